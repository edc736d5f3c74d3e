/* Free parameters: which there are, their defaults and ranges. */
#include "cards.h"
#include "coupling/private.h"

static void check_parameter(fixture *f, const char *name, const char *latex,
                            const char *unit, double want)
{
    const zf_quantity *q = zf_quantities_find(f->q, name);

    if (!q)
        ZF_FAIL("no parameter %s\n", name);
    ZF_CHECK_SI_EQ(q->kind, ZF_QUANTITY_PARAMETER);
    ZF_CHECK_STR_EQ(q->latex, latex);
    ZF_CHECK_STR_EQ(q->unit, unit);
    CHECK_NEAR(value(f, name), want, 1e-15);
}

ZF_TEST(defaults)
{
    fixture f;

    setup(&f, CARD_B3L3);
    check_parameter(&f, "g_X", "g_X", "1", 1);
    check_parameter(&f, "M_Zp", "M_{Z'}", "GeV", 3000);
    check_parameter(&f, "x", "x", "1", 0);
    check_parameter(&f, "v_H2", "v_{H2}", "GeV", 0);
    ZF_CHECK(zf_quantities_find(f.q, "epsilon") == NULL);
    ZF_CHECK(zf_quantities_find(f.q, "v_H1") == NULL);
    teardown(&f);
}

ZF_TEST(benchmarks_are_defaults)
{
    fixture f;

    setup(&f, CARD_B3L3 "mixing:\n  rotate_sb: theta_sb\n  kinetic: true\n"
                        "  parameters:\n    - {name: w, latex: z, unit: GeV, "
                        "default: 0.5, min: 0, max: 1}\n"
                        "    - {name: w2, default: 0.25}\n"
                        "benchmark: {g_X: 0.3, M_Zp: 2e3, x: 3/50, v_H2: 123, "
                        "theta_sb: -0.04, epsilon: 1e-3, w2: 0.75}\n");
    check_parameter(&f, "g_X", "g_X", "1", 0.3);
    check_parameter(&f, "M_Zp", "M_{Z'}", "GeV", 2000);
    check_parameter(&f, "x", "x", "1", 0.06);
    check_parameter(&f, "y", "y", "1", 0);
    check_parameter(&f, "v_H2", "v_{H2}", "GeV", 123);
    check_parameter(&f, "theta_sb", "\\theta_{sb}", "1", -0.04);
    check_parameter(&f, "epsilon", "\\epsilon", "1", 0.001);
    check_parameter(&f, "w", "z", "GeV", 0.5);
    check_parameter(&f, "w2", "w2", "1", 0.75);
    teardown(&f);
}

ZF_TEST(partners)
{
    fixture f;

    setup(&f, CARD_VLQ "mixing:\n  vector_like:\n" MIX_Q("partner") MIX_DU
          "benchmark: {m_D: 5000, Y_Uc: -0.5}\n");
    check_parameter(&f, "m_Q", "m_{Q}", "GeV", 10000);
    check_parameter(&f, "m_D", "m_{D}", "GeV", 5000);
    check_parameter(&f, "Y_Qs", "Y_{Qs}", "1", 0);
    check_parameter(&f, "Y_Db", "Y_{Db}", "1", 0);
    check_parameter(&f, "Y_Uc", "Y_{Uc}", "1", -0.5);
    check_parameter(&f, "phi_Ut", "\\phi_{Ut}", "1", 0);
    ZF_CHECK(zf_quantities_find(f.q, "Y_Ud") == NULL);
    teardown(&f);
}

ZF_TEST(charges)
{
    zf_expr x, y;
    fixture f;

    setup(&f, CARD_B3L3);
    x = zf_quantities_symbol(f.q, "x");
    y = zf_quantities_symbol(f.q, "y");
    ZF_CHECK(zf_quantities_find(f.q, "X_Q3")->formula ==
             zf_expr_mul(f.pool, zf_expr_fraction(f.pool, 1, 3), x));
    ZF_CHECK(zf_quantities_find(f.q, "X_nu3")->formula ==
             zf_expr_neg(f.pool, zf_expr_add(f.pool, x, y)));
    ZF_CHECK(zf_expr_is_zero(zf_quantities_find(f.q, "X_H1")->formula));
    ZF_CHECK_STR_EQ(zf_quantities_find(f.q, "X_u2")->latex, "X_{u,2}");
    teardown(&f);
}

/* A scalar whose charge nothing fixes has none. */
ZF_TEST(unknown_charges)
{
    fixture f;

    setup(&f, FERMIONS "  scalars:\n" DOUBLET("H", "1/2") SINGLET("S") SINGLET(
                  "T") "charges: {Q: [0, 0, 0], u: [0, 0, 0], d: [0, 0, 0], "
                       "L: [0, 0, 0], e: [0, 0, 0], nu: [0, 0, 0]}\n"
                       "scalars: {H: 0, T: 2}\n");
    ZF_CHECK(zf_quantities_find(f.q, "X_S") == NULL);
    ZF_CHECK(f.c->charge[f.m->content->n - 2] == NULL);
    /* T is the only singlet with a charge. */
    CHECK_NEAR(value(&f, "v_T"), 1500, 1e-15);
    teardown(&f);
}

static void check_range(fixture *f, const char *name, double x, const char *why)
{
    zf_error err = {0};

    ZF_CHECK_SI_EQ(zf_couplings_set(f->c, f->p, name, x, &err), ZF_EDOMAIN);
    ZF_CHECK_STR_EQ(err.message, why);
}

ZF_TEST(ranges)
{
    fixture f;

    setup(&f, CARD_B3L3 "mixing: {kinetic: true, parameters: [{name: w, "
                        "min: -1, max: 1/2}]}\n");
    check_range(&f, "g_X", 0, "g_X is 0; expected a number in (0, 12.5664]");
    check_range(&f, "M_Zp", -5, "M_Zp is -5; expected a number in (0, inf)");
    check_range(&f, "epsilon", 1, "epsilon is 1; expected a number in (-1, 1)");
    check_range(&f, "v_H2", 247, "v_H2 is 247; expected a number in [0, 246]");
    check_range(&f, "w", 0.6, "w is 0.6; expected a number in [-1, 0.5]");
    check_range(&f, "x", NAN, "x is nan; expected a finite number");
    set(&f, "x", -1e6);
    teardown(&f);
}

ZF_TEST(ranges_of_partners)
{
    fixture f;

    setup(&f, CARD_VLQ "mixing:\n  vector_like:\n" MIX_Q("partner"));
    check_range(&f, "m_Q", 0, "m_Q is 0; expected a number in (0, inf)");
    check_range(&f, "Y_Qb", 13,
                "Y_Qb is 13; expected a number in [-12.5664, 12.5664]");
    set(&f, "phi_Qb", 13);
    teardown(&f);
}

ZF_TEST(names_that_are_taken)
{
    check_refused(CARD_3B3 "mixing: {rotate_sb: m_Z}\n",
                  "there is a quantity \"m_Z\" already");
}

ZF_TEST_MAIN(ZF_CASE(defaults), ZF_CASE(benchmarks_are_defaults),
             ZF_CASE(partners), ZF_CASE(charges), ZF_CASE(unknown_charges),
             ZF_CASE(ranges), ZF_CASE(ranges_of_partners),
             ZF_CASE(names_that_are_taken))
