/* t_curve_nodal.c - the singular cubic against the complete lists. */
#include "brute.h"

typedef struct audit {
    const zf_dark_curve *curve;
    fmpz_t most; /* lists are complete for heights up to there */
    slong seen;
} audit;

static void set_height(fmpz_t height, const fmpq *q)
{
    fmpz_t m, t;

    fmpz_init_set_ui(m, 1);
    fmpz_init(t);
    for (slong i = 0; i < 3; i++)
        fmpz_lcm(m, m, fmpq_denref(&q[i]));
    fmpz_set(height, m);
    for (slong i = 0; i < 3; i++) {
        fmpz_mul(t, m, fmpq_numref(&q[i]));
        fmpz_divexact(t, t, fmpq_denref(&q[i]));
        fmpz_abs(t, t);
        if (fmpz_cmp(t, height) > 0)
            fmpz_set(height, t);
    }
    fmpz_clear(m);
    fmpz_clear(t);
}

static int count_below(const fmpq *q, slong n, void *arg)
{
    audit *a = arg;
    fmpz_t height;

    (void)n;
    fmpz_init(height);
    set_height(height, q);
    a->seen += fmpz_cmp(height, a->most) <= 0;
    fmpz_clear(height);
    return 0;
}

/* Sums of three equal charges p/d: the same number of solutions up to the
 * height where the list of denominators ends. */
static void check_equal_charges(slong p, slong d, slong denominators)
{
    slong a[] = {p, p, p}, below = 0;
    zf_dark_curve_options o;
    zf_dark_options list;
    zf_dark_extent extent;
    zf_dark_curve c;
    zf_error err = {0};
    fmpq_t sum, cubes;
    audit au = {&c, {0}, 0};

    fmpq_init(sum);
    fmpq_init(cubes);
    fmpz_init(au.most);
    brute_sums(sum, cubes, a, 3, d);
    zf_dark_curve_options_init(&o);
    zf_dark_curve_init(&c);
    o.points = 60;
    ZF_CHECK_OK(zf_dark_curve_solve(&c, sum, cubes, &o, &err), &err);
    ZF_CHECK(c.shape == ZF_DARK_NODAL && c.extent == ZF_DARK_BOX);
    ZF_CHECK_SI_EQ(c.n_points, 60);
    ZF_CHECK_SI_EQ(c.n_proved, 60);
    fmpz_set_si(au.most, denominators * brute_m0(sum, cubes));
    ZF_CHECK(fmpz_cmp(au.most, &c.proved_height) < 0);
    for (slong i = 0; i < c.n_points; i++) {
        fmpz_t height;

        fmpz_init(height);
        set_height(height, c.points[i].q);
        ZF_CHECK_FMPZ_EQ(height, &c.points[i].height);
        below += fmpz_cmp(height, au.most) <= 0;
        fmpz_clear(height);
    }
    zf_dark_options_init(&list);
    list.states = 3;
    list.max_denominator = denominators;
    ZF_CHECK_OK(
        zf_dark_list(&extent, sum, cubes, &list, count_below, &au, &err), &err);
    ZF_CHECK_SI_EQ(below, au.seen);
    ZF_CHECK(au.seen > 0);
    zf_dark_options_clear(&list);
    zf_dark_curve_clear(&c);
    fmpq_clear(sum);
    fmpq_clear(cubes);
    fmpz_clear(au.most);
}

ZF_TEST(equals_the_lists)
{
    check_equal_charges(1, 1, 2000);
    check_equal_charges(-1, 1, 2000);
    check_equal_charges(2, 3, 1000);
    check_equal_charges(-6, 5, 500);
    check_equal_charges(7, 1, 500);
}

