/* t_linear.c - the linear solution against brute force and substitution. */
#include "solve_test.h"

/* The value of coefficient `a` by definition at integer charges. */
static void coefficients(fmpq *sum, const zf_search *s, const slong *x)
{
    fmpq *charge = _fmpq_vec_init(s->content->n);

    for (slong i = 0; i < s->content->n_fermions; i++)
        fmpq_set_si(charge + i, x[i], 1);
    zf_anomaly_check(sum, s->content, charge);
    _fmpq_vec_clear(charge, s->content->n);
}

/* 1 when integer fermion charges meet the linear conditions. */
static int linear_holds(const zf_search *s, const slong *x)
{
    slong n = s->content->n_fermions;
    fmpq *sum = _fmpq_vec_init(ZF_N_ANOMALIES);
    fmpq_t t;
    int yes = 1;

    fmpq_init(t);
    coefficients(sum, s, x);
    for (int k = 0; k < ZF_N_LINEAR_ANOMALIES; k++)
        yes = yes && fmpq_is_zero(sum + k);
    for (slong i = 0; i < s->fermions.used && yes; i++) {
        fmpq_set(sum, fmpq_mat_entry(s->fermions.rows, i, n));
        for (slong j = 0; j < n; j++) {
            fmpq_mul_si(t, fmpq_mat_entry(s->fermions.rows, i, j), x[j]);
            fmpq_add(sum, sum, t);
        }
        yes = fmpq_is_zero(sum);
    }
    fmpq_clear(t);
    _fmpq_vec_clear(sum, ZF_N_ANOMALIES);
    return yes;
}

static const char one_family[] =
    "\n  fermions:\n"
    "    - {name: Q, chirality: left, su3: 3, su2: 2, hypercharge: 1/6}\n"
    "    - {name: u, chirality: right, su3: 3, su2: 1, hypercharge: 2/3}\n"
    "    - {name: d, chirality: right, su3: 3, su2: 1, hypercharge: -1/3}\n"
    "    - {name: L, chirality: left, su3: 1, su2: 2, hypercharge: -1/2}\n"
    "    - {name: e, chirality: right, su3: 1, su2: 1, hypercharge: -1}\n"
    "    - {name: nu, chirality: right, su3: 1, su2: 1, hypercharge: 0}\n";

static const char four_singlets[] =
    "\n  fermions:\n"
    "    - {name: s, chirality: left, su3: 1, su2: 1, hypercharge: 0, "
    "families: 4}\n";

/* 1 when the family of an answer contains the charges: solved with FLINT. */
static int in_family(const zf_solution *s, const slong *x)
{
    const zf_family *f = &s->family;
    slong n = s->anomaly.n, r = f->n_parameters;
    fmpq_mat_t m;
    fmpq_t value;
    slong rank, last;
    int yes = 1;

    fmpq_init(value);
    fmpq_mat_init(m, n, r + 1);
    for (slong i = 0; i < n; i++) {
        for (slong k = 0; k < r; k++)
            fmpq_set(fmpq_mat_entry(m, i, k), fmpq_mat_entry(f->charge, i, k));
        fmpq_set_si(value, x[i], 1);
        fmpq_sub(fmpq_mat_entry(m, i, r), value,
                 fmpq_mat_entry(f->charge, i, r));
    }
    rank = fmpq_mat_rref(m, m);
    last = rank - 1; /* a pivot in the last column: no solution */
    if (rank > 0) {
        for (slong k = 0; k < r; k++)
            yes = yes && fmpq_is_zero(fmpq_mat_entry(m, last, k));
        yes = !yes;
    }
    fmpq_mat_clear(m);
    fmpq_clear(value);
    return yes;
}

/* Random constraints between components of a content. */
static void random_constraints(char *lines, size_t size,
                               const char *const *name, slong n, uint64_t *rng)
{
    slong m = zf_test_between(rng, 0, 4);
    size_t len = (size_t)snprintf(lines, size, "constraints: [");

    for (slong i = 0; i < m; i++)
        len +=
            (size_t)snprintf(lines + len, size - len, "%s%ld*%s + %ld*%s = %ld",
                             i ? ", " : "", (long)zf_test_between(rng, -2, 2),
                             name[zf_test_between(rng, 0, n - 1)],
                             (long)zf_test_between(rng, 1, 3),
                             name[zf_test_between(rng, 0, n - 1)],
                             (long)zf_test_between(rng, -1, 1));
    snprintf(lines + len, size - len, "]\n");
}

/* Compares the answer with the definition at all charges in [-b, b]^n. */
static void check_box(const zf_search *s, slong n, slong b, slong *inside,
                      slong *none)
{
    zf_solution *a = answer(s, NULL);
    slong x[6], at;

    for (slong i = 0; i < n; i++)
        x[i] = -b;
    *none += !a->has_ring;
    do {
        int holds = linear_holds(s, x);

        *inside += holds;
        if (!a->has_ring)
            ZF_CHECK(!holds);
        else
            ZF_CHECK(holds == in_family(a, x));
        for (at = 0; at < n && x[at] == b; at++)
            x[at] = -b;
        if (at < n)
            x[at]++;
    } while (at < n);
    zf_solution_free(a);
}

