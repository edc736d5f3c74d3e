/* card.c - what the charges of a model say of masses, as text in a card. */
#include <stdio.h>
#include <string.h>

#include "texture/private.h"

/* A card in the making. */
typedef struct maker {
    const zf_texture *t;
    zf_card_textures *card;
    size_t text;                 /* bytes of all entries so far */
    slong image[ZF_PATTERN_MAX]; /* families of the charged leptons */
    int diagonal;                /* their matrix is: image is set */
} maker;

static zf_status copy(char **out, const char *text, zf_error *err)
{
    *out = zf_mem_string(text, strlen(text));
    return *out ? ZF_OK : zf_no_memory(err);
}

/* ---- one matrix ---- */

static void print_entry(zf_buf *out, const zf_texture *t, const zf_entry *e)
{
    if (e->n == 0)
        zf_buf_puts(out, "0");
    for (size_t f = 0; f < e->n; f++) {
        zf_buf_puts(out, f ? " + " : "");
        if (f == ZF_CARD_FILLINGS) {
            zf_buf_printf(out, "%zu more", e->n - f);
            return;
        }
        zf_filling_print(out, &e->filling[f], t);
    }
}

/* An entry as text; counts its bytes. */
static zf_status set_entry(maker *k, char **to, const zf_buf *text,
                           zf_error *err)
{
    zf_status st = zf_buf_check(text, err);

    k->text += text->len;
    return st == ZF_OK ? copy(to, zf_buf_text(text), err) : st;
}

/* The name of the two zeros of a symmetric matrix of neutrinos, with families
 * in the order of the charged leptons. */
static zf_status name_zeros(zf_card_matrix *out, const maker *k,
                            const zf_pattern *p, zf_error *err)
{
    zf_pattern q = *p;
    const char *name;

    if (!k->diagonal || p->rows != 3 || p->columns != 3)
        return ZF_OK;
    zf_pattern_permute(&q, k->image);
    name = zf_pattern_two_zeros(&q);
    return name[0] ? copy(&out->texture, name, err) : ZF_OK;
}

static zf_status add_matrix(maker *k, size_t index, zf_error *err)
{
    const zf_texture_plan *plan = zf_texture_matrices(k->t);
    const zf_mass_matrix *m = &plan->matrix[index];
    zf_card_matrix *out = &k->card->matrix[k->card->n];
    zf_pattern p;
    zf_status st;

    k->card->n++;
    zf_texture_pattern(&p, k->t, index);
    out->rank = zf_pattern_rank(&p);
    st = copy(&out->name, m->name, err);
    if (st == ZF_OK && m->kind == ZF_MASS_WEINBERG && m->row == m->column)
        st = name_zeros(out, k, &p, err);
    if (st == ZF_OK)
        st = zf_card_matrix_shape(out, m->rows, m->columns, err);
    for (slong e = 0; st == ZF_OK && e < m->rows * m->columns; e++) {
        zf_buf text;

        zf_buf_init(&text, 0);
        print_entry(
            &text, k->t,
            zf_texture_entry(k->t, index, e / m->columns, e % m->columns));
        st = set_entry(k, &out->entry[e], &text, err);
        zf_buf_clear(&text);
    }
    return st;
}

static int is_empty(const zf_pattern *p)
{
    for (slong i = 0; i < p->rows; i++)
        if (p->row[i])
            return 0;
    return 1;
}

/* ---- the seesaw ---- */

static zf_status add_light(maker *k, const zf_seesaw *s, zf_error *err)
{
    zf_card_matrix *out = &k->card->matrix[k->card->n];
    zf_status st;

    k->card->n++;
    out->rank = s->rank;
    st = copy(&out->name, "mnu", err);
    if (st == ZF_OK && s->zeros[0])
        st = copy(&out->texture, s->zeros, err);
    if (st == ZF_OK && s->minors[0])
        st = copy(&out->minors, s->minors, err);
    if (st == ZF_OK)
        st = zf_card_matrix_shape(out, s->n, s->n, err);
    for (slong e = 0; st == ZF_OK && e < s->n * s->n; e++)
        st = copy(&out->entry[e],
                  zf_pattern_allows(&s->m_nu, e / s->n, e % s->n) ? "x" : "0",
                  err);
    return st;
}

static zf_status add_seesaw(maker *k, zf_error *err)
{
    zf_seesaw s;
    zf_status st = zf_texture_seesaw(&s, k->t, err);

    if (st != ZF_OK || !s.exists)
        return st;
    k->card->neutrino_rank = s.rank_full;
    return s.rank >= 0 && !is_empty(&s.m_nu) ? add_light(k, &s, err) : ZF_OK;
}

/* ---- all of it ---- */

static void set_facts(maker *k)
{
    const zf_texture_plan *plan = zf_texture_matrices(k->t);
    slong leptons = zf_texture_charged_leptons(plan);
    zf_mixing mixing;
    zf_pattern p;

    zf_texture_quark_mixing(&mixing, k->t);
    if (mixing.known)
        k->card->vanishing_quark_angles = 3 - mixing.angles;
    if (leptons < 0)
        return;
    zf_texture_pattern(&p, k->t, (size_t)leptons);
    k->diagonal = zf_pattern_is_diagonal(k->image, &p);
    k->card->diagonal_leptons = k->diagonal;
}

