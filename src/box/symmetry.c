/* symmetry.c - which permutations of families keep the constraints.
 *
 * The anomaly conditions are symmetric in the families of every species, so
 * only constraints and filters count.  A species whose families may be
 * permuted in any way by themselves is `sorted`.  For the others all products
 * of family permutations are tried, cluster by cluster of species that occur
 * together in a condition; the ones that keep every condition form a group,
 * which splits into factors that act on different species where it can. */
#include <string.h>

#include <flint/fmpq_vec.h>

#include "private.h"

enum {
    MOST_PERMUTATIONS = 50000
};

/* What the search for permutations works on. */
typedef struct finder {
    symmetry *sym;
    const zf_content *content;
    const zf_system *constraints;
    const zf_filter *filter;
    slong n;      /* fermion components */
    slong *image; /* scratch: n entries, the identity between uses */
    fmpq *row;    /* scratch: n + 1 */
} finder;

/* 1 when every row, with its unknowns renamed by f->image, follows from the
 * system. */
static int keeps_system(finder *f, const zf_system *s)
{
    int keeps = 1;

    for (slong r = 0; r < s->used && keeps; r++) {
        for (slong i = 0; i < s->n; i++)
            fmpq_set(&f->row[f->image[i]], fmpq_mat_entry(s->rows, r, i));
        fmpq_set(&f->row[s->n], fmpq_mat_entry(s->rows, r, s->n));
        zf_system_normal_form(f->row, s, f->row);
        for (slong i = 0; i <= s->n; i++)
            keeps = keeps && fmpq_is_zero(&f->row[i]);
    }
    return keeps;
}

static int keeps_all(finder *f)
{
    return keeps_system(f, f->constraints) &&
           (!f->filter ||
            zf_filter_invariant_permutation(f->filter, f->image, 1));
}

static void swap(slong *a, slong *b)
{
    slong c = *a;

    *a = *b;
    *b = c;
}

/* Neighbouring transpositions generate all permutations of a species. */
static int is_sorted(finder *f, const zf_multiplet *m)
{
    int keeps = 1;

    for (slong k = 0; k + 1 < m->families && keeps; k++) {
        slong *at = &f->image[m->first + k];

        swap(&at[0], &at[1]);
        keeps = keeps_all(f);
        swap(&at[0], &at[1]);
    }
    return keeps;
}

/* 1 when a row or a conjunct mentions multiplet m. */
static int row_mentions(const zf_system *s, slong r, const zf_multiplet *m)
{
    for (slong k = 0; k < m->families; k++)
        if (!fmpq_is_zero(fmpq_mat_entry(s->rows, r, m->first + k)))
            return 1;
    return 0;
}

static int filter_mentions(const zf_filter *filter, const zf_multiplet *m)
{
    for (slong k = 0; k < m->families; k++)
        if (zf_filter_uses(filter, m->first + k))
            return 1;
    return 0;
}

/* Joins the clusters of all multiplets that `mentions` marks. */
static void join_marked(slong *cluster, const char *marked, slong n)
{
    slong to = -1;

    for (slong i = 0; i < n; i++) {
        slong from = cluster[i];

        if (!marked[i])
            continue;
        if (to < 0)
            to = from;
        for (slong j = 0; j < n; j++)
            if (cluster[j] == from)
                cluster[j] = to;
    }
}

/* cluster[i] = a number shared by the unsorted species that conditions tie
 * together, directly or through others. */
static void find_clusters(slong *cluster, char *marked, const finder *f)
{
    const symmetry *s = f->sym;
    size_t conjuncts = f->filter ? zf_filter_conjuncts(f->filter) : 0;
    size_t conditions = (size_t)f->constraints->used + conjuncts;

    for (slong i = 0; i < s->n_multiplets; i++)
        cluster[i] = i;
    for (size_t c = 0; c < conditions; c++) {
        for (slong i = 0; i < s->n_multiplets; i++) {
            const zf_multiplet *m = &f->content->multiplet[i];

            marked[i] = (char)(!s->sorted[i] &&
                               ((slong)c < f->constraints->used
                                    ? row_mentions(f->constraints, (slong)c, m)
                                    : filter_mentions(
                                          zf_filter_conjunct(
                                              f->filter,
                                              c - (size_t)f->constraints->used),
                                          m)));
        }
        join_marked(cluster, marked, s->n_multiplets);
    }
}

