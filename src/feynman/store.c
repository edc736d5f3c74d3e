/* store.c - adding to the tables of rules. */
#include <stdio.h>
#include <string.h>

#include "feynman/private.h"

static char *copy(const char *text)
{
    return zf_mem_string(text ? text : "", text ? strlen(text) : 0);
}

/* Room for one more of a table; 0 when memory is refused. */
static int grow(void **table, size_t *capacity, size_t n, size_t size)
{
    void *more = zf_mem_grow(*table, capacity, n + 1, size);

    if (!more)
        return 0;
    *table = more;
    memset((char *)more + n * size, 0, size);
    return 1;
}

#define GROW(f, one, many) \
 grow((void **)&(f)->one, &(f)->c_##many, (f)->n_##many, sizeof(*(f)->one))

long feynman_particle(int *anti, const zf_feynman *f, const char *name)
{
    for (size_t k = 0; k < f->n_particles; k++) {
        *anti = 0;
        if (strcmp(f->particle[k].name, name) == 0)
            return (long)k;
        *anti = 1;
        if (strcmp(f->particle[k].antiname, name) == 0)
            return (long)k;
    }
    return -1;
}

long feynman_lorentz(const zf_feynman *f, const char *name)
{
    for (size_t k = 0; k < f->n_lorentz; k++)
        if (strcmp(f->lorentz[k].name, name) == 0)
            return (long)k;
    return -1;
}

const zf_rule_parameter *feynman_parameter(const zf_feynman *f,
                                           const char *name)
{
    for (size_t k = 0; k < f->n_parameters; k++)
        if (strcmp(f->parameter[k].name, name) == 0)
            return &f->parameter[k];
    return NULL;
}

zf_status feynman_add_particle(zf_feynman *f, const zf_particle *p,
                               zf_error *err)
{
    zf_particle *q;
    int anti;

    if (feynman_particle(&anti, f, p->name) >= 0)
        return zf_error_set(err, ZF_EDOMAIN, NULL, "two particles called %s",
                            p->name);
    if (!GROW(f, particle, particles))
        return zf_no_memory(err);
    q = &f->particle[f->n_particles++];
    q->pdg = p->pdg;
    q->spin = p->spin;
    q->color = p->color;
    q->self_conjugate = strcmp(p->name, p->antiname) == 0;
    q->standard = f->standard;
    fmpq_init(q->charge);
    fmpq_set(q->charge, p->charge);
    q->name = copy(p->name);
    q->antiname = copy(p->antiname);
    q->latex = copy(p->latex);
    q->antilatex = copy(p->antilatex);
    q->mass = copy(p->mass);
    q->width = copy(p->width);
    if (!q->name || !q->antiname || !q->latex || !q->antilatex || !q->mass ||
        !q->width)
        return zf_no_memory(err);
    return ZF_OK;
}

zf_status feynman_add_number(zf_feynman *f, zf_particle *p, const char *name,
                             const fmpq_t x, zf_error *err)
{
    const char **names;
    fmpq *values;
    char *text;

    (void)f;
    names = zf_mem_array(p->n_numbers + 1, sizeof(*names));
    values = zf_mem_array(p->n_numbers + 1, sizeof(*values));
    text = copy(name);
    if (!names || !values || !text) {
        zf_mem_free(names);
        zf_mem_free(values);
        zf_mem_free(text);
        return zf_no_memory(err);
    }
    for (size_t k = 0; k < p->n_numbers; k++) {
        names[k] = p->number[k];
        values[k] = p->number_value[k];
    }
    names[p->n_numbers] = text;
    fmpq_init(&values[p->n_numbers]);
    fmpq_set(&values[p->n_numbers], x);
    zf_mem_free(p->number);
    zf_mem_free(p->number_value);
    p->number = names;
    p->number_value = values;
    p->n_numbers++;
    return ZF_OK;
}

static zf_status add_parameter(zf_rule_parameter **out, zf_feynman *f,
                               const char *name, const char *latex,
                               zf_error *err)
{
    zf_rule_parameter *p;

    if (feynman_parameter(f, name))
        return zf_error_set(err, ZF_EDOMAIN, NULL, "two parameters called %s",
                            name);
    if (!GROW(f, parameter, parameters))
        return zf_no_memory(err);
    p = &f->parameter[f->n_parameters++];
    p->name = copy(name);
    p->latex = copy(latex ? latex : name);
    if (!p->name || !p->latex)
        return zf_no_memory(err);
    *out = p;
    return ZF_OK;
}

zf_status feynman_add_external(zf_feynman *f, const char *name,
                               feynman_entry entry, const char *value,
                               const char *latex, const char *meaning,
                               zf_error *err)
{
    zf_rule_parameter *p = NULL, moved;
    zf_status st = add_parameter(&p, f, name, latex, err);

    if (st != ZF_OK)
        return st;
    p->external = 1;
    p->code[0] = entry.code;
    p->n_codes = 1;
    p->value = copy(value);
    p->block = copy(entry.block);
    p->meaning = copy(meaning);
    if (!p->value || !p->block || !p->meaning)
        return zf_no_memory(err);
    /* To its place before the internal ones. */
    moved = *p;
    memmove(&f->parameter[f->n_external + 1], &f->parameter[f->n_external],
            (f->n_parameters - 1 - f->n_external) * sizeof(*p));
    f->parameter[f->n_external++] = moved;
    return ZF_OK;
}

zf_status feynman_add_internal(zf_feynman *f, const char *name, zf_expr formula,
                               int is_complex, const char *latex, zf_error *err)
{
    zf_rule_parameter *p = NULL;
    zf_status st = zf_expr_pool_check(f->pool, err);

    if (st == ZF_OK)
        st = add_parameter(&p, f, name, latex, err);
    if (st != ZF_OK)
        return st;
    p->is_complex = is_complex;
    p->formula = formula;
    return ZF_OK;
}

void feynman_set_power(zf_feynman *f, const char *name, int order, int power)
{
    for (size_t k = 0; k < f->n_parameters; k++)
        if (strcmp(f->parameter[k].name, name) == 0)
            f->parameter[k].power[order] = power;
}

zf_status feynman_add_lorentz(zf_feynman *f, const char *name, const int *spins,
                              int n, const char *structure, zf_error *err)
{
    zf_lorentz *l;

    if (!GROW(f, lorentz, lorentz))
        return zf_no_memory(err);
    l = &f->lorentz[f->n_lorentz++];
    l->n = n;
    for (int k = 0; k < n; k++)
        l->spins[k] = spins[k];
    l->name = copy(name);
    l->structure = copy(structure);
    return l->name && l->structure ? ZF_OK : zf_no_memory(err);
}

zf_status feynman_add_order(zf_feynman *f, const char *name, int expansion,
                            int hierarchy, zf_error *err)
{
    if (!GROW(f, order, orders))
        return zf_no_memory(err);
    f->order[f->n_orders] = (zf_order){copy(name), expansion, hierarchy};
    return f->order[f->n_orders++].name ? ZF_OK : zf_no_memory(err);
}

zf_status feynman_add_coupling(size_t *index, zf_feynman *f, zf_expr value,
                               const int power[3], zf_error *err)
{
    zf_rule_coupling *c;
    char name[32];
    zf_status st = zf_expr_pool_check(f->pool, err);

    if (st != ZF_OK)
        return st;
    for (size_t k = 0; k < f->n_couplings; k++)
        if (f->coupling[k].value == value &&
            memcmp(f->coupling[k].power, power, 3 * sizeof(*power)) == 0) {
            *index = k;
            return ZF_OK;
        }
    if (!GROW(f, coupling, couplings))
        return zf_no_memory(err);
    *index = f->n_couplings++;
    c = &f->coupling[*index];
    snprintf(name, sizeof(name), "GC_%zu", f->n_couplings);
    c->name = copy(name);
    c->value = value;
    memcpy(c->power, power, sizeof(c->power));
    return c->name ? ZF_OK : zf_no_memory(err);
}

static zf_status set_particles(zf_vertex *v, const zf_feynman *f,
                               const char *const *particle, int n,
                               zf_error *err)
{
    v->n = n;
    for (int k = 0; k < n; k++) {
        long at = feynman_particle(&v->anti[k], f, particle[k]);

        if (at < 0)
            return zf_error_set(err, ZF_EDOMAIN, NULL,
                                "a vertex has \"%s\", which is no particle",
                                particle[k]);
        v->particle[k] = (size_t)at;
        if (f->particle[at].self_conjugate)
            v->anti[k] = 0;
    }
    return ZF_OK;
}

static zf_status add_term(zf_vertex *v, zf_feynman *f, const rule_term *t,
                          const int power[3], zf_error *err)
{
    long lorentz = feynman_lorentz(f, t->lorentz);
    int color = 0, k = v->n_terms;

    if (lorentz < 0)
        return zf_error_set(err, ZF_EDOMAIN, NULL,
                            "a vertex has \"%s\", which is no Lorentz "
                            "structure",
                            t->lorentz);
    while (color < v->n_colors && strcmp(v->color[color], t->color) != 0)
        color++;
    if (k == 6 || color == 3)
        return zf_error_set(err, ZF_EBUG, NULL, "a vertex has many terms");
    if (color == v->n_colors) {
        v->color[color] = copy(t->color);
        if (!v->color[color])
            return zf_no_memory(err);
        v->n_colors++;
    }
    v->term[k].color = color;
    v->term[k].lorentz = (size_t)lorentz;
    v->n_terms++;
    return feynman_add_coupling(&v->term[k].coupling, f, t->value, power, err);
}

zf_status feynman_add_vertex(zf_feynman *f, const char *const *particle, int n,
                             const rule_term *term, int n_terms,
                             const int power[3], zf_error *err)
{
    zf_vertex *v;
    zf_status st = zf_expr_pool_check(f->pool, err);
    char name[32];
    int filled = 0;

    for (int k = 0; k < n_terms; k++)
        filled += !zf_expr_is_zero(term[k].value);
    if (st != ZF_OK || !filled)
        return st;
    if (!GROW(f, vertex, vertices))
        return zf_no_memory(err);
    v = &f->vertex[f->n_vertices++];
    snprintf(name, sizeof(name), "V_%zu", f->n_vertices);
    v->name = copy(name);
    v->standard = f->standard;
    st = v->name ? set_particles(v, f, particle, n, err) : zf_no_memory(err);
    for (int k = 0; st == ZF_OK && k < n_terms; k++)
        if (!zf_expr_is_zero(term[k].value))
            st = add_term(v, f, &term[k], power, err);
    return st;
}

zf_status feynman_add_field(zf_feynman *f, const zf_field *x, zf_error *err)
{
    if (!GROW(f, field, fields))
        return zf_no_memory(err);
    f->field[f->n_fields++] = *x;
    return ZF_OK;
}

zf_status feynman_add_mass_coupling(zf_feynman *f, const zf_mass_coupling *c,
                                    zf_error *err)
{
    if (!GROW(f, mass_coupling, mass_couplings))
        return zf_no_memory(err);
    f->mass_coupling[f->n_mass_couplings++] = *c;
    return ZF_OK;
}
