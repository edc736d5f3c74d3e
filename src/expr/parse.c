/* parse.c - from a formula to an expression, by recursive descent:
 *
 *     sum     = product { (+ | -) product }
 *     product = signed { (* | /) signed }
 *     signed  = (+ | -) signed | power
 *     power   = atom [ ^ signed ]
 *     atom    = number | name | name ( sum { , sum } ) | ( sum )
 */
#include <string.h>

#include "zforge/exact.h"

#include "expr/lex.h"
#include "expr/node.h"

typedef struct parser {
    zf_expr_pool *pool;
    zf_formula_source source;
    zf_formula_token token;
    zf_expr_name_fn *name;
    void *arg;
    int depth;
    zf_error err; /* the first one */
} parser;

/* Operands of one sum or product. */
typedef struct operands {
    zf_expr *at;
    size_t n, capacity;
} operands;

static zf_expr parse_sum(parser *p);
static zf_expr parse_signed(parser *p);

/* 0 when the next token is none. */
static int advance(parser *p)
{
    return zf_formula_lex(&p->token, &p->source, &p->err) == ZF_OK;
}

static int at_sign(const parser *p, char sign)
{
    return p->token.kind == ZF_FORMULA_SIGN && p->token.sign == sign;
}

static zf_expr unexpected(parser *p, const char *what)
{
    if (p->token.kind == ZF_FORMULA_END)
        zf_error_set(&p->err, ZF_EINPUT, &p->token.mark,
                     "expected %s; found the end of the formula", what);
    else
        zf_error_set(&p->err, ZF_EINPUT, &p->token.mark,
                     "expected %s; found \"%s\"", what, p->token.text);
    return NULL;
}

/* Hands on e; when it is NULL, the failure of the pool gets a place. */
static zf_expr made(parser *p, const zf_mark *mark, zf_expr e)
{
    zf_error *failure = &p->pool->failure;

    if (!e && p->err.code == ZF_OK)
        zf_error_set(&p->err,
                     failure->code == ZF_EDOMAIN ? ZF_EINPUT : failure->code,
                     mark, "%s", failure->message);
    return e;
}

static int append(parser *p, operands *list, zf_expr e)
{
    zf_expr *more;

    if (!e)
        return 0;
    more = zf_mem_grow(list->at, &list->capacity, list->n + 1, sizeof(*more));
    if (!more) {
        zf_error_set(&p->err, ZF_ENOMEM, NULL, "out of memory");
        return 0;
    }
    list->at = more;
    list->at[list->n++] = e;
    return 1;
}

static zf_expr parse_number(parser *p)
{
    zf_mark mark = p->token.mark;
    zf_expr e = NULL;
    fmpq_t x;

    fmpq_init(x);
    if (zf_decimal_parse(x, p->token.text, strlen(p->token.text), "a number",
                         &mark, &p->err) == ZF_OK)
        e = made(p, &mark, zf_expr_rational(p->pool, x));
    fmpq_clear(x);
    return e && advance(p) ? e : NULL;
}

/* The function meant by an unknown name, or NULL. */
static const char *nearest_function(const parser *p, const char *name)
{
    const char *best = zf_text_nearest(name, (const char *const[]){"sqrt"}, 1);

    for (size_t k = 0; !best && zf_expr_function_name(p->pool, k); k++) {
        const char *one = zf_expr_function_name(p->pool, k);

        best = zf_text_nearest(name, &one, 1);
    }
    return best;
}

static zf_expr unknown_function(parser *p, const char *name,
                                const zf_mark *mark)
{
    const char *near = nearest_function(p, name);

    zf_error_set(&p->err, ZF_EINPUT, mark,
                 "there is no function called \"%s\"%s%s%s", name,
                 near ? "; did you mean \"" : "", near ? near : "",
                 near ? "\"?" : "");
    return NULL;
}

