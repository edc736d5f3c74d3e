/* cmd_dark.c - zforge dark: singlet sectors that cancel what is left of the
 * anomalies. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include <flint/fmpq_vec.h>

#include "zforge/dark.h"

#include "catalog/catalog.h"
#include "cli/cli.h"
#include "cli/places.h"
#include "cli/show.h"
#include "cli/terminal.h"

enum {
    OPT_CHARGES,
    OPT_SUM,
    OPT_CUBES,
    OPT_STATES,
    OPT_MAX_DENOMINATOR,
    OPT_MAX_CHARGE,
    OPT_CHIRAL,
    OPT_POINTS,
    OPT_EFFORT,
    OPT_LIMIT,
    OPT_COUNT,
    OPT_FORMAT,
    OPT_TIMEOUT,
};

typedef enum dark_format {
    DARK_TABLE,
    DARK_CSV,
    DARK_JSONL,
} dark_format;

static const char *const formats[] = {"table", "csv", "jsonl", NULL};

static const zf_option options[] = {
    [OPT_CHARGES] = {.name = "charges",
                     .operand = "A,B,...",
                     .type = ZF_OPTION_RATIONALS,
                     .help = "The charges of the trivial sector, e.g. the "
                             "coefficients a_e,a_mu,a_tau of lepton numbers: "
                             "their sum and sum of cubes are to be matched."},
    [OPT_SUM] = {.name = "sum",
                 .operand = "S",
                 .type = ZF_OPTION_RATIONAL,
                 .help = "The sum of the charges."},
    [OPT_CUBES] = {.name = "cubes",
                   .operand = "C",
                   .type = ZF_OPTION_RATIONAL,
                   .help = "The sum of their cubes."},
    [OPT_STATES] = {.letter = 'n',
                    .name = "states",
                    .operand = "N",
                    .type = ZF_OPTION_INTEGER,
                    .low = 1,
                    .high = ZF_DARK_MAX_STATES,
                    .help = "Number of singlets; default 3.  More than 8 only "
                            "with --chiral and sum = cubes = 0."},
    [OPT_MAX_DENOMINATOR] = {.letter = 'D',
                             .name = "max-denominator",
                             .operand = "D",
                             .type = ZF_OPTION_INTEGER,
                             .low = 1,
                             .high = ZF_DARK_MAX_DENOMINATOR,
                             .help = "List solutions with common denominators "
                                     "k m0, k <= D, where m0 is the least m "
                                     "that makes m S and m^3 C integers; with "
                                     "--max-charge alone D is 1."},
    [OPT_MAX_CHARGE] = {.letter = 'Q',
                        .name = "max-charge",
                        .operand = "Q",
                        .type = ZF_OPTION_RATIONAL,
                        .help = "List charges from -Q to Q."},
    [OPT_CHIRAL] = {.name = "chiral",
                    .help = "Only chiral sets: no zero and no pair q, -q.  "
                            "With sum = cubes = 0: primitive integer sets, up "
                            "to order and sign."},
    [OPT_POINTS] = {.name = "points",
                    .operand = "K",
                    .type = ZF_OPTION_INTEGER,
                    .low = 1,
                    .high = ZF_DARK_MAX_POINTS,
                    .help = "Three states: the exact answer over the "
                            "rationals, with the K non-trivial solutions of "
                            "least height."},
    [OPT_EFFORT] = {.name = "effort",
                    .operand = "E",
                    .type = ZF_OPTION_INTEGER,
                    .low = 0,
                    .high = ZF_DARK_MAX_EFFORT,
                    .help = "With --points: how hard to search for the rank; "
                            "default 2."},
    [OPT_LIMIT] = {.name = "limit",
                   .operand = "N",
                   .type = ZF_OPTION_INTEGER,
                   .low = 1,
                   .high = 1000000000,
                   .help = "Stop after N solutions; the list is then cut."},
    [OPT_COUNT] = {.name = "count", .help = "Print the number alone."},
    [OPT_FORMAT] = {.name = "format",
                    .operand = "FORMAT",
                    .type = ZF_OPTION_WORD,
                    .words = formats,
                    .help = "How to write the solutions; default table."},
    [OPT_TIMEOUT] = {.name = "timeout",
                     .operand = "SECONDS",
                     .type = ZF_OPTION_INTEGER,
                     .low = 1,
                     .high = 1000000,
                     .help = "Stop after so long with what is proved by "
                             "then."},
    {0},
};

static const char *const description[] = {
    "Finds the sets of right-handed singlets of the Standard Model whose sum "
    "and sum of cubes of charges are given: by the visible fields of a model "
    "card (a path, an id or the beginning of one), by --charges, or by --sum "
    "and --cubes.",
    "One and two states have closed forms.  Three states are listed completely "
    "for every common denominator up to --max-denominator, without a bound on "
    "the charges; --points (the default without bounds) gives the exact answer "
    "over the rationals: torsion and rank of an elliptic curve.  Four states "
    "and more need both bounds.",
    "Each solution is classified: trivial (that of --charges or of the card), "
    "zeros, vector-like pairs and the number of states left without them, "
    "chiral; and whether it forbids all renormalisable couplings l H nu.",
    "Exit status 0: the list is complete inside the bounds, or the answer "
    "exact; 1: nothing inside the bounds; 6: proved that there is nothing at "
    "all; 5: stopped early, or a rank that is undecided.",
    NULL,
};

/* One run of the command. */
typedef struct job {
    const zf_cli *cli;
    const zf_arguments *args;
    residue r;
    slong states;
    dark_format format;
    zf_terminal terminal;
    zf_monitor monitor;
    struct timespec deadline;
    int timed;
    zf_buf statement; /* of the curve, "" for lists */
    zf_dark_extent extent;
    uint64_t found;
    int undecided;
    zf_status status; /* of printing */
    zf_error error;
} job;

