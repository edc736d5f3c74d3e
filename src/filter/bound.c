/* bound.c - numbers below which a polynomial of a filter cannot fall.
 *
 * Separately: f is a constant, a x^2 + b x for each unknown x, and products of
 * known sign.  Each part is bounded on its own; when only integer points count,
 * the square at the integers next to its vertex.  Jointly: abs(P) >= P, -P and
 * min(F...) <= F give f >= f with the atom replaced, where its coefficient has
 * the right sign; all such replacements are tried, up to MOST_TRIES. */
#include <flint/fmpq_vec.h>

#include "filter/normal.h"

enum {
    MOST_TRIES = 64,
    MOST_TERMS = 64 /* of polynomials in which atoms are replaced */
};

/* The sign of unknown v at every point: 1 for >= 0, -1 for <= 0, else 0. */
static int known_sign(const zf_filter_ring *r, slong v)
{
    const zf_filter_atom *a = v < r->n ? NULL : &r->atoms[v - r->n];

    if (a && a->has_low && fmpq_sgn(a->low) >= 0)
        return 1;
    return a && a->has_high && fmpq_sgn(a->high) <= 0 ? -1 : 0;
}

/* 1 when the product of these powers times c is never negative. */
static int never_negative(const zf_filter_ring *r, const ulong *exponents,
                          const fmpq_t c)
{
    int sign = fmpq_sgn(c);

    for (slong v = 0; v < r->n + r->n_atoms; v++) {
        if (exponents[v] % 2)
            sign *= known_sign(r, v);
    }
    return sign > 0;
}

/* out = a x^2 + b x. */
static void parabola(fmpq_t out, const fmpq_t a, const fmpq_t b, const fmpq_t x)
{
    fmpq_mul(out, a, x);
    fmpq_add(out, out, b);
    fmpq_mul(out, out, x);
}

/* out = the least a x^2 + b x, a > 0, for the unknown x of this atom (NULL: a
 * charge).  Convex: the nearest points to the vertex are the lowest. */
static void least_square(fmpq_t out, const fmpq_t a, const fmpq_t b,
                         const zf_filter_atom *atom, int integer)
{
    fmpq_t x, other;

    fmpq_init(x);
    fmpq_init(other);
    fmpq_div(x, b, a);
    fmpq_div_2exp(x, x, 1);
    fmpq_neg(x, x);
    if (atom && atom->has_low && fmpq_cmp(x, atom->low) < 0)
        fmpq_set(x, atom->low);
    if (atom && atom->has_high && fmpq_cmp(x, atom->high) > 0)
        fmpq_set(x, atom->high);
    if (integer) {
        fmpz_fdiv_q(fmpq_numref(x), fmpq_numref(x), fmpq_denref(x));
        fmpz_one(fmpq_denref(x));
        parabola(other, a, b, x);
        fmpz_add_ui(fmpq_numref(x), fmpq_numref(x), 1);
    }
    parabola(out, a, b, x);
    if (integer && fmpq_cmp(other, out) < 0)
        fmpq_set(out, other);
    fmpq_clear(x);
    fmpq_clear(other);
}

/* low += the least a x^2 + b x for unknown v; 0 when there is none. */
static int add_unknown(fmpq_t low, const zf_filter_ring *r, slong v,
                       const fmpq_t a, const fmpq_t b)
{
    const zf_filter_atom *atom = v < r->n ? NULL : &r->atoms[v - r->n];
    int found = 1;
    fmpq_t part;

    if (fmpq_is_zero(a) && fmpq_is_zero(b))
        return 1;
    fmpq_init(part);
    if (fmpq_sgn(a) > 0)
        least_square(part, a, b, atom, r->integer);
    else if (fmpq_is_zero(a) && atom && fmpq_sgn(b) > 0 && atom->has_low)
        fmpq_mul(part, b, atom->low);
    else if (fmpq_is_zero(a) && atom && fmpq_sgn(b) < 0 && atom->has_high)
        fmpq_mul(part, b, atom->high);
    else
        found = 0;
    fmpq_add(low, low, part);
    fmpq_clear(part);
    return found;
}

/* Files the coefficient of a term: a constant in *constant, of unknown v in
 * linear[v], of its square in square[v].  Returns 0 when the term is another
 * and may be negative. */
static int file_term(fmpq *constant, fmpq *linear, fmpq *square,
                     const ulong *exponents, const fmpq_t c,
                     const zf_filter_ring *r)
{
    slong which = -1;
    ulong total = 0;

    for (slong v = 0; v < r->n + r->n_atoms; v++) {
        total += exponents[v];
        if (exponents[v])
            which = v;
    }
    if (total == 0)
        fmpq_set(constant, c);
    else if (exponents[which] == total && total <= 2)
        fmpq_set(total == 1 ? &linear[which] : &square[which], c);
    else
        return never_negative(r, exponents, c);
    return 1;
}

