/* system.c - the six conditions as weights of the components.
 *
 * Every coefficient is a sum over fermion components of weight x charge^k
 * with k = 1, 2 or 3; the weights follow from the representation alone. */
#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "zforge/anomaly.h"

const char *zf_anomaly_name(zf_anomaly a)
{
    static const char *const name[ZF_N_ANOMALIES] = {
        "SU3^2 X", "SU2^2 X", "Y^2 X", "grav^2 X", "Y X^2", "X^3",
    };

    return a >= 0 && a < ZF_N_ANOMALIES ? name[a] : "?";
}

/* Power of the charge in coefficient `a`. */
static ulong power(zf_anomaly a)
{
    return a == ZF_ANOM_X_X_X ? 3 : a == ZF_ANOM_Y_X_X ? 2 : 1;
}

/* out = the weight of one component of multiplet m in coefficient a. */
static void weight(fmpq_t out, const zf_multiplet *m, zf_anomaly a)
{
    slong d3 = zf_su3_dimension(m->irrep.p, m->irrep.q), d2 = m->irrep.su2;
    slong sign = m->left ? 1 : -1;

    fmpq_one(out);
    switch (a) {
    case ZF_ANOM_SU3_SU3_X:
        fmpq_set_si(out, d2 * zf_su3_index2(m->irrep.p, m->irrep.q), 1);
        break;
    case ZF_ANOM_SU2_SU2_X:
        fmpq_set_si(out, d3 * zf_su2_index2(m->irrep.su2), 1);
        break;
    case ZF_ANOM_Y_Y_X:
        fmpq_mul(out, &m->hypercharge, &m->hypercharge);
        fmpq_mul_si(out, out, d3 * d2);
        break;
    case ZF_ANOM_Y_X_X:
        fmpq_mul_si(out, &m->hypercharge, d3 * d2);
        break;
    default: /* grav^2 X and X^3 count states */
        fmpq_set_si(out, d3 * d2, 1);
        break;
    }
    fmpq_mul_si(out, out, sign);
}

void zf_anomaly_coefficients(fmpq out[ZF_N_ANOMALIES], const zf_content *c,
                             const fmpq *x)
{
    fmpq_t w, term;

    fmpq_init(w);
    fmpq_init(term);
    for (int a = 0; a < ZF_N_ANOMALIES; a++) {
        fmpq_zero(&out[a]);
        for (slong i = 0; i < c->n_fermions; i++) {
            weight(w, &c->multiplet[c->owner[i]], (zf_anomaly)a);
            fmpq_pow_si(term, &x[i], (slong)power((zf_anomaly)a));
            fmpq_mul(term, term, w);
            fmpq_add(&out[a], &out[a], term);
        }
    }
    fmpq_clear(w);
    fmpq_clear(term);
}

/* out = primitive integer form of coefficient a over the components. */
static void condition(fmpz *out, const zf_content *c, zf_anomaly a)
{
    fmpq *w = _fmpq_vec_init(c->n_fermions);

    for (slong i = 0; i < c->n_fermions; i++)
        weight(&w[i], &c->multiplet[c->owner[i]], a);
    zf_vector_primitive(out, w, c->n_fermions);
    _fmpq_vec_clear(w, c->n_fermions);
}

void zf_anomaly_system_init(zf_anomaly_system *s, const zf_content *c)
{
    s->n = c->n_fermions;
    for (int k = 0; k < ZF_N_LINEAR_ANOMALIES; k++) {
        s->linear[k] = _fmpz_vec_init(s->n);
        condition(s->linear[k], c, (zf_anomaly)k);
    }
    s->quadratic = _fmpz_vec_init(s->n);
    condition(s->quadratic, c, ZF_ANOM_Y_X_X);
    s->cubic = _fmpz_vec_init(s->n);
    condition(s->cubic, c, ZF_ANOM_X_X_X);
}

void zf_anomaly_system_clear(zf_anomaly_system *s)
{
    for (int k = 0; k < ZF_N_LINEAR_ANOMALIES; k++)
        _fmpz_vec_clear(s->linear[k], s->n);
    _fmpz_vec_clear(s->quadratic, s->n);
    _fmpz_vec_clear(s->cubic, s->n);
    s->n = 0;
}
