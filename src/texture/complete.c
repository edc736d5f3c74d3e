/* complete.c - least sets of new scalars, by size, all of one size. */
#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "texture/goal.h"

enum {
    MOST_TRIALS = 4000000,
    MOST_SETS = 20000,
    MOST_NEW_OF_TWO = 3, /* new scalars when two may stand in a term */
    MOST_NEW = 32
};

/* A set that reaches the goal: charges ascending. */
typedef struct found_set {
    fmpz *key;
    fmpz sum;
} found_set;

typedef struct completer {
    const zf_goal *g;
    fmpz *candidate; /* ascending */
    uint64_t *mask;  /* what each fills alone */
    slong n_candidates;
    slong size; /* of the sets that are tried */
    fmpz *chosen;
    found_set **set; /* sorted */
    size_t n_sets, capacity;
    slong trials;
    zf_error *err;
} completer;

/* ---- what scalars fill ---- */

/* Entries whose key is plus or minus x. */
static uint64_t entries_of(const zf_goal *g, const fmpz_t x)
{
    uint64_t entries = 0;

    for (size_t k = 0; k < g->n_terms; k++)
        if (fmpz_cmpabs(&g->term[k].key, x) == 0)
            entries |= UINT64_C(1) << g->term[k].entry;
    return entries;
}

/* What a scalar fills with itself and old ones. */
static uint64_t fills_alone(const zf_goal *g, const fmpz_t c)
{
    uint64_t entries = 0;
    fmpz_t x;

    if (g->kind == ZF_GOAL_CKM_DOUBLETS) {
        for (size_t k = 0; k < g->n_terms; k++)
            if (fmpz_equal(&g->term[k].key, c))
                entries |= UINT64_C(1) << g->term[k].entry;
        return entries;
    }
    if (g->insertions < 1)
        return 0;
    entries = entries_of(g, c);
    if (g->insertions < 2)
        return entries;
    fmpz_init(x);
    fmpz_mul_2exp(x, c, 1);
    entries |= entries_of(g, x);
    for (slong k = 0; k < g->n_old; k++) {
        fmpz_add(x, c, g->old + k);
        entries |= entries_of(g, x);
        fmpz_sub(x, c, g->old + k);
        entries |= entries_of(g, x);
    }
    fmpz_clear(x);
    return entries;
}

/* What two new scalars fill together. */
static uint64_t fill_together(const zf_goal *g, const fmpz_t a, const fmpz_t b)
{
    uint64_t entries;
    fmpz_t x;

    if (g->insertions < 2 || g->kind == ZF_GOAL_CKM_DOUBLETS)
        return 0;
    fmpz_init(x);
    fmpz_add(x, a, b);
    entries = entries_of(g, x);
    fmpz_sub(x, a, b);
    entries |= entries_of(g, x);
    fmpz_clear(x);
    return entries;
}

/* ---- sets that were found ---- */

static void set_free(found_set *s, slong n)
{
    if (!s)
        return;
    _fmpz_vec_clear(s->key, n);
    fmpz_clear(&s->sum);
    zf_mem_free(s);
}

static int compare_sets(const found_set *a, const found_set *b, slong n)
{
    int order = fmpz_cmp(&a->sum, &b->sum);

    for (slong k = 0; k < n && order == 0; k++)
        order = fmpz_cmp(a->key + k, b->key + k);
    return order;
}

static found_set *sorted_copy(const fmpz *key, slong n)
{
    found_set *s = zf_mem_alloc(sizeof(*s));

    if (!s)
        return NULL;
    s->key = _fmpz_vec_init(n);
    fmpz_init(&s->sum);
    for (slong k = 0; k < n; k++) {
        slong at = k;

        fmpz_set(s->key + k, key + k);
        for (; at > 0 && fmpz_cmp(s->key + at - 1, s->key + at) > 0; at--)
            fmpz_swap(s->key + at - 1, s->key + at);
        if (fmpz_sgn(key + k) > 0)
            fmpz_add(&s->sum, &s->sum, key + k);
        else
            fmpz_sub(&s->sum, &s->sum, key + k);
    }
    return s;
}

