/* cmd_search.c - zforge search: complete bounded enumeration. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "zforge/box.h"

#include "catalog/catalog.h"
#include "cli/cli.h"
#include "cli/places.h"
#include "cli/question.h"
#include "cli/solutions.h"
#include "cli/terminal.h"

enum {
    OPT_MAX_CHARGE,
    OPT_COUNT,
    OPT_FORMAT,
    OPT_OUTPUT,
    OPT_JOBS,
    OPT_STATS,
    OPT_LIMIT,
    OPT_NO_FAMILIES,
    OPT_NO_SIGN,
    OPT_NO_SCALE,
    OPT_MEMORY,
};

static const zf_option options[] = {
    [OPT_MAX_CHARGE] = {.letter = 'Q',
                        .name = "max-charge",
                        .operand = "N",
                        .type = ZF_OPTION_INTEGER,
                        .low = 0,
                        .high = 1000000000,
                        .help = "Search integer charges from -N to N; "
                                "default: what the search says."},
    [OPT_COUNT] = {.name = "count",
                   .help = "Print the number of solutions alone."},
    [OPT_FORMAT] = {.name = "format",
                    .operand = "FORMAT",
                    .type = ZF_OPTION_WORD,
                    .words = solutions_formats,
                    .help = "How to write the solutions; default table."},
    [OPT_OUTPUT] = {.letter = 'o',
                    .name = "output",
                    .operand = "FILE",
                    .type = ZF_OPTION_TEXT,
                    .help = "Write to FILE, which appears when the list is "
                            "complete and not before."},
    [OPT_JOBS] = {.letter = 'j',
                  .name = "jobs",
                  .operand = "N",
                  .type = ZF_OPTION_INTEGER,
                  .low = 1,
                  .high = 256,
                  .help = "Use N threads; default: one for each processor.  "
                          "The output does not depend on it."},
    [OPT_STATS] = {.name = "stats",
                   .help = "Report the plan, what was divided out, "
                           "completeness, time, rate and memory."},
    [OPT_LIMIT] = {.name = "limit",
                   .operand = "N",
                   .type = ZF_OPTION_INTEGER,
                   .low = 1,
                   .high = 1000000000,
                   .help = "Stop after N solutions; the list is then cut."},
    [OPT_NO_FAMILIES] = {.name = "no-families",
                         .help = "Do not divide out permutations of families."},
    [OPT_NO_SIGN] = {.name = "no-sign",
                     .help = "Do not divide out the overall sign."},
    [OPT_NO_SCALE] = {.name = "no-scale",
                      .help = "Do not divide out common factors."},
    [OPT_MEMORY] = {.name = "memory",
                    .operand = "MIB",
                    .type = ZF_OPTION_INTEGER,
                    .low = 1,
                    .high = 1 << 30,
                    .help = "Refuse plans whose tables need more than this; "
                            "default 8192."},
    {0},
};

static const char *const description[] = {
    "Lists every inequivalent integer solution of SEARCH with all fermion "
    "charges from -N to N: an assignment that satisfies the six anomaly "
    "conditions and the constraints, for some rational charges of the scalars, "
    "and passes the filter.  The zero assignment counts.",
    "Solutions are equivalent when they differ by a permutation of families, a "
    "common factor or the overall sign, as far as constraints and filter are "
    "preserved by that (--stats shows what was divided out).  Of each class "
    "the member is given that has no common factor and, among all its images, "
    "is lexicographically largest in the order of the columns.",
    "csv has a header line with the names of the charges.  bin has a text "
    "header, whose second line gives its length in bytes, and then packed "
    "integers, one record a solution.",
    "Exit status 0: complete; 1: complete, and there is none in the box; 6: "
    "the linear conditions have no solution at all, in this box or any other; "
    "5: stopped before the end, by Ctrl-C or --limit, or refused because no "
    "plan fits the memory.",
    NULL,
};

/* One run of the command; also the argument of the sink. */
typedef struct job {
    const zf_cli *cli;
    const zf_arguments *args;
    zf_search *search;
    zf_box_options box_options;
    accept_filter *filter;
    zf_box *box;
    zf_box_coverage coverage;
    solutions_layout layout;
    zf_terminal terminal;
    zf_file_writer file;
    const char *path; /* NULL: standard output */
    int headed;       /* the header is out */
    zf_error error;   /* of writing */
    struct timespec began;
} job;

/* ---- writing ---- */

