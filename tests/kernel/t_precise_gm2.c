/* Anomalous magnetic moments against their Feynman-parameter integrals, done
 * with ball arithmetic; elementary kernels against the same. */
#include "../../templates/c/zforge_kernels.h"
#include "precise.h"
#include "zf_test.h"

typedef struct loop {
    double r;
    int axial, derivative;
} loop;

/* With D = r (1-x) + x^2:
 * vector 2 x^2 (1-x)/D, axial (2 x (1-x) (x-4) - 4 x^3/r)/D. */
static int feynman(acb_ptr out, const acb_t x, void *arg, slong order,
                   slong prec)
{
    const loop *l = arg;
    acb_t d, n, slope, y, r;

    (void)order;
    acb_init(d);
    acb_init(n);
    acb_init(slope);
    acb_init(y);
    acb_init(r);
    acb_set_d(r, l->r);
    acb_sub_ui(y, x, 1, prec);
    acb_neg(y, y); /* 1 - x */
    acb_mul(d, r, y, prec);
    acb_addmul(d, x, x, prec);
    if (l->axial) {
        acb_pow_ui(slope, x, 3, prec);
        acb_mul_ui(slope, slope, 4, prec);
        acb_div(slope, slope, r, prec);
        acb_sub_ui(n, x, 4, prec);
        acb_mul(n, n, x, prec);
        acb_mul(n, n, y, prec);
        acb_mul_ui(n, n, 2, prec);
        acb_sub(n, n, slope, prec);
        acb_div(slope, slope, r, prec); /* dn/dr */
    } else {
        acb_mul(n, x, x, prec);
        acb_mul(n, n, y, prec);
        acb_mul_ui(n, n, 2, prec);
    }
    acb_div(out, n, d, prec);
    if (l->derivative) {
        acb_mul(out, out, y, prec);
        acb_sub(out, slope, out, prec);
        acb_div(out, out, d, prec);
    }
    acb_clear(d);
    acb_clear(n);
    acb_clear(slope);
    acb_clear(y);
    acb_clear(r);
    return 0;
}

static double precise(double r, int axial, int derivative)
{
    loop l = {r, axial, derivative};

    return precise_integral(feynman, &l, 0, 1);
}

static void check_at(double r)
{
    CHECK_CLOSE(zforge_gm2_vector(r), precise(r, 0, 0), 5e-15);
    CHECK_CLOSE(zforge_gm2_axial(r), precise(r, 1, 0), 5e-15);
    CHECK_CLOSE(zforge_gm2_vector_d(r), precise(r, 0, 1), 1e-14);
    CHECK_CLOSE(zforge_gm2_axial_d(r), precise(r, 1, 1), 1e-14);
}

ZF_TEST(gm2_is_its_integral)
{
    static const double corner[] = {1e-13, 0.25, 4, 32, 1e3, 1e6, 1e17};
    uint64_t rng = zf_test_seed();

    for (size_t k = 0; k < sizeof(corner) / sizeof(corner[0]); k++) {
        check_at(corner[k]);
        check_at(nextafter(corner[k], 0));
        check_at(nextafter(corner[k], INFINITY));
    }
    for (slong k = 0; k < 40 * zf_test_multiplier(); k++) {
        check_at(pow(10, -13 + (double)zf_test_between(&rng, 0, 3000) / 100));
        check_at(pow(10, -1 + (double)zf_test_between(&rng, 0, 3000) / 1000));
    }
}

ZF_TEST(gm2_limits)
{
    CHECK_CLOSE(zforge_gm2_vector(1e15), 2.0 / 3e15, 1e-12);
    CHECK_CLOSE(zforge_gm2_axial(1e15), -10.0 / 3e15, 1e-12);
    CHECK_CLOSE(zforge_gm2_vector(1e-20), 1.0, 1e-9);
    CHECK_CLOSE(zforge_gm2_axial(1e-20), -2e20, 1e-15);
    ZF_CHECK(isnan(zforge_gm2_vector(0)) && isnan(zforge_gm2_axial(-1)));
    ZF_CHECK(isnan(zforge_gm2_vector_d(NAN)) && isnan(zforge_gm2_axial_d(0)));
    ZF_CHECK(isfinite(zforge_gm2_vector(1e300)));
}

/* Numbers for arXiv:1707.04811 (33), as a function of sqrt(r). */
ZF_TEST(gm2_as_in_the_papers)
{
    static const double x[] = {0.01, 0.1, 1, 10, 1000};
    static const double f[] = {0.970331921502, 0.773182377728, 0.209199576156,
                               0.0061246108944, 6.66643202166e-07};

    for (size_t k = 0; k < 5; k++)
        CHECK_CLOSE(zforge_gm2_vector(x[k] * x[k]), f[k], 1e-11);
}

