/* fresh.c - whether the files of earlier builds are what a build would make of
 * the cards now. */
#include <stdio.h>
#include <string.h>

#include "catalog/private.h"

typedef struct fresh {
    const zf_fresh_options *o;
    const zf_manifest *old;
    zf_manifest now; /* what the MANIFEST should say */
    zf_hand_cards by_hand;
    zf_verify_fn *fn;
    void *arg;
    size_t checked;
} fresh;

static void tell(const fresh *f, zf_finding finding, const char *path,
                 const char *why)
{
    f->fn(finding, path, why, "", f->arg);
}

/* ---- a search that is at hand ---- */

static const char *explain(const zf_plan_item *item)
{
    switch (item->change) {
    case ZF_CHANGE_CREATE:
        return "missing";
    case ZF_CHANGE_UPDATE:
        return "out of date";
    case ZF_CHANGE_REMOVE:
        return item->gone ? NULL : "no longer wanted";
    case ZF_CHANGE_KEEP:
        return item->stranger ? "not made by a build"
               : item->file   ? "edited since it was made"
                              : "edited, and no longer wanted";
    case ZF_CHANGE_NONE:
        break;
    }
    return NULL;
}

static zf_status check_plan(fresh *f, const zf_wanted *wanted, zf_error *err)
{
    zf_plan plan = {0};
    zf_status st = zf_plan_make(&plan, f->o->root, f->old, wanted, 0, err);

    for (size_t i = 0; st == ZF_OK && i < plan.n; i++) {
        const char *why = explain(&plan.item[i]);

        if (why)
            tell(f, ZF_FINDING_FAILS, plan.item[i].path, why);
        else
            f->checked++;
    }
    if (st == ZF_OK)
        st = zf_plan_apply(&f->now, &plan, NULL, err);
    zf_plan_clear(&plan);
    return st;
}

/* Cards made of another version of the search. */
static void check_cards(fresh *f, const zf_search *search,
                        zf_model *const *model, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        char path[128];
        zf_buf text;

        if (strcmp(model[i]->search_sha256, search->sha256) == 0)
            continue;
        zf_buf_init(&text, sizeof(path) - 1);
        zf_buf_printf(&text, "catalog/models/%s.yaml", model[i]->id);
        tell(f, ZF_FINDING_FAILS, zf_buf_text(&text),
             "made before the search was changed");
        zf_buf_clear(&text);
    }
}

static zf_status check_search(fresh *f, const zf_search *search, zf_error *err)
{
    zf_model **model = NULL;
    char *models = NULL;
    size_t n = 0;
    zf_wanted wanted = {0};
    zf_status st = zf_catalog_path(&models, f->o->root, "catalog/models", err);

    if (st == ZF_OK)
        st = zf_cards_of_search(&model, &n, models, search->name, err);
    if (st == ZF_OK) {
        check_cards(f, search, model, n);
        st = zf_wanted_make(&wanted, search, (const zf_model *const *)model, n,
                            &f->o->sources, err);
    }
    if (st == ZF_OK)
        st = check_plan(f, &wanted, err);
    zf_wanted_clear(&wanted);
    zf_models_free(model, n);
    zf_mem_free(models);
    return st;
}

/* ---- a card that is written by hand ---- */

/* A zf_hand_cards_fn. */
static void tell_wrong(const char *path, const zf_error *why, void *arg)
{
    const fresh *f = arg;
    char text[700];

    if (why->line > 0 && strcmp(why->file, path) == 0)
        snprintf(text, sizeof(text), "%zu:%zu: %s", why->line, why->column,
                 why->message);
    else
        zf_error_format(text, sizeof(text), why);
    tell(f, ZF_FINDING_FAILS, path, text);
}

/* Their files; where nothing was built, nothing is missing. */
static zf_status check_by_hand(fresh *f, zf_error *err)
{
    zf_status st = ZF_OK;

    for (size_t i = 0; st == ZF_OK && i < f->by_hand.n && f->old->n > 0; i++)
        st = check_plan(f, &f->by_hand.card[i].wanted, err);
    return st;
}

/* ---- a search that is not ---- */

static zf_status check_hashes(fresh *f, const char *search, zf_error *err)
{
    zf_status st = ZF_OK;

    tell(f, ZF_FINDING_SKIPPED, search,
         "neither search nor card is at hand: only hashes are compared");
    for (size_t i = 0; st == ZF_OK && i < f->old->n; i++) {
        const zf_manifest_line *line = &f->old->line[i];
        char hash[65];
        int exists;

        if (strcmp(line->search, search) != 0)
            continue;
        st = zf_catalog_hash(hash, &exists, f->o->root, line->path, err);
        if (st == ZF_OK && !exists)
            tell(f, ZF_FINDING_FAILS, line->path, "missing");
        else if (st == ZF_OK && strcmp(hash, line->sha256) != 0)
            tell(f, ZF_FINDING_FAILS, line->path, "edited since it was made");
        else
            f->checked += st == ZF_OK;
    }
    return st;
}

