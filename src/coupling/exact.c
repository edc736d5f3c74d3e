/* exact.c - vector-like quarks by exact diagonalisation, and how good the
 * expansions are.
 *
 * psibar_R M psi_L with rows and columns (three light quarks, doublet partner,
 * singlet partner): in the mass basis of the light quarks M_ii = m_i; a doublet
 * partner has a row k t_i, a singlet partner a column k t_i^*, k = v/sqrt2 and
 * t_i as in vector_like.c.  M = U S W^dagger by one-sided Jacobi rotations,
 * which keep small singular values to full relative accuracy though the masses
 * span seven orders of magnitude.  psi_L = W (mass eigenstates), psi_R = U. */
#include <complex.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "coupling/symbols.h"

enum {
    MOST = 5, /* three light quarks and two partners */
    MOST_SWEEPS = 60
};

/* a[column][row]: columns are what the rotations act on. */
typedef struct columns {
    double complex a[MOST][MOST];
} columns;

/* ---- singular values ---- */

static double complex inner(const double complex *x, const double complex *y,
                            int n)
{
    double complex sum = 0;

    for (int k = 0; k < n; k++)
        sum += conj(x[k]) * y[k];
    return sum;
}

static void rotate(double complex *x, double complex *y, int n, double c,
                   double s, double complex phase)
{
    for (int k = 0; k < n; k++) {
        double complex p = x[k], q = y[k] * conj(phase);

        x[k] = c * p - s * q;
        y[k] = s * p + c * q;
    }
}

/* Makes columns p and q orthogonal; 0 when they are. */
static int orthogonalise(columns *m, columns *w, int n, int p, int q)
{
    double alpha = creal(inner(m->a[p], m->a[p], n));
    double beta = creal(inner(m->a[q], m->a[q], n));
    double complex gamma = inner(m->a[p], m->a[q], n);
    double size = cabs(gamma), zeta, t, c;

    if (size <= 1e-15 * sqrt(alpha * beta))
        return 0;
    zeta = (beta - alpha) / (2 * size);
    t = (zeta < 0 ? -1 : 1) / (fabs(zeta) + sqrt(1 + zeta * zeta));
    c = 1 / sqrt(1 + t * t);
    rotate(m->a[p], m->a[q], n, c, c * t, gamma / size);
    rotate(w->a[p], w->a[q], n, c, c * t, gamma / size);
    return 1;
}

/* m becomes U (columns), w is W, s the singular values. */
static zf_status decompose(columns *m, columns *w, double *s, int n,
                           zf_error *err)
{
    int turned = 1;

    memset(w, 0, sizeof(*w));
    for (int k = 0; k < n; k++)
        w->a[k][k] = 1;
    for (int sweep = 0; turned && sweep < MOST_SWEEPS; sweep++) {
        turned = 0;
        for (int p = 0; p < n; p++)
            for (int q = p + 1; q < n; q++)
                turned |= orthogonalise(m, w, n, p, q);
    }
    for (int k = 0; k < n; k++) {
        s[k] = sqrt(creal(inner(m->a[k], m->a[k], n)));
        if (!(s[k] > 0) || !isfinite(s[k]))
            return zf_error_set(err, ZF_EDOMAIN, NULL,
                                "the mass matrix of quarks is singular or not "
                                "finite; expected positive masses");
        for (int r = 0; r < n; r++)
            m->a[k][r] /= s[k];
    }
    return ZF_OK;
}

/* Phases that make the part of a left-handed field that is its own flavour
 * positive.  No order is needed: rotations of at most 45 degrees leave every
 * mass eigenstate in the column of the field that it comes from. */
static void fix_phases(columns *u, columns *w, int n)
{
    for (int i = 0; i < n; i++) {
        double complex z = w->a[i][i];
        double complex phase = z == 0 ? 1 : conj(z) / cabs(z);

        for (int r = 0; r < n; r++) {
            u->a[i][r] *= phase;
            w->a[i][r] *= phase;
        }
    }
}

/* ---- one sector, up or down ---- */

/* Numbers of one sector at a point. */
typedef struct sector {
    zf_species species;
    int n;        /* of mass eigenstates */
    int place[2]; /* of the doublet and the singlet partner; 0: none */
    columns mass; /* M */
    double complex x[2][3][3]; /* charges of light quarks: left, right */
    double charge[2];          /* of the partners */
} sector;

static zf_status number(double *out, const zf_couplings *c, zf_point *p,
                        const char *name, zf_error *err)
{
    return zf_point_real(out, p, zf_quantities_symbol(c->q, name), err);
}

static const zf_vector_like *partner(const zf_couplings *c, zf_species species,
                                     int singlet)
{
    slong right = species == ZF_SPECIES_U ? c->field.u : c->field.d;

    return coupling_partner_of(c, singlet ? right : c->field.q);
}