/* log(y)/(y-1) and its derivative, with 100 digits to lose. */
static void log_ratio(double *value, double *slope, double y)
{
    enum {
        MANY = 512
    };

    arb_t d, q, f;

    arb_init(d);
    arb_init(q);
    arb_init(f);
    arb_set_d(d, y);
    arb_log(f, d, MANY);
    arb_inv(q, d, MANY); /* d f/d y */
    arb_sub_ui(d, d, 1, MANY);
    arb_div(f, f, d, MANY);
    arb_sub(q, q, f, MANY);
    arb_div(q, q, d, MANY);
    *value = arf_get_d(arb_midref(f), ARF_RND_NEAR);
    *slope = arf_get_d(arb_midref(q), ARF_RND_NEAR);
    arb_clear(d);
    arb_clear(q);
    arb_clear(f);
}

ZF_TEST(log_ratio_through_one)
{
    uint64_t rng = zf_test_seed();

    ZF_CHECK(zforge_log_ratio(1) == 1);
    CHECK_CLOSE(zforge_log_ratio_d(1), -0.5, 1e-15);
    ZF_CHECK(isnan(zforge_log_ratio(0)) && isnan(zforge_log_ratio_d(-1)));
    for (slong k = 0; k < 2000 * zf_test_multiplier(); k++) {
        double e = (double)zf_test_between(&rng, -30000, 3000) / 2000;
        double sign = zf_test_between(&rng, 0, 1) ? 1 : -1;
        double y = e < 0 ? 1 + sign * pow(10, e) : pow(10, sign * 6 * e);
        double value, slope;

        if (y <= 0 || y == 1)
            continue;
        log_ratio(&value, &slope, y);
        CHECK_CLOSE(zforge_log_ratio(y), value, 1e-15);
        CHECK_CLOSE(zforge_log_ratio_d(y), slope, 4e-15);
    }
}

/* sqrt((1 - r1 - r2)^2 - 4 r1 r2) and its derivative by r1. */
static void kallen(double *value, double *slope, double r1, double r2)
{
    arb_t a, b, f, g;

    arb_init(a);
    arb_init(b);
    arb_init(f);
    arb_init(g);
    arb_set_d(a, r1);
    arb_set_d(b, r2);
    arb_add(f, a, b, BITS);
    arb_sub_ui(f, f, 1, BITS);
    arb_set(g, f);
    arb_mul(f, f, f, BITS);
    arb_mul(b, a, b, BITS);
    arb_mul_ui(b, b, 4, BITS);
    arb_sub(f, f, b, BITS);
    arb_sqrt(f, f, BITS);
    /* d lambda/d r1 = 2 (r1 + r2 - 1) - 4 r2 */
    arb_set_d(b, r2);
    arb_submul_ui(g, b, 2, BITS);
    arb_div(g, g, f, BITS);
    *value = arf_get_d(arb_midref(f), ARF_RND_NEAR);
    *slope = arf_get_d(arb_midref(g), ARF_RND_NEAR);
    arb_clear(a);
    arb_clear(b);
    arb_clear(f);
    arb_clear(g);
}

ZF_TEST(kallen_below_and_above_threshold)
{
    uint64_t rng = zf_test_seed();

    ZF_CHECK(zforge_kallen(0, 0) == 1);
    ZF_CHECK(zforge_kallen(0.25, 0.25) == 0);
    ZF_CHECK(zforge_kallen(1, 0) == 0 && zforge_kallen(9, 1) == 0);
    ZF_CHECK(zforge_kallen(0, 4) == 0);
    ZF_CHECK(zforge_kallen_d1(9, 1) == 0 && zforge_kallen_d2(0.25, 0.25) == 0);
    ZF_CHECK(isnan(zforge_kallen(-1, 0)) && isnan(zforge_kallen(0, NAN)));
    ZF_CHECK(isnan(zforge_kallen_d1(-1, 0)));
    for (slong k = 0; k < 2000 * zf_test_multiplier(); k++) {
        double a = (double)zf_test_between(&rng, 0, 1000) / 1000;
        double b = (double)zf_test_between(&rng, 0, 1000) / 1000;
        double value, slope, gap = 1 - a - b;

        if (gap < 1e-3) {
            ZF_CHECK(gap > -1e-9 || zforge_kallen(a * a, b * b) == 0);
            continue;
        }
        kallen(&value, &slope, a * a, b * b);
        /* Near threshold the rounding of lambda is seen. */
        CHECK_CLOSE(zforge_kallen(a * a, b * b), value, 1e-15 / gap);
        CHECK_CLOSE(zforge_kallen_d1(a * a, b * b), slope, 2e-15 / gap);
        CHECK_CLOSE(zforge_kallen_d2(b * b, a * a), slope, 2e-15 / gap);
    }
}

ZF_TEST(ramp_and_step)
{
    ZF_CHECK(zforge_ramp(-1) == 0 && zforge_ramp(0) == 0);
    ZF_CHECK(zforge_ramp(2.5) == 2.5 && isnan(zforge_ramp(NAN)));
    ZF_CHECK(zforge_step(-1) == 0 && zforge_step(0) == 0);
    ZF_CHECK(zforge_step(1e-300) == 1 && isnan(zforge_step(NAN)));
}

ZF_TEST_MAIN(ZF_CASE(gm2_is_its_integral), ZF_CASE(gm2_limits),
             ZF_CASE(gm2_as_in_the_papers), ZF_CASE(log_ratio_through_one),
             ZF_CASE(kallen_below_and_above_threshold), ZF_CASE(ramp_and_step))
