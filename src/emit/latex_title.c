/* latex_title.c - lines of text in which formulas become mathematics.
 *
 * A line is cut at blanks, and words at brackets, signs and commas.  Numbers,
 * signs and names with an index (`L_mu`) are pieces of a formula, and so are
 * single letters and Greek ones between them.  What is not known to be
 * harmless in math mode stays text, and text is escaped. */
#include <string.h>

#include "zforge/template.h"

#include "base/base.h"
#include "emit/view.h"
#include "template/template.h"

enum {
    MOST_PIECES = 200, /* longer lines stay text */
};

typedef enum kind {
    TEXT,   /* a word */
    LETTER, /* it may be a symbol, or the article */
    NUMBER,
    SYMBOL, /* it can be nothing but a formula */
    SIGN,
    OPEN,
    CLOSE,
    COMMA,
} kind;

typedef struct piece {
    const char *at;
    size_t len;
    kind what;
    int blank;   /* before it */
    size_t pair; /* place of the other bracket, 0: there is none */
} piece;

typedef struct line {
    piece p[MOST_PIECES];
    size_t n;
} line;

static int is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static const char *const greek[] = {
    "alpha", "beta", "gamma", "delta", "epsilon", "theta", "kappa", "lambda",
    "mu",    "nu",   "rho",   "sigma", "tau",     "phi",   "chi",   "psi",
    "omega", "Phi",  "Psi",   "Delta", "Lambda",  "Gamma"};

static int is_greek(const char *s, size_t n)
{
    for (size_t k = 0; k < sizeof(greek) / sizeof(greek[0]); k++)
        if (strlen(greek[k]) == n && memcmp(greek[k], s, n) == 0)
            return 1;
    return 0;
}

/* ---- pieces ---- */

/* `U(1)`, `SU(2)`: their length. */
static size_t group_length(const char *s)
{
    size_t n = s[0] == 'S';

    return s[n] == 'U' && s[n + 1] == '(' && is_digit(s[n + 2]) &&
                   s[n + 3] == ')'
               ? n + 4
               : 0;
}

/* Letters and digits, an index of the same, primes; or a group and such. */
static size_t name_length(const char *s, kind *what)
{
    size_t n = group_length(s), head;

    *what = n ? SYMBOL : TEXT;
    if (n == 0 && zf_is_letter(s[0]))
        while (zf_is_letter(s[n]) || is_digit(s[n]))
            n++;
    head = n;
    if (head && s[head] == '_' &&
        (zf_is_letter(s[head + 1]) || is_digit(s[head + 1]))) {
        for (n = head + 1; zf_is_letter(s[n]) || is_digit(s[n]);)
            n++;
        *what = s[n] == '_' ? TEXT : SYMBOL;
        n += s[n] == '*'; /* R_K* */
    } else if (head == 1 || is_greek(s, head)) {
        *what = *what == SYMBOL ? SYMBOL : LETTER;
    }
    if (*what != TEXT)
        while (s[n] == '\'') {
            n++;
            *what = SYMBOL;
        }
    return n;
}

static size_t number_length(const char *s)
{
    size_t n = 0;

    for (int part = 0; part < 2; part++) {
        size_t digits = 0;

        while (is_digit(s[n + digits]))
            digits++;
        if (digits == 0)
            return n;
        n += digits;
        if (part == 1 || (s[n] != '/' && s[n] != '.') || !is_digit(s[n + 1]))
            return n;
        n++;
    }
    return n;
}

/* Up to a blank or the end. */
static size_t word_length(const char *s)
{
    size_t n = 0;

    while (s[n] && s[n] != ' ')
        n++;
    return n;
}

/* 1 where a name, a number or a bracket may end. */
static int ends(const char *s)
{
    return !s[0] || strchr(" ,;:.)(", s[0]) != NULL;
}

/* The length of what may stand beside a sign without blanks: an indexed name, a
 * number, and letters such as in B-L and g-2. */
static size_t tight_length(const char *s)
{
    kind what;
    size_t n = name_length(s, &what);

    if (n == 0)
        return number_length(s);
    if (what == SYMBOL && memchr(s, '_', n))
        return n;
    return n == 1 && strchr("BLg", s[0]) ? 1 : 0;
}

