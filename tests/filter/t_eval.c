/* Evaluation against a second reading of the same text: an operator stack
 * (shunting-yard) that works in rationals and knows nothing of trees, at
 * random rational and integer points, small ones and ones at the limits of
 * int32_t and int64_t. */
#include <setjmp.h>

#include <flint/fmpq_vec.h>

#include "zforge/filter.h"

#include "zf_oom.h"
#include "zf_test.h"

enum {
    N = 4,
    DEEP = 400
};

static const char *const names[N] = {"Q1", "L1", "H", "e1"};

static const zf_filter_function functions[] = {
    {"rank", ZF_FILTER_NUMBER, 1, {ZF_FILTER_WORD}, 0},
    {"diagonal", ZF_FILTER_TRUTH, 1, {ZF_FILTER_WORD}, 0},
    {"texture", ZF_FILTER_STRING, 1, {ZF_FILTER_WORD}, 0},
    {"dark.chiral", ZF_FILTER_TRUTH, 0, {ZF_FILTER_NUMBER}, 0},
    {"twice", ZF_FILTER_NUMBER, 2, {ZF_FILTER_NUMBER, ZF_FILTER_STRING}, 0},
};
static const zf_filter_scope scope = {names, NULL, N, functions,
                                      sizeof(functions) / sizeof(functions[0])};

static zf_status call(zf_filter_value *out, size_t index,
                      const zf_filter_value *args, const zf_filter_point *point,
                      void *arg, zf_error *err)
{
    (void)point;
    if (arg && *(int *)arg)
        return zf_error_set(err, ZF_EDOMAIN, NULL, "as asked");
    if (index == 0)
        out->number = strcmp(args[0].text, "Yu") == 0 ? 3 : -2;
    else if (index == 1)
        out->truth = 1;
    else if (index == 2)
        out->text = "B1";
    else if (index == 4)
        out->number = 2 * args[0].number + (long)strlen(args[1].text);
    else
        out->truth = 0;
    return ZF_OK;
}

/* What the oracle knows of calls: the text, the value. */
static const struct {
    const char *text;
    slong value;
} known[] = {
    {"texture(mnu) == \"B1\"", 1},
    {"texture(mnu) != \"B1\"", 0},
    {"\"A\" == texture(mnu)", 0},
    {"diagonal(Ye)", 1},
    {"dark.chiral", 0},
    {"rank(Yu)", 3},
    {"rank(Yd)", -2},
    {"twice(-7, \"abc\")", -11},
};

enum {
    FIRST_NUMBER = 5,
    N_KNOWN = 8
};

/* ---- the oracle ---- */

typedef struct oracle {
    fmpq values[DEEP];
    size_t n;

    struct {
        char op; /* see strength(); ( for parentheses, a m M d for calls */
        size_t base;
    } ops[DEEP];

    size_t n_ops;
} oracle;

/* o & ! r + * n ^ from loose to tight, r being any comparison. */
static int strength(char op)
{
    static const char order[] = "o&!r+*n^";
    char kind = op;

    if (strchr("=#<l>g", op))
        kind = 'r';
    else if (op == '-')
        kind = '+';
    else if (op == '/')
        kind = '*';
    return strchr(order, kind) ? (int)(strchr(order, kind) - order) + 1 : 0;
}

static void apply_relation(fmpq_t a, char op, const fmpq_t b)
{
    int c = fmpq_cmp(a, b);
    int t = op == '='   ? c == 0
            : op == '#' ? c != 0
            : op == '<' ? c < 0
            : op == 'l' ? c <= 0
            : op == '>' ? c > 0
                        : c >= 0;

    fmpq_set_si(a, t, 1);
}

static void apply(oracle *o)
{
    char op = o->ops[--o->n_ops].op;
    fmpq *b = &o->values[o->n - 1], *a = b - 1;

    if (op == 'n') {
        fmpq_neg(b, b);
        return;
    }
    if (op == '!') {
        fmpq_set_si(b, fmpq_is_zero(b), 1);
        return;
    }
    o->n--;
    if (op == '+')
        fmpq_add(a, a, b);
    else if (op == '-')
        fmpq_sub(a, a, b);
    else if (op == '*')
        fmpq_mul(a, a, b);
    else if (op == '/')
        fmpq_div(a, a, b);
    else if (op == '^')
        fmpq_pow_si(a, a, fmpz_get_si(fmpq_numref(b)));
    else if (op == '&')
        fmpq_set_si(a, !fmpq_is_zero(a) && !fmpq_is_zero(b), 1);
    else if (op == 'o')
        fmpq_set_si(a, !fmpq_is_zero(a) || !fmpq_is_zero(b), 1);
    else
        apply_relation(a, op, b);
}

