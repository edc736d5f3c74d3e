/* Z-Z' mixing from charged doublets and from kinetic mixing, exactly.
 *
 * A doublet with vev v_i/sqrt2 and charge X_i (orientation Y = -1/2; one with
 * Y = +1/2 counts as its conjugate, with -X_i) gives the mass term
 * (v_i^2/2) (g_Z0 Z0/2 + g_X X_i X)^2.  With S = sum_i X_i v_i^2, kappa =
 * 1/sqrt(1 - epsilon^2) and B -> B - epsilon kappa X, X -> kappa X, which make
 * -(epsilon/2) X_ab B^ab canonical, the matrix of (Z0, X) has the entries
 *
 *     m_Z0^2 = g_Z0^2 v^2/4
 *     M2_ZX  = (g_Z0 kappa/2) (g_X S + epsilon g1 v^2/2)
 *     M2_XX  = kappa^2 (M_Zp^2 + epsilon g1 g_X S + epsilon^2 g1^2 v^2/4)
 *
 * and X couples to kappa (g_X J_X - epsilon g1 J_Y).  Then Z0 = ca Z - sa Z',
 * X = sa Z + ca Z', tan(2 alpha) = -2 M2_ZX/(M2_XX - m_Z0^2) with |alpha| <=
 * pi/4: Z is the state that is mostly Z0, also when Z' is the lighter one.
 * The angle is atan(u)/2 of u = tan(2 alpha), which is infinite where M2_XX =
 * m_Z0^2 and alpha pi/4 in magnitude; the eigenvalues are m_Z0^2 + M2_ZX
 * tan(alpha), M2_XX - M2_ZX tan(alpha).  Nothing cancels when the mixing is
 * small, and nothing else is infinite when it is large.
 *
 * Expansions: arXiv:1909.02021 (3.17), (5.18); arXiv:1707.04811 (46)-(48).
 */
#include "coupling/neutral.h"

#include <stdio.h>

static zf_expr symbol(const zf_couplings *c, const char *name)
{
    return zf_quantities_symbol(c->q, name);
}

static zf_expr square(zf_expr_pool *pool, zf_expr e)
{
    return zf_expr_power(pool, e, 2, 1);
}

/* The charge of doublet k in the orientation Y = -1/2. */
static zf_expr doublet_charge(const zf_couplings *c, slong k)
{
    const zf_multiplet *m = &c->model->content->multiplet[c->field.doublet[k]];
    zf_expr x = c->charge[m->first];

    return c->field.conjugate[k] ? x : zf_expr_neg(c->pool, x);
}

zf_expr coupling_charge_vevs(const zf_couplings *c)
{
    zf_expr sum = zf_expr_integer(c->pool, 0);
    zf_expr first;

    if (c->model->simplified || c->field.n_doublets == 0)
        return sum;
    first = doublet_charge(c, 0);
    sum = zf_expr_mul(c->pool, first, square(c->pool, symbol(c, "v")));
    for (slong k = 1; k < c->field.n_doublets; k++) {
        const zf_multiplet *m =
            &c->model->content->multiplet[c->field.doublet[k]];
        zf_expr x = zf_expr_sub(c->pool, doublet_charge(c, k), first);
        char name[80];

        if (zf_expr_is_zero(x))
            continue;
        snprintf(name, sizeof name, "v_%s", m->name);
        sum = zf_expr_add(
            c->pool, sum,
            zf_expr_mul(c->pool, x, square(c->pool, symbol(c, name))));
    }
    return sum;
}

/* What the quantities below are made of: symbols, or numbers. */
typedef struct mixing {
    zf_expr charge_vevs; /* g_X S; 0 also where there is no g_X */
    zf_expr epsilon;     /* 0 when the card does not ask for it */
    zf_expr kappa;
    zf_expr zx, xx; /* M2_ZX, M2_XX */
    zf_expr sine, cosine, tangent;
    zf_expr z, zp; /* masses */
    zf_expr ratio; /* (M^-2)_ZX/(M^-2)_XX over kappa */
} mixing;

