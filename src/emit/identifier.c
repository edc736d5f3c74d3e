/* identifier.c - ids as identifiers of programming languages. */
#include <string.h>

#include "emit/view.h"

static int is_lower(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

static const char lower[] = "abcdefghijklmnopqrstuvwxyz";
static const char upper[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

void zf_upper_add(zf_buf *out, const char *text)
{
    for (; *text; text++) {
        const char *small = strchr(lower, *text);

        zf_buf_add(out, small ? upper + (small - lower) : text, 1);
    }
}

void zf_identifier_add(zf_buf *out, const char *id)
{
    char hash[65];
    int plain = 1, gap = 0;

    for (const char *c = id; *c; c++) {
        const char *capital = strchr(upper, *c);

        if (capital || is_lower(*c)) {
            zf_buf_add(out, capital ? lower + (capital - upper) : c, 1);
            plain = plain && !capital;
            gap = 0;
            continue;
        }
        /* Single underscores, and only between words: two of them, also with
         * what stands before or after, are reserved in C++. */
        plain = plain && *c == '-' && !gap && c > id && c[1];
        if (!gap && c > id)
            zf_buf_puts(out, "_");
        gap = 1;
    }
    if (plain)
        return;
    zf_sha256_hex(hash, id, strlen(id));
    zf_buf_printf(out, "%s%.8s", gap || !*id ? "" : "_", hash);
}
