/* wanted.c - the files that a search and its models should have on disk. */
#include <stdlib.h>
#include <string.h>

#include "catalog/private.h"

void zf_wanted_clear(zf_wanted *w)
{
    for (size_t i = 0; i < w->n; i++) {
        zf_mem_free(w->file[i].line.path);
        zf_mem_free(w->file[i].bytes);
    }
    zf_mem_free(w->file);
    zf_mem_free(w->search);
    memset(w, 0, sizeof(*w));
}

/* Where a rendered file goes: generated/`name`/. */
typedef struct place {
    zf_wanted *wanted;
    const char *name;   /* NULL: generated/ itself */
    const char *sha256; /* of the format */
} place;

/* Appends a file; `path` is taken over, also on failure. */
static zf_status add(zf_wanted *w, char *path, const char *format,
                     const char *bytes, size_t len, zf_error *err)
{
    zf_wanted_file *more =
        zf_mem_grow(w->file, &w->capacity, w->n + 1, sizeof(*more));
    zf_wanted_file *file;

    if (more)
        w->file = more;
    if (!more || !zf_manifest_path_allowed(path)) {
        zf_status st =
            more ? zf_error_set(err, ZF_EBUG, NULL,
                                "a build cannot write \"%.100s\"", path)
                 : zf_no_memory(err);

        zf_mem_free(path);
        return st;
    }
    file = &w->file[w->n];
    *file = (zf_wanted_file){.line = {.path = path, .search = w->search}};
    file->bytes = zf_mem_string(bytes, len);
    if (!file->bytes) {
        zf_mem_free(path);
        return zf_no_memory(err);
    }
    file->len = len;
    zf_sha256_hex(file->line.sha256, bytes, len);
    memcpy(file->line.search_sha, w->search_sha, sizeof(w->search_sha));
    memcpy(file->line.format, format, strlen(format) + 1);
    w->n++;
    return ZF_OK;
}

/* A zf_emit_fn. */
static zf_status receive(const char *path, const char *bytes, size_t len,
                         void *arg, zf_error *err)
{
    const place *p = arg;
    char *whole = NULL;
    zf_buf text;
    zf_status st;

    zf_buf_init(&text, 0);
    zf_buf_printf(&text, "generated/%s%s%s", p->name ? p->name : "",
                  p->name ? "/" : "", path);
    st = zf_buf_check(&text, err);
    if (st == ZF_OK)
        st = zf_catalog_copy(&whole, zf_buf_text(&text), err);
    zf_buf_clear(&text);
    return st == ZF_OK ? add(p->wanted, whole, p->sha256, bytes, len, err) : st;
}

static zf_status add_card(zf_wanted *w, const zf_model *m, zf_error *err)
{
    char *path = NULL;
    zf_buf card, text;
    zf_status st;

    zf_buf_init(&card, 0);
    zf_buf_init(&text, 0);
    zf_model_write(&card, m);
    zf_buf_printf(&text, "catalog/models/%s.yaml", m->id);
    st = zf_buf_check(&card, err);
    if (st == ZF_OK)
        st = zf_buf_check(&text, err);
    if (st == ZF_OK)
        st = zf_catalog_copy(&path, zf_buf_text(&text), err);
    if (st == ZF_OK)
        st = add(w, path, "-", zf_buf_text(&card), card.len, err);
    zf_buf_clear(&text);
    zf_buf_clear(&card);
    return st;
}

/* The files of a format for one model: none when it refuses the model. */
static zf_status add_model(place *p, const zf_model *m, const zf_format *f,
                           const zf_emit_options *options, zf_error *err)
{
    zf_error why = {0};
    zf_status st;

    p->name = m->id;
    st = zf_emit_model(f, m, options, receive, p, &why);
    if (st == ZF_OK || (st == ZF_EDOMAIN && zf_format_is_choosy(f)))
        return ZF_OK;
    return zf_error_set(err, st, &(zf_mark){why.file, why.line, why.column},
                        "%s", why.message);
}

/* The models of a search. */
typedef struct batch {
    const zf_search *search;
    const zf_model *const *model;
    size_t n;
} batch;

