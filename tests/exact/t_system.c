/* t_system.c - linear systems against substitution and brute force. */
#include <setjmp.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "zforge/exact.h"

#include "zf_test.h"

/* out = row (n + 1 entries) at the point x: a.x + b. */
static void value_at(fmpq_t out, const fmpq *row, const fmpq *x, slong n)
{
    fmpq_set(out, row + n);
    for (slong i = 0; i < n; i++)
        fmpq_addmul(out, row + i, x + i);
}

/* 1 when x meets all rows, by substitution. */
static int solves(const zf_system *s, const fmpq *x)
{
    fmpq_t v;
    int yes = 1;

    fmpq_init(v);
    for (slong i = 0; i < s->used; i++) {
        value_at(v, fmpq_mat_entry(s->rows, i, 0), x, s->n);
        yes = yes && fmpq_is_zero(v);
    }
    fmpq_clear(v);
    return yes;
}

/* Adds a row given as integers over a common denominator. */
static void add(zf_system *s, const slong *row, ulong den)
{
    fmpq *r = _fmpq_vec_init(s->n + 1);

    for (slong i = 0; i <= s->n; i++)
        fmpq_set_si(r + i, row[i], den);
    zf_system_add(s, r);
    _fmpq_vec_clear(r, s->n + 1);
}

/* m rows with many zeros, repeats and dependent rows. */
static void randomise(zf_system *s, slong m, int homogeneous, uint64_t *rng)
{
    slong row[16];

    for (slong i = 0; i < m; i++) {
        for (slong j = 0; j < s->n; j++)
            row[j] =
                zf_test_between(rng, 0, 2) ? 0 : zf_test_between(rng, -5, 5);
        row[s->n] = homogeneous ? 0 : zf_test_between(rng, -3, 3);
        add(s, row, (ulong)zf_test_between(rng, 1, 4));
        if (zf_test_between(rng, 0, 4) == 0)
            zf_system_add(
                s, fmpq_mat_entry(s->rows, zf_test_between(rng, 0, i), 0));
    }
}

/* x = origin + sum k_i basis_i with random rational k. */
static void random_solution(fmpq *x, const fmpq *origin, const fmpz_mat_t basis,
                            uint64_t *rng)
{
    fmpq_t k, t;

    fmpq_init(k);
    fmpq_init(t);
    for (slong j = 0; j < fmpz_mat_ncols(basis); j++)
        fmpq_set(x + j, origin + j);
    for (slong i = 0; i < fmpz_mat_nrows(basis); i++) {
        fmpq_set_si(k, zf_test_between(rng, -9, 9),
                    (ulong)zf_test_between(rng, 1, 5));
        for (slong j = 0; j < fmpz_mat_ncols(basis); j++) {
            fmpq_mul_fmpz(t, k, fmpz_mat_entry(basis, i, j));
            fmpq_add(x + j, x + j, t);
        }
    }
    fmpq_clear(t);
    fmpq_clear(k);
}

/* 1 when v is an integer combination of the rows of basis: solves
 * basis^T c = v over Q with FLINT and looks at the denominators. */
static int in_lattice(const fmpz_mat_t basis, const slong *v)
{
    slong k = fmpz_mat_nrows(basis), n = fmpz_mat_ncols(basis);
    fmpq_mat_t m;
    slong rank;
    int yes = 1;

    fmpq_mat_init(m, n, k + 1);
    for (slong j = 0; j < n; j++) {
        for (slong i = 0; i < k; i++)
            fmpq_set_fmpz(fmpq_mat_entry(m, j, i), fmpz_mat_entry(basis, i, j));
        fmpq_set_si(fmpq_mat_entry(m, j, k), v[j], 1);
    }
    rank = fmpq_mat_rref(m, m);
    if (rank != k)
        yes = 0;
    for (slong i = 0; i < rank && i < k; i++)
        yes = yes && fmpq_is_one(fmpq_mat_entry(m, i, i)) &&
              fmpz_is_one(fmpq_mat_entry_den(m, i, k));
    fmpq_mat_clear(m);
    return yes;
}

