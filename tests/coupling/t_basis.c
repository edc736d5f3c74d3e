/* Currents of mass eigenstates against products of matrices in doubles, against
 * published numbers, and by their symmetries. */
#include "cards.h"

typedef double complex number3[3][3];

static const char *const ckm_names[] = {"V_ud", "V_us", "V_ub", "V_cd", "V_cs",
                                        "V_cb", "V_td", "V_ts", "V_tb"};
static const char *const pmns_names[] = {"U_e1",   "U_e2",   "U_e3",
                                         "U_mu1",  "U_mu2",  "U_mu3",
                                         "U_tau1", "U_tau2", "U_tau3"};

static void identity(number3 a)
{
    for (int k = 0; k < 9; k++)
        a[k / 3][k % 3] = k % 4 == 0;
}

static void read_names(number3 a, fixture *f, const char *const *names)
{
    for (int k = 0; k < 9; k++)
        a[k / 3][k % 3] = value(f, names[k]);
}

static void rotation(number3 a, double theta)
{
    identity(a);
    a[1][1] = a[2][2] = cos(theta);
    a[1][2] = sin(theta);
    a[2][1] = -sin(theta);
}

/* out = a b, or a b^dagger */
static void times(number3 out, number3 a, number3 b, int adjoint)
{
    number3 t;

    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 3; j++) {
            t[i][j] = 0;
            for (int k = 0; k < 3; k++)
                t[i][j] += a[i][k] * (adjoint ? conj(b[j][k]) : b[k][j]);
        }
    memcpy(out, t, sizeof t);
}

/* The currents are g v^dagger diag(x) v. */
static void check_current(fixture *f, zf_species species, int right, number3 v,
                          const double *x)
{
    double g = creal(value(f, "g_X"));

    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 3; j++) {
            double complex want = 0;
            zf_expr e =
                zf_couplings_current(f->c, species, right, i + 1, j + 1);

            for (int k = 0; k < 3; k++)
                want += g * conj(v[k][i]) * x[k] * v[k][j];
            ZF_CHECK(cabs(value_of(f, e) - want) < 1e-14);
            ZF_CHECK(e == zf_expr_conj(f->pool, zf_couplings_current(
                                                    f->c, species, right, j + 1,
                                                    i + 1)));
        }
}

static const double b3[3] = {0, 0, 1};
static const double lepton[3] = {-1, -2, 0};

static void check_ansatz(const char *mixing, int down, int rotated)
{
    char card[4000];
    number3 v, one, ul, dl, r;
    fixture f;

    snprintf(card, sizeof card, "%s%s", CARD_3B3, mixing);
    setup(&f, card);
    set(&f, "g_X", 0.3);
    if (rotated)
        set(&f, "theta_sb", 0.7);
    identity(one);
    read_names(v, &f, ckm_names);
    rotation(r, rotated ? 0.7 : 0);
    times(dl, down ? v : one, r, 0);
    times(ul, dl, v, 1);
    check_current(&f, ZF_SPECIES_U, 0, ul, b3);
    check_current(&f, ZF_SPECIES_D, 0, dl, b3);
    check_current(&f, ZF_SPECIES_U, 1, one, b3);
    check_current(&f, ZF_SPECIES_D, 1, one, b3);
    check_current(&f, ZF_SPECIES_E, 0, one, lepton);
    check_current(&f, ZF_SPECIES_E, 1, one, lepton);
    check_current(&f, ZF_SPECIES_NU, 0, one, lepton);
    check_current(&f, ZF_SPECIES_NU, 1, one, lepton);
    read_names(v, &f, pmns_names);
    check_current(&f, ZF_SPECIES_N, 0, v, lepton);
    teardown(&f);
}

ZF_TEST(ansaetze)
{
    check_ansatz("", 0, 0);
    check_ansatz("mixing: {ckm: up}\n", 0, 0);
    check_ansatz("mixing: {ckm: down}\n", 1, 0);
    check_ansatz("mixing: {ckm: up, rotate_sb: theta_sb}\n", 0, 1);
    check_ansatz("mixing: {ckm: down, rotate_sb: theta_sb}\n", 1, 1);
}

