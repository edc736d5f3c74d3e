/* view_vertex.c - vertices and mass terms as terms of a Lagrangian.
 *
 * A UFO coupling is i n! times the coefficient, n! for equal particles; in VSS1
 * momenta go out, so that a field with d_mu gives + i P_mu. */
#include <string.h>

#include "emit/lagrangian.h"

/* ---- vertices ---- */

/* What a Lorentz structure stands for. */
static const struct shape {
    const char *lorentz, *kind, *projector;
} shapes[] = {
    {"FFVL", "ffv", "ProjM"}, {"FFVR", "ffv", "ProjP"},
    {"FFV1", "ffv", ""},      {"FFVM", "ffv", "ProjP"},
    {"FFSL", "ffs", "ProjM"}, {"FFSR", "ffs", "ProjP"},
    {"FFS1", "ffs", ""},      {"VSS1", "vss", ""},
    {"VVS1", "vvs", ""},      {"VVSS1", "vvss", ""},
    {"SSS1", "sss", ""},      {"SSSS1", "ssss", ""},
};

static const char *const kinds[] = {"ffv",  "ffs", "vss", "vvs",
                                    "vvss", "sss", "ssss"};

static const struct shape *shape_of(const char *lorentz)
{
    for (size_t k = 0; k < sizeof(shapes) / sizeof(shapes[0]); k++)
        if (strcmp(shapes[k].lorentz, lorentz) == 0)
            return &shapes[k];
    return NULL;
}

/* The number of permutations of equal bosons; a Majorana pair counts twice but
 * in a current, where both of its chiralities are one term. */
static slong symmetry(const zf_lagrangian *l, const zf_vertex *x,
                      const struct shape *s)
{
    slong n = 1;

    for (int k = 0; k < x->n; k++) {
        slong same = 1;

        if (l->particle[x->particle[k]].spin == 2)
            continue;
        for (int i = 0; i < k; i++)
            same +=
                x->particle[i] == x->particle[k] && x->anti[i] == x->anti[k];
        n *= same;
    }
    if (strcmp(s->kind, "ffs") == 0 && x->particle[0] == x->particle[1] &&
        l->particle[x->particle[0]].self_conjugate)
        n *= 2;
    return n;
}

/* The coefficient in L of a coupling. */
static zf_expr coefficient(const zf_lagrangian *l, const zf_vertex *x,
                           const struct shape *s, zf_expr coupling)
{
    zf_expr_pool *p = zf_feynman_pool(l->f);

    if (strcmp(s->kind, "vss") == 0)
        return zf_expr_neg(p, coupling);
    coupling = zf_expr_mul(p, coupling, zf_expr_neg(p, zf_expr_i(p)));
    return zf_expr_mul(p, coupling, zf_expr_fraction(p, 1, symmetry(l, x, s)));
}

static zf_value *leg_value(zf_status *st, const zf_lagrangian *l,
                           const zf_vertex *x, int k)
{
    const zf_particle *p = &l->particle[x->particle[k]];
    zf_value *v = zf_value_map();

    zf_put_text(st, v, "symbol", l->symbol[x->particle[k]]);
    /* A fermion pair is (antiparticle of the field, particle of the bar). */
    zf_put_truth(st, v, "bar",
                 p->spin == 2 ? k == 1 : !p->self_conjugate && !x->anti[k]);
    return v;
}

