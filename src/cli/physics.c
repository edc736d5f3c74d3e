/* physics.c - a model with its couplings and observables, at a point. */
#include "cli/physics.h"

#include <math.h>
#include <string.h>

#include "cli/numbers.h"
#include "cli/places.h"

zf_status cli_physics_read(cli_physics *out, const zf_cli *cli,
                           const char *name, int observables, zf_error *err)
{
    zf_buf catalog;
    zf_status st;

    zf_buf_init(&catalog, 0);
    st = zf_cli_data_part(&catalog, cli, "catalog", err);
    if (st == ZF_OK)
        st = cli_read_model(&out->model, cli, NULL, name, err);
    if (st == ZF_OK)
        st = zf_couplings_new(&out->couplings, out->model,
                              zf_buf_text(&catalog), err);
    if (st == ZF_OK)
        out->q = zf_couplings_quantities(out->couplings);
    if (st == ZF_OK && observables)
        st = zf_observables_new(&out->observables, out->couplings,
                                zf_buf_text(&catalog), err);
    if (st == ZF_OK)
        st = zf_point_new(&out->point, out->q, err);
    if (st == ZF_OK)
        st = zf_couplings_set_benchmark(out->couplings, out->point, err);
    zf_buf_clear(&catalog);
    return st;
}

void cli_physics_clear(cli_physics *p)
{
    zf_point_free(p->point);
    zf_observables_free(p->observables);
    zf_couplings_free(p->couplings);
    zf_model_free(p->model);
    *p = (cli_physics){0};
}

/* ---- options ---- */

/* Passes on what is wrong with the text of an option. */
static zf_status blame(cli_physics *p, const char *option, const char *text,
                       const zf_error *why, zf_error *err)
{
    zf_status st = why->code == ZF_EDOMAIN ? ZF_EINPUT : why->code;

    p->usage = st == ZF_EINPUT;
    return zf_error_set(err, st, NULL, "--%s %.100s: %s", option, text,
                        why->message);
}

zf_status cli_physics_formula(zf_expr *out, cli_physics *p,
                              const cli_part *part, zf_error *err)
{
    char *formula = zf_mem_string(part->text, part->len);
    zf_error why = {0};
    zf_status st;

    if (!formula)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    st = zf_quantities_parse(out, p->q, formula, NULL, &why);
    if (st == ZF_OK)
        st = zf_expr_pool_check(zf_quantities_pool(p->q), &why);
    if (st != ZF_OK)
        st = blame(p, part->option, part->whole, &why, err);
    zf_mem_free(formula);
    return st;
}

zf_status cli_physics_number(double *out, cli_physics *p, const cli_part *part,
                             zf_error *err)
{
    zf_error why = {0};
    zf_expr e = NULL;
    double x = 0;
    zf_status st = cli_physics_formula(&e, p, part, err);

    if (st != ZF_OK)
        return st;
    st = zf_point_real(&x, p->point, e, &why);
    if (st == ZF_OK && !isfinite(x))
        st = zf_error_set(&why, ZF_EDOMAIN, NULL,
                          "\"%.*s\" is not a finite number", (int)part->len,
                          part->text);
    if (st != ZF_OK)
        return blame(p, part->option, part->whole, &why, err);
    *out = x;
    return ZF_OK;
}

/* The vev that was set, while M_Zp stands at what it gives. */
typedef struct vev {
    const char *text; /* NAME=VALUE, or NULL */
    double value;
} vev;

/* A vev NAME that is no parameter sets M_Zp. */
static void keep_vev(vev *kept, const cli_physics *p, const char *name,
                     const char *text, double value)
{
    const zf_quantity *q = zf_quantities_find(p->q, name);

    if (strcmp(name, "M_Zp") == 0)
        kept->text = NULL;
    else if (strncmp(name, "v_", 2) == 0 && q && q->kind == ZF_QUANTITY_DERIVED)
        *kept = (vev){text, value};
}

/* NAME=VALUE */
static zf_status set(cli_physics *p, vev *kept, const char *option,
                     const char *text, zf_error *err)
{
    const char *equals = strchr(text, '=');
    zf_error why = {0};
    double value = 0;
    char *name;
    zf_status st;

    if (!equals || equals == text || !equals[1]) {
        p->usage = 1;
        return zf_error_set(err, ZF_EINPUT, NULL,
                            "--%s %.100s: expected NAME=VALUE", option, text);
    }
    st = cli_physics_number(
        &value, p, &(cli_part){option, text, equals + 1, strlen(equals + 1)},
        err);
    if (st != ZF_OK)
        return st;
    name = zf_mem_string(text, (size_t)(equals - text));
    if (!name)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    st = zf_couplings_set(p->couplings, p->point, name, value, &why);
    if (st != ZF_OK)
        st = blame(p, option, text, &why, err);
    else
        keep_vev(kept, p, name, text, value);
    zf_mem_free(name);
    return st;
}

/* What was set after a vev changes what M_Zp it gives. */
static zf_status set_vev(cli_physics *p, const vev *kept, const char *option,
                         zf_error *err)
{
    zf_error why = {0};
    char *name;
    zf_status st;

    if (!kept->text)
        return ZF_OK;
    name = zf_mem_string(kept->text, strcspn(kept->text, "="));
    if (!name)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    st = zf_couplings_set(p->couplings, p->point, name, kept->value, &why);
    if (st != ZF_OK)
        st = blame(p, option, kept->text, &why, err);
    zf_mem_free(name);
    return st;
}

zf_status cli_physics_settings(cli_physics *p, const zf_arguments *args,
                               size_t k, const char *option, zf_error *err)
{
    zf_status st = ZF_OK;
    size_t at = 0;
    vev kept = {0};
    const char *text;

    for (text = zf_arguments_next(args, k, &at); text && st == ZF_OK;
         text = zf_arguments_next(args, k, &at))
        st = set(p, &kept, option, text, err);
    return st == ZF_OK ? set_vev(p, &kept, option, err) : st;
}

int cli_physics_is_chosen(const cli_physics *p, const zf_quantity *x)
{
    return x->kind == ZF_QUANTITY_PARAMETER ||
           zf_point_is_set(p->point, x->name);
}

/* ---- output ---- */

zf_status cli_physics_json(zf_buf *out, cli_physics *p, zf_error *err)
{
    const char *comma = "";
    zf_status st = ZF_OK;

    zf_buf_puts(out, "\"model\": ");
    cli_put_json_text(out, p->model->id);
    zf_buf_puts(out, ", \"point\": {");
    for (size_t k = 0; st == ZF_OK && k < zf_quantities_count(p->q); k++) {
        const zf_quantity *x = zf_quantities_at(p->q, k);
        double complex z = 0;

        if (!cli_physics_is_chosen(p, x))
            continue;
        st = zf_point_value(&z, p->point, x->name, err);
        zf_buf_printf(out, "%s\"%s\": ", comma, x->name);
        cli_put_json(out, z, 0);
        comma = ", ";
    }
    zf_buf_puts(out, "}");
    return st;
}

zf_exit cli_physics_finish(const zf_cli *cli, const cli_physics *p,
                           zf_status st, const zf_buf *out, const zf_error *err)
{
    if (st == ZF_OK)
        return zf_cli_print(out);
    if (p->usage)
        return zf_cli_usage(cli, "%s", err->message);
    return zf_cli_fail(err);
}
