/* Bhabha scattering: bins and single angles against the printed formula,
 * integrated over the cosine with ball arithmetic. */
#include "../../templates/c/zforge_kernels.h"
#include "precise.h"
#include "zf_test.h"

enum {
    STEP = -60 /* binary logarithm of a small step */
};

/* The whole process; couplings of each pair of chiralities LL, RR, LR. */
typedef struct process {
    double E, m_Z, Gamma_Z, e2;
    double z[3], c[3]; /* products of Z couplings, contact terms */
    double M, Gamma;
    int by; /* moved a little: 0 hL, 1 hR, 2 M, 3 Gamma; -1: nothing */
    double hL, hR;
    int direction; /* +1 or -1 */
    int only;      /* the pair, or -1: all, LR twice */
} process;

static void set_moved(acb_t x, double value, const process *p, int which)
{
    acb_set_d(x, value);
    if (p->by == which) {
        acb_t step;

        acb_init(step);
        acb_set_si(step, p->direction);
        acb_mul_2exp_si(step, step, STEP);
        acb_add(x, x, step, BITS);
        acb_clear(step);
    }
}

/* g/(x - m^2 + sign i m w) */
static void add_pole(acb_t sum, const acb_t x, const acb_t g, const acb_t m,
                     const acb_t w, int sign)
{
    acb_t d, t;

    acb_init(d);
    acb_init(t);
    acb_mul(t, m, w, BITS);
    acb_mul_onei(t, t);
    if (sign < 0)
        acb_neg(t, t);
    acb_mul(d, m, m, BITS);
    acb_sub(d, x, d, BITS);
    acb_add(d, d, t, BITS);
    acb_div(d, g, d, BITS);
    acb_add(sum, sum, d, BITS);
    acb_clear(d);
    acb_clear(t);
}

/* The amplitude S or T of a pair, or its conjugate as a function of x. */
static void amplitude(acb_t out, const acb_t x, const process *p, int pair,
                      int sign)
{
    acb_t g, m, w, h;

    acb_init(g);
    acb_init(m);
    acb_init(w);
    acb_init(h);
    acb_set_d(out, p->e2);
    acb_div(out, out, x, BITS);
    acb_set_d(g, p->c[pair]);
    acb_add(out, out, g, BITS);
    acb_set_d(g, p->z[pair]);
    acb_set_d(m, p->m_Z);
    acb_set_d(w, p->Gamma_Z);
    add_pole(out, x, g, m, w, sign);
    if (p->M > 0) {
        set_moved(g, pair == 1 ? p->hR : p->hL, p, pair == 1 ? 1 : 0);
        set_moved(h, pair == 0 ? p->hL : p->hR, p, pair == 0 ? 0 : 1);
        acb_mul(g, g, h, BITS);
        set_moved(m, p->M, p, 2);
        set_moved(w, p->Gamma, p, 3);
        add_pole(out, x, g, m, w, sign);
    }
    acb_clear(g);
    acb_clear(m);
    acb_clear(w);
    acb_clear(h);
}

/* u^2 |S+T|^2 or t^2 |S|^2 + s^2 |T|^2, added to out. */
static void add_pair(acb_t out, const acb_t s, const acb_t t, const process *p,
                     int pair, slong times)
{
    acb_t a[2], b[2], u, sum;

    acb_init(u);
    acb_init(sum);
    for (int k = 0; k < 2; k++) {
        acb_init(a[k]);
        acb_init(b[k]);
        amplitude(a[k], s, p, pair, k ? -1 : 1);
        amplitude(b[k], t, p, pair, k ? -1 : 1);
    }
    if (pair < 2) {
        acb_add(u, s, t, BITS);
        acb_add(a[0], a[0], b[0], BITS);
        acb_add(a[1], a[1], b[1], BITS);
        acb_mul(sum, a[0], a[1], BITS);
        acb_mul(sum, sum, u, BITS);
        acb_mul(sum, sum, u, BITS);
    } else {
        acb_mul(sum, a[0], a[1], BITS);
        acb_mul(sum, sum, t, BITS);
        acb_mul(sum, sum, t, BITS);
        acb_mul(u, b[0], b[1], BITS);
        acb_mul(u, u, s, BITS);
        acb_addmul(sum, u, s, BITS);
    }
    acb_addmul_si(out, sum, times, BITS);
    for (int k = 0; k < 2; k++) {
        acb_clear(a[k]);
        acb_clear(b[k]);
    }
    acb_clear(u);
    acb_clear(sum);
}

