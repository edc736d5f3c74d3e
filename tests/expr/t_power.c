/* One form for each product, however it is built; principal values. */
#include "naive.h"

static uint64_t state;

static zf_expr read(zf_expr_pool *pool, const char *text)
{
    zf_error err = {0};
    zf_expr e = NULL;

    ZF_CHECK_OK(zf_expr_parse(&e, pool, text, NULL, NULL, NULL, &err), &err);
    return e;
}

static void check_same(zf_expr_pool *pool, const char *a, const char *b)
{
    if (read(pool, a) != read(pool, b))
        ZF_FAIL("%s is not %s\n", a, b);
}

ZF_TEST(identities)
{
    static const char *const equal[][2] = {
        {"x^(1/2)*x^(1/2)", "x"},
        {"sqrt(4/9)", "2/3"},
        {"sqrt(8)", "2*sqrt(2)"},
        {"sqrt(2/3)", "sqrt(6)/3"},
        {"I*I", "-1"},
        {"I^4", "1"},
        {"1/I", "-I"},
        {"sqrt(-4)", "2*I"},
        {"(-8)^(1/3)", "2*(-1)^(1/3)"},
        {"(-1)^(1/3)*(-1)^(2/3)", "-1"},
        {"I*(-1)^(1/3)", "(-1)^(5/6)"},
        {"sqrt(I)", "(-1)^(1/4)"},
        {"(-I)^(1/2)", "-(-1)^(3/4)"},
        {"(x^(1/2))^2", "x"},
        {"(2*x*y)^3", "8*x^3*y^3"},
        {"sqrt(4*x*y)", "2*sqrt(x*y)"},
        {"sqrt(x*y)*sqrt(x*y)*x", "x^2*y"},
        {"1/sqrt(x*y)", "sqrt(x*y)/(x*y)"},
        {"sqrt(x^2)^3", "x^2*sqrt(x^2)"},
        {"(2*x+2*y)*z", "2*z*(x+y)"},
        {"(x-y)*z+(y-x)*z", "0"},
        {"sqrt(y-x)*(x-y)", "-(y-x)^(3/2)"},
        {"(pi^2)^(1/2)", "pi"},
        {"6^(1/2)*3^(1/2)*2^(1/3)", "3*2^(5/6)"},
        {"12^(1/3)", "2^(2/3)*3^(1/3)"},
        {"2^(1/2)*2^(-1/2)", "1"},
        {"x^0", "1"},
        {"0^0", "1"},
        {"0^2", "0"},
        {"(1/2)^-3", "8"},
        {"1000000016000000063^(1/2)*1000000016000000063^(1/2)",
         "1000000016000000063"},
        {"10000000000000000000000000000000000000000^(1/4)", "10000000000"},
        {"5316911983139663487003542222693990401^(1/2)", "2305843009213693951"},
        {"2*(x+y)", "2*x+2*y"},
    };
    zf_expr_pool *pool = naive_pool();

    for (size_t k = 0; k < sizeof(equal) / sizeof(equal[0]); k++)
        check_same(pool, equal[k][0], equal[k][1]);
    ZF_CHECK(read(pool, "sqrt(x^2)") != read(pool, "x"));
    ZF_CHECK(read(pool, "sqrt(x*y)") != read(pool, "sqrt(x)*sqrt(y)"));
    ZF_CHECK(read(pool, "(1/x)^(1/2)") != read(pool, "x^(-1/2)"));
    zf_expr_pool_free(pool);
}

static const char *const factor_texts[] = {
    "2",
    "-1/3",
    "I",
    "sqrt(2)",
    "6^(1/3)",
    "(-1)^(1/3)",
    "x",
    "y^-2",
    "x - y",
    "2*y - 2*x",
    "sqrt(x - y)",
    "sqrt(y - x)",
    "(y-x)^(5/3)",
    "sqrt(x^2)",
    "sqrt(x*y)",
    "(x*y)^(-1/3)",
    "1/(1 - x)",
    "(x - 1)^(1/2)",
    "pi^(1/2)",
    "x^(2/3)",
    "sqrt(x^2*(1-x))",
    "exp(x)",
    "sqrt(-x)",
    "(-pi*x)^(1/2)",
    "sqrt(I*x)",
};

enum {
    N_FACTORS = sizeof(factor_texts) / sizeof(factor_texts[0])
};

static void shuffle(zf_expr *e, size_t n)
{
    for (size_t k = n; k > 1; k--) {
        size_t j = (size_t)zf_test_between(&state, 0, (slong)k - 1);
        zf_expr swap = e[k - 1];

        e[k - 1] = e[j];
        e[j] = swap;
    }
}

/* Multiplies (or adds) neighbours at random until one is left. */
static zf_expr join(zf_expr_pool *pool, zf_expr *e, size_t n, int sum)
{
    while (n > 1) {
        size_t k = (size_t)zf_test_between(&state, 0, (slong)n - 2);

        e[k] = sum ? zf_expr_add(pool, e[k], e[k + 1])
                   : zf_expr_mul(pool, e[k], e[k + 1]);
        for (size_t j = k + 1; j + 1 < n; j++)
            e[j] = e[j + 1];
        n--;
    }
    return e[0];
}

