/* cmd_coupling.c - zforge coupling: what the Z' couples to, in numbers or
 * formulas. */
#include <string.h>

#include "cli/cli.h"
#include "cli/coupling_show.h"

enum {
    OPT_SET,
    OPT_SYMBOLIC,
    OPT_EXPAND,
    OPT_LANGUAGE,
    OPT_QUANTITY,
    OPT_WILSON,
    OPT_UP,
    OPT_EXACT,
    OPT_FORMAT,
};

static const char *const formats[] = {"table", "csv", "json", NULL};
static const char *const languages[] = {"text", "latex", "mathematica",
                                        "python", NULL};

static const zf_option options[] = {
    [OPT_SET] = {.name = "set",
                 .operand = "NAME=VALUE",
                 .type = ZF_OPTION_TEXT,
                 .help = CLI_SET_HELP},
    [OPT_SYMBOLIC] = {.name = "symbolic",
                      .help = "Formulas instead of numbers, with exact "
                              "coefficients; CSV and JSON have both."},
    [OPT_EXPAND] = {.name = "expand",
                    .help = "Formulas over inputs and parameters only, instead "
                            "of over other quantities."},
    [OPT_LANGUAGE] = {.name = "language",
                      .operand = "LANGUAGE",
                      .type = ZF_OPTION_WORD,
                      .words = languages,
                      .help = "Of formulas; default text.  Names lose their "
                              "underscores in Mathematica."},
    [OPT_QUANTITY] = {.name = "quantity",
                      .operand = "NAME",
                      .type = ZF_OPTION_TEXT,
                      .help = "Only this quantity, as a line NAME VALUE UNIT: "
                              "an input, a parameter, a coupling, a definition "
                              "or an observable; may be given several times."},
    [OPT_WILSON] = {.name = "wilson",
                    .help = "Only the Wilson coefficients of the Warsaw basis, "
                            "of simplified models of the JMS basis, in GeV^-2, "
                            "that are not zero."},
    [OPT_UP] = {.name = "up",
                .help = "Wilson coefficients with diagonal up quarks (\"Warsaw "
                        "up\") instead of down quarks."},
    [OPT_EXACT] = {.name = "exact",
                   .help = "Only quark couplings and heavy masses of exact "
                           "diagonalisation, beside the leading order."},
    [OPT_FORMAT] = {.name = "format",
                    .operand = "FORMAT",
                    .type = ZF_OPTION_WORD,
                    .words = formats,
                    .help = "How to write the answer; default table.  Tables "
                            "have 6 significant digits, the others 17."},
    {0},
};

static const char *const description[] = {
    "Prints what follows from the charges of MODEL (a path, an id or the "
    "beginning of one) and the ansatz of its card at a point: couplings of the "
    "Z' to mass eigenstates, masses and Z-Z' mixing, the quality of "
    "expansions, running, the number of Wilson coefficients.",
    "A coupling gL_d_23 multiplies Z'_mu dbar_2 gamma^mu P_L d_3 in the "
    "Lagrangian and contains g_X.  Units are powers of GeV.",
    NULL,
};

typedef struct job {
    const zf_cli *cli;
    const zf_arguments *args;
    cli_physics physics;
    coupling_view view;
    zf_wilson *matched; /* when not those of the table */
    zf_error why;       /* there are no Wilson coefficients */
    zf_error *err;
} job;

static long format_of(const job *j)
{
    return zf_arguments_number(j->args, OPT_FORMAT, COUPLING_TABLE);
}

/* What options say that exclude one another. */
static zf_status check_options(job *j)
{
    const int only = zf_arguments_flag(j->args, OPT_QUANTITY) +
                     zf_arguments_flag(j->args, OPT_WILSON) +
                     zf_arguments_flag(j->args, OPT_EXACT);
    const char *problem = NULL;

    if (only > 1)
        problem = "of --quantity, --wilson and --exact expected one";
    else if (zf_arguments_flag(j->args, OPT_EXACT) &&
             zf_arguments_flag(j->args, OPT_SYMBOLIC))
        problem = "--exact has no formulas";
    else if (zf_arguments_flag(j->args, OPT_LANGUAGE) &&
             !zf_arguments_flag(j->args, OPT_SYMBOLIC))
        problem = "--language wants --symbolic";
    else if (zf_arguments_flag(j->args, OPT_EXPAND) &&
             !zf_arguments_flag(j->args, OPT_SYMBOLIC))
        problem = "--expand wants --symbolic";
    if (!problem)
        return ZF_OK;
    j->physics.usage = 1;
    return zf_error_set(j->err, ZF_EINPUT, NULL, "%s", problem);
}

