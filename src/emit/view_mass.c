/* view_mass.c - values of the couplings of mass terms, such that the masses
 * and the mixing matrices come out as they are.
 *
 * Entries that the charges forbid are not there: where the matrices of the
 * card would need them, they diagonalise the mass matrix approximately. */
#include <stdio.h>
#include <string.h>

#include "emit/states.h"

/* The vev of a doublet, an own symbol: `vev` when there is just one. */
static zf_expr doublet_vev(const zf_states *s, slong scalar)
{
    const zf_content *c = s->model->content;
    slong k = c->n_fermion_multiplets + scalar, doublets = 0;
    char name[ZF_STATE_NAME + 10], vev[ZF_STATE_NAME];

    for (slong i = c->n_fermion_multiplets; i < c->n_multiplets; i++)
        doublets += c->multiplet[i].irrep.su2 == 2;
    if (doublets == 1)
        return zf_quantities_symbol(s->quantities, "v");
    snprintf(vev, sizeof(vev), "v_%.80s", c->multiplet[k].name);
    snprintf(name, sizeof(name), "%s", ZF_OWN);
    zf_symbol_text(name + strlen(ZF_OWN), ZF_STATE_NAME, vev);
    return zf_expr_symbol(s->pool, name);
}

static zf_expr own_symbol(const zf_states *s, const char *prefix,
                          const char *name)
{
    char text[2 * ZF_STATE_NAME];

    snprintf(text, sizeof(text), "%s%s%s", ZF_OWN, prefix, name);
    return zf_expr_symbol(s->pool, text);
}

/* Masses in Yukawa couplings, as in the Standard Model's file. */
static const char *const yukawa_mass[12] = {"ymup", "ymc", "ymt", "ymdo",
                                            "yms",  "ymb", NULL,  NULL,
                                            NULL,   "yme", "ymm", "ymtau"};

/* (sqrt2/v) sum over k of V_ik m_k V'_jk^* for quarks and charged leptons. */
static zf_expr yukawa_value(const zf_states *s, const zf_mass_matrix *m,
                            slong i, slong j, const zf_filling *f)
{
    zf_rotation left, right;
    zf_expr_pool *p = s->pool;
    zf_expr sum = zf_expr_integer(p, 0);
    int first;

    switch (s->role[m->column]) {
    case ZF_ROLE_U:
        left = ZF_ROTATION_UL;
        right = ZF_ROTATION_UR;
        break;
    case ZF_ROLE_D:
        left = ZF_ROTATION_DL;
        right = ZF_ROTATION_DR;
        break;
    case ZF_ROLE_E:
        left = ZF_ROTATION_EL;
        right = ZF_ROTATION_ER;
        break;
    default:
        return NULL;
    }
    if (s->role[m->row] != ZF_ROLE_Q && s->role[m->row] != ZF_ROLE_L)
        return NULL;
    first = zf_states_of(s, m->column, 0);
    for (int k = 0; k < 3; k++) {
        zf_expr v =
            zf_couplings_rotation(s->couplings, left, (int)i + 1, k + 1);
        zf_expr w =
            zf_couplings_rotation(s->couplings, right, (int)j + 1, k + 1);

        v = zf_expr_mul(p, v, zf_expr_conj(p, w));
        sum = zf_expr_add(
            p, sum,
            zf_expr_mul(p, v, own_symbol(s, "", yukawa_mass[first + k])));
    }
    sum = zf_expr_mul(p, sum, zf_expr_sqrt(p, zf_expr_integer(p, 2)));
    return zf_expr_div(p, sum, doublet_vev(s, f->scalar[0]));
}

/* The Yukawa coupling of a heavy fermion and a quark, from its admixture. */
static zf_status mixing_value(zf_expr *out, const zf_states *s,
                              const zf_mass_matrix *m, slong i, slong j,
                              zf_error *err)
{
    int left = s->role[m->row] == ZF_ROLE_Q;
    slong quark = left ? m->row : m->column;
    const zf_heavy *h = zf_states_partner(s, quark);
    zf_species species =
        s->role[quark] == ZF_ROLE_U ? ZF_SPECIES_U : ZF_SPECIES_D;
    zf_rotation r = left                      ? ZF_ROTATION_DL
                    : species == ZF_SPECIES_U ? ZF_ROTATION_UR
                                              : ZF_ROTATION_DR;
    const zf_vector_like *mix;
    zf_expr_pool *p = s->pool;
    zf_expr sum = zf_expr_integer(p, 0), factor;
    char vev[ZF_STATE_NAME];
    zf_status st = ZF_OK;

    if (!h || (left ? h->right : h->left) != (left ? m->column : m->row))
        return ZF_OK;
    mix = &s->model->mixing->vector_like[h->vector_like];
    for (int k = 0; st == ZF_OK && k < 3; k++) {
        zf_expr t = NULL, v;

        st = zf_couplings_admixture(&t, s->couplings, (size_t)h->vector_like,
                                    species, k + 1, err);
        if (st != ZF_OK)
            return st;
        v = zf_couplings_rotation(s->couplings, r, (int)(left ? i : j) + 1,
                                  k + 1);
        t = left ? zf_expr_mul(p, v, zf_expr_conj(p, t))
                 : zf_expr_mul(p, zf_expr_conj(p, v), t);
        sum = zf_expr_add(p, sum, t);
    }
    snprintf(vev, sizeof(vev), "v_%.90s", mix->scalar);
    factor = zf_expr_div(p, zf_quantities_symbol(s->quantities, mix->mass),
                         zf_quantities_symbol(s->quantities, vev));
    factor = zf_expr_mul(p, factor, zf_expr_sqrt(p, zf_expr_integer(p, 2)));
    *out = zf_expr_mul(p, sum, factor);
    return ZF_OK;
}

