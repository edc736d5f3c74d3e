/* docs/observables.md: its examples are read and computed, and every key that
 * the readers know stands there. */
#include <math.h>

#include "model.h"

static char *document(void)
{
    zf_buf text;
    zf_error err = {0};

    zf_buf_init(&text, 0);
    ZF_CHECK_OK(zf_file_read(&text, ZF_SOURCE_DIR "/docs/observables.md",
                             1 << 20, &err),
                &err);
    return text.data;
}

/* The k-th ```yaml block. */
static zf_yaml *block(const char *text, int k)
{
    static const char open[] = "```yaml\n";
    const char *at = text, *end;
    zf_yaml *root = NULL;
    zf_error err = {0};

    for (int i = 0; i <= k; i++) {
        at = strstr(at, open);
        ZF_CHECK(at != NULL);
        at += sizeof(open) - 1;
    }
    end = strstr(at, "```");
    ZF_CHECK(end != NULL);
    ZF_CHECK_OK(zf_yaml_read_text(&root, at, (size_t)(end - at), "block", &err),
                &err);
    return root;
}

/* Couplings to e and tau, left and right, and the inputs of the catalogue. */
static zf_quantities *quantities(void)
{
    static const char *const formula[][2] = {
        {"M2_eff", "M_Zp^2"},  {"gL_e_11", "g_X"},    {"gR_e_11", "2*g_X"},
        {"gL_e_33", "-3*g_X"}, {"gR_e_33", "-4*g_X"}, {"gL_e_22", "g_X"},
        {"gR_e_22", "g_X*I"},
    };
    zf_quantities *q = NULL;
    zf_error err = {0};
    char g_x[] = "g_X", mass[] = "M_Zp";

    ZF_CHECK_OK(zf_quantities_new(&q, &err), &err);
    ZF_CHECK_OK(
        zf_quantities_read_folder(q, ZF_SOURCE_DIR "/catalog/inputs", &err),
        &err);
    add_parameter(q, g_x, 1, 0, 10);
    add_parameter(q, mass, 1000, 0, 1e6);
    for (size_t i = 0; i < sizeof(formula) / sizeof(*formula); i++)
        add_derived(q, formula[i][0], formula[i][1]);
    return q;
}

ZF_TEST(example)
{
    char *text = document();
    zf_yaml *root = block(text, 0);
    zf_quantities *q = quantities();
    zf_observables *o = NULL;
    const zf_observable *a, *ratio;
    shelf s = {0};
    zf_point *p = NULL;
    double out[2], sm[2], alpha = 1 / 127.955, pi = acos(-1);
    zf_error err = {0};

    ZF_CHECK_OK(zf_observables_check_yaml(root, &err), &err);
    ZF_CHECK_OK(zf_obs_shelf_add(&s, root, root, "example", &err), &err);
    ZF_CHECK_OK(zf_obs_shelf_finish(&s, &err), &err);
    ZF_CHECK_OK(zf_obs_from_shelf(&o, &s, q, 1, ZF_SOURCE_DIR "/catalog", &err),
                &err);
    ZF_CHECK_SI_EQ(zf_observables_count(o), 2);
    a = zf_observables_at(o, 0);
    ratio = zf_observables_at(o, 1);
    ZF_CHECK_OK(zf_point_new(&p, q, &err), &err);
    ZF_CHECK_OK(zf_point_set(p, "g_X", 0.5, &err), &err);
    ZF_CHECK_OK(zf_point_set(p, "M_Zp", 100, &err), &err);
    ZF_CHECK_OK(zf_point_set(p, "m_tau", 1.75, &err), &err);
    ZF_CHECK_OK(zf_observable_values(out, sm, a, p, &err), &err);
    ZF_CHECK(near(sm[0], 0.00117721, 1e-15));
    ZF_CHECK(near(out[0] - sm[0],
                  1.75 * 1.75 / (12 * pi * pi * 1e4) * 11 * 0.25, 1e-9));
    ZF_CHECK(near(zf_observable_pull(a, 0, 0.033), 3, 1e-6));
    ZF_CHECK_OK(zf_observable_values(out, sm, ratio, p, &err), &err);
    for (int k = 0; k < 2; k++) {
        double e = k ? 206.5 : 188.6;
        double x = -21 * 0.25 / 4 / (4 * pi * alpha) * e * e / (e * e - 1e4);

        ZF_CHECK(near(out[k], (1 + x) * (1 + x), 1e-12));
        ZF_CHECK(sm[k] == 1);
    }
    zf_point_free(p);
    zf_observables_free(o);
    zf_quantities_free(q);
    zf_mem_free(text);
}

ZF_TEST(correlations)
{
    char *text = document();
    zf_yaml *root = block(text, 1);
    group g = {0};
    zf_error err = {0};
    static const double want[] = {1, 0.12, -0.03, 0.12, 1, 0.5, -0.03, 0.5, 1};

    ZF_CHECK_OK(zf_obs_read_group(&g, root, "example", &err), &err);
    ZF_CHECK_SI_EQ(g.n, 3);
    for (int k = 0; k < 9; k++)
        ZF_CHECK(fabs(g.matrix[k] - want[k]) < 1e-15);
    zf_obs_group_clear(&g);
    zf_yaml_free(root);
    zf_mem_free(text);
}

ZF_TEST(every_key)
{
    static const char *const key[] = {
        "kind",        "title",        "note",
        "needs",       "otherwise",    "definitions",
        "checks",      "observables",  "references",
        "name",        "for",          "formula",
        "latex",       "unit",         "meaning",
        "source",      "valid",        "standard_model",
        "table",       "measurements", "standard_model_uncertainty",
        "value",       "uncertainty",  "level",
        "verify",      "correlation",  "columns",
        "prepared",    "rows",         "measurement",
        "model",       "rtol",         "atol",
        "set",         "solve",        "quoted",
        "quoted_rtol", "row",          "benchmark",
        "when",        "members",      "upper",
    };
    char *text = document();

    for (size_t i = 0; i < sizeof(key) / sizeof(*key); i++) {
        char quoted[64];

        snprintf(quoted, sizeof(quoted), "`%s", key[i]);
        if (!strstr(text, quoted))
            ZF_FAIL("docs/observables.md does not say what %s is\n", key[i]);
    }
    zf_mem_free(text);
}

ZF_TEST_MAIN(ZF_CASE(example), ZF_CASE(correlations), ZF_CASE(every_key))
