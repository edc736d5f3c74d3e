/* Views with couplings, observables and code, of shipped cards, and formats
 * that ask for them. */
#include <glob.h>
#include <setjmp.h>
#include <stdlib.h>

#include "emit_test.h"

#define CATALOG ZF_SOURCE_DIR "/catalog"

static const char shipped[] = ZF_SOURCE_DIR "/templates";

/* A format with one template for models and one for the catalogue. */
static char *folder(const char *keys, const char *model, const char *catalog)
{
    char *top = zf_scratch_make();
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_buf_printf(&text,
                  "kind: format\ntitle: T\nescape: none\n%sfiles:\n"
                  "  - {template: m.mustache, output: m.txt, for: model}\n"
                  "  - {template: c.mustache, output: c/c.txt, for: catalog}\n"
                  "  - {copy: c.mustache, output: raw, for: catalog, alone: "
                  "false}\n",
                  keys);
    zf_scratch_write(top, "t/format.yaml", zf_buf_text(&text));
    zf_scratch_write(top, "t/m.mustache", model);
    zf_scratch_write(top, "t/c.mustache", catalog);
    zf_buf_clear(&text);
    return top;
}

/* The card whose id starts like this. */
static zf_model *shipped_card(const char *id)
{
    char pattern[300];
    zf_model *m = NULL;
    zf_error err = {0};
    glob_t found;

    snprintf(pattern, sizeof(pattern), CATALOG "/models/%s*.yaml", id);
    ZF_CHECK(glob(pattern, 0, NULL, &found) == 0);
    ZF_CHECK_OK(zf_model_read_file(&m, found.gl_pathv[0], &err), &err);
    globfree(&found);
    return m;
}

/* What the format makes of a model, or the message. */
static void check_model(const char *top, const char *format, const zf_model *m,
                        const zf_emit_options *options, const char *want)
{
    zf_format *f = NULL;
    zf_error err = {0};
    zf_buf out;

    zf_buf_init(&out, 0);
    ZF_CHECK_OK(zf_format_read(&f, top, format, &err), &err);
    if (zf_emit_model(f, m, options, zf_collect, &out, &err) == ZF_OK)
        ZF_CHECK_STR_EQ(zf_buf_text(&out), want);
    else
        ZF_CHECK_STR_EQ(err.message, want);
    zf_format_free(f);
    zf_buf_clear(&out);
}

static const zf_emit_options plain = {.catalog = CATALOG};

ZF_TEST(a_point)
{
    static const char *const name[] = {"g_X", "theta_sb"};
    static const double value[] = {0.25, 0.0};
    zf_emit_options set = {
        .catalog = CATALOG, .name = name, .value = value, .n = 2};
    char *top = folder("uses: [couplings]\n",
                       "{{#has_couplings}}{{#point}}{{name}}={{value}} "
                       "{{/point}}{{scale}} {{#wilson_values}}{{#first}}{{key}}"
                       "{{/first}}{{/wilson_values}}{{/has_couplings}}"
                       "{{no_couplings}}",
                       "");
    zf_model *m = shipped_card("3b3-lepton-le-2lmu");

    check_model(top, "t", m, &plain,
                "== m.txt\nM_Zp=3000.0 g_X=0.206 theta_sb=-0.0406 3000.0 "
                "ll_1111");
    check_model(top, "t", m, &set,
                "== m.txt\nM_Zp=3000.0 g_X=0.25 theta_sb=0.0 3000.0 ll_1111");
    check_model(top, "t", m, NULL,
                "== m.txt\nthere is no catalogue of inputs and observables");
    zf_model_free(m);
    zf_scratch_remove(top);
}

ZF_TEST(settings_that_are_wrong)
{
    static const char *const name[] = {"g_X"}, *const other[] = {"g_Y"};
    static const double value[] = {-1.0};
    zf_emit_options set = {
        .catalog = CATALOG, .name = name, .value = value, .n = 1};
    char *top = folder("uses: [couplings]\n", "", "");
    zf_model *m = shipped_card("3b3-lepton-le-2lmu");
    zf_format *f = NULL;
    zf_error err = {0}, why = {0};

    ZF_CHECK_OK(zf_format_read(&f, top, "t", &err), &err);
    ZF_CHECK(zf_emit_model(f, m, &set, zf_collect, NULL, &why) == ZF_EDOMAIN);
    ZF_CHECK(strstr(why.message, "g_X"));
    set.name = other;
    why = (zf_error){0};
    ZF_CHECK(zf_emit_model(f, m, &set, zf_collect, NULL, &why) != ZF_OK);
    ZF_CHECK(strstr(why.message, "g_Y"));
    zf_format_free(f);
    zf_model_free(m);
    zf_scratch_remove(top);
}

/* Doublets alone give more than M_Zp. */
ZF_TEST(a_point_that_no_model_has)
{
    static const char *const name[] = {"g_X", "M_Zp"};
    static const double value[] = {4.0, 400.0};
    zf_emit_options set = {
        .catalog = CATALOG, .name = name, .value = value, .n = 2};
    zf_model *m = shipped_card("accidental-quark-benchmark");

    check_model(shipped, "wcxf", m, &set,
                "M_Zp is 400; expected more than 428.422, which the doublets "
                "give without any singlet");
    zf_model_free(m);
}

