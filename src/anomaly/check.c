/* check.c - the six coefficients from the definition, state by state.
 *
 * A state of an SU(3) irrep (p, q) is a Gelfand-Tsetlin pattern: rows
 * (p+q, q, 0), (a, b), (c) with p+q >= a >= q >= b >= 0 and a >= c >= b.  Its
 * number of boxes of the three colours is c, a+b-c, p+2q-a-b, so the third
 * generator has the eigenvalue (2c - a - b)/2.  Traces of squares of that
 * generator and of T3 of SU(2) give the mixed coefficients; no index or
 * dimension formula is used. */
#include <flint/fmpq_vec.h>

#include "zforge/anomaly.h"

/* Adds one state: twice its colour and weak T3 eigenvalues, its hypercharge
 * and charge, counted with sign. */
static void add_state(fmpq out[ZF_N_ANOMALIES], slong colour2, slong weak2,
                      const fmpq_t y, const fmpq_t x, int sign)
{
    fmpq_t factor[ZF_N_ANOMALIES], half;

    fmpq_init(half);
    fmpq_set_si(half, 1, 2);
    for (int a = 0; a < ZF_N_ANOMALIES; a++) {
        fmpq_init(factor[a]);
        fmpq_set_si(factor[a], sign, 1);
    }
    /* 2 t^2 = (2t)^2 / 2, with t the eigenvalue */
    fmpq_mul_si(factor[ZF_ANOM_SU3_SU3_X], half, sign * colour2 * colour2);
    fmpq_mul_si(factor[ZF_ANOM_SU2_SU2_X], half, sign * weak2 * weak2);
    for (int k = 0; k < 2; k++)
        fmpq_mul(factor[ZF_ANOM_Y_Y_X], factor[ZF_ANOM_Y_Y_X], y);
    fmpq_mul(factor[ZF_ANOM_Y_X_X], factor[ZF_ANOM_Y_X_X], y);
    fmpq_mul(factor[ZF_ANOM_Y_X_X], factor[ZF_ANOM_Y_X_X], x);
    for (int k = 0; k < 2; k++)
        fmpq_mul(factor[ZF_ANOM_X_X_X], factor[ZF_ANOM_X_X_X], x);
    for (int a = 0; a < ZF_N_ANOMALIES; a++) {
        fmpq_mul(factor[a], factor[a], x);
        fmpq_add(&out[a], &out[a], factor[a]);
        fmpq_clear(factor[a]);
    }
    fmpq_clear(half);
}

/* Adds all states of one component. */
static void add_component(fmpq out[ZF_N_ANOMALIES], const zf_multiplet *m,
                          const fmpq_t x)
{
    slong p = m->irrep.p, q = m->irrep.q;

    for (slong a = q; a <= p + q; a++)
        for (slong b = 0; b <= q; b++)
            for (slong c = b; c <= a; c++)
                for (slong k = 0; k < m->irrep.su2; k++)
                    add_state(out, 2 * c - a - b, m->irrep.su2 - 1 - 2 * k,
                              &m->hypercharge, x, m->left ? 1 : -1);
}

void zf_anomaly_check(fmpq out[ZF_N_ANOMALIES], const zf_content *c,
                      const fmpq *x)
{
    for (int a = 0; a < ZF_N_ANOMALIES; a++)
        fmpq_zero(&out[a]);
    for (slong i = 0; i < c->n_fermions; i++)
        add_component(out, &c->multiplet[c->owner[i]], &x[i]);
}

enum {
    MOST_PARAMETERS = 8,
    NODES = 4
};

/* x = the fermion charges of m at grid point `index`, whose digits in base
 * NODES are the values of the parameters. */
static void grid_point(fmpq *x, const zf_model *m, ulong index)
{
    slong constant = m->n_parameters;
    fmpq_t term;

    fmpq_init(term);
    for (slong i = 0; i < m->content->n_fermions; i++) {
        ulong rest = index;

        fmpq_set(&x[i], fmpq_mat_entry(m->charge, i, constant));
        for (slong k = 0; k < m->n_parameters; k++, rest /= NODES) {
            fmpq_mul_si(term, fmpq_mat_entry(m->charge, i, k),
                        (slong)(rest % NODES));
            fmpq_add(&x[i], &x[i], term);
        }
    }
    fmpq_clear(term);
}

zf_status zf_anomaly_certify(int vanishes[ZF_N_ANOMALIES], const zf_model *m,
                             zf_error *err)
{
    fmpq *sum, *x;
    ulong points = 1;

    if (m->simplified)
        return zf_error_set(err, ZF_EDOMAIN, NULL,
                            "%s is a simplified model: it states couplings, "
                            "not charges, so it has no anomaly coefficients",
                            m->id);
    if (m->n_parameters > MOST_PARAMETERS)
        return zf_error_set(err, ZF_ELIMIT, NULL,
                            "%s has %ld parameters; at most %d can be "
                            "certified",
                            m->id, (long)m->n_parameters, MOST_PARAMETERS);
    for (slong k = 0; k < m->n_parameters; k++)
        points *= NODES;
    sum = _fmpq_vec_init(ZF_N_ANOMALIES);
    x = _fmpq_vec_init(m->content->n_fermions);
    for (int a = 0; a < ZF_N_ANOMALIES; a++)
        vanishes[a] = 1;
    for (ulong index = 0; index < points; index++) {
        grid_point(x, m, index);
        zf_anomaly_check(sum, m->content, x);
        for (int a = 0; a < ZF_N_ANOMALIES; a++)
            vanishes[a] = vanishes[a] && fmpq_is_zero(&sum[a]);
    }
    _fmpq_vec_clear(sum, ZF_N_ANOMALIES);
    _fmpq_vec_clear(x, m->content->n_fermions);
    return ZF_OK;
}
