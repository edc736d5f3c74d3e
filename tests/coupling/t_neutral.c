/* Z-Z' mixing against numerical diagonalisation of the matrix of (B, W3, X),
 * and against numbers of the papers. */
#include <gsl/gsl_eigen.h>
#include <gsl/gsl_matrix.h>
#include <gsl/gsl_vector.h>

#include "byhand.h"

static const char accidental[] = "accidental-symmetries-benchmark-f3e327f8af";
static const char two_doublets[] = "b3-l3-lmu-ltau-benchmark-15f009c7f8";
static const char general[] = "accidental-symmetries-a076df9a48";
static const char neutral_higgs[] = "lmu-ltau-vlq-a131125ab2";

static void build(byhand *b, const char *card, int kinetic)
{
    zf_error err = {0};

    byhand_new(b, card, kinetic);
    ZF_CHECK_OK(coupling_neutral(&b->c, &err), &err);
    byhand_point(b);
}

/* ---- the oracle ---- */

typedef struct point {
    double g1, g2, gx, v, m_zp, epsilon;
} point;

typedef struct doublet {
    double y, x, vev; /* of the field as the content has it */
} doublet;

/* Eigenstates of M^2 v = m^2 K v, lightest first; column k of `field` is
 * (B, W3, X) of state k, with v^T K v = 1. */
typedef struct states {
    double mass[3];
    double field[3][3];
} states;

static void diagonalise(states *out, const point *at, const doublet *d, int n)
{
    gsl_eigen_gensymmv_workspace *work = gsl_eigen_gensymmv_alloc(3);
    gsl_matrix *m2 = gsl_matrix_calloc(3, 3);
    gsl_matrix *kinetic = gsl_matrix_alloc(3, 3);
    gsl_matrix *vectors = gsl_matrix_alloc(3, 3);
    gsl_vector *values = gsl_vector_alloc(3);

    for (int k = 0; k < n; k++) {
        /* the neutral component has T3 = -Y */
        const double f[3] = {at->g1 * d[k].y, -at->g2 * d[k].y,
                             at->gx * d[k].x};

        for (size_t i = 0; i < 9; i++)
            *gsl_matrix_ptr(m2, i / 3, i % 3) +=
                d[k].vev * d[k].vev * f[i / 3] * f[i % 3];
    }
    gsl_matrix_set(m2, 2, 2, at->m_zp * at->m_zp);
    gsl_matrix_set_identity(kinetic);
    gsl_matrix_set(kinetic, 0, 2, at->epsilon);
    gsl_matrix_set(kinetic, 2, 0, at->epsilon);
    gsl_eigen_gensymmv(m2, kinetic, values, vectors, work);
    gsl_eigen_gensymmv_sort(values, vectors, GSL_EIGEN_SORT_VAL_ASC);
    for (size_t k = 0; k < 3; k++) {
        double norm = 0;

        out->mass[k] = sqrt(fabs(gsl_vector_get(values, k)));
        for (size_t i = 0; i < 3; i++)
            out->field[i][k] = gsl_matrix_get(vectors, i, k);
        for (size_t i = 0; i < 3; i++)
            norm += out->field[i][k] * out->field[i][k];
        norm += 2 * at->epsilon * out->field[0][k] * out->field[2][k];
        for (size_t i = 0; i < 3; i++)
            out->field[i][k] /= sqrt(norm);
    }
    gsl_eigen_gensymmv_free(work);
    gsl_matrix_free(m2);
    gsl_matrix_free(kinetic);
    gsl_matrix_free(vectors);
    gsl_vector_free(values);
}

static double coupling_of(const states *s, int k, double g1y, double g2t,
                          double gxx)
{
    return g1y * s->field[0][k] + g2t * s->field[1][k] + gxx * s->field[2][k];
}

static double uniform(uint64_t *rng, double low, double high)
{
    return low + (high - low) * (double)(zf_test_random(rng) >> 11) * 0x1p-53;
}

