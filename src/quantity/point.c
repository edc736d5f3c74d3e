/* point.c - values of quantities at a point. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "quantity/private.h"

typedef struct cell {
    double complex value;
    uint64_t known; /* version in which the formula was evaluated */
    int set;
} cell;

struct zf_point {
    const zf_quantities *q;
    cell *cell; /* by index; the table may have grown since */
    size_t n, capacity;
    uint64_t version; /* counts sets: what was known before is not known */
    int overridden;   /* a derived quantity was set */
};

static zf_status value_of(double complex *out, zf_point *p, const zf_entry *e,
                          zf_error *err);

zf_status zf_point_new(zf_point **out, const zf_quantities *q, zf_error *err)
{
    zf_point *p = zf_mem_alloc(sizeof(*p));

    if (!p)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    p->q = q;
    p->version = 1;
    *out = p;
    return ZF_OK;
}

void zf_point_free(zf_point *p)
{
    if (!p)
        return;
    zf_mem_free(p->cell);
    zf_mem_free(p);
}

const zf_quantities *zf_point_quantities(const zf_point *p)
{
    return p->q;
}

/* Cells for all quantities that there are now. */
static zf_status grow(zf_point *p, zf_error *err)
{
    cell *more;

    if (p->n >= p->q->n)
        return ZF_OK;
    more = zf_mem_grow(p->cell, &p->capacity, p->q->n, sizeof(*more));
    if (!more)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    p->cell = more;
    memset(p->cell + p->n, 0, (p->q->n - p->n) * sizeof(*more));
    p->n = p->q->n;
    return ZF_OK;
}

zf_status zf_quantity_check_range(const zf_quantity *q, double x, zf_error *err)
{
    int above = q->low_open ? x > q->low : x >= q->low;
    int below = q->high_open ? x < q->high : x <= q->high;

    if (!isfinite(x))
        return zf_error_set(err, ZF_EDOMAIN, NULL,
                            "%s is %g; expected a finite number", q->name, x);
    if (q->kind == ZF_QUANTITY_DERIVED || (above && below))
        return ZF_OK;
    return zf_error_set(err, ZF_EDOMAIN, NULL,
                        "%s is %.12g; expected a number in %c%g, %g%c", q->name,
                        x, q->low_open || isinf(q->low) ? '(' : '[', q->low,
                        q->high, q->high_open || isinf(q->high) ? ')' : ']');
}

zf_status zf_point_set(zf_point *p, const char *name, double value,
                       zf_error *err)
{
    const zf_entry *e = zf_quantities_entry(p->q, name);
    zf_status st;

    if (!e)
        return zf_quantities_unknown(p->q, name, ZF_EDOMAIN, NULL, err);
    st = zf_quantity_check_range(&e->q, value, err);
    if (st == ZF_OK)
        st = grow(p, err);
    if (st != ZF_OK)
        return st;
    p->cell[e->index].value = value;
    p->cell[e->index].set = 1;
    p->overridden |= e->q.kind == ZF_QUANTITY_DERIVED;
    p->version++;
    return ZF_OK;
}

int zf_point_is_set(const zf_point *p, const char *name)
{
    const zf_entry *e = zf_quantities_entry(p->q, name);

    return e && e->index < p->n && p->cell[e->index].set;
}

int zf_point_is_overridden(const zf_point *p)
{
    return p->overridden;
}

static zf_status value_of_symbol(double complex *out, const char *symbol,
                                 void *arg, zf_error *err)
{
    zf_point *p = arg;
    const zf_entry *e = zf_quantities_entry(p->q, symbol);

    if (!e)
        return zf_quantities_unknown(p->q, symbol, ZF_EDOMAIN, NULL, err);
    return value_of(out, p, e, err);
}

/* Recursion ends: formulas have no cycles and a bounded depth (order.c). */
static zf_status value_of(double complex *out, zf_point *p, const zf_entry *e,
                          zf_error *err)
{
    double complex value = e->number;
    zf_status st = grow(p, err);
    cell *c;

    if (st != ZF_OK)
        return st;
    c = &p->cell[e->index];
    if (c->set || c->known == p->version) {
        *out = c->value;
        return ZF_OK;
    }
    if (e->q.kind == ZF_QUANTITY_DERIVED)
        st = zf_expr_value(&value, e->q.formula, value_of_symbol, p, err);
    if (st != ZF_OK)
        return st;
    c->value = value;
    c->known = p->version;
    *out = value;
    return ZF_OK;
}

zf_status zf_point_value(double complex *out, zf_point *p, const char *name,
                         zf_error *err)
{
    return value_of_symbol(out, name, p, err);
}

zf_status zf_point_complex(double complex *out, zf_point *p, zf_expr e,
                           zf_error *err)
{
    zf_status st = zf_expr_pool_check(p->q->pool, err);

    if (st != ZF_OK)
        return st;
    if (!e)
        return zf_error_set(err, ZF_EDOMAIN, NULL, "there is no expression");
    return zf_expr_value(out, e, value_of_symbol, p, err);
}

zf_status zf_point_real(double *out, zf_point *p, zf_expr e, zf_error *err)
{
    double complex z;
    double rounding;
    zf_status st = zf_point_complex(&z, p, e, err);

    if (st != ZF_OK)
        return st;
    /* Real by its form, or up to rounding. */
    rounding = 1e-9 * cabs(z);
    if ((cimag(z) > rounding || cimag(z) < -rounding) && !zf_expr_is_real(e))
        return zf_error_set(err, ZF_EDOMAIN, NULL,
                            "the expression is %.6g %+.6g I; expected a real "
                            "number",
                            creal(z), cimag(z));
    *out = creal(z);
    return ZF_OK;
}