ZF_TEST(family_is_the_linear_solution)
{
    static const char *const fields[] = {"Q", "u", "d", "L", "e", "nu"};
    static const char *const singlets[] = {"s1", "s2", "s3", "s4"};
    uint64_t rng = zf_test_seed();
    slong inside = 0, none = 0;

    for (slong t = 0; t < 60 * zf_test_multiplier(); t++) {
        int dark = t % 10 != 0;
        char lines[500];
        zf_search *s;

        random_constraints(lines, sizeof(lines), dark ? singlets : fields,
                           dark ? 4 : 6, &rng);
        s = search_on(dark ? four_singlets : one_family, lines);
        if (dark)
            check_box(s, 4, 2, &inside, &none);
        else
            check_box(s, 6, 1, &inside, &none);
        zf_search_free(s);
    }
    if (inside < 500 || none < 3)
        ZF_FAIL("%ld points, %ld searches without\n", (long)inside, (long)none);
}

ZF_TEST(lattice_holds_every_integer_direction)
{
    zf_search *s = shipped("atlas-sm3nu");
    zf_solution *a = answer(s, NULL);
    uint64_t rng = zf_test_seed();
    slong r = fmpz_mat_nrows(a->family.lattice), n = a->anomaly.n;

    ZF_CHECK_SI_EQ(r, 14);
    /* Smith form: all elementary divisors of a saturated lattice are 1. */
    {
        fmpz_mat_t smith;

        fmpz_mat_init(smith, r, n);
        fmpz_mat_snf(smith, a->family.lattice);
        for (slong k = 0; k < r; k++)
            ZF_CHECK(fmpz_is_one(fmpz_mat_entry(smith, k, k)));
        fmpz_mat_clear(smith);
    }
    for (slong t = 0; t < 20; t++) {
        slong x[18] = {0};

        for (slong k = 0; k < r; k++) {
            slong c = zf_test_between(&rng, -3, 3);

            for (slong i = 0; i < n; i++)
                x[i] +=
                    c * fmpz_get_si(fmpz_mat_entry(a->family.lattice, k, i));
        }
        ZF_CHECK(linear_holds(s, x));
    }
    ZF_CHECK(a->homogeneous);
    zf_solution_free(a);
    zf_search_free(s);
}

ZF_TEST(says_why_there_is_none)
{
    zf_search *s =
        search_on("sm", "constraints: [Q1 = 1, Q2 = 1, Q3 = 1, L1 = -3, "
                        "L2 = -3, L3 = -2]\n");
    zf_solution *a = answer(s, NULL);

    ZF_CHECK(a->verdict == ZF_SOLVE_NONE);
    ZF_CHECK_STR_EQ(a->reason, "the constraints fix the anomaly SU2^2 X to 1");
    zf_solution_free(a);
    zf_search_free(s);
    s = search_on("sm", "constraints: [Q1 = 1, 2*Q1 = 3]\n");
    a = answer(s, NULL);
    ZF_CHECK(a->verdict == ZF_SOLVE_NONE);
    ZF_CHECK_STR_EQ(a->reason,
                    "the constraints of the search contradict each other");
    zf_solution_free(a);
    zf_search_free(s);
    /* SU3^2 X gives u1 = 1/2, grav^2 X gives S_e = 0, Y^2 X then u1 = 0; no
     * single one of them is fixed by the constraints. */
    s = search_on("sm", "constraints: [Q1 = 0, Q2 = 0, Q3 = 0, u1 - d1 = 1, "
                        "u2 = 0, u3 = 0, d2 = 0, d3 = 0]\n");
    a = answer(s, NULL);
    ZF_CHECK(a->verdict == ZF_SOLVE_NONE);
    ZF_CHECK_STR_EQ(a->reason, "the constraints and the linear anomaly "
                               "conditions contradict each other");
    zf_solution_free(a);
    zf_search_free(s);
}

/* Fixed charges: rays, and the form that gives their scale. */
ZF_TEST(fixed_charges_scale_the_rays)
{
    zf_search *s = shipped("3b3-lepton");
    zf_solution *a = answer(s, NULL);
    uint64_t rng = zf_test_seed();
    fmpq *x = _fmpq_vec_init(s->content->n), *v = _fmpq_vec_init(2);
    fmpq_t unit;

    fmpq_init(unit);
    ZF_CHECK(!a->homogeneous);
    for (slong t = 0; t < 50; t++) {
        random_values(v, 2, &rng);
        zf_family_charges(x, &a->family, v);
        fmpq_zero(unit);
        for (slong i = 0; i < a->anomaly.n; i++)
            fmpq_addmul(unit, a->unit + i, x + i);
        ZF_CHECK(fmpq_is_one(unit)); /* a member itself has scale 1 */
    }
    fmpq_clear(unit);
    _fmpq_vec_clear(v, 2);
    _fmpq_vec_clear(x, s->content->n);
    zf_solution_free(a);
    zf_search_free(s);
}

ZF_TEST_MAIN(ZF_CASE(family_is_the_linear_solution),
             ZF_CASE(lattice_holds_every_integer_direction),
             ZF_CASE(says_why_there_is_none),
             ZF_CASE(fixed_charges_scale_the_rays))
