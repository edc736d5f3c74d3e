/* t_observe.c - chi^2 of all and of parts of the measurements. */
#include <math.h>

#include "cli/observe_show.h"
#include "zf_test.h"

static const char *const card =
    ZF_SOURCE_DIR "/catalog/models/3b3-lepton-le-2lmu-f8804eca02.yaml";

static void open_model(cli_physics *p, double mass)
{
    const zf_cli cli = {.data = ZF_SOURCE_DIR};
    zf_error err = {0};

    ZF_CHECK_OK(cli_physics_read(p, &cli, card, 1, &err), &err);
    ZF_CHECK_OK(zf_couplings_set(p->couplings, p->point, "g_X", 0.7, &err),
                &err);
    ZF_CHECK_OK(zf_couplings_set(p->couplings, p->point, "M_Zp", mass, &err),
                &err);
}

static void evaluate(observe_view *v, int *take, const char *pattern)
{
    const zf_observables *o = v->physics->observables;
    zf_error err = {0};

    v->pattern = &pattern;
    v->n_patterns = 1;
    for (size_t k = 0; k < zf_observables_count(o); k++)
        take[k] = observe_is_wanted(v, zf_observables_at(o, k)->name,
                                    zf_observables_at(o, k)->file);
    ZF_CHECK_OK(observe_evaluate(v, take, &err), &err);
    v->pattern = NULL;
    v->n_patterns = 0;
}

/* The whitened residuals of the library are another way to the same sum. */
ZF_TEST(all_is_what_the_library_says)
{
    cli_physics p = {0};
    observe_view v = {.physics = &p};
    observe_chi2 chi2 = {0};
    zf_error err = {0};
    double want = 0;
    int *take;

    open_model(&p, 3000);
    take = zf_mem_array(zf_observables_count(p.observables), sizeof(*take));
    ZF_CHECK_OK(zf_comparison_new(&v.comparison, p.observables, &err), &err);
    evaluate(&v, take, "*");
    ZF_CHECK_OK(observe_chi2_of(&chi2, &v, NULL, &err), &err);
    ZF_CHECK_OK(
        zf_comparison_chi2(&want, &v.comparison, p.observables, p.point, &err),
        &err);
    ZF_CHECK(chi2.n == v.comparison.n && chi2.n > 100);
    ZF_CHECK(fabs(chi2.value - want) < 1e-9 * want);
    zf_mem_free(take);
    observe_clear(&v);
    cli_physics_clear(&p);
}

/* Of an uncorrelated table: the sum of squares of the pulls. */
ZF_TEST(parts)
{
    cli_physics p = {0};
    observe_view v = {.physics = &p};
    observe_chi2 chi2 = {0}, only = {0};
    zf_error err = {0};
    double want = 0;
    int *take;

    open_model(&p, 3000);
    take = zf_mem_array(zf_observables_count(p.observables), sizeof(*take));
    ZF_CHECK_OK(zf_comparison_new(&v.comparison, p.observables, &err), &err);
    evaluate(&v, take, "R_sigma_mumu");
    ZF_CHECK(v.n == 1 && v.outcome[0].n == 12);
    for (size_t k = 0; k < v.outcome[0].n; k++)
        want += pow(
            zf_observable_pull(v.outcome[0].o, k, v.outcome[0].value[k]), 2);
    ZF_CHECK_OK(observe_chi2_of(&chi2, &v, NULL, &err), &err);
    ZF_CHECK_OK(observe_chi2_of(&only, &v, &v.outcome[0], &err), &err);
    ZF_CHECK(chi2.n == 12 && fabs(chi2.value - want) < 1e-12 * want);
    ZF_CHECK(only.n == 12 && only.value == chi2.value);
    zf_mem_free(take);
    observe_clear(&v);
    cli_physics_clear(&p);
}

/* What has no value at a point is told, and not counted. */
ZF_TEST(outside_the_range_of_a_formula)
{
    cli_physics p = {0};
    observe_view v = {.physics = &p};
    observe_chi2 chi2 = {0};
    zf_error err = {0};
    int *take;

    open_model(&p, 300);
    take = zf_mem_array(zf_observables_count(p.observables), sizeof(*take));
    ZF_CHECK_OK(zf_comparison_new(&v.comparison, p.observables, &err), &err);
    evaluate(&v, take, "R_sigma_mumu");
    ZF_CHECK(v.n == 1 && v.outcome[0].problem && !v.outcome[0].value);
    ZF_CHECK_OK(observe_chi2_of(&chi2, &v, NULL, &err), &err);
    ZF_CHECK(chi2.n == 0 && chi2.value == 0);
    zf_mem_free(take);
    observe_clear(&v);
    cli_physics_clear(&p);
}

/* 145 numbers of LEP-2, each counted once, above 500 GeV and below; both
 * forms of a table have a chi^2 of their own. */
ZF_TEST(either_form_of_a_table)
{
    for (int above = 0; above < 2; above++) {
        cli_physics p = {0};
        observe_view v = {.physics = &p};
        observe_chi2 chi2 = {0};
        zf_error err = {0};
        double dimension_six = 0, propagating = 0;
        int *take;

        open_model(&p, above ? 600 : 450);
        take = zf_mem_array(zf_observables_count(p.observables), sizeof(*take));
        ZF_CHECK_OK(zf_comparison_new(&v.comparison, p.observables, &err),
                    &err);
        evaluate(&v, take, "lep2");
        for (size_t k = 0; k < v.n; k++) {
            const zf_observable *o = v.outcome[k].o;

            if (v.outcome[k].value)
                ZF_CHECK_OK(observe_chi2_of(&chi2, &v, &v.outcome[k], &err),
                            &err);
            else
                chi2 = (observe_chi2){0};
            if (o->instead_of[0]) {
                ZF_CHECK(chi2.n == o->n_rows);
                propagating += chi2.value;
            } else {
                dimension_six += chi2.value;
            }
        }
        ZF_CHECK_OK(observe_chi2_of(&chi2, &v, NULL, &err), &err);
        ZF_CHECK(chi2.n == 145);
        /* Below 500 GeV tables of taus, which the Z' leaves alone, remain. */
        ZF_CHECK(fabs(chi2.value / (above ? dimension_six : propagating) - 1) <
                 1e-12);
        ZF_CHECK(fabs(dimension_six / propagating - 1) > 1e-3);
        zf_mem_free(take);
        observe_clear(&v);
        cli_physics_clear(&p);
    }
}

ZF_TEST_MAIN(ZF_CASE(all_is_what_the_library_says), ZF_CASE(parts),
             ZF_CASE(outside_the_range_of_a_formula),
             ZF_CASE(either_form_of_a_table))
