/* coupling_show.c - couplings, masses and running as sections of text. */
#include "cli/coupling_show.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "cli/numbers.h"
#include "cli/table.h"

/* ---- one quantity ---- */

/* How symbols are called in the language; `text` holds the last one. */
typedef struct spelling {
    const zf_quantities *q;
    zf_language language;
    char text[80];
} spelling;

/* LaTeX of the catalogue; Mathematica has no underscores in names. */
static const char *spell(const char *symbol, void *arg)
{
    spelling *s = arg;
    const zf_quantity *x = zf_quantities_find(s->q, symbol);
    size_t n = 0;

    if (s->language == ZF_LANGUAGE_LATEX)
        return x && x->latex[0] ? x->latex : NULL;
    if (s->language != ZF_LANGUAGE_MATHEMATICA)
        return NULL;
    for (; *symbol && n + 1 < sizeof(s->text); symbol++)
        if (*symbol != '_')
            s->text[n++] = *symbol;
    s->text[n] = '\0';
    return s->text;
}

zf_status coupling_put_formula(zf_buf *out, const coupling_view *v, zf_expr e,
                               zf_error *err)
{
    spelling s = {.q = v->physics->q, .language = v->language};

    if (v->expand)
        e = zf_quantities_expand(v->physics->q, e);
    if (!e)
        return zf_expr_pool_check(zf_quantities_pool(v->physics->q), err);
    return zf_expr_print(out, e, v->language, spell, &s, err);
}

/* 1 when the quantity is a number because of its formula, not of the point. */
static int is_number(const zf_quantity *x)
{
    return x->formula && zf_expr_kind_of(x->formula) == ZF_EXPR_NUMBER;
}

static int is_zero(const zf_quantity *x)
{
    return x->formula && zf_expr_is_zero(x->formula);
}

static const char *unit_of(const zf_quantity *x)
{
    return strcmp(x->unit, "1") == 0 ? "" : x->unit;
}

/* The cell of a value, or of a formula. */
static zf_status add_value(cli_table *t, const coupling_view *v,
                           const zf_quantity *x, zf_error *err)
{
    double complex z = 0;
    zf_status st;

    if (v->formulas) {
        zf_buf text;

        zf_buf_init(&text, 0);
        st = coupling_put_formula(&text, v, x->formula ? x->formula : x->symbol,
                                  err);
        cli_cell_buf(t, &text);
        return st;
    }
    st = zf_point_value(&z, v->physics->point, x->name, err);
    if (st == ZF_OK)
        cli_cell_complex(t, z);
    return st;
}

/* Rows NAME, VALUE UNIT, MEANING. */
static zf_status add_row(cli_table *t, const coupling_view *v,
                         const zf_quantity *x, zf_error *err)
{
    zf_status st;

    cli_table_add(t, "");
    cli_table_add(t, x->name);
    st = add_value(t, v, x, err);
    cli_table_add(t, unit_of(x));
    cli_table_add(t, x->meaning);
    return st;
}

static void put_section(zf_buf *out, const char *title, const cli_table *t)
{
    if (t->n == 0)
        return;
    zf_buf_printf(out, "\n%s\n", title);
    cli_table_print(out, t);
}

/* ---- the point ---- */

static zf_status show_point(zf_buf *out, const coupling_view *v, zf_error *err)
{
    const zf_quantities *q = v->physics->q;
    coupling_view numbers = *v;
    cli_table t = {.columns = 5};
    zf_status st = ZF_OK;

    numbers.formulas = 0;
    for (size_t k = 0; st == ZF_OK && k < zf_quantities_count(q); k++)
        if (cli_physics_is_chosen(v->physics, zf_quantities_at(q, k)))
            st = add_row(&t, &numbers, zf_quantities_at(q, k), err);
    put_section(out, "point", &t);
    cli_table_clear(&t);
    return st;
}

/* ---- couplings ---- */

/* The quantity PREFIX L or R _ SPECIES _ i j, or NULL. */
static const zf_quantity *entry(const coupling_view *v, const char *prefix,
                                char side, const char *species, int i, int j)
{
    char name[40];

    snprintf(name, sizeof(name), "%s%c_%s_%d%d", prefix, side, species, i + 1,
             j + 1);
    return zf_quantities_find(v->physics->q, name);
}

static int is_diagonal(const coupling_view *v, const char *prefix, char side,
                       const char *species)
{
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 3; j++)
            if (i != j && !is_zero(entry(v, prefix, side, species, i, j)))
                return 0;
    return 1;
}

