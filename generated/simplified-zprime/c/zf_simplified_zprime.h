/* Simplified Z' with free couplings to b, s and one charged lepton
 *
 * Model simplified-zprime
 *
 * A simplified model: it has free couplings, and no charges.
 * Reference: arXiv:1704.06200
 *
 * Emitted by zforge.  This file is yours: the licence of zforge does not
 * extend to it.
 */
#ifndef ZFORGE_SIMPLIFIED_ZPRIME_INCLUDED
#define ZFORGE_SIMPLIFIED_ZPRIME_INCLUDED

#include "zforge_model.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The model: names, representations, exact charges, certificate. */
extern const zforge_model zf_simplified_zprime;

/* ---- numbers ---- */

/* A point.  Doubles only: an array of 7 will do, too. */
typedef struct zf_simplified_zprime_parameters {
    double M_Zp; /* mass of the Z' before it mixes with the Z; unit GeV, range (0, inf) */
    double gqL; /* sbar gamma^a P_L b + h.c., in units of g_2/(2 cos theta_W); unit 1, range (-inf, inf) */
    double gqR; /* sbar gamma^a P_R b + h.c., in units of g_2/(2 cos theta_W); unit 1, range (-inf, inf) */
    double gV_e; /* lbar gamma^a l, in units of g_2/(2 cos theta_W); unit 1, range (-inf, inf) */
    double gV_mu; /* lbar gamma^a l, in units of g_2/(2 cos theta_W); unit 1, range (-inf, inf) */
    double gA_e; /* lbar gamma^a gamma5 l, in units of g_2/(2 cos theta_W); unit 1, range (-inf, inf) */
    double gA_mu; /* lbar gamma^a gamma5 l, in units of g_2/(2 cos theta_W); unit 1, range (-inf, inf) */
} zf_simplified_zprime_parameters;

/* The benchmark of the model. */
extern const zf_simplified_zprime_parameters zf_simplified_zprime_default;

enum {
    zf_simplified_zprime_n_point = 7,
    zf_simplified_zprime_n_wilson = 24,
    zf_simplified_zprime_n_observables = 168,
    zf_simplified_zprime_n_values = 484,
    zf_simplified_zprime_n_compared = 154 /* in chi^2 */
};

/* Masks: the observables of a topic, or one table.  A topic whose observables
 * are valid in different places has a bit for each of these. */
#define ZF_SIMPLIFIED_ZPRIME_MASK_BSGAMMA 0x1u
#define ZF_SIMPLIFIED_ZPRIME_MASK_BSLL 0x6u
#define ZF_SIMPLIFIED_ZPRIME_MASK_CONTACT 0x18u
#define ZF_SIMPLIFIED_ZPRIME_MASK_GM2 0x60u
#define ZF_SIMPLIFIED_ZPRIME_MASK_R_SIGMA_MUMU 0x80u
#define ZF_SIMPLIFIED_ZPRIME_MASK_R_FB_MUMU 0x100u
#define ZF_SIMPLIFIED_ZPRIME_MASK_AFB_MUMU 0x200u
#define ZF_SIMPLIFIED_ZPRIME_MASK_R_SIGMA_TAUTAU 0x400u
#define ZF_SIMPLIFIED_ZPRIME_MASK_R_FB_TAUTAU 0x800u
#define ZF_SIMPLIFIED_ZPRIME_MASK_AFB_TAUTAU 0x1000u
#define ZF_SIMPLIFIED_ZPRIME_MASK_R_SIGMA_MUMU_ZP 0x2000u
#define ZF_SIMPLIFIED_ZPRIME_MASK_AFB_MUMU_ZP 0x4000u
#define ZF_SIMPLIFIED_ZPRIME_MASK_R_SIGMA_TAUTAU_ZP 0x8000u
#define ZF_SIMPLIFIED_ZPRIME_MASK_AFB_TAUTAU_ZP 0x10000u
#define ZF_SIMPLIFIED_ZPRIME_MASK_BHABHA 0x20000u
#define ZF_SIMPLIFIED_ZPRIME_MASK_BHABHA_PRINTED 0x40000u
#define ZF_SIMPLIFIED_ZPRIME_MASK_BHABHA_ZP 0x80000u
#define ZF_SIMPLIFIED_ZPRIME_MASK_MESON_MIXING 0x100000u
#define ZF_SIMPLIFIED_ZPRIME_MASK_TAU 0x200000u
#define ZF_SIMPLIFIED_ZPRIME_MASK_TOP 0x400000u
#define ZF_SIMPLIFIED_ZPRIME_MASK_TRIDENT 0x800000u
#define ZF_SIMPLIFIED_ZPRIME_MASK_WIDTHS 0x1000000u
#define ZF_SIMPLIFIED_ZPRIME_MASK_ZPOLE 0x2000000u

/* Where values stand in the output.  (SM): the value is that of the Standard
 * Model in this model. */
