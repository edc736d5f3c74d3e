/* system.c - linear systems over Q, and the integer lattice of their
 * solutions.
 *
 * The reduced row echelon form is unique, so it decides equality.  Lattice:
 * with U A^T = H in Hermite form and U unimodular, the rows of U that meet the
 * zero rows of H are a basis of all integer solutions of A x = 0. */
#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "zforge/exact.h"

void zf_system_init(zf_system *s, slong n)
{
    s->n = n;
    s->used = 0;
    fmpq_mat_init(s->rows, 0, n + 1);
}

void zf_system_clear(zf_system *s)
{
    fmpq_mat_clear(s->rows);
    zf_system_init(s, 0);
}

/* Makes `rows` (of `used` rows that count) the system's own; the old ones are
 * left in `rows`. */
static void take(zf_system *s, slong n, slong used, fmpq_mat_t rows)
{
    s->n = n;
    s->used = used;
    fmpq_mat_swap(s->rows, rows);
}

static void copy_row(fmpq_mat_t out, slong row, const fmpq *in, slong n)
{
    for (slong j = 0; j < n; j++)
        fmpq_set(fmpq_mat_entry(out, row, j), in + j);
}

/* The first `n` rows of `in` in a matrix of `capacity` rows, initialised by
 * the call. */
static void copy_rows(fmpq_mat_t out, const fmpq_mat_t in, slong n,
                      slong capacity)
{
    fmpq_mat_init(out, capacity, fmpq_mat_ncols(in));
    for (slong i = 0; i < n; i++)
        copy_row(out, i, fmpq_mat_entry(in, i, 0), fmpq_mat_ncols(in));
}

void zf_system_set(zf_system *out, const zf_system *in)
{
    fmpq_mat_t rows;

    copy_rows(rows, in->rows, in->used, in->used);
    take(out, in->n, in->used, rows);
    fmpq_mat_clear(rows);
}

void zf_system_add(zf_system *s, const fmpq *row)
{
    fmpq_mat_t more;

    if (s->used < fmpq_mat_nrows(s->rows)) {
        copy_row(s->rows, s->used, row, s->n + 1);
        s->used++;
        return;
    }
    copy_rows(more, s->rows, s->used, 2 * s->used + 4);
    copy_row(more, s->used, row, s->n + 1);
    take(s, s->n, s->used + 1, more);
    fmpq_mat_clear(more);
}

/* Column of the first non-zero entry of a row, n + 1 when there is none. */
static slong pivot(const zf_system *s, slong row)
{
    for (slong j = 0; j <= s->n; j++)
        if (!fmpq_is_zero(fmpq_mat_entry(s->rows, row, j)))
            return j;
    return s->n + 1;
}

int zf_system_reduce(zf_system *s)
{
    fmpq_mat_t rows;
    slong rank;

    copy_rows(rows, s->rows, s->used, s->used);
    rank = fmpq_mat_rref(rows, rows);
    take(s, s->n, rank, rows);
    fmpq_mat_clear(rows);
    if (rank == 0 || pivot(s, rank - 1) < s->n)
        return 1;
    fmpq_mat_init(rows, 1, s->n + 1);
    fmpq_one(fmpq_mat_entry(rows, 0, s->n));
    take(s, s->n, 1, rows);
    fmpq_mat_clear(rows);
    return 0;
}

void zf_system_normal_form(fmpq *out, const zf_system *s, const fmpq *row)
{
    fmpq_t factor;

    fmpq_init(factor);
    for (slong j = 0; j <= s->n; j++)
        fmpq_set(out + j, row + j);
    for (slong i = 0; i < s->used; i++) {
        slong p = pivot(s, i);

        if (p >= s->n || fmpq_is_zero(out + p))
            continue;
        fmpq_set(factor, out + p);
        for (slong j = p; j <= s->n; j++)
            fmpq_submul(out + j, factor, fmpq_mat_entry(s->rows, i, j));
    }
    fmpq_clear(factor);
}

int zf_system_fixes(fmpq_t value, const zf_system *s, const fmpq *row)
{
    fmpq *form = _fmpq_vec_init(s->n + 1);
    int fixed = 1;

    zf_system_normal_form(form, s, row);
    for (slong j = 0; j < s->n; j++)
        fixed = fixed && fmpq_is_zero(form + j);
    if (fixed && value)
        fmpq_set(value, form + s->n);
    _fmpq_vec_clear(form, s->n + 1);
    return fixed;
}

