/* power.c - products and powers, through one canonical form of monomials:
 *
 *     c  (-1)^phase  product of n_i^(r_i)  product of b_j^(s_j)
 *
 * with a rational c, positive integers n_i, and bases b_j without a factor
 * that could stand in front.
 *
 * (x^a)^r = x^(a r) holds for principal values when r is an integer, when
 * -1 < a <= 1, or when x is positive; (x y)^r = x^r y^r when r is an integer or
 * x is positive.  A product, or a power like x^2, whose integer powers fall
 * apart keeps an exponent between 0 and 1, the rest goes to its factors; a sum
 * s and -s share one base unless both have fractional powers.  So the form does
 * not depend on the order of the factors.  0^0 = 1, and x^0 = 1 for every x. */
#include <stdlib.h>
#include <string.h>

#include "expr/monomial.h"

enum {
    MAX_EXPONENT_BITS = 31 /* of its two parts: fits a slong anywhere */
};

static void monomial_init(zf_monomial *m, zf_expr_pool *pool)
{
    memset(m, 0, sizeof(*m));
    m->pool = pool;
    fmpq_init(m->c);
    fmpq_one(m->c);
    fmpq_init(m->phase);
}

static void monomial_clear(zf_monomial *m)
{
    for (size_t k = 0; k < m->n; k++)
        fmpq_clear(m->at[k].exponent);
    zf_mem_free(m->at);
    zf_radicals_clear(&m->roots);
    fmpq_clear(m->phase);
    fmpq_clear(m->c);
}

static void fail(zf_monomial *m, zf_status code)
{
    m->bad = 1;
    if (code == ZF_ENOMEM)
        zf_expr_fail(m->pool, code, "out of memory");
    else if (code == ZF_EDOMAIN)
        zf_expr_fail(m->pool, code, "division by zero");
    else
        zf_expr_fail(m->pool, code, "a power of a number is too large");
}

static int is_integer(const fmpq_t r)
{
    return fmpz_is_one(fmpq_denref(r));
}

void zf_monomial_add_base(zf_monomial *m, zf_expr base, const fmpq_t r)
{
    zf_factor *more;

    more = zf_mem_grow(m->at, &m->capacity, m->n + 1, sizeof(*more));
    if (!more) {
        fail(m, ZF_ENOMEM);
        return;
    }
    m->at = more;
    m->at[m->n].base = base;
    fmpq_init(m->at[m->n].exponent);
    fmpq_set(m->at[m->n].exponent, r);
    m->n++;
}

static void add_root(zf_monomial *m, const fmpz_t base, const fmpq_t r)
{
    if (!zf_radicals_add(&m->roots, base, r))
        fail(m, ZF_ENOMEM);
}

/* x^r for a rational x > 0. */
static void multiply_positive(zf_monomial *m, const fmpq_t x, const fmpq_t r)
{
    fmpq_t inverse;

    fmpq_init(inverse);
    fmpq_neg(inverse, r);
    add_root(m, fmpq_numref(x), r);
    add_root(m, fmpq_denref(x), inverse);
    fmpq_clear(inverse);
}

static void multiply_number(zf_monomial *m, const fmpq_t x, const fmpq_t r)
{
    fmpq_t power;

    if (fmpq_is_zero(x)) {
        if (fmpq_sgn(r) < 0)
            fail(m, ZF_EDOMAIN);
        else
            fmpq_zero(m->c);
        return;
    }
    fmpq_init(power);
    if (fmpq_is_one(r)) {
        fmpq_mul(m->c, m->c, x);
    } else if (is_integer(r)) {
        if (zf_radicals_fits(fmpq_numref(x), fmpq_numref(r)) &&
            zf_radicals_fits(fmpq_denref(x), fmpq_numref(r))) {
            if (!fmpz_fits_si(fmpq_numref(r))) /* x is 1 or -1 */
                fmpq_set_si(power, fmpz_is_odd(fmpq_numref(r)), 1);
            else
                fmpq_set_fmpz(power, fmpq_numref(r));
            fmpq_pow_si(power, x, fmpz_get_si(fmpq_numref(power)));
            fmpq_mul(m->c, m->c, power);
        } else {
            fail(m, ZF_ELIMIT);
        }
    } else {
        if (fmpq_sgn(x) < 0)
            fmpq_add(m->phase, m->phase, r);
        fmpq_abs(power, x);
        multiply_positive(m, power, r);
    }
    fmpq_clear(power);
}

