/* basis.c - couplings of X to mass eigenstates.
 *
 * Lambda^P = V_P^dagger diag(X) V_P with gauge eigenstates q = V_P q_mass and
 * V_uL^dagger V_dL = V.  Charges are written as x 1 + rest, x the one that most
 * families have, so that unitarity is used exactly: equal charges give x times
 * the unit matrix, whatever the rotations. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "coupling/symbols.h"

/* ---- matrices ---- */

static void set_identity(matrix3 out, zf_expr_pool *p)
{
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 3; j++)
            out[i][j] = zf_expr_integer(p, i == j);
}

static void set_adjoint(matrix3 out, zf_expr_pool *p, matrix3 a)
{
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 3; j++)
            out[i][j] = zf_expr_conj(p, a[j][i]);
}

static void set_product(matrix3 out, zf_expr_pool *p, matrix3 a, matrix3 b)
{
    for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
            zf_expr t[3];

            for (int k = 0; k < 3; k++)
                t[k] = zf_expr_mul(p, a[i][k], b[k][j]);
            out[i][j] = zf_expr_sum(p, t, 3);
        }
    }
}

/* ((1,0,0),(0,c,s),(0,-s,c)) */
static void set_rotation(matrix3 out, zf_expr_pool *p, zf_expr angle)
{
    set_identity(out, p);
    out[1][1] = out[2][2] = zf_expr_call1(p, "cos", angle);
    out[1][2] = zf_expr_call1(p, "sin", angle);
    out[2][1] = zf_expr_neg(p, out[1][2]);
}

/* One term of the sandwich, k <= l; for k < l and i = j the sum of two. */
static zf_expr sandwich_term(zf_expr_pool *p, matrix3 h, matrix3 t,
                             const int *index)
{
    int i = index[0], j = index[1], k = index[2], l = index[3];
    zf_expr e = zf_expr_mul(p, zf_expr_conj(p, t[k][i]),
                            zf_expr_mul(p, h[k][l], t[l][j]));

    if (i == j && k == l)
        return zf_expr_mul(p, h[k][k], zf_expr_abs2(p, t[k][i]));
    if (i == j)
        return zf_expr_mul(p, zf_expr_integer(p, 2), zf_expr_call1(p, "re", e));
    if (k == l)
        return e;
    return zf_expr_add(p, e,
                       zf_expr_mul(p, zf_expr_conj(p, t[l][i]),
                                   zf_expr_mul(p, h[l][k], t[k][j])));
}

void coupling_sandwich(matrix3 out, zf_expr_pool *p, matrix3 h, matrix3 t)
{
    for (int i = 0; i < 3; i++) {
        for (int j = i; j < 3; j++) {
            out[i][j] = zf_expr_integer(p, 0);
            for (int k = 0; k < 3; k++)
                for (int l = k; l < 3; l++)
                    if (!zf_expr_is_zero(h[k][l]))
                        out[i][j] = zf_expr_add(
                            p, out[i][j],
                            sandwich_term(p, h, t, (int[]){i, j, k, l}));
            if (i != j)
                out[j][i] = zf_expr_conj(p, out[i][j]);
        }
    }
}

/* ---- matrices of the card ---- */

/* 0 or 1 as it should be; else in doubles at the benchmark. */
static zf_status check_entry(zf_couplings *c, zf_point *at, const char *key,
                             zf_expr e, int want, zf_error *err)
{
    double complex value = 0;
    zf_status st;

    if (want ? zf_expr_is_one(e) : zf_expr_is_zero(e))
        return ZF_OK;
    st = zf_expr_pool_check(c->pool, err);
    if (st == ZF_OK && zf_expr_kind_of(e) != ZF_EXPR_NUMBER)
        st = zf_point_complex(&value, at, e, err);
    if (st != ZF_OK)
        return st;
    if (zf_expr_kind_of(e) != ZF_EXPR_NUMBER && cabs(value - want) < 1e-12)
        return ZF_OK;
    return zf_error_set(
        err, ZF_EDOMAIN, NULL,
        "the matrix %s is not unitary%s; expected a product "
        "of 1 with its adjoint",
        key, zf_expr_kind_of(e) == ZF_EXPR_NUMBER ? "" : " at the benchmark");
}

