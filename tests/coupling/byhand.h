/* byhand.h - a table of couplings built from a card by the definitions alone:
 * charges that are diagonal in the mass basis, one formula after the other.
 * The steps under test then add to it. */
#ifndef ZF_TEST_COUPLING_BYHAND_H
#define ZF_TEST_COUPLING_BYHAND_H

#include <complex.h>
#include <math.h>
#include <string.h>

#include "coupling/private.h"
#include "zf_test.h"

typedef struct byhand {
    zf_couplings c;
    zf_model *m;
    zf_point *p;
    char catalog[256];
} byhand;

static inline void byhand_parameter(byhand *b, const char *name, slong value,
                                    double low, double high)
{
    zf_error err = {0};
    zf_quantity q;
    char text[64];

    memset(&q, 0, sizeof q);
    snprintf(text, sizeof text, "%s", name);
    q.name = text;
    q.kind = ZF_QUANTITY_PARAMETER;
    fmpq_init(q.value);
    fmpq_set_si(q.value, value, 1);
    q.low = low;
    q.high = high;
    ZF_CHECK_OK(zf_quantities_add_parameter(b->c.q, &q, &err), &err);
    fmpq_clear(q.value);
}

static inline zf_expr byhand_symbol(const byhand *b, const char *name)
{
    return zf_quantities_symbol(b->c.q, name);
}

static inline void byhand_charges(byhand *b)
{
    const zf_model *m = b->m;
    zf_expr_pool *pool = b->c.pool;

    b->c.charge =
        (zf_expr *)zf_mem_array((size_t)m->content->n, sizeof *b->c.charge);
    ZF_CHECK(b->c.charge != NULL);
    for (slong k = 0; k < m->content->n; k++) {
        zf_expr e = zf_expr_rational(
            pool, fmpq_mat_entry(m->charge, k, m->n_parameters));

        for (slong a = 0; a < m->n_parameters; a++)
            e = zf_expr_add(
                pool, e,
                zf_expr_mul(
                    pool,
                    zf_expr_rational(pool, fmpq_mat_entry(m->charge, k, a)),
                    byhand_symbol(b, m->parameter[a])));
        b->c.charge[k] = e;
    }
}

static inline void byhand_currents(byhand *b)
{
    static const char *const left[ZF_N_SPECIES] = {"Q", "Q", "L", "L", "L"};
    static const char *const right[ZF_N_SPECIES] = {"u", "d", "e", "nu", ""};
    zf_expr g = byhand_symbol(b, "g_X");

    for (int s = 0; s < 2 * ZF_N_SPECIES; s++) {
        const zf_content *content = b->m->content;
        slong at =
            zf_content_multiplet(content, s % 2 ? right[s / 2] : left[s / 2]);

        for (int i = 0; i < 9; i++) {
            zf_expr e = zf_expr_integer(b->c.pool, 0);

            if (at >= 0 && i % 4 == 0)
                e = zf_expr_mul(
                    b->c.pool, g,
                    b->c.charge[content->multiplet[at].first + i / 4]);
            b->c.current[s / 2][s % 2][i / 3][i % 3] = e;
        }
    }
}

