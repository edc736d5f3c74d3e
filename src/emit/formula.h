/* formula.h - private to emit: numbers and formulas as LaTeX that may be
 * broken into lines. */
#ifndef ZFORGE_EMIT_FORMULA_H
#define ZFORGE_EMIT_FORMULA_H

#include "zforge/quantity.h"

/* ---- formula.c ---- */

/* Appends e for math mode in a paragraph: nothing that TeX cannot break is
 * wider than about 55 mm at 10 pt.  Symbols are written as their quantities
 * say.  Adds expressions to the pool of the quantities. */
zf_status zf_formula_add(zf_buf *out, zf_expr e, const zf_quantities *q,
                         zf_error *err) ZF_MUST_CHECK;
/* A rough width, ten for a letter; of fractions that of the wider part. */
int zf_formula_width(const char *latex);
/* The width of e as zf_formula_add writes it, in one line. */
zf_status zf_formula_measure(int *width, zf_expr e, const zf_quantities *q,
                             zf_error *err) ZF_MUST_CHECK;

/* ---- formula_number.c: math mode, four digits ---- */

/* `-0.2361`, `1.234\times10^{-9}` */
void zf_latex_double(zf_buf *out, double x);
/* The same with an imaginary part, unless it is nothing beside the real one. */
void zf_latex_complex(zf_buf *out, double complex x);
/* `(1.2\pm0.3)\times10^{-9}`, `1.2^{+0.3}_{-0.2}` */
void zf_latex_measured(zf_buf *out, double x, double plus, double minus);
/* `\mathrm{GeV}^{-2}` of `GeV^-2` and of `1/GeV^2`; nothing of `1`. */
void zf_latex_unit(zf_buf *out, const char *unit);

/* ---- noise.c ---- */

/* x, the value of e or a part of it, or `zero` where they differ by no more
 * than rounding makes of what cancels in e. */
double zf_without_noise(double x, double zero, zf_point *p, zf_expr e);

#endif
