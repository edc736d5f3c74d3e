/* box.c - n >= 4 integers in a box: choice of the engine, and the slow path
 * for boxes beyond machine integers. */
#include <string.h>

#include "dark/engine.h"

/* ---- any size: all but three charges run, triple.c finishes ------------- */

typedef struct slow {
    dark_pool *out;
    dark_watch *watch;
    zf_error *err;
    fmpz_t box;
    fmpz q[ZF_DARK_MAX_STATES];
    slong n;
    zf_status st;
} slow;

static void add_bounded(slow *s, slong n, const fmpz *last)
{
    for (slong i = 0; i < 3; i++) {
        if (fmpz_cmpabs(&last[i], s->box) > 0 ||
            (n > 0 && fmpz_cmp(&last[i], &s->q[n - 1]) < 0))
            return;
        fmpz_set(&s->q[n + i], &last[i]);
    }
    s->watch->found++;
    s->st = dark_pool_add(s->out, s->q, n + 3, s->err);
}

/* a + b + c = sum with a + b = 0. */
static void finish_pairs(slow *s, slong n, const fmpz_t sum)
{
    fmpz last[3];

    for (slong i = 0; i < 3; i++)
        fmpz_init(&last[i]);
    fmpz_set(&last[2], sum);
    while (fmpz_cmpabs(&last[0], s->box) <= 0 && s->st == ZF_OK &&
           !dark_watch_tick(s->watch, 64)) {
        add_bounded(s, n, last);
        fmpz_add_ui(&last[0], &last[0], 1);
        fmpz_sub_ui(&last[1], &last[1], 1);
    }
    for (slong i = 0; i < 3; i++)
        fmpz_clear(&last[i]);
}

/* The last three, not below q[n - 1]. */
static void finish(slow *s, slong n, const fmpz_t sum, const fmpz_t cubes)
{
    dark_triple t;
    dark_pool three;
    fmpz_t cube;

    dark_triple_init(&t);
    dark_pool_init(&three);
    fmpz_init(cube);
    fmpz_pow_ui(cube, sum, 3);
    if (fmpz_equal(cube, cubes)) {
        finish_pairs(s, n, sum);
        goto done;
    }
    s->st = dark_triple_set(&t, sum, cubes, s->err);
    if (s->st == ZF_OK)
        s->st = dark_triple_solve(&three, &t, 1, s->watch, s->err);
    for (size_t i = 0; i < three.n && s->st == ZF_OK; i++)
        add_bounded(s, n, three.at[i].q);
done:
    fmpz_clear(cube);
    dark_pool_clear(&three);
    dark_triple_clear(&t);
}

/* q[depth] from where the rest can still make the sum. */
static void first(slow *s, slong depth, const fmpz_t sum)
{
    fmpz_t low;

    fmpz_init(low);
    fmpz_mul_si(low, s->box, 1 - (s->n - depth));
    fmpz_add(low, low, sum);
    if (depth == 0)
        fmpz_neg(&s->q[0], s->box);
    else
        fmpz_set(&s->q[depth], &s->q[depth - 1]);
    if (fmpz_cmp(low, &s->q[depth]) > 0)
        fmpz_set(&s->q[depth], low);
    fmpz_clear(low);
}

/* 1 when q[depth] is not above the mean of the rest, nor its cube. */
static int below_mean(const slow *s, slong depth, const fmpz_t sum,
                      const fmpz_t cubes)
{
    const fmpz *q = &s->q[depth];
    ulong left = (ulong)(s->n - depth);
    fmpz_t t;
    int yes;

    fmpz_init(t);
    fmpz_mul_ui(t, q, left);
    yes = fmpz_cmp(q, s->box) <= 0 && fmpz_cmp(t, sum) <= 0;
    fmpz_mul(t, t, q);
    fmpz_mul(t, t, q);
    yes = yes && fmpz_cmp(t, cubes) <= 0;
    fmpz_clear(t);
    return yes;
}

/* Runs q[depth] upwards from q[depth - 1]. */
static void run(slow *s, slong depth, const fmpz_t sum, const fmpz_t cubes)
{
    fmpz_t rest, rest_cubes;

    if (depth == s->n - 3) {
        finish(s, depth, sum, cubes);
        return;
    }
    fmpz_init(rest);
    fmpz_init(rest_cubes);
    first(s, depth, sum);
    while (below_mean(s, depth, sum, cubes)) {
        fmpz_sub(rest, sum, &s->q[depth]);
        fmpz_pow_ui(rest_cubes, &s->q[depth], 3);
        fmpz_sub(rest_cubes, cubes, rest_cubes);
        run(s, depth + 1, rest, rest_cubes);
        if (s->st != ZF_OK || dark_watch_tick(s->watch, 1024))
            break;
        fmpz_add_ui(&s->q[depth], &s->q[depth], 1);
    }
    fmpz_clear(rest);
    fmpz_clear(rest_cubes);
}

zf_status dark_box_slow(dark_pool *out, slong n, const fmpz_t sum,
                        const fmpz_t cubes, const fmpz_t box, dark_watch *watch,
                        zf_error *err)
{
    slow s;

    memset(&s, 0, sizeof(s));
    s.out = out;
    s.watch = watch;
    s.err = err;
    s.n = n;
    fmpz_init_set(s.box, box);
    for (slong i = 0; i < n; i++)
        fmpz_init(&s.q[i]);
    run(&s, 0, sum, cubes);
    for (slong i = 0; i < n; i++)
        fmpz_clear(&s.q[i]);
    fmpz_clear(s.box);
    return s.st;
}

/* ---- choice ------------------------------------------------------------- */

/* 0 when no n integers of absolute value at most `box` can do: |sum| > n box,
 * |cubes| > n box^3, or sum != cubes mod 6. */
static int possible(slong n, const fmpz_t sum, const fmpz_t cubes,
                    const fmpz_t box)
{
    fmpz_t t;
    int ok;

    fmpz_init(t);
    fmpz_sub(t, sum, cubes);
    ok = fmpz_fdiv_ui(t, 6) == 0;
    fmpz_mul_ui(t, box, (ulong)n);
    ok = ok && fmpz_cmpabs(sum, t) <= 0;
    fmpz_pow_ui(t, box, 3);
    fmpz_mul_ui(t, t, (ulong)n);
    ok = ok && fmpz_cmpabs(cubes, t) <= 0;
    fmpz_clear(t);
    return ok;
}

zf_status dark_box_solve(dark_pool *out, slong n, const fmpz_t sum,
                         const fmpz_t cubes, const fmpz_t box,
                         dark_watch *watch, zf_error *err)
{
    dark_box b = {0};

    if (!possible(n, sum, cubes, box))
        return ZF_OK;
    if (fmpz_cmp_si(box, dark_box_bound()) > 0)
        return dark_box_slow(out, n, sum, cubes, box, watch, err);
    b.n = n;
    b.sum = fmpz_get_si(sum);
    b.cubes = fmpz_get_si(cubes);
    b.box = fmpz_get_si(box);
    b.watch = watch;
    b.pool = out;
    b.err = err;
    return n <= 5 ? dark_sieve(&b) : dark_join(&b);
}
