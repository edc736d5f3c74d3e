/* feynman.h - Feynman rules of a model, in unitary gauge.
 *
 * One representation of particles, parameters, Lorentz and colour structures,
 * vertices and two-body widths, from which UFO is printed; and gauge eigenstates
 * and mass terms over these, for Lagrangians.  The Standard Model comes from
 * catalog/feynman/sm.yaml; what is new comes from the couplings of the model
 * (coupling.h) and is added here.
 *
 * Conventions of UFO.  A vertex lists outgoing particles, antifermion first,
 * then fermion; its coupling is i times the coefficient in L.  So the vertex of
 * the antiparticle of f_j, f_i and Z' with coupling i g stands for
 * g fbar_i gamma^mu f_j Z'_mu.  D_mu = d_mu - i e Q A_mu - i g_X X Z'_mu.
 * Expressions are over the parameters of this table, in a pool of its own,
 * under names that generators expect: gX, MZp, WZp, CKM1x2, aEWM1, Gf, aS, MZ,
 * ee, sw, cw, vev.  Energies are in GeV.
 *
 * Electroweak scheme: aEWM1, Gf, MZ (physical, also when Z and Z' mix) and the
 * physical MZp are external; MW, sw, the mixing angle and the diagonal masses
 * follow in closed form.  With kinetic mixing the unmixed MZ0 is external and
 * the physical MZ follows.
 *
 * What is there and what is left out: docs/ufo.md and docs/feynrules.md.
 */
#ifndef ZFORGE_FEYNMAN_H
#define ZFORGE_FEYNMAN_H

#include "zforge/coupling.h"
#include "zforge/texture.h"

typedef struct zf_particle {
    char *name, *antiname; /* as users type them: "mu-", "mu+", "Zp" */
    char *latex, *antilatex;
    long pdg;
    int spin; /* 2 s + 1 */
    int color;
    fmpq_t charge; /* in units of e */
    char *mass;    /* a parameter, or "ZERO" */
    char *width;
    int self_conjugate;
    int standard; /* of the Standard Model */
    /* Numbers that every vertex of the model conserves (NULL-terminated
     * names: "BaryonNumber", "LeptonNumberE", "X", ...), and their values. */
    const char **number;
    fmpq *number_value;
    size_t n_numbers;
} zf_particle;

typedef struct zf_rule_parameter {
    char *name;
    char *latex;
    char *meaning;
    int external;
    int standard;    /* of the Standard Model */
    int is_complex;  /* internal ones only */
    char *value;     /* external: decimal text; else NULL */
    zf_expr formula; /* internal: over earlier parameters; else NULL */
    char *block;     /* external: SLHA block, one word */
    char *zero;      /* external: the restrictions in which it is zero, words:
                      default, massless, ckm; or NULL */
    int code[2];
    int n_codes;
    int power[3]; /* QCD, QED, NP: what it adds to the orders of a vertex */
} zf_rule_parameter;

typedef struct zf_lorentz {
    char *name; /* letters and digits */
    int spins[4];
    int n;
    char *structure; /* UFO text */
} zf_lorentz;

typedef struct zf_order {
    char *name;
    int expansion, hierarchy;
} zf_order;

typedef struct zf_rule_coupling {
    char *name; /* GC_1, GC_2, ... */
    zf_expr value;
    int power[3]; /* QCD, QED, NP */
} zf_rule_coupling;

/* L contains value/i times fields; a vertex of complex coupling has its
 * Hermitian partner in the list too. */
typedef struct zf_vertex {
    char *name;         /* V_1, ... */
    size_t particle[4]; /* index of the particle */
    int anti[4];        /* 1: its antiparticle */
    int n;
    char *color[3];
    int n_colors;

    struct {
        int color;       /* index into color */
        size_t lorentz;  /* index into the table of structures */
        size_t coupling; /* index into the table of couplings */
    } term[6];

    int n_terms;
    int standard;
} zf_vertex;

typedef struct zf_decay_channel {
    size_t particle; /* that decays */
    size_t product[2];
    int anti[2];
    zf_expr width; /* GeV, threshold apart */
} zf_decay_channel;

/* A part of a field.  In a right-handed neutrino the antiparticle stands for
 * the charge conjugate of the particle's field. */
typedef struct zf_field_part {
    size_t particle;
    int anti;
    zf_expr coefficient;
} zf_field_part;

enum {
    ZF_MAX_FIELD_PARTS = 20
};

