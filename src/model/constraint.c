/* constraint.c - linear relations and inequalities of a search. */
#include <string.h>

#include <flint/fmpq_vec.h>

#include "model/search.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

void zf_conditions_init(zf_conditions *c, zf_search *s,
                        const zf_search_context *context)
{
    *c = (zf_conditions){.search = s, .context = context};
    zf_system_init(&c->scalars_first, s->content->n);
}

void zf_conditions_clear(zf_conditions *c)
{
    for (size_t i = 0; i < c->n; i++) {
        _fmpq_vec_clear(c->inequality[i].row, c->search->content->n + 1);
        zf_mem_free(c->inequality[i].text);
    }
    zf_mem_free(c->inequality);
    zf_system_clear(&c->scalars_first);
}

void zf_conditions_equation(zf_conditions *c, const fmpq *row)
{
    zf_system *s = &c->search->system;

    zf_system_add(s, row);
    /* Many equations of one file say the same. */
    if (s->used > 2 * s->n + 8)
        (void)zf_system_reduce(s);
}

zf_status zf_conditions_inequality(zf_conditions *c, const fmpq *row,
                                   const char *relation, const char *text,
                                   const zf_mark *mark, zf_error *err)
{
    slong n = c->search->content->n;
    zf_inequality *more, *item;

    if (c->n >= ZF_MAX_INEQUALITIES)
        return zf_error_set(err, ZF_EINPUT, mark,
                            "expected at most %d inequalities and forbidden "
                            "entries",
                            ZF_MAX_INEQUALITIES);
    more = zf_mem_grow(c->inequality, &c->capacity, c->n + 1, sizeof(*more));
    if (!more)
        return zf_no_memory(err);
    c->inequality = more;
    item = &c->inequality[c->n];
    *item = (zf_inequality){NULL, relation, *mark, NULL};
    if (zf_string_copy(&item->text, text, err) != ZF_OK)
        return ZF_ENOMEM;
    item->row = _fmpq_vec_init(n + 1);
    for (slong i = 0; i <= n; i++)
        fmpq_set(item->row + i, row + i);
    c->n++;
    return ZF_OK;
}

zf_status zf_conditions_show(zf_conditions *c, char *text, zf_error *err)
{
    zf_search *s = c->search;
    char **more = text ? zf_mem_grow(s->constraint_text, &c->text_capacity,
                                     s->n_constraint_texts + 1, sizeof(*more))
                       : NULL;

    if (!more) {
        zf_mem_free(text);
        return zf_no_memory(err);
    }
    s->constraint_text = more;
    s->constraint_text[s->n_constraint_texts++] = text;
    return ZF_OK;
}

/* `Q3 = 1/2`, `L1 != L2`, ... */
static zf_status read_relation(zf_conditions *c, const zf_yaml *node,
                               zf_error *err)
{
    const zf_content *content = c->search->content;
    zf_filter_scope scope = zf_content_scope(content);
    zf_mark mark = zf_text_mark(node, 0);
    const char *text, *relation = "";
    fmpq *row;
    zf_status st = zf_yaml_get_string(&text, node, "the constraint", err);

    if (st != ZF_OK)
        return st;
    row = _fmpq_vec_init(content->n + 1);
    st = zf_filter_parse_linear(row, &relation, text, &mark, &scope, err);
    if (st == ZF_OK && relation[0] == '\0')
        st = zf_error_set(err, ZF_EINPUT, &mark,
                          "the constraint %s has no relation; expected one of "
                          "= != < <= > >=",
                          ZF_QUOTED(text));
    if (st == ZF_OK && strcmp(relation, "==") == 0)
        zf_conditions_equation(c, row);
    else if (st == ZF_OK)
        st = zf_conditions_inequality(c, row, relation, text, &mark, err);
    _fmpq_vec_clear(row, content->n + 1);
    if (st == ZF_OK)
        st = zf_conditions_show(c, zf_mem_string(text, strlen(text)), err);
    return st;
}

static void equate(zf_conditions *c, slong a, slong b)
{
    slong n = c->search->content->n;
    fmpq *row = _fmpq_vec_init(n + 1);

    fmpq_add_si(row + a, row + a, 1);
    fmpq_sub_si(row + b, row + b, 1);
    zf_conditions_equation(c, row);
    _fmpq_vec_clear(row, n + 1);
}

