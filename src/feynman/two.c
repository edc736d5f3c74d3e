/* two.c - the bosons of two Higgs doublets.
 *
 * Doublets of hypercharge 1/2 with vevs vD1, vD2; h_1 = R1H H + R1H2 H2 and so
 * on with the angle cba = cos(beta - alpha) external: at cba = 0 the H couples
 * as in the Standard Model.  H+ = -sin(beta) phi_1+ + cos(beta) phi_2+.  The
 * CP-odd A0 is orthogonal to what the Z and the X eat; it has a part RAS in the
 * phase of the singlets (b = sum x_k v_k b_k, normalised).
 *
 *     L = sum_a |(d - i W-part - i c_a V) phi_a|^2
 *
 * with c_a the coupling of the neutral, u_a that of the charged component to V.
 * Momenta in VSS structures go out: a field with d_mu gives + i P_mu.  Couplings
 * of scalars to each other are left out. */
#include <stdio.h>
#include <string.h>

#include "feynman/private.h"

static const char *const neutral[2] = {"Z", "Zp"};
static const char *const even[2] = {"H", "H2"};

/* ---- parameters and particles ---- */

static const struct state {
    const char *name, *anti, *latex, *antilatex, *mass, *width, *value;
    int pdg, charge;
} state[] = {
    {"H2", "H2", "H_2", "H_2", "MH2", "WH2", "500", 35, 0},
    {"A0", "A0", "A^0", "A^0", "MA0", "WA0", "510", 36, 0},
    {"H+", "H-", "H^+", "H^-", "MHp", "WHp", "520", 37, 1},
};

static zf_status add_state(zf_feynman *f, const struct state *s, zf_error *err)
{
    zf_particle p = {.name = feynman_borrow(s->name),
                     .antiname = feynman_borrow(s->anti),
                     .latex = feynman_borrow(s->latex),
                     .antilatex = feynman_borrow(s->antilatex),
                     .pdg = s->pdg,
                     .spin = 1,
                     .color = 1,
                     .mass = feynman_borrow(s->mass),
                     .width = feynman_borrow(s->width)};
    zf_status st =
        feynman_add_external(f, s->mass, (feynman_entry){"MASS", s->pdg},
                             s->value, s->mass, "mass, GeV", err);

    if (st == ZF_OK)
        st = feynman_add_external(f, s->width, (feynman_entry){"DECAY", s->pdg},
                                  "5", s->width, "width, GeV", err);
    fmpq_init(p.charge);
    fmpq_set_si(p.charge, s->charge, 1);
    if (st == ZF_OK)
        st = feynman_add_particle(f, &p, err);
    fmpq_clear(p.charge);
    return st;
}

/* cD1Z, ... and uD1Z, ...: couplings to the mass eigenstates. */
static zf_status add_couplings(zf_feynman *f, zf_error *err)
{
    static const char *const z[2] = {"(-gZ/2)", "gZ*(1/2 - sw2)"};
    zf_status st = ZF_OK;

    for (int n = 0; st == ZF_OK && n < 8; n++) {
        int doublet = n / 4 + 1, charged = n / 2 % 2, v = n % 2;
        char name[RULE_NAME], text[200];

        snprintf(name, sizeof(name), "%cD%d%s", charged ? 'u' : 'c', doublet,
                 neutral[v]);
        if (!f->mixes && v)
            snprintf(text, sizeof(text), "gD%d", doublet);
        else if (!f->mixes)
            snprintf(text, sizeof(text), "%s", z[charged]);
        else if (v)
            snprintf(text, sizeof(text), "-(%s)*sa + gD%d*ca", z[charged],
                     doublet);
        else
            snprintf(text, sizeof(text), "%s*ca + gD%d*sa", z[charged],
                     doublet);
        st = feynman_add_formula(f, name, text, name, err);
    }
    return st;
}

static zf_status add_parameters(zf_feynman *f, zf_error *err)
{
    static const char *const table[][2] = {
        {"sB", "vD2/vF"},
        {"cB", "vD1/vF"},
        {"sba", "sqrt(1 - cba^2)"},
        {"R1H", "sba*cB - cba*sB"},
        {"R2H", "cba*cB + sba*sB"},
        {"R1H2", "cba*cB + sba*sB"},
        {"R2H2", "cba*sB - sba*cB"},
        {"RC1", "-sB"},
        {"RC2", "cB"},
        {"WX", "sqrt(MX^2 - GQ)"},
        {"RAN", "sqrt(vF^2*WX^2 + vD1^2*vD2^2*(gD2 - gD1)^2)"},
        {"RA1", "-vD2*WX/RAN"},
        {"RA2", "vD1*WX/RAN"},
        {"RAS", "-vD1*vD2*(gD2 - gD1)/RAN"},
    };
    zf_status st =
        feynman_add_external(f, "cba", (feynman_entry){"ZPHIGGS", 1}, "0",
                             "\\cos(\\beta-\\alpha)", "cos(beta - alpha)", err);

    for (size_t k = 0; st == ZF_OK && k < sizeof(table) / sizeof(*table); k++)
        st = feynman_add_formula(f, table[k][0], table[k][1], table[k][0], err);
    return st == ZF_OK ? add_couplings(f, err) : st;
}

