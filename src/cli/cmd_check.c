/* cmd_check.c - zforge check: reads input files of any kind and says what is
 * wrong with them. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "zforge/catalog.h"
#include "zforge/coupling.h"
#include "zforge/emit.h"
#include "zforge/feynman.h"
#include "zforge/model.h"
#include "zforge/observable.h"

#include "catalog/catalog.h"
#include "cli/cli.h"
#include "cli/ufo.h"

enum {
    OPT_UFO,
};

static const zf_option options[] = {
    [OPT_UFO] = {.name = "ufo",
                 .help = "The operands are folders, each an emitted UFO "
                         "package, which python3 reads back: all formulas, "
                         "names and codes; spins, colours and the order of "
                         "fermions; conservation in every vertex; Hermitian "
                         "conjugates; widths; and the anomaly coefficients of "
                         "the charges in the couplings of the Z'."},
    {0},
};

static const char *const description[] = {
    "Reads each FILE as what its key \"kind\" says: a field content, a search, "
    "a model card, a simplified model, inputs, observables, correlations, "
    "Feynman rules, operators, luminosities, references or a "
    "format.  A wrong file gets one message, with "
    "line, column, what was found and what was expected; the other files are "
    "checked all the same.  Contents that a search refers to are read too, "
    "templates of a format, and for inputs all other inputs of the catalogue.",
    "The exit status is 0 when all files are right; with --ufo it is 1 when a "
    "check fails and 69 when there is no python3.",
    NULL,
};

static zf_status check_content(const zf_yaml *root, zf_error *err)
{
    zf_content *content = NULL;
    zf_status st = zf_content_read_yaml(&content, root, err);

    zf_content_free(content);
    return st;
}

static zf_status check_search(const zf_yaml *root, const char *path,
                              const char *catalog, zf_error *err)
{
    zf_search_context context = {.catalog = catalog};
    zf_filter_function *functions = NULL;
    zf_search *search = NULL;
    zf_status st = accept_functions(&functions, &context.n_functions, err);

    context.functions = functions;
    if (st == ZF_OK)
        st = zf_search_read_yaml(&search, root, path, &context, err);
    zf_search_free(search);
    zf_mem_free(functions);
    return st;
}

static zf_status check_model(const zf_yaml *root, zf_error *err)
{
    zf_model *model = NULL;
    zf_status st = zf_model_read_yaml(&model, root, err);

    zf_model_free(model);
    return st;
}

/* Splits PATH/FOLDER/FILE; parts that are not there are "." or those of the
 * current folder. */
typedef struct place {
    char path[4096], folder[4096], file[4096];
} place;

static void split(char *before, char *after, size_t size, const char *path)
{
    const char *slash = strrchr(path, '/');

    snprintf(after, size, "%s", slash ? slash + 1 : path);
    snprintf(before, size, "%.*s", slash ? (int)(slash - path) : 1,
             slash ? path : ".");
}

static zf_status find_place(place *out, const char *path, zf_error *err)
{
    char folder[sizeof(out->folder)];

    split(folder, out->file, sizeof(folder), path);
    if (strcmp(folder, ".") == 0 && !getcwd(folder, sizeof(folder)))
        return zf_error_set(err, ZF_EIO, NULL,
                            "cannot find the current folder");
    split(out->path, out->folder, sizeof(folder), folder);
    return ZF_OK;
}

/* Formulas may name all inputs of a catalogue.  A file in a folder inputs/ is
 * part of one; to any other the inputs of our catalogue are known. */
static zf_status check_inputs(const zf_yaml *root, const char *path,
                              const char *catalog, zf_error *err)
{
    zf_quantities *q = NULL;
    int alone = 0;
    zf_buf folder;
    place at;
    zf_status st = zf_quantities_new(&q, err);

    zf_buf_init(&folder, 0);
    if (st == ZF_OK)
        st = find_place(&at, path, err);
    if (st == ZF_OK) {
        alone = strcmp(at.folder, "inputs") != 0;
        zf_buf_printf(&folder, "%s/inputs", alone ? catalog : at.path);
        st = zf_buf_check(&folder, err);
    }
    if (st == ZF_OK)
        st = zf_quantities_read_folder(q, zf_buf_text(&folder), err);
    if (st == ZF_OK && alone)
        st = zf_quantities_read_yaml(q, root, err);
    zf_buf_clear(&folder);
    zf_quantities_free(q);
    return st;
}

/* TEMPLATES/NAME/format.yaml, with the templates beside it. */
static zf_status check_format(const zf_yaml *root, const char *path,
                              zf_error *err)
{
    zf_mark mark = zf_yaml_mark(root);
    zf_format *f = NULL;
    place at;
    zf_status st = find_place(&at, path, err);

    if (st == ZF_OK && strcmp(at.file, "format.yaml") != 0)
        st = zf_error_set(err, ZF_EINPUT, &mark,
                          "a format in \"%.100s\"; expected the path "
                          "NAME/format.yaml",
                          at.file);
    if (st == ZF_OK)
        st = zf_format_read(&f, at.path, at.folder, err);
    zf_format_free(f);
    return st;
}

/* ---- kinds ---- */

