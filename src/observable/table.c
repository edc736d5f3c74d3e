/* table.c - reading the table of an observable: columns and rows. */
#include <string.h>

#include "observable/private.h"

static zf_status check_keys(const zf_yaml *table, zf_error *err)
{
    static const char *const keys[] = {"columns", "prepared", "rows",
                                       "measurement"};
    static const char *const needed[] = {"columns: a list of names",
                                         "rows: lists of numbers"};
    zf_status st = zf_yaml_expect(table, ZF_YAML_MAP, "table", err);

    if (st == ZF_OK)
        st = zf_yaml_check_keys(table, "table", keys, 4, needed, 2, err);
    return st;
}

static zf_status add_column(zf_observable *o, size_t k, const reader *r,
                            const zf_yaml *node, zf_error *err)
{
    zf_mark mark;
    zf_status st = zf_obs_scope_identifier(&o->column[k], &r->scope, node,
                                           "name of a column", err);

    for (size_t i = 0; st == ZF_OK && i < k; i++)
        if (strcmp(o->column[i], o->column[k]) == 0) {
            mark = zf_yaml_mark(node);
            st = zf_error_set(err, ZF_EINPUT, &mark,
                              "there is a column \"%.64s\" already",
                              o->column[k]);
        }
    return st;
}

zf_status zf_obs_read_columns(zf_observable *o, const reader *r,
                              const zf_yaml *table, zf_error *err)
{
    const zf_yaml *columns, *prepared;
    zf_mark mark = zf_yaml_mark(table);
    size_t n, m;
    zf_status st = check_keys(table, err);

    if (st != ZF_OK)
        return st;
    columns = zf_yaml_find(table, "columns");
    prepared = zf_yaml_find(table, "prepared");
    st = zf_yaml_expect(columns, ZF_YAML_LIST, "columns", err);
    if (st == ZF_OK && prepared)
        st = zf_yaml_expect(prepared, ZF_YAML_MAP, "prepared", err);
    if (st != ZF_OK)
        return st;
    n = zf_yaml_count(columns);
    m = prepared ? zf_yaml_count(prepared) : 0;
    if (n == 0 || n > MOST_COLUMNS || m > MOST_COLUMNS)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "table with %zu columns and %zu prepared ones; "
                            "expected 1 to %d, and at most %d",
                            n, m, (int)MOST_COLUMNS, (int)MOST_COLUMNS);
    o->column = zf_mem_array(n + m, sizeof(*o->column));
    o->prepared = zf_mem_array(m + 1, sizeof(zf_expr));
    if (!o->column || !o->prepared)
        return zf_no_memory(err);
    o->n_columns = n;
    o->n_prepared = m;
    for (size_t k = 0; st == ZF_OK && k < n + m; k++)
        st = add_column(
            o, k, r,
            k < n ? zf_yaml_at(columns, k) : zf_yaml_key(prepared, k - n), err);
    return st;
}

/* Columns, then value and uncertainty when the table is measured. */
static zf_status read_row(zf_observable *o, size_t k, const reader *r,
                          const zf_yaml *node, zf_error *err)
{
    zf_measurement *m = o->row_measurement ? &o->row_measurement[k] : NULL;
    size_t n = o->n_columns, count;
    zf_mark mark;
    zf_status st = zf_yaml_expect(node, ZF_YAML_LIST, "row", err);

    if (st != ZF_OK)
        return st;
    count = zf_yaml_count(node);
    if (m ? count < n + 2 || count > n + 3 : count != n) {
        mark = zf_yaml_mark(node);
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "row of %zu numbers; expected %zu%s", count, n,
                            m ? " and value, uncertainty (or plus, minus)"
                              : ", one a column");
    }
    for (size_t i = 0; st == ZF_OK && i < n; i++)
        st = zf_obs_read_number(&o->row[k * n + i], r, zf_yaml_at(node, i),
                                "number of a row", err);
    if (!m || st != ZF_OK)
        return st;
    st = zf_obs_read_number(&m->value, r, zf_yaml_at(node, n), "measured value",
                            err);
    if (st == ZF_OK)
        st = zf_obs_read_positive(&m->plus, r, zf_yaml_at(node, n + 1),
                                  "uncertainty", 0, err);
    if (st == ZF_OK)
        st = zf_obs_read_positive(&m->minus, r, zf_yaml_at(node, count - 1),
                                  "uncertainty", 0, err);
    return st;
}

/* The words of the measurement, which all rows share. */
static zf_status share_words(zf_observable *o, const reader *r,
                             const zf_yaml *node, zf_error *err)
{
    zf_status st;

    o->row_measurement = zf_mem_array(o->n_rows, sizeof(zf_measurement));
    if (!o->row_measurement)
        return zf_no_memory(err);
    st = zf_obs_read_measurement(&o->row_measurement[0], r, node, 0, err);
    for (size_t k = 1; st == ZF_OK && k < o->n_rows; k++)
        o->row_measurement[k] = o->row_measurement[0];
    return st;
}

zf_status zf_obs_read_rows(zf_observable *o, const reader *r,
                           const zf_yaml *table, zf_error *err)
{
    const zf_yaml *rows = zf_yaml_find(table, "rows");
    const zf_yaml *measurement = zf_yaml_find(table, "measurement");
    size_t n;
    zf_mark mark;
    zf_status st = zf_yaml_expect(rows, ZF_YAML_LIST, "rows", err);

    if (st != ZF_OK)
        return st;
    n = zf_yaml_count(rows);
    if (n == 0 || n > MOST_ROWS) {
        mark = zf_yaml_mark(rows);
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "table of %zu rows; expected 1 to %d", n,
                            (int)MOST_ROWS);
    }
    o->row = zf_mem_array(n * o->n_columns, sizeof(double));
    if (!o->row)
        return zf_no_memory(err);
    o->n_rows = n;
    if (measurement)
        st = share_words(o, r, measurement, err);
    for (size_t k = 0; st == ZF_OK && k < n; k++)
        st = read_row(o, k, r, zf_yaml_at(rows, k), err);
    return st;
}
