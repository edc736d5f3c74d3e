/* The six coefficients: two routes, identities, and known residues. */
#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "zforge/anomaly.h"

#include "zf_test.h"

static zf_content *read_content(const char *name)
{
    zf_content *c = NULL;
    zf_error err = {0};
    char path[512];
    zf_status st;

    snprintf(path, sizeof(path), "%s/catalog/content/%s.yaml", ZF_SOURCE_DIR,
             name);
    st = zf_content_read_file(&c, path, &err);
    ZF_CHECK_OK(st, &err);
    return c;
}

/* Irreps beyond the usual, in pairs so that hypercharge cancels. */
static zf_content *read_exotic(void)
{
    static const char text[] =
        "kind: content\nname: exotic\ntitle: t\nfermions:\n"
        "  - {name: A, chirality: left, su3: [2, 1], su2: 4, hypercharge: 3/2, "
        "families: 2}\n"
        "  - {name: B, chirality: right, su3: [2, 1], su2: 4, hypercharge: 3/2, "
        "families: 2}\n"
        "  - {name: C, chirality: left, su3: 8, su2: 3, hypercharge: 0}\n"
        "  - {name: D, chirality: left, su3: 6bar, su2: 1, hypercharge: -1/3}\n"
        "  - {name: E, chirality: right, su3: 6bar, su2: 1, hypercharge: "
        "-1/3}\n";
    zf_content *c = NULL;
    zf_yaml *root = NULL;
    zf_error err = {0};
    zf_status st =
        zf_yaml_read_text(&root, text, sizeof(text) - 1, "exotic", &err);

    ZF_CHECK_OK(st, &err);
    st = zf_content_read_yaml(&c, root, &err);
    ZF_CHECK_OK(st, &err);
    zf_yaml_free(root);
    return c;
}

static void random_charges(fmpq *x, slong n, uint64_t *rng)
{
    int mode = (int)zf_test_between(rng, 0, 3);
    slong big = mode == 0 ? 1 : mode == 1 ? 20 : WORD_MAX / 2;

    for (slong i = 0; i < n; i++)
        fmpq_set_si(&x[i], mode == 3 ? big : zf_test_between(rng, -big, big),
                    (ulong)zf_test_between(rng, 1, 30));
}

/* Both routes on random charges; and the scaled forms vanish exactly when the
 * coefficients do. */
static void compare_routes(zf_content *c, uint64_t *rng)
{
    slong n = c->n;
    fmpq *x = _fmpq_vec_init(n), *a = _fmpq_vec_init(ZF_N_ANOMALIES);
    fmpq *b = _fmpq_vec_init(ZF_N_ANOMALIES);
    zf_anomaly_system s;

    zf_anomaly_system_init(&s, c);
    for (slong t = 0; t < 20 * zf_test_multiplier(); t++) {
        fmpq_t sum, term;

        random_charges(x, n, rng);
        zf_anomaly_coefficients(a, c, x);
        zf_anomaly_check(b, c, x);
        for (int k = 0; k < ZF_N_ANOMALIES; k++)
            ZF_CHECK_FMPQ_EQ(&a[k], &b[k]);
        fmpq_init(sum);
        fmpq_init(term);
        for (slong i = 0; i < c->n_fermions; i++) {
            fmpq_mul(term, &x[i], &x[i]);
            fmpq_mul_fmpz(term, term, &s.quadratic[i]);
            fmpq_add(sum, sum, term);
        }
        ZF_CHECK_SI_EQ(fmpq_is_zero(sum), fmpq_is_zero(&a[ZF_ANOM_Y_X_X]));
        fmpq_clear(sum);
        fmpq_clear(term);
    }
    zf_anomaly_system_clear(&s);
    _fmpq_vec_clear(x, n);
    _fmpq_vec_clear(a, ZF_N_ANOMALIES);
    _fmpq_vec_clear(b, ZF_N_ANOMALIES);
    zf_content_free(c);
}

