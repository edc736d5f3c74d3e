/* identifier.c - ids as identifiers of programming languages. */
#include <string.h>

#include "emit/view.h"

static int is_lower(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

static int is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

void zf_identifier_add(zf_buf *out, const char *id)
{
    char hash[65];
    int plain = 1, gap = 0;

    for (const char *c = id; *c; c++) {
        if (is_lower(*c) || is_upper(*c)) {
            char letter[2] = {is_upper(*c) ? (char)(*c - 'A' + 'a') : *c, '\0'};

            zf_buf_puts(out, letter);
            plain = plain && is_lower(*c);
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
