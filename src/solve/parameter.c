/* parameter.c - the family in the parameters that a search names.
 *
 * The parameters join the charges as unknowns.  What is left when the charges
 * are eliminated are relations between parameters, of which there must be
 * none; a charge is covered when its normal form holds parameters alone. */
#include <string.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "solve/internal.h"

/* All linear conditions over all components, and row_k . x + b - p_k = 0;
 * unknowns are the n charges, then the parameters from the last to the first,
 * so that a relation is solved for the latest parameter in it. */
static void join(zf_system *out, const zf_search *search,
                 const zf_anomaly_system *a)
{
    slong n = search->content->n, m = (slong)search->n_parameters;
    fmpq *row = _fmpq_vec_init(n + m + 1);

    zf_system_init(out, n + m);
    for (slong i = 0; i < search->system.used; i++) {
        for (slong j = 0; j <= n; j++)
            fmpq_set(row + (j == n ? n + m : j),
                     fmpq_mat_entry(search->system.rows, i, j));
        zf_system_add(out, row);
    }
    zf_solve_add_anomalies(out, a);
    for (slong k = 0; k < m; k++) {
        const fmpq *form = search->parameter[k].row;

        for (slong j = 0; j < m; j++)
            fmpq_zero(row + n + j);
        for (slong j = 0; j <= n; j++)
            fmpq_set(row + (j == n ? n + m : j), form + j);
        fmpq_set_si(row + n + m - 1 - k, -1, 1);
        zf_system_add(out, row);
    }
    _fmpq_vec_clear(row, n + m + 1);
}

/* row = coefficients of the parameters, first to last, then constant, of the
 * form in `relation`, whose parameters stand last to first. */
static void unjoin(fmpq *row, const fmpq *relation, slong m)
{
    for (slong k = 0; k < m; k++)
        fmpq_set(row + k, relation + m - 1 - k);
    fmpq_set(row + m, relation + m);
}

/* Refuses the parameter that the first relation is solved for. */
static zf_status dependent(const zf_system *relations, const zf_search *search,
                           zf_error *err)
{
    slong m = relations->n, k = m - 1;
    fmpq *row = _fmpq_vec_init(m + 1);
    const char **name = zf_mem_array((size_t)m + 1, sizeof(char *));
    zf_buf text;
    zf_status st;

    zf_buf_init(&text, 300);
    if (!name) {
        st = zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
        goto done;
    }
    unjoin(row, fmpq_mat_entry(relations->rows, 0, 0), m);
    while (k > 0 && fmpq_is_zero(row + k))
        k--;
    fmpq_zero(row + k);
    for (slong j = 0; j < m; j++)
        name[j] = search->parameter[j].name;
    for (slong j = 0; j <= m; j++)
        fmpq_neg(row + j, row + j);
    zf_affine_print(&text, row, name, m);
    if (text.status == ZF_ENOMEM) {
        st = zf_buf_check(&text, err);
        goto done;
    }
    st = zf_error_set(err, ZF_EINPUT, &search->parameter[k].mark,
                      "parameter \"%s\" is not free: the linear conditions "
                      "make it %s",
                      search->parameter[k].name, zf_buf_text(&text));
done:
    zf_buf_clear(&text);
    zf_mem_free(name);
    _fmpq_vec_clear(row, m + 1);
    return st;
}

/* Basis of the directions in which all parameters stay constant. */
static void uncovered(fmpz_mat_t basis, const zf_search *search,
                      const zf_anomaly_system *a)
{
    slong n = search->content->n;
    fmpq *row = _fmpq_vec_init(n + 1), *origin = _fmpq_vec_init(n);
    zf_system flat;

    zf_system_init(&flat, n);
    for (slong i = 0; i < search->system.used; i++) {
        for (slong j = 0; j < n; j++)
            fmpq_set(row + j, fmpq_mat_entry(search->system.rows, i, j));
        zf_system_add(&flat, row);
    }
    zf_solve_add_anomalies(&flat, a);
    for (size_t k = 0; k < search->n_parameters; k++) {
        for (slong j = 0; j < n; j++)
            fmpq_set(row + j, search->parameter[k].row + j);
        zf_system_add(&flat, row);
    }
    (void)zf_system_reduce(&flat);
    zf_system_solutions(origin, basis, &flat);
    zf_system_clear(&flat);
    _fmpq_vec_clear(origin, n);
    _fmpq_vec_clear(row, n + 1);
}