static zf_status put(job *j, const void *bytes, size_t len)
{
    if (j->path)
        return zf_file_writer_write(&j->file, bytes, len, &j->error);
    if (fwrite(bytes, 1, len, stdout) != len)
        return zf_error_set(&j->error, ZF_EIO, NULL,
                            "cannot write to standard output");
    return ZF_OK;
}

static void format_batch(zf_buf *out, const zf_box_batch *batch, void *arg)
{
    job *j = arg;

    solutions_format_batch(out, batch, &j->layout);
}

static zf_status put_header(job *j, uint64_t count, zf_error *err)
{
    zf_buf text;
    zf_status st;

    zf_buf_init(&text, 0);
    solutions_header(&text, &j->layout, j->search, count);
    st = zf_buf_check(&text, err);
    if (st == ZF_OK)
        st = put(j, zf_buf_text(&text), text.len);
    zf_buf_clear(&text);
    return st;
}

/* Before the first solution, or at the end: a search that is refused prints
 * nothing. */
static zf_status need_header(job *j)
{
    if (j->headed)
        return ZF_OK;
    j->headed = 1;
    return put_header(j, UINT64_MAX, &j->error);
}

static int write_bytes(const void *bytes, size_t len, uint64_t count, void *arg)
{
    (void)count;
    return need_header(arg) != ZF_OK || put(arg, bytes, len) != ZF_OK;
}

/* Replaces the header of a binary file by one that knows the count. */
static zf_status finish_file(job *j, zf_error *err)
{
    zf_buf text;
    zf_status st = ZF_OK;

    zf_buf_init(&text, 0);
    if (j->layout.format == SOLUTIONS_BIN) {
        solutions_header(&text, &j->layout, j->search, j->coverage.solutions);
        st = zf_buf_check(&text, err);
        if (st == ZF_OK)
            st = zf_file_writer_patch(&j->file, 0, text.data, text.len, err);
    }
    if (st == ZF_OK)
        st = zf_file_writer_commit(&j->file, err);
    zf_buf_clear(&text);
    return st;
}

/* ---- the answer ---- */

static void report_stats(const job *j)
{
    const zf_box_coverage *c = &j->coverage;
    double seconds = cli_seconds_since(&j->began);
    struct rusage usage;
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_box_describe(&text, j->box);
    fputs(zf_buf_text(&text), stderr);
    zf_buf_clear(&text);
    fprintf(stderr, "answer        %s\n",
            c->contradictory ? "none exist: the linear conditions contradict "
                               "each other"
            : c->exhaustive  ? "complete in this box"
                             : "cut: there may be more in this box");
    fprintf(stderr, "solutions     %" PRIu64 "\n", c->solutions);
    fprintf(stderr, "time          %.3f s, %.0f solutions/s\n", seconds,
            seconds > 0 ? (double)c->solutions / seconds : 0.0);
    getrusage(RUSAGE_SELF, &usage);
    fprintf(stderr, "memory        %.1f MiB, of which plan %.1f MiB\n",
            (double)usage.ru_maxrss / 1024, (double)c->memory / (1 << 20));
}

static void say_outcome(const job *j)
{
    const zf_box_coverage *c = &j->coverage;

    if (c->contradictory)
        zf_cli_say(j->cli,
                   "none exist: the linear conditions of %s contradict "
                   "each other\n",
                   j->search->name);
    else if (!c->exhaustive && zf_arguments_flag(j->args, OPT_COUNT))
        zf_cli_say(j->cli,
                   "stopped: the solutions with |charge| <= %ld are "
                   "not all counted\n",
                   (long)c->max_charge);
    else if (!c->exhaustive)
        zf_cli_say(j->cli,
                   "cut after %" PRIu64 " solutions: there may be more with "
                   "|charge| <= %ld%s\n",
                   c->solutions, (long)c->max_charge,
                   j->path ? "; no file was written" : "");
    else if (!c->solutions)
        zf_cli_say(j->cli,
                   "none with |charge| <= %ld; there may be some "
                   "beyond\n",
                   (long)c->max_charge);
    else
        zf_cli_say(
            j->cli, "complete: %" PRIu64 " solution%s with |charge| <= %ld\n",
            c->solutions, c->solutions == 1 ? "" : "s", (long)c->max_charge);
}

static zf_exit exit_of_coverage(const zf_box_coverage *c)
{
    if (c->contradictory)
        return ZF_EXIT_NONE_EXIST;
    if (!c->exhaustive)
        return ZF_EXIT_CUT;
    return c->solutions ? ZF_EXIT_YES : ZF_EXIT_NO;
}

