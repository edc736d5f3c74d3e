/* Files of observables meet a model: values, order, missing and vanishing
 * quantities, tables. */
#include <math.h>

#include "model.h"

static zf_point *point(const zf_quantities *q)
{
    zf_point *p = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(zf_point_new(&p, q, &err), &err);
    return p;
}

static void set(zf_point *p, const char *name, double x)
{
    zf_error err = {0};

    ZF_CHECK_OK(zf_point_set(p, name, x, &err), &err);
}

#define HEAD "kind: observables\ntitle: test\n"

/* A later file's definition, in a formula of an earlier one, through an
 * observable that stands further down. */
ZF_TEST(order_does_not_matter)
{
    static const char *const text[] = {
        HEAD "observables:\n"
             "  - {name: a, title: t, formula: 2*b + r, source: s}\n"
             "  - {name: b, title: t, formula: 3*r, source: s}\n",
        HEAD "definitions:\n"
             "  - {name: r, formula: g_X^2/M_Zp^2, meaning: ratio}\n",
    };
    zf_quantities *q = small_quantities();
    zf_observables *o = NULL;
    zf_error err = {0};
    zf_point *p;

    ZF_CHECK_OK(bind_texts(&o, q, text, 2, 1, &err), &err);
    ZF_CHECK_SI_EQ(zf_observables_count(o), 2);
    ZF_CHECK_STR_EQ(zf_observables_at(o, 0)->name, "a");
    ZF_CHECK_STR_EQ(zf_observables_at(o, 1)->name, "b");
    ZF_CHECK(zf_observables_at(o, 2) == NULL);
    ZF_CHECK(zf_observables_find(o, "r") == NULL);
    ZF_CHECK_STR_EQ(zf_observables_at(o, 0)->file, "first");
    ZF_CHECK_STR_EQ(zf_observables_at(o, 0)->latex, "a");
    ZF_CHECK_STR_EQ(zf_observables_at(o, 0)->unit, "1");
    p = point(q);
    set(p, "g_X", 0.5);
    set(p, "M_Zp", 200);
    ZF_CHECK(near(value_at(o, "a", p), 7 * 0.25 / 40000, 1e-14));
    ZF_CHECK(near(value_at(o, "b", p), 3 * 0.25 / 40000, 1e-14));
    zf_point_free(p);
    zf_observables_free(o);
    zf_quantities_free(q);
}

ZF_TEST(for_is_run_together)
{
    static const char text[] = HEAD
        "observables:\n"
        "  - name: C_{l}\n"
        "    for: {l: [e, mu], i: [1, 2], L: [e, '\\mu'], v: [0.5, -7e1]}\n"
        "    title: of {l} and {x}\n"
        "    latex: 'C^{{L}}'\n"
        "    formula: gL_e_{i}{i}*{i} + 1\n"
        "    valid: {M_Zp: ['{i}', null]}\n"
        "    measurements: [{value: '{v}', uncertainty: [2, 1], source: s}]\n"
        "    source: s\n";
    zf_quantities *q = small_quantities();
    zf_observables *o = bound(q, text);
    const zf_observable *e = zf_observables_find(o, "C_e");
    const zf_observable *mu = zf_observables_find(o, "C_mu");
    zf_point *p = point(q);

    ZF_CHECK(e && mu);
    ZF_CHECK_STR_EQ(mu->title, "of mu and {x}");
    ZF_CHECK_STR_EQ(mu->latex, "C^{\\mu}");
    ZF_CHECK(e->measurement[0].value == 0.5);
    ZF_CHECK(mu->measurement[0].value == -70);
    ZF_CHECK(mu->measurement[0].plus == 2 && mu->measurement[0].minus == 1);
    ZF_CHECK(mu->valid[0].low == 2 && isinf(mu->valid[0].high));
    ZF_CHECK(value_at(o, "C_e", p) == 1);
    ZF_CHECK(value_at(o, "C_mu", p) == 3);
    zf_point_free(p);
    zf_observables_free(o);
    zf_quantities_free(q);
}

