/* t_sieve.c - four and five charges: brute force, the join, the bound. */
#include "engines.h"

ZF_TEST(equals_brute_force)
{
    engine_against_brute(dark_sieve, 4, 12, 120);
    engine_against_brute(dark_sieve, 5, 7, 60);
}

/* Larger boxes against the other engine. */
ZF_TEST(equals_the_join)
{
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 12 * zf_test_multiplier(); t++) {
        slong n = t % 4 ? 4 : 5;
        int64_t sum, cubes, box = n == 4 ? 400 : 40;
        dark_pool got, want;

        engine_random_sums(&sum, &cubes, n, box, &rng);
        engine_run(dark_sieve, &got, n, sum, cubes, box, 0);
        engine_run(dark_join, &want, n, sum, cubes, box, 0);
        engine_check_equal(&got, &want);
        dark_pool_clear(&got);
        dark_pool_clear(&want);
    }
}

/* Blocks of the sieve: values of d far apart. */
ZF_TEST(several_blocks)
{
    const int64_t q[4] = {-19000, 12345, 6, 18999};
    dark_pool got;
    int64_t sum = 0, cubes = 0;
    size_t found = 0;

    for (slong i = 0; i < 4; i++) {
        sum += q[i];
        cubes += q[i] * q[i] * q[i];
    }
    engine_run(dark_sieve, &got, 4, sum, cubes, 19000, 0);
    for (size_t i = 0; i < got.n; i++) {
        fmpz_t s, c, t;

        fmpz_init(s);
        fmpz_init(c);
        fmpz_init(t);
        for (slong j = 0; j < 4; j++) {
            fmpz_add(s, s, &got.at[i].q[j]);
            fmpz_pow_ui(t, &got.at[i].q[j], 3);
            fmpz_add(c, c, t);
        }
        ZF_CHECK(fmpz_equal_si(s, sum) && fmpz_equal_si(c, cubes));
        found += fmpz_equal_si(&got.at[i].q[0], -19000) &&
                 fmpz_equal_si(&got.at[i].q[1], 6) &&
                 fmpz_equal_si(&got.at[i].q[2], 12345);
        fmpz_clear(s);
        fmpz_clear(c);
        fmpz_clear(t);
    }
    ZF_CHECK_SI_EQ(found, 1);
    dark_pool_clear(&got);
}

/* The largest box: all intermediate values of one sign are at their largest.
 * The sanitizer build would see an overflow. */
ZF_TEST(at_the_bound)
{
    int64_t b = dark_box_bound();
    dark_pool got;

    for (slong n = 4; n <= 5; n++)
        for (slong sign = -1; sign <= 1; sign += 2) {
            engine_at_the_top(dark_sieve, n, b, sign, 0, 0);
            engine_at_the_top(dark_sieve, n, b, sign, 2, 1);
        }
    /* |s^3 - c| = 68 B^3 */
    engine_run(dark_sieve, &got, 4, 4 * b, -4 * b * b * b, b, 0);
    ZF_CHECK_SI_EQ(got.n, 0);
    dark_pool_clear(&got);
    engine_run(dark_sieve, &got, 5, -5 * b, 5 * b * b * b, b, 0);
    ZF_CHECK_SI_EQ(got.n, 0);
    dark_pool_clear(&got);
}

ZF_TEST_MAIN(ZF_CASE(equals_brute_force), ZF_CASE(equals_the_join),
             ZF_CASE(several_blocks), ZF_CASE(at_the_bound))
