/* line.c - further solutions on lines through known ones.
 *
 * On a p + b r, with p and r solutions and q(p,r) = 0, the cubic is
 * 3 a b (a c(p,p,r) + b c(p,r,r)).  On a p + b v, with q(p,v) = q(v,v) =
 * c(p,p,v) = 0, it is b^2 (3 a c(p,v,v) + b c(v,v,v)).  Either way the root
 * that is not yet known is rational. */
#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "solve/internal.h"

enum {
    MAX_ENDS = 60,     /* known solutions that chords connect */
    MAX_TANGENTS = 12, /* solutions whose tangents are tried */
    MAX_HEIGHT_BITS = 200,
};

/* out = a p + b r, primitive; 0 when that vanishes. */
static int combine(fmpz *out, const fmpz_t a, const fmpz *p, const fmpz_t b,
                   const fmpz *r, slong n)
{
    fmpz *sum = _fmpz_vec_init(n);
    int nonzero;

    _fmpz_vec_scalar_mul_fmpz(sum, p, n, a);
    _fmpz_vec_scalar_addmul_fmpz(sum, r, n, b);
    nonzero = !_fmpz_vec_is_zero(sum, n);
    zf_solve_primitive(sum, n);
    if (nonzero)
        _fmpz_vec_swap(out, sum, n);
    _fmpz_vec_clear(sum, n);
    return nonzero;
}

zf_line zf_line_chord(fmpz *out, const zf_anomaly_system *a, const fmpz *p,
                      const fmpz *r)
{
    zf_line kind = ZF_LINE_THIRD_POINT;
    fmpz_t ppr, prr, q;

    fmpz_init(ppr);
    fmpz_init(prr);
    fmpz_init(q);
    zf_form2(q, a->quadratic, p, r, a->n);
    zf_form3(ppr, a->cubic, p, p, r, a->n);
    zf_form3(prr, a->cubic, p, r, r, a->n);
    if (!fmpz_is_zero(q))
        kind = ZF_LINE_OFF_QUADRIC;
    else if (fmpz_is_zero(ppr) && fmpz_is_zero(prr))
        kind = ZF_LINE_CONTAINED;
    else if (fmpz_is_zero(ppr) || fmpz_is_zero(prr))
        kind = ZF_LINE_TANGENT;
    fmpz_neg(prr, prr);
    if (kind == ZF_LINE_THIRD_POINT && !combine(out, prr, p, ppr, r, a->n))
        kind = ZF_LINE_CONTAINED; /* p and r on one ray */
    fmpz_clear(q);
    fmpz_clear(prr);
    fmpz_clear(ppr);
    return kind;
}

zf_line zf_line_tangent(fmpz *out, const zf_anomaly_system *a, const fmpz *p,
                        const fmpz *v)
{
    zf_line kind = ZF_LINE_THIRD_POINT;
    fmpz_t pvv, vvv, t, t2, t3;

    fmpz_init(pvv);
    fmpz_init(vvv);
    fmpz_init(t);
    fmpz_init(t2);
    fmpz_init(t3);
    zf_form2(t, a->quadratic, p, v, a->n);
    zf_form2(t2, a->quadratic, v, v, a->n);
    zf_form3(t3, a->cubic, p, p, v, a->n);
    zf_form3(pvv, a->cubic, p, v, v, a->n);
    zf_form3(vvv, a->cubic, v, v, v, a->n);
    if (!fmpz_is_zero(t) || !fmpz_is_zero(t2) || !fmpz_is_zero(t3))
        kind = ZF_LINE_OFF_QUADRIC;
    else if (fmpz_is_zero(pvv) && fmpz_is_zero(vvv))
        kind = ZF_LINE_CONTAINED;
    else if (fmpz_is_zero(pvv) || fmpz_is_zero(vvv))
        kind = ZF_LINE_TANGENT;
    fmpz_neg(vvv, vvv);
    fmpz_mul_ui(pvv, pvv, 3);
    if (kind == ZF_LINE_THIRD_POINT && !combine(out, vvv, p, pvv, v, a->n))
        kind = ZF_LINE_CONTAINED;
    fmpz_clear(t3);
    fmpz_clear(t2);
    fmpz_clear(t);
    fmpz_clear(vvv);
    fmpz_clear(pvv);
    return kind;
}

typedef struct collector {
    zf_solution *s;
    const zf_equivalence *e;
    const zf_solve_options *options;
    slong n;
    fmpz *third, *canonical;
} collector;

/* Height, then descending lexicographic order. */
static int compare(const zf_point *a, const fmpz_t height, const fmpz *x,
                   slong n)
{
    int c = fmpz_cmp(&a->height, height);

    for (slong i = 0; i < n && c == 0; i++)
        c = fmpz_cmp(x + i, a->x + i);
    return c;
}

static int listed(const zf_point_list *list, const fmpz *x, slong n)
{
    for (size_t k = 0; k < list->n; k++)
        if (_fmpz_vec_equal(list->point[k].x, x, n))
            return 1;
    return 0;
}

/* Moves the last point of the list to its place; drops the last one when
 * there are more than `most`. */
static void settle(zf_point_list *list, size_t most, slong n)
{
    for (size_t k = list->n - 1; k > 0; k--) {
        zf_point last = list->point[k];

        if (compare(&list->point[k - 1], &last.height, last.x, n) <= 0)
            break;
        list->point[k] = list->point[k - 1];
        list->point[k - 1] = last;
    }
    if (list->n > most) {
        zf_point *p = &list->point[--list->n];

        _fmpz_vec_clear(p->x, n);
        fmpz_clear(&p->height);
        fmpq_clear(&p->scale);
    }
}

