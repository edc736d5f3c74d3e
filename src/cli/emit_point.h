/* emit_point.h - private to cli: the point and the scans that options of
 * zforge emit ask for. */
#ifndef ZF_CLI_EMIT_POINT_H
#define ZF_CLI_EMIT_POINT_H

#include "cli/scan.h"

/* Start with = {0}; the lists belong to it. */
typedef struct emit_point {
    const char **name; /* parameters, and what else was set */
    double *value;
    size_t n;
    cli_scans scans;
    int usage; /* what went wrong is an option's fault */
} emit_point;

/* Which options say --set NAME=VALUE and --scan NAME=VALUES. */
typedef struct emit_point_options {
    size_t set, scan;
    int card; /* the format has parameter cards of its own: only parameters of
                 the model can be set, and no inputs */
} emit_point_options;

/* Reads them for the model that `name` means, and refuses what the model does
 * not have before anything is written. */
zf_status emit_point_read(emit_point *out, const zf_cli *cli,
                          const zf_arguments *args, const char *name,
                          const emit_point_options *options,
                          zf_error *err) ZF_MUST_CHECK;
void emit_point_clear(emit_point *p);

#endif
