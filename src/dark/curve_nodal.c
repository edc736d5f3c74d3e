/* curve_nodal.c - s^3 = 27 N: the cubic has a node at x = y = z = s/3.
 *
 * The line through the node in the direction (p, q, r), p + q + r = 0, meets
 * the cubic again at  (x, y, z) = (s/3) (p^3, q^3, r^3)/(p q r), that is
 *     a = S (1 - 2 p^2/(3 q r)),  b = S (1 - 2 q^2/(3 p r)),
 *     c = S (1 - 2 r^2/(3 p q)),
 * and every point but the node (S/3, S/3, S/3) arises.  Up to order and sign
 * p >= q >= 1 are coprime and |r| = p + q.
 *
 * Height.  Let s/3 = u/w.  The integers u p^3, u q^3, u r^3, w p q r have a
 * common factor that divides u (p, q, r are pairwise coprime), so for a
 * solution over m of height H: |r|^3 <= max |m x| <= (1 + |S|) H.  All
 * |r| <= R together are therefore complete for H < (R+1)^3/(1 + |S|). */
#include <flint/ulong_extras.h>

#include "dark/curve.h"

/* q = the charges of (p, q, -p-q). */
static void charges(fmpq *out, const dark_cubic *c, slong p, slong q)
{
    const slong at[3] = {p, q, -(p + q)};
    fmpz_t num, den;
    fmpq_t t;

    fmpz_init(num);
    fmpz_init(den);
    fmpq_init(t);
    for (slong i = 0; i < 3; i++) {
        fmpz_set_si(num, -2);
        fmpz_mul_si(num, num, at[i]);
        fmpz_mul_si(num, num, at[i]);
        fmpz_set_si(den, 3);
        fmpz_mul_si(den, den, at[(i + 1) % 3]);
        fmpz_mul_si(den, den, at[(i + 2) % 3]);
        fmpq_set_fmpz_frac(t, num, den);
        fmpq_mul(t, t, c->sum);
        fmpq_add(&out[i], c->sum, t);
    }
    fmpz_clear(num);
    fmpz_clear(den);
    fmpq_clear(t);
}

static void set_node(fmpq *out, const dark_cubic *c)
{
    fmpz_t three;

    fmpz_init_set_ui(three, 3);
    for (slong i = 0; i < 3; i++)
        fmpq_div_fmpz(&out[i], c->sum, three);
    fmpz_clear(three);
}

/* The largest H < (R+1)^3/(1 + |S|). */
static void complete_height(fmpz_t out, const dark_cubic *c, slong r)
{
    fmpz_t den;

    fmpz_init(den);
    fmpz_set_si(out, r + 1);
    fmpz_pow_ui(out, out, 3);
    fmpz_mul(out, out, fmpq_denref(c->sum));
    fmpz_sub_ui(out, out, 1);
    fmpz_abs(den, fmpq_numref(c->sum));
    fmpz_add(den, den, fmpq_denref(c->sum));
    fmpz_fdiv_q(out, out, den);
    fmpz_clear(den);
}

/* All points with |r| = p + q. */
static zf_status points_at(zf_dark_curve *out, const dark_cubic *c,
                           const fmpq *reference, slong r, zf_error *err)
{
    fmpq q[3];
    zf_status st = ZF_OK;

    for (slong i = 0; i < 3; i++)
        fmpq_init(&q[i]);
    for (slong p = (r + 1) / 2; p < r && st == ZF_OK; p++) {
        if (n_gcd((ulong)p, (ulong)r) != 1)
            continue;
        charges(q, c, p, r - p);
        st = dark_curve_add(out, c, reference, q, err);
    }
    for (slong i = 0; i < 3; i++)
        fmpq_clear(&q[i]);
    return st;
}

zf_status dark_nodal(zf_dark_curve *out, const dark_cubic *c,
                     const zf_dark_curve_options *o, dark_watch *watch,
                     zf_error *err)
{
    fmpq q[3];
    zf_status st;
    slong r = 1, next = 8;

    for (slong i = 0; i < 3; i++)
        fmpq_init(&q[i]);
    set_node(q, c);
    st = dark_curve_add(out, c, o->reference, q, err);
    while (st == ZF_OK && !dark_watch_tick(watch, 1 << 16)) {
        if (++r > next) {
            complete_height(&out->proved_height, c, r - 1);
            dark_curve_sort(out);
            if (dark_curve_count(out, &out->proved_height) >= o->points)
                break;
            next *= 2;
        }
        st = points_at(out, c, o->reference, r, err);
    }
    fmpz_set(&out->exact_height, &out->proved_height);
    out->extent = watch->stopped ? ZF_DARK_CUT : ZF_DARK_BOX;
    for (slong i = 0; i < 3; i++)
        fmpq_clear(&q[i]);
    return st;
}
