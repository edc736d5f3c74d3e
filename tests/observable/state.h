/* state.h - couplings at a point, from the definitions and in ball arithmetic.
 *
 * Charges, kinds of mixing and the values of inputs and parameters are read as
 * zforge reads them.  Everything after that is done here again: the CKM matrix
 * as a product of three rotations, the neutral mass matrix from the vevs and
 * its eigenvectors, currents of mass eigenstates by products of matrices, and
 * vector-like quarks by diagonalising their mass matrices.  Conventions are
 * those of coupling.h. */
#ifndef ZF_TEST_STATE_H
#define ZF_TEST_STATE_H

#include "zforge/observable.h"

#include "ball.h"

enum {
    UP,
    DOWN,
    CHARGED,
    NEUTRINO,
    SPECIES,
};

enum {
    LEFT,
    RIGHT
};

typedef ball matrix3[3][3];

typedef struct state {
    const zf_model *model;
    zf_point *point;
    const zf_quantities *quantities;
    ball g;                  /* coupling */
    matrix3 ckm;             /* V */
    matrix3 x[SPECIES][2];   /* of X, with g */
    matrix3 z[SPECIES][2];   /* of the Z */
    matrix3 zp[SPECIES][2];  /* of the Z' */
    ball z0[SPECIES][2];     /* of the Z without X */
    ball m2_z0, m2_z, m2_zp; /* squared masses */
    ball m2_zx, m2_xx;       /* entries of the mass matrix */
    ball m2_singlets;        /* what singlets add to M_XX */
    ball sin_alpha, higgs;   /* X = sin Z + cos Z'; the Higgs current */
} state;

/* A leaf of the table: an input or a parameter. */
static inline ball leaf(const state *s, const char *name)
{
    const zf_quantity *q = zf_quantities_find(s->quantities, name);
    double complex z = 0;
    zf_error err = {0};

    if (!q || q->kind == ZF_QUANTITY_DERIVED)
        ZF_FAIL("%s is not a leaf\n", name);
    ZF_CHECK_OK(zf_point_value(&z, s->point, name, &err), &err);
    return number(creal(z));
}

static inline int has_leaf(const state *s, const char *name)
{
    const zf_quantity *q = zf_quantities_find(s->quantities, name);

    return q && q->kind != ZF_QUANTITY_DERIVED;
}

/* ---- the Standard Model ---- */

/* v = (sqrt(2) G_F)^(-1/2) */
static inline ball vev(const state *s)
{
    return over(number(1), root(times(root(number(2)), leaf(s, "G_F"))));
}

static inline ball gauge_g2(const state *s)
{
    return over(multiple(2, leaf(s, "m_W")), vev(s));
}

/* From (g1^2 + g2^2) v^2 = 4 m_Z^2. */
static inline ball gauge_g1(const state *s)
{
    ball gz = over(multiple(2, leaf(s, "m_Z")), vev(s));

    return root(minus(square(gz), square(gauge_g2(s))));
}

static inline void identity3(matrix3 m)
{
    for (int i = 0; i < 9; i++)
        m[i / 3][i % 3] = number(i % 4 == 0);
}

static inline void multiply3(matrix3 out, matrix3 a, matrix3 b)
{
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 3; j++)
            out[i][j] =
                plus(plus(times(a[i][0], b[0][j]), times(a[i][1], b[1][j])),
                     times(a[i][2], b[2][j]));
}

static inline void adjoint3(matrix3 out, matrix3 a)
{
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 3; j++)
            out[i][j] = conjugate(a[j][i]);
}

/* Rotation of i and j: m_ij = sine, m_ji = -conj(sine). */
static inline void rotation3(matrix3 m, int i, int j, ball sine)
{
    identity3(m);
    m[i][i] = m[j][j] = root(minus(number(1), squared_modulus(sine)));
    m[i][j] = sine;
    m[j][i] = multiple(-1, conjugate(sine));
}

static inline void fill_ckm(state *s)
{
    matrix3 r23, r13, r12, product;
    ball turn = phase(multiple(-1, leaf(s, "delta")));

    rotation3(r23, 1, 2, leaf(s, "s23"));
    rotation3(r13, 0, 2, times(leaf(s, "s13"), turn));
    rotation3(r12, 0, 1, leaf(s, "s12"));
    multiply3(product, r23, r13);
    multiply3(s->ckm, product, r12);
}

/* ---- charges ---- */

static inline slong multiplet_of(const state *s, const char *name)
{
    return zf_content_multiplet(s->model->content, name);
}

/* Charge of family i = 0, 1, 2 of a multiplet of a model without parameters. */
static inline ball charge_of(const state *s, const char *name, int i)
{
    slong k = multiplet_of(s, name);

    ZF_CHECK(k >= 0 && s->model->n_parameters == 0);
    k = s->model->content->multiplet[k].first + i;
    return rational(fmpq_mat_entry(s->model->charge, k, 0));
}

/* ---- Z-Z' mixing ---- */

/* Mass terms of all doublets in the basis (B, W3, X): v^2 q q^T with
 * q = (g1 Y, g2 T3, g X), T3 = -Y of the neutral component. */
