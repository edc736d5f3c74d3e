/* Reading: places against a search in the text, limits, and the exact message
 * for each thing that is refused. */
#include <setjmp.h>
#include <unistd.h>

#include "zforge/yaml.h"

#include "zf_oom.h"
#include "zf_test.h"

static zf_status read_into(zf_yaml **out, const char *text, zf_error *err)
{
    return zf_yaml_read_text(out, text, strlen(text), "t.yaml", err);
}

/* Reads bytes that must be refused with exactly this message. */
static void refuses_bytes(const char *text, size_t len, const char *want)
{
    zf_error err = {0};
    zf_yaml *root = NULL;
    char got[900];
    char *copy = malloc(len ? len : 1); /* so that overruns are seen */

    ZF_CHECK(copy != NULL);
    memcpy(copy, text, len);
    ZF_CHECK_SI_EQ(zf_yaml_read_text(&root, copy, len, "t.yaml", &err),
                   ZF_EINPUT);
    zf_error_format(got, sizeof(got), &err);
    ZF_CHECK_STR_EQ(got, want);
    ZF_CHECK(root == NULL);
    ZF_CHECK_SI_EQ(zf_yaml_read_text(&root, copy, len, "t.yaml", NULL),
                   ZF_EINPUT);
    free(copy);
}

static void refuses(const char *text, const char *want)
{
    refuses_bytes(text, strlen(text), want);
}

ZF_TEST(keeps_text_and_quotes)
{
    static const struct {
        const char *text;
        const char *value;
        int quoted;
    } c[] = {
        {"1/6", "1/6", 0},
        {"-3/4", "-3/4", 0},
        {"\"1/6\"", "1/6", 1},
        {"'it''s'", "it's", 1},
        {"\"a\\nb\\u00e9\"", "a\nb\xc3\xa9", 1},
        {"|\n  a\n  b\n", "a\nb\n", 1},
        {"two\n words", "two words", 0},
        {"~", "~", 0},
        {"---\nx\n...\n", "x", 0},
        {"--- \n", "", 0},
        {"%YAML 1.1\n---\nx", "x", 0},
        {"\"\\x01\\ufeff\"", "\x01\xef\xbb\xbf", 1},
        {"L1 - e1 = -H", "L1 - e1 = -H", 0},
        {"\xc3\xa9\tb # c", "\xc3\xa9\tb", 0},
        {"\xf0\x9f\x98\x80", "\xf0\x9f\x98\x80", 0},
    };

    for (size_t i = 0; i < sizeof(c) / sizeof(c[0]); i++) {
        zf_error err = {0};
        zf_yaml *root = NULL;

        ZF_CHECK_OK(read_into(&root, c[i].text, &err), &err);
        ZF_CHECK_SI_EQ(zf_yaml_kind_of(root), ZF_YAML_SCALAR);
        ZF_CHECK_STR_EQ(zf_yaml_text(root), c[i].value);
        ZF_CHECK_SI_EQ(zf_yaml_quoted(root), c[i].quoted);
        zf_yaml_free(root);
    }
}

ZF_TEST(refuses_characters)
{
    refuses_bytes("a: 1\nb: \0x", 10,
                  "t.yaml:2:4: found a zero byte; expected plain UTF-8 text");
    refuses("a: \"x\\0y\"", "t.yaml:1:4: found a zero byte in text; expected "
                            "text without \"\\0\"");
    refuses("\xef\xbb\xbf"
            "a: 1",
            "t.yaml:1:1: found a byte order mark; expected UTF-8 without it");
    refuses_bytes("\xff\xfe"
                  "a\0",
                  4, "t.yaml:1:1: found the byte 0xFF, which is not UTF-8");
    refuses("a: \xc3", "t.yaml:1:4: found the byte 0xC3, which is not UTF-8");
    refuses("a: \xc3\xa9\xc0\x80",
            "t.yaml:1:5: found the byte 0xC0, which is not UTF-8");
    refuses("a: \xe0\x80\x80",
            "t.yaml:1:4: found the byte 0xE0, which is not UTF-8");
    refuses("a: \xed\xa0\x80",
            "t.yaml:1:4: found the byte 0xED, which is not UTF-8");
    refuses("a: \xf4\x90\x80\x80",
            "t.yaml:1:4: found the byte 0xF4, which is not UTF-8");
    refuses("\x1b[1mx",
            "t.yaml:1:1: found the control character U+001B; expected plain "
            "text, or its escape in double quotes");
    refuses("a: 1\r\nb: 2\rc: \x7f",
            "t.yaml:3:4: found the control character U+007F; expected plain "
            "text, or its escape in double quotes");
    refuses("a: \xe2\x80\xa8",
            "t.yaml:1:4: found the control character U+2028; expected plain "
            "text, or its escape in double quotes");
    refuses("a: \xc2\x85",
            "t.yaml:1:4: found the control character U+0085; expected plain "
            "text, or its escape in double quotes");
}