static zf_status check_unitary(zf_couplings *c, const char *key, matrix3 v,
                               zf_error *err)
{
    matrix3 adjoint, product;
    zf_point *at = NULL;
    zf_status st = zf_point_new(&at, c->q, err);

    set_adjoint(adjoint, c->pool, v);
    set_product(product, c->pool, adjoint, v);
    for (int k = 0; st == ZF_OK && k < 9; k++)
        st =
            check_entry(c, at, key, product[k / 3][k % 3], k / 3 == k % 3, err);
    zf_point_free(at);
    return st;
}

/* The matrix of the card, or 1. */
static zf_status read_matrix(matrix3 out, zf_couplings *c, zf_rotation r,
                             zf_error *err)
{
    const zf_card_mixing *x = c->model->mixing;
    const char *key = zf_rotation_key(r);
    zf_status st = ZF_OK;

    set_identity(out, c->pool);
    if (!x || !x->matrix[r])
        return ZF_OK;
    for (int k = 0; st == ZF_OK && k < 9; k++) {
        const zf_mark mark = {key, 0, 0};
        zf_error why = {0};

        st = zf_quantities_parse(&out[k / 3][k % 3], c->q, x->matrix[r][k],
                                 &mark, &why);
        if (st != ZF_OK)
            return zf_error_set(err, st == ZF_EINPUT ? ZF_EDOMAIN : st, NULL,
                                "entry (%d, %d) of %s: %.300s", k / 3 + 1,
                                k % 3 + 1, key, why.message);
    }
    return check_unitary(c, key, out, err);
}

/* V_uL and V_dL: of the card, or where it wants the CKM matrix. */
static zf_status left_quarks(matrix3 ul, matrix3 dl, zf_couplings *c,
                             zf_error *err)
{
    const zf_card_mixing *x = c->model->mixing;
    int ckm_down = x && x->ckm_down;
    zf_expr_pool *p = c->pool;
    matrix3 adjoint, b, r;
    zf_status st;

    if (x && x->matrix[ZF_ROTATION_UL]) {
        st = read_matrix(ul, c, ZF_ROTATION_UL, err);
        if (st == ZF_OK)
            set_product(dl, p, ul, c->ckm);
        return st;
    }
    set_adjoint(adjoint, p, c->ckm);
    st = read_matrix(dl, c, ZF_ROTATION_DL, err);
    if (st != ZF_OK)
        return st;
    if (x && x->rotate_sb) {
        memcpy(b, ckm_down ? c->ckm : dl, sizeof b);
        set_rotation(r, p, zf_quantities_symbol(c->q, x->rotate_sb));
        set_product(dl, p, b, r);
    } else if (ckm_down) {
        memcpy(dl, c->ckm, sizeof b);
        set_identity(ul, p); /* V V^dagger */
        return ZF_OK;
    }
    set_product(ul, p, dl, adjoint);
    return ZF_OK;
}

/* ---- currents ---- */

/* A current in units of g_X, x 1 + rest: x of the last call is kept. */
typedef struct current {
    matrix3 h;
    zf_expr universal;
} current;

/* The charge that most families have; of several the one that is zero, else the
 * first. */
static zf_expr most_frequent(const zf_expr *x)
{
    zf_expr best = NULL;
    int most = 0;

    for (int i = 0; i < 3; i++) {
        int n = 0;

        for (int j = 0; j < 3; j++)
            n += x[i] == x[j];
        if (n > most || (n == most && zf_expr_is_zero(x[i]))) {
            best = x[i];
            most = n;
        }
    }
    return best;
}

/* V^dagger diag(X) V; a field that is not there, or has less than three
 * families, has zeros in its place. */
static void rotate(current *out, const zf_couplings *c, slong field, matrix3 v)
{
    zf_expr_pool *p = c->pool;
    zf_expr x[3];
    matrix3 rest;

    for (int i = 0; i < 3; i++) {
        const zf_multiplet *m =
            field < 0 ? NULL : &c->model->content->multiplet[field];

        x[i] = m && i < m->families ? c->charge[m->first + i]
                                    : zf_expr_integer(p, 0);
    }
    out->universal = most_frequent(x);
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 3; j++)
            rest[i][j] = i == j ? zf_expr_sub(p, x[i], out->universal)
                                : zf_expr_integer(p, 0);
    coupling_sandwich(out->h, p, rest, v);
    for (int i = 0; i < 3; i++)
        out->h[i][i] = zf_expr_add(p, out->h[i][i], out->universal);
}

