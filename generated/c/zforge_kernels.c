/* zforge_kernels.c - loop functions and integrals of Z' phenomenology.
 *
 * Integrals whose integrand has one sign and no singularity near the interval
 * are done by a Gauss-Legendre rule of 32 points, which is exact to rounding
 * there; outside there are closed forms and convergent series.
 */
#include "zforge_kernels.h"

#include <math.h>

#define PI 3.14159265358979323846

/* ---- Gauss-Legendre rule of 32 points ---- */

enum {
    PAIRS = 16
};

static const double node[PAIRS] = {
    0.0483076656877383162, 0.144471961582796493, 0.239287362252137075,
    0.33186860228212765,   0.421351276130635345, 0.50689990893222939,
    0.587715757240762329,  0.663044266930215201, 0.73218211874028968,
    0.794483795967942407,  0.84936761373256997,  0.896321155766052124,
    0.934906075937739689,  0.964762255587506431, 0.985611511545268335,
    0.997263861849481564};
static const double weight[PAIRS] = {
    0.0965400885147278006, 0.0956387200792748594, 0.0938443990808045656,
    0.0911738786957638847, 0.0876520930044038111, 0.0833119242269467552,
    0.0781938957870703065, 0.0723457941088485062, 0.0658222227763618468,
    0.0586840934785355471, 0.0509980592623761762, 0.0428358980222266807,
    0.0342738629130214331, 0.0253920653092620595, 0.0162743947309056706,
    0.0070186100094700966};

typedef double integrand(double x, const void *parameters);

static double integrate(integrand *f, const void *parameters, double lo,
                        double hi)
{
    double middle = 0.5 * (lo + hi), half = 0.5 * (hi - lo), sum = 0.0;
    int i;

    for (i = 0; i < PAIRS; i++) {
        double step = half * node[i];

        sum += weight[i] *
               (f(middle - step, parameters) + f(middle + step, parameters));
    }
    return half * sum;
}

/* ---- anomalous magnetic moments ----
 *
 *     vector(r) = int_0^1 dx 2 x^2 (1-x)/D,    D = r (1-x) + x^2,
 *     axial(r)  = int_0^1 dx [2 x (1-x) (x-4) - 4 x^3/r]/D.
 *
 * Small r: with L = ln r and I = int dx/D = arccos(sqrt(r)/2)/sqrt(r - r^2/4),
 *
 *     vector = 1 - 2 r + (r^2 - 2 r) L - (r^3 - 4 r^2 + 2 r) I
 *     axial  = 5 - 2 r - 2/r + (r^2 - 4 r + 2) L - r (r - 2) (r - 4) I
 *     dI/dr  = -(1 + (2 - r) I)/(r (4 - r)).
 *
 * Large r: the same, expanded in 1/r, are series sum_n (p_n + l_n L)/r^n that
 * converge for r > 4.  Between, where the closed forms cancel, the integrals
 * with x = 1 - t^2, which keeps the zeros of D away from the interval. */

enum {
    TERMS = 20
};

static const double small_r = 0.25;
static const double large_r = 32.0;

static const double vector_plain[TERMS] = {
    0.666666666666666667,
    4.16666666666666667,
    19.4,
    83.2,
    343.619047619047619,
    1391.17857142857143,
    5568.85555555555556,
    22141.9555555555556,
    87673.9532467532468,
    346269.231601731602,
    1365442.26495726496,
    5379277.15897435897,
    21181006.4080808081,
    83380092.5234848485,
    328210966.857157548,
    1292035249.69166781,
    5087026314.36509222,
    20033066062.0625506,
    78911724424.0334626,
    310926036529.222732,
};
static const double vector_log[TERMS] = {
    0.0,           -2.0,           -12.0,          -56.0,
    -240.0,        -990.0,         -4004.0,        -16016.0,
    -63648.0,      -251940.0,      -994840.0,      -3922512.0,
    -15452320.0,   -60843510.0,    -239519700.0,   -942871200.0,
    -3711935040.0, -14615744220.0, -57562286760.0, -226760523600.0,
};
static const double axial_plain[TERMS] = {
    -3.33333333333333333, -3.16666666666666667,
    -10.2666666666666667, -34.6,
    -118.247619047619048, -408.726190476190476,
    -1427.67301587301587, -5034.98888888888889,
    -17911.5451659451659, -64215.0463203463203,
    -231818.593628593629, -842066.859829059829,
    -3075748.67816627817, -11290589.6462121212,
    -41632398.2476210064, -154138224.961458476,
    -572785552.278246143, -2135675585.78472785,
    -7987592672.00352238, -29958801034.9222732,
};
static const double axial_log[TERMS] = {
    0.0,         2.0,         8.0,          28.0,         96.0,
    330.0,       1144.0,      4004.0,       14144.0,      50388.0,
    180880.0,    653752.0,    2377280.0,    8691930.0,    31935960.0,
    117858900.0, 436698240.0, 1623971580.0, 6059188080.0, 22676052360.0,
};