/* With ckm: down the up quarks are not rotated, in so many words. */
ZF_TEST(no_rotation_is_seen)
{
    fixture f;

    setup(&f, CARD_3B3 "mixing: {ckm: down}\n");
    for (int k = 0; k < 9; k++) {
        zf_expr e =
            zf_couplings_current(f.c, ZF_SPECIES_U, 0, k / 3 + 1, k % 3 + 1);

        ZF_CHECK(k == 8 ? e == zf_quantities_symbol(f.q, "g_X")
                        : zf_expr_is_zero(e));
    }
    teardown(&f);
}

#define MATRICES                                                      \
 "  parameters: [{name: a, default: 0.3}, {name: b, default: 1.1}]\n" \
 "benchmark: {g_X: 0.5}\n"
#define PHASED \
 "[[I, 0, 0], [0, cos(a), sin(a)*exp(I*b)], [0, -sin(a)*exp(-I*b), cos(a)]]"

/* The matrix PHASED at the benchmark. */
static void phased(number3 m)
{
    identity(m);
    m[0][0] = I;
    m[1][1] = m[2][2] = cos(0.3);
    m[1][2] = sin(0.3) * cexp(I * 1.1);
    m[2][1] = -conj(m[1][2]);
}

ZF_TEST(matrices_of_the_card)
{
    static const char *const names[] = {"V_uR", "V_dR", "V_eL", "V_eR",
                                        "V_nuR"};
    static const zf_species species[] = {
        ZF_SPECIES_U, ZF_SPECIES_D, ZF_SPECIES_E, ZF_SPECIES_E, ZF_SPECIES_NU};
    char card[4000];
    number3 m, u;
    fixture f;

    phased(m);
    for (int k = 0; k < 5; k++) {
        int right = k != 2;

        snprintf(card, sizeof card,
                 CARD_3B3 "mixing:\n  matrices:\n    %s: %s\n" MATRICES,
                 names[k], PHASED);
        setup(&f, card);
        check_current(&f, species[k], right, m, k < 2 ? b3 : lepton);
        if (k == 2) {
            check_current(&f, ZF_SPECIES_NU, 0, m, lepton);
            read_names(u, &f, pmns_names);
            times(u, m, u, 0);
            check_current(&f, ZF_SPECIES_N, 0, u, lepton);
        }
        teardown(&f);
    }
}

ZF_TEST(one_left_matrix_gives_the_other)
{
    number3 m, v, other;
    fixture f;

    phased(m);
    setup(&f, CARD_3B3 "mixing:\n  matrices:\n    V_dL: " PHASED "\n" MATRICES);
    read_names(v, &f, ckm_names);
    times(other, m, v, 1);
    check_current(&f, ZF_SPECIES_D, 0, m, b3);
    check_current(&f, ZF_SPECIES_U, 0, other, b3);
    teardown(&f);
    setup(&f, CARD_3B3 "mixing:\n  matrices:\n    V_uL: " PHASED "\n" MATRICES);
    times(other, m, v, 0);
    check_current(&f, ZF_SPECIES_U, 0, m, b3);
    check_current(&f, ZF_SPECIES_D, 0, other, b3);
    teardown(&f);
}

ZF_TEST(matrices_must_be_unitary)
{
    check_refused(CARD_3B3 "mixing:\n  matrices:\n"
                           "    V_dR: [[1, 0, 0], [0, 3/5, 4/5], "
                           "[0, -4/5, 3/4]]\n",
                  "the matrix V_dR is not unitary; expected a product of 1 "
                  "with its adjoint");
    check_refused(CARD_3B3 "mixing:\n  matrices:\n"
                           "    V_eR: [[1, 0, 0], [0, cos(a), sin(a)], "
                           "[0, sin(a), cos(a)]]\n" MATRICES,
                  "the matrix V_eR is not unitary at the benchmark; expected "
                  "a product of 1 with its adjoint");
    check_refused(CARD_3B3 "mixing:\n  matrices:\n"
                           "    V_eR: [[1, 0, 0], [0, omega, 0], "
                           "[0, 0, 1]]\n",
                  "entry (2, 2) of V_eR: there is no quantity \"omega\"");
}

