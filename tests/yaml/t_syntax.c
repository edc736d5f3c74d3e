/* What is not YAML: the exact message and place for each kind of mistake. */
#include "zforge/yaml.h"

#include "zf_test.h"

static void refuses(const char *text, const char *want)
{
    size_t len = strlen(text);
    zf_error err = {0};
    zf_yaml *root = NULL;
    char got[900];
    char *copy = malloc(len + 1); /* no zero byte, so that overruns are seen */

    ZF_CHECK(copy != NULL);
    copy = realloc(copy, len ? len : 1);
    ZF_CHECK(copy != NULL);
    memcpy(copy, text, len);
    ZF_CHECK_SI_EQ(zf_yaml_read_text(&root, copy, len, "t", &err), ZF_EINPUT);
    zf_error_format(got, sizeof(got), &err);
    ZF_CHECK_STR_EQ(got, want);
    ZF_CHECK(root == NULL);
    free(copy);
}

ZF_TEST(values_that_hold_more)
{
    static const char *const colon =
        "found \":\" inside a value; expected text in quotes, or a new line "
        "where the other keys start";
    static const char *const dash =
        "found \"-\" in the middle of a line; expected a list below its key, "
        "each item on a line of its own, or text in quotes";
    char want[300];

    snprintf(want, sizeof(want), "t:1:5: %s", colon);
    refuses("a: b: c", want);
    snprintf(want, sizeof(want), "t:2:4: %s", colon);
    refuses("a: b\n  c: d\n", want);
    snprintf(want, sizeof(want), "t:1:4: %s", dash);
    refuses("a: - b\n", want);
    refuses("a: ? b\n", "t:1:4: found \"?\" inside a value; expected text in "
                        "quotes");
    refuses("a: \"b\" c\n", "t:1:8: found \"c\" after a value; expected a new "
                            "line, or the whole text in quotes");
    refuses("- \"b\" \xc3\xa9\xc3\xa9 d\n",
            "t:1:7: found \"\xc3\xa9\xc3\xa9\" after a value; expected a new "
            "line, or the whole text in quotes");
    refuses("a: [b]]", "t:1:7: found \"]\" after a value; expected a new line, "
                       "or the whole text in quotes");
}

ZF_TEST(columns)
{
    refuses("a:\n  b: 1\n c: 2\n",
            "t:3:2: found \"c:\"; expected a key in the column of the others "
            "of the map that starts in line 1");
    refuses("a: 1\n- b\n",
            "t:2:1: found \"-\"; expected a key in the column of the others "
            "of the map that starts in line 1");
    refuses("- a\nb: c\n",
            "t:2:1: found \"b:\"; expected \"- \" in the column of the other "
            "items of the list that starts in line 1");
    refuses("a: 1\nb\nc: 2\n",
            "t:2:1: found \"b\" without \":\"; expected \"key: value\", or "
            "more indentation for text that goes on");
    refuses("a: 1\nlong text of more than thirty characters\nc: 2\n",
            "t:2:1: found \"long text of more than thirty\" without \":\"; "
            "expected \"key: value\", or more indentation for text that goes "
            "on");
    refuses("  a: 1\nb: 2\n",
            "t:2:1: found \"b:\"; expected one document, with the keys of its "
            "outermost map in one column");
}

ZF_TEST(brackets)
{
    refuses("a: [1,\n 2\n", "t:3:1: found the end of the file; expected \",\" "
                            "or \"]\" in the list that starts in line 1");
    refuses("a: [1\nb: 2\n", "t:2:2: found \":\"; expected \",\" or \"]\" in "
                             "the list that starts in line 1");
    refuses("a: {b: 1, c: 2: 3}",
            "t:1:15: found \":\"; expected \",\" or \"}\" in the map");
    refuses("a: ]", "t:1:4: found \"]\"; expected a value");
}

ZF_TEST(quotes_and_signs)
{
    refuses("a: \"\\q\"", "t:1:5: found \"\\q\"; expected \"\\\\\" for a "
                          "backslash, or text in single quotes");
    refuses("a: \"x\\ud800y\"", "t:1:8: found an escape of no character; "
                                "expected the code of a Unicode character");
    refuses("a: \"\\x4\"",
            "t:1:7: found an escape without its digits; expected "
            "2 hexadecimal digits after \\x, 4 after \\u, 8 "
            "after \\U");
    refuses("a: 'b\nc", "t:2:2: found the end of the file; expected the "
                        "closing quote of the text that starts in line 1");
    refuses("a: 'b\n---\n", "t:2:1: found \"---\"; expected the closing quote "
                            "of the text that starts in line 1");
    refuses("a: *", "t:1:5: found \"*\" at the start of a value; expected text "
                    "in quotes");
    refuses("a: & b", "t:1:5: found \"&\" at the start of a value; expected "
                      "text in quotes");
    refuses("a: @x", "t:1:4: found \"@\" at the start of a value; expected "
                     "text in quotes");
    refuses("a: |x\n b\n", "t:1:5: found \"x\"; expected the end of the line");
    refuses("%FOO\na: b\n", "t:1:5: found \"%\" at the start of a line; "
                            "expected a key");
}

/* What is rare keeps the words of libyaml. */
ZF_TEST(the_rest)
{
    refuses("a: !<\n",
            "t:1:6: did not find expected tag URI while parsing a tag");
}

ZF_TEST_MAIN(ZF_CASE(values_that_hold_more), ZF_CASE(columns),
             ZF_CASE(brackets), ZF_CASE(quotes_and_signs), ZF_CASE(the_rest))