/* The sum to the power r: its content to the front, for an integer r its sign
 * too. */
static void multiply_sum(zf_monomial *m, zf_expr sum, const fmpq_t r)
{
    fmpq_t c, inverse;
    int sign;

    fmpq_init(c);
    fmpq_init(inverse);
    sign = zf_expr_content(c, sum);
    if (is_integer(r) && sign < 0)
        fmpq_neg(c, c);
    fmpq_inv(inverse, c);
    sum = zf_expr_scale(m->pool, inverse, sum);
    if (sum) {
        multiply_number(m, c, r);
        zf_monomial_add_base(m, sum, r);
    } else {
        m->bad = 1;
    }
    fmpq_clear(inverse);
    fmpq_clear(c);
}

static int is_positive(zf_expr e)
{
    if (e->kind == ZF_EXPR_POWER)
        e = e->args[0];
    return e->kind == ZF_EXPR_PI ||
           (e->kind == ZF_EXPR_NUMBER && fmpq_sgn(e->number) > 0);
}

/* base^r where base is a product or a power whose integer powers fall apart:
 * these go to the factors. */
static void multiply_opaque(zf_monomial *m, zf_expr base, const fmpq_t r)
{
    fmpq_t whole, rest;

    fmpq_init(whole);
    fmpq_init(rest);
    fmpz_fdiv_q(fmpq_numref(whole), fmpq_numref(r), fmpq_denref(r));
    fmpz_one(fmpq_denref(whole));
    fmpq_sub(rest, r, whole);
    if (!fmpq_is_zero(whole))
        zf_monomial_multiply(m, base, whole);
    if (!fmpq_is_zero(rest))
        zf_monomial_add_base(m, base, rest);
    fmpq_clear(rest);
    fmpq_clear(whole);
}

static void multiply_power(zf_monomial *m, zf_expr e, const fmpq_t r)
{
    zf_expr base = e->args[0];
    fmpq_t s;

    fmpq_init(s);
    fmpq_mul(s, e->number, r);
    if (!is_integer(r) && !is_positive(base) &&
        (fmpq_cmp(e->number, m->pool->one->number) > 0 ||
         fmpq_cmp(e->number, m->pool->minus_one->number) <= 0))
        multiply_opaque(m, e, r);
    else if (base->kind == ZF_EXPR_NUMBER && fmpq_sgn(base->number) < 0)
        fmpq_add(m->phase, m->phase, s);
    else
        zf_monomial_multiply(m, base, s);
    fmpq_clear(s);
}

/* phase = the phase of a number, I or a power of -1, in (-1, 1]; 0 for what is
 * none of these. */
static int phase_of(fmpq_t phase, zf_expr e)
{
    if (e->kind == ZF_EXPR_NUMBER)
        fmpq_set_si(phase, fmpq_sgn(e->number) < 0, 1);
    else if (e->kind == ZF_EXPR_I)
        fmpq_set_si(phase, 1, 2);
    else if (e->kind == ZF_EXPR_POWER && e->args[0] == e->pool->minus_one)
        fmpq_set(phase, e->number);
    else
        return 0;
    return 1;
}

/* phase = phase modulo 2, in (-1, 1]. */
static void reduce_phase(fmpq_t phase)
{
    fmpz_t turns, two;

    fmpz_init(turns);
    fmpz_init_set_ui(two, 2);
    fmpz_mul_ui(turns, fmpq_denref(phase), 2);
    fmpz_fdiv_r(fmpq_numref(phase), fmpq_numref(phase), turns);
    if (fmpz_cmp(fmpq_numref(phase), fmpq_denref(phase)) > 0)
        fmpq_sub_fmpz(phase, phase, two);
    fmpz_clear(two);
    fmpz_clear(turns);
}

/* A product to a fractional power: positive factors come out one by one; the
 * others stay together, unless nothing but a phase is left. */
