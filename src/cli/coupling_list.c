/* coupling_list.c - quantities, Wilson coefficients and exact mixing as lines
 * of text, CSV and JSON. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "cli/coupling_show.h"
#include "cli/numbers.h"
#include "cli/table.h"

static const char *const kinds[] = {"input", "parameter", "derived"};

/* ---- quantities ---- */

static zf_expr formula_of(const zf_quantity *x)
{
    return x->formula ? x->formula : x->symbol;
}

static zf_status put_csv(zf_buf *out, const coupling_view *v,
                         const zf_quantity *x, zf_error *err)
{
    double complex z = 0;
    zf_status st = zf_point_value(&z, v->physics->point, x->name, err);
    zf_buf text;

    zf_buf_printf(out, "%s,%s,", kinds[x->kind], x->name);
    cli_put_csv_number(out, creal(z));
    zf_buf_puts(out, ",");
    cli_put_csv_number(out, cimag(z));
    zf_buf_puts(out, ",");
    cli_put_csv_text(out, x->unit);
    if (st == ZF_OK && v->formulas) {
        zf_buf_init(&text, 0);
        st = coupling_put_formula(&text, v, formula_of(x), err);
        zf_buf_puts(out, ",");
        cli_put_csv_text(out, zf_buf_text(&text));
        zf_buf_clear(&text);
    }
    zf_buf_puts(out, "\n");
    return st;
}

static zf_status put_json(zf_buf *out, const coupling_view *v,
                          const zf_quantity *x, zf_error *err)
{
    double complex z = 0;
    zf_status st = zf_point_value(&z, v->physics->point, x->name, err);
    zf_buf text;

    zf_buf_printf(out,
                  "{\"name\": \"%s\", \"kind\": \"%s\", \"value\": ", x->name,
                  kinds[x->kind]);
    cli_put_json(out, z, x->is_complex);
    zf_buf_puts(out, ", \"unit\": ");
    cli_put_json_text(out, x->unit);
    if (st == ZF_OK && v->formulas) {
        zf_buf_init(&text, 0);
        st = coupling_put_formula(&text, v, formula_of(x), err);
        zf_buf_puts(out, ", \"formula\": ");
        cli_put_json_text(out, zf_buf_text(&text));
        zf_buf_clear(&text);
    }
    zf_buf_puts(out, ", \"meaning\": ");
    cli_put_json_text(out, x->meaning);
    zf_buf_puts(out, "}");
    return st;
}

static zf_status put_text(zf_buf *out, const coupling_view *v,
                          const zf_quantity *x, zf_error *err)
{
    double complex z = 0;
    zf_status st = ZF_OK;

    zf_buf_printf(out, "%s ", x->name);
    if (v->formulas) {
        zf_buf_puts(out, "= ");
        st = coupling_put_formula(out, v, formula_of(x), err);
    } else {
        st = zf_point_value(&z, v->physics->point, x->name, err);
        cli_put_complex(out, z);
        zf_buf_printf(out, " %s", x->unit);
    }
    zf_buf_puts(out, "\n");
    return st;
}

static void put_csv_head(zf_buf *out, const coupling_view *v)
{
    zf_buf_printf(out, "kind,name,re,im,unit%s\n",
                  v->formulas ? ",formula" : "");
}

zf_status coupling_quantities(zf_buf *out, const coupling_view *v,
                              const zf_quantity *const *list, size_t n,
                              long format, zf_error *err)
{
    zf_status st = ZF_OK;

    if (format == COUPLING_CSV)
        put_csv_head(out, v);
    for (size_t k = 0; st == ZF_OK && k < n; k++) {
        if (format == COUPLING_JSON) {
            zf_buf_puts(out, k ? ",\n " : "[");
            st = put_json(out, v, list[k], err);
        } else {
            st = (format == COUPLING_CSV ? put_csv : put_text)(out, v, list[k],
                                                               err);
        }
    }
    zf_buf_puts(out, format == COUPLING_JSON ? "]\n" : "");
    return st;
}

/* Inputs of the catalogue, and what follows from them alone, come first in
 * the table, before g_X. */
static size_t first_of_model(const zf_quantities *q)
{
    size_t k = 0;

    while (k < zf_quantities_count(q) &&
           strcmp(zf_quantities_at(q, k)->name, "g_X") != 0)
        k++;
    return k;
}

zf_status coupling_csv_all(zf_buf *out, const coupling_view *v, zf_error *err)
{
    const zf_quantities *q = v->physics->q;
    size_t first = first_of_model(q);
    zf_status st = ZF_OK;

    put_csv_head(out, v);
    for (size_t k = 0; st == ZF_OK && k < zf_quantities_count(q); k++) {
        const zf_quantity *x = zf_quantities_at(q, k);

        if (k >= first || cli_physics_is_chosen(v->physics, x))
            st = put_csv(out, v, x, err);
    }
    return st;
}

