/* sieve.c - four or five integers in a box with given sum and sum of cubes.
 *
 * Charges are ordered by absolute value (dark_below).  The largest but four
 * run; of the last four, d is the largest and for a + b + c = s - d
 *     N(d) = (a+b)(b+c)(c+a) = ((s-d)^3 - (c - d^3))/3 = s d^2 - s^2 d + N(0)
 * is a quadratic polynomial in d: a sieve over d finds all primes up to 2 |d|
 * of all N(d), and these make the factor u = a + b.  Divisors u up to
 * |N(d)|^(1/3) then give a, b, c as in triple.c.  When s^3 - c is not divisible
 * by 6 there is no solution.
 *
 * Work: about B for n = 4 and B^2 for n = 5, up to logarithms. */
#include <string.h>

#include <flint/ulong_extras.h>

#include "dark/engine.h"

enum {
    BLOCK = 8192,   /* values of d sieved at once */
    MAX_PRIMES = 15 /* the product of the first 16 is above 2^63 */
};

/* Proof for B = 500000: with |s| <= 4B and |c| <= 4B^3 for the last four,
 * |s^3 - c| <= 68 B^3, |N(0)| <= 23 B^3, |s d^2| <= 4 B^3, |s^2 d| <= 16 B^3:
 * every intermediate value is at most 68 B^3 = 8.5e18 < 2^63.  Cubic sums of
 * up to 12 charges stay below 24 B^3.  A product y z = N/u is used only when
 * |y z| <= 4 B^2; then D = (2(s-d) - u)^2 - 4 y z with |u| <= 2B, |s-d| <= 5B
 * is at most 144 B^2 + 16 B^2 < 2^63. */
int64_t dark_box_bound(void)
{
    return ZF_DARK_MAX_CHARGE;
}

typedef struct hit {
    uint32_t prime;
    int32_t next; /* index of the next hit on the same d, or -1 */
} hit;

typedef struct sieve {
    const dark_box *b;
    int64_t fixed[ZF_DARK_MAX_STATES]; /* charges already chosen */
    slong n_fixed;
    uint32_t *prime;
    slong n_primes;
    hit *hits;
    size_t n_hits, hits_capacity;
    int32_t head[BLOCK];
    zf_status st;
} sieve;

/* The last four: sum, cubes, and the interval for d. */
typedef struct quartet {
    int64_t sum, cubes;
    int64_t low, high;
    int64_t n0; /* N(0) */
} quartet;

/* One d: the last three. */
typedef struct trio {
    int64_t d;
    int64_t sum;   /* a + b + c */
    int64_t value; /* N(d) */
    uint64_t root; /* bounds the smallest |a + b| */
    int64_t low, high;
    uint64_t p[MAX_PRIMES];
    ulong power[MAX_PRIMES];
    slong n;
} trio;

static int64_t value_at(const quartet *q, int64_t d)
{
    return q->sum * d * d - q->sum * q->sum * d + q->n0;
}

static void give(sieve *v, const trio *t, int64_t a, int64_t b, int64_t c)
{
    int64_t q[ZF_DARK_MAX_STATES];
    slong n = v->n_fixed;

    if (a < t->low || a > t->high || b < t->low || b > t->high || c < t->low ||
        c > t->high || v->st != ZF_OK)
        return;
    memcpy(q, v->fixed, (size_t)n * sizeof(q[0]));
    q[n] = t->d;
    q[n + 1] = a;
    q[n + 2] = b;
    q[n + 3] = c;
    v->b->watch->found++;
    v->st = dark_pool_add_si(v->b->pool, q, n + 4, v->b->err);
}

static void test(sieve *v, const trio *t, int64_t u)
{
    int64_t b = v->b->box, rest = t->value / u, m, disc, r, y;

    if (dark_abs(rest) > 4 * b * b)
        return;
    m = 2 * t->sum - u;
    disc = m * m - 4 * rest;
    if (disc < 0 || !n_is_square((ulong)disc))
        return;
    r = (int64_t)n_sqrt((ulong)disc);
    y = (m + r) / 2;
    give(v, t, t->sum - u, t->sum - y, t->sum - (m - y));
}

