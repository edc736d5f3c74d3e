/* arith.c - from text to tree: sums, products, powers, numbers, parentheses.
 */
#include <assert.h>

#include "filter/tree.h"

static zf_status parse_literal(zf_filter_node **out, zf_filter_parser *p)
{
    const zf_filter_token token = p->token;
    int is_string = token.kind == ZF_TOKEN_STRING;
    size_t len = token.end - token.start;
    zf_filter_node *node;
    zf_status st;

    if (!is_string && len > ZF_FILTER_MAX_DIGITS)
        return zf_filter_fail(&p->source, token.start,
                              "a number of %zu digits is too long; at most %d",
                              len, ZF_FILTER_MAX_DIGITS);
    st = zf_filter_advance(p);
    if (st != ZF_OK)
        return st;
    node = zf_filter_node_new(p, is_string ? ZF_NODE_STRING : ZF_NODE_NUMBER,
                              token.start);
    if (!node)
        return ZF_ENOMEM;
    node->end = token.end;
    if (is_string) {
        node->type = ZF_FILTER_STRING;
        node->text = zf_mem_string(p->source.text + token.start + 1, len - 2);
    } else {
        node->text = zf_mem_string(p->source.text + token.start, len);
    }
    if (!node->text)
        return zf_error_set(p->source.err, ZF_ENOMEM, NULL, "out of memory");
    *out = node;
    if (is_string)
        return ZF_OK;
    if (fmpz_set_str(fmpq_numref(&node->value), node->text, 10) != 0)
        return zf_error_set(p->source.err, ZF_EBUG, NULL, "number not read");
    return zf_filter_count_bits(p, node);
}

static zf_status parse_parentheses(zf_filter_node **out, zf_filter_parser *p)
{
    size_t start = p->token.start;
    zf_status st = zf_filter_advance(p);

    if (st != ZF_OK)
        return st;
    st = zf_filter_parse_or(out, p);
    if (st != ZF_OK)
        return st;
    if (p->token.kind == ZF_TOKEN_CLOSE)
        return zf_filter_advance(p);
    if (p->token.kind == ZF_TOKEN_END)
        return zf_filter_fail(&p->source, start, "\"(\" is not closed");
    return zf_filter_unexpected_operator(p, "an operator or \")\"");
}

static zf_status parse_primary(zf_filter_node **out, zf_filter_parser *p)
{
    zf_status st;

    if (p->token.kind == ZF_TOKEN_NUMBER || p->token.kind == ZF_TOKEN_STRING)
        return parse_literal(out, p);
    if (p->token.kind != ZF_TOKEN_NAME && p->token.kind != ZF_TOKEN_OPEN)
        return zf_filter_unexpected(p, "a charge, a number or \"(\"");
    if (p->depth >= ZF_FILTER_MAX_DEPTH)
        return zf_filter_fail(&p->source, p->token.start,
                              "more than %d nested parentheses",
                              ZF_FILTER_MAX_DEPTH);
    p->depth++;
    if (p->token.kind == ZF_TOKEN_NAME)
        st = zf_filter_parse_name(out, p);
    else
        st = parse_parentheses(out, p);
    p->depth--;
    return st;
}

/* The exponent after `^`: one digit. */
static zf_status parse_exponent(slong *out, zf_filter_parser *p)
{
    const zf_filter_token token = p->token;

    if (token.kind != ZF_TOKEN_NUMBER)
        return zf_filter_unexpected(p, "an exponent from 0 to 9");
    if (token.end - token.start > 1)
        return zf_filter_fail(
            &p->source, token.start, "exponent \"%s\"; expected 0 to 9",
            zf_filter_quoted(&p->source, token.start, token.end).text);
    *out = p->source.text[token.start] - '0';
    return zf_filter_advance(p);
}

static zf_status parse_power(zf_filter_node **out, zf_filter_parser *p)
{
    size_t start = p->token.start;
    zf_filter_node *node;
    slong exponent = 0;
    zf_status st = parse_primary(out, p);

    if (st != ZF_OK || p->token.kind != ZF_TOKEN_POWER)
        return st;
    st = zf_filter_need_number(p, *out, "raised to a power");
    if (st == ZF_OK)
        st = zf_filter_advance(p);
    if (st == ZF_OK)
        st = parse_exponent(&exponent, p);
    if (st != ZF_OK)
        return st;
    if (p->token.kind == ZF_TOKEN_POWER)
        return zf_filter_fail(&p->source, p->token.start,
                              "powers cannot be chained; use parentheses");
    assert(*out != NULL);
    if (exponent == 1)
        return ZF_OK;
    node = zf_filter_node_new(p, ZF_NODE_POWER, start);
    if (!node)
        return ZF_ENOMEM;
    node->index = exponent;
    if (exponent == 0 && !(*out)->calls) {
        /* Folds to 1; the base may be anything that always has a value. */
        node->kind = ZF_NODE_NUMBER;
        node->end = p->last.end;
        fmpq_one(&node->value);
        *out = node;
        return ZF_OK;
    }
    zf_filter_node_append(node, *out);
    *out = node;
    return zf_filter_node_finish(p, node);
}

