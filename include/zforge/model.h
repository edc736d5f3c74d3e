/* model.h - field contents, searches and model cards.
 *
 * Conventions.  Q_em = T3 + Y, Y(q_L) = 1/6.  Fields and charges are written
 * with the chirality of the field: u_R has hypercharge 2/3 and its X charge is
 * that of u_R, not of u_R^c.  In an anomaly a right-handed field counts with a
 * minus sign.  D_mu = d_mu - i g_X X Z'_mu, that is L = + g_X Z'_mu J^mu.
 *
 * Components.  A fermion multiplet NAME with `families` copies has the
 * components NAME1, NAME2, ...; a scalar multiplet is its own component and
 * is called by its name.  All fermion components come first, in the order of
 * the content, then the scalars.  Vectors of charges, rows of linear systems
 * and filters all use this order.  (A fermion with one copy may also be called
 * by its bare name on input.)
 */
#ifndef ZFORGE_MODEL_H
#define ZFORGE_MODEL_H

#include <flint/fmpq.h>

#include "zforge/base.h"
#include "zforge/exact.h"
#include "zforge/filter.h"
#include "zforge/yaml.h"

/* The four kinds of file that this module reads. */
typedef enum zf_kind {
    ZF_KIND_CONTENT,
    ZF_KIND_SEARCH,
    ZF_KIND_MODEL,
    ZF_KIND_SIMPLIFIED,
} zf_kind;

/* The key `kind` of a file's root. */
ZF_API zf_status zf_kind_read(zf_kind *out, const zf_yaml *root,
                              zf_error *err) ZF_MUST_CHECK;

/* ---- groups (src/model/group.c, irrep.c) ---- */

enum {
    ZF_MAX_DYNKIN = 30,      /* bounds on input: p, q */
    ZF_MAX_SU2 = 60,         /* dimension of an SU(2) irrep */
    ZF_MAX_FAMILIES = 20,    /* copies of a multiplet */
    ZF_MAX_COMPONENTS = 200, /* components of a content */
    ZF_MAX_FACTORS = 8,      /* fields in a term */
    ZF_MAX_INVARIANTS = 1000000,
};

/* An irrep of SU(3) x SU(2): Dynkin labels (p, q) and the dimension of SU(2). */
typedef struct zf_irrep {
    int p, q;
    int su2;
} zf_irrep;

ZF_API slong zf_su3_dimension(int p, int q);
/* Dynkin index with T(3) = 1/2, times 2, an integer: 1 for 3, 6 for 8. */
ZF_API slong zf_su3_index2(int p, int q);
/* Cubic index with A(3) = 1, A(3bar) = -1. */
ZF_API slong zf_su3_cubic(int p, int q);
/* Dynkin index of SU(2) with T(2) = 1/2, times 2: n (n^2 - 1) / 6. */
ZF_API slong zf_su2_index2(int dimension);
/* Number of invariants of SU(3) x SU(2) in a product of n irreps, 0 <= n <=
 * ZF_MAX_FACTORS; conjugate[i] non-zero takes the conjugate of factor i.
 * Exact up to ZF_MAX_INVARIANTS, which stands for "at least so many"; -1 when
 * memory is refused.  Equal factors count as different ones: an invariant that
 * vanishes because two equal bosons were put into it is counted. */
ZF_API slong zf_irrep_invariants(const zf_irrep *r, const int *conjugate,
                                 slong n);
/* "3", "3bar", "6", "8", "15'", ... or "(p,q)" for an irrep without a name that
 * everybody agrees on.  name must hold 24 bytes. */
ZF_API void zf_su3_name(char *name, int p, int q);
/* 1 and the labels of a usual name ("3", "3bar", "3*", ...), else 0. */
ZF_API int zf_su3_named(int *p, int *q, const char *name);

/* ---- contents (src/model/content.c, content_read.c, content_check.c) ---- */

typedef struct zf_multiplet {
    char *name;  /* a letter, then letters and underscores, for scalars digits
                    too; ends in no underscore and in neither _i nor _j */
    char *latex; /* without family index, e.g. "Q_L" or "\\nu_R" */
    int fermion; /* else a complex scalar */
    int left;    /* fermions: left-handed, else right-handed */
    zf_irrep irrep;
    fmpq hypercharge;
    fmpq baryon, lepton; /* global numbers, for naming symmetries; 0 default */
    slong families;      /* scalars: 1 */
    slong first;         /* index of its first component */
} zf_multiplet;

