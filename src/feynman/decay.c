/* decay.c - two-body widths from the vertices, with all masses.
 *
 * Gamma = C S lambda^(1/2)(M^2, m1^2, m2^2)/(16 pi M^3) sum |A|^2/(2 J + 1)
 * with the colour factor C (3 for a colour singlet into quarks) and S = 1/2
 * for identical products.  sum |A|^2 for each pair of spins follows from the
 * Lorentz structures of the table; a vertex with a structure that is not
 * known here has no width.  Thresholds are the reader's business: above one,
 * lambda is what it is. */
#include <string.h>

#include "feynman/private.h"

/* One vertex seen as decay of its leg 0. */
typedef struct channel {
    zf_feynman *f;
    const zf_vertex *v;
    zf_expr m2[3]; /* squared masses: parent, products */
    zf_expr m[3];
    zf_expr left, right; /* couplings without i; scalars and vectors: left */
} channel;

static zf_expr mass(const zf_feynman *f, const zf_particle *p)
{
    if (strcmp(p->mass, "ZERO") == 0)
        return zf_expr_integer(f->pool, 0);
    return feynman_symbol(f, p->mass);
}

static zf_expr mul(const channel *c, zf_expr a, zf_expr b)
{
    return zf_expr_mul(c->f->pool, a, b);
}

static zf_expr scaled(const channel *c, slong n, zf_expr a)
{
    return mul(c, zf_expr_integer(c->f->pool, n), a);
}

static zf_expr add(const channel *c, zf_expr a, zf_expr b)
{
    return zf_expr_add(c->f->pool, a, b);
}

static zf_expr sub(const channel *c, zf_expr a, zf_expr b)
{
    return zf_expr_sub(c->f->pool, a, b);
}

static zf_expr square(const channel *c, zf_expr a)
{
    return zf_expr_power(c->f->pool, a, 2, 1);
}

static zf_expr over(const channel *c, zf_expr a, zf_expr b)
{
    return zf_expr_div(c->f->pool, a, b);
}

/* |gL|^2 + |gR|^2 and Re(gL gR^*). */
static zf_expr norm(const channel *c)
{
    return add(c, zf_expr_abs2(c->f->pool, c->left),
               zf_expr_abs2(c->f->pool, c->right));
}

static zf_expr cross(const channel *c)
{
    zf_expr_pool *pool = c->f->pool;
    zf_expr x = mul(c, c->left, zf_expr_conj(pool, c->right));

    return zf_expr_is_real(x) ? x : zf_expr_call1(pool, "re", x);
}

/* lambda(M^2, m1^2, m2^2). */
static zf_expr kallen(const channel *c)
{
    zf_expr s = sub(c, sub(c, c->m2[0], c->m2[1]), c->m2[2]);

    return sub(c, square(c, s), scaled(c, 4, mul(c, c->m2[1], c->m2[2])));
}

/* V -> f f: 2 (|gL|^2 + |gR|^2) (M^2 - (m1^2 + m2^2)/2
 * - (m1^2 - m2^2)^2/(2 M^2)) + 12 m1 m2 Re(gL gR^*), over 3. */
static zf_expr vector_to_fermions(const channel *c)
{
    zf_expr sum = add(c, c->m2[1], c->m2[2]);
    zf_expr d = square(c, sub(c, c->m2[1], c->m2[2]));
    zf_expr a =
        sub(c, sub(c, scaled(c, 2, c->m2[0]), sum), over(c, d, c->m2[0]));
    zf_expr b = scaled(c, 12, mul(c, mul(c, c->m[1], c->m[2]), cross(c)));

    return over(c, add(c, mul(c, norm(c), a), b),
                zf_expr_integer(c->f->pool, 3));
}

/* f -> f' V (product 1 the fermion), over 2. */
static zf_expr fermion_to_vector(const channel *c)
{
    zf_expr d = square(c, sub(c, c->m2[0], c->m2[1]));
    zf_expr a =
        add(c, sub(c, add(c, c->m2[0], c->m2[1]), scaled(c, 2, c->m2[2])),
            over(c, d, c->m2[2]));
    zf_expr b = scaled(c, 12, mul(c, mul(c, c->m[0], c->m[1]), cross(c)));

    return over(c, sub(c, mul(c, norm(c), a), b),
                zf_expr_integer(c->f->pool, 2));
}

/* f -> f' S: (|cL|^2 + |cR|^2)(M^2 + m1^2 - mS^2) + 4 M m1 Re(cL cR^*), over
 * 2. */