static const struct {
    const char *species;
    double y[2], t3;
} table[] = {{"u", {1. / 6, 2. / 3}, 0.5},
             {"d", {1. / 6, -1. / 3}, -0.5},
             {"e", {-0.5, -1}, -0.5},
             {"nu", {-0.5, 0}, 0.5}};

/* All couplings of Z and Z' against the eigenvectors. */
static void check_couplings(byhand *b, const states *s, double g1, double g2)
{
    int zp = fabs(s->field[2][1]) > fabs(s->field[2][2]) ? 1 : 2;
    int z = 3 - zp;
    double sign_zp = s->field[2][zp] > 0 ? 1 : -1;
    /* a left-handed neutrino says which sign the Z has */
    double sign_z = s->field[1][z] > 0 ? 1 : -1;
    /* photon and lighter boson differ little on the scale of the heavier one,
     * so that their eigenvectors have larger errors */
    double spread = s->mass[2] / s->mass[1];
    double tolerance = 1e-12 + 2e-15 * spread * spread;

    for (int k = 0; k < 24; k++) {
        int f = k / 6, right = k / 3 % 2, i = k % 3 + 1;
        double g1y = g1 * table[f].y[right];
        double g2t = right ? 0 : g2 * table[f].t3;
        char name[32];
        double x, want;

        snprintf(name, sizeof name, "g%c_%s_%d%d", right ? 'R' : 'L',
                 table[f].species, i, i);
        {
            double complex value = 0;
            zf_error err = {0};

            ZF_CHECK_OK(zf_point_complex(&value, b->p,
                                         b->c.current[f][right][i - 1][i - 1],
                                         &err),
                        &err);
            x = creal(value);
        }
        want = sign_zp * coupling_of(s, zp, g1y, g2t, x);
        snprintf(name, sizeof name, "Zp%c_%s_%d%d", right ? 'R' : 'L',
                 table[f].species, i, i);
        check_near(byhand_get(b, name), want, tolerance, 1, name);
        want = sign_z * coupling_of(s, z, g1y, g2t, x);
        snprintf(name, sizeof name, "Z%c_%s_%d%d", right ? 'R' : 'L',
                 table[f].species, i, i);
        check_near(byhand_get(b, name), want, tolerance, 1, name);
        want -= (g2 * g2 * (right ? 0 : table[f].t3) -
                 g1 * g1 * table[f].y[right]) /
                sqrt(g1 * g1 + g2 * g2);
        snprintf(name, sizeof name, "dZ%c_%s_%d%d", right ? 'R' : 'L',
                 table[f].species, i, i);
        check_near(byhand_get(b, name), want, tolerance, 1, name);
    }
    check_near(coupling_of(s, 0, 0, 0, 1), 0, tolerance, 1,
               "the photon does not feel X");
    check_near(s->mass[0] / s->mass[2], 0, 1e-7, 1, "the photon is massless");
}

static void set_point(byhand *b, const point *at)
{
    byhand_set(b, "g1", at->g1);
    byhand_set(b, "g2", at->g2);
    byhand_set(b, "g_X", at->gx);
    byhand_set(b, "v", at->v);
    byhand_set(b, "M_Zp", at->m_zp);
    if (zf_quantities_find(b->c.q, "epsilon"))
        byhand_set(b, "epsilon", at->epsilon);
}

