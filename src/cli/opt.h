/* opt.h - tables of options: parsing, and the text of help and manual.
 *
 * A command lists its options in one table.  The parser, `--help` and the
 * manual page read the same table, so they cannot disagree.
 *
 *     enum { OPT_MAX_CHARGE, OPT_COUNT };
 *     static const zf_option options[] = {
 *         [OPT_MAX_CHARGE] = {.letter = 'Q', .name = "max-charge",
 *                             .operand = "N", .type = ZF_OPTION_INTEGER,
 *                             .low = 1, .high = 1000000, .help = "..."},
 *         [OPT_COUNT] = {.name = "count", .help = "..."},
 *         {0},
 *     };
 *
 * On the command line `-Q 5`, `-Q5`, `--max-charge 5` and `--max-charge=5` are
 * the same; flags may share a dash (`-qv`); options stand before or after
 * operands; `--` ends them; a lone `-` is an operand.  When an option is given
 * twice the last one counts, except for what zf_arguments_next reads.
 */
#ifndef ZF_CLI_OPT_H
#define ZF_CLI_OPT_H

#include <stddef.h>

#include <flint/fmpq.h>

#include "zforge/base.h"

typedef enum zf_option_type {
    ZF_OPTION_FLAG,
    ZF_OPTION_TEXT,
    ZF_OPTION_INTEGER,   /* decimal, from low to high */
    ZF_OPTION_WORD,      /* one of words */
    ZF_OPTION_RATIONAL,  /* p or p/q */
    ZF_OPTION_RATIONALS, /* rationals with commas between them */
} zf_option_type;

typedef struct zf_option {
    char letter;      /* 0: none */
    const char *name; /* without dashes; NULL ends a table */
    const char *operand;
    zf_option_type type;
    long low, high;
    const char *const *words; /* NULL-terminated */
    const char *help;         /* sentences */
} zf_option;

/* How often an option was given, and the value it had last: its text; the
 * number, or the index of the word. */
typedef struct zf_given {
    size_t count;
    const char *text;
    long number;
} zf_given;

/* A parsed command line.  Texts are borrowed from argv.  `given` is parallel
 * to the table of options. */
typedef struct zf_arguments {
    const zf_option *options;
    size_t n_options;
    zf_given *given;
    const char **operand;
    size_t n_operands;
    size_t *order; /* options in the order of the command line */
    const char **order_text;
    size_t n_order;
} zf_arguments;

size_t zf_options_count(const zf_option *options);

/* Parses argc words.  With `leading`, the first operand ends the parsing, and
 * it and all after it are the operands, untouched.  ZF_EINPUT: the message
 * says what is wrong with which option. */
zf_status zf_arguments_parse(zf_arguments *out, const zf_option *options,
                             int argc, const char *const *argv, int leading,
                             zf_error *err) ZF_MUST_CHECK;
/* Frees; zeroed is fine. */
void zf_arguments_clear(zf_arguments *a);

/* The last value of option k, or `otherwise` when it was not given. */
const char *zf_arguments_text(const zf_arguments *a, size_t k,
                              const char *otherwise);
long zf_arguments_number(const zf_arguments *a, size_t k, long otherwise);
int zf_arguments_flag(const zf_arguments *a, size_t k);
/* Steps through all values of option k, in order: start with *at = 0; NULL
 * after the last. */
const char *zf_arguments_next(const zf_arguments *a, size_t k, size_t *at);

/* Value of a RATIONAL option that was given. */
void zf_arguments_rational(fmpq_t out, const zf_arguments *a, size_t k);
/* Values of a RATIONALS option that was given: *out is a new vector of *n
 * entries, for _fmpq_vec_clear(*out, *n). */
void zf_arguments_rationals(fmpq **out, slong *n, const zf_arguments *a,
                            size_t k);

/* `-Q, --max-charge=N`. */
void zf_option_print_name(zf_buf *out, const zf_option *option);
/* What the type adds to the help: ` (1 to 9)`, ` (a, b or c)`, or nothing. */
void zf_option_print_range(zf_buf *out, const zf_option *option);

#endif
