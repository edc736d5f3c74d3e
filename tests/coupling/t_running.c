/* Running of g_X and kinetic mixing, against sums over components. */
#include "byhand.h"

static const char vector_like[] = "lmu-ltau-vlq-a131125ab2";

/* The table knows no masses of partners: the card is taken without them. */
static void take(byhand *b, const char *card)
{
    byhand_new(b, card, 0);
    zf_card_mixing_free(b->m->mixing);
    b->m->mixing = NULL;
}

static void build(byhand *b, const char *card)
{
    zf_error err = {0};

    take(b, card);
    ZF_CHECK_OK(coupling_running(&b->c, &err), &err);
    byhand_point(b);
}

static zf_expr formula(const byhand *b, const char *name)
{
    const zf_quantity *q = zf_quantities_find(b->c.q, name);

    ZF_CHECK(q != NULL);
    return q->formula;
}

/* Gives the card Q, D, U of arXiv:1403.1269 with masses of their own. */
typedef struct partners {
    zf_card_mixing mixing;
    zf_vector_like is[3];
    char text[3][2][16];
} partners;

static void add_partners(byhand *b, partners *p, int n)
{
    static const char *const name[3][2] = {
        {"QVL", "m_Q"}, {"DVR", "m_D"}, {"UVR", "m_U"}};

    memset(p, 0, sizeof *p);
    for (int k = 0; k < n; k++) {
        for (int i = 0; i < 2; i++)
            snprintf(p->text[k][i], sizeof p->text[k][i], "%s", name[k][i]);
        p->is[k].partner = p->text[k][0];
        p->is[k].quark = p->text[k][0];
        p->is[k].mass = p->text[k][1];
        byhand_parameter(b, p->text[k][1], 25000, 0, 1e6);
    }
    p->mixing.vector_like = p->is;
    p->mixing.n_vector_like = (size_t)n;
    zf_card_mixing_free(b->m->mixing);
    b->m->mixing = &p->mixing;
}

static void build_with_partners(byhand *b, partners *p, int n)
{
    zf_error err = {0};

    byhand_new(b, vector_like, 0);
    add_partners(b, p, n);
    ZF_CHECK_OK(coupling_running(&b->c, &err), &err);
    byhand_point(b);
}

static void clear_with_partners(byhand *b)
{
    b->m->mixing = NULL;
    byhand_clear(b);
}

/* beta_X and the traces, component by component at random parameters. */
static void sums_of(const char *card)
{
    uint64_t rng = zf_test_seed();
    byhand b;

    build(&b, card);
    for (int t = 0; t < 20; t++) {
        double beta = 0, trace = 0, mixing = 0;

        for (slong k = 0; k < b.m->n_parameters; k++)
            byhand_set(&b, b.m->parameter[k],
                       (double)zf_test_between(&rng, -9, 9) / 4);
        for (slong k = 0; k < b.m->content->n; k++) {
            const zf_multiplet *m =
                &b.m->content->multiplet[b.m->content->owner[k]];
            double colours = m->irrep.p + m->irrep.q ? 3 : 1;
            double w = colours * m->irrep.su2 * (m->fermion ? 2 : 1) / 3;
            double y = (double)fmpz_get_si(&m->hypercharge.num) /
                       (double)fmpz_get_si(&m->hypercharge.den);
            zf_error err = {0};
            double x = 0;

            ZF_CHECK_OK(zf_point_real(&x, b.p, b.c.charge[k], &err), &err);
            beta += w * x * x;
            mixing += w * x * y;
            trace += m->fermion ? 1.5 * w * x * y : 0;
        }
        check_near(byhand_get(&b, "beta_X"), beta, 1e-13, 1, "beta_X");
        check_near(byhand_get(&b, "trace_XY"), trace, 1e-13, 1, "trace_XY");
        check_near(byhand_get(&b, "beta_XY"), mixing, 1e-13, 1, "beta_XY");
    }
    byhand_clear(&b);
}

ZF_TEST(sums_over_components)
{
    sums_of("accidental-symmetries-a076df9a48");
    sums_of("b3-l3-lmu-ltau-b74a553016");
    sums_of("3b3-lepton-le-2lmu-f8804eca02");
    sums_of(vector_like);
}

