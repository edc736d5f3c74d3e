/* list.c - complete lists of n charges with given sum and sum of cubes.
 *
 * n = 1, 2 in closed form, n = 3 by divisors, n >= 4 in a box, denominator by
 * denominator.  A solution counts at its least common denominator. */
#include "dark/list.h"

#include <string.h>

void dark_list_init(dark_list *list, const zf_dark_options *options,
                    zf_dark_fn *fn, void *arg)
{
    memset(list, 0, sizeof(*list));
    list->options = options;
    list->fn = fn;
    list->arg = arg;
    for (slong i = 0; i < ZF_DARK_MAX_STATES; i++)
        fmpq_init(&list->q[i]);
}

void dark_list_clear(dark_list *list)
{
    for (slong i = 0; i < ZF_DARK_MAX_STATES; i++)
        fmpq_clear(&list->q[i]);
}

int dark_list_give(dark_list *list, const dark_record *r, const fmpz_t m)
{
    const zf_dark_options *o = list->options;

    for (slong i = 0; i < r->n; i++) {
        fmpq *q = &list->q[i];

        fmpq_set_fmpz_frac(q, &r->q[i], m);
        if (fmpq_is_zero(&o->max_charge))
            continue;
        fmpz_abs(fmpq_numref(q), fmpq_numref(q));
        if (fmpq_cmp(q, &o->max_charge) > 0) {
            list->filtered = 1;
            return 1;
        }
        if (fmpz_sgn(&r->q[i]) < 0)
            fmpz_neg(fmpq_numref(q), fmpq_numref(q));
    }
    if (o->max_results > 0 && list->given == o->max_results) {
        list->cut = 1;
        return 0;
    }
    list->given++;
    if (list->fn && list->fn(list->q, r->n, list->arg)) {
        list->cut = 1;
        return 0;
    }
    return 1;
}

zf_status dark_least_denominator(fmpz_t m0, const fmpq_t sum,
                                 const fmpq_t cubes, zf_error *err)
{
    fmpz_t p, rest;
    fmpz_factor_t f;
    zf_status st;

    fmpz_init(p);
    fmpz_init(rest);
    fmpz_factor_init(f);
    st = dark_factor(f, fmpq_denref(cubes),
                     "the denominator of the sum of cubes", err);
    if (st == ZF_OK)
        fmpz_set(m0, fmpq_denref(sum));
    for (slong i = 0; i < f->num && st == ZF_OK; i++) {
        ulong need = (f->exp[i] + 2) / 3;
        ulong have = (ulong)fmpz_remove(rest, m0, &f->p[i]);

        if (have >= need)
            continue;
        fmpz_pow_ui(p, &f->p[i], need - have);
        fmpz_mul(m0, m0, p);
    }
    fmpz_clear(p);
    fmpz_clear(rest);
    fmpz_factor_clear(f);
    return st;
}

static void scale(dark_search *a, const fmpq_t sum, const fmpq_t cubes)
{
    fmpz_divexact(a->s0, a->m0, fmpq_denref(sum));
    fmpz_mul(a->s0, a->s0, fmpq_numref(sum));
    fmpz_pow_ui(a->c0, a->m0, 3);
    fmpz_divexact(a->c0, a->c0, fmpq_denref(cubes));
    fmpz_mul(a->c0, a->c0, fmpq_numref(cubes));
}

/* Sorts what was found over the denominator m and gives it. */
static int give_pool(dark_search *a, dark_pool *pool, const fmpz_t m)
{
    fmpz_t g;
    int going = 1;

    fmpz_init(g);
    dark_pool_sort(pool, NULL);
    for (size_t i = 0; i < pool->n && going; i++) {
        dark_gcd(g, pool->at[i].q, pool->at[i].n, m);
        if (fmpz_is_one(g))
            going = dark_list_give(&a->list, &pool->at[i], m);
    }
    fmpz_clear(g);
    a->watch.found = (uint64_t)a->list.given;
    return going && !a->watch.stopped;
}

static zf_status three_states(dark_search *a)
{
    slong last = a->options->max_denominator;
    dark_triple t;
    fmpz_t m;
    zf_status st;
    int going = 1;

    dark_triple_init(&t);
    fmpz_init(m);
    st = dark_triple_set(&t, a->s0, a->c0, a->err);
    for (slong k = 1; k <= last && st == ZF_OK && going; k++) {
        dark_pool pool;

        dark_pool_init(&pool);
        fmpz_mul_si(m, a->m0, k);
        st = dark_triple_solve(&pool, &t, (ulong)k, &a->watch, a->err);
        if (st == ZF_OK)
            going = give_pool(a, &pool, m);
        dark_pool_clear(&pool);
        a->watch.fraction = (double)k / (double)last;
    }
    fmpz_clear(m);
    dark_triple_clear(&t);
    return st;
}

