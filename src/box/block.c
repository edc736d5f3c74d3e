/* block.c - the shape of a block, and what its tuples add to each condition.
 *
 * The linear conditions that involve the block alone are solved for their last
 * component; walk.c lists the tuples. */
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "private.h"

/* ---- the shape of a block ---- */

/* out = the conditions on the block's components alone, in reversed order so
 * that a pivot is a last component; reduced. */
static void local_system(zf_system *out, const block *b, const zf_box *box)
{
    slong outside = box->n - b->k, at = 0;
    fmpq *row = _fmpq_vec_init(box->n + 1);
    zf_system reordered;

    zf_system_init(&reordered, box->n);
    for (slong r = 0; r < box->linear->r; r++) {
        at = 0;
        for (slong i = 0; i < box->n; i++)
            if (box->block_of[i] != b->index)
                fmpq_set_fmpz(&row[at++], fmpz_mat_entry(box->linear, r, i));
        for (slong j = b->k - 1; j >= 0; j--)
            fmpq_set_fmpz(&row[at++],
                          fmpz_mat_entry(box->linear, r, b->component[j]));
        fmpq_set_fmpz(&row[box->n], fmpz_mat_entry(box->linear, r, box->n));
        zf_system_add(&reordered, row);
    }
    zf_system_eliminate_first(out, &reordered, outside);
    zf_system_clear(&reordered);
    _fmpq_vec_clear(row, box->n + 1);
}

/* 1 when sum |a_i| N + |constant| < 2^62, so that int64_t sums cannot wrap. */
static int row_fits(const fmpz *a, slong k, slong max_charge)
{
    fmpz_t sum, term;
    int fits;

    fmpz_init_set(sum, &a[k]);
    fmpz_abs(sum, sum);
    fmpz_init(term);
    for (slong j = 0; j < k; j++) {
        fmpz_abs(term, &a[j]);
        fmpz_mul_si(term, term, max_charge);
        fmpz_add(sum, sum, term);
    }
    fits = fmpz_bits(sum) <= 62;
    fmpz_clear(sum);
    fmpz_clear(term);
    return fits;
}

static zf_status make_row(pivot_row *row, const block *b, const fmpq *reversed,
                          slong max_charge, zf_error *err)
{
    fmpz *a = _fmpz_vec_init(b->k + 1);

    zf_vector_primitive(a, reversed, b->k + 1);
    row->coefficient = _fmpz_vec_init(b->k + 1);
    for (slong j = 0; j < b->k; j++)
        fmpz_set(&row->coefficient[j], &a[b->k - 1 - j]);
    fmpz_set(&row->coefficient[b->k], &a[b->k]);
    _fmpz_vec_clear(a, b->k + 1);
    if (!row_fits(row->coefficient, b->k, max_charge))
        return ZF_OK;
    row->small = zf_mem_array((size_t)b->k + 1, sizeof(int64_t));
    if (!row->small)
        return zf_no_memory(err);
    for (slong j = 0; j <= b->k; j++)
        row->small[j] = fmpz_get_si(&row->coefficient[j]);
    return ZF_OK;
}

static zf_status make_rows(block *b, const engine *e, zf_error *err)
{
    zf_system local;
    zf_status st = ZF_OK;

    local_system(&local, b, e->box);
    b->row = zf_mem_array((size_t)local.used, sizeof(pivot_row));
    b->row_of = zf_mem_array((size_t)b->k, sizeof(slong));
    if (!b->row || !b->row_of) {
        zf_system_clear(&local);
        return zf_no_memory(err);
    }
    for (slong j = 0; j < b->k; j++)
        b->row_of[j] = -1;
    for (slong r = 0; r < local.used && st == ZF_OK; r++) {
        slong j = 0;

        while (fmpq_is_zero(fmpq_mat_entry(local.rows, r, j)))
            j++;
        b->row_of[b->k - 1 - j] = r;
        b->n_rows = r + 1;
        st = make_row(&b->row[r], b, fmpq_mat_entry(local.rows, r, 0),
                      e->max_charge, err);
    }
    zf_system_clear(&local);
    return st;
}

/* Position of a component in the block, or -1. */
static slong position(const block *b, slong component)
{
    for (slong j = 0; j < b->k; j++)
        if (b->component[j] == component)
            return j;
    return -1;
}

/* 1 when the permutation moves a component of this block (then it moves no
 * other: the blocks were made so). */
static int acts_here(const block *b, const slong *image)
{
    for (slong j = 0; j < b->k; j++)
        if (image[b->component[j]] != b->component[j])
            return 1;
    return 0;
}

