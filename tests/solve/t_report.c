/* t_report.c - what a person reads. */
#include "solve_test.h"

static void check_report(const char *search, const zf_solve_options *o,
                         const char *const *parts, size_t n)
{
    zf_search *s = shipped(search);
    zf_solution *a = answer(s, o);
    zf_buf text;

    report(&text, a);
    for (size_t i = 0; i < n; i++)
        check_has(zf_buf_text(&text), parts[i]);
    zf_buf_clear(&text);
    zf_solution_free(a);
    zf_search_free(s);
}

#define REPORT(search, options, ...)                   \
 do {                                                  \
  static const char *const zf_parts[] = {__VA_ARGS__}; \
                                                       \
  check_report(search, options, zf_parts,              \
               sizeof(zf_parts) / sizeof(*zf_parts));  \
 } while (0)

ZF_TEST(papers_are_recognised)
{
    REPORT("accidental-symmetries", NULL,
           "\nX = a_e (L_1 - B/3) + a_mu (L_2 - B/3) + a_tau (L_3 - B/3) + a_Y "
           "Y\n",
           "  Q1 = Q2 = Q3 = -a_e/9 - a_mu/9 - a_tau/9 + a_Y/6\n",
           "  L2 = a_mu - a_Y/2\n", "  H = -a_Y/2\n", "  Phi = 1\n",
           "  Y X^2   vanishes identically\n",
           "  X^3     vanishes identically\n",
           "answer: complete: anomaly-free for all rational values of the 4 "
           "parameters,\nand there are no other solutions\n");
    REPORT("b3-l3-lmu-ltau", NULL, "\nX = x (B_3 - L_3) + y (L_2 - L_3)\n");
    REPORT("3b3-lepton", NULL,
           "\nX = X_e (L_3 - L_1) + X_mu (L_3 - L_2) + 3 B_3 - 3 L_3\n",
           "  X_e = 1, X_mu = 2: X = 3 B_3 - L_1 - 2 L_2\n");
    REPORT("lmu-ltau-vlq", NULL, "\nX = D0\n  D0: L_2 - L_3, QVL1: 1, QVR1: 1",
           "answer: exactly one assignment, given above\n");
}

ZF_TEST(open_questions_are_reported_as_such)
{
    zf_solve_options o = {.points = 5, .further = 3};
    zf_solve_options all = {.points = 1000, .max_height = 1};
    zf_solve_options cut = {.points = 1000, .max_steps = 5000};

    REPORT("atlas-sm3nu", &o, "rational parametrisation: b = B - L",
           "s(x) = x - c(x,x,x)/(3 c(x,x,b)) b", "Not covered",
           "p = (0 0 0; 0 0 0; 0 0 0; 0 1 -1; 0 1 -1; 0 1 -1)",
           "when any multiple is added of\n  Y\n", "(irreducible over Q)",
           "stopped at the number asked for", "by no means all",
           "answer: the solutions are the rational points");
    REPORT("atlas-sm3nu", &all, "complete up to height 1");
    REPORT("atlas-sm3nu", &cut, "STOPPED EARLY");
}

/* No line but a title or a list of charges is longer than 79 characters; long
 * polynomials are counted on request. */
ZF_TEST(lines_are_short)
{
    zf_search *s = shipped("atlas-mssm3nu");
    zf_solution *a = answer(s, NULL);
    zf_buf text;

    report(&text, a);
    for (const char *line = zf_buf_text(&text); *line;) {
        size_t len = strcspn(line, "\n");

        if (len > 79 && !memchr(line, ';', len) &&
            strncmp(line, "search", 6) != 0)
            ZF_FAIL("%zu characters: %.*s\n", len, (int)len, line);
        line += len + (line[len] == '\n');
    }
    zf_buf_clear(&text);
    zf_buf_init(&text, 0);
    zf_solution_print(&text, a, 20);
    check_has(zf_buf_text(&text), " terms = 0");
    ZF_CHECK(!strstr(zf_buf_text(&text), "k1^2"));
    zf_buf_clear(&text);
    zf_solution_free(a);
    zf_search_free(s);
}

ZF_TEST(proofs_of_nothing)
{
    zf_search *s = search_on("sm", "constraints: [Q1 = 1, 2*Q1 = 3]\n");
    zf_solution *a = answer(s, NULL);
    zf_buf text;

    report(&text, a);
    check_has(zf_buf_text(&text), "\nanswer: none exist (proved): the "
                                  "constraints of the search contradict each "
                                  "other\n");
    zf_buf_clear(&text);
    zf_solution_free(a);
    zf_search_free(s);
}

ZF_TEST_MAIN(ZF_CASE(papers_are_recognised),
             ZF_CASE(open_questions_are_reported_as_such),
             ZF_CASE(lines_are_short), ZF_CASE(proofs_of_nothing))
