/* Typed reading: values, places and the exact messages. */
#include <limits.h>
#include <setjmp.h>

#include "zforge/yaml.h"

#include "zf_test.h"

static zf_yaml *read(const char *text)
{
    zf_error err = {0};
    zf_yaml *root = NULL;

    ZF_CHECK_OK(zf_yaml_read_text(&root, text, strlen(text), "t.yaml", &err),
                &err);
    return root;
}

static void check_error(const zf_error *err, zf_status st, const char *want)
{
    char got[900];

    zf_error_format(got, sizeof(got), err);
    ZF_CHECK_STR_EQ(got, want);
    ZF_CHECK_SI_EQ(st, ZF_EINPUT);
}

ZF_TEST(finds_items_and_keys)
{
    zf_yaml *root = read("a: 1\nb: [x, \"y\"]\nc: {}\n");
    const zf_yaml *b = zf_yaml_find(root, "b");
    zf_mark mark = zf_yaml_mark(b);

    ZF_CHECK_SI_EQ(zf_yaml_kind_of(root), ZF_YAML_MAP);
    ZF_CHECK_SI_EQ(zf_yaml_count(root), 3);
    ZF_CHECK_STR_EQ(zf_yaml_text(zf_yaml_key(root, 2)), "c");
    ZF_CHECK(zf_yaml_at(root, 1) == b);
    ZF_CHECK(zf_yaml_at(root, 3) == NULL);
    ZF_CHECK(zf_yaml_key(root, 3) == NULL);
    ZF_CHECK(zf_yaml_key(b, 0) == NULL);
    ZF_CHECK(zf_yaml_find(root, "d") == NULL);
    ZF_CHECK(zf_yaml_find(b, "x") == NULL);
    ZF_CHECK_SI_EQ(zf_yaml_count(b), 2);
    ZF_CHECK_STR_EQ(zf_yaml_text(zf_yaml_at(b, 1)), "y");
    ZF_CHECK(zf_yaml_quoted(zf_yaml_at(b, 1)));
    ZF_CHECK(!zf_yaml_quoted(zf_yaml_at(b, 0)));
    ZF_CHECK_STR_EQ(mark.file, "t.yaml");
    ZF_CHECK_SI_EQ(mark.line, 2);
    ZF_CHECK_SI_EQ(mark.column, 4);
    ZF_CHECK_SI_EQ(zf_yaml_count(zf_yaml_find(root, "c")), 0);
    ZF_CHECK_STR_EQ(zf_yaml_text(b), "");
    zf_yaml_free(root);
}

ZF_TEST(reads_rationals)
{
    zf_yaml *root = read("a: -3/4\nb: \"1/6\"\nc: 1/0\nd: [1]\ne:\n");
    zf_error err = {0};
    fmpq_t got, want;

    fmpq_init(got);
    fmpq_init(want);
    fmpq_set_si(want, -3, 4);
    ZF_CHECK_OK(zf_yaml_get_rational(got, zf_yaml_find(root, "a"), "x", &err),
                &err);
    ZF_CHECK_FMPQ_EQ(got, want);
    fmpq_set_si(want, 1, 6);
    ZF_CHECK_OK(zf_yaml_get_rational(got, zf_yaml_find(root, "b"), "x", &err),
                &err);
    ZF_CHECK_FMPQ_EQ(got, want);
    ZF_CHECK_SI_EQ(
        zf_yaml_get_rational(got, zf_yaml_find(root, "c"), "x", &err),
        ZF_EINPUT);
    ZF_CHECK_SI_EQ(err.line, 3);
    ZF_CHECK_SI_EQ(err.column, 4);
    err = (zf_error){0};
    check_error(&err,
                zf_yaml_get_rational(got, zf_yaml_find(root, "d"), "x", &err),
                "t.yaml:4:4: x is a list; expected an integer or p/q");
    err = (zf_error){0};
    check_error(&err,
                zf_yaml_get_rational(got, zf_yaml_find(root, "e"), "x", &err),
                "t.yaml:5:3: x is empty; expected an integer or p/q");
    ZF_CHECK_FMPQ_EQ(got, want); /* failures left it alone */
    fmpq_clear(got);
    fmpq_clear(want);
    zf_yaml_free(root);
}

/* One integer in [1, 20] from text; the message when it is refused. */
static void check_integer(const char *text, long value, const char *message)
{
    zf_yaml *root = read(text);
    zf_error err = {0};
    long got = -99;
    zf_status st =
        zf_yaml_get_integer(&got, root, 1, 20, "families of Q", &err);

    if (message)
        check_error(&err, st, message);
    else
        ZF_CHECK_OK(st, &err);
    ZF_CHECK_SI_EQ(got, message ? -99 : value);
    zf_yaml_free(root);
}

