/* curve.c - three states over Q: the shape of x y z = N, x + y + z = s, the
 * points, and how far they are proved to be the least ones.
 *
 * Two proofs are combined.  The divisor lists of triple.c are complete for
 * each denominator m, and a solution of height H has m <= H.  Canonical
 * heights reach much further (curve_pari.c, curve_height.c). */
#include "dark/curve.h"

#include <stdlib.h>
#include <string.h>

#include "dark/list.h"

void zf_dark_curve_options_init(zf_dark_curve_options *options)
{
    memset(options, 0, sizeof(*options));
    options->points = 1;
    options->effort = 3;
    options->max_denominator = 200;
}

void zf_dark_curve_init(zf_dark_curve *curve)
{
    memset(curve, 0, sizeof(*curve));
    fmpq_init(&curve->sum);
    fmpq_init(&curve->cubes);
}

void zf_dark_curve_clear(zf_dark_curve *curve)
{
    for (slong i = 0; i < 2 * curve->n_generators; i++)
        fmpq_clear(&curve->generator[i]);
    zf_mem_free(curve->generator);
    for (slong i = 0; i < curve->n_points; i++) {
        for (slong j = 0; j < 3; j++)
            fmpq_clear(&curve->points[i].q[j]);
        fmpz_clear(&curve->points[i].height);
    }
    zf_mem_free(curve->points);
    fmpq_clear(&curve->sum);
    fmpq_clear(&curve->cubes);
    fmpz_clear(&curve->exact_height);
    fmpz_clear(&curve->proved_height);
    zf_dark_curve_init(curve);
}

void dark_cubic_init(dark_cubic *c, const fmpq_t sum, const fmpq_t cubes)
{
    fmpq_init(c->sum);
    fmpq_init(c->cubes);
    fmpq_init(c->s);
    fmpq_init(c->n);
    fmpq_set(c->sum, sum);
    fmpq_set(c->cubes, cubes);
    fmpq_add(c->s, sum, sum);
    fmpq_pow_si(c->n, sum, 3);
    fmpq_sub(c->n, c->n, cubes);
    fmpq_div_fmpz(c->n, c->n, (fmpz[]){3});
}

void dark_cubic_clear(dark_cubic *c)
{
    fmpq_clear(c->sum);
    fmpq_clear(c->cubes);
    fmpq_clear(c->s);
    fmpq_clear(c->n);
}

/* ---- membership --------------------------------------------------------- */

static int solves(const fmpq *q, const fmpq_t sum, const fmpq_t cubes)
{
    fmpq_t s, c, t;
    int yes;

    fmpq_init(s);
    fmpq_init(c);
    fmpq_init(t);
    for (slong i = 0; i < 3; i++) {
        fmpq_add(s, s, &q[i]);
        fmpq_pow_si(t, &q[i], 3);
        fmpq_add(c, c, t);
    }
    yes = fmpq_equal(s, sum) && fmpq_equal(c, cubes);
    fmpq_clear(s);
    fmpq_clear(c);
    fmpq_clear(t);
    return yes;
}

int zf_dark_curve_from_charges(fmpq_t u, fmpq_t v, const fmpq *q,
                               const fmpq_t sum, const fmpq_t cubes)
{
    dark_cubic c;
    fmpq_t y, z;
    int yes;

    dark_cubic_init(&c, sum, cubes);
    fmpq_init(y);
    fmpq_init(z);
    yes = !fmpq_is_zero(c.n) && solves(q, sum, cubes);
    if (yes) {
        fmpq_sub(y, sum, &q[0]);
        fmpq_sub(z, sum, &q[1]);
        fmpq_mul(z, y, z);
        fmpq_neg(u, z);
        fmpq_mul(v, y, z);
    }
    fmpq_clear(y);
    fmpq_clear(z);
    dark_cubic_clear(&c);
    return yes;
}

