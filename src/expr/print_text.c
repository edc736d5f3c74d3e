/* print_text.c - expressions as zf_expr_parse reads them. */
#include "expr/print.h"

static const linear_power words = {
    .power = "^", .root = "sqrt(", .close = ")", .point = ""};

static void text_factor(printer *pr, const print_factor *f)
{
    linear_print_power(pr, f, &words);
}

static void text_call(printer *pr, zf_expr e)
{
    print_puts(pr, zf_expr_name(e));
    print_args(pr, e, "(", ")", 0);
}

static void text_symbol(printer *pr, zf_expr e, const char *spelled)
{
    print_puts(pr, spelled ? spelled : zf_expr_name(e));
}

const print_style print_style_text = {
    .open = "(",
    .close = ")",
    .pi = "pi",
    .i = "I",
    .term_level = linear_term_level,
    .term = linear_term,
    .call = text_call,
    .symbol = text_symbol,
    .integer = print_fmpz,
    .factor_level = linear_power_level,
    .factor = text_factor,
    .rational_open = "",
    .rational_close = "",
    .no_number_times_sum = 1,
};
