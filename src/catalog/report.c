/* report.c - the answer to a search in one line. */
#include <inttypes.h>

#include "catalog/private.h"

static void print_exact(zf_buf *out, const zf_acceptance *a)
{
    switch (a->verdict) {
    case ZF_SOLVE_NONE:
        zf_buf_printf(out, "none exist (proved): %s", a->reason);
        break;
    case ZF_SOLVE_FAMILY:
        if (a->n_parameters == 0)
            zf_buf_puts(out, "exactly one solution (proved)");
        else
            zf_buf_printf(out,
                          "all solutions (proved): a family of %ld "
                          "parameter%s",
                          (long)a->n_parameters,
                          a->n_parameters == 1 ? "" : "s");
        break;
    case ZF_SOLVE_BRANCHES:
        zf_buf_printf(out, "all solutions (proved): %zu linear famil%s",
                      a->n_branches, a->n_branches == 1 ? "y" : "ies");
        break;
    case ZF_SOLVE_RESIDUAL:
    case ZF_SOLVE_CUT:
        zf_buf_printf(out,
                      "equations remain between %ld parameter%s: there may be "
                      "more solutions",
                      (long)a->n_parameters, a->n_parameters == 1 ? "" : "s");
        break;
    }
}

static void print_claim(zf_buf *out, const zf_acceptance *a)
{
    if (!a->claim)
        return;
    if (a->claim_holds) {
        zf_buf_puts(out, ", as claimed");
    } else {
        zf_buf_puts(out, ", NOT the ");
        zf_integer_print(out, &a->claim->count);
        zf_buf_puts(out, " claimed");
    }
    if (a->claim->source)
        zf_buf_printf(out, " (%s)", a->claim->source);
}

static void print_box(zf_buf *out, const zf_acceptance *a)
{
    const zf_box_coverage *c = &a->coverage;

    if (a->cut) {
        zf_buf_printf(out,
                      "stopped after %" PRIu64 " solutions with |charge| <= "
                      "%ld: nothing is accepted",
                      c->solutions, (long)c->max_charge);
        return;
    }
    if (c->contradictory)
        zf_buf_puts(out, "none exist (proved): the linear conditions "
                         "contradict each other");
    else if (a->n_models > 0 && a->n_models < c->solutions)
        zf_buf_printf(out,
                      "the least of all %" PRIu64 " solutions with |charge| "
                      "<= %ld",
                      c->solutions, (long)c->max_charge);
    else if (c->solutions == 0)
        zf_buf_printf(out, "no solution with |charge| <= %ld (complete)",
                      (long)c->max_charge);
    else
        zf_buf_printf(out,
                      "%" PRIu64 " solution%s with |charge| <= %ld "
                      "(complete)",
                      c->solutions, c->solutions == 1 ? "" : "s",
                      (long)c->max_charge);
    print_claim(out, a);
}

void zf_acceptance_print(zf_buf *out, const zf_acceptance *a)
{
    if (a->n_models > 0)
        zf_buf_printf(out, "%zu model%s: ", a->n_models,
                      a->n_models == 1 ? "" : "s");
    if (a->exact)
        print_exact(out, a);
    else
        print_box(out, a);
}
