/* build.c - entries become quantities and observables of a model. */
#include <string.h>

#include "observable/private.h"

/* A card may call its parameters as it likes: they hide an entry.  Any other
 * quantity of the same name is a mistake. */
static zf_status check_new(const zf_observables *o, entry *e, zf_error *err)
{
    const zf_quantity *q = zf_quantities_find(o->q, e->name);
    zf_mark mark;

    e->shadowed = q && q->kind == ZF_QUANTITY_PARAMETER;
    if (!q || e->shadowed)
        return ZF_OK;
    mark = zf_yaml_mark(zf_yaml_find(e->node, "name"));
    return zf_error_set(err, ZF_EINPUT, &mark,
                        "\"%.64s\" is a quantity already; expected a new name",
                        e->name);
}

static zf_status build_definition(zf_observables *o, entry *e, binding *b,
                                  const reader *r, zf_error *err)
{
    char *latex = NULL, *unit = NULL, *meaning = NULL;
    const scope *s = &r->scope;
    zf_expr formula = NULL;
    zf_status st = zf_obs_bind_formula(
        &formula, b, r, zf_yaml_find(e->node, "formula"), "formula", err);

    e->formula = formula;
    if (st != ZF_OK || b->missing || e->shadowed)
        return st;
    st = zf_obs_scope_text_or(&latex, s, zf_yaml_find(e->node, "latex"),
                              "latex", e->name, err);
    if (st == ZF_OK)
        st = zf_obs_scope_text_or(&unit, s, zf_yaml_find(e->node, "unit"),
                                  "unit", "1", err);
    if (st == ZF_OK)
        st = zf_obs_scope_text(&meaning, s, zf_yaml_find(e->node, "meaning"),
                               "meaning", err);
    if (st == ZF_OK)
        st = zf_quantities_add_derived(o->q, e->name, formula, latex, unit,
                                       meaning, err);
    zf_mem_free(latex);
    zf_mem_free(unit);
    zf_mem_free(meaning);
    return st;
}

/* ---- tables ---- */

typedef struct leaves {
    const binding *b;
    const char *bad;
} leaves;

static zf_status check_leaf(zf_expr symbol, void *arg)
{
    leaves *l = arg;
    const char *name = zf_expr_name(symbol);
    const zf_quantity *q = zf_quantities_find(l->b->o->q, name);

    for (size_t i = 0; i < l->b->n_columns; i++)
        if (strcmp(l->b->column[i], name) == 0)
            return ZF_OK;
    if (!l->bad && (!q || q->kind != ZF_QUANTITY_INPUT))
        l->bad = name;
    return ZF_OK;
}

/* A prepared column is the same at every point of parameter space. */
static zf_status check_prepared(const binding *b, zf_expr e,
                                const zf_yaml *node, zf_error *err)
{
    leaves l = {b, NULL};
    zf_expr expanded = zf_quantities_expand(b->o->q, e);
    zf_mark mark = zf_yaml_mark(node);
    zf_status st;

    if (!expanded)
        return zf_expr_pool_check(b->o->pool, err);
    st = zf_expr_symbols(expanded, check_leaf, &l, err);
    if (st == ZF_OK && l.bad)
        st = zf_error_set(err, ZF_EINPUT, &mark,
                          "prepared column depends on \"%.64s\"; expected "
                          "columns and inputs only",
                          l.bad);
    if (st == ZF_OK && !zf_expr_is_real(e))
        st = zf_error_set(err, ZF_EINPUT, &mark,
                          "prepared column may be complex; expected re(...), "
                          "im(...) or abs(...)");
    return st;
}

static zf_status check_columns(const zf_observable *o, const binding *b,
                               const zf_yaml *table, zf_error *err)
{
    zf_mark mark = zf_yaml_mark(table);

    for (size_t k = 0; k < o->n_columns + o->n_prepared; k++)
        if (zf_quantities_find(b->o->q, o->column[k]) ||
            zf_obs_shelf_find(&b->o->shelf, o->column[k]))
            return zf_error_set(err, ZF_EINPUT, &mark,
                                "column \"%.64s\" has the name of a quantity; "
                                "expected a new name",
                                o->column[k]);
    return ZF_OK;
}

static zf_status build_table(zf_observable *o, binding *b, const reader *r,
                             const zf_yaml *table, zf_error *err)
{
    const zf_yaml *prepared;
    zf_status st;

    if (!table)
        return ZF_OK;
    st = zf_obs_read_columns(o, r, table, err);
    if (st == ZF_OK)
        st = check_columns(o, b, table, err);
    prepared = zf_yaml_find(table, "prepared");
    b->column = o->column;
    for (size_t k = 0; st == ZF_OK && k < o->n_prepared; k++) {
        const zf_yaml *node = zf_yaml_at(prepared, k);

        b->n_columns = o->n_columns + k; /* those before it */
        st = zf_obs_bind_formula(&o->prepared[k], b, r, node, "prepared column",
                                 err);
        if (st == ZF_OK && !b->missing)
            st = check_prepared(b, o->prepared[k], node, err);
    }
    b->n_columns = o->n_columns + o->n_prepared;
    return st;
}