/* Terms that matter at r: the next is below 1e-17 of the sum. */
static int terms_needed(double r)
{
    if (r > 1e6)
        return 4;
    return r > 1e3 ? 8 : TERMS;
}

static double series(const double *plain, const double *logs, double r)
{
    double q = 1.0 / r, a = 0.0, b = 0.0;
    int n;

    for (n = terms_needed(r) - 1; n >= 0; n--) {
        a = a * q + plain[n];
        b = b * q + logs[n];
    }
    return q * (a + b * log(r));
}

/* d/dr of (p + l L)/r^n is (l - n p - n l L)/r^(n+1). */
static double series_d(const double *plain, const double *logs, double r)
{
    double q = 1.0 / r, a = 0.0, b = 0.0;
    int n;

    for (n = terms_needed(r) - 1; n >= 0; n--) {
        a = a * q + (logs[n] - (n + 1) * plain[n]);
        b = b * q - (n + 1) * logs[n];
    }
    return q * q * (a + b * log(r));
}

static double inverse_integral(double r)
{
    return acos(0.5 * sqrt(r)) / sqrt(r * (1.0 - 0.25 * r));
}

static double vector_integrand(double t, const void *parameters)
{
    double r = *(const double *)parameters, x = 1.0 - t * t;

    return 4.0 * x * x * t * t * t / (r * t * t + x * x);
}

static double vector_integrand_d(double t, const void *parameters)
{
    double r = *(const double *)parameters, x = 1.0 - t * t;
    double d = r * t * t + x * x;

    return -4.0 * x * x * t * t * t * t * t / (d * d);
}

static double axial_integrand(double t, const void *parameters)
{
    double r = *(const double *)parameters, x = 1.0 - t * t;

    return 4.0 * t * x * (t * t * (x - 4.0) - 2.0 * x * x / r) /
           (r * t * t + x * x);
}

static double axial_integrand_d(double t, const void *parameters)
{
    double r = *(const double *)parameters, x = 1.0 - t * t;
    double d = r * t * t + x * x;
    double numerator = 4.0 * t * x * (t * t * (x - 4.0) - 2.0 * x * x / r);

    return (8.0 * t * x * x * x / (r * r) - numerator * t * t / d) / d;
}

double zforge_gm2_vector(double r)
{
    if (!(r > 0.0))
        return NAN;
    if (r >= large_r)
        return series(vector_plain, vector_log, r);
    if (r > small_r)
        return integrate(vector_integrand, &r, 0.0, 1.0);
    return 1.0 - 2.0 * r + r * (r - 2.0) * log(r) -
           r * ((r - 4.0) * r + 2.0) * inverse_integral(r);
}

double zforge_gm2_vector_d(double r)
{
    double i;

    if (!(r > 0.0))
        return NAN;
    if (r >= large_r)
        return series_d(vector_plain, vector_log, r);
    if (r > small_r)
        return integrate(vector_integrand_d, &r, 0.0, 1.0);
    i = inverse_integral(r);
    return r - 4.0 + 2.0 * (r - 1.0) * log(r) +
           ((8.0 - 3.0 * r) * r - 2.0) * i +
           ((r - 4.0) * r + 2.0) * (1.0 + (2.0 - r) * i) / (4.0 - r);
}

