/* split.c - expressions taken apart by when they can be computed.
 *
 * The arguments of a sum or a product that can be computed earlier than the
 * rest become a group, a part of its own, and that again is taken apart the
 * same way: x*m*g with an input m, a row's x and a parameter g is (m*x)*g.
 * Where parameters meet rows there are two groups, what needs no parameter and
 * what needs no row.  Inputs then go to the one with rows, which is computed
 * once for all points; without it to the one with parameters, which is
 * computed once for all rows.
 *
 * A sign belongs to who uses the part, so a*b and -a*b share; a number in
 * front of a product in which nothing is early is taken off, so 2*a*b and
 * 3*a*b share.  A sum and its negative do not.
 *
 * Expressions wait on a stack until what they are made of is there. */
#include "program/private.h"

enum {
    CLASS_STAYS,
    CLASS_FIRST,
    CLASS_SECOND,
};

stage zf_part_stage(int on)
{
    if (on & ZF_ON_PARAMETER)
        return on & ZF_ON_ROW ? STAGE_POINT_ROW : STAGE_POINT;
    if (on & ZF_ON_ROW)
        return STAGE_ROW;
    return on & ZF_ON_INPUT ? STAGE_INPUT : STAGE_CONSTANT;
}

zf_status zf_parts_no_memory(builder *b)
{
    return zf_error_set(b->err, ZF_ENOMEM, NULL, "out of memory");
}

static zf_status pool_failure(builder *b)
{
    zf_status st = zf_expr_pool_check(b->pool, b->err);

    return st != ZF_OK ? st
                       : zf_error_set(b->err, ZF_EBUG, NULL,
                                      "an expression cannot be rebuilt");
}

/* ---- parts ---- */

static zf_status push(builder *b, zf_expr e)
{
    zf_expr *stack =
        zf_mem_grow(b->stack, &b->stack_capacity, b->depth + 1, sizeof(*stack));

    if (!stack)
        return zf_parts_no_memory(b);
    b->stack = stack;
    b->stack[b->depth++] = e;
    return ZF_OK;
}

/* Starts a part; edges are added to the last one only. */
static zf_status add_part(builder *b, part_op op, zf_expr e, zf_expr scale)
{
    part *parts = zf_mem_grow(b->parts, &b->capacity, b->n + 1, sizeof(*parts));

    if (!parts)
        return zf_parts_no_memory(b);
    b->parts = parts;
    b->parts[b->n++] = (part){.op = op,
                              .e = e,
                              .scale = scale,
                              .first = b->n_edges,
                              .output = -1,
                              .table = -1};
    return ZF_OK;
}

static zf_status add_edge(builder *b, uint32_t k, int negative)
{
    part_edge *edges = zf_mem_grow(b->edges, &b->edges_capacity, b->n_edges + 1,
                                   sizeof(*edges));

    if (!edges)
        return zf_parts_no_memory(b);
    b->edges = edges;
    b->edges[b->n_edges++] = (part_edge){k, negative};
    b->parts[b->n - 1].n++;
    b->parts[b->n - 1].on |= b->parts[k].on;
    return ZF_OK;
}

/* The part that was started is that of e. */
static zf_status finish(builder *b, zf_expr e, zf_expr scale)
{
    return zf_parts_add(b, e, scale, (uint32_t)(b->n - 1));
}

zf_status zf_parts_copy(uint32_t *out, builder *b, part_edge edge)
{
    zf_status st = add_part(b, PART_PRODUCT, NULL, NULL);

    if (st != ZF_OK)
        return st;
    *out = (uint32_t)(b->n - 1);
    return add_edge(b, edge.part, edge.negative);
}

/* ---- looking ---- */

static int is_number(zf_expr e)
{
    return zf_expr_kind_of(e) == ZF_EXPR_NUMBER;
}

/* e, or -e when that is a product without a minus; NULL: see the pool. */
static zf_expr without_sign(builder *b, zf_expr e, int *negative)
{
    *negative = e && zf_expr_kind_of(e) == ZF_EXPR_PRODUCT &&
                is_number(zf_expr_at(e, 0)) &&
                fmpq_sgn(zf_expr_number(zf_expr_at(e, 0))) < 0;
    return *negative ? zf_expr_neg(b->pool, e) : e;
}

/* Puts e on the stack unless there is a part of it; *missing counts. */
static zf_status need(builder *b, zf_expr e, size_t *missing)
{
    if (!e)
        return pool_failure(b);
    if (zf_parts_find(b, e, NULL) >= 0)
        return ZF_OK;
    ++*missing;
    return push(b, e);
}

