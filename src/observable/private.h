/* private.h - what the files of observable share. */
#ifndef ZFORGE_OBSERVABLE_PRIVATE_H
#define ZFORGE_OBSERVABLE_PRIVATE_H

#include "zforge/observable.h"

#include "base/base.h"

enum {
    MOST_ROWS = 5000,
    MOST_COLUMNS = 32,
    MOST_MEMBERS = 1000,  /* of a correlation group */
    DEEPEST_FORMULA = 100 /* definitions that name definitions */
};

/* ---- scope.c: texts and numbers of an entry, `for` applied ---- */

/* The copy of an entry that is being read, of an observable and of a check in
 * it; zeroed: no loops.  Items of the inner loop may name the outer one. */
typedef struct scope {
    zf_yaml_loop loop[2];
} scope;

/* How formulas are read: in which pool, and what names mean (NULL: any name
 * is a symbol). */
typedef struct reader {
    zf_expr_pool *pool;
    zf_expr_name_fn *name;
    void *arg;
    scope scope;
} reader;

zf_status zf_obs_copy(char **out, const char *text,
                      zf_error *err) ZF_MUST_CHECK;
/* What `for` says of a name, or NULL. */
const char *zf_obs_scope_lookup(const scope *s, const char *name);
/* Copies of texts; the second gives `otherwise` for a missing node. */
zf_status zf_obs_scope_text(char **out, const scope *s, const zf_yaml *node,
                            const char *what, zf_error *err) ZF_MUST_CHECK;
zf_status zf_obs_scope_text_or(char **out, const scope *s, const zf_yaml *node,
                               const char *what, const char *otherwise,
                               zf_error *err) ZF_MUST_CHECK;
zf_status zf_obs_scope_identifier(char **out, const scope *s,
                                  const zf_yaml *node, const char *what,
                                  zf_error *err) ZF_MUST_CHECK;
zf_status zf_obs_read_formula(zf_expr *out, const reader *r,
                              const zf_yaml *node, const char *what,
                              zf_error *err) ZF_MUST_CHECK;
/* A formula without names, finite. */
zf_status zf_obs_read_number(double *out, const reader *r, const zf_yaml *node,
                             const char *what, zf_error *err) ZF_MUST_CHECK;
zf_status zf_obs_read_positive(double *out, const reader *r,
                               const zf_yaml *node, const char *what,
                               int zero_allowed, zf_error *err) ZF_MUST_CHECK;

/* ---- names.c: the names of coupling.h ---- */

typedef enum name_class {
    NAME_UNKNOWN,
    NAME_COUPLING, /* 0 in a model that does not have it */
    NAME_OF_MODEL, /* missing in a model that does not have it */
} name_class;

/* `basis` is the root of warsaw.yaml; NULL: there are no Wilson
 * coefficients. */
name_class zf_obs_name_classify(const char *name, const zf_yaml *basis);

/* ---- shelf.c: the files and their entries, no model yet ---- */

/* Checks that a file is a map of this kind with these n keys, the m of
 * `needed` among them. */
zf_status zf_obs_check_file(const zf_yaml *root, const char *kind,
                            const char *const *keys, size_t n,
                            const char *const *needed, size_t m, zf_error *err);

typedef enum entry_state {
    ENTRY_WAITING,
    ENTRY_OPEN, /* being built: met again, it is defined by itself */
    ENTRY_BUILT,
    ENTRY_MISSING,
} entry_state;

typedef struct entry {
    char *name;
    const zf_yaml *node;
    scope scope;
    size_t file;
    int is_definition;
    entry_state state;
    int folded; /* names in it vanish in the model */
    /* The model has a parameter of this name: the entry is no quantity, and
     * formulas that name it get its formula. */
    int shadowed;
    zf_expr formula;
    char *what;  /* ENTRY_MISSING: what the model does not have */
    size_t slot; /* observables: their place among all of them */
} entry;

