/* Refused memory, at every allocation in turn. */
#include "brute.h"
#include "zf_oom.h"

typedef struct input {
    slong states, denominator, charge;
    int chiral;
} input;

static zf_status list(void *arg, zf_error *err)
{
    const input *in = arg;
    slong a[] = {1, 2, 3, 0, -2};
    zf_dark_options o;
    zf_dark_extent extent;
    fmpq_t sum, cubes;
    zf_status st;

    fmpq_init(sum);
    fmpq_init(cubes);
    brute_sums(sum, cubes, a, 5, 1);
    zf_dark_options_init(&o);
    o.states = in->states;
    o.max_denominator = in->denominator;
    fmpq_set_si(&o.max_charge, in->charge, 1);
    st = in->chiral ? zf_dark_chiral_list(&extent, &o, NULL, NULL, err)
                    : zf_dark_list(&extent, sum, cubes, &o, NULL, NULL, err);
    zf_dark_options_clear(&o);
    fmpq_clear(sum);
    fmpq_clear(cubes);
    return st;
}

ZF_TEST(t_oom_lists)
{
    input in[] = {{1, 1, 0, 0}, {2, 1, 0, 0}, {3, 40, 0, 0}, {4, 2, 9, 0},
                  {5, 1, 6, 0}, {6, 1, 4, 0}, {6, 1, 12, 1}};

    for (size_t i = 0; i < sizeof(in) / sizeof(in[0]); i++)
        ZF_CHECK_OOM(list, &in[i]);
}

/* Four charges beyond machine integers, all at the top of the box. */
static zf_status beyond(void *arg, zf_error *err)
{
    slong b = ZF_DARK_MAX_CHARGE + 1, a[] = {b, b, b, b};
    zf_dark_options o;
    zf_dark_extent extent;
    fmpq_t sum, cubes;
    zf_status st;

    (void)arg;
    fmpq_init(sum);
    fmpq_init(cubes);
    brute_sums(sum, cubes, a, 4, 1);
    zf_dark_options_init(&o);
    o.states = 4;
    o.max_denominator = 1;
    fmpq_set_si(&o.max_charge, b, 1);
    st = zf_dark_list(&extent, sum, cubes, &o, NULL, NULL, err);
    zf_dark_options_clear(&o);
    fmpq_clear(sum);
    fmpq_clear(cubes);
    return st;
}

ZF_TEST(t_oom_beyond)
{
    ZF_CHECK_OOM(beyond, NULL);
}

/* arg: three integers. */
static zf_status curve(void *arg, zf_error *err)
{
    const slong *a = arg;
    zf_dark_curve_options o;
    zf_dark_curve c;
    fmpq_t sum, cubes;
    zf_status st;

    fmpq_init(sum);
    fmpq_init(cubes);
    brute_sums(sum, cubes, a, 3, 1);
    zf_dark_curve_options_init(&o);
    zf_dark_curve_init(&c);
    o.points = 2;
    o.max_denominator = 5;
    st = zf_dark_curve_solve(&c, sum, cubes, &o, err);
    if (st == ZF_EMISSING) /* built without PARI: nothing to refuse */
        st = ZF_OK;
    zf_dark_curve_clear(&c);
    fmpq_clear(sum);
    fmpq_clear(cubes);
    return st;
}

ZF_TEST(t_oom_curves)
{
    slong nodal[] = {5, -4, -4}, elliptic[] = {1, 2, 0};

    ZF_CHECK_OOM(curve, nodal);
    ZF_CHECK_OOM(curve, elliptic);
}

ZF_TEST_MAIN(ZF_CASE(t_oom_lists), ZF_CASE(t_oom_beyond), ZF_CASE(t_oom_curves))
