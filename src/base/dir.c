/* dir.c - what is in a folder. */
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"

int zf_dir_is_visible(const char *folder, const char *name)
{
    (void)folder;
    return name[0] != '.';
}

int zf_dir_is_yaml(const char *folder, const char *name)
{
    size_t n = strlen(name);

    return zf_dir_is_visible(folder, name) && n > 5 &&
           strcmp(name + n - 5, ".yaml") == 0;
}

void zf_dir_free(char **names, size_t n)
{
    for (size_t i = 0; names && i < n; i++)
        zf_mem_free(names[i]);
    zf_mem_free(names);
}

static int compare(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static int is_wanted(const char *folder, const char *name, zf_dir_filter *only)
{
    return strcmp(name, ".") != 0 && strcmp(name, "..") != 0 &&
           (!only || only(folder, name));
}

zf_status zf_dir_list(char ***names, size_t *n, const char *folder,
                      zf_dir_filter *only, int may_miss, zf_error *err)
{
    char **list = NULL;
    size_t used = 0, capacity = 0;
    const struct dirent *entry;
    zf_status st = ZF_OK;
    DIR *dir = opendir(folder);

    if (!dir && !(may_miss && errno == ENOENT))
        return zf_system_refused(err, folder, "read the folder");
    while (dir && st == ZF_OK && (entry = readdir(dir)) != NULL) {
        char **more;

        if (!is_wanted(folder, entry->d_name, only))
            continue;
        more = zf_mem_grow(list, &capacity, used + 1, sizeof(*list));
        if (more) {
            list = more;
            list[used] = zf_mem_string(entry->d_name, strlen(entry->d_name));
        }
        if (more && list[used])
            used++;
        else
            st = zf_no_memory(err);
    }
    if (dir)
        closedir(dir);
    if (st != ZF_OK) {
        zf_dir_free(list, used);
        return st;
    }
    if (used > 0)
        qsort(list, used, sizeof(*list), compare);
    *names = list;
    *n = used;
    return ZF_OK;
}
