/* Parsing: sections and partials that are refused, with the exact message
 * and place, and limits. */
#include <setjmp.h>

#include "zforge/template.h"

#include "view.h"
#include "zf_oom.h"
#include "zf_test.h"

static void refuses(const char *text, const char *want)
{
    zf_view_refuses(text, NULL, NULL, want);
}

ZF_TEST(refuses_sections)
{
    refuses("x\n {{#a}}\n{{b}}\n",
            "t.mustache:2:2: section \"a\" is not closed; expected \"/a\"");
    refuses("{{#a}}{{^b}}{{/b}}",
            "t.mustache:1:1: section \"a\" is not closed; expected \"/a\"");
    refuses("{{#a}}{{^b}}",
            "t.mustache:1:7: section \"b\" is not closed; expected \"/b\"");
    refuses("{{#a}}\n{{#b}}\n{{/a}}{{/b}}",
            "t.mustache:2:1: section \"b\" is closed by \"/a\" in line 3; "
            "expected \"/b\"");
    refuses("{{#a}}{{/ab}}",
            "t.mustache:1:1: section \"a\" is closed by \"/ab\" in line 1; "
            "expected \"/a\"");
    refuses("x{{/a}}", "t.mustache:1:2: found the end of section \"a\"; "
                       "expected its start before");
}

ZF_TEST(limits_sections)
{
    zf_error err = {0};
    zf_template *t = NULL;
    zf_buf text;

    zf_buf_init(&text, 0);
    for (int i = 0; i < 64; i++)
        zf_buf_puts(&text, "{{#a}}");
    for (int i = 0; i < 64; i++)
        zf_buf_puts(&text, "{{/a}}");
    ZF_CHECK_OK(zf_view_parse(&t, text.data, NULL, NULL, &err), &err);
    zf_template_free(t);
    text.len = (size_t)64 * 6;
    zf_buf_puts(&text, "{{^b}}");
    refuses(text.data, "t.mustache:1:385: sections nested deeper than 64 "
                       "levels, the most a template may have");
    zf_buf_clear(&text);
}

static zf_status endless_loader(const char **text, size_t *len, char *path,
                                size_t path_size, const char *name, void *arg,
                                zf_error *err)
{
    char *next = arg;

    (void)err;
    snprintf(path, path_size, "%s.mustache", name);
    snprintf(next, 64, "{{> p%ld}}", strtol(name + 1, NULL, 10) + 1);
    *text = next;
    *len = strlen(next);
    return ZF_OK;
}

static zf_status silent_loader(const char **text, size_t *len, char *path,
                               size_t path_size, const char *name, void *arg,
                               zf_error *err)
{
    (void)path;
    (void)path_size;
    (void)name;
    (void)arg;
    (void)err;
    *text = "{{/b}}";
    *len = 6;
    return ZF_OK;
}

ZF_TEST(refuses_partials)
{
    static const char *const p[] = {"a", "x\n{{#b}}", "c", "{{> d}}", NULL};
    const char *const *from = p;
    char next[64];
    void *arg;

    memcpy(&arg, &from, sizeof(arg));
    refuses("{{> a}}", "t.mustache:1:1: found the partial \"a\"; expected "
                       "none, this template stands alone");
    zf_view_refuses("\n  {{> q}}\n", zf_view_loader, arg,
                    "t.mustache:2:3: partial \"q\": no file q.mustache");
    zf_view_refuses("{{> c}}\n", zf_view_loader, arg,
                    "c.mustache:1:1: partial \"d\": no file d.mustache");
    zf_view_refuses("{{> a}}", zf_view_loader, arg,
                    "a.mustache:2:1: section \"b\" is not closed; expected "
                    "\"/b\"");
    zf_view_refuses(
        "{{> a/b}}", silent_loader, NULL,
        "a/b:1:1: found the end of section \"b\"; expected its start "
        "before");
    zf_view_refuses("{{> p0}}", endless_loader, next,
                    "p254.mustache:1:1: more than 255 partials, the most a "
                    "template may have");
}

/* A partial that is named often is loaded once. */
static zf_status counting_loader(const char **text, size_t *len, char *path,
                                 size_t path_size, const char *name, void *arg,
                                 zf_error *err)
{
    (void)name;
    (void)err;
    ++*(int *)arg;
    snprintf(path, path_size, "p");
    *text = "{{> p}}";
    *len = 7;
    return ZF_OK;
}

ZF_TEST(loads_partials_once)
{
    zf_error err = {0};
    zf_template *t = NULL;
    int loaded = 0;

    ZF_CHECK_OK(zf_view_parse(&t, "{{> p}}{{> p}}{{> p}}", counting_loader,
                              &loaded, &err),
                &err);
    ZF_CHECK_SI_EQ(loaded, 1);
    zf_template_free(t);
    zf_template_free(NULL);
}

/* A megabyte of each kind of thing, in time that a quadratic step would show. */
ZF_TEST(parses_large_templates)
{
    static const char *const piece[] = {
        "{", "{{a}}", "\n", " ", "{{#a}}{{/a}}", "{{! }}\n", "}", "x\n{{{a}}}"};

    for (size_t i = 0; i < sizeof(piece) / sizeof(piece[0]); i++) {
        zf_error err = {0};
        zf_template *t = NULL;
        zf_buf text;

        zf_buf_init(&text, 0);
        for (size_t k = 0; k < 200000; k++)
            zf_buf_puts(&text, piece[i]);
        if (piece[i][0] == '{' && !piece[i][1])
            text.data[1] = ' '; /* "{ {{{..." is a tag that does not end */
        ZF_CHECK_SI_EQ(
            zf_template_parse(&t, text.data, text.len, "t", NULL, NULL, &err),
            i == 0 ? ZF_EINPUT : ZF_OK);
        zf_template_free(t);
        zf_buf_clear(&text);
    }
}

ZF_TEST_MAIN(ZF_CASE(refuses_sections), ZF_CASE(limits_sections),
             ZF_CASE(refuses_partials), ZF_CASE(loads_partials_once),
             ZF_CASE(parses_large_templates))
