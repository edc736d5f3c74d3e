/* Formats: reading folders of templates, and rendering them. */
#include <setjmp.h>

#include "emit_test.h"

static const char shipped[] = ZF_SOURCE_DIR "/templates";

static zf_format *read_shipped(const char *name)
{
    zf_format *f = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(zf_format_read(&f, shipped, name, &err), &err);
    return f;
}

/* A format `t` in a folder of its own, with two templates. */
static char *folder_with(const char *definition, const char *a, const char *b)
{
    char *top = zf_scratch_make();

    zf_scratch_write(top, "t/format.yaml", definition);
    if (a)
        zf_scratch_write(top, "t/a.mustache", a);
    if (b)
        zf_scratch_write(top, "t/b.mustache", b);
    return top;
}

#define HEAD   "kind: format\ntitle: T\nescape: c\nfiles:\n"
#define FILE_A "  - {template: a.mustache, output: out.txt, for: model}\n"

static char *text_of(const char *top, const zf_error *err)
{
    static char text[1000];
    size_t len = strlen(top);

    zf_error_format(text, sizeof(text), err);
    if (strncmp(text, top, len) == 0)
        memmove(text, text + len + 1, strlen(text) - len);
    return text;
}

static void check_start(const char *text, const char *want)
{
    if (strncmp(text, want, strlen(want)) != 0)
        ZF_CHECK_STR_EQ(text, want);
}

/* Renders a model and checks what comes out, or how the message starts. */
static void check_emit(const char *top, const char *card, const char *want)
{
    zf_model *m = zf_card(card);
    zf_format *f = NULL;
    zf_error err = {0};
    zf_status st = zf_format_read(&f, top, "t", &err);
    zf_buf out;

    zf_buf_init(&out, 0);
    if (st == ZF_OK)
        st = zf_emit_model(f, m, NULL, zf_collect, &out, &err);
    if (st == ZF_OK)
        ZF_CHECK_STR_EQ(zf_buf_text(&out), want);
    else
        check_start(text_of(top, &err), want);
    zf_buf_clear(&out);
    zf_format_free(f);
    zf_model_free(m);
}

ZF_TEST(shipped_formats)
{
    char **names = NULL;
    size_t n = 0;
    zf_error err = {0};
    int found = 0;

    ZF_CHECK_OK(zf_formats_list(&names, &n, shipped, &err), &err);
    for (size_t i = 0; i < n; i++) {
        zf_format *f = read_shipped(names[i]);

        ZF_CHECK(i == 0 || strcmp(names[i - 1], names[i]) < 0);
        ZF_CHECK_STR_EQ(zf_format_name(f), names[i]);
        ZF_CHECK(strlen(zf_format_title(f)) > 5);
        ZF_CHECK(strlen(zf_format_sha256(f)) == 64);
        found += strcmp(names[i], "c") == 0 || strcmp(names[i], "latex") == 0;
        zf_format_free(f);
    }
    ZF_CHECK_SI_EQ(found, 2);
    zf_formats_free(names, n);
}

ZF_TEST(lists)
{
    char *top = zf_scratch_make(), **names = NULL;
    zf_error err = {0};
    size_t n = 7;

    ZF_CHECK_OK(zf_formats_list(&names, &n, top, &err), &err);
    ZF_CHECK(n == 0);
    zf_formats_free(names, n);
    zf_scratch_write(top, "README.md", "x");
    zf_scratch_write(top, "zeta/format.yaml", "x");
    zf_scratch_write(top, "alpha/format.yaml", "x");
    zf_scratch_write(top, "not/other.yaml", "x");
    zf_scratch_write(top, ".hidden/format.yaml", "x");
    ZF_CHECK_OK(zf_formats_list(&names, &n, top, &err), &err);
    ZF_CHECK_SI_EQ(n, 2);
    ZF_CHECK_STR_EQ(names[0], "alpha");
    ZF_CHECK_STR_EQ(names[1], "zeta");
    zf_formats_free(names, n);
    zf_scratch_write(top, "x/y", "x");
    zf_scratch_remove(top);
    names = NULL;
    ZF_CHECK(zf_formats_list(&names, &n, "/no/such/folder", &err) == ZF_EIO);
    ZF_CHECK(names == NULL);
}

