/* electroweak.c - masses, vevs and mixing of the neutral gauge bosons.
 *
 * In the basis (Z0, X) of the unmixed bosons the mass matrix is [[a, -d],
 * [-d, b]] with a = MZ0^2, d = gZ GK/2, b = GQ + what singlets (or a mass of
 * Stueckelberg's) give; GK = sum g_i v_i^2, GQ = sum g_i^2 v_i^2 over doublets
 * with hypercharge 1/2, g_i = gX x_i their coupling to X.  With Z0 = ca Z - sa
 * Z', X = sa Z + ca Z': sin(2 alpha) = 2 d/(MZp^2 - MZ^2).
 *
 * The physical masses MZ and MZp are external.  d^2 = a k with k = GK^2/v^2,
 * so trace S and determinant P of the physical masses give
 * a^2 - (S - k) a + P = 0, whose root is a = 2 P/(S - k + D) with D the root of
 * (S - k)^2 - 4 P that has the sign of MZp - MZ.
 *
 * With kinetic mixing -(epsilon/2) B_ab X^ab canonical fields have
 * g -> (g - epsilon g1 Y)/ke, ke = sqrt(1 - epsilon^2).  Then d depends on the
 * weak angle and a on d: MZ0 is external instead of MZ, b = MZp^2 + d^2/(a -
 * MZp^2) and MZ^2 = a + b - MZp^2. */
#include <stdio.h>
#include <string.h>

#include "feynman/import.h"

zf_expr feynman_charge(const zf_feynman *f, slong component)
{
    const zf_model *m = f->model;
    zf_expr_pool *pool = f->pool;
    zf_expr sum = zf_expr_rational(
        pool, fmpq_mat_entry(m->charge, component, m->n_parameters));

    for (slong k = 0; k < m->n_parameters; k++) {
        zf_expr c =
            zf_expr_rational(pool, fmpq_mat_entry(m->charge, component, k));

        if (!zf_expr_is_zero(c))
            sum = zf_expr_add(
                pool, sum,
                zf_expr_mul(pool, c, feynman_symbol(f, m->parameter[k])));
    }
    return sum;
}

void feynman_neutral_pair(zf_expr *z_mixed, zf_expr *zp_mixed,
                          const zf_feynman *f, zf_expr x, zf_expr z, zf_expr y)
{
    zf_expr_pool *p = f->pool;
    zf_expr sa, ca;

    if (f->kinetic) {
        zf_expr e = zf_expr_mul(p, feynman_symbol(f, "epsilon"),
                                feynman_symbol(f, "g1"));

        x = zf_expr_div(p, zf_expr_sub(p, x, zf_expr_mul(p, e, y)),
                        feynman_symbol(f, "ke"));
    }
    *z_mixed = z;
    *zp_mixed = x;
    if (!f->mixes)
        return;
    sa = feynman_symbol(f, "sa");
    ca = feynman_symbol(f, "ca");
    *z_mixed = zf_expr_add(p, zf_expr_mul(p, ca, z), zf_expr_mul(p, sa, x));
    *zp_mixed = zf_expr_sub(p, zf_expr_mul(p, ca, x), zf_expr_mul(p, sa, z));
}

/* ---- which scalars get a vev ---- */

static int is_half(const fmpq_t y, slong sign)
{
    fmpq_t half;
    int yes;

    fmpq_init(half);
    fmpq_set_si(half, sign, 2);
    yes = fmpq_equal(y, half);
    fmpq_clear(half);
    return yes;
}