static void divisors(sieve *v, const trio *t, slong i, uint64_t u)
{
    if (i == t->n) {
        test(v, t, (int64_t)u);
        test(v, t, -(int64_t)u);
        return;
    }
    for (ulong e = 0;; e++) {
        divisors(v, t, i + 1, u);
        if (e == t->power[i] || u > t->root / t->p[i])
            return;
        u *= t->p[i];
    }
}

/* N(d) = 0: one pair cancels, and the third charge is the sum. */
static void pairs(sieve *v, const trio *t)
{
    for (int64_t a = 0; a <= t->high; a++)
        give(v, t, a, -a, t->sum);
    dark_watch_tick(v->b->watch, (uint64_t)t->high + 1);
}

static void finish(sieve *v, const quartet *q, int64_t d, int32_t at)
{
    trio t = {0};
    int64_t rest;

    t.d = d;
    t.sum = q->sum - d;
    t.value = value_at(q, d);
    dark_below(&t.low, &t.high, d, 0);
    if (t.value == 0) {
        pairs(v, &t);
        return;
    }
    t.root = n_cbrt((ulong)dark_abs(t.value));
    if (t.root > 2 * (ulong)dark_abs(d))
        t.root = 2 * (ulong)dark_abs(d);
    t.n = 0;
    rest = t.value;
    for (; at >= 0; at = v->hits[at].next) {
        uint32_t p = v->hits[at].prime;

        t.p[t.n] = p;
        t.power[t.n] = 0;
        for (; rest % p == 0; rest /= p)
            t.power[t.n]++;
        t.n++;
    }
    divisors(v, &t, 0, 1);
}

/* Adds prime p to every d = start, start + p, ... below end. */
static int strike(sieve *v, int64_t base, int64_t end, int64_t root, uint32_t p)
{
    int64_t skip = (root - base) % p;

    if (skip < 0)
        skip += p;
    for (int64_t d = base + skip; d < end; d += p) {
        hit *h =
            zf_mem_grow(v->hits, &v->hits_capacity, v->n_hits + 1, sizeof(*h));

        if (!h)
            return 0;
        v->hits = h;
        h[v->n_hits].prime = p;
        h[v->n_hits].next = v->head[d - base];
        v->head[d - base] = (int32_t)v->n_hits++;
    }
    return 1;
}

/* x mod p in 0..p-1. */
static ulong residue(int64_t x, uint32_t p)
{
    int64_t r = x % (int64_t)p;

    return (ulong)(r < 0 ? r + (int64_t)p : r);
}

/* Roots of N(d) mod p: returns their number (0..2), or p for all d. */
static slong roots(int64_t *root, const quartet *q, uint32_t p)
{
    ulong s = residue(q->sum, p), n0 = residue(q->n0, p), pp = p;
    ulong cube, disc, r, inverse, middle;

    if (s == 0)
        return n0 == 0 ? (slong)p : 0;
    if (p == 2) { /* d^2 - d + n0 */
        return n0 == 0 ? 2 : 0;
    }
    /* All products are below 2^42: p <= 2B < 2^20. */
    cube = s * s % pp * s % pp;
    disc = s * ((cube + 4 * (pp - n0)) % pp) % pp;
    r = n_sqrtmod(disc, pp);
    if (disc && !r)
        return 0;
    inverse = n_invmod(2 * s % pp, pp);
    middle = s * s % pp;
    root[0] = (int64_t)((middle + r) % pp * inverse % pp);
    root[1] = (int64_t)((middle + pp - r) % pp * inverse % pp);
    return disc ? 2 : 1;
}

static int sieve_prime(sieve *v, const quartet *q, int64_t base, int64_t end,
                       uint32_t p)
{
    int64_t root[2] = {0, 1};
    slong n = roots(root, q, p);

    if (n == (slong)p && p > 2) {
        for (int64_t d = base; d < base + p && d < end; d++)
            if (!strike(v, base, end, d, p))
                return 0;
        return 1;
    }
    for (slong i = 0; i < n; i++)
        if (!strike(v, base, end, root[i], p))
            return 0;
    return 1;
}

