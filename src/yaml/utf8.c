/* utf8.c - which characters may stand in a file, and text in messages. */
#include "yaml/utf8.h"

#include <stdio.h>
#include <string.h>

int zf_utf8_is_plain(uint32_t c)
{
    if (c < 0x20)
        return c == '\t' || c == '\n' || c == '\r';
    if (c >= 0x7f && c <= 0x9f)
        return 0;
    return c != 0x2028 && c != 0x2029 && c != 0xfeff && c != 0xfffe &&
           c != 0xffff;
}

const char *zf_utf8_show(char out[ZF_SHOWN], const char *text)
{
    const unsigned char *s = (const unsigned char *)text;
    size_t len = strlen(text), at = 0, used = 0;

    out[used++] = '"';
    while (at < len && used <= 60) {
        uint32_t c = 0;
        size_t step = zf_utf8_decode(&c, s + at, len - at);

        if (step == 0 || !zf_utf8_is_plain(c) || c < 0x20) {
            snprintf(out + used, 5, "\\x%02x", s[at]);
            used += 4;
            at++;
            continue;
        }
        memcpy(out + used, s + at, step);
        used += step;
        at += step;
    }
    snprintf(out + used, ZF_SHOWN - used, at < len ? "...\"" : "\"");
    return out;
}