enum {
    /* C7 of b -> s gamma, new part; unit 1; (SM); needs M_Zp >= 10.0
     * formula: derived, general couplings; for arXiv:1707.04811 it becomes +x^2 g^2 v^2/(81 M^2) */
    zf_simplified_zprime_C7_bsgamma = 0,
    /* C8 of b -> s g, new part; unit 1; (SM); needs M_Zp >= 10.0
     * formula: derived, general couplings */
    zf_simplified_zprime_C8_bsgamma = 1,
    /* C7' of b -> s gamma; unit 1; (SM); needs M_Zp >= 10.0
     * formula: derived, general couplings */
    zf_simplified_zprime_C7p_bsgamma = 2,
    /* C8' of b -> s g; unit 1; (SM); needs M_Zp >= 10.0
     * formula: derived, general couplings */
    zf_simplified_zprime_C8p_bsgamma = 3,
    /* new part of C7 over C7 of the Standard Model; unit 1; (SM); needs M_Zp >= 10.0
     * limit < 0.15 at 0.95 [arXiv:1707.04811 (31)]
     * formula: arXiv:1707.04811 (30), (31) */
    zf_simplified_zprime_R_C7_bsgamma = 4,
    /* C7 of b -> s gamma as printed in arXiv:1707.04811; unit 1; (SM); needs M_Zp >= 10.0
     * formula: arXiv:1707.04811 (29) as printed */
    zf_simplified_zprime_C7_bsgamma_printed = 5,
    /* C9 of e, new part; unit 1; needs M_Zp >= 10.0
     * formula: arXiv:1909.02021 */
    zf_simplified_zprime_C9_e = 6,
    /* C9 of mu, new part; unit 1; needs M_Zp >= 10.0
     * formula: arXiv:1909.02021 */
    zf_simplified_zprime_C9_mu = 7,
    /* C9 of tau, new part; unit 1; (SM); needs M_Zp >= 10.0
     * formula: arXiv:1909.02021 */
    zf_simplified_zprime_C9_tau = 8,
    /* C10 of e, new part; unit 1; needs M_Zp >= 10.0
     * formula: arXiv:1909.02021 */
    zf_simplified_zprime_C10_e = 9,
    /* C10 of mu, new part; unit 1; needs M_Zp >= 10.0
     * formula: arXiv:1909.02021 */
    zf_simplified_zprime_C10_mu = 10,
    /* C10 of tau, new part; unit 1; (SM); needs M_Zp >= 10.0
     * formula: arXiv:1909.02021 */
    zf_simplified_zprime_C10_tau = 11,
    /* C9' of e; unit 1; needs M_Zp >= 10.0
     * formula: arXiv:1403.1269 */
    zf_simplified_zprime_C9p_e = 12,
    /* C9' of mu; unit 1; needs M_Zp >= 10.0
     * formula: arXiv:1403.1269 */
    zf_simplified_zprime_C9p_mu = 13,
    /* C9' of tau; unit 1; (SM); needs M_Zp >= 10.0
     * formula: arXiv:1403.1269 */
    zf_simplified_zprime_C9p_tau = 14,
    /* C10' of e; unit 1; needs M_Zp >= 10.0
     * formula: arXiv:1403.1269 */
    zf_simplified_zprime_C10p_e = 15,
    /* C10' of mu; unit 1; needs M_Zp >= 10.0
     * formula: arXiv:1403.1269 */
    zf_simplified_zprime_C10p_mu = 16,
    /* C10' of tau; unit 1; (SM); needs M_Zp >= 10.0
     * formula: arXiv:1403.1269 */
    zf_simplified_zprime_C10p_tau = 17,
    /* C9 of e from the exchange of X alone; unit 1; needs M_Zp >= 10.0
     * formula: arXiv:1909.02021 (4.6) */
    zf_simplified_zprime_C9_e_direct = 18,
    /* C9 of mu from the exchange of X alone; unit 1; needs M_Zp >= 10.0
     * formula: arXiv:1909.02021 (4.6) */
    zf_simplified_zprime_C9_mu_direct = 19,
    /* C9 of tau from the exchange of X alone; unit 1; (SM); needs M_Zp >= 10.0
     * formula: arXiv:1909.02021 (4.6) */
    zf_simplified_zprime_C9_tau_direct = 20,
    /* C10 of e from the exchange of X alone; unit 1; needs M_Zp >= 10.0
     * formula: arXiv:1909.02021 (4.7) */
    zf_simplified_zprime_C10_e_direct = 21,
    /* C10 of mu from the exchange of X alone; unit 1; needs M_Zp >= 10.0
     * formula: arXiv:1909.02021 (4.7) */
    zf_simplified_zprime_C10_mu_direct = 22,
    /* C10 of tau from the exchange of X alone; unit 1; (SM); needs M_Zp >= 10.0
     * formula: arXiv:1909.02021 (4.7) */
    zf_simplified_zprime_C10_tau_direct = 23,
    /* coefficient of (sbar gamma P_L b) times the vector current of e in the Lagrangian; unit GeV^-2; needs M_Zp >= 10.0
     * formula: arXiv:1403.1269 (16); arXiv:1909.02021 (4.1) */
    zf_simplified_zprime_L9_e = 24,
    /* coefficient of (sbar gamma P_L b) times the vector current of mu in the Lagrangian; unit GeV^-2; needs M_Zp >= 10.0
     * formula: arXiv:1403.1269 (16); arXiv:1909.02021 (4.1) */
    zf_simplified_zprime_L9_mu = 25,
    /* coefficient of (sbar gamma P_L b) times the vector current of tau in the Lagrangian; unit GeV^-2; (SM); needs M_Zp >= 10.0
     * formula: arXiv:1403.1269 (16); arXiv:1909.02021 (4.1) */
    zf_simplified_zprime_L9_tau = 26,
    /* coefficient of (sbar gamma P_L b) times the axial current of e in the Lagrangian; unit GeV^-2; needs M_Zp >= 10.0
     * formula: arXiv:1403.1269 (16); arXiv:1909.02021 (4.1) */
    zf_simplified_zprime_L10_e = 27,
    /* coefficient of (sbar gamma P_L b) times the axial current of mu in the Lagrangian; unit GeV^-2; needs M_Zp >= 10.0
     * formula: arXiv:1403.1269 (16); arXiv:1909.02021 (4.1) */
    zf_simplified_zprime_L10_mu = 28,
    /* coefficient of (sbar gamma P_L b) times the axial current of tau in the Lagrangian; unit GeV^-2; (SM); needs M_Zp >= 10.0
     * formula: arXiv:1403.1269 (16); arXiv:1909.02021 (4.1) */
    zf_simplified_zprime_L10_tau = 29,
    /* B_s -> mu mu relative to the Standard Model; unit 1; needs M_Zp >= 10.0
     * formula: arXiv:1403.1269 */
    zf_simplified_zprime_R_Bs_mumu = 30,
    /* B_s -> e e relative to the Standard Model; unit 1; needs M_Zp >= 10.0
     * formula: arXiv:1403.1269 */
    zf_simplified_zprime_R_Bs_ee = 31,
    /* B_s -> tau tau relative to the Standard Model; unit 1; (SM); needs M_Zp >= 10.0
     * formula: arXiv:1403.1269 */
    zf_simplified_zprime_R_Bs_tautau = 32,
    /* branching ratio of B_s -> mu mu; unit 1; needs M_Zp >= 10.0
     * measurement 3.3608448878e-09 +2.8087080557e-10 -2.8087080557e-10 [Greljo:2022jac (unofficial combination of ATLAS, CMS and LHCb, 2022)]
     * formula: arXiv:1908.07011 */
    zf_simplified_zprime_BR_Bs_mumu = 33,
    /* chi^2 of (C9_mu, C9_e, C10) in the Gaussian fit to theoretically clean observables; unit 1; needs M_Zp >= 10.0
     * formula: arXiv:1909.02021 (B.1) */
    zf_simplified_zprime_fit_clean_chi2 = 34,
    /* chi^2 of (C9_mu, C9_e, C10) in the Gaussian fit to all observables; unit 1; needs M_Zp >= 10.0
     * formula: arXiv:1909.02021 (B.2) */
    zf_simplified_zprime_fit_all_chi2 = 35,
    /* chi^2 in the Gaussian fit to theoretically clean observables, least over the coupling to quarks; unit 1
     * formula: arXiv:1909.02021 (B.1), figure 2 */
    zf_simplified_zprime_fit_clean_profile = 36,
    /* chi^2 in the Gaussian fit to all observables, least over the coupling to quarks; unit 1
     * formula: arXiv:1909.02021 (B.2), figure 2 */
    zf_simplified_zprime_fit_all_profile = 37,
    /* inverse scale of the contact interaction of two electron vector currents; unit 1/GeV; needs M_Zp >= 210.0
     * limit < 4.854368932038835e-05 at 0.95 [arXiv:1704.06200 (2.9)] (not verified)
     * formula: arXiv:1704.06200 (2.7), (2.9) */
    zf_simplified_zprime_contact_VV_ee = 38,
    /* inverse scale of the contact interaction of two electron axial currents; unit 1/GeV; needs M_Zp >= 210.0
     * limit < 9.900990099009902e-05 at 0.95 [arXiv:1704.06200 (2.9)] (not verified)
     * formula: arXiv:1704.06200 (2.8), (2.9) */
    zf_simplified_zprime_contact_AA_ee = 39,
    /* contact interaction of first-family quarks (q) and the lepton doublet 2, times v^2; unit 1; (SM); needs M_Zp >= 1000.0
     * formula: arXiv:1909.02021 (5.3) */
    zf_simplified_zprime_contact_q11l22 = 40,
    /* contact interaction of first-family quarks (u) and the lepton doublet 2, times v^2; unit 1; (SM); needs M_Zp >= 1000.0
     * formula: arXiv:1909.02021 (5.3) */
    zf_simplified_zprime_contact_u11l22 = 41,
    /* contact interaction of first-family quarks (d) and the lepton doublet 2, times v^2; unit 1; (SM); needs M_Zp >= 1000.0
     * formula: arXiv:1909.02021 (5.3) */
    zf_simplified_zprime_contact_d11l22 = 42,
    /* contact interaction of first-family quarks (q) and the lepton doublet 1, times v^2; unit 1; (SM); needs M_Zp >= 1000.0
     * formula: arXiv:1909.02021 (5.3) */
    zf_simplified_zprime_contact_q11l11 = 43,
    /* contact interaction of first-family quarks (u) and the lepton doublet 1, times v^2; unit 1; (SM); needs M_Zp >= 1000.0
     * formula: arXiv:1909.02021 (5.3) */
    zf_simplified_zprime_contact_u11l11 = 44,
    /* contact interaction of first-family quarks (d) and the lepton doublet 1, times v^2; unit 1; (SM); needs M_Zp >= 1000.0
     * formula: arXiv:1909.02021 (5.3) */
    zf_simplified_zprime_contact_d11l11 = 45,
    /* (g-2)/2 of the tau, new part; unit 1; (SM)
     * formula: Leveille, Nucl. Phys. B 137 (1978) 63 */
    zf_simplified_zprime_Delta_a_tau = 46,
    /* (g-2)/2 of the muon, new part; unit 1
     * fit 2.88e-09 +8.0e-10 -8.0e-10 [arXiv:1707.04811]
     * formula: Leveille, Nucl. Phys. B 137 (1978) 63; vector couplings as arXiv:1707.04811 (33) */
    zf_simplified_zprime_Delta_a_mu = 47,
    /* (g-2)/2 of the electron, new part; unit 1
     * measurement -1.05e-12 +8.1e-13 -8.1e-13 [arXiv:1704.06200]
     * formula: Leveille, Nucl. Phys. B 137 (1978) 63 */
    zf_simplified_zprime_Delta_a_e = 48,
    /* (g-2)/2 of the muon; unit 1
     * measurement 0.001165920715 +1.45e-10 -1.45e-10 [arXiv:2506.03069 (world average 2025)] (not verified)
     * formula: Leveille, Nucl. Phys. B 137 (1978) 63 */
    zf_simplified_zprime_a_muon = 49,
    /* (g-2)/2 of the e, new part, for a Z' much heavier than the lepton; unit 1; needs M_Zp >= 10.0
     * formula: arXiv:1704.06200 (2.3) */
    zf_simplified_zprime_Delta_a_e_heavy = 50,
    /* (g-2)/2 of the mu, new part, for a Z' much heavier than the lepton; unit 1; needs M_Zp >= 10.0
     * formula: arXiv:1704.06200 (2.3) */
    zf_simplified_zprime_Delta_a_mu_heavy = 51,
    /* (g-2)/2 of the tau, new part, for a Z' much heavier than the lepton; unit 1; (SM); needs M_Zp >= 10.0
     * formula: arXiv:1704.06200 (2.3) */
    zf_simplified_zprime_Delta_a_tau_heavy = 52,
    /* cross-section of e+ e- -> mu mu over the Standard Model, dimension six; unit 1; needs M_Zp >= 500.0
     * formula: arXiv:2306.08669 (4.2)-(4.4) */
    zf_simplified_zprime_R_sigma_mumu = 53, /* 12 rows */
    /* forward minus backward cross-section of e+ e- -> mu mu over the Standard Model, dimension six; unit 1; needs M_Zp >= 500.0
     * formula: arXiv:2306.08669 (4.5) */
    zf_simplified_zprime_R_FB_mumu = 65, /* 12 rows */
    /* forward-backward asymmetry of e+ e- -> mu mu minus the Standard Model, dimension six; unit 1; needs M_Zp >= 500.0
     * formula: arXiv:2306.08669 (4.4), (4.5) */
    zf_simplified_zprime_AFB_mumu = 77, /* 8 rows */
    /* cross-section of e+ e- -> tau tau over the Standard Model, dimension six; unit 1; (SM); needs M_Zp >= 500.0
     * formula: arXiv:2306.08669 (4.2)-(4.4) */
    zf_simplified_zprime_R_sigma_tautau = 85, /* 12 rows */
    /* forward minus backward cross-section of e+ e- -> tau tau over the Standard Model, dimension six; unit 1; (SM); needs M_Zp >= 500.0
     * formula: arXiv:2306.08669 (4.5) */
    zf_simplified_zprime_R_FB_tautau = 97, /* 12 rows */
    /* forward-backward asymmetry of e+ e- -> tau tau minus the Standard Model, dimension six; unit 1; (SM); needs M_Zp >= 500.0
     * formula: arXiv:2306.08669 (4.4), (4.5) */
    zf_simplified_zprime_AFB_tautau = 109, /* 8 rows */
    /* cross-section of e+ e- -> mu mu over the Standard Model, propagating Z'; unit 1
     * formula: arXiv:2306.08669 (4.2)-(4.4) with a propagator of the Z' */
    zf_simplified_zprime_R_sigma_mumu_Zp = 117, /* 12 rows */
    /* forward-backward asymmetry of e+ e- -> mu mu minus the Standard Model, propagating Z'; unit 1
     * formula: arXiv:2306.08669 (4.4), (4.5) with a propagator of the Z' */
    zf_simplified_zprime_AFB_mumu_Zp = 129, /* 8 rows */
    /* cross-section of e+ e- -> tau tau over the Standard Model, propagating Z'; unit 1; (SM)
     * formula: arXiv:2306.08669 (4.2)-(4.4) with a propagator of the Z' */
    zf_simplified_zprime_R_sigma_tautau_Zp = 137, /* 12 rows */
    /* forward-backward asymmetry of e+ e- -> tau tau minus the Standard Model, propagating Z'; unit 1; (SM)
     * formula: arXiv:2306.08669 (4.4), (4.5) with a propagator of the Z' */
    zf_simplified_zprime_AFB_tautau_Zp = 149, /* 8 rows */
    /* cross-section of e+ e- -> e+ e- in bins of the angle over the Standard Model, dimension six; unit 1; needs M_Zp >= 500.0
     * formula: arXiv:2306.08669 (4.8), (4.9) */
    zf_simplified_zprime_Bhabha = 157, /* 105 rows */
    /* the same with the contact terms as printed in arXiv:2306.08669; unit 1; needs M_Zp >= 500.0
     * formula: arXiv:2306.08669 (4.8) as printed */
    zf_simplified_zprime_Bhabha_printed = 262, /* 15 rows */
    /* cross-section of e+ e- -> e+ e- in bins of the angle over the Standard Model, propagating Z'; unit 1
     * formula: arXiv:2306.08669 (4.9) with a propagator of the Z' */
    zf_simplified_zprime_Bhabha_Zp = 277, /* 105 rows */
    /* modulus of M12/M12_SM of B_s mixing; unit 1; needs M_Zp >= 10.0
     * formula: arXiv:1403.1269 (18), (19); arXiv:1909.02021 (5.5) */
    zf_simplified_zprime_M12_bs = 382,
    /* modulus of M12/M12_SM of B_d mixing; unit 1; (SM); needs M_Zp >= 10.0
     * formula: arXiv:1403.1269 (18), (19); arXiv:1909.02021 (5.5) */
    zf_simplified_zprime_M12_bd = 383,
    /* modulus of M12/M12_SM of B_s mixing by exchange of the Z' alone; unit 1; needs M_Zp >= 10.0
     * formula: arXiv:1403.1269 (18) */
    zf_simplified_zprime_M12_bs_tree = 384,
    /* modulus of M12/M12_SM of B_d mixing by exchange of the Z' alone; unit 1; (SM); needs M_Zp >= 10.0
     * formula: arXiv:1403.1269 (18) */
    zf_simplified_zprime_M12_bd_tree = 385,
    /* phase of M12/M12_SM of B_s mixing; unit 1; needs M_Zp >= 10.0
     * formula: arXiv:1403.1269 (18), (19) */
    zf_simplified_zprime_phase_M12_bs = 386,
    /* phase of M12/M12_SM of B_d mixing; unit 1; (SM); needs M_Zp >= 10.0
     * formula: arXiv:1403.1269 (18), (19) */
    zf_simplified_zprime_phase_M12_bd = 387,
    /* modulus of M12/M12_SM of B_s mixing with the sign of the left-right box as printed; unit 1; needs M_Zp >= 10.0
     * formula: arXiv:1403.1269 (19c) as printed */
    zf_simplified_zprime_M12_bs_printed = 388,
    /* modulus of M12/M12_SM of B_d mixing with the sign of the left-right box as printed; unit 1; (SM); needs M_Zp >= 10.0
     * formula: arXiv:1403.1269 (19c) as printed */
    zf_simplified_zprime_M12_bd_printed = 389,
    /* mass difference of the B_s mesons; unit 1/ps; needs M_Zp >= 10.0
     * measurement 17.757 +0.021 -0.021 [HFAG 2015 (Amhis:2014hma)]
     * formula: arXiv:1707.04811 (25) with the coefficient of arXiv:1403.1269 */
    zf_simplified_zprime_DeltaM_s = 390,
    /* mass difference of the B_d mesons; unit 1/ps; (SM); needs M_Zp >= 10.0
     * measurement 0.50652 +0.00198 -0.00198 [HFAG 2015 (Amhis:2014hma), from 3.334(13)e-13 GeV]
     * formula: arXiv:1707.04811 (25) with the coefficient of arXiv:1403.1269 */
    zf_simplified_zprime_DeltaM_d = 391,
    /* ratio of the mass differences of B_d and B_s mesons; unit 1; needs M_Zp >= 10.0
     * fit 0.02852 +0.00011 -0.00011 [HFAG 2015 (Amhis:2014hma), derived]
     * formula: arXiv:1707.04811 (25) */
    zf_simplified_zprime_DeltaM_ratio = 392,
    /* mass difference of the B_s mesons, new coefficient not run; unit 1/ps; needs M_Zp >= 10.0
     * formula: arXiv:1707.04811 (25) */
    zf_simplified_zprime_DeltaM_s_unrun = 393,
    /* mass difference of the B_d mesons, new coefficient not run; unit 1/ps; needs M_Zp >= 10.0
     * formula: arXiv:1707.04811 (25) */
    zf_simplified_zprime_DeltaM_d_unrun = 394,
    /* new coefficient of B_s mixing in the normalisation of arXiv:1707.04811; unit 1; needs M_Zp >= 10.0
     * formula: arXiv:1707.04811 (24) */
    zf_simplified_zprime_C_VLL_s = 395,
    /* new coefficient of B_d mixing in the normalisation of arXiv:1707.04811; unit 1; (SM); needs M_Zp >= 10.0
     * formula: arXiv:1707.04811 (24) */
    zf_simplified_zprime_C_VLL_d = 396,
    /* new part of B_s mixing over that of the Standard Model; unit 1; needs M_Zp >= 10.0
     * limit < 0.1 at 0.95 [arXiv:1704.06200 (2.1)]
     * formula: arXiv:1704.06200 (2.1) */
    zf_simplified_zprime_shift_Bs = 397,
    /* CP-violating left-right coefficient of kaon mixing; unit GeV^-2; (SM); needs M_Zp >= 10.0
     * limit < 9.765625e-18 at 0.95 [arXiv:1403.1269 (22)] (not verified)
     * formula: arXiv:1403.1269 (22) */
    zf_simplified_zprime_kaon_LR = 398,
    /* relative change of the rate of tau -> mu nu nu; unit 1; (SM); needs M_Zp >= 2.0
     * fit 0.007 +0.003 -0.003 [arXiv:1403.1269 (31)]
     * formula: arXiv:1403.1269 (28); arXiv:1707.04811 (38) */
    zf_simplified_zprime_tau_mununu_shift = 399,
    /* branching ratio of tau -> mu nu nu; unit 1; (SM); needs M_Zp >= 2.0
     * measurement 0.1739 +0.0004 -0.0004 [PDG 2017 (Patrignani:2016xqp)]
     * formula: arXiv:1707.04811 (36) */
    zf_simplified_zprime_BR_tau_mununu = 400,
    /* branching ratio of t -> Z' c; unit 1; (SM)
     * formula: derived; arXiv:1403.1269 (24) with prefactor 1/2 */
    zf_simplified_zprime_BR_t_Zp_c = 401,
    /* branching ratio of t -> Z' u; unit 1; (SM)
     * formula: derived; arXiv:1403.1269 (24) with prefactor 1/2 */
    zf_simplified_zprime_BR_t_Zp_u = 402,
    /* branching ratio of t -> Z' c with the prefactor as printed; unit 1; (SM)
     * formula: arXiv:1403.1269 (24) as printed */
    zf_simplified_zprime_BR_t_Zp_c_printed = 403,
    /* branching ratio of t -> Z' u with the prefactor as printed; unit 1; (SM)
     * formula: arXiv:1403.1269 (24) as printed */
    zf_simplified_zprime_BR_t_Zp_u_printed = 404,
    /* neutrino trident production over the Standard Model; unit 1; (SM); needs M_Zp >= 10.0
     * fit 1.58 +0.57 -0.57 [CHARM-II (Geiregat:1990gz)]
     * formula: arXiv:1403.1269 (39); arXiv:1707.04811 (43) */
    zf_simplified_zprime_trident = 405,
    /* neutrino trident production over the Standard Model, at CCFR; unit 1; (SM); needs M_Zp >= 10.0
     * measurement 0.82 +0.28 -0.28 [CCFR (Mishra:1991bv)]
     * formula: arXiv:1909.02021 (5.20), arXiv:1902.06765 */
    zf_simplified_zprime_trident_ccfr = 406,
    /* neutrino trident production at CCFR with the exchange of X alone; unit 1; (SM); needs M_Zp >= 10.0
     * formula: arXiv:1909.02021 (5.20)-(5.25) */
    zf_simplified_zprime_trident_ccfr_direct = 407,
    /* partial width of Z' -> u u; unit GeV; (SM)
     * formula: derived; arXiv:1707.04811 (48) */
    zf_simplified_zprime_Gamma_Zp_uu = 408,
    /* partial width of Z' -> c c; unit GeV; (SM)
     * formula: derived; arXiv:1707.04811 (48) */
    zf_simplified_zprime_Gamma_Zp_cc = 409,
    /* partial width of Z' -> t t; unit GeV; (SM)
     * formula: derived; arXiv:1707.04811 (48) */
    zf_simplified_zprime_Gamma_Zp_tt = 410,
    /* partial width of Z' -> d d; unit GeV; (SM)
     * formula: derived; arXiv:1707.04811 (48) */
    zf_simplified_zprime_Gamma_Zp_dd = 411,
    /* partial width of Z' -> s s; unit GeV; (SM)
     * formula: derived; arXiv:1707.04811 (48) */
    zf_simplified_zprime_Gamma_Zp_ss = 412,
    /* partial width of Z' -> b b; unit GeV; (SM)
     * formula: derived; arXiv:1707.04811 (48) */
    zf_simplified_zprime_Gamma_Zp_bb = 413,
    /* partial width of Z' -> e e; unit GeV
     * formula: derived; arXiv:1707.04811 (48) */
    zf_simplified_zprime_Gamma_Zp_ee = 414,
    /* partial width of Z' -> mu mu; unit GeV
     * formula: derived; arXiv:1707.04811 (48) */
    zf_simplified_zprime_Gamma_Zp_mumu = 415,
    /* partial width of Z' -> tau tau; unit GeV; (SM)
     * formula: derived; arXiv:1707.04811 (48) */
    zf_simplified_zprime_Gamma_Zp_tautau = 416,
    /* partial width of Z' -> u c, both charges; unit GeV; (SM)
     * formula: derived */
    zf_simplified_zprime_Gamma_Zp_uc = 417,
    /* partial width of Z' -> u t, both charges; unit GeV; (SM)
     * formula: derived */
    zf_simplified_zprime_Gamma_Zp_ut = 418,
    /* partial width of Z' -> c t, both charges; unit GeV; (SM)
     * formula: derived */
    zf_simplified_zprime_Gamma_Zp_ct = 419,
    /* partial width of Z' -> d s, both charges; unit GeV; (SM)
     * formula: derived */
    zf_simplified_zprime_Gamma_Zp_ds = 420,
    /* partial width of Z' -> d b, both charges; unit GeV; (SM)
     * formula: derived */
    zf_simplified_zprime_Gamma_Zp_db = 421,
    /* partial width of Z' -> s b, both charges; unit GeV
     * formula: derived */
    zf_simplified_zprime_Gamma_Zp_sb = 422,
    /* partial width of Z' -> e mu, both charges; unit GeV; (SM)
     * formula: derived */
    zf_simplified_zprime_Gamma_Zp_emu = 423,
    /* partial width of Z' -> e tau, both charges; unit GeV; (SM)
     * formula: derived */
    zf_simplified_zprime_Gamma_Zp_etau = 424,
    /* partial width of Z' -> mu tau, both charges; unit GeV; (SM)
     * formula: derived */
    zf_simplified_zprime_Gamma_Zp_mutau = 425,
    /* partial width of Z' -> left-handed neutrinos of flavour e; unit GeV; (SM)
     * formula: derived; arXiv:1707.04811 (51) */
    zf_simplified_zprime_Gamma_Zp_nuenue = 426,
    /* partial width of Z' -> left-handed neutrinos of flavour mu; unit GeV; (SM)
     * formula: derived; arXiv:1707.04811 (51) */
    zf_simplified_zprime_Gamma_Zp_numunumu = 427,
    /* partial width of Z' -> left-handed neutrinos of flavour tau; unit GeV; (SM)
     * formula: derived; arXiv:1707.04811 (51) */
    zf_simplified_zprime_Gamma_Zp_nutaunutau = 428,
    /* partial width of Z' -> left-handed neutrinos of flavours e and mu, both charges; unit GeV; (SM)
     * formula: derived */
    zf_simplified_zprime_Gamma_Zp_nuenumu = 429,
    /* partial width of Z' -> left-handed neutrinos of flavours e and tau, both charges; unit GeV; (SM)
     * formula: derived */
    zf_simplified_zprime_Gamma_Zp_nuenutau = 430,
    /* partial width of Z' -> left-handed neutrinos of flavours mu and tau, both charges; unit GeV; (SM)
     * formula: derived */
    zf_simplified_zprime_Gamma_Zp_numunutau = 431,
    /* partial width of Z' -> right-handed neutrinos of family 1; unit GeV; (SM)
     * formula: derived */
    zf_simplified_zprime_Gamma_Zp_N1N1 = 432,
    /* partial width of Z' -> right-handed neutrinos of family 2; unit GeV; (SM)
     * formula: derived */
    zf_simplified_zprime_Gamma_Zp_N2N2 = 433,
    /* partial width of Z' -> right-handed neutrinos of family 3; unit GeV; (SM)
     * formula: derived */
    zf_simplified_zprime_Gamma_Zp_N3N3 = 434,
    /* width of Z' -> quarks; unit GeV
     * formula: sum of the channels */
    zf_simplified_zprime_Gamma_Zp_quarks = 435,
    /* width of Z' -> charged leptons; unit GeV
     * formula: sum of the channels */
    zf_simplified_zprime_Gamma_Zp_charged = 436,
    /* width of Z' -> left-handed neutrinos; unit GeV; (SM)
     * formula: sum of the channels */
    zf_simplified_zprime_Gamma_Zp_nunu = 437,
    /* width of Z' -> right-handed neutrinos; unit GeV; (SM)
     * formula: sum of the channels */
    zf_simplified_zprime_Gamma_Zp_NN = 438,
    /* width of the Z' into fermions of the Standard Model; unit GeV
     * formula: sum of the channels */
    zf_simplified_zprime_Gamma_Zp_SM = 439,
    /* total width of the Z'; unit GeV
     * formula: sum of the channels */
    zf_simplified_zprime_Gamma_Zp = 440,
    /* total width of the Z' over its mass; unit 1
     * formula: sum of the channels */
    zf_simplified_zprime_width_ratio_Zp = 441,
    /* width of the Z' into W W and Z h for a charged doublet; unit GeV; (SM)
     * formula: derived (equivalence theorem) */
    zf_simplified_zprime_Gamma_Zp_bosons = 442,
    /* branching ratio of Z' -> uu; unit 1; (SM)
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_uu = 443,
    /* branching ratio of Z' -> cc; unit 1; (SM)
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_cc = 444,
    /* branching ratio of Z' -> tt; unit 1; (SM)
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_tt = 445,
    /* branching ratio of Z' -> dd; unit 1; (SM)
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_dd = 446,
    /* branching ratio of Z' -> ss; unit 1; (SM)
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_ss = 447,
    /* branching ratio of Z' -> bb; unit 1; (SM)
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_bb = 448,
    /* branching ratio of Z' -> ee; unit 1
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_ee = 449,
    /* branching ratio of Z' -> mumu; unit 1
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_mumu = 450,
    /* branching ratio of Z' -> tautau; unit 1; (SM)
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_tautau = 451,
    /* branching ratio of Z' -> uc; unit 1; (SM)
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_uc = 452,
    /* branching ratio of Z' -> ut; unit 1; (SM)
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_ut = 453,
    /* branching ratio of Z' -> ct; unit 1; (SM)
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_ct = 454,
    /* branching ratio of Z' -> ds; unit 1; (SM)
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_ds = 455,
    /* branching ratio of Z' -> db; unit 1; (SM)
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_db = 456,
    /* branching ratio of Z' -> sb; unit 1
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_sb = 457,
    /* branching ratio of Z' -> emu; unit 1; (SM)
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_emu = 458,
    /* branching ratio of Z' -> etau; unit 1; (SM)
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_etau = 459,
    /* branching ratio of Z' -> mutau; unit 1; (SM)
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_mutau = 460,
    /* branching ratio of Z' -> nuenue; unit 1; (SM)
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_nuenue = 461,
    /* branching ratio of Z' -> numunumu; unit 1; (SM)
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_numunumu = 462,
    /* branching ratio of Z' -> nutaunutau; unit 1; (SM)
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_nutaunutau = 463,
    /* branching ratio of Z' -> nuenumu; unit 1; (SM)
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_nuenumu = 464,
    /* branching ratio of Z' -> nuenutau; unit 1; (SM)
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_nuenutau = 465,
    /* branching ratio of Z' -> numunutau; unit 1; (SM)
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_numunutau = 466,
    /* branching ratio of Z' -> N1N1; unit 1; (SM)
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_N1N1 = 467,
    /* branching ratio of Z' -> N2N2; unit 1; (SM)
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_N2N2 = 468,
    /* branching ratio of Z' -> N3N3; unit 1; (SM)
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_N3N3 = 469,
    /* branching ratio of Z' -> quarks; unit 1
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_quarks = 470,
    /* branching ratio of Z' -> charged; unit 1
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_charged = 471,
    /* branching ratio of Z' -> nunu; unit 1; (SM)
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_nunu = 472,
    /* branching ratio of Z' -> NN; unit 1; (SM)
     * formula: ratio of widths */
    zf_simplified_zprime_BR_Zp_NN = 473,
    /* Gamma(Z -> e e)/Gamma(Z -> mu mu); unit 1; (SM)
     * measurement 0.999 +0.003 -0.003 [PDG 2018, as quoted by arXiv:1909.02021]
     * formula: arXiv:1909.02021 (5.9) */
    zf_simplified_zprime_R_emu = 474,
    /* Gamma(Z -> tau tau)/Gamma(Z -> mu mu); unit 1; (SM)
     * formula: arXiv:1909.02021 (5.9) */
    zf_simplified_zprime_R_taumu = 475,
    /* Gamma(Z -> e e)/Gamma(Z -> mu mu) to first order in the mixing; unit 1; (SM)
     * formula: arXiv:1909.02021 (5.12) */
    zf_simplified_zprime_R_emu_leading = 476,
    /* vector coupling of the Z to e over its value without mixing; unit 1; (SM)
     * formula: exact diagonalisation; arXiv:1909.02021 (3.16) */
    zf_simplified_zprime_gV_Z_e = 477,
    /* vector coupling of the Z to mu over its value without mixing; unit 1; (SM)
     * formula: exact diagonalisation; arXiv:1909.02021 (3.16) */
    zf_simplified_zprime_gV_Z_mu = 478,
    /* vector coupling of the Z to tau over its value without mixing; unit 1; (SM)
     * formula: exact diagonalisation; arXiv:1909.02021 (3.16) */
    zf_simplified_zprime_gV_Z_tau = 479,
    /* axial coupling of the Z to e over its value without mixing; unit 1; (SM)
     * formula: exact diagonalisation; arXiv:1909.02021 (3.16) */
    zf_simplified_zprime_gA_Z_e = 480,
    /* axial coupling of the Z to mu over its value without mixing; unit 1; (SM)
     * formula: exact diagonalisation; arXiv:1909.02021 (3.16) */
    zf_simplified_zprime_gA_Z_mu = 481,
    /* axial coupling of the Z to tau over its value without mixing; unit 1; (SM)
     * formula: exact diagonalisation; arXiv:1909.02021 (3.16) */
    zf_simplified_zprime_gA_Z_tau = 482,
    /* rho parameter at tree level; unit 1; (SM)
     * measurement 1.00039 +0.00019 -0.00019 [PDG 2018, as quoted by arXiv:1909.02021]
     * formula: arXiv:1909.02021 (5.17) */
    zf_simplified_zprime_rho = 483
};