double zforge_gm2_axial(double r)
{
    if (!(r > 0.0))
        return NAN;
    if (r >= large_r)
        return series(axial_plain, axial_log, r);
    if (r > small_r)
        return integrate(axial_integrand, &r, 0.0, 1.0);
    return 5.0 - 2.0 * r - 2.0 / r + ((r - 4.0) * r + 2.0) * log(r) -
           r * (r - 2.0) * (r - 4.0) * inverse_integral(r);
}

double zforge_gm2_axial_d(double r)
{
    if (!(r > 0.0))
        return NAN;
    if (r >= large_r)
        return series_d(axial_plain, axial_log, r);
    if (r > small_r)
        return integrate(axial_integrand_d, &r, 0.0, 1.0);
    return -4.0 + 2.0 / r + 2.0 / (r * r) + 2.0 * (r - 2.0) * log(r) -
           2.0 * ((r - 4.0) * r + 2.0) * inverse_integral(r);
}

/* ---- elementary functions with a removable singularity or a kink ---- */

double zforge_log_ratio(double y)
{
    double d = y - 1.0; /* exact where it is small */

    if (!(y > 0.0))
        return NAN;
    if (d == 0.0)
        return 1.0;
    return (d > -0.5 && d < 1.0 ? log1p(d) : log(y)) / d;
}

/* ln(1+d)/d = int_0^1 dt/(1 + t d). */
static double log_ratio_integrand_d(double t, const void *parameters)
{
    double d = *(const double *)parameters, y = 1.0 + t * d;

    return -t / (y * y);
}

double zforge_log_ratio_d(double y)
{
    double d = y - 1.0;

    if (!(y > 0.0))
        return NAN;
    if (d > -0.5 && d < 1.0)
        return integrate(log_ratio_integrand_d, &d, 0.0, 1.0);
    return (1.0 / y - log(y) / d) / d;
}

/* lambda(1, r1, r2) below threshold, 0 above.  This form of lambda is exact to
 * one rounding for equal masses. */
static double kallen_squared(double r1, double r2)
{
    double lambda = 1.0 - 2.0 * (r1 + r2) + (r1 - r2) * (r1 - r2);

    if (!(r1 >= 0.0 && r2 >= 0.0))
        return NAN;
    return lambda > 0.0 && r1 + r2 < 1.0 ? lambda : 0.0;
}

double zforge_kallen(double r1, double r2)
{
    return sqrt(kallen_squared(r1, r2));
}

double zforge_kallen_d1(double r1, double r2)
{
    double lambda = kallen_squared(r1, r2);

    return lambda == 0.0 ? 0.0 : (r1 - r2 - 1.0) / sqrt(lambda);
}

double zforge_kallen_d2(double r1, double r2)
{
    return zforge_kallen_d1(r2, r1);
}

double zforge_ramp(double x)
{
    return x < 0.0 ? 0.0 : x;
}

double zforge_step(double x)
{
    return x > 0.0 ? 1.0 : x <= 0.0 ? 0.0 : NAN;
}

/* ---- Bhabha scattering ---- */

/* C++ has no C complex numbers. */
typedef struct complex_number {
    double re, im;
} complex_number;

static complex_number plus(complex_number a, complex_number b)
{
    a.re += b.re;
    a.im += b.im;
    return a;
}

static complex_number times(double x, complex_number a)
{
    a.re *= x;
    a.im *= x;
    return a;
}

static complex_number product(complex_number a, complex_number b)
{
    complex_number c;

    c.re = a.re * b.re - a.im * b.im;
    c.im = a.re * b.im + a.im * b.re;
    return c;
}

/* Re(a conj(b)) */
static double dot(complex_number a, complex_number b)
{
    return a.re * b.re + a.im * b.im;
}

/* 1/(x - m^2 + i Gamma m) */
static complex_number propagator(double x, double m, double Gamma)
{
    double re = x - m * m, im = Gamma * m, norm = re * re + im * im;
    complex_number p;

    p.re = re / norm;
    p.im = -im / norm;
    return p;
}

