/* feynman_values.h - rules at a point, in doubles, for tests. */
#ifndef ZFORGE_TEST_FEYNMAN_VALUES_H
#define ZFORGE_TEST_FEYNMAN_VALUES_H

#include <complex.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "zforge/feynman.h"

#include "zf_test.h"

#define CATALOG ZF_SOURCE_DIR "/catalog"

enum {
    MOST_PARAMETERS = 400
};

typedef struct rules {
    zf_model *model;
    zf_feynman *f;
    double complex value[MOST_PARAMETERS];
    const zf_rule_parameter *parameter;
    size_t n_parameters;
} rules;

/* NAME=VALUE in place of the default of an external parameter. */
typedef struct setting {
    const char *name;
    double value;
} setting;

static inline zf_status rules_symbol(double complex *out, const char *name,
                                     void *arg, zf_error *err)
{
    const rules *r = arg;

    for (size_t k = 0; k < r->n_parameters; k++)
        if (strcmp(r->parameter[k].name, name) == 0) {
            *out = r->value[k];
            return ZF_OK;
        }
    return zf_error_set(err, ZF_EDOMAIN, NULL, "no %s", name);
}

static inline double complex rules_expr(rules *r, zf_expr e)
{
    double complex x = 0;
    zf_error err = {0};

    ZF_CHECK(zf_expr_value(&x, e, rules_symbol, r, &err) == ZF_OK);
    return x;
}

static inline double complex rules_parameter(rules *r, const char *name)
{
    double complex x = 0;
    zf_error err = {0};

    ZF_CHECK(rules_symbol(&x, name, r, &err) == ZF_OK);
    return x;
}

static inline void rules_set(rules *r, const setting *s, size_t n)
{
    for (size_t k = 0; k < r->n_parameters; k++) {
        const zf_rule_parameter *p = &r->parameter[k];

        if (!p->external) {
            r->value[k] = rules_expr(r, p->formula);
            continue;
        }
        r->value[k] = strtod(p->value, NULL);
        for (size_t i = 0; i < n; i++)
            if (strcmp(s[i].name, p->name) == 0)
                r->value[k] = s[i].value;
    }
}

/* Rules of a card of the catalogue by the beginning of its file's name. */
static inline void rules_read(rules *r, const char *path,
                              const zf_feynman_options *options)
{
    zf_error err = {0};

    *r = (rules){0};
    ZF_CHECK(zf_model_read_file(&r->model, path, &err) == ZF_OK);
    if (zf_feynman_new(&r->f, r->model, CATALOG, options, &err) != ZF_OK)
        printf("%s: %s\n", path, err.message);
    ZF_CHECK(r->f != NULL);
    r->parameter = zf_feynman_parameters(r->f, &r->n_parameters);
    ZF_CHECK(r->n_parameters < MOST_PARAMETERS);
    rules_set(r, NULL, 0);
}

static inline void rules_clear(rules *r)
{
    zf_feynman_free(r->f);
    zf_model_free(r->model);
}

typedef void rules_fn(rules *r, const char *name);

/* For every model of the catalogue. */
static inline void rules_each_model(rules_fn *fn)
{
    DIR *d = opendir(CATALOG "/models");
    const struct dirent *entry;
    int n = 0;

    ZF_CHECK(d != NULL);
    while ((entry = readdir(d)) != NULL) {
        char path[512];
        rules r;

        if (!strstr(entry->d_name, ".yaml"))
            continue;
        snprintf(path, sizeof(path), CATALOG "/models/%s", entry->d_name);
        rules_read(&r, path, NULL);
        fn(&r, entry->d_name);
        rules_clear(&r);
        n++;
    }
    closedir(d);
    ZF_CHECK(n > 20);
}

/* The name of leg k of a vertex. */
static inline const char *rules_leg(const rules *r, const zf_vertex *v, int k)
{
    size_t n = 0;
    const zf_particle *p = zf_feynman_particles(r->f, &n);

    return v->anti[k] ? p[v->particle[k]].antiname : p[v->particle[k]].name;
}

/* The value with one Lorentz structure of the vertex of these legs in any
 * order; 0 when there is none. */
static inline double complex rules_vertex(rules *r, const char *const *leg,
                                          int n, const char *lorentz)
{
    size_t n_vertices = 0, k = 0;
    const zf_vertex *v = zf_feynman_vertices(r->f, &n_vertices);
    const zf_lorentz *l = zf_feynman_lorentz(r->f, &k);
    const zf_rule_coupling *c = zf_feynman_couplings(r->f, &k);

    for (size_t i = 0; i < n_vertices; i++) {
        int used[4] = {0}, found = 0;

        for (int a = 0; v[i].n == n && a < n; a++)
            for (int b = 0; b < n; b++)
                if (!used[b] && strcmp(rules_leg(r, &v[i], a), leg[b]) == 0) {
                    used[b] = 1;
                    found++;
                    break;
                }
        for (int t = 0; found == n && v[i].n == n && t < v[i].n_terms; t++)
            if (strcmp(l[v[i].term[t].lorentz].name, lorentz) == 0)
                return rules_expr(r, c[v[i].term[t].coupling].value);
    }
    return 0;
}

/* The width of a channel, products in any order; 0 when there is none. */
static inline double rules_width(rules *r, const char *parent, const char *a,
                                 const char *b)
{
    size_t n = 0, n_particles = 0;
    const zf_decay_channel *d = zf_feynman_decays(r->f, &n);
    const zf_particle *p = zf_feynman_particles(r->f, &n_particles);

    for (size_t k = 0; k < n; k++) {
        const char *x[2];

        for (int i = 0; i < 2; i++)
            x[i] = d[k].anti[i] ? p[d[k].product[i]].antiname
                                : p[d[k].product[i]].name;
        if (strcmp(p[d[k].particle].name, parent) == 0 &&
            ((strcmp(x[0], a) == 0 && strcmp(x[1], b) == 0) ||
             (strcmp(x[0], b) == 0 && strcmp(x[1], a) == 0)))
            return creal(rules_expr(r, d[k].width));
    }
    return 0;
}

#endif
