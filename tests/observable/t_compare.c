/* Covariance, whitening and chi^2, against inverses written out by hand, and
 * the correlations of the catalogue. */
#include <math.h>

#include "model.h"

/* Two of the three members of a group of the catalogue, a table with an
 * uncertainty of the Standard Model, a limit, a fit, a plain number. */
static const char text[] =
    "kind: observables\n"
    "title: t\n"
    "observables:\n"
    "  - {name: A_e, title: t, formula: 0.15 + g_X/100, source: s,\n"
    "     measurements: [{value: 0.1516, uncertainty: 0.0021, source: s,\n"
    "     correlation: SLD_Al}]}\n"
    "  - {name: limit, title: t, formula: g_X, source: s,\n"
    "     measurements: [{value: 1, kind: limit, level: 0.9, source: s}]}\n"
    "  - {name: fit, title: t, formula: g_X, source: s,\n"
    "     measurements: [{value: 1, uncertainty: 1, kind: fit, source: s}]}\n"
    "  - {name: tau, title: t, formula: 0.15 - g_X/50, source: s,\n"
    "     standard_model_uncertainty: 0.002,\n"
    "     measurements: [{value: 0.136, uncertainty: [0.016, 0.014],\n"
    "     source: s, correlation: [SLD_Al, A_tau]}]}\n"
    "  - {name: rows, title: t, formula: x*g_X, source: s,\n"
    "     standard_model_uncertainty: 3,\n"
    "     table: {columns: [x], rows: [[1, 5, 4], [2, 6, 4]],\n"
    "     measurement: {source: s}}}\n";

static double by_hand(double g)
{
    double s1 = 0.0021, s2 = 0.015, rho = 0.033;
    double c11 = s1 * s1, c12 = rho * s1 * s2, c22 = s2 * s2 + 4e-6;
    double r1 = 0.15 + g / 100 - 0.1516, r2 = 0.15 - g / 50 - 0.136;
    double det = c11 * c22 - c12 * c12;
    double chi2 = (c22 * r1 * r1 - 2 * c12 * r1 * r2 + c11 * r2 * r2) / det;

    return chi2 + ((g - 5) * (g - 5) + (2 * g - 6) * (2 * g - 6)) / 25;
}

ZF_TEST(chi_squared)
{
    zf_quantities *q = small_quantities();
    zf_observables *o = bound(q, text);
    zf_comparison c = {0};
    zf_point *p = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(zf_comparison_new(&c, o, &err), &err);
    ZF_CHECK_OK(zf_point_new(&p, q, &err), &err);
    ZF_CHECK_SI_EQ(c.n, 4);
    ZF_CHECK_SI_EQ(c.observable[1], 3);
    ZF_CHECK_SI_EQ(c.row[3], 1);
    ZF_CHECK(c.measured[1] == 0.136);
    for (int k = 1; k < 9; k++) {
        double chi2 = -1, g = k;

        ZF_CHECK_OK(zf_point_set(p, "g_X", g, &err), &err);
        ZF_CHECK_OK(zf_comparison_chi2(&chi2, &c, o, p, &err), &err);
        ZF_CHECK(near(chi2, by_hand(g), 1e-12));
    }
    zf_point_free(p);
    zf_comparison_clear(&c);
    zf_comparison_clear(&c);
    zf_observables_free(o);
    zf_quantities_free(q);
}

/* W C W^T = 1, W lower triangular. */
static void check_whitening(const zf_comparison *c)
{
    size_t n = c->n;

    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++) {
            double sum = 0;

            for (size_t a = 0; a < n; a++)
                for (size_t b = 0; b < n; b++)
                    sum += c->whitening[i * n + a] * c->covariance[a * n + b] *
                           c->whitening[j * n + b];
            ZF_CHECK(fabs(sum - (i == j)) < 1e-10);
            ZF_CHECK(j <= i || c->whitening[i * n + j] == 0);
            ZF_CHECK(near(c->covariance[i * n + j], c->covariance[j * n + i],
                          1e-15));
        }
}

