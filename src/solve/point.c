/* point.c - one rational point: its scale, whether it counts, lists of them. */
#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "solve/internal.h"

void zf_point_list_clear(zf_point_list *list, slong n)
{
    for (size_t k = 0; k < list->n; k++) {
        _fmpz_vec_clear(list->point[k].x, n);
        fmpz_clear(&list->point[k].height);
        fmpq_clear(&list->point[k].scale);
    }
    zf_mem_free(list->point);
    *list = (zf_point_list){0};
}

zf_status zf_point_list_add(zf_point_list *list, const fmpz *x, slong n,
                            const fmpq_t scale, zf_error *err)
{
    zf_point *grown =
        zf_mem_grow(list->point, &list->capacity, list->n + 1, sizeof(*grown));
    zf_point *p;

    if (!grown)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    list->point = grown;
    p = &grown[list->n++];
    p->x = _fmpz_vec_init(n);
    _fmpz_vec_set(p->x, x, n);
    fmpz_init(&p->height);
    _fmpz_vec_height(&p->height, x, n);
    fmpq_init(&p->scale);
    fmpq_set(&p->scale, scale);
    return ZF_OK;
}

/* scale = 1, or 1 / (unit . x); 0 when x is a ray without a solution. */
static int find_scale(fmpq_t scale, const zf_solution *s, const fmpz *x)
{
    fmpq_t term;

    fmpq_one(scale);
    if (s->homogeneous)
        return 1;
    fmpq_init(term);
    fmpq_zero(scale);
    for (slong i = 0; i < s->anomaly.n; i++) {
        fmpq_mul_fmpz(term, s->unit + i, x + i);
        fmpq_add(scale, scale, term);
    }
    fmpq_clear(term);
    if (fmpq_is_zero(scale))
        return 0;
    fmpq_inv(scale, scale);
    return 1;
}

zf_status zf_solve_accepts(int *yes, fmpq_t scale, const zf_solution *s,
                           const zf_solve_options *options, const fmpz *x,
                           zf_error *err)
{
    const zf_content *c = s->search->content;
    fmpq *charge = _fmpq_vec_init(c->n);
    zf_status st = ZF_OK;

    *yes = find_scale(scale, s, x);
    for (slong i = 0; i < c->n_fermions && *yes; i++)
        fmpq_mul_fmpz(charge + i, scale, x + i);
    if (*yes && !zf_solution_verify(s, charge)) {
        st = zf_error_set(err, ZF_EBUG, NULL,
                          "a listed point fails the independent check");
        goto done;
    }
    for (size_t k = 0; k < s->search->n_filters && *yes; k++) {
        const zf_filter *f = s->search->filter[k];

        if (zf_filter_calls(f) && !options->call)
            continue;
        st = zf_filter_eval(yes, f, charge, options->call, options->call_arg,
                            err);
        if (st != ZF_OK)
            goto done;
    }
done:
    _fmpq_vec_clear(charge, c->n);
    return st;
}
