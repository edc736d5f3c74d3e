/* Searches: the systems of the shipped ones against equations written by
 * hand, elimination of scalars against substitution, filters, samples. */
#include <setjmp.h>

#include <flint/fmpq_vec.h>

#include "zforge/model.h"

#include "zf_test.h"

#define CATALOG ZF_SOURCE_DIR "/catalog"

static const zf_search_context context = {CATALOG, NULL, 0};

static zf_search *shipped(const char *name)
{
    char path[512];
    zf_search *s = NULL;
    zf_error err = {0};

    snprintf(path, sizeof(path), CATALOG "/searches/%s.yaml", name);
    ZF_CHECK_OK(zf_search_read_file(&s, path, &context, &err), &err);
    ZF_CHECK_STR_EQ(s->name, name);
    return s;
}

static zf_status read_text(zf_search **s, const char *text, zf_error *err)
{
    *err = (zf_error){0};
    *s = NULL;
    return zf_search_read_text(s, text, strlen(text), "t.yaml", &context, err);
}

/* A search on sm+3nu with these further lines. */
static zf_search *on_sm3nu(const char *lines)
{
    char text[2000];
    zf_search *s;
    zf_error err;

    snprintf(text, sizeof(text), "kind: search\nname: t\ncontent: sm+3nu\n%s",
             lines);
    ZF_CHECK_OK(read_text(&s, text, &err), &err);
    return s;
}

/* The linear form `text` over the components of a search. */
static void form(fmpq *row, const zf_search *s, const char *text)
{
    zf_filter_scope scope = zf_content_scope(s->content);
    const char *relation;
    zf_error err = {0};

    ZF_CHECK_OK(
        zf_filter_parse_linear(row, &relation, text, NULL, &scope, &err), &err);
}

/* The reduced system of equations `a = b`, a NULL-terminated list. */
static void by_hand(zf_system *out, const zf_search *s,
                    const char *const *equation)
{
    fmpq *row = _fmpq_vec_init(s->content->n + 1);

    zf_system_init(out, s->content->n);
    for (size_t i = 0; equation[i]; i++) {
        form(row, s, equation[i]);
        zf_system_add(out, row);
    }
    ZF_CHECK(zf_system_reduce(out));
    _fmpq_vec_clear(row, s->content->n + 1);
}

static void check_system(const char *name, const char *const *equation)
{
    zf_search *s = shipped(name);
    zf_system want;

    by_hand(&want, s, equation);
    ZF_CHECK(s->consistent);
    ZF_CHECK(zf_system_equal(&s->system, &want));
    zf_system_clear(&want);
    zf_search_free(s);
}

ZF_TEST(b3_l3_lmu_ltau)
{
    static const char *const equation[] = {
        "Q1 = 0",          "Q2 = 0",  "u1 = 0",   "u2 = 0",     "d1 = 0",
        "d2 = 0",          "u3 = Q3", "d3 = Q3",  "L1 = 0",     "e1 = 0",
        "nu1 = 0",         "e2 = L2", "nu2 = L2", "e3 = L3",    "nu3 = L3",
        "H1 = 0",          "H2 = Q3", "S = -Q3",  "Phi1 = -L2", "Phi2 = -L3",
        "Phi3 = -L2 - L3", NULL};

    check_system("b3-l3-lmu-ltau", equation);
}

ZF_TEST(lmu_ltau_vlq)
{
    static const char *const equation[] = {
        "Phi = 1",  "H = 0",    "L1 = 0",   "e1 = 0",   "L2 = 1",  "e2 = 1",
        "e3 = L3",  "Q1 = 0",   "Q2 = 0",   "Q3 = 0",   "u1 = 0",  "u2 = 0",
        "u3 = 0",   "d1 = 0",   "d2 = 0",   "d3 = 0",   "QVL = 1", "QVR = 1",
        "DVL = -1", "DVR = -1", "UVL = -1", "UVR = -1", NULL};

    check_system("lmu-ltau-vlq", equation);
}

ZF_TEST(accidental_symmetries)
{
    static const char *const equation[] = {
        "Phi = 1",      "Q2 = Q1",      "Q3 = Q1",      "u1 = Q1 - H",
        "u2 = u1",      "u3 = u1",      "d1 = Q1 + H",  "d2 = d1",
        "d3 = d1",      "e1 = L1 + H",  "e2 = L2 + H",  "e3 = L3 + H",
        "nu1 = L1 - H", "nu2 = L2 - H", "nu3 = L3 - H", NULL};

    check_system("accidental-symmetries", equation);
}

