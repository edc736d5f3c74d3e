/* solve_test.h - reading and answering searches in the tests of solve. */
#ifndef ZF_SOLVE_TEST_H
#define ZF_SOLVE_TEST_H

#include <setjmp.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "zforge/solve.h"

#include "zf_test.h"

#define CATALOG ZF_SOURCE_DIR "/catalog"

/* A search from text; `content` and further lines. */
static inline zf_search *search_on(const char *content, const char *lines)
{
    static const zf_search_context context = {CATALOG, NULL, 0};
    char text[4000];
    zf_search *s = NULL;
    zf_error err = {0};

    snprintf(text, sizeof(text), "kind: search\nname: t\ncontent: %s\n%s",
             content, lines);
    ZF_CHECK_OK(
        zf_search_read_text(&s, text, strlen(text), "t.yaml", &context, &err),
        &err);
    return s;
}

static inline zf_search *shipped(const char *name)
{
    static const zf_search_context context = {CATALOG, NULL, 0};
    char path[500];
    zf_search *s = NULL;
    zf_error err = {0};

    snprintf(path, sizeof(path), CATALOG "/searches/%s.yaml", name);
    ZF_CHECK_OK(zf_search_read_file(&s, path, &context, &err), &err);
    return s;
}

static inline zf_solution *answer(const zf_search *s,
                                  const zf_solve_options *options)
{
    zf_solution *out = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(zf_solve(&out, s, options, &err), &err);
    return out;
}

/* 1 when the charges x (all components) meet the constraints and all six
 * anomaly conditions, each by its definition. */
static inline int is_solution(const zf_search *s, const fmpq *x)
{
    fmpq *sum = _fmpq_vec_init(ZF_N_ANOMALIES);
    int yes = 1;

    zf_anomaly_check(sum, s->content, x);
    for (int k = 0; k < ZF_N_ANOMALIES; k++)
        yes = yes && fmpq_is_zero(sum + k);
    for (slong i = 0; i < s->system.used && yes; i++) {
        fmpq_set(sum, fmpq_mat_entry(s->system.rows, i, s->system.n));
        for (slong j = 0; j < s->system.n; j++)
            fmpq_addmul(sum, fmpq_mat_entry(s->system.rows, i, j), x + j);
        yes = fmpq_is_zero(sum);
    }
    _fmpq_vec_clear(sum, ZF_N_ANOMALIES);
    return yes;
}

/* The same for integer fermion charges times scale, constraints on the
 * fermions only. */
static inline int is_fermion_solution(const zf_search *s, const fmpz *x,
                                      const fmpq_t scale)
{
    slong n = s->content->n_fermions;
    fmpq *charge = _fmpq_vec_init(s->content->n);
    fmpq *sum = _fmpq_vec_init(ZF_N_ANOMALIES);
    int yes = 1;

    for (slong i = 0; i < n; i++)
        fmpq_mul_fmpz(charge + i, scale, x + i);
    zf_anomaly_check(sum, s->content, charge);
    for (int k = 0; k < ZF_N_ANOMALIES; k++)
        yes = yes && fmpq_is_zero(sum + k);
    for (slong i = 0; i < s->fermions.used && yes; i++) {
        fmpq_set(sum, fmpq_mat_entry(s->fermions.rows, i, n));
        for (slong j = 0; j < n; j++)
            fmpq_addmul(sum, fmpq_mat_entry(s->fermions.rows, i, j),
                        charge + j);
        yes = fmpq_is_zero(sum);
    }
    _fmpq_vec_clear(sum, ZF_N_ANOMALIES);
    _fmpq_vec_clear(charge, s->content->n);
    return yes;
}

static inline void random_values(fmpq *v, slong n, uint64_t *rng)
{
    for (slong k = 0; k < n; k++)
        fmpq_set_si(v + k, zf_test_between(rng, -9, 9),
                    (ulong)zf_test_between(rng, 1, 5));
}

/* The report, to look for text in; cleared by the caller. */
static inline void report(zf_buf *out, const zf_solution *s)
{
    zf_error err = {0};

    zf_buf_init(out, 0);
    zf_solution_print(out, s, 0);
    ZF_CHECK_OK(zf_buf_check(out, &err), &err);
}

static inline void check_has(const char *text, const char *part)
{
    if (!strstr(text, part))
        ZF_FAIL("\"%s\" is not in:\n%s\n", part, text);
}

#endif
