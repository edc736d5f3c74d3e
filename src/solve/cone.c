/* cone.c - projection from a double point of the cubic.
 *
 * A double point is a direction b with q(b,.) = 0 and c(b,b,.) = 0 that is no
 * shift.  It is looked for among differences of baryon and lepton numbers of
 * families; fields beyond the families get what q(b,.) = 0 makes of them, so
 * that with two Higgsinos B - L is found with charges 1 and -1 of theirs. */
#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "solve/internal.h"

enum {
    MAX_DIRECTIONS = 40,     /* larger spaces are not analysed */
    MAX_SUBSET_FAMILIES = 4, /* with more only B - L of all is tried */
};

/* 1 when b is a direction of the space. */
static int solves_rays(const zf_directions *v, const fmpz *b)
{
    fmpq_t t, sum;
    int yes = 1;

    fmpq_init(t);
    fmpq_init(sum);
    for (slong i = 0; i < v->s->rays.used && yes; i++) {
        fmpq_zero(sum);
        for (slong j = 0; j < v->n; j++) {
            fmpq_mul_fmpz(t, fmpq_mat_entry(v->s->rays.rows, i, j), b + j);
            fmpq_add(sum, sum, t);
        }
        yes = fmpq_is_zero(sum);
    }
    fmpq_clear(sum);
    fmpq_clear(t);
    return yes;
}

/* 1 when component i is not of a family: a single copy besides families, or
 * without baryon and lepton number. */
static int is_extra(const zf_content *c, slong i)
{
    const zf_multiplet *m = &c->multiplet[c->owner[i]];

    return (m->families == 1 && zf_symmetry_families(c) > 1) ||
           (fmpq_is_zero(&m->baryon) && fmpq_is_zero(&m->lepton));
}

/* Adds the rows q(b, e_k) = 0. */
static void add_radical(zf_system *rows, const zf_directions *v)
{
    fmpq *row = _fmpq_vec_init(v->n + 1);
    fmpz_t t;

    fmpz_init(t);
    for (slong k = 0; k < v->r; k++) {
        for (slong i = 0; i < v->n; i++) {
            fmpz_mul(t, v->a->quadratic + i, zf_direction(v, k) + i);
            fmpq_set_fmpz(row + i, t);
        }
        zf_system_add(rows, row);
    }
    fmpz_clear(t);
    _fmpq_vec_clear(row, v->n + 1);
}

/* Gives the extra components of b charges that put b into the radical of q;
 * 0 when there are none. */
static int extend(fmpq *b, const zf_directions *v)
{
    fmpq *row = _fmpq_vec_init(v->n + 1);
    zf_system rows;
    fmpz_mat_t unused;
    int solvable;

    zf_system_init(&rows, 0);
    zf_system_set(&rows, &v->s->rays);
    add_radical(&rows, v);
    for (slong i = 0; i < v->n; i++) {
        if (is_extra(v->s->search->content, i))
            continue;
        fmpq_one(row + i);
        fmpq_neg(row + v->n, b + i);
        zf_system_add(&rows, row);
        fmpq_zero(row + i);
    }
    solvable = zf_system_reduce(&rows);
    if (solvable) {
        zf_system_solutions(b, unused, &rows);
        fmpz_mat_clear(unused);
    }
    zf_system_clear(&rows);
    _fmpq_vec_clear(row, v->n + 1);
    return solvable;
}

/* 1 when q(b,.) = c(b,b,.) = 0. */
static int is_double_point(const zf_directions *v, const fmpz *b)
{
    fmpz_t t;
    int yes = 1;

    fmpz_init(t);
    for (slong k = 0; k < v->r && yes; k++) {
        zf_form2(t, v->a->quadratic, b, zf_direction(v, k), v->n);
        yes = fmpz_is_zero(t);
        zf_form3(t, v->a->cubic, b, b, zf_direction(v, k), v->n);
        yes = yes && fmpz_is_zero(t);
    }
    fmpz_clear(t);
    return yes;
}

