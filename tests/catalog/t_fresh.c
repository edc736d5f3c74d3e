/* t_fresh.c - wanted files, and whether those on disk are the wanted ones:
 * a whole build in small, then one thing changed at a time. */
#include "place.h"
#include "zf_oom.h"

static const char search_text[] =
    "kind: search\nname: two\ncontent:\n  fermions:\n"
    "    - {name: n, chirality: left, su3: 1, su2: 1, hypercharge: 0, "
    "families: 2}\n"
    "parameters: {a: n1}\n"
    "accept: {points: [{name: one, a: 1}, {name: two, a: 2}]}\n"
    "targets: [plain]\n";

static const zf_accept_options plain = {.threads = 1};

static void write_format(place *p, const char *body)
{
    place_write(p, "templates/plain/format.yaml",
                "kind: format\ntitle: Plain\nescape: none\nfiles:\n"
                "  - {template: m.mustache, output: plain/m.txt, for: model}\n"
                "  - {template: s.mustache, output: plain/s.txt, for: "
                "search}\n"
                "  - {template: c.mustache, output: all.txt, for: catalog}\n"
                "  - {copy: m.mustache, output: plain/raw.txt, for: "
                "catalog}\n");
    place_write(p, "templates/plain/c.mustache",
                "{{n_models}}:{{#models}} {{model.id}}{{/models}}\n");
    place_write(p, "templates/plain/m.mustache", body);
    place_write(p, "templates/plain/s.mustache", "a search\n");
}

static zf_status make_wanted(zf_wanted *w, place *p, const zf_search *s,
                             zf_error *err)
{
    char templates[100];
    zf_acceptance a = {0};
    zf_status st = zf_accept(&a, s, &plain, err);

    snprintf(templates, sizeof(templates), "%s/templates", p->dir);
    if (st == ZF_OK)
        st = zf_wanted_make(w, s, (const zf_model *const *)a.model, a.n_models,
                            &(zf_sources){templates, NULL}, err);
    zf_acceptance_clear(&a);
    return st;
}

/* Brings the files of the whole catalogue up to date. */
static void apply_catalog(zf_manifest *m, place *p)
{
    char templates[100];
    zf_wanted w = {0};
    zf_plan plan = {0};
    zf_error err = {0};

    snprintf(templates, sizeof(templates), "%s/templates", p->dir);
    ZF_CHECK_OK(zf_wanted_catalog(&w, p->dir, m, NULL,
                                  &(zf_sources){templates, NULL}, &err),
                &err);
    ZF_CHECK_OK(zf_plan_make(&plan, p->dir, m, &w, 0, &err), &err);
    ZF_CHECK_OK(zf_plan_apply(m, &plan, p->dir, &err), &err);
    zf_plan_clear(&plan);
    zf_wanted_clear(&w);
}

/* Builds in the place; the search is returned. */
static zf_search *build_text(place *p, const char *text)
{
    zf_search *s = place_search(text);
    zf_wanted w = {0};
    zf_manifest m = {0};
    zf_plan plan = {0};
    zf_change change;
    zf_error err = {0};

    place_make(p);
    write_format(p, "a model\n");
    ZF_CHECK_OK(make_wanted(&w, p, s, &err), &err);
    ZF_CHECK_OK(zf_plan_make(&plan, p->dir, &m, &w, 0, &err), &err);
    ZF_CHECK_OK(zf_plan_apply(&m, &plan, p->dir, &err), &err);
    apply_catalog(&m, p);
    ZF_CHECK_OK(zf_manifest_save(&change, &m, p->dir, 1, &err), &err);
    zf_plan_clear(&plan);
    zf_manifest_clear(&m);
    zf_wanted_clear(&w);
    return s;
}

static zf_search *build(place *p)
{
    return build_text(p, search_text);
}

