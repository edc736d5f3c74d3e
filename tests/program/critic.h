/* critic.h - executes programs and checks all that their header promises. */
#ifndef ZF_CRITIC_H
#define ZF_CRITIC_H

#include <complex.h>
#include <math.h>

#include "zforge/program.h"

#include "zf_test.h"

enum {
    MAX_OUTPUTS = 12,
    MAX_STATEMENTS = 4000
};

/* Leaves: i* inputs, r* and s* columns of the tables 0 and 1, others
 * parameters. */
static inline int leaf_on(const char *name, void *arg)
{
    (void)arg;
    switch (name[0]) {
    case 'i':
        return ZF_ON_INPUT;
    case 'r':
    case 's':
        return ZF_ON_ROW;
    case 'k':
        return 0;
    default:
        return ZF_ON_PARAMETER;
    }
}

static inline double leaf_value(const char *name)
{
    return 0.7 + 0.13 * (double)(name[0] % 5) + 0.29 * (double)(name[1] % 4);
}

static inline zf_expr read(zf_expr_pool *pool, const char *text)
{
    zf_error err = {0};
    zf_expr e = NULL;

    ZF_CHECK_OK(zf_expr_parse(&e, pool, text, NULL, NULL, NULL, &err), &err);
    return e;
}

static inline zf_program *make(zf_expr_pool *pool,
                               const zf_program_output *outputs, size_t n,
                               zf_program_name_fn *name)
{
    const zf_program_names names = {leaf_on, name, NULL};
    zf_program *p = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(zf_program_new(&p, pool, outputs, n, &names, &err), &err);
    return p;
}

/* ---- an interpreter and a critic ---- */

typedef struct machine {
    const zf_program *p;
    size_t n;                     /* statements done */
    double value[MAX_STATEMENTS]; /* of statements */
    int on[MAX_STATEMENTS];       /* by their leaves */
    size_t at;                    /* the statement at work */
    zf_expr seen[20 * MAX_STATEMENTS];
    size_t n_seen;
} machine;

static inline slong find(const machine *m, const char *name)
{
    for (size_t k = 0; k < m->n; k++)
        if (strcmp(zf_program_at(m->p, k)->name, name) == 0)
            return (slong)k;
    return -1;
}

static inline int is_leaf_name(const char *name)
{
    return strlen(name) == 2 && strchr("irsgk", name[0]) != NULL;
}

static inline zf_status lookup_moved(double complex *out, const char *name,
                                     void *arg, zf_error *err)
{
    int k = *(int *)arg;

    (void)err;
    *out = leaf_value(name) * (1 + ((name[0] + name[1]) % 3 - k) * 0x1p-51);
    return ZF_OK;
}

/* How much a value changes with the last bit of the leaves. */
static inline double sensitivity(zf_expr e, double value)
{
    double worst = 0;

    for (int k = 1; k <= 3; k++) {
        double complex v = value;

        if (zf_expr_value(&v, e, lookup_moved, &k, NULL) == ZF_OK)
            worst = fmax(worst, cabs(v - value));
    }
    return worst;
}

static inline zf_status lookup(double complex *out, const char *name, void *arg,
                               zf_error *err)
{
    slong k = arg ? find(arg, name) : -1;

    if (k < 0 && !is_leaf_name(name))
        return zf_error_set(err, ZF_EDOMAIN, NULL, "%s comes too late", name);
    *out = k < 0 ? leaf_value(name) : ((machine *)arg)->value[k];
    return ZF_OK;
}

static inline int is_number(zf_expr e)
{
    return zf_expr_kind_of(e) == ZF_EXPR_NUMBER;
}

static inline int is_plain(zf_expr e)
{
    return is_number(e) || zf_expr_kind_of(e) == ZF_EXPR_SYMBOL ||
           zf_expr_kind_of(e) == ZF_EXPR_PI;
}

