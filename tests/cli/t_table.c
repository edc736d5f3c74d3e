/* t_table.c - columns as wide as they must be. */
#include "cli/table.h"
#include "zf_oom.h"
#include "zf_test.h"

static void check(const cli_table *t, const char *want)
{
    zf_error err = {0};
    zf_buf out;

    zf_buf_init(&out, 0);
    cli_table_print(&out, t);
    ZF_CHECK_OK(zf_buf_check(&out, &err), &err);
    ZF_CHECK_STR_EQ(zf_buf_text(&out), want);
    zf_buf_clear(&out);
}

ZF_TEST(columns_are_aligned)
{
    static const char *const cells[] = {"a",        "bb", "c", "dddd", "",
                                        "\xce\xb1", "x",  "y", ""};
    cli_table t = {.columns = 3};

    check(&t, "");
    for (size_t i = 0; i < sizeof(cells) / sizeof(cells[0]); i++)
        cli_table_add(&t, cells[i]);
    /* No blanks at the ends of lines; a character of two bytes is one wide. */
    check(&t, "a     bb  c\n"
              "dddd      \xce\xb1\n"
              "x     y\n");
    cli_table_clear(&t);
}

ZF_TEST(an_unfinished_row_is_printed)
{
    cli_table t = {.columns = 2};

    cli_table_add(&t, "one");
    cli_table_add(&t, "two");
    cli_table_add(&t, "three");
    check(&t, "one    two\nthree\n");
    cli_table_clear(&t);
}

static zf_status print_step(void *arg, zf_error *err)
{
    cli_table t = {.columns = 2};
    zf_status st;
    zf_buf out;

    (void)arg;
    zf_buf_init(&out, 0);
    for (int i = 0; i < 5; i++)
        cli_table_add(&t, "cell");
    cli_table_print(&out, &t);
    st = zf_buf_check(&out, err);
    cli_table_clear(&t);
    zf_buf_clear(&out);
    return st;
}

ZF_TEST(t_oom_print)
{
    ZF_CHECK_OOM(print_step, NULL);
}

ZF_TEST_MAIN(ZF_CASE(columns_are_aligned),
             ZF_CASE(an_unfinished_row_is_printed), ZF_CASE(t_oom_print))
