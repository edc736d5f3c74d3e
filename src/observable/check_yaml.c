/* check_yaml.c - reading a file without a model, for what is wrong in it. */
#include "zforge/kernel.h"

#include "observable/private.h"

/* Parses the formulas that a node gives for these keys. */
static zf_status formulas(const reader *r, const zf_yaml *node, zf_error *err)
{
    static const char *const keys[] = {"formula", "standard_model",
                                       "standard_model_uncertainty"};
    zf_expr ignored = NULL;
    zf_status st = ZF_OK;

    for (size_t i = 0; st == ZF_OK && i < sizeof(keys) / sizeof(*keys); i++)
        if (zf_yaml_find(node, keys[i]))
            st = zf_obs_read_formula(&ignored, r, zf_yaml_find(node, keys[i]),
                                     keys[i], err);
    return st;
}

static zf_status check_observable(const reader *r, const zf_yaml *node,
                                  zf_error *err)
{
    const zf_yaml *table = zf_yaml_find(node, "table");
    const zf_yaml *prepared;
    zf_observable o = {0};
    zf_expr ignored = NULL;
    zf_status st = zf_obs_read_observable_facts(&o, r, node, err);

    prepared = st == ZF_OK && table ? zf_yaml_find(table, "prepared") : NULL;
    for (size_t k = 0; prepared && st == ZF_OK && k < o.n_prepared; k++)
        st = zf_obs_read_formula(&ignored, r, zf_yaml_at(prepared, k),
                                 "prepared column", err);
    zf_obs_clear(&o);
    return st;
}

static zf_status check_definition(const reader *r, const zf_yaml *node,
                                  zf_error *err)
{
    static const char *const keys[] = {"latex", "unit", "source", "note",
                                       "meaning"};
    char *text = NULL;
    zf_status st = ZF_OK;

    for (size_t i = 0; st == ZF_OK && i < sizeof(keys) / sizeof(*keys); i++)
        st = zf_obs_scope_text_or(&text, &r->scope, zf_yaml_find(node, keys[i]),
                                  keys[i], "", err);
    zf_mem_free(text);
    return st;
}

static zf_status check_check(const check_text *c, const reader *r, void *arg,
                             zf_error *err)
{
    zf_expr ignored = NULL;

    (void)arg;
    if (!c->formula)
        return ZF_OK;
    return zf_obs_read_formula(&ignored, r, c->formula, "formula", err);
}

zf_status zf_observables_check_yaml(const zf_yaml *root, zf_error *err)
{
    shelf s = {0};
    reader r = {.pool = NULL};
    const zf_expr_function *functions;
    size_t n = 0;
    zf_status st;

    functions = zf_kernels(&n);
    st = zf_expr_pool_new(&r.pool, functions, n, err);
    if (st == ZF_OK)
        st = zf_obs_shelf_add(&s, root, NULL, "file", err);
    if (st == ZF_OK)
        st = zf_obs_shelf_finish(&s, err);
    for (size_t i = 0; st == ZF_OK && i < s.n_entries; i++) {
        const zf_yaml *node = s.entry[i].node;

        r.scope = s.entry[i].scope;
        st = formulas(&r, node, err);
        if (st == ZF_OK)
            st = s.entry[i].is_definition ? check_definition(&r, node, err)
                                          : check_observable(&r, node, err);
    }
    if (st == ZF_OK)
        st = zf_obs_shelf_checks(&s, 0, r.pool, check_check, NULL, err);
    zf_obs_shelf_clear(&s);
    zf_expr_pool_free(r.pool);
    return st;
}
