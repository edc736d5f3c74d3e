/* quarks.h - the rest of state.h: currents of fermions.
 *
 * Vector-like quarks: masses and Yukawa couplings of light quarks are scaled
 * by a tiny number t and the mass matrix is diagonalised with many digits.
 * What the currents gain, over t^2, is their leading order. */
#ifndef ZF_TEST_QUARKS_H
#define ZF_TEST_QUARKS_H

#include "state.h"

static const char *const quark_names[2][3] = {{"u", "c", "t"}, {"d", "s", "b"}};
static const char *const lepton_names[3] = {"e", "mu", "tau"};

/* Y_Qs exp(i phi_Qs), the stem being Y_Q. */
static inline ball yukawa(const state *s, const char *stem, int down, int i)
{
    char name[64], angle[64];

    snprintf(name, sizeof(name), "%s%s", stem, quark_names[down][i]);
    snprintf(angle, sizeof(angle), "phi_%s%s", stem + 2, quark_names[down][i]);
    return times(leaf(s, name), phase(leaf(s, angle)));
}

static inline ball mass_of(const state *s, int down, int i)
{
    char name[8];

    snprintf(name, sizeof(name), "m_%s", quark_names[down][i]);
    return leaf(s, name);
}

/* v_S from M_Zp: g^2 X_S^2 v_S^2 is what singlets add to M_XX. */
static inline ball singlet_vev(const state *s, const char *scalar)
{
    return over(root(s->m2_singlets),
                modulus(times(s->g, charge_of(s, scalar, 0))));
}

/* A mass matrix: rows left-handed, columns right-handed, charges of both. */
typedef struct mass_matrix {
    int n;
    ball m[MOST][MOST];
    ball x[2][MOST];
    ball along[2][3][MOST]; /* light quarks without vector-like ones */
} mass_matrix;

static inline void add_partner(mass_matrix *m, const state *s, int down,
                               const zf_vector_like *v, ball t)
{
    int doublet = strcmp(v->quark, "Q") == 0, at = m->n;
    ball scale = over(times(t, singlet_vev(s, v->scalar)), root(number(2)));

    if (!doublet && strcmp(v->quark, down ? "d" : "u") != 0)
        return;
    m->n++;
    for (int k = 0; k < at; k++)
        m->m[k][at] = m->m[at][k] = number(0);
    m->m[at][at] = leaf(s, v->mass);
    m->x[LEFT][at] = m->x[RIGHT][at] = charge_of(s, v->partner, 0);
    for (int i = 0; i < 3; i++) {
        ball y = times(scale, yukawa(s, v->yukawa, doublet || down, i));

        if (v->bar_quark != doublet)
            y = conjugate(y);
        if (doublet)
            m->m[i][at] = multiple(-1, y);
        else
            m->m[at][i] = multiple(-1, y);
    }
}

/* Down quarks are diagonal, u_L = V^dagger u. */
static inline void fill_masses(mass_matrix *m, const state *s, int down, ball t)
{
    m->n = 3;
    for (int i = 0; i < 3; i++) {
        m->x[LEFT][i] = charge_of(s, "Q", i);
        m->x[RIGHT][i] = charge_of(s, down ? "d" : "u", i);
        for (int j = 0; j < 3; j++) {
            ball one = number(i == j);
            ball turn = down ? one : conjugate(s->ckm[j][i]);

            m->m[i][j] = times3(t, turn, mass_of(s, down, j));
            m->along[LEFT][j][i] = turn;
            m->along[RIGHT][j][i] = one;
        }
    }
    for (size_t k = 0; k < s->model->mixing->n_vector_like; k++)
        add_partner(m, s, down, &s->model->mixing->vector_like[k], t);
}

/* M M^dagger (left) or M^dagger M. */
static inline void squared_masses(ball out[MOST][MOST], const mass_matrix *m,
                                  int side)
{
    for (int i = 0; i < m->n; i++)
        for (int j = 0; j < m->n; j++) {
            out[i][j] = number(0);
            for (int k = 0; k < m->n; k++)
                out[i][j] = plus(
                    out[i][j], side == LEFT
                                   ? times(m->m[i][k], conjugate(m->m[j][k]))
                                   : times(conjugate(m->m[k][i]), m->m[k][j]));
        }
}

/* out = W^dagger x W of the three light quarks; mass: of heavy ones, or NULL. */
static inline void light_current(matrix3 out, ball mass[2],
                                 const mass_matrix *m, int side)
{
    ball a[MOST][MOST];
    eigen e;

    squared_masses(a, m, side);
    eigen_of(&e, a, m->n);
    for (int k = 0; k < 3; k++)
        eigen_align(&e, k, m->along[side][k], 3);
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 3; j++) {
            out[i][j] = number(0);
            for (int k = 0; k < m->n; k++)
                out[i][j] =
                    plus(out[i][j], times3(conjugate(e.vector[i][k]),
                                           m->x[side][k], e.vector[j][k]));
        }
    for (int k = 3; mass && k < m->n; k++)
        mass[k - 3] = root(e.value[k]);
}

