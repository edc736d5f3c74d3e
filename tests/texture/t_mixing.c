/* Quark mixing: against diagonalised matrices with random real entries. */
#include "papers.h"

static double size(double x)
{
    return x < 0 ? -x : x;
}

/* Newton; x > 0. */
static double root(double x)
{
    double r = x > 1 ? x : 1;

    for (int k = 0; k < 200; k++)
        r = (r + x / r) / 2;
    return r;
}

/* Eigenvectors of a symmetric 3 x 3 matrix as columns of v, by Jacobi. */
static void diagonalise(double a[3][3], double v[3][3])
{
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 3; j++)
            v[i][j] = i == j;
    for (int sweep = 0; sweep < 60; sweep++) {
        for (int p = 0; p < 2; p++) {
            for (int q = p + 1; q < 3; q++) {
                double t, c, s;

                if (size(a[p][q]) < 1e-30)
                    continue;
                t = (a[q][q] - a[p][p]) / (2 * a[p][q]);
                t = (t >= 0 ? 1 : -1) / (size(t) + root(t * t + 1));
                c = 1 / root(t * t + 1);
                s = t * c;
                for (int k = 0; k < 3; k++) {
                    double x = a[k][p], y = a[k][q];

                    a[k][p] = c * x - s * y;
                    a[k][q] = s * x + c * y;
                }
                for (int k = 0; k < 3; k++) {
                    double x = a[p][k], y = a[q][k];

                    a[p][k] = c * x - s * y;
                    a[q][k] = s * x + c * y;
                }
                for (int k = 0; k < 3; k++) {
                    double x = v[k][p], y = v[k][q];

                    v[k][p] = c * x - s * y;
                    v[k][q] = s * x + c * y;
                }
            }
        }
    }
}

/* Left-handed states of a matrix with random entries; the number of massless
 * ones. */
static int left_states(double v[3][3], const zf_pattern *p, uint64_t *rng)
{
    double m[3][3], h[3][3] = {{0}};
    int massless = 0;

    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 3; j++)
            m[i][j] = zf_pattern_allows(p, i, j)
                          ? 0.5 + (double)zf_test_between(rng, 0, 1000) / 700.
                          : 0;
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 3; j++)
            for (int k = 0; k < 3; k++)
                h[i][j] += m[i][k] * m[j][k];
    diagonalise(h, v);
    for (int i = 0; i < 3; i++)
        massless += size(h[i][i]) < 1e-9;
    return massless;
}

static void check_pair(const zf_pattern *a, const zf_pattern *b, uint64_t *rng)
{
    static const int of_zeros[] = {3, 2, -1, -1, 1, -1, 0, -1, -1, -1};
    int always[3] = {10, 10, 10}, massless_a = 9, massless_b = 9;
    zf_mixing x;

    /* The fewest zeros of a few points. */
    zf_pattern_mixing(&x, a, b);
    for (int point = 0; point < 3; point++) {
        double u[3][3], w[3][3];
        int zeros = 0, m;

        m = left_states(u, a, rng);
        massless_a = m < massless_a ? m : massless_a;
        m = left_states(w, b, rng);
        massless_b = m < massless_b ? m : massless_b;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double e = 0;

                for (int k = 0; k < 3; k++)
                    e += u[k][i] * w[k][j];
                zeros += size(e) < 1e-7;
            }
        }
        always[0] = zeros < always[0] ? zeros : always[0];
    }
    if (x.massless[0] != massless_a || x.massless[1] != massless_b)
        ZF_FAIL("%d%d%d %d%d%d: %d %d massless, want %d %d\n", (int)a->row[0],
                (int)a->row[1], (int)a->row[2], (int)b->row[0], (int)b->row[1],
                (int)b->row[2], x.massless[0], x.massless[1], massless_a,
                massless_b);
    if (massless_a < 2 && massless_b < 2) {
        ZF_CHECK_SI_EQ(x.zeros, always[0]);
        ZF_CHECK_SI_EQ(x.angles, of_zeros[always[0]]);
    }
}