static zf_status make_shape(block *b, const zf_box *box, zf_error *err)
{
    const zf_content *c = box->search->content;
    const symmetry *s = &box->sym;

    b->component = zf_mem_array((size_t)box->n, sizeof(slong));
    b->follows = zf_mem_array((size_t)box->n, sizeof(int));
    b->image =
        zf_mem_array((size_t)s->n_images * (size_t)box->n + 1, sizeof(slong));
    if (!b->component || !b->follows || !b->image)
        return zf_no_memory(err);
    for (slong i = 0; i < box->n; i++) {
        const zf_multiplet *m = &c->multiplet[c->owner[i]];

        if (box->block_of[i] != b->index)
            continue;
        b->follows[b->k] = i > m->first && s->sorted[c->owner[i]];
        b->component[b->k++] = i;
    }
    for (slong g = 0; g < s->n_images; g++) {
        const slong *image = &s->image[g * s->n];

        if (!acts_here(b, image))
            continue;
        for (slong j = 0; j < b->k; j++)
            b->image[b->n_images * b->k + j] =
                position(b, image[b->component[j]]);
        b->n_images++;
    }
    return ZF_OK;
}

/* ---- what the tuples add to the conditions ---- */

/* Position of a tuple in the descending list, or n when it is not there. */
static size_t find_tuple(const block *b, const int32_t *x)
{
    size_t low = 0, high = b->n;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const int32_t *y = &b->value[middle * (size_t)b->k];
        slong j = 0;

        while (j < b->k && y[j] == x[j])
            j++;
        if (j == b->k)
            return middle;
        if (y[j] > x[j])
            low = middle + 1;
        else
            high = middle;
    }
    return b->n;
}

static zf_status find_mirrors(block *b, const engine *e, zf_error *err)
{
    int32_t *y = zf_mem_array(2 * (size_t)b->k, sizeof(int32_t));

    if (!y)
        return zf_no_memory(err);
    for (size_t t = 0; t < b->n && e->box->sym.sign; t++) {
        size_t m;

        walk_mirror(y, y + b->k, b, &b->value[t * (size_t)b->k]);
        m = find_tuple(b, y);
        if (m == b->n) {
            zf_mem_free(y);
            return zf_error_set(err, ZF_EBUG, NULL,
                                "a filter that was proved even is not");
        }
        b->mirror[t] = (uint32_t)m;
    }
    zf_mem_free(y);
    return ZF_OK;
}

/* See FIRST_NONE. */
static uint32_t first_difference(const block *b, size_t t)
{
    const int32_t *x = &b->value[t * (size_t)b->k];
    const int32_t *y = &b->value[b->mirror[t] * (size_t)b->k];

    for (slong j = 0; j < b->k; j++)
        if (x[j] != y[j])
            return 2 * (uint32_t)b->component[j] + (x[j] < y[j]);
    return FIRST_NONE;
}

/* Bit j < 63: the j-th prime divides all entries; bit 63: a prime beyond the
 * 63rd, which is 307, might. */
static uint64_t prime_mask(const int32_t *x, slong k, slong max_charge)
{
    static const int32_t prime[63] = {
        2,   3,   5,   7,   11,  13,  17,  19,  23,  29,  31,  37,  41,
        43,  47,  53,  59,  61,  67,  71,  73,  79,  83,  89,  97,  101,
        103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167,
        173, 179, 181, 191, 193, 197, 199, 211, 223, 227, 229, 233, 239,
        241, 251, 257, 263, 269, 271, 277, 281, 283, 293, 307};
    uint64_t mask = max_charge > 307 ? (uint64_t)1 << 63 : 0;

    for (int bit = 0; bit < 63; bit++) {
        slong j = 0;

        while (j < k && x[j] % prime[bit] == 0)
            j++;
        mask |= (uint64_t)(j == k) << bit;
    }
    return mask;
}

uint64_t block_key(const zf_box *box, const block *b, const int32_t *x)
{
    uint64_t quadratic = 0, cubic = 0;

    for (slong j = 0; j < b->k; j++) {
        uint64_t v = (uint64_t)(int64_t)x[j];

        quadratic += box->quadratic[b->component[j]] * v * v;
        cubic += box->cubic[b->component[j]] * v * v * v;
    }
    return box->factor * quadratic + cubic;
}

static void add_sums(uint64_t *sums, const zf_box *box, const block *b,
                     const int32_t *x)
{
    size_t width = (size_t)box->n + 1;

    for (slong r = 0; r < box->linear->r; r++) {
        sums[r] = 0;
        for (slong j = 0; j < b->k; j++)
            sums[r] += box->word[(size_t)r * width + (size_t)b->component[j]] *
                       (uint64_t)(int64_t)x[j];
    }
}

typedef struct hashed {
    uint64_t hash;
    uint32_t tuple;
} hashed;

static int by_hash(const void *a, const void *b)
{
    const hashed *x = a, *y = b;

    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return x->tuple < y->tuple ? -1 : x->tuple > y->tuple;
}