/* What is not there is 0, missing, or what `otherwise` says. */
ZF_TEST(missing_and_vanishing)
{
    static const char text[] = HEAD
        "needs: [theta_sb, Y_Qb]\n"
        "otherwise: {Y_Qs: 0, m_Q: 1, kappa: 3/2}\n"
        "definitions:\n"
        "  - {name: from_sb, formula: sin(theta_sb), meaning: m}\n"
        "  - {name: nothing, formula: gL_e_11*m_W, meaning: m}\n"
        "  - {name: mix, formula: 1 + gL_d_13/exp(I*m_W), meaning: m}\n"
        "  - {name: one, formula: 1, meaning: m}\n"
        "observables:\n"
        "  - {name: zero, title: t, formula: gL_d_23*g_X + C_ll_1122,\n"
        "     source: s}\n"
        "  - {name: sb, title: t, formula: 1 + from_sb, source: s}\n"
        "  - {name: by_sb, title: t, formula: 2*sb, source: s}\n"
        "  - {name: vev, title: t, formula: v_Phi, source: s}\n"
        "  - {name: range, title: t, formula: g_X, source: s,\n"
        "     valid: {Y_Qb: [0, 1]}}\n"
        "  - {name: boxes, title: t, formula: g_X + Y_Qs/m_Q^2 + kappa,\n"
        "     source: s}\n"
        "  - {name: over_zero, title: t, formula: g_X/nothing, source: s}\n"
        "  - {name: same, title: t, formula: m_W + abs(nothing),\n"
        "     standard_model: m_W, source: s}\n"
        "  - {name: differs, title: t, formula: m_W + gL_e_22,\n"
        "     standard_model: m_W, source: s}\n"
        "  - {name: phase, title: t, formula: 'atan2(im(mix), re(mix))',\n"
        "     standard_model: 0, source: s}\n"
        "  - {name: size, title: t, formula: 'sqrt(re(mix)^2 + im(mix)^2)',\n"
        "     standard_model: 1, source: s}\n";
    zf_quantities *q = small_quantities();
    zf_observables *o = bound(q, text);
    static const char *const gone[][2] = {{"sb", "theta_sb"},
                                          {"by_sb", "theta_sb"},
                                          {"vev", "v_Phi"},
                                          {"range", "Y_Qb"},
                                          {"over_zero", "nothing"}};
    zf_point *p = point(q);

    ZF_CHECK_SI_EQ(zf_observables_count(o), 6);
    ZF_CHECK_SI_EQ(zf_observables_missing_count(o), 5);
    for (size_t k = 0; k < 5; k++) {
        ZF_CHECK_STR_EQ(zf_observables_missing(o, k).name, gone[k][0]);
        ZF_CHECK_STR_EQ(zf_observables_missing(o, k).what, gone[k][1]);
        ZF_CHECK(zf_observables_find(o, gone[k][0]) == NULL);
    }
    ZF_CHECK(zf_observables_missing(o, 5).name == NULL);
    ZF_CHECK(value_at(o, "zero", p) == 0);
    ZF_CHECK(zf_observables_find(o, "zero")->vanishes);
    ZF_CHECK(value_at(o, "boxes", p) == 2.5);
    ZF_CHECK(zf_observables_find(o, "same")->vanishes);
    ZF_CHECK(!zf_observables_find(o, "differs")->vanishes);
    ZF_CHECK(zf_observables_find(o, "phase")->vanishes);
    ZF_CHECK(zf_observables_find(o, "size")->vanishes);
    ZF_CHECK(!zf_observables_find(o, "boxes")->vanishes);
    zf_point_free(p);
    zf_observables_free(o);
    zf_quantities_free(q);
}

/* Equal couplings have different names: only over leaves is this 0.  A range
 * does not matter for what vanishes. */
