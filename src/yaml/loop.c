/* loop.c - entries that stand for several: lists that run together. */
#include <string.h>

#include "zforge/yaml.h"

enum {
    MOST_COPIES = 1000
};

static zf_status check_list(const zf_yaml *list, const char *name, size_t n,
                            zf_error *err)
{
    zf_mark mark = zf_yaml_mark(list);
    zf_status st = zf_yaml_expect(list, ZF_YAML_LIST, "list of for", err);

    for (size_t k = 0; st == ZF_OK && k < zf_yaml_count(list); k++)
        st = zf_yaml_expect(zf_yaml_at(list, k), ZF_YAML_SCALAR, "item of for",
                            err);
    if (st != ZF_OK)
        return st;
    if (zf_yaml_count(list) == n && n > 0 && n <= MOST_COPIES)
        return ZF_OK;
    return zf_error_set(
        err, ZF_EINPUT, &mark, "for has %zu items for \"%s\"; expected %s",
        zf_yaml_count(list), name,
        zf_yaml_count(list) != n ? "as many as for the first name"
                                 : "1 to 1000");
}

zf_status zf_yaml_loop_start(zf_yaml_loop *loop, const zf_yaml *lists,
                             zf_error *err)
{
    zf_yaml_loop l = {lists, 1, 0};

    if (lists && zf_yaml_expect(lists, ZF_YAML_MAP, "for", err) != ZF_OK)
        return ZF_EINPUT;
    if (lists && zf_yaml_count(lists) > 0 &&
        zf_yaml_kind_of(zf_yaml_at(lists, 0)) == ZF_YAML_LIST)
        l.n = zf_yaml_count(zf_yaml_at(lists, 0));
    for (size_t k = 0; lists && k < zf_yaml_count(lists); k++) {
        zf_status st =
            check_list(zf_yaml_at(lists, k),
                       zf_yaml_text(zf_yaml_key(lists, k)), l.n, err);

        if (st != ZF_OK)
            return st;
    }
    *loop = l;
    return ZF_OK;
}

static const char *lookup(const zf_yaml_loop *loop, const char *name,
                          size_t len)
{
    for (size_t k = 0; k < zf_yaml_count(loop->lists); k++) {
        const char *key = zf_yaml_text(zf_yaml_key(loop->lists, k));

        if (strlen(key) == len && memcmp(key, name, len) == 0)
            return zf_yaml_text(
                zf_yaml_at(zf_yaml_at(loop->lists, k), loop->at));
    }
    return NULL;
}

void zf_yaml_loop_expand(zf_buf *out, const zf_yaml_loop *loop,
                         const char *text)
{
    while (loop->lists && *text) {
        size_t plain = strcspn(text, "{"), len;
        const char *value = NULL;

        zf_buf_add(out, text, plain);
        text += plain;
        if (!*text)
            break;
        len = strcspn(text + 1, "{}");
        if (text[1 + len] == '}')
            value = lookup(loop, text + 1, len);
        zf_buf_puts(out, value ? value : "{");
        text += value ? len + 2 : 1;
    }
    zf_buf_puts(out, text);
}
