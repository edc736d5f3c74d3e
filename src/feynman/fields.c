/* fields.c - gauge eigenstates by mass eigenstates, in unitary gauge.
 *
 * Quarks and charged leptons: q_gauge = V q.  With a vector-like partner F of
 * the quark q_j becomes q_j + conj(theta_j) F - (1/2) conj(theta_j) sum_k
 * theta_k q_k there, and the partner F (1 - (1/2) sum_k |theta_k|^2) - sum_k
 * theta_k q_k: unitary to second order in theta.  Doublets of hypercharge 1/2
 * are (R H+, (v + ...)/sqrt2), those of -1/2 i sigma_2 times the conjugate of
 * one.  Singlets are (v + s + i b)/sqrt2, b the sum of CP-odd particles. */
#include <stdio.h>
#include <string.h>

#include "feynman/import.h"

/* ---- recognising multiplets ---- */

typedef struct pattern {
    zf_field_kind kind;
    int left, triplet, su2;
    slong sixths;            /* of hypercharge */
    zf_rotation rotation[2]; /* of the components */
    const char *particle[2][3];
    int down[2];
} pattern;

static const pattern patterns[] = {
    {ZF_FIELD_QUARK,
     1,
     1,
     2,
     1,
     {ZF_ROTATION_UL, ZF_ROTATION_DL},
     {{"u", "c", "t"}, {"d", "s", "b"}},
     {0, 1}},
    {ZF_FIELD_QUARK,
     0,
     1,
     1,
     4,
     {ZF_ROTATION_UR, 0},
     {{"u", "c", "t"}, {NULL}},
     {0, 0}},
    {ZF_FIELD_QUARK,
     0,
     1,
     1,
     -2,
     {ZF_ROTATION_DR, 0},
     {{"d", "s", "b"}, {NULL}},
     {1, 0}},
    {ZF_FIELD_LEPTON,
     1,
     0,
     2,
     -3,
     {ZF_ROTATION_EL, ZF_ROTATION_EL},
     {{"ve", "vm", "vt"}, {"e-", "mu-", "ta-"}},
     {0, 0}},
    {ZF_FIELD_LEPTON,
     0,
     0,
     1,
     -6,
     {ZF_ROTATION_ER, 0},
     {{"e-", "mu-", "ta-"}, {NULL}},
     {0, 0}},
};

/* Quarks and leptons by representation, chirality and three families. */
static const pattern *recognise(const zf_multiplet *m)
{
    for (size_t k = 0; k < sizeof(patterns) / sizeof(*patterns); k++) {
        const pattern *p = &patterns[k];

        if (m->fermion && m->families == 3 && m->left == p->left &&
            m->irrep.p == p->triplet && m->irrep.q == 0 &&
            m->irrep.su2 == p->su2 && feynman_has_sixths(m, p->sixths))
            return p;
    }
    return NULL;
}

/* ---- adding parts ---- */

static zf_status add_part(zf_feynman *f, zf_field *x, const char *particle,
                          zf_expr coefficient, zf_error *err)
{
    int anti = 0;
    long p = feynman_particle(&anti, f, particle);
    zf_status st = zf_expr_pool_check(f->pool, err);

    if (st != ZF_OK || zf_expr_is_zero(coefficient))
        return st;
    if (p < 0 || x->n == ZF_MAX_FIELD_PARTS)
        return zf_error_set(err, ZF_EBUG, NULL, "no part %s of a field",
                            particle);
    x->part[x->n++] = (zf_field_part){(size_t)p, anti, coefficient};
    return ZF_OK;
}

/* ---- fermions ---- */

/* The partner whose half of the chirality of q mixes with the quarks q. */
static const rule_partner *partner_of(const zf_feynman *f,
                                      const zf_multiplet *q)
{
    for (int k = 0; k < f->n_heavy; k++)
        if (f->partner[k].mixing &&
            strcmp(f->partner[k].mixing->quark, q->name) == 0)
            return &f->partner[k];
    return NULL;
}

/* theta_0, theta_1, theta_2 of a partner. */
static void angles(zf_expr theta[3], zf_feynman *f, const rule_partner *h,
                   int down, zf_error *err)
{
    for (int k = 0; k < 3; k++)
        theta[k] = feynman_partner_theta(f, h, down, k, err);
}

/* Family i of a quark or lepton, without and with a vector-like partner. */
static zf_status add_light(zf_feynman *f, zf_field *x, const pattern *p,
                           const zf_multiplet *m, slong i, zf_error *err)
{
    const rule_partner *h = partner_of(f, m);
    int down = p->down[x->position];
    zf_expr_pool *pool = f->pool;
    zf_expr theta[3] = {NULL}, v[3], heavy = zf_expr_integer(pool, 0);
    zf_status st = ZF_OK;

    for (int j = 0; st == ZF_OK && j < 3; j++)
        st = feynman_import_rotation(&v[j], f, p->rotation[x->position], i, j,
                                     err);
    if (st == ZF_OK && h) {
        angles(theta, f, h, down, err);
        for (int j = 0; j < 3; j++)
            heavy = zf_expr_add(
                pool, heavy,
                zf_expr_mul(pool, v[j], zf_expr_conj(pool, theta[j])));
    }
    for (int j = 0; st == ZF_OK && j < 3; j++) {
        zf_expr c = v[j];

        if (h)
            c = zf_expr_sub(pool, c,
                            zf_expr_mul(pool, zf_expr_fraction(pool, 1, 2),
                                        zf_expr_mul(pool, heavy, theta[j])));
        st = add_part(f, x, p->particle[x->position][j], c, err);
    }
    return st == ZF_OK && h ? add_part(f, x, h->name[down], heavy, err) : st;
}

