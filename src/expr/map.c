/* map.c - rewriting from the leaves up, each shared part once. */
#include "expr/node.h"

/* Room for the arguments of any node of the list; NULL: refused. */
static zf_expr *room_for_args(const zf_expr_list *list)
{
    size_t most = 1;

    for (size_t k = 0; k < list->n; k++)
        if (list->node[k]->n > most)
            most = list->node[k]->n;
    return zf_mem_array(most, sizeof(zf_expr));
}

zf_expr zf_expr_map(zf_expr_pool *pool, zf_expr e, zf_expr_map_fn *fn,
                    void *arg)
{
    zf_expr_list list = {0};
    zf_expr *image = NULL, *args = NULL, result = NULL;

    if (!zf_expr_list_new(&list, e))
        return zf_expr_fail(pool, ZF_ENOMEM, "out of memory");
    image = zf_mem_array(list.n, sizeof(*image));
    args = room_for_args(&list);
    if (!image || !args) {
        zf_expr_fail(pool, ZF_ENOMEM, "out of memory");
        goto done;
    }
    for (size_t k = 0; k < list.n; k++) {
        zf_expr node = list.node[k];

        for (uint32_t j = 0; j < node->n; j++)
            args[j] = image[zf_expr_place(&list, node->args[j])];
        image[k] = fn(pool, node, args, arg);
        if (!image[k])
            goto done;
    }
    result = image[list.n - 1];
done:
    zf_mem_free(args);
    zf_mem_free(image);
    zf_expr_list_clear(&list);
    return result;
}

typedef struct replacement {
    zf_expr_replace_fn *fn;
    void *arg;
} replacement;

static zf_expr replace_node(zf_expr_pool *pool, zf_expr e, const zf_expr *args,
                            void *arg)
{
    const replacement *r = arg;
    zf_expr by;

    if (e->kind != ZF_EXPR_SYMBOL)
        return zf_expr_rebuild(pool, e, args);
    by = r->fn(e, r->arg);
    return by ? by : e;
}

zf_expr zf_expr_replace(zf_expr_pool *pool, zf_expr e, zf_expr_replace_fn *fn,
                        void *arg)
{
    replacement r = {fn, arg};

    return e ? zf_expr_map(pool, e, replace_node, &r) : NULL;
}
