/* parts.c - residues that cut a join into parts, and ready-made records.
 *
 * Two keys cancel only if their residues modulo any number do.  So the join of
 * an item falls into `modulus` independent parts, each with a hash table that
 * stays in the cache.  A prime modulus is needed: modulo 2 and 3 the cubic sum
 * is already known from the linear ones, since x^3 = x mod 6. */
#include <stdlib.h>
#include <string.h>

#include "private.h"

enum {
    PART = 100000
}; /* combinations that a part should have */

/* The combinations of the smaller half, in the largest item. */
static uint64_t largest_table(const engine *e)
{
    uint64_t most = 0;

    for (size_t i = 0; i < e->n_items; i++) {
        const uint64_t *n = e->item[i].combinations;
        uint64_t least = n[0] < n[1] ? n[0] : n[1];

        most = least > most ? least : most;
    }
    return most;
}

static int choose_modulus(const engine *e)
{
    static const int prime[] = {1, 7, 13, 23, 47, 97};
    uint64_t most = largest_table(e);
    size_t k = 0;

    while (k + 1 < sizeof(prime) / sizeof(prime[0]) &&
           most / (uint64_t)prime[k] > e->box->options.part)
        k++;
    return prime[k];
}

/* z mod m, for m > 0. */
static int64_t residue_of(const fmpz_t z, int m)
{
    fmpz_t r;
    int64_t small;

    fmpz_init(r);
    fmpz_set_si(r, m);
    fmpz_mod(r, z, r);
    small = fmpz_get_si(r);
    fmpz_clear(r);
    return small;
}

typedef struct numbered {
    uint8_t residue;
    uint32_t position;
} numbered;

static int by_residue(const void *a, const void *b)
{
    const numbered *x = a, *y = b;

    if (x->residue != y->residue)
        return x->residue < y->residue ? -1 : 1;
    return x->position < y->position ? -1 : x->position > y->position;
}

/* The residue of factor * (quadratic sum) + cubic sum of each position.
 * weight: scratch, 2 k entries. */
static void find_residues(block *b, const engine *e, int64_t *weight)
{
    const zf_box *box = e->box;
    int m = e->modulus;
    int64_t factor = (int64_t)(box->factor % (uint64_t)m);
    int64_t *cubic = weight + b->k;

    for (slong j = 0; j < b->k; j++) {
        slong c = b->component[j];

        weight[j] = factor * residue_of(&box->anomaly.quadratic[c], m) % m;
        cubic[j] = residue_of(&box->anomaly.cubic[c], m);
    }
    for (size_t i = 0; i < b->n; i++) {
        const int32_t *x = &b->value[b->tuple[i] * (size_t)b->k];
        int64_t sum = 0;

        for (slong j = 0; j < b->k; j++) {
            int64_t v = x[j] % m + m;

            sum += (weight[j] + cubic[j] * v) % m * (v * v % m);
        }
        b->residue[i] = (uint8_t)(sum % m);
    }
}

/* Puts the positions begin..end-1 into the order of `list`. */
static void reorder(block *b, const numbered *list, uint32_t begin,
                    uint32_t end, const block *old)
{
    for (uint32_t i = begin; i < end; i++) {
        uint32_t from = list[i - begin].position;

        b->tuple[i] = old->tuple[from];
        b->key[i] = old->key[from];
        b->mask[i] = old->mask[from];
        b->first[i] = old->first[from];
        b->residue[i] = list[i - begin].residue;
    }
}

/* Sorts each class by residue and notes where each residue starts. */
static void sort_classes(block *b, const block *old, numbered *list,
                         int modulus)
{
    size_t width = (size_t)modulus + 1;

    for (size_t c = 0; c < b->n_classes; c++) {
        uint32_t begin = b->start[c], end = b->start[c + 1], at = begin;

        for (uint32_t i = begin; i < end; i++)
            list[i - begin] = (numbered){b->residue[i], i};
        qsort(list, end - begin, sizeof(numbered), by_residue);
        reorder(b, list, begin, end, old);
        for (size_t r = 0; r < width; r++) {
            while (at < end && b->residue[at] < r)
                at++;
            b->part[c * width + r] = at;
        }
    }
}

static void *copy_of(const void *from, size_t bytes)
{
    void *to = zf_mem_alloc(bytes);

    if (to)
        memcpy(to, from, bytes);
    return to;
}

static zf_status make_parts(block *b, const engine *e, zf_error *err)
{
    size_t width = (size_t)e->modulus + 1;
    numbered *list = zf_mem_array(b->n, sizeof(numbered));
    int64_t *weight = zf_mem_array(2 * (size_t)b->k, sizeof(int64_t));
    block old = *b;
    zf_status st = ZF_OK;

    b->residue = zf_mem_array(b->n, 1);
    b->part = zf_mem_array(b->n_classes * width, sizeof(uint32_t));
    old.tuple = copy_of(b->tuple, b->n * sizeof(uint32_t));
    old.key = copy_of(b->key, b->n * sizeof(uint64_t));
    old.mask = copy_of(b->mask, b->n * sizeof(uint64_t));
    old.first = copy_of(b->first, b->n * sizeof(uint32_t));
    if (!list || !weight || !b->residue || !b->part || !old.tuple || !old.key ||
        !old.mask || !old.first) {
        st = zf_no_memory(err);
    } else {
        find_residues(b, e, weight);
        sort_classes(b, &old, list, e->modulus);
    }
    zf_mem_free(list);
    zf_mem_free(weight);
    zf_mem_free(old.tuple);
    zf_mem_free(old.key);
    zf_mem_free(old.mask);
    zf_mem_free(old.first);
    return st;
}

void parts_place(unsigned char *record, const engine *e, const block *b,
                 size_t t)
{
    const int32_t *x = &b->value[t * (size_t)b->k];

    for (slong j = 0; j < b->k; j++) {
        size_t c = (size_t)b->component[j];

        switch (e->width) {
        case 1:
            ((int8_t *)record)[c] = (int8_t)x[j];
            break;
        case 2: {
            int16_t v = (int16_t)x[j];

            memcpy(record + 2 * c, &v, sizeof(v));
            break;
        }
        default:
            memcpy(record + 4 * c, &x[j], sizeof(int32_t));
            break;
        }
    }
}

static zf_status make_records(block *b, const engine *e, zf_error *err)
{
    if (b->record[0] || b->n == 0)
        return ZF_OK;
    for (int mirror = 0; mirror < 2; mirror++) {
        b->record[mirror] = zf_mem_array(b->n, e->stride);
        if (!b->record[mirror])
            return zf_no_memory(err);
        for (size_t i = 0; i < b->n; i++) {
            uint32_t t = b->tuple[i];

            parts_place(b->record[mirror] + i * e->stride, e, b,
                        mirror ? b->mirror[t] : t);
        }
    }
    return ZF_OK;
}

zf_status parts_make(engine *e, zf_error *err)
{
    zf_status st = ZF_OK;

    e->width = zf_box_width(e->box);
    e->stride = ((size_t)e->box->n * (size_t)e->width + 15) / 16 * 16;
    e->modulus = choose_modulus(e);
    for (slong i = 0; i < e->box->n_blocks && st == ZF_OK; i++)
        st = make_parts(&e->block[i], e, err);
    for (int h = 0; h < 2 && st == ZF_OK; h++) {
        const side *s = &e->half[h];

        if (s->n_blocks)
            st = make_records(&e->block[s->block[s->n_blocks - 1]], e, err);
    }
    return st;
}
