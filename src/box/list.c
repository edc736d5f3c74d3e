/* list.c - lists the solutions through the caller's sink. */
#include <string.h>

#include "private.h"

enum {
    BATCH = 4096,     /* solutions formatted at a time */
    ENOUGH = 4 << 20, /* bytes that wait for their turn */
};

/* What all threads share: the sink, and what went to it. */
typedef struct listing {
    const zf_box_sink *sink; /* NULL: only count */
    uint64_t found;
    uint64_t limit; /* 0: none; else there is one thread */
} listing;

/* What one thread gathers.  Records are packed by writing each over the
 * padding of the one before it. */
typedef struct gatherer {
    listing *all;
    join *join;
    const engine *e;
    size_t size;    /* bytes of a packed record */
    zf_buf records; /* of the batch, or all when they are not formatted */
    size_t in_batch;
    uint64_t count; /* in `text`, or just counted */
    zf_buf text;
} gatherer;

static int raw(const gatherer *g)
{
    return g->all->sink && !g->all->sink->format;
}

static zf_status start(void **state, const engine *e, void *arg, zf_error *err)
{
    gatherer *g = zf_mem_alloc(sizeof(*g));
    zf_status st;

    if (!g)
        return zf_no_memory(err);
    *state = g;
    g->all = arg;
    g->e = e;
    g->size = (size_t)e->box->n * (size_t)e->width;
    zf_buf_init(&g->records, 0);
    zf_buf_init(&g->text, 0);
    st = join_new(&g->join, e, err);
    return st;
}

static void end(void *state)
{
    gatherer *g = state;

    if (!g)
        return;
    join_free(g->join);
    zf_buf_clear(&g->records);
    zf_buf_clear(&g->text);
    zf_mem_free(g);
}

static zf_status format_batch(gatherer *g, zf_error *err)
{
    const zf_box_sink *sink = g->all->sink;
    zf_box_batch batch = {g->records.data, g->in_batch, g->e->box->n,
                          g->e->width};

    g->count += g->in_batch;
    if (sink && sink->format && g->in_batch)
        sink->format(&g->text, &batch, sink->arg);
    if (!raw(g))
        g->records.len = 0;
    g->in_batch = 0;
    return zf_buf_check(&g->text, err);
}

static zf_status take(const unsigned char *record, void *arg, zf_error *err)
{
    gatherer *g = arg;
    const listing *all = g->all;

    if (all->limit && all->found + g->count + g->in_batch >= all->limit)
        return ZF_OK;
    if (all->sink) {
        zf_buf_add(&g->records, record, g->e->stride);
        if (g->records.status != ZF_OK)
            return zf_buf_check(&g->records, err);
        g->records.len -= g->e->stride - g->size;
    }
    g->in_batch++;
    return g->in_batch == BATCH ? format_batch(g, err) : ZF_OK;
}

static zf_status run(void *state, const item *it, zf_error *err)
{
    gatherer *g = state;

    return join_list(g->join, it, take, g, err);
}

static int full(const void *state)
{
    const gatherer *g = state;

    return g->text.len + g->records.len >= ENOUGH;
}

static zf_status flush(void *state, int *stop, zf_error *err)
{
    gatherer *g = state;
    listing *all = g->all;
    zf_status st = format_batch(g, err);

    if (st != ZF_OK)
        return st;
    all->found += g->count;
    if (all->sink && g->count) {
        const zf_buf *out = raw(g) ? &g->records : &g->text;

        *stop = all->sink->write(out->data, out->len, g->count,
                                 all->sink->arg) != 0;
    }
    if (all->limit && all->found >= all->limit)
        *stop = 1;
    g->count = 0;
    g->text.len = 0;
    g->records.len = 0;
    return ZF_OK;
}

static void describe(zf_box_coverage *coverage, const zf_box *box)
{
    memset(coverage, 0, sizeof(*coverage));
    coverage->max_charge = box->options.max_charge;
    coverage->contradictory = box->contradictory;
    coverage->exhaustive = box->contradictory;
    coverage->families = box->options.families;
    coverage->sign = box->sym.sign;
    coverage->scale = box->sym.scale;
}

zf_status zf_box_list(zf_box_coverage *coverage, const zf_box *box,
                      const zf_box_sink *sink, zf_error *err)
{
    listing all = {.sink = sink, .limit = box->options.max_solutions};
    zf_box_coverage done;
    engine e;
    crew c = {.e = &e,
              .start = start,
              .run = run,
              .full = full,
              .flush = flush,
              .end = end,
              .arg = &all};
    zf_status st;
    int cut;

    describe(&done, box);
    if (box->contradictory) {
        *coverage = done;
        return ZF_OK;
    }
    st = engine_make(&e, box, box->options.max_charge, 0, err);
    done.memory = engine_memory(&e);
    if (st == ZF_OK)
        st = crew_work(&cut, &c, &all.found, err);
    engine_clear(&e);
    if (st != ZF_OK)
        return st;
    done.exhaustive = !cut;
    done.solutions = all.found;
    *coverage = done;
    return ZF_OK;
}