typedef struct zf_content {
    char *name;
    char *title;
    zf_multiplet *multiplet; /* fermions first */
    slong n_multiplets;
    slong n_fermion_multiplets;
    slong n_fermions; /* fermion components */
    slong n_scalars;  /* scalar components */
    slong n;          /* all components */
    char **component; /* n names */
    char **alias;     /* n entries, NULL or the bare name */
    slong *owner;     /* n: index of the multiplet */
    char **reference; /* e.g. "arXiv:1909.02021" */
    size_t n_references;
} zf_content;

/* Reads kind: content.  Checks names, representations and the content's own
 * gauge anomalies SU(3)^3, SU(3)^2 Y, SU(2)^2 Y, Y^3, grav^2 Y and Witten's; a
 * failing one is named with its value. */
ZF_API zf_status zf_content_read_file(zf_content **out, const char *path,
                                      zf_error *err) ZF_MUST_CHECK;
ZF_API zf_status zf_content_read_yaml(zf_content **out, const zf_yaml *root,
                                      zf_error *err) ZF_MUST_CHECK;
ZF_API zf_status zf_content_copy(zf_content **out, const zf_content *c,
                                 zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_content_free(zf_content *c);
/* Scope for zf_filter_parse: names and aliases of all components. */
ZF_API zf_filter_scope zf_content_scope(const zf_content *c);
/* Index of a component by name or alias, -1 when there is none. */
ZF_API slong zf_content_component(const zf_content *c, const char *name);
/* Index of a multiplet by name, -1 when there is none. */
ZF_API slong zf_content_multiplet(const zf_content *c, const char *name);
/* Canonical text of a content, the input of hashes: of every multiplet, in
 * order, name, chirality, representation and families.  The content's own
 * name, titles, LaTeX and global numbers do not enter. */
ZF_API void zf_content_canonical(zf_buf *out, const zf_content *c);

/* ---- terms (src/model/term.c): Yukawa-like operators ---- */

/* One operator of two fermions and any number of scalars with families and
 * conjugations filled in: sum_k sign[k] X[component[k]] is its X charge. */
typedef struct zf_term {
    slong n;
    slong component[ZF_MAX_FACTORS];
    int sign[ZF_MAX_FACTORS]; /* +1 as it is, -1 conjugated */
} zf_term;

/* The family of a fermion in an operator: 1, 2, ... or one of these. */
enum {
    ZF_INDEX_I = -1,
    ZF_INDEX_J = -2,
};

/* An operator with open family indices, e.g. `Q_i u_j H`. */
typedef struct zf_operator {
    slong n;                         /* fields, as written */
    slong multiplet[ZF_MAX_FACTORS]; /* index into the content */
    int sign[ZF_MAX_FACTORS];        /* +1 as it is, -1 conjugated */
    slong family[ZF_MAX_FACTORS];    /* fermions: see above; scalars: 1 */
    slong fermion[2];                /* places of the two fermions */
    int majorana;  /* equal chiralities: psi1^c psi2; else psi1-bar psi2 */
    int symmetric; /* i <-> j gives the same term: one multiplet, both open */
} zf_operator;

/* Reads `Q_i u_j H`: two fermions and any scalars, at most ZF_MAX_FACTORS
 * fields.  `_i` and `_j` are family indices, `_2` a family; a fermion with one
 * copy needs none.  With opposite chiralities the first fermion is barred
 * (charge -X1 + X2 + ...), with equal ones it is psi1^c psi2 (X1 + X2 + ...).
 * The conjugations of the scalars are those that make the hypercharges add to
 * zero and leave an invariant of SU(3) x SU(2): as written when that does, else
 * the only choice that does; a star (`Phi*`) on a scalar with hypercharge means
 * that all of them are as written, and a scalar without hypercharge always is.
 * No choice, or several that differ, is ZF_EINPUT with the sums or the choices.
 * `mark` is the place of the first character. */
ZF_API zf_status zf_operator_parse(zf_operator *out, const zf_content *c,
                                   const char *text, const zf_mark *mark,
                                   zf_error *err) ZF_MUST_CHECK;
/* Number of values of the open index (ZF_INDEX_I or _J) in an operator: the
 * least number of families among the fermions that carry it, 1 when none. */
ZF_API slong zf_operator_range(const zf_operator *op, const zf_content *c,
                               slong index);
/* The term at family indices i and j, 1 <= i <= range. */
ZF_API void zf_operator_term(zf_term *out, const zf_operator *op,
                             const zf_content *c, slong i, slong j);
/* The X charge of a term as a linear form: row has n + 1 entries, the last 0. */
ZF_API void zf_term_row(fmpq *row, const zf_term *t, slong n);
/* `Q1-bar u1 H*`: the term as it is meant. */
ZF_API void zf_term_print(zf_buf *out, const zf_term *t, const zf_content *c);

/* ---- mixing and benchmark (src/model/mixing.c, mixing_write.c) ---- */

/* A decimal or p/q, with the text that it was read from. */
typedef struct zf_decimal {
    char *text; /* NULL: not given */
    fmpq value;
} zf_decimal;

/* NAME: VALUE of the section `benchmark`. */
typedef struct zf_setting {
    char *name;
    zf_decimal value;
} zf_setting;

/* The matrices that take mass eigenstates to gauge eigenstates. */
typedef enum zf_rotation {
    ZF_ROTATION_UL,
    ZF_ROTATION_UR,
    ZF_ROTATION_DL,
    ZF_ROTATION_DR,
    ZF_ROTATION_EL,
    ZF_ROTATION_ER,
    ZF_ROTATION_NUR,
    ZF_N_ROTATIONS,
} zf_rotation;

/* A parameter of the matrices. */
typedef struct zf_card_mixing_parameter {
    char *name, *latex;
    char *unit, *meaning; /* or NULL */
    zf_decimal value;     /* default; not given: 0 */
    zf_decimal min, max;  /* not given: no bound */
} zf_card_mixing_parameter;

/* A vector-like quark that mixes with the quarks of the Standard Model.
 * `partner` has the representation and the chirality of `quark`; the other
 * half of the vector-like quark has the opposite chirality and the same X
 * charge.  Lagrangian: mass times partner-bar (other half), and
 * YUKAWA_i scalar quark_i (other half) with one of the two barred: the quark
 * when bar_quark, else the other half (the vector-like field). */
typedef struct zf_vector_like {
    char *partner, *quark, *scalar; /* names of multiplets of the content */
    char *yukawa; /* stem of the parameters, "Y_Q" of Y_Qd, Y_Qs, Y_Qb */
    char *mass;   /* "m_Q" */
    int bar_quark;
} zf_vector_like;

typedef struct zf_card_mixing {
    int ckm_down;    /* V_dL = V, V_uL = 1; else V_dL = 1, V_uL = V^dagger */
    char *rotate_sb; /* V_dL = B R, R a rotation of s and b by this angle; or
                        NULL */
    char **matrix[ZF_N_ROTATIONS]; /* 9 formulas, row by row, over the
                                      parameters below; or NULL */
    zf_card_mixing_parameter *parameter;
    size_t n_parameters;
    zf_vector_like *vector_like;
    size_t n_vector_like;
    int kinetic; /* kinetic mixing epsilon is a parameter */
} zf_card_mixing;

ZF_API void zf_card_mixing_free(zf_card_mixing *m);
ZF_API zf_status zf_card_mixing_copy(zf_card_mixing **out,
                                     const zf_card_mixing *m,
                                     zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_settings_free(zf_setting *s, size_t n);
/* Copies the settings whose names are not among the n_without names. */
ZF_API zf_status zf_settings_copy(zf_setting **out, size_t *n_out,
                                  const zf_setting *s, size_t n,
                                  const char *const *without, size_t n_without,
                                  zf_error *err) ZF_MUST_CHECK;
/* "V_uL", ..., the key of a matrix in a card. */
ZF_API const char *zf_rotation_key(zf_rotation r);

/* ---- searches (src/model/search.c) ---- */

typedef struct zf_parameter {
    char *name; /* e.g. "a_e" */
    char *latex;
    fmpq *row; /* n + 1: its value as an affine form in the charges */
    zf_mark mark;
} zf_parameter;

/* A point of acceptance: values of all parameters. */
typedef struct zf_sample {
    char *name;  /* slug, or NULL */
    fmpq *value; /* one a parameter */
    zf_mark mark;
} zf_sample;

/* A statement that `catalog verify` recomputes. */
typedef enum zf_claim_kind {
    ZF_CLAIM_COUNT,        /* the search has `count` solutions in a box */
    ZF_CLAIM_ANOMALY_FREE, /* the model, or what the search accepts, is */
} zf_claim_kind;

typedef struct zf_claim {
    zf_claim_kind kind;
    slong max_charge; /* of the box; counts only */
    fmpz count;
    char *source; /* a reference, or NULL */
    char *note;   /* a sentence, or NULL; one of the two is there */
    zf_mark mark; /* borrows the path of its search; nowhere in a model */
} zf_claim;

typedef struct zf_search {
    char *name; /* slug */
    char *title;
    zf_content *content;
    zf_system system;   /* constraints of the search over all components,
                             anomalies not included; reduced */
    int consistent;     /* 0: the constraints contradict each other */
    zf_system fermions; /* the same over the n_fermions fermion components:
                             charges for which rational scalar charges exist */
    int *determined;    /* n_scalars: the fermion charges fix this scalar's */
    fmpq_mat_t scalars; /* n_scalars x (n_fermions + 1): its affine form; for
                             one that is not determined, a form that satisfies
                             the constraints (free scalars 0) */
    zf_filter **filter; /* all must hold: inequalities, forbidden terms and
                             `filter`, in fermion charges alone: the point has
                             n_fermions entries (more do no harm) */
    size_t n_filters;
    zf_filter_function *functions; /* what `filter` may call: those of the
                                      context, with the guarantees that hold
                                      of the fermion charges alone; NULL
                                      without `filter` */
    size_t n_functions;
    char **constraint_text; /* as the user wrote them, for display */
    size_t n_constraint_texts;
    slong max_charge;          /* 0: none given: exact solve */
    int families, sign, scale; /* equivalences wanted, default 1 */
    zf_parameter *parameter;
    size_t n_parameters;
    zf_sample *sample;
    size_t n_samples;
    int accept_family;  /* accept the parametric family itself */
    slong accept_limit; /* of a box search: keep so many, by height;
                             0: all, -1: none (count only) */
    char **target;      /* names of output formats */
    size_t n_targets;
    zf_claim *claim;
    size_t n_claims;
    char **reference; /* e.g. "arXiv:1909.02021" */
    size_t n_references;
    zf_card_mixing *mixing; /* or NULL; for the models that it accepts */
    zf_setting *benchmark;
    size_t n_benchmark;
    char sha256[65]; /* of the file's bytes; "" when read from a tree */
    char *path;      /* as given */
} zf_search;

/* What a search may refer to besides itself. */
typedef struct zf_search_context {
    const char *catalog; /* folder with content/NAME.yaml; NULL: no file is
                            opened, contents stand in the search itself */
    const zf_filter_function *functions; /* for `filter`; may be NULL; their
                                            names outlive the search */
    size_t n_functions;
} zf_search_context;

/* Reads kind: search.  A content is found by path relative to the search's
 * folder when it holds a '/' or ends in .yaml, else as
 * `catalog`/content/NAME.yaml.  `path` stands in messages; `context` may be
 * NULL.
 *
 * Scalar charges in inequalities, forbidden terms and filters are replaced by
 * what the equations say of them.  An inequality `!=` that still depends on a
 * free scalar charge can always be satisfied over Q, also together with others,
 * and is dropped; other relations and `filter` with such a charge are refused. */
ZF_API zf_status zf_search_read_file(zf_search **out, const char *path,
                                     const zf_search_context *context,
                                     zf_error *err) ZF_MUST_CHECK;
ZF_API zf_status zf_search_read_text(zf_search **out, const char *text,
                                     size_t len, const char *path,
                                     const zf_search_context *context,
                                     zf_error *err) ZF_MUST_CHECK;
ZF_API zf_status zf_search_read_yaml(zf_search **out, const zf_yaml *root,
                                     const char *path,
                                     const zf_search_context *context,
                                     zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_search_free(zf_search *s);
/* x has content->n entries.  Sets the scalar charges that the fermion charges
 * x[0..n_fermions-1] determine, and the others to a solution of the
 * constraints (free ones 0); the fermion charges must solve s->fermions. */
ZF_API void zf_search_fill_scalars(fmpq *x, const zf_search *s);

/* ---- models (src/model/card.c, card_texture.c, card_write.c, id.c) ---- */

enum {
    ZF_CERTIFICATE_SIZE = 6
};

/* A free coupling of a simplified model. */
typedef struct zf_coupling {
    char *name;
    char *latex;
    char *meaning; /* the current it multiplies, in words */
} zf_coupling;

/* A mass matrix, as a card states it. */
typedef struct zf_card_matrix {
    char *name;
    slong rank;
    char *texture; /* name of its two-zero texture, or NULL */
    char *minors;  /* the same of its inverse, or NULL */
    slong rows, columns;
    char **entry; /* rows x columns: "0", or the scalars that fill it */
} zf_card_matrix;

/* What the charges say of masses, as a card states it.  This module only reads
 * and writes it: zf_texture_model_card (texture.h) computes it. */
typedef struct zf_card_textures {
    zf_card_matrix *matrix;
    size_t n;
    slong vanishing_quark_angles; /* -1: not stated */
    int diagonal_leptons;         /* -1: not stated */
    slong neutrino_rank;          /* of [[0, MD], [MD^T, MR]]; -1 */
} zf_card_textures;

/* One accepted assignment.  Charges are affine forms in the model's
 * parameters; a model with fixed charges has none. */
typedef struct zf_model {
    char *id;
    char *title;
    zf_content *content; /* owned */
    slong n_parameters;
    char **parameter;       /* names */
    char **parameter_latex; /* names for LaTeX */
    fmpq_mat_t charge;      /* content->n x (n_parameters + 1): coefficients of
                            the parameters, then the constant */
    int *known;             /* content->n: 0 for a scalar whose charge nothing
                            fixes; its row is zero */
    int certified; /* the card has a certificate: the six anomaly coefficients,
                      in the order of zf_anomaly; 0 in a parametric model
                      means identically zero */
    fmpq *certificate;
    zf_card_textures *textures; /* or NULL */
    zf_card_mixing *mixing;     /* or NULL: the defaults */
    zf_setting *benchmark;      /* values of parameters of the couplings; names
                                   are checked where couplings are computed */
    size_t n_benchmark;
    char *search; /* name of the search it came from, or NULL */
    char *search_sha256;
    zf_claim *claim;
    size_t n_claims;
    char **reference;
    size_t n_references;
    int simplified; /* kind: simplified: couplings instead of charges; content
                       is NULL and the charge matrix has no rows */
    zf_coupling *coupling;
    size_t n_couplings;
    char **lepton; /* simplified: names of the leptons it may couple to */
    size_t n_leptons;
    char **target; /* simplified: names of output formats */
    size_t n_targets;
} zf_model;

/* Reads kind: model and kind: simplified. */
ZF_API zf_status zf_model_read_file(zf_model **out, const char *path,
                                    zf_error *err) ZF_MUST_CHECK;
ZF_API zf_status zf_model_read_yaml(zf_model **out, const zf_yaml *root,
                                    zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_model_free(zf_model *m);
/* Frees what a model may own; NULL is fine. */
ZF_API void zf_card_textures_free(zf_card_textures *t);
/* n matrices without names and entries, and nothing stated. */
ZF_API zf_status zf_card_textures_new(zf_card_textures **out, size_t n,
                                      zf_error *err) ZF_MUST_CHECK;
/* Gives a matrix room for its entries, all NULL. */
ZF_API zf_status zf_card_matrix_shape(zf_card_matrix *m, slong rows,
                                      slong columns,
                                      zf_error *err) ZF_MUST_CHECK;
/* A model over a copy of `c` with all charges zero and known and nothing else
 * set.  latex may be NULL: then `a_mu` is shown as a_{mu}. */
ZF_API zf_status zf_model_new(zf_model **out, const zf_content *c,
                              const char *const *parameter,
                              const char *const *latex, slong n_parameters,
                              zf_error *err) ZF_MUST_CHECK;
/* Appends the card of a model, the same bytes for equal models; reading it
 * gives an equal model.  zf_buf_check tells about failure. */
ZF_API void zf_model_write(zf_buf *out, const zf_model *m);
/* x[i] = the charge of component i at parameter values v (NULL when there are
 * none); x has content->n entries. */
ZF_API void zf_model_charges(fmpq *x, const zf_model *m, const fmpq *v);
/* Appends a charge as text, `a_e - a_Y/2`, that the reader reads back: row
 * has n + 1 entries, coefficients of `names`, then the constant. */
ZF_API void zf_affine_print(zf_buf *out, const fmpq *row,
                            const char *const *names, slong n);
/* The id of a model: `slug` + '-' + the first 10 hexadecimal digits of the
 * SHA-256 of its canonical text: the content (with all representations) and
 * the charges, as primitive integers with the first non-zero one positive
 * (fixed charges), or the reduced echelon form of the coefficient columns and
 * the constants modulo them (families).  Names of parameters do not enter.
 * Families are not permuted: they are labelled by masses. */
ZF_API zf_status zf_model_make_id(char **id, const zf_model *m,
                                  const char *slug,
                                  zf_error *err) ZF_MUST_CHECK;
/* "SU3^2 X", ..., the key of certificate entry k in a card. */
ZF_API const char *zf_certificate_key(slong k);

#endif
