/* formula.c - formulas that TeX can break into lines.
 *
 * TeX breaks a formula in a paragraph at operators that stand in no group, so
 * that a wide formula must not sit in a root or between \left and \right.
 * What is narrow is written as expr does; what is not is taken apart: sums by
 * terms, products by factors, with brackets around sums.  Fractions but those
 * of numbers are on one line, a/(b c), so that lines keep off each other. */
#include "emit/formula.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "zforge/exact.h"

#include "emit/view.h"

enum {
    NARROW = 300, /* what may stay in one piece */
    DEEPEST = 50,
    MANY_ZEROS = 6,
};

/* ---- widths ---- */

static int measure_item(const char **at);

/* Up to a closing brace or the end. */
static int measure_list(const char **at)
{
    int width = 0;

    while (**at && **at != '}')
        width += measure_item(at);
    return width;
}

/* An argument: a group, or one thing. */
static int measure_argument(const char **at)
{
    while (**at == ' ')
        ++*at;
    return **at ? measure_item(at) : 0;
}

static int is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static int starts(const char *word, size_t n, const char *with)
{
    return n == strlen(with) && strncmp(word, with, n) == 0;
}

static int measure_command(const char **at)
{
    const char *word = *at + 1;
    size_t n = 0;
    int one, other;

    while (is_letter(word[n]))
        n++;
    *at = word + (n ? n : *word != '\0');
    if (n == 0)
        return 2; /* \, */
    if (starts(word, n, "frac") || starts(word, n, "tfrac")) {
        one = measure_argument(at);
        other = measure_argument(at);
        one = one > other ? one : other;
        return (word[0] == 't' ? one * 7 / 10 : one) + 4;
    }
    if (starts(word, n, "left") || starts(word, n, "right")) {
        *at += **at != '\0';
        return 5;
    }
    if (starts(word, n, "sqrt")) {
        if (**at == '[')
            *at += strcspn(*at, "]") + 1;
        return measure_argument(at) + 10;
    }
    if (starts(word, n, "operatorname") || starts(word, n, "mathrm") ||
        starts(word, n, "mathcal") || starts(word, n, "hat") ||
        starts(word, n, "bar") || starts(word, n, "tilde"))
        return measure_argument(at);
    return n == 3 && strchr("elstc", word[0]) ? 25 : 10; /* \exp, \sin */
}

static int measure_item(const char **at)
{
    char c = **at;
    int width;

    if (c == '\\')
        return measure_command(at);
    ++*at;
    if (c == '{') {
        width = measure_list(at);
        *at += **at == '}';
        return width;
    }
    if (c == '_' || c == '^')
        return measure_argument(at) * 7 / 10;
    if (c == ' ' || c == '}' || ((unsigned char)c & 0xc0) == 0x80)
        return 0;
    return strchr("+-=<>", c) ? 18 : strchr("()[]|,.;", c) ? 5 : 10;
}

int zf_formula_width(const char *latex)
{
    int width = 0;

    while (*latex)
        width += measure_item(&latex);
    return width;
}

/* ---- printing ---- */

typedef struct writer {
    zf_buf *out;
    const zf_quantities *q;
    zf_expr_pool *pool;
    zf_expr whole; /* what is printed at the moment */
    char spelled[256];
    zf_error *err;
} writer;

/* 1 when the symbol is raised to a power somewhere in e. */
static int is_raised(zf_expr e, zf_expr symbol)
{
    if (zf_expr_kind_of(e) == ZF_EXPR_POWER && zf_expr_at(e, 0) == symbol)
        return 1;
    for (size_t k = 0; k < zf_expr_count(e); k++)
        if (is_raised(zf_expr_at(e, k), symbol))
            return 1;
    return 0;
}

/* `\tan\alpha`, or a quotient: it wants brackets in company. */
static int is_composed(const char *latex)
{
    return strncmp(latex, "\\sin", 4) == 0 || strncmp(latex, "\\cos", 4) == 0 ||
           strncmp(latex, "\\tan", 4) == 0;
}