ZF_TEST(rational_matrices_are_exact)
{
    fmpq_t want;
    fixture f;
    zf_expr e;

    fmpq_init(want);
    fmpq_set_si(want, 16, 25);
    setup(&f, CARD_3B3 "mixing:\n  matrices:\n"
                       "    V_dR: [[1, 0, 0], [0, 3/5, 4/5], "
                       "[0, -4/5, 3/5]]\n");
    e = zf_expr_div(f.pool, zf_couplings_current(f.c, ZF_SPECIES_D, 1, 2, 2),
                    zf_quantities_symbol(f.q, "g_X"));
    ZF_CHECK_SI_EQ(zf_expr_kind_of(e), ZF_EXPR_NUMBER);
    ZF_CHECK_FMPQ_EQ(zf_expr_number(e), want);
    fmpq_clear(want);
    teardown(&f);
}

/* Equal charges are not changed by any rotation, exactly. */
ZF_TEST(universal_charges)
{
    fixture f;

    setup(&f, CARD_ACCIDENTAL "mixing: {ckm: down, rotate_sb: theta_sb}\n");
    for (int s = 0; s < 4; s++)
        for (int k = 0; k < 9; k++) {
            zf_expr e = zf_couplings_current(f.c, (zf_species)(s / 2), s % 2,
                                             k / 3 + 1, k % 3 + 1);

            if (k % 4) {
                ZF_CHECK(zf_expr_is_zero(e));
                continue;
            }
            e = zf_expr_div(f.pool, e, zf_quantities_symbol(f.q, "g_X"));
            ZF_CHECK_SI_EQ(zf_expr_kind_of(e), ZF_EXPR_NUMBER);
        }
    teardown(&f);
}

/* Of unequal charges, the one that most families have drops out of entries off
 * the diagonal. */
ZF_TEST(the_most_frequent_charge)
{
    zf_expr_pool *p;
    fixture f;
    zf_expr e;

    setup(
        &f,
        FERMIONS "  scalars:\n" DOUBLET(
            "H",
            "1/2") "charges: {Q: [5, 2, 2], u: [0, 0, 0], d: [0, 0, 0], "
                   "L: [0, 0, 0], e: [0, 0, 0], nu: [0, 0, 0]}\nscalars: {H: 0}\n"
                   "mixing: {ckm: down}\n");
    p = f.pool;
    e = zf_expr_mul(p, zf_expr_conj(p, zf_quantities_symbol(f.q, "V_us")),
                    zf_quantities_symbol(f.q, "V_ub"));
    e = zf_expr_mul(p, zf_expr_integer(p, 3), e);
    e = zf_expr_mul(p, zf_quantities_symbol(f.q, "g_X"), e);
    ZF_CHECK(zf_couplings_current(f.c, ZF_SPECIES_D, 0, 2, 3) == e);
    teardown(&f);
}

/* Traces of powers: the eigenvalues are the charges. */
ZF_TEST(eigenvalues)
{
    number3 a, b;
    fixture f;

    setup(&f, CARD_B3L3 "mixing: {ckm: down, rotate_sb: theta_sb}\n"
                        "benchmark: {g_X: 1, x: 0.7, y: 1.3, theta_sb: 0.4}\n");
    for (int k = 0; k < 9; k++)
        a[k / 3][k % 3] =
            value_of(&f, zf_couplings_current(f.c, ZF_SPECIES_N, 0, k / 3 + 1,
                                              k % 3 + 1));
    memcpy(b, a, sizeof b);
    for (int power = 1; power <= 3; power++) {
        double complex trace = b[0][0] + b[1][1] + b[2][2];

        CHECK_NEAR(trace, pow(1.3, power) + pow(-2.0, power), 1e-13);
        times(b, b, a, 0);
    }
    teardown(&f);
}