static zf_status add_matrix(mixing *m, zf_couplings *c, zf_error *err)
{
    static const coupling_label off = {
        "M2_ZX", "M^2_{ZX}", "GeV^2",
        "entry of the mass matrix of (Z0, X), kinetic terms canonical"};
    static const coupling_label diagonal = {
        "M2_XX", "M^2_{XX}", "GeV^2",
        "entry of the mass matrix of (Z0, X), kinetic terms canonical"};
    zf_expr_pool *p = c->pool;
    zf_expr half = zf_expr_fraction(p, 1, 2);
    zf_expr v2 = square(p, symbol(c, "v"));
    zf_expr eg = zf_expr_mul(p, m->epsilon, symbol(c, "g1"));
    zf_expr gs = m->charge_vevs;
    zf_expr zx, xx;
    zf_status st;

    zx = zf_expr_add(p, gs, zf_expr_mul(p, half, zf_expr_mul(p, eg, v2)));
    zx = zf_expr_mul(p, zx, zf_expr_mul(p, half, symbol(c, "g_Z0")));
    zx = zf_expr_mul(p, zx, m->kappa);
    xx = zf_expr_mul(p, zf_expr_fraction(p, 1, 4),
                     zf_expr_mul(p, square(p, eg), v2));
    xx = zf_expr_add(p, xx, zf_expr_mul(p, eg, gs));
    xx = zf_expr_add(p, xx, square(p, symbol(c, "M_Zp")));
    xx = zf_expr_mul(p, xx, square(p, m->kappa));
    st = coupling_define(&m->zx, c, &off, zx, err);
    if (st == ZF_OK)
        st = coupling_define(&m->xx, c, &diagonal, xx, err);
    return st;
}

static zf_status add_angle(mixing *m, zf_couplings *c, zf_error *err)
{
    static const coupling_label label[] = {
        {"tan_2alpha", "\\tan 2\\alpha", "1", "of the Z-Z' mixing angle"},
        {"alpha_mix", "\\alpha", "1", "Z-Z' mixing angle"},
        {"tan_alpha", "\\tan\\alpha", "1", "of the Z-Z' mixing angle"},
        {"cos_alpha", "\\cos\\alpha", "1", "of the Z-Z' mixing angle"},
        {"sin_alpha", "\\sin\\alpha", "1",
         "part of X in the Z: X = sin(alpha) Z + cos(alpha) Z'"},
    };
    zf_expr_pool *p = c->pool;
    zf_expr gap = zf_expr_sub(p, m->xx, square(p, symbol(c, "m_Z0")));
    zf_expr e =
        zf_expr_div(p, zf_expr_mul(p, zf_expr_integer(p, -2), m->zx), gap);
    zf_expr *out[] = {&m->tangent, &m->cosine, &m->sine};
    static const char *const function[] = {"tan", "cos", "sin"};
    zf_expr angle = NULL;
    zf_status st = coupling_define(&angle, c, &label[0], e, err);

    if (st == ZF_OK && !zf_expr_is_zero(angle))
        angle = zf_expr_mul(p, zf_expr_fraction(p, 1, 2),
                            zf_expr_call1(p, "atan", angle));
    if (st == ZF_OK)
        st = coupling_define(&angle, c, &label[1], angle, err);
    for (size_t k = 0; k < 3 && st == ZF_OK; k++) {
        e = zf_expr_is_zero(angle) ? zf_expr_integer(p, k == 1)
                                   : zf_expr_call1(p, function[k], angle);
        st = coupling_define(out[k], c, &label[2 + k], e, err);
    }
    return st;
}

static zf_status add_masses(mixing *m, zf_couplings *c, zf_error *err)
{
    static const coupling_label z = {"m_Z_mixed", "m_Z", "GeV",
                                     "mass of the Z with mixing"};
    static const coupling_label zp = {"m_Zp_mixed", "m_{Z'}", "GeV",
                                      "mass of the Z' with mixing"};
    zf_expr_pool *p = c->pool;
    zf_expr shift = zf_expr_mul(p, m->zx, m->tangent);
    zf_expr mz = symbol(c, "m_Z0");
    zf_expr mx = symbol(c, "M_Zp");
    zf_status st;

    if (!zf_expr_is_zero(m->zx)) {
        mz = zf_expr_sqrt(p, zf_expr_add(p, square(p, mz), shift));
        mx = zf_expr_sqrt(p, zf_expr_sub(p, m->xx, shift));
    }
    st = coupling_define(&m->z, c, &z, mz, err);
    if (st == ZF_OK)
        st = coupling_define(&m->zp, c, &zp, mx, err);
    return st;
}

