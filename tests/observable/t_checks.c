/* The shipped observables: the numbers of the papers are recomputed, and every
 * observable of every reference model has a value at the benchmark. */
#include <complex.h>
#include <math.h>

#include "zforge/observable.h"

#include "zf_test.h"

static const char catalog[] = ZF_SOURCE_DIR "/catalog";

typedef struct tally {
    int n, failed, quoted, models;
    char last_model[80];
} tally;

static zf_status count(const zf_check *c, void *arg, zf_error *err)
{
    tally *t = arg;

    (void)err;
    t->n++;
    t->quoted += c->quoted;
    if (strcmp(t->last_model, c->model) != 0)
        t->models++;
    snprintf(t->last_model, sizeof(t->last_model), "%s", c->model);
    if (!c->ok) {
        t->failed++;
        print_error("%s:%zu: %s (%s, %s): %.12g, expected %.12g", c->mark.file,
                    c->mark.line, c->name, c->model, c->source, c->value,
                    c->expected);
        if (c->quoted)
            print_error(", quoted %g", c->quoted_value);
        if (c->problem)
            print_error(", %s", c->problem);
        print_error("\n");
    }
    return ZF_OK;
}

ZF_TEST(numbers_of_the_papers)
{
    tally t = {0};
    zf_error err = {0};

    ZF_CHECK_OK(zf_checks_run(catalog, count, &t, &err), &err);
    ZF_CHECK(t.failed == 0);
    /* Numbers, not checks: one check may hold several. */
    ZF_CHECK(t.n >= 250);
    ZF_CHECK(t.quoted >= 40);
    ZF_CHECK(t.models >= 8);
}

typedef struct bound {
    zf_model *model;
    zf_couplings *c;
    zf_observables *o;
    zf_point *p;
} bound;

static void bind(bound *b, const char *card)
{
    char path[512];
    zf_error err = {0};

    snprintf(path, sizeof(path), "%s/models/%s.yaml", catalog, card);
    ZF_CHECK_OK(zf_model_read_file(&b->model, path, &err), &err);
    ZF_CHECK_OK(zf_couplings_new(&b->c, b->model, catalog, &err), &err);
    ZF_CHECK_OK(zf_observables_new(&b->o, b->c, catalog, &err), &err);
    ZF_CHECK_OK(zf_point_new(&b->p, zf_couplings_quantities(b->c), &err), &err);
    ZF_CHECK_OK(zf_couplings_set_benchmark(b->c, b->p, &err), &err);
}

static void unbind(bound *b)
{
    zf_point_free(b->p);
    zf_observables_free(b->o);
    zf_couplings_free(b->c);
    zf_model_free(b->model);
}

/* Values at the benchmark, whatever the masses that formulas hold for. */
static void value_of_all(bound *b, const char *card)
{
    double out[200], sm[200];

    for (size_t k = 0; k < zf_observables_count(b->o); k++) {
        const zf_observable *o = zf_observables_at(b->o, k);
        size_t n = o->n_rows ? o->n_rows : 1;
        zf_error err = {0};
        zf_status st = ZF_OK;

        ZF_CHECK(n <= 200);
        ZF_CHECK(o->source[0] && o->title[0] && o->latex[0]);
        st = zf_observable_values(out, sm, o, b->p, &err);
        if (st == ZF_EDOMAIN && o->n_valid > 0)
            continue;
        if (st != ZF_OK)
            print_error("%s: %s: %s\n", card, o->name, err.message);
        ZF_CHECK(st == ZF_OK);
        for (size_t i = 0; i < n; i++)
            ZF_CHECK(isfinite(out[i]));
    }
}

static const char *const cards[] = {
    "3b3-lepton-le-2lmu-f8804eca02",
    "accidental-symmetries-benchmark-f3e327f8af",
    "b3-l3-lmu-ltau-benchmark-15f009c7f8",
    "lmu-ltau-vlq-a131125ab2",
    "simplified-zprime",
};

ZF_TEST(values_at_benchmarks)
{
    for (size_t i = 0; i < sizeof(cards) / sizeof(*cards); i++) {
        bound b = {0};

        bind(&b, cards[i]);
        value_of_all(&b, cards[i]);
        unbind(&b);
    }
}

static double number(bound *b, const char *name)
{
    const zf_observable *o = zf_observables_find(b->o, name);
    double out = NAN;
    zf_error err = {0};

    if (!o)
        ZF_FAIL("no observable %s\n", name);
    ZF_CHECK(o->n_rows == 0);
    ZF_CHECK_OK(zf_observable_values(&out, NULL, o, b->p, &err), &err);
    return out;
}

/* For g_X/M -> 0 everything tends to the Standard Model. */
ZF_TEST(decoupling)
{
    static const char *const names[] = {"M12_bs", "trident", "BR_tau_mununu",
                                        "a_muon", "BR_Bs_mumu"};
    bound b = {0};
    zf_error err = {0};

    bind(&b, cards[0]);
    ZF_CHECK_OK(zf_couplings_set(b.c, b.p, "g_X", 1e-4, &err), &err);
    ZF_CHECK_OK(zf_couplings_set(b.c, b.p, "M_Zp", 1e5, &err), &err);
    for (size_t k = 0; k < sizeof(names) / sizeof(*names); k++) {
        const zf_observable *o = zf_observables_find(b.o, names[k]);
        double out, sm;

        ZF_CHECK(o != NULL);
        ZF_CHECK_OK(zf_observable_values(&out, &sm, o, b.p, &err), &err);
        ZF_CHECK(fabs(out / sm - 1) < 1e-9);
    }
    unbind(&b);
}

