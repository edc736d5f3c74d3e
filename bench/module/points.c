/* points.c - evaluates the module of 3 B_3 - L_e - 2 L_mu at many points.
 *
 *     points WHAT N
 *
 * WHAT is `fast` (all but LEP-2), `bins` (all but what has a propagating Z'),
 * `all`, or `gradient` (of `bins`). */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "zforge_registry.h"

/* The bits of LEP-2, and those with a propagating Z': by the names of their
 * observables. */
static uint64_t mask_of(const zforge_model *m, const char *what)
{
    uint64_t lep = 0, propagating = 0;
    int k;

    for (k = 0; k < m->numbers->n_observables; k++) {
        const zforge_observable *o = &m->numbers->observable[k];
        size_t len = strlen(o->name);

        if (o->n_values > 1)
            lep |= o->mask;
        if (o->n_values > 1 && len > 3 && strcmp(o->name + len - 3, "_Zp") == 0)
            propagating |= o->mask;
    }
    if (strcmp(what, "fast") == 0)
        return ~lep;
    return strcmp(what, "all") == 0 ? ZFORGE_ALL : ~propagating;
}

int main(int argc, char **argv)
{
    static const char id[] = "3b3-lepton-le-2lmu-";
    const zforge_model *m = NULL;
    double point[64], *out, sum = 0.0;
    int gradient, failed = 0, g, k;
    long n;
    void *context;
    uint64_t mask;

    for (k = 0; k < zforge_model_count(); k++)
        if (strncmp(zforge_model_id(zforge_model_at(k)), id, strlen(id)) == 0)
            m = zforge_model_at(k);
    if (!m || !m->numbers || argc != 3)
        return 2;
    n = strtol(argv[2], NULL, 10);
    gradient = strcmp(argv[1], "gradient") == 0;
    mask = mask_of(m, argv[1]);
    context = malloc(zforge_context_size(m));
    out = calloc(
        (size_t)(zforge_value_count(m) * (zforge_parameter_count(m) + 1)),
        sizeof(double));
    if (!context || !out || zforge_prepare(m, context, NULL) != ZFORGE_OK)
        return 1;
    for (k = 0; k < zforge_parameter_count(m); k++)
        point[k] = zforge_parameter_value(m, k);
    g = zforge_parameter_find(m, "g_X");
    for (long i = 0; i < n; i++) {
        point[g] = 0.1 + 0.2 * (double)i / (double)n;
        failed |= gradient ? m->numbers->gradient(out, context, point, mask)
                           : m->numbers->observables(out, context, point, mask);
        sum += out[0];
    }
    printf("%g\n", sum);
    return failed != 0;
}
