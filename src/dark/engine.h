/* engine.h - what the searches of this module share: a pool of integer
 * solutions, a watch on the caller's monitor, and the engines. */
#ifndef ZFORGE_DARK_ENGINE_H
#define ZFORGE_DARK_ENGINE_H

#include <stdint.h>

#include <flint/fmpz.h>
#include <flint/fmpz_factor.h>

#include "zforge/base.h"
#include "zforge/dark.h"

/* ---- pool.c ------------------------------------------------------------- */

typedef struct dark_record {
    slong n;
    fmpz q[ZF_DARK_MAX_STATES]; /* ascending */
} dark_record;

typedef struct dark_pool {
    dark_record *at;
    size_t n;
    size_t capacity;
} dark_pool;

typedef int dark_compare(const void *a, const void *b);

void dark_pool_init(dark_pool *pool);
void dark_pool_clear(dark_pool *pool);
/* Adds a copy of n integers in any order. */
zf_status dark_pool_add(dark_pool *pool, const fmpz *q, slong n,
                        zf_error *err) ZF_MUST_CHECK;
zf_status dark_pool_add_si(dark_pool *pool, const int64_t *q, slong n,
                           zf_error *err) ZF_MUST_CHECK;
/* Sorts by `compare` (NULL: lexicographically) and drops repeats. */
void dark_pool_sort(dark_pool *pool, dark_compare *compare);
/* Lexicographic; by largest |q| first, then lexicographic. */
int dark_record_compare(const void *a, const void *b);
int dark_record_compare_height(const void *a, const void *b);
/* Sorts n integers in ascending order. */
void dark_sort(fmpz *q, slong n);
/* out = gcd of q_1..q_n and m. */
void dark_gcd(fmpz_t out, const fmpz *q, slong n, const fmpz_t m);

/* The caller's monitor, asked once in a while. */
typedef struct dark_watch {
    const zf_monitor *monitor; /* may be NULL */
    const char *activity;
    uint64_t ticks;
    uint64_t found;
    double fraction; /* negative: not known */
    int stopped;
} dark_watch;

void dark_watch_init(dark_watch *watch, const zf_monitor *monitor);
/* Asks now. */
int dark_watch_ask(dark_watch *watch);

/* Counts `work` units of a few nanoseconds; nonzero: stop. */
static inline int dark_watch_tick(dark_watch *watch, uint64_t work)
{
    uint64_t before = watch->ticks >> 16;

    watch->ticks += work;
    return watch->ticks >> 16 == before ? watch->stopped
                                        : dark_watch_ask(watch);
}

/* ---- factor.c ----------------------------------------------------------- */

/* Appends the primes of |number| > 0 to `out`, which is empty.  ZF_ELIMIT when
 * it is too hard; `what` names it in the message. */
zf_status dark_factor(fmpz_factor_t out, const fmpz_t number, const char *what,
                      zf_error *err) ZF_MUST_CHECK;

/* ---- triple.c ----------------------------------------------------------- */

/* Integer triples with sum k s and sum of cubes k^3 c, for many k. */
typedef struct dark_triple {
    fmpz_t s;
    fmpz_t n;            /* s^3 - c, not zero */
    fmpz_factor_t known; /* of n */
} dark_triple;

void dark_triple_init(dark_triple *t);
void dark_triple_clear(dark_triple *t);
/* s^3 != c.  ZF_ELIMIT when s^3 - c is too hard to factor. */
zf_status dark_triple_set(dark_triple *t, const fmpz_t s, const fmpz_t c,
                          zf_error *err) ZF_MUST_CHECK;
/* Adds every (a, b, c) with gcd(a, b, c, k) = 1 to the pool (others and
 * repeats may be among them). */
zf_status dark_triple_solve(dark_pool *out, const dark_triple *t, ulong k,
                            dark_watch *watch, zf_error *err) ZF_MUST_CHECK;

/* ---- box.c, sieve.c, join.c --------------------------------------------- */

/* n integers of absolute value at most `box` with given sum and sum of cubes;
 * every multiset gets into the pool, perhaps more than once. */
typedef struct dark_box {
    slong n; /* 4..12 */
    int64_t sum;
    int64_t cubes;
    int64_t box;      /* 0..ZF_DARK_MAX_CHARGE */
    int chiral;       /* no zero, no pair, and the largest |q| is positive */
    size_t most_kept; /* of dark_join, at most 2^18 (0: that); for tests */
    dark_watch *watch;
    dark_pool *pool;
    zf_error *err;
} dark_box;

/* The largest box for which the two engines below stay inside int64_t. */
int64_t dark_box_bound(void);
/* n = 4 or 5: all but three charges run, the rest by a sieve. */
zf_status dark_sieve(const dark_box *b) ZF_MUST_CHECK;
/* n >= 4: joins the largest and the smallest charges on (sum, cubes). */
zf_status dark_join(const dark_box *b) ZF_MUST_CHECK;
/* n >= 4, any size: all but three charges run. */
zf_status dark_box_slow(dark_pool *out, slong n, const fmpz_t sum,
                        const fmpz_t cubes, const fmpz_t box, dark_watch *watch,
                        zf_error *err) ZF_MUST_CHECK;
/* Picks an engine; any size of box, sum and cubes. */
zf_status dark_box_solve(dark_pool *out, slong n, const fmpz_t sum,
                         const fmpz_t cubes, const fmpz_t box,
                         dark_watch *watch, zf_error *err) ZF_MUST_CHECK;

/* Among integers of decreasing absolute value, v before -v never occurs: the
 * order is 0 < 1 < -1 < 2 < -2 ..., and what may stand below x in a multiset
 * is the interval [*low, *high].  In a chiral set -x may not. */
static inline void dark_below(int64_t *low, int64_t *high, int64_t x,
                              int chiral)
{
    *low = x > 0 ? 1 - x : x;
    *high = x > 0 ? x : chiral ? -x - 1 : -x;
}

static inline int64_t dark_abs(int64_t x)
{
    return x < 0 ? -x : x;
}

#endif
