/* numbers.h - numbers as people and as programs read them. */
#ifndef ZF_CLI_NUMBERS_H
#define ZF_CLI_NUMBERS_H

#include "zforge/base.h"

#include "cli/table.h"

enum {
    CLI_DIGITS = 6,      /* in tables */
    CLI_ALL_DIGITS = 17, /* enough to get any double back */
};

/* Appends x with so many significant digits (CLI_ALL_DIGITS: or with fewer, if
 * they are enough); no number is "-", an infinite one "inf". */
void cli_put_number(zf_buf *out, double x, int digits);
/* For tables: the digits of x down to the last one of an uncertainty (0: none)
 * with two digits, CLI_DIGITS at least and 15 at most. */
int cli_digits(double x, double uncertainty);
/* For tables: `1.2-0.3i`, without a part that is rounding only. */
void cli_put_complex(zf_buf *out, double _Complex z);
/* JSON: a number, [re, im] when `is_complex`, null for what is not finite. */
void cli_put_json(zf_buf *out, double _Complex z, int is_complex);
/* A quoted text of JSON, and one of CSV where it needs quotes. */
void cli_put_json_text(zf_buf *out, const char *text);
void cli_put_csv_text(zf_buf *out, const char *text);
/* CSV: an empty field for what is not finite. */
void cli_put_csv_number(zf_buf *out, double x);

/* Cells of a table. */
void cli_cell_number(cli_table *t, double x);
void cli_cell_digits(cli_table *t, double x, int digits);
void cli_cell_complex(cli_table *t, double _Complex z);
/* What `text` holds; clears it. */
void cli_cell_buf(cli_table *t, zf_buf *text);

#endif
