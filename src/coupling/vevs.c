/* vevs.c - vacuum expectation values and the mass of the Z'.
 *
 * <phi> = v_phi/sqrt(2), so M_Zp^2 = g_X^2 sum of X^2 v^2 over doublets and
 * singlets.  Doublets share v^2.  One charged singlet gives the rest of the
 * mass; how several share it is not determined. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "coupling/symbols.h"

static zf_expr square(zf_expr_pool *pool, zf_expr e)
{
    return zf_expr_power(pool, e, 2, 1);
}

static zf_status add_doublets(zf_couplings *c, zf_error *err)
{
    const zf_content *content = c->model->content;
    zf_status st = ZF_OK;

    for (slong k = 1; st == ZF_OK && k < c->field.n_doublets; k++) {
        const zf_multiplet *m = &content->multiplet[c->field.doublet[k]];
        char name[80], latex[200];
        const coupling_parameter p = {
            .name = name,
            .latex = latex,
            .unit = "GeV",
            .meaning = "vev of a doublet; the first has what v leaves",
            .high = 246};

        snprintf(name, sizeof name, "v_%s", m->name);
        snprintf(latex, sizeof latex, "v_{%.150s}", m->latex);
        st = coupling_add_parameter(c, &p, err);
    }
    return st;
}

/* sum of X^2 v^2 over doublets, the first with v^2 minus the others' squares:
 * X_1^2 v^2 + sum of (X_k^2 - X_1^2) v_k^2. */
static zf_expr doublet_mass(const zf_couplings *c)
{
    const zf_content *content = c->model->content;
    zf_expr_pool *p = c->pool;
    zf_expr sum = zf_expr_integer(p, 0), first = NULL;

    for (slong k = 0; k < c->field.n_doublets; k++) {
        const zf_multiplet *m = &content->multiplet[c->field.doublet[k]];
        zf_expr x2 = square(p, c->charge[m->first]);
        char name[80] = "v";

        if (k > 0) {
            snprintf(name, sizeof name, "v_%s", m->name);
            x2 = zf_expr_sub(p, x2, first);
        } else {
            first = x2;
        }
        sum = zf_expr_add(
            p, sum,
            zf_expr_mul(p, x2, square(p, zf_quantities_symbol(c->q, name))));
    }
    return sum;
}

static int is_charged_singlet(const zf_couplings *c, const zf_multiplet *m)
{
    return !m->fermion && m->irrep.p == 0 && m->irrep.q == 0 &&
           m->irrep.su2 == 1 && fmpq_is_zero(&m->hypercharge) &&
           c->charge[m->first] && !zf_expr_is_zero(c->charge[m->first]);
}

/* 1 when the mixing or the benchmark of the card needs v_NAME. */
static int is_named(const zf_couplings *c, const char *scalar, const char *vev)
{
    const zf_card_mixing *x = c->model->mixing;

    for (size_t k = 0; x && k < x->n_vector_like; k++)
        if (strcmp(x->vector_like[k].scalar, scalar) == 0)
            return 1;
    return coupling_benchmark(c, vev) != NULL;
}

/* |X|, without the call where the sign is known. */
static zf_expr absolute(zf_expr_pool *pool, zf_expr x)
{
    if (zf_expr_kind_of(x) != ZF_EXPR_NUMBER)
        return zf_expr_call1(pool, "abs", x);
    return fmpq_sgn(zf_expr_number(x)) < 0 ? zf_expr_neg(pool, x) : x;
}

/* v_NAME = sqrt(M_Zp^2/g_X^2 - sum over doublets)/|X|. */
static zf_expr only_vev(const zf_couplings *c, zf_expr x)
{
    zf_expr_pool *p = c->pool;
    zf_expr ratio = zf_expr_div(p, zf_quantities_symbol(c->q, "M_Zp"),
                                zf_quantities_symbol(c->q, "g_X"));

    if (!zf_expr_is_zero(c->doublet_mass))
        ratio =
            zf_expr_sqrt(p, zf_expr_sub(p, square(p, ratio), c->doublet_mass));
    return zf_expr_div(p, ratio, absolute(p, x));
}

static zf_status add_singlet(zf_couplings *c, const zf_multiplet *m, int only,
                             zf_error *err)
{
    char name[80], latex[200];
    const coupling_label label = {name, latex, "GeV", "vev of a singlet"};
    const coupling_parameter p = {.name = name,
                                  .latex = latex,
                                  .unit = "GeV",
                                  .meaning = "vev of a singlet, one of several",
                                  .otherwise = 1000,
                                  .high = INFINITY};

    snprintf(name, sizeof name, "v_%s", m->name);
    snprintf(latex, sizeof latex, "v_{%.150s}", m->latex);
    if (only)
        return coupling_define(NULL, c, &label,
                               only_vev(c, c->charge[m->first]), err);
    return is_named(c, m->name, name) ? coupling_add_parameter(c, &p, err)
                                      : ZF_OK;
}

zf_status coupling_vevs(zf_couplings *c, zf_error *err)
{
    static const coupling_label smeft = {"M2_smeft", "M^2_\\mathrm{SMEFT}",
                                         "GeV^2",
                                         "M_Zp^2 without the doublets"};
    const zf_content *content = c->model->content;
    zf_expr mass2 = square(c->pool, zf_quantities_symbol(c->q, "M_Zp"));
    zf_expr g2 = square(c->pool, zf_quantities_symbol(c->q, "g_X"));
    slong charged = 0;
    zf_status st;

    c->singlet = -1;
    st = add_doublets(c, err);
    c->doublet_mass = doublet_mass(c);
    if (st != ZF_OK)
        return st;
    for (slong k = 0; content && k < content->n_multiplets; k++)
        charged += is_charged_singlet(c, &content->multiplet[k]);
    for (slong k = 0; st == ZF_OK && content && k < content->n_multiplets;
         k++) {
        const zf_multiplet *m = &content->multiplet[k];

        if (!is_charged_singlet(c, m))
            continue;
        if (charged == 1)
            c->singlet = m->first;
        st = add_singlet(c, m, charged == 1, err);
    }
    mass2 =
        zf_expr_sub(c->pool, mass2, zf_expr_mul(c->pool, g2, c->doublet_mass));
    return st == ZF_OK ? coupling_define(NULL, c, &smeft, mass2, err) : st;
}
