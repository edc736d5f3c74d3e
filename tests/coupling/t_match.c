/* Matching onto the Warsaw and the JMS basis: the product of currents summed over all index
 * tuples, conserved currents, and what mixing gives at low energy. */
#include "matching.h"

static const char accidental[] = "accidental-symmetries-benchmark-f3e327f8af";
static const char general[] = "accidental-symmetries-a076df9a48";
static const char lepton[] = "3b3-lepton-le-2lmu-f8804eca02";
static const char vector_like[] = "lmu-ltau-vlq-a131125ab2";

/* ---- all tuples ---- */

typedef struct currents {
    double complex x[N_CURRENTS][3][3];
} currents;

/* Random Hermitian matrices of Gaussian rationals, one in four entries 0. */
static void random_current(byhand *b, double complex out[3][3],
                           zf_expr in[3][3], uint64_t *rng)
{
    zf_expr_pool *p = b->c.pool;

    for (int i = 0; i < 3; i++) {
        for (int j = i; j < 3; j++) {
            slong re = zf_test_between(rng, -7, 7);
            slong im = i == j ? 0 : zf_test_between(rng, -7, 7);

            if (zf_test_between(rng, 0, 3) == 0)
                re = im = 0;
            in[i][j] = zf_expr_add(
                p, zf_expr_fraction(p, re, 4),
                zf_expr_mul(p, zf_expr_fraction(p, im, 4), zf_expr_i(p)));
            in[j][i] = zf_expr_conj(p, in[i][j]);
            out[i][j] = (double)re / 4 + I * ((double)im / 4);
            out[j][i] = conj(out[i][j]);
        }
    }
}

static void random_currents(byhand *b, currents *c, int up, uint64_t *rng)
{
    double complex other[3][3];

    random_current(b, c->x[CURRENT_Q],
                   b->c.current[up ? ZF_SPECIES_U : ZF_SPECIES_D][LEFT], rng);
    random_current(b, other,
                   b->c.current[up ? ZF_SPECIES_D : ZF_SPECIES_U][LEFT], rng);
    random_current(b, c->x[CURRENT_U], b->c.current[ZF_SPECIES_U][RIGHT], rng);
    random_current(b, c->x[CURRENT_D], b->c.current[ZF_SPECIES_D][RIGHT], rng);
    random_current(b, c->x[CURRENT_L], b->c.current[ZF_SPECIES_E][LEFT], rng);
    random_current(b, c->x[CURRENT_E], b->c.current[ZF_SPECIES_E][RIGHT], rng);
}

/* Equal for tuples that are the same operator: see t_warsaw.c. */
static int canonical(const warsaw_key *of, int i, int j, int k, int l)
{
    int low = 3 * i + j, high = 3 * k + l;

    if (of->fierz)
        return 9 * (i < k ? 3 * i + k : 3 * k + i) +
               (j < l ? 3 * j + l : 3 * l + j);
    if (of->current[0] == of->current[1] && low > high)
        return 9 * high + low;
    return 9 * low + high;
}

/* The coefficients of all operators of two currents: J.J in full. */
static void sum_tuples(double complex total[81], const currents *c,
                       const warsaw_key *of)
{
    warsaw_current a = of->current[0], b = of->current[1];

    memset(total, 0, 81 * sizeof *total);
    for (int t = 0; t < 81; t++) {
        int i = t / 27, j = t / 9 % 3, k = t / 3 % 3, l = t % 3;
        double complex ab = -0.5 * c->x[a][i][j] * c->x[b][k][l];

        /* J_a.J_b and J_b.J_a */
        total[canonical(of, i, j, k, l)] += a == b ? ab : 2 * ab;
    }
}

/* Every operator of the product has the coefficient of its key, or of its
 * key's conjugate. */
