/* zprime.c - the Z' and its couplings to quarks and leptons, and those of the
 * Z where the two mix. */
#include <string.h>

#include "feynman/import.h"

/* A species: names of its three particles, antiparticles, T3 and charge. */
static const struct family {
    const char *name[3], *anti[3];
    const char *color;
    int t3;     /* twice T3 */
    int charge; /* three times Q */
    int right;  /* has right-handed partners among the known particles */
} family[] = {
    [ZF_SPECIES_U] =
        {{"u", "c", "t"}, {"u~", "c~", "t~"}, "Identity(1,2)", 1, 2, 1},
    [ZF_SPECIES_D] =
        {{"d", "s", "b"}, {"d~", "s~", "b~"}, "Identity(1,2)", -1, -1, 1},
    [ZF_SPECIES_E] =
        {{"e-", "mu-", "ta-"}, {"e+", "mu+", "ta+"}, "1", -1, -3, 1},
    [ZF_SPECIES_NU] = {{"ve", "vm", "vt"}, {"ve~", "vm~", "vt~"}, "1", 1, 0, 0},
};

zf_status feynman_add_zprime(zf_feynman *f, zf_error *err)
{
    zf_particle p = {.name = "Zp",
                     .antiname = "Zp",
                     .latex = "Z'",
                     .antilatex = "Z'",
                     .pdg = 32,
                     .spin = 3,
                     .color = 1,
                     .mass = "MZp",
                     .width = "WZp"};
    zf_status st;

    fmpq_init(p.charge);
    st = feynman_add_particle(f, &p, err);
    fmpq_clear(p.charge);
    return st;
}

/* gZ (T3 - Q sw^2) or, for the right-handed part, -gZ Q sw^2. */
static zf_expr z_coupling(zf_feynman *f, const struct family *s, int right)
{
    zf_expr_pool *pool = f->pool;
    zf_expr t3 = zf_expr_fraction(pool, right ? 0 : s->t3, 2);
    zf_expr q = zf_expr_fraction(pool, s->charge, 3);
    zf_expr sw2 = zf_expr_power(pool, feynman_symbol(f, "sw"), 2, 1);

    return zf_expr_mul(pool, feynman_symbol(f, "gZ"),
                       zf_expr_sub(pool, t3, zf_expr_mul(pool, q, sw2)));
}

/* L = V f_i-bar gamma (gL P_L + gR P_R) f_j: outgoing f_j-bar and f_i. */
static zf_status add_current(zf_feynman *f, const struct family *s, int i,
                             int j, const char *boson, const zf_expr g[2],
                             const int power[3], zf_error *err)
{
    const char *particle[3] = {s->anti[j], s->name[i], boson};
    zf_expr i_unit = zf_expr_i(f->pool);
    rule_term t[2] = {{s->color, "FFVL", zf_expr_mul(f->pool, i_unit, g[0])},
                      {s->color, "FFVR", zf_expr_mul(f->pool, i_unit, g[1])}};

    if (g[0] == g[1]) {
        t[0].lorentz = "FFV1";
        return feynman_add_vertex(f, particle, 3, t, 1, power, err);
    }
    return feynman_add_vertex(f, particle, 3, t, 2, power, err);
}

/* The Z' of entry (i, j) is ca g_X - sa g_Z, the Z is sa g_X + ca g_Z. */
static zf_status add_entry(zf_feynman *f, zf_species species, int i, int j,
                           zf_error *err)
{
    const struct family *s = &family[species];
    zf_expr_pool *pool = f->pool;
    zf_expr x[2] = {NULL, NULL}, z[2];
    int np[3] = {0, 0, 1}, qed[3] = {0, 1, 0};
    zf_expr sa, ca;
    zf_status st = ZF_OK;

    x[1] = zf_expr_integer(pool, 0);
    for (int right = 0; st == ZF_OK && right <= s->right; right++)
        st = feynman_import_current(&x[right], f, species, right, i + 1, j + 1,
                                    err);
    if (st != ZF_OK)
        return st;
    if (!f->mixes)
        return add_current(f, s, i, j, "Zp", x, np, err);
    sa = feynman_symbol(f, "sa");
    ca = feynman_symbol(f, "ca");
    for (int right = 0; right < 2; right++) {
        zf_expr g = i == j ? z_coupling(f, s, right) : zf_expr_integer(pool, 0);

        if (right && !s->right)
            g = zf_expr_integer(pool, 0);
        z[right] = zf_expr_add(pool, zf_expr_mul(pool, sa, x[right]),
                               zf_expr_mul(pool, ca, g));
        x[right] = zf_expr_sub(pool, zf_expr_mul(pool, ca, x[right]),
                               zf_expr_mul(pool, sa, g));
    }
    st = add_current(f, s, i, j, "Zp", x, np, err);
    if (st == ZF_OK)
        st = add_current(f, s, i, j, "Z", z, i == j ? qed : np, err);
    return st;
}

zf_status feynman_zprime(zf_feynman *f, zf_error *err)
{
    static const zf_species species[] = {ZF_SPECIES_U, ZF_SPECIES_D,
                                         ZF_SPECIES_E, ZF_SPECIES_NU};
    zf_status st = ZF_OK;

    for (int s = 0; s < 4; s++)
        for (int i = 0; i < 3; i++)
            for (int j = 0; st == ZF_OK && j < 3; j++)
                st = add_entry(f, species[s], i, j, err);
    return st;
}
