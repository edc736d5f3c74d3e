/* t_order.c - the order of acceptance, against its definition. */
#include "catalog/private.h"
#include "place.h"

enum {
    N = 18
};

/* The definition, on plain integers. */
static int by_definition(const long *a, const long *b)
{
    long height[2] = {0, 0}, sum[2] = {0, 0};

    for (int i = 0; i < N; i++) {
        height[0] = labs(a[i]) > height[0] ? labs(a[i]) : height[0];
        height[1] = labs(b[i]) > height[1] ? labs(b[i]) : height[1];
        sum[0] += labs(a[i]);
        sum[1] += labs(b[i]);
    }
    if (height[0] != height[1])
        return height[0] < height[1] ? -1 : 1;
    if (sum[0] != sum[1])
        return sum[0] < sum[1] ? -1 : 1;
    for (int i = 0; i < N; i++)
        if (a[i] != b[i])
            return a[i] > b[i] ? -1 : 1;
    return 0;
}

ZF_TEST(records_are_ordered_by_definition)
{
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 20000 * zf_test_multiplier(); t++) {
        slong most = zf_test_between(&rng, 1, 3);
        int32_t a[N], b[N];
        long x[N], y[N];

        for (int i = 0; i < N; i++) {
            x[i] = zf_test_between(&rng, -most, most);
            y[i] = zf_test_between(&rng, 0, 4) ? x[i]
                                               : zf_test_between(&rng, -3, 3);
            a[i] = (int32_t)x[i];
            b[i] = (int32_t)y[i];
        }
        ZF_CHECK_SI_EQ(zf_order_records(a, b, N), by_definition(x, y));
        ZF_CHECK_SI_EQ(zf_order_records(b, a, N), -by_definition(x, y));
    }
}

ZF_TEST(records_at_the_bound_do_not_overflow)
{
    int32_t a[200], b[200];

    for (int i = 0; i < 200; i++) {
        a[i] = INT32_MAX;
        b[i] = -INT32_MAX;
    }
    ZF_CHECK_SI_EQ(zf_order_records(a, b, 200), -1);
    b[199] = INT32_MIN;
    ZF_CHECK_SI_EQ(zf_order_records(a, b, 200), -1);
    ZF_CHECK_SI_EQ(zf_order_records(b, a, 200), 1);
    a[0] = 0;
    a[199] = INT32_MIN;
    ZF_CHECK_SI_EQ(zf_order_records(a, b, 200), -1);
}

/* A model with the charges p/q of three singlets. */
static zf_model *model_of(const zf_content *c, const char *id, const long *p,
                          const long *q, slong n_parameters)
{
    static const char *const names[] = {"a", "b", "c"};
    zf_model *m = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(zf_model_new(&m, c, names, NULL, n_parameters, &err), &err);
    m->id = zf_mem_string(id, strlen(id));
    ZF_CHECK(m->id);
    for (int i = 0; i < 3; i++)
        fmpq_set_si(fmpq_mat_entry(m->charge, i, n_parameters), p[i],
                    (ulong)q[i]);
    return m;
}

ZF_TEST(models_are_sorted)
{
    static const char text[] =
        "kind: search\nname: s\ncontent:\n  fermions:\n"
        "    - {name: n, chirality: right, su3: 1, su2: 1, hypercharge: 0, "
        "families: 3}\n";

    static const struct {
        const char *id;
        long p[3], q[3];
        slong parameters;
    } given[] = {
        /* in the order that is expected */
        {"family-2", {0, 0, 0}, {1, 1, 1}, 2},
        {"family-1a", {0, 0, 0}, {1, 1, 1}, 1},
        {"family-1b", {0, 0, 0}, {1, 1, 1}, 1},
        {"zero", {0, 0, 0}, {1, 1, 1}, 0},
        {"h1s1", {1, 0, 0}, {1, 1, 1}, 0},
        {"h1s2-large", {1, 0, 1}, {2, 1, 2}, 0}, /* 1 0 1 */
        {"h1s2-less", {1, 0, -1}, {7, 1, 7}, 0},
        {"h1s2-least", {-1, -1, 0}, {1, 1, 1}, 0},
        {"h2s2", {2, 0, 0}, {1, 1, 1}, 0}, /* factors are not divided out */
        {"h2s3", {1, 1, 0}, {1, 2, 1}, 0}, /* 2 1 0 */
        {"same-a", {3, 0, 0}, {1, 1, 1}, 0},
        {"same-b", {3, 0, 0}, {1, 1, 1}, 0},
        {"h3s6", {1, 1, 1}, {1, 2, 3}, 0}, /* 6 3 2 */
    };

    enum {
        COUNT = sizeof(given) / sizeof(given[0])
    };

    zf_search *s = place_search(text);
    zf_model *model[COUNT];
    uint64_t rng = zf_test_seed();
    zf_error err = {0};

    for (int i = 0; i < COUNT; i++)
        model[i] = model_of(s->content, given[i].id, given[i].p, given[i].q,
                            given[i].parameters);
    for (int t = 0; t < 50; t++) {
        for (int i = COUNT - 1; i > 0; i--) {
            slong j = zf_test_between(&rng, 0, i);
            zf_model *m = model[i];

            model[i] = model[j];
            model[j] = m;
        }
        ZF_CHECK_OK(zf_models_sort(model, COUNT, &err), &err);
        for (int i = 0; i < COUNT; i++)
            ZF_CHECK_STR_EQ(model[i]->id, given[i].id);
    }
    for (int i = 0; i < COUNT; i++)
        zf_model_free(model[i]);
    zf_search_free(s);
}

ZF_TEST_MAIN(ZF_CASE(records_are_ordered_by_definition),
             ZF_CASE(records_at_the_bound_do_not_overflow),
             ZF_CASE(models_are_sorted))
