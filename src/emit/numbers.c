/* numbers.c - what a view has beyond the card: numbers at a point, formulas,
 * code.  A model for which there are none keeps a view without them, unless
 * the format cannot do without. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "emit/rates.h"

/* The shortest decimal that is read back as x. */
static void shortest(char out[40], double x)
{
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(out, 40, "%.*g", digits, x);
        if (strtod(out, NULL) == x)
            return;
    }
}

void zf_double_add(zf_buf *out, double x)
{
    char text[40];

    if (isnan(x) || isinf(x)) {
        zf_buf_puts(out, isnan(x) ? "NAN" : x < 0 ? "-HUGE_VAL" : "HUGE_VAL");
        return;
    }
    shortest(text, x == 0.0 ? 0.0 : x); /* no -0 */
    if (!strchr(text, '.')) {
        char *e = strchr(text, 'e');
        size_t len = e ? (size_t)(e - text) : strlen(text);

        memmove(text + len + 2, text + len, strlen(text + len) + 1);
        memcpy(text + len, ".0", 2);
    }
    zf_buf_puts(out, text);
}

void zf_put_double(zf_status *st, zf_value *map, const char *key, double x)
{
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_double_add(&text, x);
    zf_put_buf(st, map, key, &text);
}

zf_status zf_put_done(zf_status st, zf_error *err)
{
    if (st == ZF_OK)
        return ZF_OK;
    return zf_error_set(err, st, NULL,
                        st == ZF_ENOMEM ? "out of memory"
                                        : "a view is put together wrongly");
}

zf_status zf_numbers_rules(zf_feynman **out, zf_numbers *n,
                           const zf_emit_options *options, zf_error *err)
{
    const zf_feynman_options o = {
        .name = options->name, .value = options->value, .n = options->n};
    zf_status st = ZF_OK;

    if (!n->rules)
        st = zf_feynman_new(&n->rules, n->model, n->catalog, &o, err);
    if (st == ZF_OK)
        *out = n->rules;
    return st;
}

static void clear(zf_numbers *n)
{
    zf_feynman_free(n->rules);
    zf_point_free(n->point);
    zf_observables_free(n->observables);
    zf_couplings_free(n->couplings);
}

/* The benchmark of the card, then what the options set; a point that no model
 * can have is refused. */
static zf_status set_point(zf_numbers *n, const zf_emit_options *options,
                           zf_error *err)
{
    zf_status st = zf_point_new(&n->point, n->quantities, err);

    if (st == ZF_OK)
        st = zf_couplings_set_benchmark(n->couplings, n->point, err);
    for (size_t i = 0; st == ZF_OK && i < options->n; i++)
        st = zf_couplings_set(n->couplings, n->point, options->name[i],
                              options->value[i], err);
    return st == ZF_OK ? zf_couplings_check_point(n->point, err) : st;
}

/* A model without couplings is no error. */
static zf_status compute(zf_numbers *n, const zf_model *m, unsigned parts,
                         const zf_emit_options *options, zf_error *err)
{
    zf_status st;

    n->model = m;
    n->catalog = options->catalog;
    st = zf_couplings_new(&n->couplings, m, options->catalog, &n->why);
    if (st == ZF_EDOMAIN)
        return ZF_OK;
    if (st != ZF_OK)
        return zf_error_set(err, st,
                            &(zf_mark){n->why.file, n->why.line, n->why.column},
                            "%s", n->why.message);
    n->quantities = zf_couplings_quantities(n->couplings);
    n->n_before = zf_quantities_count(n->quantities);
    if (parts & ZF_PART_OBSERVABLES)
        st = zf_observables_new(&n->observables, n->couplings, options->catalog,
                                err);
    return st == ZF_OK ? set_point(n, options, err) : st;
}

static zf_status check_conditions(const zf_format *f, zf_numbers *n,
                                  zf_error *err)
{
    zf_status st = ZF_OK;

    for (size_t i = 0; st == ZF_OK && i < f->n_conditions; i++) {
        const zf_condition *c = &f->condition[i];
        double complex x = 0;

        if (!(n->model->simplified ? c->simplified : c->charged))
            continue;
        st = zf_point_value(&x, n->point, c->quantity, err);
        if (st == ZF_OK && !(creal(x) >= c->at_least))
            st = zf_error_set(err, ZF_EDOMAIN, NULL,
                              "%s is %g; the format %s needs at least %g: %s",
                              c->quantity, creal(x), f->name, c->at_least,
                              c->why);
    }
    return st;
}

static zf_status put_parts(zf_value *v, const zf_format *f, zf_numbers *n,
                           const zf_emit_options *options, zf_data_pool *pool,
                           zf_error *err)
{
    zf_status st = check_conditions(f, n, err);

    if (st == ZF_OK)
        st = zf_view_put_couplings(v, n, err);
    if (st == ZF_OK && (f->uses & ZF_PART_OBSERVABLES))
        st = zf_view_put_observables(v, n, err);
    if (st == ZF_OK && (f->uses & ZF_PART_CODE))
        st = zf_view_put_code(v, n, pool, err);
    if (st == ZF_OK && (f->uses & ZF_PART_FEYNMAN))
        st = zf_view_put_feynman(v, n, options, err);
    if (st == ZF_OK && (f->uses & ZF_PART_LAGRANGIAN))
        st = zf_view_put_lagrangian(v, n, options, err);
    if (st == ZF_OK && (f->uses & ZF_PART_SHEET))
        st = zf_view_put_sheet(v, n, f, err);
    if (st == ZF_OK && (f->uses & ZF_PART_STUDY))
        st = zf_view_put_study(v, n, options, err);
    return st;
}

zf_status zf_view_put_numbers(zf_value *v, const zf_format *f,
                              const zf_model *m, const zf_emit_options *options,
                              zf_data_pool *pool, zf_error *err)
{
    zf_numbers n = {0};
    zf_status st = ZF_OK;

    if (options && options->catalog)
        st = compute(&n, m, f->uses, options, err);
    else
        (void)zf_error_set(&n.why, ZF_EDOMAIN, NULL,
                           "there is no catalogue of inputs and observables");
    if (st == ZF_OK && !n.couplings &&
        ((f->needs & ZF_PARTS_AT_POINT) || f->n_conditions))
        st = zf_error_set(err, ZF_EDOMAIN, NULL, "%s", n.why.message);
    zf_put_truth(&st, v, "has_couplings", n.couplings != NULL);
    zf_put_text(&st, v, "no_couplings", n.couplings ? "" : n.why.message);
    if (st == ZF_ENOMEM)
        st = zf_put_done(st, err);
    if (st == ZF_OK && (f->uses & ZF_PART_SHEET))
        st = zf_view_put_bibliography(v, m, options ? options->catalog : NULL,
                                      err);
    if (st == ZF_OK && n.couplings)
        st = put_parts(v, f, &n, options, pool, err);
    clear(&n);
    return st;
}

zf_status zf_view_put_shared(zf_value *v, const zf_emit_options *options,
                             zf_data_pool *pool, zf_error *err)
{
    int there = options && options->catalog;
    zf_status st = ZF_OK;

    zf_put_truth(&st, v, "has_inputs", there);
    if (!there)
        zf_put(&st, v, "inputs", zf_value_list());
    st = zf_put_done(st, err);
    if (st == ZF_OK && there)
        st = zf_view_put_inputs(v, options->catalog, err);
    return st == ZF_OK ? zf_view_put_data(v, pool, err) : st;
}