typedef enum zf_field_kind {
    ZF_FIELD_OTHER, /* no particle here is made of it */
    ZF_FIELD_QUARK,
    ZF_FIELD_LEPTON,
    ZF_FIELD_NEUTRINO, /* right-handed, without gauge charges but X */
    ZF_FIELD_PARTNER,  /* half of a vector-like quark */
    ZF_FIELD_DOUBLET,  /* scalar */
    ZF_FIELD_SINGLET,  /* scalar */
} zf_field_kind;

/* A gauge eigenstate by mass eigenstates: vev + sum of coefficient * particle.
 * Admixtures of vector-like quarks are there to second order in theta. */
typedef struct zf_field {
    slong component; /* of the content */
    int position;    /* in a doublet of SU(2): 0, 1; else 0 */
    zf_field_kind kind;
    zf_expr vev; /* of scalars, or NULL */
    zf_field_part part[ZF_MAX_FIELD_PARTS];
    size_t n;
} zf_field;

/* The coefficient of a renormalisable mass term or Yukawa term that the charges
 * allow: way `filling` to fill entry (i, j) of a matrix of zf_feynman_texture. */
typedef struct zf_mass_coupling {
    size_t matrix;
    slong i, j;
    size_t filling;
    zf_expr value; /* NULL: masses and mixing do not say it; no vertex has it */
} zf_mass_coupling;

typedef struct zf_feynman zf_feynman;

typedef struct zf_feynman_options {
    int kinetic; /* kinetic mixing, also when the card does not ask for it */
    /* Default values: n parameters of the model by name, on top of the
     * benchmark of the card. */
    const char *const *name;
    const double *value;
    size_t n;
} zf_feynman_options;

/* All rules of a model, which is not needed afterwards; `catalog` is the folder
 * with feynman/ and what zf_couplings_new needs.  NULL options: all 0.
 * ZF_EDOMAIN: no such rules for this model (what zf_couplings_new refuses, or
 * vector-like quarks that mix through anything but a charged singlet, or vevs
 * of charged singlets that are all parameters); ZF_ELIMIT: more vector-like
 * quarks or scalars than the rules are for; ZF_EINPUT: a name of the options is
 * no parameter of the model. */
ZF_API zf_status zf_feynman_new(zf_feynman **out, const zf_model *m,
                                const char *catalog,
                                const zf_feynman_options *options,
                                zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_feynman_free(zf_feynman *f);
ZF_API zf_expr_pool *zf_feynman_pool(const zf_feynman *f);

/* The tables, *n entries each, which live as long as f; parameters in order of
 * dependence, external ones first. */
ZF_API const zf_particle *zf_feynman_particles(const zf_feynman *f, size_t *n);
ZF_API const zf_rule_parameter *zf_feynman_parameters(const zf_feynman *f,
                                                      size_t *n);
ZF_API const zf_lorentz *zf_feynman_lorentz(const zf_feynman *f, size_t *n);
ZF_API const zf_order *zf_feynman_orders(const zf_feynman *f, size_t *n);
ZF_API const zf_rule_coupling *zf_feynman_couplings(const zf_feynman *f,
                                                    size_t *n);
ZF_API const zf_vertex *zf_feynman_vertices(const zf_feynman *f, size_t *n);
/* b in d gX/d ln(mu) = b gX^3/(16 pi^2), without vector-like quarks; NULL for a
 * model without charges. */
ZF_API zf_expr zf_feynman_beta(const zf_feynman *f);
/* Sentences on what the rules of this model have and leave out. */
ZF_API const char *const *zf_feynman_notes(const zf_feynman *f, size_t *n);
ZF_API const zf_decay_channel *zf_feynman_decays(const zf_feynman *f,
                                                 size_t *n);
/* Every component of the content once, or twice in a doublet of SU(2); none of a
 * simplified model, which has no texture either (NULL). */
ZF_API const zf_field *zf_feynman_fields(const zf_feynman *f, size_t *n);
ZF_API const zf_mass_coupling *zf_feynman_mass_couplings(const zf_feynman *f,
                                                         size_t *n);
/* With one insertion of a singlet. */
ZF_API const zf_texture *zf_feynman_texture(const zf_feynman *f);
/* Z and Z' mix (parameters sa, ca), and by kinetic mixing (epsilon, ke). */
ZF_API int zf_feynman_mixes(const zf_feynman *f);
ZF_API int zf_feynman_kinetic(const zf_feynman *f);

/* Reads kind: feynman (catalog/feynman/sm.yaml) for what is wrong in it, with
 * the inputs of the catalogue. */
ZF_API zf_status zf_feynman_check_yaml(const zf_yaml *root, const char *catalog,
                                       zf_error *err) ZF_MUST_CHECK;

#endif