/* The arguments after `(` up to and with `)`; their number, 0 on failure. */
static int parse_arguments(parser *p, zf_expr args[ZF_EXPR_MAX_ARGS])
{
    int n = 0;

    do {
        if (n == ZF_EXPR_MAX_ARGS) {
            unexpected(p, "fewer arguments");
            return 0;
        }
        if (!advance(p))
            return 0;
        args[n] = parse_sum(p);
        if (!args[n++])
            return 0;
    } while (at_sign(p, ','));
    if (!at_sign(p, ')')) {
        unexpected(p, "\")\"");
        return 0;
    }
    return advance(p) ? n : 0;
}

static zf_expr parse_call(parser *p, const char *name, const zf_mark *mark)
{
    const zf_expr_function *f = zf_expr_function_find(p->pool, name);
    int is_sqrt = strcmp(name, "sqrt") == 0;
    zf_expr args[ZF_EXPR_MAX_ARGS] = {NULL};
    int want = f ? f->n_args : 1, n;

    if (!f && !is_sqrt)
        return unknown_function(p, name, mark);
    n = parse_arguments(p, args);
    if (n == 0)
        return NULL;
    if (n != want) {
        zf_error_set(&p->err, ZF_EINPUT, mark,
                     "%s takes %d argument%s; found %d", name, want,
                     want == 1 ? "" : "s", n);
        return NULL;
    }
    if (is_sqrt)
        return made(p, mark, zf_expr_sqrt(p->pool, args[0]));
    return made(p, mark, zf_expr_call(p->pool, name, args, (size_t)n));
}

/* A name that is not a call. */
static zf_expr meaning(parser *p, const char *name, const zf_mark *mark)
{
    zf_expr e;

    if (strcmp(name, "pi") == 0)
        return zf_expr_pi(p->pool);
    if (strcmp(name, "I") == 0)
        return zf_expr_i(p->pool);
    if (zf_expr_function_find(p->pool, name) || strcmp(name, "sqrt") == 0) {
        zf_error_set(&p->err, ZF_EINPUT, mark,
                     "\"%s\" is a function; expected \"(\" after it", name);
        return NULL;
    }
    e = p->name ? p->name(name, mark, p->arg, &p->err)
                : zf_expr_symbol(p->pool, name);
    if (!e && p->err.code == ZF_OK && p->pool->failure.code == ZF_OK)
        zf_error_set(&p->err, ZF_EINPUT, mark, "\"%s\" is not known", name);
    return made(p, mark, e);
}

static zf_expr parse_name(parser *p)
{
    zf_formula_token name = p->token;

    if (!advance(p))
        return NULL;
    if (at_sign(p, '('))
        return parse_call(p, name.text, &name.mark);
    return meaning(p, name.text, &name.mark);
}

static zf_expr parse_atom(parser *p)
{
    zf_expr e;

    if (p->token.kind == ZF_FORMULA_NUMBER)
        return parse_number(p);
    if (p->token.kind == ZF_FORMULA_NAME)
        return parse_name(p);
    if (!at_sign(p, '('))
        return unexpected(p, "a number, a name or \"(\"");
    if (!advance(p))
        return NULL;
    e = parse_sum(p);
    if (!e)
        return NULL;
    if (!at_sign(p, ')'))
        return unexpected(p, "\")\"");
    return advance(p) ? e : NULL;
}

static zf_expr parse_power(parser *p)
{
    zf_expr base = parse_atom(p), exponent;
    zf_mark mark;

    if (!base || !at_sign(p, '^'))
        return base;
    if (!advance(p))
        return NULL;
    mark = p->token.mark;
    exponent = parse_signed(p);
    if (!exponent)
        return NULL;
    if (exponent->kind != ZF_EXPR_NUMBER) {
        zf_error_set(&p->err, ZF_EINPUT, &mark,
                     "an exponent is a rational number");
        return NULL;
    }
    return made(p, &mark, zf_expr_power_q(p->pool, base, exponent->number));
}

