/* read.c - quantities from the files of catalog/inputs. */
#include <math.h>
#include <stdint.h>
#include <string.h>

#include "zforge/exact.h"

#include "quantity/private.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* ---- entries ---- */

static zf_status read_decimal(fmpq_t out, const zf_yaml *node, const char *what,
                              zf_error *err)
{
    const char *text;
    zf_status st = zf_yaml_get_string(&text, node, what, err);
    zf_mark mark;

    if (st != ZF_OK)
        return st;
    mark = zf_yaml_mark(node);
    return zf_decimal_parse(out, text, strlen(text), what, &mark, err);
}

/* An optional text; the tree keeps it. */
static zf_status read_text(const char **out, const zf_yaml *map,
                           const char *key, zf_error *err)
{
    const zf_yaml *node = zf_yaml_find(map, key);

    *out = NULL;
    return node ? zf_yaml_get_string(out, node, key, err) : ZF_OK;
}

static zf_status read_flag(int *out, const zf_yaml *map, const char *key,
                           zf_error *err)
{
    const zf_yaml *node = zf_yaml_find(map, key);

    *out = 0;
    return node ? zf_yaml_get_boolean(out, node, key, err) : ZF_OK;
}

static zf_status check_date(const zf_yaml *map, zf_error *err)
{
    static const char pattern[] = "0000-00-00";
    const zf_yaml *node = zf_yaml_find(map, "date");
    const char *text = node ? zf_yaml_text(node) : "";
    zf_mark mark;
    size_t k = 0;

    if (!text[0])
        return ZF_OK;
    while (pattern[k] && (pattern[k] == '-' ? text[k] == '-'
                                            : text[k] >= '0' && text[k] <= '9'))
        k++;
    if (!pattern[k] && !text[k])
        return ZF_OK;
    mark = zf_yaml_mark(node);
    return zf_error_set(err, ZF_EINPUT, &mark,
                        "date is \"%.40s\"; expected YYYY-MM-DD", text);
}

static zf_status read_uncertainty(double *out, const zf_quantities *q,
                                  const zf_yaml *map, zf_error *err)
{
    const zf_yaml *node = zf_yaml_find(map, "uncertainty");
    fmpq_t x;
    zf_mark mark;
    zf_status st;

    *out = 0.0;
    if (!node)
        return ZF_OK;
    fmpq_init(x);
    st = read_decimal(x, node, "uncertainty", err);
    if (st == ZF_OK && fmpq_sgn(x) < 0) {
        mark = zf_yaml_mark(node);
        st = zf_error_set(err, ZF_EINPUT, &mark,
                          "uncertainty is negative; expected a number >= 0");
    }
    if (st == ZF_OK)
        st = zf_quantities_round(out, q, x, err);
    fmpq_clear(x);
    return st;
}

/* A bound of the range, with key[0] in it, with key[1] outside. */
static zf_status read_bound(double *bound, int *open, const zf_quantities *q,
                            const zf_yaml *map, const char *const key[2],
                            zf_error *err)
{
    const zf_yaml *closed = zf_yaml_find(map, key[0]);
    const zf_yaml *node = closed ? closed : zf_yaml_find(map, key[1]);
    fmpq_t x;
    zf_mark mark;
    zf_status st;

    if (!node)
        return ZF_OK;
    if (closed && zf_yaml_find(map, key[1])) {
        mark = zf_yaml_mark(zf_yaml_find(map, key[1]));
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "there are both \"%s\" and \"%s\"; expected one",
                            key[0], key[1]);
    }
    fmpq_init(x);
    st = read_decimal(x, node, closed ? key[0] : key[1], err);
    if (st == ZF_OK)
        st = zf_quantities_round(bound, q, x, err);
    if (st == ZF_OK)
        *open = !closed;
    fmpq_clear(x);
    return st;
}

/* The range of an input, all numbers unless it says otherwise; the value must
 * be in it. */
