/* fast.c - patterns from the fermion charges of a search.
 *
 * The charges of determined scalars are forms in those of the fermions.  Each
 * choice of scalars in a term becomes one form, computed once; equal ones are
 * kept once.  A pattern then takes one addition and one comparison for each
 * entry and form. */
#include "texture/fast.h"

#include <flint/fmpq_vec.h>

int zf_fast_fits(const fmpz_t weight, const fmpz_t constant)
{
    fmpz_t bound;
    int fits;

    fmpz_init(bound);
    fmpz_one(bound);
    fmpz_mul_2exp(bound, bound, 31);
    fits = fmpz_cmpabs(weight, bound) <= 0;
    fmpz_mul_2exp(bound, bound, 30);
    fits = fits && fmpz_cmpabs(constant, bound) <= 0;
    fmpz_clear(bound);
    return fits;
}

/* row += the charges of a filling. */
static void add_filling(fmpq *row, const zf_filling *f, const zf_search *s)
{
    slong n = s->content->n_fermions;

    for (slong k = 0; k < f->n; k++) {
        for (slong i = 0; i <= n; i++) {
            const fmpq *c = fmpq_mat_entry(s->scalars, f->scalar[k], i);

            if (f->sign[k] > 0)
                fmpq_add(row + i, row + i, c);
            else
                fmpq_sub(row + i, row + i, c);
        }
    }
}

static int is_known(const zf_filling *f, const zf_search *s)
{
    for (slong k = 0; k < f->n; k++)
        if (!s->determined[f->scalar[k]])
            return 0;
    return 1;
}

static int equal(const fmpq *a, const fmpq *b, slong n)
{
    for (slong i = 0; i < n; i++)
        if (!fmpq_equal(a + i, b + i))
            return 0;
    return 1;
}

static int have_form(const zf_fast_matrix *m, const fmpq *row, slong n)
{
    for (size_t k = 0; k < m->n_forms; k++)
        if (equal(m->form[k].row, row, n + 1))
            return 1;
    return 0;
}

static zf_status add_form(zf_fast_matrix *m, size_t *capacity,
                          const zf_filling *a, const zf_filling *b,
                          const zf_search *s)
{
    slong n = s->content->n_fermions;
    fmpq *row;
    zf_fast_form *more;

    if (!is_known(a, s) || !is_known(b, s))
        return ZF_OK;
    row = _fmpq_vec_init(n + 1);
    add_filling(row, a, s);
    add_filling(row, b, s);
    if (have_form(m, row, n)) {
        _fmpq_vec_clear(row, n + 1);
        return ZF_OK;
    }
    more = zf_mem_grow(m->form, capacity, m->n_forms + 1, sizeof(*more));
    if (!more) {
        _fmpq_vec_clear(row, n + 1);
        return ZF_ENOMEM;
    }
    m->form = more;
    m->form[m->n_forms++] = (zf_fast_form){row, NULL, 0, 0};
    return ZF_OK;
}

static zf_status set_matrix(zf_fast_matrix *out, const zf_mass_matrix *m,
                            const zf_content *c, const zf_search *s,
                            const zf_filling *word, size_t n_words)
{
    size_t words = m->kind == ZF_MASS_YUKAWA ? 1 : n_words, capacity = 0;
    zf_status st = ZF_OK;

    out->row = c->multiplet[m->row].first;
    out->column = c->multiplet[m->column].first;
    out->rows = m->rows;
    out->columns = m->columns;
    out->sign = m->majorana ? 1 : -1;
    out->symmetry = m->symmetry;
    for (size_t d = 0; d < m->n_doublets && st == ZF_OK; d++)
        for (size_t w = 0; w < words && st == ZF_OK; w++)
            st = add_form(out, &capacity, &m->doublets[d], &word[w], s);
    return st;
}

/* ---- machine integers ---- */

static void common_denominator(fmpz_t d, const zf_fast *f)
{
    fmpz_one(d);
    for (size_t k = 0; k < f->n; k++)
        for (size_t j = 0; j < f->matrix[k].n_forms; j++)
            for (slong i = 0; i <= f->n_fermions; i++)
                fmpz_lcm(d, d, fmpq_denref(f->matrix[k].form[j].row + i));
}

static void scaled(fmpz_t out, const fmpq *x, const fmpz_t d)
{
    fmpz_divexact(out, d, fmpq_denref(x));
    fmpz_mul(out, out, fmpq_numref(x));
}

/* Sets the integer form; *fits to 0 when it is too large. */
static zf_status compile_form(zf_fast_form *form, slong n, const fmpz_t d,
                              int *fits)
{
    fmpz_t weight, x;
    size_t count = 0;

    fmpz_init(weight);
    fmpz_init(x);
    fmpz_mul_2exp(weight, d, 1);
    for (slong i = 0; i < n; i++) {
        scaled(x, form->row + i, d);
        fmpz_abs(x, x);
        fmpz_add(weight, weight, x);
        count += !fmpz_is_zero(x);
    }
    scaled(x, form->row + n, d);
    *fits = *fits && zf_fast_fits(weight, x);
    form->term = zf_mem_array(count + 1, sizeof(*form->term));
    if (form->term && *fits) {
        form->constant = fmpz_get_si(x);
        for (slong i = 0; i < n; i++) {
            scaled(x, form->row + i, d);
            if (!fmpz_is_zero(x))
                form->term[form->n++] = (zf_fast_term){fmpz_get_si(x), i};
        }
    }
    fmpz_clear(x);
    fmpz_clear(weight);
    return form->term ? ZF_OK : ZF_ENOMEM;
}

