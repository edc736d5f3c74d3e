/* points.c - the first rational points by height.
 *
 * For h = 1, 2, ... every integer vector with |x_i| <= h that solves the
 * linear conditions is visited component by component.  Each condition, in
 * the echelon form with the last possible pivot, gives one component once all
 * earlier ones are chosen, and cuts a branch when what is left of it cannot
 * bring its sum to zero any more.  Values are tried from h down and within a
 * class of equivalent components in descending order, so the first vector of
 * each equivalence class to be met is its largest. */
#include <stdio.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "solve/internal.h"

enum {
    DEFAULT_STEPS = 20000000,
    STEPS_BETWEEN_LOOKS = 1 << 16,
    STEPS_BETWEEN_REPORTS = 1 << 20, /* some tenths of a second */
};

typedef struct walk {
    zf_solution *s;
    const zf_solve_options *options;
    const zf_equivalence *e;
    slong n, m;    /* components; conditions */
    fmpz *a;       /* m x n coefficients */
    slong *closed; /* n: condition that gives the component, -1: free */
    slong *column; /* n + 1: where the rows of component d start in `row` */
    slong *row;    /* conditions that contain a component, by component */
    fmpz *sum;     /* m: sums over the components chosen */
    fmpz *rest;    /* (n + 1) x m: most that the others can add */
    fmpz *q, *c;   /* n + 1: sums of the quadratic and the cubic condition */
    fmpz *x, *canonical;
    slong h;
    uint64_t max_steps;
    int stop; /* leave: enough, cut or failed */
    zf_status st;
    zf_error *err;
} walk;

/* All components are chosen and all linear conditions hold. */
static void leaf(walk *w)
{
    zf_points *points = &w->s->points;
    fmpz_t gcd;
    fmpq_t scale;
    int yes = 0, reached = 0;

    if (!fmpz_is_zero(w->q + w->n) || !fmpz_is_zero(w->c + w->n))
        return;
    fmpz_init(gcd);
    fmpq_init(scale);
    _fmpz_vec_content(gcd, w->x, w->n);
    for (slong i = 0; i < w->n && !reached; i++)
        reached =
            fmpz_equal_si(w->x + i, w->h) || fmpz_equal_si(w->x + i, -w->h);
    if (!reached || !fmpz_is_one(gcd))
        goto done;
    zf_equivalence_canonical(w->canonical, w->e, w->x);
    if (!_fmpz_vec_equal(w->canonical, w->x, w->n))
        goto done;
    w->st = zf_solve_accepts(&yes, scale, w->s, w->options, w->x, w->err);
    if (w->st == ZF_OK && yes)
        w->st = zf_point_list_add(&points->first, w->x, w->n, scale, w->err);
    if (w->st == ZF_OK && points->first.n >= w->options->points)
        points->stop = ZF_POINTS_ENOUGH;
    w->stop = w->st != ZF_OK || points->stop == ZF_POINTS_ENOUGH;
done:
    fmpq_clear(scale);
    fmpz_clear(gcd);
}

/* Counts a step; 0 when the walk is to end. */
static int step(walk *w)
{
    zf_points *points = &w->s->points;
    const zf_monitor *monitor = w->options->monitor;

    if (w->stop)
        return 0;
    points->steps++;
    if (points->steps >= w->max_steps)
        points->stop = ZF_POINTS_BUDGET;
    if (points->steps % STEPS_BETWEEN_LOOKS == 0 && monitor &&
        monitor->cancelled && monitor->cancelled(monitor->arg))
        points->stop = ZF_POINTS_CANCELLED;
    if (points->steps % STEPS_BETWEEN_REPORTS == 0 && monitor &&
        monitor->progress)
        monitor->progress(monitor->arg, "points by height",
                          (double)points->steps / (double)w->max_steps,
                          points->first.n);
    w->stop = points->stop != ZF_POINTS_NOT_ASKED;
    return !w->stop;
}

static void visit(walk *w, slong d);

/* Adds a v to the sums of the conditions on component d; 0 when one of them
 * is now out of reach of what is left. */
static int add(walk *w, slong d, slong v)
{
    int reachable = 1;
    fmpz_t t;

    fmpz_init(t);
    for (slong i = w->column[d]; i < w->column[d + 1]; i++) {
        slong k = w->row[i];

        fmpz_mul_si(t, w->a + k * w->n + d, v);
        fmpz_add(w->sum + k, w->sum + k, t);
        reachable = reachable &&
                    fmpz_cmpabs(w->sum + k, w->rest + (d + 1) * w->m + k) <= 0;
    }
    fmpz_clear(t);
    return reachable;
}

