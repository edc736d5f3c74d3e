/* id.c - ids of models: a slug and a hash of what the model is. */
#include <stdio.h>
#include <string.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "model/private.h"

static void print_entry(zf_buf *out, const zf_model *m, slong i, const fmpq_t x)
{
    zf_buf_puts(out, i ? " " : "");
    if (m->known[i])
        zf_rational_print(out, x);
    else
        zf_buf_puts(out, "?");
}

/* Fixed charges: a point of projective space. */
static void print_point(zf_buf *out, const zf_model *m)
{
    slong n = m->content->n, first = 0;
    fmpq *x = _fmpq_vec_init(n);
    fmpz *primitive = _fmpz_vec_init(n);
    fmpq_t entry;

    fmpq_init(entry);
    for (slong i = 0; i < n; i++)
        if (m->known[i])
            fmpq_set(x + i, fmpq_mat_entry(m->charge, i, m->n_parameters));
    zf_vector_primitive(primitive, x, n);
    while (first < n && fmpz_is_zero(primitive + first))
        first++;
    if (first < n && fmpz_sgn(primitive + first) < 0)
        _fmpz_vec_neg(primitive, primitive, n);
    zf_buf_puts(out, "charges ");
    for (slong i = 0; i < n; i++) {
        fmpq_set_fmpz(entry, primitive + i);
        print_entry(out, m, i, entry);
    }
    zf_buf_puts(out, "\n");
    fmpq_clear(entry);
    _fmpz_vec_clear(primitive, n);
    _fmpq_vec_clear(x, n);
}

/* constants -= the multiple of row r that makes its pivot entry zero */
static void reduce_by_row(fmpq *constants, const fmpq_mat_t rows, slong r)
{
    slong n = fmpq_mat_ncols(rows), pivot = 0;
    fmpq_t factor;

    while (fmpq_is_zero(fmpq_mat_entry(rows, r, pivot)))
        pivot++;
    fmpq_init(factor);
    fmpq_set(factor, constants + pivot);
    for (slong i = pivot; i < n; i++)
        fmpq_submul(constants + i, factor, fmpq_mat_entry(rows, r, i));
    fmpq_clear(factor);
}

/* A family: the affine space of its charges, origin + span of directions. */
static void print_family(zf_buf *out, const zf_model *m)
{
    slong n = m->content->n, rank;
    fmpq *constants = _fmpq_vec_init(n);
    fmpq_mat_t rows;

    fmpq_mat_init(rows, m->n_parameters, n);
    for (slong i = 0; i < n; i++) {
        for (slong k = 0; k < m->n_parameters; k++)
            fmpq_set(fmpq_mat_entry(rows, k, i),
                     fmpq_mat_entry(m->charge, i, k));
        fmpq_set(constants + i, fmpq_mat_entry(m->charge, i, m->n_parameters));
    }
    rank = fmpq_mat_rref(rows, rows);
    for (slong r = 0; r < rank; r++) {
        reduce_by_row(constants, rows, r);
        zf_buf_puts(out, "direction ");
        for (slong i = 0; i < n; i++)
            print_entry(out, m, i, fmpq_mat_entry(rows, r, i));
        zf_buf_puts(out, "\n");
    }
    zf_buf_puts(out, "origin ");
    for (slong i = 0; i < n; i++)
        print_entry(out, m, i, constants + i);
    zf_buf_puts(out, "\n");
    fmpq_mat_clear(rows);
    _fmpq_vec_clear(constants, n);
}

/* A simplified model is what its card says of couplings. */
static void print_couplings(zf_buf *out, const zf_model *m)
{
    for (size_t k = 0; k < m->n_couplings; k++)
        zf_buf_printf(out, "coupling %s %s\n", m->coupling[k].name,
                      m->coupling[k].meaning);
    for (size_t k = 0; k < m->n_leptons; k++)
        zf_buf_printf(out, "lepton %s\n", m->lepton[k]);
}

zf_status zf_model_make_id(char **id, const zf_model *m, const char *slug,
                           zf_error *err)
{
    char hash[65];
    zf_buf text, name;
    zf_status st;

    zf_buf_init(&text, 0);
    zf_buf_init(&name, 0);
    if (m->simplified) {
        print_couplings(&text, m);
    } else {
        zf_content_canonical(&text, m->content);
        if (m->n_parameters == 0)
            print_point(&text, m);
        else
            print_family(&text, m);
    }
    st = zf_buf_check(&text, err);
    if (st == ZF_OK) {
        zf_sha256_hex(hash, text.data, text.len);
        zf_buf_printf(&name, "%s-%.10s", slug, hash);
        st = zf_buf_check(&name, err);
    }
    if (st == ZF_OK)
        st = zf_string_copy(id, zf_buf_text(&name), err);
    zf_buf_clear(&text);
    zf_buf_clear(&name);
    return st;
}
