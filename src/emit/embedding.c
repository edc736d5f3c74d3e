/* embedding.c - gauge eigenstates as combinations of mass eigenstates.
 *
 * q_gauge = V q.  With a vector-like partner P of the quark, to second order
 * in theta = Y v/(sqrt2 m): q_j there becomes q_j + conj(theta_j) P - (1/2)
 * conj(theta_j) sum_k theta_k q_k, and the partner becomes P (1 - (1/2)
 * sum_k |theta_k|^2) - sum_k theta_k q_k.  That gives the couplings of
 * coupling.h to leading order. */
#include <string.h>

#include "emit/states.h"

static void accumulate(zf_expr *slot, zf_expr_pool *p, zf_expr e)
{
    *slot = *slot ? zf_expr_add(p, *slot, e) : e;
}

static zf_status read_admixture(zf_expr theta[3], const zf_states *s,
                                const zf_heavy *h, zf_species species,
                                zf_error *err)
{
    zf_status st = ZF_OK;

    for (int i = 0; st == ZF_OK && i < 3; i++)
        st =
            zf_couplings_admixture(&theta[i], s->couplings,
                                   (size_t)h->vector_like, species, i + 1, err);
    return st;
}

static zf_rotation rotation_of(const zf_states *s, slong multiplet,
                               int position)
{
    switch (s->role[multiplet]) {
    case ZF_ROLE_Q:
        return position == 0 ? ZF_ROTATION_UL : ZF_ROTATION_DL;
    case ZF_ROLE_U:
        return ZF_ROTATION_UR;
    case ZF_ROLE_D:
        return ZF_ROTATION_DR;
    case ZF_ROLE_L:
        return ZF_ROTATION_EL;
    default:
        return ZF_ROTATION_ER;
    }
}

/* Family i of quarks and leptons. */
static zf_status light(zf_expr *out, const zf_states *s, slong multiplet,
                       int position, slong i, zf_error *err)
{
    const zf_heavy *h = zf_states_partner(s, multiplet);
    int first = zf_states_of(s, multiplet, position);
    zf_rotation r = rotation_of(s, multiplet, position);
    zf_expr_pool *p = s->pool;
    zf_expr theta[3] = {NULL, NULL, NULL};

    if (h) {
        zf_status st = read_admixture(
            theta, s, h, zf_states_species(s, multiplet, position), err);

        if (st != ZF_OK)
            return st;
    }
    for (int j = 0; j < 3; j++) {
        zf_expr v = zf_couplings_rotation(s->couplings, r, (int)i + 1, j + 1);
        zf_expr t;

        if (zf_expr_is_zero(v))
            continue;
        accumulate(&out[first + j], p, v);
        if (!h)
            continue;
        t = zf_expr_mul(p, v, zf_expr_conj(p, theta[j]));
        accumulate(&out[h->state + position], p, t);
        t = zf_expr_mul(p, zf_expr_fraction(p, -1, 2), t);
        for (int k = 0; k < 3; k++)
            accumulate(&out[first + k], p, zf_expr_mul(p, t, theta[k]));
    }
    return ZF_OK;
}

/* Half of a heavy fermion: the partner of a quark, or not. */
static zf_status heavy(zf_expr *out, const zf_states *s, slong multiplet,
                       int position, zf_error *err)
{
    const zf_heavy *h = zf_states_heavy(s, multiplet);
    const zf_content *c = s->model->content;
    zf_expr_pool *p = s->pool;
    zf_expr theta[3], norm = zf_expr_integer(p, 1);
    slong quark;
    zf_status st;

    out[h->state + position] = norm;
    if (h->vector_like < 0 ||
        strcmp(s->model->mixing->vector_like[h->vector_like].partner,
               c->multiplet[multiplet].name) != 0)
        return ZF_OK;
    quark = zf_content_multiplet(
        c, s->model->mixing->vector_like[h->vector_like].quark);
    st =
        read_admixture(theta, s, h, zf_states_species(s, quark, position), err);
    for (int k = 0; st == ZF_OK && k < 3; k++) {
        int first = zf_states_of(s, quark, position);

        norm = zf_expr_sub(p, norm,
                           zf_expr_mul(p, zf_expr_fraction(p, 1, 2),
                                       zf_expr_abs2(p, theta[k])));
        out[first + k] = zf_expr_neg(p, theta[k]);
    }
    out[h->state + position] = norm;
    return st;
}

zf_status zf_embedding(zf_expr *coefficient, const zf_states *s,
                       slong component, int position, zf_error *err)
{
    const zf_content *c = s->model->content;
    slong multiplet = c->owner[component];
    slong family = component - c->multiplet[multiplet].first;
    zf_status st = ZF_OK;

    memset(coefficient, 0, sizeof(*coefficient) * ZF_MAX_STATES);
    if (s->role[multiplet] == ZF_ROLE_HEAVY)
        st = heavy(coefficient, s, multiplet, position, err);
    else if (s->role[multiplet] == ZF_ROLE_NEUTRINO)
        coefficient[zf_states_neutrino(s, multiplet, family)] =
            zf_expr_integer(s->pool, 1);
    else
        st = light(coefficient, s, multiplet, position, family, err);
    return st == ZF_OK ? zf_expr_pool_check(s->pool, err) : st;
}
