/* content_check.c - anomalies of a content's own gauge group.
 *
 * Sums over left-handed minus right-handed Weyl fermions must vanish for
 * SU(3)^3, SU(3)^2 Y, SU(2)^2 Y, Y^3 and grav^2 Y, and the number of doublets,
 * counted with the index 2 T of the SU(2) irrep, must be even (E. Witten,
 * Phys. Lett. B 117 (1982) 324). */
#include <stdio.h>

#include "model/private.h"

enum {
    SU3_SU3_SU3,
    SU3_SU3_Y,
    SU2_SU2_Y,
    Y_Y_Y,
    GRAV_GRAV_Y,
    N_SUMS
};

static const char *const sum_name[N_SUMS] = {"SU(3)^3", "SU(3)^2 Y",
                                             "SU(2)^2 Y", "Y^3", "grav^2 Y"};

static void add_multiple(fmpq_t sum, const fmpq_t x, slong factor)
{
    fmpq_t term;

    fmpq_init(term);
    fmpq_mul_si(term, x, factor);
    fmpq_add(sum, sum, term);
    fmpq_clear(term);
}

/* Adds what one fermion multiplet contributes; returns its doublets. */
static slong add_multiplet(fmpq sum[N_SUMS], const zf_multiplet *m)
{
    slong copies = m->left ? m->families : -m->families;
    slong d3 = zf_su3_dimension(m->irrep.p, m->irrep.q), d2 = m->irrep.su2;
    slong doublets = zf_su2_index2(m->irrep.su2) * d3 * m->families;
    fmpq_t one, cube;

    fmpq_init(one);
    fmpq_init(cube);
    fmpq_one(one);
    fmpq_mul(cube, &m->hypercharge, &m->hypercharge);
    fmpq_mul(cube, cube, &m->hypercharge);
    add_multiple(&sum[SU3_SU3_SU3], one,
                 copies * zf_su3_cubic(m->irrep.p, m->irrep.q) * d2);
    add_multiple(&sum[SU3_SU3_Y], &m->hypercharge,
                 copies * zf_su3_index2(m->irrep.p, m->irrep.q) * d2);
    add_multiple(&sum[SU2_SU2_Y], &m->hypercharge,
                 copies * zf_su2_index2(m->irrep.su2) * d3);
    add_multiple(&sum[Y_Y_Y], cube, copies * d3 * d2);
    add_multiple(&sum[GRAV_GRAV_Y], &m->hypercharge, copies * d3 * d2);
    fmpq_clear(one);
    fmpq_clear(cube);
    return doublets;
}

static zf_status report(const fmpq sum[N_SUMS], slong doublets,
                        const zf_mark *mark, zf_error *err)
{
    zf_buf text;
    zf_status st;

    zf_buf_init(&text, 0);
    for (int k = 0; k < N_SUMS; k++) {
        if (fmpq_is_zero(&sum[k]))
            continue;
        zf_buf_printf(&text, "%s%s = ", text.len ? ", " : "", sum_name[k]);
        zf_rational_print(&text, &sum[k]);
    }
    if (text.len)
        zf_buf_puts(&text, " (expected 0)");
    if (doublets % 2)
        zf_buf_printf(&text,
                      "%s%ld SU(2) doublets (Witten anomaly: expected "
                      "an even number)",
                      text.len ? ", " : "", (long)doublets);
    st = zf_buf_check(&text, err);
    if (st == ZF_OK)
        st = zf_error_set(err, ZF_EINPUT, mark,
                          "the fermions are anomalous without U(1)_X: %s",
                          zf_buf_text(&text));
    zf_buf_clear(&text);
    return st;
}

zf_status zf_content_check(const zf_content *c, const zf_mark *mark,
                           zf_error *err)
{
    fmpq sum[N_SUMS];
    slong doublets = 0;
    int free_of_anomalies;
    zf_status st = ZF_OK;

    for (int k = 0; k < N_SUMS; k++)
        fmpq_init(&sum[k]);
    for (slong k = 0; k < c->n_fermion_multiplets; k++)
        doublets += add_multiplet(sum, &c->multiplet[k]);
    free_of_anomalies = doublets % 2 == 0;
    for (int k = 0; k < N_SUMS; k++)
        free_of_anomalies = free_of_anomalies && fmpq_is_zero(&sum[k]);
    if (!free_of_anomalies)
        st = report(sum, doublets, mark, err);
    for (int k = 0; k < N_SUMS; k++)
        fmpq_clear(&sum[k]);
    return st;
}
