/* states.c - mass eigenstates of the fermions of a model.
 *
 * Quarks and leptons are recognised by representation, chirality and three
 * families, as in coupling; two halves of opposite chirality with equal
 * representation and charge are a heavy fermion.  Right-handed neutrinos are
 * Majorana fields of their own when some Majorana entry is allowed, else the
 * right-handed halves of neutrinos. */
#include "emit/states.h"

#include <stdio.h>
#include <string.h>

/* ---- roles ---- */

typedef struct pattern {
    zf_role role;
    int left, triplet, su2;
    slong numerator;
    ulong denominator;
} pattern;

static const pattern patterns[] = {
    {ZF_ROLE_Q, 1, 1, 2, 1, 6},  {ZF_ROLE_U, 0, 1, 1, 2, 3},
    {ZF_ROLE_D, 0, 1, 1, -1, 3}, {ZF_ROLE_L, 1, 0, 2, -1, 2},
    {ZF_ROLE_E, 0, 0, 1, -1, 1}, {ZF_ROLE_NEUTRINO, 0, 0, 1, 0, 1},
};

static int has_hypercharge(const zf_multiplet *m, slong p, ulong q)
{
    fmpq_t y;
    int same;

    fmpq_init(y);
    fmpq_set_si(y, p, q);
    same = fmpq_equal(y, &m->hypercharge);
    fmpq_clear(y);
    return same;
}

static zf_role role_of(const zf_multiplet *m)
{
    if (!m->fermion)
        return ZF_ROLE_NONE;
    for (size_t k = 0; k < sizeof(patterns) / sizeof(patterns[0]); k++) {
        const pattern *p = &patterns[k];

        if (m->left == p->left && m->irrep.p == p->triplet && m->irrep.q == 0 &&
            m->irrep.su2 == p->su2 &&
            has_hypercharge(m, p->numerator, p->denominator) &&
            (m->families == 3 || p->role == ZF_ROLE_NEUTRINO))
            return p->role;
    }
    return ZF_ROLE_OTHER;
}

static int same_charge(const zf_model *m, const zf_multiplet *a,
                       const zf_multiplet *b)
{
    for (slong k = 0; k <= m->n_parameters; k++)
        if (!fmpq_equal(fmpq_mat_entry(m->charge, a->first, k),
                        fmpq_mat_entry(m->charge, b->first, k)))
            return 0;
    return 1;
}

/* Two halves of a vector-like fermion: a colour triplet or singlet, a doublet
 * or singlet, one copy. */
static int is_pair(const zf_model *m, const zf_multiplet *a,
                   const zf_multiplet *b)
{
    return a->left && !b->left && a->families == 1 && b->families == 1 &&
           a->irrep.p == b->irrep.p && a->irrep.q == b->irrep.q &&
           a->irrep.su2 == b->irrep.su2 && a->irrep.su2 <= 2 &&
           a->irrep.p <= 1 && a->irrep.q == 0 &&
           fmpq_equal(&a->hypercharge, &b->hypercharge) && same_charge(m, a, b);
}

/* The entry of the card's mixing whose partner is one of the two. */
static slong find_vector_like(const zf_model *m, slong a, slong b)
{
    const zf_card_mixing *x = m->mixing;

    for (size_t k = 0; x && k < x->n_vector_like; k++) {
        const char *name = x->vector_like[k].partner;

        if (strcmp(name, m->content->multiplet[a].name) == 0 ||
            strcmp(name, m->content->multiplet[b].name) == 0)
            return (slong)k;
    }
    return -1;
}

static void find_pairs(zf_states *s)
{
    const zf_content *c = s->model->content;

    for (slong a = 0; a < c->n_fermion_multiplets; a++)
        for (slong b = 0; b < c->n_fermion_multiplets; b++) {
            if (s->role[a] != ZF_ROLE_OTHER || s->role[b] != ZF_ROLE_OTHER ||
                !is_pair(s->model, &c->multiplet[a], &c->multiplet[b]) ||
                s->n_heavy == ZF_MAX_STATES)
                continue;
            s->role[a] = s->role[b] = ZF_ROLE_HEAVY;
            s->heavy[s->n_heavy++] =
                (zf_heavy){.left = a,
                           .right = b,
                           .vector_like = find_vector_like(s->model, a, b)};
        }
}

static void find_roles(zf_states *s)
{
    const zf_content *c = s->model->content;

    for (slong k = 0; k < c->n_multiplets; k++)
        s->role[k] = role_of(&c->multiplet[k]);
    find_pairs(s);
    s->known = 1;
    for (slong k = 0; k < c->n_multiplets; k++)
        s->known = s->known && s->role[k] != ZF_ROLE_OTHER;
}

/* ---- states ---- */

