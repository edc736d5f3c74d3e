/* accept_exact.c - parametric families and their members at chosen points. */
#include <stdio.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "catalog/private.h"

/* ---- the family as a whole ---- */

static zf_status family_model(zf_model **out, const zf_search *search,
                              const zf_family *f, zf_error *err)
{
    zf_status st = zf_model_new(
        out, search->content, (const char *const *)f->parameter,
        (const char *const *)f->parameter_latex, f->n_parameters, err);

    if (st != ZF_OK)
        return st;
    fmpq_mat_set((*out)->charge, f->charge);
    memcpy((*out)->known, f->known, (size_t)f->n * sizeof(*f->known));
    return ZF_OK;
}

static zf_status add_family(zf_acceptance *a, const zf_search *search,
                            const zf_solution *s, zf_error *err)
{
    zf_candidate c = {0};
    zf_buf tail;
    zf_status st = family_model(&c.model, search, &s->family, err);

    zf_buf_init(&tail, 0);
    if (st == ZF_OK)
        st = zf_accept_title(&c.title, search, &tail, err);
    if (st == ZF_OK)
        return zf_acceptance_add(a, search, &c, err);
    zf_model_free(c.model);
    return st;
}

/* ---- linear subfamilies ---- */

/* free_of[j] = index of parameter j among those that the equations of a branch
 * leave free, -1 for one that they are solved for; returns the number free. */
static slong free_parameters(slong *free_of, const zf_system *s)
{
    slong n = 0;

    for (slong j = 0; j < s->n; j++)
        free_of[j] = 0;
    for (slong i = 0; i < s->used; i++) {
        slong pivot = 0;

        while (fmpq_is_zero(fmpq_mat_entry(s->rows, i, pivot)))
            pivot++;
        free_of[pivot] = -1;
    }
    for (slong j = 0; j < s->n; j++)
        if (free_of[j] == 0)
            free_of[j] = n++;
    return n;
}

/* out (m + 1 entries) = the form `row` in all parameters, in the m free ones.
 * Row i of a reduced system says pivot_i = -(the rest of it). */
static void substitute(fmpq *out, const fmpq *row, const zf_system *s,
                       const slong *free_of, slong m)
{
    slong i = 0;

    fmpq_set(out + m, row + s->n);
    for (slong j = 0; j < s->n; j++) {
        if (free_of[j] >= 0) {
            fmpq_add(out + free_of[j], out + free_of[j], row + j);
            continue;
        }
        for (slong k = j + 1; k <= s->n; k++)
            if (k == s->n || free_of[k] >= 0)
                fmpq_submul(out + (k == s->n ? m : free_of[k]), row + j,
                            fmpq_mat_entry(s->rows, i, k));
        i++;
    }
}

static zf_status branch_model(zf_model **out, const zf_search *search,
                              const zf_family *f, const zf_system *s,
                              zf_error *err)
{
    size_t r = (size_t)f->n_parameters;
    slong *free_of = zf_mem_array(r, sizeof(*free_of)), m;
    const char **name = zf_mem_array(2 * r, sizeof(*name));
    zf_status st;

    if (!free_of || !name) {
        st = zf_no_memory(err);
        goto done;
    }
    m = free_parameters(free_of, s);
    for (slong j = 0; j < s->n; j++) {
        if (free_of[j] < 0)
            continue;
        name[free_of[j]] = f->parameter[j];
        name[(slong)r + free_of[j]] = f->parameter_latex[j];
    }
    st = zf_model_new(out, search->content, name, name + r, m, err);
    if (st != ZF_OK)
        goto done;
    memcpy((*out)->known, f->known, (size_t)f->n * sizeof(*f->known));
    for (slong i = 0; i < f->n; i++)
        substitute(fmpq_mat_entry((*out)->charge, i, 0),
                   fmpq_mat_entry(f->charge, i, 0), s, free_of, m);
done:
    zf_mem_free(free_of);
    zf_mem_free(name);
    return st;
}

/* `, a = 2*b, c = 0`: the equations of a branch. */
static void print_equations(zf_buf *out, const zf_family *f, const zf_system *s)
{
    fmpq *row = _fmpq_vec_init(s->n + 1);

    for (slong i = 0; i < s->used; i++) {
        slong pivot = 0;

        while (fmpq_is_zero(fmpq_mat_entry(s->rows, i, pivot)))
            pivot++;
        for (slong k = 0; k <= s->n; k++)
            fmpq_neg(row + k, fmpq_mat_entry(s->rows, i, k));
        fmpq_zero(row + pivot);
        zf_buf_printf(out, "%s%s = ", i ? ", " : ": ", f->parameter[pivot]);
        zf_affine_print(out, row, (const char *const *)f->parameter, s->n);
    }
    _fmpq_vec_clear(row, s->n + 1);
}

