/* emit.h - from models to files: one view, many formats.
 *
 * A format is a folder of `templates`: format.yaml says what is written, the
 * *.mustache files say how.  The library knows no format by name.  Nothing is
 * written here: rendered files go to a callback, which writes, compares or
 * only counts them.  The same input gives the same bytes; neither the version
 * of zforge nor paths enter.
 */
#ifndef ZFORGE_EMIT_H
#define ZFORGE_EMIT_H

#include "zforge/base.h"
#include "zforge/model.h"
#include "zforge/template.h"

/* The view of a model: the tree of names and values that every template sees;
 * templates/README.md lists them.  Charges are exact.  ZF_EDOMAIN for a model
 * without charges (kind: simplified) or without an id, ZF_ELIMIT for a charge
 * of more than 4000 characters.  zf_value_free releases it. */
ZF_API zf_status zf_view_model(zf_value **out, const zf_model *m,
                               zf_error *err) ZF_MUST_CHECK;

/* The view of a search and the n >= 0 models accepted from it, which keep
 * their order and must have the fields of the search (else ZF_EDOMAIN). */
ZF_API zf_status zf_view_search(zf_value **out, const zf_search *search,
                                const zf_model *const *models, size_t n,
                                zf_error *err) ZF_MUST_CHECK;

typedef struct zf_format zf_format; /* immutable once read */

/* Reads `templates`/`name`/format.yaml and parses its templates.  An unknown
 * name is ZF_EINPUT with the formats that there are; mistakes in format.yaml
 * and in templates are ZF_EINPUT with file, line and column. */
ZF_API zf_status zf_format_read(zf_format **out, const char *templates,
                                const char *name, zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_format_free(zf_format *f);
ZF_API const char *zf_format_name(const zf_format *f);
ZF_API const char *zf_format_title(const zf_format *f); /* one line */
/* SHA-256 over the names and bytes of everything in the folder (but names
 * that start with a dot). */
ZF_API const char *zf_format_sha256(const zf_format *f);

/* The names of all formats in `templates`, sorted: *n strings that
 * zf_formats_free releases. */
ZF_API zf_status zf_formats_list(char ***names, size_t *n,
                                 const char *templates,
                                 zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_formats_free(char **names, size_t n);

/* Gets one rendered file: its path relative to the model's (or search's)
 * folder, or to the folder above those for files of the catalogue, with '/'
 * between parts; no part is empty or starts with a dot.  A status other than
 * ZF_OK ends the rendering and is passed on. */
typedef zf_status zf_emit_fn(const char *path, const char *bytes, size_t len,
                             void *arg, zf_error *err);

/* A parameter of models and the values it takes in a scan. */
typedef struct zf_scan {
    const char *name;
    const double *value;
    size_t n;
} zf_scan;

/* What views need beyond models, for formats that ask for numbers. */
typedef struct zf_emit_options {
    const char *catalog; /* folder with inputs/ and observables/; NULL: none,
                            and a format that needs numbers is refused */
    /* The point of the model: n quantities by name, on top of the benchmark
     * of the card. */
    const char *const *name;
    const double *value;
    size_t n;
    const zf_scan *scan; /* for studies; none: masses of the Z' */
    size_t n_scans;
    int alone; /* files of the catalogue: one model apart from all others */
} zf_emit_options;

/* 1 when the format has files for the catalogue as a whole. */
ZF_API int zf_format_has_catalog(const zf_format *f);
/* 1 when the format may refuse a model (ZF_EDOMAIN) for what it needs:
 * `needs` and `valid` of format.yaml. */
ZF_API int zf_format_is_choosy(const zf_format *f);

/* 1 when what the format makes depends on the point of a model, and on
 * scans: options that say them mean nothing to other formats. */
ZF_API int zf_format_has_point(const zf_format *f);
ZF_API int zf_format_has_scans(const zf_format *f);
/* 1 when its files have a parameter card of their own: the point has parameters
 * of the model only, and no inputs of the catalogue. */
ZF_API int zf_format_has_card(const zf_format *f);

/* Renders the format's files for one model, for a search as a whole, or for
 * the n >= 1 models of a catalogue, in the order of format.yaml (a format may
 * have none of a kind; then nothing happens).  Files before one that fails
 * have been given to `fn` already.  A name that the view does not have is
 * ZF_EINPUT with the template's file and line; a model that the format cannot
 * be written for is ZF_EDOMAIN with the reason.  NULL options: no numbers. */
ZF_API zf_status zf_emit_model(const zf_format *f, const zf_model *m,
                               const zf_emit_options *options, zf_emit_fn *fn,
                               void *arg, zf_error *err) ZF_MUST_CHECK;
ZF_API zf_status zf_emit_catalog(const zf_format *f,
                                 const zf_model *const *models, size_t n,
                                 const zf_emit_options *options, zf_emit_fn *fn,
                                 void *arg, zf_error *err) ZF_MUST_CHECK;
ZF_API zf_status zf_emit_search(const zf_format *f, const zf_search *search,
                                const zf_model *const *models, size_t n,
                                zf_emit_fn *fn, void *arg,
                                zf_error *err) ZF_MUST_CHECK;

/* Reads kind: luminosities (catalog/luminosities) for what is wrong in it. */
ZF_API zf_status zf_luminosities_check_yaml(const zf_yaml *root,
                                            zf_error *err) ZF_MUST_CHECK;

#endif
