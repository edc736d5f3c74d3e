/* t_filters.c - filters that leave nothing, and points against the filter's
 * meaning. */
#include "solve_test.h"

static const char diagonal[] =
    "constraints: [H = 0]\n"
    "require: {Q_i u_j H: all, Q_i d_j H: all, L_i e_j H: diagonal}\n";

static zf_search *with_filter(const char *filter)
{
    char lines[500];

    snprintf(lines, sizeof(lines), "%sfilter: \"%s\"\n", diagonal, filter);
    return search_on("sm", lines);
}

typedef struct expected {
    const char *filter;
    zf_solve_verdict verdict;
    size_t branches;
} expected;

/* Without nu: a (L_i - L_j), quarks neutral. */
static const expected cases[] = {
    {"Q1 == Q2", ZF_SOLVE_BRANCHES, 3},
    {"Q1 != Q2", ZF_SOLVE_NONE, 0},
    {"Q1 - Q2 < 0", ZF_SOLVE_NONE, 0},
    {"Q1 - Q2 <= 0", ZF_SOLVE_BRANCHES, 3},
    {"L1 != 0", ZF_SOLVE_BRANCHES, 2},
    {"L1 != 0 and L2 != 0", ZF_SOLVE_BRANCHES, 1},
    {"L1 + L2 > L1 + L2 + 1", ZF_SOLVE_NONE, 0},
    {"L1 != 0 and L2 != 0 and L3 != 0", ZF_SOLVE_NONE, 0},
    {"L1 > 0 or Q1 == 0", ZF_SOLVE_BRANCHES, 3},
};

ZF_TEST(linear_filters_on_families)
{
    for (size_t k = 0; k < sizeof(cases) / sizeof(*cases); k++) {
        zf_search *s = with_filter(cases[k].filter);
        zf_solution *a = answer(s, NULL);

        if (a->verdict != cases[k].verdict ||
            (a->verdict != ZF_SOLVE_NONE && a->n_branches != cases[k].branches))
            ZF_FAIL("%s: verdict %d, %zu branches\n", cases[k].filter,
                    (int)a->verdict, a->n_branches);
        ZF_CHECK((a->reason[0] != '\0') == (a->verdict == ZF_SOLVE_NONE));
        zf_solution_free(a);
        zf_search_free(s);
    }
}

/* A single assignment is decided by any filter. */
ZF_TEST(single_assignments_are_decided)
{
    zf_search *s = search_on("sm", "constraints: [H = 0, Q1 = 0, L1 = 0, "
                                   "L2 = 1]\n"
                                   "require: {Q_i u_j H: all, Q_i d_j H: all, "
                                   "L_i e_j H: diagonal}\n"
                                   "filter: distinct(e1, e2, e3) and "
                                   "max(L1, L2)*L2 == 1\n");
    zf_solution *a = answer(s, NULL);

    ZF_CHECK(a->verdict == ZF_SOLVE_FAMILY);
    ZF_CHECK_SI_EQ(a->family.n_parameters, 0);
    zf_solution_free(a);
    zf_search_free(s);
    s = search_on("sm", "constraints: [H = 0, Q1 = 0, L1 = 0, L2 = 1]\n"
                        "require: {Q_i u_j H: all, Q_i d_j H: all, "
                        "L_i e_j H: diagonal}\n"
                        "filter: not distinct(e1, e2, e3)\n");
    a = answer(s, NULL);
    ZF_CHECK(a->verdict == ZF_SOLVE_NONE);
    check_has(a->reason, "passes the filter \"not distinct(e1, e2, e3)\"");
    zf_solution_free(a);
    zf_search_free(s);
}

/* The points that pass are those of the list without filter that do. */
ZF_TEST(points_pass_the_filter)
{
    static const char requirement[] =
        "require: {Q_i u_j H: all, Q_i d_j H: all, L_i e_j H: diagonal}\n"
        "equivalences: {families: false, sign: false}\n";
    char lines[500];
    zf_solve_options o = {.points = 100000, .max_height = 2};
    zf_search *s = search_on("sm+3nu", requirement), *f;
    zf_solution *a = answer(s, &o), *b;
    size_t want = 0;

    snprintf(lines, sizeof(lines), "%sfilter: abs(L2) >= 1 and L1 > e2\n",
             requirement);
    f = search_on("sm+3nu", lines);
    b = answer(f, &o);
    for (size_t i = 0; i < a->points.first.n; i++) {
        const fmpz *x = a->points.first.point[i].x;

        want += !fmpz_is_zero(x + 10) && fmpz_cmp(x + 9, x + 13) > 0;
    }
    ZF_CHECK(want > 0 && want < a->points.first.n);
    ZF_CHECK_SI_EQ(b->points.first.n, want);
    zf_solution_free(b);
    zf_search_free(f);
    zf_solution_free(a);
    zf_search_free(s);
}

ZF_TEST_MAIN(ZF_CASE(linear_filters_on_families),
             ZF_CASE(single_assignments_are_decided),
             ZF_CASE(points_pass_the_filter))
