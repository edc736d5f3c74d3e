/* observe_show.h - observables at a point beside what was measured. */
#ifndef ZF_CLI_OBSERVE_SHOW_H
#define ZF_CLI_OBSERVE_SHOW_H

#include "cli/physics.h"

/* Formats: the order of the option. */
enum {
    OBSERVE_TABLE,
    OBSERVE_CSV,
    OBSERVE_JSON,
};

/* What became of one observable. */
typedef struct observe_outcome {
    size_t index; /* among the observables of the model */
    const zf_observable *o;
    size_t n;           /* rows, or 1 */
    double *value, *sm; /* n each; NULL when there is a problem */
    char *problem;      /* why there is no value, or NULL */
} observe_outcome;

typedef struct observe_chi2 {
    size_t n;     /* numbers that entered */
    double value; /* of the prediction */
    double sm;    /* of the Standard Model; NaN when it has no number */
} observe_chi2;

typedef struct observe_view {
    cli_physics *physics;
    observe_outcome *outcome;
    size_t n;
    zf_comparison comparison;
    long format;
    int rows, missing, all;     /* all: nothing was selected */
    const char *const *pattern; /* what was */
    size_t n_patterns;
} observe_view;

/* observe.c: evaluates what is marked in `take`, one mark an observable. */
zf_status observe_evaluate(observe_view *v, const int *take,
                           zf_error *err) ZF_MUST_CHECK;
void observe_clear(observe_view *v);
/* chi^2 of one outcome, or of all when `only` is NULL: the measurements of
 * those that have a value, with their correlations. */
zf_status observe_chi2_of(observe_chi2 *out, const observe_view *v,
                          const observe_outcome *only,
                          zf_error *err) ZF_MUST_CHECK;
/* "M_Zp >= 10, ..."; what was measured, "0.82 +- 0.28". */
void observe_put_validity(zf_buf *out, const zf_observable *o);
void observe_put_measurement(zf_buf *out, const zf_measurement *m);
/* The measurement to show: of a row, or the first. */
const zf_measurement *observe_measurement(const zf_observable *o, size_t row);
/* 1 when an observable of this name and topic is among what was selected. */
int observe_is_wanted(const observe_view *v, const char *name,
                      const char *topic);

/* observe_show.c, observe_list.c: the three formats. */
zf_status observe_show(zf_buf *out, const observe_view *v,
                       zf_error *err) ZF_MUST_CHECK;
zf_status observe_csv(zf_buf *out, const observe_view *v,
                      zf_error *err) ZF_MUST_CHECK;
zf_status observe_json(zf_buf *out, const observe_view *v,
                       zf_error *err) ZF_MUST_CHECK;

/* observe_checks.c: recomputes the numbers of the papers whose name, topic or
 * model is wanted; *bad counts those that fail. */
zf_status observe_checks(zf_buf *out, size_t *bad, const observe_view *v,
                         const char *catalog, zf_error *err) ZF_MUST_CHECK;

/* observe_solve.c: `spec` is NAME=LOW:HIGH, `target` FORMULA=VALUE.  *found: 0
 * when the range has no such point. */
zf_status observe_solve(zf_buf *out, int *found, const observe_view *v,
                        const char *spec, const char *target,
                        zf_error *err) ZF_MUST_CHECK;

/* How far a scan came; the monitor is asked whether to go on. */
typedef struct observe_progress {
    const zf_monitor *monitor;
    long done, n;
} observe_progress;

/* `spec` is NAME=LOW:HIGH:N: prints lines of CSV as they come, N points and the
 * outcomes of v.  *p says whether all were reached. */
zf_status observe_scan(observe_progress *p, observe_view *v, const int *take,
                       const char *spec, zf_error *err) ZF_MUST_CHECK;

#endif
