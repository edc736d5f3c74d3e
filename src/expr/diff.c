/* diff.c - derivatives, from the leaves up. */
#include <stdio.h>
#include <string.h>

#include "expr/node.h"

/* A node, and the derivatives of its arguments. */
typedef struct work {
    zf_expr_pool *pool;
    zf_expr e;
    const zf_expr *d; /* one for each argument */
    zf_expr *args;    /* room for one argument more than e has */
} work;

static zf_expr diff_product(const work *w)
{
    zf_expr_pool *pool = w->pool;
    zf_expr total = pool->zero, *terms;
    size_t n = 0;

    terms = zf_mem_array(w->e->n, sizeof(*terms));
    if (!terms)
        return zf_expr_fail(pool, ZF_ENOMEM, "out of memory");
    for (uint32_t k = 0; k < w->e->n; k++) {
        if (w->d[k] == pool->zero)
            continue;
        memcpy(w->args, w->e->args, w->e->n * sizeof(zf_expr));
        w->args[k] = w->d[k];
        terms[n++] = zf_expr_product(pool, w->args, w->e->n);
    }
    total = zf_expr_sum(pool, terms, n);
    zf_mem_free(terms);
    return total;
}

static zf_expr diff_power(const work *w)
{
    zf_expr parts[3];
    fmpq_t r;

    fmpq_init(r);
    fmpq_sub_fmpz(r, w->e->number, fmpq_denref(w->pool->one->number));
    parts[0] = zf_expr_rational(w->pool, w->e->number);
    parts[1] = zf_expr_power_q(w->pool, w->e->args[0], r);
    parts[2] = w->d[0];
    fmpq_clear(r);
    return zf_expr_product(w->pool, parts, 3);
}

/* d|x| = sign(x) dx; of a complex z, d|z| = re(conj(z) dz) / |z|. */
static zf_expr diff_abs(const work *w)
{
    zf_expr_pool *pool = w->pool;
    zf_expr x = w->e->args[0], d = w->d[0];

    if (zf_expr_is_real(x))
        return zf_expr_mul(pool, zf_expr_builtin_call(pool, ZF_BUILTIN_SIGN, x),
                           d);
    d = zf_expr_mul(pool, zf_expr_conj(pool, x), d);
    d = zf_expr_builtin_call(pool, ZF_BUILTIN_RE, d);
    return zf_expr_div(pool, d, w->e);
}

/* d atan2(y, x) = (x dy - y dx) / (x^2 + y^2). */
static zf_expr diff_atan2(const work *w)
{
    zf_expr_pool *pool = w->pool;
    zf_expr y = w->e->args[0], x = w->e->args[1];
    zf_expr r2 = zf_expr_add(pool, zf_expr_power(pool, x, 2, 1),
                             zf_expr_power(pool, y, 2, 1));
    zf_expr d = zf_expr_sub(pool, zf_expr_mul(pool, x, w->d[0]),
                            zf_expr_mul(pool, y, w->d[1]));

    return zf_expr_div(pool, d, r2);
}

static zf_expr one_plus_square(zf_expr_pool *pool, zf_expr x)
{
    return zf_expr_add(pool, pool->one, zf_expr_power(pool, x, 2, 1));
}

/* The derivative of a function of one argument by it. */
static zf_expr outer(const work *w, zf_builtin f)
{
    zf_expr_pool *pool = w->pool;
    zf_expr x = w->e->args[0];

    switch (f) {
    case ZF_BUILTIN_EXP:
        return w->e;
    case ZF_BUILTIN_LOG:
        return zf_expr_power(pool, x, -1, 1);
    case ZF_BUILTIN_SIN:
        return zf_expr_builtin_call(pool, ZF_BUILTIN_COS, x);
    case ZF_BUILTIN_COS:
        return zf_expr_neg(pool, zf_expr_builtin_call(pool, ZF_BUILTIN_SIN, x));
    case ZF_BUILTIN_TAN:
        return one_plus_square(pool, w->e);
    case ZF_BUILTIN_ATAN:
        return zf_expr_power(pool, one_plus_square(pool, x), -1, 1);
    default:
        return pool->zero;
    }
}

/* Private names, so that x1 of a formula is not the x1 of the pool. */
static void argument_name(char *out, size_t size, int k)
{
    snprintf(out, size, "#%d", k + 1);
}

/* Names x1 to xn of the derivatives of a function with n arguments. */
static zf_expr argument_symbol(const char *name, const zf_mark *mark, void *arg,
                               zf_error *err)
{
    const work *w = arg;
    char text[16];

    for (int k = 0; k < w->e->function->n_args; k++) {
        snprintf(text, sizeof(text), "x%d", k + 1);
        if (strcmp(text, name) == 0) {
            argument_name(text, sizeof(text), k);
            return zf_expr_make_symbol(w->pool, text, 1);
        }
    }
    zf_error_set(err, ZF_EINPUT, mark, "found %.80s; expected x1 to x%d", name,
                 w->e->function->n_args);
    return NULL;
}

