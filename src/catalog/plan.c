/* plan.c - what has to change on disk for one search, and changing it. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "catalog/private.h"

void zf_plan_clear(zf_plan *p)
{
    for (size_t i = 0; i < p->n; i++)
        zf_mem_free(p->item[i].path);
    zf_mem_free(p->item);
    memset(p, 0, sizeof(*p));
}

/* ---- comparing ---- */

/* Decides about one path: `file` is what is wanted there, `line` what a build
 * made there; either may be NULL, not both. */
static zf_status decide(zf_plan_item *item, const char *root,
                        const zf_manifest_line *line, int force, zf_error *err)
{
    const zf_wanted_file *file = item->file;
    char hash[65] = "";
    int exists = 0, ours;
    zf_status st = zf_catalog_hash(hash, &exists, root, item->path, err);

    if (st != ZF_OK)
        return st;
    ours = force || (line && strcmp(line->sha256, hash) == 0);
    if (!exists) {
        item->change = file ? ZF_CHANGE_CREATE : ZF_CHANGE_REMOVE;
        item->gone = 1;
    } else if (file && strcmp(file->line.sha256, hash) == 0) {
        item->change = ZF_CHANGE_NONE;
    } else if (ours) {
        item->change = file ? ZF_CHANGE_UPDATE : ZF_CHANGE_REMOVE;
    } else {
        item->change = ZF_CHANGE_KEEP;
        item->stranger = !line;
    }
    return ZF_OK;
}

static zf_status add(zf_plan *p, const char *path, const zf_wanted_file *file,
                     zf_error *err)
{
    zf_plan_item *item = &p->item[p->n];
    zf_status st = zf_catalog_copy(&item->path, path, err);

    item->file = file;
    p->n += st == ZF_OK;
    return st;
}

/* A path of ours must not be one of another search's. */
static zf_status check_owner(const zf_manifest_line *line, const char *search,
                             zf_error *err)
{
    if (strcmp(line->search, search) == 0)
        return ZF_OK;
    return zf_error_set(err, ZF_EINPUT, &(zf_mark){line->path, 0, 0},
                        "the searches \"%s\" and \"%s\" both make this file",
                        line->search, search);
}

/* Merges the wanted files and the lines of the search, both sorted. */
static zf_status merge(zf_plan *p, const zf_manifest *m, const zf_wanted *w,
                       zf_error *err)
{
    zf_status st = ZF_OK;
    size_t i = 0, j = 0;

    while (st == ZF_OK && (i < w->n || j < m->n)) {
        int order = i == w->n   ? 1
                    : j == m->n ? -1
                                : strcmp(w->file[i].line.path, m->line[j].path);

        if (order == 0)
            st = check_owner(&m->line[j], w->search, err);
        if (st == ZF_OK && order <= 0)
            st = add(p, w->file[i].line.path, &w->file[i], err);
        else if (st == ZF_OK && strcmp(m->line[j].search, w->search) == 0)
            st = add(p, m->line[j].path, NULL, err);
        i += order <= 0;
        j += order >= 0;
    }
    return st;
}

zf_status zf_plan_make(zf_plan *out, const char *root,
                       const zf_manifest *manifest, const zf_wanted *wanted,
                       int force, zf_error *err)
{
    zf_plan p = {0};
    zf_status st = ZF_OK;

    p.item = zf_mem_array(wanted->n + manifest->n, sizeof(*p.item));
    if (!p.item)
        return zf_no_memory(err);
    st = merge(&p, manifest, wanted, err);
    for (size_t i = 0; st == ZF_OK && i < p.n; i++) {
        st = decide(&p.item[i], root,
                    zf_manifest_find(manifest, p.item[i].path), force, err);
        p.count[p.item[i].change]++;
    }
    if (st == ZF_OK) {
        zf_plan old = *out;

        *out = p;
        p = old;
    }
    zf_plan_clear(&p);
    return st;
}

/* ---- changing ---- */

static zf_status write_file(const char *root, const zf_wanted_file *file,
                            zf_error *err)
{
    char *whole = NULL, *slash;
    zf_status st = zf_catalog_inside(root, file->line.path, err);

    if (st == ZF_OK)
        st = zf_catalog_path(&whole, root, file->line.path, err);
    if (st != ZF_OK)
        return st;
    slash = strrchr(whole, '/');
    *slash = '\0';
    st = zf_dir_make(whole, err);
    *slash = '/';
    if (st == ZF_OK)
        st = zf_file_write(whole, file->bytes, file->len, err);
    zf_mem_free(whole);
    return st;
}

/* Removes the folders of `path` below generated/ that are empty. */
static void remove_folders(char *whole, size_t prefix)
{
    char *slash = strrchr(whole + prefix, '/');

    while (slash) {
        *slash = '\0';
        /* `generated` and `catalog/models` stay */
        if (!strchr(whole + prefix, '/') || rmdir(whole) != 0)
            return;
        slash = strrchr(whole + prefix, '/');
    }
}

static zf_status remove_file(const char *root, const char *path, zf_error *err)
{
    char *whole = NULL;
    zf_status st = zf_catalog_inside(root, path, err);

    if (st == ZF_OK)
        st = zf_catalog_path(&whole, root, path, err);
    if (st != ZF_OK)
        return st;
    if (unlink(whole) != 0 && errno != ENOENT)
        st = zf_system_refused(err, whole, "remove");
    else if (strncmp(path, "generated/", 10) == 0)
        remove_folders(whole, strlen(whole) - strlen(path));
    zf_mem_free(whole);
    return st;
}

/* Does what one item says; root NULL: on paper only. */
static zf_status apply_item(zf_manifest *m, const zf_plan_item *item,
                            const char *root, zf_error *err)
{
    zf_status st = ZF_OK;

    switch (item->change) {
    case ZF_CHANGE_NONE:
        break;
    case ZF_CHANGE_CREATE:
    case ZF_CHANGE_UPDATE:
        if (root)
            st = write_file(root, item->file, err);
        break;
    case ZF_CHANGE_REMOVE:
        if (root && !item->gone)
            st = remove_file(root, item->path, err);
        if (st == ZF_OK)
            zf_manifest_drop(m, item->path);
        return st;
    case ZF_CHANGE_KEEP:
        /* A line of an edited file stays, so that it is known as edited. */
        return ZF_OK;
    }
    return st == ZF_OK ? zf_manifest_put(m, &item->file->line, err) : st;
}

zf_status zf_plan_apply(zf_manifest *manifest, const zf_plan *p,
                        const char *root, zf_error *err)
{
    zf_status st = ZF_OK;

    for (size_t i = 0; st == ZF_OK && i < p->n; i++)
        st = apply_item(manifest, &p->item[i], root, err);
    return st;
}
