/* yukawa.c - fermions and the bosons of two doublets.
 *
 * Which doublet fills which entry of a mass matrix M = V m W^dagger follows from
 * the charges, V and W from the card.  That fixes the part N of the diagonal
 * matrix m that the second doublet gives, and everything else:
 *
 *     N_ij = sum_kl V*_ki M_kl W_lj over (k, l) filled by the second,
 *
 * which is m_j sum_k V*_ki V_kj over k where W = 1.  Entries that no doublet
 * fills count with the first: they vanish up to products of small masses and
 * angles.  L = -fbar_L sum_a M_a (1 + (h_a +- i a_a)/v_a) f_R + h.c., the sign +
 * for down quarks and charged leptons; M_2 = N, M_1 = m - N. */
#include <stdio.h>
#include <string.h>

#include "feynman/import.h"

static const char *const neutrino[2][3] = {{"ve", "vm", "vt"},
                                           {"ve~", "vm~", "vt~"}};
static const int qed[3] = {0, 1, 0};

typedef zf_expr matrix[3][3];

typedef struct yukawas {
    zf_feynman *f;
    matrix part[3][2]; /* M_1, M_2 of the species */
} yukawas;

/* 1 when the second doublet and not the first fills the entry. */
static int of_second(const zf_feynman *f, size_t k, int i, int j)
{
    const zf_entry *e = zf_texture_entry(f->texture, k, i, j);
    slong first = f->model->content->n_fermion_multiplets;
    int second = 0;

    for (size_t n = 0; e && n < e->n; n++) {
        if (e->filling[n].n != 1)
            continue;
        if (first + e->filling[n].scalar[0] == f->doublet[0].multiplet)
            return 0;
        second |= first + e->filling[n].scalar[0] == f->doublet[1].multiplet;
    }
    return second;
}

/* A rotation over the parameters. */
static zf_status read_rotation(matrix out, zf_feynman *f, zf_rotation r,
                               zf_error *err)
{
    zf_status st = ZF_OK;

    for (int k = 0; st == ZF_OK && k < 9; k++)
        st = feynman_import_rotation(&out[k / 3][k % 3], f, r, k / 3, k % 3,
                                     err);
    return st;
}

static int is_identity(matrix m)
{
    for (int k = 0; k < 9; k++)
        if (k % 4 ? !zf_expr_is_zero(m[k / 3][k % 3])
                  : !zf_expr_is_one(m[k / 3][k % 3]))
            return 0;
    return 1;
}

/* Element (k, l) of the mass matrix V m W^dagger. */
static zf_expr mass_entry(const zf_feynman *f, int s, matrix v, matrix w, int k,
                          int l)
{
    zf_expr_pool *p = f->pool;
    zf_expr sum = zf_expr_integer(p, 0);

    for (int n = 0; n < 3; n++)
        sum = zf_expr_add(
            p, sum,
            zf_expr_mul(p, feynman_symbol(f, feynman_species[s].mass[n]),
                        zf_expr_mul(p, v[k][n], zf_expr_conj(p, w[l][n]))));
    return sum;
}

/* N_ij when the right-handed fields are rotated, too. */
static zf_expr rotated(const zf_feynman *f, int s, int filled[3][3], matrix v,
                       matrix w, int i, int j)
{
    zf_expr_pool *p = f->pool;
    zf_expr sum = zf_expr_integer(p, 0);

    for (int n = 0; n < 9; n++) {
        int k = n / 3, l = n % 3;

        if (filled[k][l])
            sum = zf_expr_add(
                p, sum,
                zf_expr_mul(
                    p, zf_expr_conj(p, v[k][i]),
                    zf_expr_mul(p, mass_entry(f, s, v, w, k, l), w[l][j])));
    }
    return sum;
}

/* N_ij when they are not: with all of a column V is unitary. */
static zf_expr aligned(const zf_feynman *f, int s, int filled[3][3], matrix v,
                       int i, int j)
{
    zf_expr_pool *p = f->pool;
    zf_expr n = zf_expr_integer(p, 0);

    if (filled[0][j] && filled[1][j] && filled[2][j])
        n = zf_expr_integer(p, i == j);
    else
        for (int k = 0; k < 3; k++)
            if (filled[k][j])
                n = zf_expr_add(
                    p, n, zf_expr_mul(p, zf_expr_conj(p, v[k][i]), v[k][j]));
    return zf_expr_mul(p, feynman_symbol(f, feynman_species[s].mass[j]), n);
}

/* `index` is the place of the mass matrix in the texture, or -1. */
static zf_status split(yukawas *y, int s, slong index, zf_error *err)
{
    zf_feynman *f = y->f;
    zf_expr_pool *p = f->pool;
    int filled[3][3] = {{0}};
    matrix v, w;
    zf_status st = read_rotation(v, f, feynman_species[s].left, err);

    if (st == ZF_OK)
        st = read_rotation(w, f, feynman_species[s].right, err);
    for (int k = 0; st == ZF_OK && index >= 0 && k < 9; k++)
        filled[k / 3][k % 3] = of_second(f, (size_t)index, k / 3, k % 3);
    for (int k = 0; st == ZF_OK && k < 9; k++) {
        int i = k / 3, j = k % 3;
        zf_expr all = i == j ? feynman_symbol(f, feynman_species[s].mass[j])
                             : zf_expr_integer(p, 0);
        zf_expr n = is_identity(w) ? aligned(f, s, filled, v, i, j)
                                   : rotated(f, s, filled, v, w, i, j);

        y->part[s][1][i][j] = n;
        y->part[s][0][i][j] = zf_expr_sub(p, all, n);
    }
    return st;
}

