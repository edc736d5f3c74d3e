/* Files of inputs: what is read, and every message. */
#include <complex.h>
#include <math.h>

#include "zforge/quantity.h"

#include "zf_oom.h"
#include "zf_test.h"

#define HEAD "kind: inputs\ntitle: t\n"
#define X    "inputs:\n  - {name: x, value: 1.5, meaning: m, source: s}\n"

static zf_status read_text(zf_quantities *q, const char *text, zf_error *err)
{
    zf_yaml *root = NULL;
    zf_status st = zf_yaml_read_text(&root, text, strlen(text), "in.yaml", err);

    if (st == ZF_OK)
        st = zf_quantities_read_yaml(q, root, err);
    zf_yaml_free(root);
    return st;
}

ZF_TEST(reads_all_fields)
{
    zf_quantities *q = NULL;
    zf_error err = {0};
    const zf_quantity *x;

    ZF_CHECK_OK(zf_quantities_new(&q, &err), &err);
    ZF_CHECK_OK(read_text(q,
                          HEAD "inputs:\n"
                               "  - {name: m, value: 91.1876, uncertainty: "
                               "2.1e-3, unit: GeV, latex: 'm_{Z}', meaning: "
                               "mass, source: PDG, date: 2026-11-20, verify: "
                               "true}\n"
                               "  - {name: r, value: -1/3, meaning: q, source: "
                               "us}\n"
                               "derived:\n"
                               "  - {name: b, formula: a^2, complex: true}\n"
                               "  - {name: a, formula: I*m*r, complex: true, "
                               "unit: GeV}\n",
                          &err),
                &err);
    ZF_CHECK_SI_EQ(zf_quantities_count(q), 4);
    x = zf_quantities_find(q, "m");
    ZF_CHECK_STR_EQ(x->latex, "m_{Z}");
    ZF_CHECK_STR_EQ(x->unit, "GeV");
    ZF_CHECK_STR_EQ(x->meaning, "mass");
    ZF_CHECK_STR_EQ(x->source, "PDG");
    ZF_CHECK_STR_EQ(x->date, "2026-11-20");
    ZF_CHECK(x->verify == 1 && x->kind == ZF_QUANTITY_INPUT);
    ZF_CHECK(x->uncertainty == 2.1e-3);
    ZF_CHECK_SI_EQ(fmpz_get_si(fmpq_numref(x->value)), 227969);
    ZF_CHECK_SI_EQ(fmpz_get_si(fmpq_denref(x->value)), 2500);
    x = zf_quantities_find(q, "b");
    ZF_CHECK(x->is_complex && x->kind == ZF_QUANTITY_DERIVED);
    ZF_CHECK(!zf_quantities_find(q, "r")->verify);
    zf_quantities_free(q);
}

ZF_TEST(messages)
{
    static const struct {
        const char *text, *message;
        unsigned line, column;
    } bad[] = {
        {"kind: input\ntitle: t\n",
         "kind is \"input\"; did you mean \"inputs\"?", 1, 7},
        {"kind: inputs\n", "title", 1, 1},
        {HEAD "input: []\n", "unknown key \"input\"", 3, 1},
        {HEAD "inputs:\n  - {name: x, value: 1, meaning: m}\n", "source", 4, 5},
        {HEAD "inputs:\n  - {name: x, value: 1.5.2, meaning: m, source: s}\n",
         "1.5.2", 4, 22},
        {HEAD "inputs:\n  - {name: 2x, value: 1, meaning: m, source: s}\n",
         "the name \"2x\" is not", 4, 12},
        {HEAD "inputs:\n  - {name: x, value: 1, meaning: m, source: s, "
              "uncertainty: -1}\n",
         "uncertainty is negative; expected a number >= 0", 4, 61},
        {HEAD "inputs:\n  - {name: x, value: 1, meaning: m, source: s, "
              "date: today}\n",
         "date is \"today\"; expected YYYY-MM-DD", 4, 54},
        {HEAD "inputs:\n  - {name: x, value: 0, meaning: m, source: s, above: "
              "0}\n",
         "x is 0; expected a number in (0, inf)", 4, 22},
        {HEAD "inputs:\n  - {name: x, value: 2, meaning: m, source: s, min: 0, "
              "max: 1}\n",
         "x is 2; expected a number in [0, 1]", 4, 22},
        {HEAD "inputs:\n  - {name: x, value: 2, meaning: m, source: s, min: 0, "
              "above: 0}\n",
         "there are both \"min\" and \"above\"; expected one", 4, 63},
        {HEAD X "  - {name: x, value: 1, meaning: m, source: s}\n",
         "there is a quantity \"x\" already", 5, 12},
        {HEAD X "derived:\n  - {name: y, formula: 2*xx}\n",
         "there is no quantity \"xx\"; did you mean \"x\"?", 6, 26},
        {HEAD X "derived:\n  - {name: y, formula: '2*xx'}\n",
         "there is no quantity \"xx\"; did you mean \"x\"?", 6, 27},
        {HEAD X "derived:\n  - {name: y, formula: I*x}\n",
         "the formula of \"y\" is complex by its form; expected a real one, or "
         "complex: true",
         6, 24},
        {HEAD X "derived:\n  - {name: y, formula: y + x}\n",
         "a quantity is defined by itself: y -> y", 6, 24},
        {HEAD X "derived:\n  - {name: a, formula: b*x}\n  - {name: b, "
                "formula: c}\n  - {name: c, formula: 1 + b}\n",
         "a quantity is defined by itself: b -> c -> b", 7, 24},
        {HEAD X "derived:\n  - {name: y}\n", "formula", 6, 5},
    };

    for (size_t k = 0; k < sizeof(bad) / sizeof(bad[0]); k++) {
        zf_quantities *q = NULL;
        zf_error err = {0};

        ZF_CHECK_OK(zf_quantities_new(&q, &err), &err);
        ZF_CHECK(read_text(q, bad[k].text, &err) == ZF_EINPUT);
        if (!strstr(err.message, bad[k].message))
            ZF_FAIL("case %zu: %s\n", k, err.message);
        if (err.line != bad[k].line || err.column != bad[k].column)
            ZF_FAIL("case %zu at %zu:%zu: %s\n", k, err.line, err.column,
                    err.message);
        /* All or nothing: the same names can be read afterwards. */
        ZF_CHECK_SI_EQ(zf_quantities_count(q), 0);
        err = (zf_error){0};
        ZF_CHECK_OK(read_text(q, HEAD X, &err), &err);
        ZF_CHECK_SI_EQ(zf_quantities_count(q), 1);
        zf_quantities_free(q);
    }
}