/* The derivative of the function by argument k as its formula says. */
static zf_expr formula(const work *w, int k)
{
    const zf_expr_function *f = w->e->function;
    zf_expr *known =
        &w->pool->derivative[(f - w->pool->functions) * ZF_EXPR_MAX_ARGS + k];
    zf_mark mark = {f->name, 1, 1};
    zf_error err = {0};
    work copy = *w;

    if (*known)
        return *known;
    if (!f->derivative || !f->derivative[k])
        return zf_expr_fail(w->pool, ZF_EDOMAIN,
                            "%s has no derivative by argument %d", f->name,
                            k + 1);
    if (zf_expr_parse(known, w->pool, f->derivative[k], &mark, argument_symbol,
                      &copy, &err) != ZF_OK)
        return zf_expr_fail(w->pool, err.code, "derivative %d of %s: %s", k + 1,
                            f->name, err.message);
    return *known;
}

static zf_expr put_argument(zf_expr symbol, void *arg)
{
    const work *w = arg;
    char text[16];

    for (int k = 0; k < w->e->function->n_args; k++) {
        argument_name(text, sizeof(text), k);
        if (strcmp(text, symbol->name) == 0)
            return w->e->args[k];
    }
    return NULL;
}

static zf_expr diff_function(const work *w)
{
    zf_expr_pool *pool = w->pool;
    zf_expr terms[ZF_EXPR_MAX_ARGS];
    work copy = *w;
    size_t n = 0;

    for (int k = 0; k < w->e->function->n_args; k++) {
        zf_expr by;

        if (w->d[k] == pool->zero)
            continue;
        by = zf_expr_replace(pool, formula(w, k), put_argument, &copy);
        terms[n++] = zf_expr_mul(pool, by, w->d[k]);
    }
    return zf_expr_sum(pool, terms, n);
}

static zf_expr diff_call(const work *w)
{
    zf_builtin f = zf_expr_builtin(w->e->function);

    switch (f) {
    case ZF_BUILTIN_CONJ:
    case ZF_BUILTIN_RE:
    case ZF_BUILTIN_IM:
        return zf_expr_builtin_call(w->pool, f, w->d[0]);
    case ZF_BUILTIN_ABS:
        return diff_abs(w);
    case ZF_BUILTIN_ATAN2:
        return diff_atan2(w);
    case ZF_BUILTIN_NONE:
        return diff_function(w);
    default:
        return zf_expr_mul(w->pool, outer(w, f), w->d[0]);
    }
}

static zf_expr diff_node(const work *w)
{
    uint32_t k = 0;

    while (k < w->e->n && w->d[k] == w->pool->zero)
        k++;
    if (k == w->e->n)
        return w->pool->zero;
    switch (w->e->kind) {
    case ZF_EXPR_SUM:
        return zf_expr_sum(w->pool, w->d, w->e->n);
    case ZF_EXPR_PRODUCT:
        return diff_product(w);
    case ZF_EXPR_POWER:
        return diff_power(w);
    default:
        return diff_call(w);
    }
}

/* The derivatives of all nodes of the list; the last one, or NULL. */
static zf_expr diff_list(zf_expr_pool *pool, const zf_expr_list *list,
                         zf_expr symbol)
{
    zf_expr *d = NULL, *args = NULL, result = NULL;
    size_t most = 1;

    for (size_t k = 0; k < list->n; k++)
        if (list->node[k]->n > most)
            most = list->node[k]->n;
    d = zf_mem_array(list->n, sizeof(*d));
    args = zf_mem_array(2 * most, sizeof(*args));
    if (!d || !args) {
        zf_expr_fail(pool, ZF_ENOMEM, "out of memory");
        goto done;
    }
    for (size_t k = 0; k < list->n; k++) {
        zf_expr e = list->node[k];
        work w = {pool, e, args, args + most};

        for (uint32_t j = 0; j < e->n; j++)
            args[j] = d[zf_expr_place(list, e->args[j])];
        d[k] = e == symbol ? pool->one : diff_node(&w);
        if (!d[k])
            goto done;
    }
    result = d[list->n - 1];
done:
    zf_mem_free(args);
    zf_mem_free(d);
    return result;
}

zf_expr zf_expr_diff(zf_expr_pool *pool, zf_expr e, zf_expr symbol)
{
    zf_expr_list list;
    zf_expr result;

    if (!e || !symbol)
        return NULL;
    if (symbol->kind != ZF_EXPR_SYMBOL || !symbol->real)
        return zf_expr_fail(pool, ZF_EDOMAIN,
                            "a derivative is taken by what is no real symbol");
    if (!zf_expr_list_new(&list, e))
        return zf_expr_fail(pool, ZF_ENOMEM, "out of memory");
    result = diff_list(pool, &list, symbol);
    zf_expr_list_clear(&list);
    return result;
}
