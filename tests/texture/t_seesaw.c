/* Seesaw matrices: matchings, polynomials, and numbers modulo primes. */
#include <flint/nmod_mat.h>

#include "papers.h"

static int same(const zf_pattern *a, const zf_pattern *b)
{
    for (slong i = 0; i < a->rows; i++)
        if (a->row[i] != b->row[i])
            return 0;
    return 1;
}

static zf_pattern symmetric3(unsigned bits)
{
    static const int place[6][2] = {{0, 0}, {0, 1}, {0, 2},
                                    {1, 1}, {1, 2}, {2, 2}};
    zf_pattern p = {3, 3, 1, {0}};

    for (int k = 0; k < 6; k++) {
        if (!(bits >> k & 1))
            continue;
        p.row[place[k][0]] |= UINT64_C(1) << place[k][1];
        p.row[place[k][1]] |= UINT64_C(1) << place[k][0];
    }
    return p;
}

/* m_nu and its rank with random entries modulo a prime. */
static void modular(zf_pattern *light, zf_pattern *inverse, slong *rank,
                    const zf_pattern *d, const zf_pattern *r, uint64_t *rng)
{
    mp_limb_t p = UWORD(2147483647);
    nmod_mat_t a, b, c, dt;

    nmod_mat_init(a, 3, 3, p);
    nmod_mat_init(b, 3, 3, p);
    nmod_mat_init(c, 3, 3, p);
    nmod_mat_init(dt, 3, 3, p);
    for (slong i = 0; i < 3; i++) {
        for (slong j = 0; j < 3; j++) {
            if (zf_pattern_allows(d, i, j))
                nmod_mat_entry(a, i, j) = zf_test_random(rng) % p;
            if (zf_pattern_allows(r, i, j))
                nmod_mat_entry(b, i, j) =
                    j < i ? nmod_mat_entry(b, j, i) : zf_test_random(rng) % p;
        }
    }
    nmod_mat_transpose(dt, a);
    if (nmod_mat_inv(c, b)) {
        nmod_mat_mul(c, a, c);
        nmod_mat_mul(c, c, dt);
        *rank = nmod_mat_rank(c);
        for (slong i = 0; i < 3; i++)
            for (slong j = 0; j < 3; j++)
                if (nmod_mat_entry(c, i, j))
                    light->row[i] |= UINT64_C(1) << j;
        if (*rank == 3 && nmod_mat_inv(c, c))
            for (slong i = 0; i < 3; i++)
                for (slong j = 0; j < 3; j++)
                    if (nmod_mat_entry(c, i, j))
                        inverse->row[i] |= UINT64_C(1) << j;
    }
    nmod_mat_clear(dt);
    nmod_mat_clear(c);
    nmod_mat_clear(b);
    nmod_mat_clear(a);
}

ZF_TEST(three_routes_agree)
{
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 400 * zf_test_multiplier(); t++) {
        unsigned bits = (unsigned)zf_test_random(&rng);
        zf_pattern d = {3, 3, 0, {1, 2, 4}};
        zf_pattern r = symmetric3(bits >> 16);
        zf_pattern light = {3, 3, 1, {0}}, inverse = {3, 3, 1, {0}};
        zf_seesaw a, b;
        slong rank = -1;
        zf_error err = {0};

        for (slong i = 0; i < 3; i++)
            if (t % 2)
                d.row[i] = bits >> (3 * i) & 7;
        zf_pattern_seesaw(&a, &d, &r);
        ZF_CHECK_OK(zf_pattern_seesaw_minors(&b, &d, &r, &err), &err);
        modular(&light, &inverse, &rank, &d, &r, &rng);
        ZF_CHECK_SI_EQ(a.rank_right, b.rank_right);
        ZF_CHECK_SI_EQ(a.rank, b.rank);
        ZF_CHECK_SI_EQ(a.rank, rank);
        ZF_CHECK(same(&a.m_nu, &b.m_nu) && same(&a.m_nu, &light));
        ZF_CHECK(same(&a.inverse, &b.inverse) && same(&a.inverse, &inverse));
    }
}

