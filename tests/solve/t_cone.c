/* t_cone.c - projection from B - L: random images, coverage, and the known
 * numbers of solutions on the cone. */
#include "solve_test.h"

/* c(x,x,b) by definition. */
static void on_cone(fmpz_t out, const zf_solution *s, const fmpz *x)
{
    fmpz_t t;

    fmpz_init(t);
    fmpz_zero(out);
    for (slong i = 0; i < s->anomaly.n; i++) {
        fmpz_mul(t, x + i, x + i);
        fmpz_mul(t, t, s->anomaly.cubic + i);
        fmpz_addmul(out, t, s->projection->center + i);
    }
    fmpz_clear(t);
}

/* k = coordinates of x in the lattice, solved with FLINT. */
static void coordinates(fmpz *k, const zf_solution *s, const fmpz *x)
{
    slong r = fmpz_mat_nrows(s->family.lattice), n = s->anomaly.n;
    fmpq_mat_t m;

    fmpq_mat_init(m, n, r + 1);
    for (slong i = 0; i < n; i++) {
        for (slong j = 0; j < r; j++)
            fmpq_set_fmpz(fmpq_mat_entry(m, i, j),
                          fmpz_mat_entry(s->family.lattice, j, i));
        fmpq_set_fmpz(fmpq_mat_entry(m, i, r), x + i);
    }
    ZF_CHECK_SI_EQ(fmpq_mat_rref(m, m), r);
    for (slong j = 0; j < r; j++) {
        ZF_CHECK(fmpz_is_one(fmpq_mat_entry_den(m, j, r)));
        fmpz_set(k + j, fmpq_mat_entry_num(m, j, r));
    }
    fmpq_mat_clear(m);
}

/* q(b,x) = c(b,b,x) = 0 for all lattice vectors x, by definition. */
static void check_double_point(const zf_solution *s)
{
    const fmpz *b = s->projection->center;
    fmpz_t q, c, t;

    fmpz_init(q);
    fmpz_init(c);
    fmpz_init(t);
    for (slong k = 0; k < fmpz_mat_nrows(s->family.lattice); k++) {
        fmpz_zero(q);
        fmpz_zero(c);
        for (slong i = 0; i < s->anomaly.n; i++) {
            fmpz_mul(t, b + i, fmpz_mat_entry(s->family.lattice, k, i));
            fmpz_addmul(q, t, s->anomaly.quadratic + i);
            fmpz_mul(t, t, b + i);
            fmpz_addmul(c, t, s->anomaly.cubic + i);
        }
        ZF_CHECK(fmpz_is_zero(q) && fmpz_is_zero(c));
    }
    fmpz_clear(t);
    fmpz_clear(c);
    fmpz_clear(q);
}

static void check_projection(const char *name, int with_quadric)
{
    zf_search *s = shipped(name);
    zf_solve_options o = {.points = 600, .max_height = 2};
    zf_solution *a = answer(s, &o);
    slong r = fmpz_mat_nrows(a->family.lattice), n = a->anomaly.n;
    fmpz *k = _fmpz_vec_init(r), *x = _fmpz_vec_init(n);
    uint64_t rng = zf_test_seed();
    slong defined = 0, off = 0, on = 0;
    fmpq_t one;
    fmpz_t t;

    fmpq_init(one);
    fmpq_one(one);
    fmpz_init(t);
    ZF_CHECK(a->projection != NULL);
    ZF_CHECK(strncmp(a->projection->name, "B - L", 5) == 0);
    ZF_CHECK(a->projection->quadric == with_quadric);
    ZF_CHECK(a->projection->cone_holds_symmetries);
    check_double_point(a);
    for (slong c = 0; c < 300 * zf_test_multiplier(); c++) {
        for (slong j = 0; j < r; j++)
            fmpz_set_si(k + j, zf_test_between(&rng, -20, 20));
        if (zf_solution_project(x, a, k)) {
            ZF_CHECK(is_fermion_solution(s, x, one));
            on_cone(t, a, x);
            ZF_CHECK(!fmpz_is_zero(t));
            defined++;
        }
    }
    ZF_CHECK(defined > 250);
    /* Every solution off the cone is its own image; none on it has one. */
    for (size_t i = 0; i < a->points.first.n; i++) {
        const fmpz *p = a->points.first.point[i].x;

        on_cone(t, a, p);
        coordinates(k, a, p);
        ZF_CHECK(zf_solution_project(x, a, k) == !fmpz_is_zero(t));
        if (fmpz_is_zero(t)) {
            on++;
            continue;
        }
        off++;
        for (slong j = 0; j < n; j++)
            ZF_CHECK(fmpz_cmpabs(x + j, p + j) == 0);
    }
    ZF_CHECK(off > 1 && on > 1);
    fmpz_clear(t);
    fmpq_clear(one);
    _fmpz_vec_clear(x, n);
    _fmpz_vec_clear(k, r);
    zf_solution_free(a);
    zf_search_free(s);
}

ZF_TEST(projection_of_the_atlas)
{
    check_projection("atlas-sm3nu", 1);
}

ZF_TEST(projection_with_higgsinos)
{
    check_projection("atlas-mssm3nu", 1);
}

ZF_TEST(projection_without_a_quadric)
{
    check_projection("open-sm3nu", 0);
}

/* Without three nu there is no B - L; with Higgsinos they take part. */
ZF_TEST(where_there_is_a_double_point)
{
    static const struct {
        const char *search;
        const char *name;
    } known[] = {{"atlas-sm", NULL},
                 {"atlas-sm1nu", NULL},
                 {"atlas-mssm", NULL},
                 {"atlas-mssm3nu", "B - L, Hu1: 1, Hd1: -1"}};

    for (size_t k = 0; k < 4; k++) {
        zf_search *s = shipped(known[k].search);
        zf_solution *a = answer(s, NULL);

        ZF_CHECK((a->projection != NULL) == (known[k].name != NULL));
        if (known[k].name)
            ZF_CHECK_STR_EQ(a->projection->name, known[k].name);
        zf_solution_free(a);
        zf_search_free(s);
    }
}

