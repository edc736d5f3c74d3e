/* anomaly.h - the six anomaly coefficients of U(1)_X.
 *
 * Sums over left-handed minus right-handed Weyl fermions (d3, d2: dimensions;
 * T: Dynkin index with T(fundamental) = 1/2, printed doubled so that a colour
 * triplet or a doublet counts 1):
 *
 *     SU3_SU3_X    sum +- 2 T3 d2 x        SU2_SU2_X   sum +- 2 T2 d3 x
 *     Y_Y_X        sum +- d3 d2 Y^2 x      GRAV_GRAV_X sum +- d3 d2 x
 *     Y_X_X        sum +- d3 d2 Y x^2      X_X_X       sum +- d3 d2 x^3
 *
 * Source: arXiv:1812.04602, restated in this normalisation.
 */
#ifndef ZFORGE_ANOMALY_H
#define ZFORGE_ANOMALY_H

#include <flint/fmpq.h>
#include <flint/fmpz.h>

#include "zforge/base.h"
#include "zforge/model.h"

typedef enum zf_anomaly {
    ZF_ANOM_SU3_SU3_X,
    ZF_ANOM_SU2_SU2_X,
    ZF_ANOM_Y_Y_X,
    ZF_ANOM_GRAV_GRAV_X,
    ZF_ANOM_Y_X_X,
    ZF_ANOM_X_X_X,
    ZF_N_ANOMALIES,
} zf_anomaly;

enum {
    ZF_N_LINEAR_ANOMALIES = 4
};

/* "SU3^2 X", "SU2^2 X", "Y^2 X", "grav^2 X", "Y X^2", "X^3". */
ZF_API const char *zf_anomaly_name(zf_anomaly a);

/* The conditions as forms over the fermion components of a content, each
 * scaled to coprime integers (the scale does not matter for a condition):
 *     sum_i linear[k][i] x_i = 0,  sum_i quadratic[i] x_i^2 = 0,
 *     sum_i cubic[i] x_i^3 = 0. */
typedef struct zf_anomaly_system {
    slong n;
    fmpz *linear[ZF_N_LINEAR_ANOMALIES];
    fmpz *quadratic;
    fmpz *cubic;
} zf_anomaly_system;

ZF_API void zf_anomaly_system_init(zf_anomaly_system *s, const zf_content *c);
ZF_API void zf_anomaly_system_clear(zf_anomaly_system *s);

/* All six coefficients, in the normalisation above, of charges x (fermion
 * components first; scalars, if present, are ignored). */
ZF_API void zf_anomaly_coefficients(fmpq out[ZF_N_ANOMALIES],
                                    const zf_content *c, const fmpq *x);

/* The same by a second route that shares no code with the first: every state
 * of every multiplet is visited, generators act as diagonal matrices, and the
 * traces Tr[T3^2 X], Tr[T8^2 X] ... are added term by term.  Used as the guard
 * before a model is accepted, and by `zforge anomaly`. */
ZF_API void zf_anomaly_check(fmpq out[ZF_N_ANOMALIES], const zf_content *c,
                             const fmpq *x);

/* For a parametric model: coefficient a as a polynomial in the parameters
 * vanishes identically?  Decided exactly by evaluating with zf_anomaly_check
 * on a grid of 4^n_parameters points, which determines a polynomial of degree
 * at most 3 in each variable.  At most 8 parameters (ZF_ELIMIT beyond);
 * ZF_EDOMAIN for a simplified model. */
ZF_API zf_status zf_anomaly_certify(int vanishes[ZF_N_ANOMALIES],
                                    const zf_model *m,
                                    zf_error *err) ZF_MUST_CHECK;

#endif
