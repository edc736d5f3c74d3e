/* ufo.h - private to cli: UFO packages read back by tools/ufo_check.py. */
#ifndef ZF_CLI_UFO_H
#define ZF_CLI_UFO_H

#include "cli/cli.h"

/* Runs the checker on n packages; what it finds goes to standard output.
 * ZF_EXIT_MISSING when there is no python3, or no checker. */
zf_exit cli_check_ufo(const zf_cli *cli, const char *const *folder, size_t n);

#endif
