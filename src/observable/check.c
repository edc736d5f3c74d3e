/* check.c - reading the checks of files of observables. */
#include <string.h>

#include "observable/private.h"

void zf_obs_check_text_clear(check_text *c)
{
    zf_mem_free(c->name);
    zf_mem_free(c->model);
    zf_mem_free(c->source);
    zf_mem_free(c->note);
    zf_mem_free(c->observable);
    *c = (check_text){0};
}

static zf_status check_keys(const zf_yaml *node, int has_observable,
                            zf_error *err)
{
    static const char *const keys[] = {
        "value", "source", "model",       "formula", "rtol", "atol",
        "set",   "solve",  "quoted",      "row",     "note", "benchmark",
        "for",   "when",   "quoted_rtol", "name",
    };
    static const char *const needed[] = {
        "value: a number",
        "source: paper and equation",
        "model: a card, or none",
        "name: what is checked",
        "formula",
    };
    size_t n = sizeof(keys) / sizeof(*keys);

    /* A check of an observable has its name. */
    return zf_yaml_check_keys(node, "check", keys, has_observable ? n - 1 : n,
                              needed, has_observable ? 3 : 5, err);
}

zf_status zf_obs_check_number(double *out, const reader *r, const zf_yaml *node,
                              size_t k, const char *what, zf_error *err)
{
    if (node && zf_yaml_kind_of(node) == ZF_YAML_LIST)
        node = zf_yaml_at(node, k);
    return zf_obs_read_number(out, r, node, what, err);
}

/* A number, or a list as long as the other lists of the check. */
static zf_status count_numbers(size_t *n, const reader *r, const zf_yaml *node,
                               const char *what, zf_error *err)
{
    double ignored;
    size_t count;
    zf_mark mark;
    zf_status st = ZF_OK;

    if (!node)
        return ZF_OK;
    mark = zf_yaml_mark(node);
    if (zf_yaml_kind_of(node) != ZF_YAML_LIST)
        return zf_obs_read_number(&ignored, r, node, what, err);
    count = zf_yaml_count(node);
    if (count == 0 || (*n > 1 && count != *n))
        return zf_error_set(
            err, ZF_EINPUT, &mark, "%s has %zu items; expected %s", what, count,
            count ? "as many as in the other lists" : "at least one");
    for (size_t k = 0; st == ZF_OK && k < count; k++)
        st = zf_obs_read_number(&ignored, r, zf_yaml_at(node, k), what, err);
    *n = count;
    return st;
}

static zf_status read_lists(check_text *c, const reader *r, const zf_yaml *node,
                            zf_error *err)
{
    zf_status st = ZF_OK;

    c->n = 1;
    c->value = zf_yaml_find(node, "value");
    c->quoted = zf_yaml_find(node, "quoted");
    c->set = zf_yaml_find(node, "set");
    st = count_numbers(&c->n, r, c->value, "value", err);
    if (st == ZF_OK)
        st = count_numbers(&c->n, r, c->quoted, "quoted", err);
    if (st == ZF_OK && c->set)
        st = zf_yaml_expect(c->set, ZF_YAML_MAP, "set", err);
    for (size_t k = 0; c->set && st == ZF_OK && k < zf_yaml_count(c->set); k++)
        st =
            count_numbers(&c->n, r, zf_yaml_at(c->set, k), "value in set", err);
    return st;
}

