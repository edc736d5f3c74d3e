/* cmd_anomaly.c - zforge anomaly: the six coefficients of a model card. */
#include <stdio.h>

#include <flint/fmpq_vec.h>

#include "zforge/anomaly.h"

#include "cli/cli.h"
#include "cli/places.h"
#include "cli/table.h"

static const char *const description[] = {
    "Computes the six anomaly coefficients of each MODEL from its card alone, "
    "exactly, by going through all states of all multiplets.  MODEL is the "
    "path of a card, or an id, or the beginning of an id, in catalog/models "
    "of the current folder or else of the data folder.",
    "A coefficient of a parametric model is \"0 identically\" or has a value "
    "at a point of parameters 0 to 3, which is given.  Normalisation: sums "
    "over left-handed minus right-handed fermions, with twice the Dynkin "
    "index, so that a colour triplet or a doublet counts 1.",
    "Exit status 1: a coefficient is not zero.  Simplified models have "
    "couplings instead of charges and are refused, with exit status 3.",
    NULL,
};

/* ` at (x, y) = (0, 1)`. */
static void print_point(zf_buf *out, const zf_model *m, const fmpq *v)
{
    for (slong k = 0; k < m->n_parameters; k++)
        zf_buf_printf(out, "%s%s", k ? ", " : " at (", m->parameter[k]);
    for (slong k = 0; k < m->n_parameters; k++) {
        zf_buf_puts(out, k ? ", " : ") = (");
        zf_rational_print(out, v + k);
    }
    zf_buf_puts(out, m->n_parameters ? ")" : "");
}

/* Adds a row; returns 1 when the coefficient vanishes. */
static int add_row(cli_table *t, const zf_model *m, zf_anomaly a)
{
    fmpq *v = _fmpq_vec_init(m->n_parameters);
    fmpq_t value;
    zf_buf text;
    int fails;

    fmpq_init(value);
    zf_buf_init(&text, 0);
    fails = zf_grid_failure(v, value, m, a);
    if (fails) {
        zf_rational_print(&text, value);
        print_point(&text, m, v);
    } else {
        zf_buf_puts(&text, m->n_parameters ? "0 identically" : "0");
    }
    t->failed |= text.status != ZF_OK;
    cli_table_add(t, "");
    cli_table_add(t, zf_anomaly_name(a));
    cli_table_add(t, zf_buf_text(&text));
    zf_buf_clear(&text);
    fmpq_clear(value);
    _fmpq_vec_clear(v, m->n_parameters);
    return !fails;
}

/* `gap`: after another one. */
static zf_exit print_coefficients(const zf_model *m, int gap)
{
    cli_table t = {.columns = 3};
    zf_exit status;
    zf_buf text;
    int all = 1;

    zf_buf_init(&text, 0);
    for (int a = 0; a < ZF_N_ANOMALIES; a++)
        all &= add_row(&t, m, (zf_anomaly)a);
    zf_buf_printf(&text, "%s%s: %s\n", gap ? "\n" : "", m->id,
                  all ? "anomaly-free" : "not anomaly-free");
    cli_table_print(&text, &t);
    status = zf_cli_print(&text);
    cli_table_clear(&t);
    zf_buf_clear(&text);
    return status != ZF_EXIT_YES ? status : all ? ZF_EXIT_YES : ZF_EXIT_NO;
}

static zf_exit look_at(const zf_cli *cli, const char *name, int *printed)
{
    int vanishes[ZF_N_ANOMALIES];
    zf_model *m = NULL;
    zf_error err = {0};
    zf_exit status;
    zf_status st = cli_read_model(&m, cli, NULL, name, &err);

    /* Refuses models that have no coefficients, or too many parameters. */
    if (st == ZF_OK)
        st = zf_anomaly_certify(vanishes, m, &err);
    status = st == ZF_OK ? print_coefficients(m, *printed) : zf_cli_fail(&err);
    *printed |= st == ZF_OK;
    zf_model_free(m);
    return status;
}

static zf_exit run(const zf_cli *cli, const zf_arguments *args)
{
    zf_exit status = ZF_EXIT_YES;
    int printed = 0;

    for (size_t i = 0; i < args->n_operands; i++) {
        zf_exit one = look_at(cli, args->operand[i], &printed);

        fflush(stdout);
        status = one > status ? one : status;
    }
    return status;
}

const zf_command zf_cmd_anomaly = {
    .name = "anomaly",
    .operands = "MODEL...",
    .summary = "the anomaly coefficients of models, from their cards alone",
    .min_operands = 1,
    .max_operands = SIZE_MAX,
    .description = description,
    .run = run,
};
