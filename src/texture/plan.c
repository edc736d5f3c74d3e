/* plan.c - the mass matrices that the representations of a content allow. */
#include <stdio.h>
#include <string.h>

#include "texture/private.h"

/* What is being collected. */
typedef struct planner {
    zf_texture_plan *plan;
    const zf_content *c;
    size_t capacity;
    zf_error *err;
} planner;

int zf_multiplet_is_singlet(const zf_multiplet *m)
{
    return m->irrep.p == 0 && m->irrep.q == 0 && m->irrep.su2 == 1 &&
           fmpq_is_zero(&m->hypercharge);
}

static int is_weak_doublet(const zf_multiplet *m)
{
    return m->irrep.su2 == 2;
}

/* A colour singlet that is no singlet and has a component with T3 + Y = 0,
 * that is with 2 Y an integer of the parity of su2 - 1 and at most that. */
static int gets_vacuum_value(const zf_multiplet *m)
{
    fmpq_t twice;
    slong t;
    int yes = 0;

    fmpq_init(twice);
    fmpq_mul_2exp(twice, &m->hypercharge, 1);
    if (m->irrep.p == 0 && m->irrep.q == 0 && fmpz_is_one(fmpq_denref(twice)) &&
        fmpz_fits_si(fmpq_numref(twice))) {
        t = fmpz_get_si(fmpq_numref(twice));
        yes = t >= -(m->irrep.su2 - 1) && t <= m->irrep.su2 - 1 &&
              (t - (m->irrep.su2 - 1)) % 2 == 0 && !zf_multiplet_is_singlet(m);
    }
    fmpq_clear(twice);
    return yes;
}

static const zf_multiplet *scalar_at(const zf_content *c, slong k)
{
    return &c->multiplet[c->n_fermion_multiplets + k];
}

/* 1 when the hypercharges add to zero and there is an invariant; -1 when
 * memory is refused. */
static int is_invariant(const zf_content *c, const zf_mass_matrix *m,
                        const zf_filling *f)
{
    const zf_multiplet *a = &c->multiplet[m->row],
                       *b = c->multiplet + m->column;
    zf_irrep irrep[2 + ZF_TEXTURE_MAX_FILLING] = {a->irrep, b->irrep};
    int conjugate[2 + ZF_TEXTURE_MAX_FILLING] = {!m->majorana, 0};
    slong invariants = 0;
    fmpq_t y;

    fmpq_init(y);
    fmpq_set(y, &b->hypercharge);
    if (m->majorana)
        fmpq_add(y, y, &a->hypercharge);
    else
        fmpq_sub(y, y, &a->hypercharge);
    for (slong k = 0; k < f->n; k++) {
        const zf_multiplet *s = scalar_at(c, f->scalar[k]);

        irrep[2 + k] = s->irrep;
        conjugate[2 + k] = f->sign[k] < 0;
        if (f->sign[k] > 0)
            fmpq_add(y, y, &s->hypercharge);
        else
            fmpq_sub(y, y, &s->hypercharge);
    }
    if (fmpq_is_zero(y))
        invariants = zf_irrep_invariants(irrep, conjugate, 2 + f->n);
    fmpq_clear(y);
    return invariants < 0 ? -1 : invariants > 0;
}

static zf_status add_doublets(zf_mass_matrix *m, size_t *capacity,
                              const zf_filling *f, const planner *p)
{
    zf_filling *more;
    int yes = is_invariant(p->c, m, f);

    if (yes == 0)
        return ZF_OK;
    more = yes < 0 ? NULL
                   : zf_mem_grow(m->doublets, capacity, m->n_doublets + 1,
                                 sizeof(*more));
    if (!more)
        return zf_no_memory(p->err);
    m->doublets = more;
    m->doublets[m->n_doublets++] = *f;
    return ZF_OK;
}

static zf_status add_single(zf_mass_matrix *m, size_t *capacity,
                            const planner *p)
{
    zf_status st = ZF_OK;

    for (slong k = 0; k < p->c->n_scalars && st == ZF_OK; k++) {
        for (int sign = 1; sign >= -1 && st == ZF_OK; sign -= 2) {
            zf_filling f = {1, {k}, {sign}};

            if (gets_vacuum_value(scalar_at(p->c, k)))
                st = add_doublets(m, capacity, &f, p);
        }
    }
    return st;
}

static int is_higgs(const zf_content *c, slong k)
{
    return is_weak_doublet(scalar_at(c, k)) &&
           gets_vacuum_value(scalar_at(c, k));
}