/* low = a lower bound of f, part by part; 0 when there is none. */
static int least_of_parts(fmpq_t low, const fmpq_mpoly_t f, zf_filter_ring *r)
{
    slong n = r->n + r->n_atoms;
    ulong *exponents =
        zf_mem_array((size_t)(r->n + r->max_atoms + 1), sizeof(ulong));
    fmpq *linear = _fmpq_vec_init(n), *square = _fmpq_vec_init(n);
    int found = exponents != NULL;
    fmpq_t c;

    if (!found)
        r->gave_up = 1;
    fmpq_init(c);
    fmpq_zero(low);
    for (slong i = 0; found && i < fmpq_mpoly_length(f, r->ctx); i++) {
        fmpq_mpoly_get_term_coeff_fmpq(c, f, i, r->ctx);
        fmpq_mpoly_get_term_exp_ui(exponents, f, i, r->ctx);
        found = file_term(low, linear, square, exponents, c, r);
    }
    for (slong v = 0; found && v < n; v++)
        found = add_unknown(low, r, v, &square[v], &linear[v]);
    fmpq_clear(c);
    _fmpq_vec_clear(linear, n);
    _fmpq_vec_clear(square, n);
    zf_mem_free(exponents);
    return found;
}

/* 1 when f = c * (atom i) + (terms without it), and replacing the atom by what
 * it is compared with can only make f smaller. */
static int replaceable(fmpq_t c, const fmpq_mpoly_t f, slong i,
                       const zf_filter_ring *r)
{
    fmpq_mpoly_t x;
    int yes;

    if (fmpq_mpoly_degree_si(f, r->n + i, r->ctx) != 1)
        return 0;
    fmpq_mpoly_init(x, r->ctx);
    fmpq_mpoly_gen(x, r->n + i, r->ctx);
    fmpq_mpoly_get_coeff_fmpq_monomial(c, f, x, r->ctx);
    fmpq_mpoly_scalar_mul_fmpq(x, x, c, r->ctx);
    fmpq_mpoly_sub(x, f, x, r->ctx);
    yes = fmpq_sgn(c) == (r->atoms[i].is_abs ? 1 : -1) &&
          fmpq_mpoly_degree_si(x, r->n + i, r->ctx) <= 0;
    fmpq_mpoly_clear(x, r->ctx);
    return yes;
}

/* g = f + c (atom i replaced by q, minus atom i). */
static void replace(fmpq_mpoly_t g, const fmpq_mpoly_t f, const fmpq_t c,
                    slong i, const fmpq_mpoly_t q, const zf_filter_ring *r)
{
    fmpq_mpoly_gen(g, r->n + i, r->ctx);
    fmpq_mpoly_sub(g, q, g, r->ctx);
    fmpq_mpoly_scalar_mul_fmpq(g, g, c, r->ctx);
    fmpq_mpoly_add(g, g, f, r->ctx);
}

/* The same with the first `n` atoms replaced in all ways. */
static int least(fmpq_t low, const fmpq_mpoly_t f, slong n, int *tries,
                 zf_filter_ring *r)
{
    int found = least_of_parts(low, f, r);
    fmpq_mpoly_t g;
    fmpq_t c, other;

    fmpq_mpoly_init(g, r->ctx);
    fmpq_init(c);
    fmpq_init(other);
    for (slong i = n - 1; i >= 0; i--) {
        const zf_filter_atom *a = &r->atoms[i];

        if (*tries <= 0 || !replaceable(c, f, i, r))
            continue;
        for (slong k = 0; k<a->n_args && * tries> 0; k++) {
            --*tries;
            replace(g, f, c, i, &a->args[k], r);
            if (!least(other, g, i, tries, r))
                continue;
            if (!found || fmpq_cmp(other, low) > 0)
                fmpq_set(low, other);
            found = 1;
        }
    }
    fmpq_clear(other);
    fmpq_clear(c);
    fmpq_mpoly_clear(g, r->ctx);
    return found;
}

int zf_filter_poly_least(fmpq_t low, const fmpq_mpoly_t f, zf_filter_ring *r)
{
    int tries = MOST_TRIES;

    if (fmpq_mpoly_length(f, r->ctx) > MOST_TERMS)
        return least_of_parts(low, f, r);
    return least(low, f, r->n_atoms, &tries, r);
}

int zf_filter_poly_greatest(fmpq_t high, const fmpq_mpoly_t f,
                            zf_filter_ring *r)
{
    fmpq_mpoly_t g;
    int found;

    fmpq_mpoly_init(g, r->ctx);
    fmpq_mpoly_neg(g, f, r->ctx);
    found = zf_filter_poly_least(high, g, r);
    fmpq_neg(high, high);
    fmpq_mpoly_clear(g, r->ctx);
    return found;
}

int zf_filter_poly_at_least(const fmpq_mpoly_t f, const fmpq_mpoly_t g,
                            zf_filter_ring *r)
{
    fmpq_mpoly_t d;
    fmpq_t low;
    int yes;

    fmpq_mpoly_init(d, r->ctx);
    fmpq_init(low);
    fmpq_mpoly_sub(d, f, g, r->ctx);
    yes = zf_filter_poly_least(low, d, r) && fmpq_sgn(low) >= 0;
    fmpq_clear(low);
    fmpq_mpoly_clear(d, r->ctx);
    return yes;
}
