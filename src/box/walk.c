/* walk.c - lists the tuples of charges of one block.
 *
 * Positions are filled in the order of the components from +N down, so tuples
 * come out lexicographically descending. */
#include <string.h>

#include "private.h"

typedef struct walker {
    block *b;
    const engine *e;
    int32_t *x;     /* by position */
    int32_t *point; /* by component, for filters */
    size_t most;    /* tuples that the memory allows */
    uint64_t steps;
    zf_status status;
    zf_error *err;
} walker;

/* Sets *x to the value that a row dictates; 0 when it is no integer in the
 * box. */
static int solve_exactly(int32_t *x, const pivot_row *row, const int32_t *at,
                         slong k, slong pivot, slong max_charge)
{
    fmpz_t sum, term;
    int inside;

    fmpz_init_set(sum, &row->coefficient[k]);
    fmpz_init(term);
    for (slong j = 0; j < pivot; j++) {
        fmpz_mul_si(term, &row->coefficient[j], at[j]);
        fmpz_add(sum, sum, term);
    }
    fmpz_neg(sum, sum);
    inside = fmpz_divisible(sum, &row->coefficient[pivot]);
    if (inside) {
        fmpz_divexact(sum, sum, &row->coefficient[pivot]);
        fmpz_set_si(term, max_charge);
        inside = fmpz_cmpabs(sum, term) <= 0;
    }
    if (inside)
        *x = (int32_t)fmpz_get_si(sum);
    fmpz_clear(sum);
    fmpz_clear(term);
    return inside;
}

static int solve_small(int32_t *x, const int64_t *row, const int32_t *at,
                       slong k, slong pivot, slong max_charge)
{
    int64_t sum = row[k];

    for (slong j = 0; j < pivot; j++)
        sum += row[j] * at[j];
    if (sum % row[pivot] != 0)
        return 0;
    sum = -sum / row[pivot];
    if (sum > max_charge || sum < -max_charge)
        return 0;
    *x = (int32_t)sum;
    return 1;
}

/* Compares x and its image g x lexicographically. */
static int compare_image(const int32_t *x, const slong *image, slong k)
{
    for (slong j = 0; j < k; j++)
        if (x[j] != x[image[j]])
            return x[j] < x[image[j]] ? -1 : 1;
    return 0;
}

static int is_canonical(const block *b, const int32_t *x)
{
    for (slong g = 0; g < b->n_images; g++)
        if (compare_image(x, &b->image[g * b->k], b->k) < 0)
            return 0;
    return 1;
}

void walk_mirror(int32_t *y, int32_t *scratch, const block *b, const int32_t *x)
{
    slong k = b->k;

    for (slong j = 0; j < k; j++) {
        slong last = j, first = j;

        /* A run of sorted families is reversed by the sign. */
        while (last + 1 < k && b->follows[last + 1])
            last++;
        while (b->follows[first])
            first--;
        y[j] = -x[first + last - j];
    }
    memcpy(scratch, y, (size_t)k * sizeof(int32_t));
    for (slong g = 0; g < b->n_images; g++) {
        const slong *image = &b->image[g * k];
        int larger = 0;

        for (slong j = 0; j < k && !larger; j++) {
            if (scratch[image[j]] < y[j])
                break;
            larger = scratch[image[j]] > y[j];
        }
        for (slong j = 0; j < k && larger; j++)
            y[j] = scratch[image[j]];
    }
}

static int is_self_mirror(walker *w)
{
    const block *b = w->b;
    int32_t *y = w->x + b->k;

    walk_mirror(y, y + b->k, b, w->x);
    return memcmp(y, w->x, (size_t)b->k * sizeof(int32_t)) == 0;
}

static void keep_tuple(walker *w)
{
    block *b = w->b;
    size_t k = (size_t)b->k, need = (b->n + 1) * k;
    int32_t *bigger;

    if (b->n >= w->most) {
        w->status = zf_error_set(
            w->err, ZF_ELIMIT, NULL,
            "one block of the plan has more than %zu tuples of charges; "
            "choose a smaller bound than %ld or more constraints",
            b->n, (long)w->e->max_charge);
        return;
    }
    bigger = zf_mem_grow(b->value, &b->capacity, need, sizeof(int32_t));
    if (!bigger) {
        w->status = zf_no_memory(w->err);
        return;
    }
    b->value = bigger;
    memcpy(&b->value[b->n * k], w->x, k * sizeof(int32_t));
    b->n++;
}

