/* solve.h - the exact answer to a search, without a bound on the charges.
 *
 * The linear conditions (the search's constraints and four of the anomaly
 * conditions) are solved over Q: a parametric family with as many parameters
 * as there are directions.  The conditions Y X^2 and X^3 become polynomials in
 * the parameters.  Where they vanish the family is the whole answer; where
 * they do not, what follows from them linearly is worked out, and rational
 * points are listed by height.
 *
 * Forms.  q(x,y) and c(x,y,z) are the symmetric forms of the quadratic and the
 * cubic condition, over the fermion components.
 *
 * Background: arXiv:1812.04602, arXiv:1912.04804, arXiv:2006.03588.
 */
#ifndef ZFORGE_SOLVE_H
#define ZFORGE_SOLVE_H

#include <stdint.h>

#include <flint/fmpq.h>
#include <flint/fmpq_mat.h>
#include <flint/fmpz.h>
#include <flint/fmpz_mat.h>
#include <flint/fmpz_mpoly.h>
#include <flint/fmpz_mpoly_factor.h>

#include "zforge/anomaly.h"
#include "zforge/base.h"
#include "zforge/exact.h"
#include "zforge/model.h"

/* What is known of the set of all solutions. */
typedef enum zf_solve_verdict {
    ZF_SOLVE_NONE,     /* proved: there is none; `reason` says why */
    ZF_SOLVE_FAMILY,   /* complete: the members of the family, all of them */
    ZF_SOLVE_BRANCHES, /* complete: the union of the branches of the family */
    ZF_SOLVE_RESIDUAL, /* equations remain; `points` is complete up to a height */
    ZF_SOLVE_CUT,      /* the same, and the list asked for was stopped early */
} zf_solve_verdict;

/* ---- the linear solution (src/solve/linear.c, parameter.c) ---- */

/* Charges as affine forms in parameters.  Parameters are those that the search
 * names, else k1, k2, ..., the coordinates in the primitive integer lattice of
 * the fermion charges. */
typedef struct zf_family {
    slong n; /* components of the content */
    slong n_parameters;
    int named; /* the search names the parameters */
    char **parameter;
    char **parameter_latex;
    fmpq_mat_t charge; /* n x (n_parameters + 1): coefficients, then constant */
    int *known;        /* n: 0 for a scalar whose charge nothing fixes; its
                           row is zero */
    fmpz_mat_t lattice; /* r x n_fermions: basis of all integer directions of
                            the fermion charges, LLL-reduced */
} zf_family;

/* ---- residual conditions (src/solve/forms.c, branch.c) ---- */

typedef enum zf_condition_kind {
    ZF_CONDITION_VANISHES,      /* identically */
    ZF_CONDITION_CONTRADICTION, /* it says 1 = 0 */
    ZF_CONDITION_EQUATION,
} zf_condition_kind;

/* One condition restricted to the family: poly = 0, with coprime integer
 * coefficients and a positive leading one.  The ring has n_parameters + 1
 * generators; the last one stands for the number 1 and makes every polynomial
 * homogeneous. */
typedef struct zf_condition {
    zf_anomaly which;
    zf_condition_kind kind;
    int factored; /* else the polynomial was too large to try */
    fmpz_mpoly_t poly;
    fmpz_mpoly_factor_t factor;
} zf_condition;

/* A part of the family: linear equations between the parameters. */
typedef struct zf_branch {
    zf_system system; /* n_parameters unknowns, reduced */
    int solved;       /* all conditions vanish on it; else some remain */
} zf_branch;

/* ---- rational points (src/solve/points.c, line.c) ---- */

typedef enum zf_points_stop {
    ZF_POINTS_NOT_ASKED,
    ZF_POINTS_ENOUGH,    /* as many as were asked for */
    ZF_POINTS_HEIGHT,    /* the greatest height asked for is done */
    ZF_POINTS_ALL,       /* there are no others at any height */
    ZF_POINTS_BUDGET,    /* cut: the budget of steps is spent */
    ZF_POINTS_CANCELLED, /* cut: the caller said so */
} zf_points_stop;

/* A solution up to a common factor: coprime integers in the order of the
 * fermion components; the charges are scale * x.  Of all equivalent vectors x
 * is the lexicographically largest.  The zero assignment is not listed. */
typedef struct zf_point {
    fmpz *x;
    fmpz height; /* largest |x_i| */
    fmpq scale;  /* 1 unless a charge is fixed to a non-zero value */
} zf_point;

typedef struct zf_point_list {
    zf_point *point;
    size_t n;
    size_t capacity;
} zf_point_list;

typedef struct zf_points {
    zf_points_stop stop;
    slong complete;        /* every solution of at most this height is listed */
    zf_point_list first;   /* by height, then descending lexicographic order */
    zf_point_list further; /* by chords and tangents, higher than `complete`;
                              by no means all */
    uint64_t steps;
    /* How the lines through known solutions fared. */
    uint64_t lines, lines_off_quadric, lines_contained, lines_tangent;
} zf_points;

/* The line through two solutions, or the tangent at one. */
typedef enum zf_line {
    ZF_LINE_THIRD_POINT, /* general position: one further solution */
    ZF_LINE_OFF_QUADRIC, /* the quadratic condition fails on the rest of it */
    ZF_LINE_CONTAINED,   /* the cubic vanishes on the whole line */
    ZF_LINE_TANGENT,     /* the third point is one of those given */
} zf_line;

