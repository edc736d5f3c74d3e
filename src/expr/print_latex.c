/* print_latex.c - expressions as LaTeX mathematics (needs amsmath). */
#include <string.h>

#include "expr/print.h"

static const char *const functions[] = {
    "\\exp",
    "\\ln",
    "\\sin",
    "\\cos",
    "\\tan",
    "\\arctan",
    "\\operatorname{atan2}",
    "",
    "\\operatorname{sign}",
    "",
    "\\operatorname{Re}",
    "\\operatorname{Im}", /* abs, conj: apart */
};

static const char *const greek[] = {
    "alpha",  "beta",  "gamma",  "delta", "epsilon", "zeta",  "eta",   "theta",
    "iota",   "kappa", "lambda", "mu",    "nu",      "xi",    "rho",   "sigma",
    "tau",    "phi",   "chi",    "psi",   "omega",   "Gamma", "Delta", "Theta",
    "Lambda", "Sigma", "Phi",    "Psi",   "Omega",   NULL};

/* ---- names ---- */

/* 1 when a superscript stands outside of all braces, so that there must not
 * be another one. */
static int has_superscript(const char *text)
{
    int depth = 0;

    for (; *text; text++) {
        if (*text == '\\' && text[1])
            text++;
        else if (*text == '{')
            depth++;
        else if (*text == '}')
            depth--;
        else if (depth == 0 && (*text == '^' || *text == '\''))
            return 1;
    }
    return 0;
}

/* The letters text[0..n). */
static void letters(printer *pr, const char *text, size_t n)
{
    for (const char *const *g = greek; *g; g++)
        if (strlen(*g) == n && memcmp(*g, text, n) == 0) {
            zf_print_puts(pr, "\\");
            zf_print_puts(pr, *g);
            return;
        }
    zf_print_puts(pr, n == 1 ? "" : "\\mathrm{");
    zf_print_add(pr, text, n);
    zf_print_puts(pr, n == 1 ? "" : "}");
}

/* A name nobody gave LaTeX for: letters with a subscript of what follows,
 * M_Zp as M_{Zp}, theta_sb as \theta_{sb}, x1_2 as x_{1,2}. */
static void name(printer *pr, const char *text)
{
    size_t head = strcspn(text, "_0123456789");

    letters(pr, text, head);
    text += head;
    text += *text == '_';
    if (!*text)
        return;
    zf_print_puts(pr, "_{");
    while (*text) {
        size_t n = strcspn(text, "_");

        zf_print_add(pr, text, n);
        text += n;
        if (*text++ != '_')
            break;
        zf_print_puts(pr, *text ? "," : "");
    }
    zf_print_puts(pr, "}");
}

static void latex_symbol(printer *pr, zf_expr e, const char *spelled)
{
    if (spelled)
        zf_print_puts(pr, spelled);
    else
        name(pr, zf_expr_name(e));
}

/* The symbol ready for a superscript. */
static void symbol_below(printer *pr, zf_expr e)
{
    const char *name_of = zf_expr_name(e);
    const char *spelled = pr->spell ? pr->spell(name_of, pr->arg) : NULL;
    int bracket = spelled && has_superscript(spelled);

    zf_print_puts(pr, bracket ? "\\left(" : "");
    latex_symbol(pr, e, spelled);
    zf_print_puts(pr, bracket ? "\\right)" : "");
}

/* ---- factors ---- */

static int is_conj(zf_expr e)
{
    return zf_expr_kind_of(e) == ZF_EXPR_CALL &&
           zf_expr_builtin(e->function) == ZF_BUILTIN_CONJ;
}

static void exponent(printer *pr, slong p, slong q)
{
    if (q == 1)
        zf_print_printf(pr, "^{%ld}", (long)p);
    else
        zf_print_printf(pr, "^{%ld/%ld}", (long)p, (long)q);
}

static void enclosed(printer *pr, const char *open, zf_expr e,
                     const char *close)
{
    zf_print_puts(pr, open);
    zf_print_expr(pr, e, LEVEL_SUM);
    zf_print_puts(pr, close);
}

/* The name of a function, in upright letters. */
static void operator_name(printer *pr, const char *text)
{
    zf_print_puts(pr, "\\operatorname{");
    for (; *text; text++)
        zf_print_printf(pr, *text == '_' ? "\\%c" : "%c", *text);
    zf_print_puts(pr, "}");
}

/* conj(a)^p */
static void conjugate(printer *pr, zf_expr a, slong p)
{
    if (zf_expr_kind_of(a) == ZF_EXPR_SYMBOL)
        symbol_below(pr, a);
    else
        enclosed(pr, "\\left(", a, "\\right)");
    if (p == 1)
        zf_print_puts(pr, "^{*}");
    else
        zf_print_printf(pr, "^{*%ld}", (long)p);
}

/* A call to the power p/q. */
static void call_power(printer *pr, zf_expr e, slong p, slong q)
{
    zf_builtin k = zf_expr_builtin(e->function);
    int inside = q == 1 && (k == ZF_BUILTIN_SIN || k == ZF_BUILTIN_COS ||
                            k == ZF_BUILTIN_TAN);
    const char *word;

    if (p == 1 && q == 1)
        inside = 0;
    if (k == ZF_BUILTIN_ABS) {
        enclosed(pr, "\\left|", zf_expr_at(e, 0), "\\right|");
    } else {
        word = k == ZF_BUILTIN_NONE ? e->function->latex : functions[k];
        if (word)
            zf_print_puts(pr, word);
        else
            operator_name(pr, e->function->name);
        if (inside)
            exponent(pr, p, q);
        zf_print_args(pr, e, "\\left(", "\\right)", 0);
    }
    if (!inside && (p != 1 || q != 1))
        exponent(pr, p, q);
}

