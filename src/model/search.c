/* search.c - YAML -> search. */
#include "model/search.h"

#include <limits.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum {
    LARGEST_FILE = 4 << 20
};

void zf_search_free(zf_search *s)
{
    slong n;

    if (!s)
        return;
    n = s->content ? s->content->n : 0;
    for (size_t i = 0; i < s->n_filters; i++)
        zf_filter_free(s->filter[i]);
    for (size_t i = 0; i < s->n_parameters; i++) {
        zf_mem_free(s->parameter[i].name);
        zf_mem_free(s->parameter[i].latex);
        _fmpq_vec_clear(s->parameter[i].row, n + 1);
    }
    for (size_t i = 0; i < s->n_samples; i++) {
        zf_mem_free(s->sample[i].name);
        _fmpq_vec_clear(s->sample[i].value, (slong)s->n_parameters);
    }
    if (s->content) {
        zf_system_clear(&s->system);
        zf_system_clear(&s->fermions);
        fmpq_mat_clear(s->scalars);
    }
    zf_mem_free(s->determined);
    zf_mem_free(s->filter);
    zf_mem_free(s->functions);
    zf_mem_free(s->parameter);
    zf_mem_free(s->sample);
    zf_strings_free(s->constraint_text, s->n_constraint_texts);
    zf_strings_free(s->target, s->n_targets);
    zf_strings_free(s->reference, s->n_references);
    zf_claims_free(s->claim, s->n_claims);
    zf_card_mixing_free(s->mixing);
    zf_settings_free(s->benchmark, s->n_benchmark);
    zf_mem_free(s->name);
    zf_mem_free(s->title);
    zf_mem_free(s->path);
    zf_content_free(s->content);
    zf_mem_free(s);
}

/* Gives a search with content its systems. */
static zf_status init_systems(zf_search *s, zf_error *err)
{
    const zf_content *c = s->content;

    zf_system_init(&s->system, c->n);
    zf_system_init(&s->fermions, c->n_fermions);
    fmpq_mat_init(s->scalars, c->n_scalars, c->n_fermions + 1);
    s->determined = zf_mem_array((size_t)c->n_scalars, sizeof(*s->determined));
    return s->determined ? ZF_OK : zf_no_memory(err);
}

static zf_status read_head(zf_search *s, const zf_yaml *root, zf_error *err)
{
    const zf_yaml *title = zf_yaml_find(root, "title");
    const zf_yaml *references = zf_yaml_find(root, "references");
    const zf_yaml *targets = zf_yaml_find(root, "targets");
    const zf_yaml *max_charge = zf_yaml_find(root, "max_charge");
    long bound = 0;
    zf_status st = zf_name_read(&s->name, zf_yaml_find(root, "name"),
                                ZF_NAME_SLUG, "name of the search", err);

    if (st == ZF_OK && title)
        st = zf_line_read(&s->title, title, "title of the search", err);
    if (st == ZF_OK && references)
        st = zf_names_read(&s->reference, &s->n_references, references,
                           ZF_NAME_REFERENCE, "references", err);
    if (st == ZF_OK && targets)
        st = zf_names_read(&s->target, &s->n_targets, targets, ZF_NAME_SLUG,
                           "targets", err);
    if (st == ZF_OK && max_charge)
        st = zf_yaml_get_integer(&bound, max_charge, 1, INT_MAX, "max_charge",
                                 err);
    s->max_charge = bound;
    return st;
}

static zf_status read_equivalences(zf_search *s, const zf_yaml *map,
                                   zf_error *err)
{
    static const char *const keys[] = {"families", "sign", "scale"};
    int *const flags[] = {&s->families, &s->sign, &s->scale};
    zf_status st = zf_yaml_check_keys(map, "equivalences", keys, COUNT(keys),
                                      NULL, 0, err);

    for (size_t k = 0; st == ZF_OK && k < COUNT(keys); k++)
        if (zf_yaml_find(map, keys[k]))
            st = zf_yaml_get_boolean(flags[k], zf_yaml_find(map, keys[k]),
                                     keys[k], err);
    return st;
}

static zf_status read_conditions(zf_search *s, const zf_yaml *root,
                                 const zf_search_context *context,
                                 zf_error *err)
{
    const zf_yaml *constraints = zf_yaml_find(root, "constraints");
    const zf_yaml *require = zf_yaml_find(root, "require");
    const zf_yaml *forbid = zf_yaml_find(root, "forbid");
    zf_conditions c;
    zf_status st = ZF_OK;

    zf_conditions_init(&c, s, context);
    if (constraints)
        st = zf_constraints_read(&c, constraints, err);
    if (st == ZF_OK && require)
        st = zf_terms_read(&c, require, 1, err);
    if (st == ZF_OK && forbid)
        st = zf_terms_read(&c, forbid, 0, err);
    if (st == ZF_OK)
        st = zf_conditions_close(&c, zf_yaml_find(root, "filter"), err);
    zf_conditions_clear(&c);
    return st;
}

