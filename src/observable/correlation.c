/* correlation.c - groups of correlated measurements.
 *
 *     kind: correlations
 *     title: ...
 *     source: ...
 *     unit: 0.001          # the entries are multiples of this
 *     members: [R_e, {name: bins, rows: 105}]
 *     upper:               # a line a row: what stands right of the diagonal
 *       - 1 1 2
 *       - 3 -4
 *       - 5
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "observable/private.h"

void zf_obs_group_clear(group *g)
{
    for (size_t k = 0; g->member && k < g->n_members; k++)
        zf_mem_free(g->member[k]);
    zf_mem_free(g->member);
    zf_mem_free(g->first);
    zf_mem_free(g->rows);
    zf_mem_free(g->matrix);
    zf_mem_free(g->name);
    *g = (group){0};
}

static zf_status check_keys(const zf_yaml *root, zf_error *err)
{
    static const char *const keys[] = {"kind",    "title", "source", "note",
                                       "members", "unit",  "upper"};
    static const char *const needed[] = {
        "kind: correlations",
        "title: whose correlations",
        "source: where they stand",
        "members: a list of names",
        "unit: what the entries are multiples of",
        "upper: lines of integers",
    };

    return zf_obs_check_file(root, "correlations", keys,
                             sizeof(keys) / sizeof(*keys), needed,
                             sizeof(needed) / sizeof(*needed), err);
}

/* NAME or {name: NAME, rows: N}. */
static zf_status read_member(group *g, size_t k, const zf_yaml *node,
                             zf_error *err)
{
    static const char *const keys[] = {"name", "rows"};
    const scope plain = {0};
    long rows = 1;
    zf_mark mark = zf_yaml_mark(node);
    zf_status st = ZF_OK;

    if (zf_yaml_kind_of(node) == ZF_YAML_MAP) {
        st = zf_yaml_check_keys(node, "member", keys, 2, keys, 2, err);
        if (st == ZF_OK)
            st = zf_yaml_get_integer(&rows, zf_yaml_find(node, "rows"), 1,
                                     MOST_MEMBERS, "rows", err);
        if (st == ZF_OK)
            node = zf_yaml_find(node, "name");
    }
    if (st == ZF_OK)
        st = zf_obs_scope_text(&g->member[k], &plain, node, "member", err);
    if (st != ZF_OK)
        return st;
    for (size_t i = 0; i < k; i++)
        if (strcmp(g->member[i], g->member[k]) == 0)
            return zf_error_set(err, ZF_EINPUT, &mark,
                                "\"%.64s\" is a member already", g->member[k]);
    g->first[k] = g->n;
    g->rows[k] = (size_t)rows;
    g->n += (size_t)rows;
    if (g->n > MOST_MEMBERS)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "more than %d rows in a group", (int)MOST_MEMBERS);
    return ZF_OK;
}

static zf_status read_members(group *g, const zf_yaml *list, zf_error *err)
{
    size_t n;
    zf_status st = zf_yaml_expect(list, ZF_YAML_LIST, "members", err);

    if (st != ZF_OK)
        return st;
    n = zf_yaml_count(list);
    g->member = zf_mem_array(n + 1, sizeof(*g->member));
    g->first = zf_mem_array(n + 1, sizeof(*g->first));
    g->rows = zf_mem_array(n + 1, sizeof(*g->rows));
    if (!g->member || !g->first || !g->rows)
        return zf_no_memory(err);
    g->n_members = n;
    for (size_t k = 0; st == ZF_OK && k < n; k++)
        st = read_member(g, k, zf_yaml_at(list, k), err);
    return st;
}

/* One line of integers: row i, right of the diagonal. */
static zf_status read_line(group *g, size_t i, const zf_yaml *node, double unit,
                           zf_error *err)
{
    const char *text = NULL;
    zf_mark mark = zf_yaml_mark(node);
    size_t n = g->n;
    zf_status st = zf_yaml_get_string(&text, node, "line of upper", err);

    for (size_t j = i + 1; st == ZF_OK && j < n; j++) {
        char *end = NULL;
        long k = strtol(text, &end, 10);
        double r = (double)k * unit;

        if (end == text)
            return zf_error_set(err, ZF_EINPUT, &mark,
                                "line %zu of upper has %zu integers; expected "
                                "%zu, what stands right of the diagonal",
                                i + 1, j - i - 1, n - i - 1);
        if (!(fabs(r) <= 1))
            return zf_error_set(err, ZF_EINPUT, &mark,
                                "correlation %g; expected at most 1 in "
                                "magnitude",
                                r);
        g->matrix[i * n + j] = g->matrix[j * n + i] = r;
        text = end;
    }
    if (st == ZF_OK && text[strspn(text, " ")])
        st = zf_error_set(err, ZF_EINPUT, &mark,
                          "line %zu of upper goes on after %zu integers; "
                          "expected no more",
                          i + 1, n - i - 1);
    return st;
}

