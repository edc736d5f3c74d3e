/* engines.h - runs the box engines and a brute force over the same box. */
#ifndef ZF_DARK_ENGINES_H
#define ZF_DARK_ENGINES_H

#include "dark/engine.h"
#include "zf_test.h"

typedef zf_status engine_fn(const dark_box *b);

static inline void engine_run(engine_fn *fn, dark_pool *pool, slong n,
                              int64_t sum, int64_t cubes, int64_t box,
                              int chiral)
{
    zf_error err = {0};
    dark_watch watch;
    dark_box b = {.n = n,
                  .sum = sum,
                  .cubes = cubes,
                  .box = box,
                  .chiral = chiral,
                  .watch = &watch,
                  .pool = pool,
                  .err = &err};

    dark_pool_init(pool);
    dark_watch_init(&watch, NULL);
    ZF_CHECK_OK(fn(&b), &err);
    dark_pool_sort(pool, NULL);
}

static inline zf_status engine_slow(const dark_box *b)
{
    fmpz_t s, c, box;
    zf_status st;

    fmpz_init_set_si(s, b->sum);
    fmpz_init_set_si(c, b->cubes);
    fmpz_init_set_si(box, b->box);
    st = dark_box_slow(b->pool, b->n, s, c, box, b->watch, b->err);
    fmpz_clear(s);
    fmpz_clear(c);
    fmpz_clear(box);
    return st;
}

typedef struct engine_brute_state {
    dark_pool *pool;
    slong n;
    int64_t box, x[12];
    int chiral;
} engine_brute_state;

static inline int engine_is_chiral(const int64_t *x, slong n)
{
    for (slong i = 0; i < n; i++)
        for (slong j = 0; j <= i; j++)
            if (x[i] + x[j] == 0)
                return 0;
    return 1;
}

static inline void engine_brute_walk(engine_brute_state *s, slong depth,
                                     int64_t sum, int64_t cubes)
{
    zf_error err = {0};

    if (depth == s->n) {
        if (sum == 0 && cubes == 0 &&
            (!s->chiral || engine_is_chiral(s->x, s->n)))
            ZF_CHECK_OK(dark_pool_add_si(s->pool, s->x, s->n, &err), &err);
        return;
    }
    for (int64_t x = depth ? s->x[depth - 1] : -s->box; x <= s->box; x++) {
        s->x[depth] = x;
        engine_brute_walk(s, depth + 1, sum - x, cubes - x * x * x);
    }
}

/* Every ascending tuple, by definition. */
static inline void engine_brute(dark_pool *pool, slong n, int64_t sum,
                                int64_t cubes, int64_t box, int chiral)
{
    engine_brute_state s = {.pool = pool, .n = n, .box = box, .chiral = chiral};

    dark_pool_init(pool);
    engine_brute_walk(&s, 0, sum, cubes);
    dark_pool_sort(pool, NULL);
}

static inline void engine_check_equal(const dark_pool *got,
                                      const dark_pool *want)
{
    ZF_CHECK_SI_EQ(got->n, want->n);
    for (size_t i = 0; i < got->n; i++)
        ZF_CHECK(dark_record_compare(&got->at[i], &want->at[i]) == 0);
}

/* Sums of n random integers of the box, corners preferred. */
static inline void engine_random_sums(int64_t *sum, int64_t *cubes, slong n,
                                      int64_t box, uint64_t *rng)
{
    slong kind = zf_test_between(rng, 0, 5);

    *sum = *cubes = 0;
    for (slong i = 0; i < n; i++) {
        int64_t x = zf_test_between(rng, -box, box);

        if (kind == 0)
            x = box;
        if (kind == 1)
            x = x < 0 ? -box : box;
        if (kind == 2)
            x = i % 2 ? x / 2 : 0;
        *sum += x;
        *cubes += x * x * x;
    }
    if (kind == 3)
        *sum = *cubes = 0;
}

static inline void engine_against_brute(engine_fn *fn, slong n, int64_t box,
                                        slong trials)
{
    uint64_t rng = zf_test_seed() + (uint64_t)(n * 1000 + box);

    for (slong t = 0; t < trials * zf_test_multiplier(); t++) {
        int64_t sum, cubes, b = zf_test_between(&rng, 0, box);
        dark_pool got, want;

        engine_random_sums(&sum, &cubes, n, b, &rng);
        engine_run(fn, &got, n, sum, cubes, b, 0);
        engine_brute(&want, n, sum, cubes, b, 0);
        engine_check_equal(&got, &want);
        dark_pool_clear(&got);
        dark_pool_clear(&want);
    }
}

/* n charges of absolute value box, box - 1 or box - 2, all of one sign: the
 * list is compared with the multisets of three numbers. */
static inline void engine_at_the_top(engine_fn *fn, slong n, int64_t box,
                                     int64_t sign, slong ones, slong twos)
{
    int64_t sum = 0, cubes = 0;
    slong same = 0;
    dark_pool got;

    for (slong i = 0; i < n; i++) {
        int64_t x =
            sign * (box - (i < ones) - 2 * (i >= ones && i < ones + twos));

        sum += x;
        cubes += x * x * x;
    }
    engine_run(fn, &got, n, sum, cubes, box, 0);
    for (slong a = 0; a <= n; a++)
        same += a == ones && ones + twos <= n;
    ZF_CHECK_SI_EQ(got.n, same);
    for (slong i = 0; i < n; i++) {
        slong from_top = sign > 0 ? n - 1 - i : i;
        slong less = from_top < n - ones - twos ? 0
                     : from_top < n - twos      ? 1
                                                : 2;

        ZF_CHECK(fmpz_equal_si(&got.at[0].q[i], sign * (box - less)));
    }
    dark_pool_clear(&got);
}

#endif
