/* higgs.c - the Higgs boson of one doublet, and the scalars of U(1)_X, with
 * the neutral gauge bosons.
 *
 * A singlet S = (v + s + i b)/sqrt2 of charge x gives L = (gX x)^2 ((v + s)^2 +
 * b^2) X^2/2 - gX x X (s d b - b d s).  Each has a CP-even particle of its own.
 * X eats b along q_k = gX x_k v_k; with n_j^2 = q_0^2 + ... + q_j^2 the CP-odd
 * particle of singlet j > 0 has the parts q_k q_j/(n_(j-1) n_j) for k < j and
 * -n_(j-1)/n_j for k = j.  Mixing of CP-even ones with each other and with the
 * Higgs boson is left out, and so is the potential but of one singlet. */
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

static zf_status add_scalar(zf_feynman *f, const char *name, int pdg, int value,
                            zf_error *err)
{
    char mass[RULE_NAME + 1], width[RULE_NAME + 1], text[32], latex[RULE_NAME];
    zf_particle p = {.name = feynman_borrow(name),
                     .antiname = feynman_borrow(name),
                     .latex = latex,
                     .antilatex = latex,
                     .pdg = pdg,
                     .spin = 1,
                     .color = 1,
                     .mass = mass,
                     .width = width};
    zf_status st;

    snprintf(mass, sizeof(mass), "M%s", name);
    snprintf(width, sizeof(width), "W%s", name);
    snprintf(latex, sizeof(latex), "%c_{%.70s}", name[0], name + 1);
    snprintf(text, sizeof(text), "%d", value);
    st = feynman_add_external(f, mass, (feynman_entry){"MASS", pdg}, text, mass,
                              "mass, GeV", err);
    if (st == ZF_OK)
        st = feynman_add_external(f, width, (feynman_entry){"DECAY", pdg}, "1",
                                  width, "width, GeV", err);
    fmpq_init(p.charge);
    if (st == ZF_OK)
        st = feynman_add_particle(f, &p, err);
    fmpq_clear(p.charge);
    return st;
}

/* ---- phases ---- */

/* qS0, ... and nS0, ...: see above. */
static zf_status add_norms(zf_feynman *f, zf_error *err)
{
    zf_expr_pool *p = f->pool;
    zf_expr sum = zf_expr_integer(p, 0);
    zf_status st = ZF_OK;

    for (int k = 0; st == ZF_OK && k < f->n_singlets; k++) {
        char name[RULE_NAME];
        zf_expr q = feynman_formula(f, err, f->kinetic ? "gX*%s/ke" : "gX*%s",
                                    f->singlet[k].vev);

        q = zf_expr_mul(p, q, feynman_charge(f, f->singlet[k].component));
        snprintf(name, sizeof(name), "qS%d", k + 1);
        st = feynman_add_internal(f, name, q, 0, name, err);
        if (st != ZF_OK)
            break;
        sum = zf_expr_add(p, sum,
                          zf_expr_power(p, feynman_symbol(f, name), 2, 1));
        snprintf(name, sizeof(name), "nS%d", k + 1);
        st = feynman_add_internal(f, name, zf_expr_sqrt(p, sum), 0, name, err);
    }
    return st;
}

zf_expr feynman_phase(zf_feynman *f, int j, int k, zf_error *err)
{
    if (j == 0)
        return feynman_formula(f, err, "RAS*qS%d/WX", k + 1);
    if (k > j)
        return zf_expr_integer(f->pool, 0);
    if (k == j)
        return feynman_formula(f, err, "-nS%d/nS%d", j, j + 1);
    return feynman_formula(f, err, "qS%d*qS%d/(nS%d*nS%d)", k + 1, j + 1, j,
                           j + 1);
}

static const char *odd_name(const zf_feynman *f, int j)
{
    return j == 0 ? "A0" : f->singlet[j].odd;
}

/* The coupling of singlet k to X. */
static zf_expr singlet_coupling(zf_feynman *f, int k, zf_error *err)
{
    return zf_expr_mul(f->pool,
                       feynman_formula(f, err, f->kinetic ? "gX/ke" : "gX"),
                       feynman_charge(f, f->singlet[k].component));
}

/* A vertex with X once or twice, for the mass eigenstates. */
static zf_status add_mixed(zf_feynman *f, int n_vectors, const char *others,
                           const char *lorentz, zf_expr value, zf_error *err)
{
    static const char *const product[2][3] = {{"sa", "ca", NULL},
                                              {"sa^2", "sa*ca", "ca^2"}};
    zf_status st = ZF_OK;

    for (int n = f->mixes ? 0 : n_vectors; st == ZF_OK && n <= n_vectors; n++) {
        zf_expr e =
            f->mixes ? feynman_formula(f, err, "%s", product[n_vectors - 1][n])
                     : zf_expr_integer(f->pool, 1);
        char legs[4 * RULE_NAME];

        if (n_vectors == 2)
            snprintf(legs, sizeof(legs), "%s %s %s", boson[n > 1], boson[n > 0],
                     others);
        else
            snprintf(legs, sizeof(legs), "%s %s", boson[n], others);
        st = feynman_boson_vertex(f, legs, lorentz,
                                  zf_expr_mul(f->pool, e, value), err);
    }
    return st;
}

