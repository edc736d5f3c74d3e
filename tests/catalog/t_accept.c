/* t_accept.c - exact searches: families, branches, points, and refusals. */
#include <flint/fmpq_vec.h>

#include "place.h"
#include "zf_oom.h"

#define LEPTONS                                                   \
 "content: sm+3nu\n"                                              \
 "constraints: [Q1 = 0, Q2 = 0, Q3 = 0, u1 = 0, u2 = 0, u3 = 0, " \
 "d1 = 0, d2 = 0, d3 = 0, nu1 = 0, nu2 = 0, nu3 = 0]\n"           \
 "parameters: {a: L1, b: L2, c: e1, d: e2}\n"

#define TWO                                                             \
 "content: sm+3nu\n"                                                    \
 "constraints: [Q1 = 0, Q2 = 0, Q3 = 0, u1 = 0, u2 = 0, u3 = 0, "       \
 "d1 = 0, d2 = 0, d3 = 0, nu1 = 0, nu2 = 0, nu3 = 0, L2 = 0, e2 = 0]\n" \
 "parameters: {a: L1, c: e1}\n"

static const zf_accept_options plain = {.threads = 1};

static zf_acceptance accept(const zf_search *s)
{
    zf_acceptance a = {0};
    zf_error err = {0};

    ZF_CHECK_OK(zf_accept(&a, s, &plain, &err), &err);
    return a;
}

static zf_search *shipped(const char *name)
{
    const zf_search_context context = {.catalog = ZF_SOURCE_DIR "/catalog"};
    char path[256];
    zf_search *s = NULL;
    zf_error err = {0};

    snprintf(path, sizeof(path), ZF_SOURCE_DIR "/catalog/searches/%s.yaml",
             name);
    ZF_CHECK_OK(zf_search_read_file(&s, path, &context, &err), &err);
    return s;
}

/* The charge of a component at parameter values v. */
static void check_charge(const zf_model *m, const char *name, const fmpq *v,
                         const char *want)
{
    slong i = zf_content_component(m->content, name);
    fmpq *x = _fmpq_vec_init(m->content->n);
    zf_buf text;

    ZF_CHECK(i >= 0);
    zf_buf_init(&text, 0);
    zf_model_charges(x, m, v);
    zf_rational_print(&text, x + i);
    ZF_CHECK_STR_EQ(zf_buf_text(&text), want);
    zf_buf_clear(&text);
    _fmpq_vec_clear(x, m->content->n);
}

static void check_sum(const zf_model *m)
{
    fmpq *x = _fmpq_vec_init(m->content->n);
    fmpq *sum = _fmpq_vec_init(ZF_N_ANOMALIES);

    zf_model_charges(x, m, NULL);
    zf_anomaly_coefficients(sum, m->content, x);
    for (int k = 0; k < ZF_N_ANOMALIES; k++)
        ZF_CHECK(fmpq_is_zero(sum + k));
    _fmpq_vec_clear(sum, ZF_N_ANOMALIES);
    _fmpq_vec_clear(x, m->content->n);
}

/* 3B3 - (Xe Le + Xmu Lmu + Xtau Ltau): family and points. */
ZF_TEST(family_and_points_of_a_paper)
{
    zf_search *s = shipped("3b3-lepton");
    zf_acceptance a = accept(s);
    fmpq *v = _fmpq_vec_init(2);
    zf_buf text;

    zf_buf_init(&text, 0);
    ZF_CHECK_SI_EQ(a.n_models, 3);
    ZF_CHECK_SI_EQ(a.verdict, ZF_SOLVE_FAMILY);
    ZF_CHECK_SI_EQ(a.model[0]->n_parameters, 2);
    fmpq_set_si(v, 7, 1);
    fmpq_set_si(v + 1, 10, 1);
    check_charge(a.model[0], "L3", v, "14"); /* -(3 - 7 - 10) */
    check_charge(a.model[0], "Q3", v, "1");
    check_charge(a.model[1], "L1", NULL, "-1");
    check_charge(a.model[1], "L2", NULL, "-2");
    check_charge(a.model[1], "e3", NULL, "0");
    check_charge(a.model[2], "L3", NULL, "14");
    for (int i = 1; i < 3; i++)
        check_sum(a.model[i]);
    for (int i = 0; i < 3; i++) {
        const zf_model *m = a.model[i];

        ZF_CHECK(m->certified);
        ZF_CHECK_STR_EQ(m->search, "3b3-lepton");
        ZF_CHECK_STR_EQ(m->search_sha256, s->sha256);
        ZF_CHECK_SI_EQ(m->n_references, 1);
        ZF_CHECK_SI_EQ(m->n_claims, 1);
        ZF_CHECK_STR_EQ(m->claim[0].source, "arXiv:2306.08669");
    }
    ZF_CHECK(strncmp(a.model[1]->id, "3b3-lepton-le-2lmu-", 19) == 0);
    ZF_CHECK(strstr(a.model[1]->title, ": X_e = 1, X_mu = 2"));
    zf_acceptance_print(&text, &a);
    ZF_CHECK_STR_EQ(text.data, "3 models: all solutions (proved): a family of "
                               "2 parameters");
    zf_buf_clear(&text);
    _fmpq_vec_clear(v, 2);
    zf_acceptance_clear(&a);
    zf_search_free(s);
}

