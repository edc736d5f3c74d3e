/* program.h - expressions as straight-line programs.
 *
 * A program computes real outputs from leaves in a fixed order, every shared
 * part once, each part as early as what it depends on allows: parts that hang
 * on inputs alone are computed when a context is prepared, parts that hang on
 * the row of a table once for each row, the rest at each point.  Emitted code
 * prints the statements.
 */
#ifndef ZFORGE_PROGRAM_H
#define ZFORGE_PROGRAM_H

#include <stdint.h>

#include "zforge/expr.h"

/* What a leaf hangs on; an expression hangs on the union. */
enum {
    ZF_ON_INPUT = 1,     /* fixed while a context lives: masses, CKM, ... */
    ZF_ON_ROW = 2,       /* column of a table */
    ZF_ON_PARAMETER = 4, /* the point of the model */
};

typedef struct zf_program zf_program;

/* One output: a real expression over leaves.  group: which observable (or
 * whatever is switched on and off together) it belongs to, 0..63; table: -1,
 * or the number of the table whose rows it runs over. */
typedef struct zf_program_output {
    const char *name; /* an identifier, unique */
    zf_expr value;    /* real by its form: free of I and conj (zf_expr_split) */
    int group;
    int table;
} zf_program_output;

/* Tells what a leaf hangs on. */
typedef int zf_program_leaf_fn(const char *symbol, void *arg);
/* Suggests an identifier for a shared part (the name of a derived quantity),
 * or NULL: then t1, t2, ... are used. */
typedef const char *zf_program_name_fn(zf_expr part, void *arg);

/* What a program asks its user about names; both get `arg`. */
typedef struct zf_program_names {
    zf_program_leaf_fn *leaf;
    zf_program_name_fn *name; /* NULL: suggests nothing */
    void *arg;
} zf_program_names;

/* One assignment.  `groups` is the set of groups that need it, a bit each.
 *
 * Stages, in order of execution: constants (on = 0); ZF_ON_INPUT; ZF_ON_ROW,
 * with inputs or without; ZF_ON_PARAMETER, with inputs or without; rows and
 * parameters together.  A part of an earlier stage than what it is in is a
 * statement, unless it is a leaf or a number; and so is every part that is
 * used twice or more, or that printed code would repeat (the base of a small
 * power).  Arguments of a sum or product that are early are taken together:
 * x*m*g with an input m, a row's x and a parameter g is computed as g*(m*x).
 *
 * Statements are sorted by stage, those with rows then by table.  A statement
 * only uses statements before it, and one with rows only those of its own
 * table or without rows; so each stage, and each table in a stage with rows,
 * can be run as a block, in the order given.
 *
 * `value` is over leaves and the symbols, in the same pool, with the names of
 * earlier statements.  An output that is a leaf, the negative or the same as
 * another one is a statement that copies. */
typedef struct zf_statement {
    char *name;    /* an identifier; for outputs the output's name */
    zf_expr value; /* over leaves and names of earlier statements */
    int on;        /* set of ZF_ON_..., 0: a constant */
    int table;     /* of the rows; -1 without ZF_ON_ROW, for outputs too */
    int output;    /* index of the output, or -1 */
    uint64_t groups;
} zf_statement;

/* Builds a program; the same outputs give the same program, whatever was in
 * the pool before.  Names that are suggested but taken already (by a leaf, an
 * output or an earlier statement) are not used.  ZF_EDOMAIN: something is not
 * real, an output has the name of a leaf or of another one, hangs on rows
 * without having a table, or shares rows with another table.  ZF_ON_ROW leaves
 * of different tables have different names. */
ZF_API zf_status zf_program_new(zf_program **out, zf_expr_pool *pool,
                                const zf_program_output *outputs, size_t n,
                                const zf_program_names *names,
                                zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_program_free(zf_program *p);
ZF_API size_t zf_program_count(const zf_program *p);
ZF_API const zf_statement *zf_program_at(const zf_program *p, size_t k);

#endif
