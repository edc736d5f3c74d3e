/* folder.c - listing folders, and hashing all that is in one. */
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "emit/format.h"

enum {
    MAX_DEPTH = 8,
    MAX_BYTES = 1 << 24, /* of a file */
};

void zf_path_join(zf_buf *out, const char *folder, const char *name)
{
    zf_buf_printf(out, "%s/%s", folder, name);
}

void zf_formats_free(char **names, size_t n)
{
    for (size_t i = 0; names && i < n; i++)
        zf_mem_free(names[i]);
    zf_mem_free(names);
}

static int compare(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static zf_status refused(const char *path, const char *what, zf_error *err)
{
    char reason[128];

    if (strerror_r(errno, reason, sizeof(reason)) != 0)
        snprintf(reason, sizeof(reason), "error %d", errno);
    return zf_error_set(err, ZF_EIO, &(zf_mark){path, 0, 0}, "cannot %s: %s",
                        what, reason);
}

static zf_status no_memory(zf_error *err)
{
    return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
}

zf_status zf_folder_list(char ***names, size_t *n, const char *folder,
                         int (*only)(const char *folder, const char *name),
                         zf_error *err)
{
    DIR *dir = opendir(folder);
    char **list = NULL, **grown;
    size_t used = 0, capacity = 0;
    zf_status st = ZF_OK;
    struct dirent *entry;

    if (!dir)
        return refused(folder, "open the folder", err);
    for (entry = readdir(dir); st == ZF_OK && entry; entry = readdir(dir)) {
        if (entry->d_name[0] == '.' || (only && !only(folder, entry->d_name)))
            continue;
        grown = zf_mem_grow(list, &capacity, used + 1, sizeof(*list));
        if (grown) {
            list = grown;
            list[used] = zf_mem_string(entry->d_name, strlen(entry->d_name));
        }
        if (!grown || !list[used])
            st = no_memory(err);
        else
            used++;
    }
    closedir(dir);
    if (st != ZF_OK) {
        zf_formats_free(list, used);
        return st;
    }
    if (used)
        qsort(list, used, sizeof(*list), compare);
    *names = list;
    *n = used;
    return ZF_OK;
}

/* Adds `HASH PATH` and a line break for each file in `folder` and below;
 * `inside` is the folder's path from the top. */
static zf_status add_files(zf_buf *out, const char *folder, const char *inside,
                           int depth, zf_error *err);

static zf_status add_file(zf_buf *out, const char *path, const char *relative,
                          int depth, zf_error *err)
{
    struct stat info;
    char hash[65];
    zf_status st;
    zf_buf bytes;

    if (stat(path, &info) != 0)
        return refused(path, "look at this", err);
    if (S_ISDIR(info.st_mode))
        return add_files(out, path, relative, depth + 1, err);
    zf_buf_init(&bytes, 0);
    st = zf_file_read(&bytes, path, MAX_BYTES, err);
    if (st == ZF_OK) {
        zf_sha256_hex(hash, zf_buf_text(&bytes), bytes.len);
        zf_buf_printf(out, "%s %s\n", hash, relative);
    }
    zf_buf_clear(&bytes);
    return st;
}

static zf_status add_files(zf_buf *out, const char *folder, const char *inside,
                           int depth, zf_error *err)
{
    zf_mark mark = {folder, 0, 0};
    char **names = NULL;
    size_t n = 0;
    zf_status st;

    if (depth > MAX_DEPTH)
        return zf_error_set(err, ZF_ELIMIT, &mark,
                            "folders nested deeper than %d levels",
                            (int)MAX_DEPTH);
    st = zf_folder_list(&names, &n, folder, NULL, err);
    for (size_t i = 0; st == ZF_OK && i < n; i++) {
        zf_buf path, relative;

        zf_buf_init(&path, 0);
        zf_buf_init(&relative, 0);
        zf_path_join(&path, folder, names[i]);
        zf_buf_printf(&relative, "%s%s%s", inside, inside[0] ? "/" : "",
                      names[i]);
        st = zf_buf_check(&path, err);
        if (st == ZF_OK)
            st = zf_buf_check(&relative, err);
        if (st == ZF_OK)
            st = add_file(out, path.data, relative.data, depth, err);
        zf_buf_clear(&path);
        zf_buf_clear(&relative);
    }
    zf_formats_free(names, n);
    return st;
}

zf_status zf_folder_sha256(char out[65], const char *folder, zf_error *err)
{
    zf_status st;
    zf_buf list;

    zf_buf_init(&list, 0);
    st = add_files(&list, folder, "", 0, err);
    if (st == ZF_OK)
        st = zf_buf_check(&list, err);
    if (st == ZF_OK)
        zf_sha256_hex(out, zf_buf_text(&list), list.len);
    zf_buf_clear(&list);
    return st;
}