ZF_TEST(two_routes_agree)
{
    static const char *const names[] = {"sm",   "sm+1nu",   "sm+3nu",
                                        "mssm", "mssm+3nu", "sm+3nu+vlq"};
    uint64_t rng = zf_test_seed();

    for (size_t k = 0; k < sizeof(names) / sizeof(names[0]); k++)
        compare_routes(read_content(names[k]), &rng);
    compare_routes(read_exotic(), &rng);
}

/* Sets the charge of one component by name. */
static void put(fmpq *x, const zf_content *c, const char *name, slong p,
                ulong q)
{
    slong i = zf_content_component(c, name);

    ZF_CHECK(i >= 0);
    fmpq_set_si(&x[i], p, q);
}

/* Multiplies the content's hypercharges by an integer into x. */
static void hypercharges(fmpq *x, const zf_content *c, slong factor)
{
    for (slong i = 0; i < c->n_fermions; i++)
        fmpq_mul_si(&x[i], &c->multiplet[c->owner[i]].hypercharge, factor);
}

ZF_TEST(hypercharge_and_b_minus_l_solve)
{
    static const char *const names[] = {"sm", "sm+3nu", "mssm", "sm+vlq"};
    fmpq *a = _fmpq_vec_init(ZF_N_ANOMALIES);

    for (size_t k = 0; k < 4; k++) {
        zf_content *c = read_content(names[k]);
        fmpq *x = _fmpq_vec_init(c->n);

        hypercharges(x, c, 6);
        zf_anomaly_check(a, c, x);
        for (int i = 0; i < ZF_N_ANOMALIES; i++)
            ZF_CHECK(fmpq_is_zero(&a[i]));
        for (slong i = 0; i < c->n_fermions; i++)
            fmpq_sub(&x[i], &c->multiplet[c->owner[i]].baryon,
                     &c->multiplet[c->owner[i]].lepton);
        zf_anomaly_check(a, c, x);
        /* B - L needs the three right-handed neutrinos. */
        ZF_CHECK_SI_EQ(fmpq_is_zero(&a[ZF_ANOM_GRAV_GRAV_X]),
                       strcmp(names[k], "sm+3nu") == 0);
        _fmpq_vec_clear(x, c->n);
        zf_content_free(c);
    }
    _fmpq_vec_clear(a, ZF_N_ANOMALIES);
}

/* arXiv:2306.08669 prints B3 - Le - 2Lmu, which is anomalous, for 3B3 - Le -
 * 2Lmu, which is not.  In our normalisation SU2^2 X and Y^2 X of the printed
 * one are -2 and 1. */
static void b3_minus(slong thrice, slong su2, slong yy)
{
    zf_content *c = read_content("sm+3nu");
    fmpq *x = _fmpq_vec_init(c->n), *a = _fmpq_vec_init(ZF_N_ANOMALIES);
    static const char *const quarks[] = {"Q3", "u3", "d3"};
    static const char *const leptons[] = {"L", "e", "nu"};
    fmpq_t want;

    for (int k = 0; k < 3; k++) {
        char name[8];

        put(x, c, quarks[k], thrice, 3);
        for (int f = 1; f <= 2; f++) {
            snprintf(name, sizeof(name), "%s%d", leptons[k], f);
            put(x, c, name, -f, 1);
        }
    }
    zf_anomaly_check(a, c, x);
    fmpq_init(want);
    fmpq_set_si(want, su2, 1);
    ZF_CHECK_FMPQ_EQ(&a[ZF_ANOM_SU2_SU2_X], want);
    fmpq_set_si(want, yy, 1);
    ZF_CHECK_FMPQ_EQ(&a[ZF_ANOM_Y_Y_X], want);
    fmpq_zero(want);
    ZF_CHECK_FMPQ_EQ(&a[ZF_ANOM_SU3_SU3_X], want);
    ZF_CHECK_FMPQ_EQ(&a[ZF_ANOM_GRAV_GRAV_X], want);
    ZF_CHECK_FMPQ_EQ(&a[ZF_ANOM_Y_X_X], want);
    ZF_CHECK_FMPQ_EQ(&a[ZF_ANOM_X_X_X], want);
    fmpq_clear(want);
    _fmpq_vec_clear(x, c->n);
    _fmpq_vec_clear(a, ZF_N_ANOMALIES);
    zf_content_free(c);
}

