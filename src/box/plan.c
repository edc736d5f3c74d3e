/* plan.c - conditions, blocks and the word bound of a box search.
 *
 * Word bound.  Sums are kept as words mod 2^64.  With |x_i| <= N let
 * B1 = max over linear rows of sum |a_i| N + |constant|, B2 = N^2 sum |w_i| of
 * the quadratic and B3 = N^3 sum |w_i| of the cubic condition.  The packed key
 * of all fields together is K = (2 B3 + 1) q + c with |q| <= B2, |c| <= B3, so
 * 2 |K| < (2 B2 + 1)(2 B3 + 1).  If that is below 2^64 and B1 < 2^63, a word is
 * zero only when its integer is, and K = 0 only when q = c = 0, because
 * |c| < 2 B3 + 1.  Beyond the bound a zero word is necessary but not
 * sufficient, and every hit is verified in integers of any size. */
#include <string.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "private.h"

/* ---- conditions ---- */

/* The integer rows of `total`. */
static void make_rows(zf_box *box)
{
    const zf_system *t = &box->total;
    fmpz *row = _fmpz_vec_init(box->n + 1);

    fmpz_mat_init(box->linear, t->used, box->n + 1);
    for (slong r = 0; r < t->used; r++) {
        zf_vector_primitive(row, fmpq_mat_entry(t->rows, r, 0), box->n + 1);
        for (slong i = 0; i <= box->n; i++)
            fmpz_set(fmpz_mat_entry(box->linear, r, i), &row[i]);
    }
    _fmpz_vec_clear(row, box->n + 1);
}

static void make_systems(zf_box *box)
{
    fmpq *row = _fmpq_vec_init(box->n + 1);

    zf_system_set(&box->constraints, &box->search->fermions);
    zf_system_set(&box->total, &box->constraints);
    for (int a = 0; a < ZF_N_LINEAR_ANOMALIES; a++) {
        for (slong i = 0; i < box->n; i++)
            fmpq_set_fmpz(&row[i], &box->anomaly.linear[a][i]);
        zf_system_add(&box->total, row);
    }
    box->contradictory =
        !box->search->consistent || !zf_system_reduce(&box->total);
    _fmpq_vec_clear(row, box->n + 1);
}

/* z mod 2^64. */
static uint64_t to_word(const fmpz_t z)
{
    fmpz_t low;
    uint64_t word;

    fmpz_init(low);
    fmpz_fdiv_r_2exp(low, z, 64);
    word = fmpz_get_ui(low);
    fmpz_clear(low);
    return word;
}

/* sum |w_i| of n integers. */
static void absolute_sum(fmpz_t out, const fmpz *w, slong n)
{
    fmpz_t a;

    fmpz_init(a);
    fmpz_zero(out);
    for (slong i = 0; i < n; i++) {
        fmpz_abs(a, &w[i]);
        fmpz_add(out, out, a);
    }
    fmpz_clear(a);
}

/* 1 when no linear row can leave the range of int64_t. */
static int rows_fit(const zf_box *box)
{
    fmpz_t sum, constant;
    int fit = 1;

    fmpz_init(sum);
    fmpz_init(constant);
    for (slong r = 0; r < box->linear->r; r++) {
        absolute_sum(sum, fmpz_mat_entry(box->linear, r, 0), box->n);
        fmpz_mul_si(sum, sum, box->options.max_charge);
        fmpz_abs(constant, fmpz_mat_entry(box->linear, r, box->n));
        fmpz_add(sum, sum, constant);
        fit = fit && fmpz_bits(sum) < 63;
    }
    fmpz_clear(sum);
    fmpz_clear(constant);
    return fit;
}

/* Sets factor and exact: see the word bound above. */
static void make_bound(zf_box *box)
{
    fmpz_t b2, b3, product;

    fmpz_init(b2);
    fmpz_init(b3);
    fmpz_init_set_si(product, box->options.max_charge);
    absolute_sum(b2, box->anomaly.quadratic, box->n);
    absolute_sum(b3, box->anomaly.cubic, box->n);
    for (int k = 0; k < 2; k++)
        fmpz_mul(b2, b2, product);
    for (int k = 0; k < 3; k++)
        fmpz_mul(b3, b3, product);
    fmpz_mul_2exp(b2, b2, 1);
    fmpz_add_ui(b2, b2, 1);
    fmpz_mul_2exp(b3, b3, 1);
    fmpz_add_ui(b3, b3, 1);
    fmpz_mul(product, b2, b3);
    box->exact = fmpz_bits(product) <= 64 && rows_fit(box);
    /* Beyond the bound any odd number does. */
    box->factor = box->exact ? fmpz_get_ui(b3) : 0x9e3779b97f4a7c15u;
    fmpz_clear(b2);
    fmpz_clear(b3);
    fmpz_clear(product);
}

