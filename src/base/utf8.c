/* utf8.c - decoding UTF-8. */
#include "base/base.h"

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
