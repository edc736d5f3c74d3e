/* Linear forms: random texts whose coefficients are built alongside, by hand
 * checked examples, and what is refused. */
#include <setjmp.h>

#include <flint/fmpq_vec.h>

#include "zforge/filter.h"

#include "zf_oom.h"
#include "zf_test.h"

enum {
    N = 4
};

static const char *const names[N] = {"Q1", "L1", "H", "e1"};
static const char *const aliases[N] = {"q", NULL, NULL, "e_R"};
static const zf_filter_scope scope = {names, aliases, N, NULL, 0};

/* Parses and compares with coefficients written "a b c d | e". */
static void check_form(const char *text, const char *want_relation,
                       const char *const *want)
{
    zf_error err = {0};
    fmpq *row = _fmpq_vec_init(N + 1);
    const char *relation = NULL;
    fmpq_t w;

    fmpq_init(w);
    ZF_CHECK_OK(
        zf_filter_parse_linear(row, &relation, text, NULL, &scope, &err), &err);
    ZF_CHECK_STR_EQ(relation, want_relation);
    for (slong i = 0; i <= N; i++) {
        ZF_CHECK(fmpq_set_str(w, want[i], 10) == 0);
        fmpq_canonicalise(w);
        ZF_CHECK_FMPQ_EQ(row + i, w);
    }
    fmpq_clear(w);
    _fmpq_vec_clear(row, N + 1);
}

#define FORM(text, relation, ...) \
 check_form(text, relation, (const char *const[]){__VA_ARGS__})

ZF_TEST(reads_examples)
{
    FORM("L1 - e1 = -H", "==", "0", "1", "1", "-1", "0");
    FORM("3*q + L1 = 0", "==", "3", "1", "0", "0", "0");
    FORM("Q1", "", "1", "0", "0", "0", "0");
    FORM("0", "", "0", "0", "0", "0", "0");
    FORM("(L1 != e_R)", "!=", "0", "1", "0", "-1", "0");
    FORM("Q1/3 < 2*(H - 1/2)/4 + L1*3/5", "<", "1/3", "-3/5", "-1/2", "0",
         "1/4");
    FORM("-(-Q1)^1*(2^3)*2 <= Q1", "<=", "15", "0", "0", "0", "0");
    FORM("Q1 - Q1 > abs(-7/3)", ">", "0", "0", "0", "0", "-7/3");
    FORM("max(1, 2)*(min(3, 4)*H) >= H^0", ">=", "0", "0", "6", "0", "-1");
    FORM("123456789012345678901234567890*Q1/7", "",
         "123456789012345678901234567890/7", "0", "0", "0", "0");
}

#define SUM "; expected a sum of charges with rational coefficients"

static void check_refused(const char *text, const char *want)
{
    zf_mark mark = {"", 3, 5};
    zf_error err = {0};
    fmpq *row = _fmpq_vec_init(N + 1);
    const char *relation = "as before";
    char got[640];

    fmpq_set_si(row, 5, 1);
    ZF_CHECK(zf_filter_parse_linear(row, &relation, text, &mark, &scope,
                                    &err) == ZF_EINPUT);
    snprintf(got, sizeof(got), "%zu:%zu: %s", err.line, err.column,
             err.message);
    ZF_CHECK_STR_EQ(got, want);
    ZF_CHECK_STR_EQ(relation, "as before");
    ZF_CHECK(fmpz_equal_si(fmpq_numref(row), 5) && fmpq_is_zero(row + N));
    _fmpq_vec_clear(row, N + 1);
}

ZF_TEST(refuses_the_rest)
{
    check_refused("2 + Q1 * L1 = 0", "3:9: \"Q1 * L1\" is not linear" SUM);
    check_refused("H = 3*(Q1 + H^2)", "3:17: \"H^2\" is not linear" SUM);
    check_refused("2*abs(Q1 - 1) + H",
                  "3:7: \"abs(Q1 - 1)\" is not linear" SUM);
    check_refused("2*abs(Q1*Q1)", "3:11: \"Q1*Q1\" is not linear" SUM);
    check_refused("H = max(Q1, 0)", "3:9: \"max(Q1, 0)\" is not linear" SUM);
    check_refused("H = 1 and Q1 = 1", "3:11: expected an operator or the end "
                                      "after \"1\"; found \"and\"");
    check_refused("H = Q1 = L1", "3:12: comparisons cannot be chained; write a "
                                 "< b and b < c");
    check_refused("not H", "3:5: expected a charge, a number or \"(\"; found "
                           "\"not\"");
    check_refused("distinct(H, Q1)", "3:5: \"distinct(H, Q1)\" is a truth "
                                     "value; expected a linear form");
    check_refused("(H = 1 or Q1 = 2)", "3:6: \"H = 1 or Q1 = 2\" is a truth "
                                       "value; expected a linear form");
    check_refused("\"a\" == \"b\"",
                  "3:5: \"\"a\"\" is a string; expected a linear form");
    check_refused("H = L2", "3:9: unknown name \"L2\"; did you mean \"L1\"?");
    check_refused("H/(1 - 1) = L1", "3:8: division by zero");
    check_refused("H = 0.125*L1", "3:9: \"0.125\" is a decimal; write 1/8");
    check_refused("", "3:5: expected a charge, a number or \"(\"; the text is "
                      "empty");
}

/* Appends a random form of at most `depth` levels to `out` and adds factor
 * times its coefficients to `row`. */
