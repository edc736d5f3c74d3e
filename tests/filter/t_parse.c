/* Parsing of filters: what is accepted, what is refused, and where. */
#include <setjmp.h>

#include "zforge/filter.h"

#include "zf_oom.h"
#include "zf_test.h"

static const char *const names[] = {"Q1", "Q2", "L1", "L2", "L3", "e1"};
static const char *const aliases[] = {NULL, NULL, "L_e", "L_mu", NULL, NULL};

static const zf_filter_function functions[] = {
    {"rank", ZF_FILTER_NUMBER, 1, {ZF_FILTER_WORD}, 0},
    {"diagonal", ZF_FILTER_TRUTH, 1, {ZF_FILTER_WORD}, 0},
    {"allowed",
     ZF_FILTER_TRUTH,
     3,
     {ZF_FILTER_WORD, ZF_FILTER_NUMBER, ZF_FILTER_NUMBER},
     0},
    {"texture", ZF_FILTER_STRING, 1, {ZF_FILTER_WORD}, 0},
    {"named", ZF_FILTER_TRUTH, 1, {ZF_FILTER_STRING}, 0},
    {"dark.chiral", ZF_FILTER_TRUTH, 0, {ZF_FILTER_NUMBER}, 0},
    {"angles.quark", ZF_FILTER_NUMBER, 0, {ZF_FILTER_NUMBER}, 0},
};
static const zf_filter_scope scope = {names, aliases, 6, functions,
                                      sizeof(functions) / sizeof(functions[0])};

static void check_accepted(const char *text)
{
    zf_mark mark = {"file", 1, 1};
    zf_error err = {0};
    zf_filter *f = NULL;

    ZF_CHECK_OK(zf_filter_parse(&f, text, &mark, &scope, &err), &err);
    ZF_CHECK_STR_EQ(zf_filter_text(f), text);
    zf_filter_free(f);
}

/* `want` is `line:column: message`; the text begins at 7:20. */
static void check_refused(const char *text, const char *want)
{
    zf_mark mark = {"", 7, 20};
    zf_error err = {0};
    zf_filter *f = NULL;
    char got[640];
    zf_status st = zf_filter_parse(&f, text, &mark, &scope, &err);

    snprintf(got, sizeof(got), "%zu:%zu: %s", err.line, err.column,
             err.message);
    if (st != ZF_EINPUT || strcmp(got, want) != 0)
        ZF_FAIL("%s\n  got  %s\n  want %s\n", text, got, want);
    ZF_CHECK(f == NULL);
}

ZF_TEST(accepts_conditions)
{
    static const char *const texts[] = {
        "abs(L2) >= 1 and Q1 == Q2 and not (L1 == L2)",
        "max(L1, L2, L3) < 2*Q1 + 1/3",
        "rank(Yu) == 3",
        "diagonal(Ye)",
        "allowed(Yd, 2, 3) or not allowed(Yd, -2, 4/2)",
        "texture(mnu) == \"B1\" and \"A\" != texture(mnu)",
        "named(\"any thing\")",
        "dark.chiral",
        "angles.quark == 3",
        "L_e = L_mu",
        "distinct(Q1, L1)",
        "((L1 < 2))",
        "not not not (L1 < 2 or L2 > 3)",
        "- - -L1 < -(2^0)",
        "  Q1^9 - Q2^0\n\t< 100000000000000000000000000000000000000\r\n",
        "1 < 2",
        "Q1/(3 - 5) < 0",
        "Q1/Q1^0 < 0",
        "2 * -3 < Q1",
        "min(3) < 2",
        "abs(1/3 - Q1) < max(1, 2)",
    };

    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        check_accepted(texts[i]);
}

ZF_TEST(refuses_bad_words)
{
    check_refused("Q1 < 0.5", "7:25: \"0.5\" is a decimal; write 1/2");
    check_refused("Q1 < .25", "7:25: \".25\" is a decimal; write 1/4");
    check_refused("Q1 < 3.", "7:25: \"3.\" is a decimal; write 3");
    check_refused("Q1 < 1 && Q2 < 2",
                  "7:27: \"&&\" is not an operator; write \"and\"");
    check_refused("Q1 < 1 & Q2 < 2",
                  "7:27: \"&\" is not an operator; write \"and\"");
    check_refused("Q1 < 1 || Q2 < 2",
                  "7:27: \"||\" is not an operator; write \"or\"");
    check_refused("!(Q1 < 1)", "7:20: \"!\" is not an operator; write \"not\"");
    check_refused("|Q1| < 1", "7:20: \"|\" is not an operator; write \"or\", "
                              "or abs(...) for an absolute value");
    check_refused("Q1**2 < 1", "7:22: \"**\" is not an operator; write \"^\"");
    check_refused("Q1 <> 1", "7:23: \"<>\" is not an operator; write \"!=\"");
    check_refused("Q1 \xe2\x89\xa4 1",
                  "7:23: \"\xe2\x89\xa4\" is not an operator; write \"<=\"");
    check_refused("\"\xc3\xa9\" == \"\" and # Q1",
                  "7:34: unexpected character \"#\"");
    check_refused("Q1 < \xc3\xa9", "7:25: unexpected character \"\xc3\xa9\"");
    check_refused("Q1 < \xff", "7:25: unexpected byte 0xff");
    check_refused("Q1 < 1\x01", "7:26: unexpected byte 0x01");
    check_refused("texture(mnu) == \"B1",
                  "7:36: string without a closing quote");
    check_refused("texture(mnu) == 'B1'", "7:36: \"'\" is not an operator; "
                                          "write a string in double quotes");
}