typedef struct source {
    zf_yaml *own; /* the root, when the shelf frees it */
    char *topic;  /* file name without .yaml */
    const zf_yaml *root;
} source;

typedef struct shelf {
    source *file; /* sorted by name */
    size_t n_files, file_capacity;
    entry *entry; /* in the order of the files */
    size_t n_entries, entry_capacity;
    size_t *by_name; /* indices of entries, sorted by name */
    size_t n_observables;
} shelf;

/* Reads `catalog`/observables; zeroed is empty. */
zf_status zf_obs_shelf_read(shelf *out, const char *catalog,
                            zf_error *err) ZF_MUST_CHECK;
/* Adds one file.  The shelf takes over `own`, also on failure: the root, or
 * NULL when that outlives the shelf anyway. */
zf_status zf_obs_shelf_add(shelf *s, const zf_yaml *root, zf_yaml *own,
                           const char *topic, zf_error *err) ZF_MUST_CHECK;
/* Sorts names; two entries of one name are an error. */
zf_status zf_obs_shelf_finish(shelf *s, zf_error *err) ZF_MUST_CHECK;
void zf_obs_shelf_clear(shelf *s);
entry *zf_obs_shelf_find(const shelf *s, const char *name);

/* ---- measurement.c, table.c, entry.c: reading one observable ---- */

/* `numbers` 0: of a table, whose numbers stand in the rows. */
zf_status zf_obs_read_measurement(zf_measurement *out, const reader *r,
                                  const zf_yaml *node, int numbers,
                                  zf_error *err) ZF_MUST_CHECK;
void zf_obs_measurement_clear(zf_measurement *m);
zf_status zf_obs_read_columns(zf_observable *o, const reader *r,
                              const zf_yaml *table,
                              zf_error *err) ZF_MUST_CHECK;
zf_status zf_obs_read_rows(zf_observable *o, const reader *r,
                           const zf_yaml *table, zf_error *err) ZF_MUST_CHECK;
zf_status zf_obs_check_observable_keys(const zf_yaml *node,
                                       zf_error *err) ZF_MUST_CHECK;
zf_status zf_obs_check_definition_keys(const zf_yaml *node,
                                       zf_error *err) ZF_MUST_CHECK;
/* Everything but formula, standard_model and prepared columns. */
zf_status zf_obs_read_observable_facts(zf_observable *o, const reader *r,
                                       const zf_yaml *node,
                                       zf_error *err) ZF_MUST_CHECK;
void zf_obs_clear(zf_observable *o);

/* ---- alternative.c, compare.c: two formulas for the same data ---- */

/* The observable that x stands in for, when this model has it; or NULL. */
const zf_observable *zf_obs_preferred(const zf_observables *o,
                                      const zf_observable *x);
/* What `instead_of` names must be another observable with the same rows and
 * measurements, for which no third one stands in. */
zf_status zf_obs_check_alternatives(const zf_observables *o,
                                    zf_error *err) ZF_MUST_CHECK;
/* The same numbers of the same source. */
int zf_obs_same_number(const zf_measurement *a, const zf_measurement *b);

/* ---- bind.c: formulas meet a model ---- */

/* One group of catalog/correlations. */
typedef struct group {
    char *name;
    size_t n; /* rows of all members together */
    size_t n_members;
    char **member;
    size_t *first, *rows; /* of each member */
    double *matrix;       /* n x n */
} group;

struct zf_observables {
    zf_quantities *q; /* borrowed */
    int has_model;    /* 0: inputs only */
    zf_expr_pool *pool;
    char *catalog;
    zf_yaml *basis; /* warsaw.yaml, or NULL */
    shelf shelf;
    zf_observable *observable;
    size_t n;
    zf_expr *uncertainty; /* formulas of standard_model_uncertainty */
    size_t *missing;      /* indices of entries */
    size_t n_missing;
    group *group;
    size_t n_groups, group_capacity;
    int depth; /* of formulas that are being read */
};

