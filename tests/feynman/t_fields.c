/* Gauge eigenstates by mass eigenstates, coefficients of mass terms, orders. */
#include <math.h>

#include "feynman_values.h"

enum {
    MOST_PARTICLES = 100
};

/* ---- gauge eigenstates ---- */

/* sum over fields of a kind, of chirality `left`, of c_a^* c_b for all pairs of
 * particles.  Charge conjugates count as the other chirality. */
static void overlaps(double complex out[MOST_PARTICLES][MOST_PARTICLES],
                     rules *r, int scalars, int left)
{
    size_t n = 0;
    const zf_field *x = zf_feynman_fields(r->f, &n);
    const zf_content *c = r->model->content;

    memset(out, 0, MOST_PARTICLES * sizeof(*out));
    for (size_t k = 0; k < n; k++) {
        const zf_multiplet *m = &c->multiplet[c->owner[x[k].component]];

        for (size_t a = 0; a < x[k].n; a++)
            for (size_t b = 0; b < x[k].n; b++) {
                const zf_field_part *p = &x[k].part[a], *q = &x[k].part[b];

                if (m->fermion == scalars ||
                    (m->fermion && (m->left ^ p->anti) != left))
                    continue;
                out[p->particle][q->particle] +=
                    conj(rules_expr(r, p->coefficient)) *
                    rules_expr(r, q->coefficient);
            }
    }
}

/* The largest squared admixture of a vector-like quark in a quark. */
static double admixture(rules *r)
{
    size_t n = 0, n_particles = 0;
    const zf_field *x = zf_feynman_fields(r->f, &n);
    const zf_particle *p = zf_feynman_particles(r->f, &n_particles);
    double most = 0;

    for (size_t k = 0; k < n; k++)
        for (size_t i = 0; x[k].kind == ZF_FIELD_QUARK && i < x[k].n; i++)
            if (!p[x[k].part[i].particle].standard)
                most =
                    fmax(most,
                         pow(cabs(rules_expr(r, x[k].part[i].coefficient)), 2));
    return most;
}

/* Quarks and leptons, of both chiralities, are unit vectors that are
 * orthogonal to each other: up to the fourth power of angles where
 * vector-like quarks are mixed in. */
static void fermions_are_orthonormal(rules *r, const char *name)
{
    static double complex sum[MOST_PARTICLES][MOST_PARTICLES];
    size_t n = 0;
    const zf_particle *p = zf_feynman_particles(r->f, &n);
    double most = 1e-13 + pow(admixture(r), 2);

    if (!r->model->content)
        return;
    for (int left = 0; left < 2; left++) {
        overlaps(sum, r, 0, left);
        for (size_t a = 0; a < n; a++)
            for (size_t b = 0; b < n; b++) {
                double right = a == b;

                /* Light neutrinos may have no right-handed part, and those
                 * that are right-handed alone no left-handed one. */
                if (p[a].spin != 2 || p[b].spin != 2 ||
                    (a == b && fmpq_is_zero(p[a].charge) &&
                     cabs(sum[a][b]) == 0))
                    continue;
                /* A Majorana field has one component. */
                if (p[a].self_conjugate && left)
                    continue;
                if (cabs(sum[a][b] - right) > most)
                    printf("%s: %s %s: %g\n", name, p[a].name, p[b].name,
                           cabs(sum[a][b] - right));
                ZF_CHECK(cabs(sum[a][b] - right) <= most);
            }
    }
}

ZF_TEST(fermions)
{
    rules_each_model(fermions_are_orthonormal);
}

/* Of real scalars every c^* c counts half, of charged ones all. */
static void scalars_are_canonical(rules *r, const char *name)
{
    static double complex sum[MOST_PARTICLES][MOST_PARTICLES];
    size_t n = 0;
    const zf_particle *p = zf_feynman_particles(r->f, &n);

    if (!r->model->content)
        return;
    overlaps(sum, r, 1, 0);
    for (size_t a = 0; a < n; a++)
        for (size_t b = 0; b < n; b++) {
            double right = a != b ? 0 : p[a].self_conjugate ? 0.5 : 1;

            if (p[a].spin != 1 || p[b].spin != 1)
                continue;
            if (fabs(creal(sum[a][b]) - right) > 1e-12)
                printf("%s: %s %s: %g\n", name, p[a].name, p[b].name,
                       creal(sum[a][b]));
            ZF_CHECK(fabs(creal(sum[a][b]) - right) <= 1e-12);
        }
}