static zf_status compile(zf_fast *f)
{
    zf_status st = ZF_OK;
    fmpz_t d;

    fmpz_init(d);
    common_denominator(d, f);
    f->small = fmpz_fits_si(d);
    for (size_t k = 0; k < f->n && st == ZF_OK; k++)
        for (size_t j = 0; j < f->matrix[k].n_forms && st == ZF_OK; j++)
            st = compile_form(&f->matrix[k].form[j], f->n_fermions, d,
                              &f->small);
    if (f->small)
        f->scale = fmpz_get_si(d);
    fmpz_clear(d);
    return st;
}

zf_status zf_fast_new(zf_fast **out, const zf_texture_plan *plan,
                      const zf_search *s, int insertions, zf_error *err)
{
    zf_fast *f = zf_mem_alloc(sizeof(*f));
    zf_filling *word = NULL;
    size_t n_words = 0;
    zf_status st;

    if (!f)
        return zf_no_memory(err);
    st = zf_texture_words(&word, &n_words, plan->singlet, plan->n_singlets,
                          insertions, err);
    f->n_fermions = plan->content->n_fermions;
    f->matrix = zf_mem_array(plan->n + 1, sizeof(*f->matrix));
    if (st == ZF_OK && !f->matrix)
        st = ZF_ENOMEM;
    for (; st == ZF_OK && f->n < plan->n; f->n++)
        st = set_matrix(&f->matrix[f->n], &plan->matrix[f->n], plan->content, s,
                        word, n_words);
    if (st == ZF_OK)
        st = compile(f);
    zf_mem_free(word);
    if (st == ZF_OK) {
        *out = f;
        return ZF_OK;
    }
    zf_fast_free(f);
    return zf_error_set(err, st, NULL, "out of memory");
}

void zf_fast_free(zf_fast *f)
{
    if (!f)
        return;
    for (size_t k = 0; k < f->n && f->matrix; k++) {
        zf_fast_matrix *m = &f->matrix[k];

        for (size_t j = 0; j < m->n_forms; j++) {
            _fmpq_vec_clear(m->form[j].row, f->n_fermions + 1);
            zf_mem_free(m->form[j].term);
        }
        zf_mem_free(m->form);
    }
    zf_mem_free(f->matrix);
    zf_mem_free(f);
}

/* ---- patterns ---- */

static void add_integer(zf_pattern *out, const zf_fast *f,
                        const zf_fast_matrix *m, const zf_fast_form *form,
                        const int32_t *x)
{
    int64_t value = form->constant;

    for (size_t k = 0; k < form->n; k++)
        value += form->term[k].factor * x[form->term[k].i];
    for (slong i = 0; i < m->rows; i++) {
        int64_t need = -value - m->sign * (f->scale * x[m->row + i]);

        for (slong j = 0; j < m->columns; j++)
            out->row[i] |= (uint64_t)(f->scale * x[m->column + j] == need) << j;
    }
}

static void add_rational(zf_pattern *out, const zf_fast *f,
                         const zf_fast_matrix *m, const zf_fast_form *form,
                         const fmpq *x)
{
    fmpq_t value, sum;

    fmpq_init(value);
    fmpq_init(sum);
    fmpq_set(value, form->row + f->n_fermions);
    for (slong i = 0; i < f->n_fermions; i++)
        fmpq_addmul(value, form->row + i, x + i);
    for (slong i = 0; i < m->rows; i++) {
        for (slong j = 0; j < m->columns; j++) {
            fmpq_add(sum, value, x + m->column + j);
            if (m->sign > 0)
                fmpq_add(sum, sum, x + m->row + i);
            else
                fmpq_sub(sum, sum, x + m->row + i);
            out->row[i] |= (uint64_t)fmpq_is_zero(sum) << j;
        }
    }
    fmpq_clear(sum);
    fmpq_clear(value);
}

/* 32-bit charges as rationals: the way for forms that are too large. */
static fmpq *widen(const int32_t *x, slong n)
{
    fmpq *q = _fmpq_vec_init(n);

    for (slong i = 0; i < n; i++)
        fmpz_set_si(fmpq_numref(q + i), x[i]);
    return q;
}

void zf_fast_pattern(zf_pattern *out, const zf_fast *f, size_t k,
                     const zf_filter_point *point)
{
    const zf_fast_matrix *m = &f->matrix[k];
    fmpq *wide = NULL;
    const fmpq *x = point->x;

    out->rows = m->rows;
    out->columns = m->columns;
    out->symmetry = m->symmetry;
    for (slong i = 0; i < m->rows; i++)
        out->row[i] = 0;
    if (!x && !f->small)
        x = wide = widen(point->integer, f->n_fermions);
    for (size_t j = 0; j < m->n_forms; j++) {
        if (x)
            add_rational(out, f, m, &m->form[j], x);
        else
            add_integer(out, f, m, &m->form[j], point->integer);
    }
    for (slong i = 0; m->symmetry < 0 && i < m->rows; i++)
        out->row[i] &= ~(UINT64_C(1) << i);
    if (wide)
        _fmpq_vec_clear(wide, f->n_fermions);
}
