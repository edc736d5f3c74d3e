/* cmd_build.c - zforge build: searches become cards and emitted files. */
#include <stdio.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/inputs.h"
#include "cli/pdf.h"
#include "cli/places.h"
#include "cli/terminal.h"

enum {
    OPT_OUTPUT,
    OPT_DRY_RUN,
    OPT_FORCE,
    OPT_PRUNE,
    OPT_JOBS,
    OPT_MEMORY,
    OPT_NO_PDF,
};

static const zf_option options[] = {
    [OPT_OUTPUT] = {.letter = 'o',
                    .name = "output",
                    .operand = "DIR",
                    .type = ZF_OPTION_TEXT,
                    .help = "Write to DIR/catalog/models and DIR/generated; "
                            "default: the current folder."},
    [OPT_DRY_RUN] = {.letter = 'n',
                     .name = "dry-run",
                     .help = "Say which files would be created, updated or "
                             "removed, and touch none."},
    [OPT_FORCE] = {.name = "force",
                   .help = "Overwrite or remove also files that were edited "
                           "since they were made, and overwrite files that no "
                           "build made."},
    [OPT_PRUNE] = {.name = "prune",
                   .help = "Remove what was made from searches that are not "
                           "given, or from cards that are gone."},
    [OPT_JOBS] = {.letter = 'j',
                  .name = "jobs",
                  .operand = "N",
                  .type = ZF_OPTION_INTEGER,
                  .low = 1,
                  .high = 256,
                  .help = "Use N threads; default: one for each processor.  "
                          "The files do not depend on it."},
    [OPT_MEMORY] = {.name = "memory",
                    .operand = "MIB",
                    .type = ZF_OPTION_INTEGER,
                    .low = 1,
                    .high = 1 << 30,
                    .help = "Refuse boxes whose tables need more than this; "
                            "default 8192."},
    [OPT_NO_PDF] = {.name = "no-pdf",
                    .help = "Do not typeset the documents of the catalogue."},
    {0},
};

static const char *const description[] = {
    "Answers each SEARCH, accepts models as it says, and writes a card "
    "catalog/models/ID.yaml for each model and the targets of the search into "
    "generated/.  All searches are read first; nothing is built while one of "
    "them is wrong.",
    "Cards of simplified models in catalog/models that were written by hand and "
    "have targets are built along with every search; they are only read.  Such "
    "a card may also be given as SEARCH, to build without any.",
    "A search without max_charge is solved exactly; its parametric family and "
    "its points are accepted.  One with max_charge is searched completely; of "
    "its solutions the accept.limit least are accepted, by the largest "
    "|charge|, then the sum of all |charge|, then the lexicographically larger "
    "first.  With \"accept: none\" solutions are counted, and the number is "
    "compared with what the search claims.  Every model passes a second, "
    "independent computation of its anomaly coefficients before it is "
    "written.",
    "generated/MANIFEST lists what was made, with hashes.  Files whose bytes "
    "are right are not touched; those of an earlier build of the same search "
    "that are not wanted any more are removed.  A file that was edited, or "
    "that no build made, is kept and named, and the exit status is 1.",
    "Where pdflatex is installed, documents of the catalogue such as "
    "generated/latex/catalogue.tex become PDF files, which MANIFEST does not "
    "list; only when something in them changed.",
    "Exit status 1 also when a search accepts nothing though it was answered "
    "to the end, or a claimed count is wrong; 5: a search was stopped, its "
    "files are as before; 3: a point is not anomaly-free.",
    NULL,
};

/* One run of the command. */
typedef struct job {
    const zf_cli *cli;
    const zf_arguments *args;
    const char *root;
    int dry;
    cli_inputs in;
    zf_buf templates, catalog;
    zf_sources sources;
    zf_manifest manifest;
    zf_terminal terminal;
    size_t count[ZF_CHANGE_KEEP + 1];
    zf_exit status;
} job;

/* Remembers the most serious status. */
static void note(job *j, zf_exit status)
{
    j->status = status > j->status ? status : j->status;
}

/* ---- files ---- */

