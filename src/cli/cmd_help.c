/* cmd_help.c - zforge help. */
#include "cli/cli.h"

enum {
    OPT_MAN
};

static const zf_option options[] = {
    [OPT_MAN] = {.name = "man",
                 .help = "Print the whole manual page, as roff for man."},
    {0},
};

static const char *const description[] = {
    "Without COMMAND, lists the commands, the options that all of them accept, "
    "and the exit statuses.  \"zforge COMMAND --help\" is the same as \"zforge "
    "help COMMAND\".",
    NULL,
};

static zf_exit run(const zf_cli *cli, const zf_arguments *args)
{
    const zf_command *command = NULL;
    zf_exit status;
    zf_buf text;

    (void)cli;
    if (args->n_operands) {
        command = zf_command_find(args->operand[0]);
        if (!command)
            return zf_cli_unknown_command(args->operand[0]);
    }
    zf_buf_init(&text, 0);
    if (zf_arguments_flag(args, OPT_MAN))
        zf_help_manual(&text);
    else if (command)
        zf_help_command(&text, command);
    else
        zf_help_all(&text);
    status = zf_cli_print(&text);
    zf_buf_clear(&text);
    return status;
}

const zf_command zf_cmd_help = {
    .name = "help",
    .operands = "[COMMAND]",
    .summary = "explain a command",
    .min_operands = 0,
    .max_operands = 1,
    .options = options,
    .description = description,
    .run = run,
};
