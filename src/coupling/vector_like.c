/* vector_like.c - vector-like quarks, to leading order in Y v/m.
 *
 * With the Yukawa term Y_i phi Pbar q_i (`bar: partner`, P the half of the
 * vector-like quark whose chirality is opposite to that of q) a light quark has
 * the admixture theta_i = Y_i v/(sqrt2 m) of the heavy one, and its coupling
 * shifts by (X_partner - X_quark) theta_i^* theta_j (arXiv:1403.1269).  With
 * Y_i phi qbar_i P (`bar: quark`) it is theta_i theta_j^* (arXiv:1909.02021).
 * Doublets: Y_i in the basis of down quarks, so t_u = V^* t_d below. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "coupling/private.h"

const zf_vector_like *coupling_partner_of(const zf_couplings *c, slong quark)
{
    const zf_card_mixing *x = c->model->mixing;

    for (size_t k = 0; x && quark >= 0 && k < x->n_vector_like; k++)
        if (strcmp(x->vector_like[k].quark,
                   c->model->content->multiplet[quark].name) == 0)
            return &x->vector_like[k];
    return NULL;
}

static const zf_multiplet *field(const zf_couplings *c, const char *name)
{
    return &c->model->content
                ->multiplet[zf_content_multiplet(c->model->content, name)];
}

/* ---- charges ---- */

/* 1 when some fermion completes the partner to a vector-like quark. */
static int has_other_half(const zf_couplings *c, const zf_multiplet *partner)
{
    const zf_content *content = c->model->content;

    for (slong k = 0; k < content->n_multiplets; k++) {
        const zf_multiplet *m = &content->multiplet[k];

        if (m->fermion && m->left != partner->left && m->families == 1 &&
            m->irrep.p == partner->irrep.p && m->irrep.q == partner->irrep.q &&
            m->irrep.su2 == partner->irrep.su2 &&
            fmpq_equal(&m->hypercharge, &partner->hypercharge) &&
            c->charge[m->first] == c->charge[partner->first])
            return 1;
    }
    return 0;
}

zf_status coupling_partner_shift(zf_expr *out, const zf_couplings *c,
                                 const zf_vector_like *v, zf_error *err)
{
    const zf_multiplet *partner = field(c, v->partner);
    const zf_multiplet *quark = field(c, v->quark);
    const zf_multiplet *scalar = field(c, v->scalar);
    zf_expr x = c->charge[quark->first], shift, s = c->charge[scalar->first];

    for (slong k = 1; k < quark->families; k++)
        if (c->charge[quark->first + k] != x)
            return zf_error_set(err, ZF_EDOMAIN, NULL,
                                "the charges of \"%s\" differ between "
                                "families; expected equal ones where \"%s\" "
                                "mixes with all of them",
                                v->quark, v->partner);
    if (!has_other_half(c, partner))
        return zf_error_set(err, ZF_EDOMAIN, NULL,
                            "no field of opposite chirality has the charge "
                            "and the representation of \"%s\"; expected one "
                            "for the mass %s",
                            v->partner, v->mass);
    shift = zf_expr_sub(c->pool, c->charge[partner->first], x);
    if (!s || (shift != s && shift != zf_expr_neg(c->pool, s)))
        return zf_error_set(err, ZF_EDOMAIN, NULL,
                            "the charges of \"%s\" and \"%s\" do not differ "
                            "by that of \"%s\", so it cannot mix them",
                            v->partner, v->quark, v->scalar);
    *out = shift;
    return ZF_OK;
}

/* ---- parameters ---- */

static const char *flavour(const zf_couplings *c, const zf_vector_like *v,
                           int k)
{
    static const char *const names[2][3] = {{"u", "c", "t"}, {"d", "s", "b"}};
    slong quark = zf_content_multiplet(c->model->content, v->quark);

    return names[quark != c->field.u][k];
}

/* Y_Qd, or its phase phi_Qd. */
static void make_name(char *out, size_t size, const zf_couplings *c,
                      const zf_vector_like *v, int k, int phase)
{
    const char *under = strchr(v->yukawa, '_');

    if (phase)
        snprintf(out, size, "phi_%s%s", under ? under + 1 : v->yukawa,
                 flavour(c, v, k));
    else
        snprintf(out, size, "%s%s", v->yukawa, flavour(c, v, k));
}

static zf_status add_parameters(zf_couplings *c, const zf_vector_like *v,
                                zf_error *err)
{
    const coupling_parameter mass = {.name = v->mass,
                                     .unit = "GeV",
                                     .meaning = "mass of a vector-like quark",
                                     .otherwise = 10000,
                                     .high = INFINITY,
                                     .low_open = 1};
    char name[120];
    const coupling_parameter yukawa = {
        .name = name,
        .meaning = "Yukawa coupling of a vector-like quark",
        .low = -12.566370614359172, /* 4 pi */
        .high = 12.566370614359172};
    const coupling_parameter phase = {
        .name = name,
        .meaning = "phase of the Yukawa coupling, in radian",
        .low = -INFINITY,
        .high = INFINITY};
    zf_status st = coupling_add_parameter(c, &mass, err);

    for (int k = 0; st == ZF_OK && k < 6; k++) {
        make_name(name, sizeof name, c, v, k % 3, k / 3);
        st = coupling_add_parameter(c, k < 3 ? &yukawa : &phase, err);
    }
    return st;
}

