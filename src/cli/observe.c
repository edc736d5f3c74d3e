/* observe.c - values of observables at a point, and chi^2 of any of them.
 *
 * chi^2 of a part of the measurements has the block of the covariance that
 * belongs to them: with C = L L^T and residuals r it is |L^-1 r|^2. */
#include <fnmatch.h>
#include <math.h>
#include <string.h>

#include "base/base.h"
#include "cli/numbers.h"
#include "cli/observe_show.h"

/* ---- values ---- */

static zf_status evaluate(observe_outcome *x, zf_point *p, zf_error *err)
{
    zf_error why = {0};
    zf_status st;

    x->n = x->o->n_rows ? x->o->n_rows : 1;
    x->value = zf_mem_array(x->n, sizeof(double));
    x->sm = zf_mem_array(x->n, sizeof(double));
    if (!x->value || !x->sm)
        return zf_no_memory(err);
    st = zf_observable_values(x->value, x->sm, x->o, p, &why);
    if (st == ZF_OK)
        return ZF_OK;
    if (st != ZF_EDOMAIN)
        return zf_error_set(err, st, NULL, "%s", why.message);
    zf_mem_free(x->value);
    zf_mem_free(x->sm);
    x->value = x->sm = NULL;
    x->problem = zf_mem_string(why.message, strlen(why.message));
    return x->problem ? ZF_OK : zf_no_memory(err);
}

static void clear_outcomes(observe_view *v)
{
    for (size_t k = 0; k < v->n; k++) {
        zf_mem_free(v->outcome[k].value);
        zf_mem_free(v->outcome[k].sm);
        zf_mem_free(v->outcome[k].problem);
    }
    zf_mem_free(v->outcome);
    v->outcome = NULL;
    v->n = 0;
}

zf_status observe_evaluate(observe_view *v, const int *take, zf_error *err)
{
    const zf_observables *o = v->physics->observables;
    size_t all = zf_observables_count(o);
    zf_status st = ZF_OK;

    clear_outcomes(v);
    v->outcome = zf_mem_array(all + 1, sizeof(*v->outcome));
    if (!v->outcome)
        return zf_no_memory(err);
    for (size_t k = 0; st == ZF_OK && k < all; k++) {
        observe_outcome *x = &v->outcome[v->n];

        if (!take[k])
            continue;
        v->n++;
        x->index = k;
        x->o = zf_observables_at(o, k);
        st = evaluate(x, v->physics->point, err);
    }
    return st;
}

void observe_clear(observe_view *v)
{
    clear_outcomes(v);
    zf_comparison_clear(&v->comparison);
}

/* ---- chi^2 ---- */

/* Entries of the comparison that take part. */
typedef struct block {
    size_t n;
    size_t *entry;
    double *value, *sm; /* residuals */
    double *l;          /* n x n */
} block;

static zf_status block_new(block *b, size_t n, zf_error *err)
{
    *b = (block){0};
    b->entry = zf_mem_array(n + 1, sizeof(*b->entry));
    b->value = zf_mem_array(n + 1, sizeof(*b->value));
    b->sm = zf_mem_array(n + 1, sizeof(*b->sm));
    b->l = zf_mem_array(n * n + 1, sizeof(*b->l));
    return b->entry && b->value && b->sm && b->l ? ZF_OK : zf_no_memory(err);
}

static void block_clear(block *b)
{
    zf_mem_free(b->entry);
    zf_mem_free(b->value);
    zf_mem_free(b->sm);
    zf_mem_free(b->l);
}

static const observe_outcome *outcome_of(const observe_view *v, size_t index)
{
    for (size_t k = 0; k < v->n; k++)
        if (v->outcome[k].index == index)
            return &v->outcome[k];
    return NULL;
}

/* Where the value of entry k comes from: the observable that was measured,
 * where it has one, or what stands in for it; `only` says which to take. */