/* Wilson coefficients of the JMS basis of the weak effective theory, GeV^-2:
 * entry 2 k is the real part, 2 k + 1 the imaginary part. */
enum {
    zf_simplified_zprime_C_VddLL_2323 = 0,
    zf_simplified_zprime_C_VddLL_2332 = 1,
    zf_simplified_zprime_C_VddRR_2323 = 2,
    zf_simplified_zprime_C_VddRR_2332 = 3,
    zf_simplified_zprime_C_V1ddLR_2323 = 4,
    zf_simplified_zprime_C_V1ddLR_2332 = 5,
    zf_simplified_zprime_C_VeeLL_1111 = 6,
    zf_simplified_zprime_C_VeeLL_1122 = 7,
    zf_simplified_zprime_C_VeeLL_2222 = 8,
    zf_simplified_zprime_C_VeeRR_1111 = 9,
    zf_simplified_zprime_C_VeeRR_1122 = 10,
    zf_simplified_zprime_C_VeeRR_2222 = 11,
    zf_simplified_zprime_C_VeeLR_1111 = 12,
    zf_simplified_zprime_C_VeeLR_1122 = 13,
    zf_simplified_zprime_C_VeeLR_2211 = 14,
    zf_simplified_zprime_C_VeeLR_2222 = 15,
    zf_simplified_zprime_C_VedLL_1123 = 16,
    zf_simplified_zprime_C_VedLL_2223 = 17,
    zf_simplified_zprime_C_VedRR_1123 = 18,
    zf_simplified_zprime_C_VedRR_2223 = 19,
    zf_simplified_zprime_C_VedLR_1123 = 20,
    zf_simplified_zprime_C_VedLR_2223 = 21,
    zf_simplified_zprime_C_VdeLR_2311 = 22,
    zf_simplified_zprime_C_VdeLR_2322 = 23
};

