/* cmd_solve.c - zforge solve: the exact answer without a bound. */
#include "zforge/solve.h"

#include "catalog/catalog.h"
#include "cli/cli.h"
#include "cli/question.h"
#include "cli/terminal.h"

enum {
    OPT_POINTS,
    OPT_FURTHER,
    OPT_MAX_HEIGHT,
    OPT_TERMS,
};

static const zf_option options[] = {
    [OPT_POINTS] = {.name = "points",
                    .operand = "N",
                    .type = ZF_OPTION_INTEGER,
                    .low = 1,
                    .high = 1000000,
                    .help = "List the first N solutions by height, the largest "
                            "|charge| once all are coprime integers."},
    [OPT_FURTHER] = {.name = "further",
                     .operand = "N",
                     .type = ZF_OPTION_INTEGER,
                     .low = 0,
                     .high = 100000,
                     .help = "With --points: at most N further solutions on "
                             "lines through two known ones; default 10."},
    [OPT_MAX_HEIGHT] = {.name = "max-height",
                        .operand = "H",
                        .type = ZF_OPTION_INTEGER,
                        .low = 1,
                        .high = 1000000000,
                        .help = "With --points: look up to height H and no "
                                "further."},
    [OPT_TERMS] = {.name = "terms",
                   .operand = "N",
                   .type = ZF_OPTION_INTEGER,
                   .low = 0,
                   .high = 1000000,
                   .help = "Print polynomials of at most N terms, and only "
                           "count the terms of longer ones; default 60, 0: "
                           "print all."},
    {0},
};

static const char *const description[] = {
    "Solves all linear conditions of SEARCH over the rationals and prints the "
    "solution in the parameters that the search names, or in a basis of its "
    "integer lattice; generators are named as combinations of known symmetries "
    "(Y, B/3 - L_1, ...) when they are such.  Then come the quadratic and the "
    "cubic condition on that space: identically zero, or printed and factored.",
    "Where equations remain, --points lists solutions by height, and says up to "
    "which height the list is complete.  max_charge of the search is not used.",
    "Exit status 0: the answer is complete, or a list as asked for; 6: proved "
    "that none exists; 5: a list was stopped early.",
    NULL,
};

static zf_exit exit_of_solution(const zf_solution *s)
{
    if (s->verdict == ZF_SOLVE_NONE)
        return ZF_EXIT_NONE_EXIST;
    if (s->verdict == ZF_SOLVE_CUT || s->points.stop == ZF_POINTS_BUDGET ||
        s->points.stop == ZF_POINTS_CANCELLED)
        return ZF_EXIT_CUT;
    return ZF_EXIT_YES;
}

static zf_exit print_answer(const zf_solution *s, const zf_arguments *args)
{
    zf_exit status;
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_solution_print(&text, s, zf_arguments_number(args, OPT_TERMS, 60));
    status = zf_cli_print(&text);
    zf_buf_clear(&text);
    return status == ZF_EXIT_YES ? exit_of_solution(s) : status;
}

static zf_exit run(const zf_cli *cli, const zf_arguments *args)
{
    zf_solve_options o = {
        .points = (size_t)zf_arguments_number(args, OPT_POINTS, 0),
        .further = (size_t)zf_arguments_number(args, OPT_FURTHER, 10),
        .max_height = zf_arguments_number(args, OPT_MAX_HEIGHT, 0)};
    zf_search *search = NULL;
    zf_solution *solution = NULL;
    accept_filter *filter = NULL;
    zf_terminal terminal;
    zf_error err = {0};
    zf_status st = cli_read_search(&search, cli, args->operand[0], &err);
    zf_exit status;

    if (st == ZF_OK)
        st = accept_filter_new(&filter, search, &err);
    if (st == ZF_OK) {
        zf_terminal_open(&terminal, cli);
        o.call = accept_call;
        o.call_arg = filter;
        o.monitor = &terminal.monitor;
        st = zf_solve(&solution, search, &o, &err);
        zf_terminal_close(&terminal);
    }
    status = st == ZF_OK ? print_answer(solution, args) : zf_cli_fail(&err);
    zf_solution_free(solution);
    accept_filter_free(filter);
    zf_search_free(search);
    return status;
}

const zf_command zf_cmd_solve = {
    .name = "solve",
    .operands = "SEARCH",
    .summary = "the exact answer without a bound on the charges",
    .min_operands = 1,
    .max_operands = 1,
    .options = options,
    .description = description,
    .run = run,
};
