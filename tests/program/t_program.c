/* Programs: executed, and compared with dependencies by brute force. */
#include "critic.h"
#include "zf_oom.h"

/* ---- small programs ---- */

static void check_listing(const char *const *formulas, size_t n, int table,
                          zf_program_name_fn *name, const char *want)
{
    static const char *const names[] = {"out_a", "out_b", "out_c", "out_d"};
    zf_expr_pool *pool = NULL;
    zf_program_output outputs[4];
    zf_program *p;
    zf_buf text;

    zf_buf_init(&text, 0);
    ZF_CHECK(zf_expr_pool_new(&pool, NULL, 0, NULL) == ZF_OK);
    for (size_t k = 0; k < n; k++)
        outputs[k] = (zf_program_output){names[k], read(pool, formulas[k]),
                                         (int)k, table};
    p = make(pool, outputs, n, name);
    check(p, outputs, n);
    listing(&text, p);
    ZF_CHECK_STR_EQ(zf_buf_text(&text), want);
    zf_buf_clear(&text);
    zf_program_free(p);
    zf_expr_pool_free(pool);
}

static const char *name_square(zf_expr part, void *arg)
{
    (void)arg;
    return zf_expr_kind_of(part) == ZF_EXPR_POWER ? "square" : NULL;
}

ZF_TEST(listings)
{
    static const struct {
        const char *formula[4];
        size_t n;
        int table;
        const char *want;
    } c[] = {
        {{"2*i1*g1"}, 1, -1, "t1 = 2*i1; out_a = g1*t1; "},
        {{"g1^2/(16*pi^2)"}, 1, -1, "t1 = 1/16/pi^2; out_a = g1^2*t1; "},
        {{"i1*g1*r1"}, 1, 0, "t1 = i1*r1; out_a = g1*t1; "},
        {{"i1*g1*sin(g1*r1)"}, 1, 0, "t1 = g1*i1; out_a = t1*sin(g1*r1); "},
        {{"2*g1*g2", "3*g1*g2", "-g1*g2"},
         3,
         -1,
         "t1 = g1*g2; out_a = 2*t1; out_b = 3*t1; out_c = -t1; "},
        {{"g1*g2", "-g1*g2", "g1*g2", "g1"},
         4,
         -1,
         "out_a = g1*g2; out_b = -out_a; out_c = out_a; out_d = g1; "},
        {{"exp(g1*g2)", "g1*g2"}, 2, -1, "out_b = g1*g2; out_a = exp(out_b); "},
        {{"2*(i1 + i2)*g1"}, 1, -1, "t1 = i1 + i2; t2 = 2*t1; out_a = g1*t2; "},
        {{"1 + i1 + g1"}, 1, -1, "t1 = 1 + i1; out_a = g1 + t1; "},
        {{"1/2"}, 1, -1, "out_a = 1/2; "},
        {{"exp(-g1)", "sin(g2 - g1)"},
         2,
         -1,
         "out_a = exp(-g1); out_b = sin(g2 - g1); "},
        {{"2*g1*g2", "g3 - 2*g1*g2"},
         2,
         -1,
         "out_a = 2*g1*g2; out_b = g3 - out_a; "},
        {{"(g1 + g2)^2"}, 1, -1, "t1 = g1 + g2; out_a = t1^2; "},
    };

    for (size_t k = 0; k < sizeof(c) / sizeof(c[0]); k++)
        check_listing(c[k].formula, c[k].n, c[k].table, NULL, c[k].want);
}

ZF_TEST(names)
{
    static const char *const formulas[] = {"g1^2 + exp(g1^2)", "sin(g1^3)",
                                           "cos(g1^3)"};

    check_listing(formulas, 3, -1, name_square,
                  "square = g1^2; out_a = square + exp(square); t1 = g1^3; "
                  "out_b = sin(t1); out_c = cos(t1); ");
}

/* ---- refusals ---- */

static void check_refused(const zf_program_output *outputs, size_t n,
                          zf_expr_pool *pool, const char *want)
{
    const zf_program_names names = {leaf_on, NULL, NULL};
    zf_program *p = NULL;
    zf_error err = {0};

    ZF_CHECK(zf_program_new(&p, pool, outputs, n, &names, &err) == ZF_EDOMAIN);
    ZF_CHECK(p == NULL);
    if (!strstr(err.message, want))
        ZF_FAIL("\"%s\" does not tell \"%s\"\n", err.message, want);
}

