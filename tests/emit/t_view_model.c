/* The view of models against what the cards say. */
#include <setjmp.h>

#include "zforge/model.h"

#include "emit_test.h"

static zf_value *view_of(const zf_model *m)
{
    zf_error err = {0};
    zf_value *v = NULL;

    ZF_CHECK_OK(zf_view_model(&v, m, &err), &err);
    return v;
}

/* A view of a card that stands alone. */
static zf_value *view_card(const char *card)
{
    zf_model *m = zf_card(card);
    zf_value *v = view_of(m);

    zf_model_free(m);
    return v;
}

ZF_TEST(names_and_counts)
{
    zf_value *v = view_card(ZF_FAMILY_CARD);

    zf_check_view(v,
                  "{{model.id}}|{{model.identifier}}|"
                  "{{model.identifier_upper}}|{{model.title}}|"
                  "{{model.search}}|{{content.name}}|{{content.title}}",
                  "family-0123456789|family_0123456789|FAMILY_0123456789|"
                  "x (B-L) + y (L_mu-L_tau), 100% & more||sm-extended|"
                  "Standard Model & more");
    zf_check_view(v,
                  "{{n_multiplets}} {{n_components}} {{n_fermions}} "
                  "{{n_scalars}} {{n_parameters}} {{n_columns}}",
                  "9 19 16 3 2 3");
    zf_check_view(v,
                  "{{#parametric}}p{{/parametric}}{{#fixed}}f{{/fixed}}"
                  "{{#int64}}i{{/int64}}{{#all_known}}k{{/all_known}}"
                  "{{#wide}}w{{/wide}}{{#has_scalars}}s{{/has_scalars}}"
                  "{{#certified}}c{{/certified}}"
                  "{{#anomaly_free}}a{{/anomaly_free}}"
                  "{{#identically_zero}}z{{/identically_zero}}",
                  "piscaz");
    zf_check_view(v,
                  "{{#parameters}}{{offset}} {{name}} {{identifier}} "
                  "{{latex}};{{/parameters}}",
                  "0 x x x;1 y_l y_l y_\\ell;");
    zf_check_view(v,
                  "{{#references}}{{name}},{{arxiv}},{{doi}};{{/references}}"
                  "{{n_references}}{{#has_references}}!{{/has_references}}",
                  "arXiv:1707.04811,1707.04811,;doi:10.1000/182,,10.1000/182;"
                  "2!");
    zf_value_free(v);
}

ZF_TEST(multiplets)
{
    zf_value *v = view_card(ZF_FAMILY_CARD);

    zf_check_view(
        v,
        "{{#multiplets}}{{offset}} {{name}} {{latex}} {{chirality}}"
        "{{#fermion}} f{{/fermion}}{{#scalar}} s{{/scalar}}"
        "{{#left}} l{{/left}}{{#right}} r{{/right}} {{su3.text}} "
        "{{su3.latex}} {{su3.dimension}} {{su3.p}}{{su3.q}} {{su2.text}} "
        "{{su2.latex}} {{hypercharge.text}} {{hypercharge.latex}} "
        "{{families}} {{first_offset}}{{#universal}} u{{/universal}}"
        "{{#several}} m{{/several}}\n{{/multiplets}}",
        "0 Q Q_L left f l 3 \\mathbf{3} 3 10 2 \\mathbf{2} 1/6 "
        "\\tfrac{1}{6} 3 0 u m\n"
        "1 u u_R right f r 3 \\mathbf{3} 3 10 1 \\mathbf{1} 2/3 "
        "\\tfrac{2}{3} 3 3 u m\n"
        "2 d d_R right f r 3 \\mathbf{3} 3 10 1 \\mathbf{1} -1/3 "
        "-\\tfrac{1}{3} 3 6 u m\n"
        "3 L L_L left f l 1 \\mathbf{1} 1 00 2 \\mathbf{2} -1/2 "
        "-\\tfrac{1}{2} 3 9 m\n"
        "4 e e_R right f r 1 \\mathbf{1} 1 00 1 \\mathbf{1} -1 -1 3 12 m\n"
        "5 nu \\nu_R right f r 1 \\mathbf{1} 1 00 1 \\mathbf{1} 0 0 1 15 u\n"
        "6 H H  s 1 \\mathbf{1} 1 00 2 \\mathbf{2} 1/2 \\tfrac{1}{2} 1 16 "
        "u\n"
        "7 S_q S_{q}  s 3bar \\bar{\\mathbf{3}} 3 01 3 \\mathbf{3} 1/3 "
        "\\tfrac{1}{3} 1 17 u\n"
        "8 Phi1 \\Phi_1  s 1 \\mathbf{1} 1 00 1 \\mathbf{1} 0 0 1 18 u\n");
    zf_check_view(v, "{{#fermions}}{{name}} {{/fermions}}", "Q u d L e nu ");
    zf_check_view(v, "{{#scalars}}{{name}} {{/scalars}}", "H S_q Phi1 ");
    zf_check_view(v,
                  "{{#multiplets}}{{charge.latex}}: "
                  "{{#components}}{{name}}{{^last}}, {{/last}}{{/components}}"
                  "\n{{/multiplets}}",
                  "\\tfrac{1}{3}x: Q1, Q2, Q3\n\\tfrac{1}{3}x: u1, u2, u3\n"
                  "\\tfrac{1}{3}x: d1, d2, d3\n-x: L1, L2, L3\n"
                  "-x: e1, e2, e3\n-\\tfrac{3}{7}x+2: nu1\n0: H\n?: S_q\n"
                  "2x-\\tfrac{1}{2}y_\\ell+\\tfrac{1}{3}: Phi1\n");
    zf_value_free(v);
}

