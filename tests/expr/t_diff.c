/* Expressions, their derivatives and their real and imaginary parts against
 * plain trees in complex rationals; derivatives of functions. */
#include "naive.h"

static uint64_t state;

/* One random tree at one point: value, derivative by x, and split. */
static int check_tree(zf_expr_pool *pool, const naive_options *o,
                      naive_value *point)
{
    naive_tree t;
    naive_value want, got;
    zf_expr e, d, re, im;
    int used = 0;

    naive_random(&t, 5, o, &state);
    e = naive_build(pool, &t);
    if (!e)
        return 0;
    naive_init(&want);
    naive_init(&got);
    naive_point(point, &state);
    if (!naive_eval(&want, &t, point))
        goto done;
    ZF_CHECK(naive_eval_expr(&got, e, point));
    ZF_CHECK_FMPQ_EQ(got.re, want.re);
    ZF_CHECK_FMPQ_EQ(got.im, want.im);
    d = zf_expr_diff(pool, e, zf_expr_symbol(pool, "x"));
    ZF_CHECK(d != NULL);
    ZF_CHECK(naive_eval_expr(&got, d, point));
    ZF_CHECK_FMPQ_EQ(got.re, want.d_re);
    ZF_CHECK_FMPQ_EQ(got.im, want.d_im);
    zf_expr_split(&re, &im, pool, e);
    ZF_CHECK(re && im);
    ZF_CHECK(zf_expr_is_real(re) && zf_expr_is_real(im));
    /* What cancels may be divided by in a part. */
    used = naive_eval_expr(&got, re, point);
    if (used)
        ZF_CHECK_FMPQ_EQ(got.re, want.re);
    used = used && naive_eval_expr(&got, im, point);
    if (used)
        ZF_CHECK_FMPQ_EQ(got.re, want.im);
    if (zf_expr_is_real(e))
        ZF_CHECK(fmpq_is_zero(want.im));
done:
    naive_clear(&got);
    naive_clear(&want);
    return used;
}

static void check_trees(const naive_options *o)
{
    naive_value point[NAIVE_SYMBOLS];
    slong n = 400 * zf_test_multiplier(), used = 0;
    zf_expr_pool *pool = naive_pool();

    state = zf_test_seed();
    naive_points_init(point);
    for (slong t = 0; t < n; t++)
        used += check_tree(pool, o, point);
    ZF_CHECK(2 * used > n);
    naive_points_clear(point);
    zf_expr_pool_free(pool);
}

ZF_TEST(polynomials)
{
    check_trees(&(naive_options){0, 0, 0, 0, 0});
}

ZF_TEST(rational_functions)
{
    check_trees(&(naive_options){0, 0, 1, 0, 0});
}

ZF_TEST(complex_rational_functions)
{
    check_trees(&(naive_options){1, 0, 1, 0, 0});
}

ZF_TEST(real_and_imaginary_parts)
{
    check_trees(&(naive_options){1, 0, 1, 1, 0});
}

static double value_f(const double *x)
{
    return x[0] * x[1] * x[1];
}

static const char *const derivative_f[] = {"x2^2", "2*x1*x2"};
static const char *const derivative_g[] = {"F(x1, 2)", NULL};
static const zf_expr_function functions[] = {
    {"F", 2, value_f, derivative_f, NULL, NULL},
    {"G", 2, value_f, derivative_g, NULL, NULL},
};

/* The derivative by x of a formula is another formula. */
static void check_formula(zf_expr_pool *pool, const char *text,
                          const char *want)
{
    zf_error err = {0};
    zf_expr e = NULL, d = NULL, x = zf_expr_symbol(pool, "x");

    ZF_CHECK_OK(zf_expr_parse(&e, pool, text, NULL, NULL, NULL, &err), &err);
    ZF_CHECK_OK(zf_expr_parse(&d, pool, want, NULL, NULL, NULL, &err), &err);
    if (zf_expr_diff(pool, e, x) != d)
        ZF_FAIL("the derivative of %s is not %s\n", text, want);
}