static void check_point(byhand *b, const point *at, const doublet *d, int n)
{
    double z = byhand_get(b, "m_Z_mixed");
    double zp = byhand_get(b, "m_Zp_mixed");
    double m_z0 = sqrt(at->g1 * at->g1 + at->g2 * at->g2) * at->v / 2;
    double ca, sa;
    states s;

    diagonalise(&s, at, d, n);
    /* eigenvalues have errors of their own relative to the largest */
    check_near(z < zp ? z * z : zp * zp, s.mass[1] * s.mass[1], 1e-12,
               s.mass[2] * s.mass[2] / 10, "lighter mass");
    check_near(z < zp ? zp : z, s.mass[2], 1e-12, 0, "heavier mass");
    check_couplings(b, &s, at->g1, at->g2);
    ca = byhand_get(b, "cos_alpha");
    sa = byhand_get(b, "sin_alpha");
    check_near(ca * ca + sa * sa, 1, 1e-14, 0, "unitarity");
    check_near(sin(byhand_get(b, "alpha_mix")), sa, 1e-13, 1e-3, "angle");
    check_near(byhand_get(b, "rho_tree"), m_z0 * m_z0 / (z * z), 1e-13, 0,
               "rho");
    check_near(byhand_get(b, "rho_tree") - 1, byhand_get(b, "delta_rho"), 1e-13,
               1, "rho - 1");
}

/* 1/(M^-2)_XX by inverting the 2 x 2 matrix of (Z0, X). */
static void check_low_energy(byhand *b, const point *at, const doublet *d,
                             int n)
{
    double a = 0, off = 0, higgs = 0, v2 = 0;
    double xx = at->m_zp * at->m_zp;
    double g_z = sqrt(at->g1 * at->g1 + at->g2 * at->g2);

    for (int k = 0; k < n; k++) {
        double w = d[k].vev * d[k].vev;

        a += w * g_z * g_z * d[k].y * d[k].y;
        off += -w * g_z * d[k].y * at->gx * d[k].x;
        higgs += w * at->gx * d[k].x * (d[k].y > 0 ? 1 : -1);
        v2 += w;
    }
    check_near(byhand_get(b, "M2_eff"), (a * xx - off * off) / a, 1e-12,
               xx / 10, "M2_eff");
    check_near(byhand_get(b, "g_H"), higgs / v2, 1e-13, 1e-3, "g_H");
}

/* ---- tests ---- */

static void random_point(point *at, uint64_t *rng, int kinetic)
{
    at->g1 = uniform(rng, 0.1, 1);
    at->g2 = uniform(rng, 0.1, 1);
    at->gx = uniform(rng, 0.05, 2);
    at->v = uniform(rng, 100, 400);
    /* a third of the points has the Z' below the Z */
    at->m_zp = zf_test_between(rng, 0, 2) ? uniform(rng, 150, 6000)
                                          : uniform(rng, 5, 50);
    at->epsilon = kinetic ? uniform(rng, -0.9, 0.9) : 0;
}

/* `both`: the first of two doublets has a charge as well. */
static void mixing_of(const char *card, int kinetic, int both)
{
    uint64_t rng = zf_test_seed();
    zf_error err = {0};
    byhand b;

    byhand_new(&b, card, kinetic);
    if (both) {
        slong first = b.c.field.doublet[0];

        b.c.charge[b.m->content->multiplet[first].first] =
            zf_expr_fraction(b.c.pool, 3, 7);
    }
    ZF_CHECK_OK(coupling_neutral(&b.c, &err), &err);
    byhand_point(&b);
    for (slong t = 0; t < 60 * zf_test_multiplier(); t++) {
        const zf_model *m = b.m;
        doublet d[2] = {{0}};
        point at;
        double v2 = 0;

        random_point(&at, &rng, kinetic);
        set_point(&b, &at);
        for (slong k = 0; k < m->n_parameters; k++)
            byhand_set(&b, m->parameter[k], uniform(&rng, -2, 2));
        if (b.c.field.n_doublets > 1) {
            v2 = uniform(&rng, 0, at.v);
            byhand_set(&b, "v_H2", v2);
        }
        for (slong k = 0; k < b.c.field.n_doublets; k++) {
            slong field = b.c.field.doublet[k];
            slong component = m->content->multiplet[field].first;

            d[k].y = b.c.field.conjugate[k] ? -0.5 : 0.5;
            ZF_CHECK_OK(
                zf_point_real(&d[k].x, b.p, b.c.charge[component], &err), &err);
            d[k].vev = k ? v2 : sqrt(at.v * at.v - v2 * v2);
            /* what singlets give is positive */
            at.m_zp = hypot(at.m_zp, at.gx * d[k].x * d[k].vev);
        }
        byhand_set(&b, "M_Zp", at.m_zp);
        check_point(&b, &at, d, (int)b.c.field.n_doublets);
        check_low_energy(&b, &at, d, (int)b.c.field.n_doublets);
    }
    byhand_clear(&b);
}