/* 1 when c(x,x,b) is a multiple of q(x,x) (zero included) on the space. */
static int is_shift(const zf_directions *v, const fmpz *b)
{
    fmpz_mat_t joined;
    slong rank, m = fmpz_mat_nrows(v->s->shift);

    fmpz_mat_init(joined, m + 1, v->n);
    for (slong i = 0; i < m; i++)
        _fmpz_vec_set(fmpz_mat_entry(joined, i, 0),
                      fmpz_mat_entry(v->s->shift, i, 0), v->n);
    _fmpz_vec_set(fmpz_mat_entry(joined, m, 0), b, v->n);
    rank = fmpz_mat_rank(joined);
    fmpz_mat_clear(joined);
    return rank == m;
}

/* sum += sign x number, with number one of 'B' and 'L' of family f. */
static void add_number(fmpq *sum, const zf_content *c, char letter, slong f,
                       int sign)
{
    fmpq *one = _fmpq_vec_init(c->n_fermions);

    if (letter == 'B')
        zf_symmetry_baryon(one, c, f);
    else
        zf_symmetry_lepton(one, c, f);
    for (slong i = 0; i < c->n_fermions; i++) {
        if (sign > 0)
            fmpq_add(sum + i, sum + i, one + i);
        else
            fmpq_sub(sum + i, sum + i, one + i);
    }
    _fmpq_vec_clear(one, c->n_fermions);
}

/* sum += number letters[0] of family f minus number letters[1] of family g. */
static void letter_pair(fmpq *sum, const zf_content *c, const char *letters,
                        slong f, slong g)
{
    add_number(sum, c, letters[0], f + 1, 1);
    add_number(sum, c, letters[1], g + 1, -1);
}

/* out = known symmetry by number: B - L of all families and then of each
 * subset, L_f - L_g, B_f - B_g, B_f - L_g.  0 when there are no more. */
static int candidate(fmpq *out, const zf_content *c, slong number)
{
    static const char letters[] = "LLBBBL";
    slong families = zf_symmetry_families(c);
    int few = families <= MAX_SUBSET_FAMILIES;
    slong subsets = few ? ((slong)1 << families) - 1 : 1;
    slong pair = number - subsets;

    for (slong i = 0; i < c->n_fermions; i++)
        fmpq_zero(out + i);
    for (slong f = 0; f < families && pair < 0; f++)
        if (!few || ((subsets - number) >> f) & 1) {
            add_number(out, c, 'B', f + 1, 1);
            add_number(out, c, 'L', f + 1, -1);
        }
    if (families == 0 || pair < 0)
        return families > 0;
    if (!few || pair >= 3 * families * families)
        return 0;
    letter_pair(out, c, letters + 2 * (pair / (families * families)),
                pair / families % families, pair % families);
    return 1;
}

/* 1 when b is a point of the quadric that is not in its radical. */
static int is_base(const zf_directions *v, const fmpz *b)
{
    fmpz_t t;
    int yes, seen = 0;

    fmpz_init(t);
    zf_form2(t, v->a->quadratic, b, b, v->n);
    yes = fmpz_is_zero(t);
    for (slong k = 0; k < v->r && yes && !seen; k++) {
        zf_form2(t, v->a->quadratic, b, zf_direction(v, k), v->n);
        seen = !fmpz_is_zero(t);
    }
    fmpz_clear(t);
    return yes && seen;
}

/* Tries the known symmetries, and L_f - L_g before all others. */
static int find_known_base(fmpz *b, const zf_directions *v)
{
    const zf_content *c = v->s->search->content;
    slong families = zf_symmetry_families(c);
    fmpq *sum = _fmpq_vec_init(v->n);
    int found = 0;

    for (slong k = families * families - 1; k >= 0 && !found; k--) {
        for (slong i = 0; i < v->n; i++)
            fmpq_zero(sum + i);
        letter_pair(sum, c, "LL", k % families, k / families);
        zf_vector_primitive(b, sum, v->n);
        found = solves_rays(v, b) && is_base(v, b);
    }
    for (slong k = 0; !found && candidate(sum, c, k); k++) {
        zf_vector_primitive(b, sum, v->n);
        found = solves_rays(v, b) && is_base(v, b);
    }
    _fmpq_vec_clear(sum, v->n);
    return found;
}

