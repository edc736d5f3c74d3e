/* papers.h - the models of the papers, with charges typed in by hand, and
 * tables of entries to compare with. */
#ifndef ZF_TESTS_TEXTURE_PAPERS_H
#define ZF_TESTS_TEXTURE_PAPERS_H

#include <flint/fmpq_vec.h>

#include "zforge/texture.h"

#include "zf_test.h"

/* A search over a catalogue content, for its content. */
static inline zf_search *paper_search(const char *text)
{
    zf_search_context context = {.catalog = ZF_SOURCE_DIR "/catalog"};
    zf_search *s = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(zf_search_read_text(&s, text, strlen(text), "test.yaml",
                                    &context, &err),
                &err);
    return s;
}

/* `charge` has one text for each component: forms in the parameters. */
static inline zf_model *paper_model(const char *search,
                                    const char *const *parameter, slong n,
                                    const char *charge)
{
    zf_search *s = paper_search(search);
    zf_filter_scope scope = {.names = parameter, .n = n};
    fmpq *row = _fmpq_vec_init(n + 1);
    zf_model *m = NULL;
    zf_error err = {0};
    slong i = 0;

    ZF_CHECK_OK(zf_model_new(&m, s->content, parameter, NULL, n, &err), &err);
    while (*charge) {
        size_t len = strcspn(charge, ",");
        const char *relation;
        char word[64];

        snprintf(word, sizeof(word), "%.*s", (int)len, charge);
        ZF_CHECK(i < m->content->n);
        ZF_CHECK_OK(
            zf_filter_parse_linear(row, &relation, word, NULL, &scope, &err),
            &err);
        for (slong k = 0; k <= n; k++)
            fmpq_set(fmpq_mat_entry(m->charge, i, k), row + k);
        i++;
        charge += len + (charge[len] == ',');
    }
    ZF_CHECK_SI_EQ(i, m->content->n);
    _fmpq_vec_clear(row, n + 1);
    zf_search_free(s);
    return m;
}

/* arXiv:1707.04811, Table I. */
static inline zf_model *paper_b3_l3(void)
{
    static const char *const xy[] = {"x", "y"};

    return paper_model("kind: search\nname: t\ntitle: t\ncontent:\n"
                       "  base: sm+3nu\n  without: [H]\n  add:\n"
                       "    scalars:\n"
                       "      - {name: H1, su3: 1, su2: 2, hypercharge: -1/2}\n"
                       "      - {name: H2, su3: 1, su2: 2, hypercharge: -1/2}\n"
                       "      - {name: S, su3: 1, su2: 1, hypercharge: 0}\n"
                       "      - {name: Phi1, su3: 1, su2: 1, hypercharge: 0}\n"
                       "      - {name: Phi2, su3: 1, su2: 1, hypercharge: 0}\n"
                       "      - {name: Phi3, su3: 1, su2: 1, hypercharge: 0}\n",
                       xy, 2,
                       "0,0,x/3,0,0,x/3,0,0,x/3,"
                       "0,y,-x-y,0,y,-x-y,0,y,-x-y,"
                       "0,x/3,-x/3,-y,x+y,x");
}

/* arXiv:1403.1269: SM, Q, D, U vector-like, H, Phi. */
static inline zf_model *paper_lmu_ltau(void)
{
    return paper_model("kind: search\nname: t\ntitle: t\ncontent:\n"
                       "  base: sm+vlq\n  add:\n    scalars:\n"
                       "      - {name: Phi, su3: 1, su2: 1, hypercharge: 0}\n",
                       NULL, 0,
                       "0,0,0,0,0,0,0,0,0,0,1,-1,0,1,-1,"
                       "1,1,-1,-1,-1,-1,0,1");
}

/* arXiv:1909.02021, with dark charges of its own and scalars chi1, ... */
static inline zf_model *paper_accidental(const char *a, const char *dark,
                                         const char *chi_fields,
                                         const char *chi)
{
    char search[1024], charge[512];
    const char *e = a;

    snprintf(search, sizeof(search),
             "kind: search\nname: t\ntitle: t\ncontent:\n"
             "  base: sm+3nu\n  without: [H]\n  add:\n    scalars:\n"
             "      - {name: H, su3: 1, su2: 2, hypercharge: -1/2}\n"
             "      - {name: Phi, su3: 1, su2: 1, hypercharge: 0}\n%s",
             chi_fields);
    /* The quark charges do not matter here. */
    snprintf(charge, sizeof(charge), "0,0,0,0,0,0,0,0,0,%s,%s%s%s", e, dark,
             ",-9/20,1", chi);
    return paper_model(search, NULL, 0, charge);
}

/* arXiv:2306.08669 at given X; with a flavon theta of charge 1. */
static inline zf_model *paper_3b3(const char *lepton)
{
    char charge[512];

    snprintf(charge, sizeof(charge), "0,0,1,0,0,1,0,0,1,%s,%s,%s,0,1", lepton,
             lepton, lepton);
    return paper_model("kind: search\nname: t\ntitle: t\ncontent:\n"
                       "  base: sm+3nu\n  add:\n    scalars:\n"
                       "      - {name: theta, su3: 1, su2: 1, "
                       "hypercharge: 0}\n",
                       NULL, 0, charge);
}

static inline zf_texture *paper_texture(const zf_model *m, int insertions,
                                        const fmpq *at)
{
    zf_texture_options o = {.insertions = insertions, .at = at};
    zf_texture *t = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(zf_texture_new(&t, m, &o, &err), &err);
    return t;
}

static inline size_t paper_matrix(const zf_texture *t, const char *name)
{
    slong k = zf_texture_plan_find(zf_texture_matrices(t), name);

    if (k < 0)
        ZF_FAIL("no matrix %s\n", name);
    return (size_t)k;
}

/* `H1+H2 Phi*`, `0`. */
static inline void paper_entry(zf_buf *out, const zf_texture *t, size_t k,
                               slong i, slong j)
{
    const zf_entry *e = zf_texture_entry(t, k, i, j);

    for (size_t f = 0; f < e->n; f++) {
        zf_buf_puts(out, f ? "+" : "");
        zf_filling_print(out, &e->filling[f], t);
    }
    if (e->n == 0)
        zf_buf_puts(out, "0");
}

/* want: rows with "; " between them, entries with ", ". */
static inline void paper_check(const zf_texture *t, const char *name,
                               const char *want)
{
    size_t k = paper_matrix(t, name);
    const zf_mass_matrix *m = &zf_texture_matrices(t)->matrix[k];
    zf_buf got;

    zf_buf_init(&got, 0);
    for (slong i = 0; i < m->rows; i++) {
        zf_buf_puts(&got, i ? "; " : "");
        for (slong j = 0; j < m->columns; j++) {
            zf_buf_puts(&got, j ? ", " : "");
            paper_entry(&got, t, k, i, j);
        }
    }
    if (strcmp(zf_buf_text(&got), want) != 0)
        ZF_FAIL("%s: got \"%s\", want \"%s\"\n", name, zf_buf_text(&got), want);
    zf_buf_clear(&got);
}

#endif
