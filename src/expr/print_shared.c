/* print_shared.c - expressions as text: what all languages have in common.
 *
 * A sum is printed term by term with the signs pulled out, a positive term
 * first when there is one.  Everything else is a term: sign, rational, factors
 * with positive exponents, divided by factors with positive exponents.  What
 * a term looks like is the language's affair. */
#include <stdio.h>
#include <string.h>

#include "expr/print.h"

enum {
    MAX_DEPTH = 1000
};

static const struct {
    const char *name;
    const print_style *style;
} languages[] = {
    [ZF_LANGUAGE_TEXT] = {"text", &zf_print_style_text},
    [ZF_LANGUAGE_C] = {"c", &zf_print_style_c},
    [ZF_LANGUAGE_PYTHON] = {"python", &zf_print_style_python},
    [ZF_LANGUAGE_MATHEMATICA] = {"mathematica", &zf_print_style_mathematica},
    [ZF_LANGUAGE_LATEX] = {"latex", &zf_print_style_latex},
};

enum {
    N_LANGUAGES = (int)(sizeof(languages) / sizeof(languages[0]))
};

zf_status zf_language_named(zf_language *out, const char *name)
{
    for (int k = 0; k < N_LANGUAGES; k++)
        if (strcmp(languages[k].name, name) == 0) {
            *out = (zf_language)k;
            return ZF_OK;
        }
    return ZF_EDOMAIN;
}

/* ---- output ---- */

int zf_print_failed(const printer *pr)
{
    return pr->status != ZF_OK || pr->out->status != ZF_OK;
}

void zf_print_fail(printer *pr, zf_status code, const char *format, ...)
{
    char text[256];
    va_list ap;

    if (zf_print_failed(pr))
        return;
    va_start(ap, format);
    vsnprintf(text, sizeof(text), format, ap);
    va_end(ap);
    pr->status = zf_error_set(pr->err, code, NULL, "%s", text);
}

void zf_print_puts(printer *pr, const char *text)
{
    if (!zf_print_failed(pr))
        zf_buf_puts(pr->out, text);
}

void zf_print_add(printer *pr, const char *text, size_t len)
{
    if (!zf_print_failed(pr))
        zf_buf_add(pr->out, text, len);
}

void zf_print_printf(printer *pr, const char *format, ...)
{
    char text[256];
    va_list ap;

    va_start(ap, format);
    vsnprintf(text, sizeof(text), format, ap);
    va_end(ap);
    zf_print_puts(pr, text);
}

void zf_print_fmpz(printer *pr, const fmpz_t n)
{
    size_t size = fmpz_sizeinbase(n, 10) + 2;
    char *text;

    if (zf_print_failed(pr))
        return;
    text = zf_mem_alloc(size);
    if (!text) {
        zf_print_fail(pr, ZF_ENOMEM, "out of memory");
        return;
    }
    fmpz_get_str(text, 10, n);
    zf_print_puts(pr, text);
    zf_mem_free(text);
}

const char *zf_print_function(printer *pr, zf_expr e, const char *const *words,
                              int c)
{
    zf_builtin k = zf_expr_builtin(e->function);

    if (k == ZF_BUILTIN_NONE)
        return c && e->function->c ? e->function->c : e->function->name;
    if (!words[k])
        zf_print_fail(pr, ZF_EDOMAIN, "%s() cannot be written in this language",
                      e->function->name);
    return words[k];
}

void zf_print_refuse(printer *pr, const char *name, const char *const *list,
                     const char *language)
{
    for (; *list; list++)
        if (strcmp(*list, name) == 0)
            zf_print_fail(pr, ZF_EDOMAIN, "\"%s\" means something else in %s",
                          name, language);
}

/* ---- terms ---- */

static void term_clear(print_term *t)
{
    fmpz_clear(t->p);
    fmpz_clear(t->q);
    zf_mem_free(t->factor);
}

/* 0: numerator, 1: a sum in the numerator, 2: denominator, -1: a number. */
static int place(zf_expr e)
{
    switch (zf_expr_kind_of(e)) {
    case ZF_EXPR_NUMBER:
        return -1;
    case ZF_EXPR_SUM:
        return 1;
    case ZF_EXPR_POWER:
        return fmpq_sgn(zf_expr_number(e)) < 0 ? 2 : 0;
    default:
        return 0;
    }
}

static void set_factor(printer *pr, print_factor *f, zf_expr e)
{
    const fmpq *x;

    *f = (print_factor){.base = e, .p = 1, .q = 1};
    if (zf_expr_kind_of(e) != ZF_EXPR_POWER)
        return;
    x = zf_expr_number(e);
    f->base = zf_expr_at(e, 0);
    if (fmpz_bits(fmpq_numref(x)) > 31 || fmpz_bits(fmpq_denref(x)) > 31) {
        zf_print_fail(pr, ZF_ELIMIT, "an exponent has more than 31 bits");
        return;
    }
    f->p = fmpz_get_si(fmpq_numref(x));
    f->p = f->p < 0 ? -f->p : f->p;
    f->q = fmpz_get_si(fmpq_denref(x));
}

static void set_number(print_term *t, zf_expr e)
{
    const fmpq *x = zf_expr_number(e);

    t->negative = fmpq_sgn(x) < 0;
    fmpz_abs(t->p, fmpq_numref(x));
    fmpz_set(t->q, fmpq_denref(x));
}