ZF_TEST(three_b3_lepton)
{
    static const char *const equation[] = {
        "H = 0",   "Q1 = 0",   "Q2 = 0",   "Q3 = 1",   "u1 = 0",  "u2 = 0",
        "u3 = 1",  "d1 = 0",   "d2 = 0",   "d3 = 1",   "e1 = L1", "e2 = L2",
        "e3 = L3", "nu1 = L1", "nu2 = L2", "nu3 = L3", NULL};

    check_system("3b3-lepton", equation);
}

ZF_TEST(open_sm3nu)
{
    static const char *const equation[] = {
        "Q2 = Q1",     "Q3 = Q1",     "u1 = Q1 + H", "u2 = u1",
        "u3 = u1",     "d1 = Q1 - H", "d2 = d1",     "d3 = d1",
        "e1 = L1 - H", "e2 = L2 - H", "e3 = L3 - H", NULL};
    zf_search *s = shipped("open-sm3nu");

    ZF_CHECK_SI_EQ(s->max_charge, 3);
    ZF_CHECK_SI_EQ(s->accept_limit, 10);
    ZF_CHECK_SI_EQ(s->accept_family, 0);
    ZF_CHECK_SI_EQ(s->n_filters, 1);
    ZF_CHECK_STR_EQ(zf_filter_text(s->filter[0]), "distinct(e1, e2, e3)");
    ZF_CHECK_SI_EQ(s->determined[0], 1);
    zf_search_free(s);
    check_system("open-sm3nu", equation);
}

/* The published parameters and points. */
ZF_TEST(parameters_and_points)
{
    zf_search *s = shipped("accidental-symmetries");
    fmpq *row = _fmpq_vec_init(s->content->n + 1);
    static const char *const value[] = {"L1 - H", "L2 - H", "L3 - H", "-2*H"};
    static const slong numerator[] = {59, 1, 0, 87};
    static const ulong denominator[] = {100, 1, 1, 100};
    fmpq_t want;

    fmpq_init(want);
    ZF_CHECK_SI_EQ(s->n_parameters, 4);
    ZF_CHECK_STR_EQ(s->parameter[1].name, "a_mu");
    ZF_CHECK_STR_EQ(s->parameter[1].latex, "a_\\mu");
    ZF_CHECK_SI_EQ(s->n_samples, 1);
    ZF_CHECK_STR_EQ(s->sample[0].name, "benchmark");
    ZF_CHECK_SI_EQ(s->accept_family, 1);
    for (size_t k = 0; k < 4; k++) {
        form(row, s, value[k]);
        for (slong i = 0; i <= s->content->n; i++)
            ZF_CHECK_FMPQ_EQ(s->parameter[k].row + i, row + i);
        fmpq_set_si(want, numerator[k], denominator[k]);
        ZF_CHECK_FMPQ_EQ(s->sample[0].value + k, want);
    }
    fmpq_clear(want);
    _fmpq_vec_clear(row, s->content->n + 1);
    ZF_CHECK_SI_EQ(s->n_targets, 7);
    ZF_CHECK_STR_EQ(s->target[0], "latex");
    ZF_CHECK_STR_EQ(s->target[6], "pyrate");
    ZF_CHECK_SI_EQ(strlen(s->sha256), 64);
    zf_search_free(s);
}

ZF_TEST(atlas_searches)
{
    static const struct {
        const char *name;
        slong fermions, max_charge, claims, last;
    } atlas[] = {
        {"atlas-sm", 15, 6, 7, 23800},   {"atlas-sm1nu", 16, 4, 3, 540},
        {"atlas-sm2nu", 17, 4, 3, 1449}, {"atlas-sm3nu", 18, 4, 7, 21546920},
        {"atlas-mssm", 17, 2, 2, 286},   {"atlas-mssm3nu", 20, 1, 1, 236},
    };

    for (size_t k = 0; k < sizeof(atlas) / sizeof(atlas[0]); k++) {
        zf_search *s = shipped(atlas[k].name);

        ZF_CHECK_SI_EQ(s->content->n_fermions, atlas[k].fermions);
        ZF_CHECK_SI_EQ(s->max_charge, atlas[k].max_charge);
        ZF_CHECK_SI_EQ(s->n_claims, atlas[k].claims);
        ZF_CHECK_SI_EQ(fmpz_get_si(&s->claim[s->n_claims - 1].count),
                       atlas[k].last);
        ZF_CHECK_SI_EQ(s->claim[0].max_charge, 1);
        ZF_CHECK_SI_EQ(s->accept_limit, -1);
        ZF_CHECK_SI_EQ(s->system.used, 0);
        ZF_CHECK_SI_EQ(s->n_targets, 0);
        zf_search_free(s);
    }
}

