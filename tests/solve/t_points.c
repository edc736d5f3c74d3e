/* t_points.c - points by height against published counts and brute force. */
#include <flint/ulong_extras.h>

#include "solve_test.h"

/* Published numbers of inequivalent assignments with |charge| <= 1, 2 (3), the
 * zero assignment among them: arXiv:1812.04602. */
ZF_TEST(atlas_counts)
{
    static const struct {
        const char *search;
        slong height;
        size_t count;
    } known[] = {{"atlas-sm", 1, 8},       {"atlas-sm", 2, 22},
                 {"atlas-sm", 3, 82},      {"atlas-sm1nu", 1, 16},
                 {"atlas-sm1nu", 2, 70},   {"atlas-sm2nu", 1, 26},
                 {"atlas-sm2nu", 2, 173},  {"atlas-sm3nu", 1, 38},
                 {"atlas-sm3nu", 2, 358},  {"atlas-mssm", 1, 35},
                 {"atlas-mssm3nu", 1, 236}};

    for (size_t k = 0; k < sizeof(known) / sizeof(*known); k++) {
        zf_search *s = shipped(known[k].search);
        zf_solve_options o = {.points = 100000, .max_height = known[k].height};
        zf_solution *a = answer(s, &o);

        ZF_CHECK(a->verdict == ZF_SOLVE_RESIDUAL);
        ZF_CHECK(a->points.stop == ZF_POINTS_HEIGHT);
        ZF_CHECK_SI_EQ(a->points.complete, known[k].height);
        ZF_CHECK_SI_EQ(a->points.first.n + 1, known[k].count);
        for (size_t i = 0; i < a->points.first.n; i++) {
            const zf_point *p = &a->points.first.point[i];

            ZF_CHECK(is_fermion_solution(s, p->x, &p->scale));
            if (i > 0)
                ZF_CHECK(fmpz_cmp(&p[-1].height, &p->height) <= 0);
        }
        zf_solution_free(a);
        zf_search_free(s);
    }
}

static const char small_content[] =
    "\n  fermions:\n"
    "    - {name: l, chirality: left, su3: 1, su2: 2, hypercharge: 1/2}\n"
    "    - {name: r, chirality: left, su3: 1, su2: 2, hypercharge: -1/2}\n"
    "    - {name: s, chirality: left, su3: 1, su2: 1, hypercharge: 0, "
    "families: 3}\n"
    "    - {name: t, chirality: right, su3: 1, su2: 1, hypercharge: 0}\n";

/* Height of x, 0 when it is not primitive. */
static slong primitive_height(const fmpz *x, slong n)
{
    slong height = 0;
    fmpz_t gcd;

    fmpz_init(gcd);
    for (slong i = 0; i < n; i++) {
        fmpz_gcd(gcd, gcd, x + i);
        if (labs(fmpz_get_si(x + i)) > height)
            height = labs(fmpz_get_si(x + i));
    }
    height = fmpz_is_one(gcd) ? height : 0;
    fmpz_clear(gcd);
    return height;
}

/* Homogeneous constraints, no equivalence but the scale: every primitive
 * solution in the box is listed, and with the sign both are. */
ZF_TEST(random_searches_against_brute_force)
{
    static const char *const name[] = {"l", "r", "s1", "s2", "s3", "t"};
    uint64_t rng = zf_test_seed();
    slong total = 0;
    fmpq_t one;

    fmpq_init(one);
    fmpq_one(one);
    for (slong t = 0; t < 12 * zf_test_multiplier(); t++) {
        zf_solve_options o = {.points = 100000, .max_height = 2};
        char lines[300];
        zf_search *s;
        zf_solution *a;
        fmpz *x = _fmpz_vec_init(6);
        slong at, found = 0;

        snprintf(lines, sizeof(lines),
                 "constraints: [%ld*%s = %ld*%s]\n"
                 "equivalences: {families: false, sign: false}\n",
                 (long)zf_test_between(&rng, 1, 3),
                 name[zf_test_between(&rng, 0, 5)],
                 (long)zf_test_between(&rng, -2, 2),
                 name[zf_test_between(&rng, 0, 5)]);
        s = search_on(small_content, lines);
        a = answer(s, &o);
        for (slong i = 0; i < 6; i++)
            fmpz_set_si(x + i, -2);
        do {
            if (primitive_height(x, 6) > 0 && is_fermion_solution(s, x, one)) {
                size_t i = 0;

                while (i < a->points.first.n &&
                       !_fmpz_vec_equal(a->points.first.point[i].x, x, 6))
                    i++;
                ZF_CHECK(i < a->points.first.n);
                found++;
            }
            for (at = 0; at < 6 && fmpz_equal_si(x + at, 2); at++)
                fmpz_set_si(x + at, -2);
            if (at < 6)
                fmpz_add_ui(x + at, x + at, 1);
        } while (at < 6);
        ZF_CHECK_SI_EQ(a->points.first.n, found);
        total += found;
        _fmpz_vec_clear(x, 6);
        zf_solution_free(a);
        zf_search_free(s);
    }
    ZF_CHECK(total > 100);
    fmpq_clear(one);
}

/* 3 B_3 - X_e L_1 - X_mu L_2 - X_tau L_3 up to permutations of the X: triples
 * with sum 3; height is max(3/m, |X|) after clearing the denominator m. */
