/* accept_box.c - the least solutions in a box, out of all of them. */
#include <string.h>

#include <flint/fmpq_vec.h>

#include "catalog/private.h"

/* The least records seen so far: a heap whose root is the greatest of them.
 * One slot more than it may hold is for the newcomer. */
typedef struct least {
    slong n;         /* charges of a record */
    size_t width;    /* bytes of a charge in a batch */
    size_t most;     /* how many are kept */
    int all;         /* every one is wanted: more than `most` is too many */
    int overflow;    /* that happened */
    int32_t *record; /* most + 1 of them */
    size_t count;
} least;

static int32_t *record_at(const least *h, size_t i)
{
    return h->record + i * (size_t)h->n;
}

static int greater(const least *h, size_t i, size_t j)
{
    return zf_order_records(record_at(h, i), record_at(h, j), h->n) > 0;
}

static void exchange(const least *h, size_t i, size_t j)
{
    int32_t *a = record_at(h, i), *b = record_at(h, j);

    for (slong k = 0; k < h->n; k++) {
        int32_t x = a[k];

        a[k] = b[k];
        b[k] = x;
    }
}

static void sift_up(const least *h, size_t i)
{
    while (i > 0 && greater(h, i, (i - 1) / 2)) {
        exchange(h, i, (i - 1) / 2);
        i = (i - 1) / 2;
    }
}

static void sift_down(const least *h, size_t i)
{
    for (;;) {
        size_t child = 2 * i + 1;

        if (child + 1 < h->count && greater(h, child + 1, child))
            child++;
        if (child >= h->count || !greater(h, child, i))
            return;
        exchange(h, i, child);
        i = child;
    }
}

/* Takes in the record in the slot after the last one. */
static void take(least *h)
{
    if (h->count < h->most) {
        sift_up(h, h->count++);
    } else if (h->all) {
        h->overflow = 1;
    } else if (greater(h, 0, h->most)) {
        exchange(h, 0, h->most);
        sift_down(h, 0);
    }
}

/* A zf_box_write: the bytes are packed records. */
static int receive(const void *bytes, size_t len, uint64_t count, void *arg)
{
    least *h = arg;
    zf_box_batch batch = {bytes, (size_t)count, h->n, (int)h->width};

    (void)len;
    for (size_t i = 0; i < batch.count && !h->overflow; i++) {
        int32_t *slot = record_at(h, h->count);

        for (slong k = 0; k < h->n; k++)
            slot[k] = zf_box_charge(&batch, i, k);
        take(h);
    }
    return h->overflow;
}

/* ---- models ---- */

/* 1 when all families of a multiplet have the same charge. */
static int is_universal(const zf_multiplet *f, const fmpq *x)
{
    for (slong k = 1; k < f->families; k++)
        if (!fmpq_equal(x + f->first, x + f->first + k))
            return 0;
    return 1;
}

/* `L = (1, 0, -1), e = 2`: the charges that are not zero. */
static void print_charges(zf_buf *out, const zf_content *c, const fmpq *x)
{
    const char *gap = "";

    for (slong m = 0; m < c->n_fermion_multiplets; m++) {
        const zf_multiplet *f = &c->multiplet[m];
        int one = is_universal(f, x);

        if (one && fmpq_is_zero(x + f->first))
            continue;
        zf_buf_printf(out, "%s%s = %s", gap, f->name, one ? "" : "(");
        for (slong k = 0; k < (one ? 1 : f->families); k++) {
            zf_buf_puts(out, k ? ", " : "");
            zf_rational_print(out, x + f->first + k);
        }
        zf_buf_puts(out, one ? "" : ")");
        gap = ", ";
    }
}

/* The title of the search with the charges: a combination of known symmetries,
 * `: B/3 - L_1`, where they are one. */
static zf_status make_title(char **out, const zf_search *search, const fmpq *x,
                            zf_error *err)
{
    zf_buf name, tail;
    zf_status st;

    zf_buf_init(&name, 0);
    zf_buf_init(&tail, 0);
    zf_buf_puts(&tail, ": ");
    if (zf_symmetry_describe(&name, search->content, x) == 1)
        zf_buf_puts(&tail, zf_buf_text(&name));
    else
        print_charges(&tail, search->content, x);
    if (tail.len == 2)
        zf_buf_puts(&tail, "0");
    st = zf_buf_check(&name, err);
    if (st == ZF_OK)
        st = zf_accept_title(out, search, &tail, err);
    zf_buf_clear(&tail);
    zf_buf_clear(&name);
    return st;
}