/* ---- observables ---- */

static zf_status check_real(zf_expr e, const zf_yaml *node, const char *what,
                            const char *name, zf_error *err)
{
    zf_mark mark;

    if (!e || zf_expr_is_real(e))
        return ZF_OK;
    mark = zf_yaml_mark(node);
    return zf_error_set(err, ZF_EINPUT, &mark,
                        "%s of \"%.64s\" may be complex; expected re(...), "
                        "im(...) or abs(...)",
                        what, name);
}

static zf_status build_formulas(zf_observable *o, zf_expr *uncertainty,
                                binding *b, const reader *r, const entry *e,
                                zf_error *err)
{
    const zf_yaml *formula = zf_yaml_find(e->node, "formula");
    const zf_yaml *sm = zf_yaml_find(e->node, "standard_model");
    const zf_yaml *sigma = zf_yaml_find(e->node, "standard_model_uncertainty");
    zf_status st =
        zf_obs_bind_formula(&o->formula, b, r, formula, "formula", err);

    if (st == ZF_OK)
        st = check_real(o->formula, formula, "formula", e->name, err);
    if (st == ZF_OK && sm)
        st = zf_obs_bind_formula(&o->standard_model, b, r, sm, "standard_model",
                                 err);
    if (st == ZF_OK)
        st = check_real(o->standard_model, sm, "standard_model", e->name, err);
    if (st == ZF_OK && sigma) {
        b->n_columns = 0;
        st = zf_obs_bind_formula(uncertainty, b, r, sigma,
                                 "standard_model_uncertainty", err);
    }
    return st;
}

/* Quantities of the validity must be there, too. */
static zf_status bind_validity(const zf_observable *o, binding *b,
                               const entry *e, zf_error *err)
{
    const zf_yaml *valid = zf_yaml_find(e->node, "valid");

    b->n_columns = 0;
    for (size_t k = 0; k < o->n_valid; k++) {
        zf_mark mark = zf_yaml_mark(zf_yaml_key(valid, k));
        zf_error local = {0};

        if (!zf_obs_bind_name(o->valid[k].quantity, &mark, b, &local))
            return zf_error_set(err, local.code ? local.code : ZF_ENOMEM,
                                local.line ? &mark : NULL, "%s",
                                local.message[0] ? local.message
                                                 : "out of memory");
    }
    return ZF_OK;
}

/* Compared over leaves: couplings of different names may be equal. */
static int vanishes(const zf_quantities *q, const zf_observable *o)
{
    zf_expr d = o->formula;

    if (o->standard_model)
        d = zf_expr_sub(zf_quantities_pool(q), d, o->standard_model);
    d = zf_quantities_expand(q, d);
    return d && zf_expr_is_zero(d);
}

static zf_status build_observable(zf_observables *all, entry *e, binding *b,
                                  const reader *r, zf_error *err)
{
    zf_observable *o = &all->observable[e->slot];
    const zf_yaml *table = zf_yaml_find(e->node, "table");
    zf_status st = build_table(o, b, r, table, err);

    if (st == ZF_OK)
        st = build_formulas(o, &all->uncertainty[e->slot], b, r, e, err);
    if (st == ZF_OK)
        st = zf_obs_read_observable_facts(o, r, e->node, err);
    if (st == ZF_OK)
        st = bind_validity(o, b, e, err);
    if (st == ZF_OK)
        st = zf_obs_copy(&o->file, all->shelf.file[e->file].topic, err);
    if (st != ZF_OK || b->missing)
        return st;
    o->vanishes = vanishes(all->q, o);
    st = zf_expr_pool_check(all->pool, err);
    e->formula = o->formula;
    if (st == ZF_OK && o->n_rows == 0 && !e->shadowed)
        st = zf_quantities_add_derived(all->q, o->name, o->formula, o->latex,
                                       o->unit, o->title, err);
    return st;
}

zf_status zf_obs_bind_entry(zf_observables *o, entry *e, zf_error *err)
{
    binding b = {.o = o, .file = e->file};
    reader r = {.pool = o->pool, .scope = e->scope};
    zf_mark mark = zf_yaml_mark(zf_yaml_find(e->node, "name"));
    zf_status st;

    if (o->depth >= DEEPEST_FORMULA)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "more than %d definitions in each other",
                            (int)DEEPEST_FORMULA);
    o->depth++;
    e->state = ENTRY_OPEN;
    st = check_new(o, e, err);
    if (st == ZF_OK)
        st = e->is_definition ? build_definition(o, e, &b, &r, err)
                              : build_observable(o, e, &b, &r, err);
    if (st == ZF_OK && b.missing) {
        st = zf_obs_copy(&e->what, b.missing, err);
        e->state = ENTRY_MISSING;
        if (!e->is_definition)
            zf_obs_clear(&o->observable[e->slot]);
    } else if (st == ZF_OK) {
        e->state = ENTRY_BUILT;
        e->folded = b.folded;
    }
    o->depth--;
    zf_obs_binding_clear(&b);
    return st;
}
