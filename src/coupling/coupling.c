/* coupling.c - the table of couplings as an object, and points in it. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "coupling/private.h"

static zf_status read_inputs(zf_couplings *c, zf_error *err)
{
    zf_buf path;
    zf_status st;

    zf_buf_init(&path, 0);
    zf_buf_printf(&path, "%s/inputs", c->catalog);
    st = zf_buf_check(&path, err);
    if (st == ZF_OK)
        st = zf_quantities_read_folder(c->q, zf_buf_text(&path), err);
    zf_buf_clear(&path);
    return st;
}

/* The values of the benchmark must be ones that its quantities may have. */
static zf_status check_benchmark(zf_couplings *c, zf_error *err)
{
    zf_point *p = NULL;
    zf_status st = zf_point_new(&p, c->q, err);

    if (st == ZF_OK)
        st = zf_couplings_set_benchmark(c, p, err);
    zf_point_free(p);
    return st;
}

static zf_status compute(zf_couplings *c, zf_error *err)
{
    static zf_status (*const steps[])(zf_couplings *, zf_error *) = {
        coupling_fields,     coupling_parameters, coupling_vevs,
        coupling_mass_basis, coupling_neutral,    coupling_running,
        coupling_match,      check_benchmark,
    };
    zf_status st = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < sizeof(steps) / sizeof(steps[0]);
         k++) {
        st = steps[k](c, err);
        if (st == ZF_OK)
            st = zf_expr_pool_check(c->pool, err);
    }
    return st;
}

zf_status zf_couplings_new(zf_couplings **out, const zf_model *m,
                           const char *catalog, zf_error *err)
{
    zf_couplings *c = zf_mem_alloc(sizeof(*c));
    zf_status st = ZF_OK;

    if (!c)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    c->model = m;
    c->singlet = -1;
    c->catalog = zf_mem_string(catalog, strlen(catalog));
    if (!c->catalog)
        st = zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    if (st == ZF_OK)
        st = zf_quantities_new(&c->q, err);
    if (st == ZF_OK) {
        c->pool = zf_quantities_pool(c->q);
        st = read_inputs(c, err);
    }
    if (st == ZF_OK)
        st = compute(c, err);
    if (st == ZF_OK)
        *out = c;
    else
        zf_couplings_free(c);
    return st;
}

void zf_couplings_free(zf_couplings *c)
{
    if (!c)
        return;
    zf_mem_free(c->wilson);
    zf_mem_free(c->charge);
    zf_mem_free(c->catalog);
    zf_quantities_free(c->q);
    zf_mem_free(c);
}

zf_quantities *zf_couplings_quantities(const zf_couplings *c)
{
    return c->q;
}

zf_expr zf_couplings_current(const zf_couplings *c, zf_species species,
                             int right, int i, int j)
{
    return c->current[species][right ? RIGHT : LEFT][i - 1][j - 1];
}

zf_expr zf_couplings_rotation(const zf_couplings *c, zf_rotation r, int i,
                              int j)
{
    return c->rotation[r][i - 1][j - 1];
}

size_t zf_couplings_wilson_count(const zf_couplings *c)
{
    return c->n_wilson;
}

const zf_wilson *zf_couplings_wilson(const zf_couplings *c, size_t k)
{
    return &c->wilson[k];
}

/* ---- points ---- */

/* 1 when `name` is the vev that follows from M_Zp. */
static int is_vev(const zf_couplings *c, const char *name)
{
    return c->singlet >= 0 && strncmp(name, "v_", 2) == 0 &&
           strcmp(name + 2, c->model->content->component[c->singlet]) == 0;
}

/* M_Zp^2 = g_X^2 (X^2 v^2 + sum over doublets) */
static zf_status set_vev(const zf_couplings *c, zf_point *p, const char *name,
                         double value, zf_error *err)
{
    double g = 0, x = 0, doublets = 0;
    zf_status st = zf_point_real(&g, p, zf_quantities_symbol(c->q, "g_X"), err);

    if (!isfinite(value) || value <= 0)
        return zf_error_set(err, ZF_EDOMAIN, NULL,
                            "%s is %.12g; expected a number in (0, inf)", name,
                            value);
    if (st == ZF_OK)
        st = zf_point_real(&x, p, c->charge[c->singlet], err);
    if (st == ZF_OK)
        st = zf_point_real(&doublets, p, c->doublet_mass, err);
    return st == ZF_OK
               ? zf_point_set(p, "M_Zp",
                              g * sqrt(x * x * value * value + doublets), err)
               : st;
}

zf_status zf_couplings_set(const zf_couplings *c, zf_point *p, const char *name,
                           double value, zf_error *err)
{
    return is_vev(c, name) ? set_vev(c, p, name, value, err)
                           : zf_point_set(p, name, value, err);
}

zf_status zf_couplings_set_benchmark(const zf_couplings *c, zf_point *p,
                                     zf_error *err)
{
    const zf_model *m = c->model;
    zf_status st = ZF_OK;

    /* A vev that sets M_Zp needs the others first. */
    for (int vevs = 0; vevs <= 1; vevs++)
        for (size_t k = 0; st == ZF_OK && k < m->n_benchmark; k++) {
            const zf_setting *s = &m->benchmark[k];

            if (is_vev(c, s->name) == vevs)
                st = zf_couplings_set(c, p, s->name,
                                      fmpq_get_d(&s->value.value), err);
        }
    return st;
}

zf_status zf_couplings_check_point(zf_point *p, zf_error *err)
{
    double complex singlets = 1, mass = 0;
    double m2;
    zf_status st;

    if (!zf_quantities_find(zf_point_quantities(p), "M2_smeft"))
        return ZF_OK;
    st = zf_point_value(&singlets, p, "M2_smeft", err);
    if (st == ZF_OK)
        st = zf_point_value(&mass, p, "M_Zp", err);
    if (st != ZF_OK || creal(singlets) > 0)
        return st;
    m2 = creal(mass) * creal(mass) - creal(singlets);
    return zf_error_set(err, ZF_EDOMAIN, NULL,
                        "M_Zp is %.6g; expected more than %.6g, which the "
                        "doublets give without any singlet",
                        creal(mass), sqrt(m2));
}
