/* view_model.c - the view of a model; templates/README.md lists its names. */
#include <stdio.h>
#include <string.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "zforge/exact.h"

#include "emit/view.h"

/* What the parts of the view of one model share. */
typedef struct maker {
    const zf_model *m;
    fmpz *integer; /* charges as coprime integers, NULL: has parameters */
} maker;

void zf_integer_charges(fmpz *x, const zf_model *m)
{
    slong n = m->content->n;
    fmpq *charge = _fmpq_vec_init(n);

    for (slong i = 0; i < n; i++)
        if (m->known[i])
            fmpq_set(charge + i, fmpq_mat_entry(m->charge, i, 0));
    zf_vector_primitive(x, charge, n);
    _fmpq_vec_clear(charge, n);
}

zf_value *zf_view_references(char *const *reference, size_t n)
{
    static const char arxiv[] = "arXiv:", doi[] = "doi:";
    zf_value *list = zf_value_list();
    zf_status st = ZF_OK;

    for (size_t k = 0; k < n; k++) {
        const char *name = reference[k];
        int is_arxiv = strncmp(name, arxiv, strlen(arxiv)) == 0;
        int is_doi = strncmp(name, doi, strlen(doi)) == 0;
        zf_value *v = zf_value_map();

        zf_put_text(&st, v, "name", name);
        zf_put_text(&st, v, "arxiv", is_arxiv ? name + strlen(arxiv) : "");
        zf_put_text(&st, v, "doi", is_doi ? name + strlen(doi) : "");
        zf_add(&st, list, v);
    }
    if (st == ZF_OK)
        return list;
    zf_value_free(list);
    return NULL;
}

zf_value *zf_view_content(const zf_content *c)
{
    zf_value *v = zf_value_map();
    zf_status st = ZF_OK;

    zf_put_text(&st, v, "name", c->name ? c->name : "");
    zf_put_text(&st, v, "title", c->title ? c->title : c->name ? c->name : "");
    if (st == ZF_OK)
        return v;
    zf_value_free(v);
    return NULL;
}

static zf_value *view_su3(zf_irrep r)
{
    zf_value *v = zf_value_map();
    zf_status st = ZF_OK;
    char name[24];
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_su3_name(name, r.p, r.q);
    zf_put_text(&st, v, "text", name);
    zf_latex_su3(&text, r.p, r.q);
    zf_put_buf(&st, v, "latex", &text);
    zf_put_integer(&st, v, "dimension", zf_su3_dimension(r.p, r.q));
    zf_put_integer(&st, v, "signed",
                   zf_su3_dimension(r.p, r.q) * (r.q > r.p ? -1 : 1));
    zf_put_integer(&st, v, "p", r.p);
    zf_put_integer(&st, v, "q", r.q);
    zf_put_truth(&st, v, "singlet", r.p == 0 && r.q == 0);
    zf_buf_clear(&text);
    if (st == ZF_OK)
        return v;
    zf_value_free(v);
    return NULL;
}

static zf_value *view_su2(zf_irrep r)
{
    zf_value *v = zf_value_map();
    zf_status st = ZF_OK;
    char latex[40];

    snprintf(latex, sizeof(latex), "\\mathbf{%d}", r.su2);
    zf_put_integer(&st, v, "text", r.su2);
    zf_put_text(&st, v, "latex", latex);
    zf_put_integer(&st, v, "dimension", r.su2);
    zf_put_truth(&st, v, "singlet", r.su2 == 1);
    if (st == ZF_OK)
        return v;
    zf_value_free(v);
    return NULL;
}

