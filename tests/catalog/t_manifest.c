/* t_manifest.c - the MANIFEST: round trip, order, and what is refused. */
#include "place.h"
#include "zf_oom.h"

#define HASH "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define HEAD "zforge 0.1.0\n"
#define CARD "catalog/models/a.yaml " HASH " - " HASH " s\n"

static zf_manifest_line line_of(char *path, char *search)
{
    zf_manifest_line line = {
        .path = path, .sha256 = HASH, .format = "-", .search_sha = HASH};

    line.search = search;
    return line;
}

static void put(zf_manifest *m, const char *path, const char *search)
{
    char p[128], s[64];
    zf_manifest_line line;
    zf_error err = {0};

    snprintf(p, sizeof(p), "%s", path);
    snprintf(s, sizeof(s), "%s", search);
    line = line_of(p, s);
    ZF_CHECK_OK(zf_manifest_put(m, &line, &err), &err);
}

ZF_TEST(text_is_read_back)
{
    zf_manifest m = {0}, back = {0};
    zf_error err = {0};
    zf_buf text, again;

    zf_buf_init(&text, 0);
    zf_buf_init(&again, 0);
    put(&m, "generated/b/x.c", "two");
    put(&m, "catalog/models/z.yaml", "one");
    put(&m, "generated/a/c/deep/x.c", "one");
    put(&m, "catalog/models/a.yaml", "two");
    zf_manifest_write(&text, &m);
    ZF_CHECK_OK(zf_manifest_read_text(&back, text.data, text.len, "M", &err),
                &err);
    ZF_CHECK_SI_EQ(back.n, 4);
    for (size_t i = 1; i < back.n; i++)
        ZF_CHECK(strcmp(back.line[i - 1].path, back.line[i].path) < 0);
    zf_manifest_write(&again, &back);
    ZF_CHECK_STR_EQ(again.data, text.data);
    ZF_CHECK_STR_EQ(zf_manifest_find(&back, "generated/b/x.c")->search, "two");
    ZF_CHECK(!zf_manifest_find(&back, "generated/b/x"));
    zf_buf_clear(&text);
    zf_buf_clear(&again);
    zf_manifest_clear(&m);
    zf_manifest_clear(&back);
}

ZF_TEST(lines_are_replaced_and_dropped)
{
    zf_manifest m = {0};

    put(&m, "generated/b/x", "one");
    put(&m, "generated/a/x", "one");
    put(&m, "generated/b/x", "two");
    ZF_CHECK_SI_EQ(m.n, 2);
    ZF_CHECK_STR_EQ(m.line[1].search, "two");
    zf_manifest_drop(&m, "generated/c/x");
    ZF_CHECK_SI_EQ(m.n, 2);
    zf_manifest_drop(&m, "generated/a/x");
    zf_manifest_drop(&m, "generated/b/x");
    ZF_CHECK_SI_EQ(m.n, 0);
    zf_manifest_clear(&m);
}

ZF_TEST(only_paths_of_a_build_are_allowed)
{
    static const char *const good[] = {"catalog/models/a.yaml", "generated/a/b",
                                       "generated/a-1.b_c+d/latex/table.tex"};
    static const char *const bad[] = {
        "",
        "/",
        "/etc/passwd",
        "catalog/models/",
        "catalog/models/.yaml",
        "catalog/models/a.txt",
        "catalog/models/a/b.yaml",
        "catalog/models/../a.yaml",
        "catalog/searches/a.yaml",
        "catalog/models",
        "generated",
        "generated/",
        "generated/MANIFEST",
        "generated/a/",
        "generated/a/../../x",
        "generated/../catalog/content/sm.yaml",
        "generated//a",
        "generated/a//b",
        "/generated/a/b",
        "./generated/a/b",
        "generated/./a/b",
        "generated/.git/config",
        "generated/a/.hidden",
        "generated/a/b c",
        "generated/a/b\tc",
        "generated/a/\x01",
        "generated/a/\xc3\xa9",
        "generated/a\\b/c",
        "templates/c/format.yaml",
    };

    for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
        if (!zf_manifest_path_allowed(good[i]))
            ZF_FAIL("refused: %s\n", good[i]);
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
        if (zf_manifest_path_allowed(bad[i]))
            ZF_FAIL("allowed: %s\n", bad[i]);
}

/* A whole MANIFEST, and where and why it is refused. */
typedef struct hostile {
    const char *text;
    size_t line;
    const char *message; /* its beginning */
} hostile;