static void multiply_product(zf_monomial *m, zf_expr e, const fmpq_t r)
{
    zf_expr *rest = zf_mem_array((size_t)e->n + 1, sizeof(*rest)), left;
    fmpq_t phase, one, total;
    size_t n = 0;
    int only_phase = 1;

    if (!rest) {
        fail(m, ZF_ENOMEM);
        return;
    }
    fmpq_init(phase);
    fmpq_init(total);
    fmpq_init(one);
    for (uint32_t k = 0; k < e->n; k++) {
        zf_expr arg = e->args[k];

        if (arg->kind == ZF_EXPR_NUMBER) {
            fmpq_abs(one, arg->number);
            multiply_positive(m, one, r);
            if (fmpq_sgn(arg->number) < 0)
                rest[n++] = m->pool->minus_one;
        } else if (is_positive(arg)) {
            zf_monomial_multiply(m, arg, r);
            continue;
        } else {
            rest[n++] = arg;
        }
        if (!phase_of(phase, arg))
            only_phase = 0;
        else
            fmpq_add(total, total, phase);
    }
    left = zf_expr_product(m->pool, rest, n);
    if (!left) {
        m->bad = 1;
    } else if (only_phase) {
        reduce_phase(total);
        fmpq_mul(total, total, r);
        fmpq_add(m->phase, m->phase, total);
    } else if (left->kind == ZF_EXPR_PRODUCT) {
        multiply_opaque(m, left, r);
    } else {
        zf_monomial_multiply(m, left, r);
    }
    fmpq_clear(one);
    fmpq_clear(total);
    fmpq_clear(phase);
    zf_mem_free(rest);
}

void zf_monomial_multiply(zf_monomial *m, zf_expr e, const fmpq_t r)
{
    fmpq_t half;

    if (m->bad)
        return;
    switch (e->kind) {
    case ZF_EXPR_NUMBER:
        multiply_number(m, e->number, r);
        break;
    case ZF_EXPR_I:
        fmpq_init(half);
        fmpq_div_2exp(half, r, 1);
        fmpq_add(m->phase, m->phase, half);
        fmpq_clear(half);
        break;
    case ZF_EXPR_POWER:
        multiply_power(m, e, r);
        break;
    case ZF_EXPR_PRODUCT:
        if (!is_integer(r))
            multiply_product(m, e, r);
        else
            for (uint32_t k = 0; k < e->n; k++)
                zf_monomial_multiply(m, e->args[k], r);
        break;
    case ZF_EXPR_SUM:
        multiply_sum(m, e, r);
        break;
    case ZF_EXPR_PI:
    case ZF_EXPR_SYMBOL:
    case ZF_EXPR_CALL:
        zf_monomial_add_base(m, e, r);
        break;
    }
}

static zf_expr power_node(zf_monomial *m, zf_expr base, const fmpq_t r)
{
    if (!base || fmpq_is_one(r))
        return base;
    if (fmpz_bits(fmpq_numref(r)) > MAX_EXPONENT_BITS ||
        fmpz_bits(fmpq_denref(r)) > MAX_EXPONENT_BITS)
        return zf_expr_fail(m->pool, ZF_ELIMIT, "an exponent is too large");
    return zf_expr_make(m->pool, ZF_EXPR_POWER, r, &base, 1);
}

/* The factors as nodes in structural order: roots of numbers, powers of -1,
 * and the rest.  Returns their number; 0 on failure as well. */
static size_t make_factors(zf_monomial *m, zf_expr *out)
{
    size_t n = 0;
    fmpq_t base;

    fmpq_init(base);
    if (!fmpq_is_zero(m->phase))
        out[n++] = fmpz_equal_ui(fmpq_denref(m->phase), 2)
                       ? m->pool->i
                       : power_node(m, m->pool->minus_one, m->phase);
    for (size_t k = 0; k < m->roots.n; k++) {
        fmpq_set_fmpz(base, m->roots.base + k);
        out[n++] = power_node(m, zf_expr_rational(m->pool, base),
                              m->roots.exponent + k);
    }
    for (size_t k = 0; k < m->n; k++)
        out[n++] = power_node(m, m->at[k].base, m->at[k].exponent);
    for (size_t k = 0; k < n; k++)
        if (!out[k])
            m->bad = 1;
    fmpq_clear(base);
    return m->bad ? 0 : n;
}

