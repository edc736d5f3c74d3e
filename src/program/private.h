/* private.h - what the files of program share.
 *
 * A part is an expression of which a statement may be made: a node of the
 * outputs, a group of arguments of a sum or product that can be computed
 * earlier than the rest, or a product without its number.  Parts are made once
 * for each expression, and those a part is made of come before it. */
#ifndef ZFORGE_PROGRAM_PRIVATE_H
#define ZFORGE_PROGRAM_PRIVATE_H

#include "zforge/program.h"

/* When something can be computed; order of execution. */
typedef enum stage {
    STAGE_CONSTANT,
    STAGE_INPUT,
    STAGE_ROW,   /* also with inputs */
    STAGE_POINT, /* parameters, also with inputs */
    STAGE_POINT_ROW,
} stage;

typedef enum part_op {
    PART_LEAF, /* a number, pi, a symbol */
    PART_SUM,
    PART_PRODUCT, /* scale times the parts it is made of; one will do */
    PART_POWER,
    PART_CALL,
} part_op;

typedef struct part_edge {
    uint32_t part;
    int negative;
} part_edge;

typedef struct part {
    part_op op;
    zf_expr scale; /* PRODUCT: a number, or NULL for 1 */
    zf_expr e;     /* what it stands for; NULL: a sum times a number */
    size_t first;  /* of its edges */
    size_t n;
    int on;
    /* Set by zf_parts_plan. */
    uint32_t uses;
    int early;  /* a part of a later stage uses it */
    int output; /* or -1 */
    int table;  /* or -1 */
    uint64_t groups;
    /* Set by zf_parts_name and zf_parts_build. */
    zf_expr symbol; /* of a statement */
    zf_expr value;
} part;

typedef struct builder {
    zf_expr_pool *pool;
    const zf_program_output *outputs;
    size_t n_outputs;
    const zf_program_names *names;
    zf_error *err;
    part *parts;
    size_t n, capacity;
    part_edge *edges;
    size_t n_edges, edges_capacity;
    struct part_slot *slots; /* open addressing; a power of two */
    size_t n_slots, n_used;
    zf_expr *stack;
    size_t depth, stack_capacity;
    zf_expr *scratch; /* the arguments at work, then a group of them */
    size_t scratch_capacity;
    int *class_of; /* of each argument: CLASS_... */
    size_t class_capacity;
    uint32_t *order; /* the statements */
    size_t n_order;
} builder;

stage zf_part_stage(int on);

/* ---- map.c: (a, b) -> number ---- */

/* The number found, -1 when there is none. */
int64_t zf_parts_find(const builder *b, zf_expr key, zf_expr scale);
zf_status zf_parts_add(builder *b, zf_expr key, zf_expr scale, uint32_t number);

/* ---- split.c ---- */

/* Makes the parts of e; *edge is e itself. */
zf_status zf_parts_split(part_edge *edge, builder *b, zf_expr e);
/* A new part of one edge with a sign: a copy. */
zf_status zf_parts_copy(uint32_t *out, builder *b, part_edge edge);

/* ---- plan.c ---- */

/* What uses what; then the statements in their order. */
zf_status zf_parts_plan(builder *b);
int zf_part_is_statement(const part *p);

/* ---- value.c ---- */

zf_status zf_parts_name(builder *b);
zf_status zf_parts_build(builder *b);

zf_status zf_parts_no_memory(builder *b);

#endif
