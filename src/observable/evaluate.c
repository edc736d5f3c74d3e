/* evaluate.c - predictions, Standard Model numbers and pulls at a point. */
#include <math.h>
#include <string.h>

#include "observable/private.h"

static zf_status check_validity(const zf_observable *o, zf_point *p,
                                zf_error *err)
{
    for (size_t k = 0; k < o->n_valid; k++) {
        const zf_validity *v = &o->valid[k];
        double complex z = 0;
        double x;
        zf_status st = zf_point_value(&z, p, v->quantity, err);

        if (st != ZF_OK)
            return st;
        x = creal(z);
        if (!(x >= v->low && x <= v->high))
            return zf_error_set(err, ZF_EDOMAIN, NULL,
                                "%s is %.6g, outside the range from %.6g to "
                                "%.6g in which %s is valid",
                                v->quantity, x, v->low, v->high, o->name);
    }
    return ZF_OK;
}

/* ---- rows of a table ---- */

typedef struct row_values {
    const zf_observable *o;
    zf_point *p;
    double value[2 * MOST_COLUMNS];
    size_t n; /* columns that have a value by now */
} row_values;

static zf_status value_of(double complex *out, const char *symbol, void *arg,
                          zf_error *err)
{
    row_values *r = arg;

    for (size_t k = 0; k < r->n; k++)
        if (strcmp(r->o->column[k], symbol) == 0) {
            *out = r->value[k];
            return ZF_OK;
        }
    return zf_point_value(out, r->p, symbol, err);
}

static zf_status row_start(row_values *r, size_t row, zf_error *err)
{
    const zf_observable *o = r->o;

    for (size_t k = 0; k < o->n_columns; k++)
        r->value[k] = o->row[row * o->n_columns + k];
    r->n = o->n_columns;
    for (size_t k = 0; k < o->n_prepared; k++) {
        double complex z = 0;
        zf_status st = zf_expr_value(&z, o->prepared[k], value_of, r, err);

        if (st != ZF_OK)
            return st;
        r->value[r->n++] = creal(z);
    }
    return ZF_OK;
}

static zf_status row_number(double *out, row_values *r, zf_expr e,
                            zf_error *err)
{
    double complex z = NAN;
    zf_status st = ZF_OK;

    if (e)
        st = zf_expr_value(&z, e, value_of, r, err);
    if (st == ZF_OK)
        *out = creal(z);
    return st;
}

static zf_status table_numbers(double *out, double *sm, const zf_observable *o,
                               zf_point *p, zf_error *err)
{
    row_values r = {.o = o, .p = p};
    zf_status st = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < o->n_rows; k++) {
        st = row_start(&r, k, err);
        if (st == ZF_OK && out)
            st = row_number(&out[k], &r, o->formula, err);
        if (st == ZF_OK && sm)
            st = row_number(&sm[k], &r, o->standard_model, err);
    }
    return st;
}

zf_status zf_obs_numbers(double *out, double *sm, const zf_observable *o,
                         zf_point *p, zf_error *err)
{
    zf_status st = ZF_OK;

    if (o->n_rows > 0)
        return table_numbers(out, sm, o, p, err);
    if (out)
        st = zf_point_real(out, p, o->formula, err);
    if (st == ZF_OK && sm) {
        *sm = NAN;
        if (o->standard_model)
            st = zf_point_real(sm, p, o->standard_model, err);
    }
    return st;
}

zf_status zf_observable_values(double *out, double *sm, const zf_observable *o,
                               zf_point *p, zf_error *err)
{
    size_t n = o->n_rows ? o->n_rows : 1;
    double *value = zf_mem_array(2 * n, sizeof(double));
    zf_status st;

    if (!value)
        return zf_no_memory(err);
    st = zf_couplings_check_point(p, err);
    if (st == ZF_OK && !o->vanishes)
        st = check_validity(o, p, err);
    if (st == ZF_OK)
        st = zf_obs_numbers(value, value + n, o, p, err);
    if (st == ZF_OK && o->vanishes && !zf_point_is_overridden(p))
        for (size_t k = 0; k < n; k++) /* free of rounding */
            value[k] = o->standard_model ? value[n + k] : 0;
    for (size_t k = 0; st == ZF_OK && k < n; k++)
        if ((out && !isfinite(value[k])) ||
            (sm && o->standard_model && !isfinite(value[n + k])))
            st = zf_error_set(err, ZF_EDOMAIN, NULL,
                              "%s has no finite value at this point", o->name);
    if (st == ZF_OK && out)
        memcpy(out, value, n * sizeof(double));
    if (st == ZF_OK && sm)
        memcpy(sm, value + n, n * sizeof(double));
    zf_mem_free(value);
    return st;
}

const zf_measurement *zf_observable_measured(const zf_observable *o, size_t row)
{
    const zf_measurement *m = NULL;

    if (o->n_rows > 0)
        m = o->row_measurement && row < o->n_rows ? &o->row_measurement[row]
                                                  : NULL;
    else if (row == 0 && o->n_measurements > 0)
        m = &o->measurement[0];
    return m && m->kind == ZF_MEASUREMENT_VALUE ? m : NULL;
}

double zf_observable_pull(const zf_observable *o, size_t row, double prediction)
{
    const zf_measurement *m = zf_observable_measured(o, row);
    double side;

    if (!m)
        return NAN;
    side = prediction > m->value ? m->plus : m->minus;
    return (prediction - m->value) / hypot(side, o->standard_model_uncertainty);
}
