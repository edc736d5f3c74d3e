/* Decimals against rationals written by hand. */
#include "zforge/exact.h"

#include "zf_test.h"

static void check(const char *text, const char *want)
{
    zf_error err = {0};
    fmpq_t got, right;

    fmpq_init(got);
    fmpq_init(right);
    fmpq_set_str(right, want, 10);
    ZF_CHECK_OK(zf_decimal_parse(got, text, strlen(text), "m", NULL, &err),
                &err);
    ZF_CHECK_FMPQ_EQ(got, right);
    fmpq_clear(right);
    fmpq_clear(got);
}

ZF_TEST(read_exactly)
{
    check("91.1876", "227969/2500");
    check("-1.5e-3", "-3/2000");
    check("12", "12");
    check("+12.", "12");
    check(".5", "1/2");
    check("-.5E+1", "-5");
    check("1e3", "1000");
    check("0.000", "0");
    check("-0", "0");
    check("6/4", "3/2");
    check("-3/4", "-3/4");
    check("0e99", "0");
    check("0.1e-0000000001", "1/100");
}

ZF_TEST(exponents_up_to_99)
{
    fmpq_t got, want;

    fmpq_init(got);
    fmpq_init(want);
    ZF_CHECK(zf_decimal_parse(got, "1e99", 4, "m", NULL, NULL) == ZF_OK);
    fmpq_set_si(want, 10, 1);
    fmpq_pow_si(want, want, 99);
    ZF_CHECK_FMPQ_EQ(got, want);
    ZF_CHECK(zf_decimal_parse(got, "1e-99", 5, "m", NULL, NULL) == ZF_OK);
    fmpq_inv(want, want);
    ZF_CHECK_FMPQ_EQ(got, want);
    ZF_CHECK(zf_decimal_parse(got, "1e100", 5, "m", NULL, NULL) == ZF_EINPUT);
    ZF_CHECK(zf_decimal_parse(got, "1e-100", 6, "m", NULL, NULL) == ZF_EINPUT);
    ZF_CHECK(zf_decimal_parse(got, "1e18446744073709551617", 22, "m", NULL,
                              NULL) == ZF_EINPUT);
    ZF_CHECK_FMPQ_EQ(got, want);
    fmpq_clear(want);
    fmpq_clear(got);
}

ZF_TEST(refused)
{
    static const char *const bad[] = {
        "",      "-",   ".",     "e3",  "1e",  "1e+", "1x",  "1 ",   " 1",
        "1.2.3", "--1", "1e1.5", "nan", "inf", "0x1", "1/0", "1.5/2"};
    static const zf_mark mark = {"f", 2, 3};
    zf_error err = {0};
    char text[66];
    fmpq_t got;

    fmpq_init(got);
    for (size_t k = 0; k < sizeof(bad) / sizeof(bad[0]); k++) {
        if (zf_decimal_parse(got, bad[k], strlen(bad[k]), "m", NULL, NULL) !=
            ZF_EINPUT)
            ZF_FAIL("\"%s\" was read\n", bad[k]);
        ZF_CHECK(fmpq_is_zero(got));
    }
    ZF_CHECK(zf_decimal_parse(got, "1,5", 3, "mass", &mark, &err) == ZF_EINPUT);
    ZF_CHECK_STR_EQ(err.message,
                    "mass is \"1,5\"; expected a decimal, or p/q with q > 0");
    ZF_CHECK_SI_EQ(err.line, 2);
    memset(text, '1', sizeof(text));
    ZF_CHECK(zf_decimal_parse(got, text, 64, "m", NULL, NULL) == ZF_OK);
    ZF_CHECK(zf_decimal_parse(got, text, 65, "m", NULL, NULL) == ZF_EINPUT);
    fmpq_clear(got);
}

ZF_TEST_MAIN(ZF_CASE(read_exactly), ZF_CASE(exponents_up_to_99),
             ZF_CASE(refused))
