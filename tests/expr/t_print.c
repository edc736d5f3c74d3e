/* Printers: fixed texts, and text that is read back. */
#include "print_test.h"
#include "zf_oom.h"

static zf_expr_pool *pool;

static int open_pool(void **state)
{
    (void)state;
    return zf_expr_pool_new(&pool, NULL, 0, NULL) == ZF_OK ? 0 : -1;
}

static int close_pool(void **state)
{
    (void)state;
    zf_expr_pool_free(pool);
    return 0;
}

typedef struct fixed {
    const char *formula, *want;
} fixed;

static void check_all(const fixed *f, size_t n, zf_language language)
{
    zf_buf buf;

    zf_buf_init(&buf, 0);
    for (size_t k = 0; k < n; k++)
        ZF_CHECK_STR_EQ(
            print_as(&buf, print_read(pool, f[k].formula), language, NULL),
            f[k].want);
    zf_buf_clear(&buf);
}

#define N(array) (sizeof(array) / sizeof((array)[0]))

ZF_TEST(text)
{
    static const fixed f[] = {
        {"2/3", "2/3"},
        {"-2", "-2"},
        {"a - b", "a - b"},
        {"-a + b", "b - a"},
        {"-a - b", "-a - b"},
        {"2*a/(3*b)", "2/3*a/b"},
        {"a/(b*c)", "a/(b*c)"},
        {"2*c*(a+b)", "2*c*(a + b)"},
        {"-2*(a+b)*(c+d)", "-2*((a + b)*(c + d))"},
        {"-(a+b)*(c+d)", "-((a + b)*(c + d))"},
        {"a - (b+c)*(d+e)", "a - (b + c)*(d + e)"},
        {"1/x^2", "1/x^2"},
        {"x^(-1/2)", "1/sqrt(x)"},
        {"x^(2/3)*pi", "pi*x^(2/3)"},
        {"(a+b)^2/(c-d)", "(a + b)^2/(c - d)"},
        {"exp(-x^2/2)", "exp(-1/2*x^2)"},
        {"I*V*conj(V)", "I*V*conj(V)"},
        {"(-a)^(1/3)", "(-a)^(1/3)"},
    };

    check_all(f, N(f), ZF_LANGUAGE_TEXT);
}

ZF_TEST(c)
{
    static const fixed f[] = {
        {"2/3", "2.0/3.0"},
        {"2*a/(3*b)", "2.0*a/(3.0*b)"},
        {"a/3", "1.0/3.0*a"},
        {"a/2", "a/2.0"},
        {"3*a/4", "3.0/4.0*a"},
        {"1/(16*pi*x)", "1.0/(16.0*3.14159265358979323846*x)"},
        {"x^4/y^2", "x*x*x*x/(y*y)"},
        {"x^5", "pow(x, 5.0)"},
        {"(a+b)^2", "(a + b)*(a + b)"},
        {"x^(-1/2)", "1.0/sqrt(x)"},
        {"x^(5/2)", "x*x*sqrt(x)"},
        {"1/x^(3/2)", "1.0/(x*sqrt(x))"},
        {"(a+b)^(3/2)", "pow(a + b, 3.0/2.0)"},
        {"x^(1/3)", "cbrt(x)"},
        {"x^(2/3)", "pow(x, 2.0/3.0)"},
        {"-b + c + a", "a - b + c"},
        {"-x^2/2", "-x*x/2.0"},
        {"abs(x)", "fabs(x)"},
        {"a*sign(x)", "a*((x > 0.0) - (x < 0.0))"},
        {"100000000000000000001*x", "100000000000000000001.0*x"},
    };

    check_all(f, N(f), ZF_LANGUAGE_C);
}

ZF_TEST(python)
{
    static const fixed f[] = {
        {"2*a/(3*b)", "(2./3.)*a/b"},
        {"-1/2", "-(1./2.)"},
        {"a/(2*b*c)", "(1./2.)*a/(b*c)"},
        {"I*sqrt(x)", "complex(0,1)*cmath.sqrt(x)"},
        {"conj(V)^2", "complexconjugate(V)**2"},
        {"x^(2/3)", "x**(2./3.)"},
        {"1 - x^2/y^2", "1. - x**2/y**2"},
        {"pi*exp(-x)", "cmath.pi*cmath.exp(-x)"},
        {"re(V)", "re(V)"},
        {"-2*(a+b)*(c+d)", "-2.*(a + b)*(c + d)"},
    };

    check_all(f, N(f), ZF_LANGUAGE_PYTHON);
}

