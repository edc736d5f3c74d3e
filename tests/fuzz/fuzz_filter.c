/* Reads any bytes as a condition and as a linear form.  What is accepted is
 * evaluated in machine integers and in rationals, as a whole and by its
 * conjuncts, which must agree; what is claimed of its symmetries must hold at
 * the points tried. */
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "zforge/filter.h"

enum {
    N = 4
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *const names[N] = {"Q1", "L1", "L2", "H"};
static const char *const aliases[N] = {NULL, "La", NULL, NULL};
static const zf_filter_function functions[] = {
    {"rank", ZF_FILTER_NUMBER, 1, {ZF_FILTER_WORD}, 0},
    {"allowed",
     ZF_FILTER_TRUTH,
     3,
     {ZF_FILTER_WORD, ZF_FILTER_NUMBER, ZF_FILTER_NUMBER},
     0},
    {"texture", ZF_FILTER_STRING, 1, {ZF_FILTER_WORD}, 0},
    {"dark.chiral", ZF_FILTER_TRUTH, 0, {ZF_FILTER_NUMBER}, 0},
};
static const zf_filter_scope scope = {names, aliases, N, functions, 4};

static const int32_t points[][N] = {{0, 0, 0, 0},
                                    {1, -2, 3, 1},
                                    {-1, 1, 1, 2},
                                    {INT32_MAX, INT32_MIN, INT32_MAX, -1},
                                    {INT32_MIN, INT32_MIN, 65536, 46341}};

enum {
    N_POINTS = sizeof(points) / sizeof(points[0])
};

static zf_status call(zf_filter_value *out, size_t index,
                      const zf_filter_value *args, const zf_filter_point *point,
                      void *arg, zf_error *err)
{
    (void)point;
    (void)arg;
    (void)err;
    if (index == 0)
        out->number = (long)strlen(args[0].text);
    else if (index == 1)
        out->truth = args[1].number > args[2].number;
    else if (index == 2)
        out->text = args[0].text;
    return ZF_OK;
}

static int truth_at(const zf_filter *f, const int32_t *x)
{
    int truth = -1;

    if (zf_filter_eval_int(&truth, f, x, call, NULL, NULL) != ZF_OK ||
        truth < 0 || truth > 1)
        abort();
    return truth;
}

/* The truth at x; aborts when the two evaluations or the conjuncts differ. */
static int checked_truth(const zf_filter *f, const int32_t *x)
{
    int truth = truth_at(f, x), exact = -1, all = 1;
    fmpq *q = _fmpq_vec_init(N);

    for (slong i = 0; i < N; i++)
        fmpq_set_si(q + i, x[i], 1);
    if (zf_filter_eval(&exact, f, q, call, NULL, NULL) != ZF_OK ||
        exact != truth)
        abort();
    for (size_t k = 0; k < zf_filter_conjuncts(f) && k < 8; k++)
        all = all && truth_at(zf_filter_conjunct(f, k), x);
    if (zf_filter_conjuncts(f) <= 8 && all != truth)
        abort();
    _fmpq_vec_clear(q, N);
    return truth;
}

static void check_symmetries(const zf_filter *f)
{
    static const slong image[N] = {0, 2, 1, 3};
    int swaps = zf_filter_invariant_permutation(f, image, 1);
    int turns = zf_filter_invariant_sign(f, 1);
    int scales = zf_filter_invariant_scale(f);

    if ((swaps || turns || scales) && zf_filter_calls(f))
        abort();
    for (size_t p = 0; p < 3; p++) {
        const int32_t *x = points[p];
        int32_t swapped[N] = {x[0], x[2], x[1], x[3]};
        int32_t turned[N] = {-x[0], -x[1], -x[2], -x[3]};
        int32_t scaled[N] = {3 * x[0], 3 * x[1], 3 * x[2], 3 * x[3]};
        int truth = truth_at(f, x);

        if ((swaps && truth_at(f, swapped) != truth) ||
            (turns && truth_at(f, turned) != truth) ||
            (scales && truth_at(f, scaled) != truth))
            abort();
    }
}

static void check_condition(const char *text)
{
    zf_mark mark = {"f", 1, 1};
    zf_error err = {0};
    zf_filter *f = NULL;

    if (zf_filter_parse(&f, text, &mark, &scope, &err) != ZF_OK) {
        if (f || err.code == ZF_OK || !err.message[0] || err.line < 1)
            abort();
        return;
    }
    if (strcmp(zf_filter_text(f), text) != 0)
        abort();
    for (size_t p = 0; p < N_POINTS; p++)
        checked_truth(f, points[p]);
    check_symmetries(f);
    zf_filter_free(f);
}

/* A relation read as a linear form says what it says as a condition. */
static void check_linear(const char *text)
{
    fmpq *row = _fmpq_vec_init(N + 1), *again = _fmpq_vec_init(N + 1);
    const char *relation = NULL, *other = NULL;
    zf_mark mark = {"f", 1, 1};
    zf_error err = {0};
    zf_filter *f = NULL;

    if (zf_filter_parse_linear(row, &relation, text, &mark, &scope, &err) !=
        ZF_OK) {
        if (relation || err.code == ZF_OK || !err.message[0])
            abort();
    } else if (relation[0]) {
        if (zf_filter_parse(&f, text, &mark, &scope, &err) != ZF_OK ||
            !zf_filter_is_linear(again, &other, f) || other != relation)
            abort();
        for (slong i = 0; i <= N; i++) {
            if (!fmpq_equal(row + i, again + i))
                abort();
        }
    }
    zf_filter_free(f);
    _fmpq_vec_clear(row, N + 1);
    _fmpq_vec_clear(again, N + 1);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = zf_mem_string((const char *)data, size);

    if (!text)
        return 0;
    check_condition(text);
    check_linear(text);
    zf_mem_free(text);
    return 0;
}