ZF_TEST(unknown_formats)
{
    static const struct {
        const char *name;
        const char *want;
    } cases[] = {
        {"laetx", "unknown format \"laetx\"; did you mean \"latex\"?"},
        {"c/../c", "unknown format \"c/../c\""},
        {"", "unknown format \"\""},
        {"..", "unknown format \"..\""},
        {"fortran77", "unknown format \"fortran77\"; expected one of c, "},
    };

    for (size_t k = 0; k < sizeof(cases) / sizeof(cases[0]); k++) {
        zf_format *f = NULL;
        zf_error err = {0};

        ZF_CHECK(zf_format_read(&f, shipped, cases[k].name, &err) == ZF_EINPUT);
        ZF_CHECK(f == NULL);
        check_start(err.message, cases[k].want);
    }
}

ZF_TEST(definitions_with_mistakes)
{
    static const struct {
        const char *definition;
        const char *want;
    } cases[] = {
        {"kind: content\ntitle: T\nescape: c\nfiles: []\n",
         "t/format.yaml:1:7: "},
        {"kind: format\ntitle: T\nescape: c\nfile: []\n",
         "t/format.yaml:4:1: "},
        {"kind: format\nescape: c\nfiles:\n" FILE_A, "t/format.yaml:1:1: "},
        {"kind: format\ntitle: T\nescape: cobol\nfiles:\n" FILE_A,
         "t/format.yaml:3:9: escape is \"cobol\"; expected a language such as c "
         "or latex, or none"},
        {"kind: format\ntitle: T\nescape: c\nfiles: []\n",
         "t/format.yaml:4:8: files has 0 items; expected 1 to 100"},
        {HEAD "  - {template: a.mustache, output: x}\n", "t/format.yaml:5:5: "},
        {HEAD "  - {template: a.mustache, output: x, for: models}\n",
         "t/format.yaml:5:44: for is "},
        {HEAD "  - {template: a.mustache, output: x, for: model, by: 1}\n",
         "t/format.yaml:5:51: unknown key \"by\""},
        {HEAD "  - {template: ../t/a.mustache, output: x, for: model}\n",
         "t/format.yaml:5:16: template is \"../t/a.mustache\"; expected the "
         "name of a file in this folder"},
        {HEAD "  - {template: n.mustache, output: x, for: model}\n",
         "t/format.yaml:5:16: template \"n.mustache\": cannot open: No such "
         "file or directory"},
        {HEAD "  - {output: x, for: model}\n",
         "t/format.yaml:5:5: expected one of template and copy"},
        {HEAD "  - {template: a.mustache, copy: a.mustache, output: x, for: "
              "model}\n",
         "t/format.yaml:5:5: expected one of template and copy"},
        {HEAD "  - {copy: n.mustache, output: x, for: catalog}\n",
         "t/format.yaml:5:12: copy \"n.mustache\": cannot open: No such file "
         "or directory"},
        {HEAD "  - {copy: a.mustache, output: x, for: model, alone: false}\n",
         "t/format.yaml:5:54: alone is only for files of the catalogue"},
        {HEAD "  - {copy: a.mustache, output: x, for: search, simplified: "
              "false}\n",
         "t/format.yaml:5:60: simplified is only for files of models"},
        {"kind: format\ntitle: T\nescape: c\nuses: [coupling]\nfiles:\n" FILE_A,
         "t/format.yaml:4:8: a part of the view is \"coupling\""},
        {"kind: format\ntitle: T\nescape: c\nvalid: [{quantity: x}]\nfiles:\n" FILE_A,
         "t/format.yaml:4:9: "},
        {HEAD "  - {template: a.mustache, output: 'x{{', for: model}\n",
         "t/format.yaml:5:36: output: "},
        {"kind: format\ntitle: T\nescape: c\ndelimiters: ['<%']\nfiles:\n" FILE_A,
         "t/format.yaml:4:13: delimiters has 1 items; expected two"},
        {"kind: format\ntitle: T\nescape: c\ndelimiters: ['=', '%>']\nfiles:\n" FILE_A,
         "t/format.yaml:4:13: found the delimiter \"=\""},
    };

    for (size_t k = 0; k < sizeof(cases) / sizeof(cases[0]); k++) {
        char *top = folder_with(cases[k].definition, "x\n", NULL);
        zf_format *f = NULL;
        zf_error err = {0};

        ZF_CHECK(zf_format_read(&f, top, "t", &err) != ZF_OK);
        ZF_CHECK(f == NULL);
        check_start(text_of(top, &err), cases[k].want);
        zf_scratch_remove(top);
    }
}

