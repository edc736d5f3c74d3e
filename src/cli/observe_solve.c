/* observe_solve.c - where an observable takes a value, and scans of a
 * parameter.
 *
 * The range is cut into pieces, evenly in the logarithm when both ends are
 * positive; the first piece in which formula - value changes its sign is
 * bisected.  A pole changes the sign, too, and is not taken. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "cli/numbers.h"
#include "cli/observe_show.h"

enum {
    PIECES = 200,
    MOST_HALVINGS = 200,
    MOST_POINTS = 1000000
};

typedef struct range {
    char *name;
    double low, high;
    long n; /* points of a scan */
} range;

static zf_status wrong(const observe_view *v, const char *option,
                       const char *text, const char *expected, zf_error *err)
{
    v->physics->usage = 1;
    return zf_error_set(err, ZF_EINPUT, NULL, "--%s %.100s: expected %s",
                        option, text, expected);
}

/* NAME=LOW:HIGH, with `points` also :N. */
static zf_status read_range(range *out, const observe_view *v, const char *spec,
                            int points, zf_error *err)
{
    const char *option = points ? "scan" : "solve";
    const char *form = points ? "NAME=LOW:HIGH:N with N from 2 to 1000000"
                              : "NAME=LOW:HIGH with LOW < HIGH";
    const char *equals = strchr(spec, '=');
    const char *colon = equals ? strchr(equals, ':') : NULL;
    const char *last = colon && points ? strchr(colon + 1, ':') : NULL;
    cli_part low = {option, spec, NULL, 0}, high = low;
    char rest = 0;
    zf_status st;

    if (!colon || equals == spec || (points && !last))
        return wrong(v, option, spec, form, err);
    if (points && (sscanf(last + 1, "%7ld%c", &out->n, &rest) != 1 ||
                   out->n < 2 || out->n > MOST_POINTS))
        return wrong(v, option, spec, form, err);
    low.len = (size_t)(colon - equals - 1);
    low.text = equals + 1;
    high.text = colon + 1;
    high.len = last ? (size_t)(last - colon - 1) : strlen(colon + 1);
    st = cli_physics_number(&out->low, v->physics, &low, err);
    if (st == ZF_OK)
        st = cli_physics_number(&out->high, v->physics, &high, err);
    if (st == ZF_OK && !(out->low < out->high))
        st = wrong(v, option, spec, form, err);
    if (st != ZF_OK)
        return st;
    out->name = zf_mem_string(spec, (size_t)(equals - spec));
    return out->name ? ZF_OK
                     : zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
}

/* Point k of n from low to high. */
static double point_of(const range *r, long k, long n)
{
    double t = (double)k / (double)(n - 1);

    if (k == 0 || k == n - 1)
        return k ? r->high : r->low;
    return r->low > 0 ? r->low * pow(r->high / r->low, t)
                      : r->low + (r->high - r->low) * t;
}

/* Sets the parameter; a refusal is the fault of the option. */
static zf_status set(const observe_view *v, const range *r, double x,
                     const char *option, zf_error *err)
{
    zf_error why = {0};
    zf_status st = zf_couplings_set(v->physics->couplings, v->physics->point,
                                    r->name, x, &why);

    if (st == ZF_OK)
        return ZF_OK;
    v->physics->usage = 1;
    return zf_error_set(err, ZF_EINPUT, NULL, "--%s: %s", option, why.message);
}

/* ---- a root ---- */

typedef struct problem {
    const observe_view *v;
    range r;
    zf_expr formula;
    double value;
} problem;

static zf_status read_target(problem *p, const char *target, zf_error *err)
{
    const char *equals = strrchr(target, '=');
    zf_status st;

    if (!equals || equals == target)
        return wrong(p->v, "target", target, "FORMULA=VALUE", err);
    st = cli_physics_formula(
        &p->formula, p->v->physics,
        &(cli_part){"target", target, target, (size_t)(equals - target)}, err);
    if (st == ZF_OK)
        st = cli_physics_number(
            &p->value, p->v->physics,
            &(cli_part){"target", target, equals + 1, strlen(equals + 1)}, err);
    return st;
}

static zf_status excess(double *out, const problem *p, double x, zf_error *err)
{
    zf_status st = set(p->v, &p->r, x, "solve", err);

    if (st == ZF_OK)
        st = zf_point_real(out, p->v->physics->point, p->formula, err);
    *out -= p->value;
    return st;
}

/* The sign changes between *low and *high; *ok: it does so in small steps. */
static zf_status bisect(double *low, double *high, int *ok, const problem *p,
                        zf_error *err)
{
    double at_low = 0, at_high = 0, here = 0, most;
    zf_status st = excess(&at_low, p, *low, err);

    if (st == ZF_OK)
        st = excess(&at_high, p, *high, err);
    most = fmax(fabs(at_low), fabs(at_high));
    for (int i = 0; st == ZF_OK && i < MOST_HALVINGS; i++) {
        double middle = *low + (*high - *low) / 2;

        if (middle == *low || middle == *high)
            break;
        st = excess(&here, p, middle, err);
        if (here == 0)
            *low = *high = middle;
        else if ((here > 0) == (at_low > 0))
            *low = middle;
        else
            *high = middle;
    }
    *ok = fabs(here) <= 1e-6 * most;
    return st;
}

