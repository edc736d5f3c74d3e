/* object.h - what a filter is made of: text, tree, and the tree compiled for
 * machine integers. */
#ifndef ZF_FILTER_OBJECT_H
#define ZF_FILTER_OBJECT_H

#include "filter/tree.h"

enum {
    ZF_FILTER_STACK = 64
};

/* Operations on a stack of integers and one truth register. */
typedef enum zf_filter_op_code {
    ZF_OP_LINEAR,   /* push a + sum of n terms from `first` */
    ZF_OP_ADD,      /* pop v, top += a * v */
    ZF_OP_MULTIPLY, /* pop v, top *= v */
    ZF_OP_SCALE,    /* top *= a */
    ZF_OP_POWER,    /* top to the power n */
    ZF_OP_ABS,
    ZF_OP_MIN,         /* pop v, top = min(top, a * v) */
    ZF_OP_MAX,         /* likewise */
    ZF_OP_CALL,        /* push the number that node gives */
    ZF_OP_TEST,        /* pop v, truth = (v in relation to 0) */
    ZF_OP_TEST_LINEAR, /* LINEAR and TEST in one */
    ZF_OP_DISTINCT,    /* pop n, truth = all differ */
    ZF_OP_ASK,         /* truth = what node says: a call, two strings */
    ZF_OP_NOT,
    ZF_OP_JUMP_FALSE, /* to operation `first` when truth is 0 */
    ZF_OP_JUMP_TRUE,
    ZF_OP_END,
} zf_filter_op_code;

typedef struct zf_filter_op {
    zf_filter_op_code code;
    unsigned mask; /* of a TEST: bit s + 1 is the truth for sign s */
    slong n;
    int64_t a;
    size_t first;
    const zf_filter_node *node;
} zf_filter_op;

typedef struct zf_filter_term {
    int64_t a;
    slong i; /* the charge */
} zf_filter_term;

typedef struct zf_filter_code {
    zf_filter_op *ops; /* n_ops = 0: a number does not fit, use the tree */
    size_t n_ops;
    zf_filter_term *terms;
    size_t n_terms;
} zf_filter_code;

/* A filter, or one conjunct of it: the latter lends the tree. */
struct zf_filter {
    char *text;
    zf_filter_tree *tree;
    int owns_tree;
    const zf_filter_node *root;
    zf_filter_code code;
    unsigned char *uses;     /* n flags */
    struct zf_filter *parts; /* of a conjunction of several; else NULL */
    size_t n_parts;
};

/* code.c */
/* Compiles a condition in n charges.  Fails for want of memory only. */
zf_status zf_filter_compile(zf_filter_code *out, const zf_filter_node *root,
                            slong n) ZF_MUST_CHECK;
void zf_filter_code_clear(zf_filter_code *code);

/* call.c */
/* The caller's side of an evaluation. */
typedef struct zf_filter_host {
    zf_filter_call *call;
    zf_filter_point point;
    void *arg;
    zf_error *err;
} zf_filter_host;

/* The value of a CALL node. */
zf_status zf_filter_apply(zf_filter_value *out, const zf_filter_node *node,
                          const zf_filter_host *host) ZF_MUST_CHECK;
/* The truth of a CALL that gives one, or of a COMPARE of two strings. */
zf_status zf_filter_ask(int *truth, const zf_filter_node *node,
                        const zf_filter_host *host) ZF_MUST_CHECK;

#endif
