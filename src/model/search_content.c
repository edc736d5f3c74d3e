/* search_content.c - the content of a search: by name, by path, as a change
 * of another one, or written out. */
#include <string.h>

#include "model/search.h"

/* All that a reference to a content is resolved with. */
typedef struct place {
    const char *path; /* of the search, may be NULL */
    const zf_search_context *context;
} place;

static int is_path(const char *text)
{
    size_t n = strlen(text);

    return strchr(text, '/') || (n > 5 && strcmp(text + n - 5, ".yaml") == 0);
}

/* Appends the file that `text` means. */
static void resolve(zf_buf *out, const char *text, const place *p)
{
    const char *slash = p->path ? strrchr(p->path, '/') : NULL;

    if (!is_path(text)) {
        zf_buf_printf(out, "%s/content/%s.yaml", p->context->catalog, text);
        return;
    }
    if (text[0] != '/' && slash)
        zf_buf_add(out, p->path, (size_t)(slash - p->path) + 1);
    zf_buf_puts(out, text);
}

/* Appends the nearest name of the catalogue's contents, if any is near. */
static zf_status add_suggestion(zf_buf *out, const char *text,
                                const char *folder, zf_error *err)
{
    char **name = NULL;
    const char *near;
    size_t n = 0;
    zf_error none = {0}; /* without a folder there is no suggestion */
    zf_status st = zf_dir_list(&name, &n, folder, zf_dir_is_yaml, 1, &none);

    for (size_t i = 0; i < n; i++)
        name[i][strlen(name[i]) - strlen(".yaml")] = '\0';
    near = zf_text_nearest(text, (const char *const *)name, n);
    if (near)
        zf_buf_printf(out, "; did you mean \"%s\"?", near);
    zf_dir_free(name, n);
    return st == ZF_ENOMEM ? zf_no_memory(err) : ZF_OK;
}

static zf_status no_such_content(const zf_yaml *node, const place *p,
                                 zf_error *err)
{
    zf_mark mark = zf_yaml_mark(node);
    zf_buf folder, text;
    zf_status st;

    zf_buf_init(&folder, 0);
    zf_buf_init(&text, 0);
    zf_buf_printf(&folder, "%s/content", p->context->catalog);
    zf_buf_printf(&text, "no content %s in the catalogue",
                  ZF_QUOTED(zf_yaml_text(node)));
    st = zf_buf_check(&folder, err);
    if (st == ZF_OK)
        st = add_suggestion(&text, zf_yaml_text(node), folder.data, err);
    if (st == ZF_OK)
        st = zf_buf_check(&text, err);
    if (st == ZF_OK)
        st = zf_error_set(err, ZF_EINPUT, &mark, "%s", zf_buf_text(&text));
    zf_buf_clear(&folder);
    zf_buf_clear(&text);
    return st;
}

static zf_status read_reference(zf_content **out, const zf_yaml *node,
                                const place *p, zf_error *err)
{
    zf_mark mark = zf_yaml_mark(node);
    const char *text;
    zf_error inner = {0};
    zf_buf file;
    zf_status st = zf_yaml_get_string(&text, node, "content", err);

    if (st != ZF_OK)
        return st;
    if (!p->context || !p->context->catalog)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "content is %s; without a catalogue it must stand "
                            "here in full",
                            ZF_QUOTED(text));
    zf_buf_init(&file, 0);
    resolve(&file, text, p);
    st = zf_buf_check(&file, err);
    if (st == ZF_OK)
        st = zf_content_read_file(out, file.data, &inner);
    if (st == ZF_EIO && !is_path(text))
        st = no_such_content(node, p, err);
    else if (st == ZF_EIO)
        st = zf_error_set(err, ZF_EINPUT, &mark, "content %s: %s",
                          ZF_QUOTED(text), inner.message);
    else if (st != ZF_OK && err && err->code == ZF_OK)
        *err = inner;
    zf_buf_clear(&file);
    return st;
}

static int is_among(const char *text, const zf_yaml *list)
{
    for (size_t i = 0; list && i < zf_yaml_count(list); i++)
        if (strcmp(text, zf_yaml_text(zf_yaml_at(list, i))) == 0)
            return 1;
    return 0;
}

