/* Matching against the tables and numbers of the papers. */
#include "matching.h"

static const char accidental[] = "accidental-symmetries-benchmark-f3e327f8af";
static const char lepton[] = "3b3-lepton-le-2lmu-f8804eca02";
static const char vector_like[] = "lmu-ltau-vlq-a131125ab2";

/* ---- arXiv:2306.08669 ---- */

/* One rotation of s and b, through quantities gL_d_23 as in a real table. */
static void build_rotated(byhand *b)
{
    zf_expr_pool *p;
    zf_expr r[3];
    zf_error err = {0};

    byhand_new(b, lepton, 0);
    p = b->c.pool;
    byhand_parameter(b, "theta_sb", 0, -2, 2);
    r[0] = zf_expr_integer(p, 0);
    r[1] =
        zf_expr_neg(p, zf_expr_call1(p, "sin", byhand_symbol(b, "theta_sb")));
    r[2] = zf_expr_call1(p, "cos", byhand_symbol(b, "theta_sb"));
    for (int k = 0; k < 9; k++) {
        zf_expr e = zf_expr_mul(p, r[k / 3], r[k % 3]);
        char name[16];

        e = zf_expr_mul(p, byhand_symbol(b, "g_X"), e);
        b->c.current[ZF_SPECIES_D][LEFT][k / 3][k % 3] = e;
        snprintf(name, sizeof name, "gL_d_%d%d", k / 3 + 1, k % 3 + 1);
        ZF_CHECK_OK(
            zf_quantities_add_derived(b->c.q, name, e, NULL, "1", NULL, &err),
            &err);
    }
    finish(b);
}

ZF_TEST(table_at_the_best_fit)
{
    static const struct {
        const char *key;
        double value;
    } want[] = {
        {"ll_1111", -2.35755555556e-09},
        {"ll_1122", -9.43022222222e-09},
        {"ll_2222", -9.43022222222e-09},
        {"ee_1122", -9.43022222222e-09},
        {"le_1122", -9.43022222222e-09},
        {"le_2211", -9.43022222222e-09},
        {"lq1_2223", 3.82446425782e-10},
        {"lq1_1123", 1.91223212891e-10},
        {"lq1_2233", 9.41468636017e-09},
        {"eu_2233", 9.43022222222e-09},
        {"lu_1133", 4.71511111111e-09},
        {"uu_3333", -2.35755555556e-09},
        {"ud1_3333", -4.71511111111e-09},
        {"qu1_2333", -1.91223212891e-10},
        {"qq1_2323", -3.87756685756e-12},
        {"qq1_2233", -7.75513371512e-12},
        {"ll_1133", 0},
        {"phiD", 0},
    };

    byhand b;

    build_rotated(&b);
    byhand_set(&b, "g_X", 0.206);
    byhand_set(&b, "M_Zp", 3000);
    byhand_set(&b, "theta_sb", -0.0406);
    for (size_t k = 0; k < sizeof want / sizeof *want; k++)
        check_near(coefficient(&b, want[k].key), want[k].value, 1e-11, 0,
                   want[k].key);
    check_near(byhand_get(&b, "C_lq1_2223"), 3.82446425782e-10, 1e-11, 0,
               "the quantity of the same name");
    byhand_clear(&b);
}

/* What the table says of a key, in units of g^2/M^2. */
static double table(const warsaw_key *key, const double x[3],
                    double lambda[3][3])
{
    const int *t = key->index;
    int ii = t[0] == t[1], kk = t[2] == t[3];
    double third = key->n_indices == 4 && t[2] == 2 && t[3] == 2;
    double one = t[0] == 2 && t[1] == 2 ? 1 : 0;
    char op[8];

    snprintf(op, sizeof op, "%.*s", (int)strcspn(key->text, "_"), key->text);
    if (strcmp(op, "ll") == 0 || strcmp(op, "ee") == 0)
        return ii && kk ? -x[t[0]] * x[t[2]] * (t[0] == t[2] ? 0.5 : 1) : 0;
    if (strcmp(op, "le") == 0)
        return ii && kk ? -x[t[0]] * x[t[2]] : 0;
    if (strcmp(op, "lq1") == 0)
        return ii ? x[t[0]] * lambda[t[2]][t[3]] : 0;
    if (strcmp(op, "qe") == 0)
        return kk ? x[t[2]] * lambda[t[0]][t[1]] : 0;
    if (strcmp(op, "eu") == 0 || strcmp(op, "ed") == 0 ||
        strcmp(op, "lu") == 0 || strcmp(op, "ld") == 0)
        return ii ? x[t[0]] * third : 0;
    if (strcmp(op, "uu") == 0 || strcmp(op, "dd") == 0)
        return -0.5 * one * third;
    if (strcmp(op, "ud1") == 0)
        return -one * third;
    if (strcmp(op, "qu1") == 0 || strcmp(op, "qd1") == 0)
        return -lambda[t[0]][t[1]] * third;
    if (strcmp(op, "qq1") == 0)
        return lambda[t[0]][t[1]] * lambda[t[2]][t[3]] *
               ((t[0] == t[2] && t[1] == t[3]) - 2) / 2;
    return 0;
}

