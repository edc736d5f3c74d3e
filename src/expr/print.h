/* print.h - what the printers of expressions share. */
#ifndef ZFORGE_EXPR_PRINT_H
#define ZFORGE_EXPR_PRINT_H

#include "expr/node.h"

/* How tightly what was printed holds together; an operand that holds less
 * tightly than its place demands goes in parentheses. */
typedef enum print_level {
    LEVEL_SUM, /* also what starts with a minus */
    LEVEL_PRODUCT,
    LEVEL_POWER,
    LEVEL_ATOM,
} print_level;

/* base^(p/q) with p, q > 0. */
typedef struct print_factor {
    zf_expr base;
    slong p, q;
} print_factor;

/* (-1)^negative p/q num/den: any expression that is not a sum.  Factors are
 * those of the numerator, sums last, then those of the denominator. */
typedef struct print_term {
    int negative;
    fmpz_t p, q;
    print_factor *factor;
    size_t n_num, n_den;
} print_term;

typedef struct print_style print_style;

typedef struct printer {
    zf_buf *out;
    const print_style *style;
    zf_expr_spell_fn *spell; /* may be NULL */
    void *arg;
    zf_error *err;
    zf_status status; /* the first failure; nothing is printed after it */
    int depth;
} printer;

struct print_style {
    const char *open, *close; /* parentheses around a sub-expression */
    const char *pi;
    const char *i; /* NULL: the language has no complex numbers */
    print_level (*term_level)(const printer *pr, const print_term *t);
    /* The term without its sign; `after_minus`: a unary minus stands before. */
    void (*term)(printer *pr, const print_term *t, int after_minus);
    void (*call)(printer *pr, zf_expr e);
    void (*symbol)(printer *pr, zf_expr e, const char *spelled);
    /* Of languages that are written in one line. */
    void (*integer)(printer *pr, const fmpz_t n); /* n >= 0 */
    print_level (*factor_level)(const print_factor *f);
    void (*factor)(printer *pr, const print_factor *f); /* bare */
    const char *rational_open, *rational_close; /* around p/q; may be "" */
    int no_number_times_sum; /* such a product would be distributed */
    int merges_denominators; /* 2 x/(3 y), not 2/3 x/y */
};

/* Languages. */
extern const print_style zf_print_style_text;
extern const print_style zf_print_style_c;
extern const print_style zf_print_style_python;
extern const print_style zf_print_style_mathematica;
extern const print_style zf_print_style_latex;

/* print_shared.c */
void zf_print_fail(printer *pr, zf_status code, const char *format, ...)
    ZF_PRINTF(3, 4);
int zf_print_failed(const printer *pr);
void zf_print_puts(printer *pr, const char *text);
void zf_print_add(printer *pr, const char *text, size_t len);
/* At most 255 bytes. */
void zf_print_printf(printer *pr, const char *format, ...) ZF_PRINTF(2, 3);
void zf_print_fmpz(printer *pr, const fmpz_t n);
void zf_print_expr(printer *pr, zf_expr e, print_level level);
/* A base with exponent 1. */
void zf_print_base(printer *pr, zf_expr base, print_level level);
print_level zf_print_base_level(zf_expr base);
/* e, e, ... between `open` and `close`, in the order given or backwards. */
void zf_print_args(printer *pr, zf_expr e, const char *open, const char *close,
                   int backwards);
/* What a call is named: words[zf_builtin] (NULL: the language cannot say it),
 * for other functions the name in C when `c`, else their own.  NULL after a
 * failure. */
const char *zf_print_function(printer *pr, zf_expr e, const char *const *words,
                              int c);
/* Fails when `name` is in the list, which ends with NULL. */
void zf_print_refuse(printer *pr, const char *name, const char *const *list,
                     const char *language);

/* print_linear.c */
print_level zf_print_linear_level(const printer *pr, const print_term *t);
void zf_print_linear(printer *pr, const print_term *t, int after_minus);

/* base^(p/q) with an operator: `power` is "^" or "**", `root` starts a square
 * root that `close` ends. */
typedef struct linear_power {
    const char *power;
    const char *root, *close;
    const char *point; /* after the integers of a fraction */
} linear_power;

print_level zf_print_power_level(const print_factor *f);
void zf_print_power(printer *pr, const print_factor *f,
                    const linear_power *words);

#endif
