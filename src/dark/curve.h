/* curve.h - what the files on three states over Q share. */
#ifndef ZFORGE_DARK_CURVE_H
#define ZFORGE_DARK_CURVE_H

#include "dark/engine.h"

/* ---- curve.c ------------------------------------------------------------ */

/* The problem, derived from S and C. */
typedef struct dark_cubic {
    fmpq_t sum;
    fmpq_t cubes;
    fmpq_t s; /* 2 S */
    fmpq_t n; /* N = (S^3 - C)/3 */
} dark_cubic;

void dark_cubic_init(dark_cubic *c, const fmpq_t sum, const fmpq_t cubes);
void dark_cubic_clear(dark_cubic *c);

/* Adds a triple unless it is there or is a permutation of the reference;
 * ZF_EBUG when it does not solve the equations. */
zf_status dark_curve_add(zf_dark_curve *out, const dark_cubic *c,
                         const fmpq *reference, const fmpq *q,
                         zf_error *err) ZF_MUST_CHECK;
/* Sorts the points by height, then lexicographically. */
void dark_curve_sort(zf_dark_curve *out);
/* The number of points of at most this height; the points are sorted. */
slong dark_curve_count(const zf_dark_curve *out, const fmpz_t height);

/* ---- curve_nodal.c ------------------------------------------------------ */

/* At least `points` points of least height, and proved_height. */
zf_status dark_nodal(zf_dark_curve *out, const dark_cubic *c,
                     const zf_dark_curve_options *o, dark_watch *watch,
                     zf_error *err) ZF_MUST_CHECK;

/* ---- curve_child.c ------------------------------------------------------ */

/* A process that computes with PARI and writes what it finds, line by line. */
typedef struct dark_child {
    int fd;  /* -1: none */
    long id; /* of the process */
    zf_buf text;
    size_t read; /* bytes of text already understood */
} dark_child;

zf_status dark_child_start(dark_child *child, const dark_cubic *c,
                           const zf_dark_curve_options *o,
                           zf_error *err) ZF_MUST_CHECK;
/* Takes in all the lines until the process ends or the watch stops. */
zf_status dark_child_read(zf_dark_curve *out, dark_child *child,
                          const dark_cubic *c, const zf_dark_curve_options *o,
                          dark_watch *watch, zf_error *err) ZF_MUST_CHECK;
/* Kills what still runs; does nothing when there is none. */
void dark_child_stop(dark_child *child);

/* ---- curve_pari.c ------------------------------------------------------- */

/* 1 when built with PARI. */
int dark_pari_present(void);

/* What the child needs, as text: rationals p/q in lowest terms. */
typedef struct dark_task {
    char *sum;
    char *s;
    char *n;
    char *reference[3]; /* NULL: none */
    slong points;
    slong effort;
} dark_task;

/* Runs in the child; writes to fd; returns at the end.  The lines:
 *     torsion ORDER D1 D2
 *     rank LOW HIGH PARITY GRH     then LOW lines, replacing earlier ones:
 *     generator U V
 *     saturated 0|1
 *     solution A B C
 *     proved HEIGHT                every solution up to there was written
 *     note TEXT
 *     end */
void dark_pari_run(int fd, const dark_task *task);

#endif
