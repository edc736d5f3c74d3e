/* Numbers of the rules against formulas written here in doubles. */
#include <math.h>

#include "feynman_values.h"

static const double pi = 3.14159265358979323846;

#define MODEL(name) CATALOG "/models/" name ".yaml"

static void close_to(double got, double want, double tolerance)
{
    if (!(fabs(got - want) <= tolerance * fabs(want)))
        printf("got %.15g, expected %.15g\n", got, want);
    ZF_CHECK(fabs(got - want) <= tolerance * fabs(want));
}

/* ---- parameters of the Standard Model ---- */

ZF_TEST(electroweak_parameters)
{
    static const setting in[2][5] = {{{"aEWM1", 132.50698},
                                      {"Gf", 1.16639e-5},
                                      {"aS", 0.118},
                                      {"MZ", 91.188},
                                      {"MH", 125}},
                                     {{"aEWM1", 127.9},
                                      {"Gf", 1.1663787e-5},
                                      {"aS", 0.1184},
                                      {"MZ", 91.1876},
                                      {"MH", 125}}};
    static const char *const name[6] = {"MW", "sw2", "ee", "vev", "lam", "G"};
    static const double want[2][6] = {
        {80.4190000177, 0.222246532751, 0.307953790485, 246.218458102,
         0.128869106017, 1.21771578478},
        {79.8244903745, 0.233696625399, 0.31345100005, 246.219650794,
         0.128867857531, 1.2197779637}};
    rules r;

    rules_read(&r, MODEL("open-sm3nu-0190ff504c"), NULL);
    for (int i = 0; i < 2; i++) {
        rules_set(&r, in[i], 5);
        for (int k = 0; k < 6; k++)
            close_to(creal(rules_parameter(&r, name[k])), want[i][k], 6e-12);
    }
    rules_clear(&r);
}

ZF_TEST(quark_mixing_is_unitary)
{
    rules r;

    rules_read(&r, MODEL("open-sm3nu-0190ff504c"), NULL);
    for (int i = 0; i < 9; i++) {
        double complex sum = 0;

        for (int k = 1; k <= 3; k++) {
            char a[16], b[16];

            snprintf(a, sizeof(a), "CKM%dx%d", i / 3 + 1, k);
            snprintf(b, sizeof(b), "CKM%dx%d", i % 3 + 1, k);
            sum += rules_parameter(&r, a) * conj(rules_parameter(&r, b));
        }
        ZF_CHECK(cabs(sum - (i / 3 == i % 3)) < 1e-15);
    }
    rules_clear(&r);
}

/* ---- widths ---- */

static double lambda(double a, double b, double c)
{
    return a * a + b * b + c * c - 2 * a * b - 2 * a * c - 2 * b * c;
}

ZF_TEST(widths_of_standard_particles)
{
    rules r;
    double mt = 172, mb = 4.7, mw, g, tau = 1.777, mh = 125, v, w;

    rules_read(&r, MODEL("open-sm3nu-0190ff504c"), NULL);
    mw = creal(rules_parameter(&r, "MW"));
    g = creal(rules_parameter(&r, "gw"));
    v = creal(rules_parameter(&r, "vev"));
    w = cabs(rules_parameter(&r, "CKM3x3"));
    close_to(rules_width(&r, "t", "W+", "b"),
             w * w * g * g / (64 * pi) *
                 sqrt(lambda(mt * mt, mb * mb, mw * mw)) / pow(mt, 3) *
                 ((mt * mt + mb * mb) * mw * mw + pow(mt * mt - mb * mb, 2) -
                  2 * pow(mw, 4)) /
                 (mw * mw),
             1e-12);
    close_to(rules_width(&r, "W+", "ta+", "vt"),
             g * g * mw / (48 * pi) * pow(1 - tau * tau / (mw * mw), 2) *
                 (1 + tau * tau / (2 * mw * mw)),
             1e-12);
    close_to(rules_width(&r, "H", "b", "b~"),
             3 * pow(mb / v, 2) * mh / (8 * pi) *
                 pow(1 - 4 * mb * mb / (mh * mh), 1.5),
             1e-12);
    close_to(rules_width(&r, "H", "ta-", "ta+"),
             pow(tau / v, 2) * mh / (8 * pi) *
                 pow(1 - 4 * tau * tau / (mh * mh), 1.5),
             1e-12);
    rules_clear(&r);
}

