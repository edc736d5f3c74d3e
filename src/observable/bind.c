/* bind.c - names in formulas meet the quantities of a model.
 *
 * A formula is parsed over symbols first.  Symbols that vanish identically in
 * the model are replaced afterwards, by a walk that looks at denominators
 * before it divides: a division by zero would spoil the pool for everybody.
 */
#include <string.h>

#include "observable/private.h"

void zf_obs_binding_clear(binding *b)
{
    zf_mem_free(b->vanishing);
    zf_mem_free(b->missing);
    b->vanishing = NULL;
    b->missing = NULL;
}

/* Keeps the first name. */
static zf_status note(char **slot, const char *name, zf_error *err)
{
    return *slot ? ZF_OK : zf_obs_copy(slot, name, err);
}

static int is_needed(const binding *b, const char *name)
{
    const zf_yaml *needs =
        zf_yaml_find(b->o->shelf.file[b->file].root, "needs");

    for (size_t i = 0; needs && i < zf_yaml_count(needs); i++)
        if (strcmp(zf_yaml_text(zf_yaml_at(needs, i)), name) == 0)
            return 1;
    return 0;
}

/* The node that says what `name` is in a model that does not have it. */
static const zf_yaml *otherwise(const binding *b, const char *name)
{
    const zf_yaml *map =
        zf_yaml_find(b->o->shelf.file[b->file].root, "otherwise");

    return map ? zf_yaml_find(map, name) : NULL;
}

/* The number that a quantity is in this model: 0, or what is left of an entry
 * in which something vanishes.  NULL: none.  (Other definitions that are
 * numbers stay symbols, so that they can be set at a point.) */
static zf_expr constant_of(const binding *b, const zf_quantity *q)
{
    const entry *e;

    if (q->kind != ZF_QUANTITY_DERIVED || !q->formula ||
        zf_expr_kind_of(q->formula) != ZF_EXPR_NUMBER)
        return NULL;
    if (zf_expr_is_zero(q->formula))
        return q->formula;
    e = zf_obs_shelf_find(&b->o->shelf, q->name);
    return e && e->folded ? q->formula : NULL;
}

/* ---- replacing ---- */

/* What a symbol stands for: a number, itself, or NULL. */
static zf_expr number_of(binding *b, zf_expr symbol)
{
    const char *name = zf_expr_name(symbol);
    const zf_quantity *q = zf_quantities_find(b->o->q, name);
    const zf_yaml *node;
    reader plain = {.pool = b->o->pool};
    zf_expr e = NULL;

    for (size_t i = 0; i < b->n_columns; i++)
        if (strcmp(b->column[i], name) == 0)
            return symbol;
    if (q) {
        e = constant_of(b, q);
        return e ? e : symbol;
    }
    node = otherwise(b, name);
    if (node) {
        b->refused |= zf_obs_read_formula(&e, &plain, node, "otherwise",
                                          NULL) == ZF_ENOMEM;
        return e;
    }
    if (zf_obs_name_classify(name, b->o->basis) == NAME_COUPLING)
        return zf_expr_integer(b->o->pool, 0);
    return symbol;
}

/* atan2(0, x) for a number x > 0: the phase of what is 1 in this model. */
static int is_phase_of_one(zf_expr e, const zf_expr *args, size_t n)
{
    return n == 2 && strcmp(zf_expr_name(e), "atan2") == 0 &&
           zf_expr_is_zero(args[0]) &&
           zf_expr_kind_of(args[1]) == ZF_EXPR_NUMBER &&
           fmpq_sgn(zf_expr_number(args[1])) > 0;
}

static zf_expr rebuild(zf_expr_pool *pool, zf_expr e, const zf_expr *args,
                       size_t n)
{
    switch (zf_expr_kind_of(e)) {
    case ZF_EXPR_SUM:
        return zf_expr_sum(pool, args, n);
    case ZF_EXPR_PRODUCT:
        return zf_expr_product(pool, args, n);
    default:
        if (is_phase_of_one(e, args, n))
            return args[0];
        return zf_expr_call(pool, zf_expr_name(e), args, n);
    }
}

