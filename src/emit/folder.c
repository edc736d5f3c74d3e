/* folder.c - hashing all that is in a folder. */
#include <sys/stat.h>

#include "base/base.h"
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
    zf_dir_free(names, n);
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
        return zf_system_refused(err, path, "look at this");
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
    st = zf_dir_list(&names, &n, folder, zf_dir_is_visible, 0, err);
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
    zf_dir_free(names, n);
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
