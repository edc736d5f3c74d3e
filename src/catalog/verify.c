/* verify.c - recomputes what the files of a catalogue state. */
#include "catalog/verify.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "zforge/texture.h"

#include "catalog/catalog.h"

void zf_verify_tell(const zf_verifier *v, zf_finding finding,
                    const char *subject, const char *statement,
                    const char *detail)
{
    v->fn(finding, subject, statement, detail, v->arg);
}

void zf_verify_judge(const zf_verifier *v, int holds, const char *subject,
                     const char *statement, const char *detail)
{
    zf_verify_tell(v, holds ? ZF_FINDING_HOLDS : ZF_FINDING_FAILS, subject,
                   statement, holds ? "" : detail);
}

int zf_verify_stopped(const zf_verifier *v)
{
    const zf_monitor *m = v->o->monitor;

    return m && m->cancelled && m->cancelled(m->arg);
}

zf_status zf_verify_blame(const zf_verifier *v, const char *subject,
                          const char *statement, const zf_error *why,
                          zf_error *err)
{
    char text[640];

    if (why->code == ZF_ELIMIT && zf_verify_stopped(v)) {
        zf_verify_tell(v, ZF_FINDING_SKIPPED, subject, statement, "stopped");
        return ZF_OK;
    }
    if (why->code == ZF_ELIMIT) {
        zf_verify_tell(v, ZF_FINDING_SKIPPED, subject, statement, why->message);
        return ZF_OK;
    }
    if (why->code != ZF_EINPUT && why->code != ZF_EDOMAIN &&
        why->code != ZF_EIO)
        return zf_error_set(err, why->code, &(zf_mark){subject, 0, 0}, "%s",
                            why->message);
    if (why->line)
        snprintf(text, sizeof(text), "%zu:%zu: %s", why->line, why->column,
                 why->message);
    else
        snprintf(text, sizeof(text), "%s", why->message);
    zf_verify_tell(v, ZF_FINDING_FAILS, subject, statement, text);
    return ZF_OK;
}

/* ---- what all kinds of files have ---- */

void zf_verify_name(const zf_verifier *v, const char *path, const char *name)
{
    const char *slash = strrchr(path, '/');
    size_t len = strlen(name);
    const char *file = slash ? slash + 1 : path;
    char detail[128];

    snprintf(detail, sizeof(detail), "inside it stands \"%.60s\"", name);
    zf_verify_judge(
        v, strncmp(file, name, len) == 0 && !strcmp(file + len, ".yaml"), path,
        "name of the file", detail);
}