/* Where a set belongs, by halving; *there when it is known. */
static size_t place_of(const completer *c, const found_set *s, int *there)
{
    size_t low = 0, high = c->n_sets;

    *there = 0;
    while (low < high && !*there) {
        size_t middle = low + (high - low) / 2;
        int order = compare_sets(c->set[middle], s, c->size);

        if (order == 0)
            *there = 1;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static zf_status keep(completer *c)
{
    found_set *s = sorted_copy(c->chosen, c->size), **more;
    size_t at;
    int there;

    if (!s)
        return zf_no_memory(c->err);
    at = place_of(c, s, &there);
    if (there) {
        set_free(s, c->size);
        return ZF_OK;
    }
    more = c->n_sets < MOST_SETS
               ? zf_mem_grow(c->set, &c->capacity, c->n_sets + 1, sizeof(*more))
               : NULL;
    if (!more) {
        set_free(s, c->size);
        return c->n_sets < MOST_SETS
                   ? zf_no_memory(c->err)
                   : zf_error_set(c->err, ZF_ELIMIT, NULL,
                                  "more than %d sets of %ld scalars", MOST_SETS,
                                  (long)c->size);
    }
    c->set = more;
    for (size_t k = c->n_sets++; k > at; k--)
        c->set[k] = c->set[k - 1];
    c->set[at] = s;
    return ZF_OK;
}

static zf_status try_set(completer *c, uint64_t entries)
{
    if (++c->trials > MOST_TRIALS)
        return zf_error_set(c->err, ZF_ELIMIT, NULL,
                            "more than %d sets to try; no set of fewer than "
                            "%ld scalars works",
                            MOST_TRIALS, (long)c->size);
    return zf_goal_reached(c->g, entries) ? keep(c) : ZF_OK;
}

/* ---- one scalar in a term: subsets of the candidates ---- */

static zf_status choose(completer *c, slong depth, slong from, uint64_t entries)
{
    zf_status st = ZF_OK;

    if (depth == c->size)
        return try_set(c, entries);
    for (slong k = from; k < c->n_candidates && st == ZF_OK; k++) {
        fmpz_set(c->chosen + depth, c->candidate + k);
        st = choose(c, depth + 1, k + 1, entries | c->mask[k]);
    }
    return st;
}

/* ---- two scalars in a term ---- */

static zf_status extend(completer *c, slong depth, uint64_t entries);

/* Goes on with x as the next charge, unless it is there already. */
static zf_status with(completer *c, slong depth, const fmpz_t x,
                      uint64_t entries)
{
    if (fmpz_is_zero(x))
        return ZF_OK;
    fmpz_abs(c->chosen + depth, x);
    for (slong k = 0; k < depth; k++) {
        if (fmpz_equal(c->chosen + k, c->chosen + depth))
            return ZF_OK;
        entries |= fill_together(c->g, c->chosen + k, c->chosen + depth);
    }
    entries |= fills_alone(c->g, c->chosen + depth);
    return extend(c, depth + 1, entries);
}

/* b with plus or minus a b = key, for an a that is there. */
static zf_status next_to_chosen(completer *c, slong depth, uint64_t entries)
{
    zf_status st = ZF_OK;
    fmpz_t x;

    fmpz_init(x);
    for (slong k = 0; k < depth && st == ZF_OK; k++) {
        for (size_t e = 0; e < 2 * c->g->n_terms && st == ZF_OK; e++) {
            if (e % 2)
                fmpz_sub(x, &c->g->term[e / 2].key, c->chosen + k);
            else
                fmpz_add(x, &c->g->term[e / 2].key, c->chosen + k);
            st = with(c, depth, x, entries);
        }
    }
    fmpz_clear(x);
    return st;
}

static int is_there(const completer *c, slong depth)
{
    for (slong k = 0; k < depth; k++)
        if (fmpz_equal(c->chosen + k, c->chosen + depth))
            return 1;
    return 0;
}

/* a and b with a + b and a - b both keys. */
static zf_status two_at_once(completer *c, slong depth, uint64_t entries)
{
    const zf_goal *g = c->g;
    zf_status st = ZF_OK;
    fmpz_t x;

    fmpz_init(x);
    for (size_t d = 0; d < g->n_terms && st == ZF_OK; d++) {
        for (size_t e = 0; e < d && st == ZF_OK; e++) {
            uint64_t more;

            fmpz_add(x, &g->term[d].key, &g->term[e].key);
            fmpz_fdiv_q_2exp(x, x, 1);
            fmpz_abs(c->chosen + depth, x);
            fmpz_sub(x, &g->term[d].key, x);
            more = entries | fills_alone(g, c->chosen + depth);
            for (slong k = 0; k < depth; k++)
                more |= fill_together(g, c->chosen + k, c->chosen + depth);
            if (!fmpz_is_zero(c->chosen + depth) && !is_there(c, depth))
                st = with(c, depth + 1, x, more);
        }
    }
    fmpz_clear(x);
    return st;
}

/* a + b, b + c and c + a, with any signs, all keys. */
static zf_status three_at_once(completer *c)
{
    const zf_goal *g = c->g;
    size_t n = 2 * g->n_terms;
    zf_status st = ZF_OK;
    fmpz_t a, b, x;

    fmpz_init(a);
    fmpz_init(b);
    fmpz_init(x);
    for (size_t i = 0; i < n * n * n && st == ZF_OK; i++) {
        size_t e[3] = {i % n, i / n % n, i / n / n};
        uint64_t entries;

        fmpz_zero(a); /* (e0 - e1 + e2) / 2 */
        for (int k = 0; k < 3; k++) {
            if ((k == 1) == (int)(e[k] % 2))
                fmpz_add(a, a, &g->term[e[k] / 2].key);
            else
                fmpz_sub(a, a, &g->term[e[k] / 2].key);
        }
        fmpz_fdiv_q_2exp(a, a, 1);
        if (e[0] % 2)
            fmpz_add(b, a, &g->term[e[0] / 2].key);
        else
            fmpz_sub(b, a, &g->term[e[0] / 2].key); /* -b */
        if (e[2] % 2)
            fmpz_add(x, a, &g->term[e[2] / 2].key);
        else
            fmpz_sub(x, a, &g->term[e[2] / 2].key); /* -c */
        fmpz_abs(c->chosen, a);
        fmpz_abs(c->chosen + 1, b);
        if (fmpz_is_zero(a) || fmpz_is_zero(b) ||
            fmpz_equal(c->chosen, c->chosen + 1))
            continue;
        entries = g->open | fills_alone(g, c->chosen) |
                  fills_alone(g, c->chosen + 1) |
                  fill_together(g, c->chosen, c->chosen + 1);
        st = with(c, 2, x, entries);
    }
    fmpz_clear(x);
    fmpz_clear(b);
    fmpz_clear(a);
    return st;
}

/* Every way to fix one more charge, or two, by what they fill. */
static zf_status extend(completer *c, slong depth, uint64_t entries)
{
    zf_status st = ZF_OK;

    if (depth == c->size)
        return try_set(c, entries);
    for (slong k = 0; k < c->n_candidates && st == ZF_OK; k++)
        st = with(c, depth, c->candidate + k, entries);
    if (st == ZF_OK)
        st = next_to_chosen(c, depth, entries);
    if (st == ZF_OK && depth + 2 <= c->size)
        st = two_at_once(c, depth, entries);
    return st;
}

static zf_status try_size(completer *c)
{
    zf_status st;

    if (c->g->insertions < 2 || c->g->kind == ZF_GOAL_CKM_DOUBLETS)
        return choose(c, 0, 0, c->g->open);
    if (c->size > MOST_NEW_OF_TWO)
        return zf_error_set(c->err, ZF_ELIMIT, NULL,
                            "no set of %d scalars works; larger sets with two "
                            "insertions are not searched",
                            MOST_NEW_OF_TWO);
    st = extend(c, 0, c->g->open);
    if (st == ZF_OK && c->size == 3)
        st = three_at_once(c);
    return st;
}

/* ---- candidates ---- */

/* Adds x, or |x| for singlets, keeping the order; no memory is needed. */
static void add_candidate(completer *c, const fmpz_t x)
{
    int doublet = c->g->kind == ZF_GOAL_CKM_DOUBLETS;
    slong n = c->n_candidates, at;

    if (!doublet && fmpz_is_zero(x))
        return;
    fmpz_set(c->candidate + n, x);
    if (!doublet)
        fmpz_abs(c->candidate + n, x);
    for (at = 0; at < n; at++)
        if (fmpz_equal(c->candidate + at, c->candidate + n))
            return;
    for (at = n;
         at > 0 && fmpz_cmp(c->candidate + at - 1, c->candidate + at) > 0; at--)
        fmpz_swap(c->candidate + at - 1, c->candidate + at);
    c->n_candidates++;
}

static void list_candidates(completer *c)
{
    const zf_goal *g = c->g;
    fmpz_t x;

    fmpz_init(x);
    for (size_t k = 0; k < g->n_terms; k++) {
        const fmpz *key = &g->term[k].key;

        if (g->kind != ZF_GOAL_CKM_DOUBLETS && g->insertions == 0)
            break;
        if (g->open >> g->term[k].entry & 1)
            continue;
        add_candidate(c, key);
        if (g->kind == ZF_GOAL_CKM_DOUBLETS || g->insertions < 2)
            continue;
        fmpz_fdiv_q_2exp(x, key, 1);
        add_candidate(c, x);
        for (slong s = 0; s < g->n_old; s++) {
            fmpz_add(x, key, g->old + s);
            add_candidate(c, x);
            fmpz_sub(x, key, g->old + s);
            add_candidate(c, x);
        }
    }
    fmpz_clear(x);
}

/* ---- the search ---- */

static zf_status run(completer *c)
{
    uint64_t all = c->g->open;
    zf_status st = ZF_OK;

    list_candidates(c);
    for (slong k = 0; k < c->n_candidates; k++) {
        c->mask[k] = fills_alone(c->g, c->candidate + k);
        all |= c->mask[k];
    }
    c->size = 0;
    if (!zf_goal_reached(c->g, all)) {
        c->size = -1;
        return ZF_OK;
    }
    for (;;) {
        st = try_size(c);
        if (st != ZF_OK || c->n_sets > 0)
            return st;
        if (++c->size > MOST_NEW)
            return zf_error_set(c->err, ZF_ELIMIT, NULL,
                                "no set of %d scalars works; larger ones are "
                                "not searched",
                                MOST_NEW);
    }
}

static void write_out(zf_completion *out, const completer *c)
{
    const zf_texture *t = c->g->t;
    slong n = c->size > 0 ? c->size : 0, k = t->n_coefficients;
    fmpz_t d;

    fmpz_init(d);
    fmpz_mul_si(d, t->denominator, ZF_GOAL_FACTOR);
    out->n = c->size;
    out->n_sets = c->n_sets;
    out->n_coefficients = k;
    out->charge = _fmpq_vec_init((slong)c->n_sets * n * k);
    for (size_t s = 0; s < c->n_sets; s++)
        for (slong i = 0; i < n; i++)
            zf_texture_unlock(out->charge + ((slong)s * n + i) * k, k,
                              c->set[s]->key + i, d, t->shift);
    fmpz_clear(d);
}

zf_status zf_texture_complete(zf_completion *out, const zf_texture *t,
                              zf_goal_kind kind, zf_error *err)
{
    completer c = {.err = err};
    zf_goal g;
    zf_status st;
    slong most;

    zf_goal_init(&g);
    st = zf_goal_set(&g, t, kind, err);
    c.g = &g;
    most = (slong)g.n_terms * (2 + 2 * g.n_old) + 1;
    c.candidate = _fmpz_vec_init(most);
    c.chosen = _fmpz_vec_init(MOST_NEW + 2);
    c.mask = zf_mem_array((size_t)most, sizeof(*c.mask));
    if (st == ZF_OK && !c.mask)
        st = zf_no_memory(err);
    if (st == ZF_OK)
        st = run(&c);
    if (st == ZF_OK)
        write_out(out, &c);
    for (size_t k = 0; k < c.n_sets; k++)
        set_free(c.set[k], c.size);
    zf_mem_free(c.set);
    zf_mem_free(c.mask);
    _fmpz_vec_clear(c.chosen, MOST_NEW + 2);
    _fmpz_vec_clear(c.candidate, most);
    zf_goal_clear(&g);
    return st;
}

void zf_completion_clear(zf_completion *c)
{
    slong n = c->n > 0 ? c->n : 0;

    _fmpq_vec_clear(c->charge, (slong)c->n_sets * n * c->n_coefficients);
    *c = (zf_completion){0};
}
