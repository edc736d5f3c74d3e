/* cmd_catalog.c - zforge catalog: list, show and verify what there is. */
#include <stdio.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/places.h"
#include "cli/show.h"
#include "cli/table.h"
#include "cli/terminal.h"

enum {
    OPT_OUTPUT,
    OPT_MAX_CHARGE,
    OPT_SECONDS,
    OPT_JOBS,
    DEFAULT_MAX_CHARGE = 6,
};

static const zf_option options[] = {
    [OPT_OUTPUT] = {.letter = 'o',
                    .name = "output",
                    .operand = "DIR",
                    .type = ZF_OPTION_TEXT,
                    .help = "The folder that a build wrote to: cards are in "
                            "DIR/catalog/models.  Default: the current folder "
                            "when it has catalog/models, else the data "
                            "folder."},
    [OPT_MAX_CHARGE] = {.letter = 'Q',
                        .name = "max-charge",
                        .operand = "N",
                        .type = ZF_OPTION_INTEGER,
                        .low = 0,
                        .high = 1000000000,
                        .help =
                            "With verify: recompute claimed counts of boxes up "
                            "to |charge| <= N; default 6."},
    [OPT_SECONDS] = {.name = "seconds",
                     .operand = "S",
                     .type = ZF_OPTION_INTEGER,
                     .low = 1,
                     .high = 1000000000,
                     .help = "With verify: begin or continue no count after S "
                             "seconds; default: no limit."},
    [OPT_JOBS] = {.letter = 'j',
                  .name = "jobs",
                  .operand = "N",
                  .type = ZF_OPTION_INTEGER,
                  .low = 1,
                  .high = 256,
                  .help = "With verify: use N threads; default: one for each "
                          "processor."},
    {0},
};

static const char *const description[] = {
    "  catalog list      a table of all cards: id, content, search, title\n"
    "  catalog show ID   the charges of a model and what is known of it,\n"
    "                    as zforge show\n"
    "  catalog verify    recompute what cards, searches and contents state",
    "ID is an id, its beginning, or the path of a card.",
    "verify checks that all files can be read, that cards have the id that "
    "their contents give and were made from the searches as they are, that "
    "certificates and claims hold, that references stand in "
    "catalog/references.yaml, and that searches have as many solutions as they "
    "claim.  What it leaves out for lack of time or because of --max-charge it "
    "names.",
    "Exit status of verify: 1 when something does not hold; 5 when it was "
    "stopped by --seconds or Ctrl-C.",
    NULL,
};

/* ---- list ---- */

static void add_card(cli_table *t, const zf_model *m)
{
    cli_table_add(t, m->id);
    cli_table_add(t, m->content ? m->content->name : "-");
    cli_table_add(t, m->search ? m->search : "-");
    cli_table_add(t, m->title ? m->title : "");
}

static zf_exit list(const zf_cli *cli, const zf_arguments *args)
{
    cli_table t = {.columns = 4};
    char **path = NULL;
    size_t n = 0;
    zf_exit status = ZF_EXIT_YES, printed;
    zf_error err = {0};
    zf_buf models, text;
    zf_status st;

    zf_buf_init(&models, 0);
    zf_buf_init(&text, 0);
    st = cli_models(&models, cli, zf_arguments_text(args, OPT_OUTPUT, NULL),
                    &err);
    if (st == ZF_OK)
        st = zf_files_list(&path, &n, zf_buf_text(&models), ".yaml", &err);
    if (st != ZF_OK)
        status = zf_cli_fail(&err);
    for (size_t i = 0; i < n; i++) {
        zf_model *m = NULL;

        err = (zf_error){0};
        if (zf_model_read_file(&m, path[i], &err) == ZF_OK)
            add_card(&t, m);
        else
            status = zf_cli_fail(&err);
        zf_model_free(m);
    }
    cli_table_print(&text, &t);
    printed = zf_cli_print(&text);
    cli_table_clear(&t);
    zf_files_free(path, n);
    zf_buf_clear(&text);
    zf_buf_clear(&models);
    return printed > status ? printed : status;
}

/* ---- show ---- */

static zf_exit show(const zf_cli *cli, const zf_arguments *args)
{
    return cli_show(cli, zf_arguments_text(args, OPT_OUTPUT, NULL),
                    args->operand[1]);
}

/* ---- verify ---- */

/* The argument of the callbacks. */
typedef struct audit {
    const zf_cli *cli;
    zf_terminal terminal;
    struct timespec began;
    long seconds; /* 0: no limit */
    size_t count[ZF_FINDING_SKIPPED + 1];
} audit;