/* chi^2 of the Standard Model is what the number of data leads to expect, and
 * grows when the Z' is light and strongly coupled. */
ZF_TEST(chi_squared)
{
    bound b = {0};
    zf_comparison c = {0};
    zf_error err = {0};
    double near, far;

    bind(&b, cards[0]);
    ZF_CHECK_OK(zf_comparison_new(&c, b.o, &err), &err);
    ZF_CHECK(c.n > 140);
    ZF_CHECK_OK(zf_couplings_set(b.c, b.p, "g_X", 1e-4, &err), &err);
    ZF_CHECK_OK(zf_couplings_set(b.c, b.p, "M_Zp", 1e5, &err), &err);
    ZF_CHECK_OK(zf_comparison_chi2(&far, &c, b.o, b.p, &err), &err);
    ZF_CHECK(far / (double)c.n > 0.5 && far / (double)c.n < 1.5);
    ZF_CHECK_OK(zf_couplings_set(b.c, b.p, "g_X", 1, &err), &err);
    ZF_CHECK_OK(zf_couplings_set(b.c, b.p, "M_Zp", 1000, &err), &err);
    ZF_CHECK_OK(zf_comparison_chi2(&near, &c, b.o, b.p, &err), &err);
    ZF_CHECK(near > far + 100);
    zf_comparison_clear(&c);
    unbind(&b);
}

/* Vector couplings give no C10, and a neutral lepton none of either. */
ZF_TEST(what_vanishes_in_a_model)
{
    static const char *const zero[] = {"C10_e",  "C10_mu",  "C9_tau",
                                       "C9p_mu", "R_emu",   "R_sigma_tautau",
                                       "rho",    "kaon_LR", "BR_Bs_mumu"};
    static const char *const not_zero[] = {"C9_e", "C9_mu", "M12_bs", "trident",
                                           "R_sigma_mumu"};
    bound b = {0};

    bind(&b, cards[0]);
    for (size_t k = 0; k < sizeof(zero) / sizeof(*zero); k++)
        ZF_CHECK(zf_observables_find(b.o, zero[k])->vanishes);
    for (size_t k = 0; k < sizeof(not_zero) / sizeof(*not_zero); k++)
        ZF_CHECK(!zf_observables_find(b.o, not_zero[k])->vanishes);
    unbind(&b);
}

/* What is said to vanish is the Standard Model, and nearly so where a derived
 * quantity was set (to what it is): no rounding hides in the formula. */
static void vanishing_is_standard(bound *b, double tolerance)
{
    for (size_t k = 0; k < zf_observables_count(b->o); k++) {
        const zf_observable *o = zf_observables_at(b->o, k);
        double out[200], sm[200];
        zf_error err = {0};

        if (!o->vanishes)
            continue;
        ZF_CHECK_OK(zf_observable_values(out, sm, o, b->p, &err), &err);
        for (size_t i = 0; i < (o->n_rows ? o->n_rows : 1); i++) {
            double want = o->standard_model ? sm[i] : 0;

            if (!(fabs(out[i] - want) <= tolerance * (1 + fabs(want))))
                ZF_FAIL("%s is %.17g, want %.17g\n", o->name, out[i], want);
        }
    }
}

/* Observables that do not know the Z' of a model have no say in where its
 * mass may be: the benchmark of arXiv:1403.1269 is below the range of the
 * LEP-2 observables.  No measurement counts twice. */
ZF_TEST(chi_squared_at_benchmarks)
{
    for (size_t i = 0; i + 1 < sizeof(cards) / sizeof(*cards); i++) {
        bound b = {0};
        zf_comparison c = {0};
        zf_error err = {0};
        double complex v = 0;
        double chi2 = NAN;

        bind(&b, cards[i]);
        vanishing_is_standard(&b, 0);
        ZF_CHECK_OK(zf_point_value(&v, b.p, "v", &err), &err);
        ZF_CHECK_OK(zf_couplings_set(b.c, b.p, "v", creal(v), &err), &err);
        vanishing_is_standard(&b, 1e-14);
        ZF_CHECK_OK(zf_comparison_new(&c, b.o, &err), &err);
        ZF_CHECK_OK(zf_comparison_chi2(&chi2, &c, b.o, b.p, &err), &err);
        ZF_CHECK(chi2 > 50 && isfinite(chi2));
        zf_comparison_clear(&c);
        unbind(&b);
    }
}

