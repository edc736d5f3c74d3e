/* states.h - private to emit: which mass eigenstates the fields of a model
 * are made of. */
#ifndef ZFORGE_EMIT_STATES_H
#define ZFORGE_EMIT_STATES_H

#include "zforge/texture.h"

#include "emit/numbers.h"

enum {
    ZF_MAX_STATES = 64,
    ZF_STATE_NAME = 100
};

/* A fermion of definite mass.  Names are symbols (zf_symbol_add). */
typedef struct zf_state {
    char name[ZF_STATE_NAME];
    char mass[ZF_STATE_NAME]; /* a parameter; empty: massless */
    const char *latex;        /* or NULL */
    const char *mass_value;   /* of a mass declared here, GeV; or NULL */
    long pdg;
    int charge; /* in thirds of e */
    int triplet;
    int majorana;
    int standard;
} zf_state;

/* What a multiplet of the content is. */
typedef enum zf_role {
    ZF_ROLE_NONE,
    ZF_ROLE_Q,
    ZF_ROLE_U,
    ZF_ROLE_D,
    ZF_ROLE_L,
    ZF_ROLE_E,
    ZF_ROLE_NEUTRINO, /* right-handed, without gauge charges but X */
    ZF_ROLE_HEAVY,    /* half of a vector-like pair */
    ZF_ROLE_OTHER,    /* has no mass eigenstates here */
} zf_role;

/* A heavy pair: its states, one for each SU(2) component. */
typedef struct zf_heavy {
    slong left, right; /* multiplets */
    slong vector_like; /* entry of the card's mixing, or -1 */
    int state;         /* the first */
    char name[ZF_STATE_NAME];
} zf_heavy;

typedef struct zf_states {
    const zf_model *model;
    const zf_couplings *couplings;
    zf_quantities *quantities;
    zf_expr_pool *pool;
    zf_texture *texture;
    zf_state state[ZF_MAX_STATES];
    int n;
    int known;        /* every fermion has a role */
    int majorana;     /* some right-handed neutrinos are fields of their own */
    int has_neutrino; /* there are right-handed neutrinos */
    int neutrino[ZF_MAX_COMPONENTS]; /* state of each such component */
    zf_role *role;                   /* one a multiplet */
    zf_heavy heavy[ZF_MAX_STATES];
    int n_heavy;
} zf_states;

/* ---- states.c ---- */

zf_status zf_states_init(zf_states *s, zf_numbers *n,
                         zf_error *err) ZF_MUST_CHECK;
void zf_states_clear(zf_states *s);
/* The first state (from which family k is reckoned) of SU(2) component
 * `position`, 0 or 1, of a multiplet, right-handed neutrinos apart. */
int zf_states_of(const zf_states *s, slong multiplet, int position);
/* That of a family of right-handed neutrinos. */
int zf_states_neutrino(const zf_states *s, slong multiplet, slong family);
/* The heavy pair that a multiplet belongs to, or NULL. */
const zf_heavy *zf_states_heavy(const zf_states *s, slong multiplet);
/* The heavy pair whose partner mixes with a quark multiplet, or NULL. */
const zf_heavy *zf_states_partner(const zf_states *s, slong quark);
/* Species of an SU(2) component of quarks and leptons. */
zf_species zf_states_species(const zf_states *s, slong multiplet, int position);

/* ---- embedding.c ---- */

/* How a component of a multiplet is made of states: coefficients of all
 * s->n states, NULL where there is none. */
zf_status zf_embedding(zf_expr *coefficient, const zf_states *s,
                       slong component, int position,
                       zf_error *err) ZF_MUST_CHECK;

/* ---- view_lagrangian.c ---- */

/* Symbols that formulas take from here, not from quantities, begin so; they
 * are written without it. */
#define ZF_OWN "own_"

/* What the parts of a Lagrangian share. */
typedef struct zf_collector {
    zf_states s;
    zf_point *point;
    zf_value *derived; /* list: formulas that others name, in order */
    const char **seen; /* their names */
    size_t n_seen, capacity;
    zf_error *err;
} zf_collector;

/* Puts a formula and collects the derived quantities that it names. */
zf_status zf_put_collected(zf_value *v, const char *key, zf_collector *c,
                           zf_expr e, zf_error *err) ZF_MUST_CHECK;

/* ---- view_current.c, view_mass.c: `currents`, `mass_couplings` ---- */

zf_status zf_put_currents(zf_value *v, zf_collector *c,
                          zf_error *err) ZF_MUST_CHECK;
/* `heavy`, `heavy_scalars` */
zf_status zf_put_heavy(zf_value *v, zf_collector *c,
                       zf_error *err) ZF_MUST_CHECK;
zf_status zf_put_mass_couplings(zf_value *v, zf_collector *c,
                                zf_error *err) ZF_MUST_CHECK;

#endif
