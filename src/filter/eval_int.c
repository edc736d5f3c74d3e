/* eval_int.c - runs a compiled filter at an integer point.
 *
 * Every operation on int64_t is checked.  An overflow is remembered in a flag
 * that is looked at before a number decides anything; the evaluation is then
 * done again in rationals. */
#include <flint/fmpq_vec.h>

#include "filter/object.h"

typedef struct machine {
    int64_t stack[ZF_FILTER_STACK + 1]; /* the first is not used */
    int64_t *top;                       /* the number pushed last */
    int overflow;
} machine;

static int64_t linear(machine *m, const zf_filter_op *op,
                      const zf_filter_term *terms, const int32_t *x)
{
    int64_t sum = op->a, product;

    for (size_t k = op->first; k < op->first + (size_t)op->n; k++) {
        m->overflow |=
            __builtin_mul_overflow(terms[k].a, x[terms[k].i], &product);
        m->overflow |= __builtin_add_overflow(sum, product, &sum);
    }
    return sum;
}

static int64_t times(machine *m, int64_t a, int64_t b)
{
    int64_t product;

    m->overflow |= __builtin_mul_overflow(a, b, &product);
    return product;
}

static void push(machine *m, int64_t v)
{
    *++m->top = v;
}

/* code.c pushes before it pops, so the stack need not be cleared first, which
 * would cost more than most filters do. */
static int64_t pop(machine *m)
{
    return *m->top--; /* NOLINT(clang-analyzer-core.uninitialized*) */
}

static int64_t power(machine *m, int64_t v, slong n)
{
    int64_t result = 1;

    for (slong k = 0; k < n; k++)
        result = times(m, result, v);
    return result;
}

/* Operations on two numbers; v is the upper one. */
static int64_t combine(machine *m, const zf_filter_op *op, int64_t below,
                       int64_t v)
{
    int64_t sum;

    if (op->code == ZF_OP_MULTIPLY)
        return times(m, below, v);
    v = times(m, v, op->a);
    if (op->code == ZF_OP_MIN)
        return v < below ? v : below;
    if (op->code == ZF_OP_MAX)
        return v > below ? v : below;
    m->overflow |= __builtin_add_overflow(below, v, &sum);
    return sum;
}

/* Every operation on numbers but LINEAR and CALL. */
static void arithmetic(machine *m, const zf_filter_op *op)
{
    int64_t v = pop(m);

    if (op->code == ZF_OP_SCALE)
        push(m, times(m, v, op->a));
    else if (op->code == ZF_OP_ABS)
        push(m, v < 0 ? times(m, v, -1) : v);
    else if (op->code == ZF_OP_POWER)
        push(m, power(m, v, op->n));
    else
        push(m, combine(m, op, pop(m), v));
}

static int test(const zf_filter_op *op, int64_t v)
{
    return (int)(op->mask >> ((v > 0) - (v < 0) + 1)) & 1;
}

static int distinct(const int64_t *values, slong n)
{
    for (slong i = 1; i < n; i++) {
        for (slong j = 0; j < i; j++) {
            if (values[i] == values[j])
                return 0;
        }
    }
    return 1;
}

static zf_status ask(machine *m, int *truth, const zf_filter_op *op,
                     const zf_filter_host *host)
{
    zf_filter_value v = {ZF_FILTER_NUMBER, 0, 0, NULL};
    zf_status st;

    if (op->code == ZF_OP_ASK)
        return zf_filter_ask(truth, op->node, host);
    st = zf_filter_apply(&v, op->node, host);
    push(m, v.number);
    return st;
}

/* Sets *done to 0 when a number overflowed, and leaves *truth alone then. */
static zf_status run(int *truth, int *done, const zf_filter_code *code,
                     const int32_t *x, const zf_filter_host *host)
{
    const zf_filter_op *op = code->ops;
    machine m;
    zf_status st = ZF_OK;
    int t = 0;

    m.top = m.stack;
    m.overflow = 0;
    for (; st == ZF_OK && !m.overflow; op++) {
        switch (op->code) {
        case ZF_OP_LINEAR:
            push(&m, linear(&m, op, code->terms, x));
            break;
        case ZF_OP_TEST:
            t = test(op, pop(&m));
            break;
        case ZF_OP_TEST_LINEAR:
            t = test(op, linear(&m, op, code->terms, x));
            break;
        case ZF_OP_DISTINCT:
            m.top -= op->n;
            t = distinct(m.top + 1, op->n);
            break;
        case ZF_OP_CALL:
        case ZF_OP_ASK:
            st = ask(&m, &t, op, host);
            break;
        case ZF_OP_NOT:
            t = !t;
            break;
        case ZF_OP_JUMP_FALSE:
        case ZF_OP_JUMP_TRUE:
            if (t == (op->code == ZF_OP_JUMP_TRUE))
                op = code->ops + op->first - 1;
            break;
        case ZF_OP_END:
            *truth = t;
            *done = 1;
            return ZF_OK;
        default:
            arithmetic(&m, op);
        }
    }
    *done = 0;
    return st;
}

zf_status zf_filter_eval_int(int *truth, const zf_filter *f, const int32_t *x,
                             zf_filter_call *call, void *arg, zf_error *err)
{
    const zf_filter_host host = {call, {NULL, x}, arg, err};
    slong n = f->tree->n;
    zf_status st;
    fmpq *q;
    int done = 0;

    if (f->code.n_ops > 0) {
        st = run(truth, &done, &f->code, x, &host);
        if (st != ZF_OK || done)
            return st;
    }
    q = _fmpq_vec_init(n);
    for (slong i = 0; i < n; i++)
        fmpz_set_si(fmpq_numref(q + i), x[i]);
    st = zf_filter_eval(truth, f, q, call, arg, err);
    _fmpq_vec_clear(q, n);
    return st;
}
