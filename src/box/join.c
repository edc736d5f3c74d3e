/* join.c - the join of one item on the packed quadratic and cubic sums.
 *
 * A strip is a choice of a tuple in every block of a half but the last, whose
 * class is then run through in an inner loop.  The combinations of the smaller
 * half go into a hash table, slice by slice if they are many; those of the
 * larger half look for the negative of their key. */
#include <string.h>

#include "private.h"

enum {
    SLICE = 1 << 24,      /* most combinations in the table at once */
    PATIENCE = 1 << 20,   /* combinations between two looks at the monitor */
    NO_ENTRY = 0x7fffffff /* end of a chain */
};

typedef struct strip {
    uint64_t key;   /* sum over its tuples */
    uint64_t mask;  /* common primes */
    uint32_t first; /* least code */
    uint32_t begin; /* positions of the last block's class */
    uint32_t end;
} strip;

typedef struct strips {
    slong k; /* tuples in a strip: blocks of the half less one */
    size_t n, capacity, id_capacity;
    strip *strip;
    uint32_t *id;      /* n x k tuple indices */
    const block *last; /* NULL when the half is empty: one empty choice */
} strips;

typedef struct entry {
    uint64_t key;
    uint32_t strip;
    uint32_t at; /* position in the last block */
    uint32_t next;
} entry;

typedef struct counter {
    uint64_t key;
    uint64_t count; /* 0: free */
} counter;

struct join {
    const engine *e;
    strips half[2];
    uint32_t *head;
    size_t head_capacity;
    entry *entry;
    size_t entry_capacity;
    counter *counter;
    size_t counter_capacity;
    uint64_t patience;
    int32_t *x; /* one solution */
};

static zf_status no_memory(zf_error *err)
{
    return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
}

zf_status join_new(join **out, const engine *e, zf_error *err)
{
    join *j = zf_mem_alloc(sizeof(*j));

    if (!j)
        return no_memory(err);
    j->e = e;
    j->x = zf_mem_array((size_t)e->box->n, sizeof(int32_t));
    if (!j->x) {
        join_free(j);
        return no_memory(err);
    }
    *out = j;
    return ZF_OK;
}

void join_free(join *j)
{
    if (!j)
        return;
    for (int h = 0; h < 2; h++) {
        zf_mem_free(j->half[h].strip);
        zf_mem_free(j->half[h].id);
    }
    zf_mem_free(j->head);
    zf_mem_free(j->entry);
    zf_mem_free(j->counter);
    zf_mem_free(j->x);
    zf_mem_free(j);
}

size_t join_memory(const join *j)
{
    size_t bytes = j->head_capacity * sizeof(uint32_t) +
                   j->entry_capacity * sizeof(entry) +
                   j->counter_capacity * sizeof(counter);

    for (int h = 0; h < 2; h++)
        bytes += j->half[h].capacity * sizeof(strip) +
                 j->half[h].id_capacity * sizeof(uint32_t);
    return bytes;
}

/* Looks at the monitor once in a while; `more` combinations are next. */
static zf_status go_on(join *j, uint64_t more, zf_error *err)
{
    const zf_monitor *m = j->e->box->options.monitor;

    j->patience += more;
    if (j->patience < PATIENCE || !m || !m->cancelled)
        return ZF_OK;
    j->patience = 0;
    if (m->cancelled(m->arg))
        return zf_error_set(err, ZF_ELIMIT, NULL, "stopped");
    return ZF_OK;
}

/* ---- strips ---- */

