/* functions.c - calls, and what conj, re and im become. */
#include <complex.h>
#include <math.h>
#include <string.h>

#include "expr/node.h"

static double value_exp(const double *x)
{
    return exp(x[0]);
}

static double value_log(const double *x)
{
    return log(x[0]);
}

static double value_sin(const double *x)
{
    return sin(x[0]);
}

static double value_cos(const double *x)
{
    return cos(x[0]);
}

static double value_tan(const double *x)
{
    return tan(x[0]);
}

static double value_atan(const double *x)
{
    return atan(x[0]);
}

static double value_atan2(const double *x)
{
    return atan2(x[0], x[1]);
}

static double value_abs(const double *x)
{
    return fabs(x[0]);
}

static double value_sign(const double *x)
{
    return x[0] > 0 ? 1 : x[0] < 0 ? -1 : x[0];
}

static double value_same(const double *x)
{
    return x[0];
}

static double value_zero(const double *x)
{
    (void)x;
    return 0;
}

/* By zf_builtin. */
static const zf_expr_function builtins[] = {
    {"exp", 1, value_exp, NULL, NULL, NULL},
    {"log", 1, value_log, NULL, NULL, NULL},
    {"sin", 1, value_sin, NULL, NULL, NULL},
    {"cos", 1, value_cos, NULL, NULL, NULL},
    {"tan", 1, value_tan, NULL, NULL, NULL},
    {"atan", 1, value_atan, NULL, NULL, NULL},
    {"atan2", 2, value_atan2, NULL, NULL, NULL},
    {"abs", 1, value_abs, NULL, NULL, NULL},
    {"sign", 1, value_sign, NULL, NULL, NULL},
    {"conj", 1, value_same, NULL, NULL, NULL},
    {"re", 1, value_same, NULL, NULL, NULL},
    {"im", 1, value_zero, NULL, NULL, NULL},
};

zf_builtin zf_expr_builtin(const zf_expr_function *f)
{
    if (f < builtins || f >= builtins + ZF_BUILTIN_NONE)
        return ZF_BUILTIN_NONE;
    return (zf_builtin)(f - builtins);
}

const char *zf_expr_function_name(const zf_expr_pool *pool, size_t k)
{
    if (k < ZF_BUILTIN_NONE)
        return builtins[k].name;
    k -= ZF_BUILTIN_NONE;
    return k < pool->n_functions ? pool->functions[k].name : NULL;
}

const zf_expr_function *zf_expr_function_find(const zf_expr_pool *pool,
                                              const char *name)
{
    for (size_t k = 0; k < ZF_BUILTIN_NONE; k++)
        if (strcmp(builtins[k].name, name) == 0)
            return &builtins[k];
    for (size_t k = 0; k < pool->n_functions; k++)
        if (strcmp(pool->functions[k].name, name) == 0)
            return &pool->functions[k];
    return NULL;
}

/* The value of a function at a number where it is rational; NULL: elsewhere. */
static zf_expr at_number(zf_expr_pool *pool, zf_builtin f, zf_expr a)
{
    int sign = fmpq_sgn(a->number);

    switch (f) {
    case ZF_BUILTIN_EXP:
    case ZF_BUILTIN_COS:
        return sign == 0 ? pool->one : NULL;
    case ZF_BUILTIN_SIN:
    case ZF_BUILTIN_TAN:
    case ZF_BUILTIN_ATAN:
        return sign == 0 ? pool->zero : NULL;
    case ZF_BUILTIN_LOG:
        return zf_expr_is_one(a) ? pool->zero : NULL;
    case ZF_BUILTIN_ABS:
        return sign < 0 ? zf_expr_neg(pool, a) : a;
    case ZF_BUILTIN_SIGN:
        return sign < 0 ? pool->minus_one : sign ? pool->one : pool->zero;
    default:
        return NULL;
    }
}

/* re(a) or im(a). */
static zf_expr part(zf_expr_pool *pool, zf_builtin f, zf_expr a)
{
    zf_expr bar = zf_expr_conj(pool, a);
    int real = f == ZF_BUILTIN_RE;

    if (!bar)
        return NULL;
    if (bar == a)
        return real ? a : pool->zero;
    if (bar == zf_expr_neg(pool, a))
        return real ? pool->zero : zf_expr_div(pool, a, pool->i);
    if (a->kind == ZF_EXPR_CALL &&
        zf_expr_builtin(a->function) == ZF_BUILTIN_CONJ) {
        bar = zf_expr_builtin_call(pool, f, a->args[0]);
        return real ? bar : zf_expr_neg(pool, bar);
    }
    return zf_expr_make_call(
        pool, zf_expr_function_find(pool, real ? "re" : "im"), &a, 1);
}

