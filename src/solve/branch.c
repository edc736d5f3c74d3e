/* branch.c - linear consequences of the quadratic and the cubic condition.
 *
 * Where a condition factors, each factor opens a branch.  A linear factor is a
 * linear equation.  So is a factor that vanishes at rational points only where
 * linear forms do: an irreducible form of degree 2 or 3 that depends on two
 * linear forms only (it would have a linear factor otherwise), or a definite
 * quadratic one.  The linear forms that a form of degree d depends on are
 * spanned by its derivatives of order d - 1.  What else is left stays open. */
#include <stdio.h>

#include "solve/internal.h"

enum {
    MAX_VISITS = 400
};

typedef struct tree {
    zf_solution *s;
    zf_branch *branch;
    size_t n, capacity;
    slong visits;
    int root_open;
} tree;

void zf_branch_charges(fmpq_mat_t out, const zf_family *f, const zf_system *at,
                       slong n)
{
    fmpq_mat_init(out, n, f->n_parameters + 1);
    for (slong i = 0; i < n; i++) {
        for (slong k = 0; k <= f->n_parameters; k++)
            fmpq_set(fmpq_mat_entry(out, i, k),
                     fmpq_mat_entry(f->charge, i, k));
        if (at)
            zf_system_normal_form(fmpq_mat_entry(out, i, 0), at,
                                  fmpq_mat_entry(out, i, 0));
    }
}

/* Adds the coefficients of a linear form as a row. */
static void add_linear(zf_system *rows, const fmpz_mpoly_t form,
                       const fmpz_mpoly_ctx_t ring)
{
    fmpq *row = fmpq_mat_entry(rows->rows, rows->used, 0);
    fmpz_t c;

    fmpz_init(c);
    for (slong i = 0; i < fmpz_mpoly_length(form, ring); i++)
        for (slong k = 0; k <= rows->n; k++)
            if (fmpz_mpoly_get_term_var_exp_ui(form, i, k, ring) == 1) {
                fmpz_mpoly_get_term_coeff_fmpz(c, form, i, ring);
                fmpq_set_fmpz(row + k, c);
            }
    rows->used++;
    fmpz_clear(c);
}

/* The linear forms that f depends on; `rows` is initialised by the call, with
 * one row a derivative, not reduced. */
static void essential_forms(zf_system *rows, const fmpz_mpoly_t f,
                            const fmpz_mpoly_ctx_t ring)
{
    slong n = fmpz_mpoly_ctx_nvars(ring);
    slong degree = fmpz_mpoly_total_degree_si(f, ring);
    fmpz_mpoly_t first, second;

    zf_system_init(rows, n - 1);
    fmpq_mat_clear(rows->rows);
    fmpq_mat_init(rows->rows, degree == 1 ? 1 : degree == 2 ? n : n * n, n);
    fmpz_mpoly_init(first, ring);
    fmpz_mpoly_init(second, ring);
    if (degree == 1)
        add_linear(rows, f, ring);
    for (slong i = 0; i < n && degree > 1; i++) {
        fmpz_mpoly_derivative(first, f, i, ring);
        if (degree == 2)
            add_linear(rows, first, ring);
        for (slong j = 0; j < n && degree == 3; j++) {
            fmpz_mpoly_derivative(second, first, j, ring);
            add_linear(rows, second, ring);
        }
    }
    fmpz_mpoly_clear(second, ring);
    fmpz_mpoly_clear(first, ring);
}

/* 1 when the symmetric matrix is semidefinite: diagonalisation by congruence
 * meets diagonal entries of one sign only. */
static int semidefinite(const fmpq_mat_t gram)
{
    slong n = fmpq_mat_nrows(gram);
    fmpq_mat_t g;
    fmpq_t factor;
    int sign = 0, yes = 1;

    fmpq_init(factor);
    fmpq_mat_init_set(g, gram);
    for (slong p = 0; p < n && yes; p++) {
        int here = fmpq_sgn(fmpq_mat_entry(g, p, p));

        if (here == 0) { /* then its row must be zero, or signs differ */
            for (slong j = p; j < n; j++)
                yes = yes && fmpq_is_zero(fmpq_mat_entry(g, p, j));
            continue;
        }
        yes = sign == 0 || sign == here;
        sign = here;
        for (slong i = p + 1; i < n; i++) {
            fmpq_div(factor, fmpq_mat_entry(g, i, p), fmpq_mat_entry(g, p, p));
            for (slong j = p; j < n; j++)
                fmpq_submul(fmpq_mat_entry(g, i, j), factor,
                            fmpq_mat_entry(g, p, j));
        }
    }
    fmpq_mat_clear(g);
    fmpq_clear(factor);
    return yes;
}

