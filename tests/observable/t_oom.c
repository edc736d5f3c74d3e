/* Every allocation refused in turn: an error, and nothing is lost. */
#include "model.h"
#include "zf_oom.h"

static const char text[] =
    "kind: observables\n"
    "title: t\n"
    "needs: [theta]\n"
    "otherwise: {kappa: 2}\n"
    "definitions:\n"
    "  - {name: 'd{i}', for: {i: [1, 2]}, formula: 'm_W^{i}', meaning: m}\n"
    "observables:\n"
    "  - {name: a, title: t, formula: d1*d2 + gL_d_23 + kappa, source: s,\n"
    "     standard_model: d1, standard_model_uncertainty: d1/10, valid: {m_W: "
    "[1, 2]},\n"
    "     measurements: [{value: 1, uncertainty: 1, source: s,\n"
    "     correlation: [SLD_Al, A_e]}],\n"
    "     checks: [{model: none, value: 1, rtol: 1, source: s}]}\n"
    "  - {name: b, title: t, formula: theta, source: s}\n"
    "  - {name: c, title: t, formula: y*m_W, source: s, table: {columns: [x],\n"
    "     prepared: {y: x^2}, rows: [[1, 1, 2], [2, 1, 3]],\n"
    "     measurement: {source: s}}}\n";

static zf_status compare(const zf_observables *o, zf_quantities *q,
                         zf_error *err)
{
    zf_comparison c = {0};
    zf_point *p = NULL;
    double chi2;
    zf_status st = zf_comparison_new(&c, o, err);

    if (st == ZF_OK)
        st = zf_point_new(&p, q, err);
    if (st == ZF_OK)
        st = zf_point_set(p, "m_W", 1.5, err);
    if (st == ZF_OK)
        st = zf_comparison_chi2(&chi2, &c, o, p, err);
    zf_point_free(p);
    zf_comparison_clear(&c);
    return st;
}

static zf_status bind_and_compare(void *arg, zf_error *err)
{
    const char *one = text;
    zf_quantities *q = NULL;
    zf_yaml *root = NULL;
    zf_observables *o = NULL;
    zf_status st = zf_quantities_new(&q, err);

    (void)arg;
    if (st == ZF_OK)
        st = zf_yaml_read_text(&root, small_model, strlen(small_model), "m",
                               err);
    if (st == ZF_OK)
        st = zf_quantities_read_yaml(q, root, err);
    zf_yaml_free(root);
    if (st == ZF_OK)
        st = bind_texts(&o, q, &one, 1, 1, err);
    if (st == ZF_OK)
        st = compare(o, q, err);
    zf_observables_free(o);
    zf_quantities_free(q);
    return st;
}

static zf_status check(void *arg, zf_error *err)
{
    zf_yaml *root = NULL;
    zf_status st = zf_yaml_read_text(&root, text, strlen(text), "m", err);

    (void)arg;
    if (st == ZF_OK)
        st = zf_observables_check_yaml(root, err);
    zf_yaml_free(root);
    return st;
}

ZF_TEST(t_oom_bind)
{
    ZF_CHECK_OOM(bind_and_compare, NULL);
}

ZF_TEST(t_oom_check)
{
    ZF_CHECK_OOM(check, NULL);
}

ZF_TEST_MAIN(ZF_CASE(t_oom_bind), ZF_CASE(t_oom_check))
