/* oracle.h - brute force for box searches: every vector in the box, every
 * condition from its definition, equivalence classes by trying all images.
 *
 * Shares nothing with the search: anomaly sums are written out for the few
 * irreps that the tests use, constraints are re-read from the parsed rows,
 * and the group is tried element by element. */
#ifndef ORACLE_H
#define ORACLE_H

#include <flint/fmpq_mat.h>

#include "zforge/model.h"

#include "zf_test.h"

enum {
    ORACLE_MOST = 12,
    ORACLE_SOLUTIONS = 200000
};

typedef struct oracle {
    const zf_search *s;
    slong n, bound;
    int families, sign, scale; /* divide these out */
    slong *perm;               /* all permutations that are allowed */
    slong n_perms;
    int32_t (*x)[ORACLE_MOST]; /* canonical solutions */
    slong n_solutions;
    uint64_t raw;
} oracle;

/* d3, 2 T3 of the irreps in use. */
static inline void oracle_su3(const zf_irrep *r, slong *d, slong *t)
{
    static const slong table[][4] = {
        {0, 0, 1, 0}, {1, 0, 3, 1}, {0, 1, 3, 1}, {1, 1, 8, 6}, {2, 0, 6, 5}};

    for (size_t k = 0; k < sizeof(table) / sizeof(table[0]); k++)
        if (r->p == table[k][0] && r->q == table[k][1]) {
            *d = table[k][2];
            *t = table[k][3];
            return;
        }
    fail();
}

/* All six sums vanish?  Hypercharges are multiples of 1/6. */
static inline int oracle_anomaly_free(const zf_content *c, const int32_t *x)
{
    int64_t sum[6] = {0};

    for (slong i = 0; i < c->n_fermions; i++) {
        const zf_multiplet *m = &c->multiplet[c->owner[i]];
        slong d3 = 0, t3 = 0, d2 = m->irrep.su2;
        slong t2 = d2 == 1 ? 0 : d2 == 2 ? 1 : 4;
        int64_t y = fmpz_get_si(fmpq_numref(&m->hypercharge)) * 6 /
                    fmpz_get_si(fmpq_denref(&m->hypercharge));
        int64_t s = m->left ? 1 : -1, v = x[i];

        oracle_su3(&m->irrep, &d3, &t3);
        sum[0] += s * t3 * d2 * v;
        sum[1] += s * t2 * d3 * v;
        sum[2] += s * d3 * d2 * y * y * v;
        sum[3] += s * d3 * d2 * v;
        sum[4] += s * d3 * d2 * y * v * v;
        sum[5] += s * d3 * d2 * v * v * v;
    }
    for (int k = 0; k < 6; k++)
        if (sum[k])
            return 0;
    return 1;
}

static inline int oracle_constraints(const zf_search *s, const int32_t *x)
{
    const zf_system *f = &s->fermions;
    fmpq_t sum, term;
    int ok = s->consistent;

    fmpq_init(sum);
    fmpq_init(term);
    for (slong r = 0; r < f->used && ok; r++) {
        fmpq_set(sum, fmpq_mat_entry(f->rows, r, f->n));
        for (slong i = 0; i < f->n; i++) {
            fmpq_mul_si(term, fmpq_mat_entry(f->rows, r, i), x[i]);
            fmpq_add(sum, sum, term);
        }
        ok = fmpq_is_zero(sum);
    }
    fmpq_clear(sum);
    fmpq_clear(term);
    return ok;
}

/* By the slow evaluator, at rational points. */
static inline int oracle_filters(const zf_search *s, const int32_t *x)
{
    slong n = s->content->n;
    fmpq *q = _fmpq_vec_init(n);
    int all = 1;

    for (slong i = 0; i < s->content->n_fermions; i++)
        fmpq_set_si(&q[i], x[i], 1);
    for (size_t k = 0; k < s->n_filters && all; k++) {
        int truth = 0;

        ZF_CHECK(zf_filter_eval(&truth, s->filter[k], q, NULL, NULL, NULL) ==
                 ZF_OK);
        all = truth;
    }
    _fmpq_vec_clear(q, n);
    return all;
}

