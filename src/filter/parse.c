/* parse.c - from text to tree by recursive descent, one function for each
 * line of the grammar: comparisons and logic; the rest is in arith.c. */
#include <string.h>

#include "filter/tree.h"

zf_status zf_filter_advance(zf_filter_parser *p)
{
    p->last = p->token;
    return zf_filter_lex(&p->token, &p->source, p->token.end);
}

zf_status zf_filter_start(zf_filter_parser *p)
{
    if (p->source.len > ZF_FILTER_MAX_TEXT)
        return zf_filter_fail(&p->source, 0,
                              "a text of %zu bytes is too long; at most %d",
                              p->source.len, ZF_FILTER_MAX_TEXT);
    return zf_filter_lex(&p->token, &p->source, 0);
}

static zf_filter_quote token_quoted(const zf_filter_parser *p,
                                    const zf_filter_token *token)
{
    return zf_filter_quoted(&p->source, token->start, token->end);
}

/* `AND` for `and`. */
static const char *keyword_meant(const char *word)
{
    static const char *const keywords[] = {"and", "or", "not"};

    for (size_t i = 0; i < 3; i++) {
        size_t len = strlen(keywords[i]), same = 0;

        while (same < len && (word[same] | 0x20) == keywords[i][same])
            same++;
        if (same == len && !word[len])
            return keywords[i];
    }
    return NULL;
}

zf_status zf_filter_unexpected(zf_filter_parser *p, const char *what)
{
    zf_filter_quote found = token_quoted(p, &p->token);
    zf_filter_quote last = token_quoted(p, &p->last);
    size_t at = p->token.start;

    if (p->last.kind == ZF_TOKEN_END && p->token.kind == ZF_TOKEN_END)
        return zf_filter_fail(&p->source, 0, "expected %s; the text is empty",
                              what);
    if (p->last.kind == ZF_TOKEN_END)
        return zf_filter_fail(&p->source, at, "expected %s; found \"%s\"", what,
                              found.text);
    if (p->token.kind == ZF_TOKEN_END)
        return zf_filter_fail(&p->source, at,
                              "expected %s after \"%s\"; found the end", what,
                              last.text);
    if (p->token.kind == ZF_TOKEN_STRING)
        return zf_filter_fail(&p->source, at,
                              "expected %s after \"%s\"; found a string", what,
                              last.text);
    return zf_filter_fail(&p->source, at,
                          "expected %s after \"%s\"; found \"%s\"", what,
                          last.text, found.text);
}

zf_status zf_filter_unexpected_operator(zf_filter_parser *p, const char *what)
{
    zf_filter_quote found = token_quoted(p, &p->token);
    size_t at = p->token.start;
    const char *meant = keyword_meant(found.text);

    if (p->token.kind == ZF_TOKEN_RELATION)
        return zf_filter_fail(&p->source, at,
                              "comparisons cannot be chained; write a < b and "
                              "b < c");
    if (p->token.kind == ZF_TOKEN_NAME && meant)
        return zf_filter_fail(&p->source, at,
                              "unknown operator \"%s\"; write \"%s\"",
                              found.text, meant);
    if (p->last.kind == ZF_TOKEN_NUMBER &&
        (p->token.kind == ZF_TOKEN_NAME || p->token.kind == ZF_TOKEN_OPEN))
        return zf_filter_fail(
            &p->source, at, "expected an operator after \"%s\"; write %s*%s%s",
            token_quoted(p, &p->last).text, token_quoted(p, &p->last).text,
            found.text, p->token.kind == ZF_TOKEN_OPEN ? "...)" : "");
    return zf_filter_unexpected(p, what);
}

zf_status zf_filter_expect_end(zf_filter_parser *p)
{
    if (p->token.kind == ZF_TOKEN_END)
        return ZF_OK;
    if (p->token.kind == ZF_TOKEN_CLOSE)
        return zf_filter_fail(&p->source, p->token.start,
                              "\")\" without \"(\"");
    return zf_filter_unexpected_operator(p, "an operator or the end");
}

zf_status zf_filter_need_number(zf_filter_parser *p, const zf_filter_node *node,
                                const char *use)
{
    if (node->type == ZF_FILTER_NUMBER)
        return ZF_OK;
    return zf_filter_fail(&p->source, node->start, "%s cannot be %s",
                          zf_filter_type_text(node->type), use);
}

static zf_status need_truth(zf_filter_parser *p, const zf_filter_node *node,
                            const char *operator)
{
    if (node->type == ZF_FILTER_TRUTH)
        return ZF_OK;
    return zf_filter_fail(
        &p->source, node->start,
        "\"%s\" joins truth values; \"%s\" is %s", operator,
        zf_filter_quoted(&p->source, node->start, node->end).text,
        zf_filter_type_text(node->type));
}