/* v_NAME of doublets but the first, and M2_smeft. */
static inline void byhand_doublets(byhand *b)
{
    zf_expr_pool *p = b->c.pool;
    zf_expr g2 = zf_expr_power(p, byhand_symbol(b, "g_X"), 2, 1);
    zf_expr rest = zf_expr_power(p, byhand_symbol(b, "v"), 2, 1);
    zf_expr sum = zf_expr_power(p, byhand_symbol(b, "M_Zp"), 2, 1);
    sm_fields *f = &b->c.field;
    zf_error err = {0};

    for (slong k = 0; k < b->m->content->n_multiplets; k++) {
        const zf_multiplet *m = &b->m->content->multiplet[k];

        if (m->fermion || m->irrep.su2 != 2)
            continue;
        f->conjugate[f->n_doublets] = fmpz_sgn(&m->hypercharge.num) < 0;
        f->doublet[f->n_doublets++] = k;
    }
    for (slong n = f->n_doublets - 1; n >= 0; n--) {
        const zf_multiplet *m = &b->m->content->multiplet[f->doublet[n]];
        zf_expr x2 = zf_expr_power(p, b->c.charge[m->first], 2, 1);
        zf_expr v2 = rest;
        char name[64];

        if (n > 0) {
            snprintf(name, sizeof name, "v_%s", m->name);
            byhand_parameter(b, name, 0, 0, 1e4);
            v2 = zf_expr_power(p, byhand_symbol(b, name), 2, 1);
            rest = zf_expr_sub(p, rest, v2);
        }
        sum = zf_expr_sub(p, sum, zf_expr_mul(p, g2, zf_expr_mul(p, x2, v2)));
    }
    ZF_CHECK_OK(zf_quantities_add_derived(b->c.q, "M2_smeft", sum, NULL,
                                          "GeV^2", NULL, &err),
                &err);
}

/* The card, the inputs of the catalogue and M_Zp. */
static inline void byhand_start(byhand *b, const char *card)
{
    zf_error err = {0};
    char path[512];

    memset(b, 0, sizeof *b);
    snprintf(b->catalog, sizeof b->catalog, "%s/catalog", ZF_SOURCE_DIR);
    snprintf(path, sizeof path, "%s/models/%s.yaml", b->catalog, card);
    ZF_CHECK_OK(zf_model_read_file(&b->m, path, &err), &err);
    ZF_CHECK_OK(zf_quantities_new(&b->c.q, &err), &err);
    snprintf(path, sizeof path, "%s/inputs", b->catalog);
    ZF_CHECK_OK(zf_quantities_read_folder(b->c.q, path, &err), &err);
    b->c.model = b->m;
    b->c.pool = zf_quantities_pool(b->c.q);
    b->c.catalog = b->catalog;
    byhand_parameter(b, "M_Zp", 3000, 0, 1e6);
}

/* `kinetic`: with the parameter epsilon. */
static inline void byhand_new(byhand *b, const char *card, int kinetic)
{
    zf_error err = {0};

    byhand_start(b, card);
    byhand_parameter(b, "g_X", 1, 0, 10);
    if (kinetic)
        byhand_parameter(b, "epsilon", 0, -1, 1);
    for (slong k = 0; k < b->m->n_parameters; k++)
        byhand_parameter(b, b->m->parameter[k], 0, -10, 10);
    byhand_charges(b);
    byhand_currents(b);
    byhand_doublets(b);
    ZF_CHECK_OK(zf_expr_pool_check(b->c.pool, &err), &err);
}

/* Ends the table: from here on values are asked for. */
static inline void byhand_point(byhand *b)
{
    zf_error err = {0};

    ZF_CHECK_OK(zf_point_new(&b->p, b->c.q, &err), &err);
}

static inline void byhand_set(byhand *b, const char *name, double value)
{
    zf_error err = {0};

    ZF_CHECK_OK(zf_point_set(b->p, name, value, &err), &err);
}

static inline double byhand_get(byhand *b, const char *name)
{
    double complex z = 0;
    zf_error err = {0};

    ZF_CHECK_OK(zf_point_value(&z, b->p, name, &err), &err);
    ZF_CHECK(cimag(z) == 0);
    return creal(z);
}

static inline void byhand_clear(byhand *b)
{
    zf_point_free(b->p);
    zf_mem_free(b->c.wilson);
    zf_mem_free((void *)b->c.charge);
    zf_quantities_free(b->c.q);
    zf_model_free(b->m);
}

/* |got - want| <= tolerance max(|want|, floor). */
static inline void check_near(double got, double want, double tolerance,
                              double floor, const char *what)
{
    double scale = fabs(want) > floor ? fabs(want) : floor;

    if (!(fabs(got - want) <= tolerance * scale))
        ZF_FAIL("%s: got %.15g, want %.15g\n", what, got, want);
}

#endif