static void check_operator(byhand *b, const warsaw_basis *basis, size_t first,
                           const currents *c, const zf_wilson *list, size_t n)
{
    const warsaw_key *of = &basis->key[first];
    double m2 = byhand_get(b, b->m->simplified ? "M2_eff" : "M2_smeft");
    double complex total[81];
    int seen[81] = {0};

    sum_tuples(total, c, of);
    for (size_t k = first; k < basis->n; k++) {
        const warsaw_key *key = &basis->key[k];
        const int *t = key->index;
        double complex got;
        int at, conjugate;

        if (key->n_indices != 4 || key->current[0] != of->current[0] ||
            key->current[1] != of->current[1])
            continue;
        at = canonical(of, t[0], t[1], t[2], t[3]);
        conjugate = canonical(of, t[1], t[0], t[3], t[2]);
        got = value_in(b, list, n, key->text) * m2;
        if (cabs(got - total[at]) > 1e-12 ||
            cabs(conj(got) - total[conjugate]) > 1e-12)
            ZF_FAIL("%s: got %.15g%+.15gi, want %.15g%+.15gi\n", key->text,
                    creal(got), cimag(got), creal(total[at]), cimag(total[at]));
        seen[at] = seen[conjugate] = 1;
    }
    for (int t = 0; t < 81; t++)
        ZF_CHECK(seen[t] || total[t] == 0);
}

static void check_higgs(byhand *b, const warsaw_basis *basis, const currents *c,
                        const zf_wilson *list, size_t n)
{
    double m2 = byhand_get(b, "M2_smeft");
    double g = byhand_get(b, "g_H");

    ZF_CHECK(g != 0);
    for (size_t k = 0; k < basis->n; k++) {
        const warsaw_key *key = &basis->key[k];
        double complex want = -g * g / m2; /* -(1/2)(...)^2 */

        if (key->n_indices == 4)
            continue;
        if (key->n_indices == 2)
            want =
                -g * c->x[key->current[0]][key->index[0]][key->index[1]] / m2;
        else
            want *= strcmp(key->text, "phiD") == 0 ? 2 : 0.5;
        if (cabs(value_in(b, list, n, key->text) - want) * m2 > 1e-12)
            ZF_FAIL("%s is wrong\n", key->text);
    }
}

static void all_tuples(int up_aligned)
{
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 3 * zf_test_multiplier(); t++) {
        warsaw_basis basis = {0};
        zf_wilson *list = NULL;
        zf_error err = {0};
        currents c;
        size_t n = 0;
        byhand b;

        byhand_new(&b, accidental, 0);
        random_currents(&b, &c, up_aligned, &rng);
        finish(&b);
        byhand_set(&b, "M_Zp", 700);
        ZF_CHECK_OK(zf_couplings_match(&list, &n, &b.c, up_aligned, &err),
                    &err);
        ZF_CHECK_OK(warsaw_read(&basis, b.catalog, "warsaw.yaml", &err), &err);
        for (size_t k = 0; k < basis.n; k++) {
            if (basis.key[k].n_indices == 4 &&
                strstr(basis.key[k].text, "_1111"))
                check_operator(&b, &basis, k, &c, list, n);
        }
        check_higgs(&b, &basis, &c, list, n);
        for (size_t k = 0; k < n; k++) {
            ZF_CHECK(!zf_expr_is_zero(list[k].value));
            ZF_CHECK(list[k].complex_key || zf_expr_is_real(list[k].value));
        }
        warsaw_clear(&basis);
        zf_mem_free(list);
        byhand_clear(&b);
    }
}

ZF_TEST(all_tuples_down_aligned)
{
    all_tuples(0);
}

ZF_TEST(all_tuples_up_aligned)
{
    all_tuples(1);
}

/* ---- other models ---- */

/* A Z' coupled to hypercharge: products of hypercharges, of the Higgs doublet
 * too; and kinetic mixing alone is the same with g_X = epsilon g1. */
