/* defaults.c - values of parameters in double precision, and default widths. */
#include <complex.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "feynman/private.h"

typedef struct values {
    const zf_feynman *f;
    double complex *at; /* of each parameter */
} values;

static zf_status value_of(double complex *out, const char *symbol, void *arg,
                          zf_error *err)
{
    const values *v = arg;

    for (size_t k = 0; k < v->f->n_parameters; k++) {
        if (strcmp(v->f->parameter[k].name, symbol) != 0)
            continue;
        *out = v->at[k];
        return ZF_OK;
    }
    return zf_error_set(err, ZF_EBUG, NULL, "no value of %s", symbol);
}

/* A point that no model can have, such as M_Zp = m_Z where the two mix. */
static zf_status check_value(const values *v, size_t k, zf_error *err)
{
    const zf_rule_parameter *p = &v->f->parameter[k];
    double complex x = v->at[k];

    if (isfinite(creal(x)) && isfinite(cimag(x)) &&
        (p->is_complex || cimag(x) == 0))
        return ZF_OK;
    return zf_error_set(err, ZF_EDOMAIN, NULL,
                        "the parameter %s of the Feynman rules has no %s value "
                        "at this point%s",
                        p->name, p->is_complex ? "finite" : "real",
                        v->f->mixes ? "; where Z and Z' mix, their masses "
                                      "cannot be arbitrarily near"
                                    : "");
}

static zf_status evaluate(values *v, zf_error *err)
{
    zf_status st = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < v->f->n_parameters; k++) {
        const zf_rule_parameter *p = &v->f->parameter[k];

        if (p->external)
            v->at[k] = strtod(p->value, NULL);
        else
            st = zf_expr_value(&v->at[k], p->formula, value_of, v, err);
        if (st == ZF_OK)
            st = check_value(v, k, err);
    }
    return st;
}

static double mass(const values *v, size_t particle)
{
    const zf_rule_parameter *p =
        feynman_parameter(v->f, v->f->particle[particle].mass);

    return p ? creal(v->at[p - v->f->parameter]) : 0;
}

/* The sum over open channels. */
static zf_status total(double *out, values *v, size_t particle, zf_error *err)
{
    const zf_feynman *f = v->f;
    zf_status st = ZF_OK;

    *out = 0;
    for (size_t k = 0; st == ZF_OK && k < f->n_decays; k++) {
        const zf_decay_channel *d = &f->decay[k];
        double complex w = 0;

        if (d->particle != particle ||
            mass(v, particle) <=
                mass(v, d->product[0]) + mass(v, d->product[1]))
            continue;
        st = zf_expr_value(&w, d->width, value_of, v, err);
        *out += creal(w);
    }
    return st;
}

zf_status feynman_default_widths(zf_feynman *f, zf_error *err)
{
    values v = {f, NULL};
    zf_status st = ZF_OK;

    v.at = zf_mem_array(f->n_parameters, sizeof(*v.at));
    if (!v.at)
        return zf_no_memory(err);
    st = evaluate(&v, err);
    for (size_t k = 0; st == ZF_OK && k < f->n_particles; k++) {
        const zf_rule_parameter *p = feynman_parameter(f, f->particle[k].width);
        zf_rule_parameter *width;
        double w = 0;
        char text[32];

        if (!p || f->particle[k].standard)
            continue;
        width = &f->parameter[p - f->parameter];
        st = total(&w, &v, k, err);
        if (st != ZF_OK || !isfinite(w))
            continue;
        snprintf(text, sizeof(text), "%.6g", w);
        zf_mem_free(width->value);
        width->value = zf_mem_string(text, strlen(text));
        if (!width->value)
            st = zf_no_memory(err);
    }
    zf_mem_free(v.at);
    return st;
}
