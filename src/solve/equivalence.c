/* equivalence.c - the family permutations that preserve a search.
 *
 * A transposition of two families, in one multiplet or in several at once, is
 * kept when it maps the linear conditions, with the constants, to themselves
 * and leaves every filter as it is.  Those of one multiplet generate the
 * classes; the others the images, which permute the classes among themselves,
 * so that the largest equivalent vector is the largest of the sorted images.
 * Only transpositions of the same two families in all multiplets involved are
 * looked for. */
#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "solve/internal.h"

enum {
    MAX_TIED = 8,     /* multiplets whose subsets are all tried */
    MAX_IMAGES = 5040 /* of the group that the tied ones generate */
};

typedef struct finder {
    const zf_solution *s;
    zf_system linear; /* constraints and anomalies over the fermions, reduced */
    slong *image;     /* of all components */
} finder;

void zf_equivalence_clear(zf_equivalence *e)
{
    zf_mem_free(e->before);
    zf_mem_free(e->image);
    *e = (zf_equivalence){0};
}

/* 1 when the permutation in f->image preserves the search.  The moved rows are
 * as many and as independent as the old ones, so it is enough that these imply
 * each of them. */
static int preserves(const finder *f)
{
    const zf_search *search = f->s->search;
    slong n = f->linear.n;
    fmpq *row = _fmpq_vec_init(n + 1);
    fmpq_t value;
    int yes = 1;

    fmpq_init(value);
    for (slong i = 0; i < f->linear.used && yes; i++) {
        for (slong j = 0; j < n; j++)
            fmpq_set(row + f->image[j], fmpq_mat_entry(f->linear.rows, i, j));
        fmpq_set(row + n, fmpq_mat_entry(f->linear.rows, i, n));
        yes = zf_system_fixes(value, &f->linear, row) && fmpq_is_zero(value);
    }
    for (size_t k = 0; k < search->n_filters && yes; k++)
        yes = zf_filter_invariant_permutation(search->filter[k], f->image, 0);
    fmpq_clear(value);
    _fmpq_vec_clear(row, n + 1);
    return yes;
}

static void swap(slong *image, slong a, slong b)
{
    slong old = image[a];

    image[a] = image[b];
    image[b] = old;
}

/* The classes: component j joins the first earlier one it may swap with. */
static void find_classes(zf_equivalence *e, finder *f)
{
    const zf_content *c = f->s->search->content;

    for (slong m = 0; m < c->n_fermion_multiplets; m++) {
        slong first = c->multiplet[m].first;

        for (slong j = first + 1; j < first + c->multiplet[m].families; j++)
            for (slong i = j - 1; i >= first && e->before[j] < 0; i--) {
                swap(f->image, i, j);
                if (preserves(f))
                    e->before[j] = i;
                swap(f->image, i, j);
            }
    }
}

/* 1 when a and b (a < b) are in one class. */
static int same_class(const zf_equivalence *e, slong a, slong b)
{
    while (b > a)
        b = e->before[b];
    return a == b;
}

/* Appends a permutation to a list of them unless it is there. */
static zf_status add_image(slong **list, slong *count, const slong *image,
                           slong n, zf_error *err)
{
    size_t capacity = (size_t)*count, width = (size_t)n * sizeof(slong);
    slong *grown;

    for (slong k = 0; k < *count; k++) {
        slong i = 0;

        while (i < n && (*list)[k * n + i] == image[i])
            i++;
        if (i == n)
            return ZF_OK;
    }
    grown = zf_mem_grow(*list, &capacity, (size_t)*count + 1,
                        width ? width : sizeof(slong));
    if (!grown)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    *list = grown;
    for (slong i = 0; i < n; i++)
        grown[*count * n + i] = image[i];
    ++*count;
    return ZF_OK;
}

/* Fills e->image with the group that the generators generate; the identity
 * alone when it is larger than MAX_IMAGES. */
static zf_status generate(zf_equivalence *e, const slong *generator,
                          slong n_generators, zf_error *err)
{
    slong *product = zf_mem_array((size_t)e->n + 1, sizeof(slong));
    zf_status st = ZF_OK;

    if (!product)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    for (slong i = 0; i < e->n; i++)
        product[i] = i;
    st = add_image(&e->image, &e->n_images, product, e->n, err);
    for (slong k = 0; k < e->n_images && st == ZF_OK; k++)
        for (slong g = 0; g < n_generators && st == ZF_OK; g++) {
            for (slong i = 0; i < e->n; i++)
                product[i] = generator[g * e->n + e->image[k * e->n + i]];
            st = add_image(&e->image, &e->n_images, product, e->n, err);
            if (e->n_images > MAX_IMAGES) {
                e->n_images = 1;
                goto done;
            }
        }
done:
    zf_mem_free(product);
    return st;
}

/* The multiplets that have families a and b, not in one class. */
static slong tied_multiplets(slong out[], const zf_equivalence *e,
                             const zf_content *c, slong a, slong b)
{
    slong n = 0;

    for (slong m = 0; m < c->n_fermion_multiplets; m++) {
        slong first = c->multiplet[m].first;

        if (c->multiplet[m].families > b &&
            !same_class(e, first + a, first + b))
            out[n++] = m;
    }
    return n;
}