/* What hangs on inputs only; doubles throughout. */
typedef struct zf_simplified_zprime_context {
    double prepared;
    double m_Z;
    double Gamma_Z;
    double C_SM_mix;
    double a_mu_SM;
    double BR_Bs_mumu_SM;
    double t1;
    double t6;
    double sm_R_Bs_mumu;
    double sm_R_Bs_ee;
    double R_Bs_tautau;
    double sm_R_Bs_tautau;
    double sm_fit_clean_chi2;
    double sm_fit_all_chi2;
    double sm_fit_clean_profile;
    double sm_fit_all_profile;
    double t83;
    double t85;
    double t86;
    double sm_R_sigma_mumu;
    double sm_R_FB_mumu;
    double R_sigma_tautau;
    double sm_R_sigma_tautau;
    double R_FB_tautau;
    double sm_R_FB_tautau;
    double t100;
    double sm_R_sigma_mumu_Zp;
    double t103;
    double R_sigma_tautau_Zp;
    double sm_R_sigma_tautau_Zp;
    double sm_Bhabha;
    double sm_Bhabha_printed;
    double t115;
    double t116;
    double sm_Bhabha_Zp;
    double t117;
    double t119;
    double sm_M12_bs;
    double M12_bd;
    double sm_M12_bd;
    double sm_M12_bs_tree;
    double M12_bd_tree;
    double sm_M12_bd_tree;
    double sm_M12_bs_printed;
    double M12_bd_printed;
    double sm_M12_bd_printed;
    double trident;
    double sm_trident;
    double trident_ccfr;
    double sm_trident_ccfr;
    double trident_ccfr_direct;
    double sm_trident_ccfr_direct;
    double t134;
    double t135;
    double t136;
    double R_emu;
    double sm_R_emu;
    double R_taumu;
    double sm_R_taumu;
    double R_emu_leading;
    double sm_R_emu_leading;
    double gV_Z_e;
    double sm_gV_Z_e;
    double gV_Z_mu;
    double sm_gV_Z_mu;
    double gV_Z_tau;
    double sm_gV_Z_tau;
    double gA_Z_e;
    double sm_gA_Z_e;
    double gA_Z_mu;
    double sm_gA_Z_mu;
    double gA_Z_tau;
    double sm_gA_Z_tau;
    double rho;
    double sm_rho;
    double t145;
    double t158;
    double t159;
    double t161;
    double t163;
    double t164;
    double t165;
    double t166;
    double t168;
    double t169;
    double t170;
    double t171;
    double t172;
    double t173;
    double t174;
    double t175;
    double t176;
    double t177;
    double t178;
    double t179;
    double t180;
    double sm_BR_Bs_mumu;
    double t181;
    double t182;
    double t183;
    double t184;
    double t185;
    double t186;
    double t187;
    double t188;
    double t189;
    double t190;
    double t191;
    double t192;
    double t193;
    double t194;
    double t195;
    double t196;
    double t197;
    double t198;
    double t199;
    double t200;
    double t201;
    double t202;
    double t203;
    double t204;
    double t205;
    double t206;
    double t207;
    double t208;
    double t209;
    double t210;
    double t211;
    double t212;
    double t213;
    double t214;
    double t215;
    double t216;
    double t217;
    double t218;
    double t219;
    double t220;
    double t221;
    double t222;
    double t223;
    double t224;
    double t225;
    double t226;
    double t227;
    double t228;
    double t229;
    double t230;
    double t231;
    double t232;
    double t233;
    double t234;
    double t235;
    double t236;
    double t237;
    double t238;
    double t239;
    double t240;
    double t241;
    double t242;
    double t243;
    double t244;
    double t245;
    double t246;
    double t247;
    double t248;
    double t249;
    double t250;
    double t251;
    double t252;
    double t253;
    double t254;
    double t255;
    double t256;
    double t257;
    double t258;
    double t259;
    double sm_a_muon;
    double t260;
    double t261;
    double t262;
    double t263;
    double t264;
    double t265;
    double t266;
    double t267;
    double t268;
    double t269;
    double t280;
    double t294;
    double t295;
    double t297;
    double t298;
    double t299;
    double t300;
    double t301;
    double t302;
    double t304;
    double t306;
    double t308;
    double t309;
    double t314;
    double t318;
    double t319;
    double t320;
    double t321;
    double t322;
    double t335;
    double t338;
    double t339;
    double t340;
    double t349;
    double t350;
    double t352;
    double t353;
    double t354;
    double t355;
    double t356;
    double t357;
    double t358;
    double sm_DeltaM_s;
    double t362;
    double t363;
    double DeltaM_d;
    double sm_DeltaM_d;
    double sm_DeltaM_ratio;
    double t367;
    double t368;
    double t375;
    double t380;
    double t381;
    double sm_DeltaM_s_unrun;
    double t382;
    double t383;
    double t384;
    double t386;
    double t387;
    double DeltaM_d_unrun;
    double sm_DeltaM_d_unrun;
    double t388;
    double t389;
    double BR_tau_mununu;
    double sm_BR_tau_mununu;
    double t397[12];
    double t399[12];
    double t400[12];
    double t401[12];
    double t402[12];
    double t410[12];
    double t412[12];
    double t413[12];
    double t414[12];
    double t415[12];
    double t427[8];
    double t428[8];
    double t429[8];
    double t432[8];
    double t435[8];
    double t436[8];
    double t437[8];
    double t438[8];
    double t439[12];
    double t448[12];
    double t449[12];
    double t450[12];
    double t451[12];
    double t452[12];
    double t453[12];
    double t454[12];
    double t455[12];
    double t456[12];
    double t457[12];
    double t458[12];
    double t459[12];
    double t460[12];
    double t461[12];
    double t462[12];
    double t463[12];
    double t464[12];
    double t465[12];
    double t466[12];
    double t467[12];
    double t469[8];
    double t481[8];
    double t483[8];
    double t484[8];
    double t485[8];
    double t486[8];
    double t487[8];
    double t488[8];
    double t491[8];
    double t492[8];
    double t493[8];
    double t494[8];
    double t495[8];
    double t496[8];
    double t497[8];
    double t498[8];
    double t499[8];
    double t500[8];
    double t501[8];
    double t502[8];
    double t503[8];
    double t504[8];
    double t505[8];
    double t506[8];
    double t507[8];
    double t508[8];
    double t509[8];
    double t510[8];
    double t513[105];
    double t517[105];
    double t519[105];
    double t521[105];
    double t523[105];
    double t524[105];
    double t525[105];
    double t526[105];
    double t527[105];
    double t528[105];
    double t529[105];
    double t532[15];
    double t536[15];
    double t538[15];
    double t540[15];
    double t542[15];
    double t543[15];
    double t544[15];
    double t545[15];
    double t546[15];
    double t547[15];
    double t548[15];
    double t549[105];
    double t550[105];
    double t551[105];
    double t552[105];
    double t553[105];
} zf_simplified_zprime_context;

