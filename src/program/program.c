/* program.c - expressions as straight-line programs. */
#include <string.h>

#include "program/private.h"

struct zf_program {
    zf_statement *statement;
    size_t n;
};

static zf_status check_outputs(const zf_program_output *outputs, size_t n,
                               zf_error *err)
{
    for (size_t k = 0; k < n; k++) {
        if (!outputs[k].value || !outputs[k].name)
            return zf_error_set(err, ZF_EDOMAIN, NULL,
                                "output %zu has no value or no name", k);
        if (outputs[k].group < 0 || outputs[k].group > 63)
            return zf_error_set(err, ZF_EDOMAIN, NULL,
                                "the output \"%s\" is in group %d; there are "
                                "groups 0 to 63",
                                outputs[k].name, outputs[k].group);
    }
    return ZF_OK;
}

static void builder_clear(builder *b)
{
    zf_mem_free(b->parts);
    zf_mem_free(b->edges);
    zf_mem_free(b->slots);
    zf_mem_free(b->stack);
    zf_mem_free(b->scratch);
    zf_mem_free(b->class_of);
    zf_mem_free(b->order);
}

static zf_status write_statements(zf_program *p, builder *b)
{
    p->statement =
        zf_mem_array(b->n_order ? b->n_order : 1, sizeof(*p->statement));
    if (!p->statement)
        return zf_parts_no_memory(b);
    for (size_t k = 0; k < b->n_order; k++) {
        const part *from = &b->parts[b->order[k]];
        const char *name = zf_expr_name(from->symbol);
        zf_statement *s = &p->statement[k];

        s->name = zf_mem_string(name, strlen(name));
        if (!s->name)
            return zf_parts_no_memory(b);
        p->n = k + 1;
        s->value = from->value;
        s->on = from->on;
        s->table = from->table;
        s->output = from->output;
        s->groups = from->groups;
    }
    return ZF_OK;
}

zf_status zf_program_new(zf_program **out, zf_expr_pool *pool,
                         const zf_program_output *outputs, size_t n,
                         const zf_program_names *names, zf_error *err)
{
    builder b = {.pool = pool,
                 .outputs = outputs,
                 .n_outputs = n,
                 .names = names,
                 .err = err};
    zf_program *p = NULL;
    zf_status st = check_outputs(outputs, n, err);

    if (st != ZF_OK)
        return st;
    p = zf_mem_alloc(sizeof(*p));
    st = p ? zf_parts_plan(&b) : zf_parts_no_memory(&b);
    if (st == ZF_OK)
        st = zf_parts_name(&b);
    if (st == ZF_OK)
        st = zf_parts_build(&b);
    if (st == ZF_OK)
        st = write_statements(p, &b);
    if (st == ZF_OK) {
        *out = p;
        p = NULL;
    }
    zf_program_free(p);
    builder_clear(&b);
    return st;
}

void zf_program_free(zf_program *p)
{
    if (!p)
        return;
    for (size_t k = 0; k < p->n; k++)
        zf_mem_free(p->statement[k].name);
    zf_mem_free(p->statement);
    zf_mem_free(p);
}

size_t zf_program_count(const zf_program *p)
{
    return p->n;
}

const zf_statement *zf_program_at(const zf_program *p, size_t k)
{
    return &p->statement[k];
}
