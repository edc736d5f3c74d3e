/* goal.c - entries that matter for a goal, and whether it is reached. */
#include "texture/goal.h"

#include <flint/fmpz_vec.h>

void zf_goal_init(zf_goal *g)
{
    *g = (zf_goal){0};
}

void zf_goal_clear(zf_goal *g)
{
    for (size_t k = 0; k < g->n_terms; k++)
        fmpz_clear(&g->term[k].key);
    zf_mem_free(g->term);
    _fmpz_vec_clear(g->old, g->n_room);
    *g = (zf_goal){0};
}

static void set_old(zf_goal *g)
{
    const zf_texture *t = g->t;
    slong old = t->plan->content->n_scalars;

    g->n_room = t->n_scalars + 1;
    g->old = _fmpz_vec_init(g->n_room);
    for (slong k = 0; k < t->plan->n_singlets; k++)
        if (t->usable[t->plan->singlet[k]])
            fmpz_mul_si(g->old + g->n_old++,
                        t->key + t->n_fermions + t->plan->singlet[k],
                        ZF_GOAL_FACTOR);
    for (slong s = old; s < t->n_scalars; s++)
        fmpz_mul_si(g->old + g->n_old++, t->key + t->n_fermions + s,
                    ZF_GOAL_FACTOR);
}

/* 1 when at most `left` of the old singlets make up minus the key. */
static int made_of_old(const zf_goal *g, const fmpz_t key, int left)
{
    int made = fmpz_is_zero(key);
    fmpz_t rest;

    fmpz_init(rest);
    for (slong k = 0; k < 2 * g->n_old && !made && left > 0; k++) {
        if (k % 2)
            fmpz_sub(rest, key, g->old + k / 2);
        else
            fmpz_add(rest, key, g->old + k / 2);
        made = made_of_old(g, rest, left - 1);
    }
    fmpz_clear(rest);
    return made;
}

static zf_status add_term(zf_goal *g, slong entry, const fmpz_t key,
                          zf_error *err)
{
    zf_goal_term *more =
        zf_mem_grow(g->term, &g->capacity, g->n_terms + 1, sizeof(*more));

    if (!more)
        return zf_no_memory(err);
    g->term = more;
    g->term[g->n_terms].entry = entry;
    fmpz_init(&g->term[g->n_terms].key);
    fmpz_mul_si(&g->term[g->n_terms].key, key, ZF_GOAL_FACTOR);
    if (g->kind != ZF_GOAL_CKM_DOUBLETS &&
        made_of_old(g, &g->term[g->n_terms].key, g->insertions))
        g->open |= UINT64_C(1) << entry;
    g->n_terms++;
    return ZF_OK;
}

/* psi psi as seen by a new doublet of hypercharge 1/2, which up quarks have
 * conjugated, and whether old doublets fill the entry. */
static zf_status add_quark_entry(zf_goal *g, slong entry, size_t k, slong i,
                                 slong j, int shift, zf_error *err)
{
    zf_status st;
    fmpz_t key;

    fmpz_init(key);
    zf_texture_fermion_key(key, g->t, &g->t->plan->matrix[k], i, j);
    fmpz_mul_si(key, key, shift);
    st = add_term(g, entry, key, err);
    fmpz_clear(key);
    if (zf_texture_allowed(g->t, k, i, j))
        g->open |= UINT64_C(1) << entry;
    return st;
}

/* An entry of matrix k with each choice of doublets. */
static zf_status add_entry(zf_goal *g, slong entry, size_t k, slong i, slong j,
                           zf_error *err)
{
    const zf_texture *t = g->t;
    const zf_mass_matrix *m = &t->plan->matrix[k];
    zf_status st = ZF_OK;
    fmpz_t base, key;

    fmpz_init(base);
    fmpz_init(key);
    zf_texture_fermion_key(base, t, m, i, j);
    for (size_t d = 0; d < m->n_doublets && st == ZF_OK; d++) {
        const zf_filling *f = &m->doublets[d];

        if (!zf_texture_is_usable(t, f))
            continue;
        fmpz_set(key, base);
        for (slong s = 0; s < f->n; s++) {
            const fmpz *x = t->key + t->n_fermions + f->scalar[s];

            if (f->sign[s] > 0)
                fmpz_add(key, key, x);
            else
                fmpz_sub(key, key, x);
        }
        st = add_term(g, entry, key, err);
    }
    fmpz_clear(key);
    fmpz_clear(base);
    return st;
}

