/* Model cards: what is written is read back, byte for byte and field by
 * field. */
#include <setjmp.h>

#include <flint/fmpq_vec.h>

#include "zforge/model.h"

#include "zf_test.h"

static zf_model *read_text(const char *text, zf_error *err)
{
    zf_model *m = NULL;
    zf_yaml *root = NULL;
    zf_status st = zf_yaml_read_text(&root, text, strlen(text), "card", err);

    if (st == ZF_OK)
        st = zf_model_read_yaml(&m, root, err);
    zf_yaml_free(root);
    ZF_CHECK((st == ZF_OK) == (m != NULL));
    return m;
}

static char *copied(const char *text)
{
    char *copy = zf_mem_string(text, strlen(text));

    ZF_CHECK(copy != NULL);
    return copy;
}

static void same_text(const char *a, const char *b)
{
    ZF_CHECK(!a == !b);
    if (a)
        ZF_CHECK_STR_EQ(a, b);
}

static void same_list(char *const *a, size_t n, char *const *b, size_t m)
{
    ZF_CHECK_SI_EQ(n, m);
    for (size_t i = 0; i < n; i++)
        ZF_CHECK_STR_EQ(a[i], b[i]);
}

static void same_content(const zf_content *a, const zf_content *b)
{
    ZF_CHECK(!a == !b);
    if (!a)
        return;
    ZF_CHECK_STR_EQ(a->name, b->name);
    same_text(a->title, b->title);
    ZF_CHECK_SI_EQ(a->n_multiplets, b->n_multiplets);
    for (slong k = 0; k < a->n_multiplets; k++) {
        const zf_multiplet *x = &a->multiplet[k], *y = &b->multiplet[k];

        ZF_CHECK_STR_EQ(x->name, y->name);
        ZF_CHECK_STR_EQ(x->latex, y->latex);
        ZF_CHECK(x->fermion == y->fermion && x->left == y->left);
        ZF_CHECK(x->irrep.p == y->irrep.p && x->irrep.q == y->irrep.q);
        ZF_CHECK_SI_EQ(x->irrep.su2, y->irrep.su2);
        ZF_CHECK_SI_EQ(x->families, y->families);
        ZF_CHECK_FMPQ_EQ(&x->hypercharge, &y->hypercharge);
        ZF_CHECK_FMPQ_EQ(&x->baryon, &y->baryon);
        ZF_CHECK_FMPQ_EQ(&x->lepton, &y->lepton);
    }
    same_list(a->reference, a->n_references, b->reference, b->n_references);
}

static void same_textures(const zf_card_textures *a, const zf_card_textures *b)
{
    ZF_CHECK(!a == !b);
    if (!a)
        return;
    ZF_CHECK_SI_EQ(a->n, b->n);
    ZF_CHECK_SI_EQ(a->vanishing_quark_angles, b->vanishing_quark_angles);
    ZF_CHECK_SI_EQ(a->diagonal_leptons, b->diagonal_leptons);
    ZF_CHECK_SI_EQ(a->neutrino_rank, b->neutrino_rank);
    for (size_t k = 0; k < a->n; k++) {
        const zf_card_matrix *x = &a->matrix[k], *y = &b->matrix[k];

        ZF_CHECK_SI_EQ(x->rank, y->rank);
        ZF_CHECK(x->rows == y->rows && x->columns == y->columns);
        same_text(x->name, y->name);
        same_text(x->texture, y->texture);
        same_text(x->minors, y->minors);
        same_list(x->entry, (size_t)(x->rows * x->columns), y->entry,
                  (size_t)(y->rows * y->columns));
    }
}

