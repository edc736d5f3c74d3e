/* The table: adding, parsing, expanding, and the shipped inputs. */
#include <complex.h>
#include <math.h>

#include "zforge/kernel.h"
#include "zforge/quantity.h"

#include "zf_test.h"

static zf_quantities *fresh(void)
{
    zf_error err = {0};
    zf_quantities *q = NULL;

    ZF_CHECK_OK(zf_quantities_new(&q, &err), &err);
    return q;
}

static void add_parameter(zf_quantities *q, const char *name, slong p, slong d)
{
    zf_quantity parameter = {0};
    zf_error err = {0};

    parameter.name = (char *)(uintptr_t)name;
    parameter.low = -INFINITY;
    parameter.high = INFINITY;
    fmpq_init(parameter.value);
    fmpq_set_si(parameter.value, p, (ulong)d);
    ZF_CHECK_OK(zf_quantities_add_parameter(q, &parameter, &err), &err);
    fmpq_clear(parameter.value);
}

static zf_expr parse(zf_quantities *q, const char *text)
{
    zf_error err = {0};
    zf_mark mark = {"text", 1, 1};
    zf_expr e = NULL;

    ZF_CHECK_OK(zf_quantities_parse(&e, q, text, &mark, &err), &err);
    return e;
}

static void add_derived(zf_quantities *q, const char *name, const char *text)
{
    zf_error err = {0};

    ZF_CHECK_OK(zf_quantities_add_derived(q, name, parse(q, text), NULL, NULL,
                                          NULL, &err),
                &err);
}

static void check_near(double got, double want, double rtol)
{
    if (!(fabs(got - want) <= rtol * fabs(want)))
        ZF_FAIL("got %.17g, want %.17g\n", got, want);
}

ZF_TEST(adds_and_finds)
{
    zf_quantities *q = fresh();
    zf_error err = {0};
    const zf_quantity *x;

    add_parameter(q, "g_X", 1, 5);
    add_parameter(q, "M_Zp", 3000, 1);
    add_derived(q, "ratio", "(g_X/M_Zp)^2");
    ZF_CHECK_SI_EQ(zf_quantities_count(q), 3);
    x = zf_quantities_find(q, "ratio");
    ZF_CHECK(x && x == zf_quantities_at(q, 2));
    ZF_CHECK_STR_EQ(x->latex, "ratio");
    ZF_CHECK_STR_EQ(x->unit, "1");
    ZF_CHECK_STR_EQ(x->source, "");
    ZF_CHECK(x->kind == ZF_QUANTITY_DERIVED && !x->is_complex);
    ZF_CHECK(zf_quantities_symbol(q, "ratio") == x->symbol);
    ZF_CHECK(zf_quantities_find(q, "ratios") == NULL);
    ZF_CHECK(zf_quantities_add_derived(q, "g_X", x->formula, NULL, NULL, NULL,
                                       &err) == ZF_EDOMAIN);
    ZF_CHECK_STR_EQ(err.message, "there is a quantity \"g_X\" already");
    ZF_CHECK_SI_EQ(zf_quantities_count(q), 3);
    zf_quantities_free(q);
    zf_quantities_free(NULL);
}

ZF_TEST(refuses_bad_names)
{
    static const char *const bad[] = {"", "1x", "_x", "x-y", "pi", "I", "a b"};
    zf_quantities *q = fresh();
    zf_expr one = zf_expr_integer(zf_quantities_pool(q), 1);

    for (size_t k = 0; k < sizeof(bad) / sizeof(bad[0]); k++)
        ZF_CHECK(zf_quantities_add_derived(q, bad[k], one, NULL, NULL, NULL,
                                           NULL) == ZF_EDOMAIN);
    ZF_CHECK_SI_EQ(zf_quantities_count(q), 0);
    zf_quantities_free(q);
}

ZF_TEST(unknown_names_are_hinted)
{
    zf_quantities *q = fresh();
    zf_mark mark = {"file.yaml", 7, 10};
    zf_error err = {0};
    zf_expr e = NULL;

    add_parameter(q, "m_mu", 1, 10);
    ZF_CHECK(zf_quantities_parse(&e, q, "2*m_nu", &mark, &err) == ZF_EINPUT);
    ZF_CHECK_STR_EQ(err.message,
                    "there is no quantity \"m_nu\"; did you mean \"m_mu\"?");
    ZF_CHECK_STR_EQ(err.file, "file.yaml");
    ZF_CHECK_SI_EQ(err.line, 7);
    ZF_CHECK_SI_EQ(err.column, 12);
    ZF_CHECK(e == NULL);
    ZF_CHECK(zf_quantities_symbol(q, "zzz") == NULL);
    err = (zf_error){0};
    ZF_CHECK(zf_expr_pool_check(zf_quantities_pool(q), &err) == ZF_EDOMAIN);
    ZF_CHECK(strstr(err.message, "zzz (no such quantity)") != NULL);
    zf_quantities_free(q);
}

