/* print_c.c - real expressions as C11 with doubles.
 *
 * Integers are written with all their digits: exact where a double can hold
 * them, else rounded once, by the compiler.  Small powers are products and
 * half-odd powers of names are products with a square root, both much faster
 * than pow. */
#include "expr/print.h"

enum {
    MAX_PRODUCT = 4, /* integer powers up to it are products */
    MAX_HALVES = 7,  /* x^(7/2) = x*x*x*sqrt(x) */
    MAX_BITS = 1023  /* of what a double can hold, rounded up */
};

static const char *const functions[] = {
    "exp",   "log",  "sin",  "cos", "tan", "atan",
    "atan2", "fabs", "sign", NULL,  NULL,  NULL, /* conj, re, im */
};

static const char *const reserved[] = {
    "auto",     "break",  "case",     "char",     "const",   "continue",
    "default",  "do",     "double",   "else",     "enum",    "extern",
    "float",    "for",    "goto",     "if",       "inline",  "int",
    "long",     "return", "restrict", "register", "short",   "signed",
    "sizeof",   "static", "struct",   "switch",   "typedef", "union",
    "unsigned", "void",   "volatile", "while",    NULL};

static void c_integer(printer *pr, const fmpz_t n)
{
    if (fmpz_bits(n) > MAX_BITS) {
        zf_print_fail(pr, ZF_EDOMAIN,
                      "an integer of more than %d bits is beyond a double",
                      MAX_BITS);
        return;
    }
    zf_print_fmpz(pr, n);
    zf_print_puts(pr, ".0");
}

static int is_name(zf_expr e)
{
    zf_expr_kind kind = zf_expr_kind_of(e);

    return kind == ZF_EXPR_SYMBOL || kind == ZF_EXPR_PI;
}

static int is_product(const print_factor *f)
{
    if (f->q == 1)
        return f->p > 1 && f->p <= MAX_PRODUCT;
    return f->q == 2 && f->p > 1 && f->p <= MAX_HALVES && is_name(f->base);
}

static print_level c_factor_level(const print_factor *f)
{
    if (f->p == 1 && f->q == 1)
        return zf_print_base_level(f->base);
    return is_product(f) ? LEVEL_PRODUCT : LEVEL_ATOM;
}

static void wrapped(printer *pr, const char *function, zf_expr e)
{
    zf_print_puts(pr, function);
    zf_print_puts(pr, "(");
    zf_print_expr(pr, e, LEVEL_SUM);
    zf_print_puts(pr, ")");
}

static void c_factor(printer *pr, const print_factor *f)
{
    if (is_product(f)) {
        for (slong k = 0; k < f->p / f->q; k++) {
            zf_print_puts(pr, k ? "*" : "");
            zf_print_expr(pr, f->base, LEVEL_POWER);
        }
        if (f->q == 2)
            wrapped(pr, "*sqrt", f->base);
    } else if (f->p == 1 && f->q == 1) {
        zf_print_base(pr, f->base, LEVEL_SUM);
    } else if (f->p == 1 && f->q <= 3) {
        wrapped(pr, f->q == 2 ? "sqrt" : "cbrt", f->base);
    } else {
        zf_print_puts(pr, "pow(");
        zf_print_expr(pr, f->base, LEVEL_SUM);
        zf_print_printf(pr, f->q == 1 ? ", %ld.0)" : ", %ld.0/%ld.0)",
                        (long)f->p, (long)f->q);
    }
}

/* 1, 0, -1 as the argument is positive, zero, negative. */
static void sign(printer *pr, zf_expr a)
{
    zf_print_puts(pr, "((");
    zf_print_expr(pr, a, LEVEL_SUM);
    zf_print_puts(pr, " > 0.0) - (");
    zf_print_expr(pr, a, LEVEL_SUM);
    zf_print_puts(pr, " < 0.0))");
}

static void c_call(printer *pr, zf_expr e)
{
    const char *name = zf_print_function(pr, e, functions, 1);

    if (!name)
        return;
    if (zf_expr_builtin(e->function) == ZF_BUILTIN_SIGN) {
        sign(pr, zf_expr_at(e, 0));
        return;
    }
    zf_print_puts(pr, name);
    zf_print_args(pr, e, "(", ")", 0);
}

static void c_symbol(printer *pr, zf_expr e, const char *spelled)
{
    const char *name = zf_expr_name(e);

    if (!zf_expr_is_real(e))
        zf_print_fail(pr, ZF_EDOMAIN, "\"%s\" is complex, C gets real numbers",
                      name);
    if (!spelled)
        zf_print_refuse(pr, name, reserved, "C");
    zf_print_puts(pr, spelled ? spelled : name);
}

const print_style zf_print_style_c = {
    .open = "(",
    .close = ")",
    .pi = "3.14159265358979323846",
    .term_level = zf_print_linear_level,
    .term = zf_print_linear,
    .call = c_call,
    .symbol = c_symbol,
    .integer = c_integer,
    .factor_level = c_factor_level,
    .factor = c_factor,
    .rational_open = "",
    .rational_close = "",
    .merges_denominators = 1,
};
