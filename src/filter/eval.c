/* eval.c - evaluation of the tree in rationals: exact for every input. */
#include <flint/fmpq_vec.h>

#include "filter/object.h"

typedef struct evaluation {
    const fmpq *x;
    zf_filter_host host;
} evaluation;

static zf_status number(fmpq_t out, const zf_filter_node *node,
                        const evaluation *e);

static zf_status many(fmpq_t out, const zf_filter_node *node,
                      const evaluation *e)
{
    zf_status st = number(out, node->first, e);
    fmpq_t x;

    fmpq_init(x);
    for (const zf_filter_node *c = node->first->next; c && st == ZF_OK;
         c = c->next) {
        st = number(x, c, e);
        if (st == ZF_OK)
            zf_filter_combine(out, node->kind, x);
    }
    fmpq_clear(x);
    return st;
}

static zf_status number(fmpq_t out, const zf_filter_node *node,
                        const evaluation *e)
{
    zf_filter_value v;
    zf_status st;

    switch (node->kind) {
    case ZF_NODE_NUMBER:
        fmpq_set(out, &node->value);
        return ZF_OK;
    case ZF_NODE_CHARGE:
        fmpq_set(out, e->x + node->index);
        return ZF_OK;
    case ZF_NODE_CALL:
        st = zf_filter_apply(&v, node, &e->host);
        if (st == ZF_OK)
            fmpq_set_si(out, v.number, 1);
        return st;
    case ZF_NODE_NEGATE:
    case ZF_NODE_ABS:
    case ZF_NODE_POWER:
        st = number(out, node->first, e);
        if (node->kind == ZF_NODE_NEGATE)
            fmpq_neg(out, out);
        else if (node->kind == ZF_NODE_ABS)
            fmpq_abs(out, out);
        else
            fmpq_pow_si(out, out, node->index);
        return st;
    default:
        return many(out, node, e);
    }
}

static zf_status compare(int *truth, const zf_filter_node *node,
                         const evaluation *e)
{
    fmpq_t a, b;
    zf_status st;
    int sign;

    if (node->first->type == ZF_FILTER_STRING)
        return zf_filter_ask(truth, node, &e->host);
    fmpq_init(a);
    fmpq_init(b);
    st = number(a, node->first, e);
    if (st == ZF_OK)
        st = number(b, node->last, e);
    if (st == ZF_OK) {
        sign = fmpq_cmp(a, b);
        *truth = (node->relation == ZF_RELATION_EQ && sign == 0) ||
                 (node->relation == ZF_RELATION_NE && sign != 0) ||
                 (node->relation == ZF_RELATION_LT && sign < 0) ||
                 (node->relation == ZF_RELATION_LE && sign <= 0) ||
                 (node->relation == ZF_RELATION_GT && sign > 0) ||
                 (node->relation == ZF_RELATION_GE && sign >= 0);
    }
    fmpq_clear(a);
    fmpq_clear(b);
    return st;
}

static zf_status distinct(int *truth, const zf_filter_node *node,
                          const evaluation *e)
{
    fmpq *values = _fmpq_vec_init((slong)node->n);
    zf_status st = ZF_OK;
    size_t n = 0;
    int differ = 1;

    for (const zf_filter_node *c = node->first; c && st == ZF_OK; c = c->next)
        st = number(values + n++, c, e);
    for (size_t i = 0; i < n && differ && st == ZF_OK; i++) {
        for (size_t j = 0; j < i && differ; j++)
            differ = !fmpq_equal(values + i, values + j);
    }
    _fmpq_vec_clear(values, (slong)node->n);
    if (st == ZF_OK)
        *truth = differ;
    return st;
}

static zf_status condition(int *truth, const zf_filter_node *node,
                           const evaluation *e)
{
    int is_and = node->kind == ZF_NODE_AND, t = is_and;
    zf_status st = ZF_OK;

    if (node->kind == ZF_NODE_COMPARE)
        return compare(truth, node, e);
    if (node->kind == ZF_NODE_DISTINCT)
        return distinct(truth, node, e);
    if (node->kind == ZF_NODE_CALL)
        return zf_filter_ask(truth, node, &e->host);
    if (node->kind == ZF_NODE_NOT) {
        st = condition(&t, node->first, e);
        t = !t;
    } else {
        for (const zf_filter_node *c = node->first;
             c && st == ZF_OK && t == is_and; c = c->next)
            st = condition(&t, c, e);
    }
    if (st == ZF_OK)
        *truth = t;
    return st;
}

zf_status zf_filter_eval(int *truth, const zf_filter *f, const fmpq *x,
                         zf_filter_call *call, void *arg, zf_error *err)
{
    const evaluation e = {x, {call, {x, NULL}, arg, err}};

    return condition(truth, f->root, &e);
}