ZF_TEST(charges_at_the_benchmark)
{
    static const char *const text =
        "{{#has_values}}all {{/has_values}}{{#parameters}}{{name}}"
        "{{#has_value}} = {{value.text}}{{/has_value}};{{/parameters}}"
        "{{#scalars}} {{charge.value.text}}{{/scalars}}";
    zf_value *v = view_card(ZF_FAMILY_CARD);

    zf_check_view(v, text, "x;y_l; 0 0 1/3");
    zf_value_free(v);
    v = view_card(ZF_FAMILY_CARD "benchmark: {g_X: 1, y_l: -1/3}\n");
    zf_check_view(v, text, "x;y_l = -1/3; 0 0 1/2");
    zf_value_free(v);
    v = view_card(ZF_FAMILY_CARD "benchmark: {y_l: -1/3, x: 0.05}\n");
    zf_check_view(v, text, "all x = 1/20;y_l = -1/3; 0 0 3/5");
    zf_value_free(v);
    v = view_card(ZF_FIXED_CARD);
    zf_check_view(v, text, "all  0 1 1/2");
    zf_value_free(v);
}

ZF_TEST(components_of_a_family)
{
    zf_value *v = view_card(ZF_FAMILY_CARD);

    /* The last row: nobody knows the charge of S_q. */
    zf_check_view(
        v,
        "{{#components}}{{offset}} {{name}} {{latex}} {{multiplet_name}}"
        "{{multiplet_offset}}.{{family}} {{charge.text}} |"
        "{{#charge}}{{#row}}{{numerator}}/{{denominator}} {{/row}}"
        "{{#known}}k{{/known}}{{#zero}}0{{/zero}}{{/charge}}"
        "|{{integer_charge}}\n{{/components}}",
        "0 Q1 Q_{L1} Q0.1 x/3 |1/3 0/1 0/1 k|\n"
        "1 Q2 Q_{L2} Q0.2 x/3 |1/3 0/1 0/1 k|\n"
        "2 Q3 Q_{L3} Q0.3 x/3 |1/3 0/1 0/1 k|\n"
        "3 u1 u_{R1} u1.1 x/3 |1/3 0/1 0/1 k|\n"
        "4 u2 u_{R2} u1.2 x/3 |1/3 0/1 0/1 k|\n"
        "5 u3 u_{R3} u1.3 x/3 |1/3 0/1 0/1 k|\n"
        "6 d1 d_{R1} d2.1 x/3 |1/3 0/1 0/1 k|\n"
        "7 d2 d_{R2} d2.2 x/3 |1/3 0/1 0/1 k|\n"
        "8 d3 d_{R3} d2.3 x/3 |1/3 0/1 0/1 k|\n"
        "9 L1 L_{L1} L3.1 -x |-1/1 0/1 0/1 k|\n"
        "10 L2 L_{L2} L3.2 -x + y_l |-1/1 1/1 0/1 k|\n"
        "11 L3 L_{L3} L3.3 -x - y_l |-1/1 -1/1 0/1 k|\n"
        "12 e1 e_{R1} e4.1 -x |-1/1 0/1 0/1 k|\n"
        "13 e2 e_{R2} e4.2 -x + y_l |-1/1 1/1 0/1 k|\n"
        "14 e3 e_{R3} e4.3 -x - y_l |-1/1 -1/1 0/1 k|\n"
        "15 nu1 \\nu_R nu5.1 -3*x/7 + 2 |-3/7 0/1 2/1 k|\n"
        "16 H H H6.1 0 |0/1 0/1 0/1 k0|\n"
        "17 S_q S_{q} S_q7.1 ? |0/1 0/1 0/1 |?\n"
        "18 Phi1 \\Phi_1 Phi18.1 2*x - y_l/2 + 1/3 |2/1 -1/2 1/3 k|\n");
    zf_value_free(v);
}

