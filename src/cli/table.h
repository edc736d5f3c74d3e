/* table.h - texts in columns.
 *
 *     cli_table t = {.columns = 2};
 *
 *     cli_table_add(&t, "Q"); cli_table_add(&t, "1/6"); ...
 *     cli_table_print(&out, &t);
 *     cli_table_clear(&t);
 */
#ifndef ZF_CLI_TABLE_H
#define ZF_CLI_TABLE_H

#include "zforge/base.h"

typedef struct cli_table {
    size_t columns;
    char **cell;
    size_t n;
    size_t capacity;
    int failed; /* no memory: printing will say so */
} cli_table;

/* Adds a cell, row by row; the text is copied. */
void cli_table_add(cli_table *t, const char *text);
/* Appends lines: columns as wide as their widest cell, two blanks apart. */
void cli_table_print(zf_buf *out, const cli_table *t);
void cli_table_clear(cli_table *t);

#endif