/* At ")": the call whose arguments are the values from `base` on. */
static void close_call(oracle *o)
{
    char op = o->ops[--o->n_ops].op;
    size_t base = o->ops[o->n_ops].base;
    fmpq *a = &o->values[base];
    int differ = 1;

    for (size_t i = base; i < o->n; i++) {
        for (size_t j = base; j < i; j++)
            differ = differ && fmpq_cmp(&o->values[i], &o->values[j]) != 0;
    }
    for (size_t i = base + 1; i < o->n && op != 'd'; i++) {
        int c = fmpq_cmp(&o->values[i], a);

        if ((op == 'm' && c < 0) || (op == 'M' && c > 0))
            fmpq_set(a, &o->values[i]);
    }
    o->n = base + 1;
    if (op == 'a' && fmpq_sgn(a) < 0)
        fmpq_neg(a, a);
    if (op == 'd')
        fmpq_set_si(a, differ, 1);
}

static const struct {
    const char *text;
    char op;
    int prefix; /* stands where a value may begin */
} symbols[] = {
    {"and", '&', 0},       {"or", 'o', 0},   {"not", '!', 1},  {"==", '=', 0},
    {"!=", '#', 0},        {"<=", 'l', 0},   {">=", 'g', 0},   {"<", '<', 0},
    {">", '>', 0},         {"=", '=', 0},    {"+", '+', 0},    {"-", 'n', 1},
    {"-", '-', 0},         {"*", '*', 0},    {"/", '/', 0},    {"^", '^', 0},
    {"(", '(', 1},         {"abs(", 'a', 1}, {"min(", 'm', 1}, {"max(", 'M', 1},
    {"distinct(", 'd', 1}, {",", ',', 0},    {")", ')', 0},
};

static size_t push_value(oracle *o, const char *at, const fmpq *x)
{
    fmpq *v = &o->values[o->n];
    size_t len = strspn(at, "0123456789");
    char digits[64];

    o->n++;
    for (size_t i = 0; i < N_KNOWN; i++) {
        if (strncmp(at, known[i].text, strlen(known[i].text)) == 0) {
            fmpq_set_si(v, known[i].value, 1);
            return strlen(known[i].text);
        }
    }
    for (size_t i = 0; i < N; i++) {
        if (strncmp(at, names[i], strlen(names[i])) == 0) {
            fmpq_set(v, x + i);
            return strlen(names[i]);
        }
    }
    if (len == 0 || len >= sizeof(digits))
        ZF_FAIL("the oracle cannot read \"%s\"\n", at);
    memcpy(digits, at, len);
    digits[len] = '\0';
    fmpz_set_str(fmpq_numref(v), digits, 10);
    fmpz_one(fmpq_denref(v));
    return len;
}

/* Handles symbol `s`; returns 1 when a value must follow. */
static int push_symbol(oracle *o, size_t s)
{
    char op = symbols[s].op;

    if (op == ',' || op == ')') {
        while (strength(o->ops[o->n_ops - 1].op) > 0)
            apply(o);
        if (op == ')')
            close_call(o);
        return op == ',';
    }
    if (!symbols[s].prefix) {
        while (o->n_ops > 0 &&
               strength(o->ops[o->n_ops - 1].op) >= strength(op))
            apply(o);
    }
    o->ops[o->n_ops].op = op;
    o->ops[o->n_ops++].base = o->n;
    return 1;
}

static int oracle_truth(const char *text, const fmpq *x)
{
    oracle o = {.n = 0};
    int wants_value = 1, truth;

    for (size_t i = 0; i < DEEP; i++)
        fmpq_init(&o.values[i]);
    while (*(text += strspn(text, " ")) != '\0') {
        size_t s = 0, n = sizeof(symbols) / sizeof(symbols[0]);

        while (s < n &&
               (symbols[s].prefix != wants_value ||
                strncmp(text, symbols[s].text, strlen(symbols[s].text)) != 0))
            s++;
        if (s < n) {
            wants_value = push_symbol(&o, s);
            text += strlen(symbols[s].text);
        } else {
            text += push_value(&o, text, x);
            wants_value = 0;
        }
        if (o.n + 4 > DEEP || o.n_ops + 4 > DEEP)
            ZF_FAIL("%s", "the oracle is full\n");
    }
    while (o.n_ops > 0)
        apply(&o);
    if (o.n != 1)
        ZF_FAIL("%s", "the oracle is confused\n");
    truth = !fmpq_is_zero(&o.values[0]);
    for (size_t i = 0; i < DEEP; i++)
        fmpq_clear(&o.values[i]);
    return truth;
}

