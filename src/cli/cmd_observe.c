/* cmd_observe.c - zforge observe: observables of a model beside what was
 * measured. */
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include "cli/cli.h"
#include "cli/observe_show.h"
#include "cli/terminal.h"

enum {
    OPT_SET,
    OPT_TOPIC,
    OPT_ROWS,
    OPT_MISSING,
    OPT_SOLVE,
    OPT_TARGET,
    OPT_SCAN,
    OPT_CHECKS,
    OPT_FORMAT,
};

static const char *const formats[] = {"table", "csv", "json", NULL};

static const zf_option options[] = {
    [OPT_SET] = {.name = "set",
                 .operand = "NAME=VALUE",
                 .type = ZF_OPTION_TEXT,
                 .help = CLI_SET_HELP},
    [OPT_TOPIC] = {.name = "topic",
                   .operand = "FILE",
                   .type = ZF_OPTION_TEXT,
                   .help = "All observables of catalog/observables/FILE.yaml; "
                           "may be given several times."},
    [OPT_ROWS] = {.name = "rows",
                  .help = "All rows of tables such as the bins of LEP-2, not "
                          "only their chi^2."},
    [OPT_MISSING] = {.name = "missing",
                     .help = "List the observables that do not apply to the "
                             "model, and why."},
    [OPT_SOLVE] = {.name = "solve",
                   .operand = "NAME=LOW:HIGH",
                   .type = ZF_OPTION_TEXT,
                   .help = "Print the least value of NAME in the range for "
                           "which --target holds; exit status 1 when none was "
                           "found."},
    [OPT_TARGET] = {.name = "target",
                    .operand = "FORMULA=VALUE",
                    .type = ZF_OPTION_TEXT,
                    .help = "For --solve: an observable, or any formula over "
                            "quantities, and the value it is to have."},
    [OPT_SCAN] = {.name = "scan",
                  .operand = "NAME=LOW:HIGH:N",
                  .type = ZF_OPTION_TEXT,
                  .help = "Lines of CSV at N values of NAME, evenly in the "
                          "logarithm when LOW > 0, as they are found.  Exit "
                          "status 5: stopped by Ctrl-C."},
    [OPT_CHECKS] = {.name = "checks",
                    .help = "Recompute the numbers of the papers; then all "
                            "operands are names of checks, topics or models.  "
                            "Exit status 1: one is wrong."},
    [OPT_FORMAT] = {.name = "format",
                    .operand = "FORMAT",
                    .type = ZF_OPTION_WORD,
                    .words = formats,
                    .help = "How to write the answer; default table.  Tables "
                            "have 6 significant digits, the others 17."},
    {0},
};

static const char *const description[] = {
    "Prints predictions of MODEL (a path, an id or the beginning of one) at a "
    "point, with the numbers of the Standard Model, what was measured, pulls, "
    "ranges of validity and sources.  NAME is an observable, a pattern such as "
    "'C9*', or a topic, the name of a file in catalog/observables; without, "
    "all that apply to the model.",
    "chi^2 is that of the numbers shown, with their correlations.  Limits and "
    "results of fits are not in it, nor what has no value at the point.",
    NULL,
};

typedef struct job {
    const zf_cli *cli;
    const zf_arguments *args;
    cli_physics physics;
    observe_view view;
    const char **pattern;
    int *take; /* of each observable */
    observe_progress progress;
    zf_error *err;
} job;

static zf_status misuse(job *j, const char *what, const char *text)
{
    j->physics.usage = 1;
    return zf_error_set(j->err, ZF_EINPUT, NULL, "%s%.100s", what, text);
}

static zf_status check_options(job *j)
{
    const zf_arguments *a = j->args;
    int checks = zf_arguments_flag(a, OPT_CHECKS);

    if (checks &&
        (zf_arguments_flag(a, OPT_SET) || zf_arguments_flag(a, OPT_SOLVE) ||
         zf_arguments_flag(a, OPT_SCAN)))
        return misuse(j, "--checks has points of its own", "");
    if (!checks && a->n_operands == 0)
        return misuse(j, "no operand given; expected MODEL [NAME...]", "");
    if (zf_arguments_flag(a, OPT_SOLVE) != zf_arguments_flag(a, OPT_TARGET))
        return misuse(j, "--solve and --target want each other", "");
    if (zf_arguments_flag(a, OPT_SOLVE) && zf_arguments_flag(a, OPT_SCAN))
        return misuse(j, "of --solve and --scan expected one", "");
    return ZF_OK;
}

