/* table.c - the table of quantities: adding, looking up, parsing. */
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "zforge/kernel.h"

#include "base/base.h"
#include "quantity/private.h"

zf_status zf_quantities_new(zf_quantities **out, zf_error *err)
{
    zf_quantities *q = zf_mem_alloc(sizeof(*q));
    const zf_expr_function *kernels;
    size_t n;
    zf_status st;

    if (!q)
        return zf_no_memory(err);
    kernels = zf_kernels(&n);
    st = zf_expr_pool_new(&q->pool, kernels, n, err);
    if (st != ZF_OK) {
        zf_mem_free(q);
        return st;
    }
    *out = q;
    return ZF_OK;
}

static void free_entry(zf_entry *e)
{
    zf_mem_free(e->q.name);
    zf_mem_free(e->q.latex);
    zf_mem_free(e->q.unit);
    zf_mem_free(e->q.meaning);
    zf_mem_free(e->q.source);
    zf_mem_free(e->q.date);
    fmpq_clear(e->q.value);
    zf_mem_free(e);
}

void zf_quantities_cut(zf_quantities *q, size_t n)
{
    while (q->n > n) {
        zf_entry *e = q->entry[--q->n];

        HASH_DEL(q->by_name, e);
        free_entry(e);
    }
}

void zf_quantities_free(zf_quantities *q)
{
    if (!q)
        return;
    zf_quantities_cut(q, 0);
    zf_mem_free(q->entry);
    zf_expr_pool_free(q->pool);
    zf_mem_free(q);
}

zf_expr_pool *zf_quantities_pool(const zf_quantities *q)
{
    return q->pool;
}

size_t zf_quantities_count(const zf_quantities *q)
{
    return q->n;
}

const zf_quantity *zf_quantities_at(const zf_quantities *q, size_t k)
{
    return &q->entry[k]->q;
}

/* NOLINTNEXTLINE(readability-function-size): the macro of uthash */
zf_entry *zf_quantities_entry(const zf_quantities *q, const char *name)
{
    zf_entry *found = NULL;

    HASH_FIND_STR(q->by_name, name, found);
    return found;
}

const zf_quantity *zf_quantities_find(const zf_quantities *q, const char *name)
{
    const zf_entry *e = zf_quantities_entry(q, name);

    return e ? &e->q : NULL;
}

zf_expr zf_quantities_symbol(const zf_quantities *q, const char *name)
{
    const zf_entry *e = zf_quantities_entry(q, name);
    char text[128];

    if (e)
        return e->q.symbol;
    /* No symbol can be called this: the pool fails and says so. */
    snprintf(text, sizeof(text), "%.64s (no such quantity)", name);
    return zf_expr_symbol(q->pool, text);
}

zf_status zf_quantities_unknown(const zf_quantities *q, const char *name,
                                zf_status code, const zf_mark *mark,
                                zf_error *err)
{
    const char **names = zf_mem_array(q->n + 1, sizeof(*names));
    const char *near;
    zf_status st;

    if (!names)
        return zf_no_memory(err);
    for (size_t k = 0; k < q->n; k++)
        names[k] = q->entry[k]->q.name;
    near = zf_text_nearest(name, names, q->n);
    for (size_t k = 0; k < q->n; k++)
        if (strcasecmp(name, names[k]) == 0)
            near = names[k];
    st = zf_error_set(err, code, mark, "there is no quantity \"%.60s\"%s%s%s",
                      name, near ? "; did you mean \"" : "", near ? near : "",
                      near ? "\"?" : "");
    zf_mem_free(names);
    return st;
}

/* ---- adding ---- */