static zf_status read_range(zf_quantity *p, const zf_quantities *q,
                            const zf_yaml *map, zf_error *err)
{
    static const char *const low[] = {"min", "above"};
    static const char *const high[] = {"max", "below"};
    zf_error why = {0};
    double x = 0;
    zf_mark mark;
    zf_status st;

    p->low = -HUGE_VAL;
    p->high = HUGE_VAL;
    p->low_open = p->high_open = 1;
    st = read_bound(&p->low, &p->low_open, q, map, low, err);
    if (st == ZF_OK)
        st = read_bound(&p->high, &p->high_open, q, map, high, err);
    if (st == ZF_OK)
        st = zf_quantities_round(&x, q, p->value, err);
    if (st != ZF_OK || zf_quantity_check_range(p, x, &why) == ZF_OK)
        return st;
    mark = zf_yaml_mark(zf_yaml_find(map, "value"));
    return zf_error_set(err, ZF_EINPUT, &mark, "%s", why.message);
}

/* What inputs and derived quantities share, borrowed from the tree. */
typedef struct texts {
    const char *name, *latex, *unit, *meaning, *source, *date;
} texts;

static zf_status read_texts(texts *t, const zf_yaml *map, const char *what,
                            zf_error *err)
{
    zf_status st =
        zf_yaml_get_string(&t->name, zf_yaml_find(map, "name"), what, err);

    if (st == ZF_OK)
        st = read_text(&t->latex, map, "latex", err);
    if (st == ZF_OK)
        st = read_text(&t->unit, map, "unit", err);
    if (st == ZF_OK)
        st = read_text(&t->meaning, map, "meaning", err);
    if (st == ZF_OK)
        st = read_text(&t->source, map, "source", err);
    if (st == ZF_OK)
        st = read_text(&t->date, map, "date", err);
    return st;
}

/* zf_quantities_add with texts that stay the tree's. */
static zf_status add(zf_quantities *q, const texts *t, zf_quantity *p,
                     const zf_yaml *map, zf_error *err)
{
    zf_mark mark = zf_yaml_mark(zf_yaml_find(map, "name"));
    const char *const from[] = {t->name,    t->latex,  t->unit,
                                t->meaning, t->source, t->date};
    char **const to[] = {&p->name,    &p->latex,  &p->unit,
                         &p->meaning, &p->source, &p->date};
    zf_entry *e;
    zf_status st = ZF_OK;

    for (size_t k = 0; k < COUNT(to); k++) {
        *to[k] = zf_mem_string(from[k] ? from[k] : "",
                               from[k] ? strlen(from[k]) : 0);
        if (!*to[k])
            st = zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    }
    if (st == ZF_OK)
        st = zf_quantities_add(&e, q, p, &mark, err);
    for (size_t k = 0; k < COUNT(to); k++)
        zf_mem_free(*to[k]);
    return st;
}

static zf_status read_input(zf_quantities *q, const zf_yaml *map, zf_error *err)
{
    static const char *const keys[] = {
        "name", "value",  "meaning", "source", "uncertainty", "unit", "latex",
        "date", "verify", "min",     "max",    "above",       "below"};
    zf_quantity p;
    texts t;
    zf_status st =
        zf_yaml_check_keys(map, "an input", keys, COUNT(keys), keys, 4, err);

    memset(&p, 0, sizeof(p));
    fmpq_init(p.value);
    p.kind = ZF_QUANTITY_INPUT;
    if (st == ZF_OK)
        st = read_texts(&t, map, "name of an input", err);
    if (st == ZF_OK)
        st = check_date(map, err);
    if (st == ZF_OK)
        st = read_decimal(p.value, zf_yaml_find(map, "value"), t.name, err);
    if (st == ZF_OK)
        st = read_uncertainty(&p.uncertainty, q, map, err);
    if (st == ZF_OK)
        st = read_flag(&p.verify, map, "verify", err);
    p.name = st == ZF_OK ? (char *)(uintptr_t)t.name : NULL;
    if (st == ZF_OK)
        st = read_range(&p, q, map, err);
    if (st == ZF_OK)
        st = add(q, &t, &p, map, err);
    fmpq_clear(p.value);
    return st;
}

