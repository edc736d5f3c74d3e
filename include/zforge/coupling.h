/* coupling.h - from charges to couplings of mass eigenstates.
 *
 * Conventions.  L = + Z'_mu sum_f fbar_i gamma^mu (g^fL_ij P_L + g^fR_ij P_R)
 * f_j, couplings include g_X; D_mu = d_mu - i g_X X Z'_mu.  q_gauge = V_P q
 * for each species P, so Lambda^P = V_P^dagger diag(X) V_P; V = V_uL^dagger
 * V_dL is the CKM matrix and U = V_eL^dagger V_nuL the PMNS matrix.
 *
 * The result is a table of quantities (quantity.h): the inputs of the
 * catalogue, the free parameters of the model, and derived quantities with
 * these names (i, j = 1..3):
 *
 *   g_X, M_Zp        coupling; square root of the Z'Z' entry of the neutral
 *                    mass matrix (the mass itself when nothing mixes)
 *   a_e, ...         parameters of the charges, if the model has them
 *   theta_sb, ...    parameters of the mixing ansatz of the card
 *   m_Q, Y_Qb, phi_Qb  mass, Yukawa couplings (modulus and phase) of a
 *                    vector-like partner; names from the card
 *   v_H2, ...        vevs of all doublets but the first (GeV, H = v/sqrt2)
 *   epsilon          kinetic mixing -(epsilon/2) Z'_ab B^ab, if asked for
 *   v_Phi, ...       derived: the vev of the only singlet with a charge.
 *                    Setting it sets M_Zp instead (zf_couplings_set).  With
 *                    several such singlets a parameter, for those that the
 *                    card's mixing or benchmark names
 *   X_Q1, ...        charges of the components
 *   g2_over_2cW      simplified models: g_2/(2 cos theta_W) = m_Z/v, the unit
 *                    of their couplings; g_X is derived and equal to it
 *   gL_u_ij gR_u_ij gL_d_ij gR_d_ij gL_e_ij gR_e_ij gL_nu_ij gR_nu_ij
 *                    of the gauge boson X to mass eigenstates; gL_nu in the
 *                    basis of the charged leptons' partners (flavour basis)
 *   gL_n_ij          the same for neutrino mass eigenstates: U^dagger gL_nu U
 *   ZpL_u_ij, ...    couplings of the mass eigenstate Z', same species: equal
 *                    to the above without Z-Z' mixing
 *   ZL_u_ij, ...     couplings of the mass eigenstate Z
 *   g_H              coupling of the Higgs current phi^dagger i D phi with
 *                    Y(phi) = 1/2, vev-weighted over doublets
 *   dZL_u_ij, ...    what mixing adds to them: ZL_u_ij - Z0L_u delta_ij, the
 *                    Z0L_u of catalog/inputs/mixing.yaml
 *   M2_ZX, M2_XX     entries of the mass matrix of (Z0, X) once kinetic terms
 *                    are canonical; the third is m_Z0^2
 *   sin_alpha, cos_alpha, tan_alpha, tan_2alpha, alpha_mix, zeta, m_Z_mixed,
 *   m_Zp_mixed, rho_tree, delta_rho
 *                    of the exact neutral mass matrix: X = sin(alpha) Z +
 *                    cos(alpha) Z' with |alpha| < pi/4, so that Z is the state
 *                    that is mostly Z0; zeta = alpha.  sin_alpha_leading,
 *                    rho_leading: the expansions of arXiv:1909.02021;
 *                    zeta_leading, delta_rho_leading: of arXiv:1707.04811
 *   M2_eff           1/(M^-2)_XX: what X exchange feels at low energy
 *   ZX_ratio         (M^-2)_ZX/(M^-2)_XX: Z exchange beside X exchange
 *   effL_u_ij, ...   gL_u_ij + ZX_ratio Z0L_u delta_ij (with kinetic mixing also
 *                    - epsilon g1 Y): a current that couples to X alone, such
 *                    as a flavour-changing one, with coupling y exchanges Z and
 *                    Z' with this fermion by -y effL_u_ij/M2_eff in all
 *   M2_smeft         M_Zp^2 without the doublets: what matching onto SMEFT
 *                    in the unbroken phase has
 *   C_KEY            Warsaw-basis Wilson coefficients (GeV^-2), KEY as in
 *                    WCxf (ll_1122, ...); only those that do not vanish
 *                    identically.  "Warsaw" has down quarks diagonal.  Those
 *                    of a simplified model, whose couplings need not respect
 *                    SU(2), are of the basis JMS of the weak effective theory
 *                    (VedLL_2223, ...).
 *   beta_X           b in dg_X/dln mu = b g_X^3/(16 pi^2): (2/3) sum over
 *                    Weyl fermions + (1/3) over complex scalars of X^2
 *   beta_X_light, beta_X_heavy
 *                    its parts without and of vector-like quarks
 *   Landau_scale     M_Zp exp(8 pi^2/(b g_X^2)), thresholds aside
 *   g_X_max          g_X at M_Zp whose Landau pole is at M_Planck, vector-like
 *                    quarks from their masses on
 *   trace_XY         sum over Weyl fermions of n X Y: running kinetic mixing
 *   beta_XY          (2/3) Weyl fermions + (1/3) complex scalars of n X Y
 *   epsilon_loop     kinetic mixing induced by vector-like partners of
 *                    different masses (there when their trace vanishes)
 *
 * An entry that vanishes identically is the number 0.
 */
#ifndef ZFORGE_COUPLING_H
#define ZFORGE_COUPLING_H

#include "zforge/model.h"
#include "zforge/quantity.h"

typedef struct zf_couplings zf_couplings;

