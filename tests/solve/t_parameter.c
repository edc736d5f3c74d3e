/* t_parameter.c - families in named parameters against the formulas of the
 * papers, and messages for parameters that will not do. */
#include "solve_test.h"

/* Fills x with  sum_f (b_f B_f + l_f L_f) + y Y  on the fermions of sm+3nu,
 * written out. */
static void combination(fmpq *x, const fmpq *b, const fmpq *l, const fmpq_t y)
{
    static const slong sixths[6] = {1, 4, -2, -3, -6, 0}; /* 6 Y */
    fmpq_t t;

    fmpq_init(t);
    for (slong s = 0; s < 6; s++)
        for (slong f = 0; f < 3; f++) {
            fmpq_set_si(t, sixths[s], 6);
            fmpq_mul(x + 3 * s + f, t, y);
            fmpq_set_si(t, 1, s < 3 ? 3 : 1);
            fmpq_mul(t, t, s < 3 ? b + f : l + f);
            fmpq_add(x + 3 * s + f, x + 3 * s + f, t);
        }
    fmpq_clear(t);
}

static void check_charges(const fmpq *got, const fmpq *want)
{
    for (slong i = 0; i < 18; i++)
        ZF_CHECK_FMPQ_EQ(got + i, want + i);
}

/* arXiv:1909.02021: T_X = a_Y Y + sum a_i L_i - (A/3) B, H has -a_Y/2. */
ZF_TEST(four_parameters_of_the_accidental_symmetries)
{
    zf_search *s = shipped("accidental-symmetries");
    zf_solution *a = answer(s, NULL);
    fmpq *x = _fmpq_vec_init(20), *want = _fmpq_vec_init(20);
    fmpq *v = _fmpq_vec_init(4), *b = _fmpq_vec_init(3);
    uint64_t rng = zf_test_seed();
    fmpq_t t;

    fmpq_init(t);
    ZF_CHECK(a->verdict == ZF_SOLVE_FAMILY);
    ZF_CHECK(a->family.named);
    ZF_CHECK_SI_EQ(a->family.n_parameters, 4);
    ZF_CHECK_STR_EQ(a->family.parameter[1], "a_mu");
    ZF_CHECK_STR_EQ(a->family.parameter_latex[1], "a_\\mu");
    for (slong n = 0; n < 50; n++) {
        random_values(v, 4, &rng);
        zf_family_charges(x, &a->family, v);
        fmpq_add(b, v, v + 1);
        fmpq_add(b, b, v + 2);
        fmpq_set_si(t, -1, 3);
        fmpq_mul(b, b, t);
        fmpq_set(b + 1, b);
        fmpq_set(b + 2, b);
        combination(want, b, v, v + 3);
        check_charges(x, want);
        fmpq_set_si(t, -1, 2);
        fmpq_mul(t, t, v + 3);
        ZF_CHECK_FMPQ_EQ(x + 18, t);
        ZF_CHECK(fmpq_is_one(x + 19));
        ZF_CHECK(is_solution(s, x));
    }
    fmpq_clear(t);
    _fmpq_vec_clear(b, 3);
    _fmpq_vec_clear(v, 4);
    _fmpq_vec_clear(want, 20);
    _fmpq_vec_clear(x, 20);
    zf_solution_free(a);
    zf_search_free(s);
}

/* arXiv:2306.08669: 3 B_3 - X_e L_1 - X_mu L_2 - (3 - X_e - X_mu) L_3, and
 * arXiv:1707.04811: y (L_2 - L_3) + x (B_3 - L_3) with its six scalars. */
ZF_TEST(two_parameters_of_two_papers)
{
    zf_search *s = shipped("3b3-lepton");
    zf_solution *a = answer(s, NULL);
    fmpq *x = _fmpq_vec_init(24), *want = _fmpq_vec_init(18);
    fmpq *v = _fmpq_vec_init(2), *b = _fmpq_vec_init(3);
    fmpq *l = _fmpq_vec_init(3);
    uint64_t rng = zf_test_seed();
    fmpq_t zero;

    fmpq_init(zero);
    ZF_CHECK(a->verdict == ZF_SOLVE_FAMILY);
    for (slong n = 0; n < 20; n++) {
        random_values(v, 2, &rng);
        zf_family_charges(x, &a->family, v);
        fmpq_set_si(b + 2, 3, 1);
        fmpq_neg(l, v);
        fmpq_neg(l + 1, v + 1);
        fmpq_add(l + 2, v, v + 1);
        fmpq_sub(l + 2, l + 2, b + 2);
        combination(want, b, l, zero);
        check_charges(x, want);
    }
    zf_solution_free(a);
    zf_search_free(s);
    s = shipped("b3-l3-lmu-ltau");
    a = answer(s, NULL);
    ZF_CHECK(a->verdict == ZF_SOLVE_FAMILY);
    for (slong n = 0; n < 20; n++) {
        random_values(v, 2, &rng); /* x, y */
        zf_family_charges(x, &a->family, v);
        fmpq_set(b + 2, v);
        fmpq_zero(l);
        fmpq_set(l + 1, v + 1);
        fmpq_add(l + 2, v, v + 1);
        ZF_CHECK_FMPQ_EQ(x + 22, l + 2); /* Phi2 */
        fmpq_neg(l + 2, l + 2);
        combination(want, b, l, zero);
        check_charges(x, want);
        ZF_CHECK_FMPQ_EQ(x + 23, v); /* Phi3 */
        ZF_CHECK(is_solution(s, x));
    }
    fmpq_clear(zero);
    _fmpq_vec_clear(l, 3);
    _fmpq_vec_clear(b, 3);
    _fmpq_vec_clear(v, 2);
    _fmpq_vec_clear(want, 18);
    _fmpq_vec_clear(x, 24);
    zf_solution_free(a);
    zf_search_free(s);
}

