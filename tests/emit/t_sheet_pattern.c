/* One formula for all entries of a matrix of couplings. */
#include <string.h>

#include "emit/sheet.h"
#include "emit_test.h"

static const char inputs[] =
    "kind: inputs\ntitle: t\n"
    "inputs:\n"
    "  - {name: g, value: 3, meaning: m, source: s}\n"
    "  - {name: Y_d, value: 3, meaning: m, source: s, latex: 'Y_{d}'}\n"
    "  - {name: Y_s, value: 5, meaning: m, source: s, latex: 'Y_{s}'}\n"
    "  - {name: Y_b, value: 7, meaning: m, source: s, latex: 'Y_{b}'}\n"
    "  - {name: f_d, value: 3, meaning: m, source: s, latex: '\\phi_{d}'}\n"
    "  - {name: f_s, value: 5, meaning: m, source: s, latex: '\\phi_{s}'}\n"
    "  - {name: f_b, value: 7, meaning: m, source: s, latex: '\\phi_{b}'}\n"
    "  - {name: theta_sb, value: 7, meaning: m, source: s}\n";

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

/* What is written for the entries 11, 12, 13, 22, 23, 33; NULL: no pattern. */
static void check(const char *const text[6], const char *latex)
{
    static const int row[] = {0, 0, 0, 1, 1, 2}, column[] = {0, 1, 2, 1, 2, 2};
    zf_quantities *q = quantities();
    zf_expr entry[3][3] = {{NULL}}, e = NULL;
    zf_error err = {0};
    zf_buf out;

    zf_buf_init(&out, 0);
    for (int k = 0; k < 6; k++)
        ZF_CHECK_OK(zf_quantities_parse(&entry[row[k]][column[k]], q, text[k],
                                        &(zf_mark){"f", 0, 0}, &err),
                    &err);
    ZF_CHECK_OK(
        zf_sheet_pattern(&e, (const zf_expr(*)[3])entry, "dsb", q, &err), &err);
    ZF_CHECK((e != NULL) == (latex != NULL));
    if (e && latex) {
        ZF_CHECK_OK(zf_formula_add(&out, e, q, &err), &err);
        ZF_CHECK_STR_EQ(zf_buf_text(&out), latex);
    }
    zf_buf_clear(&out);
    zf_quantities_free(q);
}

ZF_TEST(patterns)
{
    check((const char *const[]){"g*Y_d^2", "g*Y_d*Y_s", "g*Y_d*Y_b", "g*Y_s^2",
                                "g*Y_s*Y_b", "g*Y_b^2"},
          "Y_{i} \\, Y_{j} \\, g");
    check((const char *const[]){"Y_d^2", "Y_d*Y_s*cos(f_d - f_s)",
                                "Y_d*Y_b*cos(f_d - f_b)", "Y_s^2",
                                "Y_s*Y_b*cos(f_s - f_b)", "Y_b^2"},
          "Y_{i} \\, Y_{j} \\, \\cos(\\phi_{i} - \\phi_{j})");
    /* With a part that is the same for all families, also in a product. */
    check((const char *const[]){"g + Y_d^2", "Y_d*Y_s", "Y_d*Y_b", "g + Y_s^2",
                                "Y_s*Y_b", "g + Y_b^2"},
          "Y_{i} \\, Y_{j} + g \\, \\delta_{ij}");
    check(
        (const char *const[]){"g*(2 - Y_d^2)/6", "-g*Y_d*Y_s/6", "-g*Y_d*Y_b/6",
                              "g*(2 - Y_s^2)/6", "-g*Y_s*Y_b/6",
                              "g*(2 - Y_b^2)/6"},
        "\\tfrac{1}{3} g \\, \\delta_{ij} - \\tfrac{1}{6} Y_{i} \\, Y_{j} \\, "
        "g");
}

/* One entry that is different is enough. */
ZF_TEST(no_patterns)
{
    check((const char *const[]){"g*Y_d^2", "g*Y_d*Y_s", "g*Y_d*Y_b", "g*Y_s^2",
                                "2*g*Y_s*Y_b", "g*Y_b^2"},
          NULL);
    check((const char *const[]){"g*Y_d^2", "g*Y_d*Y_s", "g*Y_d*Y_b",
                                "2*g*Y_s^2", "g*Y_s*Y_b", "g*Y_b^2"},
          NULL);
    check((const char *const[]){"g + Y_d^2", "Y_d*Y_s", "Y_d*Y_b",
                                "2*g + Y_s^2", "Y_s*Y_b", "g + Y_b^2"},
          NULL);
    check((const char *const[]){"0", "g*Y_d*Y_s", "g*Y_d*Y_b", "g*Y_s^2",
                                "g*Y_s*Y_b", "g*Y_b^2"},
          NULL);
    check((const char *const[]){"g", "g", "g", "g", "g", "g"}, NULL);
    check((const char *const[]){"g", "g*Y_d", "g*Y_d", "g", "g*Y_s", "g"},
          NULL);
}

ZF_TEST_MAIN(ZF_CASE(patterns), ZF_CASE(no_patterns))
