/* zforge_inputs.h - the numbers that somebody measured, from which the modules
 * of all models compute.
 *
 * To change some of them, copy zforge_input_default, change the copy, and
 * prepare a context with it:
 *
 *     double input[ZFORGE_N_INPUTS];
 *     memcpy(input, zforge_input_default, sizeof(input));
 *     input[ZFORGE_INPUT_m_t] = 172.7;
 *     status = zf_MODEL_prepare(&context, input);
 */
#ifndef ZFORGE_INPUTS_INCLUDED
#define ZFORGE_INPUTS_INCLUDED

#include "zforge_model.h"

#ifdef __cplusplus
extern "C" {
#endif

enum {
    /* sine of the CKM angle theta_12; unit 1, range [-1, 1]
     * PDG 2020, review of the CKM matrix, from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_s12 = 0,
    /* sine of the CKM angle theta_13; unit 1, range [-1, 1]
     * PDG 2020, review of the CKM matrix, from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_s13 = 1,
    /* sine of the CKM angle theta_23; unit 1, range [-1, 1]
     * PDG 2020, review of the CKM matrix, from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_s23 = 2,
    /* phase of the CKM matrix in radian; unit 1, range (-inf, inf)
     * PDG 2020, review of the CKM matrix, from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_delta = 3,
    /* reduced Planck constant; unit GeV s, range (0, inf)
     * SI of 2019, exact h and e, rounded, 2026-11-20 */
    ZFORGE_INPUT_hbar = 4,
    /* a cross-section of 1/GeV^2 in picobarn; unit pb GeV^2, range (0, inf)
     * SI of 2019, exact h, e and c, rounded, 2026-11-20 */
    ZFORGE_INPUT_GeV2_pb = 5,
    /* Planck mass, sqrt(hbar c/G_N); unit GeV, range (0, inf)
     * CODATA 2018, from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_M_Planck = 6,
    /* lifetime of the tau; unit s, range (0, inf)
     * arXiv:1403.1269, 2026-11-20 (not verified) */
    ZFORGE_INPUT_tau_tau = 7,
    /* Standard Model rate of tau -> mu nu nu; unit 1/s, range (0, inf)
     * arXiv:1403.1269, 2026-11-20 (not verified) */
    ZFORGE_INPUT_Gamma_tau_mununu = 8,
    /* Standard Model coefficient of b -> s gamma; unit 1, range (-inf, inf)
     * arXiv:1707.04811, 2026-11-20 (not verified) */
    ZFORGE_INPUT_C7_SM = 9,
    /* Standard Model coefficient of b -> s l l at 4.8 GeV; unit 1, range (-inf, inf)
     * arXiv:0811.1214, from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_C9_SM = 10,
    /* Standard Model coefficient of b -> s l l at 4.8 GeV; unit 1, range (-inf, inf)
     * arXiv:0811.1214, from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_C10_SM = 11,
    /* Fermi constant; unit GeV^-2, range (0, inf)
     * PDG 2014 as in the data of flavio, 2026-11-20 */
    ZFORGE_INPUT_G_F = 12,
    /* mass of the Z; unit GeV, range (0, inf)
     * PDG 2020, from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_m_Z = 13,
    /* width of the Z; unit GeV, range (0, inf)
     * PDG 2020, from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_Gamma_Z = 14,
    /* mass of the W; unit GeV, range (0, inf)
     * PDG 2020, from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_m_W = 15,
    /* mass of the Higgs boson; unit GeV, range (0, inf)
     * PDG 2022, from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_m_h = 16,
    /* weak mixing angle at m_Z, MS-bar; unit 1, range (0, 1)
     * PDG 2020, from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_sin2_thW = 17,
    /* inverse fine-structure constant at m_Z, MS-bar; unit 1, range (0, inf)
     * PDG 2018, from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_alpha_em_inv = 18,
    /* inverse fine-structure constant in the normalisation of b -> s l l; unit 1, range (0, inf)
     * arXiv:2306.08669, 2026-11-20 (not verified) */
    ZFORGE_INPUT_alpha_em_b_inv = 19,
    /* inverse fine-structure constant at zero momentum; unit 1, range (0, inf)
     * CODATA 2018, from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_alpha_em_0_inv = 20,
    /* strong coupling at m_Z; unit 1, range (0, inf)
     * PDG 2014 as in the data of flavio, 2026-11-20 */
    ZFORGE_INPUT_alpha_s = 21,
    /* mass of u, MS-bar at 2 GeV; unit GeV, range (0, inf)
     * arXiv:1802.04248 as in the data of flavio, 2026-11-20 */
    ZFORGE_INPUT_m_u = 22,
    /* mass of d, MS-bar at 2 GeV; unit GeV, range (0, inf)
     * arXiv:1802.04248 as in the data of flavio, 2026-11-20 */
    ZFORGE_INPUT_m_d = 23,
    /* mass of s, MS-bar at 2 GeV; unit GeV, range (0, inf)
     * arXiv:1802.04248 as in the data of flavio, 2026-11-20 */
    ZFORGE_INPUT_m_s = 24,
    /* mass of c, MS-bar at m_c; unit GeV, range (0, inf)
     * arXiv:1802.04248 as in the data of flavio, 2026-11-20 */
    ZFORGE_INPUT_m_c = 25,
    /* mass of b, MS-bar at m_b; unit GeV, range (0, inf)
     * PDG 2020, from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_m_b = 26,
    /* mass of t, pole; unit GeV, range (0, inf)
     * PDG 2018, from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_m_t = 27,
    /* mass of the electron; unit GeV, range (0, inf)
     * CODATA 2018, from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_m_e = 28,
    /* mass of the muon; unit GeV, range (0, inf)
     * PDG 2020, from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_m_mu = 29,
    /* mass of the tau; unit GeV, range (0, inf)
     * PDG 2020, from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_m_tau = 30,
    /* mass of the B_s; unit GeV, range (0, inf)
     * PDG 2018, from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_m_Bs = 31,
    /* mass of the B_d; unit GeV, range (0, inf)
     * PDG 2018, from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_m_Bd = 32,
    /* mass of the neutral kaon; unit GeV, range (0, inf)
     * PDG 2018, from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_m_K = 33,
    /* mean lifetime of the B_s; unit s, range (0, inf)
     * PDG 2022, from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_tau_Bs = 34,
    /* lifetime of the B_d; unit s, range (0, inf)
     * PDG 2022, from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_tau_Bd = 35,
    /* decay constant of the B_s; unit GeV, range (0, inf)
     * FLAG 2016 (Nf = 2+1), from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_f_Bs = 36,
    /* decay constant of the B_d; unit GeV, range (0, inf)
     * FLAG 2016 (Nf = 2+1), from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_f_Bd = 37,
    /* decay constant of the kaon; unit GeV, range (0, inf)
     * FLAG 2019 as in the data of flavio, 2026-11-20 */
    ZFORGE_INPUT_f_K = 38,
    /* bag parameter of the B_s; unit 1, range (0, inf)
     * lattice average of 2016, from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_Bhat_Bs = 39,
    /* bag parameter of the B_d; unit 1, range (0, inf)
     * FLAG 2016 (Nf = 2+1), from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_Bhat_Bd = 40,
    /* bag parameter of the kaon; unit 1, range (0, inf)
     * FLAG 2016 (Nf = 2+1+1) as in the data of flavio, 2026-11-20 */
    ZFORGE_INPUT_Bhat_K = 41,
    /* box function of the top quark; unit 1, range (0, inf)
     * arXiv:1403.1269, arXiv:1704.06200, 2026-11-20 (not verified) */
    ZFORGE_INPUT_S0 = 42,
    /* matrix element of the left-right operator of B_s mixing over that of the left-left one; unit 1, range (-inf, inf)
     * arXiv:1403.1269, arXiv:1704.06200, 2026-11-20 (not verified) */
    ZFORGE_INPUT_R_LR = 43,
    /* QCD factor of B mixing; unit 1, range (0, inf)
     * Nucl. Phys. B 347 (1990) 491 as in the data of flavio, 2026-11-20 */
    ZFORGE_INPUT_eta_B = 44,
    /* Standard Model coefficient of B mixing, 4 eta_B S0, in the normalisation of arXiv:1707.04811; unit 1, range (-inf, inf)
     * arXiv:1707.04811, 2026-11-20 (not verified) */
    ZFORGE_INPUT_C_SM_mix = 45,
    /* Standard Model value of (g-2)/2 of the muon; unit 1, range (-inf, inf)
     * arXiv:2505.21476 (White Paper 2025), 2026-11-20 (not verified) */
    ZFORGE_INPUT_a_mu_SM = 46,
    /* Standard Model branching ratio of tau -> mu nu nu; unit 1, range (0, 1)
     * arXiv:1403.1269, as quoted by arXiv:1707.04811, 2026-11-20 (not verified) */
    ZFORGE_INPUT_BR_tau_mununu_SM = 47,
    /* Standard Model branching ratio of B_s -> mu mu, averaged over time; unit 1, range (0, 1)
     * arXiv:1908.07011, from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_BR_Bs_mumu_SM = 48,
    /* scale that CP violation in kaon mixing sets for the left-right operator; unit GeV, range (0, inf)
     * arXiv:1403.1269 (22), 2026-11-20 (not verified) */
    ZFORGE_INPUT_Lambda_K = 49,
    /* LEP limit on the scale of the contact interaction of two electron vector currents; unit GeV, range (0, inf)
     * arXiv:1704.06200 (2.9); which sign of the contact term the number belongs to was not checked against arXiv:1302.3415, 2026-11-20 (not verified) */
    ZFORGE_INPUT_Lambda_VV_LEP = 50,
    /* LEP limit on the scale of the contact interaction of two electron axial currents; unit GeV, range (0, inf)
     * arXiv:1704.06200 (2.9); which sign of the contact term the number belongs to was not checked against arXiv:1302.3415, 2026-11-20 (not verified) */
    ZFORGE_INPUT_Lambda_AA_LEP = 51,
    /* mass of the first right-handed neutrino in decays of the Z'; unit GeV, range [0, inf)
     * not measured; a choice (0: part of a light Dirac neutrino), 2026-11-20 */
    ZFORGE_INPUT_m_N1 = 52,
    /* mass of the second right-handed neutrino in decays of the Z'; unit GeV, range [0, inf)
     * not measured; a choice (0: part of a light Dirac neutrino), 2026-11-20 */
    ZFORGE_INPUT_m_N2 = 53,
    /* mass of the third right-handed neutrino in decays of the Z'; unit GeV, range [0, inf)
     * not measured; a choice (0: part of a light Dirac neutrino), 2026-11-20 */
    ZFORGE_INPUT_m_N3 = 54,
    /* solar angle; unit 1, range [0, 1]
     * arXiv:2410.05380 (NuFIT 6.0, normal ordering, with atmospheric data), from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_sin2_th12 = 55,
    /* reactor angle; unit 1, range [0, 1]
     * arXiv:2410.05380 (NuFIT 6.0, normal ordering, with atmospheric data), from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_sin2_th13 = 56,
    /* atmospheric angle; unit 1, range [0, 1]
     * arXiv:2410.05380 (NuFIT 6.0, normal ordering, with atmospheric data), from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_sin2_th23 = 57,
    /* Dirac phase in radian (212 degrees); unit 1, range (-inf, inf)
     * arXiv:2410.05380 (NuFIT 6.0, normal ordering, with atmospheric data), from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_delta_PMNS = 58,
    /* first Majorana phase in radian; unit 1, range (-inf, inf)
     * not measured; a choice, 2026-11-20 */
    ZFORGE_INPUT_alpha_21 = 59,
    /* second Majorana phase in radian; unit 1, range (-inf, inf)
     * not measured; a choice, 2026-11-20 */
    ZFORGE_INPUT_alpha_31 = 60,
    /* mass of the lightest neutrino; unit GeV, range [0, inf)
     * not measured; a choice, 2026-11-20 */
    ZFORGE_INPUT_m_nu1 = 61,
    /* solar splitting of squared masses; unit GeV^2, range (0, inf)
     * arXiv:2410.05380 (NuFIT 6.0, normal ordering, with atmospheric data), from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_dm2_21 = 62,
    /* atmospheric splitting of squared masses; unit GeV^2, range (0, inf)
     * arXiv:2410.05380 (NuFIT 6.0, normal ordering, with atmospheric data), from memory, 2026-11-20 (not verified) */
    ZFORGE_INPUT_dm2_31 = 63,
    ZFORGE_N_INPUTS = 64
};

extern const double zforge_input_default[];
/* Names, units, uncertainties, ranges and sources, in the same order. */
extern const zforge_quantity zforge_input[];

#ifdef __cplusplus
}
#endif

#endif