/* solve: {NAME: [low, high], value: V}. */
static zf_status read_solve(check_text *c, const reader *r, const zf_yaml *node,
                            zf_error *err)
{
    zf_mark mark;
    size_t unknowns = 0;
    double ignored;
    zf_status st;

    if (!node)
        return ZF_OK;
    mark = zf_yaml_mark(node);
    st = zf_yaml_expect(node, ZF_YAML_MAP, "solve", err);
    if (st != ZF_OK)
        return st;
    st = zf_obs_read_number(&ignored, r, zf_yaml_find(node, "value"),
                            "value in solve", err);
    for (size_t k = 0; st == ZF_OK && k < zf_yaml_count(node); k++) {
        const zf_yaml *range = zf_yaml_at(node, k);

        if (zf_yaml_kind_of(range) != ZF_YAML_LIST)
            continue;
        unknowns++;
        if (zf_yaml_count(range) == 2)
            st = zf_obs_read_number(&ignored, r, zf_yaml_at(range, 0),
                                    "low end", err);
        if (st == ZF_OK && zf_yaml_count(range) == 2)
            st = zf_obs_read_number(&ignored, r, zf_yaml_at(range, 1),
                                    "high end", err);
        if (zf_yaml_count(range) != 2)
            unknowns = 2;
    }
    if (st == ZF_OK && (unknowns != 1 || zf_yaml_count(node) != 2))
        st = zf_error_set(err, ZF_EINPUT, &mark,
                          "expected one quantity with [low, high], and value");
    c->solve = node;
    return st;
}

static zf_status read_tolerances(check_text *c, const reader *r,
                                 const zf_yaml *node, zf_error *err)
{
    const zf_yaml *rtol = zf_yaml_find(node, "rtol");
    const zf_yaml *atol = zf_yaml_find(node, "atol");
    const zf_yaml *quoted = zf_yaml_find(node, "quoted_rtol");
    zf_mark mark = zf_yaml_mark(node);
    zf_status st = ZF_OK;

    if (rtol)
        st = zf_obs_read_positive(&c->rtol, r, rtol, "rtol", 1, err);
    if (st == ZF_OK && atol)
        st = zf_obs_read_positive(&c->atol, r, atol, "atol", 1, err);
    if (st == ZF_OK && quoted)
        st = zf_obs_read_positive(&c->quoted_rtol, r, quoted, "quoted_rtol", 0,
                                  err);
    if (st == ZF_OK && !rtol && !atol)
        st = zf_error_set(err, ZF_EINPUT, &mark,
                          "check without a tolerance; expected rtol or atol");
    if (st == ZF_OK && quoted && !c->quoted)
        st = zf_error_set(err, ZF_EINPUT, &mark,
                          "quoted_rtol without quoted, what the paper prints");
    return st;
}

static zf_status read_words(check_text *c, const reader *r, const zf_yaml *node,
                            const char *observable, zf_error *err)
{
    const scope *s = &r->scope;
    zf_status st;

    if (observable)
        st = zf_obs_copy(&c->name, observable, err);
    else
        st = zf_obs_scope_text(&c->name, s, zf_yaml_find(node, "name"),
                               "name of the check", err);
    c->formula = zf_yaml_find(node, "formula");
    if (st == ZF_OK && observable && !c->formula)
        st = zf_obs_copy(&c->observable, observable, err);
    if (st == ZF_OK)
        st = zf_obs_scope_text(&c->model, s, zf_yaml_find(node, "model"),
                               "model", err);
    if (st == ZF_OK)
        st = zf_obs_scope_text(&c->source, s, zf_yaml_find(node, "source"),
                               "source of the check", err);
    if (st == ZF_OK)
        st = zf_obs_scope_text_or(&c->note, s, zf_yaml_find(node, "note"),
                                  "note", "", err);
    return st;
}

zf_status zf_obs_read_check(check_text *out, const reader *r,
                            const zf_yaml *node, const char *observable,
                            zf_error *err)
{
    check_text c = {.mark = zf_yaml_mark(node)};
    const zf_yaml *row = zf_yaml_find(node, "row");
    const zf_yaml *benchmark = zf_yaml_find(node, "benchmark");
    long k = 1;
    zf_status st = check_keys(node, observable != NULL, err);

    if (st == ZF_OK)
        st = read_words(&c, r, node, observable, err);
    if (st == ZF_OK)
        st = read_lists(&c, r, node, err);
    if (st == ZF_OK)
        st = read_solve(&c, r, zf_yaml_find(node, "solve"), err);
    if (st == ZF_OK)
        st = read_tolerances(&c, r, node, err);
    if (st == ZF_OK && row)
        st = zf_yaml_get_integer(&k, row, 1, MOST_ROWS, "row", err);
    if (st == ZF_OK && benchmark)
        st = zf_yaml_get_boolean(&c.benchmark, benchmark, "benchmark", err);
    c.row = (size_t)k - 1;
    if (st == ZF_OK)
        *out = c;
    else
        zf_obs_check_text_clear(&c);
    return st;
}

