/* folder.c - the YAML files of a folder, sorted by name. */
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "observable/private.h"

static int compare(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static int is_yaml(const char *name)
{
    size_t n = strlen(name);

    return name[0] != '.' && n > 5 && strcmp(name + n - 5, ".yaml") == 0;
}

void zf_obs_folder_free(char **name, size_t n)
{
    for (size_t i = 0; name && i < n; i++)
        zf_mem_free(name[i]);
    zf_mem_free(name);
}

static zf_status refused(const char *folder, zf_error *err)
{
    char reason[128];

    if (strerror_r(errno, reason, sizeof(reason)) != 0)
        snprintf(reason, sizeof(reason), "error %d", errno);
    return zf_error_set(err, ZF_EIO, &(zf_mark){folder, 0, 0},
                        "cannot read the folder: %s", reason);
}

zf_status zf_obs_folder_list(char ***name, size_t *n, const char *folder,
                             zf_error *err)
{
    char **list = NULL;
    size_t used = 0, capacity = 0;
    const struct dirent *item;
    zf_status st = ZF_OK;
    DIR *d = opendir(folder);

    if (!d && errno == ENOENT)
        return ZF_OK;
    if (!d)
        return refused(folder, err);
    while (st == ZF_OK && (item = readdir(d)) != NULL) {
        char **more;

        if (!is_yaml(item->d_name))
            continue;
        more = zf_mem_grow(list, &capacity, used + 1, sizeof(*list));
        if (!more) {
            st = zf_obs_no_memory(err);
            break;
        }
        list = more;
        list[used] = NULL;
        st = zf_obs_copy(&list[used], item->d_name, err);
        used += st == ZF_OK;
    }
    closedir(d);
    if (st != ZF_OK) {
        zf_obs_folder_free(list, used);
        return st;
    }
    if (used > 0)
        qsort(list, used, sizeof(*list), compare);
    *name = list;
    *n = used;
    return ZF_OK;
}