static zf_expr fermion_to_scalar(const channel *c)
{
    zf_expr a = sub(c, add(c, c->m2[0], c->m2[1]), c->m2[2]);
    zf_expr b = scaled(c, 4, mul(c, mul(c, c->m[0], c->m[1]), cross(c)));

    return over(c, add(c, mul(c, norm(c), a), b),
                zf_expr_integer(c->f->pool, 2));
}

static zf_expr scalar_to_fermions(const channel *c)
{
    zf_expr a = sub(c, sub(c, c->m2[0], c->m2[1]), c->m2[2]);
    zf_expr b = scaled(c, 4, mul(c, mul(c, c->m[1], c->m[2]), cross(c)));

    return sub(c, mul(c, norm(c), a), b);
}

/* |C|^2 (2 + (a^2 - b^2 - c^2)^2/(4 b^2 c^2)) with vectors b and c. */
static zf_expr two_vectors(const channel *c, zf_expr a2, zf_expr b2, zf_expr c2)
{
    zf_expr s = square(c, sub(c, sub(c, a2, b2), c2));
    zf_expr t = over(c, s, scaled(c, 4, mul(c, b2, c2)));

    return mul(c, zf_expr_abs2(c->f->pool, c->left),
               add(c, zf_expr_integer(c->f->pool, 2), t));
}

/* Z' -> W W with equal masses: |g|^2 M^2/(4 r^2) (1 - 4 r)(1 + 20 r + 12 r^2)
 * with r = m^2/M^2, over 3. */
static zf_expr vector_to_vectors(const channel *c)
{
    zf_expr_pool *pool = c->f->pool;
    zf_expr r = over(c, c->m2[1], c->m2[0]), one = zf_expr_integer(pool, 1);
    zf_expr poly =
        add(c, one, add(c, scaled(c, 20, r), scaled(c, 12, square(c, r))));
    zf_expr amplitude = over(c, mul(c, c->m2[0], sub(c, one, scaled(c, 4, r))),
                             scaled(c, 4, square(c, r)));

    return over(c, mul(c, mul(c, amplitude, poly), zf_expr_abs2(pool, c->left)),
                zf_expr_integer(pool, 3));
}

/* Sum of |A|^2 over spins, averaged for the parent; NULL: not known. */
static zf_expr amplitude(const channel *c, const int spin[3])
{
    zf_expr_pool *pool = c->f->pool;
    zf_expr c2 = zf_expr_abs2(pool, c->left);
    zf_expr three = zf_expr_integer(pool, 3);
    int key = spin[0] * 100 + spin[1] * 10 + spin[2];

    switch (key) {
    case 322:
        return vector_to_fermions(c);
    case 223:
        return fermion_to_vector(c);
    case 221:
        return fermion_to_scalar(c);
    case 122:
        return scalar_to_fermions(c);
    case 111:
        return c2;
    case 133:
        return two_vectors(c, c->m2[0], c->m2[1], c->m2[2]);
    case 331: /* V -> V S: the same amplitude, crossed */
        return over(c, two_vectors(c, c->m2[2], c->m2[0], c->m2[1]), three);
    case 333:
        return vector_to_vectors(c);
    case 311:
        return over(c, mul(c, c2, over(c, kallen(c), c->m2[0])), three);
    case 113: /* S -> S V */
        return mul(c, c2, over(c, kallen(c), c->m2[2]));
    default:
        return NULL;
    }
}

/* Couplings of a chiral pair or of a single structure, i taken off. */
static void couplings(channel *c)
{
    zf_expr_pool *pool = c->f->pool;
    zf_expr minus_i = zf_expr_neg(pool, zf_expr_i(pool));

    c->left = c->right = zf_expr_integer(pool, 0);
    for (int k = 0; k < c->v->n_terms; k++) {
        const char *name = c->f->lorentz[c->v->term[k].lorentz].name;
        zf_expr g =
            mul(c, minus_i, c->f->coupling[c->v->term[k].coupling].value);
        int both = strcmp(name, "FFV1") == 0 || strcmp(name, "FFS1") == 0;
        int axial = strcmp(name, "FFVM") == 0;
        int left = strcmp(name, "FFVL") == 0 || strcmp(name, "FFSL") == 0;
        int right = strcmp(name, "FFVR") == 0 || strcmp(name, "FFSR") == 0;

        if (both || left || strncmp(name, "FF", 2) != 0)
            c->left = add(c, c->left, g);
        if (axial)
            c->left = sub(c, c->left, g);
        if (both || right || axial)
            c->right = add(c, c->right, g);
    }
}

static int color_factor(const zf_feynman *f, const zf_vertex *v, int parent)
{
    int parent_color = f->particle[v->particle[parent]].color;

    for (int k = 0; k < v->n; k++)
        if (k != parent && parent_color == 1 &&
            f->particle[v->particle[k]].color == 3)
            return 3;
    return 1;
}

