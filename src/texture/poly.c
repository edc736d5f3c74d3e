/* poly.c - minors and rank of matrices of polynomials, exactly. */
#include "texture/poly.h"

slong zf_pattern_indeterminates(const zf_pattern *p)
{
    slong n = 0;

    for (slong i = 0; i < p->rows; i++)
        n += __builtin_popcountll(p->row[i]);
    return n;
}

zf_status zf_poly_matrix_init(zf_poly_matrix *out, slong rows, slong columns,
                              fmpz_mpoly_ctx_struct *ctx, zf_error *err)
{
    size_t n = (size_t)(rows * columns);
    fmpz_mpoly_struct *entry = zf_mem_array(n + 1, sizeof(*entry));

    if (!entry)
        return zf_no_memory(err);
    for (size_t k = 0; k < n; k++)
        fmpz_mpoly_init(&entry[k], ctx);
    *out = (zf_poly_matrix){rows, columns, entry, ctx};
    return ZF_OK;
}

void zf_poly_matrix_clear(zf_poly_matrix *m)
{
    for (slong k = 0; m->entry && k < m->rows * m->columns; k++)
        fmpz_mpoly_clear(&m->entry[k], m->ctx);
    zf_mem_free(m->entry);
    *m = (zf_poly_matrix){0};
}

fmpz_mpoly_struct *zf_poly_at(const zf_poly_matrix *m, slong i, slong j)
{
    return &m->entry[i * m->columns + j];
}

void zf_poly_matrix_set_pattern(zf_poly_matrix *m, const zf_pattern *p,
                                slong first)
{
    slong next = first;

    for (slong i = 0; i < p->rows; i++) {
        for (slong j = 0; j < p->columns; j++) {
            fmpz_mpoly_struct *e = zf_poly_at(m, i, j);

            if (!zf_pattern_allows(p, i, j))
                fmpz_mpoly_zero(e, m->ctx);
            else if (p->symmetry && j < i)
                fmpz_mpoly_scalar_mul_si(e, zf_poly_at(m, j, i), p->symmetry,
                                         m->ctx);
            else
                fmpz_mpoly_gen(e, next++, m->ctx);
        }
    }
}

static int find_pivot(slong *row, slong *column, const zf_poly_matrix *m,
                      slong from)
{
    for (slong j = from; j < m->columns; j++) {
        for (slong i = from; i < m->rows; i++) {
            if (!fmpz_mpoly_is_zero(zf_poly_at(m, i, j), m->ctx)) {
                *row = i;
                *column = j;
                return 1;
            }
        }
    }
    return 0;
}

static void bring_to(zf_poly_matrix *m, slong at, slong row, slong column)
{
    for (slong j = 0; j < m->columns && row != at; j++)
        fmpz_mpoly_swap(zf_poly_at(m, at, j), zf_poly_at(m, row, j), m->ctx);
    for (slong i = 0; i < m->rows && column != at; i++)
        fmpz_mpoly_swap(zf_poly_at(m, i, at), zf_poly_at(m, i, column), m->ctx);
}

/* One step of Bareiss: after it the entries beyond k are minors of order
 * k + 2, up to sign; the division by the last pivot is exact. */
static void eliminate(zf_poly_matrix *m, slong k, const fmpz_mpoly_t last)
{
    fmpz_mpoly_t a, b;

    fmpz_mpoly_init(a, m->ctx);
    fmpz_mpoly_init(b, m->ctx);
    for (slong i = k + 1; i < m->rows; i++) {
        for (slong j = k + 1; j < m->columns; j++) {
            fmpz_mpoly_mul(a, zf_poly_at(m, i, j), zf_poly_at(m, k, k), m->ctx);
            fmpz_mpoly_mul(b, zf_poly_at(m, i, k), zf_poly_at(m, k, j), m->ctx);
            fmpz_mpoly_sub(a, a, b, m->ctx);
            fmpz_mpoly_divides(zf_poly_at(m, i, j), a, last, m->ctx);
        }
    }
    fmpz_mpoly_clear(b, m->ctx);
    fmpz_mpoly_clear(a, m->ctx);
}

slong zf_poly_matrix_rank(zf_poly_matrix *m)
{
    slong rank = 0, row = 0, column = 0;
    fmpz_mpoly_t last;

    fmpz_mpoly_init(last, m->ctx);
    fmpz_mpoly_one(last, m->ctx);
    while (find_pivot(&row, &column, m, rank)) {
        bring_to(m, rank, row, column);
        eliminate(m, rank, last);
        fmpz_mpoly_set(last, zf_poly_at(m, rank, rank), m->ctx);
        rank++;
    }
    fmpz_mpoly_clear(last, m->ctx);
    return rank;
}

void zf_poly_minor(fmpz_mpoly_struct *det, const zf_poly_matrix *m,
                   uint64_t rows, uint64_t columns)
{
    slong i, sign = 1;
    fmpz_mpoly_t part, sum;

    if (!rows) {
        fmpz_mpoly_one(det, m->ctx);
        return;
    }
    i = (slong)__builtin_ctzll(rows);
    fmpz_mpoly_init(part, m->ctx);
    fmpz_mpoly_init(sum, m->ctx);
    for (uint64_t left = columns; left; left &= left - 1, sign = -sign) {
        slong j = (slong)__builtin_ctzll(left);

        if (fmpz_mpoly_is_zero(zf_poly_at(m, i, j), m->ctx))
            continue;
        zf_poly_minor(part, m, rows & (rows - 1), columns & ~(left & -left));
        fmpz_mpoly_mul(part, part, zf_poly_at(m, i, j), m->ctx);
        if (sign > 0)
            fmpz_mpoly_add(sum, sum, part, m->ctx);
        else
            fmpz_mpoly_sub(sum, sum, part, m->ctx);
    }
    fmpz_mpoly_swap(det, sum, m->ctx);
    fmpz_mpoly_clear(sum, m->ctx);
    fmpz_mpoly_clear(part, m->ctx);
}

zf_status zf_pattern_rank_minors(slong *rank, const zf_pattern *p,
                                 zf_error *err)
{
    fmpz_mpoly_ctx_t ctx;
    zf_poly_matrix m = {0};
    slong n = zf_pattern_indeterminates(p);
    zf_status st;

    if (p->rows > ZF_PATTERN_MINORS || p->columns > ZF_PATTERN_MINORS)
        return zf_error_set(err, ZF_ELIMIT, NULL,
                            "minors of a %ld x %ld matrix; at most %d x %d",
                            (long)p->rows, (long)p->columns, ZF_PATTERN_MINORS,
                            ZF_PATTERN_MINORS);
    fmpz_mpoly_ctx_init(ctx, n ? n : 1, ORD_LEX);
    st = zf_poly_matrix_init(&m, p->rows, p->columns, ctx, err);
    if (st == ZF_OK) {
        zf_poly_matrix_set_pattern(&m, p, 0);
        *rank = zf_poly_matrix_rank(&m);
    }
    zf_poly_matrix_clear(&m);
    fmpz_mpoly_ctx_clear(ctx);
    return st;
}
