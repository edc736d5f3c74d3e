/* What holds for observables whatever their formulas are: symmetries, limits,
 * sums, and gradients against differences.  The integrals of LEP-2, forward
 * minus backward among them, are in t_precise_lep2.c; loop functions and their
 * limits in the tests of the kernels. */
#include <complex.h>
#include <math.h>

#include "points.h"

static double complex value_of(judge *j, const char *name)
{
    double complex z = 0;
    zf_error err = {0};

    ZF_CHECK_OK(zf_point_value(&z, j->p, name, &err), &err);
    return z;
}

static zf_status number_of(double *out, double *sm, judge *j,
                           const zf_observable *o)
{
    zf_error err = {0};

    return zf_observable_values(out, sm, o, j->p, &err);
}

/* ---- matrices ---- */

static double complex entry(judge *j, const char *stem, int i, int k)
{
    char name[32];

    snprintf(name, sizeof(name), "%s_%d%d", stem, i + 1, k + 1);
    return value_of(j, name);
}

/* tr g and tr g^2 do not know of rotations. */
static void traces(double out[2], judge *j, const char *stem)
{
    out[0] = out[1] = 0;
    for (int i = 0; i < 3; i++) {
        out[0] += creal(entry(j, stem, i, i));
        for (int k = 0; k < 3; k++)
            out[1] += creal(entry(j, stem, i, k) * entry(j, stem, k, i));
    }
}

ZF_TEST(currents_are_hermitian)
{
    static const char *const boson[] = {"g", "Zp", "Z"};
    static const char *const species[] = {"L_u", "R_u", "L_d",  "R_d",
                                          "L_e", "R_e", "L_nu", "R_nu"};
    uint64_t rng = zf_test_seed();
    judge j = {0};

    for (size_t c = 0; c < sizeof(judge_cards) / sizeof(*judge_cards); c++) {
        judge_open(&j, judge_cards[c]);
        judge_random_point(&j, 1, &rng);
        for (int k = 0; k < 24 * 9; k++) {
            char stem[16];
            double complex a, b;

            snprintf(stem, sizeof(stem), "%s%s", boson[k / 72],
                     species[k / 9 % 8]);
            a = entry(&j, stem, k / 3 % 3, k % 3);
            b = entry(&j, stem, k % 3, k / 3 % 3);
            ZF_CHECK(cabs(a - conj(b)) <= 1e-15 * (cabs(a) + 1e-3));
        }
        judge_close(&j);
    }
}

/* Rotations are unitary: doublets have one spectrum in up and down quarks. */
ZF_TEST(rotations_keep_traces)
{
    uint64_t rng = zf_test_seed();
    judge j = {0};

    for (size_t c = 0; c < sizeof(judge_cards) / sizeof(*judge_cards); c++) {
        double up[2], down[2];

        judge_open(&j, judge_cards[c]);
        judge_random_point(&j, 1, &rng);
        traces(up, &j, "gL_u");
        traces(down, &j, "gL_d");
        for (int k = 0; !j.model->simplified && k < 2; k++)
            ZF_CHECK(fabs(up[k] - down[k]) <=
                     1e-13 * (fabs(down[k]) + creal(value_of(&j, "g_X"))));
        if (!j.model->simplified && j.model->mixing->n_vector_like == 0) {
            slong at = zf_content_multiplet(j.model->content, "Q");
            slong first = j.model->content->multiplet[at].first;
            double g = creal(value_of(&j, "g_X")), want[2] = {0, 0};

            for (slong i = first; i < first + 3; i++) {
                double x =
                    g * fmpq_get_d(fmpq_mat_entry(j.model->charge, i, 0));

                want[0] += x;
                want[1] += x * x;
            }
            for (int k = 0; k < 2; k++)
                ZF_CHECK(fabs(down[k] - want[k]) <= 1e-14 * fabs(want[k]));
        }
        judge_close(&j);
    }
}

/* ---- rephasing ---- */

static const double row_phase[3] = {0.3, -1.1, 0.7};
static const double column_phase[3] = {-0.4, 0.9, 1.3};