zf_expr zf_expr_builtin_call(zf_expr_pool *pool, zf_builtin f, zf_expr a)
{
    zf_expr e = NULL;

    if (!a)
        return NULL;
    if (f == ZF_BUILTIN_CONJ)
        return zf_expr_conj(pool, a);
    if (f == ZF_BUILTIN_RE || f == ZF_BUILTIN_IM)
        return part(pool, f, a);
    if (a->kind == ZF_EXPR_NUMBER)
        e = at_number(pool, f, a);
    return e ? e : zf_expr_make_call(pool, &builtins[f], &a, 1);
}

static zf_expr call(zf_expr_pool *pool, const zf_expr_function *f,
                    const zf_expr *args)
{
    zf_builtin builtin = zf_expr_builtin(f);

    if (f->n_args == 1 && builtin != ZF_BUILTIN_NONE)
        return zf_expr_builtin_call(pool, builtin, args[0]);
    for (int k = 0; k < f->n_args; k++)
        if (!args[k])
            return NULL;
    return zf_expr_make_call(pool, f, args, (size_t)f->n_args);
}

zf_expr zf_expr_call(zf_expr_pool *pool, const char *name, const zf_expr *args,
                     size_t n)
{
    const zf_expr_function *f = zf_expr_function_find(pool, name);

    if (!f)
        return zf_expr_fail(pool, ZF_EDOMAIN,
                            "there is no function called %.80s", name);
    if (n != (size_t)f->n_args)
        return zf_expr_fail(pool, ZF_EDOMAIN,
                            "%.80s is called with %zu arguments; expected %d",
                            name, n, f->n_args);
    return call(pool, f, args);
}

zf_expr zf_expr_call1(zf_expr_pool *pool, const char *name, zf_expr a)
{
    return zf_expr_call(pool, name, &a, 1);
}

zf_expr zf_expr_rebuild(zf_expr_pool *pool, zf_expr e, const zf_expr *args)
{
    uint32_t k = 0;

    while (k < e->n && args[k] == e->args[k])
        k++;
    if (k == e->n)
        return e;
    switch (e->kind) {
    case ZF_EXPR_SUM:
        return zf_expr_sum(pool, args, e->n);
    case ZF_EXPR_PRODUCT:
        return zf_expr_product(pool, args, e->n);
    case ZF_EXPR_POWER:
        return zf_expr_power_q(pool, args[0], e->number);
    case ZF_EXPR_CALL:
        return call(pool, e->function, args);
    default:
        return e;
    }
}

/* conj of e, given those of its arguments. */
static zf_expr conj_node(zf_expr_pool *pool, zf_expr e, const zf_expr *args,
                         void *unused)
{
    fmpq_t r;

    (void)unused;
    if (e->real)
        return e;
    if (e->kind == ZF_EXPR_I)
        return zf_expr_neg(pool, e);
    if (e->kind == ZF_EXPR_SYMBOL)
        return zf_expr_make_call(pool, &builtins[ZF_BUILTIN_CONJ], &e, 1);
    if (e->kind == ZF_EXPR_POWER && e->args[0]->kind == ZF_EXPR_NUMBER) {
        fmpq_init(r);
        fmpq_neg(r, e->number);
        e = zf_expr_power_q(pool, e->args[0], r);
        fmpq_clear(r);
        return e;
    }
    if (e->kind == ZF_EXPR_CALL &&
        zf_expr_builtin(e->function) == ZF_BUILTIN_CONJ)
        return e->args[0];
    return zf_expr_rebuild(pool, e, args);
}

zf_expr zf_expr_conj(zf_expr_pool *pool, zf_expr a)
{
    if (!a || a->real)
        return a;
    if (a->n == 0)
        return conj_node(pool, a, NULL, NULL);
    return zf_expr_map(pool, a, conj_node, NULL);
}

zf_expr zf_expr_abs2(zf_expr_pool *pool, zf_expr a)
{
    return zf_expr_mul(pool, a, zf_expr_conj(pool, a));
}
