/* Exact diagonalisation: published numbers, singular values by GSL, and the
 * order at which the expansion fails. */
#include <gsl/gsl_linalg.h>

#include "cards.h"

static zf_exact_mixing solve(fixture *f)
{
    zf_exact_mixing x;
    zf_error err = {0};

    memset(&x, 0, sizeof x);
    ZF_CHECK_OK(zf_couplings_exact(&x, f->c, f->p, &err), &err);
    return x;
}

static void set_benchmark(fixture *f)
{
    zf_error err = {0};

    ZF_CHECK_OK(zf_couplings_set_benchmark(f->c, f->p, &err), &err);
}

#define VLQ        CARD_VLQ "mixing:\n  vector_like:\n" MIX_Q("partner") MIX_DU
#define ACCIDENTAL CARD_ACCIDENTAL "mixing:\n  vector_like:\n" MIX_Q("quark")
#define MASSES     "m_b: 2.9, m_s: 0.055, m_d: 0.003"

/* 1403.1269, eqs. (12), (13); 1909.02021, eqs. (3.3) to (3.10). */
ZF_TEST(published_numbers)
{
    zf_exact_mixing x;
    fixture f;

    setup(&f, VLQ "benchmark: {g_X: 1, v_Phi: 1500, m_Q: 10000, m_D: 8000, "
                  "Y_Qb: 0.7, Y_Qs: 0.3, Y_Db: 0.5, Y_Ds: 0.2, " MASSES "}\n");
    set_benchmark(&f);
    x = solve(&f);
    CHECK_NEAR(cabs(x.current[1][0][1][2]), 0.00235260096053, 1e-10);
    CHECK_NEAR(cabs(x.current[1][1][1][2]), 0.00175228426412, 1e-10);
    teardown(&f);
    setup(&f, ACCIDENTAL "benchmark: {g_X: 1, v_Phi: 4000, m_Q: 30000, "
                         "Y_Qs: 0.3, Y_Qb: 0.7, " MASSES "}\n");
    set_benchmark(&f);
    x = solve(&f);
    CHECK_NEAR(cabs(x.current[1][0][1][2]), 0.00186038742381, 1e-10);
    CHECK_NEAR(x.heavy[1][0], 30077.233916, 1e-10);
    CHECK_NEAR(x.heavy[1][1], 0, 1e-10);
    teardown(&f);
}

/* The 5x5 matrix of 1403.1269, light quarks first. */
static void fill(gsl_matrix *m, fixture *f, const char *light, const char *y,
                 double mass)
{
    double k = creal(value(f, "v_Phi")) / sqrt(2);
    char name[20];

    gsl_matrix_set_zero(m);
    gsl_matrix_set(m, 3, 3, creal(value(f, "m_Q")));
    gsl_matrix_set(m, 4, 4, mass);
    for (size_t i = 0; i < 3; i++) {
        snprintf(name, sizeof name, "m_%c", light[i]);
        gsl_matrix_set(m, i, i, creal(value(f, name)));
        snprintf(name, sizeof name, "Y_Q%c", light[i]);
        gsl_matrix_set(m, 3, i, k * creal(value(f, name)));
        snprintf(name, sizeof name, "Y_%s%c", y, light[i]);
        gsl_matrix_set(m, i, 4, k * creal(value(f, name)));
    }
}

/* |entries| of w^T diag(0, 0, 0, 1, -1) w; columns of w sorted by value. */
static void compare(double complex got[3][3], const gsl_matrix *w)
{
    for (size_t i = 0; i < 3; i++)
        for (size_t j = 0; j < 3; j++) {
            /* GSL sorts descending: heavy, heavy, b, s, d. */
            double want =
                gsl_matrix_get(w, 3, 4 - i) * gsl_matrix_get(w, 3, 4 - j) -
                gsl_matrix_get(w, 4, 4 - i) * gsl_matrix_get(w, 4, 4 - j);

            ZF_CHECK(fabs(fabs(want) - cabs(got[i][j])) < 1e-13);
        }
}