/* ---- random texts ---- */

typedef struct writer {
    zf_buf text;
    uint64_t rng;
    int big; /* use large numbers */
} writer;

static void write_sum(writer *w, int depth);
static void write_condition(writer *w, int depth);

static slong pick(writer *w, slong n)
{
    return zf_test_between(&w->rng, 0, n - 1);
}

static void write_number(writer *w)
{
    static const char *const large[] = {
        "2147483647",          "2147483648",
        "4294967296",          "3037000500",
        "9223372036854775807", "9223372036854775808",
        "1000000007",          "123456789012345678901234567890"};

    if (w->big && pick(w, 3) == 0)
        zf_buf_puts(&w->text, large[pick(w, 8)]);
    else
        zf_buf_printf(&w->text, "%ld", pick(w, 7));
}

static void write_call(writer *w, int depth)
{
    static const char *const calls[] = {"abs(", "min(", "max("};
    slong which = pick(w, 3);

    zf_buf_puts(&w->text, calls[which]);
    write_sum(w, depth - 1);
    for (slong k = which ? pick(w, 3) : 0; k > 0; k--) {
        zf_buf_puts(&w->text, ", ");
        write_sum(w, depth - 1);
    }
    zf_buf_puts(&w->text, ")");
}

static void write_primary(writer *w, int depth)
{
    slong kind = pick(w, depth > 0 ? 12 : 8);

    if (kind < 5) {
        zf_buf_puts(&w->text, names[pick(w, N)]);
    } else if (kind < 7) {
        write_number(w);
    } else if (kind < 8) {
        zf_buf_puts(&w->text,
                    known[FIRST_NUMBER + pick(w, N_KNOWN - FIRST_NUMBER)].text);
    } else if (kind < 10) {
        zf_buf_puts(&w->text, "(");
        write_sum(w, depth - 1);
        zf_buf_puts(&w->text, ")");
    } else {
        write_call(w, depth);
    }
}

static void write_product(writer *w, int depth)
{
    do {
        for (slong k = pick(w, 6); k == 0; k = pick(w, 3))
            zf_buf_puts(&w->text, "-");
        write_primary(w, depth);
        if (pick(w, 7) == 0)
            zf_buf_printf(&w->text, "^%ld", pick(w, 4));
        if (pick(w, 8) == 0)
            zf_buf_printf(&w->text, "/%ld", 1 + pick(w, 6));
        if (pick(w, 16) == 0)
            zf_buf_puts(&w->text, "/(1 - 1/3)");
    } while (pick(w, 3) == 0 && (zf_buf_puts(&w->text, "*"), 1));
}

static void write_sum(writer *w, int depth)
{
    write_product(w, depth);
    while (pick(w, 2) == 0) {
        zf_buf_puts(&w->text, pick(w, 2) ? " + " : " - ");
        write_product(w, depth);
    }
}

static void write_comparison(writer *w, int depth)
{
    static const char *const relations[] = {"==", "=",  "!=", "<",
                                            "<=", ">=", ">"};
    slong kind = pick(w, 9);

    if (kind == 0 && depth > 0) {
        zf_buf_puts(&w->text, "(");
        write_condition(w, depth - 1);
        zf_buf_puts(&w->text, ")");
    } else if (kind == 1) {
        zf_buf_puts(&w->text, known[pick(w, FIRST_NUMBER)].text);
    } else if (kind == 2) {
        zf_buf_puts(&w->text, "distinct(");
        write_sum(w, depth);
        do {
            zf_buf_puts(&w->text, ",");
            write_sum(w, depth);
        } while (pick(w, 3));
        zf_buf_puts(&w->text, ")");
    } else {
        write_sum(w, depth);
        zf_buf_printf(&w->text, " %s ", relations[pick(w, 7)]);
        write_sum(w, depth);
    }
}

static void write_condition(writer *w, int depth)
{
    for (;;) {
        for (slong k = pick(w, 4); k == 0; k = pick(w, 3))
            zf_buf_puts(&w->text, "not ");
        write_comparison(w, depth);
        if (pick(w, 2))
            return;
        zf_buf_puts(&w->text, pick(w, 2) ? " and " : " or ");
    }
}

