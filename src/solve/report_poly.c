/* report_poly.c - conditions on the parameters as text. */
#include <string.h>

#include "solve/internal.h"

enum {
    LINE_WIDTH = 79
};

void zf_report_close(zf_buf *out, zf_buf *part)
{
    if (out->status == ZF_OK)
        out->status = part->status;
    zf_buf_clear(part);
}

/* Length of the text up to the next space at which a line may end: after a
 * comma, before a sign, and before the remark behind an equation. */
static size_t unit(const char *text)
{
    size_t len = 0;

    for (; text[len]; len++)
        if (len > 0 && text[len] == ' ' &&
            (text[len - 1] == ',' || strncmp(text + len, " + ", 3) == 0 ||
             strncmp(text + len, " - ", 3) == 0 ||
             strncmp(text + len, "  ", 2) == 0))
            break;
    return len;
}

void zf_report_wrap(zf_buf *out, const char *text, size_t at, size_t indent)
{
    while (*text) {
        size_t len = unit(text);

        if (at > indent && at + 1 + len > LINE_WIDTH) {
            zf_buf_printf(out, "\n%*s", (int)indent, "");
            at = indent;
        } else if (at > indent) {
            zf_buf_puts(out, " ");
            at++;
        }
        zf_buf_add(out, text, len);
        at += len;
        text += len;
        while (*text == ' ')
            text++;
    }
}

/* The monomial of term i: "a^2*b"; "" for the constant. */
static void print_monomial(zf_buf *out, const fmpz_mpoly_t p, slong i,
                           const zf_family *f, const fmpz_mpoly_ctx_t ring)
{
    int first = 1;

    for (slong k = 0; k < f->n_parameters; k++) {
        ulong e = fmpz_mpoly_get_term_var_exp_ui(p, i, k, ring);

        if (e == 0)
            continue;
        zf_buf_printf(out, "%s%s", first ? "" : "*", f->parameter[k]);
        if (e > 1)
            zf_buf_printf(out, "^%lu", (unsigned long)e);
        first = 0;
    }
}

void zf_poly_print(zf_buf *out, const fmpz_mpoly_t p, const zf_family *f,
                   const fmpz_mpoly_ctx_t ring)
{
    fmpz_t c;

    fmpz_init(c);
    if (fmpz_mpoly_is_zero(p, ring))
        zf_buf_puts(out, "0");
    for (slong i = 0; i < fmpz_mpoly_length(p, ring); i++) {
        zf_buf monomial;

        zf_buf_init(&monomial, 0);
        print_monomial(&monomial, p, i, f, ring);
        fmpz_mpoly_get_term_coeff_fmpz(c, p, i, ring);
        if (fmpz_sgn(c) < 0)
            zf_buf_puts(out, i ? " - " : "-");
        else
            zf_buf_puts(out, i ? " + " : "");
        fmpz_abs(c, c);
        if (!fmpz_is_one(c) || monomial.len == 0)
            zf_integer_print(out, c);
        if (!fmpz_is_one(c) && monomial.len > 0)
            zf_buf_puts(out, "*");
        zf_buf_puts(out, zf_buf_text(&monomial));
        zf_report_close(out, &monomial);
    }
    fmpz_clear(c);
}

/* 1 when p is the last generator, which stands for 1. */
static int is_unit(const fmpz_mpoly_t p, const fmpz_mpoly_ctx_t ring)
{
    return fmpz_mpoly_is_gen(p, fmpz_mpoly_ctx_nvars(ring) - 1, ring);
}

static void print_factors(zf_buf *out, const zf_condition *c,
                          const zf_family *f, const fmpz_mpoly_ctx_t ring)
{
    slong printed = 0;
    fmpz_mpoly_t base;

    fmpz_mpoly_init(base, ring);
    for (slong k = 0; k < fmpz_mpoly_factor_length(c->factor, ring); k++) {
        slong e = fmpz_get_si(c->factor->exp + k);
        int brackets;

        fmpz_mpoly_factor_get_base(base, c->factor, k, ring);
        if (is_unit(base, ring))
            continue;
        brackets = fmpz_mpoly_length(base, ring) > 1;
        zf_buf_puts(out, printed++ ? " * " : "");
        zf_buf_puts(out, brackets ? "(" : "");
        zf_poly_print(out, base, f, ring);
        zf_buf_puts(out, brackets ? ")" : "");
        if (e > 1)
            zf_buf_printf(out, "^%ld", (long)e);
    }
    fmpz_mpoly_clear(base, ring);
}

/* Number of factors, with multiplicity, that are not 1. */
static slong count_factors(const zf_condition *c, const fmpz_mpoly_ctx_t ring)
{
    slong n = 0;
    fmpz_mpoly_t base;

    fmpz_mpoly_init(base, ring);
    for (slong k = 0; k < fmpz_mpoly_factor_length(c->factor, ring); k++) {
        fmpz_mpoly_factor_get_base(base, c->factor, k, ring);
        if (!is_unit(base, ring))
            n += fmpz_get_si(c->factor->exp + k);
    }
    fmpz_mpoly_clear(base, ring);
    return n;
}

void zf_condition_print(zf_buf *out, const zf_condition *c, const zf_family *f,
                        const fmpz_mpoly_ctx_t ring, slong max_terms)
{
    slong terms = fmpz_mpoly_length(c->poly, ring);

    if (c->kind == ZF_CONDITION_VANISHES) {
        zf_buf_puts(out, "vanishes identically");
        return;
    }
    if (c->kind == ZF_CONDITION_CONTRADICTION) {
        zf_buf_puts(out, "has a constant value other than zero");
        return;
    }
    if (max_terms > 0 && terms > max_terms)
        zf_buf_printf(out, "%ld terms = 0", (long)terms);
    else if (c->factored)
        print_factors(out, c, f, ring);
    else
        zf_poly_print(out, c->poly, f, ring);
    if (!(max_terms > 0 && terms > max_terms))
        zf_buf_puts(out, " = 0");
    if (c->factored && count_factors(c, ring) == 1)
        zf_buf_puts(out, "  (irreducible over Q)");
    else if (!c->factored)
        zf_buf_puts(out, "  (not factored)");
}
