/* feynman.c - the life of a set of rules, and looking at it. */
#include <string.h>

#include "feynman/private.h"

static void free_particle(zf_particle *p)
{
    zf_mem_free(p->name);
    zf_mem_free(p->antiname);
    zf_mem_free(p->latex);
    zf_mem_free(p->antilatex);
    zf_mem_free(p->mass);
    zf_mem_free(p->width);
    fmpq_clear(p->charge);
    for (size_t k = 0; k < p->n_numbers; k++) {
        /* Made by feynman_add_number. */
        zf_mem_free((void *)(uintptr_t)p->number[k]);
        fmpq_clear(&p->number_value[k]);
    }
    zf_mem_free(p->number);
    zf_mem_free(p->number_value);
}

static void free_parameter(zf_rule_parameter *p)
{
    zf_mem_free(p->name);
    zf_mem_free(p->latex);
    zf_mem_free(p->meaning);
    zf_mem_free(p->value);
    zf_mem_free(p->block);
    zf_mem_free(p->zero);
}

static void free_tables(zf_feynman *f)
{
    for (size_t k = 0; k < f->n_particles; k++)
        free_particle(&f->particle[k]);
    for (size_t k = 0; k < f->n_parameters; k++)
        free_parameter(&f->parameter[k]);
    for (size_t k = 0; k < f->n_lorentz; k++) {
        zf_mem_free(f->lorentz[k].name);
        zf_mem_free(f->lorentz[k].structure);
    }
    for (size_t k = 0; k < f->n_orders; k++)
        zf_mem_free(f->order[k].name);
    for (size_t k = 0; k < f->n_couplings; k++)
        zf_mem_free(f->coupling[k].name);
    for (size_t k = 0; k < f->n_vertices; k++) {
        zf_mem_free(f->vertex[k].name);
        for (int c = 0; c < f->vertex[k].n_colors; c++)
            zf_mem_free(f->vertex[k].color[c]);
    }
}

void zf_feynman_free(zf_feynman *f)
{
    if (!f)
        return;
    free_tables(f);
    zf_mem_free(f->particle);
    zf_mem_free(f->parameter);
    zf_mem_free(f->lorentz);
    zf_mem_free(f->order);
    zf_mem_free(f->coupling);
    zf_mem_free(f->vertex);
    zf_mem_free(f->decay);
    zf_mem_free(f->field);
    zf_mem_free(f->mass_coupling);
    zf_texture_free(f->texture);
    zf_expr_pool_free(f->pool);
    zf_couplings_free(f->couplings);
    zf_mem_free(f);
}

zf_expr feynman_symbol(const zf_feynman *f, const char *name)
{
    const zf_rule_parameter *p = feynman_parameter(f, name);

    if (!p)
        return NULL;
    return p->is_complex ? zf_expr_symbol_complex(f->pool, name)
                         : zf_expr_symbol(f->pool, name);
}

static zf_expr resolve(const char *name, const zf_mark *mark, void *arg,
                       zf_error *err)
{
    zf_expr e = feynman_symbol(arg, name);

    if (!e)
        (void)zf_error_set(err, ZF_EINPUT, mark,
                           "\"%.64s\" is not an earlier parameter", name);
    return e;
}

zf_status feynman_parse(zf_expr *out, const zf_feynman *f, const char *text,
                        const zf_mark *mark, zf_error *err)
{
    /* The callback only looks. */
    return zf_expr_parse(out, f->pool, text, mark, resolve,
                         (void *)(uintptr_t)f, err);
}

/* Higgs bosons and gauge bosons. */
static zf_status higgs(zf_feynman *f, zf_error *err)
{
    return f->n_doublets == 2 ? feynman_two_doublets(f, err)
                              : feynman_higgs(f, err);
}

