/* t_branch.c - linear consequences against closed forms and brute force. */
#include "solve_test.h"

/* n left-handed singlets without hypercharge: sum x = sum x^3 = 0. */
static zf_search *singlets(slong n, const char *lines)
{
    char content[300];

    snprintf(content, sizeof(content),
             "\n  fermions:\n    - {name: s, chirality: left, su3: 1, su2: 1, "
             "hypercharge: 0, families: %ld}\n",
             (long)n);
    return search_on(content, lines);
}

/* 1 when integer charges lie in one of the solved branches: the charges give
 * the parameters (solved with FLINT), these must meet its equations. */
static int in_branches(const zf_solution *s, const slong *x)
{
    const zf_family *f = &s->family;
    slong n = s->anomaly.n, r = f->n_parameters;

    for (size_t b = 0; b < s->n_branches; b++) {
        zf_system joined;
        fmpq *row = _fmpq_vec_init(r + 1);
        int yes;

        zf_system_init(&joined, 0);
        zf_system_set(&joined, &s->branch[b].system);
        for (slong i = 0; i < n; i++) {
            for (slong k = 0; k <= r; k++)
                fmpq_set(row + k, fmpq_mat_entry(f->charge, i, k));
            fmpq_sub_si(row + r, row + r, x[i]);
            zf_system_add(&joined, row);
        }
        yes = zf_system_reduce(&joined);
        zf_system_clear(&joined);
        _fmpq_vec_clear(row, r + 1);
        if (yes)
            return 1;
    }
    return 0;
}

/* Compares with the definition at all charges in [-b, b]^n; returns the number
 * of solutions. */
static slong check_box(const zf_search *s, const zf_solution *a, slong b)
{
    slong n = s->content->n_fermions, at, found = 0;
    slong x[12];
    fmpz *z = _fmpz_vec_init(n);
    fmpq_t one;

    fmpq_init(one);
    fmpq_one(one);
    for (slong i = 0; i < n; i++)
        x[i] = -b;
    do {
        int holds;

        for (slong i = 0; i < n; i++)
            fmpz_set_si(z + i, x[i]);
        holds = is_fermion_solution(s, z, one);
        found += holds;
        ZF_CHECK(holds == in_branches(a, x));
        for (at = 0; at < n && x[at] == b; at++)
            x[at] = -b;
        if (at < n)
            x[at]++;
    } while (at < n);
    fmpq_clear(one);
    _fmpz_vec_clear(z, n);
    return found;
}

/* sum x = 0 makes sum x^3 = 3 xyz, and for four 3 (x+y)(y+z)(z+x). */
ZF_TEST(three_and_four_singlets)
{
    for (slong n = 3; n <= 4; n++) {
        zf_search *s = singlets(n, "");
        zf_solution *a = answer(s, NULL);

        ZF_CHECK(a->verdict == ZF_SOLVE_BRANCHES);
        ZF_CHECK_SI_EQ(a->n_branches, 3);
        for (size_t k = 0; k < 3; k++)
            ZF_CHECK(a->branch[k].solved);
        ZF_CHECK(check_box(s, a, n == 3 ? 4 : 2) > 10);
        zf_solution_free(a);
        zf_search_free(s);
    }
}

/* Five: the cubic surface has no such factors, and its lines are no more than
 * a part of the solutions: (1, 5, -7, -8, 9) is on none of them. */
ZF_TEST(five_singlets_remain)
{
    static const slong chiral[5] = {1, 5, -7, -8, 9};
    zf_search *s = singlets(5, "");
    zf_solution *a = answer(s, NULL);

    ZF_CHECK(a->verdict == ZF_SOLVE_RESIDUAL);
    ZF_CHECK(!in_branches(a, chiral));
    zf_solution_free(a);
    zf_search_free(s);
}

/* Two singlets with a fixed charge: x + y = 0 is all there is. */
ZF_TEST(fixed_charges)
{
    zf_search *s = singlets(3, "constraints: [s1 = 2]\n");
    zf_solution *a = answer(s, NULL);

    ZF_CHECK(a->verdict == ZF_SOLVE_BRANCHES); /* (2, 0, -2), (2, -2, 0) */
    ZF_CHECK_SI_EQ(a->n_branches, 2);
    ZF_CHECK_SI_EQ(check_box(s, a, 3), 2);
    zf_solution_free(a);
    zf_search_free(s);
    s = singlets(3, "constraints: [s1 = 2, s2 = 1]\n");
    a = answer(s, NULL); /* (2, 1, -3): cubes add to -18 */
    ZF_CHECK(a->verdict == ZF_SOLVE_NONE);
    ZF_CHECK_STR_EQ(a->reason,
                    "no rational values of the parameters satisfy X^3 = 0");
    zf_solution_free(a);
    zf_search_free(s);
}

/* Searches on the Standard Model with everything else zero. */
static zf_search *only(const char *constraints)
{
    char lines[500];

    snprintf(lines, sizeof(lines),
             "constraints: [Q1 = 0, Q2 = 0, Q3 = 0, e1 = 0, e2 = 0, e3 = 0, "
             "%s]\n",
             constraints);
    return search_on("sm", lines);
}

typedef struct expected {
    const char *constraints;
    zf_solve_verdict verdict;
    size_t branches;
} expected;

