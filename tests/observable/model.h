/* model.h - a small table of quantities that stands in for a model, and
 * observables from a text. */
#ifndef ZF_TEST_OBSERVABLE_MODEL_H
#define ZF_TEST_OBSERVABLE_MODEL_H

#include <string.h>

#include "observable/private.h"
#include "zf_test.h"

/* Inputs, a coupling that is there, and one that vanishes. */
static const char small_model[] =
    "kind: inputs\n"
    "title: small\n"
    "inputs:\n"
    "  - {name: m_W, value: 80.4, unit: GeV, meaning: W mass, source: a test,\n"
    "     date: 2026-11-20}\n"
    "  - {name: alpha, value: 1/128, unit: 1, meaning: coupling, source: a "
    "test,\n"
    "     date: 2026-11-20}\n";

static inline void add_derived(zf_quantities *q, const char *name,
                               const char *formula)
{
    zf_error err = {0};
    zf_expr e = NULL;

    ZF_CHECK_OK(zf_quantities_parse(&e, q, formula, NULL, &err), &err);
    ZF_CHECK_OK(zf_quantities_add_derived(q, name, e, NULL, NULL, NULL, &err),
                &err);
}

static inline void add_parameter(zf_quantities *q, char *name, slong value,
                                 double low, double high)
{
    zf_quantity p = {.name = name,
                     .kind = ZF_QUANTITY_PARAMETER,
                     .low = low,
                     .high = high,
                     .low_open = 1,
                     .high_open = 1};
    zf_error err = {0};

    fmpq_init(p.value);
    fmpq_set_si(p.value, value, 1);
    ZF_CHECK_OK(zf_quantities_add_parameter(q, &p, &err), &err);
    fmpq_clear(p.value);
}

/* g_X = 1/... is 1, M_Zp = 1000; gL_e_22 = g_X, gL_e_11 = 0, others not
 * there. */
static inline zf_quantities *small_quantities(void)
{
    zf_quantities *q = NULL;
    zf_yaml *root = NULL;
    zf_error err = {0};
    char g_x[] = "g_X", mass[] = "M_Zp";

    ZF_CHECK_OK(zf_quantities_new(&q, &err), &err);
    ZF_CHECK_OK(zf_yaml_read_text(&root, small_model, strlen(small_model),
                                  "small.yaml", &err),
                &err);
    ZF_CHECK_OK(zf_quantities_read_yaml(q, root, &err), &err);
    zf_yaml_free(root);
    add_parameter(q, g_x, 1, 0, 10);
    add_parameter(q, mass, 1000, 0, 1e6);
    add_derived(q, "gL_e_22", "g_X");
    add_derived(q, "gL_e_11", "0");
    return q;
}

/* Binds files (n texts) to the quantities; the status as it comes. */
static inline zf_status bind_texts(zf_observables **out, zf_quantities *q,
                                   const char *const *text, size_t n,
                                   int has_model, zf_error *err)
{
    shelf s = {0};
    zf_status st = ZF_OK;

    for (size_t i = 0; st == ZF_OK && i < n; i++) {
        zf_yaml *root = NULL;

        st = zf_yaml_read_text(&root, text[i], strlen(text[i]), "test.yaml",
                               err);
        if (st == ZF_OK)
            st = zf_obs_shelf_add(&s, root, root, i ? "second" : "first", err);
    }
    if (st == ZF_OK)
        st = zf_obs_shelf_finish(&s, err);
    if (st != ZF_OK) {
        zf_obs_shelf_clear(&s);
        return st;
    }
    return zf_obs_from_shelf(out, &s, q, has_model, ZF_SOURCE_DIR "/catalog",
                             err);
}

static inline zf_observables *bound(zf_quantities *q, const char *text)
{
    zf_observables *o = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(bind_texts(&o, q, &text, 1, 1, &err), &err);
    return o;
}

static inline double value_at(const zf_observables *o, const char *name,
                              zf_point *p)
{
    const zf_observable *x = zf_observables_find(o, name);
    zf_error err = {0};
    double value = 0;

    ZF_CHECK(x != NULL);
    ZF_CHECK_OK(zf_observable_values(&value, NULL, x, p, &err), &err);
    return value;
}

static inline int near(double a, double b, double rtol)
{
    double d = a - b, scale = b < 0 ? -b : b;

    return (d < 0 ? -d : d) <= rtol * scale;
}

#endif
