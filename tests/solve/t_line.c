/* t_line.c - chords and tangents: new points against the definition, degenerate
 * lines against closed forms. */
#include "solve_test.h"

static void set(fmpz *x, const slong *v, slong n)
{
    for (slong i = 0; i < n; i++)
        fmpz_set_si(x + i, v[i]);
}

/* Chords between the solutions of height 1 of the atlas: what is new solves,
 * what is not has the reason stated. */
ZF_TEST(chords_of_the_atlas)
{
    zf_search *s = shipped("atlas-sm3nu");
    zf_solve_options o = {.points = 1000, .max_height = 1};
    zf_solution *a = answer(s, &o);
    const zf_point_list *list = &a->points.first;
    fmpz *x = _fmpz_vec_init(18), *sum = _fmpz_vec_init(18);
    slong seen[4] = {0};
    fmpq_t one;

    fmpq_init(one);
    fmpq_one(one);
    for (size_t i = 0; i < list->n; i++)
        for (size_t j = 0; j < list->n; j++) {
            const fmpz *p = list->point[i].x, *r = list->point[j].x;
            zf_line kind = zf_line_chord(x, &a->anomaly, p, r);
            int on_line[2];

            seen[kind]++;
            /* Two more points of the line: p + r and p - 2 r. */
            for (int k = 0; k < 2; k++) {
                _fmpz_vec_set(sum, p, 18);
                _fmpz_vec_scalar_addmul_si(sum, r, 18, k ? -2 : 1);
                on_line[k] = is_fermion_solution(s, sum, one);
            }
            if (kind == ZF_LINE_THIRD_POINT) {
                ZF_CHECK(is_fermion_solution(s, x, one));
                ZF_CHECK(!_fmpz_vec_equal(x, p, 18));
                ZF_CHECK(!_fmpz_vec_equal(x, r, 18));
            }
            ZF_CHECK((on_line[0] && on_line[1]) == (kind == ZF_LINE_CONTAINED));
            if (kind == ZF_LINE_OFF_QUADRIC || kind == ZF_LINE_TANGENT)
                ZF_CHECK(!on_line[0] && !on_line[1]);
        }
    for (int k = 0; k < 4; k++)
        ZF_CHECK(seen[k] > 0);
    fmpq_clear(one);
    _fmpz_vec_clear(sum, 18);
    _fmpz_vec_clear(x, 18);
    zf_solution_free(a);
    zf_search_free(s);
}

/* Five singlets: x y z ... with the vector-like points p = (1, -1, 0, 0, 0) and
 * so on, by hand. */
ZF_TEST(chord_by_hand)
{
    static const slong p[5] = {1, -1, 2, -2, 0}, r[5] = {1, 0, 0, -1, 0},
                       q[5] = {0, 1, 1, 0, -2};
    zf_search *s =
        search_on("\n  fermions:\n    - {name: s, chirality: left, su3: 1, "
                  "su2: 1, hypercharge: 0, families: 5}\n",
                  "");
    zf_solution *a = answer(s, NULL);
    fmpz *x = _fmpz_vec_init(5), *y = _fmpz_vec_init(5), *z = _fmpz_vec_init(5);
    fmpq_t one;

    fmpq_init(one);
    fmpq_one(one);
    set(x, p, 5);
    set(y, r, 5);
    /* c(p,p,r) = 1 - 4 = -3, c(p,r,r) = 1 - 2 = -1: p - 3 r = (-2,-1,2,1,0) */
    ZF_CHECK(zf_line_chord(z, &a->anomaly, x, y) == ZF_LINE_THIRD_POINT);
    ZF_CHECK_FMPZ_EQ(z, (fmpz_t){-2});
    ZF_CHECK_FMPZ_EQ(z + 1, (fmpz_t){-1});
    ZF_CHECK_FMPZ_EQ(z + 2, (fmpz_t){2});
    ZF_CHECK_FMPZ_EQ(z + 3, (fmpz_t){1});
    ZF_CHECK(zf_line_chord(z, &a->anomaly, x, x) == ZF_LINE_CONTAINED);
    /* Aliases. */
    ZF_CHECK(zf_line_chord(x, &a->anomaly, x, y) == ZF_LINE_THIRD_POINT);
    ZF_CHECK(is_fermion_solution(s, x, one));
    /* Tangent at r: c(r,r,v) = v_1 + v_4 = 0 makes c(r,v,v) = 0. */
    set(x, q, 5);
    ZF_CHECK(zf_line_tangent(z, &a->anomaly, y, x) == ZF_LINE_TANGENT);
    fmpz_set_si(x, 1);
    fmpz_set_si(x + 3, -1); /* (1,1,1,-1,-2) */
    ZF_CHECK(zf_line_tangent(z, &a->anomaly, y, x) == ZF_LINE_TANGENT);
    fmpz_set_si(x + 3, 2);
    ZF_CHECK(zf_line_tangent(z, &a->anomaly, y, x) == ZF_LINE_OFF_QUADRIC);
    fmpq_clear(one);
    _fmpz_vec_clear(z, 5);
    _fmpz_vec_clear(y, 5);
    _fmpz_vec_clear(x, 5);
    zf_solution_free(a);
    zf_search_free(s);
}

