/* get.c - looking into a tree: items, keys, typed values with messages. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "zforge/exact.h"
#include "zforge/yaml.h"

#include "yaml/node.h"
#include "yaml/utf8.h"

zf_yaml_kind zf_yaml_kind_of(const zf_yaml *node)
{
    return node->kind;
}

zf_mark zf_yaml_mark(const zf_yaml *node)
{
    return (zf_mark){node->tree->file, node->line, node->column};
}

const char *zf_yaml_text(const zf_yaml *node)
{
    return node->text ? node->text : "";
}

int zf_yaml_quoted(const zf_yaml *node)
{
    return node->quoted;
}

size_t zf_yaml_count(const zf_yaml *node)
{
    return node->kind == ZF_YAML_MAP ? node->used / 2 : node->used;
}

const zf_yaml *zf_yaml_at(const zf_yaml *node, size_t k)
{
    if (k >= zf_yaml_count(node))
        return NULL;
    return node->item[node->kind == ZF_YAML_MAP ? 2 * k + 1 : k];
}

const zf_yaml *zf_yaml_key(const zf_yaml *map, size_t k)
{
    if (map->kind != ZF_YAML_MAP || k >= zf_yaml_count(map))
        return NULL;
    return map->item[2 * k];
}

/* NOLINTNEXTLINE(readability-function-size): the macro of uthash */
static const zf_yaml *find_hashed(const zf_yaml *map, const char *key)
{
    zf_yaml *found = NULL;

    HASH_FIND_STR(map->by_text, key, found);
    return found;
}

const zf_yaml *zf_yaml_find_key(const zf_yaml *map, const char *key)
{
    if (map->kind != ZF_YAML_MAP)
        return NULL;
    if (map->by_text)
        return find_hashed(map, key);
    for (size_t i = 0; i < map->used; i += 2)
        if (strcmp(map->item[i]->text, key) == 0)
            return map->item[i];
    return NULL;
}

const zf_yaml *zf_yaml_find(const zf_yaml *map, const char *key)
{
    const zf_yaml *found = zf_yaml_find_key(map, key);

    return found ? map->item[found->place + 1] : NULL;
}

/* Records `WHAT is FOUND; expected WANTED` at the node. */
static zf_status unexpected(const zf_yaml *node, const char *what,
                            const char *wanted, zf_error *err)
{
    char shown[ZF_SHOWN];
    zf_mark mark;
    const char *found;

    if (!node)
        return zf_error_set(err, ZF_EINPUT, NULL, "%s is missing; expected %s",
                            what, wanted);
    mark = zf_yaml_mark(node);
    if (node->kind == ZF_YAML_LIST)
        found = "a list";
    else if (node->kind == ZF_YAML_MAP)
        found = "a map";
    else if (!node->quoted && !node->text[0])
        found = "empty";
    else
        found = zf_utf8_show(shown, node->text);
    return zf_error_set(err, ZF_EINPUT, &mark, "%s is %s; expected %s", what,
                        found, wanted);
}

/* 1 for a scalar that says something: `key:` alone does not. */
static int has_text(const zf_yaml *node)
{
    return node && node->kind == ZF_YAML_SCALAR &&
           (node->quoted || node->text[0]);
}

zf_status zf_yaml_expect(const zf_yaml *node, zf_yaml_kind kind,
                         const char *what, zf_error *err)
{
    static const char *const wanted[] = {"text", "a list", "a map"};

    if (kind == ZF_YAML_SCALAR ? has_text(node) : node && node->kind == kind)
        return ZF_OK;
    return unexpected(node, what, wanted[kind], err);
}

/* Appends `did you mean "..."?` or `expected one of a, b, c`. */
static void suggest(zf_buf *out, const char *found, const char *const *names,
                    size_t n)
{
    const char *near = zf_text_nearest(found, names, n);

    if (near) {
        zf_buf_printf(out, "did you mean \"%s\"?", near);
        return;
    }
    zf_buf_puts(out, n == 0 ? "expected none" : "expected one of ");
    for (size_t i = 0; i < n; i++)
        zf_buf_printf(out, "%s%s", i ? ", " : "", names[i]);
}

static zf_status unknown_key(const zf_yaml *key, const char *what,
                             const char *const *keys, size_t n, zf_error *err)
{
    zf_mark mark = zf_yaml_mark(key);
    char shown[ZF_SHOWN];
    zf_buf hint;
    zf_status st;

    zf_buf_init(&hint, 0);
    suggest(&hint, key->text, keys, n);
    st = zf_error_set(err, ZF_EINPUT, &mark, "unknown key %s in %s; %s",
                      zf_utf8_show(shown, key->text), what, zf_buf_text(&hint));
    zf_buf_clear(&hint);
    return st;
}

static int is_among(const char *text, const char *const *names, size_t n,
                    size_t *index)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(text, names[i]) == 0) {
            *index = i;
            return 1;
        }
    return 0;
}

