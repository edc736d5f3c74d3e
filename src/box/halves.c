/* halves.c - the blocks in two halves, matched on their linear sums.
 *
 * A class tuple picks a class of tuples in each block of a half.  Listing
 * them, a partial choice is given up as soon as a linear condition on the
 * blocks chosen so far alone fails.  Such conditions are combinations of the
 * rows of the plan, so each class is looked up by one word: a random linear
 * combination, mod 2^64, of what it adds to them.  A zero word is necessary;
 * complete matches are compared sum by sum. */
#include <stdlib.h>
#include <string.h>

#include "private.h"

static uint64_t next_random(uint64_t *state)
{
    uint64_t z = *state += 0x9e3779b97f4a7c15u;

    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

/* ---- choosing the halves ---- */

/* About 1024 log2 of the number of combinations of the blocks in `set` that
 * satisfy the conditions on them alone. */
static slong set_log2(const engine *e, unsigned set, char *in)
{
    const zf_box *box = e->box;
    slong size = 0, free_rank = 0;

    for (slong b = 0; b < box->n_blocks; b++) {
        if (!(set >> b & 1))
            continue;
        size += plan_log2(e->block[b].n + 1);
        for (slong i = 0; i < box->n; i++)
            in[i] = box->block_of[i] == b;
        free_rank += plan_local_rank(box, in);
    }
    for (slong i = 0; i < box->n; i++)
        in[i] = (char)(set >> box->block_of[i] & 1);
    size -= (plan_local_rank(box, in) - free_rank) *
            plan_log2(2 * (uint64_t)e->max_charge + 1);
    return size > 0 ? size : 0;
}

/* Orders the blocks of a half so that few partial choices survive. */
static void fill_side(const engine *e, side *s, unsigned set, char *in)
{
    unsigned chosen = 0;

    s->n_blocks = 0;
    while (chosen != set) {
        slong best = -1, best_size = 0;

        for (slong b = 0; b < e->box->n_blocks; b++) {
            slong size;

            if (!((set & ~chosen) >> b & 1))
                continue;
            size = set_log2(e, chosen | 1u << b, in);
            if (best < 0 || size < best_size) {
                best = b;
                best_size = size;
            }
        }
        s->block[s->n_blocks++] = best;
        chosen |= 1u << best;
    }
}

zf_status halves_choose(engine *e, zf_error *err)
{
    unsigned all = (1u << e->box->n_blocks) - 1, best = all;
    slong best_cost = -1;
    char *in = zf_mem_array((size_t)e->box->n, 1);

    if (!in)
        return zf_no_memory(err);
    /* Block 0 stays in the first half: swapping halves changes nothing. */
    for (unsigned set = 1; set <= all; set += 2) {
        slong a = set_log2(e, set, in), b = set_log2(e, all & ~set, in);
        slong cost = 16 * (a > b ? a : b) + (a < b ? a : b);

        if (best_cost < 0 || cost < best_cost) {
            best_cost = cost;
            best = set;
        }
    }
    fill_side(e, &e->half[0], best, in);
    fill_side(e, &e->half[1], all & ~best, in);
    zf_mem_free(in);
    return ZF_OK;
}

/* ---- listing the class tuples of a half ---- */

/* For each block of a half, in order: the words of its classes on the
 * conditions that it completes, sorted for look-up. */
typedef struct lookup {
    uint64_t *functional; /* one word a linear row */
    uint64_t constant;    /* what the constants of the rows add */
    uint64_t *word;       /* by class, sorted */
    uint32_t *class;
    size_t n;
} lookup;

typedef struct lister {
    const engine *e;
    side *s;
    lookup look[MOST_BLOCKS];
    uint32_t chosen[MOST_BLOCKS];
    uint64_t *sums; /* (n_blocks + 1) x rows: partial sums by depth */
    uint64_t steps;
    zf_status status;
    zf_error *err;
} lister;

typedef struct word_class {
    uint64_t word;
    uint32_t class;
} word_class;

static int by_word(const void *a, const void *b)
{
    const word_class *x = a, *y = b;

    if (x->word != y->word)
        return x->word < y->word ? -1 : 1;
    return x->class < y->class ? -1 : x->class > y->class;
}

static uint64_t dot(const uint64_t *a, const uint64_t *b, size_t n)
{
    uint64_t sum = 0;

    for (size_t i = 0; i < n; i++)
        sum += a[i] * b[i];
    return sum;
}

/* z mod 2^64 times a random word. */
static uint64_t scrambled(const fmpz_t z, uint64_t random)
{
    fmpz_t low;
    uint64_t word;

    fmpz_init(low);
    fmpz_fdiv_r_2exp(low, z, 64);
    word = fmpz_get_ui(low) * random;
    fmpz_clear(low);
    return word;
}

/* functional = a random combination of all combinations of rows that vanish
 * outside the blocks of `inside`. */
static void make_functional(uint64_t *functional, const zf_box *box,
                            unsigned inside, uint64_t *random)
{
    slong rows = box->linear->r, outside = 0;
    fmpz_mat_t columns, kernel;

    fmpz_mat_init(columns, box->n, rows);
    fmpz_mat_init(kernel, rows, rows);
    for (slong i = 0; i < box->n; i++) {
        if (inside >> box->block_of[i] & 1)
            continue;
        for (slong r = 0; r < rows; r++)
            fmpz_set(fmpz_mat_entry(columns, outside, r),
                     fmpz_mat_entry(box->linear, r, i));
        outside++;
    }
    memset(functional, 0, (size_t)rows * sizeof(uint64_t));
    for (slong c = fmpz_mat_nullspace(kernel, columns); c-- > 0;) {
        uint64_t scale = next_random(random) | 1;

        for (slong r = 0; r < rows; r++)
            functional[r] += scrambled(fmpz_mat_entry(kernel, r, c), scale);
    }
    fmpz_mat_clear(columns);
    fmpz_mat_clear(kernel);
}

static zf_status fill_lookup(lookup *l, const block *b, const engine *e,
                             zf_error *err)
{
    size_t rows = (size_t)e->box->linear->r;
    word_class *list = zf_mem_array(b->n_classes, sizeof(word_class));

    l->n = b->n_classes;
    l->word = zf_mem_array(l->n, sizeof(uint64_t));
    l->class = zf_mem_array(l->n, sizeof(uint32_t));
    if (!list || !l->word || !l->class) {
        zf_mem_free(list);
        return zf_no_memory(err);
    }
    for (size_t c = 0; c < l->n; c++)
        list[c] = (word_class){dot(l->functional, &b->sums[c * rows], rows),
                               (uint32_t)c};
    qsort(list, l->n, sizeof(word_class), by_word);
    for (size_t c = 0; c < l->n; c++) {
        l->word[c] = list[c].word;
        l->class[c] = list[c].class;
    }
    zf_mem_free(list);
    return ZF_OK;
}

static zf_status make_lookups(lister *w)
{
    const zf_box *box = w->e->box;
    size_t rows = (size_t)box->linear->r, width = (size_t)box->n + 1;
    uint64_t random = 2;
    unsigned inside = 0;
    zf_status st = ZF_OK;

    for (slong j = 0; j < w->s->n_blocks && st == ZF_OK; j++) {
        lookup *l = &w->look[j];

        inside |= 1u << w->s->block[j];
        l->functional = zf_mem_array(rows, sizeof(uint64_t));
        if (!l->functional)
            return zf_no_memory(w->err);
        make_functional(l->functional, box, inside, &random);
        for (size_t r = 0; r < rows; r++)
            l->constant +=
                l->functional[r] * box->word[r * width + (size_t)box->n];
        st = fill_lookup(l, &w->e->block[w->s->block[j]], w->e, w->err);
    }
    return st;
}

static size_t first_not_below(const lookup *l, uint64_t word)
{
    size_t low = 0, high = l->n;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (l->word[middle] < word)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void keep_class_tuple(lister *w, const uint64_t *sums)
{
    side *s = w->s;
    size_t k = (size_t)s->n_blocks;
    uint32_t *classes;
    uint64_t *hash;

    if ((s->n + 1) * (k * sizeof(uint32_t) + sizeof(uint64_t)) >
            w->e->box->memory / 4 ||
        s->n >= INT32_MAX) {
        w->status = zf_error_set(
            w->err, ZF_ELIMIT, NULL,
            "half of the plan has more than %zu sums of charges to keep; "
            "choose a smaller bound than %ld or more constraints",
            s->n, (long)w->e->max_charge);
        return;
    }
    hash = zf_mem_grow(s->hash, &s->capacity[1], s->n + 1, sizeof(uint64_t));
    if (hash)
        s->hash = hash;
    classes = hash ? zf_mem_grow(s->classes, &s->capacity[0],
                                 (s->n + 1) * (k + 1), sizeof(uint32_t))
                   : NULL;
    if (!classes) {
        w->status = zf_no_memory(w->err);
        return;
    }
    s->classes = classes;
    memcpy(&s->classes[s->n * k], w->chosen, k * sizeof(uint32_t));
    s->hash[s->n++] = engine_hash(w->e, sums);
}

static void choose_class(lister *w, slong depth)
{
    size_t rows = (size_t)w->e->box->linear->r;
    const zf_monitor *m = w->e->box->options.monitor;
    const uint64_t *sums = &w->sums[(size_t)depth * rows];
    uint64_t *next = &w->sums[((size_t)depth + 1) * rows];
    const block *b;
    const lookup *l;
    uint64_t word;

    if (depth == w->s->n_blocks) {
        keep_class_tuple(w, sums);
        return;
    }
    if (++w->steps % 65536 == 0 && m && m->cancelled && m->cancelled(m->arg)) {
        w->status =
            zf_error_set(w->err, ZF_ELIMIT, NULL, "stopped while planning");
        return;
    }
    b = &w->e->block[w->s->block[depth]];
    l = &w->look[depth];
    word = -(dot(l->functional, sums, rows) + l->constant);
    for (size_t i = first_not_below(l, word);
         i < l->n && l->word[i] == word && w->status == ZF_OK; i++) {
        const uint64_t *add = &b->sums[l->class[i] * rows];

        for (size_t r = 0; r < rows; r++)
            next[r] = sums[r] + add[r];
        w->chosen[depth] = l->class[i];
        choose_class(w, depth + 1);
    }
}

static zf_status list_side(const engine *e, side *s, zf_error *err)
{
    lister w = {.e = e, .s = s, .err = err};

    w.sums = zf_mem_array(((size_t)s->n_blocks + 1) *
                              ((size_t)e->box->linear->r + 1),
                          sizeof(uint64_t));
    w.status = w.sums ? make_lookups(&w) : zf_no_memory(err);
    if (w.status == ZF_OK)
        choose_class(&w, 0);
    for (slong j = 0; j < s->n_blocks; j++) {
        zf_mem_free(w.look[j].functional);
        zf_mem_free(w.look[j].word);
        zf_mem_free(w.look[j].class);
    }
    zf_mem_free(w.sums);
    return w.status;
}

/* ---- matching ---- */

static zf_status sort_side(side *s, zf_error *err)
{
    word_class *list = zf_mem_array(s->n, sizeof(word_class));

    s->order = zf_mem_array(s->n, sizeof(uint32_t));
    if (!list || !s->order) {
        zf_mem_free(list);
        return zf_no_memory(err);
    }
    for (size_t t = 0; t < s->n; t++)
        list[t] = (word_class){s->hash[t], (uint32_t)t};
    qsort(list, s->n, sizeof(word_class), by_word);
    for (size_t t = 0; t < s->n; t++) {
        s->order[t] = list[t].class;
        s->hash[t] = list[t].word;
    }
    zf_mem_free(list);
    return ZF_OK;
}

/* sums = what the class tuple at a place of the order adds to the rows. */
static void tuple_sums(uint64_t *sums, const engine *e, const side *s,
                       size_t place)
{
    size_t rows = (size_t)e->box->linear->r, k = (size_t)s->n_blocks;
    const uint32_t *classes = &s->classes[s->order[place] * k];

    memset(sums, 0, rows * sizeof(uint64_t));
    for (size_t j = 0; j < k; j++) {
        const uint64_t *add = &e->block[s->block[j]].sums[classes[j] * rows];

        for (size_t r = 0; r < rows; r++)
            sums[r] += add[r];
    }
}

static size_t group_end(const side *s, size_t begin)
{
    size_t end = begin;

    while (end < s->n && s->hash[end] == s->hash[begin])
        end++;
    return end;
}

/* At most UINT64_MAX, which add_item() refuses. */
static uint64_t group_combinations(const engine *e, const side *s, size_t begin,
                                   size_t end)
{
    uint64_t total = 0;

    for (size_t i = begin; i < end; i++) {
        const uint32_t *classes =
            &s->classes[s->order[i] * (size_t)s->n_blocks];
        uint64_t product = 1;

        for (slong j = 0; j < s->n_blocks; j++) {
            const block *b = &e->block[s->block[j]];

            uint64_t n = b->start[classes[j] + 1] - b->start[classes[j]];

            if (__builtin_mul_overflow(product, n, &product))
                return UINT64_MAX;
        }
        if (__builtin_add_overflow(total, product, &total))
            return UINT64_MAX;
    }
    return total;
}

/* Whether all class tuples of a group have the sums of the first: else two
 * sums share a hash. */
static int same_sums(const engine *e, const side *s, size_t begin, size_t end,
                     const uint64_t *first, uint64_t *scratch)
{
    size_t rows = (size_t)e->box->linear->r;

    for (size_t i = begin; i < end; i++) {
        tuple_sums(scratch, e, s, i);
        if (memcmp(scratch, first, rows * sizeof(uint64_t)) != 0)
            return 0;
    }
    return 1;
}

/* -1, 0, 1: the sign of the first sum that is not its own negative. */
static int sums_sign(const uint64_t *sums, size_t rows)
{
    for (size_t r = 0; r < rows; r++)
        if (sums[r] != -sums[r])
            return (int64_t)sums[r] < 0 ? -1 : 1;
    return 0;
}

typedef struct matcher {
    engine *e;
    uint64_t constant; /* hash of the constants of the rows */
    uint64_t *sums[2];
    uint64_t *scratch;
    size_t capacity;
} matcher;

static zf_status add_item(matcher *w, const item *it, zf_error *err)
{
    engine *e = w->e;
    item *bigger;

    bigger = zf_mem_grow(e->item, &w->capacity, e->n_items + 1, sizeof(item));
    if (!bigger)
        return zf_no_memory(err);
    e->item = bigger;
    e->item[e->n_items++] = *it;
    if (__builtin_add_overflow(e->work, it->combinations[0], &e->work) ||
        __builtin_add_overflow(e->work, it->combinations[1], &e->work))
        return zf_error_set(err, ZF_ELIMIT, NULL,
                            "the search has more than 2^64 combinations");
    return ZF_OK;
}

/* Matches the group of half 0 that starts at `begin`. */
static zf_status match_group(matcher *w, size_t begin, size_t end,
                             zf_error *err)
{
    engine *e = w->e;
    side *a = &e->half[0], *b = &e->half[1];
    size_t rows = (size_t)e->box->linear->r, width = (size_t)e->box->n + 1;
    lookup by = {.word = b->hash, .n = b->n};
    size_t from = first_not_below(&by, -(w->constant + a->hash[begin]));
    item it = {.begin = {(uint32_t)begin, (uint32_t)from}};
    int sign;

    if (from == b->n || b->hash[from] != -(w->constant + a->hash[begin]))
        return ZF_OK;
    it.end[0] = (uint32_t)end;
    it.end[1] = (uint32_t)group_end(b, from);
    tuple_sums(w->sums[0], e, a, begin);
    tuple_sums(w->sums[1], e, b, from);
    e->collision |= !same_sums(e, a, begin, end, w->sums[0], w->scratch) ||
                    !same_sums(e, b, from, it.end[1], w->sums[1], w->scratch);
    for (size_t r = 0; r < rows; r++)
        if (w->sums[0][r] + w->sums[1][r] +
                e->box->word[r * width + (size_t)e->box->n] !=
            0)
            e->collision = 1;
    sign = e->box->sym.sign ? sums_sign(w->sums[0], rows) : 1;
    if (sign < 0)
        return ZF_OK; /* its mirror image has the positive sums */
    it.self = e->box->sym.sign && sign == 0;
    it.combinations[0] = group_combinations(e, a, begin, end);
    it.combinations[1] = group_combinations(e, b, from, it.end[1]);
    return add_item(w, &it, err);
}

zf_status halves_match(engine *e, zf_error *err)
{
    size_t rows = (size_t)e->box->linear->r, width = (size_t)e->box->n + 1;
    matcher w = {.e = e};
    zf_status st = ZF_OK;

    for (int h = 0; h < 2 && st == ZF_OK; h++)
        st = list_side(e, &e->half[h], err);
    for (int h = 0; h < 2 && st == ZF_OK; h++)
        st = sort_side(&e->half[h], err);
    w.sums[0] = zf_mem_array(3 * (rows + 1), sizeof(uint64_t));
    if (st == ZF_OK && !w.sums[0])
        st = zf_no_memory(err);
    if (st == ZF_OK) {
        w.sums[1] = w.sums[0] + rows;
        w.scratch = w.sums[1] + rows;
        for (size_t r = 0; r < rows; r++)
            w.scratch[r] = e->box->word[r * width + (size_t)e->box->n];
        w.constant = engine_hash(e, w.scratch);
    }
    for (size_t i = 0; i < e->half[0].n && st == ZF_OK;) {
        size_t end = group_end(&e->half[0], i);

        st = match_group(&w, i, end, err);
        i = end;
    }
    zf_mem_free(w.sums[0]);
    return st;
}
