/* fields.c - finds the quarks, leptons and Higgs doublets in a content.
 *
 * A field is recognised by representation, hypercharge and chirality, never by
 * its name.  Vector-like quarks and Higgsinos look like quarks and leptons, but
 * come in one copy: the multiplet with three families is the one meant. */
#include <string.h>

#include "coupling/private.h"

typedef struct pattern {
    const char *what;
    int left, triplet, su2;
    slong numerator, denominator; /* hypercharge */
} pattern;

static const pattern patterns[] = {
    {"left-handed quark doublet (3, 2, 1/6)", 1, 1, 2, 1, 6},
    {"right-handed up quark (3, 1, 2/3)", 0, 1, 1, 2, 3},
    {"right-handed down quark (3, 1, -1/3)", 0, 1, 1, -1, 3},
    {"left-handed lepton doublet (1, 2, -1/2)", 1, 0, 2, -1, 2},
    {"right-handed charged lepton (1, 1, -1)", 0, 0, 1, -1, 1},
    {"right-handed neutrino (1, 1, 0)", 0, 0, 1, 0, 1},
};

static int has_hypercharge(const zf_multiplet *m, slong p, slong q)
{
    fmpq_t y;
    int same;

    fmpq_init(y);
    fmpq_set_si(y, p, (ulong)q);
    same = fmpq_equal(y, &m->hypercharge);
    fmpq_clear(y);
    return same;
}

static int matches(const zf_multiplet *m, const pattern *p)
{
    return m->fermion && m->left == p->left && m->irrep.p == p->triplet &&
           m->irrep.q == 0 && m->irrep.su2 == p->su2 &&
           has_hypercharge(m, p->numerator, p->denominator);
}

static int is_partner(const zf_couplings *c, const char *name)
{
    const zf_card_mixing *x = c->model->mixing;

    for (size_t k = 0; x && k < x->n_vector_like; k++)
        if (strcmp(x->vector_like[k].partner, name) == 0)
            return 1;
    return 0;
}

/* The multiplet of three families that matches. */
static zf_status find(slong *out, const zf_couplings *c, const pattern *p,
                      zf_error *err)
{
    const zf_content *content = c->model->content;

    *out = -1;
    for (slong k = 0; k < content->n_multiplets; k++) {
        const zf_multiplet *m = &content->multiplet[k];

        if (!matches(m, p) || m->families != 3 || is_partner(c, m->name))
            continue;
        if (*out >= 0)
            return zf_error_set(err, ZF_EDOMAIN, NULL,
                                "the content has two fields for the %s, "
                                "\"%s\" and \"%s\"; expected one with three "
                                "families",
                                p->what, content->multiplet[*out].name,
                                m->name);
        *out = k;
    }
    if (*out >= 0)
        return ZF_OK;
    return zf_error_set(err, ZF_EDOMAIN, NULL,
                        "the content has no %s with three families; couplings "
                        "are computed for the quarks and leptons of the "
                        "Standard Model",
                        p->what);
}

/* Right-handed neutrinos come in any number; the multiplet with the most. */
static void find_neutrino(slong *out, const zf_couplings *c, const pattern *p)
{
    const zf_content *content = c->model->content;

    *out = -1;
    for (slong k = 0; k < content->n_multiplets; k++) {
        const zf_multiplet *m = &content->multiplet[k];

        if (matches(m, p) && !is_partner(c, m->name) &&
            (*out < 0 || m->families > content->multiplet[*out].families))
            *out = k;
    }
}

static zf_status find_doublets(zf_couplings *c, zf_error *err)
{
    const zf_content *content = c->model->content;
    sm_fields *f = &c->field;

    for (slong k = 0; k < content->n_multiplets; k++) {
        const zf_multiplet *m = &content->multiplet[k];
        int conjugate = has_hypercharge(m, -1, 2);

        if (m->fermion || m->irrep.p != 0 || m->irrep.q != 0 ||
            m->irrep.su2 != 2 || (!conjugate && !has_hypercharge(m, 1, 2)))
            continue;
        if (!c->model->known[m->first])
            return zf_error_set(err, ZF_EDOMAIN, NULL,
                                "nothing fixes the charge of the doublet "
                                "\"%s\"; expected it in the model",
                                m->name);
        if (f->n_doublets == MAX_DOUBLETS)
            return zf_error_set(err, ZF_EDOMAIN, NULL,
                                "the content has more than %d scalar doublets",
                                MAX_DOUBLETS);
        f->doublet[f->n_doublets] = k;
        f->conjugate[f->n_doublets++] = conjugate;
    }
    return ZF_OK;
}

zf_status coupling_fields(zf_couplings *c, zf_error *err)
{
    sm_fields *f = &c->field;
    slong *const place[] = {&f->q, &f->u, &f->d, &f->l, &f->e};
    zf_status st = ZF_OK;

    f->q = f->u = f->d = f->l = f->e = f->nu = -1;
    if (c->model->simplified)
        return ZF_OK;
    for (size_t k = 0; st == ZF_OK && k < 5; k++)
        st = find(place[k], c, &patterns[k], err);
    if (st != ZF_OK)
        return st;
    find_neutrino(&f->nu, c, &patterns[5]);
    return find_doublets(c, err);
}