static void check_orders(int sum)
{
    zf_expr_pool *pool = naive_pool();

    state = zf_test_seed();
    for (slong t = 0; t < 1500 * zf_test_multiplier(); t++) {
        zf_expr e[8], all, other;
        size_t n = (size_t)zf_test_between(&state, 2, 8);
        size_t from = (size_t)zf_test_between(&state, 0, N_FACTORS - 1);

        for (size_t k = 0; k < n; k++)
            e[k] = read(
                pool,
                factor_texts[(from + (size_t)zf_test_between(&state, 0, 5)) %
                             N_FACTORS]);
        all = sum ? zf_expr_sum(pool, e, n) : zf_expr_product(pool, e, n);
        shuffle(e, n);
        other = join(pool, e, n, sum);
        ZF_CHECK(all == other);
        ZF_CHECK(all != NULL);
    }
    zf_expr_pool_free(pool);
}

ZF_TEST(products_in_any_order)
{
    check_orders(0);
}

ZF_TEST(sums_in_any_order)
{
    check_orders(1);
}

/* ---- principal values, against cpow ---- */

/* The tree in doubles; *bad when it comes near a cut, a pole or is large. */
static double complex tree_value(const naive_tree *t,
                                 const double complex *point, int *bad)
{
    double complex v[NAIVE_NODES];

    for (int k = 0; k < t->n; k++) {
        const naive_node *n = &t->at[k];
        double complex a = n->kind > NAIVE_I ? v[n->a] : 0;
        double complex b = n->kind > NAIVE_I ? v[n->b] : 0;

        switch (n->kind) {
        case NAIVE_NUMBER:
            v[k] = (double)n->p / (double)n->q;
            break;
        case NAIVE_SYMBOL:
            v[k] = point[n->p];
            break;
        case NAIVE_I:
            v[k] = I;
            break;
        case NAIVE_ADD:
        case NAIVE_SUB:
            v[k] = n->kind == NAIVE_ADD ? a + b : a - b;
            break;
        case NAIVE_MUL:
            v[k] = a * b;
            break;
        case NAIVE_DIV:
            v[k] = a / b;
            break;
        case NAIVE_POWER:
            v[k] = 1;
            for (slong j = 0; j < labs(n->p); j++)
                v[k] *= a;
            v[k] = n->p < 0 ? 1 / v[k] : v[k];
            break;
        case NAIVE_ROOT:
            if (cabs(a) < 1e-3 ||
                (creal(a) < 0 && fabs(cimag(a)) < 1e-6 * cabs(a) &&
                 t->at[n->a].kind != NAIVE_SYMBOL))
                *bad = 1;
            v[k] = cpow(naive_join(creal(a), cimag(a) == 0 ? 0.0 : cimag(a)),
                        (double)n->p / (double)n->q);
            break;
        default:
            v[k] = conj(a);
        }
        if (!(cabs(v[k]) < 1e6) || (cabs(v[k]) < 1e-6 && v[k] != 0))
            *bad = 1;
    }
    return v[t->n - 1];
}

static zf_status point_value(double complex *out, const char *name, void *arg,
                             zf_error *err)
{
    const double complex *point = arg;

    for (int k = 0; k < NAIVE_SYMBOLS; k++)
        if (strcmp(name, naive_names[k]) == 0) {
            *out = point[k];
            return ZF_OK;
        }
    return zf_error_set(err, ZF_EDOMAIN, NULL, "%s has no value", name);
}

static void check_values(const naive_options *options, slong low)
{
    zf_expr_pool *pool = naive_pool();
    slong n = 3000 * zf_test_multiplier(), used = 0;

    state = zf_test_seed();
    for (slong t = 0; t < n; t++) {
        double complex point[NAIVE_SYMBOLS], want, got = 0;
        naive_tree tree;
        zf_error err = {0};
        zf_expr e;
        int bad = 0;

        for (int k = 0; k < NAIVE_SYMBOLS; k++)
            point[k] = naive_join(
                (double)zf_test_between(&state, low, 99) / 31,
                k < NAIVE_REAL ? 0
                               : (double)zf_test_between(&state, -99, 99) / 37);
        naive_random(&tree, 4, options, &state);
        e = naive_build(pool, &tree);
        want = tree_value(&tree, point, &bad);
        if (bad || !e)
            continue;
        ZF_CHECK_OK(zf_expr_value(&got, e, point_value, point, &err), &err);
        if (!(cabs(got - want) <= 1e-7 * (1 + cabs(want))))
            ZF_FAIL("tree %ld: %g %+g I, want %g %+g I\n", (long)t, creal(got),
                    cimag(got), creal(want), cimag(want));
        used++;
    }
    ZF_CHECK(3 * used > n);
    zf_expr_pool_free(pool);
}

ZF_TEST(principal_values)
{
    check_values(&(naive_options){1, 1, 1, 0, 1}, -99);
}

/* A root of what is real by its form is taken as real, so conj is right only
 * where it is. */
ZF_TEST(principal_values_with_conj)
{
    check_values(&(naive_options){1, 1, 1, 0, 0}, 1);
}

ZF_TEST_MAIN(ZF_CASE(identities), ZF_CASE(products_in_any_order),
             ZF_CASE(sums_in_any_order), ZF_CASE(principal_values),
             ZF_CASE(principal_values_with_conj))