/* L_e - L_tau: X of e is 1, of tau is -1; a Dirac and a Majorana N. */
ZF_TEST(widths_of_the_z_prime)
{
    static const setting in[] = {
        {"gX", 0.2}, {"MZp", 1000}, {"MN1", 300}, {"MN2", 310}};
    rules r;
    double m = 1000, g = 0.2, tau = 1.777, x = tau * tau / (m * m), n;

    rules_read(&r, MODEL("open-sm3nu-0190ff504c"), NULL);
    rules_set(&r, in, 4);
    close_to(rules_width(&r, "Zp", "ta-", "ta+"),
             g * g * m / (12 * pi) * sqrt(1 - 4 * x) * (1 + 2 * x), 1e-12);
    close_to(rules_width(&r, "Zp", "ve", "ve~"), g * g * m / (24 * pi), 1e-12);
    n = 0.09; /* (MN1/MZp)^2; both chiralities have charge 1 */
    close_to(rules_width(&r, "Zp", "N1", "N1~"),
             g * g * m / (12 * pi) * sqrt(1 - 4 * n) * (1 + 2 * n), 1e-12);
    ZF_CHECK(rules_width(&r, "Zp", "mu-", "mu+") == 0);
    ZF_CHECK(rules_width(&r, "Zp", "N2", "N2") == 0);
    rules_clear(&r);
}

/* A Majorana N with a mass from a singlet, and the singlet's own decays. */
ZF_TEST(widths_of_a_singlet)
{
    static const setting in[] = {{"gX", 0.2},
                                 {"MZp", 300},
                                 {"MN3", 200},
                                 {"Mhchi2", 1000},
                                 {"ratio_v_chi2", 0.7}};
    rules r;
    double m = 1000, mz = 300, c, v, y, b;
    const char *const legs[] = {"Zp", "Zp", "hchi2"};

    rules_read(&r, MODEL("accidental-rational-example-db3f30aac4"), NULL);
    rules_set(&r, in, 5);
    v = creal(rules_parameter(&r, "v_chi2"));
    y = 200 / v;
    b = 1 - 4 * 200. * 200. / (m * m);
    close_to(rules_width(&r, "hchi2", "N3", "N3"),
             y * y * m * pow(b, 1.5) / (16 * pi), 1e-12);
    c = cimag(rules_vertex(&r, legs, 3, "VVS1"));
    /* chi2 has charge 21/10, and Z and Z' mix. */
    close_to(
        c, 2 * 0.04 * 2.1 * 2.1 * v * pow(creal(rules_parameter(&r, "ca")), 2),
        1e-12);
    close_to(rules_width(&r, "hchi2", "Zp", "Zp"),
             c * c * (2 + pow(m * m - 2 * mz * mz, 2) / (4 * pow(mz, 4))) *
                 sqrt(1 - 4 * mz * mz / (m * m)) / (32 * pi * m),
             1e-12);
    rules_clear(&r);
}

/* Far above all other masses a heavy quark decays alike to the scalar and to
 * the longitudinal Z'. */
ZF_TEST(heavy_quark_decays_alike_to_scalar_and_z_prime)
{
    static const setting in[] = {
        {"MZp", 20}, {"MhPhi", 10}, {"gX", 0.01}, {"m_Q", 1e5}};
    rules r;
    double a, b;

    rules_read(&r, MODEL("accidental-quark-benchmark-031e28b74d"), NULL);
    rules_set(&r, in, 4);
    a = rules_width(&r, "BQ", "b", "hPhi");
    b = rules_width(&r, "BQ", "b", "Zp");
    close_to(a, 1.25 * 1.25 * 1e5 / (64 * pi), 1e-6);
    close_to(b, a, 1e-4);
    rules_clear(&r);
}

/* ---- mixing of Z and Z' ---- */

static double coupling2(rules *r, const char *boson, const char *structure)
{
    const char *const legs[] = {"e+", "e-", boson};

    return pow(cabs(rules_vertex(r, legs, 3, structure)), 2);
}

