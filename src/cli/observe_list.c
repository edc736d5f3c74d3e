/* observe_list.c - observables at a point as CSV and JSON. */
#include <math.h>
#include <string.h>

#include "cli/numbers.h"
#include "cli/observe_show.h"

static const char *const kinds[] = {"measurement", "limit", "fit"};

/* ---- CSV ---- */

static void csv_text(zf_buf *out, const char *text)
{
    zf_buf_puts(out, ",");
    cli_put_csv_text(out, text);
}

static void csv_number(zf_buf *out, double x)
{
    zf_buf_puts(out, ",");
    cli_put_csv_number(out, x);
}

/* One line; row 0 is a single number. */
static void csv_line(zf_buf *out, const observe_outcome *x, size_t row)
{
    const zf_observable *o = x->o;
    const zf_measurement *m = observe_measurement(o, row);
    zf_buf text;

    zf_buf_init(&text, 0);
    observe_put_validity(&text, o);
    zf_buf_printf(out, "%s,%zu", o->name, o->n_rows ? row + 1 : 0);
    csv_number(out, x->value ? x->value[row] : NAN);
    csv_number(out, x->sm ? x->sm[row] : NAN);
    csv_text(out, m ? kinds[m->kind] : "");
    csv_number(out, m ? m->value : NAN);
    csv_number(out, m && m->kind != ZF_MEASUREMENT_LIMIT ? m->plus : NAN);
    csv_number(out, m && m->kind != ZF_MEASUREMENT_LIMIT ? m->minus : NAN);
    csv_number(out, x->value ? zf_observable_pull(o, row, x->value[row]) : NAN);
    csv_text(out, o->unit);
    csv_text(out, zf_buf_text(&text));
    csv_text(out, o->source);
    csv_text(out, m ? m->source : "");
    csv_text(out, m && m->verify ? "yes" : "");
    csv_text(out, x->problem ? x->problem : "");
    zf_buf_puts(out, "\n");
    zf_buf_clear(&text);
}

zf_status observe_csv(zf_buf *out, const observe_view *v, zf_error *err)
{
    zf_buf_puts(out, "name,row,prediction,standard_model,kind,measured,plus,"
                     "minus,pull,unit,valid,source,measured_source,verify,"
                     "problem\n");
    for (size_t k = 0; k < v->n; k++)
        for (size_t r = 0; r < v->outcome[k].n; r++)
            if (v->rows || v->outcome[k].o->n_rows == 0)
                csv_line(out, &v->outcome[k], r);
    return zf_buf_check(out, err);
}

/* ---- JSON ---- */

static void json_text(zf_buf *out, const char *key, const char *text)
{
    zf_buf_printf(out, ", \"%s\": ", key);
    cli_put_json_text(out, text);
}

static void json_number(zf_buf *out, const char *key, double x)
{
    zf_buf_printf(out, ", \"%s\": ", key);
    cli_put_json(out, x, 0);
}

static void json_measurement(zf_buf *out, const zf_measurement *m)
{
    zf_buf_printf(out, "{\"kind\": \"%s\"", kinds[m->kind]);
    json_number(out, "value", m->value);
    if (m->kind == ZF_MEASUREMENT_LIMIT) {
        json_number(out, "level", m->level);
    } else {
        json_number(out, "plus", m->plus);
        json_number(out, "minus", m->minus);
    }
    json_text(out, "source", m->source);
    zf_buf_printf(out, ", \"verify\": %s", m->verify ? "true" : "false");
    json_text(out, "note", m->note);
    zf_buf_puts(out, "}");
}

static void json_validity(zf_buf *out, const zf_observable *o)
{
    zf_buf_puts(out, ", \"valid\": {");
    for (size_t k = 0; k < o->n_valid; k++) {
        zf_buf_printf(out, "%s\"%s\": [", k ? ", " : "", o->valid[k].quantity);
        cli_put_json(out, o->valid[k].low, 0);
        zf_buf_puts(out, ", ");
        cli_put_json(out, o->valid[k].high, 0);
        zf_buf_puts(out, "]");
    }
    zf_buf_puts(out, "}");
}