ZF_TEST(misprinted_model_is_anomalous)
{
    b3_minus(3, 0, 0);
    b3_minus(1, -2, 1);
}

/* x (B3 - L3) + y (L2 - L3) without nu_R leaves grav = -x and
 * X^3 = -x (x^2 + 3 x y + 3 y^2). */
ZF_TEST(residues_without_neutrinos)
{
    zf_content *c = read_content("sm");
    fmpq *v = _fmpq_vec_init(c->n), *a = _fmpq_vec_init(ZF_N_ANOMALIES);
    slong x = 5, y = -7;
    fmpq_t want;

    put(v, c, "Q3", x, 3);
    put(v, c, "u3", x, 3);
    put(v, c, "d3", x, 3);
    put(v, c, "L2", y, 1);
    put(v, c, "e2", y, 1);
    put(v, c, "L3", -x - y, 1);
    put(v, c, "e3", -x - y, 1);
    zf_anomaly_check(a, c, v);
    fmpq_init(want);
    fmpq_set_si(want, -x, 1);
    ZF_CHECK_FMPQ_EQ(&a[ZF_ANOM_GRAV_GRAV_X], want);
    fmpq_set_si(want, -x * (x * x + 3 * x * y + 3 * y * y), 1);
    ZF_CHECK_FMPQ_EQ(&a[ZF_ANOM_X_X_X], want);
    fmpq_clear(want);
    _fmpq_vec_clear(v, c->n);
    _fmpq_vec_clear(a, ZF_N_ANOMALIES);
    zf_content_free(c);
}

/* X = t (B - L), then with e1 spoilt. */
ZF_TEST(certificates_of_families)
{
    static const char *const parameter[] = {"t"};
    zf_content *c = read_content("sm+3nu");
    zf_model *m = NULL;
    zf_error err = {0};
    int vanishes[ZF_N_ANOMALIES];
    zf_status st = zf_model_new(&m, c, parameter, NULL, 1, &err);

    ZF_CHECK_OK(st, &err);
    for (slong i = 0; i < c->n_fermions; i++)
        fmpq_sub(fmpq_mat_entry(m->charge, i, 0),
                 &c->multiplet[c->owner[i]].baryon,
                 &c->multiplet[c->owner[i]].lepton);
    st = zf_anomaly_certify(vanishes, m, &err);
    ZF_CHECK_OK(st, &err);
    for (int a = 0; a < ZF_N_ANOMALIES; a++)
        ZF_CHECK(vanishes[a]);
    fmpq_zero(fmpq_mat_entry(m->charge, zf_content_component(c, "e1"), 0));
    st = zf_anomaly_certify(vanishes, m, &err);
    ZF_CHECK_OK(st, &err);
    ZF_CHECK(vanishes[ZF_ANOM_SU3_SU3_X] && vanishes[ZF_ANOM_SU2_SU2_X]);
    ZF_CHECK(!vanishes[ZF_ANOM_Y_Y_X] && !vanishes[ZF_ANOM_GRAV_GRAV_X]);
    ZF_CHECK(!vanishes[ZF_ANOM_Y_X_X] && !vanishes[ZF_ANOM_X_X_X]);
    zf_model_free(m);
    zf_content_free(c);
}

ZF_TEST_MAIN(ZF_CASE(two_routes_agree),
             ZF_CASE(hypercharge_and_b_minus_l_solve),
             ZF_CASE(misprinted_model_is_anomalous),
             ZF_CASE(residues_without_neutrinos),
             ZF_CASE(certificates_of_families))
