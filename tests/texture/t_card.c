/* What cards state of mass matrices: the models of the papers. */
#include "papers.h"
#include "zf_oom.h"

static zf_card_textures *card_of(const zf_model *m, const char *const *without,
                                 size_t n_without)
{
    zf_texture_options o = {
        .insertions = 1, .without = without, .n_without = n_without};
    zf_card_textures *card = NULL;
    zf_texture *t = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(zf_texture_new(&t, m, &o, &err), &err);
    ZF_CHECK_OK(zf_texture_card(&card, t, &err), &err);
    zf_texture_free(t);
    ZF_CHECK(card != NULL);
    return card;
}

static const zf_card_matrix *matrix(const zf_card_textures *t, const char *name)
{
    for (size_t k = 0; k < t->n; k++)
        if (strcmp(t->matrix[k].name, name) == 0)
            return &t->matrix[k];
    return NULL;
}

/* `want`: rank, then the entries as "a, b; c, d". */
static void check(const zf_card_textures *t, const char *name, slong rank,
                  const char *texture, const char *want)
{
    const zf_card_matrix *m = matrix(t, name);
    zf_buf got;

    if (!m)
        ZF_FAIL("no matrix %s\n", name);
    zf_buf_init(&got, 0);
    for (slong e = 0; e < m->rows * m->columns; e++)
        zf_buf_printf(&got, "%s%s",
                      e == 0                ? ""
                      : e % m->columns == 0 ? "; "
                                            : ", ",
                      m->entry[e]);
    ZF_CHECK_STR_EQ(zf_buf_text(&got), want);
    ZF_CHECK_SI_EQ(m->rank, rank);
    ZF_CHECK(!m->texture == !texture);
    if (texture)
        ZF_CHECK_STR_EQ(m->texture, texture);
    zf_buf_clear(&got);
}

ZF_TEST(vector_like_quarks)
{
    zf_model *m = paper_lmu_ltau();
    zf_card_textures *t = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(zf_texture_model_card(&t, m, &err), &err);
    check(t, "Ye", 3, NULL, "H, 0, 0; 0, H, 0; 0, 0, H");
    check(t, "MQ_QVR", 1, NULL, "Phi*; Phi*; Phi*");
    check(t, "MDVL_DVR", 1, NULL, "bare");
    check(t, "WL", 3, "C",
          "H H, H H Phi*, H H Phi; H H Phi*, 0, H H; H H Phi, H H, 0");
    ZF_CHECK(!matrix(t, "YQVL_DVR") && !matrix(t, "mnu"));
    ZF_CHECK_SI_EQ(t->vanishing_quark_angles, 0);
    ZF_CHECK_SI_EQ(t->diagonal_leptons, 1);
    ZF_CHECK_SI_EQ(t->neutrino_rank, -1);
    zf_card_textures_free(t);
    zf_model_free(m);
}

/* arXiv:1707.04811 has singlets of charges -y, x+y and x; two of them do. */
ZF_TEST(seesaw_textures)
{
    static const char *const no_phi1[] = {"Phi1"}, *const no_phi2[] = {"Phi2"};
    static const char *const phi2_alone[] = {"S", "Phi1", "Phi3"};
    zf_model *m = paper_b3_l3();
    zf_card_textures *t = card_of(m, no_phi2, 1);

    check(t, "Mnu", 3, NULL, "bare, Phi1, 0; Phi1, 0, Phi3; 0, Phi3, 0");
    /* The cofactors of (1,2) and (2,2) vanish. */
    check(t, "mnu", 3, "B3", "x, 0, x; 0, 0, x; x, x, x");
    zf_card_textures_free(t);
    t = card_of(m, no_phi1, 1);
    ZF_CHECK_STR_EQ(matrix(t, "mnu")->texture, "B4");
    zf_card_textures_free(t);
    /* A singular MR: no light matrix, but all six states are massive. */
    t = card_of(m, phi2_alone, 3);
    check(t, "Mnu", 2, NULL, "bare, 0, Phi2; 0, 0, 0; Phi2, 0, 0");
    ZF_CHECK(!matrix(t, "mnu"));
    ZF_CHECK_SI_EQ(t->neutrino_rank, 6);
    zf_card_textures_free(t);
    zf_model_free(m);
}