static zf_value *view_component(const maker *k, slong i)
{
    const zf_content *c = k->m->content;
    const zf_multiplet *f = &c->multiplet[c->owner[i]];
    zf_value *v = zf_value_map();
    slong family = i - f->first + 1;
    zf_status st = ZF_OK;
    zf_buf text, name;

    zf_buf_init(&text, 0);
    zf_buf_init(&name, 0);
    zf_put_text(&st, v, "name", c->component[i]);
    zf_put_text(&st, v, "identifier", c->component[i]);
    zf_put_symbol(&st, v, "symbol", c->component[i]);
    zf_latex_name(&name, f);
    if (zf_buf_check(&name, NULL) != ZF_OK)
        st = ZF_ENOMEM;
    if (f->families > 1)
        zf_latex_index(&text, zf_buf_text(&name), family);
    else
        zf_buf_puts(&text, zf_buf_text(&name));
    zf_put_buf(&st, v, "latex", &text);
    zf_put_integer(&st, v, "offset", i);
    zf_put_integer(&st, v, "family", family);
    zf_put_text(&st, v, "multiplet_name", f->name);
    zf_put_integer(&st, v, "multiplet_offset", c->owner[i]);
    zf_put(&st, v, "charge", zf_view_charge(k->m, i));
    if (!k->m->known[i])
        zf_buf_puts(&text, "?");
    else if (k->integer)
        zf_integer_print(&text, k->integer + i);
    zf_put_buf(&st, v, "integer_charge", &text);
    zf_buf_clear(&text);
    zf_buf_clear(&name);
    if (st == ZF_OK)
        return v;
    zf_value_free(v);
    return NULL;
}

/* 1 when all families have the same charge. */
static int is_universal(const zf_model *m, const zf_multiplet *f)
{
    for (slong i = 1; i < f->families; i++)
        for (slong k = 0; k <= m->n_parameters; k++)
            if (!fmpq_equal(fmpq_mat_entry(m->charge, f->first + i, k),
                            fmpq_mat_entry(m->charge, f->first, k)))
                return 0;
    return 1;
}

static void put_kind(zf_status *st, zf_value *v, const zf_multiplet *f)
{
    zf_put_truth(st, v, "fermion", f->fermion);
    zf_put_truth(st, v, "scalar", !f->fermion);
    zf_put_truth(st, v, "left", f->fermion && f->left);
    zf_put_truth(st, v, "right", f->fermion && !f->left);
    zf_put_text(st, v, "chirality",
                !f->fermion ? ""
                : f->left   ? "left"
                            : "right");
}

static zf_value *view_multiplet(const maker *k, slong j)
{
    const zf_multiplet *f = &k->m->content->multiplet[j];
    zf_value *v = zf_value_map(), *list = zf_value_list();
    zf_status st = ZF_OK;
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_put_text(&st, v, "name", f->name);
    zf_put_text(&st, v, "identifier", f->name);
    zf_put_symbol(&st, v, "symbol", f->name);
    zf_latex_name(&text, f);
    zf_put_buf(&st, v, "latex", &text);
    put_kind(&st, v, f);
    zf_put_integer(&st, v, "offset", j);
    zf_put(&st, v, "su3", view_su3(f->irrep));
    zf_put(&st, v, "su2", view_su2(f->irrep));
    zf_put(&st, v, "hypercharge", zf_view_number(&f->hypercharge));
    zf_put_integer(&st, v, "families", f->families);
    zf_put_truth(&st, v, "several", f->families > 1);
    zf_put_truth(&st, v, "universal", is_universal(k->m, f));
    zf_put_integer(&st, v, "first_offset", f->first);
    zf_put(&st, v, "charge", zf_view_charge(k->m, f->first));
    for (slong i = 0; i < f->families; i++)
        zf_add(&st, list, view_component(k, f->first + i));
    zf_put(&st, v, "components", list);
    zf_buf_clear(&text);
    if (st == ZF_OK)
        return v;
    zf_value_free(v);
    return NULL;
}

/* The fields, by multiplet and one by one. */
static void put_fields(zf_status *st, zf_value *v, const maker *k)
{
    const zf_content *c = k->m->content;
    zf_value *all = zf_value_list(), *fermions = zf_value_list();
    zf_value *scalars = zf_value_list(), *components = zf_value_list();

    for (slong j = 0; j < c->n_multiplets; j++) {
        zf_add(st, all, view_multiplet(k, j));
        zf_add(st, c->multiplet[j].fermion ? fermions : scalars,
               view_multiplet(k, j));
    }
    for (slong i = 0; i < c->n; i++)
        zf_add(st, components, view_component(k, i));
    zf_put(st, v, "multiplets", all);
    zf_put(st, v, "fermions", fermions);
    zf_put(st, v, "scalars", scalars);
    zf_put(st, v, "components", components);
    zf_put_integer(st, v, "n_multiplets", c->n_multiplets);
    zf_put_integer(st, v, "n_components", c->n);
    zf_put_integer(st, v, "n_fermions", c->n_fermions);
    zf_put_integer(st, v, "n_scalars", c->n_scalars);
    zf_put_truth(st, v, "has_scalars", c->n_scalars > 0);
    zf_put_truth(st, v, "kinetic_mixing",
                 k->m->mixing && k->m->mixing->kinetic);
}

