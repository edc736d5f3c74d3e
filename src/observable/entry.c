/* entry.c - reading what an observable says besides its formulas. */
#include <math.h>
#include <string.h>

#include "observable/private.h"

zf_status zf_obs_check_definition_keys(const zf_yaml *node, zf_error *err)
{
    static const char *const keys[] = {
        "name", "for", "formula", "latex", "unit", "meaning", "source", "note",
    };
    static const char *const needed[] = {
        "name: an identifier",
        "formula",
        "meaning: one line",
    };
    zf_status st = zf_yaml_expect(node, ZF_YAML_MAP, "definition", err);

    if (st == ZF_OK)
        st = zf_yaml_check_keys(node, "definition", keys,
                                sizeof(keys) / sizeof(*keys), needed,
                                sizeof(needed) / sizeof(*needed), err);
    return st;
}

zf_status zf_obs_check_observable_keys(const zf_yaml *node, zf_error *err)
{
    static const char *const keys[] = {
        "name",  "for",          "title",          "latex",
        "unit",  "formula",      "standard_model", "standard_model_uncertainty",
        "valid", "measurements", "table",          "source",
        "note",  "checks",       "instead_of",
    };
    static const char *const needed[] = {
        "name: an identifier",
        "title: what it is",
        "formula",
        "source: of the formula",
    };
    zf_status st = zf_yaml_expect(node, ZF_YAML_MAP, "observable", err);

    if (st == ZF_OK)
        st = zf_yaml_check_keys(node, "observable", keys,
                                sizeof(keys) / sizeof(*keys), needed,
                                sizeof(needed) / sizeof(*needed), err);
    return st;
}

void zf_obs_clear(zf_observable *o)
{
    zf_mem_free(o->name);
    zf_mem_free(o->title);
    zf_mem_free(o->latex);
    zf_mem_free(o->unit);
    zf_mem_free(o->source);
    zf_mem_free(o->note);
    zf_mem_free(o->instead_of);
    zf_mem_free(o->file);
    for (size_t k = 0; k < o->n_valid; k++)
        zf_mem_free(o->valid[k].quantity);
    zf_mem_free(o->valid);
    for (size_t k = 0; k < o->n_measurements; k++)
        zf_obs_measurement_clear(&o->measurement[k]);
    zf_mem_free(o->measurement);
    for (size_t k = 0; k < o->n_columns + o->n_prepared; k++)
        zf_mem_free(o->column[k]);
    zf_mem_free(o->column);
    zf_mem_free(o->prepared);
    zf_mem_free(o->row);
    if (o->row_measurement)
        zf_obs_measurement_clear(&o->row_measurement[0]);
    zf_mem_free(o->row_measurement);
    *o = (zf_observable){0};
}

/* One end of a range; null and nothing are open. */
static zf_status read_end(double *out, double open, const reader *r,
                          const zf_yaml *node, zf_error *err)
{
    *out = open;
    if (!node ||
        (zf_yaml_kind_of(node) == ZF_YAML_SCALAR && !zf_yaml_quoted(node) &&
         (strcmp(zf_yaml_text(node), "null") == 0 ||
          strcmp(zf_yaml_text(node), "") == 0)))
        return ZF_OK;
    return zf_obs_read_number(out, r, node, "end of a range", err);
}

static zf_status read_range(zf_validity *v, const reader *r, const zf_yaml *key,
                            const zf_yaml *list, zf_error *err)
{
    zf_mark mark = zf_yaml_mark(list);
    zf_status st = zf_obs_scope_identifier(&v->quantity, &r->scope, key,
                                           "quantity in valid", err);

    if (st == ZF_OK)
        st = zf_yaml_expect(list, ZF_YAML_LIST, "range", err);
    if (st != ZF_OK)
        return st;
    if (zf_yaml_count(list) != 2)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "range of %zu numbers; expected [low, high], null "
                            "for an open end",
                            zf_yaml_count(list));
    st = read_end(&v->low, -INFINITY, r, zf_yaml_at(list, 0), err);
    if (st == ZF_OK)
        st = read_end(&v->high, INFINITY, r, zf_yaml_at(list, 1), err);
    if (st == ZF_OK && v->low > v->high)
        st = zf_error_set(err, ZF_EINPUT, &mark, "range from %g to %g is empty",
                          v->low, v->high);
    return st;
}

