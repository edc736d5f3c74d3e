/* dark.h - SM-singlet chiral states with given sum and sum of cubes.
 *
 * n charges q_1..q_n with  sum q = S,  sum q^3 = C  cancel what the visible
 * fields leave of the grav^2 X and X^3 anomalies.  Everything is exact.
 */
#ifndef ZFORGE_DARK_H
#define ZFORGE_DARK_H

#include <flint/fmpq.h>

#include "zforge/base.h"

enum {
    ZF_DARK_MAX_STATES = 12
};

/* How far a list reaches. */
typedef enum zf_dark_extent {
    ZF_DARK_ALL,    /* every solution over Q was given */
    ZF_DARK_BOX,    /* every solution inside the stated box was given */
    ZF_DARK_CUT,    /* stopped early */
    ZF_DARK_FAMILY, /* infinitely many, as a one-parameter family */
} zf_dark_extent;

/* Facts about one multiset of charges. */
typedef struct zf_dark_class {
    int trivial; /* a permutation of the reference charges */
    int has_zero;
    int vector_like; /* contains a pair q, -q, q != 0 */
    int chiral;      /* no zero and no pair */
    slong core;      /* states left after removing zeros and pairs */
} zf_dark_class;

/* q: n charges in ascending order, valid during the call.  Non-zero stops. */
typedef int zf_dark_fn(const fmpq *q, slong n, void *arg);

typedef struct zf_dark_options {
    slong states;              /* 1..8; 1..12 for the pure problem */
    slong max_denominator;     /* 0: not given; k <= D, denominators k m0 */
    fmpq max_charge;           /* 0: not given; |q| <= max_charge */
    slong max_results;         /* 0: no limit */
    const zf_monitor *monitor; /* may be NULL */
} zf_dark_options;

/* All multisets inside the bounds, each once, in a documented order.  ZF_EINPUT
 * when the bounds given leave infinitely many possibilities for n (the message
 * says which bound is needed); ZF_ELIMIT never: cut is an extent. */
ZF_API zf_status zf_dark_list(zf_dark_extent *extent, const fmpq_t sum,
                              const fmpq_t cubes,
                              const zf_dark_options *options, zf_dark_fn *fn,
                              void *arg, zf_error *err) ZF_MUST_CHECK;

/* sum = cubes = 0, integers, no zero and no pair q, -q: every primitive
 * multiset with |q| <= max_charge up to overall sign, each once. */
ZF_API zf_status zf_dark_chiral_list(zf_dark_extent *extent,
                                     const zf_dark_options *options,
                                     zf_dark_fn *fn, void *arg,
                                     zf_error *err) ZF_MUST_CHECK;

/* `reference` (may be NULL, then trivial = 0) are the n_reference charges of
 * the trivial solution. */
ZF_API void zf_dark_classify(zf_dark_class *out, const fmpq *q, slong n,
                             const fmpq *reference, slong n_reference);

#endif
