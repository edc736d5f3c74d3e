/* mixing.c - which mixing angles of two sectors vanish identically.
 *
 * Let M have independent entries, and let a block be a connected part of the
 * bipartite graph of its allowed entries.
 *
 * (1) The non-zero singular values of a block are generically distinct: put
 *     distinct numbers on a largest matching and zero elsewhere.
 * (2) A singular vector with non-zero singular value has no component, left or
 *     right, that vanishes identically.  For if left component i did, the pair
 *     of vectors would be singular for M without row i, hence belong to one
 *     connected part of it; by induction on size it has all components there,
 *     among them a column that row i reaches, as the block is connected; but
 *     then the product of row i with the right vector is not zero.
 * (3) A single massless left-handed state is given by maximal minors.
 * (4) Phases of the rows are free, so a scalar product of a state of one sector
 *     and one of the other vanishes only term by term. */
#include "texture/private.h"

enum {
    N = ZF_MIXING_FAMILIES,
    ALL = (1 << N) - 1
};

/* reach[i] = the families that share a column with i, directly or not. */
static void connect(unsigned *reach, const zf_pattern *a, const zf_pattern *b)
{
    for (int i = 0; i < N; i++) {
        reach[i] = 1u << i;
        for (int j = 0; j < N; j++)
            if ((a->row[i] & a->row[j]) || (b && (b->row[i] & b->row[j])))
                reach[i] |= 1u << j;
    }
    for (int k = 0; k < N; k++)
        for (int i = 0; i < N; i++)
            if (reach[i] >> k & 1)
                reach[i] |= reach[k];
}

static slong rank_of_rows(const zf_pattern *p, unsigned rows)
{
    zf_pattern part = {0, p->columns, 0, {0}};

    for (int i = 0; i < N; i++)
        if (rows >> i & 1)
            part.row[part.rows++] = p->row[i];
    return zf_pattern_term_rank(&part);
}

/* Families that occur in the only massless state of a block. */
static unsigned massless_state(const zf_pattern *p, unsigned block, slong rank)
{
    unsigned state = 0;

    for (int i = 0; i < N; i++) {
        unsigned bit = 1u << i;

        if ((block & bit) && rank_of_rows(p, block & ~bit) == rank)
            state |= bit;
    }
    return state;
}

void zf_texture_frame_set(zf_texture_frame *f, const zf_pattern *p)
{
    unsigned reach[N], light[N];
    int n = 0;

    f->massless = 0;
    connect(reach, p, NULL);
    for (int i = 0; i < N; i++) {
        slong rank, size = __builtin_popcount(reach[i]);

        if (reach[i] & ((1u << i) - 1))
            continue; /* not the first of its block */
        rank = rank_of_rows(p, reach[i]);
        for (slong k = 0; k < rank; k++)
            f->state[n++] = reach[i];
        for (slong k = rank; k < size; k++)
            light[f->massless++] = massless_state(p, reach[i], rank);
    }
    for (int k = 0; k < f->massless; k++)
        f->state[n + k] = light[k];
}

static int count_zeros(const zf_texture_frame *a, const zf_texture_frame *b,
                       int states_a, int states_b)
{
    int zeros = 0;

    for (int i = 0; i < states_a; i++)
        for (int j = 0; j < states_b; j++)
            zeros += !(a->state[i] & b->state[j]);
    return zeros;
}

int zf_texture_frame_angles(const zf_texture_frame *a,
                            const zf_texture_frame *b, int *zeros)
{
    static const int of_zeros[] = {3, 2, 1, 1, 1, 0, 0, 0, 0, 0};
    int single;

    *zeros = count_zeros(a, b, N, N);
    if (a->massless == N || b->massless == N)
        return 0;
    if (a->massless < 2 && b->massless < 2)
        return of_zeros[*zeros];
    if (a->massless == 2 && b->massless < 2)
        return N - count_zeros(a, b, 1, N) - 1;
    if (b->massless == 2 && a->massless < 2)
        return N - count_zeros(a, b, N, 1) - 1;
    /* One massive state each: the angle between them. */
    single =
        a->state[0] == b->state[0] && (a->state[0] & (a->state[0] - 1)) == 0;
    return (a->state[0] & b->state[0]) && !single;
}

