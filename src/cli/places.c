/* places.c - where a command finds and puts models and generated files. */
#include "cli/places.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/question.h"

static int is_directory(const char *path)
{
    struct stat info;

    return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

zf_status cli_root(zf_buf *out, const zf_cli *cli, const char *given,
                   zf_error *err)
{
    if (!given && !is_directory("catalog/models"))
        return zf_cli_data(out, cli, err);
    zf_buf_puts(out, given ? given : ".");
    return zf_buf_check(out, err);
}

/* Appends root/part, part alone in the current folder. */
static void below(zf_buf *out, const char *root, const char *part)
{
    if (strcmp(root, ".") != 0)
        zf_buf_printf(out, "%s/", root);
    zf_buf_puts(out, part);
}

zf_status cli_models(zf_buf *out, const zf_cli *cli, const char *given,
                     zf_error *err)
{
    zf_buf root;
    zf_status st;

    zf_buf_init(&root, 0);
    st = cli_root(&root, cli, given, err);
    if (st == ZF_OK) {
        below(out, zf_buf_text(&root), "catalog/models");
        st = zf_buf_check(out, err);
    }
    zf_buf_clear(&root);
    return st;
}

zf_status cli_read_model(zf_model **out, const zf_cli *cli, const char *given,
                         const char *name, zf_error *err)
{
    zf_buf models, path;
    zf_status st;

    zf_buf_init(&models, 0);
    zf_buf_init(&path, 0);
    st = cli_models(&models, cli, given, err);
    if (st == ZF_OK)
        st = zf_card_find(&path, zf_buf_text(&models), name, err);
    if (st == ZF_OK)
        st = zf_model_read_file(out, zf_buf_text(&path), err);
    zf_buf_clear(&path);
    zf_buf_clear(&models);
    return st;
}

/* The paths of the searches below `root`. */
static zf_status list_searches(char ***path, size_t *n, const char *root,
                               zf_error *err)
{
    zf_buf folder;
    zf_status st;

    zf_buf_init(&folder, 0);
    below(&folder, root, "catalog/searches");
    st = zf_buf_check(&folder, err);
    if (st == ZF_OK)
        st = zf_files_list(path, n, zf_buf_text(&folder), ".yaml", err);
    zf_buf_clear(&folder);
    return st;
}

static zf_status read_all(zf_search ***search, size_t *n, const zf_cli *cli,
                          char *const *path, size_t n_paths, zf_error *err)
{
    zf_search **found = zf_mem_array(n_paths, sizeof(zf_search *));
    size_t k = 0;

    if (!found)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    for (size_t i = 0; i < n_paths; i++) {
        zf_error why = {0};

        if (cli_read_search(&found[k], cli, path[i], &why) == ZF_OK)
            k++;
        else
            (void)zf_cli_fail(&why);
    }
    *search = found;
    *n = k;
    return ZF_OK;
}

zf_status cli_read_searches(zf_search ***search, size_t *n, const zf_cli *cli,
                            const char *root, zf_error *err)
{
    char **path = NULL;
    size_t n_paths = 0;
    zf_buf data;
    zf_status st = list_searches(&path, &n_paths, root, err);

    zf_buf_init(&data, 0);
    if (st == ZF_OK && n_paths == 0) {
        zf_files_free(path, n_paths);
        path = NULL;
        st = zf_cli_data(&data, cli, err);
        if (st == ZF_OK)
            st = list_searches(&path, &n_paths, zf_buf_text(&data), err);
    }
    if (st == ZF_OK)
        st = read_all(search, n, cli, path, n_paths, err);
    zf_files_free(path, n_paths);
    zf_buf_clear(&data);
    return st;
}

void cli_free_searches(zf_search **search, size_t n)
{
    for (size_t i = 0; i < n; i++)
        zf_search_free(search[i]);
    zf_mem_free(search);
}

int cli_processors(void)
{
    long n = sysconf(_SC_NPROCESSORS_ONLN);

    return n < 1 ? 1 : n > 256 ? 256 : (int)n;
}

double cli_seconds_since(const struct timespec *began)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - began->tv_sec) +
           1e-9 * (double)(now.tv_nsec - began->tv_nsec);
}
