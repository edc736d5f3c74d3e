/* check_numbers.c - compares what run_models.c lists with what the library
 * computes from the card alone.
 *
 *     run_models | check_numbers CATALOG CARDS
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "zforge/coupling.h"
#include "zforge/observable.h"

enum {
    LINE = 400
};

/* What the lines so far have said. */
typedef struct state {
    const char *catalog, *cards;
    char id[LINE];
    zf_model *model;
    zf_couplings *couplings;
    zf_observables *observables;
    zf_comparison comparison;
    zf_point *point;
    size_t models, compared;
    int failed;
} state;

static void stop(const zf_error *err)
{
    char text[1000];

    zf_error_format(text, sizeof(text), err);
    fprintf(stderr, "check_numbers: %s\n", text);
    exit(1);
}

static void clear(state *s)
{
    zf_point_free(s->point);
    s->point = NULL;
    zf_comparison_clear(&s->comparison);
    zf_observables_free(s->observables);
    zf_couplings_free(s->couplings);
    zf_model_free(s->model);
    s->observables = NULL;
    s->couplings = NULL;
    s->model = NULL;
}

static void open_model(state *s, const char *id)
{
    char path[2 * LINE];
    zf_error err = {0};

    clear(s);
    snprintf(s->id, sizeof(s->id), "%s", id);
    snprintf(path, sizeof(path), "%s/%s.yaml", s->cards, id);
    if (zf_model_read_file(&s->model, path, &err) != ZF_OK ||
        zf_couplings_new(&s->couplings, s->model, s->catalog, &err) != ZF_OK ||
        zf_observables_new(&s->observables, s->couplings, s->catalog, &err) !=
            ZF_OK ||
        zf_comparison_new(&s->comparison, s->observables, &err) != ZF_OK)
        stop(&err);
    s->models++;
}

static void open_point(state *s)
{
    zf_error err = {0};

    zf_point_free(s->point);
    s->point = NULL;
    if (zf_point_new(&s->point, zf_couplings_quantities(s->couplings), &err) !=
        ZF_OK)
        stop(&err);
}

static void compare(state *s, const char *what, double got, double want,
                    double scale)
{
    s->compared++;
    if (fabs(got - want) <= 1e-12 * (fabs(want) + scale) ||
        (isnan(got) && isnan(want)))
        return;
    fprintf(stderr, "%s: %s is %.17g, want %.17g\n", s->id, what, got, want);
    s->failed = 1;
}

/* Of the numbers whose difference a value is, where that may vanish. */
static double size_of(const char *name)
{
    static const struct {
        const char *start;
        double size;
    } sizes[] = {{"AFB", 1.0}, {"phase", 1.0}, {"C10", 1.0}, {"L10", 1e-9}};

    for (size_t k = 0; k < sizeof(sizes) / sizeof(sizes[0]); k++)
        if (strncmp(name, sizes[k].start, strlen(sizes[k].start)) == 0)
            return sizes[k].size;
    return 0.0;
}

static void compare_value(state *s, const char *name, size_t row, double got,
                          double got_sm)
{
    const zf_observable *o = zf_observables_find(s->observables, name);
    double out[1000], sm[1000], scale;
    zf_error err = {0};

    if (!o || zf_observable_values(out, sm, o, s->point, &err) != ZF_OK) {
        fprintf(stderr, "%s: no %s: %s\n", s->id, name, err.message);
        s->failed = 1;
        return;
    }
    scale = size_of(name);
    if (!isnan(sm[row]))
        scale += fabs(sm[row]);
    compare(s, name, got, out[row], scale);
    compare(s, "Standard Model", got_sm, sm[row], 0.0);
}

/* 1 when the two are asked for by one bit: tables have bits of their own. */
static int share_bit(const zf_observable *a, const zf_observable *b)
{
    if (a == b)
        return 1;
    if (a->n_rows || b->n_rows || strcmp(a->file, b->file) != 0 ||
        a->n_valid != b->n_valid)
        return 0;
    for (size_t k = 0; k < a->n_valid; k++)
        if (strcmp(a->valid[k].quantity, b->valid[k].quantity) != 0 ||
            a->valid[k].low != b->valid[k].low ||
            a->valid[k].high != b->valid[k].high)
            return 0;
    return 1;
}

