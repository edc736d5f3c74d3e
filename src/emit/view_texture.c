/* view_texture.c - mass matrices in the view of a model. */
#include <string.h>

#include "zforge/texture.h"

#include "emit/view.h"

enum {
    LETTER = 9,          /* widths in points, rather more than less */
    SCRIPT = 5,          /* of a letter in an index or exponent */
    GAP = 10,            /* between the columns of a matrix */
    MOST_UNBROKEN = 200, /* of a term without a place to break the line */
    MOST_POINTS = 430    /* of a matrix on a page of 160 mm */
};

/* What the parts of the view of one model share. */
typedef struct maker {
    const zf_texture *t;
    const zf_card_textures *card;
} maker;

/* ---- the scalars of an entry ---- */

static int is_singlet(const zf_multiplet *m)
{
    return m->irrep.p == 0 && m->irrep.q == 0 && m->irrep.su2 == 1 &&
           fmpq_is_zero(&m->hypercharge);
}

/* Appends one scalar; returns its width. */
static slong add_scalar(zf_buf *out, const zf_multiplet *m, int sign)
{
    slong width;
    zf_buf name;

    zf_buf_init(&name, 0);
    zf_latex_name(&name, m);
    width = zf_latex_width(zf_buf_text(&name));
    width = strpbrk(zf_buf_text(&name), "_^") ? LETTER + SCRIPT * (width - 1)
                                              : LETTER * width;
    if (sign > 0)
        zf_buf_puts(out, zf_buf_text(&name));
    else if (!is_singlet(m))
        zf_latex_tilde(out, zf_buf_text(&name));
    else if (strchr(zf_buf_text(&name), '^'))
        zf_buf_printf(out, "{%s}^{*}", zf_buf_text(&name));
    else
        zf_buf_printf(out, "%s^{*}", zf_buf_text(&name));
    if (name.status != ZF_OK && out->status == ZF_OK)
        out->status = name.status;
    zf_buf_clear(&name);
    return width + (sign > 0 || !is_singlet(m) ? 0 : SCRIPT);
}

/* Appends the scalars of a term with `between` them; returns their width. */
static slong add_scalars(zf_buf *out, const maker *k, const zf_filling *f,
                         const char *between)
{
    const zf_content *c = zf_texture_matrices(k->t)->content;
    slong width = 0;

    for (slong i = 0; i < f->n; i++) {
        const zf_multiplet *m =
            &c->multiplet[c->n_fermion_multiplets + f->scalar[i]];

        zf_buf_puts(out, i ? between : "");
        width += add_scalar(out, m, f->sign[i]);
    }
    return width;
}

/* Appends one term, `\tilde{H}_1 \Phi`, or 1 for a bare mass. */
static slong add_filling(zf_buf *out, const maker *k, const zf_filling *f)
{
    slong width;
    zf_buf text;

    if (f->n == 0) {
        zf_buf_puts(out, "1");
        return LETTER;
    }
    zf_buf_init(&text, 0);
    width = add_scalars(&text, k, f, " ");
    if (width <= MOST_UNBROKEN)
        zf_buf_puts(out, zf_buf_text(&text));
    else
        add_scalars(out, k, f, "\\allowbreak ");
    if (text.status != ZF_OK && out->status == ZF_OK)
        out->status = text.status;
    zf_buf_clear(&text);
    return width;
}

/* Appends an entry of matrix `index` of the plan; returns its width. */
static slong add_entry(zf_buf *out, const maker *k, size_t index, slong i,
                       slong j)
{
    const zf_entry *e = zf_texture_entry(k->t, index, i, j);
    slong width = 0;

    if (e->n == 0)
        zf_buf_puts(out, "0");
    for (size_t f = 0; f < e->n; f++) {
        if (f > 0) {
            zf_buf_puts(out, " + ");
            width += 2 * LETTER;
        }
        if (f == ZF_CARD_FILLINGS) {
            zf_buf_puts(out, "\\cdots");
            return width + 2 * LETTER;
        }
        width += add_filling(out, k, &e->filling[f]);
    }
    return e->n ? width : LETTER;
}

