/* t_triple.c - divisors: completeness without a bound, both number paths. */
#include "dark/engine.h"
#include "zf_test.h"

static void solve(dark_pool *out, const fmpz_t s, const fmpz_t c, ulong k)
{
    zf_error err = {0};
    dark_watch watch;
    dark_triple t;

    dark_watch_init(&watch, NULL);
    dark_triple_init(&t);
    ZF_CHECK_OK(dark_triple_set(&t, s, c, &err), &err);
    ZF_CHECK_OK(dark_triple_solve(out, &t, k, &watch, &err), &err);
    dark_pool_sort(out, NULL);
    dark_triple_clear(&t);
}

static void sums(fmpz_t s, fmpz_t c, const fmpz *q)
{
    fmpz_t t;

    fmpz_init(t);
    fmpz_zero(s);
    fmpz_zero(c);
    for (slong i = 0; i < 3; i++) {
        fmpz_add(s, s, &q[i]);
        fmpz_pow_ui(t, &q[i], 3);
        fmpz_add(c, c, t);
    }
    fmpz_clear(t);
}

static void check_sums(const dark_pool *pool, const fmpz_t s, const fmpz_t c)
{
    fmpz_t a, b;

    fmpz_init(a);
    fmpz_init(b);
    for (size_t i = 0; i < pool->n; i++) {
        sums(a, b, pool->at[i].q);
        ZF_CHECK_FMPZ_EQ(a, s);
        ZF_CHECK_FMPZ_EQ(b, c);
    }
    fmpz_clear(a);
    fmpz_clear(b);
}

/* All triples by trial: |a + b| <= |N|, so every solution has its two sums
 * x, y in [-|N|, |N|]. */
static slong count_by_trial(slong s, slong c)
{
    slong n = (s * s * s - c) / 3, top = n < 0 ? -n : n, found = 0;

    if ((s * s * s - c) % 3 != 0)
        return 0;
    for (slong x = -top; x <= top; x++) {
        if (x == 0 || n % x != 0)
            continue;
        for (slong y = x; y <= top; y++) {
            slong z = 2 * s - x - y;

            found += y != 0 && z >= y && x * y * z == n;
        }
    }
    return found;
}

ZF_TEST(complete_without_a_bound)
{
    fmpz_t s, c;

    fmpz_init(s);
    fmpz_init(c);
    for (slong i = -9; i <= 9; i++) {
        for (slong j = -90; j <= 90; j++) {
            dark_pool pool;

            if (i * i * i == j)
                continue;
            fmpz_set_si(s, i);
            fmpz_set_si(c, j);
            dark_pool_init(&pool);
            solve(&pool, s, c, 1);
            check_sums(&pool, s, c);
            ZF_CHECK_SI_EQ(pool.n, count_by_trial(i, j));
            dark_pool_clear(&pool);
        }
    }
    fmpz_clear(s);
    fmpz_clear(c);
}

/* The i-th solution without a factor in common with k, from i on, or n. */
static size_t next_coprime(const dark_pool *pool, size_t i, slong k)
{
    fmpz_t g, m;

    fmpz_init(g);
    fmpz_init_set_ui(m, (ulong)k);
    for (; i < pool->n; i++) {
        dark_gcd(g, pool->at[i].q, 3, m);
        if (fmpz_is_one(g))
            break;
    }
    fmpz_clear(g);
    fmpz_clear(m);
    return i;
}

static void check_equal_coprime(const dark_pool *a, const dark_pool *b, slong k)
{
    size_t i = next_coprime(a, 0, k), j = next_coprime(b, 0, k);

    while (i < a->n && j < b->n) {
        ZF_CHECK(dark_record_compare(&a->at[i], &b->at[j]) == 0);
        i = next_coprime(a, i + 1, k);
        j = next_coprime(b, j + 1, k);
    }
    ZF_CHECK(i == a->n && j == b->n);
}

/* The shortcut for primes of k: the same problem scaled by the caller, where
 * every divisor is tried. */
