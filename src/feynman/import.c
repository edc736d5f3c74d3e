/* import.c - from the quantities of a model to the parameters of its rules.
 *
 * The two have pools of their own; a formula travels as text. */
#include "feynman/import.h"

#include <stdio.h>
#include <string.h>

/* What generators call the quantities of coupling.h and catalog/inputs. */
static const struct {
    const char *quantity, *parameter;
} spelling[] = {
    {"g_X", "gX"},      {"M_Zp", "MX"},     {"V_ud", "CKM1x1"},
    {"V_us", "CKM1x2"}, {"V_ub", "CKM1x3"}, {"V_cd", "CKM2x1"},
    {"V_cs", "CKM2x2"}, {"V_cb", "CKM2x3"}, {"V_td", "CKM3x1"},
    {"V_ts", "CKM3x2"}, {"V_tb", "CKM3x3"}, {"v", "vF"},
    {"m_Z0", "MZ0"},    {"g2", "gw"},       {"m_d", "MD"},
    {"m_u", "MU"},      {"m_s", "MS"},      {"m_c", "MC"},
    {"m_b", "MB"},      {"m_t", "MT"},      {"m_e", "Me"},
    {"m_mu", "MMU"},    {"m_tau", "MTA"},   {"m_Z", "MZ"},
    {"m_W", "MW"},
};

static const char *spelt(const char *name)
{
    for (size_t k = 0; k < sizeof(spelling) / sizeof(spelling[0]); k++)
        if (strcmp(spelling[k].quantity, name) == 0)
            return spelling[k].parameter;
    return name;
}

typedef struct importer {
    zf_feynman *f;
    int depth;
} importer;

static zf_status import_at(zf_expr *out, zf_feynman *f, zf_expr e, int depth,
                           zf_error *err);

static zf_expr resolve(const char *name, const zf_mark *mark, void *arg,
                       zf_error *err)
{
    importer *im = arg;
    const zf_quantities *q = zf_couplings_quantities(im->f->couplings);
    const zf_quantity *known = zf_quantities_find(q, name);
    const char *there = spelt(name);
    zf_expr value = NULL;

    if (feynman_parameter(im->f, there))
        return feynman_symbol(im->f, there);
    if (!known || known->kind != ZF_QUANTITY_DERIVED || im->depth > 20) {
        (void)zf_error_set(err, ZF_EDOMAIN, mark,
                           "the rules have no parameter for \"%.64s\"", name);
        return NULL;
    }
    if (import_at(&value, im->f, known->formula, im->depth + 1, err) != ZF_OK ||
        feynman_add_internal(im->f, there, value, known->is_complex,
                             known->latex, err) != ZF_OK)
        return NULL;
    return feynman_symbol(im->f, there);
}

static zf_status import_at(zf_expr *out, zf_feynman *f, zf_expr e, int depth,
                           zf_error *err)
{
    importer im = {f, depth};
    zf_mark mark = {"(formula of a coupling)", 1, 1};
    zf_buf text = {0};
    zf_status st = ZF_EBUG;

    st = zf_expr_print(&text, e, ZF_LANGUAGE_TEXT, NULL, NULL, err);
    if (st == ZF_OK)
        st = zf_buf_check(&text, err);
    if (st == ZF_OK)
        st = zf_expr_parse(out, f->pool, zf_buf_text(&text), &mark, resolve,
                           &im, err);
    zf_buf_clear(&text);
    return st;
}

zf_status feynman_import(zf_expr *out, zf_feynman *f, zf_expr e, zf_error *err)
{
    return import_at(out, f, e, 0, err);
}

zf_status feynman_import_rotation(zf_expr *out, zf_feynman *f, zf_rotation r,
                                  slong i, slong j, zf_error *err)
{
    return feynman_import(
        out, f, zf_couplings_rotation(f->couplings, r, (int)i + 1, (int)j + 1),
        err);
}

zf_status feynman_import_current(zf_expr *out, zf_feynman *f,
                                 zf_species species, int right, int i, int j,
                                 zf_error *err)
{
    return feynman_import(
        out, f, zf_couplings_current(f->couplings, species, right, i, j), err);
}

/* gX has a block of its own: a restriction of a generator merges parameters
 * of one block that are equal. */