/* Tangents at a solution along the tangent space of open-sm3nu, where the
 * quadric vanishes. */
ZF_TEST(tangents_give_solutions)
{
    zf_search *s = shipped("open-sm3nu");
    zf_solve_options o = {.points = 12};
    zf_solution *a = answer(s, &o);
    uint64_t rng = zf_test_seed();
    fmpz *v = _fmpz_vec_init(18), *w = _fmpz_vec_init(18);
    fmpz *x = _fmpz_vec_init(18);
    slong found = 0;
    fmpq_t one;
    fmpz_t pv[2], t;

    fmpq_init(one);
    fmpq_one(one);
    fmpz_init(pv[0]);
    fmpz_init(pv[1]);
    fmpz_init(t);
    for (slong n = 0; n < 300; n++) {
        const fmpz *p = a->points.first.point[n % 12].x;
        fmpz *pair[2] = {v, w};

        for (int k = 0; k < 2; k++) { /* c(p,p,.) of two random vectors */
            _fmpz_vec_zero(pair[k], 18);
            for (slong i = 0; i < 6; i++)
                _fmpz_vec_scalar_addmul_si(
                    pair[k], fmpz_mat_entry(a->family.lattice, i, 0), 18,
                    zf_test_between(&rng, -3, 3));
            fmpz_zero(pv[k]);
            for (slong i = 0; i < 18; i++) {
                fmpz_mul(t, p + i, p + i);
                fmpz_mul(t, t, a->anomaly.cubic + i);
                fmpz_addmul(pv[k], t, pair[k] + i);
            }
        }
        fmpz_neg(pv[0], pv[0]);
        _fmpz_vec_scalar_mul_fmpz(v, v, 18, pv[1]);
        _fmpz_vec_scalar_addmul_fmpz(v, w, 18, pv[0]);
        if (zf_line_tangent(x, &a->anomaly, p, v) == ZF_LINE_THIRD_POINT) {
            ZF_CHECK(is_fermion_solution(s, x, one));
            found++;
        }
    }
    ZF_CHECK(found > 100);
    fmpz_clear(t);
    fmpz_clear(pv[1]);
    fmpz_clear(pv[0]);
    fmpq_clear(one);
    _fmpz_vec_clear(x, 18);
    _fmpz_vec_clear(w, 18);
    _fmpz_vec_clear(v, 18);
    zf_solution_free(a);
    zf_search_free(s);
}

/* What lines find above a small complete list is in the larger complete list,
 * as far as that goes. */
ZF_TEST(further_points_are_in_the_complete_list)
{
    static const struct {
        const char *search;
        size_t points;
        slong height; /* of the larger list */
    } known[] = {
        {"open-sm3nu", 8, 6}, {"atlas-sm", 8, 4}, {"atlas-sm3nu", 9, 2}};

    slong compared = 0;

    for (int k = 0; k < 3; k++) {
        slong height = known[k].height;
        zf_search *s = shipped(known[k].search);
        zf_solve_options o = {.points = known[k].points, .further = 40};
        zf_solve_options all = {.points = 100000, .max_height = height};
        zf_solution *a = answer(s, &o), *b = answer(s, &all);

        ZF_CHECK_SI_EQ(b->points.complete, height);
        ZF_CHECK(a->points.further.n > 5 && a->points.further.n <= 40);
        for (size_t i = 0; i < a->points.further.n; i++) {
            const zf_point *p = &a->points.further.point[i];
            size_t j = 0;

            ZF_CHECK(is_fermion_solution(s, p->x, &p->scale));
            ZF_CHECK(fmpz_cmp_si(&p->height, a->points.complete) > 0);
            if (fmpz_cmp_si(&p->height, height) > 0)
                continue;
            while (j < b->points.first.n &&
                   !_fmpz_vec_equal(p->x, b->points.first.point[j].x,
                                    a->anomaly.n))
                j++;
            ZF_CHECK(j < b->points.first.n);
            compared++;
        }
        zf_solution_free(b);
        zf_solution_free(a);
        zf_search_free(s);
    }
    if (compared < 8)
        ZF_FAIL("%ld compared\n", (long)compared);
}

ZF_TEST_MAIN(ZF_CASE(chords_of_the_atlas), ZF_CASE(chord_by_hand),
             ZF_CASE(tangents_give_solutions),
             ZF_CASE(further_points_are_in_the_complete_list))
