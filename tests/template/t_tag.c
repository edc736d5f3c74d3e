/* Tags: what is refused, with the exact message and place, and limits. */
#include <setjmp.h>

#include "zforge/template.h"

#include "view.h"
#include "zf_test.h"

static void refuses(const char *text, const char *want)
{
    zf_view_refuses(text, NULL, NULL, want);
}

ZF_TEST(refuses_tags_without_end)
{
    refuses("a\n {{b", "t.mustache:2:2: found a tag that does not end; "
                       "expected \"}}\"");
    refuses("{{", "t.mustache:1:1: found a tag that does not end; expected "
                  "\"}}\"");
    refuses("{{b}", "t.mustache:1:1: found a tag that does not end; expected "
                    "\"}}\"");
    refuses("{{{b}}", "t.mustache:1:1: found a tag that does not end; "
                      "expected \"}}}\"");
    refuses("{{{b}} {{c}}", "t.mustache:1:1: found a tag that does not end; "
                            "expected \"}}}\"");
    refuses("{{! b", "t.mustache:1:1: found a tag that does not end; expected "
                     "\"}}\"");
    refuses("{{=<% %>=}}<%a}}", "t.mustache:1:12: found a tag that does not "
                                "end; expected \"%>\"");
    refuses("{{=<% %>}}", "t.mustache:1:1: found a tag that does not end; "
                          "expected \"=}}\"");
    refuses("{{=}}", "t.mustache:1:1: found a tag that does not end; expected "
                     "\"=}}\"");
}

ZF_TEST(refuses_names)
{
    static const char letters[] =
        "expected letters, digits, \"_\", \"-\", with single dots between";
    static const char *const wrong[] = {"a b", "a..b",  ".a",        "a.",
                                        "..",  "a/b",   "$a",        "<a",
                                        "a+b", "\"a\"", "a\xc3\xa9", "{a"};
    char text[64], want[200];

    refuses("\xc3\xa9{{}}",
            "t.mustache:1:2: found a tag without a name; expected one");
    refuses("{{ }}",
            "t.mustache:1:1: found a tag without a name; expected one");
    refuses("{{#}}", "t.mustache:1:1: found a tag without a name; expected "
                     "one");
    refuses("{{{}}}",
            "t.mustache:1:1: found a tag without a name; expected one");
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        snprintf(text, sizeof(text), "\n {{&%s}}", wrong[i]);
        snprintf(want, sizeof(want),
                 "t.mustache:2:2: found the name \"%s\"; %s", wrong[i],
                 letters);
        refuses(text, want);
    }
    refuses("{{> ../a}}",
            "t.mustache:1:1: found the partial \"../a\"; expected letters, "
            "digits, \"_\", \"-\", with single dots or slashes between");
    refuses("{{> /a}}",
            "t.mustache:1:1: found the partial \"/a\"; expected letters, "
            "digits, \"_\", \"-\", with single dots or slashes between");
    refuses("{{a\x1b[1m\nlong\xc3\xa9 abcdefghijklmnopqrstuvwxyz\xc3\xa9 end}}",
            "t.mustache:1:1: found the name \"a [1m long\xc3\xa9 "
            "abcdefghijklmnopqrstuvwxyz...\"; expected letters, digits, "
            "\"_\", \"-\", with single dots between");
}

ZF_TEST(limits_names)
{
    char text[160], name[131], want[200];
    zf_error err = {0};
    zf_template *t = NULL;

    memset(name, 'x', 129);
    name[128] = '\0';
    snprintf(text, sizeof(text), "{{%s}}", name);
    ZF_CHECK_OK(zf_view_parse(&t, text, NULL, NULL, &err), &err);
    zf_template_free(t);
    name[128] = 'x';
    name[129] = '\0';
    snprintf(text, sizeof(text), "{{%s}}", name);
    snprintf(want, sizeof(want),
             "t.mustache:1:1: found the name \"%.40s...\"; expected at most "
             "128 bytes",
             name);
    refuses(text, want);
}

ZF_TEST(refuses_delimiters)
{
    static const char *const wrong[] = {"{{=<%=}}",
                                        "{{==}}",
                                        "{{= =}}",
                                        "{{=a b c=}}",
                                        "{{==a b=}}",
                                        "{{=a= b=}}",
                                        "{{=a b= =}}",
                                        "{{=0123456789abcdefg x=}}",
                                        "{{=x 0123456789abcdefg=}}"};

    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
        refuses(wrong[i],
                "t.mustache:1:1: found no two delimiters; expected two words "
                "without \"=\", of at most 16 bytes, as in \"{{=<% %>=}}\"");
}

ZF_TEST_MAIN(ZF_CASE(refuses_tags_without_end), ZF_CASE(refuses_names),
             ZF_CASE(limits_names), ZF_CASE(refuses_delimiters))