/* Cuts the sorted tuples into classes of equal sums. */
static void cut_classes(block *b, engine *e, const hashed *list, uint64_t *sums)
{
    const zf_box *box = e->box;
    size_t rows = (size_t)box->linear->r;

    for (size_t i = 0; i < b->n; i++) {
        size_t t = list[i].tuple;
        int fresh = i == 0 || list[i].hash != list[i - 1].hash;

        add_sums(sums, box, b, &b->value[t * (size_t)b->k]);
        if (fresh) {
            memcpy(&b->sums[b->n_classes * rows], sums,
                   rows * sizeof(uint64_t));
            b->start[b->n_classes++] = (uint32_t)i;
        } else if (memcmp(&b->sums[(b->n_classes - 1) * rows], sums,
                          rows * sizeof(uint64_t)) != 0) {
            e->collision = 1;
        }
        b->tuple[i] = (uint32_t)t;
    }
    b->start[b->n_classes] = (uint32_t)b->n;
}

static void fill_tables(block *b, const engine *e)
{
    for (size_t i = 0; i < b->n; i++) {
        size_t t = b->tuple[i];
        const int32_t *x = &b->value[t * (size_t)b->k];

        b->key[i] = block_key(e->box, b, x);
        b->mask[i] = prime_mask(x, b->k, e->max_charge);
        b->first[i] = e->box->sym.sign ? first_difference(b, t) : FIRST_NONE;
    }
}

static size_t count_classes(const hashed *list, size_t n)
{
    size_t classes = 0;

    for (size_t i = 0; i < n; i++)
        classes += i == 0 || list[i].hash != list[i - 1].hash;
    return classes;
}

static zf_status allocate_tables(block *b, size_t classes, size_t rows,
                                 zf_error *err)
{
    b->tuple = zf_mem_array(b->n, sizeof(uint32_t));
    b->key = zf_mem_array(b->n, sizeof(uint64_t));
    b->mask = zf_mem_array(b->n, sizeof(uint64_t));
    b->first = zf_mem_array(b->n, sizeof(uint32_t));
    b->mirror = zf_mem_array(b->n, sizeof(uint32_t));
    b->start = zf_mem_array(classes + 1, sizeof(uint32_t));
    b->sums = zf_mem_array(classes * rows, sizeof(uint64_t));
    if (!b->tuple || !b->key || !b->mask || !b->first || !b->mirror ||
        !b->start || !b->sums)
        return zf_no_memory(err);
    return ZF_OK;
}

static zf_status make_classes(block *b, engine *e, zf_error *err)
{
    size_t rows = (size_t)e->box->linear->r;
    hashed *list = zf_mem_array(b->n, sizeof(hashed));
    uint64_t *sums = zf_mem_array(rows, sizeof(uint64_t));
    zf_status st = list && sums ? ZF_OK : zf_no_memory(err);

    for (size_t t = 0; t < b->n && st == ZF_OK; t++) {
        add_sums(sums, e->box, b, &b->value[t * (size_t)b->k]);
        list[t] = (hashed){engine_hash(e, sums), (uint32_t)t};
    }
    if (st == ZF_OK) {
        qsort(list, b->n, sizeof(hashed), by_hash);
        st = allocate_tables(b, count_classes(list, b->n), rows, err);
    }
    if (st == ZF_OK)
        st = find_mirrors(b, e, err);
    if (st == ZF_OK) {
        cut_classes(b, e, list, sums);
        fill_tables(b, e);
    }
    zf_mem_free(list);
    zf_mem_free(sums);
    return st;
}

zf_status block_make(block *b, engine *e, slong index, zf_error *err)
{
    zf_status st;

    b->index = index;
    st = make_shape(b, e->box, err);
    if (st == ZF_OK)
        st = make_rows(b, e, err);
    if (st == ZF_OK)
        st = walk_tuples(b, e, err);
    if (st == ZF_OK)
        st = make_classes(b, e, err);
    return st;
}

void block_clear(block *b)
{
    for (slong r = 0; r < b->n_rows; r++) {
        if (b->row[r].coefficient)
            _fmpz_vec_clear(b->row[r].coefficient, b->k + 1);
        zf_mem_free(b->row[r].small);
    }
    zf_mem_free(b->row);
    zf_mem_free(b->row_of);
    zf_mem_free(b->component);
    zf_mem_free(b->follows);
    zf_mem_free(b->image);
    zf_mem_free(b->value);
    zf_mem_free(b->tuple);
    zf_mem_free(b->key);
    zf_mem_free(b->mask);
    zf_mem_free(b->first);
    zf_mem_free(b->mirror);
    zf_mem_free(b->start);
    zf_mem_free(b->sums);
    zf_mem_free(b->residue);
    zf_mem_free(b->part);
    zf_mem_free(b->record[0]);
    zf_mem_free(b->record[1]);
    memset(b, 0, sizeof(*b));
}

size_t block_memory(const block *b)
{
    return b->capacity * sizeof(int32_t) +
           b->n * (3 * sizeof(uint32_t) + 2 * sizeof(uint64_t)) +
           b->n_classes * (sizeof(uint32_t) + sizeof(uint64_t));
}
