/* texture.c - the entries of all mass matrices for given charges. */
#include <string.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "texture/private.h"

static const zf_multiplet *scalar_multiplet(const zf_texture *t, slong s)
{
    const zf_content *c = t->plan->content;

    return s < c->n_scalars ? &c->multiplet[c->n_fermion_multiplets + s] : NULL;
}

/* ---- charges and names ---- */

static void set_charge(zf_texture *t, slong i, const fmpq *row, slong n_params,
                       const fmpq *at)
{
    fmpq_t part;

    if (!at) {
        for (slong k = 0; k <= n_params; k++)
            fmpq_set(fmpq_mat_entry(t->charge, i, k), row + k);
        return;
    }
    fmpq_init(part);
    fmpq_set(fmpq_mat_entry(t->charge, i, 0), row + n_params);
    for (slong k = 0; k < n_params; k++) {
        fmpq_mul(part, row + k, at + k);
        fmpq_add(fmpq_mat_entry(t->charge, i, 0),
                 fmpq_mat_entry(t->charge, i, 0), part);
    }
    fmpq_clear(part);
}

static zf_status copy_name(char **out, const char *text, zf_error *err)
{
    *out = zf_mem_string(text, strlen(text));
    return *out ? ZF_OK : zf_no_memory(err);
}

static zf_status add_scalars(zf_texture *t, const zf_model *m,
                             const zf_texture_options *o, zf_error *err)
{
    const zf_content *c = m->content;
    zf_status st = ZF_OK;

    for (slong s = 0; s < c->n_scalars && st == ZF_OK; s++) {
        const zf_multiplet *field = scalar_multiplet(t, s);

        t->usable[s] = m->known[c->n_fermions + s];
        for (size_t k = 0; k < o->n_without; k++)
            if (strcmp(o->without[k], field->name) == 0)
                t->usable[s] = 0;
        st = copy_name(&t->scalar_name[s], field->name, err);
        if (st == ZF_OK)
            st = copy_name(&t->scalar_latex[s], field->latex, err);
    }
    for (size_t k = 0; k < o->n_add && st == ZF_OK; k++) {
        slong s = c->n_scalars + (slong)k;

        t->usable[s] = 1;
        set_charge(t, t->n_fermions + s, o->add[k].charge, m->n_parameters,
                   o->at);
        st = copy_name(&t->scalar_name[s], o->add[k].name, err);
        if (st == ZF_OK)
            st = copy_name(&t->scalar_latex[s], o->add[k].name, err);
    }
    return st;
}

static zf_status set_charges(zf_texture *t, const zf_model *m,
                             const zf_texture_options *o, zf_error *err)
{
    fmpq *row = _fmpq_vec_init(m->n_parameters + 1);
    zf_status st;

    for (slong i = 0; i < m->content->n; i++) {
        for (slong k = 0; k <= m->n_parameters; k++)
            fmpq_set(row + k, fmpq_mat_entry(m->charge, i, k));
        set_charge(t, i, row, m->n_parameters, o->at);
    }
    _fmpq_vec_clear(row, m->n_parameters + 1);
    st = add_scalars(t, m, o, err);
    if (st == ZF_OK)
        zf_texture_keys(t->key, t->denominator, &t->shift, t->charge);
    return st;
}

/* ---- entries ---- */

void zf_texture_fermion_key(fmpz_t key, const zf_texture *t,
                            const zf_mass_matrix *m, slong i, slong j)
{
    const zf_content *c = t->plan->content;
    const fmpz *a = t->key + c->multiplet[m->row].first + i;
    const fmpz *b = t->key + c->multiplet[m->column].first + j;

    if (m->majorana)
        fmpz_add(key, b, a);
    else
        fmpz_sub(key, b, a);
}

int zf_texture_is_usable(const zf_texture *t, const zf_filling *f)
{
    for (slong k = 0; k < f->n; k++)
        if (!t->usable[f->scalar[k]])
            return 0;
    return 1;
}

