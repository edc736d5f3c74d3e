/* eliminate.c - conditions on scalar charges become conditions on fermions.
 *
 * The equations are brought into reduced echelon form with the scalars as the
 * first unknowns.  A row whose pivot is a scalar and that holds no further
 * scalar says what this scalar's charge is, given the fermions'; rows without
 * scalars are what the existence of scalar charges demands of the fermions. */
#include <string.h>

#include <flint/fmpq_vec.h>

#include "model/search.h"

/* The equations with unknowns in the order (scalars, fermions). */
static void put_scalars_first(zf_system *out, const zf_system *in, slong k)
{
    slong n = in->n, f = n - k;
    fmpq *row = _fmpq_vec_init(n + 1);

    for (slong r = 0; r < in->used; r++) {
        for (slong i = 0; i < n; i++)
            fmpq_set(row + (i < f ? i + k : i - f),
                     fmpq_mat_entry(in->rows, r, i));
        fmpq_set(row + n, fmpq_mat_entry(in->rows, r, n));
        zf_system_add(out, row);
    }
    _fmpq_vec_clear(row, n + 1);
}

/* The scalar that is the pivot of row r, -1 when it is a fermion. */
static slong scalar_pivot(const zf_system *s, slong r, slong k)
{
    for (slong i = 0; i < k; i++)
        if (!fmpq_is_zero(fmpq_mat_entry(s->rows, r, i)))
            return i;
    return -1;
}

/* The scalars' charges: determined ones, and else with free ones 0. */
static void solve_scalars(zf_search *s, const zf_system *first)
{
    slong k = s->content->n_scalars, n = s->content->n;

    for (slong r = 0; r < first->used; r++) {
        slong p = scalar_pivot(first, r, k);

        if (p < 0)
            break;
        s->determined[p] = 1;
        for (slong i = p + 1; i < k; i++)
            if (!fmpq_is_zero(fmpq_mat_entry(first->rows, r, i)))
                s->determined[p] = 0;
        for (slong i = k; i <= n; i++)
            fmpq_neg(fmpq_mat_entry(s->scalars, p, i - k),
                     fmpq_mat_entry(first->rows, r, i));
    }
}

/* Replaces determined scalars in a row (n + 1 entries, fermions first);
 * returns 1 when no scalar is left. */
static int eliminate(fmpq *row, const zf_search *s, const zf_system *first)
{
    slong k = s->content->n_scalars, f = s->content->n_fermions, n = f + k;
    fmpq_t factor;

    fmpq_init(factor);
    for (slong r = 0; r < first->used; r++) {
        slong p = scalar_pivot(first, r, k);

        if (p < 0)
            break;
        fmpq_set(factor, row + f + p);
        for (slong i = 0; i < k; i++)
            fmpq_submul(row + f + i, factor, fmpq_mat_entry(first->rows, r, i));
        for (slong i = k; i < n; i++)
            fmpq_submul(row + i - k, factor, fmpq_mat_entry(first->rows, r, i));
        fmpq_submul(row + n, factor, fmpq_mat_entry(first->rows, r, n));
    }
    fmpq_clear(factor);
    for (slong i = f; i < n; i++)
        if (!fmpq_is_zero(row + i))
            return 0;
    return 1;
}

/* Adds a vector without constant to the span. */
static void span_add(zf_system *span, fmpq *row)
{
    fmpq_zero(row + span->n);
    zf_system_add(span, row);
    for (slong i = 0; i < span->n; i++)
        fmpq_zero(row + i);
}

/* Affine forms (the constant as one more entry) that, given the conditions on
 * fermions, treat the families of each multiplet alike: sums over all families
 * and constants, plus the conditions.  A permutation of families that keeps
 * the conditions keeps the value of each. */
static void span_of_sums(zf_system *span, const zf_search *s)
{
    const zf_content *c = s->content;
    slong n = c->n_fermions;
    fmpq *row = _fmpq_vec_init(n + 2);

    zf_system_init(span, n + 1);
    for (slong r = 0; r < s->fermions.used; r++) {
        for (slong i = 0; i <= n; i++)
            fmpq_set(row + i, fmpq_mat_entry(s->fermions.rows, r, i));
        span_add(span, row);
    }
    for (slong k = 0; k < c->n_fermion_multiplets; k++) {
        for (slong i = 0; i < c->multiplet[k].families; i++)
            fmpq_one(row + c->multiplet[k].first + i);
        span_add(span, row);
    }
    fmpq_one(row + n);
    span_add(span, row);
    (void)zf_system_reduce(span);
    _fmpq_vec_clear(row, n + 2);
}

