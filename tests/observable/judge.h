/* judge.h - the observables of some topics against predictions of a test, for
 * the reference models at their benchmarks and at random points. */
#ifndef ZF_TEST_JUDGE_H
#define ZF_TEST_JUDGE_H

#include "points.h"
#include "quarks.h"

/* A prediction.  `scale` is given when the number is a difference of larger
 * ones: the size of those, to which rounding is in proportion. */
typedef struct prediction {
    ball value, scale;
} prediction;

static inline int judge_wants(const judge *j, const zf_observable *o)
{
    for (size_t k = 0; j->topic[k]; k++)
        if (strcmp(o->file, j->topic[k]) == 0)
            return 1;
    return 0;
}

/* Compares to 1e-12. */
static inline void judge_number(judge *j, double got, const prediction *want,
                                const char *what, const char *name)
{
    double value = ball_double(want->value), size = fabs(value), off;

    ZF_CHECK(acb_rel_accuracy_bits(want->value) > 60 ||
             acb_contains_zero(want->value) || want->scale);
    if (want->scale && fabs(ball_double(want->scale)) > size)
        size = fabs(ball_double(want->scale));
    off = fabs(got - value);
    j->numbers++;
    j->relative += off <= 1e-12 * fabs(value) || off < 1e-50;
    if (off < 1e-50) /* zero, from sums that cancel */
        return;
    if (!(off <= 1e-12 * size))
        ZF_FAIL("%s: %s of %s is %.17g, expected %.17g (off by %.2g of %.2g)\n",
                j->model->id, what, name, got, value, off, size);
    if (off / size > j->worst)
        j->worst = off / size;
}

static inline void judge_observable(judge *j, const zf_observable *o,
                                    const state *s, const state *sm)
{
    double value = 0, standard = 0;
    prediction want = {0};
    zf_error err = {0};
    zf_status st = zf_observable_values(&value, &standard, o, j->p, &err);

    if (st == ZF_EDOMAIN && o->n_valid > 0)
        return;
    ZF_CHECK_OK(st, &err);
    if (!j->predict(&want, s, o->name))
        ZF_FAIL("there is no second evaluation of %s; write one\n", o->name);
    judge_number(j, value, &want, "the value", o->name);
    if (!o->standard_model)
        return;
    want = (prediction){0};
    ZF_CHECK(j->predict(&want, sm, o->name));
    judge_number(j, standard, &want, "the Standard Model number", o->name);
}

static inline void judge_point(judge *j)
{
    state s, sm;

    balls_release(0);
    state_at(&s, j->model, zf_couplings_quantities(j->c), j->p);
    state_without(&sm, &s);
    for (size_t k = 0; k < zf_observables_count(j->o); k++) {
        const zf_observable *o = zf_observables_at(j->o, k);

        if (o->n_rows == 0 && judge_wants(j, o))
            judge_observable(j, o, &s, &sm);
    }
}

/* Benchmarks and random points of all cards. */
static inline void judge_all(judge *j)
{
    uint64_t rng = zf_test_seed();

    for (size_t k = 0; k < sizeof(judge_cards) / sizeof(*judge_cards); k++) {
        judge_open(j, judge_cards[k]);
        judge_point(j);
        for (int i = 0; i < j->points * zf_test_multiplier(); i++) {
            judge_random_point(j, i, &rng);
            judge_point(j);
        }
        judge_close(j);
    }
    balls_free();
}

#endif
