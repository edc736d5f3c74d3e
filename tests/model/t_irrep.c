/* Invariants in products, against decomposition by peeling off weights. */
#include <setjmp.h>

#include "zforge/model.h"

#include "su3_weights.h"
#include "zf_test.h"

enum {
    REACH = 40, /* Dynkin labels of weights lie in [-REACH, REACH] */
    SIDE = 2 * REACH + 1,
    N_SMALL = 9
};

/* Multiplicities of weights (a, b), a and b the Dynkin labels. */
typedef struct weights {
    slong count[SIDE][SIDE];
} weights;

typedef struct shifted {
    const weights *from; /* NULL: the weight itself, times factor */
    weights *to;
    slong factor;
} shifted;

static void visit(const slong n[3], void *arg)
{
    shifted *s = arg;
    slong da = n[0] - n[1], db = n[1] - n[2];

    if (!s->from) {
        s->to->count[da + REACH][db + REACH] += s->factor;
        return;
    }
    for (slong a = 0; a < SIDE; a++)
        for (slong b = 0; b < SIDE; b++)
            if (s->from->count[a][b])
                s->to->count[a + da][b + db] += s->from->count[a][b];
}

/* The dominant weight farthest out, which is the highest weight of an irrep in
 * what is left; 0 when nothing is left. */
static int highest(slong *p, slong *q, const weights *w)
{
    slong best = -1;

    for (slong a = 0; a <= REACH; a++) {
        for (slong b = 0; b <= REACH; b++) {
            if (w->count[a + REACH][b + REACH] && a + b > best) {
                best = a + b;
                *p = a;
                *q = b;
            }
        }
    }
    return best >= 0;
}

static slong su3_singlets(const zf_irrep *r, const int *conjugate, slong n)
{
    weights *now = calloc(1, sizeof(*now)), *next;
    slong p = 0, q = 0, singlets = 0;

    now->count[REACH][REACH] = 1;
    for (slong k = 0; k < n; k++) {
        shifted s = {now, NULL, 1};

        next = calloc(1, sizeof(*next));
        s.to = next;
        su3_states(conjugate[k] ? r[k].q : r[k].p,
                   conjugate[k] ? r[k].p : r[k].q, visit, &s);
        free(now);
        now = next;
    }
    while (highest(&p, &q, now)) {
        slong count = now->count[p + REACH][q + REACH];
        shifted s = {NULL, now, -count};

        ZF_CHECK(count > 0);
        if (p == 0 && q == 0)
            singlets = count;
        su3_states((int)p, (int)q, visit, &s);
    }
    free(now);
    return singlets;
}

/* (weights 0) - (weights 2) of the product of SU(2) characters. */
static slong su2_singlets(const zf_irrep *r, slong n)
{
    slong now[201] = {0};

    now[100] = 1;
    for (slong k = 0; k < n; k++) {
        slong next[201] = {0};

        for (slong m = 0; m <= 200; m++)
            for (slong t = 1 - r[k].su2; now[m] && t < r[k].su2; t += 2)
                next[m + t] += now[m];
        memcpy(now, next, sizeof(now));
    }
    return now[100] - now[102];
}

ZF_TEST(known_products)
{
    zf_irrep three[4] = {{1, 0, 1}, {1, 0, 1}, {1, 0, 1}, {1, 0, 1}};
    zf_irrep eight[4] = {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}, {1, 1, 1}};
    zf_irrep doublet[4] = {{0, 0, 2}, {0, 0, 2}, {0, 0, 2}, {0, 0, 2}};
    int none[4] = {0, 0, 0, 0}, second[4] = {0, 1, 0, 1};

    ZF_CHECK_SI_EQ(zf_irrep_invariants(three, none, 0), 1);
    ZF_CHECK_SI_EQ(zf_irrep_invariants(three, none, 1), 0);
    ZF_CHECK_SI_EQ(zf_irrep_invariants(three, none, 2), 0);
    ZF_CHECK_SI_EQ(zf_irrep_invariants(three, second, 2), 1);
    ZF_CHECK_SI_EQ(zf_irrep_invariants(three, none, 3), 1);
    ZF_CHECK_SI_EQ(zf_irrep_invariants(three, second, 4), 2);
    ZF_CHECK_SI_EQ(zf_irrep_invariants(eight, none, 2), 1);
    ZF_CHECK_SI_EQ(zf_irrep_invariants(eight, none, 3), 2);
    ZF_CHECK_SI_EQ(zf_irrep_invariants(eight, none, 4), 8);
    ZF_CHECK_SI_EQ(zf_irrep_invariants(doublet, none, 3), 0);
    ZF_CHECK_SI_EQ(zf_irrep_invariants(doublet, second, 4), 2);
}

ZF_TEST(random_products_match_peeling)
{
    static const int small[N_SMALL][2] = {
        {0, 0}, {1, 0}, {0, 1}, {1, 1}, {2, 0}, {0, 2}, {2, 1}, {3, 0}, {2, 2}};
    uint64_t rng = zf_test_seed();
    slong nonzero = 0;

    for (slong t = 0; t < 400 * zf_test_multiplier(); t++) {
        slong n = zf_test_between(&rng, 1, t % 8 ? 4 : 6);
        zf_irrep r[ZF_MAX_FACTORS];
        int conjugate[ZF_MAX_FACTORS];
        slong want;

        for (slong k = 0; k < n; k++) {
            slong pick = zf_test_between(&rng, 0, n > 4 ? 3 : N_SMALL - 1);

            r[k].p = small[pick][0];
            r[k].q = small[pick][1];
            r[k].su2 = (int)zf_test_between(&rng, 1, 4);
            conjugate[k] = (int)zf_test_between(&rng, 0, 1);
        }
        want = su3_singlets(r, conjugate, n) * su2_singlets(r, n);
        nonzero += want != 0;
        ZF_CHECK_SI_EQ(zf_irrep_invariants(r, conjugate, n), want);
    }
    ZF_CHECK(nonzero > 20);
}

ZF_TEST(large_counts_are_cut_off)
{
    zf_irrep r[ZF_MAX_FACTORS];
    int conjugate[ZF_MAX_FACTORS] = {0};

    for (slong k = 0; k < ZF_MAX_FACTORS; k++)
        r[k] = (zf_irrep){3, 3, 9};
    ZF_CHECK_SI_EQ(zf_irrep_invariants(r, conjugate, ZF_MAX_FACTORS),
                   ZF_MAX_INVARIANTS);
    r[0] = (zf_irrep){ZF_MAX_DYNKIN, ZF_MAX_DYNKIN, ZF_MAX_SU2};
    r[1] = r[0];
    ZF_CHECK_SI_EQ(zf_irrep_invariants(r, conjugate, 2), 1);
    /* (3,3) is found four times in the square of (30,30). */
    ZF_CHECK_SI_EQ(zf_irrep_invariants(r, conjugate, 3), 4);
}

ZF_TEST_MAIN(ZF_CASE(known_products), ZF_CASE(random_products_match_peeling),
             ZF_CASE(large_counts_are_cut_off))
