/* accept.c - from an assignment of charges to an accepted model. */
#include <stdio.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "zforge/texture.h"

#include "catalog/catalog.h"
#include "catalog/private.h"

enum {
    /* Names in cards have at most 48 bytes, and an id adds 11 to its slug. */
    MOST_SLUG = 37,
    MOST_TITLE = 1000 /* bytes of a title in a card */
};

zf_status zf_catalog_copy(char **out, const char *text, zf_error *err)
{
    char *copy;

    if (!text) {
        *out = NULL;
        return ZF_OK;
    }
    copy = zf_mem_string(text, strlen(text));
    if (!copy)
        return zf_no_memory(err);
    *out = copy;
    return ZF_OK;
}

/* ---- refusals ---- */

/* `the point "NAME"`. */
static void name_point(char *out, size_t size, const zf_sample *point)
{
    if (point && point->name)
        snprintf(out, size, "the point \"%s\"", point->name);
    else
        snprintf(out, size, "%s", point ? "the point" : "the assignment");
}

/* The point's place; else the file alone. */
static zf_mark place_of(const zf_search *search, const zf_sample *point)
{
    return point ? point->mark : (zf_mark){search->path, 0, 0};
}

/* Coefficients of fixed charges that are not zero, as "X^3 = -1". */
static void list_failures(zf_buf *out, const zf_model *m)
{
    slong n = m->content->n;
    fmpq *x = _fmpq_vec_init(n), *sum = _fmpq_vec_init(ZF_N_ANOMALIES);
    int first = 1;

    zf_model_charges(x, m, NULL);
    zf_anomaly_check(sum, m->content, x);
    for (int a = 0; a < ZF_N_ANOMALIES; a++) {
        if (fmpq_is_zero(sum + a))
            continue;
        zf_buf_printf(out, "%s%s = ", first ? "" : ", ",
                      zf_anomaly_name((zf_anomaly)a));
        zf_rational_print(out, sum + a);
        first = 0;
    }
    _fmpq_vec_clear(sum, ZF_N_ANOMALIES);
    _fmpq_vec_clear(x, n);
}

/* A point may fail: the user chose it.  What the solver or the box search
 * found may not. */
static zf_status refuse(const zf_search *search, const zf_candidate *c,
                        zf_error *err)
{
    zf_mark mark = place_of(search, c->point);
    char name[80];
    zf_buf text;
    zf_status st;

    zf_buf_init(&text, 300);
    if (c->model->n_parameters == 0)
        list_failures(&text, c->model);
    name_point(name, sizeof(name), c->point);
    if (c->point)
        st = zf_error_set(err, ZF_EINPUT, &mark,
                          "%s is not anomaly-free: %.300s", name,
                          zf_buf_text(&text));
    else
        st = zf_error_set(
            err, ZF_EBUG, &mark,
            "the certificate refuses what the search found%s%.300s",
            text.len ? ": " : "", zf_buf_text(&text));
    zf_buf_clear(&text);
    return st;
}

zf_status zf_accept_filters(const zf_search *search, const fmpq *x,
                            const zf_sample *point,
                            const zf_accept_options *options, zf_error *err)
{
    zf_mark mark = place_of(search, point);
    char name[80];

    name_point(name, sizeof(name), point);
    for (size_t k = 0; k < search->n_filters; k++) {
        int truth = 0;
        zf_status st = zf_filter_eval(&truth, search->filter[k], x,
                                      options->call, options->call_arg, err);

        if (st != ZF_OK)
            return st;
        if (!truth)
            return zf_error_set(err, ZF_EINPUT, &mark,
                                "%s does not pass: %.300s", name,
                                zf_filter_text(search->filter[k]));
    }
    return ZF_OK;
}

/* ---- what a card says besides charges ---- */

zf_status zf_accept_title(char **out, const zf_search *search,
                          const zf_buf *tail, zf_error *err)
{
    const char *title = search->title ? search->title : search->name;
    zf_buf text;
    zf_status st = zf_buf_check(tail, err);

    if (st != ZF_OK)
        return st;
    zf_buf_init(&text, 0);
    zf_buf_puts(&text, title);
    if (text.len + tail->len <= MOST_TITLE)
        zf_buf_puts(&text, zf_buf_text(tail));
    st = zf_buf_check(&text, err);
    if (st == ZF_OK)
        st = zf_catalog_copy(out, zf_buf_text(&text), err);
    zf_buf_clear(&text);
    return st;
}

static zf_status set_references(zf_model *m, const zf_search *search,
                                zf_error *err)
{
    m->reference = zf_mem_array(search->n_references, sizeof(char *));
    if (!m->reference)
        return zf_no_memory(err);
    for (size_t i = 0; i < search->n_references; i++) {
        zf_status st =
            zf_catalog_copy(&m->reference[i], search->reference[i], err);

        if (st != ZF_OK)
            return st;
        m->n_references = i + 1;
    }
    return ZF_OK;
}

