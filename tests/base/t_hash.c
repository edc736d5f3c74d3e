/* t_hash.c - SHA-256 against the vectors of FIPS 180-2, appendix B. */
#include "zforge/base.h"

#include "zf_test.h"

static void check_hash(const char *text, size_t len, const char *want)
{
    char got[65];

    zf_sha256_hex(got, text, len);
    ZF_CHECK_STR_EQ(got, want);
}

ZF_TEST(published_vectors)
{
    static const char two_blocks[] =
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";

    check_hash("abc", 3,
               "ba7816bf8f01cfea414140de5dae2223"
               "b00361a396177a9cb410ff61f20015ad");
    check_hash(two_blocks, strlen(two_blocks),
               "248d6a61d20638b8e5c026930c3e6039"
               "a33ce45964ff2167f6ecedd419db06c1");
    check_hash("", 0,
               "e3b0c44298fc1c149afbf4c8996fb924"
               "27ae41e4649b934ca495991b7852b855");
}

ZF_TEST(a_million_letters)
{
    size_t len = 1000000;
    char *text = zf_mem_array(len, 1);

    ZF_CHECK(text);
    memset(text, 'a', len);
    check_hash(text, len,
               "cdc76e5c9914fb9281a1c7e284d73e67"
               "f1809a48a497200e046d39ccc7112cd0");
    zf_mem_free(text);
}

ZF_TEST_MAIN(ZF_CASE(published_vectors), ZF_CASE(a_million_letters))
