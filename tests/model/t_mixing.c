/* The sections `mixing` and `benchmark`: what was read is written, copied and
 * read back. */
#include <setjmp.h>

#include "zforge/model.h"

#include "zf_test.h"

static const char card[] = "kind: model\n"
                           "id: t\n"
                           "content:\n"
                           "  name: t\n"
                           "  fermions:\n"
                           "    - name: Q\n"
                           "      chirality: left\n"
                           "      su3: 3\n"
                           "      su2: 1\n"
                           "      hypercharge: 0\n"
                           "      families: 3\n"
                           "    - name: P\n"
                           "      chirality: left\n"
                           "      su3: 3\n"
                           "      su2: 1\n"
                           "      hypercharge: 0\n"
                           "    - name: R\n"
                           "      chirality: left\n"
                           "      su3: 3bar\n"
                           "      su2: 1\n"
                           "      hypercharge: 0\n"
                           "      families: 4\n"
                           "  scalars:\n"
                           "    - name: S\n"
                           "      su3: 1\n"
                           "      su2: 1\n"
                           "      hypercharge: 0\n"
                           "charges:\n"
                           "  Q: [0, 0, 0]\n"
                           "  P: [1]\n"
                           "  R: [0, 0, 0, 0]\n"
                           "scalars:\n"
                           "  S: 1\n";

static const char mixed[] = "mixing:\n"
                            "  ckm: down\n"
                            "  rotate_sb: theta_sb\n"
                            "  matrices:\n"
                            "    V_uR:\n"
                            "      - [1, 0, 0]\n"
                            "      - [0, cos(w), sin(w)]\n"
                            "      - [0, -sin(w), cos(w)]\n"
                            "  parameters:\n"
                            "    - name: w\n"
                            "      latex: \\omega\n"
                            "      unit: 1\n"
                            "      meaning: an angle\n"
                            "      default: 0.50\n"
                            "      min: -1\n"
                            "      max: 3/2\n"
                            "  vector_like:\n"
                            "    - partner: P\n"
                            "      quark: Q\n"
                            "      scalar: S\n"
                            "      yukawa: Y_Q\n"
                            "      mass: m_Q\n"
                            "      bar: quark\n"
                            "  kinetic: true\n"
                            "benchmark:\n"
                            "  g_X: 0.206\n"
                            "  M_Zp: 3e3\n";

static zf_model *read_card(const char *text)
{
    zf_model *m = NULL;
    zf_yaml *root = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(zf_yaml_read_text(&root, text, strlen(text), "card", &err),
                &err);
    ZF_CHECK_OK(zf_model_read_yaml(&m, root, &err), &err);
    zf_yaml_free(root);
    return m;
}

static void check_written(const zf_model *m, const char *want)
{
    zf_error err = {0};
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_model_write(&text, m);
    ZF_CHECK_OK(zf_buf_check(&text, &err), &err);
    ZF_CHECK_STR_EQ(zf_buf_text(&text), want);
    zf_buf_clear(&text);
}

/* Replaces the sections by their copies. */
static void copy_sections(zf_model *m)
{
    zf_card_mixing *mixing = NULL;
    zf_setting *settings = NULL;
    zf_error err = {0};
    size_t n = 0;

    ZF_CHECK_OK(zf_card_mixing_copy(&mixing, m->mixing, &err), &err);
    ZF_CHECK_OK(zf_settings_copy(&settings, &n, m->benchmark, m->n_benchmark,
                                 NULL, 0, &err),
                &err);
    zf_card_mixing_free(m->mixing);
    zf_settings_free(m->benchmark, m->n_benchmark);
    m->mixing = mixing;
    m->benchmark = settings;
    m->n_benchmark = n;
}

ZF_TEST(a_card_goes_there_and_back)
{
    char text[2000];
    zf_model *m;

    snprintf(text, sizeof text, "%s%s", card, mixed);
    m = read_card(text);
    check_written(m, text);
    copy_sections(m);
    check_written(m, text);
    zf_model_free(m);
}