ZF_TEST(vanishing_through_names)
{
    static const char text[] = HEAD
        "definitions:\n"
        "  - {name: axial, formula: re(gR_e_22) - re(gL_e_22), meaning: m}\n"
        "observables:\n"
        "  - {name: ten, title: t, formula: m_W*axial/M_Zp^2,\n"
        "     standard_model: 0, valid: {M_Zp: [500, null]}, source: s}\n"
        "  - {name: nine, title: t, formula: m_W*(axial + 2*re(gL_e_22)),\n"
        "     standard_model: 0, valid: {M_Zp: [500, null]}, source: s}\n"
        "  - {name: twice, title: t, formula: 2*nine - 4*m_W*g_X,\n"
        "     source: s}\n"
        "  - name: bins\n"
        "    title: t\n"
        "    formula: (x + axial*E)^2/x\n"
        "    standard_model: x\n"
        "    source: s\n"
        "    table: {columns: [E], prepared: {x: E*m_W}, rows: [[1], [2]]}\n"
        "  - name: other_bins\n"
        "    title: t\n"
        "    formula: x + g_X*axial + E\n"
        "    standard_model: x\n"
        "    source: s\n"
        "    table: {columns: [E], prepared: {x: E*m_W}, rows: [[1], [2]]}\n";
    static const char *const vanish[] = {"ten", "twice", "bins"};
    zf_quantities *q = small_quantities();
    zf_observables *o;
    zf_point *p;
    zf_error err = {0};
    double out = 7;

    add_derived(q, "gR_e_22", "2*g_X/2");
    o = bound(q, text);
    p = point(q);
    for (size_t k = 0; k < 3; k++)
        ZF_CHECK(zf_observables_find(o, vanish[k])->vanishes);
    ZF_CHECK(!zf_observables_find(o, "nine")->vanishes);
    ZF_CHECK(!zf_observables_find(o, "other_bins")->vanishes);
    set(p, "M_Zp", 50);
    ZF_CHECK(value_at(o, "ten", p) == 0);
    ZF_CHECK_SI_EQ(zf_observable_values(
                       &out, NULL, zf_observables_find(o, "nine"), p, &err),
                   ZF_EDOMAIN);
    ZF_CHECK(out == 7);
    /* What does not follow from the model any more counts as it is set. */
    set(p, "gR_e_22", 3);
    ZF_CHECK(near(value_at(o, "ten", p), 80.4 * 2 / 2500, 1e-14));
    zf_point_free(p);
    zf_observables_free(o);
    zf_quantities_free(q);
}

/* M2_smeft is what is left of M_Zp^2 without the doublets. */
ZF_TEST(unphysical_points)
{
    static const char text[] =
        HEAD "observables:\n"
             "  - {name: zero, title: t, formula: gL_e_11, source: s}\n"
             "  - {name: some, title: t, formula: g_X, source: s}\n";
    zf_quantities *q = small_quantities();
    zf_observables *o;
    zf_point *p;

    add_derived(q, "M2_smeft", "M_Zp^2 - 2500*g_X^2");
    o = bound(q, text);
    p = point(q);
    set(p, "g_X", 4);
    for (size_t k = 0; k < 2; k++) {
        double out = 7;
        zf_error err = {0};

        set(p, "M_Zp", 200.001);
        ZF_CHECK_OK(
            zf_observable_values(&out, NULL, zf_observables_at(o, k), p, &err),
            &err);
        ZF_CHECK(out == (k ? 4 : 0));
        set(p, "M_Zp", 200);
        ZF_CHECK_SI_EQ(
            zf_observable_values(&out, NULL, zf_observables_at(o, k), p, &err),
            ZF_EDOMAIN);
        ZF_CHECK_STR_EQ(err.message,
                        "M_Zp is 200; expected more than 200, which the "
                        "doublets give without any singlet");
        ZF_CHECK(out == (k ? 4 : 0));
    }
    zf_point_free(p);
    zf_observables_free(o);
    zf_quantities_free(q);
}