/* Looks for a base point: known symmetries, then the vectors e_i and e_i +-
 * e_j of the lattice. */
static int find_base(fmpz *b, const zf_directions *v)
{
    int found = find_known_base(b, v);

    for (slong i = 0; i < v->r && !found; i++)
        for (slong j = 0; j <= i && !found; j++)
            for (int sign = i == j ? 0 : -1; sign <= 1 && !found; sign += 2) {
                _fmpz_vec_set(b, zf_direction(v, i), v->n);
                _fmpz_vec_scalar_addmul_si(b, zf_direction(v, j), v->n, sign);
                found = is_base(v, b);
            }
    return found;
}

void zf_projection_free(zf_projection *p, const fmpz_mpoly_ctx_t ring)
{
    if (!p)
        return;
    zf_mem_free(p->name);
    if (p->center)
        _fmpz_vec_clear(p->center, p->n);
    if (p->base)
        _fmpz_vec_clear(p->base, p->n);
    zf_condition_clear(&p->cone, ring);
    zf_mem_free(p);
}

/* 1 when c(x,x,b) vanishes on all combinations of Y, B_f and L_f in the
 * space. */
static int holds_symmetries(const zf_directions *v, const fmpz *b)
{
    fmpz_mat_t known;
    fmpz_t t;
    int yes = 1;

    fmpz_init(t);
    zf_symmetry_span(known, v->s->search->content, &v->s->rays);
    for (slong i = 0; i < fmpz_mat_nrows(known); i++)
        for (slong j = 0; j <= i; j++) {
            zf_form3(t, v->a->cubic, fmpz_mat_entry(known, i, 0),
                     fmpz_mat_entry(known, j, 0), b, v->n);
            yes = yes && fmpz_is_zero(t);
        }
    fmpz_mat_clear(known);
    fmpz_clear(t);
    return yes;
}

/* The projection from b, whose name is that of the charges in `sum`. */
static zf_status make_projection(zf_projection **out, const zf_directions *v,
                                 const fmpz *b, const fmpq *sum, zf_error *err)
{
    const zf_solution *s = v->s;
    zf_projection *p = zf_mem_alloc(sizeof(*p));
    fmpz *weight = _fmpz_vec_init(v->n), *base = _fmpz_vec_init(v->n);
    zf_status st = ZF_OK;
    zf_buf name;

    zf_buf_init(&name, 0);
    if (!p) {
        st = zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
        goto done;
    }
    zf_condition_init(&p->cone, s->ring);
    p->n = v->n;
    (void)zf_symmetry_describe(&name, s->search->content, sum);
    p->name = zf_mem_string(zf_buf_text(&name), name.len);
    p->center = _fmpz_vec_init(v->n);
    _fmpz_vec_set(p->center, b, v->n);
    p->quadric = s->condition[0].kind != ZF_CONDITION_VANISHES;
    if (p->quadric && find_base(base, v)) {
        p->base = base;
        base = NULL;
    }
    for (slong i = 0; i < v->n; i++)
        fmpz_mul(weight + i, s->anomaly.cubic + i, b + i);
    p->cone.which = ZF_ANOM_X_X_X;
    p->cone_holds_symmetries = holds_symmetries(v, b);
    zf_condition_restrict(&p->cone, weight, 2, s->family.charge, v->n, s->ring);
    st = zf_buf_check(&name, err);
    if (st == ZF_OK && !p->name)
        st = zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    if (st == ZF_OK)
        *out = p;
    else
        zf_projection_free(p, s->ring);
done:
    zf_buf_clear(&name);
    if (base)
        _fmpz_vec_clear(base, v->n);
    _fmpz_vec_clear(weight, v->n);
    return st;
}