static zf_filling product(const zf_filling *a, const zf_filling *b)
{
    zf_filling f = *a;

    for (slong k = 0; k < b->n; k++) {
        f.scalar[f.n] = b->scalar[k];
        f.sign[f.n++] = b->sign[k];
    }
    return f;
}

/* Yukawa terms with a singlet are not renormalisable: these have none. */
static size_t words_of(const zf_texture *t, const zf_mass_matrix *m)
{
    return m->kind == ZF_MASS_YUKAWA ? 1 : t->n_words;
}

static zf_status fill_entry(zf_entry *e, const zf_texture *t,
                            const zf_mass_matrix *m, const fmpz_t base,
                            zf_error *err)
{
    const fmpz *scalars = t->key + t->n_fermions;
    size_t capacity = 0;

    for (size_t w = 0; w < words_of(t, m); w++) {
        for (size_t d = 0; d < m->n_doublets; d++) {
            zf_filling *more;

            if (!zf_texture_is_usable(t, &m->doublets[d]) ||
                !zf_filling_cancels(base, &m->doublets[d], &t->word[w],
                                    scalars))
                continue;
            more = zf_mem_grow(e->filling, &capacity, e->n + 1, sizeof(*more));
            if (!more)
                return zf_no_memory(err);
            e->filling = more;
            e->filling[e->n++] = product(&m->doublets[d], &t->word[w]);
        }
    }
    return ZF_OK;
}

static zf_status fill_matrix(zf_texture *t, size_t k, zf_error *err)
{
    const zf_mass_matrix *m = &t->plan->matrix[k];
    zf_status st = ZF_OK;
    fmpz_t base;

    t->entry[k] =
        zf_mem_array((size_t)(m->rows * m->columns), sizeof(*t->entry[k]));
    if (!t->entry[k])
        return zf_no_memory(err);
    fmpz_init(base);
    for (slong i = 0; i < m->rows && st == ZF_OK; i++) {
        for (slong j = 0; j < m->columns && st == ZF_OK; j++) {
            if (m->symmetry < 0 && i == j)
                continue;
            zf_texture_fermion_key(base, t, m, i, j);
            st = fill_entry(&t->entry[k][i * m->columns + j], t, m, base, err);
        }
    }
    fmpz_clear(base);
    return st;
}

static zf_status fill_all(zf_texture *t, zf_error *err)
{
    slong *singlet = zf_mem_array((size_t)t->n_scalars + 1, sizeof(slong));
    slong n = 0;
    zf_status st;

    if (!singlet)
        return zf_no_memory(err);
    for (slong k = 0; k < t->plan->n_singlets; k++)
        if (t->usable[t->plan->singlet[k]])
            singlet[n++] = t->plan->singlet[k];
    for (slong s = t->plan->content->n_scalars; s < t->n_scalars; s++)
        singlet[n++] = s;
    st =
        zf_texture_words(&t->word, &t->n_words, singlet, n, t->insertions, err);
    for (size_t k = 0; k < t->plan->n && st == ZF_OK; k++)
        st = fill_matrix(t, k, err);
    zf_mem_free(singlet);
    return st;
}

/* ---- the object ---- */

static zf_status allocate(zf_texture *t, const zf_model *m,
                          const zf_texture_options *o, zf_error *err)
{
    size_t scalars = (size_t)m->content->n_scalars + o->n_add;
    zf_status st;

    t->insertions = o->insertions;
    t->n_fermions = m->content->n_fermions;
    t->n_scalars = (slong)scalars;
    t->n_coefficients = o->at ? 1 : m->n_parameters + 1;
    fmpq_mat_init(t->charge, t->n_fermions + t->n_scalars, t->n_coefficients);
    t->key = _fmpz_vec_init(t->n_fermions + t->n_scalars);
    fmpz_init(t->denominator);
    t->usable = zf_mem_array(scalars + 1, sizeof(*t->usable));
    t->scalar_name = zf_mem_array(scalars + 1, sizeof(*t->scalar_name));
    t->scalar_latex = zf_mem_array(scalars + 1, sizeof(*t->scalar_latex));
    st = zf_texture_plan_new(&t->plan, m->content, err);
    if (st != ZF_OK)
        return st;
    t->entry = zf_mem_array(t->plan->n + 1, sizeof(*t->entry));
    if (!t->usable || !t->scalar_name || !t->scalar_latex || !t->entry)
        return zf_no_memory(err);
    return ZF_OK;
}

