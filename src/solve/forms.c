/* forms.c - the quadratic and the cubic condition as polynomials in the
 * parameters of a family, exact and factored. */
#include "solve/internal.h"

enum {
    MAX_FACTOR_TERMS = 2000, /* larger polynomials are not factored */
    MAX_FACTOR_VARIABLES = 40,
};

void zf_form2(fmpz_t out, const fmpz *w, const fmpz *x, const fmpz *y, slong n)
{
    fmpz_t sum, term;

    fmpz_init(sum);
    fmpz_init(term);
    for (slong i = 0; i < n; i++) {
        fmpz_mul(term, w + i, x + i);
        fmpz_addmul(sum, term, y + i);
    }
    fmpz_swap(out, sum);
    fmpz_clear(term);
    fmpz_clear(sum);
}

void zf_form3(fmpz_t out, const fmpz *w, const fmpz *x, const fmpz *y,
              const fmpz *z, slong n)
{
    fmpz_t sum, term;

    fmpz_init(sum);
    fmpz_init(term);
    for (slong i = 0; i < n; i++) {
        fmpz_mul(term, w + i, x + i);
        fmpz_mul(term, term, y + i);
        fmpz_addmul(sum, term, z + i);
    }
    fmpz_swap(out, sum);
    fmpz_clear(term);
    fmpz_clear(sum);
}

void zf_solve_primitive(fmpz *x, slong n)
{
    fmpz_t content;

    fmpz_init(content);
    for (slong i = 0; i < n; i++)
        fmpz_gcd(content, content, x + i);
    for (slong i = 0; i < n && !fmpz_is_zero(content); i++)
        fmpz_divexact(x + i, x + i, content);
    fmpz_clear(content);
}

void zf_condition_init(zf_condition *c, const fmpz_mpoly_ctx_t ring)
{
    c->which = ZF_ANOM_Y_X_X;
    c->kind = ZF_CONDITION_VANISHES;
    c->factored = 0;
    fmpz_mpoly_init(c->poly, ring);
    fmpz_mpoly_factor_init(c->factor, ring);
}

void zf_condition_clear(zf_condition *c, const fmpz_mpoly_ctx_t ring)
{
    fmpz_mpoly_factor_clear(c->factor, ring);
    fmpz_mpoly_clear(c->poly, ring);
}

/* out = scale x the affine form in row i, homogeneous. */
static void linear_form(fmpz_mpoly_t out, const fmpq_mat_t charge, slong i,
                        const fmpz_t scale, const fmpz_mpoly_ctx_t ring)
{
    fmpz_mpoly_t term;
    fmpz_t c;

    fmpz_init(c);
    fmpz_mpoly_init(term, ring);
    fmpz_mpoly_zero(out, ring);
    for (slong k = 0; k < fmpq_mat_ncols(charge); k++) {
        const fmpq *entry = fmpq_mat_entry(charge, i, k);

        if (fmpq_is_zero(entry))
            continue;
        fmpz_divexact(c, scale, fmpq_denref(entry));
        fmpz_mul(c, c, fmpq_numref(entry));
        fmpz_mpoly_gen(term, k, ring);
        fmpz_mpoly_scalar_mul_fmpz(term, term, c, ring);
        fmpz_mpoly_add(out, out, term, ring);
    }
    fmpz_mpoly_clear(term, ring);
    fmpz_clear(c);
}

static void common_denominator(fmpz_t out, const fmpq_mat_t charge, slong n)
{
    fmpz_one(out);
    for (slong i = 0; i < n; i++)
        for (slong k = 0; k < fmpq_mat_ncols(charge); k++)
            fmpz_lcm(out, out, fmpq_mat_entry_den(charge, i, k));
}

/* Coprime coefficients, the leading one positive. */
static void make_primitive(fmpz_mpoly_t p, const fmpz_mpoly_ctx_t ring)
{
    fmpz_t content, c;

    fmpz_init(content);
    fmpz_init(c);
    for (slong i = 0; i < fmpz_mpoly_length(p, ring); i++) {
        fmpz_mpoly_get_term_coeff_fmpz(c, p, i, ring);
        fmpz_gcd(content, content, c);
    }
    if (!fmpz_is_zero(content)) {
        fmpz_mpoly_get_term_coeff_fmpz(c, p, 0, ring);
        if (fmpz_sgn(c) < 0)
            fmpz_neg(content, content);
        fmpz_mpoly_scalar_divexact_fmpz(p, p, content, ring);
    }
    fmpz_clear(c);
    fmpz_clear(content);
}

/* What p = 0 says when the last generator is 1. */
static zf_condition_kind kind_of(const fmpz_mpoly_t p,
                                 const fmpz_mpoly_ctx_t ring)
{
    slong last = fmpz_mpoly_ctx_nvars(ring) - 1;

    if (fmpz_mpoly_is_zero(p, ring))
        return ZF_CONDITION_VANISHES;
    if (fmpz_mpoly_length(p, ring) == 1 &&
        (slong)fmpz_mpoly_get_term_var_exp_ui(p, 0, last, ring) ==
            fmpz_mpoly_total_degree_si(p, ring))
        return ZF_CONDITION_CONTRADICTION;
    return ZF_CONDITION_EQUATION;
}

/* Factors, and checks the product. */
static void factorise(zf_condition *c, const fmpz_mpoly_ctx_t ring)
{
    fmpz_mpoly_t product;

    c->factored = 0;
    if (c->kind != ZF_CONDITION_EQUATION ||
        fmpz_mpoly_length(c->poly, ring) > MAX_FACTOR_TERMS ||
        fmpz_mpoly_ctx_nvars(ring) > MAX_FACTOR_VARIABLES)
        return;
    fmpz_mpoly_init(product, ring);
    if (fmpz_mpoly_factor(c->factor, c->poly, ring)) {
        fmpz_mpoly_factor_sort(c->factor, ring);
        c->factored = fmpz_mpoly_factor_expand(product, c->factor, ring) &&
                      fmpz_mpoly_equal(product, c->poly, ring);
    }
    fmpz_mpoly_clear(product, ring);
}

void zf_condition_restrict(zf_condition *out, const fmpz *weight, ulong power,
                           const fmpq_mat_t charge, slong n,
                           const fmpz_mpoly_ctx_t ring)
{
    fmpz_mpoly_t x, term;
    fmpz_t scale;

    fmpz_init(scale);
    fmpz_mpoly_init(x, ring);
    fmpz_mpoly_init(term, ring);
    fmpz_mpoly_zero(out->poly, ring);
    common_denominator(scale, charge, n);
    for (slong i = 0; i < n; i++) {
        if (fmpz_is_zero(weight + i))
            continue;
        linear_form(x, charge, i, scale, ring);
        fmpz_mpoly_set(term, x, ring);
        for (ulong k = 1; k < power; k++)
            fmpz_mpoly_mul(term, term, x, ring);
        fmpz_mpoly_scalar_mul_fmpz(term, term, weight + i, ring);
        fmpz_mpoly_add(out->poly, out->poly, term, ring);
    }
    make_primitive(out->poly, ring);
    out->kind = kind_of(out->poly, ring);
    factorise(out, ring);
    fmpz_mpoly_clear(term, ring);
    fmpz_mpoly_clear(x, ring);
    fmpz_clear(scale);
}
