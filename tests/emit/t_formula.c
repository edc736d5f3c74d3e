/* Formulas that TeX can break, and numbers with four digits. */
#include <math.h>
#include <string.h>

#include "emit/formula.h"
#include "emit_test.h"

static const char inputs[] =
    "kind: inputs\ntitle: t\n"
    "inputs:\n"
    "  - {name: a, value: 3, meaning: m, source: s, latex: 'a_0'}\n"
    "  - {name: b, value: 3, meaning: m, source: s}\n"
    "  - {name: tan_b, value: 3, meaning: m, source: s, latex: '\\tan b'}\n"
    "  - {name: q, value: 3, meaning: m, source: s, latex: 'e/s'}\n"
    "  - {name: a_rather_long_name, value: 3, meaning: m, source: s,\n"
    "     latex: '\\mathrm{abcdefghijkl}'}\n"
    "derived:\n"
    "  - {name: z, formula: a + I*b, complex: true}\n";

static zf_quantities *quantities(void)
{
    zf_quantities *q = NULL;
    zf_yaml *root = NULL;
    zf_error err = {0};

    ZF_CHECK(zf_quantities_new(&q, &err) == ZF_OK);
    ZF_CHECK(zf_yaml_read_text(&root, inputs, strlen(inputs), "inputs.yaml",
                               &err) == ZF_OK);
    ZF_CHECK(zf_quantities_read_yaml(q, root, &err) == ZF_OK);
    zf_yaml_free(root);
    return q;
}

/* What is written of a formula. */
static void is_written(const char *formula, const char *latex)
{
    zf_quantities *q = quantities();
    zf_expr e = NULL;
    zf_error err = {0};
    zf_buf text;

    zf_buf_init(&text, 0);
    ZF_CHECK(zf_quantities_parse(&e, q, formula, &(zf_mark){"f", 0, 0}, &err) ==
             ZF_OK);
    ZF_CHECK(zf_formula_add(&text, e, q, &err) == ZF_OK);
    ZF_CHECK_STR_EQ(zf_buf_text(&text), latex);
    zf_buf_clear(&text);
    zf_quantities_free(q);
}

ZF_TEST(narrow)
{
    is_written("a/b", "a_0/b");
    is_written("a/(2*b)", "a_0/(2 b)");
    is_written("-(a + b)/(7*b)", "-(a_0 + b)/(7 b)");
    is_written("1/(a + b)", "1/(a_0 + b)");
    is_written("(a/b)^(1/2)", "\\sqrt{a_0/b}");
    is_written("a/3", "\\tfrac{1}{3} a_0");
    is_written("sqrt(re(z)^2 + im(z)^2)", "\\bigl|z\\bigr|");
    is_written("2*sqrt(re(z)^2 + im(z)^2)", "2\\bigl|z\\bigr|");
    is_written("(1 + z)*conj(1 + z)/(2*b)",
               "\\bigl|1 + z\\bigr|^{2}/\\allowbreak(2 b)");
    /* Names that are more than a letter get brackets where it matters. */
    is_written("tan_b", "\\tan b");
    is_written("tan_b^2", "{(\\tan b)}^{2}");
    is_written("q", "e/s");
    is_written("q*b", "b \\, {(e/s)}");
    is_written("6000000000000*b", "6\\cdot10^{12} b");
    is_written("10000000*b", "10^{7} b");
    is_written("60000*b", "60000 b");
}

#define LONG "\\mathrm{abcdefghijkl}"

/* No \\left ... \\right around what is wide. */
ZF_TEST(wide)
{
    is_written("a*(a_rather_long_name + b + a_rather_long_name^2 + 1)"
               "/(1 + a + a_rather_long_name + a_rather_long_name^2)",
               "a_0 \\,\\allowbreak \\bigl(1 + " LONG " + " LONG
               "^{2} + b\\bigr)/\\allowbreak \\bigl(1 + a_0 + " LONG " + " LONG
               "^{2}\\bigr)");
    is_written("exp(a_rather_long_name + a_rather_long_name^2 + "
               "a_rather_long_name^3)",
               "\\exp\\bigl(" LONG " + " LONG "^{2} + " LONG "^{3}\\bigr)");
}