ZF_TEST(refuses_tabs)
{
    refuses("a:\n\tb: 1\n", "t.yaml:2:1: found a tab; expected spaces, the "
                            "only indentation in YAML");
    refuses("- a\n-\tb\n", "t.yaml:2:2: found a tab; expected spaces, the only "
                           "indentation in YAML");
    refuses(
        "a: b\n\tc: d\n",
        "t.yaml:2:1: found a tab; expected spaces, the only indentation in YAML");
}

ZF_TEST(refuses_documents)
{
    refuses("", "t.yaml:1:1: found no content; expected a YAML document");
    refuses("# only a comment\n",
            "t.yaml:1:1: found no content; expected a YAML document");
    refuses("a: 1\n---\nb: 2\n",
            "t.yaml:2:1: found a second document; expected one in a file");
    refuses("---\n---\n",
            "t.yaml:2:1: found a second document; expected one in a file");
    refuses(
        "a: 1\n...\nb: 2\n",
        "t.yaml:3:1: found \"b:\"; expected one document, with the keys of its outermost map in one column");
    refuses("%TAG ! tag:x,2000:\n---\na: 1\n",
            "t.yaml:1:1: found a %TAG directive; expected a file without "
            "tags");
}

ZF_TEST(refuses_references)
{
    refuses("a: 1\nb: &x 1\n",
            "t.yaml:2:4: found the anchor \"x\"; expected the value alone, "
            "or text in quotes");
    refuses("- &l [1]\n",
            "t.yaml:1:3: found the anchor \"l\"; expected the value alone, "
            "or text in quotes");
    refuses("&m\na: 1\n",
            "t.yaml:1:1: found the anchor \"m\"; expected the value alone, "
            "or text in quotes");
    refuses("a: *x\n", "t.yaml:1:4: found the alias \"x\"; expected the value "
                       "itself, or text in quotes");
    refuses("*x : 1\n", "t.yaml:1:1: found the alias \"x\"; expected the value "
                        "itself, or text in quotes");
    refuses("a: !!str 1", "t.yaml:1:4: found the tag \"!!str\"; expected the "
                          "value alone, or text in quotes");
    refuses("a: !f {b: 1}", "t.yaml:1:4: found the tag \"!f\"; expected the "
                            "value alone, or text in quotes");
    refuses("\xc3\xa9: [\xc3\xa9, ! x]",
            "t.yaml:1:8: found the tag \"!\"; expected the value alone, or "
            "text in quotes");
    refuses("<<: {a: 1}", "t.yaml:1:1: found the merge key \"<<\"; expected "
                          "the keys themselves, maps are not merged");
}

ZF_TEST(refuses_keys)
{
    zf_yaml *root = NULL;
    zf_error err = {0};

    refuses("a: 1\nb: 2\na: 3\n",
            "t.yaml:3:1: found the key \"a\" again; expected it once, it "
            "stands in line 1 already");
    refuses("x: {a: 1, \"a\": 2}",
            "t.yaml:1:11: found the key \"a\" again; expected it once, it "
            "stands in line 1 already");
    refuses("[a]: 1", "t.yaml:1:1: found a list as a key; expected text");
    refuses("? {a: 1}\n: 2", "t.yaml:1:3: found a map as a key; expected text");
    refuses("? \n: 1", "t.yaml:1:2: found an empty key; expected a name");
    ZF_CHECK_OK(read_into(&root, "\"\": 1\n\"<<\": 2\n", &err), &err);
    ZF_CHECK_SI_EQ(zf_yaml_count(root), 2);
    zf_yaml_free(root);
}

/* `n` times `part`, then a scalar. */
static void repeat(zf_buf *out, const char *part, size_t n)
{
    zf_buf_init(out, 0);
    for (size_t i = 0; i < n; i++)
        zf_buf_puts(out, part);
    zf_buf_puts(out, "x");
}