static zf_seesaw seesaw_of(const zf_model *m, const char *const *without,
                           size_t n)
{
    zf_texture_options o = {
        .insertions = 1, .without = without, .n_without = n};
    zf_texture *t = NULL;
    zf_seesaw s;
    zf_error err = {0};

    ZF_CHECK_OK(zf_texture_new(&t, m, &o, &err), &err);
    ZF_CHECK_OK(zf_texture_seesaw(&s, t, &err), &err);
    zf_texture_free(t);
    return s;
}

/* arXiv:1707.04811: of the three singlets -y, x+y, x two suffice. */
ZF_TEST(b3_l3_textures)
{
    static const char *const phi[] = {"Phi1", "Phi2", "Phi3"};
    zf_model *m = paper_b3_l3();
    zf_seesaw s = seesaw_of(m, NULL, 0);

    ZF_CHECK(s.exists && s.flavour);
    ZF_CHECK_SI_EQ(s.rank, 3);
    ZF_CHECK_SI_EQ(s.rank_full, 6);
    ZF_CHECK_STR_EQ(s.zeros, "");
    ZF_CHECK(s.m_nu.row[0] == 7 && s.m_nu.row[1] == 7 && s.m_nu.row[2] == 7);
    /* MR itself has zeros mu mu and tau tau. */
    ZF_CHECK_STR_EQ(s.minors, "C");
    s = seesaw_of(m, &phi[1], 1);
    ZF_CHECK_SI_EQ(s.rank, 3);
    ZF_CHECK_STR_EQ(s.zeros, "B3");
    s = seesaw_of(m, &phi[0], 1);
    ZF_CHECK_SI_EQ(s.rank, 3);
    ZF_CHECK_STR_EQ(s.zeros, "B4");
    s = seesaw_of(m, &phi[2], 1);
    ZF_CHECK_SI_EQ(s.rank_right, 2);
    ZF_CHECK_SI_EQ(s.rank, -1);
    ZF_CHECK_SI_EQ(s.rank_full, 6);
    s = seesaw_of(m, phi, 3);
    ZF_CHECK_SI_EQ(s.rank_right, 1);
    ZF_CHECK_SI_EQ(s.rank_full, 6);
    zf_model_free(m);
}

/* e_R couples to L_2 and mu_R to L_1: the zeros L_2 L_2 and L_1 L_2 are ee and
 * e mu. */
ZF_TEST(rows_follow_charged_leptons)
{
    static const char *const phi2 = "Phi2";
    zf_model *m = paper_b3_l3();
    slong e = zf_content_component(m->content, "e1");
    zf_seesaw s;

    for (slong k = 0; k < 3; k++)
        fmpq_swap(fmpq_mat_entry(m->charge, e, k),
                  fmpq_mat_entry(m->charge, e + 1, k));
    s = seesaw_of(m, &phi2, 1);
    ZF_CHECK(s.flavour);
    ZF_CHECK_STR_EQ(s.zeros, "A1");
    zf_model_free(m);
}

/* Names of patterns of two zeros; rows follow the charged leptons. */
ZF_TEST(two_zero_names)
{
    static const struct {
        unsigned zeros; /* ee em et mm mt tt */
        const char *name;
    } cases[] = {{0x03, "A1"}, {0x05, "A2"}, {0x0c, "B1"}, {0x22, "B2"},
                 {0x0a, "B3"}, {0x24, "B4"}, {0x28, "C"},  {0x18, ""},
                 {0x30, ""},   {0x09, ""},   {0x21, ""},   {0x11, ""},
                 {0x06, ""},   {0x12, ""},   {0x14, ""},   {0x00, ""},
                 {0x01, ""},   {0x0b, ""}};

    for (size_t k = 0; k < sizeof(cases) / sizeof(cases[0]); k++) {
        zf_pattern p = symmetric3(~cases[k].zeros & 63);

        ZF_CHECK_STR_EQ(zf_pattern_two_zeros(&p), cases[k].name);
    }
}

ZF_TEST_MAIN(ZF_CASE(three_routes_agree), ZF_CASE(b3_l3_textures),
             ZF_CASE(rows_follow_charged_leptons), ZF_CASE(two_zero_names))
