/* numbers.c - what a view has beyond the card: numbers at a point, formulas,
 * code.  A model for which there are none keeps a view without them, unless
 * the format cannot do without. */
#include "emit/numbers.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The shortest decimal that is read back as x. */
static void shortest(char out[40], double x)
{
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(out, 40, "%.*g", digits, x);
        if (strtod(out, NULL) == x)
            return;
    }
}

void zf_double_add(zf_buf *out, double x)
{
    char text[40];

    if (isnan(x) || isinf(x)) {
        zf_buf_puts(out, isnan(x) ? "NAN" : x < 0 ? "-HUGE_VAL" : "HUGE_VAL");
        return;
    }
    shortest(text, x);
    if (!strchr(text, '.')) {
        char *e = strchr(text, 'e');
        size_t len = e ? (size_t)(e - text) : strlen(text);

        memmove(text + len + 2, text + len, strlen(text + len) + 1);
        memcpy(text + len, ".0", 2);
    }
    zf_buf_puts(out, text);
}

void zf_put_double(zf_status *st, zf_value *map, const char *key, double x)
{
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_double_add(&text, x);
    zf_put_buf(st, map, key, &text);
}

zf_status zf_put_done(zf_status st, zf_error *err)
{
    if (st == ZF_OK)
        return ZF_OK;
    return zf_error_set(err, st, NULL,
                        st == ZF_ENOMEM ? "out of memory"
                                        : "a view is put together wrongly");
}

zf_status zf_view_put_numbers(zf_value *v, const zf_format *f,
                              const zf_model *m, const zf_emit_options *options,
                              zf_data_pool *pool, zf_error *err)
{
    zf_status st = ZF_OK;

    (void)m;
    (void)options;
    (void)pool;
    zf_put_truth(&st, v, "has_couplings", 0);
    zf_put_text(&st, v, "no_couplings", "");
    if (st == ZF_OK && (f->needs || f->n_conditions))
        st = zf_error_set(err, ZF_EDOMAIN, NULL, "there are no couplings yet");
    return st == ZF_EDOMAIN ? st : zf_put_done(st, err);
}

zf_status zf_view_put_shared(zf_value *v, const zf_emit_options *options,
                             zf_data_pool *pool, zf_error *err)
{
    int there = 0 && options && options->catalog;
    zf_status st = ZF_OK;

    zf_put_truth(&st, v, "has_inputs", there);
    if (!there)
        zf_put(&st, v, "inputs", zf_value_list());
    st = zf_put_done(st, err);
    return st == ZF_OK ? zf_view_put_data(v, pool, err) : st;
}
