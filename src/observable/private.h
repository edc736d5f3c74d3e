/* private.h - what the files of observable share. */
#ifndef ZFORGE_OBSERVABLE_PRIVATE_H
#define ZFORGE_OBSERVABLE_PRIVATE_H

#include "zforge/observable.h"

enum {
    MOST_COPIES = 1000, /* of one entry by `for` */
    MOST_ROWS = 5000,
    MOST_COLUMNS = 32,
    MOST_MEMBERS = 1000,  /* of a correlation group */
    DEEPEST_FORMULA = 100 /* definitions that name definitions */
};

/* ---- scope.c: texts and numbers of an entry, `for` applied ---- */

/* The copy of an entry that is being read: {name} in a text is the `at`-th
 * item of what `loop` says of name.  Two levels: an observable, a check. */
typedef struct scope {
    const zf_yaml *loop[2]; /* maps, or NULL */
    size_t at[2];
} scope;

/* How formulas are read: in which pool, and what names mean (NULL: any name
 * is a symbol). */
typedef struct reader {
    zf_expr_pool *pool;
    zf_expr_name_fn *name;
    void *arg;
    scope scope;
} reader;

zf_status observable_no_memory(zf_error *err);
zf_status observable_copy(char **out, const char *text,
                          zf_error *err) ZF_MUST_CHECK;
/* A letter, then letters, digits and underscores. */
int is_identifier(const char *text);
/* Checks a `for` map (NULL is fine) and sets the number of copies. */
zf_status scope_count(size_t *n, const zf_yaml *loop,
                      zf_error *err) ZF_MUST_CHECK;
/* Copies of texts; the second gives `otherwise` for a missing node. */
zf_status scope_text(char **out, const scope *s, const zf_yaml *node,
                     const char *what, zf_error *err) ZF_MUST_CHECK;
zf_status scope_text_or(char **out, const scope *s, const zf_yaml *node,
                        const char *what, const char *otherwise,
                        zf_error *err) ZF_MUST_CHECK;
zf_status scope_identifier(char **out, const scope *s, const zf_yaml *node,
                           const char *what, zf_error *err) ZF_MUST_CHECK;
zf_status read_formula(zf_expr *out, const reader *r, const zf_yaml *node,
                       const char *what, zf_error *err) ZF_MUST_CHECK;
/* A formula without names, finite. */
zf_status read_number(double *out, const reader *r, const zf_yaml *node,
                      const char *what, zf_error *err) ZF_MUST_CHECK;
zf_status read_positive(double *out, const reader *r, const zf_yaml *node,
                        const char *what, int zero_allowed,
                        zf_error *err) ZF_MUST_CHECK;

/* ---- names.c: the names of coupling.h ---- */

typedef enum name_class {
    NAME_UNKNOWN,
    NAME_COUPLING, /* 0 in a model that does not have it */
    NAME_OF_MODEL, /* missing in a model that does not have it */
} name_class;

name_class name_classify(const char *name);

/* ---- shelf.c: the files and their entries, no model yet ---- */

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
zf_status shelf_read(shelf *out, const char *catalog,
                     zf_error *err) ZF_MUST_CHECK;
/* Adds one file.  The shelf takes over `own`, also on failure: the root, or
 * NULL when that outlives the shelf anyway. */
zf_status shelf_add(shelf *s, const zf_yaml *root, zf_yaml *own,
                    const char *topic, zf_error *err) ZF_MUST_CHECK;
/* Sorts names; two entries of one name are an error. */
zf_status shelf_finish(shelf *s, zf_error *err) ZF_MUST_CHECK;
void shelf_clear(shelf *s);
entry *shelf_find(const shelf *s, const char *name);
/* Names of files ending in .yaml, sorted; a missing folder has none. */
zf_status folder_list(char ***name, size_t *n, const char *folder,
                      zf_error *err) ZF_MUST_CHECK;
void folder_free(char **name, size_t n);

