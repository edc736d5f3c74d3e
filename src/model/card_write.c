/* card_write.c - model -> YAML, the same bytes for the same model. */
#include <stdio.h>
#include <string.h>

#include "model/card.h"

static void write_text(zf_yaml_writer *w, const char *key, const char *text)
{
    if (!text)
        return;
    zf_yaml_write_key(w, key);
    zf_yaml_write_string(w, text);
}

static void write_list(zf_yaml_writer *w, const char *key, char *const *text,
                       size_t n)
{
    if (n == 0)
        return;
    zf_yaml_write_key(w, key);
    zf_yaml_write_flow_strings(w, (const char *const *)text, n);
}

static void write_rational(zf_yaml_writer *w, const char *key, const fmpq_t x)
{
    zf_yaml_write_key(w, key);
    zf_yaml_write_rational(w, x);
}

static void write_su3(zf_yaml_writer *w, zf_irrep irrep)
{
    char name[24], p[12], q[12];
    const char *labels[] = {p, q};

    zf_su3_name(name, irrep.p, irrep.q);
    zf_yaml_write_key(w, "su3");
    if (name[0] != '(') {
        zf_yaml_write_string(w, name);
        return;
    }
    snprintf(p, sizeof(p), "%d", irrep.p);
    snprintf(q, sizeof(q), "%d", irrep.q);
    zf_yaml_write_flow_strings(w, labels, 2);
}

static void write_multiplet(zf_yaml_writer *w, const zf_multiplet *m)
{
    zf_yaml_write_map(w);
    write_text(w, "name", m->name);
    if (m->fermion)
        write_text(w, "chirality", m->left ? "left" : "right");
    write_su3(w, m->irrep);
    zf_yaml_write_key(w, "su2");
    zf_yaml_write_integer(w, m->irrep.su2);
    write_rational(w, "hypercharge", &m->hypercharge);
    if (m->families != 1) {
        zf_yaml_write_key(w, "families");
        zf_yaml_write_integer(w, m->families);
    }
    if (!fmpq_is_zero(&m->baryon))
        write_rational(w, "baryon", &m->baryon);
    if (!fmpq_is_zero(&m->lepton))
        write_rational(w, "lepton", &m->lepton);
    if (strcmp(m->latex, m->name) != 0)
        write_text(w, "latex", m->latex);
    zf_yaml_write_end(w);
}

void zf_content_write(zf_yaml_writer *w, const zf_content *c)
{
    write_text(w, "name", c->name);
    write_text(w, "title", c->title);
    for (int scalars = 0; scalars <= (c->n_scalars > 0); scalars++) {
        zf_yaml_write_key(w, scalars ? "scalars" : "fermions");
        zf_yaml_write_list(w);
        for (slong k = 0; k < c->n_multiplets; k++)
            if (c->multiplet[k].fermion == !scalars)
                write_multiplet(w, &c->multiplet[k]);
        zf_yaml_write_end(w);
    }
    write_list(w, "references", c->reference, c->n_references);
}

static void write_parameters(zf_yaml_writer *w, const zf_model *m)
{
    if (m->n_parameters == 0)
        return;
    zf_yaml_write_key(w, "parameters");
    zf_yaml_write_list(w);
    for (slong k = 0; k < m->n_parameters; k++) {
        zf_yaml_write_map(w);
        write_text(w, "name", m->parameter[k]);
        write_text(w, "latex", m->parameter_latex[k]);
        zf_yaml_write_end(w);
    }
    zf_yaml_write_end(w);
}

/* A charge as text, in `text`, which is cleared first. */
static const char *charge_text(zf_buf *text, const zf_model *m, slong i)
{
    zf_buf_clear(text);
    zf_buf_init(text, 0);
    zf_affine_print(text, fmpq_mat_entry(m->charge, i, 0),
                    (const char *const *)m->parameter, m->n_parameters);
    return zf_buf_text(text);
}

