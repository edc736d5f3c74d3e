/* ufo.c - UFO packages read back by tools/ufo_check.py, which python3 runs. */
#include "cli/ufo.h"

#include <errno.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

/* Declared by POSIX for programs to declare. */
extern char **environ;

/* Runs words[0] found in PATH; *status is its exit status, 127 when there is
 * no such program. */
static zf_status run_program(int *status, char *const *words, zf_error *err)
{
    pid_t child;
    int state = 0,
        failed = posix_spawnp(&child, words[0], NULL, NULL, words, environ);

    if (failed == ENOENT) {
        *status = 127;
        return ZF_OK;
    }
    while (!failed && waitpid(child, &state, 0) < 0)
        failed = errno == EINTR ? 0 : errno;
    if (failed || !WIFEXITED(state))
        return zf_error_set(err, ZF_EIO, NULL, "%s: %s", words[0],
                            failed ? strerror(failed) : "ended by a signal");
    *status = WEXITSTATUS(state);
    return ZF_OK;
}

static zf_exit missing(void)
{
    zf_error err = {0};

    (void)zf_error_set(&err, ZF_EMISSING, NULL,
                       "python3 is not there, which runs the checker of UFO "
                       "packages");
    return zf_cli_fail(&err);
}

static zf_exit exit_of(int status)
{
    switch (status) {
    case 0:
        return ZF_EXIT_YES;
    case 1:
        return ZF_EXIT_NO;
    case 127:
        return missing();
    default:
        return ZF_EXIT_INPUT;
    }
}

zf_exit cli_check_ufo(const zf_cli *cli, const char *const *folder, size_t n)
{
    char **word = zf_mem_array(n + 3, sizeof(*word));
    char python[] = "python3";
    zf_buf tool;
    zf_error err = {0};
    int status = 0;
    zf_status st;

    zf_buf_init(&tool, 0);
    st = zf_cli_data_part(&tool, cli, "tools", &err);
    zf_buf_puts(&tool, "/ufo_check.py");
    if (st == ZF_OK)
        st = zf_buf_check(&tool, &err);
    if (st == ZF_OK && !word)
        st = zf_error_set(&err, ZF_ENOMEM, NULL, "out of memory");
    if (st == ZF_OK) {
        word[0] = python;
        word[1] = tool.data;
        for (size_t k = 0; st == ZF_OK && k < n; k++) {
            word[k + 2] = zf_mem_string(folder[k], strlen(folder[k]));
            if (!word[k + 2])
                st = zf_error_set(&err, ZF_ENOMEM, NULL, "out of memory");
        }
    }
    fflush(stdout);
    if (st == ZF_OK)
        st = run_program(&status, word, &err);
    for (size_t k = 0; word && k < n; k++)
        zf_mem_free(word[k + 2]);
    zf_mem_free(word);
    zf_buf_clear(&tool);
    return st == ZF_OK ? exit_of(status) : zf_cli_fail(&err);
}
