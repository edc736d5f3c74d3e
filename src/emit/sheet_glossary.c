/* sheet_glossary.c - what the symbols and functions of a page stand for. */
#include <string.h>

#include "emit/sheet.h"

/* Kernels as formulas; zforge_kernels.h has the sources. */
static const struct {
    const char *name, *latex;
} functions[] = {
    {"gm2_vector", "F_V(r)=\\int_0^1\\!dx\\,2x^2(1-x)/(x^2+r(1-x))"},
    {"gm2_axial", "F_A(r)=-\\int_0^1\\!dx\\,(2x(1-x)(4-x)+4x^3/r)"
                  "/(x^2+r(1-x))"},
    {"log_ratio", "\\operatorname{lr}(y)=\\ln y/(y-1)"},
    {"kallen", "\\lambda^{1/2}(a,b)=\\sqrt{1+a^2+b^2-2(a+b+ab)}"},
};

enum {
    N_FUNCTIONS = sizeof(functions) / sizeof(functions[0])
};

/* gL_d_23, ZpR_e_11, ZL_u_33: the table of couplings explains them. */
static int is_entry(const char *name)
{
    const char *at = name + strspn(name, "gZp");

    return at > name && (*at == 'L' || *at == 'R') && at[1] == '_';
}

/* V_us, and V_u_index_i */
static int is_ckm(const char *name)
{
    return strncmp(name, "V_", 2) == 0 && name[2] && strchr("uct", name[2]) &&
           ((name[3] && strchr("dsb", name[3]) && !name[4]) ||
            strncmp(name + 3, "_index", 6) == 0);
}

static int is_charge_parameter(const zf_numbers *n, const char *name)
{
    for (slong k = 0; k < n->model->n_parameters; k++)
        if (strcmp(n->model->parameter[k], name) == 0)
            return 1;
    return 0;
}

/* The couplings of a model without charges: its Lagrangian has them. */
static int is_free_coupling(const zf_numbers *n, const zf_quantity *q)
{
    return n->model->simplified && strcmp(q->name, "M_Zp") != 0 &&
           (q->kind == ZF_QUANTITY_PARAMETER || strcmp(q->name, "g_X") == 0);
}

/* What the page says elsewhere, or need not say. */
static int is_explained(const zf_numbers *n, const char *name)
{
    return is_entry(name) || is_charge_parameter(n, name) ||
           zf_sheet_tells_mixing(name) || strcmp(name, "tan_alpha") == 0 ||
           strcmp(name, "standard_model_value") == 0 ||
           strcmp(name, "index_delta") == 0;
}

/* Called for each symbol of a formula. */
static zf_status note_symbol(zf_expr symbol, void *arg)
{
    zf_glossary *g = arg;
    const zf_quantity *q =
        zf_quantities_find(g->n->quantities, zf_expr_name(symbol));

    if (!q || is_explained(g->n, q->name) || is_free_coupling(g->n, q))
        return ZF_OK;
    if (is_ckm(q->name)) {
        g->quark_mixing = 1;
        return ZF_OK;
    }
    for (size_t k = 0; k < g->count; k++)
        if (g->q[k] == q)
            return ZF_OK;
    if (g->count < ZF_SHEET_WORDS)
        g->q[g->count++] = q;
    return ZF_OK;
}

static void note_calls(zf_glossary *g, zf_expr e)
{
    if (zf_expr_kind_of(e) == ZF_EXPR_CALL)
        for (size_t f = 0; f < N_FUNCTIONS; f++) {
            size_t k = 0;

            if (strcmp(zf_expr_name(e), functions[f].name) != 0)
                continue;
            while (k < g->n_calls && g->call[k] != functions[f].latex)
                k++;
            if (k == g->n_calls && k < ZF_SHEET_CALLS)
                g->call[g->n_calls++] = functions[f].latex;
        }
    for (size_t k = 0; k < zf_expr_count(e); k++)
        note_calls(g, zf_expr_at(e, k));
}

void zf_glossary_note(zf_status *now, zf_glossary *g, zf_expr e, zf_error *err)
{
    if (*now != ZF_OK || !e)
        return;
    note_calls(g, e);
    *now = zf_expr_symbols(e, note_symbol, g, err);
}

