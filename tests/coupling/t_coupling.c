/* The object: what it gives, points, the benchmark, refused memory. */
#include "cards.h"
#include "zf_oom.h"

ZF_TEST(benchmark)
{
    zf_error err = {0};
    fixture f;

    /* An input, a parameter, and a vev that sets M_Zp with the g_X that is
     * written after it. */
    setup(&f, CARD_VLQ "benchmark: {v_Phi: 500, m_W: 80.4, g_X: 0.4}\n");
    CHECK_NEAR(value(&f, "m_W"), 80.379, 1e-15);
    set(&f, "g_X", 9);
    ZF_CHECK_OK(zf_couplings_set_benchmark(f.c, f.p, &err), &err);
    CHECK_NEAR(value(&f, "m_W"), 80.4, 1e-15);
    CHECK_NEAR(value(&f, "M_Zp"), 200, 1e-14);
    teardown(&f);
}

ZF_TEST(wrong_benchmarks)
{
    check_refused(CARD_3B3 "benchmark: {M_Zpp: 3}\n",
                  "there is no quantity \"M_Zpp\"; did you mean \"M_Zp\"?");
    check_refused(CARD_3B3 "benchmark: {g_X: -1}\n",
                  "g_X is -1; expected a number in (0, 12.5664]");
    check_refused(CARD_3B3 "benchmark: {v_Phi: 3}\n",
                  "there is no quantity \"v_Phi\"");
    check_refused(CARD_VLQ "benchmark: {v_Phi: -3}\n",
                  "v_Phi is -3; expected a number in (0, inf)");
}

/* All derived quantities of the cards of the catalogue have finite values. */
static void check_values(const char *name)
{
    char path[300];
    zf_model *m = NULL;
    zf_couplings *c = NULL;
    zf_point *p = NULL;
    zf_error err = {0};

    snprintf(path, sizeof path, CATALOG "/models/%s.yaml", name);
    ZF_CHECK_OK(zf_model_read_file(&m, path, &err), &err);
    ZF_CHECK_OK(zf_couplings_new(&c, m, CATALOG, &err), &err);
    ZF_CHECK_OK(zf_point_new(&p, zf_couplings_quantities(c), &err), &err);
    ZF_CHECK_OK(zf_couplings_set_benchmark(c, p, &err), &err);
    for (size_t k = 0; k < zf_quantities_count(zf_couplings_quantities(c));
         k++) {
        const zf_quantity *q = zf_quantities_at(zf_couplings_quantities(c), k);
        double complex z = 0;

        ZF_CHECK_OK(zf_point_value(&z, p, q->name, &err), &err);
        if (!isfinite(creal(z)) || !isfinite(cimag(z)))
            ZF_FAIL("%s of %s is %g %+g I\n", q->name, name, creal(z),
                    cimag(z));
    }
    zf_point_free(p);
    zf_couplings_free(c);
    zf_model_free(m);
}

ZF_TEST(cards_of_the_catalogue)
{
    check_values("3b3-lepton-le-2lmu-f8804eca02");
    check_values("3b3-lepton-c44bb27fb0");
    check_values("b3-l3-lmu-ltau-benchmark-15f009c7f8");
    check_values("lmu-ltau-vlq-a131125ab2");
    check_values("accidental-symmetries-benchmark-f3e327f8af");
    check_values("open-sm3nu-66b9aca122");
    check_values("simplified-zprime");
}

ZF_TEST(wilson_coefficients)
{
    fixture f;

    setup(&f, CARD_3B3);
    ZF_CHECK(zf_couplings_wilson_count(f.c) > 10);
    for (size_t k = 0; k < zf_couplings_wilson_count(f.c); k++) {
        const zf_wilson *w = zf_couplings_wilson(f.c, k);
        char name[40];

        snprintf(name, sizeof name, "C_%s", w->key);
        CHECK_NEAR(value_of(&f, w->value), value(&f, name), 1e-15);
    }
    teardown(&f);
}

/* Some of the many allocations refused, one a run. */
ZF_TEST(refused_memory)
{
    static const char card[] =
        CARD_VLQ "mixing:\n  rotate_sb: theta_sb\n  kinetic: true\n"
                 "benchmark: {g_X: 0.5}\n";
    zf_model *m = card_model(card);
    int refused = 1;

    for (long k = 1; refused; k += 1 + k / 9) {
        zf_couplings *c = NULL;
        zf_error err = {0};
        zf_status st;

        zf_oom_arm(k);
        st = zf_couplings_new(&c, m, CATALOG, &err);
        refused = zf_oom_disarm(NULL);
        ZF_CHECK_SI_EQ(st, refused ? ZF_ENOMEM : ZF_OK);
        ZF_CHECK((c == NULL) == (refused != 0));
        zf_couplings_free(c);
    }
    zf_model_free(m);
}

ZF_TEST_MAIN(ZF_CASE(benchmark), ZF_CASE(wrong_benchmarks),
             ZF_CASE(cards_of_the_catalogue), ZF_CASE(wilson_coefficients),
             ZF_CASE(refused_memory))