/* All d in [low, high], in blocks. */
static void range(sieve *v, const quartet *q, int64_t low, int64_t high)
{
    dark_watch *watch = v->b->watch;

    for (int64_t base = low; base <= high; base += BLOCK) {
        int64_t end = base + BLOCK <= high ? base + BLOCK : high + 1;
        int64_t most = 2 * (dark_abs(base) > dark_abs(end) ? dark_abs(base)
                                                           : dark_abs(end));

        v->n_hits = 0;
        for (int64_t d = base; d < end; d++)
            v->head[d - base] = -1;
        for (slong i = 0; i < v->n_primes && v->prime[i] <= most; i++) {
            if (!sieve_prime(v, q, base, end, v->prime[i])) {
                v->st =
                    zf_error_set(v->b->err, ZF_ENOMEM, NULL, "out of memory");
                return;
            }
        }
        dark_watch_tick(watch, 16 * (uint64_t)v->n_primes);
        for (int64_t d = base; d < end; d++) {
            finish(v, q, d, v->head[d - base]);
            if (dark_watch_tick(watch, 64) || v->st != ZF_OK)
                return;
        }
    }
}

/* The least v >= 0 with n v >= |sum| and n v^3 >= |cubes|, or high + 1. */
static int64_t least_largest(slong n, int64_t sum, int64_t cubes, int64_t high)
{
    int64_t low = 0, end = high + 1;

    while (low < end) {
        int64_t mid = low + (end - low) / 2;

        if (n * mid >= dark_abs(sum) && n * mid * mid * mid >= dark_abs(cubes))
            end = mid;
        else
            low = mid + 1;
    }
    return low;
}

static void four(sieve *v, int64_t sum, int64_t cubes, int64_t low,
                 int64_t high)
{
    int64_t top = -low > high ? -low : high;
    int64_t least = least_largest(4, sum, cubes, top);
    quartet q = {sum, cubes, low, high, 0};

    if (least > top)
        return;
    q.n0 = sum * sum * sum - cubes;
    if (q.n0 % 6 != 0)
        return;
    q.n0 /= 3;
    range(v, &q, least > 0 ? least : 1, high);
    range(v, &q, low, -least);
}

static void five(sieve *v)
{
    const dark_box *b = v->b;
    int64_t least = least_largest(5, b->sum, b->cubes, b->box);

    v->n_fixed = 1;
    for (int64_t e = -b->box; e <= b->box; e++) {
        int64_t low, high;

        if (dark_abs(e) < least || v->b->watch->stopped || v->st != ZF_OK)
            continue;
        v->fixed[0] = e;
        dark_below(&low, &high, e, 0);
        four(v, b->sum - e, b->cubes - e * e * e, low, high);
    }
}

/* The primes up to 2B, which bounds |a + b|. */
static int list_primes(sieve *v)
{
    ulong top = 2 * (ulong)v->b->box;
    size_t capacity = 0, n = 0;
    n_primes_t it;
    ulong p;

    n_primes_init(it);
    while ((p = n_primes_next(it)) <= top) {
        uint32_t *more =
            zf_mem_grow(v->prime, &capacity, n + 1, sizeof(v->prime[0]));

        if (!more)
            break;
        v->prime = more;
        v->prime[n++] = (uint32_t)p;
    }
    n_primes_clear(it);
    v->n_primes = (slong)n;
    return p > top;
}

zf_status dark_sieve(const dark_box *b)
{
    sieve *v = zf_mem_alloc(sizeof(*v));
    zf_status st;

    if (!v)
        return zf_error_set(b->err, ZF_ENOMEM, NULL, "out of memory");
    v->b = b;
    if (!list_primes(v))
        v->st = zf_error_set(b->err, ZF_ENOMEM, NULL, "out of memory");
    else if (b->n == 4)
        four(v, b->sum, b->cubes, -b->box, b->box);
    else
        five(v);
    st = v->st;
    zf_mem_free(v->prime);
    zf_mem_free(v->hits);
    zf_mem_free(v);
    return st;
}
