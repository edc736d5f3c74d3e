/* view_lagrangian.c - the Feynman rules of a model in the words of a
 * Lagrangian: fields by mass eigenstates, parameters, symbols.
 *
 * Symbols are names of Mathematica.  Where a model is loaded together with the
 * Standard Model's own file, what that declares is called as it is there. */
#include <stdio.h>
#include <string.h>

#include "emit/lagrangian.h"

/* ---- symbols of parameters ---- */

/* What the Standard Model's file declares: by another name, and by its own. */
static const struct {
    const char *name, *symbol;
} renamed[] = {
    {"vF", "vev"},          {"MZ0", "MZ"},          {"CKM1x1", "CKM[1,1]"},
    {"CKM1x2", "CKM[1,2]"}, {"CKM1x3", "CKM[1,3]"}, {"CKM2x1", "CKM[2,1]"},
    {"CKM2x2", "CKM[2,2]"}, {"CKM2x3", "CKM[2,3]"}, {"CKM3x1", "CKM[3,1]"},
    {"CKM3x2", "CKM[3,2]"}, {"CKM3x3", "CKM[3,3]"}, {"G", "gs"},
};

static const char *const same[] = {
    "aEW",  "MW",  "ee",  "sw2", "cw",    "sw",  "g1",  "gw",
    "vev",  "lam", "MZ",  "MH",  "aEWM1", "Gf",  "aS",  "ymdo",
    "ymup", "yms", "ymc", "ymb", "ymt",   "yme", "ymm", "ymtau",
};

static const char *standard_symbol(const char *name)
{
    for (size_t k = 0; k < sizeof(renamed) / sizeof(renamed[0]); k++)
        if (strcmp(renamed[k].name, name) == 0)
            return renamed[k].symbol;
    for (size_t k = 0; k < sizeof(same) / sizeof(same[0]); k++)
        if (strcmp(same[k], name) == 0)
            return name;
    return NULL;
}

static size_t find_parameter(const zf_lagrangian *l, const char *name)
{
    size_t k = 0;

    while (k < l->n_parameters && strcmp(l->parameter[k].name, name) != 0)
        k++;
    return k;
}

/* Parameters of the card are called as in its charges, which may be reserved
 * words; other names are those of feynman.h, without underscores. */
static void parameter_symbol(char out[ZF_CLASS_NAME], const zf_lagrangian *l,
                             const char *name)
{
    const char *there = l->alone ? NULL : standard_symbol(name);
    size_t k = find_parameter(l, name);
    int of_card = k < l->n_parameters && l->parameter[k].external &&
                  strcmp(l->parameter[k].block, "ZPMIXING") == 0;

    if (there)
        snprintf(out, ZF_CLASS_NAME, "%s", there);
    else if (strcmp(name, "G") == 0)
        snprintf(out, ZF_CLASS_NAME, "gs");
    else if (of_card)
        zf_symbol_text(out, ZF_CLASS_NAME, name);
    else
        zf_symbol_plain(out, ZF_CLASS_NAME, name);
}

typedef struct speller {
    const zf_lagrangian *l;
    char text[ZF_CLASS_NAME];
} speller;

static const char *spell(const char *name, void *arg)
{
    speller *s = arg;

    parameter_symbol(s->text, s->l, name);
    return s->text;
}

/* ---- which parameters are declared ---- */

static zf_status declare(zf_lagrangian *l, zf_expr e, zf_error *err);

typedef struct visitor {
    zf_lagrangian *l;
    zf_error *err;
} visitor;

static zf_status visit(zf_expr symbol, void *arg)
{
    visitor *v = arg;
    zf_lagrangian *l = v->l;
    const char *name = zf_expr_name(symbol);
    size_t k = find_parameter(l, name);

    if (k == l->n_parameters || l->declared[k] ||
        (!l->alone && standard_symbol(name)))
        return ZF_OK;
    l->declared[k] = 1;
    return l->parameter[k].external
               ? ZF_OK
               : declare(l, l->parameter[k].formula, v->err);
}

