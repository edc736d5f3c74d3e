/* terms.c - the coefficients of mass terms and Yukawa terms, such that masses
 * and mixing matrices come out as they are.
 *
 * L = -(coefficient) psi-bar psi' (scalars) + h.c., half of it for a Majorana
 * mass of one field.  Entries that the charges forbid have no term: where the
 * matrices of the card would need them, the terms give the masses and mixings
 * up to products of light masses and angles. */
#include <stdio.h>
#include <string.h>

#include "feynman/import.h"

/* ---- quarks and charged leptons ---- */

/* Number of a doublet, from 1, by its scalar in a filling; 0: none. */
static int doublet_of(const zf_feynman *f, slong scalar)
{
    slong multiplet = f->model->content->n_fermion_multiplets + scalar;

    for (int k = 0; k < f->n_doublets; k++)
        if (f->doublet[k].multiplet == multiplet)
            return k + 1;
    return 0;
}

/* sqrt2/v sum over k of V_ik m_k W_jk^*. */
static zf_status yukawa(zf_expr *out, zf_feynman *f, const rule_species *y,
                        slong i, slong j, int doublet, zf_error *err)
{
    zf_expr_pool *p = f->pool;
    zf_expr sum = zf_expr_integer(p, 0), v = NULL, w = NULL;
    zf_status st = ZF_OK;

    for (int k = 0; st == ZF_OK && k < 3; k++) {
        st = feynman_import_rotation(&v, f, y->left, i, k, err);
        if (st == ZF_OK)
            st = feynman_import_rotation(&w, f, y->right, j, k, err);
        if (st == ZF_OK)
            sum =
                zf_expr_add(p, sum,
                            zf_expr_mul(p, feynman_symbol(f, y->mass[k]),
                                        zf_expr_mul(p, v, zf_expr_conj(p, w))));
    }
    if (st == ZF_OK)
        *out = zf_expr_mul(p, sum,
                           feynman_formula(f, err, "sqrt(2)/vD%d", doublet));
    return st;
}

static zf_status yukawa_value(zf_expr *out, zf_feynman *f,
                              const zf_mass_matrix *m, slong i, slong j,
                              const zf_filling *filling, zf_error *err)
{
    int doublet = filling->n == 1 ? doublet_of(f, filling->scalar[0]) : 0;

    for (size_t k = 0; doublet && k < 3; k++)
        if (strcmp(feynman_species[k].matrix, m->name) == 0)
            return yukawa(out, f, &feynman_species[k], i, j, doublet, err);
    return ZF_OK;
}

/* ---- others ---- */

/* The vev of the singlet in a filling of at most one; 1 without a singlet,
 * NULL when it has no vev. */
static zf_expr scalar_factor(zf_feynman *f, const zf_filling *filling,
                             zf_error *err)
{
    const zf_content *c = f->model->content;

    if (filling->n == 0)
        return zf_expr_integer(f->pool, 1);
    for (int k = 0; k < f->n_singlets; k++)
        if (f->singlet[k].component ==
            c->multiplet[c->n_fermion_multiplets + filling->scalar[0]].first)
            return feynman_formula(f, err, "sqrt(2)/%s", f->singlet[k].vev);
    return NULL;
}

/* The mass of the particle that components i and j make up, or NULL. */
static zf_expr majorana_mass(const zf_feynman *f, const zf_mass_matrix *m,
                             slong i, slong j)
{
    const rule_sterile *a = &f->sterile[i], *b = &f->sterile[j];
    int other;
    long p;

    if (m->row != f->sterile_multiplet || m->column != m->row || !a->particle ||
        !b->particle || strcmp(a->particle, b->particle) != 0)
        return NULL;
    p = feynman_particle(&other, f, a->particle);
    /* A Dirac particle has no mass term of one component with itself. */
    if (f->particle[p].standard || strcmp(f->particle[p].mass, "ZERO") == 0 ||
        f->particle[p].self_conjugate != (i == j))
        return NULL;
    return feynman_symbol(f, f->particle[p].mass);
}

static const rule_partner *pair_of(const zf_feynman *f, slong multiplet)
{
    const zf_multiplet *m = &f->model->content->multiplet[multiplet];

    for (int k = 0; k < f->n_heavy; k++)
        if (f->partner[k].half[0] == m || f->partner[k].half[1] == m)
            return &f->partner[k];
    return NULL;
}

