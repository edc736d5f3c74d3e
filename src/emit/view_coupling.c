/* view_coupling.c - inputs, the point of a model, and Wilson coefficients. */
#include <math.h>
#include <stdio.h>

#include "emit/numbers.h"

/* What inputs and parameters have in common. */
static void put_quantity(zf_status *st, zf_value *v, const zf_quantity *q,
                         size_t offset)
{
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_put_text(st, v, "name", q->name);
    zf_code_name(&text, q->name);
    zf_put_buf(st, v, "identifier", &text);
    zf_put_text(st, v, "latex", q->latex);
    zf_put_text(st, v, "unit", q->unit);
    zf_put_text(st, v, "meaning", q->meaning);
    zf_put_text(st, v, "source", q->source);
    zf_put_text(st, v, "date", q->date);
    zf_put_truth(st, v, "verify", q->verify);
    zf_put_integer(st, v, "offset", (slong)offset);
    zf_decimal_add(&text, q->value);
    zf_put_buf(st, v, "default", &text);
    zf_put_double(st, v, "uncertainty", q->uncertainty);
}

/* `(0, inf)`, as it is written in words. */
static void put_range(zf_status *st, zf_value *v, const zf_quantity *q)
{
    char text[100];
    int low_open = q->low_open || isinf(q->low);
    int high_open = q->high_open || isinf(q->high);

    snprintf(text, sizeof(text), "%c%g, %g%c", low_open ? '(' : '[', q->low,
             q->high, high_open ? ')' : ']');
    zf_put_text(st, v, "range", text);
    zf_put_double(st, v, "low", q->low);
    zf_put_double(st, v, "high", q->high);
    zf_put_truth(st, v, "low_open", low_open);
    zf_put_truth(st, v, "high_open", high_open);
}

static zf_status put_point(zf_value *v, zf_numbers *n, zf_error *err)
{
    zf_value *list = zf_value_list();
    zf_status st = ZF_OK, now = ZF_OK;
    size_t count = 0;

    for (size_t k = 0; k < zf_quantities_count(n->quantities); k++) {
        const zf_quantity *q = zf_quantities_at(n->quantities, k);
        double complex x = 0;
        zf_value *item;

        if (q->kind != ZF_QUANTITY_PARAMETER)
            continue;
        if (now == ZF_OK)
            now = zf_point_value(&x, n->point, q->name, err);
        item = zf_value_map();
        put_quantity(&st, item, q, count++);
        zf_put_double(&st, item, "value", creal(x));
        put_range(&st, item, q);
        zf_add(&st, list, item);
    }
    zf_put(&st, v, "point", list);
    zf_put_integer(&st, v, "n_point", (slong)count);
    return now == ZF_OK ? zf_put_done(st, err) : now;
}

static zf_value *view_wilson(const zf_wilson *w, size_t k, double complex x)
{
    zf_value *v = zf_value_map();
    zf_status st = ZF_OK;

    zf_put_text(&st, v, "key", w->key);
    zf_put_integer(&st, v, "offset", (slong)k);
    zf_put_truth(&st, v, "complex", w->complex_key);
    zf_put_double(&st, v, "real", creal(x));
    zf_put_double(&st, v, "imaginary", cimag(x));
    if (st == ZF_OK)
        return v;
    zf_value_free(v);
    return NULL;
}

/* All coefficients, and those that are not zero at the point. */
static zf_status put_wilson(zf_value *v, zf_numbers *n, zf_error *err)
{
    size_t count = zf_couplings_wilson_count(n->couplings);
    zf_value *list = zf_value_list(), *nonzero = zf_value_list();
    zf_status st = ZF_OK, now = ZF_OK;

    for (size_t k = 0; k < count; k++) {
        const zf_wilson *w = zf_couplings_wilson(n->couplings, k);
        double complex x = 0;

        if (now == ZF_OK)
            now = zf_point_complex(&x, n->point, w->value, err);
        if (now == ZF_OK && !(isfinite(creal(x)) && isfinite(cimag(x))))
            now =
                zf_error_set(err, ZF_EDOMAIN, NULL,
                             "the Wilson coefficient %s is not finite", w->key);
        zf_add(&st, list, view_wilson(w, k, x));
        if (x != 0)
            zf_add(&st, nonzero, view_wilson(w, k, x));
    }
    zf_put(&st, v, "wilson", list);
    zf_put(&st, v, "wilson_values", nonzero);
    zf_put_integer(&st, v, "n_wilson", (slong)count);
    return now == ZF_OK ? zf_put_done(st, err) : now;
}

zf_status zf_view_put_couplings(zf_value *v, zf_numbers *n, zf_error *err)
{
    double complex mass = 0;
    zf_status st = zf_point_value(&mass, n->point, "M_Zp", err), now = ZF_OK;

    if (st == ZF_OK)
        st = put_point(v, n, err);
    if (st == ZF_OK)
        st = put_wilson(v, n, err);
    zf_put_double(&now, v, "scale", creal(mass));
    zf_put_text(&now, v, "eft", zf_couplings_eft(n->couplings));
    zf_put_text(&now, v, "basis", zf_couplings_basis(n->couplings, 0));
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

zf_status zf_view_put_inputs(zf_value *v, const char *catalog, zf_error *err)
{
    zf_quantities *q = NULL;
    zf_value *list = zf_value_list();
    zf_status st = zf_quantities_new(&q, err), now = ZF_OK;
    size_t count = 0;
    zf_buf folder;

    zf_buf_init(&folder, 0);
    zf_path_join(&folder, catalog, "inputs");
    if (st == ZF_OK)
        st = zf_buf_check(&folder, err);
    if (st == ZF_OK)
        st = zf_quantities_read_folder(q, zf_buf_text(&folder), err);
    for (size_t k = 0; st == ZF_OK && k < zf_quantities_count(q); k++) {
        const zf_quantity *x = zf_quantities_at(q, k);
        zf_value *item;

        if (x->kind != ZF_QUANTITY_INPUT)
            continue;
        item = zf_value_map();
        put_quantity(&now, item, x, count++);
        put_range(&now, item, x);
        zf_add(&now, list, item);
    }
    zf_put(&now, v, "inputs", list);
    zf_put_integer(&now, v, "n_inputs", (slong)count);
    zf_buf_clear(&folder);
    zf_quantities_free(q);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}