/* U^dagger h U */
static void to_mass_eigenstates(current *out, zf_couplings *c,
                                const current *from)
{
    matrix3 rest;

    memcpy(rest, from->h, sizeof rest);
    for (int i = 0; i < 3; i++)
        rest[i][i] = zf_expr_sub(c->pool, rest[i][i], from->universal);
    out->universal = from->universal;
    coupling_sandwich(out->h, c->pool, rest, c->pmns);
    for (int i = 0; i < 3; i++)
        out->h[i][i] = zf_expr_add(c->pool, out->h[i][i], out->universal);
}

/* Keeps factor * h, and adds gL_u_11, ... */
static zf_status keep(zf_couplings *c, zf_species species, int side, matrix3 h,
                      zf_expr factor, zf_error *err)
{
    static const char *const tex[ZF_N_SPECIES] = {"u", "d", "e", "\\nu", "n"};
    zf_status st = ZF_OK;

    for (int i = 0; i < 3; i++)
        for (int j = i; j < 3; j++) {
            zf_expr e = zf_expr_mul(c->pool, factor, h[i][j]);

            c->current[species][side][i][j] = e;
            if (i != j)
                c->current[species][side][j][i] = zf_expr_conj(c->pool, e);
        }
    for (int k = 0; st == ZF_OK && k < 9; k++) {
        char letter = side == LEFT ? 'L' : 'R', name[40], latex[60];
        const coupling_label label = {name, latex, "1",
                                      "coupling of the gauge boson X"};
        int i = k / 3, j = k % 3;

        snprintf(name, sizeof name, "g%c_%s_%d%d", letter,
                 coupling_species_name(species), i + 1, j + 1);
        snprintf(latex, sizeof latex, "g_%c^{%s,%d%d}", letter, tex[species],
                 i + 1, j + 1);
        st = coupling_define(NULL, c, &label, c->current[species][side][i][j],
                             err);
    }
    return st;
}

static void read_symbols(zf_couplings *c)
{
    static const char *const ckm[] = {"V_ud", "V_us", "V_ub", "V_cd", "V_cs",
                                      "V_cb", "V_td", "V_ts", "V_tb"};
    static const char *const pmns[] = {"U_e1",   "U_e2",   "U_e3",
                                       "U_mu1",  "U_mu2",  "U_mu3",
                                       "U_tau1", "U_tau2", "U_tau3"};

    for (int k = 0; k < 9; k++) {
        c->ckm[k / 3][k % 3] = zf_quantities_symbol(c->q, ckm[k]);
        c->pmns[k / 3][k % 3] = zf_quantities_symbol(c->q, pmns[k]);
    }
}

static zf_status add_quarks(zf_couplings *c, zf_error *err)
{
    const slong field[2][2] = {{c->field.q, c->field.u},
                               {c->field.q, c->field.d}};
    static const zf_rotation rotation[2][2] = {
        {ZF_ROTATION_UL, ZF_ROTATION_UR}, {ZF_ROTATION_DL, ZF_ROTATION_DR}};
    zf_expr g = zf_quantities_symbol(c->q, "g_X");
    matrix3 v[2][2];
    zf_status st = left_quarks(v[0][LEFT], v[1][LEFT], c, err);

    if (st == ZF_OK)
        st = read_matrix(v[0][RIGHT], c, ZF_ROTATION_UR, err);
    if (st == ZF_OK)
        st = read_matrix(v[1][RIGHT], c, ZF_ROTATION_DR, err);
    if (st == ZF_OK)
        for (int k = 0; k < 4; k++)
            memcpy(c->rotation[rotation[k / 2][k % 2]], v[k / 2][k % 2],
                   sizeof v[0][0]);
    for (int k = 0; st == ZF_OK && k < 4; k++) {
        zf_species species = k / 2 ? ZF_SPECIES_D : ZF_SPECIES_U;
        current x;

        rotate(&x, c, field[k / 2][k % 2], v[k / 2][k % 2]);
        st = coupling_partner_current(x.h, c, species, k % 2, err);
        if (st == ZF_OK)
            st = keep(c, species, k % 2, x.h, g, err);
    }
    return st;
}

