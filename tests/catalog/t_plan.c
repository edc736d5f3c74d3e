/* t_plan.c - what is created, updated, removed, kept, and left alone. */
#include "place.h"
#include "zf_oom.h"

/* ---- wanted files and manifests by hand ---- */

static void want(zf_wanted *w, const char *path, const char *bytes)
{
    zf_wanted_file *more =
        zf_mem_grow(w->file, &w->capacity, w->n + 1, sizeof(*more));
    zf_wanted_file *f;

    ZF_CHECK(more);
    w->file = more;
    f = &more[w->n++];
    *f = (zf_wanted_file){.line = {.format = "-", .search = w->search}};
    f->line.path = zf_mem_string(path, strlen(path));
    f->bytes = zf_mem_string(bytes, strlen(bytes));
    f->len = strlen(bytes);
    ZF_CHECK(f->line.path && f->bytes);
    zf_sha256_hex(f->line.sha256, bytes, f->len);
    zf_sha256_hex(f->line.search_sha, w->search, strlen(w->search));
}

static zf_wanted wanted_of(const char *search)
{
    zf_wanted w = {.search = zf_mem_string(search, strlen(search))};

    ZF_CHECK(w.search);
    return w;
}

/* Records that `search` made `path` with these bytes. */
static void made(zf_manifest *m, const char *path, const char *bytes,
                 const char *search)
{
    zf_wanted w = wanted_of(search);
    zf_error err = {0};

    want(&w, path, bytes);
    ZF_CHECK_OK(zf_manifest_put(m, &w.file[0].line, &err), &err);
    zf_wanted_clear(&w);
}

static zf_change change_of(const zf_plan *p, const char *path)
{
    for (size_t i = 0; i < p->n; i++)
        if (strcmp(p->item[i].path, path) == 0)
            return p->item[i].change;
    ZF_FAIL("not in the plan: %s\n", path);
    return ZF_CHANGE_NONE;
}

static void plan(zf_plan *p, place *where, const zf_manifest *m,
                 const zf_wanted *w, int force)
{
    zf_error err = {0};

    ZF_CHECK_OK(zf_plan_make(p, where->dir, m, w, force, &err), &err);
}

static void apply(zf_manifest *m, const zf_plan *p, const char *root)
{
    zf_error err = {0};

    ZF_CHECK_OK(zf_plan_apply(m, p, root, &err), &err);
}

/* ---- decisions ---- */

/* Every combination of: wanted or not; recorded or not; and on disk nothing,
 * the wanted bytes, the recorded bytes, other bytes. */
ZF_TEST(decisions_follow_the_table)
{
    enum {
        NOTHING,
        WANTED
    };

    static const char *const bytes[] = {NULL, "wanted", "recorded", "other"};
    /* [wanted][recorded][on disk] */
    static const zf_change table[2][2][4] = {
        {{0, 0, 0, 0},
         {ZF_CHANGE_REMOVE, ZF_CHANGE_KEEP, ZF_CHANGE_REMOVE, ZF_CHANGE_KEEP}},
        {{ZF_CHANGE_CREATE, ZF_CHANGE_NONE, ZF_CHANGE_KEEP, ZF_CHANGE_KEEP},
         {ZF_CHANGE_CREATE, ZF_CHANGE_NONE, ZF_CHANGE_UPDATE, ZF_CHANGE_KEEP}},
    };
    static const char path[] = "generated/a/x";

    for (int k = 0; k < 16; k++) {
        int wanted = k / 8, recorded = k / 4 % 2, disk = k % 4;
        zf_change expected = table[wanted][recorded][disk];
        zf_wanted w = wanted_of("s");
        zf_manifest m = {0};
        zf_plan p = {0};
        place where;

        place_make(&where);
        if (wanted)
            want(&w, path, "wanted");
        if (recorded)
            made(&m, path, "recorded", "s");
        if (disk != NOTHING)
            place_write(&where, path, bytes[disk]);
        plan(&p, &where, &m, &w, 0);
        if (!wanted && !recorded) {
            ZF_CHECK_SI_EQ(p.n, 0);
        } else {
            ZF_CHECK_SI_EQ(p.n, 1);
            ZF_CHECK_SI_EQ(p.item[0].change, expected);
            ZF_CHECK_SI_EQ(p.count[expected], 1);
            ZF_CHECK_SI_EQ(p.item[0].stranger,
                           expected == ZF_CHANGE_KEEP && !recorded);
        }
        plan(&p, &where, &m, &w, 1);
        for (size_t i = 0; i < p.n; i++)
            ZF_CHECK_SI_EQ(p.item[i].change, expected != ZF_CHANGE_KEEP
                                                 ? expected
                                             : wanted ? ZF_CHANGE_UPDATE
                                                      : ZF_CHANGE_REMOVE);
        apply(&m, &p, where.dir);
        ZF_CHECK_SI_EQ(place_holds(&where, path, "wanted"),
                       wanted || (!recorded && disk == WANTED));
        if (!wanted && recorded)
            ZF_CHECK(!place_has(&where, path));
        ZF_CHECK_SI_EQ(m.n, wanted);
        zf_plan_clear(&p);
        zf_manifest_clear(&m);
        zf_wanted_clear(&w);
        place_remove(&where);
    }
}

