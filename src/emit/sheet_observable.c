/* sheet_observable.c - observables as formulas, with their numbers. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "emit/sheet.h"

enum {
    GUARD = 150, /* bits between what counts and what does not */
};

/* ---- formulas ---- */

/* What an expansion replaces. */
typedef struct expansion {
    const zf_numbers *n;
    int observables; /* those with a name in LaTeX too */
} expansion;

static zf_expr expand(zf_expr e, const zf_numbers *n, int observables);

/* The size of the number in a term, in bits. */
static slong bits_of(zf_expr term)
{
    if (zf_expr_kind_of(term) == ZF_EXPR_PRODUCT)
        term = zf_expr_at(term, 0);
    if (zf_expr_kind_of(term) != ZF_EXPR_NUMBER)
        return 0;
    return (slong)fmpz_bits(fmpq_numref(zf_expr_number(term))) -
           (slong)fmpz_bits(fmpq_denref(zf_expr_number(term)));
}

/* 1 for a number such as 1e-60, which only keeps a formula from dividing by
 * zero, in a sum. */
static int is_guard(zf_expr sum, zf_expr term)
{
    if (zf_expr_kind_of(term) != ZF_EXPR_NUMBER)
        return 0;
    for (size_t k = 0; k < zf_expr_count(sum); k++)
        if (bits_of(zf_expr_at(sum, k)) > bits_of(term) + GUARD)
            return 1;
    return 0;
}

/* e with such numbers left out of sums. */
static zf_expr without_guards(zf_expr e, zf_expr_pool *pool)
{
    zf_expr_kind kind = e ? zf_expr_kind_of(e) : ZF_EXPR_NUMBER;
    size_t n = e ? zf_expr_count(e) : 0, kept = 0;
    zf_expr *args = n ? zf_mem_array(n, sizeof(*args)) : NULL;
    int same = 1;

    if (!args)
        return e;
    for (size_t k = 0; k < n; k++) {
        zf_expr arg = zf_expr_at(e, k);

        if (kind == ZF_EXPR_SUM && is_guard(e, arg))
            continue;
        args[kept++] = without_guards(arg, pool);
        same = same && args[kept - 1] == arg;
    }
    same = same && kept == n;
    if (same)
        ; /* as it is */
    else if (kind == ZF_EXPR_SUM)
        e = zf_expr_sum(pool, args, kept);
    else if (kind == ZF_EXPR_PRODUCT)
        e = zf_expr_product(pool, args, kept);
    else if (kind == ZF_EXPR_POWER)
        e = zf_expr_power(pool, args[0],
                          fmpz_get_si(fmpq_numref(zf_expr_number(e))),
                          fmpz_get_si(fmpq_denref(zf_expr_number(e))));
    else if (kind == ZF_EXPR_CALL)
        e = zf_expr_call(pool, zf_expr_name(e), args, kept);
    zf_mem_free(args);
    return e;
}

/* 1 when the files of observables define it, not inputs or couplings. */
static int is_definition(const zf_numbers *n, const zf_quantity *q)
{
    for (size_t k = 0; k < n->n_before; k++)
        if (zf_quantities_at(n->quantities, k) == q)
            return 0;
    return 1;
}

/* A zf_expr_replace_fn: definitions without LaTeX become their formulas, and
 * what is a number or another name for a symbol becomes that. */
static zf_expr replace(zf_expr symbol, void *arg)
{
    const expansion *x = arg;
    const zf_quantity *q =
        zf_quantities_find(x->n->quantities, zf_expr_name(symbol));
    zf_expr e;
    int named, shown;

    if (!q || q->kind != ZF_QUANTITY_DERIVED)
        return NULL;
    named = !is_definition(x->n, q) || strcmp(q->latex, q->name) != 0;
    shown = x->observables && zf_observables_find(x->n->observables, q->name);
    e = expand(q->formula, x->n, 0);
    if (!named || shown || zf_expr_kind_of(e) == ZF_EXPR_SYMBOL ||
        zf_expr_kind_of(e) == ZF_EXPR_NUMBER)
        return e;
    return NULL;
}

static zf_expr expand(zf_expr e, const zf_numbers *n, int observables)
{
    expansion x = {n, observables};

    e = zf_expr_replace(zf_quantities_pool(n->quantities), e, replace, &x);
    return without_guards(e, zf_quantities_pool(n->quantities));
}

/* A status that stops at an observable. */
static zf_status no_observable(zf_expr symbol, void *arg)
{
    const zf_numbers *n = arg;

    return zf_observables_find(n->observables, zf_expr_name(symbol)) ? ZF_ELIMIT
                                                                     : ZF_OK;
}

/* The formula over what has a symbol in print; other observables in it are
 * replaced when this leaves none and the result is not too long. */
zf_status zf_sheet_readable(zf_expr *out, zf_expr e, zf_numbers *n,
                            zf_error *err)
{
    zf_expr_pool *pool = zf_quantities_pool(n->quantities);
    zf_expr plain = expand(e, n, 0), whole = expand(e, n, 1);
    zf_error why = {0};
    int width = 0;
    zf_status st = zf_expr_pool_check(pool, err);

    if (st == ZF_OK)
        st = zf_formula_measure(&width, whole, n->quantities, err);
    if (st != ZF_OK)
        return st;
    *out = width <= ZF_SHEET_WIDEST &&
                   zf_expr_symbols(whole, no_observable, n, &why) == ZF_OK
               ? whole
               : plain;
    if (zf_expr_kind_of(*out) == ZF_EXPR_SYMBOL) {
        const zf_quantity *q =
            zf_quantities_find(n->quantities, zf_expr_name(*out));

        if (q && q->kind == ZF_QUANTITY_DERIVED)
            *out = expand(q->formula, n, 0);
    }
    return zf_expr_pool_check(pool, err);
}