ZF_TEST(hypercharge)
{
    static const double y[N_CURRENTS] = {1. / 6, 2. / 3, -1. / 3,
                                         -0.5,   -1,     0.5};
    warsaw_basis basis = {0};
    zf_error err = {0};
    byhand a, b;

    build(&a, general, 0);
    build(&b, vector_like, 1);
    ZF_CHECK_OK(warsaw_read(&basis, a.catalog, "warsaw.yaml", &err), &err);
    byhand_set(&a, "a_Y", 1);
    byhand_set(&a, "g_X", 0.1);
    byhand_set(&a, "v", 246);
    byhand_set(&a, "M_Zp", hypot(1000, 0.1 * 0.5 * 246));
    byhand_set(&b, "g_X", 0);
    byhand_set(&b, "epsilon", 0.2);
    byhand_set(&b, "g1", 0.5);
    byhand_set(&b, "M_Zp", 1000);
    for (size_t k = 0; k < basis.n; k++) {
        const warsaw_key *key = &basis.key[k];
        const int *t = key->index;
        double want = -y[key->current[0]] * y[key->current[1]];
        int same = key->current[0] == key->current[1];

        if (key->n_indices >= 2 && t[0] != t[1])
            want = 0;
        if (key->n_indices == 4 && (t[2] != t[3] || (same && t[0] == t[2])))
            want *= t[2] != t[3] ? 0 : 0.5;
        if (key->n_indices == 0)
            want *= strcmp(key->text, "phiD") == 0 ? 2 : 0.5;
        check_near(coefficient(&a, key->text) * 1e8, want, 1e-12, 1, key->text);
        check_near(coefficient(&b, key->text) * 1e8, want, 1e-12, 1, key->text);
    }
    warsaw_clear(&basis);
    byhand_clear(&a);
    byhand_clear(&b);
}

/* Couplings and mass of the Z from Higgs-current operators are those of exact
 * mixing at large M: the sign of g_H and the normalisation of phiD.
 * phi^dagger i D phi is -(g_Z0 v^2/2) Z, delta m_Z^2 = m_Z^2 v^2 C_phiD/2. */
static void check_decoupling(byhand *b)
{
    double g = byhand_get(b, "g_Z0"), v = byhand_get(b, "v");
    double factor = -g * v * v / 2;

    byhand_set(b, "M_Zp", 2e5);
    check_near(byhand_get(b, "dZR_e_11"), factor * coefficient(b, "phie_11"),
               1e-5, 0, "phie");
    check_near(byhand_get(b, "dZL_e_22"), factor * coefficient(b, "phil1_22"),
               1e-5, 0, "phil1");
    check_near(byhand_get(b, "dZL_nu_22"), factor * coefficient(b, "phil1_22"),
               1e-5, 0, "phil1");
    check_near(byhand_get(b, "dZR_u_33"), factor * coefficient(b, "phiu_33"),
               1e-5, 0, "phiu");
    check_near(byhand_get(b, "delta_rho"), -v * v / 2 * coefficient(b, "phiD"),
               1e-5, 0, "phiD");
}

/* Exchange of Z and Z' between sbar b and charged leptons at zero momentum is
 * the four-fermion operator plus Z exchange with the vertex of phiq1_23. */
static void check_exchange(byhand *b, int right)
{
    char side = right ? 'R' : 'L';
    char zp[16], z[16], eff[16], unmixed[16];
    double exact, smeft, m_z, m_zp;

    snprintf(zp, sizeof zp, "Zp%c_e_22", side);
    snprintf(z, sizeof z, "Z%c_e_22", side);
    snprintf(eff, sizeof eff, "eff%c_e_22", side);
    snprintf(unmixed, sizeof unmixed, "Z0%c_e", side);
    m_z = byhand_get(b, "m_Z_mixed");
    m_zp = byhand_get(b, "m_Zp_mixed");
    exact = -byhand_get(b, "ZpL_d_23") * byhand_get(b, zp) / (m_zp * m_zp) -
            byhand_get(b, "ZL_d_23") * byhand_get(b, z) / (m_z * m_z);
    smeft = coefficient(b, right ? "qe_2322" : "lq1_2223") +
            2 / byhand_get(b, "g_Z0") * coefficient(b, "phiq1_23") *
                byhand_get(b, unmixed);
    check_near(exact, smeft, 1e-11, 0, "matching");
    check_near(exact, -0.1 * byhand_get(b, eff) / byhand_get(b, "M2_eff"),
               1e-11, 0, "eff");
}