ZF_TEST(fixed_charges)
{
    zf_value *v = view_card(ZF_FIXED_CARD);

    zf_check_view(v,
                  "{{#parametric}}p{{/parametric}}{{#fixed}}f{{/fixed}}"
                  "{{#int64}}i{{/int64}}{{#all_known}}k{{/all_known}}"
                  "{{#certified}}c{{/certified}}{{#certificate}}!"
                  "{{/certificate}}{{#anomaly_free}}a{{/anomaly_free}}"
                  "{{#has_references}}r{{/has_references}}{{n_references}}"
                  "{{#parameters}}!{{/parameters}}",
                  "fik0");
    zf_check_view(v, "{{model.title}}", "fixed-0123456789");
    zf_check_view(v,
                  "{{#components}}{{charge.text}}={{integer_charge}} "
                  "{{/components}}",
                  "1/6=3 1/6=3 -1/2=-9 1/6=3 1/6=3 -1/2=-9 0=0 0=0 4/9=8 0=0 "
                  "0=0 0=0 -2=-36 -2=-36 -2=-36 "
                  "12345678901234567/3=74074073407407402 0=0 1=18 1/2=9 ");
    zf_check_view(v,
                  "{{#components}}{{#charge.constant}}{{decimal}}"
                  "{{#integer}}i{{/integer}}{{#zero}}z{{/zero}}"
                  "{{#negative}}n{{/negative}}{{#huge}}h{{/huge}}"
                  "{{^int64}}b{{/int64}} {{/charge.constant}}{{/components}}",
                  "0.16666666666666666667 0.16666666666666666667 -0.5n "
                  "0.16666666666666666667 0.16666666666666666667 -0.5n 0.0iz "
                  "0.0iz 0.44444444444444444444 0.0iz 0.0iz 0.0iz -2.0in "
                  "-2.0in -2.0in 4115226300411522.3333 0.0iz 1.0i 0.5 ");
    zf_value_free(v);
}

ZF_TEST(large_numbers)
{
    zf_value *v = view_card(ZF_HUGE_CARD);

    zf_check_view(v, "{{#int64}}i{{/int64}}{{#all_known}}k{{/all_known}}", "");
    zf_check_view(v,
                  "{{#components}}{{#charge.constant}}{{^int64}}{{name}} "
                  "{{decimal}}{{#huge}} huge{{/huge}};{{/int64}}"
                  "{{/charge.constant}}{{/components}}",
                  "Q1 3.0744573456182586027e18;nu1 -1.0e320 huge;");
    zf_value_free(v);
}

/* 2^63 is the first that does not fit, with either sign. */
ZF_TEST(edge_of_64_bits)
{
    static const struct {
        const char *charge;
        const char *want;
    } cases[] = {
        {"9223372036854775807", "i"},   {"-9223372036854775807", "i"},
        {"9223372036854775808", ""},    {"-9223372036854775808", ""},
        {"1/9223372036854775807", "i"}, {"1/9223372036854775808", ""},
        {"9223372036854775807/5", "i"},
    };

    for (size_t k = 0; k < sizeof(cases) / sizeof(cases[0]); k++) {
        zf_value *v;
        zf_buf card;

        zf_buf_init(&card, 0);
        zf_buf_printf(&card,
                      "kind: model\nid: x\ncontent:\n  name: x\n  fermions:\n"
                      "  - {name: N, chirality: left, su3: 1, su2: 1, "
                      "hypercharge: 0}\ncharges: {N: [%s]}\n",
                      cases[k].charge);
        v = view_card(zf_buf_text(&card));
        zf_check_view(v, "{{#int64}}i{{/int64}}", cases[k].want);
        zf_check_view(v, "{{^has_scalars}}no{{/has_scalars}}", "no");
        zf_value_free(v);
        zf_buf_clear(&card);
    }
}

