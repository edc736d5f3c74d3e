/* Pools: symbols, order, replacement, values, failures, large expressions. */
#include "naive.h"

ZF_TEST(symbols_are_real_or_complex)
{
    zf_expr_pool *p = naive_pool();
    zf_error err = {0};

    ZF_CHECK(zf_expr_symbol(p, "g_X") == zf_expr_symbol(p, "g_X"));
    ZF_CHECK(zf_expr_pool_check(p, &err) == ZF_OK);
    ZF_CHECK(!zf_expr_symbol_complex(p, "g_X"));
    ZF_CHECK(zf_expr_pool_check(p, &err) == ZF_EDOMAIN);
    zf_expr_pool_free(p);
    p = naive_pool();
    ZF_CHECK(!zf_expr_symbol(p, "1x"));
    zf_expr_pool_free(p);
    p = naive_pool();
    ZF_CHECK(!zf_expr_symbol(p, "I"));
    ZF_CHECK(!zf_expr_add(p, NULL, zf_expr_pi(p)));
    ZF_CHECK(!zf_expr_call1(p, "nothing", zf_expr_pi(p)));
    zf_expr_pool_free(p);
}

/* The order of random expressions: of two pools with different histories, and
 * antisymmetric and transitive. */
ZF_TEST(order_is_structural)
{
    static const naive_options options = {1, 1, 1, 1, 0};
    uint64_t state = zf_test_seed();
    zf_expr_pool *p = naive_pool(), *q = naive_pool();
    zf_expr a[60], b[60];
    naive_tree t[60];

    for (int k = 0; k < 60; k++)
        do {
            naive_random(&t[k], 4, &options, &state);
            a[k] = naive_build(p, &t[k]);
        } while (!a[k]);
    for (int k = 59; k >= 0; k--)
        b[k] = naive_build(q, &t[k]);
    for (int i = 0; i < 60; i++)
        for (int j = 0; j < 60; j++) {
            int order = zf_expr_compare(a[i], a[j]);

            ZF_CHECK((order == 0) == (a[i] == a[j]));
            ZF_CHECK_SI_EQ(order, -zf_expr_compare(a[j], a[i]));
            ZF_CHECK_SI_EQ(order, zf_expr_compare(b[i], b[j]));
            ZF_CHECK_SI_EQ(order, zf_expr_compare(a[i], b[j]));
            for (int k = 0; k < 60 && order < 0; k++)
                if (zf_expr_compare(a[j], a[k]) < 0)
                    ZF_CHECK(zf_expr_compare(a[i], a[k]) < 0);
        }
    zf_expr_pool_free(p);
    zf_expr_pool_free(q);
}

static zf_expr swap_names(zf_expr symbol, void *arg)
{
    zf_expr *pair = arg;

    return symbol == pair[0] ? pair[1] : symbol == pair[1] ? pair[0] : NULL;
}

ZF_TEST(replace_all_at_once)
{
    zf_expr_pool *p = naive_pool();
    zf_expr e = NULL, want = NULL;
    zf_expr pair[2] = {zf_expr_symbol(p, "x"), zf_expr_symbol(p, "y")};

    ZF_CHECK(zf_expr_parse(&e, p, "x^2*sin(y) - z/y + exp(x)", NULL, NULL, NULL,
                           NULL) == ZF_OK);
    ZF_CHECK(zf_expr_parse(&want, p, "y^2*sin(x) - z/x + exp(y)", NULL, NULL,
                           NULL, NULL) == ZF_OK);
    ZF_CHECK(zf_expr_replace(p, e, swap_names, pair) == want);
    ZF_CHECK(zf_expr_has_symbol(e, pair[0]));
    ZF_CHECK(!zf_expr_has_symbol(e, zf_expr_symbol(p, "w")));
    zf_expr_pool_free(p);
}

static zf_status collect(zf_expr symbol, void *arg)
{
    zf_buf *buf = arg;

    zf_buf_puts(buf, zf_expr_name(symbol));
    return ZF_OK;
}

