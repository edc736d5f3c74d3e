/* zforge_kernels.h - loop functions and integrals of Z' phenomenology.
 *
 * Plain C11 (and C++) with libm: no state, no allocation, thread-safe.  Every
 * function takes and gives doubles; NaN answers arguments outside the domain
 * that is stated, and is passed on.  Energies and masses are in GeV,
 * cross-sections in GeV^-2.
 */
#ifndef ZFORGE_KERNELS_H
#define ZFORGE_KERNELS_H

#ifdef __cplusplus
extern "C" {
#endif

/* The anomalous magnetic moment a = (g-2)/2 of a lepton of mass m from one
 * loop of a Z' of mass M and the same lepton, L = Z'_mu lbar gamma^mu
 * (gV + gA gamma5) l:
 *
 *     a = (gV^2 gm2_vector(r) + gA^2 gm2_axial(r))/(8 pi^2),  r = (M/m)^2 > 0.
 *
 * Exact in r; for large r they become 2/(3 r) and -10/(3 r), for small r
 * gm2_vector tends to 1 and gm2_axial to -2/r.  Relative errors are a few
 * 1e-15.  The `_d` are derivatives by r.
 *
 * Source: J. P. Leveille, Nucl. Phys. B 137 (1978) 63, equal masses. */
double zforge_gm2_vector(double r);
double zforge_gm2_vector_d(double r);
double zforge_gm2_axial(double r);
double zforge_gm2_axial_d(double r);

/* ln(y)/(y - 1), 1 at y = 1, for y > 0; and its derivative. */
double zforge_log_ratio(double y);
double zforge_log_ratio_d(double y);

/* Momentum of a two-body decay: sqrt(lambda(1, r1, r2)), lambda(a, b, c) =
 * a^2 + b^2 + c^2 - 2 (ab + bc + ca), where r1, r2 >= 0 are the squares of
 * the daughters' masses over the mother's mass; 0 from the threshold
 * sqrt(r1) + sqrt(r2) = 1 on.  _d1 and _d2 are derivatives by r1 and r2, 0
 * from the threshold on. */
double zforge_kallen(double r1, double r2);
double zforge_kallen_d1(double r1, double r2);
double zforge_kallen_d2(double r1, double r2);

/* max(x, 0), and its derivative: 1 for x > 0, else 0. */
double zforge_ramp(double x);
double zforge_step(double x);

/* Bhabha scattering e+ e- -> e+ e- at tree level with massless electrons, at
 * the centre-of-mass energy E and the scattering angle with cosine c; t =
 * -s (1 - c)/2, u = -s (1 + c)/2:
 *
 *     S_XY = e2/s + zX zY/(s - m_Z^2 + i Gamma_Z m_Z) + c_XY
 *     T_XY = the same with t in place of s
 *     dsigma/dc = 1/(32 pi s) [ u^2 (|S_LL + T_LL|^2 + |S_RR + T_RR|^2)
 *                 + 2 (t^2 |S_LR|^2 + s^2 |T_LR|^2) ]
 *
 * with e2 = e^2, zL and zR the couplings of the electron to the Z, and
 * contact terms c_XY.  With G = zX zY the four squares are quadratic forms,
 * and bhabha_point(k, ...) is the coefficient, with 1/(32 pi s), of
 *
 *     k = 1..6    e2^2, e2 G, G^2, e2 c, G c, c^2 in u^2 |S + T|^2
 *     k = 7..12   the same six in t^2 |S|^2 + s^2 |T|^2
 *
 * (k is a whole number).  bhabha(k, ...) is its integral over lo <= c <= hi.
 * Domain: E > 0, -1 <= c, lo, hi < 1, lo <= hi.
 *
 * Source: arXiv:2306.08669, section 4, with contact terms normalised to
 * L = sum c_XX/2 (ebar gamma e)_X^2 + c_LR (ebar gamma e)_L (ebar gamma e)_R. */
double zforge_bhabha_point(double k, double E, double c, double m_Z,
                           double Gamma_Z);
double zforge_bhabha(double k, double E, double lo, double hi, double m_Z,
                     double Gamma_Z);

/* The cross-section of a bin, lo <= c <= hi, with a Z' of mass M and width
 * Gamma in both channels instead of the contact terms: c_XY becomes
 * hX hY/(s - M^2 + i Gamma M) in S and the same with t in T.  hL and hR are
 * the Z' couplings of the electron with the gauge coupling in them; a heavy
 * Z' is c_XY = -hX hY/M^2.  Domain: as above, M > 0, Gamma >= 0, and E off M
 * when Gamma = 0.  The `_d` are derivatives by one argument. */
double zforge_bhabha_zp(double E, double lo, double hi, double m_Z,
                        double Gamma_Z, double e2, double zL, double zR,
                        double hL, double hR, double M, double Gamma);
double zforge_bhabha_zp_dhL(double E, double lo, double hi, double m_Z,
                            double Gamma_Z, double e2, double zL, double zR,
                            double hL, double hR, double M, double Gamma);
double zforge_bhabha_zp_dhR(double E, double lo, double hi, double m_Z,
                            double Gamma_Z, double e2, double zL, double zR,
                            double hL, double hR, double M, double Gamma);
double zforge_bhabha_zp_dM(double E, double lo, double hi, double m_Z,
                           double Gamma_Z, double e2, double zL, double zR,
                           double hL, double hR, double M, double Gamma);
double zforge_bhabha_zp_dGamma(double E, double lo, double hi, double m_Z,
                               double Gamma_Z, double e2, double zL, double zR,
                               double hL, double hR, double M, double Gamma);

#ifdef __cplusplus
}
#endif

#endif
