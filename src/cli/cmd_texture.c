/* cmd_texture.c - zforge texture: the mass terms that a model allows. */
#include <stdio.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "cli/cli.h"
#include "cli/places.h"
#include "cli/texture_show.h"

enum {
    OPT_INSERTIONS,
    OPT_AT,
    OPT_FLAVON,
    OPT_WITH,
    OPT_WITHOUT,
    OPT_COMPLETE,
    OPT_FORMAT,
    MOST_GIVEN = 100 /* values of one option */
};

static const char *const formats[] = {"table", "json", NULL};
static const char *const goals[] = {"dark", "weinberg", "ckm", "seesaw", NULL};

static const zf_option options[] = {
    [OPT_INSERTIONS] = {.name = "insertions",
                        .operand = "N",
                        .type = ZF_OPTION_INTEGER,
                        .low = 0,
                        .high = ZF_TEXTURE_MAX_INSERTIONS,
                        .help = "Most singlets in a mass term or Weinberg "
                                "operator; default 1."},
    [OPT_AT] = {.name = "at",
                .operand = "PARAMETER=VALUE",
                .type = ZF_OPTION_TEXT,
                .help = "The value of a parameter, for all or none of a "
                        "parametric model's; without, a term is allowed when "
                        "its charge vanishes identically."},
    [OPT_FLAVON] = {.name = "flavon",
                    .operand = "NAME[=CHARGE]",
                    .type = ZF_OPTION_TEXT,
                    .help = "A scalar whose powers fill entries that are not "
                            "allowed; default: the singlets of the model."},
    [OPT_WITH] = {.name = "with",
                  .operand = "NAME=CHARGE",
                  .type = ZF_OPTION_TEXT,
                  .help = "A singlet scalar that is added to the model."},
    [OPT_WITHOUT] = {.name = "without",
                     .operand = "NAME",
                     .type = ZF_OPTION_TEXT,
                     .help = "A scalar of the model that is left out."},
    [OPT_COMPLETE] = {.name = "complete",
                      .operand = "GOAL",
                      .type = ZF_OPTION_WORD,
                      .words = goals,
                      .help = "Find every least set of new scalars: dark, all "
                              "singlet fermions massive; weinberg, at most one "
                              "zero; ckm, all quark mixing angles; seesaw, a "
                              "regular MR, full rank and no family apart."},
    [OPT_FORMAT] = {.name = "format",
                    .operand = "FORMAT",
                    .type = ZF_OPTION_WORD,
                    .words = formats,
                    .help = "How to write the answer; default table."},
    {0},
};

static const char *const description[] = {
    "Prints the mass terms that the charges of MODEL (a path, an id or the "
    "beginning of one) allow, entry by entry with the scalars that fill it: "
    "Yukawa matrices, masses bare and with singlets, the Weinberg operator.  "
    "H~ is the conjugate of a doublet, Phi* that of a singlet.",
    "[Phi*^2] is the least power of a flavon that an entry which is not "
    "allowed needs, 0 an entry that no power fills.",
    "Ranks, the number of quark mixing angles and zeros of the seesaw matrix "
    "are those of independent entries, and exact.  Two-zero textures are named "
    "as in arXiv:hep-ph/0201008.",
    "With --complete the answer is every least set of new scalars, by the sum "
    "of their charges.  Exit status 1: no set is enough.",
    NULL,
};

/* One run of the command; a mistake in an option is one of its usage. */
typedef struct job {
    const zf_cli *cli;
    const zf_arguments *args;
    zf_model *model;
    fmpq *at; /* values of the parameters, or NULL */
    const char *without[MOST_GIVEN];
    size_t n_without;
    zf_added_scalar add[MOST_GIVEN];
    char *add_name[MOST_GIVEN];
    fmpq *add_charge[MOST_GIVEN];
    size_t n_add;
    texture_flavon flavon[MOST_GIVEN];
    size_t n_flavons;
    int options_are_read;
    zf_texture *texture;
    zf_error *err;
} job;

static zf_status refuse(const job *j, const char *option, const char *text,
                        const char *expected)
{
    return zf_error_set(j->err, ZF_EINPUT, NULL, "--%s %s: expected %s", option,
                        text, expected);
}

static zf_status too_many(const job *j, const char *option)
{
    return zf_error_set(j->err, ZF_EINPUT, NULL, "--%s: more than %d", option,
                        MOST_GIVEN);
}

