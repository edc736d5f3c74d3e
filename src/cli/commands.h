/* commands.h - the list of subcommands, in the order of help.
 *
 * X(NAME) stands for `const zf_command zf_cmd_NAME` in cmd_NAME.c. */
#ifndef ZF_CLI_COMMANDS_H
#define ZF_CLI_COMMANDS_H

#define ZF_COMMANDS(X) \
 X(search)             \
 X(solve)              \
 X(dark)               \
 X(texture)            \
 X(coupling)           \
 X(observe)            \
 X(build)              \
 X(anomaly)            \
 X(show)               \
 X(catalog)            \
 X(emit)               \
 X(check)              \
 X(help)

#endif
