/* parameters.c - free parameters of a model, and the charges over them. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "coupling/symbols.h"

enum {
    LONGEST = 200 /* bytes of a text about a parameter */
};

const fmpq *coupling_benchmark(const zf_couplings *c, const char *name)
{
    const zf_model *m = c->model;

    for (size_t k = 0; k < m->n_benchmark; k++)
        if (strcmp(m->benchmark[k].name, name) == 0)
            return &m->benchmark[k].value.value;
    return NULL;
}

/* `theta_sb` becomes \theta_{sb}, `Y_Qd` Y_{Qd}. */
static void make_latex(char *out, size_t size, const char *name)
{
    static const char *const greek[] = {"theta", "phi",  "epsilon", "omega",
                                        "alpha", "beta", "gamma",   "delta"};
    const char *under = strchr(name, '_');
    int stem = (int)(under ? (size_t)(under - name) : strlen(name));
    const char *slash = "";

    for (size_t k = 0; k < sizeof(greek) / sizeof(greek[0]); k++)
        if ((size_t)stem == strlen(greek[k]) &&
            strncmp(name, greek[k], (size_t)stem) == 0)
            slash = "\\";
    if (under && under[1])
        snprintf(out, size, "%s%.*s_{%s}", slash, stem, name, under + 1);
    else
        snprintf(out, size, "%s%.*s", slash, stem, name);
}

zf_status coupling_add_parameter(zf_couplings *c, const coupling_parameter *p,
                                 zf_error *err)
{
    char name[LONGEST], latex[LONGEST], unit[LONGEST], meaning[LONGEST];
    char none[] = "";
    const fmpq *value = coupling_benchmark(c, p->name);
    zf_quantity q = {0};
    zf_status st;

    snprintf(name, sizeof name, "%s", p->name);
    if (p->latex)
        snprintf(latex, sizeof latex, "%s", p->latex);
    else
        make_latex(latex, sizeof latex, p->name);
    snprintf(unit, sizeof unit, "%s", p->unit ? p->unit : "1");
    snprintf(meaning, sizeof meaning, "%s", p->meaning ? p->meaning : "");
    q.name = name;
    q.latex = latex;
    q.unit = unit;
    q.meaning = meaning;
    q.source = q.date = none;
    q.low = p->low;
    q.high = p->high;
    q.low_open = p->low_open;
    q.high_open = p->high_open;
    value = value ? value : p->value;
    fmpq_init(q.value);
    if (value)
        fmpq_set(q.value, value);
    else
        fmpq_set_si(q.value, p->otherwise, 1);
    st = zf_quantities_add_parameter(c->q, &q, err);
    fmpq_clear(q.value);
    return st;
}

/* ---- charges ---- */

static zf_status add_charge_parameters(zf_couplings *c, zf_error *err)
{
    const zf_model *m = c->model;
    zf_status st = ZF_OK;

    for (slong k = 0; st == ZF_OK && k < m->n_parameters; k++) {
        const coupling_parameter p = {.name = m->parameter[k],
                                      .latex = m->parameter_latex[k],
                                      .meaning = "parameter of the charges",
                                      .low = -INFINITY,
                                      .high = INFINITY};

        st = coupling_add_parameter(c, &p, err);
    }
    return st;
}

/* Row i of the charges as an expression. */
static zf_expr charge_expr(const zf_couplings *c, slong i)
{
    const zf_model *m = c->model;
    zf_expr e = zf_expr_rational(c->pool,
                                 fmpq_mat_entry(m->charge, i, m->n_parameters));

    for (slong k = 0; k < m->n_parameters; k++) {
        const fmpq *x = fmpq_mat_entry(m->charge, i, k);

        if (!fmpq_is_zero(x))
            e = zf_expr_add(
                c->pool, e,
                zf_expr_mul(c->pool, zf_expr_rational(c->pool, x),
                            zf_quantities_symbol(c->q, m->parameter[k])));
    }
    return e;
}

static zf_status add_charges(zf_couplings *c, zf_error *err)
{
    const zf_model *m = c->model;
    const zf_content *content = m->content;
    zf_status st = ZF_OK;

    c->charge = zf_mem_alloc((size_t)content->n * sizeof(*c->charge));
    if (!c->charge)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    for (slong i = 0; st == ZF_OK && i < content->n; i++) {
        const zf_multiplet *f = &content->multiplet[content->owner[i]];
        char name[80], latex[LONGEST], meaning[LONGEST];
        coupling_label label = {name, latex, "1", meaning};

        if (!m->known[i])
            continue;
        snprintf(name, sizeof name, "X_%s", content->component[i]);
        if (f->fermion)
            snprintf(latex, sizeof latex, "X_{%.100s,%ld}", f->latex,
                     (long)(i - f->first + 1));
        else
            snprintf(latex, sizeof latex, "X_{%.100s}", f->latex);
        snprintf(meaning, sizeof meaning, "charge of %s",
                 content->component[i]);
        c->charge[i] = charge_expr(c, i);
        st = coupling_define(NULL, c, &label, c->charge[i], err);
    }
    return st;
}

/* ---- the ansatz ---- */

