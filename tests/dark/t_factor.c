/* t_factor.c - factoring with an end. */
#include "dark/engine.h"
#include "zf_test.h"

/* The primes are prime and their product is n. */
static void check(const fmpz_t n)
{
    zf_error err = {0};
    fmpz_factor_t f;
    fmpz_t product, power;

    fmpz_factor_init(f);
    fmpz_init_set_ui(product, 1);
    fmpz_init(power);
    ZF_CHECK_OK(dark_factor(f, n, "it", &err), &err);
    for (slong i = 0; i < f->num; i++) {
        ZF_CHECK(fmpz_is_prime(&f->p[i]) == 1);
        for (slong j = 0; j < i; j++)
            ZF_CHECK(!fmpz_equal(&f->p[i], &f->p[j]));
        fmpz_pow_ui(power, &f->p[i], f->exp[i]);
        fmpz_mul(product, product, power);
    }
    fmpz_abs(power, n);
    ZF_CHECK_FMPZ_EQ(product, power);
    fmpz_factor_clear(f);
    fmpz_clear(product);
    fmpz_clear(power);
}

ZF_TEST(product_of_primes)
{
    uint64_t rng = zf_test_seed();
    fmpz_t n;

    fmpz_init(n);
    for (slong t = 0; t < 300 * zf_test_multiplier(); t++) {
        fmpz_set_si(n, zf_test_between(&rng, 1, 1L << (t % 50)));
        fmpz_mul_si(n, n, zf_test_between(&rng, 1, 1L << (t % 13)));
        if (t % 2)
            fmpz_neg(n, n);
        if (t % 7 == 0)
            fmpz_pow_ui(n, n, (ulong)(t % 5) + 1);
        check(n);
    }
    fmpz_clear(n);
}

/* Beyond 180 bits: small primes, a prime and a power of one are no problem. */
ZF_TEST(large_but_easy)
{
    fmpz_t n, small;

    fmpz_init(n);
    fmpz_init(small);
    fmpz_fac_ui(small, 70);
    check(small);
    fmpz_one(n);
    fmpz_mul_2exp(n, n, 521);
    fmpz_sub_ui(n, n, 1); /* a prime */
    check(n);
    fmpz_mul(n, n, small);
    check(n);
    fmpz_one(n);
    fmpz_mul_2exp(n, n, 89);
    fmpz_sub_ui(n, n, 1); /* a prime */
    fmpz_pow_ui(n, n, 6);
    check(n);
    fmpz_clear(n);
    fmpz_clear(small);
}

/* Two primes of 111 bits. */
ZF_TEST(refuses_what_is_too_hard)
{
    zf_error err = {0};
    fmpz_factor_t f;
    fmpz_t n, p;

    fmpz_init(n);
    fmpz_init(p);
    fmpz_factor_init(f);
    fmpz_one(p);
    fmpz_mul_2exp(p, p, 110);
    fmpz_nextprime(n, p, 0);
    fmpz_nextprime(p, n, 0);
    fmpz_mul(n, n, p);
    fmpz_mul_ui(n, n, 30);
    ZF_CHECK(dark_factor(f, n, "sum^3 - cubes", &err) == ZF_ELIMIT);
    ZF_CHECK_STR_EQ(err.message,
                    "sum^3 - cubes has a factor of 221 bits that is not prime; "
                    "at most 180 can be factored");
    fmpz_factor_clear(f);
    fmpz_clear(n);
    fmpz_clear(p);
}

ZF_TEST_MAIN(ZF_CASE(product_of_primes), ZF_CASE(large_but_easy),
             ZF_CASE(refuses_what_is_too_hard))