ZF_TEST(singular_values_by_gsl)
{
    static const char *const yukawas[] = {"Y_Qd", "Y_Qs", "Y_Qb",
                                          "Y_Dd", "Y_Ds", "Y_Db"};
    uint64_t seed = zf_test_seed();
    gsl_matrix *m = gsl_matrix_alloc(5, 5), *w = gsl_matrix_alloc(5, 5);
    gsl_vector *s = gsl_vector_alloc(5);
    zf_exact_mixing x;
    fixture f;

    setup(&f, VLQ "benchmark: {g_X: 0.5, v_Phi: 2000, m_Q: 12000, "
                  "m_D: 7000}\n");
    set_benchmark(&f);
    for (slong run = 0; run < 20 * zf_test_multiplier(); run++) {
        double high, low;

        for (int k = 0; k < 6; k++)
            set(&f, yukawas[k],
                (double)zf_test_between(&seed, -1000, 1000) / 700);
        x = solve(&f);
        fill(m, &f, "dsb", "D", 7000);
        gsl_linalg_SV_decomp_jacobi(m, w, s);
        high = gsl_vector_get(s, 0);
        low = gsl_vector_get(s, 1);
        CHECK_NEAR(x.heavy[1][0], high, 1e-13);
        CHECK_NEAR(x.heavy[1][1], low, 1e-13);
        compare(x.current[1][0], w);
        compare(x.current[1][1], m);
    }
    teardown(&f);
    gsl_vector_free(s);
    gsl_matrix_free(w);
    gsl_matrix_free(m);
}

/* Largest deviation from leading order in units of the largest entry. */
static double deviation(fixture *f)
{
    zf_exact_mixing x = solve(f);
    double g = creal(value(f, "g_X")), most = 0, size = 0;

    for (int k = 0; k < 36; k++) {
        int species = k / 18, side = k / 9 % 2, i = k / 3 % 3, j = k % 3;
        zf_expr e =
            zf_couplings_current(f->c, (zf_species)species, side, i + 1, j + 1);
        double complex leading = value_of(f, e) / g;

        most = fmax(most, cabs(x.current[species][side][i][j] - leading));
        size = fmax(size, cabs(leading));
        CHECK_NEAR(x.current[species][side][i][j],
                   conj(x.current[species][side][j][i]), 1e-13);
    }
    return most / size;
}

/* Phases and the CKM matrix included, the rest is (Y v/m)^2. */
ZF_TEST(order_of_the_expansion)
{
    double before = 0;
    fixture f;

    setup(&f, VLQ "benchmark: {g_X: 0.5, v_Phi: 2000, Y_Qd: 0.3, Y_Qs: 0.5, "
                  "Y_Qb: 1, phi_Qd: 1, phi_Qs: 2, phi_Qb: -1, Y_Dd: 0.2, "
                  "Y_Ds: 0.7, Y_Db: 0.9, phi_Ds: 1, Y_Uu: 0.1, Y_Uc: 0.8, "
                  "Y_Ut: 0.4, phi_Ut: 1}\n");
    set_benchmark(&f);
    for (int k = 0; k < 4; k++) {
        double now;

        set(&f, "m_Q", 1e5 * (1 << k));
        set(&f, "m_D", 2e5 * (1 << k));
        set(&f, "m_U", 3e5 * (1 << k));
        now = deviation(&f);
        ZF_CHECK(now < 1e-3 && now > 1e-8);
        ZF_CHECK(k == 0 || fabs(before / now - 4) < 0.02);
        before = now;
    }
    teardown(&f);
}

/* Without partners there is nothing to diagonalise. */
ZF_TEST(no_partners)
{
    zf_exact_mixing x;
    fixture f;

    setup(&f, CARD_3B3 "mixing: {ckm: up, rotate_sb: t}\n"
                       "benchmark: {t: 0.3, g_X: 0.4}\n");
    x = solve(&f);
    CHECK_NEAR(0.4 * x.current[0][0][1][2], value(&f, "gL_u_23"), 1e-13);
    CHECK_NEAR(0.4 * x.current[1][0][1][2], value(&f, "gL_d_23"), 1e-13);
    CHECK_NEAR(x.current[1][1][2][2], 1, 1e-15);
    CHECK_NEAR(x.heavy[0][0], 0, 1e-15);
    teardown(&f);
}

