/* table.c - texts in columns. */
#include "cli/table.h"

#include <string.h>

void cli_table_add(cli_table *t, const char *text)
{
    char **more = zf_mem_grow(t->cell, &t->capacity, t->n + 1, sizeof(*more));

    if (!more) {
        t->failed = 1;
        return;
    }
    t->cell = more;
    more[t->n] = zf_mem_string(text, strlen(text));
    if (more[t->n])
        t->n++;
    else
        t->failed = 1;
}

void cli_table_clear(cli_table *t)
{
    for (size_t i = 0; i < t->n; i++)
        zf_mem_free(t->cell[i]);
    zf_mem_free(t->cell);
    memset(t, 0, sizeof(*t));
}

/* Characters of UTF-8. */
static size_t width(const char *text)
{
    size_t n = 0;

    for (; *text; text++)
        n += ((unsigned char)*text & 0xc0) != 0x80;
    return n;
}

static size_t widest(const cli_table *t, size_t column)
{
    size_t most = 0;

    for (size_t i = column; i < t->n; i += t->columns) {
        size_t w = width(t->cell[i]);

        most = w > most ? w : most;
    }
    return most;
}

/* The last cell of the row of cell i that is not empty. */
static size_t last_of_row(const cli_table *t, size_t i)
{
    size_t end = (i / t->columns + 1) * t->columns;
    size_t last = (end < t->n ? end : t->n) - 1;

    while (last > i && !t->cell[last][0])
        last--;
    return last;
}

void cli_table_print(zf_buf *out, const cli_table *t)
{
    if (t->failed && out->status == ZF_OK)
        out->status = ZF_ENOMEM;
    for (size_t row = 0; row < t->n; row += t->columns) {
        size_t last = last_of_row(t, row);

        for (size_t i = row; i <= last; i++) {
            size_t gap = widest(t, i - row) + 2 - width(t->cell[i]);

            zf_buf_puts(out, t->cell[i]);
            for (; i < last && gap > 0; gap--)
                zf_buf_puts(out, " ");
        }
        zf_buf_puts(out, "\n");
    }
}