ZF_TEST(mathematica)
{
    static const fixed f[] = {
        {"2*a/(3*b)", "2/3*a/b"},         {"I*sqrt(x)", "I*Sqrt[x]"},
        {"V*conj(V)", "V*Conjugate[V]"},  {"atan2(y,x)", "ArcTan[x, y]"},
        {"exp(-x)*pi^2", "Pi^2*Exp[-x]"}, {"x^(-3/2)", "1/x^(3/2)"},
    };

    check_all(f, N(f), ZF_LANGUAGE_MATHEMATICA);
}

ZF_TEST(latex)
{
    static const fixed f[] = {
        {"2*a/(3*b)", "\\frac{2 a}{3 b}"},
        {"2*a/3", "\\tfrac{2}{3} a"},
        {"g_X^2*M_Zp", "M_{Zp} \\, g_{X}^{2}"},
        {"theta_sb*x1_2", "\\theta_{sb} \\, x_{1,2}"},
        {"V*conj(V)/2", "\\tfrac{1}{2} \\left|V\\right|^{2}"},
        {"V^2*conj(V)^2*x", "\\left|V\\right|^{4} \\, x"},
        {"conj(V)^2*V", "V \\, V^{*2}"},
        {"sin(x)^2", "\\sin^{2}\\left(x\\right)"},
        {"sqrt(a + b)", "\\sqrt{a + b}"},
        {"x^(1/3)", "\\sqrt[3]{x}"},
        {"(a+b)/(c-d)", "\\frac{a + b}{c - d}"},
        {"2^(2/3)*5", "5 \\cdot 2^{2/3}"},
        {"(x/y)^(2/3)", "\\left(\\frac{x}{y}\\right)^{2/3}"},
        {"abs(x)", "\\left|x\\right|"},
    };

    check_all(f, N(f), ZF_LANGUAGE_LATEX);
}

/* ---- names ---- */

static const char *spell_prime(const char *symbol, void *arg)
{
    (void)arg;
    return strcmp(symbol, "x") == 0   ? "M_{Z'}"
           : strcmp(symbol, "y") == 0 ? "Y'"
           : strcmp(symbol, "V") == 0 ? "V^{q}"
                                      : NULL;
}

ZF_TEST(no_two_superscripts)
{
    static const fixed f[] = {
        {"x^2", "M_{Z'}^{2}"},
        {"y^2", "\\left(Y'\\right)^{2}"},
        {"conj(V)", "\\left(V^{q}\\right)^{*}"},
        {"conj(V)^3", "\\left(V^{q}\\right)^{*3}"},
        {"z", "z"},
    };
    zf_buf buf;

    zf_buf_init(&buf, 0);
    for (size_t k = 0; k < N(f); k++)
        ZF_CHECK_STR_EQ(print_as(&buf, print_read(pool, f[k].formula),
                                 ZF_LANGUAGE_LATEX, spell_prime),
                        f[k].want);
    zf_buf_clear(&buf);
}

ZF_TEST(what_a_language_cannot_say)
{
    static const struct {
        zf_language language;
        const char *formula;
    } f[] = {
        {ZF_LANGUAGE_C, "x + I"},           {ZF_LANGUAGE_C, "x + V"},
        {ZF_LANGUAGE_C, "re(V)"},           {ZF_LANGUAGE_C, "1 + double"},
        {ZF_LANGUAGE_PYTHON, "x + lambda"}, {ZF_LANGUAGE_PYTHON, "x*sign(y)"},
        {ZF_LANGUAGE_MATHEMATICA, "g_X^2"}, {ZF_LANGUAGE_MATHEMATICA, "2*E"},
        {ZF_LANGUAGE_C, "x*10^400"},
    };

    zf_buf buf;

    zf_buf_init(&buf, 0);
    zf_buf_puts(&buf, "kept");
    for (size_t k = 0; k < N(f); k++) {
        zf_error err = {0};

        ZF_CHECK(zf_expr_print(&buf, print_read(pool, f[k].formula),
                               f[k].language, NULL, NULL, &err) == ZF_EDOMAIN);
        ZF_CHECK(err.message[0] != '\0');
        ZF_CHECK_STR_EQ(zf_buf_text(&buf), "kept");
    }
    ZF_CHECK(zf_expr_print(&buf, NULL, ZF_LANGUAGE_C, NULL, NULL, NULL) ==
             ZF_EDOMAIN);
    zf_buf_clear(&buf);
}

