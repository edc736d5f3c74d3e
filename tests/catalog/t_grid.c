/* t_grid.c - where a coefficient of a parametric model is not zero. */
#include <flint/fmpq_vec.h>

#include "place.h"

/* One left-handed singlet fermion n with two copies, and Y = 0: only
 * grav^2 X = n1 + n2 and X^3 = n1^3 + n2^3 can be other than zero. */
static zf_model *model_of(const slong *row1, const slong *row2, slong n)
{
    static const char *const names[] = {"a", "b", "c", "d"};
    static const char text[] =
        "kind: search\nname: s\ncontent:\n  fermions:\n"
        "    - {name: n, chirality: left, su3: 1, su2: 1, hypercharge: 0, "
        "families: 2}\n";
    zf_search *s = place_search(text);
    zf_model *m = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(zf_model_new(&m, s->content, names, NULL, n, &err), &err);
    for (slong k = 0; k <= n; k++) {
        fmpq_set_si(fmpq_mat_entry(m->charge, 0, k), row1[k], 1);
        fmpq_set_si(fmpq_mat_entry(m->charge, 1, k), row2[k], 1);
    }
    zf_search_free(s);
    return m;
}

static void check(const slong *row1, const slong *row2, slong n, zf_anomaly a,
                  const slong *point, slong value)
{
    zf_model *m = model_of(row1, row2, n);
    fmpq *v = _fmpq_vec_init(n);
    fmpq_t got, want;

    fmpq_init(got);
    fmpq_init(want);
    ZF_CHECK_SI_EQ(zf_grid_failure(v, got, m, a), point != NULL);
    fmpq_set_si(want, value, 1);
    ZF_CHECK_FMPQ_EQ(got, want);
    for (slong k = 0; point && k < n; k++) {
        fmpq_set_si(want, point[k], 1);
        ZF_CHECK_FMPQ_EQ(v + k, want);
    }
    fmpq_clear(want);
    fmpq_clear(got);
    _fmpq_vec_clear(v, n);
    zf_model_free(m);
}

ZF_TEST(fixed_charges_have_one_point)
{
    check((slong[]){2}, (slong[]){-2}, 0, ZF_ANOM_X_X_X, NULL, 0);
    check((slong[]){2}, (slong[]){1}, 0, ZF_ANOM_X_X_X, (slong[]){0}, 9);
    check((slong[]){2}, (slong[]){1}, 0, ZF_ANOM_GRAV_GRAV_X, (slong[]){0}, 3);
    check((slong[]){2}, (slong[]){1}, 0, ZF_ANOM_SU3_SU3_X, NULL, 0);
}

ZF_TEST(families_fail_at_their_first_point)
{
    /* n = (a + b, -a - b): identically zero */
    check((slong[]){1, 1, 0}, (slong[]){-1, -1, 0}, 2, ZF_ANOM_X_X_X, NULL, 0);
    /* n = (a, b): first at (0, 1) */
    check((slong[]){1, 0, 0}, (slong[]){0, 1, 0}, 2, ZF_ANOM_X_X_X,
          (slong[]){0, 1}, 1);
    /* n = (1, a - 1): grav = a, from a = 1 on */
    check((slong[]){0, 1}, (slong[]){1, -1}, 1, ZF_ANOM_GRAV_GRAV_X,
          (slong[]){1}, 1);
    /* n = (a - 3, 0): zero at a = 3 alone */
    check((slong[]){1, -3}, (slong[]){0, 0}, 1, ZF_ANOM_X_X_X, (slong[]){0},
          -27);
}

ZF_TEST(late_nodes_are_visited)
{
    /* n = (a - b, 0) vanishes on the diagonal; first failure is (0, 1) */
    check((slong[]){1, -1, 0}, (slong[]){0, 0, 0}, 2, ZF_ANOM_X_X_X,
          (slong[]){0, 1}, -1);
    /* four parameters, only the first one matters: (1, 0, 0, 0) is the 65th
     * point */
    check((slong[]){1, 0, 0, 0, 0}, (slong[]){0, 0, 0, 0, 0}, 4,
          ZF_ANOM_GRAV_GRAV_X, (slong[]){1, 0, 0, 0}, 1);
}

/* Charges (2a - 2, -a, 2 - a): X^3 = 6 a (a - 1)(a - 2) vanishes on all nodes
 * but the last. */
ZF_TEST(all_four_nodes_are_needed)
{
    static const char text[] =
        "kind: search\nname: s\ncontent:\n  fermions:\n"
        "    - {name: n, chirality: left, su3: 1, su2: 1, hypercharge: 0, "
        "families: 3}\n";
    static const slong rows[3][2] = {{2, -2}, {-1, 0}, {-1, 2}};
    static const char *const names[] = {"a"};
    zf_search *s = place_search(text);
    zf_model *m = NULL;
    zf_error err = {0};
    fmpq_t v, value;

    fmpq_init(v);
    fmpq_init(value);
    ZF_CHECK_OK(zf_model_new(&m, s->content, names, NULL, 1, &err), &err);
    for (int i = 0; i < 3; i++)
        for (int k = 0; k < 2; k++)
            fmpq_set_si(fmpq_mat_entry(m->charge, i, k), rows[i][k], 1);
    ZF_CHECK(zf_grid_failure(v, value, m, ZF_ANOM_X_X_X));
    ZF_CHECK_SI_EQ(fmpq_cmp_si(v, 3), 0);
    ZF_CHECK_SI_EQ(fmpq_cmp_si(value, 36), 0);
    zf_model_free(m);
    zf_search_free(s);
    fmpq_clear(value);
    fmpq_clear(v);
}

ZF_TEST_MAIN(ZF_CASE(fixed_charges_have_one_point),
             ZF_CASE(families_fail_at_their_first_point),
             ZF_CASE(late_nodes_are_visited),
             ZF_CASE(all_four_nodes_are_needed))
