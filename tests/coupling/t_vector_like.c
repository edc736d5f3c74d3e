/* Vector-like quarks to leading order: published formulas in doubles. */
#include "cards.h"

/* Parameters of all three partners, none of them special. */
static void set_all(fixture *f)
{
    static const char *const name[] = {
        "Y_Qd", "Y_Qs", "Y_Qb", "phi_Qd", "phi_Qs", "phi_Qb",
        "Y_Dd", "Y_Ds", "Y_Db", "phi_Dd", "phi_Ds", "phi_Db",
        "Y_Uu", "Y_Uc", "Y_Ut", "phi_Uu", "phi_Uc", "phi_Ut"};

    for (int k = 0; k < 18; k++)
        if (zf_quantities_find(f->q, name[k]))
            set(f, name[k], 0.1 + 0.37 * k - 0.02 * k * k);
    set(f, "g_X", 0.7);
    set(f, "m_Q", 9000);
    if (zf_quantities_find(f->q, "m_D")) {
        set(f, "m_D", 7000);
        set(f, "m_U", 8000);
    }
    set(f, "v_Phi", 1500);
}

/* Y exp(i phi), e.g. of "Q" and "d". */
static double complex yukawa(fixture *f, const char *stem, const char *quark)
{
    char y[20], phi[20];

    snprintf(y, sizeof y, "Y_%s%s", stem, quark);
    snprintf(phi, sizeof phi, "phi_%s%s", stem, quark);
    return value(f, y) * cexp(I * value(f, phi));
}

static void read_yukawas(double complex *y, fixture *f, const char *stem)
{
    static const char *const down[] = {"d", "s", "b"};
    static const char *const up[] = {"u", "c", "t"};

    for (int k = 0; k < 3; k++)
        y[k] = yukawa(f, stem, stem[0] == 'U' ? up[k] : down[k]);
}

/* entry = g (x delta_ij + shift y_i^* y_j v^2/(2 m^2)), conjugated for c. */
static void check(fixture *f, zf_species species, int right,
                  const double complex *y, const double *x_shift_m)
{
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 3; j++) {
            zf_expr e =
                zf_couplings_current(f->c, species, right, i + 1, j + 1);
            double complex want = x_shift_m[1] * conj(y[i]) * y[j] * 1500.0 *
                                  1500 / (2 * x_shift_m[2] * x_shift_m[2]);

            want = 0.7 * (want + (i == j ? x_shift_m[0] : 0));
            ZF_CHECK(cabs(value_of(f, e) - want) < 1e-14);
            ZF_CHECK(e == zf_expr_conj(f->pool, zf_couplings_current(
                                                    f->c, species, right, j + 1,
                                                    i + 1)));
        }
}

/* y of up quarks: V^* y, or V y where y stands for its conjugate. */
static void to_up(double complex *out, fixture *f, const double complex *y)
{
    static const char *const v[] = {"V_ud", "V_us", "V_ub", "V_cd", "V_cs",
                                    "V_cb", "V_td", "V_ts", "V_tb"};

    for (int i = 0; i < 3; i++) {
        out[i] = 0;
        for (int k = 0; k < 3; k++)
            out[i] += conj(value(f, v[3 * i + k])) * y[k];
    }
}

/* arXiv:1403.1269: L^d_ij = + Y_Qi^* Y_Qj v^2/(2 m_Q^2), R^d and R^u with
 * minus, L^u = V L^d V^dagger. */
ZF_TEST(partner_barred)
{
    static const double q[] = {0, 1, 9000}, d[] = {0, -1, 7000},
                        u[] = {0, -1, 8000};
    double complex y[3], up[3];
    fixture f;

    setup(&f, CARD_VLQ "mixing:\n  vector_like:\n" MIX_Q("partner") MIX_DU);
    set_all(&f);
    read_yukawas(y, &f, "Q");
    check(&f, ZF_SPECIES_D, 0, y, q);
    to_up(up, &f, y);
    check(&f, ZF_SPECIES_U, 0, up, q);
    read_yukawas(y, &f, "D");
    check(&f, ZF_SPECIES_D, 1, y, d);
    read_yukawas(y, &f, "U");
    check(&f, ZF_SPECIES_U, 1, y, u);
    teardown(&f);
}

