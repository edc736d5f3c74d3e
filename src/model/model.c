/* model.c - models as objects. */
#include <string.h>

#include <flint/fmpq_vec.h>

#include "model/card.h"
#include "model/search.h"

zf_status zf_model_alloc(zf_model **out, zf_error *err)
{
    zf_model *m = zf_mem_alloc(sizeof(*m));

    if (!m)
        return zf_no_memory(err);
    fmpq_mat_init(m->charge, 0, 1);
    m->certificate = _fmpq_vec_init(ZF_CERTIFICATE_SIZE);
    *out = m;
    return ZF_OK;
}

void zf_model_free(zf_model *m)
{
    if (!m)
        return;
    for (size_t i = 0; m->coupling && i < m->n_couplings; i++) {
        zf_mem_free(m->coupling[i].name);
        zf_mem_free(m->coupling[i].latex);
        zf_mem_free(m->coupling[i].meaning);
    }
    zf_mem_free(m->coupling);
    zf_strings_free(m->lepton, m->n_leptons);
    zf_strings_free(m->target, m->n_targets);
    zf_strings_free(m->reference, m->n_references);
    zf_strings_free(m->parameter, (size_t)m->n_parameters);
    zf_strings_free(m->parameter_latex, (size_t)m->n_parameters);
    zf_claims_free(m->claim, m->n_claims);
    zf_card_textures_free(m->textures);
    zf_card_mixing_free(m->mixing);
    zf_settings_free(m->benchmark, m->n_benchmark);
    fmpq_mat_clear(m->charge);
    _fmpq_vec_clear(m->certificate, ZF_CERTIFICATE_SIZE);
    zf_mem_free(m->known);
    zf_mem_free(m->id);
    zf_mem_free(m->title);
    zf_mem_free(m->search);
    zf_mem_free(m->search_sha256);
    zf_content_free(m->content);
    zf_mem_free(m);
}

zf_status zf_model_shape(zf_model *m, zf_error *err)
{
    fmpq_mat_clear(m->charge);
    fmpq_mat_init(m->charge, m->content->n, m->n_parameters + 1);
    m->known = zf_mem_array((size_t)m->content->n, sizeof(*m->known));
    if (!m->known)
        return zf_no_memory(err);
    for (slong i = 0; i < m->content->n; i++)
        m->known[i] = 1;
    return ZF_OK;
}

zf_status zf_model_new(zf_model **out, const zf_content *c,
                       const char *const *parameter, const char *const *latex,
                       slong n_parameters, zf_error *err)
{
    zf_model *m = NULL;
    zf_status st = zf_model_alloc(&m, err);

    if (st != ZF_OK)
        return st;
    st = zf_content_copy(&m->content, c, err);
    if (st == ZF_OK) {
        m->n_parameters = n_parameters;
        m->parameter = zf_mem_array((size_t)n_parameters, sizeof(char *));
        m->parameter_latex = zf_mem_array((size_t)n_parameters, sizeof(char *));
        if (!m->parameter || !m->parameter_latex)
            st = zf_no_memory(err);
    }
    for (slong k = 0; st == ZF_OK && k < n_parameters; k++) {
        st = zf_string_copy(&m->parameter[k], parameter[k], err);
        if (st == ZF_OK)
            st = latex ? zf_string_copy(&m->parameter_latex[k], latex[k], err)
                       : zf_parameter_latex(&m->parameter_latex[k],
                                            parameter[k], err);
    }
    if (st == ZF_OK)
        st = zf_model_shape(m, err);
    if (st == ZF_OK)
        *out = m;
    else
        zf_model_free(m);
    return st;
}

void zf_model_charges(fmpq *x, const zf_model *m, const fmpq *v)
{
    for (slong i = 0; i < fmpq_mat_nrows(m->charge); i++) {
        fmpq_set(x + i, fmpq_mat_entry(m->charge, i, m->n_parameters));
        for (slong k = 0; k < m->n_parameters; k++)
            fmpq_addmul(x + i, fmpq_mat_entry(m->charge, i, k), v + k);
    }
}

const char *zf_certificate_key(slong k)
{
    static const char *const keys[ZF_CERTIFICATE_SIZE] = {
        "SU3^2 X", "SU2^2 X", "Y^2 X", "grav^2 X", "Y X^2", "X^3"};

    return k >= 0 && k < ZF_CERTIFICATE_SIZE ? keys[k] : NULL;
}
