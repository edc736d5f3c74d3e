/* check_run.c - recomputing the numbers of the papers.
 *
 * Observables are bound once for each model that checks name.  A root is
 * bracketed and bisected: slower than cleverer methods, and it cannot fail.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "observable/private.h"

enum {
    MOST_HALVINGS = 400
};

/* A model with its observables. */
typedef struct bound_model {
    char *name;
    zf_model *model;
    zf_couplings *c;
    zf_quantities *own; /* inputs only, for `none` */
    zf_observables *o;
    zf_error problem; /* why it cannot be used, if it cannot */
} bound_model;

typedef struct run {
    const char *catalog;
    bound_model *model;
    size_t n, capacity;
    size_t file; /* of the checks */
    const char *topic;
    zf_check_fn *fn;
    void *arg;
} run;

/* 1 for failures that are told as the outcome of one check. */
static int is_problem(zf_status st)
{
    return st == ZF_EDOMAIN || st == ZF_EINPUT;
}

/* ---- models ---- */

static void model_clear(bound_model *m)
{
    zf_observables_free(m->o);
    zf_couplings_free(m->c);
    zf_quantities_free(m->own);
    zf_model_free(m->model);
    zf_mem_free(m->name);
    *m = (bound_model){0};
}

/* 1 when `file` is NAME.yaml, or NAME, "-", ten hexadecimal digits and
 * ".yaml". */
static int is_card(const char *file, const char *name)
{
    size_t n = strlen(name);

    if (strncmp(file, name, n) != 0)
        return 0;
    file += n;
    if (strcmp(file, ".yaml") == 0)
        return 1;
    return file[0] == '-' && strspn(file + 1, "0123456789abcdef") == 10 &&
           strcmp(file + 11, ".yaml") == 0;
}

static zf_status card_path(zf_buf *path, const char *catalog, const char *name,
                           zf_error *err)
{
    char **file = NULL;
    size_t n = 0, found = 0;
    zf_buf folder;
    zf_status st;

    zf_buf_init(&folder, 0);
    zf_buf_printf(&folder, "%s/models", catalog);
    st = zf_buf_check(&folder, err);
    if (st == ZF_OK)
        st = zf_dir_list(&file, &n, zf_buf_text(&folder), zf_dir_is_yaml, 1,
                         err);
    for (size_t i = 0; st == ZF_OK && i < n; i++)
        if (is_card(file[i], name) && found++ == 0)
            zf_buf_printf(path, "%s/%s", zf_buf_text(&folder), file[i]);
    if (st == ZF_OK && found != 1)
        st = zf_error_set(err, ZF_EINPUT, NULL,
                          "%s card \"%.64s\" in %s; expected an id, or one "
                          "without its ten hexadecimal digits",
                          found ? "more than one" : "no", name,
                          zf_buf_text(&folder));
    if (st == ZF_OK)
        st = zf_buf_check(path, err);
    zf_dir_free(file, n);
    zf_buf_clear(&folder);
    return st;
}

static zf_status bind_inputs(bound_model *m, const char *catalog, zf_error *err)
{
    zf_buf folder;
    zf_status st = zf_quantities_new(&m->own, err);

    zf_buf_init(&folder, 0);
    zf_buf_printf(&folder, "%s/inputs", catalog);
    if (st == ZF_OK)
        st = zf_buf_check(&folder, err);
    if (st == ZF_OK)
        st = zf_quantities_read_folder(m->own, zf_buf_text(&folder), err);
    if (st == ZF_OK)
        st = zf_observables_new_inputs(&m->o, m->own, catalog, err);
    zf_buf_clear(&folder);
    return st;
}

static zf_status bind_model(bound_model *m, const char *catalog,
                            const char *name, zf_error *err)
{
    zf_buf path;
    zf_status st;

    if (strcmp(name, "none") == 0)
        return bind_inputs(m, catalog, err);
    zf_buf_init(&path, 0);
    st = card_path(&path, catalog, name, &m->problem);
    if (st == ZF_OK)
        st = zf_model_read_file(&m->model, zf_buf_text(&path), &m->problem);
    if (st == ZF_OK)
        st = zf_couplings_new(&m->c, m->model, catalog, &m->problem);
    zf_buf_clear(&path);
    if (is_problem(st))
        return ZF_OK;
    if (st != ZF_OK)
        return zf_error_set(err, st, NULL, "%s", m->problem.message);
    return zf_observables_new(&m->o, m->c, catalog, err);
}

static zf_status find_model(bound_model **out, run *r, const char *name,
                            zf_error *err)
{
    bound_model *more, m = {0};
    zf_status st;

    for (size_t i = 0; i < r->n; i++)
        if (strcmp(r->model[i].name, name) == 0) {
            *out = &r->model[i];
            return ZF_OK;
        }
    more = zf_mem_grow(r->model, &r->capacity, r->n + 1, sizeof(*more));
    if (!more)
        return zf_no_memory(err);
    r->model = more;
    st = zf_obs_copy(&m.name, name, err);
    if (st == ZF_OK)
        st = bind_model(&m, r->catalog, name, err);
    if (st != ZF_OK) {
        model_clear(&m);
        return st;
    }
    r->model[r->n] = m;
    *out = &r->model[r->n++];
    return ZF_OK;
}