static void latex_call(printer *pr, zf_expr e)
{
    if (is_conj(e))
        conjugate(pr, zf_expr_at(e, 0), 1);
    else
        call_power(pr, e, 1, 1);
}

static void latex_factor(printer *pr, const print_factor *f)
{
    zf_expr_kind kind = zf_expr_kind_of(f->base);

    if (f->p == 1 && f->q == 1) {
        zf_print_base(pr, f->base, LEVEL_SUM);
    } else if (f->p == 1 && f->q <= 4) {
        if (f->q == 2)
            zf_print_puts(pr, "\\sqrt{");
        else
            zf_print_printf(pr, "\\sqrt[%ld]{", (long)f->q);
        enclosed(pr, "", f->base, "}");
    } else if (is_conj(f->base) && f->q == 1) {
        conjugate(pr, zf_expr_at(f->base, 0), f->p);
    } else if (is_conj(f->base)) {
        enclosed(pr, "\\left(", f->base, "\\right)");
        exponent(pr, f->p, f->q);
    } else if (kind == ZF_EXPR_CALL) {
        call_power(pr, f->base, f->p, f->q);
    } else {
        if (kind == ZF_EXPR_SYMBOL)
            symbol_below(pr, f->base);
        else
            zf_print_base(pr, f->base, LEVEL_ATOM);
        exponent(pr, f->p, f->q);
    }
}

static print_level latex_factor_level(const print_factor *f)
{
    return f->p == 1 && f->q == 1 ? zf_print_base_level(f->base) : LEVEL_POWER;
}

/* ---- terms ---- */

/* The factor that is the conjugate of f[k], or of which f[k] is; n: none. */
static size_t partner(const print_factor *f, size_t n, size_t k)
{
    for (size_t j = 0; j < n; j++)
        if (f[j].p == f[k].p && f[j].q == 1 && f[k].q == 1 &&
            ((is_conj(f[j].base) && zf_expr_at(f[j].base, 0) == f[k].base) ||
             (is_conj(f[k].base) && zf_expr_at(f[k].base, 0) == f[j].base)))
            return j;
    return n;
}

static int starts_with_digit(const print_factor *f)
{
    return zf_expr_kind_of(f->base) == ZF_EXPR_NUMBER &&
           !(f->p == 1 && f->q <= 4);
}

/* n factors side by side; `alone`: nothing stands beside them. */
static void factors(printer *pr, const print_factor *f, size_t n,
                    int after_number, int alone)
{
    const char *gap = after_number ? " " : "";

    for (size_t k = 0; k < n && !zf_print_failed(pr); k++) {
        size_t j = partner(f, n, k);
        int bracket =
            !(alone && n == 1) && latex_factor_level(&f[k]) < LEVEL_PRODUCT;

        if (j < n && is_conj(f[k].base))
            continue;
        zf_print_puts(pr, *gap && starts_with_digit(&f[k]) ? " \\cdot " : gap);
        gap = " \\, ";
        if (j < n) {
            enclosed(pr, "\\left|", f[k].base, "\\right|");
            exponent(pr, 2 * f[k].p, 1);
            continue;
        }
        zf_print_puts(pr, bracket ? "\\left(" : "");
        latex_factor(pr, &f[k]);
        zf_print_puts(pr, bracket ? "\\right)" : "");
    }
}

static int is_factor(const print_term *t)
{
    return t->n_num == 1 && !t->n_den && fmpz_is_one(t->p) && fmpz_is_one(t->q);
}

static print_level latex_term_level(const printer *pr, const print_term *t)
{
    (void)pr;
    if (is_factor(t))
        return latex_factor_level(t->factor);
    if (!t->n_num && !t->n_den && fmpz_is_one(t->q))
        return LEVEL_ATOM;
    return LEVEL_PRODUCT;
}

/* p num */
static void over(printer *pr, const print_term *t)
{
    int number = !fmpz_is_one(t->p) || !t->n_num;

    if (number)
        zf_print_fmpz(pr, t->p);
    factors(pr, t->factor, t->n_num, number, !number);
}

static void latex_term(printer *pr, const print_term *t, int after_minus)
{
    int number = !fmpz_is_one(t->q);

    (void)after_minus;
    if (t->n_den) {
        zf_print_puts(pr, "\\frac{");
        over(pr, t);
        zf_print_puts(pr, "}{");
        if (number)
            zf_print_fmpz(pr, t->q);
        factors(pr, t->factor + t->n_num, t->n_den, number, !number);
        zf_print_puts(pr, "}");
    } else if (number) {
        zf_print_puts(pr, "\\tfrac{");
        zf_print_fmpz(pr, t->p);
        zf_print_puts(pr, "}{");
        zf_print_fmpz(pr, t->q);
        zf_print_puts(pr, "}");
        factors(pr, t->factor, t->n_num, 1, 0);
    } else if (is_factor(t)) {
        latex_factor(pr, t->factor);
    } else {
        int p = !fmpz_is_one(t->p) || !t->n_num;

        if (p)
            zf_print_fmpz(pr, t->p);
        factors(pr, t->factor, t->n_num, p, 0);
    }
}

const print_style zf_print_style_latex = {
    .open = "\\left(",
    .close = "\\right)",
    .pi = "\\pi",
    .i = "i",
    .term_level = latex_term_level,
    .term = latex_term,
    .call = latex_call,
    .symbol = latex_symbol,
};