static zf_status note_scalar(zf_feynman *f, slong multiplet, zf_error *err)
{
    const zf_multiplet *p = &f->model->content->multiplet[multiplet];
    rule_singlet *s = &f->singlet[f->n_singlets];

    if (p->fermion || p->irrep.p || p->irrep.q)
        return ZF_OK;
    if (f->n_doublets == MAX_DOUBLETS || f->n_singlets == MAX_SINGLETS)
        return zf_error_set(err, ZF_ELIMIT, NULL,
                            "the rules are for at most %d doublets and %d "
                            "singlets",
                            (int)MAX_DOUBLETS, (int)MAX_SINGLETS);
    if (p->irrep.su2 == 2 && is_half(&p->hypercharge, 1))
        f->doublet[f->n_doublets++] = (rule_doublet){multiplet, 0};
    else if (p->irrep.su2 == 2 && is_half(&p->hypercharge, -1))
        f->doublet[f->n_doublets++] = (rule_doublet){multiplet, 1};
    if (p->irrep.su2 != 1 || !fmpq_is_zero(&p->hypercharge) ||
        !f->model->known[p->first] ||
        zf_expr_is_zero(feynman_charge(f, p->first)))
        return ZF_OK;
    s->component = p->first;
    if (snprintf(s->vev, RULE_NAME, "v_%s", p->name) >= RULE_NAME ||
        snprintf(s->particle, RULE_NAME, "h%s", p->name) >= RULE_NAME ||
        snprintf(s->odd, RULE_NAME, "a%s", p->name) >= RULE_NAME)
        return zf_error_set(err, ZF_ELIMIT, NULL, "the name %.64s is too long",
                            p->name);
    f->n_singlets++;
    return ZF_OK;
}

/* ---- doublets ---- */

/* vD1 and the vevs of the others, which are external. */
static zf_status doublet_vevs(zf_feynman *f, zf_error *err)
{
    zf_expr_pool *pool = f->pool;
    zf_expr rest = zf_expr_power(pool, feynman_symbol(f, "vF"), 2, 1);
    zf_status st = ZF_OK;

    for (int k = 1; st == ZF_OK && k < f->n_doublets; k++) {
        char name[RULE_NAME], vev[RULE_NAME];

        snprintf(name, sizeof(name), "vD%d", k + 1);
        snprintf(vev, sizeof(vev), "v_%s",
                 f->model->content->multiplet[f->doublet[k].multiplet].name);
        st = feynman_add_formula(f, name, vev, name, err);
        feynman_set_power(f, name, QED, -1);
        if (st == ZF_OK)
            rest = zf_expr_sub(
                pool, rest, zf_expr_power(pool, feynman_symbol(f, name), 2, 1));
    }
    if (st == ZF_OK && f->n_doublets > 0)
        st = feynman_add_internal(f, "vD1", zf_expr_sqrt(pool, rest), 0, "v_1",
                                  err);
    feynman_set_power(f, "vD1", QED, -1);
    return st;
}

/* gD1, gD2, ... and the sums GK, GQ. */
static zf_status doublet_couplings(zf_feynman *f, zf_error *err)
{
    zf_expr_pool *pool = f->pool;
    zf_expr K = zf_expr_integer(pool, 0), Q = K;
    zf_status st = ZF_OK;

    for (int k = 0; st == ZF_OK && k < f->n_doublets; k++) {
        const rule_doublet *d = &f->doublet[k];
        const zf_multiplet *m = &f->model->content->multiplet[d->multiplet];
        zf_expr g = zf_expr_mul(pool, feynman_symbol(f, "gX"),
                                feynman_charge(f, m->first));
        char name[RULE_NAME], vev[RULE_NAME], latex[RULE_NAME];

        if (d->conjugate)
            g = zf_expr_neg(pool, g);
        if (f->kinetic)
            g = zf_expr_div(
                pool,
                zf_expr_sub(pool, g, feynman_formula(f, err, "epsilon*g1/2")),
                feynman_symbol(f, "ke"));
        snprintf(name, sizeof(name), "gD%d", k + 1);
        snprintf(vev, sizeof(vev), "vD%d", k + 1);
        snprintf(latex, sizeof(latex), "g_{D%d}", k + 1);
        st = feynman_add_internal(f, name, g, 0, latex, err);
        if (st != ZF_OK || zf_expr_is_zero(g))
            continue;
        K = zf_expr_add(pool, K, feynman_formula(f, err, "%s*%s^2", name, vev));
        Q = zf_expr_add(pool, Q,
                        feynman_formula(f, err, "%s^2*%s^2", name, vev));
    }
    f->mixes = st == ZF_OK && !zf_expr_is_zero(Q);
    if (st == ZF_OK)
        st = feynman_add_internal(f, "GK", K, 0, "G_K", err);
    return st == ZF_OK ? feynman_add_internal(f, "GQ", Q, 0, "G_Q", err) : st;
}

/* ---- masses ---- */

