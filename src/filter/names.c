/* names.c - what a name in a filter stands for: a charge, a built-in function
 * or a function of the caller; and suggestions for a name that is unknown. */
#include <string.h>

#include "filter/tree.h"

static const struct {
    const char *name;
    zf_filter_kind kind;
    size_t least; /* arguments */
    size_t most;
} builtins[] = {
    {"abs", ZF_NODE_ABS, 1, 1},
    {"min", ZF_NODE_MIN, 1, SIZE_MAX},
    {"max", ZF_NODE_MAX, 1, SIZE_MAX},
    {"distinct", ZF_NODE_DISTINCT, 2, SIZE_MAX},
};

enum {
    N_BUILTINS = sizeof(builtins) / sizeof(builtins[0])
};

static int token_is(const zf_filter_parser *p, const zf_filter_token *token,
                    const char *name)
{
    size_t len = token->end - token->start;

    return name && strlen(name) == len &&
           memcmp(name, p->source.text + token->start, len) == 0;
}

/* The index of the charge of this name, or -1. */
static slong charge_named(const zf_filter_parser *p,
                          const zf_filter_token *token)
{
    const zf_filter_scope *s = p->scope;

    for (slong i = 0; i < s->n; i++) {
        if (token_is(p, token, s->names[i]))
            return i;
    }
    for (slong i = 0; s->aliases && i < s->n; i++) {
        if (token_is(p, token, s->aliases[i]))
            return i;
    }
    return -1;
}

/* Every name that may stand here, for the suggestion: functions with
 * arguments when a "(" follows, charges and the others when not. */
static size_t candidates(const char **out, const zf_filter_scope *s, int call)
{
    size_t n = 0;

    for (slong i = 0; !call && i < s->n; i++) {
        out[n++] = s->names[i];
        if (s->aliases && s->aliases[i])
            out[n++] = s->aliases[i];
    }
    for (size_t i = 0; i < s->n_functions; i++) {
        if (!s->functions[i].n_args == !call)
            out[n++] = s->functions[i].name;
    }
    for (size_t i = 0; call && i < N_BUILTINS; i++)
        out[n++] = builtins[i].name;
    return n;
}

/* 1 when a name is the token and digits behind it: `e2` for `e`. */
static int is_family(const zf_filter_parser *p, const zf_filter_token *token,
                     const char *name)
{
    size_t len = token->end - token->start;

    return name && strncmp(name, p->source.text + token->start, len) == 0 &&
           name[len] && strspn(name + len, "0123456789") == strlen(name + len);
}

/* Appends the charges of the families of what the token names, as `e1, e2`. */
static void list_families(zf_buf *out, const zf_filter_parser *p,
                          const zf_filter_token *token)
{
    for (slong i = 0; i < p->scope->n; i++) {
        if (is_family(p, token, p->scope->names[i]))
            zf_buf_printf(out, "%s%s", out->len ? ", " : "",
                          p->scope->names[i]);
    }
}

/* A word that names all families of a field: 1 when it is one and the failure
 * is recorded. */
static int names_families(zf_filter_parser *p, const zf_filter_token *token)
{
    int found;
    zf_buf list;

    zf_buf_init(&list, 0);
    list_families(&list, p, token);
    found = list.len > 0;
    if (found)
        (void)zf_filter_fail(
            &p->source, token->start,
            "unknown name \"%s\"; expected the charge of one family: %s",
            zf_filter_quoted(&p->source, token->start, token->end).text,
            zf_buf_text(&list));
    zf_buf_clear(&list);
    return found;
}

