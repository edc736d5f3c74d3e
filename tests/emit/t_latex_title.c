/* Lines of text with formulas in them. */
#include <setjmp.h>

#include "emit/view.h"
#include "zf_test.h"

static void check(const char *text, const char *want)
{
    zf_buf out;

    zf_buf_init(&out, 0);
    zf_latex_title(&out, text);
    ZF_CHECK_STR_EQ(zf_buf_text(&out), want);
    zf_buf_clear(&out);
}

ZF_TEST(formulas)
{
    check("L_mu - L_tau with vector-like quarks",
          "$L_{\\mu}-L_{\\tau}$ with vector-like quarks");
    check("y (L_mu - L_tau) + x (B_3 - L_3): x = 3/50, y = -1",
          "$y\\,(L_{\\mu}-L_{\\tau})+x\\,(B_{3}-L_{3})$: $x=3/50$, $y=-1$");
    check("3 B_3 - (X_e L_e + X_mu L_mu): X_e = 7",
          "$3\\,B_{3}-(X_{e}\\,L_{e}+X_{\\mu}\\,L_{\\mu})$: $X_{e}=7$");
    check("Lepton Yukawa terms: 2 Y + 2 L_1 + L_2 - B",
          "Lepton Yukawa terms: $2\\,Y+2\\,L_{1}+L_{2}-B$");
    check("terms: L = (2, 0, -2), nu = (3, 0, 0)",
          "terms: $L=(2,\\,0,\\,-2)$, $\\nu=(3,\\,0,\\,0)$");
    check("Plan B: new Z' models for b -> s l+ l- anomalies",
          "Plan B: new $Z'$ models for $b\\to s\\,\\ell^{+}\\,\\ell^{-}$ "
          "anomalies");
    check("A minimal flavored U(1)' for B-meson anomalies",
          "A minimal flavored $\\mathrm{U}(1)'$ for B-meson anomalies");
    check("gauged SU(2)_L x U(1)_X", "gauged $\\mathrm{SU}(2)_{L}\\,x\\,"
                                     "\\mathrm{U}(1)_{X}$");
    check("width of Z' -> mu mu, both charges",
          "width of $Z'\\to \\mu\\,\\mu$, both charges");
    check("the decay b -> s l l at one scale",
          "the decay $b\\to s\\,l\\,l$ at one scale");
    check("x (B-L) + y (L_mu-L_tau), 100%",
          "$x\\,(B-L)+y\\,(L_{\\mu}-L_{\\tau})$, 100\\%");
    check("B-L and the muon g-2", "$B-L$ and the muon $g-2$");
    check("X_e=1, X_mu=-2", "$X_{e}=1$, X\\_mu=-2");
    check("after the R_K* measurement", "after the $R_{K^*}$ measurement");
    check("X_chi = 2", "$X_{\\chi}=2$");
    check("theta_sb = 0.1", "$\\theta_{\\mathrm{sb}}=0.1$");
}

/* Words, numbers and lone letters are no formulas. */
ZF_TEST(words)
{
    check("", "");
    check("Charges up to 3 with all terms", "Charges up to 3 with all terms");
    check("symmetries (without the quark)", "symmetries (without the quark)");
    check("couplings to b, s and one lepton",
          "couplings to b, s and one lepton");
    check("the mu problem - a review", "the mu problem - a review");
    check("model a (b)", "model a (b)");
    check("B-meson", "B-meson");
    check("Z-Z' mixing of L-handed, x-y", "Z-Z' mixing of L-handed, x-y");
    check("3-loop B-L-like", "3-loop B-L-like");
    check("B - L", "$B-L$");
    check("a B - L model", "a $B-L$ model");
    check("- x", "- x");
    check("x -", "x -");
    check("((x_1)", "(($x_{1}$)");
    check("x_1)(", "$x_{1}$)(");
}

/* What TeX would take for commands is escaped, in and around formulas. */
ZF_TEST(hostile)
{
    check("50% of a_b & {c} # $ ~ ^ < > | \\end{document}",
          "50\\% of $a_{b}$ \\& \\{c\\} \\# \\$ \\textasciitilde{} "
          "\\textasciicircum{} \\textless{} \\textgreater{} \\textbar{} "
          "\\textbackslash{}end\\{document\\}");
    check("a_b$ = \\x_1", "a\\_b\\$ = \\textbackslash{}x\\_1");
    check("a_b_c = 1", "a\\_b\\_c = 1");
    check("_a = a_", "\\_a = a\\_");
    check("\xce\xbd_1 = 2", "\xce\xbd\\_1 = 2");
    check("x = 1%", "x = 1\\%");
    check("Z''''''''''''", "$Z''''''''$");
}

ZF_TEST_MAIN(ZF_CASE(formulas), ZF_CASE(words), ZF_CASE(hostile))