/* V_ij -> exp(i (b_j - a_i)) V_ij wherever it stands in a formula. */
static zf_expr rephased_symbol(zf_expr symbol, void *arg)
{
    judge *j = arg;
    const char *name = zf_expr_name(symbol);
    const zf_quantities *q = zf_couplings_quantities(j->c);
    zf_expr_pool *pool = zf_quantities_pool(q);
    const zf_quantity *x = zf_quantities_find(q, name);
    const char *rows = "uct", *columns = "dsb";

    if (zf_point_is_set(j->p, name) || !x || x->kind != ZF_QUANTITY_DERIVED)
        return NULL;
    if (name[0] == 'V' && name[1] == '_' && strlen(name) == 4) {
        double angle = column_phase[strchr(columns, name[3]) - columns] -
                       row_phase[strchr(rows, name[2]) - rows];
        slong tenths = lround(10 * angle);
        zf_expr turn = zf_expr_mul(pool, zf_expr_i(pool),
                                   zf_expr_fraction(pool, tenths, 10));

        return zf_expr_mul(pool, symbol, zf_expr_call1(pool, "exp", turn));
    }
    return zf_expr_replace(pool, x->formula, rephased_symbol, j);
}

static void turn_yukawas(judge *j, const char *stem, const char *quarks,
                         const double phases[3])
{
    for (int i = 0; i < 3; i++) {
        char name[16];

        snprintf(name, sizeof(name), "%s%c", stem, quarks[i]);
        if (zf_quantities_find(zf_couplings_quantities(j->c), name))
            judge_set(j, name, creal(value_of(j, name)) + phases[i]);
    }
}

/* Coefficients of the Lagrangian have the phases of its fields; so has what is
 * said of kaons, where V_ud V_us^* is taken to be real. */
static int has_convention(const char *name)
{
    return strncmp(name, "L9_", 3) == 0 || strncmp(name, "L10_", 4) == 0 ||
           strcmp(name, "kaon_LR") == 0;
}

static void check_rephasing(judge *j)
{
    zf_expr_pool *pool = zf_quantities_pool(zf_couplings_quantities(j->c));
    size_t n = zf_observables_count(j->o);
    double *before = zf_mem_array(n, sizeof(double));
    zf_error err = {0};

    ZF_CHECK(before != NULL);
    for (size_t k = 0; k < n; k++) {
        const zf_observable *o = zf_observables_at(j->o, k);

        before[k] = NAN;
        if (o->n_rows == 0 && number_of(&before[k], NULL, j, o) != ZF_OK)
            before[k] = NAN;
    }
    turn_yukawas(j, "phi_Q", "dsb", column_phase);
    turn_yukawas(j, "phi_D", "dsb", column_phase);
    turn_yukawas(j, "phi_U", "uct", row_phase);
    for (size_t k = 0; k < n; k++) {
        const zf_observable *o = zf_observables_at(j->o, k);
        zf_expr e;
        double after = 0;

        if (isnan(before[k]) || has_convention(o->name))
            continue;
        e = zf_expr_replace(pool, o->formula, rephased_symbol, j);
        ZF_CHECK_OK(zf_expr_pool_check(pool, &err), &err);
        ZF_CHECK_OK(zf_point_real(&after, j->p, e, &err), &err);
        if (!(fabs(after - before[k]) <= 1e-10 * fabs(before[k]) + 1e-13))
            ZF_FAIL("%s: %s changes from %.15g to %.15g\n", j->model->id,
                    o->name, before[k], after);
    }
    zf_mem_free(before);
}

/* Phases of quark fields: in V, and in the Yukawa couplings of vector-like
 * quarks, which are in the basis of mass eigenstates. */
ZF_TEST(phases_of_quarks_are_free)
{
    static const char *const cards[] = {"b3-l3-lmu-ltau-benchmark-15f009c7f8",
                                        "lmu-ltau-vlq-a131125ab2"};
    uint64_t rng = zf_test_seed();
    judge j = {0};

    for (int c = 0; c < 2; c++) {
        judge_open(&j, cards[c]);
        judge_random_point(&j, 1, &rng);
        check_rephasing(&j);
        judge_close(&j);
    }
}

/* ---- decoupling ---- */

/* All masses of new particles at once: mixing with heavy quarks stays. */
static void set_masses(judge *j, double factor)
{
    static const char *const names[] = {"M_Zp", "m_Q", "m_D", "m_U"};
    static const double start[] = {2e4, 4e5, 5e5, 6e5};

    for (int i = 0; i < 4; i++)
        if (zf_quantities_find(zf_couplings_quantities(j->c), names[i]))
            judge_set(j, names[i], start[i] * factor);
}

