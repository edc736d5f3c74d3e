/* engine.c - everything that a search needs for one bound N. */
#include <string.h>

#include "private.h"

uint64_t engine_hash(const engine *e, const uint64_t *sums)
{
    uint64_t hash = 0;

    for (slong r = 0; r < e->box->linear->r; r++)
        hash += e->hash_word[r] * sums[r];
    return hash;
}

static void clear_tables(engine *e)
{
    for (slong b = 0; b < MOST_BLOCKS; b++)
        block_clear(&e->block[b]);
    for (int h = 0; h < 2; h++) {
        zf_mem_free(e->half[h].classes);
        zf_mem_free(e->half[h].hash);
        zf_mem_free(e->half[h].order);
        memset(&e->half[h], 0, sizeof(e->half[h]));
    }
    zf_mem_free(e->item);
    e->item = NULL;
    e->n_items = 0;
    e->work = 0;
    e->collision = 0;
}

/* Odd words for the hash of the linear sums; other ones for each attempt. */
static void choose_words(engine *e, uint64_t attempt)
{
    uint64_t word = 0x2545f4914f6cdd1du + 2 * attempt;

    for (slong r = 0; r < e->box->linear->r; r++) {
        word *= 0xd1342543de82ef95u;
        word ^= word >> 29;
        e->hash_word[r] = word | 1;
    }
}

int engine_cancelled(const zf_box *box)
{
    const zf_monitor *m = box->options.monitor;

    return m && m->cancelled && m->cancelled(m->arg);
}

static zf_status attempt(engine *e, zf_error *err)
{
    zf_status st = ZF_OK;

    for (slong b = 0; b < e->box->n_blocks && st == ZF_OK; b++)
        st = block_make(&e->block[b], e, b, err);
    if (st == ZF_OK)
        st = halves_choose(e, err);
    if (st == ZF_OK)
        st = halves_match(e, err);
    return st;
}

/* A stop that the caller asked for leaves no error behind. */
static zf_status outcome(engine *e, zf_status st, const zf_error *inner,
                         zf_error *err)
{
    if (st == ZF_ELIMIT && engine_cancelled(e->box)) {
        clear_tables(e);
        e->cut = 1;
        return ZF_OK;
    }
    if (st != ZF_OK)
        return zf_error_set(err, st, NULL, "%s", inner->message);
    return ZF_OK;
}

zf_status engine_make(engine *e, const zf_box *box, slong max_charge,
                      int self_only, zf_error *err)
{
    zf_error inner = {0};
    zf_status st;

    memset(e, 0, sizeof(*e));
    e->box = box;
    e->max_charge = max_charge;
    e->self_only = self_only;
    e->hash_word = zf_mem_array((size_t)box->linear->r + 1, sizeof(uint64_t));
    if (!e->hash_word)
        return zf_no_memory(err);
    /* Two sums with one hash are found out and tried again. */
    for (uint64_t t = 0; t < 4; t++) {
        clear_tables(e);
        choose_words(e, t);
        st = attempt(e, &inner);
        if (st == ZF_OK && !e->collision)
            st = parts_make(e, &inner);
        if (st != ZF_OK || !e->collision)
            return outcome(e, st, &inner, err);
    }
    return zf_error_set(err, ZF_EBUG, NULL, "linear sums collide");
}

void engine_clear(engine *e)
{
    clear_tables(e);
    zf_mem_free(e->hash_word);
    memset(e, 0, sizeof(*e));
}

size_t engine_memory(const engine *e)
{
    size_t bytes = e->n_items * sizeof(item);

    for (slong b = 0; b < MOST_BLOCKS; b++)
        bytes += block_memory(&e->block[b]);
    for (int h = 0; h < 2; h++)
        bytes +=
            e->half[h].n * ((size_t)e->half[h].n_blocks * sizeof(uint32_t) +
                            sizeof(uint32_t) + sizeof(uint64_t));
    return bytes;
}
