/* view.h - views for the tests, out of a short notation.
 *
 *     {name: "x", list: [{a: "1"}, "b"], yes: true, no: false}
 */
#ifndef ZF_TEST_VIEW_H
#define ZF_TEST_VIEW_H

#include "zforge/template.h"

#include "zf_test.h"

static inline void zf_view_skip(const char **s)
{
    while (**s == ' ' || **s == ',' || **s == ':')
        ++*s;
}

static inline zf_value *zf_view_read(const char **s);

static inline zf_value *zf_view_read_text(const char **s)
{
    const char *from = ++*s;
    size_t len = strcspn(from, "\"");
    char *copy = zf_mem_string(from, len);
    zf_value *v = zf_value_text(copy);

    zf_mem_free(copy);
    *s += len + 1;
    return v;
}

static inline zf_value *zf_view_read_many(const char **s, char close)
{
    zf_value *v = close == ']' ? zf_value_list() : zf_value_map();

    for (++*s, zf_view_skip(s); **s != close; zf_view_skip(s)) {
        char key[64] = "";
        size_t len = strcspn(*s, ":");

        if (close == ']') {
            ZF_CHECK(zf_value_append(v, zf_view_read(s)) == ZF_OK);
            continue;
        }
        ZF_CHECK(len < sizeof(key));
        memcpy(key, *s, len);
        *s += len;
        zf_view_skip(s);
        ZF_CHECK(zf_value_set(v, key, zf_view_read(s)) == ZF_OK);
    }
    ++*s;
    return v;
}

static inline zf_value *zf_view_read(const char **s)
{
    int truth = **s == 't';

    if (**s == '{' || **s == '[')
        return zf_view_read_many(s, **s == '{' ? '}' : ']');
    if (**s == '"')
        return zf_view_read_text(s);
    ZF_CHECK(truth || **s == 'f');
    *s += truth ? 4 : 5;
    return zf_value_truth(truth);
}

/* The caller frees it. */
static inline zf_value *zf_view(const char *notation)
{
    return zf_view_read(&notation);
}

/* Partials as a list of name, text, name, text, ..., NULL: the argument of
 * zf_view_loader. */
static inline zf_status zf_view_loader(const char **text, size_t *len,
                                       char *path, size_t path_size,
                                       const char *name, void *arg,
                                       zf_error *err)
{
    const char *const *at = arg;

    while (*at && strcmp(at[0], name) != 0)
        at += 2;
    if (!*at)
        return zf_error_set(err, ZF_EINPUT, NULL, "no file %s.mustache", name);
    *text = at[1];
    *len = strlen(at[1]);
    snprintf(path, path_size, "%s.mustache", name);
    return ZF_OK;
}

/* Parses a copy of the text, so that overruns are seen. */
static inline zf_status zf_view_parse(zf_template **out, const char *text,
                                      zf_template_loader *loader, void *arg,
                                      zf_error *err)
{
    char *copy = malloc(strlen(text) + 1);
    zf_status st;

    ZF_CHECK(copy != NULL);
    memcpy(copy, text, strlen(text));
    st = zf_template_parse(out, copy, strlen(text), "t.mustache", loader, arg,
                           err);
    free(copy);
    return st;
}

/* The text must be refused with exactly this message. */
static inline void zf_view_refuses(const char *text, zf_template_loader *loader,
                                   void *arg, const char *want)
{
    zf_error err = {0};
    zf_template *t = NULL;
    char got[900];

    ZF_CHECK_SI_EQ(zf_view_parse(&t, text, loader, arg, &err), ZF_EINPUT);
    zf_error_format(got, sizeof(got), &err);
    ZF_CHECK_STR_EQ(got, want);
    ZF_CHECK(t == NULL);
    ZF_CHECK_SI_EQ(zf_view_parse(&t, text, loader, arg, NULL), ZF_EINPUT);
}

#endif