static const char *const verbs[] = {
    [ZF_CHANGE_NONE] = "unchanged", [ZF_CHANGE_CREATE] = "create",
    [ZF_CHANGE_UPDATE] = "update",  [ZF_CHANGE_REMOVE] = "remove",
    [ZF_CHANGE_KEEP] = "keep",
};

/* A file stays as it is although something else is wanted. */
static void say_kept(const zf_plan_item *item)
{
    fprintf(stderr, "zforge: %s: %s%s; kept (--force %s it)\n", item->path,
            item->stranger ? "not made by a build" : "edited since it was made",
            item->file ? "" : ", and no longer wanted",
            item->file ? "overwrites" : "removes");
}

static void say_change(const job *j, zf_change change, const char *path)
{
    if (j->dry && change != ZF_CHANGE_NONE)
        printf("%-9s %s\n", verbs[change], path);
    else
        zf_cli_detail(j->cli, "%-9s %s\n", verbs[change], path);
}

static void say_plan(job *j, const zf_plan *p)
{
    for (size_t i = 0; i < p->n; i++) {
        const zf_plan_item *item = &p->item[i];

        if (item->change == ZF_CHANGE_REMOVE && item->gone)
            continue;
        j->count[item->change]++;
        if (item->change == ZF_CHANGE_KEEP) {
            say_kept(item);
            note(j, ZF_EXIT_NO);
        } else {
            say_change(j, item->change, item->path);
        }
    }
}

/* The MANIFEST tells what was done, also after a failure. */
static zf_status save_manifest(job *j, zf_error *err)
{
    zf_change change = ZF_CHANGE_NONE;

    return zf_manifest_save(&change, &j->manifest, j->root, !j->dry, err);
}

static zf_status bring_up_to_date(job *j, const zf_wanted *wanted,
                                  zf_error *err)
{
    zf_plan plan = {0};
    zf_status st = zf_plan_make(&plan, j->root, &j->manifest, wanted,
                                zf_arguments_flag(j->args, OPT_FORCE), err);

    if (st == ZF_OK) {
        zf_status saved;

        say_plan(j, &plan);
        st = zf_plan_apply(&j->manifest, &plan, j->dry ? NULL : j->root, err);
        saved = save_manifest(j, err);
        st = st == ZF_OK ? saved : st;
    }
    zf_plan_clear(&plan);
    return st;
}

/* ---- one search ---- */

static void say_answer(const job *j, const zf_search *s, const zf_acceptance *a)
{
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_acceptance_print(&text, a);
    printf("%-*s  %s\n", j->in.width, s->name, zf_buf_text(&text));
    fflush(stdout);
    zf_buf_clear(&text);
}

/* 1 when nothing was accepted although something was asked for. */
static int accepts_nothing(const zf_search *s, const zf_acceptance *a)
{
    return a->n_models == 0 &&
           (s->accept_family || s->n_samples > 0 || s->accept_limit >= 0);
}

static zf_status write_models(job *j, const zf_search *s,
                              const zf_acceptance *a, zf_error *err)
{
    zf_wanted wanted = {0};
    zf_status st = zf_wanted_make(&wanted, s, (const zf_model *const *)a->model,
                                  a->n_models, &j->sources, err);

    if (st == ZF_OK)
        st = bring_up_to_date(j, &wanted, err);
    zf_wanted_clear(&wanted);
    return st;
}

static zf_status build(job *j, const zf_search *s, zf_error *err)
{
    zf_accept_options o = {
        .threads =
            (int)zf_arguments_number(j->args, OPT_JOBS, cli_processors()),
        .max_memory = (size_t)zf_arguments_number(j->args, OPT_MEMORY, 0) << 20,
        .monitor = &j->terminal.monitor};
    zf_acceptance a = {0};
    struct timespec began;
    zf_status st;

    clock_gettime(CLOCK_MONOTONIC, &began);
    st = zf_accept(&a, s, &o, err);
    zf_terminal_clear(&j->terminal);
    if (st == ZF_OK) {
        say_answer(j, s, &a);
        zf_cli_detail(j->cli, "%s: %.2f s\n", s->name,
                      cli_seconds_since(&began));
        if (a.cut)
            note(j, ZF_EXIT_CUT);
        else if (accepts_nothing(s, &a) || (a.claim && !a.claim_holds))
            note(j, ZF_EXIT_NO);
        if (!a.cut)
            st = write_models(j, s, &a, err);
    }
    zf_acceptance_clear(&a);
    return st;
}

