/* private.h - what the files of catalog share among themselves. */
#ifndef ZFORGE_CATALOG_PRIVATE_H
#define ZFORGE_CATALOG_PRIVATE_H

#include "zforge/catalog.h"

#include "base/base.h"

/* A copy; NULL gives NULL. */
zf_status zf_catalog_copy(char **out, const char *text,
                          zf_error *err) ZF_MUST_CHECK;

/* ---- order.c ---- */

/* The order of zf_models_sort for two vectors of n integer charges: negative
 * when a comes first. */
int zf_order_records(const int32_t *a, const int32_t *b, slong n);

/* ---- accept.c ---- */

/* What is done with one assignment on its way to a model. */
typedef struct zf_candidate {
    zf_model *model;        /* charges and `known` are set */
    const char *slug;       /* the name of the search is put in front */
    char *title;            /* taken over */
    const zf_sample *point; /* NULL: none */
} zf_candidate;

/* Certifies the model, gives it id, title and provenance and appends it.
 * Takes over c->model and c->title, also on failure. */
zf_status zf_acceptance_add(zf_acceptance *a, const zf_search *search,
                            zf_candidate *c, zf_error *err) ZF_MUST_CHECK;
/* ZF_EINPUT when the fermion charges x fail a filter of the search; `what`
 * names the point. */
zf_status zf_accept_filters(const zf_search *search, const fmpq *x,
                            const zf_sample *point,
                            const zf_accept_options *options,
                            zf_error *err) ZF_MUST_CHECK;

/* Title and `tail`, or the title alone where that would be too long; the name
 * of the search stands in for a title. */
zf_status zf_accept_title(char **out, const zf_search *search,
                          const zf_buf *tail, zf_error *err) ZF_MUST_CHECK;

/* ---- wanted.c ---- */

/* Adds the files of one format for a model.  A model that the format refuses is
 * an error here. */
zf_status zf_wanted_target(zf_wanted *w, const zf_model *m, const char *name,
                           const zf_sources *sources,
                           zf_error *err) ZF_MUST_CHECK;
/* Sorts; a file may be wanted once only. */
zf_status zf_wanted_finish(zf_wanted *w, zf_error *err) ZF_MUST_CHECK;

/* ---- accept_exact.c, accept_box.c ---- */

zf_status zf_accept_exact(zf_acceptance *a, const zf_search *search,
                          const zf_accept_options *options,
                          zf_error *err) ZF_MUST_CHECK;
zf_status zf_accept_box(zf_acceptance *a, const zf_search *search,
                        const zf_accept_options *options,
                        zf_error *err) ZF_MUST_CHECK;

/* ---- folder.c ---- */

/* 1 when there is something under that name, be it a dangling link. */
int zf_catalog_exists(const char *path);

/* `root`/`path` as a new string, path alone when root is ".". */
zf_status zf_catalog_path(char **out, const char *root, const char *path,
                          zf_error *err) ZF_MUST_CHECK;
/* ZF_EIO when a folder of `path` below `root`, from the second part of the
 * path on, is a symbolic link: nothing is followed out of the tree. */
zf_status zf_catalog_inside(const char *root, const char *path,
                            zf_error *err) ZF_MUST_CHECK;

/* SHA-256 of the file `path` below `root`; *exists is 0 when there is none. */
zf_status zf_catalog_hash(char out[65], int *exists, const char *root,
                          const char *path, zf_error *err) ZF_MUST_CHECK;

#endif