ZF_TEST(against_diagonalisation)
{
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 3000 * zf_test_multiplier(); t++) {
        uint64_t bits = zf_test_random(&rng);
        zf_pattern a = {3, 3, 0, {bits & 7, bits >> 3 & 7, bits >> 6 & 7}};
        zf_pattern b = {3, 3, 0, {1, 2, 4}};

        for (int i = 0; i < 3 && t % 3; i++)
            b.row[i] |= bits >> (9 + 3 * i) & bits >> 20 & 7;
        for (int i = 0; i < 3 && t % 3 == 2; i++)
            b.row[i] = bits >> (29 + 3 * i) & 7;
        check_pair(&a, &b, &rng);
    }
}

/* Rows of both matrices as octal digits. */
static void check(int line, const char *rows, int angles)
{
    zf_pattern a = {3, 3, 0, {0}}, b = {3, 3, 0, {0}};
    zf_mixing x, y;

    for (int i = 0; i < 3; i++) {
        a.row[i] = (uint64_t)(rows[i] - '0');
        b.row[i] = (uint64_t)(rows[4 + i] - '0');
    }
    zf_pattern_mixing(&x, &a, &b);
    zf_pattern_mixing(&y, &b, &a);
    if (x.angles != angles || y.angles != angles)
        ZF_FAIL("line %d: %d and %d angles, want %d\n", line, x.angles,
                y.angles, angles);
}

ZF_TEST(known_structures)
{
    check(__LINE__, "124 124", 0); /* both diagonal */
    check(__LINE__, "124 524", 1); /* one corner entry */
    check(__LINE__, "334 334", 1); /* 2 + 1 */
    check(__LINE__, "334 166", 2); /* 12 in one sector, 23 in the other */
    check(__LINE__, "124 777", 3);
    check(__LINE__, "777 777", 3);
    /* Triangular and nearest-neighbour matrices have no vanishing angle. */
    check(__LINE__, "124 764", 3);
    check(__LINE__, "256 256", 3);
    /* Rank 1: two massless states count as one space. */
    check(__LINE__, "444 124", 2);
    check(__LINE__, "444 444", 1);
    check(__LINE__, "004 004", 0);
    check(__LINE__, "044 004", 1);
    check(__LINE__, "000 777", 0);
    /* A massless state without third component: rows 1 and 2 in one column. */
    check(__LINE__, "113 124", 2);
}

static zf_mixing mixing_of(const zf_model *m, const char *without)
{
    zf_texture_options o = {
        .insertions = 1, .without = &without, .n_without = without ? 1 : 0};
    zf_texture *t = NULL;
    zf_mixing x;
    zf_error err = {0};

    ZF_CHECK_OK(zf_texture_new(&t, m, &o, &err), &err);
    zf_texture_quark_mixing(&x, t);
    zf_texture_free(t);
    return x;
}

ZF_TEST(papers)
{
    zf_model *m = paper_b3_l3();
    zf_mixing x = mixing_of(m, NULL);

    ZF_CHECK(x.known && x.angles == 3);
    x = mixing_of(m, "H2");
    ZF_CHECK(x.known && x.angles == 1);
    ZF_CHECK(x.block[0] == 0 && x.block[1] == 0 && x.block[2] == 2);
    zf_model_free(m);
    m = paper_3b3("-1,-2,0");
    x = mixing_of(m, NULL);
    ZF_CHECK(x.known && x.angles == 1 && x.zeros == 4);
    zf_model_free(m);
    m = paper_lmu_ltau();
    x = mixing_of(m, NULL);
    ZF_CHECK(x.known && x.angles == 3);
    zf_model_free(m);
}

ZF_TEST_MAIN(ZF_CASE(against_diagonalisation), ZF_CASE(known_structures),
             ZF_CASE(papers))