/* 1 when the irreducible f vanishes, over Q, only where linear forms do; then
 * adds them to `child`. */
static int close_factor(zf_system *child, const fmpz_mpoly_t f,
                        const fmpz_mpoly_ctx_t ring)
{
    zf_system rows;
    fmpq_mat_t echelon;
    slong rank, degree = fmpz_mpoly_total_degree_si(f, ring);
    int closed;

    essential_forms(&rows, f, ring);
    fmpq_mat_init_set(echelon, rows.rows);
    rank = fmpq_mat_rref(echelon, echelon);
    closed =
        degree == 1 || rank <= 2 || (degree == 2 && semidefinite(rows.rows));
    for (slong i = 0; i < rank && closed; i++)
        zf_system_add(child, fmpq_mat_entry(echelon, i, 0));
    fmpq_mat_clear(echelon);
    zf_system_clear(&rows);
    return closed;
}

/* 1 when every solution of the reduced system a solves b. */
static int contained(const zf_system *a, const zf_system *b)
{
    fmpq_t value;
    int yes = 1;

    fmpq_init(value);
    for (slong i = 0; i < b->used && yes; i++)
        yes = zf_system_fixes(value, a, fmpq_mat_entry(b->rows, i, 0)) &&
              fmpq_is_zero(value);
    fmpq_clear(value);
    return yes;
}

void zf_branch_remove(zf_branch *branch, size_t *n, size_t k)
{
    --*n;
    if (k < *n) {
        branch[k].solved = branch[*n].solved;
        zf_system_set(&branch[k].system, &branch[*n].system);
    }
    zf_system_clear(&branch[*n].system);
}

/* Adds a branch unless a solved one holds it; drops those that a solved one
 * makes superfluous. */
static zf_status add_branch(tree *t, const zf_system *at, int solved,
                            zf_error *err)
{
    zf_branch *grown;

    for (size_t k = 0; k < t->n; k++)
        if (contained(at, &t->branch[k].system) &&
            (t->branch[k].solved || !solved))
            return ZF_OK;
    for (size_t k = t->n; k-- > 0;)
        if (contained(&t->branch[k].system, at) &&
            (solved || !t->branch[k].solved))
            zf_branch_remove(t->branch, &t->n, k);
    grown = zf_mem_grow(t->branch, &t->capacity, t->n + 1, sizeof(*grown));
    if (!grown)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    t->branch = grown;
    zf_system_init(&grown[t->n].system, 0);
    zf_system_set(&grown[t->n].system, at);
    grown[t->n].solved = solved;
    t->n++;
    return ZF_OK;
}

static zf_status explore(tree *t, const zf_system *at, zf_error *err);

/* Explores the branches of the factors of c; *open counts the factors that
 * have no linear consequence.  With `dry` only counts. */
static zf_status follow(tree *t, int *open, const zf_condition *c,
                        const zf_system *at, int dry, zf_error *err)
{
    zf_status st = ZF_OK;

    *open = !c->factored;
    for (slong k = 0; c->factored && st == ZF_OK &&
                      k < fmpz_mpoly_factor_length(c->factor, t->s->ring);
         k++) {
        fmpz_mpoly_t base;
        zf_system child;

        fmpz_mpoly_init(base, t->s->ring);
        zf_system_init(&child, 0);
        zf_system_set(&child, at);
        fmpz_mpoly_factor_get_base(base, c->factor, k, t->s->ring);
        if (!close_factor(&child, base, t->s->ring))
            ++*open;
        else if (!dry && zf_system_reduce(&child))
            st = explore(t, &child, err);
        zf_system_clear(&child);
        fmpz_mpoly_clear(base, t->s->ring);
    }
    return st;
}

