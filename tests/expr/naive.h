/* naive.h - random formulas as plain trees, with their own arithmetic: complex
 * rationals with a derivative, and complex doubles.  The oracle for
 * expressions, which are built from the same trees. */
#ifndef ZF_TEST_EXPR_NAIVE_H
#define ZF_TEST_EXPR_NAIVE_H

#include <complex.h>
#include <math.h>

#include "zforge/expr.h"

#include "zf_test.h"

enum {
    NAIVE_REAL = 3,    /* symbols x, y, z */
    NAIVE_SYMBOLS = 5, /* and V, W, which are complex */
    NAIVE_NODES = 64,
};

static const char *const naive_names[NAIVE_SYMBOLS] = {"x", "y", "z", "V", "W"};

/* CMPLX, which clang does not have. */
static inline double complex naive_join(double re, double im)
{
    const double two[2] = {re, im};
    double complex z;

    memcpy(&z, two, sizeof(z));
    return z;
}

typedef enum naive_kind {
    NAIVE_NUMBER,
    NAIVE_SYMBOL,
    NAIVE_I,
    NAIVE_ADD,
    NAIVE_SUB,
    NAIVE_MUL,
    NAIVE_DIV,
    NAIVE_POWER,
    NAIVE_ROOT, /* p/q */
    NAIVE_CONJ,
    NAIVE_RE,
    NAIVE_IM,
} naive_kind;

typedef struct naive_node {
    naive_kind kind;
    slong p, q; /* number, symbol, exponent */
    int a, b;   /* children */
} naive_node;

typedef struct naive_tree {
    naive_node at[NAIVE_NODES];
    int n; /* the root is the last */
} naive_tree;

typedef struct naive_options {
    int complex_symbols, roots, divide, parts, no_conj;
} naive_options;

static inline int naive_leaf(naive_tree *t, const naive_options *o,
                             uint64_t *state)
{
    naive_node node = {NAIVE_SYMBOL, 0, 1, 0, 0};
    slong pick = zf_test_between(state, 0, 9);

    if (pick < 3) {
        node.kind = NAIVE_NUMBER;
        node.p = zf_test_between(state, -4, 4);
        node.q = zf_test_between(state, 1, 3);
    } else if (pick == 3 && o->complex_symbols) {
        node.kind = NAIVE_I;
    } else {
        node.p = zf_test_between(
            state, 0, o->complex_symbols ? NAIVE_SYMBOLS - 1 : NAIVE_REAL - 1);
    }
    t->at[t->n] = node;
    return t->n++;
}

static inline naive_kind naive_operation(const naive_options *o,
                                         uint64_t *state)
{
    slong pick = zf_test_between(state, 0, 13);

    if (pick < 4)
        return NAIVE_ADD;
    if (pick < 6)
        return NAIVE_SUB;
    if (pick < 9)
        return NAIVE_MUL;
    if (pick == 9)
        return o->divide ? NAIVE_DIV : NAIVE_MUL;
    if (pick == 10)
        return o->roots ? NAIVE_ROOT : NAIVE_POWER;
    if (pick == 11 && o->parts)
        return zf_test_between(state, 0, 1) ? NAIVE_RE : NAIVE_IM;
    return pick == 12 && o->complex_symbols && !o->no_conj ? NAIVE_CONJ
                                                           : NAIVE_POWER;
}

/* A random tree of at most `depth` levels; the place of its root. */
static inline int naive_grow(naive_tree *t, int depth, const naive_options *o,
                             uint64_t *state)
{
    naive_node node = {NAIVE_ADD, 0, 1, 0, 0};

    if (depth == 0 || t->n > NAIVE_NODES / 4 ||
        zf_test_between(state, 0, 5) == 0)
        return naive_leaf(t, o, state);
    node.kind = naive_operation(o, state);
    node.a = naive_grow(t, depth - 1, o, state);
    node.b = node.a;
    if (node.kind == NAIVE_ADD || node.kind == NAIVE_SUB ||
        node.kind == NAIVE_MUL || node.kind == NAIVE_DIV)
        node.b = naive_grow(t, depth - 1, o, state);
    if (node.kind == NAIVE_POWER)
        node.p = zf_test_between(state, o->divide ? -3 : 0, 5);
    if (node.kind == NAIVE_ROOT) {
        node.p = zf_test_between(state, -3, 3);
        node.q = zf_test_between(state, 2, 3);
    }
    t->at[t->n] = node;
    return t->n++;
}

