/* message.c - errors and chatter on standard error, exit statuses. */
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "cli/cli.h"

static const struct {
    zf_exit status;
    const char *text;
} exits[] = {
    {ZF_EXIT_YES, "yes, or done"},
    {ZF_EXIT_NO, "the answer is no: not anomaly-free, none found in a box that "
                 "was searched to the end, files out of date"},
    {ZF_EXIT_USAGE, "the command line is wrong"},
    {ZF_EXIT_INPUT, "an input file is wrong"},
    {ZF_EXIT_SYSTEM, "the system refused: files, memory"},
    {ZF_EXIT_CUT, "cut short before the answer was certain"},
    {ZF_EXIT_NONE_EXIST, "proved: there is no solution, in any box"},
    {ZF_EXIT_MISSING, "something needed is not installed"},
    {ZF_EXIT_BUG, "a bug in zforge"},
};

const char *zf_exit_text(zf_exit *status, size_t k)
{
    if (k >= sizeof(exits) / sizeof(exits[0]))
        return NULL;
    *status = exits[k].status;
    return exits[k].text;
}

zf_exit zf_exit_of(zf_status st)
{
    switch (st) {
    case ZF_OK:
        return ZF_EXIT_YES;
    case ZF_EINPUT:
    case ZF_EDOMAIN:
        return ZF_EXIT_INPUT;
    case ZF_ENOMEM:
    case ZF_EIO:
        return ZF_EXIT_SYSTEM;
    case ZF_ELIMIT:
        return ZF_EXIT_CUT;
    case ZF_EMISSING:
        return ZF_EXIT_MISSING;
    case ZF_EBUG:
        break;
    }
    return ZF_EXIT_BUG;
}

zf_exit zf_cli_fail(const zf_error *err)
{
    char text[1024];

    zf_error_format(text, sizeof(text), err);
    fprintf(stderr, "%s%s\n", err->file[0] ? "" : "zforge: ", text);
    return zf_exit_of(err->code);
}

zf_exit zf_cli_usage(const zf_cli *cli, const char *format, ...)
{
    const char *name = cli->command ? cli->command->name : NULL;
    va_list ap;

    fprintf(stderr, "zforge: %s%s", name ? name : "", name ? ": " : "");
    va_start(ap, format);
    vfprintf(stderr, format, ap);
    va_end(ap);
    fprintf(stderr, "\nTry \"zforge help%s%s\".\n", name ? " " : "",
            name ? name : "");
    return ZF_EXIT_USAGE;
}

zf_exit zf_cli_unknown_command(const char *name)
{
    const char *near = zf_command_nearest(name);

    return zf_cli_usage(&(zf_cli){0}, "unknown command \"%.60s\"%s%s%s", name,
                        near ? "; did you mean \"" : "", near ? near : "",
                        near ? "\"?" : "");
}

void zf_cli_say(const zf_cli *cli, const char *format, ...)
{
    va_list ap;

    if (cli->quiet)
        return;
    va_start(ap, format);
    vfprintf(stderr, format, ap);
    va_end(ap);
}

void zf_cli_detail(const zf_cli *cli, const char *format, ...)
{
    va_list ap;

    if (cli->quiet || !cli->verbose)
        return;
    va_start(ap, format);
    vfprintf(stderr, format, ap);
    va_end(ap);
}

zf_exit zf_cli_print(const zf_buf *text)
{
    zf_error err = {0};

    if (zf_buf_check(text, &err) != ZF_OK)
        return zf_cli_fail(&err);
    fwrite(zf_buf_text(text), 1, text->len, stdout);
    return ZF_EXIT_YES; /* zf_cli_finish looks at the stream */
}

zf_exit zf_cli_finish(zf_exit status)
{
    int refused = fflush(stdout) != 0 || ferror(stdout);

    if (!refused)
        return status;
    fprintf(stderr, "zforge: cannot write to standard output: %s\n",
            strerror(errno));
    return status == ZF_EXIT_YES || status == ZF_EXIT_NO ? ZF_EXIT_SYSTEM
                                                         : status;
}