ZF_TEST(limits_depth)
{
    zf_error err = {0};
    zf_yaml *root = NULL;
    zf_buf text;

    repeat(&text, "- ", 32);
    ZF_CHECK_OK(read_into(&root, text.data, &err), &err);
    zf_yaml_free(root);
    zf_buf_clear(&text);
    repeat(&text, "- ", 33);
    refuses(text.data, "t.yaml:1:65: nested deeper than 32 levels, the most a "
                       "file may have");
    zf_buf_clear(&text);
    repeat(&text, "{a: ", 100000);
    refuses(text.data, "t.yaml:1:129: nested deeper than 32 levels, the most "
                       "a file may have");
    zf_buf_clear(&text);
    repeat(&text, "[", 1000000);
    refuses(text.data, "t.yaml:1:33: nested deeper than 32 levels, the most a "
                       "file may have");
    zf_buf_clear(&text);
}

ZF_TEST(limits_nodes_and_bytes)
{
    zf_error err = {0};
    zf_yaml *root = NULL;
    zf_buf text;

    repeat(&text, "- a\n", 199998); /* plus the list and the last scalar */
    text.data[text.len - 1] = ' ';
    zf_buf_puts(&text, "\n- b\n");
    ZF_CHECK_OK(read_into(&root, text.data, &err), &err);
    ZF_CHECK_SI_EQ(zf_yaml_count(root), 199999);
    zf_yaml_free(root);
    zf_buf_puts(&text, "- b\n");
    refuses(text.data, "t.yaml:200001:3: more than 200000 values and keys, "
                       "the most a file may have");
    zf_buf_clear(&text);
    repeat(&text, "#", (1 << 20) - 1);
    refuses(text.data,
            "t.yaml:1:1: found no content; expected a YAML document");
    zf_buf_puts(&text, "#");
    refuses(text.data, "t.yaml: larger than 1048576 bytes, the most this "
                       "kind of file may have");
    zf_buf_clear(&text);
}

/* A random tree in block style, with a new name for every key and value. */
static void random_tree(zf_buf *out, uint64_t *rng, int depth, int *names)
{
    static const char *const around[][2] = {
        {" ", ""}, {" \"", "\""}, {" '", "'"}, {" [ \xc3\xa9, ", "]"}};
    slong items = zf_test_between(rng, 1, 4);
    int is_map = (int)zf_test_between(rng, 0, 1);
    slong form;

    for (slong i = 0; i < items; i++) {
        zf_buf_printf(out, "%*s", 2 * depth, "");
        if (is_map)
            zf_buf_printf(out, "s%d.:", (*names)++);
        else
            zf_buf_puts(out, "-");
        if (zf_test_between(rng, 0, 4) == 0)
            zf_buf_puts(out, "  # \xe2\x82\xac");
        if (depth < 5 && zf_test_between(rng, 0, 2) == 0) {
            zf_buf_puts(out, "\n\n");
            random_tree(out, rng, depth + 1, names);
            continue;
        }
        if (out->data[out->len - 1] == '\xac')
            zf_buf_printf(out, "\n%*s", 2 * depth, "");
        form = zf_test_between(rng, 0, 3);
        zf_buf_printf(out, "%ss%d.%s\n", around[form][0], (*names)++,
                      around[form][1]);
    }
}

/* Checks the place of every named scalar by searching the text for it.
 * Returns how many there are. */
static int check_places(const zf_yaml *node, const char *text)
{
    zf_mark mark = zf_yaml_mark(node);
    int named = 0;

    if (zf_yaml_kind_of(node) == ZF_YAML_SCALAR) {
        const char *at = strstr(text, zf_yaml_text(node));
        size_t line = 1, column = 1;

        if (zf_yaml_text(node)[0] != 's')
            return 0;
        ZF_CHECK(at != NULL);
        for (const char *p = text; p < at - zf_yaml_quoted(node); p++) {
            column += ((unsigned char)*p & 0xc0) != 0x80;
            if (*p == '\n') {
                line++;
                column = 1;
            }
        }
        ZF_CHECK_SI_EQ(mark.line, line);
        ZF_CHECK_SI_EQ(mark.column, column);
        return 1;
    }
    for (size_t k = 0; k < zf_yaml_count(node); k++) {
        if (zf_yaml_kind_of(node) == ZF_YAML_MAP)
            named += check_places(zf_yaml_key(node, k), text);
        named += check_places(zf_yaml_at(node, k), text);
    }
    return named;
}

