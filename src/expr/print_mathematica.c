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
    linear_print_power(pr, f, &words);
}

/* A name with an underscore would be a pattern. */
static void name(printer *pr, const char *text)
{
    if (strchr(text, '_'))
        print_fail(pr, ZF_EDOMAIN,
                   "\"%s\" is not a name in Mathematica, which has no "
                   "underscores",
                   text);
    print_refuse(pr, text, reserved, "Mathematica");
    print_puts(pr, text);
}

static void mathematica_call(printer *pr, zf_expr e)
{
    zf_builtin k = zf_expr_builtin(e->function);
    const char *word = print_function(pr, e, functions, 0);

    if (k == ZF_BUILTIN_NONE)
        name(pr, word);
    else
        print_puts(pr, word);
    /* atan2(y, x) is ArcTan[x, y]. */
    print_args(pr, e, "[", "]", k == ZF_BUILTIN_ATAN2);
}

static void mathematica_symbol(printer *pr, zf_expr e, const char *spelled)
{
    if (spelled)
        print_puts(pr, spelled);
    else
        name(pr, zf_expr_name(e));
}

const print_style print_style_mathematica = {
    .open = "(",
    .close = ")",
    .pi = "Pi",
    .i = "I",
    .term_level = linear_term_level,
    .term = linear_term,
    .call = mathematica_call,
    .symbol = mathematica_symbol,
    .integer = print_fmpz,
    .factor_level = linear_power_level,
    .factor = mathematica_factor,
    .rational_open = "",
    .rational_close = "",
};
