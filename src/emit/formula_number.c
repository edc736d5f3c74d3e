/* formula_number.c - numbers with four digits, and units, in math mode. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "emit/formula.h"

enum {
    DIGITS = 4,
    LEAST_PLAIN = -3, /* exponents of ten of numbers that have none in print */
    MOST_PLAIN = 5,
};

/* The exponent of ten of x rounded to four digits; 0 for 0. */
static int exponent_of(double x)
{
    char text[40];

    snprintf(text, sizeof(text), "%.*e", DIGITS - 1, x);
    return x == 0.0 || !isfinite(x)
               ? 0
               : (int)strtol(strchr(text, 'e') + 1, NULL, 10);
}

static int is_plain(int exponent)
{
    return exponent >= LEAST_PLAIN && exponent < MOST_PLAIN;
}

/* x without an exponent of ten, with so many places and no zeros at the end. */
static void add_places(zf_buf *out, double x, int places)
{
    char text[400];

    snprintf(text, sizeof(text), "%.*f", places < 0 ? 0 : places, x);
    if (strchr(text, '.')) {
        size_t n = strlen(text);

        while (text[n - 1] == '0')
            n--;
        n -= text[n - 1] == '.';
        text[n] = '\0';
    }
    zf_buf_puts(out, strcmp(text, "-0") == 0 ? "0" : text);
}

static void add_power(zf_buf *out, int exponent)
{
    zf_buf_printf(out, "10^{%d}", exponent);
}

void zf_latex_double(zf_buf *out, double x)
{
    int exponent;
    zf_buf digits;

    if (!isfinite(x)) {
        zf_buf_puts(out, isnan(x) ? "\\text{--}"
                         : x < 0  ? "-\\infty"
                                  : "\\infty");
        return;
    }
    exponent = exponent_of(x);
    if (is_plain(exponent)) {
        add_places(out, x, DIGITS - 1 - exponent);
        return;
    }
    zf_buf_init(&digits, 0);
    add_places(&digits, x / pow(10.0, exponent), DIGITS - 1);
    if (strcmp(zf_buf_text(&digits), "1") != 0 &&
        strcmp(zf_buf_text(&digits), "-1") != 0)
        zf_buf_printf(out, "%s\\times", zf_buf_text(&digits));
    else if (x < 0)
        zf_buf_puts(out, "-");
    add_power(out, exponent);
    zf_buf_clear(&digits);
}

void zf_latex_complex(zf_buf *out, double complex x)
{
    double re = creal(x), im = cimag(x);
    int exponent = exponent_of(fabs(re) > fabs(im) ? re : im);
    int scaled = !is_plain(exponent);
    int places = DIGITS - 1 - (scaled ? 0 : exponent);
    double unit = scaled ? pow(10.0, exponent) : 1.0;
    double nothing = 0.5 * unit * pow(10.0, -places);

    if (!isfinite(re) || !(fabs(im) >= nothing)) {
        zf_latex_double(out, re);
        return;
    }
    if (fabs(re) < nothing) {
        zf_latex_double(out, im);
        zf_buf_puts(out, "\\,i");
        return;
    }
    zf_buf_puts(out, scaled ? "(" : "");
    add_places(out, re / unit, places);
    zf_buf_puts(out, im < 0 ? "-" : "+");
    add_places(out, fabs(im) / unit, places);
    zf_buf_puts(out, "\\,i");
    if (scaled) {
        zf_buf_puts(out, ")\\times");
        add_power(out, exponent);
    }
}

void zf_latex_measured(zf_buf *out, double x, double plus, double minus)
{
    double least = plus < minus ? plus : minus;
    int exponent = exponent_of(fabs(x) > plus ? x : plus);
    int scaled = !is_plain(exponent), places;
    double unit = scaled ? pow(10.0, exponent) : 1.0;

    places = least > 0.0 ? 1 - exponent_of(least / unit)
                         : DIGITS - 1 - exponent_of(x / unit);
    zf_buf_puts(out, scaled && plus == minus ? "(" : "");
    add_places(out, x / unit, places);
    if (plus == minus) {
        zf_buf_puts(out, "\\pm");
        add_places(out, plus / unit, places);
    } else {
        zf_buf_puts(out, "^{+");
        add_places(out, plus / unit, places);
        zf_buf_puts(out, "}_{-");
        add_places(out, minus / unit, places);
        zf_buf_puts(out, "}");
    }
    if (scaled) {
        zf_buf_puts(out, plus == minus ? ")\\times" : "\\times");
        add_power(out, exponent);
    }
}

void zf_latex_unit(zf_buf *out, const char *unit)
{
    int inverse = strncmp(unit, "1/", 2) == 0, power;
    const char *word = inverse ? unit + 2 : unit;
    size_t len = strcspn(word, "^");

    if (strcmp(unit, "1") == 0 || !word[0])
        return;
    power = word[len] ? (int)strtol(word + len + 1, NULL, 10) : 1;
    power = inverse ? -power : power;
    zf_buf_puts(out, "\\mathrm{");
    zf_buf_add(out, word, len);
    zf_buf_puts(out, "}");
    if (power != 1)
        zf_buf_printf(out, "^{%d}", power);
}
