/* value.c - the tree of names and values that templates are filled from. */
#include "template/value.h"

#include <stdio.h>
#include <string.h>

#include "zforge/template.h"

static zf_value *new_value(zf_value_kind kind)
{
    zf_value *v = zf_mem_alloc(sizeof(*v));

    if (v)
        v->kind = kind;
    return v;
}

zf_value *zf_value_text(const char *text)
{
    zf_value *v = new_value(ZF_VALUE_TEXT);

    if (!v)
        return NULL;
    v->text = zf_mem_string(text, strlen(text));
    if (!v->text) {
        zf_mem_free(v);
        return NULL;
    }
    return v;
}

zf_value *zf_value_truth(int truth)
{
    zf_value *v = new_value(ZF_VALUE_TRUTH);

    if (v)
        v->truth = truth != 0;
    return v;
}

zf_value *zf_value_list(void)
{
    return new_value(ZF_VALUE_LIST);
}

zf_value *zf_value_map(void)
{
    return new_value(ZF_VALUE_MAP);
}

/* NOLINTNEXTLINE(readability-function-size): the macro of uthash */
static void clear_hash(zf_value *map)
{
    HASH_CLEAR(hh, map->members);
}

void zf_value_free(zf_value *v)
{
    zf_member *m, *next;

    if (!v)
        return;
    for (size_t i = 0; i < v->used; i++)
        zf_value_free(v->item[i]);
    m = v->members;
    clear_hash(v); /* the members stay, linked */
    for (; m; m = next) {
        next = m->hh.next;
        zf_mem_free(m->key);
        zf_value_free(m->value);
        zf_mem_free(m);
    }
    zf_mem_free(v->item);
    zf_mem_free(v->text);
    zf_mem_free(v);
}

/* NOLINTNEXTLINE(readability-function-size): the macro of uthash */
static zf_member *find_member(const zf_value *map, const char *key, size_t len)
{
    zf_member *m = NULL;

    HASH_FIND(hh, map->members, key, len, m);
    return m;
}

/* NOLINTNEXTLINE(readability-function-size): the macro of uthash */
static int hash_member(zf_value *map, zf_member *m)
{
    int refused = 0;

    HASH_ADD_KEYPTR(hh, map->members, m->key, strlen(m->key), m);
    return !refused;
}

/* Puts a new member into a map.  Takes over `item` when it succeeds. */
static zf_status add_member(zf_value *map, const char *key, zf_value *item,
                            int automatic)
{
    zf_member *m = zf_mem_alloc(sizeof(*m));

    if (!m)
        return ZF_ENOMEM;
    m->key = zf_mem_string(key, strlen(key));
    if (!m->key || !hash_member(map, m)) {
        zf_mem_free(m->key);
        zf_mem_free(m);
        return ZF_ENOMEM;
    }
    m->value = item;
    m->automatic = automatic;
    return ZF_OK;
}

zf_status zf_value_set(zf_value *map, const char *key, zf_value *item)
{
    zf_status st = !map || !item               ? ZF_ENOMEM
                   : map->kind != ZF_VALUE_MAP ? ZF_EBUG
                                               : ZF_OK;
    zf_member *m = st == ZF_OK ? find_member(map, key, strlen(key)) : NULL;

    if (m) {
        zf_value_free(m->value);
        m->value = item;
        m->automatic = 0;
        return ZF_OK;
    }
    if (st == ZF_OK)
        st = add_member(map, key, item, 0);
    if (st != ZF_OK)
        zf_value_free(item);
    return st;
}

/* Sets a name that the item of a list gets by itself. */
static zf_status set_automatic(zf_value *map, const char *key, zf_value *item)
{
    zf_member *m = find_member(map, key, strlen(key));
    zf_status st = ZF_OK;

    if (!item)
        return ZF_ENOMEM;
    if (m && m->automatic) {
        zf_value_free(m->value);
        m->value = item;
        return ZF_OK;
    }
    if (!m)
        st = add_member(map, key, item, 1);
    if (m || st != ZF_OK)
        zf_value_free(item);
    return st;
}

static zf_status number_item(zf_value *item, size_t place)
{
    char index[32];
    zf_status st;

    snprintf(index, sizeof(index), "%zu", place + 1);
    st = set_automatic(item, "first", zf_value_truth(place == 0));
    if (st == ZF_OK)
        st = set_automatic(item, "last", zf_value_truth(1));
    if (st == ZF_OK)
        st = set_automatic(item, "index", zf_value_text(index));
    return st;
}

/* The item that was last is so no more. */
static void unset_last(const zf_value *item)
{
    zf_member *m =
        item->kind == ZF_VALUE_MAP ? find_member(item, "last", 4) : NULL;

    if (m && m->automatic)
        m->value->truth = 0;
}

zf_status zf_value_append(zf_value *list, zf_value *item)
{
    zf_status st = !list || !item                ? ZF_ENOMEM
                   : list->kind != ZF_VALUE_LIST ? ZF_EBUG
                                                 : ZF_OK;
    zf_value **grown = NULL;

    if (st == ZF_OK) {
        grown = zf_mem_grow(list->item, &list->capacity, list->used + 1,
                            sizeof(zf_value *));
        st = grown ? ZF_OK : ZF_ENOMEM;
    }
    if (st == ZF_OK)
        list->item = grown;
    if (st == ZF_OK && item->kind == ZF_VALUE_MAP)
        st = number_item(item, list->used);
    if (st != ZF_OK) {
        zf_value_free(item);
        return st;
    }
    if (list->used > 0)
        unset_last(list->item[list->used - 1]);
    list->item[list->used++] = item;
    return ZF_OK;
}

const zf_value *zf_value_find(const zf_value *map, const char *key, size_t len)
{
    const zf_member *m = find_member(map, key, len);

    return m ? m->value : NULL;
}

const zf_value *zf_value_get(const zf_value *map, const char *key)
{
    return zf_value_find(map, key, strlen(key));
}

zf_value_kind zf_value_kind_of(const zf_value *v)
{
    return v->kind;
}
