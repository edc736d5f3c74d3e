/* sum.c - sums: flat, like terms merged, sorted. */
#include <stdlib.h>

#include <flint/fmpq_vec.h>

#include "expr/node.h"

typedef struct term {
    zf_expr monic;
    fmpq_t c;
} term;

typedef struct terms {
    term *at;
    size_t n, capacity;
    fmpq_t constant;
} terms;

void zf_expr_coefficient(fmpq_t c, zf_expr e)
{
    if (e->kind == ZF_EXPR_NUMBER)
        fmpq_set(c, e->number);
    else if (e->monic != e)
        fmpq_set(c, e->args[0]->number);
    else
        fmpq_one(c);
}

static int add_term(terms *t, zf_expr e)
{
    term *more;

    if (e->kind == ZF_EXPR_NUMBER) {
        fmpq_add(t->constant, t->constant, e->number);
        return 1;
    }
    more = zf_mem_grow(t->at, &t->capacity, t->n + 1, sizeof(*more));
    if (!more)
        return 0;
    t->at = more;
    fmpq_init(t->at[t->n].c);
    t->at[t->n].monic = e->monic;
    zf_expr_coefficient(t->at[t->n].c, e);
    t->n++;
    return 1;
}

static int by_monic(const void *a, const void *b)
{
    const term *x = a, *y = b;

    return zf_expr_compare(x->monic, y->monic);
}

/* Sorts, adds up like terms and drops zeros. */
static void merge(terms *t)
{
    size_t n = 0;

    if (t->n > 1)
        qsort(t->at, t->n, sizeof(term), by_monic);
    for (size_t k = 0; k < t->n; k++) {
        if (n > 0 && t->at[n - 1].monic == t->at[k].monic) {
            fmpq_add(t->at[n - 1].c, t->at[n - 1].c, t->at[k].c);
            continue;
        }
        if (n > 0 && fmpq_is_zero(t->at[n - 1].c))
            n--;
        t->at[n].monic = t->at[k].monic;
        fmpq_swap(t->at[n].c, t->at[k].c);
        n++;
    }
    if (n > 0 && fmpq_is_zero(t->at[n - 1].c))
        n--;
    for (size_t k = n; k < t->n; k++)
        fmpq_clear(t->at[k].c);
    t->n = n;
}

static zf_expr scaled(zf_expr_pool *pool, const fmpq_t c, zf_expr monic)
{
    return fmpq_is_one(c) ? monic : zf_expr_make_scaled(pool, c, monic);
}

static zf_expr build(zf_expr_pool *pool, const terms *t)
{
    size_t constant = !fmpq_is_zero(t->constant);
    zf_expr *args, e = NULL;

    if (t->n == 0)
        return zf_expr_rational(pool, t->constant);
    if (t->n == 1 && !constant)
        return scaled(pool, t->at[0].c, t->at[0].monic);
    args = zf_mem_array(t->n + constant, sizeof(*args));
    if (!args)
        return zf_expr_fail(pool, ZF_ENOMEM, "out of memory");
    if (constant) {
        args[0] = zf_expr_rational(pool, t->constant);
        if (!args[0])
            goto done;
    }
    for (size_t k = 0; k < t->n; k++) {
        args[k + constant] = scaled(pool, t->at[k].c, t->at[k].monic);
        if (!args[k + constant])
            goto done;
    }
    e = zf_expr_make(pool, ZF_EXPR_SUM, NULL, args, t->n + constant);
done:
    zf_mem_free(args);
    return e;
}

zf_expr zf_expr_sum(zf_expr_pool *pool, const zf_expr *args, size_t n)
{
    terms t = {0};
    zf_expr e = NULL;
    int good = 1;

    for (size_t k = 0; k < n; k++)
        if (!args[k])
            return NULL;
    fmpq_init(t.constant);
    for (size_t k = 0; k < n && good; k++) {
        if (args[k]->kind != ZF_EXPR_SUM)
            good = add_term(&t, args[k]);
        else
            for (uint32_t j = 0; j < args[k]->n && good; j++)
                good = add_term(&t, args[k]->args[j]);
    }
    if (good) {
        merge(&t);
        e = build(pool, &t);
    } else {
        zf_expr_fail(pool, ZF_ENOMEM, "out of memory");
    }
    for (size_t k = 0; k < t.n; k++)
        fmpq_clear(t.at[k].c);
    zf_mem_free(t.at);
    fmpq_clear(t.constant);
    return e;
}

/* c times each term: their order stays, as it looks at the rest first. */
static zf_expr scale_terms(zf_expr_pool *pool, const fmpq_t c, zf_expr sum)
{
    zf_expr *args = zf_mem_array(sum->n, sizeof(*args)), e = NULL;
    uint32_t k;

    if (!args)
        return zf_expr_fail(pool, ZF_ENOMEM, "out of memory");
    for (k = 0; k < sum->n; k++) {
        args[k] = zf_expr_scale(pool, c, sum->args[k]);
        if (!args[k])
            break;
    }
    if (k == sum->n)
        e = zf_expr_make(pool, ZF_EXPR_SUM, NULL, args, sum->n);
    zf_mem_free(args);
    return e;
}

zf_expr zf_expr_scale(zf_expr_pool *pool, const fmpq_t c, zf_expr e)
{
    zf_expr result;
    fmpq_t product;

    if (fmpq_is_one(c))
        return e;
    if (fmpq_is_zero(c))
        return pool->zero;
    if (e->kind == ZF_EXPR_SUM)
        return scale_terms(pool, c, e);
    fmpq_init(product);
    zf_expr_coefficient(product, e);
    fmpq_mul(product, product, c);
    if (e->kind == ZF_EXPR_NUMBER)
        result = zf_expr_rational(pool, product);
    else
        result = scaled(pool, product, e->monic);
    fmpq_clear(product);
    return result;
}

int zf_expr_content(fmpq_t c, zf_expr sum)
{
    fmpq_t term_c;
    int sign;

    fmpq_init(term_c);
    fmpq_zero(c);
    for (uint32_t k = 0; k < sum->n; k++) {
        zf_expr_coefficient(term_c, sum->args[k]);
        fmpz_gcd(fmpq_numref(c), fmpq_numref(c), fmpq_numref(term_c));
        fmpz_lcm(fmpq_denref(c), fmpq_denref(c), fmpq_denref(term_c));
    }
    zf_expr_coefficient(term_c, sum->args[0]);
    sign = fmpq_sgn(term_c);
    fmpq_clear(term_c);
    return sign;
}

zf_expr zf_expr_add(zf_expr_pool *pool, zf_expr a, zf_expr b)
{
    zf_expr args[2] = {a, b};

    return zf_expr_sum(pool, args, 2);
}

zf_expr zf_expr_neg(zf_expr_pool *pool, zf_expr a)
{
    return a ? zf_expr_scale(pool, pool->minus_one->number, a) : NULL;
}

zf_expr zf_expr_sub(zf_expr_pool *pool, zf_expr a, zf_expr b)
{
    return zf_expr_add(pool, a, zf_expr_neg(pool, b));
}
