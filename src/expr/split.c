/* split.c - real and imaginary parts. */
#include <stdio.h>
#include <string.h>

#include "expr/node.h"

enum {
    MAX_NAME = 200 /* bytes of a complex symbol */
};

typedef struct parts {
    zf_expr re, im;
} parts;

static parts refuse(zf_expr_pool *pool, const char *what)
{
    zf_expr_fail(pool, ZF_EDOMAIN,
                 "%s of a complex argument has no real and imaginary part "
                 "without branches",
                 what);
    return (parts){NULL, NULL};
}

static parts real_part(zf_expr_pool *pool, zf_expr re)
{
    return (parts){re, pool->zero};
}

static parts times(zf_expr_pool *pool, parts a, parts b)
{
    parts p;

    p.re = zf_expr_sub(pool, zf_expr_mul(pool, a.re, b.re),
                       zf_expr_mul(pool, a.im, b.im));
    p.im = zf_expr_add(pool, zf_expr_mul(pool, a.re, b.im),
                       zf_expr_mul(pool, a.im, b.re));
    return p;
}

static zf_expr of_name(zf_expr_pool *pool, const char *name, const char *suffix)
{
    char text[MAX_NAME + 4];

    if (strlen(name) > MAX_NAME)
        return zf_expr_fail(pool, ZF_ELIMIT, "the name %.80s... is too long",
                            name);
    snprintf(text, sizeof(text), "%s%s", name, suffix);
    return zf_expr_symbol(pool, text);
}

static parts split_symbol(zf_expr_pool *pool, zf_expr e)
{
    parts p;

    if (e->real)
        return real_part(pool, e);
    p.re = of_name(pool, e->name, "_re");
    p.im = of_name(pool, e->name, "_im");
    return p;
}

/* The real factors are multiplied at once, in one product each. */
static parts split_product(zf_expr_pool *pool, const parts *args, size_t n)
{
    zf_expr *factors = zf_mem_array(n, sizeof(*factors));
    parts total = {pool->one, pool->zero};
    size_t real = 0;

    if (!factors) {
        zf_expr_fail(pool, ZF_ENOMEM, "out of memory");
        return (parts){NULL, NULL};
    }
    for (size_t k = 0; k < n; k++) {
        if (args[k].im == pool->zero)
            factors[real++] = args[k].re;
        else
            total = times(pool, total, args[k]);
    }
    total = times(pool, real_part(pool, zf_expr_product(pool, factors, real)),
                  total);
    zf_mem_free(factors);
    return total;
}

static parts split_sum(zf_expr_pool *pool, const parts *args, size_t n)
{
    zf_expr *terms = zf_mem_array(n, sizeof(*terms));
    parts p = {NULL, NULL};

    if (!terms) {
        zf_expr_fail(pool, ZF_ENOMEM, "out of memory");
        return p;
    }
    for (size_t k = 0; k < n; k++)
        terms[k] = args[k].re;
    p.re = zf_expr_sum(pool, terms, n);
    for (size_t k = 0; k < n; k++)
        terms[k] = args[k].im;
    p.im = zf_expr_sum(pool, terms, n);
    zf_mem_free(terms);
    return p;
}

/* cos(pi r) + I sin(pi r) = (-1)^r. */
static parts phase(zf_expr_pool *pool, const fmpq_t r)
{
    zf_expr angle = zf_expr_mul(pool, zf_expr_rational(pool, r), pool->pi);

    return (parts){zf_expr_builtin_call(pool, ZF_BUILTIN_COS, angle),
                   zf_expr_builtin_call(pool, ZF_BUILTIN_SIN, angle)};
}

/* A root of what is real by its form: real, unless a negative number came out
 * of it. */
static parts split_root(zf_expr_pool *pool, zf_expr base, const fmpq_t r)
{
    zf_expr e = zf_expr_power_q(pool, base, r);
    parts p, sign;

    if (!e)
        return (parts){NULL, NULL};
    if (e->real)
        return real_part(pool, e);
    e = zf_expr_power_q(pool, zf_expr_neg(pool, base), r);
    if (!e || !e->real)
        return refuse(pool, "a root");
    p = real_part(pool, e);
    sign = phase(pool, r);
    if (fmpz_cmp_ui(fmpq_denref(r), 2) == 0)
        sign =
            (parts){pool->zero,
                    zf_expr_integer(
                        pool, fmpz_fdiv_ui(fmpq_numref(r), 4) == 1 ? 1 : -1)};
    return times(pool, p, sign);
}