/* ---- stopping ---- */

static int cancelled(void *arg)
{
    job *j = arg;
    struct timespec now;

    if (j->terminal.monitor.cancelled &&
        j->terminal.monitor.cancelled(j->terminal.monitor.arg))
        return 1;
    if (!j->timed)
        return 0;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec > j->deadline.tv_sec ||
           (now.tv_sec == j->deadline.tv_sec &&
            now.tv_nsec >= j->deadline.tv_nsec);
}

static void progress(void *arg, const char *activity, double fraction,
                     uint64_t found)
{
    job *j = arg;

    if (j->terminal.monitor.progress)
        j->terminal.monitor.progress(j->terminal.monitor.arg, activity,
                                     fraction, found);
}

static void open_monitor(job *j)
{
    zf_terminal_open(&j->terminal, j->cli);
    j->monitor = (zf_monitor){cancelled, progress, j};
    j->timed = zf_arguments_flag(j->args, OPT_TIMEOUT);
    clock_gettime(CLOCK_MONOTONIC, &j->deadline);
    j->deadline.tv_sec += zf_arguments_number(j->args, OPT_TIMEOUT, 0);
}

/* ---- printing ---- */

static void put_charges(zf_buf *out, const fmpq *q, slong n, const char *gap,
                        const char *quote)
{
    for (slong i = 0; i < n; i++) {
        zf_buf_puts(out, i ? gap : "");
        zf_buf_puts(out, quote);
        zf_rational_print(out, &q[i]);
        zf_buf_puts(out, quote);
    }
}

static void put_table(zf_buf *out, const fmpq *q, slong n,
                      const zf_dark_class *c, int forbids)
{
    zf_buf_puts(out, "(");
    put_charges(out, q, n, ", ", "");
    zf_buf_puts(out, ")  ");
    cli_show_dark(out, c, forbids);
    zf_buf_puts(out, "\n");
}

static void put_csv(zf_buf *out, const fmpq *q, slong n, const zf_dark_class *c,
                    int forbids)
{
    put_charges(out, q, n, ",", "");
    zf_buf_printf(out, ",%d,%d,%d,%d,%ld,%d\n", c->trivial, c->has_zero,
                  c->vector_like, c->chiral, (long)c->core, forbids);
}

static void put_jsonl(zf_buf *out, const job *j, const fmpq *q, slong n,
                      const zf_dark_class *c, int forbids)
{
    static const char *const truth[] = {"false", "true"};

    zf_buf_puts(out, "{\"charges\":[");
    put_charges(out, q, n, ",", "\"");
    zf_buf_printf(out,
                  "],\"trivial\":%s,\"zeros\":%s,\"vector_like\":%s,"
                  "\"chiral\":%s,\"core\":%ld,\"forbids_lHnu\":%s",
                  truth[c->trivial], truth[c->has_zero], truth[c->vector_like],
                  truth[c->chiral], (long)c->core, truth[forbids]);
    if (j->statement.len)
        zf_buf_printf(out, ",\"statement\":\"%s\"", zf_buf_text(&j->statement));
    zf_buf_puts(out, "}\n");
}

static void put_header(zf_buf *out, const job *j)
{
    if (j->format == DARK_TABLE && j->statement.len)
        zf_buf_printf(out, "%s\n", zf_buf_text(&j->statement));
    if (j->format != DARK_CSV)
        return;
    for (slong i = 1; i <= j->states; i++)
        zf_buf_printf(out, "q%ld,", (long)i);
    zf_buf_puts(out, "trivial,zeros,vector_like,chiral,core,forbids_lHnu\n");
}

