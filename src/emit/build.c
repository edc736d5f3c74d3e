/* build.c - filling the maps and lists of a view, checking once at the end. */
#include <stdio.h>

#include "emit/view.h"

void zf_put(zf_status *st, zf_value *map, const char *key, zf_value *item)
{
    zf_status now = zf_value_set(map, key, item);

    if (*st == ZF_OK)
        *st = now;
}

void zf_put_text(zf_status *st, zf_value *map, const char *key,
                 const char *text)
{
    zf_put(st, map, key, zf_value_text(text));
}

void zf_put_truth(zf_status *st, zf_value *map, const char *key, int truth)
{
    zf_put(st, map, key, zf_value_truth(truth));
}

void zf_put_integer(zf_status *st, zf_value *map, const char *key, slong n)
{
    char text[32];

    snprintf(text, sizeof(text), "%lld", (long long)n);
    zf_put_text(st, map, key, text);
}

void zf_put_buf(zf_status *st, zf_value *map, const char *key, zf_buf *text)
{
    zf_status now = zf_buf_check(text, NULL);

    if (now == ZF_OK)
        zf_put_text(st, map, key, zf_buf_text(text));
    else if (*st == ZF_OK)
        *st = now;
    zf_buf_clear(text);
}

void zf_put_line(zf_status *st, zf_value *map, const char *key,
                 const char *text)
{
    zf_buf line;

    zf_buf_init(&line, 0);
    zf_buf_puts(&line, text);
    for (size_t i = 0; line.data && i < line.len; i++)
        if ((unsigned char)line.data[i] < 0x20 || line.data[i] == 0x7f)
            line.data[i] = ' ';
    zf_put_buf(st, map, key, &line);
}

void zf_add(zf_status *st, zf_value *list, zf_value *item)
{
    zf_status now = zf_value_append(list, item);

    if (*st == ZF_OK)
        *st = now;
}

zf_status zf_finish(zf_value **out, zf_value *v, zf_status st, zf_error *err)
{
    if (st == ZF_OK && !v)
        st = ZF_ENOMEM;
    if (st != ZF_OK) {
        zf_value_free(v);
        return zf_error_set(err, st, NULL,
                            st == ZF_ENOMEM ? "out of memory"
                                            : "a view is put together wrongly");
    }
    *out = v;
    return ZF_OK;
}