/* rho = m_W^2/(m_Z^2 cos^2 theta_W) with tan(theta_W) = g1/g2. */
static zf_status add_rho(const mixing *m, zf_couplings *c, zf_error *err)
{
    static const coupling_label delta = {"delta_rho", "\\Delta\\rho", "1",
                                         "rho - 1 from mixing at tree level"};
    static const coupling_label rho = {"rho_tree", "\\rho", "1",
                                       "rho at tree level"};
    zf_expr_pool *p = c->pool;
    zf_expr e = zf_expr_mul(p, m->zx, m->tangent);
    zf_status st;

    e = zf_expr_div(p, zf_expr_neg(p, e), square(p, m->z));
    st = coupling_define(&e, c, &delta, e, err);
    if (st == ZF_OK)
        st = coupling_define(NULL, c, &rho,
                             zf_expr_add(p, zf_expr_integer(p, 1), e), err);
    return st;
}

/* With r = -M2_ZX/m_Z0^2, which is a_Y g_X/g_Z0 for one doublet of charge
 * -a_Y/2: sin(alpha) = r m_Z^2/m_Z'^2, rho = 1 + r^2 m_Z^2/m_Z'^2. */
static zf_status add_expansions(const mixing *m, zf_couplings *c, zf_error *err)
{
    static const coupling_label label[] = {
        {"sin_alpha_leading", "\\sin\\alpha_\\mathrm{lead}", "1",
         "leading order in m_Z^2/m_Z'^2, exact masses"},
        {"rho_leading", "\\rho_\\mathrm{lead}", "1",
         "leading order in m_Z^2/m_Z'^2, measured m_Z, m_Z'^2 = M2_smeft"},
        {"zeta", "\\zeta", "1", "Z-Z' mixing angle: alpha_mix"},
        {"zeta_leading", "\\zeta_\\mathrm{lead}", "1",
         "tan(2 zeta)/2 instead of zeta"},
        {"delta_rho_leading", "\\Delta\\rho_\\mathrm{lead}", "1",
         "rho - 1 for M_Zp much larger than m_Z"},
    };
    zf_expr_pool *p = c->pool;
    zf_expr mz2 = square(p, symbol(c, "m_Z0"));
    zf_expr zx2 = square(p, m->zx);
    zf_expr r, e[5];
    zf_status st = ZF_OK;

    if (zf_expr_is_zero(m->zx)) {
        for (size_t k = 0; k < 5; k++)
            e[k] = zf_expr_integer(p, k == 1);
    } else {
        r = zf_expr_neg(p, zf_expr_div(p, m->zx, mz2));
        e[0] = zf_expr_mul(p, r,
                           zf_expr_div(p, square(p, m->z), square(p, m->zp)));
        e[1] =
            zf_expr_div(p, square(p, symbol(c, "m_Z")), symbol(c, "M2_smeft"));
        e[1] = zf_expr_add(p, zf_expr_integer(p, 1),
                           zf_expr_mul(p, square(p, r), e[1]));
        e[2] = symbol(c, "alpha_mix");
        e[3] =
            zf_expr_mul(p, zf_expr_fraction(p, 1, 2), symbol(c, "tan_2alpha"));
        e[4] = zf_expr_div(p, zx2, zf_expr_mul(p, mz2, m->xx));
    }
    for (size_t k = 0; k < 5 && st == ZF_OK; k++)
        st = coupling_define(NULL, c, &label[k], e[k], err);
    return st;
}

