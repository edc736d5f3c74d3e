/* zforge_registry.c - the table of all models; zforge_registry.h says more. */
#include "zforge_registry.h"

#include <math.h>
#include <string.h>

#include "zforge_inputs.h"
#include "zf_3b3_dark_least_fa833a45be.h"
#include "zf_3b3_lepton_7le_10lmu_766ff37c8c.h"
#include "zf_3b3_lepton_c44bb27fb0.h"
#include "zf_3b3_lepton_le_2lmu_f8804eca02.h"
#include "zf_accidental_dark_first_7e59045887.h"
#include "zf_accidental_dark_second_1de0297fca.h"
#include "zf_accidental_quark_benchmark_031e28b74d.h"
#include "zf_accidental_quark_ff2dd68a67.h"
#include "zf_accidental_rational_example_db3f30aac4.h"
#include "zf_accidental_symmetries_a076df9a48.h"
#include "zf_accidental_symmetries_benchmark_f3e327f8af.h"
#include "zf_b3_l3_lmu_ltau_b74a553016.h"
#include "zf_b3_l3_lmu_ltau_benchmark_15f009c7f8.h"
#include "zf_b3_l3_lmu_ltau_equal_f49c91f0f7.h"
#include "zf_b3_l3_lmu_ltau_no_tau_54c8132086.h"
#include "zf_lmu_ltau_vlq_a131125ab2.h"
#include "zf_open_sm3nu_0190ff504c.h"
#include "zf_open_sm3nu_0df611508b.h"
#include "zf_open_sm3nu_0e960fc54e.h"
#include "zf_open_sm3nu_66b9aca122.h"
#include "zf_open_sm3nu_6cb5b3a61f.h"
#include "zf_open_sm3nu_79be7e820c.h"
#include "zf_open_sm3nu_9e1ec29b32.h"
#include "zf_open_sm3nu_b5cb89d984.h"
#include "zf_open_sm3nu_c9a13e05d2.h"
#include "zf_open_sm3nu_f4eb3c58b2.h"
#include "zf_simplified_zprime.h"

static const zforge_model *const models[] = {
    &zf_3b3_dark_least_fa833a45be,
    &zf_3b3_lepton_7le_10lmu_766ff37c8c,
    &zf_3b3_lepton_c44bb27fb0,
    &zf_3b3_lepton_le_2lmu_f8804eca02,
    &zf_accidental_dark_first_7e59045887,
    &zf_accidental_dark_second_1de0297fca,
    &zf_accidental_quark_benchmark_031e28b74d,
    &zf_accidental_quark_ff2dd68a67,
    &zf_accidental_rational_example_db3f30aac4,
    &zf_accidental_symmetries_a076df9a48,
    &zf_accidental_symmetries_benchmark_f3e327f8af,
    &zf_b3_l3_lmu_ltau_b74a553016,
    &zf_b3_l3_lmu_ltau_benchmark_15f009c7f8,
    &zf_b3_l3_lmu_ltau_equal_f49c91f0f7,
    &zf_b3_l3_lmu_ltau_no_tau_54c8132086,
    &zf_lmu_ltau_vlq_a131125ab2,
    &zf_open_sm3nu_0190ff504c,
    &zf_open_sm3nu_0df611508b,
    &zf_open_sm3nu_0e960fc54e,
    &zf_open_sm3nu_66b9aca122,
    &zf_open_sm3nu_6cb5b3a61f,
    &zf_open_sm3nu_79be7e820c,
    &zf_open_sm3nu_9e1ec29b32,
    &zf_open_sm3nu_b5cb89d984,
    &zf_open_sm3nu_c9a13e05d2,
    &zf_open_sm3nu_f4eb3c58b2,
    &zf_simplified_zprime,
};

enum {
    N_MODELS = (int)(sizeof(models) / sizeof(models[0]))
};

int zforge_model_count(void)
{
    return N_MODELS;
}

