/* brute.h - slow independent answers for the tests of the dark module. */
#ifndef ZF_DARK_BRUTE_H
#define ZF_DARK_BRUTE_H

#include "zforge/dark.h"

#include "zf_test.h"

/* A list of multisets of n rationals, in order of arrival. */
typedef struct brute_list {
    slong n;
    size_t count;
    size_t capacity;
    fmpq *q; /* count * n */
} brute_list;

static inline void brute_clear(brute_list *l)
{
    for (size_t i = 0; i < l->capacity; i++)
        fmpq_clear(&l->q[i]);
    free(l->q);
    memset(l, 0, sizeof(*l));
}

static inline fmpq *brute_append(brute_list *l)
{
    size_t n = (size_t)l->n, need = (l->count + 1) * n;

    if (need > l->capacity) {
        size_t more = 2 * need + 64;

        l->q = realloc(l->q, more * sizeof(fmpq));
        for (size_t i = l->capacity; i < more; i++)
            fmpq_init(&l->q[i]);
        l->capacity = more;
    }
    return &l->q[n * l->count++];
}

/* A zf_dark_fn. */
static inline int brute_take(const fmpq *q, slong n, void *arg)
{
    brute_list *l = arg;
    fmpq *to = brute_append(l);

    ZF_CHECK_SI_EQ(n, l->n);
    for (slong i = 0; i < n; i++)
        fmpq_set(&to[i], &q[i]);
    return 0;
}

static inline void brute_check_equal(const brute_list *got,
                                     const brute_list *want)
{
    ZF_CHECK_SI_EQ(got->n, want->n);
    for (size_t i = 0;
         i < got->count * (size_t)got->n && i < want->count * (size_t)got->n;
         i++)
        ZF_CHECK_FMPQ_EQ(&got->q[i], &want->q[i]);
    ZF_CHECK_SI_EQ(got->count, want->count);
}

static inline int64_t brute_gcd(int64_t a, int64_t b)
{
    a = a < 0 ? -a : a;
    b = b < 0 ? -b : b;
    while (b) {
        int64_t t = a % b;

        a = b;
        b = t;
    }
    return a;
}

/* S and C of n charges a_i/m. */
static inline void brute_sums(fmpq_t sum, fmpq_t cubes, const slong *a, slong n,
                              slong m)
{
    fmpq_t q;

    fmpq_init(q);
    fmpq_zero(sum);
    fmpq_zero(cubes);
    for (slong i = 0; i < n; i++) {
        fmpq_set_si(q, a[i], (ulong)m);
        fmpq_add(sum, sum, q);
        fmpq_pow_si(q, q, 3);
        fmpq_add(cubes, cubes, q);
    }
    fmpq_clear(q);
}

typedef struct brute_state {
    brute_list *out;
    int64_t m, top;
    int64_t s, c; /* m S and m^3 C */
    int64_t a[8];
} brute_state;

static inline void brute_walk(brute_state *b, slong depth, int64_t s, int64_t c)
{
    slong n = b->out->n;

    if (depth == n) {
        int64_t g = b->m;
        fmpq *to;

        for (slong i = 0; i < n; i++)
            g = brute_gcd(g, b->a[i]);
        if (s != b->s || c != b->c || g != 1)
            return;
        to = brute_append(b->out);
        for (slong i = 0; i < n; i++)
            fmpq_set_si(&to[i], b->a[i], (ulong)b->m);
        return;
    }
    for (int64_t x = depth ? b->a[depth - 1] : -b->top; x <= b->top; x++) {
        b->a[depth] = x;
        brute_walk(b, depth + 1, s + x, c + x * x * x);
    }
}

/* m0 by trial: the least m with m S and m^3 C integers. */
static inline slong brute_m0(const fmpq_t sum, const fmpq_t cubes)
{
    fmpz_t cube;
    slong m = 1;

    fmpz_init(cube);
    for (;; m++) {
        fmpz_set_si(cube, m);
        if (!fmpz_divisible(cube, fmpq_denref(sum)))
            continue;
        fmpz_pow_ui(cube, cube, 3);
        if (fmpz_divisible(cube, fmpq_denref(cubes)))
            break;
    }
    fmpz_clear(cube);
    return m;
}

/* Every multiset with least common denominator k m0, k <= last, and all
 * |q| <= top_num/top_den, in the documented order. */
static inline void brute_box(brute_list *out, const fmpq_t sum,
                             const fmpq_t cubes, slong last, slong top_num,
                             slong top_den)
{
    slong m0 = brute_m0(sum, cubes);
    fmpq_t t;

    fmpq_init(t);
    for (slong k = 1; k <= last; k++) {
        brute_state b = {.out = out, .m = k * m0};

        b.top = b.m * top_num / top_den;
        fmpq_mul_si(t, sum, b.m);
        b.s = fmpz_get_si(fmpq_numref(t));
        fmpq_mul_si(t, cubes, b.m);
        fmpq_mul_si(t, t, b.m);
        fmpq_mul_si(t, t, b.m);
        b.c = fmpz_get_si(fmpq_numref(t));
        brute_walk(&b, 0, 0, 0);
    }
    fmpq_clear(t);
}

#endif
