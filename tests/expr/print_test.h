/* print_test.h - random expressions and their text, for tests of printers. */
#ifndef ZF_PRINT_TEST_H
#define ZF_PRINT_TEST_H

#include <complex.h>
#include <math.h>

#include "zforge/expr.h"

#include "zf_test.h"

enum {
    PRINT_LEAVES = 4
};

static const char *const print_real[PRINT_LEAVES] = {"x", "y", "z", "g1"};
static const char *const print_complex[2] = {"V", "U"};

static inline double print_value_of(const char *name)
{
    return 0.3 + 0.21 * (double)(name[0] % 7) + 0.1 * (double)strlen(name);
}

/* Real names are positive numbers. */
static inline zf_status print_value(double complex *out, const char *name,
                                    void *arg, zf_error *err)
{
    double x = print_value_of(name);

    (void)arg;
    (void)err;
    *out = name[0] == 'V' || name[0] == 'U' ? x + (0.7 - x) * I : x;
    return ZF_OK;
}

/* What zf_expr_parse makes of names. */
static inline zf_expr print_name(const char *name, const zf_mark *mark,
                                 void *arg, zf_error *err)
{
    zf_expr_pool *pool = arg;

    (void)mark;
    (void)err;
    return name[0] == 'V' || name[0] == 'U' ? zf_expr_symbol_complex(pool, name)
                                            : zf_expr_symbol(pool, name);
}

static inline zf_expr print_read(zf_expr_pool *pool, const char *text)
{
    zf_error err = {0};
    zf_expr e = NULL;

    ZF_CHECK_OK(zf_expr_parse(&e, pool, text, NULL, print_name, pool, &err),
                &err);
    return e;
}

/* Borrowed until the next call. */
static inline const char *print_as(zf_buf *buf, zf_expr e, zf_language language,
                                   zf_expr_spell_fn *spell)
{
    zf_error err = {0};

    zf_buf_clear(buf);
    ZF_CHECK_OK(zf_expr_print(buf, e, language, spell, NULL, &err), &err);
    return zf_buf_text(buf);
}

typedef struct print_random {
    zf_expr_pool *pool;
    uint64_t rng;
    int not_real; /* with V, U, I, conj, re, im */
    int positive; /* only what is positive, so that all roots are real */
    int roots;    /* also of what is not positive */
} print_random;

static inline zf_expr print_leaf(print_random *r)
{
    slong n = r->positive ? 1 : -9;

    switch (zf_test_random(&r->rng) % (r->not_real ? 8 : 6)) {
    case 0:
        return zf_expr_integer(r->pool, zf_test_between(&r->rng, n, 9));
    case 1:
        return zf_expr_fraction(r->pool, zf_test_between(&r->rng, n, 30),
                                zf_test_between(&r->rng, 1, 16));
    case 2:
        return zf_expr_pi(r->pool);
    case 6:
        return zf_expr_i(r->pool);
    case 7:
        return zf_expr_symbol_complex(
            r->pool, print_complex[zf_test_random(&r->rng) % 2]);
    default:
        return zf_expr_symbol(
            r->pool, print_real[zf_test_random(&r->rng) % PRINT_LEAVES]);
    }
}

static inline zf_expr print_expression(print_random *r, int depth);

static inline zf_expr print_call(print_random *r, int depth)
{
    static const char *const real[] = {"exp", "atan", "abs",
                                       "sin", "cos",  "sign"};
    static const char *const any[] = {"conj", "re", "im", "exp"};
    int whole = r->not_real;
    zf_expr args[2];

    if (whole)
        return zf_expr_call1(r->pool, any[zf_test_random(&r->rng) % 4],
                             print_expression(r, depth - 1));
    args[0] = print_expression(r, depth - 1);
    args[1] = print_expression(r, depth - 1);
    if (zf_test_random(&r->rng) % 4 == 0)
        return zf_expr_call(r->pool, "atan2", args, 2);
    return zf_expr_call1(r->pool,
                         real[zf_test_random(&r->rng) % (r->positive ? 3 : 6)],
                         args[0]);
}

/* Never NULL; what would divide by zero is a leaf instead. */
static inline zf_expr print_expression(print_random *r, int depth)
{
    static const slong exponents[][2] = {
        {2, 1}, {3, 1}, {4, 1},  {-1, 1}, {-2, 1}, {5, 1},  {-5, 1},
        {1, 2}, {3, 2}, {-1, 2}, {1, 3},  {2, 3},  {-1, 3}, {5, 2}};
    zf_expr a, b;
    size_t k;

    if (depth <= 0 || zf_test_random(&r->rng) % 8 == 0)
        return print_leaf(r);
    a = print_expression(r, depth - 1);
    switch (zf_test_random(&r->rng) % 8) {
    case 0:
    case 1:
        return zf_expr_add(r->pool, a, print_expression(r, depth - 1));
    case 2:
        b = print_expression(r, depth - 1);
        return r->positive ? zf_expr_add(r->pool, a, b)
                           : zf_expr_sub(r->pool, a, b);
    case 3:
    case 4:
        return zf_expr_mul(r->pool, a, print_expression(r, depth - 1));
    case 5:
        b = print_expression(r, depth - 1);
        return zf_expr_is_zero(b) ? a : zf_expr_div(r->pool, a, b);
    case 6:
        k = zf_test_random(&r->rng) %
            (r->positive || r->roots ? sizeof(exponents) / sizeof(*exponents)
                                     : 7);
        return zf_expr_is_zero(a) ? a
                                  : zf_expr_power(r->pool, a, exponents[k][0],
                                                  exponents[k][1]);
    default:
        return print_call(r, depth);
    }
}

#endif