/* sum_a M_a[i][j] R/v_a with the part R of the state in doublet a. */
static zf_expr weighted(const yukawas *y, int s, int i, int j,
                        const char *weight, zf_error *err)
{
    zf_expr_pool *p = y->f->pool;
    zf_expr sum = zf_expr_integer(p, 0);

    for (int a = 1; a <= 2; a++) {
        char text[64];

        if (weight[0] == 'H')
            snprintf(text, sizeof(text), "R%d%s/vD%d", a, weight, a);
        else
            snprintf(text, sizeof(text), "R%s%d/vD%d", weight, a, a);
        sum = zf_expr_add(p, sum,
                          zf_expr_mul(p, y->part[s][a - 1][i][j],
                                      feynman_formula(y->f, err, "%s", text)));
    }
    return sum;
}

static zf_status neutral(const yukawas *y, int s, int i, int j, zf_error *err)
{
    static const char *const even[2] = {"H", "H2"};
    zf_expr_pool *p = y->f->pool;
    zf_expr c[2], unit = zf_expr_i(p);
    zf_status st = ZF_OK;

    for (int k = 0; st == ZF_OK && k < 2; k++) {
        c[1] = weighted(y, s, i, j, even[k], err);
        c[0] = zf_expr_conj(p, weighted(y, s, j, i, even[k], err));
        st = feynman_yukawa(y->f, feynman_species[s].anti[j],
                            feynman_species[s].name[i], even[k], c, qed, err);
    }
    if (s == UP)
        unit = zf_expr_neg(p, unit);
    c[1] = zf_expr_mul(p, unit, weighted(y, s, i, j, "A", err));
    c[0] =
        zf_expr_conj(p, zf_expr_mul(p, unit, weighted(y, s, j, i, "A", err)));
    if (st == ZF_OK)
        st = feynman_yukawa(y->f, feynman_species[s].anti[j],
                            feynman_species[s].name[i], "A0", c, qed, err);
    return st;
}

/* f-bar_i f'_j phi+ and its conjugate. */
static zf_status charged(const yukawas *y, const char *const up[2],
                         const char *const down[2], zf_expr right, zf_expr left,
                         zf_error *err)
{
    zf_expr_pool *p = y->f->pool;
    zf_expr root = zf_expr_sqrt(p, zf_expr_integer(p, 2));
    zf_expr c[2] = {zf_expr_neg(p, zf_expr_mul(p, root, left)),
                    zf_expr_mul(p, root, right)};
    zf_expr conj[2] = {zf_expr_conj(p, c[1]), zf_expr_conj(p, c[0])};
    zf_status st = feynman_yukawa(y->f, down[1], up[0], "H-", c, qed, err);

    return st == ZF_OK
               ? feynman_yukawa(y->f, up[1], down[0], "H+", conj, qed, err)
               : st;
}

static zf_status quark_currents(const yukawas *y, int i, int j, zf_error *err)
{
    zf_expr_pool *p = y->f->pool;
    zf_expr right = zf_expr_integer(p, 0), left = right;
    const char *up[2] = {feynman_species[UP].name[i],
                         feynman_species[UP].anti[i]};
    const char *down[2] = {feynman_species[DOWN].name[j],
                           feynman_species[DOWN].anti[j]};

    for (int k = 0; k < 3; k++) {
        char name[32];

        snprintf(name, sizeof(name), "CKM%dx%d", i + 1, k + 1);
        right = zf_expr_add(p, right,
                            zf_expr_mul(p, feynman_symbol(y->f, name),
                                        weighted(y, DOWN, k, j, "C", err)));
        snprintf(name, sizeof(name), "CKM%dx%d", k + 1, j + 1);
        left = zf_expr_add(
            p, left,
            zf_expr_mul(p, feynman_symbol(y->f, name),
                        zf_expr_conj(p, weighted(y, UP, k, i, "C", err))));
    }
    return charged(y, up, down, right, left, err);
}

static zf_status add_vertices(const yukawas *y, zf_error *err)
{
    zf_status st = ZF_OK;

    for (int n = 0; st == ZF_OK && n < 27; n++)
        st = neutral(y, n / 9, n / 3 % 3, n % 3, err);
    for (int n = 0; st == ZF_OK && n < 9; n++)
        st = quark_currents(y, n / 3, n % 3, err);
    for (int n = 0; st == ZF_OK && n < 9; n++) {
        int k = n / 3, j = n % 3;
        const char *up[2] = {neutrino[0][k], neutrino[1][k]};
        const char *down[2] = {feynman_species[LEPTON].name[j],
                               feynman_species[LEPTON].anti[j]};

        st = charged(y, up, down, weighted(y, LEPTON, k, j, "C", err),
                     zf_expr_integer(y->f->pool, 0), err);
    }
    return st;
}

zf_status feynman_two_yukawas(zf_feynman *f, zf_error *err)
{
    yukawas y = {.f = f};
    zf_status st = ZF_OK;

    for (int s = 0; st == ZF_OK && s < 3; s++)
        st = split(&y, s,
                   zf_texture_plan_find(zf_texture_matrices(f->texture),
                                        feynman_species[s].matrix),
                   err);
    return st == ZF_OK ? add_vertices(&y, err) : st;
}
