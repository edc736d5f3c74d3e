/* run_models.c - evaluates every model of the registry at its benchmark and at
 * points around it, checks what can be checked without other programs, and
 * lists the numbers for check_numbers.c, which computes them otherwise.
 * Every few models get points around it; the others only the benchmark.
 *
 * Checked here: derivatives against differences, masks against all, errors for
 * points that are not physical, and two threads against one. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <threads.h>

#include "zforge_registry.h"

enum {
    MOST = 64,    /* parameters */
    N_POINTS = 3, /* the benchmark and two others */
    FEW = 3       /* of so many models one has N_POINTS points */
};

static int failed;

static void fail(const zforge_model *m, const char *what, const char *name)
{
    fprintf(stderr, "%s: %s (%s)\n", zforge_model_id(m), what, name);
    failed = 1;
}

static double *numbers(int n)
{
    double *x = (double *)calloc((size_t)n + 1, sizeof(double));

    if (!x)
        exit(1);
    return x;
}

/* ---- points ---- */

static uint64_t state = 20261121;

/* In (0, 1). */
static double chance(void)
{
    state = state * 6364136223846793005u + 1442695040888963407u;
    return ((double)(state >> 33) + 0.5) / 2147483648.0;
}

static void choose(double *point, const zforge_model *m, int which)
{
    int k;

    for (k = 0; k < zforge_parameter_count(m); k++) {
        double low = zforge_parameter_low(m, k);
        double high = zforge_parameter_high(m, k);
        double x = zforge_parameter_value(m, k);

        if (which > 0)
            x = x == 0.0 ? 0.2 * chance() - 0.1 : x * (0.6 + 0.8 * chance());
        if (x <= low || x >= high)
            x = zforge_parameter_value(m, k);
        point[k] = x;
    }
}

/* ---- checks ---- */

static double step_of(double x)
{
    return 1e-3 * (fabs(x) > 1e-3 ? fabs(x) : 1e-2);
}

/* A model at a point. */
typedef struct place {
    const zforge_model *m;
    const void *context;
    const double *point;
    uint64_t mask;
} place;

/* d out / d parameter k from four values around the point at multiples of h,
 * and the largest of these; 0 where they leave the range. */
static int differences(double *d, double *size, const place *at, int k,
                       double h)
{
    const zforge_model *m = at->m;
    static const double weight[4] = {1.0 / 12, -8.0 / 12, 8.0 / 12, -1.0 / 12};
    static const int offset[4] = {-2, -1, 1, 2};
    int n = zforge_value_count(m), i, j, there = 1;
    double moved[MOST], *out = numbers(n);

    memcpy(moved, at->point, sizeof(moved));
    memset(d, 0, (size_t)n * sizeof(double));
    memset(size, 0, (size_t)n * sizeof(double));
    for (j = 0; j < 4; j++) {
        moved[k] = at->point[k] + offset[j] * h;
        if (zforge_observables(m, out, at->context, moved, at->mask) !=
            ZFORGE_OK)
            there = 0;
        for (i = 0; i < n; i++) {
            d[i] += weight[j] * out[i] / h;
            size[i] = fabs(out[i]) > size[i] ? fabs(out[i]) : size[i];
        }
    }
    free(out);
    return there;
}

/* Values that are differences of larger numbers have errors of rounding of
 * that order. */
static double noise_of(const zforge_model *m, int o)
{
    if (strcmp(zforge_observable_unit(m, o), "1") == 0)
        return 1e-14;
    return strncmp(zforge_observable_name(m, o), "L10", 3) == 0 ? 1e-23 : 0.0;
}

/* Derivatives of observable o by parameter k: analytic ones, and differences
 * with two steps, which tell each other's errors. */
static void compare_rows(const place *at, int o, int k, const double *g,
                         const double *const d[3], double h)
{
    const zforge_model *m = at->m;
    int np = zforge_parameter_count(m), first = zforge_observable_first(m, o);
    int last = first + zforge_observable_size(m, o), i;

    for (i = first; i < last; i++) {
        double error = 1e-6 * fabs(d[0][i]) + 2.0 * fabs(d[0][i] - d[1][i]);

        if (fabs(g[i * np + k] - d[1][i]) <=
            error + (1e-11 * d[2][i] + noise_of(m, o)) / h)
            continue;
        fprintf(stderr, "row %d by %s: %.17g, want %.17g\n", i - first,
                zforge_parameter_name(m, k), g[i * np + k], d[1][i]);
        fail(m, "a derivative", zforge_observable_name(m, o));
    }
}

