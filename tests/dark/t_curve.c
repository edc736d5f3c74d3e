/* t_curve.c - three states over Q: known curves, points against the complete
 * lists, exact membership, the nodal cubic, cancellation. */
#include <errno.h>
#include <sys/types.h>
#include <sys/wait.h>

#include "brute.h"

typedef struct question {
    fmpq_t sum, cubes;
    fmpq reference[3];
    zf_dark_curve_options o;
    zf_dark_curve curve;
} question;

static void question_init(question *q)
{
    fmpq_init(q->sum);
    fmpq_init(q->cubes);
    for (slong i = 0; i < 3; i++)
        fmpq_init(&q->reference[i]);
    zf_dark_curve_options_init(&q->o);
    zf_dark_curve_init(&q->curve);
}

static void question_clear(question *q)
{
    fmpq_clear(q->sum);
    fmpq_clear(q->cubes);
    for (slong i = 0; i < 3; i++)
        fmpq_clear(&q->reference[i]);
    zf_dark_curve_clear(&q->curve);
}

/* The sums of three charges, which become the reference. */
static void set_three(question *q, const char *a, const char *b, const char *c)
{
    const char *text[] = {a, b, c};
    fmpq_t t, sum, cubes;

    fmpq_init(t);
    fmpq_init(sum);
    fmpq_init(cubes);
    for (slong i = 0; i < 3; i++) {
        fmpq_set_str(&q->reference[i], text[i], 10);
        fmpq_canonicalise(&q->reference[i]);
        fmpq_add(sum, sum, &q->reference[i]);
        fmpq_pow_si(t, &q->reference[i], 3);
        fmpq_add(cubes, cubes, t);
    }
    q->o.reference = q->reference;
    fmpq_swap(q->sum, sum);
    fmpq_swap(q->cubes, cubes);
    fmpq_clear(t);
    fmpq_clear(sum);
    fmpq_clear(cubes);
}

/* 0 when built without PARI and the curve needs it. */
static int solve(question *q)
{
    zf_error err = {0};
    zf_status st =
        zf_dark_curve_solve(&q->curve, q->sum, q->cubes, &q->o, &err);

    if (st == ZF_EMISSING)
        return 0;
    ZF_CHECK_OK(st, &err);
    return 1;
}

static int is_three(const fmpq *q, const char *const *text)
{
    fmpq_t t;
    int same = 1;

    fmpq_init(t);
    for (slong i = 0; i < 3; i++) {
        fmpq_set_str(t, text[i], 10);
        same = same && fmpq_equal(&q[i], t);
    }
    fmpq_clear(t);
    return same;
}

static int has_point(const zf_dark_curve *c, const char *a, const char *b,
                     const char *d)
{
    const char *text[] = {a, b, d};

    for (slong i = 0; i < c->n_points; i++)
        if (is_three(c->points[i].q, text))
            return 1;
    return 0;
}

ZF_TEST(benchmark_of_1909_02021)
{
    const char *first[] = {"-549/200", "3103/1700", "8533/3400"};
    question q;

    question_init(&q);
    set_three(&q, "59/100", "1", "0");
    q.o.points = 3;
    q.o.max_denominator = 100;
    if (solve(&q)) {
        ZF_CHECK(q.curve.shape == ZF_DARK_ELLIPTIC);
        ZF_CHECK_SI_EQ(q.curve.torsion_order, 3);
        ZF_CHECK(q.curve.rank_known && !q.curve.rank_grh);
        ZF_CHECK_SI_EQ(q.curve.rank_low, 2);
        ZF_CHECK_SI_EQ(q.curve.rank_high, 2);
        ZF_CHECK_SI_EQ(q.curve.saturated, 1);
        ZF_CHECK_SI_EQ(q.curve.n_points, 3);
        ZF_CHECK_SI_EQ(q.curve.n_proved, 3);
        ZF_CHECK(is_three(q.curve.points[0].q, first));
        ZF_CHECK(fmpz_equal_si(&q.curve.points[0].height, 9333));
        ZF_CHECK(fmpz_equal_si(&q.curve.exact_height, 10000));
        ZF_CHECK(q.curve.extent == ZF_DARK_BOX);
    }
    question_clear(&q);
}

