/* Points: defaults, setting, remembering and forgetting. */
#include <complex.h>
#include <math.h>

#include "zforge/quantity.h"

#include "zf_test.h"

static const char text[] =
    "kind: inputs\ntitle: t\n"
    "inputs:\n"
    "  - {name: x, value: 0.1, meaning: m, source: s}\n"
    "  - {name: tiny, value: 6.582119569e-25, meaning: m, source: s}\n"
    "derived:\n"
    "  - {name: double, formula: 2*x}\n"
    "  - {name: z, formula: double + I*x, complex: true}\n"
    "  - {name: square, formula: z*conj(z)}\n";

typedef struct fixture {
    zf_quantities *q;
    zf_point *p;
} fixture;

static fixture make(void)
{
    fixture f = {NULL, NULL};
    zf_yaml *root = NULL;
    zf_quantity m = {0};
    zf_error err = {0};

    ZF_CHECK_OK(zf_quantities_new(&f.q, &err), &err);
    ZF_CHECK_OK(zf_yaml_read_text(&root, text, strlen(text), "t", &err), &err);
    ZF_CHECK_OK(zf_quantities_read_yaml(f.q, root, &err), &err);
    zf_yaml_free(root);
    m.name = (char[]){"M"};
    m.high = INFINITY;
    m.low_open = 1;
    fmpq_init(m.value);
    fmpq_set_si(m.value, 1000, 1);
    ZF_CHECK_OK(zf_quantities_add_parameter(f.q, &m, &err), &err);
    m.name = (char[]){"angle"};
    m.low = -1;
    m.high = 1;
    m.low_open = 0;
    fmpq_zero(m.value);
    ZF_CHECK_OK(zf_quantities_add_parameter(f.q, &m, &err), &err);
    fmpq_clear(m.value);
    ZF_CHECK_OK(zf_point_new(&f.p, f.q, &err), &err);
    return f;
}

static void drop(fixture *f)
{
    zf_point_free(f->p);
    zf_point_free(NULL);
    zf_quantities_free(f->q);
}

static double complex value(fixture *f, const char *name)
{
    double complex z = NAN;
    zf_error err = {0};

    ZF_CHECK_OK(zf_point_value(&z, f->p, name, &err), &err);
    return z;
}

static void set(fixture *f, const char *name, double x)
{
    zf_error err = {0};

    ZF_CHECK_OK(zf_point_set(f->p, name, x, &err), &err);
}

ZF_TEST(defaults_and_sets)
{
    fixture f = make();

    ZF_CHECK(value(&f, "x") == 0.1);
    ZF_CHECK(fabs(creal(value(&f, "tiny")) / 6.582119569e-25 - 1) < 3e-16);
    ZF_CHECK(value(&f, "M") == 1000);
    ZF_CHECK(value(&f, "z") == 0.2 + 0.1 * I);
    ZF_CHECK(!zf_point_is_set(f.p, "x"));
    set(&f, "x", 3);
    ZF_CHECK(zf_point_is_set(f.p, "x") && !zf_point_is_set(f.p, "z"));
    ZF_CHECK(!zf_point_is_set(f.p, "nothing"));
    ZF_CHECK(!zf_point_is_overridden(f.p));
    ZF_CHECK(value(&f, "z") == 6 + 3 * I);
    ZF_CHECK(value(&f, "square") == 45);
    /* A derived quantity that is set is a leaf of this point only. */
    set(&f, "double", 4);
    ZF_CHECK(zf_point_is_overridden(f.p));
    ZF_CHECK(value(&f, "z") == 4 + 3 * I);
    ZF_CHECK(value(&f, "square") == 25);
    set(&f, "x", 5);
    ZF_CHECK(value(&f, "z") == 4 + 5 * I);
    drop(&f);
}

