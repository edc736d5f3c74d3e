/* neutrinos.c - right-handed neutrinos.
 *
 * Each mass eigenstate is a gauge eigenstate, or a pair of them, and has its
 * charges; the first that applies:
 *
 *     a diagonal Majorana entry       N = nu + nu^c, Majorana
 *     an off-diagonal one (i, j)      N = nu_i + nu_j^c, Dirac, charges x_i of
 *                                     the right-handed part, -x_j of the left
 *     a Yukawa entry with nu_L        the right-handed part of a light
 *                                     neutrino, whose mass is neglected
 *     none                            massless and right-handed alone
 *
 * That is exact where no row of the Majorana matrix has two entries and is the
 * choice that respects U(1)_X otherwise.  Mixing with nu_L, of order m_D/M, is
 * neglected: N decays through nothing that is here. */
#include <stdio.h>
#include <string.h>

#include "feynman/private.h"

static const int np[3] = {0, 0, 1};
static const char *const light[3] = {"ve", "vm", "vt"};

typedef struct sterile {
    zf_feynman *f;
    const zf_texture *t; /* of f */
    slong multiplet;
    int n;
    slong majorana, yukawa; /* matrices, -1: none */
    int used[MAX_STERILE];
    int partner[3]; /* family of nu_R for each light neutrino, -1 */
} sterile;

static int allowed(const sterile *s, slong matrix, slong i, slong j)
{
    return matrix >= 0 && zf_texture_allowed(s->t, (size_t)matrix, i, j);
}

/* The coupling to X of a right-handed component. */
static zf_expr coupling(const sterile *s, int i)
{
    const zf_multiplet *m = &s->f->model->content->multiplet[s->multiplet];
    zf_expr x = feynman_charge(s->f, m->first + i);

    return zf_expr_mul(s->f->pool, feynman_symbol(s->f, "gX"), x);
}

/* L = V N-bar gamma (x[0] P_L + x[1] P_R) N. */
static zf_status currents(const sterile *s, const char *anti, const char *name,
                          const zf_expr x[2], zf_error *err)
{
    zf_expr none = zf_expr_integer(s->f->pool, 0), z[2], zp[2];
    zf_status st;

    for (int k = 0; k < 2; k++)
        feynman_neutral_pair(&z[k], &zp[k], s->f, x[k], none, none);
    st = feynman_current(s->f, anti, name, "Zp", zp, np, err);
    if (st == ZF_OK && s->f->mixes)
        st = feynman_current(s->f, anti, name, "Z", z, np, err);
    return st;
}

/* The singlet whose vev gives the entry its mass, -1: a bare mass; *sign is -1
 * when it is the conjugate. */
static int giver(int *sign, const sterile *s, slong i, slong j)
{
    const zf_entry *e = zf_texture_entry(s->t, (size_t)s->majorana, i, j);
    const zf_content *c = s->f->model->content;

    if (!e || e->n == 0 || e->filling[0].n == 0)
        return -1;
    *sign = e->filling[0].sign[0];
    for (int k = 0; k < s->f->n_singlets; k++)
        if (s->f->singlet[k].component ==
            c->multiplet[c->n_fermion_multiplets + e->filling[0].scalar[0]]
                .first)
            return k;
    return -1;
}

/* L = -(M/v) N-bar (s + i sign b gamma5) N of singlet k, half of it for a
 * Majorana N. */
static zf_status yukawas(const sterile *s, const char *anti, const char *name,
                         int k, int sign, zf_error *err)
{
    zf_feynman *f = s->f;
    zf_expr_pool *p = f->pool;
    zf_expr y = feynman_formula(f, err, "M%.8s/%s", name, f->singlet[k].vev);
    zf_expr c[2] = {y, y};
    zf_status st =
        feynman_yukawa(f, anti, name, f->singlet[k].particle, c, np, err);

    for (int j = f->n_doublets == 2 ? 0 : 1; st == ZF_OK && j < f->n_singlets;
         j++) {
        zf_expr part = zf_expr_mul(p, y, feynman_phase(f, j, k, err));

        part = zf_expr_mul(p, part, zf_expr_i(p));
        c[sign > 0] = part;
        c[sign <= 0] = zf_expr_neg(p, part);
        st = feynman_yukawa(f, anti, name, j ? f->singlet[j].odd : "A0", c, np,
                            err);
    }
    return st;
}

/* Says what component i is part of. */
static void note(const sterile *s, int i, const char *name, int anti)
{
    int other;
    long p = feynman_particle(&other, s->f, name);

    s->f->sterile[i] = (rule_sterile){s->f->particle[p].name, anti};
}

static zf_status add_state(const sterile *s, int i, int majorana, int massive,
                           zf_error *err)
{
    char name[16], anti[16], mass[16], value[16], latex[16], bar[32];
    long pdg = 9900012 + 2 * i;
    zf_particle p = {.name = name,
                     .antiname = majorana ? name : anti,
                     .latex = latex,
                     .antilatex = majorana ? latex : bar,
                     .pdg = pdg,
                     .spin = 2,
                     .color = 1,
                     .mass = massive ? mass : (char[]){"ZERO"},
                     .width = (char[]){"ZERO"}};
    zf_status st = ZF_OK;

    snprintf(name, sizeof(name), "N%d", i + 1);
    snprintf(anti, sizeof(anti), "N%d~", i + 1);
    snprintf(mass, sizeof(mass), "MN%d", i + 1);
    snprintf(value, sizeof(value), "%d", 300 + 10 * i);
    snprintf(latex, sizeof(latex), "N_%d", i + 1);
    snprintf(bar, sizeof(bar), "\\bar{N}_%d", i + 1);
    if (massive)
        st = feynman_add_external(s->f, mass, (feynman_entry){"MASS", (int)pdg},
                                  value, mass, "mass, GeV", err);
    s->f->n_sterile++;
    fmpq_init(p.charge);
    if (st == ZF_OK)
        st = feynman_add_particle(s->f, &p, err);
    fmpq_clear(p.charge);
    if (st == ZF_OK)
        note(s, i, name, 0);
    return st;
}