static void json_row(zf_buf *out, const observe_outcome *x, size_t row)
{
    const zf_observable *o = x->o;
    const zf_measurement *m = observe_measurement(o, row);

    zf_buf_puts(out, row ? ",\n   {\"columns\": [" : "\n   {\"columns\": [");
    for (size_t k = 0; k < o->n_columns; k++) {
        zf_buf_puts(out, k ? ", " : "");
        cli_put_json(out, o->row[row * o->n_columns + k], 0);
    }
    zf_buf_puts(out, "]");
    json_number(out, "prediction", x->value[row]);
    json_number(out, "standard_model", x->sm[row]);
    if (m) {
        json_number(out, "measured", m->value);
        json_number(out, "plus", m->plus);
        json_number(out, "minus", m->minus);
    }
    json_number(out, "pull", zf_observable_pull(o, row, x->value[row]));
    zf_buf_puts(out, "}");
}

static zf_status json_table(zf_buf *out, const observe_view *v,
                            const observe_outcome *x, zf_error *err)
{
    observe_chi2 chi2 = {0};
    zf_status st = observe_chi2_of(&chi2, v, x, err);

    zf_buf_printf(out, ", \"n_rows\": %zu", x->n);
    json_number(out, "chi2", chi2.n ? chi2.value : NAN);
    json_number(out, "chi2_standard_model", chi2.n ? chi2.sm : NAN);
    if (!v->rows || st != ZF_OK)
        return st;
    zf_buf_puts(out, ", \"columns\": [");
    for (size_t k = 0; k < x->o->n_columns; k++) {
        zf_buf_puts(out, k ? ", " : "");
        cli_put_json_text(out, x->o->column[k]);
    }
    zf_buf_puts(out, "], \"rows\": [");
    for (size_t r = 0; r < x->n; r++)
        json_row(out, x, r);
    zf_buf_puts(out, "]");
    return ZF_OK;
}

static zf_status json_outcome(zf_buf *out, const observe_view *v,
                              const observe_outcome *x, zf_error *err)
{
    const zf_observable *o = x->o;
    zf_status st = ZF_OK;

    zf_buf_puts(out, "{\"name\": ");
    cli_put_json_text(out, o->name);
    json_text(out, "title", o->title);
    json_text(out, "topic", o->file);
    json_text(out, "unit", o->unit);
    if (x->problem) {
        json_text(out, "problem", x->problem);
    } else if (o->n_rows > 0) {
        st = json_table(out, v, x, err);
    } else {
        json_number(out, "prediction", x->value[0]);
        json_number(out, "standard_model", x->sm[0]);
        json_number(out, "standard_model_uncertainty",
                    o->standard_model_uncertainty);
        json_number(out, "pull", zf_observable_pull(o, 0, x->value[0]));
    }
    json_validity(out, o);
    json_text(out, "source", o->source);
    zf_buf_puts(out, ", \"measurements\": [");
    for (size_t k = 0; k < o->n_measurements; k++) {
        zf_buf_puts(out, k ? ", " : "");
        json_measurement(out, &o->measurement[k]);
    }
    zf_buf_puts(out, "]}");
    return st;
}

static void json_missing(zf_buf *out, const observe_view *v)
{
    const zf_observables *o = v->physics->observables;
    const char *comma = "";

    zf_buf_puts(out, ",\n \"missing\": [");
    for (size_t k = 0; k < zf_observables_missing_count(o); k++) {
        zf_missing a = zf_observables_missing(o, k);

        if (!observe_is_wanted(v, a.name, a.file))
            continue;
        zf_buf_printf(out, "%s{\"name\": ", comma);
        cli_put_json_text(out, a.name);
        json_text(out, "needs", a.what);
        zf_buf_puts(out, "}");
        comma = ", ";
    }
    zf_buf_puts(out, "]");
}

zf_status observe_json(zf_buf *out, const observe_view *v, zf_error *err)
{
    observe_chi2 chi2 = {0};
    zf_status st;

    zf_buf_puts(out, "{");
    st = cli_physics_json(out, v->physics, err);
    zf_buf_puts(out, ",\n \"observables\": [");
    for (size_t k = 0; st == ZF_OK && k < v->n; k++) {
        zf_buf_puts(out, k ? ",\n  " : "");
        st = json_outcome(out, v, &v->outcome[k], err);
    }
    zf_buf_puts(out, "]");
    if (st == ZF_OK)
        st = observe_chi2_of(&chi2, v, NULL, err);
    zf_buf_printf(out, ",\n \"chi2\": {\"n\": %zu", chi2.n);
    json_number(out, "value", chi2.value);
    json_number(out, "standard_model", chi2.sm);
    zf_buf_puts(out, "}");
    json_missing(out, v);
    zf_buf_puts(out, "}\n");
    return st;
}
