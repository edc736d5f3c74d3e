/* Simplified Z' with free couplings to b, s and one charged lepton
 *
 * Model simplified-zprime; zf_simplified_zprime.h says what is here.
 */
#include "zf_simplified_zprime.h"

#include <float.h>
#include <math.h>
#include <stddef.h>

#include "zforge_data.h"
#include "zforge_inputs.h"
#include "zforge_kernels.h"

static const char *const reference[] = {
    "arXiv:1704.06200",
};

enum {
    N_VALUES = 484,
    N_POINT = 7,
    N_WILSON = 24
};

/* ---- what there is ---- */

/* name, LaTeX, unit, meaning, source, default, uncertainty, range */
static const zforge_quantity point_quantity[] = {
    {"M_Zp", "M_{Z'}", "GeV", "mass of the Z' before it mixes with the Z", "", 200.0, 0.0, 0.0, HUGE_VAL, 1, 1},
    {"gqL", "g_q^L", "1", "sbar gamma^a P_L b + h.c., in units of g_2/(2 cos theta_W)", "", -0.00013, 0.0, -HUGE_VAL, HUGE_VAL, 1, 1},
    {"gqR", "g_q^R", "1", "sbar gamma^a P_R b + h.c., in units of g_2/(2 cos theta_W)", "", 0.0, 0.0, -HUGE_VAL, HUGE_VAL, 1, 1},
    {"gV_e", "g_V^{e}", "1", "lbar gamma^a l, in units of g_2/(2 cos theta_W)", "", 0.0, 0.0, -HUGE_VAL, HUGE_VAL, 1, 1},
    {"gV_mu", "g_V^{\\mu}", "1", "lbar gamma^a l, in units of g_2/(2 cos theta_W)", "", 3.0, 0.0, -HUGE_VAL, HUGE_VAL, 1, 1},
    {"gA_e", "g_A^{e}", "1", "lbar gamma^a gamma5 l, in units of g_2/(2 cos theta_W)", "", 0.0, 0.0, -HUGE_VAL, HUGE_VAL, 1, 1},
    {"gA_mu", "g_A^{\\mu}", "1", "lbar gamma^a gamma5 l, in units of g_2/(2 cos theta_W)", "", 0.0, 0.0, -HUGE_VAL, HUGE_VAL, 1, 1},
};

static const char *const wilson_key[] = {
    "VddLL_2323",
    "VddLL_2332",
    "VddRR_2323",
    "VddRR_2332",
    "V1ddLR_2323",
    "V1ddLR_2332",
    "VeeLL_1111",
    "VeeLL_1122",
    "VeeLL_2222",
    "VeeRR_1111",
    "VeeRR_1122",
    "VeeRR_2222",
    "VeeLR_1111",
    "VeeLR_1122",
    "VeeLR_2211",
    "VeeLR_2222",
    "VedLL_1123",
    "VedLL_2223",
    "VedRR_1123",
    "VedRR_2223",
    "VedLR_1123",
    "VedLR_2223",
    "VdeLR_2311",
    "VdeLR_2322",
    NULL
};

/* name, title, LaTeX, unit, source, first value, values, vanishes, mask;
 * kind, measured, plus, minus, level, source */
