/* view_search.c - the view of a search and the models accepted from it.
 *
 * Models with fixed charges come as rows of integers, which is all that a long
 * table needs of them: thousands of full views would not fit into memory.
 */
#include <string.h>

#include <flint/fmpz_mat.h>

#include "zforge/exact.h"

#include "emit/view.h"

enum {
    LEAST_WIDTH = 3, /* characters of a column: a family and some space */
    LEAST_ROOM = 40, /* characters for columns, however long the ids are */
};

/* The integer charges of the models without parameters. */
typedef struct table {
    const zf_content *content;
    const zf_model **model; /* fmpz_mat_nrows(charge) of them */
    fmpz_mat_t charge;      /* a row for each, a column for each component */
    slong *width;           /* of the columns, in characters */
    slong room;             /* for columns in a row */
} table;

static int same_fields(const zf_content *a, const zf_content *b)
{
    if (a->n != b->n || a->n_multiplets != b->n_multiplets)
        return 0;
    for (slong i = 0; i < a->n; i++)
        if (strcmp(a->component[i], b->component[i]) != 0)
            return 0;
    for (slong j = 0; j < a->n_multiplets; j++)
        if (a->multiplet[j].families != b->multiplet[j].families)
            return 0;
    return 1;
}

static zf_status check_models(const zf_search *search,
                              const zf_model *const *models, size_t n,
                              zf_error *err)
{
    zf_status st = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < n; k++) {
        if (models[k]->simplified ||
            !same_fields(models[k]->content, search->content))
            return zf_error_set(err, ZF_EDOMAIN, NULL,
                                "the model \"%s\" does not have the fields "
                                "of the search \"%s\"",
                                models[k]->id ? models[k]->id : "",
                                search->name ? search->name : "");
        if (!models[k]->id || !models[k]->id[0])
            return zf_error_set(err, ZF_EDOMAIN, NULL, "a model has no id");
        st = zf_charges_check(models[k], err);
    }
    return st;
}

/* A charge as a numeral, "?" when nobody knows it. */
static void add_cell(zf_buf *out, const table *t, slong k, slong i)
{
    if (t->model[k]->known[i])
        zf_integer_print(out, fmpz_mat_entry(t->charge, k, i));
    else
        zf_buf_puts(out, "?");
}

/* What the head of column i takes, its share of the multiplet's name. */
static zf_status head_width(slong *width, const zf_content *c, slong i)
{
    const zf_multiplet *f = &c->multiplet[c->owner[i]];
    zf_status st;
    zf_buf name;

    zf_buf_init(&name, 0);
    zf_latex_name(&name, f);
    st = zf_buf_check(&name, NULL);
    *width = 1 + (zf_latex_width(zf_buf_text(&name)) - 1) / f->families;
    if (*width < LEAST_WIDTH)
        *width = LEAST_WIDTH;
    zf_buf_clear(&name);
    return st;
}

static zf_status fill(table *t, const zf_model *const *models, size_t n)
{
    zf_status st = ZF_OK;
    size_t longest = 0; /* id */
    slong row = 0;
    zf_buf text;

    for (size_t k = 0; k < n; k++) {
        if (models[k]->n_parameters > 0)
            continue;
        t->model[row] = models[k];
        if (strlen(models[k]->id) > longest)
            longest = strlen(models[k]->id);
        zf_integer_charges(fmpz_mat_entry(t->charge, row++, 0), models[k]);
    }
    /* A column has space around it, so a character of an id takes less. */
    t->room = ZF_ROW_WIDTH - 3 * (slong)longest / 4;
    if (t->room < LEAST_ROOM)
        t->room = LEAST_ROOM;
    for (slong i = 0; st == ZF_OK && i < t->content->n; i++) {
        st = head_width(&t->width[i], t->content, i);
        for (slong k = 0; st == ZF_OK && k < row; k++) {
            zf_buf_init(&text, 0);
            add_cell(&text, t, k, i);
            st = zf_buf_check(&text, NULL);
            if ((slong)text.len > t->width[i])
                t->width[i] = (slong)text.len;
            zf_buf_clear(&text);
        }
    }
    return st;
}

/* The first component that does not fit into a block from component `from`
 * on; cuts between multiplets when it can. */
static slong block_end(const table *t, slong from)
{
    slong width = 0, cut = from, i = from;

    while (i < t->content->n) {
        width += t->width[i] + 1;
        if (width > t->room && i > from)
            return cut > from ? cut : i;
        i++;
        if (i == t->content->n ||
            t->content->owner[i] != t->content->owner[i - 1])
            cut = i;
    }
    return i;
}

/* The heads of columns from..end-1: a map for each multiplet. */
static void put_heads(zf_status *st, zf_value *block, const table *t,
                      slong from, slong end)
{
    const zf_content *c = t->content;
    zf_value *list = zf_value_list();
    slong i = from;
    zf_buf text;

    zf_buf_init(&text, 0);
    while (i < end) {
        const zf_multiplet *f = &c->multiplet[c->owner[i]];
        zf_value *v = zf_value_map(), *families = zf_value_list();
        slong first = i;

        for (; i < end && c->owner[i] == c->owner[first]; i++) {
            zf_value *family = zf_value_map();

            zf_put_integer(st, family, "family", i - f->first + 1);
            zf_put_text(st, family, "name", c->component[i]);
            zf_add(st, families, family);
        }
        zf_put_text(st, v, "name", f->name);
        zf_latex_name(&text, f);
        zf_put_buf(st, v, "latex", &text);
        zf_put_integer(st, v, "span", i - first);
        zf_put_truth(st, v, "several", f->families > 1);
        zf_put(st, v, "columns", families);
        zf_add(st, list, v);
    }
    zf_put(st, block, "multiplets", list);
    zf_put_integer(st, block, "span", end - from);
    zf_buf_clear(&text);
}

