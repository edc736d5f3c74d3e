/* view_rates.c - the rules of a model in numbers: masses, widths, branching
 * ratios, at the point of the model. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "emit/rates.h"

/* Values of the parameters, in their order. */
typedef struct rates {
    const zf_feynman *f;
    const zf_rule_parameter *p;
    size_t n;
    double complex *value;
    size_t known; /* so many have a value */
} rates;

static zf_status look(double complex *out, const char *symbol, void *arg,
                      zf_error *err)
{
    const rates *r = arg;

    *out = 0;
    if (strcmp(symbol, "ZERO") == 0)
        return ZF_OK;
    for (size_t k = 0; k < r->known; k++)
        if (strcmp(r->p[k].name, symbol) == 0) {
            *out = r->value[k];
            return ZF_OK;
        }
    return zf_error_set(err, ZF_EBUG, NULL, "no rule has a value for %s",
                        symbol);
}

static zf_status evaluate(rates *r, zf_error *err)
{
    zf_status st = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < r->n; k++) {
        if (r->p[k].external)
            r->value[k] = strtod(r->p[k].value, NULL);
        else
            st = zf_expr_value(&r->value[k], r->p[k].formula, look, r, err);
        r->known = k + 1;
    }
    return st;
}

static double real_value(const rates *r, const char *name)
{
    double complex x = 0;

    if (look(&x, name, (void *)(uintptr_t)r, NULL) != ZF_OK)
        return NAN;
    return creal(x);
}

/* `1.000000000e+03`, as cards have numbers. */
static void put_number(zf_status *st, zf_value *v, const char *key, double x)
{
    char text[40];

    snprintf(text, sizeof(text), "%.9e", x);
    zf_put_text(st, v, key, text);
}

/* ---- decays ---- */

/* Widths of the channels of one particle; closed ones have none. */
typedef struct table {
    double *width; /* parallel to the channels of the rules */
    double total;
} table;

static zf_status fill(table *t, const rates *r, size_t particle, zf_error *err)
{
    size_t n = 0, n_particles = 0;
    const zf_decay_channel *d = zf_feynman_decays(r->f, &n);
    const zf_particle *p = zf_feynman_particles(r->f, &n_particles);
    zf_status st = ZF_OK;

    t->total = 0;
    for (size_t k = 0; st == ZF_OK && k < n; k++) {
        double complex x = 0;

        t->width[k] = 0;
        if (d[k].particle != particle ||
            real_value(r, p[particle].mass) <=
                real_value(r, p[d[k].product[0]].mass) +
                    real_value(r, p[d[k].product[1]].mass))
            continue;
        st = zf_expr_value(&x, d[k].width, look, (void *)(uintptr_t)r, err);
        t->width[k] = creal(x) > 0 ? creal(x) : 0;
        t->total += t->width[k];
    }
    return st;
}

static zf_value *channel_value(zf_status *st, const rates *r,
                               const zf_decay_channel *d, double width,
                               double total)
{
    zf_value *v = zf_value_map();
    size_t n = 0;
    const zf_particle *p = zf_feynman_particles(r->f, &n);
    char text[80], ratio[40];
    long code[2];

    for (int k = 0; k < 2; k++)
        code[k] = (d->anti[k] ? -1 : 1) * p[d->product[k]].pdg;
    snprintf(text, sizeof(text), "%ld %ld", code[0], code[1]);
    zf_put_text(st, v, "codes", text);
    snprintf(text, sizeof(text), "%.30s %.30s",
             d->anti[0] ? p[d->product[0]].antiname : p[d->product[0]].name,
             d->anti[1] ? p[d->product[1]].antiname : p[d->product[1]].name);
    zf_put_text(st, v, "names", text);
    put_number(st, v, "width", width);
    put_number(st, v, "ratio", width / total);
    snprintf(ratio, sizeof(ratio), "%.4f", width / total);
    zf_put_text(st, v, "short_ratio", ratio);
    return v;
}

/* What channels studies ask for. */
typedef enum wanted {
    QUARKS,   /* two quarks of any flavours that protons have */
    A_BOTTOM, /* a b quark and one of those */
    LEPTONS,  /* this lepton and its antiparticle */
} wanted;

static int is_wanted(const rates *r, const zf_decay_channel *d, wanted what,
                     long pdg)
{
    size_t n = 0;
    const zf_particle *p = zf_feynman_particles(r->f, &n);
    long a = p[d->product[0]].pdg, b = p[d->product[1]].pdg;

    if (what == LEPTONS)
        return a == pdg && b == pdg;
    return a < 6 && b < 6 && (what == QUARKS || a == 5 || b == 5);
}

/* Does the Z' decay to it? */
static void put_flags(zf_status *st, zf_value *v, const rates *r,
                      const table *t)
{
    static const struct {
        const char *key;
        wanted what;
        long pdg;
    } flags[] = {
        {"quarks", QUARKS, 0},      {"bottom", A_BOTTOM, 0},
        {"electrons", LEPTONS, 11}, {"muons", LEPTONS, 13},
        {"taus", LEPTONS, 15},
    };

    size_t n = 0;
    const zf_decay_channel *d = zf_feynman_decays(r->f, &n);

    for (size_t i = 0; i < sizeof(flags) / sizeof(flags[0]); i++) {
        int yes = 0;

        for (size_t k = 0; k < n; k++)
            yes |= t->width[k] > 0 &&
                   is_wanted(r, &d[k], flags[i].what, flags[i].pdg);
        zf_put_truth(st, v, flags[i].key, yes);
    }
}

