/* order.c - the structural order.
 *
 * Numbers come first, by value.  Everything else is compared without the
 * number in front of it, and then by that number.  A power is compared by its
 * base and then by its exponent, as everything is the first power of itself;
 * bases by kind, then by name, then argument by argument.  So the terms of a
 * sum and the factors of a product ascend. */
#include <string.h>

#include "expr/node.h"

/* Expressions of two pools: equal[id of a node of the first] is the node of
 * the second that is known to be the same, NULL: not known. */
typedef struct pools {
    int one;        /* both are of one pool */
    zf_expr *equal; /* may be NULL: slower */
} pools;

static int same(pools *p, zf_expr a, zf_expr b)
{
    if (a == b)
        return 1;
    if (p->one || a->kind != b->kind || a->n != b->n || a->real != b->real ||
        !fmpq_equal(a->number, b->number) ||
        strcmp(zf_expr_name(a), zf_expr_name(b)) != 0)
        return 0;
    if (p->equal && p->equal[a->id])
        return p->equal[a->id] == b;
    for (uint32_t k = 0; k < a->n; k++)
        if (!same(p, a->args[k], b->args[k]))
            return 0;
    if (p->equal)
        p->equal[a->id] = b;
    return 1;
}

static zf_expr base_of(zf_expr e)
{
    return e->kind == ZF_EXPR_POWER ? e->args[0] : e;
}

static int compare_exponents(zf_expr a, zf_expr b)
{
    if (a->kind == ZF_EXPR_POWER && b->kind == ZF_EXPR_POWER)
        return fmpq_cmp(a->number, b->number);
    if (a->kind == ZF_EXPR_POWER)
        return fmpq_cmp(a->number, a->pool->one->number);
    return fmpq_cmp(b->pool->one->number, b->number);
}

static int compare_coefficients(zf_expr a, zf_expr b)
{
    zf_expr one = a->pool->one;

    return fmpq_cmp((a->monic != a ? a->args[0] : one)->number,
                    (b->monic != b ? b->args[0] : one)->number);
}

static int rank(zf_expr e)
{
    static const signed char ranks[] = {
        [ZF_EXPR_NUMBER] = 0, [ZF_EXPR_PI] = 1,     [ZF_EXPR_I] = 2,
        [ZF_EXPR_SYMBOL] = 3, [ZF_EXPR_POWER] = 4,  [ZF_EXPR_CALL] = 5,
        [ZF_EXPR_SUM] = 6,    [ZF_EXPR_PRODUCT] = 7};

    return ranks[e->kind];
}

/* Different nodes of one kind that are no powers: their order; or 0 with *k
 * set to the first argument in which they differ. */
static int compare_parts(pools *p, uint32_t *k, zf_expr a, zf_expr b)
{
    int order;

    if (a->kind == ZF_EXPR_NUMBER)
        return fmpq_cmp(a->number, b->number);
    order = strcmp(zf_expr_name(a), zf_expr_name(b));
    if (order)
        return order;
    if (a->kind == ZF_EXPR_SYMBOL)
        return b->real - a->real;
    for (*k = 0; *k < a->n && *k < b->n; ++*k)
        if (!same(p, a->args[*k], b->args[*k]))
            return 0;
    return a->n < b->n ? -1 : 1;
}

static int compare(pools *p, zf_expr a, zf_expr b)
{
    while (!same(p, a, b)) {
        uint32_t k = 0;
        int order;
        zf_expr x, y;

        if (a->kind == ZF_EXPR_NUMBER || b->kind == ZF_EXPR_NUMBER) {
            if (a->kind == b->kind)
                return fmpq_cmp(a->number, b->number);
            return a->kind == ZF_EXPR_NUMBER ? -1 : 1;
        }
        if (same(p, a->monic, b->monic))
            return compare_coefficients(a, b);
        a = a->monic;
        b = b->monic;
        x = base_of(a);
        y = base_of(b);
        if (same(p, x, y))
            return compare_exponents(a, b);
        order = rank(x) - rank(y);
        if (order == 0 && x->kind != ZF_EXPR_POWER)
            order = compare_parts(p, &k, x, y);
        if (order)
            return order;
        a = x->kind == ZF_EXPR_POWER ? x : x->args[k];
        b = y->kind == ZF_EXPR_POWER ? y : y->args[k];
    }
    return 0;
}

int zf_expr_compare(zf_expr a, zf_expr b)
{
    pools p = {a->pool == b->pool, NULL};
    int order;

    if (!p.one)
        p.equal = zf_mem_array((size_t)a->id + 1, sizeof(zf_expr));
    order = compare(&p, a, b);
    zf_mem_free(p.equal);
    return order < 0 ? -1 : order > 0;
}
