/* Textures in filters: against the textures of models with the same charges. */
#include "papers.h"
#include "texture/fast.h"

static const char two_doublets[] =
    "kind: search\nname: t\ntitle: t\ncontent:\n  base: sm+3nu\n"
    "  without: [H]\n  add:\n    scalars:\n"
    "      - {name: H1, su3: 1, su2: 2, hypercharge: 1/2}\n"
    "      - {name: H2, su3: 1, su2: 2, hypercharge: -1/2}\n"
    "      - {name: H3, su3: 1, su2: 2, hypercharge: -1/2}\n"
    "      - {name: s, su3: 1, su2: 1, hypercharge: 0}\n"
    "      - {name: free, su3: 1, su2: 1, hypercharge: 0}\n"
    "constraints:\n  - H1 = u3 - Q3\n  - H2 = Q1/2 - u1/2 + 1/3\n"
    "  - s = nu1/3 + nu2/3\n";

static zf_filter_value word(const char *text)
{
    return (zf_filter_value){ZF_FILTER_WORD, 0, 0, text};
}

static size_t function(const char *name)
{
    size_t n;
    const zf_filter_function *f = zf_texture_functions(&n);

    for (size_t k = 0; k < n; k++)
        if (strcmp(f[k].name, name) == 0)
            return k;
    ZF_FAIL("no function %s\n", name);
    return 0;
}

static zf_filter_value ask(zf_texture_filter *f, const char *name,
                           const char *matrix, const int32_t *x)
{
    const zf_filter_point point = {NULL, x};
    zf_filter_value arg = word(matrix), out = {0};
    zf_error err = {0};

    ZF_CHECK_OK(zf_texture_call(&out, function(name), &arg, &point, f, &err),
                &err);
    return out;
}

/* A model with these fermion charges; free scalars are not known. */
static zf_model *model_of(const zf_search *s, const fmpq *x)
{
    slong n = s->content->n;
    fmpq *all = _fmpq_vec_init(n);
    zf_model *m = NULL;
    zf_error err = {0};

    for (slong i = 0; i < s->content->n_fermions; i++)
        fmpq_set(all + i, x + i);
    zf_search_fill_scalars(all, s);
    ZF_CHECK_OK(zf_model_new(&m, s->content, NULL, NULL, 0, &err), &err);
    for (slong i = 0; i < n; i++)
        fmpq_set(fmpq_mat_entry(m->charge, i, 0), all + i);
    for (slong k = 0; k < s->content->n_scalars; k++)
        m->known[s->content->n_fermions + k] = s->determined[k];
    _fmpq_vec_clear(all, n);
    return m;
}

static void check_patterns(zf_texture_filter *f, const zf_texture *t,
                           const zf_filter_point *point)
{
    const zf_texture_plan *p = zf_texture_filter_plan(f);

    for (size_t k = 0; k < p->n; k++) {
        zf_pattern a, b;

        zf_texture_filter_pattern(&a, f, k, point);
        zf_texture_pattern(&b, t, k);
        for (slong i = 0; i < b.rows; i++)
            ZF_CHECK(a.row[i] == b.row[i]);
    }
}

/* Everything the functions say, against the structure of the model. */
static void check_values(zf_texture_filter *f, const zf_texture *t,
                         const int32_t *x)
{
    zf_seesaw s;
    zf_mixing m;
    zf_error err = {0};

    zf_texture_quark_mixing(&m, t);
    ZF_CHECK_OK(zf_texture_seesaw(&s, t, &err), &err);
    for (size_t k = 0; k < zf_texture_matrices(t)->n; k++) {
        const char *name = zf_texture_matrices(t)->matrix[k].name;
        slong rank = 0;
        zf_pattern p;

        zf_texture_pattern(&p, t, k);
        ZF_CHECK_OK(zf_pattern_rank_minors(&rank, &p, &err), &err);
        ZF_CHECK_SI_EQ(ask(f, "rank", name, x).number, rank);
        ZF_CHECK_SI_EQ(ask(f, "diagonal", name, x).truth,
                       zf_pattern_is_diagonal(NULL, &p));
    }
    ZF_CHECK_SI_EQ(ask(f, "angles.quark", "", x).number, m.angles);
    ZF_CHECK_SI_EQ(ask(f, "rank", "mnu", x).number, s.rank);
    ZF_CHECK_STR_EQ(ask(f, "texture", "mnu", x).text, s.zeros);
    ZF_CHECK_STR_EQ(ask(f, "minors", "mnu", x).text, s.minors);
}