static int print_text(job *j, zf_buf *text)
{
    if (zf_buf_check(text, &j->error) != ZF_OK)
        j->status = ZF_ENOMEM;
    else if (zf_cli_print(text) != ZF_EXIT_YES)
        j->status = ZF_EIO;
    zf_buf_clear(text);
    return j->status != ZF_OK;
}

/* A zf_dark_fn. */
static int print_solution(const fmpq *q, slong n, void *arg)
{
    job *j = arg;
    zf_dark_class c;
    zf_buf text;
    int forbids;

    zf_dark_classify(&c, q, n, j->r.reference, j->r.n_reference);
    if (zf_arguments_flag(j->args, OPT_CHIRAL) && !c.chiral)
        return 0;
    j->found++;
    if (zf_arguments_flag(j->args, OPT_COUNT))
        return 0;
    forbids =
        j->r.n_coupled && zf_dark_avoids(q, n, j->r.coupled, j->r.n_coupled);
    zf_buf_init(&text, 0);
    if (j->format == DARK_TABLE)
        put_table(&text, q, n, &c, forbids);
    else if (j->format == DARK_CSV)
        put_csv(&text, q, n, &c, forbids);
    else
        put_jsonl(&text, j, q, n, &c, forbids);
    zf_terminal_clear(&j->terminal);
    return print_text(j, &text);
}

static void print_header(job *j)
{
    zf_buf text;

    if (zf_arguments_flag(j->args, OPT_COUNT))
        return;
    zf_buf_init(&text, 0);
    put_header(&text, j);
    print_text(j, &text);
}

/* ---- the three kinds of question ---- */

static int pure(const job *j)
{
    return fmpq_is_zero(j->r.sum) && fmpq_is_zero(j->r.cubes) &&
           zf_arguments_flag(j->args, OPT_CHIRAL);
}

static zf_status ask_list(job *j, zf_error *err)
{
    zf_dark_options o;
    zf_status st;

    zf_dark_options_init(&o);
    o.states = j->states;
    o.max_denominator = zf_arguments_number(j->args, OPT_MAX_DENOMINATOR, 0);
    if (!o.max_denominator && j->states > 2 && !pure(j) &&
        zf_arguments_flag(j->args, OPT_MAX_CHARGE)) {
        o.max_denominator = 1;
        zf_cli_say(j->cli, "only the least common denominator is tried; give "
                           "--max-denominator for more\n");
    }
    o.max_results = zf_arguments_number(j->args, OPT_LIMIT, 0);
    o.list_family = 1;
    o.monitor = &j->monitor;
    if (zf_arguments_flag(j->args, OPT_MAX_CHARGE))
        zf_arguments_rational(&o.max_charge, j->args, OPT_MAX_CHARGE);
    print_header(j);
    st = pure(j) ? zf_dark_chiral_list(&j->extent, &o, print_solution, j, err)
                 : zf_dark_list(&j->extent, j->r.sum, j->r.cubes, &o,
                                print_solution, j, err);
    zf_dark_options_clear(&o);
    return st;
}

static zf_status ask_curve(job *j, zf_error *err)
{
    zf_dark_curve_options o;
    zf_dark_curve curve;
    zf_status st;

    zf_dark_curve_options_init(&o);
    o.points = zf_arguments_number(j->args, OPT_POINTS, 5);
    o.effort = zf_arguments_number(j->args, OPT_EFFORT, o.effort);
    o.max_denominator =
        zf_arguments_number(j->args, OPT_MAX_DENOMINATOR, o.max_denominator);
    o.reference = j->r.n_reference == 3 ? j->r.reference : NULL;
    o.monitor = &j->monitor;
    zf_dark_curve_init(&curve);
    st = zf_dark_curve_solve(&curve, j->r.sum, j->r.cubes, &o, err);
    if (st == ZF_OK) {
        j->extent = curve.extent;
        j->undecided = curve.shape == ZF_DARK_ELLIPTIC &&
                       (!curve.rank_known || curve.rank_low < curve.rank_high);
        zf_dark_curve_statement(&j->statement, &curve);
        print_header(j);
        for (slong k = 0; k < curve.n_points && j->status == ZF_OK; k++)
            print_solution(curve.points[k].q, 3, j);
        if (curve.shape == ZF_DARK_ELLIPTIC && curve.extent == ZF_DARK_BOX) {
            char *height = fmpz_get_str(NULL, 10, &curve.proved_height);

            zf_cli_say(j->cli,
                       "every non-trivial solution of height up to %s "
                       "is listed\n",
                       height);
            flint_free(height);
        }
    }
    zf_dark_curve_clear(&curve);
    return st;
}