/* x solves s->fermions; are the filters true there? */
static int passes(const zf_search *s, const fmpq *x)
{
    for (size_t i = 0; i < s->n_filters; i++) {
        int truth = 0;
        zf_error err = {0};

        ZF_CHECK_OK(zf_filter_eval(&truth, s->filter[i], x, NULL, NULL, &err),
                    &err);
        if (!truth)
            return 0;
    }
    return 1;
}

/* Random charges that solve the constraints, scalars included: the
 * projection, the scalars' forms and rewritten filters agree with the
 * definition. */
ZF_TEST(scalars_are_eliminated)
{
    static const char lines[] =
        "constraints:\n  - L1 - e1 = -H\n  - 3*Q3 = L1 + 1\n"
        "  - 2*H != Q1\n"
        "filter: H*H >= 4 or abs(H - Q3) < 1/2\n";
    uint64_t rng = zf_test_seed();
    zf_search *s = on_sm3nu(lines);
    slong n = s->content->n, passed = 0;
    fmpq *x = _fmpq_vec_init(n), *y = _fmpq_vec_init(n);
    slong h = zf_content_component(s->content, "H");
    fmpq_t t, u;

    fmpq_init(t);
    fmpq_init(u);
    ZF_CHECK(s->determined[0]);
    ZF_CHECK_SI_EQ(s->fermions.n, n - 1);
    ZF_CHECK_SI_EQ(s->fermions.used, 1);
    for (slong trial = 0; trial < 300; trial++) {
        int want;

        for (slong i = 0; i < n; i++)
            fmpq_set_si(x + i, zf_test_between(&rng, -3, 3),
                        (ulong)zf_test_between(&rng, 1, 2));
        /* Q3 = (L1 + 1)/3, H = e1 - L1 */
        fmpq_add_si(x + 2, x + 9, 1);
        fmpq_div_fmpz(x + 2, x + 2, (const fmpz[]){3});
        fmpq_sub(x + h, x + 12, x + 9);
        for (slong i = 0; i < n - 1; i++)
            fmpq_set(y + i, x + i);
        zf_search_fill_scalars(y, s);
        ZF_CHECK_FMPQ_EQ(y + h, x + h);
        fmpq_add(t, x + h, x + h);
        want = !fmpq_equal(t, x + 0);
        fmpq_mul(t, x + h, x + h);
        fmpq_sub(u, x + h, x + 2);
        fmpq_abs(u, u);
        fmpq_add(u, u, u);
        want = want && (fmpq_cmp_si(t, 4) >= 0 || fmpq_cmp_si(u, 1) < 0);
        passed += want;
        ZF_CHECK_SI_EQ(passes(s, x), want);
    }
    ZF_CHECK(passed > 30 && passed < 270);
    fmpq_clear(t);
    fmpq_clear(u);
    _fmpq_vec_clear(x, n);
    _fmpq_vec_clear(y, n);
    zf_search_free(s);
}

/* S1 + S2 is known though neither is; a free scalar satisfies `!=`. */
ZF_TEST(undetermined_scalars)
{
    static const char text[] =
        "kind: search\nname: t\n"
        "content:\n  base: sm\n  add:\n    scalars:\n"
        "      - {name: S1, su3: 1, su2: 1, hypercharge: 0}\n"
        "      - {name: S2, su3: 1, su2: 1, hypercharge: 0}\n"
        "constraints:\n  - S1 + S2 = Q1\n  - S1 + S2 > 0\n  - S1 != 5\n"
        "  - H != Q1\n";
    zf_search *s;
    zf_error err;
    fmpq *x;

    ZF_CHECK_OK(read_text(&s, text, &err), &err);
    ZF_CHECK_SI_EQ(s->content->n_scalars, 3);
    ZF_CHECK_STR_EQ(s->content->name, "t");
    ZF_CHECK(!s->determined[0] && !s->determined[1] && !s->determined[2]);
    ZF_CHECK_SI_EQ(s->n_filters, 1);
    ZF_CHECK_STR_EQ(zf_filter_text(s->filter[0]), "Q1 > 0");
    ZF_CHECK_SI_EQ(s->n_constraint_texts, 4);
    x = _fmpq_vec_init(s->content->n);
    fmpq_set_si(x, 7, 2);
    zf_search_fill_scalars(x, s);
    fmpq_add(x + 1, x + 16, x + 17);
    ZF_CHECK_FMPQ_EQ(x + 1, x + 0);
    _fmpq_vec_clear(x, s->content->n);
    zf_search_free(s);
}