/* Refuses parameters that leave a direction of the fermion charges out. */
static zf_status incomplete(const zf_search *search, const zf_anomaly_system *a,
                            zf_error *err)
{
    const zf_content *c = search->content;
    const zf_mark *mark = &search->parameter[search->n_parameters - 1].mark;
    fmpq *x = _fmpq_vec_init(c->n_fermions);
    fmpz_mat_t basis, fermions;
    slong missing;
    zf_status st;
    zf_buf text;

    zf_buf_init(&text, 0);
    uncovered(basis, search, a);
    fmpz_mat_init(fermions, fmpz_mat_nrows(basis), c->n_fermions);
    for (slong i = 0; i < fmpz_mat_nrows(basis); i++) {
        if (_fmpz_vec_is_zero(fmpz_mat_entry(basis, i, 0), c->n_fermions))
            continue;
        for (slong j = 0; j < c->n_fermions; j++) {
            fmpz_set(fmpz_mat_entry(fermions, i, j),
                     fmpz_mat_entry(basis, i, j));
            fmpq_set_fmpz(x + j, fmpz_mat_entry(basis, i, j));
        }
        if (text.len == 0)
            (void)zf_symmetry_describe_ray(&text, c, x);
    }
    missing = fmpz_mat_rank(fermions);
    st = zf_buf_check(&text, err);
    if (st == ZF_OK)
        st = zf_error_set(err, ZF_EINPUT, mark,
                          "the parameters leave %ld direction%s of the charges "
                          "out; name one that changes along %.300s",
                          (long)missing, missing == 1 ? "" : "s",
                          zf_buf_text(&text));
    fmpz_mat_clear(fermions);
    fmpz_mat_clear(basis);
    zf_buf_clear(&text);
    _fmpq_vec_clear(x, c->n_fermions);
    return st;
}

/* Fills row i of the charges from the joined, reduced system; sets known[i]
 * to 0 and the row to zero when the parameters do not determine it. */
static void set_charge(zf_family *f, const zf_system *joined, slong i)
{
    slong n = f->n, m = f->n_parameters;
    fmpq *form = _fmpq_vec_init(n + m + 1), *row = _fmpq_vec_init(m + 1);

    fmpq_one(form + i);
    zf_system_normal_form(form, joined, form);
    for (slong j = 0; j < n; j++)
        if (!fmpq_is_zero(form + j))
            f->known[i] = 0;
    unjoin(row, form + n, m);
    for (slong k = 0; k <= m && f->known[i]; k++)
        fmpq_set(fmpq_mat_entry(f->charge, i, k), row + k);
    _fmpq_vec_clear(row, m + 1);
    _fmpq_vec_clear(form, n + m + 1);
}

static char *copy(const char *text)
{
    return zf_mem_string(text, strlen(text));
}

zf_status zf_solve_named(zf_family *f, const zf_search *search,
                         const zf_anomaly_system *a, zf_error *err)
{
    const zf_content *c = search->content;
    slong m = (slong)search->n_parameters;
    zf_system joined, relations;
    zf_status st = zf_family_resize(f, c->n, m, err);

    if (st != ZF_OK)
        return st;
    join(&joined, search, a);
    zf_system_eliminate_first(&relations, &joined, c->n);
    if (relations.used > 0) {
        st = dependent(&relations, search, err);
        goto done;
    }
    (void)zf_system_reduce(&joined);
    f->named = 1;
    for (slong i = 0; i < c->n; i++) {
        set_charge(f, &joined, i);
        if (i < c->n_fermions && !f->known[i]) {
            st = incomplete(search, a, err);
            goto done;
        }
    }
    for (slong k = 0; k < m; k++) {
        const zf_parameter *p = &search->parameter[k];

        f->parameter[k] = copy(p->name);
        f->parameter_latex[k] = copy(p->latex ? p->latex : p->name);
        if (!f->parameter[k] || !f->parameter_latex[k])
            st = zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    }
done:
    zf_system_clear(&relations);
    zf_system_clear(&joined);
    return st;
}
