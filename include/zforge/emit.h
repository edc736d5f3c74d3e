/* emit.h - from models to files: one view, many formats.
 *
 * A format is a folder of `templates`: format.yaml says what is written, the
 * *.mustache files say how.  The library knows no format by name.  Nothing is
 * written here: rendered files go to a callback, which writes, compares or
 * only counts them.
 */
#ifndef ZFORGE_EMIT_H
#define ZFORGE_EMIT_H

#include "zforge/base.h"
#include "zforge/model.h"
#include "zforge/template.h"

/* The view of a model: the tree of names and values that every template sees;
 * templates/README.md lists them.  Charges are exact. */
ZF_API zf_status zf_view_model(zf_value **out, const zf_model *m,
                               zf_error *err) ZF_MUST_CHECK;

/* The view of a search and the n models accepted from it. */
ZF_API zf_status zf_view_search(zf_value **out, const zf_search *search,
                                const zf_model *const *models, size_t n,
                                zf_error *err) ZF_MUST_CHECK;

typedef struct zf_format zf_format;

/* Reads `templates`/`name`/format.yaml and parses its templates.  An unknown
 * name is ZF_EINPUT with the formats that there are. */
ZF_API zf_status zf_format_read(zf_format **out, const char *templates,
                                const char *name, zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_format_free(zf_format *f);
ZF_API const char *zf_format_name(const zf_format *f);
ZF_API const char *zf_format_title(const zf_format *f); /* one line */
/* SHA-256 over the names and bytes of everything in the folder. */
ZF_API const char *zf_format_sha256(const zf_format *f);

/* The names of all formats in `templates`, sorted: *n strings that
 * zf_formats_free releases. */
ZF_API zf_status zf_formats_list(char ***names, size_t *n,
                                 const char *templates,
                                 zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_formats_free(char **names, size_t n);

/* Gets one rendered file: its path relative to the model's (or search's)
 * folder, with '/' between parts. */
typedef zf_status zf_emit_fn(const char *path, const char *bytes, size_t len,
                             void *arg, zf_error *err);

/* Renders the format's files for one model, or its files for a search as a
 * whole (formats may have none of either kind). */
ZF_API zf_status zf_emit_model(const zf_format *f, const zf_model *m,
                               zf_emit_fn *fn, void *arg,
                               zf_error *err) ZF_MUST_CHECK;
ZF_API zf_status zf_emit_search(const zf_format *f, const zf_search *search,
                                const zf_model *const *models, size_t n,
                                zf_emit_fn *fn, void *arg,
                                zf_error *err) ZF_MUST_CHECK;

#endif