static int is_in_span(const zf_system *span, const fmpq *form)
{
    fmpq *row = _fmpq_vec_init(span->n + 1);
    int zero = 1;

    for (slong i = 0; i < span->n; i++)
        fmpq_set(row + i, form + i);
    zf_system_normal_form(row, span, row);
    for (slong i = 0; i < span->n; i++)
        zero = zero && fmpq_is_zero(row + i);
    _fmpq_vec_clear(row, span->n + 1);
    return zero;
}

/* What may be said of functions of all charges as functions of the fermions'
 * alone: determined scalars must follow when these change. */
static unsigned scalars_follow(const zf_search *s)
{
    const zf_content *c = s->content;
    unsigned keeps =
        ZF_FILTER_KEEPS_SIGN | ZF_FILTER_KEEPS_SCALE | ZF_FILTER_KEEPS_FAMILIES;
    zf_system span;

    span_of_sums(&span, s);
    for (slong k = 0; k < c->n_scalars; k++) {
        const fmpq *row = fmpq_mat_entry(s->scalars, k, 0);

        if (!s->determined[k])
            continue;
        if (!fmpq_is_zero(row + c->n_fermions))
            keeps &= ZF_FILTER_KEEPS_FAMILIES;
        if (!is_in_span(&span, row))
            keeps &= ~(unsigned)ZF_FILTER_KEEPS_FAMILIES;
    }
    zf_system_clear(&span);
    return keeps;
}

/* The caller's functions with no more guarantees than that. */
static zf_status take_functions(zf_conditions *c, zf_error *err)
{
    size_t n = c->context ? c->context->n_functions : 0;
    unsigned keeps = scalars_follow(c->search);
    zf_filter_function *f;

    if (n == 0 || c->search->functions)
        return ZF_OK;
    f = zf_mem_array(n, sizeof(*f));
    if (!f)
        return zf_no_memory(err);
    for (size_t k = 0; k < n; k++) {
        f[k] = c->context->functions[k];
        f[k].keeps &= keeps;
    }
    c->search->functions = f;
    c->search->n_functions = n;
    return ZF_OK;
}

/* Names of the fermion components only. */
static zf_filter_scope fermion_scope(const zf_conditions *c)
{
    zf_filter_scope scope = zf_content_scope(c->search->content);

    scope.n = c->search->content->n_fermions;
    return scope;
}

static zf_status add_filter(zf_conditions *c, const char *text,
                            const zf_mark *mark, const zf_filter_scope *scope,
                            zf_error *err)
{
    zf_search *s = c->search;
    zf_filter **more = zf_mem_grow(s->filter, &c->filter_capacity,
                                   s->n_filters + 1, sizeof(*more));
    zf_status st;

    if (!more)
        return zf_no_memory(err);
    s->filter = more;
    s->filter[s->n_filters] = NULL;
    st = zf_filter_parse(&s->filter[s->n_filters], text, mark, scope, err);
    if (st == ZF_OK)
        s->n_filters++;
    return st;
}

/* The first scalar left in a row. */
static const char *scalar_in(const zf_content *c, const fmpq *row)
{
    for (slong i = c->n_fermions; i < c->n; i++)
        if (!fmpq_is_zero(row + i))
            return c->component[i];
    return "";
}

static zf_status close_inequality(zf_conditions *c, zf_inequality *q,
                                  zf_error *err)
{
    const zf_content *content = c->search->content;
    slong f = content->n_fermions;
    zf_filter_scope scope = fermion_scope(c);
    zf_buf text;
    zf_status st;

    if (!eliminate(q->row, c->search, &c->scalars_first)) {
        if (strcmp(q->relation, "!=") == 0)
            return ZF_OK; /* some value of the free charge satisfies it */
        return zf_error_set(err, ZF_EINPUT, &q->mark,
                            "%s: the charge of \"%s\" is free for given "
                            "fermion charges; only != may depend on it",
                            ZF_QUOTED(q->text), scalar_in(content, q->row));
    }
    fmpq_swap(q->row + f, q->row + content->n);
    zf_buf_init(&text, 0);
    zf_affine_print(&text, q->row, (const char *const *)content->component, f);
    zf_buf_printf(&text, " %s 0", q->relation);
    st = zf_buf_check(&text, err);
    if (st == ZF_OK)
        st = add_filter(c, zf_buf_text(&text), &q->mark, &scope, err);
    zf_buf_clear(&text);
    return st;
}