/* Unordered pairs of doublets, each as it is or conjugated. */
static zf_status add_pairs(zf_mass_matrix *m, size_t *capacity,
                           const planner *p)
{
    slong n = 2 * p->c->n_scalars;
    zf_status st = ZF_OK;

    for (slong i = 0; i < n && st == ZF_OK; i++) {
        for (slong j = i; j < n && st == ZF_OK; j++) {
            zf_filling f = {
                2, {i / 2, j / 2}, {i % 2 ? -1 : 1, j % 2 ? -1 : 1}};

            if (is_higgs(p->c, i / 2) && is_higgs(p->c, j / 2))
                st = add_doublets(m, capacity, &f, p);
        }
    }
    return st;
}

/* l l H H: colour singlets of equal chirality and equal hypercharge 1/2 or
 * -1/2, so that the two neutral components meet those of the doublets. */
static int may_be_weinberg(const zf_content *c, const zf_mass_matrix *m)
{
    const zf_multiplet *a = &c->multiplet[m->row],
                       *b = c->multiplet + m->column;
    fmpq_t half;
    int yes;

    fmpq_init(half);
    fmpq_set_si(half, 1, 2);
    fmpq_mul_si(half, half, fmpq_sgn(&a->hypercharge));
    yes = m->majorana && gets_vacuum_value(a) && is_weak_doublet(a) &&
          is_weak_doublet(b) && fmpq_equal(half, &a->hypercharge) &&
          fmpq_equal(half, &b->hypercharge) && b->irrep.p == 0 &&
          b->irrep.q == 0;
    fmpq_clear(half);
    return yes;
}

/* Of a multiplet with itself.  The Lorentz scalar psi^c psi of two Weyl
 * fermions is symmetric, so the symmetry in family space is that of the gauge
 * invariant.  A self-conjugate irrep of SU(3) is real: its invariant is
 * symmetric.  In SU(2), n x n contains 2n-1 (symmetric), 2n-3 (not), ... */
static int symmetry_of(const zf_content *c, const zf_mass_matrix *m)
{
    slong n = c->multiplet[m->row].irrep.su2;
    int even = 0, odd = 0;

    if (!m->majorana || m->row != m->column)
        return 0;
    if (m->kind == ZF_MASS_WEINBERG)
        return 1;
    for (size_t k = 0; k < m->n_doublets; k++) {
        const zf_filling *f = &m->doublets[k];
        slong s = f->n ? scalar_at(c, f->scalar[0])->irrep.su2 : 1;

        if (((2 * n - 1 - s) / 2) % 2 == 0)
            even = 1;
        else
            odd = 1;
    }
    return even - odd;
}

static int is_singlet_pair(const zf_content *c, const zf_mass_matrix *m)
{
    const zf_multiplet *a = &c->multiplet[m->row];

    return m->kind == ZF_MASS_BARE && m->row == m->column && !a->left &&
           zf_multiplet_is_singlet(a);
}

static int is_short(const planner *p, const zf_mass_matrix *m)
{
    const zf_multiplet *a = p->c->multiplet + m->row;
    const zf_multiplet *b = p->c->multiplet + m->column;

    if (m->kind != ZF_MASS_YUKAWA)
        return m->row == m->column;
    if (m->majorana || !is_weak_doublet(a) || b->irrep.su2 != 1)
        return 0;
    for (size_t k = 0; k < p->plan->n; k++) {
        const zf_mass_matrix *o = &p->plan->matrix[k];

        if (o->kind == ZF_MASS_YUKAWA && o->column == m->column &&
            !o->majorana && is_weak_doublet(p->c->multiplet + o->row))
            return 0;
    }
    return 1;
}

static zf_status name_matrix(zf_mass_matrix *m, const planner *p)
{
    static const char letter[] = {'M', 'Y', 'W'};
    zf_buf text;
    zf_status st;

    zf_buf_init(&text, 0);
    if (is_short(p, m))
        zf_buf_printf(&text, "%c%s", letter[m->kind],
                      p->c->multiplet[m->column].name);
    else
        zf_buf_printf(&text, "%c%s_%s", letter[m->kind],
                      p->c->multiplet[m->row].name,
                      p->c->multiplet[m->column].name);
    st = zf_buf_check(&text, p->err);
    if (st == ZF_OK)
        m->name = zf_mem_string(zf_buf_text(&text), text.len);
    zf_buf_clear(&text);
    return st == ZF_OK && !m->name ? zf_no_memory(p->err) : st;
}

static void matrix_clear(zf_mass_matrix *m)
{
    zf_mem_free(m->name);
    zf_mem_free(m->doublets);
    *m = (zf_mass_matrix){0};
}