/* Exchange at momenta far below the masses.  (M^-2)_XX, of X as canonical kinetic
 * terms have it, is 1/(kappa^2 M2_eff) with M2_eff = M_Zp^2 - g_X^2 S^2/v^2,
 * free of epsilon.  Between a current that X alone couples to, with coupling y,
 * and a fermion with couplings x of X and z of Z0, exchange of Z and Z' adds to
 *     -(y/M2_eff) (x - epsilon g1 Y + r z), r = -M2_ZX/(kappa m_Z0^2). */
static zf_status add_low_energy(mixing *m, zf_couplings *c, zf_error *err)
{
    static const coupling_label mass = {
        "M2_eff", "M^2_\\mathrm{eff}", "GeV^2",
        "1/(M^-2)_XX: mass squared of X exchange at low energy"};
    static const coupling_label ratio = {
        "ZX_ratio", "r_{ZX}", "1",
        "(M^-2)_ZX/(M^-2)_XX: Z exchange beside X exchange at low energy"};
    static const coupling_label higgs = {
        "g_H", "g_H", "1",
        "coupling of X to the current of the Higgs doublet with Y = 1/2"};
    zf_expr_pool *p = c->pool;
    zf_expr gs = m->charge_vevs;
    zf_expr v = symbol(c, "v");
    zf_expr e = square(p, zf_expr_div(p, gs, v));
    zf_status st;

    e = zf_expr_sub(p, square(p, symbol(c, "M_Zp")), e);
    st = coupling_define(NULL, c, &mass, e, err);
    e = zf_expr_mul(p, m->kappa, square(p, symbol(c, "m_Z0")));
    e = zf_expr_neg(p, zf_expr_div(p, m->zx, e));
    if (st == ZF_OK)
        st = coupling_define(&m->ratio, c, &ratio, e, err);
    e = zf_expr_neg(p, zf_expr_div(p, gs, square(p, v)));
    if (st == ZF_OK)
        st = coupling_define(NULL, c, &higgs, e, err);
    return st;
}

/* ---- couplings of the mass eigenstates ---- */

zf_expr coupling_hypercharge(const zf_couplings *c, zf_species species,
                             int side)
{
    static const struct {
        slong p, q;
    } y[ZF_N_SPECIES][2] = {
        [ZF_SPECIES_U] = {{1, 6}, {2, 3}},
        [ZF_SPECIES_D] = {{1, 6}, {-1, 3}},
        [ZF_SPECIES_E] = {{-1, 2}, {-1, 1}},
        [ZF_SPECIES_NU] = {{-1, 2}, {0, 1}},
        [ZF_SPECIES_N] = {{-1, 2}, {0, 1}},
    };

    return zf_expr_fraction(c->pool, y[species][side].p, y[species][side].q);
}

/* Coupling of Z0 to a species: a quantity of the catalogue, or 0. */
static zf_expr unmixed(const zf_couplings *c, zf_species species, int side)
{
    zf_species in = species == ZF_SPECIES_N ? ZF_SPECIES_NU : species;
    char name[16];

    if (in == ZF_SPECIES_NU && side == RIGHT)
        return zf_expr_integer(c->pool, 0);
    snprintf(name, sizeof name, "Z0%c_%s", side == LEFT ? 'L' : 'R',
             coupling_species_name(in));
    return symbol(c, name);
}

typedef struct entry {
    zf_species species;
    int side, i, j;
} entry;

/* Quantities, one for each pair of mass eigenstates. */
typedef struct stem {
    const char *name, *latex, *meaning;
} stem;

/* Adds ZpL_u_12 and the like. */
static zf_status add_entry(zf_couplings *c, const stem *f, const entry *at,
                           zf_expr e, zf_error *err)
{
    const char *species = coupling_species_name(at->species);
    char side = at->side == LEFT ? 'L' : 'R';
    char name[32], tex[64];
    const coupling_label label = {name, tex, "1", f->meaning};

    snprintf(name, sizeof name, "%s%c_%s_%d%d", f->name, side, species,
             at->i + 1, at->j + 1);
    snprintf(tex, sizeof tex, "(%s^{%s_%c})_{%d%d}", f->latex,
             at->species == ZF_SPECIES_NU ? "\\nu" : species, side, at->i + 1,
             at->j + 1);
    return coupling_define(NULL, c, &label, e, err);
}