ZF_TEST(symbols_in_order)
{
    zf_expr_pool *p = naive_pool();
    zf_error err = {0};
    zf_expr e = NULL;
    zf_buf buf;

    zf_buf_init(&buf, 0);
    ZF_CHECK(zf_expr_parse(&e, p, "z*y + sin(x)^2*b - z^2*a", NULL, NULL, NULL,
                           NULL) == ZF_OK);
    ZF_CHECK_OK(zf_expr_symbols(e, collect, &buf, &err), &err);
    ZF_CHECK_STR_EQ(zf_buf_text(&buf), "abxyz");
    zf_buf_clear(&buf);
    zf_expr_pool_free(p);
}

static double value_f(const double *x)
{
    return x[0] + 1;
}

static zf_status no_value(double complex *out, const char *name, void *arg,
                          zf_error *err)
{
    (void)arg;
    if (name[0] == 'V') {
        *out = naive_join(1, 2);
        return ZF_OK;
    }
    return zf_error_set(err, ZF_EDOMAIN, NULL, "no value of %s", name);
}

ZF_TEST(values)
{
    static const zf_expr_function f = {"F", 1, value_f, NULL, NULL, NULL};
    zf_expr_pool *p = NULL;
    zf_error err = {0};
    double complex v = 0;
    zf_expr w;

    ZF_CHECK_OK(zf_expr_pool_new(&p, &f, 1, &err), &err);
    w = zf_expr_symbol_complex(p, "V");
    ZF_CHECK_OK(zf_expr_value(&v, zf_expr_call1(p, "F", zf_expr_abs2(p, w)),
                              no_value, NULL, &err),
                &err);
    ZF_CHECK(v == 6);
    ZF_CHECK(zf_expr_value(&v, zf_expr_call1(p, "F", w), no_value, NULL,
                           &err) == ZF_EDOMAIN);
    ZF_CHECK(v == 6);
    err = (zf_error){0};
    ZF_CHECK(zf_expr_value(&v, zf_expr_symbol(p, "x"), no_value, NULL, &err) ==
             ZF_EDOMAIN);
    zf_expr_pool_free(p);
}

/* x -> sin(x) + x^2, many times over: deep, and shared everywhere. */
ZF_TEST(deep_and_shared)
{
    zf_expr_pool *p = naive_pool();
    zf_expr x = zf_expr_symbol(p, "x"), e = x, re, im, d;

    for (int k = 0; k < 5000; k++)
        e = zf_expr_add(p, zf_expr_call1(p, "sin", e),
                        zf_expr_power(p, e, 2, 1));
    d = zf_expr_diff(p, e, x);
    ZF_CHECK(d != NULL);
    zf_expr_split(&re, &im, p, e);
    ZF_CHECK(re == e && zf_expr_is_zero(im));
    ZF_CHECK(zf_expr_conj(p, e) == e);
    ZF_CHECK(zf_expr_compare(e, d) == -zf_expr_compare(d, e));
    ZF_CHECK(zf_expr_has_symbol(e, x));
    zf_expr_pool_free(p);
}

/* A sum of 20000 products of five powers, and its gradient. */
ZF_TEST(large)
{
    zf_expr_pool *p = naive_pool();
    uint64_t state = zf_test_seed();
    zf_expr s[6], *terms = malloc(20000 * sizeof(zf_expr)), e;
    char name[] = "a";

    ZF_CHECK(terms != NULL);
    for (int k = 0; k < 6; k++, name[0]++)
        s[k] = zf_expr_symbol(p, name);
    for (int k = 0; k < 20000; k++) {
        zf_expr f[6];

        for (int j = 0; j < 5; j++)
            f[j] = zf_expr_power(p, s[zf_test_between(&state, 0, 5)],
                                 zf_test_between(&state, 1, 9), 1);
        f[5] = zf_expr_call1(
            p, "sin", zf_expr_mul(p, zf_expr_integer(p, k % 3000), s[0]));
        terms[k] = zf_expr_product(p, f, 6);
    }
    e = zf_expr_sum(p, terms, 20000);
    for (int k = 0; k < 6; k++)
        ZF_CHECK(zf_expr_diff(p, e, s[k]) != NULL);
    free(terms);
    zf_expr_pool_free(p);
}

ZF_TEST_MAIN(ZF_CASE(symbols_are_real_or_complex), ZF_CASE(order_is_structural),
             ZF_CASE(replace_all_at_once), ZF_CASE(symbols_in_order),
             ZF_CASE(values), ZF_CASE(deep_and_shared), ZF_CASE(large))