static zf_status read_derived(zf_quantities *q, const zf_yaml *map,
                              zf_error *err)
{
    static const char *const keys[] = {"name",  "formula", "unit",
                                       "latex", "meaning", "complex"};
    zf_quantity p;
    texts t;
    zf_status st = zf_yaml_check_keys(map, "a derived quantity", keys,
                                      COUNT(keys), keys, 2, err);

    memset(&p, 0, sizeof(p));
    p.kind = ZF_QUANTITY_DERIVED;
    if (st == ZF_OK)
        st = read_texts(&t, map, "name of a derived quantity", err);
    if (st == ZF_OK)
        st = read_flag(&p.is_complex, map, "complex", err);
    if (st == ZF_OK)
        st = add(q, &t, &p, map, err);
    return st;
}

static zf_status read_formula(zf_quantities *q, const zf_yaml *map,
                              zf_error *err)
{
    const char *name = zf_yaml_text(zf_yaml_find(map, "name"));
    const zf_yaml *node = zf_yaml_find(map, "formula");
    zf_entry *e = zf_quantities_entry(q, name);
    const char *text;
    zf_expr formula;
    zf_status st = zf_yaml_get_string(&text, node, "formula", err);

    if (st != ZF_OK)
        return st;
    e->mark = zf_yaml_mark(node);
    e->mark.column += zf_yaml_quoted(node) ? 1 : 0;
    st = zf_quantities_parse(&formula, q, text, &e->mark, err);
    if (st == ZF_OK && !e->q.is_complex && !zf_expr_is_real(formula))
        st = zf_error_set(err, ZF_EINPUT, &e->mark,
                          "the formula of \"%s\" is complex by its form; "
                          "expected a real one, or complex: true",
                          name);
    if (st == ZF_OK)
        e->q.formula = formula;
    return st;
}

/* ---- files ---- */

typedef zf_status entry_fn(zf_quantities *q, const zf_yaml *map, zf_error *err);

static zf_status for_each(zf_quantities *q, const zf_yaml *root,
                          const char *key, entry_fn *fn, zf_error *err)
{
    const zf_yaml *list = zf_yaml_find(root, key);
    zf_status st = list ? zf_yaml_expect(list, ZF_YAML_LIST, key, err) : ZF_OK;

    for (size_t k = 0; list && st == ZF_OK && k < zf_yaml_count(list); k++)
        st = fn(q, zf_yaml_at(list, k), err);
    return st;
}

zf_status zf_quantities_read_names(zf_quantities *q, const zf_yaml *root,
                                   zf_error *err)
{
    static const char *const keys[] = {"kind", "title", "inputs", "derived"};
    static const char *const kinds[] = {"inputs"};
    size_t index;
    const char *title;
    zf_status st =
        zf_yaml_check_keys(root, "the inputs", keys, COUNT(keys), keys, 2, err);

    if (st == ZF_OK)
        st = zf_yaml_get_enum(&index, zf_yaml_find(root, "kind"), kinds, 1,
                              "kind", err);
    if (st == ZF_OK)
        st = zf_yaml_get_string(&title, zf_yaml_find(root, "title"), "title",
                                err);
    if (st == ZF_OK)
        st = for_each(q, root, "inputs", read_input, err);
    if (st == ZF_OK)
        st = for_each(q, root, "derived", read_derived, err);
    return st;
}

zf_status zf_quantities_read_formulas(zf_quantities *q, const zf_yaml *root,
                                      zf_error *err)
{
    return for_each(q, root, "derived", read_formula, err);
}

zf_status zf_quantities_finish(zf_quantities *q, size_t n, zf_status st,
                               zf_error *err)
{
    static const zf_mark nowhere = {NULL, 0, 0};

    if (st == ZF_OK)
        st = zf_quantities_order(q, n, err);
    if (st != ZF_OK)
        zf_quantities_cut(q, n);
    /* The trees, which the places are in, go. */
    for (size_t k = n; k < q->n; k++)
        q->entry[k]->mark = nowhere;
    return st;
}

zf_status zf_quantities_read_yaml(zf_quantities *q, const zf_yaml *root,
                                  zf_error *err)
{
    size_t n = q->n;
    zf_status st = zf_quantities_read_names(q, root, err);

    if (st == ZF_OK)
        st = zf_quantities_read_formulas(q, root, err);
    return zf_quantities_finish(q, n, st, err);
}
