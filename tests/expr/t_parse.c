/* Formulas: grammar, places of errors, limits. */
#include "naive.h"
#include "zf_oom.h"

static zf_expr name_of(const char *name, const zf_mark *mark, void *arg,
                       zf_error *err)
{
    zf_expr_pool *pool = arg;

    if (strlen(name) > 2) {
        zf_error_set(err, ZF_EINPUT, mark, "no \"%s\" here", name);
        return NULL;
    }
    return name[0] == 'V' ? zf_expr_symbol_complex(pool, name)
                          : zf_expr_symbol(pool, name);
}

ZF_TEST(same_as_constructors)
{
    zf_expr_pool *p = naive_pool();
    zf_expr x = zf_expr_symbol(p, "x"), y = zf_expr_symbol(p, "y");
    zf_expr x2 = zf_expr_power(p, x, 2, 1);

    const struct {
        const char *text;
        zf_expr want;
    } cases[] = {
        {"x", x},
        {" x\n", x},
        {"-x^2", zf_expr_neg(p, x2)},
        {"(-x)^2", x2},
        {"x**2", x2},
        {"x^2^3", zf_expr_power(p, x, 8, 1)},
        {"x^-2", zf_expr_power(p, x, -2, 1)},
        {"x^(1/2)", zf_expr_sqrt(p, x)},
        {"x^0.5", zf_expr_sqrt(p, x)},
        {"x^1/2", zf_expr_div(p, x, zf_expr_integer(p, 2))},
        {"2^-1*x", zf_expr_div(p, x, zf_expr_integer(p, 2))},
        {"x-y-y", zf_expr_sub(p, x, zf_expr_mul(p, zf_expr_integer(p, 2), y))},
        {"x/y/y", zf_expr_div(p, x, zf_expr_power(p, y, 2, 1))},
        {"x/y*y", x},
        {"--x", x},
        {"+x*-y", zf_expr_neg(p, zf_expr_mul(p, x, y))},
        {"0.23122", zf_expr_fraction(p, 23122, 100000)},
        {"1.5e-3", zf_expr_fraction(p, 3, 2000)},
        {"2.e1", zf_expr_integer(p, 20)},
        {".5", zf_expr_fraction(p, 1, 2)},
        {"pi", zf_expr_pi(p)},
        {"I", zf_expr_i(p)},
        {"sqrt(x)", zf_expr_sqrt(p, x)},
        {"conj(V)", zf_expr_conj(p, zf_expr_symbol_complex(p, "V"))},
        {"atan2(x, y)", zf_expr_call(p, "atan2", (zf_expr[]){x, y}, 2)},
        {"exp ( x )", zf_expr_call1(p, "exp", x)},
    };

    zf_error err = {0};

    for (size_t k = 0; k < sizeof(cases) / sizeof(cases[0]); k++) {
        zf_expr e = NULL;

        ZF_CHECK_OK(zf_expr_parse(&e, p, cases[k].text, NULL, name_of, p, &err),
                    &err);
        if (e != cases[k].want)
            ZF_FAIL("%s is something else\n", cases[k].text);
    }
    zf_expr_pool_free(p);
}

