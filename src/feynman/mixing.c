/* mixing.c - electroweak parameters when Z and Z' may mix.
 *
 * The physical masses MZ and MZp are external.  In the basis (Z0, X) of the
 * unmixed bosons the mass matrix is [[a, d], [d, b]] with a = MZ0^2 and
 * d^2 = gZ^2 gX^2 K^2/4 = a k, k = gX^2 K^2/v^2, K = sum_i x_i v_i^2 over
 * doublets with hypercharge 1/2.  Trace S and determinant P are those of the
 * physical masses, so a^2 - (S - k) a + P = 0; the smaller root is a when the
 * Z' is the heavier one.  With Z0 = ca Z - sa Z', X = sa Z + ca Z':
 * sin(2 alpha) = gZ gX K/(MZp^2 - MZ^2). */
#include <stdio.h>
#include <string.h>

#include "feynman/import.h"

/* The charge of a doublet as if it had hypercharge 1/2. */
static zf_expr doublet_charge(zf_feynman *f, slong multiplet, int negative,
                              zf_error *err)
{
    const zf_model *m = f->model;
    slong i = m->content->multiplet[multiplet].first;
    zf_expr sum = zf_expr_rational(
        f->pool, fmpq_mat_entry(m->charge, i, m->n_parameters));

    for (slong k = 0; k < m->n_parameters; k++) {
        zf_expr c = zf_expr_rational(f->pool, fmpq_mat_entry(m->charge, i, k));

        if (!zf_expr_is_zero(c))
            sum = zf_expr_add(
                f->pool, sum,
                zf_expr_mul(f->pool, c, feynman_symbol(f, m->parameter[k])));
    }
    (void)err;
    return negative ? zf_expr_neg(f->pool, sum) : sum;
}

static int is_doublet(const zf_multiplet *p, int *negative)
{
    fmpq_t half;
    int yes;

    fmpq_init(half);
    fmpq_set_si(half, 1, 2);
    yes =
        !p->fermion && p->irrep.p == 0 && p->irrep.q == 0 && p->irrep.su2 == 2;
    *negative = fmpq_sgn(&p->hypercharge) < 0;
    if (*negative)
        fmpq_neg(half, half);
    yes = yes && fmpq_equal(&p->hypercharge, half);
    fmpq_clear(half);
    return yes;
}

/* K = sum x_i v_i^2 and Q = sum x_i^2 v_i^2. */
static zf_status doublet_sums(zf_expr *K, zf_expr *Q, zf_feynman *f,
                              zf_error *err)
{
    zf_expr_pool *pool = f->pool;
    const zf_content *c = f->model->content;
    zf_expr rest = zf_expr_power(pool, feynman_symbol(f, "vF"), 2, 1);
    zf_expr first = NULL;

    *K = *Q = zf_expr_integer(pool, 0);
    for (slong k = 0; k < c->n_multiplets; k++) {
        const zf_multiplet *p = &c->multiplet[k];
        char name[80];
        zf_expr x, v2;
        int negative;

        if (!is_doublet(p, &negative))
            continue;
        x = doublet_charge(f, k, negative, err);
        if (!first) {
            first = x;
            continue;
        }
        snprintf(name, sizeof(name), "v_%s", p->name);
        v2 = zf_expr_power(pool, feynman_symbol(f, name), 2, 1);
        rest = zf_expr_sub(pool, rest, v2);
        *K = zf_expr_add(pool, *K, zf_expr_mul(pool, x, v2));
        *Q = zf_expr_add(pool, *Q,
                         zf_expr_mul(pool, zf_expr_mul(pool, x, x), v2));
    }
    if (first) {
        *K = zf_expr_add(pool, *K, zf_expr_mul(pool, first, rest));
        *Q = zf_expr_add(
            pool, *Q, zf_expr_mul(pool, zf_expr_mul(pool, first, first), rest));
    }
    return zf_expr_pool_check(pool, err);
}

static zf_status add_formula(zf_feynman *f, const char *name, const char *text,
                             const char *latex, zf_error *err)
{
    zf_mark mark = {"(mixing of Z and Z')", 1, 1};
    zf_expr e = NULL;
    zf_status st = feynman_parse(&e, f, text, &mark, err);

    return st == ZF_OK ? feynman_add_internal(f, name, e, 0, latex, err) : st;
}

