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
    NO_ENTRY = 0x7fffffff /* and above: end of a chain */
};

typedef struct strip {
    uint64_t key;   /* sum over its tuples */
    uint64_t mask;  /* common primes */
    uint32_t first; /* least code */
    uint32_t class; /* of the last block */
    int residue;    /* of key */
} strip;

typedef struct strips {
    slong k; /* tuples in a strip: blocks of the half less one */
    size_t n, capacity;
    strip *strip;
    unsigned char *record[2]; /* n records; of the mirror images */
    size_t record_capacity[2];
    const block *last; /* NULL when the half is empty: one empty choice */
    int modulus;       /* parts of this item; 1: all at once */
    int with_records;  /* else for counting */
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
    unsigned char *record; /* one solution, aligned */
    unsigned char *memory; /* what `record` points into */
    int32_t *x;            /* the same for filters */
};

zf_status join_new(join **out, const engine *e, zf_error *err)
{
    join *j = zf_mem_alloc(sizeof(*j));

    if (!j)
        return zf_no_memory(err);
    j->e = e;
    j->x = zf_mem_array((size_t)e->box->n, sizeof(int32_t));
    j->memory = zf_mem_alloc(e->stride + 16);
    if (!j->x || !j->memory) {
        join_free(j);
        return zf_no_memory(err);
    }
    j->record = j->memory + (16 - (uintptr_t)j->memory % 16) % 16;
    *out = j;
    return ZF_OK;
}

