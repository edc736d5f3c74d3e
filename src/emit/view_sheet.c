/* view_sheet.c - what a page about a model shows: couplings and observables as
 * formulas with their numbers, and the bibliography. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "emit/formula.h"
#include "emit/numbers.h"

enum {
    MOST_ENTRIES = 48, /* of four species, two chiralities, i <= j */
    MOST_WORDS = 40,
    CROWDED = 6, /* more formulas than that want small letters */
    LONG_COUPLING = 700,
    WIDEST = 700, /* of a formula in which observables are expanded */
};

/* Formulas go through here: the first failure sticks. */
static void put_formula(zf_status *now, zf_value *v, const char *key, zf_expr e,
                        zf_numbers *n, zf_error *err)
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

static void put_number(zf_status *st, zf_value *v, const char *key,
                       double complex x)
{
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_latex_complex(&text, x);
    zf_put_buf(st, v, key, &text);
}

static void put_unit(zf_status *st, zf_value *v, const char *unit)
{
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_latex_unit(&text, unit);
    zf_put_truth(st, v, "has_unit", text.len > 0);
    zf_put_buf(st, v, "unit", &text);
}

/* The quantity's LaTeX, or one made of its name. */
static void put_symbol(zf_status *now, zf_value *v, const zf_quantity *q,
                       zf_numbers *n, zf_error *err)
{
    put_formula(now, v, "latex", q->symbol, n, err);
}

/* ---- the point ---- */

