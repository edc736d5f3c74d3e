/* question.h - reading what a command is asked about. */
#ifndef ZF_CLI_QUESTION_H
#define ZF_CLI_QUESTION_H

#include "zforge/model.h"

#include "cli/cli.h"

/* Reads a search file with the contents of the data folder at hand. */
zf_status cli_read_search(zf_search **out, const zf_cli *cli, const char *path,
                          zf_error *err) ZF_MUST_CHECK;

#endif