/* A form in the parameters: n_parameters + 1 entries. */
static zf_status read_charge(fmpq *row, const job *j, const char *option,
                             const char *text)
{
    const zf_model *m = j->model;
    const zf_filter_scope scope = {.names = (const char *const *)m->parameter,
                                   .n = m->n_parameters};
    const zf_mark mark = {option, 0, 0};
    const char *relation = "";
    zf_status st =
        zf_filter_parse_linear(row, &relation, text, &mark, &scope, j->err);

    if (st == ZF_OK && relation[0])
        st = refuse(j, option, text, "a charge such as 1/2");
    return st;
}

static zf_status read_value(job *j, const char *text, int *given)
{
    const zf_model *m = j->model;
    const char *equals = strchr(text, '=');

    for (slong k = 0; equals && k < m->n_parameters; k++) {
        size_t len = strlen(m->parameter[k]);

        if (len != (size_t)(equals - text) ||
            strncmp(text, m->parameter[k], len) != 0)
            continue;
        given[k] = 1;
        return zf_rational_parse(j->at + k, equals + 1, strlen(equals + 1),
                                 m->parameter[k], NULL, j->err);
    }
    return refuse(j, "at", text,
                  m->n_parameters ? "PARAMETER=VALUE with a parameter of the "
                                    "model"
                                  : "none, as the model has no parameters");
}

static zf_status read_values(job *j)
{
    slong n = j->model->n_parameters;
    int *given = zf_mem_array((size_t)n + 1, sizeof(*given));
    size_t at = 0;
    zf_status st = ZF_OK;
    const char *text;

    if (!given)
        return zf_error_set(j->err, ZF_ENOMEM, NULL, "out of memory");
    if (zf_arguments_flag(j->args, OPT_AT))
        j->at = _fmpq_vec_init(n + 1);
    for (text = zf_arguments_next(j->args, OPT_AT, &at); text && st == ZF_OK;
         text = zf_arguments_next(j->args, OPT_AT, &at))
        st = read_value(j, text, given);
    for (slong k = 0; j->at && k < n && st == ZF_OK; k++)
        if (!given[k])
            st = zf_error_set(j->err, ZF_EINPUT, NULL,
                              "--at: \"%s\" has no value; give all parameters "
                              "or none",
                              j->model->parameter[k]);
    zf_mem_free(given);
    return st;
}

static zf_status read_without(job *j)
{
    size_t at = 0;
    const char *text;

    for (text = zf_arguments_next(j->args, OPT_WITHOUT, &at); text;
         text = zf_arguments_next(j->args, OPT_WITHOUT, &at)) {
        slong k = zf_content_multiplet(j->model->content, text);

        if (j->n_without == MOST_GIVEN)
            return too_many(j, "without");
        if (k < 0 || j->model->content->multiplet[k].fermion)
            return refuse(j, "without", text, "a scalar of the model");
        j->without[j->n_without++] = text;
    }
    return ZF_OK;
}

/* 1 when a scalar that is not left out has this name. */
static int is_taken(const job *j, const char *name, size_t len)
{
    const zf_content *c = j->model->content;

    for (slong i = c->n_fermions; i < c->n; i++) {
        int left_out = 0;

        if (strlen(c->component[i]) != len ||
            strncmp(c->component[i], name, len) != 0)
            continue;
        for (size_t k = 0; k < j->n_without; k++)
            left_out |= strcmp(j->without[k], c->component[i]) == 0;
        return !left_out;
    }
    for (size_t k = 0; k < j->n_add; k++)
        if (strlen(j->add_name[k]) == len &&
            strncmp(j->add_name[k], name, len) == 0)
            return 1;
    return 0;
}