/* A certificate with a value that is not zero is shown as it is. */
ZF_TEST(certificates)
{
    zf_value *v = view_card(ZF_FIXED_CARD
                            "certificate: {SU3^2 X: 0, SU2^2 X: 1/2, Y^2 X: 0, "
                            "grav^2 X: 0, Y X^2: -3, X^3: 0}\n");

    zf_check_view(v,
                  "{{#certificate}}{{name}} {{latex}} {{value.text}} "
                  "{{value.latex}};{{/certificate}}",
                  "SU3^2 X \\mathrm{SU}(3)^2\\,X 0 0;"
                  "SU2^2 X \\mathrm{SU}(2)^2\\,X 1/2 \\tfrac{1}{2};"
                  "Y^2 X Y^2\\,X 0 0;grav^2 X \\mathrm{grav}^2\\,X 0 0;"
                  "Y X^2 Y\\,X^2 -3 -3;X^3 X^3 0 0;");
    zf_check_view(v,
                  "{{#certified}}c{{/certified}}{{#anomaly_free}}a"
                  "{{/anomaly_free}}{{#identically_zero}}z"
                  "{{/identically_zero}}",
                  "c");
    zf_value_free(v);
}

ZF_TEST(texts_are_one_line)
{
    /* A line separator becomes a blank; a hyphen with almost the same bytes
     * stays. */
    static const char hostile[] = "a\nb\tc\x7f\xe2\x80\xa8"
                                  "d\xe2\x80\xae\xe2\x80\x90\xc3\xa9";
    zf_model *m = zf_card(ZF_FIXED_CARD);
    zf_value *v;

    m->title = zf_mem_string(hostile, strlen(hostile));
    ZF_CHECK(m->title != NULL);
    v = view_of(m);
    zf_check_view(v, "[{{model.title}}]", "[a b c  d \xe2\x80\x90\xc3\xa9]");
    zf_value_free(v);
    zf_model_free(m);
}

ZF_TEST(refusals)
{
    zf_model *m = zf_card("kind: simplified\nid: s\ncouplings:\n"
                          "  - {name: g_V, meaning: m}\n");
    zf_value *v = NULL;
    zf_error err = {0};

    ZF_CHECK(zf_view_model(&v, m, &err) == ZF_EDOMAIN);
    ZF_CHECK_STR_EQ(err.message, "\"s\" is a simplified model: it has "
                                 "couplings instead of the charges that this "
                                 "format needs");
    zf_model_free(m);

    m = zf_card(ZF_FIXED_CARD);
    m->id[0] = '\0';
    err = (zf_error){0};
    ZF_CHECK(zf_view_model(&v, m, &err) == ZF_EDOMAIN);
    ZF_CHECK_STR_EQ(err.message, "the model has no id");
    zf_model_free(m);

    m = zf_card(ZF_FIXED_CARD);
    fmpz_one(fmpq_numref(fmpq_mat_entry(m->charge, 0, 0)));
    fmpz_mul_2exp(fmpq_numref(fmpq_mat_entry(m->charge, 0, 0)),
                  fmpq_numref(fmpq_mat_entry(m->charge, 0, 0)), 14000);
    fmpz_one(fmpq_denref(fmpq_mat_entry(m->charge, 0, 0)));
    err = (zf_error){0};
    ZF_CHECK(zf_view_model(&v, m, &err) == ZF_ELIMIT);
    ZF_CHECK_STR_EQ(err.message,
                    "the charge of Q1 takes more than 4000 characters");
    ZF_CHECK(v == NULL);
    zf_model_free(m);
}

