/* zforge_model.h - what the C modules of all models have in common.
 *
 * The module of a model defines one constant of type zforge_model, so that a
 * program can loop over the models it is linked with:
 *
 *     static const zforge_model *const models[] = {&zf_ONE, &zf_OTHER};
 *
 * Conventions.  Q_em = T3 + Y with Y(q_L) = 1/6.  A field is listed with its
 * own chirality: the charge of a right-handed field is that of the field, not
 * of its conjugate.  D_mu = d_mu - i g_X X Z'_mu, that is
 * L = + g_X Z'_mu J^mu.
 *
 * A multiplet with several families has one component for each of them, in
 * their order; fermions stand before scalars.
 */
#ifndef ZFORGE_MODEL_MODULE_INCLUDED
#define ZFORGE_MODEL_MODULE_INCLUDED

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum zforge_kind {
    ZFORGE_LEFT,  /* left-handed Weyl fermion */
    ZFORGE_RIGHT, /* right-handed Weyl fermion */
    ZFORGE_SCALAR /* complex scalar */
} zforge_kind;

/* A field with its representation of SU(3) x SU(2) x U(1)_Y. */
typedef struct zforge_multiplet {
    const char *name;
    const char *latex; /* for math mode, without family index */
    zforge_kind kind;
    int su3_p; /* Dynkin labels of SU(3): (1,0) is the triplet */
    int su3_q;
    int su3_dimension;
    int su2_dimension;
    const char *hypercharge;       /* exact, as text */
    int64_t hypercharge_numerator; /* 0/0: needs more than 64 bits */
    int64_t hypercharge_denominator;
    int families;
    int first; /* index of its first component */
} zforge_multiplet;

/* One family of a fermion, or a scalar. */
typedef struct zforge_component {
    const char *name;
    const char *latex;  /* for math mode, with family index */
    const char *charge; /* exact, as text; "?" when nothing fixes it */
    int multiplet;      /* index of its multiplet */
    int family;         /* 1, 2, ... */
    int known;          /* 0: a scalar whose charge nothing fixes */
} zforge_component;

/* A parameter on which the charges depend. */
typedef struct zforge_parameter {
    const char *name;
    const char *latex; /* for math mode */
} zforge_parameter;

/* An anomaly coefficient of the model; a value of 0 for a model with
 * parameters means that it vanishes identically in them. */
typedef struct zforge_anomaly {
    const char *name;  /* such as "Y X^2" */
    const char *value; /* exact, as text */
    int64_t numerator; /* 0/0: needs more than 64 bits */
    int64_t denominator;
} zforge_anomaly;

/* ---- numbers: couplings, Wilson coefficients, observables ---- */

/* What functions answer.  k + 1 > 0 names what is wrong: parameter k of the
 * point (input k for `prepare`) is not finite, outside its range, or where an
 * observable that was asked for means nothing.  Then nothing is written to the
 * output (of `prepare`: the context is not to be used). */
enum {
    ZFORGE_OK = 0,
    ZFORGE_NULL = -1,       /* a pointer is NULL */
    ZFORGE_BAD_INPUT = -2,  /* an observable means nothing at these inputs */
    ZFORGE_NOT_FINITE = -3, /* a result would be infinite or not a number */
    ZFORGE_PARTIAL = -4     /* chi^2 of a part of what is correlated */
};

/* All bits of a mask. */
#define ZFORGE_ALL UINT64_MAX

/* An input or a parameter.  Energies are in GeV. */
typedef struct zforge_quantity {
    const char *name;
    const char *latex; /* for math mode */
    const char *unit;  /* "1" for pure numbers */
    const char *meaning;
    const char *source; /* "" for parameters */
    double value;       /* default */
    double uncertainty; /* 0: none stated */
    double low, high;   /* range */
    int low_open, high_open; /* the end is not in the range */
} zforge_quantity;

/* 1 when x is finite and in the range. */
int zforge_in_range(const zforge_quantity *q, double x);

typedef enum zforge_measurement {
    ZFORGE_NOT_MEASURED,
    ZFORGE_MEASUREMENT,
    ZFORGE_LIMIT, /* upper limit on the modulus, at a level such as 0.95 */
    ZFORGE_FIT    /* a fit's value; not in chi^2 */
} zforge_measurement;

/* An observable: n_values numbers from `first` on in the output.  Rows of a
 * table have measurements of their own, which only chi^2 knows. */
typedef struct zforge_observable {
    const char *name;
    const char *title;
    const char *latex; /* for math mode */
    const char *unit;
    const char *source; /* of the formula */
    int first;
    int n_values;
    int vanishes;  /* its value is that of the Standard Model in this model */
    uint64_t mask; /* the bit that asks for it */
    zforge_measurement kind;
    double measured, plus, minus, level;
    const char *measured_source;
} zforge_observable;

/* A mask: the observables of one topic, with a bit for each region in which
 * some of them are valid, or one table. */
typedef struct zforge_bit {
    const char *name;
    uint64_t mask;
} zforge_bit;

/* Measurements for chi^2: residuals r_i = value[value[i]] - measured[i] are
 * whitened by a lower triangular matrix, its rows one after the other; or, when
 * diagonal, by one factor each. */