/* A zf_expr_spell_fn.  NULL for a quantity that nobody gave LaTeX for. */
static const char *spell(const char *symbol, void *arg)
{
    writer *w = arg;
    const zf_quantity *q = zf_quantities_find(w->q, symbol);
    const char *text = q && q->latex ? q->latex : "";
    int bracket;

    if (!text[0] || strcmp(text, symbol) == 0)
        return NULL;
    bracket = (is_composed(text) && is_raised(w->whole, q->symbol)) ||
              (strchr(text, '/') && text[0] != '|' && w->whole != q->symbol);
    if (!bracket || strlen(text) + 5 > sizeof(w->spelled))
        return text;
    snprintf(w->spelled, sizeof(w->spelled), "{(%s)}", text);
    return w->spelled;
}

/* The length of a \\left or \\right at the start of text before a bracket that
 * does as it is; 0 for others. */
static size_t sizing(const char *text)
{
    size_t n = strncmp(text, "\\left", 5) == 0    ? 5
               : strncmp(text, "\\right", 6) == 0 ? 6
                                                  : 0;

    return n && text[n] && strchr("()|", text[n]) ? n : 0;
}

/* Adds text, whole numbers with many zeros as powers of ten; lines are low, so
 * that brackets need not grow, and TeX may break them. */
static void add_short(zf_buf *out, const char *text)
{
    while (*text) {
        size_t digits = strspn(text, "0123456789"), zeros = 0;

        text += sizing(text);
        if (digits == 0) {
            zf_buf_add(out, text++, 1);
            continue;
        }
        while (zeros < digits && text[digits - 1 - zeros] == '0')
            zeros++;
        if (zeros < MANY_ZEROS || zeros == digits)
            zf_buf_add(out, text, digits);
        else if (zeros + 1 == digits && text[0] == '1')
            zf_buf_printf(out, "10^{%zu}", zeros);
        else
            zf_buf_printf(out, "%.*s\\cdot10^{%zu}", (int)(digits - zeros),
                          text, zeros);
        text += digits;
    }
}

/* The end of the group that starts with a brace at s. */
static const char *group_end(const char *s)
{
    int depth = 0;

    for (; *s; s++) {
        depth += (*s == '{') - (*s == '}');
        if (depth == 0)
            return s + 1;
    }
    return s;
}

/* 1 when text has the character outside of groups and brackets. */
static int has_outside(const char *text, size_t n, const char *of)
{
    int depth = 0;

    for (size_t k = 0; k < n; k++) {
        depth += strchr("{([", text[k]) ? 1 : strchr("})]", text[k]) ? -1 : 0;
        if (depth == 0 && strchr(of, text[k]))
            return 1;
    }
    return 0;
}

/* Appends n characters with fractions on one line. */
static void add_slashed(zf_buf *out, const char *text, size_t n)
{
    static const char frac[] = "\\frac{";
    const char *end = text + n;

    while (text < end) {
        const char *above = text + strlen(frac) - 1, *below, *rest;
        int sum, product;

        if ((size_t)(end - text) < strlen(frac) ||
            strncmp(text, frac, strlen(frac)) != 0) {
            zf_buf_add(out, text++, 1);
            continue;
        }
        below = group_end(above);
        rest = group_end(below);
        sum = has_outside(above + 1, (size_t)(below - above) - 2, "+-");
        product = has_outside(below + 1, (size_t)(rest - below) - 2, " ");
        zf_buf_puts(out, sum ? "(" : "");
        add_slashed(out, above + 1, (size_t)(below - above) - 2);
        zf_buf_puts(out, sum ? ")/" : "/");
        zf_buf_puts(out, product ? "(" : "");
        add_slashed(out, below + 1, (size_t)(rest - below) - 2);
        zf_buf_puts(out, product ? ")" : "");
        text = rest;
    }
}

