/* The view of searches: rows of integers, cut into blocks. */
#include <setjmp.h>

#include "emit_test.h"

static const char rows[] =
    "{{#blocks}}[{{span}}]{{#multiplets}} {{name}}:{{latex}}:{{span}}"
    "{{#several}}:{{#columns}}{{family}}{{/columns}}{{/several}}"
    "{{/multiplets}}\n{{#rows}}{{model.id}}{{#cells}} {{.}}{{/cells}}\n"
    "{{/rows}}{{/blocks}}";

static zf_value *view_of(const zf_search *s, const zf_model *const *m, size_t n)
{
    zf_error err = {0};
    zf_value *v = NULL;

    ZF_CHECK_OK(zf_view_search(&v, s, m, n, &err), &err);
    return v;
}

ZF_TEST(one_of_each_kind)
{
    zf_search *s = zf_search_text(ZF_SEARCH);
    zf_model *m[] = {zf_card(ZF_FIXED_CARD), zf_card(ZF_FAMILY_CARD)};
    zf_value *v = view_of(s, (const zf_model *const *)m, 2);

    zf_check_view(v,
                  "{{search.name}}|{{search.identifier}}|{{search.title}}|"
                  "{{content.name}}|{{#constraints}}{{.}};{{/constraints}}|"
                  "{{max_charge}}|{{#references}}{{arxiv}}{{/references}}",
                  "both-kinds|both_kinds|Two kinds & a 'quote'|sm-extended|"
                  "H = 0;||1812.04602");
    zf_check_view(v,
                  "{{n_models}} {{n_fixed}} {{n_parametric}}"
                  "{{#has_fixed}} f{{/has_fixed}}"
                  "{{#has_parametric}} p{{/has_parametric}} "
                  "{{#models}}{{model.identifier}}{{#fixed}} f{{/fixed}}"
                  "{{#parametric}} p{{/parametric}};{{/models}}",
                  "2 1 1 f p fixed_0123456789 f;family_0123456789 p;");
    zf_check_view(v,
                  "{{#parametric_models}}{{model.title}}: {{#scalars}}"
                  "{{charge.text}} {{/scalars}}{{/parametric_models}}",
                  "x (B-L) + y (L_mu-L_tau), 100% & more: 0 ? "
                  "2*x - y_l/2 + 1/3 ");
    zf_check_view(v, rows,
                  "[19] Q:Q_L:3:123 u:u_R:3:123 d:d_R:3:123 L:L_L:3:123 "
                  "e:e_R:3:123 nu:\\nu_R:1 H:H:1 S_q:S_{q}:1 Phi1:\\Phi_1:1\n"
                  "fixed-0123456789 3 3 -9 3 3 -9 0 0 8 0 0 0 -36 -36 -36 "
                  "74074073407407402 0 18 9\n");
    zf_value_free(v);
    zf_model_free(m[0]);
    zf_model_free(m[1]);
    zf_search_free(s);
}

ZF_TEST(no_models)
{
    zf_search *s = zf_search_text(ZF_SEARCH "max_charge: 7\n");
    zf_value *v = view_of(s, NULL, 0);

    zf_check_view(v,
                  "{{max_charge}}{{#models}}m{{/models}}{{#blocks}}b{{/blocks}}"
                  "{{#has_fixed}}f{{/has_fixed}}"
                  "{{#has_parametric}}p{{/has_parametric}}{{n_models}}",
                  "70");
    zf_value_free(v);
    zf_search_free(s);
}

#define LONG_ID "an-id-of-the-length-of-forty-characters0"

/* Wide entries, and room for 100 characters beside the id: blocks end between
 * multiplets, except where one multiplet is wider than a block. */
