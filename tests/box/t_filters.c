/* Filters in box searches, against brute force: what they leave, and that those
 * which say nothing break no symmetry. */
#include "runs.h"

/* Filters that the brute-force group respects, too: either they break no
 * permutation, or families are not divided out. */
ZF_TEST(filters_restrict)
{
    compare(VECTORLIKE "filter: distinct(S1, S2, S3)\n", 3, 1, 1);
    compare(VECTORLIKE "filter: abs(A1) >= 1 and abs(A2) >= 1\n", 3, 1, 1);
    compare(VECTORLIKE "filter: max(A1, A2) > 1\n", 3, 0, 0);
    compare(VECTORLIKE "filter: abs(A1) + abs(A2) >= 2\n", 3, 1, 0);
    compare(VECTORLIKE "filter: A1*A2 == B1*B2 and S1*S2*S3 == 0\n", 3, 1, 1);
    compare(VECTORLIKE "equivalences: {families: false}\n"
                       "filter: abs(S2) >= 1 and A1 == B2 and not (S1 == S2)\n",
            3, 1, 1);
    compare(VECTORLIKE "equivalences: {families: false}\n"
                       "constraints: [S1 != S2, A1 < B1]\n",
            2, 0, 1);
}

/* Conditions that always hold are no reason to keep solutions apart. */
ZF_TEST(filters_that_say_nothing)
{
    static const char *const filters[] = {
        "max(S1, A1) >= S1",
        "not (max(-1/2, S3) < -1)",
        "1/2 != A1",
        "abs(S1) >= 0 and distinct(S1, S2, S3)",
        "abs(A1 - B2) >= -2",
        "S1*(-1/2) <= S1^2",
        "A1 == 1 and 2*S1 == 1 or A2 <= A2",
        "B1 < B1 or S1*S2*S3 == 0 or min(S2, A1) > A1",
        "min(A1, S2) <= max(S2, A2) and S1 != 1/3",
    };

    for (size_t k = 0; k < sizeof(filters) / sizeof(filters[0]); k++) {
        char text[1200];

        snprintf(text, sizeof(text), VECTORLIKE "filter: %s\n", filters[k]);
        compare(text, 2, 1, 1);
    }
    compare(VECTORLIKE "filter: B1 < B1 or A1 == 1/2\n", 2, 1, 1);
}

/* Conditions that constraints and anomalies decide. */
ZF_TEST(filters_that_constraints_decide)
{
    compare(VECTORLIKE "constraints: [A1 = B1]\nfilter: A1 <= B1\n", 3, 1, 1);
    compare(VECTORLIKE "constraints: [A1 = B1]\nfilter: (2*A1) >= ((B1 + B1)) "
                       "and ((S1^2 >= 0) or S1 == 0) and A1 - 1 < B1\n",
            3, 1, 1);
    compare(VECTORLIKE "constraints: [A1 = B1, A1 <= B1]\n"
                       "filter: distinct(S1, S2, S3) and A1 == B1\n",
            3, 1, 1);
    compare(VECTORLIKE "constraints: [A1 = B1]\nfilter: A1 < B1\n", 3, 0, 0);
    compare(VECTORLIKE "constraints: [A1 = B1]\nfilter: A1 != B1\n", 3, 0, 0);
    compare(VECTORLIKE "constraints: [A1 = B1]\nfilter: A1 != B1 + 1\n", 3, 1,
            1);
    compare(VECTORLIKE "constraints: [A1 = 2]\nfilter: A1 > 1 and S1*S2*S3 == "
                       "0\n",
            3, 0, 0);
    compare(VECTORLIKE "constraints: [A1 = 2]\nfilter: S1*S2*S3 == 0 and "
                       "2*A1 > 4\n",
            3, 0, 0);
    compare(VECTORLIKE "filter: S1 + S2 < 1 - S3\n", 3, 1, 1);
}

/* A filter that names a family keeps it apart. */
ZF_TEST(labelled_families)
{
    static const char *const labelled =
        VECTORLIKE "filter: S2 != S1 and S2 != 0\n";
    static const char *const ordered =
        VECTORLIKE "equivalences: {families: false}\n"
                   "filter: S2 != S1 and S2 != 0 and A1 >= A2 and B1 >= B2\n";
    zf_search *a = read_search(labelled), *b = read_search(ordered);

    /* A and B may be permuted, S may not: the same classes, written out. */
    ZF_CHECK_SI_EQ(count_of(a, 2, 1) > 0, 1);
    zf_search_free(b);
    b = read_search(VECTORLIKE "equivalences: {families: false, sign: false, "
                               "scale: false}\n"
                               "filter: S2 != S1 and S2 != 0 and A1 >= A2 and "
                               "B1 >= B2\n");
    zf_search_free(a);
    a = read_search(VECTORLIKE "equivalences: {sign: false, scale: false}\n"
                               "filter: S2 != S1 and S2 != 0\n");
    ZF_CHECK_SI_EQ(count_of(a, 3, 1), count_of(b, 3, 1));
    zf_search_free(a);
    zf_search_free(b);
}

ZF_TEST_MAIN(ZF_CASE(filters_restrict), ZF_CASE(filters_that_say_nothing),
             ZF_CASE(filters_that_constraints_decide),
             ZF_CASE(labelled_families))