static const zforge_observable observable[] = {
    {"C7_bsgamma", "C7 of b -> s gamma, new part", "C_7", "1", "derived, general couplings; for arXiv:1707.04811 it becomes +x^2 g^2 v^2/(81 M^2)", 0, 1, 1, 0x1u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"C8_bsgamma", "C8 of b -> s g, new part", "C_8", "1", "derived, general couplings", 1, 1, 1, 0x1u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"C7p_bsgamma", "C7' of b -> s gamma", "C_7^\\prime", "1", "derived, general couplings", 2, 1, 1, 0x1u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"C8p_bsgamma", "C8' of b -> s g", "C_8^\\prime", "1", "derived, general couplings", 3, 1, 1, 0x1u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"R_C7_bsgamma", "new part of C7 over C7 of the Standard Model", "C_7/C_7^\\mathrm{SM}", "1", "arXiv:1707.04811 (30), (31)", 4, 1, 1, 0x1u,
     ZFORGE_LIMIT, 0.15, 0.0, 0.0, 0.95, "arXiv:1707.04811 (31)"},
    {"C7_bsgamma_printed", "C7 of b -> s gamma as printed in arXiv:1707.04811", "C_7^\\mathrm{print}", "1", "arXiv:1707.04811 (29) as printed", 5, 1, 1, 0x1u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"C9_e", "C9 of e, new part", "C_9^{e}", "1", "arXiv:1909.02021", 6, 1, 0, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"C9_mu", "C9 of mu, new part", "C_9^{\\mu}", "1", "arXiv:1909.02021", 7, 1, 0, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"C9_tau", "C9 of tau, new part", "C_9^{\\tau}", "1", "arXiv:1909.02021", 8, 1, 1, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"C10_e", "C10 of e, new part", "C_{10}^{e}", "1", "arXiv:1909.02021", 9, 1, 0, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"C10_mu", "C10 of mu, new part", "C_{10}^{\\mu}", "1", "arXiv:1909.02021", 10, 1, 0, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"C10_tau", "C10 of tau, new part", "C_{10}^{\\tau}", "1", "arXiv:1909.02021", 11, 1, 1, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"C9p_e", "C9' of e", "C_9^{\\prime e}", "1", "arXiv:1403.1269", 12, 1, 0, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"C9p_mu", "C9' of mu", "C_9^{\\prime \\mu}", "1", "arXiv:1403.1269", 13, 1, 0, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"C9p_tau", "C9' of tau", "C_9^{\\prime \\tau}", "1", "arXiv:1403.1269", 14, 1, 1, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"C10p_e", "C10' of e", "C_{10}^{\\prime e}", "1", "arXiv:1403.1269", 15, 1, 0, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"C10p_mu", "C10' of mu", "C_{10}^{\\prime \\mu}", "1", "arXiv:1403.1269", 16, 1, 0, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"C10p_tau", "C10' of tau", "C_{10}^{\\prime \\tau}", "1", "arXiv:1403.1269", 17, 1, 1, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"C9_e_direct", "C9 of e from the exchange of X alone", "C_9^{e}|_X", "1", "arXiv:1909.02021 (4.6)", 18, 1, 0, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"C9_mu_direct", "C9 of mu from the exchange of X alone", "C_9^{\\mu}|_X", "1", "arXiv:1909.02021 (4.6)", 19, 1, 0, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"C9_tau_direct", "C9 of tau from the exchange of X alone", "C_9^{\\tau}|_X", "1", "arXiv:1909.02021 (4.6)", 20, 1, 1, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"C10_e_direct", "C10 of e from the exchange of X alone", "C_{10}^{e}|_X", "1", "arXiv:1909.02021 (4.7)", 21, 1, 0, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"C10_mu_direct", "C10 of mu from the exchange of X alone", "C_{10}^{\\mu}|_X", "1", "arXiv:1909.02021 (4.7)", 22, 1, 0, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"C10_tau_direct", "C10 of tau from the exchange of X alone", "C_{10}^{\\tau}|_X", "1", "arXiv:1909.02021 (4.7)", 23, 1, 1, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"L9_e", "coefficient of (sbar gamma P_L b) times the vector current of e in the Lagrangian", "\\mathcal{N} C_{9}^{e}", "GeV^-2", "arXiv:1403.1269 (16); arXiv:1909.02021 (4.1)", 24, 1, 0, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"L9_mu", "coefficient of (sbar gamma P_L b) times the vector current of mu in the Lagrangian", "\\mathcal{N} C_{9}^{\\mu}", "GeV^-2", "arXiv:1403.1269 (16); arXiv:1909.02021 (4.1)", 25, 1, 0, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"L9_tau", "coefficient of (sbar gamma P_L b) times the vector current of tau in the Lagrangian", "\\mathcal{N} C_{9}^{\\tau}", "GeV^-2", "arXiv:1403.1269 (16); arXiv:1909.02021 (4.1)", 26, 1, 1, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"L10_e", "coefficient of (sbar gamma P_L b) times the axial current of e in the Lagrangian", "\\mathcal{N} C_{10}^{e}", "GeV^-2", "arXiv:1403.1269 (16); arXiv:1909.02021 (4.1)", 27, 1, 0, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"L10_mu", "coefficient of (sbar gamma P_L b) times the axial current of mu in the Lagrangian", "\\mathcal{N} C_{10}^{\\mu}", "GeV^-2", "arXiv:1403.1269 (16); arXiv:1909.02021 (4.1)", 28, 1, 0, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"L10_tau", "coefficient of (sbar gamma P_L b) times the axial current of tau in the Lagrangian", "\\mathcal{N} C_{10}^{\\tau}", "GeV^-2", "arXiv:1403.1269 (16); arXiv:1909.02021 (4.1)", 29, 1, 1, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"R_Bs_mumu", "B_s -> mu mu relative to the Standard Model", "R(B_s\\to \\mu\\mu)", "1", "arXiv:1403.1269", 30, 1, 0, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"R_Bs_ee", "B_s -> e e relative to the Standard Model", "R(B_s\\to ee)", "1", "arXiv:1403.1269", 31, 1, 0, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"R_Bs_tautau", "B_s -> tau tau relative to the Standard Model", "R(B_s\\to \\tau\\tau)", "1", "arXiv:1403.1269", 32, 1, 1, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Bs_mumu", "branching ratio of B_s -> mu mu", "\\mathcal{B}(B_s\\to\\mu\\mu)", "1", "arXiv:1908.07011", 33, 1, 0, 0x2u,
     ZFORGE_MEASUREMENT, 3.3608448878e-09, 2.8087080557e-10, 2.8087080557e-10, 0.0, "Greljo:2022jac (unofficial combination of ATLAS, CMS and LHCb, 2022)"},
    {"fit_clean_chi2", "chi^2 of (C9_mu, C9_e, C10) in the Gaussian fit to theoretically clean observables", "\\chi^2_\\mathrm{clean}", "1", "arXiv:1909.02021 (B.1)", 34, 1, 0, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"fit_all_chi2", "chi^2 of (C9_mu, C9_e, C10) in the Gaussian fit to all observables", "\\chi^2_\\mathrm{all}", "1", "arXiv:1909.02021 (B.2)", 35, 1, 0, 0x2u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"fit_clean_profile", "chi^2 in the Gaussian fit to theoretically clean observables, least over the coupling to quarks", "\\Delta\\chi^2_\\mathrm{clean}", "1", "arXiv:1909.02021 (B.1), figure 2", 36, 1, 0, 0x4u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"fit_all_profile", "chi^2 in the Gaussian fit to all observables, least over the coupling to quarks", "\\Delta\\chi^2_\\mathrm{all}", "1", "arXiv:1909.02021 (B.2), figure 2", 37, 1, 0, 0x4u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"contact_VV_ee", "inverse scale of the contact interaction of two electron vector currents", "1/\\Lambda_{VV}", "1/GeV", "arXiv:1704.06200 (2.7), (2.9)", 38, 1, 0, 0x8u,
     ZFORGE_LIMIT, 4.854368932038835e-05, 0.0, 0.0, 0.95, "arXiv:1704.06200 (2.9)"},
    {"contact_AA_ee", "inverse scale of the contact interaction of two electron axial currents", "1/\\Lambda_{AA}", "1/GeV", "arXiv:1704.06200 (2.8), (2.9)", 39, 1, 0, 0x8u,
     ZFORGE_LIMIT, 9.900990099009902e-05, 0.0, 0.0, 0.95, "arXiv:1704.06200 (2.9)"},
    {"contact_q11l22", "contact interaction of first-family quarks (q) and the lepton doublet 2, times v^2", "C_{q_{11}\\ell_{22}}", "1", "arXiv:1909.02021 (5.3)", 40, 1, 1, 0x10u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"contact_u11l22", "contact interaction of first-family quarks (u) and the lepton doublet 2, times v^2", "C_{u_{11}\\ell_{22}}", "1", "arXiv:1909.02021 (5.3)", 41, 1, 1, 0x10u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"contact_d11l22", "contact interaction of first-family quarks (d) and the lepton doublet 2, times v^2", "C_{d_{11}\\ell_{22}}", "1", "arXiv:1909.02021 (5.3)", 42, 1, 1, 0x10u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"contact_q11l11", "contact interaction of first-family quarks (q) and the lepton doublet 1, times v^2", "C_{q_{11}\\ell_{11}}", "1", "arXiv:1909.02021 (5.3)", 43, 1, 1, 0x10u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"contact_u11l11", "contact interaction of first-family quarks (u) and the lepton doublet 1, times v^2", "C_{u_{11}\\ell_{11}}", "1", "arXiv:1909.02021 (5.3)", 44, 1, 1, 0x10u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"contact_d11l11", "contact interaction of first-family quarks (d) and the lepton doublet 1, times v^2", "C_{d_{11}\\ell_{11}}", "1", "arXiv:1909.02021 (5.3)", 45, 1, 1, 0x10u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Delta_a_tau", "(g-2)/2 of the tau, new part", "\\Delta a_\\tau", "1", "Leveille, Nucl. Phys. B 137 (1978) 63", 46, 1, 1, 0x20u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Delta_a_mu", "(g-2)/2 of the muon, new part", "\\Delta a_\\mu", "1", "Leveille, Nucl. Phys. B 137 (1978) 63; vector couplings as arXiv:1707.04811 (33)", 47, 1, 0, 0x20u,
     ZFORGE_FIT, 2.88e-09, 8.0e-10, 8.0e-10, 0.0, "arXiv:1707.04811"},
    {"Delta_a_e", "(g-2)/2 of the electron, new part", "\\Delta a_e", "1", "Leveille, Nucl. Phys. B 137 (1978) 63", 48, 1, 0, 0x20u,
     ZFORGE_MEASUREMENT, -1.05e-12, 8.1e-13, 8.1e-13, 0.0, "arXiv:1704.06200"},
    {"a_muon", "(g-2)/2 of the muon", "a_\\mu", "1", "Leveille, Nucl. Phys. B 137 (1978) 63", 49, 1, 0, 0x20u,
     ZFORGE_MEASUREMENT, 0.001165920715, 1.45e-10, 1.45e-10, 0.0, "arXiv:2506.03069 (world average 2025)"},
    {"Delta_a_e_heavy", "(g-2)/2 of the e, new part, for a Z' much heavier than the lepton", "\\Delta a_e|_{M\\gg m}", "1", "arXiv:1704.06200 (2.3)", 50, 1, 0, 0x40u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Delta_a_mu_heavy", "(g-2)/2 of the mu, new part, for a Z' much heavier than the lepton", "\\Delta a_\\mu|_{M\\gg m}", "1", "arXiv:1704.06200 (2.3)", 51, 1, 0, 0x40u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Delta_a_tau_heavy", "(g-2)/2 of the tau, new part, for a Z' much heavier than the lepton", "\\Delta a_\\tau|_{M\\gg m}", "1", "arXiv:1704.06200 (2.3)", 52, 1, 1, 0x40u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"R_sigma_mumu", "cross-section of e+ e- -> mu mu over the Standard Model, dimension six", "\\sigma/\\sigma_\\mathrm{SM}(ee\\to \\mu\\mu)", "1", "arXiv:2306.08669 (4.2)-(4.4)", 53, 12, 0, 0x80u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"R_FB_mumu", "forward minus backward cross-section of e+ e- -> mu mu over the Standard Model, dimension six", "\\Delta_{FB}/\\Delta_{FB}^\\mathrm{SM}(ee\\to \\mu\\mu)", "1", "arXiv:2306.08669 (4.5)", 65, 12, 0, 0x100u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"AFB_mumu", "forward-backward asymmetry of e+ e- -> mu mu minus the Standard Model, dimension six", "A_{FB} - A_{FB}^\\mathrm{SM}(ee\\to \\mu\\mu)", "1", "arXiv:2306.08669 (4.4), (4.5)", 77, 8, 0, 0x200u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"R_sigma_tautau", "cross-section of e+ e- -> tau tau over the Standard Model, dimension six", "\\sigma/\\sigma_\\mathrm{SM}(ee\\to \\tau\\tau)", "1", "arXiv:2306.08669 (4.2)-(4.4)", 85, 12, 1, 0x400u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"R_FB_tautau", "forward minus backward cross-section of e+ e- -> tau tau over the Standard Model, dimension six", "\\Delta_{FB}/\\Delta_{FB}^\\mathrm{SM}(ee\\to \\tau\\tau)", "1", "arXiv:2306.08669 (4.5)", 97, 12, 1, 0x800u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"AFB_tautau", "forward-backward asymmetry of e+ e- -> tau tau minus the Standard Model, dimension six", "A_{FB} - A_{FB}^\\mathrm{SM}(ee\\to \\tau\\tau)", "1", "arXiv:2306.08669 (4.4), (4.5)", 109, 8, 1, 0x1000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"R_sigma_mumu_Zp", "cross-section of e+ e- -> mu mu over the Standard Model, propagating Z'", "\\sigma/\\sigma_\\mathrm{SM}(ee\\to \\mu\\mu)|_{Z^\\prime}", "1", "arXiv:2306.08669 (4.2)-(4.4) with a propagator of the Z'", 117, 12, 0, 0x2000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"AFB_mumu_Zp", "forward-backward asymmetry of e+ e- -> mu mu minus the Standard Model, propagating Z'", "A_{FB} - A_{FB}^\\mathrm{SM}(ee\\to \\mu\\mu)|_{Z^\\prime}", "1", "arXiv:2306.08669 (4.4), (4.5) with a propagator of the Z'", 129, 8, 0, 0x4000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"R_sigma_tautau_Zp", "cross-section of e+ e- -> tau tau over the Standard Model, propagating Z'", "\\sigma/\\sigma_\\mathrm{SM}(ee\\to \\tau\\tau)|_{Z^\\prime}", "1", "arXiv:2306.08669 (4.2)-(4.4) with a propagator of the Z'", 137, 12, 1, 0x8000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"AFB_tautau_Zp", "forward-backward asymmetry of e+ e- -> tau tau minus the Standard Model, propagating Z'", "A_{FB} - A_{FB}^\\mathrm{SM}(ee\\to \\tau\\tau)|_{Z^\\prime}", "1", "arXiv:2306.08669 (4.4), (4.5) with a propagator of the Z'", 149, 8, 1, 0x10000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Bhabha", "cross-section of e+ e- -> e+ e- in bins of the angle over the Standard Model, dimension six", "d\\sigma/d\\sigma_\\mathrm{SM}(ee\\to ee)", "1", "arXiv:2306.08669 (4.8), (4.9)", 157, 105, 0, 0x20000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Bhabha_printed", "the same with the contact terms as printed in arXiv:2306.08669", "d\\sigma/d\\sigma_\\mathrm{SM}(ee\\to ee)_\\mathrm{print}", "1", "arXiv:2306.08669 (4.8) as printed", 262, 15, 0, 0x40000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Bhabha_Zp", "cross-section of e+ e- -> e+ e- in bins of the angle over the Standard Model, propagating Z'", "d\\sigma/d\\sigma_\\mathrm{SM}(ee\\to ee)|_{Z^\\prime}", "1", "arXiv:2306.08669 (4.9) with a propagator of the Z'", 277, 105, 0, 0x80000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"M12_bs", "modulus of M12/M12_SM of B_s mixing", "|M_{12}/M_{12}^\\mathrm{SM}|_{B_s}", "1", "arXiv:1403.1269 (18), (19); arXiv:1909.02021 (5.5)", 382, 1, 0, 0x100000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"M12_bd", "modulus of M12/M12_SM of B_d mixing", "|M_{12}/M_{12}^\\mathrm{SM}|_{B_d}", "1", "arXiv:1403.1269 (18), (19); arXiv:1909.02021 (5.5)", 383, 1, 1, 0x100000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"M12_bs_tree", "modulus of M12/M12_SM of B_s mixing by exchange of the Z' alone", "|M_{12}/M_{12}^\\mathrm{SM}|_{B_s}^\\mathrm{tree}", "1", "arXiv:1403.1269 (18)", 384, 1, 0, 0x100000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"M12_bd_tree", "modulus of M12/M12_SM of B_d mixing by exchange of the Z' alone", "|M_{12}/M_{12}^\\mathrm{SM}|_{B_d}^\\mathrm{tree}", "1", "arXiv:1403.1269 (18)", 385, 1, 1, 0x100000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"phase_M12_bs", "phase of M12/M12_SM of B_s mixing", "\\arg(M_{12}/M_{12}^\\mathrm{SM})_{B_s}", "1", "arXiv:1403.1269 (18), (19)", 386, 1, 0, 0x100000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"phase_M12_bd", "phase of M12/M12_SM of B_d mixing", "\\arg(M_{12}/M_{12}^\\mathrm{SM})_{B_d}", "1", "arXiv:1403.1269 (18), (19)", 387, 1, 1, 0x100000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"M12_bs_printed", "modulus of M12/M12_SM of B_s mixing with the sign of the left-right box as printed", "|M_{12}/M_{12}^\\mathrm{SM}|_{B_s}^\\mathrm{print}", "1", "arXiv:1403.1269 (19c) as printed", 388, 1, 0, 0x100000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"M12_bd_printed", "modulus of M12/M12_SM of B_d mixing with the sign of the left-right box as printed", "|M_{12}/M_{12}^\\mathrm{SM}|_{B_d}^\\mathrm{print}", "1", "arXiv:1403.1269 (19c) as printed", 389, 1, 1, 0x100000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"DeltaM_s", "mass difference of the B_s mesons", "\\Delta M_s", "1/ps", "arXiv:1707.04811 (25) with the coefficient of arXiv:1403.1269", 390, 1, 0, 0x100000u,
     ZFORGE_MEASUREMENT, 17.757, 0.021, 0.021, 0.0, "HFAG 2015 (Amhis:2014hma)"},
    {"DeltaM_d", "mass difference of the B_d mesons", "\\Delta M_d", "1/ps", "arXiv:1707.04811 (25) with the coefficient of arXiv:1403.1269", 391, 1, 1, 0x100000u,
     ZFORGE_MEASUREMENT, 0.50652, 0.00198, 0.00198, 0.0, "HFAG 2015 (Amhis:2014hma), from 3.334(13)e-13 GeV"},
    {"DeltaM_ratio", "ratio of the mass differences of B_d and B_s mesons", "\\Delta M_d/\\Delta M_s", "1", "arXiv:1707.04811 (25)", 392, 1, 0, 0x100000u,
     ZFORGE_FIT, 0.02852, 0.00011, 0.00011, 0.0, "HFAG 2015 (Amhis:2014hma), derived"},
    {"DeltaM_s_unrun", "mass difference of the B_s mesons, new coefficient not run", "\\Delta M_s^\\mathrm{unrun}", "1/ps", "arXiv:1707.04811 (25)", 393, 1, 0, 0x100000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"DeltaM_d_unrun", "mass difference of the B_d mesons, new coefficient not run", "\\Delta M_d^\\mathrm{unrun}", "1/ps", "arXiv:1707.04811 (25)", 394, 1, 0, 0x100000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"C_VLL_s", "new coefficient of B_s mixing in the normalisation of arXiv:1707.04811", "C_{VLL}^{s}", "1", "arXiv:1707.04811 (24)", 395, 1, 0, 0x100000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"C_VLL_d", "new coefficient of B_d mixing in the normalisation of arXiv:1707.04811", "C_{VLL}^{d}", "1", "arXiv:1707.04811 (24)", 396, 1, 1, 0x100000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"shift_Bs", "new part of B_s mixing over that of the Standard Model", "\\delta_{B_s}", "1", "arXiv:1704.06200 (2.1)", 397, 1, 0, 0x100000u,
     ZFORGE_LIMIT, 0.1, 0.0, 0.0, 0.95, "arXiv:1704.06200 (2.1)"},
    {"kaon_LR", "CP-violating left-right coefficient of kaon mixing", "2\\,\\mathrm{Im}(g_L^{ds} g_R^{ds})/M^2", "GeV^-2", "arXiv:1403.1269 (22)", 398, 1, 1, 0x100000u,
     ZFORGE_LIMIT, 9.765625e-18, 0.0, 0.0, 0.95, "arXiv:1403.1269 (22)"},
    {"tau_mununu_shift", "relative change of the rate of tau -> mu nu nu", "\\Delta_{\\tau\\to\\mu\\nu\\nu}", "1", "arXiv:1403.1269 (28); arXiv:1707.04811 (38)", 399, 1, 1, 0x200000u,
     ZFORGE_FIT, 0.007, 0.003, 0.003, 0.0, "arXiv:1403.1269 (31)"},
    {"BR_tau_mununu", "branching ratio of tau -> mu nu nu", "\\mathcal{B}(\\tau\\to\\mu\\nu\\nu)", "1", "arXiv:1707.04811 (36)", 400, 1, 1, 0x200000u,
     ZFORGE_MEASUREMENT, 0.1739, 0.0004, 0.0004, 0.0, "PDG 2017 (Patrignani:2016xqp)"},
    {"BR_t_Zp_c", "branching ratio of t -> Z' c", "\\mathcal{B}(t\\to Z'c)", "1", "derived; arXiv:1403.1269 (24) with prefactor 1/2", 401, 1, 1, 0x400000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_t_Zp_u", "branching ratio of t -> Z' u", "\\mathcal{B}(t\\to Z'u)", "1", "derived; arXiv:1403.1269 (24) with prefactor 1/2", 402, 1, 1, 0x400000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_t_Zp_c_printed", "branching ratio of t -> Z' c with the prefactor as printed", "\\mathcal{B}(t\\to Z'c)_\\mathrm{print}", "1", "arXiv:1403.1269 (24) as printed", 403, 1, 1, 0x400000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_t_Zp_u_printed", "branching ratio of t -> Z' u with the prefactor as printed", "\\mathcal{B}(t\\to Z'u)_\\mathrm{print}", "1", "arXiv:1403.1269 (24) as printed", 404, 1, 1, 0x400000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"trident", "neutrino trident production over the Standard Model", "\\sigma/\\sigma_\\mathrm{SM}(\\nu N\\to\\nu N\\mu\\mu)", "1", "arXiv:1403.1269 (39); arXiv:1707.04811 (43)", 405, 1, 1, 0x800000u,
     ZFORGE_FIT, 1.58, 0.57, 0.57, 0.0, "CHARM-II (Geiregat:1990gz)"},
    {"trident_ccfr", "neutrino trident production over the Standard Model, at CCFR", "\\sigma/\\sigma_\\mathrm{SM}(\\nu N\\to\\nu N\\mu\\mu)_\\mathrm{CCFR}", "1", "arXiv:1909.02021 (5.20), arXiv:1902.06765", 406, 1, 1, 0x800000u,
     ZFORGE_MEASUREMENT, 0.82, 0.28, 0.28, 0.0, "CCFR (Mishra:1991bv)"},
    {"trident_ccfr_direct", "neutrino trident production at CCFR with the exchange of X alone", "\\sigma/\\sigma_\\mathrm{SM}(\\nu N\\to\\nu N\\mu\\mu)_\\mathrm{CCFR}|_X", "1", "arXiv:1909.02021 (5.20)-(5.25)", 407, 1, 1, 0x800000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_uu", "partial width of Z' -> u u", "\\Gamma(Z'\\to uu)", "GeV", "derived; arXiv:1707.04811 (48)", 408, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_cc", "partial width of Z' -> c c", "\\Gamma(Z'\\to cc)", "GeV", "derived; arXiv:1707.04811 (48)", 409, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_tt", "partial width of Z' -> t t", "\\Gamma(Z'\\to tt)", "GeV", "derived; arXiv:1707.04811 (48)", 410, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_dd", "partial width of Z' -> d d", "\\Gamma(Z'\\to dd)", "GeV", "derived; arXiv:1707.04811 (48)", 411, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_ss", "partial width of Z' -> s s", "\\Gamma(Z'\\to ss)", "GeV", "derived; arXiv:1707.04811 (48)", 412, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_bb", "partial width of Z' -> b b", "\\Gamma(Z'\\to bb)", "GeV", "derived; arXiv:1707.04811 (48)", 413, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_ee", "partial width of Z' -> e e", "\\Gamma(Z'\\to ee)", "GeV", "derived; arXiv:1707.04811 (48)", 414, 1, 0, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_mumu", "partial width of Z' -> mu mu", "\\Gamma(Z'\\to \\mu\\mu)", "GeV", "derived; arXiv:1707.04811 (48)", 415, 1, 0, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_tautau", "partial width of Z' -> tau tau", "\\Gamma(Z'\\to \\tau\\tau)", "GeV", "derived; arXiv:1707.04811 (48)", 416, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_uc", "partial width of Z' -> u c, both charges", "\\Gamma(Z'\\to uc)", "GeV", "derived", 417, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_ut", "partial width of Z' -> u t, both charges", "\\Gamma(Z'\\to ut)", "GeV", "derived", 418, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_ct", "partial width of Z' -> c t, both charges", "\\Gamma(Z'\\to ct)", "GeV", "derived", 419, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_ds", "partial width of Z' -> d s, both charges", "\\Gamma(Z'\\to ds)", "GeV", "derived", 420, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_db", "partial width of Z' -> d b, both charges", "\\Gamma(Z'\\to db)", "GeV", "derived", 421, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_sb", "partial width of Z' -> s b, both charges", "\\Gamma(Z'\\to sb)", "GeV", "derived", 422, 1, 0, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_emu", "partial width of Z' -> e mu, both charges", "\\Gamma(Z'\\to e\\mu)", "GeV", "derived", 423, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_etau", "partial width of Z' -> e tau, both charges", "\\Gamma(Z'\\to e\\tau)", "GeV", "derived", 424, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_mutau", "partial width of Z' -> mu tau, both charges", "\\Gamma(Z'\\to \\mu\\tau)", "GeV", "derived", 425, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_nuenue", "partial width of Z' -> left-handed neutrinos of flavour e", "\\Gamma(Z'\\to\\nu_e\\nu_e)", "GeV", "derived; arXiv:1707.04811 (51)", 426, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_numunumu", "partial width of Z' -> left-handed neutrinos of flavour mu", "\\Gamma(Z'\\to\\nu_\\mu\\nu_\\mu)", "GeV", "derived; arXiv:1707.04811 (51)", 427, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_nutaunutau", "partial width of Z' -> left-handed neutrinos of flavour tau", "\\Gamma(Z'\\to\\nu_\\tau\\nu_\\tau)", "GeV", "derived; arXiv:1707.04811 (51)", 428, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_nuenumu", "partial width of Z' -> left-handed neutrinos of flavours e and mu, both charges", "\\Gamma(Z'\\to\\nu_e\\nu_\\mu)", "GeV", "derived", 429, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_nuenutau", "partial width of Z' -> left-handed neutrinos of flavours e and tau, both charges", "\\Gamma(Z'\\to\\nu_e\\nu_\\tau)", "GeV", "derived", 430, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_numunutau", "partial width of Z' -> left-handed neutrinos of flavours mu and tau, both charges", "\\Gamma(Z'\\to\\nu_\\mu\\nu_\\tau)", "GeV", "derived", 431, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_N1N1", "partial width of Z' -> right-handed neutrinos of family 1", "\\Gamma(Z'\\to N_1N_1)", "GeV", "derived", 432, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_N2N2", "partial width of Z' -> right-handed neutrinos of family 2", "\\Gamma(Z'\\to N_2N_2)", "GeV", "derived", 433, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_N3N3", "partial width of Z' -> right-handed neutrinos of family 3", "\\Gamma(Z'\\to N_3N_3)", "GeV", "derived", 434, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_quarks", "width of Z' -> quarks", "\\Gamma(Z'\\to q\\bar q)", "GeV", "sum of the channels", 435, 1, 0, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_charged", "width of Z' -> charged leptons", "\\Gamma(Z'\\to\\ell\\ell)", "GeV", "sum of the channels", 436, 1, 0, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_nunu", "width of Z' -> left-handed neutrinos", "\\Gamma(Z'\\to\\nu\\nu)", "GeV", "sum of the channels", 437, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_NN", "width of Z' -> right-handed neutrinos", "\\Gamma(Z'\\to NN)", "GeV", "sum of the channels", 438, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_SM", "width of the Z' into fermions of the Standard Model", "\\Gamma_{Z'}^\\mathrm{SM}", "GeV", "sum of the channels", 439, 1, 0, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp", "total width of the Z'", "\\Gamma_{Z'}", "GeV", "sum of the channels", 440, 1, 0, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"width_ratio_Zp", "total width of the Z' over its mass", "\\Gamma_{Z'}/M_{Z'}", "1", "sum of the channels", 441, 1, 0, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"Gamma_Zp_bosons", "width of the Z' into W W and Z h for a charged doublet", "\\Gamma(Z'\\to WW, Zh)", "GeV", "derived (equivalence theorem)", 442, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_uu", "branching ratio of Z' -> uu", "\\mathcal{B}(Z'\\to uu)", "1", "ratio of widths", 443, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_cc", "branching ratio of Z' -> cc", "\\mathcal{B}(Z'\\to cc)", "1", "ratio of widths", 444, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_tt", "branching ratio of Z' -> tt", "\\mathcal{B}(Z'\\to tt)", "1", "ratio of widths", 445, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_dd", "branching ratio of Z' -> dd", "\\mathcal{B}(Z'\\to dd)", "1", "ratio of widths", 446, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_ss", "branching ratio of Z' -> ss", "\\mathcal{B}(Z'\\to ss)", "1", "ratio of widths", 447, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_bb", "branching ratio of Z' -> bb", "\\mathcal{B}(Z'\\to bb)", "1", "ratio of widths", 448, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_ee", "branching ratio of Z' -> ee", "\\mathcal{B}(Z'\\to ee)", "1", "ratio of widths", 449, 1, 0, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_mumu", "branching ratio of Z' -> mumu", "\\mathcal{B}(Z'\\to \\mu\\mu)", "1", "ratio of widths", 450, 1, 0, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_tautau", "branching ratio of Z' -> tautau", "\\mathcal{B}(Z'\\to \\tau\\tau)", "1", "ratio of widths", 451, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_uc", "branching ratio of Z' -> uc", "\\mathcal{B}(Z'\\to uc)", "1", "ratio of widths", 452, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_ut", "branching ratio of Z' -> ut", "\\mathcal{B}(Z'\\to ut)", "1", "ratio of widths", 453, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_ct", "branching ratio of Z' -> ct", "\\mathcal{B}(Z'\\to ct)", "1", "ratio of widths", 454, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_ds", "branching ratio of Z' -> ds", "\\mathcal{B}(Z'\\to ds)", "1", "ratio of widths", 455, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_db", "branching ratio of Z' -> db", "\\mathcal{B}(Z'\\to db)", "1", "ratio of widths", 456, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_sb", "branching ratio of Z' -> sb", "\\mathcal{B}(Z'\\to sb)", "1", "ratio of widths", 457, 1, 0, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_emu", "branching ratio of Z' -> emu", "\\mathcal{B}(Z'\\to e\\mu)", "1", "ratio of widths", 458, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_etau", "branching ratio of Z' -> etau", "\\mathcal{B}(Z'\\to e\\tau)", "1", "ratio of widths", 459, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_mutau", "branching ratio of Z' -> mutau", "\\mathcal{B}(Z'\\to \\mu\\tau)", "1", "ratio of widths", 460, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_nuenue", "branching ratio of Z' -> nuenue", "\\mathcal{B}(Z'\\to \\nu_e\\nu_e)", "1", "ratio of widths", 461, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_numunumu", "branching ratio of Z' -> numunumu", "\\mathcal{B}(Z'\\to \\nu_\\mu\\nu_\\mu)", "1", "ratio of widths", 462, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_nutaunutau", "branching ratio of Z' -> nutaunutau", "\\mathcal{B}(Z'\\to \\nu_\\tau\\nu_\\tau)", "1", "ratio of widths", 463, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_nuenumu", "branching ratio of Z' -> nuenumu", "\\mathcal{B}(Z'\\to \\nu_e\\nu_\\mu)", "1", "ratio of widths", 464, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_nuenutau", "branching ratio of Z' -> nuenutau", "\\mathcal{B}(Z'\\to \\nu_e\\nu_\\tau)", "1", "ratio of widths", 465, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_numunutau", "branching ratio of Z' -> numunutau", "\\mathcal{B}(Z'\\to \\nu_\\mu\\nu_\\tau)", "1", "ratio of widths", 466, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_N1N1", "branching ratio of Z' -> N1N1", "\\mathcal{B}(Z'\\to N_1N_1)", "1", "ratio of widths", 467, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_N2N2", "branching ratio of Z' -> N2N2", "\\mathcal{B}(Z'\\to N_2N_2)", "1", "ratio of widths", 468, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_N3N3", "branching ratio of Z' -> N3N3", "\\mathcal{B}(Z'\\to N_3N_3)", "1", "ratio of widths", 469, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_quarks", "branching ratio of Z' -> quarks", "\\mathcal{B}(Z'\\to q\\bar q)", "1", "ratio of widths", 470, 1, 0, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_charged", "branching ratio of Z' -> charged", "\\mathcal{B}(Z'\\to \\ell\\ell)", "1", "ratio of widths", 471, 1, 0, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_nunu", "branching ratio of Z' -> nunu", "\\mathcal{B}(Z'\\to \\nu\\nu)", "1", "ratio of widths", 472, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"BR_Zp_NN", "branching ratio of Z' -> NN", "\\mathcal{B}(Z'\\to NN)", "1", "ratio of widths", 473, 1, 1, 0x1000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"R_emu", "Gamma(Z -> e e)/Gamma(Z -> mu mu)", "\\Gamma(Z\\to ee)/\\Gamma(Z\\to\\mu\\mu)", "1", "arXiv:1909.02021 (5.9)", 474, 1, 1, 0x2000000u,
     ZFORGE_MEASUREMENT, 0.999, 0.003, 0.003, 0.0, "PDG 2018, as quoted by arXiv:1909.02021"},
    {"R_taumu", "Gamma(Z -> tau tau)/Gamma(Z -> mu mu)", "\\Gamma(Z\\to\\tau\\tau)/\\Gamma(Z\\to\\mu\\mu)", "1", "arXiv:1909.02021 (5.9)", 475, 1, 1, 0x2000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"R_emu_leading", "Gamma(Z -> e e)/Gamma(Z -> mu mu) to first order in the mixing", "R_\\mathrm{LEP}^{(1)}", "1", "arXiv:1909.02021 (5.12)", 476, 1, 1, 0x2000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"gV_Z_e", "vector coupling of the Z to e over its value without mixing", "g_V^{e}/g_V^\\mathrm{SM}", "1", "exact diagonalisation; arXiv:1909.02021 (3.16)", 477, 1, 1, 0x2000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"gV_Z_mu", "vector coupling of the Z to mu over its value without mixing", "g_V^{\\mu}/g_V^\\mathrm{SM}", "1", "exact diagonalisation; arXiv:1909.02021 (3.16)", 478, 1, 1, 0x2000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"gV_Z_tau", "vector coupling of the Z to tau over its value without mixing", "g_V^{\\tau}/g_V^\\mathrm{SM}", "1", "exact diagonalisation; arXiv:1909.02021 (3.16)", 479, 1, 1, 0x2000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"gA_Z_e", "axial coupling of the Z to e over its value without mixing", "g_A^{e}/g_A^\\mathrm{SM}", "1", "exact diagonalisation; arXiv:1909.02021 (3.16)", 480, 1, 1, 0x2000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"gA_Z_mu", "axial coupling of the Z to mu over its value without mixing", "g_A^{\\mu}/g_A^\\mathrm{SM}", "1", "exact diagonalisation; arXiv:1909.02021 (3.16)", 481, 1, 1, 0x2000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"gA_Z_tau", "axial coupling of the Z to tau over its value without mixing", "g_A^{\\tau}/g_A^\\mathrm{SM}", "1", "exact diagonalisation; arXiv:1909.02021 (3.16)", 482, 1, 1, 0x2000000u,
     ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, ""},
    {"rho", "rho parameter at tree level", "\\rho", "1", "arXiv:1909.02021 (5.17)", 483, 1, 1, 0x2000000u,
     ZFORGE_MEASUREMENT, 1.00039, 0.00019, 0.00019, 0.0, "PDG 2018, as quoted by arXiv:1909.02021"},
    {NULL, NULL, NULL, NULL, NULL, 0, 0, 0, 0u, ZFORGE_NOT_MEASURED, 0.0, 0.0, 0.0, 0.0, NULL}
};

static const zforge_bit bit[] = {
    {"bsgamma", 0x1u},
    {"bsll", 0x6u},
    {"contact", 0x18u},
    {"gm2", 0x60u},
    {"R_sigma_mumu", 0x80u},
    {"R_FB_mumu", 0x100u},
    {"AFB_mumu", 0x200u},
    {"R_sigma_tautau", 0x400u},
    {"R_FB_tautau", 0x800u},
    {"AFB_tautau", 0x1000u},
    {"R_sigma_mumu_Zp", 0x2000u},
    {"AFB_mumu_Zp", 0x4000u},
    {"R_sigma_tautau_Zp", 0x8000u},
    {"AFB_tautau_Zp", 0x10000u},
    {"Bhabha", 0x20000u},
    {"Bhabha_printed", 0x40000u},
    {"Bhabha_Zp", 0x80000u},
    {"meson_mixing", 0x100000u},
    {"tau", 0x200000u},
    {"top", 0x400000u},
    {"trident", 0x800000u},
    {"widths", 0x1000000u},
    {"zpole", 0x2000000u},
    {NULL, 0u}
};

static const int block_1[1] = {
    33, 
};

static const int block_2[2] = {
    48, 49, 
};

static const int block_3[12] = {
    53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 
};

static const int block_4[8] = {
    77, 78, 79, 80, 81, 82, 83, 84, 
};

static const int block_5[12] = {
    85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 
};

static const int block_6[8] = {
    109, 110, 111, 112, 113, 114, 115, 116, 
};

static const int block_7[2] = {
    390, 391, 
};

static const int block_8[1] = {
    400, 
};

static const int block_9[1] = {
    406, 
};

static const int block_10[2] = {
    474, 483, 
};

static const int block_11[105] = {
    157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 192, 193, 194, 195, 196, 197, 198, 199, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215, 216, 217, 218, 219, 220, 221, 222, 223, 224, 225, 226, 227, 228, 229, 230, 231, 232, 233, 234, 235, 236, 237, 238, 239, 240, 241, 242, 243, 244, 245, 246, 247, 248, 249, 250, 251, 252, 253, 254, 255, 256, 257, 258, 259, 260, 261, 
};

static const int block_12[12] = {
    117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 
};

static const int block_13[8] = {
    129, 130, 131, 132, 133, 134, 135, 136, 
};

static const int block_14[12] = {
    137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 
};

static const int block_15[8] = {
    149, 150, 151, 152, 153, 154, 155, 156, 
};

static const int block_16[105] = {
    277, 278, 279, 280, 281, 282, 283, 284, 285, 286, 287, 288, 289, 290, 291, 292, 293, 294, 295, 296, 297, 298, 299, 300, 301, 302, 303, 304, 305, 306, 307, 308, 309, 310, 311, 312, 313, 314, 315, 316, 317, 318, 319, 320, 321, 322, 323, 324, 325, 326, 327, 328, 329, 330, 331, 332, 333, 334, 335, 336, 337, 338, 339, 340, 341, 342, 343, 344, 345, 346, 347, 348, 349, 350, 351, 352, 353, 354, 355, 356, 357, 358, 359, 360, 361, 362, 363, 364, 365, 366, 367, 368, 369, 370, 371, 372, 373, 374, 375, 376, 377, 378, 379, 380, 381, 
};

static const zforge_block block[] = {
    {0x2u, 0x0u, 1, 1, block_1, zforge_measured_fbd9dfa4, zforge_whitening_f1092d4c},
    {0x20u, 0x0u, 2, 1, block_2, zforge_measured_9ac3ed1e, zforge_whitening_f2c7bf8e},
    {0x80u, 0x0u, 12, 1, block_3, zforge_measured_0e9dd2aa, zforge_whitening_e25332f5},
    {0x200u, 0x0u, 8, 1, block_4, zforge_measured_b303a4e6, zforge_whitening_4d67b726},
    {0x400u, 0x0u, 12, 1, block_5, zforge_measured_5ab535b6, zforge_whitening_c2a5ae8f},
    {0x1000u, 0x0u, 8, 1, block_6, zforge_measured_e761ae0b, zforge_whitening_959ac3c3},
    {0x100000u, 0x0u, 2, 1, block_7, zforge_measured_f8bff869, zforge_whitening_36b9b87a},
    {0x200000u, 0x0u, 1, 1, block_8, zforge_measured_cce028d8, zforge_whitening_5e8a1e07},
    {0x800000u, 0x0u, 1, 1, block_9, zforge_measured_37673bbd, zforge_whitening_d8dcc862},
    {0x2000000u, 0x0u, 2, 1, block_10, zforge_measured_fd9eb98d, zforge_whitening_7d28a898},
    {0x20000u, 0x0u, 105, 0, block_11, zforge_measured_8da875e6, zforge_whitening_868f400e},
    {0x2000u, 0x80u, 12, 1, block_12, zforge_measured_0e9dd2aa, zforge_whitening_e25332f5},
    {0x4000u, 0x200u, 8, 1, block_13, zforge_measured_b303a4e6, zforge_whitening_4d67b726},
    {0x8000u, 0x400u, 12, 1, block_14, zforge_measured_5ab535b6, zforge_whitening_c2a5ae8f},
    {0x10000u, 0x1000u, 8, 1, block_15, zforge_measured_e761ae0b, zforge_whitening_959ac3c3},
    {0x80000u, 0x20000u, 105, 0, block_16, zforge_measured_8da875e6, zforge_whitening_868f400e},
    {0u, 0u, 0, 0, NULL, NULL, NULL}
};

/* ---- inputs ---- */

int zf_simplified_zprime_prepare(zf_simplified_zprime_context *context, const double *inputs)
{
    const double *input = inputs ? inputs : zforge_input_default;
    const double *kept = (const double *)context;
    int i;

    if (!context)
        return ZFORGE_NULL;
    for (i = 0; i < ZFORGE_N_INPUTS; i++)
        if (!zforge_in_range(&zforge_input[i], input[i]))
            return i + 1;
    context->prepared = 1.0;
    context->m_Z = input[ZFORGE_INPUT_m_Z];
    context->Gamma_Z = input[ZFORGE_INPUT_Gamma_Z];
    context->C_SM_mix = input[ZFORGE_INPUT_C_SM_mix];
    context->a_mu_SM = input[ZFORGE_INPUT_a_mu_SM];
    context->BR_Bs_mumu_SM = input[ZFORGE_INPUT_BR_Bs_mumu_SM];
    context->t1 = 1.0/3.14159265358979323846;
    const double t2 = pow(2.0, 1.0/4.0);
    const double t3 = 1.0/(3.14159265358979323846*3.14159265358979323846);
    const double t4 = pow(2.0, 3.0/4.0)*context->t1;
    const double t5 = t4/2.0;
    context->t6 = 2.0*context->t1;
    const double t7 = t2*t3;
    const double t8 = t7/2.0;
    const double t9 = sqrt(2.0);
    const double t10 = t3*t9;
    context->sm_R_Bs_mumu = 1.0;
    context->sm_R_Bs_ee = 1.0;
    context->R_Bs_tautau = 1.0;
    context->sm_R_Bs_tautau = 1.0;
    const double t11 = 50.0*t4;
    context->sm_fit_clean_chi2 = 172851130188865.0/10484187755184.0;
    const double t12 = 250.0/741.0*t4;
    const double t13 = 8875.0/23826.0*t4;
    const double t14 = 1250.0/18183.0*t4;
    const double t15 = 5000.0/145899.0*t4;
    const double t16 = 325000.0/1193379.0*t4;
    const double t17 = 67000.0/196209.0*t4;
    const double t18 = 125.0/741.0*t4;
    const double t19 = 8875.0/47652.0*t4;
    const double t20 = 625.0/18183.0*t4;
    const double t21 = 2500.0/145899.0*t4;
    const double t22 = 162500.0/1193379.0*t4;
    const double t23 = 33500.0/196209.0*t4;
    const double t24 = 500.0/741.0*context->t1;
    const double t25 = 10000.0/145899.0*context->t1;
    const double t26 = 134000.0/196209.0*context->t1;
    const double t27 = 8875.0/11913.0*context->t1;
    const double t28 = 2500.0/18183.0*context->t1;
    const double t29 = 650000.0/1193379.0*context->t1;
    const double t30 = 25.0*t4;
    context->sm_fit_all_chi2 = 1661400560171.0/66983290080.0;
    const double t31 = 220320.0/386561.0*t4;
    const double t32 = 87700.0/165669.0*t4;
    const double t33 = 4000.0/55223.0*t4;
    const double t34 = 2500.0/23667.0*t4;
    const double t35 = 3300000.0/2847929.0*t4;
    const double t36 = 43850.0/165669.0*t4;
    const double t37 = 19125.0/31556.0*t4;
    const double t38 = 1250.0/23667.0*t4;
    const double t39 = 110160.0/386561.0*t4;
    const double t40 = 2000.0/55223.0*t4;
    const double t41 = 1650000.0/2847929.0*t4;
    const double t42 = 21925.0/165669.0*t4;
    const double t43 = 19125.0/63112.0*t4;
    const double t44 = 625.0/23667.0*t4;
    const double t45 = 440640.0/386561.0*context->t1;
    const double t46 = 8000.0/55223.0*context->t1;
    const double t47 = 87700.0/165669.0*context->t1;
    const double t48 = 175400.0/165669.0*context->t1;
    const double t49 = 5000.0/23667.0*context->t1;
    const double t50 = 19125.0/15778.0*context->t1;
    const double t51 = 6600000.0/2847929.0*context->t1;
    const double t52 = 2500.0/23667.0*context->t1;
    const double t53 = 296307282964.0*t2;
    const double t54 = 494424169707.0*t2;
    const double t55 = 106800222867.0*t2;
    context->sm_fit_clean_profile = 172851130188865.0/10484187755184.0;
    const double t56 = 47741722656250000000000000000000000000000000000000000000000000000000000.0/108111159.0*t2;
    const double t57 = 147668.0*t2;
    const double t58 = 145899.0*t2;
    const double t59 = 14820.0*t2;
    const double t60 = 2012122070312500000000000000000000000000000000000000000000000000000000.0/4491201.0*t2;
    const double t61 = 24244.0*t2;
    const double t62 = 26767.0*t2;
    const double t63 = 4940.0*t2;
    const double t64 = 255424433593750000000000000000000000000000000000000000000000000000000000.0/884293839.0*t2;
    const double t65 = 48633.0*t2;
    const double t66 = 192660.0*t2;
    const double t67 = 6905557448.0*t2;
    const double t68 = 25901876245.0*t2;
    const double t69 = 6605628645.0*t2;
    context->sm_fit_all_profile = 1661400560171.0/66983290080.0;
    const double t70 = 7472253125000000000000000000000000000000000000000000000000000000000.0/1159683.0*t2;
    const double t71 = 33048.0*t2;
    const double t72 = 30695.0*t2;
    const double t73 = 4200.0*t2;
    const double t74 = 2512513671875000000000000000000000000000000000000000000000000000000.0/165669.0*t2;
    const double t75 = 7016.0*t2;
    const double t76 = 16065.0*t2;
    const double t77 = 1400.0*t2;
    const double t78 = 538399765625000000000000000000000000000000000000000000000000000000000.0/59806509.0*t2;
    const double t79 = 8664.0*t2;
    const double t80 = 12635.0*t2;
    const double t81 = 138600.0*t2;
    const double t82 = 1.0/sqrt(3.14159265358979323846);
    context->t83 = t82/4.0;
    const double t84 = t2*t82/2.0;
    context->t85 = t3/32.0;
    context->t86 = t3/16.0;
    const double t87 = t7/8.0;
    const double t88 = 3.0*t9;
    const double t89 = 1.0/12.0*t3;
    const double t90 = 1.0/6.0*t3;
    const double t91 = 5.0/12.0*t3;
    const double t92 = 2.0*3.14159265358979323846;
    const double t93 = 4.0*3.14159265358979323846;
    const double t94 = 3.14159265358979323846*3.14159265358979323846;
    const double t95 = 16.0*t94;
    const double t96 = 8.0*t94;
    const double t97 = 8.0*3.14159265358979323846;
    context->sm_R_sigma_mumu = 1.0;
    context->sm_R_FB_mumu = 1.0;
    context->R_sigma_tautau = 1.0;
    context->sm_R_sigma_tautau = 1.0;
    context->R_FB_tautau = 1.0;
    context->sm_R_FB_tautau = 1.0;
    const double t98 = 6.0*t9;
    const double t99 = 12.0*t9;
    context->t100 = 3.0*context->t1;
    const double t101 = 2.0*t9;
    const double t102 = 4.0*t9;
    context->sm_R_sigma_mumu_Zp = 1.0;
    context->t103 = 6.0*context->t1;
    const double t104 = 576.0*context->t1;
    const double t105 = 192.0*context->t1;
    const double t106 = 48.0*t9;
    const double t107 = 96.0*t9;
    const double t108 = 192.0*t9;
    const double t109 = 24.0*t9;
    context->R_sigma_tautau_Zp = 1.0;
    context->sm_R_sigma_tautau_Zp = 1.0;
    const double t110 = 32.0*t94;
    context->sm_Bhabha = 1.0;
    const double t111 = 8.0*t9;
    const double t112 = t9/2.0;
    context->sm_Bhabha_printed = 1.0;
    const double t113 = sqrt(3.14159265358979323846);
    const double t114 = 2.0*t113;
    context->t115 = 1.0/24.0*context->t1;
    context->t116 = context->t1/8.0;
    context->sm_Bhabha_Zp = 1.0;
    context->t117 = context->t1/4.0;
    const double t118 = 12.0*t2;
    context->t119 = 1.0/12.0*context->t1;
    const double t120 = 1.0/(3.14159265358979323846*3.14159265358979323846*3.14159265358979323846*3.14159265358979323846);
    const double t121 = 4.0*t120;
    const double t122 = 2.0*t10;
    context->sm_M12_bs = 1.0;
    context->M12_bd = 1.0;
    context->sm_M12_bd = 1.0;
    context->sm_M12_bs_tree = 1.0;
    context->M12_bd_tree = 1.0;
    context->sm_M12_bd_tree = 1.0;
    const double t123 = 4.0*t10;
    context->sm_M12_bs_printed = 1.0;
    context->M12_bd_printed = 1.0;
    context->sm_M12_bd_printed = 1.0;
    const double t124 = 1.0/6000000000000.0*t3;
    const double t125 = 1.0/1500000000000.0*t3;
    const double t126 = 1.0/3000000000000.0*t3;
    const double t127 = 3.14159265358979323846*3.14159265358979323846*3.14159265358979323846*3.14159265358979323846;
    const double t128 = 256.0*t127;
    const double t129 = 1.0/24000000000000.0*t3;
    const double t130 = 32.0*t127;
    const double t131 = t9*t94;
    const double t132 = 32.0*t127*t9;
    const double t133 = 16.0*t131;
    context->trident = 1.0;
    context->sm_trident = 1.0;
    context->trident_ccfr = 1.0;
    context->sm_trident_ccfr = 1.0;
    context->trident_ccfr_direct = 1.0;
    context->sm_trident_ccfr_direct = 1.0;
    context->t134 = 6.0*t3;
    context->t135 = 2.0*t3;
    context->t136 = 18.0*t3;
    context->R_emu = 1.0;
    context->sm_R_emu = 1.0;
    context->R_taumu = 1.0;
    context->sm_R_taumu = 1.0;
    context->R_emu_leading = 1.0;
    context->sm_R_emu_leading = 1.0;
    context->gV_Z_e = 1.0;
    context->sm_gV_Z_e = 1.0;
    context->gV_Z_mu = 1.0;
    context->sm_gV_Z_mu = 1.0;
    context->gV_Z_tau = 1.0;
    context->sm_gV_Z_tau = 1.0;
    context->gA_Z_e = 1.0;
    context->sm_gA_Z_e = 1.0;
    context->gA_Z_mu = 1.0;
    context->sm_gA_Z_mu = 1.0;
    context->gA_Z_tau = 1.0;
    context->sm_gA_Z_tau = 1.0;
    context->rho = 1.0;
    context->sm_rho = 1.0;
    const double t137 = input[ZFORGE_INPUT_G_F]*sqrt(input[ZFORGE_INPUT_G_F]);
    const double t138 = 1.0/input[ZFORGE_INPUT_alpha_em_b_inv];
    const double t139 = input[ZFORGE_INPUT_s13]*input[ZFORGE_INPUT_s13];
    const double t140 = 1.0 - t139;
    const double t141 = sqrt(t140);
    const double t142 = 1.0 - input[ZFORGE_INPUT_s23]*input[ZFORGE_INPUT_s23];
    const double t143 = sqrt(t142);
    const double t144 = sqrt(input[ZFORGE_INPUT_G_F]);
    context->t145 = input[ZFORGE_INPUT_m_Z]*t144*t2;
    const double t146 = input[ZFORGE_INPUT_G_F]*input[ZFORGE_INPUT_G_F];
    const double t147 = 1.0/(input[ZFORGE_INPUT_alpha_em_b_inv]*input[ZFORGE_INPUT_alpha_em_b_inv]);
    const double t148 = input[ZFORGE_INPUT_s12]*input[ZFORGE_INPUT_s12];
    const double t149 = sin(input[ZFORGE_INPUT_delta]);
    const double t150 = t149*t149;
    const double t151 = t142*t142;
    const double t152 = cos(input[ZFORGE_INPUT_delta]);
    const double t153 = 1.0 - t148;
    const double t154 = sqrt(t153);
    const double t155 = input[ZFORGE_INPUT_s12]*input[ZFORGE_INPUT_s13]*t143*t152 + input[ZFORGE_INPUT_s23]*t154;
    const double t156 = t155*t155;
    const double t157 = 1.0/(t139*t140*t146*t147*t148*t150*t151*t3 + t140*t142*t146*t147*t156*t3);
    context->t158 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t155*t157*t5;
    context->t159 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t155*t157*t4;
    const double t160 = input[ZFORGE_INPUT_m_Z]*input[ZFORGE_INPUT_m_Z];
    context->t161 = t138*t141*t143*t146*t155*t157*t160*context->t6;
    const double t162 = input[ZFORGE_INPUT_G_F]*input[ZFORGE_INPUT_G_F]*sqrt(input[ZFORGE_INPUT_G_F]);
    context->t163 = input[ZFORGE_INPUT_m_Z]*t139*t140*t147*t148*t150*t151*t157*t162*t8;
    context->t164 = input[ZFORGE_INPUT_m_Z]*t140*t142*t147*t156*t157*t162*t8;
    context->t165 = input[ZFORGE_INPUT_m_Z]*t139*t140*t147*t148*t150*t151*t157*t162*t7;
    context->t166 = input[ZFORGE_INPUT_m_Z]*t140*t142*t147*t156*t157*t162*t7;
    const double t167 = input[ZFORGE_INPUT_G_F]*input[ZFORGE_INPUT_G_F]*input[ZFORGE_INPUT_G_F];
    context->t168 = t10*t139*t140*t147*t148*t150*t151*t157*t160*t167;
    context->t169 = t10*t140*t142*t147*t156*t157*t160*t167;
    context->t170 = 1.0/input[ZFORGE_INPUT_C10_SM];
    context->t171 = 1.0/(input[ZFORGE_INPUT_C10_SM]*input[ZFORGE_INPUT_C10_SM]);
    context->t172 = input[ZFORGE_INPUT_m_Z]*input[ZFORGE_INPUT_s12]*input[ZFORGE_INPUT_s13]*t137*t138*t141*t142*t149*t157*t4;
    context->t173 = context->t171/4.0;
    context->t174 = input[ZFORGE_INPUT_m_Z]*input[ZFORGE_INPUT_s12]*input[ZFORGE_INPUT_s13]*t137*t138*t141*t142*t149*t157*context->t171*t5;
    context->t175 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t155*t157*context->t170*t5;
    context->t176 = input[ZFORGE_INPUT_s12]*input[ZFORGE_INPUT_s13]*context->t1*t138*t141*t142*t146*t149*t157*t160;
    context->t177 = 2.0*context->t171;
    context->t178 = context->t1*t138*t141*t143*t146*t155*t157*t160;
    context->t179 = 2.0*context->t170;
    context->t180 = input[ZFORGE_INPUT_BR_Bs_mumu_SM]/4.0;
    context->sm_BR_Bs_mumu = input[ZFORGE_INPUT_BR_Bs_mumu_SM];
    context->t181 = input[ZFORGE_INPUT_m_Z]*input[ZFORGE_INPUT_s12]*input[ZFORGE_INPUT_s13]*t137*t138*t141*t142*t149*t157*context->t171*t4;
    context->t182 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t155*t157*context->t170*t4;
    context->t183 = input[ZFORGE_INPUT_BR_Bs_mumu_SM]/2.0;
    context->t184 = 2.0*input[ZFORGE_INPUT_BR_Bs_mumu_SM];
    context->t185 = input[ZFORGE_INPUT_m_Z]*t11*t137*t138*t141*t143*t155*t157;
    context->t186 = input[ZFORGE_INPUT_m_Z]*t12*t137*t138*t141*t143*t155*t157;
    context->t187 = input[ZFORGE_INPUT_m_Z]*t13*t137*t138*t141*t143*t155*t157;
    context->t188 = input[ZFORGE_INPUT_m_Z]*t137*t138*t14*t141*t143*t155*t157;
    context->t189 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t15*t155*t157;
    context->t190 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t155*t157*t16;
    context->t191 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t155*t157*t17;
    context->t192 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t155*t157*t18;
    context->t193 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t155*t157*t19;
    context->t194 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t155*t157*t20;
    context->t195 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t155*t157*t21;
    context->t196 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t155*t157*t22;
    context->t197 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t155*t157*t23;
    context->t198 = t138*t141*t143*t146*t155*t157*t160*t24;
    context->t199 = t138*t141*t143*t146*t155*t157*t160*t25;
    context->t200 = t138*t141*t143*t146*t155*t157*t160*t26;
    context->t201 = t138*t141*t143*t146*t155*t157*t160*t27;
    context->t202 = t138*t141*t143*t146*t155*t157*t160*t28;
    context->t203 = t138*t141*t143*t146*t155*t157*t160*t29;
    context->t204 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t155*t157*t30;
    context->t205 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t155*t157*t31;
    context->t206 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t155*t157*t32;
    context->t207 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t155*t157*t33;
    context->t208 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t155*t157*t34;
    context->t209 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t155*t157*t35;
    context->t210 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t155*t157*t36;
    context->t211 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t155*t157*t37;
    context->t212 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t155*t157*t38;
    context->t213 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t155*t157*t39;
    context->t214 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t155*t157*t40;
    context->t215 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t155*t157*t41;
    context->t216 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t155*t157*t42;
    context->t217 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t155*t157*t43;
    context->t218 = input[ZFORGE_INPUT_m_Z]*t137*t138*t141*t143*t155*t157*t44;
    context->t219 = t138*t141*t143*t146*t155*t157*t160*t45;
    context->t220 = t138*t141*t143*t146*t155*t157*t160*t46;
    context->t221 = t138*t141*t143*t146*t155*t157*t160*t47;
    context->t222 = t138*t141*t143*t146*t155*t157*t160*t48;
    context->t223 = t138*t141*t143*t146*t155*t157*t160*t49;
    context->t224 = t138*t141*t143*t146*t155*t157*t160*t50;
    context->t225 = t138*t141*t143*t146*t155*t157*t160*t51;
    context->t226 = t138*t141*t143*t146*t155*t157*t160*t52;
    context->t227 = input[ZFORGE_INPUT_m_Z]*t144*t53;
    context->t228 = input[ZFORGE_INPUT_m_Z]*t144*t54;
    context->t229 = input[ZFORGE_INPUT_m_Z]*t144*t55;
    context->t230 = input[ZFORGE_INPUT_m_Z]*t144*t56;
    context->t231 = input[ZFORGE_INPUT_m_Z]*t144*t57;
    context->t232 = input[ZFORGE_INPUT_m_Z]*t144*t58;
    context->t233 = input[ZFORGE_INPUT_m_Z]*t144*t59;
    context->t234 = input[ZFORGE_INPUT_m_Z]*t144*t60;
    context->t235 = input[ZFORGE_INPUT_m_Z]*t144*t61;
    context->t236 = input[ZFORGE_INPUT_m_Z]*t144*t62;
    context->t237 = input[ZFORGE_INPUT_m_Z]*t144*t63;
    context->t238 = input[ZFORGE_INPUT_m_Z]*t144*t64;
    context->t239 = input[ZFORGE_INPUT_m_Z]*t144*t65;
    context->t240 = input[ZFORGE_INPUT_m_Z]*t144*t66;
    context->t241 = input[ZFORGE_INPUT_m_Z]*t144*t67;
    context->t242 = input[ZFORGE_INPUT_m_Z]*t144*t68;
    context->t243 = input[ZFORGE_INPUT_m_Z]*t144*t69;
    context->t244 = input[ZFORGE_INPUT_m_Z]*t144*t70;
    context->t245 = input[ZFORGE_INPUT_m_Z]*t144*t71;
    context->t246 = input[ZFORGE_INPUT_m_Z]*t144*t72;
    context->t247 = input[ZFORGE_INPUT_m_Z]*t144*t73;
    context->t248 = input[ZFORGE_INPUT_m_Z]*t144*t74;
    context->t249 = input[ZFORGE_INPUT_m_Z]*t144*t75;
    context->t250 = input[ZFORGE_INPUT_m_Z]*t144*t76;
    context->t251 = input[ZFORGE_INPUT_m_Z]*t144*t77;
    context->t252 = input[ZFORGE_INPUT_m_Z]*t144*t78;
    context->t253 = input[ZFORGE_INPUT_m_Z]*t144*t79;
    context->t254 = input[ZFORGE_INPUT_m_Z]*t144*t80;
    context->t255 = input[ZFORGE_INPUT_m_Z]*t144*t81;
    context->t256 = input[ZFORGE_INPUT_m_Z]*t144*t84;
    context->t257 = 1.0/(input[ZFORGE_INPUT_m_mu]*input[ZFORGE_INPUT_m_mu]);
    context->t258 = input[ZFORGE_INPUT_m_Z]*t144*t87;
    context->t259 = 1.0/(input[ZFORGE_INPUT_m_e]*input[ZFORGE_INPUT_m_e]);
    context->sm_a_muon = input[ZFORGE_INPUT_a_mu_SM];
    context->t260 = input[ZFORGE_INPUT_m_e]*input[ZFORGE_INPUT_m_e];
    context->t261 = input[ZFORGE_INPUT_G_F]*t160*t88;
    context->t262 = input[ZFORGE_INPUT_G_F]*t160*t9;
    context->t263 = context->t260*t89;
    context->t264 = context->t260*t90;
    context->t265 = context->t260*t91;
    context->t266 = input[ZFORGE_INPUT_m_mu]*input[ZFORGE_INPUT_m_mu];
    context->t267 = context->t266*t89;
    context->t268 = context->t266*t90;
    context->t269 = context->t266*t91;
    const double t270 = 1.0/input[ZFORGE_INPUT_alpha_em_inv];
    const double t271 = 3.14159265358979323846*t270;
    const double t272 = 1.0 - input[ZFORGE_INPUT_sin2_thW];
    const double t273 = 1.0/t272;
    const double t274 = input[ZFORGE_INPUT_Gamma_Z]*input[ZFORGE_INPUT_Gamma_Z];
    const double t275 = t160*t274;
    const double t276 = 3.14159265358979323846*input[ZFORGE_INPUT_sin2_thW]*t270*t273;
    const double t277 = t270*t92;
    const double t278 = 1.0 - 2.0*input[ZFORGE_INPUT_sin2_thW];
    const double t279 = 3.14159265358979323846*t270*t273*t278;
    context->t280 = t270*t93;
    const double t281 = 1.0/input[ZFORGE_INPUT_sin2_thW];
    const double t282 = t278*t278;
    const double t283 = 3.14159265358979323846*t270*t273*t281*t282;
    const double t284 = 1.0/(input[ZFORGE_INPUT_alpha_em_inv]*input[ZFORGE_INPUT_alpha_em_inv]);
    const double t285 = 1.0/(t272*t272);
    const double t286 = t278*t278*t278*t278*t284*t285*t94/(input[ZFORGE_INPUT_sin2_thW]*input[ZFORGE_INPUT_sin2_thW]);
    const double t287 = input[ZFORGE_INPUT_sin2_thW]*input[ZFORGE_INPUT_sin2_thW]*t284*t285*t95;
    const double t288 = t282*t284*t285*t96;
    const double t289 = t160*t274*(t286 + t287 + t288);
    const double t290 = t270*t97;
    const double t291 = t270*t273*t281*t282*t92;
    const double t292 = t270*t273*t278*t93;
    const double t293 = input[ZFORGE_INPUT_sin2_thW]*t270*t273*t97;
    context->t294 = input[ZFORGE_INPUT_m_Z]*input[ZFORGE_INPUT_m_Z]*input[ZFORGE_INPUT_m_Z]*input[ZFORGE_INPUT_m_Z]*t146;
    context->t295 = 2.0*context->t294;
    const double t296 = t160*t274*(t286 + t287 - t288);
    context->t297 = input[ZFORGE_INPUT_G_F]*t160*context->t260*t98;
    context->t298 = input[ZFORGE_INPUT_G_F]*t160*context->t266*t98;
    context->t299 = input[ZFORGE_INPUT_m_s]*input[ZFORGE_INPUT_m_s];
    context->t300 = input[ZFORGE_INPUT_m_b]*input[ZFORGE_INPUT_m_b];
    context->t301 = input[ZFORGE_INPUT_G_F]*input[ZFORGE_INPUT_m_b]*input[ZFORGE_INPUT_m_s]*t160*t99;
    context->t302 = input[ZFORGE_INPUT_G_F]*t160*t99;
    const double t303 = 3.14159265358979323846*input[ZFORGE_INPUT_Gamma_Z]*input[ZFORGE_INPUT_m_Z]*t270*t273*t281*t282;
    context->t304 = input[ZFORGE_INPUT_G_F]*t160*t98;
    const double t305 = 3.14159265358979323846*input[ZFORGE_INPUT_Gamma_Z]*input[ZFORGE_INPUT_m_Z]*t270*t273*t278;
    context->t306 = input[ZFORGE_INPUT_G_F]*t101*t160;
    const double t307 = 3.14159265358979323846*input[ZFORGE_INPUT_Gamma_Z]*input[ZFORGE_INPUT_m_Z]*input[ZFORGE_INPUT_sin2_thW]*t270*t273;
    context->t308 = input[ZFORGE_INPUT_G_F]*t102*t160;
    context->t309 = input[ZFORGE_INPUT_G_F]*input[ZFORGE_INPUT_m_b]*input[ZFORGE_INPUT_m_s]*t160*t98;
    const double t310 = input[ZFORGE_INPUT_m_Z]*input[ZFORGE_INPUT_m_Z]*input[ZFORGE_INPUT_m_Z];
    const double t311 = input[ZFORGE_INPUT_G_F]*input[ZFORGE_INPUT_Gamma_Z]*t270*t273*t281*t282*t310*t9;
    const double t312 = input[ZFORGE_INPUT_G_F]*input[ZFORGE_INPUT_Gamma_Z]*input[ZFORGE_INPUT_sin2_thW]*t102*t270*t273*t310;
    const double t313 = input[ZFORGE_INPUT_G_F]*input[ZFORGE_INPUT_Gamma_Z]*t101*t270*t273*t278*t310;
    context->t314 = input[ZFORGE_INPUT_G_F]*t160*context->t260*t88;
    const double t315 = input[ZFORGE_INPUT_Gamma_Z]*input[ZFORGE_INPUT_m_Z]*t270*t273*t281*t282;
    const double t316 = input[ZFORGE_INPUT_Gamma_Z]*input[ZFORGE_INPUT_m_Z]*t270*t273*t278;
    const double t317 = 2.0*input[ZFORGE_INPUT_Gamma_Z]*input[ZFORGE_INPUT_m_Z]*input[ZFORGE_INPUT_sin2_thW]*t270*t273;
    context->t318 = input[ZFORGE_INPUT_G_F]*t160*context->t266*t88;
    context->t319 = input[ZFORGE_INPUT_G_F]*t106*t160;
    context->t320 = input[ZFORGE_INPUT_G_F]*t107*t160;
    context->t321 = input[ZFORGE_INPUT_G_F]*t108*t160;
    context->t322 = input[ZFORGE_INPUT_G_F]*t109*t160;
    const double t323 = input[ZFORGE_INPUT_G_F]*input[ZFORGE_INPUT_Gamma_Z]*t109*t270*t273*t281*t282*t310;
    const double t324 = input[ZFORGE_INPUT_G_F]*input[ZFORGE_INPUT_Gamma_Z]*input[ZFORGE_INPUT_sin2_thW]*t107*t270*t273*t310;
    const double t325 = input[ZFORGE_INPUT_G_F]*input[ZFORGE_INPUT_Gamma_Z]*t106*t270*t273*t278*t310;
    const double t326 = input[ZFORGE_INPUT_G_F]*input[ZFORGE_INPUT_Gamma_Z]*t270*t273*t278*t310*t9;
    const double t327 = t270*t93*(t283 + input[ZFORGE_INPUT_sin2_thW]*t270*t273*t93);
    const double t328 = t110*t284;
    const double t329 = t273*t278*t284*t95;
    const double t330 = t286 + t287;
    const double t331 = 4.0*context->t294;
    const double t332 = input[ZFORGE_INPUT_G_F]*t111*t160;
    const double t333 = 16.0*context->t294;
    const double t334 = 8.0*context->t294;
    context->t335 = input[ZFORGE_INPUT_G_F]*t112*t160;
    const double t336 = sqrt(t270);
    const double t337 = 1.0/sqrt(t272);
    context->t338 = t113*t278*t336*t337/sqrt(input[ZFORGE_INPUT_sin2_thW]);
    context->t339 = sqrt(input[ZFORGE_INPUT_sin2_thW])*t114*t336*t337;
    context->t340 = input[ZFORGE_INPUT_m_Z]*t118*t144;
    const double t341 = input[ZFORGE_INPUT_m_W]*input[ZFORGE_INPUT_m_W];
    const double t342 = t139*t142*t148*t150;
    const double t343 = t156 - t342;
    const double t344 = input[ZFORGE_INPUT_G_F]*input[ZFORGE_INPUT_G_F]*input[ZFORGE_INPUT_G_F]*input[ZFORGE_INPUT_G_F];
    const double t345 = input[ZFORGE_INPUT_S0]*input[ZFORGE_INPUT_S0];
    const double t346 = input[ZFORGE_INPUT_m_W]*input[ZFORGE_INPUT_m_W]*input[ZFORGE_INPUT_m_W]*input[ZFORGE_INPUT_m_W];
    const double t347 = t140*t140;
    const double t348 = 1.0/(t120*t151*t343*t343*t344*t345*t346*t347 + t121*t139*t142*t142*t142*t148*t150*t156*t344*t345*t346*t347);
    context->t349 = input[ZFORGE_INPUT_R_LR]*input[ZFORGE_INPUT_S0]*t122*t140*t142*t160*t167*t341*t343*t348;
    context->t350 = input[ZFORGE_INPUT_S0]*t122*t140*t142*t160*t167*t341*t343*t348;
    const double t351 = t142*sqrt(t142);
    context->t352 = input[ZFORGE_INPUT_R_LR]*input[ZFORGE_INPUT_S0]*input[ZFORGE_INPUT_s12]*input[ZFORGE_INPUT_s13]*t10*t140*t149*t155*t160*t167*t341*t348*t351;
    context->t353 = input[ZFORGE_INPUT_S0]*input[ZFORGE_INPUT_s12]*input[ZFORGE_INPUT_s13]*t10*t140*t149*t155*t160*t167*t341*t348*t351;
    context->t354 = input[ZFORGE_INPUT_R_LR]*input[ZFORGE_INPUT_S0]*t10*t140*t142*t160*t167*t341*t343*t348;
    context->t355 = input[ZFORGE_INPUT_S0]*t10*t140*t142*t160*t167*t341*t343*t348;
    context->t356 = input[ZFORGE_INPUT_S0]*input[ZFORGE_INPUT_s12]*input[ZFORGE_INPUT_s13]*t122*t140*t149*t155*t160*t167*t341*t348*t351;
    context->t357 = input[ZFORGE_INPUT_R_LR]*input[ZFORGE_INPUT_S0]*input[ZFORGE_INPUT_s12]*input[ZFORGE_INPUT_s13]*t123*t140*t149*t155*t160*t167*t341*t348*t351;
    context->t358 = input[ZFORGE_INPUT_S0]*input[ZFORGE_INPUT_s12]*input[ZFORGE_INPUT_s13]*t123*t140*t149*t155*t160*t167*t341*t348*t351;
    const double t359 = input[ZFORGE_INPUT_f_Bs]*input[ZFORGE_INPUT_f_Bs];
    const double t360 = 1.0/input[ZFORGE_INPUT_hbar];
    const double t361 = t139*t140*t148*t150*t151 + t140*t142*t156;
    context->sm_DeltaM_s = input[ZFORGE_INPUT_Bhat_Bs]*input[ZFORGE_INPUT_S0]*input[ZFORGE_INPUT_eta_B]*input[ZFORGE_INPUT_m_Bs]*t124*t146*t341*t359*t360*t361;
    context->t362 = input[ZFORGE_INPUT_Bhat_Bs]*input[ZFORGE_INPUT_S0]*input[ZFORGE_INPUT_eta_B]*input[ZFORGE_INPUT_m_Bs]*t125*t146*t341*t359*t360*t361;
    context->t363 = input[ZFORGE_INPUT_Bhat_Bs]*input[ZFORGE_INPUT_S0]*input[ZFORGE_INPUT_eta_B]*input[ZFORGE_INPUT_m_Bs]*t126*t146*t341*t359*t360*t361;
    const double t364 = input[ZFORGE_INPUT_f_Bd]*input[ZFORGE_INPUT_f_Bd];
    const double t365 = input[ZFORGE_INPUT_s12]*input[ZFORGE_INPUT_s23] - input[ZFORGE_INPUT_s13]*t143*t152*t154;
    const double t366 = t139*t140*t150*t151*t153 + t140*t142*t365*t365;
    context->DeltaM_d = input[ZFORGE_INPUT_Bhat_Bd]*input[ZFORGE_INPUT_S0]*input[ZFORGE_INPUT_eta_B]*input[ZFORGE_INPUT_m_Bd]*t124*t146*t341*t360*t364*t366;
    context->sm_DeltaM_d = context->DeltaM_d;
    context->sm_DeltaM_ratio = input[ZFORGE_INPUT_Bhat_Bd]*input[ZFORGE_INPUT_m_Bd]*t364*t366/(input[ZFORGE_INPUT_Bhat_Bs]*input[ZFORGE_INPUT_f_Bs]*input[ZFORGE_INPUT_f_Bs]*input[ZFORGE_INPUT_m_Bs]*t361);
    context->t367 = 4.0*context->sm_DeltaM_ratio;
    context->t368 = 2.0*context->sm_DeltaM_ratio;
    const double t369 = 1.0/(input[ZFORGE_INPUT_G_F]*input[ZFORGE_INPUT_G_F]);
    const double t370 = 1.0/(input[ZFORGE_INPUT_m_W]*input[ZFORGE_INPUT_m_W]);
    const double t371 = 1.0/t140;
    const double t372 = 1.0/t142;
    const double t373 = t156 + t342;
    const double t374 = 1.0/(t373*t373);
    context->t375 = t343*t369*t370*t371*t372*t374*t96;
    const double t376 = 1.0/(input[ZFORGE_INPUT_G_F]*input[ZFORGE_INPUT_G_F]*input[ZFORGE_INPUT_G_F]*input[ZFORGE_INPUT_G_F]);
    const double t377 = 1.0/(input[ZFORGE_INPUT_m_W]*input[ZFORGE_INPUT_m_W]*input[ZFORGE_INPUT_m_W]*input[ZFORGE_INPUT_m_W]);
    const double t378 = 1.0/(t140*t140);
    const double t379 = 1.0/(t373*t373*t373*t373);
    context->t380 = t128*t139*t148*t150*t156*t372*t376*t377*t378*t379;
    context->t381 = input[ZFORGE_INPUT_Bhat_Bs]*input[ZFORGE_INPUT_m_Bs]*t129*t146*t341*t359*t360*t361;
    context->sm_DeltaM_s_unrun = input[ZFORGE_INPUT_Bhat_Bs]*input[ZFORGE_INPUT_C_SM_mix]*input[ZFORGE_INPUT_m_Bs]*t129*t146*t341*t359*t360*t361;
    context->t382 = t343*t369*t370*t371*t372*t374*t94;
    context->t383 = t130*t139*t148*t150*t156*t372*t376*t377*t378*t379;
    context->t384 = input[ZFORGE_INPUT_Bhat_Bs]*input[ZFORGE_INPUT_m_Bs]*t125*t146*t341*t359*t360*t361;
    const double t385 = 1.0/input[ZFORGE_INPUT_G_F];
    context->t386 = t131*t160*t343*t370*t371*t372*t374*t385;
    context->t387 = t132*t139*t148*t150*t156*t160*t372*t377*t378*t379/(input[ZFORGE_INPUT_G_F]*input[ZFORGE_INPUT_G_F]*input[ZFORGE_INPUT_G_F]);
    context->DeltaM_d_unrun = input[ZFORGE_INPUT_Bhat_Bd]*input[ZFORGE_INPUT_m_Bd]*t129*t146*t341*t360*t364*t366*sqrt(input[ZFORGE_INPUT_C_SM_mix]*input[ZFORGE_INPUT_C_SM_mix]);
    context->sm_DeltaM_d_unrun = input[ZFORGE_INPUT_Bhat_Bd]*input[ZFORGE_INPUT_C_SM_mix]*input[ZFORGE_INPUT_m_Bd]*t129*t146*t341*t360*t364*t366;
    context->t388 = t343*t369*t370*t371*t372*t374*t95;
    context->t389 = t133*t160*t343*t370*t371*t372*t374*t385;
    context->BR_tau_mununu = input[ZFORGE_INPUT_BR_tau_mununu_SM];
    context->sm_BR_tau_mununu = input[ZFORGE_INPUT_BR_tau_mununu_SM];
    for (int row = 0; row < 12; row++) {
        const double t390 = 1.0/(zforge_R_sigma_mumu_sqrt_s_d8a5f202[row]*zforge_R_sigma_mumu_sqrt_s_d8a5f202[row]);
        const double t391 = zforge_R_sigma_mumu_sqrt_s_d8a5f202[row]*zforge_R_sigma_mumu_sqrt_s_d8a5f202[row] - t160;
        const double t392 = t275 + t391*t391;
        const double t393 = 1.0/t392;
        const double t394 = t271*t390 + t276*t391*t393;
        const double t395 = t277*t390 - t279*t391*t393;
        const double t396 = context->t280*t390 + t283*t391*t393;
        context->t397[row] = 1.0/(16.0*t394*t394 + 8.0*t395*t395 + t396*t396 + t289/(t392*t392));
        const double t398 = t290*t390;
        context->t399[row] = -t398 - t291*t391*t393;
        context->t400[row] = t398 - t292*t391*t393;
        context->t401[row] = -t398 - t293*t391*t393;
        context->t402[row] = 2.0*context->t397[row];
    }
    for (int row = 0; row < 12; row++) {
        const double t403 = 1.0/(zforge_R_FB_mumu_sqrt_s_d8a5f202[row]*zforge_R_FB_mumu_sqrt_s_d8a5f202[row]);
        const double t404 = zforge_R_FB_mumu_sqrt_s_d8a5f202[row]*zforge_R_FB_mumu_sqrt_s_d8a5f202[row] - t160;
        const double t405 = t275 + t404*t404;
        const double t406 = 1.0/t405;
        const double t407 = t271*t403 + t276*t404*t406;
        const double t408 = t277*t403 - t279*t404*t406;
        const double t409 = context->t280*t403 + t283*t404*t406;
        context->t410[row] = 1.0/(16.0*t407*t407 - 8.0*t408*t408 + t409*t409 + t296/(t405*t405));
        const double t411 = t290*t403;
        context->t412[row] = -t411 - t291*t404*t406;
        context->t413[row] = t411 - t292*t404*t406;
        context->t414[row] = -t411 - t293*t404*t406;
        context->t415[row] = 2.0*context->t410[row];
    }
    for (int row = 0; row < 8; row++) {
        const double t416 = 1.0/(zforge_AFB_mumu_sqrt_s_61e0de16[row]*zforge_AFB_mumu_sqrt_s_61e0de16[row]);
        const double t417 = zforge_AFB_mumu_sqrt_s_61e0de16[row]*zforge_AFB_mumu_sqrt_s_61e0de16[row] - t160;
        const double t418 = t275 + t417*t417;
        const double t419 = 1.0/t418;
        const double t420 = t271*t416 + t276*t417*t419;
        const double t421 = t420*t420;
        const double t422 = t277*t416 - t279*t417*t419;
        const double t423 = t422*t422;
        const double t424 = context->t280*t416 + t283*t417*t419;
        const double t425 = t424*t424;
        const double t426 = t290*t416;
        context->t427[row] = -t426 - t291*t417*t419;
        context->t428[row] = t426 - t292*t417*t419;
        context->t429[row] = -t426 - t293*t417*t419;
        const double t430 = 1.0/(t418*t418);
        const double t431 = t289*t430;
        context->t432[row] = 16.0*t421 + 8.0*t423 + t425 + t431;
        const double t433 = 1.0/context->t432[row];
        const double t434 = t296*t430;
        context->t435[row] = 32.0*t421 + 2.0*t425 + t431 + t434;
        context->t436[row] = 16.0*t423 + t431 - t434;
        context->t437[row] = 3.0/4.0*t433;
        context->t438[row] = 3.0/2.0*t433;
    }
    for (int row = 0; row < 12; row++) {
        context->t439[row] = zforge_R_sigma_mumu_Zp_sqrt_s_d8a5f202[row]*zforge_R_sigma_mumu_Zp_sqrt_s_d8a5f202[row];
        const double t440 = 1.0/(zforge_R_sigma_mumu_Zp_sqrt_s_d8a5f202[row]*zforge_R_sigma_mumu_Zp_sqrt_s_d8a5f202[row]);
        const double t441 = context->t439[row] - t160;
        const double t442 = t275 + t441*t441;
        const double t443 = 1.0/t442;
        const double t444 = t271*t440 + t276*t441*t443;
        const double t445 = t277*t440 - t279*t441*t443;
        const double t446 = context->t280*t440 + t283*t441*t443;
        const double t447 = 1.0/(16.0*t444*t444 + 8.0*t445*t445 + t446*t446 + t289/(t442*t442));
        context->t448[row] = t303*t443;
        context->t449[row] = 24.0*t446;
        context->t450[row] = t305*t443;
        context->t451[row] = 24.0*t445;
        context->t452[row] = t307*t443;
        context->t453[row] = 24.0*t444;
        context->t454[row] = 48.0*t447;
        context->t455[row] = 96.0*t447;
        context->t456[row] = 48.0*t446;
        context->t457[row] = 48.0*t445;
        context->t458[row] = 48.0*t444;
        context->t459[row] = t104*t447;
        context->t460[row] = t311*t443;
        context->t461[row] = t312*t443;
        context->t462[row] = t313*t443;
        context->t463[row] = 288.0*t447;
        context->t464[row] = t105*t447;
        context->t465[row] = t315*t443;
        context->t466[row] = t316*t443;
        context->t467[row] = t317*t443;
    }
    for (int row = 0; row < 8; row++) {
        const double t468 = 1.0/(zforge_AFB_mumu_Zp_sqrt_s_61e0de16[row]*zforge_AFB_mumu_Zp_sqrt_s_61e0de16[row]);
        context->t469[row] = zforge_AFB_mumu_Zp_sqrt_s_61e0de16[row]*zforge_AFB_mumu_Zp_sqrt_s_61e0de16[row];
        const double t470 = context->t469[row] - t160;
        const double t471 = t275 + t470*t470;
        const double t472 = 1.0/t471;
        const double t473 = t271*t468 + t276*t470*t472;
        const double t474 = t473*t473;
        const double t475 = t277*t468 - t279*t470*t472;
        const double t476 = t475*t475;
        const double t477 = context->t280*t468 + t283*t470*t472;
        const double t478 = t477*t477;
        const double t479 = 1.0/(t471*t471);
        const double t480 = t289*t479;
        context->t481[row] = 16.0*t474 + 8.0*t476 + t478 + t480;
        const double t482 = 1.0/context->t481[row];
        context->t483[row] = t303*t472;
        context->t484[row] = 24.0*t477;
        context->t485[row] = t305*t472;
        context->t486[row] = 24.0*t475;
        context->t487[row] = t307*t472;
        context->t488[row] = 24.0*t473;
        const double t489 = t296*t479;
        const double t490 = 32.0*t474 + 2.0*t478 + t480 + t489;
        context->t491[row] = 2.0*t490;
        context->t492[row] = 16.0*t476 + t480 - t489;
        context->t493[row] = 36.0*t482;
        context->t494[row] = 48.0*t477;
        context->t495[row] = 48.0*t475;
        context->t496[row] = 48.0*t473;
        context->t497[row] = 72.0*t482;
        context->t498[row] = t323*t472;
        context->t499[row] = t324*t472;
        context->t500[row] = t325*t472;
        context->t501[row] = context->t1*context->t481[row];
        context->t502[row] = 432.0*t482;
        context->t503[row] = t326*t472;
        context->t504[row] = t311*t472;
        context->t505[row] = t312*t472;
        context->t506[row] = 216.0*t482;
        context->t507[row] = t315*t472;
        context->t508[row] = t316*t472;
        context->t509[row] = t317*t472;
        context->t510[row] = 144.0*t482;
    }
    for (int row = 0; row < 105; row++) {
        const double t511 = 1.0/(t288*zforge_bhabha(9.0, zforge_Bhabha_sqrt_s_9aac868c[row], zforge_Bhabha_cos_low_32395330[row], zforge_Bhabha_cos_high_6cde6f59[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]) + t327*zforge_bhabha(2.0, zforge_Bhabha_sqrt_s_9aac868c[row], zforge_Bhabha_cos_low_32395330[row], zforge_Bhabha_cos_high_6cde6f59[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]) + t328*zforge_bhabha(1.0, zforge_Bhabha_sqrt_s_9aac868c[row], zforge_Bhabha_cos_low_32395330[row], zforge_Bhabha_cos_high_6cde6f59[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]) + t328*zforge_bhabha(7.0, zforge_Bhabha_sqrt_s_9aac868c[row], zforge_Bhabha_cos_low_32395330[row], zforge_Bhabha_cos_high_6cde6f59[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]) - t329*zforge_bhabha(8.0, zforge_Bhabha_sqrt_s_9aac868c[row], zforge_Bhabha_cos_low_32395330[row], zforge_Bhabha_cos_high_6cde6f59[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]) + t330*zforge_bhabha(3.0, zforge_Bhabha_sqrt_s_9aac868c[row], zforge_Bhabha_cos_low_32395330[row], zforge_Bhabha_cos_high_6cde6f59[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]));
        const double t512 = t277*zforge_bhabha(10.0, zforge_Bhabha_sqrt_s_9aac868c[row], zforge_Bhabha_cos_low_32395330[row], zforge_Bhabha_cos_high_6cde6f59[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]) - t279*zforge_bhabha(11.0, zforge_Bhabha_sqrt_s_9aac868c[row], zforge_Bhabha_cos_low_32395330[row], zforge_Bhabha_cos_high_6cde6f59[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]);
        context->t513[row] = context->t308*t511*t512;
        const double t514 = zforge_bhabha(5.0, zforge_Bhabha_sqrt_s_9aac868c[row], zforge_Bhabha_cos_low_32395330[row], zforge_Bhabha_cos_high_6cde6f59[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]);
        const double t515 = zforge_bhabha(4.0, zforge_Bhabha_sqrt_s_9aac868c[row], zforge_Bhabha_cos_low_32395330[row], zforge_Bhabha_cos_high_6cde6f59[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]);
        const double t516 = context->t280*t515 + t283*t514;
        context->t517[row] = context->t262*t511*t516;
        const double t518 = t271*t515 + t276*t514;
        context->t519[row] = context->t308*t511*t518;
        const double t520 = zforge_bhabha(12.0, zforge_Bhabha_sqrt_s_9aac868c[row], zforge_Bhabha_cos_low_32395330[row], zforge_Bhabha_cos_high_6cde6f59[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]);
        context->t521[row] = t331*t511*t520;
        const double t522 = t511*zforge_bhabha(6.0, zforge_Bhabha_sqrt_s_9aac868c[row], zforge_Bhabha_cos_low_32395330[row], zforge_Bhabha_cos_high_6cde6f59[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]);
        context->t523[row] = 2.0*t522;
        context->t524[row] = t332*t511*t512;
        context->t525[row] = context->t306*t511*t516;
        context->t526[row] = t332*t511*t518;
        context->t527[row] = t333*t511*t520;
        context->t528[row] = 8.0*t522;
        context->t529[row] = t334*t511*t520;
    }
    for (int row = 0; row < 15; row++) {
        const double t530 = 1.0/(t288*zforge_bhabha(9.0, zforge_Bhabha_printed_sqrt_s_31fa3462[row], zforge_Bhabha_printed_cos_low_72d2c0ee[row], zforge_Bhabha_printed_cos_high_85ac16db[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]) + t327*zforge_bhabha(2.0, zforge_Bhabha_printed_sqrt_s_31fa3462[row], zforge_Bhabha_printed_cos_low_72d2c0ee[row], zforge_Bhabha_printed_cos_high_85ac16db[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]) + t328*zforge_bhabha(1.0, zforge_Bhabha_printed_sqrt_s_31fa3462[row], zforge_Bhabha_printed_cos_low_72d2c0ee[row], zforge_Bhabha_printed_cos_high_85ac16db[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]) + t328*zforge_bhabha(7.0, zforge_Bhabha_printed_sqrt_s_31fa3462[row], zforge_Bhabha_printed_cos_low_72d2c0ee[row], zforge_Bhabha_printed_cos_high_85ac16db[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]) - t329*zforge_bhabha(8.0, zforge_Bhabha_printed_sqrt_s_31fa3462[row], zforge_Bhabha_printed_cos_low_72d2c0ee[row], zforge_Bhabha_printed_cos_high_85ac16db[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]) + t330*zforge_bhabha(3.0, zforge_Bhabha_printed_sqrt_s_31fa3462[row], zforge_Bhabha_printed_cos_low_72d2c0ee[row], zforge_Bhabha_printed_cos_high_85ac16db[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]));
        const double t531 = t277*zforge_bhabha(10.0, zforge_Bhabha_printed_sqrt_s_31fa3462[row], zforge_Bhabha_printed_cos_low_72d2c0ee[row], zforge_Bhabha_printed_cos_high_85ac16db[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]) - t279*zforge_bhabha(11.0, zforge_Bhabha_printed_sqrt_s_31fa3462[row], zforge_Bhabha_printed_cos_low_72d2c0ee[row], zforge_Bhabha_printed_cos_high_85ac16db[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]);
        context->t532[row] = context->t308*t530*t531;
        const double t533 = zforge_bhabha(5.0, zforge_Bhabha_printed_sqrt_s_31fa3462[row], zforge_Bhabha_printed_cos_low_72d2c0ee[row], zforge_Bhabha_printed_cos_high_85ac16db[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]);
        const double t534 = zforge_bhabha(4.0, zforge_Bhabha_printed_sqrt_s_31fa3462[row], zforge_Bhabha_printed_cos_low_72d2c0ee[row], zforge_Bhabha_printed_cos_high_85ac16db[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]);
        const double t535 = context->t280*t534 + t283*t533;
        context->t536[row] = context->t335*t530*t535;
        const double t537 = t271*t534 + t276*t533;
        context->t538[row] = context->t306*t530*t537;
        const double t539 = zforge_bhabha(12.0, zforge_Bhabha_printed_sqrt_s_31fa3462[row], zforge_Bhabha_printed_cos_low_72d2c0ee[row], zforge_Bhabha_printed_cos_high_85ac16db[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]);
        context->t540[row] = t331*t530*t539;
        const double t541 = t530*zforge_bhabha(6.0, zforge_Bhabha_printed_sqrt_s_31fa3462[row], zforge_Bhabha_printed_cos_low_72d2c0ee[row], zforge_Bhabha_printed_cos_high_85ac16db[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]);
        context->t542[row] = t541/2.0;
        context->t543[row] = t332*t530*t531;
        context->t544[row] = context->t262*t530*t535;
        context->t545[row] = context->t308*t530*t537;
        context->t546[row] = t333*t530*t539;
        context->t547[row] = 2.0*t541;
        context->t548[row] = t334*t530*t539;
    }
    for (int row = 0; row < 105; row++) {
        context->t549[row] = 1.0/(t288*zforge_bhabha(9.0, zforge_Bhabha_Zp_sqrt_s_9aac868c[row], zforge_Bhabha_Zp_cos_low_32395330[row], zforge_Bhabha_Zp_cos_high_6cde6f59[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]) + t327*zforge_bhabha(2.0, zforge_Bhabha_Zp_sqrt_s_9aac868c[row], zforge_Bhabha_Zp_cos_low_32395330[row], zforge_Bhabha_Zp_cos_high_6cde6f59[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]) + t328*zforge_bhabha(1.0, zforge_Bhabha_Zp_sqrt_s_9aac868c[row], zforge_Bhabha_Zp_cos_low_32395330[row], zforge_Bhabha_Zp_cos_high_6cde6f59[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]) + t328*zforge_bhabha(7.0, zforge_Bhabha_Zp_sqrt_s_9aac868c[row], zforge_Bhabha_Zp_cos_low_32395330[row], zforge_Bhabha_Zp_cos_high_6cde6f59[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]) - t329*zforge_bhabha(8.0, zforge_Bhabha_Zp_sqrt_s_9aac868c[row], zforge_Bhabha_Zp_cos_low_32395330[row], zforge_Bhabha_Zp_cos_high_6cde6f59[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]) + t330*zforge_bhabha(3.0, zforge_Bhabha_Zp_sqrt_s_9aac868c[row], zforge_Bhabha_Zp_cos_low_32395330[row], zforge_Bhabha_Zp_cos_high_6cde6f59[row], input[ZFORGE_INPUT_m_Z], input[ZFORGE_INPUT_Gamma_Z]));
        context->t550[row] = 1.0/24.0*context->t549[row];
        context->t551[row] = context->t117*context->t549[row];
        context->t552[row] = 1.0/12.0*context->t549[row];
        context->t553[row] = context->t119*context->t549[row];
    }
    for (i = 0; i < (int)(sizeof(*context) / sizeof(double)); i++)
        if (!(fabs(kept[i]) <= DBL_MAX))
            return ZFORGE_NOT_FINITE;
    return ZFORGE_OK;
}

int zf_simplified_zprime_standard_model(double *out, const zf_simplified_zprime_context *context)
{
    if (!out || !context)
        return ZFORGE_NULL;
    out[0] = 0.0;
    out[1] = 0.0;
    out[2] = 0.0;
    out[3] = 0.0;
    out[4] = 0.0;
    out[5] = 0.0;
    out[6] = 0.0;
    out[7] = 0.0;
    out[8] = 0.0;
    out[9] = 0.0;
    out[10] = 0.0;
    out[11] = 0.0;
    out[12] = 0.0;
    out[13] = 0.0;
    out[14] = 0.0;
    out[15] = 0.0;
    out[16] = 0.0;
    out[17] = 0.0;
    out[18] = 0.0;
    out[19] = 0.0;
    out[20] = 0.0;
    out[21] = 0.0;
    out[22] = 0.0;
    out[23] = 0.0;
    out[24] = 0.0;
    out[25] = 0.0;
    out[26] = 0.0;
    out[27] = 0.0;
    out[28] = 0.0;
    out[29] = 0.0;
    out[30] = context->sm_R_Bs_mumu;
    out[31] = context->sm_R_Bs_ee;
    out[32] = context->sm_R_Bs_tautau;
    out[33] = context->sm_BR_Bs_mumu;
    out[34] = context->sm_fit_clean_chi2;
    out[35] = context->sm_fit_all_chi2;
    out[36] = context->sm_fit_clean_profile;
    out[37] = context->sm_fit_all_profile;
    out[38] = 0.0;
    out[39] = 0.0;
    out[40] = 0.0;
    out[41] = 0.0;
    out[42] = 0.0;
    out[43] = 0.0;
    out[44] = 0.0;
    out[45] = 0.0;
    out[46] = 0.0;
    out[47] = 0.0;
    out[48] = 0.0;
    out[49] = context->sm_a_muon;
    out[50] = 0.0;
    out[51] = 0.0;
    out[52] = 0.0;
    for (int row = 0; row < 12; row++)
        out[53 + row] = context->sm_R_sigma_mumu;
    for (int row = 0; row < 12; row++)
        out[65 + row] = context->sm_R_FB_mumu;
    for (int row = 0; row < 8; row++)
        out[77 + row] = 0.0;
    for (int row = 0; row < 12; row++)
        out[85 + row] = context->sm_R_sigma_tautau;
    for (int row = 0; row < 12; row++)
        out[97 + row] = context->sm_R_FB_tautau;
    for (int row = 0; row < 8; row++)
        out[109 + row] = 0.0;
    for (int row = 0; row < 12; row++)
        out[117 + row] = context->sm_R_sigma_mumu_Zp;
    for (int row = 0; row < 8; row++)
        out[129 + row] = 0.0;
    for (int row = 0; row < 12; row++)
        out[137 + row] = context->sm_R_sigma_tautau_Zp;
    for (int row = 0; row < 8; row++)
        out[149 + row] = 0.0;
    for (int row = 0; row < 105; row++)
        out[157 + row] = context->sm_Bhabha;
    for (int row = 0; row < 15; row++)
        out[262 + row] = context->sm_Bhabha_printed;
    for (int row = 0; row < 105; row++)
        out[277 + row] = context->sm_Bhabha_Zp;
    out[382] = context->sm_M12_bs;
    out[383] = context->sm_M12_bd;
    out[384] = context->sm_M12_bs_tree;
    out[385] = context->sm_M12_bd_tree;
    out[386] = 0.0;
    out[387] = 0.0;
    out[388] = context->sm_M12_bs_printed;
    out[389] = context->sm_M12_bd_printed;
    out[390] = context->sm_DeltaM_s;
    out[391] = context->sm_DeltaM_d;
    out[392] = context->sm_DeltaM_ratio;
    out[393] = context->sm_DeltaM_s_unrun;
    out[394] = context->sm_DeltaM_d_unrun;
    out[395] = 0.0;
    out[396] = 0.0;
    out[397] = 0.0;
    out[398] = 0.0;
    out[399] = 0.0;
    out[400] = context->sm_BR_tau_mununu;
    out[401] = 0.0;
    out[402] = 0.0;
    out[403] = 0.0;
    out[404] = 0.0;
    out[405] = context->sm_trident;
    out[406] = context->sm_trident_ccfr;
    out[407] = context->sm_trident_ccfr_direct;
    out[408] = NAN;
    out[409] = NAN;
    out[410] = NAN;
    out[411] = NAN;
    out[412] = NAN;
    out[413] = NAN;
    out[414] = NAN;
    out[415] = NAN;
    out[416] = NAN;
    out[417] = NAN;
    out[418] = NAN;
    out[419] = NAN;
    out[420] = NAN;
    out[421] = NAN;
    out[422] = NAN;
    out[423] = NAN;
    out[424] = NAN;
    out[425] = NAN;
    out[426] = NAN;
    out[427] = NAN;
    out[428] = NAN;
    out[429] = NAN;
    out[430] = NAN;
    out[431] = NAN;
    out[432] = NAN;
    out[433] = NAN;
    out[434] = NAN;
    out[435] = NAN;
    out[436] = NAN;
    out[437] = NAN;
    out[438] = NAN;
    out[439] = NAN;
    out[440] = NAN;
    out[441] = NAN;
    out[442] = NAN;
    out[443] = NAN;
    out[444] = NAN;
    out[445] = NAN;
    out[446] = NAN;
    out[447] = NAN;
    out[448] = NAN;
    out[449] = NAN;
    out[450] = NAN;
    out[451] = NAN;
    out[452] = NAN;
    out[453] = NAN;
    out[454] = NAN;
    out[455] = NAN;
    out[456] = NAN;
    out[457] = NAN;
    out[458] = NAN;
    out[459] = NAN;
    out[460] = NAN;
    out[461] = NAN;
    out[462] = NAN;
    out[463] = NAN;
    out[464] = NAN;
    out[465] = NAN;
    out[466] = NAN;
    out[467] = NAN;
    out[468] = NAN;
    out[469] = NAN;
    out[470] = NAN;
    out[471] = NAN;
    out[472] = NAN;
    out[473] = NAN;
    out[474] = context->sm_R_emu;
    out[475] = context->sm_R_taumu;
    out[476] = context->sm_R_emu_leading;
    out[477] = context->sm_gV_Z_e;
    out[478] = context->sm_gV_Z_mu;
    out[479] = context->sm_gV_Z_tau;
    out[480] = context->sm_gA_Z_e;
    out[481] = context->sm_gA_Z_mu;
    out[482] = context->sm_gA_Z_tau;
    out[483] = context->sm_rho;
    return ZFORGE_OK;
}

/* ---- points ---- */

/* 0, or who is to blame that not all bits of `mask` are valid; *valid: those
 * that are. */
static int validity(uint64_t *valid, const zf_simplified_zprime_context *context, const zf_simplified_zprime_parameters *point, uint64_t mask)
{
    uint64_t left = mask;
    int blamed = 0;

    (void)context;
    (void)point;
    if ((mask & 0x2u) && !(point->M_Zp >= 10.0 && point->M_Zp < HUGE_VAL)) {
        left &= ~(uint64_t)0x2u;
        blamed = blamed ? blamed : 1;
    }
    if ((mask & 0x8u) && !(point->M_Zp >= 210.0 && point->M_Zp < HUGE_VAL)) {
        left &= ~(uint64_t)0x8u;
        blamed = blamed ? blamed : 1;
    }
    if ((mask & 0x40u) && !(point->M_Zp >= 10.0 && point->M_Zp < HUGE_VAL)) {
        left &= ~(uint64_t)0x40u;
        blamed = blamed ? blamed : 1;
    }
    if ((mask & 0x80u) && !(point->M_Zp >= 500.0 && point->M_Zp < HUGE_VAL)) {
        left &= ~(uint64_t)0x80u;
        blamed = blamed ? blamed : 1;
    }
    if ((mask & 0x100u) && !(point->M_Zp >= 500.0 && point->M_Zp < HUGE_VAL)) {
        left &= ~(uint64_t)0x100u;
        blamed = blamed ? blamed : 1;
    }
    if ((mask & 0x200u) && !(point->M_Zp >= 500.0 && point->M_Zp < HUGE_VAL)) {
        left &= ~(uint64_t)0x200u;
        blamed = blamed ? blamed : 1;
    }
    if ((mask & 0x20000u) && !(point->M_Zp >= 500.0 && point->M_Zp < HUGE_VAL)) {
        left &= ~(uint64_t)0x20000u;
        blamed = blamed ? blamed : 1;
    }
    if ((mask & 0x40000u) && !(point->M_Zp >= 500.0 && point->M_Zp < HUGE_VAL)) {
        left &= ~(uint64_t)0x40000u;
        blamed = blamed ? blamed : 1;
    }
    if ((mask & 0x100000u) && !(point->M_Zp >= 10.0 && point->M_Zp < HUGE_VAL)) {
        left &= ~(uint64_t)0x100000u;
        blamed = blamed ? blamed : 1;
    }
    *valid = left;
    return blamed;
}

static int check(const void *out, const zf_simplified_zprime_context *context, const zf_simplified_zprime_parameters *point, uint64_t mask)
{
    uint64_t valid;

    if (!out || !context || !point)
        return ZFORGE_NULL;
    if (!(point->M_Zp > 0.0 && point->M_Zp < HUGE_VAL))
        return 1;
    if (!(point->gqL > -HUGE_VAL && point->gqL < HUGE_VAL))
        return 2;
    if (!(point->gqR > -HUGE_VAL && point->gqR < HUGE_VAL))
        return 3;
    if (!(point->gV_e > -HUGE_VAL && point->gV_e < HUGE_VAL))
        return 4;
    if (!(point->gV_mu > -HUGE_VAL && point->gV_mu < HUGE_VAL))
        return 5;
    if (!(point->gA_e > -HUGE_VAL && point->gA_e < HUGE_VAL))
        return 6;
    if (!(point->gA_mu > -HUGE_VAL && point->gA_mu < HUGE_VAL))
        return 7;
    return validity(&valid, context, point, mask);
}

int zf_simplified_zprime_valid(uint64_t *mask, const zf_simplified_zprime_context *context, const zf_simplified_zprime_parameters *point)
{
    int bad = check(mask, context, point, 0);

    if (bad)
        return bad;
    (void)validity(mask, context, point, 0x3ffffffu);
    return ZFORGE_OK;
}

int zf_simplified_zprime_couplings(double *out, const zf_simplified_zprime_context *context, const zf_simplified_zprime_parameters *point)
{
    int bad = check(out, context, point, 0);

    if (bad)
        return bad;
    const double t555 = point->gA_e - point->gV_e;
    const double t556 = context->t145*t555;
    const double t557 = point->gA_e + point->gV_e;
    const double zpR_e_11_re = context->t145*t557;
    const double t562 = point->gA_mu - point->gV_mu;
    const double t563 = context->t145*t562;
    const double t564 = point->gA_mu + point->gV_mu;
    const double zpR_e_22_re = context->t145*t564;
    const double zpL_d_23_re = point->gqL*context->t145;
    const double zpL_d_32_re = zpL_d_23_re;
    const double zpR_d_23_re = point->gqR*context->t145;
    const double zpR_d_32_re = zpR_d_23_re;
    const double zpL_e_11_re = -t556;
    const double zpL_e_22_re = -t563;
    bad = 0;
    bad |= !(fabs(zpL_d_23_re) <= DBL_MAX);
    bad |= !(fabs(zpL_d_32_re) <= DBL_MAX);
    bad |= !(fabs(zpR_d_23_re) <= DBL_MAX);
    bad |= !(fabs(zpR_d_32_re) <= DBL_MAX);
    bad |= !(fabs(zpL_e_11_re) <= DBL_MAX);
    bad |= !(fabs(zpL_e_22_re) <= DBL_MAX);
    bad |= !(fabs(zpR_e_11_re) <= DBL_MAX);
    bad |= !(fabs(zpR_e_22_re) <= DBL_MAX);
    if (bad)
        return ZFORGE_NOT_FINITE;
    out[0] = 0.0;
    out[1] = 0.0;
    out[2] = 0.0;
    out[3] = 0.0;
    out[4] = 0.0;
    out[5] = 0.0;
    out[6] = 0.0;
    out[7] = 0.0;
    out[8] = 0.0;
    out[9] = 0.0;
    out[10] = 0.0;
    out[11] = 0.0;
    out[12] = 0.0;
    out[13] = 0.0;
    out[14] = 0.0;
    out[15] = 0.0;
    out[16] = 0.0;
    out[17] = 0.0;
    out[18] = 0.0;
    out[19] = 0.0;
    out[20] = 0.0;
    out[21] = 0.0;
    out[22] = 0.0;
    out[23] = 0.0;
    out[24] = 0.0;
    out[25] = 0.0;
    out[26] = 0.0;
    out[27] = 0.0;
    out[28] = 0.0;
    out[29] = 0.0;
    out[30] = 0.0;
    out[31] = 0.0;
    out[32] = 0.0;
    out[33] = 0.0;
    out[34] = 0.0;
    out[35] = 0.0;
    out[36] = 0.0;
    out[37] = 0.0;
    out[38] = 0.0;
    out[39] = 0.0;
    out[40] = 0.0;
    out[41] = 0.0;
    out[42] = 0.0;
    out[43] = 0.0;
    out[44] = 0.0;
    out[45] = 0.0;
    out[46] = zpL_d_23_re;
    out[47] = 0.0;
    out[48] = 0.0;
    out[49] = 0.0;
    out[50] = zpL_d_32_re;
    out[51] = 0.0;
    out[52] = 0.0;
    out[53] = 0.0;
    out[54] = 0.0;
    out[55] = 0.0;
    out[56] = 0.0;
    out[57] = 0.0;
    out[58] = 0.0;
    out[59] = 0.0;
    out[60] = 0.0;
    out[61] = 0.0;
    out[62] = 0.0;
    out[63] = 0.0;
    out[64] = zpR_d_23_re;
    out[65] = 0.0;
    out[66] = 0.0;
    out[67] = 0.0;
    out[68] = zpR_d_32_re;
    out[69] = 0.0;
    out[70] = 0.0;
    out[71] = 0.0;
    out[72] = zpL_e_11_re;
    out[73] = 0.0;
    out[74] = 0.0;
    out[75] = 0.0;
    out[76] = 0.0;
    out[77] = 0.0;
    out[78] = 0.0;
    out[79] = 0.0;
    out[80] = zpL_e_22_re;
    out[81] = 0.0;
    out[82] = 0.0;
    out[83] = 0.0;
    out[84] = 0.0;
    out[85] = 0.0;
    out[86] = 0.0;
    out[87] = 0.0;
    out[88] = 0.0;
    out[89] = 0.0;
    out[90] = zpR_e_11_re;
    out[91] = 0.0;
    out[92] = 0.0;
    out[93] = 0.0;
    out[94] = 0.0;
    out[95] = 0.0;
    out[96] = 0.0;
    out[97] = 0.0;
    out[98] = zpR_e_22_re;
    out[99] = 0.0;
    out[100] = 0.0;
    out[101] = 0.0;
    out[102] = 0.0;
    out[103] = 0.0;
    out[104] = 0.0;
    out[105] = 0.0;
    out[106] = 0.0;
    out[107] = 0.0;
    out[108] = 0.0;
    out[109] = 0.0;
    out[110] = 0.0;
    out[111] = 0.0;
    out[112] = 0.0;
    out[113] = 0.0;
    out[114] = 0.0;
    out[115] = 0.0;
    out[116] = 0.0;
    out[117] = 0.0;
    out[118] = 0.0;
    out[119] = 0.0;
    out[120] = 0.0;
    out[121] = 0.0;
    out[122] = 0.0;
    out[123] = 0.0;
    out[124] = 0.0;
    out[125] = 0.0;
    out[126] = 0.0;
    out[127] = 0.0;
    out[128] = 0.0;
    out[129] = 0.0;
    out[130] = 0.0;
    out[131] = 0.0;
    out[132] = 0.0;
    out[133] = 0.0;
    out[134] = 0.0;
    out[135] = 0.0;
    out[136] = 0.0;
    out[137] = 0.0;
    out[138] = 0.0;
    out[139] = 0.0;
    out[140] = 0.0;
    out[141] = 0.0;
    out[142] = 0.0;
    out[143] = 0.0;
    out[144] = 0.0;
    out[145] = 0.0;
    out[146] = 0.0;
    out[147] = 0.0;
    out[148] = 0.0;
    out[149] = 0.0;
    out[150] = 0.0;
    out[151] = 0.0;
    out[152] = 0.0;
    out[153] = 0.0;
    out[154] = 0.0;
    out[155] = 0.0;
    out[156] = 0.0;
    out[157] = 0.0;
    out[158] = 0.0;
    out[159] = 0.0;
    out[160] = 0.0;
    out[161] = 0.0;
    out[162] = 0.0;
    out[163] = 0.0;
    out[164] = 0.0;
    out[165] = 0.0;
    out[166] = 0.0;
    out[167] = 0.0;
    out[168] = 0.0;
    out[169] = 0.0;
    out[170] = 0.0;
    out[171] = 0.0;
    out[172] = 0.0;
    out[173] = 0.0;
    out[174] = 0.0;
    out[175] = 0.0;
    out[176] = 0.0;
    out[177] = 0.0;
    out[178] = 0.0;
    out[179] = 0.0;
    return ZFORGE_OK;
}

int zf_simplified_zprime_wilson(double *out, const zf_simplified_zprime_context *context, const zf_simplified_zprime_parameters *point)
{
    int bad = check(out, context, point, 0);

    if (bad)
        return bad;
    const double t554 = 1.0/(point->M_Zp*point->M_Zp);
    const double t555 = point->gA_e - point->gV_e;
    const double t557 = point->gA_e + point->gV_e;
    const double t562 = point->gA_mu - point->gV_mu;
    const double t564 = point->gA_mu + point->gV_mu;
    const double t622 = t555*t555;
    const double t624 = t557*t557;
    const double t631 = t562*t562;
    const double t633 = t564*t564;
    const double t640 = context->t262*t554*t555*t562;
    const double w_VeeLR_1122_re = context->t262*t554*t555*t564;
    const double w_VeeLR_2211_re = context->t262*t554*t557*t562;
    const double t641 = context->t262*t554*t557*t564;
    const double t701 = point->gqL*point->gqL;
    const double t702 = point->gqR*point->gqR;
    const double w_VddLL_2323_re = -context->t335*t554*t701;
    const double w_VddLL_2332_re = -context->t262*t554*t701;
    const double w_VddRR_2323_re = -context->t335*t554*t702;
    const double w_VddRR_2332_re = -context->t262*t554*t702;
    const double t875 = point->gqL*point->gqR*context->t262*t554;
    const double w_V1ddLR_2323_re = -t875;
    const double w_V1ddLR_2332_re = -t875;
    const double w_VeeLL_1111_re = -context->t335*t554*t622;
    const double w_VeeLL_1122_re = -t640;
    const double w_VeeLL_2222_re = -context->t335*t554*t631;
    const double w_VeeRR_1111_re = -context->t335*t554*t624;
    const double w_VeeRR_1122_re = -t641;
    const double w_VeeRR_2222_re = -context->t335*t554*t633;
    const double w_VeeLR_1111_re = context->t262*t554*t555*t557;
    const double w_VeeLR_2222_re = context->t262*t554*t562*t564;
    const double w_VedLL_1123_re = point->gqL*context->t262*t554*t555;
    const double w_VedLL_2223_re = point->gqL*context->t262*t554*t562;
    const double w_VedRR_1123_re = -point->gqR*context->t262*t554*t557;
    const double w_VedRR_2223_re = -point->gqR*context->t262*t554*t564;
    const double w_VedLR_1123_re = point->gqR*context->t262*t554*t555;
    const double w_VedLR_2223_re = point->gqR*context->t262*t554*t562;
    const double w_VdeLR_2311_re = -point->gqL*context->t262*t554*t557;
    const double w_VdeLR_2322_re = -point->gqL*context->t262*t554*t564;
    bad = 0;
    bad |= !(fabs(w_VddLL_2323_re) <= DBL_MAX);
    bad |= !(fabs(w_VddLL_2332_re) <= DBL_MAX);
    bad |= !(fabs(w_VddRR_2323_re) <= DBL_MAX);
    bad |= !(fabs(w_VddRR_2332_re) <= DBL_MAX);
    bad |= !(fabs(w_V1ddLR_2323_re) <= DBL_MAX);
    bad |= !(fabs(w_V1ddLR_2332_re) <= DBL_MAX);
    bad |= !(fabs(w_VeeLL_1111_re) <= DBL_MAX);
    bad |= !(fabs(w_VeeLL_1122_re) <= DBL_MAX);
    bad |= !(fabs(w_VeeLL_2222_re) <= DBL_MAX);
    bad |= !(fabs(w_VeeRR_1111_re) <= DBL_MAX);
    bad |= !(fabs(w_VeeRR_1122_re) <= DBL_MAX);
    bad |= !(fabs(w_VeeRR_2222_re) <= DBL_MAX);
    bad |= !(fabs(w_VeeLR_1111_re) <= DBL_MAX);
    bad |= !(fabs(w_VeeLR_1122_re) <= DBL_MAX);
    bad |= !(fabs(w_VeeLR_2211_re) <= DBL_MAX);
    bad |= !(fabs(w_VeeLR_2222_re) <= DBL_MAX);
    bad |= !(fabs(w_VedLL_1123_re) <= DBL_MAX);
    bad |= !(fabs(w_VedLL_2223_re) <= DBL_MAX);
    bad |= !(fabs(w_VedRR_1123_re) <= DBL_MAX);
    bad |= !(fabs(w_VedRR_2223_re) <= DBL_MAX);
    bad |= !(fabs(w_VedLR_1123_re) <= DBL_MAX);
    bad |= !(fabs(w_VedLR_2223_re) <= DBL_MAX);
    bad |= !(fabs(w_VdeLR_2311_re) <= DBL_MAX);
    bad |= !(fabs(w_VdeLR_2322_re) <= DBL_MAX);
    if (bad)
        return ZFORGE_NOT_FINITE;
    out[0] = w_VddLL_2323_re;
    out[1] = 0.0;
    out[2] = w_VddLL_2332_re;
    out[3] = 0.0;
    out[4] = w_VddRR_2323_re;
    out[5] = 0.0;
    out[6] = w_VddRR_2332_re;
    out[7] = 0.0;
    out[8] = w_V1ddLR_2323_re;
    out[9] = 0.0;
    out[10] = w_V1ddLR_2332_re;
    out[11] = 0.0;
    out[12] = w_VeeLL_1111_re;
    out[13] = 0.0;
    out[14] = w_VeeLL_1122_re;
    out[15] = 0.0;
    out[16] = w_VeeLL_2222_re;
    out[17] = 0.0;
    out[18] = w_VeeRR_1111_re;
    out[19] = 0.0;
    out[20] = w_VeeRR_1122_re;
    out[21] = 0.0;
    out[22] = w_VeeRR_2222_re;
    out[23] = 0.0;
    out[24] = w_VeeLR_1111_re;
    out[25] = 0.0;
    out[26] = w_VeeLR_1122_re;
    out[27] = 0.0;
    out[28] = w_VeeLR_2211_re;
    out[29] = 0.0;
    out[30] = w_VeeLR_2222_re;
    out[31] = 0.0;
    out[32] = w_VedLL_1123_re;
    out[33] = 0.0;
    out[34] = w_VedLL_2223_re;
    out[35] = 0.0;
    out[36] = w_VedRR_1123_re;
    out[37] = 0.0;
    out[38] = w_VedRR_2223_re;
    out[39] = 0.0;
    out[40] = w_VedLR_1123_re;
    out[41] = 0.0;
    out[42] = w_VedLR_2223_re;
    out[43] = 0.0;
    out[44] = w_VdeLR_2311_re;
    out[45] = 0.0;
    out[46] = w_VdeLR_2322_re;
    out[47] = 0.0;
    return ZFORGE_OK;
}

int zf_simplified_zprime_observables(double *out, const zf_simplified_zprime_context *context, const zf_simplified_zprime_parameters *point, uint64_t mask)
{
    int bad = check(out, context, point, mask);

    if (bad)
        return bad;
    double t554 = 0.0;
    double t555 = 0.0;
    double t557 = 0.0;
    double t556 = 0.0;
    double zpR_e_11_re = 0.0;
    double t558 = 0.0;
    double t559 = 0.0;
    double C9_e = 0.0;
    double C9p_e = 0.0;
    double C9_e_direct = 0.0;
    double L9_e = 0.0;
    double t591 = 0.0;
    double t592 = 0.0;
    double t562 = 0.0;
    double t564 = 0.0;
    double t563 = 0.0;
    double zpR_e_22_re = 0.0;
    double t565 = 0.0;
    double t570 = 0.0;
    double t566 = 0.0;
    double C9_mu = 0.0;
    double C10_mu = 0.0;
    double C9p_mu = 0.0;
    double C10p_mu = 0.0;
    double C9_mu_direct = 0.0;
    double C10_mu_direct = 0.0;
    double L9_mu = 0.0;
    double L10_mu = 0.0;
    double t574 = 0.0;
    double t575 = 0.0;
    double t576 = 0.0;
    double t577 = 0.0;
    double R_Bs_mumu = 0.0;
    double BR_Bs_mumu = 0.0;
    double t588 = 0.0;
    double t589 = 0.0;
    double t590 = 0.0;
    double fit_clean_chi2 = 0.0;
    double t593 = 0.0;
    double t594 = 0.0;
    double fit_all_chi2 = 0.0;
    double t568 = 0.0;
    double C10_e = 0.0;
    double C10p_e = 0.0;
    double C10_e_direct = 0.0;
    double L10_e = 0.0;
    double t584 = 0.0;
    double t585 = 0.0;
    double R_Bs_ee = 0.0;
    double t595 = 0.0;
    double t596 = 0.0;
    double t597 = 0.0;
    double t598 = 0.0;
    double t599 = 0.0;
    double t600 = 0.0;
    double t601 = 0.0;
    double t602 = 0.0;
    double t603 = 0.0;
    double t604 = 0.0;
    double fit_clean_profile = 0.0;
    double t607 = 0.0;
    double t608 = 0.0;
    double t609 = 0.0;
    double t610 = 0.0;
    double fit_all_profile = 0.0;
    double t612 = 0.0;
    double t613 = 0.0;
    double contact_VV_ee = 0.0;
    double contact_AA_ee = 0.0;
    double t614 = 0.0;
    double t615 = 0.0;
    double t616 = 0.0;
    double Delta_a_mu = 0.0;
    double t618 = 0.0;
    double t619 = 0.0;
    double t620 = 0.0;
    double t621 = 0.0;
    double Delta_a_e = 0.0;
    double a_muon = 0.0;
    double t622 = 0.0;
    double t624 = 0.0;
    double t623 = 0.0;
    double t625 = 0.0;
    double t631 = 0.0;
    double t632 = 0.0;
    double t633 = 0.0;
    double t634 = 0.0;
    double t626 = 0.0;
    double Delta_a_e_heavy = 0.0;
    double t635 = 0.0;
    double Delta_a_mu_heavy = 0.0;
    double t640 = 0.0;
    double w_VeeLR_1122_re = 0.0;
    double w_VeeLR_2211_re = 0.0;
    double t641 = 0.0;
    double t654 = 0.0;
    double t684 = 0.0;
    double t685 = 0.0;
    double t686 = 0.0;
    double t687 = 0.0;
    double t688 = 0.0;
    double t690 = 0.0;
    double t691 = 0.0;
    double t692 = 0.0;
    double t693 = 0.0;
    double t694 = 0.0;
    double t696 = 0.0;
    double t697 = 0.0;
    double t698 = 0.0;
    double t699 = 0.0;
    double t700 = 0.0;
    double t689 = 0.0;
    double t695 = 0.0;
    double t701 = 0.0;
    double t702 = 0.0;
    double t703 = 0.0;
    double t704 = 0.0;
    double t705 = 0.0;
    double t706 = 0.0;
    double t707 = 0.0;
    double t708 = 0.0;
    double t709 = 0.0;
    double t710 = 0.0;
    double t711 = 0.0;
    double t713 = 0.0;
    double t715 = 0.0;
    double t716 = 0.0;
    double t712 = 0.0;
    double t714 = 0.0;
    double t781 = 0.0;
    double t782 = 0.0;
    double t783 = 0.0;
    double t784 = 0.0;
    double t785 = 0.0;
    double t786 = 0.0;
    double t801 = 0.0;
    double t802 = 0.0;
    double t803 = 0.0;
    double t804 = 0.0;
    double t805 = 0.0;
    double t806 = 0.0;
    double t807 = 0.0;
    double t821 = 0.0;
    double t822 = 0.0;
    double Gamma_Zp_sb = 0.0;
    double Gamma_Zp_SM = 0.0;
    double t829 = 0.0;
    double t830 = 0.0;
    double t831 = 0.0;
    double M12_bs = 0.0;
    double t832 = 0.0;
    double M12_bs_tree = 0.0;
    double phase_M12_bs = 0.0;
    double M12_bs_printed = 0.0;
    double DeltaM_s = 0.0;
    double DeltaM_ratio = 0.0;
    double C_VLL_s = 0.0;
    double t846 = 0.0;
    double t847 = 0.0;
    double t848 = 0.0;
    double DeltaM_s_unrun = 0.0;
    double shift_Bs = 0.0;
    double Gamma_Zp_ee = 0.0;
    double Gamma_Zp_mumu = 0.0;
    double Gamma_Zp_quarks = 0.0;
    double Gamma_Zp_charged = 0.0;
    double Gamma_Zp = 0.0;
    double t863 = 0.0;
    double width_ratio_Zp = 0.0;
    double t864 = 0.0;
    double BR_Zp_ee = 0.0;
    double BR_Zp_mumu = 0.0;
    double t872 = 0.0;
    double BR_Zp_sb = 0.0;
    double BR_Zp_quarks = 0.0;
    double t874 = 0.0;
    double BR_Zp_charged = 0.0;
    double R_sigma_mumu[12];
    double R_FB_mumu[12];
    double AFB_mumu[8];
    double R_sigma_mumu_Zp[12];
    double AFB_mumu_Zp[8];
    double Bhabha[105];
    double Bhabha_printed[15];
    double Bhabha_Zp[105];
    if (mask & 0x11e63cau) {
        t554 = 1.0/(point->M_Zp*point->M_Zp);
    }
    if (mask & 0x10e63eeu) {
        t555 = point->gA_e - point->gV_e;
        t557 = point->gA_e + point->gV_e;
    }
    if (mask & 0x8002eu) {
        t556 = context->t145*t555;
        zpR_e_11_re = context->t145*t557;
    }
    if (mask & 0x2eu) {
        t558 = t556 - zpR_e_11_re;
    }
    if (mask & 0x2u) {
        t559 = point->gqL*context->t158*t554*t558;
        C9_e = -t559;
        C9p_e = -point->gqR*context->t158*t554*t558;
        C9_e_direct = -t559;
        L9_e = point->gqL*context->t163*t554*t558 + point->gqL*context->t164*t554*t558;
        t591 = 113.0 + point->gqL*context->t185*t554*t558;
        t592 = 6.0 + point->gqL*context->t204*t554*t558;
    }
    if (mask & 0x10863e6u) {
        t562 = point->gA_mu - point->gV_mu;
        t564 = point->gA_mu + point->gV_mu;
    }
    if (mask & 0x26u) {
        t563 = context->t145*t562;
        zpR_e_22_re = context->t145*t564;
        t565 = t563 - zpR_e_22_re;
        t570 = t563 + zpR_e_22_re;
    }
    if (mask & 0x2u) {
        t566 = point->gqL*context->t158*t554*t565;
        C9_mu = -t566;
        C10_mu = point->gqL*context->t158*t554*t570;
        C9p_mu = -point->gqR*context->t158*t554*t565;
        C10p_mu = point->gqR*context->t158*t554*t570;
        C9_mu_direct = -t566;
        C10_mu_direct = C10_mu;
        L9_mu = point->gqL*context->t163*t554*t565 + point->gqL*context->t164*t554*t565;
        L10_mu = -point->gqL*context->t163*t554*t570 - point->gqL*context->t164*t554*t570;
        t574 = 2.0 + context->t170*(point->gqL*context->t159*t554*t570 - point->gqR*context->t159*t554*t570);
        t575 = t574*t574;
        t576 = point->gqL*context->t172*t554*t570 - point->gqR*context->t172*t554*t570;
        t577 = t576*t576;
        R_Bs_mumu = t575/4.0 + context->t173*t577;
        BR_Bs_mumu = context->t180*(t575 + context->t171*t577);
        t588 = point->gqL*context->t185*t554*t565;
        t589 = 37.0 + t588;
        t590 = 63.0 - point->gqL*context->t185*t554*t570;
        fit_clean_chi2 = 355.0/190608.0*t589*t589 + 1625.0/1193379.0*t590*t590 + 335.0/196209.0*t591*t591 - 25.0/36366.0*t589*t590 - 5.0/1482.0*t589*t591 + 50.0/145899.0*t590*t591;
        t593 = 22.0 - point->gqL*context->t204*t554*t570;
        t594 = 71.0 - t588;
        fit_all_chi2 = 11016.0/1932805.0*t592*t592 + 33000.0/2847929.0*t593*t593 + 765.0/252448.0*t594*t594 - 80.0/55223.0*t592*t593 + 877.0/165669.0*t592*t594 + 25.0/23667.0*t593*t594;
    }
    if (mask & 0x2au) {
        t568 = t556 + zpR_e_11_re;
    }
    if (mask & 0x2u) {
        C10_e = point->gqL*context->t158*t554*t568;
        C10p_e = point->gqR*context->t158*t554*t568;
        C10_e_direct = C10_e;
        L10_e = -point->gqL*context->t163*t554*t568 - point->gqL*context->t164*t554*t568;
        t584 = 2.0 + context->t170*(point->gqL*context->t159*t554*t568 - point->gqR*context->t159*t554*t568);
        t585 = point->gqL*context->t172*t554*t568 - point->gqR*context->t172*t554*t568;
        R_Bs_ee = t584*t584/4.0 + context->t173*t585*t585;
    }
    if (mask & 0x24u) {
        t595 = t558*t558;
        t596 = t565*t565;
        t597 = t570*t570;
    }
    if (mask & 0x4u) {
        t598 = t558*t565;
        t599 = t558*t570;
        t600 = t565*t570;
        t601 = 655261734699.0 + 2796924212500000000000000000000000000000000000000000000000000000000000000.0*t595 + 3050998853906250000000000000000000000000000000000000000000000000000000000.0*t596 + 2230641562500000000000000000000000000000000000000000000000000000000000000.0*t597 - 5526836493750000000000000000000000000000000000000000000000000000000000000.0*t598 - 561400125000000000000000000000000000000000000000000000000000000000000000.0*t599 + 1126157906250000000000000000000000000000000000000000000000000000000000000.0*t600;
        t602 = 1.0/t601;
        t603 = context->t227*t555 - context->t227*t557 - context->t228*t562 + context->t229*t564;
        t604 = t603*t603;
        fit_clean_profile = 172851130188865.0/10484187755184.0 - 244140625000000000000000000000000000000000000000000000000000000.0/655261734699.0*t602*t604;
        t607 = 418645563.0 + 1491291000000000000000000000000000000000000000000000000000000000000000.0*t595 + 3171582421875000000000000000000000000000000000000000000000000000000000.0*t596 + 3031875000000000000000000000000000000000000000000000000000000000000000.0*t597 - 2770223750000000000000000000000000000000000000000000000000000000000000.0*t598 + 379050000000000000000000000000000000000000000000000000000000000000000.0*t599 + 552781250000000000000000000000000000000000000000000000000000000000000.0*t600;
        t608 = 1.0/t607;
        t609 = context->t241*t555 - context->t241*t557 - context->t242*t562 + context->t243*t564;
        t610 = t609*t609;
        fit_all_profile = 1661400560171.0/66983290080.0 - 97656250000000000000000000000000000000000000000000000000000.0/418645563.0*t608*t610;
    }
    if (mask & 0x6028u) {
        t612 = point->M_Zp*point->M_Zp;
    }
    if (mask & 0x8u) {
        t613 = sqrt(t612);
        contact_VV_ee = -t554*t558*t613*context->t83;
        contact_AA_ee = t554*t568*t613*context->t83;
    }
    if (mask & 0x20u) {
        t614 = context->t257*t612;
        t615 = zforge_gm2_axial(t614);
        t616 = zforge_gm2_vector(t614);
        Delta_a_mu = context->t85*(t596*t616 + t597*t615);
        t618 = context->t259*t612;
        t619 = zforge_gm2_axial(t618);
        t620 = t568*t568;
        t621 = zforge_gm2_vector(t618);
        Delta_a_e = context->t85*(t595*t621 + t619*t620);
        a_muon = Delta_a_mu + context->a_mu_SM;
    }
    if (mask & 0x10e6040u) {
        t622 = t555*t555;
        t624 = t557*t557;
    }
    if (mask & 0x1086040u) {
        t623 = context->t262*t622;
        t625 = context->t262*t624;
        t631 = t562*t562;
        t632 = context->t262*t631;
        t633 = t564*t564;
        t634 = context->t262*t633;
    }
    if (mask & 0x40u) {
        t626 = t623 + t625 + context->t261*t555*t557;
        Delta_a_e_heavy = -context->t263*t554*t626;
        t635 = t632 + t634 + context->t261*t562*t564;
        Delta_a_mu_heavy = -context->t267*t554*t635;
    }
    if (mask & 0x380u) {
        t640 = context->t262*t554*t555*t562;
        w_VeeLR_1122_re = context->t262*t554*t555*t564;
        w_VeeLR_2211_re = context->t262*t554*t557*t562;
        t641 = context->t262*t554*t557*t564;
    }
    if (mask & 0x160000u) {
        t654 = 1.0/(point->M_Zp*point->M_Zp*point->M_Zp*point->M_Zp);
    }
    if (mask & 0x1086000u) {
        t684 = context->t260*t554;
        t685 = zforge_kallen(t684, t684);
        t686 = 1.0 - t684;
        t687 = t623 + t625;
        t688 = context->t297*t554*t555*t557 - t686*t687;
        t690 = context->t266*t554;
        t691 = zforge_kallen(t690, t690);
        t692 = 1.0 - t690;
        t693 = t632 + t634;
        t694 = context->t298*t554*t562*t564 - t692*t693;
        t696 = context->t299*t554;
        t697 = context->t300*t554;
        t698 = zforge_kallen(t696, t697);
        t699 = t697 - t696;
        t700 = 2.0 - t696 - t697 - t699*t699;
    }
    if (mask & 0x1006000u) {
        t689 = point->M_Zp*context->t1*t685*t688;
        t695 = point->M_Zp*context->t1*t691*t694;
    }
    if (mask & 0x1186000u) {
        t701 = point->gqL*point->gqL;
        t702 = point->gqR*point->gqR;
        t703 = context->t262*t701 + context->t262*t702;
    }
    if (mask & 0x1086000u) {
        t704 = point->gqL*point->gqR*context->t301*t554 + t700*t703;
    }
    if (mask & 0x1006000u) {
        t705 = t689 + t695 - point->M_Zp*context->t100*t698*t704;
    }
    if (mask & 0x6000u) {
        t706 = t705*t705;
        t707 = t612*t706;
        t708 = context->t302*t555*t562;
        t709 = point->M_Zp*t705;
        t710 = context->t262*t555*t562;
        t711 = context->t304*t555*t564;
        t713 = context->t304*t557*t562;
        t715 = context->t261*t557*t564;
        t716 = context->t308*t557*t564;
    }
    if (mask & 0x2000u) {
        t712 = context->t306*t555*t564;
        t714 = context->t306*t557*t562;
    }
    if (mask & 0x4000u) {
        t781 = context->t319*t555*t562;
        t782 = context->t320*t555*t564;
        t783 = context->t320*t557*t562;
        t784 = context->t321*t557*t564;
        t785 = context->t262*t555*t564;
        t786 = context->t262*t557*t562;
    }
    if (mask & 0x60000u) {
        t801 = t554*t555*t557;
        t802 = t554*t622;
        t803 = t554*t624;
        t804 = t622*t624*t654;
        t805 = t555*t555*t555*t555;
        t806 = t557*t557*t557*t557;
        t807 = context->t294*t654*t805 + context->t294*t654*t806;
    }
    if (mask & 0x1080000u) {
        t821 = point->M_Zp*context->t115*t685*t688;
        t822 = point->M_Zp*context->t115*t691*t694;
        Gamma_Zp_sb = point->M_Zp*context->t116*t698*t704;
        Gamma_Zp_SM = Gamma_Zp_sb - t821 - t822;
    }
    if (mask & 0x100000u) {
        t829 = 1.0 - point->gqL*point->gqR*context->t349*t554 + context->t350*t554*t701 + context->t350*t554*t702;
        t830 = point->gqL*point->gqR*context->t352*t554 - context->t353*t554*t701 - context->t353*t554*t702;
        t831 = t829*t829 + 16.0*t830*t830;
        M12_bs = sqrt(t831);
        t832 = 1.0/sqrt(t831);
        M12_bs_tree = M12_bs;
        phase_M12_bs = atan2(context->t358*t554*t701 - point->gqL*point->gqR*context->t357*t554 + context->t358*t554*t702, t829);
        M12_bs_printed = M12_bs;
        DeltaM_s = M12_bs*context->sm_DeltaM_s;
        DeltaM_ratio = context->sm_DeltaM_ratio*t832;
        C_VLL_s = context->t375*t554*t703;
        t846 = context->C_SM_mix + C_VLL_s;
        t847 = t703*t703;
        t848 = t846*t846 + context->t380*t654*t847;
        DeltaM_s_unrun = context->t381*sqrt(t848);
        shift_Bs = M12_bs - 1.0;
    }
    if (mask & 0x1000000u) {
        Gamma_Zp_ee = -t821;
        Gamma_Zp_mumu = -t822;
        Gamma_Zp_quarks = Gamma_Zp_sb;
        Gamma_Zp_charged = -t821 - t822;
        Gamma_Zp = Gamma_Zp_SM;
        t863 = 1.0/point->M_Zp;
        width_ratio_Zp = -1.0/24.0*t705*t863;
        t864 = 1.0/t705;
        BR_Zp_ee = point->M_Zp*context->t1*t685*t688*t864;
        BR_Zp_mumu = point->M_Zp*context->t1*t691*t694*t864;
        t872 = point->M_Zp*context->t100*t698*t704*t864;
        BR_Zp_sb = -t872;
        BR_Zp_quarks = -t872;
        t874 = t689 + t695;
        BR_Zp_charged = t864*t874;
    }
    if (mask & 0x80u)
        for (int row = 0; row < 12; row++) {
            const double t876 = context->t399[row] + t640;
            const double t877 = context->t400[row] + w_VeeLR_1122_re;
            const double t878 = context->t400[row] + w_VeeLR_2211_re;
            const double t879 = context->t401[row] + t641;
            R_sigma_mumu[row] = 1.0 + context->t397[row]*(t640*t876 + t641*t879 + t877*w_VeeLR_1122_re + t878*w_VeeLR_2211_re);
        }
    if (mask & 0x100u)
        for (int row = 0; row < 12; row++) {
            const double t888 = context->t412[row] + t640;
            const double t889 = context->t413[row] + w_VeeLR_1122_re;
            const double t890 = context->t413[row] + w_VeeLR_2211_re;
            const double t891 = context->t414[row] + t641;
            R_FB_mumu[row] = 1.0 + context->t410[row]*(t640*t888 + t641*t891 - t889*w_VeeLR_1122_re - t890*w_VeeLR_2211_re);
        }
    if (mask & 0x200u)
        for (int row = 0; row < 8; row++) {
            const double t900 = context->t427[row] + t640;
            const double t901 = t640*t900;
            const double t902 = context->t428[row] + w_VeeLR_1122_re;
            const double t903 = t902*w_VeeLR_1122_re;
            const double t904 = context->t428[row] + w_VeeLR_2211_re;
            const double t905 = t904*w_VeeLR_2211_re;
            const double t906 = context->t429[row] + t641;
            const double t907 = t641*t906;
            const double t908 = context->t432[row] + t901 + t903 + t905 + t907;
            const double t909 = 1.0/t908;
            const double t910 = context->t435[row]*(t903 + t905) - context->t436[row]*(t901 + t907);
            AFB_mumu[row] = -context->t437[row]*t909*t910;
        }
    if (mask & 0x2000u)
        for (int row = 0; row < 12; row++) {
            const double t924 = t612 - context->t439[row];
            const double t925 = t707 + 576.0*t924*t924;
            const double t926 = 1.0/t925;
            const double t927 = t708 - context->t448[row]*t709 - context->t449[row]*t924;
            const double t928 = context->t450[row]*t709;
            const double t929 = context->t451[row]*t924;
            const double t930 = t711 - t928 + t929;
            const double t931 = t713 - t928 + t929;
            const double t932 = t715 - context->t452[row]*t709 - context->t453[row]*t924;
            const double t933 = t710*t927 + t712*t930 + t714*t931 + t716*t932;
            R_sigma_mumu_Zp[row] = 1.0 + context->t454[row]*t926*t933;
        }
    if (mask & 0x4000u)
        for (int row = 0; row < 8; row++) {
            const double t948 = context->t469[row] - t612;
            const double t949 = t708 - context->t483[row]*t709 + context->t484[row]*t948;
            const double t950 = context->t485[row]*t709;
            const double t951 = context->t486[row]*t948;
            const double t952 = t711 - t950 - t951;
            const double t953 = t713 - t950 - t951;
            const double t954 = t715 - context->t487[row]*t709 + context->t488[row]*t948;
            const double t955 = context->t481[row]*(t707 + 576.0*t948*t948) + t781*t949 + t782*t952 + t783*t953 + t784*t954;
            const double t956 = 1.0/t955;
            const double t957 = context->t491[row]*(t785*t952 + t786*t953) - context->t492[row]*(t710*t949 + t716*t954);
            AFB_mumu_Zp[row] = -context->t493[row]*t956*t957;
        }
    if (mask & 0x20000u)
        for (int row = 0; row < 105; row++) {
            Bhabha[row] = 1.0 + context->t513[row]*t801 - context->t517[row]*t802 - context->t519[row]*t803 + context->t521[row]*t804 + context->t523[row]*t807;
        }
    if (mask & 0x40000u)
        for (int row = 0; row < 15; row++) {
            Bhabha_printed[row] = 1.0 + context->t532[row]*t801 - context->t536[row]*t802 - context->t538[row]*t803 + context->t540[row]*t804 + context->t542[row]*t807;
        }
    if (mask & 0x80000u)
        for (int row = 0; row < 105; row++) {
            Bhabha_Zp[row] = context->t549[row]*zforge_bhabha_zp(zforge_Bhabha_Zp_sqrt_s_9aac868c[row], zforge_Bhabha_Zp_cos_low_32395330[row], zforge_Bhabha_Zp_cos_high_6cde6f59[row], context->m_Z, context->Gamma_Z, context->t280, -context->t338, context->t339, -t556, zpR_e_11_re, point->M_Zp, Gamma_Zp_SM);
        }
    bad = 0;
    if (mask & 0x1u) {
    }
    if (mask & 0x2u) {
        bad |= !(fabs(C9_e) <= DBL_MAX);
        bad |= !(fabs(C9_mu) <= DBL_MAX);
        bad |= !(fabs(C10_e) <= DBL_MAX);
        bad |= !(fabs(C10_mu) <= DBL_MAX);
        bad |= !(fabs(C9p_e) <= DBL_MAX);
        bad |= !(fabs(C9p_mu) <= DBL_MAX);
        bad |= !(fabs(C10p_e) <= DBL_MAX);
        bad |= !(fabs(C10p_mu) <= DBL_MAX);
        bad |= !(fabs(C9_e_direct) <= DBL_MAX);
        bad |= !(fabs(C9_mu_direct) <= DBL_MAX);
        bad |= !(fabs(C10_e_direct) <= DBL_MAX);
        bad |= !(fabs(C10_mu_direct) <= DBL_MAX);
        bad |= !(fabs(L9_e) <= DBL_MAX);
        bad |= !(fabs(L9_mu) <= DBL_MAX);
        bad |= !(fabs(L10_e) <= DBL_MAX);
        bad |= !(fabs(L10_mu) <= DBL_MAX);
        bad |= !(fabs(R_Bs_mumu) <= DBL_MAX);
        bad |= !(fabs(R_Bs_ee) <= DBL_MAX);
        bad |= !(fabs(context->R_Bs_tautau) <= DBL_MAX);
        bad |= !(fabs(BR_Bs_mumu) <= DBL_MAX);
        bad |= !(fabs(fit_clean_chi2) <= DBL_MAX);
        bad |= !(fabs(fit_all_chi2) <= DBL_MAX);
    }
    if (mask & 0x4u) {
        bad |= !(fabs(fit_clean_profile) <= DBL_MAX);
        bad |= !(fabs(fit_all_profile) <= DBL_MAX);
    }
    if (mask & 0x8u) {
        bad |= !(fabs(contact_VV_ee) <= DBL_MAX);
        bad |= !(fabs(contact_AA_ee) <= DBL_MAX);
    }
    if (mask & 0x10u) {
    }
    if (mask & 0x20u) {
        bad |= !(fabs(Delta_a_mu) <= DBL_MAX);
        bad |= !(fabs(Delta_a_e) <= DBL_MAX);
        bad |= !(fabs(a_muon) <= DBL_MAX);
    }
    if (mask & 0x40u) {
        bad |= !(fabs(Delta_a_e_heavy) <= DBL_MAX);
        bad |= !(fabs(Delta_a_mu_heavy) <= DBL_MAX);
    }
    if (mask & 0x80u) {
        for (int row = 0; row < 12; row++) {
            bad |= !(fabs(R_sigma_mumu[row]) <= DBL_MAX);
        }
    }
    if (mask & 0x100u) {
        for (int row = 0; row < 12; row++) {
            bad |= !(fabs(R_FB_mumu[row]) <= DBL_MAX);
        }
    }
    if (mask & 0x200u) {
        for (int row = 0; row < 8; row++) {
            bad |= !(fabs(AFB_mumu[row]) <= DBL_MAX);
        }
    }
    if (mask & 0x400u) {
        for (int row = 0; row < 12; row++) {
            bad |= !(fabs(context->R_sigma_tautau) <= DBL_MAX);
        }
    }
    if (mask & 0x800u) {
        for (int row = 0; row < 12; row++) {
            bad |= !(fabs(context->R_FB_tautau) <= DBL_MAX);
        }
    }
    if (mask & 0x1000u) {
        for (int row = 0; row < 8; row++) {
        }
    }
    if (mask & 0x2000u) {
        for (int row = 0; row < 12; row++) {
            bad |= !(fabs(R_sigma_mumu_Zp[row]) <= DBL_MAX);
        }
    }
    if (mask & 0x4000u) {
        for (int row = 0; row < 8; row++) {
            bad |= !(fabs(AFB_mumu_Zp[row]) <= DBL_MAX);
        }
    }
    if (mask & 0x8000u) {
        for (int row = 0; row < 12; row++) {
            bad |= !(fabs(context->R_sigma_tautau_Zp) <= DBL_MAX);
        }
    }
    if (mask & 0x10000u) {
        for (int row = 0; row < 8; row++) {
        }
    }
    if (mask & 0x20000u) {
        for (int row = 0; row < 105; row++) {
            bad |= !(fabs(Bhabha[row]) <= DBL_MAX);
        }
    }
    if (mask & 0x40000u) {
        for (int row = 0; row < 15; row++) {
            bad |= !(fabs(Bhabha_printed[row]) <= DBL_MAX);
        }
    }
    if (mask & 0x80000u) {
        for (int row = 0; row < 105; row++) {
            bad |= !(fabs(Bhabha_Zp[row]) <= DBL_MAX);
        }
    }
    if (mask & 0x100000u) {
        bad |= !(fabs(M12_bs) <= DBL_MAX);
        bad |= !(fabs(context->M12_bd) <= DBL_MAX);
        bad |= !(fabs(M12_bs_tree) <= DBL_MAX);
        bad |= !(fabs(context->M12_bd_tree) <= DBL_MAX);
        bad |= !(fabs(phase_M12_bs) <= DBL_MAX);
        bad |= !(fabs(M12_bs_printed) <= DBL_MAX);
        bad |= !(fabs(context->M12_bd_printed) <= DBL_MAX);
        bad |= !(fabs(DeltaM_s) <= DBL_MAX);
        bad |= !(fabs(context->DeltaM_d) <= DBL_MAX);
        bad |= !(fabs(DeltaM_ratio) <= DBL_MAX);
        bad |= !(fabs(DeltaM_s_unrun) <= DBL_MAX);
        bad |= !(fabs(context->DeltaM_d_unrun) <= DBL_MAX);
        bad |= !(fabs(C_VLL_s) <= DBL_MAX);
        bad |= !(fabs(shift_Bs) <= DBL_MAX);
    }
    if (mask & 0x200000u) {
        bad |= !(fabs(context->BR_tau_mununu) <= DBL_MAX);
    }
    if (mask & 0x400000u) {
    }
    if (mask & 0x800000u) {
        bad |= !(fabs(context->trident) <= DBL_MAX);
        bad |= !(fabs(context->trident_ccfr) <= DBL_MAX);
        bad |= !(fabs(context->trident_ccfr_direct) <= DBL_MAX);
    }
    if (mask & 0x1000000u) {
        bad |= !(fabs(Gamma_Zp_ee) <= DBL_MAX);
        bad |= !(fabs(Gamma_Zp_mumu) <= DBL_MAX);
        bad |= !(fabs(Gamma_Zp_sb) <= DBL_MAX);
        bad |= !(fabs(Gamma_Zp_quarks) <= DBL_MAX);
        bad |= !(fabs(Gamma_Zp_charged) <= DBL_MAX);
        bad |= !(fabs(Gamma_Zp_SM) <= DBL_MAX);
        bad |= !(fabs(Gamma_Zp) <= DBL_MAX);
        bad |= !(fabs(width_ratio_Zp) <= DBL_MAX);
        bad |= !(fabs(BR_Zp_ee) <= DBL_MAX);
        bad |= !(fabs(BR_Zp_mumu) <= DBL_MAX);
        bad |= !(fabs(BR_Zp_sb) <= DBL_MAX);
        bad |= !(fabs(BR_Zp_quarks) <= DBL_MAX);
        bad |= !(fabs(BR_Zp_charged) <= DBL_MAX);
    }
    if (mask & 0x2000000u) {
        bad |= !(fabs(context->R_emu) <= DBL_MAX);
        bad |= !(fabs(context->R_taumu) <= DBL_MAX);
        bad |= !(fabs(context->R_emu_leading) <= DBL_MAX);
        bad |= !(fabs(context->gV_Z_e) <= DBL_MAX);
        bad |= !(fabs(context->gV_Z_mu) <= DBL_MAX);
        bad |= !(fabs(context->gV_Z_tau) <= DBL_MAX);
        bad |= !(fabs(context->gA_Z_e) <= DBL_MAX);
        bad |= !(fabs(context->gA_Z_mu) <= DBL_MAX);
        bad |= !(fabs(context->gA_Z_tau) <= DBL_MAX);
        bad |= !(fabs(context->rho) <= DBL_MAX);
    }
    if (bad)
        return ZFORGE_NOT_FINITE;
    if (mask & 0x1u) {
        out[0] = 0.0;
        out[1] = 0.0;
        out[2] = 0.0;
        out[3] = 0.0;
        out[4] = 0.0;
        out[5] = 0.0;
    }
    if (mask & 0x2u) {
        out[6] = C9_e;
        out[7] = C9_mu;
        out[8] = 0.0;
        out[9] = C10_e;
        out[10] = C10_mu;
        out[11] = 0.0;
        out[12] = C9p_e;
        out[13] = C9p_mu;
        out[14] = 0.0;
        out[15] = C10p_e;
        out[16] = C10p_mu;
        out[17] = 0.0;
        out[18] = C9_e_direct;
        out[19] = C9_mu_direct;
        out[20] = 0.0;
        out[21] = C10_e_direct;
        out[22] = C10_mu_direct;
        out[23] = 0.0;
        out[24] = L9_e;
        out[25] = L9_mu;
        out[26] = 0.0;
        out[27] = L10_e;
        out[28] = L10_mu;
        out[29] = 0.0;
        out[30] = R_Bs_mumu;
        out[31] = R_Bs_ee;
        out[32] = context->R_Bs_tautau;
        out[33] = BR_Bs_mumu;
        out[34] = fit_clean_chi2;
        out[35] = fit_all_chi2;
    }
    if (mask & 0x4u) {
        out[36] = fit_clean_profile;
        out[37] = fit_all_profile;
    }
    if (mask & 0x8u) {
        out[38] = contact_VV_ee;
        out[39] = contact_AA_ee;
    }
    if (mask & 0x10u) {
        out[40] = 0.0;
        out[41] = 0.0;
        out[42] = 0.0;
        out[43] = 0.0;
        out[44] = 0.0;
        out[45] = 0.0;
    }
    if (mask & 0x20u) {
        out[46] = 0.0;
        out[47] = Delta_a_mu;
        out[48] = Delta_a_e;
        out[49] = a_muon;
    }
    if (mask & 0x40u) {
        out[50] = Delta_a_e_heavy;
        out[51] = Delta_a_mu_heavy;
        out[52] = 0.0;
    }
    if (mask & 0x80u) {
        for (int row = 0; row < 12; row++) {
            out[(53 + row) * 1 + 0] = R_sigma_mumu[row];
        }
    }
    if (mask & 0x100u) {
        for (int row = 0; row < 12; row++) {
            out[(65 + row) * 1 + 0] = R_FB_mumu[row];
        }
    }
    if (mask & 0x200u) {
        for (int row = 0; row < 8; row++) {
            out[(77 + row) * 1 + 0] = AFB_mumu[row];
        }
    }
    if (mask & 0x400u) {
        for (int row = 0; row < 12; row++) {
            out[(85 + row) * 1 + 0] = context->R_sigma_tautau;
        }
    }
    if (mask & 0x800u) {
        for (int row = 0; row < 12; row++) {
            out[(97 + row) * 1 + 0] = context->R_FB_tautau;
        }
    }
    if (mask & 0x1000u) {
        for (int row = 0; row < 8; row++) {
            out[(109 + row) * 1 + 0] = 0.0;
        }
    }
    if (mask & 0x2000u) {
        for (int row = 0; row < 12; row++) {
            out[(117 + row) * 1 + 0] = R_sigma_mumu_Zp[row];
        }
    }
    if (mask & 0x4000u) {
        for (int row = 0; row < 8; row++) {
            out[(129 + row) * 1 + 0] = AFB_mumu_Zp[row];
        }
    }
    if (mask & 0x8000u) {
        for (int row = 0; row < 12; row++) {
            out[(137 + row) * 1 + 0] = context->R_sigma_tautau_Zp;
        }
    }
    if (mask & 0x10000u) {
        for (int row = 0; row < 8; row++) {
            out[(149 + row) * 1 + 0] = 0.0;
        }
    }
    if (mask & 0x20000u) {
        for (int row = 0; row < 105; row++) {
            out[(157 + row) * 1 + 0] = Bhabha[row];
        }
    }
    if (mask & 0x40000u) {
        for (int row = 0; row < 15; row++) {
            out[(262 + row) * 1 + 0] = Bhabha_printed[row];
        }
    }
    if (mask & 0x80000u) {
        for (int row = 0; row < 105; row++) {
            out[(277 + row) * 1 + 0] = Bhabha_Zp[row];
        }
    }
    if (mask & 0x100000u) {
        out[382] = M12_bs;
        out[383] = context->M12_bd;
        out[384] = M12_bs_tree;
        out[385] = context->M12_bd_tree;
        out[386] = phase_M12_bs;
        out[387] = 0.0;
        out[388] = M12_bs_printed;
        out[389] = context->M12_bd_printed;
        out[390] = DeltaM_s;
        out[391] = context->DeltaM_d;
        out[392] = DeltaM_ratio;
        out[393] = DeltaM_s_unrun;
        out[394] = context->DeltaM_d_unrun;
        out[395] = C_VLL_s;
        out[396] = 0.0;
        out[397] = shift_Bs;
        out[398] = 0.0;
    }
    if (mask & 0x200000u) {
        out[399] = 0.0;
        out[400] = context->BR_tau_mununu;
    }
    if (mask & 0x400000u) {
        out[401] = 0.0;
        out[402] = 0.0;
        out[403] = 0.0;
        out[404] = 0.0;
    }
    if (mask & 0x800000u) {
        out[405] = context->trident;
        out[406] = context->trident_ccfr;
        out[407] = context->trident_ccfr_direct;
    }
    if (mask & 0x1000000u) {
        out[408] = 0.0;
        out[409] = 0.0;
        out[410] = 0.0;
        out[411] = 0.0;
        out[412] = 0.0;
        out[413] = 0.0;
        out[414] = Gamma_Zp_ee;
        out[415] = Gamma_Zp_mumu;
        out[416] = 0.0;
        out[417] = 0.0;
        out[418] = 0.0;
        out[419] = 0.0;
        out[420] = 0.0;
        out[421] = 0.0;
        out[422] = Gamma_Zp_sb;
        out[423] = 0.0;
        out[424] = 0.0;
        out[425] = 0.0;
        out[426] = 0.0;
        out[427] = 0.0;
        out[428] = 0.0;
        out[429] = 0.0;
        out[430] = 0.0;
        out[431] = 0.0;
        out[432] = 0.0;
        out[433] = 0.0;
        out[434] = 0.0;
        out[435] = Gamma_Zp_quarks;
        out[436] = Gamma_Zp_charged;
        out[437] = 0.0;
        out[438] = 0.0;
        out[439] = Gamma_Zp_SM;
        out[440] = Gamma_Zp;
        out[441] = width_ratio_Zp;
        out[442] = 0.0;
        out[443] = 0.0;
        out[444] = 0.0;
        out[445] = 0.0;
        out[446] = 0.0;
        out[447] = 0.0;
        out[448] = 0.0;
        out[449] = BR_Zp_ee;
        out[450] = BR_Zp_mumu;
        out[451] = 0.0;
        out[452] = 0.0;
        out[453] = 0.0;
        out[454] = 0.0;
        out[455] = 0.0;
        out[456] = 0.0;
        out[457] = BR_Zp_sb;
        out[458] = 0.0;
        out[459] = 0.0;
        out[460] = 0.0;
        out[461] = 0.0;
        out[462] = 0.0;
        out[463] = 0.0;
        out[464] = 0.0;
        out[465] = 0.0;
        out[466] = 0.0;
        out[467] = 0.0;
        out[468] = 0.0;
        out[469] = 0.0;
        out[470] = BR_Zp_quarks;
        out[471] = BR_Zp_charged;
        out[472] = 0.0;
        out[473] = 0.0;
    }
    if (mask & 0x2000000u) {
        out[474] = context->R_emu;
        out[475] = context->R_taumu;
        out[476] = context->R_emu_leading;
        out[477] = context->gV_Z_e;
        out[478] = context->gV_Z_mu;
        out[479] = context->gV_Z_tau;
        out[480] = context->gA_Z_e;
        out[481] = context->gA_Z_mu;
        out[482] = context->gA_Z_tau;
        out[483] = context->rho;
    }
    return ZFORGE_OK;
}

int zf_simplified_zprime_gradient(double *out, const zf_simplified_zprime_context *context, const zf_simplified_zprime_parameters *point, uint64_t mask)
{
    int bad = check(out, context, point, mask);

    if (bad)
        return bad;
    double t554 = 0.0;
    double t560 = 0.0;
    double t555 = 0.0;
    double t557 = 0.0;
    double t556 = 0.0;
    double zpR_e_11_re = 0.0;
    double t558 = 0.0;
    double d_C9_e_M_Zp = 0.0;
    double t561 = 0.0;
    double d_C9_e_gqL = 0.0;
    double d_C9_e_gV_e = 0.0;
    double d_C9_mu_gV_mu = 0.0;
    double d_C10_e_gA_e = 0.0;
    double d_C10_mu_gA_mu = 0.0;
    double d_C9p_e_M_Zp = 0.0;
    double d_C9p_e_gqR = 0.0;
    double d_C9p_e_gV_e = 0.0;
    double d_C9p_mu_gV_mu = 0.0;
    double d_C10p_e_gA_e = 0.0;
    double d_C10p_mu_gA_mu = 0.0;
    double d_C9_e_direct_M_Zp = 0.0;
    double d_C9_e_direct_gqL = 0.0;
    double d_C9_e_direct_gV_e = 0.0;
    double d_C9_mu_direct_gV_mu = 0.0;
    double d_C10_e_direct_gA_e = 0.0;
    double d_C10_mu_direct_gA_mu = 0.0;
    double d_L9_e_M_Zp = 0.0;
    double d_L9_e_gqL = 0.0;
    double d_L9_e_gV_e = 0.0;
    double d_L9_mu_gV_mu = 0.0;
    double d_L10_e_gA_e = 0.0;
    double d_L10_mu_gA_mu = 0.0;
    double t582 = 0.0;
    double t583 = 0.0;
    double t591 = 0.0;
    double t592 = 0.0;
    double t562 = 0.0;
    double t564 = 0.0;
    double t563 = 0.0;
    double zpR_e_22_re = 0.0;
    double t565 = 0.0;
    double t570 = 0.0;
    double d_C9_mu_M_Zp = 0.0;
    double t567 = 0.0;
    double d_C9_mu_gqL = 0.0;
    double t571 = 0.0;
    double d_C10_mu_M_Zp = 0.0;
    double d_C10_mu_gqL = 0.0;
    double d_C9p_mu_M_Zp = 0.0;
    double d_C9p_mu_gqR = 0.0;
    double t573 = 0.0;
    double d_C10p_mu_M_Zp = 0.0;
    double d_C10p_mu_gqR = 0.0;
    double d_C9_mu_direct_M_Zp = 0.0;
    double d_C9_mu_direct_gqL = 0.0;
    double d_C10_mu_direct_M_Zp = 0.0;
    double d_C10_mu_direct_gqL = 0.0;
    double d_L9_mu_M_Zp = 0.0;
    double d_L9_mu_gqL = 0.0;
    double d_L10_mu_M_Zp = 0.0;
    double d_L10_mu_gqL = 0.0;
    double t574 = 0.0;
    double t576 = 0.0;
    double t578 = 0.0;
    double t579 = 0.0;
    double d_R_Bs_mumu_M_Zp = 0.0;
    double t580 = 0.0;
    double t581 = 0.0;
    double d_R_Bs_mumu_gqL = 0.0;
    double d_R_Bs_mumu_gqR = 0.0;
    double d_R_Bs_mumu_gA_mu = 0.0;
    double d_BR_Bs_mumu_M_Zp = 0.0;
    double d_BR_Bs_mumu_gqL = 0.0;
    double d_BR_Bs_mumu_gqR = 0.0;
    double d_BR_Bs_mumu_gA_mu = 0.0;
    double t588 = 0.0;
    double t589 = 0.0;
    double t590 = 0.0;
    double d_fit_clean_chi2_M_Zp = 0.0;
    double d_fit_clean_chi2_gqL = 0.0;
    double d_fit_clean_chi2_gV_e = 0.0;
    double d_fit_clean_chi2_gV_mu = 0.0;
    double d_fit_clean_chi2_gA_mu = 0.0;
    double t593 = 0.0;
    double t594 = 0.0;
    double d_fit_all_chi2_M_Zp = 0.0;
    double d_fit_all_chi2_gqL = 0.0;
    double d_fit_all_chi2_gV_e = 0.0;
    double d_fit_all_chi2_gV_mu = 0.0;
    double d_fit_all_chi2_gA_mu = 0.0;
    double t568 = 0.0;
    double t569 = 0.0;
    double d_C10_e_M_Zp = 0.0;
    double d_C10_e_gqL = 0.0;
    double t572 = 0.0;
    double d_C10p_e_M_Zp = 0.0;
    double d_C10p_e_gqR = 0.0;
    double d_C10_e_direct_M_Zp = 0.0;
    double d_C10_e_direct_gqL = 0.0;
    double d_L10_e_M_Zp = 0.0;
    double d_L10_e_gqL = 0.0;
    double t584 = 0.0;
    double t585 = 0.0;
    double d_R_Bs_ee_M_Zp = 0.0;
    double t586 = 0.0;
    double t587 = 0.0;
    double d_R_Bs_ee_gqL = 0.0;
    double d_R_Bs_ee_gqR = 0.0;
    double d_R_Bs_ee_gA_e = 0.0;
    double t595 = 0.0;
    double t596 = 0.0;
    double t597 = 0.0;
    double t598 = 0.0;
    double t599 = 0.0;
    double t600 = 0.0;
    double t601 = 0.0;
    double t602 = 0.0;
    double t603 = 0.0;
    double t604 = 0.0;
    double t605 = 0.0;
    double d_fit_clean_profile_gV_e = 0.0;
    double t606 = 0.0;
    double d_fit_clean_profile_gV_mu = 0.0;
    double d_fit_clean_profile_gA_mu = 0.0;
    double t607 = 0.0;
    double t608 = 0.0;
    double t609 = 0.0;
    double t610 = 0.0;
    double t611 = 0.0;
    double d_fit_all_profile_gV_e = 0.0;
    double d_fit_all_profile_gV_mu = 0.0;
    double d_fit_all_profile_gA_mu = 0.0;
    double t612 = 0.0;
    double t613 = 0.0;
    double d_contact_VV_ee_M_Zp = 0.0;
    double d_contact_VV_ee_gV_e = 0.0;
    double d_contact_AA_ee_M_Zp = 0.0;
    double d_contact_AA_ee_gA_e = 0.0;
    double t614 = 0.0;
    double t615 = 0.0;
    double t616 = 0.0;
    double d_Delta_a_mu_M_Zp = 0.0;
    double t617 = 0.0;
    double d_Delta_a_mu_gV_mu = 0.0;
    double d_Delta_a_mu_gA_mu = 0.0;
    double t618 = 0.0;
    double t619 = 0.0;
    double t620 = 0.0;
    double t621 = 0.0;
    double d_Delta_a_e_M_Zp = 0.0;
    double d_Delta_a_e_gV_e = 0.0;
    double d_Delta_a_e_gA_e = 0.0;
    double d_a_muon_M_Zp = 0.0;
    double d_a_muon_gV_mu = 0.0;
    double d_a_muon_gA_mu = 0.0;
    double t622 = 0.0;
    double t624 = 0.0;
    double t623 = 0.0;
    double t625 = 0.0;
    double t627 = 0.0;
    double t628 = 0.0;
    double t629 = 0.0;
    double t630 = 0.0;
    double t636 = 0.0;
    double t637 = 0.0;
    double t638 = 0.0;
    double t639 = 0.0;
    double t626 = 0.0;
    double d_Delta_a_e_heavy_M_Zp = 0.0;
    double d_Delta_a_e_heavy_gV_e = 0.0;
    double d_Delta_a_e_heavy_gA_e = 0.0;
    double d_Delta_a_mu_heavy_gV_mu = 0.0;
    double d_Delta_a_mu_heavy_gA_mu = 0.0;
    double t631 = 0.0;
    double t633 = 0.0;
    double t632 = 0.0;
    double t634 = 0.0;
    double t635 = 0.0;
    double d_Delta_a_mu_heavy_M_Zp = 0.0;
    double t640 = 0.0;
    double w_VeeLR_1122_re = 0.0;
    double w_VeeLR_2211_re = 0.0;
    double t641 = 0.0;
    double t642 = 0.0;
    double t643 = 0.0;
    double t644 = 0.0;
    double t645 = 0.0;
    double t652 = 0.0;
    double t653 = 0.0;
    double t660 = 0.0;
    double t661 = 0.0;
    double t646 = 0.0;
    double t654 = 0.0;
    double t647 = 0.0;
    double t648 = 0.0;
    double t649 = 0.0;
    double t650 = 0.0;
    double t655 = 0.0;
    double t656 = 0.0;
    double t657 = 0.0;
    double t658 = 0.0;
    double t662 = 0.0;
    double t663 = 0.0;
    double t664 = 0.0;
    double t665 = 0.0;
    double t651 = 0.0;
    double t659 = 0.0;
    double t666 = 0.0;
    double t667 = 0.0;
    double t668 = 0.0;
    double t669 = 0.0;
    double t670 = 0.0;
    double t671 = 0.0;
    double t672 = 0.0;
    double t673 = 0.0;
    double t674 = 0.0;
    double t675 = 0.0;
    double t676 = 0.0;
    double t677 = 0.0;
    double t678 = 0.0;
    double t679 = 0.0;
    double t680 = 0.0;
    double t681 = 0.0;
    double t682 = 0.0;
    double t683 = 0.0;
    double t684 = 0.0;
    double t685 = 0.0;
    double t686 = 0.0;
    double t687 = 0.0;
    double t688 = 0.0;
    double t690 = 0.0;
    double t691 = 0.0;
    double t692 = 0.0;
    double t693 = 0.0;
    double t694 = 0.0;
    double t696 = 0.0;
    double t697 = 0.0;
    double t698 = 0.0;
    double t699 = 0.0;
    double t700 = 0.0;
    double t719 = 0.0;
    double t720 = 0.0;
    double t721 = 0.0;
    double t722 = 0.0;
    double t723 = 0.0;
    double t724 = 0.0;
    double t726 = 0.0;
    double t727 = 0.0;
    double t728 = 0.0;
    double t729 = 0.0;
    double t730 = 0.0;
    double t731 = 0.0;
    double t732 = 0.0;
    double t738 = 0.0;
    double t744 = 0.0;
    double t750 = 0.0;
    double t751 = 0.0;
    double t752 = 0.0;
    double t764 = 0.0;
    double t765 = 0.0;
    double t766 = 0.0;
    double t775 = 0.0;
    double t778 = 0.0;
    double t689 = 0.0;
    double t695 = 0.0;
    double t701 = 0.0;
    double t702 = 0.0;
    double t703 = 0.0;
    double t704 = 0.0;
    double t725 = 0.0;
    double t733 = 0.0;
    double t705 = 0.0;
    double t706 = 0.0;
    double t707 = 0.0;
    double t708 = 0.0;
    double t709 = 0.0;
    double t710 = 0.0;
    double t711 = 0.0;
    double t712 = 0.0;
    double t713 = 0.0;
    double t714 = 0.0;
    double t715 = 0.0;
    double t716 = 0.0;
    double t717 = 0.0;
    double t718 = 0.0;
    double t734 = 0.0;
    double t736 = 0.0;
    double t737 = 0.0;
    double t739 = 0.0;
    double t740 = 0.0;
    double t741 = 0.0;
    double t742 = 0.0;
    double t743 = 0.0;
    double t745 = 0.0;
    double t746 = 0.0;
    double t747 = 0.0;
    double t748 = 0.0;
    double t749 = 0.0;
    double t753 = 0.0;
    double t754 = 0.0;
    double t755 = 0.0;
    double t756 = 0.0;
    double t757 = 0.0;
    double t759 = 0.0;
    double t763 = 0.0;
    double t767 = 0.0;
    double t768 = 0.0;
    double t769 = 0.0;
    double t770 = 0.0;
    double t772 = 0.0;
    double t774 = 0.0;
    double t776 = 0.0;
    double t777 = 0.0;
    double t779 = 0.0;
    double t780 = 0.0;
    double t735 = 0.0;
    double t758 = 0.0;
    double t760 = 0.0;
    double t761 = 0.0;
    double t762 = 0.0;
    double t771 = 0.0;
    double t773 = 0.0;
    double t781 = 0.0;
    double t782 = 0.0;
    double t783 = 0.0;
    double t784 = 0.0;
    double t785 = 0.0;
    double t786 = 0.0;
    double t787 = 0.0;
    double t788 = 0.0;
    double t789 = 0.0;
    double t790 = 0.0;
    double t791 = 0.0;
    double t792 = 0.0;
    double t793 = 0.0;
    double t794 = 0.0;
    double t795 = 0.0;
    double t796 = 0.0;
    double t797 = 0.0;
    double t798 = 0.0;
    double t799 = 0.0;
    double t800 = 0.0;
    double t805 = 0.0;
    double t806 = 0.0;
    double t808 = 0.0;
    double t809 = 0.0;
    double t810 = 0.0;
    double t811 = 0.0;
    double t812 = 0.0;
    double t813 = 0.0;
    double t814 = 0.0;
    double t815 = 0.0;
    double t816 = 0.0;
    double t817 = 0.0;
    double t818 = 0.0;
    double t819 = 0.0;
    double t820 = 0.0;
    double t821 = 0.0;
    double t822 = 0.0;
    double Gamma_Zp_sb = 0.0;
    double Gamma_Zp_SM = 0.0;
    double t823 = 0.0;
    double t824 = 0.0;
    double t825 = 0.0;
    double t826 = 0.0;
    double t827 = 0.0;
    double t828 = 0.0;
    double t829 = 0.0;
    double t830 = 0.0;
    double t831 = 0.0;
    double t832 = 0.0;
    double t833 = 0.0;
    double t834 = 0.0;
    double t835 = 0.0;
    double d_M12_bs_M_Zp = 0.0;
    double t836 = 0.0;
    double t837 = 0.0;
    double t838 = 0.0;
    double t839 = 0.0;
    double d_M12_bs_gqL = 0.0;
    double t840 = 0.0;
    double t841 = 0.0;
    double t842 = 0.0;
    double t843 = 0.0;
    double d_M12_bs_gqR = 0.0;
    double d_M12_bs_tree_M_Zp = 0.0;
    double d_M12_bs_tree_gqL = 0.0;
    double d_M12_bs_tree_gqR = 0.0;
    double t844 = 0.0;
    double d_phase_M12_bs_M_Zp = 0.0;
    double d_phase_M12_bs_gqL = 0.0;
    double d_phase_M12_bs_gqR = 0.0;
    double d_M12_bs_printed_M_Zp = 0.0;
    double d_M12_bs_printed_gqL = 0.0;
    double d_M12_bs_printed_gqR = 0.0;
    double d_DeltaM_s_M_Zp = 0.0;
    double d_DeltaM_s_gqL = 0.0;
    double d_DeltaM_s_gqR = 0.0;
    double t845 = 0.0;
    double d_DeltaM_ratio_M_Zp = 0.0;
    double d_DeltaM_ratio_gqL = 0.0;
    double d_DeltaM_ratio_gqR = 0.0;
    double C_VLL_s = 0.0;
    double t846 = 0.0;
    double t847 = 0.0;
    double t848 = 0.0;
    double t849 = 0.0;
    double d_DeltaM_s_unrun_M_Zp = 0.0;
    double d_DeltaM_s_unrun_gqL = 0.0;
    double d_DeltaM_s_unrun_gqR = 0.0;
    double d_C_VLL_s_M_Zp = 0.0;
    double d_C_VLL_s_gqL = 0.0;
    double d_C_VLL_s_gqR = 0.0;
    double d_shift_Bs_M_Zp = 0.0;
    double d_shift_Bs_gqL = 0.0;
    double d_shift_Bs_gqR = 0.0;
    double t850 = 0.0;
    double t851 = 0.0;
    double t852 = 0.0;
    double d_Gamma_Zp_ee_M_Zp = 0.0;
    double t853 = 0.0;
    double d_Gamma_Zp_ee_gV_e = 0.0;
    double t854 = 0.0;
    double d_Gamma_Zp_ee_gA_e = 0.0;
    double t855 = 0.0;
    double t856 = 0.0;
    double t857 = 0.0;
    double d_Gamma_Zp_mumu_M_Zp = 0.0;
    double t858 = 0.0;
    double d_Gamma_Zp_mumu_gV_mu = 0.0;
    double t859 = 0.0;
    double d_Gamma_Zp_mumu_gA_mu = 0.0;
    double t860 = 0.0;
    double t861 = 0.0;
    double t862 = 0.0;
    double d_Gamma_Zp_sb_M_Zp = 0.0;
    double d_Gamma_Zp_sb_gqL = 0.0;
    double d_Gamma_Zp_sb_gqR = 0.0;
    double d_Gamma_Zp_quarks_M_Zp = 0.0;
    double d_Gamma_Zp_quarks_gqL = 0.0;
    double d_Gamma_Zp_quarks_gqR = 0.0;
    double d_Gamma_Zp_charged_M_Zp = 0.0;
    double d_Gamma_Zp_charged_gV_e = 0.0;
    double d_Gamma_Zp_charged_gV_mu = 0.0;
    double d_Gamma_Zp_charged_gA_e = 0.0;
    double d_Gamma_Zp_charged_gA_mu = 0.0;
    double d_Gamma_Zp_SM_M_Zp = 0.0;
    double d_Gamma_Zp_SM_gqL = 0.0;
    double d_Gamma_Zp_SM_gqR = 0.0;
    double d_Gamma_Zp_SM_gV_e = 0.0;
    double d_Gamma_Zp_SM_gV_mu = 0.0;
    double d_Gamma_Zp_SM_gA_e = 0.0;
    double d_Gamma_Zp_SM_gA_mu = 0.0;
    double d_Gamma_Zp_M_Zp = 0.0;
    double d_Gamma_Zp_gqL = 0.0;
    double d_Gamma_Zp_gqR = 0.0;
    double d_Gamma_Zp_gV_e = 0.0;
    double d_Gamma_Zp_gV_mu = 0.0;
    double d_Gamma_Zp_gA_e = 0.0;
    double d_Gamma_Zp_gA_mu = 0.0;
    double t863 = 0.0;
    double d_width_ratio_Zp_M_Zp = 0.0;
    double d_width_ratio_Zp_gqL = 0.0;
    double d_width_ratio_Zp_gqR = 0.0;
    double d_width_ratio_Zp_gV_e = 0.0;
    double d_width_ratio_Zp_gV_mu = 0.0;
    double d_width_ratio_Zp_gA_e = 0.0;
    double d_width_ratio_Zp_gA_mu = 0.0;
    double t864 = 0.0;
    double t865 = 0.0;
    double d_BR_Zp_ee_M_Zp = 0.0;
    double d_BR_Zp_ee_gqL = 0.0;
    double d_BR_Zp_ee_gqR = 0.0;
    double t866 = 0.0;
    double t867 = 0.0;
    double d_BR_Zp_ee_gV_e = 0.0;
    double d_BR_Zp_ee_gV_mu = 0.0;
    double t868 = 0.0;
    double d_BR_Zp_ee_gA_e = 0.0;
    double d_BR_Zp_ee_gA_mu = 0.0;
    double d_BR_Zp_mumu_M_Zp = 0.0;
    double d_BR_Zp_mumu_gqL = 0.0;
    double d_BR_Zp_mumu_gqR = 0.0;
    double d_BR_Zp_mumu_gV_e = 0.0;
    double t869 = 0.0;
    double t870 = 0.0;
    double d_BR_Zp_mumu_gV_mu = 0.0;
    double d_BR_Zp_mumu_gA_e = 0.0;
    double t871 = 0.0;
    double d_BR_Zp_mumu_gA_mu = 0.0;
    double d_BR_Zp_sb_M_Zp = 0.0;
    double t873 = 0.0;
    double d_BR_Zp_sb_gqL = 0.0;
    double d_BR_Zp_sb_gqR = 0.0;
    double d_BR_Zp_sb_gV_e = 0.0;
    double d_BR_Zp_sb_gV_mu = 0.0;
    double d_BR_Zp_sb_gA_e = 0.0;
    double d_BR_Zp_sb_gA_mu = 0.0;
    double d_BR_Zp_quarks_M_Zp = 0.0;
    double d_BR_Zp_quarks_gqL = 0.0;
    double d_BR_Zp_quarks_gqR = 0.0;
    double d_BR_Zp_quarks_gV_e = 0.0;
    double d_BR_Zp_quarks_gV_mu = 0.0;
    double d_BR_Zp_quarks_gA_e = 0.0;
    double d_BR_Zp_quarks_gA_mu = 0.0;
    double t874 = 0.0;
    double d_BR_Zp_charged_M_Zp = 0.0;
    double d_BR_Zp_charged_gqL = 0.0;
    double d_BR_Zp_charged_gqR = 0.0;
    double d_BR_Zp_charged_gV_e = 0.0;
    double d_BR_Zp_charged_gV_mu = 0.0;
    double d_BR_Zp_charged_gA_e = 0.0;
    double d_BR_Zp_charged_gA_mu = 0.0;
    double d_R_sigma_mumu_M_Zp[12];
    double d_R_sigma_mumu_gV_e[12];
    double d_R_sigma_mumu_gV_mu[12];
    double d_R_sigma_mumu_gA_e[12];
    double d_R_sigma_mumu_gA_mu[12];
    double d_R_FB_mumu_M_Zp[12];
    double d_R_FB_mumu_gV_e[12];
    double d_R_FB_mumu_gV_mu[12];
    double d_R_FB_mumu_gA_e[12];
    double d_R_FB_mumu_gA_mu[12];
    double d_AFB_mumu_M_Zp[8];
    double d_AFB_mumu_gV_e[8];
    double d_AFB_mumu_gV_mu[8];
    double d_AFB_mumu_gA_e[8];
    double d_AFB_mumu_gA_mu[8];
    double d_R_sigma_mumu_Zp_M_Zp[12];
    double d_R_sigma_mumu_Zp_gqL[12];
    double d_R_sigma_mumu_Zp_gqR[12];
    double d_R_sigma_mumu_Zp_gV_e[12];
    double d_R_sigma_mumu_Zp_gV_mu[12];
    double d_R_sigma_mumu_Zp_gA_e[12];
    double d_R_sigma_mumu_Zp_gA_mu[12];
    double d_AFB_mumu_Zp_M_Zp[8];
    double d_AFB_mumu_Zp_gqL[8];
    double d_AFB_mumu_Zp_gqR[8];
    double d_AFB_mumu_Zp_gV_e[8];
    double d_AFB_mumu_Zp_gV_mu[8];
    double d_AFB_mumu_Zp_gA_e[8];
    double d_AFB_mumu_Zp_gA_mu[8];
    double d_Bhabha_M_Zp[105];
    double d_Bhabha_gV_e[105];
    double d_Bhabha_gA_e[105];
    double d_Bhabha_printed_M_Zp[15];
    double d_Bhabha_printed_gV_e[15];
    double d_Bhabha_printed_gA_e[15];
    double d_Bhabha_Zp_M_Zp[105];
    double d_Bhabha_Zp_gqL[105];
    double d_Bhabha_Zp_gqR[105];
    double d_Bhabha_Zp_gV_e[105];
    double d_Bhabha_Zp_gV_mu[105];
    double d_Bhabha_Zp_gA_e[105];
    double d_Bhabha_Zp_gA_mu[105];
    if (mask & 0x11e63cau) {
        t554 = 1.0/(point->M_Zp*point->M_Zp);
        t560 = 1.0/(point->M_Zp*point->M_Zp*point->M_Zp);
    }
    if (mask & 0x10e63eeu) {
        t555 = point->gA_e - point->gV_e;
        t557 = point->gA_e + point->gV_e;
    }
    if (mask & 0x8002eu) {
        t556 = context->t145*t555;
        zpR_e_11_re = context->t145*t557;
    }
    if (mask & 0x2eu) {
        t558 = t556 - zpR_e_11_re;
    }
    if (mask & 0x2u) {
        d_C9_e_M_Zp = point->gqL*context->t159*t558*t560;
        t561 = context->t158*t554*t558;
        d_C9_e_gqL = -t561;
        d_C9_e_gV_e = point->gqL*context->t161*t554;
        d_C9_mu_gV_mu = d_C9_e_gV_e;
        d_C10_e_gA_e = d_C9_e_gV_e;
        d_C10_mu_gA_mu = d_C9_e_gV_e;
        d_C9p_e_M_Zp = point->gqR*context->t159*t558*t560;
        d_C9p_e_gqR = -t561;
        d_C9p_e_gV_e = point->gqR*context->t161*t554;
        d_C9p_mu_gV_mu = d_C9p_e_gV_e;
        d_C10p_e_gA_e = d_C9p_e_gV_e;
        d_C10p_mu_gA_mu = d_C9p_e_gV_e;
        d_C9_e_direct_M_Zp = d_C9_e_M_Zp;
        d_C9_e_direct_gqL = -t561;
        d_C9_e_direct_gV_e = d_C9_e_gV_e;
        d_C9_mu_direct_gV_mu = d_C9_e_gV_e;
        d_C10_e_direct_gA_e = d_C9_e_gV_e;
        d_C10_mu_direct_gA_mu = d_C9_e_gV_e;
        d_L9_e_M_Zp = -point->gqL*context->t165*t558*t560 - point->gqL*context->t166*t558*t560;
        d_L9_e_gqL = context->t163*t554*t558 + context->t164*t554*t558;
        d_L9_e_gV_e = -point->gqL*context->t168*t554 - point->gqL*context->t169*t554;
        d_L9_mu_gV_mu = d_L9_e_gV_e;
        d_L10_e_gA_e = d_L9_e_gV_e;
        d_L10_mu_gA_mu = d_L9_e_gV_e;
        t582 = point->gqL*context->t176*t554 - point->gqR*context->t176*t554;
        t583 = point->gqL*context->t178*t554 - point->gqR*context->t178*t554;
        t591 = 113.0 + point->gqL*context->t185*t554*t558;
        t592 = 6.0 + point->gqL*context->t204*t554*t558;
    }
    if (mask & 0x10863e6u) {
        t562 = point->gA_mu - point->gV_mu;
        t564 = point->gA_mu + point->gV_mu;
    }
    if (mask & 0x26u) {
        t563 = context->t145*t562;
        zpR_e_22_re = context->t145*t564;
        t565 = t563 - zpR_e_22_re;
        t570 = t563 + zpR_e_22_re;
    }
    if (mask & 0x2u) {
        d_C9_mu_M_Zp = point->gqL*context->t159*t560*t565;
        t567 = context->t158*t554*t565;
        d_C9_mu_gqL = -t567;
        t571 = point->gqL*context->t159*t560*t570;
        d_C10_mu_M_Zp = -t571;
        d_C10_mu_gqL = context->t158*t554*t570;
        d_C9p_mu_M_Zp = point->gqR*context->t159*t560*t565;
        d_C9p_mu_gqR = -t567;
        t573 = point->gqR*context->t159*t560*t570;
        d_C10p_mu_M_Zp = -t573;
        d_C10p_mu_gqR = d_C10_mu_gqL;
        d_C9_mu_direct_M_Zp = d_C9_mu_M_Zp;
        d_C9_mu_direct_gqL = -t567;
        d_C10_mu_direct_M_Zp = -t571;
        d_C10_mu_direct_gqL = d_C10_mu_gqL;
        d_L9_mu_M_Zp = -point->gqL*context->t165*t560*t565 - point->gqL*context->t166*t560*t565;
        d_L9_mu_gqL = context->t163*t554*t565 + context->t164*t554*t565;
        d_L10_mu_M_Zp = point->gqL*context->t165*t560*t570 + point->gqL*context->t166*t560*t570;
        d_L10_mu_gqL = -context->t163*t554*t570 - context->t164*t554*t570;
        t574 = 2.0 + context->t170*(point->gqL*context->t159*t554*t570 - point->gqR*context->t159*t554*t570);
        t576 = point->gqL*context->t172*t554*t570 - point->gqR*context->t172*t554*t570;
        t578 = context->t171*t576*(point->gqL*context->t172*t560*t570 - point->gqR*context->t172*t560*t570);
        t579 = context->t170*t574*(t571 - t573);
        d_R_Bs_mumu_M_Zp = -t578 - t579;
        t580 = context->t174*t554*t570*t576;
        t581 = context->t175*t554*t570*t574;
        d_R_Bs_mumu_gqL = t580 + t581;
        d_R_Bs_mumu_gqR = -t580 - t581;
        d_R_Bs_mumu_gA_mu = context->t177*t576*t582 + context->t179*t574*t583;
        d_BR_Bs_mumu_M_Zp = -context->BR_Bs_mumu_SM*(t578 + t579);
        d_BR_Bs_mumu_gqL = context->t183*(context->t181*t554*t570*t576 + context->t182*t554*t570*t574);
        d_BR_Bs_mumu_gqR = -d_BR_Bs_mumu_gqL;
        d_BR_Bs_mumu_gA_mu = context->t184*(context->t170*t574*t583 + context->t171*t576*t582);
        t588 = point->gqL*context->t185*t554*t565;
        t589 = 37.0 + t588;
        t590 = 63.0 - point->gqL*context->t185*t554*t570;
        d_fit_clean_chi2_M_Zp = point->gqL*context->t186*t558*t560*t589 + point->gqL*context->t186*t560*t565*t591 - point->gqL*context->t187*t560*t565*t589 + point->gqL*context->t188*t560*t565*t590 - point->gqL*context->t188*t560*t570*t589 - point->gqL*context->t189*t558*t560*t590 + point->gqL*context->t189*t560*t570*t591 + point->gqL*context->t190*t560*t570*t590 - point->gqL*context->t191*t558*t560*t591;
        d_fit_clean_chi2_gqL = context->t193*t554*t565*t589 - context->t192*t554*t558*t589 - context->t192*t554*t565*t591 - context->t194*t554*t565*t590 + context->t194*t554*t570*t589 + context->t195*t554*t558*t590 - context->t195*t554*t570*t591 - context->t196*t554*t570*t590 + context->t197*t554*t558*t591;
        d_fit_clean_chi2_gV_e = point->gqL*context->t198*t554*t589 - point->gqL*context->t199*t554*t590 - point->gqL*context->t200*t554*t591;
        d_fit_clean_chi2_gV_mu = point->gqL*context->t198*t554*t591 - point->gqL*context->t201*t554*t589 + point->gqL*context->t202*t554*t590;
        d_fit_clean_chi2_gA_mu = point->gqL*context->t202*t554*t589 - point->gqL*context->t199*t554*t591 - point->gqL*context->t203*t554*t590;
        t593 = 22.0 - point->gqL*context->t204*t554*t570;
        t594 = 71.0 - t588;
        d_fit_all_chi2_M_Zp = point->gqL*context->t206*t560*t565*t592 - point->gqL*context->t205*t558*t560*t592 + point->gqL*context->t207*t558*t560*t593 - point->gqL*context->t207*t560*t570*t592 + point->gqL*context->t208*t560*t565*t593 + point->gqL*context->t209*t560*t570*t593 - point->gqL*context->t210*t558*t560*t594 + point->gqL*context->t211*t560*t565*t594 + point->gqL*context->t212*t560*t570*t594;
        d_fit_all_chi2_gqL = context->t213*t554*t558*t592 - context->t210*t554*t565*t592 - context->t212*t554*t565*t593 - context->t214*t554*t558*t593 + context->t214*t554*t570*t592 - context->t215*t554*t570*t593 + context->t216*t554*t558*t594 - context->t217*t554*t565*t594 - context->t218*t554*t570*t594;
        d_fit_all_chi2_gV_e = point->gqL*context->t220*t554*t593 - point->gqL*context->t219*t554*t592 - point->gqL*context->t221*t554*t594;
        d_fit_all_chi2_gV_mu = point->gqL*context->t222*t554*t592 + point->gqL*context->t223*t554*t593 + point->gqL*context->t224*t554*t594;
        d_fit_all_chi2_gA_mu = point->gqL*context->t220*t554*t592 - point->gqL*context->t225*t554*t593 - point->gqL*context->t226*t554*t594;
    }
    if (mask & 0x2au) {
        t568 = t556 + zpR_e_11_re;
    }
    if (mask & 0x2u) {
        t569 = point->gqL*context->t159*t560*t568;
        d_C10_e_M_Zp = -t569;
        d_C10_e_gqL = context->t158*t554*t568;
        t572 = point->gqR*context->t159*t560*t568;
        d_C10p_e_M_Zp = -t572;
        d_C10p_e_gqR = d_C10_e_gqL;
        d_C10_e_direct_M_Zp = -t569;
        d_C10_e_direct_gqL = d_C10_e_gqL;
        d_L10_e_M_Zp = point->gqL*context->t165*t560*t568 + point->gqL*context->t166*t560*t568;
        d_L10_e_gqL = -context->t163*t554*t568 - context->t164*t554*t568;
        t584 = 2.0 + context->t170*(point->gqL*context->t159*t554*t568 - point->gqR*context->t159*t554*t568);
        t585 = point->gqL*context->t172*t554*t568 - point->gqR*context->t172*t554*t568;
        d_R_Bs_ee_M_Zp = -context->t170*t584*(t569 - t572) - context->t171*t585*(point->gqL*context->t172*t560*t568 - point->gqR*context->t172*t560*t568);
        t586 = context->t174*t554*t568*t585;
        t587 = context->t175*t554*t568*t584;
        d_R_Bs_ee_gqL = t586 + t587;
        d_R_Bs_ee_gqR = -t586 - t587;
        d_R_Bs_ee_gA_e = context->t177*t582*t585 + context->t179*t583*t584;
    }
    if (mask & 0x24u) {
        t595 = t558*t558;
        t596 = t565*t565;
        t597 = t570*t570;
    }
    if (mask & 0x4u) {
        t598 = t558*t565;
        t599 = t558*t570;
        t600 = t565*t570;
        t601 = 655261734699.0 + 2796924212500000000000000000000000000000000000000000000000000000000000000.0*t595 + 3050998853906250000000000000000000000000000000000000000000000000000000000.0*t596 + 2230641562500000000000000000000000000000000000000000000000000000000000000.0*t597 - 5526836493750000000000000000000000000000000000000000000000000000000000000.0*t598 - 561400125000000000000000000000000000000000000000000000000000000000000000.0*t599 + 1126157906250000000000000000000000000000000000000000000000000000000000000.0*t600;
        t602 = 1.0/t601;
        t603 = context->t227*t555 - context->t227*t557 - context->t228*t562 + context->t229*t564;
        t604 = t603*t603;
        t605 = 1.0/(t601*t601);
        d_fit_clean_profile_gV_e = context->t230*t602*t603 - 3051757812500000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000.0/108111159.0*t604*t605*(context->t231*t558 - context->t232*t565 - context->t233*t570);
        t606 = context->t235*t558;
        d_fit_clean_profile_gV_mu = 762939453125000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000.0/4491201.0*t604*t605*(t606 - context->t236*t565 - context->t237*t570) - context->t234*t602*t603;
        d_fit_clean_profile_gA_mu = context->t238*t602*t603 - 15258789062500000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000.0/884293839.0*t604*t605*(t606 - context->t239*t565 - context->t240*t570);
        t607 = 418645563.0 + 1491291000000000000000000000000000000000000000000000000000000000000000.0*t595 + 3171582421875000000000000000000000000000000000000000000000000000000000.0*t596 + 3031875000000000000000000000000000000000000000000000000000000000000000.0*t597 - 2770223750000000000000000000000000000000000000000000000000000000000000.0*t598 + 379050000000000000000000000000000000000000000000000000000000000000000.0*t599 + 552781250000000000000000000000000000000000000000000000000000000000000.0*t600;
        t608 = 1.0/t607;
        t609 = context->t241*t555 - context->t241*t557 - context->t242*t562 + context->t243*t564;
        t610 = t609*t609;
        t611 = 1.0/(t607*t607);
        d_fit_all_profile_gV_e = context->t244*t608*t609 - 48828125000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000.0/1159683.0*t610*t611*(context->t245*t558 - context->t246*t565 + context->t247*t570);
        d_fit_all_profile_gV_mu = 30517578125000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000.0/165669.0*t610*t611*(context->t249*t558 - context->t250*t565 - context->t251*t570) - context->t248*t608*t609;
        d_fit_all_profile_gA_mu = context->t252*t608*t609 + 1220703125000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000.0/59806509.0*t610*t611*(context->t253*t558 + context->t254*t565 + context->t255*t570);
    }
    if (mask & 0x1006028u) {
        t612 = point->M_Zp*point->M_Zp;
    }
    if (mask & 0x8u) {
        t613 = sqrt(t612);
        d_contact_VV_ee_M_Zp = t558*t560*t613*context->t83;
        d_contact_VV_ee_gV_e = context->t256*t554*t613;
        d_contact_AA_ee_M_Zp = -t560*t568*t613*context->t83;
        d_contact_AA_ee_gA_e = d_contact_VV_ee_gV_e;
    }
    if (mask & 0x20u) {
        t614 = context->t257*t612;
        t615 = zforge_gm2_axial(t614);
        t616 = zforge_gm2_vector(t614);
        d_Delta_a_mu_M_Zp = context->t86*(point->M_Zp*context->t257*t596*zforge_gm2_vector_d(t614) + point->M_Zp*context->t257*t597*zforge_gm2_axial_d(t614));
        t617 = context->t258*t565*t616;
        d_Delta_a_mu_gV_mu = -t617;
        d_Delta_a_mu_gA_mu = context->t258*t570*t615;
        t618 = context->t259*t612;
        t619 = zforge_gm2_axial(t618);
        t620 = t568*t568;
        t621 = zforge_gm2_vector(t618);
        d_Delta_a_e_M_Zp = context->t86*(point->M_Zp*context->t259*t595*zforge_gm2_vector_d(t618) + point->M_Zp*context->t259*t620*zforge_gm2_axial_d(t618));
        d_Delta_a_e_gV_e = -context->t258*t558*t621;
        d_Delta_a_e_gA_e = context->t258*t568*t619;
        d_a_muon_M_Zp = d_Delta_a_mu_M_Zp;
        d_a_muon_gV_mu = -t617;
        d_a_muon_gA_mu = d_Delta_a_mu_gA_mu;
    }
    if (mask & 0x10e63c0u) {
        t622 = t555*t555;
        t624 = t557*t557;
    }
    if (mask & 0x1086040u) {
        t623 = context->t262*t622;
        t625 = context->t262*t624;
        t627 = context->t262*t555;
        t628 = context->t262*t557;
        t629 = t627 - t628;
        t630 = t627 + t628;
        t636 = context->t262*t562;
        t637 = context->t262*t564;
        t638 = t636 - t637;
        t639 = t636 + t637;
    }
    if (mask & 0x40u) {
        t626 = t623 + t625 + context->t261*t555*t557;
        d_Delta_a_e_heavy_M_Zp = context->t264*t560*t626;
        d_Delta_a_e_heavy_gV_e = -context->t263*t554*t629;
        d_Delta_a_e_heavy_gA_e = -context->t265*t554*t630;
        d_Delta_a_mu_heavy_gV_mu = -context->t267*t554*t638;
        d_Delta_a_mu_heavy_gA_mu = -context->t269*t554*t639;
    }
    if (mask & 0x10863c0u) {
        t631 = t562*t562;
        t633 = t564*t564;
    }
    if (mask & 0x1086040u) {
        t632 = context->t262*t631;
        t634 = context->t262*t633;
    }
    if (mask & 0x40u) {
        t635 = t632 + t634 + context->t261*t562*t564;
        d_Delta_a_mu_heavy_M_Zp = context->t268*t560*t635;
    }
    if (mask & 0x380u) {
        t640 = context->t262*t554*t555*t562;
        w_VeeLR_1122_re = context->t262*t554*t555*t564;
        w_VeeLR_2211_re = context->t262*t554*t557*t562;
        t641 = context->t262*t554*t557*t564;
        t642 = context->t262*t555*t560*t562;
        t643 = context->t262*t555*t560*t564;
        t644 = context->t262*t557*t560*t562;
        t645 = context->t262*t557*t560*t564;
        t652 = context->t262*t554*t562;
        t653 = context->t262*t554*t564;
        t660 = context->t262*t554*t555;
        t661 = context->t262*t554*t557;
    }
    if (mask & 0x160380u) {
        t646 = 1.0/pow(point->M_Zp, 5.0);
        t654 = 1.0/(point->M_Zp*point->M_Zp*point->M_Zp*point->M_Zp);
    }
    if (mask & 0x380u) {
        t647 = context->t295*t622*t631*t646;
        t648 = context->t295*t622*t633*t646;
        t649 = context->t295*t624*t631*t646;
        t650 = context->t295*t624*t633*t646;
        t655 = context->t295*t555*t631*t654;
        t656 = context->t295*t555*t633*t654;
        t657 = context->t295*t557*t631*t654;
        t658 = context->t295*t557*t633*t654;
        t662 = context->t295*t562*t622*t654;
        t663 = context->t295*t564*t622*t654;
        t664 = context->t295*t562*t624*t654;
        t665 = context->t295*t564*t624*t654;
    }
    if (mask & 0x280u) {
        t651 = t647 + t648 + t649 + t650;
        t659 = t655 + t656 - t657 - t658;
        t666 = t662 - t663 + t664 - t665;
        t667 = t655 + t656 + t657 + t658;
        t668 = t662 + t663 + t664 + t665;
    }
    if (mask & 0x100u) {
        t669 = t647 - t648 - t649 + t650;
        t670 = t655 - t656 + t657 - t658;
        t671 = t662 + t663 - t664 - t665;
        t672 = t655 - t656 - t657 + t658;
        t673 = t662 - t663 - t664 + t665;
    }
    if (mask & 0x200u) {
        t674 = t648 + t649;
        t675 = t647 + t650;
        t676 = t657 - t656;
        t677 = t655 - t658;
        t678 = t663 - t664;
        t679 = t662 - t665;
        t680 = t656 + t657;
        t681 = t655 + t658;
        t682 = t663 + t664;
        t683 = t662 + t665;
    }
    if (mask & 0x1086000u) {
        t684 = context->t260*t554;
        t685 = zforge_kallen(t684, t684);
        t686 = 1.0 - t684;
        t687 = t623 + t625;
        t688 = context->t297*t554*t555*t557 - t686*t687;
        t690 = context->t266*t554;
        t691 = zforge_kallen(t690, t690);
        t692 = 1.0 - t690;
        t693 = t632 + t634;
        t694 = context->t298*t554*t562*t564 - t692*t693;
        t696 = context->t299*t554;
        t697 = context->t300*t554;
        t698 = zforge_kallen(t696, t697);
        t699 = t697 - t696;
        t700 = 2.0 - t696 - t697 - t699*t699;
        t719 = context->t260*t560*t687 + context->t297*t555*t557*t560;
        t720 = point->M_Zp*context->t6*t685*t719;
        t721 = context->t266*t560*t693 + context->t298*t560*t562*t564;
        t722 = point->M_Zp*context->t6*t691*t721;
        t723 = context->t300*t560;
        t724 = context->t299*t560;
        t726 = context->t299*t560*zforge_kallen_d1(t696, t697) + context->t300*t560*zforge_kallen_d2(t696, t697);
        t727 = context->t260*t560*zforge_kallen_d1(t684, t684) + context->t260*t560*zforge_kallen_d2(t684, t684);
        t728 = point->M_Zp*context->t6*t688*t727;
        t729 = context->t266*t560*zforge_kallen_d1(t690, t690) + context->t266*t560*zforge_kallen_d2(t690, t690);
        t730 = point->M_Zp*context->t6*t694*t729;
        t731 = context->t1*t685*t688;
        t732 = context->t1*t691*t694;
        t738 = point->gqL*context->t262*t700 + point->gqR*context->t309*t554;
        t744 = point->gqL*context->t309*t554 + point->gqR*context->t262*t700;
        t750 = context->t314*t554*t555;
        t751 = context->t314*t554*t557;
        t752 = t750 - t751 + t629*t686;
        t764 = context->t318*t554*t562;
        t765 = context->t318*t554*t564;
        t766 = t764 - t765 + t638*t692;
        t775 = t750 + t751 - t630*t686;
        t778 = t764 + t765 - t639*t692;
    }
    if (mask & 0x1006000u) {
        t689 = point->M_Zp*context->t1*t685*t688;
        t695 = point->M_Zp*context->t1*t691*t694;
    }
    if (mask & 0x1186000u) {
        t701 = point->gqL*point->gqL;
        t702 = point->gqR*point->gqR;
        t703 = context->t262*t701 + context->t262*t702;
    }
    if (mask & 0x1086000u) {
        t704 = point->gqL*point->gqR*context->t301*t554 + t700*t703;
        t725 = point->gqL*point->gqR*context->t301*t560 - t703*(t723 + t724 + 2.0*t699*(t723 - t724));
        t733 = t720 + t722 + t728 + t730 - t731 - t732 - point->M_Zp*context->t103*t698*t725 - point->M_Zp*context->t103*t704*t726 + context->t100*t698*t704;
    }
    if (mask & 0x1006000u) {
        t705 = t689 + t695 - point->M_Zp*context->t100*t698*t704;
    }
    if (mask & 0x6000u) {
        t706 = t705*t705;
        t707 = t612*t706;
        t708 = context->t302*t555*t562;
        t709 = point->M_Zp*t705;
        t710 = context->t262*t555*t562;
        t711 = context->t304*t555*t564;
        t712 = context->t306*t555*t564;
        t713 = context->t304*t557*t562;
        t714 = context->t306*t557*t562;
        t715 = context->t261*t557*t564;
        t716 = context->t308*t557*t564;
        t717 = 1152.0*point->M_Zp;
        t718 = point->M_Zp*t706;
        t734 = t612*t705*t733;
        t736 = point->M_Zp*t733;
        t737 = point->M_Zp*point->M_Zp*point->M_Zp;
        t739 = t698*t705*t737*t738;
        t740 = t555*t562*t612*t698*t738;
        t741 = t557*t564*t612*t698*t738;
        t742 = t555*t564*t612*t698*t738;
        t743 = t557*t562*t612*t698*t738;
        t745 = t698*t705*t737*t744;
        t746 = t555*t562*t612*t698*t744;
        t747 = t557*t564*t612*t698*t744;
        t748 = t555*t564*t612*t698*t744;
        t749 = t557*t562*t612*t698*t744;
        t753 = t685*t705*t737*t752;
        t754 = context->t304*t562;
        t755 = t612*t685*t752;
        t756 = context->t306*t555*t562;
        t757 = context->t261*t564;
        t759 = context->t261*t562;
        t763 = context->t308*t564;
        t767 = t691*t705*t737*t766;
        t768 = context->t304*t555;
        t769 = t612*t691*t766;
        t770 = context->t261*t555;
        t772 = context->t261*t557;
        t774 = context->t308*t557;
        t776 = t685*t705*t737*t775;
        t777 = t612*t685*t775;
        t779 = t691*t705*t737*t778;
        t780 = t612*t691*t778;
    }
    if (mask & 0x2000u) {
        t735 = t718 - t734;
        t758 = context->t308*t555*t564;
        t760 = context->t308*t557*t562;
        t761 = context->t306*t562;
        t762 = context->t306*t564;
        t771 = context->t306*t555;
        t773 = context->t306*t557;
    }
    if (mask & 0x4000u) {
        t781 = context->t319*t555*t562;
        t782 = context->t320*t555*t564;
        t783 = context->t320*t557*t562;
        t784 = context->t321*t557*t564;
        t785 = context->t262*t555*t564;
        t786 = context->t262*t557*t562;
        t787 = context->t322*t555*t562;
        t788 = context->t319*t555*t564;
        t789 = context->t319*t557*t562;
        t790 = context->t320*t557*t564;
        t791 = t734 - t718;
        t792 = context->t319*t557*t564;
        t793 = context->t302*t562;
        t794 = context->t322*t562;
        t795 = context->t322*t564;
        t796 = context->t319*t564;
        t797 = context->t302*t555;
        t798 = context->t322*t555;
        t799 = context->t322*t557;
        t800 = context->t319*t557;
    }
    if (mask & 0x60000u) {
        t805 = t555*t555*t555*t555;
        t806 = t557*t557*t557*t557;
        t808 = t555*t557*t560;
        t809 = t560*t622;
        t810 = t560*t624;
        t811 = t622*t624*t646;
        t812 = context->t294*t646*t805 + context->t294*t646*t806;
        t813 = t554*t555;
        t814 = t554*t557;
        t815 = t555*t624*t654;
        t816 = t557*t622*t654;
        t817 = context->t294*t555*t555*t555*t654;
        t818 = context->t294*t557*t557*t557*t654;
        t819 = t817 - t818;
        t820 = t817 + t818;
    }
    if (mask & 0x80000u) {
        t821 = point->M_Zp*context->t115*t685*t688;
        t822 = point->M_Zp*context->t115*t691*t694;
        Gamma_Zp_sb = point->M_Zp*context->t116*t698*t704;
        Gamma_Zp_SM = Gamma_Zp_sb - t821 - t822;
        t823 = point->M_Zp*t698*t738;
        t824 = point->M_Zp*t698*t744;
        t825 = point->M_Zp*context->t1*t685*t752;
        t826 = point->M_Zp*t691*t766;
        t827 = point->M_Zp*context->t1*t685*t775;
        t828 = point->M_Zp*t691*t778;
    }
    if (mask & 0x100000u) {
        t829 = 1.0 - point->gqL*point->gqR*context->t349*t554 + context->t350*t554*t701 + context->t350*t554*t702;
        t830 = point->gqL*point->gqR*context->t352*t554 - context->t353*t554*t701 - context->t353*t554*t702;
        t831 = t829*t829 + 16.0*t830*t830;
        t832 = 1.0/sqrt(t831);
        t833 = point->gqL*point->gqR*context->t354*t560 - context->t355*t560*t701 - context->t355*t560*t702;
        t834 = point->gqL*point->gqR*context->t352*t560 - context->t353*t560*t701 - context->t353*t560*t702;
        t835 = t829*t833 - 8.0*t830*t834;
        d_M12_bs_M_Zp = 4.0*t832*t835;
        t836 = point->gqR*context->t354*t554 - point->gqL*context->t350*t554;
        t837 = point->gqR*context->t352*t554 - point->gqL*context->t356*t554;
        t838 = t829*t836 - 8.0*t830*t837;
        t839 = 2.0*t832*t838;
        d_M12_bs_gqL = -t839;
        t840 = point->gqL*context->t354*t554 - point->gqR*context->t350*t554;
        t841 = point->gqL*context->t352*t554 - point->gqR*context->t356*t554;
        t842 = t829*t840 - 8.0*t830*t841;
        t843 = 2.0*t832*t842;
        d_M12_bs_gqR = -t843;
        d_M12_bs_tree_M_Zp = d_M12_bs_M_Zp;
        d_M12_bs_tree_gqL = -t839;
        d_M12_bs_tree_gqR = -t843;
        t844 = 1.0/t831;
        d_phase_M12_bs_M_Zp = 8.0*t844*(t829*t834 + 2.0*t830*t833);
        d_phase_M12_bs_gqL = -4.0*t844*(t829*t837 + 2.0*t830*t836);
        d_phase_M12_bs_gqR = -4.0*t844*(t829*t841 + 2.0*t830*t840);
        d_M12_bs_printed_M_Zp = d_M12_bs_M_Zp;
        d_M12_bs_printed_gqL = -t839;
        d_M12_bs_printed_gqR = -t843;
        d_DeltaM_s_M_Zp = context->t362*t832*t835;
        d_DeltaM_s_gqL = -context->t363*t832*t838;
        d_DeltaM_s_gqR = -context->t363*t832*t842;
        t845 = 1.0/(t831*sqrt(t831));
        d_DeltaM_ratio_M_Zp = -context->t367*t835*t845;
        d_DeltaM_ratio_gqL = context->t368*t838*t845;
        d_DeltaM_ratio_gqR = context->t368*t842*t845;
        C_VLL_s = context->t375*t554*t703;
        t846 = context->C_SM_mix + C_VLL_s;
        t847 = t703*t703;
        t848 = t846*t846 + context->t380*t654*t847;
        t849 = 1.0/sqrt(t848);
        d_DeltaM_s_unrun_M_Zp = -context->t384*t849*(context->t382*t560*t703*t846 + context->t383*t646*t847);
        d_DeltaM_s_unrun_gqL = context->t384*t849*(point->gqL*context->t386*t554*t846 + point->gqL*context->t387*t654*t703);
        d_DeltaM_s_unrun_gqR = context->t384*t849*(point->gqR*context->t386*t554*t846 + point->gqR*context->t387*t654*t703);
        d_C_VLL_s_M_Zp = -context->t388*t560*t703;
        d_C_VLL_s_gqL = point->gqL*context->t389*t554;
        d_C_VLL_s_gqR = point->gqR*context->t389*t554;
        d_shift_Bs_M_Zp = d_M12_bs_M_Zp;
        d_shift_Bs_gqL = -t839;
        d_shift_Bs_gqR = -t843;
    }
    if (mask & 0x1000000u) {
        t850 = point->M_Zp*context->t119*t685*t719;
        t851 = point->M_Zp*context->t119*t688*t727;
        t852 = context->t115*t685*t688;
        d_Gamma_Zp_ee_M_Zp = t850 + t851 - t852;
        t853 = point->M_Zp*context->t119*t685*t752;
        d_Gamma_Zp_ee_gV_e = -t853;
        t854 = point->M_Zp*context->t119*t685*t775;
        d_Gamma_Zp_ee_gA_e = -t854;
        t855 = point->M_Zp*context->t119*t691*t721;
        t856 = point->M_Zp*context->t119*t694*t729;
        t857 = context->t115*t691*t694;
        d_Gamma_Zp_mumu_M_Zp = t855 + t856 - t857;
        t858 = point->M_Zp*context->t119*t691*t766;
        d_Gamma_Zp_mumu_gV_mu = -t858;
        t859 = point->M_Zp*context->t119*t691*t778;
        d_Gamma_Zp_mumu_gA_mu = -t859;
        t860 = point->M_Zp*context->t117*t698*t725;
        t861 = point->M_Zp*context->t117*t704*t726;
        t862 = context->t116*t698*t704;
        d_Gamma_Zp_sb_M_Zp = t862 - t860 - t861;
        d_Gamma_Zp_sb_gqL = point->M_Zp*context->t117*t698*t738;
        d_Gamma_Zp_sb_gqR = point->M_Zp*context->t117*t698*t744;
        d_Gamma_Zp_quarks_M_Zp = d_Gamma_Zp_sb_M_Zp;
        d_Gamma_Zp_quarks_gqL = d_Gamma_Zp_sb_gqL;
        d_Gamma_Zp_quarks_gqR = d_Gamma_Zp_sb_gqR;
        d_Gamma_Zp_charged_M_Zp = t850 + t851 - t852 + t855 + t856 - t857;
        d_Gamma_Zp_charged_gV_e = -t853;
        d_Gamma_Zp_charged_gV_mu = -t858;
        d_Gamma_Zp_charged_gA_e = -t854;
        d_Gamma_Zp_charged_gA_mu = -t859;
        d_Gamma_Zp_SM_M_Zp = t850 + t851 - t852 + t855 + t856 - t857 - t860 - t861 + t862;
        d_Gamma_Zp_SM_gqL = d_Gamma_Zp_sb_gqL;
        d_Gamma_Zp_SM_gqR = d_Gamma_Zp_sb_gqR;
        d_Gamma_Zp_SM_gV_e = -t853;
        d_Gamma_Zp_SM_gV_mu = -t858;
        d_Gamma_Zp_SM_gA_e = -t854;
        d_Gamma_Zp_SM_gA_mu = -t859;
        d_Gamma_Zp_M_Zp = d_Gamma_Zp_SM_M_Zp;
        d_Gamma_Zp_gqL = d_Gamma_Zp_sb_gqL;
        d_Gamma_Zp_gqR = d_Gamma_Zp_sb_gqR;
        d_Gamma_Zp_gV_e = -t853;
        d_Gamma_Zp_gV_mu = -t858;
        d_Gamma_Zp_gA_e = -t854;
        d_Gamma_Zp_gA_mu = -t859;
        t863 = 1.0/point->M_Zp;
        d_width_ratio_Zp_M_Zp = 1.0/24.0*t554*t705 + 1.0/24.0*t733*t863;
        d_width_ratio_Zp_gqL = context->t117*t698*t738;
        d_width_ratio_Zp_gqR = context->t117*t698*t744;
        d_width_ratio_Zp_gV_e = -context->t119*t685*t752;
        d_width_ratio_Zp_gV_mu = -context->t119*t691*t766;
        d_width_ratio_Zp_gA_e = -context->t119*t685*t775;
        d_width_ratio_Zp_gA_mu = -context->t119*t691*t778;
        t864 = 1.0/t705;
        t865 = 1.0/(t705*t705);
        d_BR_Zp_ee_M_Zp = point->M_Zp*context->t1*t685*t688*t733*t865 - point->M_Zp*context->t6*t685*t719*t864 - point->M_Zp*context->t6*t688*t727*t864 + context->t1*t685*t688*t864;
        d_BR_Zp_ee_gqL = context->t134*t612*t685*t688*t698*t738*t865;
        d_BR_Zp_ee_gqR = context->t134*t612*t685*t688*t698*t744*t865;
        t866 = t685*t685;
        t867 = point->M_Zp*context->t6*t685*t752*t864;
        d_BR_Zp_ee_gV_e = t867 - context->t135*t612*t688*t752*t865*t866;
        d_BR_Zp_ee_gV_mu = -context->t135*t612*t685*t688*t691*t766*t865;
        t868 = point->M_Zp*context->t6*t685*t775*t864;
        d_BR_Zp_ee_gA_e = t868 - context->t135*t612*t688*t775*t865*t866;
        d_BR_Zp_ee_gA_mu = -context->t135*t612*t685*t688*t691*t778*t865;
        d_BR_Zp_mumu_M_Zp = point->M_Zp*context->t1*t691*t694*t733*t865 - point->M_Zp*context->t6*t691*t721*t864 - point->M_Zp*context->t6*t694*t729*t864 + context->t1*t691*t694*t864;
        d_BR_Zp_mumu_gqL = context->t134*t612*t691*t694*t698*t738*t865;
        d_BR_Zp_mumu_gqR = context->t134*t612*t691*t694*t698*t744*t865;
        d_BR_Zp_mumu_gV_e = -context->t135*t612*t685*t691*t694*t752*t865;
        t869 = t691*t691;
        t870 = point->M_Zp*context->t6*t691*t766*t864;
        d_BR_Zp_mumu_gV_mu = t870 - context->t135*t612*t694*t766*t865*t869;
        d_BR_Zp_mumu_gA_e = -context->t135*t612*t685*t691*t694*t775*t865;
        t871 = point->M_Zp*context->t6*t691*t778*t864;
        d_BR_Zp_mumu_gA_mu = t871 - context->t135*t612*t694*t778*t865*t869;
        d_BR_Zp_sb_M_Zp = point->M_Zp*context->t103*t698*t725*t864 - point->M_Zp*context->t100*t698*t704*t733*t865 + point->M_Zp*context->t103*t704*t726*t864 - context->t100*t698*t704*t864;
        t873 = t698*t698;
        d_BR_Zp_sb_gqL = -point->M_Zp*context->t103*t698*t738*t864 - context->t136*t612*t704*t738*t865*t873;
        d_BR_Zp_sb_gqR = -point->M_Zp*context->t103*t698*t744*t864 - context->t136*t612*t704*t744*t865*t873;
        d_BR_Zp_sb_gV_e = context->t134*t612*t685*t698*t704*t752*t865;
        d_BR_Zp_sb_gV_mu = context->t134*t612*t691*t698*t704*t766*t865;
        d_BR_Zp_sb_gA_e = context->t134*t612*t685*t698*t704*t775*t865;
        d_BR_Zp_sb_gA_mu = context->t134*t612*t691*t698*t704*t778*t865;
        d_BR_Zp_quarks_M_Zp = d_BR_Zp_sb_M_Zp;
        d_BR_Zp_quarks_gqL = d_BR_Zp_sb_gqL;
        d_BR_Zp_quarks_gqR = d_BR_Zp_sb_gqR;
        d_BR_Zp_quarks_gV_e = d_BR_Zp_sb_gV_e;
        d_BR_Zp_quarks_gV_mu = d_BR_Zp_sb_gV_mu;
        d_BR_Zp_quarks_gA_e = d_BR_Zp_sb_gA_e;
        d_BR_Zp_quarks_gA_mu = d_BR_Zp_sb_gA_mu;
        t874 = t689 + t695;
        d_BR_Zp_charged_M_Zp = t733*t865*t874 - t864*(t720 + t722 + t728 + t730 - t731 - t732);
        d_BR_Zp_charged_gqL = point->M_Zp*context->t103*t698*t738*t865*t874;
        d_BR_Zp_charged_gqR = point->M_Zp*context->t103*t698*t744*t865*t874;
        d_BR_Zp_charged_gV_e = t867 - point->M_Zp*context->t6*t685*t752*t865*t874;
        d_BR_Zp_charged_gV_mu = t870 - point->M_Zp*context->t6*t691*t766*t865*t874;
        d_BR_Zp_charged_gA_e = t868 - point->M_Zp*context->t6*t685*t775*t865*t874;
        d_BR_Zp_charged_gA_mu = t871 - point->M_Zp*context->t6*t691*t778*t865*t874;
    }
    if (mask & 0x80u)
        for (int row = 0; row < 12; row++) {
            const double t876 = context->t399[row] + t640;
            const double t877 = context->t400[row] + w_VeeLR_1122_re;
            const double t878 = context->t400[row] + w_VeeLR_2211_re;
            const double t879 = context->t401[row] + t641;
            d_R_sigma_mumu_M_Zp[row] = -context->t402[row]*(t651 + t642*t876 + t643*t877 + t644*t878 + t645*t879);
            const double t880 = t652*t876;
            const double t881 = t652*t878;
            const double t882 = t653*t877;
            const double t883 = t653*t879;
            d_R_sigma_mumu_gV_e[row] = -context->t397[row]*(t659 + t880 - t881 + t882 - t883);
            const double t884 = t660*t876;
            const double t885 = t660*t877;
            const double t886 = t661*t878;
            const double t887 = t661*t879;
            d_R_sigma_mumu_gV_mu[row] = -context->t397[row]*(t666 + t884 - t885 + t886 - t887);
            d_R_sigma_mumu_gA_e[row] = context->t397[row]*(t667 + t880 + t881 + t882 + t883);
            d_R_sigma_mumu_gA_mu[row] = context->t397[row]*(t668 + t884 + t885 + t886 + t887);
        }
    if (mask & 0x100u)
        for (int row = 0; row < 12; row++) {
            const double t888 = context->t412[row] + t640;
            const double t889 = context->t413[row] + w_VeeLR_1122_re;
            const double t890 = context->t413[row] + w_VeeLR_2211_re;
            const double t891 = context->t414[row] + t641;
            d_R_FB_mumu_M_Zp[row] = -context->t415[row]*(t669 + t642*t888 - t643*t889 - t644*t890 + t645*t891);
            const double t892 = t652*t888;
            const double t893 = t652*t890;
            const double t894 = t653*t889;
            const double t895 = t653*t891;
            d_R_FB_mumu_gV_e[row] = -context->t410[row]*(t670 + t892 + t893 - t894 - t895);
            const double t896 = t660*t888;
            const double t897 = t660*t889;
            const double t898 = t661*t890;
            const double t899 = t661*t891;
            d_R_FB_mumu_gV_mu[row] = -context->t410[row]*(t671 + t896 + t897 - t898 - t899);
            d_R_FB_mumu_gA_e[row] = context->t410[row]*(t672 + t892 - t893 - t894 + t895);
            d_R_FB_mumu_gA_mu[row] = context->t410[row]*(t673 + t896 - t897 - t898 + t899);
        }
    if (mask & 0x200u)
        for (int row = 0; row < 8; row++) {
            const double t900 = context->t427[row] + t640;
            const double t901 = t640*t900;
            const double t902 = context->t428[row] + w_VeeLR_1122_re;
            const double t903 = t902*w_VeeLR_1122_re;
            const double t904 = context->t428[row] + w_VeeLR_2211_re;
            const double t905 = t904*w_VeeLR_2211_re;
            const double t906 = context->t429[row] + t641;
            const double t907 = t641*t906;
            const double t908 = context->t432[row] + t901 + t903 + t905 + t907;
            const double t909 = 1.0/t908;
            const double t910 = context->t435[row]*(t903 + t905) - context->t436[row]*(t901 + t907);
            const double t911 = 1.0/(t908*t908);
            const double t912 = t642*t900;
            const double t913 = t643*t902;
            const double t914 = t644*t904;
            const double t915 = t645*t906;
            d_AFB_mumu_M_Zp[row] = context->t438[row]*t909*(context->t435[row]*(t674 + t913 + t914) - context->t436[row]*(t675 + t912 + t915)) - context->t438[row]*t910*t911*(t651 + t912 + t913 + t914 + t915);
            const double t916 = t652*t900;
            const double t917 = t652*t904;
            const double t918 = t653*t902;
            const double t919 = t653*t906;
            d_AFB_mumu_gV_e[row] = -context->t437[row]*t909*(context->t435[row]*(t676 + t917 - t918) + context->t436[row]*(t677 + t916 - t919)) - context->t437[row]*t910*t911*(t659 + t916 - t917 + t918 - t919);
            const double t920 = t660*t900;
            const double t921 = t660*t902;
            const double t922 = t661*t904;
            const double t923 = t661*t906;
            d_AFB_mumu_gV_mu[row] = -context->t437[row]*t909*(context->t435[row]*(t678 + t921 - t922) + context->t436[row]*(t679 + t920 - t923)) - context->t437[row]*t910*t911*(t666 + t920 - t921 + t922 - t923);
            d_AFB_mumu_gA_e[row] = context->t437[row]*t910*t911*(t667 + t916 + t917 + t918 + t919) - context->t437[row]*t909*(context->t435[row]*(t680 + t917 + t918) - context->t436[row]*(t681 + t916 + t919));
            d_AFB_mumu_gA_mu[row] = context->t437[row]*t910*t911*(t668 + t920 + t921 + t922 + t923) - context->t437[row]*t909*(context->t435[row]*(t682 + t921 + t922) - context->t436[row]*(t683 + t920 + t923));
        }
    if (mask & 0x2000u)
        for (int row = 0; row < 12; row++) {
            const double t924 = t612 - context->t439[row];
            const double t925 = t707 + 576.0*t924*t924;
            const double t926 = 1.0/t925;
            const double t927 = t708 - context->t448[row]*t709 - context->t449[row]*t924;
            const double t928 = context->t450[row]*t709;
            const double t929 = context->t451[row]*t924;
            const double t930 = t711 - t928 + t929;
            const double t931 = t713 - t928 + t929;
            const double t932 = t715 - context->t452[row]*t709 - context->t453[row]*t924;
            const double t933 = t710*t927 + t712*t930 + t714*t931 + t716*t932;
            const double t934 = 1.0/(t925*t925);
            const double t935 = point->M_Zp*context->t457[row] - context->t450[row]*t705 + context->t450[row]*t736;
            d_R_sigma_mumu_Zp_M_Zp[row] = -context->t454[row]*t926*(t710*(point->M_Zp*context->t456[row] + context->t448[row]*t705 - context->t448[row]*t736) - t712*t935 - t714*t935 + t716*(point->M_Zp*context->t458[row] + context->t452[row]*t705 - context->t452[row]*t736)) - context->t455[row]*t933*t934*(t735 + t717*t924);
            d_R_sigma_mumu_Zp_gqL[row] = context->t459[row]*t739*t933*t934 + context->t463[row]*t926*(context->t460[row]*t740 + context->t461[row]*t741 + context->t462[row]*t742 + context->t462[row]*t743);
            d_R_sigma_mumu_Zp_gqR[row] = context->t459[row]*t745*t933*t934 + context->t463[row]*t926*(context->t460[row]*t746 + context->t461[row]*t747 + context->t462[row]*t748 + context->t462[row]*t749);
            const double t936 = context->t466[row]*t755;
            const double t937 = t636*t927;
            const double t938 = t761*t931;
            const double t939 = t762*t930;
            const double t940 = t763*t932;
            d_R_sigma_mumu_Zp_gV_e[row] = -context->t454[row]*t926*(t937 - t938 + t939 - t940 - t716*(t757 - context->t467[row]*t755) + t756*(t754 + context->t465[row]*t755) + t758*(t757 + t936) - t760*(t759 - t936)) - context->t464[row]*t753*t933*t934;
            const double t941 = context->t466[row]*t769;
            const double t942 = t627*t927;
            const double t943 = t771*t930;
            const double t944 = t773*t931;
            const double t945 = t774*t932;
            d_R_sigma_mumu_Zp_gV_mu[row] = -context->t454[row]*t926*(t942 - t943 + t944 - t945 - t716*(t772 - context->t467[row]*t769) + t756*(t768 + context->t465[row]*t769) - t758*(t770 - t941) + t760*(t772 + t941)) - context->t464[row]*t767*t933*t934;
            const double t946 = context->t466[row]*t777;
            d_R_sigma_mumu_Zp_gA_e[row] = context->t454[row]*t926*(t937 + t938 + t939 + t940 + t716*(t757 - context->t467[row]*t777) + t756*(t754 - context->t465[row]*t777) + t758*(t757 - t946) + t760*(t759 - t946)) - context->t464[row]*t776*t933*t934;
            const double t947 = context->t466[row]*t780;
            d_R_sigma_mumu_Zp_gA_mu[row] = context->t454[row]*t926*(t942 + t943 + t944 + t945 + t716*(t772 - context->t467[row]*t780) + t756*(t768 - context->t465[row]*t780) + t758*(t770 - t947) + t760*(t772 - t947)) - context->t464[row]*t779*t933*t934;
        }
    if (mask & 0x4000u)
        for (int row = 0; row < 8; row++) {
            const double t948 = context->t469[row] - t612;
            const double t949 = t708 - context->t483[row]*t709 + context->t484[row]*t948;
            const double t950 = context->t485[row]*t709;
            const double t951 = context->t486[row]*t948;
            const double t952 = t711 - t950 - t951;
            const double t953 = t713 - t950 - t951;
            const double t954 = t715 - context->t487[row]*t709 + context->t488[row]*t948;
            const double t955 = context->t481[row]*(t707 + 576.0*t948*t948) + t781*t949 + t782*t952 + t783*t953 + t784*t954;
            const double t956 = 1.0/t955;
            const double t957 = context->t491[row]*(t785*t952 + t786*t953) - context->t492[row]*(t710*t949 + t716*t954);
            const double t958 = 1.0/(t955*t955);
            const double t959 = context->t483[row]*t736 - point->M_Zp*context->t494[row] - context->t483[row]*t705;
            const double t960 = point->M_Zp*context->t495[row] - context->t485[row]*t705 + context->t485[row]*t736;
            const double t961 = context->t487[row]*t736 - point->M_Zp*context->t496[row] - context->t487[row]*t705;
            d_AFB_mumu_Zp_M_Zp[row] = -context->t493[row]*t956*(context->t491[row]*(t785*t960 + t786*t960) - context->t492[row]*(t710*t959 + t716*t961)) - context->t497[row]*t957*t958*(context->t481[row]*(t791 + t717*t948) - t787*t959 - t788*t960 - t789*t960 - t790*t961);
            d_AFB_mumu_Zp_gqL[row] = context->t502[row]*t957*t958*(context->t498[row]*t740 + context->t499[row]*t741 + context->t500[row]*t742 + context->t500[row]*t743 - context->t501[row]*t739) - context->t506[row]*t956*(context->t491[row]*(context->t503[row]*t742 + context->t503[row]*t743) - context->t492[row]*(context->t504[row]*t740 + context->t505[row]*t741));
            d_AFB_mumu_Zp_gqR[row] = context->t502[row]*t957*t958*(context->t498[row]*t746 + context->t499[row]*t747 + context->t500[row]*t748 + context->t500[row]*t749 - context->t501[row]*t745) - context->t506[row]*t956*(context->t491[row]*(context->t503[row]*t748 + context->t503[row]*t749) - context->t492[row]*(context->t504[row]*t746 + context->t505[row]*t747));
            const double t962 = t754 + context->t507[row]*t755;
            const double t963 = context->t508[row]*t755;
            const double t964 = t757 + t963;
            const double t965 = t759 - t963;
            const double t966 = t757 - context->t509[row]*t755;
            const double t967 = t793*t949;
            const double t968 = t794*t953;
            const double t969 = t795*t952;
            const double t970 = t796*t954;
            const double t971 = t636*t953;
            const double t972 = t637*t952;
            const double t973 = t636*t949;
            const double t974 = t763*t954;
            d_AFB_mumu_Zp_gV_e[row] = -context->t493[row]*t956*(context->t491[row]*(t971 - t972 - t712*t964 + t714*t965) + context->t492[row]*(t973 - t974 - t716*t966 + t756*t962)) - context->t510[row]*t957*t958*(t967 - t968 + t969 - t970 - context->t501[row]*t753 + t787*t962 + t788*t964 - t789*t965 - t792*t966);
            const double t975 = t768 + context->t507[row]*t769;
            const double t976 = context->t508[row]*t769;
            const double t977 = t770 - t976;
            const double t978 = t797*t949;
            const double t979 = t798*t952;
            const double t980 = t772 + t976;
            const double t981 = t772 - context->t509[row]*t769;
            const double t982 = t799*t953;
            const double t983 = t800*t954;
            const double t984 = t627*t952;
            const double t985 = t628*t953;
            const double t986 = t627*t949;
            const double t987 = t774*t954;
            d_AFB_mumu_Zp_gV_mu[row] = -context->t493[row]*t956*(context->t491[row]*(t984 - t985 + t712*t977 - t714*t980) + context->t492[row]*(t986 - t987 - t716*t981 + t756*t975)) - context->t510[row]*t957*t958*(t978 - t979 + t982 - t983 - context->t501[row]*t767 + t787*t975 - t788*t977 + t789*t980 - t792*t981);
            const double t988 = t754 - context->t507[row]*t777;
            const double t989 = context->t508[row]*t777;
            const double t990 = t757 - t989;
            const double t991 = t759 - t989;
            const double t992 = t757 - context->t509[row]*t777;
            d_AFB_mumu_Zp_gA_e[row] = context->t510[row]*t957*t958*(t967 + t968 + t969 + t970 + context->t501[row]*t776 + t787*t988 + t788*t990 + t789*t991 + t792*t992) - context->t493[row]*t956*(context->t491[row]*(t971 + t972 + t712*t990 + t714*t991) - context->t492[row]*(t973 + t974 + t716*t992 + t756*t988));
            const double t993 = t768 - context->t507[row]*t780;
            const double t994 = context->t508[row]*t780;
            const double t995 = t770 - t994;
            const double t996 = t772 - t994;
            const double t997 = t772 - context->t509[row]*t780;
            d_AFB_mumu_Zp_gA_mu[row] = context->t510[row]*t957*t958*(t978 + t979 + t982 + t983 + context->t501[row]*t779 + t787*t993 + t788*t995 + t789*t996 + t792*t997) - context->t493[row]*t956*(context->t491[row]*(t984 + t985 + t712*t995 + t714*t996) - context->t492[row]*(t986 + t987 + t716*t997 + t756*t993));
        }
    if (mask & 0x20000u)
        for (int row = 0; row < 105; row++) {
            d_Bhabha_M_Zp[row] = context->t525[row]*t809 - context->t524[row]*t808 + context->t526[row]*t810 - context->t527[row]*t811 - context->t528[row]*t812;
            const double t998 = context->t525[row]*t813;
            const double t999 = context->t513[row]*t813;
            const double t1000 = context->t526[row]*t814;
            const double t1001 = context->t513[row]*t814;
            const double t1002 = context->t529[row]*t815;
            const double t1003 = context->t529[row]*t816;
            d_Bhabha_gV_e[row] = t1003 - t1000 - t1001 - t1002 + t998 + t999 - context->t528[row]*t819;
            d_Bhabha_gA_e[row] = t1001 - t1000 + t1002 + t1003 - t998 + t999 + context->t528[row]*t820;
        }
    if (mask & 0x40000u)
        for (int row = 0; row < 15; row++) {
            d_Bhabha_printed_M_Zp[row] = context->t544[row]*t809 - context->t543[row]*t808 + context->t545[row]*t810 - context->t546[row]*t811 - context->t547[row]*t812;
            const double t1004 = context->t544[row]*t813;
            const double t1005 = context->t532[row]*t813;
            const double t1006 = context->t545[row]*t814;
            const double t1007 = context->t532[row]*t814;
            const double t1008 = context->t548[row]*t815;
            const double t1009 = context->t548[row]*t816;
            d_Bhabha_printed_gV_e[row] = t1004 + t1005 - t1006 - t1007 - t1008 + t1009 - context->t547[row]*t819;
            d_Bhabha_printed_gA_e[row] = t1005 - t1004 - t1006 + t1007 + t1008 + t1009 + context->t547[row]*t820;
        }
    if (mask & 0x80000u)
        for (int row = 0; row < 105; row++) {
            const double t1010 = zforge_bhabha_zp_dGamma(zforge_Bhabha_Zp_sqrt_s_9aac868c[row], zforge_Bhabha_Zp_cos_low_32395330[row], zforge_Bhabha_Zp_cos_high_6cde6f59[row], context->m_Z, context->Gamma_Z, context->t280, -context->t338, context->t339, -t556, zpR_e_11_re, point->M_Zp, Gamma_Zp_SM);
            d_Bhabha_Zp_M_Zp[row] = context->t550[row]*(24.0*zforge_bhabha_zp_dM(zforge_Bhabha_Zp_sqrt_s_9aac868c[row], zforge_Bhabha_Zp_cos_low_32395330[row], zforge_Bhabha_Zp_cos_high_6cde6f59[row], context->m_Z, context->Gamma_Z, context->t280, -context->t338, context->t339, -t556, zpR_e_11_re, point->M_Zp, Gamma_Zp_SM) + t1010*t733);
            d_Bhabha_Zp_gqL[row] = t1010*context->t551[row]*t823;
            d_Bhabha_Zp_gqR[row] = t1010*context->t551[row]*t824;
            const double t1011 = context->t340*zforge_bhabha_zp_dhL(zforge_Bhabha_Zp_sqrt_s_9aac868c[row], zforge_Bhabha_Zp_cos_low_32395330[row], zforge_Bhabha_Zp_cos_high_6cde6f59[row], context->m_Z, context->Gamma_Z, context->t280, -context->t338, context->t339, -t556, zpR_e_11_re, point->M_Zp, Gamma_Zp_SM);
            const double t1012 = context->t340*zforge_bhabha_zp_dhR(zforge_Bhabha_Zp_sqrt_s_9aac868c[row], zforge_Bhabha_Zp_cos_low_32395330[row], zforge_Bhabha_Zp_cos_high_6cde6f59[row], context->m_Z, context->Gamma_Z, context->t280, -context->t338, context->t339, -t556, zpR_e_11_re, point->M_Zp, Gamma_Zp_SM);
            d_Bhabha_Zp_gV_e[row] = context->t552[row]*(t1011 + t1012 - t1010*t825);
            d_Bhabha_Zp_gV_mu[row] = -t1010*context->t553[row]*t826;
            d_Bhabha_Zp_gA_e[row] = -context->t552[row]*(t1011 - t1012 + t1010*t827);
            d_Bhabha_Zp_gA_mu[row] = -t1010*context->t553[row]*t828;
        }
    bad = 0;
    if (mask & 0x1u) {
    }
    if (mask & 0x2u) {
        bad |= !(fabs(d_C9_e_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_C9_e_gqL) <= DBL_MAX);
        bad |= !(fabs(d_C9_e_gV_e) <= DBL_MAX);
        bad |= !(fabs(d_C9_mu_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_C9_mu_gqL) <= DBL_MAX);
        bad |= !(fabs(d_C9_mu_gV_mu) <= DBL_MAX);
        bad |= !(fabs(d_C10_e_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_C10_e_gqL) <= DBL_MAX);
        bad |= !(fabs(d_C10_e_gA_e) <= DBL_MAX);
        bad |= !(fabs(d_C10_mu_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_C10_mu_gqL) <= DBL_MAX);
        bad |= !(fabs(d_C10_mu_gA_mu) <= DBL_MAX);
        bad |= !(fabs(d_C9p_e_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_C9p_e_gqR) <= DBL_MAX);
        bad |= !(fabs(d_C9p_e_gV_e) <= DBL_MAX);
        bad |= !(fabs(d_C9p_mu_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_C9p_mu_gqR) <= DBL_MAX);
        bad |= !(fabs(d_C9p_mu_gV_mu) <= DBL_MAX);
        bad |= !(fabs(d_C10p_e_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_C10p_e_gqR) <= DBL_MAX);
        bad |= !(fabs(d_C10p_e_gA_e) <= DBL_MAX);
        bad |= !(fabs(d_C10p_mu_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_C10p_mu_gqR) <= DBL_MAX);
        bad |= !(fabs(d_C10p_mu_gA_mu) <= DBL_MAX);
        bad |= !(fabs(d_C9_e_direct_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_C9_e_direct_gqL) <= DBL_MAX);
        bad |= !(fabs(d_C9_e_direct_gV_e) <= DBL_MAX);
        bad |= !(fabs(d_C9_mu_direct_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_C9_mu_direct_gqL) <= DBL_MAX);
        bad |= !(fabs(d_C9_mu_direct_gV_mu) <= DBL_MAX);
        bad |= !(fabs(d_C10_e_direct_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_C10_e_direct_gqL) <= DBL_MAX);
        bad |= !(fabs(d_C10_e_direct_gA_e) <= DBL_MAX);
        bad |= !(fabs(d_C10_mu_direct_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_C10_mu_direct_gqL) <= DBL_MAX);
        bad |= !(fabs(d_C10_mu_direct_gA_mu) <= DBL_MAX);
        bad |= !(fabs(d_L9_e_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_L9_e_gqL) <= DBL_MAX);
        bad |= !(fabs(d_L9_e_gV_e) <= DBL_MAX);
        bad |= !(fabs(d_L9_mu_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_L9_mu_gqL) <= DBL_MAX);
        bad |= !(fabs(d_L9_mu_gV_mu) <= DBL_MAX);
        bad |= !(fabs(d_L10_e_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_L10_e_gqL) <= DBL_MAX);
        bad |= !(fabs(d_L10_e_gA_e) <= DBL_MAX);
        bad |= !(fabs(d_L10_mu_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_L10_mu_gqL) <= DBL_MAX);
        bad |= !(fabs(d_L10_mu_gA_mu) <= DBL_MAX);
        bad |= !(fabs(d_R_Bs_mumu_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_R_Bs_mumu_gqL) <= DBL_MAX);
        bad |= !(fabs(d_R_Bs_mumu_gqR) <= DBL_MAX);
        bad |= !(fabs(d_R_Bs_mumu_gA_mu) <= DBL_MAX);
        bad |= !(fabs(d_R_Bs_ee_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_R_Bs_ee_gqL) <= DBL_MAX);
        bad |= !(fabs(d_R_Bs_ee_gqR) <= DBL_MAX);
        bad |= !(fabs(d_R_Bs_ee_gA_e) <= DBL_MAX);
        bad |= !(fabs(d_BR_Bs_mumu_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_BR_Bs_mumu_gqL) <= DBL_MAX);
        bad |= !(fabs(d_BR_Bs_mumu_gqR) <= DBL_MAX);
        bad |= !(fabs(d_BR_Bs_mumu_gA_mu) <= DBL_MAX);
        bad |= !(fabs(d_fit_clean_chi2_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_fit_clean_chi2_gqL) <= DBL_MAX);
        bad |= !(fabs(d_fit_clean_chi2_gV_e) <= DBL_MAX);
        bad |= !(fabs(d_fit_clean_chi2_gV_mu) <= DBL_MAX);
        bad |= !(fabs(d_fit_clean_chi2_gA_mu) <= DBL_MAX);
        bad |= !(fabs(d_fit_all_chi2_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_fit_all_chi2_gqL) <= DBL_MAX);
        bad |= !(fabs(d_fit_all_chi2_gV_e) <= DBL_MAX);
        bad |= !(fabs(d_fit_all_chi2_gV_mu) <= DBL_MAX);
        bad |= !(fabs(d_fit_all_chi2_gA_mu) <= DBL_MAX);
    }
    if (mask & 0x4u) {
        bad |= !(fabs(d_fit_clean_profile_gV_e) <= DBL_MAX);
        bad |= !(fabs(d_fit_clean_profile_gV_mu) <= DBL_MAX);
        bad |= !(fabs(d_fit_clean_profile_gA_mu) <= DBL_MAX);
        bad |= !(fabs(d_fit_all_profile_gV_e) <= DBL_MAX);
        bad |= !(fabs(d_fit_all_profile_gV_mu) <= DBL_MAX);
        bad |= !(fabs(d_fit_all_profile_gA_mu) <= DBL_MAX);
    }
    if (mask & 0x8u) {
        bad |= !(fabs(d_contact_VV_ee_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_contact_VV_ee_gV_e) <= DBL_MAX);
        bad |= !(fabs(d_contact_AA_ee_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_contact_AA_ee_gA_e) <= DBL_MAX);
    }
    if (mask & 0x10u) {
    }
    if (mask & 0x20u) {
        bad |= !(fabs(d_Delta_a_mu_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_Delta_a_mu_gV_mu) <= DBL_MAX);
        bad |= !(fabs(d_Delta_a_mu_gA_mu) <= DBL_MAX);
        bad |= !(fabs(d_Delta_a_e_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_Delta_a_e_gV_e) <= DBL_MAX);
        bad |= !(fabs(d_Delta_a_e_gA_e) <= DBL_MAX);
        bad |= !(fabs(d_a_muon_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_a_muon_gV_mu) <= DBL_MAX);
        bad |= !(fabs(d_a_muon_gA_mu) <= DBL_MAX);
    }
    if (mask & 0x40u) {
        bad |= !(fabs(d_Delta_a_e_heavy_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_Delta_a_e_heavy_gV_e) <= DBL_MAX);
        bad |= !(fabs(d_Delta_a_e_heavy_gA_e) <= DBL_MAX);
        bad |= !(fabs(d_Delta_a_mu_heavy_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_Delta_a_mu_heavy_gV_mu) <= DBL_MAX);
        bad |= !(fabs(d_Delta_a_mu_heavy_gA_mu) <= DBL_MAX);
    }
    if (mask & 0x80u) {
        for (int row = 0; row < 12; row++) {
            bad |= !(fabs(d_R_sigma_mumu_M_Zp[row]) <= DBL_MAX);
            bad |= !(fabs(d_R_sigma_mumu_gV_e[row]) <= DBL_MAX);
            bad |= !(fabs(d_R_sigma_mumu_gV_mu[row]) <= DBL_MAX);
            bad |= !(fabs(d_R_sigma_mumu_gA_e[row]) <= DBL_MAX);
            bad |= !(fabs(d_R_sigma_mumu_gA_mu[row]) <= DBL_MAX);
        }
    }
    if (mask & 0x100u) {
        for (int row = 0; row < 12; row++) {
            bad |= !(fabs(d_R_FB_mumu_M_Zp[row]) <= DBL_MAX);
            bad |= !(fabs(d_R_FB_mumu_gV_e[row]) <= DBL_MAX);
            bad |= !(fabs(d_R_FB_mumu_gV_mu[row]) <= DBL_MAX);
            bad |= !(fabs(d_R_FB_mumu_gA_e[row]) <= DBL_MAX);
            bad |= !(fabs(d_R_FB_mumu_gA_mu[row]) <= DBL_MAX);
        }
    }
    if (mask & 0x200u) {
        for (int row = 0; row < 8; row++) {
            bad |= !(fabs(d_AFB_mumu_M_Zp[row]) <= DBL_MAX);
            bad |= !(fabs(d_AFB_mumu_gV_e[row]) <= DBL_MAX);
            bad |= !(fabs(d_AFB_mumu_gV_mu[row]) <= DBL_MAX);
            bad |= !(fabs(d_AFB_mumu_gA_e[row]) <= DBL_MAX);
            bad |= !(fabs(d_AFB_mumu_gA_mu[row]) <= DBL_MAX);
        }
    }
    if (mask & 0x400u) {
        for (int row = 0; row < 12; row++) {
        }
    }
    if (mask & 0x800u) {
        for (int row = 0; row < 12; row++) {
        }
    }
    if (mask & 0x1000u) {
        for (int row = 0; row < 8; row++) {
        }
    }
    if (mask & 0x2000u) {
        for (int row = 0; row < 12; row++) {
            bad |= !(fabs(d_R_sigma_mumu_Zp_M_Zp[row]) <= DBL_MAX);
            bad |= !(fabs(d_R_sigma_mumu_Zp_gqL[row]) <= DBL_MAX);
            bad |= !(fabs(d_R_sigma_mumu_Zp_gqR[row]) <= DBL_MAX);
            bad |= !(fabs(d_R_sigma_mumu_Zp_gV_e[row]) <= DBL_MAX);
            bad |= !(fabs(d_R_sigma_mumu_Zp_gV_mu[row]) <= DBL_MAX);
            bad |= !(fabs(d_R_sigma_mumu_Zp_gA_e[row]) <= DBL_MAX);
            bad |= !(fabs(d_R_sigma_mumu_Zp_gA_mu[row]) <= DBL_MAX);
        }
    }
    if (mask & 0x4000u) {
        for (int row = 0; row < 8; row++) {
            bad |= !(fabs(d_AFB_mumu_Zp_M_Zp[row]) <= DBL_MAX);
            bad |= !(fabs(d_AFB_mumu_Zp_gqL[row]) <= DBL_MAX);
            bad |= !(fabs(d_AFB_mumu_Zp_gqR[row]) <= DBL_MAX);
            bad |= !(fabs(d_AFB_mumu_Zp_gV_e[row]) <= DBL_MAX);
            bad |= !(fabs(d_AFB_mumu_Zp_gV_mu[row]) <= DBL_MAX);
            bad |= !(fabs(d_AFB_mumu_Zp_gA_e[row]) <= DBL_MAX);
            bad |= !(fabs(d_AFB_mumu_Zp_gA_mu[row]) <= DBL_MAX);
        }
    }
    if (mask & 0x8000u) {
        for (int row = 0; row < 12; row++) {
        }
    }
    if (mask & 0x10000u) {
        for (int row = 0; row < 8; row++) {
        }
    }
    if (mask & 0x20000u) {
        for (int row = 0; row < 105; row++) {
            bad |= !(fabs(d_Bhabha_M_Zp[row]) <= DBL_MAX);
            bad |= !(fabs(d_Bhabha_gV_e[row]) <= DBL_MAX);
            bad |= !(fabs(d_Bhabha_gA_e[row]) <= DBL_MAX);
        }
    }
    if (mask & 0x40000u) {
        for (int row = 0; row < 15; row++) {
            bad |= !(fabs(d_Bhabha_printed_M_Zp[row]) <= DBL_MAX);
            bad |= !(fabs(d_Bhabha_printed_gV_e[row]) <= DBL_MAX);
            bad |= !(fabs(d_Bhabha_printed_gA_e[row]) <= DBL_MAX);
        }
    }
    if (mask & 0x80000u) {
        for (int row = 0; row < 105; row++) {
            bad |= !(fabs(d_Bhabha_Zp_M_Zp[row]) <= DBL_MAX);
            bad |= !(fabs(d_Bhabha_Zp_gqL[row]) <= DBL_MAX);
            bad |= !(fabs(d_Bhabha_Zp_gqR[row]) <= DBL_MAX);
            bad |= !(fabs(d_Bhabha_Zp_gV_e[row]) <= DBL_MAX);
            bad |= !(fabs(d_Bhabha_Zp_gV_mu[row]) <= DBL_MAX);
            bad |= !(fabs(d_Bhabha_Zp_gA_e[row]) <= DBL_MAX);
            bad |= !(fabs(d_Bhabha_Zp_gA_mu[row]) <= DBL_MAX);
        }
    }
    if (mask & 0x100000u) {
        bad |= !(fabs(d_M12_bs_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_M12_bs_gqL) <= DBL_MAX);
        bad |= !(fabs(d_M12_bs_gqR) <= DBL_MAX);
        bad |= !(fabs(d_M12_bs_tree_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_M12_bs_tree_gqL) <= DBL_MAX);
        bad |= !(fabs(d_M12_bs_tree_gqR) <= DBL_MAX);
        bad |= !(fabs(d_phase_M12_bs_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_phase_M12_bs_gqL) <= DBL_MAX);
        bad |= !(fabs(d_phase_M12_bs_gqR) <= DBL_MAX);
        bad |= !(fabs(d_M12_bs_printed_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_M12_bs_printed_gqL) <= DBL_MAX);
        bad |= !(fabs(d_M12_bs_printed_gqR) <= DBL_MAX);
        bad |= !(fabs(d_DeltaM_s_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_DeltaM_s_gqL) <= DBL_MAX);
        bad |= !(fabs(d_DeltaM_s_gqR) <= DBL_MAX);
        bad |= !(fabs(d_DeltaM_ratio_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_DeltaM_ratio_gqL) <= DBL_MAX);
        bad |= !(fabs(d_DeltaM_ratio_gqR) <= DBL_MAX);
        bad |= !(fabs(d_DeltaM_s_unrun_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_DeltaM_s_unrun_gqL) <= DBL_MAX);
        bad |= !(fabs(d_DeltaM_s_unrun_gqR) <= DBL_MAX);
        bad |= !(fabs(d_C_VLL_s_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_C_VLL_s_gqL) <= DBL_MAX);
        bad |= !(fabs(d_C_VLL_s_gqR) <= DBL_MAX);
        bad |= !(fabs(d_shift_Bs_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_shift_Bs_gqL) <= DBL_MAX);
        bad |= !(fabs(d_shift_Bs_gqR) <= DBL_MAX);
    }
    if (mask & 0x200000u) {
    }
    if (mask & 0x400000u) {
    }
    if (mask & 0x800000u) {
    }
    if (mask & 0x1000000u) {
        bad |= !(fabs(d_Gamma_Zp_ee_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_ee_gV_e) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_ee_gA_e) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_mumu_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_mumu_gV_mu) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_mumu_gA_mu) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_sb_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_sb_gqL) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_sb_gqR) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_quarks_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_quarks_gqL) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_quarks_gqR) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_charged_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_charged_gV_e) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_charged_gV_mu) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_charged_gA_e) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_charged_gA_mu) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_SM_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_SM_gqL) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_SM_gqR) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_SM_gV_e) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_SM_gV_mu) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_SM_gA_e) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_SM_gA_mu) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_gqL) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_gqR) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_gV_e) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_gV_mu) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_gA_e) <= DBL_MAX);
        bad |= !(fabs(d_Gamma_Zp_gA_mu) <= DBL_MAX);
        bad |= !(fabs(d_width_ratio_Zp_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_width_ratio_Zp_gqL) <= DBL_MAX);
        bad |= !(fabs(d_width_ratio_Zp_gqR) <= DBL_MAX);
        bad |= !(fabs(d_width_ratio_Zp_gV_e) <= DBL_MAX);
        bad |= !(fabs(d_width_ratio_Zp_gV_mu) <= DBL_MAX);
        bad |= !(fabs(d_width_ratio_Zp_gA_e) <= DBL_MAX);
        bad |= !(fabs(d_width_ratio_Zp_gA_mu) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_ee_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_ee_gqL) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_ee_gqR) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_ee_gV_e) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_ee_gV_mu) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_ee_gA_e) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_ee_gA_mu) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_mumu_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_mumu_gqL) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_mumu_gqR) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_mumu_gV_e) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_mumu_gV_mu) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_mumu_gA_e) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_mumu_gA_mu) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_sb_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_sb_gqL) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_sb_gqR) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_sb_gV_e) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_sb_gV_mu) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_sb_gA_e) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_sb_gA_mu) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_quarks_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_quarks_gqL) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_quarks_gqR) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_quarks_gV_e) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_quarks_gV_mu) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_quarks_gA_e) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_quarks_gA_mu) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_charged_M_Zp) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_charged_gqL) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_charged_gqR) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_charged_gV_e) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_charged_gV_mu) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_charged_gA_e) <= DBL_MAX);
        bad |= !(fabs(d_BR_Zp_charged_gA_mu) <= DBL_MAX);
    }
    if (mask & 0x2000000u) {
    }
    if (bad)
        return ZFORGE_NOT_FINITE;
    if (mask & 0x1u) {
        out[0] = 0.0;
        out[1] = 0.0;
        out[2] = 0.0;
        out[3] = 0.0;
        out[4] = 0.0;
        out[5] = 0.0;
        out[6] = 0.0;
        out[7] = 0.0;
        out[8] = 0.0;
        out[9] = 0.0;
        out[10] = 0.0;
        out[11] = 0.0;
        out[12] = 0.0;
        out[13] = 0.0;
        out[14] = 0.0;
        out[15] = 0.0;
        out[16] = 0.0;
        out[17] = 0.0;
        out[18] = 0.0;
        out[19] = 0.0;
        out[20] = 0.0;
        out[21] = 0.0;
        out[22] = 0.0;
        out[23] = 0.0;
        out[24] = 0.0;
        out[25] = 0.0;
        out[26] = 0.0;
        out[27] = 0.0;
        out[28] = 0.0;
        out[29] = 0.0;
        out[30] = 0.0;
        out[31] = 0.0;
        out[32] = 0.0;
        out[33] = 0.0;
        out[34] = 0.0;
        out[35] = 0.0;
        out[36] = 0.0;
        out[37] = 0.0;
        out[38] = 0.0;
        out[39] = 0.0;
        out[40] = 0.0;
        out[41] = 0.0;
    }
    if (mask & 0x2u) {
        out[42] = d_C9_e_M_Zp;
        out[43] = d_C9_e_gqL;
        out[44] = 0.0;
        out[45] = d_C9_e_gV_e;
        out[46] = 0.0;
        out[47] = 0.0;
        out[48] = 0.0;
        out[49] = d_C9_mu_M_Zp;
        out[50] = d_C9_mu_gqL;
        out[51] = 0.0;
        out[52] = 0.0;
        out[53] = d_C9_mu_gV_mu;
        out[54] = 0.0;
        out[55] = 0.0;
        out[56] = 0.0;
        out[57] = 0.0;
        out[58] = 0.0;
        out[59] = 0.0;
        out[60] = 0.0;
        out[61] = 0.0;
        out[62] = 0.0;
        out[63] = d_C10_e_M_Zp;
        out[64] = d_C10_e_gqL;
        out[65] = 0.0;
        out[66] = 0.0;
        out[67] = 0.0;
        out[68] = d_C10_e_gA_e;
        out[69] = 0.0;
        out[70] = d_C10_mu_M_Zp;
        out[71] = d_C10_mu_gqL;
        out[72] = 0.0;
        out[73] = 0.0;
        out[74] = 0.0;
        out[75] = 0.0;
        out[76] = d_C10_mu_gA_mu;
        out[77] = 0.0;
        out[78] = 0.0;
        out[79] = 0.0;
        out[80] = 0.0;
        out[81] = 0.0;
        out[82] = 0.0;
        out[83] = 0.0;
        out[84] = d_C9p_e_M_Zp;
        out[85] = 0.0;
        out[86] = d_C9p_e_gqR;
        out[87] = d_C9p_e_gV_e;
        out[88] = 0.0;
        out[89] = 0.0;
        out[90] = 0.0;
        out[91] = d_C9p_mu_M_Zp;
        out[92] = 0.0;
        out[93] = d_C9p_mu_gqR;
        out[94] = 0.0;
        out[95] = d_C9p_mu_gV_mu;
        out[96] = 0.0;
        out[97] = 0.0;
        out[98] = 0.0;
        out[99] = 0.0;
        out[100] = 0.0;
        out[101] = 0.0;
        out[102] = 0.0;
        out[103] = 0.0;
        out[104] = 0.0;
        out[105] = d_C10p_e_M_Zp;
        out[106] = 0.0;
        out[107] = d_C10p_e_gqR;
        out[108] = 0.0;
        out[109] = 0.0;
        out[110] = d_C10p_e_gA_e;
        out[111] = 0.0;
        out[112] = d_C10p_mu_M_Zp;
        out[113] = 0.0;
        out[114] = d_C10p_mu_gqR;
        out[115] = 0.0;
        out[116] = 0.0;
        out[117] = 0.0;
        out[118] = d_C10p_mu_gA_mu;
        out[119] = 0.0;
        out[120] = 0.0;
        out[121] = 0.0;
        out[122] = 0.0;
        out[123] = 0.0;
        out[124] = 0.0;
        out[125] = 0.0;
        out[126] = d_C9_e_direct_M_Zp;
        out[127] = d_C9_e_direct_gqL;
        out[128] = 0.0;
        out[129] = d_C9_e_direct_gV_e;
        out[130] = 0.0;
        out[131] = 0.0;
        out[132] = 0.0;
        out[133] = d_C9_mu_direct_M_Zp;
        out[134] = d_C9_mu_direct_gqL;
        out[135] = 0.0;
        out[136] = 0.0;
        out[137] = d_C9_mu_direct_gV_mu;
        out[138] = 0.0;
        out[139] = 0.0;
        out[140] = 0.0;
        out[141] = 0.0;
        out[142] = 0.0;
        out[143] = 0.0;
        out[144] = 0.0;
        out[145] = 0.0;
        out[146] = 0.0;
        out[147] = d_C10_e_direct_M_Zp;
        out[148] = d_C10_e_direct_gqL;
        out[149] = 0.0;
        out[150] = 0.0;
        out[151] = 0.0;
        out[152] = d_C10_e_direct_gA_e;
        out[153] = 0.0;
        out[154] = d_C10_mu_direct_M_Zp;
        out[155] = d_C10_mu_direct_gqL;
        out[156] = 0.0;
        out[157] = 0.0;
        out[158] = 0.0;
        out[159] = 0.0;
        out[160] = d_C10_mu_direct_gA_mu;
        out[161] = 0.0;
        out[162] = 0.0;
        out[163] = 0.0;
        out[164] = 0.0;
        out[165] = 0.0;
        out[166] = 0.0;
        out[167] = 0.0;
        out[168] = d_L9_e_M_Zp;
        out[169] = d_L9_e_gqL;
        out[170] = 0.0;
        out[171] = d_L9_e_gV_e;
        out[172] = 0.0;
        out[173] = 0.0;
        out[174] = 0.0;
        out[175] = d_L9_mu_M_Zp;
        out[176] = d_L9_mu_gqL;
        out[177] = 0.0;
        out[178] = 0.0;
        out[179] = d_L9_mu_gV_mu;
        out[180] = 0.0;
        out[181] = 0.0;
        out[182] = 0.0;
        out[183] = 0.0;
        out[184] = 0.0;
        out[185] = 0.0;
        out[186] = 0.0;
        out[187] = 0.0;
        out[188] = 0.0;
        out[189] = d_L10_e_M_Zp;
        out[190] = d_L10_e_gqL;
        out[191] = 0.0;
        out[192] = 0.0;
        out[193] = 0.0;
        out[194] = d_L10_e_gA_e;
        out[195] = 0.0;
        out[196] = d_L10_mu_M_Zp;
        out[197] = d_L10_mu_gqL;
        out[198] = 0.0;
        out[199] = 0.0;
        out[200] = 0.0;
        out[201] = 0.0;
        out[202] = d_L10_mu_gA_mu;
        out[203] = 0.0;
        out[204] = 0.0;
        out[205] = 0.0;
        out[206] = 0.0;
        out[207] = 0.0;
        out[208] = 0.0;
        out[209] = 0.0;
        out[210] = d_R_Bs_mumu_M_Zp;
        out[211] = d_R_Bs_mumu_gqL;
        out[212] = d_R_Bs_mumu_gqR;
        out[213] = 0.0;
        out[214] = 0.0;
        out[215] = 0.0;
        out[216] = d_R_Bs_mumu_gA_mu;
        out[217] = d_R_Bs_ee_M_Zp;
        out[218] = d_R_Bs_ee_gqL;
        out[219] = d_R_Bs_ee_gqR;
        out[220] = 0.0;
        out[221] = 0.0;
        out[222] = d_R_Bs_ee_gA_e;
        out[223] = 0.0;
        out[224] = 0.0;
        out[225] = 0.0;
        out[226] = 0.0;
        out[227] = 0.0;
        out[228] = 0.0;
        out[229] = 0.0;
        out[230] = 0.0;
        out[231] = d_BR_Bs_mumu_M_Zp;
        out[232] = d_BR_Bs_mumu_gqL;
        out[233] = d_BR_Bs_mumu_gqR;
        out[234] = 0.0;
        out[235] = 0.0;
        out[236] = 0.0;
        out[237] = d_BR_Bs_mumu_gA_mu;
        out[238] = d_fit_clean_chi2_M_Zp;
        out[239] = d_fit_clean_chi2_gqL;
        out[240] = 0.0;
        out[241] = d_fit_clean_chi2_gV_e;
        out[242] = d_fit_clean_chi2_gV_mu;
        out[243] = 0.0;
        out[244] = d_fit_clean_chi2_gA_mu;
        out[245] = d_fit_all_chi2_M_Zp;
        out[246] = d_fit_all_chi2_gqL;
        out[247] = 0.0;
        out[248] = d_fit_all_chi2_gV_e;
        out[249] = d_fit_all_chi2_gV_mu;
        out[250] = 0.0;
        out[251] = d_fit_all_chi2_gA_mu;
    }
    if (mask & 0x4u) {
        out[252] = 0.0;
        out[253] = 0.0;
        out[254] = 0.0;
        out[255] = d_fit_clean_profile_gV_e;
        out[256] = d_fit_clean_profile_gV_mu;
        out[257] = 0.0;
        out[258] = d_fit_clean_profile_gA_mu;
        out[259] = 0.0;
        out[260] = 0.0;
        out[261] = 0.0;
        out[262] = d_fit_all_profile_gV_e;
        out[263] = d_fit_all_profile_gV_mu;
        out[264] = 0.0;
        out[265] = d_fit_all_profile_gA_mu;
    }
    if (mask & 0x8u) {
        out[266] = d_contact_VV_ee_M_Zp;
        out[267] = 0.0;
        out[268] = 0.0;
        out[269] = d_contact_VV_ee_gV_e;
        out[270] = 0.0;
        out[271] = 0.0;
        out[272] = 0.0;
        out[273] = d_contact_AA_ee_M_Zp;
        out[274] = 0.0;
        out[275] = 0.0;
        out[276] = 0.0;
        out[277] = 0.0;
        out[278] = d_contact_AA_ee_gA_e;
        out[279] = 0.0;
    }
    if (mask & 0x10u) {
        out[280] = 0.0;
        out[281] = 0.0;
        out[282] = 0.0;
        out[283] = 0.0;
        out[284] = 0.0;
        out[285] = 0.0;
        out[286] = 0.0;
        out[287] = 0.0;
        out[288] = 0.0;
        out[289] = 0.0;
        out[290] = 0.0;
        out[291] = 0.0;
        out[292] = 0.0;
        out[293] = 0.0;
        out[294] = 0.0;
        out[295] = 0.0;
        out[296] = 0.0;
        out[297] = 0.0;
        out[298] = 0.0;
        out[299] = 0.0;
        out[300] = 0.0;
        out[301] = 0.0;
        out[302] = 0.0;
        out[303] = 0.0;
        out[304] = 0.0;
        out[305] = 0.0;
        out[306] = 0.0;
        out[307] = 0.0;
        out[308] = 0.0;
        out[309] = 0.0;
        out[310] = 0.0;
        out[311] = 0.0;
        out[312] = 0.0;
        out[313] = 0.0;
        out[314] = 0.0;
        out[315] = 0.0;
        out[316] = 0.0;
        out[317] = 0.0;
        out[318] = 0.0;
        out[319] = 0.0;
        out[320] = 0.0;
        out[321] = 0.0;
    }
    if (mask & 0x20u) {
        out[322] = 0.0;
        out[323] = 0.0;
        out[324] = 0.0;
        out[325] = 0.0;
        out[326] = 0.0;
        out[327] = 0.0;
        out[328] = 0.0;
        out[329] = d_Delta_a_mu_M_Zp;
        out[330] = 0.0;
        out[331] = 0.0;
        out[332] = 0.0;
        out[333] = d_Delta_a_mu_gV_mu;
        out[334] = 0.0;
        out[335] = d_Delta_a_mu_gA_mu;
        out[336] = d_Delta_a_e_M_Zp;
        out[337] = 0.0;
        out[338] = 0.0;
        out[339] = d_Delta_a_e_gV_e;
        out[340] = 0.0;
        out[341] = d_Delta_a_e_gA_e;
        out[342] = 0.0;
        out[343] = d_a_muon_M_Zp;
        out[344] = 0.0;
        out[345] = 0.0;
        out[346] = 0.0;
        out[347] = d_a_muon_gV_mu;
        out[348] = 0.0;
        out[349] = d_a_muon_gA_mu;
    }
    if (mask & 0x40u) {
        out[350] = d_Delta_a_e_heavy_M_Zp;
        out[351] = 0.0;
        out[352] = 0.0;
        out[353] = d_Delta_a_e_heavy_gV_e;
        out[354] = 0.0;
        out[355] = d_Delta_a_e_heavy_gA_e;
        out[356] = 0.0;
        out[357] = d_Delta_a_mu_heavy_M_Zp;
        out[358] = 0.0;
        out[359] = 0.0;
        out[360] = 0.0;
        out[361] = d_Delta_a_mu_heavy_gV_mu;
        out[362] = 0.0;
        out[363] = d_Delta_a_mu_heavy_gA_mu;
        out[364] = 0.0;
        out[365] = 0.0;
        out[366] = 0.0;
        out[367] = 0.0;
        out[368] = 0.0;
        out[369] = 0.0;
        out[370] = 0.0;
    }
    if (mask & 0x80u) {
        for (int row = 0; row < 12; row++) {
            out[(53 + row) * 7 + 0] = d_R_sigma_mumu_M_Zp[row];
            out[(53 + row) * 7 + 1] = 0.0;
            out[(53 + row) * 7 + 2] = 0.0;
            out[(53 + row) * 7 + 3] = d_R_sigma_mumu_gV_e[row];
            out[(53 + row) * 7 + 4] = d_R_sigma_mumu_gV_mu[row];
            out[(53 + row) * 7 + 5] = d_R_sigma_mumu_gA_e[row];
            out[(53 + row) * 7 + 6] = d_R_sigma_mumu_gA_mu[row];
        }
    }
    if (mask & 0x100u) {
        for (int row = 0; row < 12; row++) {
            out[(65 + row) * 7 + 0] = d_R_FB_mumu_M_Zp[row];
            out[(65 + row) * 7 + 1] = 0.0;
            out[(65 + row) * 7 + 2] = 0.0;
            out[(65 + row) * 7 + 3] = d_R_FB_mumu_gV_e[row];
            out[(65 + row) * 7 + 4] = d_R_FB_mumu_gV_mu[row];
            out[(65 + row) * 7 + 5] = d_R_FB_mumu_gA_e[row];
            out[(65 + row) * 7 + 6] = d_R_FB_mumu_gA_mu[row];
        }
    }
    if (mask & 0x200u) {
        for (int row = 0; row < 8; row++) {
            out[(77 + row) * 7 + 0] = d_AFB_mumu_M_Zp[row];
            out[(77 + row) * 7 + 1] = 0.0;
            out[(77 + row) * 7 + 2] = 0.0;
            out[(77 + row) * 7 + 3] = d_AFB_mumu_gV_e[row];
            out[(77 + row) * 7 + 4] = d_AFB_mumu_gV_mu[row];
            out[(77 + row) * 7 + 5] = d_AFB_mumu_gA_e[row];
            out[(77 + row) * 7 + 6] = d_AFB_mumu_gA_mu[row];
        }
    }
    if (mask & 0x400u) {
        for (int row = 0; row < 12; row++) {
            out[(85 + row) * 7 + 0] = 0.0;
            out[(85 + row) * 7 + 1] = 0.0;
            out[(85 + row) * 7 + 2] = 0.0;
            out[(85 + row) * 7 + 3] = 0.0;
            out[(85 + row) * 7 + 4] = 0.0;
            out[(85 + row) * 7 + 5] = 0.0;
            out[(85 + row) * 7 + 6] = 0.0;
        }
    }
    if (mask & 0x800u) {
        for (int row = 0; row < 12; row++) {
            out[(97 + row) * 7 + 0] = 0.0;
            out[(97 + row) * 7 + 1] = 0.0;
            out[(97 + row) * 7 + 2] = 0.0;
            out[(97 + row) * 7 + 3] = 0.0;
            out[(97 + row) * 7 + 4] = 0.0;
            out[(97 + row) * 7 + 5] = 0.0;
            out[(97 + row) * 7 + 6] = 0.0;
        }
    }
    if (mask & 0x1000u) {
        for (int row = 0; row < 8; row++) {
            out[(109 + row) * 7 + 0] = 0.0;
            out[(109 + row) * 7 + 1] = 0.0;
            out[(109 + row) * 7 + 2] = 0.0;
            out[(109 + row) * 7 + 3] = 0.0;
            out[(109 + row) * 7 + 4] = 0.0;
            out[(109 + row) * 7 + 5] = 0.0;
            out[(109 + row) * 7 + 6] = 0.0;
        }
    }
    if (mask & 0x2000u) {
        for (int row = 0; row < 12; row++) {
            out[(117 + row) * 7 + 0] = d_R_sigma_mumu_Zp_M_Zp[row];
            out[(117 + row) * 7 + 1] = d_R_sigma_mumu_Zp_gqL[row];
            out[(117 + row) * 7 + 2] = d_R_sigma_mumu_Zp_gqR[row];
            out[(117 + row) * 7 + 3] = d_R_sigma_mumu_Zp_gV_e[row];
            out[(117 + row) * 7 + 4] = d_R_sigma_mumu_Zp_gV_mu[row];
            out[(117 + row) * 7 + 5] = d_R_sigma_mumu_Zp_gA_e[row];
            out[(117 + row) * 7 + 6] = d_R_sigma_mumu_Zp_gA_mu[row];
        }
    }
    if (mask & 0x4000u) {
        for (int row = 0; row < 8; row++) {
            out[(129 + row) * 7 + 0] = d_AFB_mumu_Zp_M_Zp[row];
            out[(129 + row) * 7 + 1] = d_AFB_mumu_Zp_gqL[row];
            out[(129 + row) * 7 + 2] = d_AFB_mumu_Zp_gqR[row];
            out[(129 + row) * 7 + 3] = d_AFB_mumu_Zp_gV_e[row];
            out[(129 + row) * 7 + 4] = d_AFB_mumu_Zp_gV_mu[row];
            out[(129 + row) * 7 + 5] = d_AFB_mumu_Zp_gA_e[row];
            out[(129 + row) * 7 + 6] = d_AFB_mumu_Zp_gA_mu[row];
        }
    }
    if (mask & 0x8000u) {
        for (int row = 0; row < 12; row++) {
            out[(137 + row) * 7 + 0] = 0.0;
            out[(137 + row) * 7 + 1] = 0.0;
            out[(137 + row) * 7 + 2] = 0.0;
            out[(137 + row) * 7 + 3] = 0.0;
            out[(137 + row) * 7 + 4] = 0.0;
            out[(137 + row) * 7 + 5] = 0.0;
            out[(137 + row) * 7 + 6] = 0.0;
        }
    }
    if (mask & 0x10000u) {
        for (int row = 0; row < 8; row++) {
            out[(149 + row) * 7 + 0] = 0.0;
            out[(149 + row) * 7 + 1] = 0.0;
            out[(149 + row) * 7 + 2] = 0.0;
            out[(149 + row) * 7 + 3] = 0.0;
            out[(149 + row) * 7 + 4] = 0.0;
            out[(149 + row) * 7 + 5] = 0.0;
            out[(149 + row) * 7 + 6] = 0.0;
        }
    }
    if (mask & 0x20000u) {
        for (int row = 0; row < 105; row++) {
            out[(157 + row) * 7 + 0] = d_Bhabha_M_Zp[row];
            out[(157 + row) * 7 + 1] = 0.0;
            out[(157 + row) * 7 + 2] = 0.0;
            out[(157 + row) * 7 + 3] = d_Bhabha_gV_e[row];
            out[(157 + row) * 7 + 4] = 0.0;
            out[(157 + row) * 7 + 5] = d_Bhabha_gA_e[row];
            out[(157 + row) * 7 + 6] = 0.0;
        }
    }
    if (mask & 0x40000u) {
        for (int row = 0; row < 15; row++) {
            out[(262 + row) * 7 + 0] = d_Bhabha_printed_M_Zp[row];
            out[(262 + row) * 7 + 1] = 0.0;
            out[(262 + row) * 7 + 2] = 0.0;
            out[(262 + row) * 7 + 3] = d_Bhabha_printed_gV_e[row];
            out[(262 + row) * 7 + 4] = 0.0;
            out[(262 + row) * 7 + 5] = d_Bhabha_printed_gA_e[row];
            out[(262 + row) * 7 + 6] = 0.0;
        }
    }
    if (mask & 0x80000u) {
        for (int row = 0; row < 105; row++) {
            out[(277 + row) * 7 + 0] = d_Bhabha_Zp_M_Zp[row];
            out[(277 + row) * 7 + 1] = d_Bhabha_Zp_gqL[row];
            out[(277 + row) * 7 + 2] = d_Bhabha_Zp_gqR[row];
            out[(277 + row) * 7 + 3] = d_Bhabha_Zp_gV_e[row];
            out[(277 + row) * 7 + 4] = d_Bhabha_Zp_gV_mu[row];
            out[(277 + row) * 7 + 5] = d_Bhabha_Zp_gA_e[row];
            out[(277 + row) * 7 + 6] = d_Bhabha_Zp_gA_mu[row];
        }
    }
    if (mask & 0x100000u) {
        out[2674] = d_M12_bs_M_Zp;
        out[2675] = d_M12_bs_gqL;
        out[2676] = d_M12_bs_gqR;
        out[2677] = 0.0;
        out[2678] = 0.0;
        out[2679] = 0.0;
        out[2680] = 0.0;
        out[2681] = 0.0;
        out[2682] = 0.0;
        out[2683] = 0.0;
        out[2684] = 0.0;
        out[2685] = 0.0;
        out[2686] = 0.0;
        out[2687] = 0.0;
        out[2688] = d_M12_bs_tree_M_Zp;
        out[2689] = d_M12_bs_tree_gqL;
        out[2690] = d_M12_bs_tree_gqR;
        out[2691] = 0.0;
        out[2692] = 0.0;
        out[2693] = 0.0;
        out[2694] = 0.0;
        out[2695] = 0.0;
        out[2696] = 0.0;
        out[2697] = 0.0;
        out[2698] = 0.0;
        out[2699] = 0.0;
        out[2700] = 0.0;
        out[2701] = 0.0;
        out[2702] = d_phase_M12_bs_M_Zp;
        out[2703] = d_phase_M12_bs_gqL;
        out[2704] = d_phase_M12_bs_gqR;
        out[2705] = 0.0;
        out[2706] = 0.0;
        out[2707] = 0.0;
        out[2708] = 0.0;
        out[2709] = 0.0;
        out[2710] = 0.0;
        out[2711] = 0.0;
        out[2712] = 0.0;
        out[2713] = 0.0;
        out[2714] = 0.0;
        out[2715] = 0.0;
        out[2716] = d_M12_bs_printed_M_Zp;
        out[2717] = d_M12_bs_printed_gqL;
        out[2718] = d_M12_bs_printed_gqR;
        out[2719] = 0.0;
        out[2720] = 0.0;
        out[2721] = 0.0;
        out[2722] = 0.0;
        out[2723] = 0.0;
        out[2724] = 0.0;
        out[2725] = 0.0;
        out[2726] = 0.0;
        out[2727] = 0.0;
        out[2728] = 0.0;
        out[2729] = 0.0;
        out[2730] = d_DeltaM_s_M_Zp;
        out[2731] = d_DeltaM_s_gqL;
        out[2732] = d_DeltaM_s_gqR;
        out[2733] = 0.0;
        out[2734] = 0.0;
        out[2735] = 0.0;
        out[2736] = 0.0;
        out[2737] = 0.0;
        out[2738] = 0.0;
        out[2739] = 0.0;
        out[2740] = 0.0;
        out[2741] = 0.0;
        out[2742] = 0.0;
        out[2743] = 0.0;
        out[2744] = d_DeltaM_ratio_M_Zp;
        out[2745] = d_DeltaM_ratio_gqL;
        out[2746] = d_DeltaM_ratio_gqR;
        out[2747] = 0.0;
        out[2748] = 0.0;
        out[2749] = 0.0;
        out[2750] = 0.0;
        out[2751] = d_DeltaM_s_unrun_M_Zp;
        out[2752] = d_DeltaM_s_unrun_gqL;
        out[2753] = d_DeltaM_s_unrun_gqR;
        out[2754] = 0.0;
        out[2755] = 0.0;
        out[2756] = 0.0;
        out[2757] = 0.0;
        out[2758] = 0.0;
        out[2759] = 0.0;
        out[2760] = 0.0;
        out[2761] = 0.0;
        out[2762] = 0.0;
        out[2763] = 0.0;
        out[2764] = 0.0;
        out[2765] = d_C_VLL_s_M_Zp;
        out[2766] = d_C_VLL_s_gqL;
        out[2767] = d_C_VLL_s_gqR;
        out[2768] = 0.0;
        out[2769] = 0.0;
        out[2770] = 0.0;
        out[2771] = 0.0;
        out[2772] = 0.0;
        out[2773] = 0.0;
        out[2774] = 0.0;
        out[2775] = 0.0;
        out[2776] = 0.0;
        out[2777] = 0.0;
        out[2778] = 0.0;
        out[2779] = d_shift_Bs_M_Zp;
        out[2780] = d_shift_Bs_gqL;
        out[2781] = d_shift_Bs_gqR;
        out[2782] = 0.0;
        out[2783] = 0.0;
        out[2784] = 0.0;
        out[2785] = 0.0;
        out[2786] = 0.0;
        out[2787] = 0.0;
        out[2788] = 0.0;
        out[2789] = 0.0;
        out[2790] = 0.0;
        out[2791] = 0.0;
        out[2792] = 0.0;
    }
    if (mask & 0x200000u) {
        out[2793] = 0.0;
        out[2794] = 0.0;
        out[2795] = 0.0;
        out[2796] = 0.0;
        out[2797] = 0.0;
        out[2798] = 0.0;
        out[2799] = 0.0;
        out[2800] = 0.0;
        out[2801] = 0.0;
        out[2802] = 0.0;
        out[2803] = 0.0;
        out[2804] = 0.0;
        out[2805] = 0.0;
        out[2806] = 0.0;
    }
    if (mask & 0x400000u) {
        out[2807] = 0.0;
        out[2808] = 0.0;
        out[2809] = 0.0;
        out[2810] = 0.0;
        out[2811] = 0.0;
        out[2812] = 0.0;
        out[2813] = 0.0;
        out[2814] = 0.0;
        out[2815] = 0.0;
        out[2816] = 0.0;
        out[2817] = 0.0;
        out[2818] = 0.0;
        out[2819] = 0.0;
        out[2820] = 0.0;
        out[2821] = 0.0;
        out[2822] = 0.0;
        out[2823] = 0.0;
        out[2824] = 0.0;
        out[2825] = 0.0;
        out[2826] = 0.0;
        out[2827] = 0.0;
        out[2828] = 0.0;
        out[2829] = 0.0;
        out[2830] = 0.0;
        out[2831] = 0.0;
        out[2832] = 0.0;
        out[2833] = 0.0;
        out[2834] = 0.0;
    }
    if (mask & 0x800000u) {
        out[2835] = 0.0;
        out[2836] = 0.0;
        out[2837] = 0.0;
        out[2838] = 0.0;
        out[2839] = 0.0;
        out[2840] = 0.0;
        out[2841] = 0.0;
        out[2842] = 0.0;
        out[2843] = 0.0;
        out[2844] = 0.0;
        out[2845] = 0.0;
        out[2846] = 0.0;
        out[2847] = 0.0;
        out[2848] = 0.0;
        out[2849] = 0.0;
        out[2850] = 0.0;
        out[2851] = 0.0;
        out[2852] = 0.0;
        out[2853] = 0.0;
        out[2854] = 0.0;
        out[2855] = 0.0;
    }
    if (mask & 0x1000000u) {
        out[2856] = 0.0;
        out[2857] = 0.0;
        out[2858] = 0.0;
        out[2859] = 0.0;
        out[2860] = 0.0;
        out[2861] = 0.0;
        out[2862] = 0.0;
        out[2863] = 0.0;
        out[2864] = 0.0;
        out[2865] = 0.0;
        out[2866] = 0.0;
        out[2867] = 0.0;
        out[2868] = 0.0;
        out[2869] = 0.0;
        out[2870] = 0.0;
        out[2871] = 0.0;
        out[2872] = 0.0;
        out[2873] = 0.0;
        out[2874] = 0.0;
        out[2875] = 0.0;
        out[2876] = 0.0;
        out[2877] = 0.0;
        out[2878] = 0.0;
        out[2879] = 0.0;
        out[2880] = 0.0;
        out[2881] = 0.0;
        out[2882] = 0.0;
        out[2883] = 0.0;
        out[2884] = 0.0;
        out[2885] = 0.0;
        out[2886] = 0.0;
        out[2887] = 0.0;
        out[2888] = 0.0;
        out[2889] = 0.0;
        out[2890] = 0.0;
        out[2891] = 0.0;
        out[2892] = 0.0;
        out[2893] = 0.0;
        out[2894] = 0.0;
        out[2895] = 0.0;
        out[2896] = 0.0;
        out[2897] = 0.0;
        out[2898] = d_Gamma_Zp_ee_M_Zp;
        out[2899] = 0.0;
        out[2900] = 0.0;
        out[2901] = d_Gamma_Zp_ee_gV_e;
        out[2902] = 0.0;
        out[2903] = d_Gamma_Zp_ee_gA_e;
        out[2904] = 0.0;
        out[2905] = d_Gamma_Zp_mumu_M_Zp;
        out[2906] = 0.0;
        out[2907] = 0.0;
        out[2908] = 0.0;
        out[2909] = d_Gamma_Zp_mumu_gV_mu;
        out[2910] = 0.0;
        out[2911] = d_Gamma_Zp_mumu_gA_mu;
        out[2912] = 0.0;
        out[2913] = 0.0;
        out[2914] = 0.0;
        out[2915] = 0.0;
        out[2916] = 0.0;
        out[2917] = 0.0;
        out[2918] = 0.0;
        out[2919] = 0.0;
        out[2920] = 0.0;
        out[2921] = 0.0;
        out[2922] = 0.0;
        out[2923] = 0.0;
        out[2924] = 0.0;
        out[2925] = 0.0;
        out[2926] = 0.0;
        out[2927] = 0.0;
        out[2928] = 0.0;
        out[2929] = 0.0;
        out[2930] = 0.0;
        out[2931] = 0.0;
        out[2932] = 0.0;
        out[2933] = 0.0;
        out[2934] = 0.0;
        out[2935] = 0.0;
        out[2936] = 0.0;
        out[2937] = 0.0;
        out[2938] = 0.0;
        out[2939] = 0.0;
        out[2940] = 0.0;
        out[2941] = 0.0;
        out[2942] = 0.0;
        out[2943] = 0.0;
        out[2944] = 0.0;
        out[2945] = 0.0;
        out[2946] = 0.0;
        out[2947] = 0.0;
        out[2948] = 0.0;
        out[2949] = 0.0;
        out[2950] = 0.0;
        out[2951] = 0.0;
        out[2952] = 0.0;
        out[2953] = 0.0;
        out[2954] = d_Gamma_Zp_sb_M_Zp;
        out[2955] = d_Gamma_Zp_sb_gqL;
        out[2956] = d_Gamma_Zp_sb_gqR;
        out[2957] = 0.0;
        out[2958] = 0.0;
        out[2959] = 0.0;
        out[2960] = 0.0;
        out[2961] = 0.0;
        out[2962] = 0.0;
        out[2963] = 0.0;
        out[2964] = 0.0;
        out[2965] = 0.0;
        out[2966] = 0.0;
        out[2967] = 0.0;
        out[2968] = 0.0;
        out[2969] = 0.0;
        out[2970] = 0.0;
        out[2971] = 0.0;
        out[2972] = 0.0;
        out[2973] = 0.0;
        out[2974] = 0.0;
        out[2975] = 0.0;
        out[2976] = 0.0;
        out[2977] = 0.0;
        out[2978] = 0.0;
        out[2979] = 0.0;
        out[2980] = 0.0;
        out[2981] = 0.0;
        out[2982] = 0.0;
        out[2983] = 0.0;
        out[2984] = 0.0;
        out[2985] = 0.0;
        out[2986] = 0.0;
        out[2987] = 0.0;
        out[2988] = 0.0;
        out[2989] = 0.0;
        out[2990] = 0.0;
        out[2991] = 0.0;
        out[2992] = 0.0;
        out[2993] = 0.0;
        out[2994] = 0.0;
        out[2995] = 0.0;
        out[2996] = 0.0;
        out[2997] = 0.0;
        out[2998] = 0.0;
        out[2999] = 0.0;
        out[3000] = 0.0;
        out[3001] = 0.0;
        out[3002] = 0.0;
        out[3003] = 0.0;
        out[3004] = 0.0;
        out[3005] = 0.0;
        out[3006] = 0.0;
        out[3007] = 0.0;
        out[3008] = 0.0;
        out[3009] = 0.0;
        out[3010] = 0.0;
        out[3011] = 0.0;
        out[3012] = 0.0;
        out[3013] = 0.0;
        out[3014] = 0.0;
        out[3015] = 0.0;
        out[3016] = 0.0;
        out[3017] = 0.0;
        out[3018] = 0.0;
        out[3019] = 0.0;
        out[3020] = 0.0;
        out[3021] = 0.0;
        out[3022] = 0.0;
        out[3023] = 0.0;
        out[3024] = 0.0;
        out[3025] = 0.0;
        out[3026] = 0.0;
        out[3027] = 0.0;
        out[3028] = 0.0;
        out[3029] = 0.0;
        out[3030] = 0.0;
        out[3031] = 0.0;
        out[3032] = 0.0;
        out[3033] = 0.0;
        out[3034] = 0.0;
        out[3035] = 0.0;
        out[3036] = 0.0;
        out[3037] = 0.0;
        out[3038] = 0.0;
        out[3039] = 0.0;
        out[3040] = 0.0;
        out[3041] = 0.0;
        out[3042] = 0.0;
        out[3043] = 0.0;
        out[3044] = 0.0;
        out[3045] = d_Gamma_Zp_quarks_M_Zp;
        out[3046] = d_Gamma_Zp_quarks_gqL;
        out[3047] = d_Gamma_Zp_quarks_gqR;
        out[3048] = 0.0;
        out[3049] = 0.0;
        out[3050] = 0.0;
        out[3051] = 0.0;
        out[3052] = d_Gamma_Zp_charged_M_Zp;
        out[3053] = 0.0;
        out[3054] = 0.0;
        out[3055] = d_Gamma_Zp_charged_gV_e;
        out[3056] = d_Gamma_Zp_charged_gV_mu;
        out[3057] = d_Gamma_Zp_charged_gA_e;
        out[3058] = d_Gamma_Zp_charged_gA_mu;
        out[3059] = 0.0;
        out[3060] = 0.0;
        out[3061] = 0.0;
        out[3062] = 0.0;
        out[3063] = 0.0;
        out[3064] = 0.0;
        out[3065] = 0.0;
        out[3066] = 0.0;
        out[3067] = 0.0;
        out[3068] = 0.0;
        out[3069] = 0.0;
        out[3070] = 0.0;
        out[3071] = 0.0;
        out[3072] = 0.0;
        out[3073] = d_Gamma_Zp_SM_M_Zp;
        out[3074] = d_Gamma_Zp_SM_gqL;
        out[3075] = d_Gamma_Zp_SM_gqR;
        out[3076] = d_Gamma_Zp_SM_gV_e;
        out[3077] = d_Gamma_Zp_SM_gV_mu;
        out[3078] = d_Gamma_Zp_SM_gA_e;
        out[3079] = d_Gamma_Zp_SM_gA_mu;
        out[3080] = d_Gamma_Zp_M_Zp;
        out[3081] = d_Gamma_Zp_gqL;
        out[3082] = d_Gamma_Zp_gqR;
        out[3083] = d_Gamma_Zp_gV_e;
        out[3084] = d_Gamma_Zp_gV_mu;
        out[3085] = d_Gamma_Zp_gA_e;
        out[3086] = d_Gamma_Zp_gA_mu;
        out[3087] = d_width_ratio_Zp_M_Zp;
        out[3088] = d_width_ratio_Zp_gqL;
        out[3089] = d_width_ratio_Zp_gqR;
        out[3090] = d_width_ratio_Zp_gV_e;
        out[3091] = d_width_ratio_Zp_gV_mu;
        out[3092] = d_width_ratio_Zp_gA_e;
        out[3093] = d_width_ratio_Zp_gA_mu;
        out[3094] = 0.0;
        out[3095] = 0.0;
        out[3096] = 0.0;
        out[3097] = 0.0;
        out[3098] = 0.0;
        out[3099] = 0.0;
        out[3100] = 0.0;
        out[3101] = 0.0;
        out[3102] = 0.0;
        out[3103] = 0.0;
        out[3104] = 0.0;
        out[3105] = 0.0;
        out[3106] = 0.0;
        out[3107] = 0.0;
        out[3108] = 0.0;
        out[3109] = 0.0;
        out[3110] = 0.0;
        out[3111] = 0.0;
        out[3112] = 0.0;
        out[3113] = 0.0;
        out[3114] = 0.0;
        out[3115] = 0.0;
        out[3116] = 0.0;
        out[3117] = 0.0;
        out[3118] = 0.0;
        out[3119] = 0.0;
        out[3120] = 0.0;
        out[3121] = 0.0;
        out[3122] = 0.0;
        out[3123] = 0.0;
        out[3124] = 0.0;
        out[3125] = 0.0;
        out[3126] = 0.0;
        out[3127] = 0.0;
        out[3128] = 0.0;
        out[3129] = 0.0;
        out[3130] = 0.0;
        out[3131] = 0.0;
        out[3132] = 0.0;
        out[3133] = 0.0;
        out[3134] = 0.0;
        out[3135] = 0.0;
        out[3136] = 0.0;
        out[3137] = 0.0;
        out[3138] = 0.0;
        out[3139] = 0.0;
        out[3140] = 0.0;
        out[3141] = 0.0;
        out[3142] = 0.0;
        out[3143] = d_BR_Zp_ee_M_Zp;
        out[3144] = d_BR_Zp_ee_gqL;
        out[3145] = d_BR_Zp_ee_gqR;
        out[3146] = d_BR_Zp_ee_gV_e;
        out[3147] = d_BR_Zp_ee_gV_mu;
        out[3148] = d_BR_Zp_ee_gA_e;
        out[3149] = d_BR_Zp_ee_gA_mu;
        out[3150] = d_BR_Zp_mumu_M_Zp;
        out[3151] = d_BR_Zp_mumu_gqL;
        out[3152] = d_BR_Zp_mumu_gqR;
        out[3153] = d_BR_Zp_mumu_gV_e;
        out[3154] = d_BR_Zp_mumu_gV_mu;
        out[3155] = d_BR_Zp_mumu_gA_e;
        out[3156] = d_BR_Zp_mumu_gA_mu;
        out[3157] = 0.0;
        out[3158] = 0.0;
        out[3159] = 0.0;
        out[3160] = 0.0;
        out[3161] = 0.0;
        out[3162] = 0.0;
        out[3163] = 0.0;
        out[3164] = 0.0;
        out[3165] = 0.0;
        out[3166] = 0.0;
        out[3167] = 0.0;
        out[3168] = 0.0;
        out[3169] = 0.0;
        out[3170] = 0.0;
        out[3171] = 0.0;
        out[3172] = 0.0;
        out[3173] = 0.0;
        out[3174] = 0.0;
        out[3175] = 0.0;
        out[3176] = 0.0;
        out[3177] = 0.0;
        out[3178] = 0.0;
        out[3179] = 0.0;
        out[3180] = 0.0;
        out[3181] = 0.0;
        out[3182] = 0.0;
        out[3183] = 0.0;
        out[3184] = 0.0;
        out[3185] = 0.0;
        out[3186] = 0.0;
        out[3187] = 0.0;
        out[3188] = 0.0;
        out[3189] = 0.0;
        out[3190] = 0.0;
        out[3191] = 0.0;
        out[3192] = 0.0;
        out[3193] = 0.0;
        out[3194] = 0.0;
        out[3195] = 0.0;
        out[3196] = 0.0;
        out[3197] = 0.0;
        out[3198] = 0.0;
        out[3199] = d_BR_Zp_sb_M_Zp;
        out[3200] = d_BR_Zp_sb_gqL;
        out[3201] = d_BR_Zp_sb_gqR;
        out[3202] = d_BR_Zp_sb_gV_e;
        out[3203] = d_BR_Zp_sb_gV_mu;
        out[3204] = d_BR_Zp_sb_gA_e;
        out[3205] = d_BR_Zp_sb_gA_mu;
        out[3206] = 0.0;
        out[3207] = 0.0;
        out[3208] = 0.0;
        out[3209] = 0.0;
        out[3210] = 0.0;
        out[3211] = 0.0;
        out[3212] = 0.0;
        out[3213] = 0.0;
        out[3214] = 0.0;
        out[3215] = 0.0;
        out[3216] = 0.0;
        out[3217] = 0.0;
        out[3218] = 0.0;
        out[3219] = 0.0;
        out[3220] = 0.0;
        out[3221] = 0.0;
        out[3222] = 0.0;
        out[3223] = 0.0;
        out[3224] = 0.0;
        out[3225] = 0.0;
        out[3226] = 0.0;
        out[3227] = 0.0;
        out[3228] = 0.0;
        out[3229] = 0.0;
        out[3230] = 0.0;
        out[3231] = 0.0;
        out[3232] = 0.0;
        out[3233] = 0.0;
        out[3234] = 0.0;
        out[3235] = 0.0;
        out[3236] = 0.0;
        out[3237] = 0.0;
        out[3238] = 0.0;
        out[3239] = 0.0;
        out[3240] = 0.0;
        out[3241] = 0.0;
        out[3242] = 0.0;
        out[3243] = 0.0;
        out[3244] = 0.0;
        out[3245] = 0.0;
        out[3246] = 0.0;
        out[3247] = 0.0;
        out[3248] = 0.0;
        out[3249] = 0.0;
        out[3250] = 0.0;
        out[3251] = 0.0;
        out[3252] = 0.0;
        out[3253] = 0.0;
        out[3254] = 0.0;
        out[3255] = 0.0;
        out[3256] = 0.0;
        out[3257] = 0.0;
        out[3258] = 0.0;
        out[3259] = 0.0;
        out[3260] = 0.0;
        out[3261] = 0.0;
        out[3262] = 0.0;
        out[3263] = 0.0;
        out[3264] = 0.0;
        out[3265] = 0.0;
        out[3266] = 0.0;
        out[3267] = 0.0;
        out[3268] = 0.0;
        out[3269] = 0.0;
        out[3270] = 0.0;
        out[3271] = 0.0;
        out[3272] = 0.0;
        out[3273] = 0.0;
        out[3274] = 0.0;
        out[3275] = 0.0;
        out[3276] = 0.0;
        out[3277] = 0.0;
        out[3278] = 0.0;
        out[3279] = 0.0;
        out[3280] = 0.0;
        out[3281] = 0.0;
        out[3282] = 0.0;
        out[3283] = 0.0;
        out[3284] = 0.0;
        out[3285] = 0.0;
        out[3286] = 0.0;
        out[3287] = 0.0;
        out[3288] = 0.0;
        out[3289] = 0.0;
        out[3290] = d_BR_Zp_quarks_M_Zp;
        out[3291] = d_BR_Zp_quarks_gqL;
        out[3292] = d_BR_Zp_quarks_gqR;
        out[3293] = d_BR_Zp_quarks_gV_e;
        out[3294] = d_BR_Zp_quarks_gV_mu;
        out[3295] = d_BR_Zp_quarks_gA_e;
        out[3296] = d_BR_Zp_quarks_gA_mu;
        out[3297] = d_BR_Zp_charged_M_Zp;
        out[3298] = d_BR_Zp_charged_gqL;
        out[3299] = d_BR_Zp_charged_gqR;
        out[3300] = d_BR_Zp_charged_gV_e;
        out[3301] = d_BR_Zp_charged_gV_mu;
        out[3302] = d_BR_Zp_charged_gA_e;
        out[3303] = d_BR_Zp_charged_gA_mu;
        out[3304] = 0.0;
        out[3305] = 0.0;
        out[3306] = 0.0;
        out[3307] = 0.0;
        out[3308] = 0.0;
        out[3309] = 0.0;
        out[3310] = 0.0;
        out[3311] = 0.0;
        out[3312] = 0.0;
        out[3313] = 0.0;
        out[3314] = 0.0;
        out[3315] = 0.0;
        out[3316] = 0.0;
        out[3317] = 0.0;
    }
    if (mask & 0x2000000u) {
        out[3318] = 0.0;
        out[3319] = 0.0;
        out[3320] = 0.0;
        out[3321] = 0.0;
        out[3322] = 0.0;
        out[3323] = 0.0;
        out[3324] = 0.0;
        out[3325] = 0.0;
        out[3326] = 0.0;
        out[3327] = 0.0;
        out[3328] = 0.0;
        out[3329] = 0.0;
        out[3330] = 0.0;
        out[3331] = 0.0;
        out[3332] = 0.0;
        out[3333] = 0.0;
        out[3334] = 0.0;
        out[3335] = 0.0;
        out[3336] = 0.0;
        out[3337] = 0.0;
        out[3338] = 0.0;
        out[3339] = 0.0;
        out[3340] = 0.0;
        out[3341] = 0.0;
        out[3342] = 0.0;
        out[3343] = 0.0;
        out[3344] = 0.0;
        out[3345] = 0.0;
        out[3346] = 0.0;
        out[3347] = 0.0;
        out[3348] = 0.0;
        out[3349] = 0.0;
        out[3350] = 0.0;
        out[3351] = 0.0;
        out[3352] = 0.0;
        out[3353] = 0.0;
        out[3354] = 0.0;
        out[3355] = 0.0;
        out[3356] = 0.0;
        out[3357] = 0.0;
        out[3358] = 0.0;
        out[3359] = 0.0;
        out[3360] = 0.0;
        out[3361] = 0.0;
        out[3362] = 0.0;
        out[3363] = 0.0;
        out[3364] = 0.0;
        out[3365] = 0.0;
        out[3366] = 0.0;
        out[3367] = 0.0;
        out[3368] = 0.0;
        out[3369] = 0.0;
        out[3370] = 0.0;
        out[3371] = 0.0;
        out[3372] = 0.0;
        out[3373] = 0.0;
        out[3374] = 0.0;
        out[3375] = 0.0;
        out[3376] = 0.0;
        out[3377] = 0.0;
        out[3378] = 0.0;
        out[3379] = 0.0;
        out[3380] = 0.0;
        out[3381] = 0.0;
        out[3382] = 0.0;
        out[3383] = 0.0;
        out[3384] = 0.0;
        out[3385] = 0.0;
        out[3386] = 0.0;
        out[3387] = 0.0;
    }
    return ZFORGE_OK;
}