/* 1 when s is a formula without blanks up to its end. */
static int is_tight(const char *s)
{
    size_t n = tight_length(s);

    while (n > 0 && s[n] && strchr("+-=", s[n])) {
        s += n + 1;
        n = tight_length(s);
    }
    return n > 0 && ends(s + n);
}

/* The piece at s; `tight`: another one stands before it without a blank. */
static piece next(const char *s, int tight)
{
    piece p = {.at = s, .len = 1, .what = TEXT};

    if (s[0] == '(' || s[0] == ')' || s[0] == ',') {
        p.what = s[0] == '(' ? OPEN : s[0] == ')' ? CLOSE : COMMA;
        return p;
    }
    if (s[0] == ':' || s[0] == ';' || s[0] == '.')
        return p;
    if (s[0] == '-' && s[1] == '>' && ends(s + 2)) {
        p.len = 2;
        p.what = SIGN;
        return p;
    }
    if (strchr("+-=*", s[0]) && (ends(s + 1) || (tight && is_tight(s + 1)))) {
        p.what = SIGN;
        return p;
    }
    if (s[0] == '-' && is_digit(s[1])) { /* of a number */
        p.what = NUMBER;
        p.len = 1 + number_length(s + 1);
        if (ends(s + p.len))
            return p;
    }
    p.len = number_length(s);
    p.what = NUMBER;
    if (p.len && (ends(s + p.len) || is_tight(s)))
        return p;
    p.len = name_length(s, &p.what);
    if (p.len && is_tight(s))
        return p;
    if (p.len == 1 && strchr("+-", s[1]) && s[1] && ends(s + 2)) {
        p.len = 2; /* l+ */
        p.what = SYMBOL;
    }
    if (p.len == 0 || !ends(s + p.len)) {
        p.len = word_length(s);
        p.what = TEXT;
    }
    return p;
}

/* Cuts text into pieces; 0 when there are too many. */
static int cut(line *l, const char *text)
{
    size_t open[MOST_PIECES], depth = 0;
    int blank = 0;

    l->n = 0;
    while (*text) {
        piece p;

        if (*text == ' ') {
            blank = 1;
            text++;
            continue;
        }
        if (l->n == MOST_PIECES)
            return 0;
        p = next(text, l->n > 0 && !blank && l->p[l->n - 1].what != TEXT);
        p.blank = blank;
        blank = 0;
        if (p.what == OPEN)
            open[depth++] = l->n;
        if (p.what == CLOSE && depth > 0) {
            p.pair = open[--depth];
            l->p[p.pair].pair = l->n;
        }
        text += p.len;
        l->p[l->n++] = p;
    }
    return 1;
}

/* ---- formulas ---- */

/* What follows the piece at `at`, or the bracket that opens there; `at` when
 * there is something else than formula in it. */
static size_t after(const line *l, size_t at)
{
    size_t end = l->p[at].pair;

    if (l->p[at].what != OPEN)
        return at + 1;
    for (size_t k = at + 1; k < end; k++)
        if (l->p[k].what == TEXT)
            return at;
    return end > at ? end + 1 : at;
}

/* (k may be one less than 0.) */
static int is_sign(const line *l, size_t k)
{
    return k < l->n && l->p[k].what == SIGN;
}

/* The end of the formula that starts at `at`; `at` when there is none. */
static size_t formula_end(const line *l, size_t at)
{
    size_t k = at;
    int strong = 0, signs = 0, decay = 0; /* a -> b c */

    while (k < l->n) {
        kind what = l->p[k].what;

        if (what == TEXT || what == COMMA || what == CLOSE)
            break;
        if (after(l, k) == k)
            break;
        strong |= what == SYMBOL;
        signs |= what == SIGN && k > at;
        decay |= what == SIGN && l->p[k].len == 2;
        if (what == LETTER && !(decay && l->p[k].at[0] != 'a') &&
            !is_sign(l, k - 1) && !is_sign(l, k + 1) &&
            !(k > at && l->p[k - 1].what == NUMBER) &&
            !(k + 1 < l->n &&
              (l->p[k + 1].what == OPEN || l->p[k + 1].what == SYMBOL) &&
              l->p[k].at[0] != 'a'))
            break;
        k = after(l, k);
    }
    while (k > at && l->p[k - 1].what == SIGN) /* a dash */
        k--;
    if (is_sign(l, at) || !(strong || (signs && k > at + 2)))
        return at;
    return k;
}