ZF_TEST(refuses_unknown_names)
{
    check_refused("L4 < 1", "7:20: unknown name \"L4\"; did you mean \"L1\"?");
    check_refused("L_mo < 1",
                  "7:20: unknown name \"L_mo\"; did you mean \"L_mu\"?");
    check_refused("Q1 < 1 and\n  zebra < 2", "8:3: unknown name \"zebra\"");
    check_refused(
        "Q < 1",
        "7:20: unknown name \"Q\"; expected the charge of one family: Q1, Q2");
    check_refused("Q1 < ranc(Yu)",
                  "7:25: unknown function \"ranc\"; did you mean \"rank\"?");
    check_refused("distict(Q1, Q2)", "7:20: unknown function \"distict\"; did "
                                     "you mean \"distinct\"?");
    check_refused("dark.chirall", "7:20: unknown name \"dark.chirall\"; did "
                                  "you mean \"dark.chiral\"?");
    check_refused("Q1(2) < 1", "7:20: \"Q1\" is a charge, not a function; "
                               "write * for a product");
}

ZF_TEST(refuses_bad_order)
{
    check_refused("", "7:20: expected a charge, a number or \"(\"; the text "
                      "is empty");
    check_refused("  ", "7:20: expected a charge, a number or \"(\"; the text "
                        "is empty");
    check_refused(") < 1",
                  "7:20: expected a charge, a number or \"(\"; found \")\"");
    check_refused("(Q1 + ) < 1", "7:26: expected a charge, a number or \"(\" "
                                 "after \"+\"; found \")\"");
    check_refused("Q1 <", "7:24: expected a charge, a number or \"(\" after "
                          "\"<\"; found the end");
    check_refused("+Q1 < 1",
                  "7:20: expected a charge, a number or \"(\"; found \"+\"");
    check_refused("Q1 < not Q2", "7:25: expected a charge, a number or \"(\" "
                                 "after \"<\"; found \"not\"");
    check_refused("(Q1 < 1", "7:20: \"(\" is not closed");
    check_refused("Q1 < 1)", "7:26: \")\" without \"(\"");
    check_refused("Q1 < 1 Q2", "7:27: expected an operator after \"1\"; "
                               "write 1*Q2");
    check_refused("2Q1 < 1",
                  "7:21: expected an operator after \"2\"; write 2*Q1");
    check_refused("2(Q1 + 1) < 1",
                  "7:21: expected an operator after \"2\"; write 2*(...)");
    check_refused("Q1 Q2 < 1", "7:23: expected an operator or the end after "
                               "\"Q1\"; found \"Q2\"");
    check_refused("(Q1 Q2) < 1", "7:24: expected an operator or \")\" after "
                                 "\"Q1\"; found \"Q2\"");
    check_refused("Q1 < 1 AND Q2 < 1",
                  "7:27: unknown operator \"AND\"; write \"and\"");
    check_refused("Q1 < Q2 < L1", "7:28: comparisons cannot be chained; write "
                                  "a < b and b < c");
    check_refused("(Q1 < Q2 < L1)", "7:29: comparisons cannot be chained; "
                                    "write a < b and b < c");
    check_refused("Q1 == == Q2", "7:26: expected a charge, a number or \"(\" "
                                 "after \"==\"; found \"==\"");
    check_refused("min() < 1", "7:24: expected a charge, a number or \"(\" "
                               "after \"(\"; found \")\"");
    check_refused("min(Q1; Q2) < 1", "7:26: unexpected character \";\"");
    check_refused("min(Q1 Q2) < 1",
                  "7:27: expected \",\" or \")\" after \"Q1\"; found \"Q2\"");
}