/* The multiplet or component that a node names. */
static zf_status read_field(slong *out, const zf_content *c,
                            const zf_yaml *node, int species, zf_error *err)
{
    const char *names[2 * ZF_MAX_COMPONENTS] = {NULL};
    size_t n = 0, index = 0;
    zf_status st;

    for (slong k = 0; species && k < c->n_fermion_multiplets; k++)
        names[n++] = c->multiplet[k].name;
    for (slong k = 0; !species && k < c->n; k++)
        names[n++] = c->component[k];
    for (slong k = 0; !species && k < c->n; k++)
        if (c->alias[k])
            names[n++] = c->alias[k];
    st = zf_yaml_get_enum(&index, node, names, n,
                          species ? "the species" : "the charge", err);
    if (st == ZF_OK)
        *out = species ? (slong)index : zf_content_component(c, names[index]);
    return st;
}

static zf_status read_universal(zf_conditions *c, const zf_yaml *node,
                                zf_buf *shown, zf_error *err)
{
    const zf_content *content = c->search->content;
    const zf_multiplet *m;
    slong k = 0;
    zf_status st = read_field(&k, content, node, 1, err);

    if (st != ZF_OK)
        return st;
    m = &content->multiplet[k];
    for (slong f = 1; f < m->families; f++)
        equate(c, m->first, m->first + f);
    zf_buf_printf(shown, " %s", m->name);
    return ZF_OK;
}

/* {universal: Q}, {universal: [Q, u]}, {equal: [Q1, u1]} */
static zf_status read_map(zf_conditions *c, const zf_yaml *map, zf_error *err)
{
    static const char *const keys[] = {"universal", "equal"};
    zf_status st =
        zf_yaml_check_keys(map, "the constraint", keys, 2, NULL, 0, err);
    zf_mark mark = zf_yaml_mark(map);
    const zf_yaml *list;
    zf_buf shown;
    slong first = 0, next = 0;

    if (st != ZF_OK)
        return st;
    if (zf_yaml_count(map) != 1)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "a constraint is one relation; expected {universal:"
                            " ...} or {equal: [...]}");
    list = zf_yaml_at(map, 0);
    zf_buf_init(&shown, 0);
    zf_buf_puts(&shown, zf_yaml_text(zf_yaml_key(map, 0)));
    if (strcmp(zf_yaml_text(zf_yaml_key(map, 0)), "universal") == 0) {
        if (zf_yaml_kind_of(list) == ZF_YAML_SCALAR)
            st = read_universal(c, list, &shown, err);
        else
            st = zf_yaml_expect(list, ZF_YAML_LIST, "universal", err);
        for (size_t i = 0; st == ZF_OK && i < zf_yaml_count(list); i++)
            st = read_universal(c, zf_yaml_at(list, i), &shown, err);
    } else {
        st = zf_yaml_expect(list, ZF_YAML_LIST, "equal", err);
        if (st == ZF_OK && zf_yaml_count(list) < 2) {
            mark = zf_yaml_mark(list);
            st = zf_error_set(err, ZF_EINPUT, &mark,
                              "expected at least two charges in equal");
        }
        for (size_t i = 0; st == ZF_OK && i < zf_yaml_count(list); i++) {
            st = read_field(&next, c->search->content, zf_yaml_at(list, i), 0,
                            err);
            if (st != ZF_OK)
                break;
            if (i == 0)
                first = next;
            else
                equate(c, first, next);
            zf_buf_printf(&shown, " %s", c->search->content->component[next]);
        }
    }
    if (st == ZF_OK)
        st = zf_buf_check(&shown, err);
    if (st == ZF_OK)
        st = zf_conditions_show(c, zf_mem_string(shown.data, shown.len), err);
    zf_buf_clear(&shown);
    return st;
}

zf_status zf_constraints_read(zf_conditions *c, const zf_yaml *list,
                              zf_error *err)
{
    zf_status st = zf_yaml_expect(list, ZF_YAML_LIST, "constraints", err);
    zf_mark mark;

    if (st != ZF_OK)
        return st;
    mark = zf_yaml_mark(list);
    if (zf_yaml_count(list) > ZF_MAX_LIST)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "constraints has %zu items; expected at most %d",
                            zf_yaml_count(list), ZF_MAX_LIST);
    for (size_t i = 0; st == ZF_OK && i < zf_yaml_count(list); i++) {
        const zf_yaml *item = zf_yaml_at(list, i);

        if (zf_yaml_kind_of(item) == ZF_YAML_MAP)
            st = read_map(c, item, err);
        else
            st = read_relation(c, item, err);
    }
    return st;
}