ZF_TEST(solutions_meet_the_original_rows)
{
    uint64_t rng = zf_test_seed();
    slong unsolvable = 0;

    for (slong t = 0; t < 300 * zf_test_multiplier(); t++) {
        slong n = zf_test_between(&rng, 1, 8);
        zf_system raw, s;
        fmpq *x = _fmpq_vec_init(n), *origin = _fmpq_vec_init(n);
        fmpz_mat_t basis;

        zf_system_init(&raw, n);
        zf_system_init(&s, 0);
        randomise(&raw, zf_test_between(&rng, 0, n + 1), t % 2 == 0, &rng);
        zf_system_set(&s, &raw);
        if (!zf_system_reduce(&s)) {
            unsolvable++;
            ZF_CHECK(t % 2 == 1);
            ZF_CHECK_SI_EQ(s.used, 1);
        } else {
            zf_system_solutions(origin, basis, &s);
            ZF_CHECK_SI_EQ(fmpz_mat_nrows(basis), n - s.used);
            for (slong k = 0; k < 5; k++) {
                random_solution(x, origin, basis, &rng);
                ZF_CHECK(solves(&raw, x));
            }
            fmpz_mat_clear(basis);
        }
        _fmpq_vec_clear(origin, n);
        _fmpq_vec_clear(x, n);
        zf_system_clear(&s);
        zf_system_clear(&raw);
    }
    ZF_CHECK(unsolvable > 0);
}

/* An inconsistent verdict is checked by its own certificate: a vector that
 * solves the system cannot be planted into it.  Here solvable by making. */
ZF_TEST(planted_solution_is_kept)
{
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 300 * zf_test_multiplier(); t++) {
        slong n = zf_test_between(&rng, 1, 7), row[16], x[16];
        fmpq *point = _fmpq_vec_init(n);
        zf_system s;

        zf_system_init(&s, n);
        for (slong j = 0; j < n; j++) {
            x[j] = zf_test_between(&rng, -9, 9);
            fmpq_set_si(point + j, x[j], 1);
        }
        for (slong i = zf_test_between(&rng, 0, 2 * n); i > 0; i--) {
            row[n] = 0;
            for (slong j = 0; j < n; j++) {
                row[j] = zf_test_between(&rng, -3, 3);
                row[n] -= row[j] * x[j];
            }
            add(&s, row, 1);
        }
        ZF_CHECK(zf_system_reduce(&s));
        ZF_CHECK(solves(&s, point));
        zf_system_clear(&s);
        _fmpq_vec_clear(point, n);
    }
}

ZF_TEST(lattice_contains_every_integer_solution)
{
    uint64_t rng = zf_test_seed();
    const slong b = 3;
    slong found = 0;

    for (slong t = 0; t < 60 * zf_test_multiplier(); t++) {
        slong n = zf_test_between(&rng, 1, 4), x[4] = {-b, -b, -b, -b};
        zf_system s;
        fmpq *point = _fmpq_vec_init(n), *origin = _fmpq_vec_init(n);
        fmpz_mat_t basis;
        slong at;

        zf_system_init(&s, n);
        randomise(&s, zf_test_between(&rng, 0, n), 1, &rng);
        ZF_CHECK(zf_system_reduce(&s));
        zf_system_solutions(origin, basis, &s);
        do { /* every x in the box */
            for (slong j = 0; j < n; j++)
                fmpq_set_si(point + j, x[j], 1);
            if (solves(&s, point)) {
                found++;
                ZF_CHECK(in_lattice(basis, x));
            }
            for (at = 0; at < n && x[at] == b; at++)
                x[at] = -b;
            if (at < n)
                x[at]++;
        } while (at < n);
        for (slong i = 0; i < fmpz_mat_nrows(basis); i++) {
            slong j = 0;

            while (fmpz_is_zero(fmpz_mat_entry(basis, i, j)))
                j++;
            ZF_CHECK(fmpz_sgn(fmpz_mat_entry(basis, i, j)) > 0);
        }
        fmpz_mat_clear(basis);
        _fmpq_vec_clear(origin, n);
        _fmpq_vec_clear(point, n);
        zf_system_clear(&s);
    }
    ZF_CHECK(found > 1000);
}

/* 2x + 4y = 6z: the span of (1,1,1), (2,-1,0) has index 3 in no lattice that
 * leaves out (0,3,2), say. */
