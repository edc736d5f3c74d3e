/* inputs.h - what a build starts from: searches, and cards that are written by
 * hand. */
#ifndef ZF_CLI_INPUTS_H
#define ZF_CLI_INPUTS_H

#include "zforge/catalog.h"

#include "cli/cli.h"

typedef struct cli_inputs {
    zf_search **search;
    size_t n_searches;
    zf_hand_cards by_hand;
    int width;      /* of the longest name of a search */
    zf_exit status; /* the most serious of what went wrong */
} cli_inputs;

/* Reads the cards by hand of `root` and what the n operands name, searches or
 * these cards, with all messages.  Returns 0 when something is wrong: then
 * nothing should be built. */
int cli_read_inputs(cli_inputs *out, const zf_cli *cli,
                    const zf_arguments *args, const char *root,
                    const zf_manifest *manifest, const zf_sources *sources);
void cli_clear_inputs(cli_inputs *in);
/* 1 when a search or a card has this name. */
int cli_has_input(const cli_inputs *in, const char *name);

#endif
