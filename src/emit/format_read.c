/* format_read.c - a folder of templates becomes a format.
 *
 * Templates with delimiters of their own are parsed with a line before them
 * that sets these; the line numbers of messages take that back.
 */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "zforge/yaml.h"

#include "base/base.h"
#include "emit/format.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum {
    MAX_FILES = 100,
    MAX_TEMPLATE = 1 << 22, /* bytes */
};

static zf_status copy_text(char **out, const char *text, zf_error *err)
{
    *out = zf_mem_string(text, strlen(text));
    return *out ? ZF_OK : zf_no_memory(err);
}

void zf_format_free(zf_format *f)
{
    if (!f)
        return;
    for (size_t i = 0; f->file && i < f->n_files; i++) {
        zf_template_free(f->file[i].body);
        zf_template_free(f->file[i].output);
        zf_buf_clear(&f->file[i].bytes);
    }
    for (size_t i = 0; f->condition && i < f->n_conditions; i++) {
        zf_mem_free(f->condition[i].quantity);
        zf_mem_free(f->condition[i].why);
    }
    zf_mem_free(f->condition);
    for (size_t i = 0; f->leading && i < f->n_leading; i++)
        zf_mem_free(f->leading[i]);
    zf_mem_free(f->leading);
    zf_mem_free(f->file);
    zf_mem_free(f->name);
    zf_mem_free(f->title);
    zf_mem_free(f->folder);
    zf_mem_free(f->definition);
    zf_mem_free(f->prefix);
    zf_mem_free(f);
}

/* 1 when `folder`/`name` is a format. */
static int is_format(const char *folder, const char *name)
{
    char path[4096];
    int len = snprintf(path, sizeof(path), "%s/%s/format.yaml", folder, name);
    struct stat info;

    return zf_dir_is_visible(folder, name) && len > 0 &&
           (size_t)len < sizeof(path) && stat(path, &info) == 0 &&
           S_ISREG(info.st_mode);
}

zf_status zf_formats_list(char ***names, size_t *n, const char *templates,
                          zf_error *err)
{
    return zf_dir_list(names, n, templates, is_format, 0, err);
}

static int is_plain(const char *name)
{
    return name[0] && name[0] != '.' && name[0] != '-' && !strchr(name, '/');
}

/* The name is that of no format: says which there are. */
static zf_status unknown(const char *templates, const char *name, zf_error *err)
{
    char **names = NULL;
    const char *near;
    size_t n = 0;
    zf_status st = zf_formats_list(&names, &n, templates, err);
    zf_buf list;

    if (st != ZF_OK)
        return st;
    zf_buf_init(&list, 0);
    near = zf_text_nearest(name, (const char *const *)names, n);
    if (near)
        zf_buf_printf(&list, "did you mean \"%s\"?", near);
    else
        zf_buf_puts(&list, n ? "expected one of " : "there are no formats");
    for (size_t i = 0; !near && i < n; i++)
        zf_buf_printf(&list, "%s%s", i ? ", " : "", names[i]);
    st = zf_error_set(err, ZF_EINPUT, &(zf_mark){templates, 0, 0},
                      "unknown format \"%.60s\"; %.300s", name,
                      zf_buf_text(&list));
    zf_buf_clear(&list);
    zf_formats_free(names, n);
    return st;
}

/* What a template is parsed with: partials come from its folder. */
typedef struct source {
    const zf_format *format;
    zf_buf text;
    zf_buf path;
} source;

static zf_status load(source *s, const char *name, zf_error *err)
{
    const zf_format *f = s->format;
    zf_status st;

    zf_buf_clear(&s->text);
    zf_buf_clear(&s->path);
    zf_path_join(&s->path, f->folder, name);
    st = zf_buf_check(&s->path, err);
    if (st != ZF_OK)
        return st;
    if (f->prefix)
        zf_buf_puts(&s->text, f->prefix);
    st = zf_file_read(&s->text, s->path.data, MAX_TEMPLATE, err);
    return st == ZF_OK ? zf_buf_check(&s->text, err) : st;
}

