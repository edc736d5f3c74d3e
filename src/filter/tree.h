/* tree.h - the syntax tree of a filter, checked and with constants folded. */
#ifndef ZF_FILTER_TREE_H
#define ZF_FILTER_TREE_H

#include "zforge/filter.h"

#include "filter/lex.h"

enum {
    ZF_FILTER_MAX_TEXT = 65536,   /* bytes of a filter */
    ZF_FILTER_MAX_DEPTH = 200,    /* nested parentheses and calls */
    ZF_FILTER_MAX_DEGREE = 128,   /* of a polynomial, by its form */
    ZF_FILTER_MAX_DIGITS = 4096,  /* of one number */
    ZF_FILTER_MAX_BITS = 1 << 17, /* of all constants together */
};

typedef enum zf_filter_kind {
    ZF_NODE_NUMBER, /* value */
    ZF_NODE_CHARGE, /* index */
    ZF_NODE_STRING, /* text */
    ZF_NODE_WORD,   /* text */
    ZF_NODE_CALL,   /* index of the caller's function; constant children */
    ZF_NODE_NEGATE,
    ZF_NODE_SUM,
    ZF_NODE_PRODUCT, /* a division is a factor 1/c */
    ZF_NODE_POWER,   /* index is the exponent, >= 2 unless the base calls */
    ZF_NODE_ABS,
    ZF_NODE_MIN,
    ZF_NODE_MAX,
    ZF_NODE_DISTINCT,
    ZF_NODE_COMPARE, /* relation; two numbers or two strings */
    ZF_NODE_NOT,
    ZF_NODE_AND, /* no child is an AND */
    ZF_NODE_OR,  /* no child is an OR */
} zf_filter_kind;

/* Sums, products, and, or have any number of children, so that the depth of
 * a tree is bounded by the depth of its parentheses. */
typedef struct zf_filter_node {
    struct zf_filter_node *all; /* next of the tree's nodes */
    struct zf_filter_node *first, *last;
    struct zf_filter_node *next; /* sibling */
    size_t n;                    /* children */
    zf_filter_kind kind;
    zf_filter_type type;
    zf_filter_relation relation;
    size_t start, end; /* place in the text */
    slong index;
    fmpq value;
    char *text;
    slong degree;   /* a bound, by the form */
    int polynomial; /* made of numbers, charges, + - * ^ only */
    int calls;      /* a caller's function occurs */
    unsigned keeps; /* CALL: what the caller guarantees */
} zf_filter_node;

/* Owns its nodes. */
typedef struct zf_filter_tree {
    zf_filter_node *all;
    slong bits; /* of all constants */
    slong n;    /* charges */
} zf_filter_tree;

typedef struct zf_filter_parser {
    zf_filter_source source;
    const zf_filter_scope *scope;
    zf_filter_tree *tree;
    zf_filter_token token; /* the next, unread word */
    zf_filter_token last;  /* the word read before; END at the start */
    int depth;
} zf_filter_parser;

/* tree.c */
void zf_filter_tree_clear(zf_filter_tree *t);
zf_filter_node *zf_filter_node_new(zf_filter_parser *p, zf_filter_kind kind,
                                   size_t start) ZF_MUST_CHECK;
/* Makes `child` the last child; degree, polynomial and calls follow. */
void zf_filter_node_append(zf_filter_node *parent, zf_filter_node *child);
/* acc = acc + x, acc x, min or max of the two: one more child of a node. */
void zf_filter_combine(fmpq_t acc, zf_filter_kind kind, const fmpq_t x);
/* "a number", "a truth value", "a string", "a word". */
const char *zf_filter_type_text(zf_filter_type type);
/* Closes a numeric node: ends it at the last word read, and folds it into a
 * number when all its children are numbers. */
zf_status zf_filter_node_finish(zf_filter_parser *p,
                                zf_filter_node *node) ZF_MUST_CHECK;
/* Counts the bits of a new constant. */
zf_status zf_filter_count_bits(zf_filter_parser *p,
                               const zf_filter_node *node) ZF_MUST_CHECK;

/* parse.c */
zf_status zf_filter_start(zf_filter_parser *p) ZF_MUST_CHECK;
zf_status zf_filter_advance(zf_filter_parser *p) ZF_MUST_CHECK;
zf_status zf_filter_parse_or(zf_filter_node **out,
                             zf_filter_parser *p) ZF_MUST_CHECK;
/* form, or form RELATION form. */
zf_status zf_filter_parse_comparison(zf_filter_node **out,
                                     zf_filter_parser *p) ZF_MUST_CHECK;
/* Nothing may follow. */
zf_status zf_filter_expect_end(zf_filter_parser *p) ZF_MUST_CHECK;
/* "expected WHAT ...; found ..." at the next word. */
zf_status zf_filter_unexpected(zf_filter_parser *p, const char *what);
/* The same where an operator or something closing should stand. */
zf_status zf_filter_unexpected_operator(zf_filter_parser *p, const char *what);
/* Fails unless `node` has the wanted type; `use` as in "cannot be added". */
zf_status zf_filter_need_number(zf_filter_parser *p, const zf_filter_node *node,
                                const char *use) ZF_MUST_CHECK;

/* arith.c */
zf_status zf_filter_parse_sum(zf_filter_node **out,
                              zf_filter_parser *p) ZF_MUST_CHECK;

/* names.c */
/* A charge, a built-in function or a caller's function. */
zf_status zf_filter_parse_name(zf_filter_node **out,
                               zf_filter_parser *p) ZF_MUST_CHECK;

/* linear.c */
int zf_filter_node_is_linear(const zf_filter_node *node);
/* row (n + 1 entries) += factor * node, which is linear.  Returns 0, with row
 * in an unknown state, when the numbers grow beyond all use. */
int zf_filter_add_linear(fmpq *row, slong n, const fmpq_t factor,
                         const zf_filter_node *node);
/* row = left - right of a comparison of linear forms, or a linear form.
 * Returns 0, with row as it was, when the numbers grow beyond all use. */
int zf_filter_linear_row(fmpq *row, slong n, const zf_filter_node *node);
const char *zf_filter_relation_text(zf_filter_relation relation);

#endif