static zf_status count(job *j, zf_error *err)
{
    zf_status st = zf_box_count(&j->coverage, j->box, err);
    char line[32];

    if (st != ZF_OK || !j->coverage.exhaustive)
        return st;
    snprintf(line, sizeof(line), "%" PRIu64 "\n", j->coverage.solutions);
    return put(j, line, strlen(line));
}

static zf_status list(job *j, zf_error *err)
{
    zf_box_sink sink = {.write = write_bytes, .arg = j};
    zf_status st;

    if (j->layout.format != SOLUTIONS_BIN)
        sink.format = format_batch;
    st = zf_box_list(&j->coverage, j->box, &sink, err);
    return st == ZF_OK ? need_header(j) : st;
}

static zf_status answer(job *j, zf_error *err)
{
    zf_status st = accept_filter_new(&j->filter, j->search, err);

    if (st == ZF_OK && j->path)
        st = zf_file_writer_open(&j->file, j->path, err);
    if (st == ZF_OK) {
        zf_terminal_open(&j->terminal, j->cli);
        j->box_options.monitor = &j->terminal.monitor;
        j->box_options.call = accept_call;
        j->box_options.call_arg = j->filter;
        st = zf_box_new(&j->box, j->search, &j->box_options, err);
        if (st == ZF_OK) {
            j->layout.width = zf_box_width(j->box);
            st = zf_arguments_flag(j->args, OPT_COUNT) ? count(j, err)
                                                       : list(j, err);
        }
        zf_terminal_close(&j->terminal);
    }
    if (j->error.code != ZF_OK)
        *err = j->error;
    if (st == ZF_OK)
        st = j->error.code;
    if (st == ZF_OK && j->path &&
        (j->coverage.exhaustive || j->coverage.contradictory))
        st = finish_file(j, err);
    zf_file_writer_abort(&j->file);
    return st;
}

/* ---- reading the question ---- */

/* 0 when neither the command line nor the search gives a bound. */
static int set_options(job *j)
{
    const zf_arguments *a = j->args;
    const zf_search *s = j->search;
    zf_box_options *o = &j->box_options;

    if (!zf_arguments_flag(a, OPT_MAX_CHARGE) && !s->max_charge)
        return 0;
    o->max_charge = zf_arguments_number(a, OPT_MAX_CHARGE, s->max_charge);
    o->families = s->families && !zf_arguments_flag(a, OPT_NO_FAMILIES);
    o->sign = s->sign && !zf_arguments_flag(a, OPT_NO_SIGN);
    o->scale = s->scale && !zf_arguments_flag(a, OPT_NO_SCALE);
    o->threads = (int)zf_arguments_number(a, OPT_JOBS, cli_processors());
    o->max_memory = (size_t)zf_arguments_number(a, OPT_MEMORY, 0) << 20;
    o->max_solutions = (uint64_t)zf_arguments_number(a, OPT_LIMIT, 0);
    j->layout.content = s->content;
    j->layout.max_charge = o->max_charge;
    j->layout.format =
        (solutions_format)zf_arguments_number(a, OPT_FORMAT, SOLUTIONS_TABLE);
    j->path = zf_arguments_text(a, OPT_OUTPUT, NULL);
    return 1;
}

static zf_exit run(const zf_cli *cli, const zf_arguments *args)
{
    job j = {.cli = cli, .args = args};
    zf_error err = {0};
    zf_exit status;
    zf_status st;

    clock_gettime(CLOCK_MONOTONIC, &j.began);
    st = cli_read_search(&j.search, cli, args->operand[0], &err);
    if (st != ZF_OK) {
        status = zf_cli_fail(&err);
    } else if (!set_options(&j)) {
        status = zf_cli_usage(cli, "%s has no max_charge; give one with -Q N",
                              args->operand[0]);
    } else if (answer(&j, &err) != ZF_OK) {
        status = zf_cli_fail(&err);
    } else {
        if (zf_arguments_flag(args, OPT_STATS))
            report_stats(&j);
        else if (!zf_arguments_flag(args, OPT_COUNT) ||
                 !j.coverage.exhaustive || j.coverage.contradictory)
            say_outcome(&j);
        status = exit_of_coverage(&j.coverage);
    }
    zf_box_free(j.box);
    accept_filter_free(j.filter);
    zf_search_free(j.search);
    return status;
}

const zf_command zf_cmd_search = {
    .name = "search",
    .operands = "SEARCH",
    .summary = "list or count all solutions in a box",
    .min_operands = 1,
    .max_operands = 1,
    .options = options,
    .description = description,
    .run = run,
};