ZF_TEST(published_numbers)
{
    fixture f;

    /* arXiv:1707.04811, eq. (15) */
    setup(&f,
          CARD_B3L3 "mixing: {ckm: down}\nbenchmark: {x: 3, y: 1, g_X: 1}\n");
    set_ckm(&f);
    CHECK_NEAR(value(&f, "gL_d_11"), 7.30024978465e-05, 1e-11);
    CHECK_NEAR(value(&f, "gL_d_22"), 0.00158268909457, 1e-11);
    CHECK_NEAR(value(&f, "gL_d_33"), 0.998344308408, 1e-11);
    CHECK_NEAR(value(&f, "gL_d_12"), -0.000311499764553 - 0.000136044676123 * I,
               1e-11);
    CHECK_NEAR(value(&f, "gL_d_13"), 0.0078873512032 + 0.00326669852021 * I,
               1e-11);
    /* "sb" */
    CHECK_NEAR(value(&f, "gL_d_23"), -0.0397428179926 + 0.00075964962337 * I,
               1e-11);
    teardown(&f);
    /* arXiv:2306.08669, eq. (3.27) */
    setup(&f, CARD_3B3 "mixing: {ckm: up, rotate_sb: theta_sb}\n"
                       "benchmark: {g_X: 1, theta_sb: -0.0406}\n");
    set_ckm(&f);
    CHECK_NEAR(value(&f, "gL_d_22"), 0.00164745450214, 1e-11);
    CHECK_NEAR(value(&f, "gL_d_23"), 0.0405553990955, 1e-11);
    CHECK_NEAR(value(&f, "gL_d_33"), 0.998352545498, 1e-11);
    CHECK_NEAR(cabs(value(&f, "gL_u_12")), 0.00088289916599, 1e-11);
    CHECK_NEAR(cabs(value(&f, "gL_u_13")), 0.0110005593021, 1e-11);
    CHECK_NEAR(cabs(value(&f, "gL_u_23")), 0.0797360769174, 1e-11);
    CHECK_NEAR(cabs(value(&f, "gL_u_33")), 0.993478617301, 1e-11);
    teardown(&f);
}

/* V_ij -> exp(i (a_i - b_j)) V_ij */
static zf_expr rephase(zf_expr symbol, void *arg)
{
    static const double up[] = {0.3, -1.2, 2.1}, down[] = {0.9, 1.7, -0.4};
    fixture *f = arg;

    for (int k = 0; k < 9; k++)
        if (strcmp(zf_expr_name(symbol), ckm_names[k]) == 0) {
            long milli = lround(1000 * (up[k / 3] - down[k % 3]));
            zf_expr phase = zf_expr_mul(f->pool, zf_expr_i(f->pool),
                                        zf_expr_fraction(f->pool, milli, 1000));

            return zf_expr_mul(f->pool, symbol,
                               zf_expr_call1(f->pool, "exp", phase));
        }
    return NULL;
}

static double complex rephased(fixture *f, zf_expr e)
{
    return value_of(f, zf_expr_replace(f->pool, e, rephase, f));
}

ZF_TEST(rephasing)
{
    fixture f;
    zf_expr e, v;

    setup(&f, CARD_3B3 "mixing: {ckm: down}\n");
    for (int k = 0; k < 9; k++) {
        e = zf_couplings_current(f.c, ZF_SPECIES_D, 0, k / 3 + 1, k % 3 + 1);
        CHECK_NEAR(cabs(rephased(&f, e)), cabs(value_of(&f, e)), 1e-13);
    }
    e = zf_couplings_current(f.c, ZF_SPECIES_D, 0, 2, 3);
    v = zf_expr_mul(f.pool, zf_quantities_symbol(f.q, "V_tb"),
                    zf_expr_conj(f.pool, zf_quantities_symbol(f.q, "V_ts")));
    ZF_CHECK(!same(rephased(&f, e), value_of(&f, e), 1e-3));
    e = zf_expr_mul(f.pool, e, zf_expr_conj(f.pool, v));
    CHECK_NEAR(rephased(&f, e), value_of(&f, e), 1e-13);
    teardown(&f);
}