ZF_TEST(places_are_where_the_text_is)
{
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 300 * zf_test_multiplier(); t++) {
        zf_error err = {0};
        zf_yaml *root = NULL;
        zf_buf text;
        int names = 0;

        zf_buf_init(&text, 0);
        random_tree(&text, &rng, 0, &names);
        ZF_CHECK_OK(read_into(&root, text.data, &err), &err);
        ZF_CHECK_SI_EQ(check_places(root, text.data), names);
        zf_yaml_free(root);
        zf_buf_clear(&text);
    }
}

/* Walks over everything, so that sanitizers see a wrong tree. */
static size_t weigh(const zf_yaml *node)
{
    size_t sum = strlen(zf_yaml_text(node)) + 1;

    for (size_t k = 0; k < zf_yaml_count(node); k++) {
        if (zf_yaml_kind_of(node) == ZF_YAML_MAP)
            sum += weigh(zf_yaml_key(node, k));
        sum += weigh(zf_yaml_at(node, k));
    }
    return sum;
}

ZF_TEST(survives_random_edits)
{
    static const char alphabet[] =
        "-:?,[]{}#&*!|>'\"%@` \n\t\r\\ab1~=<\xc3\xa9";
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 2000 * zf_test_multiplier(); t++) {
        char text[] = "name: sm\nfields:\n  - {name: Q, y: 1/6}\n"
                      "  - name: \"u\"\n    y: 'x'\nlist: [a, b, [c]]\n";
        zf_error err = {0};
        zf_yaml *root = NULL;
        size_t len = sizeof(text) - 1;

        for (slong k = zf_test_between(&rng, 1, 6); k > 0; k--)
            text[zf_test_between(&rng, 0, (slong)len - 1)] =
                alphabet[zf_test_between(&rng, 0, sizeof(alphabet) - 2)];
        if (read_into(&root, text, &err) == ZF_OK) {
            ZF_CHECK(weigh(root) > 0);
        } else {
            ZF_CHECK_SI_EQ(err.code, ZF_EINPUT);
            ZF_CHECK(err.line >= 1 && err.line <= 12 && err.column >= 1);
        }
        zf_yaml_free(root);
    }
}

ZF_TEST(reads_files)
{
    char path[] = "/tmp/zf_tree_XXXXXX";
    int fd = mkstemp(path);
    zf_error err = {0};
    zf_yaml *root = NULL;

    ZF_CHECK(fd >= 0);
    ZF_CHECK_SI_EQ(write(fd, "a: [1]\n", 7), 7);
    close(fd);
    ZF_CHECK_OK(zf_yaml_read_file(&root, path, &err), &err);
    ZF_CHECK_STR_EQ(zf_yaml_mark(root).file, path);
    ZF_CHECK_SI_EQ(zf_yaml_count(root), 1);
    zf_yaml_free(root);
    unlink(path);
    ZF_CHECK_SI_EQ(zf_yaml_read_file(&root, path, &err), ZF_EIO);
    zf_yaml_free(NULL);
}

static zf_status read_and_free(void *arg, zf_error *err)
{
    zf_yaml *root = NULL;
    zf_status st = read_into(&root, arg, err);

    zf_yaml_free(root);
    return st;
}

ZF_TEST(t_oom_read)
{
    zf_buf text;

    zf_buf_init(&text, 0);
    for (int i = 0; i < 40; i++)
        zf_buf_printf(&text, "key%d: [a, {b: c}]\n", i);
    ZF_CHECK_OOM(read_and_free, text.data);
    zf_buf_clear(&text);
}

ZF_TEST_MAIN(ZF_CASE(keeps_text_and_quotes), ZF_CASE(refuses_characters),
             ZF_CASE(refuses_tabs), ZF_CASE(refuses_documents),
             ZF_CASE(refuses_references), ZF_CASE(refuses_keys),
             ZF_CASE(limits_depth), ZF_CASE(limits_nodes_and_bytes),
             ZF_CASE(places_are_where_the_text_is),
             ZF_CASE(survives_random_edits), ZF_CASE(reads_files),
             ZF_CASE(t_oom_read))
