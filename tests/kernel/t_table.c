/* The table of kernels: what expressions see of them. */
#include <math.h>

#include "zforge/kernel.h"

#include "zf_test.h"

/* Arguments inside the domain of every kernel. */
static const double bhabha[] = {3, 189, -0.5, 0.25, 91.1876, 2.4952};
static const double bhabha_point[] = {8, 189, 0.25, 91.1876, 2.4952};
static const double bhabha_zp[] = {189,  -0.5, 0.25, 91.1876, 2.4952, 0.098,
                                   -0.2, 0.17, 0.3,  -0.4,    300,    8};
static const double simple[] = {0.3, 0.1};

static const double *arguments_of(const zf_expr_function *f)
{
    if (strcmp(f->name, "bhabha") == 0)
        return bhabha;
    if (strcmp(f->name, "bhabha_point") == 0)
        return bhabha_point;
    return f->n_args == 12 ? bhabha_zp : simple;
}

static zf_expr_pool *new_pool(void)
{
    zf_expr_pool *pool = NULL;
    zf_error err = {0};
    size_t n;
    const zf_expr_function *f = zf_kernels(&n);

    ZF_CHECK_OK(zf_expr_pool_new(&pool, f, n, &err), &err);
    return pool;
}

static zf_status value_of_x(double complex *out, const char *symbol, void *arg,
                            zf_error *err)
{
    const double *x = arg;

    (void)err;
    *out = x[strtol(symbol + 1, NULL, 10) - 1];
    return ZF_OK;
}

static double value(zf_expr e, const double x[12])
{
    double copy[12];
    double complex z = NAN;
    zf_error err = {0};

    memcpy(copy, x, sizeof(copy));
    ZF_CHECK_OK(zf_expr_value(&z, e, value_of_x, copy, &err), &err);
    ZF_CHECK(cimag(z) == 0);
    return creal(z);
}

/* f(x1, ..., xn) as an expression. */
static zf_expr call(zf_expr_pool *pool, const zf_expr_function *f)
{
    zf_expr args[12];
    char name[16];

    for (int k = 0; k < f->n_args; k++) {
        snprintf(name, sizeof(name), "x%d", k + 1);
        args[k] = zf_expr_symbol(pool, name);
    }
    return zf_expr_call(pool, f->name, args, (size_t)f->n_args);
}

ZF_TEST(every_kernel_has_a_value)
{
    zf_expr_pool *pool = new_pool();
    size_t n;
    const zf_expr_function *f = zf_kernels(&n);

    ZF_CHECK(n == 18);
    for (size_t k = 0; k < n; k++) {
        double x[12] = {0};

        memcpy(x, arguments_of(&f[k]), sizeof(double) * (size_t)f[k].n_args);
        ZF_CHECK(isfinite(f[k].value(x)));
        ZF_CHECK(value(call(pool, &f[k]), x) == f[k].value(x));
        ZF_CHECK(strncmp(f[k].c, "zforge_", 7) == 0);
        ZF_CHECK_STR_EQ(f[k].c + 7, f[k].name);
        for (size_t j = 0; j < k; j++)
            ZF_CHECK(strcmp(f[j].name, f[k].name) != 0);
    }
    zf_expr_pool_free(pool);
}

ZF_TEST(derivatives_are_slopes)
{
    zf_expr_pool *pool = new_pool();
    zf_error err = {0};
    size_t n, tested = 0;
    const zf_expr_function *f = zf_kernels(&n);

    for (size_t k = 0; k < n; k++) {
        for (int j = 0; j < f[k].n_args; j++) {
            double x[12] = {0}, up[12], down[12], h, slope;
            char name[16];
            zf_expr d;

            if (!f[k].derivative || !f[k].derivative[j])
                continue;
            memcpy(x, arguments_of(&f[k]),
                   sizeof(double) * (size_t)f[k].n_args);
            memcpy(up, x, sizeof(x));
            memcpy(down, x, sizeof(x));
            h = 1e-5 * fabs(x[j]);
            up[j] += h;
            down[j] -= h;
            snprintf(name, sizeof(name), "x%d", j + 1);
            d = zf_expr_diff(pool, call(pool, &f[k]),
                             zf_expr_symbol(pool, name));
            ZF_CHECK_OK(zf_expr_pool_check(pool, &err), &err);
            slope = (f[k].value(up) - f[k].value(down)) / (2 * h);
            if (!(fabs(value(d, x) - slope) <=
                  1e-8 * fabs(slope) + 1e-15 * fabs(f[k].value(x)) / h))
                ZF_FAIL("%s by %s: %.15g, slope %.15g\n", f[k].name, name,
                        value(d, x), slope);
            tested++;
        }
    }
    ZF_CHECK_SI_EQ(tested, 11);
    zf_expr_pool_free(pool);
}

/* What has no derivative says so instead of being constant. */
ZF_TEST(missing_derivatives_are_errors)
{
    zf_expr_pool *pool = new_pool();
    size_t n;
    const zf_expr_function *f = zf_kernels(&n);
    zf_expr x1 = zf_expr_symbol(pool, "x1");

    for (size_t k = 0; k < n; k++)
        if (strcmp(f[k].name, "bhabha") == 0)
            ZF_CHECK(zf_expr_diff(pool, call(pool, &f[k]), x1) == NULL);
    ZF_CHECK(zf_expr_pool_check(pool, NULL) == ZF_EDOMAIN);
    zf_expr_pool_free(pool);
}

ZF_TEST_MAIN(ZF_CASE(every_kernel_has_a_value), ZF_CASE(derivatives_are_slopes),
             ZF_CASE(missing_derivatives_are_errors))
