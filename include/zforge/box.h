/* box.h - every inequivalent integer solution with |charge| <= N.
 *
 * A solution is a vector of integer charges, one for each fermion component
 * of the content, that satisfies the six anomaly conditions and the linear
 * constraints of the search (for some rational scalar charges) and passes its
 * filters.  Scalar charges are neither bounded nor counted.  The zero
 * assignment counts when the constraints and filters admit it.
 *
 * Equivalence, as far as constraints and filters are preserved by it: family
 * permutations, division by a common factor, overall sign.  Of each class the
 * canonical member is given: no common factor, and of all its images the
 * lexicographically largest in the order of the components (so families that
 * may be permuted freely are sorted descending).  It does not depend on how
 * the search is done; neither does the order of the list depend on threads.
 *
 * Method: every condition is a sum over fields of a function of one charge,
 * so the search is a join.  A block is a species, or several that a symmetry
 * ties together; its tuples are listed once, grouped by what they add to the
 * linear conditions.  Two halves of the blocks meet on the linear sums first
 * and, inside each match, on the packed value of the quadratic and cubic one.
 * Background: arXiv:1812.04602.
 */
#ifndef ZFORGE_BOX_H
#define ZFORGE_BOX_H

#include <stdint.h>

#include "zforge/base.h"
#include "zforge/model.h"

typedef struct zf_box_options {
    slong max_charge;       /* N >= 0 */
    int families;           /* divide out family permutations */
    int sign;               /* divide out overall sign */
    int scale;              /* divide out common factors */
    int threads;            /* >= 1 */
    size_t max_memory;      /* refuse plans that need more bytes; 0: 8 GiB */
    size_t part;            /* combinations that a part of a join should have;
                                0: 50000.  Any number gives the same set. */
    uint64_t max_solutions; /* a list stops there, as cut; 0: no limit */
    zf_filter_call *call;   /* caller's functions in filters, may be NULL; */
    void *call_arg;         /* called from several threads */
    const zf_monitor *monitor; /* may be NULL */
} zf_box_options;

/* What was asked and what was done: the referee's questions. */
typedef struct zf_box_coverage {
    slong max_charge;
    int exhaustive;    /* else cut by the monitor or by max_solutions */
    int contradictory; /* the linear conditions alone, with linear relations of
                          the filter that they decide, have no solution: none
                          exist, in this box or any other */
    int families, sign, scale; /* what was divided out, 0 or 1 */
    uint64_t solutions;        /* given to the caller, or counted */
    uint64_t memory;           /* bytes of the plan's tables */
} zf_box_coverage;

typedef struct zf_box zf_box;

/* Plans the search.  ZF_ELIMIT with a reason when the box is too large for
 * any plan.  `search` must outlive the result; its max_charge is not used. */
ZF_API zf_status zf_box_new(zf_box **out, const zf_search *search,
                            const zf_box_options *options,
                            zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_box_free(zf_box *box);

/* Appends a description of blocks, halves and equivalences, for --stats. */
ZF_API void zf_box_describe(zf_buf *out, const zf_box *box);

/* Counts the inequivalent solutions; coverage->solutions is the number when
 * coverage->exhaustive.  Uses multiplicities, Moebius inversion over common
 * factors and self-conjugate solutions where the filters allow it, else the
 * list. */
ZF_API zf_status zf_box_count(zf_box_coverage *coverage, const zf_box *box,
                              zf_error *err) ZF_MUST_CHECK;

/* A batch of solutions: `count` records of `n_fields` signed integers, each
 * `width` bytes (1 for N <= 127, 2 for N <= 32767, else 4), packed, in the
 * byte order of the machine. */
typedef struct zf_box_batch {
    const void *record;
    size_t count;
    slong n_fields;
    int width;
} zf_box_batch;

/* Charge `field` of record `i`. */
static inline int32_t zf_box_charge(const zf_box_batch *b, size_t i,
                                    slong field)
{
    size_t at = i * (size_t)b->n_fields + (size_t)field;

    switch (b->width) {
    case 1:
        return ((const int8_t *)b->record)[at];
    case 2:
        return ((const int16_t *)b->record)[at];
    default:
        return ((const int32_t *)b->record)[at];
    }
}

/* Width of the records of a search. */
ZF_API int zf_box_width(const zf_box *box);

/* Lists them.  `format` turns a batch into bytes; it is called from several
 * threads at once, each with a buffer of its own, and may be NULL to pass the
 * records as they are.  `write` gets the bytes in order, from one thread at a
 * time, with the number of solutions in them; non-zero stops (as cut). */
typedef void zf_box_format(zf_buf *out, const zf_box_batch *batch, void *arg);
typedef int zf_box_write(const void *bytes, size_t len, uint64_t count,
                         void *arg);

typedef struct zf_box_sink {
    zf_box_format *format;
    zf_box_write *write;
    void *arg;
} zf_box_sink;

ZF_API zf_status zf_box_list(zf_box_coverage *coverage, const zf_box *box,
                             const zf_box_sink *sink,
                             zf_error *err) ZF_MUST_CHECK;

#endif