static void finish_tuple(walker *w)
{
    const block *b = w->b;
    int pass;

    /* A block that is alone must satisfy all conditions by itself. */
    if (w->e->box->n_blocks == 1 && block_key(w->e->box, b, w->x) != 0)
        return;
    if (!is_canonical(b, w->x) || (w->e->self_only && !is_self_mirror(w)))
        return;
    for (slong j = 0; j < b->k; j++)
        w->point[b->component[j]] = w->x[j];
    w->status = plan_filter(&pass, w->e->box, b->index, w->point, w->err);
    if (w->status == ZF_OK && pass)
        keep_tuple(w);
}

static int stopped(walker *w)
{
    const zf_monitor *m = w->e->box->options.monitor;

    if (w->status == ZF_OK && ++w->steps % 65536 == 0 && m && m->cancelled &&
        m->cancelled(m->arg))
        w->status = zf_error_set(w->err, ZF_ELIMIT, NULL,
                                 "stopped while listing charges of a block");
    return w->status != ZF_OK;
}

/* How far the first position has come. */
static void tell_progress(const walker *w)
{
    const zf_monitor *m = w->e->box->options.monitor;
    slong n = w->e->max_charge;

    if (m && m->progress && n > 0)
        m->progress(m->arg, "listing charges",
                    (double)(n - w->x[0]) / (double)(2 * n + 1), w->b->n);
}

static void walk(walker *w, slong at)
{
    const block *b = w->b;
    slong n = w->e->max_charge, high = n;
    const pivot_row *row;

    if (stopped(w))
        return;
    if (at == b->k) {
        finish_tuple(w);
        return;
    }
    if (b->follows[at])
        high = w->x[at - 1];
    if (b->row_of[at] < 0) {
        for (slong v = high; v >= -n && w->status == ZF_OK; v--) {
            w->x[at] = (int32_t)v;
            if (at == 0)
                tell_progress(w);
            walk(w, at + 1);
        }
        return;
    }
    row = &b->row[b->row_of[at]];
    if ((row->small ? solve_small(&w->x[at], row->small, w->x, b->k, at, n)
                    : solve_exactly(&w->x[at], row, w->x, b->k, at, n)) &&
        w->x[at] <= high)
        walk(w, at + 1);
}

/* How many tuples fit a quarter of the memory: charges, the tables of block.c
 * and parts.c, and what sorting them takes. */
static size_t most_tuples(const block *b, const engine *e)
{
    size_t each = (size_t)b->k * sizeof(int32_t) + 80 +
                  2 * (size_t)e->box->n * (size_t)zf_box_width(e->box);
    size_t most = e->box->memory / 4 / each;

    return most < INT32_MAX ? most : INT32_MAX;
}

/* About 1024 log2 of the tuples to be walked through: (2N + 1) to the number
 * of free positions, over the factorials that sorting saves. */
static slong walk_log2(const block *b, const engine *e)
{
    slong size = 0, run = 1;

    for (slong j = 0; j < b->k; j++) {
        run = b->follows[j] ? run + 1 : 1;
        if (b->row_of[j] < 0)
            size += plan_log2(2 * (uint64_t)e->max_charge + 1);
        size -= plan_log2((uint64_t)run);
    }
    return size;
}

/* Refuses a block that is hopeless: more than 8 times too many tuples for the
 * memory (some may leave the box), or 2^40 for a block that is alone, which
 * keeps solutions only. */
static zf_status refuse_hopeless(const walker *w)
{
    slong size = walk_log2(w->b, w->e);
    slong most = w->e->box->n_blocks == 1
                     ? 40 * 1024
                     : plan_log2((uint64_t)w->most + 1) + 3 * 1024;

    if (size <= most)
        return ZF_OK;
    return zf_error_set(w->err, ZF_ELIMIT, NULL,
                        "one block of the plan has about 10^%ld tuples of "
                        "charges; choose a smaller bound than %ld or more "
                        "constraints",
                        (long)(size * 301 / 1000 / 1024),
                        (long)w->e->max_charge);
}

zf_status walk_tuples(block *b, const engine *e, zf_error *err)
{
    walker w = {.b = b, .e = e, .err = err};

    w.most = most_tuples(b, e);
    w.status = refuse_hopeless(&w);
    if (w.status != ZF_OK)
        return w.status;
    w.x = zf_mem_array(3 * (size_t)b->k, sizeof(int32_t));
    w.point = zf_mem_array((size_t)e->box->n, sizeof(int32_t));
    if (!w.x || !w.point)
        w.status = zf_no_memory(err);
    else
        walk(&w, 0);
    zf_mem_free(w.x);
    zf_mem_free(w.point);
    return w.status;
}
