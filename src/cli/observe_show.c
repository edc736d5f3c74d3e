/* observe_show.c - observables at a point as a table. */
#include "cli/observe_show.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "cli/numbers.h"
#include "cli/table.h"

/* ---- rows of single numbers ---- */

/* The pull; whether a limit is kept. */
static void add_pull(cli_table *t, const zf_observable *o, size_t row,
                     double value)
{
    const zf_measurement *m = observe_measurement(o, row);
    double pull = zf_observable_pull(o, row, value);
    char text[40];

    if (m && m->kind == ZF_MEASUREMENT_LIMIT)
        cli_table_add(t, fabs(value) <= m->value ? "below" : "above");
    else if (isfinite(pull)) {
        snprintf(text, sizeof(text), "%+.2f", pull);
        cli_table_add(t, text);
    } else
        cli_table_add(t, "");
}

static void add_measurement(cli_table *t, const zf_measurement *m)
{
    zf_buf text;

    zf_buf_init(&text, 0);
    observe_put_measurement(&text, m);
    cli_cell_buf(t, &text);
}

/* A value, with the digits that its measurement has. */
static void add_value(cli_table *t, double x, const zf_measurement *m)
{
    int gauss = m && m->kind != ZF_MEASUREMENT_LIMIT;

    cli_cell_digits(t, x, cli_digits(x, gauss ? fmin(m->plus, m->minus) : 0));
}

static void add_unit(cli_table *t, const zf_observable *o)
{
    cli_table_add(t, strcmp(o->unit, "1") == 0 ? "" : o->unit);
}

/* Where the formula holds, and where it and the measured value come from. */
static void add_sources(cli_table *t, const zf_observable *o)
{
    const zf_measurement *m = observe_measurement(o, 0);
    zf_buf text;

    zf_buf_init(&text, 0);
    observe_put_validity(&text, o);
    cli_cell_buf(t, &text);
    zf_buf_init(&text, 0);
    zf_buf_puts(&text, o->source);
    if (m)
        zf_buf_printf(&text, "%smeasured: %s", o->source[0] ? "; " : "",
                      m->source);
    cli_cell_buf(t, &text);
}

static void add_head(cli_table *t, const char *const *head)
{
    for (size_t k = 0; k < t->columns; k++)
        cli_table_add(t, head[k]);
}

/* Left out unless it is asked for by name: what is that of the Standard Model,
 * or zero, in any such model, and was not measured. */
static int is_dull(const observe_view *v, const observe_outcome *x)
{
    return v->all && x->o->vanishes && x->o->n_measurements == 0 &&
           x->o->n_rows == 0;
}

static void show_dull(zf_buf *out, const observe_view *v)
{
    size_t n = 0;

    for (size_t k = 0; k < v->n; k++)
        n += is_dull(v, &v->outcome[k]) && v->outcome[k].value;
    if (n > 0)
        zf_buf_printf(out,
                      "\n%zu more vanish identically, or are those of the "
                      "Standard Model ('*' shows them)\n",
                      n);
}

static void show_numbers(zf_buf *out, const observe_view *v)
{
    static const char *const head[] = {
        "observable", "prediction", "Standard Model", "measured",
        "pull",       "unit",       "valid",          "source"};
    cli_table t = {.columns = 8};

    for (size_t k = 0; k < v->n; k++) {
        const observe_outcome *x = &v->outcome[k];
        const zf_measurement *m = observe_measurement(x->o, 0);

        if (x->o->n_rows > 0 || !x->value || is_dull(v, x))
            continue;
        if (t.n == 0)
            add_head(&t, head);
        cli_table_add(&t, x->o->name);
        add_value(&t, x->value[0], m);
        add_value(&t, x->sm[0], m);
        add_measurement(&t, m);
        add_pull(&t, x->o, 0, x->value[0]);
        add_unit(&t, x->o);
        add_sources(&t, x->o);
    }
    cli_table_print(out, &t);
    cli_table_clear(&t);
}

/* ---- tables ---- */

static zf_status add_summary(cli_table *t, const observe_view *v,
                             const observe_outcome *x, zf_error *err)
{
    observe_chi2 chi2 = {0};
    zf_status st = observe_chi2_of(&chi2, v, x, err);
    char rows[40];

    if (st != ZF_OK)
        return st;
    snprintf(rows, sizeof(rows), "%zu", x->n);
    cli_table_add(t, x->o->name);
    cli_table_add(t, rows);
    cli_cell_number(t, chi2.n ? chi2.value : NAN);
    cli_cell_number(t, chi2.n ? chi2.sm : NAN);
    add_sources(t, x->o);
    return ZF_OK;
}

static zf_status show_summaries(zf_buf *out, const observe_view *v,
                                zf_error *err)
{
    static const char *const head[] = {"table",          "rows",  "chi^2",
                                       "Standard Model", "valid", "source"};
    cli_table t = {.columns = 6};
    zf_status st = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < v->n; k++) {
        const observe_outcome *x = &v->outcome[k];

        if (x->o->n_rows == 0 || !x->value)
            continue;
        if (t.n == 0)
            add_head(&t, head);
        st = add_summary(&t, v, x, err);
    }
    zf_buf_puts(out, t.n && out->len ? "\n" : "");
    cli_table_print(out, &t);
    cli_table_clear(&t);
    return st;
}