/* The groups of the catalogue, all members measured, can be whitened. */
static void check_group(const char *name, const char *const *member, size_t n)
{
    zf_buf file;
    zf_quantities *q = small_quantities();
    zf_observables *o;
    zf_comparison c = {0};
    zf_error err = {0};

    zf_buf_init(&file, 0);
    zf_buf_puts(&file, "kind: observables\ntitle: t\nobservables:\n");
    for (size_t k = 0; k < n; k++)
        zf_buf_printf(&file,
                      "  - {name: o%zu, title: t, formula: 1, source: s,\n"
                      "     measurements: [{value: 1, uncertainty: %zu,\n"
                      "     source: s, correlation: [%s, %s]}]}\n",
                      k, k + 1, name, member[k]);
    o = bound(q, zf_buf_text(&file));
    ZF_CHECK_OK(zf_comparison_new(&c, o, &err), &err);
    ZF_CHECK_SI_EQ(c.n, n);
    check_whitening(&c);
    zf_comparison_clear(&c);
    zf_observables_free(o);
    zf_quantities_free(q);
    zf_buf_clear(&file);
}

ZF_TEST(groups_of_the_catalogue)
{
    static const char *const lines[] = {"Gamma_Z", "sigma_had", "R_e",
                                        "R_mu",    "R_tau",     "A_FB_e",
                                        "A_FB_mu", "A_FB_tau"};
    static const char *const heavy[] = {"R_b",    "R_c", "A_FB_b",
                                        "A_FB_c", "A_b", "A_c"};
    static const char *const sld[] = {"A_e", "A_mu", "A_tau"};
    static const char *const bs[] = {"BR_Bs_mumu", "BR_Bd_mumu"};
    static const char *const rk[] = {"R_K_central", "R_K_low",
                                     "R_Kstar_central", "R_Kstar_low"};

    check_group("LEP_lineshape", lines, 8);
    check_group("LEP_SLD_heavy", heavy, 6);
    check_group("SLD_Al", sld, 3);
    check_group("Bsmumu_2022", bs, 2);
    check_group("LHCb_RK_RKst_2022", rk, 4);
}

/* 105 bins; the published correlation of the two most forward bins at 188.6
 * GeV is 0.147, that of the last bins at 188.6 and 206.5 GeV 0.183. */
ZF_TEST(bhabha)
{
    zf_buf file;
    zf_quantities *q = small_quantities();
    zf_observables *o;
    zf_comparison c = {0};
    zf_error err = {0};

    zf_buf_init(&file, 0);
    zf_buf_puts(&file, "kind: observables\ntitle: t\nobservables:\n"
                       "  - name: bins\n    title: t\n    formula: x\n"
                       "    source: s\n    table:\n      columns: [x]\n"
                       "      measurement: {source: s, correlation: "
                       "[LEP2_Bhabha, Bhabha]}\n      rows:\n");
    for (int k = 0; k < 105; k++)
        zf_buf_printf(&file, "        - [%d, 1, 2]\n", k);
    o = bound(q, zf_buf_text(&file));
    ZF_CHECK_OK(zf_comparison_new(&c, o, &err), &err);
    ZF_CHECK_SI_EQ(c.n, 105);
    ZF_CHECK(near(c.covariance[13 * 105 + 14], 4 * 0.147, 1e-14));
    ZF_CHECK(near(c.covariance[104 * 105 + 14], 4 * 0.183, 1e-14));
    ZF_CHECK(near(c.covariance[103 * 105 + 104], 4 * 0.135, 1e-14));
    zf_comparison_clear(&c);
    zf_observables_free(o);
    zf_quantities_free(q);
    zf_buf_clear(&file);
}

static void refused(const char *more, const char *message)
{
    zf_quantities *q = small_quantities();
    zf_observables *o = NULL;
    zf_error err = {0};
    zf_buf file;
    const char *all;

    zf_buf_init(&file, 0);
    zf_buf_printf(&file,
                  "kind: observables\ntitle: t\nobservables:\n"
                  "  - {name: A_e, title: t, formula: 1, source: s,\n"
                  "     measurements: [{value: 1, uncertainty: 1, source: s,\n"
                  "     correlation: %s}]}\n",
                  more);
    all = zf_buf_text(&file);
    ZF_CHECK(bind_texts(&o, q, &all, 1, 1, &err) != ZF_OK);
    if (message)
        ZF_CHECK_STR_EQ(err.message, message);
    zf_buf_clear(&file);
    zf_quantities_free(q);
}

