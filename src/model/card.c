/* card.c - YAML -> model. */
#include "model/card.h"

#include <string.h>

#include <flint/fmpq_vec.h>

#include "model/search.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static zf_status read_parameter(zf_model *m, slong k, const zf_yaml *map,
                                zf_error *err)
{
    static const char *const keys[] = {"name", "latex"};
    static const char *const needed[] = {"name: a name for the parameter"};
    zf_phrase what = zf_phrase_make("item %ld of parameters", (long)k + 1);
    zf_status st = zf_yaml_check_keys(map, what.text, keys, 2, needed, 1, err);
    zf_mark mark;

    if (st != ZF_OK)
        return st;
    mark = zf_yaml_mark(map);
    st = zf_name_read(&m->parameter[k], zf_yaml_find(map, "name"),
                      ZF_NAME_PARAMETER, "name of the parameter", err);
    for (slong l = 0; st == ZF_OK && l < k; l++)
        if (strcmp(m->parameter[k], m->parameter[l]) == 0)
            st = zf_error_set(err, ZF_EINPUT, &mark,
                              "there is a parameter \"%s\" already",
                              m->parameter[k]);
    if (st != ZF_OK)
        return st;
    if (!zf_yaml_find(map, "latex"))
        return zf_parameter_latex(&m->parameter_latex[k], m->parameter[k], err);
    what = zf_phrase_make("latex of the parameter \"%s\"", m->parameter[k]);
    return zf_line_read(&m->parameter_latex[k], zf_yaml_find(map, "latex"),
                        what.text, err);
}

static zf_status read_parameters(zf_model *m, const zf_yaml *list,
                                 zf_error *err)
{
    zf_status st = zf_yaml_expect(list, ZF_YAML_LIST, "parameters", err);
    zf_mark mark;
    size_t n;

    if (st != ZF_OK)
        return st;
    n = zf_yaml_count(list);
    mark = zf_yaml_mark(list);
    if (n > ZF_MAX_COMPONENTS)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "expected at most %d parameters",
                            ZF_MAX_COMPONENTS);
    m->parameter = zf_mem_array(n, sizeof(*m->parameter));
    m->parameter_latex = zf_mem_array(n, sizeof(*m->parameter_latex));
    if (!m->parameter || !m->parameter_latex) {
        zf_mem_free(m->parameter);
        zf_mem_free(m->parameter_latex);
        m->parameter = m->parameter_latex = NULL;
        return zf_no_memory(err);
    }
    m->n_parameters = (slong)n;
    for (size_t k = 0; st == ZF_OK && k < n; k++)
        st = read_parameter(m, (slong)k, zf_yaml_at(list, k), err);
    return st;
}

/* A rational, or an affine form in the parameters, into row i. */
static zf_status read_charge(zf_model *m, slong i, const zf_yaml *node,
                             zf_error *err)
{
    zf_phrase what = zf_phrase_make("charge of %s", m->content->component[i]);
    fmpq *row = fmpq_mat_entry(m->charge, i, 0);
    zf_filter_scope scope = {.names = (const char *const *)m->parameter,
                             .n = m->n_parameters};
    zf_mark mark = zf_text_mark(node, 0);
    const char *text, *relation = "";
    zf_status st;

    if (m->n_parameters == 0)
        return zf_yaml_get_rational(row, node, what.text, err);
    st = zf_yaml_get_string(&text, node, what.text, err);
    if (st == ZF_OK)
        st = zf_filter_parse_linear(row, &relation, text, &mark, &scope, err);
    if (st == ZF_OK && relation[0])
        st = zf_error_set(err, ZF_EINPUT, &mark,
                          "%s is %s; expected a linear form in the parameters",
                          what.text, ZF_QUOTED(text));
    return st;
}

