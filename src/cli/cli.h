/* cli.h - what the files of the command line share: commands, exit statuses,
 * messages, places of data.
 *
 * A subcommand NAME is one file, cmd_NAME.c, which defines
 * `const zf_command zf_cmd_NAME`, and one line in commands.h. */
#ifndef ZF_CLI_CLI_H
#define ZF_CLI_CLI_H

#include <stddef.h>

#include "zforge/base.h"

#include "cli/opt.h"

/* Exit statuses; zf_exit_text says what each means. */
typedef enum zf_exit {
    ZF_EXIT_YES = 0,
    ZF_EXIT_NO = 1,
    ZF_EXIT_USAGE = 2,
    ZF_EXIT_INPUT = 3,
    ZF_EXIT_SYSTEM = 4,
    ZF_EXIT_CUT = 5,
    ZF_EXIT_NONE_EXIST = 6,
    ZF_EXIT_MISSING = 69,
    ZF_EXIT_BUG = 70,
} zf_exit;

/* The k-th exit status in ascending order and its meaning; NULL after the
 * last. */
const char *zf_exit_text(zf_exit *status, size_t k);
/* How a failure of the library ends the program. */
zf_exit zf_exit_of(zf_status st);

typedef struct zf_command zf_command;

/* The state of one run of the program. */
typedef struct zf_cli {
    const zf_command *command; /* NULL before it is known */
    int quiet;                 /* -q: results and errors only */
    int verbose;               /* -v, -vv: more is said */
    const char *data;          /* --data, or NULL */
} zf_cli;

struct zf_command {
    const char *name;
    const char *operands; /* "SEARCH...", "" when there are none */
    const char *summary;  /* lower case, no full stop */
    size_t min_operands;
    size_t max_operands;            /* SIZE_MAX: any number */
    const zf_option *options;       /* ends with {0}; NULL: none */
    const char *const *description; /* paragraphs, NULL-terminated; one that
                                       starts with a blank is kept line by
                                       line */
    zf_exit (*run)(const zf_cli *cli, const zf_arguments *args);
};

/* ---- the table (command.c) ---- */

/* The k-th command in the order of help; NULL after the last. */
const zf_command *zf_command_at(size_t k);
const zf_command *zf_command_find(const char *name);
/* A known name near an unknown one, or NULL. */
const char *zf_command_nearest(const char *name);

/* Options of every command, accepted before its name and after it.  The
 * table of a command's own options comes first, these follow. */
enum {
    ZF_GLOBAL_DIRECTORY,
    ZF_GLOBAL_DATA,
    ZF_GLOBAL_QUIET,
    ZF_GLOBAL_VERBOSE,
    ZF_GLOBAL_HELP,
    ZF_GLOBAL_VERSION,
    ZF_N_GLOBALS
};

extern const zf_option zf_global_options[ZF_N_GLOBALS + 1];

/* ---- messages (message.c) ---- */

/* To standard error.  An error of the library becomes `file:line:column:
 * message`, or `zforge: message` where there is no file; returns the exit
 * status that goes with it. */
zf_exit zf_cli_fail(const zf_error *err);
/* `zforge: COMMAND: message`, a pointer to the help, ZF_EXIT_USAGE. */
zf_exit zf_cli_usage(const zf_cli *cli, const char *format, ...)
    ZF_PRINTF(2, 3);
zf_exit zf_cli_unknown_command(const char *name);
/* Chatter: with say, unless -q; with detail, only with -v. */
void zf_cli_say(const zf_cli *cli, const char *format, ...) ZF_PRINTF(2, 3);
void zf_cli_detail(const zf_cli *cli, const char *format, ...) ZF_PRINTF(2, 3);
/* Writes a whole buffer to standard output. */
zf_exit zf_cli_print(const zf_buf *text);
/* Flushes standard output; what the system refused becomes the status, unless
 * `status` is already a failure. */
zf_exit zf_cli_finish(zf_exit status);

/* ---- places (data.c) ---- */

/* The folder that holds catalog/: --data, else the environment variable
 * ZFORGE_DATA, else beside the executable, else ../share/zforge from there,
 * else where `cmake --install` puts it.  Appended to `out`.  ZF_EMISSING when
 * there is none. */
zf_status zf_cli_data(zf_buf *out, const zf_cli *cli,
                      zf_error *err) ZF_MUST_CHECK;
/* The same for the folder `part`, "catalog" or "templates": its own path. */
zf_status zf_cli_data_part(zf_buf *out, const zf_cli *cli, const char *part,
                           zf_error *err) ZF_MUST_CHECK;

/* ---- help (help.c, manual.c) ---- */

void zf_help_all(zf_buf *out);
void zf_help_command(zf_buf *out, const zf_command *command);
/* The manual page, as roff for man(7). */
void zf_help_manual(zf_buf *out);

#endif
