/* irrep.c - how often a product of irreps of SU(3) x SU(2) holds the singlet.
 *
 * Products are decomposed with formulas that add only, so that counts can be
 * cut off at ZF_MAX_INVARIANTS without turning a non-zero count into zero.  For
 * SU(3) (S. Coleman, Aspects of Symmetry, chapter 1, appendix):
 *     (p,q) x (r,s) = sum over i <= min(p,s), j <= min(q,r) of
 *                     (p-i, r-j; q-j, s-i),
 *     (a,b; c,d) = (a+b, c+d) + sum_{k=1}^{min(a,b)} (a+b-2k, c+d+k)
 *                             + sum_{k=1}^{min(c,d)} (a+b+k, c+d-2k).
 * The factors are split into two halves; an invariant of the whole is a pair
 * of conjugate irreps, one from each half. */
#include "zforge/model.h"

/* Multiplicities of the irreps (p, q), p and q < side. */
typedef struct table {
    slong side;
    slong *count;
} table;

static slong capped(slong count)
{
    return count < ZF_MAX_INVARIANTS ? count : ZF_MAX_INVARIANTS;
}

static void add(table *t, slong p, slong q, slong count)
{
    slong *at = &t->count[p * t->side + q];

    *at = capped(*at + count);
}

/* to += count * (a,b; c,d) */
static void add_reducible(table *to, slong count, slong a, slong b, slong c,
                          slong d)
{
    add(to, a + b, c + d, count);
    for (slong k = 1; k <= a && k <= b; k++)
        add(to, a + b - 2 * k, c + d + k, count);
    for (slong k = 1; k <= c && k <= d; k++)
        add(to, a + b + k, c + d - 2 * k, count);
}

static void add_product(table *to, slong count, slong p, slong q, slong r,
                        slong s)
{
    for (slong i = 0; i <= p && i <= s; i++)
        for (slong j = 0; j <= q && j <= r; j++)
            add_reducible(to, count, p - i, r - j, q - j, s - i);
}

/* Decomposes the product of n irreps of SU(3); 0 when memory is refused. */
static int su3_product(table *out, const zf_irrep *r, const int *conjugate,
                       slong n, slong side)
{
    table now = {side, zf_mem_array((size_t)(side * side), sizeof(slong))};

    if (!now.count)
        return 0;
    add(&now, 0, 0, 1);
    for (slong k = 0; k < n; k++) {
        slong p = conjugate[k] ? r[k].q : r[k].p;
        slong q = conjugate[k] ? r[k].p : r[k].q;
        table next = {side, zf_mem_array((size_t)(side * side), sizeof(slong))};

        if (!next.count) {
            zf_mem_free(now.count);
            return 0;
        }
        for (slong a = 0; a < side; a++)
            for (slong b = 0; b < side; b++)
                if (now.count[a * side + b])
                    add_product(&next, now.count[a * side + b], a, b, p, q);
        zf_mem_free(now.count);
        now = next;
    }
    *out = now;
    return 1;
}

static slong su3_invariants(const zf_irrep *r, const int *conjugate, slong n)
{
    slong half = n / 2, side = 1, total = 0;
    table left = {0, NULL}, right = {0, NULL};

    /* p + q of a product is at most the sum of p + q of its factors. */
    for (slong k = 0; k < n; k++)
        side += r[k].p + r[k].q;
    if (!su3_product(&left, r, conjugate, half, side) ||
        !su3_product(&right, r + half, conjugate + half, n - half, side)) {
        total = -1;
        goto done;
    }
    for (slong p = 0; p < side; p++)
        for (slong q = 0; q < side; q++)
            total = capped(total + left.count[p * side + q] *
                                       right.count[q * side + p]);
done:
    zf_mem_free(left.count);
    zf_mem_free(right.count);
    return total;
}

/* The same for SU(2), whose irreps are their own conjugates. */
static slong su2_invariants(const zf_irrep *r, slong n)
{
    slong now[ZF_MAX_FACTORS * ZF_MAX_SU2 + 1] = {0};
    slong top = 1; /* highest dimension with a non-zero multiplicity */

    now[1] = 1;
    for (slong k = 0; k < n; k++) {
        slong next[ZF_MAX_FACTORS * ZF_MAX_SU2 + 1] = {0};

        for (slong a = 1; a <= top; a++) {
            slong low = a > r[k].su2 ? a - r[k].su2 : r[k].su2 - a;

            for (slong d = low + 1; now[a] && d < a + r[k].su2; d += 2)
                next[d] = capped(next[d] + now[a]);
        }
        top += r[k].su2 - 1;
        for (slong d = 1; d <= top; d++)
            now[d] = next[d];
    }
    return now[1];
}

slong zf_irrep_invariants(const zf_irrep *r, const int *conjugate, slong n)
{
    slong su2 = su2_invariants(r, n), su3;

    if (su2 == 0)
        return 0;
    su3 = su3_invariants(r, conjugate, n);
    return su3 < 0 ? -1 : capped(su2 * su3);
}