ZF_TEST(reads_integers)
{
    check_integer("1", 1, NULL);
    check_integer("20", 20, NULL);
    check_integer("+3", 3, NULL);
    check_integer("\"3\"", 3, NULL);
    check_integer("three", 0,
                  "t.yaml:1:1: families of Q is \"three\"; expected an "
                  "integer from 1 to 20");
    check_integer("21", 0,
                  "t.yaml:1:1: families of Q is \"21\"; expected an integer "
                  "from 1 to 20");
    check_integer("0", 0,
                  "t.yaml:1:1: families of Q is \"0\"; expected an integer "
                  "from 1 to 20");
    check_integer("99999999999999999999", 0,
                  "t.yaml:1:1: families of Q is \"99999999999999999999\"; "
                  "expected an integer from 1 to 20");
    check_integer("3.0", 0,
                  "t.yaml:1:1: families of Q is \"3.0\"; expected an integer "
                  "from 1 to 20");
    check_integer("'  3'", 0,
                  "t.yaml:1:1: families of Q is \"  3\"; expected an integer "
                  "from 1 to 20");
    check_integer("-", 0,
                  "t.yaml:1:1: families of Q is a list; expected an integer "
                  "from 1 to 20");
    check_integer("'+'", 0,
                  "t.yaml:1:1: families of Q is \"+\"; expected an integer "
                  "from 1 to 20");
    check_integer("{}", 0,
                  "t.yaml:1:1: families of Q is a map; expected an integer "
                  "from 1 to 20");
    check_integer("\"a\\x1b[1mb\"", 0,
                  "t.yaml:1:1: families of Q is \"a\\x1b[1mb\"; expected an "
                  "integer from 1 to 20");
}

ZF_TEST(reads_the_widest_integers)
{
    zf_yaml *root = read("[9223372036854775807, -9223372036854775808, "
                         "9223372036854775808, -9223372036854775809]");
    zf_error err = {0};
    long got = 0;

    ZF_CHECK_OK(zf_yaml_get_integer(&got, zf_yaml_at(root, 0), LONG_MIN,
                                    LONG_MAX, "n", &err),
                &err);
    ZF_CHECK(got == LONG_MAX);
    ZF_CHECK_OK(zf_yaml_get_integer(&got, zf_yaml_at(root, 1), LONG_MIN,
                                    LONG_MAX, "n", &err),
                &err);
    ZF_CHECK(got == LONG_MIN);
    for (size_t k = 2; k < 4; k++)
        ZF_CHECK_SI_EQ(zf_yaml_get_integer(&got, zf_yaml_at(root, k), LONG_MIN,
                                           LONG_MAX, "n", &err),
                       ZF_EINPUT);
    ZF_CHECK(got == LONG_MIN);
    zf_yaml_free(root);
}

ZF_TEST(reads_strings_and_booleans)
{
    zf_yaml *root = read("[true, false, yes, '', null]");
    zf_error err = {0};
    const char *text = "old";
    int flag = -1;

    ZF_CHECK_OK(zf_yaml_get_boolean(&flag, zf_yaml_at(root, 0), "f", &err),
                &err);
    ZF_CHECK_SI_EQ(flag, 1);
    ZF_CHECK_OK(zf_yaml_get_boolean(&flag, zf_yaml_at(root, 1), "f", &err),
                &err);
    ZF_CHECK_SI_EQ(flag, 0);
    check_error(&err,
                zf_yaml_get_boolean(&flag, zf_yaml_at(root, 2), "f", &err),
                "t.yaml:1:15: f is \"yes\"; expected true or false");
    ZF_CHECK_SI_EQ(flag, 0);
    err = (zf_error){0};
    ZF_CHECK_OK(zf_yaml_get_string(&text, zf_yaml_at(root, 3), "s", &err),
                &err);
    ZF_CHECK_STR_EQ(text, "");
    ZF_CHECK_OK(zf_yaml_get_string(&text, zf_yaml_at(root, 4), "s", &err),
                &err);
    ZF_CHECK_STR_EQ(text, "null");
    check_error(&err, zf_yaml_get_string(&text, root, "s", &err),
                "t.yaml:1:1: s is a list; expected text");
    ZF_CHECK_STR_EQ(text, "null");
    err = (zf_error){0};
    check_error(&err, zf_yaml_get_string(&text, NULL, "s", &err),
                "s is missing; expected text");
    zf_yaml_free(root);
}