static zf_status put_term(zf_value *list, zf_lagrangian *l, const zf_vertex *x,
                          const struct shape *s, zf_expr coupling,
                          zf_error *err)
{
    static const char *const names[] = {"one", "two", "three", "four"};
    zf_value *v = zf_value_map();
    zf_status now = ZF_OK,
              st = zf_put_lagrangian_formula(
                  v, "mathematica", l, coefficient(l, x, s, coupling), err);

    for (size_t k = 0; k < sizeof(kinds) / sizeof(kinds[0]); k++)
        zf_put_truth(&now, v, kinds[k], strcmp(kinds[k], s->kind) == 0);
    zf_put_truth(&now, v, "chiral", s->projector[0] != '\0');
    zf_put_text(&now, v, "projector", s->projector);
    for (int k = 0; k < x->n; k++)
        zf_put(&now, v, names[k], leg_value(&now, l, x, k));
    zf_add(&now, list, v);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

/* g, a, W, and Z as it is in the Standard Model. */
static int has_standard_vector(const zf_lagrangian *l, const zf_vertex *x)
{
    for (int k = 0; k < x->n; k++)
        if (l->particle[x->particle[k]].spin == 3 &&
            l->particle[x->particle[k]].standard)
            return 1;
    return 0;
}

static int is_scalar_only(const zf_lagrangian *l, const zf_vertex *x)
{
    for (int k = 0; k < x->n; k++)
        if (l->particle[x->particle[k]].spin != 1)
            return 0;
    return 1;
}

/* What gauge-covariant derivatives and mass terms do not give: beside the
 * Standard Model's own file all that is new but the gauge interactions of
 * vector-like quarks, otherwise couplings of scalars to each other. */
static int is_written(const zf_lagrangian *l, const zf_vertex *x)
{
    if (l->alone)
        return is_scalar_only(l, x);
    return !x->standard && !has_standard_vector(l, x);
}

static zf_status put_terms(zf_value *list, zf_lagrangian *l, const zf_vertex *x,
                           zf_error *err)
{
    size_t n = 0;
    const zf_lorentz *lorentz = zf_feynman_lorentz(l->f, &n);
    const zf_rule_coupling *c = zf_feynman_couplings(l->f, &n);
    zf_status st = ZF_OK;

    for (int t = 0; st == ZF_OK && t < x->n_terms; t++) {
        const struct shape *s = shape_of(lorentz[x->term[t].lorentz].name);

        st = s ? put_term(list, l, x, s, c[x->term[t].coupling].value, err)
               : zf_error_set(err, ZF_EBUG, NULL, "the vertex %s has no shape",
                              x->name);
    }
    return st;
}

zf_status zf_put_vertices(zf_value *v, zf_lagrangian *l, zf_error *err)
{
    size_t n = 0;
    const zf_vertex *x = zf_feynman_vertices(l->f, &n);
    zf_value *list = zf_value_list();
    zf_status st = ZF_OK, now = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < n; k++)
        if (is_written(l, &x[k]))
            st = put_terms(list, l, &x[k], err);
    zf_put(&now, v, "vertices", list);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

/* ---- mass terms ---- */

static const zf_field *field_of(const zf_lagrangian *l, slong component,
                                int position)
{
    size_t n = 0;
    const zf_field *x = zf_feynman_fields(l->f, &n);

    for (size_t k = 0; k < n; k++)
        if (x[k].component == component && x[k].position == position)
            return &x[k];
    return NULL;
}

/* The particle of a right-handed neutrino; `conjugate` when the field is that
 * of its charge conjugate. */
static void put_neutrino(zf_status *st, zf_value *v, const char *key,
                         const zf_lagrangian *l, const zf_field *x, int barred)
{
    zf_value *item = zf_value_map();
    const zf_particle *p = &l->particle[x->part[0].particle];
    int anti = x->part[0].anti;

    zf_put_text(st, item, "symbol", l->symbol[x->part[0].particle]);
    /* The bar of psi^c. */
    zf_put_truth(st, item, "conjugate",
                 barred ? !p->self_conjugate && !anti : anti);
    zf_put(st, v, key, item);
}

static int needs_conjugate(const zf_lagrangian *l, const zf_field *bar,
                           const zf_field *field)
{
    return (!l->particle[bar->part[0].particle].self_conjugate &&
            !bar->part[0].anti) +
           field->part[0].anti;
}

/* Of psi1^c psi2, which is psi2^c psi1, the way without charge conjugates. */
static void put_majorana(zf_status *st, zf_value *v, const zf_lagrangian *l,
                         const zf_field *a, const zf_field *b)
{
    int swap = needs_conjugate(l, b, a) < needs_conjugate(l, a, b);

    put_neutrino(st, v, "bar", l, swap ? b : a, 1);
    put_neutrino(st, v, "field", l, swap ? a : b, 0);
}

/* The parts of the neutrino in a doublet of leptons: the bar of a field. */
static zf_status put_bars(zf_value *v, zf_lagrangian *l, const zf_field *x,
                          zf_error *err)
{
    zf_value *list = zf_value_list();
    zf_expr_pool *p = zf_feynman_pool(l->f);
    zf_status st = ZF_OK, now = ZF_OK;

    for (size_t k = 0; x && st == ZF_OK && k < x->n; k++) {
        zf_value *item = zf_value_map();

        zf_put_text(&now, item, "symbol", l->symbol[x->part[k].particle]);
        zf_put_truth(&now, item, "one", zf_expr_is_one(x->part[k].coefficient));
        st = zf_put_lagrangian_formula(item, "mathematica", l,
                                       zf_expr_conj(p, x->part[k].coefficient),
                                       err);
        zf_add(&now, list, item);
    }
    zf_put(&now, v, "bars", list);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

/* ---- their coefficients ---- */

static void put_symbol(zf_status *st, zf_value *v, const char *key,
                       const zf_lagrangian *l, const zf_mass_coupling *c)
{
    const zf_mass_matrix *m =
        &zf_texture_matrices(zf_feynman_texture(l->f))->matrix[c->matrix];

    zf_put_term_symbol(st, v, key, m, c->i, c->j, c->filling);
}

/* The two fields of a term. */
static void fields_of(const zf_field **a, const zf_field **b,
                      const zf_lagrangian *l, const zf_mass_coupling *c)
{
    const zf_mass_matrix *m =
        &zf_texture_matrices(zf_feynman_texture(l->f))->matrix[c->matrix];
    const zf_multiplet *multiplet = l->m->content->multiplet;

    *a = field_of(l, multiplet[m->row].first + c->i, 0);
    *b = field_of(l, multiplet[m->column].first + c->j, 0);
}

/* 0 when a scalar of the term is no field here: a neutral singlet. */
static int has_scalars(const zf_lagrangian *l, const zf_mass_coupling *c)
{
    const zf_filling *filling =
        &zf_texture_entry(zf_feynman_texture(l->f), c->matrix, c->i, c->j)
             ->filling[c->filling];
    const zf_content *content = l->m->content;

    for (slong k = 0; k < filling->n; k++) {
        slong multiplet = content->n_fermion_multiplets + filling->scalar[k];

        if (field_of(l, content->multiplet[multiplet].first, 0)->kind ==
            ZF_FIELD_OTHER)
            return 0;
    }
    return 1;
}

/* Beside the Standard Model's own file: terms of right-handed neutrinos that
 * no vertex has.  Not where one of them couples to nothing. */
static int is_term_written(const zf_lagrangian *l, const zf_mass_coupling *c)
{
    const zf_field *a, *b;

    fields_of(&a, &b, l, c);
    if ((b->kind == ZF_FIELD_NEUTRINO && b->n == 0) ||
        (a->kind == ZF_FIELD_NEUTRINO && a->n == 0) || !has_scalars(l, c))
        return 0;
    return l->alone || (b->kind == ZF_FIELD_NEUTRINO && !c->value);
}

zf_status zf_put_coefficients(zf_value *list, zf_lagrangian *l, zf_error *err)
{
    size_t n = 0;
    const zf_mass_coupling *c = zf_feynman_mass_couplings(l->f, &n);
    const zf_texture *t = zf_feynman_texture(l->f);
    slong code = 0;
    zf_status st = ZF_OK, now = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < n; k++) {
        zf_value *v;
        int bare, power[3] = {0};

        if (!is_term_written(l, &c[k]))
            continue;
        v = zf_value_map();
        bare = zf_texture_matrices(t)->matrix[c[k].matrix].kind == ZF_MASS_BARE;
        power[bare ? 2 : 1] = zf_texture_entry(t, c[k].matrix, c[k].i, c[k].j)
                                  ->filling[c[k].filling]
                                  .n == 1;
        put_symbol(&now, v, "symbol", l, &c[k]);
        zf_put_truth(&now, v, "external", !c[k].value);
        zf_put_truth(&now, v, "renamed", 0);
        zf_put_text(&now, v, "name", "");
        zf_put_text(&now, v, "meaning",
                    bare && !power[2] ? "mass" : "Yukawa coupling");
        zf_put_orders(&now, v, power);
        zf_put_text(&now, v, "block", "ZPYUKAWA");
        zf_put_integer(&now, v, "code", ++code);
        zf_put_text(&now, v, "value", "0");
        zf_put_truth(&now, v, "complex",
                     c[k].value && !zf_expr_is_real(c[k].value));
        if (c[k].value)
            st =
                zf_put_lagrangian_formula(v, "mathematica", l, c[k].value, err);
        zf_add(&now, list, v);
    }
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

/* ---- the terms ---- */

static zf_status put_mass_term(zf_value *list, zf_lagrangian *l,
                               const zf_mass_coupling *c, zf_error *err)
{
    const zf_field *a, *b;
    zf_value *v = zf_value_map();
    zf_status st, now = ZF_OK;
    int right, majorana;

    fields_of(&a, &b, l, c);
    right = b->kind == ZF_FIELD_NEUTRINO;
    majorana = right && a->kind == ZF_FIELD_NEUTRINO;
    put_symbol(&now, v, "coefficient", l, c);
    zf_put(&now, v, "term",
           zf_view_term(zf_feynman_texture(l->f), c->matrix, c->i, c->j,
                        c->filling));
    zf_put_truth(&now, v, "neutrino", right);
    zf_put_truth(&now, v, "sterile", majorana);
    if (majorana)
        put_majorana(&now, v, l, a, b);
    else if (right)
        put_neutrino(&now, v, "field", l, b, 0);
    st = put_bars(v, l, right && !majorana ? a : NULL, err);
    zf_add(&now, list, v);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

zf_status zf_put_mass_terms(zf_value *v, zf_lagrangian *l, zf_error *err)
{
    size_t n = 0;
    const zf_mass_coupling *c = zf_feynman_mass_couplings(l->f, &n);
    zf_value *list = zf_value_list();
    zf_status st = ZF_OK, now = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < n; k++)
        if (is_term_written(l, &c[k]))
            st = put_mass_term(list, l, &c[k], err);
    zf_put(&now, v, "mass_terms", list);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}