/* A Z' lighter than what its doublet gives is refused. */
ZF_TEST(mass_below_that_of_doublets)
{
    bound b = {0};
    zf_error err = {0};
    double complex v = 0;
    double out = 0, least;
    const zf_observable *o;

    bind(&b, "accidental-quark-benchmark-031e28b74d");
    o = zf_observables_find(b.o, "C9_mu");
    ZF_CHECK_OK(zf_point_value(&v, b.p, "v", &err), &err);
    least = 2 * 0.435 * creal(v);
    ZF_CHECK_OK(zf_couplings_set(b.c, b.p, "g_X", 2, &err), &err);
    ZF_CHECK_OK(zf_couplings_set(b.c, b.p, "M_Zp", 1.0001 * least, &err), &err);
    ZF_CHECK_OK(zf_observable_values(&out, NULL, o, b.p, &err), &err);
    ZF_CHECK_OK(zf_couplings_set(b.c, b.p, "M_Zp", 0.9999 * least, &err), &err);
    ZF_CHECK_SI_EQ(zf_observable_values(&out, NULL, o, b.p, &err), ZF_EDOMAIN);
    ZF_CHECK(strncmp(err.message, "M_Zp is ", 8) == 0);
    unbind(&b);
}

/* (g, x) -> (g/k, k x) is seen in M_Zp/g_X alone for contact terms. */
ZF_TEST(contact_terms_know_the_ratio)
{
    bound b = {0};
    zf_error err = {0};
    double one, two;

    bind(&b, cards[0]);
    ZF_CHECK_OK(zf_couplings_set(b.c, b.p, "g_X", 0.2, &err), &err);
    ZF_CHECK_OK(zf_couplings_set(b.c, b.p, "M_Zp", 2000, &err), &err);
    one = number(&b, "C9_mu");
    ZF_CHECK_OK(zf_couplings_set(b.c, b.p, "g_X", 0.4, &err), &err);
    ZF_CHECK_OK(zf_couplings_set(b.c, b.p, "M_Zp", 4000, &err), &err);
    two = number(&b, "C9_mu");
    ZF_CHECK(one != 0 && fabs(two / one - 1) < 1e-12);
    unbind(&b);
}

typedef struct setting {
    const char *name;
    double value;
} setting;

static void set_all(bound *b, const setting *s, size_t n)
{
    zf_error err = {0};

    for (size_t k = 0; k < n; k++)
        ZF_CHECK_OK(zf_couplings_set(b->c, b->p, s[k].name, s[k].value, &err),
                    &err);
}

static void is_near(double got, double want)
{
    if (!(fabs(got / want - 1) < 1e-4))
        ZF_FAIL("%.12g, expected %.12g\n", got, want);
}

/* arXiv:1403.1269 (12), (13), beside the leading order of couplings.yaml. */
ZF_TEST(exact_mixing_of_two_quarks)
{
    static const setting point[] = {
        {"g_X", 0.5},  {"m_Q", 10000}, {"m_D", 8000}, {"v_Phi", 1500},
        {"Y_Qb", 0.7}, {"Y_Qs", 0.3},  {"Y_Qd", 0},   {"Y_Db", 0.5},
        {"Y_Ds", 0.2}, {"Y_Dd", 0},    {"m_b", 2.9},  {"m_s", 0.055},
        {"m_d", 0.003}};
    bound b = {0};
    zf_exact_mixing x;
    zf_error err = {0};

    bind(&b, "lmu-ltau-vlq-a131125ab2");
    set_all(&b, point, sizeof(point) / sizeof(*point));
    ZF_CHECK_OK(zf_couplings_exact(&x, b.c, b.p, &err), &err);
    is_near(cabs(x.current[1][0][1][2]), 0.00235260096053);
    is_near(cabs(x.current[1][1][1][2]), 0.00175228426412);
    unbind(&b);
}

/* arXiv:1909.02021 (3.3)-(3.10): one quark, and its mass. */
ZF_TEST(exact_mixing_of_one_quark)
{
    static const setting point[] = {
        {"g_X", 0.5},  {"m_Q", 30000}, {"v_Phi", 4000},
        {"Y_Qb", 0.7}, {"Y_Qs", 0.3},  {"Y_Qd", 0},
        {"m_b", 2.9},  {"m_s", 0.055}, {"m_d", 0.003}};
    bound b = {0};
    zf_exact_mixing x;
    zf_error err = {0};

    bind(&b, "accidental-quark-benchmark-031e28b74d");
    set_all(&b, point, sizeof(point) / sizeof(*point));
    ZF_CHECK_OK(zf_couplings_exact(&x, b.c, b.p, &err), &err);
    is_near(cabs(x.current[1][0][1][2]), 0.00186038742381);
    is_near(x.heavy[1][0], 30077.233916);
    unbind(&b);
}

ZF_TEST_MAIN(ZF_CASE(numbers_of_the_papers), ZF_CASE(values_at_benchmarks),
             ZF_CASE(decoupling), ZF_CASE(chi_squared),
             ZF_CASE(what_vanishes_in_a_model),
             ZF_CASE(chi_squared_at_benchmarks),
             ZF_CASE(mass_below_that_of_doublets),
             ZF_CASE(contact_terms_know_the_ratio),
             ZF_CASE(exact_mixing_of_two_quarks),
             ZF_CASE(exact_mixing_of_one_quark))
