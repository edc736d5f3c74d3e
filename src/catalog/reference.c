/* reference.c - the bibliography that contents, searches and cards cite. */
#include <stdlib.h>
#include <string.h>

#include "catalog/private.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static int compare(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* What is known of one paper: all keys are texts, authors a list of them. */
static zf_status check_entry(const zf_yaml *entry, const char *key,
                             zf_error *err)
{
    static const char *const keys[] = {"authors", "title",   "journal",
                                       "doi",     "inspire", "note"};
    const zf_yaml *authors;
    const char *text;
    zf_status st =
        zf_yaml_check_keys(entry, key, keys, COUNT(keys), keys, 2, err);

    if (st != ZF_OK)
        return st;
    authors = zf_yaml_find(entry, "authors");
    st = zf_yaml_expect(authors, ZF_YAML_LIST, "authors", err);
    for (size_t i = 0; st == ZF_OK && i < zf_yaml_count(authors); i++)
        st =
            zf_yaml_get_string(&text, zf_yaml_at(authors, i), "an author", err);
    for (size_t i = 1; st == ZF_OK && i < COUNT(keys); i++)
        if (zf_yaml_find(entry, keys[i]))
            st = zf_yaml_get_string(&text, zf_yaml_find(entry, keys[i]),
                                    keys[i], err);
    return st;
}

static zf_status read_map(char ***key, size_t *n, const zf_yaml *map,
                          zf_error *err)
{
    zf_status st = zf_yaml_expect(map, ZF_YAML_MAP, "references", err);
    size_t count = st == ZF_OK ? zf_yaml_count(map) : 0;
    char **keys;

    if (st != ZF_OK)
        return st;
    keys = zf_mem_array(count, sizeof(*keys));
    if (!keys)
        return zf_no_memory(err);
    for (size_t i = 0; st == ZF_OK && i < count; i++) {
        const char *name = zf_yaml_text(zf_yaml_key(map, i));

        st = check_entry(zf_yaml_at(map, i), name, err);
        if (st == ZF_OK)
            st = zf_catalog_copy(&keys[i], name, err);
    }
    if (st != ZF_OK) {
        zf_files_free(keys, count);
        return st;
    }
    qsort(keys, count, sizeof(*keys), compare);
    *key = keys;
    *n = count;
    return ZF_OK;
}

static zf_status read_root(char ***key, size_t *n, const zf_yaml *root,
                           zf_error *err)
{
    static const char *const keys[] = {"kind", "references"};
    static const char *const kinds[] = {"references"};
    size_t index;
    zf_status st =
        zf_yaml_check_keys(root, "the bibliography", keys, 2, keys, 2, err);

    if (st == ZF_OK)
        st = zf_yaml_get_enum(&index, zf_yaml_find(root, "kind"), kinds, 1,
                              "kind", err);
    return st == ZF_OK ? read_map(key, n, zf_yaml_find(root, "references"), err)
                       : st;
}

zf_status zf_references_read(char ***key, size_t *n, const char *path,
                             zf_error *err)
{
    zf_yaml *root = NULL;
    zf_status st = zf_yaml_read_file(&root, path, err);

    if (st == ZF_OK)
        st = read_root(key, n, root, err);
    zf_yaml_free(root);
    return st;
}

zf_status zf_references_check_yaml(const zf_yaml *root, zf_error *err)
{
    char **key = NULL;
    size_t n = 0;
    zf_status st = read_root(&key, &n, root, err);

    if (st == ZF_OK)
        zf_files_free(key, n);
    return st;
}