static inline void vector_like_currents(state *s, int down)
{
    mass_matrix m;
    acb_ptr t = ball_new();

    ball_bits = EIGEN_BITS;
    acb_one(t);
    acb_mul_2exp_si(t, t, -100);
    fill_masses(&m, s, down, t);
    for (int side = 0; side < 2; side++) {
        matrix3 full;
        ball x = m.x[side][0];

        light_current(full, NULL, &m, side);
        for (int i = 0; i < 9; i++) {
            ball rest = i % 4 == 0 ? x : number(0);
            ball gain = over(minus(full[i / 3][i % 3], rest), square(t));

            s->x[down][side][i / 3][i % 3] = times(s->g, plus(rest, gain));
        }
    }
    ball_bits = BITS;
}

/* g V^dagger x V */
static inline void rotated_current(matrix3 out, const state *s,
                                   const char *multiplet, matrix3 v)
{
    matrix3 x, left, right;

    identity3(x);
    for (int i = 0; i < 3; i++)
        x[i][i] = times(s->g, charge_of(s, multiplet, i));
    adjoint3(left, v);
    multiply3(right, x, v);
    multiply3(out, left, right);
}

static inline void rotated_quarks(state *s)
{
    const zf_card_mixing *card = s->model->mixing;
    matrix3 one, down, up, back;

    identity3(one);
    if (card && card->rotate_sb) {
        acb_ptr sine = ball_new();

        acb_sin(sine, leaf(s, card->rotate_sb), BITS);
        rotation3(down, 1, 2, sine);
    } else
        memcpy(down, card && card->ckm_down ? s->ckm : one, sizeof(down));
    adjoint3(back, s->ckm);
    multiply3(up, down, back);
    rotated_current(s->x[UP][LEFT], s, "Q", up);
    rotated_current(s->x[DOWN][LEFT], s, "Q", down);
    rotated_current(s->x[UP][RIGHT], s, "u", one);
    rotated_current(s->x[DOWN][RIGHT], s, "d", one);
}

static inline void fill_leptons(state *s)
{
    matrix3 one;

    identity3(one);
    rotated_current(s->x[CHARGED][LEFT], s, "L", one);
    rotated_current(s->x[CHARGED][RIGHT], s, "e", one);
    rotated_current(s->x[NEUTRINO][LEFT], s, "L", one);
    if (multiplet_of(s, "nu") >= 0)
        rotated_current(s->x[NEUTRINO][RIGHT], s, "nu", one);
}

/* sbar b and charged leptons, in units of g2/(2 cos theta_W). */
static inline void fill_simplified(state *s)
{
    static const char *const quark[2] = {"gqL", "gqR"};
    char vector[32], axial[32];

    for (int side = 0; side < 2; side++) {
        s->x[DOWN][side][1][2] = s->x[DOWN][side][2][1] =
            times(s->g, leaf(s, quark[side]));
        for (int i = 0; i < 3; i++) {
            ball a;

            snprintf(vector, sizeof(vector), "gV_%s", lepton_names[i]);
            snprintf(axial, sizeof(axial), "gA_%s", lepton_names[i]);
            if (!has_leaf(s, vector))
                continue;
            a = multiple(side == LEFT ? -1 : 1, leaf(s, axial));
            s->x[CHARGED][side][i][i] = times(s->g, plus(leaf(s, vector), a));
        }
    }
}

/* Couplings of X that are zero: what predictions become without new physics. */
static inline void state_without(state *out, const state *s)
{
    *out = *s;
    for (int k = 0; k < 2 * SPECIES; k++)
        for (int i = 0; i < 9; i++) {
            ball zero = number(0);

            out->x[k / 2][k % 2][i / 3][i % 3] = zero;
            out->zp[k / 2][k % 2][i / 3][i % 3] = zero;
            out->z[k / 2][k % 2][i / 3][i % 3] =
                i % 4 ? zero : s->z0[k / 2][k % 2];
        }
    out->m2_z = s->m2_z0;
    out->m2_zp = s->m2_xx;
    out->higgs = out->sin_alpha = out->m2_zx = number(0);
}

static inline void state_at(state *s, const zf_model *m, const zf_quantities *q,
                            zf_point *p)
{
    *s = (state){.model = m, .quantities = q, .point = p};
    for (int k = 0; k < 2 * SPECIES; k++)
        for (int i = 0; i < 9; i++)
            s->x[k / 2][k % 2][i / 3][i % 3] = number(0);
    fill_ckm(s);
    s->g = m->simplified ? over(leaf(s, "m_Z"), vev(s)) : leaf(s, "g_X");
    if (m->simplified)
        fill_simplified(s);
    else {
        fill_leptons(s);
        rotated_quarks(s);
    }
    fill_bosons(s); /* what singlets give is needed by vector-like quarks */
    if (!m->simplified && m->mixing && m->mixing->n_vector_like > 0) {
        vector_like_currents(s, UP);
        vector_like_currents(s, DOWN);
        fill_bosons(s);
    }
}

#endif