/* MZ0 and MX from the physical masses. */
static zf_status diagonal_masses(zf_feynman *f, zf_error *err)
{
    zf_status st;

    if (!f->mixes) {
        st = feynman_add_formula(f, "MZ0", "MZ", "m_Z", err);
        return st == ZF_OK ? feynman_add_formula(f, "MX", "MZp", "m_{Z'}", err)
                           : st;
    }
    st = feynman_add_formula(f, "kX", "GK^2/vF^2", "k_X", err);
    if (st == ZF_OK)
        st = feynman_add_formula(f, "DX",
                                 "(MZp^2 - MZ^2)*sqrt(1 - kX*(2*MZ^2 + 2*MZp^2 "
                                 "- kX)/(MZp^2 - MZ^2)^2)",
                                 "D_X", err);
    if (st == ZF_OK)
        st = feynman_add_formula(f, "MZ0",
                                 "sqrt(2)*MZ*MZp/sqrt(MZ^2 + MZp^2 - kX + DX)",
                                 "m_{Z_0}", err);
    if (st == ZF_OK)
        st = feynman_add_formula(f, "MX", "sqrt(MZ^2 + MZp^2 - MZ0^2)", "m_X",
                                 err);
    return st;
}

/* MZ0 takes the place of MZ among the external parameters. */
static zf_status external_z0(zf_feynman *f, zf_error *err)
{
    for (size_t k = 0; k < f->n_external; k++) {
        zf_rule_parameter *p = &f->parameter[k];
        char *name, *block;

        if (strcmp(p->name, "MZ") != 0)
            continue;
        name = zf_mem_string("MZ0", 3);
        block = zf_mem_string("SMINPUTS", 8);
        if (!name || !block) {
            zf_mem_free(name);
            zf_mem_free(block);
            return zf_no_memory(err);
        }
        zf_mem_free(p->name);
        zf_mem_free(p->block);
        p->name = name;
        p->block = block;
        p->code[0] = 4;
        return ZF_OK;
    }
    return zf_error_set(err, ZF_EBUG, NULL, "the rules have no MZ");
}

static zf_status kinetic_masses(zf_feynman *f, zf_error *err)
{
    zf_status st = feynman_add_formula(f, "dX", "gZ*GK/2", "d_X", err);

    if (st == ZF_OK)
        st = feynman_add_formula(f, "MX", "sqrt(MZp^2 + dX^2/(MZ0^2 - MZp^2))",
                                 "m_X", err);
    if (st == ZF_OK)
        st = feynman_add_formula(f, "MZ", "sqrt(MZ0^2 + MX^2 - MZp^2)", "m_Z",
                                 err);
    return st;
}

zf_status feynman_electroweak(zf_feynman *f, zf_error *err)
{
    const zf_content *c = f->model->content;
    zf_status st = feynman_import_parameters(f, err);

    if (st == ZF_OK && f->kinetic && !feynman_parameter(f, "epsilon"))
        st = feynman_add_external(f, "epsilon", (feynman_entry){"ZPINPUTS", 2},
                                  "0.01", "\\epsilon", "kinetic mixing", err);
    if (st == ZF_OK)
        st = feynman_add_external(f, "WZp", (feynman_entry){"DECAY", 32}, "10",
                                  "\\Gamma_{Z'}", "width, GeV", err);
    if (st == ZF_OK)
        st = feynman_add_formula(f, "vF", "1/sqrt(sqrt(2)*Gf)", "v", err);
    feynman_set_power(f, "vF", QED, -1);
    for (slong k = 0; st == ZF_OK && c && k < c->n_multiplets; k++)
        st = note_scalar(f, k, err);
    if (st == ZF_OK)
        st = doublet_vevs(f, err);
    if (st == ZF_OK && f->kinetic)
        return external_z0(f, err);
    if (st == ZF_OK)
        st = doublet_couplings(f, err);
    return st == ZF_OK ? diagonal_masses(f, err) : st;
}

/* ---- vevs of singlets ---- */

/* What a singlet of charge x, the vev w times a common one, adds to the sum. */
static void add_square(zf_expr *sum, const zf_feynman *f, int k, zf_expr w)
{
    zf_expr_pool *pool = f->pool;
    zf_expr x = feynman_charge(f, f->singlet[k].component);

    *sum = zf_expr_add(pool, *sum,
                       zf_expr_mul(pool, zf_expr_power(pool, x, 2, 1),
                                   zf_expr_power(pool, w, 2, 1)));
}

