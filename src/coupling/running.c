/* Running of g_X and of kinetic mixing, from the exact charges.
 *
 * dg_X/dln mu = b g_X^3/(16 pi^2) with b = (2/3) sum over Weyl fermions + (1/3)
 * over complex scalars of n X^2, n = dim SU(3) dim SU(2).  A vector-like quark
 * of mass m contributes above m, everything else above M_Zp.
 *
 * A Dirac fermion of mass m in loops between Z' and B gives, in the sign of
 * -(epsilon/2) Z'_ab B^ab with L = g_X Z' J_X + g1 B J_Y,
 *     epsilon = -(g_X g1/(12 pi^2)) n Y X log(m^2/mu^2),
 * and mu drops out of a sum over fermions when the sum of n Y X vanishes.
 */
#include <flint/fmpq_mat.h>

#include "coupling/private.h"
#include "coupling/symbols.h"

/* Polynomials of degree two in the parameters of the charges: the coefficient
 * of p_a p_b (p_n = 1) is form[a][b], a <= b. */
typedef struct sums {
    fmpq_mat_t light, heavy; /* b without and of the vector-like quarks */
    fmpq_mat_t mixing;       /* (2/3) fermions + (1/3) scalars of n X Y */
    fmpq_mat_t trace;        /* fermions only; row n is in use, as in mixing */
    slong n;
} sums;

static void sums_init(sums *s, slong n)
{
    s->n = n;
    fmpq_mat_init(s->light, n + 1, n + 1);
    fmpq_mat_init(s->heavy, n + 1, n + 1);
    fmpq_mat_init(s->mixing, n + 1, n + 1);
    fmpq_mat_init(s->trace, n + 1, n + 1);
}

static void sums_clear(sums *s)
{
    fmpq_mat_clear(s->light);
    fmpq_mat_clear(s->heavy);
    fmpq_mat_clear(s->mixing);
    fmpq_mat_clear(s->trace);
}

/* form += weight x^2, x the affine form in row `component` of the charges. */
static void add_square(fmpq_mat_t form, const zf_model *m, slong component,
                       const fmpq_t weight)
{
    fmpq_t t;

    fmpq_init(t);
    for (slong a = 0; a <= m->n_parameters; a++) {
        for (slong b = 0; b <= m->n_parameters; b++) {
            slong low = a < b ? a : b;
            slong high = a < b ? b : a;

            fmpq_mul(t, fmpq_mat_entry(m->charge, component, a),
                     fmpq_mat_entry(m->charge, component, b));
            fmpq_mul(t, t, weight);
            fmpq_add(fmpq_mat_entry(form, low, high),
                     fmpq_mat_entry(form, low, high), t);
        }
    }
    fmpq_clear(t);
}

/* form += weight x. */
static void add_linear(fmpq_mat_t form, const zf_model *m, slong component,
                       const fmpq_t weight)
{
    slong n = m->n_parameters;

    for (slong a = 0; a <= n; a++)
        fmpq_addmul(fmpq_mat_entry(form, a, n),
                    fmpq_mat_entry(m->charge, component, a), weight);
}

static zf_expr form_expr(const zf_couplings *c, const fmpq_mat_t form)
{
    slong n = c->model->n_parameters;
    zf_expr sum = zf_expr_integer(c->pool, 0);

    for (slong a = 0; a <= n; a++) {
        for (slong b = a; b <= n; b++) {
            const fmpq *x = fmpq_mat_entry(form, a, b);
            zf_expr t;

            if (fmpz_is_zero(&x->num))
                continue;
            t = zf_expr_rational(c->pool, x);
            if (a < n)
                t = zf_expr_mul(
                    c->pool, t,
                    zf_quantities_symbol(c->q, c->model->parameter[a]));
            if (b < n)
                t = zf_expr_mul(
                    c->pool, t,
                    zf_quantities_symbol(c->q, c->model->parameter[b]));
            sum = zf_expr_add(c->pool, sum, t);
        }
    }
    return sum;
}

static slong dimension(const zf_multiplet *m)
{
    return zf_su3_dimension(m->irrep.p, m->irrep.q) * m->irrep.su2;
}