static zf_status read_matrix(group *g, const zf_yaml *root, zf_error *err)
{
    const zf_yaml *upper = zf_yaml_find(root, "upper");
    zf_mark mark = zf_yaml_mark(upper);
    size_t n = g->n;
    zf_expr_pool *pool = NULL;
    double unit = 0;
    zf_status st = zf_yaml_expect(upper, ZF_YAML_LIST, "upper", err);

    if (st == ZF_OK)
        st = zf_expr_pool_new(&pool, NULL, 0, err);
    if (st == ZF_OK)
        st = zf_obs_read_positive(&unit, &(reader){.pool = pool},
                                  zf_yaml_find(root, "unit"), "unit", 0, err);
    zf_expr_pool_free(pool);
    if (st != ZF_OK)
        return st;
    if (zf_yaml_count(upper) + 1 != n)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "upper has %zu lines; expected one less than the "
                            "%zu rows of all members",
                            zf_yaml_count(upper), n);
    g->matrix = zf_mem_array(n * n, sizeof(double));
    if (!g->matrix)
        return zf_no_memory(err);
    for (size_t i = 0; i < n; i++)
        g->matrix[i * n + i] = 1;
    for (size_t i = 0; st == ZF_OK && i + 1 < n; i++)
        st = read_line(g, i, zf_yaml_at(upper, i), unit, err);
    return st;
}

zf_status zf_obs_read_group(group *out, const zf_yaml *root, const char *name,
                            zf_error *err)
{
    group g = {0};
    zf_status st = check_keys(root, err);

    if (st == ZF_OK)
        st = zf_obs_copy(&g.name, name, err);
    if (st == ZF_OK)
        st = read_members(&g, zf_yaml_find(root, "members"), err);
    if (st == ZF_OK)
        st = read_matrix(&g, root, err);
    if (st == ZF_OK)
        *out = g;
    else
        zf_obs_group_clear(&g);
    return st;
}

zf_status zf_correlations_check_yaml(const zf_yaml *root, zf_error *err)
{
    group g = {0};
    zf_status st = zf_obs_read_group(&g, root, "", err);

    zf_obs_group_clear(&g);
    return st;
}

/* ---- groups of a set of observables ---- */

static const group *find(const zf_observables *o, const char *name)
{
    for (size_t k = 0; k < o->n_groups; k++)
        if (strcmp(o->group[k].name, name) == 0)
            return &o->group[k];
    return NULL;
}

static zf_status load(zf_observables *o, const char *name, zf_error *err)
{
    group *more = zf_mem_grow(o->group, &o->group_capacity, o->n_groups + 1,
                              sizeof(*more));
    zf_yaml *root = NULL;
    zf_buf path;
    zf_status st;

    if (!more)
        return zf_no_memory(err);
    o->group = more;
    zf_buf_init(&path, 0);
    zf_buf_printf(&path, "%s/correlations/%s.yaml", o->catalog, name);
    st = zf_buf_check(&path, err);
    if (st == ZF_OK)
        st = zf_yaml_read_file(&root, zf_buf_text(&path), err);
    if (st == ZF_OK)
        st = zf_obs_read_group(&more[o->n_groups], root, name, err);
    o->n_groups += st == ZF_OK;
    zf_yaml_free(root);
    zf_buf_clear(&path);
    return st;
}

/* A measurement without a member's name is called as its observable. */
static zf_status find_member(zf_observables *o, zf_observable *x,
                             zf_measurement *m, size_t n_rows, zf_error *err)
{
    const group *g;
    size_t k = 0;
    zf_status st = ZF_OK;

    if (!m->correlation)
        return ZF_OK;
    if (!m->member)
        st = zf_obs_copy(&m->member, x->name, err);
    if (st == ZF_OK && !find(o, m->correlation))
        st = load(o, m->correlation, err);
    if (st != ZF_OK)
        return st;
    g = find(o, m->correlation);
    while (k < g->n_members && strcmp(g->member[k], m->member) != 0)
        k++;
    if (k == g->n_members)
        return zf_error_set(err, ZF_EINPUT, NULL,
                            "%s: correlations %s have no member \"%.64s\"",
                            x->name, g->name, m->member);
    if (g->rows[k] != n_rows)
        return zf_error_set(err, ZF_EINPUT, NULL,
                            "%s has %zu rows, \"%.64s\" of correlations %s %zu",
                            x->name, n_rows, m->member, g->name, g->rows[k]);
    return ZF_OK;
}

zf_status zf_obs_read_groups(zf_observables *o, zf_error *err)
{
    zf_status st = ZF_OK;

    for (size_t i = 0; st == ZF_OK && i < o->n; i++) {
        zf_observable *x = &o->observable[i];

        for (size_t k = 0; st == ZF_OK && k < x->n_measurements; k++)
            st = find_member(o, x, &x->measurement[k], 1, err);
        if (st == ZF_OK && x->row_measurement)
            st = find_member(o, x, &x->row_measurement[0], x->n_rows, err);
        for (size_t k = 1; x->row_measurement && k < x->n_rows; k++)
            x->row_measurement[k].member = x->row_measurement[0].member;
    }
    return st;
}

size_t zf_obs_group_row(const group **g, const zf_observables *o,
                        const zf_measurement *m, size_t row)
{
    *g = m->correlation ? find(o, m->correlation) : NULL;
    for (size_t k = 0; *g && k < (*g)->n_members; k++)
        if (strcmp((*g)->member[k], m->member) == 0 && row < (*g)->rows[k])
            return (*g)->first[k] + row;
    *g = NULL;
    return (size_t)-1;
}