/* Every item of `without` is a field of the base. */
static zf_status check_without(const zf_yaml *list, const zf_content *base,
                               zf_error *err)
{
    const char *names[ZF_MAX_COMPONENTS] = {NULL};
    zf_status st = zf_yaml_expect(list, ZF_YAML_LIST, "without", err);
    size_t index;

    for (slong k = 0; k < base->n_multiplets; k++)
        names[k] = base->multiplet[k].name;
    for (size_t i = 0; st == ZF_OK && i < zf_yaml_count(list); i++)
        st = zf_yaml_get_enum(&index, zf_yaml_at(list, i), names,
                              (size_t)base->n_multiplets, "the field", err);
    return st;
}

static zf_status take_base(zf_content_parts *p, const zf_content *base,
                           const zf_yaml *without, const zf_mark *mark,
                           zf_error *err)
{
    zf_status st = ZF_OK;

    for (slong k = 0; st == ZF_OK && k < base->n_multiplets; k++) {
        zf_multiplet m = {0};

        if (is_among(base->multiplet[k].name, without))
            continue;
        st = zf_multiplet_copy(&m, &base->multiplet[k], err);
        if (st == ZF_OK)
            st = zf_content_parts_add(p, &m, mark, err);
    }
    return st;
}

static zf_status add_fields(zf_content_parts *p, const zf_yaml *add,
                            zf_error *err)
{
    static const char *const keys[] = {"fermions", "scalars"};
    const zf_yaml *fermions, *scalars;
    zf_status st = zf_yaml_check_keys(add, "add", keys, 2, NULL, 0, err);

    if (st != ZF_OK)
        return st;
    fermions = zf_yaml_find(add, "fermions");
    scalars = zf_yaml_find(add, "scalars");
    if (fermions)
        st = zf_multiplets_read(p, fermions, 1, err);
    if (st == ZF_OK && scalars)
        st = zf_multiplets_read(p, scalars, 0, err);
    return st;
}

/* {base: sm+3nu, without: [H], add: {...}} */
static zf_status read_change(zf_content **out, const zf_yaml *map,
                             const char *name, const place *p, zf_error *err)
{
    static const char *const keys[] = {"base", "without", "add", "name",
                                       "title"};
    const zf_yaml *without, *add, *own, *title;
    zf_content *base = NULL;
    zf_content_parts parts = {0};
    zf_status st = zf_yaml_check_keys(map, "content", keys, 5, NULL, 0, err);

    if (st != ZF_OK)
        return st;
    without = zf_yaml_find(map, "without");
    add = zf_yaml_find(map, "add");
    own = zf_yaml_find(map, "name");
    title = zf_yaml_find(map, "title");
    parts.place = zf_yaml_mark(map);
    st = read_reference(&base, zf_yaml_find(map, "base"), p, err);
    if (st == ZF_OK && without)
        st = check_without(without, base, err);
    if (st == ZF_OK)
        st = own ? zf_name_read(&parts.name, own, ZF_NAME_SLUG,
                                "name of the content", err)
                 : zf_string_copy(&parts.name, name, err);
    if (st == ZF_OK)
        st = title ? zf_line_read(&parts.title, title, "title of the content",
                                  err)
                   : zf_string_copy(&parts.title, base->title, err);
    if (st == ZF_OK)
        st = zf_strings_copy(&parts.reference, base->reference,
                             base->n_references, err);
    if (st == ZF_OK)
        parts.n_references = base->n_references;
    if (st == ZF_OK)
        st = take_base(&parts, base, without, &parts.place, err);
    if (st == ZF_OK && add)
        st = add_fields(&parts, add, err);
    if (st == ZF_OK)
        st = zf_content_finish(out, &parts, err);
    zf_content_parts_clear(&parts);
    zf_content_free(base);
    return st;
}

zf_status zf_search_content_read(zf_content **out, const zf_yaml *node,
                                 const char *name, const char *path,
                                 const zf_search_context *context,
                                 zf_error *err)
{
    place p = {path, context};

    if (zf_yaml_kind_of(node) != ZF_YAML_MAP)
        return read_reference(out, node, &p, err);
    if (zf_yaml_find(node, "base"))
        return read_change(out, node, name, &p, err);
    return zf_content_read_map(out, node, 0, name, err);
}
