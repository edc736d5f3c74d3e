/* terminal.h - how a long computation shows itself to a person, and how that
 * person stops it.
 *
 *     zf_terminal t;
 *
 *     zf_terminal_open(&t, cli);
 *     st = zf_box_search(..., &t.monitor, ...);
 *     zf_terminal_close(&t);
 *
 * Between open and close a progress line is drawn on standard error when that
 * is a terminal and -q was not given, and Ctrl-C asks the computation to stop
 * (monitor.cancelled); a second Ctrl-C ends the program at once. */
#ifndef ZF_CLI_TERMINAL_H
#define ZF_CLI_TERMINAL_H

#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

#include "zforge/base.h"

#include "cli/cli.h"

typedef struct zf_terminal {
    zf_monitor monitor; /* hand out a pointer to it */
    int visible;        /* standard error is a terminal */
    const char *what;   /* is counted: "found" unless changed after opening */
    int drawn;          /* a line is on the screen */
    struct timespec began, last;
    struct sigaction on_int, on_term, on_hup; /* what was there before */
} zf_terminal;

void zf_terminal_open(zf_terminal *t, const zf_cli *cli);
/* Takes the line off the screen: before anything is printed while the
 * computation goes on. */
void zf_terminal_clear(zf_terminal *t);
void zf_terminal_close(zf_terminal *t);
/* 1 when Ctrl-C was pressed. */
int zf_terminal_interrupted(void);

/* The progress line without its place on the screen, e.g.
 * "listing: 43%, 12,345,678 found, 3.2 M/s, 12 s left". */
void zf_terminal_line(char *out, size_t size, const char *activity,
                      const char *what, double fraction, uint64_t found,
                      double seconds);

#endif
