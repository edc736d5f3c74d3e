/* texture.h - mass terms that the charges allow, and what follows from them.
 *
 * Terms are found from the representations alone: a term is allowed when
 * SU(3) x SU(2) has an invariant, the hypercharges add to zero and the X
 * charges add to zero.  Only scalars that can get a vacuum expectation value
 * count: colour singlets with an electrically neutral component.  One without
 * any SU(2) and hypercharge is a `singlet`, the others are called doublets
 * here, whatever their dimension.
 *
 *     mass      psi psi, with at most N singlets        M
 *     Yukawa    psi psi H                               Y
 *     Weinberg  l l H H, with at most N singlets        W
 *
 * with psi psi = psi1-bar psi2 for opposite chiralities (the left-handed field
 * is the row, and barred) and psi1^c psi2 for equal ones.
 *
 * Names of matrices.  A Yukawa matrix of a left-handed weak doublet and a
 * right-handed weak singlet is "Y" + name of the singlet (Yu, Yd, Ye, Ynu); when
 * several doublets couple to one singlet the first of the content gets this
 * name.  Any other is "Y" + row + "_" + column.  "M" + name is the Majorana
 * mass of a multiplet with itself, "M" + row + "_" + column any other mass.
 * "W" + name is the Weinberg matrix of a multiplet.  Aliases: MR is the
 * Majorana matrix of right-handed singlets of the Standard Model group and
 * Weinberg, also mnu5, the Weinberg matrix when there is just one such.
 * mnu is the seesaw matrix -MD MR^-1 MD^T, MD being the Yukawa matrix of the
 * first left-handed doublet with those singlets.
 *
 * Structure is that of independent entries: every allowed entry is an
 * indeterminate of its own, equal for (i,j) and (j,i) in a symmetric matrix.
 * What is said to vanish vanishes identically; what is said not to, does so at
 * most on a set of measure zero.  All decisions are exact.
 */
#ifndef ZFORGE_TEXTURE_H
#define ZFORGE_TEXTURE_H

#include <flint/fmpq.h>
#include <flint/fmpz.h>

#include "zforge/base.h"
#include "zforge/filter.h"
#include "zforge/model.h"

/* ---- what the representations allow (src/texture/plan.c) ---- */

enum {
    ZF_TEXTURE_MAX_INSERTIONS = 2,
    ZF_TEXTURE_MAX_FILLING = 4,       /* scalars in a term: l l H H s s */
    ZF_TEXTURE_MAX_POWER = 1000000000 /* of a flavon */
};

typedef enum zf_mass_kind {
    ZF_MASS_BARE,     /* no doublet */
    ZF_MASS_YUKAWA,   /* one doublet */
    ZF_MASS_WEINBERG, /* two */
} zf_mass_kind;

/* The scalars in a term, conjugated where sign is -1.  They are numbered from
 * 0: those of the content in its order, then added ones. */
typedef struct zf_filling {
    slong n;
    slong scalar[ZF_TEXTURE_MAX_FILLING];
    int sign[ZF_TEXTURE_MAX_FILLING];
} zf_filling;

typedef struct zf_mass_matrix {
    char *name;
    const char *alias[2]; /* or NULL */
    zf_mass_kind kind;
    slong row, column;   /* multiplets of the content */
    int majorana;        /* psi1^c psi2; else the row is barred */
    slong rows, columns; /* families */
    int symmetry; /* 1, -1: (i,j) is plus or minus (j,i); 0: independent */
    zf_filling *doublets; /* the choices of doublets; one of none for masses */
    size_t n_doublets;
} zf_mass_matrix;

/* All matrices of a content, in the order Yukawa, mass, Weinberg, and in each
 * in the order of the multiplets. */
typedef struct zf_texture_plan {
    zf_content *content;
    zf_mass_matrix *matrix;
    size_t n;
    slong *singlet; /* the content's scalars that are singlets */
    slong n_singlets;
} zf_texture_plan;

/* Copies the content. */
ZF_API zf_status zf_texture_plan_new(zf_texture_plan **out, const zf_content *c,
                                     zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_texture_plan_free(zf_texture_plan *p);
/* Index of a matrix by name or alias, -1 when there is none. */
ZF_API slong zf_texture_plan_find(const zf_texture_plan *p, const char *name);

/* ---- the entries for given charges (src/texture/texture.c) ---- */

/* A singlet scalar that is added to those of the content. */
typedef struct zf_added_scalar {
    const char *name;
    const fmpq *charge; /* n_parameters + 1, as in zf_model */
} zf_added_scalar;

typedef struct zf_texture_options {
    int insertions;             /* N, 0 to ZF_TEXTURE_MAX_INSERTIONS */
    const fmpq *at;             /* values of all parameters; NULL: generic */
    const char *const *without; /* scalars of the content left out */
    size_t n_without;
    const zf_added_scalar *add;
    size_t n_add;
} zf_texture_options;

typedef struct zf_entry {
    zf_filling *filling; /* ways to fill it, fewest scalars first */
    size_t n;
} zf_entry;

/* The textures of a model.  In a parametric model without values of the
 * parameters a term is allowed when its charge vanishes identically. */
typedef struct zf_texture zf_texture;

/* `m` is not needed afterwards.  Simplified models are refused (ZF_EDOMAIN).
 * A scalar whose charge is not known fills nothing. */
ZF_API zf_status zf_texture_new(zf_texture **out, const zf_model *m,
                                const zf_texture_options *options,
                                zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_texture_free(zf_texture *t);
ZF_API const zf_texture_plan *zf_texture_matrices(const zf_texture *t);
/* Entry (i, j), counted from 0, of matrix k; lives as long as t. */
ZF_API const zf_entry *zf_texture_entry(const zf_texture *t, size_t k, slong i,
                                        slong j);
/* 1 when some term fills the entry. */
ZF_API int zf_texture_allowed(const zf_texture *t, size_t k, slong i, slong j);
/* row = the X charge of the bare entry (without scalars; for a Weinberg
 * matrix with its first doublets): n_parameters + 1 coefficients, or one at
 * given values.  *n is their number; row must have as many as the model. */
ZF_API void zf_texture_charge(fmpq *row, slong *n, const zf_texture *t,
                              size_t k, slong i, slong j);
/* The least number of factors of a scalar with the given charge (as many
 * coefficients as above) that makes entry (i, j) invariant for some choice of
 * doublets, negative when it is the conjugate scalar; 1 when there is one of
 * at most ZF_TEXTURE_MAX_POWER factors, else 0. */
ZF_API int zf_texture_power(slong *power, const zf_texture *t, size_t k,
                            slong i, slong j, const fmpq *charge);
/* Appends `bare`, `H`, `H~`, `H Phi*` (a conjugated doublet has a tilde), or the
 * same for LaTeX: `1`, `\tilde{H}_1 \Phi^{*}`. */
ZF_API void zf_filling_print(zf_buf *out, const zf_filling *f,
                             const zf_texture *t);
ZF_API void zf_filling_latex(zf_buf *out, const zf_filling *f,
                             const zf_texture *t);

#endif
