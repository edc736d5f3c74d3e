/* data.c - where the catalogue and the templates are. */
#include <stdio.h>
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

/* 1 when dir/part is a folder. */
static int holds(const char *dir, const char *part)
{
    int yes;
    zf_buf path;

    zf_buf_init(&path, 0);
    zf_buf_printf(&path, "%s/%s", dir, part);
    yes = path.status == ZF_OK && is_directory(zf_buf_text(&path));
    zf_buf_clear(&path);
    return yes;
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

/* A folder that was named must be right; no other is tried. */
static zf_status named(zf_buf *out, const char *dir, const char *part,
                       const char *by, zf_error *err)
{
    if (!holds(dir, part))
        return zf_error_set(err, ZF_EMISSING, NULL,
                            "%s names \"%.200s\", which does not hold the "
                            "folder %s",
                            by, dir, part);
    zf_buf_puts(out, dir);
    return zf_buf_check(out, err);
}

/* Appends the first folder that holds `part`. */
static zf_status find(zf_buf *out, const zf_cli *cli, const char *part,
                      zf_error *err)
{
    const char *environment = getenv("ZFORGE_DATA");
    const char *const beside[] = {"", "/../share/zforge"};
    char folder[4096];

    if (cli->data)
        return named(out, cli->data, part, "--data", err);
    if (environment && environment[0])
        return named(out, environment, part, "ZFORGE_DATA", err);
    executable_folder(folder, sizeof(folder) - 32);
    for (int k = 0; k < 2 && folder[0]; k++) {
        char dir[sizeof(folder)];

        snprintf(dir, sizeof(dir), "%s%s", folder, beside[k]);
        if (holds(dir, part)) {
            zf_buf_puts(out, dir);
            return zf_buf_check(out, err);
        }
    }
    return named(out, ZFORGE_DATADIR, part, "the place of installation", err);
}

zf_status zf_cli_data(zf_buf *out, const zf_cli *cli, zf_error *err)
{
    return find(out, cli, "catalog", err);
}

zf_status zf_cli_data_part(zf_buf *out, const zf_cli *cli, const char *part,
                           zf_error *err)
{
    zf_status st = find(out, cli, part, err);

    if (st != ZF_OK)
        return st;
    zf_buf_printf(out, "/%s", part);
    return zf_buf_check(out, err);
}
