/* t_mem.c - zeroed memory, growth that keeps contents, refused overflow. */
#include "zforge/base.h"

#include "zf_oom.h"
#include "zf_test.h"

ZF_TEST(array_is_zeroed_and_never_null_for_nothing)
{
    unsigned char *block = zf_mem_array(1000, 3);
    void *nothing = zf_mem_array(0, 8);

    ZF_CHECK(block && nothing);
    for (size_t i = 0; i < 3000; i++)
        ZF_CHECK(block[i] == 0);
    zf_mem_free(block);
    zf_mem_free(nothing);
    zf_mem_free(NULL);
}

ZF_TEST(overflow_is_refused)
{
    size_t capacity = 0;

    ZF_CHECK(!zf_mem_array(SIZE_MAX / 2, 3));
    ZF_CHECK(!zf_mem_grow(NULL, &capacity, SIZE_MAX / 2, 3));
    ZF_CHECK_SI_EQ(capacity, 0);
    capacity = SIZE_MAX / 2 + 1;
    ZF_CHECK(!zf_mem_grow(NULL, &capacity, SIZE_MAX / 2 + 2, 2));
    ZF_CHECK_SI_EQ(capacity, SIZE_MAX / 2 + 1);
}

ZF_TEST(grow_keeps_what_is_there)
{
    size_t capacity = 0;
    uint32_t *block = NULL;

    for (size_t n = 1; n <= 5000; n++) {
        uint32_t *bigger = zf_mem_grow(block, &capacity, n, sizeof(*block));

        ZF_CHECK(bigger);
        ZF_CHECK(capacity >= n);
        block = bigger;
        block[n - 1] = (uint32_t)(n * 2654435761u);
    }
    for (size_t n = 1; n <= 5000; n++)
        ZF_CHECK_SI_EQ(block[n - 1], (uint32_t)(n * 2654435761u));
    zf_mem_free(block);
}

ZF_TEST(grow_is_amortised)
{
    size_t capacity = 0, moves = 0;
    char *block = NULL;

    for (size_t n = 1; n <= 100000; n++) {
        size_t before = capacity;

        block = zf_mem_grow(block, &capacity, n, 1);
        ZF_CHECK(block);
        moves += capacity != before;
    }
    ZF_CHECK(moves <= 18);
    zf_mem_free(block);
}

ZF_TEST(failed_grow_keeps_the_block)
{
    size_t capacity = 0;
    char *block = zf_mem_grow(NULL, &capacity, 16, 1);
    char *bigger;

    ZF_CHECK(block);
    memcpy(block, "0123456789abcdef", 16);
    zf_oom_arm(1);
    bigger = zf_mem_grow(block, &capacity, 1000, 1);
    ZF_CHECK(zf_oom_disarm(NULL));
    ZF_CHECK(!bigger);
    ZF_CHECK_SI_EQ(capacity, 16);
    ZF_CHECK(memcmp(block, "0123456789abcdef", 16) == 0);
    zf_mem_free(block);
}

ZF_TEST(string_takes_a_part)
{
    char *copy = zf_mem_string("charge", 4);

    ZF_CHECK(copy);
    ZF_CHECK_STR_EQ(copy, "char");
    zf_mem_free(copy);
}

ZF_TEST_MAIN(ZF_CASE(array_is_zeroed_and_never_null_for_nothing),
             ZF_CASE(overflow_is_refused), ZF_CASE(grow_keeps_what_is_there),
             ZF_CASE(grow_is_amortised), ZF_CASE(failed_grow_keeps_the_block),
             ZF_CASE(string_takes_a_part))