static int is_over(void *arg)
{
    const audit *a = arg;

    return zf_terminal_interrupted() ||
           (a->seconds > 0 &&
            cli_seconds_since(&a->began) >= (double)a->seconds);
}

static void progress(void *arg, const char *activity, double fraction,
                     uint64_t found)
{
    audit *a = arg;
    const zf_monitor *m = &a->terminal.monitor;

    m->progress(m->arg, activity, fraction, found);
}

static void tell(zf_finding finding, const char *subject, const char *statement,
                 const char *detail, void *arg)
{
    static const char *const words[] = {[ZF_FINDING_HOLDS] = "holds",
                                        [ZF_FINDING_FAILS] = "FAILS",
                                        [ZF_FINDING_SKIPPED] = "not checked"};
    audit *a = arg;

    a->count[finding]++;
    if (finding == ZF_FINDING_HOLDS && (!a->cli->verbose || a->cli->quiet))
        return;
    zf_terminal_clear(&a->terminal);
    printf("%s: %s: %s%s%s\n", subject, statement, words[finding],
           detail[0] ? ": " : "", detail);
}

static zf_exit verify(const zf_cli *cli, const zf_arguments *args)
{
    audit a = {.cli = cli,
               .seconds = zf_arguments_number(args, OPT_SECONDS, 0)};
    zf_monitor monitor = {is_over, progress, &a};
    zf_verify_options o = {
        .max_charge =
            zf_arguments_number(args, OPT_MAX_CHARGE, DEFAULT_MAX_CHARGE),
        .threads = (int)zf_arguments_number(args, OPT_JOBS, cli_processors()),
        .monitor = &monitor};
    zf_buf models, catalog;
    zf_error err = {0};
    zf_status st;
    int over;

    clock_gettime(CLOCK_MONOTONIC, &a.began);
    zf_buf_init(&models, 0);
    zf_buf_init(&catalog, 0);
    st = cli_models(&models, cli, zf_arguments_text(args, OPT_OUTPUT, NULL),
                    &err);
    if (st == ZF_OK)
        st = zf_cli_data_part(&catalog, cli, "catalog", &err);
    o.models = zf_buf_text(&models);
    o.catalog = zf_buf_text(&catalog);
    zf_terminal_open(&a.terminal, cli);
    if (st == ZF_OK)
        st = zf_verify(&o, tell, &a, &err);
    over = is_over(&a);
    zf_terminal_close(&a.terminal);
    zf_buf_clear(&catalog);
    zf_buf_clear(&models);
    if (st != ZF_OK)
        return zf_cli_fail(&err);
    printf("%zu statements hold, %zu fail, %zu not checked\n",
           a.count[ZF_FINDING_HOLDS], a.count[ZF_FINDING_FAILS],
           a.count[ZF_FINDING_SKIPPED]);
    if (over)
        return ZF_EXIT_CUT;
    return a.count[ZF_FINDING_FAILS] ? ZF_EXIT_NO : ZF_EXIT_YES;
}

/* ---- the three of them ---- */

static const struct {
    const char *name;
    size_t operands;
    zf_exit (*run)(const zf_cli *cli, const zf_arguments *args);
} actions[] = {{"list", 1, list}, {"show", 2, show}, {"verify", 1, verify}};

enum {
    N_ACTIONS = sizeof(actions) / sizeof(actions[0])
};

static zf_exit run(const zf_cli *cli, const zf_arguments *args)
{
    const char *names[N_ACTIONS], *near;
    const char *word = args->operand[0];

    for (size_t i = 0; i < N_ACTIONS; i++) {
        names[i] = actions[i].name;
        if (strcmp(names[i], word) != 0)
            continue;
        if (args->n_operands != actions[i].operands)
            return zf_cli_usage(cli, "expected \"catalog %s%s\" and no more",
                                word, actions[i].operands > 1 ? " ID" : "");
        return actions[i].run(cli, args);
    }
    near = zf_text_nearest(word, names, N_ACTIONS);
    return zf_cli_usage(
        cli, "found \"%.60s\"; expected list, show or verify%s%s%s", word,
        near ? "; did you mean \"" : "", near ? near : "", near ? "\"?" : "");
}

const zf_command zf_cmd_catalog = {
    .name = "catalog",
    .operands = "list | show ID | verify",
    .summary = "list, show and verify the models that there are",
    .min_operands = 1,
    .max_operands = 2,
    .options = options,
    .description = description,
    .run = run,
};