/* ---- one number ---- */

/* What a check computes: a formula, or a row of a table. */
typedef struct target {
    const check_text *c;
    const reader *r;
    bound_model *m;
    zf_point *p;
    zf_expr formula;
    const zf_observable *table;
    double *row; /* room for the table */
} target;

static zf_status bind_check(zf_expr *out, const target *t, size_t file,
                            int *missing, zf_error *err)
{
    binding b = {.o = t->m->o, .file = file};
    reader bound = *t->r;
    zf_status st;

    /* In the pool of this model; the reader has one for numbers. */
    bound.pool = t->m->o->pool;
    st = zf_obs_bind_formula(out, &b, &bound, t->c->formula, "formula", err);
    *missing = b.missing != NULL;
    if (st == ZF_OK && b.missing)
        st = zf_error_set(err, ZF_EINPUT, &t->c->mark,
                          "%s does not have \"%.64s\"", t->c->model, b.missing);
    zf_obs_binding_clear(&b);
    return st;
}

static zf_status find_target(target *t, size_t file, int *missing,
                             zf_error *err)
{
    const zf_observable *o;

    if (!t->c->observable)
        return bind_check(&t->formula, t, file, missing, err);
    o = zf_observables_find(t->m->o, t->c->observable);
    for (size_t k = 0; !o && k < t->m->o->n_missing; k++) {
        zf_missing gone = zf_observables_missing(t->m->o, k);

        if (strcmp(gone.name, t->c->observable) == 0) {
            *missing = 1;
            return zf_error_set(err, ZF_EINPUT, &t->c->mark,
                                "%s does not have \"%.64s\"", t->c->model,
                                gone.what);
        }
    }
    if (o && o->n_rows > 0 && t->c->row < o->n_rows) {
        t->table = o;
        t->row = zf_mem_array(o->n_rows, sizeof(double));
        return t->row ? ZF_OK : zf_no_memory(err);
    }
    if (!o || o->n_rows > 0 || t->c->row > 0)
        return zf_error_set(err, ZF_EINPUT, &t->c->mark,
                            "\"%.64s\" has no row %zu", t->c->observable,
                            t->c->row + 1);
    t->formula = o->formula;
    return ZF_OK;
}

static zf_status evaluate(double *out, const target *t, zf_error *err)
{
    zf_status st;

    if (!t->table)
        return zf_point_real(out, t->p, t->formula, err);
    st = zf_obs_numbers(t->row, NULL, t->table, t->p, err);
    if (st == ZF_OK)
        *out = t->row[t->c->row];
    return st;
}

static zf_status set(const target *t, const char *name, double value,
                     zf_error *err)
{
    if (t->m->c)
        return zf_couplings_set(t->m->c, t->p, name, value, err);
    return zf_point_set(t->p, name, value, err);
}

/* ---- roots ---- */

static zf_status excess(double *out, const target *t, const char *name,
                        double x, double wanted, zf_error *err)
{
    zf_status st = set(t, name, x, err);

    if (st == ZF_OK)
        st = evaluate(out, t, err);
    if (st == ZF_OK && isnan(*out))
        st = zf_error_set(err, ZF_EINPUT, &t->c->mark,
                          "the formula has no value at %s = %g", name, x);
    *out -= wanted;
    return st;
}

static zf_status solve(double *out, const target *t, zf_error *err)
{
    const zf_yaml *node = t->c->solve, *range = NULL;
    const char *name = "";
    double low = 0, high = 0, wanted = 0, at_low = 0, at_high = 0;
    zf_status st;

    for (size_t k = 0; k < zf_yaml_count(node); k++)
        if (zf_yaml_kind_of(zf_yaml_at(node, k)) == ZF_YAML_LIST) {
            name = zf_yaml_text(zf_yaml_key(node, k));
            range = zf_yaml_at(node, k);
        }
    st = zf_obs_check_number(&low, t->r, range, 0, "low end", err);
    if (st == ZF_OK)
        st = zf_obs_check_number(&high, t->r, range, 1, "high end", err);
    if (st == ZF_OK)
        st = zf_obs_read_number(&wanted, t->r, zf_yaml_find(node, "value"),
                                "value in solve", err);
    if (st == ZF_OK)
        st = excess(&at_low, t, name, low, wanted, err);
    if (st == ZF_OK)
        st = excess(&at_high, t, name, high, wanted, err);
    if (st == ZF_OK && at_low * at_high > 0)
        st = zf_error_set(err, ZF_EINPUT, &t->c->mark,
                          "no change of sign: formula minus value is %g at "
                          "%s = %g and %g at %g",
                          at_low, name, low, at_high, high);
    for (int i = 0; st == ZF_OK && i < MOST_HALVINGS; i++) {
        double middle = low + (high - low) / 2, here = 0;

        if (middle == low || middle == high)
            break;
        st = excess(&here, t, name, middle, wanted, err);
        if ((here > 0) == (at_low > 0) && here != 0)
            low = middle;
        else
            high = middle;
    }
    if (st == ZF_OK)
        *out = at_low == 0 ? low : high;
    return st;
}