static zf_status negate(zf_filter_node **node, zf_filter_parser *p,
                        size_t start)
{
    zf_filter_node *child = *node;

    *node = zf_filter_node_new(p, ZF_NODE_NEGATE, start);
    if (!*node)
        return ZF_ENOMEM;
    zf_filter_node_append(*node, child);
    return zf_filter_node_finish(p, *node);
}

static zf_status parse_unary(zf_filter_node **out, zf_filter_parser *p)
{
    size_t start = p->token.start;
    int signs = 0;
    zf_status st = ZF_OK;

    for (; st == ZF_OK && p->token.kind == ZF_TOKEN_MINUS; signs++)
        st = zf_filter_advance(p);
    if (st == ZF_OK)
        st = parse_power(out, p);
    if (st == ZF_OK && signs)
        st = zf_filter_need_number(p, *out, "negated");
    if (st != ZF_OK)
        return st;
    if (signs % 2)
        return negate(out, p, start);
    return ZF_OK;
}

/* Turns the divisor *node into the factor 1/c. */
static zf_status invert(zf_filter_node **node, zf_filter_parser *p)
{
    zf_filter_node *inverse;

    assert(*node != NULL);
    if ((*node)->kind != ZF_NODE_NUMBER)
        return zf_filter_fail(
            &p->source, (*node)->start,
            "a divisor is a constant; \"%s\" is not",
            zf_filter_quoted(&p->source, (*node)->start, (*node)->end).text);
    if (fmpq_is_zero(&(*node)->value))
        return zf_filter_fail(&p->source, (*node)->start, "division by zero");
    inverse = zf_filter_node_new(p, ZF_NODE_NUMBER, (*node)->start);
    if (!inverse)
        return ZF_ENOMEM;
    inverse->end = (*node)->end;
    fmpq_inv(&inverse->value, &(*node)->value);
    *node = inverse;
    return zf_filter_count_bits(p, inverse);
}

static zf_status parse_product(zf_filter_node **out, zf_filter_parser *p)
{
    size_t start = p->token.start;
    zf_filter_node *product = NULL, *factor = NULL;
    zf_status st = parse_unary(out, p);

    while (st == ZF_OK && (p->token.kind == ZF_TOKEN_TIMES ||
                           p->token.kind == ZF_TOKEN_DIVIDE)) {
        int divides = p->token.kind == ZF_TOKEN_DIVIDE;
        const char *use = divides ? "divided" : "multiplied";

        st = zf_filter_need_number(p, product ? product : *out, use);
        if (st == ZF_OK)
            st = zf_filter_advance(p);
        if (st == ZF_OK)
            st = parse_unary(&factor, p);
        if (st == ZF_OK)
            st = zf_filter_need_number(p, factor, divides ? "a divisor" : use);
        if (st == ZF_OK && divides)
            st = invert(&factor, p);
        if (st != ZF_OK)
            return st;
        if (!product) {
            product = zf_filter_node_new(p, ZF_NODE_PRODUCT, start);
            if (!product)
                return ZF_ENOMEM;
            zf_filter_node_append(product, *out);
        }
        zf_filter_node_append(product, factor);
    }
    if (st != ZF_OK || !product)
        return st;
    *out = product;
    return zf_filter_node_finish(p, product);
}

zf_status zf_filter_parse_sum(zf_filter_node **out, zf_filter_parser *p)
{
    size_t start = p->token.start;
    zf_filter_node *sum = NULL, *term = NULL;
    zf_status st = parse_product(out, p);

    while (st == ZF_OK && (p->token.kind == ZF_TOKEN_PLUS ||
                           p->token.kind == ZF_TOKEN_MINUS)) {
        int minus = p->token.kind == ZF_TOKEN_MINUS;
        const char *use = minus ? "subtracted" : "added";

        st = zf_filter_need_number(p, sum ? sum : *out, use);
        if (st == ZF_OK)
            st = zf_filter_advance(p);
        if (st == ZF_OK)
            st = parse_product(&term, p);
        if (st == ZF_OK)
            st = zf_filter_need_number(p, term, use);
        if (st == ZF_OK && minus)
            st = negate(&term, p, term->start);
        if (st != ZF_OK)
            return st;
        if (!sum) {
            sum = zf_filter_node_new(p, ZF_NODE_SUM, start);
            if (!sum)
                return ZF_ENOMEM;
            zf_filter_node_append(sum, *out);
        }
        zf_filter_node_append(sum, term);
    }
    if (st != ZF_OK || !sum)
        return st;
    *out = sum;
    return zf_filter_node_finish(p, sum);
}
