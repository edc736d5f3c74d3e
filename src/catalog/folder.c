/* folder.c - what is in folders, and paths below a root. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/base.h"
#include "catalog/private.h"

enum {
    DEEPEST = 32, /* folders in folders */
    LARGEST_FILE = 256 << 20
};

int zf_catalog_exists(const char *path)
{
    struct stat info;

    return lstat(path, &info) == 0;
}

zf_status zf_catalog_path(char **out, const char *root, const char *path,
                          zf_error *err)
{
    zf_buf text;
    zf_status st;

    zf_buf_init(&text, 0);
    if (strcmp(root, ".") != 0)
        zf_buf_printf(&text, "%s%s", root,
                      root[0] && root[strlen(root) - 1] == '/' ? "" : "/");
    zf_buf_puts(&text, path);
    st = zf_buf_check(&text, err);
    if (st == ZF_OK)
        st = zf_catalog_copy(out, zf_buf_text(&text), err);
    zf_buf_clear(&text);
    return st;
}

zf_status zf_catalog_inside(const char *root, const char *path, zf_error *err)
{
    char *whole = NULL;
    struct stat info;
    size_t at;
    zf_status st = zf_catalog_path(&whole, root, path, err);

    if (st != ZF_OK)
        return st;
    /* The folder of a user may be a link; what a build makes in it is not. */
    at = strlen(whole) - strlen(path) + strcspn(path, "/");
    while (st == ZF_OK && whole[at]) {
        at += 1 + strcspn(whole + at + 1, "/");
        if (!whole[at])
            break;
        whole[at] = '\0';
        if (lstat(whole, &info) == 0 && S_ISLNK(info.st_mode))
            st = zf_error_set(err, ZF_EIO, &(zf_mark){whole, 0, 0},
                              "is a symbolic link; nothing is written or "
                              "removed through it");
        whole[at] = '/';
    }
    zf_mem_free(whole);
    return st;
}

zf_status zf_catalog_hash(char out[65], int *exists, const char *root,
                          const char *path, zf_error *err)
{
    char *whole = NULL;
    zf_buf bytes;
    zf_status st = zf_catalog_path(&whole, root, path, err);

    zf_buf_init(&bytes, 0);
    *exists = st == ZF_OK && zf_catalog_exists(whole);
    if (*exists)
        st = zf_catalog_inside(root, path, err);
    if (*exists && st == ZF_OK)
        st = zf_file_read(&bytes, whole, LARGEST_FILE, err);
    if (*exists && st == ZF_OK)
        zf_sha256_hex(out, zf_buf_text(&bytes), bytes.len);
    zf_buf_clear(&bytes);
    zf_mem_free(whole);
    return st;
}

/* ---- lists ---- */

typedef struct list {
    char **path;
    size_t n, capacity;
} list;

static zf_status add(list *l, const char *folder, const char *name,
                     zf_error *err)
{
    char **more = zf_mem_grow(l->path, &l->capacity, l->n + 1, sizeof(*more));
    zf_status st;

    if (!more)
        return zf_no_memory(err);
    l->path = more;
    l->path[l->n] = NULL;
    st = zf_catalog_path(&l->path[l->n], folder, name, err);
    l->n += st == ZF_OK;
    return st;
}

void zf_files_free(char **path, size_t n)
{
    zf_dir_free(path, n);
}

static int compare(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static int ends_in(const char *text, const char *suffix)
{
    size_t n = strlen(text), m = strlen(suffix);

    return n > m && strcmp(text + n - m, suffix) == 0;
}

static zf_status finish(char ***path, size_t *n, list *l, zf_status st)
{
    if (st != ZF_OK) {
        zf_dir_free(l->path, l->n);
        return st;
    }
    if (l->n > 0)
        qsort(l->path, l->n, sizeof(*l->path), compare);
    *path = l->path;
    *n = l->n;
    return ZF_OK;
}

zf_status zf_files_list(char ***path, size_t *n, const char *folder,
                        const char *suffix, zf_error *err)
{
    list l = {0};
    char **name = NULL;
    size_t count = 0;
    zf_status st =
        zf_dir_list(&name, &count, folder, zf_dir_is_visible, 1, err);

    for (size_t i = 0; st == ZF_OK && i < count; i++)
        if (ends_in(name[i], suffix))
            st = add(&l, folder, name[i], err);
    zf_dir_free(name, count);
    return finish(path, n, &l, st);
}

/* Adds all that is below a folder, unsorted. */
static zf_status walk(list *l, const char *folder, int depth, zf_error *err)
{
    char **name = NULL;
    size_t n = 0;
    zf_status st = zf_dir_list(&name, &n, folder, NULL, 1, err);

    if (st == ZF_OK && depth > DEEPEST)
        st = zf_error_set(err, ZF_EINPUT, &(zf_mark){folder, 0, 0},
                          "more than %d folders in each other", (int)DEEPEST);
    for (size_t i = 0; st == ZF_OK && i < n; i++) {
        struct stat info;
        char *path = NULL;

        st = zf_catalog_path(&path, folder, name[i], err);
        if (st != ZF_OK)
            break;
        if (lstat(path, &info) == 0 && S_ISDIR(info.st_mode))
            st = walk(l, path, depth + 1, err);
        else
            st = add(l, ".", path, err);
        zf_mem_free(path);
    }
    zf_dir_free(name, n);
    return st;
}

zf_status zf_files_walk(char ***path, size_t *n, const char *folder,
                        zf_error *err)
{
    list l = {0};

    return finish(path, n, &l, walk(&l, folder, 1, err));
}
