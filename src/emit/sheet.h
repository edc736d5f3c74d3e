/* sheet.h - private to emit: what a page about a model shows. */
#ifndef ZFORGE_EMIT_SHEET_H
#define ZFORGE_EMIT_SHEET_H

#include "emit/formula.h"
#include "emit/numbers.h"

enum {
    ZF_SHEET_WORDS = 80,   /* symbols that a page explains, at most */
    ZF_SHEET_CALLS = 8,    /* functions */
    ZF_SHEET_WIDEST = 700, /* width of a formula in which others are expanded */
};

/* Symbols and functions of the formulas of a page. */
typedef struct zf_glossary {
    zf_numbers *n;
    const zf_quantity *q[ZF_SHEET_WORDS];
    size_t count;
    const char *call[ZF_SHEET_CALLS];
    size_t n_calls;
    int quark_mixing; /* there are elements of the CKM matrix */
} zf_glossary;

/* ---- view_sheet.c: the first failure sticks ---- */

/* A formula, and its symbols noted. */
void zf_sheet_formula(zf_status *now, zf_value *v, const char *key, zf_expr e,
                      zf_glossary *g, zf_error *err);
/* `latex`: the quantity's, or one made of its name. */
void zf_sheet_symbol(zf_status *now, zf_value *v, const zf_quantity *q,
                     zf_numbers *n, zf_error *err);
void zf_sheet_number(zf_status *st, zf_value *v, const char *key,
                     double complex x);
/* `has_unit` and `unit` */
void zf_sheet_unit(zf_status *st, zf_value *v, const char *unit);

/* 1 for what `mixing` tells. */
int zf_sheet_tells_mixing(const char *name);

/* ---- sheet_current.c ---- */

/* Adds `currents`, `has_currents`. */
zf_status zf_sheet_put_currents(zf_value *sheet, zf_glossary *g,
                                zf_error *err) ZF_MUST_CHECK;

/* ---- sheet_pattern.c ---- */

/* The formula of all entries (i, j) of a matrix of couplings over symbols with
 * i and j for the families, or NULL: the entries are not of one form. */
zf_status zf_sheet_pattern(zf_expr *out, const zf_expr entry[3][3],
                           const char *families, zf_quantities *q,
                           zf_error *err) ZF_MUST_CHECK;

/* ---- sheet_observable.c ---- */

/* Adds `leading`, `has_leading`. */
zf_status zf_sheet_put_leading(zf_value *sheet, zf_glossary *g,
                               const zf_format *f, zf_error *err) ZF_MUST_CHECK;
/* The formula over symbols that have LaTeX. */
zf_status zf_sheet_readable(zf_expr *out, zf_expr e, zf_numbers *n,
                            zf_error *err) ZF_MUST_CHECK;

/* ---- sheet_glossary.c ---- */

/* Notes the symbols and functions of a formula. */
void zf_glossary_note(zf_status *now, zf_glossary *g, zf_expr e, zf_error *err);
/* Adds `glossary`, `functions`. */
zf_status zf_sheet_put_glossary(zf_value *sheet, zf_glossary *g,
                                zf_error *err) ZF_MUST_CHECK;

#endif
