/* solutions.h - how lists of charges are written: table, csv, jsonl, bin. */
#ifndef ZF_CLI_SOLUTIONS_H
#define ZF_CLI_SOLUTIONS_H

#include "zforge/base.h"
#include "zforge/box.h"
#include "zforge/model.h"

typedef enum solutions_format {
    SOLUTIONS_TABLE,
    SOLUTIONS_CSV,
    SOLUTIONS_JSONL,
    SOLUTIONS_BIN,
} solutions_format;

/* The names, for a ZF_OPTION_WORD. */
extern const char *const solutions_formats[];

/* What a formatter needs to know; the `arg` of zf_box_sink.format. */
typedef struct solutions_layout {
    const zf_content *content;
    solutions_format format;
    slong max_charge;
    int width; /* bytes of a charge in bin */
} solutions_layout;

/* What stands before the first solution; nothing for jsonl.  For bin, the
 * header; `count` is the number of records, or UINT64_MAX while it is not
 * known, and the length does not depend on it. */
void solutions_header(zf_buf *out, const solutions_layout *l,
                      const zf_search *search, uint64_t count);

/* A zf_box_format; not for bin, whose records are written as they are. */
void solutions_format_batch(zf_buf *out, const zf_box_batch *batch, void *arg);

#endif
