/* residue.c - what the visible fields of a model leave for singlets. */
#include <string.h>

#include <flint/fmpq_vec.h>

#include "catalog/catalog.h"

void residue_init(residue *r)
{
    memset(r, 0, sizeof(*r));
    fmpq_init(r->sum);
    fmpq_init(r->cubes);
}

void residue_clear(residue *r)
{
    fmpq_clear(r->sum);
    fmpq_clear(r->cubes);
    if (r->reference)
        _fmpq_vec_clear(r->reference, r->n_reference);
    if (r->coupled)
        _fmpq_vec_clear(r->coupled, r->n_coupled);
    residue_init(r);
}

/* sum += w x, cubes += w x^3. */
static void add(residue *r, slong w, const fmpq_t x)
{
    fmpq_t term;

    fmpq_init(term);
    fmpq_mul_si(term, x, w);
    fmpq_add(r->sum, r->sum, term);
    fmpq_mul(term, term, x);
    fmpq_mul(term, term, x);
    fmpq_add(r->cubes, r->cubes, term);
    fmpq_clear(term);
}

void residue_from_charges(residue *r, const fmpq *a, slong n)
{
    r->reference = _fmpq_vec_init(n);
    r->coupled = _fmpq_vec_init(n);
    r->n_reference = r->n_coupled = n;
    for (slong i = 0; i < n; i++) {
        add(r, 1, &a[i]);
        fmpq_set(&r->reference[i], &a[i]);
        fmpq_set(&r->coupled[i], &a[i]);
    }
}

static int is_singlet(const zf_multiplet *m)
{
    return m->irrep.p == 0 && m->irrep.q == 0 && m->irrep.su2 == 1 &&
           fmpq_is_zero(&m->hypercharge);
}

static int is_doublet(const zf_multiplet *m)
{
    return m->irrep.p == 0 && m->irrep.q == 0 && m->irrep.su2 == 2;
}

/* +1 when Y(h) = Y(l), -1 when Y(h) = -Y(l) != 0, else 0. */
static int relative_sign(const zf_multiplet *l, const zf_multiplet *h)
{
    fmpq_t sum;
    int sign = 0;

    fmpq_init(sum);
    fmpq_add(sum, &l->hypercharge, &h->hypercharge);
    if (fmpq_equal(&l->hypercharge, &h->hypercharge))
        sign = 1;
    else if (fmpq_is_zero(sum))
        sign = -1;
    fmpq_clear(sum);
    return sign;
}

/* Charges of a content, and which scalars have one. */
typedef struct charges {
    const zf_content *content;
    const fmpq *x;
    const int *known; /* of component i: known[i - first_known] */
    slong first_known;
} charges;

/* The singlet charges X(l) -+ X(h) of one lepton doublet; returns how many. */
static slong couplings(fmpq *out, const charges *m, slong i)
{
    const zf_content *c = m->content;
    const fmpq *x = m->x;
    const zf_multiplet *l = &c->multiplet[c->owner[i]];
    slong n = 0;

    if (!l->left || !is_doublet(l))
        return 0;
    for (slong s = c->n_fermions; s < c->n; s++) {
        const zf_multiplet *h = &c->multiplet[c->owner[s]];
        int sign = is_doublet(h) ? relative_sign(l, h) : 0;

        if (!sign || !m->known[s - m->first_known])
            continue;
        if (sign > 0)
            fmpq_sub(&out[n++], &x[i], &x[s]);
        else
            fmpq_add(&out[n++], &x[i], &x[s]);
    }
    return n;
}

static void collect(residue *r, const charges *m)
{
    const zf_content *c = m->content;
    const fmpq *x = m->x;

    for (slong i = 0; i < c->n_fermions; i++) {
        const zf_multiplet *p = &c->multiplet[c->owner[i]];
        slong states = zf_su3_dimension(p->irrep.p, p->irrep.q) * p->irrep.su2;

        if (is_singlet(p)) {
            fmpq *to = &r->reference[r->n_reference++];

            fmpq_set(to, &x[i]);
            if (p->left)
                fmpq_neg(to, to);
            continue;
        }
        add(r, p->left ? states : -states, &x[i]);
        r->n_coupled += couplings(&r->coupled[r->n_coupled], m, i);
    }
}