typedef struct zforge_block {
    uint64_t mask;   /* bits of its observables */
    uint64_t unless; /* bits of others, which have the same measurements: the
                        block does not count when one of them is asked for */
    int n;
    int diagonal;
    const int *value;
    const double *measured;
    const double *whitening;
} zforge_block;

/* Bits of the observables that chi^2 needs when `mask` is asked for. */
uint64_t zforge_chi2_needs(const zforge_block *block, int n_blocks,
                           uint64_t mask);
/* chi^2 over blocks, and with `gradient` its derivatives: for the module of a
 * model.  `work` has one zero for each value; `derivative` is value by
 * parameter; both are NULL without gradient. */
int zforge_chi2(double *chi2, double *gradient, double *work,
                const zforge_block *block, int n_blocks, const double *value,
                const double *derivative, int n_parameters, uint64_t mask);

/* Z' couplings of mass eigenstates, real and imaginary part: entry
 * ZFORGE_COUPLING(species, right, i, j), and the next one, of what `couplings`
 * writes; i, j = 1..3.
 * L = Z'_mu fbar_i gamma^mu (gL_ij P_L + gR_ij P_R) f_j, with the gauge
 * coupling in them.  NU is the basis of the charged leptons' partners (right:
 * the gauge basis), N that of left-handed neutrino masses. */
enum {
    ZFORGE_U,
    ZFORGE_D,
    ZFORGE_E,
    ZFORGE_NU,
    ZFORGE_N,
    ZFORGE_N_COUPLINGS = 180
};
#define ZFORGE_COUPLING(species, right, i, j) \
    (2 * ((((species)*2 + (right)) * 3 + (i)-1) * 3 + (j)-1))

/* What a module computes.  A point is an array of n_parameters doubles; a
 * context of context_size bytes (all doubles) holds what hangs on inputs only,
 * and is constant once prepared: threads may share it. */
typedef struct zforge_numbers {
    int n_parameters;
    int n_wilson;
    int n_observables;
    int n_values;   /* of all observables */
    int n_compared; /* in chi^2 */
    int n_bits;
    int n_blocks;
    size_t context_size;
    const zforge_quantity *parameter; /* values: the benchmark */
    const char *const *wilson;        /* keys of the Warsaw basis */
    const zforge_observable *observable;
    const zforge_bit *bit;
    const zforge_block *block;
    /* `inputs` as in zforge_inputs.h; NULL: the defaults. */
    int (*prepare)(void *context, const double *inputs);
    /* ZFORGE_N_COUPLINGS doubles. */
    int (*couplings)(double *out, const void *context, const double *point);
    /* 2 n_wilson doubles: real and imaginary parts, in GeV^-2. */
    int (*wilson_coefficients)(double *out, const void *context,
                               const double *point);
    /* The bits of all observables that are valid at the point. */
    int (*valid)(uint64_t *mask, const void *context, const double *point);
    /* n_values doubles, of which those are written that `mask` asks for. */
    int (*observables)(double *out, const void *context, const double *point,
                       uint64_t mask);
    /* d value / d parameter, n_values x n_parameters, row by row. */
    int (*gradient)(double *out, const void *context, const double *point,
                    uint64_t mask);
    /* n_values Standard Model values; NaN where there is none. */
    int (*standard_model)(double *out, const void *context);
    /* chi^2 of the measurements of the observables that `mask` asks for, with
     * their correlations; gradient: n_parameters doubles, or NULL. */
    int (*chi2)(double *chi2, double *gradient, const void *context,
                const double *point, uint64_t mask);
} zforge_numbers;

/* A model.  The exact charge of component i is
 *
 *     sum_k c[i][k] parameter_k + c[i][n_parameters],
 *     c[i][k] = numerator[i * (n_parameters + 1) + k]
 *             / denominator[i * (n_parameters + 1) + k]
 *
 * in lowest terms with positive denominators.  Where a charge is not known,
 * numerators and denominators are 0 and coefficients are NaN.  A simplified
 * model has couplings instead: no multiplets, components and charges, all of
 * these NULL. */
typedef struct zforge_model {
    const char *id;
    const char *title;
    const char *content; /* name of its field content, or "" */
    const char *search;  /* name of the search it came from, or "" */
    int n_multiplets;
    int n_components;
    int n_fermions; /* components that are fermions */
    int n_parameters;
    int n_anomalies; /* 6, or 0 in a model without certificate */
    int n_references;
    const zforge_multiplet *multiplet;
    const zforge_component *component;
    const zforge_parameter *parameter; /* NULL when there are none */
    const zforge_anomaly *anomaly;     /* NULL when there are none */
    const char *const *reference;      /* NULL when there are none */
    const int64_t *numerator;          /* NULL when any number of the charges */
    const int64_t *denominator;        /* needs more than 64 bits */
    const double *coefficient;         /* the same table, rounded */
    /* Sets n_components charges at the values of n_parameters parameters
     * (which may be NULL when there are none).  NULL: a simplified model. */
    void (*charges)(double *out, const double *parameters);
    const zforge_numbers *numbers; /* NULL: the model has no couplings */
} zforge_model;

#ifdef __cplusplus
}
#endif

#endif
