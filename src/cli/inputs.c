/* inputs.c - reading all that a build starts from before anything is built. */
#include "cli/inputs.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/base.h"
#include "cli/places.h"
#include "cli/question.h"

void cli_clear_inputs(cli_inputs *in)
{
    cli_free_searches(in->search, in->n_searches);
    zf_hand_cards_clear(&in->by_hand);
}

static const zf_search *find_search(const cli_inputs *in, const char *name)
{
    for (size_t i = 0; i < in->n_searches; i++)
        if (strcmp(in->search[i]->name, name) == 0)
            return in->search[i];
    return NULL;
}

int cli_has_input(const cli_inputs *in, const char *name)
{
    return find_search(in, name) || zf_hand_cards_find(&in->by_hand, name);
}

/* Prints an error; the most serious status stays. */
static int wrong(cli_inputs *in, const zf_error *err)
{
    zf_exit status = zf_cli_fail(err);

    in->status = status > in->status ? status : in->status;
    return 0;
}

/* ---- searches ---- */

/* Formats that do not exist or are wrong; a message without a place of its own
 * gets that of the search. */
static int check_targets(cli_inputs *in, const zf_search *s,
                         const char *templates)
{
    int right = 1;

    for (size_t i = 0; i < s->n_targets; i++) {
        zf_format *f = NULL;
        zf_error err = {0};

        if (zf_format_read(&f, templates, s->target[i], &err) != ZF_OK) {
            if (err.code == ZF_EINPUT && err.line == 0)
                snprintf(err.file, sizeof(err.file), "%.255s", s->path);
            right = wrong(in, &err);
        }
        zf_format_free(f);
    }
    return right;
}

/* The same name twice would give the same files twice. */
static int check_name(cli_inputs *in, const zf_search *s)
{
    const zf_hand_card *card = zf_hand_cards_find(&in->by_hand, s->name);
    const zf_search *other = find_search(in, s->name);
    zf_error err = {0};

    if (!card && !other)
        return 1;
    (void)zf_error_set(&err, ZF_EINPUT, &(zf_mark){s->path, 0, 0},
                       "the name \"%s\" is that of %.200s", s->name,
                       card ? card->path : other->path);
    return wrong(in, &err);
}

/* ---- cards ---- */

/* A zf_hand_cards_fn. */
static void blame_card(const char *path, const zf_error *why, void *arg)
{
    (void)path;
    (void)wrong(arg, why);
}

static int same_file(const char *one, const char *other)
{
    struct stat a, b;

    return stat(one, &a) == 0 && stat(other, &b) == 0 && a.st_dev == b.st_dev &&
           a.st_ino == b.st_ino;
}

/* 1 when the operand is one of the cards by hand, which are built anyway. */
static int is_by_hand(const cli_inputs *in, const char *path)
{
    for (size_t i = 0; i < in->by_hand.n; i++)
        if (same_file(in->by_hand.card[i].path, path))
            return 1;
    return 0;
}

/* 1 for an operand that is a card where a search should be. */
static int is_card(const char *path)
{
    zf_kind kind = ZF_KIND_SEARCH;
    zf_yaml *root = NULL;
    int yes = zf_yaml_read_file(&root, path, NULL) == ZF_OK &&
              zf_kind_read(&kind, root, NULL) == ZF_OK &&
              kind == ZF_KIND_SIMPLIFIED;

    zf_yaml_free(root);
    return yes;
}

/* It stands elsewhere, or has no targets, or was told to be wrong already. */
static int refuse_card(cli_inputs *in, const char *path)
{
    zf_error err = {0};

    if (in->status != ZF_EXIT_YES)
        return 0;
    (void)zf_error_set(&err, ZF_EINPUT, &(zf_mark){path, 0, 0},
                       "a simplified model is built when it stands in "
                       "catalog/models of the folder that is written to, and "
                       "has targets");
    return wrong(in, &err);
}

/* ---- everything ---- */

static int read_search(cli_inputs *in, const zf_cli *cli, const char *path,
                       const zf_sources *sources)
{
    zf_search *s = NULL;
    zf_error err = {0};
    int right;

    if (cli_read_search(&s, cli, path, &err) != ZF_OK)
        return err.code == ZF_EINPUT && is_card(path) ? refuse_card(in, path)
                                                      : wrong(in, &err);
    right = check_targets(in, s, sources->templates) & check_name(in, s);
    if (in->width < (int)strlen(s->name))
        in->width = (int)strlen(s->name);
    in->search[in->n_searches++] = s;
    return right;
}

int cli_read_inputs(cli_inputs *out, const zf_cli *cli,
                    const zf_arguments *args, const char *root,
                    const zf_manifest *manifest, const zf_sources *sources)
{
    zf_error err = {0};
    int right = 1;

    out->search = zf_mem_array(args->n_operands, sizeof(zf_search *));
    if (!out->search) {
        (void)zf_no_memory(&err);
        return wrong(out, &err);
    }
    if (zf_hand_cards_read(&out->by_hand, root, manifest, sources, blame_card,
                           out, &err) != ZF_OK)
        return wrong(out, &err);
    right = out->status == ZF_EXIT_YES;
    for (size_t i = 0; i < args->n_operands; i++)
        if (!is_by_hand(out, args->operand[i]))
            right &= read_search(out, cli, args->operand[i], sources);
    return right;
}
