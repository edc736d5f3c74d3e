/* exact.h - rationals as text, affine forms, linear systems over Q.
 *
 * Vectors of rationals are FLINT's `fmpq *` with a length.  Everything here
 * is exact for all inputs; only memory limits it.
 */
#ifndef ZFORGE_EXACT_H
#define ZFORGE_EXACT_H

#include <flint/fmpq.h>
#include <flint/fmpq_mat.h>
#include <flint/fmpz.h>
#include <flint/fmpz_mat.h>

#include "zforge/base.h"

/* Reads `-3/4`, `+2`, `12`: an integer or p/q with q > 0, at most 4096
 * characters, nothing around it.  A decimal is refused with the rational that
 * it would be in the message.  `what` names the quantity in the message. */
ZF_API zf_status zf_rational_parse(fmpq_t out, const char *text, size_t len,
                                   const char *what, const zf_mark *mark,
                                   zf_error *err) ZF_MUST_CHECK;

/* Reads a decimal, `91.1876`, `-1.5e-3`, `12`, or p/q, exactly: at most 64
 * characters, exponents within +-99. */
ZF_API zf_status zf_decimal_parse(fmpq_t out, const char *text, size_t len,
                                  const char *what, const zf_mark *mark,
                                  zf_error *err) ZF_MUST_CHECK;

/* Appends p/q in lowest terms, p alone when q = 1. */
ZF_API void zf_rational_print(zf_buf *out, const fmpq_t x);
ZF_API void zf_integer_print(zf_buf *out, const fmpz_t x);

/* out = the primitive integer vector on the ray of x (positive factor):
 * coprime integers, or all zero.  out has n initialised entries. */
ZF_API void zf_vector_primitive(fmpz *out, const fmpq *x, slong n);

/* A linear system over Q in n unknowns: each row of `rows` is
 * (a_1 ... a_n | b) and states  a.x + b = 0. */
typedef struct zf_system {
    slong n;         /* unknowns */
    slong used;      /* rows in use; the matrix may have spare zero rows */
    fmpq_mat_t rows; /* used <= rows.r; n + 1 columns */
} zf_system;

ZF_API void zf_system_init(zf_system *s, slong n);
ZF_API void zf_system_clear(zf_system *s);
ZF_API void zf_system_set(zf_system *out, const zf_system *in);
/* Adds a row of n + 1 rationals. */
ZF_API void zf_system_add(zf_system *s, const fmpq *row);
/* Brings the rows into reduced echelon form and drops zero rows.  Returns 1
 * when the system has a solution, 0 when it says 0 = 1 (its only row then). */
ZF_API int zf_system_reduce(zf_system *s);
/* For a reduced, solvable system: 1 when a.x + b takes a single value on all
 * solutions, and then sets `value` (may be NULL) to it. */
ZF_API int zf_system_fixes(fmpq_t value, const zf_system *s, const fmpq *row);
/* out = row minus what the rows of a reduced system imply: equal on all
 * solutions, free of every pivot unknown.  Aliasing is fine. */
ZF_API void zf_system_normal_form(fmpq *out, const zf_system *s,
                                  const fmpq *row);
/* out (in n - k unknowns) = the conditions that s imposes on unknowns
 * k..n-1 once unknowns 0..k-1 may be any rationals (projection).  `out` is
 * initialised by the call, and reduced. */
ZF_API void zf_system_eliminate_first(zf_system *out, const zf_system *s,
                                      slong k);
/* The solutions of a reduced, solvable system: origin + span_Q(basis).
 * `origin` has n entries, free unknowns zero.  `basis` is initialised by the
 * call, (n - rank) x n: a basis of the saturated integer lattice of
 * directions (every integer direction is an integer combination), LLL-reduced
 * and with a first non-zero entry that is positive in each row. */
ZF_API void zf_system_solutions(fmpq *origin, fmpz_mat_t basis,
                                const zf_system *s);
/* 1 when the two reduced systems have the same solutions. */
ZF_API int zf_system_equal(const zf_system *a, const zf_system *b);

#endif
