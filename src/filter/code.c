/* code.c - compiles a condition for evaluation in machine integers.
 *
 * Rationals stand in the code only as integers: every number on the stack is
 * an integer v that stands for m * v, with a rational m known here.  Sums
 * bring their parts to a common denominator, which a comparison with 0 can
 * drop.  Linear parts of a sum become one operation.  A condition with a
 * coefficient beyond int64_t, or that needs a deeper stack, is left to the
 * rationals. */
#include <flint/fmpq_vec.h>

#include "filter/object.h"

/* An operation whose factor `a` waits for the common denominator. */
typedef struct part {
    size_t op;
    fmpq factor;
} part;

typedef struct compiler {
    zf_filter_code code;
    size_t ops_capacity, terms_capacity;
    part *parts; /* a stack: sums in the making */
    size_t n_parts, parts_capacity;
    slong n, depth;
    int refused; /* does not fit the machine */
    zf_status status;
} compiler;

static void number(compiler *c, fmpq_t m, const zf_filter_node *node);
static void condition(compiler *c, const zf_filter_node *node);

void zf_filter_code_clear(zf_filter_code *code)
{
    zf_mem_free(code->ops);
    zf_mem_free(code->terms);
    *code = (zf_filter_code){NULL, 0, NULL, 0};
}

static int stopped(const compiler *c)
{
    return c->refused || c->status != ZF_OK;
}

/* Appends an operation that changes the height of the stack by `height`;
 * returns its index, 0 when stopped. */
static size_t emit(compiler *c, zf_filter_op op, slong height)
{
    void *grown;

    if (stopped(c))
        return 0;
    grown = zf_mem_grow(c->code.ops, &c->ops_capacity, c->code.n_ops + 1,
                        sizeof(op));
    if (!grown) {
        c->status = ZF_ENOMEM;
        return 0;
    }
    c->code.ops = grown;
    c->code.ops[c->code.n_ops] = op;
    c->depth += height;
    if (c->depth > ZF_FILTER_STACK)
        c->refused = 1;
    return c->code.n_ops++;
}

static void push_part(compiler *c, size_t op, const fmpq_t factor)
{
    void *grown;

    if (stopped(c))
        return;
    grown =
        zf_mem_grow(c->parts, &c->parts_capacity, c->n_parts + 1, sizeof(part));
    if (!grown) {
        c->status = ZF_ENOMEM;
        return;
    }
    c->parts = grown;
    c->parts[c->n_parts].op = op;
    fmpq_init(&c->parts[c->n_parts].factor);
    fmpq_set(&c->parts[c->n_parts].factor, factor);
    c->n_parts++;
}

/* x * d, an integer. */
static int64_t scaled(compiler *c, const fmpq_t x, const fmpz_t d)
{
    int64_t value = 0;
    fmpz_t v;

    fmpz_init(v);
    fmpz_mul(v, fmpq_numref(x), d);
    fmpz_divexact(v, v, fmpq_denref(x));
    if (fmpz_fits_si(v))
        value = fmpz_get_si(v);
    else
        c->refused = 1;
    fmpz_clear(v);
    return value;
}

/* Brings the parts above `base` to the common denominator d, to which the
 * caller may have contributed already, and forgets them. */
static void close_parts(compiler *c, fmpz_t d, size_t base)
{
    for (size_t k = base; k < c->n_parts; k++)
        fmpz_lcm(d, d, fmpq_denref(&c->parts[k].factor));
    while (c->n_parts > base) {
        part *p = &c->parts[--c->n_parts];

        if (!stopped(c))
            c->code.ops[p->op].a = scaled(c, &p->factor, d);
        fmpq_clear(&p->factor);
    }
}

static void set_terms(compiler *c, size_t at, const fmpq *row, const fmpz_t d)
{
    zf_filter_op *op = &c->code.ops[at];
    void *grown;

    op->first = c->code.n_terms;
    op->a = scaled(c, row + c->n, d);
    for (slong i = 0; i < c->n; i++) {
        if (fmpq_is_zero(row + i))
            continue;
        grown = zf_mem_grow(c->code.terms, &c->terms_capacity,
                            c->code.n_terms + 1, sizeof(zf_filter_term));
        if (!grown) {
            c->status = ZF_ENOMEM;
            return;
        }
        c->code.terms = grown;
        c->code.terms[c->code.n_terms].a = scaled(c, row + i, d);
        c->code.terms[c->code.n_terms++].i = i;
        op->n++;
    }
}

