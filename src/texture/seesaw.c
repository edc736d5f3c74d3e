/* seesaw.c - the light neutrino mass matrix -MD MR^-1 MD^T by matchings.
 *
 * Entry (i, j) is sum_kl MD_ik C_kl MD_jl / det MR with the cofactors C of MR.
 * Entries of MD are independent of each other and of MR, so the products
 * MD_ik MD_jl are distinct monomials (for i = j up to k <-> l, with equal
 * factors C_kl = C_lk): nothing cancels.  With F = [[0, MD], [MD^T, MR]] the
 * block (1,1) of F^-1 is the inverse of m_nu, and rank F = n_right + rank m_nu
 * where MR is regular. */
#include <string.h>

#include "texture/poly.h"

enum {
    MOST_IN_POLYNOMIALS = 4
};

static zf_pattern full_matrix(const zf_pattern *d, const zf_pattern *r)
{
    slong n = d->rows + r->rows;
    zf_pattern f = {n, n, 1, {0}};

    for (slong i = 0; i < d->rows; i++) {
        f.row[i] = d->row[i] << d->rows;
        for (slong k = 0; k < r->rows; k++)
            if (zf_pattern_allows(d, i, k))
                f.row[d->rows + k] |= UINT64_C(1) << i;
    }
    for (slong k = 0; k < r->rows; k++)
        f.row[d->rows + k] |= r->row[k] << d->rows;
    return f;
}

void zf_pattern_cofactors(zf_pattern *out, const zf_pattern *p)
{
    zf_pattern c = {p->rows, p->columns, p->symmetry, {0}};

    for (slong k = 0; k < p->rows; k++)
        for (slong l = 0; l < p->columns; l++)
            if (zf_pattern_cofactor(p, k, l))
                c.row[k] |= UINT64_C(1) << l;
    *out = c;
}

static void set_entry(zf_pattern *p, slong i, slong j)
{
    p->row[i] |= UINT64_C(1) << j;
    p->row[j] |= UINT64_C(1) << i;
}

void zf_pattern_light(zf_pattern *out, const zf_pattern *d,
                      const zf_pattern *cofactors)
{
    *out = (zf_pattern){d->rows, d->rows, 1, {0}};
    for (slong i = 0; i < d->rows; i++) {
        uint64_t reached = 0;

        for (uint64_t left = d->row[i]; left; left &= left - 1)
            reached |= cofactors->row[__builtin_ctzll(left)];
        for (slong j = i; j < d->rows; j++)
            if (reached & d->row[j])
                set_entry(out, i, j);
    }
}

static void start(zf_seesaw *s, const zf_pattern *d, const zf_pattern *r)
{
    *s = (zf_seesaw){.exists = 1, .rank = -1, .zeros = "", .minors = ""};
    s->n = d->rows;
    s->n_right = r->rows;
    s->m_nu = s->inverse = (zf_pattern){s->n, s->n, 1, {0}};
}

void zf_pattern_seesaw(zf_seesaw *out, const zf_pattern *dirac,
                       const zf_pattern *right)
{
    zf_pattern full = full_matrix(dirac, right), cofactors;
    zf_seesaw s;

    start(&s, dirac, right);
    s.rank_right = zf_pattern_term_rank(right);
    s.rank_full = zf_pattern_term_rank(&full);
    if (s.rank_right == s.n_right) {
        s.rank = s.rank_full - s.n_right;
        zf_pattern_cofactors(&cofactors, right);
        zf_pattern_light(&s.m_nu, dirac, &cofactors);
    }
    for (slong i = 0; i < s.n && s.rank == s.n; i++)
        for (slong j = i; j < s.n; j++)
            if (zf_pattern_cofactor(&full, i, j))
                set_entry(&s.inverse, i, j);
    *out = s;
}

/* ---- the same with polynomials ---- */

