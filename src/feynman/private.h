/* private.h - what the files of feynman share. */
#ifndef ZFORGE_FEYNMAN_PRIVATE_H
#define ZFORGE_FEYNMAN_PRIVATE_H

#include "zforge/feynman.h"
#include "zforge/yaml.h"

#include "base/base.h"

enum {
    QCD = 0,
    QED = 1,
    NP = 2
};

enum {
    MAX_DOUBLETS = 8,
    MAX_SINGLETS = 16,
    MAX_PARTNERS = 8,
    MAX_STERILE = 8, /* right-handed neutrinos */
    RULE_NAME = 80   /* bytes of a name made here */
};

/* A scalar doublet (1, 2, +-1/2): its number in the content and whether its
 * hypercharge is -1/2 there.  Number k, from 1, has the vev vD<k> and the
 * coupling gD<k> of its conjugate with hypercharge 1/2 to X. */
typedef struct rule_doublet {
    slong multiplet;
    int conjugate;
} rule_doublet;

/* A singlet that breaks U(1)_X: its component, the names of its vev and of its
 * CP-even and CP-odd particles; of n singlets the first has no CP-odd one. */
typedef struct rule_singlet {
    slong component;
    char vev[RULE_NAME], particle[RULE_NAME], odd[RULE_NAME];
} rule_singlet;

/* A vector-like quark: pointers into the content while building. */
typedef struct rule_partner {
    const zf_multiplet *half[2];  /* left, right */
    const zf_vector_like *mixing; /* or NULL */
    int number;                   /* 0, 1, ... */
    int has[2];                   /* an up, a down quark */
    char tag[RULE_NAME];
    char name[2][RULE_NAME], anti[2][RULE_NAME], mass[2][RULE_NAME];
} rule_partner;

/* What a right-handed neutrino is part of: a particle, or with `anti` the
 * charge conjugate of one; particle NULL: it couples to nothing. */
typedef struct rule_sterile {
    const char *particle;
    int anti;
} rule_sterile;

struct zf_feynman {
    zf_expr_pool *pool;
    zf_couplings *couplings;
    const zf_model *model;             /* borrowed while building, */
    const zf_feynman_options *options; /* too; or NULL */
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
    int kinetic;  /* by kinetic mixing, too: epsilon and ke are parameters */
    zf_expr beta; /* of gX, or NULL */
    const char *note[10];
    size_t n_notes;
    int n_sterile, n_heavy; /* neutrinos N, vector-like multiplets */
    zf_expr light_right[3]; /* couplings to X of right-handed parts of the light
                               neutrinos; NULL: there is none */
    rule_doublet doublet[MAX_DOUBLETS];
    int n_doublets;
    rule_singlet singlet[MAX_SINGLETS];
    int n_singlets;
    rule_partner partner[MAX_PARTNERS]; /* n_heavy of them */
    slong sterile_multiplet;            /* or -1 */
    rule_sterile sterile[MAX_STERILE];
    zf_texture *texture; /* or NULL */
    zf_field *field;
    size_t n_fields, c_fields;
    zf_mass_coupling *mass_coupling;
    size_t n_mass_couplings, c_mass_couplings;
};

/* For the fields of a zf_particle that is only read. */
static inline char *feynman_borrow(const char *text)
{
    return (char *)(uintptr_t)text;
}

/* ---- store.c: adding to the tables; texts are copied ---- */

/* Index of a particle by its name or its antiparticle's (then *anti = 1), -1
 * when there is none. */
long feynman_particle(int *anti, const zf_feynman *f, const char *name);
long feynman_lorentz(const zf_feynman *f, const char *name);
const zf_rule_parameter *feynman_parameter(const zf_feynman *f,
                                           const char *name);
zf_status feynman_add_particle(zf_feynman *f, const zf_particle *p,
                               zf_error *err);
/* A number that vertices may conserve. */
zf_status feynman_add_number(zf_feynman *f, zf_particle *p, const char *name,
                             const fmpq_t x, zf_error *err);

/* Where a card has a parameter. */
typedef struct feynman_entry {
    const char *block;
    int code;
} feynman_entry;

zf_status feynman_add_external(zf_feynman *f, const char *name,
                               feynman_entry entry, const char *value,
                               const char *latex, const char *meaning,
                               zf_error *err);
zf_status feynman_add_internal(zf_feynman *f, const char *name, zf_expr formula,
                               int is_complex, const char *latex,
                               zf_error *err);
/* Its power in the orders of a vertex: QCD, QED or NP. */
void feynman_set_power(zf_feynman *f, const char *name, int order, int power);
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

zf_status feynman_add_field(zf_feynman *f, const zf_field *x, zf_error *err);
zf_status feynman_add_mass_coupling(zf_feynman *f, const zf_mass_coupling *c,
                                    zf_error *err);

/* The symbol of a parameter; NULL (and the pool fails) when there is none. */
zf_expr feynman_symbol(const zf_feynman *f, const char *name);
/* A formula over the parameters of this table. */
zf_status feynman_parse(zf_expr *out, const zf_feynman *f, const char *text,
                        const zf_mark *mark, zf_error *err);

