/* numbers.c - quantum numbers that every vertex conserves.
 *
 * Candidates are those of the Standard Model part, given also to what is new
 * where it can carry them, and X where both chiralities of a particle have the
 * same charge.  What some vertex violates is taken off. */
#include <string.h>

#include "feynman/private.h"

static const fmpq *number(const zf_particle *p, const char *name)
{
    for (size_t k = 0; k < p->n_numbers; k++)
        if (strcmp(p->number[k], name) == 0)
            return &p->number_value[k];
    return NULL;
}

static int conserved(const zf_feynman *f, const char *name)
{
    int yes = 1;
    fmpq_t sum;

    fmpq_init(sum);
    for (size_t k = 0; yes && k < f->n_vertices; k++) {
        const zf_vertex *v = &f->vertex[k];

        fmpq_zero(sum);
        for (int leg = 0; leg < v->n; leg++) {
            const fmpq *x = number(&f->particle[v->particle[leg]], name);

            if (x && v->anti[leg])
                fmpq_sub(sum, sum, x);
            else if (x)
                fmpq_add(sum, sum, x);
        }
        yes = fmpq_is_zero(sum);
    }
    fmpq_clear(sum);
    return yes;
}

static void take_off(zf_particle *p, const char *name)
{
    for (size_t k = 0; k < p->n_numbers; k++) {
        if (strcmp(p->number[k], name) != 0)
            continue;
        /* Made by feynman_add_number. */
        zf_mem_free((void *)(uintptr_t)p->number[k]);
        fmpq_clear(&p->number_value[k]);
        p->n_numbers--;
        for (size_t i = k; i < p->n_numbers; i++) {
            p->number[i] = p->number[i + 1];
            p->number_value[i] = p->number_value[i + 1];
        }
        return;
    }
}

/* ---- X ---- */

static const struct {
    const char *left, *right;
    const char *particle[3];
} species[] = {
    {"Q", "u", {"u", "c", "t"}},
    {"Q", "d", {"d", "s", "b"}},
    {"L", "e", {"e-", "mu-", "ta-"}},
};

/* Sets x to the fixed charge that both chiralities of a family have. */
static int common_charge(fmpq_t x, const zf_feynman *f, const char *left,
                         const char *right, int family)
{
    const zf_content *c = f->model->content;
    slong l = zf_content_multiplet(c, left), r = zf_content_multiplet(c, right);
    const fmpq *a, *b;

    if (l < 0 || r < 0 || c->multiplet[l].families != 3 ||
        c->multiplet[r].families != 3)
        return 0;
    a = fmpq_mat_entry(f->model->charge, c->multiplet[l].first + family, 0);
    b = fmpq_mat_entry(f->model->charge, c->multiplet[r].first + family, 0);
    fmpq_set(x, a);
    return fmpq_equal(a, b);
}

static zf_status add_to(zf_feynman *f, const char *particle, const fmpq_t x,
                        zf_error *err)
{
    int anti;
    long p = feynman_particle(&anti, f, particle);

    if (p < 0 || fmpq_is_zero(x))
        return ZF_OK;
    return feynman_add_number(f, &f->particle[p], "X", x, err);
}

/* X of quarks and charged leptons, and of neutrinos with their lepton; nothing
 * when some family has none or charges have parameters. */
static zf_status add_charges(zf_feynman *f, zf_error *err)
{
    static const char *const neutrino[3] = {"ve", "vm", "vt"};
    zf_status st = ZF_OK;
    fmpq_t x;
    int all = f->model->content && f->model->n_parameters == 0;

    fmpq_init(x);
    for (int s = 0; s < 9; s++)
        all = all && common_charge(x, f, species[s / 3].left,
                                   species[s / 3].right, s % 3);
    for (int s = 0; all && st == ZF_OK && s < 9; s++) {
        (void)common_charge(x, f, species[s / 3].left, species[s / 3].right,
                            s % 3);
        st = add_to(f, species[s / 3].particle[s % 3], x, err);
        if (st == ZF_OK && s >= 6)
            st = add_to(f, neutrino[s % 3], x, err);
    }
    fmpq_clear(x);
    return st;
}

/* Vector-like quarks are quarks. */
static zf_status add_baryon(zf_feynman *f, zf_error *err)
{
    zf_status st = ZF_OK;
    fmpq_t third;

    fmpq_init(third);
    fmpq_set_si(third, 1, 3);
    for (size_t k = 0; st == ZF_OK && k < f->n_particles; k++)
        if (f->particle[k].color == 3 && !f->particle[k].standard)
            st = feynman_add_number(f, &f->particle[k], "BaryonNumber", third,
                                    err);
    fmpq_clear(third);
    return st;
}

zf_status feynman_numbers(zf_feynman *f, zf_error *err)
{
    static const char *const names[] = {"BaryonNumber", "ElectronNumber",
                                        "MuonNumber", "TauNumber", "X"};
    zf_status st = add_baryon(f, err);

    if (st == ZF_OK)
        st = add_charges(f, err);
    for (size_t n = 0; st == ZF_OK && n < sizeof(names) / sizeof(*names); n++)
        if (!conserved(f, names[n]))
            for (size_t k = 0; k < f->n_particles; k++)
                take_off(&f->particle[k], names[n]);
    return st;
}