ZF_TEST(refuses_bad_arithmetic)
{
    check_refused("Q1/0 < 1", "7:23: division by zero");
    check_refused("Q1/(2 - 6/3) < 1", "7:24: division by zero");
    check_refused("Q1/(L1 + 1) < 1",
                  "7:24: a divisor is a constant; \"L1 + 1\" is not");
    check_refused("Q1^10 < 1", "7:23: exponent \"10\"; expected 0 to 9");
    check_refused("Q1^L1 < 1", "7:23: expected an exponent from 0 to 9 after "
                               "\"^\"; found \"L1\"");
    check_refused("Q1^-1 < 1", "7:23: expected an exponent from 0 to 9 after "
                               "\"^\"; found \"-\"");
    check_refused("Q1^2^3 < 1",
                  "7:24: powers cannot be chained; use parentheses");
    check_refused("((Q1^9)^9)^2 < 1", "7:20: the degree is above 128");
    check_refused("((((((9^9)^9)^9)^9)^9)^9)^9 < Q1",
                  "7:22: the numbers of this text are too large");
}

ZF_TEST(refuses_bad_types)
{
    check_refused("Q1 + 2",
                  "7:20: \"Q1 + 2\" is a number; a filter is a condition, "
                  "such as a comparison");
    check_refused("\"a\"", "7:20: \"\"a\"\" is a string; a filter is a "
                           "condition, such as a comparison");
    check_refused("(Q1 < 1) + 2 < 1", "7:21: a truth value cannot be added");
    check_refused("2 - (Q1 < 1) < 1",
                  "7:25: a truth value cannot be subtracted");
    check_refused("2 * diagonal(Ye) < 1",
                  "7:24: a truth value cannot be multiplied");
    check_refused("diagonal(Ye)/2 < 1",
                  "7:20: a truth value cannot be divided");
    check_refused("2/\"x\" < 1", "7:22: a string cannot be a divisor");
    check_refused("(Q1 < 1)^2 < 1",
                  "7:21: a truth value cannot be raised to a power");
    check_refused("-\"a\" < 1", "7:21: a string cannot be negated");
    check_refused("Q1 and Q2 < 1",
                  "7:20: \"and\" joins truth values; \"Q1\" is a number");
    check_refused("Q2 < 1 or Q1",
                  "7:30: \"or\" joins truth values; \"Q1\" is a number");
    check_refused("not Q1",
                  "7:24: \"not\" is for a truth value; \"Q1\" is a number");
    check_refused("diagonal(Ye) == (Q1 < 2)",
                  "7:20: a truth value cannot be compared; use \"and\", "
                  "\"or\", \"not\"");
    check_refused("Q1 == \"a\"",
                  "7:23: a number cannot be compared with a string");
    check_refused("texture(mnu) < \"B1\"",
                  "7:33: strings are compared with == and != only");
    check_refused("abs(Q1 < 1) < 2",
                  "7:24: abs takes numbers; argument 1 is a truth value");
    check_refused("max(Q1, \"a\") < 2",
                  "7:28: max takes numbers; argument 2 is a string");
}

ZF_TEST(refuses_bad_calls)
{
    check_refused("abs(Q1, Q2) < 2", "7:20: abs takes 1 argument; found 2");
    check_refused("distinct(Q1)",
                  "7:20: distinct takes at least 2 arguments; found 1");
    check_refused("rank(Yu, Yd) == 3", "7:20: rank takes 1 argument; found 2");
    check_refused("allowed(Yu, 1)", "7:20: allowed takes 3 arguments; found 2");
    check_refused("rank == 3",
                  "7:25: expected \"(\" after \"rank\"; found \"==\"");
    check_refused("rank(2) == 3",
                  "7:25: expected a name after \"(\"; found \"2\"");
    check_refused("dark.chiral()",
                  "7:31: dark.chiral has no arguments; write it without \"(\"");
    check_refused("allowed(Yu, 1, 1/2)",
                  "7:35: argument 3 of allowed is an integer; found \"1/2\"");
    check_refused("allowed(Yu, Q1, 2)",
                  "7:32: argument 2 of allowed is an integer; found \"Q1\"");
    check_refused("allowed(Yu, 99999999999999999999, 2)",
                  "7:32: argument 2 of allowed is an integer; found "
                  "\"99999999999999999999\"");
    check_refused("named(Yu)", "7:26: unknown name \"Yu\"");
    check_refused("named(2)",
                  "7:26: argument 1 of named is a string; found \"2\"");
}

static char *repeated(const char *a, size_t n_a, const char *middle,
                      const char *b, size_t n_b)
{
    size_t len = strlen(a) * n_a + strlen(middle) + strlen(b) * n_b + 1;
    char *text = malloc(len), *at = text;

    for (size_t i = 0; i < n_a; i++)
        at = stpcpy(at, a);
    at = stpcpy(at, middle);
    for (size_t i = 0; i < n_b; i++)
        at = stpcpy(at, b);
    *at = '\0';
    return text;
}