/* X s_k a_j for all k. */
static zf_status odd_singles(zf_feynman *f, int j, zf_error *err)
{
    zf_expr_pool *p = f->pool;
    zf_status st = ZF_OK;

    for (int k = 0; st == ZF_OK && k < f->n_singlets; k++) {
        char others[2 * RULE_NAME];
        zf_expr e = zf_expr_mul(p, singlet_coupling(f, k, err),
                                feynman_phase(f, j, k, err));

        snprintf(others, sizeof(others), "%s %s", f->singlet[k].particle,
                 odd_name(f, j));
        st = add_mixed(f, 1, others, "VSS1", zf_expr_neg(p, e), err);
    }
    return st;
}

/* X X a_i a_j; A0 with itself is in two.c. */
static zf_status odd_pairs(zf_feynman *f, int i, int j, zf_error *err)
{
    zf_expr_pool *p = f->pool;
    zf_expr sum = zf_expr_integer(p, 0);
    zf_expr factor = zf_expr_mul(p, zf_expr_integer(p, 2), zf_expr_i(p));
    char others[2 * RULE_NAME];

    for (int k = 0; k < f->n_singlets; k++) {
        zf_expr g2 = zf_expr_power(p, singlet_coupling(f, k, err), 2, 1);

        g2 = zf_expr_mul(p, g2, feynman_phase(f, i, k, err));
        sum = zf_expr_add(p, sum,
                          zf_expr_mul(p, g2, feynman_phase(f, j, k, err)));
    }
    snprintf(others, sizeof(others), "%s %s", odd_name(f, i), odd_name(f, j));
    return add_mixed(f, 2, others, "VVSS1", zf_expr_mul(p, factor, sum), err);
}

/* ---- CP-even ---- */

static zf_status even_vertices(zf_feynman *f, int k, zf_error *err)
{
    zf_expr_pool *p = f->pool;
    const char *name = f->singlet[k].particle;
    zf_expr g = zf_expr_power(p, singlet_coupling(f, k, err), 2, 1);
    char others[2 * RULE_NAME];
    zf_status st;

    g = zf_expr_mul(p, g, feynman_formula(f, err, "2*I"));
    snprintf(others, sizeof(others), "%s %s", name, name);
    st = add_mixed(f, 2, others, "VVSS1", g, err);
    if (st != ZF_OK)
        return st;
    return add_mixed(f, 2, name, "VVS1",
                     zf_expr_mul(p, g, feynman_symbol(f, f->singlet[k].vev)),
                     err);
}

/* A singlet alone has the potential M^2/(2 v^2) (|S|^2 - v^2/2)^2: further
 * scalars that are charged would have terms with it that nothing fixes. */
static zf_status self_couplings(zf_feynman *f, zf_error *err)
{
    const char *name = f->singlet[0].particle, *vev = f->singlet[0].vev;
    char legs[4 * RULE_NAME];
    zf_status st;

    if (f->n_singlets != 1 || f->n_doublets > 1)
        return ZF_OK;
    snprintf(legs, sizeof(legs), "%s %s %s", name, name, name);
    st = feynman_boson_vertex(
        f, legs, "SSS1", feynman_formula(f, err, "-3*I*M%s^2/%s", name, vev),
        err);
    snprintf(legs, sizeof(legs), "%s %s %s %s", name, name, name, name);
    return st == ZF_OK
               ? feynman_boson_vertex(
                     f, legs, "SSSS1",
                     feynman_formula(f, err, "-3*I*M%s^2/%s^2", name, vev), err)
               : st;
}

/* After the Higgs bosons. */
zf_status feynman_singlets(zf_feynman *f, zf_error *err)
{
    int first = f->n_doublets == 2 ? 0 : 1;
    zf_status st = add_norms(f, err);

    for (int k = 0; st == ZF_OK && k < f->n_singlets; k++) {
        st = add_scalar(f, f->singlet[k].particle, 9900035 + k, 1500 + 10 * k,
                        err);
        if (st == ZF_OK && k > 0)
            st = add_scalar(f, f->singlet[k].odd, 9900055 + k, 1705 + 10 * k,
                            err);
        if (st == ZF_OK)
            st = even_vertices(f, k, err);
    }
    for (int j = first; st == ZF_OK && j < f->n_singlets; j++) {
        st = odd_singles(f, j, err);
        for (int i = first; st == ZF_OK && i <= j; i++)
            if (j > 0)
                st = odd_pairs(f, i, j, err);
    }
    return st == ZF_OK ? self_couplings(f, err) : st;
}