ZF_TEST(functions_of_formulas)
{
    zf_expr_pool *pool = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(zf_expr_pool_new(&pool, functions, 2, &err), &err);
    check_formula(pool, "exp(x^2)", "2*x*exp(x^2)");
    check_formula(pool, "log(2*x)", "1/x");
    check_formula(pool, "sin(x)*cos(y*x)",
                  "cos(x)*cos(x*y) - y*sin(x)*sin(x*y)");
    check_formula(pool, "tan(x)", "1 + tan(x)^2");
    check_formula(pool, "atan(x/2)", "1/2/(1 + x^2/4)");
    check_formula(pool, "atan2(x, y)", "y/(x^2 + y^2)");
    check_formula(pool, "atan2(y, x)", "-y/(x^2 + y^2)");
    check_formula(pool, "abs(x^3)", "3*x^2*sign(x^3)");
    check_formula(pool, "sign(x)*y", "0");
    check_formula(pool, "sqrt(x)", "1/(2*sqrt(x))");
    check_formula(pool, "F(x, y)", "y^2");
    check_formula(pool, "F(x, x)", "x^2 + 2*x*x");
    check_formula(pool, "F(x1, x*x2)", "2*x1*x*x2*x2");
    check_formula(pool, "G(x^2, x2)", "2*x*F(x^2, 2)");
    ZF_CHECK(zf_expr_pool_check(pool, &err) == ZF_OK);
    ZF_CHECK(!zf_expr_diff(
        pool,
        zf_expr_call(pool, "G",
                     (zf_expr[]){zf_expr_pi(pool), zf_expr_symbol(pool, "x")},
                     2),
        zf_expr_symbol(pool, "x")));
    ZF_CHECK(zf_expr_pool_check(pool, &err) == ZF_EDOMAIN);
    ZF_CHECK_STR_EQ(err.message, "G has no derivative by argument 2");
    zf_expr_pool_free(pool);
}

static zf_expr name_of(const char *name, const zf_mark *mark, void *arg,
                       zf_error *err)
{
    (void)mark;
    (void)err;
    return strcmp(name, "V") == 0 ? zf_expr_symbol_complex(arg, name)
                                  : zf_expr_symbol(arg, name);
}

ZF_TEST(parts_by_hand)
{
    static const char *const cases[][3] = {
        {"(V - conj(V))^5", "0", "32*V_im^5"},
        {"(V - conj(V))^6", "-64*V_im^6", "0"},
        {"(V - conj(V))^-1", "0", "-1/(2*V_im)"},
        {"(V - conj(V))^-3", "0", "1/(8*V_im^3)"},
        {"exp(I*x)", "cos(x)", "sin(x)"},
        {"exp(y + 2*I*x)*I", "-exp(y)*sin(2*x)", "exp(y)*cos(2*x)"},
        {"abs(V)", "sqrt(V_re^2 + V_im^2)", "0"},
        {"sqrt(re(V))*V", "V_re^(3/2)", "sqrt(V_re)*V_im"},
        {"(-1)^(1/3)*x", "x*cos(pi/3)", "x*sin(pi/3)"},
        {"sin(V*conj(V))", "sin(V_re^2 + V_im^2)", "0"},
    };
    zf_expr_pool *pool = naive_pool();
    zf_error err = {0};
    zf_expr e[3], re = NULL, im = NULL;

    for (size_t k = 0; k < sizeof(cases) / sizeof(cases[0]); k++) {
        for (int j = 0; j < 3; j++)
            ZF_CHECK_OK(zf_expr_parse(&e[j], pool, cases[k][j], NULL, name_of,
                                      pool, &err),
                        &err);
        zf_expr_split(&re, &im, pool, e[0]);
        if (re != e[1] || im != e[2])
            ZF_FAIL("the parts of %s are others\n", cases[k][0]);
    }
    ZF_CHECK_OK(zf_expr_pool_check(pool, &err), &err);
    ZF_CHECK_OK(
        zf_expr_parse(&e[0], pool, "sqrt(V)", NULL, name_of, pool, &err), &err);
    zf_expr_split(&re, &im, pool, e[0]);
    ZF_CHECK(!re && !im && zf_expr_pool_check(pool, &err) == ZF_EDOMAIN);
    zf_expr_pool_free(pool);
}

ZF_TEST_MAIN(ZF_CASE(polynomials), ZF_CASE(rational_functions),
             ZF_CASE(complex_rational_functions),
             ZF_CASE(real_and_imaginary_parts), ZF_CASE(functions_of_formulas),
             ZF_CASE(parts_by_hand))
