/* filters.c - what the filters of a search leave of the exact answer.
 *
 * A comparison of linear forms that fails on all of a linear family leaves
 * nothing of it; at a single point every filter is decided. */
#include <stdio.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "solve/internal.h"

/* Truth of `value RELATION 0`. */
static int holds(const char *relation, const fmpq_t value)
{
    int sign = fmpq_sgn(value);
    int less = relation[0] == '<', greater = relation[0] == '>';

    if (relation[0] == '!')
        return sign != 0;
    if (sign == 0)
        return relation[1] == '=';
    return (less && sign < 0) || (greater && sign > 0);
}

/* 1 when the linear comparison takes one value on the charges, and fails. */
static int fails(const fmpq *row, const char *relation, const fmpq_mat_t charge)
{
    slong n = fmpq_mat_nrows(charge), r = fmpq_mat_ncols(charge) - 1;
    fmpq_t sum;
    int constant = 1;

    fmpq_init(sum);
    for (slong k = 0; k <= r && constant; k++) {
        fmpq_zero(sum);
        for (slong i = 0; i < n; i++)
            fmpq_addmul(sum, row + i, fmpq_mat_entry(charge, i, k));
        constant = k == r || fmpq_is_zero(sum);
    }
    fmpq_add(sum, sum, row + n);
    constant = constant && !holds(relation, sum);
    fmpq_clear(sum);
    return constant;
}

/* Evaluates filter f at the single point that the charges are; 1 there when it
 * cannot be evaluated. */
static zf_status at_point(int *yes, const zf_filter *f, const fmpq_mat_t charge,
                          const zf_solve_options *options, zf_error *err)
{
    slong n = fmpq_mat_nrows(charge), r = fmpq_mat_ncols(charge) - 1;
    fmpq *x = _fmpq_vec_init(n);
    zf_status st = ZF_OK;
    int single = 1;

    for (slong i = 0; i < n; i++) {
        for (slong k = 0; k < r; k++)
            single = single && fmpq_is_zero(fmpq_mat_entry(charge, i, k));
        fmpq_set(x + i, fmpq_mat_entry(charge, i, r));
    }
    *yes = 1;
    if (single && (!zf_filter_calls(f) || options->call))
        st = zf_filter_eval(yes, f, x, options->call, options->call_arg, err);
    _fmpq_vec_clear(x, n);
    return st;
}

/* *culprit = a filter that no member of the family on a branch passes (at =
 * NULL: of all of it), or NULL. */
static zf_status find_culprit(const zf_filter **culprit, const zf_solution *s,
                              const zf_system *at,
                              const zf_solve_options *options, zf_error *err)
{
    slong n = s->anomaly.n;
    fmpq *row = _fmpq_vec_init(n + 1);
    fmpq_mat_t charge;
    zf_status st = ZF_OK;

    *culprit = NULL;
    zf_branch_charges(charge, &s->family, at, n);
    for (size_t k = 0; k < s->search->n_filters && !*culprit; k++) {
        const zf_filter *f = s->search->filter[k];
        int yes;

        for (size_t j = 0; j < zf_filter_conjuncts(f) && !*culprit; j++) {
            const zf_filter *part = zf_filter_conjunct(f, j);
            const char *relation;

            if (zf_filter_is_linear(row, &relation, part) &&
                fails(row, relation, charge))
                *culprit = f;
        }
        st = at_point(&yes, f, charge, options, err);
        if (st != ZF_OK)
            break;
        if (!yes)
            *culprit = f;
    }
    fmpq_mat_clear(charge);
    _fmpq_vec_clear(row, n + 1);
    return st;
}

/* Drops the solved branches of which no member passes. */
static zf_status filter_branches(zf_solution *s,
                                 const zf_solve_options *options, zf_error *err)
{
    for (size_t k = s->n_branches; k-- > 0;) {
        const zf_filter *culprit;
        zf_status st =
            find_culprit(&culprit, s, &s->branch[k].system, options, err);

        if (st != ZF_OK)
            return st;
        if (culprit)
            zf_branch_remove(s->branch, &s->n_branches, k);
    }
    return ZF_OK;
}

zf_status zf_solve_filters(zf_solution *s, const zf_solve_options *options,
                           zf_error *err)
{
    const zf_filter *culprit;
    zf_status st;

    for (size_t k = 0; k < s->search->n_filters; k++)
        s->n_filters_skipped +=
            zf_filter_calls(s->search->filter[k]) && !options->call;
    st = find_culprit(&culprit, s, NULL, options, err);
    if (st != ZF_OK)
        return st;
    if (culprit) {
        s->verdict = ZF_SOLVE_NONE;
        snprintf(s->reason, sizeof(s->reason),
                 "no solution of the linear conditions passes the filter "
                 "\"%.300s\"",
                 zf_filter_text(culprit));
        return ZF_OK;
    }
    st = filter_branches(s, options, err);
    if (st == ZF_OK && s->verdict == ZF_SOLVE_BRANCHES && s->n_branches == 0) {
        s->verdict = ZF_SOLVE_NONE;
        snprintf(s->reason, sizeof(s->reason),
                 "no solution of the conditions passes the filters");
    }
    return st;
}
