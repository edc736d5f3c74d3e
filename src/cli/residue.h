/* residue.h - what the visible fields of a model leave for singlets. */
#ifndef ZF_CLI_RESIDUE_H
#define ZF_CLI_RESIDUE_H

#include "zforge/model.h"

/* The dark sector that a model asks for.  Singlet charges are those of
 * right-handed fields throughout. */
typedef struct residue {
    fmpq_t sum, cubes;
    fmpq *reference; /* the trivial sector */
    slong n_reference;
    fmpq *coupled; /* charges at which a singlet couples as l_i H nu */
    slong n_coupled;
} residue;

void residue_init(residue *r);
void residue_clear(residue *r);

/* From lepton charges a_i (arXiv:1909.02021): sum, sum of cubes, and a_i are
 * both the trivial solution and the charges that couple. */
void residue_from_charges(residue *r, const fmpq *a, slong n);

/* From a card: the visible fields are those that are no singlets of
 * SU(3) x SU(2) x U(1)_Y.  A singlet couples to a colourless left-handed
 * doublet l_i through every scalar doublet whose hypercharge, or its negative,
 * is that of l_i.  When those charges are a solution (one for each lepton), they
 * are the trivial one, else the singlets that the card has.  ZF_EINPUT for simplified and parametric cards. */
zf_status residue_from_model(residue *r, const zf_model *m, const char *path,
                             zf_error *err) ZF_MUST_CHECK;

#endif