ZF_TEST(wrong_members)
{
    refused("[SLD_Al, A_x]", "A_e: correlations SLD_Al have no member \"A_x\"");
    refused("[LEP2_Bhabha, Bhabha]",
            "A_e has 1 rows, \"Bhabha\" of correlations LEP2_Bhabha 105");
    refused("no_such_group", NULL);
}

/* One measurement used for two observables is no information. */
ZF_TEST(twice_the_same)
{
    static const char twice[] =
        "kind: observables\ntitle: t\nobservables:\n"
        "  - {name: 'x{i}', for: {i: [1, 2]}, title: t, formula: 1, source: "
        "s,\n     measurements: [{value: 1, uncertainty: 1, source: s,\n"
        "     correlation: [SLD_Al, A_e]}]}\n";
    zf_quantities *q = small_quantities();
    zf_observables *o = bound(q, twice);
    zf_comparison c = {0};
    zf_error err = {0};

    ZF_CHECK(zf_comparison_new(&c, o, &err) == ZF_EINPUT);
    ZF_CHECK(c.n == 0 && !c.measured);
    zf_observables_free(o);
    zf_quantities_free(q);
}

/* Two observables with a measurement each, of which some text is given. */
static void once(const char *first, const char *second, const char *message)
{
    zf_quantities *q = small_quantities();
    zf_observables *o;
    zf_comparison c = {0};
    zf_error err = {0};
    zf_buf file;
    zf_status st;

    zf_buf_init(&file, 0);
    zf_buf_printf(&file,
                  "kind: observables\ntitle: t\nobservables:\n"
                  "  - {name: a, title: t, formula: 1, source: s, %s}\n"
                  "  - {name: b, title: t, formula: 1, source: s, %s}\n",
                  first, second);
    o = bound(q, zf_buf_text(&file));
    st = zf_comparison_new(&c, o, &err);
    ZF_CHECK_SI_EQ(st, message ? ZF_EINPUT : ZF_OK);
    if (message)
        ZF_CHECK_STR_EQ(err.message, message);
    ZF_CHECK_SI_EQ(c.n > 0, !message);
    zf_comparison_clear(&c);
    zf_observables_free(o);
    zf_quantities_free(q);
    zf_buf_clear(&file);
}

#define NUMBER(text) "measurements: [{" text "}]"
#define BINS(rows, source) \
 "table: {columns: [x], rows: " rows ", measurement: {source: " source "}}"

ZF_TEST(the_same_number_twice)
{
    static const char one[] = NUMBER("value: 3, uncertainty: 1, source: s");
    static const char bins[] = BINS("[[1, 3, 1], [2, 4, 1]]", "s");

    once(one, one,
         "a and b quote one measurement, 3 of s; expected one of them to leave "
         "it out, or it counts twice");
    once(NUMBER("value: 3, uncertainty: [1, 2], source: s, correlation: "
                "[SLD_Al, A_e]"),
         NUMBER("value: 6/2, uncertainty: [1, 2], source: s"),
         "a and b quote one measurement, 3 of s; expected one of them to leave "
         "it out, or it counts twice");
    once(bins, bins,
         "a and b quote one measurement, 3 of s; expected one of them to leave "
         "it out, or it counts twice");
    once(one, NUMBER("value: 3, uncertainty: 1, source: s2"), NULL);
    once(one, NUMBER("value: 3, uncertainty: [1, 2], source: s"), NULL);
    once(one, NUMBER("value: 3, uncertainty: [2, 1], source: s"), NULL);
    once(one, NUMBER("value: 2, uncertainty: 1, source: s"), NULL);
    once(one, NUMBER("value: 3, source: s, kind: limit, level: 0.9"), NULL);
    once(one, BINS("[[1, 3, 1], [2, 4, 1]]", "s"), NULL);
    once(bins, BINS("[[1, 3, 1], [2, 4, 2]]", "s"), NULL);
    once(NUMBER("value: 3, uncertainty: 1, source: s, correlation: "
                "[SLD_Al, A_e]"),
         NUMBER("value: 3, uncertainty: 1, source: s, correlation: "
                "[SLD_Al, A_mu]"),
         NULL);
}

