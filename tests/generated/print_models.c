/* print_models.c - lists all that the C modules of models say, and checks that
 * their doubles agree with their integers.  models.inc lists the modules:
 * M(zf_NAME) for each. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "zforge_model.h"

#define M(name) extern const zforge_model name;
#include "models.inc"
#undef M

#define M(name) &name,
static const zforge_model *const models[] = {
#include "models.inc"
};
#undef M

static void fail(const zforge_model *m, const char *what)
{
    fprintf(stderr, "%s: %s\n", m->id, what);
    exit(1);
}

/* c is the rational n/d, up to the rounding of two integers and a quotient. */
static void check_double(const zforge_model *m, double c, int64_t n, int64_t d)
{
    double exact = (double)n / (double)d;

    if (d <= 0)
        fail(m, "a denominator that is not positive");
    if (c != exact)
        fail(m, "a double that is not its fraction");
}

static void print_component(const zforge_model *m, int i)
{
    const zforge_component *c = &m->component[i];
    int columns = m->n_parameters + 1, k;

    printf("component %s %d %d (%s)", c->name, c->multiplet, c->family,
           c->charge);
    for (k = i * columns; k < (i + 1) * columns; k++) {
        if (!c->known) {
            if (!isnan(m->coefficient[k]) ||
                (m->numerator && (m->numerator[k] || m->denominator[k])))
                fail(m, "a charge that nobody knows has numbers");
            continue;
        }
        if (m->numerator) {
            printf(" %lld/%lld", (long long)m->numerator[k],
                   (long long)m->denominator[k]);
            check_double(m, m->coefficient[k], m->numerator[k],
                         m->denominator[k]);
        }
        printf(" %.9g", m->coefficient[k]);
    }
    printf("\n");
}

/* The function gives the affine forms of the tables at a point. */
static void check_function(const zforge_model *m)
{
    double point[16], *out;
    int columns = m->n_parameters + 1, i, k;

    if (m->n_parameters > 16)
        return;
    out = (double *)calloc((size_t)m->n_components, sizeof(*out));
    for (k = 0; k < m->n_parameters; k++)
        point[k] = 0.37 * k - 1.25;
    m->charges(out, m->n_parameters > 0 ? point : NULL);
    for (i = 0; i < m->n_components; i++) {
        double want = m->coefficient[(i + 1) * columns - 1];

        for (k = 0; k < m->n_parameters; k++)
            want += m->coefficient[i * columns + k] * point[k];
        if (m->component[i].known
                ? fabs(out[i] - want) > 1e-12 * (1 + fabs(want))
                : !isnan(out[i]))
            fail(m, "the function disagrees with the table");
    }
    free(out);
}

static void print_model(const zforge_model *m)
{
    static const char *const kind[] = {"left", "right", "scalar"};
    int i;

    printf("model %s\ntitle %s\ncontent %s\nsearch %s\n", m->id, m->title,
           m->content, m->search);
    for (i = 0; i < m->n_multiplets; i++) {
        const zforge_multiplet *f = &m->multiplet[i];

        printf("multiplet %s %s %d %d %d %d %lld/%lld %d %d\n", f->name,
               kind[f->kind], f->su3_p, f->su3_q, f->su3_dimension,
               f->su2_dimension, (long long)f->hypercharge_numerator,
               (long long)f->hypercharge_denominator, f->families, f->first);
    }
    for (i = 0; i < m->n_parameters; i++)
        printf("parameter %s %s\n", m->parameter[i].name,
               m->parameter[i].latex);
    for (i = 0; i < m->n_components; i++)
        print_component(m, i);
    for (i = 0; i < m->n_anomalies; i++)
        printf("anomaly %s: %lld/%lld\n", m->anomaly[i].name,
               (long long)m->anomaly[i].numerator,
               (long long)m->anomaly[i].denominator);
    for (i = 0; i < m->n_references; i++)
        printf("reference %s\n", m->reference[i]);
    if (m->n_components > 0)
        check_function(m);
    else if (m->charges || m->component)
        fail(m, "no components, and charges");
}

int main(void)
{
    size_t k;

    for (k = 0; k < sizeof(models) / sizeof(models[0]); k++)
        print_model(models[k]);
    return 0;
}