/* Replaces what the buffer holds. */
static zf_status print(zf_buf *text, writer *w, zf_expr e)
{
    zf_status st;
    zf_buf plain, slashed;

    zf_buf_init(&plain, 0);
    zf_buf_init(&slashed, 0);
    zf_buf_clear(text);
    w->whole = e;
    st = zf_expr_print(&plain, e, ZF_LANGUAGE_LATEX, spell, w, w->err);
    if (st == ZF_OK)
        st = zf_buf_check(&plain, w->err);
    if (st == ZF_OK)
        add_slashed(&slashed, zf_buf_text(&plain), plain.len);
    if (st == ZF_OK)
        st = zf_buf_check(&slashed, w->err);
    if (st == ZF_OK)
        add_short(text, zf_buf_text(&slashed));
    zf_buf_clear(&slashed);
    zf_buf_clear(&plain);
    return st == ZF_OK ? zf_buf_check(text, w->err) : st;
}

static zf_status put(writer *w, zf_expr e, int depth);

/* e between brackets such as ( and ). */
static zf_status bracketed(writer *w, const char *open, zf_expr e,
                           const char *close, int depth)
{
    zf_status st;

    zf_buf_printf(w->out, "\\bigl%s", open);
    st = put(w, e, depth + 1);
    zf_buf_printf(w->out, "\\bigr%s", close);
    return st;
}

/* z when e is sqrt(re(z)^2 + im(z)^2), else NULL. */
static zf_expr modulus_of(zf_expr e)
{
    zf_expr sum, z[2];

    if (zf_expr_kind_of(e) != ZF_EXPR_POWER ||
        fmpz_cmp_si(fmpq_numref(zf_expr_number(e)), 1) != 0 ||
        fmpz_cmp_si(fmpq_denref(zf_expr_number(e)), 2) != 0)
        return NULL;
    sum = zf_expr_at(e, 0);
    if (zf_expr_kind_of(sum) != ZF_EXPR_SUM || zf_expr_count(sum) != 2)
        return NULL;
    for (size_t k = 0; k < 2; k++) {
        zf_expr part = zf_expr_at(sum, k);

        if (zf_expr_kind_of(part) != ZF_EXPR_POWER ||
            fmpz_cmp_si(fmpq_numref(zf_expr_number(part)), 2) != 0 ||
            !fmpz_is_one(fmpq_denref(zf_expr_number(part))))
            return NULL;
        z[k] = zf_expr_at(part, 0);
        if (zf_expr_kind_of(z[k]) != ZF_EXPR_CALL)
            return NULL;
    }
    return zf_expr_at(z[0], 0) == zf_expr_at(z[1], 0) &&
                   strcmp(zf_expr_name(z[0]), "im") == 0 &&
                   strcmp(zf_expr_name(z[1]), "re") == 0
               ? zf_expr_at(z[0], 0)
               : NULL;
}

/* The place of the factor that is the conjugate of factor k, a sum; k when
 * there is none. */
static size_t conjugate_of(const writer *w, zf_expr e, size_t k)
{
    zf_expr f = zf_expr_at(e, k);

    if (zf_expr_kind_of(f) == ZF_EXPR_SUM && !zf_expr_is_real(f))
        for (size_t i = 0; i < zf_expr_count(e); i++)
            if (i != k && zf_expr_at(e, i) == zf_expr_conj(w->pool, f))
                return i;
    return k;
}

/* 1 when e or a factor of it is a modulus. */
static int has_modulus(const writer *w, zf_expr e)
{
    int has = modulus_of(e) != NULL;

    if (zf_expr_kind_of(e) == ZF_EXPR_PRODUCT)
        for (size_t k = 0; !has && k < zf_expr_count(e); k++)
            has = modulus_of(zf_expr_at(e, k)) || conjugate_of(w, e, k) != k;
    return has;
}

static zf_status put_sum(writer *w, zf_expr e, int depth)
{
    zf_status st = ZF_OK;
    zf_buf text;

    zf_buf_init(&text, 0);
    for (size_t k = 0; st == ZF_OK && k < zf_expr_count(e); k++) {
        zf_expr term = zf_expr_at(e, k);
        int negative;

        st = print(&text, w, term);
        if (st != ZF_OK)
            break;
        negative = zf_buf_text(&text)[0] == '-';
        zf_buf_puts(w->out, negative ? " - " : k ? " + " : "");
        st = put(w, negative ? zf_expr_neg(w->pool, term) : term, depth + 1);
    }
    zf_buf_clear(&text);
    return st;
}