/* Differences to the Standard Model fall as 1/M^2, or twice as much for what is
 * left of higher orders and logarithms; a square root is a scale. */
static void check_decoupling(judge *j, const zf_observable *o)
{
    double near[2], far[2], most, size;

    if (!o->standard_model || o->n_rows > 0 ||
        strstr(o->name, "_profile")) /* ratios of couplings alone */
        return;
    set_masses(j, strncmp(o->name, "fit_", 4) == 0 ? 4 : 1); /* linear */
    ZF_CHECK(number_of(&near[0], &near[1], j, o) == ZF_OK);
    set_masses(j, strncmp(o->name, "fit_", 4) == 0 ? 16 : 4);
    ZF_CHECK(number_of(&far[0], &far[1], j, o) == ZF_OK);
    size = fabs(near[0] - near[1]);
    most = strcmp(o->unit, "1/GeV") == 0 ? 0.26 : 0.125;
    if (fabs(far[0] - far[1]) > most * size + 1e-14 * fabs(near[1]) + 1e-20)
        ZF_FAIL("%s: %s moves from the Standard Model by %.6g, then %.6g\n",
                j->model->id, o->name, near[0] - near[1], far[0] - far[1]);
}

ZF_TEST(decoupling)
{
    uint64_t rng = zf_test_seed();
    judge j = {0};

    for (size_t c = 0; c < sizeof(judge_cards) / sizeof(*judge_cards); c++) {
        judge_open(&j, judge_cards[c]);
        judge_random_point(&j, 1, &rng);
        for (size_t k = 0; k < zf_observables_count(j.o); k++)
            check_decoupling(&j, zf_observables_at(j.o, k));
        judge_close(&j);
    }
}

/* ---- (g, x) and (g/k, k x) ---- */

static void check_scaling(judge *j, const char *const *charges, size_t n)
{
    size_t m = zf_observables_count(j->o);
    double *value = zf_mem_array(200 * m, sizeof(double));
    double again[200], chi2[2];
    zf_comparison data = {0};
    zf_error err = {0};

    ZF_CHECK(value != NULL);
    ZF_CHECK_OK(zf_comparison_new(&data, j->o, &err), &err);
    for (size_t k = 0; k < m; k++)
        ZF_CHECK_OK(zf_observable_values(value + 200 * k, NULL,
                                         zf_observables_at(j->o, k), j->p,
                                         &err),
                    &err);
    ZF_CHECK_OK(zf_comparison_chi2(&chi2[0], &data, j->o, j->p, &err), &err);
    judge_set(j, "g_X", creal(value_of(j, "g_X")) / 3);
    for (size_t i = 0; i < n; i++)
        judge_set(j, charges[i], 3 * creal(value_of(j, charges[i])));
    for (size_t k = 0; k < m; k++) {
        const zf_observable *o = zf_observables_at(j->o, k);
        size_t rows = o->n_rows ? o->n_rows : 1;

        ZF_CHECK(number_of(again, NULL, j, o) == ZF_OK);
        for (size_t r = 0; r < rows; r++)
            if (!(fabs(again[r] - value[200 * k + r]) <=
                  1e-12 * fabs(again[r]) + 1e-14))
                ZF_FAIL("%s: %s is %.15g, then %.15g\n", j->model->id, o->name,
                        value[200 * k + r], again[r]);
    }
    ZF_CHECK_OK(zf_comparison_chi2(&chi2[1], &data, j->o, j->p, &err), &err);
    ZF_CHECK(fabs(chi2[1] - chi2[0]) <= 1e-11 * chi2[0]);
    zf_comparison_clear(&data);
    zf_mem_free(value);
}

ZF_TEST(units_of_charges_are_free)
{
    static const char *const xy[] = {"x", "y"};
    static const char *const a[] = {"a_e", "a_mu", "a_tau", "a_Y"};
    uint64_t rng = zf_test_seed();
    judge j = {0};

    judge_open(&j, "b3-l3-lmu-ltau-b74a553016");
    judge_random_point(&j, 1, &rng);
    judge_set(&j, "M_Zp", 1500);
    check_scaling(&j, xy, 2);
    judge_close(&j);
    judge_open(&j, "accidental-symmetries-a076df9a48");
    judge_random_point(&j, 1, &rng);
    judge_set(&j, "M_Zp", 1500);
    check_scaling(&j, a, 4);
    judge_close(&j);
}

/* ---- a conserved current ---- */