ZF_TEST(cards_and_files_are_wanted)
{
    zf_search *s = place_search(search_text);
    zf_wanted w = {0};
    zf_error err = {0};
    place p;
    char hash[65];

    place_make(&p);
    write_format(&p, "a model\n");
    ZF_CHECK_OK(make_wanted(&w, &p, s, &err), &err);
    ZF_CHECK_SI_EQ(w.n, 5);
    for (size_t i = 0; i < w.n; i++) {
        const zf_wanted_file *f = &w.file[i];

        ZF_CHECK(zf_manifest_path_allowed(f->line.path));
        ZF_CHECK(i == 0 || strcmp(w.file[i - 1].line.path, f->line.path) < 0);
        zf_sha256_hex(hash, f->bytes, f->len);
        ZF_CHECK_STR_EQ(f->line.sha256, hash);
        ZF_CHECK_STR_EQ(f->line.search_sha, s->sha256);
        ZF_CHECK_STR_EQ(f->line.search, "two");
    }
    ZF_CHECK(strncmp(w.file[0].bytes, "kind: model\n", 12) == 0);
    ZF_CHECK_STR_EQ(w.file[0].line.format, "-");
    ZF_CHECK_STR_EQ(w.file[3].bytes, "a model\n");
    ZF_CHECK_SI_EQ(strlen(w.file[3].line.format), 64);
    ZF_CHECK_STR_EQ(w.file[4].line.path, "generated/two/plain/s.txt");
    zf_wanted_clear(&w);
    zf_search_free(s);
    place_remove(&p);
}

ZF_TEST(two_files_under_one_path_are_refused)
{
    char text[700];
    zf_search *s;
    zf_wanted w = {0};
    zf_error err = {0};
    place p;

    snprintf(text, sizeof(text), "%s", search_text);
    strcpy(strstr(text, "targets:"), "targets: [plain, plain]\n");
    s = place_search(text);
    place_make(&p);
    write_format(&p, "a model\n");
    ZF_CHECK_SI_EQ(make_wanted(&w, &p, s, &err), ZF_EINPUT);
    ZF_CHECK_STR_EQ(err.message, "two files of \"two\" have this path");
    zf_search_free(s);
    place_remove(&p);
}

/* ---- freshness ---- */

/* What was told: `path: why` lines, sorted by the order of telling. */
static void tell(zf_finding finding, const char *subject, const char *statement,
                 const char *detail, void *arg)
{
    (void)detail;
    zf_buf_printf(arg, "%s%s: %s\n",
                  finding == ZF_FINDING_SKIPPED ? "skipped " : "", subject,
                  statement);
}

/* Checks with one search at hand, or none; `told` is initialised by the
 * call. */
static size_t check(zf_buf *told, place *p, const zf_search *s)
{
    char templates[100];
    zf_fresh_options o = {.root = p->dir,
                          .sources = {.templates = templates},
                          .search = &s,
                          .n_searches = s ? 1 : 0};
    size_t checked = 99;
    zf_error err = {0};

    snprintf(templates, sizeof(templates), "%s/templates", p->dir);
    zf_buf_init(told, 0);
    ZF_CHECK_OK(zf_fresh_check(&checked, &o, tell, told, &err), &err);
    return checked;
}

static void check_fresh(place *p, const zf_search *s, size_t right,
                        const char *want)
{
    zf_buf told;
    size_t checked = check(&told, p, s);

    ZF_CHECK_STR_EQ(zf_buf_text(&told), want);
    ZF_CHECK_SI_EQ(checked, right);
    zf_buf_clear(&told);
}

/* `format` with the id of the first card. */
static void with_id(char out[200], place *p, const char *before,
                    const char *after)
{
    char **path = NULL, models[100];
    size_t n = 0;
    zf_error err = {0};

    snprintf(models, sizeof(models), "%s/catalog/models", p->dir);
    ZF_CHECK_OK(zf_files_list(&path, &n, models, ".yaml", &err), &err);
    ZF_CHECK_SI_EQ(n, 2);
    *strrchr(path[0], '.') = '\0';
    snprintf(out, 200, "%s%s%s", before, strrchr(path[0], '/') + 1, after);
    zf_files_free(path, n);
}

ZF_TEST(a_new_build_is_fresh)
{
    place p;
    zf_search *s = build(&p);

    check_fresh(&p, s, 7, "");
    check_fresh(&p, NULL, 7,
                "skipped two: neither search nor card is at hand: only hashes "
                "are compared\n");
    zf_search_free(s);
    place_remove(&p);
}

ZF_TEST(edited_missing_and_superfluous_files_are_seen)
{
    char want[300], file[200];
    place p;
    zf_search *s = build(&p);

    with_id(file, &p, "generated/", "/plain/m.txt");
    snprintf(want, sizeof(want), "%s: edited since it was made\n", file);
    place_write(&p, file, "an edited model\n");
    check_fresh(&p, s, 6, want);
    ZF_CHECK(remove(place_path(&p, file)) == 0);
    snprintf(want, sizeof(want), "%s: missing\n", file);
    check_fresh(&p, s, 6, want);
    place_write(&p, file, "a model\n");
    check_fresh(&p, s, 7, "");
    place_write(&p, "generated/notes", "mine");
    check_fresh(&p, s, 7, "generated/notes: not in the MANIFEST\n");
    zf_search_free(s);
    place_remove(&p);
}

