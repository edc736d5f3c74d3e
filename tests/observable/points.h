/* points.h - the reference models at their benchmarks and at random points. */
#ifndef ZF_TEST_POINTS_H
#define ZF_TEST_POINTS_H

#include <math.h>

#include "zforge/observable.h"

#include "zf_test.h"

static const char judge_catalog[] = ZF_SOURCE_DIR "/catalog";

static const char *const judge_cards[] = {
    "b3-l3-lmu-ltau-benchmark-15f009c7f8",   "lmu-ltau-vlq-a131125ab2",
    "accidental-quark-benchmark-031e28b74d", "simplified-zprime",
    "3b3-lepton-le-2lmu-f8804eca02",
};

struct prediction;
struct state;

/* 0 when the name is not known. */
typedef int predict_fn(struct prediction *out, const struct state *s,
                       const char *name);

typedef struct judge {
    const char *const *topic; /* files of catalog/observables; NULL ends */
    predict_fn *predict;
    int points;     /* random ones, a model */
    slong numbers;  /* compared so far */
    slong relative; /* of these, agree relative to themselves */
    double worst;   /* largest deviation over size */
    /* of the card at work */
    zf_model *model;
    zf_couplings *c;
    zf_observables *o;
    zf_point *p;
} judge;

static inline double uniform(uint64_t *rng, double low, double high)
{
    return low +
           (high - low) * (double)zf_test_between(rng, 0, 1 << 20) / (1 << 20);
}

static inline double random_value(const char *name, uint64_t *rng)
{
    static const struct {
        const char *stem;
        double low, high;
    } range[] = {
        {"g_X", 0.05, 1.2},   {"M_Zp", 500, 6000},  {"theta_", -0.4, 0.4},
        {"v_", 20, 200},      {"m_Q", 6000, 40000}, {"m_D", 6000, 40000},
        {"m_U", 6000, 40000}, {"Y_", -1.5, 1.5},    {"phi_", -3, 3},
        {"gq", -0.02, 0.02},  {"gV_", -2, 2},       {"gA_", -2, 2},
        {"a_", -1, 1},        {"X_", -3, 3},        {"x", 0.02, 0.2},
        {"y", 0.2, 1.5},
    };

    for (size_t k = 0; k < sizeof(range) / sizeof(*range); k++)
        if (strncmp(name, range[k].stem, strlen(range[k].stem)) == 0)
            return uniform(rng, range[k].low, range[k].high);
    ZF_FAIL("no range for %s\n", name);
    return 0;
}

static inline void judge_set(judge *j, const char *name, double x)
{
    zf_error err = {0};

    ZF_CHECK_OK(zf_couplings_set(j->c, j->p, name, x, &err), &err);
}

/* All parameters and a few inputs.  Every third Z' is lighter than the top. */
static inline void judge_random_point(judge *j, int number_of, uint64_t *rng)
{
    const zf_quantities *q = zf_couplings_quantities(j->c);
    double mass;

    for (size_t k = 0; k < zf_quantities_count(q); k++) {
        const zf_quantity *x = zf_quantities_at(q, k);

        if (x->kind == ZF_QUANTITY_PARAMETER)
            judge_set(j, x->name, random_value(x->name, rng));
    }
    mass = number_of % 3 ? uniform(rng, 500, 6000) : uniform(rng, 115, 170);
    judge_set(j, "M_Zp", mass);
    if (number_of % 3 == 0 && !j->model->simplified)
        judge_set(j, "g_X", uniform(rng, 0.02, 0.2));
    judge_set(j, "m_N1", uniform(rng, 0, 1) * mass);
    judge_set(j, "m_N2", uniform(rng, 0, 0.4) * mass);
    judge_set(j, "delta", uniform(rng, 0, 3));
    judge_set(j, "s23", uniform(rng, 0.03, 0.06));
    judge_set(j, "alpha_em_b_inv", uniform(rng, 125, 140));
}

static inline void judge_open(judge *j, const char *card)
{
    char path[512];
    zf_error err = {0};

    snprintf(path, sizeof(path), "%s/models/%s.yaml", judge_catalog, card);
    ZF_CHECK_OK(zf_model_read_file(&j->model, path, &err), &err);
    ZF_CHECK_OK(zf_couplings_new(&j->c, j->model, judge_catalog, &err), &err);
    ZF_CHECK_OK(zf_observables_new(&j->o, j->c, judge_catalog, &err), &err);
    ZF_CHECK_OK(zf_point_new(&j->p, zf_couplings_quantities(j->c), &err), &err);
    ZF_CHECK_OK(zf_couplings_set_benchmark(j->c, j->p, &err), &err);
}

static inline void judge_close(judge *j)
{
    zf_point_free(j->p);
    zf_observables_free(j->o);
    zf_couplings_free(j->c);
    zf_model_free(j->model);
    j->p = NULL;
    j->o = NULL;
    j->c = NULL;
    j->model = NULL;
}

#endif
