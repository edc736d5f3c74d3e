/* Group factors against sums over the states of the irreps. */
#include <setjmp.h>

#include "zforge/model.h"

#include "su3_weights.h"
#include "zf_test.h"

typedef struct sums {
    slong states;
    slong square; /* sum (2 T3)^2 */
    slong cube;   /* sum of the cube of diag(1, 1, -2) */
} sums;

static void visit(const slong n[3], void *arg)
{
    sums *s = arg;
    slong q = n[0] + n[1] - 2 * n[2];

    s->states++;
    s->square += (n[0] - n[1]) * (n[0] - n[1]);
    s->cube += q * q * q;
}

ZF_TEST(su3_matches_sums_over_states)
{
    for (int p = 0; p <= ZF_MAX_DYNKIN; p += p < 8 ? 1 : 11) {
        for (int q = 0; q <= ZF_MAX_DYNKIN; q += q < 8 ? 1 : 11) {
            sums s = {0, 0, 0};

            su3_states(p, q, visit, &s);
            ZF_CHECK_SI_EQ(zf_su3_dimension(p, q), s.states);
            /* T = sum T3^2; the fundamental has 1/2, and -6 for the cube. */
            ZF_CHECK_SI_EQ(2 * zf_su3_index2(p, q), s.square);
            ZF_CHECK_SI_EQ(-6 * zf_su3_cubic(p, q), s.cube);
        }
    }
}

ZF_TEST(su2_matches_sums_over_states)
{
    for (int d = 1; d <= ZF_MAX_SU2; d++) {
        slong square = 0;

        for (slong m = 1 - d; m < d; m += 2)
            square += m * m; /* (2 T3)^2 */
        ZF_CHECK_SI_EQ(2 * zf_su2_index2(d), square);
    }
}

ZF_TEST(textbook_values)
{
    ZF_CHECK_SI_EQ(zf_su3_index2(1, 0), 1);
    ZF_CHECK_SI_EQ(zf_su3_index2(1, 1), 6);
    ZF_CHECK_SI_EQ(zf_su3_index2(2, 0), 5);
    ZF_CHECK_SI_EQ(zf_su3_cubic(2, 0), 7);
    ZF_CHECK_SI_EQ(zf_su3_cubic(3, 0), 27);
    ZF_CHECK_SI_EQ(zf_su3_cubic(2, 1), 14);
    ZF_CHECK_SI_EQ(zf_su3_cubic(0, 1), -1);
    ZF_CHECK_SI_EQ(zf_su2_index2(2), 1);
    ZF_CHECK_SI_EQ(zf_su2_index2(3), 4);
}

ZF_TEST(names_go_there_and_back)
{
    int named = 0;

    for (int p = 0; p <= ZF_MAX_DYNKIN; p++) {
        for (int q = 0; q <= ZF_MAX_DYNKIN; q++) {
            char name[24];
            int a = -1, b = -1;

            zf_su3_name(name, p, q);
            if (name[0] == '(') {
                ZF_CHECK(!zf_su3_named(&a, &b, name));
                continue;
            }
            named++;
            ZF_CHECK(zf_su3_named(&a, &b, name));
            ZF_CHECK(a == p && b == q);
            /* The number in the name is the dimension. */
            ZF_CHECK_SI_EQ(strtol(name, NULL, 10), zf_su3_dimension(p, q));
        }
    }
    ZF_CHECK_SI_EQ(named, 15);
}

ZF_TEST(names_on_input)
{
    static const char *const refused[] = {
        "",     "3b",    "bar",
        "*",    "1*",    "8bar",
        "3**",  "3bar*", "21",
        "15''", "(1,0)", "3 ",
        "+3",   "03",    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"};
    int p = -1, q = -1;

    ZF_CHECK(zf_su3_named(&p, &q, "3*") && p == 0 && q == 1);
    ZF_CHECK(zf_su3_named(&p, &q, "15'*") && p == 0 && q == 4);
    for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++)
        ZF_CHECK(!zf_su3_named(&p, &q, refused[i]));
}

ZF_TEST_MAIN(ZF_CASE(su3_matches_sums_over_states),
             ZF_CASE(su2_matches_sums_over_states), ZF_CASE(textbook_values),
             ZF_CASE(names_go_there_and_back), ZF_CASE(names_on_input))
