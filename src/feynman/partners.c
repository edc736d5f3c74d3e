/* partners.c - vector-like quarks.
 *
 * A pair of a left- and a right-handed multiplet F of equal representation and
 * one family.  Both chiralities couple to the gauge bosons alike, to X by their
 * charges.  Where the card says that it mixes with quarks q of the same
 * representation and chirality chi through the scalar S = (v + s)/sqrt2,
 *
 *     L = -m F-bar F - (sqrt2/v) m theta_i S F-bar P_chi q_i + h.c.,
 *
 * to first order in theta_i = Y_i v/(sqrt2 m): [F-bar q_i] couples to X by
 * gX (x_q - x_F) theta_i and to s by -theta_i m/v, to CP-odd particles by i
 * times their part in the phase; nothing of a, g, Z and W changes.  theta_i is
 * the t_i of coupling.h: for up quarks of a doublet that of the down quarks
 * times V^*. */
#include <stdio.h>
#include <string.h>

#include "feynman/private.h"

static const int np[3] = {0, 0, 1}, qed[3] = {0, 1, 0}, qcd[3] = {1, 0, 0};

static int same_group(const zf_multiplet *a, const zf_multiplet *b)
{
    return a->irrep.p == b->irrep.p && a->irrep.q == b->irrep.q &&
           a->irrep.su2 == b->irrep.su2 &&
           fmpq_equal(&a->hypercharge, &b->hypercharge);
}

/* What has an up or a down quark in it: (3,2,1/6), (3,1,2/3), (3,1,-1/3). */
static int recognise(int has[2], const zf_multiplet *m)
{
    has[UP] = has[DOWN] = 0;
    if (!m->fermion || m->families != 1 || m->irrep.p != 1 || m->irrep.q != 0)
        return 0;
    if (m->irrep.su2 == 2 && feynman_has_sixths(m, 1))
        has[UP] = has[DOWN] = 1;
    else if (m->irrep.su2 == 1)
        has[feynman_has_sixths(m, 4) ? UP : DOWN] =
            feynman_has_sixths(m, 4) || feynman_has_sixths(m, -2);
    return has[UP] || has[DOWN];
}

static const zf_vector_like *mixing_of(const zf_feynman *f,
                                       const rule_partner *h)
{
    const zf_card_mixing *x = f->model->mixing;

    for (size_t k = 0; x && k < x->n_vector_like; k++)
        for (int half = 0; half < 2; half++)
            if (strcmp(x->vector_like[k].partner, h->half[half]->name) == 0)
                return &x->vector_like[k];
    return NULL;
}

/* Fills in the vector-like multiplet whose left-handed half is number k of the
 * content; 0 when there is none. */
static int get(rule_partner *h, const zf_feynman *f, slong k, int number)
{
    const zf_content *c = f->model->content;

    *h = (rule_partner){.number = number, .half = {&c->multiplet[k], NULL}};
    if (!recognise(h->has, h->half[0]) || !h->half[0]->left)
        return 0;
    for (slong i = 0; i < c->n_fermion_multiplets; i++) {
        const zf_multiplet *m = &c->multiplet[i];

        if (!m->left && m->families == 1 && same_group(m, h->half[0]))
            h->half[1] = m;
    }
    if (!h->half[1])
        return 0;
    h->mixing = mixing_of(f, h);
    snprintf(h->tag, RULE_NAME, "%.60s",
             h->has[UP] && h->has[DOWN] ? "Q"
             : h->has[UP]               ? "U"
                                        : "D");
    return 1;
}

static int pdg(const rule_partner *h, int down)
{
    return 6000006 + down + 10 * h->number;
}

int feynman_partner_pdg(const zf_feynman *f, size_t k)
{
    const zf_content *c = f->model->content;
    int number = 0;

    for (slong i = 0; i < c->n_fermion_multiplets; i++) {
        rule_partner h;

        if (!get(&h, f, i, number))
            continue;
        number++;
        if (h.mixing == &f->model->mixing->vector_like[k])
            return pdg(&h, !h.has[UP]);
    }
    return 6000100 + (int)k;
}

/* ---- particles ---- */