static zf_status add_leptons(zf_couplings *c, zf_error *err)
{
    zf_expr g = zf_quantities_symbol(c->q, "g_X");
    current left, mass, right[2], none;
    matrix3 v;
    zf_status st = read_matrix(v, c, ZF_ROTATION_EL, err);

    memcpy(c->rotation[ZF_ROTATION_EL], v, sizeof v);
    rotate(&left, c, c->field.l, v);
    if (st == ZF_OK)
        st = read_matrix(v, c, ZF_ROTATION_ER, err);
    memcpy(c->rotation[ZF_ROTATION_ER], v, sizeof v);
    rotate(&right[0], c, c->field.e, v);
    if (st == ZF_OK)
        st = read_matrix(v, c, ZF_ROTATION_NUR, err);
    memcpy(c->rotation[ZF_ROTATION_NUR], v, sizeof v);
    rotate(&right[1], c, c->field.nu, v);
    rotate(&none, c, -1, v);
    to_mass_eigenstates(&mass, c, &left);
    if (st == ZF_OK)
        st = keep(c, ZF_SPECIES_E, LEFT, left.h, g, err);
    if (st == ZF_OK)
        st = keep(c, ZF_SPECIES_E, RIGHT, right[0].h, g, err);
    if (st == ZF_OK)
        st = keep(c, ZF_SPECIES_NU, LEFT, left.h, g, err);
    if (st == ZF_OK)
        st = keep(c, ZF_SPECIES_NU, RIGHT, right[1].h, g, err);
    if (st == ZF_OK)
        st = keep(c, ZF_SPECIES_N, LEFT, mass.h, g, err);
    for (int k = 0; k < 9; k++)
        c->current[ZF_SPECIES_N][RIGHT][k / 3][k % 3] = none.h[k / 3][k % 3];
    return st;
}

/* ---- simplified models ---- */

/* The parameter, or 0 when the card does not have it. */
static zf_expr free_coupling(const zf_couplings *c, const char *name,
                             const char *lepton)
{
    char text[80];

    snprintf(text, sizeof text, "%s%s%s", name, lepton ? "_" : "",
             lepton ? lepton : "");
    return zf_quantities_find(c->q, text) ? zf_quantities_symbol(c->q, text)
                                          : zf_expr_integer(c->pool, 0);
}

static void fill_simplified(matrix3 out, const zf_couplings *c,
                            zf_species species, int side)
{
    static const char *const leptons[] = {"e", "mu", "tau"};
    zf_expr_pool *p = c->pool;

    for (int i = 0; i < 9; i++)
        out[i / 3][i % 3] = zf_expr_integer(p, 0);
    if (species == ZF_SPECIES_D)
        out[1][2] = out[2][1] =
            free_coupling(c, side == LEFT ? "gqL" : "gqR", NULL);
    for (int i = 0; species == ZF_SPECIES_E && i < 3; i++) {
        zf_expr v = free_coupling(c, "gV", leptons[i]);
        zf_expr a = free_coupling(c, "gA", leptons[i]);

        out[i][i] = side == LEFT ? zf_expr_sub(p, v, a) : zf_expr_add(p, v, a);
    }
}

/* arXiv:1704.06200 */
static zf_status add_simplified(zf_couplings *c, zf_error *err)
{
    zf_expr g = zf_quantities_symbol(c->q, "g_X");
    zf_status st = ZF_OK;
    matrix3 h;

    for (int s = 0; st == ZF_OK && s < 2 * ZF_N_SPECIES; s++) {
        zf_species species = (zf_species)(s / 2);

        fill_simplified(h, c, species, s % 2);
        if (species == ZF_SPECIES_N && s % 2 == RIGHT)
            memcpy(c->current[species][RIGHT], h, sizeof h);
        else
            st = keep(c, species, s % 2, h, g, err);
    }
    for (int r = 0; r < ZF_N_ROTATIONS; r++)
        set_identity(c->rotation[r], c->pool);
    return st;
}

zf_status coupling_mass_basis(zf_couplings *c, zf_error *err)
{
    zf_status st;

    read_symbols(c);
    if (c->model->simplified)
        return add_simplified(c, err);
    st = add_quarks(c, err);
    return st == ZF_OK ? add_leptons(c, err) : st;
}