static inline void add_doublets(ball m[MOST][MOST], state *s)
{
    const zf_content *content = s->model->content;
    ball rest = square(vev(s)), all = square(vev(s));
    slong first = -1;

    s->higgs = s->m2_singlets = number(0);
    for (slong k = content->n_multiplets - 1; k >= 0; k--)
        if (!content->multiplet[k].fermion &&
            content->multiplet[k].irrep.su2 == 2)
            first = k;
    for (slong k = content->n_multiplets - 1; k >= 0; k--) {
        const zf_multiplet *f = &content->multiplet[k];
        ball y = rational(&f->hypercharge), q[3], v2;
        char name[64];

        if (f->fermion || f->irrep.su2 != 2)
            continue;
        snprintf(name, sizeof(name), "v_%s", f->name);
        v2 = k == first ? rest : square(leaf(s, name));
        rest = minus(rest, v2);
        q[0] = times(gauge_g1(s), y);
        q[1] = multiple(-1, times(gauge_g2(s), y));
        q[2] = times(s->g, charge_of(s, f->name, 0));
        for (int i = 0; i < 9; i++)
            m[i / 3][i % 3] =
                plus(m[i / 3][i % 3], times3(v2, q[i / 3], q[i % 3]));
        s->m2_singlets = minus(s->m2_singlets, times(v2, square(q[2])));
        /* Turned to Y = 1/2, a doublet has the charge 2 Y X. */
        s->higgs = plus(s->higgs, times3(over(v2, all), multiple(2, y), q[2]));
    }
}

/* Vectors of Z and Z' in the basis (B, W3, X). */
static inline void neutral_bosons(ball z[3], ball zp[3], state *s)
{
    ball m[MOST][MOST], g1 = gauge_g1(s), g2 = gauge_g2(s);
    ball gz = root(plus(square(g1), square(g2)));
    ball z0[3] = {multiple(-1, over(g1, gz)), over(g2, gz), number(0)};
    ball x[3] = {number(0), number(0), number(1)};
    eigen e;
    int at;

    for (int i = 0; i < 9; i++)
        m[i / 3][i % 3] = number(0);
    add_doublets(m, s);
    s->m2_xx = square(leaf(s, "M_Zp"));
    s->m2_singlets = plus(s->m2_singlets, s->m2_xx);
    m[2][2] = s->m2_xx;
    s->m2_zx = plus(times(z0[0], m[0][2]), times(z0[1], m[1][2]));
    eigen_of(&e, m, 3);
    at = above(modulus(e.vector[1][2]), modulus(e.vector[2][2])) ? 2 : 1;
    eigen_align(&e, at, z0, 3);
    eigen_align(&e, 3 - at, x, 3);
    s->m2_z = e.value[at];
    s->m2_zp = e.value[3 - at];
    for (int i = 0; i < 3; i++) {
        z[i] = e.vector[at][i];
        zp[i] = e.vector[3 - at][i];
    }
    s->sin_alpha = z[2];
}

/* g1 Y e_B + g2 T3 e_W of a species. */
static inline ball electroweak(const state *s, int species, int side,
                               const ball e[3])
{
    static const int y6[SPECIES][2] = {{1, 4}, {1, -2}, {-3, -6}, {-3, 0}};
    static const int t2[SPECIES] = {1, -1, -1, 1};
    ball b = times3(gauge_g1(s), fraction(y6[species][side], 6), e[0]);
    ball w =
        times3(gauge_g2(s), fraction(side == LEFT ? t2[species] : 0, 2), e[1]);

    return plus(b, w);
}

static inline void fill_bosons(state *s)
{
    ball g1 = gauge_g1(s), g2 = gauge_g2(s);
    ball gz = root(plus(square(g1), square(g2)));
    ball z0[3] = {multiple(-1, over(g1, gz)), over(g2, gz), number(0)};
    ball z[3] = {z0[0], z0[1], number(0)};
    ball zp[3] = {number(0), number(0), number(1)};

    s->m2_z0 = square(over(times(gz, vev(s)), number(2)));
    s->m2_z = s->m2_z0;
    s->m2_zp = s->m2_xx = s->m2_singlets = square(leaf(s, "M_Zp"));
    s->sin_alpha = s->higgs = s->m2_zx = number(0);
    if (!s->model->simplified)
        neutral_bosons(z, zp, s);
    for (int k = 0; k < 2 * SPECIES; k++)
        for (int i = 0; i < 9; i++) {
            ball x = s->x[k / 2][k % 2][i / 3][i % 3];
            ball diagonal = number(i % 4 == 0);

            s->z0[k / 2][k % 2] = electroweak(s, k / 2, k % 2, z0);
            s->z[k / 2][k % 2][i / 3][i % 3] =
                plus(times(diagonal, electroweak(s, k / 2, k % 2, z)),
                     times(z[2], x));
            s->zp[k / 2][k % 2][i / 3][i % 3] =
                plus(times(diagonal, electroweak(s, k / 2, k % 2, zp)),
                     times(zp[2], x));
        }
}

/* sum over Z and Z' of a b/M^2, where a_Z = sin(alpha) a: the exchange of both
 * when one current couples to X alone. */
static inline ball exchange(const state *s, ball z1, ball z2, ball zp1,
                            ball zp2)
{
    return plus(over(times(z1, z2), s->m2_z), over(times(zp1, zp2), s->m2_zp));
}

/* 1/(M^-2)_XX */
static inline ball m2_low(const state *s)
{
    ball sin2 = square(s->sin_alpha);

    return over(number(1), plus(over(sin2, s->m2_z),
                                over(minus(number(1), sin2), s->m2_zp)));
}

#endif
