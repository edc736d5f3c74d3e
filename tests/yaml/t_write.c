/* Writing: exact bytes, and random trees read back against their model. */
#include <setjmp.h>

#include <flint/fmpq_vec.h>

#include "zforge/yaml.h"

#include "zf_oom.h"
#include "zf_test.h"

ZF_TEST(writes_blocks)
{
    static const char *const names[] = {"Q", "a, b", "1/6", "-1", "x?"};
    zf_yaml_writer w;
    zf_error err = {0};
    zf_buf out;
    fmpq *x = _fmpq_vec_init(3);

    fmpq_set_si(x + 0, 1, 6);
    fmpq_set_si(x + 1, -2, 1);
    zf_buf_init(&out, 0);
    zf_yaml_writer_init(&w, &out);
    zf_yaml_write_comment(&w, "A card.");
    zf_yaml_write_map(&w);
    zf_yaml_write_comment(&w, "two\n\nlines");
    zf_yaml_write_key(&w, "name");
    zf_yaml_write_string(&w, "sm");
    zf_yaml_write_key(&w, "fermions");
    zf_yaml_write_list(&w);
    zf_yaml_write_map(&w);
    zf_yaml_write_key(&w, "y");
    zf_yaml_write_rational(&w, x);
    zf_yaml_write_key(&w, "families");
    zf_yaml_write_integer(&w, -3);
    zf_yaml_write_end(&w);
    zf_yaml_write_list(&w);
    zf_yaml_write_string(&w, "a: b");
    zf_yaml_write_list(&w);
    zf_yaml_write_end(&w);
    zf_yaml_write_end(&w);
    zf_yaml_write_comment(&w, "last");
    zf_yaml_write_map(&w);
    zf_yaml_write_comment(&w, "in a map\nin a list");
    zf_yaml_write_key(&w, "k");
    zf_yaml_write_map(&w);
    zf_yaml_write_end(&w);
    zf_yaml_write_end(&w);
    zf_yaml_write_end(&w);
    zf_yaml_write_key(&w, "true");
    zf_yaml_write_flow_strings(&w, names, 5);
    zf_yaml_write_key(&w, "x");
    zf_yaml_write_flow_rationals(&w, x, 3);
    zf_yaml_write_key(&w, "none");
    zf_yaml_write_flow_rationals(&w, x, 0);
    zf_yaml_write_key(&w, "empty");
    zf_yaml_write_map(&w);
    zf_yaml_write_comment(&w, "nothing");
    zf_yaml_write_end(&w);
    zf_yaml_write_end(&w);
    zf_yaml_write_comment(&w, "end");
    ZF_CHECK_OK(zf_buf_check(&out, &err), &err);
    ZF_CHECK_STR_EQ(out.data, "# A card.\n"
                              "# two\n"
                              "#\n"
                              "# lines\n"
                              "name: sm\n"
                              "fermions:\n"
                              "  - y: 1/6\n"
                              "    families: -3\n"
                              "  - - \"a: b\"\n"
                              "    - []\n"
                              "  # last\n"
                              "  - # in a map\n"
                              "    # in a list\n"
                              "    k: {}\n"
                              "\"true\": [Q, \"a, b\", 1/6, -1, \"x?\"]\n"
                              "x: [1/6, -2, 0]\n"
                              "none: []\n"
                              "empty:\n"
                              "  # nothing\n"
                              "  {}\n"
                              "# end\n");
    zf_buf_clear(&out);
    _fmpq_vec_clear(x, 3);
}

/* The document that holds one string. */
static void write_one(zf_buf *out, const char *text)
{
    zf_yaml_writer w;

    zf_buf_init(out, 0);
    zf_yaml_writer_init(&w, out);
    zf_yaml_write_string(&w, text);
}

