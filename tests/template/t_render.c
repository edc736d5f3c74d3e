/* Rendering: the rules of the Mustache specification as cases of our own,
 * the errors, and a random comparison with a slow renderer. */
#include <setjmp.h>

#include "zforge/template.h"

#include "view.h"
#include "zf_oom.h"
#include "zf_test.h"

typedef struct job {
    const char *text;
    const char *view;
    const char *const *partials; /* name, text, ..., NULL; or NULL */
    const char *want;            /* text, or the message */
} job;

/* Parses and renders; `out` gets the text or the message. */
static zf_status run(zf_buf *out, const job *j, zf_escape escape)
{
    zf_template *t = NULL;
    zf_value *view = zf_view(j->view);
    zf_error err = {0};
    char message[900];
    zf_status st;
    /* The loader reads it only. */
    void *arg = NULL;

    memcpy(&arg, &j->partials, sizeof(arg));
    zf_buf_init(out, 0);
    zf_buf_puts(out, "<");
    st = zf_template_parse(&t, j->text, strlen(j->text), "t.mustache",
                           j->partials ? zf_view_loader : NULL, arg, &err);
    if (st == ZF_OK)
        st = zf_template_render(out, t, view, escape, &err);
    ZF_CHECK_STR_EQ(st == ZF_OK ? "<" : out->data, "<");
    if (st != ZF_OK) {
        zf_error_format(message, sizeof(message), &err);
        zf_buf_puts(out, message);
    }
    zf_template_free(t);
    zf_value_free(view);
    return st;
}

static void check(zf_status want, const char *text, const char *view,
                  const char *const *partials, const char *expected)
{
    job j = {text, view, partials, expected};
    zf_buf out;
    zf_status st = run(&out, &j, ZF_ESCAPE_C);

    ZF_CHECK_STR_EQ(out.data + 1, expected);
    ZF_CHECK_SI_EQ(st, want);
    zf_buf_clear(&out);
}

static void gives(const char *text, const char *view, const char *expected)
{
    check(ZF_OK, text, view, NULL, expected);
}

static void fails(const char *text, const char *view, const char *message)
{
    check(ZF_EINPUT, text, view, NULL, message);
}

ZF_TEST(interpolates)
{
    gives("", "{}", "");
    gives("plain { } }} text\n", "{}", "plain { } }} text\n");
    gives("{{a}}", "{a: \"x\"}", "x");
    gives("- {{ a }} -\n", "{a: \"x\"}", "- x -\n");
    gives("{{\ta\n}}", "{a: \"x\"}", "x");
    gives("{{a}}|{{{a}}}|{{&a}}|{{& a }}|{{{ a }}}", "{a: \"a\\b\"}",
          "a\\\\b|a\\b|a\\b|a\\b|a\\b");
    gives("{{a}}", "{a: \"\"}", "");
    gives("  {{a}}\n", "{a: \"x\"}", "  x\n"); /* never standalone */
    gives("{{a.b.c}}", "{a: {b: {c: \"x\"}}}", "x");
    gives("{{#a}}{{b.c}}{{/a}}", "{a: {b: {c: \"in\"}}, b: {c: \"out\"}}",
          "in");
    gives("{{#a}}{{b}}{{/a}}", "{a: {c: \"x\"}, b: \"out\"}", "out");
    gives("{{.}}", "\"x\"", "x");
    gives("{{#a}}({{.}}){{/a}}", "{a: [\"1\", \"2\"]}", "(1)(2)");
    gives("{{a-b_c.D9}}", "{a-b_c: {D9: \"x\"}}", "x");
    gives("\xc3\xa9{{a}}\xc3\xa9", "{a: \"\xc3\xa9\"}",
          "\xc3\xa9\xc3\xa9\xc3\xa9");
}