/* A 3 x 3 block; one line when it is diagonal. */
static zf_status add_block(cli_table *t, const coupling_view *v,
                           const char *prefix, char side, const char *species,
                           zf_error *err)
{
    int diagonal = is_diagonal(v, prefix, side, species);
    zf_status st = ZF_OK;
    char label[16];

    snprintf(label, sizeof(label), "  %s%c", species, side);
    for (int i = 0; st == ZF_OK && i < (diagonal ? 1 : 3); i++) {
        cli_table_add(t, i ? "" : label);
        cli_table_add(t, i ? "" : diagonal ? "diagonal" : "matrix");
        for (int j = 0; st == ZF_OK && j < 3; j++)
            st = add_value(t, v,
                           entry(v, prefix, side, species, diagonal ? j : i, j),
                           err);
    }
    return st;
}

/* Formulas: one line for each entry that is not zero. */
static zf_status add_lines(cli_table *t, const coupling_view *v,
                           const char *prefix, char side, const char *species,
                           zf_error *err)
{
    zf_status st = ZF_OK;

    for (int i = 0; i < 3; i++)
        for (int j = 0; st == ZF_OK && j < 3; j++) {
            const zf_quantity *x = entry(v, prefix, side, species, i, j);

            if (!x || is_zero(x))
                continue;
            cli_table_add(t, "");
            cli_table_add(t, x->name);
            st = add_value(t, v, x, err);
        }
    return st;
}

static zf_status show_couplings(zf_buf *out, const coupling_view *v,
                                const char *prefix, const char *title,
                                zf_error *err)
{
    static const char *const species[] = {"u", "d", "e", "nu", "n"};
    cli_table t = {.columns = v->formulas ? 3 : 5};
    zf_status st = ZF_OK;

    for (size_t k = 0; k < sizeof(species) / sizeof(species[0]); k++)
        for (int side = 0; st == ZF_OK && side < 2; side++) {
            char letter = side ? 'R' : 'L';

            if (!entry(v, prefix, letter, species[k], 0, 0))
                continue;
            st = v->formulas
                     ? add_lines(&t, v, prefix, letter, species[k], err)
                     : add_block(&t, v, prefix, letter, species[k], err);
        }
    put_section(out, title, &t);
    cli_table_clear(&t);
    return st;
}

/* 1 when the Z and the gauge boson X mix in this model. */
static int mixes(const coupling_view *v)
{
    const zf_quantity *x = zf_quantities_find(v->physics->q, "sin_alpha");

    return x && !is_zero(x);
}

static zf_status show_all_couplings(zf_buf *out, const coupling_view *v,
                                    zf_error *err)
{
    zf_status st;

    if (!mixes(v))
        return show_couplings(
            out, v, "g",
            "couplings of the Z' to mass eigenstates, with g_X; nu: flavours, "
            "n: neutrino masses",
            err);
    st = show_couplings(out, v, "Zp",
                        "couplings of the mass eigenstate Z', with g_X; nu: "
                        "flavours, n: neutrino masses",
                        err);
    if (st == ZF_OK)
        st = show_couplings(out, v, "g",
                            "couplings of the gauge boson X, before it mixes "
                            "with the Z",
                            err);
    if (st == ZF_OK)
        st = show_couplings(out, v, "dZ",
                            "what mixing adds to the couplings of the Z", err);
    return st;
}

/* ---- lists of names ---- */

static zf_status show_names(zf_buf *out, const coupling_view *v,
                            const char *title, const char *const *name,
                            zf_error *err)
{
    cli_table t = {.columns = 5};
    zf_status st = ZF_OK;

    for (size_t k = 0; st == ZF_OK && name[k]; k++) {
        const zf_quantity *x = zf_quantities_find(v->physics->q, name[k]);

        if (x && !cli_physics_is_chosen(v->physics, x))
            st = add_row(&t, v, x, err);
    }
    put_section(out, title, &t);
    cli_table_clear(&t);
    return st;
}

/* vevs that follow from others. */
static zf_status show_vevs(zf_buf *out, const coupling_view *v, zf_error *err)
{
    const zf_content *c = v->physics->model->content;
    cli_table t = {.columns = 5};
    zf_status st = ZF_OK;

    for (slong i = c ? c->n_fermions : 0; st == ZF_OK && c && i < c->n; i++) {
        const zf_quantity *x;
        char name[80];

        snprintf(name, sizeof(name), "v_%s", c->component[i]);
        x = zf_quantities_find(v->physics->q, name);
        if (x && x->kind == ZF_QUANTITY_DERIVED)
            st = add_row(&t, v, x, err);
    }
    put_section(out, "vacuum expectation values (<S> = v/sqrt(2))", &t);
    cli_table_clear(&t);
    return st;
}