ZF_TEST(blocks)
{
    static const char card[] =
        "kind: model\nid: " LONG_ID "\n" ZF_CONTENT "charges:\n"
        "  Q: [1, 1, 1]\n"
        "  u: [1" ZF_E80 ", 1, 1]\n"
        "  d: [1, 1" ZF_E80 ", 1" ZF_E80 "]\n"
        "  L: [0, 0, 0]\n  e: [0, 0, 0]\n  nu: [1]\n";
    zf_search *s = zf_search_text(ZF_SEARCH);
    zf_model *m = zf_card(card);
    zf_value *v = view_of(s, (const zf_model *const *)&m, 1);

    zf_check_view(v, rows,
                  "[3] Q:Q_L:3:123\n" LONG_ID " 1 1 1\n"
                  "[3] u:u_R:3:123\n" LONG_ID " 1" ZF_E80 " 1 1\n"
                  "[2] d:d_R:2:12\n" LONG_ID " 1 1" ZF_E80 "\n"
                  "[4] d:d_R:1:3 L:L_L:3:123\n" LONG_ID " 1" ZF_E80 " 0 0 0\n"
                  "[7] e:e_R:3:123 nu:\\nu_R:1 H:H:1 S_q:S_{q}:1 "
                  "Phi1:\\Phi_1:1\n" LONG_ID " 0 0 0 1 ? ? ?\n");
    zf_value_free(v);
    zf_model_free(m);
    zf_search_free(s);
}

/* Names of 30 letters: four of them fit beside a short id, three beside a
 * long one. */
ZF_TEST(wide_heads)
{
    static const char fields[] =
        "content:\n  name: x\n  fermions:\n"
        "  - {name: N, chirality: left, su3: 1, su2: 1, hypercharge: 0}\n"
        "  scalars:\n"
        "  - {name: A, su3: 1, su2: 1, hypercharge: 0, latex: "
        "'\\mathrm{aaaaabbbbbcccccdddddeeeeeffff}'}\n"
        "  - {name: B, su3: 1, su2: 1, hypercharge: 0, latex: "
        "'\\mathrm{aaaaabbbbbcccccdddddeeeeeffff}'}\n"
        "  - {name: C, su3: 1, su2: 1, hypercharge: 0, latex: "
        "'\\mathrm{aaaaabbbbbcccccdddddeeeeeffff}'}\n"
        "  - {name: D, su3: 1, su2: 1, hypercharge: 0, latex: "
        "'\\mathrm{aaaaabbbbbcccccdddddeeeeeffff}'}\n";
    zf_search *s;
    zf_model *m;
    zf_value *v;
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_buf_printf(&text, "kind: search\nname: s\n%s", fields);
    s = zf_search_text(text.data);
    zf_buf_clear(&text);
    zf_buf_printf(&text, "kind: model\nid: w\n%scharges: {N: [1]}\n", fields);
    m = zf_card(text.data);
    zf_buf_clear(&text);
    v = view_of(s, (const zf_model *const *)&m, 1);
    zf_check_view(v,
                  "{{#blocks}}{{#multiplets}}{{name}}{{/multiplets}} "
                  "{{/blocks}}",
                  "NABCD ");
    zf_value_free(v);
    zf_mem_free(m->id);
    m->id = zf_mem_string("0123456789abcdef", 16);
    v = view_of(s, (const zf_model *const *)&m, 1);
    zf_check_view(v,
                  "{{#blocks}}{{#multiplets}}{{name}}{{/multiplets}} "
                  "{{/blocks}}",
                  "NABC D ");
    zf_value_free(v);
    zf_model_free(m);
    zf_search_free(s);
}

ZF_TEST(models_of_another_content)
{
    zf_search *s = zf_search_text(ZF_SEARCH);
    zf_model *m = zf_card("kind: model\nid: x\ncontent:\n  name: x\n"
                          "  fermions:\n  - {name: N, chirality: left, su3: "
                          "1, su2: 1, hypercharge: 0}\ncharges: {N: [1]}\n");
    zf_value *v = NULL;
    zf_error err = {0};

    ZF_CHECK(zf_view_search(&v, s, (const zf_model *const *)&m, 1, &err) ==
             ZF_EDOMAIN);
    ZF_CHECK_STR_EQ(err.message, "the model \"x\" does not have the fields of "
                                 "the search \"both-kinds\"");
    ZF_CHECK(v == NULL);
    zf_model_free(m);
    zf_search_free(s);
}

ZF_TEST_MAIN(ZF_CASE(one_of_each_kind), ZF_CASE(no_models), ZF_CASE(blocks),
             ZF_CASE(wide_heads), ZF_CASE(models_of_another_content))