/* out = MD adj(MR) MD^T. */
static void multiply_out(zf_poly_matrix *out, const zf_poly_matrix *d,
                         const zf_poly_matrix *r)
{
    fmpz_mpoly_t cofactor, part;
    uint64_t all = (UINT64_C(1) << r->rows) - 1;

    fmpz_mpoly_init(cofactor, out->ctx);
    fmpz_mpoly_init(part, out->ctx);
    for (slong k = 0; k < r->rows; k++) {
        for (slong l = 0; l < r->rows; l++) {
            zf_poly_minor(cofactor, r, all & ~(UINT64_C(1) << k),
                          all & ~(UINT64_C(1) << l));
            if ((k + l) % 2)
                fmpz_mpoly_neg(cofactor, cofactor, out->ctx);
            for (slong e = 0; e < out->rows * out->columns; e++) {
                fmpz_mpoly_struct *to = &out->entry[e];
                slong i = e / out->columns, j = e % out->columns;

                fmpz_mpoly_mul(part, zf_poly_at(d, i, k), cofactor, out->ctx);
                fmpz_mpoly_mul(part, part, zf_poly_at(d, j, l), out->ctx);
                fmpz_mpoly_add(to, to, part, out->ctx);
            }
        }
    }
    fmpz_mpoly_clear(part, out->ctx);
    fmpz_mpoly_clear(cofactor, out->ctx);
}

static void read_inverse(zf_seesaw *s, const zf_poly_matrix *m)
{
    uint64_t all = (UINT64_C(1) << m->rows) - 1;
    fmpz_mpoly_t minor;

    fmpz_mpoly_init(minor, m->ctx);
    for (slong i = 0; i < m->rows; i++) {
        for (slong j = i; j < m->rows; j++) {
            zf_poly_minor(minor, m, all & ~(UINT64_C(1) << i),
                          all & ~(UINT64_C(1) << j));
            if (!fmpz_mpoly_is_zero(minor, m->ctx))
                set_entry(&s->inverse, i, j);
        }
    }
    fmpz_mpoly_clear(minor, m->ctx);
}

/* Reads everything off; changes the matrices. */
static void read_light(zf_seesaw *s, zf_poly_matrix *light,
                       const zf_poly_matrix *d, zf_poly_matrix *r)
{
    multiply_out(light, d, r);
    s->rank_right = zf_poly_matrix_rank(r);
    if (s->rank_right < s->n_right)
        return;
    for (slong i = 0; i < s->n; i++)
        for (slong j = i; j < s->n; j++)
            if (!fmpz_mpoly_is_zero(zf_poly_at(light, i, j), light->ctx))
                set_entry(&s->m_nu, i, j);
    read_inverse(s, light);
    s->rank = zf_poly_matrix_rank(light);
    if (s->rank < s->n)
        memset(s->inverse.row, 0, sizeof(s->inverse.row));
}

zf_status zf_pattern_seesaw_minors(zf_seesaw *out, const zf_pattern *dirac,
                                   const zf_pattern *right, zf_error *err)
{
    zf_poly_matrix d = {0}, r = {0}, light = {0};
    slong first = zf_pattern_indeterminates(dirac);
    slong n = first + zf_pattern_indeterminates(right);
    fmpz_mpoly_ctx_t ctx;
    zf_seesaw s;
    zf_status st;

    if (dirac->rows > MOST_IN_POLYNOMIALS || right->rows > MOST_IN_POLYNOMIALS)
        return zf_error_set(
            err, ZF_ELIMIT, NULL, "a seesaw of %ld and %ld states; at most %d",
            (long)dirac->rows, (long)right->rows, MOST_IN_POLYNOMIALS);
    start(&s, dirac, right);
    fmpz_mpoly_ctx_init(ctx, n ? n : 1, ORD_LEX);
    st = zf_poly_matrix_init(&d, dirac->rows, dirac->columns, ctx, err);
    if (st == ZF_OK)
        st = zf_poly_matrix_init(&r, right->rows, right->columns, ctx, err);
    if (st == ZF_OK)
        st = zf_poly_matrix_init(&light, dirac->rows, dirac->rows, ctx, err);
    if (st == ZF_OK) {
        zf_poly_matrix_set_pattern(&d, dirac, 0);
        zf_poly_matrix_set_pattern(&r, right, first);
        read_light(&s, &light, &d, &r);
        *out = s;
    }
    zf_poly_matrix_clear(&light);
    zf_poly_matrix_clear(&r);
    zf_poly_matrix_clear(&d);
    fmpz_mpoly_ctx_clear(ctx);
    return st;
}

/* ---- names ---- */

