/* print.c - the scalars of an entry as text and as LaTeX. */
#include "texture/private.h"

static int is_singlet(const zf_texture *t, slong s)
{
    const zf_content *c = t->plan->content;

    return s >= c->n_scalars ||
           zf_multiplet_is_singlet(&c->multiplet[c->n_fermion_multiplets + s]);
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