/* ---- rule.c: shapes of vertices that occur often ---- */

/* A formula from a printf format. */
zf_expr feynman_formula(zf_feynman *f, zf_error *err, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
zf_status feynman_add_formula(zf_feynman *f, const char *name, const char *text,
                              const char *latex, zf_error *err);
/* Names separated by spaces, one Lorentz structure, no color.  Powers: one for
 * each leg above two, NP for each Z' and each scalar of U(1)_X as far as they
 * go, else QED. */
zf_status feynman_boson_vertex(zf_feynman *f, const char *particles,
                               const char *lorentz, zf_expr value,
                               zf_error *err);
/* L = V f-bar gamma (g[0] P_L + g[1] P_R) f', g real or complex: outgoing
 * `anti` (of f') and `name` (of f).  For scalars L = -S f-bar (c[0] P_L + c[1]
 * P_R) f'.  A Majorana pair (equal names, self-conjugate) is the term
 * (1/2)(...) and has g[0] = -g[1]. */
zf_status feynman_current(zf_feynman *f, const char *anti, const char *name,
                          const char *boson, const zf_expr g[2],
                          const int power[3], zf_error *err);
zf_status feynman_yukawa(zf_feynman *f, const char *anti, const char *name,
                         const char *scalar, const zf_expr c[2],
                         const int power[3], zf_error *err);

/* ---- species.c ---- */

enum {
    UP,
    DOWN,
    LEPTON
};

typedef struct rule_species {
    const char *matrix; /* of the texture */
    zf_rotation left, right;
    const char *name[3], *anti[3]; /* of particles */
    const char *mass[3];           /* parameters, in Yukawa couplings */
} rule_species;

extern const rule_species feynman_species[3];
/* 1 when the hypercharge is n/6. */
int feynman_has_sixths(const zf_multiplet *m, slong n);

/* ---- electroweak.c ---- */

/* The charge of a component over the parameters. */
zf_expr feynman_charge(const zf_feynman *f, slong component);
/* Couplings of Z and Z' to a current: x its coupling to X (with g_X), z to the
 * Z without mixing, y its hypercharge. */
void feynman_neutral_pair(zf_expr *z_mixed, zf_expr *zp_mixed,
                          const zf_feynman *f, zf_expr x, zf_expr z, zf_expr y);

/* ---- higgs.c ---- */

/* The part of the phase of singlet k in the CP-odd particle of singlet j, 0 < j;
 * j = 0: in the A0 of two doublets. */
zf_expr feynman_phase(zf_feynman *f, int j, int k, zf_error *err);

/* ---- partners.c ---- */

/* The code of the vector-like quark number k of the card. */
int feynman_partner_pdg(const zf_feynman *f, size_t k);
/* t_i of up (0) or down (1) quark i, a parameter; and theta_i. */
zf_expr feynman_partner_yukawa(const zf_feynman *f, const rule_partner *h,
                               int down, int i);
zf_expr feynman_partner_theta(zf_feynman *f, const rule_partner *h, int down,
                              int i, zf_error *err);

/* ---- the steps of zf_feynman_new ---- */

/* catalog/feynman/sm.yaml, for the two that read it. */
zf_status feynman_open(zf_yaml **root, const char *catalog, zf_error *err);
zf_status feynman_read(zf_feynman *f, const zf_yaml *root, zf_error *err);
/* Before and after MW, ee, sw and cw are there. */
zf_status feynman_electroweak(zf_feynman *f, zf_error *err);
zf_status feynman_breaking(zf_feynman *f, zf_error *err);
zf_status feynman_neutral(zf_feynman *f, const zf_yaml *root, zf_error *err);
zf_status feynman_add_zprime(zf_feynman *f, zf_error *err);
zf_status feynman_zprime(zf_feynman *f, zf_error *err);
zf_status feynman_singlets(zf_feynman *f, zf_error *err);
/* Higgs bosons and gauge bosons: of one doublet (or several, of which only the
 * boson along the vev is kept), and of two. */
zf_status feynman_higgs(zf_feynman *f, zf_error *err);
zf_status feynman_two_doublets(zf_feynman *f, zf_error *err);
zf_status feynman_two_yukawas(zf_feynman *f, zf_error *err); /* yukawa.c */
zf_status feynman_neutrinos(zf_feynman *f, zf_error *err);
zf_status feynman_partners(zf_feynman *f, zf_error *err);
zf_status feynman_numbers(zf_feynman *f, zf_error *err);
zf_status feynman_decays(zf_feynman *f, zf_error *err);
/* Sets the widths of what is new to those of the other parameters' values. */
zf_status feynman_default_widths(zf_feynman *f, zf_error *err); /* defaults.c */
zf_status feynman_running(zf_feynman *f, zf_error *err);        /* import.c */
void feynman_notes(zf_feynman *f);                              /* notes.c */
zf_status feynman_fields(zf_feynman *f, zf_error *err);         /* fields.c */
zf_status feynman_mass_couplings(zf_feynman *f, zf_error *err); /* terms.c */

#endif
