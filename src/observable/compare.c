/* compare.c - predictions against measurements: covariance, whitening, chi^2.
 *
 * With the covariance C = L L^T (Cholesky) the residuals r become L^-1 r,
 * which have unit covariance, and chi^2 = |L^-1 r|^2.
 */
#include <math.h>
#include <string.h>

#include "observable/private.h"

void zf_comparison_clear(zf_comparison *c)
{
    zf_mem_free(c->observable);
    zf_mem_free(c->row);
    zf_mem_free(c->alternative);
    zf_mem_free(c->measured);
    zf_mem_free(c->covariance);
    zf_mem_free(c->whitening);
    *c = (zf_comparison){0};
}

static zf_status allocate(zf_comparison *c, size_t n, zf_error *err)
{
    size_t all = n + 1;

    c->n = n;
    c->observable = zf_mem_array(all, sizeof(size_t));
    c->row = zf_mem_array(all, sizeof(size_t));
    c->alternative = zf_mem_array(all, sizeof(size_t));
    c->measured = zf_mem_array(all, sizeof(double));
    c->covariance = zf_mem_array(all * all, sizeof(double));
    c->whitening = zf_mem_array(all * all, sizeof(double));
    if (!c->observable || !c->row || !c->alternative || !c->measured ||
        !c->covariance || !c->whitening)
        return zf_no_memory(err);
    return ZF_OK;
}

/* What stands in for observable i, or i. */
static size_t alternative(const zf_observables *o, size_t i)
{
    for (size_t k = 0; k < o->n; k++)
        if (zf_obs_preferred(o, &o->observable[k]) == &o->observable[i])
            return k;
    return i;
}

/* Counts the entries, and fills them in when `c` has room. */
static size_t list(zf_comparison *c, const zf_observables *o)
{
    size_t n = 0;

    for (size_t i = 0; i < o->n; i++) {
        size_t rows = o->observable[i].n_rows;

        if (zf_obs_preferred(o, &o->observable[i]))
            continue;
        for (size_t k = 0; k < (rows ? rows : 1); k++) {
            const zf_measurement *m =
                zf_observable_measured(&o->observable[i], k);

            if (!m)
                continue;
            if (c->observable) {
                c->observable[n] = i;
                c->row[n] = k;
                c->alternative[n] = alternative(o, i);
                c->measured[n] = m->value;
            }
            n++;
        }
    }
    return n;
}

/* Place of an entry in its group. */
typedef struct place {
    const group *g;
    size_t row;
    double sigma;
} place;

static zf_status fill(zf_comparison *c, const zf_observables *o, zf_error *err)
{
    place *at = zf_mem_array(c->n + 1, sizeof(*at));

    if (!at)
        return zf_no_memory(err);
    for (size_t k = 0; k < c->n; k++) {
        const zf_observable *x = &o->observable[c->observable[k]];
        const zf_measurement *m = zf_observable_measured(x, c->row[k]);

        at[k].row = zf_obs_group_row(&at[k].g, o, m, c->row[k]);
        at[k].sigma = (m->plus + m->minus) / 2;
    }
    for (size_t i = 0; i < c->n; i++) {
        double sm = o->observable[c->observable[i]].standard_model_uncertainty;

        for (size_t j = 0; j < c->n; j++)
            if (i != j && at[i].g && at[i].g == at[j].g)
                c->covariance[i * c->n + j] =
                    at[i].g->matrix[at[i].row * at[i].g->n + at[j].row] *
                    at[i].sigma * at[j].sigma;
        c->covariance[i * c->n + i] = at[i].sigma * at[i].sigma + sm * sm;
    }
    zf_mem_free(at);
    return ZF_OK;
}

/* L with C = L L^T; returns the row at which C is not positive, or n. */
static size_t cholesky(double *l, const double *c, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j <= i; j++) {
            double sum = c[i * n + j];

            for (size_t k = 0; k < j; k++)
                sum -= l[i * n + k] * l[j * n + k];
            if (i != j)
                l[i * n + j] = sum / l[j * n + j];
            else if (sum > 1e-12 * c[i * n + i])
                l[i * n + i] = sqrt(sum);
            else
                return i;
        }
    }
    return n;
}

/* w = L^-1, column by column. */
static void invert_lower(double *w, const double *l, size_t n)
{
    for (size_t j = 0; j < n; j++) {
        w[j * n + j] = 1 / l[j * n + j];
        for (size_t i = j + 1; i < n; i++) {
            double sum = 0;

            for (size_t k = j; k < i; k++)
                sum -= l[i * n + k] * w[k * n + j];
            w[i * n + j] = sum / l[i * n + i];
        }
    }
}

static zf_status whiten(zf_comparison *c, const zf_observables *o,
                        zf_error *err)
{
    double *l = zf_mem_array(c->n * c->n + 1, sizeof(double));
    zf_status st = ZF_OK;
    size_t bad;

    if (!l)
        return zf_no_memory(err);
    bad = cholesky(l, c->covariance, c->n);
    if (bad == c->n)
        invert_lower(c->whitening, l, c->n);
    else
        st = zf_error_set(err, ZF_EINPUT, NULL,
                          "the covariance of the measurements is not positive "
                          "at row %zu of %s: is a measurement used twice, or a "
                          "correlation wrong?",
                          c->row[bad] + 1,
                          o->observable[c->observable[bad]].name);
    zf_mem_free(l);
    return st;
}

