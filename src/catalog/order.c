/* order.c - which model comes first. */
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "catalog/private.h"

/* ---- integer charges of a box ---- */

int zf_order_records(const int32_t *a, const int32_t *b, slong n)
{
    int64_t height[2] = {0, 0}, sum[2] = {0, 0};

    /* |charge| < 2^31 and at most 200 of them: the sums fit. */
    for (slong i = 0; i < n; i++) {
        int64_t x[2] = {a[i], b[i]};

        for (int k = 0; k < 2; k++) {
            int64_t size = x[k] < 0 ? -x[k] : x[k];

            height[k] = size > height[k] ? size : height[k];
            sum[k] += size;
        }
    }
    if (height[0] != height[1])
        return height[0] < height[1] ? -1 : 1;
    if (sum[0] != sum[1])
        return sum[0] < sum[1] ? -1 : 1;
    for (slong i = 0; i < n; i++) {
        if (a[i] != b[i])
            return a[i] > b[i] ? -1 : 1;
    }
    return 0;
}

/* ---- models ---- */

/* What is compared: the fermion charges without denominators. */
typedef struct key {
    zf_model *model;
    slong n; /* 0 for a family */
    fmpz *x;
    fmpz height, sum;
} key;

static void key_init(key *k, zf_model *m)
{
    fmpz_t denominator, size;

    *k = (key){.model = m};
    fmpz_init(&k->height);
    fmpz_init(&k->sum);
    if (m->simplified || m->n_parameters > 0)
        return;
    k->n = m->content->n_fermions;
    k->x = _fmpz_vec_init(k->n);
    fmpz_init_set_ui(denominator, 1);
    fmpz_init(size);
    for (slong i = 0; i < k->n; i++)
        fmpz_lcm(denominator, denominator,
                 fmpq_denref(fmpq_mat_entry(m->charge, i, 0)));
    for (slong i = 0; i < k->n; i++) {
        const fmpq *charge = fmpq_mat_entry(m->charge, i, 0);

        fmpz_divexact(k->x + i, denominator, fmpq_denref(charge));
        fmpz_mul(k->x + i, k->x + i, fmpq_numref(charge));
        fmpz_abs(size, k->x + i);
        fmpz_add(&k->sum, &k->sum, size);
        if (fmpz_cmp(size, &k->height) > 0)
            fmpz_set(&k->height, size);
    }
    fmpz_clear(size);
    fmpz_clear(denominator);
}

static void key_clear(key *k)
{
    if (k->x)
        _fmpz_vec_clear(k->x, k->n);
    fmpz_clear(&k->height);
    fmpz_clear(&k->sum);
}

/* 0 when the charges do not tell. */
static int compare_charges(const key *a, const key *b)
{
    int c = fmpz_cmp(&a->height, &b->height);

    if (c == 0)
        c = fmpz_cmp(&a->sum, &b->sum);
    for (slong i = 0; c == 0 && i < a->n && i < b->n; i++)
        c = fmpz_cmp(b->x + i, a->x + i);
    return c;
}

static int compare(const void *p, const void *q)
{
    const key *a = p, *b = q;
    const char *id[2] = {a->model->id, b->model->id};
    int c = a->model->simplified - b->model->simplified;

    if (c == 0 && a->model->n_parameters != b->model->n_parameters)
        c = a->model->n_parameters > b->model->n_parameters ? -1 : 1;
    if (c == 0)
        c = compare_charges(a, b);
    return c ? c : strcmp(id[0] ? id[0] : "", id[1] ? id[1] : "");
}

zf_status zf_models_sort(zf_model **model, size_t n, zf_error *err)
{
    key *keys = zf_mem_array(n, sizeof(*keys));

    if (!keys)
        return zf_no_memory(err);
    for (size_t i = 0; i < n; i++)
        key_init(&keys[i], model[i]);
    qsort(keys, n, sizeof(*keys), compare);
    for (size_t i = 0; i < n; i++) {
        model[i] = keys[i].model;
        key_clear(&keys[i]);
    }
    zf_mem_free(keys);
    return ZF_OK;
}

void zf_models_free(zf_model **model, size_t n)
{
    for (size_t i = 0; model && i < n; i++)
        zf_model_free(model[i]);
    zf_mem_free(model);
}