static zf_status add_mass(rule_partner *h, zf_feynman *f, int down,
                          zf_error *err)
{
    int second = down && h->has[UP];
    char value[16];

    snprintf(h->mass[down], RULE_NAME, "M%.60s", h->name[down]);
    if (second)
        return feynman_add_formula(f, h->mass[1], h->mass[0], h->mass[1], err);
    if (h->mixing) {
        snprintf(h->mass[down], RULE_NAME, "%.79s", h->mixing->mass);
        return ZF_OK;
    }
    snprintf(value, sizeof(value), "%d", 2000 + 10 * h->number);
    return feynman_add_external(f, h->mass[down],
                                (feynman_entry){"MASS", pdg(h, down)}, value,
                                h->mass[down], "mass, GeV", err);
}

static zf_status add_particle(rule_partner *h, zf_feynman *f, int down,
                              zf_error *err)
{
    char width[RULE_NAME + 1], latex[RULE_NAME + 16], bar[RULE_NAME + 32];
    zf_particle p = {.name = h->name[down],
                     .antiname = h->anti[down],
                     .latex = latex,
                     .antilatex = bar,
                     .pdg = pdg(h, down),
                     .spin = 2,
                     .color = 3,
                     .mass = h->mass[down],
                     .width = width};
    zf_status st;

    snprintf(h->name[down], RULE_NAME, "%c%.60s", down ? 'B' : 'T', h->tag);
    snprintf(h->anti[down], RULE_NAME, "%.70s~", h->name[down]);
    snprintf(width, sizeof(width), "W%s", h->name[down]);
    snprintf(latex, sizeof(latex), "%c_{%s}", down ? 'B' : 'T', h->tag);
    snprintf(bar, sizeof(bar), "\\bar{%c}_{%s}", down ? 'B' : 'T', h->tag);
    st = add_mass(h, f, down, err);
    if (st == ZF_OK)
        st = feynman_add_external(f, width,
                                  (feynman_entry){"DECAY", pdg(h, down)}, "1",
                                  width, "width, GeV", err);
    fmpq_init(p.charge);
    fmpq_set_si(p.charge, down ? -1 : 2, 3);
    if (st == ZF_OK)
        st = feynman_add_particle(f, &p, err);
    fmpq_clear(p.charge);
    return st;
}

/* ---- gauge bosons ---- */

/* gX x of one half. */
static zf_expr x_coupling(const rule_partner *h, const zf_feynman *f, int half)
{
    return zf_expr_mul(f->pool, feynman_symbol(f, "gX"),
                       feynman_charge(f, h->half[half]->first));
}

static zf_status add_neutral(const rule_partner *h, zf_feynman *f, int down,
                             zf_error *err)
{
    zf_expr_pool *pool = f->pool;
    const char *name = h->name[down], *anti = h->anti[down];
    const char *gluon[3] = {anti, name, "g"};
    rule_term t = {"T(3,2,1)", "FFV1", feynman_formula(f, err, "I*G")};
    zf_expr z[2], zp[2], own, y;
    zf_expr q = feynman_formula(f, err, "%s*ee", down ? "(-1/3)" : "2/3");
    zf_expr photon[2] = {q, q};
    zf_status st = feynman_add_vertex(f, gluon, 3, &t, 1, qcd, err);

    y = zf_expr_rational(pool, &h->half[0]->hypercharge);
    own = feynman_formula(f, err, "gZ*(%s - (%s)*sw^2)",
                          h->half[0]->irrep.su2 == 1 ? "0"
                          : down                     ? "(-1/2)"
                                                     : "1/2",
                          down ? "-1/3" : "2/3");
    for (int half = 0; half < 2; half++)
        feynman_neutral_pair(&z[half], &zp[half], f, x_coupling(h, f, half),
                             own, y);
    if (st == ZF_OK)
        st = feynman_current(f, anti, name, "a", photon, qed, err);
    if (st == ZF_OK)
        st = feynman_current(f, anti, name, "Z", z, qed, err);
    return st == ZF_OK ? feynman_current(f, anti, name, "Zp", zp, np, err) : st;
}

static zf_status add_charged(const rule_partner *h, zf_feynman *f,
                             zf_error *err)
{
    zf_expr g = feynman_formula(f, err, "gw/sqrt(2)"), both[2] = {g, g};
    zf_status st =
        feynman_current(f, h->anti[DOWN], h->name[UP], "W-", both, qed, err);

    return st == ZF_OK ? feynman_current(f, h->anti[UP], h->name[DOWN], "W+",
                                         both, qed, err)
                       : st;
}