static void put_rows(zf_status *st, zf_value *block, const table *t, slong from,
                     slong end)
{
    zf_value *list = zf_value_list();
    zf_buf text;

    zf_buf_init(&text, 0);
    for (slong k = 0; k < fmpz_mat_nrows(t->charge); k++) {
        zf_value *v = zf_value_map(), *cells = zf_value_list();

        zf_put(st, v, "model", zf_view_names(t->model[k]));
        for (slong i = from; i < end; i++) {
            add_cell(&text, t, k, i);
            if (zf_buf_check(&text, NULL) != ZF_OK)
                *st = *st == ZF_OK ? ZF_ENOMEM : *st;
            zf_add(st, cells, zf_value_text(zf_buf_text(&text)));
            zf_buf_clear(&text);
        }
        zf_put(st, v, "cells", cells);
        zf_add(st, list, v);
    }
    zf_put(st, block, "rows", list);
}

/* The tables of integer charges, each of a width that fits on a page. */
static void put_blocks(zf_status *st, zf_value *v, const table *t)
{
    zf_value *list = zf_value_list();
    slong from = 0, end;

    for (; fmpz_mat_nrows(t->charge) > 0 && from < t->content->n; from = end) {
        zf_value *block = zf_value_map();

        end = block_end(t, from);
        put_heads(st, block, t, from, end);
        put_rows(st, block, t, from, end);
        zf_add(st, list, block);
    }
    zf_put(st, v, "blocks", list);
}

static zf_value *view_names(const zf_search *search)
{
    const char *name = search->name ? search->name : "";
    zf_value *v = zf_value_map();
    zf_status st = ZF_OK;
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_put_text(&st, v, "name", name);
    zf_identifier_add(&text, name);
    zf_put_buf(&st, v, "identifier", &text);
    zf_put_text(&st, v, "title", search->title ? search->title : name);
    zf_put_title(&st, v, "title_latex", search->title ? search->title : name);
    zf_buf_clear(&text);
    if (st == ZF_OK)
        return v;
    zf_value_free(v);
    return NULL;
}

static void put_search(zf_status *st, zf_value *v, const zf_search *search)
{
    zf_value *constraints = zf_value_list();

    zf_put(st, v, "search", view_names(search));
    zf_put(st, v, "content", zf_view_content(search->content));
    zf_put(st, v, "references",
           zf_view_references(search->reference, search->n_references));
    zf_put_integer(st, v, "n_references", (slong)search->n_references);
    zf_put_truth(st, v, "has_references", search->n_references > 0);
    for (size_t k = 0; k < search->n_constraint_texts; k++)
        zf_add(st, constraints, zf_line(search->constraint_text[k]));
    zf_put(st, v, "constraints", constraints);
    if (search->max_charge > 0)
        zf_put_integer(st, v, "max_charge", search->max_charge);
    else
        zf_put_text(st, v, "max_charge", "");
}

static void put_models(zf_status *st, zf_value *v, slong *n_fixed,
                       const zf_model *const *models, size_t n)
{
    zf_value *list = zf_value_list(), *parametric = zf_value_list();

    *n_fixed = 0;
    for (size_t k = 0; k < n; k++) {
        zf_value *short_view = zf_value_map(), *full = NULL;

        zf_put(st, short_view, "model", zf_view_names(models[k]));
        zf_put_truth(st, short_view, "parametric", models[k]->n_parameters > 0);
        zf_put_truth(st, short_view, "fixed", models[k]->n_parameters == 0);
        zf_add(st, list, short_view);
        if (models[k]->n_parameters == 0) {
            ++*n_fixed;
            continue;
        }
        if (*st == ZF_OK)
            *st = zf_view_model(&full, models[k], NULL);
        zf_add(st, parametric, full);
    }
    zf_put(st, v, "models", list);
    zf_put(st, v, "parametric_models", parametric);
    zf_put_integer(st, v, "n_models", (slong)n);
    zf_put_integer(st, v, "n_fixed", *n_fixed);
    zf_put_integer(st, v, "n_parametric", (slong)n - *n_fixed);
    zf_put_truth(st, v, "has_fixed", *n_fixed > 0);
    zf_put_truth(st, v, "has_parametric", (slong)n > *n_fixed);
}

zf_status zf_view_search(zf_value **out, const zf_search *search,
                         const zf_model *const *models, size_t n, zf_error *err)
{
    table t = {.content = search->content};
    zf_status st = check_models(search, models, n, err);
    slong n_fixed;
    zf_value *v;

    if (st != ZF_OK)
        return st;
    v = zf_value_map();
    put_search(&st, v, search);
    put_models(&st, v, &n_fixed, models, n);
    t.model = zf_mem_array((size_t)n_fixed, sizeof(zf_model *));
    t.width = zf_mem_array((size_t)t.content->n, sizeof(*t.width));
    fmpz_mat_init(t.charge, n_fixed, t.content->n);
    if (!t.model || !t.width)
        st = st == ZF_OK ? ZF_ENOMEM : st;
    else if (st == ZF_OK)
        st = fill(&t, models, n);
    if (st == ZF_OK)
        put_blocks(&st, v, &t);
    fmpz_mat_clear(t.charge);
    zf_mem_free(t.width);
    zf_mem_free(t.model);
    return zf_finish(out, v, st, err);
}
