/* Escaping, case by case, and read back by small readers of the languages. */
#include <setjmp.h>

#include "zforge/template.h"

#include "template/template.h"
#include "zf_test.h"

static void gives(zf_escape escape, const char *text, const char *want)
{
    zf_buf out;

    zf_buf_init(&out, 0);
    zf_escape_add(&out, escape, text);
    ZF_CHECK_STR_EQ(zf_buf_text(&out), want);
    zf_buf_clear(&out);
}

ZF_TEST(knows_its_names)
{
    zf_escape e = ZF_ESCAPE_NONE;

    ZF_CHECK_SI_EQ(zf_escape_named(&e, "latex"), ZF_OK);
    ZF_CHECK_SI_EQ(e, ZF_ESCAPE_LATEX);
    ZF_CHECK_SI_EQ(zf_escape_named(&e, "yaml"), ZF_OK);
    ZF_CHECK_SI_EQ(e, ZF_ESCAPE_YAML);
    ZF_CHECK_SI_EQ(zf_escape_named(&e, "mathematica"), ZF_OK);
    ZF_CHECK_SI_EQ(e, ZF_ESCAPE_MATHEMATICA);
    ZF_CHECK_SI_EQ(zf_escape_named(&e, "python"), ZF_OK);
    ZF_CHECK_SI_EQ(e, ZF_ESCAPE_PYTHON);
    ZF_CHECK_SI_EQ(zf_escape_named(&e, "c"), ZF_OK);
    ZF_CHECK_SI_EQ(e, ZF_ESCAPE_C);
    ZF_CHECK_SI_EQ(zf_escape_named(&e, "LaTeX"), ZF_EDOMAIN);
    ZF_CHECK_SI_EQ(e, ZF_ESCAPE_C);
    ZF_CHECK_SI_EQ(zf_escape_named(&e, "none"), ZF_OK);
    ZF_CHECK_SI_EQ(e, ZF_ESCAPE_NONE);
}

ZF_TEST(copies_with_none)
{
    gives(ZF_ESCAPE_NONE, "", "");
    gives(ZF_ESCAPE_NONE, "\"\\\n*/\xff", "\"\\\n*/\xff");
}

ZF_TEST(escapes_for_c)
{
    gives(ZF_ESCAPE_C, "a\"b\\c\nd\te\rf", "a\\\"b\\\\c\\nd\\te\\rf");
    gives(ZF_ESCAPE_C,
          "\x01"
          "7\x7f\x1b",
          "\\0017\\177\\033");
    gives(ZF_ESCAPE_C, "*/ /* */*", "*\\057 /\\052 *\\057\\052");
    gives(ZF_ESCAPE_C, "?\?= ?\? ?\?\?/", "?\\?= ?\\? ?\\?\\?/");
    gives(ZF_ESCAPE_C, "a*b/c? \xc3\xa9 it's", "a*b/c? \xc3\xa9 it's");
}

ZF_TEST(escapes_for_latex)
{
    gives(ZF_ESCAPE_LATEX, "#$%&_{}", "\\#\\$\\%\\&\\_\\{\\}");
    gives(ZF_ESCAPE_LATEX, "~^\\",
          "\\textasciitilde{}\\textasciicircum{}\\textbackslash{}");
    gives(ZF_ESCAPE_LATEX, "<|>", "\\textless{}\\textbar{}\\textgreater{}");
    gives(ZF_ESCAPE_LATEX, "L_mu-L_tau, 50%", "L\\_mu-L\\_tau, 50\\%");
    gives(ZF_ESCAPE_LATEX, "\xc3\xa9\xff", "\xc3\xa9\xff");
}

ZF_TEST(escapes_for_python)
{
    gives(ZF_ESCAPE_PYTHON, "it's \"a\"\\\n\r\t",
          "it\\'s \\\"a\\\"\\\\\\n\\r\\t");
    gives(ZF_ESCAPE_PYTHON, "\x01\x7f\xc3\xa9", "\\x01\\x7f\xc3\xa9");
}

ZF_TEST(escapes_for_mathematica)
{
    gives(ZF_ESCAPE_MATHEMATICA, "\"a\"\\\n", "\\\"a\\\"\\\\\\n");
    gives(ZF_ESCAPE_MATHEMATICA, "(* a *)", "(\\:002a a *\\:0029");
    gives(ZF_ESCAPE_MATHEMATICA, "\x01\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80",
          "\\:0001\\:00e9\\:20ac\\|01f600");
    gives(ZF_ESCAPE_MATHEMATICA, "\xff\xc3", "\\:00ff\\:00c3");
    gives(ZF_ESCAPE_MATHEMATICA, "\xed\xa0\x80", "\\:00ed\\:00a0\\:0080");
}

ZF_TEST(escapes_for_yaml)
{
    gives(ZF_ESCAPE_YAML, "\"a\"\\\n\t", "\\\"a\\\"\\\\\\n\\t");
    gives(ZF_ESCAPE_YAML, "\x01\x7f\xc2\x85\xe2\x80\xa8\xef\xbb\xbf\xc3\xa9",
          "\\u0001\\u007f\\u0085\\u2028\\ufeff\xc3\xa9");
}

/* Reads the inside of a C string literal, octal and simple escapes. */
static void read_c(char *out, const char *s)
{
    while (*s) {
        if (*s != '\\') {
            *out++ = *s++;
            continue;
        }
        s++;
        if (*s >= '0' && *s <= '7') {
            *out++ = (char)((s[0] - '0') * 64 + (s[1] - '0') * 8 + s[2] - '0');
            s += 3;
        } else {
            *out++ = *s == 'n'   ? '\n'
                     : *s == 't' ? '\t'
                     : *s == 'r' ? '\r'
                                 : *s;
            s++;
        }
    }
    *out = '\0';
}

ZF_TEST(c_comes_back_and_cannot_break_out)
{
    static const char alphabet[] = "a*/?\\\"\n\x01 '=7";
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 20000 * zf_test_multiplier(); t++) {
        char text[16] = "", back[64];
        slong len = zf_test_between(&rng, 0, 10);
        zf_buf out;

        for (slong i = 0; i < len; i++)
            text[i] = alphabet[zf_test_between(&rng, 0, sizeof(alphabet) - 2)];
        zf_buf_init(&out, 0);
        zf_escape_add(&out, ZF_ESCAPE_C, text);
        read_c(back, zf_buf_text(&out));
        ZF_CHECK_STR_EQ(back, text);
        ZF_CHECK(!strstr(zf_buf_text(&out), "*/"));
        ZF_CHECK(!strstr(zf_buf_text(&out), "/*"));
        ZF_CHECK(!strstr(zf_buf_text(&out), "?\?"));
        ZF_CHECK(!strchr(zf_buf_text(&out), '\n'));
        zf_buf_clear(&out);
    }
}

ZF_TEST_MAIN(ZF_CASE(knows_its_names), ZF_CASE(copies_with_none),
             ZF_CASE(escapes_for_c), ZF_CASE(escapes_for_latex),
             ZF_CASE(escapes_for_python), ZF_CASE(escapes_for_mathematica),
             ZF_CASE(escapes_for_yaml),
             ZF_CASE(c_comes_back_and_cannot_break_out))