/* Six Weyl leptons, 24 of vector-like quarks, one singlet. */
ZF_TEST(exact_values)
{
    fmpq_t want;
    byhand b;

    fmpq_init(want);
    build(&b, vector_like);
    ZF_CHECK(zf_expr_kind_of(formula(&b, "beta_X")) == ZF_EXPR_NUMBER);
    fmpq_set_si(want, 61, 3); /* (2/3)(6 + 24) + 1/3 */
    ZF_CHECK_FMPQ_EQ(zf_expr_number(formula(&b, "beta_X")), want);
    ZF_CHECK(zf_expr_is_zero(formula(&b, "trace_XY")));
    ZF_CHECK(zf_expr_is_zero(formula(&b, "epsilon_loop")));
    byhand_clear(&b);
    fmpq_clear(want);
}

/* arXiv:1403.1269 (15) in the sign of L = g' Z' J + g1 B J_Y. */
ZF_TEST(kinetic_mixing_of_vector_like_quarks)
{
    partners p;
    byhand b;

    build_with_partners(&b, &p, 3);
    byhand_set(&b, "g_X", 0.3);
    byhand_set(&b, "g1", 0.36);
    byhand_set(&b, "m_Q", 10000);
    byhand_set(&b, "m_D", 8000);
    byhand_set(&b, "m_U", 6000);
    check_near(byhand_get(&b, "epsilon_loop"), -0.00145630340871, 1e-11, 0,
               "epsilon");
    byhand_set(&b, "m_D", 6000);
    byhand_set(&b, "m_Q", 6000);
    check_near(byhand_get(&b, "epsilon_loop"), 0, 1e-15, 1, "equal masses");
    clear_with_partners(&b);
}

ZF_TEST(a_trace_that_is_left_has_no_finite_loop)
{
    partners p;
    byhand b;

    build_with_partners(&b, &p, 2);
    ZF_CHECK(zf_quantities_find(b.c.q, "epsilon_loop") == NULL);
    clear_with_partners(&b);
}

/* Largest coupling below M_Planck, thresholds 1 TeV and 25 TeV. */
ZF_TEST(landau_pole)
{
    partners p;
    byhand b;
    double g;

    build_with_partners(&b, &p, 3);
    byhand_set(&b, "M_Zp", 1000);
    byhand_set(&b, "M_Planck", 1.22089e19);
    check_near(byhand_get(&b, "beta_X_light"), 13. / 3, 1e-15, 0, "light");
    check_near(byhand_get(&b, "beta_X_heavy"), 16, 1e-15, 0, "heavy");
    g = byhand_get(&b, "g_X_max");
    check_near(g, 0.335451957803, 1e-11, 0, "g_X_max");
    /* with all at one mass both formulas are the same */
    byhand_set(&b, "m_Q", 1000);
    byhand_set(&b, "m_D", 1000);
    byhand_set(&b, "m_U", 1000);
    byhand_set(&b, "g_X", byhand_get(&b, "g_X_max"));
    check_near(byhand_get(&b, "Landau_scale"), 1.22089e19, 1e-11, 0, "pole");
    clear_with_partners(&b);
}

/* (g, x) -> (g/k, k x) changes nothing but b, by k^2. */
ZF_TEST(rescaled_charges)
{
    zf_error err = {0};
    byhand a, b;
    fmpq_t k;

    fmpq_init(k);
    fmpq_set_si(k, 3, 2);
    build(&a, vector_like);
    take(&b, vector_like);
    fmpq_mat_scalar_mul_fmpq(b.m->charge, b.m->charge, k);
    ZF_CHECK_OK(coupling_running(&b.c, &err), &err);
    byhand_point(&b);
    byhand_set(&b, "g_X", 2. / 3);
    check_near(byhand_get(&b, "beta_X"), 2.25 * byhand_get(&a, "beta_X"), 1e-14,
               0, "beta_X");
    check_near(byhand_get(&b, "Landau_scale"), byhand_get(&a, "Landau_scale"),
               1e-12, 0, "pole");
    byhand_clear(&a);
    byhand_clear(&b);
    fmpq_clear(k);
}

ZF_TEST_MAIN(ZF_CASE(sums_over_components), ZF_CASE(exact_values),
             ZF_CASE(kinetic_mixing_of_vector_like_quarks),
             ZF_CASE(a_trace_that_is_left_has_no_finite_loop),
             ZF_CASE(landau_pole), ZF_CASE(rescaled_charges))
