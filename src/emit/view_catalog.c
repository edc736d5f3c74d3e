/* view_catalog.c - the view of a model with what a format asks for, and that
 * of a catalogue of models. */
#include "emit/numbers.h"

/* Numbers, Feynman rules, studies that stand on them, code and sheets: a
 * simplified model has these, too. */
static int needs_no_charges(const zf_format *f)
{
    unsigned parts = ZF_PART_COUPLINGS | ZF_PART_FEYNMAN | ZF_PART_LAGRANGIAN |
                     ZF_PART_STUDY;

    if (f->uses & ZF_PART_POTENTIAL)
        return 0;
    return (f->uses & (ZF_PART_CODE | ZF_PART_SHEET)) ||
           (f->needs && !(f->uses & ~parts));
}

zf_status zf_view_for(zf_value **out, const zf_format *f, const zf_model *m,
                      const zf_emit_options *options, zf_data_pool *pool,
                      zf_error *err)
{
    zf_value *v = NULL;
    zf_status st = m->simplified && needs_no_charges(f)
                       ? zf_view_simplified(&v, m, err)
                       : zf_view_model(&v, m, err);

    if (st == ZF_OK && (f->uses & ZF_PART_POTENTIAL))
        st = zf_view_put_potential(v, m, err);
    if (st == ZF_OK && (f->uses & ZF_PARTS_AT_POINT))
        st = zf_view_put_numbers(v, f, m, options, pool, err);
    if (st != ZF_OK) {
        zf_value_free(v);
        return st;
    }
    *out = v;
    return ZF_OK;
}

/* What is collected from the models of a catalogue. */
typedef struct collection {
    const zf_format *f;
    const zf_emit_options *options;
    zf_value *list;
    zf_data_pool pool;
    size_t n;
} collection;

/* Models that the format refuses are left out. */
static zf_status add_model(collection *c, const zf_model *m, zf_error *err)
{
    zf_value *item = NULL;
    zf_error why = {0};
    zf_status st = zf_view_for(&item, c->f, m, c->options, &c->pool, &why);

    if (st == ZF_EDOMAIN && zf_format_is_choosy(c->f))
        return ZF_OK;
    if (st != ZF_OK)
        return zf_error_set(err, st, NULL, "%s: %s", m->id, why.message);
    zf_add(&st, c->list, item);
    c->n++;
    return zf_put_done(st, err);
}

zf_status zf_view_catalog(zf_value **out, const zf_format *f,
                          const zf_model *const *models, size_t n,
                          const zf_emit_options *options, zf_error *err)
{
    collection c = {.f = f, .options = options, .list = zf_value_list()};
    zf_value *v = zf_value_map();
    zf_status st = ZF_OK, now = ZF_OK;

    for (size_t i = 0; st == ZF_OK && i < n; i++)
        st = add_model(&c, models[i], err);
    zf_put(&now, v, "models", c.list);
    zf_put_integer(&now, v, "n_models", (slong)c.n);
    if (st == ZF_OK && now == ZF_OK && f->uses)
        st = zf_view_put_shared(v, options, &c.pool, err);
    zf_data_clear(&c.pool);
    if (st != ZF_OK) {
        zf_value_free(v);
        return st;
    }
    return zf_finish(out, v, now, err);
}