ZF_TEST(hostile_text_is_refused)
{
    static const hostile cases[] = {
        {"", 1, "this is no MANIFEST"},
        {"zforge 0.1.0", 1, "this is no MANIFEST"},
        {"<<<<<<< HEAD\n" HEAD, 1, "this is no MANIFEST"},
        {HEAD CARD "generated/a/x " HASH, 1, "this is no MANIFEST"},
        {HEAD "\n", 2, "expected path, hash"},
        {HEAD CARD "\n", 3, "expected path, hash"},
        {HEAD "catalog/models/a.yaml " HASH " - " HASH "\n", 2,
         "expected path, hash"},
        {HEAD "catalog/models/a.yaml " HASH " - " HASH " s t\n", 2,
         "expected path, hash"},
        {HEAD "catalog/models/a.yaml " HASH " - " HASH " \n", 2,
         "expected path, hash"},
        {HEAD "catalog/models/a.yaml  " HASH " - " HASH " s\n", 2,
         "expected path, hash"},
        {HEAD "catalog/models/a.yaml " HASH " - " HASH " ../s\n", 2,
         "expected path, hash"},
        {HEAD "catalog/models/a.yaml - - " HASH " s\n", 2, "expected hashes"},
        {HEAD "catalog/models/a.yaml " HASH "0 - " HASH " s\n", 2,
         "expected hashes"},
        {HEAD "catalog/models/a.yaml " HASH " x " HASH " s\n", 2,
         "expected hashes"},
        {HEAD "/etc/passwd " HASH " - " HASH " s\n", 2,
         "\"/etc/passwd\" is no path of a build"},
        {HEAD "generated/../../x " HASH " - " HASH " s\n", 2,
         "\"generated/../../x\" is no path of a build"},
        {HEAD "generated/a/../../../x " HASH " - " HASH " s\n", 2,
         "\"generated/a/../../../x\" is no path of a build"},
        {HEAD CARD CARD, 3, "\"catalog/models/a.yaml\" is out of order"},
        {HEAD "generated/a/x " HASH " - " HASH " s\n" CARD, 3,
         "\"catalog/models/a.yaml\" is out of order"},
    };

    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        const hostile *c = &cases[i];
        zf_manifest m = {0};
        zf_error err = {0};

        put(&m, "generated/old/x", "old");
        ZF_CHECK_SI_EQ(
            zf_manifest_read_text(&m, c->text, strlen(c->text), "M", &err),
            ZF_EINPUT);
        ZF_CHECK_SI_EQ(err.line, c->line);
        if (strncmp(err.message, c->message, strlen(c->message)) != 0)
            ZF_FAIL("case %zu: %s\n", i, err.message);
        ZF_CHECK_SI_EQ(m.n, 1);
        zf_manifest_clear(&m);
    }
}

ZF_TEST(zero_bytes_are_refused)
{
    static const char text[] = HEAD "generated/a/x\0 " HASH " - " HASH " s\n";
    zf_manifest m = {0};
    zf_error err = {0};

    ZF_CHECK_SI_EQ(zf_manifest_read_text(&m, text, sizeof(text) - 1, "M", &err),
                   ZF_EINPUT);
    zf_manifest_clear(&m);
}

ZF_TEST(a_missing_file_is_empty)
{
    zf_manifest m = {0};
    zf_error err = {0};

    put(&m, "generated/old/x", "old");
    ZF_CHECK_OK(zf_manifest_read(&m, "no-such-folder/MANIFEST", &err), &err);
    ZF_CHECK_SI_EQ(m.n, 0);
    zf_manifest_clear(&m);
}

ZF_TEST(saving_touches_only_what_differs)
{
    zf_change change;
    zf_manifest m = {0};
    zf_error err = {0};
    place p;

    place_make(&p);
    ZF_CHECK_OK(zf_manifest_save(&change, &m, p.dir, 1, &err), &err);
    ZF_CHECK_SI_EQ(change, ZF_CHANGE_NONE);
    ZF_CHECK(!place_has(&p, "generated"));
    put(&m, "generated/a/x", "s");
    ZF_CHECK_OK(zf_manifest_save(&change, &m, p.dir, 0, &err), &err);
    ZF_CHECK_SI_EQ(change, ZF_CHANGE_CREATE);
    ZF_CHECK(!place_has(&p, "generated"));
    ZF_CHECK_OK(zf_manifest_save(&change, &m, p.dir, 1, &err), &err);
    ZF_CHECK(place_has(&p, "generated/MANIFEST"));
    ZF_CHECK_OK(zf_manifest_save(&change, &m, p.dir, 1, &err), &err);
    ZF_CHECK_SI_EQ(change, ZF_CHANGE_NONE);
    put(&m, "generated/b/x", "s");
    ZF_CHECK_OK(zf_manifest_save(&change, &m, p.dir, 1, &err), &err);
    ZF_CHECK_SI_EQ(change, ZF_CHANGE_UPDATE);
    zf_manifest_clear(&m);
    place_remove(&p);
}

static zf_status read_step(void *arg, zf_error *err)
{
    static const char text[] =
        HEAD CARD "generated/a/x " HASH " " HASH " " HASH " s\n";
    zf_manifest m = {0};
    zf_status st = zf_manifest_read_text(&m, text, sizeof(text) - 1, "M", err);

    (void)arg;
    zf_manifest_clear(&m);
    return st;
}

ZF_TEST(t_oom_read)
{
    ZF_CHECK_OOM(read_step, NULL);
}

ZF_TEST_MAIN(ZF_CASE(text_is_read_back),
             ZF_CASE(lines_are_replaced_and_dropped),
             ZF_CASE(only_paths_of_a_build_are_allowed),
             ZF_CASE(hostile_text_is_refused), ZF_CASE(zero_bytes_are_refused),
             ZF_CASE(a_missing_file_is_empty),
             ZF_CASE(saving_touches_only_what_differs), ZF_CASE(t_oom_read))
