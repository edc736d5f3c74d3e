/* coupling_show.h - couplings of a Z' as tables, CSV and JSON. */
#ifndef ZF_CLI_COUPLING_SHOW_H
#define ZF_CLI_COUPLING_SHOW_H

#include "cli/physics.h"

typedef struct coupling_view {
    cli_physics *physics;
    int formulas; /* instead of numbers; CSV and JSON have both */
    int expand;   /* formulas over inputs and parameters only */
    zf_language language;
    int up; /* the Wilson coefficients are those of "Warsaw up" */
    const zf_wilson *wilson;
    size_t n_wilson;
    const char *no_wilson; /* why there are none, or NULL */
} coupling_view;

/* A formula, symbols as the language wants them. */
zf_status coupling_put_formula(zf_buf *out, const coupling_view *v, zf_expr e,
                               zf_error *err) ZF_MUST_CHECK;

/* coupling_show.c: everything, as sections of text. */
zf_status coupling_show_all(zf_buf *out, const coupling_view *v,
                            zf_error *err) ZF_MUST_CHECK;
/* coupling_list.c: all quantities but the inputs of the catalogue, as lines
 * of CSV, and everything as JSON. */
zf_status coupling_csv_all(zf_buf *out, const coupling_view *v,
                           zf_error *err) ZF_MUST_CHECK;
zf_status coupling_json_all(zf_buf *out, const coupling_view *v,
                            zf_error *err) ZF_MUST_CHECK;
/* Quantities by name. */
zf_status coupling_quantities(zf_buf *out, const coupling_view *v,
                              const zf_quantity *const *list, size_t n,
                              long format, zf_error *err) ZF_MUST_CHECK;
/* The Wilson coefficients, and how many there are. */
zf_status coupling_wilson(zf_buf *out, const coupling_view *v, long format,
                          zf_error *err) ZF_MUST_CHECK;
/* Couplings and masses of exact diagonalisation beside the leading order. */
zf_status coupling_exact(zf_buf *out, const coupling_view *v, long format,
                         zf_error *err) ZF_MUST_CHECK;

/* Formats: the order of the option. */
enum {
    COUPLING_TABLE,
    COUPLING_CSV,
    COUPLING_JSON,
};

#endif