ZF_TEST(one_doublet)
{
    mixing_of(accidental, 0, 0);
    mixing_of(general, 0, 0);
}

ZF_TEST(two)
{
    mixing_of(two_doublets, 0, 0);
    mixing_of(two_doublets, 0, 1);
}

ZF_TEST(kinetic_mixing_alone)
{
    mixing_of(neutral_higgs, 1, 0);
}

ZF_TEST(kinetic_and_mass_mixing)
{
    mixing_of(general, 1, 0);
    mixing_of(two_doublets, 1, 0);
    mixing_of(two_doublets, 1, 1);
}

/* Equal diagonal entries: half of Z0 in either state, and masses m^2 -+ |off|;
 * next to it nothing jumps but the names of the states. */
ZF_TEST(equal_diagonal_entries)
{
    zf_error err = {0};
    byhand b;
    double m, off, sum, z, x = 0;

    build(&b, accidental, 0);
    byhand_set(&b, "g_X", 0.05);
    m = byhand_get(&b, "m_Z0");
    byhand_set(&b, "M_Zp", m);
    off = byhand_get(&b, "M2_ZX");
    ZF_CHECK(byhand_get(&b, "M2_XX") == m * m);
    ZF_CHECK(off < 0);
    check_near(byhand_get(&b, "alpha_mix"), acos(-1) / 4, 1e-15, 0, "angle");
    check_near(byhand_get(&b, "m_Z_mixed"), sqrt(m * m + off), 1e-14, 0, "Z");
    check_near(byhand_get(&b, "m_Zp_mixed"), sqrt(m * m - off), 1e-14, 0, "Z'");
    check_near(byhand_get(&b, "rho_tree"), m * m / (m * m + off), 1e-14, 0,
               "rho");
    z = byhand_get(&b, "Z0L_e");
    ZF_CHECK_OK(
        zf_point_real(&x, b.p, b.c.current[ZF_SPECIES_E][0][1][1], &err), &err);
    sum =
        pow(byhand_get(&b, "ZL_e_22"), 2) + pow(byhand_get(&b, "ZpL_e_22"), 2);
    check_near(sum, z * z + x * x, 1e-14, 0, "couplings");
    check_near(byhand_get(&b, "ZL_e_22") - z, byhand_get(&b, "dZL_e_22"), 1e-14,
               0.1, "shift");
    for (int side = -1; side < 2; side += 2) {
        byhand_set(&b, "M_Zp", m * (1 + side * 1e-9));
        check_near(byhand_get(&b, "alpha_mix"), side * acos(-1) / 4, 1e-5, 0,
                   "angle nearby");
        check_near(byhand_get(&b, "m_Z_mixed"), sqrt(m * m + side * off), 1e-7,
                   0, "Z nearby");
    }
    byhand_clear(&b);
}

