/* t_utf8.c - which characters are plain, and text in messages. */
#include "yaml/utf8.h"
#include "zf_test.h"

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

ZF_TEST_MAIN(ZF_CASE(tells_plain_characters), ZF_CASE(shows_text))
