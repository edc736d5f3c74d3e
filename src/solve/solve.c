/* solve.c - the steps of the exact answer, in order. */
#include <flint/fmpq_vec.h>

#include "solve/internal.h"

/* Memory for a solution in which everything is empty. */
static zf_solution *new_solution(const zf_search *search)
{
    zf_solution *s = zf_mem_alloc(sizeof(*s));

    if (!s)
        return NULL;
    s->search = search;
    zf_anomaly_system_init(&s->anomaly, search->content);
    zf_family_init(&s->family);
    zf_system_init(&s->rays, search->content->n_fermions);
    s->verdict = ZF_SOLVE_RESIDUAL; /* until more is known */
    s->homogeneous = 1;
    s->unit = _fmpq_vec_init(search->content->n_fermions);
    fmpz_mat_init(s->shift, 0, search->content->n_fermions);
    return s;
}

void zf_solution_free(zf_solution *s)
{
    slong n;

    if (!s)
        return;
    n = s->anomaly.n;
    zf_point_list_clear(&s->points.first, n);
    zf_point_list_clear(&s->points.further, n);
    zf_projection_free(s->projection, s->ring);
    for (size_t k = 0; k < s->n_branches; k++)
        zf_system_clear(&s->branch[k].system);
    zf_mem_free(s->branch);
    if (s->has_ring) {
        for (int k = 0; k < 2; k++)
            zf_condition_clear(&s->condition[k], s->ring);
        fmpz_mpoly_ctx_clear(s->ring);
    }
    fmpz_mat_clear(s->shift);
    _fmpq_vec_clear(s->unit, n);
    zf_system_clear(&s->rays);
    zf_family_clear(&s->family);
    zf_anomaly_system_clear(&s->anomaly);
    zf_mem_free(s);
}

/* The quadratic and the cubic condition on the whole family. */
static void restrict_conditions(zf_solution *s)
{
    const fmpz *weight[2] = {s->anomaly.quadratic, s->anomaly.cubic};

    fmpz_mpoly_ctx_init(s->ring, s->family.n_parameters + 1, ORD_DEGLEX);
    s->has_ring = 1;
    for (int k = 0; k < 2; k++) {
        zf_condition_init(&s->condition[k], s->ring);
        zf_condition_restrict(&s->condition[k], weight[k], (ulong)k + 2,
                              s->family.charge, s->anomaly.n, s->ring);
    }
    s->condition[0].which = ZF_ANOM_Y_X_X;
    s->condition[1].which = ZF_ANOM_X_X_X;
}

int zf_solution_verify(const zf_solution *s, const fmpq *x)
{
    const zf_system *rows = &s->search->fermions;
    fmpq *sum = _fmpq_vec_init(ZF_N_ANOMALIES);
    int yes = s->search->consistent;

    zf_anomaly_check(sum, s->search->content, x);
    for (int k = 0; k < ZF_N_ANOMALIES; k++)
        yes = yes && fmpq_is_zero(sum + k);
    for (slong i = 0; i < rows->used && yes; i++) {
        fmpq_set(sum, fmpq_mat_entry(rows->rows, i, rows->n));
        for (slong j = 0; j < rows->n; j++)
            fmpq_addmul(sum, fmpq_mat_entry(rows->rows, i, j), x + j);
        yes = fmpq_is_zero(sum);
    }
    _fmpq_vec_clear(sum, ZF_N_ANOMALIES);
    return yes;
}

zf_status zf_solve(zf_solution **out, const zf_search *search,
                   const zf_solve_options *options, zf_error *err)
{
    static const zf_solve_options none = {0};
    zf_solution *s = new_solution(search);
    zf_status st;

    if (!s)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    if (!options)
        options = &none;
    st = zf_solve_linear(s, err);
    if (st != ZF_OK || s->verdict == ZF_SOLVE_NONE)
        goto done;
    restrict_conditions(s);
    st = zf_solve_branches(s, err);
    if (st == ZF_OK && s->verdict != ZF_SOLVE_NONE)
        st = zf_solve_filters(s, options, err);
    if (st == ZF_OK && s->verdict == ZF_SOLVE_RESIDUAL)
        st = zf_solve_cone(s, err);
    if (st == ZF_OK && s->verdict != ZF_SOLVE_NONE)
        st = zf_solve_points(s, options, err);
done:
    if (st == ZF_OK)
        *out = s;
    else
        zf_solution_free(s);
    return st;
}