/* Y X^2 of pairs (x, -x): Q^2 - L^2 - 2 u^2 + d^2 + e^2. */
static const expected cases[] = {
    /* - L^2: definite, so zero alone */
    {"u1 = 0, u2 = 0, u3 = 0, d1 = 0, d2 = 0, d3 = 0", ZF_SOLVE_BRANCHES, 1},
    {"L1 = 1, u1 = 0, u2 = 0, u3 = 0, d1 = 0, d2 = 0, d3 = 0", ZF_SOLVE_NONE,
     0},
    /* - L^2 - 2 u^2: definite in four variables */
    {"d1 = 0, d2 = 0, d3 = 0", ZF_SOLVE_BRANCHES, 1},
    {"d1 = 0, d2 = 0, d3 = 0, u1 = 1/2", ZF_SOLVE_NONE, 0},
    /* d^2 = L^2 */
    {"u1 = 0, u2 = 0, u3 = 0, d3 = 0, L3 = 0", ZF_SOLVE_BRANCHES, 2},
    {"u1 = 0, u2 = 0, u3 = 0, d3 = 0, L3 = 0, d1 = 1", ZF_SOLVE_BRANCHES, 2},
    /* d^2 = 2 u^2: irrational */
    {"L1 = 0, L2 = 0, L3 = 0, d3 = 0, u3 = 0", ZF_SOLVE_BRANCHES, 1},
    {"L1 = 0, L2 = 0, L3 = 0, d3 = 0, u3 = 0, u1 = 1", ZF_SOLVE_NONE, 0},
    /* d^2 = L^2 + 2 u^2: a conic with points */
    {"u3 = 0, d3 = 0, L3 = 0", ZF_SOLVE_RESIDUAL, 0},
};

ZF_TEST(quadratic_cases)
{
    for (size_t k = 0; k < sizeof(cases) / sizeof(*cases); k++) {
        zf_search *s = only(cases[k].constraints);
        zf_solution *a = answer(s, NULL);

        if (a->verdict != cases[k].verdict ||
            a->n_branches != cases[k].branches)
            ZF_FAIL("case %zu: verdict %d, %zu branches\n", k, (int)a->verdict,
                    a->n_branches);
        zf_solution_free(a);
        zf_search_free(s);
    }
}

/* Semidefinite: L and u vanish, and three nu with sum 0 and sum of cubes 0 are
 * left. */
ZF_TEST(semidefinite_with_a_radical)
{
    zf_search *s = search_on(
        "sm+3nu", "constraints: [Q1 = 0, Q2 = 0, Q3 = 0, e1 = 0, e2 = 0, e3 = "
                  "0, d1 = 0, d2 = 0, d3 = 0]\n");
    zf_solution *a = answer(s, NULL);

    ZF_CHECK(a->verdict == ZF_SOLVE_BRANCHES);
    ZF_CHECK_SI_EQ(a->n_branches, 3);
    for (size_t k = 0; k < a->n_branches; k++)
        ZF_CHECK_SI_EQ(a->branch[k].system.used, a->family.n_parameters - 1);
    zf_solution_free(a);
    zf_search_free(s);
}

/* The members of every branch are solutions. */
ZF_TEST(members_of_branches_solve)
{
    uint64_t rng = zf_test_seed();

    for (size_t k = 0; k < sizeof(cases) / sizeof(*cases); k++) {
        zf_search *s = only(cases[k].constraints);
        zf_solution *a = answer(s, NULL);
        slong r = a->family.n_parameters, n = s->content->n;

        for (size_t b = 0; b < a->n_branches; b++) {
            fmpq *v = _fmpq_vec_init(r), *x = _fmpq_vec_init(n);
            fmpq *move = _fmpq_vec_init(1);
            fmpz_mat_t basis;

            zf_system_solutions(v, basis, &a->branch[b].system);
            for (slong i = 0; i < fmpz_mat_nrows(basis); i++) {
                random_values(move, 1, &rng);
                for (slong j = 0; j < r; j++) {
                    fmpq_t t;

                    fmpq_init(t);
                    fmpq_mul_fmpz(t, move, fmpz_mat_entry(basis, i, j));
                    fmpq_add(v + j, v + j, t);
                    fmpq_clear(t);
                }
            }
            zf_family_charges(x, &a->family, v);
            ZF_CHECK(is_solution(s, x));
            fmpz_mat_clear(basis);
            _fmpq_vec_clear(move, 1);
            _fmpq_vec_clear(x, n);
            _fmpq_vec_clear(v, r);
        }
        zf_solution_free(a);
        zf_search_free(s);
    }
}

/* Random searches among four singlets: brute force in a box. */
ZF_TEST(random_constraints_against_brute_force)
{
    uint64_t rng = zf_test_seed();
    slong complete = 0;

    for (slong t = 0; t < 40 * zf_test_multiplier(); t++) {
        char lines[200];
        zf_search *s;
        zf_solution *a;

        snprintf(lines, sizeof(lines),
                 "constraints: [%ld*s1 + %ld*s2 = %ld*s3 + %ld]\n",
                 (long)zf_test_between(&rng, -2, 2),
                 (long)zf_test_between(&rng, 1, 2),
                 (long)zf_test_between(&rng, -1, 1),
                 (long)zf_test_between(&rng, -1, 1));
        s = singlets(4, lines);
        a = answer(s, NULL);
        if (a->verdict == ZF_SOLVE_BRANCHES || a->verdict == ZF_SOLVE_NONE) {
            (void)check_box(s, a, 2);
            complete++;
        }
        zf_solution_free(a);
        zf_search_free(s);
    }
    ZF_CHECK(complete > 20);
}

ZF_TEST_MAIN(ZF_CASE(three_and_four_singlets), ZF_CASE(five_singlets_remain),
             ZF_CASE(fixed_charges), ZF_CASE(quadratic_cases),
             ZF_CASE(semidefinite_with_a_radical),
             ZF_CASE(members_of_branches_solve),
             ZF_CASE(random_constraints_against_brute_force))
