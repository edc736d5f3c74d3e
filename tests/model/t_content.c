/* Contents: the shipped ones, components, and anomalies of broken ones. */
#include <setjmp.h>

#include <flint/fmpq_vec.h>

#include "zforge/model.h"

#include "zf_test.h"

#define SHIPPED(name) ZF_SOURCE_DIR "/catalog/content/" name ".yaml"

static zf_content *read_text(const char *text, zf_error *err)
{
    zf_content *c = NULL;
    zf_yaml *root = NULL;
    zf_status st = zf_yaml_read_text(&root, text, strlen(text), "t.yaml", err);

    if (st == ZF_OK)
        st = zf_content_read_yaml(&c, root, err);
    zf_yaml_free(root);
    ZF_CHECK((st == ZF_OK) == (c != NULL));
    return c;
}

static char *read_shipped(const char *path)
{
    zf_error err = {0};
    zf_buf text;

    zf_buf_init(&text, 0);
    ZF_CHECK_OK(zf_file_read(&text, path, 1 << 20, &err), &err);
    return text.data;
}

/* A copy of `text` with the n-th occurrence (from 0) of `from` replaced. */
static char *replaced(const char *text, const char *from, slong n,
                      const char *to)
{
    const char *at = strstr(text, from);
    zf_buf out;

    while (at && n-- > 0)
        at = strstr(at + 1, from);
    ZF_CHECK(at != NULL);
    zf_buf_init(&out, 0);
    zf_buf_add(&out, text, (size_t)(at - text));
    zf_buf_puts(&out, to);
    zf_buf_puts(&out, at + strlen(from));
    return out.data;
}

ZF_TEST(shipped_contents)
{
    static const struct {
        const char *path, *name;
        slong fermions, scalars;
    } shipped[] = {
        {SHIPPED("sm"), "sm", 15, 1},
        {SHIPPED("sm+1nu"), "sm+1nu", 16, 1},
        {SHIPPED("sm+2nu"), "sm+2nu", 17, 1},
        {SHIPPED("sm+3nu"), "sm+3nu", 18, 1},
        {SHIPPED("mssm"), "mssm", 17, 0},
        {SHIPPED("mssm+3nu"), "mssm+3nu", 20, 0},
        {SHIPPED("sm+vlq"), "sm+vlq", 21, 1},
        {SHIPPED("sm+3nu+vlq"), "sm+3nu+vlq", 24, 1},
    };

    for (size_t i = 0; i < sizeof(shipped) / sizeof(shipped[0]); i++) {
        zf_content *c = NULL;
        zf_error err = {0};

        ZF_CHECK_OK(zf_content_read_file(&c, shipped[i].path, &err), &err);
        ZF_CHECK_STR_EQ(c->name, shipped[i].name);
        ZF_CHECK_SI_EQ(c->n_fermions, shipped[i].fermions);
        ZF_CHECK_SI_EQ(c->n_scalars, shipped[i].scalars);
        ZF_CHECK_SI_EQ(c->n, c->n_fermions + c->n_scalars);
        ZF_CHECK_STR_EQ(c->component[0], "Q1");
        ZF_CHECK_STR_EQ(c->component[14], "e3");
        ZF_CHECK_SI_EQ(zf_content_multiplet(c, "L"), 3);
        zf_content_free(c);
    }
}

ZF_TEST(components_and_aliases)
{
    zf_content *c = NULL;
    zf_error err = {0};
    zf_filter_scope scope;

    ZF_CHECK_OK(zf_content_read_file(&c, SHIPPED("mssm+3nu"), &err), &err);
    scope = zf_content_scope(c);
    ZF_CHECK_SI_EQ(scope.n, c->n);
    ZF_CHECK_STR_EQ(scope.names[18], "Hu1");
    ZF_CHECK_STR_EQ(scope.aliases[18], "Hu");
    ZF_CHECK(scope.aliases[0] == NULL);
    ZF_CHECK_SI_EQ(zf_content_component(c, "Hd"), 19);
    ZF_CHECK_SI_EQ(zf_content_component(c, "Hd1"), 19);
    ZF_CHECK_SI_EQ(zf_content_component(c, "nu3"), 17);
    ZF_CHECK_SI_EQ(zf_content_component(c, "Q"), -1);
    ZF_CHECK_SI_EQ(c->owner[17], 5);
    ZF_CHECK_SI_EQ(c->multiplet[5].first, 15);
    zf_content_free(c);
}