ZF_TEST(universal_and_equal)
{
    static const char *const equation[] = {
        "Q1 = Q2", "Q1 = Q3", "u1 = u2", "u1 = u3", "L1 = e2", "L1 = H", NULL};
    zf_search *s = on_sm3nu("constraints:\n  - universal: [Q, u]\n"
                            "  - {equal: [L1, e2, H]}\n");
    zf_system want;

    by_hand(&want, s, equation);
    ZF_CHECK(zf_system_equal(&s->system, &want));
    ZF_CHECK_STR_EQ(s->constraint_text[0], "universal Q u");
    ZF_CHECK_STR_EQ(s->constraint_text[1], "equal L1 e2 H");
    zf_system_clear(&want);
    zf_search_free(s);
}

/* A forbidden entry is an inequality, symmetric ones stand once. */
ZF_TEST(forbidden_terms)
{
    zf_search *s = on_sm3nu("require: {L_i e_j H: diagonal}\n"
                            "forbid: {L_i e_j H: off-diagonal, nu_i nu_j: all,"
                            " Q_1 u_1 H: all}\n");
    fmpq *x = _fmpq_vec_init(s->content->n);

    /* 6 off-diagonal, 6 Majorana, 1 quark; H is e1 - L1 up to sign. */
    ZF_CHECK_SI_EQ(s->n_filters, 13);
    ZF_CHECK_STR_EQ(s->constraint_text[1], "forbid L_i e_j H: off-diagonal");
    for (slong i = 0; i < 3; i++) {
        fmpq_set_si(x + 9 + i, i, 1);      /* L */
        fmpq_set_si(x + 12 + i, i - 5, 1); /* e = L - H, H = 5 */
        fmpq_set_si(x + 15 + i, i + 1, 1); /* nu */
    }
    ZF_CHECK(passes(s, x));
    fmpq_set_si(x + 3, 5, 1); /* u1 = Q1 + H: allowed now */
    ZF_CHECK(!passes(s, x));
    fmpq_set_si(x + 3, 0, 1);
    fmpq_set_si(x + 15, -2, 1); /* nu1 + nu2 = 0 */
    ZF_CHECK(!passes(s, x));
    _fmpq_vec_clear(x, s->content->n);
    zf_search_free(s);
}

ZF_TEST(contradictions_are_told)
{
    zf_search *s = on_sm3nu("constraints: [Q1 = 1, 2*Q1 = 3, H = L1]\n"
                            "filter: H > 0\n");

    ZF_CHECK(!s->consistent);
    zf_search_free(s);
    s = on_sm3nu("constraints: [H = 0, H != 0]\n");
    ZF_CHECK(s->consistent);
    ZF_CHECK_SI_EQ(s->n_filters, 1);
    zf_search_free(s);
}

static unsigned kept(const char *conditions)
{
    static const zf_filter_function functions[] = {
        {"rank",
         ZF_FILTER_NUMBER,
         1,
         {ZF_FILTER_WORD},
         ZF_FILTER_KEEPS_SIGN | ZF_FILTER_KEEPS_SCALE |
             ZF_FILTER_KEEPS_FAMILIES}};
    static const zf_search_context with = {CATALOG, functions, 1};
    char text[512];
    zf_search *s = NULL;
    zf_error err = {0};
    unsigned keeps;

    snprintf(text, sizeof(text),
             "kind: search\nname: t\ncontent: sm\n%s"
             "filter: rank(Yu) == 3\n",
             conditions);
    ZF_CHECK_OK(
        zf_search_read_text(&s, text, strlen(text), "t.yaml", &with, &err),
        &err);
    ZF_CHECK_SI_EQ(s->n_functions, 1);
    keeps = s->functions[0].keeps;
    zf_search_free(s);
    return keeps;
}