/* 1 when the n charges have the sum and the sum of cubes that are wanted. */
static int is_solution(const residue *r, const fmpq *q, slong n)
{
    residue got;
    int same;

    residue_init(&got);
    for (slong i = 0; i < n; i++)
        add(&got, 1, &q[i]);
    same = fmpq_equal(got.sum, r->sum) && fmpq_equal(got.cubes, r->cubes);
    residue_clear(&got);
    return same;
}

/* out = the first n of `from`, in a vector of its own. */
static fmpq *copy_of(const fmpq *from, slong n)
{
    fmpq *out = _fmpq_vec_init(n);

    for (slong i = 0; i < n; i++)
        fmpq_set(&out[i], &from[i]);
    return out;
}

/* Fills r from charges.  The sector made of copies of the leptons is the
 * trivial one; when there is none, the singlets of a card are. */
static void fill(residue *r, const charges *m, int card)
{
    slong room = m->content->n * (m->content->n_scalars + 1);
    fmpq *reference = r->reference = _fmpq_vec_init(room);
    fmpq *coupled = r->coupled = _fmpq_vec_init(room);

    collect(r, m);
    if (r->n_coupled && is_solution(r, coupled, r->n_coupled)) {
        r->n_reference = r->n_coupled;
        r->reference = copy_of(coupled, r->n_coupled);
    } else {
        r->n_reference = card ? r->n_reference : 0;
        r->reference = copy_of(reference, r->n_reference);
    }
    r->coupled = copy_of(coupled, r->n_coupled);
    _fmpq_vec_clear(reference, room);
    _fmpq_vec_clear(coupled, room);
}

zf_status residue_from_model(residue *r, const zf_model *m, const char *path,
                             zf_error *err)
{
    zf_mark mark = {path, 0, 0};
    charges all = {.content = m->content, .known = m->known};
    fmpq *x;

    if (m->simplified)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "a simplified model has couplings instead of "
                            "charges; give a card with charges");
    if (m->n_parameters)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "the charges depend on %ld parameters; give a "
                            "card with fixed charges, or --charges",
                            (long)m->n_parameters);
    x = _fmpq_vec_init(m->content->n);
    zf_model_charges(x, m, NULL);
    all.x = x;
    fill(r, &all, 1);
    _fmpq_vec_clear(x, m->content->n);
    return ZF_OK;
}

/* The charges of the singlets, as of right-handed fields; their number. */
static slong singlets(fmpq *own, const zf_content *c, const fmpq *x)
{
    slong n = 0;

    for (slong i = 0; i < c->n_fermions; i++) {
        const zf_multiplet *p = &c->multiplet[c->owner[i]];

        if (!is_singlet(p))
            continue;
        fmpq_set(&own[n], &x[i]);
        if (p->left)
            fmpq_neg(&own[n], &own[n]);
        n++;
    }
    return n;
}

void residue_from_card(residue *r, fmpq *own, slong *n_own, const zf_model *m)
{
    charges all = {.content = m->content, .known = m->known};
    fmpq *x = _fmpq_vec_init(m->content->n);

    zf_model_charges(x, m, NULL);
    all.x = x;
    fill(r, &all, 0);
    *n_own = singlets(own, m->content, x);
    _fmpq_vec_clear(x, m->content->n);
}

void residue_from_point(residue *r, fmpq *own, slong *n_own, const zf_search *s,
                        fmpq *x)
{
    const zf_content *c = s->content;
    charges all = {.content = c,
                   .x = x,
                   .known = s->determined,
                   .first_known = c->n_fermions};

    zf_search_fill_scalars(x, s);
    fill(r, &all, 0);
    *n_own = singlets(own, c, x);
}