/* out = third point of the cubic on the line through solutions p and r:
 * -c(p,r,r) p + c(p,p,r) r, made primitive; set for ZF_LINE_THIRD_POINT only.
 * All vectors have a->n entries; out may be p or r. */
ZF_API zf_line zf_line_chord(fmpz *out, const zf_anomaly_system *a,
                             const fmpz *p, const fmpz *r);
/* The same for the line p + t v with q(p,v) = c(p,p,v) = 0, tangent at the
 * solution p: -c(v,v,v) p + 3 c(p,v,v) v.  ZF_LINE_OFF_QUADRIC when the
 * conditions on v, or q(v,v) = 0, fail. */
ZF_API zf_line zf_line_tangent(fmpz *out, const zf_anomaly_system *a,
                               const fmpz *p, const fmpz *v);

/* ---- projection from a double point (src/solve/cone.c) ---- */

/* A double point b of the cubic inside the radical of the quadric:
 * q(b,x) = c(b,b,x) = 0 for all x that solve the linear conditions.  Then for
 * any x on the quadric with c(x,x,b) != 0
 *     s(x) = x - c(x,x,x) / (3 c(x,x,b)) b
 * is a solution, and every solution with c(x,x,b) != 0 is its own image. */
typedef struct zf_projection {
    slong n;           /* fermion components */
    char *name;        /* of b, "B - L" */
    fmpz *center;      /* b */
    fmpz *base;        /* a point of the quadric outside its radical; NULL when
                         there is no quadric or none was found */
    int quadric;       /* 0: q vanishes on the whole space */
    zf_condition cone; /* c(x,x,b) = 0 in the parameters: what is not covered */
    int cone_holds_symmetries; /* every combination of Y and of baryon and
                                   lepton numbers of families lies on it */
} zf_projection;

/* ---- all of it ---- */

typedef struct zf_solve_options {
    size_t points;        /* first points wanted; 0: none */
    size_t further;       /* most further points from lines */
    slong max_height;     /* 0: no limit */
    uint64_t max_steps;   /* 0: 20 million */
    zf_filter_call *call; /* caller's functions in filters; NULL: a filter that
                             calls one is not applied */
    void *call_arg;
    const zf_monitor *monitor; /* may be NULL */
} zf_solve_options;

typedef struct zf_solution {
    const zf_search *search; /* borrowed */
    zf_anomaly_system anomaly;
    zf_solve_verdict verdict;
    char reason[400]; /* for ZF_SOLVE_NONE */
    zf_family family; /* no parameters and no rows for a contradiction of the
                         linear conditions */
    int has_ring;
    fmpz_mpoly_ctx_t ring;
    zf_condition condition[2]; /* Y X^2, X^3; meaningful with the ring */
    zf_branch *branch;
    size_t n_branches;
    zf_system rays;  /* n_fermions unknowns, homogeneous, reduced: directions of
                        the fermion charges that solve the linear conditions */
    int homogeneous; /* no non-zero fermion charge is fixed: solutions may be
                        rescaled */
    fmpq *unit;      /* else: the charges on the ray of x are x / (unit.x) */
    fmpz_mat_t shift; /* m x n_fermions: x + a shift_k is a solution whenever x
                         is one; a basis of what was found */
    zf_projection *projection; /* NULL: none known */
    zf_points points;
    size_t n_filters_skipped; /* they call functions nobody provided */
} zf_solution;

/* Answers a search.  `search` must outlive the result, which is freed by
 * zf_solution_free (NULL is fine).  ZF_EINPUT when the search names parameters
 * that are not independent or leave a direction of the fermion charges out.
 * A list cut by the budget or the caller is an answer, not an error. */
ZF_API zf_status zf_solve(zf_solution **out, const zf_search *search,
                          const zf_solve_options *options,
                          zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_solution_free(zf_solution *s);

/* x[i] = charge of component i at parameter values v; n entries. */
ZF_API void zf_family_charges(fmpq *x, const zf_family *f, const fmpq *v);

/* 1 when the fermion charges of x solve the constraints of the search and all
 * six anomaly conditions; shares no code with the solver. */
ZF_API int zf_solution_verify(const zf_solution *s, const fmpq *x);

/* Maps integer coordinates k in the lattice (r entries) to a solution through
 * the projection: lattice vector -> quadric -> s(x), made primitive.  Returns 1,
 * or 0 when the image is not defined: no projection, no base point, or a point
 * on the cone.  x has n_fermions entries. */
ZF_API int zf_solution_project(fmpz *x, const zf_solution *s, const fmpz *k);

/* Appends direction x (n_fermions charges) as a combination of known
 * symmetries: Y, and baryon and lepton number in total or by family, e.g.
 * "B/3 - L_1".  Fields with a single copy may have charges of their own, which
 * follow: "L_2 - L_3, QVL: 1".  A direction that is no combination is given by
 * its non-zero charges.  Returns 1 for a combination, 2 with charges besides,
 * 0 for charges alone. */
ZF_API int zf_symmetry_describe(zf_buf *out, const zf_content *c,
                                const fmpq *x);

/* Appends the answer for people.  Polynomials of more than max_terms terms are
 * only counted (0: no limit). */
ZF_API void zf_solution_print(zf_buf *out, const zf_solution *s,
                              slong max_terms);

#endif