static int by_order(const void *a, const void *b)
{
    const zf_expr *x = a, *y = b;

    return zf_expr_compare(*x, *y);
}

/* The phase in [0, 1), its sign in c; roots in lowest terms. */
static void reduce_numbers(zf_monomial *m)
{
    fmpz_t one;
    zf_status st = ZF_OK;

    if (m->bad)
        return;
    if (!fmpq_is_zero(m->phase)) {
        fmpz_init_set_ui(one, 1);
        reduce_phase(m->phase);
        if (fmpq_sgn(m->phase) < 0 || fmpq_is_one(m->phase)) {
            fmpq_neg(m->c, m->c);
            if (fmpq_is_one(m->phase))
                fmpq_zero(m->phase);
            else
                fmpq_add_fmpz(m->phase, m->phase, one);
        }
        fmpz_clear(one);
    }
    if (m->roots.n)
        st = zf_radicals_reduce(m->c, &m->roots);
    if (st != ZF_OK)
        fail(m, st);
}

/* The expression of m, which is used up. */
static zf_expr finish(zf_monomial *m)
{
    zf_expr *out = NULL, e = NULL;
    size_t n;

    zf_monomial_settle(m);
    reduce_numbers(m);
    if (m->bad)
        return NULL;
    if (fmpq_is_zero(m->c))
        return m->pool->zero;
    out = zf_mem_array(m->n + m->roots.n + 1, sizeof(*out));
    if (!out) {
        fail(m, ZF_ENOMEM);
        return NULL;
    }
    n = make_factors(m, out);
    if (m->bad)
        goto done;
    if (n > 1)
        qsort(out, n, sizeof(*out), by_order);
    if (n == 0)
        e = m->pool->one;
    else if (n == 1)
        e = out[0];
    else
        e = zf_expr_make(m->pool, ZF_EXPR_PRODUCT, NULL, out, n);
    if (e)
        e = zf_expr_scale(m->pool, m->c, e);
done:
    zf_mem_free(out);
    return e;
}

zf_expr zf_expr_product(zf_expr_pool *pool, const zf_expr *args, size_t n)
{
    zf_monomial m;
    zf_expr e;

    for (size_t k = 0; k < n; k++)
        if (!args[k])
            return NULL;
    monomial_init(&m, pool);
    for (size_t k = 0; k < n; k++)
        zf_monomial_multiply(&m, args[k], pool->one->number);
    e = finish(&m);
    monomial_clear(&m);
    return e;
}

zf_expr zf_expr_power_q(zf_expr_pool *pool, zf_expr base, const fmpq_t r)
{
    zf_monomial m;
    zf_expr e;

    if (!base || fmpq_is_one(r))
        return base;
    if (fmpq_is_zero(r))
        return pool->one;
    monomial_init(&m, pool);
    zf_monomial_multiply(&m, base, r);
    e = finish(&m);
    monomial_clear(&m);
    return e;
}

zf_expr zf_expr_power(zf_expr_pool *pool, zf_expr base, slong p, slong q)
{
    zf_expr e;
    fmpq_t r;

    if (q <= 0)
        return zf_expr_fail(pool, ZF_EDOMAIN, "division by zero");
    fmpq_init(r);
    fmpz_set_si(fmpq_numref(r), p);
    fmpz_set_si(fmpq_denref(r), q);
    fmpq_canonicalise(r);
    e = zf_expr_power_q(pool, base, r);
    fmpq_clear(r);
    return e;
}

zf_expr zf_expr_sqrt(zf_expr_pool *pool, zf_expr a)
{
    return zf_expr_power(pool, a, 1, 2);
}

zf_expr zf_expr_mul(zf_expr_pool *pool, zf_expr a, zf_expr b)
{
    zf_expr args[2] = {a, b};

    if (!a || !b)
        return NULL;
    if (a->kind == ZF_EXPR_NUMBER)
        return zf_expr_scale(pool, a->number, b);
    if (b->kind == ZF_EXPR_NUMBER)
        return zf_expr_scale(pool, b->number, a);
    return zf_expr_product(pool, args, 2);
}

zf_expr zf_expr_div(zf_expr_pool *pool, zf_expr a, zf_expr b)
{
    return zf_expr_mul(pool, a, zf_expr_power(pool, b, -1, 1));
}