/* ---- Wilson coefficients ---- */

static zf_status wilson_line(zf_buf *out, cli_table *t, const coupling_view *v,
                             const zf_wilson *w, double complex z, long format,
                             zf_error *err)
{
    zf_status st = ZF_OK;
    zf_buf text;

    zf_buf_init(&text, 0);
    if (v->formulas)
        st = coupling_put_formula(&text, v, w->value, err);
    if (format == COUPLING_CSV) {
        zf_buf_printf(out, "%s,", w->key);
        cli_put_csv_number(out, creal(z));
        zf_buf_puts(out, ",");
        cli_put_csv_number(out, cimag(z));
        zf_buf_puts(out, v->formulas ? "," : "");
        cli_put_csv_text(out, zf_buf_text(&text));
        zf_buf_puts(out, "\n");
    } else if (format == COUPLING_JSON) {
        zf_buf_printf(out, "\"%s\": ", w->key);
        zf_buf_puts(out, v->formulas ? "{\"value\": " : "");
        cli_put_json(out, z, w->complex_key);
        if (v->formulas) {
            zf_buf_puts(out, ", \"formula\": ");
            cli_put_json_text(out, zf_buf_text(&text));
            zf_buf_puts(out, "}");
        }
    } else {
        cli_table_add(t, w->key);
        if (v->formulas)
            cli_cell_buf(t, &text);
        else
            cli_cell_complex(t, z);
    }
    zf_buf_clear(&text);
    return st;
}

/* All that are not zero at the point; formulas: all. */
static zf_status put_wilson(zf_buf *out, const coupling_view *v, long format,
                            size_t *shown, zf_error *err)
{
    cli_table t = {.columns = 2};
    zf_status st = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < v->n_wilson; k++) {
        double complex z = 0;

        st = zf_point_complex(&z, v->physics->point, v->wilson[k].value, err);
        if (st != ZF_OK || (z == 0 && !v->formulas))
            continue;
        if (format == COUPLING_JSON)
            zf_buf_puts(out, *shown ? ",\n  " : "");
        st = wilson_line(out, &t, v, &v->wilson[k], z, format, err);
        ++*shown;
    }
    cli_table_print(out, &t);
    cli_table_clear(&t);
    return st;
}

static void put_basis(zf_buf *out, const coupling_view *v)
{
    zf_buf_printf(out,
                  "{\"eft\": \"%s\", \"basis\": \"%s\", \"unit\": "
                  "\"GeV^-2\", \"values\": {",
                  zf_couplings_eft(v->physics->couplings),
                  zf_couplings_basis(v->physics->couplings, v->up));
}

static const char *alignment(const coupling_view *v)
{
    if (v->physics->model->simplified)
        return "of mass eigenstates";
    return v->up ? "up quarks diagonal" : "down quarks diagonal";
}

zf_status coupling_wilson(zf_buf *out, const coupling_view *v, long format,
                          zf_error *err)
{
    size_t shown = 0;
    zf_status st = ZF_OK;

    if (v->no_wilson)
        return zf_error_set(err, ZF_EDOMAIN, NULL, "%s", v->no_wilson);
    if (format == COUPLING_CSV)
        zf_buf_printf(out, "key,re,im%s\n", v->formulas ? ",formula" : "");
    if (format == COUPLING_JSON) {
        zf_buf_puts(out, "{");
        st = cli_physics_json(out, v->physics, err);
        zf_buf_puts(out, ",\n \"wilson\": ");
        put_basis(out, v);
    }
    if (st == ZF_OK)
        st = put_wilson(out, v, format, &shown, err);
    if (format == COUPLING_JSON)
        zf_buf_puts(out, "}}}\n");
    if (format == COUPLING_TABLE)
        zf_buf_printf(out,
                      "%zu of %zu that do not vanish identically; GeV^-2, %s\n",
                      shown, v->n_wilson, alignment(v));
    return st;
}

/* ---- exact mixing ---- */

static zf_status exact_line(zf_buf *out, cli_table *t, const char *name,
                            double complex exact, double complex leading,
                            long format)
{
    if (format == COUPLING_TABLE) {
        cli_table_add(t, name);
        cli_cell_complex(t, exact);
        cli_cell_complex(t, leading);
    } else if (format == COUPLING_CSV) {
        zf_buf_printf(out, "%s,", name);
        cli_put_csv_number(out, creal(exact));
        zf_buf_puts(out, ",");
        cli_put_csv_number(out, cimag(exact));
        zf_buf_puts(out, ",");
        cli_put_csv_number(out, creal(leading));
        zf_buf_puts(out, ",");
        cli_put_csv_number(out, cimag(leading));
        zf_buf_puts(out, "\n");
    } else {
        zf_buf_printf(out, ",\n  \"%s\": {\"exact\": ", name);
        cli_put_json(out, exact, 1);
        zf_buf_puts(out, ", \"leading\": ");
        cli_put_json(out, leading, 1);
        zf_buf_puts(out, "}");
    }
    return ZF_OK;
}