static zf_status show_masses(zf_buf *out, const coupling_view *v, zf_error *err)
{
    static const char *const mixed[] = {"M2_ZX",     "M2_XX",
                                        "m_Z_mixed", "m_Zp_mixed",
                                        "sin_alpha", "sin_alpha_leading",
                                        "alpha_mix", "zeta_leading",
                                        "rho_tree",  "rho_leading",
                                        "delta_rho", "delta_rho_leading",
                                        "g_H",       "M2_eff",
                                        "ZX_ratio",  "M2_smeft",
                                        NULL};
    static const char *const unmixed[] = {"m_Zp_mixed", "M2_eff", NULL};
    zf_status st = show_vevs(out, v, err);

    if (st == ZF_OK && mixes(v))
        st = show_names(out, v, "masses and mixing of Z and Z'", mixed, err);
    else if (st == ZF_OK)
        st = show_names(out, v, "masses; Z and Z' do not mix", unmixed, err);
    return st;
}

static zf_status show_running(zf_buf *out, const coupling_view *v,
                              zf_error *err)
{
    static const char *const names[] = {"Landau_scale", "g_X_max",
                                        "epsilon_loop", NULL};
    static const char *const exact[] = {
        "beta_X", "beta_X_light", "beta_X_heavy", "trace_XY", "beta_XY", NULL};
    coupling_view formulas = *v;
    zf_status st = ZF_OK;

    formulas.formulas = 1;
    st = show_names(out, &formulas, "running, exact coefficients", exact, err);
    for (size_t k = 0; st == ZF_OK && exact[k] && !v->formulas; k++) {
        const zf_quantity *x = zf_quantities_find(v->physics->q, exact[k]);

        /* With parameters the number is worth a line, too. */
        if (x && !is_number(x)) {
            st = show_names(out, v, "their values at the point", exact, err);
            break;
        }
    }
    if (st == ZF_OK)
        st = show_names(out, v, "running", names, err);
    return st;
}

/* ---- expansions ---- */

static zf_status show_expansions(zf_buf *out, const coupling_view *v,
                                 zf_error *err)
{
    cli_table t = {.columns = 5};
    zf_expansion *row = NULL;
    size_t n = 0;
    zf_status st = ZF_OK;

    if (v->formulas)
        return ZF_OK;
    st = zf_couplings_expansions(&row, &n, v->physics->couplings,
                                 v->physics->point, err);
    for (size_t k = 0; st == ZF_OK && k < n; k++) {
        double off = row[k].leading - row[k].exact;

        if (k == 0) {
            cli_table_add(&t, "");
            cli_table_add(&t, "");
            cli_table_add(&t, "exact");
            cli_table_add(&t, "leading order");
            cli_table_add(&t, "relative difference");
        }
        cli_table_add(&t, "");
        cli_table_add(&t, row[k].name);
        cli_cell_number(&t, row[k].exact);
        cli_cell_number(&t, row[k].leading);
        cli_cell_number(&t, off == 0 ? 0 : off / fabs(row[k].exact));
    }
    if (st == ZF_OK)
        put_section(out,
                    "expansions beside exact diagonalisation (moduli of "
                    "couplings; masses in GeV)",
                    &t);
    zf_mem_free(row);
    cli_table_clear(&t);
    return st;
}

static zf_status count_wilson(zf_buf *out, const coupling_view *v,
                              zf_error *err)
{
    size_t here = 0;
    zf_status st = ZF_OK;

    if (v->no_wilson) {
        zf_buf_printf(out, "\nWilson coefficients: none, %s\n", v->no_wilson);
        return ZF_OK;
    }
    for (size_t k = 0; st == ZF_OK && k < v->n_wilson; k++) {
        double complex z = 0;

        st = zf_point_complex(&z, v->physics->point, v->wilson[k].value, err);
        here += z != 0;
    }
    zf_buf_printf(out,
                  "\nWilson coefficients of the %s basis: %zu that do not "
                  "vanish identically, %zu not zero\nat this point (--wilson "
                  "lists them)\n",
                  zf_couplings_basis(v->physics->couplings, 0), v->n_wilson,
                  here);
    return st;
}

zf_status coupling_show_all(zf_buf *out, const coupling_view *v, zf_error *err)
{
    zf_status st;

    zf_buf_printf(out, "%s\n", v->physics->model->id);
    st = show_point(out, v, err);
    if (st == ZF_OK)
        st = show_all_couplings(out, v, err);
    if (st == ZF_OK)
        st = show_masses(out, v, err);
    if (st == ZF_OK)
        st = show_expansions(out, v, err);
    if (st == ZF_OK)
        st = show_running(out, v, err);
    return st == ZF_OK ? count_wilson(out, v, err) : st;
}