/* What functions of all charges keep as functions of the fermions' alone
 * depends on how scalar charges follow these. */
ZF_TEST(guarantees_of_functions)
{
    unsigned numbers = ZF_FILTER_KEEPS_SIGN | ZF_FILTER_KEEPS_SCALE;
    unsigned families = ZF_FILTER_KEEPS_FAMILIES;

    ZF_CHECK_SI_EQ(kept(""), numbers | families);
    ZF_CHECK_SI_EQ(kept("require: {\"Q_i u_j H\": all, "
                        "\"L_i e_j H\": diagonal}\n"),
                   numbers | families);
    ZF_CHECK_SI_EQ(kept("require: {\"L_i e_j H\": diagonal}\n"),
                   numbers | families);
    ZF_CHECK_SI_EQ(kept("require: {\"Q_3 u_3 H\": all}\n"), numbers);
    ZF_CHECK_SI_EQ(kept("constraints: [H = 1]\n"), families);
    ZF_CHECK_SI_EQ(kept("constraints: [H = Q1 + Q2 + Q3]\n"),
                   numbers | families);
    ZF_CHECK_SI_EQ(kept("constraints: [H = Q1 + Q2 + 1]\n"), 0);
}

/* Functions of the caller reach filters. */
ZF_TEST(functions_of_the_caller)
{
    static const zf_filter_function functions[] = {
        {"rank", ZF_FILTER_NUMBER, 1, {ZF_FILTER_WORD}, 0},
        {"name", ZF_FILTER_STRING, 1, {ZF_FILTER_WORD}, 0}};
    static const char words[] = "kind: search\nname: t\ncontent: sm\n"
                                "constraints: [H = L1 - e1]\n"
                                "filter: rank (H) == H and name(H) != \"H\"\n";
    static const zf_search_context with = {CATALOG, functions, 2};
    static const char text[] = "kind: search\nname: t\ncontent: sm\n"
                               "filter: rank(Yu) == 3 and L1 != 0\n";
    zf_search *s = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(
        zf_search_read_text(&s, text, strlen(text), "t.yaml", &with, &err),
        &err);
    ZF_CHECK(zf_filter_calls(s->filter[0]));
    zf_search_free(s);
    /* Neither a word nor a string is the charge of H. */
    s = NULL;
    ZF_CHECK_OK(
        zf_search_read_text(&s, words, strlen(words), "t.yaml", &with, &err),
        &err);
    ZF_CHECK_STR_EQ(zf_filter_text(s->filter[0]),
                    "rank (H) == (L1 - e1) and name(H) != \"H\"");
    zf_search_free(s);
    ZF_CHECK(read_text(&s, text, &err) == ZF_EINPUT);
}

ZF_TEST(inline_contents_need_no_catalogue)
{
    static const zf_search_context nothing = {NULL, NULL, 0};
    static const char text[] =
        "kind: search\nname: t\ncontent:\n  fermions:\n"
        "    - {name: A, chirality: left, su3: 1, su2: 1, hypercharge: 0}\n";
    static const char named[] = "kind: search\nname: t\ncontent: sm\n";
    zf_search *s = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(
        zf_search_read_text(&s, text, strlen(text), "t.yaml", &nothing, &err),
        &err);
    ZF_CHECK_SI_EQ(s->content->n, 1);
    zf_search_free(s);
    s = NULL;
    ZF_CHECK(zf_search_read_text(&s, named, strlen(named), "t.yaml", &nothing,
                                 &err) == ZF_EINPUT);
    ZF_CHECK(s == NULL);
    ZF_CHECK_STR_EQ(err.message, "content is \"sm\"; without a catalogue it "
                                 "must stand here in full");
}

ZF_TEST_MAIN(ZF_CASE(b3_l3_lmu_ltau), ZF_CASE(lmu_ltau_vlq),
             ZF_CASE(accidental_symmetries), ZF_CASE(three_b3_lepton),
             ZF_CASE(open_sm3nu), ZF_CASE(parameters_and_points),
             ZF_CASE(atlas_searches), ZF_CASE(scalars_are_eliminated),
             ZF_CASE(undetermined_scalars), ZF_CASE(universal_and_equal),
             ZF_CASE(forbidden_terms), ZF_CASE(contradictions_are_told),
             ZF_CASE(guarantees_of_functions), ZF_CASE(functions_of_the_caller),
             ZF_CASE(inline_contents_need_no_catalogue))