static int differential(acb_ptr out, const acb_t c, void *arg, slong order,
                        slong prec)
{
    const process *p = arg;
    acb_t s, t;

    (void)order;
    acb_init(s);
    acb_init(t);
    acb_set_d(s, p->E);
    acb_mul(s, s, s, prec);
    acb_sub_ui(t, c, 1, prec);
    acb_mul(t, t, s, prec);
    acb_mul_2exp_si(t, t, -1);
    acb_zero(out);
    for (int pair = 0; pair < 3; pair++)
        if (p->only < 0 || p->only == pair)
            add_pair(out, s, t, p, pair, pair == 2 && p->only < 0 ? 2 : 1);
    acb_div(out, out, s, prec);
    acb_div_ui(out, out, 32, prec);
    acb_const_pi(t, prec);
    acb_div(out, out, t, prec);
    acb_clear(s);
    acb_clear(t);
    return 0;
}

static double at_angle(process *p, double c)
{
    acb_t x, y;
    double result;

    acb_init(x);
    acb_init(y);
    acb_set_d(x, c);
    differential(y, x, p, 0, BITS);
    result = arf_get_d(arb_midref(acb_realref(y)), ARF_RND_NEAR);
    acb_clear(x);
    acb_clear(y);
    return result;
}

static const double m_Z = 91.1876, Gamma_Z = 2.4952;

static process make(double E)
{
    process p = {0};

    p.E = E;
    p.m_Z = m_Z;
    p.Gamma_Z = Gamma_Z;
    p.by = -1;
    p.only = -1;
    return p;
}

/* ---- quadratic forms ---- */

/* The form of a pair at (e2, G, c), from the kernels or from the formula. */
static double form(int k0, double E, double lo, double hi, double e2, double G,
                   double c)
{
    const double x[6] = {e2 * e2, e2 * G, G * G, e2 * c, G * c, c * c};
    double sum = 0;

    for (int k = 0; k < 6; k++)
        sum +=
            x[k] * (lo == hi ? zforge_bhabha_point(k0 + k, E, lo, m_Z, Gamma_Z)
                             : zforge_bhabha(k0 + k, E, lo, hi, m_Z, Gamma_Z));
    return sum;
}

static double form_wanted(int pair, double E, double lo, double hi, double e2,
                          double G, double c)
{
    process p = make(E);

    p.only = pair;
    p.e2 = e2;
    p.z[pair] = G;
    p.c[pair] = c;
    return lo == hi ? at_angle(&p, lo)
                    : precise_integral(differential, &p, lo, hi);
}

/* Each monomial alone where it can be, else with its neighbours: all positive
 * so that nothing cancels in the comparison. */
ZF_TEST(basis_is_the_formula)
{
    static const double sample[][3] = {
        {1, 0, 0},         {0, 1, 0}, {0, 0, 1e-5},  {0.1, 0.14, 3e-7},
        {0.1, -0.1, 2e-7}, {1, 1, 0}, {1, 0, -1e-5}, {0, 1, 1e-5}};
    static const double bin[][2] = {{-0.9, -0.72}, {-0.2, 0.3},  {0.81, 0.9},
                                    {-0.9, 0.9},   {-1, 0.9999}, {0.3, 0.3},
                                    {-0.9, -0.9},  {0.96, 0.96}};
    static const double energy[] = {91.1876, 189, 207, 20};

    for (size_t b = 0; b < sizeof(bin) / sizeof(bin[0]); b++)
        for (size_t k = 0; k < sizeof(sample) / sizeof(sample[0]); k++)
            for (int mixed = 0; mixed <= 1; mixed++) {
                double E = energy[(b + k) % 4];
                const double *x = sample[k];

                CHECK_CLOSE(form(mixed ? 7 : 1, E, bin[b][0], bin[b][1], x[0],
                                 x[1], x[2]),
                            form_wanted(mixed ? 2 : 0, E, bin[b][0], bin[b][1],
                                        x[0], x[1], x[2]),
                            2e-14);
            }
}

