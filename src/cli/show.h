/* show.h - models for people. */
#ifndef ZF_CLI_SHOW_H
#define ZF_CLI_SHOW_H

#include "zforge/dark.h"
#include "zforge/model.h"

#include "cli/cli.h"

/* Appends the charges of a model and what is known of it: certificate, dark
 * sector, mass matrices. */
zf_status cli_show_model(zf_buf *out, const zf_model *m,
                         zf_error *err) ZF_MUST_CHECK;
/* Prints that of the model `name`; `folder` as in cli_read_model (places.h). */
zf_exit cli_show(const zf_cli *cli, const char *folder, const char *name);
/* Appends `trivial`, `chiral; no l H nu`, ... */
void cli_show_dark(zf_buf *out, const zf_dark_class *c, int forbids);

#endif
