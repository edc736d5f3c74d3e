/* build.c - filling the maps and lists of a view, checking once at the end. */
#include <stdio.h>
#include <string.h>

#include "emit/view.h"

void zf_put(zf_status *st, zf_value *map, const char *key, zf_value *item)
{
    zf_status now = zf_value_set(map, key, item);

    if (*st == ZF_OK)
        *st = now;
}

/* Bytes of a character at s that ends a line, or that turns the direction of
 * writing (compilers warn of those); 0 for others. */
static size_t control_length(const char *s)
{
    static const char *const others[] = {
        "\xd8\x9c",     "\xe2\x80\x8e", "\xe2\x80\x8f", "\xe2\x80\xa8",
        "\xe2\x80\xa9", "\xe2\x80\xaa", "\xe2\x80\xab", "\xe2\x80\xac",
        "\xe2\x80\xad", "\xe2\x80\xae", "\xe2\x81\xa6", "\xe2\x81\xa7",
        "\xe2\x81\xa8", "\xe2\x81\xa9",
    };

    if (((unsigned char)*s < 0x20 && *s) || *s == 0x7f)
        return 1;
    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
        if (strncmp(s, others[i], strlen(others[i])) == 0)
            return strlen(others[i]);
    return 0;
}

zf_value *zf_line(const char *text)
{
    const char *at = text;
    zf_value *v = NULL;
    zf_buf line;

    while (*at && control_length(at) == 0)
        at++;
    if (!*at)
        return zf_value_text(text);
    zf_buf_init(&line, 0);
    while (*text) {
        size_t len = control_length(text);

        zf_buf_add(&line, len ? " " : text, 1);
        text += len ? len : 1;
    }
    if (zf_buf_check(&line, NULL) == ZF_OK)
        v = zf_value_text(zf_buf_text(&line));
    zf_buf_clear(&line);
    return v;
}

void zf_put_text(zf_status *st, zf_value *map, const char *key,
                 const char *text)
{
    zf_put(st, map, key, zf_line(text));
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

void zf_put_symbol(zf_status *st, zf_value *map, const char *key,
                   const char *name)
{
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_symbol_add(&text, name);
    zf_put_buf(st, map, key, &text);
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