static zf_expr fold_power(binding *b, zf_expr e)
{
    const fmpq *exponent = zf_expr_number(e);
    zf_expr base = zf_obs_bind_fold(b, zf_expr_at(e, 0));

    if (!base || base == zf_expr_at(e, 0))
        return base ? e : NULL;
    if (zf_expr_is_zero(base) && fmpq_sgn(exponent) < 0)
        return NULL;
    return zf_expr_power(b->o->pool, base, fmpz_get_si(fmpq_numref(exponent)),
                         fmpz_get_si(fmpq_denref(exponent)));
}

zf_expr zf_obs_bind_fold(binding *b, zf_expr e)
{
    zf_expr_kind kind = zf_expr_kind_of(e);
    size_t n = zf_expr_count(e), changed = 0;
    zf_expr *args, out = NULL;

    if (kind == ZF_EXPR_SYMBOL)
        return number_of(b, e);
    if (kind == ZF_EXPR_POWER)
        return fold_power(b, e);
    if (n == 0)
        return e;
    args = zf_mem_array(n, sizeof(zf_expr));
    b->refused |= !args;
    if (!args)
        return NULL;
    for (size_t i = 0; i < n; i++) {
        args[i] = zf_obs_bind_fold(b, zf_expr_at(e, i));
        if (!args[i])
            goto done;
        changed += args[i] != zf_expr_at(e, i);
    }
    out = changed ? rebuild(b->o->pool, e, args, n) : e;
done:
    zf_mem_free(args);
    return out;
}

/* ---- names ---- */

typedef struct suggestion {
    const char *word;
    const char *best;
    size_t distance;
} suggestion;

static void consider(suggestion *s, const char *name)
{
    const char *near = zf_text_nearest(s->word, &name, 1);
    size_t distance = near ? zf_text_distance(s->word, name) : 0;

    if (near && (!s->best || distance < s->distance)) {
        s->best = name;
        s->distance = distance;
    }
}

static void unknown(const binding *b, const char *name, const zf_mark *mark,
                    zf_error *err)
{
    const zf_yaml *needs =
        zf_yaml_find(b->o->shelf.file[b->file].root, "needs");
    suggestion s = {name, NULL, 0};

    for (size_t i = 0; i < b->n_columns; i++)
        consider(&s, b->column[i]);
    for (size_t i = 0; i < zf_quantities_count(b->o->q); i++)
        consider(&s, zf_quantities_at(b->o->q, i)->name);
    for (size_t i = 0; i < b->o->shelf.n_entries; i++)
        consider(&s, b->o->shelf.entry[i].name);
    for (size_t i = 0; needs && i < zf_yaml_count(needs); i++)
        consider(&s, zf_yaml_text(zf_yaml_at(needs, i)));
    if (s.best)
        (void)zf_error_set(err, ZF_EINPUT, mark,
                           "unknown quantity \"%.64s\"; did you mean "
                           "\"%.64s\"?",
                           name, s.best);
    else
        (void)zf_error_set(err, ZF_EINPUT, mark,
                           "unknown quantity \"%.64s\"; expected an input, a "
                           "coupling, a definition, an observable, or a name "
                           "in `needs` of this file",
                           name);
}

