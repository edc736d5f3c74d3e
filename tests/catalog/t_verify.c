/* t_verify.c - true and false statements of cards, searches and contents. */
#include "place.h"
#include "zf_oom.h"

/* A small catalogue: a content, a search, a card made from it. */
#define CONTENT                                                              \
 "kind: content\nname: tiny\nfermions:\n"                                    \
 "  - {name: n, chirality: left, su3: 1, su2: 1, hypercharge: 0, families: " \
 "3}\nreferences: [arXiv:1812.04602]\n"
#define SEARCH                                               \
 "kind: search\nname: few\ncontent: tiny\nmax_charge: 2\n"   \
 "accept: {limit: 2}\nreferences: [arXiv:1812.04602]\n"      \
 "claims:\n  - {count: {1: 2, 2: 2, 9: 7}, note: by hand}\n" \
 "  - {property: anomaly-free, note: by construction}\n"
#define PAPERS                     \
 "kind: references\nreferences:\n" \
 "  arXiv:1812.04602: {authors: [A. Author], title: T}\n"

typedef struct findings {
    size_t count[ZF_FINDING_SKIPPED + 1];
    zf_buf text; /* what does not hold */
} findings;

static void tell(zf_finding finding, const char *subject, const char *statement,
                 const char *detail, void *arg)
{
    static const char *const words[] = {"holds", "fails", "skipped"};
    findings *f = arg;
    const char *slash = strrchr(subject, '/');

    f->count[finding]++;
    if (finding != ZF_FINDING_HOLDS)
        zf_buf_printf(&f->text, "%s: %s %s: %s\n", slash ? slash + 1 : subject,
                      statement, words[finding], detail);
}

static zf_status run(place *p, zf_verify_fn *fn, void *arg, zf_error *err)
{
    char models[100], catalog[100];
    zf_verify_options o = {
        .models = models, .catalog = catalog, .max_charge = 4, .threads = 1};

    snprintf(models, sizeof(models), "%s/catalog/models", p->dir);
    snprintf(catalog, sizeof(catalog), "%s/catalog", p->dir);
    return zf_verify(&o, fn, arg, err);
}

static void check(place *p, const char *want)
{
    findings f = {0};
    zf_error err = {0};

    zf_buf_init(&f.text, 0);
    ZF_CHECK_OK(run(p, tell, &f, &err), &err);
    ZF_CHECK_STR_EQ(zf_buf_text(&f.text), want);
    ZF_CHECK(f.count[ZF_FINDING_HOLDS] > 0);
    zf_buf_clear(&f.text);
}

/* Text with `old` replaced once. */
static void change(char *out, size_t size, const char *text, const char *old,
                   const char *new)
{
    const char *at = strstr(text, old);

    ZF_CHECK(at);
    snprintf(out, size, "%.*s%s%s", (int)(at - text), text, new,
             at + strlen(old));
}

/* The catalogue, and the text of the card of (1, 0, -1). */
static void fill(place *p, char *card, size_t size)
{
    char catalog[100], name[100];
    const zf_search_context context = {.catalog = catalog};
    zf_accept_options o = {.threads = 1};
    zf_acceptance a = {0};
    zf_search *s = NULL;
    zf_error err = {0};
    zf_buf text;

    place_make(p);
    place_write(p, "catalog/content/tiny.yaml", CONTENT);
    place_write(p, "catalog/searches/few.yaml", SEARCH);
    place_write(p, "catalog/references.yaml", PAPERS);
    snprintf(catalog, sizeof(catalog), "%s/catalog", p->dir);
    ZF_CHECK_OK(zf_search_read_file(&s,
                                    place_path(p, "catalog/searches/few.yaml"),
                                    &context, &err),
                &err);
    ZF_CHECK_OK(zf_accept(&a, s, &o, &err), &err);
    ZF_CHECK_SI_EQ(a.n_models, 2);
    zf_buf_init(&text, 0);
    zf_model_write(&text, a.model[1]);
    snprintf(card, size, "%s", zf_buf_text(&text));
    snprintf(name, sizeof(name), "catalog/models/%s.yaml", a.model[1]->id);
    place_write(p, name, card);
    zf_buf_clear(&text);
    zf_acceptance_clear(&a);
    zf_search_free(s);
}