ZF_TEST(renders_sections)
{
    gives("{{#a}}x{{/a}}", "{a: true}", "x");
    gives("{{#a}}x{{/a}}", "{a: false}", "");
    gives("{{#a}}x{{/a}}", "{a: []}", "");
    gives("{{#a}}x{{/a}}", "{a: {}}", "x");
    gives("{{#a}}x{{/a}}", "{a: \"\"}", "");
    gives("{{#a}}<{{.}}>{{/a}}", "{a: \"t\"}", "<t>");
    gives("{{#a}}{{b}}{{/a}}", "{a: \"t\", b: \"u\"}", "u");
    gives("{{#a}}{{#yes}}{{.}}{{/yes}}{{/a}}", "{a: [\"1\"], yes: true}", "1");
    gives("{{#a}}{{b}}{{/a}}", "{a: {b: \"in\"}, b: \"out\"}", "in");
    gives("{{#l}}{{n}},{{/l}}", "{l: [{n: \"1\"}, {n: \"2\"}]}", "1,2,");
    gives("{{#l}}{{n}}{{^last}},{{/last}}{{/l}}",
          "{l: [{n: \"1\"}, {n: \"2\"}, {n: \"3\"}]}", "1,2,3");
    gives("{{#l}}{{#first}}[{{/first}}{{index}}{{/l}}]", "{l: [{}, {}, {}]}",
          "[123]");
    gives("{{#l}}{{#.}}{{.}}{{/.}};{{/l}}", "{l: [[\"1\", \"2\"], [\"3\"]]}",
          "12;3;");
    gives("{{#a.b}}x{{c}}{{/a.b}}", "{a: {b: {c: \"y\"}}}", "xy");
    gives("{{#a}}{{#b}}{{#c}}{{x}}{{y}}{{z}}{{/c}}{{/b}}{{/a}}",
          "{a: {x: \"1\"}, b: {y: \"2\"}, c: {z: \"3\"}}", "123");
    gives("{{#a}}1{{/a}}{{#b}}{{#a}}2{{/a}}{{/b}}{{#a}}3{{/a}}",
          "{a: true, b: false}", "13");
    gives("{{# a }}x{{/\ta }}", "{a: true}", "x");
    gives("{{#a}}{{a}}{{/a}}", "{a: \"t\"}", "t");
}

ZF_TEST(renders_inverted_sections)
{
    gives("{{^a}}x{{/a}}", "{a: false}", "x");
    gives("{{^a}}x{{/a}}", "{a: true}", "");
    gives("{{^a}}x{{/a}}", "{a: []}", "x");
    gives("{{^a}}x{{/a}}", "{a: [{}]}", "");
    gives("{{^a}}x{{/a}}", "{a: \"\"}", "x");
    gives("{{^a}}x{{/a}}", "{a: \"t\"}", "");
    gives("{{^a}}x{{/a}}", "{a: {}}", "");
    gives("{{^a.b}}x{{/a.b}}", "{a: {b: false}}", "x");
    gives("{{^a}}{{b}}{{/a}}", "{a: [], b: \"u\"}", "u");
    gives("{{^a}}{{^a}}x{{/a}}{{/a}}", "{a: false}", "x");
}

ZF_TEST(skips_comments)
{
    gives("a{{! no }}b", "{}", "ab");
    gives("a\n{{! no }}\nb", "{}", "a\nb");
    gives("a\n  {{! no }}  \nb", "{}", "a\nb");
    gives("{{!\n many\n lines }}\nb", "{}", "b");
    gives("a {{! many\n lines }} b", "{}", "a  b");
    gives("{{!a}}", "{}", "");
    gives("{{!{{#a}}", "{}", "");
    gives("a\r\n{{! no }}\r\nb", "{}", "a\r\nb");
    gives("  {{! no }}", "{}", "");
    gives("a {{! no }}\n", "{}", "a \n");
}

ZF_TEST(lets_standalone_lines_vanish)
{
    gives("|\n{{#a}}\n|\n{{/a}}\n|\n", "{a: true}", "|\n|\n|\n");
    gives("|\n  {{#a}}  \n|\n\t{{/a}}\t\n|\n", "{a: true}", "|\n|\n|\n");
    gives("|\r\n{{#a}}\r\n{{/a}}\r\n|", "{a: true}", "|\r\n|");
    gives("  {{#a}}\nx{{/a}}\n", "{a: true}", "x\n");
    gives("{{#a}}\nx\n  {{/a}}", "{a: true}", "x\n");
    gives(" {{#a}}x{{/a}}\n", "{a: true}", " x\n");
    gives(" {{#a}} x\n {{/a}} |\n", "{a: true}", "  x\n  |\n");
    gives(" | {{#a}}\t|\t{{/a}} | \n", "{a: true}", " | \t|\t | \n");
    gives("{{#a}}{{/a}}\n", "{a: true}", "\n");
    gives("|\n{{^a}}\n-\n{{/a}}\n|", "{a: false}", "|\n-\n|");
    gives("|\n{{=<% %>=}}\n<%a%>\n", "{a: \"x\"}", "|\nx\n");
    gives("a\n\n{{#l}}\n\n{{.}}\n{{/l}}\nb\n", "{l: [\"1\", \"2\"]}",
          "a\n\n\n1\n\n2\nb\n");
    gives("\r{{#a}}\n{{/a}}", "{a: true}", "\r\n");
}