ZF_TEST(rendering)
{
    char *top = folder_with(
        HEAD
        "  - {template: a.mustache, output: 'one/{{model.identifier}}.c', "
        "for: model}\n"
        "  - {template: b.mustache, output: two.txt, for: search}\n"
        "  - {template: b.mustache, output: '{{n_fermions}}', for: model}\n",
        "\"{{search}}\" {{> b}}", "{{model.title}} {{{model.title}}}\n");

    check_emit(top, ZF_FAMILY_CARD,
               "t/a.mustache:1:2: unknown name \"search\"; expected one of "
               "model, has_charges, ");
    zf_scratch_write(top, "t/a.mustache", "\"{{model.id}}\" {{> b}}");
    zf_scratch_write(top, "t/b.mustache",
                     "{{#fermions}}{{latex}} {{{latex}}} "
                     "{{/fermions}}\n");
    check_emit(top, ZF_FIXED_CARD,
               "== one/fixed_0123456789.c\n"
               "\"fixed-0123456789\" Q_L Q_L u_R u_R d_R d_R L_L L_L e_R e_R "
               "\\\\nu_R \\nu_R \n== 16\nQ_L Q_L u_R u_R d_R d_R L_L L_L e_R "
               "e_R \\\\nu_R \\nu_R \n");
    zf_scratch_remove(top);
}

#define ANGLES                                                       \
 "kind: format\ntitle: T\nescape: latex\ndelimiters: ['<%', '%>']\n" \
 "files:\n" FILE_A

/* Lines are those of the files, also with other delimiters, in partials, and
 * when the first line is a tag that vanishes. */
ZF_TEST(other_delimiters)
{
    char *top = folder_with(ANGLES,
                            "<%#fixed%>\n{{x}} <%model.title%>\n"
                            "<%> b%>\n<%/fixed%>\n",
                            "b: <%model.id%>\n");

    check_emit(top, ZF_FIXED_CARD,
               "== out.txt\n{{x}} fixed-0123456789\nb: fixed-0123456789\n");
    zf_scratch_write(top, "t/b.mustache", "\n\n  <%model.titel%>\n");
    check_emit(top, ZF_FIXED_CARD,
               "t/b.mustache:3:3: unknown name \"titel\" in \"model.titel\"; "
               "did you mean \"title\"?");
    zf_scratch_write(top, "t/b.mustache", "<%nowhere%>");
    check_emit(top, ZF_FIXED_CARD,
               "t/b.mustache:1:1: unknown name \"nowhere\"; ");
    zf_scratch_write(top, "t/b.mustache", "x\n<%#open%>\n");
    check_emit(top, ZF_FIXED_CARD,
               "t/b.mustache:2:1: section \"open\" is not closed; expected "
               "\"/open\"");
    zf_scratch_write(top, "t/a.mustache", "x\n  <%> missing%>\n");
    check_emit(top, ZF_FIXED_CARD, "t/a.mustache:2:3: partial \"missing\": ");
    zf_scratch_remove(top);
}