int zf_dark_curve_to_charges(fmpq *q, const fmpq_t u, const fmpq_t v,
                             const fmpq_t sum, const fmpq_t cubes)
{
    dark_cubic c;
    fmpq w[3];
    int yes;

    if (fmpq_is_zero(u) || fmpq_is_zero(v))
        return 0;
    dark_cubic_init(&c, sum, cubes);
    for (slong i = 0; i < 3; i++)
        fmpq_init(&w[i]);
    /* y = -V/U, z = U^2/V, x = -N/U */
    fmpq_div(&w[0], v, u);
    fmpq_add(&w[0], &w[0], sum);
    fmpq_mul(&w[1], u, u);
    fmpq_div(&w[1], &w[1], v);
    fmpq_sub(&w[1], sum, &w[1]);
    fmpq_div(&w[2], c.n, u);
    fmpq_add(&w[2], &w[2], sum);
    /* x y z = N holds by construction; x + y + z = s is the equation. */
    yes = solves(w, sum, cubes);
    for (slong i = 0; i < 3; i++) {
        if (yes)
            fmpq_set(&q[i], &w[i]);
        fmpq_clear(&w[i]);
    }
    dark_cubic_clear(&c);
    return yes;
}

/* ---- points ------------------------------------------------------------- */

static void sort_three(fmpq *q)
{
    for (slong i = 1; i < 3; i++)
        for (slong j = i; j > 0 && fmpq_cmp(&q[j - 1], &q[j]) > 0; j--)
            fmpq_swap(&q[j - 1], &q[j]);
}

/* max(m, |m q_i|), m the least common denominator. */
static void set_height(zf_dark_point *p)
{
    fmpz_t m, t;

    fmpz_init_set_ui(m, 1);
    fmpz_init(t);
    for (slong i = 0; i < 3; i++)
        fmpz_lcm(m, m, fmpq_denref(&p->q[i]));
    fmpz_set(&p->height, m);
    for (slong i = 0; i < 3; i++) {
        fmpz_divexact(t, m, fmpq_denref(&p->q[i]));
        fmpz_mul(t, t, fmpq_numref(&p->q[i]));
        fmpz_abs(t, t);
        if (fmpz_cmp(t, &p->height) > 0)
            fmpz_set(&p->height, t);
    }
    fmpz_clear(m);
    fmpz_clear(t);
}

static int equal_three(const fmpq *a, const fmpq *b)
{
    return fmpq_equal(&a[0], &b[0]) && fmpq_equal(&a[1], &b[1]) &&
           fmpq_equal(&a[2], &b[2]);
}

static int is_known(const zf_dark_curve *out, const fmpq *q)
{
    for (slong i = 0; i < out->n_points; i++)
        if (equal_three(out->points[i].q, q))
            return 1;
    return 0;
}

zf_status dark_curve_add(zf_dark_curve *out, const dark_cubic *c,
                         const fmpq *reference, const fmpq *q, zf_error *err)
{
    zf_dark_class facts;
    zf_dark_point fresh = {0};
    zf_dark_point *more;
    size_t capacity = (size_t)out->n_points;
    zf_status st = ZF_OK;

    if (!solves(q, c->sum, c->cubes))
        return zf_error_set(err, ZF_EBUG, NULL,
                            "a point of the curve fails the exact check");
    zf_dark_classify(&facts, q, 3, reference, 3);
    if (facts.trivial)
        return ZF_OK;
    for (slong i = 0; i < 3; i++) {
        fmpq_init(&fresh.q[i]);
        fmpq_set(&fresh.q[i], &q[i]);
    }
    sort_three(fresh.q);
    if (!is_known(out, fresh.q)) {
        set_height(&fresh);
        /* capacity is rounded up by zf_mem_grow to a power of two at least */
        more = zf_mem_grow(out->points, &capacity, capacity + 1, sizeof(fresh));
        if (more) {
            out->points = more;
            out->points[out->n_points++] = fresh;
            return ZF_OK;
        }
        st = zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
        fmpz_clear(&fresh.height);
    }
    for (slong i = 0; i < 3; i++)
        fmpq_clear(&fresh.q[i]);
    return st;
}

