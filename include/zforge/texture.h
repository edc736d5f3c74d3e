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

#include <stdint.h>

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
/* Scalars, counted as in fillings: their number; name and LaTeX, borrowed; 1 for
 * a singlet whose charge is known and that is not left out; the charge. */
ZF_API slong zf_texture_scalars(const zf_texture *t);
ZF_API const char *zf_texture_scalar_name(const zf_texture *t, slong s);
ZF_API const char *zf_texture_scalar_latex(const zf_texture *t, slong s);
ZF_API int zf_texture_scalar_is_flavon(const zf_texture *t, slong s);
ZF_API void zf_texture_scalar_charge(fmpq *row, const zf_texture *t, slong s);
/* Appends `bare`, `H`, `H~`, `H Phi*` (a conjugated doublet has a tilde), or the
 * same for LaTeX: `1`, `\tilde{H}_1 \Phi^{*}`. */
ZF_API void zf_filling_print(zf_buf *out, const zf_filling *f,
                             const zf_texture *t);
ZF_API void zf_filling_latex(zf_buf *out, const zf_filling *f,
                             const zf_texture *t);

/* ---- structure of one matrix (src/texture/matching.c, poly.c) ---- */

enum {
    ZF_PATTERN_MAX = 64,   /* rows and columns */
    ZF_PATTERN_MINORS = 6, /* the same where polynomials are used */
};

/* Bit j of row[i]: entry (i, j) is allowed.  Entries are independent, or equal
 * up to the sign `symmetry` in a matrix with one. */
typedef struct zf_pattern {
    slong rows, columns;
    int symmetry;
    uint64_t row[ZF_PATTERN_MAX];
} zf_pattern;

ZF_API void zf_texture_pattern(zf_pattern *out, const zf_texture *t, size_t k);
ZF_API int zf_pattern_allows(const zf_pattern *p, slong i, slong j);
/* The largest number of allowed entries in different rows and columns. */
ZF_API slong zf_pattern_term_rank(const zf_pattern *p);
/* The generic rank, by theorems on matchings; antisymmetric matrices have at
 * most ZF_MAX_FAMILIES rows. */
ZF_API slong zf_pattern_rank(const zf_pattern *p);
/* The same from minors as polynomials in the entries; ZF_ELIMIT for matrices
 * larger than ZF_PATTERN_MINORS. */
ZF_API zf_status zf_pattern_rank_minors(slong *rank, const zf_pattern *p,
                                        zf_error *err) ZF_MUST_CHECK;
/* Square matrix, symmetric or independent: 1 when cofactor (i, j) does not
 * vanish identically. */
ZF_API int zf_pattern_cofactor(const zf_pattern *p, slong i, slong j);
/* 1 when there is one allowed entry in each row and each column; image (may be
 * NULL) then gets the column of each row. */
ZF_API int zf_pattern_is_diagonal(slong *image, const zf_pattern *p);

/* ---- mixing (src/texture/mixing.c) ---- */

enum {
    ZF_MIXING_FAMILIES = 3
};

/* Mixing of the left-handed rotations of two sectors whose mass matrices M, M'
 * have the same rows.
 *
 * Families i and j are in one block when a chain of them leads from i to j in
 * which neighbours share an allowed column of M or of M': the blocks are those
 * in which M M^dagger and M' M'^dagger are block diagonal together.  Angles
 * between blocks vanish identically.
 *
 * Inside a block: a massive state has all families of the rows that hang
 * together in its own matrix as components (no component vanishes identically);
 * a single massless state has those components whose cofactor does not vanish.
 * An element of V = U^dagger U' vanishes identically when two states have no
 * family in common.  `zeros` is their number and `angles` what remains of three
 * angles up to the order of the masses: V has 0, 1, 4 or 6 zeros and then 3, 2,
 * 1, 0 angles.  Two or three massless states of one sector can be rotated into
 * each other, and only angles that do not depend on that count. */
typedef struct zf_mixing {
    int known; /* 0: not three families, or a sector is missing */
    int angles;
    int zeros;                     /* of V, with massless states as chosen */
    int block[ZF_MIXING_FAMILIES]; /* the first family, from 0, of its block */
    int massless[2];               /* of each sector */
} zf_mixing;

