/* view_feynman.c - the Feynman rules of a model, for UFO and its like. */
#include <stdio.h>
#include <string.h>

#include "zforge/feynman.h"

#include "emit/numbers.h"

/* `mu-` is `mu__minus__`, `t~` is `t__tilde__`: names as UFO has them. */
static void put_python_name(zf_status *st, zf_value *v, const char *key,
                            const char *name)
{
    zf_buf text;

    zf_buf_init(&text, 0);
    for (; *name; name++) {
        if (*name == '+')
            zf_buf_puts(&text, "__plus__");
        else if (*name == '-')
            zf_buf_puts(&text, "__minus__");
        else if (*name == '~')
            zf_buf_puts(&text, "__tilde__");
        else
            zf_buf_add(&text, name, 1);
    }
    zf_put_buf(st, v, key, &text);
}

static zf_status put_python(zf_status *st, zf_value *v, const char *key,
                            zf_expr e, zf_error *err)
{
    zf_buf text;
    zf_status now;

    zf_buf_init(&text, 0);
    now = zf_expr_print(&text, e, ZF_LANGUAGE_PYTHON, NULL, NULL, err);
    zf_put_buf(st, v, key, &text);
    return now;
}

/* `-1./3.`: a float that Python and Fortran read alike. */
static void put_fraction(zf_status *st, zf_value *v, const char *key,
                         const fmpq_t x)
{
    zf_buf text;
    int integer = fmpz_is_one(fmpq_denref(x));

    zf_buf_init(&text, 0);
    zf_integer_print(&text, fmpq_numref(x));
    zf_buf_puts(&text, ".");
    if (!integer) {
        zf_buf_puts(&text, "/");
        zf_integer_print(&text, fmpq_denref(x));
        zf_buf_puts(&text, ".");
    }
    zf_put_buf(st, v, key, &text);
}

static zf_value *particle_value(zf_status *st, const zf_particle *p)
{
    zf_value *v = zf_value_map(), *numbers = zf_value_list();

    zf_put_text(st, v, "name", p->name);
    zf_put_text(st, v, "antiname", p->antiname);
    put_python_name(st, v, "python", p->name);
    put_python_name(st, v, "antipython", p->antiname);
    zf_put_text(st, v, "latex", p->latex);
    zf_put_text(st, v, "antilatex", p->antilatex);
    zf_put_integer(st, v, "pdg", p->pdg);
    zf_put_integer(st, v, "spin", p->spin);
    zf_put_integer(st, v, "color", p->color);
    put_fraction(st, v, "charge", p->charge);
    zf_put_text(st, v, "mass", p->mass);
    zf_put_text(st, v, "width", p->width);
    zf_put_truth(st, v, "self_conjugate", p->self_conjugate);
    zf_put_truth(st, v, "standard", p->standard);
    for (size_t k = 0; k < p->n_numbers; k++) {
        zf_value *item = zf_value_map();

        zf_put_text(st, item, "name", p->number[k]);
        put_fraction(st, item, "value", &p->number_value[k]);
        zf_add(st, numbers, item);
    }
    zf_put(st, v, "numbers", numbers);
    return v;
}

static void put_particles(zf_status *st, zf_value *v, const zf_feynman *f)
{
    zf_value *list = zf_value_list();
    size_t n = 0;
    const zf_particle *p = zf_feynman_particles(f, &n);

    for (size_t k = 0; k < n; k++)
        zf_add(st, list, particle_value(st, &p[k]));
    zf_put(st, v, "particles", list);
}

static zf_status put_parameters(zf_status *st, zf_value *v, const zf_feynman *f,
                                zf_error *err)
{
    zf_value *external = zf_value_list(), *internal = zf_value_list();
    size_t n = 0;
    const zf_rule_parameter *p = zf_feynman_parameters(f, &n);
    zf_status now = ZF_OK;

    for (size_t k = 0; now == ZF_OK && k < n; k++) {
        zf_value *item = zf_value_map();

        zf_put_text(st, item, "name", p[k].name);
        zf_put_text(st, item, "latex", p[k].latex);
        if (p[k].external) {
            zf_put_text(st, item, "block", p[k].block);
            zf_put_integer(st, item, "code", p[k].code[0]);
            zf_put_text(st, item, "value", p[k].value);
            zf_put_text(st, item, "meaning", p[k].meaning);
        } else {
            zf_put_truth(st, item, "complex", p[k].is_complex);
            now = put_python(st, item, "value", p[k].formula, err);
        }
        zf_add(st, p[k].external ? external : internal, item);
    }
    zf_put(st, v, "external", external);
    zf_put(st, v, "internal", internal);
    return now;
}