typedef enum check_kind {
    CHECK_CONTENT,
    CHECK_SEARCH,
    CHECK_MODEL,
    CHECK_SIMPLIFIED,
    CHECK_INPUTS,
    CHECK_OBSERVABLES,
    CHECK_CORRELATIONS,
    CHECK_FEYNMAN,
    CHECK_OPERATORS,
    CHECK_LUMINOSITIES,
    CHECK_REFERENCES,
    CHECK_FORMAT,
    N_CHECKS
} check_kind;

static const struct {
    const char *key, *title;
} kinds[] = {
    [CHECK_CONTENT] = {"content", "content"},
    [CHECK_SEARCH] = {"search", "search"},
    [CHECK_MODEL] = {"model", "model"},
    [CHECK_SIMPLIFIED] = {"simplified", "simplified model"},
    [CHECK_INPUTS] = {"inputs", "inputs"},
    [CHECK_OBSERVABLES] = {"observables", "observables"},
    [CHECK_CORRELATIONS] = {"correlations", "correlations"},
    [CHECK_FEYNMAN] = {"feynman", "Feynman rules"},
    [CHECK_OPERATORS] = {"operators", "operators"},
    [CHECK_LUMINOSITIES] = {"luminosities", "luminosities"},
    [CHECK_REFERENCES] = {"references", "references"},
    [CHECK_FORMAT] = {"format", "format"},
};

static zf_status read_kind(check_kind *out, const zf_yaml *root, zf_error *err)
{
    zf_status st = zf_yaml_expect(root, ZF_YAML_MAP, "the file", err);
    const zf_yaml *node = st == ZF_OK ? zf_yaml_find(root, "kind") : NULL;
    zf_mark mark = zf_yaml_mark(root);
    const char *names[N_CHECKS];
    size_t k = 0;

    for (int i = 0; i < N_CHECKS; i++)
        names[i] = kinds[i].key;
    if (st == ZF_OK && !node)
        st = zf_error_set(err, ZF_EINPUT, &mark,
                          "missing key \"kind\"; expected kind: content, "
                          "search, model, simplified, inputs, observables, "
                          "correlations, feynman, operators, luminosities, "
                          "references or format");
    if (st == ZF_OK)
        st = zf_yaml_get_enum(&k, node, names, N_CHECKS, "kind", err);
    if (st == ZF_OK)
        *out = (check_kind)k;
    return st;
}

static zf_status check_file(const char **title, const char *path,
                            const char *catalog, zf_error *err)
{
    zf_yaml *root = NULL;
    check_kind kind = CHECK_CONTENT;
    zf_status st = zf_yaml_read_file(&root, path, err);

    if (st == ZF_OK)
        st = read_kind(&kind, root, err);
    if (st != ZF_OK)
        goto done;
    *title = kinds[kind].title;
    switch (kind) {
    case CHECK_CONTENT:
        st = check_content(root, err);
        break;
    case CHECK_SEARCH:
        st = check_search(root, path, catalog, err);
        break;
    case CHECK_INPUTS:
        st = check_inputs(root, path, catalog, err);
        break;
    case CHECK_OBSERVABLES:
        st = zf_observables_check_yaml(root, err);
        break;
    case CHECK_CORRELATIONS:
        st = zf_correlations_check_yaml(root, err);
        break;
    case CHECK_FEYNMAN:
        st = zf_feynman_check_yaml(root, catalog, err);
        break;
    case CHECK_OPERATORS:
        st = zf_operators_check_yaml(root, err);
        break;
    case CHECK_LUMINOSITIES:
        st = zf_luminosities_check_yaml(root, err);
        break;
    case CHECK_REFERENCES:
        st = zf_references_check_yaml(root, err);
        break;
    case CHECK_FORMAT:
        st = check_format(root, path, err);
        break;
    default:
        st = check_model(root, err);
        break;
    }
done:
    zf_yaml_free(root);
    return st;
}

/* The more serious of two exit statuses: a file that is wrong weighs less than
 * a system that refuses. */
static zf_exit worse(zf_exit a, zf_exit b)
{
    return a > b ? a : b;
}

static zf_exit run(const zf_cli *cli, const zf_arguments *args)
{
    zf_exit status = ZF_EXIT_YES;
    zf_error err = {0};
    zf_buf catalog;

    if (zf_arguments_flag(args, OPT_UFO))
        return cli_check_ufo(cli, args->operand, args->n_operands);
    zf_buf_init(&catalog, 0);
    if (zf_cli_data_part(&catalog, cli, "catalog", &err) != ZF_OK) {
        status = zf_cli_fail(&err);
        goto done;
    }
    for (size_t i = 0; i < args->n_operands; i++) {
        const char *path = args->operand[i], *kind = "";

        err = (zf_error){0};
        if (check_file(&kind, path, zf_buf_text(&catalog), &err) != ZF_OK)
            status = worse(status, zf_cli_fail(&err));
        else if (!cli->quiet)
            printf("%s: %s: ok\n", path, kind);
    }
done:
    zf_buf_clear(&catalog);
    return status;
}

const zf_command zf_cmd_check = {
    .name = "check",
    .operands = "FILE...",
    .summary = "say whether input files are right",
    .min_operands = 1,
    .max_operands = SIZE_MAX,
    .options = options,
    .description = description,
    .run = run,
};