/* Three states without bounds, or --points: the curve. */
static int wants_curve(const job *j)
{
    const zf_arguments *a = j->args;

    return zf_arguments_flag(a, OPT_POINTS) ||
           (j->states == 3 && !pure(j) &&
            !zf_arguments_flag(a, OPT_MAX_DENOMINATOR) &&
            !zf_arguments_flag(a, OPT_MAX_CHARGE));
}

static zf_exit conclude(job *j)
{
    int count = zf_arguments_flag(j->args, OPT_COUNT);
    int cut = j->extent == ZF_DARK_CUT || j->undecided;
    zf_buf text;

    if (j->extent == ZF_DARK_FAMILY && !j->statement.len)
        zf_cli_say(j->cli,
                   "infinitely many: a vector-like pair q, -q with any "
                   "q%s\n",
                   j->states == 3 ? ", and the sum itself" : "");
    if (cut) {
        zf_cli_say(j->cli, "%s\n",
                   j->extent == ZF_DARK_CUT
                       ? "stopped early: there may be more"
                       : "undecided: a higher --effort may help");
        return ZF_EXIT_CUT;
    }
    if (count) {
        zf_buf_init(&text, 0);
        zf_buf_printf(&text, "%" PRIu64 "\n", j->found);
        print_text(j, &text);
    }
    if (j->found || j->extent == ZF_DARK_FAMILY)
        return ZF_EXIT_YES;
    zf_cli_say(j->cli, "%s\n",
               j->extent == ZF_DARK_ALL
                   ? "none exist"
                   : "none inside the bounds; there may be some beyond");
    return j->extent == ZF_DARK_ALL ? ZF_EXIT_NONE_EXIST : ZF_EXIT_NO;
}

/* ---- reading the question ---- */

static zf_exit read_model(job *j)
{
    zf_model *m = NULL;
    zf_error err = {0};
    zf_status st = cli_read_model(&m, j->cli, NULL, j->args->operand[0], &err);

    if (st == ZF_OK)
        st = residue_from_model(&j->r, m, j->args->operand[0], &err);
    zf_model_free(m);
    return st == ZF_OK ? ZF_EXIT_YES : zf_cli_fail(&err);
}

static void read_charges(job *j)
{
    fmpq *a = NULL;
    slong n = 0;

    zf_arguments_rationals(&a, &n, j->args, OPT_CHARGES);
    residue_from_charges(&j->r, a, n);
    _fmpq_vec_clear(a, n);
}

static zf_exit read_question(job *j)
{
    const zf_arguments *a = j->args;
    int sums = zf_arguments_flag(a, OPT_SUM) + zf_arguments_flag(a, OPT_CUBES);
    int ways =
        (a->n_operands > 0) + zf_arguments_flag(a, OPT_CHARGES) + (sums > 0);

    j->states = zf_arguments_number(a, OPT_STATES, 3);
    j->format = (dark_format)zf_arguments_number(a, OPT_FORMAT, DARK_TABLE);
    if (ways != 1)
        return zf_cli_usage(j->cli, "give one of MODEL, --charges, or --sum "
                                    "with --cubes");
    if (sums == 1)
        return zf_cli_usage(j->cli, "--sum and --cubes go together");
    if (zf_arguments_flag(a, OPT_POINTS) && j->states != 3)
        return zf_cli_usage(j->cli, "--points is for three states");
    if (sums) {
        zf_arguments_rational(j->r.sum, a, OPT_SUM);
        zf_arguments_rational(j->r.cubes, a, OPT_CUBES);
    } else if (a->n_operands) {
        return read_model(j);
    } else {
        read_charges(j);
    }
    return ZF_EXIT_YES;
}

static zf_exit answer(job *j)
{
    zf_error err = {0};
    zf_status st;

    open_monitor(j);
    st = wants_curve(j) ? ask_curve(j, &err) : ask_list(j, &err);
    zf_terminal_close(&j->terminal);
    if (st == ZF_EINPUT)
        return zf_cli_usage(j->cli, "%s", err.message);
    if (st != ZF_OK)
        return zf_cli_fail(&err);
    if (j->status != ZF_OK)
        return zf_exit_of(j->status);
    return conclude(j);
}

static zf_exit run(const zf_cli *cli, const zf_arguments *args)
{
    job j = {.cli = cli, .args = args};
    zf_exit status;

    residue_init(&j.r);
    zf_buf_init(&j.statement, 0);
    status = read_question(&j);
    if (status == ZF_EXIT_YES)
        status = answer(&j);
    zf_buf_clear(&j.statement);
    residue_clear(&j.r);
    return status;
}

const zf_command zf_cmd_dark = {
    .name = "dark",
    .operands = "[MODEL]",
    .summary = "singlet sectors that cancel the remaining anomalies",
    .min_operands = 0,
    .max_operands = 1,
    .options = options,
    .description = description,
    .run = run,
};