/* Chooses x[d] = v, unless a condition can no longer be met. */
static void choose(walk *w, slong d, slong v)
{
    fmpz_t t;

    fmpz_init(t);
    fmpz_set_si(w->x + d, v);
    if (add(w, d, v)) {
        fmpz_mul_si(t, w->s->anomaly.quadratic + d, v);
        fmpz_mul_si(t, t, v);
        fmpz_add(w->q + d + 1, w->q + d, t);
        fmpz_mul_si(t, w->s->anomaly.cubic + d, v);
        fmpz_mul_si(t, t, v);
        fmpz_mul_si(t, t, v);
        fmpz_add(w->c + d + 1, w->c + d, t);
        visit(w, d + 1);
    }
    (void)add(w, d, -v);
    fmpz_clear(t);
}

/* Component d is what its condition makes it, if that is an integer from -h
 * to top. */
static void choose_closed(walk *w, slong d, slong top)
{
    const fmpz *a = w->a + w->closed[d] * w->n + d;
    const fmpz *sum = w->sum + w->closed[d];
    fmpz_t v;

    fmpz_init(v);
    if (fmpz_divisible(sum, a)) {
        fmpz_divexact(v, sum, a);
        fmpz_neg(v, v);
        if (fmpz_cmp_si(v, top) <= 0 && fmpz_cmp_si(v, -w->h) >= 0)
            choose(w, d, fmpz_get_si(v));
    }
    fmpz_clear(v);
}

static void visit(walk *w, slong d)
{
    slong top = w->h;

    if (!step(w))
        return;
    if (d == w->n) {
        leaf(w);
        return;
    }
    if (w->e->before[d] >= 0)
        top = fmpz_get_si(w->x + w->e->before[d]);
    if (w->closed[d] >= 0) {
        choose_closed(w, d, top);
        return;
    }
    for (slong v = top; v >= -w->h && !w->stop; v--)
        choose(w, d, v);
}

/* Coefficients in the echelon form with the last possible pivots: the system
 * is reduced with its unknowns in reverse order. */
static void set_conditions(walk *w, const zf_system *rays)
{
    fmpq *row = _fmpq_vec_init(w->n + 1);
    fmpz *primitive = _fmpz_vec_init(w->n);
    zf_system reversed;

    zf_system_init(&reversed, w->n);
    for (slong k = 0; k < w->m; k++) {
        for (slong i = 0; i < w->n; i++)
            fmpq_set(row + w->n - 1 - i, fmpq_mat_entry(rays->rows, k, i));
        zf_system_add(&reversed, row);
    }
    (void)zf_system_reduce(&reversed);
    for (slong k = 0; k < w->m; k++) {
        slong last = 0;

        zf_vector_primitive(primitive, fmpq_mat_entry(reversed.rows, k, 0),
                            w->n);
        for (slong i = 0; i < w->n; i++) {
            fmpz_set(w->a + k * w->n + i, primitive + w->n - 1 - i);
            last = fmpz_is_zero(w->a + k * w->n + i) ? last : i;
        }
        w->closed[last] = k;
    }
    zf_system_clear(&reversed);
    _fmpz_vec_clear(primitive, w->n);
    _fmpq_vec_clear(row, w->n + 1);
}

static zf_status walk_init(walk *w, zf_error *err)
{
    slong size;

    w->n = w->s->anomaly.n;
    w->m = w->s->rays.used;
    w->err = err;
    w->max_steps =
        w->options->max_steps ? w->options->max_steps : DEFAULT_STEPS;
    size = (w->n + 1) * w->m;
    w->a = _fmpz_vec_init(w->m * w->n);
    w->sum = _fmpz_vec_init(w->m);
    w->rest = _fmpz_vec_init(size);
    w->q = _fmpz_vec_init(w->n + 1);
    w->c = _fmpz_vec_init(w->n + 1);
    w->x = _fmpz_vec_init(w->n);
    w->canonical = _fmpz_vec_init(w->n);
    w->closed = zf_mem_array((size_t)w->n + 1, sizeof(slong));
    w->column = zf_mem_array((size_t)w->n + 1, sizeof(slong));
    w->row = zf_mem_array((size_t)(w->m * w->n) + 1, sizeof(slong));
    if (!w->closed || !w->column || !w->row)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    for (slong i = 0; i < w->n; i++)
        w->closed[i] = -1;
    set_conditions(w, &w->s->rays);
    for (slong d = 0; d < w->n; d++) {
        w->column[d + 1] = w->column[d];
        for (slong k = 0; k < w->m; k++)
            if (!fmpz_is_zero(w->a + k * w->n + d))
                w->row[w->column[d + 1]++] = k;
    }
    return ZF_OK;
}