/* A doublet (1, 2, +1/2) of charge x is its conjugate (1, 2, -1/2), -x. */
ZF_TEST(orientation_of_doublets_is_a_convention)
{
    static const char *const name[] = {"sin_alpha", "m_Z_mixed", "g_H",
                                       "ZpL_e_22", "M2_eff"};
    zf_error err = {0};
    byhand a, b;

    build(&a, accidental, 0);
    byhand_new(&b, accidental, 0);
    for (slong k = 0; k < b.c.field.n_doublets; k++) {
        slong at = b.m->content->multiplet[b.c.field.doublet[k]].first;

        b.c.field.conjugate[k] = 0;
        b.c.charge[at] = zf_expr_neg(b.c.pool, b.c.charge[at]);
    }
    ZF_CHECK_OK(coupling_neutral(&b.c, &err), &err);
    byhand_point(&b);
    for (size_t k = 0; k < 5; k++)
        check_near(byhand_get(&b, name[k]), byhand_get(&a, name[k]), 0, 0,
                   name[k]);
    ZF_CHECK(byhand_get(&a, "sin_alpha") > 0);
    byhand_clear(&a);
    byhand_clear(&b);
}

ZF_TEST(nothing_mixes_without_a_charged_doublet)
{
    static const char *const zero[] = {"sin_alpha", "alpha_mix",  "M2_ZX",
                                       "delta_rho", "dZL_e_22",   "g_H",
                                       "zeta",      "tan_2alpha", "ZL_d_23"};
    byhand b;

    build(&b, neutral_higgs, 0);
    for (size_t k = 0; k < sizeof zero / sizeof *zero; k++) {
        const zf_quantity *q = zf_quantities_find(b.c.q, zero[k]);

        ZF_CHECK(q && zf_expr_is_zero(q->formula));
    }
    ZF_CHECK(zf_expr_is_one(zf_quantities_find(b.c.q, "cos_alpha")->formula));
    ZF_CHECK(zf_expr_is_one(zf_quantities_find(b.c.q, "rho_tree")->formula));
    ZF_CHECK(zf_expr_is_one(zf_quantities_find(b.c.q, "rho_leading")->formula));
    ZF_CHECK(zf_quantities_find(b.c.q, "ZpL_e_22")->formula ==
             b.c.current[ZF_SPECIES_E][LEFT][1][1]);
    ZF_CHECK(zf_quantities_find(b.c.q, "m_Zp_mixed")->formula ==
             byhand_symbol(&b, "M_Zp"));
    check_near(byhand_get(&b, "m_Z_mixed"), 91.1876, 1e-14, 0, "m_Z");
    byhand_clear(&b);
}

/* A simplified model has neither charges nor g_X. */
ZF_TEST(couplings_without_charges)
{
    static const char card[] = "simplified-zprime";
    zf_error err = {0};
    byhand b;

    byhand_start(&b, card);
    for (int k = 0; k < 2 * ZF_N_SPECIES * 9; k++)
        b.c.current[k / 18][k / 9 % 2][k / 3 % 3][k % 3] =
            zf_expr_integer(b.c.pool, 0);
    b.c.current[ZF_SPECIES_D][LEFT][1][2] = zf_expr_fraction(b.c.pool, 1, 5);
    ZF_CHECK_OK(zf_quantities_add_derived(b.c.q, "M2_smeft",
                                          zf_expr_integer(b.c.pool, 1), NULL,
                                          NULL, NULL, &err),
                &err);
    ZF_CHECK_OK(coupling_neutral(&b.c, &err), &err);
    ZF_CHECK_OK(coupling_running(&b.c, &err), &err);
    byhand_point(&b);
    check_near(byhand_get(&b, "ZpL_d_23"), 0.2, 0, 0, "a coupling");
    check_near(byhand_get(&b, "m_Zp_mixed"), 3000, 0, 0, "mass");
    check_near(byhand_get(&b, "M2_eff"), 9e6, 1e-15, 0, "M2_eff");
    byhand_clear(&b);
}