ZF_TEST(agrees_with_models)
{
    uint64_t rng = zf_test_seed();
    zf_search *s = paper_search(two_doublets);
    zf_texture_filter *f = NULL;
    zf_error err = {0};
    slong n = s->content->n_fermions;
    int seen[4] = {0};

    ZF_CHECK_OK(zf_texture_filter_new(&f, s, &err), &err);
    for (slong r = 0; r < 400 * zf_test_multiplier(); r++) {
        slong top = r % 3;
        int32_t x[18];
        fmpq *q = _fmpq_vec_init(n);
        zf_filter_point integer = {NULL, x}, rational = {q, NULL};
        zf_model *m;
        zf_texture *t;

        for (slong i = 0; i < n; i++) {
            x[i] = (int32_t)zf_test_between(&rng, -top, top);
            fmpq_set_si(q + i, x[i], 1);
        }
        /* Charged leptons and MD diagonal more often than by chance. */
        for (slong i = 0; i < 3 && r % 2; i++)
            x[12 + i] = x[9 + i] - (x[8] - x[2]);
        for (slong i = 0; i < 3 && r % 2; i++)
            fmpq_set_si(q + 12 + i, x[12 + i], 1);
        m = model_of(s, q);
        t = paper_texture(m, 1, NULL);
        check_patterns(f, t, &integer);
        check_patterns(f, t, &rational);
        check_values(f, t, x);
        seen[ask(f, "angles.quark", "", x).number]++;
        zf_texture_free(t);
        zf_model_free(m);
        _fmpq_vec_clear(q, n);
    }
    ZF_CHECK(seen[0] > 0 && seen[1] > 0 && seen[3] > 0);
    zf_texture_filter_free(f);
    zf_search_free(s);
}

/* Charges at the ends of int32_t, with forms that fit machine integers and
 * with forms that do not. */
static void check_ends(const char *constraint)
{
    static const int32_t ends[] = {INT32_MIN, INT32_MAX, INT32_MIN + 1, 0,
                                   INT32_MAX - 1};
    uint64_t rng = zf_test_seed();
    char text[1024];
    zf_search *s;
    zf_texture_filter *f = NULL;
    zf_error err = {0};

    snprintf(text, sizeof(text),
             "kind: search\nname: t\ntitle: t\ncontent: sm+3nu\n"
             "constraints:\n  - %s\n",
             constraint);
    s = paper_search(text);
    ZF_CHECK_OK(zf_texture_filter_new(&f, s, &err), &err);
    for (int r = 0; r < 200; r++) {
        int32_t x[18];
        fmpq *q = _fmpq_vec_init(18);
        zf_filter_point point = {NULL, x};
        zf_model *m;
        zf_texture *t;

        for (slong i = 0; i < 18; i++) {
            x[i] = ends[zf_test_between(&rng, 0, r % 2 ? 1 : 4)];
            fmpq_set_si(q + i, x[i], 1);
        }
        m = model_of(s, q);
        t = paper_texture(m, 1, NULL);
        check_patterns(f, t, &point);
        zf_texture_free(t);
        zf_model_free(m);
        _fmpq_vec_clear(q, 18);
    }
    zf_texture_filter_free(f);
    zf_search_free(s);
}

ZF_TEST(ends_of_the_range)
{
    check_ends("H = u1 - Q1");
    check_ends("H = 2147483643*u1 - Q1");
    check_ends("H = 2147483647*u1 - Q1");
    check_ends("H = u1/2147483646 - Q1/1000000");
    check_ends("H = u1 - Q1 + 4611686018427387904");
}

static int fits(const char *weight, const char *constant)
{
    fmpz_t w, c;
    int yes;

    fmpz_init(w);
    fmpz_init(c);
    fmpz_set_str(w, weight, 10);
    fmpz_set_str(c, constant, 10);
    yes = zf_fast_fits(w, c);
    fmpz_clear(c);
    fmpz_clear(w);
    return yes;
}

static int uses_machine_integers(const char *constraint)
{
    char text[512];
    zf_search *s;
    zf_texture_plan *p = NULL;
    zf_fast *f = NULL;
    zf_error err = {0};
    int small;

    snprintf(text, sizeof(text),
             "kind: search\nname: t\ntitle: t\ncontent: sm\n"
             "constraints:\n  - %s\n",
             constraint);
    s = paper_search(text);
    ZF_CHECK_OK(zf_texture_plan_new(&p, s->content, &err), &err);
    ZF_CHECK_OK(zf_fast_new(&f, p, s, 1, &err), &err);
    small = f->small;
    zf_fast_free(f);
    zf_texture_plan_free(p);
    zf_search_free(s);
    return small;
}