ZF_TEST(lattice_is_saturated)
{
    static const slong row[] = {2, 4, -6, 0}, v[] = {0, 3, 2}, w[] = {3, 0, 1};
    fmpq *origin = _fmpq_vec_init(3);
    fmpz_mat_t basis;
    zf_system s;

    zf_system_init(&s, 3);
    add(&s, row, 7);
    ZF_CHECK(zf_system_reduce(&s));
    zf_system_solutions(origin, basis, &s);
    ZF_CHECK(in_lattice(basis, v) && in_lattice(basis, w));
    fmpz_mat_clear(basis);
    zf_system_clear(&s);
    _fmpq_vec_clear(origin, 3);
}

/* Projection: a point of the projection lifts, and the projection of a
 * solution is in it.  Lifting is decided by solving for the first k. */
ZF_TEST(eliminated_system_is_the_projection)
{
    uint64_t rng = zf_test_seed();
    slong lifted = 0, lost = 0;

    for (slong t = 0; t < 300 * zf_test_multiplier(); t++) {
        slong n = zf_test_between(&rng, 1, 6), k = zf_test_between(&rng, 0, n);
        zf_system s, out, fibre;
        fmpq *y = _fmpq_vec_init(n), *origin = _fmpq_vec_init(n);
        fmpq *row = _fmpq_vec_init(k + 1);
        fmpz_mat_t basis;
        int lifts, inside;

        zf_system_init(&s, n);
        zf_system_init(&fibre, k);
        randomise(&s, zf_test_between(&rng, 0, n + 1), t % 3 != 0, &rng);
        zf_system_eliminate_first(&out, &s, k);
        ZF_CHECK_SI_EQ(out.n, n - k);
        for (slong j = 0; j < n; j++)
            fmpq_set_si(y + j, zf_test_between(&rng, -2, 2), 1);
        if (t % 2 && zf_system_reduce(&out)) { /* a point of the projection */
            zf_system_solutions(origin, basis, &out);
            random_solution(y + k, origin, basis, &rng);
            fmpz_mat_clear(basis);
        }
        inside = solves(&out, y + k);
        for (slong i = 0; i < s.used; i++) { /* rows with y put in */
            fmpq_set(row + k, fmpq_mat_entry(s.rows, i, n));
            for (slong j = 0; j < n; j++) {
                if (j < k)
                    fmpq_set(row + j, fmpq_mat_entry(s.rows, i, j));
                else
                    fmpq_addmul(row + k, fmpq_mat_entry(s.rows, i, j), y + j);
            }
            zf_system_add(&fibre, row);
        }
        lifts = zf_system_reduce(&fibre);
        ZF_CHECK(lifts == inside);
        lifted += lifts;
        lost += !lifts;
        _fmpq_vec_clear(row, k + 1);
        _fmpq_vec_clear(origin, n);
        _fmpq_vec_clear(y, n);
        zf_system_clear(&fibre);
        zf_system_clear(&out);
        zf_system_clear(&s);
    }
    ZF_CHECK(lifted > 50 && lost > 50);
}

/* Normal form: same value on solutions, no pivot; a combination of rows plus
 * a constant is fixed to that constant. */
ZF_TEST(normal_form_and_fixed_values)
{
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 300 * zf_test_multiplier(); t++) {
        slong n = zf_test_between(&rng, 1, 7);
        zf_system s;
        fmpq *x = _fmpq_vec_init(n), *origin = _fmpq_vec_init(n);
        fmpq *row = _fmpq_vec_init(n + 1), *form = _fmpq_vec_init(n + 1);
        fmpq_t v, w, k;
        fmpz_mat_t basis;
        int constant = 1;

        fmpq_init(v);
        fmpq_init(w);
        fmpq_init(k);
        zf_system_init(&s, n);
        do {
            s.used = 0;
            randomise(&s, zf_test_between(&rng, 1, n), t % 2 == 1, &rng);
        } while (!zf_system_reduce(&s));
        zf_system_solutions(origin, basis, &s);
        for (slong j = 0; j <= n; j++)
            fmpq_set_si(row + j, zf_test_between(&rng, -3, 3), 2);
        zf_system_normal_form(form, &s, row);
        for (slong i = 0; i < 5; i++) {
            random_solution(x, origin, basis, &rng);
            value_at(v, row, x, n);
            value_at(w, form, x, n);
            ZF_CHECK_FMPQ_EQ(v, w);
        }
        zf_system_normal_form(row, &s, row); /* alias */
        for (slong j = 0; j <= n; j++)
            ZF_CHECK_FMPQ_EQ(row + j, form + j);
        for (slong j = 0; j < n; j++)
            constant = constant && fmpq_is_zero(form + j);
        ZF_CHECK(zf_system_fixes(NULL, &s, row) == constant);
        for (slong j = 0; j <= n; j++)
            fmpq_zero(row + j);
        for (slong i = 0; i < s.used; i++) {
            fmpq_set_si(k, zf_test_between(&rng, -4, 4), 3);
            for (slong j = 0; j <= n; j++)
                fmpq_addmul(row + j, k, fmpq_mat_entry(s.rows, i, j));
        }
        fmpq_set_si(k, 5, 7);
        fmpq_add(row + n, row + n, k);
        ZF_CHECK(zf_system_fixes(v, &s, row));
        ZF_CHECK_FMPQ_EQ(v, k);
        fmpz_mat_clear(basis);
        zf_system_clear(&s);
        fmpq_clear(k);
        fmpq_clear(w);
        fmpq_clear(v);
        _fmpq_vec_clear(form, n + 1);
        _fmpq_vec_clear(row, n + 1);
        _fmpq_vec_clear(origin, n);
        _fmpq_vec_clear(x, n);
    }
}