static inline void naive_random(naive_tree *t, int depth,
                                const naive_options *o, uint64_t *state)
{
    t->n = 0;
    naive_grow(t, depth, o, state);
}

static inline zf_expr naive_symbol(zf_expr_pool *pool, slong k)
{
    return k < NAIVE_REAL ? zf_expr_symbol(pool, naive_names[k])
                          : zf_expr_symbol_complex(pool, naive_names[k]);
}

/* The tree through the constructors. */
static inline zf_expr naive_build(zf_expr_pool *pool, const naive_tree *t)
{
    zf_expr e[NAIVE_NODES] = {NULL};

    for (int k = 0; k < t->n; k++) {
        const naive_node *n = &t->at[k];
        zf_expr a = n->kind > NAIVE_I ? e[n->a] : NULL;
        zf_expr b = n->kind > NAIVE_I ? e[n->b] : NULL;

        switch (n->kind) {
        case NAIVE_NUMBER:
            e[k] = zf_expr_fraction(pool, n->p, n->q);
            break;
        case NAIVE_SYMBOL:
            e[k] = naive_symbol(pool, n->p);
            break;
        case NAIVE_I:
            e[k] = zf_expr_i(pool);
            break;
        case NAIVE_ADD:
            e[k] = zf_expr_add(pool, a, b);
            break;
        case NAIVE_SUB:
            e[k] = zf_expr_sub(pool, a, b);
            break;
        case NAIVE_MUL:
            e[k] = zf_expr_mul(pool, a, b);
            break;
        case NAIVE_DIV:
            e[k] = zf_expr_div(pool, a, b);
            break;
        case NAIVE_POWER:
        case NAIVE_ROOT:
            e[k] = zf_expr_power(pool, a, n->p, n->q);
            break;
        case NAIVE_CONJ:
            e[k] = zf_expr_conj(pool, a);
            break;
        case NAIVE_RE:
        case NAIVE_IM:
            e[k] = zf_expr_call1(pool, n->kind == NAIVE_RE ? "re" : "im", a);
            break;
        }
    }
    return e[t->n - 1];
}

/* ---- complex rationals with a derivative by x ---- */

typedef struct naive_value {
    fmpq_t re, im, d_re, d_im;
} naive_value;

static inline void naive_init(naive_value *v)
{
    fmpq_init(v->re);
    fmpq_init(v->im);
    fmpq_init(v->d_re);
    fmpq_init(v->d_im);
}

static inline void naive_clear(naive_value *v)
{
    fmpq_clear(v->re);
    fmpq_clear(v->im);
    fmpq_clear(v->d_re);
    fmpq_clear(v->d_im);
}

static inline void naive_set(naive_value *v, const naive_value *a)
{
    fmpq_set(v->re, a->re);
    fmpq_set(v->im, a->im);
    fmpq_set(v->d_re, a->d_re);
    fmpq_set(v->d_im, a->d_im);
}

static inline void naive_add(naive_value *v, const naive_value *a, int sign)
{
    void (*op)(fmpq_t, const fmpq_t, const fmpq_t) =
        sign < 0 ? fmpq_sub : fmpq_add;

    op(v->re, v->re, a->re);
    op(v->im, v->im, a->im);
    op(v->d_re, v->d_re, a->d_re);
    op(v->d_im, v->d_im, a->d_im);
}

/* re + I im += (a + I b) (c + I d) */
static inline void naive_addmul(fmpq_t re, fmpq_t im, const fmpq_t a,
                                const fmpq_t b, const fmpq_t c, const fmpq_t d)
{
    fmpq_addmul(re, a, c);
    fmpq_submul(re, b, d);
    fmpq_addmul(im, a, d);
    fmpq_addmul(im, b, c);
}