static zf_status add_branch(zf_acceptance *a, const zf_search *search,
                            const zf_solution *s, size_t k, zf_error *err)
{
    const zf_system *equations = &s->branch[k].system;
    char slug[32];
    zf_candidate c = {.slug = slug};
    zf_buf tail;
    zf_status st = branch_model(&c.model, search, &s->family, equations, err);

    zf_buf_init(&tail, 0);
    snprintf(slug, sizeof(slug), "branch%zu", k + 1);
    print_equations(&tail, &s->family, equations);
    if (st == ZF_OK)
        st = zf_accept_title(&c.title, search, &tail, err);
    zf_buf_clear(&tail);
    if (st == ZF_OK)
        return zf_acceptance_add(a, search, &c, err);
    zf_model_free(c.model);
    return st;
}

static zf_status add_families(zf_acceptance *a, const zf_search *search,
                              const zf_solution *s, zf_error *err)
{
    zf_mark mark = {search->path, 0, 0};
    zf_status st = ZF_OK;

    switch (s->verdict) {
    case ZF_SOLVE_NONE:
        return ZF_OK;
    case ZF_SOLVE_FAMILY:
        return add_family(a, search, s, err);
    case ZF_SOLVE_BRANCHES:
        for (size_t k = 0; st == ZF_OK && k < s->n_branches; k++)
            st = add_branch(a, search, s, k, err);
        return st;
    case ZF_SOLVE_RESIDUAL:
    case ZF_SOLVE_CUT:
        break;
    }
    return zf_error_set(
        err, ZF_EINPUT, &mark,
        "accept asks for the parametric family, but the "
        "conditions%s%s%s do not vanish on it; accept points, "
        "or constrain it further",
        s->condition[0].kind == ZF_CONDITION_VANISHES ? "" : " Y X^2",
        s->condition[0].kind == ZF_CONDITION_EQUATION &&
                s->condition[1].kind == ZF_CONDITION_EQUATION
            ? " and"
            : "",
        s->condition[1].kind == ZF_CONDITION_VANISHES ? "" : " X^3");
}

/* ---- points ---- */

/* `: x = 1, y = -1`. */
static void print_values(zf_buf *out, const zf_family *f, const fmpq *value)
{
    for (slong k = 0; k < f->n_parameters; k++) {
        zf_buf_printf(out, "%s%s = ", k ? ", " : ": ", f->parameter[k]);
        zf_rational_print(out, value + k);
    }
}

static zf_status add_point(zf_acceptance *a, const zf_search *search,
                           const zf_family *f, const zf_sample *point,
                           const zf_accept_options *options, zf_error *err)
{
    zf_candidate c = {.slug = point->name, .point = point};
    fmpq *x = _fmpq_vec_init(f->n);
    zf_buf tail;
    zf_status st;

    zf_buf_init(&tail, 0);
    zf_family_charges(x, f, point->value);
    print_values(&tail, f, point->value);
    st = zf_accept_filters(search, x, point, options, err);
    if (st == ZF_OK)
        st = zf_model_new(&c.model, search->content, NULL, NULL, 0, err);
    if (st == ZF_OK) {
        memcpy(c.model->known, f->known, (size_t)f->n * sizeof(*f->known));
        for (slong i = 0; i < f->n; i++)
            fmpq_set(fmpq_mat_entry(c.model->charge, i, 0), x + i);
        st = zf_accept_title(&c.title, search, &tail, err);
    }
    zf_buf_clear(&tail);
    _fmpq_vec_clear(x, f->n);
    if (st == ZF_OK)
        return zf_acceptance_add(a, search, &c, err);
    zf_model_free(c.model);
    return st;
}

zf_status zf_accept_exact(zf_acceptance *a, const zf_search *search,
                          const zf_accept_options *options, zf_error *err)
{
    zf_solve_options solve = {.call = options->call,
                              .call_arg = options->call_arg,
                              .monitor = options->monitor};
    zf_solution *s = NULL;
    zf_status st = zf_solve(&s, search, &solve, err);

    if (st != ZF_OK)
        return st;
    a->exact = 1;
    a->verdict = s->verdict;
    a->n_parameters = s->family.n_parameters;
    a->n_branches = s->n_branches;
    snprintf(a->reason, sizeof(a->reason), "%s", s->reason);
    if (search->accept_family)
        st = add_families(a, search, s, err);
    for (size_t k = 0;
         st == ZF_OK && s->verdict != ZF_SOLVE_NONE && k < search->n_samples;
         k++)
        st = add_point(a, search, &s->family, &search->sample[k], options, err);
    zf_solution_free(s);
    return st;
}