ZF_TEST(changes_delimiters)
{
    gives("{{=<% %>=}}(<%a%>){{a}}", "{a: \"x\"}", "(x){{a}}");
    gives("{{= | |  =}}|a|", "{a: \"x\"}", "x");
    gives("{{=[ ]=}}[#a]x[/a]", "{a: true}", "x");
    gives("{{#a}}{{=| |=}}|b||/a||b|", "{a: true, b: \"x\"}", "xx");
    gives("{{=<% %>=}}<%={{ }}=%>{{a}}", "{a: \"x\"}", "x");
    gives("{{={{ }}=}}{{a}}", "{a: \"x\"}", "x");
    gives("{{=<< >>=}}<<{a}>>|<<&a>>|<<a>>", "{a: \"\\\"}", "\\|\\|\\\\");
    gives("{{=<%\n%>=}}<%a%>", "{a: \"x\"}", "x");
    gives("{{=$ $=}}$a$", "{a: \"x\"}", "x");
}

ZF_TEST(includes_partials)
{
    static const char *const p[] = {"p",       "[{{a}}]",
                                    "self",    "{{n}}<{{#l}}{{> self}}{{/l}}>",
                                    "d",       "{{=| |=}}|a|",
                                    "e",       ".{{a}}.",
                                    "empty",   "",
                                    "dir/q.1", "q",
                                    NULL};

    check(ZF_OK, "{{>p}}", "{a: \"x\"}", p, "[x]");
    check(ZF_OK, "{{> p }} {{>\tp}}", "{a: \"x\"}", p, "[x] [x]");
    check(ZF_OK, "{{#b}}{{>p}}{{/b}}", "{b: [{a: \"1\"}, {a: \"2\"}]}", p,
          "[1][2]");
    check(ZF_OK, "{{> self}}", "{n: \"1\", l: [{n: \"2\", l: []}]}", p,
          "1<2<>>");
    check(ZF_OK, "{{> d}}{{a}}|a|", "{a: \"x\"}", p, "xx|a|");
    check(ZF_OK, "{{=| |=}}|a||> e||a|", "{a: \"x\"}", p, "x.x.x");
    check(ZF_OK, "-{{> empty}}-\n {{> empty}}\n-", "{}", p, "--\n-");
    check(ZF_OK, "{{> dir/q.1}}", "{}", p, "q");
}

ZF_TEST(indents_partials)
{
    static const char *const p[] = {
        "two",   "a\nb\n",
        "raw",   "|\n{{{v}}}\n|\n",
        "deep",  "1\n  {{> two}}\n2\n",
        "blank", "a\n\nb\r\n\r\n \n",
        "part",  "x{{> two}}y\nz\n",
        "sect",  "{{#v}}\n{{.}}\n{{/v}}\n{{v}}-{{^v}}no{{/v}}\n",
        "open",  "a\nb",
        "wide",  "a {{! x\n y }} b\n",
        "cut",   "{{#v}}x\n{{/v}}y\n{{! c }}z\n",
        "tags",  "{{#v}}{{.}}{{/v}}\n{{> open}}{{v}}\n",
        NULL};

    check(ZF_OK, "<\n  {{> two}}\n>\n", "{}", p, "<\n  a\n  b\n>\n");
    check(ZF_OK, "<\r\n\t{{> two}}\r\n>", "{}", p, "<\r\n\ta\n\tb\n>");
    check(ZF_OK, "  {{> two}}", "{}", p, "  a\n  b\n");
    check(ZF_OK, "  {{> two}}>", "{}", p, "  a\nb\n>");
    check(ZF_OK, " {{> raw}}\n", "{v: \"<\n->\"}", p, " |\n <\n->\n |\n");
    check(ZF_OK, " {{> deep}}\n3", "{}", p, " 1\n   a\n   b\n 2\n3");
    check(ZF_OK, " {{> blank}}\n", "{}", p, " a\n\n b\r\n\r\n  \n");
    check(ZF_OK, " {{> part}}\n", "{}", p, " xa\nb\ny\n z\n");
    check(ZF_OK, " {{> sect}}\n", "{v: \"t\"}", p, " t\n t-\n");
    check(ZF_OK, " {{> open}}\n>", "{}", p, " a\n b>");
    check(ZF_OK, " {{> tags}}\n", "{v: \"t\"}", p, " t\n a\nbt\n");
    check(ZF_OK, " {{> cut}}\n", "{v: true}", p, " x\n y\n z\n");
    check(ZF_OK, " {{> cut}}\n", "{v: false}", p, " y\n z\n");
    check(ZF_OK, " {{> wide}}\n", "{}", p, " a  b\n");
}

