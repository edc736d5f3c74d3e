/* rule.c - shapes of vertices that occur often. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "feynman/private.h"

zf_expr feynman_formula(zf_feynman *f, zf_error *err, const char *format, ...)
{
    char text[1000];
    zf_mark mark = {"(rules of a model)", 1, 1};
    zf_expr e = NULL;
    va_list list;

    va_start(list, format);
    vsnprintf(text, sizeof(text), format, list);
    va_end(list);
    if (feynman_parse(&e, f, text, &mark, err) != ZF_OK)
        return NULL;
    return e;
}

zf_status feynman_add_formula(zf_feynman *f, const char *name, const char *text,
                              const char *latex, zf_error *err)
{
    zf_expr e = feynman_formula(f, err, "%s", text);

    if (!e)
        return zf_error_set(err, ZF_EBUG, NULL, "no formula for %s", name);
    return feynman_add_internal(f, name, e, 0, latex, err);
}

static int of_new_physics(const zf_feynman *f, const char *name)
{
    for (int k = 0; k < f->n_singlets; k++)
        if (strcmp(f->singlet[k].particle, name) == 0 ||
            strcmp(f->singlet[k].odd, name) == 0)
            return 1;
    return strcmp(name, "Zp") == 0;
}

zf_status feynman_boson_vertex(zf_feynman *f, const char *particles,
                               const char *lorentz, zf_expr value,
                               zf_error *err)
{
    char name[4][RULE_NAME];
    const char *leg[4];
    int n = sscanf(particles, "%79s %79s %79s %79s", name[0], name[1], name[2],
                   name[3]);
    rule_term t = {"1", lorentz, value};
    int power[3] = {0}, news = 0;

    if (!value)
        return zf_error_set(err, ZF_EBUG, NULL, "no coupling for %s",
                            particles);
    for (int k = 0; k < n; k++) {
        leg[k] = name[k];
        news += of_new_physics(f, name[k]);
    }
    power[NP] = news < n - 2 ? news : n - 2;
    power[QED] = n - 2 - power[NP];
    return feynman_add_vertex(f, leg, n, &t, 1, power, err);
}

/* What a pair of fermions says of colour. */
static const char *pair_color(const zf_feynman *f, const char *name)
{
    int anti;
    long p = feynman_particle(&anti, f, name);

    return p >= 0 && f->particle[p].color == 3 ? "Identity(1,2)" : "1";
}

zf_status feynman_current(zf_feynman *f, const char *anti, const char *name,
                          const char *boson, const zf_expr g[2],
                          const int power[3], zf_error *err)
{
    const char *leg[3] = {anti, name, boson};
    const char *color = pair_color(f, name);
    zf_expr i = zf_expr_i(f->pool);
    rule_term t[2] = {{color, "FFVL", zf_expr_mul(f->pool, i, g[0])},
                      {color, "FFVR", zf_expr_mul(f->pool, i, g[1])}};

    if (strcmp(anti, name) == 0) {
        t[1].lorentz = "FFVM";
        return feynman_add_vertex(f, leg, 3, t + 1, 1, power, err);
    }
    if (g[0] == g[1]) {
        t[0].lorentz = "FFV1";
        return feynman_add_vertex(f, leg, 3, t, 1, power, err);
    }
    return feynman_add_vertex(f, leg, 3, t, 2, power, err);
}

zf_status feynman_yukawa(zf_feynman *f, const char *anti, const char *name,
                         const char *scalar, const zf_expr c[2],
                         const int power[3], zf_error *err)
{
    const char *leg[3] = {anti, name, scalar};
    const char *color = pair_color(f, name);
    zf_expr i = zf_expr_neg(f->pool, zf_expr_i(f->pool));
    rule_term t[2] = {{color, "FFSL", zf_expr_mul(f->pool, i, c[0])},
                      {color, "FFSR", zf_expr_mul(f->pool, i, c[1])}};

    if (c[0] == c[1]) {
        t[0].lorentz = "FFS1";
        return feynman_add_vertex(f, leg, 3, t, 1, power, err);
    }
    return feynman_add_vertex(f, leg, 3, t, 2, power, err);
}