static zf_status set_light_masses(sector *s, const zf_couplings *c, zf_point *p,
                                  zf_error *err)
{
    static const char *const name[2][3] = {{"m_u", "m_c", "m_t"},
                                           {"m_d", "m_s", "m_b"}};
    zf_status st = ZF_OK;
    double mass = 0;

    for (int i = 0; st == ZF_OK && i < 3; i++) {
        st = number(&mass, c, p, name[s->species == ZF_SPECIES_D][i], err);
        s->mass.a[i][i] = mass;
    }
    return st;
}

/* Row (doublet) or column (singlet) of a partner. */
static zf_status set_partner(sector *s, const zf_couplings *c, zf_point *p,
                             int singlet, zf_error *err)
{
    const zf_vector_like *v = partner(c, s->species, singlet);
    double mass = 0, vev = 0;
    double complex t[3] = {0};
    char name[80];
    zf_status st;
    int at;

    if (!v)
        return ZF_OK;
    at = s->place[singlet] = s->n++;
    snprintf(name, sizeof name, "v_%s", v->scalar);
    st = number(&mass, c, p, v->mass, err);
    if (st == ZF_OK)
        st = number(&vev, c, p, name, err);
    for (int i = 0; st == ZF_OK && i < 3; i++)
        st = zf_point_complex(
            &t[i], p, coupling_partner_admixture(c, v, s->species, i), err);
    if (st == ZF_OK)
        st = zf_point_real(&s->charge[singlet], p,
                           c->charge[c->model->content
                                         ->multiplet[zf_content_multiplet(
                                             c->model->content, v->partner)]
                                         .first],
                           err);
    s->mass.a[at][at] = mass;
    for (int i = 0; i < 3; i++) {
        if (singlet)
            s->mass.a[at][i] = vev / sqrt(2) * conj(t[i]);
        else
            s->mass.a[i][at] = vev / sqrt(2) * t[i];
    }
    return st;
}

/* Charges of light quarks without what leading order adds to them. */
static zf_status set_light_charges(sector *s, const zf_couplings *c,
                                   zf_point *p, int side, zf_error *err)
{
    slong right = s->species == ZF_SPECIES_U ? c->field.u : c->field.d;
    slong field = side == LEFT ? c->field.q : right;
    const zf_multiplet *m = &c->model->content->multiplet[field];
    zf_status st = ZF_OK;
    double g = 0;

    st = number(&g, c, p, "g_X", err);
    for (int i = 0; st == ZF_OK && i < 9; i++) {
        double complex *x = &s->x[side][i / 3][i % 3];
        zf_expr e = c->current[s->species][side][i / 3][i % 3];

        if (coupling_partner_of(c, field)) {
            e = i % 4 == 0 ? c->charge[m->first] : zf_expr_integer(c->pool, 0);
            st = zf_point_complex(x, p, e, err);
        } else {
            st = zf_point_complex(x, p, e, err);
            *x /= g;
        }
    }
    return st;
}

/* out_ij = sum over k, l of conj(w_ki) x_kl w_lj, i and j light. */
static void set_current(double complex out[3][3], const sector *s, int side,
                        const columns *w)
{
    for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
            double complex sum = 0;

            for (int k = 0; k < 9; k++)
                sum += conj(w->a[i][k / 3]) * s->x[side][k / 3][k % 3] *
                       w->a[j][k % 3];
            for (int k = 0; k < 2; k++)
                if (s->place[k])
                    sum += conj(w->a[i][s->place[k]]) * s->charge[k] *
                           w->a[j][s->place[k]];
            out[i][j] = sum;
        }
    }
}

static zf_status solve(zf_exact_mixing *out, const zf_couplings *c, zf_point *p,
                       zf_species species, zf_error *err)
{
    int which = species == ZF_SPECIES_D;
    sector s = {.species = species, .n = 3};
    double value[MOST];
    columns w;
    zf_status st = set_light_masses(&s, c, p, err);

    for (int k = 0; st == ZF_OK && k < 2; k++)
        st = set_partner(&s, c, p, k, err);
    for (int k = 0; st == ZF_OK && k < 2; k++)
        st = set_light_charges(&s, c, p, k, err);
    if (st == ZF_OK)
        st = decompose(&s.mass, &w, value, s.n, err);
    if (st != ZF_OK)
        return st;
    fix_phases(&s.mass, &w, s.n);
    set_current(out->current[which][LEFT], &s, LEFT, &w);
    set_current(out->current[which][RIGHT], &s, RIGHT, &s.mass);
    for (int k = 3; k < s.n; k++)
        out->heavy[which][k - 3] = value[k];
    return ZF_OK;
}

