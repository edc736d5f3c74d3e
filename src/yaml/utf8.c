/* utf8.c - decoding UTF-8, and showing text in messages. */
#include "yaml/utf8.h"

#include <stdio.h>
#include <string.h>

/* Length and smallest character of the form that `lead` opens; 0: none. */
static size_t form(uint32_t *least, uint32_t *bits, unsigned char lead)
{
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    size_t len = lead < 0x80   ? 1
                 : lead < 0xc2 ? 0
                 : lead < 0xe0 ? 2
                 : lead < 0xf0 ? 3
                 : lead < 0xf5 ? 4
                               : 0;

    *least = smallest[len];
    *bits = len < 2 ? lead : lead & (0x7fu >> len);
    return len;
}

size_t zf_utf8_decode(uint32_t *out, const unsigned char *s, size_t n)
{
    uint32_t least, c;
    size_t len = form(&least, &c, s[0]);

    if (len == 0 || len > n)
        return 0;
    for (size_t i = 1; i < len; i++) {
        if ((s[i] & 0xc0) != 0x80)
            return 0;
        c = c << 6 | (s[i] & 0x3fu);
    }
    if (c < least || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
        return 0;
    *out = c;
    return len;
}

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