/* ---- the terms of an entry, field by field ---- */

static zf_value *view_factor(const zf_texture *t, const zf_filling *f, slong i)
{
    const zf_content *c = zf_texture_matrices(t)->content;
    const zf_multiplet *m =
        &c->multiplet[c->n_fermion_multiplets + f->scalar[i]];
    zf_value *v = zf_value_map();
    zf_status st = ZF_OK;

    zf_put_text(&st, v, "name", m->name);
    zf_put_symbol(&st, v, "symbol", m->name);
    zf_put_truth(&st, v, "conjugate", f->sign[i] < 0);
    zf_put_truth(&st, v, "singlet", is_singlet(m));
    zf_put_truth(&st, v, "doublet", m->irrep.su2 == 2);
    zf_put_truth(&st, v, "positive", fmpq_sgn(&m->hypercharge) > 0);
    if (st == ZF_OK)
        return v;
    zf_value_free(v);
    return NULL;
}

static zf_value *view_fermion(zf_status *st, const zf_content *c, slong field,
                              slong family)
{
    const zf_multiplet *m = &c->multiplet[field];
    zf_value *v = zf_value_map();

    zf_put_text(st, v, "name", c->component[m->first + family]);
    zf_put_symbol(st, v, "symbol", c->component[m->first + family]);
    zf_put_integer(st, v, "offset", m->first + family);
    zf_put_integer(st, v, "family", family + 1);
    zf_put_truth(st, v, "doublet", m->irrep.su2 == 2);
    zf_put_truth(st, v, "triplet", m->irrep.p == 1 && m->irrep.q == 0);
    zf_put_truth(st, v, "antitriplet", m->irrep.p == 0 && m->irrep.q == 1);
    zf_put_truth(st, v, "left", m->left);
    return v;
}

/* 1 when all fields of a term are singlets or doublets of SU(2), and singlets
 * or triplets of SU(3): then how to contract them is plain. */
static int is_plain(const zf_content *c, const zf_mass_matrix *m,
                    const zf_filling *f)
{
    int plain = 1;

    for (slong i = -2; i < f->n; i++) {
        slong field = i == -2   ? m->row
                      : i == -1 ? m->column
                                : c->n_fermion_multiplets + f->scalar[i];
        zf_irrep r = c->multiplet[field].irrep;

        plain = plain && r.su2 <= 2 && r.p + r.q <= 1;
    }
    return plain;
}

void zf_put_term_symbol(zf_status *st, zf_value *v, const char *key,
                        const zf_mass_matrix *m, slong i, slong j, size_t f)
{
    zf_buf name;

    zf_buf_init(&name, 0);
    zf_buf_printf(&name, "%s%lld%s%lld", m->name, (long long)i + 1,
                  m->rows > 9 || m->columns > 9 ? "x" : "", (long long)j + 1);
    for (size_t n = 0; n < f; n++)
        zf_buf_puts(&name, "n");
    if (zf_buf_check(&name, NULL) != ZF_OK)
        *st = ZF_ENOMEM;
    zf_put_symbol(st, v, key, zf_buf_text(&name));
    zf_buf_clear(&name);
}