static zf_status declare(zf_lagrangian *l, zf_expr e, zf_error *err)
{
    visitor v = {l, err};

    return zf_expr_symbols(e, visit, &v, err);
}

zf_status zf_put_lagrangian_formula(zf_value *v, const char *key,
                                    zf_lagrangian *l, zf_expr e, zf_error *err)
{
    speller s = {.l = l};
    zf_status st = declare(l, e, err), now = ZF_OK;
    zf_buf text;

    zf_buf_init(&text, 0);
    if (st == ZF_OK)
        st = zf_expr_print(&text, e, ZF_LANGUAGE_MATHEMATICA, spell, &s, err);
    zf_put_buf(&now, v, key, &text);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

/* ---- parameters ---- */

/* `1e-05` is `1*^-05` there. */
static void put_decimal(zf_status *st, zf_value *v, const char *key,
                        const char *number)
{
    zf_buf text;

    zf_buf_init(&text, 0);
    for (; *number; number++)
        if (*number == 'e')
            zf_buf_puts(&text, "*^");
        else if (*number != '+')
            zf_buf_add(&text, number, 1);
    zf_put_buf(st, v, key, &text);
}

/* The masses and widths of particles are declared with them. */
static int is_of_particle(const zf_rule_parameter *p)
{
    return p->external &&
           (strcmp(p->block, "MASS") == 0 || strcmp(p->block, "DECAY") == 0);
}

void zf_put_orders(zf_status *st, zf_value *v, const int power[3])
{
    static const char *const names[] = {"QCD", "QED", "NP"};
    zf_buf text;
    int some = 0;

    zf_buf_init(&text, 0);
    for (int k = 0; k < 3; k++)
        if (power[k])
            zf_buf_printf(&text, "%s{%s, %d}", some++ ? ", " : "", names[k],
                          power[k]);
    zf_put_truth(st, v, "has_order", some > 0);
    zf_put_truth(st, v, "several_orders", some > 1);
    zf_put_buf(st, v, "order", &text);
}

static zf_status put_parameter(zf_value *list, zf_lagrangian *l, size_t k,
                               zf_error *err)
{
    const zf_rule_parameter *p = &l->parameter[k];
    zf_value *v = zf_value_map();
    zf_status now = ZF_OK, st = ZF_OK;
    char symbol[ZF_CLASS_NAME];

    parameter_symbol(symbol, l, p->name);
    zf_put_text(&now, v, "symbol", symbol);
    zf_put_text(&now, v, "name", p->name);
    zf_put_truth(&now, v, "renamed", strcmp(symbol, p->name) != 0);
    zf_put_text(&now, v, "meaning",
                p->meaning && p->meaning[0] ? p->meaning : p->name);
    zf_put_orders(&now, v, p->power);
    zf_put_truth(&now, v, "external", p->external);
    zf_put_truth(&now, v, "complex", p->is_complex);
    if (p->external) {
        zf_put_text(&now, v, "block", p->block);
        zf_put_integer(&now, v, "code", p->code[0]);
        put_decimal(&now, v, "value", p->value);
    } else {
        st = zf_put_lagrangian_formula(v, "mathematica", l, p->formula, err);
    }
    zf_add(&now, list, v);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

/* All external ones that are new, and what formulas need; when the Lagrangian
 * stands alone, everything.  Then the coefficients of mass terms. */
static zf_status put_parameters(zf_value *v, zf_lagrangian *l, zf_error *err)
{
    zf_value *list = zf_value_list();
    zf_status st = ZF_OK, now = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < l->n_parameters; k++) {
        const zf_rule_parameter *p = &l->parameter[k];

        if (is_of_particle(p) || (!l->alone && p->standard))
            continue;
        if (l->alone || p->external || l->declared[k])
            st = put_parameter(list, l, k, err);
    }
    if (st == ZF_OK)
        st = zf_put_coefficients(list, l, err);
    zf_put(&now, v, "parameters", list);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

/* ---- particles ---- */

/* 1 when a component of the content, or an earlier particle, has the symbol. */
static int is_taken(const zf_lagrangian *l, const char *symbol, size_t before)
{
    const zf_content *c = l->m->content;
    char other[ZF_CLASS_NAME];

    for (size_t k = 0; k < before; k++)
        if (strcmp(l->symbol[k], symbol) == 0)
            return 1;
    for (slong k = 0; c && k < c->n; k++) {
        zf_symbol_text(other, sizeof(other), c->component[k]);
        if (strcmp(other, symbol) == 0)
            return 1;
    }
    return 0;
}

/* Classes of the Standard Model are called as in its file; `H+` is `Hp`. */
static void class_symbol(zf_lagrangian *l, size_t k)
{
    static const struct {
        const char *name, *symbol;
    } known[] = {{"a", "A"},    {"g", "G"},    {"W+", "W"}, {"e-", "e"},
                 {"mu-", "mu"}, {"ta-", "ta"}, {"H+", "Hp"}};

    const char *name = l->particle[k].name;
    char *out = l->symbol[k];

    zf_symbol_plain(out, ZF_CLASS_NAME - 4, name);
    for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
        if (strcmp(known[i].name, name) == 0)
            snprintf(out, ZF_CLASS_NAME, "%s", known[i].symbol);
    while (!l->particle[k].standard && is_taken(l, out, k) &&
           strlen(out) + 2 < ZF_CLASS_NAME)
        memcpy(out + strlen(out), "x", 2);
}

/* Mass or width: a symbol, and the value when it is external. */
static void put_size(zf_status *st, zf_value *v, const char *what,
                     const zf_lagrangian *l, const char *name)
{
    size_t k = find_parameter(l, name);
    zf_value *item = zf_value_map();
    char symbol[ZF_CLASS_NAME];
    int external = k < l->n_parameters && l->parameter[k].external;

    parameter_symbol(symbol, l, name);
    zf_put_text(st, item, "symbol", symbol);
    zf_put_truth(st, item, "zero", k == l->n_parameters);
    zf_put_truth(st, item, "external", external);
    put_decimal(st, item, "value", external ? l->parameter[k].value : "0");
    zf_put(st, v, what, item);
}

static void put_particle(zf_status *st, zf_value *list, const zf_lagrangian *l,
                         size_t k)
{
    const zf_particle *p = &l->particle[k];
    zf_value *v = zf_value_map();
    int fermion = p->spin == 2, massless = strcmp(p->mass, "ZERO") == 0;

    zf_put_text(st, v, "symbol", l->symbol[k]);
    zf_put_text(st, v, "name", p->name);
    zf_put_text(st, v, "antiname", p->antiname);
    zf_put_integer(st, v, "pdg", p->pdg);
    zf_put(st, v, "charge", zf_view_number(p->charge));
    zf_put_truth(st, v, "neutral", fmpq_is_zero(p->charge));
    zf_put_truth(st, v, "standard", p->standard);
    zf_put_truth(st, v, "self_conjugate", p->self_conjugate);
    zf_put_truth(st, v, "triplet", p->color == 3);
    zf_put_truth(st, v, "octet", p->color == 8);
    zf_put_truth(st, v, "vector", p->spin == 3);
    zf_put_truth(st, v, "scalar", p->spin == 1);
    zf_put_truth(st, v, "fermion", fermion);
    zf_put_truth(st, v, "sterile",
                 fermion && !p->standard && fmpq_is_zero(p->charge));
    zf_put_truth(st, v, "right_handed", fermion && !p->standard && massless);
    put_size(st, v, "mass", l, p->mass);
    put_size(st, v, "width", l, p->width);
    zf_add(st, list, v);
}

static zf_status put_particles(zf_value *v, zf_lagrangian *l, zf_error *err)
{
    zf_value *list = zf_value_list();
    zf_status st = ZF_OK;

    for (size_t k = 0; k < l->n_particles; k++)
        put_particle(&st, list, l, k);
    zf_put(&st, v, "particles", list);
    return zf_put_done(st, err);
}

/* ---- fields ---- */

static zf_status put_position(zf_value *list, zf_lagrangian *l,
                              const zf_field *x, int doublet, zf_error *err)
{
    zf_value *v = zf_value_map(), *terms = zf_value_list();
    zf_status st = ZF_OK, now = ZF_OK;

    if (doublet)
        zf_put_integer(&now, v, "position", x->position + 1);
    else
        zf_put_text(&now, v, "position", "");
    zf_put_truth(&now, v, "has_vev", x->vev != NULL);
    if (x->vev)
        st = zf_put_lagrangian_formula(v, "vev", l, x->vev, err);
    for (size_t k = 0; st == ZF_OK && k < x->n; k++) {
        const zf_field_part *part = &x->part[k];
        int known = l->particle[part->particle].standard;
        zf_expr coefficient = part->coefficient;
        zf_value *item;

        /* Vertices say how vector-like quarks are mixed in. */
        if (!l->alone && x->kind == ZF_FIELD_PARTNER) {
            if (known)
                continue;
            coefficient = zf_expr_integer(zf_feynman_pool(l->f), 1);
        }
        item = zf_value_map();
        zf_put_text(&now, item, "symbol", l->symbol[part->particle]);
        zf_put_truth(&now, item, "anti", part->anti);
        zf_put_truth(&now, item, "one", zf_expr_is_one(coefficient));
        zf_put_truth(&now, item, "standard", known);
        st =
            zf_put_lagrangian_formula(item, "mathematica", l, coefficient, err);
        zf_add(&now, terms, item);
    }
    zf_put_truth(&now, v, "nothing", x->n == 0);
    zf_put(&now, v, "terms", terms);
    zf_add(&now, list, v);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

/* One component: positions [at, end) of the table. */
static zf_status put_field(zf_value *list, zf_lagrangian *l, const zf_field *x,
                           size_t n, zf_error *err)
{
    const zf_content *c = l->m->content;
    const zf_multiplet *m = &c->multiplet[c->owner[x->component]];
    zf_value *v = zf_value_map(), *parts = zf_value_list();
    zf_status st = ZF_OK, now = ZF_OK;

    zf_put_text(&now, v, "name", c->component[x->component]);
    zf_put_symbol(&now, v, "symbol", c->component[x->component]);
    zf_put_integer(&now, v, "offset", x->component);
    zf_put_truth(&now, v, "quark", x->kind == ZF_FIELD_QUARK);
    zf_put_truth(&now, v, "lepton", x->kind == ZF_FIELD_LEPTON);
    zf_put_truth(&now, v, "neutrino", x->kind == ZF_FIELD_NEUTRINO);
    zf_put_truth(&now, v, "partner", x->kind == ZF_FIELD_PARTNER);
    zf_put_truth(&now, v, "higgs", x->kind == ZF_FIELD_DOUBLET);
    zf_put_truth(&now, v, "singlet", x->kind == ZF_FIELD_SINGLET);
    zf_put_truth(&now, v, "dressed",
                 x->kind == ZF_FIELD_QUARK || x->kind == ZF_FIELD_LEPTON ||
                     x->kind == ZF_FIELD_PARTNER);
    zf_put_truth(&now, v, "left", m->left);
    zf_put_truth(&now, v, "doublet", m->irrep.su2 == 2);
    zf_put_truth(&now, v, "triplet", m->irrep.p == 1);
    zf_put(&now, v, "hypercharge", zf_view_number(&m->hypercharge));
    zf_put(&now, v, "charge", zf_view_charge(l->m, x->component));
    for (size_t k = 0; st == ZF_OK && k < n; k++)
        st = put_position(parts, l, &x[k], m->irrep.su2 == 2, err);
    zf_put(&now, v, "parts", parts);
    zf_add(&now, list, v);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

/* The Standard Model's own file defines quarks, leptons and the doublet. */
static int is_defined(const zf_lagrangian *l, zf_field_kind kind)
{
    return kind != ZF_FIELD_OTHER &&
           (l->alone || (kind != ZF_FIELD_QUARK && kind != ZF_FIELD_LEPTON &&
                         kind != ZF_FIELD_DOUBLET));
}

static zf_status put_fields(zf_value *v, zf_lagrangian *l, zf_error *err)
{
    size_t n = 0, end;
    const zf_field *x = zf_feynman_fields(l->f, &n);
    zf_value *list = zf_value_list();
    int singlets = 0, partners = 0, neutrinos = 0;
    zf_status st = ZF_OK, now = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < n; k = end) {
        for (end = k + 1; end < n && x[end].component == x[k].component;)
            end++;
        singlets += x[k].kind == ZF_FIELD_SINGLET;
        partners += x[k].kind == ZF_FIELD_PARTNER;
        neutrinos += x[k].kind == ZF_FIELD_NEUTRINO && x[k].n > 0;
        if (is_defined(l, x[k].kind))
            st = put_field(list, l, &x[k], end - k, err);
    }
    zf_put(&now, v, "fields", list);
    zf_put_truth(&now, v, "has_singlets", singlets > 0);
    zf_put_truth(&now, v, "has_partners", partners > 0);
    zf_put_truth(&now, v, "has_neutrinos", neutrinos > 0);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

/* ---- all of it ---- */

/* A fermion that no particle is made of: no Lagrangian is written. */
static zf_status check(const zf_lagrangian *l, zf_error *err)
{
    const zf_content *c = l->m->content;
    size_t n = 0;
    const zf_field *x = zf_feynman_fields(l->f, &n);

    for (size_t k = 0; k < n; k++)
        if (x[k].kind == ZF_FIELD_OTHER && x[k].component < c->n_fermions)
            return zf_error_set(err, ZF_EDOMAIN, NULL,
                                "the fermion \"%s\" is no quark, no lepton "
                                "and no half of a vector-like quark; no "
                                "Lagrangian is written for others",
                                c->component[x[k].component]);
    return ZF_OK;
}

/* Z and Z' mix, or there are several doublets: not the Standard Model with
 * something added. */
static int stands_alone(const zf_lagrangian *l)
{
    size_t n = 0;
    const zf_field *x = zf_feynman_fields(l->f, &n);
    int neutral = 0;

    for (size_t k = 0; k < n; k++)
        neutral += x[k].kind == ZF_FIELD_DOUBLET && x[k].vev;
    return zf_feynman_mixes(l->f) || neutral > 1;
}

static zf_status start(zf_lagrangian *l, zf_error *err)
{
    l->particle = zf_feynman_particles(l->f, &l->n_particles);
    l->parameter = zf_feynman_parameters(l->f, &l->n_parameters);
    l->alone = stands_alone(l);
    l->symbol = zf_mem_array(l->n_particles, sizeof(*l->symbol));
    l->declared = zf_mem_array(l->n_parameters, 1);
    if (!l->symbol || !l->declared)
        return zf_put_done(ZF_ENOMEM, err);
    for (size_t k = 0; k < l->n_particles; k++)
        class_symbol(l, k);
    return check(l, err);
}

zf_status zf_view_put_lagrangian(zf_value *v, zf_numbers *n,
                                 const zf_emit_options *options, zf_error *err)
{
    zf_lagrangian l = {.m = n->model};
    zf_value *map = zf_value_map();
    zf_status now = ZF_OK, st = zf_numbers_rules(&l.f, n, options, err);

    if (st == ZF_OK)
        st = start(&l, err);
    if (st == ZF_OK)
        st = put_fields(map, &l, err);
    if (st == ZF_OK)
        st = zf_put_vertices(map, &l, err);
    if (st == ZF_OK)
        st = zf_put_mass_terms(map, &l, err);
    if (st == ZF_OK)
        st = put_particles(map, &l, err);
    if (st == ZF_OK)
        st = put_parameters(map, &l, err);
    if (st == ZF_OK) {
        zf_put_truth(&now, map, "alone", l.alone);
        zf_put_truth(&now, map, "mixes", zf_feynman_mixes(l.f));
        zf_put_truth(&now, map, "kinetic", zf_feynman_kinetic(l.f));
    }
    zf_put(&now, v, "lagrangian", map);
    zf_mem_free(l.symbol);
    zf_mem_free(l.declared);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}