static zf_value *decay_value(zf_status *st, const rates *r, size_t particle,
                             const table *t)
{
    zf_value *v = zf_value_map(), *channels = zf_value_list();
    size_t n = 0, n_particles = 0;
    const zf_decay_channel *d = zf_feynman_decays(r->f, &n);
    const zf_particle *p = zf_feynman_particles(r->f, &n_particles);
    char text[40];

    zf_put_text(st, v, "name", p[particle].name);
    zf_put_integer(st, v, "pdg", p[particle].pdg);
    put_number(st, v, "width", t->total);
    snprintf(text, sizeof(text), "%.6g", t->total);
    zf_put_text(st, v, "short_width", text);
    for (size_t k = 0; k < n; k++)
        if (d[k].particle == particle && t->width[k] > 0)
            zf_add(st, channels,
                   channel_value(st, r, &d[k], t->width[k], t->total));
    zf_put(st, v, "channels", channels);
    put_flags(st, v, r, t);
    return v;
}

/* The width of a particle without a table is that of its parameter. */
static zf_status put_decays(zf_value *v, const rates *r, zf_error *err)
{
    zf_value *list = zf_value_list();
    size_t n = 0, n_decays = 0;
    const zf_particle *p = zf_feynman_particles(r->f, &n);
    table t = {0};
    zf_status st = ZF_OK, now = ZF_OK;

    (void)zf_feynman_decays(r->f, &n_decays);
    t.width = zf_mem_array(n_decays + 1, sizeof(*t.width));
    if (!t.width)
        st = zf_no_memory(err);
    for (size_t k = 0; st == ZF_OK && k < n; k++) {
        zf_value *item;

        st = fill(&t, r, k, err);
        if (st != ZF_OK)
            break;
        if (t.total == 0)
            t.total = real_value(r, p[k].width);
        item = decay_value(&now, r, k, &t);
        if (p[k].pdg == 32)
            zf_put(&now, v, "zp", decay_value(&now, r, k, &t));
        zf_add(&now, list, item);
    }
    zf_put(&now, v, "decays", list);
    zf_mem_free(t.width);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

/* ---- blocks ---- */

static zf_value *entry_value(zf_status *st, const char *name, long code,
                             double x)
{
    zf_value *v = zf_value_map();

    zf_put_text(st, v, "name", name);
    zf_put_integer(st, v, "code", code);
    put_number(st, v, "value", x);
    return v;
}

/* Particles whose mass is no external parameter: cards want them too. */
static void put_other_masses(zf_status *st, zf_value *list, const rates *r)
{
    size_t n = 0;
    const zf_particle *p = zf_feynman_particles(r->f, &n);

    for (size_t k = 0; k < n; k++) {
        int external = 0;

        for (size_t i = 0; i < r->n; i++)
            external |=
                r->p[i].external && strcmp(r->p[i].name, p[k].mass) == 0;
        if (!external)
            zf_add(
                st, list,
                entry_value(st, p[k].name, p[k].pdg, real_value(r, p[k].mass)));
    }
}

static void put_block(zf_status *st, zf_value *blocks, const rates *r,
                      const char *name)
{
    zf_value *v = zf_value_map(), *list = zf_value_list();

    zf_put_text(st, v, "name", name);
    for (size_t k = 0; k < r->n; k++)
        if (r->p[k].external && strcmp(r->p[k].block, name) == 0)
            zf_add(st, list,
                   entry_value(st, r->p[k].name, r->p[k].code[0],
                               creal(r->value[k])));
    if (strcmp(name, "MASS") == 0)
        put_other_masses(st, list, r);
    zf_put(st, v, "entries", list);
    zf_add(st, blocks, v);
}

static void put_blocks(zf_status *st, zf_value *v, const rates *r)
{
    zf_value *blocks = zf_value_list();

    for (size_t k = 0; k < r->n; k++) {
        int first = r->p[k].external && strcmp(r->p[k].block, "DECAY") != 0;

        for (size_t i = 0; first && i < k; i++)
            if (r->p[i].external && strcmp(r->p[i].block, r->p[k].block) == 0)
                first = 0;
        if (first)
            put_block(st, blocks, r, r->p[k].block);
    }
    zf_put(st, v, "blocks", blocks);
}

zf_status zf_view_put_rates(zf_value *v, zf_numbers *n,
                            const zf_emit_options *options, zf_error *err)
{
    zf_feynman *f = NULL;
    rates r = {0};
    zf_value *map = zf_value_map();
    zf_status now = ZF_OK, st = zf_numbers_rules(&f, n, options, err);

    if (st == ZF_OK) {
        r.f = f;
        r.p = zf_feynman_parameters(f, &r.n);
        r.value = zf_mem_array(r.n + 1, sizeof(*r.value));
        st = r.value ? evaluate(&r, err) : zf_no_memory(err);
    }
    if (st == ZF_OK) {
        put_blocks(&now, map, &r);
        st = put_decays(map, &r, err);
    }
    zf_put(&now, v, "rates", map);
    zf_mem_free(r.value);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}
