/* noise.c - numbers that would vanish if nothing were rounded. */
#include <math.h>
#include <string.h>

#include "emit/formula.h"

enum {
    DEEPEST = 30, /* definitions in definitions */
};

static double size_of(zf_point *p, zf_expr e, int depth);

static double size_of_symbol(zf_point *p, zf_expr e, int depth)
{
    const zf_quantity *q =
        zf_quantities_find(zf_point_quantities(p), zf_expr_name(e));
    double complex x = 0;
    zf_error why = {0};

    if (q && q->kind == ZF_QUANTITY_DERIVED && depth < DEEPEST)
        return size_of(p, q->formula, depth + 1);
    return zf_point_complex(&x, p, e, &why) == ZF_OK ? cabs(x) : 0;
}

/* What e would be if nothing cancelled: the scale of rounding errors. */
static double size_of(zf_point *p, zf_expr e, int depth)
{
    zf_expr_kind kind = zf_expr_kind_of(e);
    double complex x = 0;
    double size = kind == ZF_EXPR_PRODUCT ? 1 : 0;
    zf_error why = {0};

    if (kind == ZF_EXPR_SYMBOL)
        return size_of_symbol(p, e, depth);
    if (kind == ZF_EXPR_POWER && fmpq_sgn(zf_expr_number(e)) > 0)
        return pow(size_of(p, zf_expr_at(e, 0), depth),
                   fmpz_get_d(fmpq_numref(zf_expr_number(e))) /
                       fmpz_get_d(fmpq_denref(zf_expr_number(e))));
    if (kind == ZF_EXPR_CALL && zf_expr_count(e) == 1 &&
        (strcmp(zf_expr_name(e), "re") == 0 ||
         strcmp(zf_expr_name(e), "im") == 0 ||
         strcmp(zf_expr_name(e), "conj") == 0))
        return size_of(p, zf_expr_at(e, 0), depth);
    if (kind != ZF_EXPR_SUM && kind != ZF_EXPR_PRODUCT)
        return zf_point_complex(&x, p, e, &why) == ZF_OK ? cabs(x) : 0;
    for (size_t k = 0; k < zf_expr_count(e); k++) {
        double part = size_of(p, zf_expr_at(e, k), depth);

        size = kind == ZF_EXPR_SUM ? size + part : size * part;
    }
    return size;
}

double zf_without_noise(double x, double zero, zf_point *p, zf_expr e)
{
    return fabs(x - zero) <= 1e-12 * size_of(p, e, 0) ? zero : x;
}