static void put_parameters(zf_status *st, zf_value *v, const zf_model *m)
{
    zf_value *list = zf_value_list();
    int all = 1;

    for (slong k = 0; k < m->n_parameters; k++) {
        const fmpq *value = zf_benchmark_value(m, k);
        zf_value *p = zf_value_map();

        all = all && value;
        zf_put_truth(st, p, "has_value", value != NULL);
        if (value)
            zf_put(st, p, "value", zf_view_number(value));
        zf_put_text(st, p, "name", m->parameter[k]);
        zf_put_text(st, p, "identifier", m->parameter[k]);
        zf_put_symbol(st, p, "symbol", m->parameter[k]);
        zf_put_text(st, p, "latex", m->parameter_latex[k]);
        zf_put_integer(st, p, "offset", k);
        zf_add(st, list, p);
    }
    zf_put(st, v, "parameters", list);
    zf_put_integer(st, v, "n_parameters", m->n_parameters);
    zf_put_integer(st, v, "n_columns", m->n_parameters + 1);
    zf_put_truth(st, v, "parametric", m->n_parameters > 0);
    zf_put_truth(st, v, "has_values", all);
    zf_put_truth(st, v, "fixed", m->n_parameters == 0);
}

static void put_certificate(zf_status *st, zf_value *v, const zf_model *m)
{
    zf_value *list = zf_value_list();
    int vanishes = m->certified;

    for (slong k = 0; m->certified && k < ZF_CERTIFICATE_SIZE; k++) {
        zf_value *a = zf_value_map();

        zf_put_text(st, a, "name", zf_certificate_key(k));
        zf_put_text(st, a, "latex", zf_latex_anomaly(k));
        zf_put(st, a, "value", zf_view_number(m->certificate + k));
        zf_add(st, list, a);
        vanishes = vanishes && fmpq_is_zero(m->certificate + k);
    }
    zf_put(st, v, "certificate", list);
    zf_put_truth(st, v, "certified", m->certified);
    zf_put_truth(st, v, "anomaly_free", vanishes);
    zf_put_truth(st, v, "identically_zero", vanishes && m->n_parameters > 0);
}

/* 1 when a charge does not fit into a narrow column. */
static int is_wide(zf_status *st, const zf_model *m)
{
    int wide = 0;
    zf_buf text;

    for (slong i = 0; !wide && i < m->content->n; i++) {
        zf_buf_init(&text, ZF_NARROW);
        zf_affine_print(&text, fmpq_mat_entry(m->charge, i, 0),
                        (const char *const *)m->parameter, m->n_parameters);
        wide = text.status == ZF_ELIMIT;
        if (text.status == ZF_ENOMEM)
            *st = ZF_ENOMEM;
        zf_buf_clear(&text);
    }
    return wide;
}

/* 1 when a numerator or denominator has more than so many digits. */
static int is_long(const fmpq_t x, size_t digits)
{
    return fmpz_sizeinbase(fmpq_numref(x), 10) > digits ||
           fmpz_sizeinbase(fmpq_denref(x), 10) > digits;
}

/* 1 when names, representations or numbers do not fit into columns of half a
 * page. */