ZF_TEST(other_searches_are_left_alone)
{
    zf_wanted w = wanted_of("mine");
    zf_manifest m = {0};
    zf_plan p = {0};
    zf_error err = {0};
    place where;

    place_make(&where);
    made(&m, "generated/mine/old", "a", "mine");
    made(&m, "generated/yours/old", "b", "yours");
    place_write(&where, "generated/mine/old", "a");
    place_write(&where, "generated/yours/old", "b");
    place_write(&where, "generated/nobody", "c");
    plan(&p, &where, &m, &w, 0);
    ZF_CHECK_SI_EQ(p.n, 1);
    apply(&m, &p, where.dir);
    ZF_CHECK(!place_has(&where, "generated/mine"));
    ZF_CHECK(place_holds(&where, "generated/yours/old", "b"));
    ZF_CHECK(place_holds(&where, "generated/nobody", "c"));
    ZF_CHECK_SI_EQ(m.n, 1);
    want(&w, "generated/yours/old", "mine now");
    ZF_CHECK_SI_EQ(zf_plan_make(&p, where.dir, &m, &w, 1, &err), ZF_EINPUT);
    ZF_CHECK_STR_EQ(err.message,
                    "the searches \"yours\" and \"mine\" both make this file");
    zf_plan_clear(&p);
    zf_manifest_clear(&m);
    zf_wanted_clear(&w);
    place_remove(&where);
}

ZF_TEST(a_dry_run_touches_nothing)
{
    zf_wanted w = wanted_of("s");
    zf_manifest m = {0};
    zf_plan p = {0};
    place where;

    place_make(&where);
    want(&w, "generated/a/new", "new");
    want(&w, "generated/a/stale", "fresh");
    made(&m, "generated/a/gone", "gone", "s");
    made(&m, "generated/a/stale", "stale", "s");
    place_write(&where, "generated/a/gone", "gone");
    place_write(&where, "generated/a/stale", "stale");
    plan(&p, &where, &m, &w, 0);
    ZF_CHECK_SI_EQ(change_of(&p, "generated/a/new"), ZF_CHANGE_CREATE);
    ZF_CHECK_SI_EQ(change_of(&p, "generated/a/stale"), ZF_CHANGE_UPDATE);
    ZF_CHECK_SI_EQ(change_of(&p, "generated/a/gone"), ZF_CHANGE_REMOVE);
    apply(&m, &p, NULL);
    ZF_CHECK(!place_has(&where, "generated/a/new"));
    ZF_CHECK(place_holds(&where, "generated/a/stale", "stale"));
    ZF_CHECK(place_holds(&where, "generated/a/gone", "gone"));
    /* On paper everything is done. */
    ZF_CHECK_SI_EQ(m.n, 2);
    ZF_CHECK_STR_EQ(m.line[1].sha256, w.file[1].line.sha256);
    zf_plan_clear(&p);
    zf_manifest_clear(&m);
    zf_wanted_clear(&w);
    place_remove(&where);
}

ZF_TEST(unchanged_files_keep_their_inode)
{
    zf_wanted w = wanted_of("s");
    zf_manifest m = {0};
    zf_plan p = {0};
    struct stat before, after;
    place where;

    place_make(&where);
    want(&w, "generated/a/x", "x");
    place_write(&where, "generated/a/x", "x");
    ZF_CHECK(stat(place_path(&where, "generated/a/x"), &before) == 0);
    plan(&p, &where, &m, &w, 0);
    apply(&m, &p, where.dir);
    ZF_CHECK(stat(place_path(&where, "generated/a/x"), &after) == 0);
    ZF_CHECK(before.st_ino == after.st_ino);
    ZF_CHECK_SI_EQ(m.n, 1);
    zf_plan_clear(&p);
    zf_manifest_clear(&m);
    zf_wanted_clear(&w);
    place_remove(&where);
}

