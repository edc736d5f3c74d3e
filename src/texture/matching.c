/* matching.c - generic rank by matchings.
 *
 * Independent entries: the generic rank is the largest number of allowed
 * entries no two of which share a row or a column (Frobenius, Koenig), for the
 * terms of a determinant are distinct monomials.
 *
 * Symmetric: the same.  A monomial of the determinant belongs to one set of
 * cycles; turning a cycle round gives the same monomial with the same sign, so
 * terms add and never cancel.  The same holds for cofactor (i, j): its
 * monomials are a path from i to j with cycles on the other indices.
 *
 * Antisymmetric: twice the largest matching of the graph of allowed entries
 * (Tutte). */
#include <string.h>

#include "texture/private.h"

/* Looks for an augmenting path from row i. */
static int augment(slong *owner, uint64_t *seen, const zf_pattern *p, slong i)
{
    for (uint64_t left = p->row[i] & ~*seen; left; left = p->row[i] & ~*seen) {
        slong j = (slong)__builtin_ctzll(left);

        *seen |= UINT64_C(1) << j;
        if (owner[j] < 0 || augment(owner, seen, p, owner[j])) {
            owner[j] = i;
            return 1;
        }
    }
    return 0;
}

slong zf_pattern_term_rank(const zf_pattern *p)
{
    slong owner[ZF_PATTERN_MAX];
    slong rank = 0;

    for (slong j = 0; j < p->columns; j++)
        owner[j] = -1;
    for (slong i = 0; i < p->rows; i++) {
        uint64_t seen = 0;

        rank += augment(owner, &seen, p, i);
    }
    return rank;
}

/* Largest matching among the vertices in `left`: leave the lowest one out, or
 * pair it with a neighbour. */
static slong pairs(const zf_pattern *p, uint64_t left, slong enough)
{
    slong best = 0;
    slong i;
    uint64_t rest;

    if (!left || enough <= 0)
        return 0;
    i = (slong)__builtin_ctzll(left);
    left &= left - 1;
    for (rest = p->row[i] & left; rest && best < enough; rest &= rest - 1) {
        slong found = 1 + pairs(p, left & ~(rest & -rest), enough - 1);

        best = found > best ? found : best;
    }
    if (best < enough) {
        slong found = pairs(p, left, enough);

        best = found > best ? found : best;
    }
    return best;
}

slong zf_pattern_rank(const zf_pattern *p)
{
    if (p->symmetry >= 0)
        return zf_pattern_term_rank(p);
    return 2 * pairs(p, (UINT64_C(1) << p->rows) - 1, p->rows / 2);
}

int zf_pattern_allows(const zf_pattern *p, slong i, slong j)
{
    return (int)(p->row[i] >> j & 1);
}

/* Row i and column j taken away. */
static zf_pattern without(const zf_pattern *p, slong i, slong j)
{
    uint64_t low = (UINT64_C(1) << j) - 1;
    zf_pattern out = {p->rows - 1, p->columns - 1, 0, {0}};

    for (slong r = 0; r < out.rows; r++) {
        uint64_t row = p->row[r < i ? r : r + 1];

        out.row[r] = (row & low) | (row >> 1 & ~low);
    }
    return out;
}

int zf_pattern_cofactor(const zf_pattern *p, slong i, slong j)
{
    zf_pattern minor = without(p, i, j);

    return zf_pattern_term_rank(&minor) == p->rows - 1;
}

int zf_pattern_is_diagonal(slong *image, const zf_pattern *p)
{
    uint64_t columns = 0;

    if (p->rows != p->columns)
        return 0;
    for (slong i = 0; i < p->rows; i++) {
        uint64_t row = p->row[i];

        if (!row || (row & (row - 1)) || (columns & row))
            return 0;
        columns |= row;
        if (image)
            image[i] = (slong)__builtin_ctzll(row);
    }
    return 1;
}