/* Adds factor * node to a sum: its linear parts to the row, the others as
 * operations. */
static void add_to_sum(compiler *c, fmpq *row, const fmpq_t factor,
                       const zf_filter_node *node)
{
    fmpq_t m;

    if (stopped(c))
        return;
    if (zf_filter_node_is_linear(node)) {
        if (!zf_filter_add_linear(row, c->n, factor, node))
            c->refused = 1;
        return;
    }
    fmpq_init(m);
    if (node->kind == ZF_NODE_SUM) {
        for (const zf_filter_node *k = node->first; k; k = k->next)
            add_to_sum(c, row, factor, k);
    } else if (node->kind == ZF_NODE_NEGATE) {
        fmpq_neg(m, factor);
        add_to_sum(c, row, m, node->first);
    } else {
        number(c, m, node);
        fmpq_mul(m, m, factor);
        push_part(c, emit(c, (zf_filter_op){.code = ZF_OP_ADD}, -1), m);
    }
    fmpq_clear(m);
}

/* Pushes a - b, or a when b is NULL.  Returns 1 when that is one LINEAR. */
static int difference(compiler *c, fmpq_t m, const zf_filter_node *a,
                      const zf_filter_node *b)
{
    size_t base = c->n_parts;
    size_t at = emit(c, (zf_filter_op){.code = ZF_OP_LINEAR}, 1);
    fmpq *row = _fmpq_vec_init(c->n + 1);
    fmpz_t d;
    int is_linear;

    fmpz_init_set_ui(d, 1);
    fmpq_one(m);
    add_to_sum(c, row, m, a);
    fmpq_neg(m, m);
    if (b)
        add_to_sum(c, row, m, b);
    is_linear = c->n_parts == base;
    for (slong i = 0; i <= c->n; i++)
        fmpz_lcm(d, d, fmpq_denref(row + i));
    close_parts(c, d, base);
    if (!stopped(c))
        set_terms(c, at, row, d);
    fmpz_one(fmpq_numref(m));
    fmpz_set(fmpq_denref(m), d);
    fmpz_clear(d);
    _fmpq_vec_clear(row, c->n + 1);
    return is_linear;
}

/* Factors of hundreds of digits end far beyond int64_t, so they need not be
 * worked out. */
static void check_size(compiler *c, const fmpq_t m)
{
    if (fmpz_bits(fmpq_numref(m)) > 2048 || fmpz_bits(fmpq_denref(m)) > 2048)
        c->refused = 1;
}

static void product(compiler *c, fmpq_t m, const zf_filter_node *node)
{
    int pushed = 0;
    fmpq_t factor;

    fmpq_init(factor);
    fmpq_one(m);
    for (const zf_filter_node *k = node->first; k; k = k->next) {
        if (k->kind == ZF_NODE_NUMBER) {
            fmpq_mul(m, m, &k->value);
            continue;
        }
        number(c, factor, k);
        fmpq_mul(m, m, factor);
        if (pushed++)
            emit(c, (zf_filter_op){.code = ZF_OP_MULTIPLY}, -1);
    }
    check_size(c, m);
    fmpq_clear(factor);
}

/* The children of min, max, distinct at one scale: 1/m each.  Each is
 * followed by an operation that scales it: SCALE for the first, `code` for
 * the others. */
static void at_one_scale(compiler *c, fmpq_t m, const zf_filter_node *node,
                         zf_filter_op_code code)
{
    size_t base = c->n_parts;
    slong height = code == ZF_OP_SCALE ? 0 : -1;
    fmpz_t d;

    fmpz_init_set_ui(d, 1);
    for (const zf_filter_node *k = node->first; k; k = k->next) {
        number(c, m, k);
        if (k == node->first)
            push_part(c, emit(c, (zf_filter_op){.code = ZF_OP_SCALE}, 0), m);
        else
            push_part(c, emit(c, (zf_filter_op){.code = code}, height), m);
    }
    close_parts(c, d, base);
    fmpz_one(fmpq_numref(m));
    fmpz_set(fmpq_denref(m), d);
    fmpz_clear(d);
}