static zf_status add_format(zf_wanted *w, const batch *b, const zf_format *f,
                            const char *catalog, zf_error *err)
{
    place p = {w, NULL, zf_format_sha256(f)};
    zf_emit_options options = {.catalog = catalog};
    zf_status st = ZF_OK;

    for (size_t i = 0; st == ZF_OK && i < b->n; i++)
        st = add_model(&p, b->model[i], f, &options, err);
    p.name = b->search->name;
    if (st == ZF_OK)
        st = zf_emit_search(f, b->search, b->model, b->n, receive, &p, err);
    return st;
}

zf_status zf_wanted_target(zf_wanted *w, const zf_model *m, const char *name,
                           const zf_sources *sources, zf_error *err)
{
    zf_emit_options options = {.catalog = sources->catalog};
    place p = {.wanted = w, .name = m->id};
    zf_format *f = NULL;
    zf_status st = zf_format_read(&f, sources->templates, name, err);

    if (st == ZF_OK) {
        p.sha256 = zf_format_sha256(f);
        st = zf_emit_model(f, m, &options, receive, &p, err);
    }
    zf_format_free(f);
    return st;
}

static int compare(const void *p, const void *q)
{
    const zf_wanted_file *a = p, *b = q;

    return strcmp(a->line.path, b->line.path);
}

zf_status zf_wanted_finish(zf_wanted *w, zf_error *err)
{
    if (w->n > 0)
        qsort(w->file, w->n, sizeof(*w->file), compare);
    for (size_t i = 1; i < w->n; i++)
        if (compare(&w->file[i - 1], &w->file[i]) == 0)
            return zf_error_set(
                err, ZF_EINPUT, &(zf_mark){w->file[i].line.path, 0, 0},
                "two files of \"%s\" have this path", w->search);
    return ZF_OK;
}

zf_status zf_wanted_make(zf_wanted *out, const zf_search *search,
                         const zf_model *const *models, size_t n,
                         const zf_sources *sources, zf_error *err)
{
    const batch b = {search, models, n};
    zf_wanted w = {0};
    zf_status st = zf_catalog_copy(&w.search, search->name, err);

    memcpy(w.search_sha, search->sha256, sizeof(w.search_sha));
    for (size_t i = 0; st == ZF_OK && i < n; i++)
        st = add_card(&w, models[i], err);
    for (size_t k = 0; st == ZF_OK && n > 0 && k < search->n_targets; k++) {
        zf_format *f = NULL;

        st = zf_format_read(&f, sources->templates, search->target[k], err);
        if (st == ZF_OK)
            st = add_format(&w, &b, f, sources->catalog, err);
        zf_format_free(f);
    }
    if (st == ZF_OK)
        st = zf_wanted_finish(&w, err);
    if (st == ZF_OK) {
        zf_wanted old = *out;

        *out = w;
        w = old;
    }
    zf_wanted_clear(&w);
    return st;
}

/* ---- the catalogue as a whole ---- */

/* 1 when the model has a file of the format, as the format is now. */
static int has_format(const zf_manifest *manifest, const char *id,
                      const char *sha256)
{
    size_t len = strlen(id);

    for (size_t i = 0; i < manifest->n; i++) {
        const zf_manifest_line *line = &manifest->line[i];

        if (strcmp(line->format, sha256) == 0 &&
            strncmp(line->path, "generated/", 10) == 0 &&
            strncmp(line->path + 10, id, len) == 0 &&
            line->path[10 + len] == '/')
            return 1;
    }
    return 0;
}

/* All cards of the manifest. */
static zf_status read_cards(zf_model ***out, size_t *n, const char *root,
                            const zf_manifest *manifest, zf_error *err)
{
    zf_model **model = zf_mem_array(manifest->n + 1, sizeof(*model));
    zf_status st = model ? ZF_OK : zf_no_memory(err);
    size_t used = 0;

    for (size_t i = 0; st == ZF_OK && i < manifest->n; i++) {
        const char *path = manifest->line[i].path;
        char *whole = NULL;

        if (strncmp(path, "catalog/", 8) != 0)
            continue;
        st = zf_catalog_path(&whole, root, path, err);
        if (st == ZF_OK && zf_catalog_exists(whole))
            st = zf_model_read_file(&model[used], whole, err);
        used += st == ZF_OK && model[used] != NULL;
        zf_mem_free(whole);
    }
    if (st != ZF_OK) {
        zf_models_free(model, used);
        return st;
    }
    *out = model;
    *n = used;
    return ZF_OK;
}

