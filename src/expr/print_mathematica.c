/* print_mathematica.c - expressions in the language of FeynRules models. */
#include <string.h>

#include "expr/print.h"

static const char *const functions[] = {
    "Exp",    "Log", "Sin",  "Cos",       "Tan", "ArcTan",
    "ArcTan", "Abs", "Sign", "Conjugate", "Re",  "Im",
};

static const char *const reserved[] = {"C", "D",  "E",  "I",  "K", "N",
                                       "O", "Pi", "Re", "Im", NULL};

static const linear_power words = {
    .power = "^", .root = "Sqrt[", .close = "]", .point = ""};

static void mathematica_factor(printer *pr, const print_factor *f)
{
    zf_print_power(pr, f, &words);
}

/* A name with an underscore would be a pattern. */
static void name(printer *pr, const char *text)
{
    if (strchr(text, '_'))
        zf_print_fail(pr, ZF_EDOMAIN,
                      "\"%s\" is not a name in Mathematica, which has no "
                      "underscores",
                      text);
    zf_print_refuse(pr, text, reserved, "Mathematica");
    zf_print_puts(pr, text);
}

static void mathematica_call(printer *pr, zf_expr e)
{
    zf_builtin k = zf_expr_builtin(e->function);
    const char *word = zf_print_function(pr, e, functions, 0);

    if (k == ZF_BUILTIN_NONE)
        name(pr, word);
    else
        zf_print_puts(pr, word);
    /* atan2(y, x) is ArcTan[x, y]. */
    zf_print_args(pr, e, "[", "]", k == ZF_BUILTIN_ATAN2);
}

static void mathematica_symbol(printer *pr, zf_expr e, const char *spelled)
{
    if (spelled)
        zf_print_puts(pr, spelled);
    else
        name(pr, zf_expr_name(e));
}

const print_style zf_print_style_mathematica = {
    .open = "(",
    .close = ")",
    .pi = "Pi",
    .i = "I",
    .term_level = zf_print_linear_level,
    .term = zf_print_linear,
    .call = mathematica_call,
    .symbol = mathematica_symbol,
    .integer = zf_print_fmpz,
    .factor_level = zf_print_power_level,
    .factor = mathematica_factor,
    .rational_open = "",
    .rational_close = "",
};
