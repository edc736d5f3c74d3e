/* numbers.c - numbers as people and as programs read them. */
#include "cli/numbers.h"

#include <complex.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The least number of digits, from 15 on, that gives x back. */
static int enough(double x)
{
    char text[40];

    for (int digits = 15; digits < CLI_ALL_DIGITS; digits++) {
        snprintf(text, sizeof(text), "%.*g", digits, x);
        if (strtod(text, NULL) == x)
            return digits;
    }
    return CLI_ALL_DIGITS;
}

void cli_put_number(zf_buf *out, double x, int digits)
{
    if (isnan(x))
        zf_buf_puts(out, "-");
    else if (isinf(x))
        zf_buf_puts(out, x > 0 ? "inf" : "-inf");
    else if (x == 0)
        zf_buf_puts(out, "0");
    else
        zf_buf_printf(out, "%.*g",
                      digits == CLI_ALL_DIGITS ? enough(x) : digits, x);
}

/* The power of ten of the first digit. */
static int exponent(double x)
{
    char text[40];

    snprintf(text, sizeof(text), "%.15e", x);
    return (int)strtol(strchr(text, 'e') + 1, NULL, 10);
}

int cli_digits(double x, double uncertainty)
{
    enum {
        SHOWN = 2,
        MOST = 15,
    };

    int digits;

    if (!(fabs(x) > 0 && uncertainty > 0) || isinf(x) || isinf(uncertainty))
        return CLI_DIGITS;
    digits = exponent(x) - exponent(uncertainty) + SHOWN;
    if (digits < CLI_DIGITS)
        return CLI_DIGITS;
    return digits > MOST ? MOST : digits;
}

void cli_put_complex(zf_buf *out, double complex z)
{
    double re = creal(z), im = cimag(z);

    if (fabs(im) <= 1e-12 * fabs(re))
        im = 0;
    if (fabs(re) <= 1e-12 * fabs(im))
        re = 0;
    if (re != 0 || im == 0)
        cli_put_number(out, re, CLI_DIGITS);
    if (im == 0)
        return;
    if (re != 0 && !(im < 0))
        zf_buf_puts(out, "+");
    cli_put_number(out, im, CLI_DIGITS);
    zf_buf_puts(out, "i");
}

static void put_part(zf_buf *out, double x)
{
    if (isfinite(x))
        cli_put_number(out, x, CLI_ALL_DIGITS);
    else
        zf_buf_puts(out, "null");
}

void cli_put_json(zf_buf *out, double complex z, int is_complex)
{
    if (!is_complex) {
        put_part(out, creal(z));
        return;
    }
    zf_buf_puts(out, "[");
    put_part(out, creal(z));
    zf_buf_puts(out, ", ");
    put_part(out, cimag(z));
    zf_buf_puts(out, "]");
}

void cli_put_json_text(zf_buf *out, const char *text)
{
    zf_buf_puts(out, "\"");
    for (; *text; text++) {
        unsigned char c = (unsigned char)*text;

        if (c == '"' || c == '\\')
            zf_buf_printf(out, "\\%c", c);
        else if (c < 0x20)
            zf_buf_printf(out, "\\u%04x", c);
        else
            zf_buf_add(out, text, 1);
    }
    zf_buf_puts(out, "\"");
}

void cli_put_csv_text(zf_buf *out, const char *text)
{
    if (!strpbrk(text, ",\"\r\n")) {
        zf_buf_puts(out, text);
        return;
    }
    zf_buf_puts(out, "\"");
    for (; *text; text++) {
        if (*text == '"')
            zf_buf_puts(out, "\"");
        zf_buf_add(out, text, 1);
    }
    zf_buf_puts(out, "\"");
}

void cli_put_csv_number(zf_buf *out, double x)
{
    if (isfinite(x))
        cli_put_number(out, x, CLI_ALL_DIGITS);
}

void cli_cell_buf(cli_table *t, zf_buf *text)
{
    t->failed |= text->status != ZF_OK;
    cli_table_add(t, zf_buf_text(text));
    zf_buf_clear(text);
}

void cli_cell_number(cli_table *t, double x)
{
    cli_cell_complex(t, x);
}

void cli_cell_digits(cli_table *t, double x, int digits)
{
    zf_buf text;

    zf_buf_init(&text, 0);
    cli_put_number(&text, x, digits);
    cli_cell_buf(t, &text);
}

void cli_cell_complex(cli_table *t, double complex z)
{
    zf_buf text;

    zf_buf_init(&text, 0);
    cli_put_complex(&text, z);
    cli_cell_buf(t, &text);
}