zf_status coupling_partner_parameters(zf_couplings *c, zf_error *err)
{
    const zf_card_mixing *x = c->model->mixing;
    zf_status st = ZF_OK;

    for (size_t k = 0; st == ZF_OK && x && k < x->n_vector_like; k++) {
        const zf_vector_like *v = &x->vector_like[k];
        slong quark = zf_content_multiplet(c->model->content, v->quark);

        if (quark != c->field.q && quark != c->field.u && quark != c->field.d)
            return zf_error_set(err, ZF_EDOMAIN, NULL,
                                "\"%s\" is no quark of the Standard Model; "
                                "expected one to mix with \"%s\"",
                                v->quark, v->partner);
        st = add_parameters(c, v, err);
    }
    return st;
}

/* ---- currents ---- */

static zf_expr parameter(const zf_couplings *c, const zf_vector_like *v, int k,
                         int phase)
{
    char name[120];

    make_name(name, sizeof name, c, v, k, phase);
    return zf_quantities_symbol(c->q, name);
}

/* exp(i phase) */
static zf_expr unit(zf_expr_pool *p, zf_expr phase)
{
    return zf_expr_call1(p, "exp", zf_expr_mul(p, zf_expr_i(p), phase));
}

/* +1 or -1: the sign of phases in t_k = Y_k exp(+-i phi_k), which makes the
 * shift proportional to t_i^* t_j. */
static zf_expr phase_of(const zf_couplings *c, const zf_vector_like *v, int k)
{
    zf_expr phi = parameter(c, v, k, 1);

    return v->bar_quark ? zf_expr_neg(c->pool, phi) : phi;
}

/* t_i^* t_j in the basis in which the Yukawa couplings are given. */
static zf_expr own_product(const zf_couplings *c, const zf_vector_like *v,
                           int i, int j)
{
    zf_expr_pool *p = c->pool;
    zf_expr y = zf_expr_mul(p, parameter(c, v, i, 0), parameter(c, v, j, 0));

    if (i == j)
        return y;
    return zf_expr_mul(
        p, y, unit(p, zf_expr_sub(p, phase_of(c, v, j), phase_of(c, v, i))));
}

zf_expr coupling_partner_admixture(const zf_couplings *c,
                                   const zf_vector_like *v, zf_species species,
                                   int i)
{
    slong quark = zf_content_multiplet(c->model->content, v->quark);
    int rotated = species == ZF_SPECIES_U && quark == c->field.q;
    zf_expr_pool *p = c->pool;
    zf_expr sum = zf_expr_integer(p, 0);

    for (int k = 0; k < 3; k++) {
        zf_expr t =
            zf_expr_mul(p, parameter(c, v, k, 0), unit(p, phase_of(c, v, k)));

        if (!rotated && k == i)
            return t;
        if (rotated)
            sum = zf_expr_add(p, sum,
                              zf_expr_mul(p, zf_expr_conj(p, c->ckm[i][k]), t));
    }
    return sum;
}

zf_status coupling_partner_current(matrix3 h, const zf_couplings *c,
                                   zf_species species, int right, zf_error *err)
{
    slong quark = species == ZF_SPECIES_U   ? right ? c->field.u : c->field.q
                  : species == ZF_SPECIES_D ? right ? c->field.d : c->field.q
                                            : -1;
    const zf_vector_like *v = coupling_partner_of(c, quark);
    int rotated = species == ZF_SPECIES_U && !right;
    zf_expr_pool *p = c->pool;
    zf_expr factor = NULL, t[3] = {NULL};
    char vev[80];
    zf_status st;

    if (!v)
        return ZF_OK;
    st = coupling_partner_shift(&factor, c, v, err);
    if (st != ZF_OK)
        return st;
    snprintf(vev, sizeof vev, "v_%s", v->scalar);
    factor = zf_expr_mul(
        p, zf_expr_mul(p, zf_expr_fraction(p, 1, 2), factor),
        zf_expr_power(p,
                      zf_expr_div(p, zf_quantities_symbol(c->q, vev),
                                  zf_quantities_symbol(c->q, v->mass)),
                      2, 1));
    for (int k = 0; k < 3; k++)
        t[k] = coupling_partner_admixture(c, v, species, k);
    for (int i = 0; i < 3; i++) {
        for (int j = i; j < 3; j++) {
            zf_expr e = !rotated ? own_product(c, v, i, j)
                        : i == j ? zf_expr_abs2(p, t[i])
                                 : zf_expr_mul(p, zf_expr_conj(p, t[i]), t[j]);

            h[i][j] = zf_expr_add(p, h[i][j], zf_expr_mul(p, factor, e));
            if (i != j)
                h[j][i] = zf_expr_conj(p, h[i][j]);
        }
    }
    return ZF_OK;
}

zf_status zf_couplings_admixture(zf_expr *out, const zf_couplings *c, size_t k,
                                 zf_species species, int i, zf_error *err)
{
    const zf_vector_like *v = &c->model->mixing->vector_like[k];
    zf_expr_pool *p = c->pool;
    zf_expr ratio = NULL;
    char vev[80];
    zf_status st = coupling_partner_shift(&ratio, c, v, err);

    if (st != ZF_OK)
        return st;
    snprintf(vev, sizeof vev, "v_%s", v->scalar);
    ratio = zf_expr_div(p, zf_quantities_symbol(c->q, vev),
                        zf_quantities_symbol(c->q, v->mass));
    ratio =
        zf_expr_mul(p, ratio, zf_expr_power(p, zf_expr_integer(p, 2), -1, 2));
    *out =
        zf_expr_mul(p, ratio, coupling_partner_admixture(c, v, species, i - 1));
    return zf_expr_pool_check(p, err);
}