zf_value *zf_view_term(const zf_texture *t, size_t index, slong i, slong j,
                       size_t f)
{
    const zf_texture_plan *plan = zf_texture_matrices(t);
    const zf_mass_matrix *m = &plan->matrix[index];
    const zf_filling *filling = &zf_texture_entry(t, index, i, j)->filling[f];
    zf_value *v = zf_value_map(), *factors = zf_value_list();
    zf_status st = ZF_OK;
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_filling_print(&text, filling, t);
    zf_put_buf(&st, v, "text", &text);
    zf_put_term_symbol(&st, v, "symbol", m, i, j, f);
    zf_put(&st, v, "row", view_fermion(&st, plan->content, m->row, i));
    zf_put(&st, v, "column", view_fermion(&st, plan->content, m->column, j));
    for (slong s = 0; s < filling->n; s++)
        zf_add(&st, factors, view_factor(t, filling, s));
    zf_put(&st, v, "scalars", factors);
    zf_put_truth(&st, v, "bare", filling->n == 0);
    zf_put_truth(&st, v, "renormalisable", filling->n <= 1);
    zf_put_truth(&st, v, "plain", is_plain(plan->content, m, filling));
    zf_put_truth(&st, v, "majorana", m->majorana);
    zf_put_truth(&st, v, "same", m->row == m->column && i == j);
    if (st == ZF_OK)
        return v;
    zf_value_free(v);
    return NULL;
}

/* All terms of a matrix, entry by entry; of a symmetric one the half i <= j. */
static zf_value *view_terms(const maker *k, slong index)
{
    const zf_mass_matrix *m = &zf_texture_matrices(k->t)->matrix[index];
    zf_value *list = zf_value_list();
    zf_status st = ZF_OK;

    for (slong i = 0; i < m->rows; i++)
        for (slong j = m->symmetry ? i : 0; j < m->columns; j++) {
            const zf_entry *e = zf_texture_entry(k->t, (size_t)index, i, j);

            for (size_t f = 0; f < e->n; f++)
                zf_add(&st, list, zf_view_term(k->t, (size_t)index, i, j, f));
        }
    if (st == ZF_OK)
        return list;
    zf_value_free(list);
    return NULL;
}

/* ---- one matrix ---- */

/* `index` is -1 for mnu, which has no scalars. */
static zf_value *view_cell(const maker *k, const zf_card_matrix *m, slong index,
                           slong e)
{
    const char *text = m->entry[e];
    int zero = strcmp(text, "0") == 0;
    zf_value *v = zf_value_map();
    zf_status st = ZF_OK;
    zf_buf latex;

    zf_buf_init(&latex, 0);
    if (index < 0)
        zf_buf_puts(&latex, zero ? "0" : "\\times");
    else
        add_entry(&latex, k, (size_t)index, e / m->columns, e % m->columns);
    zf_put_integer(&st, v, "row", e / m->columns + 1);
    zf_put_integer(&st, v, "column", e % m->columns + 1);
    zf_put_truth(&st, v, "zero", zero);
    zf_put_text(&st, v, "text", text);
    zf_put_buf(&st, v, "latex", &latex);
    zf_buf_clear(&latex);
    if (st == ZF_OK)
        return v;
    zf_value_free(v);
    return NULL;
}

static void put_entries(zf_status *st, zf_value *v, const maker *k,
                        const zf_card_matrix *m, slong index)
{
    zf_value *rows = zf_value_list(), *filled = zf_value_list();

    for (slong i = 0; i < m->rows; i++) {
        zf_value *row = zf_value_map(), *cells = zf_value_list();

        for (slong j = 0; j < m->columns; j++) {
            slong e = i * m->columns + j;

            zf_add(st, cells, view_cell(k, m, index, e));
            if (strcmp(m->entry[e], "0") != 0)
                zf_add(st, filled, view_cell(k, m, index, e));
        }
        zf_put(st, row, "cells", cells);
        zf_add(st, rows, row);
    }
    zf_put(st, v, "rows", rows);
    zf_put(st, v, "filled", filled);
}

/* Entries that the same scalars fill. */
typedef struct filling {
    zf_buf latex, places;
} filling;

