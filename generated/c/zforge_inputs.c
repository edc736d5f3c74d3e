/* zforge_inputs.c - the inputs of all models; zforge_inputs.h says more. */
#include "zforge_inputs.h"

#include <math.h>

const double zforge_input_default[] = {
    0.2265, /* s12 */
    0.00361, /* s13 */
    0.04053, /* s23 */
    1.196, /* delta */
    6.582119569e-25, /* hbar */
    389379372.1, /* GeV2_pb */
    1.22089e19, /* M_Planck */
    2.9029e-13, /* tau_tau */
    595600000000.0, /* Gamma_tau_mununu */
    -0.3558, /* C7_SM */
    4.211, /* C9_SM */
    -4.103, /* C10_SM */
    0.000011663787, /* G_F */
    91.1876, /* m_Z */
    2.4952, /* Gamma_Z */
    80.379, /* m_W */
    125.25, /* m_h */
    0.23122, /* sin2_thW */
    127.955, /* alpha_em_inv */
    133.0, /* alpha_em_b_inv */
    137.035999, /* alpha_em_0_inv */
    0.1185, /* alpha_s */
    0.00213, /* m_u */
    0.004675, /* m_d */
    0.09247, /* m_s */
    1.273, /* m_c */
    4.18, /* m_b */
    173.0, /* m_t */
    0.00051099895, /* m_e */
    0.1056583745, /* m_mu */
    1.77686, /* m_tau */
    5.36689, /* m_Bs */
    5.27963, /* m_Bd */
    0.497611, /* m_K */
    1.52e-12, /* tau_Bs */
    1.519e-12, /* tau_Bd */
    0.2284, /* f_Bs */
    0.192, /* f_Bd */
    0.1554, /* f_K */
    1.327, /* Bhat_Bs */
    1.26, /* Bhat_Bd */
    0.717, /* Bhat_K */
    2.3, /* S0 */
    9.7, /* R_LR */
    0.55, /* eta_B */
    4.95, /* C_SM_mix */
    0.00116592033, /* a_mu_SM */
    0.1729, /* BR_tau_mununu_SM */
    3.66e-9, /* BR_Bs_mumu_SM */
    320000000.0, /* Lambda_K */
    20600.0, /* Lambda_VV_LEP */
    10100.0, /* Lambda_AA_LEP */
    0.0, /* m_N1 */
    0.0, /* m_N2 */
    0.0, /* m_N3 */
    0.308, /* sin2_th12 */
    0.02215, /* sin2_th13 */
    0.47, /* sin2_th23 */
    3.7, /* delta_PMNS */
    0.0, /* alpha_21 */
    0.0, /* alpha_31 */
    0.0, /* m_nu1 */
    7.49e-23, /* dm2_21 */
    2.513e-21, /* dm2_31 */
    0.0
};

