/* What every vertex of every model of the catalogue must satisfy. */
#include <math.h>

#include "feynman_values.h"

/* ---- conservation ---- */

static void conserves(rules *r, const char *name)
{
    size_t n = 0, n_particles = 0;
    const zf_vertex *v = zf_feynman_vertices(r->f, &n);
    const zf_particle *p = zf_feynman_particles(r->f, &n_particles);
    fmpq_t sum;

    fmpq_init(sum);
    for (size_t k = 0; k < n; k++) {
        int triplets = 0, fermions = 0;

        fmpq_zero(sum);
        for (int leg = 0; leg < v[k].n; leg++) {
            const zf_particle *q = &p[v[k].particle[leg]];
            int sign = v[k].anti[leg] ? -1 : 1;

            if (sign > 0)
                fmpq_add(sum, sum, q->charge);
            else
                fmpq_sub(sum, sum, q->charge);
            triplets += q->color == 3 ? sign : 0;
            fermions += q->spin == 2;
        }
        if (!fmpq_is_zero(sum) || triplets || fermions % 2)
            printf("%s: %s\n", name, v[k].name);
        ZF_CHECK(fmpq_is_zero(sum) && triplets == 0 && fermions % 2 == 0);
        /* An antifermion first, but for Majorana pairs. */
        if (fermions)
            ZF_CHECK(p[v[k].particle[0]].self_conjugate ||
                     (v[k].anti[0] && !v[k].anti[1]));
    }
    fmpq_clear(sum);
}

ZF_TEST(charge_and_color_are_conserved)
{
    rules_each_model(conserves);
}

/* ---- Hermiticity ---- */

/* Which structure the conjugate has, and with which factor of the conjugate
 * coupling: i c -> i c^*, and with a momentum c -> c^* (P_mu is i d_mu). */
static const char *conjugate_structure(const char *name)
{
    if (strcmp(name, "FFSL") == 0)
        return "FFSR";
    return strcmp(name, "FFSR") == 0 ? "FFSL" : name;
}

static void hermitian(rules *r, const char *name)
{
    size_t n = 0, k = 0, n_particles = 0;
    const zf_vertex *v = zf_feynman_vertices(r->f, &n);
    const zf_particle *p = zf_feynman_particles(r->f, &n_particles);
    const zf_lorentz *l = zf_feynman_lorentz(r->f, &k);
    const zf_rule_coupling *c = zf_feynman_couplings(r->f, &k);

    for (size_t i = 0; i < n; i++) {
        const char *leg[4];

        for (int a = 0; a < v[i].n; a++) {
            const zf_particle *q = &p[v[i].particle[a]];

            leg[a] = q->self_conjugate || v[i].anti[a] ? q->name : q->antiname;
        }
        for (int t = 0; t < v[i].n_terms; t++) {
            const char *structure = l[v[i].term[t].lorentz].name;
            double complex own = rules_expr(r, c[v[i].term[t].coupling].value);
            double complex want = -conj(own), got;

            if (strncmp(structure, "VVV", 3) == 0)
                continue; /* its order of legs matters */
            got = rules_vertex(r, leg, v[i].n, conjugate_structure(structure));
            if (strcmp(structure, "VSS1") == 0)
                /* P(1,2) - P(1,3): the two scalars may be listed the other way
                 * round, then the sign is that of -conj. */
                want = v[i].particle[1] == v[i].particle[2] ? want : conj(own);
            if (cabs(got - want) > 1e-12 * (cabs(own) + 1e-12))
                printf("%s: %s %s: %g%+gi, %g%+gi\n", name, v[i].name,
                       structure, creal(got), cimag(got), creal(want),
                       cimag(want));
            ZF_CHECK(cabs(got - want) <= 1e-12 * (cabs(own) + 1e-12));
        }
    }
}

ZF_TEST(lagrangian_is_hermitian)
{
    rules_each_model(hermitian);
}

/* ---- numbers ---- */

static void all_finite(rules *r, const char *name)
{
    size_t n = 0;
    const zf_decay_channel *d;
    const zf_rule_coupling *c = zf_feynman_couplings(r->f, &n);

    for (size_t k = 0; k < r->n_parameters; k++) {
        const zf_rule_parameter *p = &r->parameter[k];

        if (!isfinite(cabs(r->value[k])) ||
            (!p->is_complex && fabs(cimag(r->value[k])) > 0))
            printf("%s: %s is %g%+gi\n", name, p->name, creal(r->value[k]),
                   cimag(r->value[k]));
        ZF_CHECK(isfinite(cabs(r->value[k])));
        ZF_CHECK(p->is_complex || cimag(r->value[k]) == 0);
    }
    for (size_t k = 0; k < n; k++)
        ZF_CHECK(isfinite(cabs(rules_expr(r, c[k].value))));
    d = zf_feynman_decays(r->f, &n);
    for (size_t k = 0; k < n; k++)
        ZF_CHECK(!isnan(creal(rules_expr(r, d[k].width))));
}

ZF_TEST(all_values_are_finite)
{
    rules_each_model(all_finite);
}

/* ---- counts ---- */

static void count(rules *r, const char *name)
{
    size_t n = 0, standard = 0, n_particles = 0;
    const zf_vertex *v = zf_feynman_vertices(r->f, &n);
    const zf_particle *p = zf_feynman_particles(r->f, &n_particles);
    int mixes = 0, doublets = 0;

    for (size_t k = 0; k < r->n_parameters; k++)
        mixes |= strcmp(r->parameter[k].name, "sa") == 0;
    for (size_t k = 0; k < n_particles; k++)
        doublets += strcmp(p[k].name, "H2") == 0;
    for (size_t k = 0; k < n; k++)
        standard += v[k].standard != 0;
    if (!mixes && !doublets && standard != 74)
        printf("%s: %zu\n", name, standard);
    if (!mixes && !doublets)
        ZF_CHECK(standard == 74);
}

ZF_TEST(standard_model_has_74_vertices)
{
    rules_each_model(count);
}

ZF_TEST_MAIN(ZF_CASE(charge_and_color_are_conserved),
             ZF_CASE(lagrangian_is_hermitian), ZF_CASE(all_values_are_finite),
             ZF_CASE(standard_model_has_74_vertices))
