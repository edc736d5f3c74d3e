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

/* Blocks of the sieve: 3, 5 and any pair d, -d make the same sums, so every d
 * must be found. */
ZF_TEST(several_blocks)
{
    const slong box = 20000;
    slong pairs = 0;
    dark_pool got;

    engine_run(dark_sieve, &got, 4, 3 + 5, 27 + 125, box, 0);
    for (size_t i = 0; i < got.n; i++) {
        const fmpz *q = got.at[i].q;
        slong least = fmpz_get_si(&q[0]);

        pairs += fmpz_equal_si(&q[3], least < -5 ? -least : 5) &&
                 fmpz_get_si(&q[0]) + fmpz_get_si(&q[1]) + fmpz_get_si(&q[2]) +
                         fmpz_get_si(&q[3]) ==
                     8;
    }
    ZF_CHECK_SI_EQ(pairs, box + 1);
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
