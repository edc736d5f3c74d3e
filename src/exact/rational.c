/* rational.c - rationals and integers as text, primitive integer vectors. */
#include <string.h>

#include <flint/fmpz_vec.h>

#include "zforge/exact.h"

#include "base/base.h"

enum {
    MAX_TEXT = 4096,     /* characters of a rational */
    MAX_SHOWN = 60,      /* bytes of a wrong text that a message repeats */
    MAX_ADVICE = 200,    /* bytes of the rational that stands for a decimal */
    MAX_EXPONENT = 1000, /* of a decimal whose rational is worked out */
};

/* ASCII only: the locale has no say in what a digit is. */
/* Number of digits at the start of text. */
static size_t digits(const char *text, size_t len)
{
    size_t n = 0;

    while (n < len && zf_is_digit(text[n]))
        n++;
    return n;
}

/* out = the number written by n >= 1 digits; scratch has n + 1 bytes. */
static void read_digits(fmpz_t out, const char *text, size_t n, char *scratch)
{
    memcpy(scratch, text, n);
    scratch[n] = '\0';
    fmpz_set_str(out, scratch, 10);
}

/* 1 when the text is [+-]digits or [+-]digits/digits with q > 0. */
static int parse_fraction(fmpq_t out, const char *text, size_t len)
{
    char scratch[MAX_TEXT + 1];
    size_t at = len > 0 && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    size_t p = digits(text + at, len - at);
    size_t end = at + p;

    if (p == 0)
        return 0;
    read_digits(fmpq_numref(out), text + at, p, scratch);
    fmpz_one(fmpq_denref(out));
    if (end < len && text[end] == '/') {
        size_t q = digits(text + end + 1, len - end - 1);

        if (q == 0)
            return 0;
        read_digits(fmpq_denref(out), text + end + 1, q, scratch);
        end += 1 + q;
    }
    if (end != len || fmpz_is_zero(fmpq_denref(out)))
        return 0;
    if (text[0] == '-')
        fmpz_neg(fmpq_numref(out), fmpq_numref(out));
    fmpq_canonicalise(out);
    return 1;
}

/* Reads [eE][+-]digits; 1 when text is that and nothing else, or empty.
 * *exponent stops growing beyond MAX_EXPONENT. */
static int parse_exponent(slong *exponent, const char *text, size_t len)
{
    size_t at = 1;
    int negative;

    *exponent = 0;
    if (len == 0)
        return 1;
    if (text[0] != 'e' && text[0] != 'E')
        return 0;
    negative = len > 1 && text[1] == '-';
    if (len > 1 && (text[1] == '-' || text[1] == '+'))
        at++;
    if (at == len || digits(text + at, len - at) != len - at)
        return 0;
    for (; at < len; at++)
        if (*exponent <= MAX_EXPONENT)
            *exponent = 10 * *exponent + (text[at] - '0');
    if (negative)
        *exponent = -*exponent;
    return 1;
}

/* 1 when the text is a decimal: digits with a point, an exponent or both.
 * Then sets `known`: `out` is its value (else its exponent is too large to
 * be worked out for a message). */
static int parse_decimal(fmpq_t out, int *known, const char *text, size_t len)
{
    char scratch[MAX_TEXT + 1];
    size_t at = len > 0 && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    size_t whole = digits(text + at, len - at);
    size_t point = at + whole;
    size_t fraction = 0;
    size_t end = point;
    slong exponent;

    if (point < len && text[point] == '.') {
        fraction = digits(text + point + 1, len - point - 1);
        end = point + 1 + fraction;
    }
    if (whole + fraction == 0 ||
        !parse_exponent(&exponent, text + end, len - end))
        return 0;
    *known = exponent <= MAX_EXPONENT && exponent >= -MAX_EXPONENT;
    memcpy(scratch, text + at, whole);
    if (fraction)
        memcpy(scratch + whole, text + point + 1, fraction);
    scratch[whole + fraction] = '\0';
    if (*known) {
        fmpq_t power;

        fmpq_init(power);
        fmpz_set_str(fmpq_numref(out), scratch, 10);
        fmpz_one(fmpq_denref(out));
        fmpq_set_si(power, 10, 1);
        fmpq_pow_si(power, power, exponent - (slong)fraction);
        fmpq_mul(out, out, power);
        if (text[0] == '-')
            fmpq_neg(out, out);
        fmpq_clear(power);
    }
    return 1;
}