static double kernel(const double *x)
{
    return x[0] + x[1];
}

ZF_TEST(functions_of_a_pool)
{
    static const zf_expr_function two[] = {
        {"loop_F", 2, kernel, NULL, "zforge_loop_f", "F_V"},
        {"loop_G", 2, kernel, NULL, NULL, NULL},
    };
    static const char *const want[][2] = {
        {"loop_F(x, 2)^2", "loop_G(x, 2)^2"},
        {"zforge_loop_f(x, 2.0)*zforge_loop_f(x, 2.0)",
         "loop_G(x, 2.0)*loop_G(x, 2.0)"},
        {"loop_F(x, 2.)**2", "loop_G(x, 2.)**2"},
        {NULL, NULL},
        {"F_V\\left(x, 2\\right)^{2}",
         "\\operatorname{loop\\_G}\\left(x, 2\\right)^{2}"},
    };
    zf_expr_pool *own = NULL;
    zf_buf buf;

    zf_buf_init(&buf, 0);
    ZF_CHECK(zf_expr_pool_new(&own, two, 2, NULL) == ZF_OK);
    for (int language = 0; language < 5; language++)
        for (int k = 0; k < 2; k++) {
            zf_expr e = print_read(own, k ? "loop_G(x,2)^2" : "loop_F(x,2)^2");

            if (want[language][k])
                ZF_CHECK_STR_EQ(print_as(&buf, e, (zf_language)language, NULL),
                                want[language][k]);
            else
                ZF_CHECK(zf_expr_print(&buf, e, (zf_language)language, NULL,
                                       NULL, NULL) == ZF_EDOMAIN);
        }
    zf_buf_clear(&buf);
    zf_expr_pool_free(own);
}

ZF_TEST(languages_by_name)
{
    static const char *const names[] = {"text", "c", "python", "mathematica",
                                        "latex"};
    zf_language l = ZF_LANGUAGE_LATEX;

    for (int k = 0; k < 5; k++) {
        ZF_CHECK(zf_language_named(&l, names[k]) == ZF_OK);
        ZF_CHECK_SI_EQ(l, k);
    }
    l = ZF_LANGUAGE_C;
    ZF_CHECK(zf_language_named(&l, "cobol") == ZF_EDOMAIN);
    ZF_CHECK_SI_EQ(l, ZF_LANGUAGE_C);
}

ZF_TEST(deep_nesting_is_refused)
{
    zf_expr e = zf_expr_symbol(pool, "x");
    zf_buf buf;

    zf_buf_init(&buf, 0);
    for (int k = 0; k < 5000; k++)
        e = zf_expr_call1(pool, "sin", e);
    ZF_CHECK(zf_expr_print(&buf, e, ZF_LANGUAGE_C, NULL, NULL, NULL) ==
             ZF_ELIMIT);
    ZF_CHECK_SI_EQ(buf.len, 0);
    zf_buf_clear(&buf);
}

/* ---- random expressions ---- */

/* The parser takes numbers of at most 80 digits. */
static int has_long_number(const char *text)
{
    while (*text) {
        size_t n = strspn(text, "0123456789");

        if (n > 80)
            return 1;
        text += n ? n : 1;
    }
    return 0;
}