/* Masses of Majorana fields and of heavy pairs; those of a scalar's vev have
 * sqrt2/v with it. */
static zf_expr mass_value(const zf_states *s, const zf_mass_matrix *m, slong i,
                          slong j, const zf_filling *f)
{
    zf_expr_pool *p = s->pool;
    const zf_heavy *h = zf_states_heavy(s, m->row);
    zf_expr mass = NULL;
    char vev[ZF_STATE_NAME];

    if (h && h == zf_states_heavy(s, m->column))
        mass = own_symbol(s, "", s->state[h->state].mass);
    else if (s->majorana && s->role[m->row] == ZF_ROLE_NEUTRINO &&
             m->row == m->column && i == j) {
        const zf_state *x = &s->state[zf_states_neutrino(s, m->row, i)];

        mass = x->mass[0] ? own_symbol(s, "", x->mass) : NULL;
    }
    if (!mass || f->n == 0)
        return mass;
    snprintf(vev, sizeof(vev), "v_%.90s",
             s->model->content
                 ->component[s->model->content->n_fermions + f->scalar[0]]);
    if (!zf_quantities_find(s->quantities, vev))
        return NULL;
    return zf_expr_mul(p, mass,
                       zf_expr_div(p, zf_expr_sqrt(p, zf_expr_integer(p, 2)),
                                   zf_quantities_symbol(s->quantities, vev)));
}

/* Terms of right-handed neutrinos, by mass eigenstates: in psi1^c psi2 a field
 * that is barred is its own conjugate. */
static void put_neutrinos(zf_status *st, zf_value *v, const zf_states *s,
                          const zf_mass_matrix *m, slong i, slong j)
{
    int right = s->role[m->column] == ZF_ROLE_NEUTRINO;
    int majorana = right && s->role[m->row] == ZF_ROLE_NEUTRINO;
    int there = majorana || (right && s->role[m->row] == ZF_ROLE_L);
    const zf_state *bar = &s->state[0], *field = bar;

    if (there) {
        field = &s->state[zf_states_neutrino(s, m->column, j)];
        bar = &s->state[majorana ? zf_states_neutrino(s, m->row, i)
                                 : zf_states_of(s, m->row, 0) + i];
    }
    if (majorana && !bar->majorana) {
        const zf_state *swap = bar;

        bar = field;
        field = swap;
    }
    zf_put_truth(st, v, "neutrino", there);
    zf_put_truth(st, v, "standard",
                 !right && s->role[m->row] != ZF_ROLE_HEAVY &&
                     s->role[m->column] != ZF_ROLE_HEAVY);
    zf_put_text(st, v, "bar", there ? bar->name : "");
    zf_put_text(st, v, "field", there ? field->name : "");
}

/* A coupling whose value the model does not say is `free`. */
static zf_status add_value(zf_value *list, zf_collector *c, size_t index,
                           slong i, slong j, size_t f, zf_error *err)
{
    const zf_mass_matrix *m = &zf_texture_matrices(c->s.texture)->matrix[index];
    const zf_filling *filling =
        &zf_texture_entry(c->s.texture, index, i, j)->filling[f];
    zf_value *item = zf_value_map();
    zf_expr e = NULL;
    zf_status st = ZF_OK, now = ZF_OK;
    zf_buf text;

    if (f == 0 && m->kind == ZF_MASS_YUKAWA)
        e = yukawa_value(&c->s, m, i, j, filling);
    if (f == 0 && m->kind == ZF_MASS_BARE) {
        e = mass_value(&c->s, m, i, j, filling);
        if (!e)
            st = mixing_value(&e, &c->s, m, i, j, err);
    }
    zf_buf_init(&text, 0);
    zf_term_name(&text, m, i, j, f);
    if (zf_buf_check(&text, NULL) != ZF_OK)
        now = ZF_ENOMEM;
    zf_put_symbol(&now, item, "symbol", zf_buf_text(&text));
    zf_buf_clear(&text);
    zf_put(&now, item, "term", zf_view_term(c->s.texture, index, i, j, f));
    put_neutrinos(&now, item, &c->s, m, i, j);
    zf_put_truth(&now, item, "free", !e);
    zf_put_truth(&now, item, "complex", e && !zf_expr_is_real(e));
    zf_put_truth(&now, item, "dimension", filling->n == 0);
    zf_put_truth(&now, item, "yukawa", m->kind == ZF_MASS_YUKAWA);
    if (st == ZF_OK && e)
        st = zf_put_collected(item, "mathematica", c, e, err);
    zf_add(&now, list, item);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

zf_status zf_put_mass_couplings(zf_value *v, zf_collector *c, zf_error *err)
{
    const zf_texture_plan *plan = zf_texture_matrices(c->s.texture);
    zf_value *list = zf_value_list();
    zf_status st = ZF_OK, now = ZF_OK;

    for (size_t k = 0; c->s.known && k < plan->n; k++) {
        const zf_mass_matrix *m = &plan->matrix[k];

        for (slong i = 0; i < m->rows; i++)
            for (slong j = m->symmetry ? i : 0; j < m->columns; j++) {
                const zf_entry *e = zf_texture_entry(c->s.texture, k, i, j);

                for (size_t f = 0; st == ZF_OK && f < e->n; f++)
                    if (e->filling[f].n <= 1)
                        st = add_value(list, c, k, i, j, f, err);
            }
    }
    zf_put(&now, v, "mass_couplings", list);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}