ZF_TEST(what_a_format_needs)
{
    static const char *const name[] = {"M_Zp"};
    static const double value[] = {349.0};
    zf_emit_options light = {
        .catalog = CATALOG, .name = name, .value = value, .n = 1};
    char *top = folder("needs: [couplings]\nvalid: [{quantity: M_Zp, at_least: "
                       "350, why: so it is}]\n",
                       "{{scale}}", "{{n_models}}");
    zf_model *m = shipped_card("3b3-lepton-le-2lmu"), *none;

    check_model(top, "t", m, &plain, "== m.txt\n3000.0");
    check_model(top, "t", m, &light,
                "M_Zp is 349; the format t needs at least 350: so it is");
    zf_scratch_remove(top);
    top = folder("needs: [couplings]\nvalid: [{quantity: M_Zp, at_least: "
                 "350, simplified: true, why: so it is}]\n",
                 "{{scale}}", "{{n_models}}");
    check_model(top, "t", m, &light, "== m.txt\n349.0");
    none = zf_card("kind: model\nid: none-0123456789\ncontent:\n  name: none\n"
                   "  fermions:\n  - {name: N, chirality: right, su3: 1, su2: "
                   "1, hypercharge: 0}\ncharges: {N: [0]}\n");
    {
        zf_format *f = NULL;
        zf_error err = {0}, why = {0};
        const zf_model *models[2] = {none, m};
        zf_buf out;

        zf_buf_init(&out, 0);
        ZF_CHECK_OK(zf_format_read(&f, top, "t", &err), &err);
        ZF_CHECK(zf_format_is_choosy(f) && zf_format_has_catalog(f));
        ZF_CHECK(zf_emit_model(f, none, &plain, zf_collect, NULL, &why) ==
                 ZF_EDOMAIN);
        ZF_CHECK(strlen(why.message) > 10);
        /* The catalogue is that of the other one. */
        ZF_CHECK_OK(
            zf_emit_catalog(f, models, 2, &plain, zf_collect, &out, &err),
            &err);
        ZF_CHECK_STR_EQ(zf_buf_text(&out), "== c/c.txt\n1== raw\n{{n_models}}");
        zf_buf_clear(&out);
        light.alone = 1;
        light.value = (const double[]){400.0};
        ZF_CHECK_OK(
            zf_emit_catalog(f, models, 2, &light, zf_collect, &out, &err),
            &err);
        ZF_CHECK_STR_EQ(zf_buf_text(&out), "== c/c.txt\n1");
        zf_buf_clear(&out);
        zf_format_free(f);
    }
    zf_model_free(none);
    zf_model_free(m);
    zf_scratch_remove(top);
}

/* Keys of the basis, numbers with a point, {Re, Im} where the key is complex. */
ZF_TEST(wcxf)
{
    zf_model *m = shipped_card("3b3-lepton-le-2lmu");
    zf_format *f = NULL;
    zf_yaml *root = NULL;
    const zf_yaml *values;
    zf_error err = {0};
    const char *body;
    zf_buf out;

    zf_buf_init(&out, 0);
    ZF_CHECK_OK(zf_format_read(&f, shipped, "wcxf", &err), &err);
    ZF_CHECK_OK(zf_emit_model(f, m, &plain, zf_collect, &out, &err), &err);
    body = strchr(zf_buf_text(&out), '\n') + 1;
    ZF_CHECK_OK(zf_yaml_read_text(&root, body, strlen(body), "wcxf", &err),
                &err);
    values = zf_yaml_find(root, "values");
    ZF_CHECK(zf_yaml_count(values) > 30);
    ZF_CHECK(strstr(body, "\neft: SMEFT\nbasis: Warsaw\nscale: 3000.0\n"));
    ZF_CHECK(strstr(body, "\n  ll_1111: -2.35"));
    ZF_CHECK(strstr(body, "\n  lq1_1123: {Re: "));
    ZF_CHECK(!strstr(body, "-0.0\n"));
    zf_yaml_free(root);
    zf_format_free(f);
    zf_model_free(m);
    zf_buf_clear(&out);
}