/* The next permutation in lexicographic order; 0 after the last one, and
 * then the first again. */
static int next_permutation(slong *p, slong n)
{
    slong i = n - 2, j = n - 1;

    while (i >= 0 && p[i] > p[i + 1])
        i--;
    if (i >= 0) {
        while (p[j] < p[i])
            j--;
        swap(&p[i], &p[j]);
    }
    for (slong a = i + 1, b = n - 1; a < b; a++, b--)
        swap(&p[a], &p[b]);
    return i >= 0;
}

/* A growing list of permutations of n components. */
typedef struct images {
    slong n, count;
    size_t capacity;
    slong *image;
    int failed;
} images;

static void add_image(images *list, const slong *image)
{
    size_t want = (size_t)(list->count + 1) * (size_t)list->n;
    slong *bigger;

    bigger = zf_mem_grow(list->image, &list->capacity, want, sizeof(slong));
    if (!bigger) {
        list->failed = 1;
        return;
    }
    list->image = bigger;
    memcpy(&bigger[list->count * list->n], image,
           (size_t)list->n * sizeof(slong));
    list->count++;
}

/* Adds every permutation (the identity too) that acts on the n_members
 * species `member` only and keeps all conditions. */
static void find_images(images *out, finder *f, const slong *member,
                        slong n_members)
{
    const zf_multiplet *all = f->content->multiplet;
    slong at = 0;

    while (at < n_members) {
        if (keeps_all(f))
            add_image(out, f->image);
        for (at = 0; at < n_members; at++) {
            const zf_multiplet *m = &all[member[at]];

            if (next_permutation(&f->image[m->first], m->families))
                break;
        }
    }
}

static int moves(const slong *image, const zf_multiplet *m)
{
    for (slong k = 0; k < m->families; k++)
        if (image[m->first + k] != m->first + k)
            return 1;
    return 0;
}

static int moves_others(const slong *image, const zf_content *c,
                        const slong *member, slong n_members, slong but)
{
    for (slong j = 0; j < n_members; j++)
        if (member[j] != but && moves(image, &c->multiplet[member[j]]))
            return 1;
    return 0;
}

static int same_action(const slong *a, const slong *b, const zf_multiplet *m)
{
    return memcmp(&a[m->first], &b[m->first],
                  (size_t)m->families * sizeof(slong)) == 0;
}

/* 1 when the group is the product of its part that moves species `one` only
 * and of the rest: each action on `one` occurs with all else at rest. */
static int splits_off(const images *group, const zf_content *c,
                      const slong *member, slong n_members, slong one)
{
    const zf_multiplet *m = &c->multiplet[one];

    for (slong g = 0; g < group->count; g++) {
        int found = 0;

        for (slong h = 0; h < group->count && !found; h++)
            found = !moves_others(&group->image[h * group->n], c, member,
                                  n_members, one) &&
                    same_action(&group->image[g * group->n],
                                &group->image[h * group->n], m);
        if (!found)
            return 0;
    }
    return 1;
}

/* Keeps of `group` what moves species `one` only (or, with `rest`, what
 * leaves it at rest). */
static void keep_part(images *out, const images *group, const zf_content *c,
                      const slong *member, slong n_members, slong one, int rest)
{
    for (slong g = 0; g < group->count; g++) {
        const slong *image = &group->image[g * group->n];

        if (rest ? !moves(image, &c->multiplet[one])
                 : moves(image, &c->multiplet[one]) &&
                       !moves_others(image, c, member, n_members, one))
            add_image(out, image);
    }
}

/* Splits the group of one cluster into factors; the elements of the factors
 * go to `out`, and the species that stay together get one tie. */
static void split_group(images *out, finder *f, images *group,
                        const slong *member, slong n_members)
{
    symmetry *s = f->sym;
    slong tie = -1;

    for (slong j = 0; j < n_members; j++) {
        images rest = {.n = group->n};

        if (!splits_off(group, f->content, member, n_members, member[j]))
            continue;
        keep_part(out, group, f->content, member, n_members, member[j], 0);
        keep_part(&rest, group, f->content, member, n_members, member[j], 1);
        out->failed |= rest.failed;
        zf_mem_free(group->image);
        *group = rest;
    }
    for (slong g = 0; g < group->count; g++) {
        const slong *image = &group->image[g * group->n];
        int identity = 1;

        for (slong j = 0; j < n_members; j++) {
            if (!moves(image, &f->content->multiplet[member[j]]))
                continue;
            identity = 0;
            if (tie < 0)
                tie = s->tie[member[j]];
            s->tie[member[j]] = tie;
        }
        if (!identity)
            add_image(out, image);
    }
}