static zf_status add_record(zf_acceptance *a, const zf_search *search,
                            const int32_t *record, zf_error *err)
{
    const zf_content *content = search->content;
    zf_candidate c = {0};
    fmpq *x = _fmpq_vec_init(content->n);
    zf_status st = zf_model_new(&c.model, content, NULL, NULL, 0, err);

    for (slong i = 0; i < content->n_fermions; i++)
        fmpq_set_si(x + i, record[i], 1);
    zf_search_fill_scalars(x, search);
    if (st == ZF_OK)
        st = make_title(&c.title, search, x, err);
    for (slong i = 0; st == ZF_OK && i < content->n; i++) {
        slong scalar = i - content->n_fermions;

        c.model->known[i] = scalar < 0 || search->determined[scalar];
        if (c.model->known[i])
            fmpq_set(fmpq_mat_entry(c.model->charge, i, 0), x + i);
    }
    _fmpq_vec_clear(x, content->n);
    if (st == ZF_OK)
        return zf_acceptance_add(a, search, &c, err);
    zf_model_free(c.model);
    return st;
}

static zf_status list(zf_acceptance *a, const zf_search *search,
                      const zf_box *box, zf_error *err)
{
    zf_mark mark = {search->path, 0, 0};
    size_t limit = (size_t)search->accept_limit;
    least h = {.n = search->content->n_fermions,
               .width = (size_t)zf_box_width(box),
               .most =
                   limit && limit < ZF_MOST_ACCEPTED ? limit : ZF_MOST_ACCEPTED,
               .all = limit == 0 || limit > ZF_MOST_ACCEPTED};
    zf_box_sink sink = {.write = receive, .arg = &h};
    zf_status st;

    h.record = zf_mem_array((h.most + 1) * (size_t)h.n, sizeof(*h.record));
    if (!h.record)
        return zf_no_memory(err);
    st = zf_box_list(&a->coverage, box, &sink, err);
    if (st == ZF_OK && h.overflow)
        st = zf_error_set(err, ZF_EINPUT, &mark,
                          "the search accepts more than %d models; say how "
                          "many in accept: {limit: N}",
                          (int)ZF_MOST_ACCEPTED);
    a->cut = st == ZF_OK && !a->coverage.exhaustive;
    for (size_t i = 0; st == ZF_OK && !a->cut && i < h.count; i++)
        st = add_record(a, search, record_at(&h, i), err);
    zf_mem_free(h.record);
    return st;
}

/* Finds what the search claims about the box that was searched. */
static void compare_claim(zf_acceptance *a, const zf_search *search)
{
    for (size_t i = 0; i < search->n_claims && !a->cut; i++) {
        const zf_claim *claim = &search->claim[i];

        if (claim->kind != ZF_CLAIM_COUNT ||
            claim->max_charge != search->max_charge)
            continue;
        a->claim = claim;
        a->claim_holds = fmpz_equal_ui(&claim->count, a->coverage.solutions);
        if (!a->claim_holds)
            return;
    }
}

zf_status zf_accept_box(zf_acceptance *a, const zf_search *search,
                        const zf_accept_options *options, zf_error *err)
{
    zf_box_options o = {.max_charge = search->max_charge,
                        .families = search->families,
                        .sign = search->sign,
                        .scale = search->scale,
                        .threads = options->threads,
                        .max_memory = options->max_memory,
                        .call = options->call,
                        .call_arg = options->call_arg,
                        .monitor = options->monitor};
    zf_box *box = NULL;
    zf_status st = zf_box_new(&box, search, &o, err);

    if (st != ZF_OK)
        return st;
    if (search->accept_limit < 0) {
        st = zf_box_count(&a->coverage, box, err);
        a->cut = !a->coverage.exhaustive;
    } else {
        st = list(a, search, box, err);
    }
    if (st == ZF_OK)
        compare_claim(a, search);
    zf_box_free(box);
    return st;
}