static zf_status too_large(zf_error *err)
{
    return zf_error_set(err, ZF_ELIMIT, NULL,
                        "the matrix has more than %d entries", ZF_GOAL_ENTRIES);
}

/* The upper triangle of a symmetric matrix, row by row. */
static zf_status set_symmetric(zf_goal *g, size_t k, zf_error *err)
{
    const zf_mass_matrix *m = &g->t->plan->matrix[k];
    zf_status st = ZF_OK;

    g->n = m->rows;
    if (g->n * (g->n + 1) / 2 > ZF_GOAL_ENTRIES)
        return too_large(err);
    for (slong i = 0; i < g->n && st == ZF_OK; i++)
        for (slong j = i; j < g->n && st == ZF_OK; j++)
            st = add_entry(g, g->n_entries++, k, i, j, err);
    return st;
}

/* All fermions that are singlets of the gauge group of the Standard Model,
 * right-handed: a left-handed one counts with its conjugate's charge. */
static zf_status set_dark(zf_goal *g, zf_error *err)
{
    const zf_texture *t = g->t;
    const zf_content *c = t->plan->content;
    slong state[ZF_MAX_COMPONENTS];
    zf_status st = ZF_OK;
    fmpz_t key;

    for (slong i = 0; i < c->n_fermions; i++)
        if (zf_multiplet_is_singlet(&c->multiplet[c->owner[i]]))
            state[g->n++] = i;
    if (g->n == 0)
        return zf_error_set(err, ZF_EDOMAIN, NULL,
                            "the model has no fermions without gauge charges");
    if (g->n * (g->n + 1) / 2 > ZF_GOAL_ENTRIES)
        return too_large(err);
    fmpz_init(key);
    for (slong i = 0; i < g->n && st == ZF_OK; i++) {
        for (slong j = i; j < g->n && st == ZF_OK; j++) {
            int a = c->multiplet[c->owner[state[i]]].left ? -1 : 1;
            int b = c->multiplet[c->owner[state[j]]].left ? -1 : 1;

            fmpz_mul_si(key, t->key + state[i], a * b);
            fmpz_add(key, key, t->key + state[j]);
            st = add_term(g, g->n_entries++, key, err);
        }
    }
    fmpz_clear(key);
    return st;
}

/* The matrices of one sector side by side. */
static zf_status set_sector(zf_goal *g, slong left, int shift, slong *columns,
                            zf_error *err)
{
    const zf_texture_plan *p = g->t->plan;
    size_t list[ZF_TEXTURE_SECTOR];
    size_t n = zf_texture_sector(list, p, left, shift);
    zf_status st = ZF_OK;

    for (size_t k = 0; k < n; k++)
        *columns += p->matrix[list[k]].columns;
    if (n == 0)
        return zf_error_set(err, ZF_EDOMAIN, NULL,
                            "the model has no quarks with Yukawa terms");
    if (*columns > ZF_GOAL_ENTRIES / (2 * ZF_MIXING_FAMILIES))
        return too_large(err);
    for (slong i = 0; i < ZF_MIXING_FAMILIES; i++)
        for (size_t k = 0; k < n; k++)
            for (slong j = 0; j < p->matrix[list[k]].columns && st == ZF_OK;
                 j++)
                st = g->kind == ZF_GOAL_CKM_DOUBLETS
                         ? add_quark_entry(g, g->n_entries++, list[k], i, j,
                                           shift, err)
                         : add_entry(g, g->n_entries++, list[k], i, j, err);
    return st;
}

static zf_status set_quarks(zf_goal *g, zf_error *err)
{
    const zf_content *c = g->t->plan->content;
    slong left = zf_texture_left_doublet(c, 1);
    zf_status st;

    if (left < 0 || c->multiplet[left].families != ZF_MIXING_FAMILIES)
        return zf_error_set(err, ZF_EDOMAIN, NULL,
                            "the model does not have three families of "
                            "left-handed quarks");
    st = set_sector(g, left, 1, &g->up_columns, err);
    if (st == ZF_OK)
        st = set_sector(g, left, -1, &g->down_columns, err);
    return st;
}

