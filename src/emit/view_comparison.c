/* view_comparison.c - measurements for chi^2, in blocks.
 *
 * Numbers that are correlated, directly or through others, form a block with
 * its rows of the whitening matrix; those that are not, and are switched on by
 * the same mask bit, form one with a weight each.  What stands in for others has
 * blocks of its own, which count unless those of the others do. */
#include <math.h>
#include <string.h>

#include "emit/code.h"

typedef struct blocks {
    const zf_code *c;
    zf_comparison cmp;
    size_t *block;   /* of each entry: its least entry */
    int alternative; /* blocks of what stands in, that is */
    zf_data_pool *pool;
    zf_value *list;
    size_t count;
} blocks;

static int correlated(const blocks *b, size_t i, size_t j)
{
    return b->cmp.covariance[i * b->cmp.n + j] != 0.0;
}

/* Connected components: each entry gets the least one of its component. */
static void connect(blocks *b)
{
    size_t n = b->cmp.n;

    for (size_t i = 0; i < n; i++) {
        b->block[i] = i;
        for (size_t j = 0; j < i; j++) {
            size_t low, high;

            if (!correlated(b, i, j) || b->block[i] == b->block[j])
                continue;
            low = b->block[i] < b->block[j] ? b->block[i] : b->block[j];
            high = b->block[i] < b->block[j] ? b->block[j] : b->block[i];
            for (size_t k = 0; k <= i; k++)
                if (b->block[k] == high)
                    b->block[k] = low;
        }
    }
}

static size_t observable_of(const blocks *b, size_t i)
{
    return b->alternative ? b->cmp.alternative[i] : b->cmp.observable[i];
}

static uint64_t bit_of(const blocks *b, size_t i)
{
    return (uint64_t)1 << b->c->bit[observable_of(b, i)];
}

static size_t value_of(const blocks *b, size_t i)
{
    return b->c->first[observable_of(b, i)] + b->cmp.row[i];
}

/* The bits of the observables that were measured in the first place. */
static uint64_t unless(const blocks *b, const size_t *member, size_t n)
{
    uint64_t bits = 0;

    for (size_t i = 0; b->alternative && i < n; i++)
        bits |= (uint64_t)1 << b->c->bit[b->cmp.observable[member[i]]];
    return bits;
}

static int takes_part(const blocks *b, size_t i)
{
    return !b->alternative || b->cmp.alternative[i] != b->cmp.observable[i];
}

/* One block of the entries member[0 .. n - 1]. */
static zf_status add_block(blocks *b, const size_t *member, size_t n,
                           zf_error *err)
{
    size_t all = b->cmp.n, at = 0;
    int diagonal = n == 1 || b->block[member[0]] != b->block[member[1]];
    size_t size = diagonal ? n : n * (n + 1) / 2;
    double *measured = zf_mem_array(n, sizeof(double));
    double *matrix = zf_mem_array(size, sizeof(double));
    zf_value *item = zf_value_map(), *values = zf_value_list();
    uint64_t bits = 0;
    zf_status st = ZF_OK, now = ZF_OK;
    zf_buf text;

    zf_buf_init(&text, 0);
    for (size_t i = 0; measured && matrix && i < n; i++) {
        bits |= bit_of(b, member[i]);
        measured[i] = b->cmp.measured[member[i]];
        for (size_t j = diagonal ? i : 0; j <= i; j++)
            matrix[at++] = b->cmp.whitening[member[i] * all + member[j]];
        zf_buf_printf(&text, "%zu", value_of(b, member[i]));
        zf_add(&now, values, zf_value_text(zf_buf_text(&text)));
        zf_buf_clear(&text);
    }
    if (!measured || !matrix)
        st = zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    zf_put(&now, item, "values", values);
    zf_buf_printf(&text, "0x%llx", (unsigned long long)bits);
    zf_put_buf(&now, item, "mask", &text);
    zf_buf_printf(&text, "0x%llx", (unsigned long long)unless(b, member, n));
    zf_put_buf(&now, item, "unless", &text);
    zf_put_integer(&now, item, "n", (slong)n);
    zf_put_truth(&now, item, "diagonal", diagonal);
    if (st == ZF_OK)
        st = zf_data_add(&text, b->pool, "measured", measured, n, 1, err);
    zf_put_buf(&now, item, "measured", &text);
    if (st == ZF_OK)
        st = zf_data_add(&text, b->pool, "whitening", matrix, size, 1, err);
    zf_put_buf(&now, item, "whitening", &text);
    zf_add(&now, b->list, item);
    b->count++;
    zf_buf_clear(&text);
    zf_mem_free(measured);
    zf_mem_free(matrix);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

static size_t size_of(const blocks *b, size_t block)
{
    size_t n = 0;

    for (size_t i = 0; i < b->cmp.n; i++)
        n += b->block[i] == block;
    return n;
}

static zf_status add_blocks(blocks *b, size_t *member, zf_error *err)
{
    size_t n = b->cmp.n;
    zf_status st = ZF_OK;

    for (int bit = 0; st == ZF_OK && bit < b->c->n_bits; bit++) {
        size_t count = 0;

        for (size_t i = 0; i < n; i++)
            if (takes_part(b, i) && size_of(b, b->block[i]) == 1 &&
                bit_of(b, i) == (uint64_t)1 << bit)
                member[count++] = i;
        if (count > 0)
            st = add_block(b, member, count, err);
    }
    for (size_t k = 0; st == ZF_OK && k < n; k++) {
        size_t count = 0;

        for (size_t i = 0; i < n; i++)
            if (b->block[i] == k && takes_part(b, i))
                member[count++] = i;
        if (count > 1 && count == size_of(b, k))
            st = add_block(b, member, count, err);
    }
    return st;
}

zf_status zf_view_put_comparison(zf_value *code, const zf_code *c,
                                 zf_data_pool *pool, zf_error *err)
{
    blocks b = {.c = c, .pool = pool, .list = zf_value_list()};
    size_t *member = NULL;
    zf_status st = zf_comparison_new(&b.cmp, c->n->observables, err),
              now = ZF_OK;

    b.block = zf_mem_array(b.cmp.n + 1, sizeof(size_t));
    member = zf_mem_array(b.cmp.n + 1, sizeof(size_t));
    if (st == ZF_OK && (!b.block || !member))
        st = zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    if (st == ZF_OK) {
        connect(&b);
        st = add_blocks(&b, member, err);
        b.alternative = 1;
        if (st == ZF_OK)
            st = add_blocks(&b, member, err);
    }
    zf_put(&now, code, "blocks", b.list);
    zf_put_integer(&now, code, "n_blocks", (slong)b.count);
    zf_put_integer(&now, code, "n_compared", (slong)b.cmp.n);
    zf_put_truth(&now, code, "has_blocks", b.count > 0);
    zf_mem_free(member);
    zf_mem_free(b.block);
    zf_comparison_clear(&b.cmp);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}