/* The Weinberg matrix has two doublets: weight 2 |coefficients| + 2. */
ZF_TEST(bound)
{
    ZF_CHECK(uses_machine_integers("H = 1073741823*u1"));
    ZF_CHECK(!uses_machine_integers("H = 1073741824*u1"));
    ZF_CHECK(!uses_machine_integers("H = u1/2147483647"));
    ZF_CHECK(fits("2147483648", "2305843009213693952"));
    ZF_CHECK(fits("2147483648", "-2305843009213693952"));
    ZF_CHECK(!fits("2147483649", "0"));
    ZF_CHECK(!fits("2", "2305843009213693953"));
    ZF_CHECK(!fits("2", "-2305843009213693953"));
}

/* The guarantees: sign, scale, families. */
ZF_TEST(guarantees_hold)
{
    static const char *const names[] = {"rank", "zeros", "diagonal"};
    uint64_t rng = zf_test_seed();
    zf_search *s = paper_search("kind: search\nname: t\ntitle: t\n"
                                "content: sm+3nu\nconstraints: [H = 0]\n");
    zf_texture_filter *f = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(zf_texture_filter_new(&f, s, &err), &err);
    for (slong r = 0; r < 300 * zf_test_multiplier(); r++) {
        int32_t x[18], y[18], z[18];
        slong at = 3 * zf_test_between(&rng, 0, 5);

        for (slong i = 0; i < 18; i++) {
            x[i] = (int32_t)zf_test_between(&rng, -1, 1);
            y[i] = z[i] = -3 * x[i];
        }
        z[at] = y[at + 1];
        z[at + 1] = y[at];
        for (size_t k = 0; k < zf_texture_filter_plan(f)->n; k++) {
            const char *m = zf_texture_filter_plan(f)->matrix[k].name;

            for (int g = 0; g < 3; g++) {
                zf_filter_value a = ask(f, names[g], m, x);
                zf_filter_value b = ask(f, names[g], m, z);

                ZF_CHECK(a.number == b.number && a.truth == b.truth);
            }
        }
        ZF_CHECK_SI_EQ(ask(f, "angles.quark", "", x).number,
                       ask(f, "angles.quark", "", z).number);
        ZF_CHECK_SI_EQ(ask(f, "rank", "mnu", x).number,
                       ask(f, "rank", "mnu", z).number);
        ZF_CHECK_STR_EQ(ask(f, "texture", "mnu", x).text,
                        ask(f, "texture", "mnu", y).text);
        ZF_CHECK_STR_EQ(ask(f, "minors", "mnu", x).text,
                        ask(f, "minors", "mnu", y).text);
    }
    zf_texture_filter_free(f);
    zf_search_free(s);
}

static void check_truth(const char *filter, const int32_t *x, int want)
{
    char text[1024];
    zf_search_context context = {.catalog = ZF_SOURCE_DIR "/catalog"};
    zf_search *s = NULL;
    zf_texture_filter *f = NULL;
    zf_error err = {0};
    int truth = -1;

    context.functions = zf_texture_functions(&context.n_functions);
    snprintf(text, sizeof(text),
             "kind: search\nname: t\ntitle: t\ncontent: sm+3nu\n"
             "constraints: [H = 0]\nfilter: %s\n",
             filter);
    ZF_CHECK_OK(
        zf_search_read_text(&s, text, strlen(text), "t.yaml", &context, &err),
        &err);
    ZF_CHECK_OK(zf_texture_filter_new(&f, s, &err), &err);
    ZF_CHECK_OK(
        zf_filter_eval_int(&truth, s->filter[0], x, zf_texture_call, f, &err),
        &err);
    if (truth != want)
        ZF_FAIL("%s is %d\n", filter, truth);
    zf_texture_filter_free(f);
    zf_search_free(s);
}

/* Both singlets of 1707.04811 in the filter, at x = 2, y = 3, with e_R and mu_R
 * exchanged: rows of mnu follow the charged leptons. */
