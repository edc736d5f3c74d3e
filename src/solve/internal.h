/* internal.h - what the files of this module share. */
#ifndef ZF_SOLVE_INTERNAL_H
#define ZF_SOLVE_INTERNAL_H

#include "zforge/solve.h"

/* ---- linear.c, parameter.c ---- */

void zf_family_init(zf_family *f);
void zf_family_clear(zf_family *f);
/* Sizes the family: n components, r parameters, charges zero, all known. */
zf_status zf_family_resize(zf_family *f, slong n, slong r, zf_error *err);
/* Fills family, rays, homogeneous and unit; ZF_SOLVE_NONE when the linear
 * conditions have no solution. */
zf_status zf_solve_linear(zf_solution *s, zf_error *err);
/* The rows of the linear anomaly conditions, added to a system over the
 * fermions and possibly scalars behind them. */
void zf_solve_add_anomalies(zf_system *out, const zf_anomaly_system *a);
/* The family in the parameters that the search names. */
zf_status zf_solve_named(zf_family *f, const zf_search *search,
                         const zf_anomaly_system *a, zf_error *err);

/* ---- forms.c ---- */

/* out = sum w_i x_i y_i and sum w_i x_i y_i z_i. */
void zf_form2(fmpz_t out, const fmpz *w, const fmpz *x, const fmpz *y, slong n);
void zf_form3(fmpz_t out, const fmpz *w, const fmpz *x, const fmpz *y,
              const fmpz *z, slong n);
/* Divides by the greatest common divisor; the sign stays. */
void zf_solve_primitive(fmpz *x, slong n);

void zf_condition_init(zf_condition *c, const fmpz_mpoly_ctx_t ring);
void zf_condition_clear(zf_condition *c, const fmpz_mpoly_ctx_t ring);
/* out = sum_i weight_i x_i^power = 0 with x_i the affine form in row i of
 * charge, for the first n rows. */
void zf_condition_restrict(zf_condition *out, const fmpz *weight, ulong power,
                           const fmpq_mat_t charge, slong n,
                           const fmpz_mpoly_ctx_t ring);

/* ---- branch.c ---- */

/* Fills the branches and sets the verdict from the conditions. */
zf_status zf_solve_branches(zf_solution *s, zf_error *err);
/* out = the first n rows of the family's charges as affine forms on a branch
 * (NULL: the whole family); initialised by the call. */
void zf_branch_charges(fmpq_mat_t out, const zf_family *f, const zf_system *at,
                       slong n);

/* Removes branch k; the last one takes its place. */
void zf_branch_remove(zf_branch *branch, size_t *n, size_t k);

/* ---- filters.c ---- */

/* Applies what the filters say about whole families and single points: may
 * drop branches, or conclude that nothing is left. */
zf_status zf_solve_filters(zf_solution *s, const zf_solve_options *options,
                           zf_error *err);

/* ---- equivalence.c ---- */

/* The family permutations that preserve a search, as a product: within each
 * class components may be permuted at will; besides, each of the images
 * permutes components of several multiplets at once. */
typedef struct zf_equivalence {
    slong n;
    slong *before; /* n: previous component of the same class, -1: none */
    slong n_images;
    slong *image; /* n_images x n; the first is the identity */
    int sign;     /* x and -x are equivalent */
} zf_equivalence;

zf_status zf_equivalence_init(zf_equivalence *e, const zf_solution *s,
                              zf_error *err);
void zf_equivalence_clear(zf_equivalence *e);
/* out = the lexicographically largest vector equivalent to x; no alias. */
void zf_equivalence_canonical(fmpz *out, const zf_equivalence *e,
                              const fmpz *x);

/* ---- point.c, points.c, line.c ---- */

zf_status zf_solve_points(zf_solution *s, const zf_solve_options *options,
                          zf_error *err);
/* 1 when x, which solves the linear conditions, is a point that passes the
 * filters; then sets scale. */
zf_status zf_solve_accepts(int *yes, fmpq_t scale, const zf_solution *s,
                           const zf_solve_options *options, const fmpz *x,
                           zf_error *err);
/* Appends a copy of x with its height. */
zf_status zf_point_list_add(zf_point_list *list, const fmpz *x, slong n,
                            const fmpq_t scale, zf_error *err);
void zf_point_list_clear(zf_point_list *list, slong n);
/* Fills points.further from points.first. */
zf_status zf_solve_lines(zf_solution *s, const zf_equivalence *e,
                         const zf_solve_options *options, zf_error *err);

/* ---- shift.c, cone.c ---- */

/* The rays of a solution with a basis. */
typedef struct zf_directions {
    const zf_solution *s;
    const zf_anomaly_system *a;
    slong n, r;
    const fmpz_mat_struct *basis; /* r x n */
} zf_directions;

static inline const fmpz *zf_direction(const zf_directions *v, slong k)
{
    return fmpz_mat_entry(v->basis, k, 0);
}

/* Basis of the shifts, initialised by the call. */
void zf_solve_find_shifts(fmpz_mat_t shift, const zf_directions *v);
/* Fills shift and projection. */
zf_status zf_solve_cone(zf_solution *s, zf_error *err);
void zf_projection_free(zf_projection *p, const fmpz_mpoly_ctx_t ring);

/* ---- symmetry.c ---- */

/* Largest number of families of a fermion multiplet, 0 without fermions. */
slong zf_symmetry_families(const zf_content *c);
/* out (n_fermions) = baryon (or lepton) number of family f = 1, 2, ...; f = 0
 * gives the total. */
void zf_symmetry_baryon(fmpq *out, const zf_content *c, slong f);
void zf_symmetry_lepton(fmpq *out, const zf_content *c, slong f);
void zf_symmetry_hypercharge(fmpq *out, const zf_content *c);
/* out = basis of the combinations of Y, B_f and L_f that solve the homogeneous
 * system; initialised by the call. */
void zf_symmetry_span(fmpz_mat_t out, const zf_content *c,
                      const zf_system *rays);
/* As zf_symmetry_describe, for a direction of which only the ray matters: the
 * first coefficient is made 1. */
int zf_symmetry_describe_ray(zf_buf *out, const zf_content *c, const fmpq *x);

/* ---- report.c, report_points.c, report_poly.c ---- */

/* Integer charges as "(1 0 -1; 2 2 2)", multiplets apart. */
void zf_report_vector(zf_buf *out, const zf_content *c, const fmpz *x);
void zf_report_projection(zf_buf *out, const zf_solution *s, slong max_terms);
void zf_report_points(zf_buf *out, const zf_solution *s);

/* Clears a buffer whose text went into `out`; a failure goes along. */
void zf_report_close(zf_buf *out, zf_buf *part);
/* Appends text, broken at spaces into lines of at most 79 characters; the
 * first starts at column `at`, the others are indented. */
void zf_report_wrap(zf_buf *out, const char *text, size_t at, size_t indent);

void zf_poly_print(zf_buf *out, const fmpz_mpoly_t p, const zf_family *f,
                   const fmpz_mpoly_ctx_t ring);
void zf_condition_print(zf_buf *out, const zf_condition *c, const zf_family *f,
                        const fmpz_mpoly_ctx_t ring, slong max_terms);

#endif
