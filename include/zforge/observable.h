/* observable.h - observables as data, measured values, comparison.
 *
 * catalog/observables/NAME.yaml; a file holds one or several:
 *
 *     kind: observables
 *     title: b -> s l l
 *     needs: [theta_sb, Y_Qb]    # names that only some models have
 *     definitions:               # quantities that formulas may name
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
 *         standard_model_uncertainty: 0.01   # formula, in the unit
 *         valid: {M_Zp: [10, null]}  # ranges of quantities; null: open
 *         measurements:          # the first is what pulls and chi^2 use
 *           - {value: .., uncertainty: .. | [plus, minus], kind: measurement
 *              | limit | fit, level: 0.95, source: .., verify: true,
 *              correlation: GROUP | [GROUP, MEMBER], note: ..}
 *         table:
 *           columns: [sqrt_s, cos_low, cos_high]
 *           prepared: {s: sqrt_s^2}  # of columns and inputs
 *           rows:                # numbers: columns; then value, uncertainty
 *             - [188.6, -0.90, -0.72, 0.8811, 0.1013]
 *           measurement: {source: .., correlation: GROUP}  # of these two
 *         source: arXiv:...      # of the formula
 *         note: ...
 *         instead_of: NAME       # same rows and measurements: chi^2 counts
 *                                # this one where NAME has no value
 *         checks:                # numbers of papers, recomputed by the tests
 *           - {model: CARD, set: {g_X: 0.2}, value: .., rtol: 5e-6,
 *              source: "arXiv:1707.04811 (20)", quoted: .., note: ..}
 *     checks:                    # the same, of any formula
 *       - {name: .., formula: .., model: none, ...}
 *
 * Definitions and observables without a table are quantities; their order,
 * also among files, does not matter.  docs/observables.md has the rest.
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
    char *member;      /* its name there (tables: the name of all rows) */
    int verify;        /* not checked against the source */
} zf_measurement;

/* A condition for the formula to mean something. */
typedef struct zf_validity {
    char *quantity;
    double low, high; /* closed; infinite when open */
} zf_validity;

/* Texts that the file does not give are "" (latex: the name; unit: 1). */
typedef struct zf_observable {
    char *name, *title, *latex, *unit, *source, *note;
    char *instead_of; /* the observable whose data it shares */
    char *file;       /* its file's name without .yaml: the topic */
    /* Real, over quantities (and columns, which are real symbols that are no
     * quantities).  What vanishes identically in the model is 0 here. */
    zf_expr formula;
    zf_expr standard_model;            /* NULL: none */
    double standard_model_uncertainty; /* at the default inputs */
    zf_validity *valid;
    size_t n_valid;
    zf_measurement *measurement; /* of the observable; rows: below */
    size_t n_measurements;
    /* Tables: n_rows > 0; else a single number. */
    size_t n_rows, n_columns, n_prepared;
    char **column;                   /* n_columns + n_prepared symbols */
    zf_expr *prepared;               /* formulas of the prepared columns */
    double *row;                     /* n_rows x n_columns */
    zf_measurement *row_measurement; /* n_rows, or NULL; texts are shared
                                        with the first */
    /* formula - standard_model (0, if none) is identically zero here, over
     * leaves: C10 where vector couplings of different names are equal. */
    int vanishes;
} zf_observable;

typedef struct zf_observables zf_observables;

/* Reads `catalog`/observables (sorted by file name) and binds the formulas to
 * a model's couplings, which must outlive it, and gain the definitions and
 * the single-number observables as quantities: once for each zf_couplings.
 *
 * An observable whose formula names a quantity that this model does not have
 * is left out (zf_observables_missing).  A name that no model could have is
 * ZF_EINPUT with its place; a model may have: what it has, inputs,
 * definitions, observables, the names of coupling.h, and the `needs` of the
 * file.  Couplings (gL_d_23, ZpR_nu_11, ...) and C_KEY that are not there are
 * 0. */
ZF_API zf_status zf_observables_new(zf_observables **out, zf_couplings *c,
                                    const char *catalog,
                                    zf_error *err) ZF_MUST_CHECK;
/* The same for quantities without a model: definitions and observables over
 * inputs only; all names of coupling.h are missing. */