static int compare_points(const void *a, const void *b)
{
    const zf_dark_point *x = a, *y = b;
    int c = fmpz_cmp(&x->height, &y->height);

    for (slong i = 0; i < 3 && c == 0; i++)
        c = fmpq_cmp(&x->q[i], &y->q[i]);
    return c;
}

void dark_curve_sort(zf_dark_curve *out)
{
    if (out->n_points > 1)
        qsort(out->points, (size_t)out->n_points, sizeof(out->points[0]),
              compare_points);
}

slong dark_curve_count(const zf_dark_curve *out, const fmpz_t height)
{
    slong n = 0;

    while (n < out->n_points && fmpz_cmp(&out->points[n].height, height) <= 0)
        n++;
    return n;
}

/* Drops points beyond the first n; the heights up to which everything is
 * among the points end below the first one dropped. */
static void keep_first(zf_dark_curve *out, slong n)
{
    fmpz_t below;

    if (out->n_points <= n)
        return;
    fmpz_init(below);
    fmpz_sub_ui(below, &out->points[n].height, 1);
    if (fmpz_cmp(&out->proved_height, below) > 0)
        fmpz_set(&out->proved_height, below);
    if (fmpz_cmp(&out->exact_height, below) > 0)
        fmpz_set(&out->exact_height, below);
    fmpz_clear(below);
    while (out->n_points > n) {
        zf_dark_point *p = &out->points[--out->n_points];

        for (slong j = 0; j < 3; j++)
            fmpq_clear(&p->q[j]);
        fmpz_clear(&p->height);
    }
}

/* ---- the exact lists ---------------------------------------------------- */

typedef struct exact {
    zf_dark_curve *out;
    const dark_cubic *cubic;
    const fmpq *reference;
    zf_error *err;
    zf_status st;
} exact;

static int take(const fmpq *q, slong n, void *arg)
{
    exact *e = arg;

    (void)n;
    e->st = dark_curve_add(e->out, e->cubic, e->reference, q, e->err);
    return e->st != ZF_OK;
}

/* All solutions with denominators k m0, k <= max_denominator: sets
 * exact_height to the largest denominator done. */
static zf_status exact_lists(zf_dark_curve *out, const dark_cubic *c,
                             const zf_dark_curve_options *o, zf_error *err)
{
    exact e = {out, c, o->reference, err, ZF_OK};
    zf_dark_options list;
    zf_dark_extent extent = ZF_DARK_CUT;
    zf_error own = {0};
    zf_status st;

    if (o->max_denominator == 0)
        return ZF_OK;
    zf_dark_options_init(&list);
    list.states = 3;
    list.max_denominator = o->max_denominator;
    list.monitor = o->monitor;
    st = zf_dark_list(&extent, c->sum, c->cubes, &list, take, &e, &own);
    if (st == ZF_ELIMIT) /* S^3 - C cannot be factored: no exact list */
        st = ZF_OK;
    if (st != ZF_OK)
        zf_error_set(err, st, NULL, "%s", own.message);
    if (st == ZF_OK)
        st = e.st;
    if (st == ZF_OK && extent == ZF_DARK_BOX)
        st = dark_least_denominator(&out->exact_height, c->sum, c->cubes, err);
    if (st == ZF_OK)
        fmpz_mul_si(&out->exact_height, &out->exact_height, o->max_denominator);
    zf_dark_options_clear(&list);
    return st;
}

/* ---- the answer --------------------------------------------------------- */

static zf_dark_shape shape_of(const dark_cubic *c)
{
    fmpq_t cube, n27;
    zf_dark_shape shape;

    fmpq_init(cube);
    fmpq_init(n27);
    fmpq_pow_si(cube, c->s, 3);
    fmpq_mul_si(n27, c->n, 27);
    shape = fmpq_is_zero(c->n)      ? ZF_DARK_LINES
            : fmpq_equal(cube, n27) ? ZF_DARK_NODAL
                                    : ZF_DARK_ELLIPTIC;
    fmpq_clear(cube);
    fmpq_clear(n27);
    return shape;
}

/* 1 when the curve has torsion points only. */
static int is_finite(const zf_dark_curve *c)
{
    return c->rank_known && c->rank_high == 0;
}

