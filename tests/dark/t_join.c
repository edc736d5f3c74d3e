/* t_join.c - the join on (sum, cubes) against brute force, and at the bound. */
#include "engines.h"

ZF_TEST(equals_brute_force)
{
    engine_against_brute(dark_join, 4, 10, 40);
    engine_against_brute(dark_join, 5, 7, 30);
    engine_against_brute(dark_join, 6, 5, 30);
    engine_against_brute(dark_join, 7, 4, 20);
    engine_against_brute(dark_join, 8, 3, 20);
    engine_against_brute(dark_join, 10, 2, 10);
    engine_against_brute(dark_join, 12, 1, 10);
}

/* Enough parts for several passes: six charges of a box of 60, compared with
 * running one charge and the sieve for the other five. */
ZF_TEST(equals_the_sieve_charge_by_charge)
{
    const int64_t box = 60, sum = 7, cubes = 1063;
    zf_error err = {0};
    dark_pool got, want;

    dark_pool_init(&want);
    engine_run(dark_join, &got, 6, sum, cubes, box, 0);
    for (int64_t x = -box; x <= box; x++) {
        dark_pool five;

        engine_run(dark_sieve, &five, 5, sum - x, cubes - x * x * x, box, 0);
        for (size_t i = 0; i < five.n; i++) {
            fmpz q[6];

            /* once: x is the least */
            if (fmpz_cmp_si(&five.at[i].q[0], x) < 0)
                continue;
            fmpz_init_set_si(&q[0], x);
            for (slong j = 0; j < 5; j++)
                fmpz_init_set(&q[j + 1], &five.at[i].q[j]);
            ZF_CHECK_OK(dark_pool_add(&want, q, 6, &err), &err);
            for (slong j = 0; j < 6; j++)
                fmpz_clear(&q[j]);
        }
        dark_pool_clear(&five);
    }
    dark_pool_sort(&want, NULL);
    ZF_CHECK(want.n > 1000);
    engine_check_equal(&got, &want);
    dark_pool_clear(&got);
    dark_pool_clear(&want);
}

/* A third pass after every few upper parts. */
static zf_status join_keeping_few(const dark_box *b)
{
    dark_box few = *b;

    few.most_kept = 3;
    return dark_join(&few);
}

ZF_TEST(flushes_what_it_keeps)
{
    engine_against_brute(join_keeping_few, 5, 7, 20);
    engine_against_brute(join_keeping_few, 6, 5, 20);
}

ZF_TEST(at_the_bound)
{
    for (slong n = 4; n <= 12; n += 4) {
        engine_at_the_top(dark_join, n, dark_box_bound(), 1, 0, 0);
        engine_at_the_top(dark_join, n, dark_box_bound(), -1, 0, 0);
    }
}

ZF_TEST_MAIN(ZF_CASE(equals_brute_force),
             ZF_CASE(equals_the_sieve_charge_by_charge),
             ZF_CASE(flushes_what_it_keeps), ZF_CASE(at_the_bound))