#define SKIPPED \
 "few.yaml: count for max_charge 9 skipped: above the bound 4 of this check\n"

ZF_TEST(what_is_true_holds)
{
    char card[2000];
    place p;

    fill(&p, card, sizeof(card));
    check(&p, SKIPPED);
    place_remove(&p);
}

ZF_TEST(what_is_false_fails)
{
    static const struct {
        const char *file, *old, *new, *want;
    } cases[] = {
        {"searches/few.yaml", "2: 2,", "2: 3,",
         "few.yaml: count for max_charge 2 fails: there are 2\n"},
        {"searches/few.yaml", "name: few", "name: fewer",
         "few.yaml: name of the file fails: inside it stands \"fewer\"\n"},
        {"searches/few.yaml", "few\n", "few # \n",
         "search fails: the search was changed after this card was made\n"},
        {"searches/few.yaml", "content: tiny", "content: none",
         "few.yaml: file fails: "},
        {"searches/few.yaml", "[arXiv:1812.04602]", "[arXiv:1]",
         "few.yaml: reference arXiv:1 fails: not in references.yaml\n"},
        {"searches/few.yaml", "note: by hand", "source: arXiv:2",
         "few.yaml: reference arXiv:2 fails: not in references.yaml\n"},
        {"content/tiny.yaml", "[arXiv:1812.04602]", "[arXiv:3]",
         "tiny.yaml: reference arXiv:3 fails: not in references.yaml\n"},
        {"content/tiny.yaml", "name: tiny", "name: Tiny",
         "tiny.yaml: file fails: 2:7: "},
        {"references.yaml", "title: T", "tilte: T",
         "references.yaml: file fails: 3:"},
    };

    char card[2000], text[2000], name[100];

    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        const char *shipped = cases[i].file[0] == 's'   ? SEARCH
                              : cases[i].file[0] == 'c' ? CONTENT
                                                        : PAPERS;
        findings f = {0};
        zf_error err = {0};
        place p;

        zf_buf_init(&f.text, 0);
        fill(&p, card, sizeof(card));
        change(text, sizeof(text), shipped, cases[i].old, cases[i].new);
        snprintf(name, sizeof(name), "catalog/%s", cases[i].file);
        place_write(&p, name, text);
        ZF_CHECK_OK(run(&p, tell, &f, &err), &err);
        if (!strstr(zf_buf_text(&f.text), cases[i].want))
            ZF_FAIL("case %zu: %s\n", i, zf_buf_text(&f.text));
        zf_buf_clear(&f.text);
        place_remove(&p);
    }
}