/* B - L: no flavour is violated, and alignments of doublets are the same. */
ZF_TEST(universal_charges_change_no_flavour)
{
    static const char *const flavour[] = {"bsll", "bsgamma", "meson_mixing",
                                          "top"};
    zf_wilson *list[2] = {NULL, NULL};
    size_t n[2] = {0, 0};
    judge j = {0};
    zf_error err = {0};

    judge_open(&j, "accidental-symmetries-a076df9a48");
    judge_set(&j, "g_X", 0.7);
    judge_set(&j, "M_Zp", 900);
    judge_set(&j, "a_e", 1);
    judge_set(&j, "a_mu", 1);
    judge_set(&j, "a_tau", 1);
    judge_set(&j, "a_Y", 0);
    for (size_t k = 0; k < zf_observables_count(j.o); k++) {
        const zf_observable *o = zf_observables_at(j.o, k);
        double value, sm = 0;
        int of_flavour = 0;

        for (int i = 0; i < 4; i++)
            of_flavour |= strcmp(o->file, flavour[i]) == 0;
        if (!of_flavour || !o->standard_model || strstr(o->name, "_profile") ||
            strstr(o->name, "_bsgamma_printed"))
            continue;
        ZF_CHECK(number_of(&value, &sm, &j, o) == ZF_OK);
        ZF_CHECK(fabs(value - sm) <= 1e-15 * fabs(sm));
    }
    for (int up = 0; up < 2; up++)
        ZF_CHECK_OK(zf_couplings_match(&list[up], &n[up], j.c, up, &err), &err);
    ZF_CHECK(n[0] == n[1] && n[0] > 40);
    for (size_t k = 0; k < n[0]; k++) {
        double complex down = 0, up = 0;

        ZF_CHECK_STR_EQ(list[1][k].key, list[0][k].key);
        ZF_CHECK_OK(zf_point_complex(&down, j.p, list[0][k].value, &err), &err);
        ZF_CHECK_OK(zf_point_complex(&up, j.p, list[1][k].value, &err), &err);
        ZF_CHECK(cabs(up - down) <= 1e-14 * cabs(down));
    }
    zf_mem_free(list[0]);
    zf_mem_free(list[1]);
    judge_close(&j);
}

/* ---- limits and sums ---- */

/* M/m is 1e4 for the muon; corrections are (m/M)^2 log(M/m). */
ZF_TEST(loops_tend_to_their_heavy_limit)
{
    static const char *const leptons[] = {"e", "mu", "tau"};
    static const double most[] = {1e-9, 1e-6, 1e-3};
    uint64_t rng = zf_test_seed();
    judge j = {0};

    judge_open(&j, "accidental-quark-benchmark-031e28b74d");
    judge_random_point(&j, 1, &rng);
    judge_set(&j, "M_Zp", 1000);
    for (int i = 0; i < 3; i++) {
        char full[32], heavy[32];
        double a, b;

        snprintf(full, sizeof(full), "Delta_a_%s", leptons[i]);
        snprintf(heavy, sizeof(heavy), "Delta_a_%s_heavy", leptons[i]);
        a = creal(value_of(&j, full));
        b = creal(value_of(&j, heavy));
        ZF_CHECK(b != 0 && fabs(a / b - 1) < most[i]);
        ZF_CHECK(i < 1 || a != b);
    }
    judge_close(&j);
}

ZF_TEST(branching_ratios_add_up)
{
    static const char *const groups[] = {"BR_Zp_quarks", "BR_Zp_charged",
                                         "BR_Zp_nunu", "BR_Zp_NN"};
    uint64_t rng = zf_test_seed();
    judge j = {0};

    for (size_t c = 0; c < sizeof(judge_cards) / sizeof(*judge_cards); c++) {
        judge_open(&j, judge_cards[c]);
        for (int point = 0; point < 4; point++) {
            double all = 0, channels = 0;

            judge_random_point(&j, point, &rng);
            for (int i = 0; i < 4; i++)
                all += creal(value_of(&j, groups[i]));
            for (size_t k = 0; k < zf_observables_count(j.o); k++) {
                const char *name = zf_observables_at(j.o, k)->name;
                int group = strncmp(name, "BR_Zp_", 6) != 0;

                for (int i = 0; i < 4; i++)
                    group |= strcmp(name, groups[i]) == 0;
                if (!group)
                    channels += creal(value_of(&j, name));
            }
            ZF_CHECK(fabs(all - 1) < 1e-14);
            ZF_CHECK(fabs(channels - 1) < 1e-14);
        }
        judge_close(&j);
    }
}

