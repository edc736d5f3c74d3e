/* linear.c - linear forms: recognising them, collecting them, and the entry
 * point that reads nothing else. */
#include <string.h>

#include <flint/fmpq_vec.h>

#include "filter/tree.h"

int zf_filter_node_is_linear(const zf_filter_node *node)
{
    return node->polynomial && node->degree <= 1;
}

static int add_term(fmpq_t entry, const fmpq_t value)
{
    const size_t most = (size_t)4 * ZF_FILTER_MAX_BITS;

    fmpq_add(entry, entry, value);
    return fmpz_bits(fmpq_numref(entry)) <= most &&
           fmpz_bits(fmpq_denref(entry)) <= most;
}

/* In a linear product at most one factor is not a number. */
static int add_product(fmpq *row, slong n, const fmpq_t factor,
                       const zf_filter_node *node)
{
    const zf_filter_node *rest = NULL;
    fmpq_t f;
    int ok;

    fmpq_init(f);
    fmpq_set(f, factor);
    for (const zf_filter_node *c = node->first; c; c = c->next) {
        if (c->kind == ZF_NODE_NUMBER)
            fmpq_mul(f, f, &c->value);
        else
            rest = c;
    }
    ok = rest ? zf_filter_add_linear(row, n, f, rest) : add_term(row + n, f);
    fmpq_clear(f);
    return ok;
}

int zf_filter_add_linear(fmpq *row, slong n, const fmpq_t factor,
                         const zf_filter_node *node)
{
    fmpq_t f;
    int ok = 1;

    if (node->kind == ZF_NODE_PRODUCT)
        return add_product(row, n, factor, node);
    if (node->kind == ZF_NODE_CHARGE)
        return add_term(row + node->index, factor);
    fmpq_init(f);
    if (node->kind == ZF_NODE_NUMBER) {
        fmpq_mul(f, factor, &node->value);
        ok = add_term(row + n, f);
    } else {
        fmpq_set(f, factor);
        if (node->kind == ZF_NODE_NEGATE)
            fmpq_neg(f, f);
        for (const zf_filter_node *c = node->first; ok && c; c = c->next)
            ok = zf_filter_add_linear(row, n, f, c);
    }
    fmpq_clear(f);
    return ok;
}

/* row += (left - right) of a comparison, or the form itself. */
static int add_sides(fmpq *row, slong n, const zf_filter_node *node)
{
    fmpq_t f;
    int ok;

    fmpq_init(f);
    fmpq_one(f);
    if (node->kind == ZF_NODE_COMPARE) {
        ok = zf_filter_add_linear(row, n, f, node->first);
        fmpq_neg(f, f);
        ok = ok && zf_filter_add_linear(row, n, f, node->last);
    } else {
        ok = zf_filter_add_linear(row, n, f, node);
    }
    fmpq_clear(f);
    return ok;
}

int zf_filter_linear_row(fmpq *row, slong n, const zf_filter_node *node)
{
    fmpq *sum;
    int ok;

    sum = _fmpq_vec_init(n + 1);
    ok = add_sides(sum, n, node);
    for (slong i = 0; ok && i <= n; i++)
        fmpq_swap(row + i, sum + i);
    _fmpq_vec_clear(sum, n + 1);
    return ok;
}

const char *zf_filter_relation_text(zf_filter_relation relation)
{
    static const char *const texts[] = {"==", "!=", "<", "<=", ">", ">="};

    return texts[relation];
}

/* The innermost part of a form that is not linear; `node` is not. */
static const zf_filter_node *culprit(const zf_filter_node *node)
{
    for (const zf_filter_node *c = node->first; c; c = c->next) {
        if (!zf_filter_node_is_linear(c) && node->kind != ZF_NODE_CALL)
            return culprit(c);
    }
    return node;
}

static zf_status check_form(zf_filter_parser *p, const zf_filter_node *node)
{
    zf_filter_quote q;

    if (node->type == ZF_FILTER_NUMBER) {
        if (zf_filter_node_is_linear(node))
            return ZF_OK;
        node = culprit(node);
        q = zf_filter_quoted(&p->source, node->start, node->end);
        return zf_filter_fail(&p->source, node->start,
                              "\"%s\" is not linear; expected a sum of "
                              "charges with rational coefficients",
                              q.text);
    }
    q = zf_filter_quoted(&p->source, node->start, node->end);
    return zf_filter_fail(&p->source, node->start,
                          "\"%s\" is %s; expected a linear form", q.text,
                          zf_filter_type_text(node->type));
}

static zf_status parse_form(zf_filter_node **root, zf_filter_parser *p)
{
    zf_status st = zf_filter_start(p);

    if (st == ZF_OK)
        st = zf_filter_parse_comparison(root, p);
    if (st == ZF_OK)
        st = zf_filter_expect_end(p);
    if (st != ZF_OK)
        return st;
    if ((*root)->kind != ZF_NODE_COMPARE)
        return check_form(p, *root);
    st = check_form(p, (*root)->first);
    if (st == ZF_OK)
        st = check_form(p, (*root)->last);
    return st;
}

zf_status zf_filter_parse_linear(fmpq *row, const char **relation,
                                 const char *text, const zf_mark *mark,
                                 const zf_filter_scope *scope, zf_error *err)
{
    zf_filter_tree tree = {NULL, 0, scope->n};
    zf_filter_parser p = {
        .source = {text, strlen(text), mark, err},
        .scope = scope,
        .tree = &tree,
    };
    zf_filter_node *root = NULL;
    zf_status st = parse_form(&root, &p);

    if (st != ZF_OK)
        goto done;
    if (!zf_filter_linear_row(row, scope->n, root)) {
        st = zf_filter_fail(&p.source, 0, "the coefficients are too large");
        goto done;
    }
    *relation = root->kind == ZF_NODE_COMPARE
                    ? zf_filter_relation_text(root->relation)
                    : "";
done:
    zf_filter_tree_clear(&tree);
    return st;
}
