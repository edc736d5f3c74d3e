/* factor.c - factoring with an end: FLINT takes about a second for the hardest
 * numbers of MAX_HARD_BITS bits, and cannot be interrupted. */
#include <flint/ulong_extras.h>

#include "dark/engine.h"

enum {
    TRIAL_LIMIT = 1 << 16,
    MAX_HARD_BITS = 180 /* of what is left after trial division */
};

/* Removes the small primes of n into f. */
static void trial_division(fmpz_factor_t f, fmpz_t n)
{
    n_primes_t it;
    ulong p;

    n_primes_init(it);
    while ((p = n_primes_next(it)) < TRIAL_LIMIT && !fmpz_is_one(n)) {
        ulong e = 0;

        while (fmpz_fdiv_ui(n, p) == 0) {
            fmpz_divexact_ui(n, n, p);
            e++;
        }
        if (e)
            _fmpz_factor_append_ui(f, p, e);
    }
    n_primes_clear(it);
}

/* Replaces n = r^e by r, e as large as possible, and returns e. */
static ulong take_root(fmpz_t n)
{
    ulong power = 1;
    fmpz_t root;

    fmpz_init(root);
    while (!fmpz_is_one(n)) {
        int e = fmpz_is_perfect_power(root, n);

        if (e < 2)
            break;
        fmpz_swap(n, root);
        power *= (ulong)e;
    }
    fmpz_clear(root);
    return power;
}

zf_status dark_factor(fmpz_factor_t out, const fmpz_t number, const char *what,
                      zf_error *err)
{
    fmpz_factor_t rest;
    fmpz_t n;
    ulong power = 1;
    zf_status st = ZF_OK;

    fmpz_init(n);
    fmpz_abs(n, number);
    fmpz_factor_init(rest);

    if (fmpz_bits(n) > MAX_HARD_BITS) {
        trial_division(out, n);
        power = take_root(n);
    }
    if (fmpz_bits(n) <= MAX_HARD_BITS) {
        fmpz_factor(rest, n);
        for (slong i = 0; i < rest->num; i++)
            _fmpz_factor_append(out, &rest->p[i], power * rest->exp[i]);
    } else if (fmpz_is_probabprime(n) && fmpz_is_prime(n) == 1) {
        _fmpz_factor_append(out, n, power);
    } else {
        st =
            zf_error_set(err, ZF_ELIMIT, NULL,
                         "%s has a factor of %lu bits that is not prime; at "
                         "most %d can be factored",
                         what, (unsigned long)fmpz_bits(n), (int)MAX_HARD_BITS);
    }
    fmpz_factor_clear(rest);
    fmpz_clear(n);
    return st;
}