static zf_status add_strip(strips *s, const strip *add, const uint32_t *id,
                           zf_error *err)
{
    strip *bigger;
    uint32_t *ids;

    if (s->n >= NO_ENTRY)
        return zf_error_set(err, ZF_ELIMIT, NULL,
                            "one match of the plan has too many combinations; "
                            "choose a smaller bound");
    bigger = zf_mem_grow(s->strip, &s->capacity, s->n + 1, sizeof(strip));
    if (bigger)
        s->strip = bigger;
    ids = bigger
              ? zf_mem_grow(s->id, &s->id_capacity,
                            (s->n + 1) * ((size_t)s->k + 1), sizeof(uint32_t))
              : NULL;
    if (!ids)
        return no_memory(err);
    s->id = ids;
    s->strip[s->n] = *add;
    memcpy(&s->id[s->n * (size_t)s->k], id, (size_t)s->k * sizeof(uint32_t));
    s->n++;
    return ZF_OK;
}

/* Adds the strips of one class tuple: an odometer over its classes but the
 * last. */
static zf_status expand(strips *s, const engine *e, const side *half,
                        const uint32_t *classes, zf_error *err)
{
    uint32_t at[MOST_BLOCKS], id[MOST_BLOCKS];
    slong k = s->k, j;
    zf_status st;

    for (j = 0; j < k; j++)
        at[j] = e->block[half->block[j]].start[classes[j]];
    do {
        strip next = {.mask = ~(uint64_t)0, .first = FIRST_NONE, .end = 1};

        for (j = 0; j < k; j++) {
            const block *b = &e->block[half->block[j]];

            next.key += b->key[at[j]];
            next.mask &= b->mask[at[j]];
            if (b->first[at[j]] < next.first)
                next.first = b->first[at[j]];
            id[j] = b->tuple[at[j]];
        }
        if (s->last) {
            next.begin = s->last->start[classes[k]];
            next.end = s->last->start[classes[k] + 1];
        }
        st = add_strip(s, &next, id, err);
        for (j = k - 1; j >= 0; j--) {
            const block *b = &e->block[half->block[j]];

            if (++at[j] < b->start[classes[j] + 1])
                break;
            at[j] = b->start[classes[j]];
        }
    } while (j >= 0 && st == ZF_OK);
    return st;
}

static zf_status make_strips(strips *s, const engine *e, const item *it, int h,
                             zf_error *err)
{
    const side *half = &e->half[h];
    zf_status st = ZF_OK;

    s->n = 0;
    s->k = half->n_blocks ? half->n_blocks - 1 : 0;
    s->last =
        half->n_blocks ? &e->block[half->block[half->n_blocks - 1]] : NULL;
    for (uint32_t i = it->begin[h]; i < it->end[h] && st == ZF_OK; i++)
        st = expand(s, e, half,
                    &half->classes[half->order[i] * (size_t)half->n_blocks],
                    err);
    return st;
}

/* The key of the last block's tuple at a position. */
static uint64_t last_key(const strips *s, uint32_t at)
{
    return s->last ? s->last->key[at] : 0;
}

/* ---- the hash table ---- */

static uint32_t slot(uint64_t key, int shift)
{
    return (uint32_t)((key * 0x9e3779b97f4a7c15u) >> shift);
}

/* Shift that leaves enough bits for n entries. */
static int table_shift(uint64_t n)
{
    int bits = 4;

    while (bits < 31 && (uint64_t)1 << bits < n)
        bits++;
    return 64 - bits;
}

/* Combinations of the strips from *to on that fit a slice; moves *to past the
 * last strip that is taken (at least one is). */
static uint64_t next_slice(const strips *s, size_t *to)
{
    uint64_t n = 0;

    while (*to < s->n) {
        uint64_t more = s->strip[*to].end - s->strip[*to].begin;

        if (n && n + more > SLICE)
            break;
        n += more;
        ++*to;
    }
    return n;
}

