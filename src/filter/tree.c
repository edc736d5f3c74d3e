/* tree.c - nodes of a filter's tree, and folding of constants. */
#include "filter/tree.h"

void zf_filter_tree_clear(zf_filter_tree *t)
{
    while (t->all) {
        zf_filter_node *node = t->all;

        t->all = node->all;
        fmpq_clear(&node->value);
        zf_mem_free(node->text);
        zf_mem_free(node);
    }
}

zf_filter_node *zf_filter_node_new(zf_filter_parser *p, zf_filter_kind kind,
                                   size_t start)
{
    zf_filter_node *node = zf_mem_alloc(sizeof(*node));

    if (!node) {
        zf_error_set(p->source.err, ZF_ENOMEM, NULL, "out of memory");
        return NULL;
    }
    fmpq_init(&node->value);
    node->all = p->tree->all;
    p->tree->all = node;
    node->kind = kind;
    node->type = kind >= ZF_NODE_DISTINCT ? ZF_FILTER_TRUTH : ZF_FILTER_NUMBER;
    node->start = start;
    node->end = start;
    node->polynomial = kind <= ZF_NODE_CHARGE ||
                       (kind >= ZF_NODE_NEGATE && kind <= ZF_NODE_POWER);
    return node;
}

void zf_filter_node_append(zf_filter_node *parent, zf_filter_node *child)
{
    if (parent->last)
        parent->last->next = child;
    else
        parent->first = child;
    parent->last = child;
    parent->n++;
    parent->calls |= child->calls;
    parent->polynomial &= child->polynomial;
    if (parent->kind == ZF_NODE_PRODUCT)
        parent->degree += child->degree;
    else if (parent->degree < child->degree)
        parent->degree = child->degree;
}

const char *zf_filter_type_text(zf_filter_type type)
{
    switch (type) {
    case ZF_FILTER_NUMBER:
        return "a number";
    case ZF_FILTER_TRUTH:
        return "a truth value";
    case ZF_FILTER_STRING:
        return "a string";
    case ZF_FILTER_WORD:
    default:
        return "a word";
    }
}

static slong bits_of(const fmpq_t x)
{
    return (slong)fmpz_bits(fmpq_numref(x)) + (slong)fmpz_bits(fmpq_denref(x));
}

zf_status zf_filter_count_bits(zf_filter_parser *p, const zf_filter_node *node)
{
    p->tree->bits += bits_of(&node->value);
    if (p->tree->bits > ZF_FILTER_MAX_BITS)
        return zf_filter_fail(&p->source, node->start,
                              "the numbers of this text are too large");
    return ZF_OK;
}

static int children_are_numbers(const zf_filter_node *node)
{
    for (const zf_filter_node *c = node->first; c; c = c->next) {
        if (c->kind != ZF_NODE_NUMBER)
            return 0;
    }
    return node->first != NULL;
}

void zf_filter_combine(fmpq_t acc, zf_filter_kind kind, const fmpq_t x)
{
    if (kind == ZF_NODE_SUM)
        fmpq_add(acc, acc, x);
    else if (kind == ZF_NODE_PRODUCT)
        fmpq_mul(acc, acc, x);
    else if ((kind == ZF_NODE_MIN && fmpq_cmp(x, acc) < 0) ||
             (kind == ZF_NODE_MAX && fmpq_cmp(x, acc) > 0))
        fmpq_set(acc, x);
}

/* Every intermediate number is below twice the bits counted so far, except in
 * a power, which multiplies them by 9 at most. */
static int fold(zf_filter_node *node)
{
    fmpq *acc = &node->value;

    fmpq_set(acc, &node->first->value);
    for (const zf_filter_node *c = node->first->next; c; c = c->next) {
        zf_filter_combine(acc, node->kind, &c->value);
        if (bits_of(acc) > ZF_FILTER_MAX_BITS)
            return 0;
    }
    if (node->kind == ZF_NODE_NEGATE)
        fmpq_neg(acc, acc);
    else if (node->kind == ZF_NODE_ABS)
        fmpq_abs(acc, acc);
    else if (node->kind == ZF_NODE_POWER)
        fmpq_pow_si(acc, acc, node->index);
    return 1;
}

zf_status zf_filter_node_finish(zf_filter_parser *p, zf_filter_node *node)
{
    node->end = p->last.end;
    if (node->kind == ZF_NODE_POWER)
        node->degree *= node->index;
    if (node->degree > ZF_FILTER_MAX_DEGREE)
        return zf_filter_fail(&p->source, node->start, "the degree is above %d",
                              ZF_FILTER_MAX_DEGREE);
    if (!children_are_numbers(node))
        return ZF_OK;
    if (!fold(node))
        return zf_filter_fail(&p->source, node->start,
                              "the numbers of this text are too large");
    node->kind = ZF_NODE_NUMBER;
    node->polynomial = 1;
    node->first = NULL;
    node->last = NULL;
    node->n = 0;
    return zf_filter_count_bits(p, node);
}