static void same_model(const zf_model *a, const zf_model *b)
{
    same_text(a->id, b->id);
    same_text(a->title, b->title);
    same_content(a->content, b->content);
    same_list(a->parameter, (size_t)a->n_parameters, b->parameter,
              (size_t)b->n_parameters);
    same_list(a->parameter_latex, (size_t)a->n_parameters, b->parameter_latex,
              (size_t)b->n_parameters);
    ZF_CHECK(fmpq_mat_equal(a->charge, b->charge));
    for (slong i = 0; a->content && i < a->content->n; i++)
        ZF_CHECK_SI_EQ(a->known[i], b->known[i]);
    ZF_CHECK_SI_EQ(a->certified, b->certified);
    for (slong k = 0; k < ZF_CERTIFICATE_SIZE; k++)
        ZF_CHECK_FMPQ_EQ(a->certificate + k, b->certificate + k);
    same_textures(a->textures, b->textures);
    same_text(a->search, b->search);
    same_text(a->search_sha256, b->search_sha256);
    same_list(a->reference, a->n_references, b->reference, b->n_references);
    ZF_CHECK_SI_EQ(a->n_claims, b->n_claims);
    for (size_t k = 0; k < a->n_claims; k++) {
        same_text(a->claim[k].source, b->claim[k].source);
        same_text(a->claim[k].note, b->claim[k].note);
    }
    ZF_CHECK_SI_EQ(a->simplified, b->simplified);
    ZF_CHECK_SI_EQ(a->n_couplings, b->n_couplings);
    for (size_t k = 0; k < a->n_couplings; k++) {
        ZF_CHECK_STR_EQ(a->coupling[k].name, b->coupling[k].name);
        ZF_CHECK_STR_EQ(a->coupling[k].latex, b->coupling[k].latex);
        ZF_CHECK_STR_EQ(a->coupling[k].meaning, b->coupling[k].meaning);
    }
    same_list(a->lepton, a->n_leptons, b->lepton, b->n_leptons);
    same_list(a->target, a->n_targets, b->target, b->n_targets);
}

static char *written(const zf_model *m)
{
    zf_error err = {0};
    zf_buf out;

    zf_buf_init(&out, 0);
    zf_model_write(&out, m);
    ZF_CHECK_OK(zf_buf_check(&out, &err), &err);
    return out.data;
}

/* write, read, write. */
static void there_and_back(const zf_model *m)
{
    char *text = written(m), *again;
    zf_error err = {0};
    zf_model *back = read_text(text, &err);

    ZF_CHECK_OK(err.code, &err);
    same_model(m, back);
    again = written(back);
    ZF_CHECK_STR_EQ(again, text);
    zf_mem_free(text);
    zf_mem_free(again);
    zf_model_free(back);
}

static zf_content *shipped(const char *name)
{
    char path[512];
    zf_content *c = NULL;
    zf_error err = {0};

    snprintf(path, sizeof(path), ZF_SOURCE_DIR "/catalog/content/%s.yaml",
             name);
    ZF_CHECK_OK(zf_content_read_file(&c, path, &err), &err);
    return c;
}

static void random_charges(zf_model *m, uint64_t *rng)
{
    for (slong i = 0; i < m->content->n; i++)
        for (slong k = 0; k <= m->n_parameters; k++)
            fmpq_set_si(fmpq_mat_entry(m->charge, i, k),
                        zf_test_between(rng, -4, 4),
                        (ulong)zf_test_between(rng, 1, 3));
    for (slong i = m->content->n_fermions; i < m->content->n; i++) {
        m->known[i] = (int)zf_test_between(rng, 0, 3) != 0;
        for (slong k = 0; !m->known[i] && k <= m->n_parameters; k++)
            fmpq_zero(fmpq_mat_entry(m->charge, i, k));
    }
}

/* `note: 'true'` and the like: text that YAML readers take for else. */
static void add_claims(zf_model *m)
{
    m->claim = zf_mem_array(2, sizeof(*m->claim));
    ZF_CHECK(m->claim != NULL);
    m->n_claims = 2;
    m->claim[0].kind = m->claim[1].kind = ZF_CLAIM_ANOMALY_FREE;
    m->claim[0].source = copied("arXiv:1909.02021");
    m->claim[1].note = copied("true: #1, 'quoted' \"twice\"");
}

