/* t_numbers.c - numbers for people, CSV and JSON. */
#include <complex.h>
#include <math.h>
#include <stdlib.h>

#include "cli/numbers.h"
#include "zf_test.h"

static void take(zf_buf *b, const char *want)
{
    ZF_CHECK_STR_EQ(zf_buf_text(b), want);
    zf_buf_clear(b);
    zf_buf_init(b, 0);
}

ZF_TEST(digits)
{
    zf_buf b;

    zf_buf_init(&b, 0);
    cli_put_number(&b, 1.0 / 3, CLI_DIGITS);
    take(&b, "0.333333");
    cli_put_number(&b, -0.0, CLI_DIGITS);
    take(&b, "0");
    cli_put_number(&b, NAN, CLI_DIGITS);
    take(&b, "-");
    cli_put_number(&b, -INFINITY, CLI_DIGITS);
    take(&b, "-inf");
    cli_put_number(&b, 0.2, CLI_ALL_DIGITS);
    take(&b, "0.2");
    cli_put_number(&b, 0.1 + 0.2, CLI_ALL_DIGITS);
    take(&b, "0.30000000000000004");
    zf_buf_clear(&b);
}

ZF_TEST(digits_of_an_uncertainty)
{
    ZF_CHECK(cli_digits(0.001165920715, 1.45e-10) == 9);
    ZF_CHECK(cli_digits(-91187.6, 0.0021) == 9);
    ZF_CHECK(cli_digits(999.9, 0.1) == 6);
    ZF_CHECK(cli_digits(1000, 0.0999) == 7);
    ZF_CHECK(cli_digits(1, 1e-30) == 15);
    ZF_CHECK(cli_digits(2, 5) == CLI_DIGITS);
    ZF_CHECK(cli_digits(1e-5, 100) == CLI_DIGITS);
    ZF_CHECK(cli_digits(0, 1e-10) == CLI_DIGITS);
    ZF_CHECK(cli_digits(1, 0) == CLI_DIGITS);
    ZF_CHECK(cli_digits(NAN, 1e-9) == CLI_DIGITS);
    ZF_CHECK(cli_digits(INFINITY, 1) == CLI_DIGITS);
    ZF_CHECK(cli_digits(1, NAN) == CLI_DIGITS);
    ZF_CHECK(cli_digits(1, INFINITY) == CLI_DIGITS);
}

/* Whatever is written for programs is read back as the same double. */
ZF_TEST(all_digits_give_the_number_back)
{
    zf_buf b;

    zf_buf_init(&b, 0);
    srand(1);
    for (int k = 0; k < 20000; k++) {
        double x =
            (rand() + 0.5) / RAND_MAX * pow(10, (double)(rand() % 600 - 300));

        cli_put_number(&b, x, CLI_ALL_DIGITS);
        ZF_CHECK(strtod(zf_buf_text(&b), NULL) == x);
        zf_buf_clear(&b);
        zf_buf_init(&b, 0);
    }
    zf_buf_clear(&b);
}

ZF_TEST(complex_numbers)
{
    zf_buf b;

    zf_buf_init(&b, 0);
    cli_put_complex(&b, 1 + 2 * _Complex_I);
    take(&b, "1+2i");
    cli_put_complex(&b, 1 - 0.5 * _Complex_I);
    take(&b, "1-0.5i");
    cli_put_complex(&b, -3 * _Complex_I);
    take(&b, "-3i");
    cli_put_complex(&b, 2 + 1e-14 * _Complex_I);
    take(&b, "2");
    cli_put_complex(&b, 1e-14 + 2 * _Complex_I);
    take(&b, "2i");
    cli_put_complex(&b, 0);
    take(&b, "0");
    zf_buf_clear(&b);
}

ZF_TEST(json_and_csv)
{
    zf_buf b;

    zf_buf_init(&b, 0);
    cli_put_json(&b, 0.5, 0);
    take(&b, "0.5");
    cli_put_json(&b, 0.5 - 2 * _Complex_I, 1);
    take(&b, "[0.5, -2]");
    cli_put_json(&b, INFINITY, 0);
    take(&b, "null");
    cli_put_json_text(&b, "a \"b\" \\c\n");
    take(&b, "\"a \\\"b\\\" \\\\c\\u000a\"");
    cli_put_csv_text(&b, "plain");
    take(&b, "plain");
    cli_put_csv_text(&b, "a, \"b\"");
    take(&b, "\"a, \"\"b\"\"\"");
    cli_put_csv_number(&b, NAN);
    take(&b, "");
    zf_buf_clear(&b);
}

ZF_TEST_MAIN(ZF_CASE(digits), ZF_CASE(digits_of_an_uncertainty),
             ZF_CASE(all_digits_give_the_number_back), ZF_CASE(complex_numbers),
             ZF_CASE(json_and_csv))
