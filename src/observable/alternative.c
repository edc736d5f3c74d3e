/* alternative.c - observables that stand in for others: two formulas for the
 * same data, of which chi^2 counts one. */
#include <string.h>

#include "observable/private.h"

const zf_observable *zf_obs_preferred(const zf_observables *o,
                                      const zf_observable *x)
{
    return x->instead_of[0] ? zf_observables_find(o, x->instead_of) : NULL;
}

/* What speaks against the pair, or NULL. */
static const char *problem(const zf_observable *a, const zf_observable *b)
{
    size_t n = a->n_rows ? a->n_rows : 1;

    if (b->instead_of[0])
        return "which stands in for another itself";
    if (a->n_rows != b->n_rows || a->n_columns != b->n_columns)
        return "which has other rows";
    if (a->n_rows &&
        memcmp(a->row, b->row, n * a->n_columns * sizeof(double)) != 0)
        return "which has other rows";
    for (size_t k = 0; k < n; k++)
        if (!zf_observable_measured(a, k) || !zf_observable_measured(b, k) ||
            !zf_obs_same_number(zf_observable_measured(a, k),
                                zf_observable_measured(b, k)))
            return "which was not measured with the same outcome";
    if (a->standard_model_uncertainty != b->standard_model_uncertainty)
        return "which has another uncertainty of the Standard Model";
    return NULL;
}

static zf_status check(const zf_observables *o, const entry *e,
                       const zf_observable *a, zf_error *err)
{
    const zf_yaml *node = zf_yaml_find(e->node, "instead_of");
    const entry *other = zf_obs_shelf_find(&o->shelf, a->instead_of);
    const zf_observable *b = zf_obs_preferred(o, a);
    zf_mark mark = zf_yaml_mark(node);
    const char *why = NULL;

    if (!other || other->is_definition || other == e)
        why = "expected another observable";
    else if (b)
        why = problem(a, b);
    for (size_t k = 0; !why && b && k < o->n; k++)
        if (&o->observable[k] != a &&
            zf_obs_preferred(o, &o->observable[k]) == b)
            why = "for which another one stands in";
    if (!why)
        return ZF_OK;
    return zf_error_set(err, ZF_EINPUT, &mark, "%.64s is instead_of %.64s, %s",
                        a->name, a->instead_of, why);
}

zf_status zf_obs_check_alternatives(const zf_observables *o, zf_error *err)
{
    zf_status st = ZF_OK;

    for (size_t i = 0; st == ZF_OK && i < o->n; i++) {
        const zf_observable *a = &o->observable[i];

        if (a->instead_of[0])
            st = check(o, zf_obs_shelf_find(&o->shelf, a->name), a, err);
    }
    return st;
}