ZF_TEST(scaling_agrees_with_all_divisors)
{
    uint64_t rng = zf_test_seed();
    fmpz_t s, c, ks, kc;
    fmpz q[3];

    fmpz_init(s);
    fmpz_init(c);
    fmpz_init(ks);
    fmpz_init(kc);
    for (slong i = 0; i < 3; i++)
        fmpz_init(&q[i]);
    for (slong t = 0; t < 400 * zf_test_multiplier(); t++) {
        slong k = zf_test_between(&rng, 1, 60), top = 1 + (t % 9) * (t % 9);
        dark_pool fast, full;

        for (slong i = 0; i < 3; i++)
            fmpz_set_si(&q[i], zf_test_between(&rng, -top, top));
        sums(s, c, q);
        fmpz_pow_ui(ks, s, 3);
        if (fmpz_equal(ks, c))
            continue;
        fmpz_mul_si(ks, s, k);
        fmpz_mul_si(kc, c, k * k * k);
        dark_pool_init(&fast);
        dark_pool_init(&full);
        solve(&fast, s, c, (ulong)k);
        solve(&full, ks, kc, 1);
        check_sums(&fast, ks, kc);
        check_equal_coprime(&fast, &full, k);
        dark_pool_clear(&fast);
        dark_pool_clear(&full);
    }
    for (slong i = 0; i < 3; i++)
        fmpz_clear(&q[i]);
    fmpz_clear(s);
    fmpz_clear(c);
    fmpz_clear(ks);
    fmpz_clear(kc);
}

/* Number of triples when N = x y z is a product of `n` known primes: every way
 * to share them out, and signs. */
static slong count_from_primes(const fmpz *p, slong n, const fmpz_t s)
{
    fmpz x[3], sum, two_s;
    slong shares = 1, found = 0;
    dark_pool all;
    zf_error err = {0};

    dark_pool_init(&all);
    fmpz_init(&sum);
    fmpz_init(&two_s);
    fmpz_mul_2exp(&two_s, s, 1);
    for (slong i = 0; i < 3; i++)
        fmpz_init(&x[i]);
    for (slong i = 0; i < n; i++)
        shares *= 3;
    for (slong share = 0; share < 4 * shares; share++) {
        slong rest = share / 4;

        for (slong i = 0; i < 3; i++)
            fmpz_one(&x[i]);
        if (share & 1) {
            fmpz_neg(&x[0], &x[0]);
            fmpz_neg(&x[1], &x[1]);
        }
        if (share & 2) {
            fmpz_neg(&x[1], &x[1]);
            fmpz_neg(&x[2], &x[2]);
        }
        for (slong i = 0; i < n; i++, rest /= 3)
            fmpz_mul(&x[rest % 3], &x[rest % 3], &p[i]);
        fmpz_add(&sum, &x[0], &x[1]);
        fmpz_add(&sum, &sum, &x[2]);
        if (fmpz_equal(&sum, &two_s))
            ZF_CHECK_OK(dark_pool_add(&all, x, 3, &err), &err);
    }
    dark_pool_sort(&all, NULL);
    found = (slong)all.n;
    dark_pool_clear(&all);
    for (slong i = 0; i < 3; i++)
        fmpz_clear(&x[i]);
    fmpz_clear(&sum);
    fmpz_clear(&two_s);
    return found;
}