/* A massive state of components i and j, which may be equal. */
static zf_status add_massive(sterile *s, int i, int j, zf_error *err)
{
    zf_expr x[2] = {zf_expr_neg(s->f->pool, coupling(s, j)), coupling(s, i)};
    int sign = 1, k = giver(&sign, s, i, j);
    char name[16], anti[16];
    zf_status st = add_state(s, i, i == j, 1, err);

    s->used[i] = s->used[j] = 1;
    snprintf(name, sizeof(name), "N%d", i + 1);
    snprintf(anti, sizeof(anti), i == j ? "N%d" : "N%d~", i + 1);
    if (st == ZF_OK && i != j)
        note(s, j, name, 1);
    if (st == ZF_OK)
        st = currents(s, anti, name, x, err);
    if (st == ZF_OK && k >= 0)
        st = yukawas(s, anti, name, k, sign, err);
    return st;
}

/* The right-handed part of a light neutrino, the one of its own family where
 * that is allowed. */
static zf_status add_light(sterile *s, int i, zf_error *err)
{
    zf_expr x[2] = {zf_expr_integer(s->f->pool, 0), coupling(s, i)};
    char name[16], anti[16];
    zf_status st;

    for (int n = 0; n < 3; n++) {
        int k = (i + n) % 3;

        if (s->partner[k] >= 0 || !allowed(s, s->yukawa, k, i))
            continue;
        s->partner[k] = i;
        note(s, i, light[k], 0);
        return ZF_OK;
    }
    if (zf_expr_is_zero(x[1]) && !s->f->kinetic)
        return ZF_OK; /* couples to nothing */
    snprintf(name, sizeof(name), "N%d", i + 1);
    snprintf(anti, sizeof(anti), "N%d~", i + 1);
    st = add_state(s, i, 0, 0, err);
    return st == ZF_OK ? currents(s, anti, name, x, err) : st;
}

static zf_status add_states(sterile *s, zf_error *err)
{
    zf_status st = ZF_OK;

    for (int i = 0; st == ZF_OK && i < s->n; i++)
        if (allowed(s, s->majorana, i, i))
            st = add_massive(s, i, i, err);
    for (int i = 0; st == ZF_OK && i < s->n; i++)
        for (int j = i + 1; st == ZF_OK && j < s->n; j++)
            if (!s->used[i] && !s->used[j] && allowed(s, s->majorana, i, j))
                st = add_massive(s, i, j, err);
    for (int i = 0; st == ZF_OK && i < s->n; i++)
        if (!s->used[i])
            st = add_light(s, i, err);
    return st;
}

static int is_sterile(const zf_multiplet *m)
{
    return !m->left && m->irrep.p == 0 && m->irrep.q == 0 &&
           m->irrep.su2 == 1 && fmpq_is_zero(&m->hypercharge);
}

/* The first multiplet of right-handed neutrinos and its mass matrices. */
static zf_status find(sterile *s, zf_error *err)
{
    const zf_content *c = s->f->model->content;
    const zf_texture_plan *plan = zf_texture_matrices(s->t);
    const zf_multiplet *m;
    char name[RULE_NAME];
    slong k = 0;

    s->majorana = s->yukawa = s->multiplet = -1;
    while (k < c->n_fermion_multiplets && !is_sterile(&c->multiplet[k]))
        k++;
    if (k == c->n_fermion_multiplets)
        return ZF_OK;
    m = &c->multiplet[k];
    if (m->families > MAX_STERILE)
        return zf_error_set(err, ZF_ELIMIT, NULL,
                            "the rules are for at most %d right-handed "
                            "neutrinos",
                            (int)MAX_STERILE);
    s->multiplet = k;
    s->n = (int)m->families;
    snprintf(name, sizeof(name), "M%s", m->name);
    s->majorana = zf_texture_plan_find(plan, name);
    snprintf(name, sizeof(name), "Y%s", m->name);
    s->yukawa = zf_texture_plan_find(plan, name);
    return ZF_OK;
}

/* Sets the couplings of the right-handed parts, which zprime.c adds. */
zf_status feynman_neutrinos(zf_feynman *f, zf_error *err)
{
    sterile s = {.f = f, .t = f->texture, .partner = {-1, -1, -1}};
    zf_status st = ZF_OK;

    f->sterile_multiplet = -1;
    if (!f->texture)
        return ZF_OK;
    st = find(&s, err);
    f->sterile_multiplet = s.multiplet;
    if (st == ZF_OK && s.multiplet >= 0)
        st = add_states(&s, err);
    for (int k = 0; st == ZF_OK && k < 3; k++)
        f->light_right[k] =
            s.partner[k] < 0 ? NULL : coupling(&s, s.partner[k]);
    return st;
}
