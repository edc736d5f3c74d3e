/* t_opt.c - parsing of command lines: every way of writing an option. */
#include <flint/fmpq_vec.h>

#include "cli/opt.h"
#include "zf_oom.h"
#include "zf_test.h"

enum {
    CHARGE,
    FORMAT,
    SET,
    COUNT,
    SUM,
    CHARGES,
    N_OPTIONS
};

static const char *const formats[] = {"table", "csv", "jsonl", NULL};

static const zf_option table[N_OPTIONS + 1] = {
    [CHARGE] = {.letter = 'Q',
                .name = "max-charge",
                .operand = "N",
                .type = ZF_OPTION_INTEGER,
                .low = -5,
                .high = 100,
                .help = ""},
    [FORMAT] = {.name = "format",
                .operand = "F",
                .type = ZF_OPTION_WORD,
                .words = formats,
                .help = ""},
    [SET] = {.letter = 's',
             .name = "set",
             .operand = "X",
             .type = ZF_OPTION_TEXT,
             .help = ""},
    [COUNT] = {.letter = 'c', .name = "count", .help = ""},
    [SUM] = {.name = "sum",
             .operand = "S",
             .type = ZF_OPTION_RATIONAL,
             .help = ""},
    [CHARGES] = {.name = "charges",
                 .operand = "A,B,...",
                 .type = ZF_OPTION_RATIONALS,
                 .help = ""},
};

/* A command line as one text with blanks between words. */
typedef struct line {
    char text[256];
    const char *word[32];
    int n;
} line;

static void split(line *l, const char *text)
{
    l->n = 0;
    snprintf(l->text, sizeof(l->text), "%s", text);
    for (char *w = strtok(l->text, " "); w; w = strtok(NULL, " "))
        l->word[l->n++] = w;
}

static zf_status parse(zf_arguments *a, line *l, const char *text, int leading,
                       zf_error *err)
{
    split(l, text);
    return zf_arguments_parse(a, table, l->n, l->word, leading, err);
}

static void check_refused(const char *text, const char *message)
{
    zf_arguments a = {0};
    zf_error err = {0};
    line l;

    ZF_CHECK_SI_EQ(parse(&a, &l, text, 0, &err), ZF_EINPUT);
    ZF_CHECK_STR_EQ(err.message, message);
    ZF_CHECK(!a.given);
}

ZF_TEST(four_ways_to_give_a_value)
{
    static const char *const ways[] = {"-Q 7", "-Q7", "--max-charge 7",
                                       "--max-charge=7"};

    for (size_t i = 0; i < 4; i++) {
        zf_arguments a = {0};
        zf_error err = {0};
        line l;

        ZF_CHECK_OK(parse(&a, &l, ways[i], 0, &err), &err);
        ZF_CHECK_SI_EQ(zf_arguments_number(&a, CHARGE, 1), 7);
        ZF_CHECK_SI_EQ(a.given[CHARGE].count, 1);
        ZF_CHECK_SI_EQ(a.n_operands, 0);
        ZF_CHECK(!zf_arguments_flag(&a, COUNT));
        zf_arguments_clear(&a);
    }
}

ZF_TEST(options_and_operands_mix)
{
    zf_arguments a = {0};
    zf_error err = {0};
    line l;

    ZF_CHECK_OK(
        parse(&a, &l, "one -c two - --format=csv -- -Q --count", 0, &err),
        &err);
    ZF_CHECK_SI_EQ(a.n_operands, 5);
    ZF_CHECK_STR_EQ(a.operand[0], "one");
    ZF_CHECK_STR_EQ(a.operand[1], "two");
    ZF_CHECK_STR_EQ(a.operand[2], "-");
    ZF_CHECK_STR_EQ(a.operand[3], "-Q");
    ZF_CHECK_STR_EQ(a.operand[4], "--count");
    ZF_CHECK_SI_EQ(a.given[COUNT].count, 1);
    ZF_CHECK_SI_EQ(zf_arguments_number(&a, FORMAT, -1), 1);
    ZF_CHECK_SI_EQ(zf_arguments_number(&a, CHARGE, -1), -1);
    zf_arguments_clear(&a);
}