ZF_TEST(table_at_random_points)
{
    const double x[3] = {1, 2, 0};
    uint64_t rng = zf_test_seed();
    warsaw_basis basis = {0};
    zf_error err = {0};
    byhand b;

    build_rotated(&b);
    ZF_CHECK_OK(warsaw_read(&basis, b.catalog, "warsaw.yaml", &err), &err);
    for (int n = 0; n < 5; n++) {
        double theta = (double)zf_test_between(&rng, -150, 150) / 100;
        double g = (double)zf_test_between(&rng, 1, 200) / 100;
        const double r[3] = {0, -sin(theta), cos(theta)};
        double lambda[3][3];

        for (int k = 0; k < 9; k++)
            lambda[k / 3][k % 3] = r[k / 3] * r[k % 3];
        byhand_set(&b, "g_X", g);
        byhand_set(&b, "M_Zp", 2000);
        byhand_set(&b, "theta_sb", theta);
        for (size_t k = 0; k < basis.n; k++)
            check_near(coefficient(&b, basis.key[k].text) * 4e6 / (g * g),
                       table(&basis.key[k], x, lambda), 1e-13, 1,
                       basis.key[k].text);
    }
    warsaw_clear(&basis);
    byhand_clear(&b);
}

ZF_TEST(muon_minus_tau_number)
{
    static const struct {
        const char *key;
        double value;
    } want[] = {{"ll_2222", -0.5}, {"ll_3333", -0.5}, {"ll_2233", 1},
                {"ee_2222", -0.5}, {"ee_3333", -0.5}, {"ee_2233", 1},
                {"le_2222", -1},   {"le_3333", -1},   {"le_2233", 1},
                {"le_3322", 1}};

    const double k = 0.09 / 4e6;
    byhand b;

    build(&b, vector_like, 0);
    byhand_set(&b, "g_X", 0.3);
    byhand_set(&b, "M_Zp", 2000);
    ZF_CHECK_SI_EQ(b.c.n_wilson, sizeof want / sizeof *want);
    for (size_t i = 0; i < sizeof want / sizeof *want; i++)
        check_near(coefficient(&b, want[i].key) / k, want[i].value, 1e-14, 0,
                   want[i].key);
    byhand_clear(&b);
}

/* C/v^2 of (qbar q)(lbar l) at v_Phi = 3.1 TeV. */
ZF_TEST(contact_interactions)
{
    const double v = 246.22, v_phi = 3100;
    byhand b;

    build(&b, accidental, 0);
    byhand_set(&b, "v", v);
    byhand_set(&b, "g_X", 0.7);
    byhand_set(&b, "M_Zp", 0.7 * hypot(v_phi, 0.435 * v));
    check_near(v * v * coefficient(&b, "lq1_2211"), 0.000112868840786, 1e-11, 0,
               "q");
    check_near(v * v * coefficient(&b, "ld_2211"), 0.00166333028527, 1e-11, 0,
               "d");
    check_near(v * v * coefficient(&b, "lu_2211"), -0.0014375926037, 1e-11, 0,
               "u");
    byhand_clear(&b);
}

ZF_TEST_MAIN(ZF_CASE(table_at_the_best_fit), ZF_CASE(table_at_random_points),
             ZF_CASE(muon_minus_tau_number), ZF_CASE(contact_interactions))