/* N > 0 beyond and below machine integers, with known primes. */
static void check_known_primes(uint64_t *rng, slong bits)
{
    fmpz p[7], q[3], x[3];
    fmpz_t s, c;
    dark_pool pool;

    fmpz_init(s);
    fmpz_init(c);
    for (slong i = 0; i < 3; i++) {
        fmpz_init(&q[i]);
        fmpz_init(&x[i]);
        fmpz_one(&x[i]);
    }
    for (slong i = 0; i < 7; i++) {
        fmpz_init(&p[i]);
        fmpz_set_ui(&p[i], n_nextprime((ulong)zf_test_between(
                                           rng, 2, (slong)1 << (bits - 1)),
                                       1));
        /* an even sum of x, y, z: two odd and one even */
        if (i == 0)
            fmpz_set_ui(&p[i], 2);
        fmpz_mul(&x[i % 3], &x[i % 3], &p[i]);
    }
    fmpz_add(s, &x[0], &x[1]);
    fmpz_add(s, s, &x[2]);
    if (fmpz_is_even(s)) {
        fmpz_fdiv_q_2exp(s, s, 1);
        for (slong i = 0; i < 3; i++)
            fmpz_sub(&q[i], s, &x[i]);
        sums(s, c, q);
        dark_pool_init(&pool);
        solve(&pool, s, c, 1);
        check_sums(&pool, s, c);
        ZF_CHECK(pool.n >= 1);
        ZF_CHECK_SI_EQ(pool.n, count_from_primes(p, 7, s));
        dark_pool_clear(&pool);
    }
    for (slong i = 0; i < 3; i++) {
        fmpz_clear(&q[i]);
        fmpz_clear(&x[i]);
    }
    for (slong i = 0; i < 7; i++)
        fmpz_clear(&p[i]);
    fmpz_clear(s);
    fmpz_clear(c);
}

ZF_TEST(known_primes)
{
    uint64_t rng = zf_test_seed();

    for (slong bits = 2; bits <= 22; bits++)
        for (slong t = 0; t < 3 * zf_test_multiplier(); t++)
            check_known_primes(&rng, bits);
}

/* N just below and above what machine integers take, with a small x: there
 * (2s - x)^2 - 4N/x is at its largest. */
ZF_TEST(around_the_machine_integers)
{
    uint64_t rng = zf_test_seed();
    fmpz q[3], x[3];
    fmpz_t s, c;

    fmpz_init(s);
    fmpz_init(c);
    for (slong i = 0; i < 3; i++) {
        fmpz_init(&q[i]);
        fmpz_init(&x[i]);
    }
    for (slong t = 0; t < 400 * zf_test_multiplier(); t++) {
        slong bits = zf_test_between(&rng, 55, 65), found = 0;
        dark_pool pool;

        fmpz_set_si(&x[0], 2 * zf_test_between(&rng, 1, 3));
        for (slong i = 1; i < 3; i++) {
            fmpz_set_si(&x[i], 2 * zf_test_between(&rng, 16, 31));
            if (i == 1 || t % 3)
                fmpz_mul_2exp(&x[i], &x[i], (ulong)bits - 6);
        }
        for (slong i = 0; i < 3; i++)
            if (zf_test_between(&rng, 0, 1))
                fmpz_neg(&x[i], &x[i]);
        fmpz_add(s, &x[0], &x[1]);
        fmpz_add(s, s, &x[2]);
        fmpz_fdiv_q_2exp(s, s, 1);
        for (slong i = 0; i < 3; i++)
            fmpz_sub(&q[i], s, &x[i]);
        sums(s, c, q);
        dark_sort(q, 3);
        dark_pool_init(&pool);
        solve(&pool, s, c, 1);
        check_sums(&pool, s, c);
        for (size_t i = 0; i < pool.n; i++)
            found += fmpz_equal(&pool.at[i].q[0], &q[0]) &&
                     fmpz_equal(&pool.at[i].q[1], &q[1]);
        ZF_CHECK_SI_EQ(found, 1);
        dark_pool_clear(&pool);
    }
    for (slong i = 0; i < 3; i++) {
        fmpz_clear(&q[i]);
        fmpz_clear(&x[i]);
    }
    fmpz_clear(s);
    fmpz_clear(c);
}

ZF_TEST_MAIN(ZF_CASE(complete_without_a_bound),
             ZF_CASE(scaling_agrees_with_all_divisors), ZF_CASE(known_primes),
             ZF_CASE(around_the_machine_integers))