void zf_pattern_mixing(zf_mixing *out, const zf_pattern *m,
                       const zf_pattern *m_prime)
{
    zf_mixing x = {.known = 1};
    unsigned reach[N];
    zf_texture_frame a, b;

    connect(reach, m, m_prime);
    for (int i = 0; i < N; i++)
        x.block[i] = __builtin_ctz(reach[i]);
    zf_texture_frame_set(&a, m);
    zf_texture_frame_set(&b, m_prime);
    x.massless[0] = a.massless;
    x.massless[1] = b.massless;
    x.angles = zf_texture_frame_angles(&a, &b, &x.zeros);
    *out = x;
}

/* ---- quarks of a content ---- */

/* 1 when matrix m couples multiplet `left` to a right-handed weak singlet with
 * hypercharge `shift`/2 relative to it. */
static int belongs(const zf_content *c, const zf_mass_matrix *m, slong left,
                   int shift)
{
    const zf_multiplet *a = &c->multiplet[m->row],
                       *b = &c->multiplet[m->column];
    fmpq_t y;
    int yes;

    if (m->kind != ZF_MASS_YUKAWA || m->majorana || m->row != left ||
        b->irrep.su2 != 1)
        return 0;
    fmpq_init(y);
    fmpq_sub(y, &b->hypercharge, &a->hypercharge);
    fmpq_mul_2exp(y, y, 1);
    yes = fmpz_is_one(fmpq_denref(y)) && fmpz_equal_si(fmpq_numref(y), shift);
    fmpq_clear(y);
    return yes;
}

slong zf_texture_left_doublet(const zf_content *c, int colour)
{
    for (slong k = 0; k < c->n_fermion_multiplets; k++) {
        const zf_multiplet *m = &c->multiplet[k];

        if (m->left && m->irrep.su2 == 2 &&
            (m->irrep.p + m->irrep.q != 0) == colour)
            return k;
    }
    return -1;
}

size_t zf_texture_sector(size_t *list, const zf_texture_plan *p, slong left,
                         int shift)
{
    size_t n = 0;

    for (size_t k = 0; k < p->n && left >= 0; k++)
        if (belongs(p->content, &p->matrix[k], left, shift) &&
            n < ZF_TEXTURE_SECTOR)
            list[n++] = k;
    return n;
}

void zf_pattern_append(zf_pattern *p, const zf_pattern *columns)
{
    for (slong i = 0; i < p->rows; i++)
        p->row[i] |= columns->row[i] << p->columns;
    p->columns += columns->columns;
}

/* 0 when there is no such matrix, or no room for all. */
static int sector_pattern(zf_pattern *out, const zf_texture *t, slong left,
                          int shift)
{
    size_t list[ZF_TEXTURE_SECTOR];
    size_t n = zf_texture_sector(list, t->plan, left, shift);

    *out = (zf_pattern){N, 0, 0, {0}};
    for (size_t k = 0; k < n; k++) {
        zf_pattern part;

        zf_texture_pattern(&part, t, list[k]);
        if (out->columns + part.columns > ZF_PATTERN_MAX - 1)
            return 0;
        zf_pattern_append(out, &part);
    }
    return n > 0;
}

void zf_texture_quark_mixing(zf_mixing *out, const zf_texture *t)
{
    const zf_content *c = t->plan->content;
    slong left = zf_texture_left_doublet(c, 1);
    zf_pattern up, down;

    *out = (zf_mixing){0};
    if (left >= 0 && c->multiplet[left].families == N &&
        sector_pattern(&up, t, left, 1) && sector_pattern(&down, t, left, -1))
        zf_pattern_mixing(out, &up, &down);
}
