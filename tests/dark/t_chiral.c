/* t_chiral.c - the pure U(1) problem: published counts, brute force, and an
 * independent search by perfect squares. */
#include "brute.h"
#include "engines.h"

typedef struct sets {
    dark_pool pool; /* as integers */
    slong n;
    int64_t top;
} sets;

/* Every set given is primitive, chiral, a solution, of the larger sign, and
 * not before the one given last. */
static int take(const fmpq *q, slong n, void *arg)
{
    sets *s = arg;
    int64_t x[12], sum = 0, cubes = 0, gcd = 0, height = 0;
    zf_error err = {0};

    ZF_CHECK_SI_EQ(n, s->n);
    for (slong i = 0; i < n; i++) {
        ZF_CHECK(fmpz_is_one(fmpq_denref(&q[i])));
        x[i] = fmpz_get_si(fmpq_numref(&q[i]));
        ZF_CHECK(i == 0 || x[i] >= x[i - 1]);
        sum += x[i];
        cubes += x[i] * x[i] * x[i];
        gcd = brute_gcd(gcd, x[i]);
        height = dark_abs(x[i]) > height ? dark_abs(x[i]) : height;
    }
    ZF_CHECK(sum == 0 && cubes == 0 && gcd == 1 && engine_is_chiral(x, n));
    ZF_CHECK(height >= s->top);
    s->top = height;
    for (slong i = 0; i < n; i++) {
        if (x[i] == -x[n - 1 - i])
            continue;
        ZF_CHECK(x[i] > -x[n - 1 - i]);
        break;
    }
    ZF_CHECK_OK(dark_pool_add_si(&s->pool, x, n, &err), &err);
    return 0;
}

static void list(sets *s, slong n, slong top)
{
    zf_dark_options o;
    zf_dark_extent extent = ZF_DARK_CUT;
    zf_error err = {0};

    s->n = n;
    s->top = 0;
    dark_pool_init(&s->pool);
    zf_dark_options_init(&o);
    o.states = n;
    fmpq_set_si(&o.max_charge, top, 1);
    ZF_CHECK_OK(zf_dark_chiral_list(&extent, &o, take, s, &err), &err);
    ZF_CHECK(extent == (n > 4 ? ZF_DARK_BOX : ZF_DARK_ALL));
    zf_dark_options_clear(&o);
}

/* Counts for |q| <= 32 as known from an independent computation. */
ZF_TEST(published_counts)
{
    const slong want[] = {12, 142, 761};

    for (slong n = 5; n <= 7; n++) {
        sets s;

        list(&s, n, 32);
        ZF_CHECK_SI_EQ(s.pool.n, want[n - 5]);
        dark_pool_clear(&s.pool);
    }
}

ZF_TEST(equals_brute_force)
{
    const slong boxes[][2] = {{1, 9},  {2, 9},  {3, 9},  {4, 9},
                              {5, 12}, {6, 9},  {7, 7},  {8, 6},
                              {9, 5},  {10, 4}, {11, 4}, {12, 4}};

    for (size_t i = 0; i < sizeof(boxes) / sizeof(boxes[0]); i++) {
        slong n = boxes[i][0], top = boxes[i][1], primitive = 0;
        dark_pool all;
        sets s;

        list(&s, n, top);
        engine_brute(&all, n, 0, 0, top, 1);
        for (size_t k = 0; k < all.n; k++) {
            fmpz_t g, zero;

            fmpz_init(g);
            fmpz_init(zero);
            dark_gcd(g, all.at[k].q, n, zero);
            primitive += fmpz_is_one(g);
            fmpz_clear(g);
            fmpz_clear(zero);
        }
        ZF_CHECK_SI_EQ(2 * s.pool.n, primitive); /* q and -q */
        dark_pool_clear(&s.pool);
        dark_pool_clear(&all);
    }
}

/* All but the two largest entries in increasing |q|, with signs; the last two
 * from a + b = -p, 3 p a b = t - p^3 (p, t the sum and cubes chosen so far). */
typedef struct squares {
    slong n;
    int64_t top, x[12];
    dark_pool *pool;
} squares;

static void last_two(squares *s, int64_t p, int64_t t)
{
    int64_t product, disc, r, a, b;
    zf_error err = {0};

    if (p == 0 || (p * p * p - t) % (3 * p) != 0)
        return;
    product = (p * p * p - t) / (3 * p);
    disc = p * p - 4 * product;
    if (disc < 0)
        return;
    for (r = 0; r * r < disc;)
        r++;
    if (r * r != disc)
        return;
    a = (-p + r) / 2;
    b = (-p - r) / 2;
    if (dark_abs(a) > s->top || dark_abs(b) > s->top ||
        dark_abs(a) < dark_abs(s->x[s->n - 3]) ||
        dark_abs(b) < dark_abs(s->x[s->n - 3]))
        return;
    s->x[s->n - 2] = a;
    s->x[s->n - 1] = b;
    if (engine_is_chiral(s->x, s->n))
        ZF_CHECK_OK(dark_pool_add_si(s->pool, s->x, s->n, &err), &err);
}