ZF_TEST(scalars)
{
    rules_each_model(scalars_are_canonical);
}

static double number(const fmpq_t x)
{
    return fmpz_get_d(fmpq_numref(x)) / fmpz_get_d(fmpq_denref(x));
}

static double charge(rules *r, slong component)
{
    const zf_model *m = r->model;
    const fmpq *row = fmpq_mat_entry(m->charge, component, 0);
    double sum = number(row + m->n_parameters);

    for (slong k = 0; k < m->n_parameters; k++)
        sum += number(row + k) * creal(rules_parameter(r, m->parameter[k]));
    return sum;
}

/* sum of charge times vev times the imaginary part of the particle in a
 * field, for X and for hypercharge; *size: without signs. */
static void eaten(double sum[2], double *size, rules *r, size_t particle)
{
    size_t n = 0;
    const zf_field *x = zf_feynman_fields(r->f, &n);
    const zf_content *c = r->model->content;

    for (size_t k = 0; k < n; k++)
        for (size_t i = 0; x[k].vev && i < x[k].n; i++) {
            double v = creal(rules_expr(r, x[k].vev));

            if (x[k].part[i].particle != particle)
                continue;
            v *= cimag(rules_expr(r, x[k].part[i].coefficient));
            sum[0] += charge(r, x[k].component) * v;
            sum[1] +=
                number(&c->multiplet[c->owner[x[k].component]].hypercharge) * v;
            *size += fabs(v);
        }
}

/* No particle is part of what the gauge bosons eat. */
static void nothing_is_eaten(rules *r, const char *name)
{
    size_t n = 0;
    const zf_particle *p = zf_feynman_particles(r->f, &n);

    for (size_t a = 0; r->model->content && a < n; a++) {
        double sum[2] = {0, 0}, size = 0;

        eaten(sum, &size, r, a);
        if (fabs(sum[0]) > 1e-9 * size || fabs(sum[1]) > 1e-9 * size)
            printf("%s: %s\n", name, p[a].name);
        ZF_CHECK(fabs(sum[0]) <= 1e-9 * size && fabs(sum[1]) <= 1e-9 * size);
    }
}

ZF_TEST(goldstone_bosons)
{
    rules_each_model(nothing_is_eaten);
}

/* ---- orders ---- */

/* Only where the couplings of mass eigenstates are products of parameters. */
static int has_plain_couplings(const rules *r)
{
    size_t n = 0;
    const zf_particle *p = zf_feynman_particles(r->f, &n);

    for (size_t k = 0; k < n; k++)
        if (strcmp(p[k].name, "H2") == 0)
            return 0;
    return !zf_feynman_mixes(r->f);
}

/* A coupling of order n scales with the n-th power when every parameter does
 * with its own. */
static void orders_add_up(rules *r, const char *name)
{
    static const char *const names[] = {"QCD", "QED", "NP"};
    size_t n = 0;
    const zf_rule_coupling *c = zf_feynman_couplings(r->f, &n);

    for (int order = 0; has_plain_couplings(r) && order < 3; order++) {
        rules scaled = *r;

        for (size_t k = 0; k < r->n_parameters; k++)
            scaled.value[k] *= pow(2, r->parameter[k].power[order]);
        for (size_t k = 0; k < n; k++) {
            double one = cabs(rules_expr(r, c[k].value));
            double two = cabs(rules_expr(&scaled, c[k].value));

            if (fabs(two - one * pow(2, c[k].power[order])) > 1e-12 * two)
                printf("%s: %s of %s: %g\n", name, names[order], c[k].name,
                       two / one);
            ZF_CHECK(fabs(two - one * pow(2, c[k].power[order])) <=
                     1e-12 * two);
        }
    }
}

ZF_TEST(orders_of_parameters)
{
    rules_each_model(orders_add_up);
}

ZF_TEST_MAIN(ZF_CASE(fermions), ZF_CASE(scalars), ZF_CASE(goldstone_bosons),
             ZF_CASE(orders_of_parameters))