ZF_TEST(refusals)
{
    zf_expr_pool *pool = NULL;
    zf_program_output o[2];
    zf_expr g, r;

    ZF_CHECK(zf_expr_pool_new(&pool, NULL, 0, NULL) == ZF_OK);
    g = read(pool, "g1 + 1");
    r = read(pool, "r1*g1");
    o[0] = (zf_program_output){"a", r, 0, -1};
    check_refused(o, 1, pool, "has none");
    o[0] = (zf_program_output){"a", r, 0, 0};
    o[1] = (zf_program_output){"b", read(pool, "r1^2"), 0, 1};
    check_refused(o, 2, pool, "tables 0 and 1");
    o[0] = (zf_program_output){"a", g, 0, -1};
    o[1] = (zf_program_output){"a", r, 0, 0};
    check_refused(o, 2, pool, "\"a\"");
    o[0] = (zf_program_output){"g1", g, 0, -1};
    check_refused(o, 1, pool, "\"g1\"");
    o[0] = (zf_program_output){"a", g, 64, -1};
    check_refused(o, 1, pool, "group 64");
    o[0] = (zf_program_output){"a", NULL, 0, -1};
    check_refused(o, 1, pool, "no value");
    o[0] = (zf_program_output){"a", zf_expr_i(pool), 0, -1};
    check_refused(o, 1, pool, "real");
    o[0] = (zf_program_output){
        "a", zf_expr_abs2(pool, zf_expr_symbol_complex(pool, "V")), 0, -1};
    check_refused(o, 1, pool, "\"V\"");
    zf_expr_pool_free(pool);
}

/* ---- random programs ---- */

static zf_expr random_leaf(zf_expr_pool *pool, uint64_t *rng, int table)
{
    static const char *const letters[] = {"i", "g", "r", "k"};
    char name[3] = {0};

    switch (zf_test_random(rng) % 8) {
    case 0:
        return zf_expr_fraction(pool, zf_test_between(rng, -6, 6),
                                zf_test_between(rng, 1, 4));
    case 1:
        return zf_expr_pi(pool);
    default:
        name[0] = letters[zf_test_random(rng) % (table < 0 ? 2 : 4)][0];
        name[0] = name[0] == 'r' && table == 1 ? 's' : name[0];
        name[1] = (char)('1' + zf_test_random(rng) % 3);
        return zf_expr_symbol(pool, name);
    }
}

enum {
    N_NODES = 40
};

/* One of the newest nodes, so that there is depth, or any. */
static zf_expr pick(const zf_expr *node, size_t n, uint64_t *rng)
{
    uint64_t r = zf_test_random(rng);

    return r % 2 && n > 6 ? node[n - 1 - (r >> 8) % 6] : node[(r >> 8) % n];
}

/* A new node from old ones; never NULL. */
static zf_expr combine(zf_expr_pool *pool, const zf_expr *node, size_t n,
                       uint64_t *rng)
{
    static const slong exponents[] = {2, 3, -1, -2, 5};
    zf_expr a = pick(node, n, rng), b = pick(node, n, rng);
    zf_expr square =
        zf_expr_add(pool, zf_expr_mul(pool, a, a), zf_expr_integer(pool, 1));

    switch (zf_test_random(rng) % 8) {
    case 0:
    case 1:
        return zf_expr_add(pool, a, b);
    case 2:
        return zf_expr_sub(pool, a, b);
    case 3:
    case 4:
        return zf_expr_mul(pool, a, b);
    case 5:
        return zf_expr_is_zero(a)
                   ? b
                   : zf_expr_power(pool, a, exponents[zf_test_random(rng) % 5],
                                   1);
    case 6:
        return zf_expr_div(pool, b, zf_expr_sqrt(pool, square));
    default:
        return zf_expr_call1(pool, zf_test_random(rng) % 2 ? "sin" : "atan", a);
    }
}

/* The table of the rows that an expression hangs on, -1 for none. */
static zf_status see_table(zf_expr symbol, void *arg)
{
    const char *name = zf_expr_name(symbol);

    if (name[0] == 'r' || name[0] == 's')
        *(int *)arg = name[0] == 's';
    return ZF_OK;
}

static size_t random_outputs(zf_program_output *outputs, zf_expr_pool *pool,
                             uint64_t *rng)
{
    static const char *const names[MAX_OUTPUTS] = {
        "oa", "ob", "oc", "od", "oe", "of", "og", "oh", "oj", "ok", "ol", "om"};
    zf_expr node[N_NODES];
    size_t n = (size_t)zf_test_between(rng, 1, MAX_OUTPUTS);
    size_t n_nodes = (size_t)zf_test_between(rng, 8, N_NODES);

    for (size_t k = 0; k < n;) {
        int table = (int)zf_test_between(rng, 0, 1), seen = -1;

        for (size_t j = 0; j < n_nodes; j++)
            node[j] = j < 6 ? random_leaf(pool, rng, table)
                            : combine(pool, node, j, rng);
        for (size_t j = 0; j < 3 && k < n; j++, k++) {
            outputs[k].name = names[k];
            outputs[k].value = pick(node, n_nodes, rng);
            ZF_CHECK(outputs[k].value != NULL);
            ZF_CHECK(zf_expr_symbols(outputs[k].value, see_table, &seen,
                                     NULL) == ZF_OK);
            outputs[k].group = (int)zf_test_between(rng, 0, 63);
            outputs[k].table = seen >= 0 ? table : -1;
        }
    }
    return n;
}

