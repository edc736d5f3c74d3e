/* numbers.h - private to emit: what a view has beyond the card of a model. */
#ifndef ZFORGE_EMIT_NUMBERS_H
#define ZFORGE_EMIT_NUMBERS_H

#include "zforge/coupling.h"
#include "zforge/observable.h"

#include "emit/format.h"
#include "emit/view.h"

struct zf_feynman;

/* Everything that is computed for one model, at one point. */
typedef struct zf_numbers {
    const zf_model *model;
    const char *catalog;         /* borrowed */
    zf_couplings *couplings;     /* NULL: the model has none, `why` not */
    zf_observables *observables; /* NULL: not asked for */
    zf_quantities *quantities;   /* of the couplings */
    size_t n_before; /* quantities before those of the observables */
    zf_point *point;
    struct zf_feynman *rules; /* NULL: not asked for */
    zf_error why;
} zf_numbers;

/* Constant arrays of numbers that modules share, each once. */
typedef struct zf_data_array {
    char *name;
    double *value;
    size_t n;
} zf_data_array;

typedef struct zf_data_pool {
    zf_data_array *array;
    size_t n, capacity;
} zf_data_pool;

/* ---- data.c ---- */

/* Appends the name of the array with these n values: `zforge_STEM_HASH`.
 * `stride` is the distance of the values in memory. */
zf_status zf_data_add(zf_buf *name, zf_data_pool *pool, const char *stem,
                      const double *value, size_t n, size_t stride,
                      zf_error *err) ZF_MUST_CHECK;
void zf_data_clear(zf_data_pool *pool);
/* `data`: `name`, `n`, `lines`; sorted by name. */
zf_status zf_view_put_data(zf_value *v, zf_data_pool *pool,
                           zf_error *err) ZF_MUST_CHECK;

/* ---- numbers.c ---- */

/* A number as C, Python and YAML read it: 17 digits, and a point. */
void zf_double_add(zf_buf *out, double x);
void zf_put_double(zf_status *st, zf_value *map, const char *key, double x);
/* ZF_ENOMEM as an error, other statuses of filling a view as a bug. */
zf_status zf_put_done(zf_status st, zf_error *err) ZF_MUST_CHECK;
/* The Feynman rules of the model at the point of the options, made when they
 * are first asked for; they belong to n. */
zf_status zf_numbers_rules(struct zf_feynman **out, zf_numbers *n,
                           const zf_emit_options *options,
                           zf_error *err) ZF_MUST_CHECK;

/* A name as C may have it: words of C get an underscore. */
void zf_code_name(zf_buf *out, const char *name);

/* ---- view_coupling.c, view_observable.c, view_code.c ---- */

/* Each adds its names to the view of the model. */
zf_status zf_view_put_couplings(zf_value *v, zf_numbers *n,
                                zf_error *err) ZF_MUST_CHECK;
zf_status zf_view_put_observables(zf_value *v, zf_numbers *n,
                                  zf_error *err) ZF_MUST_CHECK;
/* view_lagrangian.c: `lagrangian`, what one is written from. */
zf_status zf_view_put_lagrangian(zf_value *v, zf_numbers *n,
                                 const zf_emit_options *options,
                                 zf_error *err) ZF_MUST_CHECK;
/* view_potential.c: `potential`, the terms of at most four scalars that the
 * charges allow, for all values of parameters; of the card alone.  ZF_ELIMIT
 * when there are very many. */
zf_status zf_view_put_potential(zf_value *v, const zf_model *m,
                                zf_error *err) ZF_MUST_CHECK;
/* view_sheet.c: `sheet`, what a page about the model shows. */
zf_status zf_view_put_sheet(zf_value *v, zf_numbers *n, const zf_format *f,
                            zf_error *err) ZF_MUST_CHECK;
/* view_bibliography.c: `bibliography`, the references as the catalogue
 * (NULL: none) has them. */
zf_status zf_view_put_bibliography(zf_value *v, const zf_model *m,
                                   const char *catalog,
                                   zf_error *err) ZF_MUST_CHECK;
/* The mask bit of observable k, from 0: a table has one of its own, the numbers
 * of a file that are valid at the same points share one; and its name. */
int zf_observable_bit(const zf_observables *o, size_t k);
const char *zf_observable_bit_name(const zf_observable *o);
zf_status zf_view_put_code(zf_value *v, zf_numbers *n, zf_data_pool *pool,
                           zf_error *err) ZF_MUST_CHECK;

/* ---- view_feynman.c ---- */

/* Adds `feynman`: particles, parameters, structures, vertices, decays. */
zf_status zf_view_put_feynman(zf_value *v, zf_numbers *n,
                              const zf_emit_options *options,
                              zf_error *err) ZF_MUST_CHECK;
/* Names and references of a model without charges. */
zf_status zf_view_simplified(zf_value **out, const zf_model *m,
                             zf_error *err) ZF_MUST_CHECK;
/* view_restrict.c: `restrictions`. */
void zf_view_put_restrictions(zf_status *st, zf_value *v,
                              const struct zf_feynman *f);
/* The inputs of a catalogue: `inputs`, `n_inputs`. */
zf_status zf_view_put_inputs(zf_value *v, const char *catalog,
                             zf_error *err) ZF_MUST_CHECK;

#endif
