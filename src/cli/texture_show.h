/* texture_show.h - mass terms and their structure for people and programs. */
#ifndef ZF_CLI_TEXTURE_SHOW_H
#define ZF_CLI_TEXTURE_SHOW_H

#include "zforge/texture.h"

/* A scalar whose powers fill entries. */
typedef struct texture_flavon {
    const char *name;
    size_t name_len;
    fmpq *charge; /* as many coefficients as the texture has */
} texture_flavon;

/* What is shown. */
typedef struct texture_view {
    const zf_model *model;
    const zf_texture *texture;
    const texture_flavon *flavon;
    size_t n_flavons;
    int insertions;
    int at_values; /* parameters have values */
    zf_mixing quarks;
    zf_seesaw seesaw;
} texture_view;

/* `[Phi*^2]`: the least power of a flavon that fills an entry, of all flavons
 * the one with the lowest; nothing when there is none.  1 when there is. */
int texture_power(zf_buf *out, const texture_view *v, size_t k, slong i,
                  slong j);

void texture_show_table(zf_buf *out, const texture_view *v);
/* The same without a heading. */
void texture_show_terms(zf_buf *out, const texture_view *v);
void texture_show_json(zf_buf *out, const texture_view *v);

/* Sets of new scalars; `what`: "singlet", "flavon", "doublet". */
void texture_show_sets(zf_buf *out, const texture_view *v,
                       const zf_completion *c, const char *what);
void texture_json_sets(zf_buf *out, const texture_view *v,
                       const zf_completion *c);

#endif