/* Adds entry e to those that are equal. */
static void add_place(filling *all, size_t *n, const maker *k,
                      const zf_card_matrix *m, slong index, slong e)
{
    size_t at = 0;
    filling *last = &all[*n];

    zf_buf_init(&last->latex, 0);
    zf_buf_init(&last->places, 0);
    add_entry(&last->latex, k, (size_t)index, e / m->columns, e % m->columns);
    while (strcmp(zf_buf_text(&all[at].latex), zf_buf_text(&last->latex)) != 0)
        at++;
    zf_buf_printf(&all[at].places, "%s(%lld,%lld)", at < *n ? ", " : "",
                  (long long)(e / m->columns + 1),
                  (long long)(e % m->columns + 1));
    if (at < *n)
        zf_buf_clear(&last->latex);
    else
        ++*n;
}

/* Equal entries together; of a symmetric matrix the half i <= j. */
static void put_fillings(zf_status *st, zf_value *v, const maker *k,
                         const zf_card_matrix *m, slong index)
{
    size_t size = (size_t)m->rows * (size_t)m->columns, n = 0;
    int half =
        index >= 0 && zf_texture_matrices(k->t)->matrix[index].symmetry != 0;
    filling *all = zf_mem_array(size + 1, sizeof(*all));
    zf_value *list = zf_value_list();

    if (!all)
        *st = ZF_ENOMEM;
    for (size_t e = 0; all && index >= 0 && e < size; e++)
        if (strcmp(m->entry[e], "0") != 0 &&
            !(half && (slong)e / m->columns > (slong)e % m->columns))
            add_place(all, &n, k, m, index, (slong)e);
    for (size_t i = 0; i < n; i++) {
        zf_value *item = zf_value_map();

        zf_put_buf(st, item, "places", &all[i].places);
        zf_put_buf(st, item, "latex", &all[i].latex);
        zf_add(st, list, item);
    }
    zf_put(st, v, "fillings", list);
    zf_mem_free(all);
}

/* 1 when the matrix of scalars fits on a line. */
static int is_narrow(zf_status *st, const maker *k, const zf_card_matrix *m,
                     slong index)
{
    slong total = GAP;

    for (slong j = 0; j < m->columns; j++) {
        slong most = 0;

        for (slong i = 0; i < m->rows; i++) {
            slong width;
            zf_buf text;

            zf_buf_init(&text, 0);
            width = add_entry(&text, k, (size_t)index, i, j);
            most = width > most ? width : most;
            if (zf_buf_check(&text, NULL) != ZF_OK)
                *st = ZF_ENOMEM;
            zf_buf_clear(&text);
        }
        total += most + GAP;
    }
    return total <= MOST_POINTS;
}

/* `Y_{u_R}`, `M_{Q_L D_R}`; rows and columns. */
static void put_names(zf_status *st, zf_value *v, const maker *k, slong index)
{
    static const char letter[] = {
        [ZF_MASS_BARE] = 'M', [ZF_MASS_YUKAWA] = 'Y', [ZF_MASS_WEINBERG] = 'W'};
    const zf_texture_plan *plan = zf_texture_matrices(k->t);
    const zf_mass_matrix *m = &plan->matrix[index];
    zf_buf latex, row, column;

    zf_buf_init(&latex, 0);
    zf_buf_init(&row, 0);
    zf_buf_init(&column, 0);
    zf_latex_name(&row, &plan->content->multiplet[m->row]);
    zf_latex_name(&column, &plan->content->multiplet[m->column]);
    zf_buf_printf(&latex, "%c_{", letter[m->kind]);
    if (strchr(m->name, '_') && m->row != m->column)
        zf_buf_printf(&latex, "%s ", zf_buf_text(&row));
    zf_buf_printf(&latex, "%s}", zf_buf_text(&column));
    zf_put_buf(st, v, "latex", &latex);
    zf_put_buf(st, v, "row_latex", &row);
    zf_put_buf(st, v, "column_latex", &column);
}