static zf_status add_matrix_parameters(zf_couplings *c, const zf_card_mixing *x,
                                       zf_error *err)
{
    zf_status st = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < x->n_parameters; k++) {
        const zf_card_mixing_parameter *p = &x->parameter[k];
        const coupling_parameter add = {
            .name = p->name,
            .latex = p->latex,
            .unit = p->unit,
            .meaning = p->meaning,
            .value = p->value.text ? &p->value.value : NULL,
            .low = p->min.text ? fmpq_get_d(&p->min.value) : -INFINITY,
            .high = p->max.text ? fmpq_get_d(&p->max.value) : INFINITY};

        st = coupling_add_parameter(c, &add, err);
    }
    return st;
}

static zf_status add_ansatz(zf_couplings *c, zf_error *err)
{
    const zf_card_mixing *x = c->model->mixing;
    const coupling_parameter epsilon = {
        .name = "epsilon",
        .meaning = "kinetic mixing -(epsilon/2) Z'_ab B^ab",
        .low = -1,
        .high = 1,
        .low_open = 1,
        .high_open = 1};
    zf_status st = ZF_OK;

    if (!x)
        return ZF_OK;
    if (x->rotate_sb) {
        const coupling_parameter angle = {
            .name = x->rotate_sb,
            .meaning = "angle between left-handed s and b",
            .low = -INFINITY,
            .high = INFINITY};

        st = coupling_add_parameter(c, &angle, err);
    }
    if (st == ZF_OK)
        st = add_matrix_parameters(c, x, err);
    if (st == ZF_OK)
        st = coupling_partner_parameters(c, err);
    if (st == ZF_OK && x->kinetic)
        st = coupling_add_parameter(c, &epsilon, err);
    return st;
}

/* ---- simplified models ---- */

static zf_status add_lepton_coupling(zf_couplings *c, const zf_coupling *from,
                                     const char *lepton, zf_error *err)
{
    char name[120], latex[LONGEST];
    coupling_parameter p = {.name = name,
                            .latex = latex,
                            .meaning = from->meaning,
                            .low = -INFINITY,
                            .high = INFINITY};

    snprintf(name, sizeof name, "%s_%s", from->name, lepton);
    snprintf(latex, sizeof latex, "%.100s^{%s%s}", from->latex,
             strlen(lepton) > 1 ? "\\" : "", lepton); /* e, \mu, \tau */
    return coupling_add_parameter(c, &p, err);
}

/* The unit of the couplings, g_2/(2 cos theta_W), is g_X unless it is set. */
static zf_status add_unit(zf_couplings *c, zf_error *err)
{
    static const coupling_label unit = {
        "g2_over_2cW", "g_2/(2 c_W)", "1",
        "unit of the couplings of a simplified model"};
    static const coupling_label gauge = {"g_X", "g_X", "1",
                                         "common factor of the couplings"};
    zf_expr g = NULL;
    zf_status st =
        coupling_define(&g, c, &unit,
                        zf_expr_div(c->pool, zf_quantities_symbol(c->q, "m_Z"),
                                    zf_quantities_symbol(c->q, "v")),
                        err);

    return st == ZF_OK ? coupling_define(NULL, c, &gauge, g, err) : st;
}

static zf_status add_simplified(zf_couplings *c, zf_error *err)
{
    static const char *const names[] = {"gqL", "gqR", "gV", "gA"};
    const zf_model *m = c->model;
    zf_status st = add_unit(c, err);

    for (size_t k = 0; st == ZF_OK && k < m->n_couplings; k++) {
        const zf_coupling *from = &m->coupling[k];
        const coupling_parameter quark = {.name = from->name,
                                          .latex = from->latex,
                                          .meaning = from->meaning,
                                          .low = -INFINITY,
                                          .high = INFINITY};
        size_t at = 0;

        while (at < 4 && strcmp(names[at], from->name) != 0)
            at++;
        if (at == 4)
            return zf_error_set(err, ZF_EDOMAIN, NULL,
                                "what the coupling \"%s\" multiplies is not "
                                "known; expected gqL, gqR, gV or gA",
                                from->name);
        if (at < 2)
            st = coupling_add_parameter(c, &quark, err);
        for (size_t l = 0; st == ZF_OK && at >= 2 && l < m->n_leptons; l++)
            st = add_lepton_coupling(c, from, m->lepton[l], err);
    }
    return st;
}

zf_status coupling_parameters(zf_couplings *c, zf_error *err)
{
    const coupling_parameter mass = {.name = "M_Zp",
                                     .latex = "M_{Z'}",
                                     .unit = "GeV",
                                     .meaning = "mass of the Z' before it "
                                                "mixes with the Z",
                                     .otherwise = 3000,
                                     .high = INFINITY,
                                     .low_open = 1};
    const coupling_parameter gauge = {.name = "g_X",
                                      .latex = "g_X",
                                      .meaning = "gauge coupling of U(1)_X",
                                      .otherwise = 1,
                                      .high = 12.566370614359172, /* 4 pi */
                                      .low_open = 1};
    zf_status st = coupling_add_parameter(c, &mass, err);

    if (st != ZF_OK)
        return st;
    if (c->model->simplified)
        return add_simplified(c, err);
    st = coupling_add_parameter(c, &gauge, err);
    if (st == ZF_OK)
        st = add_charge_parameters(c, err);
    if (st == ZF_OK)
        st = add_charges(c, err);
    return st == ZF_OK ? add_ansatz(c, err) : st;
}
