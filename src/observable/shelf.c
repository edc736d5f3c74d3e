/* shelf.c - the files of observables and the entries in them, before any
 * model is there. */
#include <stdlib.h>
#include <string.h>

#include "observable/private.h"

zf_status zf_obs_check_file(const zf_yaml *root, const char *kind,
                            const char *const *keys, size_t n,
                            const char *const *needed, size_t m, zf_error *err)
{
    size_t only;
    zf_status st = zf_yaml_expect(root, ZF_YAML_MAP, "the file", err);

    if (st == ZF_OK)
        st = zf_yaml_check_keys(root, kind, keys, n, needed, m, err);
    if (st == ZF_OK)
        st = zf_yaml_get_enum(&only, zf_yaml_find(root, "kind"), &kind, 1,
                              "kind", err);
    return st;
}

static zf_status check_keys(const zf_yaml *root, zf_error *err)
{
    static const char *const keys[] = {
        "kind",        "title",  "note",        "needs",      "otherwise",
        "definitions", "checks", "observables", "references",
    };
    static const char *const needed[] = {
        "kind: observables",
        "title: what the file is about",
    };

    return zf_obs_check_file(root, "observables", keys,
                             sizeof(keys) / sizeof(*keys), needed,
                             sizeof(needed) / sizeof(*needed), err);
}

/* `needs` is a list of names, `otherwise` a map from names. */
static zf_status check_needs(const zf_yaml *root, zf_error *err)
{
    const zf_yaml *needs = zf_yaml_find(root, "needs");
    const zf_yaml *otherwise = zf_yaml_find(root, "otherwise");
    const scope plain = {0};
    char *name = NULL;
    zf_status st = ZF_OK;

    if (needs)
        st = zf_yaml_expect(needs, ZF_YAML_LIST, "needs", err);
    for (size_t i = 0; needs && st == ZF_OK && i < zf_yaml_count(needs); i++)
        st = zf_obs_scope_identifier(&name, &plain, zf_yaml_at(needs, i),
                                     "name in needs", err);
    if (st == ZF_OK && otherwise)
        st = zf_yaml_expect(otherwise, ZF_YAML_MAP, "otherwise", err);
    for (size_t i = 0; otherwise && st == ZF_OK && i < zf_yaml_count(otherwise);
         i++)
        st = zf_obs_scope_identifier(&name, &plain, zf_yaml_key(otherwise, i),
                                     "name in otherwise", err);
    zf_mem_free(name);
    return st;
}

static zf_status add_entry(shelf *s, const zf_yaml *node,
                           const zf_yaml_loop *loop, int is_definition,
                           zf_error *err)
{
    entry *more = zf_mem_grow(s->entry, &s->entry_capacity, s->n_entries + 1,
                              sizeof(*more));
    entry *e;
    zf_status st;

    if (!more)
        return zf_no_memory(err);
    s->entry = more;
    e = &more[s->n_entries];
    *e = (entry){.node = node,
                 .scope.loop[0] = *loop,
                 .file = s->n_files - 1,
                 .is_definition = is_definition};
    st = zf_obs_scope_identifier(&e->name, &e->scope,
                                 zf_yaml_find(node, "name"), "name", err);
    if (st != ZF_OK)
        return st;
    if (!is_definition)
        e->slot = s->n_observables++;
    s->n_entries++;
    return ZF_OK;
}

/* Adds the copies of each item of a list. */
static zf_status add_list(shelf *s, const zf_yaml *list, int is_definition,
                          zf_error *err)
{
    zf_status st = ZF_OK;

    if (list)
        st = zf_yaml_expect(list, ZF_YAML_LIST,
                            is_definition ? "definitions" : "observables", err);
    for (size_t i = 0; list && st == ZF_OK && i < zf_yaml_count(list); i++) {
        const zf_yaml *node = zf_yaml_at(list, i);
        zf_yaml_loop loop = {0};

        st = is_definition ? zf_obs_check_definition_keys(node, err)
                           : zf_obs_check_observable_keys(node, err);
        if (st == ZF_OK)
            st = zf_yaml_loop_start(&loop, zf_yaml_find(node, "for"), err);
        for (; st == ZF_OK && loop.at < loop.n; loop.at++)
            st = add_entry(s, node, &loop, is_definition, err);
    }
    return st;
}

