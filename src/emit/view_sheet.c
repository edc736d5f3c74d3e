/* view_sheet.c - what a page about a model shows: couplings and observables as
 * formulas with their numbers, and what the symbols stand for. */
#include <stdio.h>
#include <string.h>

#include "emit/sheet.h"

/* ---- what the parts share ---- */

static void put_latex(zf_status *now, zf_value *v, const char *key, zf_expr e,
                      const zf_numbers *n, zf_error *err)
{
    zf_status st = ZF_OK;
    zf_buf text;

    zf_buf_init(&text, 0);
    if (*now == ZF_OK)
        *now = zf_formula_add(&text, e, n->quantities, err);
    zf_put_buf(&st, v, key, &text);
    if (*now == ZF_OK)
        *now = zf_put_done(st, err);
}

void zf_sheet_formula(zf_status *now, zf_value *v, const char *key, zf_expr e,
                      zf_glossary *g, zf_error *err)
{
    put_latex(now, v, key, e, g->n, err);
    zf_glossary_note(now, g, e, err);
}

void zf_sheet_symbol(zf_status *now, zf_value *v, const zf_quantity *q,
                     zf_numbers *n, zf_error *err)
{
    put_latex(now, v, "latex", q->symbol, n, err);
}

void zf_sheet_number(zf_status *st, zf_value *v, const char *key,
                     double complex x)
{
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_latex_complex(&text, x);
    zf_put_buf(st, v, key, &text);
}

void zf_sheet_unit(zf_status *st, zf_value *v, const char *unit)
{
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_latex_unit(&text, unit);
    zf_put_truth(st, v, "has_unit", text.len > 0);
    zf_put_buf(st, v, "unit", &text);
}

/* ---- the point ---- */

/* Parameters that have one value. */
typedef struct setting {
    double complex value;
    const char *unit;
    zf_value *names;
} setting;

static zf_value *view_setting(zf_status *st, const setting *s)
{
    zf_value *v = zf_value_map();

    zf_put(st, v, "names", s->names);
    zf_sheet_number(st, v, "value", s->value);
    zf_sheet_unit(st, v, s->unit);
    return v;
}

/* Parameters in their order, equal ones together. */
static zf_status put_point(zf_value *sheet, zf_numbers *n, zf_error *err)
{
    size_t count = zf_quantities_count(n->quantities), used = 0;
    setting *s = zf_mem_array(count ? count : 1, sizeof(*s));
    zf_value *list = zf_value_list();
    zf_status st = s ? ZF_OK : ZF_ENOMEM, now = st;

    for (size_t k = 0; st == ZF_OK && k < count; k++) {
        const zf_quantity *q = zf_quantities_at(n->quantities, k);
        double complex x = 0;
        zf_value *item;
        size_t at = 0;

        if (q->kind != ZF_QUANTITY_PARAMETER)
            continue;
        st = zf_point_value(&x, n->point, q->name, err);
        while (at < used &&
               (s[at].value != x || strcmp(s[at].unit, q->unit) != 0))
            at++;
        if (at == used)
            s[used++] = (setting){x, q->unit, zf_value_list()};
        item = zf_value_map();
        zf_sheet_symbol(&st, item, q, n, err);
        zf_put_text(&now, item, "meaning", q->meaning);
        zf_add(&now, s[at].names, item);
    }
    for (size_t k = 0; k < used; k++)
        zf_add(&now, list, view_setting(&now, &s[k]));
    zf_put(&now, sheet, "point", list);
    zf_mem_free(s);
    return st == ZF_OK || !s ? zf_put_done(now, err) : st;
}

/* ---- mixing of Z and Z' ---- */

/* What mixing of Z and Z' is described by. */
static const char *const mixing_names[] = {"M2_ZX", "tan_2alpha", "m_Zp_mixed",
                                           "delta_rho"};

enum {
    N_MIXING = sizeof(mixing_names) / sizeof(mixing_names[0])
};

int zf_sheet_tells_mixing(const char *name)
{
    for (size_t k = 0; k < N_MIXING; k++)
        if (strcmp(name, mixing_names[k]) == 0)
            return 1;
    return 0;
}

