/* view_current.c - couplings of the Z' to mass eigenstates, one by one. */
#include <stdio.h>
#include <string.h>

#include "emit/states.h"

/* ---- currents ---- */

/* L = Z' bar gamma P field times the expression. */
static zf_status add_current(zf_value *list, zf_collector *c,
                             const int state[2], int right, zf_expr e,
                             zf_error *err)
{
    const zf_state *s = c->s.state;
    zf_value *item;
    zf_status st, now = ZF_OK;
    zf_buf text;

    if (zf_expr_is_zero(e))
        return ZF_OK;
    item = zf_value_map();
    zf_buf_init(&text, 0);
    zf_put_text(&now, item, "bar", s[state[0]].name);
    zf_put_text(&now, item, "field", s[state[1]].name);
    zf_put_truth(&now, item, "right", right);
    zf_put_truth(&now, item, "left", !right);
    zf_put_text(&now, item, "chirality", right ? "right" : "left");
    zf_put_truth(&now, item, "diagonal", state[0] == state[1]);
    zf_put_truth(&now, item, "standard",
                 s[state[0]].standard && s[state[1]].standard);
    st = zf_put_collected(item, "mathematica", c, e, err);
    if (st == ZF_OK)
        st = zf_expr_print(&text, e, ZF_LANGUAGE_TEXT, NULL, NULL, err);
    zf_put_buf(&now, item, "text", &text);
    zf_add(&now, list, item);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

/* Charge of a component over symbols of the parameters. */
static zf_expr charge_of(const zf_states *s, slong component)
{
    const zf_model *m = s->model;
    const fmpq *row = fmpq_mat_entry(m->charge, component, 0);
    zf_expr x = zf_expr_rational(s->pool, row + m->n_parameters);

    for (slong k = 0; k < m->n_parameters; k++)
        x = zf_expr_add(
            s->pool, x,
            zf_expr_mul(s->pool, zf_expr_rational(s->pool, row + k),
                        zf_quantities_symbol(s->quantities, m->parameter[k])));
    return x;
}

static zf_status light_currents(zf_value *list, zf_collector *c,
                                slong multiplet, zf_error *err)
{
    const zf_states *s = &c->s;
    const zf_multiplet *f = &s->model->content->multiplet[multiplet];
    zf_status st = ZF_OK;

    for (int p = 0; p < f->irrep.su2; p++)
        for (int k = 0; st == ZF_OK && k < 9; k++) {
            int first = zf_states_of(s, multiplet, p);
            const int state[2] = {first + k / 3, first + k % 3};

            st = add_current(
                list, c, state, !f->left,
                zf_couplings_current(s->couplings,
                                     zf_states_species(s, multiplet, p),
                                     !f->left, k / 3 + 1, k % 3 + 1),
                err);
        }
    return st;
}

/* A heavy fermion with itself and, to first order, with the quarks that its
 * half mixes with: -(X_P - X_q) theta_i. */
static zf_status heavy_currents(zf_value *list, zf_collector *c,
                                slong multiplet, zf_error *err)
{
    const zf_states *s = &c->s;
    const zf_content *content = s->model->content;
    const zf_multiplet *f = &content->multiplet[multiplet];
    const zf_heavy *h = zf_states_heavy(s, multiplet);
    zf_expr g = zf_quantities_symbol(s->quantities, "g_X");
    zf_expr x = charge_of(s, f->first);
    zf_status st = ZF_OK;

    for (int p = 0; st == ZF_OK && p < f->irrep.su2; p++) {
        const int own_state = h->state + p;
        const zf_vector_like *mix;
        slong quark;

        st = add_current(list, c, (int[]){own_state, own_state}, !f->left,
                         zf_expr_mul(s->pool, g, x), err);
        if (h->vector_like < 0)
            continue;
        mix = &s->model->mixing->vector_like[h->vector_like];
        if (strcmp(mix->partner, f->name) != 0)
            continue;
        quark = zf_content_multiplet(content, mix->quark);
        for (int i = 0; st == ZF_OK && i < 3; i++) {
            int light = zf_states_of(s, quark, p) + i;
            zf_expr e = NULL;

            st = zf_couplings_admixture(
                &e, s->couplings, (size_t)h->vector_like,
                zf_states_species(s, quark, p), i + 1, err);
            if (st != ZF_OK)
                break;
            e = zf_expr_mul(
                s->pool, zf_expr_mul(s->pool, g, e),
                zf_expr_sub(s->pool,
                            charge_of(s, content->multiplet[quark].first), x));
            st = add_current(list, c, (int[]){own_state, light}, !f->left, e,
                             err);
            if (st == ZF_OK)
                st = add_current(list, c, (int[]){light, own_state}, !f->left,
                                 zf_expr_conj(s->pool, e), err);
        }
    }
    return st;
}

static zf_status neutrino_currents(zf_value *list, zf_collector *c,
                                   slong multiplet, zf_error *err)
{
    const zf_states *s = &c->s;
    const zf_multiplet *f = &s->model->content->multiplet[multiplet];
    zf_expr g = zf_quantities_symbol(s->quantities, "g_X");
    zf_status st = ZF_OK;

    for (slong i = 0; st == ZF_OK && i < f->families; i++) {
        int state = zf_states_neutrino(s, multiplet, i);

        st = add_current(list, c, (int[]){state, state}, 1,
                         zf_expr_mul(s->pool, g, charge_of(s, f->first + i)),
                         err);
    }
    return st;
}

zf_status zf_put_currents(zf_value *v, zf_collector *c, zf_error *err)
{
    const zf_content *content = c->s.model->content;
    zf_value *list = zf_value_list();
    zf_status st = ZF_OK, now = ZF_OK;

    for (slong k = 0; c->s.known && st == ZF_OK && k < content->n_multiplets;
         k++) {
        zf_role role = c->s.role[k];

        if (role == ZF_ROLE_HEAVY)
            st = heavy_currents(list, c, k, err);
        else if (role == ZF_ROLE_NEUTRINO)
            st = neutrino_currents(list, c, k, err);
        else if (role != ZF_ROLE_NONE)
            st = light_currents(list, c, k, err);
    }
    zf_put(&now, v, "currents", list);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

/* ---- heavy fermions ---- */

/* L = - (c s bar P field + h.c.) with the scalar's fluctuation s: to first
 * order c = theta_i m/v. */
static zf_status put_admixtures(zf_value *list, zf_collector *c,
                                const zf_heavy *h, zf_error *err)
{
    const zf_states *s = &c->s;
    const zf_content *content = s->model->content;
    const zf_vector_like *mix = &s->model->mixing->vector_like[h->vector_like];
    slong quark = zf_content_multiplet(content, mix->quark);
    char vev[ZF_STATE_NAME];
    zf_expr factor;
    zf_status st = ZF_OK, now = ZF_OK;

    snprintf(vev, sizeof(vev), "v_%.90s", mix->scalar);
    factor =
        zf_expr_div(s->pool, zf_quantities_symbol(s->quantities, mix->mass),
                    zf_quantities_symbol(s->quantities, vev));
    for (int k = 0; k < 3 * content->multiplet[quark].irrep.su2; k++) {
        int p = k / 3, i = k % 3;
        zf_value *item;
        zf_expr e = NULL;

        st = zf_couplings_admixture(&e, s->couplings, (size_t)h->vector_like,
                                    zf_states_species(s, quark, p), i + 1, err);
        if (st != ZF_OK)
            return st;
        item = zf_value_map();
        zf_put_text(&now, item, "bar", s->state[h->state + p].name);
        zf_put_text(&now, item, "field",
                    s->state[zf_states_of(s, quark, p) + i].name);
        zf_put_truth(&now, item, "left", content->multiplet[quark].left);
        zf_put_symbol(&now, item, "scalar", mix->scalar);
        st = zf_put_collected(item, "mathematica", c,
                              zf_expr_mul(s->pool, factor, e), err);
        zf_add(&now, list, item);
        if (st != ZF_OK)
            return st;
    }
    return zf_put_done(now, err);
}

zf_status zf_put_heavy(zf_value *v, zf_collector *c, zf_error *err)
{
    zf_value *list = zf_value_list(), *mixed = zf_value_list();
    zf_status st = ZF_OK, now = ZF_OK;

    for (int k = 0; st == ZF_OK && k < c->s.n_heavy; k++) {
        const zf_heavy *h = &c->s.heavy[k];
        const zf_multiplet *f = &c->s.model->content->multiplet[h->left];
        zf_value *item = zf_value_map(), *states = zf_value_list();

        zf_put_symbol(&now, item, "left", f->name);
        zf_put_text(&now, item, "symbol", h->name);
        zf_put_text(&now, item, "mass", c->s.state[h->state].mass);
        zf_put_truth(&now, item, "doublet", f->irrep.su2 == 2);
        zf_put_truth(&now, item, "triplet", f->irrep.p == 1);
        zf_put(&now, item, "hypercharge", zf_view_number(&f->hypercharge));
        for (int p = 0; p < f->irrep.su2; p++) {
            zf_value *state = zf_value_map();

            zf_put_text(&now, state, "symbol", c->s.state[h->state + p].name);
            zf_put_text(&now, state, "pair", h->name);
            zf_put_integer(&now, state, "position", p + 1);
            zf_add(&now, states, state);
        }
        zf_put(&now, item, "states", states);
        zf_add(&now, list, item);
        if (h->vector_like >= 0)
            st = put_admixtures(mixed, c, h, err);
    }
    zf_put(&now, v, "heavy", list);
    zf_put_truth(&now, v, "has_heavy", c->s.n_heavy > 0);
    zf_put(&now, v, "heavy_scalars", mixed);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}