ZF_TEST(width)
{
    ZF_CHECK(zf_formula_width("") == 0);
    ZF_CHECK(zf_formula_width("ab") == 20);
    ZF_CHECK(zf_formula_width("\\alpha b") == 20);
    ZF_CHECK(zf_formula_width("a_{12}") == 24);
    ZF_CHECK(zf_formula_width("\\frac{abc}{d}") == 34);
    ZF_CHECK(zf_formula_width("\\frac{") >= 0);
    ZF_CHECK(zf_formula_width("}}\\") >= 0);
}

static void is_number(double complex x, const char *latex)
{
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_latex_complex(&text, x);
    ZF_CHECK_STR_EQ(zf_buf_text(&text), latex);
    zf_buf_clear(&text);
}

ZF_TEST(numbers)
{
    is_number(0, "0");
    is_number(-0.235709, "-0.2357");
    is_number(900, "900");
    is_number(99999, "10^{5}");
    is_number(24700, "24700");
    is_number(0.001, "0.001");
    is_number(0.00099999, "0.001");
    is_number(-1e-9, "-10^{-9}");
    is_number(1.23456e-9, "1.235\\times10^{-9}");
    is_number(NAN, "\\text{--}");
    is_number(-INFINITY, "-\\infty");
    is_number(1 + 2 * I, "1+2\\,i");
    is_number(-2.5e-9 * I, "-2.5\\times10^{-9}\\,i");
    is_number(1 + 1e-5 * I, "1");
    is_number(1.5e-5 - 2e-6 * I, "(1.5-0.2\\,i)\\times10^{-5}");
}

static void is_measured(double x, double plus, double minus, const char *latex)
{
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_latex_measured(&text, x, plus, minus);
    ZF_CHECK_STR_EQ(zf_buf_text(&text), latex);
    zf_buf_clear(&text);
}

ZF_TEST(measured)
{
    is_measured(17.757, 0.021, 0.021, "17.757\\pm0.021");
    is_measured(3.36084e-9, 0.280871e-9, 0.280871e-9,
                "(3.36\\pm0.28)\\times10^{-9}");
    is_measured(0.5, 0.25, 0.126, "0.5^{+0.25}_{-0.13}");
    is_measured(2, 0, 0, "2\\pm0");
}

static void is_unit(const char *unit, const char *latex)
{
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_latex_unit(&text, unit);
    ZF_CHECK_STR_EQ(zf_buf_text(&text), latex);
    zf_buf_clear(&text);
}

ZF_TEST(units)
{
    is_unit("1", "");
    is_unit("GeV", "\\mathrm{GeV}");
    is_unit("GeV^-2", "\\mathrm{GeV}^{-2}");
    is_unit("1/ps", "\\mathrm{ps}^{-1}");
}

/* What cancels is nothing; what is small is not. */
ZF_TEST(noise)
{
    zf_quantities *q = quantities();
    zf_point *p = NULL;
    zf_expr e = NULL;
    zf_error err = {0};

    ZF_CHECK(zf_point_new(&p, q, &err) == ZF_OK);
    ZF_CHECK(zf_quantities_parse(&e, q, "a - b", &(zf_mark){"f", 0, 0}, &err) ==
             ZF_OK);
    ZF_CHECK(zf_without_noise(1e-16, 0, p, e) == 0);
    ZF_CHECK(zf_without_noise(1e-9, 0, p, e) == 1e-9);
    ZF_CHECK(zf_quantities_parse(&e, q, "a*1e-16", &(zf_mark){"f", 0, 0},
                                 &err) == ZF_OK);
    ZF_CHECK(zf_without_noise(3e-16, 0, p, e) == 3e-16);
    zf_point_free(p);
    zf_quantities_free(q);
}

ZF_TEST_MAIN(ZF_CASE(narrow), ZF_CASE(wide), ZF_CASE(width), ZF_CASE(numbers),
             ZF_CASE(measured), ZF_CASE(units), ZF_CASE(noise))