/* One format, over those of the models that have files of it. */
static zf_status add_whole(zf_wanted *w, const zf_format *f,
                           const zf_manifest *manifest, const batch *all,
                           const char *catalog, zf_error *err)
{
    place p = {w, NULL, zf_format_sha256(f)};
    zf_emit_options options = {.catalog = catalog};
    const zf_model **model = zf_mem_array(all->n + 1, sizeof(*model));
    zf_status st = ZF_OK;
    size_t n = 0;

    if (!model)
        return zf_no_memory(err);
    for (size_t i = 0; i < all->n; i++)
        if (has_format(manifest, all->model[i]->id, p.sha256))
            model[n++] = all->model[i];
    if (n > 0)
        st = zf_emit_catalog(f, model, n, &options, receive, &p, err);
    zf_mem_free(model);
    return st;
}

static int compare_ids(const void *p, const void *q)
{
    const zf_model *const *a = p, *const *b = q;

    return strcmp((*a)->id, (*b)->id);
}

/* Those read and those written by hand, sorted by id; *out is an array for
 * zf_mem_free. */
static zf_status join(const zf_model ***out, zf_model *const *read, size_t n,
                      const zf_hand_cards *by_hand, zf_error *err)
{
    size_t more = by_hand ? by_hand->n : 0;
    const zf_model **all = zf_mem_array(n + more + 1, sizeof(*all));

    if (!all)
        return zf_no_memory(err);
    for (size_t i = 0; i < n; i++)
        all[i] = read[i];
    for (size_t i = 0; i < more; i++)
        all[n + i] = by_hand->card[i].model;
    if (n + more > 0)
        qsort(all, n + more, sizeof(*all), compare_ids);
    *out = all;
    return ZF_OK;
}

static zf_status add_formats(zf_wanted *w, const zf_manifest *manifest,
                             const batch *all, const zf_sources *sources,
                             zf_error *err)
{
    char **name = NULL;
    size_t n = 0;
    zf_status st = zf_formats_list(&name, &n, sources->templates, err);

    for (size_t k = 0; st == ZF_OK && k < n; k++) {
        zf_error why = {0};
        zf_format *f = NULL;

        st = zf_format_read(&f, sources->templates, name[k], &why);
        if (st == ZF_OK && zf_format_has_catalog(f))
            st = add_whole(w, f, manifest, all, sources->catalog, err);
        else if (st == ZF_EINPUT)
            st = ZF_OK; /* nothing can have been made by it as it is now */
        else if (st != ZF_OK)
            zf_error_set(err, st, NULL, "%s", why.message);
        zf_format_free(f);
    }
    zf_formats_free(name, n);
    return st;
}

zf_status zf_wanted_catalog(zf_wanted *out, const char *root,
                            const zf_manifest *manifest,
                            const zf_hand_cards *by_hand,
                            const zf_sources *sources, zf_error *err)
{
    zf_wanted w = {0};
    zf_model **model = NULL;
    const zf_model **all = NULL;
    size_t n = 0;
    zf_status st = zf_catalog_copy(&w.search, ZF_WHOLE_CATALOG, err);

    zf_sha256_hex(w.search_sha, "", 0);
    if (st == ZF_OK)
        st = read_cards(&model, &n, root, manifest, err);
    if (st == ZF_OK)
        st = join(&all, model, n, by_hand, err);
    if (st == ZF_OK) {
        const batch b = {.model = all, .n = n + (by_hand ? by_hand->n : 0)};

        st = add_formats(&w, manifest, &b, sources, err);
    }
    if (st == ZF_OK)
        st = zf_wanted_finish(&w, err);
    if (st == ZF_OK) {
        zf_wanted old = *out;

        *out = w;
        w = old;
    }
    zf_mem_free(all);
    zf_models_free(model, n);
    zf_wanted_clear(&w);
    return st;
}
