/* closed.c - one and two charges in closed form, and the families q, -q. */
#include <string.h>

#include "dark/list.h"

/* Gives integers over m0 unless k = `denominator`/m0 is above the bound. */
static void give_closed_form(dark_search *a, const dark_record *r,
                             const fmpz_t m)
{
    fmpz_t k;
    int beyond;

    fmpz_init(k);
    dark_gcd(k, r->q, r->n, m);
    fmpz_divexact(k, m, k);
    fmpz_divexact(k, k, a->m0);
    beyond = a->options->max_denominator > 0 &&
             fmpz_cmp_si(k, a->options->max_denominator) > 0;
    if (beyond)
        a->list.filtered = 1;
    else
        dark_list_give(&a->list, r, m);
    fmpz_clear(k);
}

static void record_init(dark_record *r, slong n)
{
    memset(r, 0, sizeof(*r));
    r->n = n;
}

static void record_clear(dark_record *r)
{
    for (slong i = 0; i < r->n; i++)
        fmpz_clear(&r->q[i]);
}

static zf_dark_extent closed_extent(const dark_search *a)
{
    return a->list.cut        ? ZF_DARK_CUT
           : a->list.filtered ? ZF_DARK_BOX
                              : ZF_DARK_ALL;
}

zf_dark_extent dark_one_state(dark_search *a)
{
    dark_record r;
    fmpz_t cube;

    record_init(&r, 1);
    fmpz_init(cube);
    fmpz_pow_ui(cube, a->s0, 3);
    if (fmpz_equal(cube, a->c0)) {
        fmpz_set(&r.q[0], a->s0);
        give_closed_form(a, &r, a->m0);
    }
    fmpz_clear(cube);
    record_clear(&r);
    return closed_extent(a);
}

/* a + b = s, s^2 - 4 a b = (4 c - s^3)/(3 s) = D: with s scaled by 6 s, that
 * is m = 6 |s| m0, the charges are 3 s^2 +- sqrt(9 s^2 D), an integer root. */
zf_dark_extent dark_two_states(dark_search *a)
{
    dark_record r;
    fmpz_t disc, root, m;

    record_init(&r, 2);
    fmpz_init(disc);
    fmpz_init(root);
    fmpz_init(m);
    /* 9 s^2 D = 3 s (4 c - s^3) */
    fmpz_pow_ui(disc, a->s0, 3);
    fmpz_mul_2exp(m, a->c0, 2);
    fmpz_sub(disc, m, disc);
    fmpz_mul(disc, disc, a->s0);
    fmpz_mul_ui(disc, disc, 3);
    if (fmpz_is_square(disc)) {
        fmpz_sqrt(root, disc);
        fmpz_mul(m, a->s0, a->s0);
        fmpz_mul_ui(m, m, 3);
        fmpz_sub(&r.q[0], m, root);
        fmpz_add(&r.q[1], m, root);
        fmpz_mul_si(m, a->m0, 6);
        fmpz_mul(m, m, a->s0);
        if (fmpz_sgn(m) < 0) {
            fmpz_neg(m, m);
            fmpz_neg(&r.q[0], &r.q[0]);
            fmpz_neg(&r.q[1], &r.q[1]);
        }
        dark_sort(r.q, 2);
        give_closed_form(a, &r, m);
    }
    fmpz_clear(disc);
    fmpz_clear(root);
    fmpz_clear(m);
    record_clear(&r);
    return closed_extent(a);
}

void dark_family(dark_search *a)
{
    const zf_dark_options *o = a->options;
    dark_record r;
    fmpz_t m, top, g, x;
    int going = 1;

    if (!o->list_family || !o->max_denominator || fmpq_is_zero(&o->max_charge))
        return;
    fmpz_init(m);
    fmpz_init(top);
    fmpz_init(g);
    fmpz_init(x);
    for (slong k = 1; k <= o->max_denominator && going; k++) {
        fmpz_mul_si(m, a->m0, k);
        fmpz_mul(top, m, fmpq_numref(&o->max_charge));
        fmpz_fdiv_q(top, top, fmpq_denref(&o->max_charge));
        /* q = -top, ..., 0 is the lexicographic order */
        for (fmpz_neg(x, top); fmpz_sgn(x) <= 0 && going;
             fmpz_add_ui(x, x, 1)) {
            record_init(&r, o->states);
            fmpz_set(&r.q[0], x);
            fmpz_neg(&r.q[1], x);
            if (o->states == 3)
                fmpz_mul_si(&r.q[2], a->s0, k);
            dark_sort(r.q, r.n);
            dark_gcd(g, r.q, r.n, m);
            if (fmpz_is_one(g))
                going = dark_list_give(&a->list, &r, m);
            record_clear(&r);
            if (dark_watch_tick(&a->watch, 64))
                going = 0;
        }
    }
    fmpz_clear(m);
    fmpz_clear(top);
    fmpz_clear(g);
    fmpz_clear(x);
}
