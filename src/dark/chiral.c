/* chiral.c - the pure U(1) problem: chiral sets with sum = cubes = 0.
 *
 * dark_join takes the largest |q| positive (its opposite does not occur), so
 * that of q and -q one is found.  It is the lexicographically larger one: the
 * least entry of q is above that of -q, which is minus the largest of q.  A set
 * with a common factor is dropped, because its primitive form lies in the same
 * box.
 *
 * n <= 4 has none: (a+b)(b+c)(c+a) = 0 for n = 3, and for n = 4 from
 * a + b = -(c + d) = p != 0 and equal sums of cubes follows ab = cd, so
 * {a, b} = {-c, -d}. */
#include "dark/engine.h"
#include "dark/list.h"

static int primitive(const dark_record *r)
{
    fmpz_t g, zero;
    int one;

    fmpz_init(g);
    fmpz_init(zero);
    dark_gcd(g, r->q, r->n, zero);
    one = fmpz_is_one(g);
    fmpz_clear(g);
    fmpz_clear(zero);
    return one;
}

static zf_status check(const zf_dark_options *o, zf_error *err)
{
    fmpq_t bound;
    int beyond;

    if (o->states < 1 || o->states > ZF_DARK_MAX_STATES)
        return zf_error_set(err, ZF_EINPUT, NULL,
                            "number of states is %ld; expected 1 to %d",
                            (long)o->states, (int)ZF_DARK_MAX_STATES);
    if (o->states > 4 && fmpq_sgn(&o->max_charge) <= 0)
        return zf_error_set(err, ZF_EINPUT, NULL,
                            "chiral sets of %ld states need a positive "
                            "largest charge",
                            (long)o->states);
    fmpq_init(bound);
    fmpq_set_si(bound, ZF_DARK_MAX_CHARGE + 1, 1);
    beyond = o->states > 4 && fmpq_cmp(&o->max_charge, bound) >= 0;
    fmpq_clear(bound);
    if (beyond)
        return zf_error_set(err, ZF_ELIMIT, NULL,
                            "largest charge is beyond %d, the most that the "
                            "search for chiral sets can do",
                            (int)ZF_DARK_MAX_CHARGE);
    return ZF_OK;
}

zf_status zf_dark_chiral_list(zf_dark_extent *extent,
                              const zf_dark_options *options, zf_dark_fn *fn,
                              void *arg, zf_error *err)
{
    dark_box b = {0};
    dark_pool pool;
    dark_list list;
    dark_watch watch;
    fmpz_t box, one;
    zf_status st = check(options, err);

    if (st != ZF_OK)
        return st;
    dark_watch_init(&watch, options->monitor);
    dark_pool_init(&pool);
    dark_list_init(&list, options, fn, arg);
    fmpz_init(box);
    fmpz_init_set_ui(one, 1);
    if (options->states > 4) {
        fmpz_fdiv_q(box, fmpq_numref(&options->max_charge),
                    fmpq_denref(&options->max_charge));
        b.n = options->states;
        b.box = fmpz_get_si(box);
        b.chiral = 1;
        b.watch = &watch;
        b.pool = &pool;
        b.err = err;
        st = dark_join(&b);
    }
    dark_pool_sort(&pool, dark_record_compare_height);
    for (size_t i = 0; i < pool.n && st == ZF_OK; i++)
        if (primitive(&pool.at[i]) && !dark_list_give(&list, &pool.at[i], one))
            break;
    if (st == ZF_OK)
        *extent = list.cut || watch.stopped ? ZF_DARK_CUT
                  : options->states > 4     ? ZF_DARK_BOX
                                            : ZF_DARK_ALL;
    fmpz_clear(box);
    fmpz_clear(one);
    dark_list_clear(&list);
    dark_pool_clear(&pool);
    return st;
}