/* What is left after expanding: parameters only, and the same value. */
static zf_status leaf_only(zf_expr symbol, void *arg)
{
    const zf_quantity *x = zf_quantities_find(arg, zf_expr_name(symbol));

    return x && x->kind != ZF_QUANTITY_DERIVED ? ZF_OK : ZF_EBUG;
}

ZF_TEST(expands_to_leaves)
{
    zf_quantities *q = fresh();
    zf_expr_pool *pool = zf_quantities_pool(q);
    zf_error err = {0};
    zf_point *p = NULL;
    zf_expr e, expanded, slope;
    double a, b;

    add_parameter(q, "x", 3, 2);
    add_parameter(q, "y", 1, 3);
    add_derived(q, "sum", "x + y");
    add_derived(q, "phase", "exp(I*sum)");
    add_derived(q, "both", "sum*phase*conj(phase) + gm2_vector(sum)");
    ZF_CHECK(zf_quantities_find(q, "phase")->is_complex);
    ZF_CHECK(!zf_quantities_find(q, "sum")->is_complex);
    e = parse(q, "both^2/sum");
    expanded = zf_quantities_expand(q, e);
    ZF_CHECK_OK(zf_expr_symbols(expanded, leaf_only, q, &err), &err);
    ZF_CHECK_OK(zf_point_new(&p, q, &err), &err);
    ZF_CHECK_OK(zf_point_real(&a, p, e, &err), &err);
    ZF_CHECK_OK(zf_point_real(&b, p, expanded, &err), &err);
    check_near(b, a, 1e-14);
    /* d sum/d x is hidden in the symbol, seen in the expansion. */
    slope = zf_expr_diff(pool, parse(q, "sum^2"), zf_quantities_symbol(q, "x"));
    ZF_CHECK(zf_expr_is_zero(slope));
    slope = zf_expr_diff(pool, zf_quantities_expand(q, parse(q, "sum^2")),
                         zf_quantities_symbol(q, "x"));
    ZF_CHECK_OK(zf_point_real(&a, p, slope, &err), &err);
    check_near(a, 11.0 / 3.0, 1e-14);
    zf_point_free(p);
    zf_quantities_free(q);
}

ZF_TEST(derivatives_of_kernels_are_kernels)
{
    static const char *const formula[] = {"gm2_vector(x)", "gm2_axial(x)",
                                          "log_ratio(x)", "kallen(x/9, 1/8)",
                                          "ramp(x)"};
    zf_quantities *q = fresh();
    zf_error err = {0};
    zf_point *p = NULL;

    add_parameter(q, "x", 1, 2);
    ZF_CHECK_OK(zf_point_new(&p, q, &err), &err);
    for (size_t k = 0; k < sizeof(formula) / sizeof(formula[0]); k++) {
        zf_expr e = parse(q, formula[k]);
        zf_expr d = zf_expr_diff(zf_quantities_pool(q), e,
                                 zf_quantities_symbol(q, "x"));
        double above, below, slope, h = 1e-5;

        ZF_CHECK_OK(zf_point_set(p, "x", 0.5 + h, &err), &err);
        ZF_CHECK_OK(zf_point_real(&above, p, e, &err), &err);
        ZF_CHECK_OK(zf_point_set(p, "x", 0.5 - h, &err), &err);
        ZF_CHECK_OK(zf_point_real(&below, p, e, &err), &err);
        ZF_CHECK_OK(zf_point_set(p, "x", 0.5, &err), &err);
        ZF_CHECK_OK(zf_point_real(&slope, p, d, &err), &err);
        check_near((above - below) / (2 * h), slope, 1e-8);
    }
    zf_point_free(p);
    zf_quantities_free(q);
}

/* ---- the shipped inputs ---- */

static zf_quantities *inputs(void)
{
    zf_quantities *q = fresh();
    zf_error err = {0};

    ZF_CHECK_OK(
        zf_quantities_read_folder(q, ZF_SOURCE_DIR "/catalog/inputs", &err),
        &err);
    return q;
}