/* The module refuses a bit when one of its observables is not valid, or not
 * finite. */
static void compare_refusal(state *s, const char *name)
{
    const zf_observable *o = zf_observables_find(s->observables, name);
    size_t refused = 0;

    for (size_t k = 0; o && k < zf_observables_count(s->observables); k++) {
        const zf_observable *other = zf_observables_at(s->observables, k);
        double out[1000];

        if (share_bit(o, other))
            refused +=
                zf_observable_values(out, NULL, other, s->point, NULL) != ZF_OK;
    }
    if (refused == 0) {
        fprintf(stderr, "%s: %s is refused\n", s->id, name);
        s->failed = 1;
    }
}

static void compare_chi2(state *s, double got)
{
    double want;
    zf_error err = {0};

    if (zf_comparison_chi2(&want, &s->comparison, s->observables, s->point,
                           &err) != ZF_OK)
        stop(&err);
    compare(s, "chi2", got, want, 0.0);
}

static void compare_wilson(state *s, const char *key, double re, double im)
{
    for (size_t k = 0; k < zf_couplings_wilson_count(s->couplings); k++) {
        const zf_wilson *w = zf_couplings_wilson(s->couplings, k);
        double complex want;
        zf_error err = {0};

        if (strcmp(w->key, key) != 0)
            continue;
        if (zf_point_complex(&want, s->point, w->value, &err) != ZF_OK)
            stop(&err);
        compare(s, key, re, creal(want), cabs(want));
        compare(s, key, im, cimag(want), cabs(want));
        return;
    }
    fprintf(stderr, "%s: no %s\n", s->id, key);
    s->failed = 1;
}

/* ZpL_u_12 and its like; without mixing gL_u_12 is the same. */
static void compare_coupling(state *s, const char *name, double re, double im)
{
    zf_quantities *q = zf_couplings_quantities(s->couplings);
    char other[LINE];
    double complex want = 0;
    zf_error err = {0};

    snprintf(other, sizeof(other), "%s",
             zf_quantities_find(q, name) ? name : name + 1);
    if (other[0] == 'p')
        other[0] = 'g';
    if (zf_quantities_find(q, other) &&
        zf_point_value(&want, s->point, other, &err) != ZF_OK)
        stop(&err);
    compare(s, name, re, creal(want), cabs(want));
    compare(s, name, im, cimag(want), cabs(want));
}

static void read_line(state *s, const char *line)
{
    char name[LINE];
    double x, y;
    size_t row;
    zf_error err = {0};

    if (sscanf(line, "model %399s", name) == 1)
        open_model(s, name);
    else if (strcmp(line, "point\n") == 0)
        open_point(s);
    else if (sscanf(line, "set %399s %lf", name, &x) == 2) {
        if (zf_point_set(s->point, name, x, &err) != ZF_OK)
            stop(&err);
    } else if (sscanf(line, "value %399s %zu %lf %lf", name, &row, &x, &y) == 4)
        compare_value(s, name, row, x, y);
    else if (sscanf(line, "refused %399s", name) == 1)
        compare_refusal(s, name);
    else if (sscanf(line, "chi2 %lf", &x) == 1)
        compare_chi2(s, x);
    else if (sscanf(line, "wilson %399s %lf %lf", name, &x, &y) == 3)
        compare_wilson(s, name, x, y);
    else if (sscanf(line, "coupling %399s %lf %lf", name, &x, &y) == 3)
        compare_coupling(s, name, x, y);
    else {
        fprintf(stderr, "what is this: %s", line);
        s->failed = 1;
    }
}

int main(int argc, char **argv)
{
    state s = {0};
    char line[LINE];

    if (argc != 3) {
        fprintf(stderr, "expected CATALOG CARDS\n");
        return 2;
    }
    s.catalog = argv[1];
    s.cards = argv[2];
    while (fgets(line, sizeof(line), stdin))
        read_line(&s, line);
    clear(&s);
    printf("%zu models, %zu numbers compared\n", s.models, s.compared);
    flint_cleanup_master();
    return s.failed || s.compared == 0;
}
