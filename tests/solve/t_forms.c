/* t_forms.c - restricted polynomials against the anomaly coefficients at random
 * members of the family. */
#include "solve_test.h"

/* Value of a polynomial at rational parameters, the last generator being 1. */
static void evaluate(fmpq_t out, const fmpz_mpoly_t p, const zf_solution *s,
                     const fmpq *v)
{
    slong r = s->family.n_parameters;
    fmpq_t term, power;
    fmpz_t c;

    fmpq_init(term);
    fmpq_init(power);
    fmpz_init(c);
    fmpq_zero(out);
    for (slong i = 0; i < fmpz_mpoly_length(p, s->ring); i++) {
        fmpz_mpoly_get_term_coeff_fmpz(c, p, i, s->ring);
        fmpq_set_fmpz(term, c);
        for (slong k = 0; k < r; k++) {
            ulong e = fmpz_mpoly_get_term_var_exp_ui(p, i, k, s->ring);

            fmpq_pow_si(power, v + k, (slong)e);
            fmpq_mul(term, term, power);
        }
        fmpq_add(out, out, term);
    }
    fmpz_clear(c);
    fmpq_clear(power);
    fmpq_clear(term);
}

/* The polynomial is a constant multiple of the coefficient: ratios at random
 * points agree.  Returns how many of them were not zero. */
static slong check_condition(const zf_solution *s, const zf_condition *c,
                             uint64_t *rng)
{
    slong n = s->search->content->n, r = s->family.n_parameters, seen = 0;
    fmpq *v = _fmpq_vec_init(r), *x = _fmpq_vec_init(n);
    fmpq *sum = _fmpq_vec_init(ZF_N_ANOMALIES);
    fmpq_t value, ratio, first;

    fmpq_init(value);
    fmpq_init(ratio);
    fmpq_init(first);
    for (slong t = 0; t < 12; t++) {
        random_values(v, r, rng);
        zf_family_charges(x, &s->family, v);
        zf_anomaly_check(sum, s->search->content, x);
        for (int k = 0; k < ZF_N_LINEAR_ANOMALIES; k++)
            ZF_CHECK(fmpq_is_zero(sum + k));
        evaluate(value, c->poly, s, v);
        ZF_CHECK(fmpq_is_zero(value) == fmpq_is_zero(sum + c->which));
        if (fmpq_is_zero(value))
            continue;
        fmpq_div(ratio, sum + c->which, value);
        if (seen++ == 0)
            fmpq_set(first, ratio);
        ZF_CHECK_FMPQ_EQ(ratio, first);
    }
    fmpq_clear(first);
    fmpq_clear(ratio);
    fmpq_clear(value);
    _fmpq_vec_clear(sum, ZF_N_ANOMALIES);
    _fmpq_vec_clear(x, n);
    _fmpq_vec_clear(v, r);
    return seen;
}

static void check_search(zf_search *s, int quadratic, int cubic)
{
    uint64_t rng = zf_test_seed();
    zf_solution *a = answer(s, NULL);
    int want[2] = {quadratic, cubic};

    ZF_CHECK(a->has_ring);
    ZF_CHECK(a->condition[0].which == ZF_ANOM_Y_X_X);
    ZF_CHECK(a->condition[1].which == ZF_ANOM_X_X_X);
    for (int k = 0; k < 2; k++) {
        slong seen = check_condition(a, &a->condition[k], &rng);

        ZF_CHECK((a->condition[k].kind != ZF_CONDITION_VANISHES) == want[k]);
        ZF_CHECK(want[k] ? seen > 0 : seen == 0);
    }
    zf_solution_free(a);
    zf_search_free(s);
}

ZF_TEST(polynomials_are_the_coefficients)
{
    check_search(shipped("atlas-sm"), 1, 1);
    check_search(shipped("atlas-sm3nu"), 1, 1);
    check_search(shipped("atlas-mssm"), 1, 1);
    check_search(shipped("open-sm3nu"), 0, 1);
    check_search(shipped("accidental-symmetries"), 0, 0);
    check_search(shipped("3b3-lepton"), 0, 0);
    check_search(search_on("sm+3nu+vlq", "constraints: [H = 1/3, Q1 = 2, "
                                         "QVL = Q2, u3 = d2 + 1/2]\n"),
                 1, 1);
    check_search(search_on("sm+3nu", "constraints: [Q1 = 1, L1 = Q2 + 1/7]\n"),
                 1, 1);
}

/* Without the nu the family of arXiv:1909.02021 needs a_e + a_mu + a_tau = 0
 * and a_e^3 + a_mu^3 + a_tau^3 = 0, so 3 a_e a_mu (a_e + a_mu) = 0: the paper
 * finds a (L_i - L_j) + b Y only. */
ZF_TEST(factors_are_found)
{
    zf_search *s =
        search_on("sm", "require: {Q_i u_j H: all, Q_i d_j H: all, L_i e_j H: "
                        "diagonal}\n"
                        "parameters: {a_e: L1 + H, a_mu: L2 + H, a_Y: 2*H}\n");
    zf_solution *a = answer(s, NULL);
    zf_buf text;

    report(&text, a);
    check_has(zf_buf_text(&text), "X = a_e (L_1 - L_3) + a_mu (L_2 - L_3) + "
                                  "a_Y Y\n");
    check_has(zf_buf_text(&text), "  Y X^2   vanishes identically\n");
    ZF_CHECK(a->condition[1].factored);
    ZF_CHECK_SI_EQ(fmpz_mpoly_factor_length(a->condition[1].factor, a->ring),
                   3);
    check_has(zf_buf_text(&text), "(a_e + a_mu)");
    ZF_CHECK(a->verdict == ZF_SOLVE_BRANCHES);
    ZF_CHECK_SI_EQ(a->n_branches, 3);
    check_has(zf_buf_text(&text), "\n  a_e = 0\n");
    check_has(zf_buf_text(&text), "\n  a_mu = 0\n");
    check_has(zf_buf_text(&text), "\n  a_e = -a_mu\n");
    zf_buf_clear(&text);
    zf_solution_free(a);
    zf_search_free(s);
}

ZF_TEST_MAIN(ZF_CASE(polynomials_are_the_coefficients),
             ZF_CASE(factors_are_found))
