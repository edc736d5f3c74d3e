/* solutions.c - lists of charges as table, csv, jsonl and binary records. */
#include "cli/solutions.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

const char *const solutions_formats[] = {"table", "csv", "jsonl", "bin", NULL};

enum {
    HEADER_UNIT = 512
}; /* a binary header is a multiple of this */

/* Characters of the widest charge, sign included. */
static int charge_width(const solutions_layout *l)
{
    int width = 2;

    for (slong n = l->max_charge; n >= 10; n /= 10)
        width++;
    return width;
}

static int column_width(const solutions_layout *l, slong i)
{
    int name = (int)strlen(l->content->component[i]);
    int charge = charge_width(l);

    return name > charge ? name : charge;
}

static void table_header(zf_buf *out, const solutions_layout *l)
{
    for (slong i = 0; i < l->content->n_fermions; i++)
        zf_buf_printf(out, "%s%*s", i ? " " : "", column_width(l, i),
                      l->content->component[i]);
    zf_buf_puts(out, "\n");
}

static void csv_header(zf_buf *out, const solutions_layout *l)
{
    for (slong i = 0; i < l->content->n_fermions; i++)
        zf_buf_printf(out, "%s%s", i ? "," : "", l->content->component[i]);
    zf_buf_puts(out, "\n");
}

static void put_facts(zf_buf *out, const solutions_layout *l,
                      const zf_search *search, uint64_t count)
{
    const uint16_t probe = 1;
    unsigned char first;

    memcpy(&first, &probe, 1);
    zf_buf_printf(out, "type int%d\norder %s\n", 8 * l->width,
                  first ? "little-endian" : "big-endian");
    if (count == UINT64_MAX)
        zf_buf_puts(out, "records                     ?\n");
    else
        zf_buf_printf(out, "records %21" PRIu64 "\n", count);
    zf_buf_printf(out, "max-charge %ld\n", (long)l->max_charge);
    zf_buf_printf(out, "content %s\nsearch %s\nsearch-sha256 %s\nfields",
                  l->content->name, search->name, search->sha256);
    for (slong i = 0; i < l->content->n_fermions; i++)
        zf_buf_printf(out, " %s", l->content->component[i]);
    zf_buf_puts(out, "\n");
}

static void bin_header(zf_buf *out, const solutions_layout *l,
                       const zf_search *search, uint64_t count)
{
    zf_buf facts;
    size_t size;

    zf_buf_init(&facts, 0);
    put_facts(&facts, l, search, count);
    size = facts.len + sizeof("zforge-solutions 1\nheader 0123456789\n");
    size = (size + HEADER_UNIT - 1) / HEADER_UNIT * HEADER_UNIT;
    zf_buf_printf(out, "zforge-solutions 1\nheader %10zu\n%s", size,
                  zf_buf_text(&facts));
    while (out->len < size && out->status == ZF_OK)
        zf_buf_puts(out, "\n");
    zf_buf_clear(&facts);
}

void solutions_header(zf_buf *out, const solutions_layout *l,
                      const zf_search *search, uint64_t count)
{
    switch (l->format) {
    case SOLUTIONS_TABLE:
        table_header(out, l);
        break;
    case SOLUTIONS_CSV:
        csv_header(out, l);
        break;
    case SOLUTIONS_JSONL:
        break;
    case SOLUTIONS_BIN:
        bin_header(out, l, search, count);
        break;
    }
}

/* ---- solutions ---- */

enum {
    LONGEST_CHARGE = 11
}; /* "-2147483647" */

/* Writes a charge at `at`, right-aligned to `width`; returns its end. */
static char *put_charge(char *at, int32_t x, int width)
{
    char digits[LONGEST_CHARGE];
    int n = 0;
    uint32_t rest = x < 0 ? 0 - (uint32_t)x : (uint32_t)x;

    do {
        digits[n++] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest);
    if (x < 0)
        digits[n++] = '-';
    for (; width > n; width--)
        *at++ = ' ';
    while (n > 0)
        *at++ = digits[--n];
    return at;
}

static char *put_text(char *at, const char *text)
{
    while (*text)
        *at++ = *text++;
    return at;
}

static char *table_line(char *at, const solutions_layout *l,
                        const zf_box_batch *batch, size_t i)
{
    for (slong f = 0; f < batch->n_fields; f++) {
        if (f)
            *at++ = ' ';
        at = put_charge(at, zf_box_charge(batch, i, f), column_width(l, f));
    }
    return at;
}

static char *csv_line(char *at, const zf_box_batch *batch, size_t i)
{
    for (slong f = 0; f < batch->n_fields; f++) {
        if (f)
            *at++ = ',';
        at = put_charge(at, zf_box_charge(batch, i, f), 0);
    }
    return at;
}

/* {"Q":[1,2,3],"u":[...]}: names of multiplets need no escapes. */
static char *jsonl_line(char *at, const solutions_layout *l,
                        const zf_box_batch *batch, size_t i)
{
    const zf_content *c = l->content;

    for (slong m = 0; m < c->n_fermion_multiplets; m++) {
        const zf_multiplet *p = &c->multiplet[m];

        at = put_text(at, m ? ",\"" : "{\"");
        at = put_text(at, p->name);
        at = put_text(at, "\":[");
        for (slong k = 0; k < p->families; k++) {
            if (k)
                *at++ = ',';
            at = put_charge(at, zf_box_charge(batch, i, p->first + k), 0);
        }
        *at++ = ']';
    }
    *at++ = '}';
    return at;
}

/* No line is longer: charges and separators, and every name twice over. */
static size_t longest_line(const solutions_layout *l)
{
    size_t size = 16;

    for (slong i = 0; i < l->content->n_fermions; i++)
        size += LONGEST_CHARGE + 8 + strlen(l->content->component[i]);
    return size;
}

void solutions_format_batch(zf_buf *out, const zf_box_batch *batch, void *arg)
{
    const solutions_layout *l = arg;
    size_t longest = longest_line(l);
    char *line = zf_mem_array(longest, 1);

    if (!line) {
        out->status = ZF_ENOMEM;
        return;
    }
    for (size_t i = 0; i < batch->count; i++) {
        char *end = l->format == SOLUTIONS_TABLE ? table_line(line, l, batch, i)
                    : l->format == SOLUTIONS_CSV
                        ? csv_line(line, batch, i)
                        : jsonl_line(line, l, batch, i);

        *end++ = '\n';
        zf_buf_add(out, line, (size_t)(end - line));
    }
    zf_mem_free(line);
}