/* ---- everything ---- */

static const zf_search *find(const zf_fresh_options *o, const char *name)
{
    for (size_t i = 0; i < o->n_searches; i++)
        if (strcmp(o->search[i]->name, name) == 0)
            return o->search[i];
    return NULL;
}

/* The files of the catalogue as a whole; `now` is complete but for them. */
static zf_status check_catalog(fresh *f, zf_error *err)
{
    zf_wanted wanted = {0};
    zf_status st = zf_wanted_catalog(&wanted, f->o->root, &f->now, &f->by_hand,
                                     &f->o->sources, err);

    if (st == ZF_OK)
        st = check_plan(f, &wanted, err);
    zf_wanted_clear(&wanted);
    return st;
}

/* Each search of the MANIFEST once: at its first line. */
static zf_status check_searches(fresh *f, zf_error *err)
{
    zf_status st = ZF_OK;

    for (size_t i = 0; st == ZF_OK && i < f->old->n; i++) {
        const char *name = f->old->line[i].search;
        const zf_search *search = find(f->o, name);
        size_t k = 0;

        while (strcmp(f->old->line[k].search, name) != 0)
            k++;
        if (k == i && strcmp(name, ZF_WHOLE_CATALOG) != 0 &&
            !zf_hand_cards_find(&f->by_hand, name))
            st = search ? check_search(f, search, err)
                        : check_hashes(f, name, err);
    }
    return st;
}

/* What comes of using the files: documents, byte code, runs of a generator.
 * The same as in .gitignore. */
static int is_product(const char *path)
{
    static const char *const suffixes[] = {".pdf", ".aux", ".log", ".out",
                                           ".toc", ".pyc", ".pkl"};
    size_t n = strlen(path);

    for (size_t i = 0; i < sizeof(suffixes) / sizeof(suffixes[0]); i++) {
        size_t m = strlen(suffixes[i]);

        if (n > m && strcmp(path + n - m, suffixes[i]) == 0)
            return 1;
    }
    return strstr(path, "/madgraph/work") != NULL;
}

/* Files in generated/ that no build made. */
static zf_status check_strangers(fresh *f, zf_error *err)
{
    char *folder = NULL, **path = NULL;
    size_t n = 0;
    zf_status st = zf_catalog_path(&folder, f->o->root, "generated", err);

    if (st == ZF_OK)
        st = zf_files_walk(&path, &n, folder, err);
    for (size_t i = 0; st == ZF_OK && i < n; i++) {
        size_t skip = strlen(folder) - strlen("generated");

        if (strcmp(path[i] + skip, "generated/MANIFEST") != 0 &&
            !is_product(path[i] + skip) &&
            !zf_manifest_find(f->old, path[i] + skip) &&
            !zf_manifest_find(&f->now, path[i] + skip))
            tell(f, ZF_FINDING_FAILS, path[i] + skip, "not in the MANIFEST");
    }
    zf_files_free(path, n);
    zf_mem_free(folder);
    return st;
}

static zf_status check_manifest(fresh *f, zf_error *err)
{
    zf_change change;
    zf_status st = zf_manifest_save(&change, &f->now, f->o->root, 0, err);

    if (st == ZF_OK && change != ZF_CHANGE_NONE)
        tell(f, ZF_FINDING_FAILS, "generated/MANIFEST", "out of date");
    return st;
}

static zf_status copy_lines(zf_manifest *out, const zf_manifest *m,
                            zf_error *err)
{
    zf_status st = ZF_OK;

    for (size_t i = 0; st == ZF_OK && i < m->n; i++)
        st = zf_manifest_put(out, &m->line[i], err);
    return st;
}

zf_status zf_fresh_check(size_t *checked, const zf_fresh_options *options,
                         zf_verify_fn *fn, void *arg, zf_error *err)
{
    zf_manifest old = {0};
    fresh f = {.o = options, .old = &old, .fn = fn, .arg = arg};
    char *path = NULL;
    zf_status st =
        zf_catalog_path(&path, options->root, "generated/MANIFEST", err);

    if (st == ZF_OK)
        st = zf_manifest_read(&old, path, err);
    if (st == ZF_OK)
        st = copy_lines(&f.now, &old, err);
    if (st == ZF_OK)
        st = zf_hand_cards_read(&f.by_hand, options->root, &old,
                                &options->sources, tell_wrong, &f, err);
    if (st == ZF_OK)
        st = check_searches(&f, err);
    if (st == ZF_OK)
        st = check_by_hand(&f, err);
    if (st == ZF_OK)
        st = check_catalog(&f, err);
    if (st == ZF_OK)
        st = check_strangers(&f, err);
    if (st == ZF_OK)
        st = check_manifest(&f, err);
    if (st == ZF_OK)
        *checked = f.checked;
    zf_mem_free(path);
    zf_hand_cards_clear(&f.by_hand);
    zf_manifest_clear(&f.now);
    zf_manifest_clear(&old);
    return st;
}
