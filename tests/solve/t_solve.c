/* t_solve.c - the whole answer on all shipped searches, and refused memory. */
#include "solve_test.h"
#include "zf_oom.h"

ZF_TEST(shipped_searches_are_answered)
{
    static const struct {
        const char *search;
        zf_solve_verdict verdict;
        slong parameters;
    } known[] = {
        {"3b3-lepton", ZF_SOLVE_FAMILY, 2},
        {"accidental-symmetries", ZF_SOLVE_FAMILY, 4},
        {"b3-l3-lmu-ltau", ZF_SOLVE_FAMILY, 2},
        {"lmu-ltau-vlq", ZF_SOLVE_FAMILY, 0},
        {"open-sm3nu", ZF_SOLVE_RESIDUAL, 6},
        {"atlas-sm", ZF_SOLVE_RESIDUAL, 11},
        {"atlas-sm1nu", ZF_SOLVE_RESIDUAL, 12},
        {"atlas-sm2nu", ZF_SOLVE_RESIDUAL, 13},
        {"atlas-sm3nu", ZF_SOLVE_RESIDUAL, 14},
        {"atlas-mssm", ZF_SOLVE_RESIDUAL, 13},
        {"atlas-mssm3nu", ZF_SOLVE_RESIDUAL, 16},
    };

    uint64_t rng = zf_test_seed();

    for (size_t k = 0; k < sizeof(known) / sizeof(*known); k++) {
        zf_search *s = shipped(known[k].search);
        zf_solution *a = answer(s, NULL);
        slong r = known[k].parameters, n = s->content->n;
        fmpq *v = _fmpq_vec_init(r), *x = _fmpq_vec_init(n);

        ZF_CHECK(a->verdict == known[k].verdict);
        ZF_CHECK_SI_EQ(a->family.n_parameters, r);
        for (slong t = 0; t < 10; t++) {
            random_values(v, r, &rng);
            zf_family_charges(x, &a->family, v);
            if (a->verdict == ZF_SOLVE_FAMILY)
                ZF_CHECK(is_solution(s, x));
            ZF_CHECK(zf_solution_verify(a, x) == is_solution(s, x) ||
                     !a->family.known[n - 1]);
        }
        _fmpq_vec_clear(x, n);
        _fmpq_vec_clear(v, r);
        zf_solution_free(a);
        zf_search_free(s);
    }
    zf_solution_free(NULL);
}

/* The independent check: each constraint and each condition counts. */
ZF_TEST(verification_refuses_what_is_wrong)
{
    zf_search *s = shipped("3b3-lepton");
    zf_solution *a = answer(s, NULL);
    fmpq *v = _fmpq_vec_init(2), *x = _fmpq_vec_init(s->content->n);

    fmpq_set_si(v, 7, 1);
    fmpq_set_si(v + 1, 10, 1);
    zf_family_charges(x, &a->family, v);
    ZF_CHECK(zf_solution_verify(a, x));
    for (slong i = 0; i < s->content->n_fermions; i++) {
        fmpq_add_si(x + i, x + i, 1);
        ZF_CHECK(!zf_solution_verify(a, x));
        fmpq_sub_si(x + i, x + i, 1);
    }
    for (slong i = 0; i < s->content->n_fermions; i++)
        fmpq_neg(x + i, x + i); /* anomaly-free, but Q3 = -1 */
    ZF_CHECK(!zf_solution_verify(a, x));
    _fmpq_vec_clear(x, s->content->n);
    _fmpq_vec_clear(v, 2);
    zf_solution_free(a);
    zf_search_free(s);
}

/* Many parameters: no blow-up, and still an answer. */
ZF_TEST(a_large_content)
{
    zf_search *s =
        search_on("\n  base: sm+3nu+vlq\n  add:\n    fermions:\n"
                  "      - {name: chi, chirality: left, su3: 1, su2: 1, "
                  "hypercharge: 0, families: 15}\n",
                  "");
    zf_solution *a = answer(s, NULL);

    ZF_CHECK(a->verdict == ZF_SOLVE_RESIDUAL);
    ZF_CHECK_SI_EQ(a->family.n_parameters, 24 - 4 + 15);
    zf_solution_free(a);
    zf_search_free(s);
}

static zf_status answer_and_print(void *arg, zf_error *err)
{
    static const zf_solve_options o = {.points = 3, .further = 1};
    zf_solution *a = NULL;
    zf_buf text;
    zf_status st = zf_solve(&a, arg, &o, err);

    zf_buf_init(&text, 0);
    if (st == ZF_OK) {
        zf_solution_print(&text, a, 0);
        st = zf_buf_check(&text, err);
    }
    zf_buf_clear(&text);
    zf_solution_free(a);
    return st;
}

/* Without filters: a filter that runs out of memory is not seen to be
 * symmetric, which is no failure. */
ZF_TEST(t_oom_solve)
{
    zf_search *s = search_on("sm+3nu", "require: {Q_i u_j H: all, Q_i d_j H: "
                                       "all, L_i e_j H: diagonal}\n");

    ZF_CHECK_OOM(answer_and_print, s); /* with a projection */
    zf_search_free(s);
    s = shipped("b3-l3-lmu-ltau");
    ZF_CHECK_OOM(answer_and_print, s);
    zf_search_free(s);
    s = search_on("sm", "require: {Q_i u_j H: all, Q_i d_j H: all, L_i e_j H: "
                        "diagonal}\n");
    ZF_CHECK_OOM(answer_and_print, s); /* with branches */
    zf_search_free(s);
    s = search_on("sm", "constraints: [Q1 = 1, Q2 = 1, Q3 = 1, L1 = -3, "
                        "L2 = -3, L3 = -2]\n");
    ZF_CHECK_OOM(answer_and_print, s); /* none exist */
    zf_search_free(s);
}

ZF_TEST_MAIN(ZF_CASE(shipped_searches_are_answered),
             ZF_CASE(verification_refuses_what_is_wrong),
             ZF_CASE(a_large_content), ZF_CASE(t_oom_solve))
