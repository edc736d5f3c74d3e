/* triple.c - three integers with given sum and sum of cubes, completely.
 *
 * For a + b + c = s and a^3 + b^3 + c^3 = c':  with x = s - a, y = s - b,
 * z = s - c one has  x + y + z = 2 s  and  3 x y z = s^3 - c'.  So x runs over
 * the divisors of N = (s^3 - c')/3, both signs, and y, z are the roots of
 * t^2 - (2s - x) t + N/x.  The smallest of |x|, |y|, |z| is at most |N|^(1/3),
 * so divisors up to there are enough.  There is no bound on the charges.
 *
 * The roots are integers as soon as the discriminant D = (2s - x)^2 - 4 N/x is
 * a square r^2: r and 2s - x have the same parity. */
#include <string.h>

#include <flint/ulong_extras.h>

#include "dark/engine.h"

enum {
    MAX_PRIMES = 80, /* a number with more has over 500 bits */
    TRIAL_LIMIT = 1 << 16,
    MAX_HARD_BITS = 180, /* of what is left after trial division */
    FAST_BITS = 120,     /* of N, see below */
    FAST_SUM_BITS = 59
};

/* A prime power of N to choose divisors from. */
typedef struct prime_power {
    fmpz_t p;    /* the prime, or its full power when `whole` */
    ulong power; /* exponents 0..power, or 0 and 1 when `whole` */
} prime_power;

typedef struct divisors {
    prime_power at[MAX_PRIMES];
    slong n;
    fmpz_t s;
    fmpz_t product; /* N, signed */
    fmpz_t root;    /* floor(|N|^(1/3)) */
    dark_pool *out;
    dark_watch *watch;
    zf_error *err;
    zf_status st;
} divisors;

void dark_triple_init(dark_triple *t)
{
    fmpz_init(t->s);
    fmpz_init(t->n);
    fmpz_factor_init(t->known);
}

void dark_triple_clear(dark_triple *t)
{
    fmpz_clear(t->s);
    fmpz_clear(t->n);
    fmpz_factor_clear(t->known);
}

static void swap_factors(fmpz_factor_t a, fmpz_factor_t b)
{
    fmpz_factor_struct t = *a;

    *a = *b;
    *b = t;
}

zf_status dark_triple_set(dark_triple *t, const fmpz_t s, const fmpz_t c,
                          zf_error *err)
{
    dark_triple fresh;
    zf_status st;

    dark_triple_init(&fresh);
    fmpz_set(fresh.s, s);
    fmpz_pow_ui(fresh.n, s, 3);
    fmpz_sub(fresh.n, fresh.n, c);
    st = dark_factor(fresh.known, fresh.n, "sum^3 - cubes", err);
    if (st == ZF_OK && fresh.known->num > MAX_PRIMES - 20)
        st = zf_error_set(err, ZF_ELIMIT, NULL,
                          "sum^3 - cubes has %ld prime factors; at most %d "
                          "are possible",
                          (long)fresh.known->num, (int)MAX_PRIMES - 20);
    if (st == ZF_OK) {
        fmpz_swap(t->s, fresh.s);
        fmpz_swap(t->n, fresh.n);
        swap_factors(t->known, fresh.known);
    }
    dark_triple_clear(&fresh);
    return st;
}

static void add_prime(divisors *d, const fmpz_t p, ulong e, int whole)
{
    prime_power *at = &d->at[d->n];

    if (e == 0)
        return;
    fmpz_init(at->p);
    fmpz_pow_ui(at->p, p, whole ? e : 1);
    at->power = whole ? 1 : e;
    d->n++;
}

/* The primes of N = k^3 n / 3.
 *
 * A prime p of k divides x + y + z = 2 k s, but not all three, else it would
 * divide a, b, c and k; so it divides exactly one of them, and that one has
 * the full power of p in N. */
static void collect_primes(divisors *d, const dark_triple *t, ulong k)
{
    fmpz_t p;
    n_factor_t of_k;

    fmpz_init(p);
    n_factor_init(&of_k);
    n_factor(&of_k, k, 1);
    for (slong i = 0; i < t->known->num; i++) {
        const fmpz *q = &t->known->p[i];
        int divides_k = fmpz_abs_fits_ui(q) && k % fmpz_get_ui(q) == 0;

        if (!divides_k)
            add_prime(d, q, t->known->exp[i] - (ulong)fmpz_equal_ui(q, 3), 0);
    }
    for (slong i = 0; i < of_k.num; i++) {
        ulong e = (ulong)fmpz_remove(p, d->product, (fmpz[]){(slong)of_k.p[i]});

        fmpz_set_ui(p, of_k.p[i]);
        add_prime(d, p, e, 1);
    }
    fmpz_clear(p);
}

