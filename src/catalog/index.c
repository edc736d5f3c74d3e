/* index.c - finding cards by id, and those of one search. */
#include <string.h>

#include "catalog/private.h"

enum {
    LONGEST_LIST = 200 /* bytes of ids in a message */
};

/* The id that the path of a card ends in; `len` its length. */
static const char *id_of(const char *path, size_t *len)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;

    *len = strlen(name) - strlen(".yaml");
    return name;
}

static int is_path(const char *name)
{
    size_t len = strlen(name);

    return strchr(name, '/') || strcmp(name, "-") == 0 ||
           (len > 5 && strcmp(name + len - 5, ".yaml") == 0);
}

/* The ids as one message: those that begin with `name`, or the nearest. */
static zf_status refuse(char *const *path, size_t n, const char *models,
                        const char *name, zf_error *err)
{
    char **ids = zf_mem_array(n, sizeof(*ids));
    size_t matches = 0, len;
    const char *near;
    zf_buf text;
    zf_status st = ids ? ZF_OK : zf_catalog_no_memory(err);

    zf_buf_init(&text, 0);
    for (size_t i = 0; st == ZF_OK && i < n; i++) {
        const char *id = id_of(path[i], &len);

        ids[i] = zf_mem_string(id, len);
        if (!ids[i])
            st = zf_catalog_no_memory(err);
        else if (strncmp(ids[i], name, strlen(name)) == 0)
            zf_buf_printf(&text, "%s%s", matches++ ? ", " : "", ids[i]);
    }
    if (st == ZF_OK && matches > 1)
        st = zf_error_set(err, ZF_EINPUT, NULL,
                          "\"%.60s\" is the beginning of %zu ids: %.*s%s", name,
                          matches, (int)LONGEST_LIST, zf_buf_text(&text),
                          text.len > LONGEST_LIST ? " ..." : "");
    if (st == ZF_OK) {
        near = zf_text_nearest(name, (const char *const *)ids, n);
        st = zf_error_set(err, ZF_EINPUT, NULL,
                          "no model \"%.60s\" in %.200s%s%s%s", name, models,
                          near ? "; did you mean \"" : "", near ? near : "",
                          near ? "\"?" : "");
    }
    zf_buf_clear(&text);
    zf_files_free(ids, n);
    return st;
}

zf_status zf_card_find(zf_buf *out, const char *models, const char *name,
                       zf_error *err)
{
    char **path = NULL;
    const char *only = NULL;
    size_t n = 0, matches = 0, len, given = strlen(name);
    zf_status st;

    if (is_path(name)) {
        zf_buf_puts(out, name);
        return zf_buf_check(out, err);
    }
    st = zf_files_list(&path, &n, models, ".yaml", err);
    for (size_t i = 0; i < n; i++) {
        const char *id = id_of(path[i], &len);

        if (given == 0 || len < given || strncmp(id, name, given) != 0)
            continue;
        if (len == given) {
            only = path[i];
            matches = 1;
            break;
        }
        only = path[i];
        matches++;
    }
    if (st == ZF_OK && matches != 1) {
        st = refuse(path, n, models, name, err);
    } else if (st == ZF_OK) {
        zf_buf_puts(out, only);
        st = zf_buf_check(out, err);
    }
    zf_files_free(path, n);
    return st;
}

/* Reads one card; NULL when it is not of the search. */
static zf_status read_of_search(zf_model **out, const char *path,
                                const char *search, zf_error *err)
{
    zf_model *m = NULL;
    size_t len;
    const char *id = id_of(path, &len);
    zf_status st = zf_model_read_file(&m, path, err);

    if (st == ZF_OK && (!m->search || strcmp(m->search, search) != 0)) {
        zf_model_free(m);
        return ZF_OK;
    }
    if (st == ZF_OK && (strlen(m->id) != len || strncmp(m->id, id, len) != 0))
        st = zf_error_set(err, ZF_EINPUT, &(zf_mark){path, 0, 0},
                          "the id of the model is \"%s\"; expected the name of "
                          "the file",
                          m->id);
    if (st == ZF_OK)
        *out = m;
    else
        zf_model_free(m);
    return st;
}

zf_status zf_cards_of_search(zf_model ***model, size_t *n, const char *models,
                             const char *search, zf_error *err)
{
    char **path = NULL;
    zf_model **found = NULL;
    size_t n_paths = 0, n_found = 0;
    zf_status st = zf_files_list(&path, &n_paths, models, ".yaml", err);

    if (st == ZF_OK) {
        found = zf_mem_array(n_paths, sizeof(zf_model *));
        if (!found)
            st = zf_catalog_no_memory(err);
    }
    for (size_t i = 0; st == ZF_OK && i < n_paths; i++) {
        st = read_of_search(&found[n_found], path[i], search, err);
        n_found += st == ZF_OK && found[n_found];
    }
    if (st == ZF_OK)
        st = zf_models_sort(found, n_found, err);
    zf_files_free(path, n_paths);
    if (st != ZF_OK) {
        zf_models_free(found, n_found);
        return st;
    }
    *model = found;
    *n = n_found;
    return ZF_OK;
}