static zf_status check_name(const zf_quantities *q, const char *name,
                            const zf_mark *mark, zf_error *err)
{
    zf_status code = mark ? ZF_EINPUT : ZF_EDOMAIN;

    if (!zf_is_identifier(name) || strlen(name) > ZF_QUANTITY_LONGEST)
        return zf_error_set(err, code, mark,
                            "the name \"%.70s\" is not a letter, then letters, "
                            "digits and underscores, at most %d",
                            name, ZF_QUANTITY_LONGEST);
    if (strcmp(name, "pi") == 0 || strcmp(name, "I") == 0)
        return zf_error_set(err, code, mark,
                            "the name \"%s\" is taken; expected another", name);
    if (zf_quantities_entry(q, name))
        return zf_error_set(err, code, mark,
                            "there is a quantity \"%s\" already", name);
    return ZF_OK;
}

static zf_status copy_text(char **out, const char *text, const char *otherwise,
                           zf_error *err)
{
    const char *from = text && text[0] ? text : otherwise;

    *out = zf_mem_string(from, strlen(from));
    return *out ? ZF_OK : zf_no_memory(err);
}

static zf_status copy_texts(zf_quantity *to, const zf_quantity *from,
                            zf_error *err)
{
    zf_status st = copy_text(&to->name, from->name, "", err);

    if (st == ZF_OK)
        st = copy_text(&to->latex, from->latex, from->name, err);
    if (st == ZF_OK)
        st = copy_text(&to->unit, from->unit, "1", err);
    if (st == ZF_OK)
        st = copy_text(&to->meaning, from->meaning, "", err);
    if (st == ZF_OK)
        st = copy_text(&to->source, from->source, "", err);
    if (st == ZF_OK)
        st = copy_text(&to->date, from->date, "", err);
    return st;
}

zf_status zf_quantities_round(double *out, const zf_quantities *q,
                              const fmpq_t x, zf_error *err)
{
    zf_expr number = zf_expr_rational(q->pool, x);
    double complex value = 0.0;
    zf_status st = number ? zf_expr_value(&value, number, NULL, NULL, err)
                          : zf_expr_pool_check(q->pool, err);

    if (st == ZF_OK)
        *out = creal(value);
    return st;
}

static zf_status give_symbol(zf_entry *e, const zf_quantities *q, zf_error *err)
{
    e->q.symbol = e->q.is_complex ? zf_expr_symbol_complex(q->pool, e->q.name)
                                  : zf_expr_symbol(q->pool, e->q.name);
    if (!e->q.symbol)
        return zf_expr_pool_check(q->pool, err);
    return e->q.kind == ZF_QUANTITY_DERIVED
               ? ZF_OK
               : zf_quantities_round(&e->number, q, e->q.value, err);
}

/* NOLINTNEXTLINE(readability-function-size): the macro of uthash */
static zf_status keep(zf_quantities *q, zf_entry *e, zf_error *err)
{
    zf_entry **more =
        zf_mem_grow(q->entry, &q->capacity, q->n + 1, sizeof(*more));
    int refused = 0;

    if (!more)
        return zf_no_memory(err);
    q->entry = more;
    HASH_ADD_KEYPTR(hh, q->by_name, e->q.name, strlen(e->q.name), e);
    if (refused)
        return zf_no_memory(err);
    e->index = q->n;
    q->entry[q->n++] = e;
    return ZF_OK;
}

zf_status zf_quantities_add(zf_entry **out, zf_quantities *q,
                            const zf_quantity *p, const zf_mark *mark,
                            zf_error *err)
{
    zf_status st = check_name(q, p->name ? p->name : "", mark, err);
    zf_entry *e;

    if (st != ZF_OK)
        return st;
    e = zf_mem_alloc(sizeof(*e));
    if (!e)
        return zf_no_memory(err);
    e->q = *p;
    e->q.name = e->q.latex = e->q.unit = e->q.meaning = e->q.source =
        e->q.date = NULL;
    e->q.formula = NULL;
    e->depth = p->kind == ZF_QUANTITY_DERIVED ? ZF_DEPTH_UNKNOWN : 0;
    fmpq_init(e->q.value);
    if (p->kind != ZF_QUANTITY_DERIVED)
        fmpq_set(e->q.value, p->value);
    st = copy_texts(&e->q, p, err);
    if (st == ZF_OK)
        st = give_symbol(e, q, err);
    if (st == ZF_OK)
        st = keep(q, e, err);
    if (st != ZF_OK) {
        free_entry(e);
        return st;
    }
    *out = e;
    return ZF_OK;
}

