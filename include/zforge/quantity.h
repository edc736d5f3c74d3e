/* quantity.h - named quantities: inputs, parameters, and what follows.
 *
 * One table of everything a formula may name: inputs with value, uncertainty
 * and source (catalog/inputs), free parameters of a model with range and
 * default, and derived quantities with a formula over the others.  Energies
 * are in GeV.  The table owns a pool of expressions; a derived quantity is a
 * symbol there (so that formulas stay readable in print) and can be expanded
 * to leaves (so that they can be differentiated and compiled).
 */
#ifndef ZFORGE_QUANTITY_H
#define ZFORGE_QUANTITY_H

#include "zforge/expr.h"
#include "zforge/yaml.h"

typedef enum zf_quantity_kind {
    ZF_QUANTITY_INPUT,     /* a number somebody measured */
    ZF_QUANTITY_PARAMETER, /* free in the model */
    ZF_QUANTITY_DERIVED,   /* a formula */
} zf_quantity_kind;

typedef struct zf_quantity {
    char *name;    /* an identifier, e.g. "M_Zp", "V_ts", "gL_d_23" */
    char *latex;   /* math mode; the name when not given */
    char *unit;    /* "GeV", "1", "GeV^-2" */
    char *meaning; /* one line */
    char *source;  /* key of references.yaml or words; "" for derived ones */
    char *date;    /* inputs: when looked up, YYYY-MM-DD, or "" */
    zf_quantity_kind kind;
    int is_complex; /* derived ones only; leaves are real */
    int verify;     /* inputs: not checked against the source */
    zf_expr symbol;
    zf_expr formula;    /* derived; over symbols of other quantities */
    fmpq_t value;       /* leaves: exact decimal of the catalogue, default */
    double uncertainty; /* inputs; 0: none stated */
    /* leaves: the physical range, open at an end that is excluded */
    double low, high;
    int low_open, high_open;
} zf_quantity;

typedef struct zf_quantities zf_quantities;

/* An empty table whose pool knows the kernels (kernel.h). */
ZF_API zf_status zf_quantities_new(zf_quantities **out,
                                   zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_quantities_free(zf_quantities *q);
ZF_API zf_expr_pool *zf_quantities_pool(const zf_quantities *q);

/* Adds all of `folder`/NAME.yaml (kind: inputs), sorted by file name:
 *
 *     kind: inputs
 *     title: Electroweak inputs
 *     inputs:
 *       - {name: m_Z, value: 91.1876, uncertainty: 0.0021, unit: GeV,
 *          latex: m_Z, meaning: ..., source: ..., date: 2026-11-20,
 *          verify: true, above: 0}
 *     derived:
 *       - {name: v, formula: 1/sqrt(sqrt(2)*G_F), unit: GeV, latex: v,
 *          meaning: ..., complex: false}
 *
 * name, value, meaning and source of an input, name and formula of a derived
 * quantity are needed.  The range of an input is all numbers, or ends at `min`
 * and `max`, which are in it, or at `above` and `below`, which are not; its value
 * must be there.  Values are exact decimals or p/q.  Formulas may name
 * quantities of any file of the folder, in any order; one that is defined by
 * itself is an error that shows the cycle, as is a chain of more than 200.  A
 * formula that is not real by its form wants `complex: true`.  All is read, or
 * nothing.  Errors carry file, line and column; so do formulas. */
ZF_API zf_status zf_quantities_read_folder(zf_quantities *q, const char *folder,
                                           zf_error *err) ZF_MUST_CHECK;
ZF_API zf_status zf_quantities_read_yaml(zf_quantities *q, const zf_yaml *root,
                                         zf_error *err) ZF_MUST_CHECK;

/* Adds one; texts are copied, NULL texts are "" (latex, unit: the name, "1").
 * A name that exists is ZF_EDOMAIN.  A derived quantity is complex when its
 * formula is not real by its form. */
ZF_API zf_status zf_quantities_add_parameter(zf_quantities *q,
                                             const zf_quantity *p,
                                             zf_error *err) ZF_MUST_CHECK;
ZF_API zf_status zf_quantities_add_derived(zf_quantities *q, const char *name,
                                           zf_expr formula, const char *latex,
                                           const char *unit,
                                           const char *meaning,
                                           zf_error *err) ZF_MUST_CHECK;

ZF_API size_t zf_quantities_count(const zf_quantities *q);
ZF_API const zf_quantity *zf_quantities_at(const zf_quantities *q, size_t k);
ZF_API const zf_quantity *zf_quantities_find(const zf_quantities *q,
                                             const char *name);
/* The symbol of a quantity, NULL (and the pool fails) when there is none:
 * for formulas built in C. */
ZF_API zf_expr zf_quantities_symbol(const zf_quantities *q, const char *name);
/* Reads a formula over the quantities. */
ZF_API zf_status zf_quantities_parse(zf_expr *out, const zf_quantities *q,
                                     const char *text, const zf_mark *mark,
                                     zf_error *err) ZF_MUST_CHECK;
/* The same formula over leaves: derived quantities replaced, recursively. */
ZF_API zf_expr zf_quantities_expand(const zf_quantities *q, zf_expr e);

/* ---- points: values of quantities ---- */

/* A point starts at the defaults; its table outlives it and may gain quantities
 * meanwhile.  Setting a derived quantity makes it a leaf
 * of this point (`v = 246` whatever G_F is). */
typedef struct zf_point zf_point;
ZF_API zf_status zf_point_new(zf_point **out, const zf_quantities *q,
                              zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_point_free(zf_point *p);
/* The table that the point is of. */
ZF_API const zf_quantities *zf_point_quantities(const zf_point *p);
/* Sets a quantity by name; NaN, infinity and a value outside the range of an
 * input or a parameter are ZF_EDOMAIN, naming the quantity and its range. */
ZF_API zf_status zf_point_set(zf_point *p, const char *name, double value,
                              zf_error *err) ZF_MUST_CHECK;
/* 1 when the quantity was set by zf_point_set. */
ZF_API int zf_point_is_set(const zf_point *p, const char *name);
/* 1 when a derived quantity was set: formulas over leaves do not hold then. */
ZF_API int zf_point_is_overridden(const zf_point *p);
/* Values; formulas are evaluated once and remembered until the next set.
 * zf_point_real wants an imaginary part that is rounding (1e-9 of the modulus,
 * any when e is real by its form), else ZF_EDOMAIN. */
ZF_API zf_status zf_point_value(double complex *out, zf_point *p,
                                const char *name, zf_error *err) ZF_MUST_CHECK;
ZF_API zf_status zf_point_real(double *out, zf_point *p, zf_expr e,
                               zf_error *err) ZF_MUST_CHECK;
ZF_API zf_status zf_point_complex(double complex *out, zf_point *p, zf_expr e,
                                  zf_error *err) ZF_MUST_CHECK;

#endif