static void add_multiplet(sums *s, const zf_model *m, const zf_multiplet *f)
{
    fmpq_t square, linear, once;

    fmpq_init(square);
    fmpq_init(linear);
    fmpq_init(once);
    fmpq_set_si(square, (f->fermion ? 2 : 1) * dimension(f), 3);
    fmpq_mul(linear, square, &f->hypercharge);
    fmpq_set_si(once, f->fermion ? dimension(f) : 0, 1);
    fmpq_mul(once, once, &f->hypercharge);
    for (slong k = f->first; k < f->first + f->families; k++) {
        add_square(s->light, m, k, square);
        add_linear(s->mixing, m, k, linear);
        add_linear(s->trace, m, k, once);
    }
    fmpq_clear(square);
    fmpq_clear(linear);
    fmpq_clear(once);
}

/* The partner and its other half, which has the same charge. */
static void move_heavy(sums *s, const zf_model *m, const zf_multiplet *f)
{
    fmpq_t weight;

    fmpq_init(weight);
    fmpq_set_si(weight, 4 * dimension(f), 3);
    for (slong k = f->first; k < f->first + f->families; k++) {
        add_square(s->heavy, m, k, weight);
        fmpq_neg(weight, weight);
        add_square(s->light, m, k, weight);
        fmpq_neg(weight, weight);
    }
    fmpq_clear(weight);
}

static size_t partner_count(const zf_model *m)
{
    return m->mixing ? m->mixing->n_vector_like : 0;
}

static const zf_multiplet *partner(const zf_model *m, size_t k)
{
    slong at =
        zf_content_multiplet(m->content, m->mixing->vector_like[k].partner);

    return at < 0 ? NULL : &m->content->multiplet[at];
}

static zf_status gather(sums *s, const zf_model *m, zf_error *err)
{
    for (slong k = 0; k < m->content->n_multiplets; k++)
        add_multiplet(s, m, &m->content->multiplet[k]);
    for (size_t k = 0; k < partner_count(m); k++) {
        const zf_multiplet *f = partner(m, k);

        if (!f)
            return zf_error_set(err, ZF_EDOMAIN, NULL,
                                "the content has no multiplet \"%s\", which "
                                "mixes with \"%s\"",
                                m->mixing->vector_like[k].partner,
                                m->mixing->vector_like[k].quark);
        move_heavy(s, m, f);
    }
    return ZF_OK;
}

/* log(a/b) */
static zf_expr log_ratio(zf_expr_pool *pool, zf_expr a, zf_expr b)
{
    return zf_expr_call1(pool, "log", zf_expr_div(pool, a, b));
}

/* Largest g_X with the Landau pole above M_Planck:
 * g_X^2 = 8 pi^2/(b_light log(M_Pl/M_Zp) + sum_p b_p log(M_Pl/m_p)). */
static zf_expr largest_coupling(const zf_couplings *c, zf_expr light)
{
    const zf_model *m = c->model;
    zf_expr planck = zf_quantities_symbol(c->q, "M_Planck");
    zf_expr zp = zf_quantities_symbol(c->q, "M_Zp");
    zf_expr sum = zf_expr_mul(c->pool, light, log_ratio(c->pool, planck, zp));
    sums one;

    for (size_t k = 0; k < partner_count(m); k++) {
        zf_expr mass =
            zf_quantities_symbol(c->q, m->mixing->vector_like[k].mass);

        sums_init(&one, m->n_parameters);
        move_heavy(&one, m, partner(m, k));
        sum = zf_expr_add(c->pool, sum,
                          zf_expr_mul(c->pool, form_expr(c, one.heavy),
                                      log_ratio(c->pool, planck, mass)));
        sums_clear(&one);
    }
    return zf_expr_sqrt(
        c->pool,
        zf_expr_div(
            c->pool,
            zf_expr_mul(c->pool, zf_expr_integer(c->pool, 8),
                        zf_expr_power(c->pool, zf_expr_pi(c->pool), 2, 1)),
            sum));
}

static zf_status add_pole(zf_couplings *c, zf_expr b, zf_expr light,
                          zf_error *err)
{
    zf_expr_pool *pool = c->pool;
    zf_expr g = zf_quantities_symbol(c->q, "g_X");
    zf_expr pi2 = zf_expr_power(pool, zf_expr_pi(pool), 2, 1);
    zf_expr power =
        zf_expr_div(pool, zf_expr_mul(pool, zf_expr_integer(pool, 8), pi2),
                    zf_expr_mul(pool, b, zf_expr_power(pool, g, 2, 1)));
    const coupling_label pole = {"Landau_scale", "\\Lambda_\\mathrm{Landau}",
                                 "GeV", "Landau pole of g_X, thresholds aside"};
    const coupling_label most = {
        "g_X_max", "g_X^\\mathrm{max}", "1",
        "g_X at M_Zp whose Landau pole is at M_Planck"};
    zf_status st;

    st = coupling_define(NULL, c, &pole,
                         zf_expr_mul(pool, zf_quantities_symbol(c->q, "M_Zp"),
                                     zf_expr_call1(pool, "exp", power)),
                         err);
    if (st == ZF_OK && zf_quantities_find(c->q, "M_Planck"))
        st = coupling_define(NULL, c, &most, largest_coupling(c, light), err);
    return st;
}