/* Eq. (2.4) of arXiv:1909.02021 at its benchmark. */
ZF_TEST(benchmark_of_the_accidental_symmetries)
{
    zf_search *s = shipped("accidental-symmetries");
    zf_acceptance a = accept(s);
    const zf_model *m;

    ZF_CHECK_SI_EQ(a.n_models, 2);
    m = a.model[1];
    check_charge(m, "nu1", NULL, "59/100");
    check_charge(m, "L2", NULL, "113/200"); /* 1 - 87/200 */
    check_charge(m, "e3", NULL, "-87/100");
    check_charge(m, "Q1", NULL, "-19/600"); /* 29/200 - 159/900 */
    check_charge(m, "H", NULL, "-87/200");
    check_charge(m, "Phi", NULL, "1");
    check_sum(m);
    zf_acceptance_clear(&a);
    zf_search_free(s);
}

ZF_TEST(one_solution_is_a_fixed_model)
{
    zf_search *s = shipped("lmu-ltau-vlq");
    zf_acceptance a = accept(s);

    ZF_CHECK_SI_EQ(a.n_models, 1);
    ZF_CHECK_SI_EQ(a.model[0]->n_parameters, 0);
    check_charge(a.model[0], "L2", NULL, "1");
    check_charge(a.model[0], "L3", NULL, "-1");
    check_charge(a.model[0], "QVL1", NULL, "1");
    check_sum(a.model[0]);
    zf_acceptance_clear(&a);
    zf_search_free(s);
}

/* c^2 = a^2: the quadratic condition falls into two lines. */
ZF_TEST(branches_become_families)
{
    zf_search *s = place_search(
        "kind: search\nname: two\ntitle: Two lines\n" TWO
        "accept: {family: true, points: [{a: 1, c: -1}, {a: 2, c: 2}]}\n");
    zf_acceptance a = accept(s);
    fmpq *v = _fmpq_vec_init(1);
    int seen[2] = {0, 0};

    ZF_CHECK_SI_EQ(a.verdict, ZF_SOLVE_BRANCHES);
    ZF_CHECK_SI_EQ(a.n_models, 4);
    fmpq_set_si(v, 5, 1);
    for (int i = 0; i < 2; i++) {
        const zf_model *m = a.model[i];
        fmpq *x = _fmpq_vec_init(m->content->n);
        slong l = zf_content_component(m->content, "L1");
        slong e = zf_content_component(m->content, "e1");

        ZF_CHECK_SI_EQ(m->n_parameters, 1);
        zf_model_charges(x, m, v);
        ZF_CHECK(!fmpq_is_zero(x + l));
        seen[fmpq_equal(x + l, x + e)]++;
        fmpq_neg(x + l, x + l);
        ZF_CHECK(fmpq_equal(x + l, x + e) || seen[1] == 1);
        _fmpq_vec_clear(x, m->content->n);
    }
    ZF_CHECK_SI_EQ(seen[0], 1);
    ZF_CHECK_SI_EQ(seen[1], 1);
    check_charge(a.model[2], "e3", NULL, "1");
    check_charge(a.model[3], "e3", NULL, "-2");
    _fmpq_vec_clear(v, 1);
    zf_acceptance_clear(&a);
    zf_search_free(s);
}

/* The same lines in parameters in which they are not symmetric: with c = e1 +
 * L1 they are c = 2a and c = 0. */