static zf_status add_partner(zf_feynman *f, zf_field *x, const rule_partner *h,
                             const zf_multiplet *m, zf_error *err)
{
    int down = h->has[0] && h->has[1] ? x->position : h->has[1];
    int mixes = h->mixing && strcmp(h->mixing->partner, m->name) == 0;
    zf_expr_pool *p = f->pool;
    zf_expr theta[3] = {NULL}, norm = zf_expr_integer(p, 1);
    zf_status st = ZF_OK;

    if (mixes)
        angles(theta, f, h, down, err);
    for (int k = 0; mixes && k < 3; k++)
        norm = zf_expr_sub(p, norm,
                           zf_expr_mul(p, zf_expr_fraction(p, 1, 2),
                                       zf_expr_abs2(p, theta[k])));
    st = add_part(f, x, h->name[down], norm, err);
    for (int k = 0; mixes && st == ZF_OK && k < 3; k++)
        st = add_part(f, x, feynman_species[down].name[k],
                      zf_expr_neg(p, theta[k]), err);
    return st;
}

static zf_status add_fermion(zf_feynman *f, zf_field *x, slong multiplet,
                             slong family, zf_error *err)
{
    const zf_multiplet *m = &f->model->content->multiplet[multiplet];
    const pattern *p = recognise(m);

    if (p) {
        x->kind = p->kind;
        return add_light(f, x, p, m, family, err);
    }
    if (multiplet == f->sterile_multiplet) {
        const rule_sterile *s = &f->sterile[family];
        zf_expr one = zf_expr_integer(f->pool, 1);
        zf_status st =
            s->particle ? add_part(f, x, s->particle, one, err) : ZF_OK;

        x->kind = ZF_FIELD_NEUTRINO;
        if (st == ZF_OK && x->n)
            x->part[0].anti = s->anti;
        return st;
    }
    for (int k = 0; k < f->n_heavy; k++) {
        const rule_partner *h = &f->partner[k];

        if (h->half[0] != m && h->half[1] != m)
            continue;
        x->kind = ZF_FIELD_PARTNER;
        return add_partner(f, x, h, m, err);
    }
    return ZF_OK;
}

/* ---- scalars ---- */

/* The neutral component of doublet a with hypercharge 1/2, or its conjugate. */
static zf_status add_neutral(zf_feynman *f, zf_field *x, int a, int conjugate,
                             zf_error *err)
{
    zf_expr odd;
    zf_status st;

    x->vev = feynman_formula(f, err, "vD%d/sqrt(2)", a);
    if (f->n_doublets != 2)
        return add_part(f, x, "H",
                        feynman_formula(f, err, "vD%d/(vF*sqrt(2))", a), err);
    st = add_part(f, x, "H", feynman_formula(f, err, "R%dH/sqrt(2)", a), err);
    if (st == ZF_OK)
        st = add_part(f, x, "H2", feynman_formula(f, err, "R%dH2/sqrt(2)", a),
                      err);
    odd = feynman_formula(f, err,
                          conjugate ? "-I*RA%d/sqrt(2)" : "I*RA%d/sqrt(2)", a);
    return st == ZF_OK ? add_part(f, x, "A0", odd, err) : st;
}

static zf_status add_doublet(zf_feynman *f, zf_field *x, int k, zf_error *err)
{
    int conjugate = f->doublet[k].conjugate;

    x->kind = ZF_FIELD_DOUBLET;
    if (x->position == !conjugate)
        return add_neutral(f, x, k + 1, conjugate, err);
    if (f->n_doublets != 2)
        return ZF_OK;
    return add_part(
        f, x, conjugate ? "H-" : "H+",
        feynman_formula(f, err, conjugate ? "-RC%d" : "RC%d", k + 1), err);
}

static zf_status add_singlet(zf_feynman *f, zf_field *x, int k, zf_error *err)
{
    zf_expr_pool *p = f->pool;
    zf_expr root = feynman_formula(f, err, "1/sqrt(2)");
    zf_status st;

    x->kind = ZF_FIELD_SINGLET;
    x->vev = zf_expr_mul(p, root, feynman_symbol(f, f->singlet[k].vev));
    st = add_part(f, x, f->singlet[k].particle, root, err);
    for (int j = f->n_doublets == 2 ? 0 : 1; st == ZF_OK && j < f->n_singlets;
         j++) {
        zf_expr c = zf_expr_mul(p, zf_expr_mul(p, zf_expr_i(p), root),
                                feynman_phase(f, j, k, err));

        st = add_part(f, x, j ? f->singlet[j].odd : "A0", c, err);
    }
    return st;
}

static zf_status add_scalar(zf_feynman *f, zf_field *x, slong multiplet,
                            zf_error *err)
{
    for (int k = 0; k < f->n_doublets; k++)
        if (f->doublet[k].multiplet == multiplet)
            return add_doublet(f, x, k, err);
    for (int k = 0; k < f->n_singlets; k++)
        if (f->singlet[k].component == x->component)
            return add_singlet(f, x, k, err);
    return ZF_OK;
}

/* ---- all of them ---- */

zf_status feynman_fields(zf_feynman *f, zf_error *err)
{
    const zf_content *c = f->model->content;
    zf_status st = ZF_OK;

    for (slong k = 0; c && st == ZF_OK && k < c->n_multiplets; k++) {
        const zf_multiplet *m = &c->multiplet[k];

        for (slong n = 0; st == ZF_OK && n < m->families * m->irrep.su2; n++) {
            slong family = n / m->irrep.su2;
            zf_field x = {.component = m->first + family,
                          .position = (int)(n % m->irrep.su2)};

            st = m->fermion ? add_fermion(f, &x, k, family, err)
                            : add_scalar(f, &x, k, err);
            if (st == ZF_OK)
                st = feynman_add_field(f, &x, err);
        }
    }
    return st;
}
