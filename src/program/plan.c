/* plan.c - which parts become statements, and in which order.
 *
 * Parts come after those they are made of, so one walk from the last to the
 * first has seen all users of a part when it arrives there. */
#include <stdlib.h>
#include <string.h>

#include "program/private.h"

/* How often the text of one user repeats a part: small powers are written as
 * products, half-odd ones too, and sign(x) as two comparisons. */
static uint32_t repeats(const part *p)
{
    const fmpq *x;

    /* A sum times a number: the sum has to be a statement. */
    if (p->op == PART_PRODUCT && !p->e && p->scale)
        return 2;
    if (p->op == PART_CALL)
        return strcmp(zf_expr_name(p->e), "sign") == 0 ? 2 : 1;
    if (p->op != PART_POWER)
        return 1;
    x = zf_expr_number(p->e);
    return fmpz_is_pm1(fmpq_numref(x)) || fmpz_cmp_ui(fmpq_denref(x), 2) > 0
               ? 1
               : 2;
}

static zf_status set_table(builder *b, part *p, int table)
{
    if (!(p->on & ZF_ON_ROW) || p->table == table)
        return ZF_OK;
    if (p->table >= 0)
        return zf_error_set(b->err, ZF_EDOMAIN, NULL,
                            "an expression%s%s belongs to tables %d and %d",
                            p->op == PART_LEAF ? " of the column " : "",
                            p->op == PART_LEAF ? zf_expr_name(p->e) : "",
                            p->table < table ? p->table : table,
                            p->table < table ? table : p->table);
    p->table = table;
    return ZF_OK;
}

int zf_part_is_statement(const part *p)
{
    return p->output >= 0 ||
           (p->op != PART_LEAF && (p->uses > 1 || (p->uses && p->early)));
}

/* Tells the children of part k who uses them. */
static zf_status use(builder *b, size_t k)
{
    part *p = &b->parts[k];
    zf_status st = ZF_OK;

    if (!p->uses && p->output < 0)
        return ZF_OK;
    for (size_t j = 0; st == ZF_OK && j < p->n; j++) {
        part *child = &b->parts[b->edges[p->first + j].part];
        uint32_t more = repeats(p);

        /* More than two makes no difference. */
        child->uses = child->uses + more > 2 ? 2 : child->uses + more;
        child->early =
            child->early || zf_part_stage(child->on) < zf_part_stage(p->on);
        child->groups |= p->groups;
        st = set_table(b, child, p->table);
    }
    return st;
}

/* An output becomes the name of its part, or of a copy when the part is a
 * leaf, has a sign or another name. */
static zf_status set_output(builder *b, size_t k, part_edge edge)
{
    const zf_program_output *o = &b->outputs[k];
    uint32_t at = edge.part;
    part *p = &b->parts[at];
    zf_status st = ZF_OK;

    if (edge.negative || p->op == PART_LEAF || p->output >= 0)
        st = zf_parts_copy(&at, b, edge);
    if (st != ZF_OK)
        return st;
    p = &b->parts[at];
    if ((p->on & ZF_ON_ROW) && o->table < 0)
        return zf_error_set(b->err, ZF_EDOMAIN, NULL,
                            "the output \"%s\" hangs on the row of a table, "
                            "but has none",
                            o->name);
    p->output = (int)k;
    p->groups |= (uint64_t)1 << o->group;
    return set_table(b, p, o->table);
}

/* ---- order ---- */

typedef struct rank {
    stage when;
    int table;
    uint32_t part;
} rank;

static int by_rank(const void *a, const void *b)
{
    const rank *x = a, *y = b;

    if (x->when != y->when)
        return x->when < y->when ? -1 : 1;
    if (x->table != y->table)
        return x->table < y->table ? -1 : 1;
    return x->part < y->part ? -1 : x->part > y->part;
}

static zf_status sort_statements(builder *b)
{
    rank *ranks;
    size_t n = 0;

    for (size_t k = 0; k < b->n; k++)
        n += zf_part_is_statement(&b->parts[k]) != 0;
    ranks = zf_mem_array(n ? n : 1, sizeof(*ranks));
    b->order = zf_mem_array(n ? n : 1, sizeof(*b->order));
    if (!ranks || !b->order) {
        zf_mem_free(ranks);
        return zf_parts_no_memory(b);
    }
    for (size_t k = 0; k < b->n; k++) {
        const part *p = &b->parts[k];

        if (zf_part_is_statement(p))
            ranks[b->n_order++] =
                (rank){zf_part_stage(p->on), p->table, (uint32_t)k};
    }
    qsort(ranks, n, sizeof(*ranks), by_rank);
    for (size_t k = 0; k < n; k++)
        b->order[k] = ranks[k].part;
    zf_mem_free(ranks);
    return ZF_OK;
}

zf_status zf_parts_plan(builder *b)
{
    zf_status st = ZF_OK;
    part_edge edge;

    for (size_t k = 0; st == ZF_OK && k < b->n_outputs; k++) {
        st = zf_parts_split(&edge, b, b->outputs[k].value);
        if (st == ZF_OK)
            st = set_output(b, k, edge);
    }
    for (size_t k = b->n; st == ZF_OK && k > 0; k--)
        st = use(b, k - 1);
    return st == ZF_OK ? sort_statements(b) : st;
}