/* A claim about what the search accepts is one about each model. */
static zf_status set_claims(zf_model *m, const zf_search *search, zf_error *err)
{
    zf_status st = ZF_OK;

    m->claim = zf_mem_array(search->n_claims, sizeof(*m->claim));
    if (!m->claim)
        return zf_no_memory(err);
    for (size_t i = 0; st == ZF_OK && i < search->n_claims; i++) {
        const zf_claim *from = &search->claim[i];
        zf_claim *to = &m->claim[m->n_claims];

        if (from->kind != ZF_CLAIM_ANOMALY_FREE)
            continue;
        m->n_claims++;
        to->kind = from->kind;
        fmpz_init(&to->count);
        st = zf_catalog_copy(&to->source, from->source, err);
        if (st == ZF_OK)
            st = zf_catalog_copy(&to->note, from->note, err);
    }
    return st;
}

static int has_parameter(const zf_model *m, const char *name)
{
    for (slong k = 0; k < m->n_parameters; k++)
        if (strcmp(m->parameter[k], name) == 0)
            return 1;
    return 0;
}

/* What the search says of couplings.  Its benchmark may name its parameters,
 * which a model with fixed charges does not have. */
static zf_status set_couplings(zf_model *m, const zf_search *search,
                               zf_error *err)
{
    const char *names[ZF_MAX_COMPONENTS];
    zf_status st = ZF_OK;
    size_t n = 0;

    for (size_t k = 0; k < search->n_parameters; k++)
        if (!has_parameter(m, search->parameter[k].name))
            names[n++] = search->parameter[k].name;
    if (search->mixing)
        st = zf_card_mixing_copy(&m->mixing, search->mixing, err);
    if (st != ZF_OK)
        return st;
    return zf_settings_copy(&m->benchmark, &m->n_benchmark, search->benchmark,
                            search->n_benchmark, names, n, err);
}

static zf_status set_id(zf_model *m, const zf_search *search, const char *slug,
                        zf_error *err)
{
    char name[128];

    snprintf(name, sizeof(name), "%.60s%s%.60s", search->name, slug ? "-" : "",
             slug ? slug : "");
    name[MOST_SLUG] = '\0';
    return zf_model_make_id(&m->id, m, name, err);
}

static zf_status dress(zf_model *m, const zf_search *search,
                       const zf_candidate *c, zf_error *err)
{
    zf_status st = set_id(m, search, c->slug, err);

    m->certified = 1; /* six zeros */
    if (st == ZF_OK)
        st = zf_catalog_copy(&m->search, search->name, err);
    if (st == ZF_OK)
        st = zf_catalog_copy(&m->search_sha256, search->sha256, err);
    if (st == ZF_OK)
        st = set_references(m, search, err);
    if (st == ZF_OK)
        st = set_couplings(m, search, err);
    return st == ZF_OK ? set_claims(m, search, err) : st;
}

/* ---- the list of accepted models ---- */

static zf_status append(zf_acceptance *a, const zf_search *search,
                        zf_candidate *c, zf_error *err)
{
    zf_mark mark = place_of(search, c->point);
    zf_model **more;

    for (size_t i = 0; i < a->n_models; i++)
        if (strcmp(a->model[i]->id, c->model->id) == 0)
            return zf_error_set(err, ZF_EINPUT, &mark,
                                "the model is one that the search accepts "
                                "already (%s); leave it out or give the point "
                                "a name",
                                c->model->id);
    more = zf_mem_grow(a->model, &a->capacity, a->n_models + 1,
                       sizeof(zf_model *));
    if (!more)
        return zf_no_memory(err);
    a->model = more;
    a->model[a->n_models++] = c->model;
    c->model = NULL;
    return ZF_OK;
}

zf_status zf_acceptance_add(zf_acceptance *a, const zf_search *search,
                            zf_candidate *c, zf_error *err)
{
    int vanishes[ZF_N_ANOMALIES], all = 1;
    zf_status st;

    c->model->title = c->title;
    c->title = NULL;
    /* Messages name the model by its id. */
    st = dress(c->model, search, c, err);
    if (st == ZF_OK)
        st = zf_anomaly_certify(vanishes, c->model, err);
    for (int k = 0; st == ZF_OK && k < ZF_N_ANOMALIES; k++)
        all = all && vanishes[k];
    if (st == ZF_OK && all)
        st = zf_texture_model_card(&c->model->textures, c->model, err);
    if (st == ZF_OK)
        st = all ? append(a, search, c, err) : refuse(search, c, err);
    zf_model_free(c->model);
    c->model = NULL;
    return st;
}

void zf_acceptance_clear(zf_acceptance *a)
{
    zf_models_free(a->model, a->n_models);
    memset(a, 0, sizeof(*a));
}

zf_status zf_accept(zf_acceptance *out, const zf_search *search,
                    const zf_accept_options *options, zf_error *err)
{
    zf_acceptance a = {0};
    zf_accept_options o = *options;
    accept_filter *filter = NULL;
    zf_status st = accept_filter_new(&filter, search, err);

    if (!o.call) {
        o.call = accept_call;
        o.call_arg = filter;
    }
    if (st == ZF_OK)
        st = search->max_charge > 0 ? zf_accept_box(&a, search, &o, err)
                                    : zf_accept_exact(&a, search, &o, err);
    if (st == ZF_OK)
        st = zf_models_sort(a.model, a.n_models, err);
    if (st == ZF_OK) {
        zf_acceptance old = *out;

        *out = a;
        a = old;
    }
    zf_acceptance_clear(&a);
    accept_filter_free(filter);
    return st;
}