static void check_sum_rules(const char *path, double mass,
                            const zf_feynman_options *options)
{
    const char *const ww[2][3] = {{"W-", "W+", "Z"}, {"W-", "W+", "Zp"}};
    const setting in[] = {{"MZp", mass}, {"gX", 0.1}};
    rules r;
    double gw, cw, mz, mzp, z, zp, mw;

    rules_read(&r, path, options);
    rules_set(&r, in, 2);
    gw = creal(rules_parameter(&r, "gw"));
    cw = creal(rules_parameter(&r, "cw"));
    mw = creal(rules_parameter(&r, "MW"));
    mz = creal(rules_parameter(&r, "MZ"));
    mzp = creal(rules_parameter(&r, "MZp"));
    z = pow(cabs(rules_vertex(&r, ww[0], 3, "VVV1")), 2);
    zp = pow(cabs(rules_vertex(&r, ww[1], 3, "VVV1")), 2);
    ZF_CHECK(zp > 0);
    close_to(z + zp, gw * gw * cw * cw, 1e-12);
    /* W W -> W W at high energy: g^2 = e^2 + sum g_V^2 and 4 g^2 mW^2 =
     * 3 sum g_V^2 m_V^2 + the Higgs bosons' part (g mW)^2. */
    close_to(z * mz * mz + zp * mzp * mzp, gw * gw * mw * mw, 1e-10);
    /* The sum over the two bosons is that of Z0 and X. */
    close_to(coupling2(&r, "Z", "FFVR") + coupling2(&r, "Zp", "FFVR"),
             pow(creal(rules_parameter(&r, "gZ")) *
                     creal(rules_parameter(&r, "sw2")),
                 2) +
                 (options && options->kinetic
                      ? pow((creal(rules_parameter(&r, "gX")) +
                             creal(rules_parameter(&r, "epsilon")) *
                                 creal(rules_parameter(&r, "g1"))) /
                                creal(rules_parameter(&r, "ke")),
                            2)
                      : pow(creal(rules_parameter(&r, "gX")) * -0.28, 2)),
             1e-12);
    rules_clear(&r);
}

ZF_TEST(sum_rules_of_mixed_bosons)
{
    static const double mass[] = {20, 60, 120, 2000};

    for (int k = 0; k < 4; k++)
        check_sum_rules(MODEL("accidental-symmetries-benchmark-f3e327f8af"),
                        mass[k], NULL);
}

/* L_e - L_tau with kinetic mixing: X of e_R is 1, Y is -1. */
ZF_TEST(sum_rules_with_kinetic_mixing)
{
    zf_feynman_options options = {.kinetic = 1};

    check_sum_rules(MODEL("open-sm3nu-0190ff504c"), 60, &options);
    check_sum_rules(MODEL("open-sm3nu-0190ff504c"), 500, &options);
}

/* Where Z and Z' mix, no point has masses that are too near. */
ZF_TEST(points_without_values)
{
    static const double mass[] = {91.1876, 91.19, 91.5};
    const char *name = "M_Zp";
    zf_model *m = NULL;
    zf_error err = {0};

    ZF_CHECK(zf_model_read_file(
                 &m, MODEL("accidental-symmetries-benchmark-f3e327f8af"),
                 &err) == ZF_OK);
    for (int k = 0; k < 3; k++) {
        const zf_feynman_options options = {
            .name = &name, .value = &mass[k], .n = 1};
        zf_feynman *f = NULL;

        ZF_CHECK(zf_feynman_new(&f, m, CATALOG, &options, &err) == ZF_EDOMAIN);
        ZF_CHECK(f == NULL);
    }
    zf_model_free(m);
}

ZF_TEST_MAIN(ZF_CASE(electroweak_parameters), ZF_CASE(quark_mixing_is_unitary),
             ZF_CASE(widths_of_standard_particles),
             ZF_CASE(widths_of_the_z_prime), ZF_CASE(widths_of_a_singlet),
             ZF_CASE(heavy_quark_decays_alike_to_scalar_and_z_prime),
             ZF_CASE(sum_rules_of_mixed_bosons),
             ZF_CASE(sum_rules_with_kinetic_mixing),
             ZF_CASE(points_without_values))
