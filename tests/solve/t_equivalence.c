/* t_equivalence.c - canonical vectors against all permutations that keep a
 * search, found by trying every one. */
#include "solve/internal.h"
#include "solve_test.h"

enum {
    N = 6
};

/* Two species of three singlets, one left- and one right-handed. */
static const char content[] =
    "\n  fermions:\n"
    "    - {name: a, chirality: left, su3: 1, su2: 1, hypercharge: 0, "
    "families: 3}\n"
    "    - {name: b, chirality: right, su3: 1, su2: 1, hypercharge: 0, "
    "families: 3}\n";

/* 1 when moving component i to place image[i] keeps the fermion constraints:
 * a point is a solution exactly when the moved one is, on random solutions of
 * the old and of the new system. */
static int keeps(const zf_search *s, const int *image)
{
    zf_system moved, both;
    fmpq *row = _fmpq_vec_init(N + 1);
    int yes;

    zf_system_init(&moved, N);
    zf_system_init(&both, 0);
    zf_system_set(&both, &s->fermions);
    for (slong i = 0; i < s->fermions.used; i++) {
        for (int j = 0; j < N; j++)
            fmpq_set(row + image[j], fmpq_mat_entry(s->fermions.rows, i, j));
        fmpq_set(row + N, fmpq_mat_entry(s->fermions.rows, i, N));
        zf_system_add(&moved, row);
        zf_system_add(&both, row);
    }
    /* Joining the systems adds no condition: the rank stays. */
    yes = zf_system_reduce(&moved) == zf_system_reduce(&both) &&
          both.used == s->fermions.used && moved.used == s->fermions.used;
    zf_system_clear(&both);
    zf_system_clear(&moved);
    _fmpq_vec_clear(row, N + 1);
    return yes;
}

static const int orders[6][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2},
                                 {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

/* The largest of all images of x under permutations inside the species that
 * keep the search, and the sign.  `same`: only equal permutations of the two
 * species count besides those of one alone. */
static void largest(fmpz *out, const zf_search *s, const fmpz *x)
{
    fmpz *trial = _fmpz_vec_init(N);
    int first = 1;

    for (int i = 0; i < 36; i++) {
        int image[N];

        for (int k = 0; k < 3; k++) {
            image[k] = orders[i / 6][k];
            image[3 + k] = 3 + orders[i % 6][k];
        }
        if (!keeps(s, image))
            continue;
        for (int sign = -1; sign <= 1; sign += 2) {
            int better = first;

            for (int k = 0; k < N; k++)
                fmpz_mul_si(trial + image[k], x + k, sign);
            for (int k = 0; k < N && !better; k++) {
                int c = fmpz_cmp(trial + k, out + k);

                if (c < 0)
                    break;
                better = c > 0;
            }
            if (better)
                _fmpz_vec_set(out, trial, N);
            first = 0;
        }
    }
    _fmpz_vec_clear(trial, N);
}

static const char *const searches[] = {
    "",
    "constraints: [a1 = b1, a2 = b2, a3 = b3]\n",
    "constraints: [a1 + b1 = a2 + b2, a1 + b1 = a3 + b3]\n",
    "constraints: [a1 = b1]\n",
    "constraints: [a1 + a2 + a3 = 0]\n",
    "constraints: [a1 - a2 = b1 - b2]\n",
    "constraints: [a1 = 2*b3]\n",
    "constraints: [a1 = 2*a2]\n",
};

ZF_TEST(canonical_is_the_largest_image)
{
    uint64_t rng = zf_test_seed();
    fmpz *x = _fmpz_vec_init(N), *got = _fmpz_vec_init(N);
    fmpz *want = _fmpz_vec_init(N);

    for (size_t k = 0; k < sizeof(searches) / sizeof(*searches); k++) {
        zf_search *s = search_on(content, searches[k]);
        zf_solution *a = answer(s, NULL);
        zf_equivalence e;
        zf_error err = {0};

        ZF_CHECK_OK(zf_equivalence_init(&e, a, &err), &err);
        for (slong t = 0; t < 40; t++) {
            for (int i = 0; i < N; i++)
                fmpz_set_si(x + i, zf_test_between(&rng, -2, 2));
            zf_equivalence_canonical(got, &e, x);
            largest(want, s, x);
            for (int i = 0; i < N; i++)
                ZF_CHECK_FMPZ_EQ(got + i, want + i);
        }
        zf_equivalence_clear(&e);
        zf_solution_free(a);
        zf_search_free(s);
    }
    _fmpz_vec_clear(want, N);
    _fmpz_vec_clear(got, N);
    _fmpz_vec_clear(x, N);
}

/* (2, 0, -1) and (1, 0, -2) are the same up to sign and order. */
ZF_TEST(sign_is_fixed_after_sorting)
{
    zf_search *s = search_on(content, "");
    zf_solution *a = answer(s, NULL);
    static const slong u[N] = {1, 0, -2, 0, 0, 0}, v[N] = {-1, 0, 2, 0, 0, 0};
    fmpz *x = _fmpz_vec_init(N), *got = _fmpz_vec_init(N);
    zf_equivalence e;
    zf_error err = {0};

    ZF_CHECK_OK(zf_equivalence_init(&e, a, &err), &err);
    for (int k = 0; k < 2; k++) {
        for (int i = 0; i < N; i++)
            fmpz_set_si(x + i, k ? u[i] : v[i]);
        zf_equivalence_canonical(got, &e, x);
        ZF_CHECK(fmpz_equal_si(got, 2) && fmpz_equal_si(got + 1, 0) &&
                 fmpz_equal_si(got + 2, -1));
    }
    zf_equivalence_clear(&e);
    _fmpz_vec_clear(got, N);
    _fmpz_vec_clear(x, N);
    zf_solution_free(a);
    zf_search_free(s);
}

/* What the search switches off, and what a filter does not allow. */
ZF_TEST(switches_and_filters_limit_it)
{
    static const struct {
        const char *lines;
        int sign;
        int free12, free23; /* a1 and a2, a2 and a3 may be exchanged */
    } known[] = {
        {"", 1, 1, 1},
        {"equivalences: {families: false}\n", 1, 0, 0},
        {"equivalences: {sign: false}\n", 0, 1, 1},
        {"filter: a1 > 0\n", 0, 0, 1},
        {"filter: abs(a1) > abs(a2)\n", 1, 0, 0},
        {"filter: distinct(a1, a2, a3)\n", 1, 1, 1},
        {"constraints: [b1 = 1]\n", 1, 1, 1}, /* x and -x are one ray */
    };

    for (size_t k = 0; k < sizeof(known) / sizeof(*known); k++) {
        zf_search *s = search_on(content, known[k].lines);
        zf_solution *a = answer(s, NULL);
        zf_equivalence e;
        zf_error err = {0};

        ZF_CHECK_OK(zf_equivalence_init(&e, a, &err), &err);
        ZF_CHECK(e.sign == known[k].sign);
        ZF_CHECK((e.before[1] == 0) == known[k].free12);
        ZF_CHECK((e.before[2] == 1) == known[k].free23);
        zf_equivalence_clear(&e);
        zf_solution_free(a);
        zf_search_free(s);
    }
}

ZF_TEST_MAIN(ZF_CASE(canonical_is_the_largest_image),
             ZF_CASE(sign_is_fixed_after_sorting),
             ZF_CASE(switches_and_filters_limit_it))
