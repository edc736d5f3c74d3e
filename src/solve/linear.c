/* linear.c - all linear conditions over Q, and the family that solves them. */
#include <stdio.h>

#include <flint/fmpq_vec.h>

#include "solve/internal.h"

void zf_family_init(zf_family *f)
{
    f->n = 0;
    f->n_parameters = 0;
    f->named = 0;
    f->parameter = NULL;
    f->parameter_latex = NULL;
    f->known = NULL;
    fmpq_mat_init(f->charge, 0, 1);
    fmpz_mat_init(f->lattice, 0, 0);
}

static void free_names(char **name, slong n)
{
    for (slong i = 0; name && i < n; i++)
        zf_mem_free(name[i]);
    zf_mem_free(name);
}

void zf_family_clear(zf_family *f)
{
    free_names(f->parameter, f->n_parameters);
    free_names(f->parameter_latex, f->n_parameters);
    zf_mem_free(f->known);
    fmpq_mat_clear(f->charge);
    fmpz_mat_clear(f->lattice);
    zf_family_init(f);
}

zf_status zf_family_resize(zf_family *f, slong n, slong r, zf_error *err)
{
    fmpq_mat_clear(f->charge);
    fmpq_mat_init(f->charge, n, r + 1);
    f->n = n;
    f->n_parameters = r;
    f->parameter = zf_mem_array((size_t)r + 1, sizeof(char *));
    f->parameter_latex = zf_mem_array((size_t)r + 1, sizeof(char *));
    f->known = zf_mem_array((size_t)n + 1, sizeof(int));
    if (!f->parameter || !f->parameter_latex || !f->known)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    for (slong i = 0; i < n; i++)
        f->known[i] = 1;
    return ZF_OK;
}

void zf_family_charges(fmpq *x, const zf_family *f, const fmpq *v)
{
    for (slong i = 0; i < f->n; i++) {
        fmpq_set(x + i, fmpq_mat_entry(f->charge, i, f->n_parameters));
        for (slong k = 0; k < f->n_parameters; k++)
            fmpq_addmul(x + i, fmpq_mat_entry(f->charge, i, k), v + k);
    }
}

void zf_solve_add_anomalies(zf_system *out, const zf_anomaly_system *a)
{
    fmpq *row = _fmpq_vec_init(out->n + 1);

    for (int k = 0; k < ZF_N_LINEAR_ANOMALIES; k++) {
        for (slong i = 0; i < a->n; i++)
            fmpq_set_fmpz(row + i, a->linear[k] + i);
        zf_system_add(out, row);
    }
    _fmpq_vec_clear(row, out->n + 1);
}

/* Names k1, k2, ... */
static zf_status number_parameters(zf_family *f, zf_error *err)
{
    for (slong k = 0; k < f->n_parameters; k++) {
        char name[32], latex[32];
        int len = snprintf(name, sizeof(name), "k%ld", (long)k + 1);
        int latex_len = snprintf(latex, sizeof(latex), "k_{%ld}", (long)k + 1);

        f->parameter[k] = zf_mem_string(name, (size_t)len);
        f->parameter_latex[k] = zf_mem_string(latex, (size_t)latex_len);
        if (!f->parameter[k] || !f->parameter_latex[k])
            return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    }
    return ZF_OK;
}

/* Row i of the charges = affine form `row` in the fermion charges, put into
 * the fermion rows, which are there already. */
static void set_scalar(zf_family *f, slong i, const fmpq *row, slong n_fermions)
{
    slong r = f->n_parameters;

    fmpq_set(fmpq_mat_entry(f->charge, i, r), row + n_fermions);
    for (slong j = 0; j < n_fermions; j++)
        for (slong k = 0; k <= r; k++)
            fmpq_addmul(fmpq_mat_entry(f->charge, i, k), row + j,
                        fmpq_mat_entry(f->charge, j, k));
}

/* The family in lattice coordinates: origin + sum k_i basis_i. */
static zf_status lattice_family(zf_family *f, const zf_search *search,
                                const fmpq *origin, const fmpz_mat_t basis,
                                zf_error *err)
{
    const zf_content *c = search->content;
    slong r = fmpz_mat_nrows(basis);
    zf_status st = zf_family_resize(f, c->n, r, err);

    if (st != ZF_OK)
        return st;
    for (slong i = 0; i < c->n_fermions; i++) {
        fmpq_set(fmpq_mat_entry(f->charge, i, r), origin + i);
        for (slong k = 0; k < r; k++)
            fmpq_set_fmpz(fmpq_mat_entry(f->charge, i, k),
                          fmpz_mat_entry(basis, k, i));
    }
    for (slong k = 0; k < c->n_scalars; k++) {
        f->known[c->n_fermions + k] = search->determined[k];
        if (search->determined[k])
            set_scalar(f, c->n_fermions + k,
                       fmpq_mat_entry(search->scalars, k, 0), c->n_fermions);
    }
    return number_parameters(f, err);
}

