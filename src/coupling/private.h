/* private.h - what the files of coupling share. */
#ifndef ZFORGE_COUPLING_PRIVATE_H
#define ZFORGE_COUPLING_PRIVATE_H

#include "zforge/coupling.h"

enum {
    LEFT = 0,
    RIGHT = 1,
    MAX_DOUBLETS = 8
};

/* Where the Standard Model sits in a content: indices of multiplets, -1 when
 * there is none.  Recognised by representation, chirality and families; a
 * vector-like partner (named by the card's mixing) is not one of them. */
typedef struct sm_fields {
    slong q, u, d, l, e, nu;
    slong n_doublets; /* scalars (1, 2, +-1/2), in the order of the content */
    slong doublet[MAX_DOUBLETS];
    int conjugate[MAX_DOUBLETS]; /* 1: hypercharge -1/2 in the content */
} sm_fields;

struct zf_couplings {
    const zf_model *model; /* borrowed */
    zf_quantities *q;
    zf_expr_pool *pool;
    sm_fields field;
    zf_expr *charge; /* content->n: X over the symbols of the parameters; NULL
                        for a scalar whose charge nothing fixes */
    slong singlet;   /* component of the only singlet scalar with a charge; -1
                        when there is none or several */
    zf_expr doublet_mass; /* sum of X^2 v^2 over doublets: their part of
                             M_Zp^2/g_X^2 */
    zf_expr ckm[3][3], pmns[3][3];
    zf_expr rotation[ZF_N_ROTATIONS][3][3]; /* V_uL, ... */
    zf_expr current[ZF_N_SPECIES][2][3][3]; /* of X, with g_X */
    zf_wilson *wilson;
    size_t n_wilson;
    char *catalog;
};

/* ---- parameters.c ---- */

/* A parameter to be added.  Its default is the benchmark's, else this one. */
typedef struct coupling_parameter {
    const char *name, *latex; /* latex NULL: made from the name */
    const char *unit, *meaning;
    const fmpq *value; /* NULL: `otherwise` */
    slong otherwise;
    double low, high;
    int low_open, high_open;
} coupling_parameter;

zf_status coupling_add_parameter(zf_couplings *c, const coupling_parameter *p,
                                 zf_error *err) ZF_MUST_CHECK;
/* The benchmark's value of a name, or NULL. */
const fmpq *coupling_benchmark(const zf_couplings *c, const char *name);

/* ---- basis.c ---- */

/* Arguments of this type are not const: C11 does not convert to pointers to
 * const arrays. */
typedef zf_expr matrix3[3][3];

/* out_ij = sum over k, l of conj(t_ki) h_kl t_lj, exactly Hermitian when h is;
 * `out` is neither of the others. */
void coupling_sandwich(matrix3 out, zf_expr_pool *pool, matrix3 h, matrix3 t);

/* ---- vector_like.c ---- */

/* The vector-like quark that mixes with multiplet `quark` of the content, or
 * NULL. */
const zf_vector_like *coupling_partner_of(const zf_couplings *c, slong quark);
/* The charge of the partner minus that of the quark; checks charges. */
zf_status coupling_partner_shift(zf_expr *out, const zf_couplings *c,
                                 const zf_vector_like *v,
                                 zf_error *err) ZF_MUST_CHECK;
/* t_i of a quark of the species: Y_i with its phase such that the shift is
 * proportional to t_i^* t_j; for up quarks in a doublet V^* times it. */
zf_expr coupling_partner_admixture(const zf_couplings *c,
                                   const zf_vector_like *v, zf_species species,
                                   int i);
/* Adds the parameters of all vector-like quarks. */
zf_status coupling_partner_parameters(zf_couplings *c,
                                      zf_error *err) ZF_MUST_CHECK;
/* Adds what the partner of `quark` makes of the coupling in units of g_X, in
 * the mass basis of the species; `right` says which chirality. */
zf_status coupling_partner_current(matrix3 h, const zf_couplings *c,
                                   zf_species species, int right,
                                   zf_error *err) ZF_MUST_CHECK;

/* Steps of zf_couplings_new, in this order.  Each adds its quantities. */
zf_status coupling_fields(zf_couplings *c, zf_error *err);     /* fields.c */
zf_status coupling_parameters(zf_couplings *c, zf_error *err); /* parameters.c:
    g_X, M_Zp, charge parameters, X_NAME, parameters of the ansatz */
zf_status coupling_vevs(zf_couplings *c, zf_error *err); /* vevs.c: v_NAME of
    doublets and singlets, M2_smeft */
zf_status coupling_mass_basis(zf_couplings *c, zf_error *err); /* basis.c and
    vector_like.c: current[], gL_..., gR_... */
zf_status coupling_neutral(zf_couplings *c, zf_error *err);    /* neutral.c:
    sin_alpha ... rho_tree, M2_eff, ZpL_..., ZL_..., g_H */
zf_status coupling_running(zf_couplings *c, zf_error *err);    /* running.c:
    beta_X, Landau_scale, trace_XY, epsilon_loop */
zf_status coupling_match(zf_couplings *c, zf_error *err); /* match.c, warsaw.c:
    wilson[], C_KEY */

#endif
