/* private.h - what the files of this module share. */
#ifndef ZFORGE_QUANTITY_PRIVATE_H
#define ZFORGE_QUANTITY_PRIVATE_H

#define HASH_NONFATAL_OOM        1
#define uthash_malloc(size)      zf_mem_alloc(size)
#define uthash_free(block, size) zf_mem_free(block)
#define uthash_nonfatal_oom(x)   (refused = 1)
#include <uthash.h>

#include "zforge/quantity.h"

enum {
    ZF_QUANTITY_DEEPEST = 200, /* derived quantities inside each other */
    ZF_QUANTITY_LONGEST = 63,  /* bytes of a name */
};

/* How deep a formula goes is known after the formulas of all names are. */
enum {
    ZF_DEPTH_UNKNOWN = -1,
    ZF_DEPTH_VISITED = -2, /* on the path that is being followed */
};

typedef struct zf_entry {
    zf_quantity q;
    size_t index;
    zf_expr expanded; /* derived: over leaves; NULL: not yet */
    double number;    /* leaves: the value, rounded */
    int depth;        /* 0: leaf; else one more than what the formula names */
    zf_mark mark;     /* of the formula, while a file is read */
    UT_hash_handle hh;
} zf_entry;

struct zf_quantities {
    zf_expr_pool *pool;
    zf_entry **entry;
    size_t n, capacity;
    zf_entry *by_name; /* of uthash */
};

/* ---- table.c ---- */

zf_entry *zf_quantities_entry(const zf_quantities *q, const char *name);
/* Adds a copy of p without a formula.  A place may be NULL. */
zf_status zf_quantities_add(zf_entry **out, zf_quantities *q,
                            const zf_quantity *p, const zf_mark *mark,
                            zf_error *err) ZF_MUST_CHECK;
/* Removes all but the first n. */
void zf_quantities_cut(zf_quantities *q, size_t n);
/* `there is no quantity "..."`, with the nearest name. */
zf_status zf_quantities_unknown(const zf_quantities *q, const char *name,
                                zf_status code, const zf_mark *mark,
                                zf_error *err);

/* x as evaluating an expression rounds it. */
zf_status zf_quantities_round(double *out, const zf_quantities *q,
                              const fmpq_t x, zf_error *err) ZF_MUST_CHECK;

/* ---- point.c ---- */

/* ZF_EDOMAIN unless x is finite and, for a leaf, in the range. */
zf_status zf_quantity_check_range(const zf_quantity *q, double x,
                                  zf_error *err) ZF_MUST_CHECK;

/* ---- order.c ---- */

/* Finds the depth of all from the k-th on; a cycle is ZF_EINPUT. */
zf_status zf_quantities_order(zf_quantities *q, size_t k,
                              zf_error *err) ZF_MUST_CHECK;

/* ---- read.c ---- */

/* A file in two steps: its names, then (with all names known) its formulas. */
zf_status zf_quantities_read_names(zf_quantities *q, const zf_yaml *root,
                                   zf_error *err) ZF_MUST_CHECK;
zf_status zf_quantities_read_formulas(zf_quantities *q, const zf_yaml *root,
                                      zf_error *err) ZF_MUST_CHECK;

/* Ends a reading that began with n quantities: orders them, or takes all back
 * when `st` or the order is a failure. */
zf_status zf_quantities_finish(zf_quantities *q, size_t n, zf_status st,
                               zf_error *err) ZF_MUST_CHECK;

#endif