/* ---- vertices ---- */

/* A vertex whose coupling is a sum over the doublets: @ in the formula is the
 * number of the doublet. */
static zf_status add(zf_feynman *f, const char *legs, const char *lorentz,
                     const char *factor, const char *term, zf_error *err)
{
    zf_expr sum = zf_expr_integer(f->pool, 0);

    for (int a = 1; a <= 2; a++) {
        zf_buf text = {0};

        for (const char *c = term; *c; c++)
            if (*c == '@')
                zf_buf_printf(&text, "%d", a);
            else
                zf_buf_add(&text, c, 1);
        sum = zf_expr_add(f->pool, sum,
                          feynman_formula(f, err, "%s", zf_buf_text(&text)));
        zf_buf_clear(&text);
    }
    return feynman_boson_vertex(
        f, legs, lorentz,
        zf_expr_mul(f->pool, feynman_formula(f, err, "%s", factor), sum), err);
}

/* With two neutral gauge bosons. */
static zf_status pairs(zf_feynman *f, const char *v, const char *w,
                       zf_error *err)
{
    char legs[RULE_NAME], term[200];
    zf_status st = ZF_OK;

    for (int s = 0; st == ZF_OK && s < 2; s++) {
        snprintf(legs, sizeof(legs), "%s %s %s", v, w, even[s]);
        snprintf(term, sizeof(term), "vD@*R@%s*cD@%s*cD@%s", even[s], v, w);
        st = add(f, legs, "VVS1", "2*I", term, err);
        for (int t = s; st == ZF_OK && t < 2; t++) {
            snprintf(legs, sizeof(legs), "%s %s %s %s", v, w, even[s], even[t]);
            snprintf(term, sizeof(term), "R@%s*R@%s*cD@%s*cD@%s", even[s],
                     even[t], v, w);
            st = add(f, legs, "VVSS1", "2*I", term, err);
        }
    }
    snprintf(legs, sizeof(legs), "%s %s H- H+", v, w);
    snprintf(term, sizeof(term), "RC@^2*uD@%s*uD@%s", v, w);
    return st == ZF_OK ? add(f, legs, "VVSS1", "2*I", term, err) : st;
}

/* X X A0 A0, of the doublets and of the phase of the singlets. */
static zf_status odd_pairs(zf_feynman *f, int v, int w, zf_error *err)
{
    static const char *const share[2] = {"sa", "ca"};
    zf_expr_pool *pool = f->pool;
    char legs[RULE_NAME];
    zf_expr e = zf_expr_integer(pool, 0), x2 = e;

    for (int a = 1; a <= 2; a++)
        e = zf_expr_add(pool, e,
                        feynman_formula(f, err, "2*I*RA%d^2*cD%d%s*cD%d%s", a,
                                        a, neutral[v], a, neutral[w]));
    for (int k = 0; k < f->n_singlets; k++) {
        zf_expr x = feynman_charge(f, f->singlet[k].component);

        x2 = zf_expr_add(
            pool, x2,
            zf_expr_mul(pool, zf_expr_power(pool, x, 4, 1),
                        feynman_formula(f, err, "2*I*RAS^2*gX^4%s*%s^2/WX^2",
                                        f->kinetic ? "/ke^4" : "",
                                        f->singlet[k].vev)));
    }
    if (f->mixes)
        x2 = zf_expr_mul(pool, x2,
                         feynman_formula(f, err, "%s*%s", share[v], share[w]));
    if (f->mixes || (v && w))
        e = zf_expr_add(pool, e, x2);
    snprintf(legs, sizeof(legs), "%s %s A0 A0", neutral[v], neutral[w]);
    return feynman_boson_vertex(f, legs, "VVSS1", e, err);
}

/* With one neutral gauge boson. */
static zf_status singles(zf_feynman *f, int v, zf_error *err)
{
    const char *name = neutral[v];
    char legs[RULE_NAME], term[200];
    zf_status st = ZF_OK;

    for (int s = 0; st == ZF_OK && s < 2; s++) {
        snprintf(legs, sizeof(legs), "%s %s A0", name, even[s]);
        snprintf(term, sizeof(term), "cD@%s*R@%s*RA@", name, even[s]);
        st = add(f, legs, "VSS1", "-1", term, err);
        snprintf(term, sizeof(term), "(uD@%s + cD@%s)*R@%s*RC@", name, name,
                 even[s]);
        snprintf(legs, sizeof(legs), "W- %s %s H+", name, even[s]);
        if (st == ZF_OK)
            st = add(f, legs, "VVSS1", "I*gw/2", term, err);
        snprintf(legs, sizeof(legs), "W+ %s %s H-", name, even[s]);
        if (st == ZF_OK)
            st = add(f, legs, "VVSS1", "I*gw/2", term, err);
    }
    snprintf(term, sizeof(term), "(uD@%s + cD@%s)*RA@*RC@", name, name);
    snprintf(legs, sizeof(legs), "W- %s A0 H+", name);
    if (st == ZF_OK)
        st = add(f, legs, "VVSS1", "-gw/2", term, err);
    snprintf(legs, sizeof(legs), "W+ %s A0 H-", name);
    if (st == ZF_OK)
        st = add(f, legs, "VVSS1", "gw/2", term, err);
    snprintf(legs, sizeof(legs), "%s H- H+", name);
    snprintf(term, sizeof(term), "RC@^2*uD@%s", name);
    return st == ZF_OK ? add(f, legs, "VSS1", "-I", term, err) : st;
}