/* A parameter of the model hides an entry, unless a file needs it. */
ZF_TEST(names_of_parameters)
{
    static const char *const text[] = {
        HEAD "observables:\n"
             "  - {name: g_X, title: t, formula: 2*M_Zp, source: s}\n"
             "  - {name: a, title: t, formula: 3*g_X, source: s}\n"
             "  - {name: M_Zp, title: t, formula: x + m_W, source: s,\n"
             "     table: {columns: [x], rows: [[1]]}}\n",
        HEAD "needs: [g_X, M_Zp]\n"
             "observables:\n"
             "  - {name: b, title: t, formula: 5*g_X + M_Zp, source: s}\n",
        HEAD "definitions:\n"
             "  - {name: g_X, formula: 7, meaning: m}\n"
             "observables:\n"
             "  - {name: a, title: t, formula: 3*g_X, source: s}\n"
             "  - {name: c, title: t, formula: g_X, source: s}\n",
    };
    zf_quantities *q = small_quantities();
    zf_observables *o = NULL;
    zf_error err = {0};
    zf_point *p;
    ZF_CHECK(bind_texts(&o, q, &text[0], 1, 1, &err) == ZF_EINPUT);
    ZF_CHECK_STR_EQ(err.message,
                    "\"M_Zp\" is a table; expected the name of a single "
                    "number");
    zf_quantities_free(q);
    q = small_quantities();
    err = (zf_error){0};
    ZF_CHECK_OK(
        bind_texts(&o, q, (const char *const[]){text[2], text[1]}, 2, 1, &err),
        &err);
    p = point(q);
    ZF_CHECK(value_at(o, "c", p) == 7);
    ZF_CHECK(value_at(o, "a", p) == 21);
    ZF_CHECK(value_at(o, "b", p) == 1005);
    zf_point_free(p);
    zf_observables_free(o);
    zf_quantities_free(q);
}

/* Without a model couplings are missing, not 0. */
ZF_TEST(inputs_only)
{
    static const char *const text =
        HEAD "observables:\n"
             "  - {name: a, title: t, formula: m_W^2, source: s}\n"
             "  - {name: b, title: t, formula: m_W + gL_d_23, source: s}\n";
    zf_quantities *q = small_quantities();
    zf_observables *o = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(bind_texts(&o, q, &text, 1, 0, &err), &err);
    ZF_CHECK_SI_EQ(zf_observables_count(o), 1);
    ZF_CHECK_STR_EQ(zf_observables_missing(o, 0).what, "gL_d_23");
    zf_observables_free(o);
    zf_quantities_free(q);
}

ZF_TEST(tables)
{
    static const char text[] =
        HEAD "observables:\n"
             "  - name: ratio\n"
             "    title: t\n"
             "    formula: 1 + g_X^2*s/(s - M_Zp^2)*half\n"
             "    standard_model: 1 + 0*E\n"
             "    standard_model_uncertainty: m_W/1000\n"
             "    source: s\n"
             "    table:\n"
             "      columns: [E, c]\n"
             "      prepared: {s: E^2, half: c/2}\n"
             "      rows:\n"
             "        - [10, 1, 1.1, 0.2]\n"
             "        - [20, -1, 0.9, 0.3, 0.4]\n"
             "      measurement: {source: here, verify: true, note: n}\n";
    zf_quantities *q = small_quantities();
    zf_observables *o = bound(q, text);
    const zf_observable *x = zf_observables_find(o, "ratio");
    zf_point *p = point(q);
    double out[2], sm[2];
    zf_error err = {0};

    set(p, "M_Zp", 100);
    ZF_CHECK_OK(zf_observable_values(out, sm, x, p, &err), &err);
    ZF_CHECK(near(out[0], 1 + 100. / (100 - 1e4) / 2, 1e-14));
    ZF_CHECK(near(out[1], 1 - 400. / (400 - 1e4) / 2, 1e-14));
    ZF_CHECK(sm[0] == 1 && sm[1] == 1);
    ZF_CHECK(near(x->standard_model_uncertainty, 0.0804, 1e-14));
    ZF_CHECK_SI_EQ(x->n_rows, 2);
    ZF_CHECK_STR_EQ(x->column[3], "half");
    ZF_CHECK(x->row_measurement[0].plus == 0.2);
    ZF_CHECK(x->row_measurement[0].minus == 0.2);
    ZF_CHECK(x->row_measurement[1].plus == 0.3);
    ZF_CHECK(x->row_measurement[1].minus == 0.4);
    ZF_CHECK_STR_EQ(x->row_measurement[1].source, "here");
    ZF_CHECK(x->row_measurement[1].verify);
    ZF_CHECK(zf_observable_measured(x, 1) == &x->row_measurement[1]);
    ZF_CHECK(zf_observable_measured(x, 2) == NULL);
    ZF_CHECK(zf_quantities_find(q, "ratio") == NULL);
    zf_point_free(p);
    zf_observables_free(o);
    zf_quantities_free(q);
}