/* ---- measurement.c, table.c, entry.c: reading one observable ---- */

/* `numbers` 0: of a table, whose numbers stand in the rows. */
zf_status read_measurement(zf_measurement *out, const reader *r,
                           const zf_yaml *node, int numbers,
                           zf_error *err) ZF_MUST_CHECK;
void measurement_clear(zf_measurement *m);
zf_status read_columns(zf_observable *o, const reader *r, const zf_yaml *table,
                       zf_error *err) ZF_MUST_CHECK;
zf_status read_rows(zf_observable *o, const reader *r, const zf_yaml *table,
                    zf_error *err) ZF_MUST_CHECK;
zf_status check_observable_keys(const zf_yaml *node,
                                zf_error *err) ZF_MUST_CHECK;
zf_status check_definition_keys(const zf_yaml *node,
                                zf_error *err) ZF_MUST_CHECK;
/* Everything but formula, standard_model and prepared columns. */
zf_status read_observable_facts(zf_observable *o, const reader *r,
                                const zf_yaml *node,
                                zf_error *err) ZF_MUST_CHECK;
void observable_clear(zf_observable *o);

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
    zf_quantities *q; /* borrowed, as c */
    zf_couplings *c;  /* NULL: inputs only */
    zf_expr_pool *pool;
    char *catalog;
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
    char *missing;   /* the first name that the model does not have */
} binding;

void binding_clear(binding *b);
zf_expr bind_name(const char *name, const zf_mark *mark, void *arg,
                  zf_error *err);
/* Reads a formula; names that vanish, and those with a number in `otherwise`,
 * are replaced by it.  When something is missing (or vanishes in a
 * denominator), b->missing says what and *out is NULL. */
zf_status bind_formula(zf_expr *out, binding *b, const reader *r,
                       const zf_yaml *node, const char *what,
                       zf_error *err) ZF_MUST_CHECK;
/* e with such names replaced; NULL, and no harm to the pool, on a division by
 * zero. */
zf_expr bind_fold(const binding *b, zf_expr e);
/* Builds an entry and all it needs. */
zf_status bind_entry(zf_observables *o, entry *e, zf_error *err) ZF_MUST_CHECK;

/* ---- observables.c ---- */

/* Binds the shelf, which it takes over, also on failure. */
zf_status observables_from_shelf(zf_observables **out, shelf *s,
                                 zf_quantities *q, zf_couplings *c,
                                 const char *catalog,
                                 zf_error *err) ZF_MUST_CHECK;

/* ---- correlation.c ---- */

/* Reads the groups that measurements name, and finds their members there. */
zf_status read_groups(zf_observables *o, zf_error *err) ZF_MUST_CHECK;
zf_status read_group(group *out, const zf_yaml *root, const char *name,
                     zf_error *err) ZF_MUST_CHECK;
void group_clear(group *g);
/* Row of a measurement in its group, or (size_t)-1. */
size_t group_row(const group **g, const zf_observables *o,
                 const zf_measurement *m, size_t row);

/* ---- evaluate.c ---- */

/* As zf_observable_values, whatever the validity. */
zf_status observable_numbers(double *out, double *sm, const zf_observable *o,
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

zf_status read_check(check_text *out, const reader *r, const zf_yaml *node,
                     const char *observable, zf_error *err) ZF_MUST_CHECK;
void check_text_clear(check_text *c);
/* The k-th of the numbers that a node gives: itself, or its k-th item. */
zf_status check_number(double *out, const reader *r, const zf_yaml *node,
                       size_t k, const char *what, zf_error *err) ZF_MUST_CHECK;
/* Calls fn for every check of a list (NULL is fine), `for` and `when`
 * applied. */
typedef zf_status check_fn(const check_text *c, const reader *r, void *arg,
                           zf_error *err);
zf_status checks_each(const zf_yaml *list, const reader *r,
                      const char *observable, check_fn *fn, void *arg,
                      zf_error *err) ZF_MUST_CHECK;

#endif
