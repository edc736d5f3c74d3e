/* cmd_show.c - zforge show: a model and what follows from its charges. */
#include "cli/cli.h"
#include "cli/places.h"
#include "cli/show.h"

enum {
    OPT_OUTPUT,
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
    {0},
};

static const char *const description[] = {
    "Prints the charges of MODEL (a path, an id or the beginning of one), its "
    "certificate and claims, its mass matrices with ranks and names of "
    "textures as zforge texture does (in a parametric model: for generic "
    "parameters), and what kind of dark sector its singlet fermions are.",
    NULL,
};

zf_exit cli_show(const zf_cli *cli, const char *folder, const char *name)
{
    zf_model *m = NULL;
    zf_error err = {0};
    zf_exit status;
    zf_buf text;
    zf_status st = cli_read_model(&m, cli, folder, name, &err);

    zf_buf_init(&text, 0);
    if (st == ZF_OK)
        st = cli_show_model(&text, m, &err);
    status = st == ZF_OK ? zf_cli_print(&text) : zf_cli_fail(&err);
    zf_buf_clear(&text);
    zf_model_free(m);
    return status;
}

static zf_exit run(const zf_cli *cli, const zf_arguments *args)
{
    return cli_show(cli, zf_arguments_text(args, OPT_OUTPUT, NULL),
                    args->operand[0]);
}

const zf_command zf_cmd_show = {
    .name = "show",
    .operands = "MODEL",
    .summary = "a model: charges, mass matrices, dark sector",
    .min_operands = 1,
    .max_operands = 1,
    .options = options,
    .description = description,
    .run = run,
};