static int is_bulky(zf_status *st, const zf_model *m)
{
    const zf_content *c = m->content;
    int bulky = 0;

    for (slong j = 0; !bulky && j < c->n_multiplets; j++) {
        const zf_multiplet *f = &c->multiplet[j];
        zf_buf text;

        zf_buf_init(&text, 0);
        zf_latex_name(&text, f);
        if (zf_buf_check(&text, NULL) != ZF_OK)
            *st = ZF_ENOMEM;
        bulky = zf_latex_width(zf_buf_text(&text)) > 5 ||
                is_long(&f->hypercharge, 4) || f->irrep.p > 9 ||
                f->irrep.q > 9 || f->irrep.su2 > 999;
        zf_buf_clear(&text);
    }
    for (slong i = 0; !bulky && i < c->n; i++)
        for (slong k = 0; k <= m->n_parameters; k++)
            bulky = bulky || is_long(fmpq_mat_entry(m->charge, i, k), 9);
    return bulky;
}

static int all_known(const zf_model *m)
{
    for (slong i = 0; i < m->content->n; i++)
        if (!m->known[i])
            return 0;
    return 1;
}

/* 1 when every number of the charges fits int64_t. */
static int all_int64(const zf_model *m)
{
    int fit = 1;

    for (slong i = 0; i < fmpq_mat_nrows(m->charge); i++)
        for (slong k = 0; k <= m->n_parameters; k++)
            fit = fit && zf_fits_int64(fmpq_mat_entry(m->charge, i, k));
    return fit;
}

/* The identifier, and the same in capitals. */
static void put_identifiers(zf_status *st, zf_value *v, const char *id)
{
    zf_buf text, upper;

    zf_buf_init(&text, 0);
    zf_buf_init(&upper, 0);
    zf_identifier_add(&text, id);
    zf_upper_add(&upper, zf_buf_text(&text));
    if (zf_buf_check(&text, NULL) != ZF_OK)
        *st = ZF_ENOMEM;
    zf_put_buf(st, v, "identifier", &text);
    zf_put_buf(st, v, "identifier_upper", &upper);
}

zf_value *zf_view_names(const zf_model *m)
{
    const char *id = m->id ? m->id : "";
    zf_value *v = zf_value_map();
    zf_status st = ZF_OK;

    zf_put_text(&st, v, "id", id);
    put_identifiers(&st, v, id);
    zf_put_text(&st, v, "title", m->title ? m->title : id);
    zf_put_title(&st, v, "title_latex", m->title ? m->title : id);
    zf_put_text(&st, v, "search", m->search ? m->search : "");
    if (st == ZF_OK)
        return v;
    zf_value_free(v);
    return NULL;
}

zf_status zf_view_model(zf_value **out, const zf_model *m, zf_error *err)
{
    maker k = {m, NULL};
    zf_value *v = NULL;
    zf_status st;

    if (m->simplified)
        return zf_error_set(err, ZF_EDOMAIN, NULL,
                            "\"%s\" is a simplified model: it has couplings "
                            "instead of the charges that this format needs",
                            m->id ? m->id : "");
    if (!m->id || !m->id[0])
        return zf_error_set(err, ZF_EDOMAIN, NULL, "the model has no id");
    st = zf_charges_check(m, err);
    if (st != ZF_OK)
        return st;
    if (m->n_parameters == 0) {
        k.integer = _fmpz_vec_init(m->content->n);
        zf_integer_charges(k.integer, m);
    }
    v = zf_value_map();
    zf_put(&st, v, "model", zf_view_names(m));
    zf_put_truth(&st, v, "has_charges", 1);
    zf_put(&st, v, "content", zf_view_content(m->content));
    zf_put_truth(&st, v, "int64", all_int64(m));
    zf_put_truth(&st, v, "wide", is_wide(&st, m));
    zf_put_truth(&st, v, "bulky", is_bulky(&st, m));
    zf_put_truth(&st, v, "all_known", all_known(m));
    put_parameters(&st, v, m);
    put_fields(&st, v, &k);
    put_certificate(&st, v, m);
    zf_put(&st, v, "references",
           zf_view_references(m->reference, m->n_references));
    zf_put_integer(&st, v, "n_references", (slong)m->n_references);
    zf_put_truth(&st, v, "has_references", m->n_references > 0);
    if (st == ZF_OK)
        st = zf_view_put_textures(v, m, err);
    if (k.integer)
        _fmpz_vec_clear(k.integer, m->content->n);
    return zf_finish(out, v, st, err);
}
