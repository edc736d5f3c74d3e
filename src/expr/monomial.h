/* monomial.h - what products and powers are made of (power.c, settle.c). */
#ifndef ZFORGE_EXPR_MONOMIAL_H
#define ZFORGE_EXPR_MONOMIAL_H

#include "expr/node.h"

typedef struct zf_factor {
    zf_expr base;
    fmpq_t exponent;
} zf_factor;

/* c (-1)^phase times roots times powers. */
typedef struct zf_monomial {
    zf_expr_pool *pool;
    fmpq_t c, phase;
    zf_radicals roots;
    zf_factor *at;
    size_t n, capacity;
    int bad; /* a failure is recorded in the pool */
} zf_monomial;

/* Multiplies m by e^r. */
void zf_monomial_multiply(zf_monomial *m, zf_expr e, const fmpq_t r);
/* Multiplies m by base^r, which stays as it is. */
void zf_monomial_add_base(zf_monomial *m, zf_expr base, const fmpq_t r);
/* Sorts the powers and brings them into their canonical form. */
void zf_monomial_settle(zf_monomial *m);

#endif
