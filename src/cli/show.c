/* show.c - models for people. */
#include "cli/show.h"

#include <stdio.h>

#include <flint/fmpq_vec.h>

#include "catalog/catalog.h"
#include "cli/table.h"
#include "cli/texture_show.h"

/* ---- facts: a name and a text ---- */

static void add_fact(cli_table *t, const char *name, const char *text)
{
    if (!text)
        return;
    cli_table_add(t, name);
    cli_table_add(t, text);
}

static void add_list(cli_table *t, const char *name, char *const *item,
                     size_t n)
{
    zf_buf text;

    zf_buf_init(&text, 0);
    for (size_t i = 0; i < n; i++)
        zf_buf_printf(&text, "%s%s", i ? ", " : "", item[i]);
    t->failed |= text.status != ZF_OK;
    if (n > 0)
        add_fact(t, name, zf_buf_text(&text));
    zf_buf_clear(&text);
}

static void add_content(cli_table *t, const zf_content *c)
{
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_buf_puts(&text, c->name);
    if (c->title)
        zf_buf_printf(&text, " (%s)", c->title);
    t->failed |= text.status != ZF_OK;
    add_fact(t, "content", zf_buf_text(&text));
    zf_buf_clear(&text);
}

static void add_certificate(cli_table *t, const zf_model *m)
{
    zf_buf text;

    if (!m->certified)
        return;
    zf_buf_init(&text, 0);
    for (slong k = 0; k < ZF_CERTIFICATE_SIZE; k++) {
        zf_buf_printf(&text, "%s%s = ", k ? ", " : "", zf_certificate_key(k));
        zf_rational_print(&text, m->certificate + k);
    }
    if (m->n_parameters > 0)
        zf_buf_puts(&text, ", identically");
    t->failed |= text.status != ZF_OK;
    add_fact(t, "certificate", zf_buf_text(&text));
    zf_buf_clear(&text);
}

static void add_claims(cli_table *t, const zf_model *m)
{
    for (size_t i = 0; i < m->n_claims; i++) {
        const zf_claim *c = &m->claim[i];
        zf_buf text;

        zf_buf_init(&text, 0);
        zf_buf_printf(&text, "anomaly-free (%s%s%s)",
                      c->source ? c->source : "",
                      c->source && c->note ? "; " : "", c->note ? c->note : "");
        t->failed |= text.status != ZF_OK;
        add_fact(t, "claim", zf_buf_text(&text));
        zf_buf_clear(&text);
    }
}

/* ---- the dark sector ---- */

void cli_show_dark(zf_buf *out, const zf_dark_class *c, int forbids)
{
    zf_buf_puts(out, c->trivial ? "trivial" : c->chiral ? "chiral" : "");
    if (!c->trivial && c->has_zero)
        zf_buf_puts(out, "zeros");
    if (!c->trivial && c->vector_like)
        zf_buf_printf(out, "%svector-like pairs", c->has_zero ? ", " : "");
    if (!c->trivial && !c->chiral)
        zf_buf_printf(out, ", chiral core of %ld", (long)c->core);
    zf_buf_puts(out, forbids ? "; no l H nu" : "");
}

/* Singlet fermions of a model with fixed charges. */
static void add_dark(cli_table *t, const zf_model *m)
{
    slong room = m->content->n_fermions, n = 0;
    fmpq *own = _fmpq_vec_init(room);
    zf_dark_class c;
    residue r;
    zf_buf text;

    residue_init(&r);
    zf_buf_init(&text, 0);
    residue_from_card(&r, own, &n, m);
    zf_dark_classify(&c, own, n, r.reference, r.n_reference);
    for (slong i = 0; i < n; i++) {
        zf_buf_puts(&text, i ? ", " : "(");
        zf_rational_print(&text, &own[i]);
    }
    zf_buf_puts(&text, ")  ");
    cli_show_dark(&text, &c,
                  r.n_coupled &&
                      zf_dark_avoids(own, n, r.coupled, r.n_coupled));
    t->failed |= text.status != ZF_OK;
    if (n > 0)
        add_fact(t, "dark sector", zf_buf_text(&text));
    zf_buf_clear(&text);
    residue_clear(&r);
    _fmpq_vec_clear(own, room);
}

/* ---- mass matrices ---- */