/* ---- N of at most FAST_BITS bits ---------------------------------------- */

/* With |N| < 2^120 the divisors are at most R = 2^40.  Let |s| < 2^59: then
 * (2s - x)^2 <= (2^60 + 2^40)^2 < 2^121 and |4 N/x| < 2^122, so D and all on
 * the way stay below 2^123. */
__extension__ typedef __int128 wide;
__extension__ typedef unsigned __int128 uwide;

enum {
    MODULI = 4
};

static const uint64_t modulus[MODULI] = {64, 63, 61, 55};

typedef struct fast {
    int64_t s;
    wide product;
    uint64_t root;
    uint64_t p[MAX_PRIMES];
    ulong power[MAX_PRIMES];
    slong n;
    uint64_t squares[MODULI]; /* bit r: r is a square modulo modulus[i] */
    fmpz_t t, r;
} fast;

static int fast_enough(const divisors *d)
{
    return fmpz_bits(d->product) <= FAST_BITS &&
           fmpz_bits(d->s) <= FAST_SUM_BITS;
}

/* 0 for 99 of 100 numbers that are no squares. */
static int may_be_square(const fast *f, uwide x)
{
    uint64_t high = (uint64_t)(x >> 64), low = (uint64_t)x;

    for (slong i = 0; i < MODULI; i++) {
        uint64_t m = modulus[i], r = UINT64_MAX % m + 1; /* 2^64 */

        r = (high % m * r + low % m) % m;
        if (!(f->squares[i] >> r & 1))
            return 0;
    }
    return 1;
}

static void set_wide(fmpz_t out, uwide x)
{
    fmpz_set_ui(out, (ulong)(x >> 64));
    fmpz_mul_2exp(out, out, 64);
    fmpz_add_ui(out, out, (ulong)x);
}

static void test_fast(divisors *d, fast *f, int64_t x)
{
    int64_t m = 2 * f->s - x;
    wide disc = (wide)m * m - 4 * (f->product / x);
    int64_t y, q[3];

    if (disc < 0 || !may_be_square(f, (uwide)disc))
        return;
    set_wide(f->t, (uwide)disc);
    if (!fmpz_is_square(f->t))
        return;
    fmpz_sqrt(f->r, f->t);
    y = (m + fmpz_get_si(f->r)) / 2;
    q[0] = f->s - x;
    q[1] = f->s - y;
    q[2] = f->s - (m - y);
    if (d->st == ZF_OK)
        d->st = dark_pool_add_si(d->out, q, 3, d->err);
}

static void walk_fast(divisors *d, fast *f, slong i, uint64_t x)
{
    if (d->st != ZF_OK || d->watch->stopped)
        return;
    if (i == f->n) {
        test_fast(d, f, (int64_t)x);
        test_fast(d, f, -(int64_t)x);
        dark_watch_tick(d->watch, 16);
        return;
    }
    for (ulong e = 0;; e++) {
        walk_fast(d, f, i + 1, x);
        if (e == f->power[i] || x > f->root / f->p[i])
            return;
        x *= f->p[i];
    }
}

static wide get_wide(const fmpz_t x)
{
    fmpz_t part;
    uwide out;

    fmpz_init(part);
    fmpz_abs(part, x);
    fmpz_fdiv_q_2exp(part, part, 64);
    out = (uwide)fmpz_get_ui(part) << 64;
    fmpz_abs(part, x);
    fmpz_fdiv_r_2exp(part, part, 64);
    out += fmpz_get_ui(part);
    fmpz_clear(part);
    return fmpz_sgn(x) < 0 ? -(wide)out : (wide)out;
}

static void run_fast(divisors *d)
{
    fast f = {0};

    f.s = fmpz_get_si(d->s);
    f.product = get_wide(d->product);
    f.root = fmpz_get_ui(d->root);
    for (slong i = 0; i < MODULI; i++)
        for (uint64_t r = 0; r < modulus[i]; r++)
            f.squares[i] |= (uint64_t)1 << r * r % modulus[i];
    fmpz_init(f.t);
    fmpz_init(f.r);
    for (slong i = 0; i < d->n; i++) {
        if (fmpz_cmp(d->at[i].p, d->root) > 0)
            continue;
        f.p[f.n] = fmpz_get_ui(d->at[i].p);
        f.power[f.n++] = d->at[i].power;
    }
    walk_fast(d, &f, 0, 1);
    fmpz_clear(f.t);
    fmpz_clear(f.r);
}

