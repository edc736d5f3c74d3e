/* yaml.h - YAML files as trees that keep file, line and column.
 *
 * A reader of user files: at most 1 MiB, depth at most 32, at most 200,000
 * nodes, anchors, aliases, tags, merge keys and duplicate keys refused, keys
 * are text, exactly one document, plain UTF-8 without byte order mark and
 * without control characters (escapes in double quotes may give any but
 * zero).  Every scalar stays text; `1/6` and `3` mean what the getter that
 * reads them says.  Columns count characters.
 */
#ifndef ZFORGE_YAML_H
#define ZFORGE_YAML_H

#include <flint/fmpq.h>

#include "zforge/base.h"

typedef enum zf_yaml_kind {
    ZF_YAML_SCALAR,
    ZF_YAML_LIST,
    ZF_YAML_MAP,
} zf_yaml_kind;

typedef struct zf_yaml zf_yaml; /* a node; the root owns the tree */

/* Reads a file, or text in memory (`name` stands in for the path in
 * messages).  The tree is freed through its root. */
ZF_API zf_status zf_yaml_read_file(zf_yaml **out, const char *path,
                                   zf_error *err) ZF_MUST_CHECK;
ZF_API zf_status zf_yaml_read_text(zf_yaml **out, const char *text, size_t len,
                                   const char *name,
                                   zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_yaml_free(zf_yaml *root);

ZF_API zf_yaml_kind zf_yaml_kind_of(const zf_yaml *node);
/* The mark borrows the file name from the root. */
ZF_API zf_mark zf_yaml_mark(const zf_yaml *node);
/* Scalars: the text (may hold no zero byte) and whether it was quoted. */
ZF_API const char *zf_yaml_text(const zf_yaml *node);
ZF_API int zf_yaml_quoted(const zf_yaml *node);
/* Lists and maps: number of items or of key-value pairs, and the k-th. */
ZF_API size_t zf_yaml_count(const zf_yaml *node);
ZF_API const zf_yaml *zf_yaml_at(const zf_yaml *node, size_t k);
ZF_API const zf_yaml *zf_yaml_key(const zf_yaml *map, size_t k); /* scalar */
/* The value of a key of a map, or NULL. */
ZF_API const zf_yaml *zf_yaml_find(const zf_yaml *map, const char *key);

/* Typed reading.  Every failure is ZF_EINPUT with the node's place, what was
 * found and what was expected; `what` names the quantity ("hypercharge of
 * Q").  A NULL node is missing; `key:` with nothing after it is empty, which
 * no getter takes, not even for text (but `""` is text).  Quotes make no
 * difference to a number or a name. */
ZF_API zf_status zf_yaml_expect(const zf_yaml *node, zf_yaml_kind kind,
                                const char *what, zf_error *err) ZF_MUST_CHECK;
/* Checks that a map has no key outside `keys` (n names; the nearest is
 * suggested) and has every key of `needed` (a subset, m entries: a name, or a
 * name, ": " and what its value should be, for the message). */
ZF_API zf_status zf_yaml_check_keys(const zf_yaml *map, const char *what,
                                    const char *const *keys, size_t n,
                                    const char *const *needed, size_t m,
                                    zf_error *err) ZF_MUST_CHECK;
/* `*out` borrows from the tree. */
ZF_API zf_status zf_yaml_get_string(const char **out, const zf_yaml *node,
                                    const char *what,
                                    zf_error *err) ZF_MUST_CHECK;
/* A decimal integer in [low, high]. */
ZF_API zf_status zf_yaml_get_integer(long *out, const zf_yaml *node, long low,
                                     long high, const char *what,
                                     zf_error *err) ZF_MUST_CHECK;
/* true/false only. */
ZF_API zf_status zf_yaml_get_boolean(int *out, const zf_yaml *node,
                                     const char *what,
                                     zf_error *err) ZF_MUST_CHECK;
/* p/q or an integer, as zf_rational_parse. */
ZF_API zf_status zf_yaml_get_rational(fmpq_t out, const zf_yaml *node,
                                      const char *what,
                                      zf_error *err) ZF_MUST_CHECK;
/* The index of the text among n names; the nearest name is suggested. */
ZF_API zf_status zf_yaml_get_enum(size_t *out, const zf_yaml *node,
                                  const char *const *names, size_t n,
                                  const char *what,
                                  zf_error *err) ZF_MUST_CHECK;

/* Loops.  `for: {l: [e, mu], i: [1, 2]}` in an entry makes copies of it: the
 * lists, all of one length, run together, and {l} in any text of the entry is
 * replaced.  Braces around a name that no loop has stay as they are. */
typedef struct zf_yaml_loop {
    const zf_yaml *lists; /* NULL: one copy, nothing replaced */
    size_t n;             /* copies, >= 1 */
    size_t at;            /* this one */
} zf_yaml_loop;

/* `lists`, a map of lists of scalars or NULL, is borrowed; starts at 0. */
ZF_API zf_status zf_yaml_loop_start(zf_yaml_loop *loop, const zf_yaml *lists,
                                    zf_error *err) ZF_MUST_CHECK;
/* Appends `text` as copy `at` has it. */
ZF_API void zf_yaml_loop_expand(zf_buf *out, const zf_yaml_loop *loop,
                                const char *text);

/* Writing: appends block-style YAML to a buffer, the same bytes for the same
 * calls.  A scalar is quoted exactly when reading it back plain would not
 * give the same text, here or in a reader that knows numbers, dates and words
 * such as `true` and `~`; p/q and integers stay plain.  map and list open a
 * level (at most 32), end closes it; inside a map `key` comes before each
 * value.  Misuse sticks as ZF_EBUG in the buffer: calls out of order, a second
 * value after the first is complete, text that is not UTF-8, a key that takes
 * more than 1000 bytes.  Duplicate keys are not noticed. */
typedef struct zf_yaml_writer {
    zf_buf *out;
    int depth;
    int pending; /* what is to be written before the next value */
    unsigned char is_map[32];
    unsigned char is_empty[32];
} zf_yaml_writer;

ZF_API void zf_yaml_writer_init(zf_yaml_writer *w, zf_buf *out);
ZF_API void zf_yaml_write_map(zf_yaml_writer *w);
ZF_API void zf_yaml_write_list(zf_yaml_writer *w);
ZF_API void zf_yaml_write_end(zf_yaml_writer *w);
ZF_API void zf_yaml_write_key(zf_yaml_writer *w, const char *key);
ZF_API void zf_yaml_write_string(zf_yaml_writer *w, const char *text);
ZF_API void zf_yaml_write_integer(zf_yaml_writer *w, long value);
ZF_API void zf_yaml_write_rational(zf_yaml_writer *w, const fmpq_t x);
/* A number as zf_decimal_parse reads it, in its own words and without quotes;
 * characters that no number has are misuse. */
ZF_API void zf_yaml_write_decimal(zf_yaml_writer *w, const char *text);
ZF_API void zf_yaml_write_boolean(zf_yaml_writer *w, int value);
/* A list of strings or rationals on one line: [a, b, c]. */
ZF_API void zf_yaml_write_flow_strings(zf_yaml_writer *w,
                                       const char *const *text, size_t n);
ZF_API void zf_yaml_write_flow_rationals(zf_yaml_writer *w, const fmpq *x,
                                         slong n);
/* Lines of their own before the next entry, each after `# `. */
ZF_API void zf_yaml_write_comment(zf_yaml_writer *w, const char *text);

#endif