/* q1 = x + 1, ..., qn = q(n-1) + 1, written backwards or forwards. */
static zf_status chain(int n, int backwards, double *last, zf_error *err)
{
    zf_quantities *q = NULL;
    zf_point *p = NULL;
    zf_buf text;
    double complex z = 0;
    zf_status st = zf_quantities_new(&q, err);

    zf_buf_init(&text, 0);
    zf_buf_puts(&text, HEAD X "derived:\n");
    for (int k = 0; k < n; k++) {
        int j = backwards ? n - k : k + 1;
        char previous[16] = "x";

        if (j > 1)
            snprintf(previous, sizeof(previous), "q%d", j - 1);
        zf_buf_printf(&text, "  - {name: q%d, formula: %s + 1}\n", j, previous);
    }
    if (st == ZF_OK)
        st = read_text(q, zf_buf_text(&text), err);
    if (st == ZF_OK)
        st = zf_point_new(&p, q, err);
    if (st == ZF_OK) {
        char name[16];

        snprintf(name, sizeof(name), "q%d", n);
        st = zf_point_value(&z, p, name, err);
        ZF_CHECK(zf_expr_has_symbol(
            zf_quantities_expand(q, zf_quantities_symbol(q, name)),
            zf_quantities_symbol(q, "x")));
    }
    *last = creal(z);
    zf_point_free(p);
    zf_quantities_free(q);
    zf_buf_clear(&text);
    return st;
}

ZF_TEST(depth_is_bounded)
{
    for (int backwards = 0; backwards <= 1; backwards++) {
        zf_error err = {0};
        double last;

        ZF_CHECK_OK(chain(200, backwards, &last, &err), &err);
        ZF_CHECK(last == 201.5);
        ZF_CHECK(chain(201, backwards, &last, &err) == ZF_EINPUT);
        ZF_CHECK(strstr(err.message, "200 quantities") != NULL);
        err = (zf_error){0};
        ZF_CHECK(chain(5000, backwards, &last, &err) == ZF_EINPUT);
    }
}

ZF_TEST(folder_that_is_not_there)
{
    zf_quantities *q = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(zf_quantities_new(&q, &err), &err);
    ZF_CHECK(zf_quantities_read_folder(q, "/no/such/folder", &err) == ZF_EIO);
    ZF_CHECK_STR_EQ(err.file, "/no/such/folder");
    zf_quantities_free(q);
}

static zf_status use_all(void *arg, zf_error *err)
{
    const char *text = arg;
    zf_quantities *q = NULL;
    zf_point *p = NULL;
    double complex z;
    zf_status st = zf_quantities_new(&q, err);

    if (st == ZF_OK)
        st = read_text(q, text, err);
    if (st == ZF_OK)
        st = zf_point_new(&p, q, err);
    if (st == ZF_OK)
        st = zf_point_value(&z, p, "b", err);
    if (st == ZF_OK &&
        !zf_quantities_expand(q, zf_quantities_find(q, "b")->symbol))
        st = zf_expr_pool_check(zf_quantities_pool(q), err);
    if (st == ZF_OK)
        st = zf_quantities_add_derived(q, "c", zf_quantities_symbol(q, "b"),
                                       "c", NULL, "again", err);
    zf_point_free(p);
    zf_quantities_free(q);
    return st;
}

ZF_TEST(t_oom_read)
{
    char text[] = HEAD X "derived:\n  - {name: b, formula: a^2}\n"
                         "  - {name: a, formula: exp(x)}\n";

    ZF_CHECK_OOM(use_all, text);
}

/* The names of a folder, one of which is refused somewhere. */
static zf_status read_shipped(void *arg, zf_error *err)
{
    zf_quantities *q = NULL;
    zf_status st = zf_quantities_new(&q, err);

    if (st == ZF_OK)
        st = zf_quantities_read_folder(q, arg, err);
    zf_quantities_free(q);
    return st;
}

ZF_TEST(t_oom_folder)
{
    char folder[] = ZF_SOURCE_DIR "/catalog/inputs";
    zf_error err = {0};

    ZF_CHECK_OK(read_shipped(folder, &err), &err);
    for (long k = 1; k < 20000; k += 97) {
        long leaked;
        zf_status st;

        err = (zf_error){0};
        zf_oom_arm(k);
        st = read_shipped(folder, &err);
        if (!zf_oom_disarm(&leaked))
            break;
        ZF_CHECK(st == ZF_ENOMEM && leaked == 0);
    }
}

ZF_TEST_MAIN(ZF_CASE(reads_all_fields), ZF_CASE(messages),
             ZF_CASE(depth_is_bounded), ZF_CASE(t_oom_read),
             ZF_CASE(t_oom_folder), ZF_CASE(folder_that_is_not_there))
