/* call.c - what an evaluation asks the caller. */
#include <string.h>

#include "filter/object.h"

static zf_filter_value constant(const zf_filter_node *node)
{
    zf_filter_value v = {node->type, 0, 0, node->text};

    if (node->type == ZF_FILTER_NUMBER) {
        v.number = fmpz_get_si(fmpq_numref(&node->value));
        v.text = NULL;
    }
    return v;
}

zf_status zf_filter_apply(zf_filter_value *out, const zf_filter_node *node,
                          const zf_filter_host *host)
{
    zf_filter_value args[4], result = {node->type, 0, 0, NULL};
    size_t n = 0;
    zf_status st;

    if (!host->call)
        return zf_error_set(host->err, ZF_EBUG, NULL,
                            "the filter calls a function that is not given");
    for (const zf_filter_node *c = node->first; c; c = c->next)
        args[n++] = constant(c);
    st = host->call(&result, (size_t)node->index, args, &host->point, host->arg,
                    host->err);
    if (st != ZF_OK)
        return st;
    if (result.type != node->type ||
        (result.type == ZF_FILTER_STRING && !result.text))
        return zf_error_set(host->err, ZF_EBUG, NULL,
                            "a function of a filter gave a wrong type");
    *out = result;
    return ZF_OK;
}

static zf_status string_of(const char **out, const zf_filter_node *node,
                           const zf_filter_host *host)
{
    zf_filter_value v = {node->type, 0, 0, ""};
    zf_status st;

    *out = node->text;
    if (node->kind == ZF_NODE_STRING)
        return ZF_OK;
    st = zf_filter_apply(&v, node, host);
    if (st == ZF_OK)
        *out = v.text;
    return st;
}

zf_status zf_filter_ask(int *truth, const zf_filter_node *node,
                        const zf_filter_host *host)
{
    const char *a = NULL, *b = NULL;
    zf_filter_value v = {node->type, 0, 0, NULL};
    zf_status st;

    if (node->kind == ZF_NODE_CALL) {
        st = zf_filter_apply(&v, node, host);
        if (st == ZF_OK)
            *truth = v.truth != 0;
        return st;
    }
    st = string_of(&a, node->first, host);
    if (st == ZF_OK)
        st = string_of(&b, node->last, host);
    if (st == ZF_OK)
        *truth = (strcmp(a, b) == 0) == (node->relation == ZF_RELATION_EQ);
    return st;
}