ZF_TEST(shipped_inputs_have_the_papers_values)
{
    static const struct {
        const char *name;
        double value;
    } want[] = {
        {"v", 246.219650794137},   {"g2", 0.652904833069},
        {"alpha_em_inv", 127.955}, {"m_W", 80.379},
        {"e_em", 0.31338363},      {"m_t", 173},
    };

    zf_quantities *q = inputs();
    zf_error err = {0};
    zf_point *p = NULL;

    ZF_CHECK_OK(zf_point_new(&p, q, &err), &err);
    for (size_t k = 0; k < sizeof(want) / sizeof(want[0]); k++) {
        double complex z;

        ZF_CHECK_OK(zf_point_value(&z, p, want[k].name, &err), &err);
        check_near(creal(z), want[k].value, 1e-6);
    }
    for (size_t k = 0; k < zf_quantities_count(q); k++) {
        const zf_quantity *x = zf_quantities_at(q, k);
        double complex z;

        ZF_CHECK_OK(zf_point_value(&z, p, x->name, &err), &err);
        ZF_CHECK(isfinite(creal(z)) && isfinite(cimag(z)));
        ZF_CHECK(x->kind == ZF_QUANTITY_DERIVED || x->source[0]);
        ZF_CHECK(x->kind == ZF_QUANTITY_DERIVED || x->date[0]);
    }
    zf_point_free(p);
    zf_quantities_free(q);
}

static void check_unitary(const char *names[3][3])
{
    zf_quantities *q = inputs();
    zf_error err = {0};
    zf_point *p = NULL;
    double complex u[3][3];

    ZF_CHECK_OK(zf_point_new(&p, q, &err), &err);
    ZF_CHECK_OK(zf_point_set(p, "alpha_21", 0.7, &err), &err);
    ZF_CHECK_OK(zf_point_set(p, "alpha_31", 2.1, &err), &err);
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 3; j++)
            ZF_CHECK_OK(zf_point_value(&u[i][j], p, names[i][j], &err), &err);
    for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
            double complex rows = 0, columns = 0;

            for (int k = 0; k < 3; k++) {
                rows += u[i][k] * conj(u[j][k]);
                columns += conj(u[k][i]) * u[k][j];
            }
            ZF_CHECK(cabs(rows - (i == j)) < 1e-15 * 4);
            ZF_CHECK(cabs(columns - (i == j)) < 1e-15 * 4);
        }
    }
    zf_point_free(p);
    zf_quantities_free(q);
}

ZF_TEST(mixing_matrices_are_unitary)
{
    const char *ckm[3][3] = {{"V_ud", "V_us", "V_ub"},
                             {"V_cd", "V_cs", "V_cb"},
                             {"V_td", "V_ts", "V_tb"}};
    const char *pmns[3][3] = {{"U_e1", "U_e2", "U_e3"},
                              {"U_mu1", "U_mu2", "U_mu3"},
                              {"U_tau1", "U_tau2", "U_tau3"}};

    check_unitary(ckm);
    check_unitary(pmns);
}

/* V_ti^* V_tj as arXiv:1707.04811 needs them, evaluated independently. */
ZF_TEST(ckm_products_as_in_the_papers)
{
    static const struct {
        const char *text;
        double re, im;
    } want[] = {{"conj(V_td)*V_ts", -0.0003115, -0.000136045},
                {"conj(V_td)*V_tb", 0.00788735, 0.0032667},
                {"conj(V_ts)*V_tb", -0.0397428, 0.00075965}};

    zf_quantities *q = inputs();
    zf_error err = {0};
    zf_point *p = NULL;

    ZF_CHECK_OK(zf_point_new(&p, q, &err), &err);
    for (size_t k = 0; k < 3; k++) {
        double complex z;

        ZF_CHECK_OK(zf_point_complex(&z, p, parse(q, want[k].text), &err),
                    &err);
        check_near(creal(z), want[k].re, 5e-5);
        check_near(cimag(z), want[k].im, 5e-5);
    }
    zf_point_free(p);
    zf_quantities_free(q);
}

ZF_TEST_MAIN(ZF_CASE(adds_and_finds), ZF_CASE(refuses_bad_names),
             ZF_CASE(unknown_names_are_hinted), ZF_CASE(expands_to_leaves),
             ZF_CASE(derivatives_of_kernels_are_kernels),
             ZF_CASE(shipped_inputs_have_the_papers_values),
             ZF_CASE(mixing_matrices_are_unitary),
             ZF_CASE(ckm_products_as_in_the_papers))