static zf_status load_partial(const char **text, size_t *len, char *path,
                              size_t path_size, const char *name, void *arg,
                              zf_error *err)
{
    source *s = arg;
    zf_status st;
    zf_buf file;

    zf_buf_init(&file, 0);
    zf_buf_printf(&file, "%s.mustache", name);
    st = zf_buf_check(&file, err);
    if (st == ZF_OK)
        st = load(s, file.data, err);
    zf_buf_clear(&file);
    if (st != ZF_OK)
        return st;
    snprintf(path, path_size, "%s", s->path.data);
    *text = zf_buf_text(&s->text);
    *len = s->text.len;
    return ZF_OK;
}

/* Parses the template in file `name`. */
static zf_status parse_body(zf_template **out, const zf_format *f,
                            const char *name, const zf_mark *mark,
                            zf_error *err)
{
    source s = {.format = f}, partials = {.format = f};
    zf_error why = {0};
    zf_status st;

    zf_buf_init(&s.text, 0);
    zf_buf_init(&s.path, 0);
    zf_buf_init(&partials.text, 0);
    zf_buf_init(&partials.path, 0);
    st = load(&s, name, &why);
    if (st == ZF_OK) {
        st = zf_template_parse(out, zf_buf_text(&s.text), s.text.len,
                               s.path.data, load_partial, &partials, &why);
        if (st != ZF_OK)
            zf_format_blame(err, f, &why);
    } else {
        zf_error_set(err, st, mark, "template \"%.60s\": %s", name,
                     why.message);
    }
    zf_buf_clear(&s.text);
    zf_buf_clear(&s.path);
    zf_buf_clear(&partials.text);
    zf_buf_clear(&partials.path);
    return st;
}

static zf_status read_output(zf_format_file *file, const zf_format *f,
                             const zf_yaml *node, zf_error *err)
{
    const char *text;
    zf_error why = {0};
    zf_status st = zf_yaml_get_string(&text, node, "output", err);

    if (st != ZF_OK)
        return st;
    file->output_mark = zf_yaml_mark(node);
    file->output_mark.file = f->definition;
    st = zf_template_parse(&file->output, text, strlen(text), f->definition,
                           NULL, NULL, &why);
    if (st != ZF_OK)
        zf_error_set(err, st, &file->output_mark, "output: %s", why.message);
    return st;
}

/* The file `name` of the folder, copied as it is. */
static zf_status read_bytes(zf_format_file *file, const zf_format *f,
                            const char *name, const zf_mark *mark,
                            zf_error *err)
{
    zf_error why = {0};
    zf_status st;
    zf_buf path;

    zf_buf_init(&path, 0);
    zf_path_join(&path, f->folder, name);
    st = zf_buf_check(&path, err);
    if (st == ZF_OK) {
        st = zf_file_read(&file->bytes, path.data, MAX_TEMPLATE, &why);
        if (st != ZF_OK)
            zf_error_set(err, st, mark, "copy \"%.60s\": %s", name,
                         why.message);
    }
    zf_buf_clear(&path);
    return st;
}

/* template: NAME or copy: NAME */
static zf_status read_source(zf_format_file *file, const zf_format *f,
                             const zf_yaml *map, zf_error *err)
{
    const zf_yaml *body = zf_yaml_find(map, "template");
    const zf_yaml *copy = zf_yaml_find(map, "copy");
    const char *key = body ? "template" : "copy", *name = NULL;
    zf_mark mark = zf_yaml_mark(map);
    zf_status st;

    if (!body == !copy)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "expected one of template and copy");
    mark = zf_yaml_mark(body ? body : copy);
    st = zf_yaml_get_string(&name, body ? body : copy, key, err);
    if (st != ZF_OK)
        return st;
    if (!is_plain(name))
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "%s is \"%.60s\"; expected the name of a "
                            "file in this folder",
                            key, name);
    return body ? parse_body(&file->body, f, name, &mark, err)
                : read_bytes(file, f, name, &mark, err);
}

/* alone: false */
static zf_status read_alone(zf_format_file *file, const zf_yaml *node,
                            zf_error *err)
{
    zf_mark mark = zf_yaml_mark(node);
    int alone = 1;
    zf_status st = zf_yaml_get_boolean(&alone, node, "alone", err);

    if (st == ZF_OK && file->scope != ZF_FOR_CATALOG)
        st = zf_error_set(err, ZF_EINPUT, &mark,
                          "alone is only for files of the catalogue");
    file->not_alone = !alone;
    return st;
}