/* What follows the content, in the order in which one part needs another. */
static zf_status read_parts(zf_search *s, const zf_yaml *root,
                            const zf_search_context *context, zf_error *err)
{
    const zf_yaml *equivalences = zf_yaml_find(root, "equivalences");
    const zf_yaml *parameters = zf_yaml_find(root, "parameters");
    const zf_yaml *accept = zf_yaml_find(root, "accept");
    const zf_yaml *claims = zf_yaml_find(root, "claims");
    const zf_yaml *mixing = zf_yaml_find(root, "mixing");
    const zf_yaml *benchmark = zf_yaml_find(root, "benchmark");
    zf_status st = init_systems(s, err);

    if (st == ZF_OK)
        st = read_conditions(s, root, context, err);
    if (st == ZF_OK && equivalences)
        st = read_equivalences(s, equivalences, err);
    if (st == ZF_OK && parameters)
        st = zf_parameters_read(s, parameters, err);
    if (st == ZF_OK && accept)
        st = zf_accept_read(s, accept, err);
    if (st == ZF_OK && claims)
        st = zf_claims_read(&s->claim, &s->n_claims, claims, 1, s->path, err);
    if (st == ZF_OK && mixing)
        st = zf_card_mixing_read(&s->mixing, mixing, s->content, err);
    if (st == ZF_OK && benchmark)
        st = zf_benchmark_read(&s->benchmark, &s->n_benchmark, benchmark, err);
    return st;
}

static zf_status check_head(const zf_yaml *root, zf_error *err)
{
    static const char *const keys[] = {
        "kind",       "name",     "title",   "references",   "content",
        "max_charge", "require",  "forbid",  "constraints",  "filter",
        "parameters", "accept",   "targets", "equivalences", "claims",
        "mixing",     "benchmark"};
    static const char *const needed[] = {
        "name: a name for the search",
        "content: a name of the catalogue, a path or a map"};
    zf_kind kind = ZF_KIND_SEARCH;
    zf_mark mark;
    zf_status st = zf_kind_read(&kind, root, err);

    if (st != ZF_OK)
        return st;
    mark = zf_yaml_mark(zf_yaml_find(root, "kind"));
    if (kind != ZF_KIND_SEARCH)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "kind is \"%s\"; expected a search here",
                            zf_yaml_text(zf_yaml_find(root, "kind")));
    return zf_yaml_check_keys(root, "the search", keys, COUNT(keys), needed,
                              COUNT(needed), err);
}

zf_status zf_search_read_yaml(zf_search **out, const zf_yaml *root,
                              const char *path,
                              const zf_search_context *context, zf_error *err)
{
    zf_search *s;
    zf_status st = check_head(root, err);

    if (st != ZF_OK)
        return st;
    s = zf_mem_alloc(sizeof(*s));
    if (!s)
        return zf_no_memory(err);
    s->families = s->sign = s->scale = 1;
    s->accept_limit = -1;
    st = zf_string_copy(&s->path, path ? path : "", err);
    if (st == ZF_OK)
        st = read_head(s, root, err);
    if (st == ZF_OK)
        st = zf_search_content_read(&s->content, zf_yaml_find(root, "content"),
                                    s->name, path, context, err);
    if (st == ZF_OK)
        st = read_parts(s, root, context, err);
    if (st == ZF_OK)
        *out = s;
    else
        zf_search_free(s);
    return st;
}

zf_status zf_search_read_text(zf_search **out, const char *text, size_t len,
                              const char *path,
                              const zf_search_context *context, zf_error *err)
{
    zf_yaml *root = NULL;
    zf_search *s = NULL;
    zf_status st = zf_yaml_read_text(&root, text, len, path, err);

    if (st == ZF_OK)
        st = zf_search_read_yaml(&s, root, path, context, err);
    zf_yaml_free(root);
    if (st != ZF_OK)
        return st;
    zf_sha256_hex(s->sha256, text, len);
    *out = s;
    return ZF_OK;
}

zf_status zf_search_read_file(zf_search **out, const char *path,
                              const zf_search_context *context, zf_error *err)
{
    zf_buf text;
    zf_status st;

    zf_buf_init(&text, 0);
    st = zf_file_read(&text, path, LARGEST_FILE, err);
    if (st == ZF_OK)
        st = zf_search_read_text(out, zf_buf_text(&text), text.len, path,
                                 context, err);
    zf_buf_clear(&text);
    return st;
}

void zf_search_fill_scalars(fmpq *x, const zf_search *s)
{
    slong f = s->content->n_fermions;

    for (slong k = 0; k < s->content->n_scalars; k++) {
        fmpq *y = x + f + k;

        fmpq_set(y, fmpq_mat_entry(s->scalars, k, f));
        for (slong i = 0; i < f; i++)
            fmpq_addmul(y, fmpq_mat_entry(s->scalars, k, i), x + i);
    }
}
