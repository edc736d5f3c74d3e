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

/* Copies the ids in the paths. */
static zf_status copy_ids(char **id, char *const *path, size_t n, zf_error *err)
{
    for (size_t i = 0; i < n; i++) {
        size_t len;
        const char *text = id_of(path[i], &len);

        id[i] = zf_mem_string(text, len);
        if (!id[i])
            return zf_no_memory(err);
    }
    return ZF_OK;
}

/* Says which ids begin with `name`, or which one is near. */
static zf_status blame(char *const *id, size_t n, const char *models,
                       const char *name, zf_error *err)
{
    const char *near = zf_text_nearest(name, (const char *const *)id, n);
    size_t matches = 0;
    zf_buf text;
    zf_status st;

    zf_buf_init(&text, 0);
    for (size_t i = 0; i < n; i++)
        if (strncmp(id[i], name, strlen(name)) == 0)
            zf_buf_printf(&text, "%s%s", matches++ ? ", " : "", id[i]);
    if (matches > 1)
        st = zf_error_set(err, ZF_EINPUT, NULL,
                          "\"%.60s\" is the beginning of %zu ids: %.*s%s", name,
                          matches, (int)LONGEST_LIST, zf_buf_text(&text),
                          text.len > LONGEST_LIST ? " ..." : "");
    else
        st = zf_error_set(err, ZF_EINPUT, NULL,
                          "no model \"%.60s\" in %.200s%s%s%s", name, models,
                          near ? "; did you mean \"" : "", near ? near : "",
                          near ? "\"?" : "");
    zf_buf_clear(&text);
    return st;
}

/* No card, or more than one, is meant by `name`. */
static zf_status refuse(char *const *path, size_t n, const char *models,
                        const char *name, zf_error *err)
{
    char **id = zf_mem_array(n, sizeof(char *));
    zf_status st;

    if (!id)
        return zf_no_memory(err);
    st = copy_ids(id, path, n, err);
    if (st == ZF_OK)
        st = blame(id, n, models, name, err);
    zf_files_free(id, n);
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

/* Those among n cards that are of the search, sorted. */
static zf_status read_cards(zf_model ***model, size_t *n, char *const *path,
                            size_t n_paths, const char *search, zf_error *err)
{
    zf_model **found = zf_mem_array(n_paths, sizeof(zf_model *));
    size_t k = 0;
    zf_status st = ZF_OK;

    if (!found)
        return zf_no_memory(err);
    for (size_t i = 0; st == ZF_OK && i < n_paths; i++) {
        st = read_of_search(&found[k], path[i], search, err);
        k += st == ZF_OK && found[k];
    }
    if (st == ZF_OK)
        st = zf_models_sort(found, k, err);
    if (st != ZF_OK) {
        zf_models_free(found, k);
        return st;
    }
    *model = found;
    *n = k;
    return ZF_OK;
}

zf_status zf_cards_of_search(zf_model ***model, size_t *n, const char *models,
                             const char *search, zf_error *err)
{
    char **path = NULL;
    size_t n_paths = 0;
    zf_status st = zf_files_list(&path, &n_paths, models, ".yaml", err);

    if (st == ZF_OK)
        st = read_cards(model, n, path, n_paths, search, err);
    zf_files_free(path, n_paths);
    return st;
}
