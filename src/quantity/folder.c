/* folder.c - all files of a folder of inputs, as if they were one. */
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "quantity/private.h"

typedef struct file_list {
    char **path;
    size_t n, capacity;
} file_list;

static zf_status no_memory(zf_error *err)
{
    return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
}

static int compare(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static int is_yaml(const char *name)
{
    size_t n = strlen(name);

    return name[0] != '.' && n > 5 && strcmp(name + n - 5, ".yaml") == 0;
}

static zf_status add_path(file_list *f, const char *folder, const char *name,
                          zf_error *err)
{
    char **more = zf_mem_grow(f->path, &f->capacity, f->n + 1, sizeof(*more));
    zf_buf path;
    zf_status st;

    if (!more)
        return no_memory(err);
    f->path = more;
    zf_buf_init(&path, 0);
    zf_buf_printf(&path, "%s/%s", folder, name);
    st = zf_buf_check(&path, err);
    if (st == ZF_OK) {
        f->path[f->n] = zf_mem_string(zf_buf_text(&path), path.len);
        st = f->path[f->n] ? ZF_OK : no_memory(err);
    }
    if (st == ZF_OK)
        f->n++;
    zf_buf_clear(&path);
    return st;
}

static zf_status list(file_list *f, const char *folder, zf_error *err)
{
    DIR *d = opendir(folder);
    const struct dirent *item;
    char reason[128];
    zf_status st = ZF_OK;

    if (!d) {
        if (strerror_r(errno, reason, sizeof(reason)) != 0)
            snprintf(reason, sizeof(reason), "error %d", errno);
        return zf_error_set(err, ZF_EIO, &(zf_mark){folder, 0, 0},
                            "cannot read the folder: %s", reason);
    }
    while (st == ZF_OK && (item = readdir(d)) != NULL)
        if (is_yaml(item->d_name))
            st = add_path(f, folder, item->d_name, err);
    closedir(d);
    if (f->n)
        qsort(f->path, f->n, sizeof(*f->path), compare);
    return st;
}

static zf_status read_trees(zf_quantities *q, zf_yaml *const *tree,
                            size_t n_trees, zf_error *err)
{
    size_t n = q->n;
    zf_status st = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < n_trees; k++)
        st = zf_quantities_read_names(q, tree[k], err);
    for (size_t k = 0; st == ZF_OK && k < n_trees; k++)
        st = zf_quantities_read_formulas(q, tree[k], err);
    return zf_quantities_finish(q, n, st, err);
}

zf_status zf_quantities_read_folder(zf_quantities *q, const char *folder,
                                    zf_error *err)
{
    file_list files = {0};
    zf_yaml **tree = NULL;
    zf_status st = list(&files, folder, err);

    if (st != ZF_OK || files.n == 0)
        goto done;
    tree = zf_mem_array(files.n, sizeof(zf_yaml *));
    if (!tree) {
        st = no_memory(err);
        goto done;
    }
    for (size_t k = 0; st == ZF_OK && k < files.n; k++)
        st = zf_yaml_read_file(&tree[k], files.path[k], err);
    if (st == ZF_OK)
        st = read_trees(q, tree, files.n, err);
done:
    for (size_t k = 0; tree && k < files.n; k++)
        zf_yaml_free(tree[k]);
    zf_mem_free(tree);
    for (size_t k = 0; k < files.n; k++)
        zf_mem_free(files.path[k]);
    zf_mem_free(files.path);
    return st;
}