void join_free(join *j)
{
    if (!j)
        return;
    for (int h = 0; h < 2; h++) {
        zf_mem_free(j->half[h].strip);
        zf_mem_free(j->half[h].record[0]);
        zf_mem_free(j->half[h].record[1]);
    }
    zf_mem_free(j->head);
    zf_mem_free(j->entry);
    zf_mem_free(j->counter);
    zf_mem_free(j->memory);
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
                 j->half[h].record_capacity[0] + j->half[h].record_capacity[1];
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

/* Adds a strip with the tuples `id` of the first blocks of the half. */
static zf_status add_strip(strips *s, const engine *e, const side *half,
                           const strip *add, const uint32_t *id, zf_error *err)
{
    strip *bigger;

    if (s->n >= NO_ENTRY)
        return zf_error_set(err, ZF_ELIMIT, NULL,
                            "one match of the plan has too many combinations; "
                            "choose a smaller bound");
    bigger = zf_mem_grow(s->strip, &s->capacity, s->n + 1, sizeof(strip));
    if (!bigger)
        return zf_no_memory(err);
    s->strip = bigger;
    s->strip[s->n] = *add;
    for (int mirror = 0; mirror < 2 && s->with_records; mirror++) {
        unsigned char *r =
            zf_mem_grow(s->record[mirror], &s->record_capacity[mirror],
                        (s->n + 1) * e->stride, 1);

        if (!r)
            return zf_no_memory(err);
        s->record[mirror] = r;
        memset(r + s->n * e->stride, 0, e->stride);
        for (slong j = 0; j < s->k; j++) {
            const block *b = &e->block[half->block[j]];

            parts_place(r + s->n * e->stride, e, b,
                        mirror ? b->mirror[id[j]] : id[j]);
        }
    }
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
        strip next = {.mask = ~(uint64_t)0, .first = FIRST_NONE};

        for (j = 0; j < k; j++) {
            const block *b = &e->block[half->block[j]];

            next.key += b->key[at[j]];
            next.mask &= b->mask[at[j]];
            next.residue += b->residue[at[j]];
            if (b->first[at[j]] < next.first)
                next.first = b->first[at[j]];
            id[j] = b->tuple[at[j]];
        }
        next.residue %= e->modulus;
        next.class = s->last ? classes[k] : 0;
        st = add_strip(s, e, half, &next, id, err);
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
                             int with_records, zf_error *err)
{
    const side *half = &e->half[h];
    uint64_t a = it->combinations[0], b = it->combinations[1];
    zf_status st = ZF_OK;

    s->n = 0;
    s->k = half->n_blocks ? half->n_blocks - 1 : 0;
    s->modulus = (a < b ? a : b) > e->box->options.part ? e->modulus : 1;
    s->with_records = with_records;
    s->last =
        half->n_blocks ? &e->block[half->block[half->n_blocks - 1]] : NULL;
    for (uint32_t i = it->begin[h]; i < it->end[h] && st == ZF_OK; i++)
        st = expand(s, e, half,
                    &half->classes[half->order[i] * (size_t)half->n_blocks],
                    err);
    return st;
}

/* Positions of the last block that complete a strip to residue `part`. */
typedef struct range {
    uint32_t begin, end;
} range;

static inline range positions(const strips *s, const strip *t, int part)
{
    const uint32_t *at;
    int r;

    if (!s->last)
        return (range){0, s->modulus == 1 || t->residue == part};
    if (s->modulus == 1)
        return (range){s->last->start[t->class], s->last->start[t->class + 1]};
    r = part - t->residue;
    r += r < 0 ? s->modulus : 0;
    at = &s->last->part[t->class * ((size_t)s->modulus + 1) + (size_t)r];
    return (range){at[0], at[1]};
}

/* The residue that cancels `part`. */
static int opposite(const strips *s, int part)
{
    return part ? s->modulus - part : 0;
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

/* Combinations of part `part` in the strips from *to on that fit a slice; moves
 * *to past the last strip that is taken (at least one is). */
static uint64_t next_slice(const strips *s, int part, size_t *to)
{
    uint64_t n = 0;

    while (*to < s->n) {
        range r = positions(s, &s->strip[*to], part);

        if (n && n + (r.end - r.begin) > SLICE)
            break;
        n += r.end - r.begin;
        ++*to;
    }
    return n;
}

/* A slice of one part of the smaller half, against which the other half is
 * run. */
typedef struct slice {
    const strips *table, *probe;
    int part;
    size_t from, to; /* strips of the table */
    uint64_t n;      /* combinations in it */
    int shift;       /* for slot() */
} slice;

typedef zf_status slice_fn(join *j, const slice *s, void *arg, zf_error *err);

/* Calls `fn` for every slice of an item. */
static zf_status for_slices(join *j, const item *it, int with_records,
                            slice_fn *fn, void *arg, zf_error *err)
{
    int small = it->combinations[1] < it->combinations[0];
    slice s = {.table = &j->half[small], .probe = &j->half[1 - small]};
    zf_status st = ZF_OK;

    for (int h = 0; h < 2 && st == ZF_OK; h++)
        st = make_strips(&j->half[h], j->e, it, h, with_records, err);
    for (s.part = 0; st == ZF_OK && s.part < s.table->modulus; s.part++) {
        s.to = 0;
        while (st == ZF_OK && s.to < s.table->n) {
            s.from = s.to;
            s.n = next_slice(s.table, s.part, &s.to);
            if (s.n)
                st = go_on(j, s.n + s.probe->n, err);
            if (st == ZF_OK && s.n)
                st = fn(j, &s, arg, err);
        }
    }
    return st;
}

/* ---- listing ---- */

static zf_status fill_table(join *j, slice *s, zf_error *err)
{
    const strips *table = s->table;
    uint32_t *head, used = 0;
    size_t slots;
    entry *bigger;

    s->shift = table_shift(s->n);
    slots = (size_t)1 << (64 - s->shift);
    head = zf_mem_grow(j->head, &j->head_capacity, slots, sizeof(uint32_t));
    if (head)
        j->head = head;
    bigger = zf_mem_grow(j->entry, &j->entry_capacity, s->n, sizeof(entry));
    if (bigger)
        j->entry = bigger;
    if (!head || !bigger)
        return zf_no_memory(err);
    memset(head, 0xff, slots * sizeof(uint32_t));
    for (size_t i = s->from; i < s->to; i++) {
        const strip *t = &table->strip[i];
        range r = positions(table, t, s->part);

        for (uint32_t at = r.begin; at < r.end; at++) {
            uint64_t key = t->key + last_key(table, at);
            uint32_t *top = &head[slot(key, s->shift)];

            bigger[used] = (entry){key, (uint32_t)i, at, *top};
            *top = used++;
        }
    }
    return ZF_OK;
}

typedef struct lister {
    const item *it;
    join_fn *fn;
    void *arg;
} lister;

/* One side of a match: a strip and a position of the last block. */
typedef struct hit {
    const strips *s;
    size_t strip;
    uint32_t at;
} hit;

static void add_half(unsigned char *record, const hit *h, size_t stride,
                     int mirror)
{
    const unsigned char *a = h->s->record[mirror] + h->strip * stride;
    const unsigned char *b =
        h->s->last ? h->s->last->record[mirror] + h->at * stride : a;

    /* Different blocks fill different places. */
    for (size_t i = 0; i < stride; i += 8) {
        uint64_t x, y, z;

        memcpy(&x, a + i, 8);
        memcpy(&y, b + i, 8);
        memcpy(&z, record + i, 8);
        z |= x | y;
        memcpy(record + i, &z, 8);
    }
}

/* x = the charges of a record. */
static void read_record(int32_t *x, const engine *e,
                        const unsigned char *record)
{
    zf_box_batch one = {record, 1, e->box->n, e->width};

    for (slong i = 0; i < e->box->n; i++)
        x[i] = zf_box_charge(&one, 0, i);
}

static int has_common_factor(const int32_t *x, slong n)
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
    return g > 1;
}

/* What is left to check of a match; `mask` are its common primes. */
static zf_status examine(int *good, join *j, uint64_t mask, zf_error *err)
{
    const zf_box *box = j->e->box;
    int divide = mask && box->sym.scale;

    *good = 1;
    if (!divide && box->exact && !box->leaf_filters)
        return ZF_OK;
    read_record(j->x, j->e, j->record);
    *good = !(divide && has_common_factor(j->x, box->n)) &&
            (box->exact || plan_verify(box, j->x));
    return *good && box->leaf_filters ? plan_filter(good, box, -1, j->x, err)
                                      : ZF_OK;
}

static uint64_t mask_of(const hit *h)
{
    uint64_t mask = h->s->strip[h->strip].mask;

    return h->s->last ? mask & h->s->last->mask[h->at] : mask;
}

static uint32_t first_of(const hit *h)
{
    uint32_t a = h->s->strip[h->strip].first;
    uint32_t b = h->s->last ? h->s->last->first[h->at] : FIRST_NONE;

    return a < b ? a : b;
}

/* A match of keys: gives it out when it is a canonical solution. */
static zf_status match(join *j, const lister *w, const hit *a, const hit *b,
                       zf_error *err)
{
    size_t stride = j->e->stride;
    uint32_t fa = first_of(a), fb = first_of(b), first = fa < fb ? fa : fb;
    int smaller = first != FIRST_NONE && first % 2 != 0, good;
    zf_status st;

    if (w->it->self && smaller)
        return ZF_OK; /* its mirror image is in this item, too */
    memset(j->record, 0, stride);
    add_half(j->record, a, stride, smaller);
    add_half(j->record, b, stride, smaller);
    st = examine(&good, j, mask_of(a) & mask_of(b), err);
    return st == ZF_OK && good ? w->fn(j->record, w->arg, err) : st;
}

static zf_status probe_strip(join *j, const slice *s, const lister *w,
                             size_t index, zf_error *err)
{
    const strip *t = &s->probe->strip[index];
    range r = positions(s->probe, t, opposite(s->probe, s->part));
    zf_status st = ZF_OK;

    for (uint32_t at = r.begin; at < r.end; at++) {
        uint64_t key = -(t->key + last_key(s->probe, at));
        uint32_t i = j->head[slot(key, s->shift)];

        for (; i < NO_ENTRY && st == ZF_OK; i = j->entry[i].next) {
            const entry *found = &j->entry[i];
            hit a = {s->probe, index, at};
            hit b = {s->table, found->strip, found->at};

            if (found->key == key)
                st = match(j, w, &a, &b, err);
        }
    }
    return st;
}

static zf_status list_slice(join *j, const slice *in, void *arg, zf_error *err)
{
    slice s = *in;
    zf_status st = fill_table(j, &s, err);

    for (size_t i = 0; i < s.probe->n && st == ZF_OK; i++)
        st = probe_strip(j, &s, arg, i, err);
    return st;
}

zf_status join_list(join *j, const item *it, join_fn *fn, void *arg,
                    zf_error *err)
{
    lister w = {it, fn, arg};

    return for_slices(j, it, 1, list_slice, &w, err);
}

/* ---- counting ---- */

/* The counter of a key: free, or with this key. */
static counter *find_counter(counter *table, uint64_t key, int shift)
{
    uint32_t last = (uint32_t)(((uint64_t)1 << (64 - shift)) - 1);
    uint32_t i = slot(key, shift);

    while (table[i].count && table[i].key != key)
        i = (i + 1) & last;
    return &table[i];
}

static zf_status fill_counters(join *j, slice *s, zf_error *err)
{
    const strips *table = s->table;
    counter *all;
    size_t slots;

    s->shift = table_shift(4 * s->n);
    slots = (size_t)1 << (64 - s->shift);
    all = zf_mem_grow(j->counter, &j->counter_capacity, slots, sizeof(counter));
    if (!all)
        return zf_no_memory(err);
    j->counter = all;
    memset(all, 0, slots * sizeof(counter));
    for (size_t i = s->from; i < s->to; i++) {
        const strip *t = &table->strip[i];
        range r = positions(table, t, s->part);

        for (uint32_t at = r.begin; at < r.end; at++) {
            uint64_t key = t->key + last_key(table, at);
            counter *c = find_counter(all, key, s->shift);

            c->key = key;
            c->count++;
        }
    }
    return ZF_OK;
}

/* At most 2^31 positions times 2^24 combinations in the table. */
static uint64_t count_strip(const join *j, const slice *s, const strip *t)
{
    range r = positions(s->probe, t, opposite(s->probe, s->part));
    uint64_t total = 0;

    for (uint32_t at = r.begin; at < r.end; at++) {
        uint64_t key = -(t->key + last_key(s->probe, at));
        const counter *c = &j->counter[slot(key, s->shift)];
        uint64_t same = -(uint64_t)(c->key == key);

        /* Most keys meet their own slot or a free one: no branch for these. */
        total += c->count & same;
        if (c->count & ~same)
            total += find_counter(j->counter, key, s->shift)->count;
    }
    return total;
}

static zf_status count_slice(join *j, const slice *in, void *arg, zf_error *err)
{
    slice s = *in;
    wide *count = arg;
    zf_status st = fill_counters(j, &s, err);

    for (size_t i = 0; i < s.probe->n && st == ZF_OK; i++)
        *count += count_strip(j, &s, &s.probe->strip[i]);
    return st;
}

zf_status join_count(wide *count, join *j, const item *it, zf_error *err)
{
    *count = 0;
    return for_slices(j, it, 0, count_slice, count, err);
}