static zf_status read_with(job *j)
{
    slong n = j->model->n_parameters + 1;
    size_t at = 0;
    zf_status st = ZF_OK;
    const char *text;

    for (text = zf_arguments_next(j->args, OPT_WITH, &at); text && st == ZF_OK;
         text = zf_arguments_next(j->args, OPT_WITH, &at)) {
        const char *equals = strchr(text, '=');
        size_t k = j->n_add;

        if (!equals || equals == text)
            return refuse(j, "with", text, "NAME=CHARGE");
        if (k == MOST_GIVEN)
            return too_many(j, "with");
        if (is_taken(j, text, (size_t)(equals - text)))
            return refuse(j, "with", text,
                          "a name that no scalar has (--without makes room)");
        j->add_charge[k] = _fmpq_vec_init(n);
        j->add_name[k] = zf_mem_string(text, (size_t)(equals - text));
        j->n_add++;
        if (!j->add_name[k])
            return zf_error_set(j->err, ZF_ENOMEM, NULL, "out of memory");
        st = read_charge(j->add_charge[k], j, "with", equals + 1);
        j->add[k] = (zf_added_scalar){j->add_name[k], j->add_charge[k]};
    }
    return st;
}

/* ---- flavons: charges as many coefficients as the texture has ---- */

static slong coefficients(const job *j)
{
    return j->at ? 1 : j->model->n_parameters + 1;
}

static texture_flavon *new_flavon(job *j, const char *name, size_t len)
{
    texture_flavon *f = &j->flavon[j->n_flavons++];

    *f = (texture_flavon){name, len, _fmpq_vec_init(coefficients(j))};
    return f;
}

/* The charge in `text`, at the values of the parameters when there are any. */
static zf_status set_flavon(texture_flavon *f, const job *j, const char *text)
{
    slong n = j->model->n_parameters;
    fmpq *row = _fmpq_vec_init(n + 1);
    zf_status st = read_charge(row, j, "flavon", text);

    if (st == ZF_OK && j->at) {
        fmpq_set(f->charge, row + n);
        for (slong k = 0; k < n; k++)
            fmpq_addmul(f->charge, row + k, j->at + k);
    } else if (st == ZF_OK) {
        for (slong k = 0; k <= n; k++)
            fmpq_set(f->charge + k, row + k);
    }
    _fmpq_vec_clear(row, n + 1);
    return st;
}

/* The scalar of the model with this name, or all of them for NULL. */
static int add_known(job *j, const char *name)
{
    int found = 0;

    for (slong s = 0; s < zf_texture_scalars(j->texture); s++) {
        const char *known = zf_texture_scalar_name(j->texture, s);

        if (!zf_texture_scalar_is_flavon(j->texture, s) ||
            (name && strcmp(name, known) != 0) || j->n_flavons == MOST_GIVEN)
            continue;
        zf_texture_scalar_charge(new_flavon(j, known, strlen(known))->charge,
                                 j->texture, s);
        found = 1;
    }
    return found;
}

static zf_status read_flavons(job *j)
{
    size_t at = 0;
    zf_status st = ZF_OK;
    const char *text;

    if (!zf_arguments_flag(j->args, OPT_FLAVON))
        (void)add_known(j, NULL);
    for (text = zf_arguments_next(j->args, OPT_FLAVON, &at);
         text && st == ZF_OK;
         text = zf_arguments_next(j->args, OPT_FLAVON, &at)) {
        const char *equals = strchr(text, '=');

        if (j->n_flavons == MOST_GIVEN)
            return too_many(j, "flavon");
        if (equals && equals > text)
            st = set_flavon(new_flavon(j, text, (size_t)(equals - text)), j,
                            equals + 1);
        else if (equals || !add_known(j, text))
            st = refuse(j, "flavon", text,
                        "NAME=CHARGE or a singlet of the model");
    }
    return st;
}

/* ---- answers ---- */

static zf_status prepare(job *j)
{
    zf_texture_options o = {.without = j->without, .add = j->add};
    zf_status st = ZF_OK;

    if (!j->model->simplified) {
        st = read_values(j);
        if (st == ZF_OK)
            st = read_without(j);
        if (st == ZF_OK)
            st = read_with(j);
        if (st != ZF_OK)
            return st;
    }
    o.insertions = (int)zf_arguments_number(j->args, OPT_INSERTIONS, 1);
    o.at = j->at;
    o.n_without = j->n_without;
    o.n_add = j->n_add;
    st = zf_texture_new(&j->texture, j->model, &o, j->err);
    if (st == ZF_OK)
        st = read_flavons(j);
    j->options_are_read = st != ZF_EINPUT;
    return st;
}

static texture_view view_of(const job *j)
{
    texture_view v = {.model = j->model,
                      .texture = j->texture,
                      .flavon = j->flavon,
                      .n_flavons = j->n_flavons,
                      .at_values = j->at != NULL};

    v.insertions = (int)zf_arguments_number(j->args, OPT_INSERTIONS, 1);
    return v;
}

