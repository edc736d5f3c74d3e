/* poly.h - matrices of polynomials. */
#ifndef ZF_TEXTURE_POLY_H
#define ZF_TEXTURE_POLY_H

#include <flint/fmpz_mpoly.h>

#include "texture/private.h"

typedef struct zf_poly_matrix {
    slong rows, columns;
    fmpz_mpoly_struct *entry; /* rows x columns */
    fmpz_mpoly_ctx_struct *ctx;
} zf_poly_matrix;

/* Number of indeterminates of a pattern. */
slong zf_pattern_indeterminates(const zf_pattern *p);
/* Zero matrix over ctx, which must outlive it. */
zf_status zf_poly_matrix_init(zf_poly_matrix *out, slong rows, slong columns,
                              fmpz_mpoly_ctx_struct *ctx,
                              zf_error *err) ZF_MUST_CHECK;
void zf_poly_matrix_clear(zf_poly_matrix *m);
/* One indeterminate for each allowed entry, from number `first` on. */
void zf_poly_matrix_set_pattern(zf_poly_matrix *m, const zf_pattern *p,
                                slong first);
fmpz_mpoly_struct *zf_poly_at(const zf_poly_matrix *m, slong i, slong j);
/* Rank over the field of rational functions; changes m. */
slong zf_poly_matrix_rank(zf_poly_matrix *m);
/* det = determinant of the rows and columns in the masks, equally many. */
void zf_poly_minor(fmpz_mpoly_struct *det, const zf_poly_matrix *m,
                   uint64_t rows, uint64_t columns);

#endif
