/* private.h - what the files of model share among themselves. */
#ifndef ZFORGE_MODEL_PRIVATE_H
#define ZFORGE_MODEL_PRIVATE_H

#include "zforge/model.h"

#include "base/base.h"

/* ---- text.c: names, lists of texts, quoted text for messages ---- */

enum {
    ZF_MAX_NAME = 48,  /* bytes of a name */
    ZF_MAX_LIST = 1000 /* items of a list in a file */
};

/* `text` fit for a message: in double quotes, on one line, cut after 60
 * bytes. */
typedef struct zf_quote {
    char text[72];
} zf_quote;

zf_quote zf_quoted(const char *text, size_t len);
/* Lives to the end of the statement. */
#define ZF_QUOTED(string) (zf_quoted((string), strlen(string)).text)

/* A phrase that names a quantity in a message: `WHAT of "NAME"`. */
typedef struct zf_phrase {
    char text[128];
} zf_phrase;

zf_phrase zf_phrase_make(const char *format, ...) ZF_PRINTF(1, 2);

/* The place of the k-th byte of a scalar's text, right while the text stands
 * on one line. */
zf_mark zf_text_mark(const zf_yaml *node, size_t k);

/* What a name may be. */
typedef enum zf_name_kind {
    ZF_NAME_FERMION,   /* letters and underscores */
    ZF_NAME_SCALAR,    /* letters, digits and underscores */
    ZF_NAME_PARAMETER, /* the same */
    ZF_NAME_SLUG,      /* lower case letters, digits and + - . _ */
    ZF_NAME_REFERENCE, /* arXiv:..., doi:..., or a key */
} zf_name_kind;

/* Reads a name of the kind as a new string. */
zf_status zf_name_read(char **out, const zf_yaml *node, zf_name_kind kind,
                       const char *what, zf_error *err) ZF_MUST_CHECK;
/* Reads text on one line as a new string. */
zf_status zf_line_read(char **out, const zf_yaml *node, const char *what,
                       zf_error *err) ZF_MUST_CHECK;
/* A copy; NULL gives NULL.  ZF_ENOMEM is the only failure. */
zf_status zf_string_copy(char **out, const char *text,
                         zf_error *err) ZF_MUST_CHECK;

/* Lists of strings. */
zf_status zf_names_read(char ***out, size_t *n, const zf_yaml *list,
                        zf_name_kind kind, const char *what,
                        zf_error *err) ZF_MUST_CHECK;
zf_status zf_strings_copy(char ***out, char *const *in, size_t n,
                          zf_error *err) ZF_MUST_CHECK;
void zf_strings_free(char **text, size_t n);

/* `a_mu` becomes `a_{mu}`. */
zf_status zf_parameter_latex(char **out, const char *name,
                             zf_error *err) ZF_MUST_CHECK;

/* ---- content.c ---- */

void zf_multiplet_clear(zf_multiplet *m);
zf_status zf_multiplet_copy(zf_multiplet *out, const zf_multiplet *m,
                            zf_error *err) ZF_MUST_CHECK;

/* A content being put together: multiplets in any order, each with its place
 * for messages.  Start with = {0}. */
typedef struct zf_content_parts {
    char *name, *title;
    char **reference;
    size_t n_references;
    zf_multiplet *multiplet;
    zf_mark *mark;
    size_t n, n_capacity, mark_capacity;
    zf_mark place; /* of the list of fermions */
} zf_content_parts;

void zf_content_parts_clear(zf_content_parts *p);
/* Appends a multiplet, which the parts own from then on, also on failure. */
zf_status zf_content_parts_add(zf_content_parts *p, zf_multiplet *m,
                               const zf_mark *mark,
                               zf_error *err) ZF_MUST_CHECK;
/* Makes a content of the parts and leaves them empty: sorts fermions first,
 * names components, checks names and the content's own anomalies. */
zf_status zf_content_finish(zf_content **out, zf_content_parts *p,
                            zf_error *err) ZF_MUST_CHECK;

/* ---- content_read.c ---- */

/* Reads the keys name, title, fermions, scalars, references of a map.  In a
 * file there is also `kind`; elsewhere the name may be left to the caller. */
zf_status zf_content_read_map(zf_content **out, const zf_yaml *map, int is_file,
                              const char *name, zf_error *err) ZF_MUST_CHECK;
/* Appends the items of a list of fermions or scalars. */
zf_status zf_multiplets_read(zf_content_parts *p, const zf_yaml *list,
                             int fermions, zf_error *err) ZF_MUST_CHECK;

/* ---- mixing.c, mixing_quark.c ---- */

/* The sections `mixing` (of a model over this content) and `benchmark`. */
zf_status zf_card_mixing_read(zf_card_mixing **out, const zf_yaml *map,
                              const zf_content *c, zf_error *err) ZF_MUST_CHECK;
zf_status zf_benchmark_read(zf_setting **out, size_t *n, const zf_yaml *map,
                            zf_error *err) ZF_MUST_CHECK;
/* The item of `vector_like` with the given place in it. */
zf_status zf_vector_like_read(zf_card_mixing *m, size_t k, const zf_yaml *map,
                              const zf_content *c, zf_error *err) ZF_MUST_CHECK;
/* A decimal, with its text. */
zf_status zf_decimal_read(zf_decimal *out, const zf_yaml *node,
                          const char *what, zf_error *err) ZF_MUST_CHECK;

/* ---- mixing_write.c: nothing when there is nothing ---- */

void zf_card_mixing_write(zf_yaml_writer *w, const zf_card_mixing *m);
void zf_benchmark_write(zf_yaml_writer *w, const zf_setting *s, size_t n);

/* ---- content_check.c ---- */

/* ZF_EINPUT at `mark` when a gauge or Witten anomaly of the content itself
 * does not vanish. */
zf_status zf_content_check(const zf_content *c, const zf_mark *mark,
                           zf_error *err) ZF_MUST_CHECK;

#endif
