/* Wrong files of observables: the message and its place. */
#include "model.h"

typedef struct bad_case {
    const char *text; /* after kind and title, which are lines 1 and 2 */
    const char *message;
    size_t line, column;
} bad_case;

/* Found without a model. */
static const bad_case in_file[] = {
    {"x: 1\n",
     "unknown key \"x\" in observables; expected one of kind, title, "
     "note, needs, otherwise, definitions, checks, observables, "
     "references",
     3, 1},
    {"needs: [1x]\n",
     "name in needs is \"1x\"; expected a letter, then letters, digits and "
     "underscores, not pi or I",
     3, 9},
    {"definitions: {}\n", "definitions is a map; expected a list", 3, 14},
    {"definitions:\n  - {name: a, formula: 1}\n",
     "missing key \"meaning\" in definition; expected meaning: one line", 4, 5},
    {"definitions:\n  - {name: pi, formula: 1, meaning: m}\n",
     "name is \"pi\"; expected a letter, then letters, digits and "
     "underscores, not pi or I",
     4, 12},
    {"definitions:\n"
     "  - {name: a, formula: 1, meaning: m}\n"
     "  - {name: a, formula: 1, meaning: m}\n",
     "\"a\" is there already, in file.yaml", 5, 12},
    {"definitions:\n"
     "  - {name: 'a{i}', for: {i: [1, 2], j: [1]}, formula: 1, meaning: m}\n",
     "for has 1 items for \"j\"; expected as many as for the first name", 4,
     40},
    {"definitions:\n  - {name: a, for: {i: []}, formula: 1, meaning: m}\n",
     "for has 0 items for \"i\"; expected 1 to 1000", 4, 24},
};

/* Found in an observable `o` with these further keys. */
static const bad_case in_observable[] = {
    {"valid: {M_Zp: [1]}",
     "range of 1 numbers; expected [low, high], null for an open end", 8, 19},
    {"valid: {M_Zp: [2, 1]}", "range from 2 to 1 is empty", 8, 19},
    {"measurements: [{value: 1, source: s}]",
     "measurement without uncertainty; expected a number or [plus, minus], or "
     "kind: limit",
     8, 20},
    {"measurements: [{value: 1, uncertainty: 0, source: s}]",
     "uncertainty is 0; expected more than 0", 8, 44},
    {"measurements: [{value: 1, uncertainty: [1], source: s}]",
     "uncertainty has 1 items; expected a number or [plus, minus]", 8, 44},
    {"measurements: [{value: m_W, uncertainty: 1, source: s}]",
     "value names \"m_W\"; expected a number, or a formula of numbers only", 8,
     28},
    {"measurements: [{value: 1, kind: limit, source: s}]",
     "a limit has a level, such as 0.95, and no uncertainty", 8, 20},
    {"measurements: [{value: 1, kind: limit, level: 95, source: s}]",
     "level is 95; expected less than 1, such as 0.95", 8, 20},
    {"measurements: [{value: 1, uncertainty: 1, level: 0.9, source: s}]",
     "only a limit has a level; expected an uncertainty of one standard "
     "deviation",
     8, 20},
    {"measurements: [{value: 1, uncertainty: 1}]",
     "missing key \"source\" in measurement; expected source: where it stands",
     8, 20},
    {"table: {columns: [a, a], rows: [[1, 2]]}",
     "there is a column \"a\" already", 8, 26},
    {"table: {columns: [a, b], rows: [[1]]}",
     "row of 1 numbers; expected 2, one a column", 8, 37},
    {"table: {columns: [a], rows: [[1]], measurement: {source: s}}",
     "row of 1 numbers; expected 1 and value, uncertainty (or plus, minus)", 8,
     34},
    {"table: {columns: [a], rows: [[1]], measurement: {value: 1, source: s}}",
     "the numbers of a table's measurement stand in its rows, after the "
     "columns",
     8, 53},
    {"table: {columns: [a], rows: []}", "table of 0 rows; expected 1 to 5000",
     8, 33},
    {"checks: [{model: none, value: 1, source: s}]",
     "check without a tolerance; expected rtol or atol", 8, 14},
    {"checks: [{model: none, value: [1, 2], set: {g_X: [1, 2, 3]},\n"
     "      rtol: 1, source: s}]",
     "value in set has 3 items; expected as many as in the other lists", 8, 54},
    {"checks: [{model: none, value: 1, rtol: 1, source: s, when: {l: mu}}]",
     "\"l\" is not a name in `for`", 8, 65},
    {"checks: [{model: none, value: 1, rtol: 1, source: s,\n"
     "      solve: {g_X: 1, value: 3}}]",
     "expected one quantity with [low, high], and value", 9, 14},
    {"checks: [{model: none, value: 1, rtol: 1, quoted_rtol: 1, source: s}]",
     "quoted_rtol without quoted, what the paper prints", 8, 14},
};

/* Found when a model is there: formula of `o`, keys as above. */
static const bad_case in_model[] = {
    {"m_w + 1", "unknown quantity \"m_w\"; did you mean \"m_W\"?", 6, 14},
    {"1 + coupling_of_nobody",
     "unknown quantity \"coupling_of_nobody\"; expected an input, a coupling, a "
     "definition, an observable, or a name in `needs` of this file",
     6, 18},
    {"C_ll_2211",
     "unknown quantity \"C_ll_2211\"; expected an input, a coupling, a "
     "definition, an observable, or a name in `needs` of this file",
     6, 14},
    {"'1 + o'", "\"o\" is defined by itself", 6, 19},
    {"m_W*z",
     "formula of \"o\" may be complex; expected re(...), im(...) or "
     "abs(...)",
     6, 14},
};