static zf_status show_textures(zf_buf *out, const zf_model *m, zf_error *err)
{
    const zf_texture_options options = {.insertions = 1};
    texture_view v = {.model = m, .insertions = options.insertions};
    zf_texture *t = NULL;
    zf_status st = zf_texture_new(&t, m, &options, err);

    if (st == ZF_OK)
        st = zf_texture_seesaw(&v.seesaw, t, err);
    if (st == ZF_OK) {
        v.texture = t;
        zf_texture_quark_mixing(&v.quarks, t);
        texture_show_terms(out, &v);
    }
    zf_texture_free(t);
    return st;
}

/* ---- charges ---- */

static void add_rational(cli_table *t, const fmpq_t x)
{
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_rational_print(&text, x);
    t->failed |= text.status != ZF_OK;
    cli_table_add(t, zf_buf_text(&text));
    zf_buf_clear(&text);
}

static void add_charge(cli_table *t, const zf_model *m, slong i)
{
    zf_buf text;

    zf_buf_init(&text, 0);
    if (m->known[i])
        zf_affine_print(&text, fmpq_mat_entry(m->charge, i, 0),
                        (const char *const *)m->parameter, m->n_parameters);
    else
        zf_buf_puts(&text, "not fixed");
    t->failed |= text.status != ZF_OK;
    cli_table_add(t, zf_buf_text(&text));
    zf_buf_clear(&text);
}

static void add_multiplet(cli_table *t, const zf_model *m, slong k)
{
    const zf_multiplet *f = &m->content->multiplet[k];
    char su3[24], su2[16];

    zf_su3_name(su3, f->irrep.p, f->irrep.q);
    snprintf(su2, sizeof(su2), "%d", f->irrep.su2);
    cli_table_add(t, f->name);
    cli_table_add(t, !f->fermion ? "scalar" : f->left ? "left" : "right");
    cli_table_add(t, su3);
    cli_table_add(t, su2);
    add_rational(t, &f->hypercharge);
    for (size_t i = 0; i < t->columns - 5; i++) {
        if ((slong)i < f->families)
            add_charge(t, m, f->first + (slong)i);
        else
            cli_table_add(t, "");
    }
}

static void show_charges(zf_buf *out, const zf_model *m)
{
    static const char *const head[] = {"field", "kind", "SU(3)", "SU(2)", "Y"};
    const zf_content *c = m->content;
    slong families = 1;
    cli_table t = {0};

    for (slong k = 0; k < c->n_multiplets; k++)
        if (c->multiplet[k].families > families)
            families = c->multiplet[k].families;
    t.columns = 5 + (size_t)families;
    for (size_t i = 0; i < t.columns; i++)
        cli_table_add(&t, i < 5 ? head[i] : i == 5 ? "X" : "");
    for (slong k = 0; k < c->n_multiplets; k++)
        add_multiplet(&t, m, k);
    cli_table_print(out, &t);
    cli_table_clear(&t);
}

static void show_couplings(zf_buf *out, const zf_model *m)
{
    cli_table t = {.columns = 2};

    cli_table_add(&t, "coupling");
    cli_table_add(&t, "multiplies");
    for (size_t k = 0; k < m->n_couplings; k++)
        add_fact(&t, m->coupling[k].name, m->coupling[k].meaning);
    cli_table_print(out, &t);
    cli_table_clear(&t);
}

zf_status cli_show_model(zf_buf *out, const zf_model *m, zf_error *err)
{
    cli_table t = {.columns = 2};

    add_fact(&t, "id", m->id);
    add_fact(&t, "title", m->title);
    if (m->content)
        add_content(&t, m->content);
    add_list(&t, "parameters", m->parameter, (size_t)m->n_parameters);
    add_list(&t, "leptons", m->lepton, m->n_leptons);
    add_fact(&t, "search", m->search);
    add_list(&t, "references", m->reference, m->n_references);
    add_claims(&t, m);
    add_certificate(&t, m);
    if (m->content && m->n_parameters == 0)
        add_dark(&t, m);
    cli_table_print(out, &t);
    cli_table_clear(&t);
    zf_buf_puts(out, "\n");
    if (!m->content) {
        show_couplings(out, m);
        return ZF_OK;
    }
    show_charges(out, m);
    return show_textures(out, m, err);
}
