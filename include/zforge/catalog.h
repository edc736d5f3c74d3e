/* catalog.h - from searches to models on disk, and back.
 *
 * A build writes below a root folder:
 *
 *     catalog/models/ID.yaml           the card of a model
 *     generated/ID/...                 what formats make of a model
 *     generated/SEARCH/...             what they make of a search as a whole
 *     generated/...                    what they make of all models together
 *     generated/MANIFEST               all of these files, with hashes
 *
 * The same searches, contents and templates give the same bytes, whatever the
 * place, the time, the number of threads and the state of the folder before.
 * Only the MANIFEST names the version of the program.
 */
#ifndef ZFORGE_CATALOG_H
#define ZFORGE_CATALOG_H

#include <stdint.h>

#include <flint/fmpq.h>

#include "zforge/anomaly.h"
#include "zforge/base.h"
#include "zforge/box.h"
#include "zforge/emit.h"
#include "zforge/model.h"
#include "zforge/solve.h"

/* ---- acceptance: what of a search becomes a model (src/catalog/accept.c,
 * accept_exact.c, accept_box.c, order.c) ---- */

enum {
    ZF_MOST_ACCEPTED = 10000 /* models of one search */
};

typedef struct zf_accept_options {
    int threads;          /* of a box search, >= 1 */
    size_t max_memory;    /* of a box search; 0: as in box.h */
    zf_filter_call *call; /* functions in filters; NULL: textures and dark
                             sectors, as docs/searches.md lists them */
    void *call_arg;
    const zf_monitor *monitor; /* may be NULL */
} zf_accept_options;

/* The answer to a search and the models accepted from it. */
typedef struct zf_acceptance {
    zf_model **model; /* certified, with ids, in the order of zf_models_sort */
    size_t n_models;
    size_t capacity;
    int cut;   /* the search was stopped: nothing is known, nothing accepted */
    int exact; /* the search has no bound: the next four */
    zf_solve_verdict verdict; /* what is known of the set of all solutions */
    slong n_parameters;       /* of the family */
    size_t n_branches;
    char reason[400];         /* for ZF_SOLVE_NONE */
    zf_box_coverage coverage; /* of a search with a bound */
    const zf_claim *claim; /* what the search claims of that count, or NULL */
    int claim_holds;
} zf_acceptance;

/* Answers the search and makes models of what it accepts:
 *
 *   accept.family  the parametric family when the quadratic and the cubic
 *                  condition vanish on it, or each of the linear subfamilies
 *                  on which they do when these are all solutions
 *   accept.points  the member of the family at each point
 *   accept.limit   of a search with a bound: so many, the least in the order
 *                  of zf_models_sort
 *
 * No model is accepted without zf_anomaly_certify.  A point that is not
 * anomaly-free, or fails a filter, is ZF_EINPUT with its place and the
 * coefficients.  (Filters say nothing of families: they are conditions on
 * single points.)  Scalars whose charges the search does not fix are marked
 * unknown.  The id has the name of the search as slug, with the name of the
 * point; long names are cut.
 *
 * `search` must outlive the result. */
ZF_API zf_status zf_accept(zf_acceptance *out, const zf_search *search,
                           const zf_accept_options *options,
                           zf_error *err) ZF_MUST_CHECK;
/* Frees; zeroed is fine. */
ZF_API void zf_acceptance_clear(zf_acceptance *a);
/* Appends the answer in one line, without the name of the search. */
ZF_API void zf_acceptance_print(zf_buf *out, const zf_acceptance *a);

/* Sorts models: the more parameters the earlier; without parameters by height,
 * the largest |charge| of a fermion after clearing denominators, then by the
 * sum of these |charges|, then the lexicographically larger first; last by id.
 * Simplified models come last. */
ZF_API zf_status zf_models_sort(zf_model **model, size_t n,
                                zf_error *err) ZF_MUST_CHECK;

/* What happens to a file. */
typedef enum zf_change {
    ZF_CHANGE_NONE, /* the file is as it should be */
    ZF_CHANGE_CREATE,
    ZF_CHANGE_UPDATE,
    ZF_CHANGE_REMOVE,
    ZF_CHANGE_KEEP, /* it differs, but not by our doing: it stays */
} zf_change;

/* ---- the MANIFEST (src/catalog/manifest.c) ---- */

/* One file that a build made. */
typedef struct zf_manifest_line {
    char *path;          /* below the root, with '/' between parts */
    char sha256[65];     /* of the file */
    char format[65];     /* of the format's folder; "-" for a card */
    char search_sha[65]; /* of the search's file, or of the card by hand */
    char *search;        /* its name, or the id of the card */
} zf_manifest_line;

typedef struct zf_manifest {
    zf_manifest_line *line; /* sorted by path */
    size_t n;
    size_t capacity;
} zf_manifest;

/* Reads a MANIFEST; a missing file gives an empty one.  Paths are those of a
 * build or ZF_EINPUT: no absolute path, no `..`, nothing but cards and files
 * below generated/. */