/* Functions answer ZFORGE_OK, k + 1 when parameter k is not where it may be,
 * or a negative number, and write nothing then; zforge_model.h has the list.
 * They use no memory but what they are given, and keep no state: with a
 * context for each set of inputs, any number of threads may call them. */

/* Prepares a context; inputs: ZFORGE_N_INPUTS doubles in the order of
 * zforge_inputs.h, NULL for the defaults.  k + 1: input k is not
 * finite, or outside its range. */
int zf_simplified_zprime_prepare(zf_simplified_zprime_context *context, const double *inputs);
/* ZFORGE_N_COUPLINGS doubles: entry ZFORGE_COUPLING(species, right, i, j) and
 * the next one, the couplings of Z' to mass eigenstates. */
int zf_simplified_zprime_couplings(double *out, const zf_simplified_zprime_context *context, const zf_simplified_zprime_parameters *point);
/* 2 zf_simplified_zprime_n_wilson doubles, in GeV^-2, at the scale M_Zp. */
int zf_simplified_zprime_wilson(double *out, const zf_simplified_zprime_context *context, const zf_simplified_zprime_parameters *point);
/* Sets *mask to the bits of all observables that are valid at the point: what
 * the functions below can be asked for there. */
int zf_simplified_zprime_valid(uint64_t *mask, const zf_simplified_zprime_context *context, const zf_simplified_zprime_parameters *point);
/* zf_simplified_zprime_n_values doubles; those that `mask` (ZFORGE_ALL: all) does
 * not ask for are left as they are.  k + 1 also names the parameter by which
 * something that was asked for is not valid. */
int zf_simplified_zprime_observables(double *out, const zf_simplified_zprime_context *context, const zf_simplified_zprime_parameters *point, uint64_t mask);
/* Their derivatives: out[value * zf_simplified_zprime_n_point + parameter]. */
int zf_simplified_zprime_gradient(double *out, const zf_simplified_zprime_context *context, const zf_simplified_zprime_parameters *point, uint64_t mask);
/* Their values in the Standard Model; NaN: there is none. */
int zf_simplified_zprime_standard_model(double *out, const zf_simplified_zprime_context *context);
/* chi^2 of what was measured of them, with correlations, and its derivatives
 * by the parameters (NULL: not wanted).  ZFORGE_PARTIAL: of measurements that
 * are correlated the mask asks for some only.  Where the mask asks for two
 * formulas for one measurement, such as the dimension-six and the propagating
 * form of a table, the former counts; what is valid at the point is right. */
int zf_simplified_zprime_chi2(double *chi2, double *gradient, const zf_simplified_zprime_context *context, const zf_simplified_zprime_parameters *point, uint64_t mask);

#ifdef __cplusplus
}
#endif

#endif
