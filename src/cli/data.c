/* data.c - where the catalogue and the templates are. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/cli.h"

static int is_directory(const char *path)
{
    struct stat info;

    return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

/* 1 when dir/templates and dir/catalog are there. */
static int holds_data(const char *dir)
{
    zf_buf path;
    int both = 1;

    zf_buf_init(&path, 0);
    for (int k = 0; k < 2 && both; k++) {
        zf_buf_clear(&path);
        zf_buf_puts(&path, dir);
        zf_buf_puts(&path, k ? "/templates" : "/catalog");
        both = path.status == ZF_OK && is_directory(zf_buf_text(&path));
    }
    zf_buf_clear(&path);
    return both;
}

/* The folder of the running executable, "" when it cannot be known. */
static void executable_folder(char *out, size_t size)
{
    ssize_t len = readlink("/proc/self/exe", out, size - 1);
    char *slash;

    out[len > 0 ? len : 0] = '\0';
    slash = strrchr(out, '/');
    if (slash)
        *slash = '\0';
    else
        out[0] = '\0';
}

/* A folder that the user named must be right; no other is tried. */
static zf_status named(zf_buf *out, const char *dir, const char *by,
                       zf_error *err)
{
    if (!holds_data(dir))
        return zf_error_set(err, ZF_EMISSING, NULL,
                            "%s names \"%.200s\", which does not hold the "
                            "folders catalog and templates",
                            by, dir);
    zf_buf_puts(out, dir);
    return zf_buf_check(out, err);
}

zf_status zf_cli_data(zf_buf *out, const zf_cli *cli, zf_error *err)
{
    const char *environment = getenv("ZFORGE_DATA");
    const char *const installed[] = {"", "/../share/zforge"};
    char folder[4096];
    zf_buf path;
    int found = 0;

    if (cli->data)
        return named(out, cli->data, "--data", err);
    if (environment && environment[0])
        return named(out, environment, "ZFORGE_DATA", err);
    executable_folder(folder, sizeof(folder));
    zf_buf_init(&path, 0);
    for (int k = 0; k < 2 && folder[0] && !found; k++) {
        zf_buf_clear(&path);
        zf_buf_printf(&path, "%s%s", folder, installed[k]);
        found = holds_data(zf_buf_text(&path));
    }
    if (found)
        zf_buf_puts(out, zf_buf_text(&path));
    zf_buf_clear(&path);
    if (found)
        return zf_buf_check(out, err);
    return named(out, ZFORGE_DATADIR, "the place of installation", err);
}

zf_status zf_cli_data_part(zf_buf *out, const zf_cli *cli, const char *part,
                           zf_error *err)
{
    zf_status st = zf_cli_data(out, cli, err);

    if (st != ZF_OK)
        return st;
    zf_buf_printf(out, "/%s", part);
    return zf_buf_check(out, err);
}