ZF_TEST(bounds_depth_and_length)
{
    char *deep = repeated("(", 199, "Q1 < 1", ")", 199);
    char *deeper = repeated("(", 201, "Q1 < 1", ")", 201);
    char *wide = repeated("Q1 + ", 13000, "1 < 2", "", 0);
    char *wider = repeated("Q1 + ", 14000, "1 < 2", "", 0);
    char *negative = repeated("-", 60000, "Q1 < 2", "", 0);
    char *not = repeated("not ", 16000, "Q1 < 2", "", 0);
    char *number = repeated("9", 4097, " < Q1", "", 0);

    check_accepted(deep);
    check_refused(deeper, "7:220: more than 200 nested parentheses");
    check_accepted(wide);
    check_refused(wider, "7:20: a text of 70005 bytes is too long; at most "
                         "65536");
    check_accepted(negative);
    check_accepted(not );
    check_refused(number,
                  "7:20: a number of 4097 digits is too long; at most 4096");
    check_accepted(number + 1);
    free(deep);
    free(deeper);
    free(wide);
    free(wider);
    free(negative);
    free(not );
    free(number);
}

ZF_TEST(splits_conjunctions)
{
    static const char *const want[] = {"Q1 < 1", "Q2 < 1 or L1 < 1", "L2 == e1",
                                       "not (L3 < 1 and L1 < 1)"};
    zf_error err = {0};
    zf_filter *f = NULL;
    const zf_filter *part;

    ZF_CHECK_OK(zf_filter_parse(&f,
                                "Q1 < 1 and ((Q2 < 1 or L1 < 1) and L2 == e1) "
                                "and not (L3 < 1 and L1 < 1)",
                                NULL, &scope, &err),
                &err);
    ZF_CHECK_SI_EQ(zf_filter_conjuncts(f), 4);
    for (size_t k = 0; k < 4; k++)
        ZF_CHECK_STR_EQ(zf_filter_text(zf_filter_conjunct(f, k)), want[k]);
    part = zf_filter_conjunct(f, 1);
    ZF_CHECK_SI_EQ(zf_filter_conjuncts(part), 1);
    ZF_CHECK(zf_filter_conjunct(part, 0) == part);
    ZF_CHECK(zf_filter_uses(part, 1) && zf_filter_uses(part, 2));
    ZF_CHECK(!zf_filter_uses(part, 0) && !zf_filter_uses(part, 4));
    ZF_CHECK(zf_filter_uses(f, 5) && !zf_filter_uses(f, 6) &&
             !zf_filter_uses(f, -1));
    ZF_CHECK(!zf_filter_calls(f));
    zf_filter_free(f);

    f = NULL;
    ZF_CHECK_OK(
        zf_filter_parse(&f, "rank(Q1) == 3 and Q2 < 1", NULL, &scope, &err),
        &err);
    ZF_CHECK(zf_filter_calls(f) && !zf_filter_uses(f, 0));
    ZF_CHECK(zf_filter_calls(zf_filter_conjunct(f, 0)));
    ZF_CHECK(!zf_filter_calls(zf_filter_conjunct(f, 1)));
    zf_filter_free(f);
}

ZF_TEST(works_without_a_mark)
{
    zf_error err = {0};
    zf_filter *f = NULL;

    ZF_CHECK(zf_filter_parse(&f, "Q1 < ", NULL, &scope, &err) == ZF_EINPUT);
    ZF_CHECK(zf_filter_parse(&f, "Q1 < ", NULL, &scope, NULL) == ZF_EINPUT);
    ZF_CHECK_SI_EQ(err.line, 0);
    ZF_CHECK(f == NULL);
    zf_filter_free(NULL);
}

static zf_status read_filter(void *arg, zf_error *err)
{
    zf_filter *f = NULL;
    zf_status st = zf_filter_parse(&f, arg, NULL, &scope, err);

    zf_filter_free(f);
    return st;
}

ZF_TEST(t_oom_parse)
{
    static char text[] =
        "-Q1^2/3 < 1 and (named(\"a\") or not allowed(Yu, 1, 2)) and "
        "distinct(max(Q1, L1 + 2*L2 - 1), 1/2) and texture(mnu) == \"B1\"";

    ZF_CHECK_OOM(read_filter, text);
}

ZF_TEST_MAIN(ZF_CASE(accepts_conditions), ZF_CASE(refuses_bad_words),
             ZF_CASE(refuses_unknown_names), ZF_CASE(refuses_bad_order),
             ZF_CASE(refuses_bad_arithmetic), ZF_CASE(refuses_bad_types),
             ZF_CASE(refuses_bad_calls), ZF_CASE(bounds_depth_and_length),
             ZF_CASE(splits_conjunctions), ZF_CASE(works_without_a_mark),
             ZF_CASE(t_oom_parse))