ZF_TEST(quotes_only_where_needed)
{
    static const char *const c[][2] = {
        {"Q", "Q\n"},
        {"L1 - e1 = -H", "L1 - e1 = -H\n"},
        {"1/6", "1/6\n"},
        {"-3/4", "-3/4\n"},
        {"12", "12\n"},
        {"0", "0\n"},
        {"3bar", "3bar\n"},
        {"arXiv:1909.02021", "arXiv:1909.02021\n"},
        {"a#b", "a#b\n"},
        {"$\\mu$", "$\\mu$\n"},
        {"it's", "it's\n"},
        {"-x", "-x\n"},
        {"a, b [c]", "a, b [c]\n"},
        {"\xc3\xa9 \xf0\x9f\x98\x80", "\xc3\xa9 \xf0\x9f\x98\x80\n"},
        {"nullify", "nullify\n"},
        {"", "\"\"\n"},
        {" a", "\" a\"\n"},
        {"a ", "\"a \"\n"},
        {"- a", "\"- a\"\n"},
        {"-", "\"-\"\n"},
        {"a: b", "\"a: b\"\n"},
        {"a:", "\"a:\"\n"},
        {"a #b", "\"a #b\"\n"},
        {"#a", "\"#a\"\n"},
        {"true", "\"true\"\n"},
        {"No", "\"No\"\n"},
        {"null", "\"null\"\n"},
        {"~", "\"~\"\n"},
        {"-.inf", "\"-.inf\"\n"},
        {"007", "\"007\"\n"},
        {"1/06", "1/06\n"},
        {"1909.02021", "\"1909.02021\"\n"},
        {"1e3", "\"1e3\"\n"},
        {"0x1F", "\"0x1F\"\n"},
        {"+1", "\"+1\"\n"},
        {".5", "\".5\"\n"},
        {"12:30", "\"12:30\"\n"},
        {"2020-01-02", "\"2020-01-02\"\n"},
        {"--- a", "\"--- a\"\n"},
        {"...", "\"...\"\n"},
        {"!x", "\"!x\"\n"},
        {"*x", "\"*x\"\n"},
        {"?", "\"?\"\n"},
        {"@x", "\"@x\"\n"},
        {"\"a\"", "'\"a\"'\n"},
        {"'a\\", "'''a\\'\n"},
        {"a\nb\t\"\\", "\"a\\nb\\t\\\"\\\\\"\n"},
        {"\x01\x7f\xc2\x85\xe2\x80\xa8\xef\xbb\xbf\r",
         "\"\\x01\\x7F\\x85\\u2028\\uFEFF\\r\"\n"},
    };

    for (size_t i = 0; i < sizeof(c) / sizeof(c[0]); i++) {
        zf_buf out;

        write_one(&out, c[i][0]);
        ZF_CHECK_SI_EQ(out.status, ZF_OK);
        ZF_CHECK_STR_EQ(out.data, c[i][1]);
        zf_buf_clear(&out);
    }
}

/* A string made of pieces that YAML cares about. */
static void random_string(char out[80], uint64_t *rng)
{
    static const char *const piece[] = {"a",
                                        "B",
                                        " ",
                                        "  ",
                                        "-",
                                        "- ",
                                        ":",
                                        ": ",
                                        "#",
                                        " #",
                                        ",",
                                        "[",
                                        "]",
                                        "{",
                                        "}",
                                        "?",
                                        "? ",
                                        "&",
                                        "*",
                                        "!",
                                        "|",
                                        ">",
                                        "'",
                                        "\"",
                                        "%",
                                        "@",
                                        "`",
                                        "\\",
                                        "\n",
                                        "\r",
                                        "\t",
                                        "0",
                                        "1",
                                        "/",
                                        ".",
                                        "e",
                                        "x",
                                        "_",
                                        "+",
                                        "=",
                                        "<",
                                        "~",
                                        "true",
                                        "null",
                                        "no",
                                        "---",
                                        "...",
                                        "\x01",
                                        "\x7f",
                                        "\xc2\x85",
                                        "\xc2\xa0",
                                        "\xc3\xa9",
                                        "\xe2\x80\xa8",
                                        "\xe2\x80\xa9",
                                        "\xef\xbb\xbf",
                                        "\xef\xbf\xbf",
                                        "\xef\xbf\xbd",
                                        "\xf0\x9f\x98\x80",
                                        "\xf4\x8f\xbf\xbf",
                                        "<<",
                                        "1/6",
                                        "-3/4",
                                        "\xe2\x82\xac"};
    slong n = sizeof(piece) / sizeof(piece[0]);
    slong pieces = zf_test_between(rng, 0, 6);

    out[0] = '\0';
    while (pieces-- > 0)
        strcat(out, piece[zf_test_between(rng, 0, n - 1)]);
}