ZF_TEST(names_what_is_unknown)
{
    static const char *const p[] = {"p", "one\n {{nmae}}", NULL};

    fails("a\n\xc3\xa9 {{nmae}}", "{name: \"x\"}",
          "t.mustache:2:3: unknown name \"nmae\"; did you mean \"name\"?");
    fails("{{#nmae}}{{/nmae}}", "{name: \"x\"}",
          "t.mustache:1:1: unknown name \"nmae\"; did you mean \"name\"?");
    fails("{{^nmae}}{{/nmae}}", "{name: \"x\"}",
          "t.mustache:1:1: unknown name \"nmae\"; did you mean \"name\"?");
    fails("{{q}}", "{name: \"x\", other: \"y\"}",
          "t.mustache:1:1: unknown name \"q\"; expected one of name, other");
    fails("{{q}}",
          "{aa: true, bb: true, cc: true, dd: true, ee: true, ff: true, "
          "gg: true, hh: true, ii: true}",
          "t.mustache:1:1: unknown name \"q\"; expected one of aa, bb, cc, "
          "dd, ee, ff, gg, hh, ...");
    fails("{{q}}", "{}",
          "t.mustache:1:1: unknown name \"q\"; expected none, nothing has "
          "one");
    fails("{{m.nmae}}", "{m: {name: \"x\"}}",
          "t.mustache:1:1: unknown name \"nmae\" in \"m.nmae\"; did you mean "
          "\"name\"?");
    fails("{{mode.name}}", "{model: {name: \"x\"}}",
          "t.mustache:1:1: unknown name \"mode\" in \"mode.name\"; did you "
          "mean \"model\"?");
    fails("{{#m}}{{outre}}{{/m}}", "{m: {a: \"1\"}, outer: \"x\"}",
          "t.mustache:1:7: unknown name \"outre\"; did you mean \"outer\"?");
    /* The first part decides: no second search further out. */
    fails("{{#a}}{{b.c}}{{/a}}", "{a: {b: {}}, b: {c: \"x\"}}",
          "t.mustache:1:7: unknown name \"c\" in \"b.c\"; expected none, "
          "nothing has one");
    check(ZF_EINPUT, "{{> p}}", "{name: \"x\"}", p,
          "p.mustache:2:2: unknown name \"nmae\"; did you mean \"name\"?");
    /* What is not reached is not looked up. */
    gives("{{#a}}{{nmae}}{{/a}}", "{a: false}", "");
}

ZF_TEST(refuses_wrong_kinds)
{
    fails("{{a}}", "{a: [\"x\"]}",
          "t.mustache:1:1: \"a\" is a list; expected text");
    fails("{{{a}}}", "{a: {}}",
          "t.mustache:1:1: \"a\" is a map; expected text");
    fails("{{&a}}", "{a: true}",
          "t.mustache:1:1: \"a\" is a truth value; expected text");
    fails("{{.}}", "{}", "t.mustache:1:1: \".\" is a map; expected text");
    fails("{{a.b.c}}", "{a: {b: \"x\"}}",
          "t.mustache:1:1: \"a.b\" is text; expected a map, for \"a.b.c\"");
}

