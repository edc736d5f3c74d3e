/* cmd_emit.c - zforge emit: files of a format from a model card, and whether
 * those in generated/ are up to date. */
#include <stdio.h>
#include <string.h>

#include "base/base.h"
#include "cli/cli.h"
#include "cli/emit_point.h"
#include "cli/places.h"
#include "cli/table.h"

enum {
    OPT_OUTPUT,
    OPT_LIST,
    OPT_CHECK,
    OPT_ALL,
    OPT_SET,
    OPT_SCAN,
    OPT_WITH,
    OPT_UFO2,
};

static const zf_option options[] = {
    [OPT_OUTPUT] = {.letter = 'o',
                    .name = "output",
                    .operand = "DIR",
                    .type = ZF_OPTION_TEXT,
                    .help = "The folder to write to; with --all the one that a "
                            "build wrote to, by default the current folder "
                            "when it has catalog/models, else the data "
                            "folder."},
    [OPT_LIST] = {.name = "list", .help = "List the formats that there are."},
    [OPT_CHECK] = {.name = "check",
                   .help = "Compare without writing; name the files that are "
                           "missing or differ."},
    [OPT_ALL] = {.name = "all",
                 .help = "With --check: all cards and emitted files of a "
                         "build."},
    [OPT_SET] = {.name = "set",
                 .operand = "NAME=VALUE",
                 .type = ZF_OPTION_TEXT,
                 .help = "For formats with numbers: a parameter or input of "
                         "the model, such as g_X=0.2 or M_Zp=3000 (GeV), or "
                         "a formula over quantities; may be given several "
                         "times.  What is not set stands at the benchmark of "
                         "the card.  Studies have inputs of their own in "
                         "param_card.dat."},
    [OPT_SCAN] = {.name = "scan",
                  .operand = "NAME=VALUES",
                  .type = ZF_OPTION_TEXT,
                  .help = "For formats with studies at colliders: a parameter "
                          "of the model and its values, such as "
                          "M_Zp=200:5000:25 (25 values from 200 to 5000) or "
                          "g_X=0.05,0.1,0.2; may be given several times."},
    [OPT_WITH] = {.name = "with",
                  .operand = "FORMAT",
                  .type = ZF_OPTION_TEXT,
                  .help = "Write what this format makes of MODEL as well; may "
                          "be given several times."},
    [OPT_UFO2] = {.name = "ufo2",
                  .help = "Short for --with ufo2: a UFO package gets "
                          "running.py of UFO 2.0, for which MadGraph 3.5 asks "
                          "for a plugin."},
    {0},
};

static const char *const description[] = {
    "Writes what FORMAT makes of MODEL below the folder DIR.  MODEL is the path "
    "of a card, or an id, or the beginning of an id.  A format is a folder of "
    "templates in the data folder; templates/README.md says how to write one.  "
    "Files whose bytes are right are not touched, others are overwritten.  "
    "What the format makes for all models together is made for this one.",
    "\"emit --check --all\" compares generated/ and the cards that its "
    "MANIFEST names with what the present cards, searches and templates give, "
    "and names what is missing, out of date, edited or superfluous.",
    "Exit status 1: with --check, a file is not as it should be.",
    NULL,
};

static zf_exit list_formats(const zf_cli *cli)
{
    cli_table t = {.columns = 2};
    char **name = NULL;
    size_t n = 0;
    zf_buf templates, text;
    zf_error err = {0};
    zf_exit status;
    zf_status st;

    zf_buf_init(&templates, 0);
    zf_buf_init(&text, 0);
    st = zf_cli_data_part(&templates, cli, "templates", &err);
    if (st == ZF_OK)
        st = zf_formats_list(&name, &n, zf_buf_text(&templates), &err);
    for (size_t i = 0; st == ZF_OK && i < n; i++) {
        zf_format *f = NULL;

        st = zf_format_read(&f, zf_buf_text(&templates), name[i], &err);
        if (st == ZF_OK) {
            cli_table_add(&t, zf_format_name(f));
            cli_table_add(&t, zf_format_title(f));
        }
        zf_format_free(f);
    }
    cli_table_print(&text, &t);
    status = st == ZF_OK ? zf_cli_print(&text) : zf_cli_fail(&err);
    cli_table_clear(&t);
    zf_formats_free(name, n);
    zf_buf_clear(&text);
    zf_buf_clear(&templates);
    return status;
}