static void random_textures(zf_model *m, uint64_t *rng)
{
    static const char *const words[] = {"0",    "bare", "H~", "H H S* + H_2",
                                        "null", "x",    "1"};
    size_t n = (size_t)zf_test_between(rng, 0, 3);
    zf_error err = {0};

    ZF_CHECK_OK(zf_card_textures_new(&m->textures, n, &err), &err);
    m->textures->vanishing_quark_angles = zf_test_between(rng, -1, 3);
    m->textures->diagonal_leptons = (int)zf_test_between(rng, -1, 1);
    m->textures->neutrino_rank = zf_test_between(rng, -1, 6);
    for (size_t k = 0; k < n; k++) {
        zf_card_matrix *a = &m->textures->matrix[k];

        a->name = copied(k ? "MQ_u" : "no");
        a->rank = zf_test_between(rng, 0, 3);
        a->texture = zf_test_between(rng, 0, 1) ? copied("B3") : NULL;
        a->minors = zf_test_between(rng, 0, 1) ? copied("A1") : NULL;
        ZF_CHECK_OK(zf_card_matrix_shape(a, zf_test_between(rng, 1, 20),
                                         zf_test_between(rng, 1, 3), &err),
                    &err);
        for (slong e = 0; e < a->rows * a->columns; e++)
            a->entry[e] = copied(words[zf_test_between(rng, 0, 6)]);
    }
}

ZF_TEST(cards_go_there_and_back)
{
    static const char *const contents[] = {"sm", "mssm", "sm+3nu+vlq"};
    static const char *const names[] = {"a_e", "x", "a_mu2"};
    static const char *const latex[] = {"a_e", "x", "a_{\\mu}"};
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 60; t++) {
        zf_content *c = shipped(contents[t % 3]);
        zf_model *m = NULL;
        zf_error err = {0};

        ZF_CHECK_OK(
            zf_model_new(&m, c, names, t % 2 ? latex : NULL, t % 4, &err),
            &err);
        random_charges(m, &rng);
        m->id = copied("id-0123456789");
        if (t % 5 == 1)
            m->title = copied("- \xce\xbc: {x} ");
        if (t % 5 == 2) {
            m->search = copied("3b3-lepton");
            m->search_sha256 = zf_mem_array(65, 1);
            ZF_CHECK(m->search_sha256 != NULL);
            zf_sha256_hex(m->search_sha256, "", 0);
        }
        if (t % 5 == 3)
            add_claims(m);
        if (t % 5 == 4)
            random_textures(m, &rng);
        m->certified = t % 3 == 0;
        fmpq_set_si(m->certificate + 5, m->certified ? -7 : 0, 3);
        there_and_back(m);
        zf_model_free(m);
        zf_content_free(c);
    }
}

ZF_TEST(the_shipped_simplified_card)
{
    zf_model *m = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(
        zf_model_read_file(
            &m, ZF_SOURCE_DIR "/catalog/models/simplified-zprime.yaml", &err),
        &err);
    ZF_CHECK(m->simplified && !m->content);
    ZF_CHECK_SI_EQ(m->n_couplings, 4);
    ZF_CHECK_STR_EQ(m->coupling[3].name, "gA");
    ZF_CHECK_SI_EQ(m->n_leptons, 2);
    ZF_CHECK(m->n_targets > 0);
    ZF_CHECK_STR_EQ(m->target[0], "latex");
    there_and_back(m);
    zf_model_free(m);
}

