/* neutral.h - what mixing of neutral gauge bosons and matching share. */
#ifndef ZFORGE_COUPLING_NEUTRAL_H
#define ZFORGE_COUPLING_NEUTRAL_H

#include "coupling/symbols.h"

/* sum_i X_i v_i^2 over doublets, charges in the orientation Y = -1/2; the first
 * doublet has what v leaves. */
zf_expr coupling_charge_vevs(const zf_couplings *c);

/* Hypercharge of a species, `side` LEFT or RIGHT. */
zf_expr coupling_hypercharge(const zf_couplings *c, zf_species species,
                             int side);

#endif