ZF_TEST(only_empty_folders_of_generated_go)
{
    zf_wanted w = wanted_of("s");
    zf_manifest m = {0};
    zf_plan p = {0};
    place where;

    place_make(&where);
    made(&m, "catalog/models/a.yaml", "a", "s");
    made(&m, "generated/a/c/d/x", "x", "s");
    made(&m, "generated/b/c/x", "x", "s");
    place_write(&where, "catalog/models/a.yaml", "a");
    place_write(&where, "generated/a/c/d/x", "x");
    place_write(&where, "generated/b/c/x", "x");
    place_write(&where, "generated/b/notes", "mine");
    plan(&p, &where, &m, &w, 0);
    apply(&m, &p, where.dir);
    ZF_CHECK(place_has(&where, "catalog/models"));
    ZF_CHECK(!place_has(&where, "catalog/models/a.yaml"));
    ZF_CHECK(place_has(&where, "generated"));
    ZF_CHECK(!place_has(&where, "generated/a"));
    ZF_CHECK(place_has(&where, "generated/b/notes"));
    ZF_CHECK(!place_has(&where, "generated/b/c"));
    zf_plan_clear(&p);
    zf_manifest_clear(&m);
    zf_wanted_clear(&w);
    place_remove(&where);
}

/* A link in generated/ leads nowhere, for reading, writing and removing. */
ZF_TEST(links_are_not_followed)
{
    zf_wanted w = wanted_of("s"), nothing = wanted_of("s");
    zf_manifest m = {0};
    zf_plan p = {0};
    zf_error err = {0};
    place where;

    place_make(&where);
    place_write(&where, "outside/x", "x");
    place_write(&where, "generated/keep", "");
    ZF_CHECK(symlink("../outside", place_path(&where, "generated/a")) == 0);
    made(&m, "generated/a/x", "x", "s");
    want(&w, "generated/a/new", "new");
    ZF_CHECK_SI_EQ(zf_plan_make(&p, where.dir, &m, &nothing, 0, &err), ZF_EIO);
    zf_manifest_drop(&m, "generated/a/x");
    err = (zf_error){0};
    plan(&p, &where, &m, &w, 0);
    ZF_CHECK_SI_EQ(zf_plan_apply(&m, &p, where.dir, &err), ZF_EIO);
    ZF_CHECK(strstr(err.message, "symbolic link"));
    ZF_CHECK(place_holds(&where, "outside/x", "x"));
    ZF_CHECK(!place_has(&where, "outside/new"));
    ZF_CHECK_SI_EQ(m.n, 0);
    zf_plan_clear(&p);
    zf_manifest_clear(&m);
    zf_wanted_clear(&nothing);
    zf_wanted_clear(&w);
    place_remove(&where);
}

/* What was done before a failure is in the manifest, the rest is not. */
ZF_TEST(a_failure_leaves_the_manifest_true)
{
    zf_wanted w = wanted_of("s");
    zf_manifest m = {0};
    zf_plan p = {0};
    zf_error err = {0};
    place where;

    place_make(&where);
    want(&w, "generated/a/x", "x");
    want(&w, "generated/b/x", "x");
    want(&w, "generated/c/x", "x");
    plan(&p, &where, &m, &w, 0);
    place_write(&where, "generated/b", "a file where a folder should be");
    ZF_CHECK_SI_EQ(zf_plan_apply(&m, &p, where.dir, &err), ZF_EIO);
    ZF_CHECK_SI_EQ(m.n, 1);
    ZF_CHECK_STR_EQ(m.line[0].path, "generated/a/x");
    ZF_CHECK(!place_has(&where, "generated/c"));
    zf_plan_clear(&p);
    zf_manifest_clear(&m);
    zf_wanted_clear(&w);
    place_remove(&where);
}

/* ---- memory ---- */

typedef struct step {
    place *where;
    const zf_manifest *m;
    const zf_wanted *w;
} step;

static zf_status plan_step(void *arg, zf_error *err)
{
    const step *s = arg;
    zf_plan p = {0};
    zf_manifest m = {0};
    zf_status st = zf_plan_make(&p, s->where->dir, s->m, s->w, 0, err);

    if (st == ZF_OK)
        st = zf_plan_apply(&m, &p, NULL, err);
    zf_manifest_clear(&m);
    zf_plan_clear(&p);
    return st;
}

ZF_TEST(t_oom_plan)
{
    zf_wanted w = wanted_of("s");
    zf_manifest m = {0};
    place where;
    step s = {&where, &m, &w};

    place_make(&where);
    want(&w, "generated/a/x", "x");
    made(&m, "generated/b/x", "x", "s");
    place_write(&where, "generated/b/x", "x");
    ZF_CHECK_OOM(plan_step, &s);
    zf_manifest_clear(&m);
    zf_wanted_clear(&w);
    place_remove(&where);
}

ZF_TEST_MAIN(ZF_CASE(decisions_follow_the_table),
             ZF_CASE(other_searches_are_left_alone),
             ZF_CASE(a_dry_run_touches_nothing),
             ZF_CASE(unchanged_files_keep_their_inode),
             ZF_CASE(only_empty_folders_of_generated_go),
             ZF_CASE(links_are_not_followed),
             ZF_CASE(a_failure_leaves_the_manifest_true), ZF_CASE(t_oom_plan))
