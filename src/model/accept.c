/* accept.c - the parameters of a search and what it accepts. */
#include <limits.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "model/search.h"

/* `a_mu` becomes `a_{mu}`; names of one letter and digits stay. */
zf_status zf_parameter_latex(char **out, const char *name, zf_error *err)
{
    const char *under = strchr(name, '_');
    zf_buf text;
    zf_status st;

    if (!under || !under[1])
        return zf_string_copy(out, name, err);
    zf_buf_init(&text, 0);
    zf_buf_add(&text, name, (size_t)(under - name));
    zf_buf_puts(&text, "_{");
    for (const char *c = under + 1; *c; c++)
        zf_buf_puts(&text, *c == '_' ? " " : (char[]){*c, '\0'});
    zf_buf_puts(&text, "}");
    st = zf_buf_check(&text, err);
    if (st == ZF_OK)
        st = zf_string_copy(out, text.data, err);
    zf_buf_clear(&text);
    return st;
}

/* A lone affine form in the charges, into p->row. */
static zf_status read_form(zf_parameter *p, const zf_search *s,
                           const zf_yaml *node, zf_error *err)
{
    zf_filter_scope scope = zf_content_scope(s->content);
    zf_phrase what = zf_phrase_make("the parameter \"%s\"", p->name);
    zf_mark mark = zf_text_mark(node, 0);
    const char *text, *relation = "";
    zf_status st = zf_yaml_get_string(&text, node, what.text, err);

    if (st == ZF_OK)
        st =
            zf_filter_parse_linear(p->row, &relation, text, &mark, &scope, err);
    if (st == ZF_OK && relation[0])
        st = zf_error_set(err, ZF_EINPUT, &mark,
                          "%s is %s; expected a linear form without relation",
                          what.text, ZF_QUOTED(text));
    return st;
}

static zf_status read_parameter(zf_parameter *p, const zf_search *s,
                                const zf_yaml *key, const zf_yaml *node,
                                zf_error *err)
{
    static const char *const keys[] = {"value", "latex"};
    static const char *const needed[] = {"value: a linear form of charges"};
    zf_mark mark = zf_yaml_mark(key);
    zf_phrase what;
    zf_status st = zf_name_read(&p->name, key, ZF_NAME_PARAMETER,
                                "name of the parameter", err);

    if (st != ZF_OK)
        return st;
    p->mark = mark;
    p->mark.file = s->path;
    if (zf_content_component(s->content, p->name) >= 0)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "the parameter \"%s\" has the name of a charge",
                            p->name);
    if (zf_yaml_kind_of(node) != ZF_YAML_MAP) {
        st = read_form(p, s, node, err);
        return st == ZF_OK ? zf_parameter_latex(&p->latex, p->name, err) : st;
    }
    what = zf_phrase_make("the parameter \"%s\"", p->name);
    st = zf_yaml_check_keys(node, what.text, keys, 2, needed, 1, err);
    if (st == ZF_OK)
        st = read_form(p, s, zf_yaml_find(node, "value"), err);
    if (st != ZF_OK)
        return st;
    what = zf_phrase_make("latex of the parameter \"%s\"", p->name);
    if (zf_yaml_find(node, "latex"))
        return zf_line_read(&p->latex, zf_yaml_find(node, "latex"), what.text,
                            err);
    return zf_parameter_latex(&p->latex, p->name, err);
}

zf_status zf_parameters_read(zf_search *s, const zf_yaml *map, zf_error *err)
{
    zf_status st = zf_yaml_expect(map, ZF_YAML_MAP, "parameters", err);
    zf_mark mark;
    size_t n;

    if (st != ZF_OK)
        return st;
    n = zf_yaml_count(map);
    mark = zf_yaml_mark(map);
    if (n > ZF_MAX_COMPONENTS)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "expected at most %d parameters",
                            ZF_MAX_COMPONENTS);
    s->parameter = zf_mem_array(n, sizeof(*s->parameter));
    if (!s->parameter)
        return zf_no_memory(err);
    for (size_t k = 0; st == ZF_OK && k < n; k++) {
        s->parameter[k].row = _fmpq_vec_init(s->content->n + 1);
        s->n_parameters = k + 1;
        st = read_parameter(&s->parameter[k], s, zf_yaml_key(map, k),
                            zf_yaml_at(map, k), err);
    }
    return st;
}