/* simplified: false */
static zf_status read_simplified(zf_format_file *file, const zf_yaml *node,
                                 zf_error *err)
{
    zf_mark mark = zf_yaml_mark(node);
    int simplified = 1;
    zf_status st = zf_yaml_get_boolean(&simplified, node, "simplified", err);

    if (st == ZF_OK && file->scope != ZF_FOR_MODEL)
        st = zf_error_set(err, ZF_EINPUT, &mark,
                          "simplified is only for files of models");
    file->charged = !simplified;
    return st;
}

static zf_status read_file(zf_format_file *file, const zf_format *f,
                           const zf_yaml *map, zf_error *err)
{
    static const char *const keys[] = {"template", "copy",  "output",
                                       "for",      "alone", "simplified"};
    static const char *const needed[] = {"output", "for"};
    static const char *const scopes[] = {"model", "search", "catalog"};
    zf_status st = zf_yaml_check_keys(map, "a file", keys, COUNT(keys), needed,
                                      COUNT(needed), err);
    size_t scope = 0;

    zf_buf_init(&file->bytes, 0);
    if (st == ZF_OK)
        st = zf_yaml_get_enum(&scope, zf_yaml_find(map, "for"), scopes,
                              COUNT(scopes), "for", err);
    file->scope = (zf_scope)scope;
    if (st == ZF_OK && zf_yaml_find(map, "alone"))
        st = read_alone(file, zf_yaml_find(map, "alone"), err);
    if (st == ZF_OK && zf_yaml_find(map, "simplified"))
        st = read_simplified(file, zf_yaml_find(map, "simplified"), err);
    if (st == ZF_OK)
        st = read_source(file, f, map, err);
    if (st == ZF_OK)
        st = read_output(file, f, zf_yaml_find(map, "output"), err);
    return st;
}

static zf_status read_files(zf_format *f, const zf_yaml *list, zf_error *err)
{
    zf_status st = zf_yaml_expect(list, ZF_YAML_LIST, "files", err);
    zf_mark mark;
    size_t n;

    if (st != ZF_OK)
        return st;
    n = zf_yaml_count(list);
    mark = zf_yaml_mark(list);
    if (n == 0 || n > MAX_FILES)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "files has %zu items; expected 1 to %d", n,
                            (int)MAX_FILES);
    f->file = zf_mem_array(n, sizeof(*f->file));
    if (!f->file)
        return zf_no_memory(err);
    f->n_files = n;
    for (size_t i = 0; st == ZF_OK && i < n; i++)
        st = read_file(&f->file[i], f, zf_yaml_at(list, i), err);
    return st;
}

static zf_status read_escape(zf_format *f, const zf_yaml *node, zf_error *err)
{
    zf_mark mark = zf_yaml_mark(node);
    const char *name;
    zf_status st = zf_yaml_get_string(&name, node, "escape", err);

    if (st != ZF_OK)
        return st;
    if (zf_escape_named(&f->escape, name) != ZF_OK)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "escape is \"%.60s\"; expected a language such "
                            "as c or latex, or none",
                            name);
    return ZF_OK;
}

/* delimiters: ['<%', '%>'] */
static zf_status read_delimiters(zf_format *f, const zf_yaml *list,
                                 zf_error *err)
{
    zf_mark mark = zf_yaml_mark(list);
    const char *text[2] = {NULL, NULL};
    zf_status st = zf_yaml_expect(list, ZF_YAML_LIST, "delimiters", err);
    zf_buf line;

    if (st == ZF_OK && zf_yaml_count(list) != 2)
        st = zf_error_set(err, ZF_EINPUT, &mark,
                          "delimiters has %zu items; expected two",
                          zf_yaml_count(list));
    for (size_t i = 0; st == ZF_OK && i < 2; i++) {
        st = zf_yaml_get_string(&text[i], zf_yaml_at(list, i), "a delimiter",
                                err);
        if (st == ZF_OK && (!text[i][0] || strlen(text[i]) > 16 ||
                            strpbrk(text[i], " \t\r\n=")))
            st = zf_error_set(err, ZF_EINPUT, &mark,
                              "found the delimiter \"%.20s\"; expected 1 to "
                              "16 characters, no blanks and no \"=\"",
                              text[i]);
    }
    if (st != ZF_OK)
        return st;
    zf_buf_init(&line, 0);
    zf_buf_printf(&line, "{{=%s %s=}}\n", text[0], text[1]);
    st = zf_buf_check(&line, err);
    if (st == ZF_OK)
        st = copy_text(&f->prefix, line.data, err);
    zf_buf_clear(&line);
    return st;
}