ZF_TEST(errors_have_a_place)
{
    static const struct {
        const char *text;
        size_t line, column;
        const char *message;
    } cases[] = {
        {"", 3, 5,
         "expected a number, a name or \"(\"; found the end of the formula"},
        {"x +", 3, 8,
         "expected a number, a name or \"(\"; found the end of the formula"},
        {"x * )", 3, 9, "expected a number, a name or \"(\"; found \")\""},
        {"2x", 3, 6,
         "expected an operator or the end of the formula; found \"x\""},
        {"(x", 3, 7, "expected \")\"; found the end of the formula"},
        {"x +\n  y $", 4, 5, "\"$\" has no meaning in a formula"},
        {"x\xc3\xa9", 3, 6, "\"\xc3\xa9\" has no meaning in a formula"},
        {"x\x01", 3, 6, "a formula has no control characters; found 0x01"},
        {"x + abc", 3, 9, "no \"abc\" here"},
        {"x^y", 3, 7, "an exponent is a rational number"},
        {"1/(x-x)", 3, 7, "division by zero"},
        {"0^-1", 3, 7, "division by zero"},
        {"exp", 3, 5, "\"exp\" is a function; expected \"(\" after it"},
        {"sine(x)", 3, 5,
         "there is no function called \"sine\"; did you mean \"sin\"?"},
        {"exp(x, y)", 3, 5, "exp takes 1 argument; found 2"},
        {"atan2(x)", 3, 5, "atan2 takes 2 arguments; found 1"},
        {"V + 1e100", 3, 9,
         "a number is \"1e100\"; expected an exponent between -99 and 99"},
        {"2^(10^9)", 3, 7, "a power of a number is too large"},
        {"x^(10^9)*x^(10^9)*x^(10^9)", 3, 23, "an exponent is too large"},
    };

    static const zf_mark mark = {"f.yaml", 3, 5};
    zf_expr_pool *p = naive_pool();

    for (size_t k = 0; k < sizeof(cases) / sizeof(cases[0]); k++) {
        zf_expr e = NULL;
        zf_error err = {0};
        zf_status st =
            zf_expr_parse(&e, p, cases[k].text, &mark, name_of, p, &err);

        ZF_CHECK(st != ZF_OK && err.code == st && !e);
        ZF_CHECK_STR_EQ(err.message, cases[k].message);
        ZF_CHECK_STR_EQ(err.file, "f.yaml");
        ZF_CHECK_SI_EQ(err.line, cases[k].line);
        ZF_CHECK_SI_EQ(err.column, cases[k].column);
        ZF_CHECK(zf_expr_pool_check(p, &err) == ZF_OK);
    }
    zf_expr_pool_free(p);
}

ZF_TEST(limits)
{
    zf_expr_pool *p = naive_pool();
    char *text = malloc(70000);
    zf_error err = {0};
    zf_expr e = NULL;

    ZF_CHECK(text != NULL);
    for (int depth = 199; depth <= 200; depth++) {
        memset(text, '(', (size_t)depth);
        text[depth] = 'x';
        memset(text + depth + 1, ')', (size_t)depth);
        text[2 * depth + 1] = '\0';
        ZF_CHECK((zf_expr_parse(&e, p, text, NULL, NULL, NULL, NULL) ==
                  ZF_OK) == (depth < 200));
    }
    memset(text, '-', 69999);
    text[69999] = '\0';
    ZF_CHECK(zf_expr_parse(&e, p, text, NULL, NULL, NULL, &err) == ZF_EINPUT);
    text[65536] = '\0';
    ZF_CHECK(zf_expr_parse(&e, p, text, NULL, NULL, NULL, NULL) == ZF_EINPUT);
    memset(text, ' ', 65536);
    text[17] = 'x';
    ZF_CHECK(zf_expr_parse(&e, p, text, NULL, NULL, NULL, NULL) == ZF_OK);
    free(text);
    zf_expr_pool_free(p);
}

/* A text and what reading it, a derivative, and parts give. */
static zf_status read_all(void *arg, zf_error *err)
{
    zf_expr_pool *pool = NULL;
    zf_expr e = NULL, re, im;
    double complex value = 0;
    zf_status st = zf_expr_pool_new(&pool, NULL, 0, err);

    (void)value;
    if (st == ZF_OK)
        st = zf_expr_parse(&e, pool, arg, NULL, name_of, pool, err);
    if (st == ZF_OK) {
        zf_expr_diff(pool, e, zf_expr_symbol(pool, "x"));
        zf_expr_conj(pool, e);
        zf_expr_split(&re, &im, pool, e);
        st = zf_expr_pool_check(pool, err);
    }
    zf_expr_pool_free(pool);
    return st;
}

ZF_TEST(no_memory)
{
    char text[] = "sqrt(2*x)*(V + I*x)^3/exp(x*y) + abs(x - y)*re(V)^2";
    char message[256];
    long n = zf_oom_every(read_all, text, message, sizeof(message));

    if (n < 0)
        ZF_FAIL("%s\n", message);
    ZF_CHECK(n > 50);
}

ZF_TEST_MAIN(ZF_CASE(same_as_constructors), ZF_CASE(errors_have_a_place),
             ZF_CASE(limits), ZF_CASE(no_memory))
