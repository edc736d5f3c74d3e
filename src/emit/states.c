/* states.c - mass eigenstates of the fermions of a model.
 *
 * Quarks and leptons are recognised by representation, chirality and three
 * families, as in coupling; two halves of opposite chirality with equal
 * representation and charge are a heavy fermion.  A right-handed neutrino with
 * an allowed Majorana entry is a Majorana field of its own, and so is one
 * without any entry; else it is the right-handed half of a neutrino. */
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

/* 1 when entry (i, j) of a matrix of right-handed neutrinos is allowed: their
 * Majorana masses, or their Yukawa couplings with the doublet of leptons. */
static int allows(const zf_states *s, zf_role row, slong column, slong i,
                  slong j)
{
    const zf_texture_plan *plan = zf_texture_matrices(s->texture);

    for (size_t k = 0; k < plan->n; k++) {
        const zf_mass_matrix *m = &plan->matrix[k];
        int fits = row == ZF_ROLE_L
                       ? m->kind == ZF_MASS_YUKAWA && s->role[m->row] == row
                       : m->kind == ZF_MASS_BARE && m->row == column;

        if (fits && m->column == column && i < m->rows && j < m->columns &&
            zf_texture_allowed(s->texture, k, i, j))
            return 1;
    }
    return 0;
}

/* own[i] = 1 for families with a diagonal Majorana entry, and for pairs of the
 * others with an off-diagonal one. */
static void find_majorana(int *own, const zf_states *s, slong multiplet)
{
    slong n = s->model->content->multiplet[multiplet].families;

    for (slong i = 0; i < n; i++)
        own[i] = allows(s, ZF_ROLE_NEUTRINO, multiplet, i, i);
    for (slong i = 0; i < n; i++)
        for (slong j = i + 1; j < n; j++)
            if (!own[i] && !own[j] &&
                allows(s, ZF_ROLE_NEUTRINO, multiplet, i, j))
                own[i] = own[j] = 1;
}

/* The light neutrino that family i is the right-handed half of: one that is
 * not taken and that has a Yukawa coupling with it; -1 when there is none. */
static int light_half(const zf_states *s, slong multiplet, slong i, int taken)
{
    for (int a = 0; a < 3; a++)
        if (!(taken & (1 << a)) && allows(s, ZF_ROLE_L, multiplet, a, i))
            return a;
    return -1;
}

static int add_own(zf_states *s, slong multiplet, slong i, long number)
{
    char name[ZF_STATE_NAME], mass[ZF_STATE_NAME];
    zf_state *x;

    snprintf(name, sizeof(name), "N%ld", number);
    snprintf(mass, sizeof(mass), "MN%ld", number);
    x = add(s, name, allows(s, ZF_ROLE_NEUTRINO, multiplet, i, i) ? mass : "",
            9900010 + 2 * number, 0);
    if (!x)
        return 0;
    x->majorana = 1;
    x->mass_value = x->mass[0] ? "1000." : NULL;
    s->majorana = 1;
    return s->n - 1;
}

static void add_neutrinos(zf_states *s)
{
    const zf_content *c = s->model->content;
    long number = 0;
    int taken = 0;

    for (slong k = 0; k < c->n_multiplets; k++) {
        int own[ZF_MAX_FAMILIES] = {0};

        if (s->role[k] != ZF_ROLE_NEUTRINO)
            continue;
        find_majorana(own, s, k);
        for (slong i = 0; i < c->multiplet[k].families; i++) {
            int half = own[i] ? -1 : light_half(s, k, i, taken);

            s->has_neutrino = 1;
            number++;
            if (half >= 0)
                taken |= 1 << half;
            s->neutrino[c->multiplet[k].first + i] =
                half >= 0 ? 6 + half : add_own(s, k, i, number);
        }
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
    int len = strlen(m->name) < 90 ? (int)strlen(m->name) : 90;

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
    case ZF_ROLE_HEAVY:
        return zf_states_heavy(s, multiplet)->state + position;
    default:
        return -1;
    }
}

int zf_states_neutrino(const zf_states *s, slong multiplet, slong family)
{
    return s->neutrino[s->model->content->multiplet[multiplet].first + family];
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