/* The file as it is committed: layout is part of the contract. */
ZF_TEST(layout)
{
    static const char text[] =
        "kind: model\nid: tiny-0000000000\ncontent:\n  name: tiny\n"
        "  fermions:\n"
        "  - {name: A, chirality: left, su3: 3bar, su2: 1, hypercharge: -1/3,"
        " families: 2, baryon: -1/3}\n"
        "  - {name: B, chirality: right, su3: [0, 1], su2: 1, "
        "hypercharge: -1/3, families: 2}\n"
        "  scalars: [{name: S, su3: [3, 1], su2: 2, hypercharge: 0}]\n"
        "parameters: [{name: a_Y}]\n"
        "charges: {A: [a_Y/2 - 1, 0], B: [-a_Y/2, 2/3 + 3*a_Y/4]}\n"
        "scalars: {S: -(a_Y)}\n"
        "certificate: {SU3^2 X: 0, SU2^2 X: 0, Y^2 X: 1/3, grav^2 X: 0, "
        "Y X^2: 0, X^3: -1}\n"
        "textures: {neutrino_rank: 4, charged_leptons: not diagonal,\n"
        "  vanishing_quark_angles: 1, matrices: [\n"
        "  {rank: 1, name: YA, rows: [['0', bare], [0, S + S* S]],\n"
        "   minors: A1, texture: B3}]}\n";
    static const char head[] = "kind: model\n"
                               "id: tiny-0000000000\n"
                               "content:\n"
                               "  name: tiny\n"
                               "  fermions:\n"
                               "    - name: A\n"
                               "      chirality: left\n"
                               "      su3: 3bar\n"
                               "      su2: 1\n"
                               "      hypercharge: -1/3\n"
                               "      families: 2\n"
                               "      baryon: -1/3\n"
                               "    - name: B\n";
    static const char tail[] = "parameters:\n"
                               "  - name: a_Y\n"
                               "    latex: a_{Y}\n"
                               "charges:\n"
                               "  A: [a_Y/2 - 1, 0]\n"
                               "  B: [-a_Y/2, 3*a_Y/4 + 2/3]\n"
                               "scalars:\n"
                               "  S: -a_Y\n"
                               "certificate:\n"
                               "  SU3^2 X: 0\n"
                               "  SU2^2 X: 0\n"
                               "  Y^2 X: 1/3\n"
                               "  grav^2 X: 0\n"
                               "  Y X^2: 0\n"
                               "  X^3: -1\n"
                               "textures:\n"
                               "  matrices:\n"
                               "    - name: YA\n"
                               "      rank: 1\n"
                               "      texture: B3\n"
                               "      minors: A1\n"
                               "      rows:\n"
                               "        - [0, bare]\n"
                               "        - [0, S + S* S]\n"
                               "  vanishing_quark_angles: 1\n"
                               "  charged_leptons: not diagonal\n"
                               "  neutrino_rank: 4\n";
    zf_error err = {0};
    zf_model *m = read_text(text, &err);
    char *got;

    ZF_CHECK_OK(err.code, &err);
    got = written(m);
    ZF_CHECK(strncmp(got, head, sizeof(head) - 1) == 0);
    ZF_CHECK(strstr(got, "su3: [3, 1]\n") != NULL);
    ZF_CHECK_STR_EQ(strstr(got, "parameters:"), tail);
    zf_mem_free(got);
    there_and_back(m);
    zf_model_free(m);
}

ZF_TEST(charges_at_a_point)
{
    static const char *const names[] = {"a", "b"};
    zf_content *c = shipped("sm");
    zf_model *m = NULL;
    zf_error err = {0};
    fmpq *x = _fmpq_vec_init(c->n), *v = _fmpq_vec_init(2);
    fmpq_t want;

    fmpq_init(want);
    ZF_CHECK_OK(zf_model_new(&m, c, names, NULL, 2, &err), &err);
    fmpq_set_si(fmpq_mat_entry(m->charge, 3, 0), 2, 1);
    fmpq_set_si(fmpq_mat_entry(m->charge, 3, 1), -1, 2);
    fmpq_set_si(fmpq_mat_entry(m->charge, 3, 2), 1, 3);
    fmpq_set_si(v, 1, 5);
    fmpq_set_si(v + 1, 3, 1);
    zf_model_charges(x, m, v);
    fmpq_set_si(want, -23, 30); /* 2/5 - 3/2 + 1/3 */
    ZF_CHECK_FMPQ_EQ(x + 3, want);
    ZF_CHECK(fmpq_is_zero(x));
    fmpq_clear(want);
    _fmpq_vec_clear(x, c->n);
    _fmpq_vec_clear(v, 2);
    zf_model_free(m);
    zf_content_free(c);
}

ZF_TEST_MAIN(ZF_CASE(cards_go_there_and_back),
             ZF_CASE(the_shipped_simplified_card), ZF_CASE(layout),
             ZF_CASE(charges_at_a_point))