/* What a node hangs on, by all leaves below. */
static inline int on_of(const machine *m, zf_expr e)
{
    int on = 0;

    if (zf_expr_kind_of(e) == ZF_EXPR_SYMBOL) {
        slong k = find(m, zf_expr_name(e));

        return k < 0 ? leaf_on(zf_expr_name(e), NULL) : m->on[k];
    }
    for (size_t k = 0; k < zf_expr_count(e); k++)
        on |= on_of(m, zf_expr_at(e, k));
    return on;
}

static inline int stage(int on)
{
    if (on & ZF_ON_PARAMETER)
        return on & ZF_ON_ROW ? 4 : 3;
    return on & ZF_ON_ROW ? 2 : on & ZF_ON_INPUT ? 1 : 0;
}

static inline int is_minus_one(zf_expr e)
{
    return is_number(e) && fmpz_equal_si(fmpq_numref(zf_expr_number(e)), -1) &&
           fmpz_is_one(fmpq_denref(zf_expr_number(e)));
}

static inline int is_minus_leaf(zf_expr e)
{
    return zf_expr_kind_of(e) == ZF_EXPR_PRODUCT && zf_expr_count(e) == 2 &&
           is_minus_one(zf_expr_at(e, 0)) && is_plain(zf_expr_at(e, 1));
}

/* At most one argument of a sum or product is early in each way. */
static inline void check_arguments(const machine *m, zf_expr e, int own)
{
    int early[5] = {0};

    for (size_t k = 0; k < zf_expr_count(e); k++)
        if (!is_minus_one(zf_expr_at(e, k)))
            early[stage(on_of(m, zf_expr_at(e, k)))]++;
    if (own < 4) {
        int n = 0;

        for (int s = 0; s < own; s++)
            n += early[s];
        ZF_CHECK(n <= 1);
        return;
    }
    ZF_CHECK(early[0] + early[1] + early[2] <= 1);
    ZF_CHECK(early[3] <= 1);
    if (early[3])
        ZF_CHECK(early[0] + early[1] == 0);
}

/* A sum and its negative are parts of their own, and may become equal when
 * the bases of powers get their sign. */
static inline int has_minus(zf_expr e)
{
    for (size_t k = 0; k < zf_expr_count(e); k++) {
        zf_expr a = zf_expr_at(e, k);

        a = zf_expr_kind_of(a) == ZF_EXPR_PRODUCT ? zf_expr_at(a, 0) : a;
        if (zf_expr_kind_of(e) == ZF_EXPR_SUM && is_number(a) &&
            fmpq_sgn(zf_expr_number(a)) < 0)
            return 1;
    }
    return 0;
}

static inline void listing(zf_buf *out, const zf_program *p);

static inline void fail_with(const machine *m, zf_expr e)
{
    zf_buf text, all;

    zf_buf_init(&text, 0);
    zf_buf_init(&all, 0);
    listing(&all, m->p);
    ZF_CHECK(zf_expr_print(&text, e, ZF_LANGUAGE_TEXT, NULL, NULL, NULL) ==
             ZF_OK);
    ZF_FAIL("%s is computed twice in %s\n", zf_buf_text(&text),
            zf_buf_text(&all));
}

static inline void check_node(machine *m, zf_expr e, int own)
{
    zf_expr_kind kind = zf_expr_kind_of(e);

    if (is_plain(e) || is_minus_leaf(e))
        return;
    ZF_CHECK_SI_EQ(stage(on_of(m, e)), own);
    for (size_t k = 0; k < m->n_seen; k++)
        if (m->seen[k] == e && !has_minus(e))
            fail_with(m, e);
    ZF_CHECK(m->n_seen < 20 * MAX_STATEMENTS);
    m->seen[m->n_seen++] = e;
    if (kind == ZF_EXPR_SUM || kind == ZF_EXPR_PRODUCT)
        check_arguments(m, e, own);
    for (size_t k = 0; k < zf_expr_count(e); k++)
        check_node(m, zf_expr_at(e, k), own);
}