static void check_curve(const char *const *abc, slong torsion, slong rank,
                        const char *const *point)
{
    question q;

    question_init(&q);
    set_three(&q, abc[0], abc[1], abc[2]);
    q.o.points = 2;
    if (solve(&q)) {
        ZF_CHECK_SI_EQ(q.curve.torsion_order, torsion);
        ZF_CHECK_SI_EQ(q.curve.rank_low, rank);
        ZF_CHECK_SI_EQ(q.curve.rank_high, rank);
        ZF_CHECK_SI_EQ(q.curve.n_proved, q.curve.n_points);
        if (point)
            ZF_CHECK(has_point(&q.curve, point[0], point[1], point[2]));
    }
    question_clear(&q);
}

ZF_TEST(known_curves)
{
    const char *rational[] = {"3/5", "1", "1/20"};
    const char *rational_has[] = {"1/4", "7/20", "21/20"};
    const char *b3[] = {"1", "2", "0"}, *b3_has[] = {"-5", "7/2", "9/2"};
    const char *six[] = {"6", "-5", "-5"}, *six_has[] = {"-3", "-2", "1"};
    const char *none[] = {"1", "1", "0"};

    check_curve(rational, 3, 2, rational_has);
    check_curve(b3, 3, 1, b3_has);
    check_curve(six, 6, 1, six_has);
    check_curve(none, 6, 0, NULL);
}

/* Rank 0, torsion Z/6 x Z/2: three multisets and no more. */
ZF_TEST(finitely_many)
{
    question q;

    question_init(&q);
    fmpq_set_si(q.sum, -7, 1);
    fmpq_set_si(q.cubes, -127, 1);
    if (solve(&q)) {
        ZF_CHECK_SI_EQ(q.curve.torsion_order, 12);
        ZF_CHECK_SI_EQ(q.curve.torsion[0], 6);
        ZF_CHECK_SI_EQ(q.curve.torsion[1], 2);
        ZF_CHECK(q.curve.extent == ZF_DARK_ALL);
        ZF_CHECK_SI_EQ(q.curve.n_points, 3);
        ZF_CHECK_SI_EQ(q.curve.n_proved, 3);
        ZF_CHECK(has_point(&q.curve, "-4", "-4", "1"));
        ZF_CHECK(has_point(&q.curve, "-5", "-1", "-1"));
        ZF_CHECK(has_point(&q.curve, "-9", "-9", "11"));
    }
    question_clear(&q);
}

ZF_TEST(undecided)
{
    question q;

    question_init(&q);
    fmpq_set_si(q.sum, 11, 1);
    fmpq_set_si(q.cubes, -67, 1);
    q.o.effort = 0;
    if (solve(&q)) {
        ZF_CHECK_SI_EQ(q.curve.rank_low, 0);
        ZF_CHECK_SI_EQ(q.curve.rank_high, 2);
        ZF_CHECK(q.curve.extent == ZF_DARK_BOX);
        ZF_CHECK(fmpz_equal(&q.curve.proved_height, &q.curve.exact_height));
        ZF_CHECK(fmpz_equal_si(&q.curve.exact_height, 200));
    }
    question_clear(&q);
}

/* The heights claim to be complete far beyond any list: whatever a list finds
 * below them must be there.  The lists know nothing of curves. */
typedef struct audit {
    const zf_dark_curve *curve;
    const fmpq *reference;
    slong seen;
} audit;

static int check_listed(const fmpq *q, slong n, void *arg)
{
    audit *a = arg;
    zf_dark_class facts;
    fmpz_t m, t, height;
    slong at = 0;

    zf_dark_classify(&facts, q, n, a->reference, 3);
    if (facts.trivial)
        return 0;
    fmpz_init_set_ui(m, 1);
    fmpz_init(t);
    fmpz_init(height);
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
    if (fmpz_cmp(height, &a->curve->proved_height) <= 0) {
        while (at < a->curve->n_points &&
               !(fmpq_equal(&a->curve->points[at].q[0], &q[0]) &&
                 fmpq_equal(&a->curve->points[at].q[1], &q[1]) &&
                 fmpq_equal(&a->curve->points[at].q[2], &q[2])))
            at++;
        ZF_CHECK(at < a->curve->n_points);
        ZF_CHECK_FMPZ_EQ(&a->curve->points[at].height, height);
        a->seen++;
    }
    fmpz_clear(m);
    fmpz_clear(t);
    fmpz_clear(height);
    return 0;
}