static zf_status read_validity(zf_observable *o, const reader *r,
                               const zf_yaml *valid, zf_error *err)
{
    zf_status st;

    if (!valid)
        return ZF_OK;
    st = zf_yaml_expect(valid, ZF_YAML_MAP, "valid", err);
    if (st != ZF_OK)
        return st;
    o->valid = zf_mem_array(zf_yaml_count(valid) + 1, sizeof(*o->valid));
    if (!o->valid)
        return zf_no_memory(err);
    o->n_valid = zf_yaml_count(valid);
    for (size_t k = 0; st == ZF_OK && k < o->n_valid; k++)
        st = read_range(&o->valid[k], r, zf_yaml_key(valid, k),
                        zf_yaml_at(valid, k), err);
    return st;
}

static zf_status read_measurements(zf_observable *o, const reader *r,
                                   const zf_yaml *list, zf_error *err)
{
    zf_status st;

    if (!list)
        return ZF_OK;
    st = zf_yaml_expect(list, ZF_YAML_LIST, "measurements", err);
    if (st != ZF_OK)
        return st;
    o->measurement =
        zf_mem_array(zf_yaml_count(list) + 1, sizeof(zf_measurement));
    if (!o->measurement)
        return zf_no_memory(err);
    o->n_measurements = zf_yaml_count(list);
    for (size_t k = 0; st == ZF_OK && k < o->n_measurements; k++)
        st = zf_obs_read_measurement(&o->measurement[k], r, zf_yaml_at(list, k),
                                     1, err);
    return st;
}

static zf_status read_texts(zf_observable *o, const reader *r,
                            const zf_yaml *node, zf_error *err)
{
    const scope *s = &r->scope;
    zf_status st = zf_obs_scope_identifier(
        &o->name, s, zf_yaml_find(node, "name"), "name", err);

    if (st == ZF_OK)
        st = zf_obs_scope_text(&o->title, s, zf_yaml_find(node, "title"),
                               "title", err);
    if (st == ZF_OK)
        st = zf_obs_scope_text_or(&o->latex, s, zf_yaml_find(node, "latex"),
                                  "latex", o->name, err);
    if (st == ZF_OK)
        st = zf_obs_scope_text_or(&o->unit, s, zf_yaml_find(node, "unit"),
                                  "unit", "1", err);
    if (st == ZF_OK)
        st = zf_obs_scope_text(&o->source, s, zf_yaml_find(node, "source"),
                               "source", err);
    if (st == ZF_OK)
        st = zf_obs_scope_text_or(&o->note, s, zf_yaml_find(node, "note"),
                                  "note", "", err);
    if (st == ZF_OK)
        st = zf_obs_scope_text_or(&o->instead_of, s,
                                  zf_yaml_find(node, "instead_of"),
                                  "instead_of", "", err);
    return st;
}

/* A table's measurement stands in the table. */
static zf_status check_places(const zf_observable *o, const zf_yaml *node,
                              zf_error *err)
{
    zf_mark mark = zf_yaml_mark(node);

    if (o->n_rows > 0 && o->n_measurements > 0)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "measurements of an observable with a table; "
                            "expected measurement in the table, and its "
                            "numbers in the rows");
    return ZF_OK;
}

zf_status zf_obs_read_observable_facts(zf_observable *o, const reader *r,
                                       const zf_yaml *node, zf_error *err)
{
    const zf_yaml *table = zf_yaml_find(node, "table");
    zf_status st = read_texts(o, r, node, err);

    if (st == ZF_OK)
        st = read_validity(o, r, zf_yaml_find(node, "valid"), err);
    if (st == ZF_OK)
        st = read_measurements(o, r, zf_yaml_find(node, "measurements"), err);
    if (st == ZF_OK && table && !o->column)
        st = zf_obs_read_columns(o, r, table, err);
    if (st == ZF_OK && table)
        st = zf_obs_read_rows(o, r, table, err);
    if (st == ZF_OK)
        st = check_places(o, node, err);
    return st;
}