/* (g, x) and (g/k, k x) are one model. */
ZF_TEST(scaling)
{
    double complex before[81];
    fixture f;
    int n = 0;

    setup(
        &f, CARD_B3L3
        "mixing: {ckm: down}\nbenchmark: {g_X: 0.9, x: 2, y: 5, v_H2: 100}\n");
    for (int s = 0; s < 9; s++)
        for (int k = 0; k < 9; k++)
            before[n++] =
                value_of(&f, zf_couplings_current(f.c, (zf_species)(s / 2),
                                                  s % 2, k / 3 + 1, k % 3 + 1));
    set(&f, "g_X", 0.9 / 7);
    set(&f, "x", 14);
    set(&f, "y", 35);
    for (int s = 8; s >= 0; s--)
        for (int k = 8; k >= 0; k--)
            CHECK_NEAR(
                value_of(&f, zf_couplings_current(f.c, (zf_species)(s / 2),
                                                  s % 2, k / 3 + 1, k % 3 + 1)),
                before[--n], 1e-14);
    teardown(&f);
}

ZF_TEST(simplified)
{
    static const char card[] =
        "kind: simplified\nid: t\ncouplings:\n"
        "  - {name: gqL, meaning: m}\n  - {name: gqR, meaning: m}\n"
        "  - {name: gV, meaning: m}\n  - {name: gA, meaning: m}\n"
        "leptons: [e, mu]\n"
        "benchmark: {M_Zp: 200, gqL: 0.5, gqR: -0.25, gV_mu: 3, gA_mu: 1}\n";
    fixture f;
    double g;

    setup(&f, card);
    g = creal(value(&f, "m_Z") / value(&f, "v"));
    CHECK_NEAR(value(&f, "g2_over_2cW"), g, 1e-15);
    CHECK_NEAR(value(&f, "gL_d_23"), 0.5 * g, 1e-15);
    CHECK_NEAR(value(&f, "gL_d_32"), 0.5 * g, 1e-15);
    CHECK_NEAR(value(&f, "gR_d_23"), -0.25 * g, 1e-15);
    CHECK_NEAR(value(&f, "gL_e_22"), 2 * g, 1e-15);
    CHECK_NEAR(value(&f, "gR_e_22"), 4 * g, 1e-15);
    CHECK_NEAR(value(&f, "gR_e_11"), 0, 1e-15);
    CHECK_NEAR(value(&f, "M2_smeft"), 40000, 1e-15);
    ZF_CHECK(zf_expr_is_zero(zf_couplings_current(f.c, ZF_SPECIES_E, 0, 3, 3)));
    ZF_CHECK(zf_expr_is_zero(zf_couplings_current(f.c, ZF_SPECIES_N, 1, 3, 3)));
    teardown(&f);
    check_refused("kind: simplified\nid: t\ncouplings:\n"
                  "  - {name: gX, meaning: m}\n",
                  "what the coupling \"gX\" multiplies is not known; expected "
                  "gqL, gqR, gV or gA");
}

ZF_TEST_MAIN(ZF_CASE(ansaetze), ZF_CASE(no_rotation_is_seen),
             ZF_CASE(matrices_of_the_card),
             ZF_CASE(one_left_matrix_gives_the_other),
             ZF_CASE(matrices_must_be_unitary),
             ZF_CASE(rational_matrices_are_exact), ZF_CASE(universal_charges),
             ZF_CASE(the_most_frequent_charge), ZF_CASE(eigenvalues),
             ZF_CASE(published_numbers), ZF_CASE(rephasing), ZF_CASE(scaling),
             ZF_CASE(simplified))