static int wants_json(const job *j)
{
    return zf_arguments_number(j->args, OPT_FORMAT, 0) == 1;
}

static zf_status print_terms(zf_buf *out, const job *j)
{
    texture_view v = view_of(j);
    zf_status st = zf_texture_seesaw(&v.seesaw, j->texture, j->err);

    if (st != ZF_OK)
        return st;
    zf_texture_quark_mixing(&v.quarks, j->texture);
    if (wants_json(j))
        texture_show_json(out, &v);
    else
        texture_show_table(out, &v);
    return ZF_OK;
}

/* One kind of new scalars; *enough: some set reaches the goal. */
static zf_status print_sets(zf_buf *out, const job *j, zf_goal_kind kind,
                            const char *what, int *enough)
{
    texture_view v = view_of(j);
    zf_completion c = {0};
    zf_status st = zf_texture_complete(&c, j->texture, kind, j->err);

    if (st != ZF_OK)
        return st;
    *enough |= c.n >= 0;
    if (wants_json(j)) {
        zf_buf_printf(out, ", \"%ss\": ", what);
        texture_json_sets(out, &v, &c);
    } else {
        texture_show_sets(out, &v, &c, what);
    }
    zf_completion_clear(&c);
    return ZF_OK;
}

static zf_status print_completion(zf_buf *out, const job *j, int *enough)
{
    long goal = zf_arguments_number(j->args, OPT_COMPLETE, 0);
    zf_status st;

    if (wants_json(j))
        zf_buf_printf(out, "{\"model\": \"%s\", \"complete\": \"%s\"",
                      j->model->id, goals[goal]);
    if (goal == 2) {
        st = print_sets(out, j, ZF_GOAL_CKM_DOUBLETS, "doublet", enough);
        if (st == ZF_OK)
            st = print_sets(out, j, ZF_GOAL_CKM_FLAVONS, "flavon", enough);
    } else {
        zf_goal_kind kind = goal == 0   ? ZF_GOAL_DARK
                            : goal == 1 ? ZF_GOAL_WEINBERG
                                        : ZF_GOAL_SEESAW;

        st = print_sets(out, j, kind, "singlet", enough);
    }
    zf_buf_puts(out, wants_json(j) ? "}\n" : "");
    return st;
}

static void job_clear(job *j)
{
    for (size_t k = 0; k < j->n_flavons; k++)
        _fmpq_vec_clear(j->flavon[k].charge, coefficients(j));
    for (size_t k = 0; k < j->n_add; k++) {
        _fmpq_vec_clear(j->add_charge[k], j->model->n_parameters + 1);
        zf_mem_free(j->add_name[k]);
    }
    if (j->at)
        _fmpq_vec_clear(j->at, j->model->n_parameters + 1);
    zf_texture_free(j->texture);
    zf_model_free(j->model);
}

static zf_exit run(const zf_cli *cli, const zf_arguments *args)
{
    zf_error err = {0};
    job j = {.cli = cli, .args = args, .err = &err};
    int enough = 0;
    zf_buf out;
    zf_exit status;
    zf_status st = cli_read_model(&j.model, cli, NULL, args->operand[0], &err);

    zf_buf_init(&out, 0);
    if (st == ZF_OK)
        st = prepare(&j);
    if (st == ZF_OK && zf_arguments_flag(args, OPT_COMPLETE)) {
        st = print_completion(&out, &j, &enough);
    } else if (st == ZF_OK) {
        st = print_terms(&out, &j);
        enough = 1;
    }
    if (st == ZF_OK)
        status = zf_cli_print(&out);
    else if (st == ZF_EINPUT && j.model && !j.options_are_read)
        status = zf_cli_usage(cli, "%s", err.message);
    else
        status = zf_cli_fail(&err);
    zf_buf_clear(&out);
    job_clear(&j);
    return status == ZF_EXIT_YES && !enough ? ZF_EXIT_NO : status;
}

const zf_command zf_cmd_texture = {
    .name = "texture",
    .operands = "MODEL",
    .summary =
        "the mass terms of a model, their ranks, zeros and least scalars",
    .min_operands = 1,
    .max_operands = 1,
    .options = options,
    .description = description,
    .run = run,
};