ZF_TEST(equations_of_branches_are_put_in)
{
    zf_search *s = place_search(
        "kind: search\nname: two\ncontent: sm+3nu\n"
        "constraints: [Q1 = 0, Q2 = 0, Q3 = 0, u1 = 0, u2 = 0, u3 = 0, d1 = 0, "
        "d2 = 0, d3 = 0, nu1 = 0, nu2 = 0, nu3 = 0, L2 = 0, e2 = 0, H = 1 + "
        "L1/2]\nparameters: {a: L1, c: e1 + L1}\naccept: {family: true}\n");
    zf_acceptance a = accept(s);
    int ratio[3] = {0, 0, 0};

    ZF_CHECK_SI_EQ(a.n_models, 2);
    for (int i = 0; i < 2; i++) {
        const zf_model *m = a.model[i];
        slong l = zf_content_component(m->content, "L1");
        slong e = zf_content_component(m->content, "e1");
        slong h = zf_content_component(m->content, "H");
        fmpq_t x;

        fmpq_init(x);
        fmpq_div(x, fmpq_mat_entry(m->charge, e, 0),
                 fmpq_mat_entry(m->charge, l, 0));
        ZF_CHECK(fmpq_is_one(x) || fmpq_cmp_si(x, -1) == 0);
        ratio[fmpq_sgn(x) + 1]++;
        /* constants stay */
        ZF_CHECK(fmpq_is_one(fmpq_mat_entry(m->charge, h, 1)));
        fmpq_div_2exp(x, fmpq_mat_entry(m->charge, l, 0), 1);
        ZF_CHECK_FMPQ_EQ(fmpq_mat_entry(m->charge, h, 0), x);
        fmpq_clear(x);
    }
    ZF_CHECK(ratio[0] == 1 && ratio[2] == 1);
    zf_acceptance_clear(&a);
    zf_search_free(s);
}

/* The charge of the scalar is not determined by anything. */
ZF_TEST(free_scalars_are_unknown)
{
    zf_search *s = place_search("kind: search\nname: two\n" TWO
                                "accept: {points: [{a: 1, c: 1}]}\n");
    zf_acceptance a = accept(s);
    const zf_model *m = a.model[0];
    slong h = zf_content_component(m->content, "H");

    ZF_CHECK_SI_EQ(a.n_models, 1);
    ZF_CHECK(!m->known[h]);
    ZF_CHECK(fmpq_is_zero(fmpq_mat_entry(m->charge, h, 0)));
    ZF_CHECK(m->known[0]);
    zf_acceptance_clear(&a);
    zf_search_free(s);
}

/* (a, b; c, d) = (1, 0; 1, -1) solves what remains of four parameters. */
ZF_TEST(points_among_remaining_equations)
{
    zf_search *s =
        place_search("kind: search\nname: four\n" LEPTONS
                     "accept: {points: [{a: 1, b: 0, c: 1, d: -1}]}\n");
    zf_acceptance a = accept(s);
    zf_buf text;

    zf_buf_init(&text, 0);
    ZF_CHECK_SI_EQ(a.n_models, 1);
    check_sum(a.model[0]);
    zf_acceptance_print(&text, &a);
    ZF_CHECK_STR_EQ(text.data, "1 model: equations remain between 4 "
                               "parameters: there may be more solutions");
    zf_buf_clear(&text);
    zf_acceptance_clear(&a);
    zf_search_free(s);
}

ZF_TEST(none_is_an_answer)
{
    zf_search *s = place_search(
        "kind: search\nname: none\ncontent: sm\n"
        "constraints: [Q1 = 1, Q2 = 1, Q3 = 1, L1 = 0, L2 = 0, L3 = 0]\n"
        "accept: {family: true}\n");
    zf_acceptance a = accept(s);
    zf_buf text;

    zf_buf_init(&text, 0);
    ZF_CHECK_SI_EQ(a.n_models, 0);
    ZF_CHECK_SI_EQ(a.verdict, ZF_SOLVE_NONE);
    zf_acceptance_print(&text, &a);
    ZF_CHECK_STR_EQ(text.data, "none exist (proved): the constraints fix the "
                               "anomaly SU2^2 X to 9");
    zf_buf_clear(&text);
    zf_acceptance_clear(&a);
    zf_search_free(s);
}

