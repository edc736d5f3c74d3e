/* t_error.c - the first error is kept and printed with its place. */
#include "zforge/base.h"

#include "zf_test.h"

static void check_text(const zf_error *err, const char *want)
{
    char text[1024];

    zf_error_format(text, sizeof(text), err);
    ZF_CHECK_STR_EQ(text, want);
}

ZF_TEST(first_error_is_kept)
{
    zf_mark mark = {"a.yaml", 14, 9};
    zf_error err = {0};

    ZF_CHECK_SI_EQ(zf_error_set(&err, ZF_EINPUT, &mark, "found %d", 1),
                   ZF_EINPUT);
    ZF_CHECK_SI_EQ(zf_error_set(&err, ZF_EIO, NULL, "later"), ZF_EIO);
    ZF_CHECK_SI_EQ(err.code, ZF_EINPUT);
    check_text(&err, "a.yaml:14:9: found 1");
}

ZF_TEST(parts_not_known_are_left_out)
{
    zf_error err = {0};

    zf_error_set(&err, ZF_EIO, &(zf_mark){"b", 0, 0}, "gone");
    check_text(&err, "b: gone");
    err = (zf_error){0};
    zf_error_set(&err, ZF_EIO, &(zf_mark){NULL, 3, 4}, "no file");
    check_text(&err, "no file");
    err = (zf_error){0};
    zf_error_set(&err, ZF_EIO, NULL, "nowhere");
    check_text(&err, "nowhere");
}

ZF_TEST(null_error_returns_code)
{
    ZF_CHECK_SI_EQ(zf_error_set(NULL, ZF_EBUG, NULL, "%s", "x"), ZF_EBUG);
}

ZF_TEST(long_texts_are_cut_at_the_end)
{
    zf_error err = {0};
    char path[400], text[10];

    memset(path, 'p', sizeof(path));
    path[sizeof(path) - 1] = '\0';
    zf_error_set(&err, ZF_EINPUT, &(zf_mark){path, 1, 1}, "%s%s", path, path);
    ZF_CHECK_SI_EQ(strlen(err.file), sizeof(err.file) - 1);
    ZF_CHECK_SI_EQ(strlen(err.message), sizeof(err.message) - 1);
    zf_error_format(text, sizeof(text), &err);
    ZF_CHECK_STR_EQ(text, "ppppppppp");
}

ZF_TEST_MAIN(ZF_CASE(first_error_is_kept),
             ZF_CASE(parts_not_known_are_left_out),
             ZF_CASE(null_error_returns_code),
             ZF_CASE(long_texts_are_cut_at_the_end))