static zf_status make_words(zf_box *box, zf_error *err)
{
    size_t n = (size_t)box->n, width = n + 1;
    slong rows = box->linear->r;

    box->word = zf_mem_array((size_t)rows * width, sizeof(uint64_t));
    box->quadratic = zf_mem_array(n, sizeof(uint64_t));
    box->cubic = zf_mem_array(n, sizeof(uint64_t));
    if (!box->word || !box->quadratic || !box->cubic)
        return zf_no_memory(err);
    for (slong r = 0; r < rows; r++)
        for (slong i = 0; i <= box->n; i++)
            box->word[(size_t)r * width + (size_t)i] =
                to_word(fmpz_mat_entry(box->linear, r, i));
    for (size_t i = 0; i < n; i++) {
        box->quadratic[i] = to_word(&box->anomaly.quadratic[i]);
        box->cubic[i] = to_word(&box->anomaly.cubic[i]);
    }
    make_bound(box);
    return ZF_OK;
}

/* sum w_i x_i^power == 0? */
static int sum_vanishes(const fmpz *w, const int32_t *x, slong n, ulong power)
{
    fmpz_t sum, term;
    int zero;

    fmpz_init(sum);
    fmpz_init(term);
    for (slong i = 0; i < n; i++) {
        fmpz_set_si(term, x[i]);
        fmpz_pow_ui(term, term, power);
        fmpz_mul(term, term, &w[i]);
        fmpz_add(sum, sum, term);
    }
    zero = fmpz_is_zero(sum);
    fmpz_clear(sum);
    fmpz_clear(term);
    return zero;
}

static int row_vanishes(const zf_box *box, slong r, const int32_t *x)
{
    fmpz_t sum, term;
    int zero;

    fmpz_init_set(sum, fmpz_mat_entry(box->linear, r, box->n));
    fmpz_init(term);
    for (slong i = 0; i < box->n; i++) {
        fmpz_mul_si(term, fmpz_mat_entry(box->linear, r, i), x[i]);
        fmpz_add(sum, sum, term);
    }
    zero = fmpz_is_zero(sum);
    fmpz_clear(sum);
    fmpz_clear(term);
    return zero;
}

int plan_verify(const zf_box *box, const int32_t *x)
{
    int holds = sum_vanishes(box->anomaly.quadratic, x, box->n, 2) &&
                sum_vanishes(box->anomaly.cubic, x, box->n, 3);

    for (slong r = 0; r < box->linear->r && holds; r++)
        holds = row_vanishes(box, r, x);
    return holds;
}

/* ---- blocks ---- */

slong plan_local_rank(const zf_box *box, const char *in)
{
    slong outside = 0, rank, rows = box->linear->r;
    fmpz_mat_t columns;

    for (slong i = 0; i < box->n; i++)
        outside += !in[i];
    fmpz_mat_init(columns, rows, outside);
    outside = 0;
    for (slong i = 0; i < box->n; i++) {
        if (in[i])
            continue;
        for (slong r = 0; r < rows; r++)
            fmpz_set(fmpz_mat_entry(columns, r, outside),
                     fmpz_mat_entry(box->linear, r, i));
        outside++;
    }
    rank = fmpz_mat_rank(columns);
    fmpz_mat_clear(columns);
    return rows - rank;
}

slong plan_log2(uint64_t x)
{
    slong whole = 63 - __builtin_clzll(x), part = 0;
    wide mantissa = (wide)x << (63 - whole); /* in [2^63, 2^64) */

    for (int bit = 0; bit < 10; bit++) {
        mantissa = (mantissa * mantissa) >> 63;
        part *= 2;
        if (mantissa >> 64) {
            part++;
            mantissa >>= 1;
        }
    }
    return 1024 * whole + part;
}

/* About 1024 log2 of the number of tuples of the components of the blocks a
 * and b together (b may be a). */
static slong tuples_log2(const zf_box *box, slong a, slong b, char *in)
{
    const zf_content *c = box->search->content;
    slong free = 0, less = 0;

    for (slong i = 0; i < box->n; i++) {
        in[i] = box->block_of[i] == a || box->block_of[i] == b;
        free += in[i];
    }
    free -= plan_local_rank(box, in);
    for (slong m = 0; m < c->n_fermion_multiplets; m++)
        for (slong k = 2; k <= c->multiplet[m].families; k++)
            if (in[c->multiplet[m].first] && box->sym.sorted[m])
                less += plan_log2((uint64_t)k);
    free *= plan_log2(2 * (uint64_t)box->options.max_charge + 1);
    return free > less ? free - less : 0;
}