/* Names and topics, from operand `first` on. */
static zf_status read_patterns(job *j, size_t first)
{
    const zf_arguments *a = j->args;
    size_t n = 0, at = 0;
    const char *topic;

    while (zf_arguments_next(a, OPT_TOPIC, &at))
        n++;
    j->pattern = zf_mem_array(n + a->n_operands + 1, sizeof(*j->pattern));
    if (!j->pattern)
        return zf_error_set(j->err, ZF_ENOMEM, NULL, "out of memory");
    n = at = 0;
    for (size_t k = first; k < a->n_operands; k++)
        j->pattern[n++] = a->operand[k];
    for (topic = zf_arguments_next(a, OPT_TOPIC, &at); topic;
         topic = zf_arguments_next(a, OPT_TOPIC, &at))
        j->pattern[n++] = topic;
    j->view.pattern = j->pattern;
    j->view.n_patterns = n;
    j->view.all = n == 0;
    return ZF_OK;
}

/* ---- selection ---- */

/* 1 when pattern k names something, here or in other models. */
static int names_something(const job *j, size_t k)
{
    const zf_observables *o = j->physics.observables;
    observe_view one = j->view;

    one.pattern += k;
    one.n_patterns = 1;
    for (size_t i = 0; i < zf_observables_count(o); i++) {
        const zf_observable *x = zf_observables_at(o, i);

        if (observe_is_wanted(&one, x->name, x->file))
            return 1;
    }
    for (size_t i = 0; i < zf_observables_missing_count(o); i++) {
        zf_missing x = zf_observables_missing(o, i);

        if (observe_is_wanted(&one, x.name, x.file))
            return 1;
    }
    return 0;
}

/* Says that nothing has this name, and what is near. */
static zf_status unknown(job *j, const char *name)
{
    const zf_observables *o = j->physics.observables;
    size_t n = zf_observables_count(o);
    const char **names = zf_mem_array(2 * n + 1, sizeof(*names)), *near;

    if (!names)
        return zf_error_set(j->err, ZF_ENOMEM, NULL, "out of memory");
    for (size_t i = 0; i < n; i++) {
        names[i] = zf_observables_at(o, i)->name;
        names[n + i] = zf_observables_at(o, i)->file;
    }
    near = zf_text_nearest(name, names, 2 * n);
    j->physics.usage = 1;
    (void)zf_error_set(
        j->err, ZF_EINPUT, NULL, "no observable or topic \"%.60s\"%s%s%s", name,
        near ? "; did you mean \"" : "", near ? near : "", near ? "\"?" : "");
    zf_mem_free(names);
    return ZF_EINPUT;
}

static zf_status choose(job *j)
{
    const zf_observables *o = j->physics.observables;

    for (size_t k = 0; k < j->view.n_patterns; k++)
        if (!names_something(j, k))
            return unknown(j, j->pattern[k]);
    j->take = zf_mem_array(zf_observables_count(o) + 1, sizeof(*j->take));
    if (!j->take)
        return zf_error_set(j->err, ZF_ENOMEM, NULL, "out of memory");
    for (size_t i = 0; i < zf_observables_count(o); i++) {
        const zf_observable *x = zf_observables_at(o, i);

        j->take[i] = observe_is_wanted(&j->view, x->name, x->file);
    }
    return ZF_OK;
}

/* ---- answers ---- */

/* Lines come as they are found; a person who sees them needs no progress. */
static zf_status scan(job *j)
{
    zf_terminal t;
    zf_status st;

    zf_terminal_open(&t, j->cli);
    t.visible = t.visible && !isatty(STDOUT_FILENO);
    t.what = "points";
    j->progress.monitor = &t.monitor;
    st = observe_scan(&j->progress, &j->view, j->take,
                      zf_arguments_text(j->args, OPT_SCAN, ""), j->err);
    zf_terminal_close(&t);
    return st;
}

