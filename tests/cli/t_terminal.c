/* t_terminal.c - the progress line, and Ctrl-C. */
#include <signal.h>

#include "cli/terminal.h"
#include "zf_test.h"

static void check_line(double fraction, uint64_t found, double seconds,
                       const char *want)
{
    char got[80];

    zf_terminal_line(got, sizeof(got), "listing", "found", fraction, found,
                     seconds);
    ZF_CHECK_STR_EQ(got, want);
}

ZF_TEST(line_tells_rate_and_estimate)
{
    check_line(0.25, 12345678, 10,
               "listing: 25%, 12,345,678 found, 1.2 M/s, 30 s left");
    check_line(0.5, 5000, 1, "listing: 50%, 5,000 found, 5.0 k/s, 1 s left");
    check_line(0.01, 3, 60, "listing: 1%, 3 found, 0/s, 99 min left");
    check_line(0.1, 999, 7200, "listing: 10%, 999 found, 0/s, 18 h left");
    check_line(0.01, 1000, 36000,
               "listing: 1%, 1,000 found, 0/s, 41 days left");
}

ZF_TEST(line_without_estimate)
{
    check_line(-1, 0, 4, "listing: 0 found, 0/s");
    check_line(0, 100, 4, "listing: 0%, 100 found, 25/s");
    check_line(-1, 7, 0, "listing: 7 found");
    check_line(1, 1000000, 1,
               "listing: 100%, 1,000,000 found, 1.0 M/s, 0 s left");
}

ZF_TEST(first_interrupt_asks_to_stop)
{
    struct sigaction before, during, after;
    zf_terminal t;
    zf_cli cli = {.quiet = 1};

    sigaction(SIGINT, NULL, &before);
    zf_terminal_open(&t, &cli);
    ZF_CHECK(!t.monitor.cancelled(t.monitor.arg));
    t.monitor.progress(t.monitor.arg, "listing", 0.5, 1);
    raise(SIGINT);
    ZF_CHECK(t.monitor.cancelled(t.monitor.arg));
    ZF_CHECK(zf_terminal_interrupted());
    /* The second one would end the program. */
    sigaction(SIGINT, NULL, &during);
    ZF_CHECK(during.sa_handler == SIG_DFL);
    zf_terminal_close(&t);
    sigaction(SIGINT, NULL, &after);
    ZF_CHECK(after.sa_handler == before.sa_handler);
}

ZF_TEST(ignored_hang_up_stays_ignored)
{
    struct sigaction ignore = {0}, now;
    zf_terminal t;
    zf_cli cli = {.quiet = 1};

    ignore.sa_handler = SIG_IGN;
    sigaction(SIGHUP, &ignore, NULL);
    zf_terminal_open(&t, &cli);
    sigaction(SIGHUP, NULL, &now);
    ZF_CHECK(now.sa_handler == SIG_IGN);
    zf_terminal_close(&t);
}

ZF_TEST_MAIN(ZF_CASE(line_tells_rate_and_estimate),
             ZF_CASE(line_without_estimate),
             ZF_CASE(first_interrupt_asks_to_stop),
             ZF_CASE(ignored_hang_up_stays_ignored))