/* Species of mass eigenstates. */
typedef enum zf_species {
    ZF_SPECIES_U,
    ZF_SPECIES_D,
    ZF_SPECIES_E,
    ZF_SPECIES_NU, /* flavour basis; right-handed: gauge basis */
    ZF_SPECIES_N,  /* neutrino mass eigenstates, left-handed only */
    ZF_N_SPECIES,
} zf_species;

/* Computes the table for a model, which outlives it; `catalog` is the folder with inputs/ and
 * warsaw.yaml.  ZF_EDOMAIN: the content has no recognisable quarks and
 * leptons, or its mixing cannot be (the message says which and why). */
ZF_API zf_status zf_couplings_new(zf_couplings **out, const zf_model *m,
                                  const char *catalog,
                                  zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_couplings_free(zf_couplings *c);
ZF_API zf_quantities *zf_couplings_quantities(const zf_couplings *c);
/* A coupling of the gauge boson X, 1 <= i, j <= 3 (a symbol is never given
 * back here, but its formula over parameters, charges and CKM elements). */
ZF_API zf_expr zf_couplings_current(const zf_couplings *c, zf_species species,
                                    int right, int i, int j);

/* Element (i, j) of a matrix that takes mass eigenstates to gauge eigenstates,
 * 1 <= i, j <= 3, without the admixture of vector-like quarks. */
ZF_API zf_expr zf_couplings_rotation(const zf_couplings *c, zf_rotation r,
                                     int i, int j);
/* theta_i of vector-like quark k of the card, to leading order: the gauge
 * eigenstate of the partner contains -theta_i of quark i of the species, and
 * quark i (in the mass basis) theta_i^* of the heavy one.  ZF_EDOMAIN as for
 * the currents. */
ZF_API zf_status zf_couplings_admixture(zf_expr *out, const zf_couplings *c,
                                        size_t k, zf_species species, int i,
                                        zf_error *err) ZF_MUST_CHECK;

/* Wilson coefficients that do not vanish identically, in the order of keys.
 * `value` may be complex (WCxf wants {Re, Im} then). */
typedef struct zf_wilson {
    const char *key; /* "lq1_2223" */
    int complex_key; /* the basis allows an imaginary part */
    zf_expr value;   /* GeV^-2 */
} zf_wilson;

ZF_API size_t zf_couplings_wilson_count(const zf_couplings *c);
ZF_API const zf_wilson *zf_couplings_wilson(const zf_couplings *c, size_t k);
/* The effective theory and basis of their keys, as WCxf has them: "SMEFT" and
 * "Warsaw" or "Warsaw up", for simplified models "WET" and "JMS" (NULL when
 * up_aligned). */
ZF_API const char *zf_couplings_eft(const zf_couplings *c);
ZF_API const char *zf_couplings_basis(const zf_couplings *c, int up_aligned);
/* The same list in either alignment of the quark doublets: "Warsaw" (down
 * quarks diagonal) or, when up_aligned, "Warsaw up".  One block with its keys,
 * freed by zf_mem_free; the values live in the pool of `c`.  Kinetic mixing
 * enters through the hypercharge current.  ZF_EDOMAIN: a simplified model when
 * up_aligned. */
ZF_API zf_status zf_couplings_match(zf_wilson **out, size_t *n,
                                    const zf_couplings *c, int up_aligned,
                                    zf_error *err) ZF_MUST_CHECK;

/* zf_point_set for the names above, with v_NAME understood: it sets M_Zp from
 * the values that g_X, charges and doublets have at that moment, so set those
 * first. */
ZF_API zf_status zf_couplings_set(const zf_couplings *c, zf_point *p,
                                  const char *name, double value,
                                  zf_error *err) ZF_MUST_CHECK;
/* Sets the benchmark of the card, a v_NAME last.  Parameters have these values
 * as defaults already. */
ZF_API zf_status zf_couplings_set_benchmark(const zf_couplings *c, zf_point *p,
                                            zf_error *err) ZF_MUST_CHECK;

/* ZF_EDOMAIN, naming M_Zp and the least it can be, when the doublets alone give
 * the Z' a larger mass: M2_smeft > 0 is what singlets give.  Any point of any
 * table; one without M2_smeft is fine.  Points are made one setting at a time,
 * so that zf_couplings_set does not ask. */
ZF_API zf_status zf_couplings_check_point(zf_point *p,
                                          zf_error *err) ZF_MUST_CHECK;

/* Exact diagonalisation at a point, beside the leading order in Y v/m;
 * ZF_EDOMAIN for a simplified model, which has no mass matrices. */
typedef struct zf_exact_mixing {
    /* coefficients of g_X: up, down; left, right; 3 x 3 */
    double complex current[2][2][3][3];
    double heavy[2][2]; /* masses of up to two heavy up, down quarks; 0: none */
} zf_exact_mixing;

ZF_API zf_status zf_couplings_exact(zf_exact_mixing *out, const zf_couplings *c,
                                    zf_point *p, zf_error *err) ZF_MUST_CHECK;

/* One row of the table that says how good the expansions are. */
typedef struct zf_expansion {
    const char *name; /* "sin_alpha", "gL_d_23", ... */
    double exact, leading;
} zf_expansion;

/* All expansions there are for the model at the point: *n rows, which
 * zf_mem_free releases and which live no longer than `c`. */
ZF_API zf_status zf_couplings_expansions(zf_expansion **out, size_t *n,
                                         const zf_couplings *c, zf_point *p,
                                         zf_error *err) ZF_MUST_CHECK;

/* Reads kind: operators (catalog/warsaw.yaml, jms.yaml) for what is wrong in it. */
ZF_API zf_status zf_operators_check_yaml(const zf_yaml *root,
                                         zf_error *err) ZF_MUST_CHECK;

#endif
