/* zprime.c - the Z' and its couplings to quarks and leptons, and those of the
 * Z where the two mix. */
#include <string.h>

#include "feynman/import.h"

/* A species: names of its three particles, antiparticles, T3 and charge. */
static const struct family {
    const char *name[3], *anti[3];
    int t3;     /* twice T3 */
    int charge; /* three times Q */
    int right;  /* has right-handed partners among the known particles */
} family[] = {
    [ZF_SPECIES_U] = {{"u", "c", "t"}, {"u~", "c~", "t~"}, 1, 2, 1},
    [ZF_SPECIES_D] = {{"d", "s", "b"}, {"d~", "s~", "b~"}, -1, -1, 1},
    [ZF_SPECIES_E] = {{"e-", "mu-", "ta-"}, {"e+", "mu+", "ta+"}, -1, -3, 1},
    [ZF_SPECIES_NU] = {{"ve", "vm", "vt"}, {"ve~", "vm~", "vt~"}, 1, 0, 0},
};

zf_status feynman_add_zprime(zf_feynman *f, zf_error *err)
{
    zf_particle p = {.name = feynman_borrow("Zp"),
                     .antiname = feynman_borrow("Zp"),
                     .latex = feynman_borrow("Z'"),
                     .antilatex = feynman_borrow("Z'"),
                     .pdg = 32,
                     .spin = 3,
                     .color = 1,
                     .mass = feynman_borrow("MZp"),
                     .width = feynman_borrow("WZp")};
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

/* Q - T3 or, for the right-handed part, Q. */
static zf_expr hypercharge(zf_feynman *f, const struct family *s, int right)
{
    return zf_expr_fraction(f->pool, 2 * s->charge - (right ? 0 : 3 * s->t3),
                            6);
}

/* The coupling of entry (i, j) to X. */
static zf_status x_coupling(zf_expr *out, zf_feynman *f, zf_species species,
                            int right, int i, int j, zf_error *err)
{
    *out = zf_expr_integer(f->pool, 0);
    if (!right || family[species].right)
        return feynman_import_current(out, f, species, right, i + 1, j + 1,
                                      err);
    if (i == j && f->light_right[i])
        *out = f->light_right[i];
    return ZF_OK;
}

static zf_status add_entry(zf_feynman *f, zf_species species, int i, int j,
                           zf_error *err)
{
    const struct family *s = &family[species];
    static const int np[3] = {0, 0, 1}, qed[3] = {0, 1, 0};
    zf_expr none = zf_expr_integer(f->pool, 0), z[2], zp[2];
    zf_status st = ZF_OK;

    for (int right = 0; st == ZF_OK && right < 2; right++) {
        int own = i == j && (!right || s->right);
        zf_expr x = NULL;

        st = x_coupling(&x, f, species, right, i, j, err);
        if (st == ZF_OK)
            feynman_neutral_pair(&z[right], &zp[right], f, x,
                                 own ? z_coupling(f, s, right) : none,
                                 own ? hypercharge(f, s, right) : none);
    }
    if (st == ZF_OK)
        st = feynman_current(f, s->anti[j], s->name[i], "Zp", zp, np, err);
    if (st == ZF_OK && f->mixes)
        st = feynman_current(f, s->anti[j], s->name[i], "Z", z,
                             i == j ? qed : np, err);
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
