/* texture_show.c - mass terms and their structure as tables. */
#include "cli/texture_show.h"

#include <stdlib.h>

#include "cli/table.h"

int texture_power(zf_buf *out, const texture_view *v, size_t k, slong i,
                  slong j)
{
    const texture_flavon *best = NULL;
    slong least = 0;

    for (size_t f = 0; f < v->n_flavons; f++) {
        slong power = 0;

        if (!zf_texture_power(&power, v->texture, k, i, j,
                              v->flavon[f].charge) ||
            power == 0)
            continue;
        if (!best || labs(power) < labs(least)) {
            best = &v->flavon[f];
            least = power;
        }
    }
    if (!best)
        return 0;
    zf_buf_printf(out, "[%.*s%s", (int)best->name_len, best->name,
                  least < 0 ? "*" : "");
    if (labs(least) > 1)
        zf_buf_printf(out, "^%ld", labs(least));
    zf_buf_puts(out, "]");
    return 1;
}

static void add_cell(cli_table *t, const texture_view *v, size_t k, slong i,
                     slong j)
{
    const zf_entry *e = zf_texture_entry(v->texture, k, i, j);
    zf_buf text;

    zf_buf_init(&text, 0);
    for (size_t f = 0; f < e->n; f++) {
        zf_buf_puts(&text, f ? " + " : "");
        zf_filling_print(&text, &e->filling[f], v->texture);
    }
    if (e->n == 0 && !texture_power(&text, v, k, i, j))
        zf_buf_puts(&text, "0");
    t->failed |= text.status != ZF_OK;
    cli_table_add(t, zf_buf_text(&text));
    zf_buf_clear(&text);
}

static int is_empty(const texture_view *v, size_t k)
{
    const zf_mass_matrix *m = &zf_texture_matrices(v->texture)->matrix[k];
    zf_buf text;
    int empty = 1;

    zf_buf_init(&text, 0);
    for (slong i = 0; i < m->rows && empty; i++)
        for (slong j = 0; j < m->columns && empty; j++)
            empty = !zf_texture_allowed(v->texture, k, i, j) &&
                    !texture_power(&text, v, k, i, j);
    zf_buf_clear(&text);
    return empty;
}

/* `Yu: Q-bar u, rank 3`. */
static void show_heading(zf_buf *out, const texture_view *v, size_t k)
{
    const zf_texture_plan *p = zf_texture_matrices(v->texture);
    const zf_mass_matrix *m = &p->matrix[k];
    zf_pattern pattern;

    zf_buf_puts(out, m->name);
    for (int a = 0; a < 2; a++)
        if (m->alias[a])
            zf_buf_printf(out, " = %s", m->alias[a]);
    zf_buf_printf(out, ": %s%s %s", p->content->multiplet[m->row].name,
                  m->majorana ? "" : "-bar",
                  p->content->multiplet[m->column].name);
    if (is_empty(v, k)) {
        zf_buf_puts(out, ", no term is allowed\n");
        return;
    }
    zf_texture_pattern(&pattern, v->texture, k);
    zf_buf_printf(out, ", rank %ld\n", (long)zf_pattern_rank(&pattern));
}

static void show_matrix(zf_buf *out, const texture_view *v, size_t k)
{
    const zf_mass_matrix *m = &zf_texture_matrices(v->texture)->matrix[k];
    cli_table t = {.columns = (size_t)m->columns + 1};

    show_heading(out, v, k);
    if (is_empty(v, k))
        return;
    for (slong i = 0; i < m->rows; i++) {
        cli_table_add(&t, "");
        for (slong j = 0; j < m->columns; j++)
            add_cell(&t, v, k, i, j);
    }
    cli_table_print(out, &t);
    cli_table_clear(&t);
}

/* `{1,2} {3}`. */
static void show_blocks(zf_buf *out, const zf_mixing *x)
{
    for (int first = 0; first < ZF_MIXING_FAMILIES; first++) {
        int any = 0;

        for (int i = 0; i < ZF_MIXING_FAMILIES; i++) {
            if (x->block[i] != first)
                continue;
            zf_buf_printf(out, "%s%d", any ? "," : first ? " {" : "{", i + 1);
            any = 1;
        }
        zf_buf_puts(out, any ? "}" : "");
    }
}

