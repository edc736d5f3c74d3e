/* node.h - nodes of expressions and what the files of this module share. */
#ifndef ZFORGE_EXPR_NODE_H
#define ZFORGE_EXPR_NODE_H

#define HASH_NONFATAL_OOM        1
#define uthash_malloc(size)      zf_mem_alloc(size)
#define uthash_free(block, size) zf_mem_free(block)
#define uthash_nonfatal_oom(x)   (refused = 1)
#define HASH_KEYCMP(a, b, len)   zf_expr_node_differs((a), (b))
#include <uthash.h>

#include "zforge/expr.h"

enum {
    ZF_EXPR_MAX_NODES = 4000000,
    ZF_EXPR_MAX_BITS = 65536, /* of the parts of a number */
};

typedef struct zf_expr_node zf_expr_node;

/* Arguments have smaller ids than what they are in. */
struct zf_expr_node {
    zf_expr_kind kind;
    int real; /* by the form of its arguments */
    uint32_t id;
    uint32_t n;
    const zf_expr *args; /* in this block */
    const char *name;    /* SYMBOL: in this block; CALL: borrowed */
    const zf_expr_function *function; /* CALL */
    /* PRODUCT that starts with a number: the same without it; other numbers:
     * NULL; everything else: the node itself. */
    zf_expr monic;
    zf_expr_pool *pool;
    fmpq_t number; /* NUMBER, exponent of POWER */
    UT_hash_handle hh;
};

struct zf_expr_pool {
    zf_expr_node *table; /* of uthash, by structure */
    zf_expr_node **node; /* by id */
    size_t n, capacity;
    const zf_expr_function *functions; /* borrowed */
    size_t n_functions;
    zf_expr *derivative; /* n_functions x ZF_EXPR_MAX_ARGS, NULL: not yet */
    zf_expr zero, one, minus_one, pi, i;
    zf_error failure;
};

enum {
    ZF_EXPR_MAX_ARGS = 16 /* of a function */
};

/* 1 unless both are the same kind of the same arguments, number and name. */
int zf_expr_node_differs(const void *a, const void *b);

/* ---- pool.c ---- */

/* Records the first failure; returns NULL. */
zf_expr zf_expr_fail(zf_expr_pool *pool, zf_status code, const char *format,
                     ...) ZF_PRINTF(3, 4);
/* The node with these parts, which are in canonical form. */
zf_expr zf_expr_make(zf_expr_pool *pool, zf_expr_kind kind, const fmpq *number,
                     const zf_expr *args, size_t n);
zf_expr zf_expr_make_call(zf_expr_pool *pool, const zf_expr_function *f,
                          const zf_expr *args, size_t n);
/* A symbol of any name. */
zf_expr zf_expr_make_symbol(zf_expr_pool *pool, const char *name, int real);
/* c times a node that is its own monic part, not 1 and not a sum. */
zf_expr zf_expr_make_scaled(zf_expr_pool *pool, const fmpq_t c, zf_expr monic);

/* ---- look.c ---- */

/* The nodes of an expression, each once, arguments before what they are in;
 * place[id] is the place in `node` plus one. */
typedef struct zf_expr_list {
    zf_expr *node;
    size_t n;
    uint32_t *place;
} zf_expr_list;

/* 0 when memory is refused. */
int zf_expr_list_new(zf_expr_list *list, zf_expr e) ZF_MUST_CHECK;
void zf_expr_list_clear(zf_expr_list *list);

static inline size_t zf_expr_place(const zf_expr_list *list, zf_expr e)
{
    return list->place[e->id] - 1;
}

/* ---- map.c ---- */

/* The image of a node, given those of its arguments. */
typedef zf_expr zf_expr_map_fn(zf_expr_pool *pool, zf_expr e,
                               const zf_expr *args, void *arg);
/* The image of e, each node once; NULL as soon as one is NULL. */
zf_expr zf_expr_map(zf_expr_pool *pool, zf_expr e, zf_expr_map_fn *fn,
                    void *arg);

/* ---- sum.c ---- */

/* The number in front of a product, of a number itself; else 1. */
void zf_expr_coefficient(fmpq_t c, zf_expr e);
zf_expr zf_expr_scale(zf_expr_pool *pool, const fmpq_t c, zf_expr e);
/* c = the positive number such that a sum divided by it has coprime integer
 * coefficients.  Returns the sign of the first coefficient. */
int zf_expr_content(fmpq_t c, zf_expr sum);

/* ---- power.c ---- */

/* base to a rational exponent. */
zf_expr zf_expr_power_q(zf_expr_pool *pool, zf_expr base, const fmpq_t r);

/* ---- radical.c ---- */

/* A product of powers of positive integers with rational exponents. */
typedef struct zf_radicals {
    fmpz *base;
    fmpq *exponent;
    size_t n, base_capacity, exponent_capacity;
} zf_radicals;

void zf_radicals_clear(zf_radicals *r);
/* Multiplies by base^exponent, base >= 1; 0 when memory is refused. */
int zf_radicals_add(zf_radicals *r, const fmpz_t base, const fmpq_t exponent);
/* c = c times the rational part; what remains has exponents between 0 and 1,
 * all different and ascending.  Prime factors beyond 64 bits may stay in one
 * piece.  ZF_ELIMIT when the rational part is too large. */
zf_status zf_radicals_reduce(fmpq_t c, zf_radicals *r);
/* 0 when x^n has more than ZF_EXPR_MAX_BITS. */
int zf_radicals_fits(const fmpz_t x, const fmpz_t n);

/* ---- functions.c ---- */

/* A function that the pool knows, or NULL. */
const zf_expr_function *zf_expr_function_find(const zf_expr_pool *pool,
                                              const char *name);
/* The names of all functions one after the other, NULL after the last. */
const char *zf_expr_function_name(const zf_expr_pool *pool, size_t k);
/* The call with the arguments of e (a CALL, SUM, PRODUCT or POWER) replaced. */
zf_expr zf_expr_rebuild(zf_expr_pool *pool, zf_expr e, const zf_expr *args);

/* A built-in function, for switches. */
typedef enum zf_builtin {
    ZF_BUILTIN_EXP,
    ZF_BUILTIN_LOG,
    ZF_BUILTIN_SIN,
    ZF_BUILTIN_COS,
    ZF_BUILTIN_TAN,
    ZF_BUILTIN_ATAN,
    ZF_BUILTIN_ATAN2,
    ZF_BUILTIN_ABS,
    ZF_BUILTIN_SIGN,
    ZF_BUILTIN_CONJ,
    ZF_BUILTIN_RE,
    ZF_BUILTIN_IM,
    ZF_BUILTIN_NONE,
} zf_builtin;

zf_builtin zf_expr_builtin(const zf_expr_function *f);
zf_expr zf_expr_builtin_call(zf_expr_pool *pool, zf_builtin f, zf_expr a);

#endif