/* The part of `at` on which condition[0] = condition[1] = 0, neither a
 * contradiction, not both identities. */
static zf_status split(tree *t, const zf_condition *condition,
                       const zf_system *at, zf_error *err)
{
    int open[2] = {0, 0}, unused;
    zf_status st = ZF_OK;

    for (int k = 0; k < 2; k++) {
        if (condition[k].kind != ZF_CONDITION_EQUATION) {
            open[k] = 1;
            continue;
        }
        st = follow(t, &open[k], &condition[k], at, 1, err);
        if (st == ZF_OK && open[k] == 0)
            return follow(t, &unused, &condition[k], at, 0, err);
    }
    for (int k = 0; k < 2 && st == ZF_OK; k++)
        if (condition[k].kind == ZF_CONDITION_EQUATION)
            st = follow(t, &unused, &condition[k], at, 0, err);
    if (st != ZF_OK)
        return st;
    if (at->used == 0)
        t->root_open = 1;
    else
        st = add_branch(t, at, 0, err);
    return st;
}

static zf_status explore(tree *t, const zf_system *at, zf_error *err)
{
    const zf_anomaly_system *a = &t->s->anomaly;
    const fmpz *weight[2] = {a->quadratic, a->cubic};
    zf_condition c[2];
    fmpq_mat_t charge;
    zf_status st = ZF_OK;

    if (++t->visits > MAX_VISITS) {
        if (at->used > 0)
            return add_branch(t, at, 0, err);
        t->root_open = 1;
        return ZF_OK;
    }
    for (size_t k = 0; k < t->n; k++)
        if (t->branch[k].solved && contained(at, &t->branch[k].system))
            return ZF_OK;
    zf_branch_charges(charge, &t->s->family, at, a->n);
    for (int k = 0; k < 2; k++) {
        zf_condition_init(&c[k], t->s->ring);
        zf_condition_restrict(&c[k], weight[k], (ulong)k + 2, charge, a->n,
                              t->s->ring);
    }
    if (c[0].kind == ZF_CONDITION_VANISHES &&
        c[1].kind == ZF_CONDITION_VANISHES)
        st = add_branch(t, at, 1, err);
    else if (c[0].kind != ZF_CONDITION_CONTRADICTION &&
             c[1].kind != ZF_CONDITION_CONTRADICTION)
        st = split(t, c, at, err);
    for (int k = 0; k < 2; k++)
        zf_condition_clear(&c[k], t->s->ring);
    fmpq_mat_clear(charge);
    return st;
}

/* The verdict from the branches found. */
static void conclude(tree *t)
{
    zf_solution *s = t->s;
    int open = t->root_open;

    for (size_t k = t->n; k-- > 0;) {
        if (t->root_open && !t->branch[k].solved)
            zf_branch_remove(t->branch, &t->n,
                             k); /* part of what is open anyway */
        else
            open = open || !t->branch[k].solved;
    }
    if (open)
        s->verdict = ZF_SOLVE_RESIDUAL;
    else if (t->n == 1 && t->branch[0].system.used == 0)
        s->verdict = ZF_SOLVE_FAMILY;
    else if (t->n > 0)
        s->verdict = ZF_SOLVE_BRANCHES;
    else
        s->verdict = ZF_SOLVE_NONE;
    if (s->verdict == ZF_SOLVE_FAMILY)
        zf_branch_remove(t->branch, &t->n, 0);
    if (s->verdict == ZF_SOLVE_NONE)
        snprintf(s->reason, sizeof(s->reason),
                 "no rational values of the parameters satisfy %s",
                 s->condition[0].kind == ZF_CONDITION_VANISHES ? "X^3 = 0"
                 : s->condition[1].kind == ZF_CONDITION_VANISHES
                     ? "Y X^2 = 0"
                     : "Y X^2 = 0 and X^3 = 0");
}

zf_status zf_solve_branches(zf_solution *s, zf_error *err)
{
    tree t = {0};
    zf_system whole;
    zf_status st;

    t.s = s;
    zf_system_init(&whole, s->family.n_parameters);
    st = explore(&t, &whole, err);
    if (st == ZF_OK)
        conclude(&t);
    s->branch = t.branch;
    s->n_branches = t.n;
    zf_system_clear(&whole);
    return st;
}