/* Rank of the constraint rows together with their images under p. */
static inline slong oracle_rank(const zf_system *f, const slong *p)
{
    fmpq_mat_t m;
    slong rank;

    fmpq_mat_init(m, 2 * f->used, f->n + 1);
    for (slong r = 0; r < f->used; r++) {
        for (slong i = 0; i < f->n; i++) {
            fmpq_set(fmpq_mat_entry(m, 2 * r, i),
                     fmpq_mat_entry(f->rows, r, i));
            if (p)
                fmpq_set(fmpq_mat_entry(m, 2 * r + 1, p[i]),
                         fmpq_mat_entry(f->rows, r, i));
        }
        for (int k = 0; k < (p ? 2 : 1); k++)
            fmpq_set(fmpq_mat_entry(m, 2 * r + k, f->n),
                     fmpq_mat_entry(f->rows, r, f->n));
    }
    rank = fmpq_mat_rref(m, m);
    fmpq_mat_clear(m);
    return rank;
}

/* All products of permutations inside multiplets from `m` on. */
static inline void oracle_try(oracle *o, slong *p, slong m, slong k)
{
    const zf_content *c = o->s->content;
    const zf_multiplet *mp;

    if (m == c->n_fermion_multiplets) {
        if (oracle_rank(&o->s->fermions, p) ==
            oracle_rank(&o->s->fermions, NULL)) {
            o->perm = realloc(o->perm, (size_t)((o->n_perms + 1) * o->n) *
                                           sizeof(slong));
            memcpy(&o->perm[o->n_perms * o->n], p,
                   (size_t)o->n * sizeof(slong));
            o->n_perms++;
        }
        return;
    }
    mp = &c->multiplet[m];
    if (k == mp->families) {
        oracle_try(o, p, m + 1, 0);
        return;
    }
    for (slong j = k; j < mp->families; j++) {
        slong a = p[mp->first + k];

        p[mp->first + k] = p[mp->first + j];
        p[mp->first + j] = a;
        oracle_try(o, p, m, k + 1);
        a = p[mp->first + k];
        p[mp->first + k] = p[mp->first + j];
        p[mp->first + j] = a;
    }
}

/* Whether an image of x (by a permutation, and the sign) is larger. */
static inline int oracle_canonical(const oracle *o, const int32_t *x)
{
    for (slong g = 0; g < o->n_perms; g++)
        for (int s = 1; s >= (o->sign ? -1 : 1); s -= 2)
            for (slong i = 0; i < o->n; i++) {
                int32_t y = s * x[o->perm[g * o->n + i]];

                if (y > x[i])
                    return 0;
                if (y < x[i])
                    break;
            }
    return 1;
}

static inline int oracle_primitive(const int32_t *x, slong n)
{
    slong g = 0;

    for (slong i = 0; i < n; i++)
        g = (slong)n_gcd((ulong)g, (ulong)labs(x[i]));
    return g <= 1;
}

static inline void oracle_run(oracle *o)
{
    int32_t x[ORACLE_MOST];
    slong p[ORACLE_MOST];

    ZF_CHECK(o->n <= ORACLE_MOST);
    for (slong i = 0; i < o->n; i++) {
        x[i] = (int32_t)o->bound;
        p[i] = i;
    }
    if (o->families) {
        oracle_try(o, p, 0, 0);
    } else {
        o->perm = malloc((size_t)o->n * sizeof(slong));
        memcpy(o->perm, p, (size_t)o->n * sizeof(slong));
        o->n_perms = 1;
    }
    o->x = malloc(sizeof(o->x[0]) * ORACLE_SOLUTIONS);
    for (;;) {
        slong i = o->n - 1;

        if (oracle_anomaly_free(o->s->content, x) &&
            oracle_constraints(o->s, x) && oracle_filters(o->s, x)) {
            o->raw++;
            if (oracle_canonical(o, x) &&
                (!o->scale || oracle_primitive(x, o->n))) {
                ZF_CHECK(o->n_solutions < ORACLE_SOLUTIONS);
                memcpy(o->x[o->n_solutions++], x,
                       (size_t)o->n * sizeof(int32_t));
            }
        }
        while (i >= 0 && x[i] == -o->bound)
            x[i--] = (int32_t)o->bound;
        if (i < 0)
            return;
        x[i]--;
    }
}

static inline void oracle_clear(oracle *o)
{
    free(o->perm);
    free(o->x);
}

#endif