static zf_status put_point(zf_value *sheet, zf_numbers *n, zf_error *err)
{
    zf_value *list = zf_value_list();
    zf_status st = ZF_OK, now = ZF_OK;

    for (size_t k = 0; k < zf_quantities_count(n->quantities); k++) {
        const zf_quantity *q = zf_quantities_at(n->quantities, k);
        double complex x = 0;
        zf_value *item;

        if (q->kind != ZF_QUANTITY_PARAMETER)
            continue;
        if (st == ZF_OK)
            st = zf_point_value(&x, n->point, q->name, err);
        item = zf_value_map();
        put_symbol(&st, item, q, n, err);
        put_number(&now, item, "value", x);
        put_unit(&now, item, q->unit);
        zf_put_text(&now, item, "meaning", q->meaning);
        zf_add(&now, list, item);
    }
    zf_put(&now, sheet, "point", list);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

/* ---- couplings ---- */

/* Couplings that are equal as formulas. */
typedef struct group {
    zf_expr formula;
    zf_value *names;
    int up; /* ten i and j when it starts with a left-handed up quark's */
} group;

/* gL_d_23, ... */
static const zf_quantity *entry_quantity(const zf_numbers *n,
                                         zf_species species, int right, int i,
                                         int j)
{
    static const char *const names[] = {[ZF_SPECIES_U] = "u",
                                        [ZF_SPECIES_D] = "d",
                                        [ZF_SPECIES_E] = "e",
                                        [ZF_SPECIES_NU] = "nu"};
    char name[24];

    snprintf(name, sizeof(name), "g%c_%s_%d%d", right ? 'R' : 'L',
             names[species], i, j);
    return zf_quantities_find(n->quantities, name);
}

/* `g_L^{u,ii}` of `g_L^{u,11}`. */
static void put_diagonal_name(zf_status *st, zf_value *v, const char *latex)
{
    const char *at = strstr(latex, "11");
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_buf_add(&text, latex, at ? (size_t)(at - latex) : strlen(latex));
    if (at)
        zf_buf_printf(&text, "ii%s", at + 2);
    zf_put_buf(st, v, "latex", &text);
}

/* An entry, or all diagonal ones of a matrix. */
typedef struct entry {
    const zf_quantity *q;
    zf_expr formula;
    int up;       /* ten i and j of a left-handed up quark's */
    int diagonal; /* all of them */
} entry;

/* Adds one entry to the group of its formula. */
static zf_status add_entry(group *g, size_t *n_groups, zf_numbers *n,
                           const entry *e, zf_error *err)
{
    zf_value *item = zf_value_map();
    zf_status st = ZF_OK, now = ZF_OK;
    size_t k = 0;

    while (k < *n_groups && g[k].formula != e->formula)
        k++;
    if (k == *n_groups)
        g[(*n_groups)++] = (group){e->formula, zf_value_list(), e->up};
    if (e->diagonal)
        put_diagonal_name(&now, item, e->q->latex);
    else
        put_symbol(&st, item, e->q, n, err);
    zf_add(&now, g[k].names, item);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

/* The entries i <= j of one matrix that do not vanish: the others are
 * conjugates. */
static zf_status collect_matrix(group *g, size_t *n_groups, zf_numbers *n,
                                zf_species species, int right, zf_error *err)
{
    zf_expr first = zf_couplings_current(n->couplings, species, right, 1, 1);
    int same = 1;
    zf_status st = ZF_OK;

    for (int i = 2; i <= 3; i++)
        same = same && zf_couplings_current(n->couplings, species, right, i,
                                            i) == first;
    for (int i = 1; i <= 3; i++)
        for (int j = i; j <= 3; j++) {
            entry e = {.q = entry_quantity(n, species, right, i, j),
                       .formula = zf_couplings_current(n->couplings, species,
                                                       right, i, j),
                       .up = species == ZF_SPECIES_U && !right ? 10 * i + j : 0,
                       .diagonal = same && i == j};

            if (st != ZF_OK || !e.q || !e.formula ||
                zf_expr_is_zero(e.formula) || (e.diagonal && i > 1))
                continue;
            st = add_entry(g, n_groups, n, &e, err);
        }
    return st;
}

static zf_status collect(group *g, size_t *n_groups, zf_numbers *n,
                         zf_error *err)
{
    zf_status st = ZF_OK;

    for (int species = ZF_SPECIES_U; species <= ZF_SPECIES_NU; species++)
        for (int right = 0; right < 2; right++)
            if (st == ZF_OK)
                st = collect_matrix(g, n_groups, n, (zf_species)species, right,
                                    err);
    return st;
}

/* 1 when entry (i, j) of left-handed up quarks is that of V gL_d V^dagger at
 * the point, as SU(2) wants it. */
static zf_status is_rotated(int *is, zf_numbers *n, double complex x, int up,
                            zf_error *err)
{
    static const char *const rows[] = {"u", "c", "t"}, *const columns[] = {
                                                           "d", "s", "b"};
    double complex v[2][3], sum = 0;
    double size = 0;
    zf_status st = ZF_OK;

    for (int side = 0; side < 2; side++)
        for (int k = 0; st == ZF_OK && k < 3; k++) {
            char name[8];

            snprintf(name, sizeof(name), "V_%s%s",
                     rows[(side ? up % 10 : up / 10) - 1], columns[k]);
            st = zf_point_value(&v[side][k], n->point, name, err);
        }
    for (int k = 1; k <= 3; k++)
        for (int l = 1; st == ZF_OK && l <= 3; l++) {
            double complex g = 0;

            st = zf_point_complex(
                &g, n->point,
                zf_couplings_current(n->couplings, ZF_SPECIES_D, 0, k, l), err);
            g *= v[0][k - 1] * conj(v[1][l - 1]);
            sum += g;
            size += cabs(g);
        }
    *is = st == ZF_OK && cabs(sum - x) <= 1e-10 * size;
    return st;
}

/* The formula of a group; that of left-handed up quarks through those of down
 * quarks where it is long. */
static zf_status put_group(zf_value *item, const group *g, zf_numbers *n,
                           double complex x, zf_error *err)
{
    char text[80];
    int width = 0, rotated = 0;
    zf_status st = zf_formula_measure(&width, g->formula, n->quantities, err),
              now = ZF_OK;

    if (st == ZF_OK && width > LONG_COUPLING && g->up)
        st = is_rotated(&rotated, n, x, g->up, err);
    if (!rotated) {
        put_formula(&st, item, "formula", g->formula, n, err);
        return st;
    }
    snprintf(text, sizeof(text), "\\bigl(V\\,g_L^{d}\\,V^\\dagger\\bigr)_{%d}",
             g->up);
    zf_put_text(&now, item, "formula", text);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

static zf_status put_currents(zf_value *sheet, zf_numbers *n, zf_error *err)
{
    group g[MOST_ENTRIES];
    size_t n_groups = 0;
    zf_value *list = zf_value_list();
    zf_status st = collect(g, &n_groups, n, err), now = ZF_OK;

    for (size_t k = 0; k < n_groups; k++) {
        zf_value *item = zf_value_map();
        double complex x = 0;

        if (st == ZF_OK)
            st = zf_point_complex(&x, n->point, g[k].formula, err);
        zf_put(&now, item, "names", g[k].names);
        if (st == ZF_OK)
            st = put_group(item, &g[k], n, x, err);
        x = zf_without_noise(creal(x), 0, n->point, g[k].formula) +
            I * zf_without_noise(cimag(x), 0, n->point, g[k].formula);
        put_number(&now, item, "value", x);
        zf_add(&now, list, item);
    }
    zf_put(&now, sheet, "currents", list);
    zf_put_truth(&now, sheet, "has_currents", n_groups > 0);
    zf_put_truth(&now, sheet, "crowded", n_groups > CROWDED);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

/* What mixing of Z and Z' is described by. */
static const char *const mixing_names[] = {"M2_ZX", "tan_2alpha", "m_Zp_mixed",
                                           "delta_rho"};

enum {
    N_MIXING = sizeof(mixing_names) / sizeof(mixing_names[0])
};

static zf_status put_mixing(zf_value *sheet, zf_numbers *n, zf_error *err)
{
    const zf_quantity *mixed =
        zf_quantities_find(n->quantities, mixing_names[0]);
    int mixes = mixed && !zf_expr_is_zero(mixed->formula);
    zf_value *list = zf_value_list();
    zf_status st = ZF_OK, now = ZF_OK;

    for (size_t k = 0; mixes && k < N_MIXING; k++) {
        const zf_quantity *q =
            zf_quantities_find(n->quantities, mixing_names[k]);
        double complex x = 0;
        zf_value *item;

        if (!q)
            continue;
        if (st == ZF_OK)
            st = zf_point_value(&x, n->point, q->name, err);
        item = zf_value_map();
        put_symbol(&st, item, q, n, err);
        put_number(&now, item, "value", x);
        put_formula(&st, item, "formula", q->formula, n, err);
        put_unit(&now, item, q->unit);
        zf_add(&now, list, item);
    }
    zf_put(&now, sheet, "mixing", list);
    zf_put_truth(&now, sheet, "mixes", mixes);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

/* ---- observables ---- */

/* What an expansion replaces. */
typedef struct expansion {
    const zf_numbers *n;
    int observables; /* those with a name in LaTeX too */
} expansion;

static zf_expr expand(zf_expr e, const zf_numbers *n, int observables);

/* 1 when the files of observables define it, not inputs or couplings. */
static int is_definition(const zf_numbers *n, const zf_quantity *q)
{
    for (size_t k = 0; k < n->n_before; k++)
        if (zf_quantities_at(n->quantities, k) == q)
            return 0;
    return 1;
}

/* A zf_expr_replace_fn: definitions without LaTeX become their formulas, and
 * what is another name for a symbol becomes that symbol. */
static zf_expr replace(zf_expr symbol, void *arg)
{
    const expansion *x = arg;
    const zf_quantity *q =
        zf_quantities_find(x->n->quantities, zf_expr_name(symbol));
    int named;

    if (!q || q->kind != ZF_QUANTITY_DERIVED)
        return NULL;
    named = !is_definition(x->n, q) || strcmp(q->latex, q->name) != 0;
    if (named && zf_expr_kind_of(q->formula) != ZF_EXPR_SYMBOL &&
        !(x->observables && zf_observables_find(x->n->observables, q->name)))
        return NULL;
    return expand(q->formula, x->n, 0);
}

static zf_expr expand(zf_expr e, const zf_numbers *n, int observables)
{
    expansion x = {n, observables};

    return zf_expr_replace(zf_quantities_pool(n->quantities), e, replace, &x);
}

/* A status that stops at an observable. */
static zf_status no_observable(zf_expr symbol, void *arg)
{
    const zf_numbers *n = arg;

    return zf_observables_find(n->observables, zf_expr_name(symbol)) ? ZF_ELIMIT
                                                                     : ZF_OK;
}

/* The formula over what has a symbol in print; other observables in it are
 * replaced when this leaves none and the result is not too long. */
static zf_status readable(zf_expr *out, zf_expr e, zf_numbers *n, zf_error *err)
{
    zf_expr_pool *pool = zf_quantities_pool(n->quantities);
    zf_expr plain = expand(e, n, 0), whole = expand(e, n, 1);
    zf_error why = {0};
    int width = 0;
    zf_status st = zf_expr_pool_check(pool, err);

    if (st == ZF_OK)
        st = zf_formula_measure(&width, whole, n->quantities, err);
    if (st != ZF_OK)
        return st;
    *out = width <= WIDEST &&
                   zf_expr_symbols(whole, no_observable, n, &why) == ZF_OK
               ? whole
               : plain;
    if (zf_expr_kind_of(*out) == ZF_EXPR_SYMBOL) {
        const zf_quantity *q =
            zf_quantities_find(n->quantities, zf_expr_name(*out));

        if (q && q->kind == ZF_QUANTITY_DERIVED)
            *out = expand(q->formula, n, 0);
    }
    return zf_expr_pool_check(pool, err);
}

static void put_measurement(zf_status *st, zf_value *v, const zf_observable *o)
{
    const zf_measurement *m = o->n_measurements ? o->measurement : NULL;
    char level[16] = "";
    zf_buf text;

    zf_buf_init(&text, 0);
    if (m && m->kind == ZF_MEASUREMENT_LIMIT) {
        zf_buf_puts(&text, "<");
        zf_latex_double(&text, m->value);
        snprintf(level, sizeof(level), "%.0f", 100.0 * m->level);
    } else if (m) {
        zf_latex_measured(&text, m->value, m->plus, m->minus);
    }
    zf_put_truth(st, v, "is_measured", m != NULL);
    zf_put_truth(st, v, "is_limit", level[0] != '\0');
    zf_put_truth(st, v, "is_fit", m && m->kind == ZF_MEASUREMENT_FIT);
    zf_put_text(st, v, "level", level);
    zf_put_buf(st, v, "measured", &text);
}

/* Values; none outside the validity of the formula. */
static zf_status put_values(zf_value *v, zf_numbers *n, const zf_observable *o,
                            zf_error *err)
{
    double x = NAN, sm = NAN;
    zf_error why = {0};
    zf_status st = zf_observable_values(&x, &sm, o, n->point, &why),
              now = ZF_OK;
    int there = st == ZF_OK;

    if (st == ZF_EDOMAIN)
        st = ZF_OK;
    if (st != ZF_OK)
        return zf_error_set(err, st, NULL, "%s", why.message);
    if (there)
        x = zf_without_noise(x, isfinite(sm) ? sm : 0, n->point, o->formula);
    zf_put_truth(&now, v, "has_value", there);
    put_number(&now, v, "value", there ? x : 0);
    zf_put_truth(&now, v, "has_sm", there && isfinite(sm));
    put_number(&now, v, "sm", there && isfinite(sm) ? sm : 0);
    return zf_put_done(now, err);
}

/* Symbols of formulas that are explained below them. */
typedef struct glossary {
    const zf_numbers *n;
    size_t first; /* what stands before in the table is general */
    const zf_quantity *q[MOST_WORDS];
    size_t count;
} glossary;

/* gL_d_23, ZpR_e_11, ZL_u_33: the table of couplings explains them. */
static int is_entry(const char *name)
{
    const char *at = name + strspn(name, "gZp");

    return at > name && (*at == 'L' || *at == 'R') && at[1] == '_';
}

/* Called for each symbol of a formula. */
static zf_status note_symbol(zf_expr symbol, void *arg)
{
    glossary *g = arg;
    const zf_quantity *q =
        zf_quantities_find(g->n->quantities, zf_expr_name(symbol));

    if (!q || q->kind != ZF_QUANTITY_DERIVED || is_entry(q->name) ||
        zf_observables_find(g->n->observables, q->name) ||
        g->count == MOST_WORDS)
        return ZF_OK;
    for (size_t k = 0; k < N_MIXING; k++)
        if (strcmp(q->name, mixing_names[k]) == 0)
            return ZF_OK;
    for (size_t k = 0; k < g->first; k++)
        if (zf_quantities_at(g->n->quantities, k) == q)
            return ZF_OK;
    for (size_t k = 0; k < g->count; k++)
        if (g->q[k] == q)
            return ZF_OK;
    g->q[g->count++] = q;
    return ZF_OK;
}

/* What was noted, and what the formulas of that need. */
static zf_status put_glossary(zf_value *sheet, glossary *g, zf_numbers *n,
                              zf_error *err)
{
    zf_value *list = zf_value_list();
    zf_status st = ZF_OK, now = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < g->count; k++) {
        zf_expr e = expand(g->q[k]->formula, n, 0);
        zf_value *item = zf_value_map();
        int width = 0;

        st = zf_expr_pool_check(zf_quantities_pool(n->quantities), err);
        if (st == ZF_OK)
            st = zf_formula_measure(&width, e, n->quantities, err);
        put_symbol(&st, item, g->q[k], n, err);
        put_formula(&st, item, "formula", e, n, err);
        zf_put_text(&now, item, "meaning", g->q[k]->meaning);
        zf_put_truth(&now, item, "short", width <= WIDEST);
        zf_add(&now, list, item);
        if (st == ZF_OK && width <= WIDEST)
            st = zf_expr_symbols(e, note_symbol, g, err);
    }
    zf_put(&now, sheet, "glossary", list);
    zf_put_truth(&now, sheet, "has_glossary", g->count > 0);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

static zf_status add_leading(zf_value *list, zf_numbers *n, glossary *g,
                             const zf_observable *o, zf_error *err)
{
    zf_value *v = zf_value_map();
    const zf_quantity *q = zf_quantities_find(n->quantities, o->name);
    zf_expr e = o->formula;
    zf_status st = readable(&e, o->formula, n, err), now = ZF_OK;

    zf_put_text(&now, v, "name", o->name);
    zf_put_text(&now, v, "title", o->title);
    zf_put_text(&now, v, "topic", o->file);
    zf_put_text(&now, v, "source", o->source);
    if (q)
        put_symbol(&st, v, q, n, err);
    else
        zf_put_text(&now, v, "latex", o->latex);
    put_formula(&st, v, "formula", e, n, err);
    put_unit(&now, v, o->unit);
    put_measurement(&now, v, o);
    if (st == ZF_OK)
        st = put_values(v, n, o, err);
    if (st == ZF_OK)
        st = zf_expr_symbols(e, note_symbol, g, err);
    zf_add(&now, list, v);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

/* Those of the format's list to which the model adds something. */
static zf_status put_leading(zf_value *sheet, zf_numbers *n, const zf_format *f,
                             zf_error *err)
{
    zf_value *list = zf_value_list();
    zf_status st = ZF_OK, now = ZF_OK;
    glossary g = {.n = n};
    size_t count = 0;

    while (g.first < zf_quantities_count(n->quantities) &&
           strcmp(zf_quantities_at(n->quantities, g.first)->name, "M_Zp") != 0)
        g.first++;
    for (size_t k = 0; st == ZF_OK && k < f->n_leading; k++) {
        const zf_observable *o =
            zf_observables_find(n->observables, f->leading[k]);

        if (!o || o->vanishes || o->n_rows)
            continue;
        st = add_leading(list, n, &g, o, err);
        count++;
    }
    if (st == ZF_OK)
        st = put_glossary(sheet, &g, n, err);
    zf_put(&now, sheet, "leading", list);
    zf_put_truth(&now, sheet, "has_leading", count > 0);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

zf_status zf_view_put_sheet(zf_value *v, zf_numbers *n, const zf_format *f,
                            zf_error *err)
{
    zf_value *sheet = zf_value_map();
    zf_status st = put_point(sheet, n, err), now = ZF_OK;

    if (st == ZF_OK)
        st = put_currents(sheet, n, err);
    if (st == ZF_OK)
        st = put_mixing(sheet, n, err);
    if (st == ZF_OK)
        st = put_leading(sheet, n, f, err);
    zf_put(&now, v, "sheet", sheet);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}