static void audit_three(const char *const *text, slong points)
{
    zf_dark_options list;
    zf_dark_extent extent = ZF_DARK_ALL;
    zf_error err = {0};
    question q;
    audit a;

    question_init(&q);
    set_three(&q, text[0], text[1], text[2]);
    q.o.points = points;
    q.o.max_denominator = 0;
    q.o.effort = 0;
    zf_dark_options_init(&list);
    list.states = 3;
    list.max_denominator = 500;
    if (solve(&q) && q.curve.shape != ZF_DARK_LINES) {
        a = (audit){&q.curve, q.reference, 0};
        ZF_CHECK_OK(zf_dark_list(&extent, q.sum, q.cubes, &list, check_listed,
                                 &a, &err),
                    &err);
        for (slong i = 1; i < q.curve.n_points; i++)
            ZF_CHECK(fmpz_cmp(&q.curve.points[i - 1].height,
                              &q.curve.points[i].height) <= 0);
    }
    zf_dark_options_clear(&list);
    question_clear(&q);
}

ZF_TEST(least_points_are_the_least)
{
    /* the order by canonical height is another one */
    const char *hard[2][3] = {{"28", "2", "-11"}, {"-5", "3/2", "-7"}};
    uint64_t rng = zf_test_seed();

    audit_three(hard[0], 2);
    audit_three(hard[1], 2);
    for (slong t = 0; t < 6 * zf_test_multiplier(); t++) {
        slong den = zf_test_between(&rng, 1, 6);
        char text[3][24];
        const char *three[] = {text[0], text[1], text[2]};

        for (slong i = 0; i < 3; i++)
            snprintf(text[i], sizeof(text[i]), "%ld/%ld",
                     (long)zf_test_between(&rng, -20, 20), (long)den);
        audit_three(three, zf_test_between(&rng, 1, 6));
    }
}

/* V^2 + s U V + N V = U^3, from the definition. */
static void check_on_curve(const fmpq_t u, const fmpq_t v, const fmpq_t sum,
                           const fmpq_t cubes)
{
    fmpq_t n, l, r, t;

    fmpq_init(n);
    fmpq_init(l);
    fmpq_init(r);
    fmpq_init(t);
    fmpq_pow_si(n, sum, 3);
    fmpq_sub(n, n, cubes);
    fmpq_set_si(t, 1, 3);
    fmpq_mul(n, n, t);
    fmpq_mul_si(l, sum, 2);
    fmpq_mul(l, l, u);
    fmpq_add(l, l, v);
    fmpq_add(l, l, n);
    fmpq_mul(l, l, v);
    fmpq_pow_si(r, u, 3);
    ZF_CHECK_FMPQ_EQ(l, r);
    fmpq_clear(n);
    fmpq_clear(l);
    fmpq_clear(r);
    fmpq_clear(t);
}

/* Every listed triple, in every order, is a point, and comes back. */
static int check_maps(const fmpq *q, slong n, void *arg)
{
    const question *p = arg;
    fmpq order[3], back[3];
    fmpq_t u, v;

    ZF_CHECK_SI_EQ(n, 3);
    fmpq_init(u);
    fmpq_init(v);
    for (slong i = 0; i < 3; i++) {
        fmpq_init(&order[i]);
        fmpq_init(&back[i]);
    }
    for (slong perm = 0; perm < 6; perm++) {
        slong i = perm % 3, j = (i + 1 + perm / 3) % 3, k = 3 - i - j;

        fmpq_set(&order[0], &q[i]);
        fmpq_set(&order[1], &q[j]);
        fmpq_set(&order[2], &q[k]);
        ZF_CHECK(zf_dark_curve_from_charges(u, v, order, p->sum, p->cubes));
        check_on_curve(u, v, p->sum, p->cubes);
        ZF_CHECK(zf_dark_curve_to_charges(back, u, v, p->sum, p->cubes));
        for (slong l = 0; l < 3; l++)
            ZF_CHECK_FMPQ_EQ(&back[l], &order[l]);
        fmpq_add_si(u, u, 1);
        ZF_CHECK(!zf_dark_curve_to_charges(back, u, v, p->sum, p->cubes));
    }
    for (slong i = 0; i < 3; i++) {
        fmpq_clear(&order[i]);
        fmpq_clear(&back[i]);
    }
    fmpq_clear(u);
    fmpq_clear(v);
    return 0;
}