/* ---- one model ---- */

/* A file that was rendered. */
typedef struct file {
    struct file *next;
    zf_buf path, bytes;
} file;

/* Where files go, and what became of them. */
typedef struct target {
    const zf_cli *cli;
    const char *folder;
    int check; /* write nothing */
    size_t stale, written, same;
    file *first, *last; /* in the order in which they come */
    zf_emit_options options;
    emit_point point; /* owns the lists of the options */
    int usage;        /* what went wrong is an option's fault */
} target;

static zf_status write_below(const char *path, const char *bytes, size_t len,
                             zf_error *err)
{
    const char *slash = strrchr(path, '/');
    char *folder = zf_mem_string(path, slash ? (size_t)(slash - path) : 0);
    zf_status st;

    if (!folder)
        return zf_no_memory(err);
    st = folder[0] ? zf_dir_make(folder, err) : ZF_OK;
    if (st == ZF_OK)
        st = zf_file_write(path, bytes, len, err);
    zf_mem_free(folder);
    return st;
}

/* A zf_emit_fn: nothing is written before all is rendered. */
static zf_status take_file(const char *path, const char *bytes, size_t len,
                           void *arg, zf_error *err)
{
    target *t = arg;
    file *f = zf_mem_alloc(sizeof(*f));
    zf_status st;

    if (!f)
        return zf_no_memory(err);
    zf_buf_init(&f->path, 0);
    zf_buf_init(&f->bytes, 0);
    if (t->last)
        t->last->next = f;
    else
        t->first = f;
    t->last = f;
    zf_buf_printf(&f->path, "%s/%s", t->folder, path);
    zf_buf_add(&f->bytes, bytes, len);
    st = zf_buf_check(&f->path, err);
    return st == ZF_OK ? zf_buf_check(&f->bytes, err) : st;
}

static void clear_files(target *t)
{
    while (t->first) {
        file *f = t->first;

        t->first = f->next;
        zf_buf_clear(&f->path);
        zf_buf_clear(&f->bytes);
        zf_mem_free(f);
    }
    t->last = NULL;
}

static zf_status settle(target *t, const file *f, zf_error *err)
{
    const char *path = zf_buf_text(&f->path), *bytes = zf_buf_text(&f->bytes);
    zf_status st = ZF_OK;

    if (zf_file_same(path, bytes, f->bytes.len)) {
        t->same++;
    } else if (t->check) {
        printf("%s: missing or out of date\n", path);
        t->stale++;
    } else {
        st = write_below(path, bytes, f->bytes.len, err);
        if (st == ZF_OK)
            printf("%s\n", path);
        t->written += st == ZF_OK;
    }
    return st;
}

static zf_status settle_files(target *t, zf_error *err)
{
    zf_status st = ZF_OK;

    for (const file *f = t->first; st == ZF_OK && f; f = f->next)
        st = settle(t, f, err);
    return st;
}

/* The names of the formats asked for: the operand, then those that go with it.
 * Returns their number; `out` has room for as many as there are words. */
static size_t name_formats(const char **out, const zf_arguments *args)
{
    size_t n = 0, at = 0;

    out[n++] = args->operand[0];
    for (;;) {
        out[n] = zf_arguments_next(args, OPT_WITH, &at);
        if (!out[n])
            break;
        n++;
    }
    if (zf_arguments_flag(args, OPT_UFO2))
        out[n++] = "ufo2";
    return n;
}

/* An unknown name is a wrong command line, a broken format a wrong file. */
static zf_status check_name(target *t, const char *templates, const char *name,
                            zf_error *err)
{
    char **known = NULL;
    size_t n = 0;
    zf_status st = zf_formats_list(&known, &n, templates, err);
    int found = 0;
    const char *near;
    zf_buf names;

    zf_buf_init(&names, 0);
    for (size_t i = 0; i < n; i++) {
        found |= strcmp(known[i], name) == 0;
        zf_buf_printf(&names, "%s%s", i ? ", " : "expected one of ", known[i]);
    }
    if (st == ZF_OK)
        st = zf_buf_check(&names, err);
    if (st == ZF_OK && !found) {
        near = zf_text_nearest(name, (const char *const *)known, n);
        t->usage = 1;
        st = zf_error_set(err, ZF_EINPUT, NULL,
                          "unknown format \"%.60s\"; %s%.300s%s", name,
                          near ? "did you mean \"" : "",
                          near ? near : zf_buf_text(&names), near ? "\"?" : "");
    }
    zf_buf_clear(&names);
    zf_formats_free(known, n);
    return st;
}