zf_status zf_couplings_exact(zf_exact_mixing *out, const zf_couplings *c,
                             zf_point *p, zf_error *err)
{
    zf_exact_mixing exact = {0};
    zf_status st;

    if (c->model->simplified)
        return zf_error_set(err, ZF_EDOMAIN, NULL,
                            "a simplified model has no quark masses to "
                            "diagonalise");
    st = solve(&exact, c, p, ZF_SPECIES_U, err);
    if (st == ZF_OK)
        st = solve(&exact, c, p, ZF_SPECIES_D, err);
    if (st == ZF_OK)
        *out = exact;
    return st;
}

/* ---- expansions ---- */

typedef struct rows {
    zf_expansion *row;
    size_t n, capacity;
} rows;

static zf_status add_row(rows *r, const char *name, double exact,
                         double leading, zf_error *err)
{
    zf_expansion *more =
        zf_mem_grow(r->row, &r->capacity, r->n + 1, sizeof(*more));

    if (!more)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    r->row = more;
    r->row[r->n++] = (zf_expansion){name, exact, leading};
    return ZF_OK;
}

/* Quantities beside their expansions. */
static zf_status add_neutral(rows *r, const zf_couplings *c, zf_point *p,
                             zf_error *err)
{
    static const char *const names[][2] = {
        {"sin_alpha", "sin_alpha_leading"},
        {"rho_tree", "rho_leading"},
    };
    zf_status st = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < sizeof(names) / sizeof(names[0]);
         k++) {
        const zf_quantity *exact = zf_quantities_find(c->q, names[k][0]);
        double a = 0, b = 0;

        if (!exact || !zf_quantities_find(c->q, names[k][1]) ||
            (exact->formula &&
             zf_expr_kind_of(exact->formula) == ZF_EXPR_NUMBER))
            continue;
        st = number(&a, c, p, names[k][0], err);
        if (st == ZF_OK)
            st = number(&b, c, p, names[k][1], err);
        if (st == ZF_OK)
            st = add_row(r, exact->name, a, b, err);
    }
    return st;
}

/* |gL_d_23| and the like where a partner mixes. */
static zf_status add_entries(rows *r, const zf_couplings *c, zf_point *p,
                             const zf_exact_mixing *x, int k, zf_error *err)
{
    zf_species species = k / 2 ? ZF_SPECIES_D : ZF_SPECIES_U;
    zf_status st = ZF_OK;
    double g = 0;

    if (!partner(c, species, k % 2))
        return ZF_OK;
    st = number(&g, c, p, "g_X", err);
    for (int i = 0; st == ZF_OK && i < 3; i++) {
        for (int j = i + 1; st == ZF_OK && j < 3; j++) {
            double complex z = 0;
            char name[40];

            snprintf(name, sizeof name, "g%c_%s_%d%d", k % 2 ? 'R' : 'L',
                     coupling_species_name(species), i + 1, j + 1);
            st = zf_point_complex(&z, p, c->current[species][k % 2][i][j], err);
            if (st == ZF_OK)
                st = add_row(r, zf_quantities_find(c->q, name)->name,
                             g * cabs(x->current[k / 2][k % 2][i][j]), cabs(z),
                             err);
        }
    }
    return st;
}

/* Masses of the heavy quarks: of doublets that of the down quark. */
static zf_status add_masses(rows *r, const zf_couplings *c, zf_point *p,
                            const zf_exact_mixing *x, zf_error *err)
{
    zf_status st = ZF_OK;

    for (int k = 1; st == ZF_OK && k < 4; k++) {
        zf_species species = k == 1 ? ZF_SPECIES_U : ZF_SPECIES_D;
        const zf_vector_like *v = partner(c, species, k % 2);
        int at = k % 2 && partner(c, species, 0) ? 1 : 0;
        double mass = 0;

        if (!v)
            continue;
        st = number(&mass, c, p, v->mass, err);
        if (st == ZF_OK)
            st = add_row(r, v->mass, x->heavy[k / 2][at], mass, err);
    }
    return st;
}

zf_status zf_couplings_expansions(zf_expansion **out, size_t *n,
                                  const zf_couplings *c, zf_point *p,
                                  zf_error *err)
{
    zf_exact_mixing exact;
    rows r = {0};
    zf_status st = add_neutral(&r, c, p, err);

    if (st == ZF_OK && c->model->mixing && c->model->mixing->n_vector_like) {
        st = zf_couplings_exact(&exact, c, p, err);
        for (int k = 0; st == ZF_OK && k < 4; k++)
            st = add_entries(&r, c, p, &exact, k, err);
        if (st == ZF_OK)
            st = add_masses(&r, c, p, &exact, err);
    }
    if (st != ZF_OK) {
        zf_mem_free(r.row);
        return st;
    }
    *out = r.row;
    *n = r.n;
    return ZF_OK;
}