ZF_TEST(leading_stops_at_the_first_operand)
{
    zf_arguments a = {0};
    zf_error err = {0};
    line l;

    ZF_CHECK_OK(parse(&a, &l, "-c solve --nothing -- -Q", 1, &err), &err);
    ZF_CHECK(zf_arguments_flag(&a, COUNT));
    ZF_CHECK_SI_EQ(a.n_operands, 4);
    ZF_CHECK_STR_EQ(a.operand[1], "--nothing");
    ZF_CHECK_STR_EQ(a.operand[2], "--");
    zf_arguments_clear(&a);
}

ZF_TEST(letters_share_a_dash)
{
    zf_arguments a = {0};
    zf_error err = {0};
    line l;

    ZF_CHECK_OK(parse(&a, &l, "-ccQ5 -cs -c", 0, &err), &err);
    ZF_CHECK_SI_EQ(a.given[COUNT].count, 3);
    ZF_CHECK_SI_EQ(zf_arguments_number(&a, CHARGE, 0), 5);
    ZF_CHECK_STR_EQ(zf_arguments_text(&a, SET, ""), "-c");
    zf_arguments_clear(&a);
}

ZF_TEST(last_one_counts_and_all_can_be_read)
{
    zf_arguments a = {0};
    zf_error err = {0};
    size_t at = 0;
    line l;

    ZF_CHECK_OK(parse(&a, &l, "-s a -Q1 --set=b -Q2 -sc", 0, &err), &err);
    ZF_CHECK_SI_EQ(zf_arguments_number(&a, CHARGE, 0), 2);
    ZF_CHECK_STR_EQ(zf_arguments_text(&a, SET, ""), "c");
    ZF_CHECK_STR_EQ(zf_arguments_next(&a, SET, &at), "a");
    ZF_CHECK_STR_EQ(zf_arguments_next(&a, SET, &at), "b");
    ZF_CHECK_STR_EQ(zf_arguments_next(&a, SET, &at), "c");
    ZF_CHECK(!zf_arguments_next(&a, SET, &at));
    zf_arguments_clear(&a);
}

ZF_TEST(values_may_start_with_a_dash_or_be_empty)
{
    const char *words[] = {"-Q", "-5", "--set=", "--set", ""};
    zf_arguments a = {0};
    zf_error err = {0};

    ZF_CHECK_OK(zf_arguments_parse(&a, table, 5, words, 0, &err), &err);
    ZF_CHECK_SI_EQ(zf_arguments_number(&a, CHARGE, 0), -5);
    ZF_CHECK_SI_EQ(a.given[SET].count, 2);
    ZF_CHECK_STR_EQ(zf_arguments_text(&a, SET, "x"), "");
    zf_arguments_clear(&a);
}

ZF_TEST(rationals_are_exact)
{
    zf_arguments a = {0};
    zf_error err = {0};
    fmpq_t x, want;
    fmpq *all;
    slong n;
    line l;

    fmpq_init(x);
    fmpq_init(want);
    ZF_CHECK_OK(parse(&a, &l, "--sum -6/4 --charges 59/100,1,-0", 0, &err),
                &err);
    zf_arguments_rational(x, &a, SUM);
    fmpq_set_si(want, -3, 2);
    ZF_CHECK_FMPQ_EQ(x, want);
    zf_arguments_rationals(&all, &n, &a, CHARGES);
    ZF_CHECK_SI_EQ(n, 3);
    fmpq_set_si(want, 59, 100);
    ZF_CHECK_FMPQ_EQ(all, want);
    ZF_CHECK(fmpq_is_one(all + 1) && fmpq_is_zero(all + 2));
    _fmpq_vec_clear(all, n);
    zf_arguments_clear(&a);
    fmpq_clear(x);
    fmpq_clear(want);
}

