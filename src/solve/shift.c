/* shift.c - directions along which solutions stay solutions.
 *
 * For b with q(b,.) = 0 and c(b,.,.) = lambda q for some lambda,
 * q(x + a b) = q(x) and c(x + a b) = c(x) + 3 a lambda q(x).  The conditions
 * are linear in (b, lambda).  Hypercharge is always such a direction. */
#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "solve/internal.h"

/* Adds the row sum_k coefficient_k b_k - lambda q(e_i,e_j) = 0 with
 * coefficient_k = c(e_k,e_i,e_j), or q(e_k,e_i) for j < 0. */
static void add_shift_row(zf_system *rows, const zf_directions *v, slong i,
                          slong j)
{
    fmpq *row = _fmpq_vec_init(v->r + 2);
    fmpz_t t;

    fmpz_init(t);
    for (slong k = 0; k < v->r; k++) {
        if (j < 0)
            zf_form2(t, v->a->quadratic, zf_direction(v, k), zf_direction(v, i),
                     v->n);
        else
            zf_form3(t, v->a->cubic, zf_direction(v, k), zf_direction(v, i),
                     zf_direction(v, j), v->n);
        fmpq_set_fmpz(row + k, t);
    }
    if (j >= 0) {
        zf_form2(t, v->a->quadratic, zf_direction(v, i), zf_direction(v, j),
                 v->n);
        fmpz_neg(t, t);
        fmpq_set_fmpz(row + v->r, t);
    }
    zf_system_add(rows, row);
    fmpz_clear(t);
    _fmpq_vec_clear(row, v->r + 2);
}

/* Restricts the shifts to those that keep fixed charges, and lambda to 0 when
 * there is no quadratic condition that it could multiply. */
static void add_side_rows(zf_system *rows, const zf_directions *v)
{
    fmpq *row = _fmpq_vec_init(v->r + 2);
    fmpq_t t;
    int seen = 0;

    fmpq_init(t);
    for (slong i = 0; i < rows->used; i++)
        seen = seen || !fmpq_is_zero(fmpq_mat_entry(rows->rows, i, v->r));
    if (!seen) {
        fmpq_one(row + v->r);
        zf_system_add(rows, row);
        fmpq_zero(row + v->r);
    }
    for (slong k = 0; k < v->r && !v->s->homogeneous; k++)
        for (slong i = 0; i < v->n; i++) {
            fmpq_mul_fmpz(t, v->s->unit + i, zf_direction(v, k) + i);
            fmpq_add(row + k, row + k, t);
        }
    zf_system_add(rows, row);
    fmpq_clear(t);
    _fmpq_vec_clear(row, v->r + 2);
}

void zf_solve_find_shifts(fmpz_mat_t shift, const zf_directions *v)
{
    fmpq *origin = _fmpq_vec_init(v->r + 1);
    fmpz_mat_t solutions;
    zf_system rows;
    slong m;

    zf_system_init(&rows, v->r + 1);
    for (slong i = 0; i < v->r; i++) {
        add_shift_row(&rows, v, i, -1);
        for (slong j = 0; j <= i; j++)
            add_shift_row(&rows, v, i, j);
    }
    add_side_rows(&rows, v);
    (void)zf_system_reduce(&rows);
    zf_system_solutions(origin, solutions, &rows);
    m = fmpz_mat_nrows(solutions);
    fmpz_mat_init(shift, m, v->n);
    for (slong i = 0; i < m; i++) {
        fmpz *row = fmpz_mat_entry(shift, i, 0);

        for (slong k = 0; k < v->r; k++)
            _fmpz_vec_scalar_addmul_fmpz(row, zf_direction(v, k), v->n,
                                         fmpz_mat_entry(solutions, i, k));
        zf_solve_primitive(row, v->n);
    }
    fmpz_mat_clear(solutions);
    zf_system_clear(&rows);
    _fmpq_vec_clear(origin, v->r + 1);
}