/* Takes apart what is not a sum; term_clear always. */
static void term_init(print_term *t, printer *pr, zf_expr e)
{
    int product = zf_expr_kind_of(e) == ZF_EXPR_PRODUCT;
    size_t n = product ? zf_expr_count(e) : 1;

    *t = (print_term){.negative = 0};
    fmpz_init_set_ui(t->p, 1);
    fmpz_init_set_ui(t->q, 1);
    t->factor = zf_mem_array(n, sizeof(*t->factor));
    if (!t->factor) {
        zf_print_fail(pr, ZF_ENOMEM, "out of memory");
        return;
    }
    for (int pass = -1; pass <= 2; pass++)
        for (size_t k = 0; k < n; k++) {
            zf_expr a = product ? zf_expr_at(e, k) : e;

            if (place(a) != pass)
                continue;
            if (pass == -1) {
                set_number(t, a);
                continue;
            }
            set_factor(pr, &t->factor[t->n_num + t->n_den], a);
            t->n_num += pass < 2;
            t->n_den += pass == 2;
        }
}

/* ---- expressions ---- */

static int is_negative(zf_expr e)
{
    if (zf_expr_kind_of(e) == ZF_EXPR_PRODUCT)
        e = zf_expr_at(e, 0);
    return zf_expr_kind_of(e) == ZF_EXPR_NUMBER &&
           fmpq_sgn(zf_expr_number(e)) < 0;
}

/* A term of a sum, the sign with it. */
static void sum_term(printer *pr, zf_expr e, int first)
{
    print_term t;

    term_init(&t, pr, e);
    if (first)
        zf_print_puts(pr, t.negative ? "-" : "");
    else
        zf_print_puts(pr, t.negative ? " - " : " + ");
    if (!zf_print_failed(pr))
        pr->style->term(pr, &t, first && t.negative);
    term_clear(&t);
}

static void print_sum(printer *pr, zf_expr e)
{
    size_t n = zf_expr_count(e), first = 0;

    while (first < n && is_negative(zf_expr_at(e, first)))
        first++;
    first = first < n ? first : 0;
    sum_term(pr, zf_expr_at(e, first), 1);
    for (size_t k = 0; k < n && !zf_print_failed(pr); k++)
        if (k != first)
            sum_term(pr, zf_expr_at(e, k), 0);
}

static void print_nonsum(printer *pr, zf_expr e, print_level level)
{
    print_term t;
    print_level own;

    term_init(&t, pr, e);
    if (zf_print_failed(pr))
        goto done;
    own = t.negative ? LEVEL_SUM : pr->style->term_level(pr, &t);
    if (own < level)
        zf_print_puts(pr, pr->style->open);
    if (t.negative)
        zf_print_puts(pr, "-");
    pr->style->term(pr, &t, t.negative);
    if (own < level)
        zf_print_puts(pr, pr->style->close);
done:
    term_clear(&t);
}

void zf_print_expr(printer *pr, zf_expr e, print_level level)
{
    if (zf_print_failed(pr))
        return;
    if (pr->depth >= MAX_DEPTH) {
        zf_print_fail(pr, ZF_ELIMIT,
                      "an expression is nested more than %d deep", MAX_DEPTH);
        return;
    }
    pr->depth++;
    if (zf_expr_kind_of(e) != ZF_EXPR_SUM) {
        print_nonsum(pr, e, level);
    } else {
        if (level > LEVEL_SUM)
            zf_print_puts(pr, pr->style->open);
        print_sum(pr, e);
        if (level > LEVEL_SUM)
            zf_print_puts(pr, pr->style->close);
    }
    pr->depth--;
}

print_level zf_print_base_level(zf_expr base)
{
    return zf_expr_kind_of(base) == ZF_EXPR_SUM ? LEVEL_SUM : LEVEL_ATOM;
}

void zf_print_base(printer *pr, zf_expr base, print_level level)
{
    const char *name;

    if (zf_print_failed(pr))
        return;
    switch (zf_expr_kind_of(base)) {
    case ZF_EXPR_PI:
        zf_print_puts(pr, pr->style->pi);
        break;
    case ZF_EXPR_I:
        if (pr->style->i)
            zf_print_puts(pr, pr->style->i);
        else
            zf_print_fail(pr, ZF_EDOMAIN,
                          "I cannot be written in real numbers");
        break;
    case ZF_EXPR_SYMBOL:
        name = pr->spell ? pr->spell(zf_expr_name(base), pr->arg) : NULL;
        pr->style->symbol(pr, base, name);
        break;
    case ZF_EXPR_CALL:
        pr->style->call(pr, base);
        break;
    default:
        zf_print_expr(pr, base, level);
    }
}

void zf_print_args(printer *pr, zf_expr e, const char *open, const char *close,
                   int backwards)
{
    size_t n = zf_expr_count(e);

    zf_print_puts(pr, open);
    for (size_t k = 0; k < n; k++) {
        if (k)
            zf_print_puts(pr, ", ");
        zf_print_expr(pr, zf_expr_at(e, backwards ? n - 1 - k : k), LEVEL_SUM);
    }
    zf_print_puts(pr, close);
}

zf_status zf_expr_print(zf_buf *out, zf_expr e, zf_language language,
                        zf_expr_spell_fn *spell, void *arg, zf_error *err)
{
    size_t before = out->len;
    printer pr = {.out = out, .spell = spell, .arg = arg, .err = err};

    if (!e || (int)language < 0 || (int)language >= N_LANGUAGES)
        return zf_error_set(err, ZF_EDOMAIN, NULL,
                            e ? "there is no such language"
                              : "there is no expression to print");
    pr.style = languages[language].style;
    zf_print_expr(&pr, e, LEVEL_SUM);
    if (pr.status == ZF_OK)
        return zf_buf_check(out, err);
    out->len = before;
    if (out->data)
        out->data[before] = '\0';
    return pr.status;
}
