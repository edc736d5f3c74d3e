/* fast.h - patterns from the fermion charges of a search. */
#ifndef ZF_TEXTURE_FAST_H
#define ZF_TEXTURE_FAST_H

#include "texture/private.h"

typedef struct zf_fast_term {
    int64_t factor;
    slong i; /* the fermion component */
} zf_fast_term;

/* What one choice of scalars adds to an entry, as a form in the fermion
 * charges: scale times it has integer coefficients. */
typedef struct zf_fast_form {
    fmpq *row; /* n_fermions + 1 */
    zf_fast_term *term;
    size_t n;
    int64_t constant;
} zf_fast_form;

typedef struct zf_fast_matrix {
    slong row, column; /* first components */
    slong rows, columns;
    int sign; /* of the row's charge */
    int symmetry;
    zf_fast_form *form;
    size_t n_forms;
} zf_fast_matrix;

typedef struct zf_fast {
    slong n_fermions;
    int64_t scale;
    int small; /* machine integers will do for all 32-bit charges */
    zf_fast_matrix *matrix; /* as in the plan */
    size_t n;
} zf_fast;

zf_status zf_fast_new(zf_fast **out, const zf_texture_plan *plan,
                      const zf_search *s, int insertions,
                      zf_error *err) ZF_MUST_CHECK;
void zf_fast_free(zf_fast *f);
void zf_fast_pattern(zf_pattern *out, const zf_fast *f, size_t k,
                     const zf_filter_point *point);
/* 1 when, with sum |factor| + 2 scale = `weight` and a constant of this size,
 * no sum of scale (x_b + s x_a) + form overflows int64_t for 32-bit charges.
 *
 * Proof: |x| <= 2^31, so partial sums are at most 2^31 weight + |constant|
 * <= 2^62 + 2^61 < 2^63. */
int zf_fast_fits(const fmpz_t weight, const fmpz_t constant);

#endif