static zf_status add_edge_to(builder *b, zf_expr e)
{
    int negative;
    zf_expr bare = without_sign(b, e, &negative);
    int64_t k = bare ? zf_parts_find(b, bare, NULL) : -1;

    if (k < 0)
        return pool_failure(b);
    return add_edge(b, (uint32_t)k, negative);
}

/* ---- groups ---- */

static int class_of(stage all, stage one, int rows)
{
    if (all != STAGE_POINT_ROW)
        return one < all ? CLASS_FIRST : CLASS_STAYS;
    if (one == STAGE_POINT_ROW)
        return CLASS_STAYS;
    return rows && one == STAGE_POINT ? CLASS_SECOND : CLASS_FIRST;
}

/* Fills scratch with the n arguments of e, and class_of. */
static zf_status classify(builder *b, zf_expr e, size_t n)
{
    zf_expr *scratch =
        zf_mem_grow(b->scratch, &b->scratch_capacity, 2 * n, sizeof(*scratch));
    int *classes;
    int on = 0, rows = 0, negative;

    if (!scratch)
        return zf_parts_no_memory(b);
    b->scratch = scratch;
    classes = zf_mem_grow(b->class_of, &b->class_capacity, n, sizeof(*classes));
    if (!classes)
        return zf_parts_no_memory(b);
    b->class_of = classes;
    for (size_t k = 0; k < n; k++) {
        zf_expr bare = without_sign(b, zf_expr_at(e, k), &negative);
        int64_t at = bare ? zf_parts_find(b, bare, NULL) : -1;

        if (at < 0)
            return pool_failure(b);
        b->scratch[k] = zf_expr_at(e, k);
        classes[k] = (int)zf_part_stage(b->parts[at].on);
        on |= b->parts[at].on;
        rows |= classes[k] == STAGE_ROW;
    }
    for (size_t k = 0; k < n; k++)
        classes[k] = class_of(zf_part_stage(on), (stage)classes[k], rows);
    return ZF_OK;
}

/* The arguments of a class go to the second half of scratch. */
static zf_expr *members(builder *b, size_t n, int which, size_t *count)
{
    zf_expr *out = b->scratch + n;

    *count = 0;
    for (size_t k = 0; k < n; k++)
        if (b->class_of[k] == which)
            out[(*count)++] = b->scratch[k];
    return out;
}

/* Number times sum is no product of the pool: it would be distributed. */
static int is_scaled_sum(part_op op, zf_expr *const m, size_t count)
{
    return op == PART_PRODUCT && count == 2 && is_number(m[0]) &&
           zf_expr_kind_of(m[1]) == ZF_EXPR_SUM;
}

/* The expression of a group of two or more. */
static zf_expr group_expr(builder *b, part_op op, const zf_expr *m,
                          size_t count)
{
    return op == PART_SUM ? zf_expr_sum(b->pool, m, count)
                          : zf_expr_product(b->pool, m, count);
}

/* Groups that are not there go to the stack, or are made at once. */
static zf_status need_group(builder *b, part_op op, size_t n, int which,
                            size_t *missing)
{
    size_t count;
    zf_expr *m = members(b, n, which, &count);
    zf_status st;

    if (count == 1 && is_number(m[0])) {
        for (size_t k = 0; k < n; k++)
            if (b->class_of[k] == which)
                b->class_of[k] = CLASS_STAYS;
        return ZF_OK;
    }
    if (count < 2)
        return ZF_OK;
    if (!is_scaled_sum(op, m, count))
        return need(b, group_expr(b, op, m, count), missing);
    if (zf_parts_find(b, m[1], m[0]) >= 0)
        return ZF_OK;
    st = add_part(b, PART_PRODUCT, NULL, m[0]);
    if (st == ZF_OK)
        st = add_edge_to(b, m[1]);
    return st == ZF_OK ? finish(b, m[1], m[0]) : st;
}

static zf_status add_group_edge(builder *b, part_op op, size_t n, int which)
{
    size_t count;
    zf_expr *m = members(b, n, which, &count);

    if (count == 0)
        return ZF_OK;
    if (count == 1)
        return add_edge_to(b, m[0]);
    if (is_scaled_sum(op, m, count))
        return add_edge(b, (uint32_t)zf_parts_find(b, m[1], m[0]), 0);
    return add_edge_to(b, group_expr(b, op, m, count));
}

/* ---- kinds of expressions ---- */

/* The arguments of e that have no part go to the stack, the first on top. */
static zf_status need_args(builder *b, zf_expr e, size_t *missing)
{
    int negative;

    for (size_t k = zf_expr_count(e); k > 0; k--) {
        zf_expr a = zf_expr_at(e, k - 1);
        zf_status st = need(b, without_sign(b, a, &negative), missing);

        if (st != ZF_OK)
            return st;
    }
    return ZF_OK;
}