const char *zf_pattern_two_zeros(const zf_pattern *p)
{
    static const struct {
        const char *name;
        char zero[2][2];
    } known[] = {
        {"A1", {{0, 0}, {0, 1}}}, {"A2", {{0, 0}, {0, 2}}},
        {"B1", {{1, 1}, {0, 2}}}, {"B2", {{2, 2}, {0, 1}}},
        {"B3", {{1, 1}, {0, 1}}}, {"B4", {{2, 2}, {0, 2}}},
        {"C", {{1, 1}, {2, 2}}},
    };

    int zeros = 0;

    if (p->rows != 3 || p->columns != 3)
        return "";
    for (slong i = 0; i < 3; i++)
        for (slong j = i; j < 3; j++)
            zeros += !zf_pattern_allows(p, i, j);
    for (size_t k = 0; k < sizeof(known) / sizeof(known[0]); k++) {
        const char(*z)[2] = known[k].zero;

        if (zeros == 2 && !zf_pattern_allows(p, z[0][0], z[0][1]) &&
            !zf_pattern_allows(p, z[1][0], z[1][1]))
            return known[k].name;
    }
    return "";
}

void zf_pattern_permute(zf_pattern *p, const slong *image)
{
    zf_pattern out = {p->rows, p->columns, p->symmetry, {0}};

    for (slong i = 0; i < p->rows; i++)
        for (slong j = 0; j < p->columns; j++)
            if (zf_pattern_allows(p, i, j))
                out.row[image[i]] |= UINT64_C(1) << image[j];
    *p = out;
}

void zf_seesaw_finish(zf_seesaw *s, const zf_pattern *leptons)
{
    slong image[ZF_PATTERN_MAX];

    if (!leptons || leptons->rows != s->n ||
        !zf_pattern_is_diagonal(image, leptons))
        return;
    zf_pattern_permute(&s->m_nu, image);
    zf_pattern_permute(&s->inverse, image);
    s->flavour = 1;
    if (s->rank < 0)
        return;
    s->zeros = zf_pattern_two_zeros(&s->m_nu);
    if (s->rank == s->n)
        s->minors = zf_pattern_two_zeros(&s->inverse);
}

/* ---- of a model ---- */

int zf_texture_find_seesaw(size_t *dirac, size_t *right,
                           const zf_texture_plan *p)
{
    slong left = zf_texture_left_doublet(p->content, 0);
    slong found = zf_texture_plan_find(p, "MR");

    if (found < 0 || left < 0)
        return 0;
    *right = (size_t)found;
    for (size_t k = 0; k < p->n; k++) {
        if (p->matrix[k].kind == ZF_MASS_YUKAWA && p->matrix[k].row == left &&
            p->matrix[k].column == p->matrix[found].row) {
            *dirac = k;
            return 1;
        }
    }
    return 0;
}

slong zf_texture_charged_leptons(const zf_texture_plan *p)
{
    size_t list[ZF_TEXTURE_SECTOR];
    slong left = zf_texture_left_doublet(p->content, 0);

    return zf_texture_sector(list, p, left, -1) ? (slong)list[0] : -1;
}

static int same_light(const zf_seesaw *a, const zf_seesaw *b)
{
    return a->rank_right == b->rank_right && a->rank == b->rank &&
           memcmp(a->m_nu.row, b->m_nu.row, sizeof(a->m_nu.row)) == 0 &&
           memcmp(a->inverse.row, b->inverse.row, sizeof(a->inverse.row)) == 0;
}

zf_status zf_texture_seesaw(zf_seesaw *out, const zf_texture *t, zf_error *err)
{
    slong leptons = zf_texture_charged_leptons(t->plan);
    zf_pattern d, r, l;
    size_t dirac, right;
    zf_seesaw s, check;

    if (!zf_texture_find_seesaw(&dirac, &right, t->plan)) {
        *out = (zf_seesaw){.rank = -1, .zeros = "", .minors = ""};
        return ZF_OK;
    }
    zf_texture_pattern(&d, t, dirac);
    zf_texture_pattern(&r, t, right);
    zf_pattern_seesaw(&s, &d, &r);
    s.dirac = dirac;
    s.right = right;
    if (d.rows <= MOST_IN_POLYNOMIALS && r.rows <= MOST_IN_POLYNOMIALS) {
        zf_status st = zf_pattern_seesaw_minors(&check, &d, &r, err);

        if (st != ZF_OK)
            return st;
        if (!same_light(&s, &check))
            return zf_error_set(err, ZF_EBUG, NULL,
                                "matchings and minors differ for the seesaw");
    }
    if (leptons >= 0)
        zf_texture_pattern(&l, t, (size_t)leptons);
    zf_seesaw_finish(&s, leptons >= 0 ? &l : NULL);
    *out = s;
    return ZF_OK;
}