ZF_TEST(random_programs)
{
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 300 * zf_test_multiplier(); t++) {
        zf_program_output outputs[MAX_OUTPUTS];
        zf_expr_pool *pool = NULL;
        zf_program *p;
        size_t n;

        ZF_CHECK(zf_expr_pool_new(&pool, NULL, 0, NULL) == ZF_OK);
        n = random_outputs(outputs, pool, &rng);
        p = make(pool, outputs, n, NULL);
        check(p, outputs, n);
        zf_program_free(p);
        zf_expr_pool_free(pool);
    }
}

/* The pool's past does not matter. */
ZF_TEST(the_same_from_any_pool)
{
    zf_buf text[2];

    for (int k = 0; k < 2; k++) {
        uint64_t rng = zf_test_seed() + 5, other = 9;
        zf_program_output outputs[MAX_OUTPUTS];
        zf_expr_pool *pool = NULL;
        zf_program *p;
        size_t n;

        zf_buf_init(&text[k], 0);
        ZF_CHECK(zf_expr_pool_new(&pool, NULL, 0, NULL) == ZF_OK);
        if (k)
            (void)random_outputs(outputs, pool, &other);
        n = random_outputs(outputs, pool, &rng);
        p = make(pool, outputs, n, NULL);
        listing(&text[k], p);
        zf_program_free(p);
        zf_expr_pool_free(pool);
    }
    ZF_CHECK_STR_EQ(zf_buf_text(&text[1]), zf_buf_text(&text[0]));
    zf_buf_clear(&text[0]);
    zf_buf_clear(&text[1]);
}

/* k/3 sin(i_k g_k) + i_k g_1 g_k: six nodes or more. */
static zf_expr wide_term(zf_expr_pool *pool, slong k, zf_expr g1)
{
    char name[16];
    zf_expr i, g;

    snprintf(name, sizeof(name), "i%ld", (long)k);
    i = zf_expr_symbol(pool, name);
    name[0] = 'g';
    g = zf_expr_symbol(pool, name);
    return zf_expr_add(
        pool,
        zf_expr_mul(pool, zf_expr_fraction(pool, k + 1, 3),
                    zf_expr_call1(pool, "sin", zf_expr_mul(pool, i, g))),
        zf_expr_product(pool, (zf_expr[]){i, g1, g}, 3));
}

/* A long chain and a wide sum: neither recursion nor quadratic time. */
ZF_TEST(large)
{
    enum {
        LENGTH = 15000
    };

    zf_expr_pool *pool = NULL;
    zf_expr chain, g1, *terms = calloc(LENGTH, sizeof(*terms));
    zf_program_output o[2];
    zf_program *p;

    ZF_CHECK(terms != NULL);
    ZF_CHECK(zf_expr_pool_new(&pool, NULL, 0, NULL) == ZF_OK);
    g1 = chain = zf_expr_symbol(pool, "g1");
    for (slong k = 0; k < LENGTH; k++) {
        chain = zf_expr_call1(pool, "sin", chain);
        terms[k] = wide_term(pool, k, g1);
    }
    o[0] = (zf_program_output){"chain", chain, 0, -1};
    o[1] = (zf_program_output){"wide", zf_expr_sum(pool, terms, LENGTH), 1, -1};
    p = make(pool, o, 2, NULL);
    /* i_k g_k is not shared: flat products have no such part. */
    ZF_CHECK_SI_EQ(zf_program_count(p), 2);
    zf_program_free(p);
    zf_expr_pool_free(pool);
    free(terms);
}

static zf_status new_step(void *arg, zf_error *err)
{
    const zf_program_names names = {leaf_on, NULL, NULL};
    zf_expr_pool *pool = NULL;
    zf_program *p = NULL;
    zf_program_output o[2] = {{"a", NULL, 0, 0}, {"b", NULL, 1, -1}};
    zf_status st = zf_expr_pool_new(&pool, NULL, 0, err);

    (void)arg;
    if (st == ZF_OK)
        st = zf_expr_parse(&o[0].value, pool,
                           "2*(i1+i2)*g1*r1^2 + 3*g1*i1 - exp(g1*i1)", NULL,
                           NULL, NULL, err);
    if (st == ZF_OK)
        st = zf_expr_parse(&o[1].value, pool, "-g1*g2/pi", NULL, NULL, NULL,
                           err);
    if (st == ZF_OK)
        st = zf_program_new(&p, pool, o, 2, &names, err);
    zf_program_free(p);
    zf_expr_pool_free(pool);
    return st;
}

ZF_TEST(t_oom_new)
{
    ZF_CHECK_OOM(new_step, NULL);
}

ZF_TEST_MAIN(ZF_CASE(listings), ZF_CASE(names), ZF_CASE(refusals),
             ZF_CASE(random_programs), ZF_CASE(the_same_from_any_pool),
             ZF_CASE(large), ZF_CASE(t_oom_new))