/* Asked for K points only: nothing listed below proved_height is missing. */
static void check_first(slong p, slong d, slong points)
{
    slong a[] = {p, p, p}, below = 0;
    zf_dark_curve_options o;
    zf_dark_options list;
    zf_dark_extent extent;
    zf_dark_curve c;
    zf_error err = {0};
    fmpq_t sum, cubes;
    audit au = {&c, {0}, 0};

    fmpq_init(sum);
    fmpq_init(cubes);
    fmpz_init(au.most);
    brute_sums(sum, cubes, a, 3, d);
    zf_dark_curve_options_init(&o);
    zf_dark_curve_init(&c);
    o.points = points;
    ZF_CHECK_OK(zf_dark_curve_solve(&c, sum, cubes, &o, &err), &err);
    fmpz_set_si(au.most, 400 * brute_m0(sum, cubes));
    if (fmpz_cmp(&c.proved_height, au.most) < 0)
        fmpz_set(au.most, &c.proved_height);
    while (below < c.n_points &&
           fmpz_cmp(&c.points[below].height, au.most) <= 0)
        below++;
    zf_dark_options_init(&list);
    list.states = 3;
    list.max_denominator = 400;
    ZF_CHECK_OK(
        zf_dark_list(&extent, sum, cubes, &list, count_below, &au, &err), &err);
    ZF_CHECK_SI_EQ(below, au.seen);
    zf_dark_options_clear(&list);
    zf_dark_curve_clear(&c);
    fmpq_clear(sum);
    fmpq_clear(cubes);
    fmpz_clear(au.most);
}

ZF_TEST(first_points_are_the_first)
{
    const slong charges[][2] = {{1, 1}, {12, 1}, {-30, 7}, {7, 30}, {60, 1}};

    for (size_t i = 0; i < sizeof(charges) / sizeof(charges[0]); i++)
        for (slong points = 1; points <= 16; points++)
            check_first(charges[i][0], charges[i][1], points);
}

/* arXiv:1909.02021: (5, -4, -4) and (-1, -1, -1). */
ZF_TEST(reference_is_left_out)
{
    zf_dark_curve_options o;
    zf_dark_curve c;
    zf_error err = {0};
    fmpq reference[3];
    fmpq_t sum, cubes;

    fmpq_init(sum);
    fmpq_init(cubes);
    for (slong i = 0; i < 3; i++) {
        fmpq_init(&reference[i]);
        fmpq_set_si(&reference[i], i ? -4 : 5, 1);
    }
    fmpq_set_si(sum, -3, 1);
    fmpq_set_si(cubes, -3, 1);
    zf_dark_curve_options_init(&o);
    zf_dark_curve_init(&c);
    o.points = 2;
    o.reference = reference;
    ZF_CHECK_OK(zf_dark_curve_solve(&c, sum, cubes, &o, &err), &err);
    ZF_CHECK_SI_EQ(c.n_points, 2);
    for (slong i = 0; i < 3; i++)
        ZF_CHECK(fmpq_equal_si(&c.points[0].q[i], -1));
    /* p, q, r = 2, 1, -3: the next is (-17/3, -10/3, 6) */
    fmpq_set_si(sum, -17, 3);
    ZF_CHECK_FMPQ_EQ(&c.points[1].q[0], sum);
    o.reference = NULL;
    ZF_CHECK_OK(zf_dark_curve_solve(&c, &c.sum, cubes, &o, &err), &err);
    ZF_CHECK(fmpq_equal_si(&c.points[1].q[2], 5));
    zf_dark_curve_clear(&c);
    for (slong i = 0; i < 3; i++)
        fmpq_clear(&reference[i]);
    fmpq_clear(sum);
    fmpq_clear(cubes);
}

static int at_once(void *arg)
{
    (void)arg;
    return 1;
}

ZF_TEST(cancels)
{
    zf_monitor monitor = {at_once, NULL, NULL};
    zf_dark_curve_options o;
    zf_dark_curve c;
    zf_error err = {0};
    fmpq_t three;

    fmpq_init(three);
    fmpq_set_si(three, 3, 1);
    zf_dark_curve_options_init(&o);
    zf_dark_curve_init(&c);
    o.monitor = &monitor;
    ZF_CHECK_OK(zf_dark_curve_solve(&c, three, three, &o, &err), &err);
    ZF_CHECK(c.extent == ZF_DARK_CUT);
    zf_dark_curve_clear(&c);
    fmpq_clear(three);
}

ZF_TEST_MAIN(ZF_CASE(equals_the_lists), ZF_CASE(first_points_are_the_first),
             ZF_CASE(reference_is_left_out), ZF_CASE(cancels))