static zf_status fill_table(join *j, const strips *s, size_t from, size_t to,
                            uint64_t n, zf_error *err)
{
    int shift = table_shift(n);
    size_t slots = (size_t)1 << (64 - shift);
    uint32_t *head, used = 0;
    entry *bigger;

    head = zf_mem_grow(j->head, &j->head_capacity, slots, sizeof(uint32_t));
    if (head)
        j->head = head;
    bigger = zf_mem_grow(j->entry, &j->entry_capacity, n, sizeof(entry));
    if (bigger)
        j->entry = bigger;
    if (!head || !bigger)
        return no_memory(err);
    memset(head, 0xff, slots * sizeof(uint32_t));
    for (size_t i = from; i < to; i++) {
        const strip *t = &s->strip[i];

        for (uint32_t at = t->begin; at < t->end; at++) {
            uint64_t key = t->key + last_key(s, at);
            uint32_t *top = &head[slot(key, shift)];

            bigger[used] = (entry){key, (uint32_t)i, at, *top};
            *top = used++;
        }
    }
    return ZF_OK;
}

/* ---- listing ---- */

typedef struct lister {
    join *j;
    const item *it;
    join_fn *fn;
    void *arg;
    const strips *probe, *table;
    int probe_half;
} lister;

/* Writes the tuples of one strip and position, or their mirror images. */
static void place_half(int32_t *x, const engine *e, const strips *s,
                       const side *half, size_t index, uint32_t at, int mirror)
{
    for (slong k = 0; k < half->n_blocks; k++) {
        const block *b = &e->block[half->block[k]];
        uint32_t t =
            k < s->k ? s->id[index * (size_t)s->k + (size_t)k] : b->tuple[at];
        const int32_t *v =
            &b->value[(mirror ? b->mirror[t] : t) * (size_t)b->k];

        for (slong i = 0; i < b->k; i++)
            x[b->component[i]] = v[i];
    }
}

static int32_t gcd_of(const int32_t *x, slong n)
{
    int32_t g = 0;

    for (slong i = 0; i < n; i++) {
        int32_t a = x[i] < 0 ? -x[i] : x[i];

        while (a) {
            int32_t r = g % a;

            g = a;
            a = r;
        }
    }
    return g;
}

/* A match of keys: gives it out when it is a solution, canonical, and passes
 * what is left of the filters.  `mask` are its common primes. */
static zf_status match(const lister *w, size_t index, uint32_t at,
                       const entry *hit, uint64_t mask, uint32_t first,
                       zf_error *err)
{
    const engine *e = w->j->e;
    const zf_box *box = e->box;
    int32_t *x = w->j->x;
    int h = w->probe_half, smaller = first & 1 && first != FIRST_NONE, pass;
    int32_t g;
    zf_status st;

    if (w->it->self && smaller)
        return ZF_OK; /* its mirror image is in this item, too */
    place_half(x, e, w->probe, &e->half[h], index, at, smaller);
    place_half(x, e, w->table, &e->half[1 - h], hit->strip, hit->at, smaller);
    if (mask && box->sym.scale) {
        g = gcd_of(x, box->n);
        if (g > 1)
            return ZF_OK;
    }
    if (!box->exact && !plan_verify(box, x))
        return ZF_OK;
    if (box->leaf_filters) {
        st = plan_filter(&pass, box, -1, x, err);
        if (st != ZF_OK || !pass)
            return st;
    }
    return w->fn(x, w->arg, err);
}

static zf_status probe_strip(const lister *w, size_t index, int shift,
                             zf_error *err)
{
    const join *j = w->j;
    const strip *t = &w->probe->strip[index];
    const block *last = w->probe->last, *other = w->table->last;
    zf_status st = ZF_OK;

    for (uint32_t at = t->begin; at < t->end; at++) {
        uint64_t key = -(t->key + last_key(w->probe, at));
        uint32_t i = j->head[slot(key, shift)];

        for (; i <= NO_ENTRY && st == ZF_OK; i = j->entry[i].next) {
            const entry *hit = &j->entry[i];
            const strip *s = &w->table->strip[hit->strip];
            uint64_t mask = t->mask & s->mask;
            uint32_t first = t->first < s->first ? t->first : s->first;

            if (hit->key != key)
                continue;
            if (last) {
                mask &= last->mask[at];
                first = last->first[at] < first ? last->first[at] : first;
            }
            if (other) {
                mask &= other->mask[hit->at];
                first = other->first[hit->at] < first ? other->first[hit->at]
                                                      : first;
            }
            st = match(w, index, at, hit, mask, first, err);
        }
    }
    return st;
}

