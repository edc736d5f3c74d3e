/* format.h - private to emit: formats as they are read. */
#ifndef ZFORGE_EMIT_FORMAT_H
#define ZFORGE_EMIT_FORMAT_H

#include "zforge/emit.h"

/* Parts of a view beyond what a card says; each stands on those before. */
enum {
    ZF_PART_COUPLINGS = 1,
    ZF_PART_OBSERVABLES = 2,
    ZF_PART_CODE = 4,
    ZF_PART_FEYNMAN = 8,
    ZF_PART_LAGRANGIAN = 16,
    ZF_PART_STUDY = 32,
    ZF_PART_SHEET = 64,
    ZF_PARTS_AT_POINT = 127, /* all of these: numbers at a point of the model */
    ZF_PART_POTENTIAL = 128, /* stands on the card alone */
};

/* What a file is written for. */
typedef enum zf_scope {
    ZF_FOR_MODEL,
    ZF_FOR_SEARCH,
    ZF_FOR_CATALOG,
} zf_scope;

typedef struct zf_format_file {
    zf_scope scope;
    int not_alone;     /* written with a catalogue, not with a single model */
    int charged;       /* not written for a model without charges */
    zf_template *body; /* NULL: `bytes` as they are */
    zf_buf bytes;
    zf_template *output; /* of its path */
    zf_mark output_mark; /* file: `definition` of the format */
} zf_format_file;

/* A range that a quantity must have at the point of a model. */
typedef struct zf_condition {
    char *quantity;
    double at_least;
    int charged;    /* for models with charges */
    int simplified; /* for those without */
    char *why;
} zf_condition;

struct zf_format {
    char *name;
    char *title;
    char *folder;
    char *definition; /* path of format.yaml */
    char sha256[65];
    zf_escape escape;
    unsigned uses;  /* ZF_PART_... that its views have when a model can */
    unsigned needs; /* those without which a model is refused */
    zf_condition *condition;
    size_t n_conditions;
    char **leading; /* observables of a sheet, in their order */
    size_t n_leading;
    char *prefix; /* a line that sets other delimiters, or NULL */
    zf_format_file *file;
    size_t n_files;
};

/* ---- format.c ---- */

/* Passes on an error of one of the format's templates, with the line of the
 * file. */
void zf_format_blame(zf_error *err, const zf_format *f, const zf_error *why);

/* ---- view_catalog.c ---- */

struct zf_data_pool;

/* The view of a model with the parts that the format uses.  ZF_EDOMAIN when
 * the model lacks one that the format needs, or is outside its conditions.
 * Arrays that modules share go to the pool (NULL: nowhere). */
zf_status zf_view_for(zf_value **out, const zf_format *f, const zf_model *m,
                      const zf_emit_options *options, struct zf_data_pool *pool,
                      zf_error *err) ZF_MUST_CHECK;
/* The same of a catalogue. */
zf_status zf_view_catalog(zf_value **out, const zf_format *f,
                          const zf_model *const *models, size_t n,
                          const zf_emit_options *options,
                          zf_error *err) ZF_MUST_CHECK;

/* ---- numbers.c ---- */

/* Adds the parts that the format uses to the view of a model, at the point
 * that the options say.  ZF_EDOMAIN as above. */
zf_status zf_view_put_numbers(zf_value *v, const zf_format *f,
                              const zf_model *m, const zf_emit_options *options,
                              struct zf_data_pool *pool,
                              zf_error *err) ZF_MUST_CHECK;
/* What the modules of all models share. */
zf_status zf_view_put_shared(zf_value *v, const zf_emit_options *options,
                             struct zf_data_pool *pool,
                             zf_error *err) ZF_MUST_CHECK;

/* ---- folder.c ---- */

/* Appends `folder`/`name`. */
void zf_path_join(zf_buf *out, const char *folder, const char *name);
/* SHA-256 over the relative paths and the bytes of all files in a folder. */
zf_status zf_folder_sha256(char out[65], const char *folder,
                           zf_error *err) ZF_MUST_CHECK;

#endif
