/* t_rational.c - text of rationals against values and exact messages. */
#include <setjmp.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "zforge/exact.h"

#include "zf_test.h"

static zf_status parse(fmpq_t out, const char *text, zf_error *err)
{
    memset(err, 0, sizeof(*err));
    return zf_rational_parse(out, text, strlen(text), "charge", NULL, err);
}

static void accepts(const char *text, slong p, ulong q)
{
    zf_error err;
    fmpq_t got, want;

    fmpq_init(got);
    fmpq_init(want);
    fmpq_set_si(want, p, q);
    ZF_CHECK_OK(parse(got, text, &err), &err);
    ZF_CHECK_FMPQ_EQ(got, want);
    fmpq_clear(want);
    fmpq_clear(got);
}

/* Refused, with this message, and the output is left alone. */
static void refuses(const char *text, const char *message)
{
    zf_error err;
    fmpq_t got, want;

    fmpq_init(got);
    fmpq_init(want);
    fmpq_set_si(got, 17, 19);
    fmpq_set_si(want, 17, 19);
    ZF_CHECK(parse(got, text, &err) == ZF_EINPUT);
    ZF_CHECK(err.code == ZF_EINPUT);
    ZF_CHECK_STR_EQ(err.message, message);
    ZF_CHECK_FMPQ_EQ(got, want);
    fmpq_clear(want);
    fmpq_clear(got);
}

ZF_TEST(reads_integers_and_fractions)
{
    accepts("0", 0, 1);
    accepts("-0", 0, 1);
    accepts("0/7", 0, 1);
    accepts("12", 12, 1);
    accepts("+2", 2, 1);
    accepts("-3/4", -3, 4);
    accepts("6/4", 3, 2);
    accepts("007/014", 1, 2);
    accepts("+10/5", 2, 1);
}

ZF_TEST(refuses_what_is_no_rational)
{
    static const char *const bad[] = {"",
                                      "-",
                                      "+",
                                      "/",
                                      "1/",
                                      "/2",
                                      "1/0",
                                      "1/00",
                                      "1/-2",
                                      "1/+2",
                                      "--1",
                                      "+-1",
                                      " 1",
                                      "1 ",
                                      "1 /2",
                                      "1/2/3",
                                      "0x10",
                                      "1_000",
                                      "1/2.5",
                                      "a",
                                      "1.5/2",
                                      "1e",
                                      "e5",
                                      ".",
                                      "-.",
                                      ".e5",
                                      "1e+",
                                      "1.2.3",
                                      "nan",
                                      "1,5",
                                      "\342\210\2221"};

    for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
        char want[200];

        snprintf(want, sizeof(want),
                 "charge is \"%s\"; expected p/q with q > 0", bad[i]);
        refuses(bad[i], want);
    }
}

ZF_TEST(names_the_rational_of_a_decimal)
{
    refuses("0.59", "charge is \"0.59\", a decimal; write 59/100");
    refuses("-0.25", "charge is \"-0.25\", a decimal; write -1/4");
    refuses("+.5", "charge is \"+.5\", a decimal; write 1/2");
    refuses("2.0", "charge is \"2.0\", a decimal; write 2");
    refuses("2.", "charge is \"2.\", a decimal; write 2");
    refuses("1e5", "charge is \"1e5\", a decimal; write 100000");
    refuses("25E-3", "charge is \"25E-3\", a decimal; write 1/40");
    refuses("1.5e+1", "charge is \"1.5e+1\", a decimal; write 15");
    refuses("0.333333333333333333333333",
            "charge is \"0.333333333333333333333333\", a decimal; write "
            "333333333333333333333333/1000000000000000000000000");
    refuses("1e999", "charge is \"1e999\", a decimal; write it as p/q");
    refuses("1e99999999999999999999",
            "charge is \"1e99999999999999999999\", a decimal; write it as p/q");
    refuses("1e-99999999999999999999", "charge is \"1e-99999999999999999999\", "
                                       "a decimal; write it as p/q");
}

ZF_TEST(message_carries_name_and_place)
{
    zf_mark mark = {"spec.yaml", 14, 9};
    zf_error err = {0};
    char text[600];
    fmpq_t x;

    fmpq_init(x);
    ZF_CHECK(zf_rational_parse(x, "1/0", 3, "hypercharge of \"chi\"", &mark,
                               &err) == ZF_EINPUT);
    zf_error_format(text, sizeof(text), &err);
    ZF_CHECK_STR_EQ(text, "spec.yaml:14:9: hypercharge of \"chi\" is \"1/0\"; "
                          "expected p/q with q > 0");
    /* Only the first `len` bytes are read; NULL error is fine. */
    ZF_CHECK(zf_rational_parse(x, "1/0", 1, "x", NULL, NULL) == ZF_OK);
    ZF_CHECK(fmpq_is_one(x));
    ZF_CHECK(zf_rational_parse(x, "1/0", 3, "x", NULL, NULL) == ZF_EINPUT);
    fmpq_clear(x);
}

