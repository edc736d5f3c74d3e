/* show.h - models for people. */
#ifndef ZF_CLI_SHOW_H
#define ZF_CLI_SHOW_H

#include "zforge/model.h"

/* Appends the charges of a model and what is known of it. */
void cli_show_model(zf_buf *out, const zf_model *m);

#endif