/* when: {l: mu}: only for this copy. */
static zf_status applies(int *out, const reader *r, const zf_yaml *when,
                         zf_error *err)
{
    zf_status st;

    *out = 1;
    if (!when)
        return ZF_OK;
    st = zf_yaml_expect(when, ZF_YAML_MAP, "when", err);
    for (size_t k = 0; st == ZF_OK && k < zf_yaml_count(when); k++) {
        const zf_yaml *key = zf_yaml_key(when, k);
        const char *wanted = NULL;
        const char *is = zf_obs_scope_lookup(&r->scope, zf_yaml_text(key));
        zf_mark mark = zf_yaml_mark(key);

        if (!is)
            return zf_error_set(err, ZF_EINPUT, &mark,
                                "\"%.64s\" is not a name in `for`",
                                zf_yaml_text(key));
        st = zf_yaml_get_string(&wanted, zf_yaml_at(when, k), "when", err);
        if (st == ZF_OK && strcmp(wanted, is) != 0)
            *out = 0;
    }
    return st;
}

static zf_status one_check(const zf_yaml *node, const reader *r,
                           const char *observable, check_fn *fn, void *arg,
                           zf_error *err)
{
    check_text c = {0};
    int wanted = 0;
    zf_status st = applies(&wanted, r, zf_yaml_find(node, "when"), err);

    if (st != ZF_OK || !wanted)
        return st;
    st = zf_obs_read_check(&c, r, node, observable, err);
    if (st == ZF_OK)
        st = fn(&c, r, arg, err);
    zf_obs_check_text_clear(&c);
    return st;
}

zf_status zf_obs_checks_each(const zf_yaml *list, const reader *r,
                             const char *observable, check_fn *fn, void *arg,
                             zf_error *err)
{
    zf_status st = ZF_OK;

    if (list)
        st = zf_yaml_expect(list, ZF_YAML_LIST, "checks", err);
    for (size_t i = 0; list && st == ZF_OK && i < zf_yaml_count(list); i++) {
        const zf_yaml *node = zf_yaml_at(list, i);
        reader copy = *r;
        zf_yaml_loop *loop = &copy.scope.loop[1];

        st = zf_yaml_expect(node, ZF_YAML_MAP, "check", err);
        if (st == ZF_OK)
            st = zf_yaml_loop_start(loop, zf_yaml_find(node, "for"), err);
        for (; st == ZF_OK && loop->at < loop->n; loop->at++)
            st = one_check(node, &copy, observable, fn, arg, err);
    }
    return st;
}

zf_status zf_obs_shelf_checks(const shelf *s, size_t file, zf_expr_pool *pool,
                              check_fn *fn, void *arg, zf_error *err)
{
    reader r = {.pool = pool};
    zf_status st = ZF_OK;

    for (size_t i = 0; st == ZF_OK && i < s->n_entries; i++) {
        const entry *e = &s->entry[i];

        if (e->file != file || e->is_definition)
            continue;
        r.scope = e->scope;
        st = zf_obs_checks_each(zf_yaml_find(e->node, "checks"), &r, e->name,
                                fn, arg, err);
    }
    r.scope = (scope){0};
    if (st == ZF_OK)
        st = zf_obs_checks_each(zf_yaml_find(s->file[file].root, "checks"), &r,
                                NULL, fn, arg, err);
    return st;
}