ZF_TEST(a_card_that_is_gone_leaves_files_behind)
{
    char card[200], file[200];
    place p;
    zf_search *s = build(&p);
    zf_buf told;

    with_id(card, &p, "catalog/models/", ".yaml");
    with_id(file, &p, "generated/", "/plain/m.txt: no longer wanted\n");
    ZF_CHECK(remove(place_path(&p, card)) == 0);
    ZF_CHECK_SI_EQ(check(&told, &p, s),
                   5); /* the line of the card among them */
    ZF_CHECK(strstr(told.data, "generated/all.txt: out of date\n"));
    ZF_CHECK(strstr(told.data, file));
    ZF_CHECK(strstr(told.data, "generated/MANIFEST: out of date\n"));
    zf_buf_clear(&told);
    zf_search_free(s);
    place_remove(&p);
}

ZF_TEST(a_changed_template_makes_its_files_stale)
{
    char want[200];
    place p;
    zf_search *s = build(&p);
    zf_buf told;

    write_format(&p, "another model\n");
    with_id(want, &p, "generated/", "/plain/m.txt: out of date\n");
    ZF_CHECK_SI_EQ(check(&told, &p, s), 4);
    ZF_CHECK(strstr(told.data, want));
    ZF_CHECK(strstr(told.data, "generated/plain/raw.txt: out of date\n"));
    ZF_CHECK(strstr(told.data, "generated/MANIFEST: out of date\n"));
    zf_buf_clear(&told);
    write_format(&p, "a model\n");
    check_fresh(&p, s, 7, "");
    zf_search_free(s);
    place_remove(&p);
}

ZF_TEST(a_changed_search_makes_its_cards_stale)
{
    char text[700], want[200];
    zf_search *changed;
    place p;
    zf_search *s = build(&p);
    zf_buf told;

    snprintf(text, sizeof(text), "# new\n%s", search_text);
    changed = place_search(text);
    with_id(want, &p, "catalog/models/",
            ".yaml: made before the search was changed\n");
    (void)check(&told, &p, changed);
    ZF_CHECK(strstr(told.data, want));
    ZF_CHECK(strstr(told.data, "generated/MANIFEST: out of date\n"));
    zf_buf_clear(&told);
    zf_search_free(changed);
    zf_search_free(s);
    place_remove(&p);
}

/* ---- memory ---- */

typedef struct step {
    place *p;
    zf_search *s;
} step;

static void ignore(zf_finding finding, const char *subject,
                   const char *statement, const char *detail, void *arg)
{
    (void)finding;
    (void)subject;
    (void)statement;
    (void)detail;
    (void)arg;
}

static zf_status fresh_step(void *arg, zf_error *err)
{
    const step *t = arg;
    const zf_search *s = t->s;
    char templates[100];
    zf_fresh_options o = {.root = t->p->dir,
                          .sources = {.templates = templates},
                          .search = &s,
                          .n_searches = 1};
    size_t checked;

    snprintf(templates, sizeof(templates), "%s/templates", t->p->dir);
    return zf_fresh_check(&checked, &o, ignore, NULL, err);
}

ZF_TEST(t_oom_fresh)
{
    static const char text[] =
        "kind: search\nname: one\ncontent:\n  fermions:\n"
        "    - {name: n, chirality: left, su3: 1, su2: 1, hypercharge: 0}\n"
        "accept: {family: true}\ntargets: [plain]\n";
    place p;
    step t = {&p, build_text(&p, text)};

    ZF_CHECK_OOM(fresh_step, &t);
    zf_search_free(t.s);
    place_remove(&p);
}

ZF_TEST_MAIN(ZF_CASE(cards_and_files_are_wanted),
             ZF_CASE(two_files_under_one_path_are_refused),
             ZF_CASE(a_new_build_is_fresh),
             ZF_CASE(edited_missing_and_superfluous_files_are_seen),
             ZF_CASE(a_card_that_is_gone_leaves_files_behind),
             ZF_CASE(a_changed_template_makes_its_files_stale),
             ZF_CASE(a_changed_search_makes_its_cards_stale),
             ZF_CASE(t_oom_fresh))
