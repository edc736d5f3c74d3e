/* lagrangian.h - private to emit: what the files share that put Feynman rules
 * into the words of a Lagrangian. */
#ifndef ZFORGE_EMIT_LAGRANGIAN_H
#define ZFORGE_EMIT_LAGRANGIAN_H

#include "zforge/feynman.h"

#include "emit/numbers.h"

enum {
    ZF_CLASS_NAME = 100 /* bytes of the symbol of a class or parameter */
};

typedef struct zf_lagrangian {
    const zf_model *m;
    zf_feynman *f; /* borrowed */
    const zf_particle *particle;
    size_t n_particles;
    char (*symbol)[ZF_CLASS_NAME]; /* one a particle */
    const zf_rule_parameter *parameter;
    size_t n_parameters;
    int alone;      /* written without the file of the Standard Model */
    char *declared; /* one a parameter: a formula needs it, and no other file
                       declares it */
} zf_lagrangian;

/* ---- view_lagrangian.c ---- */

/* A formula over the symbols of the Lagrangian; marks what it needs as
 * declared. */
zf_status zf_put_lagrangian_formula(zf_value *v, const char *key,
                                    zf_lagrangian *l, zf_expr e,
                                    zf_error *err) ZF_MUST_CHECK;

/* `order`, such as `{QED, 1}`, with `has_order` and `several_orders`. */
void zf_put_orders(zf_status *st, zf_value *v, const int power[3]);

/* ---- view_vertex.c ---- */

/* `vertices` */
zf_status zf_put_vertices(zf_value *v, zf_lagrangian *l,
                          zf_error *err) ZF_MUST_CHECK;
/* `mass_terms` */
zf_status zf_put_mass_terms(zf_value *v, zf_lagrangian *l,
                            zf_error *err) ZF_MUST_CHECK;
/* Adds their coefficients to the list of parameters. */
zf_status zf_put_coefficients(zf_value *list, zf_lagrangian *l,
                              zf_error *err) ZF_MUST_CHECK;

#endif