/* 1 when the catalogue's inputs have it, before all of the model. */
static int is_general(const zf_numbers *n, const zf_quantity *q)
{
    for (size_t k = 0; k < zf_quantities_count(n->quantities); k++) {
        const zf_quantity *other = zf_quantities_at(n->quantities, k);

        if (other == q || strcmp(other->name, "M_Zp") == 0)
            return other == q;
    }
    return 0;
}

/* 1 when the glossary tells a formula of it. */
static int has_formula(const zf_numbers *n, const zf_quantity *q)
{
    return q->kind == ZF_QUANTITY_DERIVED && !is_general(n, q) &&
           !zf_observables_find(n->observables, q->name) &&
           !strstr(q->name, "_index_");
}

static const char *meaning_of(const zf_glossary *g, const zf_quantity *q)
{
    const zf_observable *o = zf_observables_find(g->n->observables, q->name);

    return o ? o->title : q->meaning;
}

/* A symbol and its formula, or words. */
static zf_status put_definition(zf_value *list, zf_glossary *g,
                                const zf_quantity *q, zf_error *err)
{
    zf_value *item = zf_value_map();
    zf_expr e = NULL;
    int width = 0, is_short;
    zf_status st = zf_sheet_readable(&e, q->formula, g->n, err), now = ZF_OK;

    if (st == ZF_OK)
        st = zf_formula_measure(&width, e, g->n->quantities, err);
    is_short = st == ZF_OK && width <= ZF_SHEET_WIDEST;
    zf_sheet_symbol(&st, item, q, g->n, err);
    zf_put_truth(&now, item, "short", is_short);
    if (is_short)
        zf_sheet_formula(&st, item, "formula", e, g, err);
    zf_put_title(&now, item, "meaning", meaning_of(g, q));
    zf_add(&now, list, item);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

/* Symbols with one meaning, the first of them number k; none when it stood with
 * others before. */
static zf_status put_words(zf_value *list, zf_glossary *g, size_t k,
                           zf_error *err)
{
    const char *meaning = meaning_of(g, g->q[k]);
    zf_value *item, *names;
    zf_status st = ZF_OK, now = ZF_OK;

    for (size_t i = 0; i < k; i++)
        if (!has_formula(g->n, g->q[i]) &&
            strcmp(meaning_of(g, g->q[i]), meaning) == 0)
            return ZF_OK;
    item = zf_value_map();
    names = zf_value_list();
    for (size_t i = k; i < g->count; i++) {
        zf_value *name;

        if (has_formula(g->n, g->q[i]) ||
            strcmp(meaning_of(g, g->q[i]), meaning) != 0)
            continue;
        name = zf_value_map();
        zf_sheet_symbol(&st, name, g->q[i], g->n, err);
        zf_add(&now, names, name);
    }
    zf_put(&now, item, "names", names);
    zf_put_title(&now, item, "meaning", meaning);
    zf_add(&now, list, item);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

/* What was noted, and what the formulas of that need. */
zf_status zf_sheet_put_glossary(zf_value *sheet, zf_glossary *g, zf_error *err)
{
    zf_value *list = zf_value_list(), *words = zf_value_list();
    zf_value *calls = zf_value_list();
    zf_status st = ZF_OK, now = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < g->count; k++)
        if (has_formula(g->n, g->q[k]))
            st = put_definition(list, g, g->q[k], err);
    for (size_t k = 0; st == ZF_OK && k < g->count; k++)
        if (!has_formula(g->n, g->q[k]))
            st = put_words(words, g, k, err);
    for (size_t k = 0; k < g->n_calls; k++) {
        zf_value *item = zf_value_map();

        zf_put_text(&now, item, "latex", g->call[k]);
        zf_add(&now, calls, item);
    }
    zf_put(&now, sheet, "glossary", list);
    zf_put(&now, sheet, "words", words);
    zf_put_truth(&now, sheet, "has_glossary", g->count > 0);
    zf_put(&now, sheet, "functions", calls);
    zf_put_truth(&now, sheet, "has_quark_mixing", g->quark_mixing);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}