static zf_status find(double *out, int *found, const problem *p, zf_error *err)
{
    double before = 0, here = 0;
    zf_status st = excess(&before, p, p->r.low, err);

    for (long k = 1; st == ZF_OK && !*found && k <= PIECES; k++) {
        double low = point_of(&p->r, k - 1, PIECES + 1);
        double high = point_of(&p->r, k, PIECES + 1);

        st = excess(&here, p, high, err);
        if (st != ZF_OK)
            break;
        if (before == 0) {
            *found = 1;
            high = low;
        } else if (here == 0) {
            *found = 1;
        } else if ((before > 0) != (here > 0) && isfinite(before) &&
                   isfinite(here)) {
            st = bisect(&low, &high, found, p, err);
        }
        *out = high;
        before = here;
    }
    return st;
}

static void put_solution(zf_buf *out, const problem *p, double x)
{
    const zf_quantity *q = zf_quantities_find(p->v->physics->q, p->r.name);
    const char *unit = q ? q->unit : "1";

    if (p->v->format == OBSERVE_JSON) {
        zf_buf_puts(out, "{\"model\": ");
        cli_put_json_text(out, p->v->physics->model->id);
        zf_buf_printf(out, ", \"name\": \"%s\", \"value\": ", p->r.name);
        cli_put_json(out, x, 0);
        zf_buf_puts(out, ", \"unit\": ");
        cli_put_json_text(out, unit);
        zf_buf_puts(out, "}\n");
    } else if (p->v->format == OBSERVE_CSV) {
        zf_buf_printf(out, "name,value,unit\n%s,", p->r.name);
        cli_put_csv_number(out, x);
        zf_buf_printf(out, ",%s\n", unit);
    } else {
        zf_buf_printf(out, "%s ", p->r.name);
        cli_put_number(out, x, CLI_DIGITS);
        zf_buf_printf(out, " %s\n", unit);
    }
}

zf_status observe_solve(zf_buf *out, int *found, const observe_view *v,
                        const char *spec, const char *target, zf_error *err)
{
    problem p = {.v = v};
    double x = 0;
    zf_status st = read_range(&p.r, v, spec, 0, err);

    *found = 0;
    if (st == ZF_OK)
        st = read_target(&p, target, err);
    if (st == ZF_OK)
        st = find(&x, found, &p, err);
    if (st == ZF_OK && *found)
        put_solution(out, &p, x);
    zf_mem_free(p.r.name);
    return st;
}

/* ---- scans ---- */

static void put_outcomes(zf_buf *out, const observe_view *v)
{
    for (size_t k = 0; k < v->n; k++) {
        const observe_outcome *x = &v->outcome[k];

        for (size_t r = 0; r < x->n; r++) {
            if (x->o->n_rows > 0 && !v->rows)
                break;
            zf_buf_puts(out, ",");
            if (x->value)
                cli_put_csv_number(out, x->value[r]);
        }
    }
}

static void put_names(zf_buf *out, const observe_view *v, const range *r)
{
    zf_buf_puts(out, r->name);
    for (size_t k = 0; k < v->n; k++) {
        const zf_observable *o = v->outcome[k].o;

        if (o->n_rows == 0)
            zf_buf_printf(out, ",%s", o->name);
        for (size_t row = 0; v->rows && row < o->n_rows; row++)
            zf_buf_printf(out, ",%s_%zu", o->name, row + 1);
    }
    zf_buf_puts(out, ",chi2,chi2_n\n");
}

/* One point as a line; the first one has the names above it. */
static zf_status put_point(zf_buf *out, observe_view *v, const range *r, long k,
                           const int *take, zf_error *err)
{
    double x = point_of(r, k, r->n);
    observe_chi2 chi2 = {0};
    zf_status st = set(v, r, x, "scan", err);

    if (st == ZF_OK)
        st = observe_evaluate(v, take, err);
    if (st == ZF_OK)
        st = observe_chi2_of(&chi2, v, NULL, err);
    if (st != ZF_OK)
        return st;
    if (k == 0)
        put_names(out, v, r);
    cli_put_csv_number(out, x);
    put_outcomes(out, v);
    zf_buf_puts(out, ",");
    cli_put_csv_number(out, chi2.n ? chi2.value : NAN);
    zf_buf_printf(out, ",%zu\n", chi2.n);
    return zf_buf_check(out, err);
}

zf_status observe_scan(observe_progress *p, observe_view *v, const int *take,
                       const char *spec, zf_error *err)
{
    const zf_monitor *m = p->monitor;
    range r = {0};
    zf_status st = read_range(&r, v, spec, 1, err);

    p->n = r.n;
    while (st == ZF_OK && p->done < r.n && !m->cancelled(m->arg) &&
           !ferror(stdout)) {
        zf_buf line;

        zf_buf_init(&line, 0);
        st = put_point(&line, v, &r, p->done, take, err);
        if (st == ZF_OK) {
            fwrite(zf_buf_text(&line), 1, line.len, stdout);
            fflush(stdout);
            p->done++;
            m->progress(m->arg, "scanning", (double)p->done / (double)r.n,
                        (uint64_t)p->done);
        }
        zf_buf_clear(&line);
    }
    zf_mem_free(r.name);
    return st;
}
