/* view_charge.c - exact numbers and charges in the view. */
#include <string.h>

#include "zforge/exact.h"

#include "emit/view.h"

int zf_fits_int64(const fmpq_t x)
{
    /* -2^63 has no positive counterpart, and no literal in C. */
    return fmpz_bits(fmpq_numref(x)) <= 63 && fmpz_bits(fmpq_denref(x)) <= 63;
}

zf_value *zf_view_number(const fmpq_t x)
{
    zf_value *v = zf_value_map();
    zf_status st = ZF_OK;
    zf_buf text;
    int huge;

    zf_buf_init(&text, 0);
    zf_rational_print(&text, x);
    zf_put_buf(&st, v, "text", &text);
    zf_latex_rational(&text, x);
    zf_put_buf(&st, v, "latex", &text);
    zf_integer_print(&text, fmpq_numref(x));
    zf_put_buf(&st, v, "numerator", &text);
    zf_integer_print(&text, fmpq_denref(x));
    zf_put_buf(&st, v, "denominator", &text);
    huge = zf_decimal_add(&text, x);
    zf_put_buf(&st, v, "decimal", &text);
    zf_put_truth(&st, v, "integer", fmpz_is_one(fmpq_denref(x)));
    zf_put_truth(&st, v, "zero", fmpq_is_zero(x));
    zf_put_truth(&st, v, "negative", fmpq_sgn(x) < 0);
    zf_put_truth(&st, v, "int64", zf_fits_int64(x));
    zf_put_truth(&st, v, "huge", huge);
    zf_buf_clear(&text);
    if (st == ZF_OK)
        return v;
    zf_value_free(v);
    return NULL;
}

/* The charge over the symbols of the parameters. */
static void put_symbolic(zf_status *st, zf_value *v, const zf_model *m, slong i)
{
    char **symbol = zf_mem_array((size_t)m->n_parameters + 1, sizeof(*symbol));
    zf_buf text;

    zf_buf_init(&text, 0);
    if (!symbol)
        *st = ZF_ENOMEM;
    for (slong k = 0; symbol && k < m->n_parameters; k++) {
        zf_symbol_add(&text, m->parameter[k]);
        symbol[k] = zf_mem_string(zf_buf_text(&text), text.len);
        if (zf_buf_check(&text, NULL) != ZF_OK || !symbol[k])
            *st = ZF_ENOMEM;
        zf_buf_clear(&text);
    }
    if (!m->known[i])
        zf_buf_puts(&text, "0");
    else if (*st == ZF_OK)
        zf_affine_print(&text, fmpq_mat_entry(m->charge, i, 0),
                        (const char *const *)symbol, m->n_parameters);
    zf_put_buf(st, v, "symbolic", &text);
    for (slong k = 0; symbol && k < m->n_parameters; k++)
        zf_mem_free(symbol[k]);
    zf_mem_free(symbol);
}

/* The row of the matrix of charges, or the texts for "nobody knows". */
static void put_row(zf_status *st, zf_value *v, const zf_model *m, slong i)
{
    const fmpq *row = fmpq_mat_entry(m->charge, i, 0);
    zf_value *list = zf_value_list();
    int zero = m->known[i];
    zf_buf text;

    zf_buf_init(&text, 0);
    if (m->known[i])
        zf_affine_print(&text, row, (const char *const *)m->parameter,
                        m->n_parameters);
    else
        zf_buf_puts(&text, "?");
    zf_put_buf(st, v, "text", &text);
    if (m->known[i])
        zf_latex_affine(&text, row, (const char *const *)m->parameter_latex,
                        m->n_parameters);
    else
        zf_buf_puts(&text, "?");
    zf_put_buf(st, v, "latex", &text);
    for (slong k = 0; k <= m->n_parameters; k++) {
        zero = zero && fmpq_is_zero(row + k);
        zf_add(st, list, zf_view_number(row + k));
    }
    zf_put(st, v, "row", list);
    zf_put_truth(st, v, "zero", zero);
    zf_buf_clear(&text);
}

const fmpq *zf_benchmark_value(const zf_model *m, slong k)
{
    for (size_t i = 0; i < m->n_benchmark; i++)
        if (strcmp(m->benchmark[i].name, m->parameter[k]) == 0)
            return &m->benchmark[i].value.value;
    return NULL;
}

/* The charge at the benchmark of the card; what that leaves open is 0. */
static void put_value(zf_status *st, zf_value *v, const zf_model *m, slong i)
{
    const fmpq *row = fmpq_mat_entry(m->charge, i, 0);
    fmpq_t x;

    fmpq_init(x);
    fmpq_set(x, row + m->n_parameters);
    for (slong k = 0; k < m->n_parameters; k++) {
        const fmpq *value = zf_benchmark_value(m, k);

        if (value)
            fmpq_addmul(x, row + k, value);
    }
    zf_put(st, v, "value", zf_view_number(x));
    fmpq_clear(x);
}

zf_value *zf_view_charge(const zf_model *m, slong i)
{
    zf_value *v = zf_value_map();
    zf_status st = ZF_OK;

    zf_put_truth(&st, v, "known", m->known[i]);
    put_row(&st, v, m, i);
    put_symbolic(&st, v, m, i);
    zf_put(&st, v, "constant",
           zf_view_number(fmpq_mat_entry(m->charge, i, m->n_parameters)));
    put_value(&st, v, m, i);
    if (st == ZF_OK)
        return v;
    zf_value_free(v);
    return NULL;
}

zf_status zf_charges_check(const zf_model *m, zf_error *err)
{
    zf_status st = ZF_OK;
    zf_buf text;

    for (slong i = 0; st == ZF_OK && i < m->content->n; i++) {
        zf_buf_init(&text, ZF_MAX_CHARGE_TEXT);
        zf_affine_print(&text, fmpq_mat_entry(m->charge, i, 0),
                        (const char *const *)m->parameter, m->n_parameters);
        if (zf_buf_check(&text, NULL) == ZF_ELIMIT)
            st = zf_error_set(err, ZF_ELIMIT, NULL,
                              "the charge of %s takes more than %d characters",
                              m->content->component[i], ZF_MAX_CHARGE_TEXT);
        else
            st = zf_buf_check(&text, err);
        zf_buf_clear(&text);
    }
    return st;
}
