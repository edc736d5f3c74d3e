/* code.h - private to emit: the program of a model, and printing it in C.
 *
 * Everything that a module computes is one program, so that what is fixed
 * while a context lives is computed once, when the context is prepared.  A
 * program knows 64 groups: group b stands for the observables of mask bit b,
 * group MOST_BITS + b for their derivatives, the last four for where observables
 * are valid, what every point is checked for, couplings, and Wilson
 * coefficients.
 */
#ifndef ZFORGE_EMIT_CODE_H
#define ZFORGE_EMIT_CODE_H

#include "zforge/program.h"

#include "emit/numbers.h"

enum {
    ZF_MOST_BITS = 30,
    ZF_GROUP_VALID = 60,
    ZF_GROUP_CHECK = 61,
    ZF_GROUP_COUPLINGS = 62,
    ZF_GROUP_WILSON = 63,
    /* Z' couplings: species, chirality, i, j, real and imaginary part */
    ZF_N_CURRENTS = ZF_N_SPECIES * 2 * 9 * 2,
};

typedef enum zf_result_kind {
    ZF_RESULT_VALUE,    /* of an observable */
    ZF_RESULT_SM,       /* its Standard Model value */
    ZF_RESULT_GRADIENT, /* derivative by parameter `column` */
    ZF_RESULT_VALID,    /* a derived quantity that must be within bounds */
    ZF_RESULT_PHYSICAL, /* must be positive; parameter `column` is blamed */
    ZF_RESULT_COUPLING, /* entry `index` of all couplings */
    ZF_RESULT_WILSON,   /* entry `index`: real or imaginary part */
} zf_result_kind;

/* What an output of the program is. */
typedef struct zf_result {
    zf_result_kind kind;
    size_t index;  /* of the observable, or of the entry */
    size_t column; /* of the derivative; of the condition */
    int bit;       /* mask bit, -1: none */
} zf_result;

typedef struct zf_code {
    zf_numbers *n;
    zf_expr_pool *pool;
    const zf_quantity **parameter;
    size_t n_parameters;
    size_t n_observables;
    int *bit;      /* of each observable */
    size_t *first; /* its first value */
    size_t n_values;
    char *bit_name[ZF_MOST_BITS];
    int n_bits;
    zf_result *result; /* parallel to output */
    zf_program_output *output;
    char **name; /* of the outputs */
    size_t n_outputs, capacity, result_capacity, name_capacity;
    zf_program *program;
    /* real and imaginary part of each quantity over leaves, when asked for */
    zf_expr *re, *im;
    /* values of derived quantities over leaves, for names of shared parts */
    struct zf_shared_name *shared;
    size_t n_shared;
} zf_code;

/* ---- code_leaves.c ---- */

/* Real and imaginary part (NULL: not wanted) of a formula over leaves: inputs,
 * parameters and columns.  A quantity that is declared real has no imaginary
 * part, whatever its formula looks like.  NULL when the pool has failed. */
zf_expr zf_code_leaves(zf_expr *im, zf_code *c, zf_expr formula);

/* ---- code_outputs.c ---- */

/* Makes the list of outputs and the program. */
zf_status zf_code_init(zf_code *c, zf_numbers *n, zf_error *err) ZF_MUST_CHECK;
void zf_code_clear(zf_code *c);
/* Column `k` of observable `o` as it is called in the program. */
void zf_code_column(zf_buf *out, const zf_observable *o, size_t k);

/* ---- code_order.c ---- */

/* A statement of one function, in the order of execution. */
typedef struct zf_step {
    const zf_statement *statement;
    size_t number; /* in the program */
    uint64_t bits; /* mask bits that need it; all: always */
} zf_step;

/* Which statements use which, and which of them a context keeps. */
typedef struct zf_uses {
    size_t n;
    size_t **use; /* of statement k: n_use[k] earlier statements */
    size_t *n_use;
    char *kept;              /* prepared, and used by statements at a point */
    struct zf_named *sorted; /* names of statements */
} zf_uses;

zf_status zf_uses_init(zf_uses *u, const zf_program *p,
                       zf_error *err) ZF_MUST_CHECK;
void zf_uses_clear(zf_uses *u);
/* The number of the statement with this name, or -1. */
slong zf_uses_find(const zf_uses *u, const char *name);

/* Which statements of a program: those at a point for some groups, whose
 * numbers minus `shift` are mask bits; `table` -1 or the loop. */
typedef struct zf_selection {
    int shift;
    uint64_t groups;
    int table;
} zf_selection;

/* The statements, those with the same bits together as far as their order
 * allows. */
zf_status zf_code_order(zf_step **out, size_t *n, const zf_code *c,
                        const zf_uses *u, const zf_selection *which,
                        zf_error *err) ZF_MUST_CHECK;

/* ---- code_print.c ---- */

/* Prints statements; texts go into lists of lines. */
typedef struct zf_printer {
    zf_code *c;
    zf_uses *uses;
    zf_data_pool *data;
    zf_value *lines; /* where they go */
    zf_status st;    /* of filling lists */
    int preparing;   /* the function that prepares a context */
    char *input;     /* of each quantity: 1 when a point needs this input */
    char spelt[300];
} zf_printer;

/* The function that prepares contexts, one over the observables or (`shift` is
 * ZF_MOST_BITS) their derivatives, and one over a single group. */
zf_status zf_code_prepare(zf_printer *p, zf_error *err) ZF_MUST_CHECK;
zf_status zf_code_function(zf_printer *p, int shift,
                           zf_error *err) ZF_MUST_CHECK;
zf_status zf_code_group(zf_printer *p, int group, zf_error *err) ZF_MUST_CHECK;
/* How an output is called at a point; "0.0" when there is none. */
void zf_code_result(zf_buf *out, const zf_printer *p, zf_result_kind kind,
                    size_t index, size_t column);
/* One line. */
void zf_code_line(zf_printer *p, const char *format, ...) ZF_PRINTF(2, 3);

/* ---- view_comparison.c ---- */

/* `blocks`: measurements that are correlated among themselves, with what is
 * needed for chi^2. */
zf_status zf_view_put_comparison(zf_value *code, const zf_code *c,
                                 zf_data_pool *pool,
                                 zf_error *err) ZF_MUST_CHECK;

#endif