/* ---- mixing ---- */

/* t_i = Y_i exp(+-i phi_i) of a quark in the basis of the card. */
static zf_expr own_admixture(const rule_partner *h, zf_feynman *f, int down,
                             int i, zf_error *err)
{
    const char *under = strchr(h->mixing->yukawa, '_');
    const char *stem = under ? under + 1 : h->mixing->yukawa;

    return feynman_formula(f, err, "%s%s*exp(%sI*phi_%s%s)", h->mixing->yukawa,
                           feynman_species[down].name[i],
                           h->mixing->bar_quark ? "-" : "", stem,
                           feynman_species[down].name[i]);
}

static zf_expr admixture(const rule_partner *h, zf_feynman *f, int down, int i,
                         zf_error *err)
{
    zf_expr sum = zf_expr_integer(f->pool, 0);

    if (down || !h->has[DOWN])
        return own_admixture(h, f, down, i, err);
    for (int k = 0; k < 3; k++)
        sum = zf_expr_add(
            f->pool, sum,
            zf_expr_mul(f->pool,
                        feynman_formula(f, err, "conj(CKM%dx%d)", i + 1, k + 1),
                        own_admixture(h, f, DOWN, k, err)));
    return sum;
}

static const zf_multiplet *field(const zf_feynman *f, const char *name)
{
    const zf_content *c = f->model->content;

    return &c->multiplet[zf_content_multiplet(c, name)];
}

/* The vector [F-bar q_i] and its conjugate with Z' and, mixed, Z. */
static zf_status mixed_currents(const rule_partner *h, zf_feynman *f, int down,
                                int i, zf_expr theta, zf_error *err)
{
    zf_expr_pool *p = f->pool;
    const zf_multiplet *q = field(f, h->mixing->quark);
    zf_expr none = zf_expr_integer(p, 0), z, zp, shift;
    int half = !q->left;
    zf_status st = ZF_OK;

    shift = zf_expr_sub(p, feynman_charge(f, q->first),
                        feynman_charge(f, h->half[half]->first));
    feynman_neutral_pair(
        &z, &zp, f,
        zf_expr_mul(p, theta, zf_expr_mul(p, feynman_symbol(f, "gX"), shift)),
        none, none);
    for (int v = f->mixes ? 0 : 1; st == ZF_OK && v < 2; v++) {
        zf_expr x = v ? zp : z, g[2] = {none, none}, bar[2] = {none, none};

        g[half] = x;
        bar[half] = zf_expr_conj(p, x);
        st = feynman_current(f, feynman_species[down].anti[i], h->name[down],
                             v ? "Zp" : "Z", g, np, err);
        if (st == ZF_OK)
            st =
                feynman_current(f, h->anti[down], feynman_species[down].name[i],
                                v ? "Zp" : "Z", bar, np, err);
    }
    return st;
}

/* With `scalar`, its part in sqrt2 S being `weight`. */
static zf_status mixed_scalar(const rule_partner *h, zf_feynman *f, int down,
                              int i, zf_expr weight, const char *scalar,
                              zf_error *err)
{
    zf_expr_pool *p = f->pool;
    zf_expr none = zf_expr_integer(p, 0), c[2] = {none, none};
    zf_expr bar[2] = {none, none};
    zf_expr t = feynman_partner_yukawa(f, h, down, i);
    zf_expr root = zf_expr_sqrt(p, zf_expr_integer(p, 2));
    int half = !field(f, h->mixing->quark)->left;
    zf_status st;

    c[half] = zf_expr_div(p, zf_expr_mul(p, t, weight), root);
    bar[!half] = zf_expr_conj(p, c[half]);
    st = feynman_yukawa(f, feynman_species[down].anti[i], h->name[down], scalar,
                        c, np, err);
    return st == ZF_OK
               ? feynman_yukawa(f, h->anti[down], feynman_species[down].name[i],
                                scalar, bar, np, err)
               : st;
}

/* 1 when S, not its conjugate, is in F-bar q S: x_F - x_q = x_S. */
static int is_plain(const zf_feynman *f, const rule_partner *h, int k)
{
    const zf_multiplet *q = field(f, h->mixing->quark);
    zf_expr x = zf_expr_sub(f->pool, feynman_charge(f, h->half[0]->first),
                            feynman_charge(f, q->first));

    return zf_expr_is_zero(
        zf_expr_sub(f->pool, x, feynman_charge(f, f->singlet[k].component)));
}

