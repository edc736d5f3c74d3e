/* dark.h - SM-singlet chiral states with given sum and sum of cubes.
 *
 * n charges q_1..q_n with  sum q = S,  sum q^3 = C  cancel what the visible
 * fields leave of the grav^2 X and X^3 anomalies.  Everything is exact.
 *
 * Denominators.  m0 is the least m >= 1 with m S and m^3 C integers; the least
 * common denominator of every solution is a multiple k m0.  A solution is
 * listed at its own least common denominator, hence once.
 *
 * Three states (mathematical background of the whole module): for a + b + c =
 * S,  3 (a+b)(b+c)(c+a) = S^3 - a^3 - b^3 - c^3, so with  x = S - a,
 * y = S - b, z = S - c,  N = (S^3 - C)/3,  s = 2 S  the solutions are the
 * rational points of  x y z = N,  x + y + z = s.
 */
#ifndef ZFORGE_DARK_H
#define ZFORGE_DARK_H

#include <flint/fmpq.h>
#include <flint/fmpz.h>

#include "zforge/base.h"

enum {
    ZF_DARK_MAX_STATES = 12,     /* of the pure problem */
    ZF_DARK_MAX_LISTED = 8,      /* of zf_dark_list */
    ZF_DARK_MAX_CHARGE = 500000, /* largest box of zf_dark_chiral_list */
    ZF_DARK_MAX_DENOMINATOR = 1 << 30,
    ZF_DARK_MAX_POINTS = 1000, /* of zf_dark_curve_solve */
    ZF_DARK_MAX_EFFORT = 20,
};

