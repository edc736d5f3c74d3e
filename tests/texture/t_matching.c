/* Ranks against permutations, modular determinants and minors. */
#include <flint/nmod_mat.h>

#include "zforge/texture.h"

#include "zf_test.h"

static zf_pattern random_pattern(slong rows, slong columns, int symmetry,
                                 slong percent, uint64_t *rng)
{
    zf_pattern p = {rows, columns, symmetry, {0}};

    for (slong i = 0; i < rows; i++) {
        for (slong j = symmetry ? i : 0; j < columns; j++) {
            if (zf_test_between(rng, 1, 100) > percent ||
                (symmetry < 0 && i == j))
                continue;
            p.row[i] |= UINT64_C(1) << j;
            if (symmetry)
                p.row[j] |= UINT64_C(1) << i;
        }
    }
    return p;
}

/* Largest set of entries in different rows and columns, by trying all. */
static slong brute(const zf_pattern *p, slong i, uint64_t used)
{
    slong best;

    if (i == p->rows)
        return 0;
    best = brute(p, i + 1, used);
    for (slong j = 0; j < p->columns; j++) {
        if (zf_pattern_allows(p, i, j) && !(used >> j & 1)) {
            slong found = 1 + brute(p, i + 1, used | UINT64_C(1) << j);

            best = found > best ? found : best;
        }
    }
    return best;
}

static const mp_limb_t primes[] = {UWORD(1000000007), UWORD(2147483647),
                                   UWORD(998244353)};

/* The largest rank of random matrices with this pattern modulo primes. */
static slong modular(const zf_pattern *p, uint64_t *rng)
{
    slong best = 0;

    for (int k = 0; k < 3; k++) {
        nmod_mat_t m;
        slong rank;

        nmod_mat_init(m, p->rows, p->columns, primes[k]);
        for (slong i = 0; i < p->rows; i++) {
            for (slong j = 0; j < p->columns; j++) {
                mp_limb_t x = zf_test_random(rng) % primes[k];

                if (!zf_pattern_allows(p, i, j))
                    continue;
                if (p->symmetry && j < i)
                    x = p->symmetry > 0 ? nmod_mat_entry(m, j, i)
                                        : primes[k] - nmod_mat_entry(m, j, i);
                nmod_mat_entry(m, i, j) = x;
            }
        }
        rank = nmod_mat_rank(m);
        best = rank > best ? rank : best;
        nmod_mat_clear(m);
    }
    return best;
}

static void check(const zf_pattern *p, uint64_t *rng)
{
    slong rank = zf_pattern_rank(p), minors = -1;
    zf_error err = {0};

    ZF_CHECK_SI_EQ(zf_pattern_term_rank(p), brute(p, 0, 0));
    ZF_CHECK_SI_EQ(rank, modular(p, rng));
    ZF_CHECK_OK(zf_pattern_rank_minors(&minors, p, &err), &err);
    ZF_CHECK_SI_EQ(rank, minors);
}

/* All 3 x 3 patterns, independent, symmetric and antisymmetric. */
ZF_TEST(all_small)
{
    uint64_t rng = zf_test_seed();

    for (unsigned bits = 0; bits < 512; bits++) {
        zf_pattern p = {3, 3, 0, {bits & 7, bits >> 3 & 7, bits >> 6 & 7}};
        int turned = 0, diagonal = (int)(bits & 273);

        for (slong i = 0; i < 3; i++)
            for (slong j = 0; j < 3; j++)
                turned |=
                    zf_pattern_allows(&p, i, j) != zf_pattern_allows(&p, j, i);
        check(&p, &rng);
        p.symmetry = 1;
        if (!turned)
            check(&p, &rng);
        p.symmetry = -1;
        if (!turned && !diagonal)
            check(&p, &rng);
    }
}

ZF_TEST(random_sizes)
{
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 150 * zf_test_multiplier(); t++) {
        int symmetry = (int)zf_test_between(&rng, -1, 1);
        slong n = zf_test_between(&rng, 0, symmetry ? 6 : 5);
        slong m = symmetry ? n : zf_test_between(&rng, 0, 5);
        zf_pattern p =
            random_pattern(n, m, symmetry, zf_test_between(&rng, 10, 60), &rng);

        check(&p, &rng);
    }
}

/* Beyond the size of minors. */
ZF_TEST(large)
{
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 60 * zf_test_multiplier(); t++) {
        int symmetry = (int)zf_test_between(&rng, -1, 1);
        slong n = zf_test_between(&rng, 7, symmetry < 0 ? 14 : 40);
        zf_pattern p =
            random_pattern(n, n, symmetry, zf_test_between(&rng, 1, 15), &rng);

        ZF_CHECK_SI_EQ(zf_pattern_rank(&p), modular(&p, &rng));
    }
}

/* Cofactors are maximal minors of the matrix with a unit row and column. */
ZF_TEST(cofactors)
{
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 300 * zf_test_multiplier(); t++) {
        int symmetry = (int)zf_test_between(&rng, 0, 1);
        slong n = zf_test_between(&rng, 1, 6);
        zf_pattern p =
            random_pattern(n, n, symmetry, zf_test_between(&rng, 20, 70), &rng);
        slong a = zf_test_between(&rng, 0, n - 1);
        slong b = zf_test_between(&rng, 0, n - 1);
        int seen = 0;

        for (int k = 0; k < 3; k++) {
            nmod_mat_t m;

            nmod_mat_init(m, n, n, primes[k]);
            for (slong i = 0; i < n; i++)
                for (slong j = 0; j < n; j++)
                    if (zf_pattern_allows(&p, i, j))
                        nmod_mat_entry(m, i, j) =
                            symmetry && j < i
                                ? nmod_mat_entry(m, j, i)
                                : zf_test_random(&rng) % primes[k];
            for (slong i = 0; i < n; i++)
                nmod_mat_entry(m, i, b) = nmod_mat_entry(m, a, i) = 0;
            nmod_mat_entry(m, a, b) = 1;
            seen |= nmod_mat_det(m) != 0;
            nmod_mat_clear(m);
        }
        ZF_CHECK_SI_EQ(zf_pattern_cofactor(&p, a, b), seen);
    }
}

ZF_TEST(diagonal_up_to_permutation)
{
    slong image[3];
    zf_pattern p = {3, 3, 0, {2, 4, 1}};

    ZF_CHECK(zf_pattern_is_diagonal(image, &p));
    ZF_CHECK(image[0] == 1 && image[1] == 2 && image[2] == 0);
    p.row[0] = 3;
    ZF_CHECK(!zf_pattern_is_diagonal(image, &p));
    p.row[0] = 4;
    ZF_CHECK(!zf_pattern_is_diagonal(image, &p));
    p.row[0] = 0;
    ZF_CHECK(!zf_pattern_is_diagonal(NULL, &p));
}

ZF_TEST_MAIN(ZF_CASE(all_small), ZF_CASE(random_sizes), ZF_CASE(large),
             ZF_CASE(cofactors), ZF_CASE(diagonal_up_to_permutation))