static zf_state *add(zf_states *s, const char *name, const char *mass, long pdg,
                     int charge)
{
    zf_state *x;

    if (s->n == ZF_MAX_STATES) {
        s->known = 0;
        return NULL;
    }
    x = &s->state[s->n++];
    snprintf(x->name, sizeof(x->name), "%.90s", name);
    snprintf(x->mass, sizeof(x->mass), "%.90s", mass);
    x->pdg = pdg;
    x->charge = charge;
    return x;
}

static const struct known {
    const char *name, *mass, *latex;
    int pdg, charge;
    const char *value; /* GeV, as in catalog/feynman/sm.yaml */
} known[] = {
    {"u", "MU", "u", 2, 2, "0.00255"},
    {"c", "MC", "c", 4, 2, "1.27"},
    {"t", "MT", "t", 6, 2, "172."},
    {"d", "MD", "d", 1, -1, "0.00504"},
    {"s", "MS", "s", 3, -1, "0.101"},
    {"b", "MB", "b", 5, -1, "4.7"},
    {"ve", "", "\\nu_e", 12, 0, NULL},
    {"vm", "", "\\nu_\\mu", 14, 0, NULL},
    {"vt", "", "\\nu_\\tau", 16, 0, NULL},
    {"e", "Me", "e", 11, -3, "0.000511"},
    {"mu", "MMU", "\\mu", 13, -3, "0.10566"},
    {"ta", "MTA", "\\tau", 15, -3, "1.777"},
};

static void add_standard(zf_states *s)
{
    for (size_t k = 0; k < sizeof(known) / sizeof(known[0]); k++) {
        zf_state *x =
            add(s, known[k].name, known[k].mass, known[k].pdg, known[k].charge);

        x->latex = known[k].latex;
        x->mass_value = known[k].value;
        x->triplet = k < 6;
        x->standard = 1;
    }
}

/* 1 when the texture allows a Majorana entry (i, i) of the multiplet; i < 0:
 * any entry with any such multiplet. */
static int has_majorana(const zf_states *s, slong multiplet, slong i)
{
    const zf_texture_plan *plan = zf_texture_matrices(s->texture);

    for (size_t k = 0; k < plan->n; k++) {
        const zf_mass_matrix *m = &plan->matrix[k];

        if (!m->majorana || m->kind != ZF_MASS_BARE ||
            s->role[m->row] != ZF_ROLE_NEUTRINO ||
            s->role[m->column] != ZF_ROLE_NEUTRINO)
            continue;
        if (i >= 0 && m->row == multiplet && m->column == multiplet)
            return zf_texture_allowed(s->texture, k, i, i);
        for (slong a = 0; i < 0 && a < m->rows; a++)
            for (slong b = 0; b < m->columns; b++)
                if (zf_texture_allowed(s->texture, k, a, b))
                    return 1;
    }
    return 0;
}

/* Own fields unless they are the three right-handed halves of neutrinos. */
static void add_neutrinos(zf_states *s)
{
    const zf_content *c = s->model->content;
    slong count = 0, multiplets = 0;
    char name[ZF_STATE_NAME], mass[ZF_STATE_NAME];

    for (slong k = 0; k < c->n_multiplets; k++)
        if (s->role[k] == ZF_ROLE_NEUTRINO) {
            count += c->multiplet[k].families;
            multiplets++;
        }
    s->has_neutrino = count > 0;
    s->majorana =
        count > 0 && (has_majorana(s, -1, -1) || multiplets != 1 || count != 3);
    s->neutrino = s->n;
    count = 0;
    for (slong k = 0; s->majorana && k < c->n_multiplets; k++)
        for (slong i = 0;
             s->role[k] == ZF_ROLE_NEUTRINO && i < c->multiplet[k].families;
             i++) {
            zf_state *x;

            count++;
            snprintf(name, sizeof(name), "N%ld", (long)count);
            snprintf(mass, sizeof(mass), "MN%ld", (long)count);
            x = add(s, name, has_majorana(s, k, i) ? mass : "",
                    9900010 + 2 * (long)count, 0);
            if (!x)
                return;
            x->majorana = 1;
            x->mass_value = x->mass[0] ? "1000." : NULL;
        }
}

/* Thirds of the electric charge of an SU(2) component. */
static int charge_of(const zf_multiplet *m, int position)
{
    fmpq_t q;
    slong thirds;

    fmpq_init(q);
    fmpq_mul_ui(q, &m->hypercharge, 6);
    thirds = fmpz_get_si(fmpq_numref(q));
    if (m->irrep.su2 == 2)
        thirds += position == 0 ? 3 : -3;
    fmpq_clear(q);
    return (int)(thirds / 2);
}