/* charges: {Q: [0, 0, 1], ...} */
static zf_status read_fermions(zf_model *m, const zf_yaml *map, zf_error *err)
{
    const char *names[ZF_MAX_COMPONENTS] = {NULL};
    const zf_content *c = m->content;
    size_t n = (size_t)c->n_fermion_multiplets;
    zf_status st;

    for (size_t k = 0; k < n; k++)
        names[k] = c->multiplet[k].name;
    st = zf_yaml_check_keys(map, "charges", names, n, names, n, err);
    for (size_t k = 0; st == ZF_OK && k < n; k++) {
        const zf_multiplet *f = &c->multiplet[k];
        const zf_yaml *list = zf_yaml_find(map, f->name);
        zf_phrase what = zf_phrase_make("charges of %s", f->name);
        zf_mark mark = zf_yaml_mark(list);

        st = zf_yaml_expect(list, ZF_YAML_LIST, what.text, err);
        if (st == ZF_OK && zf_yaml_count(list) != (size_t)f->families)
            st =
                zf_error_set(err, ZF_EINPUT, &mark,
                             "%s: found %zu; expected %ld, one for each "
                             "family",
                             what.text, zf_yaml_count(list), (long)f->families);
        for (slong i = 0; st == ZF_OK && i < f->families; i++)
            st = read_charge(m, f->first + i, zf_yaml_at(list, (size_t)i), err);
    }
    return st;
}

/* scalars: {H: 0}; a scalar that is left out has no known charge. */
static zf_status read_scalars(zf_model *m, const zf_yaml *map, zf_error *err)
{
    const char *names[ZF_MAX_COMPONENTS] = {NULL};
    const zf_content *c = m->content;
    zf_status st = ZF_OK;

    for (slong k = 0; k < c->n_scalars; k++) {
        names[k] = c->component[c->n_fermions + k];
        m->known[c->n_fermions + k] = 0;
    }
    if (!map)
        return ZF_OK;
    st = zf_yaml_check_keys(map, "scalars", names, (size_t)c->n_scalars, NULL,
                            0, err);
    for (slong k = 0; st == ZF_OK && k < c->n_scalars; k++) {
        const zf_yaml *node = zf_yaml_find(map, names[k]);

        if (!node)
            continue;
        m->known[c->n_fermions + k] = 1;
        st = read_charge(m, c->n_fermions + k, node, err);
    }
    return st;
}

static zf_status read_certificate(zf_model *m, const zf_yaml *map,
                                  zf_error *err)
{
    const char *keys[ZF_CERTIFICATE_SIZE] = {NULL};
    zf_status st;

    for (slong k = 0; k < ZF_CERTIFICATE_SIZE; k++)
        keys[k] = zf_certificate_key(k);
    st = zf_yaml_check_keys(map, "certificate", keys, ZF_CERTIFICATE_SIZE, keys,
                            ZF_CERTIFICATE_SIZE, err);
    for (slong k = 0; st == ZF_OK && k < ZF_CERTIFICATE_SIZE; k++)
        st = zf_yaml_get_rational(m->certificate + k,
                                  zf_yaml_find(map, keys[k]), keys[k], err);
    m->certified = st == ZF_OK;
    return st;
}

/* The search and its hash: both or neither. */
static zf_status read_provenance(zf_model *m, const zf_yaml *root,
                                 zf_error *err)
{
    const zf_yaml *search = zf_yaml_find(root, "search");
    const zf_yaml *hash = zf_yaml_find(root, "search_sha256");
    zf_mark mark = zf_yaml_mark(root);
    const char *text;
    zf_status st;

    if (!search && !hash)
        return ZF_OK;
    if (!search || !hash)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "expected both search and search_sha256, or "
                            "neither");
    st = zf_name_read(&m->search, search, ZF_NAME_SLUG, "search", err);
    if (st == ZF_OK)
        st = zf_yaml_get_string(&text, hash, "search_sha256", err);
    if (st != ZF_OK)
        return st;
    mark = zf_yaml_mark(hash);
    if (strlen(text) != 64 || strspn(text, "0123456789abcdef") != 64)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "search_sha256 is %s; expected 64 hexadecimal "
                            "digits in lower case",
                            ZF_QUOTED(text));
    return zf_string_copy(&m->search_sha256, text, err);
}

static zf_status read_physics(zf_model *m, const zf_yaml *root, zf_error *err)
{
    const zf_yaml *content = zf_yaml_find(root, "content");
    const zf_yaml *parameters = zf_yaml_find(root, "parameters");
    const zf_yaml *certificate = zf_yaml_find(root, "certificate");
    const zf_yaml *textures = zf_yaml_find(root, "textures");
    const zf_yaml *mixing = zf_yaml_find(root, "mixing");
    zf_status st = zf_content_read_map(&m->content, content, 0, NULL, err);

    if (st == ZF_OK && parameters)
        st = read_parameters(m, parameters, err);
    if (st == ZF_OK)
        st = zf_model_shape(m, err);
    if (st == ZF_OK)
        st = read_fermions(m, zf_yaml_find(root, "charges"), err);
    if (st == ZF_OK)
        st = read_scalars(m, zf_yaml_find(root, "scalars"), err);
    if (st == ZF_OK && certificate)
        st = read_certificate(m, certificate, err);
    if (st == ZF_OK && textures)
        st = zf_card_textures_read(&m->textures, textures, err);
    if (st == ZF_OK && mixing)
        st = zf_card_mixing_read(&m->mixing, mixing, m->content, err);
    return st;
}

