/* filter.c - the filter as an object: made from a text, asked what it is. */
#include <string.h>

#include "filter/object.h"

static void clear(zf_filter *f)
{
    for (size_t k = 0; k < f->n_parts; k++)
        clear(&f->parts[k]);
    zf_mem_free(f->parts);
    if (f->owns_tree) {
        zf_filter_tree_clear(f->tree);
        zf_mem_free(f->tree);
    }
    zf_filter_code_clear(&f->code);
    zf_mem_free(f->uses);
    zf_mem_free(f->text);
}

void zf_filter_free(zf_filter *f)
{
    if (f)
        clear(f);
    zf_mem_free(f);
}

static void mark_uses(unsigned char *uses, const zf_filter_node *node)
{
    if (node->kind == ZF_NODE_CHARGE)
        uses[node->index] = 1;
    for (const zf_filter_node *c = node->first; c; c = c->next)
        mark_uses(uses, c);
}

/* Fills in a filter on a finished tree; after a failure, too, the caller
 * clears it. */
static zf_status fill(zf_filter *f, zf_filter_tree *tree,
                      const zf_filter_node *root, const char *text, size_t len)
{
    f->tree = tree;
    f->root = root;
    f->text = zf_mem_string(text, len);
    f->uses = zf_mem_array((size_t)tree->n, 1);
    if (!f->text || !f->uses)
        return ZF_ENOMEM;
    mark_uses(f->uses, root);
    return zf_filter_compile(&f->code, root, tree->n);
}

/* Makes each conjunct a filter of its own; `text` is the text of the tree. */
static zf_status split(zf_filter *f, const char *text)
{
    zf_status st = ZF_OK;

    if (f->root->kind != ZF_NODE_AND)
        return ZF_OK;
    f->parts = zf_mem_array(f->root->n, sizeof(zf_filter));
    if (!f->parts)
        return ZF_ENOMEM;
    for (const zf_filter_node *c = f->root->first; c && st == ZF_OK;
         c = c->next)
        st = fill(&f->parts[f->n_parts++], f->tree, c, text + c->start,
                  c->end - c->start);
    return st;
}

static zf_status parse_condition(zf_filter_node **root, zf_filter_parser *p)
{
    zf_status st = zf_filter_start(p);

    if (st == ZF_OK)
        st = zf_filter_parse_or(root, p);
    if (st == ZF_OK)
        st = zf_filter_expect_end(p);
    if (st == ZF_OK && (*root)->type != ZF_FILTER_TRUTH)
        return zf_filter_fail(
            &p->source, (*root)->start,
            "\"%s\" is %s; a filter is a condition, such as a comparison",
            zf_filter_quoted(&p->source, (*root)->start, (*root)->end).text,
            zf_filter_type_text((*root)->type));
    return st;
}

zf_status zf_filter_parse(zf_filter **out, const char *text,
                          const zf_mark *mark, const zf_filter_scope *scope,
                          zf_error *err)
{
    zf_filter *f = zf_mem_alloc(sizeof(*f));
    zf_filter_tree *tree = zf_mem_alloc(sizeof(*tree));
    zf_filter_parser p = {
        .source = {text, strlen(text), mark, err},
        .scope = scope,
        .tree = tree,
    };
    zf_filter_node *root = NULL;
    zf_status st = ZF_ENOMEM;

    if (!f || !tree)
        goto done;
    tree->n = scope->n;
    f->tree = tree;
    f->owns_tree = 1;
    tree = NULL;
    st = parse_condition(&root, &p);
    if (st == ZF_OK)
        st = fill(f, f->tree, root, text, p.source.len);
    if (st == ZF_OK)
        st = split(f, text);
    if (st != ZF_OK)
        goto done;
    *out = f;
    f = NULL;
done:
    if (st == ZF_ENOMEM)
        zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    zf_mem_free(tree);
    zf_filter_free(f);
    return st;
}

const char *zf_filter_text(const zf_filter *f)
{
    return f->text;
}

int zf_filter_uses(const zf_filter *f, slong i)
{
    return i >= 0 && i < f->tree->n && f->uses[i];
}

int zf_filter_calls(const zf_filter *f)
{
    return f->root->calls;
}

size_t zf_filter_conjuncts(const zf_filter *f)
{
    return f->n_parts ? f->n_parts : 1;
}

const zf_filter *zf_filter_conjunct(const zf_filter *f, size_t k)
{
    return f->n_parts ? &f->parts[k] : f;
}

int zf_filter_is_linear(fmpq *row, const char **relation, const zf_filter *f)
{
    const zf_filter_node *root = f->root;

    if (root->kind != ZF_NODE_COMPARE ||
        !zf_filter_node_is_linear(root->first) ||
        !zf_filter_node_is_linear(root->last) ||
        !zf_filter_linear_row(row, f->tree->n, root))
        return 0;
    *relation = zf_filter_relation_text(root->relation);
    return 1;
}
