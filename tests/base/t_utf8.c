/* UTF-8 against the definition, for every character and for broken bytes. */
#include "base/base.h"
#include "zf_test.h"

/* Encodes by the table of RFC 3629. */
static size_t encode(unsigned char out[4], uint32_t c)
{
    if (c < 0x80) {
        out[0] = (unsigned char)c;
        return 1;
    }
    if (c < 0x800) {
        out[0] = (unsigned char)(0xc0 + c / 64);
        out[1] = (unsigned char)(0x80 + c % 64);
        return 2;
    }
    if (c < 0x10000) {
        out[0] = (unsigned char)(0xe0 + c / 4096);
        out[1] = (unsigned char)(0x80 + c / 64 % 64);
        out[2] = (unsigned char)(0x80 + c % 64);
        return 3;
    }
    out[0] = (unsigned char)(0xf0 + c / 262144);
    out[1] = (unsigned char)(0x80 + c / 4096 % 64);
    out[2] = (unsigned char)(0x80 + c / 64 % 64);
    out[3] = (unsigned char)(0x80 + c % 64);
    return 4;
}

ZF_TEST(decodes_every_character)
{
    for (uint32_t c = 0; c < 0x140000; c++) {
        unsigned char bytes[4];
        size_t len = encode(bytes, c);
        uint32_t got = 77;
        int good = c <= 0x10ffff && (c < 0xd800 || c > 0xdfff);

        ZF_CHECK_SI_EQ(zf_utf8_decode(&got, bytes, 4), good ? len : 0);
        ZF_CHECK_SI_EQ(got, good ? c : 77);
        ZF_CHECK_SI_EQ(zf_utf8_decode(&got, bytes, len - 1 ? len - 1 : 1),
                       len == 1 ? 1 : 0);
    }
}

/* A string of up to four bytes is accepted only when encoding gives it back. */
ZF_TEST(refuses_what_is_not_shortest)
{
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 200000 * zf_test_multiplier(); t++) {
        static const unsigned char edge[] = {
            0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1,
            0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xf8, 0xff};
        unsigned char bytes[4], back[4];
        uint32_t c = 0;
        size_t len;

        for (int i = 0; i < 4; i++)
            bytes[i] = edge[zf_test_between(&rng, 0, sizeof(edge) - 1)];
        len = zf_utf8_decode(&c, bytes, 4);
        if (len == 0)
            continue;
        ZF_CHECK_SI_EQ(encode(back, c), len);
        ZF_CHECK(memcmp(back, bytes, len) == 0);
    }
}

ZF_TEST_MAIN(ZF_CASE(decodes_every_character),
             ZF_CASE(refuses_what_is_not_shortest))