ZF_TEST(rows_follow_charged_leptons)
{
    static const int32_t x[] = {0, 0, 0,  0, 0, 0,  0, 0, 0,
                                0, 3, -5, 0, 3, -5, 0, 3, -5};
    int32_t y[18];
    zf_search *s = paper_search(
        "kind: search\nname: t\ntitle: t\ncontent:\n  base: sm+3nu\n  add:\n"
        "    scalars:\n"
        "      - {name: a, su3: 1, su2: 1, hypercharge: 0}\n"
        "      - {name: b, su3: 1, su2: 1, hypercharge: 0}\n"
        "constraints: [H = 0, a = nu2, b = -nu2 - nu3]\n");
    zf_texture_filter *f = NULL;
    zf_error err = {0};

    memcpy(y, x, sizeof(y));
    y[12] = 3;
    y[13] = 0;
    ZF_CHECK_OK(zf_texture_filter_new(&f, s, &err), &err);
    ZF_CHECK_STR_EQ(ask(f, "texture", "mnu", x).text, "B3");
    ZF_CHECK_STR_EQ(ask(f, "texture", "mnu", y).text, "A1");
    zf_texture_filter_free(f);
    zf_search_free(s);
}

/* Through the text of a filter.  3B3 - Le - 2 Lmu. */
ZF_TEST(texts_of_filters)
{
    static const int32_t x[] = {0,  0,  1, 0,  0,  1, 0,  0,  1,
                                -1, -2, 0, -1, -2, 0, -1, -2, 0};
    static const int32_t y[] = {0, 0,  0, 0, 0,  0, 0, 0,  0,
                                1, -1, 2, 1, -1, 2, 1, -1, 2};

    check_truth("rank(Yu) == 3 and rank(Yd) == 3", x, 1);
    check_truth("diagonal(Ye) and not diagonal(Yu)", x, 1);
    check_truth("allowed(Yd, 1, 2) and not allowed(Yd, 2, 3)", x, 1);
    check_truth("angles.quark == 1", x, 1);
    check_truth("angles.quark == 3", x, 0);
    check_truth("rank(MR) == 1", x, 1);
    check_truth("rank(mnu) < 0", x, 1);
    check_truth("texture(mnu) == \"B1\"", x, 0);
    check_truth("zeros(Weinberg) == 5 and zeros(mnu5) == 5", x, 1);
    check_truth("zeros(mnu) == 6", x, 1);
    /* MR of rank 2 is singular though it has cofactors. */
    check_truth("rank(MR) == 2 and zeros(mnu) == 6 and rank(mnu) == -1", y, 1);
    check_truth("allowed(mnu, 3, 3) or texture(mnu) != \"\"", y, 0);
}

ZF_TEST(refusals)
{
    static const int32_t x[18] = {0};
    const zf_filter_point point = {NULL, x};
    zf_search *s = paper_search("kind: search\nname: t\ntitle: t\n"
                                "content: sm+3nu\n");
    zf_texture_filter *f = NULL;
    zf_filter_value args[3] = {word("Yx"),
                               {ZF_FILTER_NUMBER, 4, 0, NULL},
                               {ZF_FILTER_NUMBER, 1, 0, NULL}};
    zf_filter_value out = {0};
    zf_error err = {0};

    ZF_CHECK_OK(zf_texture_filter_new(&f, s, &err), &err);
    ZF_CHECK(zf_texture_call(&out, function("rank"), args, &point, f, &err) ==
             ZF_EINPUT);
    ZF_CHECK_STR_EQ(err.message, "the content has no mass matrix \"Yx\"; there "
                                 "are Yu, Yd, Ye, Ynu, Mnu, WL, mnu");
    err = (zf_error){0};
    args[0] = word("Yu");
    ZF_CHECK(zf_texture_call(&out, function("allowed"), args, &point, f,
                             &err) == ZF_EINPUT);
    ZF_CHECK_STR_EQ(err.message, "allowed(Yu, 4, 1): the matrix is 3 x 3");
    err = (zf_error){0};
    ZF_CHECK(zf_texture_call(&out, function("texture"), args, &point, f,
                             &err) == ZF_EINPUT);
    /* No charge of H is known: no Yukawa term, but bare masses. */
    ZF_CHECK_SI_EQ(ask(f, "rank", "Yu", x).number, 0);
    ZF_CHECK_SI_EQ(ask(f, "rank", "MR", x).number, 3);
    zf_texture_filter_free(f);
    zf_search_free(s);
}

ZF_TEST_MAIN(ZF_CASE(agrees_with_models), ZF_CASE(ends_of_the_range),
             ZF_CASE(bound), ZF_CASE(guarantees_hold),
             ZF_CASE(rows_follow_charged_leptons), ZF_CASE(texts_of_filters),
             ZF_CASE(refusals))