zf_status feynman_electroweak(zf_feynman *f, zf_error *err)
{
    zf_expr K = NULL, Q = NULL;
    zf_status st = feynman_import_parameters(f, err);

    if (st == ZF_OK)
        st = feynman_add_external(f, "WZp", "DECAY", 32, "10", "\\Gamma_{Z'}",
                                  "width, GeV", err);
    if (st == ZF_OK)
        st = add_formula(f, "vF", "1/sqrt(sqrt(2)*Gf)", "v", err);
    if (st == ZF_OK && f->model->content)
        st = doublet_sums(&K, &Q, f, err);
    f->mixes = st == ZF_OK && Q && !zf_expr_is_zero(Q);
    if (st != ZF_OK)
        return st;
    if (!f->mixes) {
        st = add_formula(f, "MZ0", "MZ", "m_Z", err);
        return st == ZF_OK ? add_formula(f, "MX", "MZp", "m_{Z'}", err) : st;
    }
    st = feynman_add_internal(f, "KX", K, 0, "K_X", err);
    if (st == ZF_OK)
        st = feynman_add_internal(f, "QX", Q, 0, "Q_X", err);
    if (st == ZF_OK)
        st = add_formula(f, "rX", "gX^2*KX^2/vF^2", "r_X", err);
    if (st == ZF_OK)
        st = add_formula(f, "SX", "MZ^2 + MZp^2 - rX", "S_X", err);
    if (st == ZF_OK)
        st = add_formula(f, "MZ0",
                         "sqrt(2)*MZ*MZp/sqrt(SX + sqrt(SX^2 - "
                         "4*MZ^2*MZp^2))",
                         "m_{Z_0}", err);
    if (st == ZF_OK)
        st = add_formula(f, "MX", "sqrt(MZ^2 + MZp^2 - MZ0^2)", "m_X", err);
    return st;
}

/* After ee, sw and cw are there. */
zf_status feynman_angle(zf_feynman *f, zf_error *err)
{
    zf_status st = ZF_OK;

    if (!f->mixes)
        return ZF_OK;
    st = add_formula(f, "gZ", "ee/(sw*cw)", "g_Z", err);
    if (st == ZF_OK)
        st = add_formula(f, "ca", "sqrt((1 + (MX^2 - MZ0^2)/(MZp^2 - MZ^2))/2)",
                         "\\cos\\alpha", err);
    if (st == ZF_OK)
        st = add_formula(f, "sa", "gZ*gX*KX/(2*ca*(MZp^2 - MZ^2))",
                         "\\sin\\alpha", err);
    return st;
}

/* [V V' H] and [V V' H H] for a Higgs boson along the vev: from
 * L = (1/2) V^T M_D^2 V (1 + H/v)^2 with the doublets' part of the matrix. */
zf_status feynman_higgs(zf_feynman *f, zf_error *err)
{
    static const char *const names[2] = {"Z", "Zp"};
    static const char *const entry[3] = {
        "2*I*(gZ^2*vF^2/4*ca^2 - gZ*gX*KX*ca*sa + gX^2*QX*sa^2)",
        "2*I*(-gZ^2*vF^2/4*ca*sa - gZ*gX*KX*(ca^2 - sa^2)/2 + gX^2*QX*sa*ca)",
        "2*I*(gZ^2*vF^2/4*sa^2 + gZ*gX*KX*sa*ca + gX^2*QX*ca^2)"};
    zf_mark mark = {"(Higgs couplings)", 1, 1};
    zf_status st = ZF_OK;

    for (int k = 0; st == ZF_OK && f->mixes && k < 3; k++) {
        const char *p[4] = {names[k > 1], names[k > 0], "H", "H"};
        int power[3] = {0, 1, 0};
        zf_expr e = NULL, v = feynman_symbol(f, "vev");
        rule_term t = {"1", "VVS1", NULL};

        if (k > 0) {
            power[QED] = 0;
            power[NP] = 1;
        }
        st = feynman_parse(&e, f, entry[k], &mark, err);
        if (st != ZF_OK)
            return st;
        t.value = zf_expr_div(f->pool, e, v);
        st = feynman_add_vertex(f, p, 3, &t, 1, power, err);
        t.value = zf_expr_div(f->pool, t.value, v);
        t.lorentz = "VVSS1";
        power[k > 0 ? NP : QED] = 2;
        if (st == ZF_OK)
            st = feynman_add_vertex(f, p, 4, &t, 1, power, err);
    }
    return st;
}