/* ---- two formulas for the same data ---- */

#define DATA                                                    \
 "\n     table: {columns: [x], rows: [[1, 3, 1], [2, 4, 2]],\n" \
 "     measurement: {source: s}}}\n"

static const char heavy[] =
    "  - {name: heavy, title: t, formula: g_X, source: s,\n"
    "     valid: {M_Zp: [500, null]}," DATA;
static const char missing[] =
    "  - {name: heavy, title: t, formula: g_X + not_here, source: s," DATA;
static const char propagating[] =
    "  - {name: propagating, title: t, formula: 2*g_X, source: s,\n"
    "     instead_of: heavy," DATA;
static const char third[] =
    "  - {name: third, title: t, formula: 5*g_X, source: s,\n"
    "     measurements: [{value: 7, uncertainty: 1, source: s}]}\n";

static double chi2_at(const zf_comparison *c, const zf_observables *o,
                      zf_point *p, double mass)
{
    zf_error err = {0};
    double chi2 = -1;

    ZF_CHECK_OK(zf_point_set(p, "M_Zp", mass, &err), &err);
    ZF_CHECK_OK(zf_comparison_chi2(&chi2, c, o, p, &err), &err);
    return chi2;
}

/* g_X = 1: (1 - 3)^2 + (1 - 4)^2/4 of the one or (2 - 3)^2 + (2 - 4)^2/4 of the
 * other, and (5 - 7)^2 of something else. */
static void one_of_two(const char *first, const char *second, size_t preferred,
                       size_t alternative, double above)
{
    zf_quantities *q = small_quantities();
    zf_observables *o;
    zf_comparison c = {0};
    zf_point *p = NULL;
    zf_error err = {0};
    zf_buf file;

    zf_buf_init(&file, 0);
    zf_buf_printf(&file,
                  "kind: observables\ntitle: t\nneeds: [not_here]\n"
                  "observables:\n%s%s%s",
                  third, first, second);
    o = bound(q, zf_buf_text(&file));
    ZF_CHECK_OK(zf_comparison_new(&c, o, &err), &err);
    ZF_CHECK_SI_EQ(c.n, 3);
    ZF_CHECK(c.observable[0] == 0 && c.alternative[0] == 0);
    for (size_t k = 1; k < 3; k++) {
        ZF_CHECK_SI_EQ(c.observable[k], preferred);
        ZF_CHECK_SI_EQ(c.alternative[k], alternative);
        ZF_CHECK_SI_EQ(c.row[k], k - 1);
    }
    ZF_CHECK_OK(zf_point_new(&p, q, &err), &err);
    ZF_CHECK(near(chi2_at(&c, o, p, 500), above, 1e-14));
    ZF_CHECK(near(chi2_at(&c, o, p, 499), 1 + 1 + 4, 1e-14));
    zf_point_free(p);
    zf_comparison_clear(&c);
    zf_observables_free(o);
    zf_quantities_free(q);
    zf_buf_clear(&file);
}

ZF_TEST(alternatives)
{
    one_of_two(heavy, propagating, 1, 2, 4 + 9. / 4 + 4);
    one_of_two(propagating, heavy, 2, 1, 4 + 9. / 4 + 4);
    one_of_two(missing, propagating, 1, 1, 1 + 1 + 4);
}

