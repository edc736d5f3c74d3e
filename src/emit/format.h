/* format.h - private to emit: formats as they are read. */
#ifndef ZFORGE_EMIT_FORMAT_H
#define ZFORGE_EMIT_FORMAT_H

#include "zforge/emit.h"

/* What a file is written for. */
typedef enum zf_scope {
    ZF_FOR_MODEL,
    ZF_FOR_SEARCH,
} zf_scope;

typedef struct zf_format_file {
    zf_scope scope;
    zf_template *body;
    zf_template *output; /* of its path */
    zf_mark output_mark; /* file: `definition` of the format */
} zf_format_file;

struct zf_format {
    char *name;
    char *title;
    char *folder;
    char *definition; /* path of format.yaml */
    char sha256[65];
    zf_escape escape;
    char *prefix; /* a line that sets other delimiters, or NULL */
    zf_format_file *file;
    size_t n_files;
};

/* ---- format.c ---- */

/* Passes on an error of one of the format's templates, with the line of the
 * file. */
void zf_format_blame(zf_error *err, const zf_format *f, const zf_error *why);

/* ---- folder.c ---- */

/* Appends `folder`/`name`. */
void zf_path_join(zf_buf *out, const char *folder, const char *name);
/* The names in a folder that do not start with a dot, sorted: *n strings that
 * zf_formats_free releases.  `only` tells which are wanted (NULL: all). */
zf_status zf_folder_list(char ***names, size_t *n, const char *folder,
                         int (*only)(const char *folder, const char *name),
                         zf_error *err) ZF_MUST_CHECK;
/* SHA-256 over the relative paths and the bytes of all files in a folder. */
zf_status zf_folder_sha256(char out[65], const char *folder,
                           zf_error *err) ZF_MUST_CHECK;

#endif
