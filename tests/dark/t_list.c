/* t_list.c - complete lists against brute force; bounds, families, stops. */
#include "brute.h"

typedef struct problem {
    fmpq_t sum, cubes;
    zf_dark_options o;
    zf_dark_extent extent;
    brute_list got, want;
} problem;

static void problem_init(problem *p, slong n)
{
    memset(p, 0, sizeof(*p));
    fmpq_init(p->sum);
    fmpq_init(p->cubes);
    zf_dark_options_init(&p->o);
    p->o.states = n;
    p->got.n = p->want.n = n;
    p->extent = (zf_dark_extent)-1;
}

static void problem_clear(problem *p)
{
    fmpq_clear(p->sum);
    fmpq_clear(p->cubes);
    zf_dark_options_clear(&p->o);
    brute_clear(&p->got);
    brute_clear(&p->want);
}

static void solve(problem *p)
{
    zf_error err = {0};
    zf_status st = zf_dark_list(&p->extent, p->sum, p->cubes, &p->o, brute_take,
                                &p->got, &err);

    ZF_CHECK_OK(st, &err);
}

static void set_charges(problem *p, slong n, const slong *a, slong m)
{
    brute_sums(p->sum, p->cubes, a, n, m);
}

/* k charges over m whose sums the n charges sought must match; k may differ
 * from n, and corners are frequent. */
static void random_sums(problem *p, slong n, slong top, uint64_t *rng)
{
    slong a[8], m = zf_test_between(rng, 1, 3);
    slong k = zf_test_between(rng, 0, 3) ? n : zf_test_between(rng, 1, 8);

    for (slong i = 0; i < k; i++)
        a[i] = zf_test_between(rng, -top * m, top * m);
    switch (zf_test_between(rng, 0, 5)) {
    case 0: /* all equal */
        for (slong i = 1; i < k; i++)
            a[i] = a[0];
        break;
    case 1: /* a pair */
        a[k - 1] = -a[0];
        break;
    case 2: /* all at the bound */
        for (slong i = 0; i < k; i++)
            a[i] = a[i] < 0 ? -top * m : top * m;
        break;
    default:
        break;
    }
    set_charges(p, k, a, m);
}

static void check_against_brute_force(slong n, slong top, slong last,
                                      slong trials)
{
    uint64_t rng = zf_test_seed() + (uint64_t)n;

    for (slong t = 0; t < trials * zf_test_multiplier(); t++) {
        problem p;
        slong den = zf_test_between(&rng, 1, 2);

        problem_init(&p, n);
        random_sums(&p, n, top, &rng);
        p.o.max_denominator = zf_test_between(&rng, 1, last);
        fmpq_set_si(&p.o.max_charge, top * den - (den > 1), (ulong)den);
        p.o.list_family = 1;
        brute_box(&p.want, p.sum, p.cubes, p.o.max_denominator,
                  top * den - (den > 1), den);
        solve(&p);
        brute_check_equal(&p.got, &p.want);
        ZF_CHECK(p.extent != ZF_DARK_CUT);
        if (n > 3)
            ZF_CHECK(p.extent == ZF_DARK_BOX);
        problem_clear(&p);
    }
}

ZF_TEST(lists_equal_brute_force)
{
    check_against_brute_force(1, 6, 4, 200);
    check_against_brute_force(2, 6, 4, 200);
    check_against_brute_force(3, 5, 4, 100);
    check_against_brute_force(4, 3, 2, 30);
    check_against_brute_force(5, 2, 2, 12);
    check_against_brute_force(6, 1, 2, 12);
    check_against_brute_force(7, 1, 1, 5);
    check_against_brute_force(8, 1, 1, 3);
}

/* One or two states have no further solutions outside any box: every pair of
 * rationals comes back from its sums. */