/* arXiv:1909.02021: L^d_ij = Q_q delta_ij - Y_Qi Y_Qj^* v^2/(2 m_Q^2). */
ZF_TEST(quark_barred)
{
    static const double q[] = {-19.0 / 600, -1, 9000};
    double complex y[3], up[3];
    fixture f;

    setup(&f, CARD_ACCIDENTAL "mixing:\n  vector_like:\n" MIX_Q("quark"));
    set_all(&f);
    CHECK_NEAR(value(&f, "v_Phi"), 1500, 1e-13);
    read_yukawas(y, &f, "Q");
    for (int k = 0; k < 3; k++)
        y[k] = conj(y[k]);
    check(&f, ZF_SPECIES_D, 0, y, q);
    to_up(up, &f, y);
    check(&f, ZF_SPECIES_U, 0, up, q);
    teardown(&f);
}

/* arXiv:1909.02021, eq. (3.11), and 1403.1269: |L_sb|, |R_sb|. */
ZF_TEST(published_numbers)
{
    fixture f;

    setup(
        &f,
        CARD_ACCIDENTAL "mixing:\n  vector_like:\n" MIX_Q(
            "quark") "benchmark: {g_X: 1, v_Phi: 4000, m_Q: 30000, Y_Qs: 0.3, "
                     "Y_Qb: 0.7}\n");
    ZF_CHECK(zf_couplings_set_benchmark(f.c, f.p, NULL) == ZF_OK);
    CHECK_NEAR(value(&f, "gL_d_23"), -0.00186666666667, 1e-11);
    teardown(&f);
    setup(&f, CARD_VLQ "mixing:\n  vector_like:\n" MIX_Q("partner") MIX_DU
          "benchmark: {g_X: 1, v_Phi: 1500, m_Q: 1e4, m_D: 8000, "
          "Y_Qs: 0.3, Y_Qb: 0.7, Y_Ds: 0.2, Y_Db: 0.5}\n");
    ZF_CHECK(zf_couplings_set_benchmark(f.c, f.p, NULL) == ZF_OK);
    CHECK_NEAR(value(&f, "gL_d_23"), 0.0023625, 1e-12);
    CHECK_NEAR(value(&f, "gR_d_23"), -0.0017578125, 1e-12);
    teardown(&f);
}

/* Several charged singlets: the vev that is needed is a parameter. */
ZF_TEST(a_vev_of_its_own)
{
    fixture f;

    setup(
        &f, FERMIONS QUARK_PAIR
        "  scalars:\n" DOUBLET("H", "1/2") SINGLET("Phi") SINGLET(
            "S") "charges: {Q: [0, 0, 0], u: [0, 0, 0], d: [0, 0, 0], L: [0, 0, 0], "
                 "e: [0, 0, 0], nu: [0, 0, 0], QVL: [2], QVR: [2]}\n"
                 "scalars: {H: 0, Phi: -2, S: 1}\n"
                 "mixing:\n  vector_like:\n" MIX_Q(
                     "partner") "benchmark: {v_Phi: 700, Y_Qb: 1, m_Q: 7000, g_X: 1}\n");
    ZF_CHECK_SI_EQ(zf_quantities_find(f.q, "v_Phi")->kind,
                   ZF_QUANTITY_PARAMETER);
    ZF_CHECK(zf_quantities_find(f.q, "v_S") == NULL);
    CHECK_NEAR(value(&f, "gL_d_33"), 2 * 0.005, 1e-14);
    teardown(&f);
}

#define LEPTONIC                                               \
 "charges: {Q: %s, u: [0, 0, 0], d: [0, 0, 0], L: [0, 0, 0], " \
 "e: [0, 0, 0], nu: [0, 0, 0], QVL: [1], QVR: [%d]}\n"         \
 "scalars: {H: 0, Phi: %d}\n"

static void refuse(const char *q, int other, int phi, const char *want)
{
    char card[4000];

    snprintf(card, sizeof card,
             FERMIONS QUARK_PAIR "  scalars:\n" DOUBLET("H", "1/2")
                 SINGLET("Phi") LEPTONIC
             "mixing:\n  vector_like:\n" MIX_Q("partner"),
             q, other, phi);
    check_refused(card, want);
}

ZF_TEST(charges_that_cannot_mix)
{
    refuse("[0, 0, 1]", 1, 1,
           "the charges of \"Q\" differ between families; expected equal ones "
           "where \"QVL\" mixes with all of them");
    refuse("[0, 0, 0]", 2, 1,
           "no field of opposite chirality has the charge and the "
           "representation of \"QVL\"; expected one for the mass m_Q");
    refuse("[0, 0, 0]", 1, 2,
           "the charges of \"QVL\" and \"Q\" do not differ by that of "
           "\"Phi\", so it cannot mix them");
}

ZF_TEST_MAIN(ZF_CASE(partner_barred), ZF_CASE(quark_barred),
             ZF_CASE(published_numbers), ZF_CASE(a_vev_of_its_own),
             ZF_CASE(charges_that_cannot_mix))