/* Number of products of permutations, cut at MOST_PERMUTATIONS + 1. */
static slong group_size(const zf_content *c, const slong *member,
                        slong n_members)
{
    slong size = 1;

    for (slong j = 0; j < n_members; j++)
        for (slong k = 2; k <= c->multiplet[member[j]].families; k++) {
            size *= k;
            if (size > MOST_PERMUTATIONS)
                return MOST_PERMUTATIONS + 1;
        }
    return size;
}

static void treat_cluster(images *out, finder *f, const slong *member,
                          slong n_members)
{
    images group = {.n = f->n};

    if (group_size(f->content, member, n_members) <= MOST_PERMUTATIONS) {
        find_images(&group, f, member, n_members);
        out->failed |= group.failed;
        if (!group.failed)
            split_group(out, f, &group, member, n_members);
        zf_mem_free(group.image);
        return;
    }
    /* Too many to try together: a finer equivalence, species by species. */
    if (n_members > 1)
        for (slong j = 0; j < n_members; j++)
            treat_cluster(out, f, &member[j], 1);
}

static void find_permutations(images *out, finder *f, slong *cluster,
                              slong *member, char *marked)
{
    symmetry *s = f->sym;

    for (slong i = 0; i < s->n_multiplets; i++)
        s->sorted[i] = is_sorted(f, &f->content->multiplet[i]);
    find_clusters(cluster, marked, f);
    for (slong c = 0; c < s->n_multiplets; c++) {
        slong n_members = 0;

        for (slong i = 0; i < s->n_multiplets; i++)
            if (cluster[i] == c && !s->sorted[i])
                member[n_members++] = i;
        if (n_members)
            treat_cluster(out, f, member, n_members);
    }
}

static int homogeneous(const zf_system *s)
{
    for (slong r = 0; r < s->used; r++)
        if (!fmpq_is_zero(fmpq_mat_entry(s->rows, r, s->n)))
            return 0;
    return 1;
}

zf_status symmetry_find(symmetry *out, const zf_search *search,
                        const zf_system *constraints, const zf_filter *filter,
                        const zf_box_options *options, zf_error *err)
{
    const zf_content *c = search->content;
    size_t n = (size_t)c->n_fermion_multiplets;
    finder f = {.sym = out,
                .content = c,
                .constraints = constraints,
                .filter = filter,
                .n = c->n_fermions};
    images list = {.n = c->n_fermions};
    slong *scratch = zf_mem_array(2 * n, sizeof(slong));
    char *marked = zf_mem_array(n, 1);
    int even = homogeneous(constraints);
    zf_status st;

    out->n = c->n_fermions;
    out->n_multiplets = c->n_fermion_multiplets;
    out->sorted = zf_mem_array(n, sizeof(int));
    out->tie = zf_mem_array(n, sizeof(slong));
    f.image = zf_mem_array((size_t)f.n, sizeof(slong));
    f.row = _fmpq_vec_init(f.n + 1);
    if (!scratch || !marked || !out->sorted || !out->tie || !f.image) {
        st = zf_no_memory(err);
        goto done;
    }
    for (slong i = 0; i < out->n_multiplets; i++)
        out->tie[i] = i;
    for (slong i = 0; i < f.n; i++)
        f.image[i] = i;
    if (options->families)
        find_permutations(&list, &f, scratch, scratch + n, marked);
    out->sign = options->sign && even &&
                (!filter || zf_filter_invariant_sign(filter, 1));
    out->scale = options->scale && even &&
                 (!filter || zf_filter_invariant_scale(filter));
    if (list.failed) {
        st = zf_no_memory(err);
        goto done;
    }
    out->image = list.image;
    out->n_images = list.count;
    list.image = NULL;
    st = ZF_OK;
done:
    zf_mem_free(list.image);
    zf_mem_free(scratch);
    zf_mem_free(marked);
    zf_mem_free(f.image);
    _fmpq_vec_clear(f.row, f.n + 1);
    return st;
}

void symmetry_clear(symmetry *s)
{
    zf_mem_free(s->sorted);
    zf_mem_free(s->tie);
    zf_mem_free(s->image);
    memset(s, 0, sizeof(*s));
}
