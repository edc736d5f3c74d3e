/* expr.h - exact symbolic expressions.
 *
 * An expression is a node of a pool; equal expressions of one pool are the
 * same pointer (nodes are hash-consed), so `a == b` compares and shared parts
 * are stored once.  Numbers are exact rationals; pi, I and roots of rationals
 * stay symbols until somebody evaluates.  A symbol is real unless it was made
 * complex.  One tree, many printers: C, Python, Mathematica, LaTeX, and text
 * that zf_expr_parse reads back.
 *
 * Canonical form.  Sums and products are flat, sorted by a structural order
 * that does not depend on the history of the pool, with like terms and equal
 * bases merged; a number times a sum is distributed, other products are not;
 * powers have rational exponents, integer powers of products are distributed,
 * powers and roots of rationals that are rational are computed, I^2 = -1.
 * Nothing cleverer: no trigonometric identities, no expansion.  A sum that is
 * a factor has coprime integer coefficients, the first one positive; (x y)^r and
 * (x^2)^r with a fraction r keep 0 < r < 1, whole powers go to the factors.
 * Roots follow principal values: (x^2)^(1/2) is not x.  x^0 is 1, also 0^0.
 *
 * Failure.  A constructor returns NULL when memory is refused, when an operand
 * is NULL, or on 1/0 (zf_expr_pool_check tells which), so formulas are written
 * without checks and checked once at the end.  A pool has one user at a time.
 */
#ifndef ZFORGE_EXPR_H
#define ZFORGE_EXPR_H

#include <complex.h>

#include <flint/fmpq.h>

#include "zforge/base.h"

typedef struct zf_expr_pool zf_expr_pool;
typedef const struct zf_expr_node *zf_expr; /* lives as long as its pool */

typedef enum zf_expr_kind {
    ZF_EXPR_NUMBER, /* exact rational */
    ZF_EXPR_PI,
    ZF_EXPR_I,
    ZF_EXPR_SYMBOL,
    ZF_EXPR_POWER,   /* args: base; exponent: a rational, not 0 or 1, whose
                        two parts have at most 31 bits */
    ZF_EXPR_PRODUCT, /* two or more args; at most the first is a number */
    ZF_EXPR_SUM,     /* two or more args; at most the first is a number */
    ZF_EXPR_CALL,    /* function of its args */
} zf_expr_kind;

/* ---- functions ---- */

/* A function that expressions may call.  Built in: exp log sin cos tan atan
 * atan2 abs sign (of reals), conj re im (sqrt is a power).  A pool can be
 * given more: the kernels of loops and integrals. */
typedef struct zf_expr_function {
    const char *name;
    int n_args;
    /* Its value at real arguments; NaN outside its domain. */
    double (*value)(const double *args);
    /* n_args formulas in x1, x2, ...: the partial derivatives; an entry that
     * is NULL says that the function is not differentiated by this argument
     * (an error when it has to be). */
    const char *const *derivative;
    const char *c;     /* its name in C and LaTeX; NULL: as `name` */
    const char *latex; /* e.g. "F_V" */
} zf_expr_function;

/* ---- pools ---- */

