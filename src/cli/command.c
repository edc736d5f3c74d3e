/* command.c - the tables of commands and of the options common to all. */
#include <string.h>

#include "cli/cli.h"
#include "cli/commands.h"

#define ZF_DECLARE(name) extern const zf_command zf_cmd_##name;
#define ZF_ENTRY(name)   &zf_cmd_##name,

ZF_COMMANDS(ZF_DECLARE)

static const zf_command *const commands[] = {ZF_COMMANDS(ZF_ENTRY)};

enum {
    N_COMMANDS = sizeof(commands) / sizeof(commands[0])
};

const zf_option zf_global_options[ZF_N_GLOBALS + 1] = {
    [ZF_GLOBAL_DIRECTORY] = {.letter = 'C',
                             .name = "directory",
                             .operand = "DIR",
                             .type = ZF_OPTION_TEXT,
                             .help = "Work in DIR."},
    [ZF_GLOBAL_DATA] = {.name = "data",
                        .operand = "DIR",
                        .type = ZF_OPTION_TEXT,
                        .help = "Take field contents from DIR/catalog and "
                                "templates from DIR/templates."},
    [ZF_GLOBAL_QUIET] = {.letter = 'q',
                         .name = "quiet",
                         .help = "Print results and errors only."},
    [ZF_GLOBAL_VERBOSE] = {.letter = 'v',
                           .name = "verbose",
                           .help = "Say more about what is done."},
    [ZF_GLOBAL_HELP] = {.letter = 'h',
                        .name = "help",
                        .help = "Print help and exit."},
    [ZF_GLOBAL_VERSION] = {.name = "version",
                           .help = "Print the version and exit."},
};

const zf_command *zf_command_at(size_t k)
{
    return k < N_COMMANDS ? commands[k] : NULL;
}

const zf_command *zf_command_find(const char *name)
{
    for (size_t k = 0; k < N_COMMANDS; k++) {
        if (strcmp(commands[k]->name, name) == 0)
            return commands[k];
    }
    return NULL;
}

const char *zf_command_nearest(const char *name)
{
    const char *names[N_COMMANDS];

    for (size_t k = 0; k < N_COMMANDS; k++)
        names[k] = commands[k]->name;
    return zf_text_nearest(name, names, N_COMMANDS);
}