/* name, LaTeX, unit, meaning, source, value, uncertainty, range */
const zforge_quantity zforge_input[] = {
    {"s12", "s_{12}", "1", "sine of the CKM angle theta_12", "PDG 2020, review of the CKM matrix, from memory", 0.2265, 0.00048, -1.0, 1.0, 0, 0},
    {"s13", "s_{13}", "1", "sine of the CKM angle theta_13", "PDG 2020, review of the CKM matrix, from memory", 0.00361, 0.0001, -1.0, 1.0, 0, 0},
    {"s23", "s_{23}", "1", "sine of the CKM angle theta_23", "PDG 2020, review of the CKM matrix, from memory", 0.04053, 0.00072, -1.0, 1.0, 0, 0},
    {"delta", "\\delta", "1", "phase of the CKM matrix in radian", "PDG 2020, review of the CKM matrix, from memory", 1.196, 0.044, -HUGE_VAL, HUGE_VAL, 1, 1},
    {"hbar", "\\hbar", "GeV s", "reduced Planck constant", "SI of 2019, exact h and e, rounded", 6.582119569e-25, 0.0, 0.0, HUGE_VAL, 1, 1},
    {"GeV2_pb", "(\\hbar c)^2", "pb GeV^2", "a cross-section of 1/GeV^2 in picobarn", "SI of 2019, exact h, e and c, rounded", 389379372.1, 0.0, 0.0, HUGE_VAL, 1, 1},
    {"M_Planck", "M_\\mathrm{Pl}", "GeV", "Planck mass, sqrt(hbar c/G_N)", "CODATA 2018, from memory", 1.22089e19, 140000000000000.0, 0.0, HUGE_VAL, 1, 1},
    {"tau_tau", "\\tau_\\tau", "s", "lifetime of the tau", "arXiv:1403.1269", 2.9029e-13, 5.3e-16, 0.0, HUGE_VAL, 1, 1},
    {"Gamma_tau_mununu", "\\Gamma_{\\tau\\to\\mu\\nu\\nu}", "1/s", "Standard Model rate of tau -> mu nu nu", "arXiv:1403.1269", 595600000000.0, 200000000.0, 0.0, HUGE_VAL, 1, 1},
    {"C7_SM", "C_7^\\mathrm{SM}", "1", "Standard Model coefficient of b -> s gamma", "arXiv:1707.04811", -0.3558, 0.0, -HUGE_VAL, HUGE_VAL, 1, 1},
    {"C9_SM", "C_9^\\mathrm{SM}", "1", "Standard Model coefficient of b -> s l l at 4.8 GeV", "arXiv:0811.1214, from memory", 4.211, 0.0, -HUGE_VAL, HUGE_VAL, 1, 1},
    {"C10_SM", "C_{10}^\\mathrm{SM}", "1", "Standard Model coefficient of b -> s l l at 4.8 GeV", "arXiv:0811.1214, from memory", -4.103, 0.0, -HUGE_VAL, HUGE_VAL, 1, 1},
    {"G_F", "G_F", "GeV^-2", "Fermi constant", "PDG 2014 as in the data of flavio", 0.000011663787, 6.0e-12, 0.0, HUGE_VAL, 1, 1},
    {"m_Z", "m_Z", "GeV", "mass of the Z", "PDG 2020, from memory", 91.1876, 0.0021, 0.0, HUGE_VAL, 1, 1},
    {"Gamma_Z", "\\Gamma_Z", "GeV", "width of the Z", "PDG 2020, from memory", 2.4952, 0.0023, 0.0, HUGE_VAL, 1, 1},
    {"m_W", "m_W", "GeV", "mass of the W", "PDG 2020, from memory", 80.379, 0.012, 0.0, HUGE_VAL, 1, 1},
    {"m_h", "m_h", "GeV", "mass of the Higgs boson", "PDG 2022, from memory", 125.25, 0.17, 0.0, HUGE_VAL, 1, 1},
    {"sin2_thW", "\\sin^2\\theta_W", "1", "weak mixing angle at m_Z, MS-bar", "PDG 2020, from memory", 0.23122, 3.0e-05, 0.0, 1.0, 1, 1},
    {"alpha_em_inv", "\\alpha^{-1}(m_Z)", "1", "inverse fine-structure constant at m_Z, MS-bar", "PDG 2018, from memory", 127.955, 0.01, 0.0, HUGE_VAL, 1, 1},
    {"alpha_em_b_inv", "\\alpha^{-1}(m_b)", "1", "inverse fine-structure constant in the normalisation of b -> s l l", "arXiv:2306.08669", 133.0, 0.0, 0.0, HUGE_VAL, 1, 1},
    {"alpha_em_0_inv", "\\alpha^{-1}(0)", "1", "inverse fine-structure constant at zero momentum", "CODATA 2018, from memory", 137.035999, 0.0, 0.0, HUGE_VAL, 1, 1},
    {"alpha_s", "\\alpha_s(m_Z)", "1", "strong coupling at m_Z", "PDG 2014 as in the data of flavio", 0.1185, 0.0006, 0.0, HUGE_VAL, 1, 1},
    {"m_u", "m_u", "GeV", "mass of u, MS-bar at 2 GeV", "arXiv:1802.04248 as in the data of flavio", 0.00213, 4.1e-05, 0.0, HUGE_VAL, 1, 1},
    {"m_d", "m_d", "GeV", "mass of d, MS-bar at 2 GeV", "arXiv:1802.04248 as in the data of flavio", 0.004675, 5.6e-05, 0.0, HUGE_VAL, 1, 1},
    {"m_s", "m_s", "GeV", "mass of s, MS-bar at 2 GeV", "arXiv:1802.04248 as in the data of flavio", 0.09247, 0.00069, 0.0, HUGE_VAL, 1, 1},
    {"m_c", "m_c", "GeV", "mass of c, MS-bar at m_c", "arXiv:1802.04248 as in the data of flavio", 1.273, 0.01, 0.0, HUGE_VAL, 1, 1},
    {"m_b", "m_b", "GeV", "mass of b, MS-bar at m_b", "PDG 2020, from memory", 4.18, 0.03, 0.0, HUGE_VAL, 1, 1},
    {"m_t", "m_t", "GeV", "mass of t, pole", "PDG 2018, from memory", 173.0, 0.4, 0.0, HUGE_VAL, 1, 1},
    {"m_e", "m_e", "GeV", "mass of the electron", "CODATA 2018, from memory", 0.00051099895, 0.0, 0.0, HUGE_VAL, 1, 1},
    {"m_mu", "m_\\mu", "GeV", "mass of the muon", "PDG 2020, from memory", 0.1056583745, 2.4e-09, 0.0, HUGE_VAL, 1, 1},
    {"m_tau", "m_\\tau", "GeV", "mass of the tau", "PDG 2020, from memory", 1.77686, 0.00012, 0.0, HUGE_VAL, 1, 1},
    {"m_Bs", "m_{B_s}", "GeV", "mass of the B_s", "PDG 2018, from memory", 5.36689, 0.00019, 0.0, HUGE_VAL, 1, 1},
    {"m_Bd", "m_{B_d}", "GeV", "mass of the B_d", "PDG 2018, from memory", 5.27963, 0.00015, 0.0, HUGE_VAL, 1, 1},
    {"m_K", "m_K", "GeV", "mass of the neutral kaon", "PDG 2018, from memory", 0.497611, 1.3e-05, 0.0, HUGE_VAL, 1, 1},
    {"tau_Bs", "\\tau_{B_s}", "s", "mean lifetime of the B_s", "PDG 2022, from memory", 1.52e-12, 5.0e-15, 0.0, HUGE_VAL, 1, 1},
    {"tau_Bd", "\\tau_{B_d}", "s", "lifetime of the B_d", "PDG 2022, from memory", 1.519e-12, 4.0e-15, 0.0, HUGE_VAL, 1, 1},
    {"f_Bs", "f_{B_s}", "GeV", "decay constant of the B_s", "FLAG 2016 (Nf = 2+1), from memory", 0.2284, 0.0037, 0.0, HUGE_VAL, 1, 1},
    {"f_Bd", "f_{B_d}", "GeV", "decay constant of the B_d", "FLAG 2016 (Nf = 2+1), from memory", 0.192, 0.0043, 0.0, HUGE_VAL, 1, 1},
    {"f_K", "f_K", "GeV", "decay constant of the kaon", "FLAG 2019 as in the data of flavio", 0.1554, 0.001, 0.0, HUGE_VAL, 1, 1},
    {"Bhat_Bs", "\\hat B_{B_s}", "1", "bag parameter of the B_s", "lattice average of 2016, from memory", 1.327, 0.06, 0.0, HUGE_VAL, 1, 1},
    {"Bhat_Bd", "\\hat B_{B_d}", "1", "bag parameter of the B_d", "FLAG 2016 (Nf = 2+1), from memory", 1.26, 0.09, 0.0, HUGE_VAL, 1, 1},
    {"Bhat_K", "\\hat B_K", "1", "bag parameter of the kaon", "FLAG 2016 (Nf = 2+1+1) as in the data of flavio", 0.717, 0.024, 0.0, HUGE_VAL, 1, 1},
    {"S0", "S_0", "1", "box function of the top quark", "arXiv:1403.1269, arXiv:1704.06200", 2.3, 0.0, 0.0, HUGE_VAL, 1, 1},
    {"R_LR", "R_{LR}", "1", "matrix element of the left-right operator of B_s mixing over that of the left-left one", "arXiv:1403.1269, arXiv:1704.06200", 9.7, 0.0, -HUGE_VAL, HUGE_VAL, 1, 1},
    {"eta_B", "\\eta_B", "1", "QCD factor of B mixing", "Nucl. Phys. B 347 (1990) 491 as in the data of flavio", 0.55, 0.0, 0.0, HUGE_VAL, 1, 1},
    {"C_SM_mix", "C_\\mathrm{SM}", "1", "Standard Model coefficient of B mixing, 4 eta_B S0, in the normalisation of arXiv:1707.04811", "arXiv:1707.04811", 4.95, 0.0, -HUGE_VAL, HUGE_VAL, 1, 1},
    {"a_mu_SM", "a_\\mu^\\mathrm{SM}", "1", "Standard Model value of (g-2)/2 of the muon", "arXiv:2505.21476 (White Paper 2025)", 0.00116592033, 6.2e-10, -HUGE_VAL, HUGE_VAL, 1, 1},
    {"BR_tau_mununu_SM", "\\mathcal{B}(\\tau\\to\\mu\\nu\\nu)_\\mathrm{SM}", "1", "Standard Model branching ratio of tau -> mu nu nu", "arXiv:1403.1269, as quoted by arXiv:1707.04811", 0.1729, 0.0003, 0.0, 1.0, 1, 1},
    {"BR_Bs_mumu_SM", "\\mathcal{B}(B_s\\to\\mu\\mu)_\\mathrm{SM}", "1", "Standard Model branching ratio of B_s -> mu mu, averaged over time", "arXiv:1908.07011, from memory", 3.66e-9, 1.4e-10, 0.0, 1.0, 1, 1},
    {"Lambda_K", "\\Lambda_K", "GeV", "scale that CP violation in kaon mixing sets for the left-right operator", "arXiv:1403.1269 (22)", 320000000.0, 0.0, 0.0, HUGE_VAL, 1, 1},
    {"Lambda_VV_LEP", "\\Lambda_{VV}", "GeV", "LEP limit on the scale of the contact interaction of two electron vector currents", "arXiv:1704.06200 (2.9); which sign of the contact term the number belongs to was not checked against arXiv:1302.3415", 20600.0, 0.0, 0.0, HUGE_VAL, 1, 1},
    {"Lambda_AA_LEP", "\\Lambda_{AA}", "GeV", "LEP limit on the scale of the contact interaction of two electron axial currents", "arXiv:1704.06200 (2.9); which sign of the contact term the number belongs to was not checked against arXiv:1302.3415", 10100.0, 0.0, 0.0, HUGE_VAL, 1, 1},
    {"m_N1", "m_{N_1}", "GeV", "mass of the first right-handed neutrino in decays of the Z'", "not measured; a choice (0: part of a light Dirac neutrino)", 0.0, 0.0, 0.0, HUGE_VAL, 0, 1},
    {"m_N2", "m_{N_2}", "GeV", "mass of the second right-handed neutrino in decays of the Z'", "not measured; a choice (0: part of a light Dirac neutrino)", 0.0, 0.0, 0.0, HUGE_VAL, 0, 1},
    {"m_N3", "m_{N_3}", "GeV", "mass of the third right-handed neutrino in decays of the Z'", "not measured; a choice (0: part of a light Dirac neutrino)", 0.0, 0.0, 0.0, HUGE_VAL, 0, 1},
    {"sin2_th12", "\\sin^2\\theta_{12}", "1", "solar angle", "arXiv:2410.05380 (NuFIT 6.0, normal ordering, with atmospheric data), from memory", 0.308, 0.012, 0.0, 1.0, 0, 0},
    {"sin2_th13", "\\sin^2\\theta_{13}", "1", "reactor angle", "arXiv:2410.05380 (NuFIT 6.0, normal ordering, with atmospheric data), from memory", 0.02215, 0.00057, 0.0, 1.0, 0, 0},
    {"sin2_th23", "\\sin^2\\theta_{23}", "1", "atmospheric angle", "arXiv:2410.05380 (NuFIT 6.0, normal ordering, with atmospheric data), from memory", 0.47, 0.015, 0.0, 1.0, 0, 0},
    {"delta_PMNS", "\\delta_\\ell", "1", "Dirac phase in radian (212 degrees)", "arXiv:2410.05380 (NuFIT 6.0, normal ordering, with atmospheric data), from memory", 3.7, 0.58, -HUGE_VAL, HUGE_VAL, 1, 1},
    {"alpha_21", "\\alpha_{21}", "1", "first Majorana phase in radian", "not measured; a choice", 0.0, 0.0, -HUGE_VAL, HUGE_VAL, 1, 1},
    {"alpha_31", "\\alpha_{31}", "1", "second Majorana phase in radian", "not measured; a choice", 0.0, 0.0, -HUGE_VAL, HUGE_VAL, 1, 1},
    {"m_nu1", "m_1", "GeV", "mass of the lightest neutrino", "not measured; a choice", 0.0, 0.0, 0.0, HUGE_VAL, 0, 1},
    {"dm2_21", "\\Delta m^2_{21}", "GeV^2", "solar splitting of squared masses", "arXiv:2410.05380 (NuFIT 6.0, normal ordering, with atmospheric data), from memory", 7.49e-23, 1.9e-24, 0.0, HUGE_VAL, 1, 1},
    {"dm2_31", "\\Delta m^2_{31}", "GeV^2", "atmospheric splitting of squared masses", "arXiv:2410.05380 (NuFIT 6.0, normal ordering, with atmospheric data), from memory", 2.513e-21, 2.0000000000000002e-23, 0.0, HUGE_VAL, 1, 1},
    {NULL, NULL, NULL, NULL, NULL, 0.0, 0.0, 0.0, 0.0, 0, 0}
};