static zf_status find_projection(zf_solution *s, const zf_directions *v,
                                 zf_error *err)
{
    fmpq *sum = _fmpq_vec_init(v->n);
    fmpz *b = _fmpz_vec_init(v->n);
    zf_status st = ZF_OK;

    for (slong k = 0;
         !s->projection && st == ZF_OK && candidate(sum, s->search->content, k);
         k++) {
        zf_vector_primitive(b, sum, v->n);
        if (_fmpz_vec_is_zero(b, v->n) || !extend(sum, v))
            continue;
        zf_vector_primitive(b, sum, v->n);
        if (is_double_point(v, b) && !is_shift(v, b))
            st = make_projection(&s->projection, v, b, sum, err);
    }
    _fmpz_vec_clear(b, v->n);
    _fmpq_vec_clear(sum, v->n);
    return st;
}

zf_status zf_solve_cone(zf_solution *s, zf_error *err)
{
    slong n = s->anomaly.n;
    fmpq *origin = _fmpq_vec_init(n);
    fmpz_mat_t basis;
    zf_directions v;
    zf_status st = ZF_OK;

    zf_system_solutions(origin, basis, &s->rays);
    v.s = s;
    v.a = &s->anomaly;
    v.n = n;
    v.r = fmpz_mat_nrows(basis);
    v.basis = basis;
    if (v.r <= MAX_DIRECTIONS) {
        fmpz_mat_clear(s->shift);
        zf_solve_find_shifts(s->shift, &v);
        if (s->homogeneous)
            st = find_projection(s, &v, err);
    }
    fmpz_mat_clear(basis);
    _fmpq_vec_clear(origin, n);
    return st;
}

/* x = its image on the quadric along the line from the base point p:
 * q(x,x) p - 2 q(p,x) x, and x itself when it lies on the quadric. */
static void to_quadric(fmpz *x, const zf_anomaly_system *a, const fmpz *p)
{
    fmpz_t xx, px;

    fmpz_init(xx);
    fmpz_init(px);
    zf_form2(xx, a->quadratic, x, x, a->n);
    zf_form2(px, a->quadratic, p, x, a->n);
    if (!fmpz_is_zero(xx)) {
        fmpz_mul_si(px, px, -2);
        _fmpz_vec_scalar_mul_fmpz(x, x, a->n, px);
        _fmpz_vec_scalar_addmul_fmpz(x, p, a->n, xx);
        zf_solve_primitive(x, a->n);
    }
    fmpz_clear(px);
    fmpz_clear(xx);
}

int zf_solution_project(fmpz *x, const zf_solution *s, const fmpz *k)
{
    const zf_projection *p = s->projection;
    slong n = s->anomaly.n;
    fmpz *y = _fmpz_vec_init(n);
    fmpz_t yyy, yyb;
    int defined = 0;

    fmpz_init(yyy);
    fmpz_init(yyb);
    if (!p || (p->quadric && !p->base))
        goto done;
    for (slong i = 0; i < fmpz_mat_nrows(s->family.lattice); i++)
        _fmpz_vec_scalar_addmul_fmpz(y, fmpz_mat_entry(s->family.lattice, i, 0),
                                     n, k + i);
    if (p->quadric)
        to_quadric(y, &s->anomaly, p->base);
    zf_form3(yyy, s->anomaly.cubic, y, y, y, n);
    zf_form3(yyb, s->anomaly.cubic, y, y, p->center, n);
    if (fmpz_is_zero(yyb))
        goto done;
    fmpz_mul_si(yyb, yyb, 3);
    fmpz_neg(yyy, yyy);
    _fmpz_vec_scalar_mul_fmpz(y, y, n, yyb);
    _fmpz_vec_scalar_addmul_fmpz(y, p->center, n, yyy);
    zf_solve_primitive(y, n);
    _fmpz_vec_swap(x, y, n);
    defined = 1;
done:
    fmpz_clear(yyb);
    fmpz_clear(yyy);
    _fmpz_vec_clear(y, n);
    return defined;
}
