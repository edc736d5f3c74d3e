/* t_scan.c - lists of values on the command line. */
#include <string.h>

#include "cli/scan.h"
#include "zf_test.h"

static const zf_option options[] = {
    {.name = "scan", .operand = "S", .type = ZF_OPTION_TEXT, .help = "."},
    {0},
};

/* Reads "--scan TEXT" for each of n texts. */
static zf_status read(cli_scans *out, const char *const *text, size_t n,
                      zf_error *err)
{
    const char *argv[20] = {NULL};
    zf_arguments a = {0};
    zf_status st;
    int argc = 0;

    for (size_t k = 0; k < n; k++) {
        argv[argc++] = "--scan";
        argv[argc++] = text[k];
    }
    st = zf_arguments_parse(&a, options, argc, argv, 0, err);
    if (st == ZF_OK)
        st = cli_read_scans(out, &a, 0, err);
    zf_arguments_clear(&a);
    return st;
}

ZF_TEST(ranges_have_both_ends)
{
    static const char *const text[] = {"M_Zp=200:5000:25", "g_X=1:0:2"};
    cli_scans s = {0};
    zf_error err = {0};

    ZF_CHECK(read(&s, text, 2, &err) == ZF_OK);
    ZF_CHECK(s.n == 2);
    ZF_CHECK(strcmp(s.scan[0].name, "M_Zp") == 0);
    ZF_CHECK(s.scan[0].n == 25);
    for (size_t k = 0; k < 25; k++)
        ZF_CHECK(s.scan[0].value[k] == 200.0 * (double)(k + 1));
    ZF_CHECK(s.scan[1].n == 2);
    ZF_CHECK(s.scan[1].value[0] == 1.0 && s.scan[1].value[1] == 0.0);
    cli_clear_scans(&s);
}

ZF_TEST(lists_keep_their_order)
{
    static const char *const text[] = {"x=0.2,-1e3,.5", "y=7"};
    static const double want[] = {0.2, -1000, 0.5};
    cli_scans s = {0};
    zf_error err = {0};

    ZF_CHECK(read(&s, text, 2, &err) == ZF_OK);
    ZF_CHECK(s.n == 2 && s.scan[0].n == 3 && s.scan[1].n == 1);
    for (size_t k = 0; k < 3; k++)
        ZF_CHECK(s.scan[0].value[k] == want[k]);
    ZF_CHECK(s.scan[1].value[0] == 7.0);
    cli_clear_scans(&s);
}

ZF_TEST(no_scan_is_none)
{
    cli_scans s = {0};
    zf_error err = {0};

    ZF_CHECK(read(&s, NULL, 0, &err) == ZF_OK);
    ZF_CHECK(s.n == 0);
    cli_clear_scans(&s);
}

ZF_TEST(mistakes_are_refused)
{
    static const char *const wrong[] = {
        "x",         "=1",   "x=",   "x=1:2", "x=1:2:1", "x=1:2:2.5",
        "x=1:2:3:4", "x=,1", "x=1,", "x=1 2", "x=nan,1", "x=1:2:1000000",
        "x=1:inf:3",
    };

    for (size_t k = 0; k < sizeof(wrong) / sizeof(wrong[0]); k++) {
        cli_scans s = {0};
        zf_error err = {0};

        ZF_CHECK(read(&s, &wrong[k], 1, &err) == ZF_EINPUT);
        ZF_CHECK(strncmp(err.message, "--scan ", 7) == 0);
        cli_clear_scans(&s);
    }
}

ZF_TEST_MAIN(ZF_CASE(ranges_have_both_ends), ZF_CASE(lists_keep_their_order),
             ZF_CASE(no_scan_is_none), ZF_CASE(mistakes_are_refused))