static zf_status unknown_name(zf_filter_parser *p, const zf_filter_token *token,
                              int call)
{
    const zf_filter_scope *s = p->scope;
    const char *what = call ? "function" : "name", *near = NULL;
    zf_filter_quote q = zf_filter_quoted(&p->source, token->start, token->end);
    size_t n = 2 * (size_t)s->n + s->n_functions + N_BUILTINS;
    const char **names = zf_mem_array(n, sizeof(*names));
    zf_status st;

    if (!names)
        return zf_error_set(p->source.err, ZF_ENOMEM, NULL, "out of memory");
    if (!call && names_families(p, token)) {
        zf_mem_free(names);
        return ZF_EINPUT;
    }
    n = candidates(names, s, call);
    if (token->end - token->start < sizeof(q.text) - 4)
        near = zf_text_nearest(q.text, names, n);
    if (near)
        st = zf_filter_fail(&p->source, token->start,
                            "unknown %s \"%s\"; did you mean \"%s\"?", what,
                            q.text, near);
    else
        st = zf_filter_fail(&p->source, token->start, "unknown %s \"%s\"", what,
                            q.text);
    zf_mem_free(names);
    return st;
}

static zf_status wrong_count(zf_filter_parser *p, const zf_filter_token *name,
                             const char *bound, size_t want, size_t found)
{
    return zf_filter_fail(
        &p->source, name->start, "%s takes %s%zu argument%s; found %zu",
        zf_filter_quoted(&p->source, name->start, name->end).text, bound, want,
        want == 1 ? "" : "s", found);
}

/* After an argument: 1 in *more when a "," was read, 0 when the ")" was. */
static zf_status next_argument(int *more, zf_filter_parser *p)
{
    *more = p->token.kind == ZF_TOKEN_COMMA;
    if (!*more && p->token.kind != ZF_TOKEN_CLOSE)
        return zf_filter_unexpected(p, "\",\" or \")\"");
    return zf_filter_advance(p);
}

static zf_status parse_builtin(zf_filter_node **out, zf_filter_parser *p,
                               const zf_filter_token *name, size_t which)
{
    zf_filter_node *node =
        zf_filter_node_new(p, builtins[which].kind, name->start);
    zf_filter_node *child = NULL;
    int more = 1;
    zf_status st;

    if (!node)
        return ZF_ENOMEM;
    st = zf_filter_advance(p);
    while (st == ZF_OK && more) {
        st = zf_filter_parse_or(&child, p);
        if (st == ZF_OK && child->type != ZF_FILTER_NUMBER)
            return zf_filter_fail(&p->source, child->start,
                                  "%s takes numbers; argument %zu is %s",
                                  builtins[which].name, node->n + 1,
                                  zf_filter_type_text(child->type));
        if (st != ZF_OK)
            return st;
        zf_filter_node_append(node, child);
        st = next_argument(&more, p);
    }
    if (st != ZF_OK)
        return st;
    if (node->n < builtins[which].least)
        return wrong_count(p, name, "at least ", builtins[which].least,
                           node->n);
    if (node->n > builtins[which].most)
        return wrong_count(p, name, "", builtins[which].most, node->n);
    *out = node;
    node->end = p->last.end;
    if (node->kind == ZF_NODE_DISTINCT)
        return ZF_OK;
    return zf_filter_node_finish(p, node);
}

static zf_status parse_word(zf_filter_node **out, zf_filter_parser *p)
{
    const zf_filter_token token = p->token;
    zf_filter_node *node;

    if (token.kind != ZF_TOKEN_NAME)
        return zf_filter_unexpected(p, "a name");
    node = zf_filter_node_new(p, ZF_NODE_WORD, token.start);
    if (!node)
        return ZF_ENOMEM;
    node->type = ZF_FILTER_WORD;
    node->end = token.end;
    node->text =
        zf_mem_string(p->source.text + token.start, token.end - token.start);
    if (!node->text)
        return zf_error_set(p->source.err, ZF_ENOMEM, NULL, "out of memory");
    *out = node;
    return zf_filter_advance(p);
}