static zf_status check_question(const zf_model *m, const zf_texture_options *o,
                                zf_error *err)
{
    if (m->simplified)
        return zf_error_set(err, ZF_EDOMAIN, NULL,
                            "\"%s\" is a simplified model: it has couplings "
                            "instead of charges, so nothing is known of its "
                            "mass terms",
                            m->id);
    if (o->insertions < 0 || o->insertions > ZF_TEXTURE_MAX_INSERTIONS)
        return zf_error_set(err, ZF_EDOMAIN, NULL,
                            "%d insertions; expected 0 to %d", o->insertions,
                            ZF_TEXTURE_MAX_INSERTIONS);
    for (size_t k = 0; k < o->n_without; k++) {
        slong i = zf_content_multiplet(m->content, o->without[k]);

        if (i < 0 || m->content->multiplet[i].fermion)
            return zf_error_set(err, ZF_EDOMAIN, NULL,
                                "\"%s\" is no scalar of the model",
                                o->without[k]);
    }
    return ZF_OK;
}

zf_status zf_texture_new(zf_texture **out, const zf_model *m,
                         const zf_texture_options *options, zf_error *err)
{
    zf_texture *t;
    zf_status st = check_question(m, options, err);

    if (st != ZF_OK)
        return st;
    t = zf_mem_alloc(sizeof(*t));
    if (!t)
        return zf_no_memory(err);
    st = allocate(t, m, options, err);
    if (st == ZF_OK)
        st = set_charges(t, m, options, err);
    if (st == ZF_OK)
        st = fill_all(t, err);
    if (st == ZF_OK)
        *out = t;
    else
        zf_texture_free(t);
    return st;
}

static void free_entries(zf_texture *t)
{
    for (size_t k = 0; t->entry && t->plan && k < t->plan->n; k++) {
        const zf_mass_matrix *m = &t->plan->matrix[k];

        for (slong e = 0; t->entry[k] && e < m->rows * m->columns; e++)
            zf_mem_free(t->entry[k][e].filling);
        zf_mem_free(t->entry[k]);
    }
    zf_mem_free(t->entry);
}

void zf_texture_free(zf_texture *t)
{
    if (!t)
        return;
    free_entries(t);
    for (slong s = 0; s < t->n_scalars; s++) {
        if (t->scalar_name)
            zf_mem_free(t->scalar_name[s]);
        if (t->scalar_latex)
            zf_mem_free(t->scalar_latex[s]);
    }
    zf_mem_free(t->scalar_name);
    zf_mem_free(t->scalar_latex);
    zf_mem_free(t->usable);
    zf_mem_free(t->word);
    _fmpz_vec_clear(t->key, t->n_fermions + t->n_scalars);
    fmpz_clear(t->denominator);
    fmpq_mat_clear(t->charge);
    zf_texture_plan_free(t->plan);
    zf_mem_free(t);
}

const zf_texture_plan *zf_texture_matrices(const zf_texture *t)
{
    return t->plan;
}

const zf_entry *zf_texture_entry(const zf_texture *t, size_t k, slong i,
                                 slong j)
{
    return &t->entry[k][i * t->plan->matrix[k].columns + j];
}

int zf_texture_allowed(const zf_texture *t, size_t k, slong i, slong j)
{
    return zf_texture_entry(t, k, i, j)->n > 0;
}

void zf_texture_pattern(zf_pattern *out, const zf_texture *t, size_t k)
{
    const zf_mass_matrix *m = &t->plan->matrix[k];

    *out = (zf_pattern){m->rows, m->columns, m->symmetry, {0}};
    for (slong i = 0; i < m->rows; i++)
        for (slong j = 0; j < m->columns; j++)
            if (zf_texture_allowed(t, k, i, j))
                out->row[i] |= UINT64_C(1) << j;
}