/* Says why the linear conditions have no solution: an anomaly that the
 * constraints fix to a value other than zero, when there is one. */
static zf_status explain(zf_solution *s, zf_error *err)
{
    const zf_search *search = s->search;
    slong n = search->content->n_fermions;
    fmpq *origin = _fmpq_vec_init(n), *row = _fmpq_vec_init(n + 1);
    fmpq *sum = _fmpq_vec_init(ZF_N_ANOMALIES);
    fmpz_mat_t basis;
    zf_status st;
    zf_buf text;
    int k = 0;

    zf_buf_init(&text, 0);
    zf_system_solutions(origin, basis, &search->fermions);
    zf_anomaly_coefficients(sum, search->content, origin);
    for (; k < ZF_N_LINEAR_ANOMALIES; k++) {
        for (slong i = 0; i < n; i++)
            fmpq_set_fmpz(row + i, s->anomaly.linear[k] + i);
        if (zf_system_fixes(NULL, &search->fermions, row) &&
            !fmpq_is_zero(sum + k))
            break;
    }
    if (k < ZF_N_LINEAR_ANOMALIES) {
        zf_buf_printf(&text, "the constraints fix the anomaly %s to ",
                      zf_anomaly_name((zf_anomaly)k));
        zf_rational_print(&text, sum + k);
    } else {
        zf_buf_puts(&text, "the constraints and the linear anomaly conditions "
                           "contradict each other");
    }
    st = zf_buf_check(&text, err);
    snprintf(s->reason, sizeof(s->reason), "%s", zf_buf_text(&text));
    zf_buf_clear(&text);
    fmpz_mat_clear(basis);
    _fmpq_vec_clear(sum, ZF_N_ANOMALIES);
    _fmpq_vec_clear(row, n + 1);
    _fmpq_vec_clear(origin, n);
    return st;
}

/* The rays of a reduced system: t is put in front as the unknown that
 * multiplies the constants, and projected out. */
static void find_rays(zf_solution *s, const zf_system *linear)
{
    slong n = linear->n;
    fmpq *row = _fmpq_vec_init(n + 2);
    zf_system tied, projected;

    zf_system_init(&tied, n + 1);
    for (slong i = 0; i < linear->used; i++) {
        for (slong j = 0; j <= n; j++)
            fmpq_set(row + (j == n ? 0 : j + 1),
                     fmpq_mat_entry(linear->rows, i, j));
        zf_system_add(&tied, row);
    }
    (void)zf_system_reduce(&tied);
    s->homogeneous =
        tied.used == 0 || fmpq_is_zero(fmpq_mat_entry(tied.rows, 0, 0));
    for (slong j = 0; j < n && !s->homogeneous; j++)
        fmpq_neg(s->unit + j, fmpq_mat_entry(tied.rows, 0, j + 1));
    zf_system_eliminate_first(&projected, &tied, 1);
    zf_system_set(&s->rays, &projected);
    zf_system_clear(&projected);
    zf_system_clear(&tied);
    _fmpq_vec_clear(row, n + 2);
}

static zf_status solvable(zf_solution *s, const zf_system *linear,
                          zf_error *err)
{
    fmpq *origin = _fmpq_vec_init(linear->n);
    fmpz_mat_t basis;
    zf_status st;

    find_rays(s, linear);
    zf_system_solutions(origin, basis, linear);
    if (s->search->n_parameters > 0)
        st = zf_solve_named(&s->family, s->search, &s->anomaly, err);
    else
        st = lattice_family(&s->family, s->search, origin, basis, err);
    fmpz_mat_swap(s->family.lattice, basis);
    fmpz_mat_clear(basis);
    _fmpq_vec_clear(origin, linear->n);
    return st;
}

zf_status zf_solve_linear(zf_solution *s, zf_error *err)
{
    const zf_search *search = s->search;
    zf_system linear;
    zf_status st = ZF_OK;

    if (!search->consistent) {
        s->verdict = ZF_SOLVE_NONE;
        snprintf(s->reason, sizeof(s->reason),
                 "the constraints of the search contradict each other");
        return ZF_OK;
    }
    zf_system_init(&linear, 0);
    zf_system_set(&linear, &search->fermions);
    zf_solve_add_anomalies(&linear, &s->anomaly);
    if (zf_system_reduce(&linear)) {
        st = solvable(s, &linear, err);
    } else {
        s->verdict = ZF_SOLVE_NONE;
        st = explain(s, err);
    }
    zf_system_clear(&linear);
    return st;
}
