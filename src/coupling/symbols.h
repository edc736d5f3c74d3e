/* symbols.h - derived quantities of couplings by name. */
#ifndef ZFORGE_COUPLING_SYMBOLS_H
#define ZFORGE_COUPLING_SYMBOLS_H

#include "coupling/private.h"

typedef struct coupling_label {
    const char *name, *latex, *unit, *meaning;
} coupling_label;

/* Adds a derived quantity.  *out (may be NULL) is its symbol, or the formula
 * itself when that is a number. */
zf_status coupling_define(zf_expr *out, zf_couplings *c,
                          const coupling_label *label, zf_expr formula,
                          zf_error *err) ZF_MUST_CHECK;

/* "u", "d", "e", "nu", "n". */
const char *coupling_species_name(zf_species species);

/* The coupling of X to mass eigenstates (i, j = 0..2) as the symbol gL_u_12,
 * ..., or as a number where it is one. */
zf_expr coupling_entry(const zf_couplings *c, zf_species species, int side,
                       int i, int j);

#endif