/* {{> p}} in itself, n times over, by a list in a list in a list. */
ZF_TEST(limits_depth_and_work)
{
    static const char *const p[] = {"p", "{{> p}}", NULL};
    static const char *const q[] = {"q", "x{{#l}}{{> q}}{{/l}}", NULL};
    char view[600] = "{l: []}", bigger[600];
    zf_buf text;

    check(ZF_EINPUT, "{{> p}}", "{}", p,
          "p.mustache:1:1: partials nested deeper than 16 levels, the most a "
          "template may have");
    for (int i = 1; i < 16; i++) {
        snprintf(bigger, sizeof(bigger), "{l: [%.500s]}", view);
        memcpy(view, bigger, sizeof(view));
    }
    check(ZF_OK, "{{> q}}", view, q, "xxxxxxxxxxxxxxxx");
    snprintf(bigger, sizeof(bigger), "{l: [%.500s]}", view);
    check(ZF_EINPUT, "{{> q}}", bigger, q,
          "q.mustache:1:8: partials nested deeper than 16 levels, the most a "
          "template may have");
    zf_buf_init(&text, 0);
    for (int i = 0; i < 40; i++)
        zf_buf_puts(&text, "{{#l}}");
    zf_buf_puts(&text, "{{! nothing }}");
    for (int i = 0; i < 40; i++)
        zf_buf_puts(&text, "{{/l}}");
    check(ZF_ELIMIT, text.data, "{l: [\"a\", \"b\", \"c\"]}", NULL,
          "t.mustache:1:223: filling this template takes more than 16777216 "
          "steps, or gives more than 128 MiB");
    zf_buf_clear(&text);
}

ZF_TEST(keeps_the_output_on_failure)
{
    zf_template *t = NULL;
    zf_value *view = zf_view("{a: \"0123456789\"}");
    zf_error err = {0};
    zf_buf out;

    ZF_CHECK_OK(zf_template_parse(&t, "{{a}}{{a}}", 10, "t", NULL, NULL, &err),
                &err);
    zf_buf_init(&out, 25);
    zf_buf_puts(&out, "old");
    ZF_CHECK_OK(zf_template_render(&out, t, view, ZF_ESCAPE_NONE, &err), &err);
    ZF_CHECK_STR_EQ(out.data, "old01234567890123456789");
    ZF_CHECK_SI_EQ(zf_template_render(&out, t, view, ZF_ESCAPE_NONE, &err),
                   ZF_ELIMIT);
    ZF_CHECK_STR_EQ(out.data, "old01234567890123456789");
    ZF_CHECK_SI_EQ(out.len, 23);
    zf_buf_puts(&out, "!!");
    ZF_CHECK_STR_EQ(out.data, "old01234567890123456789!!");
    ZF_CHECK_SI_EQ(out.status, ZF_OK);
    zf_buf_clear(&out);
    zf_value_free(view);
    zf_template_free(t);
}

/* A random template of known names, and what a renderer that walks over the
 * choices directly makes of it. */
typedef struct twin {
    uint64_t rng;
    zf_buf text;
    int depth;
} twin;

/* Adds a piece to the template, and to `want` its value where x has the value
 * `x` (NULL: in the outermost context) and it is rendered `times` times. */
static void add_piece(twin *w, zf_buf *want, const char *x)
{
    zf_buf inner;
    slong kind = zf_test_between(&w->rng, 0, w->depth > 4 ? 2 : 6);
    static const char *const items[] = {"1", "2", "3"};

    zf_buf_init(&inner, 0);
    w->depth++;
    switch (kind) {
    case 0:
        zf_buf_puts(&w->text, "a\nb ");
        zf_buf_puts(want, "a\nb ");
        break;
    case 1:
        zf_buf_puts(&w->text, "{{x}}");
        zf_buf_puts(want, x);
        break;
    case 2:
        zf_buf_puts(&w->text, "{{! c }}{{{ t.u }}}");
        zf_buf_puts(want, "tu");
        break;
    case 3:
        zf_buf_puts(&w->text, "{{^no}}");
        add_piece(w, want, x);
        add_piece(w, want, x);
        zf_buf_puts(&w->text, "{{/no}}");
        break;
    case 4:
        zf_buf_puts(&w->text, "{{#no}}");
        add_piece(w, &inner, x);
        zf_buf_puts(&w->text, "{{/no}}");
        break;
    default: { /* the same piece for each item */
        size_t at = w->text.len;
        uint64_t rng = w->rng;

        for (int i = 0; i < 3; i++) {
            w->text.len = at;
            w->rng = rng;
            zf_buf_puts(&w->text, "{{#l}}");
            add_piece(w, want, items[i]);
            add_piece(w, want, items[i]);
            zf_buf_puts(&w->text, "{{/l}}");
        }
    }
    }
    w->depth--;
    zf_buf_clear(&inner);
}