static zf_status check_comparison(zf_filter_parser *p,
                                  const zf_filter_token *relation,
                                  const zf_filter_node *a,
                                  const zf_filter_node *b)
{
    int ordered = relation->relation >= ZF_RELATION_LT;

    if (a->type == ZF_FILTER_TRUTH || b->type == ZF_FILTER_TRUTH)
        return zf_filter_fail(
            &p->source, a->type == ZF_FILTER_TRUTH ? a->start : b->start,
            "a truth value cannot be compared; use \"and\", \"or\", \"not\"");
    if (a->type != b->type)
        return zf_filter_fail(
            &p->source, relation->start, "%s cannot be compared with %s",
            zf_filter_type_text(a->type), zf_filter_type_text(b->type));
    if (a->type == ZF_FILTER_STRING && ordered)
        return zf_filter_fail(&p->source, relation->start,
                              "strings are compared with == and != only");
    return ZF_OK;
}

zf_status zf_filter_parse_comparison(zf_filter_node **out, zf_filter_parser *p)
{
    size_t start = p->token.start;
    zf_filter_token relation;
    zf_filter_node *right, *node;
    zf_status st = zf_filter_parse_sum(out, p);

    relation = p->token;
    if (st != ZF_OK || relation.kind != ZF_TOKEN_RELATION)
        return st;
    st = zf_filter_advance(p);
    if (st == ZF_OK)
        st = zf_filter_parse_sum(&right, p);
    if (st == ZF_OK)
        st = check_comparison(p, &relation, *out, right);
    if (st != ZF_OK)
        return st;
    node = zf_filter_node_new(p, ZF_NODE_COMPARE, start);
    if (!node)
        return ZF_ENOMEM;
    node->relation = relation.relation;
    zf_filter_node_append(node, *out);
    zf_filter_node_append(node, right);
    node->end = p->last.end;
    *out = node;
    return ZF_OK;
}

static zf_status parse_not(zf_filter_node **out, zf_filter_parser *p)
{
    size_t start = p->token.start;
    zf_filter_node *node;
    int nots = 0;
    zf_status st = ZF_OK;

    for (; st == ZF_OK && p->token.kind == ZF_TOKEN_NOT; nots++)
        st = zf_filter_advance(p);
    if (st == ZF_OK)
        st = zf_filter_parse_comparison(out, p);
    if (st == ZF_OK && nots && (*out)->type != ZF_FILTER_TRUTH)
        return zf_filter_fail(
            &p->source, (*out)->start,
            "\"not\" is for a truth value; \"%s\" is %s",
            zf_filter_quoted(&p->source, (*out)->start, (*out)->end).text,
            zf_filter_type_text((*out)->type));
    if (st != ZF_OK || nots % 2 == 0)
        return st;
    node = zf_filter_node_new(p, ZF_NODE_NOT, start);
    if (!node)
        return ZF_ENOMEM;
    zf_filter_node_append(node, *out);
    node->end = p->last.end;
    *out = node;
    return ZF_OK;
}

/* Appends `operand`, or its children when it is of the same kind. */
static void append_flat(zf_filter_node *joined, zf_filter_node *operand)
{
    zf_filter_node *next;

    if (operand->kind != joined->kind) {
        zf_filter_node_append(joined, operand);
        return;
    }
    for (zf_filter_node *c = operand->first; c; c = next) {
        next = c->next;
        c->next = NULL;
        zf_filter_node_append(joined, c);
    }
}

/* One level of the two: `and` over `not`, `or` over `and`. */
static zf_status parse_joined(zf_filter_node **out, zf_filter_parser *p,
                              zf_filter_kind kind)
{
    int is_and = kind == ZF_NODE_AND;
    zf_filter_token_kind joint = is_and ? ZF_TOKEN_AND : ZF_TOKEN_OR;
    const char *name = is_and ? "and" : "or";
    size_t start = p->token.start;
    zf_filter_node *joined = NULL, *operand = NULL;
    zf_status st =
        is_and ? parse_not(out, p) : parse_joined(out, p, ZF_NODE_AND);

    while (st == ZF_OK && p->token.kind == joint) {
        if (!joined)
            st = need_truth(p, *out, name);
        if (st == ZF_OK)
            st = zf_filter_advance(p);
        if (st == ZF_OK)
            st = is_and ? parse_not(&operand, p)
                        : parse_joined(&operand, p, ZF_NODE_AND);
        if (st == ZF_OK)
            st = need_truth(p, operand, name);
        if (st != ZF_OK)
            return st;
        if (!joined) {
            joined = zf_filter_node_new(p, kind, start);
            if (!joined)
                return ZF_ENOMEM;
            append_flat(joined, *out);
        }
        append_flat(joined, operand);
    }
    if (st != ZF_OK || !joined)
        return st;
    joined->end = p->last.end;
    *out = joined;
    return ZF_OK;
}

zf_status zf_filter_parse_or(zf_filter_node **out, zf_filter_parser *p)
{
    return parse_joined(out, p, ZF_NODE_OR);
}