/* All formats are read before a file is rendered. */
static zf_status read_formats(zf_format **out, const char *const *name,
                              size_t n, target *t, zf_error *err)
{
    zf_buf templates;
    zf_status st;

    zf_buf_init(&templates, 0);
    st = zf_cli_data_part(&templates, t->cli, "templates", err);
    for (size_t k = 0; st == ZF_OK && k < n; k++) {
        st = check_name(t, zf_buf_text(&templates), name[k], err);
        if (st == ZF_OK)
            st = zf_format_read(&out[k], zf_buf_text(&templates), name[k], err);
    }
    zf_buf_clear(&templates);
    return st;
}

/* What options say about the point, for n formats together. */
static zf_status read_point(target *t, zf_format *const *f, size_t n,
                            const zf_arguments *args, zf_error *err)
{
    emit_point_options o = {.set = OPT_SET, .scan = OPT_SCAN};
    int set = zf_arguments_text(args, OPT_SET, NULL) != NULL;
    int scan = zf_arguments_text(args, OPT_SCAN, NULL) != NULL;
    int has_point = 0, has_scans = 0;
    zf_status st;

    for (size_t k = 0; k < n; k++) {
        has_point |= zf_format_has_point(f[k]);
        has_scans |= zf_format_has_scans(f[k]);
        o.card |= zf_format_has_card(f[k]);
    }
    if ((set && !has_point) || (scan && !has_scans)) {
        t->usage = 1;
        return zf_error_set(err, ZF_EINPUT, NULL, "%s means nothing to %s: %s",
                            scan ? "--scan" : "--set", zf_format_name(f[0]),
                            scan ? "it is for studies at colliders"
                                 : "its files do not depend on the point");
    }
    if (!set && !scan)
        return ZF_OK;
    st = emit_point_read(&t->point, t->cli, args, args->operand[1], &o, err);
    t->usage |= t->point.usage;
    t->options.name = t->point.name;
    t->options.value = t->point.value;
    t->options.n = t->point.n;
    t->options.scan = t->point.scans.scan;
    t->options.n_scans = t->point.scans.n;
    return st;
}

static zf_status emit(target *t, const zf_format *f, const zf_model *m,
                      zf_error *err)
{
    zf_status st = zf_emit_model(f, m, &t->options, take_file, t, err);

    return st == ZF_OK
               ? zf_emit_catalog(f, &m, 1, &t->options, take_file, t, err)
               : st;
}

static zf_status emit_formats(target *t, const zf_arguments *args,
                              zf_error *err)
{
    size_t n = 0, most = args->n_order + 2;
    const char **name = zf_mem_array(most, sizeof(*name));
    zf_format **f = zf_mem_array(most, sizeof(zf_format *));
    zf_model *m = NULL;
    zf_buf catalog;
    zf_status st = ZF_OK;

    zf_buf_init(&catalog, 0);
    if (!name || !f)
        st = zf_no_memory(err);
    if (st == ZF_OK) {
        n = name_formats(name, args);
        st = zf_cli_data_part(&catalog, t->cli, "catalog", err);
    }
    t->options.catalog = zf_buf_text(&catalog);
    t->options.alone = 1;
    if (st == ZF_OK)
        st = read_formats(f, name, n, t, err);
    if (st == ZF_OK)
        st = read_point(t, f, n, args, err);
    if (st == ZF_OK)
        st = cli_read_model(&m, t->cli, NULL, args->operand[1], err);
    for (size_t k = 0; st == ZF_OK && k < n; k++)
        st = emit(t, f[k], m, err);
    zf_model_free(m);
    for (size_t k = 0; k < n; k++)
        zf_format_free(f[k]);
    zf_mem_free(f);
    zf_mem_free(name);
    zf_buf_clear(&catalog);
    return st;
}

