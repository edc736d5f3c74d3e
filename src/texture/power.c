/* power.c - what an entry lacks, and powers of flavons (Froggatt-Nielsen). */
#include <flint/fmpq_vec.h>

#include "texture/private.h"

static void add_row(fmpq *row, int sign, const zf_texture *t, slong component)
{
    for (slong k = 0; k < t->n_coefficients; k++) {
        if (sign > 0)
            fmpq_add(row + k, row + k, fmpq_mat_entry(t->charge, component, k));
        else
            fmpq_sub(row + k, row + k, fmpq_mat_entry(t->charge, component, k));
    }
}

/* The charge of psi psi at (i, j), together with the doublets d. */
static void charge_with(fmpq *row, const zf_texture *t, const zf_mass_matrix *m,
                        slong i, slong j, const zf_filling *d)
{
    const zf_content *c = t->plan->content;

    for (slong k = 0; k < t->n_coefficients; k++)
        fmpq_zero(row + k);
    add_row(row, m->majorana ? 1 : -1, t, c->multiplet[m->row].first + i);
    add_row(row, 1, t, c->multiplet[m->column].first + j);
    for (slong k = 0; d && k < d->n; k++)
        add_row(row, d->sign[k], t, t->n_fermions + d->scalar[k]);
}

void zf_texture_charge(fmpq *row, slong *n, const zf_texture *t, size_t k,
                       slong i, slong j)
{
    const zf_mass_matrix *m = &t->plan->matrix[k];

    *n = t->n_coefficients;
    charge_with(row, t, m, i, j,
                m->kind == ZF_MASS_WEINBERG ? &m->doublets[0] : NULL);
}

static int is_zero(const fmpq *row, slong n)
{
    for (slong k = 0; k < n; k++)
        if (!fmpq_is_zero(row + k))
            return 0;
    return 1;
}

/* 1 and the integer p with need + p charge = 0. */
static int solve_power(slong *p, const fmpq *need, const fmpq *charge, slong n)
{
    fmpq_t ratio, sum;
    slong at = 0;
    int found = 0;

    while (at < n && fmpq_is_zero(charge + at))
        at++;
    if (at == n) {
        *p = 0;
        return is_zero(need, n);
    }
    fmpq_init(ratio);
    fmpq_init(sum);
    fmpq_div(ratio, need + at, charge + at);
    fmpq_neg(ratio, ratio);
    found = fmpz_is_one(fmpq_denref(ratio));
    for (slong k = 0; k < n && found; k++) {
        fmpq_mul(sum, ratio, charge + k);
        fmpq_add(sum, sum, need + k);
        found = fmpq_is_zero(sum);
    }
    if (found && fmpz_cmp_si(fmpq_numref(ratio), ZF_TEXTURE_MAX_POWER) <= 0 &&
        fmpz_cmp_si(fmpq_numref(ratio), -(slong)ZF_TEXTURE_MAX_POWER) >= 0)
        *p = fmpz_get_si(fmpq_numref(ratio));
    else
        found = 0;
    fmpq_clear(sum);
    fmpq_clear(ratio);
    return found;
}

int zf_texture_power(slong *power, const zf_texture *t, size_t k, slong i,
                     slong j, const fmpq *charge)
{
    const zf_mass_matrix *m = &t->plan->matrix[k];
    fmpq *need = _fmpq_vec_init(t->n_coefficients);
    int found = 0;

    for (size_t d = 0; d < m->n_doublets && !(m->symmetry < 0 && i == j); d++) {
        int usable = 1;
        slong p = 0;

        for (slong s = 0; s < m->doublets[d].n; s++)
            usable = usable && t->usable[m->doublets[d].scalar[s]];
        charge_with(need, t, m, i, j, &m->doublets[d]);
        if (!usable || !solve_power(&p, need, charge, t->n_coefficients))
            continue;
        if (!found || FLINT_ABS(p) < FLINT_ABS(*power))
            *power = p;
        found = 1;
    }
    _fmpq_vec_clear(need, t->n_coefficients);
    return found;
}