ZF_TEST(flavour_changing_exchange)
{
    for (int kinetic = 0; kinetic < 2; kinetic++) {
        double cosine2, want;
        byhand b;

        byhand_new(&b, accidental, kinetic);
        b.c.current[ZF_SPECIES_D][LEFT][1][2] =
            zf_expr_fraction(b.c.pool, 1, 10);
        b.c.current[ZF_SPECIES_D][LEFT][2][1] =
            zf_expr_fraction(b.c.pool, 1, 10);
        finish(&b);
        byhand_set(&b, "M_Zp", 500);
        byhand_set(&b, "g_X", 0.8);
        if (kinetic)
            byhand_set(&b, "epsilon", 0.4);
        check_exchange(&b, 0);
        check_exchange(&b, 1);
        /* charges a_Y Y + a leave only a vector current of charged leptons:
         * a - a_Y cos^2(theta_W) */
        if (!kinetic) {
            cosine2 = pow(byhand_get(&b, "g2") / byhand_get(&b, "g_Z0"), 2);
            want = 0.8 * (1 - 0.87 * cosine2);
            check_near(byhand_get(&b, "effL_e_22"), want, 1e-13, 0, "left");
            check_near(byhand_get(&b, "effR_e_22"), want, 1e-13, 0, "right");
        }
        byhand_clear(&b);
    }
}

ZF_TEST(mixing_at_low_energy)
{
    byhand b;

    build(&b, accidental, 0);
    check_decoupling(&b);
    byhand_clear(&b);
    build(&b, accidental, 1);
    byhand_set(&b, "epsilon", 0.3);
    check_decoupling(&b);
    byhand_clear(&b);
}

/* lq1_22kl of a list as a Hermitian matrix. */
static void muon_quark(double complex out[3][3], zf_point *p,
                       const zf_couplings *c, int up_aligned)
{
    zf_wilson *list = NULL;
    zf_error err = {0};
    size_t n = 0;

    memset(out, 0, 9 * sizeof out[0][0]);
    ZF_CHECK_OK(zf_couplings_match(&list, &n, c, up_aligned, &err), &err);
    for (size_t k = 0; k < n; k++) {
        const char *t = list[k].key + 6;
        double complex z = 0;

        if (strncmp(list[k].key, "lq1_22", 6) != 0)
            continue;
        ZF_CHECK_OK(zf_point_complex(&z, p, list[k].value, &err), &err);
        out[t[0] - '1'][t[1] - '1'] = z;
        out[t[1] - '1'][t[0] - '1'] = conj(z);
    }
    zf_mem_free(list);
}

/* q in the up basis is V q in the down basis. */
ZF_TEST(alignments_differ_by_the_ckm_matrix)
{
    char angle[] = "theta_sb";
    zf_card_mixing mixing = {.rotate_sb = angle};
    double complex down[3][3], up[3][3], v[3][3];
    zf_couplings *c = NULL;
    zf_model *m = NULL;
    zf_point *p = NULL;
    zf_error err = {0};
    char path[512];

    snprintf(path, sizeof path, "%s/catalog/models/%s.yaml", ZF_SOURCE_DIR,
             lepton);
    ZF_CHECK_OK(zf_model_read_file(&m, path, &err), &err);
    zf_card_mixing_free(m->mixing);
    m->mixing = &mixing;
    ZF_CHECK_OK(zf_couplings_new(&c, m, ZF_SOURCE_DIR "/catalog", &err), &err);
    ZF_CHECK_OK(zf_point_new(&p, c->q, &err), &err);
    ZF_CHECK_OK(zf_couplings_set(c, p, "theta_sb", 0.7, &err), &err);
    for (int k = 0; k < 9; k++)
        ZF_CHECK_OK(
            zf_point_complex(&v[k / 3][k % 3], p, c->ckm[k / 3][k % 3], &err),
            &err);
    muon_quark(down, p, c, 0);
    muon_quark(up, p, c, 1);
    ZF_CHECK(cabs(down[1][2]) > 0 && down[0][2] == 0);
    for (int k = 0; k < 9; k++) {
        double complex want = 0;

        for (int t = 0; t < 9; t++)
            want +=
                v[k / 3][t / 3] * down[t / 3][t % 3] * conj(v[k % 3][t % 3]);
        ZF_CHECK(cabs(want - up[k / 3][k % 3]) <= 1e-13 * cabs(down[2][2]));
    }
    zf_point_free(p);
    zf_couplings_free(c);
    m->mixing = NULL;
    zf_model_free(m);
}