/* Every recursion passes through here. */
static zf_expr parse_signed(parser *p)
{
    zf_mark mark = p->token.mark;
    int minus = at_sign(p, '-');
    zf_expr e = NULL;

    if (++p->depth > ZF_FORMULA_MAX_DEPTH) {
        zf_error_set(&p->err, ZF_EINPUT, &mark,
                     "a formula is nested more than %d levels deep",
                     ZF_FORMULA_MAX_DEPTH);
        return NULL;
    }
    if (!minus && !at_sign(p, '+'))
        e = parse_power(p);
    else if (advance(p))
        e = parse_signed(p);
    p->depth--;
    return e && minus ? made(p, &mark, zf_expr_neg(p->pool, e)) : e;
}

static zf_expr parse_product(parser *p)
{
    operands list = {0};
    zf_expr e = parse_signed(p);
    zf_mark mark;
    int good;

    if (!at_sign(p, '*') && !at_sign(p, '/'))
        return e;
    good = append(p, &list, e);
    while (good && (at_sign(p, '*') || at_sign(p, '/'))) {
        int divide = at_sign(p, '/');

        good = advance(p);
        mark = p->token.mark;
        e = good ? parse_signed(p) : NULL;
        if (e && divide)
            e = made(p, &mark, zf_expr_power(p->pool, e, -1, 1));
        good = append(p, &list, e);
    }
    e = good ? made(p, &mark, zf_expr_product(p->pool, list.at, list.n)) : NULL;
    zf_mem_free(list.at);
    return e;
}

static zf_expr parse_sum(parser *p)
{
    operands list = {0};
    zf_expr e = parse_product(p);
    zf_mark mark;
    int good;

    if (!at_sign(p, '+') && !at_sign(p, '-'))
        return e;
    good = append(p, &list, e);
    while (good && (at_sign(p, '+') || at_sign(p, '-'))) {
        int minus = at_sign(p, '-');

        good = advance(p);
        mark = p->token.mark;
        e = good ? parse_product(p) : NULL;
        if (e && minus)
            e = made(p, &mark, zf_expr_neg(p->pool, e));
        good = append(p, &list, e);
    }
    e = good ? made(p, &mark, zf_expr_sum(p->pool, list.at, list.n)) : NULL;
    zf_mem_free(list.at);
    return e;
}

static zf_expr parse_all(parser *p)
{
    zf_expr e;

    if (!advance(p))
        return NULL;
    e = parse_sum(p);
    if (!e)
        return NULL;
    if (p->token.kind != ZF_FORMULA_END)
        return unexpected(p, "an operator or the end of the formula");
    return e;
}

zf_status zf_expr_parse(zf_expr *out, zf_expr_pool *pool, const char *text,
                        const zf_mark *mark, zf_expr_name_fn *name, void *arg,
                        zf_error *err)
{
    static const zf_mark nowhere = {"", 1, 1};
    parser p = {.pool = pool, .name = name, .arg = arg};
    size_t len = strlen(text);
    zf_status st = zf_expr_pool_check(pool, err);
    zf_expr e;

    if (st != ZF_OK)
        return st;
    if (!mark)
        mark = &nowhere;
    if (len > ZF_FORMULA_MAX_TEXT)
        return zf_error_set(err, ZF_EINPUT, mark,
                            "a formula of %zu bytes is too long; expected at "
                            "most %d",
                            len, ZF_FORMULA_MAX_TEXT);
    p.source.at = text;
    p.source.mark = *mark;
    e = parse_all(&p);
    if (e) {
        *out = e;
        return ZF_OK;
    }
    /* What the constructors refused has been told; the pool is as good as
     * before. */
    memset(&pool->failure, 0, sizeof(pool->failure));
    if (err && err->code == ZF_OK)
        *err = p.err;
    return p.err.code;
}
