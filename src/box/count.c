/* count.c - counts the inequivalent solutions without listing them.
 *
 * Let raw(N) be the number of solutions in the box up to family permutations
 * alone, the zero assignment included, and self(N) that of those which are
 * permutations of their own negative.  With common factors divided out (the
 * conditions are then homogeneous, so 0 is a solution or filtered out)
 *
 *     prim(N) = sum_g mu(g) (raw(N / g) - z),   z = raw(0),
 *
 * and likewise for self; the sign leaves (prim + primself) / 2.  Every g gives
 * a search of its own in a smaller box. */
#include <string.h>

#include "private.h"

/* ---- one raw count, shared out to threads ---- */

typedef struct tally {
    join *join;
    wide count;
    struct total *all;
} tally;

typedef struct total {
    wide count;
    uint64_t found; /* for progress; saturates */
    int both_signs;
} total;

static zf_status start(void **state, const engine *e, void *arg, zf_error *err)
{
    tally *t = zf_mem_alloc(sizeof(*t));

    if (!t)
        return zf_no_memory(err);
    *state = t;
    t->all = arg;
    return join_new(&t->join, e, err);
}

static void end(void *state)
{
    tally *t = state;

    if (t)
        join_free(t->join);
    zf_mem_free(t);
}

static zf_status run(void *state, const item *it, zf_error *err)
{
    tally *t = state;
    wide count;
    zf_status st = join_count(&count, t->join, it, err);

    if (st != ZF_OK)
        return st;
    /* Of two items with opposite sums only one is kept. */
    t->count += t->all->both_signs && !it->self ? 2 * count : count;
    return ZF_OK;
}

static int full(const void *state)
{
    (void)state;
    return 0;
}

static zf_status flush(void *state, int *stop, zf_error *err)
{
    tally *t = state;
    total *all = t->all;

    (void)stop;
    all->count += t->count;
    t->count = 0;
    if (all->count > UINT64_MAX)
        return zf_error_set(err, ZF_ELIMIT, NULL,
                            "there are more than 2^64 solutions");
    all->found = (uint64_t)all->count;
    return ZF_OK;
}

/* Solutions up to family permutations with |x| <= n; self_only: those equal
 * to their negative. */
static zf_status raw_count(uint64_t *count, int *cut, zf_box_coverage *coverage,
                           const zf_box *box, slong n, int self_only,
                           zf_error *err)
{
    total all = {.both_signs = box->sym.sign};
    engine e;
    crew c = {.e = &e,
              .start = start,
              .run = run,
              .full = full,
              .flush = flush,
              .end = end,
              .arg = &all};
    zf_status st = engine_make(&e, box, n, self_only, err);

    if (engine_memory(&e) > coverage->memory)
        coverage->memory = engine_memory(&e);
    if (st == ZF_OK)
        st = crew_work(cut, &c, &all.found, err);
    engine_clear(&e);
    *count = all.found;
    return st;
}

/* ---- common factors ---- */

/* The Moebius function of g >= 1. */
static int moebius(slong g)
{
    int mu = 1;

    for (slong p = 2; p <= g / p; p++) {
        if (g % p != 0)
            continue;
        g /= p;
        if (g % p == 0)
            return 0;
        mu = -mu;
    }
    return g > 1 ? -mu : mu;
}

/* *sum = sum over g of mu(g) (raw(N / g) - zero).  Equal N / g are counted
 * once. */
static zf_status primitive_count(wide *sum, int *cut, zf_box_coverage *coverage,
                                 const zf_box *box, int self_only,
                                 uint64_t zero, zf_error *err)
{
    slong n = box->options.max_charge;
    signed_wide total_sum = 0;

    for (slong g = 1; g <= n && !*cut;) {
        slong last = n / (n / g);
        slong mertens = 0;
        uint64_t raw = 0;
        zf_status st;

        for (slong h = g; h <= last; h++)
            mertens += moebius(h);
        if (mertens != 0) {
            st = raw_count(&raw, cut, coverage, box, n / g, self_only, err);
            if (st != ZF_OK)
                return st;
            total_sum += (signed_wide)mertens * (raw - zero);
        }
        g = last + 1;
    }
    *sum = (wide)total_sum;
    return ZF_OK;
}

static zf_status count_classes(uint64_t *count, int *cut,
                               zf_box_coverage *coverage, const zf_box *box,
                               zf_error *err)
{
    const symmetry *s = &box->sym;
    slong n = box->options.max_charge;
    uint64_t zero = 0, raw = 0, self = 0;
    wide all = 0, own = 0;
    zf_status st;

    if (!s->scale) {
        st = raw_count(&raw, cut, coverage, box, n, 0, err);
        if (st == ZF_OK && s->sign && !*cut)
            st = raw_count(&self, cut, coverage, box, n, 1, err);
        *count = s->sign ? raw / 2 + self / 2 + (raw & 1) : raw;
        return st;
    }
    st = raw_count(&zero, cut, coverage, box, 0, 0, err);
    if (st == ZF_OK && !*cut)
        st = primitive_count(&all, cut, coverage, box, 0, zero, err);
    if (st == ZF_OK && s->sign && !*cut)
        st = primitive_count(&own, cut, coverage, box, 1, zero, err);
    *count = (uint64_t)(s->sign ? (all + own) / 2 : all) + zero;
    return st;
}

/* ---- */

/* The list, counted: needed where a filter or the size of the numbers makes
 * every solution count by itself. */
static int must_list(const zf_box *box)
{
    return box->leaf_filters || !box->exact || box->options.max_solutions;
}

zf_status zf_box_count(zf_box_coverage *coverage, const zf_box *box,
                       zf_error *err)
{
    zf_box_coverage done = {.max_charge = box->options.max_charge,
                            .families = box->options.families,
                            .sign = box->sym.sign,
                            .scale = box->sym.scale};
    int cut = 0;
    zf_status st;

    if (box->contradictory || must_list(box))
        return zf_box_list(coverage, box, NULL, err);
    st = count_classes(&done.solutions, &cut, &done, box, err);
    if (st != ZF_OK)
        return st;
    done.exhaustive = !cut;
    *coverage = done;
    return ZF_OK;
}
