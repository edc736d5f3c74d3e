/* UTF-8 against the definition, for every character and for broken bytes. */
#include <setjmp.h>

#include "yaml/utf8.h"
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

ZF_TEST(tells_plain_characters)
{
    static const uint32_t not_plain[] = {0,      1,      0x1f,  0x0b,   0x7f,
                                         0x80,   0x85,   0x9f,  0x2028, 0x2029,
                                         0xfeff, 0xfffe, 0xffff};
    static const uint32_t plain[] = {9,      10,      13,      0x20,   0x7e,
                                     0xa0,   0x2027,  0x202a,  0xfffd, 0x10000,
                                     0xe000, 0x1f600, 0x10ffff};

    for (size_t i = 0; i < sizeof(not_plain) / sizeof(not_plain[0]); i++)
        ZF_CHECK(!zf_utf8_is_plain(not_plain[i]));
    for (size_t i = 0; i < sizeof(plain) / sizeof(plain[0]); i++)
        ZF_CHECK(zf_utf8_is_plain(plain[i]));
}

ZF_TEST(shows_text)
{
    char out[ZF_SHOWN], text[80];

    ZF_CHECK_STR_EQ(zf_utf8_show(out, ""), "\"\"");
    ZF_CHECK_STR_EQ(zf_utf8_show(out, "a\xc3\xa9"), "\"a\xc3\xa9\"");
    ZF_CHECK_STR_EQ(zf_utf8_show(out, "\n\x1b\xff\xc2\x85"),
                    "\"\\x0a\\x1b\\xff\\xc2\\x85\"");
    memset(text, 'x', 60);
    text[60] = '\0';
    zf_utf8_show(out, text);
    ZF_CHECK_SI_EQ(strlen(out), 62);
    strcat(text, "y");
    zf_utf8_show(out, text);
    ZF_CHECK_STR_EQ(out + strlen(out) - 6, "xx...\"");
    memset(text, 'x', 58); /* the widest piece at the last place */
    text[58] = '\0';
    strcat(text, "\xf0\x9f\x98\x80\xff\xff");
    zf_utf8_show(out, text);
    ZF_CHECK_STR_EQ(out + strlen(out) - 9, "x\xf0\x9f\x98\x80...\"");
    memset(text, '\x01', 70);
    text[70] = '\0';
    ZF_CHECK(strlen(zf_utf8_show(out, text)) < ZF_SHOWN);
}

ZF_TEST_MAIN(ZF_CASE(decodes_every_character),
             ZF_CASE(refuses_what_is_not_shortest),
             ZF_CASE(tells_plain_characters), ZF_CASE(shows_text))