ZF_TEST(masses_must_be_positive)
{
    zf_exact_mixing x = {.heavy = {{7}}};
    zf_error err = {0};
    fixture f;

    setup(&f, VLQ);
    ZF_CHECK_SI_EQ(zf_couplings_set(f.c, f.p, "m_d", 0, &err), ZF_EDOMAIN);
    err = (zf_error){0};
    /* Positive, and lost beside the others. */
    set(&f, "m_d", 1e-320);
    ZF_CHECK_SI_EQ(zf_couplings_exact(&x, f.c, f.p, &err), ZF_EDOMAIN);
    ZF_CHECK_STR_EQ(err.message,
                    "the mass matrix of quarks is singular or not finite; "
                    "expected positive masses");
    CHECK_NEAR(x.heavy[0][0], 7, 1e-15);
    teardown(&f);
}

static const zf_expansion *find(const zf_expansion *row, size_t n,
                                const char *name)
{
    for (size_t k = 0; k < n; k++)
        if (strcmp(row[k].name, name) == 0)
            return &row[k];
    ZF_FAIL("no row %s\n", name);
    return NULL;
}

ZF_TEST(expansions)
{
    zf_expansion *row = NULL;
    const zf_expansion *r;
    zf_error err = {0};
    zf_exact_mixing x;
    fixture f;
    size_t n = 0;

    setup(&f, VLQ "benchmark: {g_X: 0.5, v_Phi: 1500, m_Q: 10000, m_D: 8000, "
                  "Y_Qb: 0.7, Y_Qs: 0.3, Y_Db: 0.5, Y_Ds: 0.2, Y_Uc: 0.5, "
                  "Y_Ut: 0.6}\n");
    set_benchmark(&f);
    x = solve(&f);
    ZF_CHECK_OK(zf_couplings_expansions(&row, &n, f.c, f.p, &err), &err);
    r = find(row, n, "gL_d_23");
    CHECK_NEAR(r->exact, 0.5 * cabs(x.current[1][0][1][2]), 1e-15);
    CHECK_NEAR(r->leading, 0.5 * 0.0023625, 1e-12);
    r = find(row, n, "gR_u_23");
    CHECK_NEAR(r->exact, 0.5 * cabs(x.current[0][1][1][2]), 1e-15);
    CHECK_NEAR(find(row, n, "m_Q")->exact, x.heavy[1][0], 1e-15);
    CHECK_NEAR(find(row, n, "m_D")->exact, x.heavy[1][1], 1e-15);
    CHECK_NEAR(find(row, n, "m_U")->exact, x.heavy[0][1], 1e-15);
    CHECK_NEAR(find(row, n, "m_U")->leading, 10000, 1e-15);
    ZF_CHECK_SI_EQ(n, 15);
    zf_mem_free(row);
    teardown(&f);
    setup(&f, CARD_3B3);
    row = NULL;
    ZF_CHECK_OK(zf_couplings_expansions(&row, &n, f.c, f.p, &err), &err);
    ZF_CHECK_SI_EQ(n, 0);
    zf_mem_free(row);
    teardown(&f);
    setup(&f, CARD_ACCIDENTAL);
    row = NULL;
    ZF_CHECK_OK(zf_couplings_expansions(&row, &n, f.c, f.p, &err), &err);
    r = find(row, n, "sin_alpha");
    ZF_CHECK(fabs(r->exact / r->leading - 1) < 0.01);
    r = find(row, n, "rho_tree");
    ZF_CHECK(fabs(r->exact / r->leading - 1) < 0.01);
    zf_mem_free(row);
    teardown(&f);
}

ZF_TEST_MAIN(ZF_CASE(published_numbers), ZF_CASE(singular_values_by_gsl),
             ZF_CASE(order_of_the_expansion), ZF_CASE(no_partners),
             ZF_CASE(masses_must_be_positive), ZF_CASE(expansions))
