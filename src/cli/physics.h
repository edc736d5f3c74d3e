/* physics.h - a model with its couplings and observables, at a point. */
#ifndef ZF_CLI_PHYSICS_H
#define ZF_CLI_PHYSICS_H

/* First: the macro I of <complex.h> is a name in headers of FLINT. */
#include "zforge/catalog.h"
#include "zforge/observable.h"

#include "cli/cli.h"

/* Start with = {0}; members that are not there are NULL. */
typedef struct cli_physics {
    zf_model *model;
    zf_couplings *couplings;
    zf_quantities *q; /* of the couplings */
    zf_observables *observables;
    zf_point *point; /* the benchmark of the card, until something is set */
    int usage;       /* what went wrong is an option's fault */
} cli_physics;

/* What the help says about the values that options give. */
#define CLI_SET_HELP                                                        \
 "A parameter or input, such as g_X=0.2 or M_Zp=3000 (GeV); may be given "  \
 "several times, and the value may be a formula over quantities that were " \
 "set before.  What is not set stands at the benchmark of the card, or at " \
 "its default."

/* Reads the card that `name` means and computes its couplings, and binds the
 * observables if they are wanted: their definitions are quantities then. */
zf_status cli_physics_read(cli_physics *out, const zf_cli *cli,
                           const char *name, int observables,
                           zf_error *err) ZF_MUST_CHECK;
void cli_physics_clear(cli_physics *p);

/* Obeys all values NAME=VALUE of option k, which is called --`option`.  Sets
 * p->usage when one is wrong. */
zf_status cli_physics_settings(cli_physics *p, const zf_arguments *args,
                               size_t k, const char *option,
                               zf_error *err) ZF_MUST_CHECK;

/* A part of what an option was given. */
typedef struct cli_part {
    const char *option; /* "set" */
    const char *whole;  /* "M_Zp=3000" */
    const char *text;   /* "3000", `len` bytes */
    size_t len;
} cli_part;

/* Reads it as a formula over quantities. */
zf_status cli_physics_formula(zf_expr *out, cli_physics *p,
                              const cli_part *part,
                              zf_error *err) ZF_MUST_CHECK;
/* The value of such a formula, real. */
zf_status cli_physics_number(double *out, cli_physics *p, const cli_part *part,
                             zf_error *err) ZF_MUST_CHECK;
/* 1 when the quantity belongs to what the user chose: a parameter, or
 * something that was set. */
int cli_physics_is_chosen(const cli_physics *p, const zf_quantity *x);

/* `"model": "...", "point": {...}` of JSON. */
zf_status cli_physics_json(zf_buf *out, cli_physics *p,
                           zf_error *err) ZF_MUST_CHECK;
/* Ends a command: prints `out`, or tells the error. */
zf_exit cli_physics_finish(const zf_cli *cli, const cli_physics *p,
                           zf_status st, const zf_buf *out,
                           const zf_error *err) ZF_MUST_CHECK;

#endif