/* ---- any N -------------------------------------------------------------- */

/* Temporaries of the slow path. */
typedef struct big {
    fmpz level[MAX_PRIMES + 1]; /* the divisor after i primes */
    fmpz_t t, disc, r, minus;
    fmpz q[3];
} big;

static void test(divisors *d, big *b, const fmpz_t x)
{
    fmpz_add(b->t, d->s, d->s);
    fmpz_sub(b->t, b->t, x);
    fmpz_mul(b->disc, b->t, b->t);
    fmpz_divexact(b->r, d->product, x);
    fmpz_mul_2exp(b->r, b->r, 2);
    fmpz_sub(b->disc, b->disc, b->r);
    if (!fmpz_is_square(b->disc))
        return;
    fmpz_sqrt(b->r, b->disc);
    fmpz_add(b->r, b->t, b->r);
    fmpz_fdiv_q_2exp(b->r, b->r, 1);
    fmpz_sub(&b->q[0], d->s, x);
    fmpz_sub(&b->q[1], d->s, b->r);
    fmpz_sub(&b->q[2], d->s, b->t);
    fmpz_add(&b->q[2], &b->q[2], b->r);
    if (d->st == ZF_OK)
        d->st = dark_pool_add(d->out, b->q, 3, d->err);
}

/* level[i] is a divisor made of the first i primes. */
static void walk(divisors *d, big *b, slong i)
{
    if (d->st != ZF_OK || d->watch->stopped)
        return;
    if (i == d->n) {
        test(d, b, &b->level[i]);
        fmpz_neg(b->minus, &b->level[i]);
        test(d, b, b->minus);
        dark_watch_tick(d->watch, 128);
        return;
    }
    fmpz_set(&b->level[i + 1], &b->level[i]);
    for (ulong e = 0;; e++) {
        walk(d, b, i + 1);
        if (e == d->at[i].power)
            return;
        fmpz_mul(&b->level[i + 1], &b->level[i + 1], d->at[i].p);
        if (fmpz_cmp(&b->level[i + 1], d->root) > 0)
            return;
    }
}

static zf_status run_any(divisors *d)
{
    big *b = zf_mem_alloc(sizeof(*b)); /* zero bytes are zero integers */

    if (!b)
        return zf_error_set(d->err, ZF_ENOMEM, NULL, "out of memory");
    fmpz_one(&b->level[0]);
    walk(d, b, 0);
    for (slong i = 0; i <= MAX_PRIMES; i++)
        fmpz_clear(&b->level[i]);
    fmpz_clear(b->t);
    fmpz_clear(b->disc);
    fmpz_clear(b->r);
    fmpz_clear(b->minus);
    for (slong i = 0; i < 3; i++)
        fmpz_clear(&b->q[i]);
    zf_mem_free(b);
    return d->st;
}

zf_status dark_triple_solve(dark_pool *out, const dark_triple *t, ulong k,
                            dark_watch *watch, zf_error *err)
{
    divisors d;

    memset(&d, 0, sizeof(d));
    d.out = out;
    d.watch = watch;
    d.err = err;
    fmpz_init(d.s);
    fmpz_init(d.product);
    fmpz_init(d.root);
    fmpz_set_ui(d.root, k);
    fmpz_pow_ui(d.root, d.root, 3);
    fmpz_mul(d.product, t->n, d.root);
    /* x y z and with it N is even, so 6 divides 3 N. */
    if (fmpz_fdiv_ui(d.product, 6) == 0) {
        fmpz_divexact_ui(d.product, d.product, 3);
        fmpz_mul_ui(d.s, t->s, k);
        fmpz_abs(d.root, d.product);
        fmpz_root(d.root, d.root, 3);
        collect_primes(&d, t, k);
        if (fast_enough(&d))
            run_fast(&d);
        else
            d.st = run_any(&d);
    }
    for (slong i = 0; i < d.n; i++)
        fmpz_clear(d.at[i].p);
    fmpz_clear(d.s);
    fmpz_clear(d.product);
    fmpz_clear(d.root);
    return d.st;
}