static void add_word(zf_buf *out, const char *s, size_t n)
{
    if (is_greek(s, n))
        zf_buf_puts(out, "\\");
    zf_buf_puts(out,
                n > 1 && !is_greek(s, n) && !is_digit(s[0]) ? "\\mathrm{" : "");
    zf_buf_add(out, s, n);
    zf_buf_puts(out, n > 1 && !is_greek(s, n) && !is_digit(s[0]) ? "}" : "");
}

/* `L_\mu`, `Z'`, `l^{+}`, `\mathrm{U}(1)` */
static void add_symbol(zf_buf *out, const piece *p)
{
    size_t primes = 0, head = group_length(p->at), index;
    int star = p->at[p->len - 1] == '*';

    if (p->len == 2 && strchr("+-", p->at[1])) {
        zf_buf_puts(out, p->at[0] == 'l' ? "\\ell" : "");
        zf_buf_add(out, p->at, p->at[0] != 'l');
        zf_buf_printf(out, "^{%c}", p->at[1]);
        return;
    }
    while (p->len > primes && p->at[p->len - 1 - primes] == '\'')
        primes++;
    if (head) {
        zf_buf_printf(out, "\\mathrm{%.*s}", (int)(head - 3), p->at);
        zf_buf_add(out, p->at + head - 3, 3);
    } else {
        while (head < p->len - primes && p->at[head] != '_')
            head++;
        add_word(out, p->at, head);
    }
    index = p->len - primes - head;
    if (index > 1) {
        zf_buf_puts(out, "_{");
        add_word(out, p->at + head + 1, index - 1 - (size_t)star);
        zf_buf_puts(out, star ? "^*}" : "}");
    }
    zf_buf_add(out, "''''''''", primes < 8 ? primes : 8);
}

static void add_piece(zf_buf *out, const piece *p)
{
    if (p->what == SYMBOL || p->what == LETTER)
        add_symbol(out, p);
    else if (p->what == SIGN && p->len == 2)
        zf_buf_puts(out, "\\to ");
    else if (p->what == SIGN && p->at[0] == '*')
        zf_buf_puts(out, "\\cdot ");
    else
        zf_buf_add(out, p->at, p->len);
}

static void add_formula(zf_buf *out, const line *l, size_t from, size_t end)
{
    zf_buf_puts(out, "$");
    for (size_t k = from; k < end; k++) {
        const piece *p = &l->p[k];
        int product = k > from && p->blank && p->what != SIGN &&
                      p->what != CLOSE && l->p[k - 1].what != SIGN &&
                      l->p[k - 1].what != OPEN && l->p[k - 1].what != COMMA;

        zf_buf_puts(out, product ? "\\," : "");
        add_piece(out, p);
        zf_buf_puts(out, p->what == COMMA ? "\\," : "");
    }
    zf_buf_puts(out, "$");
}

static void add_text(zf_buf *out, const char *s, size_t n)
{
    char *text = zf_mem_string(s, n);

    if (!text) {
        out->status = ZF_ENOMEM;
        return;
    }
    zf_escape_add(out, ZF_ESCAPE_LATEX, text);
    zf_mem_free(text);
}

void zf_latex_title(zf_buf *out, const char *text)
{
    line l;
    size_t k = 0;

    if (!cut(&l, text)) {
        zf_escape_add(out, ZF_ESCAPE_LATEX, text);
        return;
    }
    while (k < l.n) {
        const piece *p = &l.p[k];
        size_t end = formula_end(&l, k);

        zf_buf_puts(out, p->blank && k > 0 ? " " : "");
        if (end > k)
            add_formula(out, &l, k, end);
        else
            add_text(out, p->at, p->len);
        k = end > k ? end : k + 1;
    }
}

void zf_put_title(zf_status *st, zf_value *map, const char *key,
                  const char *text)
{
    zf_buf latex;

    zf_buf_init(&latex, 0);
    zf_latex_title(&latex, text);
    if (zf_buf_check(&latex, NULL) == ZF_OK)
        zf_put_text(st, map, key, zf_buf_text(&latex));
    else if (*st == ZF_OK)
        *st = ZF_ENOMEM;
    zf_buf_clear(&latex);
}