static zf_status exact_lines(zf_buf *out, cli_table *t, const coupling_view *v,
                             const zf_exact_mixing *x, long format,
                             zf_error *err)
{
    double complex g = 0;
    zf_status st = zf_point_value(&g, v->physics->point, "g_X", err);

    for (int k = 0; k < 36 && st == ZF_OK; k++) {
        int species = k / 18, side = k / 9 % 2, i = k % 9 / 3, j = k % 3;
        double complex z = 0;
        char name[40];

        if (j < i)
            continue; /* Hermitian */
        snprintf(name, sizeof(name), "g%c_%c_%d%d", side ? 'R' : 'L',
                 species ? 'd' : 'u', i + 1, j + 1);
        st = zf_point_value(&z, v->physics->point, name, err);
        if (st == ZF_OK)
            st = exact_line(out, t, name, g * x->current[species][side][i][j],
                            z, format);
    }
    for (int k = 0; k < 4 && st == ZF_OK; k++) {
        char name[40];

        snprintf(name, sizeof(name), "mass_heavy_%c%d", k / 2 ? 'd' : 'u',
                 k % 2 + 1);
        if (x->heavy[k / 2][k % 2] > 0)
            st = exact_line(out, t, name, x->heavy[k / 2][k % 2], NAN, format);
    }
    return st;
}

zf_status coupling_exact(zf_buf *out, const coupling_view *v, long format,
                         zf_error *err)
{
    cli_table t = {.columns = 3};
    zf_exact_mixing x;
    zf_status st =
        zf_couplings_exact(&x, v->physics->couplings, v->physics->point, err);

    if (st != ZF_OK)
        return st;
    if (format == COUPLING_CSV)
        zf_buf_puts(out, "name,re,im,leading_re,leading_im\n");
    cli_table_add(&t, "");
    cli_table_add(&t, "exact");
    cli_table_add(&t, "leading order");
    if (format == COUPLING_JSON) {
        zf_buf_puts(out, "{");
        st = cli_physics_json(out, v->physics, err);
    }
    if (st == ZF_OK)
        st = exact_lines(out, &t, v, &x, format, err);
    if (format == COUPLING_JSON)
        zf_buf_puts(out, "}\n");
    if (format == COUPLING_TABLE)
        cli_table_print(out, &t);
    cli_table_clear(&t);
    return st;
}

/* ---- everything ---- */

static zf_status json_expansions(zf_buf *out, const coupling_view *v,
                                 zf_error *err)
{
    zf_expansion *row = NULL;
    size_t n = 0;
    zf_status st = zf_couplings_expansions(&row, &n, v->physics->couplings,
                                           v->physics->point, err);

    zf_buf_puts(out, ",\n \"expansions\": [");
    for (size_t k = 0; st == ZF_OK && k < n; k++) {
        zf_buf_printf(out, "%s{\"name\": \"%s\", \"exact\": ", k ? ",\n  " : "",
                      row[k].name);
        cli_put_json(out, row[k].exact, 0);
        zf_buf_puts(out, ", \"leading\": ");
        cli_put_json(out, row[k].leading, 0);
        zf_buf_puts(out, "}");
    }
    zf_buf_puts(out, "]");
    zf_mem_free(row);
    return st;
}

zf_status coupling_json_all(zf_buf *out, const coupling_view *v, zf_error *err)
{
    const zf_quantities *q = v->physics->q;
    size_t first = first_of_model(q), shown = 0;
    zf_status st;

    zf_buf_puts(out, "{");
    st = cli_physics_json(out, v->physics, err);
    zf_buf_puts(out, ",\n \"quantities\": [");
    for (size_t k = first; st == ZF_OK && k < zf_quantities_count(q); k++) {
        zf_buf_puts(out, k > first ? ",\n  " : "");
        st = put_json(out, v, zf_quantities_at(q, k), err);
    }
    zf_buf_puts(out, "]");
    if (st == ZF_OK)
        st = json_expansions(out, v, err);
    zf_buf_puts(out, ",\n \"wilson\": ");
    if (v->no_wilson) {
        zf_buf_puts(out, "null");
    } else {
        put_basis(out, v);
        if (st == ZF_OK)
            st = put_wilson(out, v, COUPLING_JSON, &shown, err);
        zf_buf_puts(out, "}}");
    }
    zf_buf_puts(out, "}\n");
    return st;
}