/* Scalars may be written before fermions; order within each is kept. */
ZF_TEST(fermions_come_first)
{
    static const char text[] =
        "kind: content\nname: x\nscalars:\n"
        "  - {name: S2, su3: 3bar, su2: 3, hypercharge: -4/6}\n"
        "  - {name: S1, su3: [1, 1], su2: 1, hypercharge: 0}\n"
        "fermions:\n"
        "  - {name: B, chirality: right, su3: 1, su2: 1, hypercharge: 1}\n"
        "  - {name: A, chirality: left, su3: 1, su2: 1, hypercharge: 1}\n";
    zf_error err = {0};
    zf_content *c = read_text(text, &err), *copy = NULL;
    zf_buf a, b;

    ZF_CHECK_OK(err.code, &err);
    zf_buf_init(&a, 0);
    zf_buf_init(&b, 0);
    zf_content_canonical(&a, c);
    ZF_CHECK_STR_EQ(zf_buf_text(&a), "right B (0,0) 1 1 1\n"
                                     "left A (0,0) 1 1 1\n"
                                     "scalar S2 (0,1) 3 -2/3 1\n"
                                     "scalar S1 (1,1) 1 0 1\n");
    ZF_CHECK_OK(zf_content_copy(&copy, c, &err), &err);
    zf_content_canonical(&b, copy);
    ZF_CHECK_STR_EQ(zf_buf_text(&a), zf_buf_text(&b));
    ZF_CHECK_STR_EQ(copy->multiplet[2].latex, "S2");
    zf_buf_clear(&a);
    zf_buf_clear(&b);
    zf_content_free(copy);
    zf_content_free(c);
}

/* Every hypercharge of the Standard Model, one at a time, moved by 1/6: the
 * message gives the sums that the textbook gives. */
ZF_TEST(moved_hypercharges_are_refused)
{
    static const char *const want[] = {
        /* Q: 3 copies, 2 T3 d2 = 2, 2 T2 d3 = 3, d = 6, Y 1/6 -> 1/3 */
        "SU(3)^2 Y = 1, SU(2)^2 Y = 3/2, Y^3 = 7/12, grav^2 Y = 3",
        "SU(3)^2 Y = -1/2, Y^3 = -61/24, grav^2 Y = -3/2",
        "SU(3)^2 Y = -1/2, Y^3 = -7/24, grav^2 Y = -3/2",
        "SU(2)^2 Y = 1/2, Y^3 = 19/36, grav^2 Y = 1",
        "Y^3 = -91/72, grav^2 Y = -1/2",
    };
    static const char *const from[] = {"hypercharge: 1/6", "hypercharge: 2/3",
                                       "hypercharge: -1/3", "hypercharge: -1/2",
                                       "hypercharge: -1,"};
    static const char *const to[] = {"hypercharge: 1/3", "hypercharge: 5/6",
                                     "hypercharge: -1/6", "hypercharge: -1/3",
                                     "hypercharge: -5/6,"};
    char *sm = read_shipped(SHIPPED("sm"));

    for (int k = 0; k < 5; k++) {
        char *text = replaced(sm, from[k], 0, to[k]), message[512];
        zf_error err = {0};

        snprintf(message, sizeof(message),
                 "the fermions are anomalous without U(1)_X: %s (expected 0)",
                 want[k]);
        ZF_CHECK(read_text(text, &err) == NULL);
        ZF_CHECK_SI_EQ(err.code, ZF_EINPUT);
        ZF_CHECK_STR_EQ(err.message, message);
        ZF_CHECK_SI_EQ(err.line, 6);
        ZF_CHECK_SI_EQ(err.column, 3);
        zf_mem_free(text);
    }
    zf_mem_free(sm);
}

ZF_TEST(colour_and_witten_anomalies)
{
    static const char head[] = "kind: content\nname: x\nfermions:\n";
    static const char lone_doublet[] =
        "- {name: A, chirality: left, su3: 1, su2: 2, hypercharge: 0}\n";
    static const char lone_sextet[] =
        "- {name: A, chirality: right, su3: 6, su2: 2, hypercharge: 0}\n";
    static const char quadruplet[] =
        "- {name: A, chirality: left, su3: 1, su2: 4, hypercharge: 0}\n";
    static const char su3_balance[] =
        "- {name: A, chirality: left, su3: 6, su2: 1, hypercharge: 0}\n"
        "- {name: B, chirality: right, su3: 3, su2: 1, hypercharge: 0, "
        "families: 7}\n";
    char text[1000];
    zf_content *c;
    zf_error err = {0};

    snprintf(text, sizeof(text), "%s%s", head, lone_doublet);
    ZF_CHECK(read_text(text, &err) == NULL);
    ZF_CHECK_STR_EQ(err.message,
                    "the fermions are anomalous without U(1)_X: 1 SU(2) "
                    "doublets (Witten anomaly: expected an even number)");
    err = (zf_error){0};
    snprintf(text, sizeof(text), "%s%s", head, lone_sextet);
    ZF_CHECK(read_text(text, &err) == NULL);
    ZF_CHECK_STR_EQ(err.message, "the fermions are anomalous without U(1)_X: "
                                 "SU(3)^3 = -14 (expected 0)");
    err = (zf_error){0};
    snprintf(text, sizeof(text), "%s%s", head, quadruplet);
    c = read_text(text, &err);
    ZF_CHECK_OK(err.code, &err);
    zf_content_free(c);
    snprintf(text, sizeof(text), "%s%s", head, su3_balance);
    c = read_text(text, &err);
    ZF_CHECK_OK(err.code, &err);
    zf_content_free(c);
}

ZF_TEST_MAIN(ZF_CASE(shipped_contents), ZF_CASE(components_and_aliases),
             ZF_CASE(fermions_come_first),
             ZF_CASE(moved_hypercharges_are_refused),
             ZF_CASE(colour_and_witten_anomalies))