ZF_TEST(two_states_come_back)
{
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 300 * zf_test_multiplier(); t++) {
        problem p;
        slong a[2], m = zf_test_between(&rng, 1, 40);

        a[0] = zf_test_between(&rng, -1000, 1000);
        a[1] = zf_test_between(&rng, -1000, 1000);
        if (a[0] + a[1] == 0)
            a[1]++;
        problem_init(&p, 2);
        set_charges(&p, 2, a, m);
        solve(&p);
        ZF_CHECK_SI_EQ(p.got.count, 1);
        ZF_CHECK(p.extent == ZF_DARK_ALL);
        fmpq_set_si(&p.o.max_charge,
                    labs(a[0]) > labs(a[1]) ? labs(a[0]) : labs(a[1]),
                    (ulong)m);
        solve(&p);
        ZF_CHECK_SI_EQ(p.got.count, 2);
        ZF_CHECK(p.extent == ZF_DARK_ALL);
        if (!fmpq_is_zero(&p.o.max_charge)) {
            fmpq_set_si(&p.o.max_charge, 1, 1000000);
            solve(&p);
            ZF_CHECK_SI_EQ(p.got.count, 2);
            ZF_CHECK(p.extent == ZF_DARK_BOX);
        }
        problem_clear(&p);
    }
}

static void check_first(const char *sums[2], slong n, slong last,
                        const char *const *want, size_t n_want)
{
    problem p;
    fmpq_t x;

    problem_init(&p, n);
    fmpq_init(x);
    fmpq_set_str(p.sum, sums[0], 10);
    fmpq_set_str(p.cubes, sums[1], 10);
    p.o.max_denominator = last;
    solve(&p);
    ZF_CHECK_SI_EQ(p.got.count * (size_t)n, n_want);
    for (size_t i = 0; i < n_want; i++) {
        fmpq_set_str(x, want[i], 10);
        ZF_CHECK_FMPQ_EQ(&p.got.q[i], x);
    }
    fmpq_clear(x);
    problem_clear(&p);
}

/* arXiv:1909.02021, appendix A, and the model 3B3-Le-2Lmu. */
ZF_TEST(published_sectors)
{
    const char *benchmark[] = {"159/100", "1205379/1000000"};
    const char *benchmark_is[] = {"0",        "59/100",    "1",
                                  "-549/200", "3103/1700", "8533/3400"};
    const char *rational[] = {"33/20", "9729/8000"};
    const char *rational_is[] = {"1/20", "3/5", "1", "1/4", "7/20", "21/20"};
    const char *b3[] = {"3", "9"};
    const char *b3_is[] = {"0", "1", "2", "-5", "7/2", "9/2"};
    const char *two[] = {"6", "126"};
    const char *two_is[] = {"1", "5"};
    const char *minus_ones[] = {"-3", "-3"};
    const char *minus_ones_is[] = {"-4", "-4", "5", "-1", "-1", "-1"};
    const char *six[] = {"-4", "-34"};
    const char *six_is[] = {"-5", "-5", "6", "-3", "-2", "1"};

    check_first(benchmark, 3, 93, benchmark_is, 6);
    check_first(rational, 3, 2, rational_is, 6);
    check_first(b3, 3, 2, b3_is, 6);
    check_first(two, 2, 0, two_is, 2);
    check_first(minus_ones, 3, 2, minus_ones_is, 6);
    check_first(six, 3, 3, six_is, 6);
}

ZF_TEST(families)
{
    problem p;
    slong pair[] = {5, -5, 3}, zero[] = {4, -4};

    problem_init(&p, 3);
    set_charges(&p, 3, pair, 2);
    p.o.max_denominator = 3;
    fmpq_set_si(&p.o.max_charge, 2, 1);
    solve(&p);
    ZF_CHECK(p.extent == ZF_DARK_FAMILY);
    ZF_CHECK_SI_EQ(p.got.count, 0);
    p.o.list_family = 1;
    brute_box(&p.want, p.sum, p.cubes, 3, 2, 1);
    solve(&p);
    ZF_CHECK(p.extent == ZF_DARK_FAMILY);
    ZF_CHECK(p.got.count > 0);
    brute_check_equal(&p.got, &p.want);
    problem_clear(&p);

    problem_init(&p, 2);
    set_charges(&p, 2, zero, 1);
    solve(&p);
    ZF_CHECK(p.extent == ZF_DARK_FAMILY);
    problem_clear(&p);

    problem_init(&p, 2); /* S = 0, C != 0: none */
    fmpq_set_si(p.cubes, 1, 1);
    solve(&p);
    ZF_CHECK(p.extent == ZF_DARK_ALL);
    ZF_CHECK_SI_EQ(p.got.count, 0);
    problem_clear(&p);
}

