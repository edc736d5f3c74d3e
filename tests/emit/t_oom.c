/* Refused memory, at every allocation in turn. */
#include <setjmp.h>

#include "emit/numbers.h"
#include "emit_test.h"
#include "zf_oom.h"

static zf_status forget(const char *path, const char *bytes, size_t len,
                        void *arg, zf_error *err)
{
    (void)path;
    (void)bytes;
    (void)len;
    (void)arg;
    (void)err;
    return ZF_OK;
}

/* Small, with all that views have. */
#define SMALL                                                      \
 "content:\n  name: x\n  fermions:\n"                              \
 "  - {name: N, chirality: left, su3: 1, su2: 1, hypercharge: 0, " \
 "families: 2}\n"                                                  \
 "  scalars:\n  - {name: S, su3: 1, su2: 1, hypercharge: 0}\n"

#define TINY                          \
 "content:\n  name: x\n  fermions:\n" \
 "  - {name: N, chirality: left, su3: 1, su2: 1, hypercharge: 0}\n"

static zf_status view_model(void *arg, zf_error *err)
{
    zf_value *v = NULL;
    zf_status st = zf_view_model(&v, arg, err);

    zf_value_free(v);
    return st;
}

static zf_status view_potential(void *arg, zf_error *err)
{
    zf_value *v = zf_value_map();
    zf_status st = v ? zf_view_put_potential(v, arg, err)
                     : zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");

    zf_value_free(v);
    return st;
}

typedef struct search_input {
    const zf_search *search;
    const zf_model *model[2];
} search_input;

static zf_status view_search(void *arg, zf_error *err)
{
    const search_input *in = arg;
    zf_value *v = NULL;
    zf_status st = zf_view_search(&v, in->search, in->model, 2, err);

    zf_value_free(v);
    return st;
}

#define FAMILY                                                            \
 "parameters: [{name: a}]\ncharges: {N: [a]}\n"                           \
 "references: [arXiv:1812.04602]\ncertificate: {SU3^2 X: 0, SU2^2 X: 0, " \
 "Y^2 X: 0, grav^2 X: 0, Y X^2: 0, X^3: 0}\n"

ZF_TEST(t_oom_views)
{
    zf_model *fixed = zf_card("kind: model\nid: t_1\n" SMALL
                              "charges: {N: [1, -1]}\nscalars: {S: 1/2}\n");
    zf_model *family =
        zf_card("kind: model\nid: t-2\ntitle: \"a\\u2028b\"\n" TINY FAMILY);

    ZF_CHECK_OOM(view_model, fixed);
    ZF_CHECK_OOM(view_potential, fixed);
    ZF_CHECK_OOM(view_model, family);
    zf_model_free(fixed);
    zf_model_free(family);
}

ZF_TEST(t_oom_search)
{
    zf_search *s = zf_search_text("kind: search\nname: s\n" TINY
                                  "references: [arXiv:1812.04602]\n"
                                  "constraints: [N = 1]\n");
    zf_model *fixed =
        zf_card("kind: model\nid: t_1\n" TINY "charges: {N: [1]}\n");
    zf_model *family = zf_card("kind: model\nid: t-2\n" TINY
                               "parameters: [{name: a}]\ncharges: {N: [a]}\n");
    search_input in = {s, {fixed, family}};

    ZF_CHECK_OOM(view_search, &in);
    zf_model_free(fixed);
    zf_model_free(family);
    zf_search_free(s);
}

static zf_status list_formats(void *arg, zf_error *err)
{
    char **names = NULL;
    size_t n = 0;
    zf_status st = zf_formats_list(&names, &n, arg, err);

    zf_formats_free(names, n);
    return st;
}

static zf_status read_format(void *arg, zf_error *err)
{
    zf_format *f = NULL;
    zf_status st = zf_format_read(&f, arg, "t", err);

    zf_format_free(f);
    return st;
}

typedef struct emit_input {
    const zf_format *format;
    const zf_model *model;
} emit_input;

static zf_status emit_model(void *arg, zf_error *err)
{
    const emit_input *in = arg;

    return zf_emit_model(in->format, in->model, NULL, forget, NULL, err);
}

ZF_TEST(t_oom_formats)
{
    char *top = zf_scratch_make();
    emit_input in;
    zf_format *f = NULL;
    zf_error err = {0};
    zf_model *m = zf_card("kind: model\nid: t\n" TINY "charges: {N: [1]}\n");

    zf_scratch_write(top, "t/format.yaml",
                     "kind: format\ntitle: T\nescape: c\n"
                     "delimiters: ['<%', '%>']\nfiles:\n"
                     "  - {template: a.mustache, output: '{{model.id}}', "
                     "for: model}\n");
    zf_scratch_write(top, "t/a.mustache", "<%model.id%> <%> sub/b%>\n");
    zf_scratch_write(top, "t/sub/b.mustache", "<%model.title%>\n");
    ZF_CHECK_OOM(list_formats, top);
    ZF_CHECK_OOM(read_format, top);
    ZF_CHECK_OK(zf_format_read(&f, top, "t", &err), &err);
    in = (emit_input){f, m};
    ZF_CHECK_OOM(emit_model, &in);
    zf_format_free(f);
    zf_model_free(m);
    zf_scratch_remove(top);
}

ZF_TEST_MAIN(ZF_CASE(t_oom_views), ZF_CASE(t_oom_search),
             ZF_CASE(t_oom_formats))
