/* Decimals against the exact value, read back digit by digit. */
#include <setjmp.h>

#include <flint/fmpq.h>
#include <flint/fmpz.h>

#include "emit/view.h"
#include "zf_test.h"

/* x = the value of a decimal such as -1.25e-7; *digits: significant ones */
static void read_decimal(fmpq_t x, slong *digits, const char *text)
{
    int negative = *text == '-', point = 0, leading = 1;
    slong power = 0;
    fmpz_t n, ten;

    fmpz_init(n);
    fmpz_init(ten);
    *digits = 0;
    for (text += negative; *text && *text != 'e'; text++) {
        if (*text == '.') {
            point = 1;
            continue;
        }
        ZF_CHECK(*text >= '0' && *text <= '9');
        leading = leading && *text == '0';
        *digits += !leading;
        fmpz_mul_ui(n, n, 10);
        fmpz_add_ui(n, n, (ulong)(*text - '0'));
        power -= point;
    }
    ZF_CHECK(point);
    if (*text == 'e')
        power += strtol(text + 1, NULL, 10);
    fmpz_set_ui(ten, 10);
    fmpz_pow_ui(ten, ten, (ulong)(power < 0 ? -power : power));
    if (negative)
        fmpz_neg(n, n);
    fmpq_set_fmpz(x, n);
    if (power < 0)
        fmpq_div_fmpz(x, x, ten);
    else
        fmpq_mul_fmpz(x, x, ten);
    fmpz_clear(n);
    fmpz_clear(ten);
}

/* The error is at most half a unit of the 20th digit: 10^-19 / 2 of the
 * value, at most. */
static void check_near(const fmpq_t x)
{
    fmpq_t y, error, bound;
    fmpz_t ten;
    slong digits;
    zf_buf text;

    fmpq_init(y);
    fmpq_init(error);
    fmpq_init(bound);
    fmpz_init(ten);
    zf_buf_init(&text, 0);
    ZF_CHECK(zf_decimal_add(&text, x) == 0);
    read_decimal(y, &digits, zf_buf_text(&text));
    ZF_CHECK(digits <= 20);
    fmpq_sub(error, x, y);
    fmpq_abs(error, error);
    fmpq_abs(bound, x);
    fmpz_set_ui(ten, 10);
    fmpz_pow_ui(ten, ten, 19);
    fmpz_mul_ui(ten, ten, 2);
    fmpq_div_fmpz(bound, bound, ten);
    if (fmpq_cmp(error, bound) > 0)
        ZF_FAIL("too far off: %s\n", zf_buf_text(&text));
    zf_buf_clear(&text);
    fmpq_clear(y);
    fmpq_clear(error);
    fmpq_clear(bound);
    fmpz_clear(ten);
}

static void check_text(const char *p, const char *q, const char *want, int huge)
{
    zf_buf text;
    fmpq_t x;

    fmpq_init(x);
    zf_buf_init(&text, 0);
    ZF_CHECK(fmpz_set_str(fmpq_numref(x), p, 10) == 0);
    ZF_CHECK(fmpz_set_str(fmpq_denref(x), q, 10) == 0);
    fmpq_canonicalise(x);
    ZF_CHECK_SI_EQ(zf_decimal_add(&text, x), huge);
    ZF_CHECK_STR_EQ(zf_buf_text(&text), want);
    zf_buf_clear(&text);
    fmpq_clear(x);
}

ZF_TEST(decimals_by_hand)
{
    check_text("0", "1", "0.0", 0);
    check_text("3", "1", "3.0", 0);
    check_text("-10", "1", "-10.0", 0);
    check_text("59", "100", "0.59", 0);
    check_text("-1", "3", "-0.33333333333333333333", 0);
    check_text("2", "3", "0.66666666666666666667", 0);
    check_text("1", "100000", "0.00001", 0);
    check_text("1", "1000000", "1.0e-6", 0);
    check_text("123456789012345678901", "7", "1.7636684144620811272e19", 0);
    check_text("1000000000000000", "1", "1000000000000000.0", 0);
    check_text("10000000000000000", "1", "1.0e16", 0);
    /* 19 and 21 nines: the first is kept, the second rounded up. */
    check_text("9999999999999999999", "1", "9.999999999999999999e18", 0);
    check_text("999999999999999999999", "1", "1.0e21", 0);
    check_text("999999999999999999999", "1000000000000000000000", "1.0", 0);
}

ZF_TEST(ends_of_the_range)
{
    char nines[400], one[400];

    memset(one, '0', sizeof(one));
    one[0] = '1';
    one[308] = '\0';
    check_text(one, "1", "1.0e307", 0);
    check_text("1", one, "1.0e-307", 0);
    one[308] = '0';
    one[309] = '\0';
    check_text(one, "1", "1.0e308", 1);
    check_text("1", one, "0.0", 0);
    check_text("-1", one, "0.0", 0);
    memset(nines, '9', 308);
    nines[308] = '\0';
    check_text(nines, "1", "1.0e308", 1);
}

ZF_TEST(decimals_are_near)
{
    uint64_t rng = zf_test_seed();
    fmpq_t x;

    fmpq_init(x);
    for (slong t = 0; t < 2000 * zf_test_multiplier(); t++) {
        slong bits = zf_test_between(&rng, 0, 400);

        fmpz_set_si(fmpq_numref(x), zf_test_between(&rng, -1000, 1000));
        fmpz_set_ui(fmpq_denref(x), (ulong)zf_test_between(&rng, 1, 1000000));
        fmpz_mul_2exp(t % 2 ? fmpq_numref(x) : fmpq_denref(x),
                      t % 2 ? fmpq_numref(x) : fmpq_denref(x), (ulong)bits);
        fmpq_canonicalise(x);
        check_near(x);
    }
    fmpq_clear(x);
}

ZF_TEST_MAIN(ZF_CASE(decimals_by_hand), ZF_CASE(ends_of_the_range),
             ZF_CASE(decimals_are_near))