ZF_TEST(outside_the_domain)
{
    ZF_CHECK(isnan(zforge_bhabha(0, 189, -0.9, 0.9, m_Z, Gamma_Z)));
    ZF_CHECK(isnan(zforge_bhabha(13, 189, -0.9, 0.9, m_Z, Gamma_Z)));
    ZF_CHECK(isnan(zforge_bhabha(1.5, 189, -0.9, 0.9, m_Z, Gamma_Z)));
    ZF_CHECK(isnan(zforge_bhabha(1, 189, -0.9, 1, m_Z, Gamma_Z)));
    ZF_CHECK(isnan(zforge_bhabha(1, 189, 0.5, 0.4, m_Z, Gamma_Z)));
    ZF_CHECK(isnan(zforge_bhabha(1, 189, -1.1, 0.4, m_Z, Gamma_Z)));
    ZF_CHECK(isnan(zforge_bhabha(NAN, 189, -0.9, 0.9, m_Z, Gamma_Z)));
    ZF_CHECK(isnan(zforge_bhabha_point(1, 0, 0, m_Z, Gamma_Z)));
    ZF_CHECK(isnan(zforge_bhabha_point(1, 189, 1, m_Z, Gamma_Z)));
    ZF_CHECK(zforge_bhabha(1, 189, 0.5, 0.5, m_Z, Gamma_Z) == 0);
}

/* ---- numbers for arXiv:2306.08669 (4.9) ---- */

static const double pb = 389379372.1;

static double point_sum(double E, double c, const double contact[3])
{
    double e2 = 4 * acos(-1) / 127.955, s2 = 0.23122;
    double norm = sqrt(e2 / (s2 * (1 - s2)));
    double zL = norm * (s2 - 0.5), zR = norm * s2;

    return form(1, E, c, c, e2, zL * zL, contact[0]) +
           form(1, E, c, c, e2, zR * zR, contact[1]) +
           2 * form(7, E, c, c, e2, zL * zR, contact[2]);
}

ZF_TEST(standard_model_as_in_the_papers)
{
    static const double c[] = {-0.9, -0.5, 0, 0.5, 0.9};
    static const double want[] = {1.75818636525, 2.35471457783, 5.55192887931,
                                  35.0797778879, 1475.7133801};
    static const double none[3] = {0, 0, 0};

    for (int k = 0; k < 5; k++)
        CHECK_CLOSE(pb * point_sum(189, c[k], none), want[k], 5e-12);
}

ZF_TEST(new_physics_as_in_the_papers)
{
    static const double c[] = {-0.5, 0, 0.5};
    static const double want[] = {1.06294433868, 1.0723579794, 1.04088026025};
    static const double printed[] = {1.06108178046, 1.06172151138,
                                     1.0296678712};
    static const double none[3] = {0, 0, 0};
    const double g2 = pow(0.000333333333333, 2);
    const double full[3] = {-g2, -g2, -g2};
    const double halved[3] = {-g2 / 2, -g2 / 2, -g2};

    for (int k = 0; k < 3; k++) {
        double sm = point_sum(207, c[k], none);

        CHECK_CLOSE(point_sum(207, c[k], full) / sm, want[k], 1e-11);
        CHECK_CLOSE(point_sum(207, c[k], halved) / sm, printed[k], 1e-11);
    }
}

/* ---- a propagating Z' ---- */

typedef struct zp_case {
    double E, lo, hi, e2, zL, zR, hL, hR, M, Gamma;
} zp_case;

static process zp_process(const zp_case *z)
{
    process p = make(z->E);

    p.e2 = z->e2;
    p.z[0] = z->zL * z->zL;
    p.z[1] = z->zR * z->zR;
    p.z[2] = z->zL * z->zR;
    p.hL = z->hL;
    p.hR = z->hR;
    p.M = z->M;
    p.Gamma = z->Gamma;
    return p;
}

typedef double zp_kernel(double, double, double, double, double, double, double,
                         double, double, double, double, double);

static double call(zp_kernel *f, const zp_case *z)
{
    return f(z->E, z->lo, z->hi, m_Z, Gamma_Z, z->e2, z->zL, z->zR, z->hL,
             z->hR, z->M, z->Gamma);
}

