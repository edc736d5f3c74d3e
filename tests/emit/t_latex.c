/* Names and charges for math mode. */
#include <setjmp.h>

#include "zforge/exact.h"

#include "emit/view.h"
#include "zf_test.h"

static void check_index(const char *latex, slong index, const char *want)
{
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_latex_index(&text, latex, index);
    ZF_CHECK_STR_EQ(zf_buf_text(&text), want);
    zf_buf_clear(&text);
}

ZF_TEST(family_indices)
{
    check_index("Q_L", 1, "Q_{L1}");
    check_index("u", 2, "u_{2}");
    check_index("\\nu_R", 3, "\\nu_{R3}");
    check_index("\\nu", 3, "\\nu_{3}");
    check_index("Q_{\\mathrm{VL}}", 1, "Q_{\\mathrm{VL}1}");
    check_index("Q_\\mu", 12, "Q_{\\mu12}");
    check_index("Q_L'", 1, "Q_{L1}'");
    check_index("u^c_R", 1, "u^c_{R1}");
    check_index("u_R^c", 1, "u_{R1}^c");
    check_index("{Q_L}", 1, "{Q_L}_{1}");
    check_index("\\tilde{H}_u", 2, "\\tilde{H}_{u2}");
    check_index("\\Phi_1", 2, "\\Phi_{1,2}");
    check_index("\\Phi_{a1}", 2, "\\Phi_{a1,2}");
    check_index("a\\_b", 2, "a\\_b_{2}");
    check_index("Q_ L", 2, "Q_{L2}");
    check_index("\xce\xbd_\xce\xbc", 2,
                "\xce\xbd_{\xce\xbc"
                "2}");
    /* What is not well-formed comes back without a crash. */
    check_index("Q_", 2, "Q_{2}");
    check_index("Q_{", 2, "Q_{{2}");
    check_index("Q\\", 2, "Q\\_{2}");
    check_index("", 2, "_{2}");
}

static void check_name(const char *name, const char *latex, const char *want)
{
    char name_copy[32], latex_copy[32];
    zf_multiplet m = {.name = name_copy, .latex = latex_copy};
    zf_buf text;

    snprintf(name_copy, sizeof(name_copy), "%s", name);
    snprintf(latex_copy, sizeof(latex_copy), "%s", latex);
    zf_buf_init(&text, 0);
    zf_latex_name(&text, &m);
    ZF_CHECK_STR_EQ(zf_buf_text(&text), want);
    zf_buf_clear(&text);
}

ZF_TEST(names)
{
    check_name("nu", "\\nu_R", "\\nu_R");
    check_name("Q", "Q", "Q");
    check_name("QVL", "QVL", "\\mathrm{QVL}");
    check_name("Phi1", "Phi1", "\\mathrm{Phi}_{1}");
    check_name("H_u", "H_u", "H_{u}");
    check_name("a_b_c", "a_b_c", "a_{\\mathrm{b\\_c}}");
}

static void check_affine(const char *a, const char *b, const char *c,
                         const char *want)
{
    static const char *const names[] = {"a_\\mu", "y"};
    const char *const text[] = {a, b, c};
    zf_error err = {0};
    zf_buf out;
    fmpq row[3];

    zf_buf_init(&out, 0);
    for (int i = 0; i < 3; i++) {
        fmpq_init(row + i);
        ZF_CHECK_OK(zf_rational_parse(row + i, text[i], strlen(text[i]), "x",
                                      NULL, &err),
                    &err);
    }
    zf_latex_affine(&out, row, names, 2);
    ZF_CHECK_STR_EQ(zf_buf_text(&out), want);
    for (int i = 0; i < 3; i++)
        fmpq_clear(row + i);
    zf_buf_clear(&out);
}

ZF_TEST(affine_forms)
{
    check_affine("0", "0", "0", "0");
    check_affine("1", "0", "0", "a_\\mu");
    check_affine("-1", "1", "1", "-a_\\mu+y+1");
    check_affine("1", "-1/2", "0", "a_\\mu-\\tfrac{1}{2}y");
    check_affine("0", "0", "-1", "-1");
    check_affine("0", "-7", "-5/3", "-7y-\\tfrac{5}{3}");
    check_affine("-1/3", "0", "1/3", "-\\tfrac{1}{3}a_\\mu+\\tfrac{1}{3}");
}

static void check_su3(int p, int q, const char *want)
{
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_latex_su3(&text, p, q);
    ZF_CHECK_STR_EQ(zf_buf_text(&text), want);
    zf_buf_clear(&text);
}

ZF_TEST(irreps)
{
    check_su3(0, 0, "\\mathbf{1}");
    check_su3(1, 0, "\\mathbf{3}");
    check_su3(0, 1, "\\bar{\\mathbf{3}}");
    check_su3(0, 3, "\\overline{\\mathbf{10}}");
    check_su3(4, 0, "\\mathbf{15}'");
    check_su3(0, 4, "\\overline{\\mathbf{15}}'");
    check_su3(5, 0, "(5,0)");
}

ZF_TEST_MAIN(ZF_CASE(family_indices), ZF_CASE(names), ZF_CASE(affine_forms),
             ZF_CASE(irreps))