int zf_simplified_zprime_chi2(double *chi2, double *gradient, const zf_simplified_zprime_context *context, const zf_simplified_zprime_parameters *point, uint64_t mask)
{
    double value[N_VALUES + 1], derivative[N_VALUES * N_POINT + 1];
    double work[N_VALUES + 1];
    uint64_t needs = zforge_chi2_needs(block, 16, mask);
    int i, status;

    if (!chi2)
        return ZFORGE_NULL;
    status = zf_simplified_zprime_observables(value, context, point, needs);
    if (status == ZFORGE_OK && gradient)
        status = zf_simplified_zprime_gradient(derivative, context, point, needs);
    if (status != ZFORGE_OK)
        return status;
    for (i = 0; i < N_VALUES; i++)
        work[i] = 0.0;
    return zforge_chi2(chi2, gradient, gradient ? work : NULL, block, 16, value, gradient ? derivative : NULL, N_POINT, mask);
}

/* ---- the same for any model ---- */

static int any_prepare(void *context, const double *inputs)
{
    return zf_simplified_zprime_prepare((zf_simplified_zprime_context *)context, inputs);
}

static int any_couplings(double *out, const void *context, const double *point)
{
    return zf_simplified_zprime_couplings(out, (const zf_simplified_zprime_context *)context, (const zf_simplified_zprime_parameters *)point);
}