static void check_gradient(const place *at)
{
    const zforge_model *m = at->m;
    int n = zforge_value_count(m), np = zforge_parameter_count(m), k, o;
    double *g = numbers(n * np), *d = numbers(n), *half = numbers(n),
           *size = numbers(n);
    const double *all[3] = {d, half, size};

    if (zforge_gradient(m, g, at->context, at->point, at->mask) != ZFORGE_OK)
        fail(m, "no gradient", "");
    for (k = 0; k < np; k++) {
        double h = step_of(at->point[k]);

        if (!differences(half, size, at, k, 0.5 * h) ||
            !differences(d, size, at, k, h))
            continue;
        for (o = 0; o < zforge_observable_count(m); o++)
            if (zforge_observable_mask(m, o) & at->mask)
                compare_rows(at, o, k, g, all, 0.5 * h);
    }
    free(size);
    free(half);
    free(d);
    free(g);
}

/* Each bit alone gives what all together give, and touches nothing else. */
static void check_masks(const zforge_model *m, const void *context,
                        const double *point, const double *all, uint64_t mask)
{
    int n = zforge_value_count(m), o, i;
    double *out = numbers(n);

    for (o = 0; o < zforge_observable_count(m); o++) {
        uint64_t bit = zforge_observable_mask(m, o);
        int first = zforge_observable_first(m, o);

        if (!(bit & mask))
            continue;
        for (i = 0; i < n; i++)
            out[i] = -1e300;
        if (zforge_observables(m, out, context, point, bit) != ZFORGE_OK)
            fail(m, "a part of a mask", zforge_observable_name(m, o));
        if (memcmp(out + first, all + first,
                   (size_t)zforge_observable_size(m, o) * sizeof(double)) != 0)
            fail(m, "a part differs from all", zforge_observable_name(m, o));
        for (i = 0; i < n; i++)
            if (out[i] != -1e300 && out[i] != all[i])
                fail(m, "more was written", zforge_observable_name(m, o));
    }
    free(out);
}

static void refuse(const zforge_model *m, const void *context,
                   const double *point, int want, const char *what)
{
    int n = zforge_value_count(m), np = zforge_parameter_count(m), i;
    double *out = numbers(n * np + 1000), chi2 = 7.0;
    uint64_t mask = 7;
    int got[6];

    got[0] = zforge_observables(m, out, context, point, ZFORGE_ALL);
    got[1] = zforge_gradient(m, out, context, point, ZFORGE_ALL);
    got[2] = zforge_couplings(m, out, context, point);
    got[3] = zforge_wilson(m, out, context, point);
    got[4] = zforge_model_chi2(m, &chi2, NULL, context, point, ZFORGE_ALL);
    got[5] = zforge_valid(m, &mask, context, point);
    for (i = 0; i < 6; i++)
        if (got[i] != want)
            fail(m, "an error that is not named", what);
    for (i = 0; i < n * np; i++)
        if (out[i] != 0.0 || chi2 != 7.0 || mask != 7)
            fail(m, "a number in spite of an error", what);
    free(out);
}

static void check_errors(const zforge_model *m, const void *context)
{
    double point[MOST], bad[MOST];
    int k;

    choose(point, m, 0);
    for (k = 0; k < zforge_parameter_count(m); k++) {
        double low = zforge_parameter_low(m, k);
        double high = zforge_parameter_high(m, k);
        const char *name = zforge_parameter_name(m, k);

        memcpy(bad, point, sizeof(bad));
        bad[k] = NAN;
        refuse(m, context, bad, k + 1, name);
        bad[k] = HUGE_VAL;
        refuse(m, context, bad, k + 1, name);
        bad[k] = -HUGE_VAL;
        refuse(m, context, bad, k + 1, name);
        bad[k] = low - 1.0;
        if (low > -1e300)
            refuse(m, context, bad, k + 1, name);
        bad[k] = high + 1.0;
        if (high < 1e300)
            refuse(m, context, bad, k + 1, name);
    }
    refuse(m, NULL, point, ZFORGE_NULL, "no context");
    refuse(m, context, NULL, ZFORGE_NULL, "no point");
}