/* Transposes families a and b in the multiplets of a subset. */
static void transpose(slong *image, const zf_content *c, const slong *multiplet,
                      slong n, ulong subset, slong a, slong b)
{
    for (slong k = 0; k < n; k++)
        if (n > MAX_TIED || (subset >> k) & 1) {
            slong first = c->multiplet[multiplet[k]].first;

            swap(image, first + a, first + b);
        }
}

/* Generators that transpose families a and b: the least subsets of multiplets
 * that preserve the search, found by size; all at once when there are many. */
static zf_status find_tied(slong **generator, slong *count, zf_equivalence *e,
                           finder *f, slong a, slong b, zf_error *err)
{
    const zf_content *c = f->s->search->content;
    slong tied[ZF_MAX_COMPONENTS];
    ulong found[1 << MAX_TIED];
    slong n = tied_multiplets(tied, e, c, a, b), n_found = 0;
    ulong end = n > MAX_TIED ? 2 : (ulong)1 << n;
    zf_status st = ZF_OK;

    for (slong size = 1; size <= n && st == ZF_OK; size++)
        for (ulong subset = 1; subset < end && st == ZF_OK; subset++) {
            int skip =
                n > MAX_TIED ? size > 1 : __builtin_popcountl(subset) != size;

            for (slong k = 0; k < n_found && !skip; k++)
                skip = (subset & found[k]) == found[k];
            if (skip)
                continue;
            transpose(f->image, c, tied, n, subset, a, b);
            if (preserves(f)) {
                found[n_found++] = subset;
                st = add_image(generator, count, f->image, e->n, err);
            }
            transpose(f->image, c, tied, n, subset, a, b);
        }
    return st;
}

static zf_status find_permutations(zf_equivalence *e, finder *f, zf_error *err)
{
    slong *generator = NULL;
    slong count = 0, most = zf_symmetry_families(f->s->search->content);
    zf_status st = ZF_OK;

    if (f->s->search->families) {
        find_classes(e, f);
        for (slong b = 1; b < most; b++)
            for (slong a = 0; a < b && st == ZF_OK; a++)
                st = find_tied(&generator, &count, e, f, a, b, err);
    }
    if (st == ZF_OK)
        st = generate(e, generator, count, err);
    zf_mem_free(generator);
    return st;
}

zf_status zf_equivalence_init(zf_equivalence *e, const zf_solution *s,
                              zf_error *err)
{
    const zf_search *search = s->search;
    slong n = search->content->n_fermions;
    finder f = {0};
    zf_status st = ZF_OK;

    *e = (zf_equivalence){0};
    e->n = n;
    e->before = zf_mem_array((size_t)n + 1, sizeof(slong));
    f.s = s;
    f.image = zf_mem_array((size_t)search->content->n + 1, sizeof(slong));
    zf_system_init(&f.linear, 0);
    if (!e->before || !f.image) {
        st = zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
        goto done;
    }
    for (slong i = 0; i < n; i++)
        e->before[i] = -1;
    for (slong i = 0; i < search->content->n; i++)
        f.image[i] = i;
    zf_system_set(&f.linear, &search->fermions);
    zf_solve_add_anomalies(&f.linear, &s->anomaly);
    (void)zf_system_reduce(&f.linear);
    st = find_permutations(e, &f, err);
    e->sign = search->sign || !s->homogeneous;
    for (size_t k = 0; k < search->n_filters && s->homogeneous; k++)
        e->sign = e->sign && zf_filter_invariant_sign(search->filter[k], 0);
done:
    zf_system_clear(&f.linear);
    zf_mem_free(f.image);
    return st;
}

/* Sorts each class in descending order. */
static void sort_classes(fmpz *x, const zf_equivalence *e)
{
    for (slong j = 0; j < e->n; j++) {
        slong here = j;

        while (e->before[here] >= 0 &&
               fmpz_cmp(x + e->before[here], x + here) < 0) {
            fmpz_swap(x + e->before[here], x + here);
            here = e->before[here];
        }
    }
}

static int compare(const fmpz *x, const fmpz *y, slong n)
{
    for (slong i = 0; i < n; i++) {
        int c = fmpz_cmp(x + i, y + i);

        if (c != 0)
            return c;
    }
    return 0;
}

void zf_equivalence_canonical(fmpz *out, const zf_equivalence *e, const fmpz *x)
{
    fmpz *trial = _fmpz_vec_init(e->n);
    int first = 1;

    for (slong k = 0; k < e->n_images; k++)
        for (int sign = 1; sign >= (e->sign ? -1 : 1); sign -= 2) {
            const slong *image = e->image + k * e->n;

            for (slong i = 0; i < e->n; i++)
                fmpz_mul_si(trial + image[i], x + i, sign);
            sort_classes(trial, e);
            if (first || compare(trial, out, e->n) > 0)
                _fmpz_vec_swap(out, trial, e->n);
            first = 0;
        }
    _fmpz_vec_clear(trial, e->n);
}