static void put_structures(zf_status *st, zf_value *v, const zf_feynman *f)
{
    zf_value *lorentz = zf_value_list(), *orders = zf_value_list();
    size_t n = 0;
    const zf_lorentz *l = zf_feynman_lorentz(f, &n);
    const zf_order *o;

    for (size_t k = 0; k < n; k++) {
        zf_value *item = zf_value_map();
        zf_buf spins;

        zf_buf_init(&spins, 0);
        for (int s = 0; s < l[k].n; s++)
            zf_buf_printf(&spins, "%s%d", s ? ", " : "", l[k].spins[s]);
        zf_put_text(st, item, "name", l[k].name);
        zf_put_buf(st, item, "spins", &spins);
        zf_put_text(st, item, "structure", l[k].structure);
        zf_add(st, lorentz, item);
    }
    o = zf_feynman_orders(f, &n);
    for (size_t k = 0; k < n; k++) {
        zf_value *item = zf_value_map();

        zf_put_text(st, item, "name", o[k].name);
        zf_put_integer(st, item, "expansion", o[k].expansion);
        zf_put_integer(st, item, "hierarchy", o[k].hierarchy);
        zf_add(st, orders, item);
    }
    zf_put(st, v, "lorentz", lorentz);
    zf_put(st, v, "orders", orders);
}

static zf_status put_rule_couplings(zf_status *st, zf_value *v,
                                    const zf_feynman *f, zf_error *err)
{
    static const char *const names[] = {"QCD", "QED", "NP"};
    zf_value *list = zf_value_list();
    size_t n = 0;
    const zf_rule_coupling *c = zf_feynman_couplings(f, &n);
    zf_status now = ZF_OK;

    for (size_t k = 0; now == ZF_OK && k < n; k++) {
        zf_value *item = zf_value_map();
        zf_buf order;
        int some = 0;

        zf_buf_init(&order, 0);
        for (int p = 0; p < 3; p++)
            if (c[k].power[p] > 0)
                zf_buf_printf(&order, "%s'%s': %d", some++ ? ", " : "",
                              names[p], c[k].power[p]);
        zf_put_text(st, item, "name", c[k].name);
        zf_put_buf(st, item, "order", &order);
        now = put_python(st, item, "value", c[k].value, err);
        zf_add(st, list, item);
    }
    zf_put(st, v, "couplings", list);
    return now;
}

static zf_value *leg_value(zf_status *st, const zf_particle *p, int anti)
{
    zf_value *v = zf_value_map();

    put_python_name(st, v, "python", anti ? p->antiname : p->name);
    zf_put_text(st, v, "name", anti ? p->antiname : p->name);
    return v;
}

static zf_value *vertex_value(zf_status *st, const zf_feynman *f,
                              const zf_vertex *x)
{
    zf_value *v = zf_value_map(), *legs = zf_value_list();
    zf_value *colors = zf_value_list(), *lorentz = zf_value_list();
    zf_value *terms = zf_value_list();
    size_t n = 0;
    const zf_particle *p = zf_feynman_particles(f, &n);
    const zf_lorentz *l = zf_feynman_lorentz(f, &n);
    const zf_rule_coupling *c = zf_feynman_couplings(f, &n);

    zf_put_text(st, v, "name", x->name);
    for (int k = 0; k < x->n; k++)
        zf_add(st, legs, leg_value(st, &p[x->particle[k]], x->anti[k]));
    for (int k = 0; k < x->n_colors; k++) {
        zf_value *item = zf_value_map();

        zf_put_text(st, item, "text", x->color[k]);
        zf_add(st, colors, item);
    }
    for (int k = 0; k < x->n_terms; k++) {
        zf_value *item = zf_value_map(), *term = zf_value_map();

        zf_put_text(st, item, "name", l[x->term[k].lorentz].name);
        zf_add(st, lorentz, item);
        zf_put_integer(st, term, "color", x->term[k].color);
        zf_put_integer(st, term, "lorentz", k);
        zf_put_text(st, term, "coupling", c[x->term[k].coupling].name);
        zf_add(st, terms, term);
    }
    zf_put(st, v, "legs", legs);
    zf_put(st, v, "colors", colors);
    zf_put(st, v, "structures", lorentz);
    zf_put(st, v, "terms", terms);
    zf_put_truth(st, v, "standard", x->standard);
    return v;
}