zf_status zf_obs_shelf_add(shelf *s, const zf_yaml *root, zf_yaml *own,
                           const char *topic, zf_error *err)
{
    source *more =
        zf_mem_grow(s->file, &s->file_capacity, s->n_files + 1, sizeof(*more));
    const zf_yaml *checks;
    zf_status st;

    if (!more) {
        zf_yaml_free(own);
        return zf_no_memory(err);
    }
    s->file = more;
    more[s->n_files++] = (source){own, NULL, root};
    st = zf_obs_copy(&s->file[s->n_files - 1].topic, topic, err);
    if (st == ZF_OK)
        st = check_keys(root, err);
    if (st == ZF_OK)
        st = check_needs(root, err);
    if (st == ZF_OK)
        st = add_list(s, zf_yaml_find(root, "definitions"), 1, err);
    if (st == ZF_OK)
        st = add_list(s, zf_yaml_find(root, "observables"), 0, err);
    checks = zf_yaml_find(root, "checks");
    if (st == ZF_OK && checks)
        st = zf_yaml_expect(checks, ZF_YAML_LIST, "checks", err);
    return st;
}

/* ---- names ---- */

typedef struct key {
    const char *name;
    size_t index;
} key;

static int compare(const void *a, const void *b)
{
    const key *x = a, *y = b;
    int order = strcmp(x->name, y->name);

    return order ? order : (x->index > y->index) - (x->index < y->index);
}

zf_status zf_obs_shelf_finish(shelf *s, zf_error *err)
{
    size_t n = s->n_entries;
    key *sorted = zf_mem_array(n + 1, sizeof(*sorted));
    zf_status st = ZF_OK;

    s->by_name = zf_mem_array(n + 1, sizeof(*s->by_name));
    if (!sorted || !s->by_name) {
        zf_mem_free(sorted);
        return zf_no_memory(err);
    }
    for (size_t i = 0; i < n; i++)
        sorted[i] = (key){s->entry[i].name, i};
    qsort(sorted, n, sizeof(*sorted), compare);
    for (size_t i = 0; st == ZF_OK && i < n; i++) {
        s->by_name[i] = sorted[i].index;
        if (i > 0 && strcmp(sorted[i].name, sorted[i - 1].name) == 0) {
            zf_mark mark = zf_yaml_mark(
                zf_yaml_find(s->entry[sorted[i].index].node, "name"));

            st = zf_error_set(
                err, ZF_EINPUT, &mark, "\"%.64s\" is there already, in %s.yaml",
                sorted[i].name,
                s->file[s->entry[sorted[i - 1].index].file].topic);
        }
    }
    zf_mem_free(sorted);
    return st;
}

entry *zf_obs_shelf_find(const shelf *s, const char *name)
{
    size_t low = 0, high = s->n_entries;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        entry *e = &s->entry[s->by_name[middle]];
        int order = strcmp(name, e->name);

        if (order == 0)
            return e;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

void zf_obs_shelf_clear(shelf *s)
{
    for (size_t i = 0; i < s->n_entries; i++) {
        zf_mem_free(s->entry[i].name);
        zf_mem_free(s->entry[i].what);
    }
    for (size_t i = 0; i < s->n_files; i++) {
        zf_yaml_free(s->file[i].own);
        zf_mem_free(s->file[i].topic);
    }
    zf_mem_free(s->entry);
    zf_mem_free(s->file);
    zf_mem_free(s->by_name);
    *s = (shelf){0};
}

/* ---- the folder ---- */

static zf_status add_file(shelf *s, const char *folder, const char *name,
                          zf_error *err)
{
    zf_yaml *root = NULL;
    char *topic = zf_mem_string(name, strlen(name) - strlen(".yaml"));
    zf_buf path;
    zf_status st;

    zf_buf_init(&path, 0);
    zf_buf_printf(&path, "%s/%s", folder, name);
    st = topic ? zf_buf_check(&path, err) : zf_no_memory(err);
    if (st == ZF_OK)
        st = zf_yaml_read_file(&root, zf_buf_text(&path), err);
    if (st == ZF_OK)
        st = zf_obs_shelf_add(s, root, root, topic, err);
    zf_buf_clear(&path);
    zf_mem_free(topic);
    return st;
}

zf_status zf_obs_shelf_read(shelf *out, const char *catalog, zf_error *err)
{
    shelf s = {0};
    char **name = NULL;
    size_t n = 0;
    zf_buf folder;
    zf_status st;

    zf_buf_init(&folder, 0);
    zf_buf_printf(&folder, "%s/observables", catalog);
    st = zf_buf_check(&folder, err);
    if (st == ZF_OK)
        st = zf_dir_list(&name, &n, zf_buf_text(&folder), zf_dir_is_yaml, 1,
                         err);
    for (size_t i = 0; st == ZF_OK && i < n; i++)
        st = add_file(&s, zf_buf_text(&folder), name[i], err);
    if (st == ZF_OK)
        st = zf_obs_shelf_finish(&s, err);
    if (st == ZF_OK)
        *out = s;
    else
        zf_obs_shelf_clear(&s);
    zf_dir_free(name, n);
    zf_buf_clear(&folder);
    return st;
}
