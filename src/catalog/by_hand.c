/* by_hand.c - cards that no search makes, and the files that they want. */
#include <string.h>

#include "catalog/private.h"

enum {
    LARGEST_FILE = 4 << 20
};

static void clear(zf_hand_card *c)
{
    zf_wanted_clear(&c->wanted);
    zf_model_free(c->model);
    zf_mem_free(c->path);
    memset(c, 0, sizeof(*c));
}

void zf_hand_cards_clear(zf_hand_cards *c)
{
    for (size_t i = 0; i < c->n; i++)
        clear(&c->card[i]);
    zf_mem_free(c->card);
    memset(c, 0, sizeof(*c));
}

const zf_hand_card *zf_hand_cards_find(const zf_hand_cards *c, const char *id)
{
    for (size_t i = 0; i < c->n; i++)
        if (strcmp(c->card[i].model->id, id) == 0)
            return &c->card[i];
    return NULL;
}

/* ---- one card ---- */

static zf_status check_id(const zf_hand_card *c, const zf_yaml *root,
                          zf_error *err)
{
    const char *slash = strrchr(c->path, '/');
    const char *file = slash ? slash + 1 : c->path, *id = c->model->id;
    zf_mark mark = zf_yaml_mark(zf_yaml_find(root, "id"));

    if (strncmp(file, id, strlen(id)) == 0 &&
        strcmp(file + strlen(id), ".yaml") == 0)
        return ZF_OK;
    return zf_error_set(
        err, ZF_EINPUT, &mark,
        "the id of the model is \"%.60s\"; expected the name of "
        "the file",
        id);
}

/* What is wrong has a place of its own, in a template, or gets that of the
 * target; a refusal does not name the format. */
static zf_status blame_target(const zf_error *why, const zf_yaml *item,
                              const char *name, zf_error *err)
{
    zf_mark place = {why->file, why->line, why->column};
    zf_mark mark = zf_yaml_mark(item);

    if (why->line > 0)
        return zf_error_set(err, why->code, &place, "%s", why->message);
    if (why->code == ZF_EINPUT)
        return zf_error_set(err, why->code, &mark, "%s", why->message);
    return zf_error_set(err, why->code, &mark, "%s: %s",
                        why->code == ZF_EDOMAIN ? name : why->file,
                        why->message);
}

static zf_status add_targets(zf_hand_card *c, const zf_yaml *root,
                             const zf_sources *sources, zf_error *err)
{
    const zf_yaml *list = zf_yaml_find(root, "targets");
    zf_status st = zf_catalog_copy(&c->wanted.search, c->model->id, err);
    zf_mark mark = zf_yaml_mark(list);
    zf_error why = {0};

    for (size_t k = 0; st == ZF_OK && k < c->model->n_targets; k++) {
        const char *name = c->model->target[k];

        st = zf_wanted_target(&c->wanted, c->model, name, sources, &why);
        if (st != ZF_OK)
            return blame_target(&why, zf_yaml_at(list, k), name, err);
    }
    if (st == ZF_OK && zf_wanted_finish(&c->wanted, &why) != ZF_OK)
        st =
            zf_error_set(err, why.code, &mark, "%s: %s", why.file, why.message);
    return st;
}

/* Fills in c->model and c->wanted from the file c->path; the model stays NULL
 * for a card that is none of these. */
static zf_status read_card(zf_hand_card *c, const zf_sources *sources,
                           zf_error *err)
{
    zf_kind kind = ZF_KIND_MODEL;
    zf_yaml *root = NULL;
    zf_status st;
    zf_buf text;

    zf_buf_init(&text, 0);
    st = zf_file_read(&text, c->path, LARGEST_FILE, err);
    if (st == ZF_OK)
        st = zf_yaml_read_text(&root, zf_buf_text(&text), text.len, c->path,
                               err);
    if (st == ZF_OK)
        st = zf_kind_read(&kind, root, err);
    if (st == ZF_OK && kind == ZF_KIND_SIMPLIFIED) {
        st = zf_model_read_yaml(&c->model, root, err);
        if (st == ZF_OK && c->model->n_targets == 0) {
            zf_model_free(c->model);
            c->model = NULL;
        }
    }
    if (st == ZF_OK && c->model) {
        zf_sha256_hex(c->wanted.search_sha, zf_buf_text(&text), text.len);
        st = check_id(c, root, err);
    }
    if (st == ZF_OK && c->model)
        st = add_targets(c, root, sources, err);
    zf_yaml_free(root);
    zf_buf_clear(&text);
    return st;
}

/* ---- all of them ---- */

/* What is wrong with a card is told; ZF_ENOMEM and bugs end the work. */
static zf_status blame(const char *path, const zf_error *why,
                       zf_hand_cards_fn *fn, void *arg, zf_error *err)
{
    if (why->code == ZF_ENOMEM || why->code == ZF_EBUG)
        return zf_error_set(err, why->code, &(zf_mark){path, 0, 0}, "%s",
                            why->message);
    fn(path, why, arg);
    return ZF_OK;
}

static zf_status read_cards(zf_hand_cards *cards, char *const *path, size_t n,
                            const zf_sources *sources, zf_hand_cards_fn *fn,
                            void *arg, zf_error *err)
{
    zf_status st = ZF_OK;

    for (size_t i = 0; st == ZF_OK && i < n; i++) {
        zf_hand_card *c = &cards->card[cards->n];
        zf_error why = {0};

        st = zf_catalog_copy(&c->path, path[i], err);
        if (st != ZF_OK)
            return st;
        if (read_card(c, sources, &why) != ZF_OK)
            st = blame(path[i], &why, fn, arg, err);
        if (why.code == ZF_OK && c->model)
            cards->n++;
        else
            clear(c);
    }
    return st;
}

/* Keeps the paths of cards that the manifest does not have; returns their
 * number.  `skip` bytes of a path are the root. */
static size_t leave_strangers(char **path, size_t n, size_t skip,
                              const zf_manifest *manifest)
{
    size_t kept = 0;

    for (size_t i = 0; i < n; i++) {
        char *one = path[i];

        path[i] = NULL;
        if (zf_manifest_find(manifest, one + skip))
            zf_mem_free(one);
        else
            path[kept++] = one;
    }
    return kept;
}

zf_status zf_hand_cards_read(zf_hand_cards *out, const char *root,
                             const zf_manifest *manifest,
                             const zf_sources *sources, zf_hand_cards_fn *fn,
                             void *arg, zf_error *err)
{
    static const char part[] = "catalog/models";
    zf_hand_cards cards = {0};
    char *folder = NULL, **path = NULL;
    size_t n = 0;
    zf_status st = zf_catalog_path(&folder, root, part, err);

    if (st == ZF_OK)
        st = zf_files_list(&path, &n, folder, ".yaml", err);
    if (st == ZF_OK) {
        n = leave_strangers(path, n, strlen(folder) - strlen(part), manifest);
        cards.card = zf_mem_array(n + 1, sizeof(*cards.card));
        st = cards.card ? read_cards(&cards, path, n, sources, fn, arg, err)
                        : zf_no_memory(err);
    }
    if (st == ZF_OK) {
        zf_hand_cards old = *out;

        *out = cards;
        cards = old;
    }
    zf_hand_cards_clear(&cards);
    zf_files_free(path, n);
    zf_mem_free(folder);
    return st;
}
