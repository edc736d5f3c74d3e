/* cmd_check.c - zforge check: reads input files of any kind and says what is
 * wrong with them. */
#include <stdint.h>
#include <stdio.h>

#include "zforge/model.h"

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
    "a model card or a simplified model.  A wrong file gets one message, with "
    "line, column, what was found and what was expected; the other files are "
    "checked all the same.  Contents that a search refers to are read too.",
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

static zf_status check_file(const char **kind_name, const char *path,
                            const char *catalog, zf_error *err)
{
    zf_yaml *root = NULL;
    zf_kind kind;
    zf_status st = zf_yaml_read_file(&root, path, err);

    if (st == ZF_OK)
        st = zf_kind_read(&kind, root, err);
    if (st != ZF_OK)
        goto done;
    switch (kind) {
    case ZF_KIND_CONTENT:
        *kind_name = "content";
        st = check_content(root, err);
        break;
    case ZF_KIND_SEARCH:
        *kind_name = "search";
        st = check_search(root, path, catalog, err);
        break;
    case ZF_KIND_MODEL:
        *kind_name = "model";
        st = check_model(root, err);
        break;
    case ZF_KIND_SIMPLIFIED:
        *kind_name = "simplified model";
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