ZF_TEST(strings_come_back)
{
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 20000 * zf_test_multiplier(); t++) {
        char a[80], b[80], key[80];
        const char *const list[] = {a, b};
        zf_yaml *root = NULL;
        zf_error err = {0};
        zf_yaml_writer w;
        const zf_yaml *value;
        zf_buf out;

        random_string(a, &rng);
        random_string(b, &rng);
        random_string(key, &rng);
        zf_buf_init(&out, 0);
        zf_yaml_writer_init(&w, &out);
        zf_yaml_write_list(&w);
        zf_yaml_write_string(&w, a);
        zf_yaml_write_map(&w);
        zf_yaml_write_comment(&w, b);
        zf_yaml_write_key(&w, key);
        zf_yaml_write_string(&w, b);
        zf_yaml_write_end(&w);
        zf_yaml_write_flow_strings(&w, list, 2);
        zf_yaml_write_end(&w);
        ZF_CHECK_OK(zf_buf_check(&out, &err), &err);
        if (zf_yaml_read_text(&root, out.data, out.len, out.data, &err) != 0)
            ZF_FAIL("not read back: %s\n%s\n", err.message, out.data);
        ZF_CHECK_SI_EQ(zf_yaml_count(root), 3);
        ZF_CHECK_STR_EQ(zf_yaml_text(zf_yaml_at(root, 0)), a);
        value = zf_yaml_find(zf_yaml_at(root, 1), key);
        ZF_CHECK(value != NULL);
        ZF_CHECK_STR_EQ(zf_yaml_text(value), b);
        value = zf_yaml_at(root, 2);
        ZF_CHECK_SI_EQ(zf_yaml_count(value), 2);
        ZF_CHECK_STR_EQ(zf_yaml_text(zf_yaml_at(value, 0)), a);
        ZF_CHECK_STR_EQ(zf_yaml_text(zf_yaml_at(value, 1)), b);
        zf_yaml_free(root);
        zf_buf_clear(&out);
        write_one(&out, a);
        ZF_CHECK_OK(zf_yaml_read_text(&root, out.data, out.len, "t", &err),
                    &err);
        ZF_CHECK_STR_EQ(zf_yaml_text(root), a);
        zf_yaml_free(root);
        zf_buf_clear(&out);
    }
}

/* Writes a random tree, and in `model` the same in a notation of the test:
 * [..] for lists, {..} for maps, names for scalars. */
static void random_tree(zf_yaml_writer *w, zf_buf *model, uint64_t *rng,
                        int depth)
{
    slong kind = depth > 6 ? 0 : zf_test_between(rng, 0, 2);
    slong items = zf_test_between(rng, 0, 3);

    if (kind == 0) {
        zf_yaml_write_integer(w, items);
        zf_buf_printf(model, "%ld", (long)items);
        return;
    }
    if (kind == 1)
        zf_yaml_write_list(w);
    else
        zf_yaml_write_map(w);
    zf_buf_puts(model, kind == 1 ? "[" : "{");
    for (slong i = 0; i < items; i++) {
        char key[32];

        if (zf_test_between(rng, 0, 9) == 0)
            zf_yaml_write_comment(w, "c\nd");
        snprintf(key, sizeof(key), "k%ld", (long)i);
        if (kind == 2) {
            zf_yaml_write_key(w, key);
            zf_buf_puts(model, key);
        }
        random_tree(w, model, rng, depth + 1);
        zf_buf_puts(model, ";");
    }
    if (zf_test_between(rng, 0, 9) == 0)
        zf_yaml_write_comment(w, "e");
    zf_yaml_write_end(w);
    zf_buf_puts(model, kind == 1 ? "]" : "}");
}

static void describe(zf_buf *out, const zf_yaml *node)
{
    zf_yaml_kind kind = zf_yaml_kind_of(node);

    if (kind == ZF_YAML_SCALAR) {
        zf_buf_puts(out, zf_yaml_text(node));
        return;
    }
    zf_buf_puts(out, kind == ZF_YAML_LIST ? "[" : "{");
    for (size_t k = 0; k < zf_yaml_count(node); k++) {
        if (kind == ZF_YAML_MAP)
            zf_buf_puts(out, zf_yaml_text(zf_yaml_key(node, k)));
        describe(out, zf_yaml_at(node, k));
        zf_buf_puts(out, ";");
    }
    zf_buf_puts(out, kind == ZF_YAML_LIST ? "]" : "}");
}

ZF_TEST(trees_come_back)
{
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 3000 * zf_test_multiplier(); t++) {
        zf_error err = {0};
        zf_yaml *root = NULL;
        zf_yaml_writer w;
        zf_buf out, want, got;

        zf_buf_init(&out, 0);
        zf_buf_init(&want, 0);
        zf_buf_init(&got, 0);
        zf_yaml_writer_init(&w, &out);
        random_tree(&w, &want, &rng, 0);
        ZF_CHECK_OK(zf_buf_check(&out, &err), &err);
        if (zf_yaml_read_text(&root, out.data, out.len, "t", &err) != ZF_OK)
            ZF_FAIL("not read back: %s\n%s\n", err.message, out.data);
        describe(&got, root);
        ZF_CHECK_STR_EQ(zf_buf_text(&got), zf_buf_text(&want));
        zf_yaml_free(root);
        zf_buf_clear(&out);
        zf_buf_clear(&want);
        zf_buf_clear(&got);
    }
}

/* One wrong call after a few right ones; m = map, l = list, e = end, k = key,
 * s = string, c = comment. */