static inline zf_status mark_symbol(zf_expr symbol, void *arg)
{
    machine *m = ((void **)arg)[0];
    uint64_t *groups = ((void **)arg)[1];
    slong k = find(m, zf_expr_name(symbol));

    if (k >= 0)
        groups[k] |= groups[m->at];
    return ZF_OK;
}

static inline void check_groups(machine *m, const zf_program_output *outputs)
{
    static uint64_t groups[MAX_STATEMENTS];
    void *arg[2] = {m, groups};

    memset(groups, 0, sizeof(groups));
    for (m->at = m->n; m->at-- > 0;) {
        const zf_statement *s = zf_program_at(m->p, m->at);

        if (s->output >= 0)
            groups[m->at] |= (uint64_t)1 << outputs[s->output].group;
        ZF_CHECK(zf_expr_symbols(s->value, mark_symbol, arg, NULL) == ZF_OK);
        ZF_CHECK(groups[m->at] == s->groups);
        ZF_CHECK(s->groups != 0);
    }
}

static inline void check_order(const zf_statement *before,
                               const zf_statement *s)
{
    if (!before)
        return;
    ZF_CHECK(stage(before->on) < stage(s->on) ||
             (stage(before->on) == stage(s->on) && before->table <= s->table));
}

/* Everything that the header promises. */
static inline void check(const zf_program *p, const zf_program_output *outputs,
                         size_t n)
{
    static machine m;
    size_t n_outputs = 0;

    m.p = p;
    m.n = m.n_seen = 0;
    ZF_CHECK(zf_program_count(p) <= MAX_STATEMENTS);
    for (m.at = 0; m.at < zf_program_count(p); m.at++) {
        const zf_statement *s = zf_program_at(p, m.at);
        zf_error err = {0};
        double complex v, want;

        check_order(m.at ? zf_program_at(p, m.at - 1) : NULL, s);
        ZF_CHECK(find(&m, s->name) < 0 && !is_leaf_name(s->name));
        ZF_CHECK_OK(zf_expr_value(&v, s->value, lookup, &m, &err), &err);
        ZF_CHECK_SI_EQ(s->on, on_of(&m, s->value));
        check_node(&m, s->value, stage(s->on));
        ZF_CHECK((s->table >= 0) == ((s->on & ZF_ON_ROW) != 0));
        ZF_CHECK(s->output >= 0 || !is_plain(s->value));
        m.value[m.at] = creal(v);
        m.on[m.at] = s->on;
        m.n = m.at + 1;
        if (s->output < 0)
            continue;
        n_outputs++;
        ZF_CHECK_STR_EQ(s->name, outputs[s->output].name);
        ZF_CHECK_OK(
            zf_expr_value(&want, outputs[s->output].value, lookup, NULL, &err),
            &err);
        if (s->on & ZF_ON_ROW)
            ZF_CHECK_SI_EQ(s->table, outputs[s->output].table);
        if (isfinite(creal(want)) && fabs(creal(want)) < 1e200 &&
            !(fabs(creal(want) - creal(v)) <=
              1e-9 * (1 + fabs(creal(want))) +
                  100 * sensitivity(outputs[s->output].value, creal(want))))
            ZF_FAIL("%s is %.17g, want %.17g\n", s->name, creal(v),
                    creal(want));
    }
    ZF_CHECK_SI_EQ(n_outputs, n);
    check_groups(&m, outputs);
}

/* `name = value` of each statement, for comparison with a fixed text. */
static inline void listing(zf_buf *out, const zf_program *p)
{
    zf_buf_clear(out);
    for (size_t k = 0; k < zf_program_count(p); k++) {
        const zf_statement *s = zf_program_at(p, k);

        zf_buf_printf(out, "%s = ", s->name);
        ZF_CHECK(zf_expr_print(out, s->value, ZF_LANGUAGE_TEXT, NULL, NULL,
                               NULL) == ZF_OK);
        zf_buf_puts(out, "; ");
    }
}

#endif