const zforge_model *zforge_model_at(int index)
{
    return index >= 0 && index < N_MODELS ? models[index] : NULL;
}

const zforge_model *zforge_model_find(const char *id)
{
    int k;

    for (k = 0; id && k < N_MODELS; k++)
        if (strcmp(models[k]->id, id) == 0)
            return models[k];
    return NULL;
}

const char *zforge_model_id(const zforge_model *m)
{
    return m ? m->id : NULL;
}

const char *zforge_model_title(const zforge_model *m)
{
    return m ? m->title : NULL;
}

static const zforge_numbers *numbers_of(const zforge_model *m)
{
    return m ? m->numbers : NULL;
}

int zforge_model_has_numbers(const zforge_model *m)
{
    return numbers_of(m) != NULL;
}

/* ---- inputs, parameters, coefficients ---- */

int zforge_input_count(void)
{
    return ZFORGE_N_INPUTS;
}

const char *zforge_input_name(int k)
{
    return k >= 0 && k < ZFORGE_N_INPUTS ? zforge_input[k].name : NULL;
}

double zforge_input_value(int k)
{
    return k >= 0 && k < ZFORGE_N_INPUTS ? zforge_input_default[k] : 0.0;
}

double zforge_input_low(int k)
{
    return k >= 0 && k < ZFORGE_N_INPUTS ? zforge_input[k].low : 0.0;
}

double zforge_input_high(int k)
{
    return k >= 0 && k < ZFORGE_N_INPUTS ? zforge_input[k].high : 0.0;
}

int zforge_parameter_count(const zforge_model *m)
{
    const zforge_numbers *n = numbers_of(m);

    return n ? n->n_parameters : 0;
}

static const zforge_quantity *parameter_at(const zforge_model *m, int k)
{
    return k >= 0 && k < zforge_parameter_count(m) ? &m->numbers->parameter[k]
                                                   : NULL;
}

const char *zforge_parameter_name(const zforge_model *m, int k)
{
    const zforge_quantity *q = parameter_at(m, k);

    return q ? q->name : NULL;
}

const char *zforge_parameter_unit(const zforge_model *m, int k)
{
    const zforge_quantity *q = parameter_at(m, k);

    return q ? q->unit : NULL;
}

double zforge_parameter_value(const zforge_model *m, int k)
{
    const zforge_quantity *q = parameter_at(m, k);

    return q ? q->value : 0.0;
}

double zforge_parameter_low(const zforge_model *m, int k)
{
    const zforge_quantity *q = parameter_at(m, k);

    return q ? q->low : 0.0;
}

double zforge_parameter_high(const zforge_model *m, int k)
{
    const zforge_quantity *q = parameter_at(m, k);

    return q ? q->high : 0.0;
}

int zforge_parameter_find(const zforge_model *m, const char *name)
{
    int k;

    for (k = 0; name && k < zforge_parameter_count(m); k++)
        if (strcmp(m->numbers->parameter[k].name, name) == 0)
            return k;
    return -1;
}

int zforge_wilson_count(const zforge_model *m)
{
    const zforge_numbers *n = numbers_of(m);

    return n ? n->n_wilson : 0;
}

const char *zforge_wilson_key(const zforge_model *m, int k)
{
    return k >= 0 && k < zforge_wilson_count(m) ? m->numbers->wilson[k] : NULL;
}

/* ---- observables ---- */

int zforge_value_count(const zforge_model *m)
{
    const zforge_numbers *n = numbers_of(m);

    return n ? n->n_values : 0;
}

int zforge_observable_count(const zforge_model *m)
{
    const zforge_numbers *n = numbers_of(m);

    return n ? n->n_observables : 0;
}

static const zforge_observable *observable_at(const zforge_model *m, int k)
{
    return k >= 0 && k < zforge_observable_count(m) ? &m->numbers->observable[k]
                                                    : NULL;
}

