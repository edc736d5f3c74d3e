/* emit_point.c - the point and the scans that options of zforge emit ask for.
 *
 * Settings are obeyed by a model with its couplings, as in the commands that
 * show numbers; what it then stands at is what the views get. */
#include "cli/emit_point.h"

#include <stdint.h>
#include <string.h>

#include "base/base.h"
#include "cli/physics.h"

static zf_status take_value(emit_point *out, cli_physics *p,
                            const zf_quantity *q, zf_error *err)
{
    double complex x = 0;
    zf_status st = zf_point_value(&x, p->point, q->name, err);

    if (st != ZF_OK)
        return st;
    out->name[out->n] = zf_mem_string(q->name, strlen(q->name));
    if (!out->name[out->n])
        return zf_no_memory(err);
    out->value[out->n++] = creal(x);
    return ZF_OK;
}

static zf_status take_values(emit_point *out, cli_physics *p, zf_error *err)
{
    size_t n = zf_quantities_count(p->q);
    zf_status st = ZF_OK;

    out->name = zf_mem_array(n + 1, sizeof(*out->name));
    out->value = zf_mem_array(n + 1, sizeof(*out->value));
    if (!out->name || !out->value)
        return zf_no_memory(err);
    for (size_t k = 0; st == ZF_OK && k < n; k++) {
        const zf_quantity *q = zf_quantities_at(p->q, k);

        if (cli_physics_is_chosen(p, q))
            st = take_value(out, p, q, err);
    }
    return st;
}

/* What has a parameter card takes inputs from there. */
static zf_status refuse_inputs(cli_physics *p, zf_error *err)
{
    for (size_t k = 0; k < zf_quantities_count(p->q); k++) {
        const zf_quantity *q = zf_quantities_at(p->q, k);

        if (q->kind == ZF_QUANTITY_PARAMETER ||
            !zf_point_is_set(p->point, q->name) ||
            strncmp(q->name, "v_", 2) == 0)
            continue;
        p->usage = 1;
        return zf_error_set(err, ZF_EINPUT, NULL,
                            "--set %.60s: no parameter of the model; what "
                            "generators take from the Standard Model stands in "
                            "param_card.dat",
                            q->name);
    }
    return ZF_OK;
}

static zf_status read_settings(emit_point *out, cli_physics *p,
                               const zf_arguments *args,
                               const emit_point_options *options, zf_error *err)
{
    zf_status st = cli_physics_settings(p, args, options->set, "set", err);

    if (st == ZF_OK && options->card)
        st = refuse_inputs(p, err);
    if (st == ZF_OK) {
        st = zf_couplings_check_point(p->point, err);
        p->usage = st == ZF_EDOMAIN;
    }
    return st == ZF_OK ? take_values(out, p, err) : st;
}

/* ---- scans ---- */

static zf_status no_parameter(cli_physics *p, const char *name, zf_error *err)
{
    const char *comma = "";
    zf_buf names;
    zf_status st;

    zf_buf_init(&names, 0);
    for (size_t k = 0; k < zf_quantities_count(p->q); k++) {
        const zf_quantity *q = zf_quantities_at(p->q, k);

        if (q->kind != ZF_QUANTITY_PARAMETER)
            continue;
        zf_buf_printf(&names, "%s%s", comma, q->name);
        comma = ", ";
    }
    st = zf_buf_check(&names, err);
    if (st == ZF_OK)
        st = zf_error_set(err, ZF_EINPUT, NULL,
                          "--scan: there is no parameter \"%.60s\"; expected "
                          "one of %.300s",
                          name, zf_buf_text(&names));
    zf_buf_clear(&names);
    return st;
}

static zf_status check_scan(cli_physics *p, const zf_scan *s, zf_error *err)
{
    const zf_quantity *q = zf_quantities_find(p->q, s->name);
    zf_status st = ZF_OK;

    if (!q || q->kind != ZF_QUANTITY_PARAMETER)
        return no_parameter(p, s->name, err);
    for (size_t i = 0; st == ZF_OK && i < s->n; i++) {
        zf_error why = {0};

        st = zf_point_set(p->point, s->name, s->value[i], &why);
        if (st != ZF_OK)
            st = zf_error_set(err, st == ZF_EDOMAIN ? ZF_EINPUT : st, NULL,
                              "--scan: %s", why.message);
    }
    return st;
}

static zf_status check_scans(const cli_scans *s, cli_physics *p, zf_error *err)
{
    zf_status st = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < s->n; k++) {
        for (size_t i = 0; i < k; i++)
            if (strcmp(s->scan[i].name, s->scan[k].name) == 0)
                st = zf_error_set(err, ZF_EINPUT, NULL,
                                  "--scan: %.60s is scanned twice",
                                  s->scan[k].name);
        if (st == ZF_OK)
            st = check_scan(p, &s->scan[k], err);
    }
    p->usage = st == ZF_EINPUT;
    return st;
}

zf_status emit_point_read(emit_point *out, const zf_cli *cli,
                          const zf_arguments *args, const char *name,
                          const emit_point_options *options, zf_error *err)
{
    cli_physics p = {0};
    zf_status st = cli_read_scans(&out->scans, args, options->scan, err);

    out->usage = st == ZF_EINPUT;
    if (st == ZF_OK)
        st = cli_physics_read(&p, cli, name, 0, err);
    if (st == ZF_OK)
        st = read_settings(out, &p, args, options, err);
    if (st == ZF_OK)
        st = check_scans(&out->scans, &p, err);
    out->usage |= p.usage;
    cli_physics_clear(&p);
    return st;
}

void emit_point_clear(emit_point *p)
{
    for (size_t k = 0; k < p->n; k++)
        zf_mem_free((void *)(uintptr_t)p->name[k]);
    zf_mem_free(p->name);
    zf_mem_free(p->value);
    cli_clear_scans(&p->scans);
    *p = (emit_point){0};
}
