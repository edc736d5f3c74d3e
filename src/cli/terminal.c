/* terminal.c - the progress line, and Ctrl-C. */
#include "cli/terminal.h"

#include <stdatomic.h>
#include <stdio.h>
#include <unistd.h>

/* Written by the signal handler, read from any thread. */
static atomic_int interrupted;

static void interrupt(int number)
{
    (void)number;
    atomic_store(&interrupted, 1);
}

int zf_terminal_interrupted(void)
{
    return atomic_load(&interrupted);
}

static int cancelled(void *arg)
{
    (void)arg;
    return zf_terminal_interrupted();
}

static double seconds_between(const struct timespec *a,
                              const struct timespec *b)
{
    return (double)(b->tv_sec - a->tv_sec) +
           1e-9 * (double)(b->tv_nsec - a->tv_nsec);
}

/* 1234567 as "1,234,567". */
static void with_commas(zf_buf *out, uint64_t n)
{
    char digits[24];
    int len = snprintf(digits, sizeof(digits), "%llu", (unsigned long long)n);

    for (int i = 0; i < len; i++) {
        if (i > 0 && (len - i) % 3 == 0)
            zf_buf_puts(out, ",");
        zf_buf_add(out, digits + i, 1);
    }
}

static void rate(zf_buf *out, double r)
{
    if (r >= 1e6)
        zf_buf_printf(out, ", %.1f M/s", r / 1e6);
    else if (r >= 1e3)
        zf_buf_printf(out, ", %.1f k/s", r / 1e3);
    else
        zf_buf_printf(out, ", %.0f/s", r);
}

/* Rounded to what is of interest. */
static void time_left(zf_buf *out, double s)
{
    if (s < 100)
        zf_buf_printf(out, ", %.0f s left", s);
    else if (s < 6000)
        zf_buf_printf(out, ", %.0f min left", s / 60);
    else if (s < 360000)
        zf_buf_printf(out, ", %.0f h left", s / 3600);
    else
        zf_buf_printf(out, ", %.0f days left", s / 86400);
}

void zf_terminal_line(char *out, size_t size, const char *activity,
                      const char *what, double fraction, uint64_t found,
                      double seconds)
{
    zf_buf line;

    zf_buf_init(&line, 0);
    zf_buf_puts(&line, activity);
    zf_buf_puts(&line, ": ");
    if (fraction >= 0)
        zf_buf_printf(&line, "%.0f%%, ", 100 * fraction);
    with_commas(&line, found);
    zf_buf_printf(&line, " %s", what);
    if (seconds > 0)
        rate(&line, (double)found / seconds);
    if (fraction > 0.001)
        time_left(&line, seconds * (1 - fraction) / fraction);
    snprintf(out, size, "%s", zf_buf_text(&line));
    zf_buf_clear(&line);
}

static void progress(void *arg, const char *activity, double fraction,
                     uint64_t found)
{
    zf_terminal *t = arg;
    struct timespec now;
    char line[80];

    if (!t->visible)
        return;
    clock_gettime(CLOCK_MONOTONIC, &now);
    /* Nothing for what is over in a moment, then four times a second. */
    if (seconds_between(&t->began, &now) < 0.5 ||
        seconds_between(&t->last, &now) < 0.25)
        return;
    t->last = now;
    zf_terminal_line(line, sizeof(line), activity, t->what, fraction, found,
                     seconds_between(&t->began, &now));
    /* Erase what a longer line left behind. */
    fprintf(stderr, "\r%s\033[K", line);
    fflush(stderr);
    t->drawn = 1;
}

/* A hang-up that is ignored (nohup) stays so; an interrupt is heard even by a
 * job that a script put into the background. */
static void catch_signal(struct sigaction *old, int number)
{
    struct sigaction action = {0};

    action.sa_handler = interrupt;
    /* The first signal asks, the second is not caught any more. */
    action.sa_flags = (int)SA_RESETHAND;
    sigemptyset(&action.sa_mask);
    sigaction(number, NULL, old);
    if (number != SIGHUP || old->sa_handler != SIG_IGN)
        sigaction(number, &action, NULL);
}

void zf_terminal_open(zf_terminal *t, const zf_cli *cli)
{
    t->monitor = (zf_monitor){cancelled, progress, t};
    t->visible = !cli->quiet && isatty(STDERR_FILENO);
    t->what = "found";
    t->drawn = 0;
    clock_gettime(CLOCK_MONOTONIC, &t->began);
    t->last = t->began;
    catch_signal(&t->on_int, SIGINT);
    catch_signal(&t->on_term, SIGTERM);
    catch_signal(&t->on_hup, SIGHUP);
}

void zf_terminal_clear(zf_terminal *t)
{
    if (t->drawn)
        fputs("\r\033[K", stderr);
    t->drawn = 0;
}

void zf_terminal_close(zf_terminal *t)
{
    zf_terminal_clear(t);
    sigaction(SIGINT, &t->on_int, NULL);
    sigaction(SIGTERM, &t->on_term, NULL);
    sigaction(SIGHUP, &t->on_hup, NULL);
}
