/* texture_json.c - mass terms and their structure as JSON.  Names and ids
 * consist of letters, digits and marks that need no escape. */
#include "cli/texture_show.h"

static void put_entry(zf_buf *out, const texture_view *v, size_t k, slong i,
                      slong j)
{
    const zf_entry *e = zf_texture_entry(v->texture, k, i, j);

    zf_buf_puts(out, "[");
    for (size_t f = 0; f < e->n; f++) {
        zf_buf_puts(out, f ? ", \"" : "\"");
        zf_filling_print(out, &e->filling[f], v->texture);
        zf_buf_puts(out, "\"");
    }
    zf_buf_puts(out, "]");
}

/* The number of factors of each flavon, null where no number will do. */
static void put_powers(zf_buf *out, const texture_view *v, size_t k, slong i,
                       slong j)
{
    zf_buf_puts(out, "{");
    for (size_t f = 0; f < v->n_flavons; f++) {
        slong power = 0;

        zf_buf_printf(out, "%s\"%.*s\": ", f ? ", " : "",
                      (int)v->flavon[f].name_len, v->flavon[f].name);
        if (zf_texture_power(&power, v->texture, k, i, j, v->flavon[f].charge))
            zf_buf_printf(out, "%ld", (long)power);
        else
            zf_buf_puts(out, "null");
    }
    zf_buf_puts(out, "}");
}

typedef void put_cell(zf_buf *out, const texture_view *v, size_t k, slong i,
                      slong j);

static void put_cells(zf_buf *out, const texture_view *v, size_t k,
                      put_cell *cell)
{
    const zf_mass_matrix *m = &zf_texture_matrices(v->texture)->matrix[k];

    zf_buf_puts(out, "[");
    for (slong i = 0; i < m->rows; i++) {
        zf_buf_puts(out, i ? ", [" : "[");
        for (slong j = 0; j < m->columns; j++) {
            zf_buf_puts(out, j ? ", " : "");
            cell(out, v, k, i, j);
        }
        zf_buf_puts(out, "]");
    }
    zf_buf_puts(out, "]");
}

static void put_matrix(zf_buf *out, const texture_view *v, size_t k)
{
    static const char *const kinds[] = {"mass", "yukawa", "weinberg"};
    const zf_texture_plan *p = zf_texture_matrices(v->texture);
    const zf_mass_matrix *m = &p->matrix[k];
    zf_pattern pattern;

    zf_texture_pattern(&pattern, v->texture, k);
    zf_buf_printf(out, "    {\"name\": \"%s\", \"aliases\": [", m->name);
    for (int a = 0; a < 2; a++)
        if (m->alias[a])
            zf_buf_printf(out, "%s\"%s\"", a ? ", " : "", m->alias[a]);
    zf_buf_printf(out,
                  "], \"kind\": \"%s\", \"row\": \"%s\", \"column\": \"%s\", "
                  "\"majorana\": %s, \"symmetry\": %d, \"rank\": %ld, "
                  "\"diagonal\": %s,\n     \"entries\": ",
                  kinds[m->kind], p->content->multiplet[m->row].name,
                  p->content->multiplet[m->column].name,
                  m->majorana ? "true" : "false", m->symmetry,
                  (long)zf_pattern_rank(&pattern),
                  zf_pattern_is_diagonal(NULL, &pattern) ? "true" : "false");
    put_cells(out, v, k, put_entry);
    if (v->n_flavons > 0) {
        zf_buf_puts(out, ",\n     \"powers\": ");
        put_cells(out, v, k, put_powers);
    }
    zf_buf_puts(out, "}");
}

static void put_quarks(zf_buf *out, const zf_mixing *x)
{
    if (!x->known) {
        zf_buf_puts(out, "  \"quark_mixing\": null,\n");
        return;
    }
    zf_buf_printf(out,
                  "  \"quark_mixing\": {\"angles\": %d, \"blocks\": [%d, %d, "
                  "%d], \"massless_up\": %d, \"massless_down\": %d},\n",
                  x->angles, x->block[0] + 1, x->block[1] + 1, x->block[2] + 1,
                  x->massless[0], x->massless[1]);
}

static void put_pattern(zf_buf *out, const zf_pattern *p)
{
    zf_buf_puts(out, "[");
    for (slong i = 0; i < p->rows; i++) {
        zf_buf_puts(out, i ? ", [" : "[");
        for (slong j = 0; j < p->columns; j++)
            zf_buf_printf(out, "%s%d", j ? ", " : "",
                          zf_pattern_allows(p, i, j));
        zf_buf_puts(out, "]");
    }
    zf_buf_puts(out, "]");
}

static void put_seesaw(zf_buf *out, const zf_seesaw *s)
{
    if (!s->exists) {
        zf_buf_puts(out, "  \"seesaw\": null\n");
        return;
    }
    zf_buf_printf(out,
                  "  \"seesaw\": {\"rank_MR\": %ld, \"rank_full\": %ld, "
                  "\"flavour_basis\": %s",
                  (long)s->rank_right, (long)s->rank_full,
                  s->flavour ? "true" : "false");
    if (s->rank >= 0) {
        zf_buf_printf(out,
                      ", \"rank\": %ld, \"texture\": \"%s\", \"minors\": "
                      "\"%s\", \"mnu\": ",
                      (long)s->rank, s->zeros, s->minors);
        put_pattern(out, &s->m_nu);
    }
    zf_buf_puts(out, "}\n");
}

void texture_show_json(zf_buf *out, const texture_view *v)
{
    const zf_texture_plan *p = zf_texture_matrices(v->texture);

    zf_buf_printf(out,
                  "{\n  \"model\": \"%s\",\n  \"insertions\": %d,\n"
                  "  \"matrices\": [\n",
                  v->model->id, v->insertions);
    for (size_t k = 0; k < p->n; k++) {
        put_matrix(out, v, k);
        zf_buf_puts(out, k + 1 < p->n ? ",\n" : "\n");
    }
    zf_buf_puts(out, "  ],\n");
    put_quarks(out, &v->quarks);
    put_seesaw(out, &v->seesaw);
    zf_buf_puts(out, "}\n");
}

void texture_json_sets(zf_buf *out, const texture_view *v,
                       const zf_completion *c)
{
    zf_buf_puts(out, c->n < 0 ? "null" : "[");
    for (size_t s = 0; s < c->n_sets; s++) {
        zf_buf_puts(out, s ? ", [" : "[");
        for (slong i = 0; i < c->n; i++) {
            zf_buf_puts(out, i ? ", \"" : "\"");
            zf_affine_print(
                out, c->charge + ((slong)s * c->n + i) * c->n_coefficients,
                (const char *const *)v->model->parameter,
                c->n_coefficients - 1);
            zf_buf_puts(out, "\"");
        }
        zf_buf_puts(out, "]");
    }
    zf_buf_puts(out, c->n < 0 ? "" : "]");
}