ZF_TEST(fixed_charges_against_triples)
{
    zf_search *s = shipped("3b3-lepton");
    zf_solve_options o = {.points = 100000, .max_height = 7};
    zf_solution *a = answer(s, &o);
    size_t want = 0;

    /* Q_3 = x > 0 and three lepton charges adding to -3x, coprime; x = 0 is
     * no solution, for Q_3 = 1 is fixed. */
    for (slong x = 1; x <= 7; x++)
        for (slong p = -7; p <= 7; p++)
            for (slong q = -7; q <= p; q++) {
                slong r = -3 * x - p - q;

                want +=
                    r <= q && r >= -7 &&
                    n_gcd(n_gcd((ulong)x, (ulong)labs(p)), (ulong)labs(q)) == 1;
            }
    ZF_CHECK(a->verdict == ZF_SOLVE_FAMILY);
    ZF_CHECK_SI_EQ(a->points.first.n, want);
    for (size_t i = 0; i < a->points.first.n; i++) {
        const zf_point *p = &a->points.first.point[i];

        ZF_CHECK(is_fermion_solution(s, p->x, &p->scale));
    }
    zf_solution_free(a);
    zf_search_free(s);
}

ZF_TEST(stops_are_told_apart)
{
    zf_search *s = shipped("atlas-sm3nu");
    zf_solve_options o = {.points = 20};
    zf_solution *a = answer(s, &o);

    ZF_CHECK(a->verdict == ZF_SOLVE_RESIDUAL);
    ZF_CHECK(a->points.stop == ZF_POINTS_ENOUGH);
    ZF_CHECK_SI_EQ(a->points.first.n, 20);
    ZF_CHECK_SI_EQ(a->points.complete, 0); /* there are 37 of height 1 */
    zf_solution_free(a);
    o.points = 40;
    a = answer(s, &o);
    ZF_CHECK_SI_EQ(a->points.complete, 1);
    zf_solution_free(a);
    o.points = 100000;
    o.max_steps = 20000; /* height 1 takes 10654 */
    a = answer(s, &o);
    ZF_CHECK(a->verdict == ZF_SOLVE_CUT);
    ZF_CHECK(a->points.stop == ZF_POINTS_BUDGET);
    ZF_CHECK_SI_EQ(a->points.complete, 1);
    ZF_CHECK(a->points.first.n >= 37);
    zf_solution_free(a);
    o.points = 0;
    a = answer(s, &o);
    ZF_CHECK(a->verdict == ZF_SOLVE_RESIDUAL);
    ZF_CHECK(a->points.stop == ZF_POINTS_NOT_ASKED);
    zf_solution_free(a);
    zf_search_free(s);
}

static int stop_now(void *arg)
{
    ++*(int *)arg;
    return 1;
}

ZF_TEST(the_caller_may_stop_it)
{
    zf_search *s = shipped("atlas-sm3nu");
    int asked = 0;
    zf_monitor monitor = {stop_now, NULL, &asked};
    zf_solve_options o = {.points = 100000, .monitor = &monitor};
    zf_solution *a = answer(s, &o);

    ZF_CHECK_SI_EQ(asked, 1);
    ZF_CHECK(a->verdict == ZF_SOLVE_CUT);
    ZF_CHECK(a->points.stop == ZF_POINTS_CANCELLED);
    zf_solution_free(a);
    zf_search_free(s);
}

/* When only single rays are left the list ends by itself. */
ZF_TEST(finite_lists_are_complete)
{
    zf_search *s = search_on("sm", "constraints: [Q1 = 0, Q2 = 0, Q3 = 0, "
                                   "u1 = 0, u2 = 0, u3 = 0, e1 = 0, e2 = 0, "
                                   "e3 = 0, d3 = 0, L3 = 0, d1 = 3*L1]\n");
    zf_solve_options o = {.points = 50};
    zf_solution *a = answer(s, &o);

    ZF_CHECK(a->verdict == ZF_SOLVE_BRANCHES); /* 9 L^2 = L^2 */
    ZF_CHECK(a->points.stop == ZF_POINTS_ALL);
    ZF_CHECK_SI_EQ(a->points.first.n, 0);
    zf_solution_free(a);
    zf_search_free(s);
    s = search_on("sm+3nu", "constraints: [H = 0, Q1 = 0, L1 = 0, L2 = -L3]\n"
                            "require: {Q_i u_j H: all, Q_i d_j H: all, "
                            "L_i e_j H: diagonal, L_i nu_j H: diagonal}\n");
    a = answer(s, &o);
    ZF_CHECK(a->verdict == ZF_SOLVE_FAMILY);
    ZF_CHECK(a->points.stop == ZF_POINTS_ALL);
    ZF_CHECK_SI_EQ(a->points.first.n, 1); /* L_mu - L_tau */
    zf_solution_free(a);
    zf_search_free(s);
}

ZF_TEST_MAIN(ZF_CASE(atlas_counts),
             ZF_CASE(random_searches_against_brute_force),
             ZF_CASE(fixed_charges_against_triples),
             ZF_CASE(stops_are_told_apart), ZF_CASE(the_caller_may_stop_it),
             ZF_CASE(finite_lists_are_complete))
