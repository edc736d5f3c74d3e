/* t_classify.c - zeros, pairs, chiral core, trivial, terms avoided. */
#include "zforge/dark.h"

#include "zf_test.h"

static void set(fmpq *q, const slong *a, slong n, slong m)
{
    for (slong i = 0; i < n; i++) {
        fmpq_init(&q[i]);
        fmpq_set_si(&q[i], a[i], (ulong)m);
    }
}

static void clear(fmpq *q, slong n)
{
    for (slong i = 0; i < n; i++)
        fmpq_clear(&q[i]);
}

/* The core by counting: of each |q| as many remain as one sign exceeds the
 * other. */
static slong core_by_counting(slong *out, const slong *a, slong n)
{
    slong k = 0;

    for (slong x = -9; x <= 9; x++) {
        slong plus = 0, minus = 0;

        for (slong i = 0; i < n; i++) {
            plus += a[i] == x;
            minus += a[i] == -x;
        }
        for (slong i = minus; x && i < plus; i++)
            out[k++] = x;
    }
    return k;
}

ZF_TEST(matches_counting)
{
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 2000 * zf_test_multiplier(); t++) {
        slong n = zf_test_between(&rng, 0, ZF_DARK_MAX_STATES), a[12], want[12];
        slong top = zf_test_between(&rng, 0, 9), zeros = 0, k;
        fmpq q[12], core[12];
        zf_dark_class facts;

        for (slong i = 0; i < n; i++) {
            a[i] = zf_test_between(&rng, -top, top);
            zeros += a[i] == 0;
        }
        set(q, a, n, 7);
        set(core, a, n, 1);
        k = core_by_counting(want, a, n);
        ZF_CHECK_SI_EQ(zf_dark_core(core, q, n), k);
        for (slong i = 0; i < k; i++) {
            fmpq_mul_si(&core[i], &core[i], 7);
            ZF_CHECK(fmpq_equal_si(&core[i], want[i]));
        }
        zf_dark_classify(&facts, q, n, NULL, 0);
        ZF_CHECK_SI_EQ(facts.core, k);
        ZF_CHECK_SI_EQ(facts.has_zero, zeros > 0);
        ZF_CHECK_SI_EQ(facts.vector_like, k < n - zeros);
        ZF_CHECK_SI_EQ(facts.chiral, k == n);
        ZF_CHECK_SI_EQ(facts.trivial, 0);
        clear(q, n);
        clear(core, n);
    }
}

ZF_TEST(trivial_is_a_permutation)
{
    const slong reference[] = {2, 1, 1}, same[] = {1, 2, 1};
    const slong other[] = {1, 2, 2}, pair[] = {1, 1, 2, 5, -5};
    fmpq r[3], s[3], o[3], p[5];
    zf_dark_class facts;

    set(r, reference, 3, 4);
    set(s, same, 3, 4);
    set(o, other, 3, 4);
    set(p, pair, 5, 4);
    zf_dark_classify(&facts, s, 3, r, 3);
    ZF_CHECK_SI_EQ(facts.trivial, 1);
    zf_dark_classify(&facts, o, 3, r, 3);
    ZF_CHECK_SI_EQ(facts.trivial, 0);
    zf_dark_classify(&facts, r, 3, o, 3);
    ZF_CHECK_SI_EQ(facts.trivial, 0);
    zf_dark_classify(&facts, p, 5, r, 3);
    ZF_CHECK_SI_EQ(facts.trivial, 0);
    ZF_CHECK_SI_EQ(facts.vector_like, 1);
    ZF_CHECK_SI_EQ(facts.core, 3);
    clear(r, 3);
    clear(s, 3);
    clear(o, 3);
    clear(p, 5);
}

/* arXiv:1909.02021: (3/5, 1, 1/20) and its dark sector (1/4, 7/20, 21/20). */
ZF_TEST(avoids_terms)
{
    const slong leptons[] = {12, 20, 1}, dark[] = {5, 7, 21};
    fmpq a[3], q[3];

    set(a, leptons, 3, 20);
    set(q, dark, 3, 20);
    for (slong i = 0; i < 3; i++) {
        fmpq_canonicalise(&a[i]);
        fmpq_canonicalise(&q[i]);
    }
    ZF_CHECK_SI_EQ(zf_dark_avoids(q, 3, a, 3), 1);
    ZF_CHECK_SI_EQ(zf_dark_avoids(a, 3, a, 3), 0);
    fmpq_swap(&q[2], &a[1]);
    ZF_CHECK_SI_EQ(zf_dark_avoids(q, 3, a, 3), 1);
    fmpq_set(&a[2], &q[0]);
    ZF_CHECK_SI_EQ(zf_dark_avoids(q, 3, a, 3), 0);
    ZF_CHECK_SI_EQ(zf_dark_avoids(q, 3, a, 0), 1);
    clear(a, 3);
    clear(q, 3);
}

/* In place. */
ZF_TEST(core_may_alias)
{
    const slong a[] = {3, -3, 0, 2, 3};
    fmpq q[5];

    set(q, a, 5, 1);
    ZF_CHECK_SI_EQ(zf_dark_core(q, q, 5), 2);
    ZF_CHECK(fmpq_equal_si(&q[0], 2) && fmpq_equal_si(&q[1], 3));
    clear(q, 5);
}

ZF_TEST_MAIN(ZF_CASE(matches_counting), ZF_CASE(trivial_is_a_permutation),
             ZF_CASE(avoids_terms), ZF_CASE(core_may_alias))
