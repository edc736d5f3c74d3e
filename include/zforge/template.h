/* template.h - logic-less templates: a strict subset of Mustache.
 *
 * Tags: {{name}} (escaped for the target language), {{{name}}} and {{&name}}
 * (as it is), {{#section}}...{{/section}}, {{^inverted}}, {{! comment}},
 * {{> partial}}, {{=<% %>=}}; dotted names; standalone lines vanish as in the
 * Mustache specification.  Differences: a name that is not found is an error
 * with file and line, in sections too; only text can be filled in, a truth
 * value, list or map cannot; escaping is that of the target language instead
 * of HTML; the indentation of a partial leaves empty lines empty.  No
 * lambdas, no inheritance.  Names are of letters, digits, `_` and `-`.
 *
 * A section is skipped for false, an empty list and empty text.  A map, a
 * non-empty text and each item of a list become the innermost context, where
 * {{.}} is the text; a truth value does not.
 */
#ifndef ZFORGE_TEMPLATE_H
#define ZFORGE_TEMPLATE_H

#include "zforge/base.h"

/* A tree of names and values, built once, rendered many times. */
typedef enum zf_value_kind {
    ZF_VALUE_TEXT,
    ZF_VALUE_TRUTH,
    ZF_VALUE_LIST,
    ZF_VALUE_MAP,
} zf_value_kind;
typedef struct zf_value zf_value;

ZF_API zf_value *zf_value_text(const char *text) ZF_MUST_CHECK; /* copied */
ZF_API zf_value *zf_value_truth(int truth) ZF_MUST_CHECK;
ZF_API zf_value *zf_value_list(void) ZF_MUST_CHECK;
ZF_API zf_value *zf_value_map(void) ZF_MUST_CHECK;
ZF_API void zf_value_free(zf_value *v);
/* Both take over `item` (also on failure, and NULL item = out of memory).
 * In a list of maps, append gives each item the names `first` and `last`
 * (truth) and `index` (1-based text) unless the item defines them. */
ZF_API zf_status zf_value_append(zf_value *list, zf_value *item) ZF_MUST_CHECK;
ZF_API zf_status zf_value_set(zf_value *map, const char *key,
                              zf_value *item) ZF_MUST_CHECK;
/* The value of a key, or NULL. */
ZF_API const zf_value *zf_value_get(const zf_value *map, const char *key);
ZF_API zf_value_kind zf_value_kind_of(const zf_value *v);

/* Escaping of a language; see escape.c for what each does.  NONE copies. */
typedef enum zf_escape {
    ZF_ESCAPE_NONE,
    ZF_ESCAPE_C,           /* inside a C string or comment */
    ZF_ESCAPE_LATEX,       /* text mode */
    ZF_ESCAPE_PYTHON,      /* inside a Python string literal or comment */
    ZF_ESCAPE_MATHEMATICA, /* inside a Mathematica string or comment */
    ZF_ESCAPE_YAML,        /* inside a double-quoted YAML scalar */
} zf_escape;

/* ZF_OK and *out for "none", "c", "latex", ...; else ZF_EDOMAIN. */
ZF_API zf_status zf_escape_named(zf_escape *out,
                                 const char *name) ZF_MUST_CHECK;

typedef struct zf_template zf_template;

/* Gives the text of partial `name` (borrowed until the next call). */
typedef zf_status zf_template_loader(const char **text, size_t *len, char *path,
                                     size_t path_size, const char *name,
                                     void *arg, zf_error *err);

/* Parses; `path` is used in messages, and the text is copied.  Partials are
 * loaded by `loader`, each once and at most 255 (NULL: a partial is an
 * error); what it says goes into the message at the tag, and the path it
 * gives into messages about the partial.  Sections nest 64 deep at most. */
ZF_API zf_status zf_template_parse(zf_template **out, const char *text,
                                   size_t len, const char *path,
                                   zf_template_loader *loader, void *arg,
                                   zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_template_free(zf_template *t);
/* Appends the result.  On failure `out` keeps what it had before.  Partials
 * may nest (and call themselves) 16 deep; beyond 2^24 steps or 128 MiB it is
 * ZF_ELIMIT. */
ZF_API zf_status zf_template_render(zf_buf *out, const zf_template *t,
                                    const zf_value *view, zf_escape escape,
                                    zf_error *err) ZF_MUST_CHECK;

#endif