/* An entry of the shelf as a symbol, built if need be. */
static zf_expr of_entry(binding *b, entry *e, const zf_mark *mark,
                        zf_error *err)
{
    const zf_quantity *q;
    int is_table;

    if (e->state == ENTRY_OPEN) {
        (void)zf_error_set(err, ZF_EINPUT, mark,
                           "\"%.64s\" is defined by itself", e->name);
        return NULL;
    }
    if (e->state == ENTRY_WAITING && zf_obs_bind_entry(b->o, e, err) != ZF_OK)
        return NULL;
    if (e->state == ENTRY_MISSING)
        return note(&b->missing, e->what, err) == ZF_OK
                   ? zf_expr_symbol(b->o->pool, e->name)
                   : NULL;
    is_table = !e->is_definition && b->o->observable[e->slot].n_rows > 0;
    if (e->shadowed && !is_table)
        return e->formula;
    q = zf_quantities_find(b->o->q, e->name);
    if (is_table || !q) {
        (void)zf_error_set(err, ZF_EINPUT, mark,
                           "\"%.64s\" is a table; expected the name of a "
                           "single number",
                           e->name);
        return NULL;
    }
    if (constant_of(b, q) && note(&b->vanishing, e->name, err) != ZF_OK)
        return NULL;
    return q->symbol;
}

/* `otherwise` gives numbers. */
static zf_status check_number(const binding *b, const zf_yaml *node,
                              zf_error *err)
{
    reader plain = {.pool = b->o->pool};
    double ignored;

    return zf_obs_read_number(&ignored, &plain, node, "otherwise", err);
}

/* A name of some model, not of this one. */
static zf_expr of_other_models(binding *b, const char *name,
                               const zf_mark *mark, zf_error *err)
{
    name_class class = zf_obs_name_classify(name, b->o->basis);
    const zf_yaml *number = otherwise(b, name);
    char **slot = &b->missing;

    if (number && check_number(b, number, err) != ZF_OK)
        return NULL;
    if (number || (class == NAME_COUPLING && b->o->has_model))
        slot = &b->vanishing;
    else if (class == NAME_UNKNOWN && !is_needed(b, name)) {
        unknown(b, name, mark, err);
        return NULL;
    }
    if (note(slot, name, err) != ZF_OK)
        return NULL;
    return zf_expr_symbol(b->o->pool, name);
}

zf_expr zf_obs_bind_name(const char *name, const zf_mark *mark, void *arg,
                         zf_error *err)
{
    binding *b = arg;
    const zf_quantity *q;
    entry *e;

    for (size_t i = 0; i < b->n_columns; i++)
        if (strcmp(b->column[i], name) == 0)
            return zf_expr_symbol(b->o->pool, name);
    q = zf_quantities_find(b->o->q, name);
    e = zf_obs_shelf_find(&b->o->shelf, name);
    if (e && (!q || e->state != ENTRY_BUILT || e->shadowed) &&
        !(q && is_needed(b, name)))
        return of_entry(b, e, mark, err);
    if (!q)
        return of_other_models(b, name, mark, err);
    if (constant_of(b, q) && note(&b->vanishing, name, err) != ZF_OK)
        return NULL;
    return q->symbol;
}

zf_status zf_obs_bind_formula(zf_expr *out, binding *b, const reader *r,
                              const zf_yaml *node, const char *what,
                              zf_error *err)
{
    reader bound = *r;
    zf_expr e = NULL;
    zf_mark mark;
    zf_error reason = {0};
    zf_status st;

    bound.name = zf_obs_bind_name;
    bound.arg = b;
    st = zf_obs_read_formula(&e, &bound, node, what, err);
    if (st != ZF_OK)
        return st;
    if (b->vanishing && !b->missing) {
        e = zf_obs_bind_fold(b, e);
        b->folded = 1;
        if (b->refused)
            st = zf_no_memory(err);
        else if (!e && zf_expr_pool_check(b->o->pool, NULL) == ZF_OK)
            st = note(&b->missing, b->vanishing, err);
    }
    if (st != ZF_OK)
        return st;
    if (zf_expr_pool_check(b->o->pool, &reason) != ZF_OK) {
        mark = zf_yaml_mark(node);
        return zf_error_set(err, reason.code, &mark, "%s: %.400s", what,
                            reason.message);
    }
    *out = b->missing ? NULL : e;
    return ZF_OK;
}