static void put_measurement(zf_status *st, zf_value *v, const zf_observable *o)
{
    const zf_measurement *m = o->n_measurements ? o->measurement : NULL;
    char level[16] = "";
    zf_buf text;

    zf_buf_init(&text, 0);
    if (m && m->kind == ZF_MEASUREMENT_LIMIT) {
        zf_buf_puts(&text, "<");
        zf_latex_double(&text, m->value);
        snprintf(level, sizeof(level), "%.0f", 100.0 * m->level);
    } else if (m) {
        zf_latex_measured(&text, m->value, m->plus, m->minus);
    }
    zf_put_truth(st, v, "is_measured", m != NULL);
    zf_put_truth(st, v, "is_limit", level[0] != '\0');
    zf_put_truth(st, v, "is_fit", m && m->kind == ZF_MEASUREMENT_FIT);
    zf_put_text(st, v, "level", level);
    zf_put_buf(st, v, "measured", &text);
}

/* Values; none outside the validity of the formula. */
static zf_status put_values(zf_value *v, zf_numbers *n, const zf_observable *o,
                            zf_error *err)
{
    double x = NAN, sm = NAN;
    zf_error why = {0};
    zf_status st = zf_observable_values(&x, &sm, o, n->point, &why),
              now = ZF_OK;
    int there = st == ZF_OK;

    if (st == ZF_EDOMAIN)
        st = ZF_OK;
    if (st != ZF_OK)
        return zf_error_set(err, st, NULL, "%s", why.message);
    if (there)
        x = zf_without_noise(x, isfinite(sm) ? sm : 0, n->point, o->formula);
    zf_put_truth(&now, v, "has_value", there);
    zf_sheet_number(&now, v, "value", there ? x : 0);
    zf_put_truth(&now, v, "has_sm", there && isfinite(sm));
    zf_sheet_number(&now, v, "sm", there && isfinite(sm) ? sm : 0);
    return zf_put_done(now, err);
}

/* Formulas of observables that are long beside the Standard Model's are shown
 * as multiples of it. */
static zf_status leading_formula(zf_expr *out, const zf_observable *o,
                                 zf_numbers *n, zf_error *err)
{
    static const char sm[] = "standard_model_value";
    zf_expr_pool *pool = zf_quantities_pool(n->quantities);
    zf_expr ratio = NULL;
    int width = 0, other = 0;
    zf_status st = zf_sheet_readable(out, o->formula, n, err);

    if (st != ZF_OK || !o->standard_model ||
        zf_expr_kind_of(o->standard_model) == ZF_EXPR_NUMBER)
        return st;
    st = zf_sheet_readable(
        &ratio, zf_expr_div(pool, o->formula, o->standard_model), n, err);
    if (st == ZF_OK)
        st = zf_formula_measure(&width, *out, n->quantities, err);
    if (st == ZF_OK)
        st = zf_formula_measure(&other, ratio, n->quantities, err);
    if (st != ZF_OK || (other >= width &&
                        zf_expr_kind_of(o->standard_model) != ZF_EXPR_PRODUCT))
        return st;
    if (!zf_quantities_find(n->quantities, sm))
        st = zf_quantities_add_derived(n->quantities, sm,
                                       zf_expr_integer(pool, 1), "\\mathrm{SM}",
                                       "1", "", err);
    if (st == ZF_OK)
        *out =
            zf_expr_mul(pool, zf_quantities_symbol(n->quantities, sm), ratio);
    return st == ZF_OK ? zf_expr_pool_check(pool, err) : st;
}

static zf_status add_leading(zf_value *list, zf_glossary *g,
                             const zf_observable *o, zf_error *err)
{
    zf_value *v = zf_value_map();
    zf_numbers *n = g->n;
    const zf_quantity *q = zf_quantities_find(n->quantities, o->name);
    zf_expr e = o->formula;
    zf_status st = leading_formula(&e, o, n, err), now = ZF_OK;

    zf_put_text(&now, v, "name", o->name);
    zf_put_text(&now, v, "title", o->title);
    zf_put_text(&now, v, "topic", o->file);
    zf_put_text(&now, v, "source", o->source);
    if (q)
        zf_sheet_symbol(&st, v, q, n, err);
    else
        zf_put_text(&now, v, "latex", o->latex);
    zf_sheet_formula(&st, v, "formula", e, g, err);
    zf_sheet_unit(&now, v, o->unit);
    put_measurement(&now, v, o);
    if (st == ZF_OK)
        st = put_values(v, n, o, err);
    zf_add(&now, list, v);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

/* Those of the format's list to which the model adds something. */
zf_status zf_sheet_put_leading(zf_value *sheet, zf_glossary *g,
                               const zf_format *f, zf_error *err)
{
    zf_value *list = zf_value_list();
    zf_status st = ZF_OK, now = ZF_OK;
    size_t count = 0;

    for (size_t k = 0; st == ZF_OK && k < f->n_leading; k++) {
        const zf_observable *o =
            zf_observables_find(g->n->observables, f->leading[k]);

        if (!o || o->vanishes || o->n_rows)
            continue;
        st = add_leading(list, g, o, err);
        count++;
    }
    zf_put(&now, sheet, "leading", list);
    zf_put_truth(&now, sheet, "has_leading", count > 0);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}
