/* view_observable.c - the observables of a model, and what was measured. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "emit/numbers.h"

const char *zf_observable_bit_name(const zf_observable *o)
{
    return o->n_rows ? o->name : o->file;
}

/* 1 when two observables are asked for together: they are of one name, and
 * valid at the same points. */
static int share_bit(const zf_observable *a, const zf_observable *b)
{
    if (strcmp(zf_observable_bit_name(a), zf_observable_bit_name(b)) != 0 ||
        a->n_valid != b->n_valid)
        return 0;
    for (size_t i = 0; i < a->n_valid; i++)
        if (strcmp(a->valid[i].quantity, b->valid[i].quantity) != 0 ||
            a->valid[i].low != b->valid[i].low ||
            a->valid[i].high != b->valid[i].high)
            return 0;
    return 1;
}

/* The first observable with the bit of observable k. */
static size_t first_of(const zf_observables *o, size_t k)
{
    size_t i = 0;

    while (!share_bit(zf_observables_at(o, i), zf_observables_at(o, k)))
        i++;
    return i;
}

int zf_observable_bit(const zf_observables *o, size_t k)
{
    size_t first = first_of(o, k);
    int bit = 0;

    for (size_t i = 0; i < first; i++)
        bit += first_of(o, i) == i;
    return bit;
}

static zf_value *view_measurement(const zf_measurement *m)
{
    static const char *const kinds[] = {
        [ZF_MEASUREMENT_VALUE] = "measurement",
        [ZF_MEASUREMENT_LIMIT] = "limit",
        [ZF_MEASUREMENT_FIT] = "fit",
    };
    static const char *const names[] = {
        [ZF_MEASUREMENT_VALUE] = "ZFORGE_MEASUREMENT",
        [ZF_MEASUREMENT_LIMIT] = "ZFORGE_LIMIT",
        [ZF_MEASUREMENT_FIT] = "ZFORGE_FIT",
    };
    zf_value *v = zf_value_map();
    zf_status st = ZF_OK;

    zf_put_text(&st, v, "kind", kinds[m->kind]);
    zf_put_text(&st, v, "kind_c", names[m->kind]);
    zf_put_truth(&st, v, "limit", m->kind == ZF_MEASUREMENT_LIMIT);
    zf_put_double(&st, v, "value", m->value);
    zf_put_double(&st, v, "plus", m->plus);
    zf_put_double(&st, v, "minus", m->minus);
    zf_put_double(&st, v, "level", m->level);
    zf_put_text(&st, v, "source", m->source ? m->source : "");
    zf_put_truth(&st, v, "verify", m->verify);
    if (st == ZF_OK)
        return v;
    zf_value_free(v);
    return NULL;
}

static zf_value *view_validity(const zf_validity *r)
{
    zf_value *v = zf_value_map();
    zf_status st = ZF_OK;

    zf_put_text(&st, v, "quantity", r->quantity);
    zf_put_truth(&st, v, "has_low", !isinf(r->low));
    zf_put_truth(&st, v, "has_high", !isinf(r->high));
    zf_put_double(&st, v, "low", r->low);
    zf_put_double(&st, v, "high", r->high);
    if (st == ZF_OK)
        return v;
    zf_value_free(v);
    return NULL;
}

static void put_lists(zf_status *st, zf_value *v, const zf_observable *o)
{
    zf_value *measured = zf_value_list(), *valid = zf_value_list();

    for (size_t k = 0; k < o->n_measurements; k++)
        zf_add(st, measured, view_measurement(&o->measurement[k]));
    for (size_t k = 0; k < o->n_valid; k++)
        zf_add(st, valid, view_validity(&o->valid[k]));
    zf_put(st, v, "measurements", measured);
    zf_put_truth(st, v, "has_measurement", o->n_measurements > 0);
    zf_put(st, v, "measured",
           o->n_measurements > 0 ? view_measurement(&o->measurement[0])
                                 : zf_value_truth(0));
    zf_put(st, v, "valid", valid);
}

static zf_value *view_observable(const zf_observable *o, size_t first, int bit)
{
    char mask[24];
    zf_value *v = zf_value_map();
    zf_status st = ZF_OK;

    snprintf(mask, sizeof(mask), "0x%llx", 1ull << bit);
    zf_put_text(&st, v, "mask", mask);
    zf_put_text(&st, v, "name", o->name);
    zf_put_text(&st, v, "title", o->title ? o->title : "");
    zf_put_text(&st, v, "latex", o->latex ? o->latex : "");
    zf_put_text(&st, v, "unit", o->unit ? o->unit : "1");
    zf_put_text(&st, v, "source", o->source ? o->source : "");
    zf_put_text(&st, v, "note", o->note ? o->note : "");
    zf_put_text(&st, v, "topic", o->file ? o->file : "");
    zf_put_truth(&st, v, "vanishes", o->vanishes);
    zf_put_truth(&st, v, "table", o->n_rows > 0);
    zf_put_truth(&st, v, "has_standard_model", o->standard_model != NULL);
    zf_put_integer(&st, v, "value_offset", (slong)first);
    zf_put_integer(&st, v, "n_values", o->n_rows ? (slong)o->n_rows : 1);
    put_lists(&st, v, o);
    if (st == ZF_OK)
        return v;
    zf_value_free(v);
    return NULL;
}

zf_status zf_view_put_observables(zf_value *v, zf_numbers *n, zf_error *err)
{
    size_t count = zf_observables_count(n->observables), values = 0;
    zf_value *list = zf_value_list();
    zf_status st = ZF_OK;

    for (size_t k = 0; k < count; k++) {
        const zf_observable *o = zf_observables_at(n->observables, k);

        zf_add(
            &st, list,
            view_observable(o, values, zf_observable_bit(n->observables, k)));
        values += o->n_rows ? o->n_rows : 1;
    }
    zf_put(&st, v, "observables", list);
    zf_put_integer(&st, v, "n_observables", (slong)count);
    zf_put_integer(&st, v, "n_values", (slong)values);
    return zf_put_done(st, err);
}
