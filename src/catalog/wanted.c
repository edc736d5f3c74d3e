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
    const char *name;
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
                 : zf_catalog_no_memory(err);

        zf_mem_free(path);
        return st;
    }
    file = &w->file[w->n];
    *file = (zf_wanted_file){.line = {.path = path, .search = w->search}};
    file->bytes = zf_mem_string(bytes, len);
    if (!file->bytes) {
        zf_mem_free(path);
        return zf_catalog_no_memory(err);
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
    zf_buf_printf(&text, "generated/%s/%s", p->name, path);
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

static zf_status add_format(zf_wanted *w, const zf_search *search,
                            const zf_model *const *models, size_t n,
                            const zf_format *f, zf_error *err)
{
    place p = {w, NULL, zf_format_sha256(f)};
    zf_status st = ZF_OK;

    for (size_t i = 0; st == ZF_OK && i < n; i++) {
        p.name = models[i]->id;
        st = zf_emit_model(f, models[i], receive, &p, err);
    }
    p.name = search->name;
    if (st == ZF_OK)
        st = zf_emit_search(f, search, models, n, receive, &p, err);
    return st;
}

static int compare(const void *p, const void *q)
{
    const zf_wanted_file *a = p, *b = q;

    return strcmp(a->line.path, b->line.path);
}

/* Sorts; a file may be wanted once only. */
static zf_status finish(zf_wanted *w, zf_error *err)
{
    if (w->n > 0)
        qsort(w->file, w->n, sizeof(*w->file), compare);
    for (size_t i = 1; i < w->n; i++)
        if (compare(&w->file[i - 1], &w->file[i]) == 0)
            return zf_error_set(
                err, ZF_EINPUT, &(zf_mark){w->file[i].line.path, 0, 0},
                "two files of the search \"%s\" have this path", w->search);
    return ZF_OK;
}

zf_status zf_wanted_make(zf_wanted *out, const zf_search *search,
                         const zf_model *const *models, size_t n,
                         const char *templates, zf_error *err)
{
    zf_wanted w = {0};
    zf_status st = zf_catalog_copy(&w.search, search->name, err);

    memcpy(w.search_sha, search->sha256, sizeof(w.search_sha));
    for (size_t i = 0; st == ZF_OK && i < n; i++)
        st = add_card(&w, models[i], err);
    for (size_t k = 0; st == ZF_OK && n > 0 && k < search->n_targets; k++) {
        zf_format *f = NULL;

        st = zf_format_read(&f, templates, search->target[k], err);
        if (st == ZF_OK)
            st = add_format(&w, search, models, n, f, err);
        zf_format_free(f);
    }
    if (st == ZF_OK)
        st = finish(&w, err);
    if (st == ZF_OK) {
        zf_wanted old = *out;

        *out = w;
        w = old;
    }
    zf_wanted_clear(&w);
    return st;
}