static zf_status elliptic(zf_dark_curve *out, const dark_cubic *c,
                          const zf_dark_curve_options *o, dark_watch *watch,
                          zf_error *err)
{
    dark_child child = {.fd = -1};
    zf_status st = dark_child_start(&child, c, o, err);

    /* The child computes while the divisor lists are made. */
    if (st == ZF_OK)
        st = exact_lists(out, c, o, err);
    if (st == ZF_OK)
        st = dark_child_read(out, &child, c, o, watch, err);
    dark_child_stop(&child);
    if (st != ZF_OK)
        return st;
    if (fmpz_cmp(&out->exact_height, &out->proved_height) > 0)
        fmpz_set(&out->proved_height, &out->exact_height);
    out->extent = watch->stopped ? ZF_DARK_CUT : ZF_DARK_BOX;
    if (is_finite(out) && !out->rank_grh)
        out->extent = ZF_DARK_ALL;
    return ZF_OK;
}

static zf_status check(const zf_dark_curve_options *o, const fmpq_t sum,
                       const fmpq_t cubes, zf_error *err)
{
    if (o->points < 0 || o->points > ZF_DARK_MAX_POINTS)
        return zf_error_set(err, ZF_EINPUT, NULL,
                            "number of points is %ld; expected 0 to %d",
                            (long)o->points, (int)ZF_DARK_MAX_POINTS);
    if (o->effort < 0 || o->effort > ZF_DARK_MAX_EFFORT)
        return zf_error_set(err, ZF_EINPUT, NULL,
                            "effort is %ld; expected 0 to %d", (long)o->effort,
                            (int)ZF_DARK_MAX_EFFORT);
    if (o->max_denominator < 0 || o->max_denominator > ZF_DARK_MAX_DENOMINATOR)
        return zf_error_set(err, ZF_EINPUT, NULL,
                            "largest denominator factor is %ld; expected 0 to "
                            "%d",
                            (long)o->max_denominator,
                            (int)ZF_DARK_MAX_DENOMINATOR);
    if (o->reference && !solves(o->reference, sum, cubes))
        return zf_error_set(err, ZF_EINPUT, NULL,
                            "the reference charges do not have the sum and the "
                            "sum of cubes given");
    return ZF_OK;
}

static void swap_curves(zf_dark_curve *a, zf_dark_curve *b)
{
    zf_dark_curve t = *a;

    *a = *b;
    *b = t;
}

static void finish(zf_dark_curve *c, slong points)
{
    dark_curve_sort(c);
    c->n_proved = dark_curve_count(c, &c->proved_height);
    if (c->extent == ZF_DARK_ALL)
        c->n_proved = c->n_points;
    if (is_finite(c))
        return;
    keep_first(c, points);
    if (c->n_proved > c->n_points)
        c->n_proved = c->n_points;
}

zf_status zf_dark_curve_solve(zf_dark_curve *out, const fmpq_t sum,
                              const fmpq_t cubes,
                              const zf_dark_curve_options *options,
                              zf_error *err)
{
    zf_dark_curve fresh;
    dark_cubic c;
    dark_watch watch;
    zf_status st = check(options, sum, cubes, err);

    if (st != ZF_OK)
        return st;
    zf_dark_curve_init(&fresh);
    dark_cubic_init(&c, sum, cubes);
    dark_watch_init(&watch, options->monitor);
    fmpq_set(&fresh.sum, sum);
    fmpq_set(&fresh.cubes, cubes);
    fresh.shape = shape_of(&c);
    if (fresh.shape == ZF_DARK_LINES)
        fresh.extent = ZF_DARK_FAMILY;
    else if (fresh.shape == ZF_DARK_NODAL)
        st = dark_nodal(&fresh, &c, options, &watch, err);
    else
        st = elliptic(&fresh, &c, options, &watch, err);
    if (st == ZF_OK) {
        finish(&fresh, options->points);
        swap_curves(out, &fresh);
    }
    dark_cubic_clear(&c);
    zf_dark_curve_clear(&fresh);
    return st;
}