zf_status zf_quantities_add_parameter(zf_quantities *q, const zf_quantity *p,
                                      zf_error *err)
{
    zf_quantity copy = *p;
    zf_entry *e;

    if (!(p->low <= p->high))
        return zf_error_set(err, ZF_EDOMAIN, NULL,
                            "the range of the parameter \"%.60s\" is empty",
                            p->name ? p->name : "");
    copy.kind = ZF_QUANTITY_PARAMETER;
    copy.is_complex = 0;
    return zf_quantities_add(&e, q, &copy, NULL, err);
}

zf_status zf_quantities_add_derived(zf_quantities *q, const char *name,
                                    zf_expr formula, const char *latex,
                                    const char *unit, const char *meaning,
                                    zf_error *err)
{
    size_t n = q->n;
    zf_quantity p;
    zf_entry *e;
    zf_status st = zf_expr_pool_check(q->pool, err);

    if (st != ZF_OK)
        return st;
    if (!formula)
        return zf_error_set(err, ZF_EDOMAIN, NULL,
                            "the quantity \"%.60s\" has no formula", name);
    memset(&p, 0, sizeof(p));
    st = copy_text(&p.name, name, "", err);
    if (st == ZF_OK)
        st = copy_text(&p.latex, latex, name, err);
    if (st == ZF_OK)
        st = copy_text(&p.unit, unit, "1", err);
    if (st == ZF_OK)
        st = copy_text(&p.meaning, meaning, "", err);
    p.kind = ZF_QUANTITY_DERIVED;
    p.is_complex = !zf_expr_is_real(formula);
    if (st == ZF_OK)
        st = zf_quantities_add(&e, q, &p, NULL, err);
    if (st == ZF_OK) {
        e->q.formula = formula;
        st = zf_quantities_order(q, n, err);
        if (st != ZF_OK)
            zf_quantities_cut(q, n);
    }
    zf_mem_free(p.name);
    zf_mem_free(p.latex);
    zf_mem_free(p.unit);
    zf_mem_free(p.meaning);
    return st;
}

/* ---- formulas ---- */

typedef struct scope {
    const zf_quantities *q;
} scope;

static zf_expr name_in_scope(const char *name, const zf_mark *mark, void *arg,
                             zf_error *err)
{
    const scope *s = arg;
    const zf_entry *e = zf_quantities_entry(s->q, name);

    if (e)
        return e->q.symbol;
    zf_quantities_unknown(s->q, name, ZF_EINPUT, mark, err);
    return NULL;
}

zf_status zf_quantities_parse(zf_expr *out, const zf_quantities *q,
                              const char *text, const zf_mark *mark,
                              zf_error *err)
{
    scope s = {q};

    return zf_expr_parse(out, q->pool, text, mark, name_in_scope, &s, err);
}

static zf_expr expanded(zf_expr symbol, void *arg)
{
    const scope *s = arg;
    zf_entry *e = zf_quantities_entry(s->q, zf_expr_name(symbol));

    if (!e || e->q.kind != ZF_QUANTITY_DERIVED)
        return NULL;
    if (!e->expanded)
        e->expanded = zf_quantities_expand(s->q, e->q.formula);
    /* A pool that failed: the caller's expression becomes NULL below. */
    return e->expanded;
}

zf_expr zf_quantities_expand(const zf_quantities *q, zf_expr e)
{
    scope s = {q};
    zf_expr result;

    if (!e)
        return NULL;
    result = zf_expr_replace(q->pool, e, expanded, &s);
    return zf_expr_pool_check(q->pool, NULL) == ZF_OK ? result : NULL;
}