ZF_TEST(textures)
{
    zf_value *v = view_card(ZF_SEESAW_CARD);

    zf_check_view(
        v,
        "{{n_textures}}{{#has_textures}}!{{/has_textures}}\n{{#textures}}"
        "{{name}} {{latex}} {{row_latex}} {{column_latex}} {{n_rows}} "
        "{{n_columns}} {{rank}}{{#seesaw}} s{{/seesaw}}{{#narrow}} n{{/narrow}}"
        "{{#named}} {{texture}}{{/named}}{{#minors_named}} {{minors}}"
        "{{/minors_named}}\n{{/textures}}",
        "7!\n"
        "Yu Y_{u} Q u 3 3 3 n\n"
        "Yd Y_{d} Q d 3 3 3 n\n"
        "Ye Y_{e} \\ell_L e 3 3 3 n\n"
        "Ynu Y_{\\nu_R} \\ell_L \\nu_R 3 3 3 n\n"
        "Mnu M_{\\nu_R} \\nu_R \\nu_R 3 3 3 n\n"
        "WL W_{\\ell_L} \\ell_L \\ell_L 3 3 3 n\n"
        "mnu m_\\nu   3 3 3 s B3\n");
    zf_check_view(v,
                  "{{#textures}}{{#rows}}{{#cells}}{{latex}}"
                  "{{^last}} & {{/last}}{{/cells}}; {{/rows}}\n{{/textures}}",
                  "\\tilde{H}_1 & \\tilde{H}_1 & \\tilde{H}_1; "
                  "\\tilde{H}_1 & \\tilde{H}_1 & \\tilde{H}_1; "
                  "\\tilde{H}_1 & \\tilde{H}_1 & \\tilde{H}_1; \n"
                  "H_1 & H_1 & H_1; H_1 & H_1 & H_1; H_1 & H_1 & H_1; \n"
                  "H_1 & 0 & 0; 0 & H_1 & 0; 0 & 0 & H_1; \n"
                  "\\tilde{H}_1 & 0 & 0; 0 & \\tilde{H}_1 & 0; "
                  "0 & 0 & \\tilde{H}_1; \n"
                  "1 & \\chi_1^{*} & 0; \\chi_1^{*} & 0 & "
                  "\\mathrm{phi}; 0 & \\mathrm{phi} & 0; \n"
                  "H_1 H_1 & H_1 H_1 \\chi_1^{*} & 0; "
                  "H_1 H_1 \\chi_1^{*} & 0 & H_1 H_1 \\mathrm{phi}; "
                  "0 & H_1 H_1 \\mathrm{phi} & 0; \n"
                  "\\times & 0 & \\times; 0 & 0 & \\times; "
                  "\\times & \\times & \\times; \n");
    zf_check_view(
        v,
        "{{#textures}}{{#seesaw}}{{#filled}}{{row}}{{column}} {{text}}"
        "{{#zero}}0{{/zero}},{{/filled}}{{/seesaw}}{{/textures}}",
        "11 x,13 x,23 x,31 x,32 x,33 x,");
    zf_check_view(v,
                  "{{#has_quark_angles}}!{{/has_quark_angles}}"
                  "{{vanishing_quark_angles}}{{#has_charged_leptons}}l"
                  "{{/has_charged_leptons}}{{#diagonal_charged_leptons}}d"
                  "{{/diagonal_charged_leptons}}{{#has_neutrino_rank}}"
                  "{{neutrino_rank}}{{/has_neutrino_rank}}",
                  "!0ld6");
    zf_value_free(v);
    v = view_card(ZF_MINORS_CARD);
    zf_check_view(v,
                  "{{#textures}}{{#narrow}}{{name}} {{/narrow}}"
                  "{{#minors_named}}{{minors}}{{/minors_named}}{{/textures}}",
                  "Yu Yd Ye Ynu C");
    zf_value_free(v);
}

ZF_TEST_MAIN(ZF_CASE(textures), ZF_CASE(names_and_counts), ZF_CASE(multiplets),
             ZF_CASE(charges_at_the_benchmark), ZF_CASE(components_of_a_family),
             ZF_CASE(fixed_charges), ZF_CASE(large_numbers),
             ZF_CASE(edge_of_64_bits), ZF_CASE(certificates),
             ZF_CASE(texts_are_one_line), ZF_CASE(refusals))
