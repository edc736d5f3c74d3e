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
    zf_expr *charge; /* content->n: X over the symbols of the parameters */
    zf_expr ckm[3][3], pmns[3][3];
    zf_expr rotation_dl[3][3]; /* V_dL */
    zf_expr current[ZF_N_SPECIES][2][3][3]; /* of X, with g_X */
    zf_wilson *wilson;
    size_t n_wilson;
    char *catalog;
};

/* Steps of zf_couplings_new, in this order.  Each adds its quantities. */
zf_status coupling_fields(zf_couplings *c, zf_error *err);     /* fields.c */
zf_status coupling_parameters(zf_couplings *c, zf_error *err); /* parameters.c:
    g_X, M_Zp, charge parameters, X_NAME, parameters of the ansatz */
zf_status coupling_vevs(zf_couplings *c, zf_error *err); /* vevs.c: v_NAME of
    doublets and singlets, M2_smeft */
zf_status coupling_mass_basis(zf_couplings *c, zf_error *err); /* basis.c and
    vector_like.c: current[], gL_..., gR_... */
zf_status coupling_neutral(zf_couplings *c, zf_error *err); /* neutral.c:
    sin_alpha ... rho_tree, M2_eff, ZpL_..., ZL_..., g_H */
zf_status coupling_running(zf_couplings *c, zf_error *err); /* running.c:
    beta_X, Landau_scale, trace_XY, epsilon_loop */
zf_status coupling_match(zf_couplings *c, zf_error *err); /* match.c, warsaw.c:
    wilson[], C_KEY */

#endif
