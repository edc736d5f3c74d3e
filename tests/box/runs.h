/* runs.h - running a box search in a test, and comparing it with brute force.
 */
#ifndef RUNS_H
#define RUNS_H

#include "zforge/box.h"

#include "oracle.h"

typedef struct collected {
    int32_t *x;
    slong n, count;
} collected;

static inline int collect(const void *bytes, size_t len, uint64_t count,
                          void *arg)
{
    collected *c = arg;

    (void)count;
    c->x = realloc(c->x, (size_t)((slong)c->count * c->n) * 4 + len);
    memcpy((char *)c->x + (size_t)(c->count * c->n) * 4, bytes, len);
    c->count += (slong)(len / 4) / c->n;
    return 0;
}

static inline void widen(zf_buf *out, const zf_box_batch *b, void *arg)
{
    (void)arg;
    for (size_t i = 0; i < b->count; i++)
        for (slong f = 0; f < b->n_fields; f++) {
            int32_t v = zf_box_charge(b, i, f);

            zf_buf_add(out, &v, sizeof(v));
        }
}

static slong width_of_row; /* for qsort */

static inline int descending(const void *a, const void *b)
{
    const int32_t *x = a, *y = b;

    for (slong i = 0; i < width_of_row; i++)
        if (x[i] != y[i])
            return x[i] > y[i] ? -1 : 1;
    return 0;
}

static inline void sort_rows(const collected *c)
{
    width_of_row = c->n;
    if (c->count)
        qsort(c->x, (size_t)c->count, (size_t)c->n * sizeof(int32_t),
              descending);
}

static inline zf_search *read_search(const char *text)
{
    zf_search_context context = {.catalog = ZF_SOURCE_DIR "/catalog"};
    zf_search *s = NULL;
    zf_error err = {0};

    if (zf_search_read_text(&s, text, strlen(text), "test.yaml", &context,
                            &err) != ZF_OK)
        ZF_FAIL("%s\n  %zu:%zu: %s\n", text, err.line, err.column, err.message);
    return s;
}

/* More threads: also smaller parts, so that joins fall into many. */
static inline zf_box *plan(const zf_search *s, slong bound, int threads)
{
    zf_box_options o = {.max_charge = bound,
                        .families = s->families,
                        .sign = s->sign,
                        .scale = s->scale,
                        .threads = threads,
                        .part = threads > 1 ? 5 : 0};
    zf_box *box = NULL;
    zf_error err = {0};
    zf_status st = zf_box_new(&box, s, &o, &err);

    ZF_CHECK_OK(st, &err);
    return box;
}

static inline uint64_t count_of(const zf_search *s, slong bound, int threads)
{
    zf_box *box = plan(s, bound, threads);
    zf_box_coverage c;
    zf_error err = {0};
    zf_status st = zf_box_count(&c, box, &err);

    ZF_CHECK_OK(st, &err);
    ZF_CHECK(c.exhaustive);
    zf_box_free(box);
    return c.solutions;
}

static inline collected list_of(const zf_search *s, slong bound, int threads,
                                zf_box_coverage *c)
{
    zf_box *box = plan(s, bound, threads);
    collected all = {.n = s->content->n_fermions};
    zf_box_sink sink = {widen, collect, &all};
    zf_error err = {0};
    zf_status st = zf_box_list(c, box, &sink, &err);

    ZF_CHECK_OK(st, &err);
    ZF_CHECK(c->exhaustive);
    ZF_CHECK_SI_EQ(c->solutions, all.count);
    zf_box_free(box);
    return all;
}

/* List and count agree with brute force; threads do not matter. */
static inline void compare(const char *text, slong bound, int sign, int scale)
{
    zf_search *s = read_search(text);
    oracle o = {.s = s,
                .n = s->content->n_fermions,
                .bound = bound,
                .families = s->families,
                .sign = sign,
                .scale = scale};
    zf_box_coverage c;
    collected one = list_of(s, bound, 1, &c), two = list_of(s, bound, 3, &c);

    oracle_run(&o);
    if (one.count != o.n_solutions)
        ZF_FAIL("%s\n  box %ld: %ld solutions, brute force %ld (raw %llu)\n",
                text, (long)bound, (long)one.count, (long)o.n_solutions,
                (unsigned long long)o.raw);
    if (!c.contradictory && (c.sign != sign || c.scale != scale))
        ZF_FAIL("%s\n  sign %d scale %d\n", text, c.sign, c.scale);
    ZF_CHECK_SI_EQ(two.count, one.count);
    sort_rows(&one);
    sort_rows(&two);
    ZF_CHECK(!one.count ||
             memcmp(one.x, two.x,
                    (size_t)(one.count * one.n) * sizeof(int32_t)) == 0);
    for (slong i = 0; i < one.count; i++)
        for (slong k = 0; k < one.n; k++)
            if (one.x[i * one.n + k] != o.x[i][k])
                ZF_FAIL("%s\n  solution %ld differs\n", text, (long)i);
    if (count_of(s, bound, 2) != (uint64_t)o.n_solutions)
        ZF_FAIL("%s\n  count %llu, list %ld\n", text,
                (unsigned long long)count_of(s, bound, 2), (long)o.n_solutions);
    free(one.x);
    free(two.x);
    oracle_clear(&o);
    zf_search_free(s);
}

/* A small content of three species. */
#define VECTORLIKE                                                        \
 "kind: search\nname: t\ntitle: t\ncontent:\n  base: sm\n"                \
 "  without: [Q, u, d, L, e, H]\n  add:\n    fermions:\n"                 \
 "      - {name: A, chirality: left, su3: 3, su2: 2, hypercharge: 1/6, "  \
 "families: 2}\n"                                                         \
 "      - {name: B, chirality: right, su3: 3, su2: 2, hypercharge: 1/6, " \
 "families: 2}\n"                                                         \
 "      - {name: S, chirality: left, su3: 1, su2: 1, hypercharge: 0, "    \
 "families: 3}\n"

#endif