/* ---- all of them ---- */

/* Removes what is left of one search. */
static zf_status remove_search(job *j, const char *name, zf_error *err)
{
    zf_wanted nothing = {.search = zf_mem_string(name, strlen(name))};
    zf_status st = nothing.search
                       ? bring_up_to_date(j, &nothing, err)
                       : zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");

    zf_wanted_clear(&nothing);
    return st;
}

/* Removes what the MANIFEST has of searches that are not given, and of cards
 * by hand that there are no more. */
static zf_status prune(job *j, zf_error *err)
{
    zf_manifest before = {0};
    zf_status st = ZF_OK;

    for (size_t i = 0; st == ZF_OK && i < j->manifest.n; i++)
        st = zf_manifest_put(&before, &j->manifest.line[i], err);
    for (size_t i = 0; st == ZF_OK && i < before.n; i++) {
        const char *name = before.line[i].search;
        size_t first = 0;

        while (strcmp(before.line[first].search, name) != 0)
            first++;
        if (first == i && !cli_has_input(&j->in, name) &&
            strcmp(name, ZF_WHOLE_CATALOG) != 0)
            st = remove_search(j, name, err);
    }
    zf_manifest_clear(&before);
    return st;
}

/* The files over all models, after those of single ones.  A dry run sees the
 * cards that are on disk. */
static zf_status build_catalog(job *j, zf_error *err)
{
    zf_wanted wanted = {0};
    zf_status st = zf_wanted_catalog(&wanted, j->root, &j->manifest,
                                     &j->in.by_hand, &j->sources, err);

    if (st == ZF_OK)
        st = bring_up_to_date(j, &wanted, err);
    zf_wanted_clear(&wanted);
    return st;
}

/* An error of one search does not keep the others from being built; one of the
 * system does. */
static int goes_on(job *j, zf_status st, const zf_error *err)
{
    if (st == ZF_OK)
        return !zf_terminal_interrupted();
    note(j, zf_cli_fail(err));
    return (st == ZF_EINPUT || st == ZF_EDOMAIN || st == ZF_ELIMIT) &&
           !zf_terminal_interrupted();
}

/* Returns 0 when the build ends here. */
static int build_searches(job *j)
{
    size_t done = 0, n = j->in.n_searches;
    int go_on = 1;

    while (done < n && go_on) {
        zf_error err = {0};
        zf_status st;

        zf_terminal_open(&j->terminal, j->cli);
        st = build(j, j->in.search[done], &err);
        zf_terminal_close(&j->terminal);
        go_on = goes_on(j, st, &err);
        done++;
    }
    if (zf_terminal_interrupted())
        note(j, ZF_EXIT_CUT);
    if (done < n)
        zf_cli_say(j->cli, "stopped: %zu of %zu searches were not looked at\n",
                   n - done, n);
    return go_on;
}

/* Returns 0 when the build ends here. */
static int build_cards(job *j)
{
    int go_on = 1;

    for (size_t i = 0; i < j->in.by_hand.n && go_on; i++) {
        const zf_hand_card *card = &j->in.by_hand.card[i];
        zf_error err = {0};

        printf("%-*s  1 model: written by hand\n", j->in.width,
               card->model->id);
        fflush(stdout);
        go_on = goes_on(j, bring_up_to_date(j, &card->wanted, &err), &err);
    }
    return go_on;
}

static void build_all(job *j)
{
    int go_on = build_searches(j) && build_cards(j);

    if (go_on && zf_arguments_flag(j->args, OPT_PRUNE)) {
        zf_error err = {0};

        if (prune(j, &err) != ZF_OK)
            note(j, zf_cli_fail(&err));
    }
    if (go_on) {
        zf_error err = {0};

        if (build_catalog(j, &err) != ZF_OK)
            note(j, zf_cli_fail(&err));
        else if (!j->dry && !zf_arguments_flag(j->args, OPT_NO_PDF))
            note(j, cli_typeset(j->cli, j->root, &j->manifest));
    }
}

