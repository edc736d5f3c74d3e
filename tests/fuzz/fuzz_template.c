/* Parses and renders any bytes as a template and its two partials, which a
 * zero byte separates. */
#include <stdlib.h>
#include <string.h>

#include "zforge/template.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct parts {
    const char *text[3];
    size_t len[3];
} parts;

static void split(parts *p, const uint8_t *data, size_t size)
{
    memset(p, 0, sizeof(*p));
    for (int i = 0; i < 3; i++) {
        const uint8_t *end = i < 2 && size ? memchr(data, 0, size) : NULL;
        size_t len = end ? (size_t)(end - data) : size;

        p->text[i] = (const char *)data;
        p->len[i] = len;
        if (!end)
            break;
        data += len + 1;
        size -= len + 1;
    }
}

/* Names that start with q are the second partial, others the first. */
static zf_status load(const char **text, size_t *len, char *path,
                      size_t path_size, const char *name, void *arg,
                      zf_error *err)
{
    const parts *p = arg;
    int i = name[0] == 'q' ? 2 : 1;

    if (name[0] == 'x')
        return zf_error_set(err, ZF_EINPUT, NULL, "there is none");
    *text = p->text[i] ? p->text[i] : "";
    *len = p->len[i];
    if (path_size > 1)
        memcpy(path, i == 1 ? "p" : "q", 2);
    return ZF_OK;
}

static void set(zf_value *map, const char *key, zf_value *item)
{
    if (zf_value_set(map, key, item) != ZF_OK)
        abort();
}

static void append(zf_value *list, zf_value *item)
{
    if (zf_value_append(list, item) != ZF_OK)
        abort();
}

/* a: text, m: a map with a, l: a list of a map and a text, e: an empty list,
 * t and f: truths. */
static zf_value *make_view(void)
{
    zf_value *view = zf_value_map(), *m = zf_value_map();
    zf_value *l = zf_value_list(), *item = zf_value_map();

    set(m, "a", zf_value_text("2\\\"*/_\xc3\xa9\n"));
    set(item, "a", zf_value_text("3"));
    append(l, item);
    append(l, zf_value_text("4"));
    set(view, "a", zf_value_text("1"));
    set(view, "m", m);
    set(view, "l", l);
    set(view, "e", zf_value_list());
    set(view, "t", zf_value_truth(1));
    set(view, "f", zf_value_truth(0));
    return view;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    zf_template *t = NULL;
    zf_value *view;
    zf_error err = {0};
    zf_buf out;
    parts p;
    zf_status st;

    split(&p, data, size);
    st = zf_template_parse(&t, p.text[0], p.len[0], "t", load, &p, &err);
    if (st != ZF_OK) {
        if (t || err.code != ZF_EINPUT || !err.line || !err.column)
            abort();
        return 0;
    }
    view = make_view();
    zf_buf_init(&out, (size_t)1 << 20);
    zf_buf_puts(&out, "old");
    st = zf_template_render(&out, t, view, (zf_escape)(size % 6), &err);
    if (st != ZF_OK && (out.len != 3 || strcmp(out.data, "old") != 0))
        abort();
    if (st == ZF_EINPUT && (!err.line || !err.column))
        abort();
    zf_buf_clear(&out);
    zf_value_free(view);
    zf_template_free(t);
    return 0;
}