ZF_TEST(text_is_read_back)
{
    zf_buf buf;

    zf_buf_init(&buf, 0);
    for (int kind = 0; kind < 3; kind++) {
        print_random r = {pool, zf_test_seed() + (uint64_t)kind, kind == 1,
                          kind == 2, 1};

        slong n = 0;

        for (slong t = 0; t < 2000 * zf_test_multiplier(); t++) {
            zf_expr e = print_expression(&r, 2 + (int)(t % 3));
            const char *text;

            if (!e) {
                ZF_CHECK_OK(zf_expr_pool_check(pool, NULL), &(zf_error){0});
                continue;
            }
            text = print_as(&buf, e, ZF_LANGUAGE_TEXT, NULL);
            if (has_long_number(text))
                continue;
            n++;
            if (print_read(pool, text) != e)
                ZF_FAIL("not read back to the same: %s\n", text);
        }
        ZF_CHECK(n > 1500);
    }
    zf_buf_clear(&buf);
}

/* Brackets are balanced and nested; \left and \right pair off.  No level has
 * two superscripts in a row, and nothing is empty. */
static void check_balance(const char *text)
{
    char stack[400];
    size_t depth = 0;
    int left = 0;

    for (const char *c = text; *c; c++) {
        left += strncmp(c, "\\left", 5) == 0;
        left -= strncmp(c, "\\right", 6) == 0;
        if (strchr("([{", *c))
            stack[depth++] = *c;
        else if (strchr(")]}", *c) &&
                 (depth == 0 || stack[--depth] != (*c == ')'   ? '('
                                                   : *c == ']' ? '['
                                                               : '{')))
            ZF_FAIL("brackets do not match: %s\n", text);
        ZF_CHECK(depth < sizeof(stack));
        if ((*c == '}' && c[1] == '^' && c > text + 3 && c[-1] == '*') ||
            (*c == '(' && c[1] == ')') || (*c == '+' && c[2] == '-') ||
            strncmp(c, "--", 2) == 0 || strncmp(c, "- -", 3) == 0)
            ZF_FAIL("ill formed: %s\n", text);
    }
    if (depth || left)
        ZF_FAIL("brackets do not match: %s\n", text);
}

/* Parentheses that only surround what parentheses surround already. */
static void check_not_doubled(const char *text)
{
    for (const char *c = text; *c; c++) {
        const char *end;
        int depth = 0;

        if (c[0] != '(' || c[1] != '(')
            continue;
        for (end = c + 1; *end; end++) {
            depth += *end == '(';
            depth -= *end == ')';
            if (depth == 0)
                break;
        }
        if (end[0] == ')' && end[1] == ')')
            ZF_FAIL("doubled parentheses: %s\n", text);
    }
}

ZF_TEST(brackets_balance)
{
    print_random r = {pool, zf_test_seed() + 7, 1, 0, 1};
    zf_buf buf;

    zf_buf_init(&buf, 0);
    for (slong t = 0; t < 1000 * zf_test_multiplier(); t++) {
        zf_expr e = print_expression(&r, 3);

        if (!e)
            continue;
        check_balance(print_as(&buf, e, ZF_LANGUAGE_LATEX, NULL));
        check_balance(print_as(&buf, e, ZF_LANGUAGE_PYTHON, NULL));
        check_balance(print_as(&buf, e, ZF_LANGUAGE_TEXT, NULL));
        check_not_doubled(zf_buf_text(&buf));
    }
    zf_buf_clear(&buf);
}

/* ---- memory ---- */

static zf_status print_step(void *arg, zf_error *err)
{
    zf_buf buf;
    zf_status st = ZF_OK;

    zf_buf_init(&buf, 0);
    for (int l = 0; st == ZF_OK && l < 5; l++)
        st = zf_expr_print(&buf, arg, (zf_language)l, NULL, NULL, err);
    zf_buf_clear(&buf);
    return st;
}

ZF_TEST(t_oom_print)
{
    zf_expr e = print_read(pool, "(2*a + 3)*x^2/(5*y) - exp(-x)");

    ZF_CHECK_OOM(print_step, (void *)(uintptr_t)e);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, open_pool, close_pool)

ZF_TEST_MAIN(CASE(text), CASE(c), CASE(python), CASE(mathematica), CASE(latex),
             CASE(no_two_superscripts), CASE(what_a_language_cannot_say),
             CASE(functions_of_a_pool), ZF_CASE(languages_by_name),
             CASE(deep_nesting_is_refused), CASE(text_is_read_back),
             CASE(brackets_balance), CASE(t_oom_print))