static zf_status put_decays(zf_status *st, zf_value *v, const zf_feynman *f,
                            zf_error *err)
{
    zf_value *list = zf_value_list();
    size_t n = 0, n_decays = 0;
    const zf_particle *p = zf_feynman_particles(f, &n);
    const zf_decay_channel *d = zf_feynman_decays(f, &n_decays);
    zf_status now = ZF_OK;

    for (size_t k = 0; now == ZF_OK && k < n; k++) {
        zf_value *item, *channels;
        int some = 0;

        for (size_t i = 0; i < n_decays; i++)
            some += d[i].particle == k;
        if (!some)
            continue;
        item = particle_value(st, &p[k]);
        channels = zf_value_list();
        for (size_t i = 0; now == ZF_OK && i < n_decays; i++) {
            zf_value *channel, *products;

            if (d[i].particle != k)
                continue;
            channel = zf_value_map();
            products = zf_value_list();
            for (int j = 0; j < 2; j++)
                zf_add(st, products,
                       leg_value(st, &p[d[i].product[j]], d[i].anti[j]));
            zf_put(st, channel, "products", products);
            now = put_python(st, channel, "width", d[i].width, err);
            zf_add(st, channels, channel);
        }
        zf_put(st, item, "channels", channels);
        zf_add(st, list, item);
    }
    zf_put(st, v, "decays", list);
    return now;
}

static void put_notes(zf_status *st, zf_value *v, const zf_feynman *f)
{
    zf_value *list = zf_value_list();
    size_t n = 0;
    const char *const *note = zf_feynman_notes(f, &n);

    for (size_t k = 0; k < n; k++) {
        zf_value *item = zf_value_map();

        zf_put_text(st, item, "text", note[k]);
        zf_add(st, list, item);
    }
    zf_put(st, v, "notes", list);
}

zf_status zf_view_put_feynman(zf_value *v, zf_numbers *numbers,
                              const zf_emit_options *options, zf_error *err)
{
    zf_feynman *f = NULL;
    zf_value *rules = zf_value_map(), *vertices = zf_value_list();
    const zf_vertex *x;
    size_t n = 0;
    const zf_model *m = numbers->model;
    zf_status now = ZF_OK, st = zf_numbers_rules(&f, numbers, options, err);

    if (st == ZF_OK) {
        put_particles(&now, rules, f);
        put_structures(&now, rules, f);
        put_notes(&now, rules, f);
        zf_view_put_restrictions(&now, rules, f);
        zf_put_text(&now, rules, "search_sha256",
                    m->search_sha256 ? m->search_sha256 : "");
        st = put_parameters(&now, rules, f, err);
    }
    if (st == ZF_OK)
        st = put_rule_couplings(&now, rules, f, err);
    if (st == ZF_OK) {
        zf_expr beta = zf_feynman_beta(f);

        zf_put_truth(&now, rules, "has_beta_X", beta != NULL);
        if (beta)
            st = put_python(&now, rules, "beta_X", beta, err);
    }
    if (st == ZF_OK)
        st = put_decays(&now, rules, f, err);
    x = st == ZF_OK ? zf_feynman_vertices(f, &n) : NULL;
    for (size_t k = 0; k < n; k++)
        zf_add(&now, vertices, vertex_value(&now, f, &x[k]));
    zf_put(&now, rules, "vertices", vertices);
    zf_put(&now, v, "feynman", rules);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

zf_status zf_view_simplified(zf_value **out, const zf_model *m, zf_error *err)
{
    zf_value *v = zf_value_map();
    zf_status st = ZF_OK;

    zf_put(&st, v, "model", zf_view_names(m));
    zf_put_truth(&st, v, "has_charges", 0);
    zf_put(&st, v, "references",
           zf_view_references(m->reference, m->n_references));
    zf_put_truth(&st, v, "has_references", m->n_references > 0);
    zf_put_integer(&st, v, "n_references", (slong)m->n_references);
    return zf_finish(out, v, st, err);
}