/* Books the outcome of a line; keeps a new point that is higher than the
 * list of first points is complete. */
static zf_status collect(collector *k, zf_line kind, zf_error *err)
{
    zf_points *points = &k->s->points;
    zf_status st = ZF_OK;
    fmpz_t height;
    fmpq_t scale;
    int yes = 0;

    points->lines++;
    points->lines_off_quadric += kind == ZF_LINE_OFF_QUADRIC;
    points->lines_contained += kind == ZF_LINE_CONTAINED;
    points->lines_tangent += kind == ZF_LINE_TANGENT;
    if (kind != ZF_LINE_THIRD_POINT)
        return ZF_OK;
    fmpz_init(height);
    fmpq_init(scale);
    _fmpz_vec_height(height, k->third, k->n);
    zf_equivalence_canonical(k->canonical, k->e, k->third);
    if (fmpz_cmp_si(height, points->complete) > 0 &&
        fmpz_bits(height) <= MAX_HEIGHT_BITS &&
        !listed(&points->first, k->canonical, k->n) &&
        !listed(&points->further, k->canonical, k->n))
        st = zf_solve_accepts(&yes, scale, k->s, k->options, k->canonical, err);
    if (st == ZF_OK && yes)
        st =
            zf_point_list_add(&points->further, k->canonical, k->n, scale, err);
    if (st == ZF_OK && yes)
        settle(&points->further, k->options->further, k->n);
    fmpq_clear(scale);
    fmpz_clear(height);
    return st;
}

/* Integer basis of the directions v of the rays with q(p,v) = c(p,p,v) = 0;
 * initialised by the call. */
static void tangent_space(fmpz_mat_t basis, const zf_solution *s, const fmpz *p)
{
    const zf_anomaly_system *a = &s->anomaly;
    fmpq *row = _fmpq_vec_init(a->n + 1), *origin = _fmpq_vec_init(a->n);
    zf_system t;
    fmpz_t w;

    fmpz_init(w);
    zf_system_init(&t, 0);
    zf_system_set(&t, &s->rays);
    for (int k = 0; k < 2; k++) {
        for (slong i = 0; i < a->n; i++) {
            fmpz_mul(w, (k ? a->cubic : a->quadratic) + i, p + i);
            if (k)
                fmpz_mul(w, w, p + i);
            fmpq_set_fmpz(row + i, w);
        }
        zf_system_add(&t, row);
    }
    (void)zf_system_reduce(&t);
    zf_system_solutions(origin, basis, &t);
    zf_system_clear(&t);
    fmpz_clear(w);
    _fmpq_vec_clear(origin, a->n);
    _fmpq_vec_clear(row, a->n + 1);
}

/* v = the second point of the quadric on the line from the isotropic r along
 * w: q(w,w) r - 2 q(r,w) w. */
static void second_point(fmpz *v, const zf_anomaly_system *a, const fmpz *r,
                         const fmpz *w)
{
    fmpz_t ww, rw;

    fmpz_init(ww);
    fmpz_init(rw);
    zf_form2(ww, a->quadratic, w, w, a->n);
    zf_form2(rw, a->quadratic, r, w, a->n);
    fmpz_mul_si(rw, rw, -2);
    _fmpz_vec_zero(v, a->n);
    (void)combine(v, ww, r, rw, w, a->n);
    fmpz_clear(rw);
    fmpz_clear(ww);
}

/* Tangents at p: along the basis of the tangent space, and along points of
 * the quadric in it that come from the isotropic basis vectors. */
static zf_status tangents(collector *k, const fmpz *p, zf_error *err)
{
    const zf_anomaly_system *a = &k->s->anomaly;
    fmpz *v = _fmpz_vec_init(k->n);
    fmpz_mat_t basis;
    zf_status st = ZF_OK;
    fmpz_t q;

    fmpz_init(q);
    tangent_space(basis, k->s, p);
    for (slong i = 0; i < fmpz_mat_nrows(basis) && st == ZF_OK; i++) {
        const fmpz *r = fmpz_mat_entry(basis, i, 0);

        zf_form2(q, a->quadratic, r, r, k->n);
        if (!fmpz_is_zero(q))
            continue;
        st = collect(k, zf_line_tangent(k->third, a, p, r), err);
        for (slong j = 0; j < fmpz_mat_nrows(basis) && st == ZF_OK; j++) {
            second_point(v, a, r, fmpz_mat_entry(basis, j, 0));
            if (!_fmpz_vec_is_zero(v, k->n))
                st = collect(k, zf_line_tangent(k->third, a, p, v), err);
        }
    }
    fmpz_mat_clear(basis);
    fmpz_clear(q);
    _fmpz_vec_clear(v, k->n);
    return st;
}

zf_status zf_solve_lines(zf_solution *s, const zf_equivalence *e,
                         const zf_solve_options *options, zf_error *err)
{
    const zf_point_list *first = &s->points.first;
    collector k = {.s = s, .e = e, .options = options, .n = s->anomaly.n};
    zf_status st = ZF_OK;

    k.third = _fmpz_vec_init(k.n);
    k.canonical = _fmpz_vec_init(k.n);
    for (size_t i = 0; i < first->n && i < MAX_ENDS && st == ZF_OK; i++) {
        for (size_t j = 0; j < i && st == ZF_OK; j++)
            st = collect(&k,
                         zf_line_chord(k.third, &s->anomaly, first->point[i].x,
                                       first->point[j].x),
                         err);
        if (i < MAX_TANGENTS && st == ZF_OK)
            st = tangents(&k, first->point[i].x, err);
    }
    _fmpz_vec_clear(k.canonical, k.n);
    _fmpz_vec_clear(k.third, k.n);
    return st;
}
