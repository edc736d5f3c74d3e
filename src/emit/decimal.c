/* decimal.c - rationals as decimal numbers, in integer arithmetic. */
#include <string.h>

#include <flint/fmpz.h>

#include "emit/view.h"

enum {
    DIGITS = 20, /* three more than a double can tell apart */
    MAX_EXPONENT = 308,
    MIN_EXPONENT = -307,
};

/* out = round(|x| 10^k), halves up. */
static void scaled(fmpz_t out, const fmpq_t x, slong k)
{
    fmpz_t power, denominator;

    fmpz_init(power);
    fmpz_init(denominator);
    fmpz_set_ui(power, 10);
    fmpz_pow_ui(power, power, (ulong)(k < 0 ? -k : k));
    fmpz_abs(out, fmpq_numref(x));
    fmpz_set(denominator, fmpq_denref(x));
    if (k < 0)
        fmpz_mul(denominator, denominator, power);
    else
        fmpz_mul(out, out, power);
    fmpz_mul_ui(out, out, 2);
    fmpz_add(out, out, denominator);
    fmpz_mul_ui(denominator, denominator, 2);
    fmpz_fdiv_q(out, out, denominator);
    fmpz_clear(power);
    fmpz_clear(denominator);
}

/* The exponent e and the DIGITS significant digits of |x| = d.ddd 10^e. */
static char *significant(slong *e, const fmpq_t x)
{
    fmpz_t digits, least;
    char *text;

    fmpz_init(digits);
    fmpz_init(least);
    fmpz_set_ui(least, 10);
    fmpz_pow_ui(least, least, DIGITS - 1);
    /* Not less than the right one: sizes may be one too large. */
    *e = (slong)fmpz_sizeinbase(fmpq_numref(x), 10) -
         (slong)fmpz_sizeinbase(fmpq_denref(x), 10) + 1;
    scaled(digits, x, DIGITS - 1 - *e);
    while (fmpz_cmp(digits, least) < 0) {
        --*e;
        scaled(digits, x, DIGITS - 1 - *e);
    }
    text = fmpz_get_str(NULL, 10, digits);
    *e += (slong)strlen(text) - DIGITS; /* 99...96 may be rounded to 100...0 */
    fmpz_clear(digits);
    fmpz_clear(least);
    return text;
}

static void add_zeros(zf_buf *out, slong n)
{
    while (n-- > 0)
        zf_buf_puts(out, "0");
}

/* d.ddd without or with an exponent, at least one digit after the point. */
static void print_digits(zf_buf *out, const char *digits, slong len, slong e)
{
    slong whole = e >= 0 && e <= 15 ? e + 1 : 1;

    if (e < 0 && e >= -5) {
        zf_buf_puts(out, "0.");
        add_zeros(out, -e - 1);
        zf_buf_add(out, digits, (size_t)len);
        return;
    }
    zf_buf_add(out, digits, (size_t)(len < whole ? len : whole));
    add_zeros(out, whole - len);
    zf_buf_puts(out, ".");
    if (len > whole)
        zf_buf_add(out, digits + whole, (size_t)(len - whole));
    else
        zf_buf_puts(out, "0");
    if (e < 0 || e > 15)
        zf_buf_printf(out, "e%lld", (long long)e);
}

int zf_decimal_add(zf_buf *out, const fmpq_t x)
{
    slong e, len;
    char *digits;

    if (fmpq_is_zero(x)) {
        zf_buf_puts(out, "0.0");
        return 0;
    }
    digits = significant(&e, x);
    len = (slong)strlen(digits);
    while (len > 1 && digits[len - 1] == '0')
        len--;
    if (e < MIN_EXPONENT) {
        zf_buf_puts(out, "0.0");
    } else {
        zf_buf_puts(out, fmpq_sgn(x) < 0 ? "-" : "");
        print_digits(out, digits, len, e);
    }
    flint_free(digits);
    return e >= MAX_EXPONENT;
}
