/* Vacuum expectation values against the mass of the Z'. */
#include "cards.h"

ZF_TEST(one_singlet)
{
    fixture f;

    setup(&f, CARD_VLQ "benchmark: {g_X: 0.2, M_Zp: 150}\n");
    CHECK_NEAR(value(&f, "v_Phi"), 750, 1e-14);
    CHECK_NEAR(value(&f, "M2_smeft"), 22500, 1e-14);
    set(&f, "v_Phi", 1500);
    CHECK_NEAR(value(&f, "M_Zp"), 300, 1e-14);
    CHECK_NEAR(value(&f, "v_Phi"), 1500, 1e-14);
    teardown(&f);
}

/* M_Zp^2 = g^2 ((a_Y/2)^2 v^2 + v_Phi^2), arXiv:1909.02021. */
ZF_TEST(a_charged_doublet)
{
    double v, g = 0.5, want;
    fixture f;

    setup(&f, CARD_ACCIDENTAL "benchmark: {g_X: 0.5, v_Phi: 4000}\n");
    ZF_CHECK(zf_couplings_set_benchmark(f.c, f.p, NULL) == ZF_OK);
    v = creal(value(&f, "v"));
    want = g * sqrt(0.435 * 0.435 * v * v + 16e6);
    CHECK_NEAR(value(&f, "M_Zp"), want, 1e-14);
    CHECK_NEAR(value(&f, "v_Phi"), 4000, 1e-14);
    CHECK_NEAR(value(&f, "M2_smeft"), g * g * 16e6, 1e-14);
    teardown(&f);
}

/* Doublets share v; three singlets share the rest in ways nobody knows. */
ZF_TEST(two_doublets)
{
    fixture f;

    setup(&f, CARD_B3L3 "benchmark: {x: 3, y: 1, g_X: 0.5, M_Zp: 1000, "
                        "v_H2: 100}\n");
    ZF_CHECK(zf_quantities_find(f.q, "v_S") == NULL);
    ZF_CHECK(zf_quantities_find(f.q, "v_Phi1") == NULL);
    CHECK_NEAR(value(&f, "M2_smeft"), 1e6 - 0.25 * 1e4, 1e-14);
    set(&f, "v_H2", 200);
    CHECK_NEAR(value(&f, "M2_smeft"), 1e6 - 0.25 * 4e4, 1e-14);
    teardown(&f);
}

/* M_Zp^2 = g^2 (x/3)^2 v_H2^2 and more; other points do not matter. */
ZF_TEST(a_mass_below_that_of_the_doublets)
{
    zf_quantities *q = NULL;
    zf_point *p = NULL;
    zf_error err = {0};
    fixture f;

    setup(&f, CARD_B3L3 "benchmark: {x: 3, y: 1}\n");
    set(&f, "x", 3);
    set(&f, "g_X", 2);
    set(&f, "M_Zp", 300);
    set(&f, "v_H2", 149);
    ZF_CHECK_OK(zf_couplings_check_point(f.p, &err), &err);
    set(&f, "v_H2", 150);
    ZF_CHECK_SI_EQ(zf_couplings_check_point(f.p, &err), ZF_EDOMAIN);
    ZF_CHECK_STR_EQ(err.message,
                    "M_Zp is 300; expected more than 300, which the doublets "
                    "give without any singlet");
    set(&f, "v_H2", 0);
    ZF_CHECK_SI_EQ(zf_couplings_check_point(f.p, NULL), ZF_OK);
    teardown(&f);
    ZF_CHECK(zf_quantities_new(&q, NULL) == ZF_OK);
    ZF_CHECK(zf_point_new(&p, q, NULL) == ZF_OK);
    ZF_CHECK_SI_EQ(zf_couplings_check_point(p, NULL), ZF_OK);
    zf_point_free(p);
    zf_quantities_free(q);
}

/* The first doublet has what v leaves. */
ZF_TEST(the_first_doublet)
{
    double v;
    fixture f;

    setup(&f, FERMIONS "  scalars:\n" DOUBLET("H", "1/2") DOUBLET(
                  "K",
                  "-1/2") "charges: {Q: [0, 0, 0], u: [0, 0, 0], d: [0, 0, 0], "
                          "L: [0, 0, 0], e: [0, 0, 0], nu: [0, 0, 0]}\n"
                          "scalars: {H: 2, K: -3}\n"
                          "benchmark: {g_X: 0.1, M_Zp: 500, v_K: 150}\n");
    v = creal(value(&f, "v"));
    CHECK_NEAR(value(&f, "M2_smeft"),
               25e4 - 0.01 * (4 * (v * v - 150 * 150) + 9 * 150 * 150), 1e-14);
    teardown(&f);
}

/* The benchmark asks for a vev among several. */
ZF_TEST(a_vev_in_the_benchmark)
{
    fixture f;

    setup(&f, CARD_B3L3 "benchmark: {v_S: 70, x: 1, y: 1}\n");
    CHECK_NEAR(value(&f, "v_S"), 70, 1e-15);
    CHECK_NEAR(value(&f, "M_Zp"), 3000, 1e-15);
    ZF_CHECK(zf_quantities_find(f.q, "v_Phi1") == NULL);
    set(&f, "v_S", 80);
    CHECK_NEAR(value(&f, "M_Zp"), 3000, 1e-15);
    ZF_CHECK_SI_EQ(zf_couplings_set(f.c, f.p, "v_Phi1", 50, NULL), ZF_EDOMAIN);
    teardown(&f);
}

/* A charged singlet of SU(2) with hypercharge has no vev. */
ZF_TEST(a_negative_charge)
{
    fixture f;

    setup(&f, FERMIONS "  scalars:\n" DOUBLET("H", "1/2") SINGLET(
                  "S") "    - {name: K, su3: 1, su2: 1, hypercharge: 1}\n"
                       "charges: {Q: [0, 0, 0], u: [0, 0, 0], d: [0, 0, 0], "
                       "L: [0, 0, 0], e: [0, 0, 0], nu: [0, 0, 0]}\n"
                       "scalars: {H: 0, S: -2, K: 5}\n"
                       "benchmark: {g_X: 1, M_Zp: 300}\n");
    CHECK_NEAR(value(&f, "v_S"), 150, 1e-14);
    teardown(&f);
}

ZF_TEST(a_charge_of_either_sign)
{
    fixture f;

    setup(&f, FERMIONS "  scalars:\n" DOUBLET("H", "1/2") SINGLET(
                  "S") "parameters: [{name: k}]\n"
                       "charges: {Q: [0, 0, 0], u: [0, 0, 0], d: [0, 0, 0], "
                       "L: [0, 0, 0], e: [0, 0, 0], nu: [0, 0, 0]}\n"
                       "scalars: {H: 0, S: -k/2}\n"
                       "benchmark: {g_X: 1, M_Zp: 300, k: 3}\n");
    CHECK_NEAR(value(&f, "v_S"), 200, 1e-14);
    set(&f, "k", -6);
    CHECK_NEAR(value(&f, "v_S"), 100, 1e-14);
    set(&f, "v_S", 400);
    CHECK_NEAR(value(&f, "M_Zp"), 1200, 1e-14);
    teardown(&f);
}

ZF_TEST_MAIN(ZF_CASE(one_singlet), ZF_CASE(a_charged_doublet),
             ZF_CASE(two_doublets), ZF_CASE(a_mass_below_that_of_the_doublets),
             ZF_CASE(the_first_doublet), ZF_CASE(a_vev_in_the_benchmark),
             ZF_CASE(a_negative_charge), ZF_CASE(a_charge_of_either_sign))