/* The mixing of two patterns with three rows each. */
ZF_API void zf_pattern_mixing(zf_mixing *out, const zf_pattern *m,
                              const zf_pattern *m_prime);
/* Quarks: the first left-handed weak doublet with colour, its renormalisable
 * Yukawa matrices with all right-handed weak singlets of hypercharge +1/2 and
 * -1/2 relative to it.  Mixing with other left-handed quarks is left out. */
ZF_API void zf_texture_quark_mixing(zf_mixing *out, const zf_texture *t);

/* ---- seesaw (src/texture/seesaw.c) ---- */

/* m_nu = -MD MR^-1 MD^T, up to a factor, with rows as in MD; or, when the
 * charged leptons are diagonal up to permutation, in the order of the families
 * of right-handed charged leptons (e, mu, tau). */
typedef struct zf_seesaw {
    int exists;          /* there are MD and MR */
    int flavour;         /* rows are e, mu, tau */
    size_t dirac, right; /* matrices of the plan */
    slong n, n_right;
    slong rank_right;   /* of MR; singular when below n_right */
    slong rank_full;    /* of [[0, MD], [MD^T, MR]] */
    slong rank;         /* of m_nu; -1 when MR is singular */
    zf_pattern m_nu;    /* entries that do not vanish identically */
    zf_pattern inverse; /* the same of its inverse, when rank = n */
    const char *zeros;  /* "A1", ... "C": two zeros of m_nu; else "" */
    const char *minors; /* the same of its inverse */
} zf_seesaw;

/* By matchings: MD and MR have independent entries, so entry (i, j) vanishes
 * identically exactly when MD_ik adj(MR)_kl MD_jl does for all k, l, and an
 * entry of the inverse when that cofactor of the full matrix does. */
ZF_API void zf_pattern_seesaw(zf_seesaw *out, const zf_pattern *dirac,
                              const zf_pattern *right);
/* The same as polynomial identities, without rank_full: sets m_nu, inverse
 * and the ranks; at most 4 right-handed states and 4 rows, else ZF_ELIMIT. */
ZF_API zf_status zf_pattern_seesaw_minors(zf_seesaw *out,
                                          const zf_pattern *dirac,
                                          const zf_pattern *right,
                                          zf_error *err) ZF_MUST_CHECK;
/* Of a model, by matchings and, where they are small enough, checked with
 * polynomials: ZF_EBUG when the two differ. */
ZF_API zf_status zf_texture_seesaw(zf_seesaw *out, const zf_texture *t,
                                   zf_error *err) ZF_MUST_CHECK;
/* The Yukawa matrix of the charged leptons: of the first left-handed weak
 * doublet without colour with a right-handed singlet; -1 when there is none. */
ZF_API slong zf_texture_charged_leptons(const zf_texture_plan *p);
/* The two-zero texture of a symmetric 3 x 3 pattern (hep-ph/0201008): "A1",
 * "A2", "B1" ... "B4", "C", or "". */
ZF_API const char *zf_pattern_two_zeros(const zf_pattern *p);

/* ---- least scalar sectors (src/texture/goal.c, complete.c) ---- */

typedef enum zf_goal_kind {
    /* The mass matrix of all fermions without gauge charges is regular. */
    ZF_GOAL_DARK,
    /* The Weinberg matrix has at most one zero, (i,j) and (j,i) being one. */
    ZF_GOAL_WEINBERG,
    /* All quark mixing angles, with flavons in Yukawa terms. */
    ZF_GOAL_CKM_FLAVONS,
    /* The same with more doublets, renormalisable; charges are those of a
     * doublet with hypercharge 1/2. */
    ZF_GOAL_CKM_DOUBLETS,
    /* MR is regular, m_nu has full rank, and no family is separated from the
     * others in m_nu and the charged leptons together. */
    ZF_GOAL_SEESAW,
} zf_goal_kind;

/* The least sets of new scalars that reach a goal.  Charges of singlets are
 * given up to sign, the positive one.  Each set is in ascending order, the sets
 * by the sum of |charge| and then one by one.  With parameters the constant
 * term is compared first, then the coefficients from the last to the first. */