/* `QVL` and `QVR` are QV; its doublet components QVu and QVd. */
static void heavy_name(char *out, const zf_multiplet *m, int position)
{
    char name[ZF_STATE_NAME];
    int len = (int)strnlen(m->name, ZF_STATE_NAME - 10);

    if (len > 2 && m->name[len - 1] == 'L')
        len--;
    snprintf(name, sizeof(name), "%.*s%s", len, m->name,
             m->irrep.su2 < 2 || position > 1 ? ""
             : position == 0                  ? "u"
                                              : "d");
    zf_symbol_text(out, ZF_STATE_NAME, name);
}

static void add_heavy(zf_states *s, zf_heavy *h, int index)
{
    const zf_multiplet *m = &s->model->content->multiplet[h->left];
    char name[ZF_STATE_NAME], mass[ZF_STATE_NAME];

    h->state = s->n;
    heavy_name(name, m, 2);
    memcpy(h->name, name, sizeof(name));
    snprintf(mass, sizeof(mass), "M%.80s", name);
    if (h->vector_like >= 0)
        zf_symbol_text(mass, sizeof(mass),
                       s->model->mixing->vector_like[h->vector_like].mass);
    for (int k = 0; k < m->irrep.su2; k++) {
        zf_state *x;
        int q = charge_of(m, k);

        heavy_name(name, m, k);
        x = add(s, name, mass,
                (m->irrep.p ? 6000000 : 6000010) + 100L * index +
                    (q == 2    ? 6
                     : q == -1 ? 7
                     : q == 5  ? 5
                     : q == -4 ? 8
                               : 1 + k),
                q);
        if (!x)
            return;
        x->triplet = m->irrep.p == 1;
        x->mass_value = h->vector_like < 0 && k == 0 ? "1000." : NULL;
    }
}

zf_status zf_states_init(zf_states *s, zf_numbers *n, zf_error *err)
{
    const zf_texture_options options = {.insertions = 1};
    zf_status st;

    memset(s, 0, sizeof(*s));
    s->model = n->model;
    s->couplings = n->couplings;
    s->quantities = n->quantities;
    s->pool = zf_quantities_pool(n->quantities);
    s->role =
        zf_mem_array((size_t)n->model->content->n_multiplets, sizeof(*s->role));
    if (!s->role)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    st = zf_texture_new(&s->texture, n->model, &options, err);
    if (st != ZF_OK)
        return st;
    find_roles(s);
    add_standard(s);
    add_neutrinos(s);
    for (int k = 0; k < s->n_heavy; k++)
        add_heavy(s, &s->heavy[k], k);
    return ZF_OK;
}

void zf_states_clear(zf_states *s)
{
    zf_texture_free(s->texture);
    zf_mem_free(s->role);
}

/* ---- looking at them ---- */

const zf_heavy *zf_states_heavy(const zf_states *s, slong multiplet)
{
    for (int k = 0; k < s->n_heavy; k++)
        if (s->heavy[k].left == multiplet || s->heavy[k].right == multiplet)
            return &s->heavy[k];
    return NULL;
}

const zf_heavy *zf_states_partner(const zf_states *s, slong quark)
{
    const zf_card_mixing *x = s->model->mixing;
    const char *name = s->model->content->multiplet[quark].name;

    for (int k = 0; x && k < s->n_heavy; k++) {
        slong v = s->heavy[k].vector_like;

        if (v >= 0 && strcmp(x->vector_like[v].quark, name) == 0)
            return &s->heavy[k];
    }
    return NULL;
}

int zf_states_of(const zf_states *s, slong multiplet, int position)
{
    const zf_content *c = s->model->content;
    int first = s->neutrino;

    switch (s->role[multiplet]) {
    case ZF_ROLE_Q:
        return position == 0 ? 0 : 3;
    case ZF_ROLE_U:
        return 0;
    case ZF_ROLE_D:
        return 3;
    case ZF_ROLE_L:
        return position == 0 ? 6 : 9;
    case ZF_ROLE_E:
        return 9;
    case ZF_ROLE_NEUTRINO:
        if (!s->majorana)
            return 6;
        for (slong k = 0; k < multiplet; k++)
            if (s->role[k] == ZF_ROLE_NEUTRINO)
                first += (int)c->multiplet[k].families;
        return first;
    case ZF_ROLE_HEAVY:
        return zf_states_heavy(s, multiplet)->state + position;
    default:
        return -1;
    }
}

zf_species zf_states_species(const zf_states *s, slong multiplet, int position)
{
    switch (s->role[multiplet]) {
    case ZF_ROLE_Q:
        return position == 0 ? ZF_SPECIES_U : ZF_SPECIES_D;
    case ZF_ROLE_U:
        return ZF_SPECIES_U;
    case ZF_ROLE_D:
        return ZF_SPECIES_D;
    case ZF_ROLE_L:
        return position == 0 ? ZF_SPECIES_NU : ZF_SPECIES_E;
    case ZF_ROLE_E:
        return ZF_SPECIES_E;
    default:
        return ZF_SPECIES_NU;
    }
}