static void refuses(problem *p, const char *message)
{
    zf_error err = {0};
    zf_status st = zf_dark_list(&p->extent, p->sum, p->cubes, &p->o, brute_take,
                                &p->got, &err);

    ZF_CHECK(st == ZF_EINPUT);
    ZF_CHECK_STR_EQ(err.message, message);
    ZF_CHECK((int)p->extent == -1);
}

ZF_TEST(missing_bounds_are_named)
{
    problem p;

    problem_init(&p, 3);
    refuses(&p, "3 states need a largest denominator, or there are infinitely "
                "many possibilities");
    p.o.states = 4;
    p.o.max_denominator = 2;
    refuses(&p, "4 states need a largest charge, or there are infinitely many "
                "possibilities");
    p.o.states = 9;
    refuses(&p, "number of states is 9; expected 1 to 8");
    p.o.states = 0;
    refuses(&p, "number of states is 0; expected 1 to 8");
    p.o.states = 3;
    p.o.max_denominator = -1;
    refuses(&p, "largest denominator factor is -1; expected 1 to 1073741824");
    p.o.max_denominator = 1;
    fmpq_set_si(&p.o.max_charge, -1, 2);
    refuses(&p, "largest charge is negative; expected a positive rational");
    problem_clear(&p);
}

static int stop_at_third(const fmpq *q, slong n, void *arg)
{
    brute_list *l = arg;

    brute_take(q, n, l);
    return l->count == 3;
}

ZF_TEST(stops)
{
    slong a[] = {1, 2, 3, 0, -2};
    zf_error err = {0};
    problem p;

    problem_init(&p, 5);
    set_charges(&p, 5, a, 1);
    p.o.max_denominator = 2;
    fmpq_set_si(&p.o.max_charge, 6, 1);
    brute_box(&p.want, p.sum, p.cubes, 1, 6, 1);
    ZF_CHECK(p.want.count > 5);
    p.o.max_results = 3;
    solve(&p);
    ZF_CHECK(p.extent == ZF_DARK_CUT);
    p.want.count = 3;
    brute_check_equal(&p.got, &p.want);
    p.o.max_results = 0;
    p.got.count = 0;
    ZF_CHECK_OK(zf_dark_list(&p.extent, p.sum, p.cubes, &p.o, stop_at_third,
                             &p.got, &err),
                &err);
    ZF_CHECK(p.extent == ZF_DARK_CUT);
    brute_check_equal(&p.got, &p.want);
    problem_clear(&p);
}

/* A limit that is just reached cuts nothing. */
ZF_TEST(exact_limit_is_no_cut)
{
    slong a[] = {1, 2, 0};
    problem p;

    problem_init(&p, 3);
    set_charges(&p, 3, a, 1);
    p.o.max_denominator = 2;
    p.o.max_results = 2;
    solve(&p);
    ZF_CHECK_SI_EQ(p.got.count, 2);
    ZF_CHECK(p.extent == ZF_DARK_BOX);
    problem_clear(&p);
}

static int after_calls(void *arg)
{
    slong *left = arg;

    return (*left)-- <= 0;
}

/* Every engine hears the monitor: the boxes here would take very long. */
ZF_TEST(cancels)
{
    const slong boxes[][2] = {{3, 0},      {4, 400000}, {4, 900000},
                              {5, 100000}, {6, 20000},  {8, 5000}};
    slong a[] = {1, 2, 3, 0, -2};

    for (size_t i = 0; i < sizeof(boxes) / sizeof(boxes[0]); i++) {
        slong left = 3;
        zf_monitor monitor = {after_calls, NULL, &left};
        problem p;

        problem_init(&p, boxes[i][0]);
        set_charges(&p, 5, a, 1);
        p.o.max_denominator = ZF_DARK_MAX_DENOMINATOR;
        fmpq_set_si(&p.o.max_charge, boxes[i][1], 1);
        p.o.monitor = &monitor;
        solve(&p);
        ZF_CHECK(p.extent == ZF_DARK_CUT);
        problem_clear(&p);
    }
}

ZF_TEST_MAIN(ZF_CASE(lists_equal_brute_force), ZF_CASE(two_states_come_back),
             ZF_CASE(published_sectors), ZF_CASE(families),
             ZF_CASE(missing_bounds_are_named), ZF_CASE(stops),
             ZF_CASE(exact_limit_is_no_cut), ZF_CASE(cancels))
