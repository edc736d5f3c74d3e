/* box.c - the public face of the box search: planning and describing. */
#include <string.h>

#include "private.h"

enum {
    MOST_THREADS = 256,
    DEFAULT_PART = 50000, /* a table of a few MiB */
};

static const size_t default_memory = (size_t)8 << 30;

static zf_status check_options(const zf_box_options *o, zf_error *err)
{
    if (o->max_charge < 0 || o->max_charge > INT32_MAX / 2)
        return zf_error_set(err, ZF_EINPUT, NULL,
                            "the largest charge is %ld; expected an integer "
                            "from 0 to %ld",
                            (long)o->max_charge, (long)(INT32_MAX / 2));
    if (o->threads < 1 || o->threads > MOST_THREADS)
        return zf_error_set(err, ZF_EINPUT, NULL,
                            "the number of threads is %d; expected 1 to %d",
                            o->threads, MOST_THREADS);
    return ZF_OK;
}

zf_status zf_box_new(zf_box **out, const zf_search *search,
                     const zf_box_options *options, zf_error *err)
{
    zf_box *box;
    zf_status st = check_options(options, err);

    if (st != ZF_OK)
        return st;
    box = zf_mem_alloc(sizeof(*box));
    if (!box)
        return zf_no_memory(err);
    box->search = search;
    box->options = *options;
    box->n = search->content->n_fermions;
    box->memory = options->max_memory ? options->max_memory : default_memory;
    if (!options->part)
        box->options.part = DEFAULT_PART;
    if (options->max_solutions)
        box->options.threads = 1; /* the first ones are then well defined */
    zf_anomaly_system_init(&box->anomaly, search->content);
    zf_system_init(&box->constraints, box->n);
    zf_system_init(&box->total, box->n);
    fmpz_mat_init(box->linear, 0, 0);
    st = plan_make(box, err);
    if (st != ZF_OK) {
        zf_box_free(box);
        return st;
    }
    *out = box;
    return ZF_OK;
}

void zf_box_free(zf_box *box)
{
    if (!box)
        return;
    zf_anomaly_system_clear(&box->anomaly);
    zf_system_clear(&box->constraints);
    zf_system_clear(&box->total);
    fmpz_mat_clear(box->linear);
    symmetry_clear(&box->sym);
    zf_filter_free(box->filter);
    zf_mem_free(box->decided_by);
    zf_mem_free(box->block_of);
    zf_mem_free(box->word);
    zf_mem_free(box->quadratic);
    zf_mem_free(box->cubic);
    zf_mem_free(box);
}

int zf_box_width(const zf_box *box)
{
    slong n = box->options.max_charge;

    return n <= INT8_MAX ? 1 : n <= INT16_MAX ? 2 : 4;
}

/* ---- description ---- */

/* Names of multiplets for which `chosen` is non-zero, separated by blanks. */
static void put_species(zf_buf *out, const zf_box *box, const int *chosen)
{
    const zf_content *c = box->search->content;
    const char *gap = "";

    for (slong m = 0; m < c->n_fermion_multiplets; m++) {
        if (!chosen[m])
            continue;
        zf_buf_printf(out, "%s%s", gap, c->multiplet[m].name);
        gap = " ";
    }
}

/* Species that other permutations move, and how many there are. */
static void put_images(zf_buf *out, const zf_box *box, int *chosen)
{
    const zf_content *c = box->search->content;
    const symmetry *s = &box->sym;

    for (slong m = 0; m < c->n_fermion_multiplets; m++) {
        chosen[m] = 0;
        for (slong g = 0; g < s->n_images; g++)
            for (slong k = 0; k < c->multiplet[m].families; k++) {
                slong i = c->multiplet[m].first + k;

                chosen[m] |= s->image[g * s->n + i] != i;
            }
    }
    zf_buf_printf(out, "%ld joint permutations of the families of ",
                  (long)s->n_images);
    put_species(out, box, chosen);
}

static void put_blocks(zf_buf *out, const zf_box *box, int *chosen)
{
    const zf_content *c = box->search->content;

    zf_buf_puts(out, "blocks        ");
    for (slong b = 0; b < box->n_blocks; b++) {
        for (slong m = 0; m < c->n_fermion_multiplets; m++)
            chosen[m] = box->block_of[c->multiplet[m].first] == b;
        zf_buf_puts(out, b ? " | " : "");
        put_species(out, box, chosen);
    }
    zf_buf_puts(out, "\n");
}

void zf_box_describe(zf_buf *out, const zf_box *box)
{
    const symmetry *s = &box->sym;
    slong n = box->search->content->n_fermion_multiplets;
    int *chosen = zf_mem_array((size_t)n, sizeof(int)), any = 0;

    if (!chosen)
        return;
    zf_buf_printf(out, "box           |charge| <= %ld, %ld charges\n",
                  (long)box->options.max_charge, (long)box->n);
    zf_buf_printf(out, "linear        %ld independent conditions%s\n",
                  (long)box->total.used,
                  box->contradictory ? ", which contradict each other" : "");
    zf_buf_puts(out, "divided out   ");
    for (slong m = 0; m < n; m++) {
        chosen[m] =
            s->sorted[m] && box->search->content->multiplet[m].families > 1;
        any |= chosen[m];
    }
    if (any) {
        zf_buf_puts(out, "family permutations of each of ");
        put_species(out, box, chosen);
        zf_buf_puts(out, "; ");
    }
    if (s->n_images) {
        put_images(out, box, chosen);
        zf_buf_puts(out, "; ");
    }
    zf_buf_printf(out, "common factor: %s; sign: %s\n", s->scale ? "yes" : "no",
                  s->sign ? "yes" : "no");
    if (!box->contradictory)
        put_blocks(out, box, chosen);
    zf_mem_free(chosen);
}
