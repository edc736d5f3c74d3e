/* What a search says of couplings reaches the cards of its models. */
#include "place.h"

static const char text[] =
    "kind: search\nname: t\ncontent:\n  base: sm+3nu\n  add:\n    scalars:\n"
    "      - {name: S, su3: 1, su2: 1, hypercharge: 0}\n"
    "constraints: [H = 0, S = 1, Q1 = 0]\n"
    "require:\n  Q_i u_j H: all\n  Q_i d_j H: all\n  L_i e_j H: diagonal\n"
    "  L_i nu_j H: diagonal\n"
    "parameters: {a: L1, b: L2}\n"
    "accept: {family: true, points: [{name: p, a: 1, b: -1}]}\n"
    "mixing: {ckm: down, rotate_sb: theta, kinetic: true}\n"
    "benchmark: {g_X: 0.25, b: 2, theta: 0.1, a: 1}\n";

static void check(const zf_model *m, size_t n, const char *first,
                  const char *second)
{
    ZF_CHECK(m->mixing && m->mixing->ckm_down && m->mixing->kinetic);
    ZF_CHECK_STR_EQ(m->mixing->rotate_sb, "theta");
    ZF_CHECK_SI_EQ(m->n_benchmark, n);
    ZF_CHECK_STR_EQ(m->benchmark[0].name, first);
    ZF_CHECK_STR_EQ(m->benchmark[1].name, second);
    ZF_CHECK_STR_EQ(m->benchmark[0].value.text, "0.25");
}

/* The family has the parameters of the search, the point has not. */
ZF_TEST(family_and_point)
{
    const zf_search_context context = {.catalog = ZF_SOURCE_DIR "/catalog"};
    const zf_accept_options plain = {.threads = 1};
    zf_acceptance a = {0};
    zf_search *s = NULL;
    zf_error err = {0};
    int families = 0;

    ZF_CHECK_OK(zf_search_read_text(&s, text, strlen(text), "test.yaml",
                                    &context, &err),
                &err);
    ZF_CHECK_OK(zf_accept(&a, s, &plain, &err), &err);
    ZF_CHECK_SI_EQ(a.n_models, 2);
    for (size_t k = 0; k < a.n_models; k++) {
        const zf_model *m = a.model[k];

        families += m->n_parameters > 0;
        if (m->n_parameters > 0)
            check(m, 4, "g_X", "b");
        else
            check(m, 2, "g_X", "theta");
    }
    ZF_CHECK_SI_EQ(families, 1);
    zf_acceptance_clear(&a);
    zf_search_free(s);
}

ZF_TEST_MAIN(ZF_CASE(family_and_point))
