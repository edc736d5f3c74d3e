/* import.h - formulas of coupling.h in the parameters of the rules. */
#ifndef ZFORGE_FEYNMAN_IMPORT_H
#define ZFORGE_FEYNMAN_IMPORT_H

#include "feynman/private.h"

/* The same formula over parameters of the rules.  Names differ where
 * generators expect others (g_X is gX, V_ub is CKM1x3); a derived quantity
 * that the rules do not have yet becomes an internal parameter. */
zf_status feynman_import(zf_expr *out, zf_feynman *f, zf_expr e, zf_error *err);
/* Adds the free parameters of the model as external ones. */
zf_status feynman_import_parameters(zf_feynman *f, zf_error *err);
/* Element (i, j), from 0, of a rotation over parameters of the rules. */
zf_status feynman_import_rotation(zf_expr *out, zf_feynman *f, zf_rotation r,
                                  slong i, slong j, zf_error *err);
/* A current of the gauge boson X over parameters of the rules. */
zf_status feynman_import_current(zf_expr *out, zf_feynman *f,
                                 zf_species species, int right, int i, int j,
                                 zf_error *err);

#endif