static void put_kind(zf_status *st, zf_value *v, const maker *k, slong index)
{
    const zf_mass_matrix *m =
        index < 0 ? NULL : &zf_texture_matrices(k->t)->matrix[index];

    zf_put_truth(st, v, "mass", m && m->kind == ZF_MASS_BARE);
    zf_put_truth(st, v, "yukawa", m && m->kind == ZF_MASS_YUKAWA);
    zf_put_truth(st, v, "weinberg", m && m->kind == ZF_MASS_WEINBERG);
    zf_put_truth(st, v, "majorana", m && m->majorana);
}

static zf_value *view_matrix(const maker *k, const zf_card_matrix *m)
{
    slong index = zf_texture_plan_find(zf_texture_matrices(k->t), m->name);
    zf_value *v = zf_value_map();
    zf_status st = ZF_OK;

    zf_put_text(&st, v, "name", m->name);
    if (index >= 0) {
        put_names(&st, v, k, index);
    } else {
        zf_put_text(&st, v, "latex", "m_\\nu");
        zf_put_text(&st, v, "row_latex", "");
        zf_put_text(&st, v, "column_latex", "");
    }
    zf_put(&st, v, "terms", index < 0 ? zf_value_list() : view_terms(k, index));
    put_kind(&st, v, k, index);
    zf_put_truth(&st, v, "seesaw", index < 0);
    zf_put_truth(&st, v, "narrow", index >= 0 && is_narrow(&st, k, m, index));
    zf_put_integer(&st, v, "n_rows", m->rows);
    zf_put_integer(&st, v, "n_columns", m->columns);
    zf_put_integer(&st, v, "rank", m->rank);
    zf_put_truth(&st, v, "named", m->texture != NULL);
    zf_put_text(&st, v, "texture", m->texture ? m->texture : "");
    zf_put_truth(&st, v, "minors_named", m->minors != NULL);
    zf_put_text(&st, v, "minors", m->minors ? m->minors : "");
    put_entries(&st, v, k, m, index);
    put_fillings(&st, v, k, m, index);
    if (st == ZF_OK)
        return v;
    zf_value_free(v);
    return NULL;
}

/* ---- all of them ---- */

static void put_facts(zf_status *st, zf_value *v, const zf_card_textures *t)
{
    slong angles = t ? t->vanishing_quark_angles : -1;
    slong rank = t ? t->neutrino_rank : -1;
    int leptons = t ? t->diagonal_leptons : -1;

    zf_put_truth(st, v, "has_quark_angles", angles >= 0);
    zf_put_integer(st, v, "vanishing_quark_angles", angles > 0 ? angles : 0);
    zf_put_truth(st, v, "has_charged_leptons", leptons >= 0);
    zf_put_truth(st, v, "diagonal_charged_leptons", leptons > 0);
    zf_put_truth(st, v, "has_neutrino_rank", rank >= 0);
    zf_put_integer(st, v, "neutrino_rank", rank > 0 ? rank : 0);
}

zf_status zf_view_put_textures(zf_value *v, const zf_model *m, zf_error *err)
{
    const zf_texture_options options = {.insertions = 1};
    zf_value *list = zf_value_list();
    zf_card_textures *card = NULL;
    zf_texture *t = NULL;
    zf_status st = zf_texture_new(&t, m, &options, err), put = ZF_OK;

    if (st == ZF_OK)
        st = zf_texture_card(&card, t, err);
    for (size_t k = 0; st == ZF_OK && card && k < card->n; k++) {
        const maker mk = {t, card};

        zf_add(&put, list, view_matrix(&mk, &card->matrix[k]));
    }
    if (st == ZF_OK) {
        zf_put_truth(&put, v, "has_textures", card && card->n > 0);
        zf_put_integer(&put, v, "n_textures", card ? (slong)card->n : 0);
        put_facts(&put, v, card);
    }
    zf_put(&put, v, "textures", list);
    zf_card_textures_free(card);
    zf_texture_free(t);
    if (st == ZF_OK && put != ZF_OK)
        st = zf_error_set(err, put, NULL, "out of memory");
    return st;
}