static void random_point(int32_t *x, uint64_t *rng, int big)
{
    static const int32_t corners[] = {INT32_MAX, INT32_MIN, 46341, -46340,
                                      1,         0,         -1,    1290};
    slong same = big ? zf_test_between(rng, -8, 7) : -1;

    for (slong i = 0; i < N; i++) {
        if (same >= 0)
            x[i] = corners[same];
        else if (big && zf_test_between(rng, 0, 2))
            x[i] = corners[zf_test_between(rng, 0, 7)];
        else
            x[i] = (int32_t)zf_test_between(rng, -4, 4);
    }
}

static void check_at(const zf_filter *f, const fmpq *x, const int32_t *xi)
{
    const char *text = zf_filter_text(f);
    int want = oracle_truth(text, x), got = -1;
    zf_error err = {0};

    ZF_CHECK_OK(zf_filter_eval(&got, f, x, call, NULL, &err), &err);
    if (got != want)
        ZF_FAIL("eval: %d, want %d: %s\n", got, want, text);
    if (!xi)
        return;
    got = -1;
    ZF_CHECK_OK(zf_filter_eval_int(&got, f, xi, call, NULL, &err), &err);
    if (got != want)
        ZF_FAIL("eval_int: %d, want %d: %s at %d %d %d %d\n", got, want, text,
                xi[0], xi[1], xi[2], xi[3]);
}

static void check_filter(const zf_filter *f, uint64_t *rng, int big)
{
    fmpq *x = _fmpq_vec_init(N);
    int32_t xi[N];

    for (int t = 0; t < 6; t++) {
        random_point(xi, rng, big);
        for (slong i = 0; i < N; i++)
            fmpq_set_si(x + i, xi[i], 1);
        check_at(f, x, xi);
        for (slong i = 0; i < N; i++)
            fmpq_set_si(x + i, xi[i], (ulong)zf_test_between(rng, 1, 3));
        check_at(f, x, NULL);
    }
    _fmpq_vec_clear(x, N);
}

ZF_TEST(matches_second_reading)
{
    writer w = {.rng = zf_test_seed()};
    uint64_t rng = zf_test_seed() + 1;

    for (slong t = 0; t < 600 * zf_test_multiplier(); t++) {
        zf_error err = {0};
        zf_filter *f = NULL;

        zf_buf_init(&w.text, 0);
        w.big = (int)(t % 3 == 0);
        write_condition(&w, (int)(t % 4));
        /* Long texts only cost time. */
        if (w.text.len < 1500) {
            ZF_CHECK_OK(
                zf_filter_parse(&f, zf_buf_text(&w.text), NULL, &scope, &err),
                &err);
            check_filter(f, &rng, w.big || t % 5 == 0);
            for (size_t k = 0; k < zf_filter_conjuncts(f); k++)
                check_filter(zf_filter_conjunct(f, k), &rng, w.big);
        }
        zf_filter_free(f);
        zf_buf_clear(&w.text);
    }
}

static int eval_at(const char *text, int32_t a, int32_t b)
{
    int32_t x[N] = {a, b, 0, 0};
    zf_error err = {0};
    zf_filter *f = NULL;
    int truth = -1;

    ZF_CHECK_OK(zf_filter_parse(&f, text, NULL, &scope, &err), &err);
    ZF_CHECK_OK(zf_filter_eval_int(&truth, f, x, call, NULL, &err), &err);
    zf_filter_free(f);
    return truth;
}