static inline void naive_mul(naive_value *v, const naive_value *a)
{
    naive_value r;

    naive_init(&r);
    naive_addmul(r.re, r.im, v->re, v->im, a->re, a->im);
    naive_addmul(r.d_re, r.d_im, v->d_re, v->d_im, a->re, a->im);
    naive_addmul(r.d_re, r.d_im, v->re, v->im, a->d_re, a->d_im);
    naive_set(v, &r);
    naive_clear(&r);
}

/* v = 1/v; 0 when there is none.  d(1/v) = -dv/v^2. */
static inline int naive_inverse(naive_value *v)
{
    naive_value r, s;
    fmpq_t norm;
    int good;

    naive_init(&r);
    naive_init(&s);
    fmpq_init(norm);
    fmpq_addmul(norm, v->re, v->re);
    fmpq_addmul(norm, v->im, v->im);
    good = !fmpq_is_zero(norm);
    if (good) {
        fmpq_div(r.re, v->re, norm);
        fmpq_div(r.im, v->im, norm);
        fmpq_neg(r.im, r.im);
        naive_set(&s, &r);
        naive_mul(&s, &r);
        naive_addmul(r.d_re, r.d_im, v->d_re, v->d_im, s.re, s.im);
        fmpq_neg(r.d_re, r.d_re);
        fmpq_neg(r.d_im, r.d_im);
        naive_set(v, &r);
    }
    fmpq_clear(norm);
    naive_clear(&s);
    naive_clear(&r);
    return good;
}

static inline int naive_power(naive_value *v, slong n)
{
    naive_value base;
    int good = 1;

    naive_init(&base);
    naive_set(&base, v);
    if (n < 0)
        good = naive_inverse(&base);
    fmpq_one(v->re);
    fmpq_zero(v->im);
    fmpq_zero(v->d_re);
    fmpq_zero(v->d_im);
    for (slong k = n < 0 ? -n : n; good && k > 0; k--)
        naive_mul(v, &base);
    naive_clear(&base);
    return good;
}

static inline void naive_conj(naive_value *v)
{
    fmpq_neg(v->im, v->im);
    fmpq_neg(v->d_im, v->d_im);
}

static inline void naive_re(naive_value *v)
{
    fmpq_zero(v->im);
    fmpq_zero(v->d_im);
}

static inline void naive_im(naive_value *v)
{
    fmpq_swap(v->re, v->im);
    fmpq_swap(v->d_re, v->d_im);
    naive_re(v);
}

/* One value for each symbol; x also has derivative 1. */
static inline void naive_point(naive_value *point, uint64_t *state)
{
    for (int k = 0; k < NAIVE_SYMBOLS; k++) {
        fmpq_set_si(point[k].re, zf_test_between(state, -9, 9), 7);
        if (k >= NAIVE_REAL)
            fmpq_set_si(point[k].im, zf_test_between(state, -9, 9), 5);
    }
    fmpq_one(point[0].d_re);
}

/* v = the node, from those before it; 0 where it has no value. */
static inline int naive_step(naive_value *v, const naive_node *n,
                             const naive_value *at, const naive_value *point)
{
    if (n->kind > NAIVE_I)
        naive_set(v, &at[n->a]);
    switch (n->kind) {
    case NAIVE_NUMBER:
        fmpq_set_si(v->re, n->p, (ulong)n->q);
        return 1;
    case NAIVE_SYMBOL:
        naive_set(v, &point[n->p]);
        return 1;
    case NAIVE_I:
        fmpq_one(v->im);
        return 1;
    case NAIVE_ADD:
    case NAIVE_SUB:
        naive_add(v, &at[n->b], n->kind == NAIVE_ADD ? 1 : -1);
        return 1;
    case NAIVE_MUL:
        naive_mul(v, &at[n->b]);
        return 1;
    case NAIVE_DIV: {
        naive_value b;
        int good;

        naive_init(&b);
        naive_set(&b, &at[n->b]);
        good = naive_inverse(&b);
        if (good)
            naive_mul(v, &b);
        naive_clear(&b);
        return good;
    }
    case NAIVE_POWER:
        return naive_power(v, n->p);
    case NAIVE_CONJ:
        naive_conj(v);
        return 1;
    case NAIVE_RE:
        naive_re(v);
        return 1;
    case NAIVE_IM:
        naive_im(v);
        return 1;
    default:
        return 0;
    }
}