static void merge_blocks(zf_box *box, slong a, slong b)
{
    for (slong i = 0; i < box->n; i++) {
        if (box->block_of[i] == b)
            box->block_of[i] = a;
        else if (box->block_of[i] > b)
            box->block_of[i]--;
    }
    box->n_blocks--;
}

/* Merges two blocks whose joint tuples are no more than those of the larger
 * one: conditions between them then prune early.  Returns 1 when it did. */
static int merge_for_free(zf_box *box, char *in)
{
    for (slong a = 0; a < box->n_blocks; a++)
        for (slong b = a + 1; b < box->n_blocks; b++) {
            slong la = tuples_log2(box, a, a, in);
            slong lb = tuples_log2(box, b, b, in);

            if (tuples_log2(box, a, b, in) <= (la > lb ? la : lb)) {
                merge_blocks(box, a, b);
                return 1;
            }
        }
    return 0;
}

/* Merges the two blocks with the fewest joint tuples. */
static void merge_smallest(zf_box *box, char *in)
{
    slong best_a = 0, best_b = 1, best = -1;

    for (slong a = 0; a < box->n_blocks; a++)
        for (slong b = a + 1; b < box->n_blocks; b++) {
            slong size = tuples_log2(box, a, b, in);

            if (best < 0 || size < best) {
                best = size;
                best_a = a;
                best_b = b;
            }
        }
    merge_blocks(box, best_a, best_b);
}

/* A block for each tie number, in order of first appearance. */
static void start_blocks(zf_box *box)
{
    const zf_content *c = box->search->content;

    box->n_blocks = 0;
    for (slong m = 0; m < c->n_fermion_multiplets; m++) {
        slong which = -1;

        for (slong o = 0; o < m && which < 0; o++)
            if (box->sym.tie[o] == box->sym.tie[m])
                which = box->block_of[c->multiplet[o].first];
        if (which < 0)
            which = box->n_blocks++;
        for (slong k = 0; k < c->multiplet[m].families; k++)
            box->block_of[c->multiplet[m].first + k] = which;
    }
}

static zf_status make_blocks(zf_box *box, zf_error *err)
{
    char *in = zf_mem_array((size_t)box->n, 1);

    box->block_of = zf_mem_array((size_t)box->n, sizeof(slong));
    if (!in || !box->block_of) {
        zf_mem_free(in);
        return zf_no_memory(err);
    }
    start_blocks(box);
    while (merge_for_free(box, in))
        continue;
    while (box->n_blocks > MOST_BLOCKS)
        merge_smallest(box, in);
    zf_mem_free(in);
    return ZF_OK;
}

/* ---- filters ---- */

/* The block that knows all charges of a conjunct, or -1. */
static int decider(const zf_box *box, const zf_filter *conjunct)
{
    slong which = -1;

    if (zf_filter_calls(conjunct))
        return -1;
    for (slong i = 0; i < box->n; i++) {
        if (!zf_filter_uses(conjunct, i))
            continue;
        if (which >= 0 && which != box->block_of[i])
            return -1;
        which = box->block_of[i];
    }
    /* A conjunct without charges is a constant: any block may decide it. */
    return which < 0 ? 0 : (int)which;
}

static zf_status share_filters(zf_box *box, zf_error *err)
{
    size_t n = box->filter ? zf_filter_conjuncts(box->filter) : 0;

    box->decided_by = zf_mem_array(n, sizeof(int));
    if (!box->decided_by)
        return zf_no_memory(err);
    for (size_t k = 0; k < n; k++) {
        box->decided_by[k] = decider(box, zf_filter_conjunct(box->filter, k));
        box->leaf_filters |= box->decided_by[k] < 0;
    }
    return ZF_OK;
}

zf_status plan_filter(int *pass, const zf_box *box, slong which,
                      const int32_t *x, zf_error *err)
{
    size_t n = box->filter ? zf_filter_conjuncts(box->filter) : 0;
    zf_status st = ZF_OK;

    *pass = 1;
    for (size_t k = 0; k < n && *pass && st == ZF_OK; k++) {
        if (box->decided_by[k] == which)
            st = zf_filter_eval_int(pass, zf_filter_conjunct(box->filter, k), x,
                                    box->options.call, box->options.call_arg,
                                    err);
    }
    return st;
}

zf_status plan_make(zf_box *box, zf_error *err)
{
    zf_status st;

    make_systems(box);
    make_rows(box);
    st = filters_join(box, err);
    if (st != ZF_OK)
        return st;
    st = symmetry_find(&box->sym, box->search, &box->constraints, box->filter,
                       &box->options, err);
    if (st == ZF_OK && !box->contradictory)
        st = make_words(box, err);
    if (st == ZF_OK && !box->contradictory)
        st = make_blocks(box, err);
    if (st == ZF_OK && !box->contradictory)
        st = share_filters(box, err);
    return st;
}