static zf_status set_seesaw(zf_goal *g, zf_error *err)
{
    slong leptons = zf_texture_charged_leptons(g->t->plan);
    size_t dirac, right;

    if (!zf_texture_find_seesaw(&dirac, &right, g->t->plan))
        return zf_error_set(err, ZF_EDOMAIN, NULL,
                            "the model has no right-handed neutrinos with "
                            "Yukawa and Majorana terms");
    zf_texture_pattern(&g->dirac, g->t, dirac);
    g->has_leptons = leptons >= 0;
    if (g->has_leptons)
        zf_texture_pattern(&g->leptons, g->t, (size_t)leptons);
    return set_symmetric(g, right, err);
}

zf_status zf_goal_set(zf_goal *g, const zf_texture *t, zf_goal_kind kind,
                      zf_error *err)
{
    slong weinberg = zf_texture_plan_find(t->plan, "Weinberg");

    g->kind = kind;
    g->t = t;
    g->insertions = t->insertions;
    set_old(g);
    switch (kind) {
    case ZF_GOAL_DARK:
        return set_dark(g, err);
    case ZF_GOAL_SEESAW:
        return set_seesaw(g, err);
    case ZF_GOAL_WEINBERG:
        if (weinberg < 0)
            return zf_error_set(err, ZF_EDOMAIN, NULL,
                                "the model has no Weinberg operator");
        return set_symmetric(g, (size_t)weinberg, err);
    default:
        return set_quarks(g, err);
    }
}

/* ---- reached? ---- */

static void symmetric_pattern(zf_pattern *p, slong n, uint64_t entries)
{
    slong bit = 0;

    *p = (zf_pattern){n, n, 1, {0}};
    for (slong i = 0; i < n; i++) {
        for (slong j = i; j < n; j++, bit++) {
            if (!(entries >> bit & 1))
                continue;
            p->row[i] |= UINT64_C(1) << j;
            p->row[j] |= UINT64_C(1) << i;
        }
    }
}

static int quarks_mix(const zf_goal *g, uint64_t entries)
{
    zf_pattern up = {ZF_MIXING_FAMILIES, g->up_columns, 0, {0}};
    zf_pattern down = {ZF_MIXING_FAMILIES, g->down_columns, 0, {0}};
    zf_mixing x;

    for (slong i = 0; i < ZF_MIXING_FAMILIES; i++) {
        up.row[i] = entries >> (i * g->up_columns) &
                    ((UINT64_C(1) << g->up_columns) - 1);
        down.row[i] = entries >> (ZF_MIXING_FAMILIES * g->up_columns +
                                  i * g->down_columns) &
                      ((UINT64_C(1) << g->down_columns) - 1);
    }
    zf_pattern_mixing(&x, &up, &down);
    return x.angles == 3;
}

/* 1 when all rows hang together through entries of the symmetric matrix a and
 * shared columns of b (may be NULL). */
static int is_connected(const zf_pattern *a, const zf_pattern *b)
{
    uint64_t seen = 1, last = 0;

    while (seen != last) {
        last = seen;
        for (slong i = 0; i < a->rows; i++) {
            if (!(seen >> i & 1))
                continue;
            seen |= a->row[i];
            for (slong j = 0; b && j < a->rows; j++)
                if (b->row[i] & b->row[j])
                    seen |= UINT64_C(1) << j;
        }
    }
    return seen == (UINT64_C(1) << a->rows) - 1;
}

static int neutrinos_mix(const zf_goal *g, const zf_pattern *right)
{
    zf_seesaw s;

    zf_pattern_seesaw(&s, &g->dirac, right);
    return s.rank == s.n &&
           is_connected(&s.m_nu, g->has_leptons ? &g->leptons : NULL);
}

int zf_goal_reached(const zf_goal *g, uint64_t entries)
{
    zf_pattern p;

    if (g->kind == ZF_GOAL_WEINBERG)
        return __builtin_popcountll(entries) >= g->n_entries - 1;
    if (g->kind == ZF_GOAL_CKM_FLAVONS || g->kind == ZF_GOAL_CKM_DOUBLETS)
        return quarks_mix(g, entries);
    symmetric_pattern(&p, g->n, entries);
    if (g->kind == ZF_GOAL_DARK)
        return zf_pattern_term_rank(&p) == g->n;
    return neutrinos_mix(g, &p);
}
