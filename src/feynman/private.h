/* private.h - what the files of feynman share. */
#ifndef ZFORGE_FEYNMAN_PRIVATE_H
#define ZFORGE_FEYNMAN_PRIVATE_H

#include "zforge/feynman.h"
#include "zforge/yaml.h"

enum {
    QCD = 0,
    QED = 1,
    NP = 2
};

struct zf_feynman {
    zf_expr_pool *pool;
    zf_couplings *couplings;
    const zf_model *model; /* borrowed while building */
    zf_particle *particle;
    size_t n_particles, c_particles;
    zf_rule_parameter *parameter;
    size_t n_parameters, c_parameters;
    size_t n_external; /* they stand before the internal ones */
    zf_lorentz *lorentz;
    size_t n_lorentz, c_lorentz;
    zf_order *order;
    size_t n_orders, c_orders;
    zf_rule_coupling *coupling;
    size_t n_couplings, c_couplings;
    zf_vertex *vertex;
    size_t n_vertices, c_vertices;
    zf_decay_channel *decay;
    size_t n_decays, c_decays;
    int standard; /* what is added now is of the Standard Model */
    int mixes;    /* Z and Z' mix: sa, ca are parameters */
};

/* ---- store.c: adding to the tables; texts are copied ---- */

zf_status feynman_no_memory(zf_error *err);
/* Index of a particle by its name or its antiparticle's (then *anti = 1), -1
 * when there is none. */
long feynman_particle(int *anti, const zf_feynman *f, const char *name);
long feynman_lorentz(const zf_feynman *f, const char *name);
const zf_rule_parameter *feynman_parameter(const zf_feynman *f,
                                           const char *name);
zf_status feynman_add_particle(zf_feynman *f, const zf_particle *p,
                               zf_error *err);
/* A number that vertices conserve, of the particle added last. */
zf_status feynman_add_number(zf_feynman *f, const char *name, const fmpq_t x,
                             zf_error *err);
zf_status feynman_add_external(zf_feynman *f, const char *name,
                               const char *block, int code, const char *value,
                               const char *latex, const char *meaning,
                               zf_error *err);
zf_status feynman_add_internal(zf_feynman *f, const char *name, zf_expr formula,
                               int is_complex, const char *latex,
                               zf_error *err);
zf_status feynman_add_lorentz(zf_feynman *f, const char *name, const int *spins,
                              int n, const char *structure, zf_error *err);
zf_status feynman_add_order(zf_feynman *f, const char *name, int expansion,
                            int hierarchy, zf_error *err);
/* An equal value with equal powers is added once. */
zf_status feynman_add_coupling(size_t *index, zf_feynman *f, zf_expr value,
                               const int power[3], zf_error *err);

/* One term of a vertex: C x L x value, with i in the value. */
typedef struct rule_term {
    const char *color;
    const char *lorentz;
    zf_expr value;
} rule_term;

/* A vertex of n outgoing particles by name.  Terms that vanish are left out,
 * and so is a vertex without terms. */
zf_status feynman_add_vertex(zf_feynman *f, const char *const *particle, int n,
                             const rule_term *term, int n_terms,
                             const int power[3], zf_error *err);

/* The symbol of a parameter; NULL (and the pool fails) when there is none. */
zf_expr feynman_symbol(const zf_feynman *f, const char *name);
/* A formula over the parameters of this table. */
zf_status feynman_parse(zf_expr *out, const zf_feynman *f, const char *text,
                        const zf_mark *mark, zf_error *err);

/* ---- the steps of zf_feynman_new ---- */

zf_status feynman_read(zf_feynman *f, const char *catalog, zf_error *err);
zf_status feynman_electroweak(zf_feynman *f, zf_error *err); /* mixing.c */
zf_status feynman_neutral(zf_feynman *f, const char *catalog, zf_error *err);
zf_status feynman_angle(zf_feynman *f, zf_error *err); /* mixing.c */
zf_status feynman_higgs(zf_feynman *f, zf_error *err); /* mixing.c */
zf_status feynman_add_zprime(zf_feynman *f, zf_error *err);
zf_status feynman_zprime(zf_feynman *f, zf_error *err);
zf_status feynman_decays(zf_feynman *f, zf_error *err);

#endif