ZF_TEST(agrees_with_a_direct_renderer)
{
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 1000 * zf_test_multiplier(); t++) {
        twin w = {.rng = zf_test_random(&rng)};
        zf_buf want;

        zf_buf_init(&w.text, 0);
        zf_buf_init(&want, 0);
        for (int i = 0; i < 4; i++)
            add_piece(&w, &want, "0");
        gives(zf_buf_text(&w.text),
              "{x: \"0\", t: {u: \"tu\"}, no: false, "
              "l: [{x: \"1\"}, {x: \"2\"}, {x: \"3\"}]}",
              zf_buf_text(&want));
        zf_buf_clear(&w.text);
        zf_buf_clear(&want);
    }
}

ZF_TEST(survives_random_templates)
{
    static const char *const piece[] = {
        "{{",          "}}", "#a",    "/a",       "^l",      "/l",
        "{",           "}",  "{{a}}", "{{#l}}",   "{{/l}}",  "{{^a}}",
        "{{/a}}",      " ",  "\n",    "\r\n",     "{{> p}}", "{{=<% %>=}}",
        "<%={{ }}=%>", "<%", "%>",    "{{{a}}}",  "=",       "{{! x }}",
        "{{.}}",       ".",  "a",     "\xc3\xa9", "\t",      "{{l.a}}",
        "{{m.a}}"};
    static const char *const p[] = {"p", "{{#l}}\n {{a}}\n{{/l}} {{> q}}", "q",
                                    "x\ny\n", NULL};
    uint64_t rng = zf_test_seed();
    slong n = sizeof(piece) / sizeof(piece[0]);
    int rendered = 0;

    for (slong t = 0; t < 4000 * zf_test_multiplier(); t++) {
        zf_buf text, out;
        job j = {.view = "{a: \"x\", l: [{a: \"1\"}, \"2\"], m: {a: \"3\"}}",
                 .partials = p};

        zf_buf_init(&text, 0);
        for (slong k = zf_test_between(&rng, 0, 12); k > 0; k--)
            zf_buf_puts(&text, piece[zf_test_between(&rng, 0, n - 1)]);
        j.text = zf_buf_text(&text);
        rendered += run(&out, &j, ZF_ESCAPE_LATEX) == ZF_OK;
        zf_buf_clear(&out);
        zf_buf_clear(&text);
    }
    ZF_CHECK(rendered > 100);
}

static zf_status render_and_free(void *arg, zf_error *err)
{
    zf_template *t = NULL;
    zf_value *view = arg;
    const char *text = " {{> p}}\n{{#l}}{{a}}\n{{/l}}{{! x }}{{m.a}}";
    static const char *const p[] = {"p", "x\n y {{a}}", NULL};
    void *partials;
    const char *const *from = p;
    zf_status st;
    zf_buf out;

    memcpy(&partials, &from, sizeof(partials));
    zf_buf_init(&out, 0);
    st = zf_template_parse(&t, text, strlen(text), "t", zf_view_loader,
                           partials, err);
    if (st == ZF_OK)
        st = zf_template_render(&out, t, view, ZF_ESCAPE_C, err);
    zf_template_free(t);
    zf_buf_clear(&out);
    return st;
}

ZF_TEST(t_oom_render)
{
    zf_value *view = zf_view("{a: \"x\", l: [{a: \"1\"}], m: {a: \"3\"}}");

    ZF_CHECK_OOM(render_and_free, view);
    zf_value_free(view);
}

ZF_TEST_MAIN(ZF_CASE(interpolates), ZF_CASE(renders_sections),
             ZF_CASE(renders_inverted_sections), ZF_CASE(skips_comments),
             ZF_CASE(lets_standalone_lines_vanish), ZF_CASE(changes_delimiters),
             ZF_CASE(includes_partials), ZF_CASE(indents_partials),
             ZF_CASE(names_what_is_unknown), ZF_CASE(refuses_wrong_kinds),
             ZF_CASE(limits_depth_and_work),
             ZF_CASE(keeps_the_output_on_failure),
             ZF_CASE(agrees_with_a_direct_renderer),
             ZF_CASE(survives_random_templates), ZF_CASE(t_oom_render))
