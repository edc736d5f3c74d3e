/* observable.h - observables as data, measured values, comparison.
 *
 * catalog/observables/NAME.yaml; a file holds one or several:
 *
 *     kind: observables
 *     title: b -> s l l
 *     definitions:               # quantities of this file and later ones
 *       - {name: N_bs, formula: ..., latex: ..., unit: GeV^-2, meaning: ...}
 *     observables:
 *       - name: C9_{l}
 *         for: {l: [e, mu, tau], i: [1, 2, 3]}  # lists of one length, run
 *                                               # together; {l} in any text
 *         title: ...
 *         latex: C_9^{l}
 *         unit: 1
 *         formula: -gL_d_23*(gL_e_{i}{i} + gR_e_{i}{i})/(2*M2_eff*N_bs)
 *         standard_model: 0      # formula; left out: no such number
 *         standard_model_uncertainty: 0.01
 *         valid: {M_Zp: [10, ]}  # ranges of quantities; either end open
 *         measurements:          # the first is what pulls and chi^2 use
 *           - {value: .., uncertainty: .. | [plus, minus], kind: measurement
 *              | limit | fit, level: 0.95, source: .., verify: true,
 *              correlation: GROUP, note: ..}
 *         source: arXiv:...      # of the formula
 *         note: ...
 *         checks:                # numbers of papers, recomputed by the tests
 *           - {model: CARD, set: {g_X: 0.2}, value: .., rtol: 5e-6,
 *              source: "arXiv:1707.04811 (20)", quoted: .., note: ..}
 *
 * Each observable is a quantity too: later formulas may name it.  A table has
 * `columns` (names) and `rows` (lists of numbers, optionally with
 * `measurement`), and its formula is evaluated for each row; `prepared` gives
 * further columns as formulas over columns and inputs only.
 *
 * A check without `formula` is of the observable itself, with one it is of any
 * formula (so is a file's `checks`, for numbers that belong to no observable).
 * `solve: {M_Zp: [low, high], value: ..}` checks the root of formula = value.
 */
#ifndef ZFORGE_OBSERVABLE_H
#define ZFORGE_OBSERVABLE_H

#include "zforge/coupling.h"

typedef enum zf_measurement_kind {
    ZF_MEASUREMENT_VALUE,
    ZF_MEASUREMENT_LIMIT, /* upper limit on the modulus, at `level` */
    ZF_MEASUREMENT_FIT,   /* a fit's value, not counted in chi^2 */
} zf_measurement_kind;

typedef struct zf_measurement {
    zf_measurement_kind kind;
    double value, plus, minus; /* uncertainties, >= 0 */
    double level;              /* limits: 0.90, 0.95 */
    char *source;              /* text; a reference of the catalogue first */
    char *note;
    char *correlation; /* group, or NULL */
    int verify;        /* not checked against the source */
} zf_measurement;

/* A condition for the formula to mean something. */
typedef struct zf_validity {
    char *quantity;
    double low, high; /* closed; infinite when open */
} zf_validity;

typedef struct zf_observable {
    char *name, *title, *latex, *unit, *source, *note;
    char *file; /* its file's name without .yaml: the topic */
    zf_expr formula;
    zf_expr standard_model; /* NULL: none */
    double standard_model_uncertainty;
    zf_validity *valid;
    size_t n_valid;
    zf_measurement *measurement; /* of the observable; rows: below */
    size_t n_measurements;
    /* Tables: n_rows > 0; else a single number. */
    size_t n_rows, n_columns, n_prepared;
    char **column;           /* n_columns + n_prepared symbols */
    zf_expr *prepared;       /* formulas of the prepared columns */
    double *row;             /* n_rows x n_columns */
    zf_measurement *row_measurement; /* n_rows, or NULL */
    int vanishes; /* formula - standard_model is identically zero here */
} zf_observable;

typedef struct zf_observables zf_observables;

/* Reads `catalog`/observables and binds the formulas to a model's couplings
 * (which must outlive it, and gain the definitions as quantities).  An
 * observable whose formula names a quantity that this model does not have is
 * left out (zf_observables_missing tells which and what). */
ZF_API zf_status zf_observables_new(zf_observables **out, zf_couplings *c,
                                    const char *catalog,
                                    zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_observables_free(zf_observables *o);
ZF_API size_t zf_observables_count(const zf_observables *o);
ZF_API const zf_observable *zf_observables_at(const zf_observables *o,
                                              size_t k);
ZF_API const zf_observable *zf_observables_find(const zf_observables *o,
                                                const char *name);

/* Values at a point: max(1, n_rows) numbers each; out or sm may be NULL.
 * Outside the validity: ZF_EDOMAIN, naming quantity, value and range. */
ZF_API zf_status zf_observable_values(double *out, double *sm,
                                      const zf_observable *o, zf_point *p,
                                      zf_error *err) ZF_MUST_CHECK;

/* What enters chi^2: entry k is row `row` (or 0) of observable `observable`,
 * with measured value, and a covariance that contains uncertainties of
 * measurement and Standard Model and the correlations of the catalogue
 * (catalog/correlations/NAME.yaml).  `whitening` is lower triangular, n x n: the
 * residuals times it have unit covariance. */
typedef struct zf_comparison {
    size_t n;
    size_t *observable, *row;
    double *measured;
    double *covariance; /* n x n */
    double *whitening;  /* n x n */
} zf_comparison;
ZF_API zf_status zf_comparison_new(zf_comparison *out, const zf_observables *o,
                                   zf_point *p, zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_comparison_clear(zf_comparison *c);

/* ---- checks of the catalogue against the papers ---- */

typedef struct zf_check {
    const char *name;   /* observable, or the name of the check */
    const char *source; /* paper and equation */
    double value, expected, rtol;
    int quoted;         /* the paper prints a number */
    double quoted_value, quoted_rtol;
    int ok;
} zf_check;
typedef zf_status zf_check_fn(const zf_check *check, void *arg, zf_error *err);
/* Recomputes every check of `catalog`/observables (all models they name). */
ZF_API zf_status zf_checks_run(const char *catalog, zf_check_fn *fn, void *arg,
                               zf_error *err) ZF_MUST_CHECK;

#endif