/* uses: [couplings, observables, code, ...] */
static zf_status read_parts(unsigned *out, const zf_yaml *root, const char *key,
                            zf_error *err)
{
    static const char *const parts[] = {"couplings", "observables", "code",
                                        "feynman",   "lagrangian",  "study",
                                        "sheet",     "potential"};
    /* with those that it stands on */
    static const unsigned bits[] = {
        ZF_PART_COUPLINGS,
        ZF_PART_COUPLINGS | ZF_PART_OBSERVABLES,
        ZF_PART_COUPLINGS | ZF_PART_OBSERVABLES | ZF_PART_CODE,
        ZF_PART_COUPLINGS | ZF_PART_FEYNMAN,
        ZF_PART_COUPLINGS | ZF_PART_LAGRANGIAN,
        ZF_PART_COUPLINGS | ZF_PART_FEYNMAN | ZF_PART_STUDY,
        ZF_PART_COUPLINGS | ZF_PART_OBSERVABLES | ZF_PART_SHEET,
        ZF_PART_POTENTIAL};
    const zf_yaml *list = zf_yaml_find(root, key);
    zf_status st = list ? zf_yaml_expect(list, ZF_YAML_LIST, key, err) : ZF_OK;

    for (size_t i = 0; list && st == ZF_OK && i < zf_yaml_count(list); i++) {
        size_t part = 0;

        st = zf_yaml_get_enum(&part, zf_yaml_at(list, i), parts, COUNT(parts),
                              "a part of the view", err);
        if (st == ZF_OK)
            *out |= bits[part];
    }
    return st;
}

static zf_status read_condition(zf_condition *c, const zf_yaml *map,
                                zf_error *err)
{
    static const char *const keys[] = {"quantity", "at_least", "why",
                                       "simplified"};
    const zf_yaml *kind = zf_yaml_find(map, "simplified");
    const char *quantity = NULL, *why = NULL;
    zf_status st =
        zf_yaml_check_keys(map, "a condition", keys, COUNT(keys), keys, 3, err);
    int simplified = 0;
    long bound = 0;

    if (st != ZF_OK)
        return st;
    st = zf_yaml_get_string(&quantity, zf_yaml_find(map, "quantity"),
                            "quantity", err);
    if (st == ZF_OK)
        st = zf_yaml_get_integer(&bound, zf_yaml_find(map, "at_least"), 0,
                                 1000000, "at_least", err);
    if (st == ZF_OK)
        st = zf_yaml_get_string(&why, zf_yaml_find(map, "why"), "why", err);
    if (st == ZF_OK && kind)
        st = zf_yaml_get_boolean(&simplified, kind, "simplified", err);
    c->charged = !kind || !simplified;
    c->simplified = !kind || simplified;
    if (st == ZF_OK)
        st = copy_text(&c->quantity, quantity, err);
    if (st == ZF_OK)
        st = copy_text(&c->why, why, err);
    c->at_least = (double)bound;
    return st;
}

/* valid: [{quantity: M_Zp, at_least: 350, why: ...}] */
static zf_status read_conditions(zf_format *f, const zf_yaml *list,
                                 zf_error *err)
{
    zf_status st = zf_yaml_expect(list, ZF_YAML_LIST, "valid", err);
    size_t n;

    if (st != ZF_OK)
        return st;
    n = zf_yaml_count(list);
    f->condition = zf_mem_array(n ? n : 1, sizeof(*f->condition));
    if (!f->condition)
        return zf_no_memory(err);
    f->n_conditions = n;
    for (size_t i = 0; st == ZF_OK && i < n; i++)
        st = read_condition(&f->condition[i], zf_yaml_at(list, i), err);
    return st;
}