static zf_status build(zf_feynman *f, const char *catalog, const zf_yaml *root,
                       zf_error *err)
{
    static zf_status (*const step[])(zf_feynman *, zf_error *) = {
        higgs,          feynman_singlets,       feynman_neutrinos,
        feynman_zprime, feynman_partners,       feynman_numbers,
        feynman_decays, feynman_default_widths, feynman_running,
        feynman_fields, feynman_mass_couplings};
    const zf_texture_options one = {.insertions = 1};
    zf_status st = zf_couplings_new(&f->couplings, f->model, catalog, err);

    if (st == ZF_OK && f->model->content)
        st = zf_texture_new(&f->texture, f->model, &one, err);
    if (st == ZF_OK)
        st = zf_expr_pool_new(&f->pool, NULL, 0, err);
    f->standard = 1;
    if (st == ZF_OK)
        st = feynman_read(f, root, err);
    if (st == ZF_OK)
        st = feynman_breaking(f, err);
    f->standard = 0;
    if (st == ZF_OK)
        st = feynman_add_zprime(f, err);
    f->standard = !f->mixes;
    if (st == ZF_OK)
        st = feynman_neutral(f, root, err);
    f->standard = 0;
    for (size_t k = 0; st == ZF_OK && k < sizeof(step) / sizeof(*step); k++)
        st = step[k](f, err);
    feynman_notes(f);
    return st == ZF_OK ? zf_expr_pool_check(f->pool, err) : st;
}

zf_status zf_feynman_new(zf_feynman **out, const zf_model *m,
                         const char *catalog, const zf_feynman_options *options,
                         zf_error *err)
{
    zf_feynman *f = zf_mem_alloc(sizeof(*f));
    zf_yaml *root = NULL;
    zf_status st;

    if (!f)
        return zf_no_memory(err);
    f->model = m;
    f->options = options;
    f->kinetic =
        (options && options->kinetic) || (m->mixing && m->mixing->kinetic);
    st = feynman_open(&root, catalog, err);
    if (st == ZF_OK)
        st = build(f, catalog, root, err);
    zf_yaml_free(root);
    f->model = NULL;
    f->options = NULL;
    if (st != ZF_OK) {
        zf_feynman_free(f);
        return st;
    }
    *out = f;
    return ZF_OK;
}

/* The rules are those of the smallest model: the Standard Model and a Z'. */
zf_status zf_feynman_check_yaml(const zf_yaml *root, const char *catalog,
                                zf_error *err)
{
    static const char smallest[] =
        "kind: simplified\nid: smallest\ncouplings:\n"
        "  - {name: gqL, meaning: sbar b Z'}\n";
    static const char *const keys[] = {"kind",     "title",    "orders",
                                       "external", "internal", "particles",
                                       "lorentz",  "vertices", "neutral"};
    zf_feynman *f = zf_mem_alloc(sizeof(*f));
    zf_yaml *card = NULL;
    zf_model *m = NULL;
    zf_status st = f ? ZF_OK : zf_no_memory(err);

    if (st == ZF_OK)
        st = zf_yaml_check_keys(root, "a file of Feynman rules", keys, 9, keys,
                                9, err);
    if (st == ZF_OK)
        st = zf_yaml_read_text(&card, smallest, sizeof(smallest) - 1,
                               "smallest model", err);
    if (st == ZF_OK)
        st = zf_model_read_yaml(&m, card, err);
    if (st == ZF_OK) {
        f->model = m;
        st = build(f, catalog, root, err);
    }
    zf_feynman_free(f);
    zf_model_free(m);
    zf_yaml_free(card);
    return st;
}

zf_expr_pool *zf_feynman_pool(const zf_feynman *f)
{
    return f->pool;
}

#define TABLE(type, function, one, many)              \
 const type *function(const zf_feynman *f, size_t *n) \
 {                                                    \
  *n = f->n_##many;                                   \
  return f->one;                                      \
 }

TABLE(zf_particle, zf_feynman_particles, particle, particles)
TABLE(zf_rule_parameter, zf_feynman_parameters, parameter, parameters)
TABLE(zf_lorentz, zf_feynman_lorentz, lorentz, lorentz)
TABLE(zf_order, zf_feynman_orders, order, orders)
TABLE(zf_rule_coupling, zf_feynman_couplings, coupling, couplings)
TABLE(zf_vertex, zf_feynman_vertices, vertex, vertices)
TABLE(zf_decay_channel, zf_feynman_decays, decay, decays)
TABLE(zf_field, zf_feynman_fields, field, fields)
TABLE(zf_mass_coupling, zf_feynman_mass_couplings, mass_coupling,
      mass_couplings)

const zf_texture *zf_feynman_texture(const zf_feynman *f)
{
    return f->texture;
}

int zf_feynman_mixes(const zf_feynman *f)
{
    return f->mixes;
}

int zf_feynman_kinetic(const zf_feynman *f)
{
    return f->kinetic;
}