ZF_API zf_status zf_observables_new_inputs(zf_observables **out,
                                           zf_quantities *q,
                                           const char *catalog,
                                           zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_observables_free(zf_observables *o);
ZF_API size_t zf_observables_count(const zf_observables *o);
ZF_API const zf_observable *zf_observables_at(const zf_observables *o,
                                              size_t k);
ZF_API const zf_observable *zf_observables_find(const zf_observables *o,
                                                const char *name);

/* Observables that were left out, in the order of the files. */
typedef struct zf_missing {
    const char *name; /* of the observable */
    const char *file; /* its topic */
    const char *what; /* the first quantity that the model does not have */
} zf_missing;

ZF_API size_t zf_observables_missing_count(const zf_observables *o);
ZF_API zf_missing zf_observables_missing(const zf_observables *o, size_t k);

/* Reads one file as far as this can be done without others and without a
 * model: keys, numbers, names, syntax of formulas (for `zforge check`). */
ZF_API zf_status zf_observables_check_yaml(const zf_yaml *root,
                                           zf_error *err) ZF_MUST_CHECK;

/* The same for a file of catalog/correlations. */
ZF_API zf_status zf_correlations_check_yaml(const zf_yaml *root,
                                            zf_error *err) ZF_MUST_CHECK;

/* Values at a point: max(1, n_rows) numbers each; out or sm may be NULL.
 * `sm` is NaN when there is no Standard Model number.  Outside the validity:
 * ZF_EDOMAIN, naming quantity, value and range (no range counts for what
 * vanishes); so is a value that is not finite, and a point at which the
 * doublets alone give more than M_Zp (zf_couplings_check_point).  What vanishes
 * is the Standard Model without any rounding, unless the point overrides a
 * derived quantity. */
ZF_API zf_status zf_observable_values(double *out, double *sm,
                                      const zf_observable *o, zf_point *p,
                                      zf_error *err) ZF_MUST_CHECK;
/* The measurement that pulls and chi^2 use: of row `row` (0 for a single
 * number), or NULL when there is none, or it is a limit or a fit. */
ZF_API const zf_measurement *zf_observable_measured(const zf_observable *o,
                                                    size_t row);
/* (prediction - measured)/sqrt(uncertainty^2 + uncertainty_SM^2), with the
 * measured uncertainty of the side on which the prediction lies; NaN when
 * nothing is measured. */
ZF_API double zf_observable_pull(const zf_observable *o, size_t row,
                                 double prediction);

/* What enters chi^2: entry k is row `row` (or 0) of observable `observable`,
 * with measured value, and a covariance that contains
 *   - the variance of the measurement, asymmetric uncertainties symmetrised
 *     to their mean,
 *   - the correlations of catalog/correlations/GROUP.yaml between those,
 *   - the variance of the Standard Model number, on the diagonal.
 * Two observables that quote one measurement (the same source, value and
 * uncertainty, in all rows of a table) are ZF_EINPUT, unless they are different
 * members of one group, or one is `instead_of` the other: then the entries are
 * those of the latter, and `alternative` is the one that stands in where its
 * formula does not hold.
 * `whitening` is lower triangular, n x n: whitening times the residuals has
 * unit covariance.  Limits and fits are not in it. */
typedef struct zf_comparison {
    size_t n;
    size_t *observable, *row;
    size_t *alternative; /* an observable; `observable` again: there is none */
    double *measured;
    double *covariance; /* n x n */
    double *whitening;  /* n x n */
} zf_comparison;

ZF_API zf_status zf_comparison_new(zf_comparison *out, const zf_observables *o,
                                   zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_comparison_clear(zf_comparison *c);
/* chi^2 at a point: the sum of squares of the whitened residuals.  Where an
 * observable has no value its alternative gives it; without, ZF_EDOMAIN. */
ZF_API zf_status zf_comparison_chi2(double *chi2, const zf_comparison *c,
                                    const zf_observables *o, zf_point *p,
                                    zf_error *err) ZF_MUST_CHECK;

/* ---- checks of the catalogue against the papers ---- */

/* What is told of a check; the texts live as long as the call. */
typedef struct zf_check {
    const char *name;    /* observable, or the name of the check */
    const char *file;    /* topic */
    const char *model;   /* card, or "none" */
    const char *source;  /* paper and equation */
    const char *note;    /* or "" */
    zf_mark mark;        /* where it stands */
    double value;        /* recomputed; NaN when that failed */
    const char *problem; /* why it failed, or NULL */
    double expected, rtol, atol;
    int quoted; /* the paper prints a number */
    double quoted_value;
    double quoted_rtol; /* between value and quoted_value; 0: not compared,
                           the paper is wrong or prints something else */
    int ok; /* |value - expected| <= atol + rtol |expected|, and so with the
               quoted value when quoted_rtol > 0 */
} zf_check;

typedef zf_status zf_check_fn(const zf_check *check, void *arg, zf_error *err);
/* Recomputes every check of `catalog`/observables (all models they name), in
 * the order of the files; the first status of fn that is not ZF_OK ends it.
 * A check that cannot be computed (a quantity outside its range, no change of
 * sign in `solve`, a model without what is needed, no such card) is not ok and has a
 * `problem`; files that are wrong are errors. */
ZF_API zf_status zf_checks_run(const char *catalog, zf_check_fn *fn, void *arg,
                               zf_error *err) ZF_MUST_CHECK;

#endif