static void check_inputs(const zforge_model *m)
{
    double *input = numbers(zforge_input_count()), *out, *same;
    void *one = malloc(zforge_context_size(m)),
         *two = malloc(zforge_context_size(m));
    int n = zforge_value_count(m), k;

    out = numbers(n);
    same = numbers(n);
    for (k = 0; k < zforge_input_count(); k++)
        input[k] = zforge_input_value(k);
    if (zforge_prepare(m, one, NULL) != ZFORGE_OK ||
        zforge_prepare(m, two, input) != ZFORGE_OK ||
        zforge_standard_model(m, out, one) != ZFORGE_OK ||
        zforge_standard_model(m, same, two) != ZFORGE_OK ||
        memcmp(one, two, zforge_context_size(m)) != 0)
        fail(m, "the defaults are not the defaults", "");
    for (k = 0; k < zforge_input_count(); k++) {
        input[k] = NAN;
        if (zforge_prepare(m, two, input) != k + 1)
            fail(m, "an input that is not a number", zforge_input_name(k));
        input[k] = zforge_input_low(k) - 1.0;
        if (input[k] > -1e300 && zforge_prepare(m, two, input) != k + 1)
            fail(m, "an input below its range", zforge_input_name(k));
        input[k] = zforge_input_high(k) + 1.0;
        if (input[k] < 1e300 && zforge_prepare(m, two, input) != k + 1)
            fail(m, "an input above its range", zforge_input_name(k));
        input[k] = zforge_input_value(k);
    }
    free(input);
    free(out);
    free(same);
    free(one);
    free(two);
}

/* ---- threads ---- */

typedef struct worker {
    const zforge_model *m;
    const void *context;
    const double *point;
    const double *want;
    uint64_t mask;
    int bad;
} worker;

static int work(void *arg)
{
    worker *w = (worker *)arg;
    int n = zforge_value_count(w->m), i, k;
    double *out = numbers(n);

    for (k = 0; k < 20; k++) {
        memcpy(out, w->want, (size_t)n * sizeof(double));
        if (zforge_observables(w->m, out, w->context, w->point, w->mask) !=
            ZFORGE_OK)
            w->bad = 1;
        for (i = 0; i < n; i++)
            if (memcmp(&out[i], &w->want[i], sizeof(double)) != 0)
                w->bad = 1;
    }
    free(out);
    return 0;
}

static void check_threads(const zforge_model *m, const void *context,
                          const double *point, const double *want,
                          uint64_t mask)
{
    worker w[2] = {{m, context, point, want, mask, 0},
                   {m, context, point, want, mask, 0}};
    thrd_t thread;

    if (thrd_create(&thread, work, &w[0]) != thrd_success)
        return;
    (void)work(&w[1]);
    thrd_join(thread, NULL);
    if (w[0].bad || w[1].bad)
        fail(m, "two threads", "");
}

/* ---- the list ---- */

/* What the module says of the bits that are valid must be what it refuses: all
 * others by naming a parameter, and of these none but for what is not finite,
 * which is left out. */
static uint64_t allowed(const zforge_model *m, const void *context,
                        const double *point)
{
    double *out = numbers(zforge_value_count(m));
    uint64_t valid = 0, mask;
    int k;

    if (zforge_valid(m, &valid, context, point) != ZFORGE_OK)
        fail(m, "a point in range", "all");
    mask = valid;
    for (k = 0; k < zforge_observable_count(m); k++) {
        uint64_t bit = zforge_observable_mask(m, k);
        int status = zforge_observables(m, out, context, point, bit);

        if (!(bit & valid) &&
            (status <= 0 || status > zforge_parameter_count(m)))
            fail(m, "an observable that is not valid is not refused",
                 zforge_observable_name(m, k));
        if ((bit & valid) && status == ZFORGE_NOT_FINITE)
            mask &= ~bit;
        else if ((bit & valid) && status != ZFORGE_OK)
            fail(m, "a point in range", zforge_observable_name(m, k));
    }
    free(out);
    return mask;
}

static void list_values(const zforge_model *m, const void *context,
                        const double *point, const double *out, uint64_t mask)
{
    int k, i;
    double *sm = numbers(zforge_value_count(m)), chi2;

    for (k = 0; k < zforge_parameter_count(m); k++)
        printf("set %s %.17g\n", zforge_parameter_name(m, k), point[k]);
    (void)zforge_standard_model(m, sm, context);
    for (k = 0; k < zforge_observable_count(m); k++) {
        int first = zforge_observable_first(m, k);

        if (!(zforge_observable_mask(m, k) & mask)) {
            printf("refused %s\n", zforge_observable_name(m, k));
            continue;
        }
        for (i = first; i < first + zforge_observable_size(m, k); i++)
            printf("value %s %d %.17g %.17g\n", zforge_observable_name(m, k),
                   i - first, out[i], sm[i]);
    }
    if (zforge_model_chi2(m, &chi2, NULL, context, point, ZFORGE_ALL) ==
        ZFORGE_OK)
        printf("chi2 %.17g\n", chi2);
    free(sm);
}