ZF_TEST(reads_names)
{
    static const char *const names[] = {"fermion", "scalar", "vector"};
    zf_yaml *root = read("[scalar, fermoin, 3, [], '']");
    zf_error err = {0};
    size_t got = 9;

    ZF_CHECK_OK(
        zf_yaml_get_enum(&got, zf_yaml_at(root, 0), names, 3, "spin", &err),
        &err);
    ZF_CHECK_SI_EQ(got, 1);
    check_error(
        &err,
        zf_yaml_get_enum(&got, zf_yaml_at(root, 1), names, 3, "spin", &err),
        "t.yaml:1:10: spin is \"fermoin\"; did you mean \"fermion\"?");
    err = (zf_error){0};
    check_error(
        &err,
        zf_yaml_get_enum(&got, zf_yaml_at(root, 2), names, 3, "spin", &err),
        "t.yaml:1:19: spin is \"3\"; expected one of fermion, scalar, vector");
    err = (zf_error){0};
    check_error(
        &err,
        zf_yaml_get_enum(&got, zf_yaml_at(root, 3), names, 3, "spin", &err),
        "t.yaml:1:22: spin is a list; expected text");
    err = (zf_error){0};
    check_error(
        &err,
        zf_yaml_get_enum(&got, zf_yaml_at(root, 4), names, 3, "spin", &err),
        "t.yaml:1:26: spin is \"\"; expected one of fermion, scalar, vector");
    ZF_CHECK_SI_EQ(got, 1);
    zf_yaml_free(root);
}

ZF_TEST(checks_keys)
{
    static const char *const keys[] = {"name", "hypercharge", "su3"};
    static const char *const told[] = {"name: a name", "su3: a dimension"};
    zf_yaml *root = read("- name: Q\n  hypercharge: 1/6\n"
                         "- name: Q\n  hyperchage: 1/6\n"
                         "- su3: 1\n"
                         "- name: Q\n  colour: 1\n"
                         "- Q\n"
                         "- name: Q\n");
    zf_error err = {0};

#define CHECK(k) \
 zf_yaml_check_keys(zf_yaml_at(root, k), "fermion", keys, 3, keys, 2, &err)
    ZF_CHECK_OK(CHECK(0), &err);
    check_error(&err, CHECK(1),
                "t.yaml:4:3: unknown key \"hyperchage\" in fermion; did you "
                "mean \"hypercharge\"?");
    err = (zf_error){0};
    check_error(
        &err, CHECK(2),
        "t.yaml:5:3: missing key \"name\" in fermion; expected the keys name and hypercharge");
    err = (zf_error){0};
    check_error(&err, CHECK(3),
                "t.yaml:7:3: unknown key \"colour\" in fermion; expected one "
                "of name, hypercharge, su3");
    err = (zf_error){0};
    check_error(&err, CHECK(4), "t.yaml:8:3: fermion is \"Q\"; expected a map");
    err = (zf_error){0};
    check_error(
        &err, CHECK(5),
        "t.yaml:9:3: missing key \"hypercharge\" in fermion; expected the keys name and hypercharge");
    err = (zf_error){0};
    check_error(
        &err,
        zf_yaml_check_keys(zf_yaml_at(root, 5), "fermion", keys, 3, told, 2,
                           &err),
        "t.yaml:9:3: missing key \"su3\" in fermion; expected su3: a dimension");
    err = (zf_error){0};
    check_error(
        &err,
        zf_yaml_check_keys(zf_yaml_at(root, 5), "fermion", keys, 3, keys + 1, 1,
                           &err),
        "t.yaml:9:3: missing key \"hypercharge\" in fermion; expected the key hypercharge");
    err = (zf_error){0};
    ZF_CHECK_OK(zf_yaml_check_keys(zf_yaml_at(root, 2), "fermion", keys, 3,
                                   told + 1, 1, &err),
                &err);
#undef CHECK
    zf_yaml_free(root);
}

ZF_TEST(finds_in_large_maps)
{
    zf_buf text;
    zf_yaml *root = NULL;
    zf_error err = {0};

    zf_buf_init(&text, 0);
    for (int i = 0; i < 30000; i++)
        zf_buf_printf(&text, "key%d: %d\n", i, 7 * i);
    ZF_CHECK_OK(zf_yaml_read_text(&root, text.data, text.len, "t.yaml", &err),
                &err);
    for (int i = 0; i < 30000; i++) {
        char key[32];
        long got = -1;

        snprintf(key, sizeof(key), "key%d", i);
        ZF_CHECK_OK(zf_yaml_get_integer(&got, zf_yaml_find(root, key), 0,
                                        1000000, key, &err),
                    &err);
        ZF_CHECK_SI_EQ(got, 7 * i);
    }
    ZF_CHECK(zf_yaml_find(root, "key30000") == NULL);
    zf_yaml_free(root);
    zf_buf_clear(&text);
}

ZF_TEST_MAIN(ZF_CASE(finds_items_and_keys), ZF_CASE(reads_rationals),
             ZF_CASE(reads_integers), ZF_CASE(reads_the_widest_integers),
             ZF_CASE(reads_strings_and_booleans), ZF_CASE(reads_names),
             ZF_CASE(checks_keys), ZF_CASE(finds_in_large_maps))
