/* order.c - derived quantities stand on others: depths, and cycles. */
#include "quantity/private.h"

typedef struct walk {
    zf_quantities *q;
    zf_entry *path[ZF_QUANTITY_DEEPEST + 1];
    int length;
    int deepest; /* of what the formula at the end of the path names */
    zf_error *err;
} walk;

static zf_status visit(zf_entry *e, walk *w);

static zf_status cycle(const zf_entry *e, const walk *w)
{
    zf_buf names;
    int first = w->length - 1;
    zf_status st;

    while (w->path[first] != e)
        first--;
    zf_buf_init(&names, 300);
    for (int k = first; k < w->length && names.len < 200; k++)
        zf_buf_printf(&names, "%s -> ", w->path[k]->q.name);
    st = zf_error_set(w->err, ZF_EINPUT, e->mark.line ? &e->mark : NULL,
                      "a quantity is defined by itself: %s%s",
                      zf_buf_text(&names), e->q.name);
    zf_buf_clear(&names);
    return st;
}

static zf_status visit_symbol(zf_expr symbol, void *arg)
{
    walk *w = arg;
    zf_entry *e = zf_quantities_entry(w->q, zf_expr_name(symbol));
    zf_status st;

    if (!e)
        return ZF_OK;
    st = visit(e, w);
    if (st == ZF_OK && e->depth > w->deepest)
        w->deepest = e->depth;
    return st;
}

static zf_status visit(zf_entry *e, walk *w)
{
    int deepest = w->deepest;
    zf_status st;

    if (e->depth >= 0)
        return ZF_OK;
    if (e->depth == ZF_DEPTH_VISITED)
        return cycle(e, w);
    if (w->length > ZF_QUANTITY_DEEPEST)
        return zf_error_set(w->err, ZF_EINPUT, e->mark.line ? &e->mark : NULL,
                            "more than %d quantities are defined by each "
                            "other in a row",
                            ZF_QUANTITY_DEEPEST);
    e->depth = ZF_DEPTH_VISITED;
    w->path[w->length++] = e;
    w->deepest = 0;
    st = zf_expr_symbols(e->q.formula, visit_symbol, w, w->err);
    e->depth = st == ZF_OK ? w->deepest + 1 : ZF_DEPTH_UNKNOWN;
    w->deepest = deepest;
    w->length--;
    return st;
}

zf_status zf_quantities_order(zf_quantities *q, size_t k, zf_error *err)
{
    walk w = {0};
    zf_status st = ZF_OK;

    w.q = q;
    w.err = err;
    for (; st == ZF_OK && k < q->n; k++) {
        zf_entry *e = q->entry[k];

        st = visit(e, &w);
        if (st == ZF_OK && e->depth > ZF_QUANTITY_DEEPEST)
            st = zf_error_set(err, e->mark.line ? ZF_EINPUT : ZF_EDOMAIN,
                              e->mark.line ? &e->mark : NULL,
                              "\"%s\" stands on more than %d quantities in a "
                              "row",
                              e->q.name, ZF_QUANTITY_DEEPEST);
    }
    return st;
}