/* What names mean in the formulas of one file. */
typedef struct binding {
    zf_observables *o;
    size_t file;
    char *const *column; /* names that may stand for themselves */
    size_t n_columns;
    char *vanishing; /* the first name that stands for a number here */
    int folded;      /* something was replaced */
    int refused;     /* out of memory while replacing */
    char *missing;   /* the first name that the model does not have */
} binding;

void zf_obs_binding_clear(binding *b);
zf_expr zf_obs_bind_name(const char *name, const zf_mark *mark, void *arg,
                         zf_error *err);
/* Reads a formula; names that vanish, and those with a number in `otherwise`,
 * are replaced by it.  When something is missing (or vanishes in a
 * denominator), b->missing says what and *out is NULL. */
zf_status zf_obs_bind_formula(zf_expr *out, binding *b, const reader *r,
                              const zf_yaml *node, const char *what,
                              zf_error *err) ZF_MUST_CHECK;
/* e with such names replaced; NULL, and no harm to the pool, on a division by
 * zero. */
zf_expr zf_obs_bind_fold(binding *b, zf_expr e);
/* Builds an entry and all it needs. */
zf_status zf_obs_bind_entry(zf_observables *o, entry *e,
                            zf_error *err) ZF_MUST_CHECK;

/* ---- observables.c ---- */

/* Binds the shelf, which it takes over, also on failure. */
zf_status zf_obs_from_shelf(zf_observables **out, shelf *s, zf_quantities *q,
                            int has_model, const char *catalog,
                            zf_error *err) ZF_MUST_CHECK;

/* ---- correlation.c ---- */

/* Reads the groups that measurements name, and finds their members there. */
zf_status zf_obs_read_groups(zf_observables *o, zf_error *err) ZF_MUST_CHECK;
zf_status zf_obs_read_group(group *out, const zf_yaml *root, const char *name,
                            zf_error *err) ZF_MUST_CHECK;
void zf_obs_group_clear(group *g);
/* Row of a measurement in its group, or (size_t)-1. */
size_t zf_obs_group_row(const group **g, const zf_observables *o,
                        const zf_measurement *m, size_t row);

/* ---- evaluate.c ---- */

/* As zf_observable_values, whatever the validity. */
zf_status zf_obs_numbers(double *out, double *sm, const zf_observable *o,
                         zf_point *p, zf_error *err) ZF_MUST_CHECK;

/* ---- check.c, check_run.c ---- */

/* A check as it stands in a file, one of several values. */
typedef struct check_text {
    char *name, *model, *source, *note;
    char *observable; /* or NULL: of `formula` */
    const zf_yaml *formula, *set, *solve;
    size_t row; /* of a table, from 0 */
    int benchmark;
    size_t n; /* values that are run together */
    const zf_yaml *value, *quoted;
    double rtol, atol, quoted_rtol;
    zf_mark mark;
} check_text;

zf_status zf_obs_read_check(check_text *out, const reader *r,
                            const zf_yaml *node, const char *observable,
                            zf_error *err) ZF_MUST_CHECK;
void zf_obs_check_text_clear(check_text *c);
/* The k-th of the numbers that a node gives: itself, or its k-th item. */
zf_status zf_obs_check_number(double *out, const reader *r, const zf_yaml *node,
                              size_t k, const char *what,
                              zf_error *err) ZF_MUST_CHECK;
/* Calls fn for every check of a list (NULL is fine), `for` and `when`
 * applied. */
typedef zf_status check_fn(const check_text *c, const reader *r, void *arg,
                           zf_error *err);
zf_status zf_obs_checks_each(const zf_yaml *list, const reader *r,
                             const char *observable, check_fn *fn, void *arg,
                             zf_error *err) ZF_MUST_CHECK;
/* The same for all checks of one file. */
zf_status zf_obs_shelf_checks(const shelf *s, size_t file, zf_expr_pool *pool,
                              check_fn *fn, void *arg,
                              zf_error *err) ZF_MUST_CHECK;

#endif