/* What is said of observable b, with text for it and for a. */
static void pair_refused(const char *a, const char *b, const char *message)
{
    zf_quantities *q = small_quantities();
    zf_observables *o = NULL;
    zf_error err = {0};
    const char *file;
    zf_buf all;

    zf_buf_init(&all, 0);
    zf_buf_printf(&all,
                  "kind: observables\ntitle: t\n"
                  "definitions:\n  - {name: d, formula: 1, meaning: m}\n"
                  "observables:\n"
                  "  - {name: a, title: t, formula: 1, source: s, %s}\n"
                  "  - {name: b, title: t, formula: 1, source: s, %s}\n",
                  a, b);
    file = zf_buf_text(&all);
    ZF_CHECK(bind_texts(&o, q, &file, 1, 1, &err) == ZF_EINPUT);
    ZF_CHECK_STR_EQ(err.message, message);
    ZF_CHECK_SI_EQ(err.line, 7);
    ZF_CHECK(!o);
    zf_quantities_free(q);
    zf_buf_clear(&all);
}

ZF_TEST(wrong_alternatives)
{
    static const char one[] = NUMBER("value: 3, uncertainty: 1, source: s");
    static const char bins[] = BINS("[[1, 3, 1], [2, 4, 1]]", "s");

    pair_refused(
        one,
        "instead_of: nothing, " NUMBER("value: 3, uncertainty: 1, source: s"),
        "b is instead_of nothing, expected another observable");
    pair_refused(one, "instead_of: d",
                 "b is instead_of d, expected another observable");
    pair_refused(one, "instead_of: b",
                 "b is instead_of b, expected another observable");
    pair_refused(
        one, "instead_of: a",
        "b is instead_of a, which was not measured with the same outcome");
    pair_refused(
        one, "instead_of: a, " NUMBER("value: 4, uncertainty: 1, source: s"),
        "b is instead_of a, which was not measured with the same outcome");
    pair_refused(
        one,
        "instead_of: a, standard_model_uncertainty: 1, " NUMBER(
            "value: 3, uncertainty: 1, source: s"),
        "b is instead_of a, which has another uncertainty of the Standard Model");
    pair_refused(bins, "instead_of: a, " BINS("[[1, 3, 1], [3, 4, 1]]", "s"),
                 "b is instead_of a, which has other rows");
    pair_refused(bins, "instead_of: a, " BINS("[[1, 3, 1]]", "s"),
                 "b is instead_of a, which has other rows");
}

static void group_refused(const char *more, const char *message)
{
    char all[600];
    group g = {0};
    zf_yaml *root = NULL;
    zf_error err = {0};

    snprintf(all, sizeof(all),
             "kind: correlations\ntitle: t\nsource: s\nunit: 0.1\n%s", more);
    ZF_CHECK_OK(zf_yaml_read_text(&root, all, strlen(all), "g.yaml", &err),
                &err);
    ZF_CHECK(zf_obs_read_group(&g, root, "g", &err) == ZF_EINPUT);
    ZF_CHECK_STR_EQ(err.message, message);
    ZF_CHECK(!g.matrix);
    ZF_CHECK(zf_correlations_check_yaml(root, NULL) == ZF_EINPUT);
    zf_yaml_free(root);
}

ZF_TEST(wrong_groups)
{
    group_refused("members: [a, b, c]\nupper:\n  - 1 2\n",
                  "upper has 1 lines; expected one less than the 3 rows of all "
                  "members");
    group_refused("members: [a, b, c]\nupper:\n  - 1\n  - 2\n",
                  "line 1 of upper has 1 integers; expected 2, what stands "
                  "right of the diagonal");
    group_refused("members: [a, b, c]\nupper:\n  - 1 2\n  - 2 3\n",
                  "line 2 of upper goes on after 1 integers; expected no more");
    group_refused("members: [a, b]\nupper:\n  - 11\n",
                  "correlation 1.1; expected at most 1 in magnitude");
    group_refused("members: [a, a]\nupper:\n  - 1\n",
                  "\"a\" is a member already");
}

ZF_TEST_MAIN(ZF_CASE(chi_squared), ZF_CASE(groups_of_the_catalogue),
             ZF_CASE(bhabha), ZF_CASE(wrong_members), ZF_CASE(twice_the_same),
             ZF_CASE(the_same_number_twice), ZF_CASE(wrong_groups),
             ZF_CASE(alternatives), ZF_CASE(wrong_alternatives))