/* A pool that knows the built-in functions and n more, which outlive it. */
ZF_API zf_status zf_expr_pool_new(zf_expr_pool **out,
                                  const zf_expr_function *functions, size_t n,
                                  zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_expr_pool_free(zf_expr_pool *pool);
/* ZF_OK while no constructor failed; else the first failure, sticky:
 * ZF_ENOMEM, ZF_EDOMAIN (division by zero, a derivative that is not there),
 * ZF_ELIMIT (more than 4,000,000 nodes, a number of more than 65536 bits).
 * What zf_expr_parse reports does not stay. */
ZF_API zf_status zf_expr_pool_check(const zf_expr_pool *pool,
                                    zf_error *err) ZF_MUST_CHECK;

/* ---- constructors ---- */

ZF_API zf_expr zf_expr_integer(zf_expr_pool *pool, slong n);
ZF_API zf_expr zf_expr_fraction(zf_expr_pool *pool, slong p, slong q);
ZF_API zf_expr zf_expr_rational(zf_expr_pool *pool, const fmpq_t x);
ZF_API zf_expr zf_expr_pi(zf_expr_pool *pool);
ZF_API zf_expr zf_expr_i(zf_expr_pool *pool); /* the imaginary unit */
/* A name is a letter, then letters, digits and underscores.  A pool knows a
 * name as real or as complex; asking for the other is ZF_EDOMAIN. */
ZF_API zf_expr zf_expr_symbol(zf_expr_pool *pool, const char *name);
ZF_API zf_expr zf_expr_symbol_complex(zf_expr_pool *pool, const char *name);
ZF_API zf_expr zf_expr_add(zf_expr_pool *pool, zf_expr a, zf_expr b);
ZF_API zf_expr zf_expr_sub(zf_expr_pool *pool, zf_expr a, zf_expr b);
ZF_API zf_expr zf_expr_neg(zf_expr_pool *pool, zf_expr a);
ZF_API zf_expr zf_expr_mul(zf_expr_pool *pool, zf_expr a, zf_expr b);
ZF_API zf_expr zf_expr_div(zf_expr_pool *pool, zf_expr a, zf_expr b);
ZF_API zf_expr zf_expr_sum(zf_expr_pool *pool, const zf_expr *args, size_t n);
ZF_API zf_expr zf_expr_product(zf_expr_pool *pool, const zf_expr *args,
                               size_t n);
ZF_API zf_expr zf_expr_power(zf_expr_pool *pool, zf_expr base, slong p,
                             slong q); /* exponent p/q, q > 0 */
ZF_API zf_expr zf_expr_sqrt(zf_expr_pool *pool, zf_expr a);
/* A call of a function by name; an unknown name or a wrong number of args is
 * ZF_EDOMAIN. */
ZF_API zf_expr zf_expr_call(zf_expr_pool *pool, const char *name,
                            const zf_expr *args, size_t n);
ZF_API zf_expr zf_expr_call1(zf_expr_pool *pool, const char *name, zf_expr a);
/* Complex conjugate, pushed down to symbols: conj(a b) = conj(a) conj(b),
 * conj(x) = x for real x. */
ZF_API zf_expr zf_expr_conj(zf_expr_pool *pool, zf_expr a);
/* |a|^2 = a conj(a); re and im are (a + conj a)/2 and (a - conj a)/(2 I) as
 * the calls re(a), im(a), or what they are when a is real. */
ZF_API zf_expr zf_expr_abs2(zf_expr_pool *pool, zf_expr a);

/* ---- looking at expressions ---- */

ZF_API zf_expr_kind zf_expr_kind_of(zf_expr e);
ZF_API size_t zf_expr_count(zf_expr e); /* args */
ZF_API zf_expr zf_expr_at(zf_expr e, size_t k);
ZF_API const fmpq *zf_expr_number(
    zf_expr e);                             /* NUMBER: value; POWER: exponent */
ZF_API const char *zf_expr_name(zf_expr e); /* SYMBOL, CALL */
ZF_API int zf_expr_is_zero(zf_expr e);
ZF_API int zf_expr_is_one(zf_expr e);
/* 1 when e is real because of its form (symbols taken as they were made; a
 * root or logarithm of what is real counts as real, whatever its sign). */
ZF_API int zf_expr_is_real(zf_expr e);
ZF_API int zf_expr_has_symbol(zf_expr e, zf_expr symbol);
/* The structural order: < 0, 0, > 0; the same in every pool. */
ZF_API int zf_expr_compare(zf_expr a, zf_expr b);
/* Calls fn once for each different symbol in e, in structural order. */
ZF_API zf_status zf_expr_symbols(zf_expr e, zf_status (*fn)(zf_expr, void *),
                                 void *arg, zf_error *err) ZF_MUST_CHECK;

/* ---- rewriting ---- */

/* Gives what a symbol is to be replaced by; NULL keeps it. */
typedef zf_expr zf_expr_replace_fn(zf_expr symbol, void *arg);
ZF_API zf_expr zf_expr_replace(zf_expr_pool *pool, zf_expr e,
                               zf_expr_replace_fn *fn, void *arg);
/* d e / d symbol, a real symbol.  conj, re and im are differentiated as
 * functions of real parameters: d conj(f) = conj(d f). */
ZF_API zf_expr zf_expr_diff(zf_expr_pool *pool, zf_expr e, zf_expr symbol);
/* Real and imaginary part, free of I, conj, re and im.  A complex symbol V
 * becomes the real symbols V_re and V_im.  Handles sums, products, integer
 * powers, exp, and functions and roots of what is real by its form; anything
 * else is ZF_EDOMAIN in the pool and NULL. */
ZF_API void zf_expr_split(zf_expr *re, zf_expr *im, zf_expr_pool *pool,
                          zf_expr e);

/* ---- text ---- */

/* The meaning of a name in a formula: an expression, or NULL with an error
 * (unknown name, nearest ones suggested). */
typedef zf_expr zf_expr_name_fn(const char *name, const zf_mark *mark,
                                void *arg, zf_error *err);
/* Reads a formula: + - * / ^ (also **; right associative, exponent a
 * rational number, possibly in parentheses), parentheses, integers, decimals
 * (exact: 0.23122 is 23122/100000, also 1.5e-3), pi, I, sqrt(x), functions,
 * names.  `mark` is the place of the first character.  NULL `name`: every
 * name is a real symbol.  At most 64 KiB, nesting 200. */
ZF_API zf_status zf_expr_parse(zf_expr *out, zf_expr_pool *pool,
                               const char *text, const zf_mark *mark,
                               zf_expr_name_fn *name, void *arg,
                               zf_error *err) ZF_MUST_CHECK;

typedef enum zf_language {
    ZF_LANGUAGE_TEXT,   /* read back by zf_expr_parse */
    ZF_LANGUAGE_C,      /* C11 doubles; real expressions only */
    ZF_LANGUAGE_PYTHON, /* of UFO: cmath, complex(0,1), complexconjugate() */
    ZF_LANGUAGE_MATHEMATICA, /* of FeynRules */
    ZF_LANGUAGE_LATEX,
} zf_language;

/* ZF_OK and *out for "text", "c", "python", "mathematica", "latex". */
ZF_API zf_status zf_language_named(zf_language *out,
                                   const char *name) ZF_MUST_CHECK;
/* What a symbol is called in the target; NULL: as in the pool. */
typedef const char *zf_expr_spell_fn(const char *symbol, void *arg);
/* Appends e.  No double stands in for a rational: C gets `2.0/3.0`, Python
 * `(2./3.)`.  In C integer powers up to 4 are products, roots are sqrt/cbrt/
 * pow; quotients are written as such.  ZF_EDOMAIN when the language cannot say
 * it (I in C). */
ZF_API zf_status zf_expr_print(zf_buf *out, zf_expr e, zf_language language,
                               zf_expr_spell_fn *spell, void *arg,
                               zf_error *err) ZF_MUST_CHECK;

/* ---- numbers ---- */

/* Value of a symbol; ZF_EDOMAIN when it has none. */
typedef zf_status zf_expr_value_fn(double complex *out, const char *symbol,
                                   void *arg, zf_error *err);
/* e in double precision, every node once.  A function of a complex argument
 * that is only defined for reals is ZF_EDOMAIN; NaN passes through. */
ZF_API zf_status zf_expr_value(double complex *out, zf_expr e,
                               zf_expr_value_fn *fn, void *arg,
                               zf_error *err) ZF_MUST_CHECK;

#endif