static const zp_case cases[] = {
    {189, -0.9, 0.9, 0.098, -0.2, 0.17, 0.3, 0.3, 500, 5},
    {207, -0.9, -0.72, 0.098, -0.2, 0.17, 0.3, -0.1, 210, 12},
    {207, 0.81, 0.9, 0.098, -0.2, 0.17, -0.25, 0.4, 150, 0.5},
    {130, 0.2, 0.6, 0.098, -0.2, 0.17, 0.02, 0.01, 10, 0.1},
    {189, -0.9, 0.99, 0.098, -0.2, 0.17, 0.02, 0.01, 0.2, 0.001},
    {200, -0.9, 0.9, 0.098, -0.2, 0.17, 0.1, 0.2, 200, 1},
    {200, 0, 0.5, 0.098, -0.2, 0.17, 0.5, -0.2, 3000, 0},
};

ZF_TEST(zp_is_the_formula)
{
    for (size_t k = 0; k < sizeof(cases) / sizeof(cases[0]); k++) {
        process p = zp_process(&cases[k]);

        CHECK_CLOSE(
            call(zforge_bhabha_zp, &cases[k]),
            precise_integral(differential, &p, cases[k].lo, cases[k].hi),
            2e-14);
    }
}

/* Derivatives are compared with differences, taken in the integrand, where
 * there are digits enough. */
typedef struct difference {
    process up, down;
} difference;

static int differential_difference(acb_ptr out, const acb_t c, void *arg,
                                   slong order, slong prec)
{
    difference *d = arg;
    acb_t below;

    acb_init(below);
    differential(out, c, &d->up, order, prec);
    differential(below, c, &d->down, order, prec);
    acb_sub(out, out, below, prec);
    acb_mul_2exp_si(out, out, -STEP - 1);
    acb_clear(below);
    return 0;
}

static double slope_wanted(const zp_case *z, int by)
{
    difference d;

    d.up = zp_process(z);
    d.up.by = by;
    d.up.direction = 1;
    d.down = d.up;
    d.down.direction = -1;
    return precise_integral(differential_difference, &d, z->lo, z->hi);
}

ZF_TEST(zp_derivatives)
{
    static zp_kernel *const slope[] = {
        zforge_bhabha_zp_dhL, zforge_bhabha_zp_dhR, zforge_bhabha_zp_dM,
        zforge_bhabha_zp_dGamma};

    for (size_t k = 0; k < sizeof(cases) / sizeof(cases[0]); k++)
        for (int by = 0; by < 4; by++)
            CHECK_CLOSE(call(slope[by], &cases[k]), slope_wanted(&cases[k], by),
                        1e-12);
}

/* A heavy Z' is the contact term c_XY = -hX hY/M^2, up to terms s/M^2. */
ZF_TEST(zp_heavy_limit)
{
    zp_case z = {189, -0.9, 0.5, 0.098, -0.2, 0.17, 30, -20, 1e5, 0};
    double m2 = z.M * z.M, without;
    double contact =
        form(1, z.E, z.lo, z.hi, z.e2, z.zL * z.zL, -z.hL * z.hL / m2) +
        form(1, z.E, z.lo, z.hi, z.e2, z.zR * z.zR, -z.hR * z.hR / m2) +
        2 * form(7, z.E, z.lo, z.hi, z.e2, z.zL * z.zR, -z.hL * z.hR / m2);
    double full = call(zforge_bhabha_zp, &z);

    z.hL = z.hR = 0;
    without = call(zforge_bhabha_zp, &z);
    CHECK_CLOSE(contact - without, full - without, 1e-5);
    ZF_CHECK(fabs(full / without - 1) > 1e-4);
}

ZF_TEST(zp_outside_the_domain)
{
    zp_case z = cases[0];

    z.M = 0;
    ZF_CHECK(isnan(call(zforge_bhabha_zp, &z)));
    z = cases[0];
    z.Gamma = -1;
    ZF_CHECK(isnan(call(zforge_bhabha_zp_dM, &z)));
    z = cases[0];
    z.hi = 1;
    ZF_CHECK(isnan(call(zforge_bhabha_zp_dhL, &z)));
}

ZF_TEST_MAIN(ZF_CASE(basis_is_the_formula), ZF_CASE(outside_the_domain),
             ZF_CASE(standard_model_as_in_the_papers),
             ZF_CASE(new_physics_as_in_the_papers), ZF_CASE(zp_is_the_formula),
             ZF_CASE(zp_derivatives), ZF_CASE(zp_heavy_limit),
             ZF_CASE(zp_outside_the_domain))
