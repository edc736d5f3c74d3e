/* pool.c - integer solutions found so far, and the watch on the monitor. */
#include <stdlib.h>
#include <string.h>

#include "dark/engine.h"

void dark_pool_init(dark_pool *pool)
{
    memset(pool, 0, sizeof(*pool));
}

static void clear_record(dark_record *r)
{
    for (slong i = 0; i < r->n; i++)
        fmpz_clear(&r->q[i]);
}

void dark_pool_clear(dark_pool *pool)
{
    for (size_t i = 0; i < pool->n; i++)
        clear_record(&pool->at[i]);
    zf_mem_free(pool->at);
    dark_pool_init(pool);
}

/* A new record at the end with n zeros, or NULL. */
static dark_record *append(dark_pool *pool, slong n)
{
    dark_record *at =
        zf_mem_grow(pool->at, &pool->capacity, pool->n + 1, sizeof(*at));

    if (!at)
        return NULL;
    pool->at = at;
    at += pool->n++;
    memset(at, 0, sizeof(*at));
    at->n = n;
    for (slong i = 0; i < n; i++)
        fmpz_init(&at->q[i]);
    return at;
}

void dark_sort(fmpz *q, slong n)
{
    for (slong i = 1; i < n; i++)
        for (slong j = i; j > 0 && fmpz_cmp(&q[j - 1], &q[j]) > 0; j--)
            fmpz_swap(&q[j - 1], &q[j]);
}

zf_status dark_pool_add(dark_pool *pool, const fmpz *q, slong n, zf_error *err)
{
    dark_record *r = append(pool, n);

    if (!r)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    for (slong i = 0; i < n; i++)
        fmpz_set(&r->q[i], &q[i]);
    dark_sort(r->q, n);
    return ZF_OK;
}

zf_status dark_pool_add_si(dark_pool *pool, const int64_t *q, slong n,
                           zf_error *err)
{
    dark_record *r = append(pool, n);

    if (!r)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    for (slong i = 0; i < n; i++)
        fmpz_set_si(&r->q[i], q[i]);
    dark_sort(r->q, n);
    return ZF_OK;
}

int dark_record_compare(const void *a, const void *b)
{
    const dark_record *x = a, *y = b;

    for (slong i = 0; i < x->n; i++) {
        int c = fmpz_cmp(&x->q[i], &y->q[i]);

        if (c)
            return c;
    }
    return 0;
}

/* The entry of largest absolute value; one of the two ends. */
static const fmpz *largest(const dark_record *r)
{
    const fmpz *first = &r->q[0], *last = &r->q[r->n - 1];

    return fmpz_cmpabs(first, last) > 0 ? first : last;
}

int dark_record_compare_height(const void *a, const void *b)
{
    int c = fmpz_cmpabs(largest(a), largest(b));

    return c ? c : dark_record_compare(a, b);
}

void dark_pool_sort(dark_pool *pool, dark_compare *compare)
{
    size_t kept = 0;

    if (pool->n < 2)
        return;
    qsort(pool->at, pool->n, sizeof(pool->at[0]),
          compare ? compare : dark_record_compare);
    for (size_t i = 1; i < pool->n; i++) {
        if (dark_record_compare(&pool->at[kept], &pool->at[i]) == 0)
            clear_record(&pool->at[i]);
        else
            pool->at[++kept] = pool->at[i];
    }
    pool->n = kept + 1;
}

void dark_gcd(fmpz_t out, const fmpz *q, slong n, const fmpz_t m)
{
    fmpz_abs(out, m);
    for (slong i = 0; i < n && !fmpz_is_one(out); i++)
        fmpz_gcd(out, out, &q[i]);
}

void dark_watch_init(dark_watch *watch, const zf_monitor *monitor)
{
    memset(watch, 0, sizeof(*watch));
    watch->monitor = monitor;
    watch->activity = "searching dark sectors";
    watch->fraction = -1;
}

int dark_watch_ask(dark_watch *watch)
{
    const zf_monitor *m = watch->monitor;

    if (!m || watch->stopped)
        return watch->stopped;
    if (m->cancelled && m->cancelled(m->arg))
        watch->stopped = 1;
    /* A unit of work is a few nanoseconds, so this is a few times a second. */
    if (m->progress && (watch->ticks >> 16) % 1024 == 1023)
        m->progress(m->arg, watch->activity, watch->fraction, watch->found);
    return watch->stopped;
}