static void add_random_form(zf_buf *out, fmpq *row, const fmpq_t factor,
                            int depth, uint64_t *rng)
{
    slong kind = depth > 0 ? zf_test_between(rng, 0, 6) : 0;
    slong i = zf_test_between(rng, 0, N), a = zf_test_between(rng, -4, 9);
    slong b = zf_test_between(rng, 1, 5);
    fmpq_t f;

    fmpq_init(f);
    fmpq_set(f, factor);
    if (kind == 0 && i < N) { /* a charge */
        zf_buf_puts(out, aliases[i] && a % 2 ? aliases[i] : names[i]);
        fmpq_add(row + i, row + i, f);
    } else if (kind == 0) { /* a number */
        zf_buf_printf(out, "%ld", labs(a));
        fmpq_mul_si(f, f, labs(a));
        fmpq_add(row + N, row + N, f);
    } else if (kind <= 3) { /* a sum of two */
        zf_buf_puts(out, "(");
        add_random_form(out, row, f, depth - 1, rng);
        zf_buf_puts(out, kind == 1 ? " + " : " - ");
        if (kind != 1)
            fmpq_neg(f, f);
        add_random_form(out, row, f, depth - 1, rng);
        zf_buf_puts(out, ")");
    } else if (kind == 4) { /* a multiple in front */
        zf_buf_printf(out, "%ld/%ld*", a, b);
        fmpq_mul_si(f, f, a);
        fmpq_div_fmpz(f, f, (fmpz[1]){b});
        add_random_form(out, row, f, depth - 1, rng);
    } else if (kind == 5) { /* a divisor behind, a sign in front */
        zf_buf_puts(out, "-");
        fmpq_neg(f, f);
        fmpq_div_fmpz(f, f, (fmpz[1]){b * b});
        add_random_form(out, row, f, depth - 1, rng);
        zf_buf_printf(out, "/(%ld^2)", b);
    } else { /* parentheses */
        zf_buf_puts(out, "( ");
        add_random_form(out, row, f, depth - 1, rng);
        zf_buf_puts(out, "\n)");
    }
    fmpq_clear(f);
}

ZF_TEST(matches_random_forms)
{
    static const char *const relations[][2] = {
        {"=", "=="},  {"==", "=="}, {"!=", "!="}, {"<", "<"},
        {"<=", "<="}, {">", ">"},   {">=", ">="}, {NULL, ""}};
    uint64_t rng = zf_test_seed();
    fmpq_t one, minus;

    fmpq_init(one);
    fmpq_init(minus);
    fmpq_one(one);
    fmpq_neg(minus, one);
    for (slong t = 0; t < 2000 * zf_test_multiplier(); t++) {
        const char *const *r = relations[zf_test_between(&rng, 0, 7)];
        fmpq *want = _fmpq_vec_init(N + 1), *got = _fmpq_vec_init(N + 1);
        const char *relation = NULL;
        zf_filter *f = NULL;
        zf_error err = {0};
        zf_buf text;

        zf_buf_init(&text, 0);
        add_random_form(&text, want, one, 5, &rng);
        if (r[0]) {
            zf_buf_printf(&text, " %s ", r[0]);
            add_random_form(&text, want, minus, 5, &rng);
        }
        ZF_CHECK_OK(zf_filter_parse_linear(got, &relation, zf_buf_text(&text),
                                           NULL, &scope, &err),
                    &err);
        ZF_CHECK_STR_EQ(relation, r[1]);
        for (slong i = 0; i <= N; i++)
            ZF_CHECK_FMPQ_EQ(got + i, want + i);
        if (r[0]) {
            ZF_CHECK_OK(
                zf_filter_parse(&f, zf_buf_text(&text), NULL, &scope, &err),
                &err);
            for (slong i = 0; i <= N; i++)
                fmpq_zero(got + i);
            ZF_CHECK(zf_filter_is_linear(got, &relation, f));
            ZF_CHECK_STR_EQ(relation, r[1]);
            for (slong i = 0; i <= N; i++)
                ZF_CHECK_FMPQ_EQ(got + i, want + i);
        }
        zf_filter_free(f);
        zf_buf_clear(&text);
        _fmpq_vec_clear(want, N + 1);
        _fmpq_vec_clear(got, N + 1);
    }
    fmpq_clear(one);
    fmpq_clear(minus);
}

ZF_TEST(knows_linear_filters)
{
    static const char *const others[] = {
        "Q1*L1 < 2",   "Q1 < 2 and L1 < 3", "not (Q1 < 2)",
        "abs(Q1) < 2", "distinct(Q1, L1)",  "Q1 < 2 or L1 < 3",
        "Q1 == H^2",   "\"a\" == \"b\""};
    fmpq *row = _fmpq_vec_init(N + 1);
    const char *relation = "as before";

    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
        zf_error err = {0};
        zf_filter *f = NULL;

        ZF_CHECK_OK(zf_filter_parse(&f, others[i], NULL, &scope, &err), &err);
        ZF_CHECK(!zf_filter_is_linear(row, &relation, f));
        ZF_CHECK_STR_EQ(relation, "as before");
        zf_filter_free(f);
    }
    _fmpq_vec_clear(row, N + 1);
}

static zf_status read_linear(void *arg, zf_error *err)
{
    fmpq *row = _fmpq_vec_init(N + 1);
    const char *relation;
    zf_status st =
        zf_filter_parse_linear(row, &relation, arg, NULL, &scope, err);

    _fmpq_vec_clear(row, N + 1);
    return st;
}

ZF_TEST(t_oom_linear)
{
    static char text[] = "3*(Q1 - 2/3*L1) + max(1, 2) = -e_R/5";

    ZF_CHECK_OOM(read_linear, text);
}

ZF_TEST_MAIN(ZF_CASE(reads_examples), ZF_CASE(refuses_the_rest),
             ZF_CASE(matches_random_forms), ZF_CASE(knows_linear_filters),
             ZF_CASE(t_oom_linear))