/* ---- one measurement, quoted by two observables ---- */

/* Members of a correlation group are told apart by their names there. */
int zf_obs_same_number(const zf_measurement *a, const zf_measurement *b)
{
    return a->value == b->value && a->plus == b->plus && a->minus == b->minus &&
           strcmp(a->source, b->source) == 0;
}

static const char *member(const zf_observable *o, const zf_measurement *m)
{
    return m->member ? m->member : o->name;
}

static int same_measurement(const zf_observable *a, const zf_observable *b)
{
    const zf_measurement *x = zf_observable_measured(a, 0);
    const zf_measurement *y = zf_observable_measured(b, 0);

    if (!x || !y || a->n_rows != b->n_rows)
        return 0;
    if (x->correlation && y->correlation &&
        strcmp(x->correlation, y->correlation) == 0 &&
        strcmp(member(a, x), member(b, y)) != 0)
        return 0;
    for (size_t k = 0; k < (a->n_rows ? a->n_rows : 1); k++)
        if (!zf_obs_same_number(zf_observable_measured(a, k),
                                zf_observable_measured(b, k)))
            return 0;
    return 1;
}

static zf_status check_once(const zf_observables *o, zf_error *err)
{
    for (size_t i = 0; i < o->n; i++)
        for (size_t k = 0; k < i; k++)
            if (zf_obs_preferred(o, &o->observable[i]) != &o->observable[k] &&
                zf_obs_preferred(o, &o->observable[k]) != &o->observable[i] &&
                same_measurement(&o->observable[k], &o->observable[i]))
                return zf_error_set(
                    err, ZF_EINPUT, NULL,
                    "%.64s and %.64s quote one measurement, %g of %.200s; "
                    "expected one of them to leave it out, or it counts twice",
                    o->observable[k].name, o->observable[i].name,
                    zf_observable_measured(&o->observable[i], 0)->value,
                    zf_observable_measured(&o->observable[i], 0)->source);
    return ZF_OK;
}

zf_status zf_comparison_new(zf_comparison *out, const zf_observables *o,
                            zf_error *err)
{
    zf_comparison c = {0};
    zf_status st = check_once(o, err);

    if (st == ZF_OK)
        st = allocate(&c, list(&(zf_comparison){0}, o), err);
    if (st == ZF_OK) {
        (void)list(&c, o);
        st = fill(&c, o, err);
    }
    if (st == ZF_OK)
        st = whiten(&c, o, err);
    if (st == ZF_OK)
        *out = c;
    else
        zf_comparison_clear(&c);
    return st;
}

/* Values of the observable of entry k, or of what stands in for it. */
static zf_status values(double *out, const zf_comparison *c, size_t k,
                        const zf_observables *o, zf_point *p, zf_error *err)
{
    zf_error why = {0};
    zf_status st = zf_observable_values(
        out, NULL, &o->observable[c->observable[k]], p, &why);

    if (st == ZF_EDOMAIN && c->alternative[k] != c->observable[k])
        return zf_observable_values(out, NULL,
                                    &o->observable[c->alternative[k]], p, err);
    return st == ZF_OK ? ZF_OK : zf_error_set(err, st, NULL, "%s", why.message);
}

/* Fills the residuals, observable by observable. */
static zf_status residuals(double *r, const zf_comparison *c,
                           const zf_observables *o, zf_point *p, zf_error *err)
{
    double *value = NULL;
    size_t capacity = 0;
    zf_status st = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < c->n; k++) {
        const zf_observable *x = &o->observable[c->observable[k]];

        if (k == 0 || c->observable[k] != c->observable[k - 1]) {
            double *more = zf_mem_grow(
                value, &capacity, x->n_rows ? x->n_rows : 1, sizeof(*value));

            if (!more) {
                st = zf_no_memory(err);
                break;
            }
            value = more;
            st = values(value, c, k, o, p, err);
        }
        if (st == ZF_OK)
            r[k] = value[c->row[k]] - c->measured[k];
    }
    zf_mem_free(value);
    return st;
}

zf_status zf_comparison_chi2(double *chi2, const zf_comparison *c,
                             const zf_observables *o, zf_point *p,
                             zf_error *err)
{
    double *r = zf_mem_array(c->n + 1, sizeof(double));
    double total = 0;
    zf_status st;

    if (!r)
        return zf_no_memory(err);
    st = residuals(r, c, o, p, err);

    for (size_t i = 0; st == ZF_OK && i < c->n; i++) {
        double sum = 0;

        for (size_t j = 0; j <= i; j++)
            sum += c->whitening[i * c->n + j] * r[j];
        total += sum * sum;
    }
    if (st == ZF_OK)
        *chi2 = total;
    zf_mem_free(r);
    return st;
}
