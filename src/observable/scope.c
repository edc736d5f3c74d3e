/* scope.c - texts, formulas and numbers of an entry, with {name} replaced by
 * what `for` says. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "observable/private.h"

zf_status zf_obs_copy(char **out, const char *text, zf_error *err)
{
    char *copy = zf_mem_string(text, strlen(text));

    if (!copy)
        return zf_no_memory(err);
    zf_mem_free(*out);
    *out = copy;
    return ZF_OK;
}

const char *zf_obs_scope_lookup(const scope *s, const char *name)
{
    for (int level = 1; level >= 0; level--) {
        const zf_yaml_loop *loop = &s->loop[level];
        const zf_yaml *list =
            loop->lists ? zf_yaml_find(loop->lists, name) : NULL;

        if (list)
            return zf_yaml_text(zf_yaml_at(list, loop->at));
    }
    return NULL;
}

zf_status zf_obs_scope_text(char **out, const scope *s, const zf_yaml *node,
                            const char *what, zf_error *err)
{
    const char *text = NULL;
    zf_buf inner, whole;
    zf_status st = zf_yaml_get_string(&text, node, what, err);

    if (st != ZF_OK)
        return st;
    if (!strchr(text, '{'))
        return zf_obs_copy(out, text, err);
    zf_buf_init(&inner, 0);
    zf_buf_init(&whole, 0);
    zf_yaml_loop_expand(&inner, &s->loop[1], text);
    zf_yaml_loop_expand(&whole, &s->loop[0], zf_buf_text(&inner));
    st = zf_buf_check(&inner, err);
    if (st == ZF_OK)
        st = zf_buf_check(&whole, err);
    if (st == ZF_OK)
        st = zf_obs_copy(out, zf_buf_text(&whole), err);
    zf_buf_clear(&inner);
    zf_buf_clear(&whole);
    return st;
}

zf_status zf_obs_scope_text_or(char **out, const scope *s, const zf_yaml *node,
                               const char *what, const char *otherwise,
                               zf_error *err)
{
    if (!node)
        return zf_obs_copy(out, otherwise, err);
    return zf_obs_scope_text(out, s, node, what, err);
}

zf_status zf_obs_scope_identifier(char **out, const scope *s,
                                  const zf_yaml *node, const char *what,
                                  zf_error *err)
{
    char *name = NULL;
    zf_mark mark;
    zf_status st = zf_obs_scope_text(&name, s, node, what, err);

    if (st != ZF_OK)
        return st;
    if (!zf_is_identifier(name) || strcmp(name, "pi") == 0 ||
        strcmp(name, "I") == 0) {
        mark = zf_yaml_mark(node);
        st = zf_error_set(err, ZF_EINPUT, &mark,
                          "%s is \"%.64s\"; expected a letter, then letters, "
                          "digits and underscores, not pi or I",
                          what, name);
        zf_mem_free(name);
        return st;
    }
    zf_mem_free(*out);
    *out = name;
    return ZF_OK;
}

zf_status zf_obs_read_formula(zf_expr *out, const reader *r,
                              const zf_yaml *node, const char *what,
                              zf_error *err)
{
    char *text = NULL;
    zf_expr e = NULL;
    zf_mark mark;
    zf_status st = zf_obs_scope_text(&text, &r->scope, node, what, err);

    if (st != ZF_OK)
        return st;
    mark = zf_yaml_mark(node);
    mark.column += zf_yaml_quoted(node) != 0;
    st = zf_expr_parse(&e, r->pool, text, &mark, r->name, r->arg, err);
    zf_mem_free(text);
    if (st == ZF_OK)
        *out = e;
    return st;
}

static zf_expr no_name(const char *name, const zf_mark *mark, void *arg,
                       zf_error *err)
{
    (void)zf_error_set(err, ZF_EINPUT, mark,
                       "%s names \"%.64s\"; expected a number, or a formula "
                       "of numbers only",
                       (const char *)arg, name);
    return NULL;
}

zf_status zf_obs_read_number(double *out, const reader *r, const zf_yaml *node,
                             const char *what, zf_error *err)
{
    reader plain = *r;
    zf_expr e = NULL;
    double complex value = 0;
    char label[96];
    zf_mark mark;
    zf_status st;

    /* The callback takes a pointer that is not const. */
    snprintf(label, sizeof(label), "%s", what);
    plain.name = no_name;
    plain.arg = label;
    st = zf_obs_read_formula(&e, &plain, node, what, err);
    if (st == ZF_OK)
        st = zf_expr_value(&value, e, NULL, NULL, err);
    if (st != ZF_OK)
        return st;
    if (!isfinite(creal(value)) || cimag(value) != 0) {
        mark = zf_yaml_mark(node);
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "%s is not a finite real number", what);
    }
    *out = creal(value);
    return ZF_OK;
}

zf_status zf_obs_read_positive(double *out, const reader *r,
                               const zf_yaml *node, const char *what,
                               int zero_allowed, zf_error *err)
{
    double x = 0;
    zf_mark mark;
    zf_status st = zf_obs_read_number(&x, r, node, what, err);

    if (st != ZF_OK)
        return st;
    if (x < 0 || (x == 0 && !zero_allowed)) {
        mark = zf_yaml_mark(node);
        return zf_error_set(err, ZF_EINPUT, &mark, "%s is %g; expected %s 0",
                            what, x, zero_allowed ? "at least" : "more than");
    }
    *out = x;
    return ZF_OK;
}