/* Pushes v with m * v the value of the node; sets m. */
static void number(compiler *c, fmpq_t m, const zf_filter_node *node)
{
    if (stopped(c))
        return;
    switch (node->kind) {
    case ZF_NODE_CALL:
        emit(c, (zf_filter_op){.code = ZF_OP_CALL, .node = node}, 1);
        fmpq_one(m);
        return;
    case ZF_NODE_PRODUCT:
        if (zf_filter_node_is_linear(node))
            break;
        product(c, m, node);
        return;
    case ZF_NODE_POWER:
        number(c, m, node->first);
        emit(c, (zf_filter_op){.code = ZF_OP_POWER, .n = node->index}, 0);
        fmpq_pow_si(m, m, node->index);
        check_size(c, m);
        return;
    case ZF_NODE_ABS:
        number(c, m, node->first);
        emit(c, (zf_filter_op){.code = ZF_OP_ABS}, 0);
        fmpq_abs(m, m);
        return;
    case ZF_NODE_MIN:
        at_one_scale(c, m, node, ZF_OP_MIN);
        return;
    case ZF_NODE_MAX:
        at_one_scale(c, m, node, ZF_OP_MAX);
        return;
    default:
        break;
    }
    difference(c, m, node, NULL);
}

static void comparison(compiler *c, const zf_filter_node *node)
{
    /* == != < <= > >= by sign: bits for -, 0, +. */
    static const unsigned masks[] = {2, 5, 1, 3, 4, 6};
    zf_filter_op op = {.code = ZF_OP_TEST, .mask = masks[node->relation]};
    size_t at = c->code.n_ops;
    fmpq_t m;

    if (node->first->type == ZF_FILTER_STRING) {
        emit(c, (zf_filter_op){.code = ZF_OP_ASK, .node = node}, 0);
        return;
    }
    fmpq_init(m);
    if (!difference(c, m, node->first, node->last)) {
        emit(c, op, -1);
    } else if (!stopped(c)) {
        c->code.ops[at].code = ZF_OP_TEST_LINEAR;
        c->code.ops[at].mask = op.mask;
        c->depth--;
    }
    fmpq_clear(m);
}

/* and, or: each part but the last may settle it. */
static void joined(compiler *c, const zf_filter_node *node)
{
    zf_filter_op jump = {.code = node->kind == ZF_NODE_AND ? ZF_OP_JUMP_FALSE
                                                           : ZF_OP_JUMP_TRUE};
    size_t last = 0, next;

    /* The jumps form a list through `first` until their target is known. */
    for (const zf_filter_node *k = node->first; k; k = k->next) {
        condition(c, k);
        jump.first = last;
        if (k->next)
            last = emit(c, jump, 0);
    }
    for (; !stopped(c) && last; last = next) {
        next = c->code.ops[last].first;
        c->code.ops[last].first = c->code.n_ops;
    }
}

static void condition(compiler *c, const zf_filter_node *node)
{
    fmpq_t m;

    switch (node->kind) {
    case ZF_NODE_COMPARE:
        comparison(c, node);
        return;
    case ZF_NODE_DISTINCT:
        fmpq_init(m);
        at_one_scale(c, m, node, ZF_OP_SCALE);
        emit(c, (zf_filter_op){.code = ZF_OP_DISTINCT, .n = (slong)node->n},
             -(slong)node->n);
        fmpq_clear(m);
        return;
    case ZF_NODE_NOT:
        condition(c, node->first);
        emit(c, (zf_filter_op){.code = ZF_OP_NOT}, 0);
        return;
    case ZF_NODE_AND:
    case ZF_NODE_OR:
        joined(c, node);
        return;
    default:
        emit(c, (zf_filter_op){.code = ZF_OP_ASK, .node = node}, 0);
    }
}

zf_status zf_filter_compile(zf_filter_code *out, const zf_filter_node *root,
                            slong n)
{
    compiler c = {.n = n};

    condition(&c, root);
    emit(&c, (zf_filter_op){.code = ZF_OP_END}, 0);
    while (c.n_parts > 0)
        fmpq_clear(&c.parts[--c.n_parts].factor);
    zf_mem_free(c.parts);
    if (stopped(&c))
        zf_filter_code_clear(&c.code);
    *out = c.code;
    return c.status;
}