static zf_status many_states(dark_search *a)
{
    const zf_dark_options *o = a->options;
    fmpz_t m, s, c, box;
    zf_status st = ZF_OK;
    int going = 1;

    fmpz_init(m);
    fmpz_init(s);
    fmpz_init(c);
    fmpz_init(box);
    for (slong k = 1; k <= o->max_denominator && st == ZF_OK && going; k++) {
        dark_pool pool;

        dark_pool_init(&pool);
        fmpz_mul_si(m, a->m0, k);
        fmpz_mul_si(s, a->s0, k);
        fmpz_set_si(c, k);
        fmpz_pow_ui(c, c, 3);
        fmpz_mul(c, c, a->c0);
        fmpz_mul(box, m, fmpq_numref(&o->max_charge));
        fmpz_fdiv_q(box, box, fmpq_denref(&o->max_charge));
        st = dark_box_solve(&pool, o->states, s, c, box, &a->watch, a->err);
        if (st == ZF_OK)
            going = give_pool(a, &pool, m);
        dark_pool_clear(&pool);
    }
    fmpz_clear(m);
    fmpz_clear(s);
    fmpz_clear(c);
    fmpz_clear(box);
    return st;
}

static zf_status check(const zf_dark_options *o, zf_error *err)
{
    if (o->states < 1 || o->states > ZF_DARK_MAX_LISTED)
        return zf_error_set(err, ZF_EINPUT, NULL,
                            "number of states is %ld; expected 1 to %d",
                            (long)o->states, (int)ZF_DARK_MAX_LISTED);
    if (o->max_denominator < 0 || o->max_denominator > ZF_DARK_MAX_DENOMINATOR)
        return zf_error_set(err, ZF_EINPUT, NULL,
                            "largest denominator factor is %ld; expected 1 to "
                            "%d",
                            (long)o->max_denominator,
                            (int)ZF_DARK_MAX_DENOMINATOR);
    if (fmpq_sgn(&o->max_charge) < 0)
        return zf_error_set(err, ZF_EINPUT, NULL,
                            "largest charge is negative; expected a positive "
                            "rational");
    if (o->states >= 3 && !o->max_denominator)
        return zf_error_set(err, ZF_EINPUT, NULL,
                            "%ld states need a largest denominator, or there "
                            "are infinitely many possibilities",
                            (long)o->states);
    if (o->states >= 4 && fmpq_is_zero(&o->max_charge))
        return zf_error_set(err, ZF_EINPUT, NULL,
                            "%ld states need a largest charge, or there are "
                            "infinitely many possibilities",
                            (long)o->states);
    return ZF_OK;
}

/* 1 when S^3 = C. */
static int is_degenerate(const dark_search *a)
{
    fmpz_t cube;
    int yes;

    fmpz_init(cube);
    fmpz_pow_ui(cube, a->s0, 3);
    yes = fmpz_equal(cube, a->c0);
    fmpz_clear(cube);
    return yes;
}

static zf_status run(zf_dark_extent *extent, dark_search *a)
{
    zf_status st = ZF_OK;
    slong n = a->options->states;

    if (n == 1) {
        *extent = dark_one_state(a);
        return ZF_OK;
    }
    if (n == 2 && !fmpz_is_zero(a->s0)) {
        *extent = dark_two_states(a);
        return ZF_OK;
    }
    if (n == 2 && !fmpz_is_zero(a->c0)) {
        *extent = ZF_DARK_ALL;
        return ZF_OK;
    }
    *extent = ZF_DARK_BOX;
    if (n <= 3 && is_degenerate(a)) {
        *extent = ZF_DARK_FAMILY;
        dark_family(a);
    } else {
        st = n == 3 ? three_states(a) : many_states(a);
    }
    if (a->list.cut || a->watch.stopped)
        *extent = ZF_DARK_CUT;
    return st;
}

void zf_dark_options_init(zf_dark_options *options)
{
    memset(options, 0, sizeof(*options));
    fmpq_init(&options->max_charge);
}

void zf_dark_options_clear(zf_dark_options *options)
{
    fmpq_clear(&options->max_charge);
    zf_dark_options_init(options);
}

zf_status zf_dark_list(zf_dark_extent *extent, const fmpq_t sum,
                       const fmpq_t cubes, const zf_dark_options *options,
                       zf_dark_fn *fn, void *arg, zf_error *err)
{
    dark_search a;
    zf_dark_extent result = ZF_DARK_CUT;
    zf_status st = check(options, err);

    if (st != ZF_OK)
        return st;
    a.options = options;
    a.err = err;
    fmpz_init(a.m0);
    fmpz_init(a.s0);
    fmpz_init(a.c0);
    dark_list_init(&a.list, options, fn, arg);
    dark_watch_init(&a.watch, options->monitor);
    st = dark_least_denominator(a.m0, sum, cubes, err);
    if (st == ZF_OK) {
        scale(&a, sum, cubes);
        st = run(&result, &a);
    }
    if (st == ZF_OK)
        *extent = result;
    dark_list_clear(&a.list);
    fmpz_clear(a.m0);
    fmpz_clear(a.s0);
    fmpz_clear(a.c0);
    return st;
}
