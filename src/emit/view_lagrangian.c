/* view_lagrangian.c - what a Lagrangian is written from: fermions, how gauge
 * eigenstates are made of them, scalars, and the parameters of the formulas. */
#include <stdio.h>
#include <string.h>

#include "emit/states.h"

/* ---- spelling ---- */

/* What quantities of coupling.h are called beside the parameters of the
 * Standard Model that a Lagrangian comes with. */
static const struct {
    const char *quantity, *symbol;
} spelling[] = {
    {"g_X", "gX"},        {"M_Zp", "MX"},       {"v", "vev"},
    {"V_ud", "CKM[1,1]"}, {"V_us", "CKM[1,2]"}, {"V_ub", "CKM[1,3]"},
    {"V_cd", "CKM[2,1]"}, {"V_cs", "CKM[2,2]"}, {"V_cb", "CKM[2,3]"},
    {"V_td", "CKM[3,1]"}, {"V_ts", "CKM[3,2]"}, {"V_tb", "CKM[3,3]"},
};

static const char *known_symbol(const char *name)
{
    for (size_t k = 0; k < sizeof(spelling) / sizeof(spelling[0]); k++)
        if (strcmp(spelling[k].quantity, name) == 0)
            return spelling[k].symbol;
    return NULL;
}

static const char *spell(const char *name, void *arg)
{
    char *out = arg;
    const char *there = known_symbol(name);

    if (there)
        return there;
    if (strncmp(name, ZF_OWN, strlen(ZF_OWN)) == 0)
        return name + strlen(ZF_OWN);
    zf_symbol_text(out, ZF_STATE_NAME, name);
    return out;
}

static zf_status put_formula(zf_value *v, const char *key, zf_expr e,
                             zf_error *err)
{
    char name[ZF_STATE_NAME];
    zf_status st = ZF_OK, now;
    zf_buf text;

    zf_buf_init(&text, 0);
    now = zf_expr_print(&text, e, ZF_LANGUAGE_MATHEMATICA, spell, name, err);
    zf_put_buf(&st, v, key, &text);
    return now == ZF_OK ? zf_put_done(st, err) : now;
}

/* ---- parameters ---- */

static zf_status visit(zf_expr symbol, void *arg);

/* Adds the derived quantities that a formula names, before it. */
static zf_status collect(zf_collector *c, zf_expr e, zf_error *err)
{
    c->err = err;
    return zf_expr_symbols(e, visit, c, err);
}