static zf_status print(zf_buf *out, job *j, int *found)
{
    const zf_arguments *a = j->args;
    zf_status st;

    *found = 1;
    if (zf_arguments_flag(a, OPT_SOLVE))
        return observe_solve(out, found, &j->view,
                             zf_arguments_text(a, OPT_SOLVE, ""),
                             zf_arguments_text(a, OPT_TARGET, ""), j->err);
    st = zf_comparison_new(&j->view.comparison, j->physics.observables, j->err);
    if (st == ZF_OK && zf_arguments_flag(a, OPT_SCAN))
        return scan(j);
    if (st == ZF_OK)
        st = observe_evaluate(&j->view, j->take, j->err);
    if (st != ZF_OK)
        return st;
    switch (j->view.format) {
    case OBSERVE_CSV:
        return observe_csv(out, &j->view, j->err);
    case OBSERVE_JSON:
        return observe_json(out, &j->view, j->err);
    default:
        return observe_show(out, &j->view, j->err);
    }
}

static zf_exit run_checks(job *j)
{
    size_t bad = 0;
    zf_exit status;
    zf_buf out, catalog;
    zf_status st;

    zf_buf_init(&out, 0);
    zf_buf_init(&catalog, 0);
    st = zf_cli_data_part(&catalog, j->cli, "catalog", j->err);
    if (st == ZF_OK)
        st = read_patterns(j, 0);
    if (st == ZF_OK)
        st =
            observe_checks(&out, &bad, &j->view, zf_buf_text(&catalog), j->err);
    status = cli_physics_finish(j->cli, &j->physics, st, &out, j->err);
    zf_buf_clear(&catalog);
    zf_buf_clear(&out);
    return status == ZF_EXIT_YES && bad ? ZF_EXIT_NO : status;
}

static zf_exit run_model(job *j)
{
    const zf_arguments *a = j->args;
    zf_exit status;
    int found = 1;
    zf_buf out;
    zf_status st;

    zf_buf_init(&out, 0);
    st = cli_physics_read(&j->physics, j->cli, a->operand[0], 1, j->err);
    if (st == ZF_OK)
        st = cli_physics_settings(&j->physics, a, OPT_SET, "set", j->err);
    if (st == ZF_OK)
        st = read_patterns(j, 1);
    if (st == ZF_OK)
        st = choose(j);
    if (st == ZF_OK)
        st = print(&out, j, &found);
    status = cli_physics_finish(j->cli, &j->physics, st, &out, j->err);
    zf_buf_clear(&out);
    if (status == ZF_EXIT_YES && zf_terminal_interrupted() &&
        j->progress.done < j->progress.n) {
        zf_cli_say(j->cli, "stopped: %ld of %ld points\n", j->progress.done,
                   j->progress.n);
        return ZF_EXIT_CUT;
    }
    if (status != ZF_EXIT_YES || found)
        return status;
    zf_cli_say(j->cli, "zforge: observe: no such point was found in the "
                       "range\n");
    return ZF_EXIT_NO;
}

static zf_exit run(const zf_cli *cli, const zf_arguments *args)
{
    zf_error err = {0};
    job j = {.cli = cli, .args = args, .err = &err};
    zf_exit status;

    j.view.physics = &j.physics;
    j.view.format = zf_arguments_number(args, OPT_FORMAT, OBSERVE_TABLE);
    j.view.rows = zf_arguments_flag(args, OPT_ROWS);
    j.view.missing = zf_arguments_flag(args, OPT_MISSING);
    if (check_options(&j) != ZF_OK)
        status = zf_cli_usage(cli, "%s", err.message);
    else if (zf_arguments_flag(args, OPT_CHECKS))
        status = run_checks(&j);
    else
        status = run_model(&j);
    observe_clear(&j.view);
    zf_mem_free(j.take);
    zf_mem_free(j.pattern);
    cli_physics_clear(&j.physics);
    return status;
}

const zf_command zf_cmd_observe = {
    .name = "observe",
    .operands = "MODEL [NAME...]",
    .summary = "observables of a model, measurements and pulls",
    .min_operands = 0,
    .max_operands = SIZE_MAX,
    .options = options,
    .description = description,
    .run = run,
};
