/* verify.h - private to catalog: a verification at work. */
#ifndef ZFORGE_CATALOG_VERIFY_H
#define ZFORGE_CATALOG_VERIFY_H

#include "catalog/private.h"

typedef struct zf_verifier {
    const zf_verify_options *o;
    zf_search_context context;
    zf_verify_fn *fn;
    void *arg;
    char **key; /* of the bibliography */
    size_t n_keys;
    int no_keys; /* it could not be read */
    zf_search **search;
    size_t n_searches;
} zf_verifier;

void zf_verify_tell(const zf_verifier *v, zf_finding finding,
                    const char *subject, const char *statement,
                    const char *detail);
/* HOLDS or FAILS. */
void zf_verify_judge(const zf_verifier *v, int holds, const char *subject,
                     const char *statement, const char *detail);
int zf_verify_stopped(const zf_verifier *v);
/* An error about a file is a finding; what else goes wrong ends the work. */
zf_status zf_verify_blame(const zf_verifier *v, const char *subject,
                          const char *statement, const zf_error *why,
                          zf_error *err) ZF_MUST_CHECK;
/* A file is called after what it holds. */
void zf_verify_name(const zf_verifier *v, const char *path, const char *name);
void zf_verify_references(const zf_verifier *v, const char *path,
                          char *const *key, size_t n, const zf_claim *claim,
                          size_t n_claims);

/* verify_search.c: the claims of a search. */
zf_status zf_verify_search(const zf_verifier *v, const zf_search *s,
                           zf_error *err) ZF_MUST_CHECK;

#endif