/* The matrix of multiplets a <= b in one kind, if there is any. */
static zf_status add_matrix(planner *p, zf_mass_kind kind, slong a, slong b)
{
    const zf_multiplet *first = &p->c->multiplet[a];
    int majorana = first->left == p->c->multiplet[b].left;
    int turned = !majorana && !first->left;
    zf_mass_matrix m = {.kind = kind, .majorana = majorana};
    const zf_filling none = {0};
    size_t capacity = 0;
    zf_mass_matrix *more;
    zf_status st = ZF_OK;

    m.row = turned ? b : a;
    m.column = turned ? a : b;
    m.rows = p->c->multiplet[m.row].families;
    m.columns = p->c->multiplet[m.column].families;
    if (kind == ZF_MASS_BARE)
        st = add_doublets(&m, &capacity, &none, p);
    else if (kind == ZF_MASS_YUKAWA)
        st = add_single(&m, &capacity, p);
    else if (may_be_weinberg(p->c, &m))
        st = add_pairs(&m, &capacity, p);
    if (st != ZF_OK || m.n_doublets == 0)
        goto done;
    m.symmetry = symmetry_of(p->c, &m);
    st = name_matrix(&m, p);
    if (st != ZF_OK)
        goto done;
    more = zf_mem_grow(p->plan->matrix, &p->capacity, p->plan->n + 1,
                       sizeof(*more));
    if (!more) {
        st = zf_no_memory(p->err);
        goto done;
    }
    p->plan->matrix = more;
    p->plan->matrix[p->plan->n++] = m;
    m = (zf_mass_matrix){0};
done:
    matrix_clear(&m);
    return st;
}

static zf_status add_kind(planner *p, zf_mass_kind kind)
{
    zf_status st = ZF_OK;

    for (slong a = 0; a < p->c->n_fermion_multiplets && st == ZF_OK; a++)
        for (slong b = a; b < p->c->n_fermion_multiplets && st == ZF_OK; b++)
            st = add_matrix(p, kind, a, b);
    return st;
}

static void set_aliases(zf_texture_plan *plan)
{
    zf_mass_matrix *right = NULL, *weinberg = NULL;
    int rights = 0, weinbergs = 0;

    for (size_t k = 0; k < plan->n; k++) {
        zf_mass_matrix *m = &plan->matrix[k];

        if (is_singlet_pair(plan->content, m)) {
            right = m;
            rights++;
        }
        if (m->kind == ZF_MASS_WEINBERG && m->row == m->column) {
            weinberg = m;
            weinbergs++;
        }
    }
    if (rights == 1)
        right->alias[0] = "MR";
    if (weinbergs == 1) {
        weinberg->alias[0] = "Weinberg";
        weinberg->alias[1] = "mnu5";
    }
}

static zf_status list_singlets(zf_texture_plan *plan, zf_error *err)
{
    const zf_content *c = plan->content;

    plan->singlet = zf_mem_array((size_t)c->n_scalars + 1, sizeof(slong));
    if (!plan->singlet)
        return zf_no_memory(err);
    for (slong k = 0; k < c->n_scalars; k++)
        if (zf_multiplet_is_singlet(scalar_at(c, k)))
            plan->singlet[plan->n_singlets++] = k;
    return ZF_OK;
}

zf_status zf_texture_plan_new(zf_texture_plan **out, const zf_content *c,
                              zf_error *err)
{
    zf_texture_plan *plan = zf_mem_alloc(sizeof(*plan));
    planner p = {plan, c, 0, err};
    zf_status st;

    if (!plan)
        return zf_no_memory(err);
    st = zf_content_copy(&plan->content, c, err);
    if (st == ZF_OK)
        st = list_singlets(plan, err);
    if (st == ZF_OK)
        st = add_kind(&p, ZF_MASS_YUKAWA);
    if (st == ZF_OK)
        st = add_kind(&p, ZF_MASS_BARE);
    if (st == ZF_OK)
        st = add_kind(&p, ZF_MASS_WEINBERG);
    if (st == ZF_OK) {
        set_aliases(plan);
        *out = plan;
    } else {
        zf_texture_plan_free(plan);
    }
    return st;
}

void zf_texture_plan_free(zf_texture_plan *p)
{
    if (!p)
        return;
    for (size_t k = 0; k < p->n; k++)
        matrix_clear(&p->matrix[k]);
    zf_mem_free(p->matrix);
    zf_mem_free(p->singlet);
    zf_content_free(p->content);
    zf_mem_free(p);
}

slong zf_texture_plan_find(const zf_texture_plan *p, const char *name)
{
    for (size_t k = 0; k < p->n; k++) {
        const zf_mass_matrix *m = &p->matrix[k];

        if (strcmp(m->name, name) == 0)
            return (slong)k;
        for (int a = 0; a < 2; a++)
            if (m->alias[a] && strcmp(m->alias[a], name) == 0)
                return (slong)k;
    }
    return -1;
}