typedef struct zf_completion {
    slong n;              /* scalars in a set; -1: no set reaches the goal */
    size_t n_sets;        /* 1, the empty set, when n = 0 */
    slong n_coefficients; /* n_parameters + 1, or 1 at given values */
    fmpq *charge;         /* n_sets x n x n_coefficients */
} zf_completion;

/* Entries count with at most N singlets (the option `insertions` of t), old and
 * new; Yukawa entries too for ZF_GOAL_CKM_FLAVONS.
 *
 * N = 1: a new scalar fills an entry when its charge is that of the entry, so
 * the candidates are the charges of the entries and all their sets are tried
 * by size.  N = 2: all sets whose charges are fixed by what they fill, entries
 * a, 2 a, a + b and a + s with old scalars s (up to signs), for up to three
 * new scalars; ZF_ELIMIT when these are not enough.
 * ZF_EDOMAIN: the model has no such matrix; ZF_ELIMIT: too many sets. */
ZF_API zf_status zf_texture_complete(zf_completion *out, const zf_texture *t,
                                     zf_goal_kind kind,
                                     zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_completion_clear(zf_completion *c);

/* ---- textures in the filter of a search (src/texture/filter.c) ---- */

/* The functions, for zf_search_context:
 *
 *     rank(M)            generic rank; of mnu -1 when MR is singular
 *     zeros(M)           entries that vanish, (i,j) and (j,i) of a symmetric
 *                        matrix counted once
 *     diagonal(M)        one allowed entry in each row and column
 *     allowed(M, i, j)   entry (i, j), from 1, does not vanish
 *     texture(M)         name of the two-zero texture of mnu, or of the Weinberg
 *                        matrix: "A1", ... "C", or ""
 *     minors(mnu)        the same of the inverse
 *     angles.quark       quark mixing angles that do not vanish, 0 to 3
 *
 * M is the name of a matrix, or mnu.  Masses and Weinberg entries count with at
 * most one singlet.  A scalar whose charge the fermions' do not determine fills
 * nothing.  *n is their number. */
ZF_API const zf_filter_function *zf_texture_functions(size_t *n);

/* A search with what its textures need.  Does not change: any number of
 * threads may evaluate it. */
typedef struct zf_texture_filter zf_texture_filter;

ZF_API zf_status zf_texture_filter_new(zf_texture_filter **out,
                                       const zf_search *search,
                                       zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_texture_filter_free(zf_texture_filter *f);
/* A zf_filter_call for indices into zf_texture_functions; `arg` is the
 * zf_texture_filter.  Runs on machine integers under a proved bound, else in
 * rationals.  A matrix that the content does not have is ZF_EINPUT. */
ZF_API zf_status zf_texture_call(zf_filter_value *out, size_t index,
                                 const zf_filter_value *args,
                                 const zf_filter_point *point, void *arg,
                                 zf_error *err);
/* The pattern of matrix k of the plan at a point of fermion charges. */
ZF_API void zf_texture_filter_pattern(zf_pattern *out,
                                      const zf_texture_filter *f, size_t k,
                                      const zf_filter_point *point);
ZF_API const zf_texture_plan *zf_texture_filter_plan(
    const zf_texture_filter *f);

/* ---- textures, as a model card states them (src/texture/card.c) ---- */

enum {
    ZF_CARD_FILLINGS = 12, /* of an entry that are spelt out */
    ZF_CARD_TEXT = 200000  /* bytes of all entries */
};

/* The mass matrices that have an allowed entry, with rank and name, and facts;
 * last mnu, with x for entries that do not vanish, when MR is regular and it
 * has any.  *out is NULL when the text would be too long for a card. */
ZF_API zf_status zf_texture_card(zf_card_textures **out, const zf_texture *t,
                                 zf_error *err) ZF_MUST_CHECK;
/* The same of a model with at most one singlet in masses and Weinberg entries,
 * for generic parameters; NULL for a simplified model. */
ZF_API zf_status zf_texture_model_card(zf_card_textures **out,
                                       const zf_model *m,
                                       zf_error *err) ZF_MUST_CHECK;
/* 1 when the two state different things; appends the first one. */
ZF_API int zf_texture_cards_differ(zf_buf *out, const zf_card_textures *found,
                                   const zf_card_textures *right);

#endif