ZF_TEST(what_was_read)
{
    char text[2000];
    const zf_card_mixing *x;
    zf_model *m;
    fmpq_t half;

    snprintf(text, sizeof text, "%s%s", card, mixed);
    m = read_card(text);
    x = m->mixing;
    fmpq_init(half);
    fmpq_set_si(half, 1, 2);
    ZF_CHECK(x->ckm_down && x->kinetic);
    ZF_CHECK_STR_EQ(x->rotate_sb, "theta_sb");
    for (int r = 0; r < ZF_N_ROTATIONS; r++)
        ZF_CHECK(!x->matrix[r] == (r != ZF_ROTATION_UR));
    ZF_CHECK_STR_EQ(x->matrix[ZF_ROTATION_UR][7], "-sin(w)");
    ZF_CHECK_SI_EQ(x->n_parameters, 1);
    ZF_CHECK_FMPQ_EQ(&x->parameter[0].value.value, half);
    ZF_CHECK_SI_EQ(x->n_vector_like, 1);
    ZF_CHECK(x->vector_like[0].bar_quark);
    ZF_CHECK_SI_EQ(m->n_benchmark, 2);
    ZF_CHECK_STR_EQ(m->benchmark[1].name, "M_Zp");
    ZF_CHECK_STR_EQ(m->benchmark[1].value.text, "3e3");
    ZF_CHECK(zf_rotation_key(ZF_N_ROTATIONS) == NULL);
    ZF_CHECK_STR_EQ(zf_rotation_key(ZF_ROTATION_NUR), "V_nuR");
    fmpq_clear(half);
    zf_model_free(m);
}

ZF_TEST(defaults)
{
    char text[2000];
    zf_model *m;

    m = read_card(card);
    ZF_CHECK(m->mixing == NULL && m->n_benchmark == 0);
    check_written(m, card);
    zf_model_free(m);
    snprintf(text, sizeof text, "%smixing: {}\n", card);
    m = read_card(text);
    ZF_CHECK(m->mixing && !m->mixing->ckm_down && !m->mixing->kinetic);
    ZF_CHECK(m->mixing->rotate_sb == NULL && m->mixing->n_parameters == 0);
    snprintf(text, sizeof text, "%smixing:\n  ckm: up\n", card);
    check_written(m, text);
    zf_model_free(m);
}

/* `ckm` beside a matrix that replaces it would be refused. */
ZF_TEST(a_matrix_replaces_ckm)
{
    static const char matrices[] = "mixing:\n"
                                   "  matrices:\n"
                                   "    V_uL:\n"
                                   "      - [1, 0, 0]\n"
                                   "      - [0, 1, 0]\n"
                                   "      - [0, 0, I]\n";
    char text[2000];
    zf_model *m;

    snprintf(text, sizeof text, "%s%s", card, matrices);
    m = read_card(text);
    check_written(m, text);
    zf_model_free(m);
}

ZF_TEST(settings_without_some)
{
    static const char *const without[] = {"M_Zp", "x"};
    char text[2000];
    zf_setting *s = NULL;
    zf_error err = {0};
    size_t n = 0;
    zf_model *m;

    snprintf(text, sizeof text, "%s%s", card, mixed);
    m = read_card(text);
    ZF_CHECK_OK(zf_settings_copy(&s, &n, m->benchmark, m->n_benchmark, without,
                                 2, &err),
                &err);
    ZF_CHECK_SI_EQ(n, 1);
    ZF_CHECK_STR_EQ(s[0].name, "g_X");
    zf_settings_free(s, n);
    zf_model_free(m);
}

ZF_TEST_MAIN(ZF_CASE(a_card_goes_there_and_back), ZF_CASE(what_was_read),
             ZF_CASE(defaults), ZF_CASE(a_matrix_replaces_ckm),
             ZF_CASE(settings_without_some))