/* {name: benchmark, a_e: 59/100, ...} */
static zf_status read_sample(zf_sample *sample, const zf_search *s,
                             const zf_yaml *map, zf_error *err)
{
    const char *keys[ZF_MAX_COMPONENTS + 1] = {NULL};
    zf_status st;

    for (size_t k = 0; k < s->n_parameters; k++)
        keys[k] = s->parameter[k].name;
    keys[s->n_parameters] = "name";
    st = zf_yaml_check_keys(map, "the point", keys, s->n_parameters + 1, keys,
                            s->n_parameters, err);
    if (st != ZF_OK)
        return st;
    sample->mark = zf_yaml_mark(map);
    sample->mark.file = s->path;
    if (zf_yaml_find(map, "name"))
        st = zf_name_read(&sample->name, zf_yaml_find(map, "name"),
                          ZF_NAME_SLUG, "name of the point", err);
    for (size_t k = 0; st == ZF_OK && k < s->n_parameters; k++) {
        zf_phrase what = zf_phrase_make("%s of the point", keys[k]);

        st = zf_yaml_get_rational(sample->value + k, zf_yaml_find(map, keys[k]),
                                  what.text, err);
    }
    for (const zf_sample *other = s->sample; st == ZF_OK && other < sample;
         other++)
        if (sample->name && other->name &&
            strcmp(sample->name, other->name) == 0)
            st = zf_error_set(err, ZF_EINPUT, &sample->mark,
                              "there is a point \"%s\" already (line %zu)",
                              sample->name, other->mark.line);
    return st;
}

static zf_status read_samples(zf_search *s, const zf_yaml *list, zf_error *err)
{
    zf_status st = zf_yaml_expect(list, ZF_YAML_LIST, "points", err);
    zf_mark mark;
    size_t n;

    if (st != ZF_OK)
        return st;
    n = zf_yaml_count(list);
    mark = zf_yaml_mark(list);
    if (s->max_charge > 0)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "points belong to a parametric family; a search "
                            "with max_charge has none");
    if (s->n_parameters == 0 && n > 0)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "points need parameters, and the search names "
                            "none");
    if (n > ZF_MAX_LIST)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "points has %zu items; expected at most %d", n,
                            ZF_MAX_LIST);
    s->sample = zf_mem_array(n, sizeof(*s->sample));
    if (!s->sample)
        return zf_no_memory(err);
    for (size_t k = 0; st == ZF_OK && k < n; k++) {
        s->sample[k].value = _fmpq_vec_init((slong)s->n_parameters);
        s->n_samples = k + 1;
        st = read_sample(&s->sample[k], s, zf_yaml_at(list, k), err);
    }
    return st;
}

zf_status zf_accept_read(zf_search *s, const zf_yaml *node, zf_error *err)
{
    static const char *const keys[] = {"family", "points", "limit"};
    const zf_yaml *family, *points, *limit;
    long most = 0;
    zf_mark mark;
    zf_status st;

    mark = zf_yaml_mark(node);
    if (zf_yaml_kind_of(node) != ZF_YAML_MAP) {
        if (strcmp(zf_yaml_text(node), "none") == 0)
            return ZF_OK;
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "accept is %s; expected none, or a map of family, "
                            "points and limit",
                            zf_yaml_kind_of(node) == ZF_YAML_LIST
                                ? "a list"
                                : ZF_QUOTED(zf_yaml_text(node)));
    }
    st = zf_yaml_check_keys(node, "accept", keys, 3, NULL, 0, err);
    if (st != ZF_OK)
        return st;
    family = zf_yaml_find(node, "family");
    points = zf_yaml_find(node, "points");
    limit = zf_yaml_find(node, "limit");
    s->accept_limit = s->max_charge > 0 ? 0 : -1;
    if (family) {
        st = zf_yaml_get_boolean(&s->accept_family, family, "family", err);
        mark = zf_yaml_mark(family);
        if (st == ZF_OK && s->max_charge > 0 && s->accept_family)
            st = zf_error_set(err, ZF_EINPUT, &mark,
                              "a search with max_charge accepts single models, "
                              "no parametric family");
    }
    if (st == ZF_OK && points)
        st = read_samples(s, points, err);
    if (st == ZF_OK && limit) {
        mark = zf_yaml_mark(limit);
        if (s->max_charge == 0)
            return zf_error_set(err, ZF_EINPUT, &mark,
                                "limit is for searches with max_charge");
        st = zf_yaml_get_integer(&most, limit, 1, INT_MAX, "limit", err);
        s->accept_limit = most;
    }
    return st;
}
