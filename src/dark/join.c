/* join.c - n integers in a box with given sum and sum of cubes, by a join.
 *
 * Charges are ordered by absolute value (dark_below); a multiset is cut into
 * its `upper` largest and `lower` smallest members, so that each arises once.
 * Three passes over one interval of the lower sum:
 *   1. every lower part marks a bit at the hash of (sum, cubes);
 *   2. every upper part whose complement hits a marked bit is kept;
 *   3. every lower part is compared with the upper parts kept.
 * The intervals are chosen so that the bits stay in the cache; memory does not
 * grow with the box.  All arithmetic is in int64_t, see dark_box_bound().
 *
 * Upper parts are few: after choosing x with r charges to go, all of absolute
 * value at most |x|, the sum still missing is at most r |x| and the cubes
 * still missing at most r |x|^3. */
#include <string.h>

#include "dark/engine.h"

enum {
    HEAD = 18,
    MIN_BITS = 16,
    MAX_BITS = 22,     /* 512 KiB */
    MAX_KEPT = 1 << 18 /* upper parts kept before a third pass */
};

typedef struct kept {
    int64_t sum; /* of the lower part that would complete it */
    int64_t cubes;
    int32_t next; /* with the same hash */
    int32_t x[ZF_DARK_MAX_STATES];
} kept;

typedef struct join {
    const dark_box *b;
    slong lower, upper;
    int64_t first, last; /* the lower sums of this pass */
    int bits;            /* of a hash */
    uint64_t *marked;    /* 2^bits bits */
    uint64_t *wanted;
    kept *kept;
    size_t n_kept, most_kept;
    int32_t *head;                  /* 2^HEAD chains of kept */
    int matching;                   /* third pass */
    const int64_t *cube;            /* cube[x] for |x| <= box */
    int64_t up[ZF_DARK_MAX_STATES]; /* the parts at hand */
    int64_t low[ZF_DARK_MAX_STATES];
    zf_status st;
} join;

static uint64_t hash(int64_t sum, int64_t cubes)
{
    uint64_t h = (uint64_t)cubes * 0x9e3779b97f4a7c15u +
                 (uint64_t)sum * 0xd6e8feb86659fd93u;

    return h ^ (h >> 29);
}

static size_t slot(const join *j, uint64_t h)
{
    return (size_t)(h * 0xbf58476d1ce4e5b9u >> (64 - j->bits));
}

static int bit(const uint64_t *bits, size_t at)
{
    return (int)(bits[at >> 6] >> (at & 63) & 1);
}

static void set_bit(uint64_t *bits, size_t at)
{
    bits[at >> 6] |= (uint64_t)1 << (at & 63);
}