static zf_status add_parameter(zf_feynman *f, const zf_quantity *p,
                               double value, int code, zf_error *err)
{
    const zf_card_mixing *x = f->model->mixing;
    const zf_vector_like *heavy = x ? x->vector_like : NULL;
    size_t n_heavy = x ? x->n_vector_like : 0;
    char text[64];

    snprintf(text, sizeof(text), "%.15g", value);
    if (strcmp(p->name, "g_X") == 0)
        return feynman_add_external(f, "gX", (feynman_entry){"ZPINPUTS", 1},
                                    text, "g_X", "coupling of U(1)_X", err);
    if (strcmp(p->name, "M_Zp") == 0)
        return feynman_add_external(f, "MZp", (feynman_entry){"MASS", 32}, text,
                                    "m_{Z'}", "mass, GeV", err);
    for (size_t k = 0; k < n_heavy; k++)
        if (strcmp(heavy[k].mass, p->name) == 0)
            return feynman_add_external(
                f, p->name, (feynman_entry){"MASS", feynman_partner_pdg(f, k)},
                text, p->latex, p->meaning, err);
    return feynman_add_external(f, p->name, (feynman_entry){"ZPMIXING", code},
                                text, p->latex, p->meaning, err);
}

/* What a parameter adds to the orders of a vertex. */
static void set_powers(zf_feynman *f, const char *name)
{
    const zf_card_mixing *x = f->model->mixing;
    int counts = strcmp(name, "g_X") == 0;

    for (size_t k = 0; x && k < x->n_vector_like; k++) {
        const char *yukawa = x->vector_like[k].yukawa;

        counts |= strncmp(name, yukawa, strlen(yukawa)) == 0;
    }
    counts |= !f->model->content && strcmp(name, "M_Zp") != 0;
    if (counts)
        feynman_set_power(f, spelt(name), NP, 1);
}

/* The values of the options. */
static zf_status set_values(const zf_feynman *f, zf_point *point, zf_error *err)
{
    const zf_feynman_options *o = f->options;
    const zf_quantities *q = zf_couplings_quantities(f->couplings);
    zf_status st = ZF_OK;

    for (size_t k = 0; o && st == ZF_OK && k < o->n; k++) {
        const zf_quantity *known = zf_quantities_find(q, o->name[k]);

        if (known && known->kind == ZF_QUANTITY_INPUT)
            return zf_error_set(
                err, ZF_EINPUT, NULL,
                "\"%s\" is an input of the catalogue; in Feynman "
                "rules only parameters of the model can be set",
                o->name[k]);
        st =
            zf_couplings_set(f->couplings, point, o->name[k], o->value[k], err);
    }
    return st;
}

zf_status feynman_import_parameters(zf_feynman *f, zf_error *err)
{
    const zf_quantities *q = zf_couplings_quantities(f->couplings);
    zf_point *point = NULL;
    int code = 1;
    zf_status st = zf_point_new(&point, q, err);

    if (st == ZF_OK)
        st = zf_couplings_set_benchmark(f->couplings, point, err);
    if (st == ZF_OK)
        st = set_values(f, point, err);
    for (size_t k = 0; st == ZF_OK && k < zf_quantities_count(q); k++) {
        const zf_quantity *p = zf_quantities_at(q, k);
        double value = 0;

        if (p->kind != ZF_QUANTITY_PARAMETER)
            continue;
        st = zf_point_real(&value, point, p->symbol, err);
        if (st == ZF_OK)
            st = add_parameter(f, p, value, code, err);
        if (st == ZF_OK)
            set_powers(f, p->name);
        code += strcmp(p->name, "g_X") != 0 && strcmp(p->name, "M_Zp") != 0;
    }
    zf_point_free(point);
    return st;
}

zf_status feynman_running(zf_feynman *f, zf_error *err)
{
    const zf_quantity *b = zf_quantities_find(
        zf_couplings_quantities(f->couplings), "beta_X_light");

    if (!b || b->kind != ZF_QUANTITY_DERIVED)
        return ZF_OK;
    return feynman_import(&f->beta, f, b->formula, err);
}

zf_expr zf_feynman_beta(const zf_feynman *f)
{
    return f->beta;
}
