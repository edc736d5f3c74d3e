/* base.h - status, errors, memory, buffers, files, hashes, progress. */
#ifndef ZFORGE_BASE_H
#define ZFORGE_BASE_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#define ZF_API            __attribute__((visibility("default")))
#define ZF_MUST_CHECK     __attribute__((warn_unused_result))
#define ZF_PRINTF(fmt, a) __attribute__((format(printf, fmt, a)))

typedef enum zf_status {
    ZF_OK = 0,
    ZF_ENOMEM,   /* an allocation of ours failed */
    ZF_EINPUT,   /* the user's file is wrong; the error says where */
    ZF_EDOMAIN,  /* the question has no answer, e.g. charges of a card that
                    has none */
    ZF_ELIMIT,   /* a stated bound was reached or the caller cancelled: the
                    answer is unknown */
    ZF_EIO,      /* the operating system refused */
    ZF_EMISSING, /* something needed was not built in or is not installed */
    ZF_EBUG,     /* an invariant of ours is broken */
} zf_status;

/* Where in an input file.  Lines and columns count from 1; line 0: nowhere.
 * The file name is borrowed and outlives the mark's owner. */
typedef struct zf_mark {
    const char *file;
    size_t line;
    size_t column;
} zf_mark;

/* Owned by the caller, no heap, so it can report ZF_ENOMEM.  Start with
 * `zf_error err = {0}`.  Functions accept NULL.  The first error is kept. */
typedef struct zf_error {
    zf_status code;
    size_t line;
    size_t column;
    char file[256];
    char message[512];
} zf_error;

/* Records `code` unless `err` already has one; returns `code`, so that a
 * caller writes `return zf_error_set(err, ZF_EINPUT, &mark, "...")`.  `mark`
 * may be NULL. */
ZF_API zf_status zf_error_set(zf_error *err, zf_status code,
                              const zf_mark *mark, const char *format, ...)
    ZF_PRINTF(4, 5);

/* The recorded error as `file:line:column: message`, cut to `size` bytes
 * with the terminating zero; parts that are not known are left out. */
ZF_API void zf_error_format(char *out, size_t size, const zf_error *err);

/* Memory.  NULL means refused: no memory, or n * size overflows.  The memory
 * of alloc and array is zeroed.  zf_mem_grow returns a block of at least n
 * elements that keeps the first *capacity of them, and updates *capacity; on
 * failure the old block stays valid.  zf_mem_free takes NULL. */
ZF_API void *zf_mem_alloc(size_t size) ZF_MUST_CHECK;
ZF_API void *zf_mem_array(size_t n, size_t size) ZF_MUST_CHECK;
ZF_API void *zf_mem_grow(void *block, size_t *capacity, size_t n,
                         size_t size) ZF_MUST_CHECK;
ZF_API char *zf_mem_string(const char *text, size_t len) ZF_MUST_CHECK;
ZF_API void zf_mem_free(void *block);

/* A growing byte buffer, always zero-terminated once something was added.
 * The first failure sticks: later additions do nothing, and zf_buf_check
 * reports it, so a writer checks once at the end. */
typedef struct zf_buf {
    char *data;
    size_t len;
    size_t capacity;
    size_t max; /* most bytes it may hold; 0: no limit */
    zf_status status;
} zf_buf;

ZF_API void zf_buf_init(zf_buf *buf, size_t max);
ZF_API void zf_buf_clear(zf_buf *buf);
ZF_API void zf_buf_add(zf_buf *buf, const void *bytes, size_t len);
ZF_API void zf_buf_puts(zf_buf *buf, const char *text);
ZF_API void zf_buf_printf(zf_buf *buf, const char *format, ...) ZF_PRINTF(2, 3);
ZF_API zf_status zf_buf_check(const zf_buf *buf, zf_error *err) ZF_MUST_CHECK;
/* The text, "" while nothing was added. */
ZF_API const char *zf_buf_text(const zf_buf *buf);

/* Reads a whole file ("-": standard input) of at most `limit` bytes and
 * appends it to `out`, all or nothing. */
ZF_API zf_status zf_file_read(zf_buf *out, const char *path, size_t limit,
                              zf_error *err) ZF_MUST_CHECK;

/* A file that appears under its name whole or not at all: bytes go to a
 * temporary file beside it, commit renames it, abort removes it.  (A path
 * that is a device or a pipe is written to directly instead.)
 *
 *     zf_file_writer w = {0};
 *     st = zf_file_writer_open(&w, path, err);
 *     ... zf_file_writer_write(&w, bytes, len, err) ...
 *     st = zf_file_writer_commit(&w, err);
 *     zf_file_writer_abort(&w);      (always; does nothing after a commit)
 */
typedef struct zf_file_writer {
    int fd;
    int open;
    char *path;
    char *temporary;
} zf_file_writer;

ZF_API zf_status zf_file_writer_open(zf_file_writer *w, const char *path,
                                     zf_error *err) ZF_MUST_CHECK;
ZF_API zf_status zf_file_writer_write(zf_file_writer *w, const void *bytes,
                                      size_t len, zf_error *err) ZF_MUST_CHECK;
/* Overwrites `len` bytes that were written before, from `offset` on; a pipe
 * keeps what it was given. */
ZF_API zf_status zf_file_writer_patch(zf_file_writer *w, size_t offset,
                                      const void *bytes, size_t len,
                                      zf_error *err) ZF_MUST_CHECK;
ZF_API zf_status zf_file_writer_commit(zf_file_writer *w,
                                       zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_file_writer_abort(zf_file_writer *w);

/* Writes a whole file atomically; the directory must exist. */
ZF_API zf_status zf_file_write(const char *path, const void *bytes, size_t len,
                               zf_error *err) ZF_MUST_CHECK;
/* 1 when the file exists and has exactly these bytes, else 0. */
ZF_API int zf_file_same(const char *path, const void *bytes, size_t len);
/* Creates a directory and its parents; an existing one is fine. */
ZF_API zf_status zf_dir_make(const char *path, zf_error *err) ZF_MUST_CHECK;

/* SHA-256 of a block as 64 lower-case hexadecimal digits and a zero. */
ZF_API void zf_sha256_hex(char out[65], const void *bytes, size_t len);

/* Edit distance with swaps of neighbours, for "did you mean"; and the
 * nearest of n names when it is near enough to suggest, else NULL. */
ZF_API size_t zf_text_distance(const char *a, const char *b);
ZF_API const char *zf_text_nearest(const char *word, const char *const *names,
                                   size_t n);

/* How a long computation talks to its caller.  Any member may be NULL.
 * `cancelled` is asked often, from any thread; nonzero means stop.
 * `progress` is called from one thread at a time, at most a few times a
 * second, with done/total in [0, 1] (negative: not known) and what was
 * found so far. */
typedef struct zf_monitor {
    int (*cancelled)(void *arg);
    void (*progress)(void *arg, const char *activity, double fraction,
                     uint64_t found);
    void *arg;
} zf_monitor;

#endif
