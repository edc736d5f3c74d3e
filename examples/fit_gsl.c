/* fit_gsl.c - a fit of two models to b -> s l l and B_s mixing with GSL.
 *
 *     cmake -S generated -B build-models && cmake --build build-models
 *     cc -std=c11 -O2 -I generated/c examples/fit_gsl.c \
 *         build-models/libzforge_models.a -lgsl -lgslcblas -lm -o fit_gsl
 *     ./fit_gsl MODEL MODEL
 *
 * For each model of the registry that is named, the gauge coupling and the
 * angle between s and b are fitted at M_Zp = 3 TeV, all other parameters
 * standing at the benchmark:
 *
 *     F = chi^2 of the fit (B.2) of arXiv:1909.02021 to C9 and C10
 *         + ((Delta M_s - measured)/uncertainty)^2
 *
 * The module gives values and derivatives; GSL's BFGS does the rest.  Nothing
 * here knows the models but for the names of parameters and observables. */
#include <gsl/gsl_errno.h>
#include <gsl/gsl_multimin.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "zforge_registry.h"

enum {
    N_FIT = 2,
    MOST_PARAMETERS = 64
};

static const char *const fitted[N_FIT] = {"g_X", "theta_sb"};
/* Steps of a fit are of order one in units of these. */
static const double unit[N_FIT] = {0.1, 0.01};

typedef struct fit {
    const zforge_model *model;
    void *context;
    double point[MOST_PARAMETERS];
    int parameter[N_FIT];
    int chi2, mixing; /* places of the two values */
    uint64_t mask;    /* what has to be computed */
    double measured, uncertainty;
    double *value, *gradient;
} fit;

/* Sets the fitted parameters; 1 when all is well.  A point that is not
 * physical counts as very bad. */
static int evaluate(fit *f, const gsl_vector *x, int with_gradient)
{
    int status;

    for (int k = 0; k < N_FIT; k++)
        f->point[f->parameter[k]] = unit[k] * gsl_vector_get(x, (size_t)k);
    status =
        zforge_observables(f->model, f->value, f->context, f->point, f->mask);
    if (status == ZFORGE_OK && with_gradient)
        status = zforge_gradient(f->model, f->gradient, f->context, f->point,
                                 f->mask);
    return status == ZFORGE_OK;
}

static double pull(const fit *f)
{
    return (f->value[f->mixing] - f->measured) / f->uncertainty;
}

static void function_and_gradient(const gsl_vector *x, void *arg, double *out,
                                  gsl_vector *gradient)
{
    fit *f = arg;
    int n = zforge_parameter_count(f->model);

    if (!evaluate(f, x, gradient != NULL)) {
        if (out)
            *out = 1e10;
        if (gradient)
            gsl_vector_set_zero(gradient);
        return;
    }
    if (out)
        *out = f->value[f->chi2] + pull(f) * pull(f);
    for (int k = 0; gradient && k < N_FIT; k++) {
        double d = f->gradient[f->chi2 * n + f->parameter[k]] +
                   2.0 * pull(f) / f->uncertainty *
                       f->gradient[f->mixing * n + f->parameter[k]];

        gsl_vector_set(gradient, (size_t)k, unit[k] * d);
    }
}

static double function(const gsl_vector *x, void *arg)
{
    double out;

    function_and_gradient(x, arg, &out, NULL);
    return out;
}

static void gradient_of(const gsl_vector *x, void *arg, gsl_vector *gradient)
{
    function_and_gradient(x, arg, NULL, gradient);
}

/* ---- one model ---- */

static int value_of(fit *f, const char *name)
{
    int k = zforge_observable_find(f->model, name);

    f->mask |= zforge_observable_mask(f->model, k);
    return zforge_observable_first(f->model, k);
}

static int open_fit(fit *f, const zforge_model *m)
{
    int mass = zforge_parameter_find(m, "M_Zp"), dms;

    memset(f, 0, sizeof(*f));
    f->model = m;
    if (zforge_parameter_count(m) > MOST_PARAMETERS || mass < 0)
        return 0;
    for (int k = 0; k < zforge_parameter_count(m); k++)
        f->point[k] = zforge_parameter_value(m, k);
    f->point[mass] = 3000.0;
    for (int k = 0; k < N_FIT; k++) {
        f->parameter[k] = zforge_parameter_find(m, fitted[k]);
        if (f->parameter[k] < 0)
            return 0;
    }
    f->chi2 = value_of(f, "fit_all_chi2");
    f->mixing = value_of(f, "DeltaM_s");
    dms = zforge_observable_find(m, "DeltaM_s");
    if (f->chi2 < 0 || f->mixing < 0)
        return 0;
    f->measured = m->numbers->observable[dms].measured;
    /* That of the Standard Model is the larger one. */
    f->uncertainty = 0.06 * f->measured;
    f->context = malloc(zforge_context_size(m));
    f->value = calloc((size_t)zforge_value_count(m), sizeof(double));
    f->gradient =
        calloc((size_t)(zforge_value_count(m) * zforge_parameter_count(m)),
               sizeof(double));
    return f->context && f->value && f->gradient &&
           zforge_prepare(m, f->context, NULL) == ZFORGE_OK;
}

static void close_fit(fit *f)
{
    free(f->context);
    free(f->value);
    free(f->gradient);
}

static void minimise(fit *f)
{
    gsl_multimin_function_fdf problem = {function, gradient_of,
                                         function_and_gradient, N_FIT, f};
    gsl_multimin_fdfminimizer *s = gsl_multimin_fdfminimizer_alloc(
        gsl_multimin_fdfminimizer_vector_bfgs2, N_FIT);
    gsl_vector *x = gsl_vector_alloc(N_FIT);
    int status = GSL_CONTINUE;

    gsl_vector_set(x, 0, 2.0);
    gsl_vector_set(x, 1, -1.0);
    gsl_multimin_fdfminimizer_set(s, &problem, x, 0.1, 0.01);
    for (int k = 0; k < 500 && status == GSL_CONTINUE; k++) {
        if (gsl_multimin_fdfminimizer_iterate(s))
            break;
        status = gsl_multimin_test_gradient(s->gradient, 1e-9);
    }
    (void)evaluate(f, s->x, 0);
    printf("%s", zforge_model_id(f->model));
    for (int k = 0; k < N_FIT; k++)
        printf(" %s %.9g", fitted[k], f->point[f->parameter[k]]);
    printf(" F %.9g DeltaM_s %.9g\n", s->f, f->value[f->mixing]);
    gsl_vector_free(x);
    gsl_multimin_fdfminimizer_free(s);
}

int main(int argc, char **argv)
{
    gsl_set_error_handler_off();
    for (int k = 1; k < argc; k++) {
        const zforge_model *m = zforge_model_find(argv[k]);
        fit f;

        if (!m || !zforge_model_has_numbers(m)) {
            fprintf(stderr, "no model %s with numbers\n", argv[k]);
            return 1;
        }
        if (open_fit(&f, m)) {
            minimise(&f);
        } else {
            fprintf(stderr, "%s has not what is to be fitted\n", argv[k]);
            close_fit(&f);
            return 1;
        }
        close_fit(&f);
    }
    return 0;
}