static zf_status split_leaf(builder *b, zf_expr e)
{
    int symbol = zf_expr_kind_of(e) == ZF_EXPR_SYMBOL;
    zf_status st;

    if (!zf_expr_is_real(e))
        return zf_error_set(b->err, ZF_EDOMAIN, NULL,
                            "a program computes with real numbers, \"%s\" is "
                            "not real",
                            symbol ? zf_expr_name(e) : "I");
    st = add_part(b, PART_LEAF, e, NULL);
    if (st != ZF_OK)
        return st;
    if (symbol)
        b->parts[b->n - 1].on = b->names->leaf(zf_expr_name(e), b->names->arg) &
                                (ZF_ON_INPUT | ZF_ON_ROW | ZF_ON_PARAMETER);
    return finish(b, e, NULL);
}

/* A power or a call, whose arguments have parts. */
static zf_status split_call(builder *b, zf_expr e)
{
    int power = zf_expr_kind_of(e) == ZF_EXPR_POWER;
    zf_status st = add_part(b, power ? PART_POWER : PART_CALL, e, NULL);

    for (size_t k = 0; st == ZF_OK && k < zf_expr_count(e); k++)
        st = add_edge_to(b, zf_expr_at(e, k));
    return st == ZF_OK ? finish(b, e, NULL) : st;
}

/* A product in which everything is equally late. */
static zf_status split_even_product(builder *b, zf_expr e, size_t n,
                                    size_t *missing)
{
    int scaled = is_number(b->scratch[0]);
    zf_expr core = NULL;
    zf_status st;

    if (scaled && n > 2) {
        core = zf_expr_product(b->pool, b->scratch + 1, n - 1);
        st = need(b, core, missing);
        if (st != ZF_OK || *missing)
            return st;
    }
    st = add_part(b, PART_PRODUCT, e, scaled ? b->scratch[0] : NULL);
    if (st == ZF_OK && core)
        st = add_edge_to(b, core);
    for (size_t k = scaled ? 1 : 0; st == ZF_OK && !core && k < n; k++)
        st = add_edge_to(b, b->scratch[k]);
    return st == ZF_OK ? finish(b, e, NULL) : st;
}

static zf_status split_sum_or_product(builder *b, zf_expr e, size_t *missing)
{
    part_op op = zf_expr_kind_of(e) == ZF_EXPR_SUM ? PART_SUM : PART_PRODUCT;
    size_t n = zf_expr_count(e);
    int even = 1;
    zf_status st = classify(b, e, n);

    if (st == ZF_OK)
        st = need_group(b, op, n, CLASS_SECOND, missing);
    if (st == ZF_OK)
        st = need_group(b, op, n, CLASS_FIRST, missing);
    if (st != ZF_OK || *missing)
        return st;
    for (size_t k = 0; k < n; k++)
        even = even && b->class_of[k] == CLASS_STAYS;
    if (even && op == PART_PRODUCT)
        return split_even_product(b, e, n, missing);
    st = add_part(b, op, e, NULL);
    if (st == ZF_OK)
        st = add_group_edge(b, op, n, CLASS_FIRST);
    if (st == ZF_OK)
        st = add_group_edge(b, op, n, CLASS_SECOND);
    for (size_t k = 0; st == ZF_OK && k < n; k++)
        if (b->class_of[k] == CLASS_STAYS)
            st = add_edge_to(b, b->scratch[k]);
    return st == ZF_OK ? finish(b, e, NULL) : st;
}

/* Makes the part of e, unless something has to come before it. */
static zf_status expand(builder *b, zf_expr e)
{
    size_t missing = 0;
    zf_status st = need_args(b, e, &missing);

    if (st != ZF_OK || missing)
        return st;
    switch (zf_expr_kind_of(e)) {
    case ZF_EXPR_SUM:
    case ZF_EXPR_PRODUCT:
        return split_sum_or_product(b, e, &missing);
    case ZF_EXPR_POWER:
    case ZF_EXPR_CALL:
        return split_call(b, e);
    default:
        return split_leaf(b, e);
    }
}

zf_status zf_parts_split(part_edge *edge, builder *b, zf_expr e)
{
    int negative;
    zf_expr bare = without_sign(b, e, &negative);
    zf_status st = bare ? push(b, bare) : pool_failure(b);

    while (st == ZF_OK && b->depth) {
        zf_expr top = b->stack[b->depth - 1];

        if (zf_parts_find(b, top, NULL) >= 0)
            b->depth--;
        else
            st = expand(b, top);
    }
    if (st == ZF_OK)
        *edge = (part_edge){(uint32_t)zf_parts_find(b, bare, NULL), negative};
    return st;
}
