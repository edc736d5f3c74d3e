/* print_linear.c - terms in languages that are written in one line:
 * `2/3*x*y/(u*v)`. */
#include "expr/print.h"

/* ---- powers with an operator ---- */

static int is_plain(const print_factor *f)
{
    return f->p == 1 && f->q == 1;
}

static int is_square_root(const print_factor *f)
{
    return f->p == 1 && f->q == 2;
}

print_level zf_print_power_level(const print_factor *f)
{
    if (is_plain(f))
        return zf_print_base_level(f->base);
    return is_square_root(f) ? LEVEL_ATOM : LEVEL_POWER;
}

void zf_print_power(printer *pr, const print_factor *f,
                    const linear_power *words)
{
    if (is_plain(f)) {
        zf_print_base(pr, f->base, LEVEL_SUM);
    } else if (is_square_root(f)) {
        zf_print_puts(pr, words->root);
        zf_print_expr(pr, f->base, LEVEL_SUM);
        zf_print_puts(pr, words->close);
    } else {
        zf_print_base(pr, f->base, LEVEL_ATOM);
        zf_print_puts(pr, words->power);
        if (f->q == 1)
            zf_print_printf(pr, "%ld", (long)f->p);
        else
            zf_print_printf(pr, "(%ld%s/%ld%s)", (long)f->p, words->point,
                            (long)f->q, words->point);
    }
}

/* ---- terms ---- */

/* p/q, or p when q is 1. */
static void rational(printer *pr, const fmpz_t p, const fmpz_t q)
{
    int whole = fmpz_is_one(q);

    zf_print_puts(pr, whole ? "" : pr->style->rational_open);
    pr->style->integer(pr, p);
    if (!whole) {
        zf_print_puts(pr, "/");
        pr->style->integer(pr, q);
        zf_print_puts(pr, pr->style->rational_close);
    }
}

static void factor(printer *pr, const print_factor *f, print_level level)
{
    int bracket = pr->style->factor_level(f) < level;

    zf_print_puts(pr, bracket ? pr->style->open : "");
    if (!zf_print_failed(pr))
        pr->style->factor(pr, f);
    zf_print_puts(pr, bracket ? pr->style->close : "");
}

/* n factors with * between them; `started`: one stands before. */
static void factors(printer *pr, const print_factor *f, size_t n, int started)
{
    for (size_t k = 0; k < n && !zf_print_failed(pr); k++) {
        if (started || k)
            zf_print_puts(pr, "*");
        factor(pr, &f[k], LEVEL_PRODUCT);
    }
}

/* Divides by q (NULL: 1) and the denominator. */
static void divide(printer *pr, const print_term *t, const fmpz *q)
{
    const print_factor *f = t->factor + t->n_num;

    if (t->n_den + (q != NULL) == 0)
        return;
    zf_print_puts(pr, "/");
    if (t->n_den + (q != NULL) > 1) {
        zf_print_puts(pr, pr->style->open);
        if (q)
            pr->style->integer(pr, q);
        factors(pr, f, t->n_den, q != NULL);
        zf_print_puts(pr, pr->style->close);
    } else if (q) {
        pr->style->integer(pr, q);
    } else {
        factor(pr, f, LEVEL_POWER);
    }
}

/* A factor and nothing else. */
static int is_factor(const print_term *t)
{
    return t->n_num == 1 && !t->n_den && fmpz_is_one(t->p) && fmpz_is_one(t->q);
}

static int is_rational(const print_term *t)
{
    return !t->n_num && !t->n_den;
}

/* 1 when the numerator has factors, all of them sums. */
static int only_sums(const print_term *t)
{
    /* Sums come last. */
    return t->n_num && is_plain(&t->factor[0]) &&
           zf_expr_kind_of(t->factor[0].base) == ZF_EXPR_SUM;
}

/* p num/(q den).  Without a denominator p/q stays together, one constant for
 * the compiler; but what is just halved is divided, which is as fast. */
static void merged_term(printer *pr, const print_term *t)
{
    int power_of_2 = fmpz_val2(t->q) + 1 == fmpz_bits(t->q);
    int merge = t->n_den || (fmpz_is_one(t->p) && t->n_num && power_of_2);
    int number =
        !t->n_num || !fmpz_is_one(t->p) || (!merge && !fmpz_is_one(t->q));
    fmpz_t one;

    fmpz_init_set_ui(one, 1);
    if (number)
        rational(pr, t->p, merge ? one : t->q);
    factors(pr, t->factor, t->n_num, number);
    divide(pr, t, merge && !fmpz_is_one(t->q) ? t->q : NULL);
    fmpz_clear(one);
}

/* p/q num/den. */
static void plain_term(printer *pr, const print_term *t, int after_minus)
{
    int number = !t->n_num || !fmpz_is_one(t->p) || !fmpz_is_one(t->q);
    int whole = pr->style->no_number_times_sum && only_sums(t) &&
                (number || after_minus);

    if (number)
        rational(pr, t->p, t->q);
    if (whole) {
        zf_print_puts(pr, number ? "*" : "");
        zf_print_puts(pr, pr->style->open);
    }
    factors(pr, t->factor, t->n_num, number && !whole);
    divide(pr, t, NULL);
    if (whole)
        zf_print_puts(pr, pr->style->close);
}

print_level zf_print_linear_level(const printer *pr, const print_term *t)
{
    if (is_factor(t))
        return pr->style->factor_level(t->factor);
    if (is_rational(t) &&
        (fmpz_is_one(t->q) || pr->style->rational_open[0] != '\0'))
        return LEVEL_ATOM;
    return LEVEL_PRODUCT;
}

void zf_print_linear(printer *pr, const print_term *t, int after_minus)
{
    if (is_factor(t))
        pr->style->factor(pr, t->factor);
    else if (pr->style->merges_denominators)
        merged_term(pr, t);
    else
        plain_term(pr, t, after_minus);
}