ZF_TEST(paths)
{
    static const struct {
        const char *output;
        int good;
    } cases[] = {
        {"a/b-c_D.9+/x", 1},
        {"/etc/x", 0},
        {"../x", 0},
        {"a/../x", 0},
        {"a//x", 0},
        {"a/", 0},
        {"a b", 0},
        {"a/.x", 0},
        {"{{#parametric}}x{{/parametric}}", 0},
        {"{{model.title}}", 0}, /* has blanks */
    };

    for (size_t k = 0; k < sizeof(cases) / sizeof(cases[0]); k++) {
        zf_model *m = zf_card(ZF_FIXED_CARD "title: a title\n");
        zf_format *f = NULL;
        zf_error err = {0};
        zf_buf text, out;
        zf_status st;
        char *top;

        zf_buf_init(&text, 0);
        zf_buf_init(&out, 0);
        zf_buf_printf(&text,
                      HEAD "  - {template: a.mustache, output: '%s', "
                           "for: model}\n",
                      cases[k].output);
        top = folder_with(text.data, "x", NULL);
        ZF_CHECK_OK(zf_format_read(&f, top, "t", &err), &err);
        st = zf_emit_model(f, m, NULL, zf_collect, &out, &err);
        ZF_CHECK(st == (cases[k].good ? ZF_OK : ZF_EINPUT));
        ZF_CHECK((out.len > 0) == cases[k].good);
        ZF_CHECK(cases[k].good || (err.line == 5 && err.column == 36));
        zf_scratch_remove(top);
        zf_format_free(f);
        zf_model_free(m);
        zf_buf_clear(&text);
        zf_buf_clear(&out);
    }
}

ZF_TEST(equal_paths)
{
    char *top = folder_with(HEAD FILE_A FILE_A, "x\n", NULL);

    check_emit(top, ZF_FIXED_CARD,
               "t/format.yaml:6:36: output is \"out.txt\", as for another file "
               "of this format");
    zf_scratch_remove(top);
}

static zf_status stop(const char *path, const char *bytes, size_t len,
                      void *arg, zf_error *err)
{
    int *calls = arg;

    (void)path;
    (void)bytes;
    (void)len;
    ++*calls;
    return zf_error_set(err, ZF_EIO, NULL, "the disk is full");
}

ZF_TEST(caller_stops)
{
    zf_model *m = zf_card(ZF_FIXED_CARD);
    zf_format *f = read_shipped("c");
    zf_error err = {0};
    int calls = 0;

    ZF_CHECK(zf_emit_model(f, m, NULL, stop, &calls, &err) == ZF_EIO);
    ZF_CHECK_SI_EQ(calls, 1);
    ZF_CHECK_STR_EQ(err.message, "the disk is full");
    zf_format_free(f);
    zf_model_free(m);
}

/* The hash of the format `t` in a folder. */
static void hash_of(char out[65], const char *top)
{
    zf_format *f = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(zf_format_read(&f, top, "t", &err), &err);
    memcpy(out, zf_format_sha256(f), 65);
    zf_format_free(f);
}

ZF_TEST(hashes)
{
    char *one = folder_with(HEAD FILE_A, "x\n", "y\n");
    char *two = folder_with(HEAD FILE_A, "x\n", "y\n");
    char first[65], second[65], third[65], fourth[65];

    hash_of(first, one);
    hash_of(second, two);
    ZF_CHECK_STR_EQ(first, second);
    zf_scratch_write(two, "t/b.mustache", "z\n");
    hash_of(second, two);
    ZF_CHECK(strcmp(first, second) != 0);
    zf_scratch_write(two, "t/b.mustache", "y\n");
    zf_scratch_write(two, "t/deep/er/c.mustache", "");
    hash_of(third, two);
    ZF_CHECK(strcmp(first, third) != 0);
    zf_scratch_write(one, "t/deep/er/d.mustache", "");
    hash_of(fourth, one);
    ZF_CHECK(strcmp(third, fourth) != 0);
    zf_scratch_remove(one);
    zf_scratch_remove(two);
}

ZF_TEST_MAIN(ZF_CASE(shipped_formats), ZF_CASE(lists), ZF_CASE(unknown_formats),
             ZF_CASE(definitions_with_mistakes), ZF_CASE(rendering),
             ZF_CASE(other_delimiters), ZF_CASE(paths), ZF_CASE(equal_paths),
             ZF_CASE(caller_stops), ZF_CASE(hashes))