ZF_API zf_status zf_manifest_read(zf_manifest *out, const char *path,
                                  zf_error *err) ZF_MUST_CHECK;
ZF_API zf_status zf_manifest_read_text(zf_manifest *out, const char *text,
                                       size_t len, const char *name,
                                       zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_manifest_clear(zf_manifest *m);
/* The line of a path, or NULL. */
ZF_API const zf_manifest_line *zf_manifest_find(const zf_manifest *m,
                                                const char *path);
/* Adds a copy of `line`, or replaces the one with its path. */
ZF_API zf_status zf_manifest_put(zf_manifest *m, const zf_manifest_line *line,
                                 zf_error *err) ZF_MUST_CHECK;
/* Drops the line of a path if there is one. */
ZF_API void zf_manifest_drop(zf_manifest *m, const char *path);
/* Appends the text: a line `zforge VERSION`, then one line a file:
 * path, hash, hash of format, hash of search, name of search. */
ZF_API void zf_manifest_write(zf_buf *out, const zf_manifest *m);
/* Writes `root`/generated/MANIFEST unless it has these bytes already or would
 * be new and empty; says in *change what was done, or what would be when
 * `write` is 0. */
ZF_API zf_status zf_manifest_save(zf_change *change, const zf_manifest *m,
                                  const char *root, int write,
                                  zf_error *err) ZF_MUST_CHECK;
/* 1 for a path that a build may write or remove. */
ZF_API int zf_manifest_path_allowed(const char *path);

/* ---- what should be on disk (src/catalog/wanted.c) ---- */

typedef struct zf_wanted_file {
    zf_manifest_line line; /* its search is borrowed from the set */
    char *bytes;
    size_t len;
} zf_wanted_file;

/* The files of one search, or of one card that is written by hand. */
typedef struct zf_wanted {
    char *search;
    char search_sha[65];
    zf_wanted_file *file; /* sorted by path */
    size_t n;
    size_t capacity;
} zf_wanted;

/* Where a build finds what it needs. */
typedef struct zf_sources {
    const char *templates; /* folder of formats */
    const char *catalog;   /* folder of inputs and observables, or NULL */
} zf_sources;

/* Cards and emitted files of the n models of a search, in every format that
 * the search names; a model that a format refuses for lack of what it needs
 * has no files in that format. */
ZF_API zf_status zf_wanted_make(zf_wanted *out, const zf_search *search,
                                const zf_model *const *models, size_t n,
                                const zf_sources *sources,
                                zf_error *err) ZF_MUST_CHECK;

/* ---- cards that are written by hand (src/catalog/by_hand.c) ---- */

/* A simplified model that names the formats it wants. */
typedef struct zf_hand_card {
    char *path;
    zf_model *model;
    zf_wanted wanted; /* its files, without the card itself */
} zf_hand_card;

typedef struct zf_hand_cards {
    zf_hand_card *card; /* sorted by path */
    size_t n;
} zf_hand_cards;

/* Gets what is wrong with one card. */
typedef void zf_hand_cards_fn(const char *path, const zf_error *why, void *arg);

/* Reads those among the cards in `root`/catalog/models that the manifest does
 * not have, and renders their files.  Other cards there are passed over:
 * those of a search, and those without targets.  One that is wrong, or that one
 * of its targets refuses, is given to `fn` and left out. */
ZF_API zf_status zf_hand_cards_read(zf_hand_cards *out, const char *root,
                                    const zf_manifest *manifest,
                                    const zf_sources *sources,
                                    zf_hand_cards_fn *fn, void *arg,
                                    zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_hand_cards_clear(zf_hand_cards *c);
/* The card of a model, or NULL. */
ZF_API const zf_hand_card *zf_hand_cards_find(const zf_hand_cards *c,
                                              const char *id);

/* The files that formats make of the catalogue as a whole: of each format as
 * it is now, over the models for which the manifest has a file of it, by id.
 * The cards of the manifest are read below `root`; those in `by_hand` (NULL:
 * none) come to them.  The files belong to ZF_WHOLE_CATALOG instead of a
 * search. */
#define ZF_WHOLE_CATALOG "-"
ZF_API zf_status zf_wanted_catalog(zf_wanted *out, const char *root,
                                   const zf_manifest *manifest,
                                   const zf_hand_cards *by_hand,
                                   const zf_sources *sources,
                                   zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_wanted_clear(zf_wanted *w);

/* ---- bringing the disk up to date (src/catalog/plan.c, apply.c) ---- */

typedef struct zf_plan_item {
    zf_change change;
    char *path;                 /* below the root */
    const zf_wanted_file *file; /* NULL: not wanted any more */
    int stranger; /* KEEP: no build made it; else one did, and it was edited */
    int gone;     /* REMOVE: there is no such file */
} zf_plan_item;

typedef struct zf_plan {
    zf_plan_item *item; /* sorted by path */
    size_t n;
    size_t count[ZF_CHANGE_KEEP + 1];
} zf_plan;

/* Compares the wanted files of one search with the disk.  Files that the
 * manifest ascribes to this search and that are not wanted are to be removed.
 * A file whose bytes are neither those wanted nor those in the manifest is
 * kept, unless `force`.  ZF_EINPUT when a wanted path belongs to another
 * search.  `wanted` must outlive the plan. */
ZF_API zf_status zf_plan_make(zf_plan *out, const char *root,
                              const zf_manifest *manifest,
                              const zf_wanted *wanted, int force,
                              zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_plan_clear(zf_plan *p);
/* Does what the plan says, each file whole or not at all, and records it in
 * the manifest (in memory), as far as it came.  With root NULL nothing is
 * touched on disk.  Folders below generated/ that become empty are removed. */
ZF_API zf_status zf_plan_apply(zf_manifest *manifest, const zf_plan *p,
                               const char *root, zf_error *err) ZF_MUST_CHECK;

/* ---- cards on disk (src/catalog/folder.c, index.c) ---- */

/* Paths of the files in a folder whose names end in `suffix`, sorted; a
 * missing folder has none. */
ZF_API zf_status zf_files_list(char ***path, size_t *n, const char *folder,
                               const char *suffix, zf_error *err) ZF_MUST_CHECK;
/* The same below a folder, in all its folders, which must not be links. */
ZF_API zf_status zf_files_walk(char ***path, size_t *n, const char *folder,
                               zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_files_free(char **path, size_t n);

/* Appends the path of the card that `name` means: a path when it holds a '/',
 * ends in .yaml or is "-", else an id, or the beginning of only one id, in the
 * folder `models`.  ZF_EINPUT names what is near. */
ZF_API zf_status zf_card_find(zf_buf *out, const char *models, const char *name,
                              zf_error *err) ZF_MUST_CHECK;
/* The models in folder `models` that came from a search, sorted; each must
 * stand in a file with the name of its id. */
ZF_API zf_status zf_cards_of_search(zf_model ***model, size_t *n,
                                    const char *models, const char *search,
                                    zf_error *err) ZF_MUST_CHECK;
ZF_API void zf_models_free(zf_model **model, size_t n);

/* ---- verification (src/catalog/grid.c, verify*.c, fresh.c, reference.c)
 * ---- */

/* The first grid point, parameters from 0 to 3, at which coefficient a of a
 * model is not zero, by zf_anomaly_check: sets v (n_parameters entries) and
 * `value`, returns 1; 0 when it vanishes on the whole grid, that is
 * identically.  A model without parameters has a grid of one point.  The model
 * has charges and at most 8 parameters. */
ZF_API int zf_grid_failure(fmpq *v, fmpq_t value, const zf_model *m,
                           zf_anomaly a);

typedef enum zf_finding {
    ZF_FINDING_HOLDS,
    ZF_FINDING_FAILS,
    ZF_FINDING_SKIPPED, /* not checked; the detail says why */
} zf_finding;

/* One statement about `subject` (a path), e.g. "certificate". */
typedef void zf_verify_fn(zf_finding finding, const char *subject,
                          const char *statement, const char *detail, void *arg);

typedef struct zf_verify_options {
    const char *models;  /* folder of cards */
    const char *catalog; /* folder with content, searches, references.yaml */
    slong max_charge;    /* counts in larger boxes are skipped */
    int threads;
    const zf_filter_function *functions; /* in filters, as in model.h */
    size_t n_functions;
    zf_filter_call *call;
    void *call_arg;
    const zf_monitor *monitor; /* when it cancels, the rest is skipped */
} zf_verify_options;

/* Recomputes what cards, searches and contents state: every file can be read,
 * a card has the name of its id and the id that its contents give, certificate,
 * textures and claims hold, references stand in references.yaml, counts are
 * right. */
ZF_API zf_status zf_verify(const zf_verify_options *options, zf_verify_fn *fn,
                           void *arg, zf_error *err) ZF_MUST_CHECK;

/* What a check of the files of a build needs. */
typedef struct zf_fresh_options {
    const char *root;
    zf_sources sources;
    const zf_search *const *search; /* those that are at hand */
    size_t n_searches;
} zf_fresh_options;

/* Compares all that stands below root/generated and the cards that the
 * MANIFEST names with what cards and templates give now.  Told are files that
 * are not as they should be (subject: the path, statement: why), files that
 * nothing explains, and, as skipped, searches that are not at hand: of their
 * files only the hashes are compared.  *checked counts the files that are
 * right. */
ZF_API zf_status zf_fresh_check(size_t *checked,
                                const zf_fresh_options *options,
                                zf_verify_fn *fn, void *arg,
                                zf_error *err) ZF_MUST_CHECK;

/* The keys of a bibliography, sorted; freed by zf_files_free. */
ZF_API zf_status zf_references_read(char ***key, size_t *n, const char *path,
                                    zf_error *err) ZF_MUST_CHECK;
/* Reads a bibliography for what is wrong in it (for `zforge check`). */
ZF_API zf_status zf_references_check_yaml(const zf_yaml *root,
                                          zf_error *err) ZF_MUST_CHECK;

#endif