ZF_TEST(validity_and_pulls)
{
    static const char text[] =
        HEAD "observables:\n"
             "  - name: a\n"
             "    title: t\n"
             "    formula: g_X/(M_Zp - 500)\n"
             "    standard_model_uncertainty: 4\n"
             "    valid: {M_Zp: [100, 2e3]}\n"
             "    measurements:\n"
             "      - {value: 1, uncertainty: [3, sqrt(4 + 5)*3], source: s}\n"
             "    source: s\n"
             "  - name: limited\n"
             "    title: t\n"
             "    formula: g_X\n"
             "    measurements:\n"
             "      - {value: 1e-8, kind: limit, level: 0.95, source: s}\n"
             "      - {value: 1, uncertainty: 1, source: s}\n"
             "    source: s\n";
    zf_quantities *q = small_quantities();
    zf_observables *o = bound(q, text);
    const zf_observable *a = zf_observables_at(o, 0);
    zf_point *p = point(q);
    double out = 7, sm = 7;
    zf_error err = {0};

    /* (6 - 1)/hypot(3, 4), (-9 - 1)/hypot(9, 4) */
    ZF_CHECK(near(zf_observable_pull(a, 0, 6), 1, 1e-15));
    ZF_CHECK(near(zf_observable_pull(a, 0, -9), -10 / sqrt(97), 1e-15));
    ZF_CHECK(isnan(zf_observable_pull(a, 1, 6)));
    ZF_CHECK(isnan(zf_observable_pull(zf_observables_at(o, 1), 0, 6)));
    ZF_CHECK_OK(zf_observable_values(&out, &sm, a, p, &err), &err);
    ZF_CHECK(near(out, 1. / 500, 1e-15) && isnan(sm));
    set(p, "M_Zp", 99);
    out = 7;
    ZF_CHECK(zf_observable_values(&out, NULL, a, p, &err) == ZF_EDOMAIN);
    ZF_CHECK(out == 7);
    ZF_CHECK_STR_EQ(err.message, "M_Zp is 99, outside the range from 100 to "
                                 "2000 in which a is valid");
    set(p, "M_Zp", 500);
    err = (zf_error){0};
    ZF_CHECK(zf_observable_values(&out, NULL, a, p, &err) == ZF_EDOMAIN);
    ZF_CHECK(out == 7);
    set(p, "M_Zp", 100);
    err = (zf_error){0};
    ZF_CHECK_OK(zf_observable_values(&out, NULL, a, p, &err), &err);
    set(p, "M_Zp", 2000);
    err = (zf_error){0};
    ZF_CHECK_OK(zf_observable_values(&out, NULL, a, p, &err), &err);
    zf_point_free(p);
    zf_observables_free(o);
    zf_quantities_free(q);
}

ZF_TEST_MAIN(ZF_CASE(order_does_not_matter), ZF_CASE(for_is_run_together),
             ZF_CASE(missing_and_vanishing), ZF_CASE(vanishing_through_names),
             ZF_CASE(unphysical_points), ZF_CASE(names_of_parameters),
             ZF_CASE(inputs_only), ZF_CASE(tables), ZF_CASE(validity_and_pulls))