const char *zforge_observable_name(const zforge_model *m, int k)
{
    const zforge_observable *o = observable_at(m, k);

    return o ? o->name : NULL;
}

const char *zforge_observable_unit(const zforge_model *m, int k)
{
    const zforge_observable *o = observable_at(m, k);

    return o ? o->unit : NULL;
}

int zforge_observable_find(const zforge_model *m, const char *name)
{
    int k;

    for (k = 0; name && k < zforge_observable_count(m); k++)
        if (strcmp(m->numbers->observable[k].name, name) == 0)
            return k;
    return -1;
}

int zforge_observable_first(const zforge_model *m, int k)
{
    const zforge_observable *o = observable_at(m, k);

    return o ? o->first : -1;
}

int zforge_observable_size(const zforge_model *m, int k)
{
    const zforge_observable *o = observable_at(m, k);

    return o ? o->n_values : 0;
}

uint64_t zforge_observable_mask(const zforge_model *m, int k)
{
    const zforge_observable *o = observable_at(m, k);

    return o ? o->mask : 0;
}

double zforge_observable_measured(const zforge_model *m, int k)
{
    const zforge_observable *o = observable_at(m, k);

    return o && o->kind != ZFORGE_NOT_MEASURED ? o->measured : NAN;
}

uint64_t zforge_mask_find(const zforge_model *m, const char *name)
{
    const zforge_numbers *n = numbers_of(m);
    int k;

    for (k = 0; name && n && k < n->n_bits; k++)
        if (strcmp(n->bit[k].name, name) == 0)
            return n->bit[k].mask;
    return 0;
}

int zforge_compared_count(const zforge_model *m)
{
    const zforge_numbers *n = numbers_of(m);

    return n ? n->n_compared : 0;
}

/* ---- functions ---- */

size_t zforge_context_size(const zforge_model *m)
{
    const zforge_numbers *n = numbers_of(m);

    return n ? n->context_size : 0;
}

int zforge_prepare(const zforge_model *m, void *context, const double *inputs)
{
    const zforge_numbers *n = numbers_of(m);

    return n ? n->prepare(context, inputs) : ZFORGE_NULL;
}

int zforge_couplings(const zforge_model *m, double *out, const void *context,
                     const double *point)
{
    const zforge_numbers *n = numbers_of(m);

    return n ? n->couplings(out, context, point) : ZFORGE_NULL;
}

int zforge_wilson(const zforge_model *m, double *out, const void *context,
                  const double *point)
{
    const zforge_numbers *n = numbers_of(m);

    return n ? n->wilson_coefficients(out, context, point) : ZFORGE_NULL;
}

int zforge_valid(const zforge_model *m, uint64_t *mask, const void *context,
                 const double *point)
{
    const zforge_numbers *n = numbers_of(m);

    return n ? n->valid(mask, context, point) : ZFORGE_NULL;
}

int zforge_observables(const zforge_model *m, double *out, const void *context,
                       const double *point, uint64_t mask)
{
    const zforge_numbers *n = numbers_of(m);

    return n ? n->observables(out, context, point, mask) : ZFORGE_NULL;
}

int zforge_gradient(const zforge_model *m, double *out, const void *context,
                    const double *point, uint64_t mask)
{
    const zforge_numbers *n = numbers_of(m);

    return n ? n->gradient(out, context, point, mask) : ZFORGE_NULL;
}

int zforge_standard_model(const zforge_model *m, double *out,
                          const void *context)
{
    const zforge_numbers *n = numbers_of(m);

    return n ? n->standard_model(out, context) : ZFORGE_NULL;
}

int zforge_model_chi2(const zforge_model *m, double *chi2, double *gradient,
                      const void *context, const double *point, uint64_t mask)
{
    const zforge_numbers *n = numbers_of(m);

    return n ? n->chi2(chi2, gradient, context, point, mask) : ZFORGE_NULL;
}