/* Defines epsilon_loop unless the sum of n Y X over the vector-like quarks
 * does not vanish: then it depends on physics at higher scales. */
static zf_status add_loop(zf_couplings *c, zf_error *err)
{
    const coupling_label label = {
        "epsilon_loop", "\\epsilon_\\mathrm{loop}", "1",
        "kinetic mixing induced by vector-like quarks"};
    const zf_model *m = c->model;
    zf_expr sum = zf_expr_integer(c->pool, 0);
    zf_expr first = NULL;
    zf_expr factor;
    zf_status st = ZF_OK;
    sums all, one;
    fmpq_t weight;

    fmpq_init(weight);
    sums_init(&all, m->n_parameters);
    for (size_t k = 0; k < partner_count(m); k++) {
        const zf_multiplet *f = partner(m, k);
        zf_expr mass =
            zf_quantities_symbol(c->q, m->mixing->vector_like[k].mass);

        fmpq_set_si(weight, dimension(f), 1);
        fmpq_mul(weight, weight, &f->hypercharge);
        sums_init(&one, m->n_parameters);
        for (slong j = f->first; j < f->first + f->families; j++)
            add_linear(one.trace, m, j, weight);
        fmpq_mat_add(all.trace, all.trace, one.trace);
        first = first ? first : mass;
        sum = zf_expr_add(c->pool, sum,
                          zf_expr_mul(c->pool, form_expr(c, one.trace),
                                      log_ratio(c->pool, mass, first)));
        sums_clear(&one);
    }
    if (!fmpq_mat_is_zero(all.trace))
        goto done;
    factor = zf_expr_mul(c->pool, zf_quantities_symbol(c->q, "g_X"),
                         zf_quantities_symbol(c->q, "g1"));
    factor = zf_expr_div(c->pool, factor,
                         zf_expr_power(c->pool, zf_expr_pi(c->pool), 2, 1));
    factor = zf_expr_mul(c->pool, zf_expr_fraction(c->pool, -1, 6), factor);
    st = coupling_define(NULL, c, &label, zf_expr_mul(c->pool, factor, sum),
                         err);
done:
    sums_clear(&all);
    fmpq_clear(weight);
    return st;
}

zf_status coupling_running(zf_couplings *c, zf_error *err)
{
    static const coupling_label label[] = {
        {"beta_X_light", "b_X^\\mathrm{light}", "1",
         "beta coefficient of g_X below the vector-like quarks"},
        {"beta_X_heavy", "b_X^\\mathrm{heavy}", "1",
         "what vector-like quarks add to the beta coefficient of g_X"},
        {"beta_X", "b_X", "1", "b in dg_X/dln mu = b g_X^3/(16 pi^2)"},
        {"trace_XY", "\\mathrm{tr}\\,XY", "1",
         "sum over Weyl fermions of n X Y"},
        {"beta_XY", "b_{XY}", "1",
         "(2/3) Weyl fermions + (1/3) complex scalars of n X Y"},
    };
    zf_expr e[5];
    fmpq_mat_t b;
    zf_status st;
    sums s;

    if (c->model->simplified)
        return ZF_OK;
    sums_init(&s, c->model->n_parameters);
    fmpq_mat_init(b, s.n + 1, s.n + 1);
    st = gather(&s, c->model, err);
    if (st != ZF_OK)
        goto done;
    fmpq_mat_add(b, s.light, s.heavy);
    e[0] = form_expr(c, s.light);
    e[1] = form_expr(c, s.heavy);
    e[2] = form_expr(c, b);
    e[3] = form_expr(c, s.trace);
    e[4] = form_expr(c, s.mixing);
    for (size_t k = 0; k < 5 && st == ZF_OK; k++)
        st = coupling_define(&e[k], c, &label[k], e[k], err);
    if (st == ZF_OK && !fmpq_mat_is_zero(b))
        st = add_pole(c, e[2], e[0], err);
    if (st == ZF_OK)
        st = add_loop(c, err);
done:
    fmpq_mat_clear(b);
    sums_clear(&s);
    return st;
}
