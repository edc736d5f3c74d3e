/* print.c - scalars, and those of an entry as text and as LaTeX. */
#include "texture/private.h"

slong zf_texture_scalars(const zf_texture *t)
{
    return t->n_scalars;
}

const char *zf_texture_scalar_name(const zf_texture *t, slong s)
{
    return t->scalar_name[s];
}

const char *zf_texture_scalar_latex(const zf_texture *t, slong s)
{
    return t->scalar_latex[s];
}

void zf_texture_scalar_charge(fmpq *row, const zf_texture *t, slong s)
{
    for (slong k = 0; k < t->n_coefficients; k++)
        fmpq_set(row + k, fmpq_mat_entry(t->charge, t->n_fermions + s, k));
}

static int is_singlet(const zf_texture *t, slong s)
{
    const zf_content *c = t->plan->content;

    return s >= c->n_scalars ||
           zf_multiplet_is_singlet(&c->multiplet[c->n_fermion_multiplets + s]);
}

int zf_texture_scalar_is_flavon(const zf_texture *t, slong s)
{
    return is_singlet(t, s) && t->usable[s];
}

void zf_filling_print(zf_buf *out, const zf_filling *f, const zf_texture *t)
{
    if (f->n == 0)
        zf_buf_puts(out, "bare");
    for (slong k = 0; k < f->n; k++)
        zf_buf_printf(out, "%s%s%s", k ? " " : "", t->scalar_name[f->scalar[k]],
                      f->sign[k] > 0                ? ""
                      : is_singlet(t, f->scalar[k]) ? "*"
                                                    : "~");
}

void zf_filling_latex(zf_buf *out, const zf_filling *f, const zf_texture *t)
{
    if (f->n == 0)
        zf_buf_puts(out, "1");
    for (slong k = 0; k < f->n; k++) {
        const char *name = t->scalar_latex[f->scalar[k]];

        zf_buf_puts(out, k ? " " : "");
        if (f->sign[k] > 0)
            zf_buf_puts(out, name);
        else if (is_singlet(t, f->scalar[k]))
            zf_buf_printf(out, "{%s}^{*}", name);
        else
            zf_buf_printf(out, "\\tilde{%s}", name);
    }
}