/* No doublets: currents of mass eigenstates, whatever they are. */
ZF_TEST(all_tuples_of_a_simplified_model)
{
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 3 * zf_test_multiplier(); t++) {
        warsaw_basis basis = {0};
        zf_wilson *list = NULL;
        zf_error err = {0};
        size_t n = 0;
        currents c;
        byhand b;

        byhand_new(&b, vector_like, 0);
        for (int k = 0; k < 4; k++)
            random_current(
                &b, c.x[CURRENT_DL + k],
                b.c.current[k < 2 ? ZF_SPECIES_D : ZF_SPECIES_E][k % 2], &rng);
        finish(&b);
        byhand_set(&b, "M_Zp", 70);
        b.m->simplified = 1;
        ZF_CHECK_OK(zf_couplings_match(&list, &n, &b.c, 0, &err), &err);
        ZF_CHECK_OK(warsaw_read(&basis, b.catalog, "jms.yaml", &err), &err);
        for (size_t k = 0; k < basis.n; k++)
            if (strstr(basis.key[k].text, "_1111"))
                check_operator(&b, &basis, k, &c, list, n);
        b.m->simplified = 0;
        warsaw_clear(&basis);
        zf_mem_free(list);
        byhand_clear(&b);
    }
}

ZF_TEST(bases_have_names)
{
    zf_wilson *list = NULL;
    zf_couplings *c = NULL;
    zf_model *m = NULL;
    zf_error err = {0};
    size_t n = 7;
    byhand b;

    build(&b, vector_like, 0);
    ZF_CHECK_STR_EQ(zf_couplings_eft(&b.c), "SMEFT");
    ZF_CHECK_STR_EQ(zf_couplings_basis(&b.c, 0), "Warsaw");
    ZF_CHECK_STR_EQ(zf_couplings_basis(&b.c, 1), "Warsaw up");
    byhand_clear(&b);
    ZF_CHECK_OK(
        zf_model_read_file(
            &m, ZF_SOURCE_DIR "/catalog/models/simplified-zprime.yaml", &err),
        &err);
    ZF_CHECK_OK(zf_couplings_new(&c, m, ZF_SOURCE_DIR "/catalog", &err), &err);
    ZF_CHECK_STR_EQ(zf_couplings_eft(c), "WET");
    ZF_CHECK_STR_EQ(zf_couplings_basis(c, 0), "JMS");
    ZF_CHECK(!zf_couplings_basis(c, 1));
    ZF_CHECK_SI_EQ(zf_couplings_match(&list, &n, c, 1, &err), ZF_EDOMAIN);
    ZF_CHECK(list == NULL && n == 7);
    /* gqL, gqR with gV, gA of two leptons: bs bs, bs l l, l l l l */
    ZF_CHECK_SI_EQ(zf_couplings_wilson_count(c), 6 + 8 + 10);
    zf_couplings_free(c);
    zf_model_free(m);
}

ZF_TEST_MAIN(ZF_CASE(all_tuples_down_aligned), ZF_CASE(all_tuples_up_aligned),
             ZF_CASE(hypercharge), ZF_CASE(mixing_at_low_energy),
             ZF_CASE(flavour_changing_exchange),
             ZF_CASE(alignments_differ_by_the_ckm_matrix),
             ZF_CASE(all_tuples_of_a_simplified_model),
             ZF_CASE(bases_have_names))
