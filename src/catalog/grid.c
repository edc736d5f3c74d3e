/* grid.c - where a coefficient of a parametric model is not zero.
 *
 * The coefficients are polynomials of degree at most 3 in each parameter, so
 * they vanish identically when they vanish for all parameters in 0..3. */
#include <flint/fmpq_vec.h>

#include "catalog/private.h"

enum {
    NODES = 4
};

/* The next point of the grid, the last parameter fastest; 0 after the last
 * one. */
static int advance(fmpq *v, slong n)
{
    for (slong k = n - 1; k >= 0; k--) {
        fmpq_add_si(v + k, v + k, 1);
        if (fmpq_cmp_si(v + k, NODES) < 0)
            return 1;
        fmpq_zero(v + k);
    }
    return 0;
}

int zf_grid_failure(fmpq *v, fmpq_t value, const zf_model *m, zf_anomaly a)
{
    slong n = m->n_parameters;
    fmpq *point = _fmpq_vec_init(n), *x = _fmpq_vec_init(m->content->n);
    fmpq *sum = _fmpq_vec_init(ZF_N_ANOMALIES);
    int failed = 0, more = 1;

    while (more && !failed) {
        zf_model_charges(x, m, point);
        zf_anomaly_check(sum, m->content, x);
        failed = !fmpq_is_zero(sum + a);
        if (!failed)
            more = advance(point, n);
    }
    if (failed) {
        for (slong k = 0; k < n; k++)
            fmpq_set(v + k, point + k);
        fmpq_set(value, sum + a);
    }
    _fmpq_vec_clear(sum, ZF_N_ANOMALIES);
    _fmpq_vec_clear(x, m->content->n);
    _fmpq_vec_clear(point, n);
    return failed;
}
