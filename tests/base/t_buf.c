/* t_buf.c - the growing buffer: contents, limit, refused allocations. */
#include "zforge/base.h"

#include "zf_oom.h"
#include "zf_test.h"

ZF_TEST(empty_is_empty_text)
{
    zf_buf buf;

    zf_buf_init(&buf, 0);
    ZF_CHECK_STR_EQ(zf_buf_text(&buf), "");
    zf_buf_add(&buf, "", 0);
    ZF_CHECK_SI_EQ(buf.len, 0);
    ZF_CHECK_STR_EQ(zf_buf_text(&buf), "");
    zf_buf_clear(&buf);
    zf_buf_clear(&buf);
}

ZF_TEST(grows_like_an_array)
{
    uint64_t rng = zf_test_seed();
    char want[4096];
    size_t len = 0;
    zf_buf buf;

    zf_buf_init(&buf, 0);
    while (len + 100 < sizeof(want)) {
        size_t more = (size_t)zf_test_between(&rng, 0, 99);

        for (size_t i = 0; i < more; i++)
            want[len + i] = (char)zf_test_between(&rng, -128, 127);
        zf_buf_add(&buf, want + len, more);
        len += more;
        ZF_CHECK_SI_EQ(buf.len, len);
        ZF_CHECK(len == 0 || memcmp(buf.data, want, len) == 0);
        ZF_CHECK(len == 0 || buf.data[len] == '\0');
    }
    ZF_CHECK_OK(zf_buf_check(&buf, NULL), &(zf_error){0});
    zf_buf_clear(&buf);
}

ZF_TEST(printf_appends)
{
    zf_buf buf;

    zf_buf_init(&buf, 0);
    zf_buf_puts(&buf, "a");
    zf_buf_printf(&buf, "%d-%s", 42, "b");
    zf_buf_printf(&buf, "%s", "");
    ZF_CHECK_STR_EQ(zf_buf_text(&buf), "a42-b");
    zf_buf_clear(&buf);
    zf_buf_printf(&buf, "%0300d", 7);
    ZF_CHECK_SI_EQ(buf.len, 300);
    ZF_CHECK(buf.data[299] == '7');
    zf_buf_clear(&buf);
}

ZF_TEST(limit_is_exact_and_sticks)
{
    zf_error err = {0};
    zf_buf buf;

    zf_buf_init(&buf, 4);
    zf_buf_puts(&buf, "1234");
    ZF_CHECK_OK(zf_buf_check(&buf, &err), &err);
    zf_buf_puts(&buf, "5");
    ZF_CHECK_SI_EQ(zf_buf_check(&buf, &err), ZF_ELIMIT);
    ZF_CHECK_STR_EQ(err.message, "the text grows beyond its limit of 4 bytes");
    zf_buf_puts(&buf, "");
    zf_buf_printf(&buf, "%s", "");
    ZF_CHECK_STR_EQ(zf_buf_text(&buf), "1234");
    ZF_CHECK_SI_EQ(buf.status, ZF_ELIMIT);
    zf_buf_clear(&buf);
    ZF_CHECK_SI_EQ(buf.status, ZF_OK);
    ZF_CHECK_SI_EQ(buf.max, 4);
}

ZF_TEST(length_overflow_is_refused)
{
    zf_buf buf;

    zf_buf_init(&buf, 0);
    zf_buf_puts(&buf, "x");
    zf_buf_add(&buf, "", SIZE_MAX);
    ZF_CHECK_SI_EQ(buf.status, ZF_ELIMIT);
    ZF_CHECK_STR_EQ(zf_buf_text(&buf), "x");
    zf_buf_clear(&buf);
    zf_buf_add(&buf, "", SIZE_MAX);
    ZF_CHECK_SI_EQ(buf.status, ZF_ENOMEM);
    zf_buf_clear(&buf);
}

static zf_status fill(void *arg, zf_error *err)
{
    zf_status st;
    zf_buf buf;

    (void)arg;
    zf_buf_init(&buf, 0);
    for (int i = 0; i < 200; i++)
        zf_buf_printf(&buf, "%d,", i);
    st = zf_buf_check(&buf, err);
    zf_buf_clear(&buf);
    return st;
}

ZF_TEST(t_oom_buf)
{
    ZF_CHECK_OOM(fill, NULL);
}

ZF_TEST_MAIN(ZF_CASE(empty_is_empty_text), ZF_CASE(grows_like_an_array),
             ZF_CASE(printf_appends), ZF_CASE(limit_is_exact_and_sticks),
             ZF_CASE(length_overflow_is_refused), ZF_CASE(t_oom_buf))
