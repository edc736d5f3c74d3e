/* main.c - finds the command, parses its options, runs it. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <flint/flint.h>

#include "cli/cli.h"

/* FLINT calls this when it cannot go on, which for checked input means that
 * there is no memory left. */
__attribute__((noreturn)) static void flint_gave_up(void)
{
    fputs("zforge: FLINT could not go on, most likely for lack of memory\n",
          stderr);
    _exit(ZF_EXIT_SYSTEM);
}

/* Moves what the options common to all commands say into `cli`; they start at
 * index `first` of the arguments.  -C is obeyed at once. */
static zf_exit obey_globals(zf_cli *cli, const zf_arguments *a, size_t first)
{
    const char *dir = zf_arguments_text(a, first + ZF_GLOBAL_DIRECTORY, NULL);

    cli->data = zf_arguments_text(a, first + ZF_GLOBAL_DATA, cli->data);
    cli->quiet |= zf_arguments_flag(a, first + ZF_GLOBAL_QUIET);
    cli->verbose += (int)a->given[first + ZF_GLOBAL_VERBOSE].count;
    if (!dir || chdir(dir) == 0)
        return ZF_EXIT_YES;
    fprintf(stderr, "zforge: cannot work in %s: %s\n", dir, strerror(errno));
    return ZF_EXIT_SYSTEM;
}

/* A command's own options, then the common ones; free with zf_mem_free. */
static zf_option *join_options(const zf_command *c)
{
    size_t n = zf_options_count(c->options);
    zf_option *all = zf_mem_array(n + ZF_N_GLOBALS + 1, sizeof(*all));

    if (!all)
        return NULL;
    if (n)
        memcpy(all, c->options, n * sizeof(*all));
    memcpy(all + n, zf_global_options, (ZF_N_GLOBALS + 1) * sizeof(*all));
    return all;
}

static zf_exit print_help(const zf_command *command)
{
    zf_exit status;
    zf_buf text;

    zf_buf_init(&text, 0);
    if (command)
        zf_help_command(&text, command);
    else
        zf_help_all(&text);
    status = zf_cli_print(&text);
    zf_buf_clear(&text);
    return status;
}

/* A wrong command line, or no memory to parse it. */
static zf_exit parse_failed(const zf_cli *cli, const zf_error *err)
{
    return err->code == ZF_EINPUT ? zf_cli_usage(cli, "%s", err->message)
                                  : zf_cli_fail(err);
}

static zf_exit check_operands(const zf_cli *cli, const zf_arguments *a)
{
    const zf_command *c = cli->command;

    if (a->n_operands < c->min_operands)
        return zf_cli_usage(cli, "%s operand given; expected %s",
                            a->n_operands ? "only one" : "no", c->operands);
    if (a->n_operands > c->max_operands)
        return zf_cli_usage(cli, "unexpected operand \"%.60s\"; expected %s",
                            a->operand[c->max_operands],
                            c->operands[0] ? c->operands : "none");
    return ZF_EXIT_YES;
}

/* Runs cli->command, whose own options are the first `own` of the table. */
static zf_exit run_parsed(zf_cli *cli, const zf_arguments *args, size_t own)
{
    zf_exit status;

    if (zf_arguments_flag(args, own + ZF_GLOBAL_HELP))
        return print_help(cli->command);
    status = check_operands(cli, args);
    if (status == ZF_EXIT_YES)
        status = obey_globals(cli, args, own);
    return status == ZF_EXIT_YES ? cli->command->run(cli, args) : status;
}

/* Parses the words after the command's name and runs it. */
static zf_exit run_command(zf_cli *cli, int argc, const char *const *argv)
{
    zf_option *options = join_options(cli->command);
    zf_arguments args = {0};
    zf_error err = {0};
    zf_exit status;
    zf_status st;

    if (!options)
        st = zf_error_set(&err, ZF_ENOMEM, NULL, "out of memory");
    else
        st = zf_arguments_parse(&args, options, argc, argv, 0, &err);
    if (st == ZF_OK)
        status =
            run_parsed(cli, &args, zf_options_count(cli->command->options));
    else
        status = parse_failed(cli, &err);
    zf_arguments_clear(&args);
    zf_mem_free(options);
    return status;
}

/* What comes before the command's name has been parsed into `a`. */
static zf_exit dispatch(zf_cli *cli, const zf_arguments *a)
{
    const char *name;
    zf_exit status;

    if (zf_arguments_flag(a, ZF_GLOBAL_VERSION)) {
        puts("zforge " ZFORGE_VERSION);
        return ZF_EXIT_YES;
    }
    if (zf_arguments_flag(a, ZF_GLOBAL_HELP))
        return print_help(NULL);
    if (a->n_operands == 0)
        return zf_cli_usage(cli, "no command given");
    status = obey_globals(cli, a, 0);
    if (status != ZF_EXIT_YES)
        return status;
    name = a->operand[0];
    cli->command = zf_command_find(name);
    if (cli->command)
        return run_command(cli, (int)a->n_operands - 1, a->operand + 1);
    return zf_cli_unknown_command(name);
}

int main(int argc, char **argv)
{
    zf_arguments globals = {0};
    zf_error err = {0};
    zf_cli cli = {0};
    zf_exit status;
    zf_status st;

    flint_set_abort(flint_gave_up);
    st =
        zf_arguments_parse(&globals, zf_global_options, argc > 0 ? argc - 1 : 0,
                           (const char *const *)argv + 1, 1, &err);
    status = st == ZF_OK ? dispatch(&cli, &globals) : parse_failed(&cli, &err);
    zf_arguments_clear(&globals);
    flint_cleanup_master();
    return (int)zf_cli_finish(status);
}