/* The families of the charged leptons decide which is the electron's. */
ZF_TEST(permuted_leptons)
{
    zf_model *m =
        paper_model("kind: search\nname: t\ntitle: t\ncontent:\n"
                    "  base: sm\n  add:\n    scalars:\n"
                    "      - {name: Phi, su3: 1, su2: 1, hypercharge: 0}\n",
                    NULL, 0, "0,0,0,0,0,0,0,0,0,1,0,-1,0,1,-1,0,1");
    zf_card_textures *t = card_of(m, NULL, 0);

    check(t, "Ye", 3, NULL, "0, H, 0; H, 0, 0; 0, 0, H");
    check(t, "WL", 3, "C",
          "0, H H Phi*, H H; H H Phi*, H H, H H Phi; H H, H H Phi, 0");
    ZF_CHECK_SI_EQ(t->diagonal_leptons, 1);
    zf_card_textures_free(t);
    zf_model_free(m);
}

ZF_TEST(quark_angles)
{
    zf_model *m = paper_b3_l3();
    static const char *const no_h2[] = {"H2"};
    zf_card_textures *t = card_of(m, no_h2, 1);

    ZF_CHECK_SI_EQ(t->vanishing_quark_angles, 2);
    zf_card_textures_free(t);
    t = card_of(m, NULL, 0);
    ZF_CHECK_SI_EQ(t->vanishing_quark_angles, 0);
    zf_card_textures_free(t);
    zf_model_free(m);
}

/* Entries with very many terms are cut. */
static zf_model *crowded(slong n)
{
    zf_content *c;
    zf_model *m = NULL;
    zf_error err = {0};
    zf_search *s;
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_buf_puts(&text, "kind: search\nname: t\ntitle: t\ncontent:\n"
                       "  base: sm+1nu\n  add:\n    scalars:\n");
    for (slong k = 0; k < n; k++)
        zf_buf_printf(&text,
                      "      - {name: s%ld, su3: 1, su2: 1, hypercharge: 0}\n",
                      (long)k);
    s = paper_search(zf_buf_text(&text));
    c = s->content;
    ZF_CHECK_OK(zf_model_new(&m, c, NULL, NULL, 0, &err), &err);
    zf_search_free(s);
    zf_buf_clear(&text);
    return m;
}

ZF_TEST(many_terms)
{
    zf_model *m = crowded(20);
    zf_card_textures *t = card_of(m, NULL, 0);
    const char *entry = matrix(t, "Mnu")->entry[0];

    ZF_CHECK(strncmp(entry, "bare + s0 + s0* + s1 + ", 23) == 0);
    /* bare, 20 singlets and their conjugates: 41. */
    ZF_CHECK(strstr(entry, " + 29 more") != NULL);
    zf_card_textures_free(t);
    zf_model_free(m);
}

ZF_TEST(differences)
{
    zf_model *m = paper_lmu_ltau();
    zf_card_textures *a = card_of(m, NULL, 0), *b = card_of(m, NULL, 0);
    zf_buf out;

    zf_buf_init(&out, 0);
    ZF_CHECK(!zf_texture_cards_differ(&out, a, b));
    ZF_CHECK(!zf_texture_cards_differ(&out, NULL, NULL));
    ZF_CHECK_SI_EQ(out.len, 0);
    b->neutrino_rank = 4;
    ZF_CHECK(zf_texture_cards_differ(&out, a, b));
    ZF_CHECK_STR_EQ(zf_buf_text(&out),
                    "neutrino_rank is not stated; right is 4");
    zf_buf_clear(&out);
    b->matrix[2].entry[1][0] = 'x';
    ZF_CHECK(zf_texture_cards_differ(&out, a, b));
    ZF_CHECK_STR_EQ(zf_buf_text(&out), "Ye(1, 2) is 0; right is x");
    zf_buf_clear(&out);
    b->matrix[0].rank = 2;
    ZF_CHECK(zf_texture_cards_differ(&out, a, b));
    ZF_CHECK_STR_EQ(zf_buf_text(&out), "the rank of Yu is 3; right is 2");
    zf_buf_clear(&out);
    ZF_CHECK(zf_texture_cards_differ(&out, a, NULL));
    ZF_CHECK(zf_texture_cards_differ(&out, NULL, b));
    zf_buf_clear(&out);
    zf_card_textures_free(a);
    zf_card_textures_free(b);
    zf_model_free(m);
}

static zf_status make(void *arg, zf_error *err)
{
    zf_card_textures *t = NULL;
    zf_status st = zf_texture_model_card(&t, arg, err);

    zf_card_textures_free(t);
    return st;
}

ZF_TEST(t_oom_card)
{
    zf_model *m = crowded(1);

    ZF_CHECK_OOM(make, m);
    zf_model_free(m);
}

ZF_TEST_MAIN(ZF_CASE(vector_like_quarks), ZF_CASE(seesaw_textures),
             ZF_CASE(permuted_leptons), ZF_CASE(quark_angles),
             ZF_CASE(many_terms), ZF_CASE(differences), ZF_CASE(t_oom_card))