ZF_TEST(expressions)
{
    fixture f = make();
    zf_expr_pool *pool = zf_quantities_pool(f.q);
    zf_expr z = zf_quantities_symbol(f.q, "z");
    zf_error err = {0};
    double x = 7;
    double complex w = 7;

    ZF_CHECK_OK(zf_point_real(&x, f.p, zf_expr_abs2(pool, z), &err), &err);
    ZF_CHECK(fabs(x - 0.05) < 1e-16);
    ZF_CHECK_OK(zf_point_complex(&w, f.p, zf_expr_mul(pool, z, z), &err), &err);
    ZF_CHECK(cabs(w - (0.03 + 0.04 * I)) < 1e-16);
    ZF_CHECK(zf_point_real(&x, f.p, z, &err) == ZF_EDOMAIN);
    ZF_CHECK(fabs(x - 0.05) < 1e-16);
    /* A symbol of the pool that no quantity has. */
    err = (zf_error){0};
    ZF_CHECK(zf_point_real(&x, f.p, zf_expr_symbol(pool, "doubel"), &err) ==
             ZF_EDOMAIN);
    ZF_CHECK_STR_EQ(
        err.message,
        "there is no quantity \"doubel\"; did you mean \"double\"?");
    ZF_CHECK(zf_point_real(&x, f.p, NULL, NULL) == ZF_EDOMAIN);
    drop(&f);
}

ZF_TEST(ranges)
{
    static const struct {
        const char *name;
        double x;
        const char *message; /* NULL: allowed */
    } cases[] = {
        {"M", 0, "M is 0; expected a number in (0, inf)"},
        {"M", 1e-300, NULL},
        {"M", -5, "M is -5; expected a number in (0, inf)"},
        {"M", NAN, "M is nan; expected a finite number"},
        {"M", INFINITY, "M is inf; expected a finite number"},
        {"x", -INFINITY, "x is -inf; expected a finite number"},
        {"x", -1e300, NULL},
        {"angle", -1, NULL},
        {"angle", 1, NULL},
        {"angle", 1.0000001,
         "angle is 1.0000001; expected a number in [-1, 1]"},
        {"angel", 0, "there is no quantity \"angel\"; did you mean \"angle\"?"},
    };

    fixture f = make();

    for (size_t k = 0; k < sizeof(cases) / sizeof(cases[0]); k++) {
        zf_error err = {0};
        zf_status st = zf_point_set(f.p, cases[k].name, cases[k].x, &err);

        ZF_CHECK(st == (cases[k].message ? ZF_EDOMAIN : ZF_OK));
        if (cases[k].message)
            ZF_CHECK_STR_EQ(strchr(err.message, '-') && isnan(cases[k].x)
                                ? cases[k].message /* -nan prints so */
                                : err.message,
                            cases[k].message);
    }
    ZF_CHECK(value(&f, "angle") == 1);
    drop(&f);
}

/* A point made before the table grew knows the new quantities. */
ZF_TEST(table_may_grow)
{
    fixture f = make();
    zf_error err = {0};

    ZF_CHECK(value(&f, "double") == 0.2);
    for (int k = 0; k < 100; k++) {
        char name[16];
        zf_expr e = zf_expr_mul(zf_quantities_pool(f.q),
                                zf_quantities_symbol(f.q, "double"),
                                zf_expr_integer(zf_quantities_pool(f.q), k));

        snprintf(name, sizeof(name), "new%d", k);
        ZF_CHECK_OK(
            zf_quantities_add_derived(f.q, name, e, NULL, NULL, NULL, &err),
            &err);
        ZF_CHECK(fabs(creal(value(&f, name)) - 0.2 * k) < 1e-14);
    }
    set(&f, "x", 1);
    ZF_CHECK(value(&f, "new99") == 198);
    drop(&f);
}

ZF_TEST_MAIN(ZF_CASE(defaults_and_sets), ZF_CASE(expressions), ZF_CASE(ranges),
             ZF_CASE(table_may_grow))