/* The legs of the vertex, the decaying one first, fermions before bosons among
 * the products of a fermion, vectors before scalars. */
static void arrange(int leg[3], const zf_feynman *f, const zf_vertex *v,
                    int parent)
{
    int n = 1, s1, s2;

    leg[0] = parent;
    for (int k = 0; k < 3; k++)
        if (k != parent)
            leg[n++] = k;
    s1 = f->particle[v->particle[leg[1]]].spin;
    s2 = f->particle[v->particle[leg[2]]].spin;
    if ((s1 != 2 && s2 == 2) ||
        (f->particle[v->particle[parent]].spin == 3 && s1 == 1 && s2 == 3) ||
        (f->particle[v->particle[parent]].spin == 1 && s1 == 3 && s2 == 1)) {
        int t = leg[1];

        leg[1] = leg[2];
        leg[2] = t;
    }
}

static int identical(const zf_vertex *v, const int leg[3])
{
    return v->particle[leg[1]] == v->particle[leg[2]] &&
           v->anti[leg[1]] == v->anti[leg[2]];
}

/* The width of the decay of leg `parent`, NULL when there is none. */
static zf_expr width(zf_feynman *f, const zf_vertex *v, const int leg[3])
{
    zf_expr_pool *pool = f->pool;
    channel c = {f, v, {NULL}, {NULL}, NULL, NULL};
    zf_expr a, flux;
    int spin[3];

    for (int k = 0; k < 3; k++) {
        const zf_particle *p = &f->particle[v->particle[leg[k]]];

        spin[k] = p->spin;
        c.m[k] = mass(f, p);
        c.m2[k] = zf_expr_power(pool, c.m[k], 2, 1);
        if (p->spin == 3 && zf_expr_is_zero(c.m[k]))
            return NULL; /* nothing decays into a photon or gluon at tree
                            level with these structures */
    }
    couplings(&c);
    a = amplitude(&c, spin);
    if (!a || zf_expr_is_zero(a))
        return NULL;
    flux = zf_expr_mul(
        pool,
        zf_expr_fraction(pool, color_factor(f, v, leg[0]),
                         identical(v, leg) ? 32 : 16),
        zf_expr_div(pool, zf_expr_sqrt(pool, kallen(&c)),
                    zf_expr_mul(pool, zf_expr_pi(pool),
                                zf_expr_power(pool, c.m[0], 3, 1))));
    return zf_expr_mul(pool, flux, a);
}

static zf_status add_decay(zf_feynman *f, const zf_vertex *v, const int leg[3],
                           zf_expr w, zf_error *err)
{
    zf_decay_channel *d;
    void *more =
        zf_mem_grow(f->decay, &f->c_decays, f->n_decays + 1, sizeof(*f->decay));

    if (!more)
        return zf_no_memory(err);
    f->decay = more;
    d = &f->decay[f->n_decays++];
    d->particle = v->particle[leg[0]];
    /* The vertex has all particles outgoing: the leg that is the antiparticle
     * of the parent is the parent coming in. */
    for (int k = 0; k < 2; k++) {
        d->product[k] = v->particle[leg[k + 1]];
        d->anti[k] = v->anti[leg[k + 1]];
    }
    d->width = w;
    return ZF_OK;
}

/* Decays of particle p through the vertex: p comes in where the vertex has its
 * antiparticle going out. */
static zf_status decays_of(zf_feynman *f, size_t p, const zf_vertex *v,
                           zf_error *err)
{
    for (int k = 0; k < v->n; k++) {
        int leg[3];
        zf_expr w;

        if (v->particle[k] != p ||
            (!f->particle[p].self_conjugate && !v->anti[k]))
            continue;
        arrange(leg, f, v, k);
        w = width(f, v, leg);
        if (w)
            return add_decay(f, v, leg, w, err);
        return ZF_OK;
    }
    return ZF_OK;
}

/* Could the decay be open?  Not into itself. */
static int into_itself(size_t p, const zf_vertex *v)
{
    int n = 0;

    for (int k = 0; k < v->n; k++)
        n += v->particle[k] == p;
    return n > 1;
}

zf_status feynman_decays(zf_feynman *f, zf_error *err)
{
    zf_status st = ZF_OK;

    for (size_t p = 0; p < f->n_particles; p++) {
        if (strcmp(f->particle[p].width, "ZERO") == 0)
            continue;
        for (size_t k = 0; st == ZF_OK && k < f->n_vertices; k++)
            if (f->vertex[k].n == 3 && !into_itself(p, &f->vertex[k]))
                st = decays_of(f, p, &f->vertex[k], err);
    }
    return st == ZF_OK ? zf_expr_pool_check(f->pool, err) : st;
}