static void say_summary(const job *j, const struct timespec *began)
{
    const size_t *n = j->count;
    size_t changed =
        n[ZF_CHANGE_CREATE] + n[ZF_CHANGE_UPDATE] + n[ZF_CHANGE_REMOVE];
    char place[300] = "";

    if (strcmp(j->root, ".") != 0)
        snprintf(place, sizeof(place), " of %.250s", j->root);
    if (changed + n[ZF_CHANGE_NONE] == 0)
        printf("nothing %s written to", j->dry ? "would be" : "was");
    else if (changed == 0)
        printf("nothing %s: %zu files are up to date in",
               j->dry ? "would change" : "changed", n[ZF_CHANGE_NONE]);
    else
        printf(j->dry ? "files: %zu to create, %zu to update, %zu to remove, "
                        "%zu unchanged in"
                      : "files: %zu created, %zu updated, %zu removed, %zu "
                        "unchanged in",
               n[ZF_CHANGE_CREATE], n[ZF_CHANGE_UPDATE], n[ZF_CHANGE_REMOVE],
               n[ZF_CHANGE_NONE]);
    printf(" catalog/models and generated%s", place);
    if (n[ZF_CHANGE_KEEP] > 0)
        printf("; %zu kept though they differ", n[ZF_CHANGE_KEEP]);
    puts("");
    fflush(stdout);
    zf_cli_say(j->cli, "time: %.1f s\n", cli_seconds_since(began));
}

static zf_status prepare(job *j, zf_error *err)
{
    zf_buf path;
    zf_status st = zf_cli_data_part(&j->templates, j->cli, "templates", err);
    if (st == ZF_OK)
        st = zf_cli_data_part(&j->catalog, j->cli, "catalog", err);
    j->sources.templates = zf_buf_text(&j->templates);
    j->sources.catalog = zf_buf_text(&j->catalog);
    zf_buf_init(&path, 0);
    if (strcmp(j->root, ".") != 0)
        zf_buf_printf(&path, "%s/", j->root);
    zf_buf_puts(&path, "generated/MANIFEST");
    if (st == ZF_OK)
        st = zf_buf_check(&path, err);
    if (st == ZF_OK)
        st = zf_manifest_read(&j->manifest, zf_buf_text(&path), err);
    zf_buf_clear(&path);
    return st;
}

static zf_exit run(const zf_cli *cli, const zf_arguments *args)
{
    job j = {.cli = cli,
             .args = args,
             .root = zf_arguments_text(args, OPT_OUTPUT, "."),
             .dry = zf_arguments_flag(args, OPT_DRY_RUN)};
    struct timespec began;
    zf_error err = {0};

    if (!j.root[0])
        return zf_cli_usage(cli, "expected a folder after -o");
    clock_gettime(CLOCK_MONOTONIC, &began);
    zf_buf_init(&j.templates, 0);
    zf_buf_init(&j.catalog, 0);
    if (prepare(&j, &err) != ZF_OK) {
        j.status = zf_cli_fail(&err);
    } else if (!cli_read_inputs(&j.in, cli, args, j.root, &j.manifest,
                                &j.sources)) {
        note(&j, j.in.status);
        zf_cli_say(cli, "nothing was built\n");
    } else {
        build_all(&j);
        say_summary(&j, &began);
    }
    cli_clear_inputs(&j.in);
    zf_manifest_clear(&j.manifest);
    zf_buf_clear(&j.templates);
    zf_buf_clear(&j.catalog);
    return j.status;
}

const zf_command zf_cmd_build = {
    .name = "build",
    .operands = "SEARCH...",
    .summary = "answer searches; write cards and emitted files",
    .min_operands = 1,
    .max_operands = SIZE_MAX,
    .options = options,
    .description = description,
    .run = run,
};