static int any_wilson(double *out, const void *context, const double *point)
{
    return zf_simplified_zprime_wilson(out, (const zf_simplified_zprime_context *)context, (const zf_simplified_zprime_parameters *)point);
}

static int any_valid(uint64_t *mask, const void *context, const double *point)
{
    return zf_simplified_zprime_valid(mask, (const zf_simplified_zprime_context *)context, (const zf_simplified_zprime_parameters *)point);
}

static int any_observables(double *out, const void *context, const double *point, uint64_t mask)
{
    return zf_simplified_zprime_observables(out, (const zf_simplified_zprime_context *)context, (const zf_simplified_zprime_parameters *)point, mask);
}

static int any_gradient(double *out, const void *context, const double *point, uint64_t mask)
{
    return zf_simplified_zprime_gradient(out, (const zf_simplified_zprime_context *)context, (const zf_simplified_zprime_parameters *)point, mask);
}

static int any_standard_model(double *out, const void *context)
{
    return zf_simplified_zprime_standard_model(out, (const zf_simplified_zprime_context *)context);
}

static int any_chi2(double *chi2, double *gradient, const void *context, const double *point, uint64_t mask)
{
    return zf_simplified_zprime_chi2(chi2, gradient, (const zf_simplified_zprime_context *)context, (const zf_simplified_zprime_parameters *)point, mask);
}

static const zforge_numbers numbers = {
    N_POINT,
    N_WILSON,
    168,
    N_VALUES,
    154,
    23,
    16,
    sizeof(zf_simplified_zprime_context),
    point_quantity,
    wilson_key,
    observable,
    bit,
    block,
    any_prepare,
    any_couplings,
    any_wilson,
    any_valid,
    any_observables,
    any_gradient,
    any_standard_model,
    any_chi2,
};

const zf_simplified_zprime_parameters zf_simplified_zprime_default = {
    200.0, /* M_Zp */
    -0.00013, /* gqL */
    0.0, /* gqR */
    0.0, /* gV_e */
    3.0, /* gV_mu */
    0.0, /* gA_e */
    0.0, /* gA_mu */
};

const zforge_model zf_simplified_zprime = {
    "simplified-zprime",
    "Simplified Z' with free couplings to b, s and one charged lepton",
    "",
    "",
    0,
    0,
    0,
    0,
    0,
    1,
    NULL,
    NULL,
    NULL,
    NULL,
    reference,
    NULL,
    NULL,
    NULL,
    NULL,
    &numbers,
};
