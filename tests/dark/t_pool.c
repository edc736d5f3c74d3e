/* t_pool.c - the pool of solutions and the watch. */
#include "dark/engine.h"
#include "zf_test.h"

/* Sorted ascending inside, lexicographic outside, repeats dropped; compared
 * with counting how often each pair occurs. */
ZF_TEST(sorts_and_drops_repeats)
{
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 200 * zf_test_multiplier(); t++) {
        int seen[5][5] = {{0}};
        slong distinct = 0, n = zf_test_between(&rng, 0, 40);
        zf_error err = {0};
        dark_pool pool;

        dark_pool_init(&pool);
        for (slong i = 0; i < n; i++) {
            int64_t q[2];

            q[0] = zf_test_between(&rng, -2, 2);
            q[1] = zf_test_between(&rng, -2, 2);
            ZF_CHECK_OK(dark_pool_add_si(&pool, q, 2, &err), &err);
            seen[(q[0] < q[1] ? q[0] : q[1]) + 2]
                [(q[0] < q[1] ? q[1] : q[0]) + 2] = 1;
        }
        dark_pool_sort(&pool, t % 2 ? dark_record_compare : NULL);
        for (slong i = 0; i < 25; i++) {
            if (!seen[i / 5][i % 5])
                continue;
            ZF_CHECK(fmpz_equal_si(&pool.at[distinct].q[0], i / 5 - 2));
            ZF_CHECK(fmpz_equal_si(&pool.at[distinct].q[1], i % 5 - 2));
            distinct++;
        }
        ZF_CHECK_SI_EQ(pool.n, distinct);
        dark_pool_clear(&pool);
    }
}

ZF_TEST(sorts_by_height)
{
    const int64_t q[4][2] = {{-7, 1}, {3, 3}, {-3, 2}, {-1, 7}};
    const slong want[4][2] = {{-3, 2}, {3, 3}, {-7, 1}, {-1, 7}};
    zf_error err = {0};
    dark_pool pool;

    dark_pool_init(&pool);
    for (slong i = 0; i < 4; i++)
        ZF_CHECK_OK(dark_pool_add_si(&pool, q[i], 2, &err), &err);
    dark_pool_sort(&pool, dark_record_compare_height);
    for (slong i = 0; i < 8; i++)
        ZF_CHECK_SI_EQ(fmpz_get_si(&pool.at[i / 2].q[i % 2]),
                       want[i / 2][i % 2]);
    dark_pool_clear(&pool);
}

ZF_TEST(holds_large_integers)
{
    zf_error err = {0};
    dark_pool pool;
    fmpz q[2];
    fmpz_t g, m;

    dark_pool_init(&pool);
    fmpz_init(&q[0]);
    fmpz_init(&q[1]);
    fmpz_init(g);
    fmpz_init(m);
    fmpz_set_str(&q[0], "600000000000000000000000", 10);
    fmpz_set_str(&q[1], "-900000000000000000000000", 10);
    fmpz_set_str(m, "75000000000000000000000", 10);
    for (slong i = 0; i < 3; i++)
        ZF_CHECK_OK(dark_pool_add(&pool, q, 2, &err), &err);
    dark_pool_sort(&pool, NULL);
    ZF_CHECK_SI_EQ(pool.n, 1);
    ZF_CHECK_FMPZ_EQ(&pool.at[0].q[0], &q[1]);
    dark_gcd(g, q, 2, m);
    ZF_CHECK_FMPZ_EQ(g, m);
    fmpz_clear(&q[0]);
    fmpz_clear(&q[1]);
    fmpz_clear(g);
    fmpz_clear(m);
    dark_pool_clear(&pool);
}

typedef struct calls {
    slong asked, told;
    slong stop_at;
} calls;

static int cancelled(void *arg)
{
    calls *c = arg;

    return ++c->asked == c->stop_at;
}

static void progress(void *arg, const char *activity, double fraction,
                     uint64_t found)
{
    calls *c = arg;

    (void)fraction;
    ZF_CHECK_STR_EQ(activity, "searching dark sectors");
    ZF_CHECK_SI_EQ(found, 0);
    c->told++;
}

ZF_TEST(watch_asks_and_stays_stopped)
{
    calls c = {0, 0, 3000};
    zf_monitor monitor = {cancelled, progress, &c};
    dark_watch watch;
    slong ticks = 0;

    dark_watch_init(&watch, &monitor);
    while (!dark_watch_tick(&watch, 1000))
        ticks++;
    ZF_CHECK_SI_EQ(c.asked, 3000);
    ZF_CHECK_SI_EQ(c.told, 2);
    ZF_CHECK_SI_EQ(ticks, (3000 << 16) / 1000 - 1);
    ZF_CHECK(dark_watch_tick(&watch, 1));
    ZF_CHECK(dark_watch_ask(&watch));
    ZF_CHECK_SI_EQ(c.asked, 3000);
    dark_watch_init(&watch, NULL);
    ZF_CHECK(!dark_watch_tick(&watch, 1 << 30));
}

ZF_TEST_MAIN(ZF_CASE(sorts_and_drops_repeats), ZF_CASE(sorts_by_height),
             ZF_CASE(holds_large_integers),
             ZF_CASE(watch_asks_and_stays_stopped))
