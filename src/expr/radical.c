/* radical.c - products of roots of positive integers in a canonical form. */
#include <string.h>

#include <flint/ulong_extras.h>

#include "expr/node.h"

enum {
    TRIAL = 1000 /* divisors of large numbers that are tried */
};

void zf_radicals_clear(zf_radicals *r)
{
    for (size_t k = 0; k < r->n; k++) {
        fmpz_clear(r->base + k);
        fmpq_clear(r->exponent + k);
    }
    zf_mem_free(r->base);
    zf_mem_free(r->exponent);
    memset(r, 0, sizeof(*r));
}

int zf_radicals_add(zf_radicals *r, const fmpz_t base, const fmpq_t exponent)
{
    fmpz *bases;
    fmpq *exponents;

    if (fmpz_is_one(base) || fmpq_is_zero(exponent))
        return 1;
    for (size_t k = 0; k < r->n; k++)
        if (fmpz_equal(r->base + k, base)) {
            fmpq_add(r->exponent + k, r->exponent + k, exponent);
            return 1;
        }
    bases = zf_mem_grow(r->base, &r->base_capacity, r->n + 1, sizeof(*bases));
    if (!bases)
        return 0;
    r->base = bases;
    exponents = zf_mem_grow(r->exponent, &r->exponent_capacity, r->n + 1,
                            sizeof(*exponents));
    if (!exponents)
        return 0;
    r->exponent = exponents;
    fmpz_init_set(r->base + r->n, base);
    fmpq_init(r->exponent + r->n);
    fmpq_set(r->exponent + r->n, exponent);
    r->n++;
    return 1;
}

/* Adds (base^times)^exponent. */
static int add_times(zf_radicals *r, const fmpz_t base, ulong times,
                     const fmpq_t exponent)
{
    fmpq_t e;
    fmpz_t n;
    int good;

    fmpq_init(e);
    fmpz_init_set_ui(n, times);
    fmpq_mul_fmpz(e, exponent, n);
    good = zf_radicals_add(r, base, e);
    fmpz_clear(n);
    fmpq_clear(e);
    return good;
}

static int add_word(zf_radicals *r, ulong word, ulong times,
                    const fmpq_t exponent)
{
    n_factor_t factors;
    fmpz_t p;
    int good = 1;

    if (word == 1)
        return 1;
    fmpz_init(p);
    n_factor_init(&factors);
    n_factor(&factors, word, 1);
    for (int k = 0; k < factors.num && good; k++) {
        fmpz_set_ui(p, factors.p[k]);
        good = add_times(r, p, times * (ulong)factors.exp[k], exponent);
    }
    fmpz_clear(p);
    return good;
}

/* Adds the prime factors of base, as far as they are found. */
static int add_factored(zf_radicals *r, const fmpz_t base,
                        const fmpq_t exponent)
{
    fmpz_t rest, p, root;
    ulong times = 1;
    int good = 1;

    fmpz_init_set(rest, base);
    fmpz_init(p);
    fmpz_init(root);
    for (ulong d = 2; d < TRIAL && good && !fmpz_abs_fits_ui(rest); d++) {
        slong found;

        fmpz_set_ui(p, d);
        found = fmpz_remove(rest, rest, p);
        if (found)
            good = add_times(r, p, (ulong)found, exponent);
    }
    if (good && !fmpz_abs_fits_ui(rest)) {
        int power = fmpz_is_perfect_power(root, rest);

        if (power > 1) {
            times = (ulong)power;
            fmpz_swap(rest, root);
        }
    }
    if (good && fmpz_abs_fits_ui(rest))
        good = add_word(r, fmpz_get_ui(rest), times, exponent);
    else if (good)
        good = add_times(r, rest, times, exponent);
    fmpz_clear(root);
    fmpz_clear(p);
    fmpz_clear(rest);
    return good;
}

int zf_radicals_fits(const fmpz_t x, const fmpz_t n)
{
    fmpz_t bits;
    int fits;

    if (fmpz_is_pm1(x) || fmpz_is_zero(x))
        return 1;
    fmpz_init_set_ui(bits, fmpz_bits(x));
    fmpz_mul(bits, bits, n);
    fits = fmpz_cmpabs(bits, n) >= 0;
    fmpz_abs(bits, bits);
    fits = fits && fmpz_cmp_ui(bits, ZF_EXPR_MAX_BITS) <= 0;
    fmpz_clear(bits);
    return fits;
}

/* c = c times base^whole; the exponent keeps the rest, in [0, 1). */
static zf_status take_whole(fmpq_t c, const fmpz_t base, fmpq_t exponent)
{
    zf_status st = ZF_OK;
    fmpz_t whole, power;

    fmpz_init(whole);
    fmpz_init(power);
    fmpz_fdiv_q(whole, fmpq_numref(exponent), fmpq_denref(exponent));
    if (fmpz_is_zero(whole))
        goto done;
    if (!zf_radicals_fits(base, whole)) {
        st = ZF_ELIMIT;
        goto done;
    }
    fmpq_sub_fmpz(exponent, exponent, whole);
    if (fmpz_sgn(whole) > 0) {
        fmpz_pow_ui(power, base, fmpz_get_ui(whole));
        fmpq_mul_fmpz(c, c, power);
    } else {
        fmpz_neg(whole, whole);
        fmpz_pow_ui(power, base, fmpz_get_ui(whole));
        fmpq_div_fmpz(c, c, power);
    }
done:
    fmpz_clear(power);
    fmpz_clear(whole);
    return st;
}

/* Multiplies the bases of equal exponents, drops those of exponent 0 and
 * sorts by exponents. */
static void gather(zf_radicals *r)
{
    size_t n = 0;

    for (size_t k = 0; k < r->n; k++) {
        size_t j = 0;

        while (j < n && fmpq_cmp(r->exponent + j, r->exponent + k) < 0)
            j++;
        if (fmpq_is_zero(r->exponent + k))
            continue;
        if (j < n && fmpq_equal(r->exponent + j, r->exponent + k)) {
            fmpz_mul(r->base + j, r->base + j, r->base + k);
            continue;
        }
        if (n != k) {
            fmpz_swap(r->base + n, r->base + k);
            fmpq_swap(r->exponent + n, r->exponent + k);
        }
        for (size_t i = n; i > j; i--) {
            fmpz_swap(r->base + i, r->base + i - 1);
            fmpq_swap(r->exponent + i, r->exponent + i - 1);
        }
        n++;
    }
    for (size_t k = n; k < r->n; k++) {
        fmpz_clear(r->base + k);
        fmpq_clear(r->exponent + k);
    }
    r->n = n;
}

zf_status zf_radicals_reduce(fmpq_t c, zf_radicals *r)
{
    zf_radicals primes = {0};
    zf_status st = ZF_OK;

    for (size_t k = 0; k < r->n && st == ZF_OK; k++)
        if (!add_factored(&primes, r->base + k, r->exponent + k))
            st = ZF_ENOMEM;
    for (size_t k = 0; k < primes.n && st == ZF_OK; k++)
        st = take_whole(c, primes.base + k, primes.exponent + k);
    if (st == ZF_OK) {
        zf_radicals old = *r;

        gather(&primes);
        *r = primes;
        primes = old;
    }
    zf_radicals_clear(&primes);
    return st;
}