/* leading: [C9_mu, ...] */
static zf_status read_leading(zf_format *f, const zf_yaml *list, zf_error *err)
{
    zf_status st = zf_yaml_expect(list, ZF_YAML_LIST, "leading", err);
    size_t n = st == ZF_OK ? zf_yaml_count(list) : 0;

    if (st != ZF_OK)
        return st;
    f->leading = zf_mem_array(n ? n : 1, sizeof(*f->leading));
    if (!f->leading)
        return zf_no_memory(err);
    f->n_leading = n;
    for (size_t i = 0; st == ZF_OK && i < n; i++) {
        const char *name = NULL;

        st = zf_yaml_get_string(&name, zf_yaml_at(list, i),
                                "the name of an observable", err);
        if (st == ZF_OK)
            st = copy_text(&f->leading[i], name, err);
    }
    return st;
}

static zf_status read_definition(zf_format *f, const zf_yaml *root,
                                 zf_error *err)
{
    static const char *const keys[] = {"kind",       "title",   "escape",
                                       "delimiters", "uses",    "needs",
                                       "valid",      "leading", "files"};
    static const char *const needed[] = {"kind", "title", "escape", "files"};
    static const char *const kinds[] = {"format"};
    const char *title = NULL;
    size_t kind;
    zf_status st = zf_yaml_check_keys(root, "the format", keys, COUNT(keys),
                                      needed, COUNT(needed), err);

    if (st == ZF_OK)
        st = zf_yaml_get_enum(&kind, zf_yaml_find(root, "kind"), kinds, 1,
                              "kind", err);
    if (st == ZF_OK)
        st = zf_yaml_get_string(&title, zf_yaml_find(root, "title"), "title",
                                err);
    if (st == ZF_OK)
        st = copy_text(&f->title, title, err);
    if (st == ZF_OK)
        st = read_escape(f, zf_yaml_find(root, "escape"), err);
    if (st == ZF_OK && zf_yaml_find(root, "delimiters"))
        st = read_delimiters(f, zf_yaml_find(root, "delimiters"), err);
    if (st == ZF_OK)
        st = read_parts(&f->needs, root, "needs", err);
    f->uses = f->needs;
    if (st == ZF_OK)
        st = read_parts(&f->uses, root, "uses", err);
    if (st == ZF_OK && zf_yaml_find(root, "valid"))
        st = read_conditions(f, zf_yaml_find(root, "valid"), err);
    if (f->n_conditions)
        f->uses |= ZF_PART_COUPLINGS;
    if (st == ZF_OK && zf_yaml_find(root, "leading"))
        st = read_leading(f, zf_yaml_find(root, "leading"), err);
    if (st == ZF_OK)
        st = read_files(f, zf_yaml_find(root, "files"), err);
    return st;
}

/* Fills in a format whose folder exists. */
static zf_status read_format(zf_format *f, const char *templates,
                             const char *name, zf_error *err)
{
    zf_yaml *root = NULL;
    zf_status st = copy_text(&f->name, name, err);
    zf_buf path;

    zf_buf_init(&path, 0);
    zf_path_join(&path, templates, name);
    if (st == ZF_OK)
        st = zf_buf_check(&path, err);
    if (st == ZF_OK)
        st = copy_text(&f->folder, path.data, err);
    zf_buf_puts(&path, "/format.yaml");
    if (st == ZF_OK)
        st = zf_buf_check(&path, err);
    if (st == ZF_OK)
        st = copy_text(&f->definition, path.data, err);
    zf_buf_clear(&path);
    if (st == ZF_OK)
        st = zf_folder_sha256(f->sha256, f->folder, err);
    if (st == ZF_OK)
        st = zf_yaml_read_file(&root, f->definition, err);
    if (st == ZF_OK)
        st = read_definition(f, root, err);
    zf_yaml_free(root);
    return st;
}

zf_status zf_format_read(zf_format **out, const char *templates,
                         const char *name, zf_error *err)
{
    zf_format *f;
    zf_status st;

    if (!is_plain(name) || !is_format(templates, name))
        return unknown(templates, name, err);
    f = zf_mem_alloc(sizeof(*f));
    if (!f)
        return zf_no_memory(err);
    st = read_format(f, templates, name, err);
    if (st == ZF_OK)
        *out = f;
    else
        zf_format_free(f);
    return st;
}