/* ---- products ---- */

static zf_expr base_of(zf_expr e)
{
    return zf_expr_kind_of(e) == ZF_EXPR_POWER ? zf_expr_at(e, 0) : e;
}

static int is_below(zf_expr e)
{
    return zf_expr_kind_of(e) == ZF_EXPR_POWER &&
           fmpq_sgn(zf_expr_number(e)) < 0;
}

/* `^{2}`, `^{1/2}`: the size of the exponent of e. */
static void add_exponent(writer *w, zf_expr e)
{
    slong p, q;

    if (zf_expr_kind_of(e) != ZF_EXPR_POWER)
        return;
    p = labs(fmpz_get_si(fmpq_numref(zf_expr_number(e))));
    q = fmpz_get_si(fmpq_denref(zf_expr_number(e)));
    if (q != 1)
        zf_buf_printf(w->out, "^{%lld/%lld}", (long long)p, (long long)q);
    else if (p != 1)
        zf_buf_printf(w->out, "^{%lld}", (long long)p);
}

/* A factor: sums in brackets, and one and its conjugate as a square. */
static zf_status put_factor(writer *w, zf_expr f, int squared, int depth)
{
    zf_status st;

    if (squared) {
        st = bracketed(w, "|", f, "|", depth);
        zf_buf_puts(w->out, "^{2}");
        return st;
    }
    if (modulus_of(f) || zf_expr_kind_of(base_of(f)) != ZF_EXPR_SUM)
        return put(w, f, depth + 1);
    st = bracketed(w, "(", base_of(f), ")", depth);
    add_exponent(w, f);
    return st;
}

/* The factors of one kind: above or below the line, sums or others. */
static zf_status put_factors(writer *w, zf_expr e, int below, int sums,
                             size_t *count, int depth)
{
    zf_status st = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < zf_expr_count(e); k++) {
        zf_expr f = zf_expr_at(e, k);
        size_t other = conjugate_of(w, e, k);

        if (zf_expr_kind_of(f) == ZF_EXPR_NUMBER || is_below(f) != below ||
            (zf_expr_kind_of(base_of(f)) == ZF_EXPR_SUM) != sums || other < k)
            continue;
        zf_buf_puts(w->out, (*count)++ ? " \\,\\allowbreak " : "");
        if (below)
            f = zf_expr_power(w->pool, f, -1, 1);
        st = f ? put_factor(w, f, other > k, depth)
               : zf_expr_pool_check(w->pool, w->err);
    }
    return st;
}

/* Returns 1 when there is something to say. */
static int add_integer(writer *w, const fmpz_t n)
{
    zf_buf text;

    if (fmpz_is_one(n))
        return 0;
    zf_buf_init(&text, 0);
    zf_integer_print(&text, n);
    add_short(w->out, zf_buf_text(&text));
    zf_buf_puts(w->out, " ");
    zf_buf_clear(&text);
    return 1;
}

static zf_status put_product(writer *w, zf_expr e, int depth)
{
    zf_expr first = zf_expr_at(e, 0);
    size_t n_below = 0, above = 0, below = 0;
    int digits = 0;
    fmpq_t x;
    zf_status st;

    fmpq_init(x);
    fmpq_one(x);
    if (zf_expr_kind_of(first) == ZF_EXPR_NUMBER)
        fmpq_set(x, zf_expr_number(first));
    for (size_t k = 0; k < zf_expr_count(e); k++)
        n_below += (size_t)is_below(zf_expr_at(e, k));
    n_below += n_below > 0 && !fmpz_is_one(fmpq_denref(x));
    zf_buf_puts(w->out, fmpq_sgn(x) < 0 ? "-" : "");
    fmpq_abs(x, x);
    if (n_below == 0 && !fmpq_is_one(x))
        zf_latex_rational(w->out, x);
    else
        digits = add_integer(w, fmpq_numref(x));
    st = put_factors(w, e, 0, 0, &above, depth);
    if (st == ZF_OK)
        st = put_factors(w, e, 0, 1, &above, depth);
    if (st == ZF_OK && n_below > 0) {
        zf_buf_puts(w->out, above || digits ? "" : "1");
        zf_buf_puts(w->out, n_below > 1 ? "/\\allowbreak(" : "/\\allowbreak ");
        (void)add_integer(w, fmpq_denref(x));
        st = put_factors(w, e, 1, 0, &below, depth);
        if (st == ZF_OK)
            st = put_factors(w, e, 1, 1, &below, depth);
        zf_buf_puts(w->out, n_below > 1 ? ")" : "");
    }
    fmpq_clear(x);
    return st;
}