/* All particles in the singlet: CP-odd ones with i times their part. */
static zf_status mixed_scalars(const rule_partner *h, zf_feynman *f, int down,
                               int i, int k, zf_error *err)
{
    zf_expr_pool *p = f->pool;
    zf_expr unit = zf_expr_i(p);
    zf_status st = mixed_scalar(h, f, down, i, zf_expr_integer(p, 1),
                                f->singlet[k].particle, err);

    if (!is_plain(f, h, k))
        unit = zf_expr_neg(p, unit);
    for (int j = f->n_doublets == 2 ? 0 : 1; st == ZF_OK && j < f->n_singlets;
         j++)
        st = mixed_scalar(h, f, down, i,
                          zf_expr_mul(p, unit, feynman_phase(f, j, k, err)),
                          j ? f->singlet[j].odd : "A0", err);
    return st;
}

/* Index of the singlet that mixes the two, -1 when it is none. */
static int mixing_singlet(const zf_feynman *f, const rule_partner *h)
{
    const zf_multiplet *s = field(f, h->mixing->scalar);

    for (int k = 0; k < f->n_singlets; k++)
        if (f->singlet[k].component == s->first)
            return k;
    return -1;
}

zf_expr feynman_partner_yukawa(const zf_feynman *f, const rule_partner *h,
                               int down, int i)
{
    char name[2 * RULE_NAME];

    snprintf(name, sizeof(name), "t%.60s_%s", h->name[down],
             feynman_species[down].name[i]);
    return feynman_symbol(f, name);
}

zf_expr feynman_partner_theta(zf_feynman *f, const rule_partner *h, int down,
                              int i, zf_error *err)
{
    int k = mixing_singlet(f, h);

    return k < 0
               ? NULL
               : zf_expr_mul(f->pool, feynman_partner_yukawa(f, h, down, i),
                             feynman_formula(f, err, "%s/(sqrt(2)*%s)",
                                             f->singlet[k].vev, h->mass[down]));
}

static zf_status add_mixing(const rule_partner *h, zf_feynman *f, int down,
                            zf_error *err)
{
    const zf_multiplet *s = field(f, h->mixing->scalar);
    zf_status st = ZF_OK;
    int k = mixing_singlet(f, h);

    if (k < 0)
        return zf_error_set(err, ZF_EDOMAIN, NULL,
                            "\"%s\" mixes quarks and is no charged singlet",
                            s->name);
    for (int i = 0; st == ZF_OK && i < 3; i++) {
        zf_expr t = admixture(h, f, down, i, err);
        char name[RULE_NAME];

        snprintf(name, sizeof(name), "t%.60s_%s", h->name[down],
                 feynman_species[down].name[i]);
        st = feynman_add_internal(f, name, t, 1, name, err);
        if (st != ZF_OK)
            break;
        feynman_set_power(f, name, NP, 1);
        st = mixed_currents(h, f, down, i,
                            feynman_partner_theta(f, h, down, i, err), err);
        if (st == ZF_OK)
            st = mixed_scalars(h, f, down, i, k, err);
    }
    return st;
}

zf_status feynman_partners(zf_feynman *f, zf_error *err)
{
    const zf_content *c = f->model->content;
    zf_status st = ZF_OK;

    for (slong k = 0; st == ZF_OK && c && k < c->n_fermion_multiplets; k++) {
        rule_partner found, *h = &f->partner[f->n_heavy];

        if (!get(&found, f, k, f->n_heavy))
            continue;
        if (f->n_heavy == MAX_PARTNERS)
            return zf_error_set(err, ZF_ELIMIT, NULL,
                                "the rules are for at most %d vector-like "
                                "quarks",
                                (int)MAX_PARTNERS);
        *h = found;
        f->n_heavy++;
        for (int down = 0; st == ZF_OK && down < 2; down++) {
            if (!h->has[down])
                continue;
            st = add_particle(h, f, down, err);
            if (st == ZF_OK)
                st = add_neutral(h, f, down, err);
            if (st == ZF_OK && h->mixing)
                st = add_mixing(h, f, down, err);
        }
        if (st == ZF_OK && h->has[UP] && h->has[DOWN])
            st = add_charged(h, f, err);
    }
    return st;
}