static void write_fermions(zf_yaml_writer *w, const zf_model *m)
{
    const zf_content *c = m->content;
    zf_buf text[ZF_MAX_FAMILIES];
    const char *words[ZF_MAX_FAMILIES];

    zf_yaml_write_key(w, "charges");
    zf_yaml_write_map(w);
    for (slong k = 0; k < c->n_fermion_multiplets; k++) {
        const zf_multiplet *f = &c->multiplet[k];

        for (slong i = 0; i < f->families; i++) {
            zf_buf_init(&text[i], 0);
            words[i] = charge_text(&text[i], m, f->first + i);
            if (text[i].status != ZF_OK && w->out->status == ZF_OK)
                w->out->status = text[i].status;
        }
        zf_yaml_write_key(w, f->name);
        zf_yaml_write_flow_strings(w, words, (size_t)f->families);
        for (slong i = 0; i < f->families; i++)
            zf_buf_clear(&text[i]);
    }
    zf_yaml_write_end(w);
}

static void write_scalars(zf_yaml_writer *w, const zf_model *m)
{
    const zf_content *c = m->content;
    zf_buf text;

    if (c->n_scalars == 0)
        return;
    zf_buf_init(&text, 0);
    zf_yaml_write_key(w, "scalars");
    zf_yaml_write_map(w);
    for (slong i = c->n_fermions; i < c->n; i++) {
        if (!m->known[i])
            continue;
        zf_yaml_write_key(w, c->component[i]);
        zf_yaml_write_string(w, charge_text(&text, m, i));
        if (text.status != ZF_OK && w->out->status == ZF_OK)
            w->out->status = text.status;
    }
    zf_yaml_write_end(w);
    zf_buf_clear(&text);
}

static void write_certificate(zf_yaml_writer *w, const zf_model *m)
{
    if (!m->certified)
        return;
    zf_yaml_write_key(w, "certificate");
    zf_yaml_write_map(w);
    for (slong k = 0; k < ZF_CERTIFICATE_SIZE; k++)
        write_rational(w, zf_certificate_key(k), m->certificate + k);
    zf_yaml_write_end(w);
}

static void write_claims(zf_yaml_writer *w, const zf_model *m)
{
    if (m->n_claims == 0)
        return;
    zf_yaml_write_key(w, "claims");
    zf_yaml_write_list(w);
    for (size_t k = 0; k < m->n_claims; k++) {
        zf_yaml_write_map(w);
        write_text(w, "property", "anomaly-free");
        write_text(w, "source", m->claim[k].source);
        write_text(w, "note", m->claim[k].note);
        zf_yaml_write_end(w);
    }
    zf_yaml_write_end(w);
}

static void write_couplings(zf_yaml_writer *w, const zf_model *m)
{
    zf_yaml_write_key(w, "couplings");
    zf_yaml_write_list(w);
    for (size_t k = 0; k < m->n_couplings; k++) {
        zf_yaml_write_map(w);
        write_text(w, "name", m->coupling[k].name);
        write_text(w, "latex", m->coupling[k].latex);
        write_text(w, "meaning", m->coupling[k].meaning);
        zf_yaml_write_end(w);
    }
    zf_yaml_write_end(w);
    write_list(w, "leptons", m->lepton, m->n_leptons);
}

void zf_model_write(zf_buf *out, const zf_model *m)
{
    zf_yaml_writer w;

    zf_yaml_writer_init(&w, out);
    zf_yaml_write_map(&w);
    write_text(&w, "kind", m->simplified ? "simplified" : "model");
    write_text(&w, "id", m->id);
    write_text(&w, "title", m->title);
    if (m->simplified) {
        write_couplings(&w, m);
        zf_benchmark_write(&w, m->benchmark, m->n_benchmark);
    } else {
        zf_yaml_write_key(&w, "content");
        zf_yaml_write_map(&w);
        zf_content_write(&w, m->content);
        zf_yaml_write_end(&w);
        write_parameters(&w, m);
        write_fermions(&w, m);
        write_scalars(&w, m);
        zf_card_mixing_write(&w, m->mixing);
        zf_benchmark_write(&w, m->benchmark, m->n_benchmark);
        write_certificate(&w, m);
        zf_card_textures_write(&w, m->textures);
    }
    write_text(&w, "search", m->search);
    write_text(&w, "search_sha256", m->search_sha256);
    write_list(&w, "references", m->reference, m->n_references);
    write_list(&w, "targets", m->target, m->n_targets);
    write_claims(&w, m);
    zf_yaml_write_end(&w);
}
