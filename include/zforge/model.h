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

/* ---- groups (src/model/group.c) ---- */

/* An irrep of SU(3) x SU(2): Dynkin labels (p, q) and the dimension of SU(2).
 * Bounds on input: p, q <= 30, su2 <= 60. */
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
/* Number of invariants of SU(3) x SU(2) in a product of n irreps; conjugate[i]
 * non-zero takes the conjugate of factor i. */
ZF_API slong zf_irrep_invariants(const zf_irrep *r, const int *conjugate,
                                 slong n);
/* "3", "3bar", "6", "8", "10bar", ... or "(p,q)" when the dimension alone is
 * ambiguous.  name must hold 24 bytes. */
ZF_API void zf_su3_name(char *name, int p, int q);

/* ---- contents (src/model/content.c) ---- */

typedef struct zf_multiplet {
    char *name;  /* a letter, then letters and underscores; no digit at the end
                    of a fermion's name */
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
} zf_content;

/* Reads kind: content.  Checks names, representations and the content's own
 * gauge anomalies SU(3)^3, SU(3)^2 Y, SU(2)^2 Y, Y^3, grav^2 Y and Witten's; a
 * failing one is named with its value. */
ZF_API zf_status zf_content_read_file(zf_content **out, const char *path,
                                      zf_error *err) ZF_MUST_CHECK;
ZF_API zf_status zf_content_read_yaml(zf_content **out, const zf_yaml *root,
                                      zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_content_free(zf_content *c);
/* Scope for zf_filter_parse: names and aliases of all components. */
ZF_API zf_filter_scope zf_content_scope(const zf_content *c);
/* Index of a component by name or alias, -1 when there is none. */
ZF_API slong zf_content_component(const zf_content *c, const char *name);
/* Canonical text of a content (names, representations, families), the input
 * of hashes. */
ZF_API void zf_content_canonical(zf_buf *out, const zf_content *c);

/* ---- terms (src/model/term.c): Yukawa-like operators ---- */

/* One operator of two fermions and any number of scalars with families and
 * conjugations filled in: sum_k sign[k] X[component[k]] is its X charge. */
typedef struct zf_term {
    slong n;
    slong component[8];
    int sign[8]; /* +1 as it is, -1 conjugated */
} zf_term;

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

typedef struct zf_search {
    char *name; /* slug */
    char *title;
    zf_content *content;
    zf_system system;   /* constraints of the search over all components,
                             anomalies not included; reduced */
    int consistent;     /* 0: the constraints contradict each other */
    zf_filter **filter; /* all must hold: inequalities and `filter` */
    size_t n_filters;
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
    char **reference; /* e.g. "arXiv:1909.02021" */
    size_t n_references;
    char sha256[65]; /* of the file's bytes */
    char *path;      /* as given */
} zf_search;

/* Reads kind: search.  A content is found by path relative to the search's
 * folder when it holds a '/' or ends in .yaml, else as
 * `catalog`/content/NAME.yaml. */
ZF_API zf_status zf_search_read_file(zf_search **out, const char *path,
                                     const char *catalog,
                                     zf_error *err) ZF_MUST_CHECK;
ZF_API zf_status zf_search_read_yaml(zf_search **out, const zf_yaml *root,
                                     const char *path, const char *catalog,
                                     zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_search_free(zf_search *s);

/* ---- models (src/model/card.c): one accepted assignment ---- */

/* Charges are affine forms in the model's parameters; a model with fixed
 * charges has none. */
typedef struct zf_model {
    char *id;
    char *title;
    zf_content *content; /* owned */
    slong n_parameters;
    char **parameter;       /* names */
    char **parameter_latex; /* names for LaTeX */
    fmpq_mat_t charge;      /* content->n x (n_parameters + 1): coefficients of
                            the parameters, then the constant */
    char *search;           /* name of the search it came from, or NULL */
    char *search_sha256;
    char **reference;
    size_t n_references;
    int simplified; /* kind: simplified: couplings instead of charges */
} zf_model;

ZF_API zf_status zf_model_read_file(zf_model **out, const char *path,
                                    zf_error *err) ZF_MUST_CHECK;
ZF_API zf_status zf_model_read_yaml(zf_model **out, const zf_yaml *root,
                                    zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_model_free(zf_model *m);
/* The id of a model: `slug` + '-' + the first 10 hexadecimal digits of the
 * SHA-256 of its canonical text: the content (with all representations) and
 * the charges, as primitive integers with the first non-zero one positive
 * (fixed charges), or the reduced echelon form of the coefficient columns
 * (families).  Families are not permuted: they are labelled by masses. */
ZF_API zf_status zf_model_make_id(char **id, const zf_model *m,
                                  const char *slug,
                                  zf_error *err) ZF_MUST_CHECK;

#endif
