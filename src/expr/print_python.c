/* print_python.c - expressions as the strings of a UFO: Python over cmath.
 *
 * Programs translate these strings to Fortran and C++, where 1/2 is 0; so
 * every number that is not an exponent has a point.  Functions that a pool
 * was given keep their names: the model's function library has them. */
#include "expr/print.h"

enum {
    MAX_BITS = 1023
};

static const char *const functions[] = {
    "cmath.exp",        "cmath.log", "cmath.sin", "cmath.cos", "cmath.tan",
    "cmath.atan",       NULL,        "abs",       NULL, /* atan2, sign */
    "complexconjugate", "re",        "im",
};

/* Words of Python, and names that mean something in these strings. */
static const char *const reserved[] = {"False",    "None",
                                       "True",     "and",
                                       "as",       "assert",
                                       "async",    "await",
                                       "break",    "class",
                                       "continue", "def",
                                       "del",      "elif",
                                       "else",     "except",
                                       "finally",  "for",
                                       "from",     "global",
                                       "if",       "import",
                                       "in",       "is",
                                       "lambda",   "nonlocal",
                                       "not",      "or",
                                       "pass",     "raise",
                                       "return",   "try",
                                       "while",    "with",
                                       "yield",    "cmath",
                                       "complex",  "complexconjugate",
                                       "re",       "im",
                                       "abs",      NULL};

static const linear_power words = {
    .power = "**", .root = "cmath.sqrt(", .close = ")", .point = "."};

static void python_integer(printer *pr, const fmpz_t n)
{
    if (fmpz_bits(n) > MAX_BITS) {
        zf_print_fail(pr, ZF_EDOMAIN,
                      "an integer of more than %d bits is beyond a double",
                      MAX_BITS);
        return;
    }
    zf_print_fmpz(pr, n);
    zf_print_puts(pr, ".");
}

static void python_factor(printer *pr, const print_factor *f)
{
    zf_print_power(pr, f, &words);
}

static void python_call(printer *pr, zf_expr e)
{
    const char *name = zf_print_function(pr, e, functions, 0);

    if (!name)
        return;
    zf_print_puts(pr, name);
    zf_print_args(pr, e, "(", ")", 0);
}

static void python_symbol(printer *pr, zf_expr e, const char *spelled)
{
    if (!spelled)
        zf_print_refuse(pr, zf_expr_name(e), reserved, "Python");
    zf_print_puts(pr, spelled ? spelled : zf_expr_name(e));
}

const print_style zf_print_style_python = {
    .open = "(",
    .close = ")",
    .pi = "cmath.pi",
    .i = "complex(0,1)",
    .term_level = zf_print_linear_level,
    .term = zf_print_linear,
    .call = python_call,
    .symbol = python_symbol,
    .integer = python_integer,
    .factor_level = zf_print_power_level,
    .factor = python_factor,
    .rational_open = "(",
    .rational_close = ")",
};