/* ZpL = ca x - sa z, ZL = ca z + sa x with the coupling x of the canonical X
 * and z of Z0; dZL = ZL - z = sa x - sa^2 z/(1 + ca). */
static zf_status add_entries(const mixing *m, zf_couplings *c, const entry *at,
                             zf_error *err)
{
    static const stem is[] = {
        {"Zp", "g_{Z'}", "coupling of the mass eigenstate Z'"},
        {"Z", "g_Z", "coupling of the mass eigenstate Z"},
        {"dZ", "\\delta g_Z", "what mixing adds to the coupling of the Z"},
        {"eff", "g_\\mathrm{eff}",
         "what exchange with a current of X alone sees at low energy"},
    };
    zf_expr_pool *p = c->pool;
    zf_expr one = zf_expr_integer(p, 1);
    zf_expr zero = zf_expr_integer(p, 0);
    int diagonal = at->i == at->j;
    zf_expr z = diagonal ? unmixed(c, at->species, at->side) : zero;
    zf_expr x = coupling_entry(c, at->species, at->side, at->i, at->j);
    zf_status st = ZF_OK;
    zf_expr t, e[4];

    if (diagonal) {
        t = zf_expr_mul(p, coupling_hypercharge(c, at->species, at->side),
                        zf_expr_mul(p, m->epsilon, symbol(c, "g1")));
        x = zf_expr_sub(p, x, t);
    }
    e[3] = zf_expr_add(p, x, zf_expr_mul(p, m->ratio, z));
    x = zf_expr_mul(p, m->kappa, x);
    e[0] = zf_expr_sub(p, zf_expr_mul(p, m->cosine, x),
                       zf_expr_mul(p, m->sine, z));
    e[1] = zf_expr_add(p, zf_expr_mul(p, m->cosine, z),
                       zf_expr_mul(p, m->sine, x));
    t = zf_expr_mul(p, square(p, m->sine), z);
    t = zf_expr_div(p, t, zf_expr_add(p, one, m->cosine));
    e[2] = zf_expr_sub(p, zf_expr_mul(p, m->sine, x), t);
    for (size_t k = 0; k < 4 && st == ZF_OK; k++)
        st = add_entry(c, &is[k], at, e[k], err);
    return st;
}

static zf_status add_couplings(const mixing *m, zf_couplings *c, zf_error *err)
{
    zf_status st = ZF_OK;

    for (int k = 0; k < 2 * ZF_N_SPECIES * 9 && st == ZF_OK; k++) {
        entry at = {(zf_species)(k / 18), k / 9 % 2, k / 3 % 3, k % 3};

        if (at.species == ZF_SPECIES_N && at.side == RIGHT)
            continue;
        st = add_entries(m, c, &at, err);
    }
    return st;
}

zf_status coupling_neutral(zf_couplings *c, zf_error *err)
{
    zf_expr_pool *p = c->pool;
    zf_expr one = zf_expr_integer(p, 1);
    mixing m = {0};
    zf_status st;

    m.charge_vevs = coupling_charge_vevs(c);
    if (!zf_expr_is_zero(m.charge_vevs))
        m.charge_vevs = zf_expr_mul(p, symbol(c, "g_X"), m.charge_vevs);
    m.epsilon = zf_quantities_find(c->q, "epsilon") ? symbol(c, "epsilon")
                                                    : zf_expr_integer(p, 0);
    m.kappa =
        zf_expr_power(p, zf_expr_sub(p, one, square(p, m.epsilon)), -1, 2);
    st = add_matrix(&m, c, err);
    if (st == ZF_OK)
        st = add_angle(&m, c, err);
    if (st == ZF_OK)
        st = add_masses(&m, c, err);
    if (st == ZF_OK)
        st = add_rho(&m, c, err);
    if (st == ZF_OK)
        st = add_expansions(&m, c, err);
    if (st == ZF_OK)
        st = add_low_energy(&m, c, err);
    if (st == ZF_OK)
        st = add_couplings(&m, c, err);
    return st;
}
