/* notes.c - what the rules of a model have and leave out, in words. */
#include "feynman/private.h"

static void add(zf_feynman *f, int when, const char *text)
{
    if (when && f->n_notes < sizeof(f->note) / sizeof(*f->note))
        f->note[f->n_notes++] = text;
}

void feynman_notes(zf_feynman *f)
{
    add(f, f->mixes && !f->kinetic,
        "Z and Z' mix: MZ and MZp are the physical masses, and every vertex is "
        "that of the mass eigenstates.");
    add(f, f->kinetic,
        "Kinetic mixing epsilon: MZ0, the mass of the Z without mixing "
        "(SMINPUTS 4), and the physical MZp are inputs, and MZ follows.");
    add(f, !f->model->content,
        "The couplings of the Z' are free parameters: no field but it is new.");
    add(f, f->n_singlets == 0 && f->model->content,
        "No scalar breaks U(1)_X: the mass of the Z' is a parameter, as in the "
        "mechanism of Stueckelberg.");
    add(f, f->n_singlets == 1 && f->n_doublets < 2,
        "The scalar of U(1)_X does not mix with the Higgs boson; its potential "
        "is M^2/(2 v^2) (|S|^2 - v^2/2)^2.");
    add(f, f->n_singlets > 1 || (f->n_singlets == 1 && f->n_doublets > 1),
        "Scalars of U(1)_X do not mix with each other nor with Higgs bosons, "
        "and their potential is left out.");
    add(f, f->n_singlets > 1,
        "Vevs of the scalars of U(1)_X: ratio_v_... are their ratios to the "
        "first, which follows from MZp and gX.");
    add(f, f->n_doublets == 2,
        "Two Higgs doublets: scalars couple to each other only as H H H and H "
        "H H H of the Standard Model; cba is cos(beta - alpha).");
    add(f, f->n_doublets > 2,
        "Of more than two doublets only the Higgs boson along the vev is "
        "kept.");
    add(f, f->n_sterile > 0,
        "Right-handed neutrinos N: mass eigenstates are gauge eigenstates, "
        "paired where only an off-diagonal Majorana mass is allowed; mixing "
        "with light neutrinos is left out, so that none decays by it.");
    add(f, f->n_heavy > 0,
        "Vector-like quarks: to first order in their mixing with quarks, to "
        "second order where light quarks couple to the Z'.");
}

const char *const *zf_feynman_notes(const zf_feynman *f, size_t *n)
{
    *n = f->n_notes;
    return f->note;
}
