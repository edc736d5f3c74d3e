/* filters.c - the filters of a search as one condition on its box.
 *
 * A conjunct that compares linear forms, and whose forms differ by a constant
 * on all solutions of the linear conditions, is decided there: left out when
 * it holds, and nothing is to be searched when it fails.  So a condition that
 * only repeats a constraint breaks no symmetry. */
#include <string.h>

#include <flint/fmpq_vec.h>

#include "private.h"

/* Truth of `x RELATION 0`. */
static int holds(const char *relation, const fmpq_t x)
{
    int sign = fmpq_sgn(x);

    if (relation[0] == '!')
        return sign != 0;
    if (sign == 0)
        return relation[1] == '=';
    return relation[0] == (sign < 0 ? '<' : '>');
}

/* Truth of a conjunct on the solutions of the linear conditions; -1 when it is
 * not the same for all, or not seen to be.  row: scratch, n + 1 entries. */
static int truth_of(const zf_box *box, const zf_filter *conjunct, fmpq *row)
{
    const char *relation = "";
    int truth = -1;
    fmpq_t value;

    fmpq_init(value);
    if (zf_filter_is_linear(row, &relation, conjunct) &&
        zf_system_fixes(value, &box->total, row))
        truth = holds(relation, value);
    fmpq_clear(value);
    return truth;
}

static zf_status parse(zf_box *box, zf_buf *text, zf_error *err)
{
    const zf_search *s = box->search;
    zf_filter_scope scope = zf_content_scope(s->content);
    zf_mark mark = {s->path, 0, 0};
    zf_filter *filter = NULL;
    zf_status st = zf_buf_check(text, err);

    scope.n = box->n;
    scope.functions = s->functions;
    scope.n_functions = s->n_functions;
    if (st == ZF_OK)
        st = zf_filter_parse(&filter, zf_buf_text(text), &mark, &scope, err);
    if (st == ZF_OK) {
        zf_filter_free(box->filter);
        box->filter = filter;
    }
    return st;
}

/* Decides what the linear conditions decide. */
static zf_status substitute(zf_box *box, zf_error *err)
{
    size_t n = zf_filter_conjuncts(box->filter), kept = 0;
    fmpq *row = _fmpq_vec_init(box->n + 1);
    zf_status st = ZF_OK;
    zf_buf text;

    zf_buf_init(&text, 0);
    for (size_t k = 0; k < n && !box->contradictory; k++) {
        const zf_filter *conjunct = zf_filter_conjunct(box->filter, k);
        int truth = truth_of(box, conjunct, row);

        box->contradictory = truth == 0;
        if (truth < 0)
            zf_buf_printf(&text, "%s(%s)", kept++ ? " and " : "",
                          zf_filter_text(conjunct));
    }
    if (!box->contradictory && kept && kept < n) {
        st = parse(box, &text, err);
    } else if (!box->contradictory && !kept) {
        zf_filter_free(box->filter);
        box->filter = NULL;
    }
    zf_buf_clear(&text);
    _fmpq_vec_clear(row, box->n + 1);
    return st;
}

zf_status filters_join(zf_box *box, zf_error *err)
{
    const zf_search *s = box->search;
    zf_status st;
    zf_buf text;

    if (!s->n_filters)
        return ZF_OK;
    zf_buf_init(&text, 0);
    for (size_t k = 0; k < s->n_filters; k++)
        zf_buf_printf(&text, "%s(%s)", k ? " and " : "",
                      zf_filter_text(s->filter[k]));
    st = parse(box, &text, err);
    zf_buf_clear(&text);
    if (st == ZF_OK && !box->contradictory)
        st = substitute(box, err);
    return st;
}