/* ---- all kinds ---- */

static zf_status put_call(writer *w, zf_expr e, const char *text, int depth)
{
    const char *open = strchr(text, '(');
    zf_status st = ZF_OK;

    if (strcmp(zf_expr_name(e), "abs") == 0)
        return bracketed(w, "|", zf_expr_at(e, 0), "|", depth);
    if (strcmp(zf_expr_name(e), "conj") == 0)
        return bracketed(w, "(", zf_expr_at(e, 0), ")^{*}", depth);
    zf_buf_add(w->out, text, open ? (size_t)(open - text) : strlen(text));
    if (!open)
        return ZF_OK;
    zf_buf_puts(w->out, "\\bigl(");
    for (size_t k = 0; st == ZF_OK && k < zf_expr_count(e); k++) {
        zf_buf_puts(w->out, k ? ",\\allowbreak " : "");
        st = put(w, zf_expr_at(e, k), depth + 1);
    }
    zf_buf_puts(w->out, "\\bigr)");
    return st;
}

static zf_status put_power(writer *w, zf_expr e, int depth)
{
    zf_expr z = modulus_of(e);
    zf_status st;

    if (z)
        return bracketed(w, "|", z, "|", depth);
    zf_buf_puts(w->out, is_below(e) ? "1/" : "");
    if (is_below(e))
        e = zf_expr_power(w->pool, e, -1, 1);
    if (!e)
        return zf_expr_pool_check(w->pool, w->err);
    st = bracketed(w, "(", base_of(e), ")", depth);
    add_exponent(w, e);
    return st;
}

static zf_status put(writer *w, zf_expr e, int depth)
{
    zf_status st;
    zf_buf text;

    if (!e)
        return zf_expr_pool_check(w->pool, w->err);
    zf_buf_init(&text, 0);
    st = print(&text, w, e);
    if (st != ZF_OK)
        goto done;
    if (depth > DEEPEST || (!has_modulus(w, e) &&
                            zf_formula_width(zf_buf_text(&text)) <= NARROW)) {
        zf_buf_puts(w->out, zf_buf_text(&text));
        goto done;
    }
    switch (zf_expr_kind_of(e)) {
    case ZF_EXPR_SUM:
        st = put_sum(w, e, depth);
        break;
    case ZF_EXPR_PRODUCT:
        st = put_product(w, e, depth);
        break;
    case ZF_EXPR_POWER:
        st = put_power(w, e, depth);
        break;
    case ZF_EXPR_CALL:
        st = put_call(w, e, zf_buf_text(&text), depth);
        break;
    default:
        zf_buf_puts(w->out, zf_buf_text(&text));
    }
done:
    zf_buf_clear(&text);
    return st;
}

zf_status zf_formula_add(zf_buf *out, zf_expr e, const zf_quantities *q,
                         zf_error *err)
{
    writer w = {.out = out, .q = q, .pool = zf_quantities_pool(q), .err = err};
    zf_status st = put(&w, e, 0);

    return st == ZF_OK ? zf_buf_check(out, err) : st;
}

zf_status zf_formula_measure(int *width, zf_expr e, const zf_quantities *q,
                             zf_error *err)
{
    zf_status st;
    zf_buf text;

    zf_buf_init(&text, 0);
    st = zf_formula_add(&text, e, q, err);
    *width = st == ZF_OK ? zf_formula_width(zf_buf_text(&text)) : 0;
    zf_buf_clear(&text);
    return st;
}
