/* print_text.c - expressions as zf_expr_parse reads them. */
#include "expr/print.h"

static const linear_power words = {
    .power = "^", .root = "sqrt(", .close = ")", .point = ""};

static void text_factor(printer *pr, const print_factor *f)
{
    zf_print_power(pr, f, &words);
}

static void text_call(printer *pr, zf_expr e)
{
    zf_print_puts(pr, zf_expr_name(e));
    zf_print_args(pr, e, "(", ")", 0);
}

static void text_symbol(printer *pr, zf_expr e, const char *spelled)
{
    zf_print_puts(pr, spelled ? spelled : zf_expr_name(e));
}

const print_style zf_print_style_text = {
    .open = "(",
    .close = ")",
    .pi = "pi",
    .i = "I",
    .term_level = zf_print_linear_level,
    .term = zf_print_linear,
    .call = text_call,
    .symbol = text_symbol,
    .integer = zf_print_fmpz,
    .factor_level = zf_print_power_level,
    .factor = text_factor,
    .rational_open = "",
    .rational_close = "",
    .no_number_times_sum = 1,
};