static zf_exit emit_model(const zf_cli *cli, const zf_arguments *args)
{
    target t = {.cli = cli,
                .folder = zf_arguments_text(args, OPT_OUTPUT, NULL),
                .check = zf_arguments_flag(args, OPT_CHECK)};
    zf_error err = {0};
    zf_status st;

    if (args->n_operands != 2)
        return zf_cli_usage(cli, "expected FORMAT MODEL, --list, or --check "
                                 "--all");
    /* An empty name would be the root of the file system. */
    if (!t.folder || !t.folder[0])
        return zf_cli_usage(cli, "expected -o DIR, the folder to write to");
    st = emit_formats(&t, args, &err);
    if (st == ZF_OK)
        st = settle_files(&t, &err);
    clear_files(&t);
    emit_point_clear(&t.point);
    if (t.usage)
        return zf_cli_usage(cli, "%s", err.message);
    if (st != ZF_OK)
        return zf_cli_fail(&err);
    if (t.written == 0 && t.stale == 0)
        zf_cli_say(cli, "%zu file%s up to date\n", t.same,
                   t.same == 1 ? " is" : "s are");
    return t.stale ? ZF_EXIT_NO : ZF_EXIT_YES;
}

/* ---- everything ---- */

typedef struct audit {
    size_t failed;
    size_t skipped;
} audit;

static void tell(zf_finding finding, const char *subject, const char *statement,
                 const char *detail, void *arg)
{
    audit *a = arg;

    (void)detail;
    if (finding == ZF_FINDING_FAILS)
        a->failed++;
    else
        a->skipped++;
    printf("%s: %s\n", subject, statement);
}

static zf_exit check_all(const zf_cli *cli, const zf_arguments *args)
{
    zf_search **search = NULL;
    size_t n = 0, checked = 0;
    audit a = {0};
    zf_buf root, templates, catalog;
    zf_error err = {0};
    zf_status st;

    zf_buf_init(&root, 0);
    zf_buf_init(&templates, 0);
    zf_buf_init(&catalog, 0);
    st = cli_root(&root, cli, zf_arguments_text(args, OPT_OUTPUT, NULL), &err);
    if (st == ZF_OK)
        st = zf_cli_data_part(&templates, cli, "templates", &err);
    if (st == ZF_OK)
        st = zf_cli_data_part(&catalog, cli, "catalog", &err);
    if (st == ZF_OK)
        st = cli_read_searches(&search, &n, cli, zf_buf_text(&root), &err);
    if (st == ZF_OK) {
        zf_fresh_options o = {.root = zf_buf_text(&root),
                              .sources = {.templates = zf_buf_text(&templates),
                                          .catalog = zf_buf_text(&catalog)},
                              .search = (const zf_search *const *)search,
                              .n_searches = n};

        st = zf_fresh_check(&checked, &o, tell, &a, &err);
    }
    cli_free_searches(search, n);
    zf_buf_clear(&catalog);
    zf_buf_clear(&templates);
    zf_buf_clear(&root);
    if (st != ZF_OK)
        return zf_cli_fail(&err);
    printf("%zu files are up to date, %zu are not\n", checked, a.failed);
    return a.failed ? ZF_EXIT_NO : ZF_EXIT_YES;
}

static zf_exit run(const zf_cli *cli, const zf_arguments *args)
{
    int all = zf_arguments_flag(args, OPT_ALL);

    if ((zf_arguments_flag(args, OPT_LIST) || all) && args->n_operands > 0)
        return zf_cli_usage(cli, "unexpected operand \"%.60s\"",
                            args->operand[0]);
    if (zf_arguments_flag(args, OPT_LIST))
        return list_formats(cli);
    if (all && !zf_arguments_flag(args, OPT_CHECK))
        return zf_cli_usage(cli, "--all is for --check; \"zforge build\" "
                                 "writes everything");
    return all ? check_all(cli, args) : emit_model(cli, args);
}

const zf_command zf_cmd_emit = {
    .name = "emit",
    .operands = "[FORMAT MODEL]",
    .summary = "write files of a format from a model card",
    .min_operands = 0,
    .max_operands = 2,
    .options = options,
    .description = description,
    .run = run,
};