/* A quadratic form |e2 photon + G z + c contact|^2, term by term. */
static double form_term(int k, double photon, complex_number z, double contact)
{
    switch (k) {
    case 1:
        return photon * photon;
    case 2:
        return 2.0 * photon * z.re;
    case 3:
        return dot(z, z);
    case 4:
        return 2.0 * photon * contact;
    case 5:
        return 2.0 * contact * z.re;
    case 6:
        return contact * contact;
    default:
        return NAN;
    }
}

typedef struct bhabha_arguments {
    double k, E, m_Z, Gamma_Z;
} bhabha_arguments;

/* The k-th function at 1 - c = d. */
static double bhabha_basis(const bhabha_arguments *a, double d)
{
    double s = a->E * a->E, t = -0.5 * s * d, u = -s - t, sum;
    complex_number zs = propagator(s, a->m_Z, a->Gamma_Z);
    complex_number zt = propagator(t, a->m_Z, a->Gamma_Z);
    int k = a->k >= 1.0 && a->k <= 12.0 ? (int)a->k : 0;

    if (k != a->k || !(a->E > 0.0))
        return NAN;
    if (k <= 6)
        sum = u * u * form_term(k, 1.0 / s + 1.0 / t, plus(zs, zt), 2.0);
    else
        sum = t * t * form_term(k - 6, 1.0 / s, zs, 1.0) +
              s * s * form_term(k - 6, 1.0 / t, zt, 1.0);
    return sum / (32.0 * PI * s);
}

double zforge_bhabha_point(double k, double E, double c, double m_Z,
                           double Gamma_Z)
{
    bhabha_arguments a;

    a.k = k;
    a.E = E;
    a.m_Z = m_Z;
    a.Gamma_Z = Gamma_Z;
    return c >= -1.0 && c < 1.0 ? bhabha_basis(&a, 1.0 - c) : NAN;
}

/* Integrals over c are done in w = ln(1 - c): the pole of the photon at c = 1
 * becomes an exponential, those of the Z and the Z' keep a distance pi from
 * the real axis. */
static double bhabha_integrand(double w, const void *parameters)
{
    const bhabha_arguments *a = (const bhabha_arguments *)parameters;
    double jacobian = exp(w);

    return jacobian * bhabha_basis(a, jacobian);
}

static int is_bin(double lo, double hi)
{
    return lo >= -1.0 && lo <= hi && hi < 1.0;
}

double zforge_bhabha(double k, double E, double lo, double hi, double m_Z,
                     double Gamma_Z)
{
    bhabha_arguments a;

    a.k = k;
    a.E = E;
    a.m_Z = m_Z;
    a.Gamma_Z = Gamma_Z;
    if (!is_bin(lo, hi))
        return NAN;
    return integrate(bhabha_integrand, &a, log1p(-hi), log1p(-lo));
}

typedef enum zp_argument {
    ZP_NONE,
    ZP_HL,
    ZP_HR,
    ZP_M,
    ZP_GAMMA
} zp_argument;

typedef struct zp_arguments {
    double E, m_Z, Gamma_Z, e2, zL, zR, hL, hR, M, Gamma;
    zp_argument by; /* the value, or the derivative by which argument */
} zp_arguments;

/* An amplitude S_XY or T_XY and its derivative. */
typedef struct amplitude {
    complex_number value, derivative;
} amplitude;

/* x is s or t; z and h are products of couplings, dh the derivative of h. */
static amplitude zp_amplitude(const zp_arguments *a, double x, double z,
                              double h, double dh)
{
    complex_number zp = propagator(x, a->M, a->Gamma);
    complex_number slope = {0.0, 0.0}; /* of -1/propagator */
    amplitude sum;

    sum.value = plus(times(z, propagator(x, a->m_Z, a->Gamma_Z)), times(h, zp));
    sum.value.re += a->e2 / x;
    if (a->by == ZP_M) {
        slope.re = 2.0 * a->M;
        slope.im = -a->Gamma;
    } else if (a->by == ZP_GAMMA) {
        slope.im = -a->M;
    }
    sum.derivative =
        plus(times(dh, zp), times(h, product(slope, product(zp, zp))));
    return sum;
}

