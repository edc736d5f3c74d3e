/* map.c - a hash table from pairs of expressions to numbers.
 *
 * Pointers decide only where an entry lies, and nobody walks the table, so
 * nothing that is seen depends on addresses. */
#include "program/private.h"

typedef struct part_slot {
    zf_expr key, scale; /* key NULL: empty */
    uint32_t number;
} part_slot;

static size_t place(const builder *b, zf_expr key, zf_expr scale)
{
    uint64_t h = (uint64_t)(uintptr_t)key * 0x9e3779b97f4a7c15u;
    size_t k;

    h = (h ^ (h >> 29) ^ (uint64_t)(uintptr_t)scale) * 0xbf58476d1ce4e5b9u;
    k = (size_t)(h >> 20) & (b->n_slots - 1);
    while (b->slots[k].key &&
           (b->slots[k].key != key || b->slots[k].scale != scale))
        k = (k + 1) & (b->n_slots - 1);
    return k;
}

int64_t zf_parts_find(const builder *b, zf_expr key, zf_expr scale)
{
    size_t k;

    if (!b->n_slots)
        return -1;
    k = place(b, key, scale);
    return b->slots[k].key ? (int64_t)b->slots[k].number : -1;
}

static zf_status larger(builder *b)
{
    part_slot *old = b->slots;
    size_t n_old = b->n_slots;
    size_t n = n_old ? 2 * n_old : 256;
    part_slot *slots = zf_mem_array(n, sizeof(*slots));

    if (!slots)
        return zf_parts_no_memory(b);
    b->slots = slots;
    b->n_slots = n;
    for (size_t k = 0; k < n_old; k++)
        if (old[k].key)
            slots[place(b, old[k].key, old[k].scale)] = old[k];
    zf_mem_free(old);
    return ZF_OK;
}

zf_status zf_parts_add(builder *b, zf_expr key, zf_expr scale, uint32_t number)
{
    zf_status st = ZF_OK;
    size_t k;

    if (2 * (b->n_used + 1) > b->n_slots)
        st = larger(b);
    if (st != ZF_OK)
        return st;
    k = place(b, key, scale);
    b->n_used += b->slots[k].key == NULL;
    b->slots[k] = (part_slot){key, scale, number};
    return ZF_OK;
}