static void walk_clear(walk *w)
{
    slong size = (w->n + 1) * w->m;

    zf_mem_free(w->row);
    zf_mem_free(w->column);
    zf_mem_free(w->closed);
    _fmpz_vec_clear(w->canonical, w->n);
    _fmpz_vec_clear(w->x, w->n);
    _fmpz_vec_clear(w->c, w->n + 1);
    _fmpz_vec_clear(w->q, w->n + 1);
    _fmpz_vec_clear(w->rest, size);
    _fmpz_vec_clear(w->sum, w->m);
    _fmpz_vec_clear(w->a, w->m * w->n);
}

/* Bounds for height h: rest[d][k] = h sum_{i >= d} |a[k][i]|. */
static void set_height(walk *w, slong h)
{
    fmpz_t t;

    fmpz_init(t);
    w->h = h;
    for (slong k = 0; k < w->m; k++) {
        fmpz_zero(w->rest + w->n * w->m + k);
        for (slong d = w->n; d-- > 0;) {
            fmpz_abs(t, w->a + k * w->n + d);
            fmpz_mul_si(t, t, h);
            fmpz_add(w->rest + d * w->m + k, w->rest + (d + 1) * w->m + k, t);
        }
    }
    fmpz_clear(t);
}

/* Height of the only ray of the family on a branch (NULL: of all of it), 0
 * when it has none, -1 when it has infinitely many. */
static slong only_height(const zf_solution *s, const zf_system *at)
{
    slong n = s->anomaly.n, rank, height = 0;
    fmpz *ray = _fmpz_vec_init(n);
    fmpq *x = _fmpq_vec_init(n);
    fmpq_mat_t charge, echelon;
    fmpz_t h;

    fmpz_init(h);
    zf_branch_charges(charge, &s->family, at, n);
    fmpq_mat_init_set(echelon, charge);
    rank = fmpq_mat_rref(echelon, echelon);
    for (slong k = 0; k < fmpq_mat_ncols(charge) && rank == 1; k++) {
        for (slong i = 0; i < n; i++)
            fmpq_set(x + i, fmpq_mat_entry(charge, i, k));
        zf_vector_primitive(ray, x, n);
        _fmpz_vec_height(h, ray, n);
        if (!fmpz_is_zero(h))
            height = fmpz_fits_si(h) ? fmpz_get_si(h) : -1;
    }
    fmpq_mat_clear(echelon);
    fmpq_mat_clear(charge);
    fmpz_clear(h);
    _fmpq_vec_clear(x, n);
    _fmpz_vec_clear(ray, n);
    return rank > 1 ? -1 : height;
}

/* The greatest height that a solution can have, -1 when there is no bound. */
static slong greatest_height(const zf_solution *s)
{
    slong most = 0;

    if (s->verdict == ZF_SOLVE_FAMILY)
        return only_height(s, NULL);
    if (s->verdict != ZF_SOLVE_BRANCHES)
        return -1;
    for (size_t k = 0; k < s->n_branches && most >= 0; k++) {
        slong h = only_height(s, &s->branch[k].system);

        most = h < 0 || h > most ? h : most;
    }
    return most;
}

/* Fills points.first height by height. */
static zf_status walk_all(walk *w)
{
    zf_points *points = &w->s->points;
    slong all = greatest_height(w->s);

    for (slong h = 1; points->stop == ZF_POINTS_NOT_ASKED; h++) {
        if (all >= 0 && h > all) {
            points->stop = ZF_POINTS_ALL;
        } else if (w->options->max_height > 0 && h > w->options->max_height) {
            points->stop = ZF_POINTS_HEIGHT;
        } else {
            set_height(w, h);
            visit(w, 0);
            if (!w->stop)
                points->complete = h;
        }
        if (w->st != ZF_OK)
            break;
    }
    return w->st;
}

zf_status zf_solve_points(zf_solution *s, const zf_solve_options *options,
                          zf_error *err)
{
    zf_equivalence e = {0};
    walk w = {0};
    zf_status st;

    if (options->points == 0)
        return ZF_OK;
    st = zf_equivalence_init(&e, s, err);
    w.s = s;
    w.options = options;
    w.e = &e;
    if (st == ZF_OK) {
        st = walk_init(&w, err);
        if (st == ZF_OK)
            st = walk_all(&w);
        walk_clear(&w);
    }
    if (st == ZF_OK && options->further > 0 &&
        s->verdict == ZF_SOLVE_RESIDUAL &&
        s->points.stop != ZF_POINTS_CANCELLED)
        st = zf_solve_lines(s, &e, options, err);
    if (st == ZF_OK && s->verdict == ZF_SOLVE_RESIDUAL &&
        (s->points.stop == ZF_POINTS_BUDGET ||
         s->points.stop == ZF_POINTS_CANCELLED))
        s->verdict = ZF_SOLVE_CUT;
    zf_equivalence_clear(&e);
    return st;
}