static int in_name(char ch)
{
    return (ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z') ||
           (ch >= '0' && ch <= '9') || ch == '_' || ch == '.';
}

/* The next name in `text` at or after *at, outside quotes: sets *at to its
 * start and *len; 0 at the end. */
static int next_name(size_t *at, size_t *len, const char *text)
{
    int quoted = 0;

    for (size_t i = *at; text[i]; i++) {
        if (text[i] == '"')
            quoted = !quoted;
        if (quoted || !in_name(text[i]))
            continue;
        *at = i;
        *len = 0;
        while (in_name(text[i + *len]))
            ++*len;
        return 1;
    }
    return 0;
}

/* The scalar that a name in a filter stands for, -1 when it is none. */
static slong scalar_named(const zf_content *c, const char *name, size_t len)
{
    for (slong i = c->n_fermions; i < c->n; i++)
        if (strlen(c->component[i]) == len &&
            strncmp(c->component[i], name, len) == 0)
            return i - c->n_fermions;
    return -1;
}

/* The length of the arguments after a function of the caller, with their
 * parentheses; 0 after anything else.  Its arguments are words and numbers:
 * a name among them is no charge. */
static size_t arguments(const zf_conditions *c, const char *name, size_t len)
{
    const zf_search_context *context = c->context;
    const char *end = name + len;
    int known = 0, depth = 0;

    for (size_t k = 0; context && k < context->n_functions; k++)
        known |= strlen(context->functions[k].name) == len &&
                 strncmp(context->functions[k].name, name, len) == 0;
    end += strspn(end, " \t\r\n");
    if (!known || *end != '(')
        return 0;
    do {
        depth += (*end == '(') - (*end == ')');
        end++;
    } while (depth > 0 && *end);
    return (size_t)(end - name) - len;
}

/* Copies the text with scalars replaced by their forms in parentheses. */
static zf_status substitute(zf_buf *out, const zf_conditions *c,
                            const char *text, const zf_yaml *node,
                            zf_error *err)
{
    const zf_search *s = c->search;
    const zf_content *content = s->content;
    size_t at = 0, from = 0, len;

    for (; next_name(&at, &len, text); at += len) {
        slong k = scalar_named(content, text + at, len);
        zf_mark mark = zf_text_mark(node, at);

        len += arguments(c, text + at, len);
        if (k < 0)
            continue;
        if (!s->determined[k])
            return zf_error_set(err, ZF_EINPUT, &mark,
                                "the filter uses \"%s\", whose charge the "
                                "constraints do not express through those of "
                                "the fermions",
                                content->component[content->n_fermions + k]);
        zf_buf_add(out, text + from, at - from);
        zf_buf_puts(out, "(");
        zf_affine_print(out, fmpq_mat_entry(s->scalars, k, 0),
                        (const char *const *)content->component,
                        content->n_fermions);
        zf_buf_puts(out, ")");
        from = at + len;
    }
    zf_buf_puts(out, text + from);
    return zf_buf_check(out, err);
}

static zf_status close_filter(zf_conditions *c, const zf_yaml *node,
                              zf_error *err)
{
    zf_filter_scope scope = fermion_scope(c);
    zf_mark mark = zf_text_mark(node, 0);
    zf_filter *f = NULL;
    const char *text;
    zf_buf rewritten;
    zf_status st = zf_yaml_get_string(&text, node, "filter", err);

    if (st != ZF_OK)
        return st;
    st = take_functions(c, err);
    if (st != ZF_OK)
        return st;
    scope.functions = c->search->functions;
    scope.n_functions = c->search->n_functions;
    scope.n = c->search->content->n;
    zf_buf_init(&rewritten, 0);
    st = zf_filter_parse(&f, text, &mark, &scope, err);
    /* Contradictory equations express no scalar, and nothing passes anyway. */
    if (st == ZF_OK && c->search->consistent)
        st = substitute(&rewritten, c, text, node, err);
    scope.n = c->search->content->n_fermions;
    if (st == ZF_OK && c->search->consistent)
        st = add_filter(c, zf_buf_text(&rewritten), &mark, &scope, err);
    if (st == ZF_OK)
        st = zf_conditions_show(c, zf_mem_string(text, strlen(text)), err);
    zf_filter_free(f);
    zf_buf_clear(&rewritten);
    return st;
}

zf_status zf_conditions_close(zf_conditions *c, const zf_yaml *filter,
                              zf_error *err)
{
    zf_search *s = c->search;
    slong k = s->content->n_scalars;
    zf_status st = ZF_OK;

    put_scalars_first(&c->scalars_first, &s->system, k);
    s->consistent = zf_system_reduce(&s->system);
    (void)zf_system_reduce(&c->scalars_first);
    zf_system_clear(&s->fermions);
    zf_system_eliminate_first(&s->fermions, &c->scalars_first, k);
    if (s->consistent)
        solve_scalars(s, &c->scalars_first);
    for (size_t i = 0; st == ZF_OK && s->consistent && i < c->n; i++)
        st = close_inequality(c, &c->inequality[i], err);
    if (st == ZF_OK && filter)
        st = close_filter(c, filter, err);
    return st;
}