zf_status zf_texture_card(zf_card_textures **out, const zf_texture *t,
                          zf_error *err)
{
    size_t n = zf_texture_matrices(t)->n;
    maker k = {.t = t};
    zf_status st = zf_card_textures_new(&k.card, n + 1, err);

    if (st != ZF_OK)
        return st;
    k.card->n = 0;
    set_facts(&k);
    for (size_t i = 0; st == ZF_OK && i < n; i++) {
        zf_pattern p;

        zf_texture_pattern(&p, t, i);
        if (!is_empty(&p))
            st = add_matrix(&k, i, err);
    }
    if (st == ZF_OK)
        st = add_seesaw(&k, err);
    if (st == ZF_OK && k.text <= ZF_CARD_TEXT) {
        *out = k.card;
        return ZF_OK;
    }
    zf_card_textures_free(k.card);
    if (st == ZF_OK)
        *out = NULL;
    return st;
}

zf_status zf_texture_model_card(zf_card_textures **out, const zf_model *m,
                                zf_error *err)
{
    const zf_texture_options options = {.insertions = 1};
    zf_texture *t = NULL;
    zf_status st;

    if (m->simplified) {
        *out = NULL;
        return ZF_OK;
    }
    st = zf_texture_new(&t, m, &options, err);
    if (st == ZF_OK)
        st = zf_texture_card(out, t, err);
    zf_texture_free(t);
    return st;
}

/* ---- comparison ---- */

static int text_differs(zf_buf *out, const char *what, const char *found,
                        const char *right)
{
    if (strcmp(found ? found : "", right ? right : "") == 0)
        return 0;
    if (right)
        zf_buf_printf(out, "%s is %.100s; right is %.100s", what,
                      found ? found : "not stated", right);
    else
        zf_buf_printf(out, "%s is %.100s; there is none", what, found);
    return 1;
}

static int number_differs(zf_buf *out, const char *what, slong found,
                          slong right)
{
    if (found == right)
        return 0;
    if (found < 0)
        zf_buf_printf(out, "%s is not stated; right is %ld", what, (long)right);
    else if (right < 0)
        zf_buf_printf(out, "%s is %ld; there is none", what, (long)found);
    else
        zf_buf_printf(out, "%s is %ld; right is %ld", what, (long)found,
                      (long)right);
    return 1;
}

static int matrix_differs(zf_buf *out, const zf_card_matrix *a,
                          const zf_card_matrix *b)
{
    char rank[80], texture[80], minors[80], entry[120];

    snprintf(rank, sizeof(rank), "the rank of %.48s", a->name);
    snprintf(texture, sizeof(texture), "the texture of %.48s", a->name);
    snprintf(minors, sizeof(minors), "minors of %.48s", a->name);
    if (text_differs(out, "a matrix", a->name, b->name) ||
        number_differs(out, rank, a->rank, b->rank) ||
        text_differs(out, texture, a->texture, b->texture) ||
        text_differs(out, minors, a->minors, b->minors))
        return 1;
    if (a->rows != b->rows || a->columns != b->columns) {
        zf_buf_printf(out, "%s is %ld x %ld; right is %ld x %ld", a->name,
                      (long)a->rows, (long)a->columns, (long)b->rows,
                      (long)b->columns);
        return 1;
    }
    for (slong e = 0; e < b->rows * b->columns; e++) {
        snprintf(entry, sizeof(entry), "%.48s(%ld, %ld)", a->name,
                 (long)(e / b->columns) + 1, (long)(e % b->columns) + 1);
        if (text_differs(out, entry, a->entry[e], b->entry[e]))
            return 1;
    }
    return 0;
}

static const char *lepton_word(int diagonal)
{
    return diagonal < 0 ? NULL : diagonal ? "diagonal" : "not diagonal";
}

int zf_texture_cards_differ(zf_buf *out, const zf_card_textures *found,
                            const zf_card_textures *right)
{
    if (!found || !right) {
        if (found != right)
            zf_buf_puts(out, found ? "there are none" : "none are stated");
        return found != right;
    }
    for (size_t k = 0; k < found->n && k < right->n; k++)
        if (matrix_differs(out, &found->matrix[k], &right->matrix[k]))
            return 1;
    return number_differs(out, "number of matrices", (slong)found->n,
                          (slong)right->n) ||
           number_differs(out, "vanishing_quark_angles",
                          found->vanishing_quark_angles,
                          right->vanishing_quark_angles) ||
           text_differs(out, "charged_leptons",
                        lepton_word(found->diagonal_leptons),
                        lepton_word(right->diagonal_leptons)) ||
           number_differs(out, "neutrino_rank", found->neutrino_rank,
                          right->neutrino_rank);
}
