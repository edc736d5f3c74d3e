/* Quarks and leptons are found by what they are, in contents of all kinds. */
#include "cards.h"
#include "coupling/private.h"

static void check_name(const fixture *f, slong field, const char *want)
{
    ZF_CHECK(field >= 0);
    ZF_CHECK_STR_EQ(f->m->content->multiplet[field].name, want);
}

/* Names are those of the content, whatever they are. */
ZF_TEST(names_do_not_matter)
{
    static const char card[] =
        "kind: model\nid: t\ncontent:\n  name: t\n  fermions:\n"
        "    - {name: e, chirality: left, su3: 3, su2: 2, hypercharge: 1/6, "
        "families: 3}\n"
        "    - {name: d, chirality: right, su3: 3, su2: 1, hypercharge: 2/3, "
        "families: 3}\n"
        "    - {name: u, chirality: right, su3: 3, su2: 1, hypercharge: -1/3, "
        "families: 3}\n"
        "    - {name: Q, chirality: left, su3: 1, su2: 2, hypercharge: -1/2, "
        "families: 3}\n"
        "    - {name: L, chirality: right, su3: 1, su2: 1, hypercharge: -1, "
        "families: 3}\n"
        "charges: {e: [0, 0, 0], d: [0, 0, 0], u: [0, 0, 0], Q: [1, -1, 0], "
        "L: [1, -1, 0]}\n";
    fixture f;

    setup(&f, card);
    check_name(&f, f.c->field.q, "e");
    check_name(&f, f.c->field.u, "d");
    check_name(&f, f.c->field.d, "u");
    check_name(&f, f.c->field.l, "Q");
    check_name(&f, f.c->field.e, "L");
    ZF_CHECK_SI_EQ(f.c->field.nu, -1);
    ZF_CHECK_SI_EQ(f.c->field.n_doublets, 0);
    CHECK_NEAR(value(&f, "gL_e_22") / value(&f, "g_X"), -1, 1e-15);
    ZF_CHECK(
        zf_expr_is_zero(zf_couplings_current(f.c, ZF_SPECIES_NU, 1, 2, 2)));
    teardown(&f);
}

ZF_TEST(partners_are_not_quarks)
{
    fixture f;

    setup(&f, CARD_VLQ);
    check_name(&f, f.c->field.q, "Q");
    check_name(&f, f.c->field.u, "u");
    check_name(&f, f.c->field.d, "d");
    check_name(&f, f.c->field.nu, "nu");
    teardown(&f);
}

/* Three families of the other chirality are something else. */
ZF_TEST(chirality_matters)
{
    fixture f;

    setup(&f, FERMIONS
          "    - {name: E, chirality: left, su3: 1, su2: 1, hypercharge: -1, "
          "families: 3}\n"
          "    - {name: Ea, chirality: right, su3: 1, su2: 1, "
          "hypercharge: -1, families: 2}\n"
          "    - {name: Eb, chirality: right, su3: 1, su2: 1, "
          "hypercharge: -1}\n"
          "charges: {Q: [0, 0, 0], u: [0, 0, 0], d: [0, 0, 0], "
          "L: [0, 0, 0], e: [0, 0, 0], nu: [0, 0, 0], E: [1, 1, 1], "
          "Ea: [1, 1], Eb: [1]}\n");
    check_name(&f, f.c->field.e, "e");
    teardown(&f);
    check_refused(
        FERMIONS
        "    - {name: F, chirality: right, su3: 1, su2: 1, hypercharge: -1, "
        "families: 3}\n"
        "    - {name: G, chirality: left, su3: 1, su2: 1, hypercharge: -1, "
        "families: 3}\n"
        "charges: {Q: [0, 0, 0], u: [0, 0, 0], d: [0, 0, 0], "
        "L: [0, 0, 0], e: [0, 0, 0], nu: [0, 0, 0], F: [1, 1, 1], "
        "G: [1, 1, 1]}\n",
        "the content has two fields for the right-handed charged lepton "
        "(1, 1, -1), \"e\" and \"F\"; expected one with three families");
}