/* The Yukawa coupling of a vector-like quark and family i of its quarks, in
 * the gauge basis: sum over k of V_ik conj(t_k), or its conjugate where the
 * quark is the right-handed field. */
static zf_status mixing_value(zf_expr *out, zf_feynman *f,
                              const zf_mass_matrix *m, slong i, slong j,
                              zf_error *err)
{
    const zf_content *c = f->model->content;
    const rule_partner *h = pair_of(f, m->column);
    int left = h != NULL;
    const zf_multiplet *q = &c->multiplet[left ? m->row : m->column];
    zf_expr_pool *p = f->pool;
    zf_expr sum = zf_expr_integer(p, 0), v = NULL;
    zf_rotation r;
    int down;
    zf_status st = ZF_OK;

    h = h ? h : pair_of(f, m->row);
    if (!h || !h->mixing || strcmp(h->mixing->quark, q->name) != 0)
        return ZF_OK;
    /* Of a doublet, down quarks: those of the card. */
    down = h->has[1];
    r = left ? ZF_ROTATION_DL : down ? ZF_ROTATION_DR : ZF_ROTATION_UR;
    for (int k = 0; st == ZF_OK && k < 3; k++) {
        st = feynman_import_rotation(&v, f, r, left ? i : j, k, err);
        if (st == ZF_OK)
            sum = zf_expr_add(
                p, sum,
                zf_expr_mul(
                    p, v,
                    zf_expr_conj(p, feynman_partner_yukawa(f, h, down, k))));
    }
    if (st == ZF_OK)
        *out = left ? sum : zf_expr_conj(p, sum);
    return st;
}

static zf_status mass_value(zf_expr *out, zf_feynman *f,
                            const zf_mass_matrix *m, slong i, slong j,
                            const zf_filling *filling, zf_error *err)
{
    const rule_partner *h = pair_of(f, m->row);
    zf_expr mass = h && h == pair_of(f, m->column)
                       ? feynman_symbol(f, h->mass[h->has[0] ? 0 : 1])
                       : majorana_mass(f, m, i, j);
    zf_expr factor;

    if (!mass)
        return mixing_value(out, f, m, i, j, err);
    factor = scalar_factor(f, filling, err);
    if (factor)
        *out = zf_expr_mul(f->pool, mass, factor);
    return ZF_OK;
}

/* ---- all of them ---- */

/* Only the first way to fill an entry has the value. */
static zf_status add(zf_feynman *f, size_t index, slong i, slong j, size_t way,
                     zf_error *err)
{
    const zf_mass_matrix *m = &zf_texture_matrices(f->texture)->matrix[index];
    const zf_filling *filling =
        &zf_texture_entry(f->texture, index, i, j)->filling[way];
    zf_mass_coupling c = {.matrix = index, .i = i, .j = j, .filling = way};
    zf_status st = ZF_OK;

    if (way == 0 && m->kind == ZF_MASS_YUKAWA)
        st = yukawa_value(&c.value, f, m, i, j, filling, err);
    if (way == 0 && m->kind == ZF_MASS_BARE)
        st = mass_value(&c.value, f, m, i, j, filling, err);
    if (st == ZF_OK)
        st = zf_expr_pool_check(f->pool, err);
    return st == ZF_OK ? feynman_add_mass_coupling(f, &c, err) : st;
}

zf_status feynman_mass_couplings(zf_feynman *f, zf_error *err)
{
    const zf_texture_plan *plan =
        f->texture ? zf_texture_matrices(f->texture) : NULL;
    zf_status st = ZF_OK;

    for (size_t k = 0; plan && k < plan->n; k++) {
        const zf_mass_matrix *m = &plan->matrix[k];

        for (slong i = 0; i < m->rows; i++)
            for (slong j = m->symmetry ? i : 0; j < m->columns; j++) {
                const zf_entry *e = zf_texture_entry(f->texture, k, i, j);

                for (size_t n = 0; st == ZF_OK && n < e->n; n++)
                    if (e->filling[n].n <= 1)
                        st = add(f, k, i, j, n, err);
            }
    }
    return st;
}