static const observe_outcome *taken(const observe_view *v, size_t k,
                                    const observe_outcome *only)
{
    const zf_comparison *c = &v->comparison;
    const observe_outcome *x = outcome_of(v, c->observable[k]);
    const observe_outcome *y = outcome_of(v, c->alternative[k]);

    if (only)
        return only == x || only == y ? only : NULL;
    return x && x->value ? x : y;
}

static void gather(block *b, const observe_view *v, const observe_outcome *only)
{
    const zf_comparison *c = &v->comparison;

    for (size_t k = 0; k < c->n; k++) {
        const observe_outcome *x = taken(v, k, only);

        if (!x || !x->value)
            continue;
        b->value[b->n] = x->value[c->row[k]] - c->measured[k];
        b->sm[b->n] = x->sm[c->row[k]] - c->measured[k];
        b->entry[b->n++] = k;
    }
}

/* The covariance of all is positive, so that of a part is. */
static void factor(block *b, const zf_comparison *c)
{
    size_t n = b->n;

    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j <= i; j++) {
            double sum = c->covariance[b->entry[i] * c->n + b->entry[j]];

            for (size_t k = 0; k < j; k++)
                sum -= b->l[i * n + k] * b->l[j * n + k];
            b->l[i * n + j] = i == j ? sqrt(sum) : sum / b->l[j * n + j];
        }
}

/* |L^-1 r|^2; r is used up. */
static double norm2(const block *b, double *r)
{
    double total = 0;

    for (size_t i = 0; i < b->n; i++) {
        for (size_t k = 0; k < i; k++)
            r[i] -= b->l[i * b->n + k] * r[k];
        r[i] /= b->l[i * b->n + i];
        total += r[i] * r[i];
    }
    return total;
}

zf_status observe_chi2_of(observe_chi2 *out, const observe_view *v,
                          const observe_outcome *only, zf_error *err)
{
    block b;
    zf_status st = block_new(&b, v->comparison.n, err);

    if (st == ZF_OK) {
        gather(&b, v, only);
        factor(&b, &v->comparison);
        out->n = b.n;
        out->value = norm2(&b, b.value);
        out->sm = norm2(&b, b.sm);
    }
    block_clear(&b);
    return st;
}

/* ---- words ---- */

void observe_put_validity(zf_buf *out, const zf_observable *o)
{
    for (size_t k = 0; k < o->n_valid; k++) {
        const zf_validity *r = &o->valid[k];

        zf_buf_puts(out, k ? ", " : "");
        if (isfinite(r->low) && isfinite(r->high))
            zf_buf_printf(out, "%g <= %s <= %g", r->low, r->quantity, r->high);
        else if (isfinite(r->high))
            zf_buf_printf(out, "%s <= %g", r->quantity, r->high);
        else
            zf_buf_printf(out, "%s >= %g", r->quantity, r->low);
    }
}

void observe_put_measurement(zf_buf *out, const zf_measurement *m)
{
    int digits;

    if (!m)
        return;
    digits = cli_digits(m->value, fmin(m->plus, m->minus));
    if (m->kind == ZF_MEASUREMENT_LIMIT)
        zf_buf_printf(out, "< %.6g (%g%%)", m->value, 100 * m->level);
    else if (m->plus == m->minus)
        zf_buf_printf(out, "%.*g +- %.3g", digits, m->value, m->plus);
    else
        zf_buf_printf(out, "%.*g +%.3g -%.3g", digits, m->value, m->plus,
                      m->minus);
    zf_buf_puts(out, m->kind == ZF_MEASUREMENT_FIT ? " (fit)" : "");
    zf_buf_puts(out, m->verify ? " *" : "");
}

const zf_measurement *observe_measurement(const zf_observable *o, size_t row)
{
    if (o->n_rows > 0)
        return o->row_measurement ? &o->row_measurement[row] : NULL;
    return o->n_measurements ? &o->measurement[0] : NULL;
}

int observe_is_wanted(const observe_view *v, const char *name,
                      const char *topic)
{
    for (size_t k = 0; k < v->n_patterns; k++)
        if (fnmatch(v->pattern[k], name, 0) == 0 ||
            strcmp(v->pattern[k], topic) == 0)
            return 1;
    return v->all;
}