static void show_quarks(zf_buf *out, const texture_view *v)
{
    const zf_mixing *x = &v->quarks;

    if (!x->known)
        return;
    zf_buf_printf(out, "\nquark mixing: %d angle%s", x->angles,
                  x->angles == 1 ? "" : "s");
    if (x->angles < 3) {
        zf_buf_puts(out, ", families ");
        show_blocks(out, x);
    }
    for (int s = 0; s < 2; s++)
        if (x->massless[s])
            zf_buf_printf(out, ", %d massless %s", x->massless[s],
                          s ? "down" : "up");
    zf_buf_puts(out, "\n");
}

static void show_leptons(zf_buf *out, const texture_view *v)
{
    const zf_texture_plan *p = zf_texture_matrices(v->texture);
    slong k = zf_texture_charged_leptons(p);
    slong image[ZF_PATTERN_MAX];
    zf_pattern pattern;
    int diagonal = 1;

    if (k < 0)
        return;
    zf_texture_pattern(&pattern, v->texture, (size_t)k);
    if (!zf_pattern_is_diagonal(image, &pattern)) {
        zf_buf_puts(out, "charged leptons: not diagonal\n");
        return;
    }
    for (slong i = 0; i < pattern.rows; i++)
        diagonal = diagonal && image[i] == i;
    zf_buf_printf(out, "charged leptons: diagonal%s\n",
                  diagonal ? "" : " up to a permutation");
}

static void show_light(zf_buf *out, const zf_seesaw *s)
{
    cli_table t = {.columns = (size_t)s->n + 1};

    for (slong i = 0; i < s->n; i++) {
        cli_table_add(&t, "");
        for (slong j = 0; j < s->n; j++)
            cli_table_add(&t, zf_pattern_allows(&s->m_nu, i, j) ? "x" : "0");
    }
    cli_table_print(out, &t);
    cli_table_clear(&t);
}

static void show_seesaw(zf_buf *out, const texture_view *v)
{
    const zf_seesaw *s = &v->seesaw;

    if (!s->exists)
        return;
    if (s->rank < 0) {
        zf_buf_printf(out,
                      "seesaw: MR is singular, rank %ld of %ld; neutrinos "
                      "together rank %ld of %ld\n",
                      (long)s->rank_right, (long)s->n_right, (long)s->rank_full,
                      (long)(s->n + s->n_right));
        return;
    }
    zf_buf_printf(out, "mnu = -MD MR^-1 MD^T: rank %ld", (long)s->rank);
    if (s->zeros[0])
        zf_buf_printf(out, ", two-zero texture %s", s->zeros);
    if (s->minors[0])
        zf_buf_printf(out, ", two vanishing minors %s", s->minors);
    zf_buf_puts(out, s->flavour ? ", rows e, mu, tau\n" : "\n");
    show_light(out, s);
}

void texture_show_terms(zf_buf *out, const texture_view *v)
{
    const zf_texture_plan *p = zf_texture_matrices(v->texture);

    for (size_t k = 0; k < p->n; k++) {
        zf_buf_puts(out, k && is_empty(v, k) && is_empty(v, k - 1) ? "" : "\n");
        show_matrix(out, v, k);
    }
    show_quarks(out, v);
    show_leptons(out, v);
    show_seesaw(out, v);
}

void texture_show_table(zf_buf *out, const texture_view *v)
{
    zf_buf_printf(out, "%s%s\n", v->model->id,
                  v->model->n_parameters && !v->at_values
                      ? ", identically in its parameters"
                      : "");
    texture_show_terms(out, v);
}

static void show_set(zf_buf *out, const texture_view *v, const zf_completion *c,
                     size_t s)
{
    for (slong i = 0; i < c->n; i++) {
        zf_buf_puts(out, i ? ", " : "  ");
        zf_affine_print(
            out, c->charge + ((slong)s * c->n + i) * c->n_coefficients,
            (const char *const *)v->model->parameter, c->n_coefficients - 1);
    }
    zf_buf_puts(out, "\n");
}

void texture_show_sets(zf_buf *out, const texture_view *v,
                       const zf_completion *c, const char *what)
{
    if (c->n < 0) {
        zf_buf_printf(out, "%ss: no set is enough\n", what);
        return;
    }
    if (c->n == 0) {
        zf_buf_printf(out, "%ss: no new one is needed\n", what);
        return;
    }
    zf_buf_printf(out, "%s%s: %ld, in %zu way%s\n", what, c->n == 1 ? "" : "s",
                  (long)c->n, c->n_sets, c->n_sets == 1 ? "" : "s");
    for (size_t s = 0; s < c->n_sets; s++)
        show_set(out, v, c, s);
}