/* W H+ V: the doublets' charges differ. */
static zf_status charged_singles(zf_feynman *f, int v, zf_error *err)
{
    char legs[RULE_NAME], term[200];
    zf_status st = ZF_OK;

    /* The same for both doublets cancels: sum vD RC = 0. */
    snprintf(term, sizeof(term), "gD@*vD@*RC@*%s",
             !f->mixes ? "1"
             : v       ? "ca"
                       : "sa");
    for (int sign = 0; st == ZF_OK && sign < 2 && (v || f->mixes); sign++) {
        snprintf(legs, sizeof(legs), "W%c %s H%c", sign ? '+' : '-', neutral[v],
                 sign ? '-' : '+');
        st = add(f, legs, "VVS1", "I*gw", term, err);
    }
    return st;
}

/* With W and with the photon. */
static zf_status with_w(zf_feynman *f, zf_error *err)
{
    static const struct {
        const char *legs, *lorentz, *factor, *term;
    } table[] = {
        {"W- W+ H", "VVS1", "I*gw^2/2", "vD@*R@H"},
        {"W- W+ H2", "VVS1", "I*gw^2/2", "vD@*R@H2"},
        {"W- W+ H H", "VVSS1", "I*gw^2/2", "R@H^2"},
        {"W- W+ H2 H2", "VVSS1", "I*gw^2/2", "R@H2^2"},
        {"W- W+ A0 A0", "VVSS1", "I*gw^2/2", "RA@^2"},
        {"W- W+ H- H+", "VVSS1", "I*gw^2/2", "RC@^2"},
        {"W- H H+", "VSS1", "-I*gw/2", "R@H*RC@"},
        {"W+ H H-", "VSS1", "I*gw/2", "R@H*RC@"},
        {"W- H2 H+", "VSS1", "-I*gw/2", "R@H2*RC@"},
        {"W+ H2 H-", "VSS1", "I*gw/2", "R@H2*RC@"},
        {"W- A0 H+", "VSS1", "gw/2", "RA@*RC@"},
        {"W+ A0 H-", "VSS1", "gw/2", "RA@*RC@"},
        {"a H- H+", "VSS1", "-I*ee", "RC@^2"},
        {"a a H- H+", "VVSS1", "2*I*ee^2", "RC@^2"},
        {"a Z H- H+", "VVSS1", "2*I*ee", "RC@^2*uD@Z"},
        {"a Zp H- H+", "VVSS1", "2*I*ee", "RC@^2*uD@Zp"},
        {"W- a H H+", "VVSS1", "I*gw*ee/2", "R@H*RC@"},
        {"W+ a H H-", "VVSS1", "I*gw*ee/2", "R@H*RC@"},
        {"W- a H2 H+", "VVSS1", "I*gw*ee/2", "R@H2*RC@"},
        {"W+ a H2 H-", "VVSS1", "I*gw*ee/2", "R@H2*RC@"},
        {"W- a A0 H+", "VVSS1", "-gw*ee/2", "RA@*RC@"},
        {"W+ a A0 H-", "VVSS1", "gw*ee/2", "RA@*RC@"},
    };

    zf_status st = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < sizeof(table) / sizeof(*table); k++)
        st = add(f, table[k].legs, table[k].lorentz, table[k].factor,
                 table[k].term, err);
    return st;
}

zf_status feynman_two_doublets(zf_feynman *f, zf_error *err)
{
    zf_status st = add_parameters(f, err);

    for (size_t k = 0; st == ZF_OK && k < sizeof(state) / sizeof(*state); k++)
        st = add_state(f, &state[k], err);
    if (st == ZF_OK)
        st = with_w(f, err);
    for (int v = 0; st == ZF_OK && v < 2; v++) {
        for (int w = v; st == ZF_OK && w < 2; w++) {
            st = pairs(f, neutral[v], neutral[w], err);
            if (st == ZF_OK)
                st = odd_pairs(f, v, w, err);
        }
        if (st == ZF_OK)
            st = singles(f, v, err);
        if (st == ZF_OK)
            st = charged_singles(f, v, err);
    }
    return st == ZF_OK ? feynman_two_yukawas(f, err) : st;
}
