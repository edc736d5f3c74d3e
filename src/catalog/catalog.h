/* catalog.h - what filters of searches may ask beyond charges, and what the
 * visible fields leave for singlets. */
#ifndef ZF_CATALOG_CATALOG_H
#define ZF_CATALOG_CATALOG_H

#include "zforge/filter.h"
#include "zforge/model.h"

/* ---- residue.c ---- */

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

/* The same at fermion charges x[0 .. n_fermions - 1] of a search; x has
 * content->n entries, and scalars are filled in by the call.  The singlets'
 * charges go to `own` (n_fermions initialised entries), their number to
 * *n_own. */
void residue_from_point(residue *r, fmpq *own, slong *n_own, const zf_search *s,
                        fmpq *x);

/* The same of a card with fixed charges. */
void residue_from_card(residue *r, fmpq *own, slong *n_own, const zf_model *m);

/* ---- functions.c: textures and dark sectors in filters ---- */

/* All functions, for zf_search_context: those of texture.h and
 *
 *     dark.chiral        the singlets have no zero charge and no pair q, -q
 *     dark.trivial       they are copies of the leptons
 *     dark.forbids_lHnu  none couples as l_i H nu
 *     dark.core          number left after removing zeros and pairs
 *
 * *out is an array for zf_mem_free; it is not needed after the reading. */
zf_status accept_functions(zf_filter_function **out, size_t *n,
                           zf_error *err) ZF_MUST_CHECK;

/* A search with what its functions need; any number of threads may use it. */
typedef struct accept_filter accept_filter;

zf_status accept_filter_new(accept_filter **out, const zf_search *search,
                            zf_error *err) ZF_MUST_CHECK;
void accept_filter_free(accept_filter *f);
/* A zf_filter_call; `arg` is the accept_filter. */
zf_status accept_call(zf_filter_value *out, size_t index,
                      const zf_filter_value *args, const zf_filter_point *point,
                      void *arg, zf_error *err);

#endif