void zf_system_eliminate_first(zf_system *out, const zf_system *s, slong k)
{
    zf_system reduced;

    zf_system_init(&reduced, s->n);
    zf_system_set(&reduced, s);
    (void)zf_system_reduce(&reduced);
    zf_system_init(out, s->n - k);
    /* A reduced row with its pivot at k or later has no unknown below k, and
     * the others can be met by choosing their pivot unknown. */
    for (slong i = 0; i < reduced.used; i++)
        if (pivot(&reduced, i) >= k)
            zf_system_add(out, fmpq_mat_entry(reduced.rows, i, k));
    (void)zf_system_reduce(out);
    zf_system_clear(&reduced);
}

/* The coefficients of the system, each row scaled to coprime integers and
 * transposed: n x used, initialised by the call. */
static void integer_transpose(fmpz_mat_t out, const zf_system *s)
{
    fmpz *row = _fmpz_vec_init(s->n);

    fmpz_mat_init(out, s->n, s->used);
    for (slong i = 0; i < s->used; i++) {
        zf_vector_primitive(row, fmpq_mat_entry(s->rows, i, 0), s->n);
        for (slong j = 0; j < s->n; j++)
            fmpz_set(fmpz_mat_entry(out, j, i), row + j);
    }
    _fmpz_vec_clear(row, s->n);
}

/* Negates the rows whose first non-zero entry is negative. */
static void fix_signs(fmpz_mat_t m)
{
    slong n = fmpz_mat_ncols(m);

    for (slong i = 0; i < fmpz_mat_nrows(m); i++) {
        slong j = 0;

        while (j < n && fmpz_is_zero(fmpz_mat_entry(m, i, j)))
            j++;
        if (j < n && fmpz_sgn(fmpz_mat_entry(m, i, j)) < 0)
            _fmpz_vec_neg(fmpz_mat_entry(m, i, 0), fmpz_mat_entry(m, i, 0), n);
    }
}

/* LLL in exact arithmetic, so that the basis is the same on every machine;
 * (delta, eta) = (99/100, 51/100). */
static void reduce_lattice(fmpz_mat_t m)
{
    fmpq_t delta, eta;

    fmpq_init(delta);
    fmpq_init(eta);
    fmpq_set_si(delta, 99, 100);
    fmpq_set_si(eta, 51, 100);
    if (fmpz_mat_nrows(m) > 0)
        fmpz_mat_lll_original(m, delta, eta);
    fmpq_clear(eta);
    fmpq_clear(delta);
}

static void kernel_lattice(fmpz_mat_t basis, const zf_system *s)
{
    fmpz_mat_t transpose, hermite, unimodular;
    slong rank = s->used;

    integer_transpose(transpose, s);
    fmpz_mat_init(hermite, s->n, rank);
    fmpz_mat_init(unimodular, s->n, s->n);
    fmpz_mat_one(unimodular);
    if (rank > 0)
        fmpz_mat_hnf_transform(hermite, unimodular, transpose);
    fmpz_mat_init(basis, s->n - rank, s->n);
    for (slong i = 0; i < s->n - rank; i++)
        for (slong j = 0; j < s->n; j++)
            fmpz_set(fmpz_mat_entry(basis, i, j),
                     fmpz_mat_entry(unimodular, rank + i, j));
    reduce_lattice(basis);
    fix_signs(basis);
    fmpz_mat_clear(unimodular);
    fmpz_mat_clear(hermite);
    fmpz_mat_clear(transpose);
}

void zf_system_solutions(fmpq *origin, fmpz_mat_t basis, const zf_system *s)
{
    for (slong j = 0; j < s->n; j++)
        fmpq_zero(origin + j);
    for (slong i = 0; i < s->used; i++)
        fmpq_neg(origin + pivot(s, i), fmpq_mat_entry(s->rows, i, s->n));
    kernel_lattice(basis, s);
}

int zf_system_equal(const zf_system *a, const zf_system *b)
{
    if (a->n != b->n || a->used != b->used)
        return 0;
    for (slong i = 0; i < a->used; i++)
        for (slong j = 0; j <= a->n; j++)
            if (!fmpq_equal(fmpq_mat_entry(a->rows, i, j),
                            fmpq_mat_entry(b->rows, i, j)))
                return 0;
    return 1;
}