/* ---- refusals ---- */

ZF_TEST(refusals_have_places_and_values)
{
    static const struct {
        const char *text;
        size_t line, column;
        const char *message;
    } cases[] = {
        {"kind: search\nname: x\n" LEPTONS
         "accept: {points: [{name: good, a: 1, b: 0, c: 1, d: -1},\n"
         "  {name: bad, a: 1, b: 2, c: -1, d: 1}]}\n",
         7, 3, "the point \"bad\" is not anomaly-free: Y X^2 = -12, X^3 = -36"},
        {"kind: search\nname: x\n" LEPTONS "filter: distinct(e1, e2, e3)\n"
         "accept: {points: [{a: 1, b: 1, c: 1, d: 1}]}\n",
         7, 19, "the point does not pass: distinct(e1, e2, e3)"},
        {"kind: search\nname: x\n" TWO
         "accept: {points: [{a: 1, c: 1}, {a: 2, c: 2}]}\n",
         6, 33, "the model is one that the search accepts already"},
        {"kind: search\nname: x\n" LEPTONS "accept: {family: true}\n", 0, 0,
         "accept asks for the parametric family, but the conditions Y X^2 and "
         "X^3 do not vanish on it"},
    };

    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        zf_search *s = place_search(cases[i].text);
        zf_acceptance a = {0};
        zf_error err = {0};

        ZF_CHECK_SI_EQ(zf_accept(&a, s, &plain, &err), ZF_EINPUT);
        if (strncmp(err.message, cases[i].message, strlen(cases[i].message)) !=
            0)
            ZF_FAIL("case %zu: %s\n", i, err.message);
        ZF_CHECK_SI_EQ(err.line, cases[i].line);
        ZF_CHECK_SI_EQ(err.column, cases[i].column);
        ZF_CHECK_STR_EQ(err.file, "test.yaml");
        ZF_CHECK_SI_EQ(a.n_models, 0);
        zf_search_free(s);
    }
}

/* A card with the longest names can be read. */
ZF_TEST(long_names_are_cut_in_ids)
{
    static const char text[] =
        "kind: search\n"
        "name: a-search-with-a-name-of-fortyeight-bytes-in-all1\n" TWO
        "accept: {points: [{name: a-point-with-a-name-of-fortyeight-bytes-in-"
        "all12, a: 1, c: 1}]}\n";
    zf_search *s = place_search(text);
    zf_acceptance a = accept(s);
    zf_model *back = NULL;
    zf_error err = {0};
    zf_yaml *root = NULL;
    zf_buf card;

    zf_buf_init(&card, 0);
    ZF_CHECK_SI_EQ(strlen(a.model[0]->id), 48);
    zf_model_write(&card, a.model[0]);
    ZF_CHECK_OK(zf_yaml_read_text(&root, card.data, card.len, "card", &err),
                &err);
    ZF_CHECK_OK(zf_model_read_yaml(&back, root, &err), &err);
    zf_model_free(back);
    zf_yaml_free(root);
    zf_buf_clear(&card);
    zf_acceptance_clear(&a);
    zf_search_free(s);
}

/* ---- memory ---- */

static zf_status accept_step(void *arg, zf_error *err)
{
    zf_acceptance a = {0};
    zf_status st = zf_accept(&a, arg, &plain, err);

    zf_acceptance_clear(&a);
    return st;
}

ZF_TEST(t_oom_accept)
{
    zf_search *s =
        place_search("kind: search\nname: two\n" TWO
                     "accept: {family: true, points: [{a: 1, c: 1}]}\n"
                     "claims: [{property: anomaly-free, note: by hand}]\n");

    ZF_CHECK_OOM(accept_step, s);
    zf_search_free(s);
}

ZF_TEST_MAIN(ZF_CASE(family_and_points_of_a_paper),
             ZF_CASE(benchmark_of_the_accidental_symmetries),
             ZF_CASE(one_solution_is_a_fixed_model),
             ZF_CASE(branches_become_families),
             ZF_CASE(equations_of_branches_are_put_in),
             ZF_CASE(free_scalars_are_unknown),
             ZF_CASE(points_among_remaining_equations),
             ZF_CASE(none_is_an_answer),
             ZF_CASE(refusals_have_places_and_values),
             ZF_CASE(long_names_are_cut_in_ids), ZF_CASE(t_oom_accept))