ZF_TEST(wrong_values_are_named)
{
    check_refused("-Q 101",
                  "-Q is \"101\"; expected an integer from -5 to 100");
    check_refused("--max-charge -6",
                  "--max-charge is \"-6\"; expected an integer from -5 to 100");
    check_refused("-Q 7x", "-Q is \"7x\"; expected an integer from -5 to 100");
    check_refused("--max-charge=",
                  "--max-charge is \"\"; expected an integer from -5 to 100");
    check_refused("-Q 99999999999999999999",
                  "-Q is \"99999999999999999999\"; expected an integer from -5 "
                  "to 100");
    check_refused("--format cvs",
                  "--format is \"cvs\"; expected one of (table, csv or jsonl); "
                  "did you mean \"csv\"?");
    check_refused("--format=binary", "--format is \"binary\"; expected one of "
                                     "(table, csv or jsonl)");
    check_refused("--sum 1/0", "--sum is \"1/0\"; expected p/q with q > 0");
    check_refused("--charges 1,,2",
                  "--charges is \"\"; expected p/q with q > 0");
    check_refused("--charges 1,2,",
                  "--charges is \"\"; expected p/q with q > 0");
}

ZF_TEST(wrong_options_are_named)
{
    check_refused("-Q", "-Q needs a value: N");
    check_refused("x --format", "--format needs a value: F");
    check_refused("--count=3", "--count takes no value; found \"3\"");
    check_refused("--cuont",
                  "unknown option \"--cuont\"; did you mean \"--count\"?");
    check_refused("--max-charges=3", "unknown option \"--max-charges\"; did "
                                     "you mean \"--max-charge\"?");
    check_refused("--zzzzzz", "unknown option \"--zzzzzz\"");
    check_refused("-cx", "unknown option \"-x\"; put -- before operands that "
                         "start with a dash");
    check_refused("--coun", "unknown option \"--coun\"; did you mean "
                            "\"--count\"?");
}

ZF_TEST(failure_keeps_the_old_value)
{
    zf_arguments a = {0};
    zf_error err = {0};
    line l, other;

    ZF_CHECK_OK(parse(&a, &l, "-Q 3 x", 0, &err), &err);
    ZF_CHECK_SI_EQ(parse(&a, &other, "-Q 4 --bad", 0, NULL), ZF_EINPUT);
    ZF_CHECK_SI_EQ(zf_arguments_number(&a, CHARGE, 0), 3);
    ZF_CHECK_SI_EQ(a.n_operands, 1);
    ZF_CHECK_OK(parse(&a, &l, "", 0, &err), &err);
    ZF_CHECK_SI_EQ(zf_arguments_number(&a, CHARGE, -1), -1);
    zf_arguments_clear(&a);
}

static zf_status parse_all(void *arg, zf_error *err)
{
    zf_arguments a = {0};
    zf_status st;
    line l;

    (void)arg;
    st = parse(&a, &l, "-cQ5 --set x --format csv --sum 1/2 y", 0, err);
    zf_arguments_clear(&a);
    return st;
}

ZF_TEST(t_oom_parse)
{
    ZF_CHECK_OOM(parse_all, NULL);
}

ZF_TEST(names_and_ranges_for_help)
{
    zf_buf buf;

    zf_buf_init(&buf, 0);
    zf_option_print_name(&buf, &table[CHARGE]);
    zf_option_print_range(&buf, &table[CHARGE]);
    zf_buf_puts(&buf, "|");
    zf_option_print_name(&buf, &table[FORMAT]);
    zf_option_print_range(&buf, &table[FORMAT]);
    zf_buf_puts(&buf, "|");
    zf_option_print_name(&buf, &table[COUNT]);
    zf_option_print_range(&buf, &table[COUNT]);
    ZF_CHECK_STR_EQ(zf_buf_text(&buf),
                    "-Q, --max-charge=N (-5 to 100)|--format=F (table, csv or "
                    "jsonl)|-c, --count");
    zf_buf_clear(&buf);
}

ZF_TEST_MAIN(ZF_CASE(four_ways_to_give_a_value),
             ZF_CASE(options_and_operands_mix),
             ZF_CASE(leading_stops_at_the_first_operand),
             ZF_CASE(letters_share_a_dash),
             ZF_CASE(last_one_counts_and_all_can_be_read),
             ZF_CASE(values_may_start_with_a_dash_or_be_empty),
             ZF_CASE(rationals_are_exact), ZF_CASE(wrong_values_are_named),
             ZF_CASE(wrong_options_are_named),
             ZF_CASE(failure_keeps_the_old_value), ZF_CASE(t_oom_parse),
             ZF_CASE(names_and_ranges_for_help))
