/* decimal.c - decimals as the rationals that they are. */
#include <string.h>

#include "zforge/exact.h"

#include "base/base.h"

enum {
    MAX_TEXT = 64,
    MAX_EXPONENT = 99,
};

/* A number as it is read: [+-] digits [. digits] [e [+-] digits]. */
typedef struct decimal {
    int negative;
    char digits[MAX_TEXT + 1]; /* without the point */
    size_t n;
    slong exponent; /* of ten */
} decimal;

/* Reads digits into d; returns how many. */
static size_t read_digits(decimal *d, const char *text, size_t len)
{
    size_t n = 0;

    while (n < len && zf_is_digit(text[n]))
        d->digits[d->n++] = text[n++];
    d->digits[d->n] = '\0';
    return n;
}

/* The exponent after `e`; one beyond MAX_EXPONENT for what is larger.  0 when
 * it is not one. */
static int read_exponent(slong *exponent, const char *text, size_t len)
{
    int negative = len > 0 && text[0] == '-';
    size_t at = len > 0 && (text[0] == '-' || text[0] == '+') ? 1 : 0;

    if (at == len)
        return 0;
    for (*exponent = 0; at < len; at++) {
        if (!zf_is_digit(text[at]))
            return 0;
        *exponent = 10 * *exponent + (text[at] - '0');
        if (*exponent > MAX_EXPONENT)
            *exponent = MAX_EXPONENT + 1;
    }
    if (negative)
        *exponent = -*exponent;
    return 1;
}

/* 1 when the text, of at most MAX_TEXT bytes, is a decimal; *large when its
 * exponent is too large. */
static int read_decimal(fmpq_t out, int *large, const char *text, size_t len)
{
    size_t at = len > 0 && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    decimal d = {0};
    size_t places = 0;
    fmpq_t power;

    at += read_digits(&d, text + at, len - at);
    if (at < len && text[at] == '.') {
        places = read_digits(&d, text + at + 1, len - at - 1);
        at += 1 + places;
    }
    if (d.n == 0)
        return 0;
    if (at < len) {
        if ((text[at] != 'e' && text[at] != 'E') ||
            !read_exponent(&d.exponent, text + at + 1, len - at - 1))
            return 0;
    }
    *large = d.exponent > MAX_EXPONENT || d.exponent < -MAX_EXPONENT;
    if (*large)
        return 1;
    fmpq_init(power);
    fmpz_set_str(fmpq_numref(out), d.digits, 10);
    fmpz_one(fmpq_denref(out));
    fmpq_set_si(power, 10, 1);
    fmpq_pow_si(power, power, d.exponent - (slong)places);
    fmpq_mul(out, out, power);
    if (text[0] == '-')
        fmpq_neg(out, out);
    fmpq_clear(power);
    return 1;
}

/* Prints what can be printed. */
static void show(char out[MAX_TEXT + 1], const char *text, size_t len)
{
    for (size_t k = 0; k < len; k++)
        out[k] =
            (unsigned char)text[k] < 0x20 || text[k] == 0x7f ? '?' : text[k];
    out[len] = '\0';
}

zf_status zf_decimal_parse(fmpq_t out, const char *text, size_t len,
                           const char *what, const zf_mark *mark, zf_error *err)
{
    char shown[MAX_TEXT + 1];
    int large = 0;
    zf_status st;
    fmpq_t value;

    if (len > MAX_TEXT)
        return zf_error_set(err, ZF_EINPUT, mark,
                            "%s has %zu characters; expected at most %d", what,
                            len, MAX_TEXT);
    if (memchr(text, '/', len))
        return zf_rational_parse(out, text, len, what, mark, err);
    fmpq_init(value);
    show(shown, text, len);
    if (!read_decimal(value, &large, text, len)) {
        st = zf_error_set(err, ZF_EINPUT, mark,
                          "%s is \"%s\"; expected a decimal, or p/q with q > 0",
                          what, shown);
    } else if (large) {
        st = zf_error_set(err, ZF_EINPUT, mark,
                          "%s is \"%s\"; expected an exponent between -%d and "
                          "%d",
                          what, shown, MAX_EXPONENT, MAX_EXPONENT);
    } else {
        fmpq_swap(out, value);
        st = ZF_OK;
    }
    fmpq_clear(value);
    return st;
}