static amplitude add_amplitudes(amplitude a, amplitude b)
{
    a.value = plus(a.value, b.value);
    a.derivative = plus(a.derivative, b.derivative);
    return a;
}

/* |value|^2, or its derivative. */
static double modulus(const zp_arguments *a, amplitude m)
{
    return a->by == ZP_NONE ? dot(m.value, m.value)
                            : 2.0 * dot(m.value, m.derivative);
}

static double zp_integrand(double w, const void *parameters)
{
    const zp_arguments *a = (const zp_arguments *)parameters;
    double jacobian = exp(w);
    double s = a->E * a->E, t = -0.5 * s * jacobian, u = -s - t;
    double dL = a->by == ZP_HL, dR = a->by == ZP_HR;
    double zLL = a->zL * a->zL, zRR = a->zR * a->zR, zLR = a->zL * a->zR;
    double hLL = a->hL * a->hL, hRR = a->hR * a->hR, hLR = a->hL * a->hR;
    double dLL = 2.0 * a->hL * dL, dRR = 2.0 * a->hR * dR;
    double dLR = dL * a->hR + dR * a->hL;
    amplitude LL = add_amplitudes(zp_amplitude(a, s, zLL, hLL, dLL),
                                  zp_amplitude(a, t, zLL, hLL, dLL));
    amplitude RR = add_amplitudes(zp_amplitude(a, s, zRR, hRR, dRR),
                                  zp_amplitude(a, t, zRR, hRR, dRR));
    double same = modulus(a, LL) + modulus(a, RR);
    double mixed = t * t * modulus(a, zp_amplitude(a, s, zLR, hLR, dLR)) +
                   s * s * modulus(a, zp_amplitude(a, t, zLR, hLR, dLR));

    return jacobian * (u * u * same + 2.0 * mixed) / (32.0 * PI * s);
}

static double zp_bin(double lo, double hi, const zp_arguments *a)
{
    if (!is_bin(lo, hi) || !(a->E > 0.0 && a->M > 0.0 && a->Gamma >= 0.0))
        return NAN;
    return integrate(zp_integrand, a, log1p(-hi), log1p(-lo));
}

double zforge_bhabha_zp(double E, double lo, double hi, double m_Z,
                        double Gamma_Z, double e2, double zL, double zR,
                        double hL, double hR, double M, double Gamma)
{
    zp_arguments a = {E, m_Z, Gamma_Z, e2, zL, zR, hL, hR, M, Gamma, ZP_NONE};

    return zp_bin(lo, hi, &a);
}

double zforge_bhabha_zp_dhL(double E, double lo, double hi, double m_Z,
                            double Gamma_Z, double e2, double zL, double zR,
                            double hL, double hR, double M, double Gamma)
{
    zp_arguments a = {E, m_Z, Gamma_Z, e2, zL, zR, hL, hR, M, Gamma, ZP_HL};

    return zp_bin(lo, hi, &a);
}

double zforge_bhabha_zp_dhR(double E, double lo, double hi, double m_Z,
                            double Gamma_Z, double e2, double zL, double zR,
                            double hL, double hR, double M, double Gamma)
{
    zp_arguments a = {E, m_Z, Gamma_Z, e2, zL, zR, hL, hR, M, Gamma, ZP_HR};

    return zp_bin(lo, hi, &a);
}

double zforge_bhabha_zp_dM(double E, double lo, double hi, double m_Z,
                           double Gamma_Z, double e2, double zL, double zR,
                           double hL, double hR, double M, double Gamma)
{
    zp_arguments a = {E, m_Z, Gamma_Z, e2, zL, zR, hL, hR, M, Gamma, ZP_M};

    return zp_bin(lo, hi, &a);
}

double zforge_bhabha_zp_dGamma(double E, double lo, double hi, double m_Z,
                               double Gamma_Z, double e2, double zL, double zR,
                               double hL, double hR, double M, double Gamma)
{
    zp_arguments a = {E, m_Z, Gamma_Z, e2, zL, zR, hL, hR, M, Gamma, ZP_GAMMA};

    return zp_bin(lo, hi, &a);
}