/* ---- gradients ---- */

/* (f(x+h) - f(x-h))/2h, corrected by the one with 2h: the rest is O(h^4). */
static double difference(judge *j, const zf_observable *o, const char *name)
{
    double x = creal(value_of(j, name)), f[4] = {0, 0, 0, 0};
    double h = 1e-4 * (fabs(x) > 1e-3 ? fabs(x) : 1e-3);
    static const int at[4] = {-2, -1, 1, 2};
    zf_error err = {0};

    for (int k = 0; k < 4; k++) {
        judge_set(j, name, x + at[k] * h);
        ZF_CHECK_OK(zf_point_real(&f[k], j->p, o->formula, &err), &err);
    }
    judge_set(j, name, x);
    return (8 * (f[2] - f[1]) - (f[3] - f[0])) / (12 * h);
}

/* What differences cancel: those to the Standard Model have the noise of that,
 * C10 of a charged doublet that of C9. */
static double noise_of(judge *j, const zf_observable *o)
{
    char name[32];

    if (strncmp(o->name, "shift_", 6) == 0 ||
        strncmp(o->name, "phase_", 6) == 0)
        return 1e-11;
    if (strstr(o->name, "_N")) /* cube of a root at threshold */
        return 1e-6;
    if (strstr(o->name, "_profile")) /* of ratios of couplings, up to 25 */
        return 1e-8;
    if (strncmp(o->name + 1, "10", 2) != 0)
        return 0;
    snprintf(name, sizeof(name), "%c9%s", o->name[0], o->name + 3);
    return 1e-10 * cabs(value_of(j, name));
}

/* By all parameters; of many, by some. */
static void check_gradient(judge *j, const zf_observable *o, uint64_t *rng)
{
    zf_quantities *q = zf_couplings_quantities(j->c);
    zf_expr e = zf_quantities_expand(q, o->formula);
    zf_error err = {0};
    double value = 0;

    ZF_CHECK_OK(zf_point_real(&value, j->p, o->formula, &err), &err);
    for (size_t k = 0; k < zf_quantities_count(q); k++) {
        const zf_quantity *x = zf_quantities_at(q, k);
        double slope = 0, want, here, size, noise;
        zf_expr d;

        if (x->kind != ZF_QUANTITY_PARAMETER ||
            ((strncmp(x->name, "phi_", 4) == 0 || x->name[0] == 'Y') &&
             zf_test_between(rng, 0, 7) > zf_test_multiplier()))
            continue;
        d = zf_expr_diff(zf_quantities_pool(q), e, x->symbol);
        ZF_CHECK_OK(zf_point_real(&slope, j->p, d, &err), &err);
        want = difference(j, o, x->name);
        here = fabs(creal(value_of(j, x->name)));
        noise = noise_of(j, o) / (here > 1e-3 ? here : 1e-3);
        size = fabs(want) + 1e-2 * fabs(value) / (here > 1e-3 ? here : 1e-3);
        if (!(fabs(slope - want) <= 1e-8 * size + noise))
            ZF_FAIL("%s: d %s/d %s is %.12g, differences give %.12g\n",
                    j->model->id, o->name, x->name, slope, want);
    }
}

ZF_TEST(gradients_are_differences)
{
    uint64_t rng = zf_test_seed();
    judge j = {0};

    for (size_t c = 0; c < sizeof(judge_cards) / sizeof(*judge_cards); c++) {
        judge_open(&j, judge_cards[c]);
        judge_random_point(&j, 1, &rng);
        for (size_t k = 0; k < zf_observables_count(j.o); k++)
            if (zf_observables_at(j.o, k)->n_rows == 0)
                check_gradient(&j, zf_observables_at(j.o, k), &rng);
        judge_close(&j);
    }
}

ZF_TEST_MAIN(ZF_CASE(currents_are_hermitian), ZF_CASE(rotations_keep_traces),
             ZF_CASE(phases_of_quarks_are_free), ZF_CASE(decoupling),
             ZF_CASE(units_of_charges_are_free),
             ZF_CASE(universal_charges_change_no_flavour),
             ZF_CASE(loops_tend_to_their_heavy_limit),
             ZF_CASE(branching_ratios_add_up),
             ZF_CASE(gradients_are_differences))
