/* pdf.c - documents of a catalogue as PDF, by pdflatex. */
#include "cli/pdf.h"

#include <errno.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>

/* Declared by POSIX for programs to declare. */
extern char **environ;

/* In the folder $1, the document $2 without .tex: pdflatex is repeated for the
 * table of contents; the log stays when it fails. */
static const char script[] =
    "command -v pdflatex >/dev/null 2>&1 || exit 127\n"
    "cd \"$1\" || exit 1\n"
    "for run in 1 2 3; do\n"
    "    pdflatex -no-shell-escape -halt-on-error -interaction=batchmode "
    "\"$2.tex\" >/dev/null 2>&1 </dev/null || { rm -f \"$2.pdf\"; exit 1; }\n"
    "done\n"
    "rm -f \"$2.aux\" \"$2.log\" \"$2.out\" \"$2.toc\"\n";

/* The script's exit status; -1 when it could not be run. */
static int run_script(const char *folder, const char *name)
{
    char shell[] = "sh", option[] = "-c", text[sizeof(script)];
    char *one = zf_mem_string(folder, strlen(folder));
    char *other = zf_mem_string(name, strlen(name));
    char *words[] = {shell, option, text, shell, one, other, NULL};
    pid_t child;
    int state = 0, failed = 1;

    memcpy(text, script, sizeof(script));
    if (one && other)
        failed = posix_spawnp(&child, shell, NULL, NULL, words, environ);
    while (!failed && waitpid(child, &state, 0) < 0)
        failed = errno == EINTR ? 0 : errno;
    zf_mem_free(one);
    zf_mem_free(other);
    return failed || !WIFEXITED(state) ? -1 : WEXITSTATUS(state);
}

static int ends_with(const char *path, const char *end)
{
    size_t n = strlen(path), m = strlen(end);

    return n > m && strcmp(path + n - m, end) == 0;
}

/* generated/X/Y.tex of the whole catalogue */
static int is_document(const zf_manifest_line *line)
{
    const char *path = line->path, *slash = strchr(path, '/');

    slash = slash ? strchr(slash + 1, '/') : NULL;
    return slash && !strchr(slash + 1, '/') && ends_with(path, ".tex") &&
           strcmp(line->search, ZF_WHOLE_CATALOG) == 0;
}

/* 1 when `one` exists, and `other` does not or is older. */
static int is_newer(const char *one, const char *other)
{
    struct stat a, b;

    if (stat(one, &a) != 0)
        return 0;
    return stat(other, &b) != 0 || a.st_mtim.tv_sec > b.st_mtim.tv_sec ||
           (a.st_mtim.tv_sec == b.st_mtim.tv_sec &&
            a.st_mtim.tv_nsec > b.st_mtim.tv_nsec);
}

/* 1 when a .tex file of the manifest is newer than the PDF. */
static int is_stale(const char *pdf, const char *root,
                    const zf_manifest *manifest)
{
    int stale = 0;
    zf_buf path;

    zf_buf_init(&path, 0);
    for (size_t i = 0; !stale && i < manifest->n; i++) {
        if (!ends_with(manifest->line[i].path, ".tex"))
            continue;
        zf_buf_clear(&path);
        zf_buf_printf(&path, "%s/%s", root, manifest->line[i].path);
        stale = is_newer(zf_buf_text(&path), pdf);
    }
    zf_buf_clear(&path);
    return stale;
}

static zf_exit typeset(const zf_cli *cli, const char *root, const char *path,
                       const zf_manifest *manifest)
{
    const char *name = strrchr(path, '/') + 1;
    int len = (int)strlen(path) - 4, status = 0;
    zf_buf pdf, folder, stem;

    zf_buf_init(&pdf, 0);
    zf_buf_init(&folder, 0);
    zf_buf_init(&stem, 0);
    zf_buf_printf(&pdf, "%s/%.*s.pdf", root, len, path);
    zf_buf_printf(&folder, "%s/%.*s", root, (int)(name - path), path);
    zf_buf_add(&stem, name, strlen(name) - 4);
    if (zf_buf_check(&pdf, NULL) != ZF_OK ||
        zf_buf_check(&folder, NULL) != ZF_OK ||
        zf_buf_check(&stem, NULL) != ZF_OK)
        status = -1;
    else if (is_stale(zf_buf_text(&pdf), root, manifest))
        status = run_script(zf_buf_text(&folder), zf_buf_text(&stem));
    if (status == 127)
        zf_cli_say(cli, "no %.*s.pdf: pdflatex is not installed\n", len, path);
    else if (status != 0)
        fprintf(stderr, "zforge: %s: pdflatex fails; see %.*s.log\n", path, len,
                path);
    zf_buf_clear(&stem);
    zf_buf_clear(&folder);
    zf_buf_clear(&pdf);
    return status == 0 || status == 127 ? ZF_EXIT_YES : ZF_EXIT_SYSTEM;
}

zf_exit cli_typeset(const zf_cli *cli, const char *root,
                    const zf_manifest *manifest)
{
    zf_exit status = ZF_EXIT_YES;

    for (size_t i = 0; i < manifest->n; i++) {
        zf_exit now = ZF_EXIT_YES;

        if (is_document(&manifest->line[i]))
            now = typeset(cli, root, manifest->line[i].path, manifest);
        status = now > status ? now : status;
    }
    return status;
}
