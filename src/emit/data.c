/* data.c - constant arrays of numbers, named by what they hold, so that equal
 * ones of several modules are one. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "emit/numbers.h"

enum {
    LINE = 72, /* characters of numbers on a line */
    DIGITS = 8 /* of the hash in a name */
};

void zf_data_clear(zf_data_pool *pool)
{
    for (size_t k = 0; k < pool->n; k++) {
        zf_mem_free(pool->array[k].name);
        zf_mem_free(pool->array[k].value);
    }
    zf_mem_free(pool->array);
    memset(pool, 0, sizeof(*pool));
}

static zf_status keep(zf_data_pool *pool, const char *name, const double *value,
                      size_t n, size_t stride, zf_error *err)
{
    zf_data_array *more;

    for (size_t k = 0; k < pool->n; k++)
        if (strcmp(pool->array[k].name, name) == 0)
            return ZF_OK;
    more =
        zf_mem_grow(pool->array, &pool->capacity, pool->n + 1, sizeof(*more));
    if (!more)
        return zf_no_memory(err);
    pool->array = more;
    more += pool->n;
    more->name = zf_mem_string(name, strlen(name));
    more->value = zf_mem_array(n + 1, sizeof(double));
    more->n = n;
    if (!more->name || !more->value) {
        zf_mem_free(more->name);
        zf_mem_free(more->value);
        return zf_no_memory(err);
    }
    for (size_t i = 0; i < n; i++)
        more->value[i] = value[i * stride];
    pool->n++;
    return ZF_OK;
}

zf_status zf_data_add(zf_buf *name, zf_data_pool *pool, const char *stem,
                      const double *value, size_t n, size_t stride,
                      zf_error *err)
{
    size_t before = name->len;
    char hash[65];
    zf_status st;
    zf_buf text;

    zf_buf_init(&text, 0);
    for (size_t i = 0; i < n; i++) {
        zf_double_add(&text, value[i * stride]);
        zf_buf_puts(&text, "\n");
    }
    st = zf_buf_check(&text, err);
    if (st == ZF_OK) {
        zf_sha256_hex(hash, zf_buf_text(&text), text.len);
        zf_buf_printf(name, "zforge_%s_%.*s", stem, (int)DIGITS, hash);
        st = zf_buf_check(name, err);
    }
    if (st == ZF_OK && pool)
        st = keep(pool, name->data + before, value, n, stride, err);
    zf_buf_clear(&text);
    return st;
}

/* ---- view ---- */

static int compare(const void *a, const void *b)
{
    return strcmp(((const zf_data_array *)a)->name,
                  ((const zf_data_array *)b)->name);
}

static zf_value *view_lines(const zf_data_array *a)
{
    zf_value *list = zf_value_list();
    zf_status st = ZF_OK;
    zf_buf line;

    zf_buf_init(&line, 0);
    for (size_t i = 0; i < a->n; i++) {
        zf_double_add(&line, a->value[i]);
        if (i + 1 < a->n)
            zf_buf_puts(&line, ",");
        if (i + 1 == a->n || line.len > LINE - 20) {
            zf_add(&st, list, zf_value_text(zf_buf_text(&line)));
            zf_buf_clear(&line);
            zf_buf_init(&line, 0);
        } else {
            zf_buf_puts(&line, " ");
        }
    }
    zf_buf_clear(&line);
    if (st == ZF_OK)
        return list;
    zf_value_free(list);
    return NULL;
}

zf_status zf_view_put_data(zf_value *v, zf_data_pool *pool, zf_error *err)
{
    zf_value *list = zf_value_list();
    zf_status st = ZF_OK;

    if (pool->n > 0)
        qsort(pool->array, pool->n, sizeof(*pool->array), compare);
    for (size_t k = 0; k < pool->n; k++) {
        zf_value *item = zf_value_map();

        zf_put_text(&st, item, "name", pool->array[k].name);
        zf_put_integer(&st, item, "n", (slong)pool->array[k].n);
        zf_put(&st, item, "lines", view_lines(&pool->array[k]));
        zf_add(&st, list, item);
    }
    zf_put(&st, v, "data", list);
    zf_put_integer(&st, v, "n_data", (slong)pool->n);
    return zf_put_done(st, err);
}