ZF_TEST(false_cards_fail)
{
    static const struct {
        const char *old, *new, *want;
    } cases[] = {
        /* other charges: the id, the certificate and the claim are wrong */
        {"[1, 0, -1]", "[1, 0, -2]",
         "id fails: |certificate fails: |claim: anomaly-free fails: "},
        /* a multiple is the same model */
        {"[1, 0, -1]", "[3, 0, -3]", ""},
        {"X^3: 0", "X^3: 1",
         "certificate fails: the coefficients are other "
         "ones\n"},
        {"id: few-", "id: fewer-", "name of the file fails: inside it stands "},
        {"search: few", "search: none",
         "search skipped: not among the searches of the catalogue\n"},
        {"\nreferences: [arXiv:1812.04602]", "\nreferences: [arXiv:9]",
         "reference arXiv:9 fails: "},
        {"kind: model", "kind: modle", "file fails: 1:7: "},
        {"rank: 3", "rank: 2",
         "textures fails: the rank of Mn is 2; right is 3\n"},
        {"[0, bare, 0]", "[0, 0, 0]",
         "textures fails: Mn(2, 2) is 0; right is bare\n"},
        {"name: Mn", "name: Wn",
         "textures fails: a matrix is Wn; right is Mn\n"},
        {"search: few", "  charged_leptons: diagonal\nsearch: few",
         "textures fails: charged_leptons is diagonal; there is none\n"},
    };

    char card[2000], text[2000], want[300];

    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        findings f = {0};
        zf_error err = {0};
        char **path = NULL;
        size_t n = 0;
        place p;

        zf_buf_init(&f.text, 0);
        fill(&p, card, sizeof(card));
        change(text, sizeof(text), card, cases[i].old, cases[i].new);
        ZF_CHECK_OK(zf_files_list(&path, &n, place_path(&p, "catalog/models"),
                                  ".yaml", &err),
                    &err);
        ZF_CHECK_OK(zf_file_write(path[0], text, strlen(text), &err), &err);
        ZF_CHECK_OK(run(&p, tell, &f, &err), &err);
        snprintf(want, sizeof(want), "%s", cases[i].want);
        for (char *at = strtok(want, "|"); at; at = strtok(NULL, "|"))
            if (!strstr(zf_buf_text(&f.text), at))
                ZF_FAIL("case %zu: %s\n", i, zf_buf_text(&f.text));
        if (!want[0])
            ZF_CHECK_STR_EQ(zf_buf_text(&f.text), SKIPPED);
        zf_files_free(path, n);
        zf_buf_clear(&f.text);
        place_remove(&p);
    }
}

static int at_once(void *arg)
{
    (void)arg;
    return 1;
}

ZF_TEST(a_stop_is_told)
{
    zf_monitor monitor = {.cancelled = at_once};
    findings f = {0};
    zf_error err = {0};
    char card[2000], models[100], catalog[100];
    zf_verify_options o = {.models = models,
                           .catalog = catalog,
                           .max_charge = 4,
                           .threads = 1,
                           .monitor = &monitor};
    place p;

    fill(&p, card, sizeof(card));
    snprintf(models, sizeof(models), "%s/catalog/models", p.dir);
    snprintf(catalog, sizeof(catalog), "%s/catalog", p.dir);
    zf_buf_init(&f.text, 0);
    ZF_CHECK_OK(zf_verify(&o, tell, &f, &err), &err);
    ZF_CHECK_SI_EQ(f.count[ZF_FINDING_SKIPPED], 4);
    ZF_CHECK_SI_EQ(f.count[ZF_FINDING_FAILS], 0);
    zf_buf_clear(&f.text);
    place_remove(&p);
}

ZF_TEST(the_shipped_catalogue_holds)
{
    zf_verify_options o = {.models = ZF_SOURCE_DIR "/catalog/models",
                           .catalog = ZF_SOURCE_DIR "/catalog",
                           .max_charge = 3,
                           .threads = 1};
    findings f = {0};
    zf_error err = {0};

    zf_buf_init(&f.text, 0);
    ZF_CHECK_OK(zf_verify(&o, tell, &f, &err), &err);
    if (f.count[ZF_FINDING_FAILS])
        ZF_FAIL("%s\n", zf_buf_text(&f.text));
    zf_buf_clear(&f.text);
}

static zf_status verify_step(void *arg, zf_error *err)
{
    findings f = {0};
    zf_status st;

    zf_buf_init(&f.text, 0);
    st = run(arg, tell, &f, err);
    if (st == ZF_OK)
        st = zf_buf_check(&f.text, err);
    zf_buf_clear(&f.text);
    return st;
}

ZF_TEST(t_oom_verify)
{
    char card[2000];
    place p;

    fill(&p, card, sizeof(card));
    ZF_CHECK_OOM(verify_step, &p);
    place_remove(&p);
}

ZF_TEST_MAIN(ZF_CASE(what_is_true_holds), ZF_CASE(what_is_false_fails),
             ZF_CASE(false_cards_fail), ZF_CASE(a_stop_is_told),
             ZF_CASE(the_shipped_catalogue_holds), ZF_CASE(t_oom_verify))
