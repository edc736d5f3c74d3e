/* t_box.c - the path for boxes of any size, and the choice of the engine. */
#include "engines.h"

ZF_TEST(slow_path_equals_brute_force)
{
    engine_against_brute(engine_slow, 4, 9, 40);
    engine_against_brute(engine_slow, 5, 4, 15);
    engine_against_brute(engine_slow, 6, 2, 10);
}

/* Near the bound both paths give the same. */
ZF_TEST(slow_path_equals_the_sieve_at_the_top)
{
    int64_t b = dark_box_bound();

    for (slong ones = 0; ones <= 2; ones++) {
        engine_at_the_top(engine_slow, 4, b, 1, ones, 1);
        engine_at_the_top(dark_sieve, 4, b, 1, ones, 1);
        engine_at_the_top(engine_slow, 4, b, -1, ones, 1);
        engine_at_the_top(dark_sieve, 4, b, -1, ones, 1);
    }
}

static zf_status choose(const dark_box *b)
{
    fmpz_t s, c, box;
    zf_status st;

    fmpz_init_set_si(s, b->sum);
    fmpz_init_set_si(c, b->cubes);
    fmpz_init_set_si(box, b->box);
    st = dark_box_solve(b->pool, b->n, s, c, box, b->watch, b->err);
    fmpz_clear(s);
    fmpz_clear(c);
    fmpz_clear(box);
    return st;
}

ZF_TEST(at_the_bound_and_one_above)
{
    engine_at_the_top(choose, 4, dark_box_bound(), 1, 0, 0);
    engine_at_the_top(choose, 4, dark_box_bound() + 1, 1, 0, 0);
    engine_at_the_top(choose, 4, dark_box_bound() + 1, -1, 1, 1);
    engine_at_the_top(choose, 8, dark_box_bound() + 1, 1, 1, 0);
}

/* Charges of 2^89 - 1, a prime: no machine integer would do. */
ZF_TEST(huge_charges)
{
    zf_error err = {0};
    dark_watch watch;
    dark_pool pool;
    fmpz_t box, sum, cubes;

    dark_watch_init(&watch, NULL);
    dark_pool_init(&pool);
    fmpz_init(box);
    fmpz_init(sum);
    fmpz_init(cubes);
    fmpz_one(box);
    fmpz_mul_2exp(box, box, 89);
    fmpz_sub_ui(box, box, 1);
    fmpz_mul_ui(sum, box, 4);
    fmpz_pow_ui(cubes, box, 3);
    fmpz_mul_ui(cubes, cubes, 4);
    ZF_CHECK_OK(dark_box_solve(&pool, 4, sum, cubes, box, &watch, &err), &err);
    ZF_CHECK_SI_EQ(pool.n, 1);
    for (slong i = 0; i < 4; i++)
        ZF_CHECK_FMPZ_EQ(&pool.at[0].q[i], box);
    /* beyond what the box allows, and of the wrong residue modulo 6 */
    fmpz_add_ui(cubes, cubes, 6);
    ZF_CHECK_OK(dark_box_solve(&pool, 4, sum, cubes, box, &watch, &err), &err);
    fmpz_sub_ui(cubes, cubes, 7);
    ZF_CHECK_OK(dark_box_solve(&pool, 4, sum, cubes, box, &watch, &err), &err);
    ZF_CHECK_SI_EQ(pool.n, 1);
    dark_pool_clear(&pool);
    fmpz_clear(box);
    fmpz_clear(sum);
    fmpz_clear(cubes);
}

ZF_TEST_MAIN(ZF_CASE(slow_path_equals_brute_force),
             ZF_CASE(slow_path_equals_the_sieve_at_the_top),
             ZF_CASE(at_the_bound_and_one_above), ZF_CASE(huge_charges))
