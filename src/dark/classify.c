/* classify.c - facts about one multiset of charges. */
#include <string.h>

#include "zforge/dark.h"

enum {
    LARGEST = ZF_DARK_MAX_STATES
};

static void sort(fmpq *q, slong n)
{
    for (slong i = 1; i < n; i++)
        for (slong j = i; j > 0 && fmpq_cmp(&q[j - 1], &q[j]) > 0; j--)
            fmpq_swap(&q[j - 1], &q[j]);
}

static int opposite(const fmpq_t a, const fmpq_t b)
{
    return fmpz_equal(fmpq_denref(a), fmpq_denref(b)) &&
           fmpz_cmpabs(fmpq_numref(a), fmpq_numref(b)) == 0 &&
           fmpq_sgn(a) == -fmpq_sgn(b);
}

/* Removes entry i of n. */
static void drop(fmpq *q, slong i, slong n)
{
    for (; i + 1 < n; i++)
        fmpq_swap(&q[i], &q[i + 1]);
}

slong zf_dark_core(fmpq *core, const fmpq *q, slong n)
{
    for (slong i = 0; i < n; i++)
        fmpq_set(&core[i], &q[i]);
    sort(core, n);
    for (slong i = 0; i < n;) {
        slong j = i + 1;

        if (fmpq_is_zero(&core[i])) {
            drop(core, i, n--);
            continue;
        }
        while (j < n && !opposite(&core[i], &core[j]))
            j++;
        if (j < n) {
            drop(core, j, n--);
            drop(core, i, n--);
        } else {
            i++;
        }
    }
    return n;
}

/* 1 when the two are permutations of each other. */
static int same(const fmpq *a, const fmpq *b, slong n)
{
    int used[LARGEST] = {0};

    for (slong i = 0; i < n; i++) {
        slong j = 0;

        while (j < n && (used[j] || !fmpq_equal(&a[i], &b[j])))
            j++;
        if (j == n)
            return 0;
        used[j] = 1;
    }
    return 1;
}

void zf_dark_classify(zf_dark_class *out, const fmpq *q, slong n,
                      const fmpq *reference, slong n_reference)
{
    fmpq core[LARGEST];
    slong zeros = 0;

    for (slong i = 0; i < n; i++) {
        fmpq_init(&core[i]);
        zeros += fmpq_is_zero(&q[i]);
    }
    memset(out, 0, sizeof(*out));
    out->core = zf_dark_core(core, q, n);
    out->has_zero = zeros > 0;
    out->vector_like = out->core < n - zeros;
    out->chiral = out->core == n;
    out->trivial = reference && n == n_reference && same(q, reference, n);
    for (slong i = 0; i < n; i++)
        fmpq_clear(&core[i]);
}

int zf_dark_avoids(const fmpq *q, slong n, const fmpq *charges, slong k)
{
    for (slong i = 0; i < n; i++)
        for (slong j = 0; j < k; j++)
            if (fmpq_equal(&q[i], &charges[j]))
                return 0;
    return 1;
}