/* ---- one check ---- */

static int agrees(double got, double wanted, double rtol, double atol)
{
    return fabs(got - wanted) <= atol + rtol * fabs(wanted);
}

static zf_status set_all(const target *t, size_t k, zf_error *err)
{
    const zf_yaml *map = t->c->set;
    char *name = NULL;
    zf_status st = ZF_OK;

    if (t->c->benchmark && t->m->c)
        st = zf_couplings_set_benchmark(t->m->c, t->p, err);
    for (size_t i = 0; map && st == ZF_OK && i < zf_yaml_count(map); i++) {
        double x = 0;

        st = zf_obs_scope_text(&name, &t->r->scope, zf_yaml_key(map, i),
                               "name in set", err);
        if (st == ZF_OK)
            st = zf_obs_check_number(&x, t->r, zf_yaml_at(map, i), k,
                                     "value in set", err);
        if (st == ZF_OK)
            st = set(t, name, x, err);
    }
    zf_mem_free(name);
    return st;
}

static zf_status compute(double *out, target *t, size_t k, zf_error *err)
{
    zf_status st = zf_point_new(&t->p, t->m->o->q, err);

    if (st == ZF_OK)
        st = set_all(t, k, err);
    if (st == ZF_OK)
        st = t->c->solve ? solve(out, t, err) : evaluate(out, t, err);
    zf_point_free(t->p);
    t->p = NULL;
    return st;
}

static zf_status tell(const run *r, target *t, size_t k, const char *problem,
                      zf_error *err)
{
    const check_text *c = t->c;
    zf_error reason = {0};
    zf_check out = {.name = c->name,
                    .file = r->topic,
                    .model = c->model,
                    .source = c->source,
                    .note = c->note,
                    .mark = c->mark,
                    .value = NAN,
                    .problem = problem,
                    .rtol = c->rtol,
                    .atol = c->atol,
                    .quoted = c->quoted != NULL,
                    .quoted_rtol = c->quoted_rtol};
    zf_status st =
        zf_obs_check_number(&out.expected, t->r, c->value, k, "value", err);

    if (st == ZF_OK && c->quoted)
        st = zf_obs_check_number(&out.quoted_value, t->r, c->quoted, k,
                                 "quoted", err);
    if (st != ZF_OK)
        return st;
    if (!problem) {
        st = compute(&out.value, t, k, &reason);
        if (st != ZF_OK && !is_problem(st))
            return zf_error_set(err, st, &c->mark, "%s", reason.message);
        out.problem = st == ZF_OK ? NULL : reason.message;
    }
    out.ok = !out.problem && agrees(out.value, out.expected, c->rtol, c->atol);
    if (out.ok && c->quoted_rtol > 0)
        out.ok = agrees(out.value, out.quoted_value, c->quoted_rtol, 0);
    if (out.problem)
        out.value = NAN;
    return r->fn(&out, r->arg, err);
}

/* The target of a check; what is in its way is told by `reason`. */
static zf_status prepare(target *t, run *r, char *reason, size_t size,
                         zf_error *err)
{
    zf_error local = {0};
    int missing = 0;
    zf_status st;

    if (t->m->problem.code != ZF_OK) {
        zf_error_format(reason, size, &t->m->problem);
        return ZF_OK;
    }
    st = find_target(t, r->file, &missing, &local);
    if (st != ZF_OK && !missing)
        return zf_error_set(err, st,
                            &(zf_mark){local.file, local.line, local.column},
                            "%s", local.message);
    snprintf(reason, size, "%s", local.message);
    return ZF_OK;
}

static zf_status run_check(const check_text *c, const reader *numbers,
                           void *arg, zf_error *err)
{
    run *r = arg;
    target t = {.c = c, .r = numbers};
    char reason[900] = "";
    zf_status st = find_model(&t.m, r, c->model, err);

    if (st != ZF_OK || !t.m)
        return st;
    st = prepare(&t, r, reason, sizeof(reason), err);
    for (size_t k = 0; st == ZF_OK && k < c->n; k++)
        st = tell(r, &t, k, reason[0] ? reason : NULL, err);
    zf_mem_free(t.row);
    return st;
}

zf_status zf_checks_run(const char *catalog, zf_check_fn *fn, void *arg,
                        zf_error *err)
{
    run r = {.catalog = catalog, .fn = fn, .arg = arg};
    zf_expr_pool *pool = NULL;
    shelf s = {0};
    zf_status st = zf_expr_pool_new(&pool, NULL, 0, err);

    if (st == ZF_OK)
        st = zf_obs_shelf_read(&s, catalog, err);
    for (r.file = 0; st == ZF_OK && r.file < s.n_files; r.file++) {
        r.topic = s.file[r.file].topic;
        st = zf_obs_shelf_checks(&s, r.file, pool, run_check, &r, err);
    }
    for (size_t i = 0; i < r.n; i++)
        model_clear(&r.model[i]);
    zf_mem_free(r.model);
    zf_obs_shelf_clear(&s);
    zf_expr_pool_free(pool);
    return st;
}