/* The first singlet whose vev is no parameter of the card, -1: none. */
static int first_free(const zf_feynman *f)
{
    for (int k = 0; k < f->n_singlets; k++)
        if (!feynman_parameter(f, f->singlet[k].vev))
            return k;
    return -1;
}

/* Vevs over the first free one, and the two sums of (x v)^2: over those and
 * over vevs that are parameters. */
static zf_status ratios(zf_expr sum[2], zf_feynman *f, int first, zf_error *err)
{
    zf_status st = ZF_OK;

    for (int k = 0; st == ZF_OK && k < f->n_singlets; k++) {
        const char *vev = f->singlet[k].vev;
        char ratio[RULE_NAME + 8];

        if (k == first) {
            add_square(&sum[0], f, k, zf_expr_integer(f->pool, 1));
            continue;
        }
        if (feynman_parameter(f, vev)) {
            add_square(&sum[1], f, k, feynman_symbol(f, vev));
            continue;
        }
        snprintf(ratio, sizeof(ratio), "ratio_%s", vev);
        st = feynman_add_external(
            f, ratio, (feynman_entry){"ZPVEVS", k + 1}, "1", ratio,
            "vev of a singlet over that of the first", err);
        if (st == ZF_OK)
            add_square(&sum[0], f, k, feynman_symbol(f, ratio));
    }
    return st;
}

/* Ratios to the first are external: with every MZp and gX the mass of X is what
 * it must be.  A vev that is a parameter of the card stays one. */
static zf_status singlet_vevs(zf_feynman *f, zf_error *err)
{
    zf_expr_pool *pool = f->pool;
    zf_expr sum[2] = {zf_expr_integer(pool, 0), zf_expr_integer(pool, 0)};
    int first = first_free(f);
    zf_expr mass;
    zf_status st;

    if (f->n_singlets == 0)
        return ZF_OK;
    if (first < 0)
        return zf_error_set(err, ZF_EDOMAIN, NULL,
                            "the vevs of all charged singlets are parameters, "
                            "and so is M_Zp, which follows from them");
    st = ratios(sum, f, first, err);
    if (st != ZF_OK)
        return st;
    mass = feynman_formula(
        f, err, f->kinetic ? "ke^2*(MX^2 - GQ)/gX^2" : "(MX^2 - GQ)/gX^2");
    mass = zf_expr_div(pool, zf_expr_sub(pool, mass, sum[1]), sum[0]);
    st =
        feynman_add_internal(f, f->singlet[first].vev, zf_expr_sqrt(pool, mass),
                             0, f->singlet[first].vev, err);
    for (int k = 0; st == ZF_OK && k < f->n_singlets; k++) {
        const char *vev = f->singlet[k].vev;

        if (!feynman_parameter(f, vev))
            st =
                feynman_add_internal(f, vev,
                                     feynman_formula(f, err, "ratio_%s*%s", vev,
                                                     f->singlet[first].vev),
                                     0, vev, err);
        feynman_set_power(f, vev, NP, -1);
    }
    return st;
}

zf_status feynman_breaking(zf_feynman *f, zf_error *err)
{
    zf_status st = ZF_OK;

    if (f->kinetic) {
        st = feynman_add_formula(f, "ke", "sqrt(1 - epsilon^2)", "k_\\epsilon",
                                 err);
        if (st == ZF_OK)
            st = doublet_couplings(f, err);
        if (st == ZF_OK)
            st = kinetic_masses(f, err);
    }
    if (st == ZF_OK && f->mixes)
        st = feynman_add_formula(f, "ca",
                                 "sqrt((1 + (MX^2 - MZ0^2)/(MZp^2 - MZ^2))/2)",
                                 "\\cos\\alpha", err);
    if (st == ZF_OK && f->mixes)
        st = feynman_add_formula(f, "sa", "gZ*GK/(2*ca*(MZp^2 - MZ^2))",
                                 "\\sin\\alpha", err);
    return st == ZF_OK ? singlet_vevs(f, err) : st;
}