static zf_status read_language(job *j)
{
    long k = zf_arguments_number(j->args, OPT_LANGUAGE, 0);

    j->view.formulas = zf_arguments_flag(j->args, OPT_SYMBOLIC);
    j->view.expand = zf_arguments_flag(j->args, OPT_EXPAND);
    if (zf_language_named(&j->view.language, languages[k]) == ZF_OK)
        return ZF_OK;
    return zf_error_set(j->err, ZF_EBUG, NULL, "no language %s", languages[k]);
}

/* A model may have no Wilson coefficients; that is an error only when they
 * are asked for. */
static zf_status match(job *j)
{
    const zf_couplings *c = j->physics.couplings;
    size_t n = 0;
    zf_status st;

    j->view.up = zf_arguments_flag(j->args, OPT_UP);
    st = zf_couplings_match(&j->matched, &n, c, j->view.up, &j->why);
    if (st == ZF_EDOMAIN)
        j->view.no_wilson = j->why.message;
    else if (st != ZF_OK)
        return zf_error_set(j->err, st, NULL, "%s", j->why.message);
    j->view.wilson = j->matched;
    j->view.n_wilson = n;
    return ZF_OK;
}

static zf_status print_quantities(zf_buf *out, job *j)
{
    const zf_quantity **list;
    size_t n = 0, at = 0;
    const char *name;
    zf_status st = ZF_OK;

    while (zf_arguments_next(j->args, OPT_QUANTITY, &at))
        n++;
    list = zf_mem_array(n, sizeof(*list));
    if (!list)
        return zf_error_set(j->err, ZF_ENOMEM, NULL, "out of memory");
    at = 0;
    for (size_t k = 0; st == ZF_OK && k < n; k++) {
        zf_expr e = NULL;

        name = zf_arguments_next(j->args, OPT_QUANTITY, &at);
        list[k] = zf_quantities_find(j->physics.q, name);
        /* Reading the name as a formula says what is near it. */
        if (!list[k])
            st = cli_physics_formula(
                &e, &j->physics,
                &(cli_part){"quantity", name, name, strlen(name)}, j->err);
        if (st == ZF_OK && !list[k]) {
            j->physics.usage = 1;
            st = zf_error_set(j->err, ZF_EINPUT, NULL,
                              "--quantity %.100s: expected the name of a "
                              "quantity",
                              name);
        }
    }
    if (st == ZF_OK)
        st = coupling_quantities(out, &j->view, list, n, format_of(j), j->err);
    zf_mem_free(list);
    return st;
}

static zf_status print(zf_buf *out, job *j)
{
    if (zf_arguments_flag(j->args, OPT_QUANTITY))
        return print_quantities(out, j);
    if (zf_arguments_flag(j->args, OPT_EXACT))
        return coupling_exact(out, &j->view, format_of(j), j->err);
    if (zf_arguments_flag(j->args, OPT_WILSON))
        return coupling_wilson(out, &j->view, format_of(j), j->err);
    switch (format_of(j)) {
    case COUPLING_CSV:
        return coupling_csv_all(out, &j->view, j->err);
    case COUPLING_JSON:
        return coupling_json_all(out, &j->view, j->err);
    default:
        return coupling_show_all(out, &j->view, j->err);
    }
}

static zf_exit run(const zf_cli *cli, const zf_arguments *args)
{
    zf_error err = {0};
    job j = {.cli = cli, .args = args, .err = &err};
    zf_exit status;
    zf_buf out;
    zf_status st = check_options(&j);

    zf_buf_init(&out, 0);
    j.view.physics = &j.physics;
    if (st == ZF_OK)
        st = read_language(&j);
    if (st == ZF_OK)
        st = cli_physics_read(&j.physics, cli, args->operand[0],
                              zf_arguments_flag(args, OPT_QUANTITY), &err);
    if (st == ZF_OK)
        st = cli_physics_settings(&j.physics, args, OPT_SET, "set", &err);
    if (st == ZF_OK)
        st = zf_couplings_check_point(j.physics.point, &err);
    if (st == ZF_OK)
        st = match(&j);
    if (st == ZF_OK)
        st = print(&out, &j);
    status = cli_physics_finish(cli, &j.physics, st, &out, &err);
    zf_buf_clear(&out);
    zf_mem_free(j.matched);
    cli_physics_clear(&j.physics);
    return status;
}

const zf_command zf_cmd_coupling = {
    .name = "coupling",
    .operands = "MODEL",
    .summary = "couplings of the Z' in numbers and formulas",
    .min_operands = 1,
    .max_operands = 1,
    .options = options,
    .description = description,
    .run = run,
};
