/* higgs.c - the Higgs boson of one doublet, and the scalars of U(1)_X, with
 * the neutral gauge bosons.
 *
 * A singlet S = (v + s)/sqrt2 of charge x gives L = (gX x)^2 (v + s)^2 X^2/2.
 * Each has a CP-even particle of its own; mixing among them and with the Higgs
 * boson, their phases and the potential are left out. */
#include <stdio.h>
#include <string.h>

#include "feynman/private.h"

static const char *const boson[2] = {"Z", "Zp"};

/* [V V' H] and [V V' H H] for a Higgs boson along the vev: from
 * L = (1/2) V^T M_D^2 V (1 + H/v)^2 with the doublets' part of the matrix. */
zf_status feynman_higgs(zf_feynman *f, zf_error *err)
{
    static const char *const entry[3] = {
        "2*I*(gZ^2*vF^2/4*ca^2 - gZ*GK*ca*sa + GQ*sa^2)/vev",
        "2*I*(-gZ^2*vF^2/4*ca*sa - gZ*GK*(ca^2 - sa^2)/2 + GQ*sa*ca)/vev",
        "2*I*(gZ^2*vF^2/4*sa^2 + gZ*GK*sa*ca + GQ*ca^2)/vev"};
    zf_status st = ZF_OK;

    if (!f->mixes)
        return ZF_OK;
    for (int k = 0; st == ZF_OK && k < 3; k++) {
        const char *a = boson[k > 1], *b = boson[k > 0];
        zf_expr e = feynman_formula(f, err, "%s", entry[k]);
        char legs[RULE_NAME];

        snprintf(legs, sizeof(legs), "%s %s H", a, b);
        st = feynman_boson_vertex(f, legs, "VVS1", e, err);
        snprintf(legs, sizeof(legs), "%s %s H H", a, b);
        e = zf_expr_div(f->pool, e, feynman_symbol(f, "vev"));
        if (st == ZF_OK)
            st = feynman_boson_vertex(f, legs, "VVSS1", e, err);
    }
    return st;
}

static zf_status add_scalar(zf_feynman *f, int k, zf_error *err)
{
    const char *name = f->singlet[k].particle;
    char mass[RULE_NAME + 1], width[RULE_NAME + 1], value[32], latex[RULE_NAME];
    zf_particle p = {.name = f->singlet[k].particle,
                     .antiname = f->singlet[k].particle,
                     .latex = latex,
                     .antilatex = latex,
                     .pdg = 9900035 + k,
                     .spin = 1,
                     .color = 1,
                     .mass = mass,
                     .width = width};
    zf_status st;

    snprintf(mass, sizeof(mass), "M%s", name);
    snprintf(width, sizeof(width), "W%s", name);
    snprintf(latex, sizeof(latex), "h_{%s}", name + 1);
    snprintf(value, sizeof(value), "%d", 1500 + 10 * k);
    st = feynman_add_external(f, mass, "MASS", 9900035 + k, value, mass,
                              "mass, GeV", err);
    if (st == ZF_OK)
        st = feynman_add_external(f, width, "DECAY", 9900035 + k, "1", width,
                                  "width, GeV", err);
    fmpq_init(p.charge);
    if (st == ZF_OK)
        st = feynman_add_particle(f, &p, err);
    fmpq_clear(p.charge);
    return st;
}

/* X X s and X X s s, X as mass eigenstates. */
static zf_status scalar_vertices(zf_feynman *f, int k, zf_error *err)
{
    const rule_singlet *s = &f->singlet[k];
    static const char *const product[3] = {"sa^2", "sa*ca", "ca^2"};
    zf_expr x = feynman_charge(f, s->component);
    zf_expr g =
        feynman_formula(f, err, f->kinetic ? "2*I*gX^2/ke^2" : "2*I*gX^2");
    zf_status st = ZF_OK;

    g = zf_expr_mul(f->pool, g, zf_expr_power(f->pool, x, 2, 1));
    for (int n = f->mixes ? 0 : 2; st == ZF_OK && n < 3; n++) {
        zf_expr e = f->mixes ? feynman_formula(f, err, "%s", product[n]) : NULL;
        char legs[4 * RULE_NAME];

        e = e ? zf_expr_mul(f->pool, g, e) : g;
        snprintf(legs, sizeof(legs), "%s %s %s %s", boson[n > 1], boson[n > 0],
                 s->particle, s->particle);
        st = feynman_boson_vertex(f, legs, "VVSS1", e, err);
        e = zf_expr_mul(f->pool, e, feynman_symbol(f, s->vev));
        snprintf(legs, sizeof(legs), "%s %s %s", boson[n > 1], boson[n > 0],
                 s->particle);
        if (st == ZF_OK)
            st = feynman_boson_vertex(f, legs, "VVS1", e, err);
    }
    return st;
}

zf_status feynman_singlets(zf_feynman *f, zf_error *err)
{
    zf_status st = ZF_OK;

    for (int k = 0; st == ZF_OK && k < f->n_singlets; k++) {
        st = add_scalar(f, k, err);
        if (st == ZF_OK)
            st = scalar_vertices(f, k, err);
    }
    return st;
}