zf_status join_list(join *j, const item *it, join_fn *fn, void *arg,
                    zf_error *err)
{
    int small = it->combinations[1] < it->combinations[0];
    lister w = {.j = j,
                .it = it,
                .fn = fn,
                .arg = arg,
                .probe = &j->half[1 - small],
                .table = &j->half[small],
                .probe_half = 1 - small};
    zf_status st = ZF_OK;

    for (int h = 0; h < 2 && st == ZF_OK; h++)
        st = make_strips(&j->half[h], j->e, it, h, err);
    for (size_t from = 0, to = 0; st == ZF_OK && from < w.table->n; from = to) {
        uint64_t n = next_slice(w.table, &to);

        st = fill_table(j, w.table, from, to, n, err);
        for (size_t i = 0; i < w.probe->n && st == ZF_OK; i++) {
            const strip *t = &w.probe->strip[i];

            st = go_on(j, t->end - t->begin, err);
            if (st == ZF_OK)
                st = probe_strip(&w, i, table_shift(n), err);
        }
    }
    return st;
}

/* ---- counting ---- */

/* The counter of a key: free, or with this key. */
static counter *find_counter(counter *table, uint64_t key, int shift)
{
    uint32_t i = slot(key, shift),
             last = (uint32_t)((uint64_t)1 << (64 - shift)) - 1;

    while (table[i].count && table[i].key != key)
        i = (i + 1) & last;
    return &table[i];
}

static zf_status fill_counters(join *j, const strips *s, size_t from, size_t to,
                               uint64_t n, zf_error *err)
{
    int shift = table_shift(2 * n);
    size_t slots = (size_t)1 << (64 - shift);
    counter *table;

    table =
        zf_mem_grow(j->counter, &j->counter_capacity, slots, sizeof(counter));
    if (!table)
        return no_memory(err);
    j->counter = table;
    memset(table, 0, slots * sizeof(counter));
    for (size_t i = from; i < to; i++) {
        const strip *t = &s->strip[i];

        for (uint32_t at = t->begin; at < t->end; at++) {
            uint64_t key = t->key + last_key(s, at);
            counter *c = find_counter(table, key, shift);

            c->key = key;
            c->count++;
        }
    }
    return ZF_OK;
}

static uint64_t count_strip(const join *j, const strips *s, size_t index,
                            int shift)
{
    const strip *t = &s->strip[index];
    uint64_t total = 0;

    for (uint32_t at = t->begin; at < t->end; at++)
        total +=
            find_counter(j->counter, -(t->key + last_key(s, at)), shift)->count;
    return total; /* below 2^32 entries times 2^24 */
}

zf_status join_count(wide *count, join *j, const item *it, zf_error *err)
{
    int small = it->combinations[1] < it->combinations[0];
    const strips *probe = &j->half[1 - small], *table = &j->half[small];
    zf_status st = ZF_OK;

    *count = 0;
    for (int h = 0; h < 2 && st == ZF_OK; h++)
        st = make_strips(&j->half[h], j->e, it, h, err);
    for (size_t from = 0, to = 0; st == ZF_OK && from < table->n; from = to) {
        uint64_t n = next_slice(table, &to);

        st = fill_counters(j, table, from, to, n, err);
        for (size_t i = 0; i < probe->n && st == ZF_OK; i++) {
            const strip *t = &probe->strip[i];

            st = go_on(j, t->end - t->begin, err);
            if (st == ZF_OK)
                *count += count_strip(j, probe, i, table_shift(2 * n));
        }
    }
    return st;
}