/* ---- brute force over sorted assignments, in machine integers ---- */

/* Half an assignment (Q, u, d) or (L, e, nu): sums of the species, and what it
 * adds to q, c and c(x,x,B-L). */
typedef struct half {
    int sum[3];
    int q, c, cone;
} half;

static int compare(const void *a, const void *b)
{
    const half *x = a, *y = b;

    for (int k = 0; k < 3; k++)
        if (x->sum[k] != y->sum[k])
            return x->sum[k] < y->sum[k] ? -1 : 1;
    return 0;
}

/* All sorted triples with |entries| <= Q. */
static int triples(int out[][3], int bound)
{
    int n = 0;

    for (int a = bound; a >= -bound; a--)
        for (int b = a; b >= -bound; b--)
            for (int c = b; c >= -bound; c--) {
                out[n][0] = a;
                out[n][1] = b;
                out[n++][2] = c;
            }
    return n;
}

/* All halves; weights of q and c and 3 (B - L) of the three species. */
static int halves(half *out, int bound, const int q[3], const int c[3],
                  const int b_minus_l[3])
{
    int triple[40][3], n = triples(triple, bound), count = 0;

    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
            for (int k = 0; k < n; k++) {
                const int *t[3] = {triple[i], triple[j], triple[k]};
                half h = {{0, 0, 0}, 0, 0, 0};

                for (int s = 0; s < 3; s++)
                    for (int f = 0; f < 3; f++) {
                        int x = t[s][f];

                        h.sum[s] += x;
                        h.q += q[s] * x * x;
                        h.c += c[s] * x * x * x;
                        h.cone += c[s] * b_minus_l[s] * x * x;
                    }
                out[count++] = h;
            }
    return count;
}

/* Numbers of all sorted solutions and of those on the cone. */
static void count_on_cone(int bound, long *all, long *cone)
{
    static const int q1[3] = {1, -2, 1}, c1[3] = {6, -3, -3}, b1[3] = {1, 1, 1};
    static const int q2[3] = {-1, 1, 0}, c2[3] = {2, -1, -1},
                     b2[3] = {-3, -3, -3};
    half *quark = malloc(42875 * sizeof(half));
    half *lepton = malloc(42875 * sizeof(half));
    int n, m;

    ZF_CHECK(quark && lepton);
    n = halves(quark, bound, q1, c1, b1);
    m = halves(lepton, bound, q2, c2, b2);
    qsort(lepton, (size_t)m, sizeof(half), compare);
    *all = *cone = 0;
    for (int i = 0; i < n; i++) {
        const half *h = &quark[i];
        int sq = h->sum[0], su = h->sum[1], low = 0, high = m;
        half key = {{-3 * sq, -2 * sq - su, su - 4 * sq}, 0, 0, 0};

        if (2 * sq != su + h->sum[2])
            continue;
        while (low < high) { /* first not below the key */
            int middle = (low + high) / 2;

            if (compare(&lepton[middle], &key) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        for (; low < m && compare(&lepton[low], &key) == 0; low++)
            if (h->q + lepton[low].q == 0 && h->c + lepton[low].c == 0) {
                ++*all;
                *cone += h->cone + lepton[low].cone == 0;
            }
    }
    free(lepton);
    free(quark);
}

ZF_TEST(known_numbers_on_the_cone)
{
    long all, cone;

    count_on_cone(1, &all, &cone);
    ZF_CHECK_SI_EQ(all, 60);
    ZF_CHECK_SI_EQ(cone, 30);
    count_on_cone(2, &all, &cone);
    ZF_CHECK_SI_EQ(all, 727);
    ZF_CHECK_SI_EQ(cone, 261);
}

/* The projection and the brute force agree on which classes lie on the cone:
 * of the 37 of height 1. */
ZF_TEST(cone_polynomial_is_the_cone)
{
    zf_search *s = shipped("atlas-sm3nu");
    zf_solve_options o = {.points = 100, .max_height = 1};
    zf_solution *a = answer(s, &o);
    slong r = a->family.n_parameters;
    fmpz *k = _fmpz_vec_init(r + 1);
    fmpz_t t, value;

    fmpz_init(t);
    fmpz_init(value);
    ZF_CHECK_SI_EQ(r, 14);
    for (size_t i = 0; i < a->points.first.n; i++) {
        fmpz *at[15];

        coordinates(k, a, a->points.first.point[i].x);
        fmpz_one(k + r);
        for (slong j = 0; j <= r; j++)
            at[j] = k + j;
        ZF_CHECK(fmpz_mpoly_evaluate_all_fmpz(value, a->projection->cone.poly,
                                              at, a->ring));
        on_cone(t, a, a->points.first.point[i].x);
        ZF_CHECK(fmpz_is_zero(value) == fmpz_is_zero(t));
    }
    fmpz_clear(value);
    fmpz_clear(t);
    _fmpz_vec_clear(k, r + 1);
    zf_solution_free(a);
    zf_search_free(s);
}

ZF_TEST_MAIN(ZF_CASE(projection_of_the_atlas),
             ZF_CASE(projection_with_higgsinos),
             ZF_CASE(projection_without_a_quadric),
             ZF_CASE(where_there_is_a_double_point),
             ZF_CASE(known_numbers_on_the_cone),
             ZF_CASE(cone_polynomial_is_the_cone))
