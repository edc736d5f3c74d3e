/* latex.c - names, irreps and charges for LaTeX's math mode. */
#include <stdio.h>
#include <string.h>

#include "zforge/exact.h"

#include "base/base.h"
#include "emit/view.h"

/* |x| as `2` or `\tfrac{1}{3}`. */
static void add_size(zf_buf *out, const fmpq_t x)
{
    fmpz_t size;

    fmpz_init(size);
    fmpz_abs(size, fmpq_numref(x));
    if (fmpz_is_one(fmpq_denref(x))) {
        zf_integer_print(out, size);
    } else {
        zf_buf_puts(out, "\\tfrac{");
        zf_integer_print(out, size);
        zf_buf_puts(out, "}{");
        zf_integer_print(out, fmpq_denref(x));
        zf_buf_puts(out, "}");
    }
    fmpz_clear(size);
}

void zf_latex_rational(zf_buf *out, const fmpq_t x)
{
    if (fmpq_sgn(x) < 0)
        zf_buf_puts(out, "-");
    add_size(out, x);
}

void zf_latex_affine(zf_buf *out, const fmpq *row, const char *const *names,
                     slong n)
{
    int first = 1;

    for (slong i = 0; i <= n; i++) {
        const fmpq *x = row + i;

        if (fmpq_is_zero(x))
            continue;
        zf_buf_puts(out, fmpq_sgn(x) < 0 ? "-" : first ? "" : "+");
        if (i == n || !fmpz_is_pm1(fmpq_numref(x)) ||
            !fmpz_is_one(fmpq_denref(x)))
            add_size(out, x);
        if (i < n)
            zf_buf_puts(out, names[i]);
        first = 0;
    }
    if (first)
        zf_buf_puts(out, "0");
}

/* Adds text of a name: upright when it is a word. */
static void add_word(zf_buf *out, const char *text, size_t len)
{
    zf_buf_puts(out, len > 1 ? "\\mathrm{" : "");
    for (size_t i = 0; i < len; i++)
        zf_buf_add(out, text[i] == '_' ? "\\_" : text + i,
                   text[i] == '_' ? 2 : 1);
    zf_buf_puts(out, len > 1 ? "}" : "");
}

void zf_latex_name(zf_buf *out, const zf_multiplet *m)
{
    size_t head = 0, rest;

    if (strcmp(m->latex, m->name) != 0) {
        zf_buf_puts(out, m->latex);
        return;
    }
    while (zf_is_letter(m->name[head]))
        head++;
    add_word(out, m->name, head);
    rest = head + (m->name[head] == '_');
    if (m->name[rest] == '\0')
        return;
    zf_buf_puts(out, "_{");
    add_word(out, m->name + rest, strlen(m->name + rest));
    zf_buf_puts(out, "}");
}

/* The end of the argument that starts at s: a group, a command, or one
 * character (of several bytes in UTF-8). */
static const char *skip_argument(const char *s)
{
    int depth = 0;

    if (*s == '\\') {
        s++;
        if (!zf_is_letter(*s))
            return *s ? s + 1 : s;
        while (zf_is_letter(*s))
            s++;
        return s;
    }
    if (*s != '{') {
        if (*s)
            s++;
        while (((unsigned char)*s & 0xc0) == 0x80)
            s++;
        return s;
    }
    for (; *s; s++) {
        if (*s == '\\' && s[1])
            s++;
        else if (*s == '{')
            depth++;
        else if (*s == '}' && --depth == 0)
            return s + 1;
    }
    return s;
}

void zf_latex_index(zf_buf *out, const char *latex, slong index)
{
    const char *at = latex, *inner, *end, *rest;

    while (*at && *at != '_')
        at = skip_argument(at);
    if (!*at) {
        zf_buf_printf(out, "%s_{%lld}", latex, (long long)index);
        return;
    }
    inner = at + 1;
    while (*inner == ' ')
        inner++;
    rest = skip_argument(inner);
    end = rest;
    if (*inner == '{' && rest > inner + 1 && rest[-1] == '}') {
        inner++;
        end--;
    }
    zf_buf_add(out, latex, (size_t)(at - latex));
    zf_buf_puts(out, "_{");
    zf_buf_add(out, inner, (size_t)(end - inner));
    if (end > inner && end[-1] >= '0' && end[-1] <= '9')
        zf_buf_puts(out, ","); /* 1,2 is not 12 */
    zf_buf_printf(out, "%lld}%s", (long long)index, rest);
}

void zf_latex_tilde(zf_buf *out, const char *latex)
{
    const char *at = latex;

    while (*at && *at != '_' && *at != '^')
        at = skip_argument(at);
    zf_buf_puts(out, "\\tilde{");
    zf_buf_add(out, latex, (size_t)(at - latex));
    zf_buf_printf(out, "}%s", at);
}

slong zf_latex_width(const char *latex)
{
    slong width = 0;

    while (*latex) {
        if (*latex == '\\') {
            latex = skip_argument(latex);
            width++;
            continue;
        }
        width +=
            !strchr("{}_^ ", *latex) && ((unsigned char)*latex & 0xc0) != 0x80;
        latex++;
    }
    return width;
}

void zf_latex_su3(zf_buf *out, int p, int q)
{
    char name[24];
    size_t len;
    int bar;

    zf_su3_name(name, p, q);
    len = strspn(name, "0123456789");
    if (len == 0) { /* (p,q) */
        zf_buf_puts(out, name);
        return;
    }
    bar = strstr(name, "bar") != NULL;
    zf_buf_puts(out, !bar ? "" : len == 1 ? "\\bar{" : "\\overline{");
    zf_buf_printf(out, "\\mathbf{%.*s}", (int)len, name);
    zf_buf_puts(out, bar ? "}" : "");
    if (name[len] == '\'')
        zf_buf_puts(out, "'");
}

const char *zf_latex_anomaly(slong k)
{
    static const char *const names[ZF_CERTIFICATE_SIZE] = {
        "\\mathrm{SU}(3)^2\\,X",
        "\\mathrm{SU}(2)^2\\,X",
        "Y^2\\,X",
        "\\mathrm{grav}^2\\,X",
        "Y\\,X^2",
        "X^3"};

    return names[k];
}