static zf_status put_mixing(zf_value *sheet, zf_glossary *g, zf_error *err)
{
    zf_numbers *n = g->n;
    const zf_quantity *mixed =
        zf_quantities_find(n->quantities, mixing_names[0]);
    int mixes = mixed && !zf_expr_is_zero(mixed->formula);
    zf_value *list = zf_value_list();
    zf_status st = ZF_OK, now = ZF_OK;

    for (size_t k = 0; mixes && k < N_MIXING; k++) {
        const zf_quantity *q =
            zf_quantities_find(n->quantities, mixing_names[k]);
        double complex x = 0;
        zf_expr e = NULL;
        zf_value *item;

        if (!q)
            continue;
        if (st == ZF_OK)
            st = zf_point_value(&x, n->point, q->name, err);
        item = zf_value_map();
        zf_sheet_symbol(&st, item, q, n, err);
        zf_sheet_number(&now, item, "value", x);
        if (st == ZF_OK)
            st = zf_sheet_readable(&e, q->formula, n, err);
        zf_sheet_formula(&st, item, "formula", e, g, err);
        zf_sheet_unit(&now, item, q->unit);
        zf_add(&now, list, item);
    }
    zf_put(&now, sheet, "mixing", list);
    zf_put_truth(&now, sheet, "mixes", mixes);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

/* ---- a model without charges ---- */

/* Couplings of the card to one current, separated by signs. */
static void add_couplings(zf_buf *out, const zf_model *m, const char *one,
                          const char *one_tail, const char *other,
                          const char *other_tail, const char *index)
{
    int count = 0;

    for (size_t k = 0; k < m->n_couplings; k++) {
        const zf_coupling *c = &m->coupling[k];
        int is_one = strcmp(c->name, one) == 0;

        if (!is_one && strcmp(c->name, other) != 0)
            continue;
        zf_buf_puts(out, count++ ? "+" : "");
        zf_buf_printf(out, "%s%s%s", c->latex, index,
                      is_one ? one_tail : other_tail);
    }
    zf_buf_puts(out, count ? "" : "0");
}

/* The Lagrangian of coupling.h's simplified models. */
static void put_simplified(zf_status *st, zf_value *sheet, const zf_model *m)
{
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_buf_puts(&text, "\\bar s\\gamma^\\mu\\bigl(");
    add_couplings(&text, m, "gqL", "P_L", "gqR", "P_R", "");
    zf_buf_puts(&text, "\\bigr)b+\\mathrm{h.c.}");
    if (m->n_leptons)
        zf_buf_puts(&text, "+\\textstyle\\sum_{\\ell=");
    for (size_t l = 0; l < m->n_leptons; l++)
        zf_buf_printf(&text, "%s%s%s", l ? "," : "",
                      strlen(m->lepton[l]) > 1 ? "\\" : "", m->lepton[l]);
    if (m->n_leptons) {
        zf_buf_puts(&text, "}\\bar\\ell\\gamma^\\mu\\bigl(");
        add_couplings(&text, m, "gV", "", "gA", "\\gamma_5", "^{\\ell}");
        zf_buf_puts(&text, "\\bigr)\\ell");
    }
    zf_put_buf(st, sheet, "free", &text);
}

zf_status zf_view_put_sheet(zf_value *v, zf_numbers *n, const zf_format *f,
                            zf_error *err)
{
    zf_value *sheet = zf_value_map();
    zf_glossary g = {.n = n};
    zf_status st = put_point(sheet, n, err), now = ZF_OK;

    if (st == ZF_OK)
        st = zf_sheet_put_currents(sheet, &g, err);
    if (st == ZF_OK)
        st = put_mixing(sheet, &g, err);
    if (st == ZF_OK)
        st = zf_sheet_put_leading(sheet, &g, f, err);
    if (st == ZF_OK)
        st = zf_sheet_put_glossary(sheet, &g, err);
    if (n->model->simplified)
        put_simplified(&now, sheet, n->model);
    zf_put(&now, v, "sheet", sheet);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}
