/* normal.h - numbers of a filter as polynomials with one text for each. */
#ifndef ZF_FILTER_NORMAL_H
#define ZF_FILTER_NORMAL_H

#include <flint/fmpq_mpoly.h>

#include "filter/tree.h"

enum {
    ZF_FILTER_MAX_ATOMS = 64,         /* abs, min, max in one comparison */
    ZF_FILTER_MAX_TERMS = 4096,       /* of a polynomial, before merging */
    ZF_FILTER_MAX_COEFFICIENT = 4096, /* bits */
    ZF_FILTER_MAX_NORMAL = 1 << 20    /* bytes of a normal form */
};

/* Texts in a list that owns them. */
typedef struct zf_filter_list {
    char **items;
    size_t n, capacity;
    size_t bytes; /* added so far */
    int failed;   /* no memory, or too long */
} zf_filter_list;

void zf_filter_list_clear(zf_filter_list *list);
/* Takes over `text`; NULL counts as a failure. */
void zf_filter_list_take(zf_filter_list *list, char *text);
void zf_filter_list_sort(zf_filter_list *list, int unique);
/* `open` item `between` item ... `close` as a new text; NULL on failure. */
char *zf_filter_list_join(const zf_filter_list *list, const char *open,
                          const char *between, const char *close);

/* abs or min of polynomials in normal form.  Takes integer values at integer
 * points. */
typedef struct zf_filter_atom {
    char *text;
    slong degree; /* see zf_filter_poly_degree */
    int is_abs;   /* abs >= each argument (P, -P); min <= each */
    fmpq_mpoly_struct *args;
    slong n_args;
    int has_low, has_high; /* bounds that hold everywhere */
    fmpq_t low, high;
} zf_filter_atom;

/* Polynomials in the charges and in atoms, each an unknown of its own.  Charge
 * i is read as sign * charge image[i]. */
typedef struct zf_filter_ring {
    fmpq_mpoly_ctx_t ctx;
    slong n; /* charges */
    const slong *image;
    int sign;
    int integer; /* only integer points count */
    zf_filter_atom *atoms;
    slong n_atoms, max_atoms;
    int gave_up; /* too large, or no memory: results mean nothing */
} zf_filter_ring;

/* Makes a ring large enough for two numbers; the caller has set n, image, sign
 * and integer. */
void zf_filter_ring_start(zf_filter_ring *r, const zf_filter_node *a,
                          const zf_filter_node *b);
void zf_filter_ring_clear(zf_filter_ring *r);

void zf_filter_poly_set_node(fmpq_mpoly_t out, zf_filter_ring *r,
                             const zf_filter_node *node);
/* One text for each polynomial, whatever the order of its atoms. */
char *zf_filter_poly_text(const fmpq_mpoly_t f, zf_filter_ring *r);
/* The text of f or of -f, the one that sorts first; *sign tells which. */
char *zf_filter_poly_text_up_to_sign(int *sign, const fmpq_mpoly_t f,
                                     zf_filter_ring *r);
/* d when f(kx) = k^d f(x) for all k > 0; -1 when that is not seen; 0 for the
 * zero polynomial. */
slong zf_filter_poly_degree(const fmpq_mpoly_t f, zf_filter_ring *r);
/* Divides f by its positive content, 1 for zero, and returns that. */
void zf_filter_poly_primitive(fmpq_t content, fmpq_mpoly_t f,
                              const zf_filter_ring *r);

/* bound.c */
/* 1, and a number that f never falls below (rises above), at integer points or
 * at all, as the ring says; 0 when none is found.  Not the best one. */
int zf_filter_poly_least(fmpq_t low, const fmpq_mpoly_t f, zf_filter_ring *r);
int zf_filter_poly_greatest(fmpq_t high, const fmpq_mpoly_t f,
                            zf_filter_ring *r);
/* f >= g is proved. */
int zf_filter_poly_at_least(const fmpq_mpoly_t f, const fmpq_mpoly_t g,
                            zf_filter_ring *r);

#endif
