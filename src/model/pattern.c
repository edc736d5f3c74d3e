/* pattern.c - required and forbidden terms: which families, which charges. */
#include <string.h>

#include <flint/fmpq_vec.h>

#include "model/search.h"

/* One line of `require` or `forbid`. */
typedef struct line {
    zf_conditions *conditions;
    zf_operator op;
    int require;
    int open_i, open_j; /* which indices occur */
    slong n_i, n_j;     /* their ranges */
    const char *text;
    zf_mark mark; /* of the term */
    fmpq *row;    /* room for n + 1 */
} line;

/* The X charge of entry (i, j) vanishes, or does not. */
static zf_status add_entry(line *l, slong i, slong j, zf_error *err)
{
    const zf_content *c = l->conditions->search->content;
    zf_term term;

    zf_operator_term(&term, &l->op, c, i, j);
    zf_term_row(l->row, &term, c->n);
    if (!l->require)
        return zf_conditions_inequality(l->conditions, l->row, "!=", l->text,
                                        &l->mark, err);
    zf_conditions_equation(l->conditions, l->row);
    return ZF_OK;
}

typedef enum shape {
    ALL,
    DIAGONAL,
    OFF_DIAGONAL,
} shape;

static zf_status add_shape(line *l, shape s, zf_error *err)
{
    zf_status st = ZF_OK;

    for (slong i = 1; st == ZF_OK && i <= l->n_i; i++) {
        for (slong j = 1; st == ZF_OK && j <= l->n_j; j++) {
            if ((s == DIAGONAL && i != j) || (s == OFF_DIAGONAL && i == j))
                continue;
            if (l->op.symmetric && j < i)
                continue; /* the same term as (j, i) */
            st = add_entry(l, i, j, err);
        }
    }
    return st;
}

/* [[1, 1], [2, 3]] */
static zf_status add_list(line *l, const zf_yaml *list, zf_error *err)
{
    zf_status st = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < zf_yaml_count(list); k++) {
        const zf_yaml *pair = zf_yaml_at(list, k);
        zf_phrase what = zf_phrase_make("entry %zu of the pattern", k + 1);
        zf_mark mark = zf_yaml_mark(pair);
        long i = 1, j = 1;

        st = zf_yaml_expect(pair, ZF_YAML_LIST, what.text, err);
        if (st == ZF_OK && zf_yaml_count(pair) != 2)
            st = zf_error_set(err, ZF_EINPUT, &mark,
                              "%s has %zu numbers; expected [i, j]", what.text,
                              zf_yaml_count(pair));
        what = zf_phrase_make("index i of entry %zu", k + 1);
        if (st == ZF_OK)
            st = zf_yaml_get_integer(&i, zf_yaml_at(pair, 0), 1, l->n_i,
                                     what.text, err);
        what = zf_phrase_make("index j of entry %zu", k + 1);
        if (st == ZF_OK)
            st = zf_yaml_get_integer(&j, zf_yaml_at(pair, 1), 1, l->n_j,
                                     what.text, err);
        if (st == ZF_OK)
            st = add_entry(l, i, j, err);
    }
    return st;
}

static zf_status add_pattern(line *l, const zf_yaml *pattern, zf_error *err)
{
    static const char *const shapes[] = {"all", "diagonal", "off-diagonal"};
    zf_phrase what = zf_phrase_make("the pattern of %s", ZF_QUOTED(l->text));
    zf_mark mark = zf_yaml_mark(pattern);
    int both = l->open_i && l->open_j;
    size_t s = ALL;
    zf_status st;

    if (both && zf_yaml_kind_of(pattern) == ZF_YAML_LIST)
        return add_list(l, pattern, err);
    if (both && zf_yaml_kind_of(pattern) == ZF_YAML_MAP)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "%s is a map; expected all, diagonal, off-diagonal "
                            "or a list of [i, j]",
                            what.text);
    if (!both && strcmp(zf_yaml_text(pattern), "all") != 0)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "%s needs both _i and _j in the term; expected all",
                            what.text);
    st = zf_yaml_get_enum(&s, pattern, shapes, 3, what.text, err);
    return st == ZF_OK ? add_shape(l, (shape)s, err) : st;
}

/* `require Q_i u_j H: all` for display. */
static zf_status show(line *l, const zf_yaml *pattern, zf_error *err)
{
    zf_buf text;
    zf_status st;

    zf_buf_init(&text, 0);
    zf_buf_printf(&text, "%s %s: ", l->require ? "require" : "forbid", l->text);
    if (zf_yaml_kind_of(pattern) == ZF_YAML_SCALAR)
        zf_buf_puts(&text, zf_yaml_text(pattern));
    for (size_t k = 0; k < zf_yaml_count(pattern); k++) {
        const zf_yaml *pair = zf_yaml_at(pattern, k);

        zf_buf_printf(&text, "%s(%s,%s)", k ? " " : "",
                      zf_yaml_text(zf_yaml_at(pair, 0)),
                      zf_yaml_text(zf_yaml_at(pair, 1)));
    }
    st = zf_buf_check(&text, err);
    if (st == ZF_OK)
        st = zf_conditions_show(l->conditions,
                                zf_mem_string(text.data, text.len), err);
    zf_buf_clear(&text);
    return st;
}

static zf_status read_line(zf_conditions *c, const zf_yaml *key,
                           const zf_yaml *pattern, int require, zf_error *err)
{
    const zf_content *content = c->search->content;
    line l = {.conditions = c, .require = require};
    zf_status st;

    l.text = zf_yaml_text(key);
    l.mark = zf_text_mark(key, 0);
    st = zf_operator_parse(&l.op, content, l.text, &l.mark, err);
    if (st != ZF_OK)
        return st;
    for (int f = 0; f < 2; f++) {
        l.open_i |= l.op.family[l.op.fermion[f]] == ZF_INDEX_I;
        l.open_j |= l.op.family[l.op.fermion[f]] == ZF_INDEX_J;
    }
    l.n_i = zf_operator_range(&l.op, content, ZF_INDEX_I);
    l.n_j = zf_operator_range(&l.op, content, ZF_INDEX_J);
    l.row = _fmpq_vec_init(content->n + 1);
    st = add_pattern(&l, pattern, err);
    if (st == ZF_OK)
        st = show(&l, pattern, err);
    _fmpq_vec_clear(l.row, content->n + 1);
    return st;
}

zf_status zf_terms_read(zf_conditions *c, const zf_yaml *map, int require,
                        zf_error *err)
{
    const char *what = require ? "require" : "forbid";
    zf_status st = zf_yaml_expect(map, ZF_YAML_MAP, what, err);
    zf_mark mark;

    if (st != ZF_OK)
        return st;
    mark = zf_yaml_mark(map);
    if (zf_yaml_count(map) > ZF_MAX_LIST)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "%s has %zu terms; expected at most %d", what,
                            zf_yaml_count(map), ZF_MAX_LIST);
    for (size_t k = 0; st == ZF_OK && k < zf_yaml_count(map); k++)
        st =
            read_line(c, zf_yaml_key(map, k), zf_yaml_at(map, k), require, err);
    return st;
}