static zf_status play(const char *calls)
{
    zf_yaml_writer w;
    zf_status st;
    zf_buf out;

    zf_buf_init(&out, 0);
    zf_yaml_writer_init(&w, &out);
    for (const char *c = calls; *c; c++) {
        if (*c == 'm')
            zf_yaml_write_map(&w);
        else if (*c == 'l')
            zf_yaml_write_list(&w);
        else if (*c == 'e')
            zf_yaml_write_end(&w);
        else if (*c == 'k')
            zf_yaml_write_key(&w, "k");
        else if (*c == 's')
            zf_yaml_write_string(&w, "s");
        else
            zf_yaml_write_comment(&w, "c");
    }
    st = out.status;
    zf_buf_clear(&out);
    return st;
}

ZF_TEST(misuse_sticks)
{
    static const char *const wrong[] = {
        "ss",  "e",    "k",   "lk",  "ms",  "mm",  "ml",    "mkk", "mke",
        "mkc", "mkss", "lee", "lel", "les", "mem", "mksek", "scs", "mklekk"};
    static const char *const right[] = {
        "s", "le", "me", "mkle", "mksks", "csc", "lcec", "mcksce", "llelee"};
    char deep[34] = "";
    zf_buf out;

    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
        ZF_CHECK_SI_EQ(play(wrong[i]), ZF_EBUG);
    for (size_t i = 0; i < sizeof(right) / sizeof(right[0]); i++)
        ZF_CHECK_SI_EQ(play(right[i]), ZF_OK);
    memset(deep, 'l', 32);
    ZF_CHECK_SI_EQ(play(deep), ZF_OK);
    deep[32] = 'l';
    ZF_CHECK_SI_EQ(play(deep), ZF_EBUG);
    write_one(&out, "\xff");
    ZF_CHECK_SI_EQ(out.status, ZF_EBUG);
    zf_buf_clear(&out);
}

ZF_TEST(limits_keys)
{
    char key[1002];
    zf_error err = {0};

    for (size_t len = 1000; len <= 1001; len++) {
        zf_yaml *root = NULL;
        zf_yaml_writer w;
        zf_buf out;

        memset(key, 'x', len);
        key[len] = '\0';
        zf_buf_init(&out, 0);
        zf_yaml_writer_init(&w, &out);
        zf_yaml_write_map(&w);
        zf_yaml_write_key(&w, key);
        zf_yaml_write_string(&w, "v");
        zf_yaml_write_end(&w);
        ZF_CHECK_SI_EQ(out.status, len == 1000 ? ZF_OK : ZF_EBUG);
        if (out.status == ZF_OK) {
            ZF_CHECK_OK(zf_yaml_read_text(&root, out.data, out.len, "t", &err),
                        &err);
            ZF_CHECK(zf_yaml_find(root, key) != NULL);
        }
        zf_yaml_free(root);
        zf_buf_clear(&out);
    }
}

static zf_status write_some(void *arg, zf_error *err)
{
    zf_status st;
    zf_buf out;

    write_one(&out, arg);
    st = zf_buf_check(&out, err);
    zf_buf_clear(&out);
    return st;
}

ZF_TEST(t_oom_write)
{
    char text[] = "a long \"text\" that needs quotes: and more than one block";

    ZF_CHECK_OOM(write_some, text);
}

ZF_TEST(decimals_and_booleans)
{
    static const char *const wrong[] = {"", "a", "1 2", "0x1", "1\n"};
    zf_yaml_writer w;
    zf_buf out;

    zf_buf_init(&out, 0);
    zf_yaml_writer_init(&w, &out);
    zf_yaml_write_map(&w);
    zf_yaml_write_key(&w, "a");
    zf_yaml_write_decimal(&w, "-0.50e-3");
    zf_yaml_write_key(&w, "b");
    zf_yaml_write_boolean(&w, 7);
    zf_yaml_write_key(&w, "c");
    zf_yaml_write_boolean(&w, 0);
    zf_yaml_write_end(&w);
    ZF_CHECK_STR_EQ(zf_buf_text(&out), "a: -0.50e-3\nb: true\nc: false\n");
    zf_buf_clear(&out);
    for (size_t k = 0; k < sizeof wrong / sizeof wrong[0]; k++) {
        zf_buf_init(&out, 0);
        zf_yaml_writer_init(&w, &out);
        zf_yaml_write_decimal(&w, wrong[k]);
        ZF_CHECK_SI_EQ(zf_buf_check(&out, NULL), ZF_EBUG);
        zf_buf_clear(&out);
    }
}

ZF_TEST_MAIN(ZF_CASE(decimals_and_booleans), ZF_CASE(writes_blocks),
             ZF_CASE(quotes_only_where_needed), ZF_CASE(strings_come_back),
             ZF_CASE(trees_come_back), ZF_CASE(misuse_sticks),
             ZF_CASE(limits_keys), ZF_CASE(t_oom_write))