/* The text as a message shows it: bytes below space become '?', and a long
 * one is cut between characters. */
static void show(char out[MAX_SHOWN + 4], const char *text, size_t len)
{
    size_t n = len > MAX_SHOWN ? MAX_SHOWN : len;

    if (n < len)
        while (n > 0 && ((unsigned char)text[n] & 0xc0) == 0x80)
            n--;
    memcpy(out, text, n);
    for (size_t i = 0; i < n; i++)
        if ((unsigned char)out[i] < 0x20 || out[i] == 0x7f)
            out[i] = '?';
    out[n] = '\0';
    if (n < len)
        memcpy(out + n, "...", 4);
}

/* Refuses a text that is no rational, with what would be right. */
static zf_status refuse(const char *text, size_t len, const char *what,
                        const zf_mark *mark, zf_error *err)
{
    char shown[MAX_SHOWN + 4];
    zf_buf advice;
    fmpq_t value;
    int known = 0;
    zf_status st;

    fmpq_init(value);
    zf_buf_init(&advice, 0);
    show(shown, text, len);
    if (!parse_decimal(value, &known, text, len)) {
        st = zf_error_set(err, ZF_EINPUT, mark,
                          "%s is \"%s\"; expected p/q with q > 0", what, shown);
        goto done;
    }
    if (known)
        zf_rational_print(&advice, value);
    if (advice.len == 0 || advice.len > MAX_ADVICE)
        st = zf_error_set(err, ZF_EINPUT, mark,
                          "%s is \"%s\", a decimal; write it as p/q", what,
                          shown);
    else
        st = zf_error_set(err, ZF_EINPUT, mark,
                          "%s is \"%s\", a decimal; write %s", what, shown,
                          zf_buf_text(&advice));
done:
    zf_buf_clear(&advice);
    fmpq_clear(value);
    return st;
}

zf_status zf_rational_parse(fmpq_t out, const char *text, size_t len,
                            const char *what, const zf_mark *mark,
                            zf_error *err)
{
    fmpq_t value;
    zf_status st = ZF_OK;

    if (len > MAX_TEXT)
        return zf_error_set(err, ZF_EINPUT, mark,
                            "%s has %zu characters; expected at most %d", what,
                            len, MAX_TEXT);
    fmpq_init(value);
    if (parse_fraction(value, text, len))
        fmpq_swap(out, value);
    else
        st = refuse(text, len, what, mark, err);
    fmpq_clear(value);
    return st;
}

void zf_integer_print(zf_buf *out, const fmpz_t x)
{
    char *text = fmpz_get_str(NULL, 10, x);

    zf_buf_puts(out, text);
    flint_free(text);
}

void zf_rational_print(zf_buf *out, const fmpq_t x)
{
    zf_integer_print(out, fmpq_numref(x));
    if (!fmpz_is_one(fmpq_denref(x))) {
        zf_buf_puts(out, "/");
        zf_integer_print(out, fmpq_denref(x));
    }
}

void zf_vector_primitive(fmpz *out, const fmpq *x, slong n)
{
    fmpz_t common, factor;

    fmpz_init_set_ui(common, 1);
    fmpz_init(factor);
    for (slong i = 0; i < n; i++)
        fmpz_lcm(common, common, fmpq_denref(x + i));
    for (slong i = 0; i < n; i++) {
        fmpz_divexact(factor, common, fmpq_denref(x + i));
        fmpz_mul(out + i, fmpq_numref(x + i), factor);
    }
    _fmpz_vec_content(factor, out, n);
    if (!fmpz_is_zero(factor))
        _fmpz_vec_scalar_divexact_fmpz(out, out, n, factor);
    fmpz_clear(factor);
    fmpz_clear(common);
}