/* Without charges: the weak effective theory, below the top quark too. */
ZF_TEST(wcxf_of_a_simplified_model)
{
    static const char *const name[] = {"M_Zp", "gA_mu"};
    static const double point[] = {20.0, 3.0}, light[] = {5.0, 3.0};
    zf_emit_options set = {
        .catalog = CATALOG, .name = name, .value = point, .n = 2};
    zf_model *m = shipped_card("simplified-zprime");
    zf_format *f = NULL;
    zf_error err = {0};
    zf_buf out;

    zf_buf_init(&out, 0);
    ZF_CHECK_OK(zf_format_read(&f, shipped, "wcxf", &err), &err);
    ZF_CHECK_OK(zf_emit_model(f, m, &set, zf_collect, &out, &err), &err);
    ZF_CHECK(
        strstr(zf_buf_text(&out), "\neft: WET\nbasis: JMS\nscale: 20.0\n"));
    /* -gqL (gV + gA) m_Z^2/(v M_Zp)^2; the left-handed muon does not couple */
    ZF_CHECK(strstr(zf_buf_text(&out), "\n  VdeLR_2322: {Re: 2.67461182459"));
    ZF_CHECK(!strstr(zf_buf_text(&out), "VedLL"));
    set.value = light;
    ZF_CHECK(zf_emit_model(f, m, &set, zf_collect, &out, &err) == ZF_EDOMAIN);
    ZF_CHECK(strstr(err.message, "needs at least 10: "));
    zf_format_free(f);
    zf_model_free(m);
    zf_buf_clear(&out);
}

/* The scalar's channels are open at the benchmark and closed at the point. */
ZF_TEST(widths_are_those_of_the_point)
{
    static const char *const name[] = {"M_Zp"};
    static const double value[] = {2345.678};
    zf_emit_options set = {
        .catalog = CATALOG, .name = name, .value = value, .n = 1};
    char *top = folder("needs: [study]\n",
                       "{{#rates}}{{#decays}}{{name}}={{short_width}};"
                       "{{/decays}}{{/rates}}",
                       "");
    zf_model *m = shipped_card("lmu-ltau-vlq");
    zf_format *f = NULL;
    zf_error err = {0};
    zf_buf out;

    ZF_CHECK_OK(zf_format_read(&f, top, "t", &err), &err);
    for (int k = 0; k < 2; k++) {
        zf_buf_init(&out, 0);
        ZF_CHECK_OK(
            zf_emit_model(f, m, k ? &set : &plain, zf_collect, &out, &err),
            &err);
        ZF_CHECK((strstr(zf_buf_text(&out), ";hPhi=0;") != NULL) == k);
        ZF_CHECK(!strstr(zf_buf_text(&out), ";Zp=0;"));
        zf_buf_clear(&out);
    }
    zf_format_free(f);
    zf_model_free(m);
    zf_scratch_remove(top);
}

/* Masks have the names of topics and tables; a topic with two regions has two
 * bits. */
ZF_TEST(names_of_masks)
{
    char *top = folder("uses: [code]\n",
                       "{{#code}}{{#bits}}{{identifier_upper}}={{value}}\n"
                       "{{/bits}}{{/code}}",
                       "");
    zf_model *m = shipped_card("b3-l3-lmu-ltau-benchmark");
    zf_format *f = NULL;
    zf_error err = {0};
    const char *contact;
    unsigned long long mask;
    int bits = 0;
    zf_buf out;

    zf_buf_init(&out, 0);
    ZF_CHECK_OK(zf_format_read(&f, top, "t", &err), &err);
    ZF_CHECK_OK(zf_emit_model(f, m, &plain, zf_collect, &out, &err), &err);
    ZF_CHECK(strstr(zf_buf_text(&out), "\nBHABHA_ZP=0x"));
    ZF_CHECK(strstr(zf_buf_text(&out), "\nMESON_MIXING=0x"));
    contact = strstr(zf_buf_text(&out), "\nCONTACT=0x");
    ZF_CHECK(contact != NULL);
    for (mask = strtoull(contact + 9, NULL, 16); mask; mask >>= 1)
        bits += (int)(mask & 1);
    ZF_CHECK_SI_EQ(bits, 2);
    zf_format_free(f);
    zf_model_free(m);
    zf_buf_clear(&out);
    zf_scratch_remove(top);
}

/* The code of a model is the same when it is made twice, alone and among
 * others. */
ZF_TEST(code_is_reproducible)
{
    zf_model *m = shipped_card("3b3-lepton-le-2lmu");
    zf_format *f = NULL;
    zf_error err = {0};
    zf_buf one, two;

    zf_buf_init(&one, 0);
    zf_buf_init(&two, 0);
    ZF_CHECK_OK(zf_format_read(&f, shipped, "c", &err), &err);
    ZF_CHECK_OK(zf_emit_model(f, m, &plain, zf_collect, &one, &err), &err);
    ZF_CHECK_OK(zf_emit_model(f, m, &plain, zf_collect, &two, &err), &err);
    ZF_CHECK(one.len > 100000 && one.len == two.len &&
             memcmp(one.data, two.data, one.len) == 0);
    ZF_CHECK(strstr(one.data, "context->"));
    zf_format_free(f);
    zf_model_free(m);
    zf_buf_clear(&one);
    zf_buf_clear(&two);
}

ZF_TEST_MAIN(ZF_CASE(a_point), ZF_CASE(settings_that_are_wrong),
             ZF_CASE(a_point_that_no_model_has), ZF_CASE(what_a_format_needs),
             ZF_CASE(wcxf), ZF_CASE(wcxf_of_a_simplified_model),
             ZF_CASE(widths_are_those_of_the_point), ZF_CASE(names_of_masks),
             ZF_CASE(code_is_reproducible))
