/* places.h - where a command finds and puts models and generated files. */
#ifndef ZF_CLI_PLACES_H
#define ZF_CLI_PLACES_H

#include <time.h>

#include "zforge/catalog.h"

#include "cli/cli.h"

/* The folder that holds catalog/models and generated, for a command that
 * reads: `given` when not NULL, else the current folder when it has
 * catalog/models, else the data folder.  Appended to `out`. */
zf_status cli_root(zf_buf *out, const zf_cli *cli, const char *given,
                   zf_error *err) ZF_MUST_CHECK;
/* The folder of cards there. */
zf_status cli_models(zf_buf *out, const zf_cli *cli, const char *given,
                     zf_error *err) ZF_MUST_CHECK;
/* Reads the card that `name` means: a path, or an id, or its beginning, below
 * `given` as above. */
zf_status cli_read_model(zf_model **out, const zf_cli *cli, const char *given,
                         const char *name, zf_error *err) ZF_MUST_CHECK;

/* All searches in root/catalog/searches, or in the data folder when root has
 * none; freed by cli_free_searches.  One that is wrong is left out, and its
 * message printed. */
zf_status cli_read_searches(zf_search ***search, size_t *n, const zf_cli *cli,
                            const char *root, zf_error *err) ZF_MUST_CHECK;
void cli_free_searches(zf_search **search, size_t n);

/* One thread for each processor. */
int cli_processors(void);
double cli_seconds_since(const struct timespec *began);

#endif
