/* zforge_registry.h - all models of a library, for programs that loop over
 * them, and for languages that call C without its headers: everything here
 * takes and gives numbers, texts and pointers that the caller need not look
 * into. */
#ifndef ZFORGE_REGISTRY_INCLUDED
#define ZFORGE_REGISTRY_INCLUDED

#include "zforge_model.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Models are counted from 0, sorted by id; an index or an id that is not there
 * gives NULL. */
int zforge_model_count(void);
const zforge_model *zforge_model_at(int index);
const zforge_model *zforge_model_find(const char *id);

const char *zforge_model_id(const zforge_model *m);
const char *zforge_model_title(const zforge_model *m);
/* The numbers below are 0 for a model without couplings, texts NULL. */
int zforge_model_has_numbers(const zforge_model *m);

int zforge_input_count(void);
const char *zforge_input_name(int k);
double zforge_input_value(int k);
double zforge_input_low(int k); /* range */
double zforge_input_high(int k);

int zforge_parameter_count(const zforge_model *m);
const char *zforge_parameter_name(const zforge_model *m, int k);
const char *zforge_parameter_unit(const zforge_model *m, int k);
double zforge_parameter_value(const zforge_model *m, int k); /* benchmark */
double zforge_parameter_low(const zforge_model *m, int k);
double zforge_parameter_high(const zforge_model *m, int k);
/* -1: there is none of this name; so below. */
int zforge_parameter_find(const zforge_model *m, const char *name);

int zforge_wilson_count(const zforge_model *m);
const char *zforge_wilson_key(const zforge_model *m, int k);

int zforge_value_count(const zforge_model *m);
int zforge_observable_count(const zforge_model *m);
const char *zforge_observable_name(const zforge_model *m, int k);
const char *zforge_observable_unit(const zforge_model *m, int k);
int zforge_observable_find(const zforge_model *m, const char *name);
int zforge_observable_first(const zforge_model *m, int k); /* value */
int zforge_observable_size(const zforge_model *m, int k);  /* values */
uint64_t zforge_observable_mask(const zforge_model *m, int k);
/* What was measured; NaN: nothing, or a table. */
double zforge_observable_measured(const zforge_model *m, int k);
/* The mask of a topic or table; 0: none of this name. */
uint64_t zforge_mask_find(const zforge_model *m, const char *name);
int zforge_compared_count(const zforge_model *m);

/* Bytes of a context; the functions of zforge_numbers, ZFORGE_NULL for a model
 * that has none. */
size_t zforge_context_size(const zforge_model *m);
int zforge_prepare(const zforge_model *m, void *context, const double *inputs);
int zforge_couplings(const zforge_model *m, double *out, const void *context,
                     const double *point);
int zforge_wilson(const zforge_model *m, double *out, const void *context,
                  const double *point);
int zforge_valid(const zforge_model *m, uint64_t *mask, const void *context,
                 const double *point);
int zforge_observables(const zforge_model *m, double *out, const void *context,
                       const double *point, uint64_t mask);
int zforge_gradient(const zforge_model *m, double *out, const void *context,
                    const double *point, uint64_t mask);
int zforge_standard_model(const zforge_model *m, double *out,
                          const void *context);
int zforge_model_chi2(const zforge_model *m, double *chi2, double *gradient,
                      const void *context, const double *point, uint64_t mask);

#ifdef __cplusplus
}
#endif

#endif
