/* settle.c - equal bases of a monomial merged, and each in its place. */
#include <stdlib.h>

#include "expr/monomial.h"

static int is_integer(const fmpq_t r)
{
    return fmpz_is_one(fmpq_denref(r));
}

static int by_base(const void *a, const void *b)
{
    const zf_factor *x = a, *y = b;

    return zf_expr_compare(x->base, y->base);
}

/* Sorts, and adds the exponents of equal bases. */
static void merge(zf_monomial *m)
{
    size_t n = 0;

    if (m->n > 1)
        qsort(m->at, m->n, sizeof(zf_factor), by_base);
    for (size_t k = 0; k < m->n; k++) {
        if (n > 0 && m->at[n - 1].base == m->at[k].base) {
            fmpq_add(m->at[n - 1].exponent, m->at[n - 1].exponent,
                     m->at[k].exponent);
            continue;
        }
        if (n > 0 && fmpq_is_zero(m->at[n - 1].exponent))
            n--;
        m->at[n].base = m->at[k].base;
        fmpq_swap(m->at[n].exponent, m->at[k].exponent);
        n++;
    }
    if (n > 0 && fmpq_is_zero(m->at[n - 1].exponent))
        n--;
    for (size_t k = n; k < m->n; k++)
        fmpq_clear(m->at[k].exponent);
    m->n = n;
}

static zf_factor *find_base(zf_monomial *m, zf_expr base)
{
    for (size_t k = 0; k < m->n; k++)
        if (m->at[k].base == base)
            return &m->at[k];
    return NULL;
}

/* Moves `part` of the exponent of factor k, an integer, to what `to` is: the
 * factors of an opaque base, or the negative of a sum. */
static void move(zf_monomial *m, size_t k, const fmpq_t part, zf_expr to)
{
    if (fmpz_is_odd(fmpq_numref(part)) && to != m->at[k].base)
        fmpq_neg(m->c, m->c);
    fmpq_sub(m->at[k].exponent, m->at[k].exponent, part);
    if (to != m->at[k].base)
        zf_monomial_add_base(m, to, part);
    else
        zf_monomial_multiply(m, to, part);
}

/* Factor k is a power of a sum whose first coefficient is negative: a power of
 * minus the sum takes the integer part, unless that has only an integer power,
 * which then comes here.  Returns 1 when something moved. */
static int settle_sum(zf_monomial *m, size_t k, const fmpq_t whole)
{
    zf_factor *f = &m->at[k], *other;
    zf_expr minus = zf_expr_neg(m->pool, f->base);
    fmpq_t part;

    if (!minus) {
        m->bad = 1;
        return 0;
    }
    if (is_integer(f->exponent)) {
        move(m, k, whole, minus);
        return 1;
    }
    other = find_base(m, minus);
    if (!other || fmpq_is_zero(other->exponent))
        return 0;
    if (!is_integer(other->exponent)) {
        if (fmpq_is_zero(whole))
            return 0;
        move(m, k, whole, minus);
        return 1;
    }
    fmpq_init(part);
    fmpq_set(part, other->exponent);
    move(m, (size_t)(other - m->at), part, f->base);
    fmpq_clear(part);
    return 1;
}

static int settle_factor(zf_monomial *m, size_t k)
{
    zf_expr base = m->at[k].base;
    fmpq_t whole, c;
    int moved = 0;

    if (base->kind != ZF_EXPR_POWER && base->kind != ZF_EXPR_PRODUCT &&
        base->kind != ZF_EXPR_SUM)
        return 0;
    fmpq_init(whole);
    fmpq_init(c);
    fmpz_fdiv_q(fmpq_numref(whole), fmpq_numref(m->at[k].exponent),
                fmpq_denref(m->at[k].exponent));
    fmpz_one(fmpq_denref(whole));
    if (base->kind == ZF_EXPR_SUM) {
        zf_expr_coefficient(c, base->args[0]);
        if (fmpq_sgn(c) < 0 && !fmpq_is_zero(m->at[k].exponent))
            moved = settle_sum(m, k, whole);
    } else if (!fmpq_is_zero(whole)) {
        move(m, k, whole, base);
        moved = 1;
    }
    fmpq_clear(c);
    fmpq_clear(whole);
    return moved;
}

/* Brings the factors into their canonical form.  After each move equal bases
 * are merged first: a power that is not yet whole must not move back. */
void zf_monomial_settle(zf_monomial *m)
{
    int moved = 1;

    while (moved && !m->bad) {
        moved = 0;
        merge(m);
        for (size_t k = 0; k < m->n && !moved && !m->bad; k++)
            moved = settle_factor(m, k);
    }
}