ZF_TEST(lists_lie_on_the_curve)
{
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 30 * zf_test_multiplier(); t++) {
        slong a[3], m = zf_test_between(&rng, 1, 12);
        zf_dark_options list;
        zf_dark_extent extent;
        zf_error err = {0};
        question q;

        for (slong i = 0; i < 3; i++)
            a[i] = zf_test_between(&rng, -60, 60);
        question_init(&q);
        brute_sums(q.sum, q.cubes, a, 3, m);
        zf_dark_options_init(&list);
        list.states = 3;
        list.max_denominator = 60;
        ZF_CHECK_OK(
            zf_dark_list(&extent, q.sum, q.cubes, &list, check_maps, &q, &err),
            &err);
        zf_dark_options_clear(&list);
        question_clear(&q);
    }
}

ZF_TEST(points_without_charges)
{
    fmpq_t u, v, sum, cubes;
    fmpq q[3];

    fmpq_init(u);
    fmpq_init(v);
    fmpq_init(sum);
    fmpq_init(cubes);
    for (slong i = 0; i < 3; i++)
        fmpq_init(&q[i]);
    fmpq_set_si(sum, 3, 1);
    fmpq_set_si(cubes, 9, 1);
    ZF_CHECK(!zf_dark_curve_to_charges(q, u, v, sum, cubes)); /* (0, 0) */
    fmpq_set_si(v, -6, 1);
    ZF_CHECK(!zf_dark_curve_to_charges(q, u, v, sum, cubes)); /* (0, -N) */
    fmpq_set_si(&q[0], 1, 1);
    fmpq_set_si(&q[1], 2, 1);
    ZF_CHECK(zf_dark_curve_from_charges(u, v, q, sum, cubes));
    fmpq_set_si(cubes, 10, 1);
    ZF_CHECK(!zf_dark_curve_from_charges(u, v, q, sum, cubes));
    for (slong i = 0; i < 3; i++)
        fmpq_clear(&q[i]);
    fmpq_clear(u);
    fmpq_clear(v);
    fmpq_clear(sum);
    fmpq_clear(cubes);
}

static int after_calls(void *arg)
{
    slong *left = arg;

    return (*left)-- <= 0;
}

/* PARI would need minutes for this one; what is known by then is kept. */
ZF_TEST(cancels)
{
    slong left = 12;
    zf_monitor monitor = {after_calls, NULL, &left};
    question q;

    question_init(&q);
    set_three(&q, "997/991", "-761/983", "523/977");
    q.o.monitor = &monitor;
    q.o.max_denominator = 1;
    if (solve(&q)) {
        ZF_CHECK(q.curve.extent == ZF_DARK_CUT);
        ZF_CHECK_SI_EQ(q.curve.rank_known, 0);
        /* no process is left behind */
        ZF_CHECK(waitpid(-1, NULL, WNOHANG) < 0 && errno == ECHILD);
    }
    question_clear(&q);
}

static void refuses(question *q, const char *message)
{
    zf_error err = {0};
    zf_status st =
        zf_dark_curve_solve(&q->curve, q->sum, q->cubes, &q->o, &err);

    ZF_CHECK(st == ZF_EINPUT);
    ZF_CHECK_STR_EQ(err.message, message);
}

ZF_TEST(refusals)
{
    question q;

    question_init(&q);
    set_three(&q, "1", "2", "0");
    q.o.points = -1;
    refuses(&q, "number of points is -1; expected 0 to 1000");
    q.o.points = 1;
    q.o.effort = 21;
    refuses(&q, "effort is 21; expected 0 to 20");
    q.o.effort = 0;
    q.o.max_denominator = -1;
    refuses(&q, "largest denominator factor is -1; expected 0 to 1073741824");
    q.o.max_denominator = 1;
    fmpq_set_si(q.cubes, 10, 1);
    refuses(&q, "the reference charges do not have the sum and the sum of "
                "cubes given");
    question_clear(&q);
}

ZF_TEST_MAIN(ZF_CASE(benchmark_of_1909_02021), ZF_CASE(known_curves),
             ZF_CASE(finitely_many), ZF_CASE(undecided),
             ZF_CASE(least_points_are_the_least),
             ZF_CASE(lists_lie_on_the_curve), ZF_CASE(points_without_charges),
             ZF_CASE(cancels), ZF_CASE(refusals))
