/* scan.h - private to cli: parameters that take several values. */
#ifndef ZF_CLI_SCAN_H
#define ZF_CLI_SCAN_H

#include "zforge/emit.h"

#include "cli/cli.h"

/* The lists belong to it. */
typedef struct cli_scans {
    zf_scan *scan;
    size_t n;
} cli_scans;

/* Reads all that option k was given: NAME=FIRST:LAST:NUMBER, values at equal
 * distances, rising or falling, or NAME=VALUE,VALUE,... */
zf_status cli_read_scans(cli_scans *out, const zf_arguments *args, size_t k,
                         zf_error *err) ZF_MUST_CHECK;
void cli_clear_scans(cli_scans *s);

#endif