/* 1 when the map has the key of an entry "key" or "key: what it should be". */
static int has_needed(const zf_yaml *map, const char *entry)
{
    size_t len = strcspn(entry, ":");

    for (size_t k = 0; k < zf_yaml_count(map); k++) {
        const char *key = zf_yaml_key(map, k)->text;

        if (strncmp(key, entry, len) == 0 && !key[len])
            return 1;
    }
    return 0;
}

/* Entry i is missing: its own words for what is expected, or all names. */
static zf_status missing_key(const zf_yaml *map, const char *what,
                             const char *const *needed, size_t m, size_t i,
                             zf_error *err)
{
    zf_mark mark = zf_yaml_mark(map);
    size_t len = strcspn(needed[i], ":");
    zf_buf wanted;
    zf_status st;

    zf_buf_init(&wanted, 0);
    if (needed[i][len])
        zf_buf_puts(&wanted, needed[i]);
    for (size_t k = 0; k < m && !needed[i][len]; k++)
        zf_buf_printf(&wanted, "%s%.*s",
                      k == 0       ? m > 1 ? "the keys " : "the key "
                      : k + 1 == m ? " and "
                                   : ", ",
                      (int)strcspn(needed[k], ":"), needed[k]);
    st = zf_error_set(err, ZF_EINPUT, &mark,
                      "missing key \"%.*s\" in %s; expected %s", (int)len,
                      needed[i], what, zf_buf_text(&wanted));
    zf_buf_clear(&wanted);
    return st;
}

zf_status zf_yaml_check_keys(const zf_yaml *map, const char *what,
                             const char *const *keys, size_t n,
                             const char *const *needed, size_t m, zf_error *err)
{
    zf_status st = zf_yaml_expect(map, ZF_YAML_MAP, what, err);
    size_t index;

    if (st != ZF_OK)
        return st;
    for (size_t k = 0; k < zf_yaml_count(map); k++) {
        const zf_yaml *key = zf_yaml_key(map, k);

        if (!is_among(key->text, keys, n, &index))
            return unknown_key(key, what, keys, n, err);
    }
    for (size_t i = 0; i < m; i++)
        if (!has_needed(map, needed[i]))
            return missing_key(map, what, needed, m, i, err);
    return ZF_OK;
}

zf_status zf_yaml_get_string(const char **out, const zf_yaml *node,
                             const char *what, zf_error *err)
{
    zf_status st = zf_yaml_expect(node, ZF_YAML_SCALAR, what, err);

    if (st == ZF_OK)
        *out = node->text;
    return st;
}

/* An optional sign and decimal digits that fit a long. */
static int read_long(long *out, const char *text)
{
    const char *digits = text + (text[0] == '-' || text[0] == '+');
    char *end;

    if (strspn(digits, "0123456789") != strlen(digits) || !digits[0])
        return 0;
    errno = 0;
    *out = strtol(text, &end, 10);
    return errno == 0;
}

zf_status zf_yaml_get_integer(long *out, const zf_yaml *node, long low,
                              long high, const char *what, zf_error *err)
{
    zf_buf wanted;
    zf_status st;
    long x;

    if (has_text(node) && read_long(&x, node->text) && x >= low && x <= high) {
        *out = x;
        return ZF_OK;
    }
    zf_buf_init(&wanted, 0);
    zf_buf_printf(&wanted, "an integer from %ld to %ld", low, high);
    st = unexpected(node, what, zf_buf_text(&wanted), err);
    zf_buf_clear(&wanted);
    return st;
}

zf_status zf_yaml_get_boolean(int *out, const zf_yaml *node, const char *what,
                              zf_error *err)
{
    static const char *const names[] = {"false", "true"};
    size_t index;

    if (!has_text(node) || !is_among(node->text, names, 2, &index))
        return unexpected(node, what, "true or false", err);
    *out = (int)index;
    return ZF_OK;
}

zf_status zf_yaml_get_rational(fmpq_t out, const zf_yaml *node,
                               const char *what, zf_error *err)
{
    zf_mark mark;

    if (!has_text(node))
        return unexpected(node, what, "an integer or p/q", err);
    mark = zf_yaml_mark(node);
    return zf_rational_parse(out, node->text, strlen(node->text), what, &mark,
                             err);
}

zf_status zf_yaml_get_enum(size_t *out, const zf_yaml *node,
                           const char *const *names, size_t n, const char *what,
                           zf_error *err)
{
    char shown[ZF_SHOWN];
    zf_mark mark;
    zf_buf hint;
    zf_status st = zf_yaml_expect(node, ZF_YAML_SCALAR, what, err);

    if (st != ZF_OK || is_among(node->text, names, n, out))
        return st;
    mark = zf_yaml_mark(node);
    zf_buf_init(&hint, 0);
    suggest(&hint, node->text, names, n);
    st = zf_error_set(err, ZF_EINPUT, &mark, "%s is %s; %s", what,
                      zf_utf8_show(shown, node->text), zf_buf_text(&hint));
    zf_buf_clear(&hint);
    return st;
}