static inline int naive_eval(naive_value *out, const naive_tree *t,
                             const naive_value *point)
{
    naive_value at[NAIVE_NODES];
    int good = 1;

    for (int k = 0; k < t->n; k++)
        naive_init(&at[k]);
    for (int k = 0; k < t->n && good; k++)
        good = naive_step(&at[k], &t->at[k], at, point);
    naive_set(out, &at[t->n - 1]);
    for (int k = 0; k < t->n; k++)
        naive_clear(&at[k]);
    return good;
}

/* The value of a name: one of the symbols, or V_re, V_im and so on. */
static inline int naive_lookup(naive_value *v, const char *name,
                               const naive_value *point)
{
    for (int k = 0; k < NAIVE_SYMBOLS; k++) {
        size_t len = strlen(naive_names[k]);

        if (strncmp(name, naive_names[k], len) != 0)
            continue;
        naive_set(v, &point[k]);
        if (strcmp(name + len, "_re") == 0)
            naive_re(v);
        else if (strcmp(name + len, "_im") == 0)
            naive_im(v);
        return 1;
    }
    return 0;
}

/* An expression without roots and functions other than conj, re, im, node by
 * node.  0 where it has no value. */
static inline int naive_eval_expr(naive_value *v, zf_expr e,
                                  const naive_value *point)
{
    zf_expr_kind kind = zf_expr_kind_of(e);
    naive_value arg;
    int good = 1;

    fmpq_zero(v->re);
    fmpq_zero(v->im);
    fmpq_zero(v->d_re);
    fmpq_zero(v->d_im);
    if (kind == ZF_EXPR_NUMBER)
        fmpq_set(v->re, zf_expr_number(e));
    if (kind == ZF_EXPR_I)
        fmpq_one(v->im);
    if (kind == ZF_EXPR_PRODUCT)
        fmpq_one(v->re);
    if (kind == ZF_EXPR_SYMBOL)
        good = naive_lookup(v, zf_expr_name(e), point);
    naive_init(&arg);
    for (size_t k = 0; k < zf_expr_count(e) && good; k++) {
        good = naive_eval_expr(&arg, zf_expr_at(e, k), point);
        if (kind == ZF_EXPR_SUM)
            naive_add(v, &arg, 1);
        else if (kind == ZF_EXPR_PRODUCT)
            naive_mul(v, &arg);
        else
            naive_set(v, &arg);
    }
    naive_clear(&arg);
    if (good && kind == ZF_EXPR_POWER)
        good = fmpz_is_one(fmpq_denref(zf_expr_number(e))) &&
               naive_power(v, fmpz_get_si(fmpq_numref(zf_expr_number(e))));
    if (good && kind == ZF_EXPR_CALL) {
        if (strcmp(zf_expr_name(e), "conj") == 0)
            naive_conj(v);
        else if (strcmp(zf_expr_name(e), "re") == 0)
            naive_re(v);
        else if (strcmp(zf_expr_name(e), "im") == 0)
            naive_im(v);
        else
            good = 0;
    }
    return good && kind != ZF_EXPR_PI;
}

/* The values of the symbols; init and clear by the caller of `run`. */
static inline void naive_points_init(naive_value *point)
{
    for (int k = 0; k < NAIVE_SYMBOLS; k++)
        naive_init(&point[k]);
}

static inline void naive_points_clear(naive_value *point)
{
    for (int k = 0; k < NAIVE_SYMBOLS; k++)
        naive_clear(&point[k]);
}

static inline zf_expr_pool *naive_pool(void)
{
    zf_expr_pool *pool = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(zf_expr_pool_new(&pool, NULL, 0, &err), &err);
    return pool;
}

#endif
