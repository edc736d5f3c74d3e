/* t_text.c - edit distance against its recursive definition. */
#include "base/base.h"
#include "zf_test.h"

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* The distance of the first m letters of a and the first n of b, by the
 * definition: exponential, for short words. */
static size_t by_definition(const char *a, size_t m, const char *b, size_t n)
{
    size_t d;

    if (m == 0 || n == 0)
        return m + n;
    d = by_definition(a, m - 1, b, n - 1) + (a[m - 1] != b[n - 1]);
    d = least(d, by_definition(a, m - 1, b, n) + 1);
    d = least(d, by_definition(a, m, b, n - 1) + 1);
    if (m > 1 && n > 1 && a[m - 1] == b[n - 2] && a[m - 2] == b[n - 1])
        d = least(d, by_definition(a, m - 2, b, n - 2) + 1);
    return d;
}

ZF_TEST(distance_matches_definition)
{
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 300 * zf_test_multiplier(); t++) {
        char a[8] = "", b[8] = "";
        size_t m = (size_t)zf_test_between(&rng, 0, 6);
        size_t n = (size_t)zf_test_between(&rng, 0, 6);

        for (size_t i = 0; i < m; i++)
            a[i] = (char)zf_test_between(&rng, 'a', 'c');
        for (size_t i = 0; i < n; i++)
            b[i] = (char)zf_test_between(&rng, 'a', 'c');
        ZF_CHECK_SI_EQ(zf_text_distance(a, b), by_definition(a, m, b, n));
    }
}

ZF_TEST(long_words_are_never_near)
{
    char a[65 + 1], b[64 + 1];

    memset(a, 'x', 65);
    a[65] = '\0';
    memset(b, 'x', 64);
    b[64] = '\0';
    ZF_CHECK(zf_text_distance(a, b) == SIZE_MAX);
    ZF_CHECK_SI_EQ(zf_text_distance(a, a), 0);
    b[0] = 'y';
    ZF_CHECK_SI_EQ(zf_text_distance(b, b + 1), 1);
}

ZF_TEST(nearest_suggests_only_what_is_near)
{
    static const char *const names[] = {"search", "solve", "build", "help"};

    ZF_CHECK_STR_EQ(zf_text_nearest("serach", names, 4), "search");
    ZF_CHECK_STR_EQ(zf_text_nearest("hlep", names, 4), "help");
    ZF_CHECK_STR_EQ(zf_text_nearest("sovle", names, 4), "solve");
    ZF_CHECK_STR_EQ(zf_text_nearest("build", names, 4), "build");
    ZF_CHECK(!zf_text_nearest("anomaly", names, 4));
    ZF_CHECK(!zf_text_nearest("", names, 4));
    ZF_CHECK(!zf_text_nearest("x", names, 4));
    ZF_CHECK(!zf_text_nearest("search", names, 0));
}

ZF_TEST(nearest_prefers_the_first_of_equals)
{
    static const char *const names[] = {"cat", "bat"};

    ZF_CHECK_STR_EQ(zf_text_nearest("hat", names, 2), "cat");
}

ZF_TEST(tells_identifiers)
{
    static const char *const good[] = {"a", "Z", "m_Zp", "x1", "a_", "pi"};
    static const char *const bad[] = {
        "", "_a", "1x", "a b", "a-b", "\xc3\xa9", "a.", "@", "[", "`", "{"};

    for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
        ZF_CHECK(zf_is_identifier(good[i]));
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
        ZF_CHECK(!zf_is_identifier(bad[i]));
}

ZF_TEST_MAIN(ZF_CASE(distance_matches_definition),
             ZF_CASE(long_words_are_never_near),
             ZF_CASE(nearest_suggests_only_what_is_near),
             ZF_CASE(nearest_prefers_the_first_of_equals),
             ZF_CASE(tells_identifiers))