/* Named parameters with constants, and mixed: x(p(x)) = x. */
ZF_TEST(parameters_are_inverted)
{
    zf_search *s = search_on(
        "sm+3nu", "constraints: [H = 0]\n"
                  "require: {Q_i u_j H: all, Q_i d_j H: all, L_i e_j H: "
                  "diagonal, L_i nu_j H: diagonal}\n"
                  "parameters: {p: 2*L1 - L2 + 1/3, q: L2 + L3 - 5, "
                  "r: L3/7 + Q2}\n");
    zf_solution *a = answer(s, NULL);
    fmpq *x = _fmpq_vec_init(19), *v = _fmpq_vec_init(3);
    uint64_t rng = zf_test_seed();
    fmpq_t value;

    fmpq_init(value);
    for (slong n = 0; n < 30; n++) {
        random_values(v, 3, &rng);
        zf_family_charges(x, &a->family, v);
        ZF_CHECK(is_solution(s, x));
        for (size_t k = 0; k < 3; k++) {
            fmpq_set(value, s->parameter[k].row + 19);
            for (slong i = 0; i < 19; i++)
                fmpq_addmul(value, s->parameter[k].row + i, x + i);
            ZF_CHECK_FMPQ_EQ(value, v + k);
        }
    }
    fmpq_clear(value);
    _fmpq_vec_clear(v, 3);
    _fmpq_vec_clear(x, 19);
    zf_solution_free(a);
    zf_search_free(s);
}

/* Scalars that nothing fixes are not known, and need no parameter. */
ZF_TEST(free_scalars_are_not_known)
{
    static const char content[] =
        "\n  base: sm\n  add:\n    scalars:\n"
        "      - {name: S, su3: 1, su2: 1, hypercharge: 0}\n"
        "      - {name: T, su3: 1, su2: 1, hypercharge: 0}\n";
    static const char require[] =
        "require: {Q_i u_j H: all, Q_i d_j H: all, L_i e_j H: diagonal}\n";
    char lines[600];
    zf_search *s;
    zf_solution *a;

    snprintf(lines, sizeof(lines), "%sconstraints: [S = T]\n", require);
    for (int named = 0; named < 2; named++) {
        if (named)
            snprintf(lines, sizeof(lines),
                     "%sconstraints: [S = T]\nparameters: {a: L1, b: L2, c: "
                     "Q1}\n",
                     require);
        s = search_on(content, lines);
        a = answer(s, NULL);
        ZF_CHECK_SI_EQ(a->family.n_parameters, 3);
        ZF_CHECK(a->family.known[15]); /* H */
        ZF_CHECK(!a->family.known[16] && !a->family.known[17]);
        zf_solution_free(a);
        zf_search_free(s);
    }
    /* ... but may have one. */
    snprintf(lines, sizeof(lines),
             "%sconstraints: [S = T]\nparameters: {a: L1, b: L2, c: Q1, d: S + "
             "Q1}\n",
             require);
    s = search_on(content, lines);
    a = answer(s, NULL);
    ZF_CHECK(a->family.known[16] && a->family.known[17]);
    ZF_CHECK_SI_EQ(fmpz_mat_nrows(a->family.lattice), 3);
    zf_solution_free(a);
    zf_search_free(s);
}

static void refuses(const char *parameters, size_t column, const char *message)
{
    char lines[600];
    zf_search *s;
    zf_solution *a = NULL;
    zf_error err = {0};

    snprintf(lines, sizeof(lines),
             "constraints: [H = 0]\nrequire: {Q_i u_j H: all, Q_i d_j H: all, "
             "L_i e_j H: diagonal, L_i nu_j H: diagonal}\n"
             "parameters: {%s}\n",
             parameters);
    s = search_on("sm+3nu", lines);
    ZF_CHECK(zf_solve(&a, s, NULL, &err) == ZF_EINPUT);
    ZF_CHECK(a == NULL);
    ZF_CHECK_STR_EQ(err.message, message);
    ZF_CHECK_STR_EQ(err.file, "t.yaml");
    ZF_CHECK_SI_EQ(err.line, 6);
    ZF_CHECK_SI_EQ(err.column, column);
    zf_search_free(s);
}

ZF_TEST(refuses_parameters_that_do_not_fit)
{
    refuses("a: L1, b: L2, c: L3, d: Q1", 35,
            "parameter \"d\" is not free: the linear conditions make it -a/9 - "
            "b/9 - c/9");
    refuses("a: L1, b: e1 + 2, c: L3", 21,
            "parameter \"b\" is not free: the linear conditions make it a + 2");
    refuses("a: H + 1/2, b: L2, c: L3", 14,
            "parameter \"a\" is not free: the linear conditions make it 1/2");
    refuses("a: L1, b: L2", 21,
            "the parameters leave 1 direction of the charges out; name one "
            "that changes along B - 3 L_3");
    refuses("a: L1 - L2", 14,
            "the parameters leave 2 directions of the charges out; name one "
            "that changes along L_1 + L_2 - 2 L_3");
}

ZF_TEST_MAIN(ZF_CASE(four_parameters_of_the_accidental_symmetries),
             ZF_CASE(two_parameters_of_two_papers),
             ZF_CASE(parameters_are_inverted),
             ZF_CASE(free_scalars_are_not_known),
             ZF_CASE(refuses_parameters_that_do_not_fit))
