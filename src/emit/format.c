/* format.c - rendering a format's files for a model or a search. */
#include "emit/format.h"

#include <string.h>

enum {
    MAX_PATH_LENGTH = 200,
};

const char *zf_format_name(const zf_format *f)
{
    return f->name;
}

const char *zf_format_title(const zf_format *f)
{
    return f->title;
}

const char *zf_format_sha256(const zf_format *f)
{
    return f->sha256;
}

int zf_format_has_point(const zf_format *f)
{
    return (f->uses & ZF_PARTS_AT_POINT) != 0;
}

int zf_format_has_card(const zf_format *f)
{
    return (f->uses & (ZF_PART_FEYNMAN | ZF_PART_LAGRANGIAN | ZF_PART_STUDY)) !=
           0;
}

int zf_format_has_scans(const zf_format *f)
{
    return (f->uses & ZF_PART_STUDY) != 0;
}

void zf_format_blame(zf_error *err, const zf_format *f, const zf_error *why)
{
    zf_mark mark = {why->file, why->line, why->column};

    if (f->prefix && mark.line > 1)
        mark.line--;
    zf_error_set(err, why->code, why->file[0] || why->line ? &mark : NULL, "%s",
                 why->message);
}

/* Parts of letters, digits and . _ + -, none starting with a dot, with single
 * slashes between. */
static int is_safe_path(const char *path)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyz"
                                "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                "0123456789._+-";
    const char *at = path;

    if (strlen(path) > MAX_PATH_LENGTH)
        return 0;
    for (;;) {
        size_t len = strspn(at, plain);

        if (len == 0 || at[0] == '.')
            return 0;
        at += len;
        if (*at == '\0')
            return 1;
        if (*at++ != '/')
            return 0;
    }
}

static zf_status render_path(zf_buf *out, const zf_format_file *file,
                             const zf_value *view, zf_error *err)
{
    zf_error why = {0};
    zf_status st =
        zf_template_render(out, file->output, view, ZF_ESCAPE_NONE, &why);

    if (st != ZF_OK)
        return zf_error_set(err, st, &file->output_mark, "output: %s",
                            why.message);
    if (!is_safe_path(zf_buf_text(out)))
        return zf_error_set(err, ZF_EINPUT, &file->output_mark,
                            "output is \"%.100s\"; expected a relative path "
                            "of letters, digits and . _ + -, of at most %d "
                            "bytes",
                            zf_buf_text(out), (int)MAX_PATH_LENGTH);
    return ZF_OK;
}

/* Two files of a format may not have one path. */
static zf_status check_new(const zf_buf *path, size_t k, const zf_format *f,
                           zf_error *err)
{
    for (size_t i = 0; i < k; i++)
        if (path[i].data && strcmp(path[i].data, path[k].data) == 0)
            return zf_error_set(err, ZF_EINPUT, &f->file[k].output_mark,
                                "output is \"%.100s\", as for another file "
                                "of this format",
                                path[k].data);
    return ZF_OK;
}

static zf_status emit_file(const zf_format *f, const zf_format_file *file,
                           const char *path, const zf_value *view,
                           zf_emit_fn *fn, void *arg, zf_error *err)
{
    zf_error why = {0};
    zf_status st;
    zf_buf text;

    if (!file->body)
        return fn(path, zf_buf_text(&file->bytes), file->bytes.len, arg, err);
    zf_buf_init(&text, 0);
    st = zf_template_render(&text, file->body, view, f->escape, &why);
    if (st != ZF_OK)
        zf_format_blame(err, f, &why);
    else
        st = fn(path, zf_buf_text(&text), text.len, arg, err);
    zf_buf_clear(&text);
    return st;
}

/* What is to be rendered. */
typedef struct work {
    const zf_format *format;
    zf_scope scope;
    int alone;   /* without the files that a single model does not get */
    int charged; /* with those that need charges */
} work;

static zf_status emit(const work *w, const zf_value *view, zf_emit_fn *fn,
                      void *arg, zf_error *err)
{
    const zf_format *f = w->format;
    zf_buf *path = zf_mem_array(f->n_files, sizeof(*path));
    zf_status st = ZF_OK;

    if (!path)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    for (size_t k = 0; k < f->n_files; k++)
        zf_buf_init(&path[k], 0);
    for (size_t k = 0; st == ZF_OK && k < f->n_files; k++) {
        const zf_format_file *file = &f->file[k];

        if (file->scope != w->scope || (w->alone && file->not_alone) ||
            (file->charged && !w->charged))
            continue;
        st = render_path(&path[k], file, view, err);
        if (st == ZF_OK)
            st = check_new(path, k, f, err);
        if (st == ZF_OK)
            st = emit_file(f, file, path[k].data, view, fn, arg, err);
    }
    for (size_t k = 0; k < f->n_files; k++)
        zf_buf_clear(&path[k]);
    zf_mem_free(path);
    return st;
}

/* 1 when the format has files of this kind. */
static int has(const zf_format *f, zf_scope scope)
{
    for (size_t k = 0; k < f->n_files; k++)
        if (f->file[k].scope == scope)
            return 1;
    return 0;
}

int zf_format_has_catalog(const zf_format *f)
{
    return has(f, ZF_FOR_CATALOG);
}

int zf_format_is_choosy(const zf_format *f)
{
    return f->needs || f->n_conditions > 0;
}

zf_status zf_emit_model(const zf_format *f, const zf_model *m,
                        const zf_emit_options *options, zf_emit_fn *fn,
                        void *arg, zf_error *err)
{
    work w = {.format = f, .scope = ZF_FOR_MODEL, .charged = !m->simplified};
    zf_value *view = NULL;
    zf_status st;

    if (!has(f, ZF_FOR_MODEL))
        return ZF_OK;
    st = zf_view_for(&view, f, m, options, NULL, err);
    if (st == ZF_OK)
        st = emit(&w, view, fn, arg, err);
    zf_value_free(view);
    return st;
}

zf_status zf_emit_search(const zf_format *f, const zf_search *search,
                         const zf_model *const *models, size_t n,
                         zf_emit_fn *fn, void *arg, zf_error *err)
{
    work w = {.format = f, .scope = ZF_FOR_SEARCH};
    zf_value *view = NULL;
    zf_status st;

    if (!has(f, ZF_FOR_SEARCH))
        return ZF_OK;
    st = zf_view_search(&view, search, models, n, err);
    if (st == ZF_OK)
        st = emit(&w, view, fn, arg, err);
    zf_value_free(view);
    return st;
}

zf_status zf_emit_catalog(const zf_format *f, const zf_model *const *models,
                          size_t n, const zf_emit_options *options,
                          zf_emit_fn *fn, void *arg, zf_error *err)
{
    work w = {.format = f,
              .scope = ZF_FOR_CATALOG,
              .alone = options && options->alone};
    zf_value *view = NULL;
    zf_status st;

    if (!has(f, ZF_FOR_CATALOG))
        return ZF_OK;
    st = zf_view_catalog(&view, f, models, n, options, err);
    if (st == ZF_OK)
        st = emit(&w, view, fn, arg, err);
    zf_value_free(view);
    return st;
}
