/* t_shift.c - directions that keep solutions, tried on solutions. */
#include "solve_test.h"

/* Solutions stay solutions when a shift is added, and Y is one always. */
ZF_TEST(shifts_keep_solutions)
{
    static const char *const names[] = {"atlas-sm", "atlas-sm3nu", "atlas-mssm",
                                        "open-sm3nu"};
    uint64_t rng = zf_test_seed();
    fmpq_t one;

    fmpq_init(one);
    fmpq_one(one);
    for (int k = 0; k < 4; k++) {
        zf_search *s = shipped(names[k]);
        zf_solve_options o = {.points = 60};
        zf_solution *a = answer(s, &o);
        slong n = a->anomaly.n;
        fmpz *x = _fmpz_vec_init(n);

        ZF_CHECK_SI_EQ(fmpz_mat_nrows(a->shift), 1);
        for (slong i = 0; i < n; i++) { /* proportional to Y */
            const fmpq *y =
                &s->content->multiplet[s->content->owner[i]].hypercharge;
            const fmpq *y0 = &s->content->multiplet[0].hypercharge;
            fmpq_t left, right;

            fmpq_init(left);
            fmpq_init(right);
            fmpq_mul_fmpz(left, y0, fmpz_mat_entry(a->shift, 0, i));
            fmpq_mul_fmpz(right, y, fmpz_mat_entry(a->shift, 0, 0));
            ZF_CHECK_FMPQ_EQ(left, right);
            fmpq_clear(right);
            fmpq_clear(left);
        }
        for (size_t i = 0; i < a->points.first.n; i++) {
            _fmpz_vec_scalar_mul_si(x, a->points.first.point[i].x, n, 5);
            _fmpz_vec_scalar_addmul_si(x, fmpz_mat_entry(a->shift, 0, 0), n,
                                       zf_test_between(&rng, -9, 9));
            ZF_CHECK(is_fermion_solution(s, x, one));
        }
        _fmpz_vec_clear(x, n);
        zf_solution_free(a);
        zf_search_free(s);
    }
    fmpq_clear(one);
}

/* Fixed charges: what is added must keep them. */
ZF_TEST(shifts_keep_fixed_charges)
{
    zf_search *s = search_on("sm+3nu", "constraints: [Q1 = 1]\n");
    zf_solve_options o = {.points = 20, .max_height = 1};
    zf_solution *a = answer(s, &o);

    ZF_CHECK(a->verdict == ZF_SOLVE_RESIDUAL);
    ZF_CHECK(a->points.first.n > 0);
    ZF_CHECK_SI_EQ(fmpz_mat_nrows(a->shift), 0); /* Y changes Q1 */
    zf_solution_free(a);
    zf_search_free(s);
    s = search_on("sm+3nu", "constraints: [nu1 = 1]\n");
    a = answer(s, &o);
    ZF_CHECK_SI_EQ(fmpz_mat_nrows(a->shift), 1); /* Y does not change nu1 */
    zf_solution_free(a);
    zf_search_free(s);
}

ZF_TEST_MAIN(ZF_CASE(shifts_keep_solutions), ZF_CASE(shifts_keep_fixed_charges))