/* How far a list reaches. */
typedef enum zf_dark_extent {
    ZF_DARK_ALL,    /* every solution over Q was given */
    ZF_DARK_BOX,    /* every solution inside the stated bounds was given */
    ZF_DARK_CUT,    /* stopped early: by the caller, or max_results */
    ZF_DARK_FAMILY, /* infinitely many, as a one-parameter family: a pair
                       q, -q with any q, and S when n = 3; those inside the
                       bounds were given if list_family asked for them */
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

/* Start with zf_dark_options_init. */
typedef struct zf_dark_options {
    slong states;              /* 1..8; 1..12 for the pure problem */
    slong max_denominator;     /* 0: not given; k <= D, denominators k m0 */
    fmpq max_charge;           /* 0: not given; |q| <= max_charge */
    slong max_results;         /* 0: no limit */
    int list_family;           /* list the members of a one-parameter family
                                  that lie inside both bounds */
    const zf_monitor *monitor; /* may be NULL */
} zf_dark_options;

ZF_API void zf_dark_options_init(zf_dark_options *options);
ZF_API void zf_dark_options_clear(zf_dark_options *options);

/* All multisets inside the bounds, each once, by denominator, then in
 * lexicographic order of the ascending charges.
 *
 * n = 1, 2  every solution; the bounds only filter (ALL, or BOX when a bound
 *           took something away).
 * n = 3     needs max_denominator; complete for each denominator without a
 *           bound on the charges (max_charge only filters).  Extent BOX.
 * n >= 4    needs both bounds.  Extent BOX.
 *
 * n = 2 with S = C = 0 and n = 3 with S^3 = C are one-parameter families: the
 * extent is FAMILY, see list_family.  n = 2 with S = 0 and C != 0 has none.
 *
 * Machine integers are used while m max_charge <= ZF_DARK_MAX_CHARGE (n >= 4),
 * a slower exact path beyond.
 *
 * ZF_EINPUT: n out of range, or a bound is missing without which infinitely
 * many possibilities remain (the message names it).  ZF_ELIMIT: a number of
 * more than 180 bits without small factors would have to be factored.
 * Stopping early is not an error but the extent CUT; when the monitor cancels,
 * what was found at the current denominator is still given. */
ZF_API zf_status zf_dark_list(zf_dark_extent *extent, const fmpq_t sum,
                              const fmpq_t cubes,
                              const zf_dark_options *options, zf_dark_fn *fn,
                              void *arg, zf_error *err) ZF_MUST_CHECK;

/* sum = cubes = 0, integers, no zero and no pair q, -q: every primitive
 * multiset with |q| <= max_charge up to overall sign, each once, by largest
 * |q|, then in lexicographic order.  Of q and -q, both sorted in ascending
 * order, the lexicographically larger one is given.
 *
 * Needs max_charge (ZF_EINPUT without it; ZF_ELIMIT beyond
 * ZF_DARK_MAX_CHARGE); max_denominator is not used.  n <= 4 has none: the
 * extent is then ALL, otherwise BOX or CUT. */
ZF_API zf_status zf_dark_chiral_list(zf_dark_extent *extent,
                                     const zf_dark_options *options,
                                     zf_dark_fn *fn, void *arg,
                                     zf_error *err) ZF_MUST_CHECK;

/* `reference` (may be NULL, then trivial = 0) are the n_reference charges of
 * the trivial solution.  q and reference may be in any order. */
ZF_API void zf_dark_classify(zf_dark_class *out, const fmpq *q, slong n,
                             const fmpq *reference, slong n_reference);

/* The charges left after removing every zero and as many pairs q, -q as there
 * are, in ascending order.  core has n initialised entries, of which the
 * number returned is set; core = q is allowed. */
ZF_API slong zf_dark_core(fmpq *core, const fmpq *q, slong n);

/* 1 when no q_i equals any of the k charges: with the charges that a singlet
 * would need for a renormalisable term l_i H nu (arXiv:1909.02021: a_i), the
 * symmetry forbids all these terms. */
ZF_API int zf_dark_avoids(const fmpq *q, slong n, const fmpq *charges, slong k);

/* ---- three states: the exact answer over Q ------------------------------ */

/* What x y z = N, x + y + z = s is. */
typedef enum zf_dark_shape {
    ZF_DARK_LINES,    /* N = 0: the family (q, -q, S) */
    ZF_DARK_NODAL,    /* s^3 = 27 N != 0: a rational curve and its node */
    ZF_DARK_ELLIPTIC, /* V^2 + s U V + N V = U^3, U = -y z, V = y^2 z */
} zf_dark_shape;

/* One solution.  Height: max(m, |m q_i|), m the least common denominator. */
typedef struct zf_dark_point {
    fmpq q[3]; /* ascending */
    fmpz height;
} zf_dark_point;

/* Start with zf_dark_curve_options_init: one point, effort 3, D = 200. */
typedef struct zf_dark_curve_options {
    slong points;              /* K: so many solutions of least height */
    slong effort;              /* of PARI's ellrank, 0..20; each is tried until
                                  the bounds of the rank meet */
    slong max_denominator;     /* exact list for denominators k m0, k <= D */
    const fmpq *reference;     /* NULL, or the three charges that are trivial;
                                  must have the sum and the cubes given */
    const zf_monitor *monitor; /* may be NULL */
} zf_dark_curve_options;

ZF_API void zf_dark_curve_options_init(zf_dark_curve_options *options);

/* The answer.  Ranks, torsion and generators are those of the elliptic case.
 * Generators and torsion points are pairs (U, V). */
typedef struct zf_dark_curve {
    fmpq sum;
    fmpq cubes;
    zf_dark_shape shape;

    int torsion_known;
    slong torsion_order; /* 3, 6, 9 or 12 */
    slong torsion[2];    /* Z/d1 x Z/d2; d2 = 1 when cyclic */
    int rank_known;      /* the next four are set */
    slong rank_low;      /* independent points in hand: proved */
    slong rank_high;     /* 2-descent and Cassels pairing */
    slong rank_parity;   /* lower bound that also supposes finite Sha */
    int rank_grh;        /* rank_high supposes GRH for class groups that were
                            too large to certify */
    slong n_generators;  /* = rank_low */
    fmpq *generator;     /* 2 n_generators entries */
    int saturated;       /* they generate E(Q) modulo torsion (given that the
                            rank is rank_low); otherwise a subgroup of finite
                            or unknown index */

    slong n_points;        /* by height, then lexicographically */
    zf_dark_point *points; /* non-trivial, each verified exactly */
    slong n_proved;        /* the first n_proved are the least ones: no other
                              non-trivial solution lies between */
    fmpz exact_height;     /* every non-trivial solution of height <= this is
                              among the points, by the divisor lists (exact
                              integers only) */
    fmpz proved_height;    /* >= exact_height; likewise, by canonical heights
                              on the saturated group (real numbers with
                              margins; needs rank_high as above) */
    zf_dark_extent extent; /* ALL: every solution over Q is among the points
                              (rank 0, without GRH); BOX: all up to
                              proved_height; CUT: stopped by the monitor;
                              FAMILY: N = 0 */
    char note[160];        /* why PARI did not finish, or "" */
} zf_dark_curve;

ZF_API void zf_dark_curve_init(zf_dark_curve *curve);
ZF_API void zf_dark_curve_clear(zf_dark_curve *curve);

/* Works out the answer for n = 3.  `out` is initialised and gets what could be
 * proved until the monitor cancelled.
 *
 * The elliptic case uses PARI in a child process (fork), which is killed when
 * the monitor cancels: PARI's memory, errors and signal handlers never touch
 * the caller's process, and no child is left behind.  ZF_EMISSING: built
 * without PARI (the message says so); the other shapes need no PARI.
 * ZF_EINPUT: an option out of range, or a reference that is no solution. */
ZF_API zf_status zf_dark_curve_solve(zf_dark_curve *out, const fmpq_t sum,
                                     const fmpq_t cubes,
                                     const zf_dark_curve_options *options,
                                     zf_error *err) ZF_MUST_CHECK;

/* Appends one line (no line end) that says what the curve means:
 * `infinitely many non-trivial dark sectors (rank 2)`, `finitely many: these`,
 * `rank between 0 and 2: undecided`, the parametrisation of a nodal cubic, the
 * family when N = 0.  Conditions (GRH, an index that is not known) follow in
 * the same line after a semicolon. */
ZF_API void zf_dark_curve_statement(zf_buf *out, const zf_dark_curve *curve);

/* Exact membership.  Sets (u, v) to the point of V^2 + s U V + N V = U^3 that
 * belongs to the ordered triple q; returns 0 (and sets nothing) unless q has
 * the sum and the cubes given and N != 0. */
ZF_API int zf_dark_curve_from_charges(fmpq_t u, fmpq_t v, const fmpq *q,
                                      const fmpq_t sum, const fmpq_t cubes);
/* The reverse: three charges from a point; returns 0 (and sets nothing) when
 * (u, v) is not on the curve or is one of the three points that are no triple
 * (u = 0). */
ZF_API int zf_dark_curve_to_charges(fmpq *q, const fmpq_t u, const fmpq_t v,
                                    const fmpq_t sum, const fmpq_t cubes);

#endif