ZF_TEST(bounds_the_length)
{
    char *text = malloc(4200);
    zf_error err;
    fmpq_t x;
    fmpz_t want;

    fmpq_init(x);
    fmpz_init(want);
    ZF_CHECK(text != NULL);
    memset(text, '9', 4199);
    text[4096] = '\0';
    ZF_CHECK_OK(parse(x, text, &err), &err);
    fmpz_set_ui(want, 10);
    fmpz_pow_ui(want, want, 4096);
    fmpz_sub_ui(want, want, 1);
    ZF_CHECK_FMPZ_EQ(fmpq_numref(x), want);
    text[4096] = '9';
    text[4097] = '\0';
    ZF_CHECK(parse(x, text, &err) == ZF_EINPUT);
    ZF_CHECK_STR_EQ(err.message,
                    "charge has 4097 characters; expected at most 4096");
    /* A long wrong text is cut in the message, between characters. */
    text[0] = 'x';
    memcpy(text + 59, "\xc3\xa9", 2);
    text[100] = '\0';
    ZF_CHECK(parse(x, text, &err) == ZF_EINPUT);
    ZF_CHECK(strstr(err.message, "9...\"; expected") != NULL);
    text[0] = '\n';
    text[1] = '\0';
    ZF_CHECK(parse(x, text, &err) == ZF_EINPUT);
    ZF_CHECK_STR_EQ(err.message, "charge is \"?\"; expected p/q with q > 0");
    fmpz_clear(want);
    fmpq_clear(x);
    free(text);
}

/* A rational of up to 5 x 60 bits over 5 x 60 bits, often small. */
static void random_rational(fmpq_t x, uint64_t *rng)
{
    fmpz *part[2] = {fmpq_numref(x), fmpq_denref(x)};

    for (int k = 0; k < 2; k++) {
        fmpz_set_ui(part[k], (ulong)zf_test_between(rng, k, 9));
        for (slong n = zf_test_between(rng, 0, 5); n > 0; n--) {
            fmpz_mul_2exp(part[k], part[k], 60);
            fmpz_add_ui(part[k], part[k], (ulong)(zf_test_random(rng) >> 4));
        }
    }
    if (zf_test_between(rng, 0, 1))
        fmpz_neg(part[0], part[0]);
    fmpq_canonicalise(x);
}

ZF_TEST(prints_what_it_reads)
{
    uint64_t rng = zf_test_seed();
    zf_buf text;
    fmpq_t x, y;
    zf_error err;

    fmpq_init(x);
    fmpq_init(y);
    zf_buf_init(&text, 0);
    for (slong t = 0; t < 500 * zf_test_multiplier(); t++) {
        char *want;

        random_rational(x, &rng);
        zf_buf_clear(&text);
        zf_rational_print(&text, x);
        want = fmpq_get_str(NULL, 10, x);
        ZF_CHECK_STR_EQ(zf_buf_text(&text), want);
        flint_free(want);
        ZF_CHECK_OK(parse(y, zf_buf_text(&text), &err), &err);
        ZF_CHECK_FMPQ_EQ(y, x);
    }
    zf_buf_clear(&text);
    fmpq_clear(y);
    fmpq_clear(x);
}

/* Oracle: out is k x with k > 0, and the gcd of its entries is 1. */
ZF_TEST(primitive_vector_is_on_the_ray)
{
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 1000 * zf_test_multiplier(); t++) {
        slong n = zf_test_between(&rng, 0, 6), lead = -1;
        fmpq *x = _fmpq_vec_init(n);
        fmpz *out = _fmpz_vec_init(n);
        fmpz_t gcd;
        fmpq_t k, kx;

        fmpz_init(gcd);
        fmpq_init(k);
        fmpq_init(kx);
        for (slong i = 0; i < n; i++) {
            fmpq_set_si(x + i, zf_test_between(&rng, -4, 4) * 6,
                        (ulong)zf_test_between(&rng, 1, 12));
            fmpz_set_si(out + i, 99);
            lead = lead < 0 && !fmpq_is_zero(x + i) ? i : lead;
        }
        zf_vector_primitive(out, x, n);
        for (slong i = 0; i < n; i++)
            fmpz_gcd(gcd, gcd, out + i);
        ZF_CHECK(fmpz_is_one(gcd) || (lead < 0 && fmpz_is_zero(gcd)));
        if (lead >= 0) {
            fmpq_set_fmpz(k, out + lead);
            fmpq_div(k, k, x + lead);
            ZF_CHECK(fmpq_sgn(k) > 0);
            for (slong i = 0; i < n; i++) {
                fmpq_mul(kx, k, x + i);
                ZF_CHECK(fmpz_is_one(fmpq_denref(kx)));
                ZF_CHECK_FMPZ_EQ(fmpq_numref(kx), out + i);
            }
        }
        fmpq_clear(kx);
        fmpq_clear(k);
        fmpz_clear(gcd);
        _fmpz_vec_clear(out, n);
        _fmpq_vec_clear(x, n);
    }
}

ZF_TEST_MAIN(ZF_CASE(reads_integers_and_fractions),
             ZF_CASE(refuses_what_is_no_rational),
             ZF_CASE(names_the_rational_of_a_decimal),
             ZF_CASE(message_carries_name_and_place),
             ZF_CASE(bounds_the_length), ZF_CASE(prints_what_it_reads),
             ZF_CASE(primitive_vector_is_on_the_ray))
