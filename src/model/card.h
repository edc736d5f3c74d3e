/* card.h - private to model: making and reading model cards. */
#ifndef ZFORGE_MODEL_CARD_H
#define ZFORGE_MODEL_CARD_H

#include "model/private.h"

/* A model with nothing in it. */
zf_status zf_model_alloc(zf_model **out, zf_error *err) ZF_MUST_CHECK;
/* Gives a model with content and parameters its charges, zero and known. */
zf_status zf_model_shape(zf_model *m, zf_error *err) ZF_MUST_CHECK;

/* card_write.c: the fields of a content, inside a map that is open. */
void zf_content_write(zf_yaml_writer *w, const zf_content *c);

/* card_texture.c */
zf_status zf_card_textures_read(zf_card_textures **out, const zf_yaml *map,
                                zf_error *err) ZF_MUST_CHECK;
void zf_card_textures_write(zf_yaml_writer *w, const zf_card_textures *t);

/* simplified.c */
zf_status zf_simplified_read(zf_model *m, const zf_yaml *root,
                             zf_error *err) ZF_MUST_CHECK;

#endif