static int compare(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void check_reference(const zf_verifier *v, const char *path, char *key)
{
    char statement[96];

    if (v->no_keys)
        return;
    snprintf(statement, sizeof(statement), "reference %.60s", key);
    zf_verify_judge(v,
                    v->n_keys > 0 && bsearch(&key, v->key, v->n_keys,
                                             sizeof(*v->key), compare),
                    path, statement, "not in references.yaml");
}

void zf_verify_references(const zf_verifier *v, const char *path,
                          char *const *key, size_t n, const zf_claim *claim,
                          size_t n_claims)
{
    for (size_t i = 0; i < n; i++)
        check_reference(v, path, key[i]);
    for (size_t i = 0; i < n_claims; i++) {
        int known = !claim[i].source;

        for (size_t k = 0; k < n && !known; k++)
            known = strcmp(key[k], claim[i].source) == 0;
        for (size_t k = 0; k < i && !known; k++)
            known = claim[k].source &&
                    strcmp(claim[k].source, claim[i].source) == 0;
        if (!known)
            check_reference(v, path, claim[i].source);
    }
}

/* ---- cards ---- */

/* The id is what the contents give, when it ends in a hash, as those of
 * accepted models do. */
static zf_status check_id(const zf_verifier *v, const char *path,
                          const zf_model *m, zf_error *err)
{
    const char *dash = strrchr(m->id, '-');
    char *id = NULL, *slug;
    zf_status st;

    if (!m->search && (!dash || strlen(dash) != 11 ||
                       strspn(dash + 1, "0123456789abcdef") != 10))
        return ZF_OK;
    slug = zf_mem_string(m->id, dash ? (size_t)(dash - m->id) : strlen(m->id));
    if (!slug)
        return zf_no_memory(err);
    st = zf_model_make_id(&id, m, slug, err);
    if (st == ZF_OK)
        zf_verify_judge(v, strcmp(id, m->id) == 0, path, "id", id);
    zf_mem_free(id);
    zf_mem_free(slug);
    return st;
}

static zf_status check_certificate(const zf_verifier *v, const char *path,
                                   const zf_model *m, zf_error *err)
{
    int vanishes[ZF_N_ANOMALIES], holds = 1;
    fmpq *x, *sum;
    zf_status st;

    if (!m->certified)
        return ZF_OK;
    st = zf_anomaly_certify(vanishes, m, err);
    if (st != ZF_OK)
        return st;
    x = _fmpq_vec_init(m->content->n);
    sum = _fmpq_vec_init(ZF_N_ANOMALIES);
    if (m->n_parameters == 0) {
        zf_model_charges(x, m, NULL);
        zf_anomaly_check(sum, m->content, x);
    }
    for (int a = 0; a < ZF_N_ANOMALIES; a++)
        holds = holds && fmpq_equal(sum + a, m->certificate + a) &&
                (m->n_parameters == 0 || vanishes[a]);
    zf_verify_judge(v, holds, path, "certificate",
                    "the coefficients are other ones");
    _fmpq_vec_clear(sum, ZF_N_ANOMALIES);
    _fmpq_vec_clear(x, m->content->n);
    return ZF_OK;
}

static zf_status check_card_claims(const zf_verifier *v, const char *path,
                                   const zf_model *m, zf_error *err)
{
    zf_status st = ZF_OK;

    for (size_t i = 0; st == ZF_OK && i < m->n_claims; i++) {
        int vanishes[ZF_N_ANOMALIES], all = 1;

        st = zf_anomaly_certify(vanishes, m, err);
        for (int a = 0; st == ZF_OK && a < ZF_N_ANOMALIES; a++)
            all = all && vanishes[a];
        if (st == ZF_OK)
            zf_verify_judge(v, all, path, "claim: anomaly-free",
                            "a coefficient is not zero");
    }
    return st;
}

static zf_status check_textures(const zf_verifier *v, const char *path,
                                const zf_model *m, zf_error *err)
{
    zf_card_textures *right = NULL;
    zf_buf text;
    zf_status st;

    if (!m->textures)
        return ZF_OK;
    zf_buf_init(&text, 0);
    st = zf_texture_model_card(&right, m, err);
    if (st == ZF_OK) {
        int differ = zf_texture_cards_differ(&text, m->textures, right);

        st = zf_buf_check(&text, err);
        if (st == ZF_OK)
            zf_verify_judge(v, !differ, path, "textures", zf_buf_text(&text));
    }
    zf_card_textures_free(right);
    zf_buf_clear(&text);
    return st;
}

/* The search that a card names is the one in the catalogue. */
static void check_provenance(const zf_verifier *v, const char *path,
                             const zf_model *m)
{
    for (size_t i = 0; m->search && i < v->n_searches; i++) {
        if (strcmp(v->search[i]->name, m->search) != 0)
            continue;
        zf_verify_judge(v, strcmp(v->search[i]->sha256, m->search_sha256) == 0,
                        path, "search",
                        "the search was changed after this card was made");
        return;
    }
    if (m->search)
        zf_verify_tell(v, ZF_FINDING_SKIPPED, path, "search",
                       "not among the searches of the catalogue");
}

static zf_status verify_card(const zf_verifier *v, const char *path,
                             zf_error *err)
{
    zf_model *m = NULL;
    zf_error why = {0};
    zf_status st = zf_model_read_file(&m, path, &why);

    if (st != ZF_OK)
        return zf_verify_blame(v, path, "file", &why, err);
    zf_verify_name(v, path, m->id);
    zf_verify_references(v, path, m->reference, m->n_references, m->claim,
                         m->n_claims);
    check_provenance(v, path, m);
    st = check_id(v, path, m, err);
    if (st == ZF_OK && check_certificate(v, path, m, &why) != ZF_OK)
        st = zf_verify_blame(v, path, "certificate", &why, err);
    memset(&why, 0, sizeof(why));
    if (st == ZF_OK && check_textures(v, path, m, &why) != ZF_OK)
        st = zf_verify_blame(v, path, "textures", &why, err);
    memset(&why, 0, sizeof(why));
    if (st == ZF_OK && check_card_claims(v, path, m, &why) != ZF_OK)
        st = zf_verify_blame(v, path, "claim: anomaly-free", &why, err);
    zf_model_free(m);
    return st;
}

static zf_status read_searches(zf_verifier *v, char *const *path, size_t n,
                               zf_error *err)
{
    zf_status st = ZF_OK;

    v->search = zf_mem_array(n, sizeof(zf_search *));
    if (!v->search)
        return zf_no_memory(err);
    for (size_t i = 0; st == ZF_OK && i < n; i++) {
        zf_error why = {0};

        if (zf_search_read_file(&v->search[v->n_searches], path[i], &v->context,
                                &why) == ZF_OK)
            v->n_searches++;
        else
            st = zf_verify_blame(v, path[i], "file", &why, err);
    }
    return st;
}

/* ---- contents, bibliography, everything ---- */

static zf_status verify_content(const zf_verifier *v, const char *path,
                                zf_error *err)
{
    zf_content *c = NULL;
    zf_error why = {0};

    if (zf_content_read_file(&c, path, &why) != ZF_OK)
        return zf_verify_blame(v, path, "file", &why, err);
    zf_verify_name(v, path, c->name);
    zf_verify_references(v, path, c->reference, c->n_references, NULL, 0);
    zf_content_free(c);
    return ZF_OK;
}

static zf_status read_bibliography(zf_verifier *v, zf_error *err)
{
    char *path = NULL;
    zf_error why = {0};
    zf_status st =
        zf_catalog_path(&path, v->o->catalog, "references.yaml", err);

    if (st != ZF_OK)
        return st;
    if (zf_references_read(&v->key, &v->n_keys, path, &why) != ZF_OK) {
        v->no_keys = 1;
        st = zf_verify_blame(v, path, "file", &why, err);
    } else {
        zf_verify_tell(v, ZF_FINDING_HOLDS, path, "file", "");
    }
    zf_mem_free(path);
    return st;
}

/* The .yaml files in folder `part` of the catalogue. */
static zf_status list(char ***path, size_t *n, const zf_verifier *v,
                      const char *part, zf_error *err)
{
    char *folder = NULL;
    zf_status st = zf_catalog_path(&folder, v->o->catalog, part, err);

    if (st == ZF_OK)
        st = zf_files_list(path, n, folder, ".yaml", err);
    zf_mem_free(folder);
    return st;
}

typedef zf_status verify_file(const zf_verifier *v, const char *path,
                              zf_error *err);

static zf_status verify_files(const zf_verifier *v, verify_file *verify,
                              char **path, size_t n, zf_error *err)
{
    zf_status st = ZF_OK;

    for (size_t i = 0; st == ZF_OK && i < n; i++)
        st = verify(v, path[i], err);
    zf_files_free(path, n);
    return st;
}

static zf_status verify_all(zf_verifier *v, zf_error *err)
{
    char **path = NULL;
    size_t n = 0;
    zf_status st = read_bibliography(v, err);

    if (st == ZF_OK)
        st = list(&path, &n, v, "content", err);
    if (st == ZF_OK)
        st = verify_files(v, verify_content, path, n, err);
    path = NULL;
    n = 0;
    if (st == ZF_OK)
        st = list(&path, &n, v, "searches", err);
    if (st == ZF_OK)
        st = read_searches(v, path, n, err);
    zf_files_free(path, n);
    path = NULL;
    n = 0;
    if (st == ZF_OK)
        st = zf_files_list(&path, &n, v->o->models, ".yaml", err);
    if (st == ZF_OK)
        st = verify_files(v, verify_card, path, n, err);
    for (size_t i = 0; st == ZF_OK && i < v->n_searches; i++)
        st = zf_verify_search(v, v->search[i], err);
    return st;
}

zf_status zf_verify(const zf_verify_options *options, zf_verify_fn *fn,
                    void *arg, zf_error *err)
{
    zf_verifier v = {.o = options, .fn = fn, .arg = arg};
    zf_filter_function *functions = NULL;
    size_t n = 0;
    zf_status st = accept_functions(&functions, &n, err);

    v.context = (zf_search_context){
        .catalog = options->catalog, .functions = functions, .n_functions = n};
    if (options->functions) {
        v.context.functions = options->functions;
        v.context.n_functions = options->n_functions;
    }
    if (st == ZF_OK)
        st = verify_all(&v, err);
    zf_mem_free(functions);
    for (size_t i = 0; i < v.n_searches; i++)
        zf_search_free(v.search[i]);
    zf_mem_free(v.search);
    zf_files_free(v.key, v.n_keys);
    return st;
}