static void show_rows(zf_buf *out, const observe_outcome *x)
{
    const zf_observable *o = x->o;
    cli_table t = {.columns = o->n_columns + 4};

    for (size_t k = 0; k < o->n_columns; k++)
        cli_table_add(&t, o->column[k]);
    cli_table_add(&t, "prediction");
    cli_table_add(&t, "Standard Model");
    cli_table_add(&t, "measured");
    cli_table_add(&t, "pull");
    for (size_t r = 0; r < x->n; r++) {
        const zf_measurement *m = observe_measurement(o, r);

        for (size_t k = 0; k < o->n_columns; k++)
            cli_cell_number(&t, o->row[r * o->n_columns + k]);
        add_value(&t, x->value[r], m);
        add_value(&t, x->sm[r], m);
        add_measurement(&t, m);
        add_pull(&t, o, r, x->value[r]);
    }
    zf_buf_printf(out, "\n%s: %s\n", o->name, o->title);
    cli_table_print(out, &t);
    cli_table_clear(&t);
}

/* ---- what follows the tables ---- */

static void show_problems(zf_buf *out, const observe_view *v)
{
    int any = 0;

    for (size_t k = 0; k < v->n; k++) {
        if (!v->outcome[k].problem)
            continue;
        zf_buf_puts(out, any++ ? "" : "\nno value at this point:\n");
        zf_buf_printf(out, "  %s: %s\n", v->outcome[k].o->name,
                      v->outcome[k].problem);
    }
}

static void show_legend(zf_buf *out, const observe_view *v)
{
    for (size_t k = 0; k < v->n; k++) {
        const zf_measurement *m = observe_measurement(v->outcome[k].o, 0);

        if (m && m->verify && v->outcome[k].value) {
            zf_buf_puts(out, "\n* not compared with its source\n");
            return;
        }
    }
}

static zf_status show_chi2(zf_buf *out, const observe_view *v, zf_error *err)
{
    observe_chi2 chi2 = {0};
    zf_status st = observe_chi2_of(&chi2, v, NULL, err);

    if (st != ZF_OK || chi2.n == 0)
        return st;
    zf_buf_printf(out, "\nchi^2 = %.6g of %zu measured numbers", chi2.value,
                  chi2.n);
    if (isfinite(chi2.sm))
        zf_buf_printf(out, "; Standard Model %.6g", chi2.sm);
    zf_buf_puts(out, "\n");
    return ZF_OK;
}

/* Names that lack the same quantity stand together. */
static void list_missing(zf_buf *out, const observe_view *v)
{
    const zf_observables *o = v->physics->observables;
    size_t n = zf_observables_missing_count(o);

    for (size_t i = 0; i < n; i++) {
        zf_missing a = zf_observables_missing(o, i);
        int seen = !observe_is_wanted(v, a.name, a.file);

        for (size_t j = 0; j < i && !seen; j++) {
            zf_missing b = zf_observables_missing(o, j);

            seen = strcmp(a.what, b.what) == 0 &&
                   observe_is_wanted(v, b.name, b.file);
        }
        if (seen)
            continue;
        zf_buf_printf(out, "  no %s:", a.what);
        for (size_t j = i; j < n; j++) {
            zf_missing b = zf_observables_missing(o, j);

            if (strcmp(a.what, b.what) == 0 &&
                observe_is_wanted(v, b.name, b.file))
                zf_buf_printf(out, " %s", b.name);
        }
        zf_buf_puts(out, "\n");
    }
}

static void show_missing(zf_buf *out, const observe_view *v)
{
    const zf_observables *o = v->physics->observables;
    size_t n = 0;

    for (size_t k = 0; k < zf_observables_missing_count(o); k++) {
        zf_missing a = zf_observables_missing(o, k);

        n += observe_is_wanted(v, a.name, a.file) != 0;
    }
    if (n == 0)
        return;
    if (v->missing || !v->all) {
        zf_buf_puts(out, out->len ? "\n" : "");
        zf_buf_puts(out, "do not apply to this model:\n");
        list_missing(out, v);
    } else {
        zf_buf_printf(out,
                      "\n%zu observables need quantities that this model does "
                      "not have (--missing)\n",
                      n);
    }
}

zf_status observe_show(zf_buf *out, const observe_view *v, zf_error *err)
{
    zf_status st;

    show_numbers(out, v);
    st = show_summaries(out, v, err);
    for (size_t k = 0; v->rows && k < v->n; k++)
        if (v->outcome[k].o->n_rows > 0 && v->outcome[k].value)
            show_rows(out, &v->outcome[k]);
    show_legend(out, v);
    show_dull(out, v);
    show_problems(out, v);
    if (st == ZF_OK)
        st = show_chi2(out, v, err);
    show_missing(out, v);
    return st;
}