ZF_TEST(doublets)
{
    fixture f;

    setup(&f, CARD_B3L3);
    ZF_CHECK_SI_EQ(f.c->field.n_doublets, 2);
    check_name(&f, f.c->field.doublet[0], "H1");
    check_name(&f, f.c->field.doublet[1], "H2");
    ZF_CHECK(f.c->field.conjugate[0] && f.c->field.conjugate[1]);
    teardown(&f);
    setup(&f, CARD_3B3);
    ZF_CHECK_SI_EQ(f.c->field.n_doublets, 1);
    ZF_CHECK(!f.c->field.conjugate[0]);
    teardown(&f);
}

/* Four singlets: the first three are right-handed neutrinos. */
ZF_TEST(many_neutrinos)
{
    static const char card[] =
        "kind: model\nid: t\ncontent:\n  name: t\n  fermions:\n"
        "    - {name: Q, chirality: left, su3: 3, su2: 2, hypercharge: 1/6, "
        "families: 3}\n"
        "    - {name: u, chirality: right, su3: 3, su2: 1, hypercharge: 2/3, "
        "families: 3}\n"
        "    - {name: d, chirality: right, su3: 3, su2: 1, hypercharge: -1/3, "
        "families: 3}\n"
        "    - {name: L, chirality: left, su3: 1, su2: 2, hypercharge: -1/2, "
        "families: 3}\n"
        "    - {name: e, chirality: right, su3: 1, su2: 1, hypercharge: -1, "
        "families: 3}\n"
        "    - {name: one, chirality: right, su3: 1, su2: 1, hypercharge: 0}\n"
        "    - {name: nu, chirality: right, su3: 1, su2: 1, hypercharge: 0, "
        "families: 4}\n"
        "charges: {Q: [0, 0, 0], u: [0, 0, 0], d: [0, 0, 0], L: [0, 0, 0], "
        "e: [0, 0, 0], one: [9], nu: [5, 6, 7, 8]}\n";
    fixture f;

    setup(&f, card);
    check_name(&f, f.c->field.nu, "nu");
    CHECK_NEAR(value(&f, "gR_nu_33") / value(&f, "g_X"), 7, 1e-15);
    teardown(&f);
}

ZF_TEST(refused_contents)
{
    check_refused(
        "kind: model\nid: t\ncontent:\n  name: t\n  fermions:\n"
        "    - {name: N, chirality: right, su3: 1, su2: 1, hypercharge: 0}\n"
        "charges: {N: [0]}\n",
        "the content has no left-handed quark doublet (3, 2, 1/6) with three "
        "families; couplings are computed for the quarks and leptons of the "
        "Standard Model");
    check_refused(
        FERMIONS "  scalars:\n" DOUBLET(
            "H", "1/2") "charges: {Q: [0, 0, 0], u: [0, 0, 0], d: [0, 0, 0], "
                        "L: [0, 0, 0], e: [0, 0, 0], nu: [0, 0, 0]}\n",
        "nothing fixes the charge of the doublet \"H\"; expected it "
        "in the model");
}

/* The contents of the catalogue, with all charges zero. */
ZF_TEST(contents_of_the_catalogue)
{
    static const char *const names[] = {"mssm",       "mssm+3nu", "sm",
                                        "sm+1nu",     "sm+2nu",   "sm+3nu",
                                        "sm+3nu+vlq", "sm+vlq"};

    for (size_t k = 0; k < sizeof names / sizeof names[0]; k++) {
        char path[300];
        zf_content *content = NULL;
        zf_couplings *c = NULL;
        zf_model *m = NULL;
        zf_error err = {0};

        snprintf(path, sizeof path, CATALOG "/content/%s.yaml", names[k]);
        ZF_CHECK_OK(zf_content_read_file(&content, path, &err), &err);
        ZF_CHECK_OK(zf_model_new(&m, content, NULL, NULL, 0, &err), &err);
        ZF_CHECK_OK(zf_couplings_new(&c, m, CATALOG, &err), &err);
        ZF_CHECK_STR_EQ(content->multiplet[c->field.l].name, "L");
        zf_couplings_free(c);
        zf_model_free(m);
        zf_content_free(content);
    }
}

ZF_TEST_MAIN(ZF_CASE(names_do_not_matter), ZF_CASE(partners_are_not_quarks),
             ZF_CASE(chirality_matters), ZF_CASE(doublets),
             ZF_CASE(many_neutrinos), ZF_CASE(refused_contents),
             ZF_CASE(contents_of_the_catalogue))