static void list_couplings(const zforge_model *m, const void *context,
                           const double *point)
{
    static const char *const species[] = {"u", "d", "e", "nu", "n"};
    double *out = numbers(2 * zforge_wilson_count(m)), c[ZFORGE_N_COUPLINGS];
    int s, right, i, j, k;

    if (zforge_wilson(m, out, context, point) != ZFORGE_OK ||
        zforge_couplings(m, c, context, point) != ZFORGE_OK)
        fail(m, "no couplings", "");
    for (k = 0; k < zforge_wilson_count(m); k++)
        printf("wilson %s %.17g %.17g\n", zforge_wilson_key(m, k), out[2 * k],
               out[2 * k + 1]);
    for (s = ZFORGE_U; s <= ZFORGE_N; s++)
        for (right = 0; right < 2; right++)
            for (i = 1; i <= 3; i++)
                for (j = 1; j <= 3; j++) {
                    k = ZFORGE_COUPLING(s, right, i, j);
                    printf("coupling Zp%c_%s_%d%d %.17g %.17g\n",
                           right ? 'R' : 'L', species[s], i, j, c[k], c[k + 1]);
                }
    free(out);
}

static void check_chi2(const zforge_model *m, const void *context,
                       const double *point)
{
    int np = zforge_parameter_count(m), k;
    double gradient[MOST], moved[MOST], chi2, up = 0.0, down = 0.0;

    if (zforge_model_chi2(m, &chi2, gradient, context, point, ZFORGE_ALL) !=
        ZFORGE_OK)
        return;
    for (k = 0; k < np; k++) {
        double h = 0.1 * step_of(point[k]);

        memcpy(moved, point, sizeof(moved));
        moved[k] = point[k] + h;
        if (zforge_model_chi2(m, &up, NULL, context, moved, ZFORGE_ALL) !=
            ZFORGE_OK)
            continue;
        moved[k] = point[k] - h;
        if (zforge_model_chi2(m, &down, NULL, context, moved, ZFORGE_ALL) !=
            ZFORGE_OK)
            continue;
        up = (up - down) / (2 * h);
        if (!(fabs(gradient[k] - up) <=
              1e-4 * fabs(up) + 1e-10 * fabs(chi2) / h))
            fail(m, "a derivative of chi^2", zforge_parameter_name(m, k));
    }
}

static void run_model(const zforge_model *m, int n_points)
{
    void *context = malloc(zforge_context_size(m));
    int n = zforge_value_count(m), which;
    double point[MOST] = {0}, *out = numbers(n);

    printf("model %s\n", zforge_model_id(m));
    if (zforge_parameter_count(m) > MOST ||
        zforge_prepare(m, context, NULL) != ZFORGE_OK) {
        fail(m, "cannot be prepared", "");
    } else {
        check_errors(m, context);
        check_inputs(m);
        for (which = 0; which < n_points; which++) {
            uint64_t mask;

            choose(point, m, which);
            mask = allowed(m, context, point);
            if (zforge_observables(m, out, context, point, mask) != ZFORGE_OK)
                fail(m, "parts are right and all together are not", "");
            printf("point\n");
            list_values(m, context, point, out, mask);
            list_couplings(m, context, point);
            check_masks(m, context, point, out, mask);
            check_gradient(&(place){m, context, point, mask});
            check_chi2(m, context, point);
            check_threads(m, context, point, out, mask);
        }
    }
    free(out);
    free(context);
}

int main(void)
{
    int k;

    for (k = 0; k < zforge_model_count(); k++) {
        const zforge_model *m = zforge_model_at(k);

        if (zforge_model_find(zforge_model_id(m)) != m)
            fail(m, "is not found", "");
        if (zforge_model_has_numbers(m))
            run_model(m, k % FEW == 0 ? N_POINTS : 1);
    }
    if (zforge_model_at(-1) || zforge_model_at(zforge_model_count()) ||
        zforge_model_find("no such model") || zforge_model_find(NULL))
        failed = 1;
    return failed;
}