static void walk(squares *s, slong depth, int64_t p, int64_t t)
{
    if (depth == s->n - 2) {
        last_two(s, p, t);
        return;
    }
    for (int64_t v = depth ? dark_abs(s->x[depth - 1]) : 1; v <= s->top; v++)
        for (int64_t x = -v; x <= v; x += 2 * v) {
            if (depth && x == -s->x[depth - 1])
                continue;
            s->x[depth] = x;
            walk(s, depth + 1, p + x, t + x * x * x);
        }
}

ZF_TEST(eight_equal_the_search_by_squares)
{
    const slong n = 8;
    squares q = {.n = n, .top = 10};
    slong primitive = 0;
    dark_pool all;
    sets s;

    dark_pool_init(&all);
    q.pool = &all;
    walk(&q, 0, 0, 0);
    dark_pool_sort(&all, NULL);
    list(&s, n, q.top);
    for (size_t k = 0; k < all.n; k++) {
        fmpz_t g, zero;

        fmpz_init(g);
        fmpz_init(zero);
        dark_gcd(g, all.at[k].q, n, zero);
        primitive += fmpz_is_one(g);
        fmpz_clear(g);
        fmpz_clear(zero);
    }
    ZF_CHECK(s.pool.n > 10);
    ZF_CHECK_SI_EQ(2 * s.pool.n, primitive);
    dark_pool_clear(&s.pool);
    dark_pool_clear(&all);
}

ZF_TEST(refusals_and_stops)
{
    zf_dark_options o;
    zf_dark_extent extent = ZF_DARK_ALL;
    zf_error err = {0};
    sets s = {.n = 6};

    zf_dark_options_init(&o);
    o.states = 6;
    ZF_CHECK(zf_dark_chiral_list(&extent, &o, take, &s, &err) == ZF_EINPUT);
    ZF_CHECK_STR_EQ(err.message, "chiral sets of 6 states need a positive "
                                 "largest charge");
    err = (zf_error){0};
    o.states = 13;
    ZF_CHECK(zf_dark_chiral_list(&extent, &o, take, &s, &err) == ZF_EINPUT);
    ZF_CHECK_STR_EQ(err.message, "number of states is 13; expected 1 to 12");
    err = (zf_error){0};
    o.states = 6;
    fmpq_set_si(&o.max_charge, ZF_DARK_MAX_CHARGE + 1, 1);
    ZF_CHECK(zf_dark_chiral_list(&extent, &o, take, &s, &err) == ZF_ELIMIT);
    err = (zf_error){0};
    fmpq_set_si(&o.max_charge, 65, 2);
    o.max_results = 5;
    ZF_CHECK_OK(zf_dark_chiral_list(&extent, &o, take, &s, &err), &err);
    ZF_CHECK(extent == ZF_DARK_CUT);
    ZF_CHECK_SI_EQ(s.pool.n, 5);
    o.max_results = 142;
    s.top = 0;
    ZF_CHECK_OK(zf_dark_chiral_list(&extent, &o, take, &s, &err), &err);
    ZF_CHECK(extent == ZF_DARK_BOX);
    dark_pool_clear(&s.pool);
    zf_dark_options_clear(&o);
}

static int at_once(void *arg)
{
    (void)arg;
    return 1;
}

ZF_TEST(cancels)
{
    zf_monitor monitor = {at_once, NULL, NULL};
    zf_dark_options o;
    zf_dark_extent extent = ZF_DARK_ALL;
    zf_error err = {0};

    zf_dark_options_init(&o);
    o.states = 12;
    o.monitor = &monitor;
    fmpq_set_si(&o.max_charge, 5000, 1);
    ZF_CHECK_OK(zf_dark_chiral_list(&extent, &o, NULL, NULL, &err), &err);
    ZF_CHECK(extent == ZF_DARK_CUT);
    zf_dark_options_clear(&o);
}

ZF_TEST_MAIN(ZF_CASE(published_counts), ZF_CASE(equals_brute_force),
             ZF_CASE(eight_equal_the_search_by_squares),
             ZF_CASE(refusals_and_stops), ZF_CASE(cancels))
