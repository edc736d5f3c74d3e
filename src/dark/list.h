/* list.h - handing solutions to the caller. */
#ifndef ZFORGE_DARK_LIST_H
#define ZFORGE_DARK_LIST_H

#include "dark/engine.h"

typedef struct dark_list {
    const zf_dark_options *options;
    zf_dark_fn *fn;
    void *arg;
    slong given;
    int cut;      /* the caller or max_results stopped the list */
    int filtered; /* max_charge took something away */
    fmpq q[ZF_DARK_MAX_STATES];
} dark_list;

void dark_list_init(dark_list *list, const zf_dark_options *options,
                    zf_dark_fn *fn, void *arg);
void dark_list_clear(dark_list *list);
/* Gives the charges q_i/m unless one is beyond max_charge.  0: stop. */
int dark_list_give(dark_list *list, const dark_record *r, const fmpz_t m);

/* m0: the least m with m S and m^3 C integers.  ZF_ELIMIT when the
 * denominator of C is too large to factor. */
zf_status dark_least_denominator(fmpz_t m0, const fmpq_t sum,
                                 const fmpq_t cubes,
                                 zf_error *err) ZF_MUST_CHECK;

/* One run of zf_dark_list. */
/* One run of zf_dark_list. */
typedef struct dark_search {
    const zf_dark_options *options;
    fmpz_t m0;
    fmpz_t s0; /* m0 S */
    fmpz_t c0; /* m0^3 C */
    dark_list list;
    dark_watch watch;
    zf_error *err;
} dark_search;

/* ---- closed.c ----------------------------------------------------------- */

zf_dark_extent dark_one_state(dark_search *a);
/* sum != 0 */
zf_dark_extent dark_two_states(dark_search *a);
/* The members q, -q (and S for n = 3) of a family inside both bounds, when
 * they are asked for. */
void dark_family(dark_search *a);

#endif
