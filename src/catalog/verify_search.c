/* verify_search.c - the claims of a search: counts, and models that it accepts.
 */
#include <inttypes.h>
#include <stdio.h>

#include "catalog/catalog.h"
#include "catalog/verify.h"

static zf_status count(zf_box_coverage *coverage, const zf_verifier *v,
                       const zf_search *s, slong max_charge, zf_error *err)
{
    zf_box_options o = {.max_charge = max_charge,
                        .families = s->families,
                        .sign = s->sign,
                        .scale = s->scale,
                        .threads = v->o->threads,
                        .call = v->o->call,
                        .call_arg = v->o->call_arg,
                        .monitor = v->o->monitor};
    zf_box *box = NULL;
    accept_filter *filter = NULL;
    zf_status st = accept_filter_new(&filter, s, err);

    if (!o.call) {
        o.call = accept_call;
        o.call_arg = filter;
    }
    if (st == ZF_OK)
        st = zf_box_new(&box, s, &o, err);
    if (st == ZF_OK)
        st = zf_box_count(coverage, box, err);
    zf_box_free(box);
    accept_filter_free(filter);
    return st;
}

static zf_status check_count(const zf_verifier *v, const char *path,
                             const zf_search *s, const zf_claim *claim,
                             zf_error *err)
{
    zf_box_coverage coverage = {0};
    char statement[64], detail[96];
    zf_error why = {0};

    snprintf(statement, sizeof(statement), "count for max_charge %ld",
             (long)claim->max_charge);
    if (claim->max_charge > v->o->max_charge) {
        snprintf(detail, sizeof(detail), "above the bound %ld of this check",
                 (long)v->o->max_charge);
        zf_verify_tell(v, ZF_FINDING_SKIPPED, path, statement, detail);
        return ZF_OK;
    }
    if (zf_verify_stopped(v)) {
        zf_verify_tell(v, ZF_FINDING_SKIPPED, path, statement, "stopped");
        return ZF_OK;
    }
    if (count(&coverage, v, s, claim->max_charge, &why) != ZF_OK)
        return zf_verify_blame(v, path, statement, &why, err);
    snprintf(detail, sizeof(detail), "there are %" PRIu64, coverage.solutions);
    if (!coverage.exhaustive)
        zf_verify_tell(v, ZF_FINDING_SKIPPED, path, statement, "stopped");
    else
        zf_verify_judge(v, fmpz_equal_ui(&claim->count, coverage.solutions),
                        path, statement, detail);
    return ZF_OK;
}

/* What the search accepts passes the certificate, or the search says why
 * not. */
static zf_status check_accepted(const zf_verifier *v, const char *path,
                                const zf_search *s, zf_error *err)
{
    static const char statement[] = "claim: anomaly-free";
    zf_accept_options o = {.threads = v->o->threads,
                           .call = v->o->call,
                           .call_arg = v->o->call_arg,
                           .monitor = v->o->monitor};
    zf_acceptance a = {0};
    zf_error why = {0};
    int cut;

    if (zf_verify_stopped(v) || s->max_charge > v->o->max_charge) {
        zf_verify_tell(v, ZF_FINDING_SKIPPED, path, statement,
                       zf_verify_stopped(v) ? "stopped"
                                            : "above the bound of this check");
        return ZF_OK;
    }
    if (zf_accept(&a, s, &o, &why) != ZF_OK)
        return zf_verify_blame(v, path, statement, &why, err);
    cut = a.cut;
    zf_acceptance_clear(&a);
    zf_verify_tell(v, cut ? ZF_FINDING_SKIPPED : ZF_FINDING_HOLDS, path,
                   statement, cut ? "stopped" : "");
    return ZF_OK;
}

zf_status zf_verify_search(const zf_verifier *v, const zf_search *s,
                           zf_error *err)
{
    zf_status st = ZF_OK;

    zf_verify_name(v, s->path, s->name);
    zf_verify_references(v, s->path, s->reference, s->n_references, s->claim,
                         s->n_claims);
    for (size_t i = 0; st == ZF_OK && i < s->n_claims; i++) {
        if (s->claim[i].kind == ZF_CLAIM_COUNT)
            st = check_count(v, s->path, s, &s->claim[i], err);
        else
            st = check_accepted(v, s->path, s, err);
    }
    return st;
}