/* Argument `k` (from 0) of a caller's function: a constant of its type. */
static zf_status parse_constant(zf_filter_node **out, zf_filter_parser *p,
                                const zf_filter_function *f, size_t k)
{
    zf_filter_type want = f->args[k];
    const char *expected =
        want == ZF_FILTER_NUMBER ? "an integer" : zf_filter_type_text(want);
    zf_filter_node *node;
    zf_status st;

    if (want == ZF_FILTER_WORD)
        return parse_word(out, p);
    st = zf_filter_parse_or(out, p);
    if (st != ZF_OK)
        return st;
    node = *out;
    if (want == ZF_FILTER_STRING && node->kind == ZF_NODE_STRING)
        return ZF_OK;
    if (want == ZF_FILTER_NUMBER && node->kind == ZF_NODE_NUMBER &&
        fmpz_is_one(fmpq_denref(&node->value)) &&
        fmpz_fits_si(fmpq_numref(&node->value)))
        return ZF_OK;
    return zf_filter_fail(
        &p->source, node->start, "argument %zu of %s is %s; found \"%s\"",
        k + 1, f->name, expected,
        zf_filter_quoted(&p->source, node->start, node->end).text);
}

static zf_status parse_arguments(zf_filter_node *node, zf_filter_parser *p,
                                 const zf_filter_token *name,
                                 const zf_filter_function *f)
{
    zf_filter_node *child = NULL;
    int more = 1;
    zf_status st = zf_filter_advance(p);

    while (st == ZF_OK && more) {
        if (node->n == f->n_args)
            return wrong_count(p, name, "", f->n_args, node->n + 1);
        st = parse_constant(&child, p, f, node->n);
        if (st != ZF_OK)
            return st;
        zf_filter_node_append(node, child);
        st = next_argument(&more, p);
    }
    if (st == ZF_OK && node->n < f->n_args)
        return wrong_count(p, name, "", f->n_args, node->n);
    return st;
}

static zf_status parse_call(zf_filter_node **out, zf_filter_parser *p,
                            const zf_filter_token *name, size_t which)
{
    const zf_filter_function *f = &p->scope->functions[which];
    zf_filter_node *node = zf_filter_node_new(p, ZF_NODE_CALL, name->start);
    int call = p->token.kind == ZF_TOKEN_OPEN;
    zf_status st = ZF_OK;

    if (!node)
        return ZF_ENOMEM;
    if (call && f->n_args == 0)
        return zf_filter_fail(&p->source, p->token.start,
                              "%s has no arguments; write it without \"(\"",
                              f->name);
    if (!call && f->n_args > 0)
        return zf_filter_unexpected(p, "\"(\"");
    node->index = (slong)which;
    if (call)
        st = parse_arguments(node, p, name, f);
    node->type = f->result;
    node->keeps = f->keeps;
    node->calls = 1;
    node->polynomial = 0;
    node->degree = 0;
    node->end = p->last.end;
    *out = node;
    return st;
}

static zf_status parse_charge(zf_filter_node **out, zf_filter_parser *p,
                              const zf_filter_token *name, slong which)
{
    zf_filter_node *node;

    if (p->token.kind == ZF_TOKEN_OPEN)
        return zf_filter_fail(
            &p->source, name->start,
            "\"%s\" is a charge, not a function; write * for a product",
            zf_filter_quoted(&p->source, name->start, name->end).text);
    node = zf_filter_node_new(p, ZF_NODE_CHARGE, name->start);
    if (!node)
        return ZF_ENOMEM;
    node->end = name->end;
    node->index = which;
    node->degree = 1;
    *out = node;
    return ZF_OK;
}

zf_status zf_filter_parse_name(zf_filter_node **out, zf_filter_parser *p)
{
    const zf_filter_token name = p->token;
    zf_status st = zf_filter_advance(p);
    int call = p->token.kind == ZF_TOKEN_OPEN;
    slong charge = charge_named(p, &name);

    if (st != ZF_OK)
        return st;
    for (size_t i = 0; call && i < N_BUILTINS; i++) {
        if (token_is(p, &name, builtins[i].name))
            return parse_builtin(out, p, &name, i);
    }
    if (charge >= 0)
        return parse_charge(out, p, &name, charge);
    for (size_t i = 0; i < p->scope->n_functions; i++) {
        if (token_is(p, &name, p->scope->functions[i].name))
            return parse_call(out, p, &name, i);
    }
    return unknown_name(p, &name, call);
}
