/* observables.c - the observables of a model: reading, looking, freeing. */
#include <math.h>
#include <string.h>
#include <unistd.h>

#include "observable/private.h"

size_t zf_observables_count(const zf_observables *o)
{
    return o->n;
}

const zf_observable *zf_observables_at(const zf_observables *o, size_t k)
{
    return k < o->n ? &o->observable[k] : NULL;
}

const zf_observable *zf_observables_find(const zf_observables *o,
                                         const char *name)
{
    for (size_t k = 0; k < o->n; k++)
        if (strcmp(o->observable[k].name, name) == 0)
            return &o->observable[k];
    return NULL;
}

size_t zf_observables_missing_count(const zf_observables *o)
{
    return o->n_missing;
}

zf_missing zf_observables_missing(const zf_observables *o, size_t k)
{
    const entry *e;

    if (k >= o->n_missing)
        return (zf_missing){NULL, NULL, NULL};
    e = &o->shelf.entry[o->missing[k]];
    return (zf_missing){e->name, o->shelf.file[e->file].topic, e->what};
}

void zf_observables_free(zf_observables *o)
{
    if (!o)
        return;
    for (size_t k = 0; o->observable && k < o->shelf.n_observables; k++)
        zf_obs_clear(&o->observable[k]);
    for (size_t k = 0; k < o->n_groups; k++)
        zf_obs_group_clear(&o->group[k]);
    zf_mem_free(o->observable);
    zf_mem_free(o->uncertainty);
    zf_mem_free(o->missing);
    zf_mem_free(o->group);
    zf_mem_free(o->catalog);
    zf_yaml_free(o->basis);
    zf_obs_shelf_clear(&o->shelf);
    zf_mem_free(o);
}

/* Moves what was built to the front and lists the rest. */
static void compact(zf_observables *o)
{
    for (size_t i = 0; i < o->shelf.n_entries; i++) {
        const entry *e = &o->shelf.entry[i];

        if (e->is_definition)
            continue;
        if (e->state == ENTRY_MISSING) {
            o->missing[o->n_missing++] = i;
            continue;
        }
        if (e->slot != o->n) {
            o->observable[o->n] = o->observable[e->slot];
            o->observable[e->slot] = (zf_observable){0};
            o->uncertainty[o->n] = o->uncertainty[e->slot];
        }
        o->n++;
    }
}

/* Uncertainties of Standard Model numbers, at the defaults. */
static zf_status evaluate_uncertainties(zf_observables *o, zf_error *err)
{
    zf_point *p = NULL;
    zf_status st = zf_point_new(&p, o->q, err);

    for (size_t k = 0; st == ZF_OK && k < o->n; k++) {
        double x = 0;

        if (!o->uncertainty[k])
            continue;
        st = zf_point_real(&x, p, o->uncertainty[k], err);
        if (st == ZF_OK && !(isfinite(x) && x >= 0))
            st = zf_error_set(err, ZF_EINPUT, NULL,
                              "standard_model_uncertainty of \"%.64s\" is %g; "
                              "expected at least 0",
                              o->observable[k].name, x);
        o->observable[k].standard_model_uncertainty = x;
    }
    zf_point_free(p);
    return st;
}

/* Keys of Wilson coefficients, if the catalogue has them. */
static zf_status read_basis(zf_observables *o, zf_error *err)
{
    zf_buf path;
    zf_status st;

    zf_buf_init(&path, 0);
    zf_buf_printf(&path, "%s/warsaw.yaml", o->catalog);
    st = zf_buf_check(&path, err);
    if (st == ZF_OK && access(zf_buf_text(&path), F_OK) == 0)
        st = zf_yaml_read_file(&o->basis, zf_buf_text(&path), err);
    zf_buf_clear(&path);
    return st;
}

static zf_status bind_all(zf_observables *o, zf_error *err)
{
    zf_status st = read_basis(o, err);

    for (size_t i = 0; st == ZF_OK && i < o->shelf.n_entries; i++)
        if (o->shelf.entry[i].state == ENTRY_WAITING)
            st = zf_obs_bind_entry(o, &o->shelf.entry[i], err);
    if (st != ZF_OK)
        return st;
    compact(o);
    st = evaluate_uncertainties(o, err);
    if (st == ZF_OK)
        st = zf_obs_check_alternatives(o, err);
    if (st == ZF_OK)
        st = zf_obs_read_groups(o, err);
    return st;
}

zf_status zf_obs_from_shelf(zf_observables **out, shelf *s, zf_quantities *q,
                            int has_model, const char *catalog, zf_error *err)
{
    zf_observables *o = zf_mem_alloc(sizeof(*o));
    size_t n = s->n_observables + 1;
    zf_status st;

    if (!o) {
        zf_obs_shelf_clear(s);
        return zf_no_memory(err);
    }
    *o = (zf_observables){.q = q,
                          .has_model = has_model,
                          .pool = zf_quantities_pool(q),
                          .shelf = *s};
    *s = (shelf){0};
    st = zf_obs_copy(&o->catalog, catalog, err);
    o->observable = zf_mem_array(n, sizeof(*o->observable));
    o->uncertainty = zf_mem_array(n, sizeof(zf_expr));
    o->missing = zf_mem_array(n, sizeof(*o->missing));
    if (!o->observable || !o->uncertainty || !o->missing) {
        zf_observables_free(o);
        return zf_no_memory(err);
    }
    if (st == ZF_OK)
        st = bind_all(o, err);
    if (st == ZF_OK)
        *out = o;
    else
        zf_observables_free(o);
    return st;
}

zf_status zf_observables_new_inputs(zf_observables **out, zf_quantities *q,
                                    const char *catalog, zf_error *err)
{
    shelf s = {0};
    zf_status st = zf_obs_shelf_read(&s, catalog, err);

    if (st == ZF_OK)
        st = zf_obs_from_shelf(out, &s, q, 0, catalog, err);
    return st;
}
