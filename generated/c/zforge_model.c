/* zforge_model.c - what the modules of all models share. */
#include "zforge_model.h"

#include <float.h>

int zforge_in_range(const zforge_quantity *q, double x)
{
    return x >= -DBL_MAX && x <= DBL_MAX &&
           (q->low_open ? x > q->low : x >= q->low) &&
           (q->high_open ? x < q->high : x <= q->high);
}

/* Residual i of a block. */
static double residual(const zforge_block *b, const double *value, int i)
{
    return value[b->value[i]] - b->measured[i];
}

/* Adds the square of whitened residual i, and to `work` its derivatives by the
 * values. */
static double add_square(double *work, const zforge_block *b,
                         const double *value, const double *row, int i)
{
    int j, from = b->diagonal ? i : 0;
    double y = 0.0;

    for (j = from; j <= i; j++)
        y += row[j - from] * residual(b, value, j);
    for (j = from; work && j <= i; j++)
        work[b->value[j]] += 2.0 * y * row[j - from];
    return y * y;
}

static int counts(const zforge_block *b, uint64_t mask)
{
    return (b->mask & mask) && !(b->unless & mask);
}

uint64_t zforge_chi2_needs(const zforge_block *block, int n_blocks,
                           uint64_t mask)
{
    uint64_t bits = 0;
    int k;

    for (k = 0; k < n_blocks; k++)
        if (counts(&block[k], mask))
            bits |= block[k].mask & mask;
    return bits;
}

int zforge_chi2(double *chi2, double *gradient, double *work,
                const zforge_block *block, int n_blocks, const double *value,
                const double *derivative, int n_parameters, uint64_t mask)
{
    double sum = 0.0;
    int k, i, j;

    for (k = 0; k < n_blocks; k++)
        if (counts(&block[k], mask) && (block[k].mask & mask) != block[k].mask)
            return ZFORGE_PARTIAL;
    for (j = 0; gradient && j < n_parameters; j++)
        gradient[j] = 0.0;
    for (k = 0; k < n_blocks; k++) {
        const zforge_block *b = &block[k];
        const double *row = b->whitening;

        if (!counts(b, mask))
            continue;
        for (i = 0; i < b->n; i++) {
            sum += add_square(work, b, value, row, i);
            row += b->diagonal ? 1 : i + 1;
        }
        for (i = 0; gradient && i < b->n; i++)
            for (j = 0; j < n_parameters; j++)
                gradient[j] += work[b->value[i]] *
                               derivative[b->value[i] * n_parameters + j];
    }
    *chi2 = sum;
    return ZFORGE_OK;
}
