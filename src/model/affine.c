/* affine.c - affine forms as text: `a_e - a_Y/2 + 1`. */
#include "zforge/model.h"

/* Appends a term with its sign; `name` NULL for the constant. */
static void print_term(zf_buf *out, int first, const fmpq_t x, const char *name)
{
    fmpq_t size;

    fmpq_init(size);
    fmpq_abs(size, x);
    if (first)
        zf_buf_puts(out, fmpq_sgn(x) < 0 ? "-" : "");
    else
        zf_buf_puts(out, fmpq_sgn(x) < 0 ? " - " : " + ");
    if (!name || !fmpz_is_one(fmpq_numref(size)))
        zf_integer_print(out, fmpq_numref(size));
    if (name)
        zf_buf_printf(out, "%s%s", fmpz_is_one(fmpq_numref(size)) ? "" : "*",
                      name);
    if (!fmpz_is_one(fmpq_denref(size))) {
        zf_buf_puts(out, "/");
        zf_integer_print(out, fmpq_denref(size));
    }
    fmpq_clear(size);
}

void zf_affine_print(zf_buf *out, const fmpq *row, const char *const *names,
                     slong n)
{
    int first = 1;

    for (slong i = 0; i <= n; i++) {
        if (fmpq_is_zero(row + i))
            continue;
        print_term(out, first, row + i, i < n ? names[i] : NULL);
        first = 0;
    }
    if (first)
        zf_buf_puts(out, "0");
}
