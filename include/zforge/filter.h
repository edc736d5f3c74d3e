/* filter.h - exact conditions on charges, written as text.
 *
 *     abs(L2) >= 1 and Q1 == Q2 and not (L1 == L2)
 *     max(e1, e2, e3) < 2*H + 1/3      rank(Yu) == 3
 *
 * Grammar (lowest precedence first): `or`; `and`; `not`; one comparison
 * == != < <= > >= (`=` means ==); + -; * /; unary -; ^ with an integer 0..9;
 * numbers, names, calls, parentheses.  Numbers are integers; 1/3 is a
 * division.  A divisor must be a non-zero constant.  Built-in functions: abs,
 * min, max, distinct (all arguments differ; a truth value).  Names that stand
 * for charges, and functions beyond these, are resolved by the caller.
 * The same grammar without comparison and logic reads linear forms.
 */
#ifndef ZFORGE_FILTER_H
#define ZFORGE_FILTER_H

#include <stdint.h>

#include <flint/fmpq.h>

#include "zforge/base.h"

typedef enum zf_filter_type {
    ZF_FILTER_NUMBER,
    ZF_FILTER_TRUTH,
    ZF_FILTER_STRING, /* "B1"; compared with == and != only */
    ZF_FILTER_WORD,   /* a bare word as an argument, e.g. Yu */
} zf_filter_type;

/* The value of a caller's function, or of one of its arguments. */
typedef struct zf_filter_value {
    zf_filter_type type;
    long number; /* functions give and take small integers */
    int truth;
    const char *text; /* strings and words; borrowed */
} zf_filter_value;

/* What the caller guarantees of a function: its value, as a function of all
 * charges that enter it, does not change ... */
enum {
    ZF_FILTER_KEEPS_SIGN = 1,     /* under x -> -x */
    ZF_FILTER_KEEPS_SCALE = 2,    /* under x -> x/k, k > 0 */
    ZF_FILTER_KEEPS_FAMILIES = 4, /* under permutations of the charges of one
                                     multiplet */
};

/* A function of the caller, e.g. rank(Yu), allowed(Yd, 2, 3), dark.chiral
 * (dots may stand in names; no parentheses when there are no arguments).
 * Arguments are constants: words, strings, integers that fit long. */
typedef struct zf_filter_function {
    const char *name;
    zf_filter_type result;
    size_t n_args;
    zf_filter_type args[4];
    unsigned keeps; /* ZF_FILTER_KEEPS_*, or 0: nothing is known */
} zf_filter_function;

/* What names mean.  `names` are the n charges, in the order of the point;
 * `aliases` (may be NULL) are n further names, NULL where there is none.
 * Needed while a text is parsed, not after. */
typedef struct zf_filter_scope {
    const char *const *names;
    const char *const *aliases;
    slong n;
    const zf_filter_function *functions; /* may be NULL */
    size_t n_functions;
} zf_filter_scope;

typedef struct zf_filter zf_filter;

/* Parses; messages point at the character inside the text, `mark` (may be
 * NULL) being the place of its first character.  Unknown names get a
 * suggestion.  Texts of more than 64 KiB, 200 nested parentheses, degree 128
 * or 2^17 bits of constants are refused.  The filter does not change after
 * that: any number of threads may evaluate it. */
ZF_API zf_status zf_filter_parse(zf_filter **out, const char *text,
                                 const zf_mark *mark,
                                 const zf_filter_scope *scope,
                                 zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_filter_free(zf_filter *f);
/* The text as given. */
ZF_API const char *zf_filter_text(const zf_filter *f);

/* Parses `form RELATION form` or a lone `form`, both sides linear with
 * rational coefficients, as (left - right): row has n + 1 initialised
 * entries, coefficients then constant.  *relation is "==", "!=", "<", "<=",
 * ">", ">=" ("=" becomes "=="), or "" for a lone form. */
ZF_API zf_status zf_filter_parse_linear(fmpq *row, const char **relation,
                                        const char *text, const zf_mark *mark,
                                        const zf_filter_scope *scope,
                                        zf_error *err) ZF_MUST_CHECK;

/* The point of an evaluation: rationals, or 32-bit integers; the other is
 * NULL. */
typedef struct zf_filter_point {
    const fmpq *x;
    const int32_t *integer;
} zf_filter_point;

/* How a caller's function is evaluated: `index` into scope.functions; `out`
 * comes with its type.  May fail; the failure ends the evaluation.  A call
 * may come twice in one evaluation, and a text that it gives stays valid until
 * the evaluation ends. */
typedef zf_status zf_filter_call(zf_filter_value *out, size_t index,
                                 const zf_filter_value *args,
                                 const zf_filter_point *point, void *arg,
                                 zf_error *err);

/* Truth of a filter at a point of n rationals, exact.  `call` may be NULL when
 * the filter uses no caller's functions. */
ZF_API zf_status zf_filter_eval(int *truth, const zf_filter *f, const fmpq *x,
                                zf_filter_call *call, void *arg,
                                zf_error *err) ZF_MUST_CHECK;
/* The same at an integer point.  Runs in int64_t with every operation checked
 * and starts again in FLINT rationals when one overflows, so it is exact
 * always and fast for small charges. */
ZF_API zf_status zf_filter_eval_int(int *truth, const zf_filter *f,
                                    const int32_t *x, zf_filter_call *call,
                                    void *arg, zf_error *err) ZF_MUST_CHECK;

/* What a filter depends on.  uses(i): charge i occurs.  calls: it uses a
 * caller's function (of whose symmetries only `keeps` is known). */
ZF_API int zf_filter_uses(const zf_filter *f, slong i);
ZF_API int zf_filter_calls(const zf_filter *f);

/* Top-level conjunction: number of conjuncts and the k-th as a filter of its
 * own (borrowed). */
ZF_API size_t zf_filter_conjuncts(const zf_filter *f);
ZF_API const zf_filter *zf_filter_conjunct(const zf_filter *f, size_t k);
/* 1 when the whole filter is one comparison of linear forms; then sets row
 * (n + 1 entries, left - right) and relation. */
ZF_API int zf_filter_is_linear(fmpq *row, const char **relation,
                               const zf_filter *f);

/* Symmetries, decided on a normal form: 1 is proved, 0 is "not seen to be".
 * permutation: replacing charge i by charge image[i] everywhere gives the same
 * condition.  sign: x -> -x.  With `integer` only points of integer charges
 * count, where `Q1 != 1/2` is always true; without, all rational ones do.
 * scale, on integer points: x -> x/k for k > 0 dividing all charges, where
 * `abs(F) >= 1` counts as `F != 0` and `F >= 1` as `F > 0` for integer-valued
 * homogeneous F.  What is always true or always false, as seen from bounds of
 * its numbers, breaks no symmetry: `max(a, b) >= a`, `abs(F) < 0`.  The
 * guarantees of a caller's functions are believed where a comparison holds no
 * charges besides; with ZF_FILTER_KEEPS_FAMILIES every image counts as a
 * permutation of families, so ask about no other. */
ZF_API int zf_filter_invariant_permutation(const zf_filter *f,
                                           const slong *image, int integer);
ZF_API int zf_filter_invariant_sign(const zf_filter *f, int integer);
ZF_API int zf_filter_invariant_scale(const zf_filter *f);

#endif