static zf_status visit(zf_expr symbol, void *arg)
{
    zf_collector *c = arg;
    zf_error *err = c->err;
    const char *name = zf_expr_name(symbol);
    const zf_quantity *q = zf_quantities_find(c->s.quantities, name);
    zf_value *item;
    zf_status st, now = ZF_OK;

    if (!q || q->kind == ZF_QUANTITY_PARAMETER || known_symbol(name))
        return ZF_OK;
    for (size_t k = 0; k < c->n_seen; k++)
        if (strcmp(c->seen[k], q->name) == 0)
            return ZF_OK;
    if (c->n_seen == c->capacity)
        return zf_error_set(err, ZF_ELIMIT, NULL,
                            "a Lagrangian takes more than %zu quantities",
                            c->capacity);
    c->seen[c->n_seen++] = q->name;
    st = q->kind == ZF_QUANTITY_DERIVED ? collect(c, q->formula, err) : ZF_OK;
    if (st != ZF_OK)
        return st;
    item = zf_value_map();
    zf_put_text(&now, item, "name", q->name);
    zf_put_symbol(&now, item, "symbol", q->name);
    zf_put_text(&now, item, "latex", q->latex);
    zf_put_text(&now, item, "meaning", q->meaning);
    zf_put_truth(&now, item, "complex", q->is_complex);
    st = put_formula(item, "mathematica",
                     q->kind == ZF_QUANTITY_DERIVED
                         ? q->formula
                         : zf_expr_rational(c->s.pool, q->value),
                     err);
    zf_add(&now, c->derived, item);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

zf_status zf_put_collected(zf_value *v, const char *key, zf_collector *c,
                           zf_expr e, zf_error *err)
{
    zf_status st = collect(c, e, err);

    return st == ZF_OK ? put_formula(v, key, e, err) : st;
}

/* `1e-05` is `1.0*^-05` there. */
static void put_value(zf_status *st, zf_value *v, const char *key, double x)
{
    zf_buf number, text;

    zf_buf_init(&number, 0);
    zf_buf_init(&text, 0);
    zf_double_add(&number, x);
    for (const char *c = zf_buf_text(&number); *c; c++)
        if (*c == 'e')
            zf_buf_puts(&text, "*^");
        else if (*c != '+')
            zf_buf_add(&text, c, 1);
    zf_put_buf(st, v, key, &text);
    zf_buf_clear(&number);
}

static zf_status put_parameters(zf_value *v, zf_collector *c, zf_error *err)
{
    zf_value *list = zf_value_list();
    zf_status st = ZF_OK, now = ZF_OK;

    for (size_t k = 0; k < zf_quantities_count(c->s.quantities); k++) {
        const zf_quantity *q = zf_quantities_at(c->s.quantities, k);
        int coupling = strcmp(q->name, "g_X") == 0;
        int mass = strcmp(q->name, "M_Zp") == 0;
        double complex x = 0;
        zf_value *item;

        if (q->kind != ZF_QUANTITY_PARAMETER)
            continue;
        if (now == ZF_OK)
            now = zf_point_value(&x, c->point, q->name, err);
        item = zf_value_map();
        zf_put_text(&st, item, "name", q->name);
        if (coupling || mass)
            zf_put_text(&st, item, "symbol", coupling ? "gX" : "MZp");
        else
            zf_put_symbol(&st, item, "symbol", q->name);
        zf_put_text(&st, item, "latex", q->latex);
        zf_put_text(&st, item, "meaning", q->meaning);
        put_value(&st, item, "value", creal(x));
        zf_put_truth(&st, item, "coupling", coupling);
        zf_put_truth(&st, item, "mass", mass);
        zf_put_truth(&st, item, "other", !coupling && !mass);
        zf_add(&st, list, item);
    }
    zf_put(&st, v, "symbols", list);
    return now == ZF_OK ? zf_put_done(st, err) : now;
}

/* ---- fermions ---- */

static void put_thirds(zf_status *st, zf_value *v, const char *key, int n)
{
    char text[40];

    if (n % 3)
        snprintf(text, sizeof(text), "%d/3", n);
    else
        snprintf(text, sizeof(text), "%d", n / 3);
    zf_put_text(st, v, key, text);
}

static void put_states(zf_status *st, zf_value *v, const zf_states *s)
{
    zf_value *list = zf_value_list();

    for (int k = 0; k < s->n; k++) {
        const zf_state *x = &s->state[k];
        zf_value *item = zf_value_map();

        zf_put_text(st, item, "symbol", x->name);
        zf_put_text(st, item, "mass", x->mass);
        zf_put_truth(st, item, "massless", !x->mass[0]);
        zf_put_text(st, item, "mass_value", x->mass_value ? x->mass_value : "");
        zf_put_text(st, item, "latex", x->latex ? x->latex : x->name);
        zf_put_integer(st, item, "pdg", x->pdg);
        put_thirds(st, item, "charge", x->charge);
        zf_put_truth(st, item, "neutral", x->charge == 0);
        zf_put_truth(st, item, "triplet", x->triplet);
        zf_put_truth(st, item, "majorana", x->majorana);
        zf_put_truth(st, item, "standard", x->standard);
        zf_put_truth(st, item, "top", x->pdg == 6);
        zf_add(st, list, item);
    }
    zf_put(st, v, "states", list);
    zf_put_truth(st, v, "states_known", s->known);
    zf_put_truth(st, v, "neutrinos", s->has_neutrino);
    zf_put_truth(st, v, "majorana_neutrinos", s->majorana);
}

/* `position` is 1 or 2 in a doublet, empty in a singlet. */
static zf_status put_part(zf_value *list, zf_collector *c, slong component,
                          int position, int doublet, zf_error *err)
{
    zf_expr coefficient[ZF_MAX_STATES];
    zf_value *part = zf_value_map(), *terms = zf_value_list();
    zf_status now = ZF_OK,
              st = zf_embedding(coefficient, &c->s, component, position, err);

    if (doublet)
        zf_put_integer(&now, part, "position", position + 1);
    else
        zf_put_text(&now, part, "position", "");
    for (int k = 0; st == ZF_OK && k < c->s.n; k++) {
        zf_value *item;

        if (!coefficient[k] || zf_expr_is_zero(coefficient[k]))
            continue;
        item = zf_value_map();
        zf_put_text(&now, item, "symbol", c->s.state[k].name);
        zf_put_truth(&now, item, "one", zf_expr_is_one(coefficient[k]));
        zf_put_truth(&now, item, "standard", c->s.state[k].standard);
        st = zf_put_collected(item, "mathematica", c, coefficient[k], err);
        zf_add(&now, terms, item);
    }
    zf_put(&now, part, "terms", terms);
    zf_add(&now, list, part);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

static zf_status put_embedding(zf_value *v, zf_collector *c, zf_error *err)
{
    const zf_model *m = c->s.model;
    const zf_content *content = m->content;
    zf_value *list = zf_value_list();
    zf_status st = ZF_OK, now = ZF_OK;

    for (slong i = 0; c->s.known && st == ZF_OK && i < content->n_fermions;
         i++) {
        const zf_multiplet *f = &content->multiplet[content->owner[i]];
        zf_value *item = zf_value_map(), *parts = zf_value_list();

        zf_put_text(&now, item, "name", content->component[i]);
        zf_put_symbol(&now, item, "symbol", content->component[i]);
        zf_put_integer(&now, item, "offset", i);
        zf_put_truth(&now, item, "left", f->left);
        zf_put_truth(&now, item, "doublet", f->irrep.su2 == 2);
        zf_put_truth(&now, item, "triplet", f->irrep.p == 1);
        zf_put_truth(&now, item, "heavy",
                     c->s.role[content->owner[i]] == ZF_ROLE_HEAVY);
        zf_put_truth(&now, item, "neutrino",
                     c->s.role[content->owner[i]] == ZF_ROLE_NEUTRINO);
        zf_put(&now, item, "hypercharge", zf_view_number(&f->hypercharge));
        zf_put(&now, item, "charge", zf_view_charge(m, i));
        for (int k = 0; st == ZF_OK && k < f->irrep.su2; k++)
            st = put_part(parts, c, i, k, f->irrep.su2 == 2, err);
        zf_put(&now, item, "parts", parts);
        zf_add(&now, list, item);
    }
    zf_put(&now, v, "embedding", list);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

/* ---- scalars ---- */

static int is_charged(const zf_model *m, slong component)
{
    const fmpq *row = fmpq_mat_entry(m->charge, component, 0);

    for (slong k = 0; k <= m->n_parameters; k++)
        if (!fmpq_is_zero(row + k))
            return m->known[component];
    return 0;
}

static void put_doublet(zf_status *st, zf_value *list, const zf_collector *c,
                        slong k, slong count, slong total)
{
    const zf_multiplet *f = &c->s.model->content->multiplet[k];
    zf_value *item = zf_value_map();
    char vev[ZF_STATE_NAME];

    zf_put_text(st, item, "name", f->name);
    zf_put_symbol(st, item, "symbol", f->name);
    snprintf(vev, sizeof(vev), "v_%.90s", f->name);
    if (total == 1)
        zf_put_text(st, item, "vev", "vev");
    else
        zf_put_symbol(st, item, "vev", vev);
    zf_put_integer(st, item, "offset", f->first);
    zf_put_integer(st, item, "number", count + 1);
    zf_put_truth(st, item, "main", count == 0);
    zf_put_truth(st, item, "second", count == 1);
    zf_put_truth(st, item, "positive", fmpq_sgn(&f->hypercharge) > 0);
    zf_put(st, item, "hypercharge", zf_view_number(&f->hypercharge));
    zf_put(st, item, "charge", zf_view_charge(c->s.model, f->first));
    zf_add(st, list, item);
}

static void put_singlet(zf_status *st, zf_value *list, const zf_collector *c,
                        slong k, slong count, int breaks)
{
    const zf_multiplet *f = &c->s.model->content->multiplet[k];
    zf_value *item = zf_value_map();
    char vev[ZF_STATE_NAME];

    snprintf(vev, sizeof(vev), "v_%.90s", f->name);
    zf_put_text(st, item, "name", f->name);
    zf_put_symbol(st, item, "symbol", f->name);
    zf_put_symbol(st, item, "vev", vev);
    zf_put_integer(st, item, "offset", f->first);
    zf_put_integer(st, item, "number", count + 1);
    zf_put_integer(st, item, "pdg", 9900034 + count);
    zf_put_integer(st, item, "pdg_odd", 9900134 + count);
    zf_put_truth(st, item, "breaks", breaks);
    zf_put_truth(st, item, "vev_known",
                 zf_quantities_find(c->s.quantities, vev) != NULL);
    zf_put_truth(st, item, "charged", is_charged(c->s.model, f->first));
    zf_put(st, item, "charge", zf_view_charge(c->s.model, f->first));
    zf_add(st, list, item);
}

/* The vev of a singlet is declared when there is a formula for it. */
static zf_status collect_vev(zf_collector *c, const zf_multiplet *f,
                             zf_error *err)
{
    char vev[ZF_STATE_NAME];

    snprintf(vev, sizeof(vev), "v_%.90s", f->name);
    return zf_quantities_find(c->s.quantities, vev)
               ? collect(c, zf_quantities_symbol(c->s.quantities, vev), err)
               : ZF_OK;
}

/* Doublets and singlets whose charge is known; the first charged singlet
 * gives the Z' what is missing of its mass. */
static zf_status put_scalars(zf_value *v, zf_collector *c, zf_error *err)
{
    const zf_model *m = c->s.model;
    const zf_content *content = m->content;
    zf_value *doublets = zf_value_list(), *singlets = zf_value_list();
    slong n_doublets = 0, n_singlets = 0, total = 0, i = 0;
    int broken = 0;
    zf_status st = ZF_OK;

    for (slong k = content->n_fermion_multiplets; k < content->n_multiplets;
         k++)
        total += content->multiplet[k].irrep.su2 == 2;
    for (slong k = content->n_fermion_multiplets; k < content->n_multiplets;
         k++) {
        const zf_multiplet *f = &content->multiplet[k];

        if (f->irrep.p || f->irrep.q || !m->known[f->first])
            continue;
        if (st == ZF_OK && f->irrep.su2 == 1)
            st = collect_vev(c, f, err);
        if (f->irrep.su2 == 2) {
            put_doublet(&st, doublets, c, k, n_doublets++, total);
        } else if (f->irrep.su2 == 1 && fmpq_is_zero(&f->hypercharge)) {
            int charged = is_charged(m, f->first);

            put_singlet(&st, singlets, c, k, n_singlets++, charged && !broken);
            broken = broken || charged;
        }
        i++;
    }
    zf_put(&st, v, "scalar_doublets", doublets);
    zf_put(&st, v, "scalar_singlets", singlets);
    zf_put_truth(&st, v, "two_doublets", n_doublets == 2);
    zf_put_truth(&st, v, "has_singlets", n_singlets > 0);
    zf_put_truth(&st, v, "broken", broken);
    zf_put_integer(&st, v, "n_scalar_fields", i);
    return zf_put_done(st, err);
}

/* ---- all of it ---- */

/* What no Lagrangian is written for. */
static zf_status check(const zf_states *s, zf_error *err)
{
    const zf_content *c = s->model->content;
    slong doublets = 0;

    for (slong k = 0; k < c->n_multiplets; k++) {
        if (s->role[k] == ZF_ROLE_OTHER)
            return zf_error_set(err, ZF_EDOMAIN, NULL,
                                "the fermion \"%s\" is no quark, no lepton "
                                "and no half of a heavy fermion; no Lagrangian "
                                "is written for others",
                                c->multiplet[k].name);
        doublets += !c->multiplet[k].fermion && c->multiplet[k].irrep.su2 > 1;
    }
    if (doublets > 2)
        return zf_error_set(err, ZF_EDOMAIN, NULL,
                            "the content has %ld scalar doublets; a Lagrangian "
                            "is written for one or two",
                            (long)doublets);
    if (s->model->mixing && s->model->mixing->kinetic)
        return zf_error_set(err, ZF_EDOMAIN, NULL,
                            "the card asks for kinetic mixing; no Lagrangian "
                            "is written with it");
    return ZF_OK;
}

zf_status zf_view_put_lagrangian(zf_value *v, zf_numbers *n, zf_error *err)
{
    const char *seen[400];
    zf_collector c = {.point = n->point, .seen = seen, .capacity = 400};
    zf_value *l = zf_value_map();
    zf_status now = ZF_OK, st = zf_states_init(&c.s, n, err);

    c.derived = zf_value_list();
    if (st == ZF_OK)
        st = check(&c.s, err);
    if (st == ZF_OK) {
        put_states(&now, l, &c.s);
        st = put_embedding(l, &c, err);
    }
    if (st == ZF_OK)
        st = zf_put_currents(l, &c, err);
    if (st == ZF_OK)
        st = zf_put_mass_couplings(l, &c, err);
    if (st == ZF_OK)
        st = zf_put_heavy(l, &c, err);
    if (st == ZF_OK)
        st = put_scalars(l, &c, err);
    if (st == ZF_OK)
        st = put_parameters(l, &c, err);
    zf_put(&now, l, "derived", c.derived);
    zf_put(&now, v, "lagrangian", l);
    zf_states_clear(&c.s);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}
