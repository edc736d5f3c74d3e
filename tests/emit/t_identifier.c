/* Identifiers are valid, and different for different ids. */
#include <setjmp.h>

#include "emit/view.h"
#include "zf_test.h"

static void check(const char *id, const char *want)
{
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_identifier_add(&text, id);
    ZF_CHECK_STR_EQ(zf_buf_text(&text), want);
    zf_buf_clear(&text);
}

ZF_TEST(identifiers_by_hand)
{
    check("b3-l3-equal-0123456789", "b3_l3_equal_0123456789");
    check("3b3-lepton", "3b3_lepton");
    check("x", "x");
    /* The first digits of the hash tell a.b and a_b apart. */
    check("a.b", "a_b_2e7336dc");
    check("a_b", "a_b_648fa9b3");
    check("A", "a_559aead0");
}

static int compare(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* All ids of up to five of these characters. */
ZF_TEST(identifiers_differ)
{
    static const char alphabet[] = "a1-_.A";

    enum {
        LETTERS = 6,
        LENGTH = 5,
        ALL = 6 + 36 + 216 + 1296 + 7776
    };

    char **name = zf_mem_array(ALL, sizeof(*name));
    size_t used = 0;

    ZF_CHECK(name != NULL);
    for (int len = 1, many = LETTERS; len <= LENGTH; len++, many *= LETTERS)
        for (int k = 0; k < many; k++) {
            char id[LENGTH + 1] = "";
            zf_buf text;

            for (int i = 0, rest = k; i < len; i++, rest /= LETTERS)
                id[i] = alphabet[rest % LETTERS];
            zf_buf_init(&text, 0);
            zf_identifier_add(&text, id);
            ZF_CHECK(text.data != NULL);
            ZF_CHECK(
                strspn(text.data, "abcdefghijklmnopqrstuvwxyz0123456789_") ==
                text.len);
            ZF_CHECK(!strstr(text.data, "__") && text.data[0] != '_' &&
                     text.data[text.len - 1] != '_');
            name[used++] = text.data;
        }
    ZF_CHECK_SI_EQ(used, ALL);
    qsort(name, used, sizeof(*name), compare);
    for (size_t i = 1; i < used; i++)
        ZF_CHECK(strcmp(name[i - 1], name[i]) != 0);
    for (size_t i = 0; i < used; i++)
        zf_mem_free(name[i]);
    zf_mem_free(name);
}

ZF_TEST(symbols_by_hand)
{
    static const char *const cases[][2] = {
        {"theta_sb", "thetaSb"},
        {"a_Y", "aY"},
        {"v_H2", "vH2"},
        {"X_e", "XE"},
        {"_a__b_", "aB"},
        {"MQ_QVR11", "MQQVR11"},
        {"e", "ex"},
        {"I", "Ix"},
        {"g_X", "gXx"},
        {"Phi", "Phix"},
        {"Phi1", "Phi1"},
        {"", ""},
    };
    char text[6];

    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        zf_buf out;

        zf_buf_init(&out, 0);
        zf_symbol_add(&out, cases[i][0]);
        ZF_CHECK_STR_EQ(zf_buf_text(&out), cases[i][1]);
        zf_buf_clear(&out);
    }
    zf_symbol_text(text, sizeof(text), "a_bcdefgh");
    ZF_CHECK_STR_EQ(text, "aBcd");
}

ZF_TEST_MAIN(ZF_CASE(identifiers_by_hand), ZF_CASE(identifiers_differ),
             ZF_CASE(symbols_by_hand))