static void check(const zf_error *err, zf_status st, const bad_case *c)
{
    if (st == ZF_OK)
        ZF_FAIL("accepted, want: %s\n", c->message);
    ZF_CHECK_STR_EQ(err->message, c->message);
    ZF_CHECK_SI_EQ(err->line, c->line);
    ZF_CHECK_SI_EQ(err->column, c->column);
    ZF_CHECK_STR_EQ(err->file, "bad.yaml");
}

static zf_status check_alone(const char *text, zf_error *err)
{
    zf_yaml *root = NULL;
    zf_status st =
        zf_yaml_read_text(&root, text, strlen(text), "bad.yaml", err);

    ZF_CHECK_OK(st, err);
    st = zf_observables_check_yaml(root, err);
    zf_yaml_free(root);
    return st;
}

ZF_TEST(files)
{
    for (size_t i = 0; i < sizeof(in_file) / sizeof(*in_file); i++) {
        char text[1000];
        zf_error err = {0};

        snprintf(text, sizeof(text), "kind: observables\ntitle: t\n%s",
                 in_file[i].text);
        check(&err, check_alone(text, &err), &in_file[i]);
    }
}

static void observable(char *text, size_t size, const char *formula,
                       const char *more)
{
    snprintf(text, size,
             "kind: observables\n"
             "title: t\n"
             "observables:\n"
             "  - name: o\n"
             "    title: t\n"
             "    formula: %s\n"
             "    source: s\n"
             "    %s\n"
             "definitions:\n"
             "  - {name: z, formula: exp(I*g_X), meaning: m}\n",
             formula, more);
}

ZF_TEST(keys_of_observables)
{
    size_t n = sizeof(in_observable) / sizeof(*in_observable);

    for (size_t i = 0; i < n; i++) {
        char text[1000];
        zf_error err = {0};

        observable(text, sizeof(text), "1", in_observable[i].text);
        check(&err, check_alone(text, &err), &in_observable[i]);
    }
}

ZF_TEST(formulas)
{
    for (size_t i = 0; i < sizeof(in_model) / sizeof(*in_model); i++) {
        char text[1000];
        zf_quantities *q = small_quantities();
        zf_observables *o = NULL;
        zf_yaml *root = NULL;
        shelf s = {0};
        zf_error err = {0};
        zf_status st;

        observable(text, sizeof(text), in_model[i].text, "note: n");
        ZF_CHECK_OK(
            zf_yaml_read_text(&root, text, strlen(text), "bad.yaml", &err),
            &err);
        ZF_CHECK_OK(zf_obs_shelf_add(&s, root, root, "bad", &err), &err);
        ZF_CHECK_OK(zf_obs_shelf_finish(&s, &err), &err);
        st = zf_obs_from_shelf(&o, &s, q, 1, ZF_SOURCE_DIR "/catalog", &err);
        ZF_CHECK(!o);
        check(&err, st, &in_model[i]);
        zf_quantities_free(q);
    }
}

/* A name of the model cannot be given a second meaning. */
ZF_TEST(names_that_are_taken)
{
    static const char *const text[] = {
        "kind: observables\ntitle: t\nobservables:\n"
        "  - {name: m_W, title: t, formula: 1, source: s}\n",
        "kind: observables\ntitle: t\nobservables:\n"
        "  - {name: a, title: t, formula: 1, source: s,\n"
        "     table: {columns: [m_W], rows: [[1]]}}\n",
        "kind: observables\ntitle: t\nobservables:\n"
        "  - {name: a, title: t, formula: 1, source: s,\n"
        "     table: {columns: [x], prepared: {y: x*g_X}, rows: [[1]]}}\n",
        "kind: observables\ntitle: t\nobservables:\n"
        "  - {name: a, title: t, formula: x, source: s,\n"
        "     table: {columns: [x], rows: [[1]]}}\n"
        "  - {name: b, title: t, formula: a, source: s}\n",
    };
    static const char *const message[] = {
        "\"m_W\" is a quantity already; expected a new name",
        "column \"m_W\" has the name of a quantity; expected a new name",
        "prepared column depends on \"g_X\"; expected columns and inputs only",
        "\"a\" is a table; expected the name of a single number",
    };

    for (size_t i = 0; i < 4; i++) {
        zf_quantities *q = small_quantities();
        zf_observables *o = NULL;
        zf_error err = {0};

        ZF_CHECK(bind_texts(&o, q, &text[i], 1, 1, &err) == ZF_EINPUT);
        ZF_CHECK_STR_EQ(err.message, message[i]);
        ZF_CHECK(err.line >= 4);
        zf_quantities_free(q);
    }
}

/* Definitions within definitions, more than anybody needs. */
ZF_TEST(deep_definitions)
{
    zf_buf text;
    zf_quantities *q = small_quantities();
    zf_observables *o = NULL;
    zf_error err = {0};
    const char *all;

    zf_buf_init(&text, 0);
    zf_buf_puts(&text, "kind: observables\ntitle: t\ndefinitions:\n");
    for (int i = 0; i < 300; i++)
        zf_buf_printf(&text, "  - {name: d%d, formula: d%d, meaning: m}\n", i,
                      i + 1);
    zf_buf_puts(&text, "  - {name: d300, formula: 1, meaning: m}\n");
    all = zf_buf_text(&text);
    ZF_CHECK(bind_texts(&o, q, &all, 1, 1, &err) == ZF_EINPUT);
    ZF_CHECK_STR_EQ(err.message, "more than 100 definitions in each other");
    zf_buf_clear(&text);
    zf_quantities_free(q);
}

ZF_TEST_MAIN(ZF_CASE(files), ZF_CASE(keys_of_observables), ZF_CASE(formulas),
             ZF_CASE(names_that_are_taken), ZF_CASE(deep_definitions))
