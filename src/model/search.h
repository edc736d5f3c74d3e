/* search.h - private to model: a search while it is being read. */
#ifndef ZFORGE_MODEL_SEARCH_H
#define ZFORGE_MODEL_SEARCH_H

#include "model/private.h"

enum {
    ZF_MAX_INEQUALITIES = 4000
};

/* row RELATION 0, from the text at `mark`. */
typedef struct zf_inequality {
    fmpq *row; /* n + 1 */
    const char *relation;
    zf_mark mark;
    char *text; /* as the user wrote it */
} zf_inequality;

/* Equations go into search->system at once, inequalities wait until all
 * equations are known. */
typedef struct zf_conditions {
    zf_search *search;
    const zf_search_context *context;
    zf_inequality *inequality;
    size_t n, capacity, text_capacity, filter_capacity;
    zf_system scalars_first; /* set by zf_conditions_close: the equations with
                                unknowns (scalars, fermions), reduced */
} zf_conditions;

void zf_conditions_init(zf_conditions *c, zf_search *s,
                        const zf_search_context *context);
void zf_conditions_clear(zf_conditions *c);
/* `row` = 0. */
void zf_conditions_equation(zf_conditions *c, const fmpq *row);
/* `row` RELATION 0; copies row and text. */
zf_status zf_conditions_inequality(zf_conditions *c, const fmpq *row,
                                   const char *relation, const char *text,
                                   const zf_mark *mark,
                                   zf_error *err) ZF_MUST_CHECK;
/* Appends to search->constraint_text; takes over `text`. */
zf_status zf_conditions_show(zf_conditions *c, char *text,
                             zf_error *err) ZF_MUST_CHECK;

/* constraint.c: the lists `constraints`, `require` and `forbid`. */
zf_status zf_constraints_read(zf_conditions *c, const zf_yaml *list,
                              zf_error *err) ZF_MUST_CHECK;
/* pattern.c */
zf_status zf_terms_read(zf_conditions *c, const zf_yaml *map, int require,
                        zf_error *err) ZF_MUST_CHECK;

/* eliminate.c: reduces the equations, expresses scalar charges through those
 * of the fermions, and turns inequalities and `filter` (may be NULL) into
 * filters on fermion charges. */
zf_status zf_conditions_close(zf_conditions *c, const zf_yaml *filter,
                              zf_error *err) ZF_MUST_CHECK;

/* search_content.c */
zf_status zf_search_content_read(zf_content **out, const zf_yaml *node,
                                 const char *name, const char *path,
                                 const zf_search_context *context,
                                 zf_error *err) ZF_MUST_CHECK;

/* accept.c: what is reported of the solutions. */
zf_status zf_parameters_read(zf_search *s, const zf_yaml *map,
                             zf_error *err) ZF_MUST_CHECK;
zf_status zf_accept_read(zf_search *s, const zf_yaml *node,
                         zf_error *err) ZF_MUST_CHECK;

/* claim.c: `path` goes into the marks (NULL: no marks). */
zf_status zf_claims_read(zf_claim **out, size_t *n, const zf_yaml *list,
                         int counts, const char *path,
                         zf_error *err) ZF_MUST_CHECK;
void zf_claims_free(zf_claim *claim, size_t n);

#endif
