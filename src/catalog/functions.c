/* functions.c - the functions that the filter of a search may call: textures,
 * and the dark sector. */
#include <string.h>

#include <flint/fmpq_vec.h>

#include "zforge/dark.h"
#include "zforge/texture.h"

#include "catalog/catalog.h"

enum {
    DARK_CHIRAL,
    DARK_TRIVIAL,
    DARK_FORBIDS,
    DARK_CORE,
    N_DARK
};

/* The families of a multiplet enter symmetrically. */
#define KEEPS \
 (ZF_FILTER_KEEPS_SIGN | ZF_FILTER_KEEPS_SCALE | ZF_FILTER_KEEPS_FAMILIES)

static const zf_filter_function dark_functions[N_DARK] = {
    [DARK_CHIRAL] = {.name = "dark.chiral",
                     .result = ZF_FILTER_TRUTH,
                     .keeps = KEEPS},
    [DARK_TRIVIAL] = {.name = "dark.trivial",
                      .result = ZF_FILTER_TRUTH,
                      .keeps = KEEPS},
    [DARK_FORBIDS] = {.name = "dark.forbids_lHnu",
                      .result = ZF_FILTER_TRUTH,
                      .keeps = KEEPS},
    [DARK_CORE] = {.name = "dark.core",
                   .result = ZF_FILTER_NUMBER,
                   .keeps = KEEPS},
};

struct accept_filter {
    const zf_search *search;
    zf_texture_filter *texture; /* NULL: the filter calls none of it */
    size_t n_texture;
};

zf_status accept_functions(zf_filter_function **out, size_t *n, zf_error *err)
{
    size_t n_texture;
    const zf_filter_function *texture = zf_texture_functions(&n_texture);
    zf_filter_function *all =
        zf_mem_array(n_texture + N_DARK, sizeof(zf_filter_function));

    if (!all)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    memcpy(all, texture, n_texture * sizeof(zf_filter_function));
    memcpy(all + n_texture, dark_functions, sizeof(dark_functions));
    *out = all;
    *n = n_texture + N_DARK;
    return ZF_OK;
}

static int calls_functions(const zf_search *search)
{
    int calls = 0;

    for (size_t k = 0; k < search->n_filters; k++)
        calls |= zf_filter_calls(search->filter[k]);
    return calls;
}

zf_status accept_filter_new(accept_filter **out, const zf_search *search,
                            zf_error *err)
{
    accept_filter *f = zf_mem_alloc(sizeof(*f));
    zf_status st = ZF_OK;

    if (!f)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    f->search = search;
    zf_texture_functions(&f->n_texture);
    if (calls_functions(search))
        st = zf_texture_filter_new(&f->texture, search, err);
    if (st != ZF_OK) {
        accept_filter_free(f);
        return st;
    }
    *out = f;
    return ZF_OK;
}

void accept_filter_free(accept_filter *f)
{
    if (!f)
        return;
    zf_texture_filter_free(f->texture);
    zf_mem_free(f);
}

/* The value of a function of the dark sector at charges x. */
static void dark_value(zf_filter_value *out, size_t which,
                       const accept_filter *f, fmpq *x)
{
    slong n = f->search->content->n_fermions, n_own;
    fmpq *own = _fmpq_vec_init(n);
    zf_dark_class class;
    residue r;

    residue_init(&r);
    residue_from_point(&r, own, &n_own, f->search, x);
    zf_dark_classify(&class, own, n_own, r.reference, r.n_reference);
    switch (which) {
    case DARK_CHIRAL:
        out->truth = n_own > 0 && class.chiral;
        break;
    case DARK_TRIVIAL:
        out->truth = class.trivial;
        break;
    case DARK_FORBIDS:
        out->truth = zf_dark_avoids(own, n_own, r.coupled, r.n_coupled);
        break;
    default:
        out->number = class.core;
        break;
    }
    residue_clear(&r);
    _fmpq_vec_clear(own, n);
}

zf_status accept_call(zf_filter_value *out, size_t index,
                      const zf_filter_value *args, const zf_filter_point *point,
                      void *arg, zf_error *err)
{
    const accept_filter *f = arg;
    slong n = f->search->content->n;
    fmpq *x;

    if (index < f->n_texture)
        return zf_texture_call(out, index, args, point, f->texture, err);
    x = _fmpq_vec_init(n);
    for (slong i = 0; i < f->search->content->n_fermions; i++) {
        if (point->x)
            fmpq_set(&x[i], &point->x[i]);
        else
            fmpq_set_si(&x[i], point->integer[i], 1);
    }
    dark_value(out, index - f->n_texture, f, x);
    _fmpq_vec_clear(x, n);
    return ZF_OK;
}
