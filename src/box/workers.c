/* workers.c - shares the items of an engine out to threads.
 *
 * Consecutive items form chunks; a thread takes the next chunk, works on it
 * alone, and flushes its results when all chunks before it are flushed.  So
 * results come in the order of the items for any number of threads. */
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

#include <flint/flint.h>

#include "private.h"

enum {
    CHUNK = 400000
}; /* combinations that make a chunk */

typedef struct shared {
    const crew *crew;
    pthread_mutex_t lock;
    pthread_cond_t moved; /* turn or stop changed */
    size_t next_item;
    uint64_t next_chunk; /* to be taken */
    uint64_t turn;       /* to be flushed */
    uint64_t done;       /* combinations */
    atomic_int stop;     /* also read without the lock */
    zf_status status;
    zf_error error;
    uint64_t *found;
} shared;

static void fail(shared *s, zf_status st, const zf_error *err)
{
    pthread_mutex_lock(&s->lock);
    if (s->status == ZF_OK) {
        s->status = st;
        s->error = *err;
    }
    s->stop = 1;
    pthread_cond_broadcast(&s->moved);
    pthread_mutex_unlock(&s->lock);
}

static uint64_t item_work(const item *it)
{
    return it->combinations[0] + it->combinations[1];
}

/* Takes the items [*begin, *end) as chunk *chunk; 0 when none are left. */
static int take_chunk(shared *s, size_t *begin, size_t *end, uint64_t *chunk)
{
    const engine *e = s->crew->e;
    uint64_t work = 0;
    int some;

    pthread_mutex_lock(&s->lock);
    *begin = s->next_item;
    while (s->next_item < e->n_items && work < CHUNK)
        work += item_work(&e->item[s->next_item++]);
    *end = s->next_item;
    some = *end > *begin && !s->stop;
    if (some)
        *chunk = s->next_chunk++;
    pthread_mutex_unlock(&s->lock);
    return some;
}

/* Waits until all earlier chunks are flushed; 0 when everything stops. */
static int await_turn(shared *s, uint64_t chunk)
{
    int go;

    pthread_mutex_lock(&s->lock);
    while (s->turn != chunk && !s->stop)
        pthread_cond_wait(&s->moved, &s->lock);
    go = !s->stop;
    pthread_mutex_unlock(&s->lock);
    return go;
}

/* Flushes in turn; `last` passes the turn on. */
static zf_status flush(shared *s, void *state, uint64_t chunk, uint64_t work,
                       int last, zf_error *err)
{
    const zf_monitor *m = s->crew->e->box->options.monitor;
    int stop = 0;
    zf_status st;

    if (!await_turn(s, chunk))
        return ZF_OK;
    st = s->crew->flush(state, &stop, err);
    pthread_mutex_lock(&s->lock);
    s->done += work;
    s->stop |= stop;
    if (last)
        s->turn++;
    if (last && m && m->progress)
        m->progress(
            m->arg, "searching",
            s->crew->e->work ? (double)s->done / (double)s->crew->e->work : 1,
            *s->found);
    pthread_cond_broadcast(&s->moved);
    pthread_mutex_unlock(&s->lock);
    return st;
}

static zf_status work_chunk(shared *s, void *state, size_t begin, size_t end,
                            uint64_t chunk, zf_error *err)
{
    const crew *c = s->crew;
    uint64_t work = 0;
    zf_status st = ZF_OK;

    for (size_t i = begin; i < end && st == ZF_OK && !s->stop; i++) {
        st = c->run(state, &c->e->item[i], err);
        work += item_work(&c->e->item[i]);
        if (st == ZF_OK && c->full(state)) {
            st = flush(s, state, chunk, work, 0, err);
            work = 0;
        }
    }
    if (st == ZF_OK)
        st = flush(s, state, chunk, work, 1, err);
    return st;
}

static void *work(void *arg)
{
    shared *s = arg;
    void *state = NULL;
    size_t begin, end;
    uint64_t chunk;
    zf_error err = {0};
    zf_status st = s->crew->start(&state, s->crew->e, s->crew->arg, &err);

    while (st == ZF_OK && take_chunk(s, &begin, &end, &chunk))
        st = work_chunk(s, state, begin, end, chunk, &err);
    if (st != ZF_OK)
        fail(s, st, &err);
    s->crew->end(state);
    return NULL;
}

static void *work_in_thread(void *arg)
{
    work(arg);
    flint_cleanup();
    return NULL;
}

zf_status crew_work(int *cut, const crew *c, uint64_t *found, zf_error *err)
{
    int n = c->e->box->options.threads, started = 0;
    pthread_t *thread = zf_mem_array((size_t)n, sizeof(pthread_t));
    shared s = {.crew = c, .found = found};

    if (!thread)
        return zf_no_memory(err);
    pthread_mutex_init(&s.lock, NULL);
    pthread_cond_init(&s.moved, NULL);
    /* A thread that cannot be had is done without. */
    while (started < n - 1 &&
           pthread_create(&thread[started], NULL, work_in_thread, &s) == 0)
        started++;
    work(&s);
    while (started > 0)
        pthread_join(thread[--started], NULL);
    pthread_cond_destroy(&s.moved);
    pthread_mutex_destroy(&s.lock);
    zf_mem_free(thread);
    *cut = s.stop || c->e->cut;
    /* A stop that the caller asked for is a cut, not an error. */
    if (s.status == ZF_ELIMIT && engine_cancelled(c->e->box))
        return ZF_OK;
    if (s.status != ZF_OK)
        return zf_error_set(err, s.status, NULL, "%s", s.error.message);
    return ZF_OK;
}