/* z^n by squaring; 1/z = conj(z)/|z|^2. */
static parts integer_power(zf_expr_pool *pool, parts z, const fmpq_t r)
{
    slong n = fmpz_get_si(fmpq_numref(r));
    ulong k = n < 0 ? 0 - (ulong)n : (ulong)n;
    parts p = {pool->one, pool->zero};
    zf_expr norm;

    if (z.re == pool->zero) {
        p.re = zf_expr_power_q(pool, z.im, r);
        norm = fmpz_fdiv_ui(fmpq_numref(r), 4) < 2 ? p.re
                                                   : zf_expr_neg(pool, p.re);
        return n & 1 ? (parts){pool->zero, norm} : real_part(pool, norm);
    }
    norm = zf_expr_add(pool, zf_expr_power(pool, z.re, 2, 1),
                       zf_expr_power(pool, z.im, 2, 1));
    if (n < 0)
        z.im = zf_expr_neg(pool, z.im);
    for (; k && p.re && p.im; k >>= 1) {
        if (k & 1)
            p = times(pool, p, z);
        if (k > 1)
            z = times(pool, z, z);
    }
    if (n >= 0)
        return p;
    norm = zf_expr_power(pool, norm, n, 1);
    return times(pool, real_part(pool, norm), p);
}

static parts split_power(zf_expr_pool *pool, zf_expr e, parts z)
{
    if (z.im == pool->zero && e->args[0] == pool->minus_one)
        return phase(pool, e->number);
    if (z.im == pool->zero && fmpz_is_one(fmpq_denref(e->number)))
        return real_part(pool, zf_expr_power_q(pool, z.re, e->number));
    if (z.im == pool->zero)
        return split_root(pool, z.re, e->number);
    if (fmpz_is_one(fmpq_denref(e->number)))
        return integer_power(pool, z, e->number);
    return refuse(pool, "a root");
}

static parts split_call(zf_expr_pool *pool, zf_expr e, const parts *args)
{
    zf_builtin f = zf_expr_builtin(e->function);
    zf_expr real[ZF_EXPR_MAX_ARGS], size;
    parts z = args[0];
    int all_real = 1;

    for (uint32_t k = 0; k < e->n; k++) {
        real[k] = args[k].re;
        all_real = all_real && args[k].im == pool->zero;
    }
    if (f == ZF_BUILTIN_CONJ)
        return (parts){z.re, zf_expr_neg(pool, z.im)};
    if (f == ZF_BUILTIN_RE || f == ZF_BUILTIN_IM)
        return real_part(pool, f == ZF_BUILTIN_RE ? z.re : z.im);
    if (all_real)
        return real_part(pool, zf_expr_call(pool, e->name, real, e->n));
    if (f == ZF_BUILTIN_ABS) {
        size = zf_expr_add(pool, zf_expr_power(pool, z.re, 2, 1),
                           zf_expr_power(pool, z.im, 2, 1));
        return real_part(pool, zf_expr_sqrt(pool, size));
    }
    if (f != ZF_BUILTIN_EXP)
        return refuse(pool, e->name);
    size = zf_expr_builtin_call(pool, ZF_BUILTIN_EXP, z.re);
    z.re = zf_expr_builtin_call(pool, ZF_BUILTIN_COS, args[0].im);
    z.im = zf_expr_builtin_call(pool, ZF_BUILTIN_SIN, args[0].im);
    return times(pool, real_part(pool, size), z);
}

static parts split_node(zf_expr_pool *pool, zf_expr e, const parts *args)
{
    switch (e->kind) {
    case ZF_EXPR_I:
        return (parts){pool->zero, pool->one};
    case ZF_EXPR_SYMBOL:
        return split_symbol(pool, e);
    case ZF_EXPR_POWER:
        return split_power(pool, e, args[0]);
    case ZF_EXPR_PRODUCT:
        return split_product(pool, args, e->n);
    case ZF_EXPR_SUM:
        return split_sum(pool, args, e->n);
    case ZF_EXPR_CALL:
        return split_call(pool, e, args);
    default:
        return real_part(pool, e);
    }
}

/* The parts of all nodes of the list; those of the last one. */
static parts split_list(zf_expr_pool *pool, const zf_expr_list *list)
{
    parts *part = NULL, *args = NULL, result = {NULL, NULL};
    size_t most = 1;

    for (size_t k = 0; k < list->n; k++)
        if (list->node[k]->n > most)
            most = list->node[k]->n;
    part = zf_mem_array(list->n, sizeof(*part));
    args = zf_mem_array(most, sizeof(*args));
    if (!part || !args) {
        zf_expr_fail(pool, ZF_ENOMEM, "out of memory");
        goto done;
    }
    for (size_t k = 0; k < list->n; k++) {
        zf_expr e = list->node[k];

        for (uint32_t j = 0; j < e->n; j++)
            args[j] = part[zf_expr_place(list, e->args[j])];
        part[k] = split_node(pool, e, args);
        if (!part[k].re || !part[k].im)
            goto done;
    }
    result = part[list->n - 1];
done:
    zf_mem_free(args);
    zf_mem_free(part);
    return result;
}

void zf_expr_split(zf_expr *re, zf_expr *im, zf_expr_pool *pool, zf_expr e)
{
    parts p = {NULL, NULL};
    zf_expr_list list;

    if (e && !zf_expr_list_new(&list, e)) {
        zf_expr_fail(pool, ZF_ENOMEM, "out of memory");
    } else if (e) {
        p = split_list(pool, &list);
        zf_expr_list_clear(&list);
    }
    *re = p.re;
    *im = p.im;
}