/* arXiv:1909.02021 (3.14)-(3.17), (5.9), (5.18) at g = 0.64, g' = 0.34. */
ZF_TEST(numbers_of_accidental_symmetries)
{
    const double v = 246.22, v_phi = 4000;
    point at = {0.34, 0.64, 1, v, 0, 0};
    byhand b;
    double g_z, r;

    build(&b, accidental, 0);
    at.m_zp = sqrt(v * v / 4 * 0.87 * 0.87 + v_phi * v_phi);
    set_point(&b, &at);
    check_near(byhand_get(&b, "m_Z_mixed"), 89.1866761744, 1e-11, 0, "m_Z");
    check_near(byhand_get(&b, "m_Zp_mixed"), 4001.43440991, 1e-11, 0, "m_Z'");
    check_near(byhand_get(&b, "sin_alpha"), 0.000597107809117, 1e-11, 0,
               "sin alpha");
    check_near(byhand_get(&b, "sin_alpha_leading"), 0.000596383262744, 1e-11, 0,
               "leading sin alpha");
    check_near(byhand_get(&b, "delta_rho"), 0.00071733355164, 1e-9, 0,
               "rho - 1");
    check_near(byhand_get(&b, "M2_smeft"), v_phi * v_phi, 1e-13, 0, "M2_smeft");
    check_near(byhand_get(&b, "M2_eff"), v_phi * v_phi, 1e-13, 0, "M2_eff");
    g_z = sqrt(0.34 * 0.34 + 0.64 * 0.64);
    r = 0.87 * 91.1876 / (g_z * v_phi);
    check_near(byhand_get(&b, "rho_leading") - 1, r * r, 1e-10, 0,
               "leading rho - 1");
    r = (pow(byhand_get(&b, "ZL_e_11"), 2) +
         pow(byhand_get(&b, "ZR_e_11"), 2)) /
        (pow(byhand_get(&b, "ZL_e_22"), 2) + pow(byhand_get(&b, "ZR_e_22"), 2));
    check_near(r, 1.00031787443, 1e-11, 0, "R(e/mu)");
    byhand_clear(&b);
}

/* arXiv:1707.04811 (46), (47) with x = 0.1: the charge of H2 scales with x,
 * and so does g_X at x = 0.06. */
ZF_TEST(numbers_of_two_doublets)
{
    const point at = {0.357, 0.652, 0.1 / 0.06, 246, 200, 0};
    double m_z0 = sqrt(0.652 * 0.652 + 0.357 * 0.357) * 123;
    byhand b;
    double want;

    build(&b, two_doublets, 0);
    set_point(&b, &at);
    byhand_set(&b, "v_H2", 123);
    check_near(byhand_get(&b, "m_Z_mixed"), 91.424635916, 1e-11, 0, "m_Z");
    check_near(byhand_get(&b, "m_Zp_mixed"), 200.002775692, 1e-11, 0, "m_Z'");
    check_near(byhand_get(&b, "zeta"), -0.0059235670206, 1e-11, 0, "zeta");
    byhand_set(&b, "M_Zp", 5000);
    /* heavy limit: g^2 Q^2 v2^4/(v^2 M^2) with g Q = 0.1/3 */
    want = pow(0.1 / 3 * 123 * 123 / (246 * 5000.), 2);
    check_near(byhand_get(&b, "delta_rho_leading"), want, 1e-12, 0,
               "leading rho - 1");
    check_near(byhand_get(&b, "delta_rho"), want, 2 * m_z0 * m_z0 / 25e6, 0,
               "heavy limit of rho - 1");
    check_near(byhand_get(&b, "zeta_leading"), byhand_get(&b, "zeta"), 1e-6, 0,
               "small angle");
    byhand_clear(&b);
}

ZF_TEST_MAIN(ZF_CASE(one_doublet), ZF_CASE(equal_diagonal_entries),
             ZF_CASE(two), ZF_CASE(kinetic_mixing_alone),
             ZF_CASE(kinetic_and_mass_mixing),
             ZF_CASE(orientation_of_doublets_is_a_convention),
             ZF_CASE(nothing_mixes_without_a_charged_doublet),
             ZF_CASE(couplings_without_charges),
             ZF_CASE(numbers_of_accidental_symmetries),
             ZF_CASE(numbers_of_two_doublets))
