/* value.c - names and values of statements. */
#include <stdio.h>
#include <string.h>

#include "program/private.h"

static zf_status pool_failure(builder *b)
{
    zf_status st = zf_expr_pool_check(b->pool, b->err);

    return st != ZF_OK ? st
                       : zf_error_set(b->err, ZF_EBUG, NULL,
                                      "a statement cannot be written");
}

/* ---- names ---- */

/* Sets the symbol unless the name is that of a leaf or taken. */
static zf_status claim(int *claimed, builder *b, part *p, const char *name)
{
    zf_expr symbol = zf_expr_symbol(b->pool, name);

    *claimed = 0;
    if (!symbol)
        return pool_failure(b);
    if (zf_parts_find(b, symbol, NULL) >= 0)
        return ZF_OK;
    *claimed = 1;
    p->symbol = symbol;
    return zf_parts_add(b, symbol, NULL, 0);
}

static zf_status name_output(builder *b, part *p)
{
    const char *name = b->outputs[p->output].name;
    int claimed;
    zf_status st = claim(&claimed, b, p, name);

    if (st != ZF_OK || claimed)
        return st;
    return zf_error_set(b->err, ZF_EDOMAIN, NULL,
                        "the output \"%s\" has the name of a leaf or of "
                        "another output",
                        name);
}

zf_status zf_parts_name(builder *b)
{
    zf_status st = ZF_OK;
    unsigned long number = 0;
    char text[32];

    for (size_t k = 0; st == ZF_OK && k < b->n_order; k++)
        if (b->parts[b->order[k]].output >= 0)
            st = name_output(b, &b->parts[b->order[k]]);
    for (size_t k = 0; st == ZF_OK && k < b->n_order; k++) {
        part *p = &b->parts[b->order[k]];
        const char *name =
            p->e && b->names->name ? b->names->name(p->e, b->names->arg) : NULL;
        int claimed = p->output >= 0;

        if (!claimed && name)
            st = claim(&claimed, b, p, name);
        while (st == ZF_OK && !claimed) {
            snprintf(text, sizeof(text), "t%lu", ++number);
            st = claim(&claimed, b, p, text);
        }
    }
    return st;
}

/* ---- values ---- */

static zf_expr reference(const builder *b, part_edge edge)
{
    const part *p = &b->parts[edge.part];
    zf_expr e = zf_part_is_statement(p) ? p->symbol : p->value;

    return edge.negative ? zf_expr_neg(b->pool, e) : e;
}

static zf_expr power(builder *b, const part *p, zf_expr base)
{
    const fmpq *x = zf_expr_number(p->e);

    if (base == zf_expr_at(p->e, 0))
        return p->e;
    if (!fmpz_fits_si(fmpq_numref(x)) || !fmpz_fits_si(fmpq_denref(x)))
        return NULL;
    return zf_expr_power(b->pool, base, fmpz_get_si(fmpq_numref(x)),
                         fmpz_get_si(fmpq_denref(x)));
}

static zf_expr value_of(builder *b, const part *p)
{
    const zf_expr *args = b->scratch;

    switch (p->op) {
    case PART_LEAF:
        return p->e;
    case PART_SUM:
        return zf_expr_sum(b->pool, args, p->n);
    case PART_PRODUCT:
        return zf_expr_product(b->pool, args, p->n + (p->scale != NULL));
    case PART_POWER:
        return power(b, p, args[0]);
    default:
        return zf_expr_call(b->pool, zf_expr_name(p->e), args, p->n);
    }
}

zf_status zf_parts_build(builder *b)
{
    for (size_t k = 0; k < b->n; k++) {
        part *p = &b->parts[k];
        zf_expr *args;

        if (!p->uses && p->output < 0)
            continue;
        args = zf_mem_grow(b->scratch, &b->scratch_capacity, p->n + 1,
                           sizeof(*args));
        if (!args)
            return zf_parts_no_memory(b);
        b->scratch = args;
        for (size_t j = 0; j < p->n; j++)
            args[j] = reference(b, b->edges[p->first + j]);
        args[p->n] = p->scale;
        p->value = value_of(b, p);
        if (!p->value)
            return pool_failure(b);
    }
    return ZF_OK;
}