/* Sums that end at INT64_MAX + delta or INT64_MIN + delta. */
ZF_TEST(is_exact_at_the_bound)
{
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 500 * zf_test_multiplier(); t++) {
        slong a = zf_test_between(&rng, 1, (slong)1 << 31);
        int32_t x = (int32_t)zf_test_between(&rng, 1, INT32_MAX);
        slong delta = zf_test_between(&rng, -2, 2);
        char rest[64], text[256];
        fmpz_t k;

        /* a*x + k = INT64_MAX + delta */
        fmpz_init_set_ui(k, (ulong)INT64_MAX);
        fmpz_add_si(k, k, delta);
        fmpz_sub_ui(k, k, (ulong)a * (ulong)x);
        fmpz_get_str(rest, 10, k);
        snprintf(text, sizeof(text), "%ld*Q1 + %s + L1 > 0", a, rest);
        ZF_CHECK(eval_at(text, x, 0) == 1);
        ZF_CHECK(eval_at(text, x, 2) == 1);
        snprintf(text, sizeof(text), "-%ld*Q1 - %s - L1 < 0", a, rest);
        ZF_CHECK(eval_at(text, x, 0) == 1);
        ZF_CHECK(eval_at(text, x, 3) == 1);
        snprintf(text, sizeof(text), "abs(-%ld*Q1 - %s - L1) > 0", a, rest);
        ZF_CHECK(eval_at(text, x, 0) == 1);
        ZF_CHECK(eval_at(text, x, 1) == 1);
        fmpz_clear(k);
        /* One product at the bound. */
        a = INT64_MAX / x;
        snprintf(text, sizeof(text), "%ld*Q1 + L1 > 0", a);
        ZF_CHECK(eval_at(text, x, 0) == 1);
        snprintf(text, sizeof(text), "%ld*Q1 + L1 > 0", a + 1);
        ZF_CHECK(eval_at(text, x, 0) == 1);
        snprintf(text, sizeof(text), "%ld*L1*Q1 < 0", a + 1);
        ZF_CHECK(eval_at(text, x, -1) == 1);
    }
    ZF_CHECK(eval_at("Q1*Q1*2 > 0", INT32_MIN, 0) == 1);
    ZF_CHECK(eval_at("Q1*Q1*2 - 1 > 0", INT32_MIN, 0) == 1);
    ZF_CHECK(eval_at("Q1*L1*2 == -9223372036854775808 + 4294967296", INT32_MIN,
                     INT32_MAX) == 1);
    ZF_CHECK(eval_at("Q1^9 < 0", INT32_MIN, 0) == 1);
    ZF_CHECK(eval_at("Q1^8 > 0", INT32_MIN, 0) == 1);
    ZF_CHECK(eval_at("max(Q1^3, L1) == L1", INT32_MIN, 7) == 1);
    ZF_CHECK(eval_at("distinct(Q1^4, 0, L1)", INT32_MIN, 7) == 1);
    ZF_CHECK(eval_at("4611686018427387904*Q1 + 4611686018427387904*L1 != 0", 2,
                     2) == 1);
}

ZF_TEST(stops_early_and_reports)
{
    static const char *const texts[] = {"Q1 < 0 and diagonal(Ye)",
                                        "Q1 > 0 or diagonal(Ye)",
                                        "Q1 > 0 and Q1 < 2 or rank(Yu) == 1"};
    int fails = 1, truth;
    int32_t x[N] = {1, 0, 0, 0};
    fmpq *q = _fmpq_vec_init(N);
    zf_filter *f = NULL;
    zf_error err = {0};

    fmpq_one(q);
    for (size_t i = 0; i < 3; i++) {
        truth = -1;
        ZF_CHECK_OK(zf_filter_parse(&f, texts[i], NULL, &scope, &err), &err);
        ZF_CHECK_OK(zf_filter_eval_int(&truth, f, x, call, &fails, &err), &err);
        ZF_CHECK_SI_EQ(truth, i > 0);
        ZF_CHECK_OK(zf_filter_eval(&truth, f, q, NULL, NULL, &err), &err);
        ZF_CHECK_SI_EQ(truth, i > 0);
        zf_filter_free(f);
    }
    ZF_CHECK_OK(zf_filter_parse(&f, "Q1^9*Q1^9 > 1 or rank(Yu) > 3", NULL,
                                &scope, &err),
                &err);
    truth = -1;
    ZF_CHECK(zf_filter_eval_int(&truth, f, x, call, &fails, &err) ==
             ZF_EDOMAIN);
    ZF_CHECK_STR_EQ(err.message, "as asked");
    ZF_CHECK(zf_filter_eval(&truth, f, q, call, &fails, NULL) == ZF_EDOMAIN);
    ZF_CHECK(zf_filter_eval(&truth, f, q, NULL, NULL, NULL) == ZF_EBUG);
    ZF_CHECK(zf_filter_eval_int(&truth, f, x, NULL, NULL, NULL) == ZF_EBUG);
    ZF_CHECK_SI_EQ(truth, -1);
    x[0] = 1000;
    ZF_CHECK_OK(zf_filter_eval_int(&truth, f, x, NULL, NULL, &(zf_error){0}),
                &err);
    ZF_CHECK_SI_EQ(truth, 1);
    zf_filter_free(f);
    _fmpq_vec_clear(q, N);
}

ZF_TEST_MAIN(ZF_CASE(matches_second_reading), ZF_CASE(is_exact_at_the_bound),
             ZF_CASE(stops_early_and_reports))