ZF_TEST(equal_means_same_solutions)
{
    static const slong a[] = {1, 1, 0, -2}, b[] = {1, -1, 0, 0},
                       c[] = {1, 0, 0, -1}, d[] = {0, 1, 0, -1},
                       e[] = {0, 0, 0, 3};
    zf_system s, t;

    zf_system_init(&s, 3);
    zf_system_init(&t, 3);
    ZF_CHECK(zf_system_equal(&s, &t));
    add(&s, a, 1);
    add(&s, b, 5);
    add(&s, a, 2);
    add(&t, d, 3);
    ZF_CHECK(zf_system_reduce(&s) && zf_system_reduce(&t));
    ZF_CHECK(!zf_system_equal(&s, &t));
    add(&t, c, 1);
    ZF_CHECK(zf_system_reduce(&t));
    ZF_CHECK(zf_system_equal(&s, &t));
    add(&t, e, 1);
    ZF_CHECK(!zf_system_reduce(&t));
    ZF_CHECK_SI_EQ(t.used, 1);
    ZF_CHECK(!zf_system_reduce(&t)); /* stays so */
    zf_system_set(&s, &t);
    ZF_CHECK(zf_system_equal(&s, &t));
    zf_system_set(&s, &s);
    ZF_CHECK(zf_system_equal(&s, &t));
    zf_system_clear(&t);
    zf_system_clear(&t);
    zf_system_clear(&s);
}

/* No unknowns, no rows: the smallest systems there are. */
ZF_TEST(empty_systems)
{
    static const slong zero[] = {0}, one[] = {1};
    fmpz_mat_t basis;
    zf_system s;
    fmpq x[2];

    zf_system_init(&s, 0);
    ZF_CHECK(zf_system_reduce(&s));
    zf_system_solutions(NULL, basis, &s);
    ZF_CHECK_SI_EQ(fmpz_mat_nrows(basis), 0);
    fmpz_mat_clear(basis);
    add(&s, zero, 1);
    ZF_CHECK(zf_system_reduce(&s));
    ZF_CHECK_SI_EQ(s.used, 0);
    add(&s, one, 1);
    ZF_CHECK(!zf_system_reduce(&s));
    zf_system_clear(&s);
    zf_system_init(&s, 2);
    fmpq_init(x);
    fmpq_init(x + 1);
    zf_system_solutions(x, basis, &s);
    ZF_CHECK(fmpz_mat_is_one(basis) || fmpz_mat_nrows(basis) == 2);
    fmpz_mat_clear(basis);
    zf_system_clear(&s);
}

ZF_TEST_MAIN(ZF_CASE(solutions_meet_the_original_rows),
             ZF_CASE(planted_solution_is_kept),
             ZF_CASE(lattice_contains_every_integer_solution),
             ZF_CASE(lattice_is_saturated),
             ZF_CASE(eliminated_system_is_the_projection),
             ZF_CASE(normal_form_and_fixed_values),
             ZF_CASE(equal_means_same_solutions), ZF_CASE(empty_systems))