static int64_t at_least(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

static int64_t at_most(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

/* ---- lower parts -------------------------------------------------------- */

static void give(join *j, const kept *k)
{
    int64_t q[ZF_DARK_MAX_STATES];

    for (slong i = 0; i < j->upper; i++)
        q[i] = k->x[i];
    memcpy(q + j->upper, j->low, (size_t)j->lower * sizeof(q[0]));
    j->b->watch->found++;
    if (j->st == ZF_OK)
        j->st = dark_pool_add_si(j->b->pool, q, j->b->n, j->b->err);
}

/* Compares the lower part j->low with the upper parts kept. */
static void match(join *j, int64_t sum, int64_t cubes, uint64_t h)
{
    for (int32_t i = j->head[h & ((1 << HEAD) - 1)]; i >= 0;
         i = j->kept[i].next) {
        const kept *k = &j->kept[i];
        int64_t low, high;

        if (k->sum != sum || k->cubes != cubes)
            continue;
        dark_below(&low, &high, k->x[j->upper - 1], j->b->chiral);
        if (j->low[0] >= low && j->low[0] <= high)
            give(j, k);
    }
}

/* The last of the lower part: x in [low, high] is such that the sum is in the
 * interval of this pass. */
static void last_lower(join *j, int64_t low, int64_t high, int64_t sum,
                       int64_t cubes)
{
    low = at_least(low, j->first - sum);
    high = at_most(high, j->last - sum);
    for (int64_t x = low; x <= high; x++) {
        uint64_t h = hash(sum + x, cubes + j->cube[x]);
        size_t at = slot(j, h);

        if (x == 0 && j->b->chiral)
            continue;
        if (!j->matching) {
            set_bit(j->marked, at);
        } else if (bit(j->wanted, at)) {
            j->low[j->lower - 1] = x;
            match(j, sum + x, cubes + j->cube[x], h);
        }
    }
    if (low <= high)
        dark_watch_tick(j->b->watch, (uint64_t)(high - low + 1));
}

static void walk_lower(join *j, slong depth, int64_t low, int64_t high,
                       int64_t sum, int64_t cubes)
{
    slong more = j->lower - depth - 1;

    if (more == 0) {
        last_lower(j, low, high, sum, cubes);
        return;
    }
    for (int64_t x = low; x <= high; x++) {
        int64_t v = dark_abs(x), l, h;

        if (x == 0 && j->b->chiral)
            continue;
        if (sum + x + more * v < j->first || sum + x - more * v > j->last)
            continue;
        dark_below(&l, &h, x, j->b->chiral);
        j->low[depth] = x;
        walk_lower(j, depth + 1, l, h, sum + x, cubes + j->cube[x]);
        if (dark_watch_tick(j->b->watch, 4) || j->st != ZF_OK)
            return;
    }
}

/* ---- upper parts -------------------------------------------------------- */

/* Third pass for the upper parts kept so far. */
static void flush(join *j)
{
    int64_t box = j->b->box;

    if (j->n_kept == 0)
        return;
    j->matching = 1;
    walk_lower(j, 0, -box, box, 0, 0);
    j->matching = 0;
    j->n_kept = 0;
    memset(j->wanted, 0, ((size_t)1 << j->bits) / 8);
    memset(j->head, 0xff, sizeof(j->head[0]) << HEAD);
}

static void keep(join *j, int64_t sum, int64_t cubes, uint64_t h)
{
    int32_t *head = &j->head[h & ((1 << HEAD) - 1)];
    kept *k = &j->kept[j->n_kept];

    k->sum = sum;
    k->cubes = cubes;
    k->next = *head;
    for (slong i = 0; i < j->upper; i++)
        k->x[i] = (int32_t)j->up[i];
    *head = (int32_t)j->n_kept++;
    set_bit(j->wanted, slot(j, h));
    if (j->n_kept == j->most_kept)
        flush(j);
}

/* The last of the upper part: `sum` and `cubes` are what is still missing. */
static void last_upper(join *j, int64_t low, int64_t high, int64_t sum,
                       int64_t cubes)
{
    int64_t all = j->lower;

    low = at_least(low, sum - j->last);
    high = at_most(high, sum - j->first);
    for (int64_t x = low; x <= high; x++) {
        int64_t s = sum - x, c = cubes - j->cube[x], v = dark_abs(x);
        uint64_t h;

        if (dark_abs(c) > all * j->cube[v] || dark_abs(s) > all * v)
            continue;
        h = hash(s, c);
        if (!bit(j->marked, slot(j, h)) || (x == 0 && j->b->chiral))
            continue;
        j->up[j->upper - 1] = x;
        keep(j, s, c, h);
    }
    if (low <= high)
        dark_watch_tick(j->b->watch, (uint64_t)(high - low + 1));
}

static void walk_upper(join *j, slong depth, int64_t low, int64_t high,
                       int64_t sum, int64_t cubes)
{
    slong all = j->b->n - depth; /* still to choose, with this one */
    slong more = j->upper - depth - 1;
    int64_t top = at_least(high, -low);

    if (depth == j->upper - 1) {
        last_upper(j, low, high, sum, cubes);
        return;
    }
    for (int64_t v = top; v >= 0; v--) {
        if (dark_abs(cubes) > all * j->cube[v] || dark_abs(sum) > all * v)
            return;
        for (int64_t x = v; x >= -v; x -= v ? 2 * v : 1) {
            int64_t s = sum - x, c = cubes - j->cube[x], l, h;

            if (x < low || x > high || (j->b->chiral && x <= 0 && !depth) ||
                (j->b->chiral && !x))
                continue;
            if (dark_abs(c) > (all - 1) * j->cube[v] ||
                dark_abs(s) > (all - 1) * v || s + more * v < j->first ||
                s - more * v > j->last)
                continue;
            dark_below(&l, &h, x, j->b->chiral);
            j->up[depth] = x;
            walk_upper(j, depth + 1, l, h, s, c);
            if (dark_watch_tick(j->b->watch, 4) || j->st != ZF_OK)
                return;
        }
    }
}

/* ---- passes ------------------------------------------------------------- */

/* The number of multisets of k numbers out of 2B + 1, at most `most`. */
static uint64_t count_lower(int64_t box, slong k, uint64_t most)
{
    uint64_t n = 2 * (uint64_t)box + 1, count = 1;

    for (slong i = 0; i < k; i++) {
        uint64_t m;

        if (__builtin_mul_overflow(count, n + (uint64_t)i, &m))
            return most;
        count = m / (uint64_t)(i + 1);
    }
    return count < most ? count : most;
}

/* Width of the intervals of `span` lower sums, so that each has about one
 * lower part for 16 bits. */
static int64_t choose_width(join *j, int64_t span)
{
    uint64_t count = count_lower(j->b->box, j->lower, UINT64_MAX / 64);
    uint64_t passes;

    j->bits = MIN_BITS;
    while (j->bits < MAX_BITS && (uint64_t)1 << j->bits < 16 * count)
        j->bits++;
    passes = (16 * count >> j->bits) + 1;
    if (passes > (uint64_t)span)
        passes = (uint64_t)span;
    return (int64_t)(((uint64_t)span + passes - 1) / passes);
}

static void run(join *j)
{
    const dark_box *b = j->b;
    int64_t start = at_least(-j->lower * b->box, b->sum - j->upper * b->box);
    int64_t end = at_most(j->lower * b->box, b->sum + j->upper * b->box);
    int64_t width = choose_width(j, at_least(end - start, 0) + 1);

    for (int64_t at = start; at <= end; at += width) {
        j->first = at;
        j->last = at_most(at + width - 1, end);
        memset(j->marked, 0, ((size_t)1 << j->bits) / 8);
        memset(j->wanted, 0, ((size_t)1 << j->bits) / 8);
        memset(j->head, 0xff, sizeof(j->head[0]) << HEAD);
        walk_lower(j, 0, -b->box, b->box, 0, 0);
        walk_upper(j, 0, -b->box, b->box, b->sum, b->cubes);
        flush(j);
        b->watch->fraction = (double)(at - start) / (double)(end - start + 1);
        if (b->watch->stopped || j->st != ZF_OK)
            return;
    }
}

zf_status dark_join(const dark_box *b)
{
    join j;
    int64_t *cube = zf_mem_array(2 * (size_t)b->box + 1, sizeof(*cube));

    memset(&j, 0, sizeof(j));
    j.b = b;
    j.lower = b->n / 2;
    j.upper = b->n - j.lower;
    j.most_kept = b->most_kept ? b->most_kept : MAX_KEPT;
    j.marked = zf_mem_array((size_t)1 << (MAX_BITS - 6), sizeof(uint64_t));
    j.wanted = zf_mem_array((size_t)1 << (MAX_BITS - 6), sizeof(uint64_t));
    j.kept = zf_mem_array(j.most_kept, sizeof(*j.kept));
    j.head = zf_mem_array((size_t)1 << HEAD, sizeof(*j.head));
    if (!cube || !j.marked || !j.wanted || !j.kept || !j.head) {
        j.st = zf_error_set(b->err, ZF_ENOMEM, NULL, "out of memory");
    } else {
        for (int64_t x = -b->box; x <= b->box; x++)
            cube[x + b->box] = x * x * x;
        j.cube = cube + b->box;
        run(&j);
    }
    zf_mem_free(cube);
    zf_mem_free(j.marked);
    zf_mem_free(j.wanted);
    zf_mem_free(j.kept);
    zf_mem_free(j.head);
    return j.st;
}