/* What both kinds of card have. */
static zf_status read_head(zf_model *m, const zf_yaml *root, zf_error *err)
{
    const zf_yaml *title = zf_yaml_find(root, "title");
    const zf_yaml *references = zf_yaml_find(root, "references");
    const zf_yaml *benchmark = zf_yaml_find(root, "benchmark");
    zf_status st =
        zf_name_read(&m->id, zf_yaml_find(root, "id"), ZF_NAME_SLUG, "id", err);

    if (st == ZF_OK && title)
        st = zf_line_read(&m->title, title, "title", err);
    if (st == ZF_OK && references)
        st = zf_names_read(&m->reference, &m->n_references, references,
                           ZF_NAME_REFERENCE, "references", err);
    if (st == ZF_OK && benchmark)
        st = zf_benchmark_read(&m->benchmark, &m->n_benchmark, benchmark, err);
    return st;
}

static zf_status read_model(zf_model *m, const zf_yaml *root, zf_error *err)
{
    static const char *const keys[] = {
        "kind",    "id",          "title",    "content",       "parameters",
        "charges", "scalars",     "search",   "search_sha256", "references",
        "claims",  "certificate", "textures", "mixing",        "benchmark",
    };
    static const char *const needed[] = {
        "id: the name of the file without .yaml",
        "content: a map with name, fermions and scalars",
        "charges: a list of charges for each fermion"};
    const zf_yaml *claims;
    zf_status st = zf_yaml_check_keys(root, "the model", keys, COUNT(keys),
                                      needed, COUNT(needed), err);

    if (st == ZF_OK)
        st = read_head(m, root, err);
    if (st == ZF_OK)
        st = read_physics(m, root, err);
    if (st == ZF_OK)
        st = read_provenance(m, root, err);
    if (st != ZF_OK)
        return st;
    claims = zf_yaml_find(root, "claims");
    return claims
               ? zf_claims_read(&m->claim, &m->n_claims, claims, 0, NULL, err)
               : ZF_OK;
}

static zf_status read_simplified(zf_model *m, const zf_yaml *root,
                                 zf_error *err)
{
    static const char *const keys[] = {"kind",      "id",      "title",
                                       "couplings", "leptons", "references",
                                       "benchmark", "targets"};
    static const char *const needed[] = {
        "id: the name of the file without .yaml",
        "couplings: a list of maps with name and meaning"};
    zf_status st = zf_yaml_check_keys(root, "the simplified model", keys,
                                      COUNT(keys), needed, COUNT(needed), err);

    if (st == ZF_OK)
        st = read_head(m, root, err);
    return st == ZF_OK ? zf_simplified_read(m, root, err) : st;
}

zf_status zf_model_read_yaml(zf_model **out, const zf_yaml *root, zf_error *err)
{
    zf_kind kind = ZF_KIND_MODEL;
    zf_status st = zf_kind_read(&kind, root, err);
    zf_model *m = NULL;
    zf_mark mark;

    if (st != ZF_OK)
        return st;
    mark = zf_yaml_mark(zf_yaml_find(root, "kind"));
    if (kind != ZF_KIND_MODEL && kind != ZF_KIND_SIMPLIFIED)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "kind is \"%s\"; expected a model here",
                            zf_yaml_text(zf_yaml_find(root, "kind")));
    st = zf_model_alloc(&m, err);
    if (st == ZF_OK)
        st = kind == ZF_KIND_MODEL ? read_model(m, root, err)
                                   : read_simplified(m, root, err);
    if (st == ZF_OK)
        *out = m;
    else
        zf_model_free(m);
    return st;
}

zf_status zf_model_read_file(zf_model **out, const char *path, zf_error *err)
{
    zf_yaml *root = NULL;
    zf_status st = zf_yaml_read_file(&root, path, err);

    if (st == ZF_OK)
        st = zf_model_read_yaml(out, root, err);
    zf_yaml_free(root);
    return st;
}
