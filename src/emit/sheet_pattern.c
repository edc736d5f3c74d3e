/* sheet_pattern.c - one formula for all entries of a matrix of couplings.
 *
 * The names of quantities that belong to a family of quarks end with its
 * letter: Y_Qs, V_ts.  From entry 12 the others follow by exchange of letters;
 * diagonal ones may have a part more, the same for all families. */
#include <stdio.h>
#include <string.h>

#include "emit/sheet.h"

enum {
    LONGEST = 120,
};

/* An exchange of the last letters of names. */
typedef struct exchange {
    zf_quantities *q;
    const char *from; /* two letters */
    const char *to;   /* what stands for them */
    int mark;         /* `to` are indices: new symbols */
    zf_error *err;
    zf_status st;
} exchange;

static int has_family(const char *name, char family)
{
    size_t n = strlen(name);

    return n > 2 && name[n - 1] == family && strchr(name, '_');
}

/* The symbol with an index for its family, as the same quantity otherwise. */
static zf_expr indexed(exchange *x, const zf_quantity *q, char family,
                       char index)
{
    char name[LONGEST], latex[LONGEST], *at;

    if (strlen(q->name) + 8 > sizeof(name) || strlen(q->latex) >= sizeof(latex))
        return NULL;
    snprintf(name, sizeof(name), "%.*s_index_%c", (int)strlen(q->name) - 1,
             q->name, index);
    snprintf(latex, sizeof(latex), "%s", q->latex);
    at = strrchr(latex, family);
    if (!at)
        return NULL;
    *at = index;
    if (!zf_quantities_find(x->q, name))
        x->st = zf_quantities_add_derived(x->q, name, q->symbol, latex, q->unit,
                                          q->meaning, x->err);
    return x->st == ZF_OK ? zf_quantities_symbol(x->q, name) : NULL;
}

/* A zf_expr_replace_fn */
static zf_expr replace(zf_expr symbol, void *arg)
{
    exchange *x = arg;
    const char *name = zf_expr_name(symbol);
    char other[LONGEST];

    for (int k = 0; k < 2; k++) {
        const zf_quantity *q = zf_quantities_find(x->q, name);

        if (!has_family(name, x->from[k]) || !q)
            continue;
        if (x->mark)
            return indexed(x, q, x->from[k], x->to[k]);
        if (strlen(name) >= sizeof(other))
            return NULL;
        snprintf(other, sizeof(other), "%.*s%c", (int)strlen(name) - 1, name,
                 x->to[k]);
        return zf_quantities_find(x->q, other)
                   ? zf_quantities_symbol(x->q, other)
                   : NULL;
    }
    return NULL;
}

static zf_expr exchanged(exchange *x, zf_expr e, const char *from,
                         const char *to)
{
    x->from = from;
    x->to = to;
    return zf_expr_replace(zf_quantities_pool(x->q), e, replace, x);
}

/* A zf_expr_symbols callback that stops at the family's symbols. */
static zf_status no_family(zf_expr symbol, void *arg)
{
    return has_family(zf_expr_name(symbol), *(const char *)arg) ? ZF_ELIMIT
                                                                : ZF_OK;
}

static int knows_family(zf_expr e, char family)
{
    zf_error why = {0};

    return zf_expr_symbols(e, no_family, &family, &why) != ZF_OK;
}

/* Sets *common to the part of e without symbols of the family, when the rest is
 * `part`; e may be a product with a sum.  NULL when it is not. */
static void split(zf_expr *common, zf_expr e, zf_expr part, char family,
                  zf_expr_pool *pool)
{
    zf_expr sum = e, rest = zf_expr_integer(pool, 1);
    zf_expr with = zf_expr_integer(pool, 0), without = with;

    *common = e == part ? with : NULL;
    if (e == part)
        return;
    if (zf_expr_kind_of(e) == ZF_EXPR_PRODUCT)
        for (size_t k = 0; k < zf_expr_count(e); k++) {
            zf_expr f = zf_expr_at(e, k);

            if (zf_expr_kind_of(f) == ZF_EXPR_SUM && sum == e)
                sum = f;
            else
                rest = zf_expr_mul(pool, rest, f);
        }
    if (!sum || zf_expr_kind_of(sum) != ZF_EXPR_SUM)
        return;
    for (size_t k = 0; k < zf_expr_count(sum); k++) {
        zf_expr term = zf_expr_at(sum, k);

        if (knows_family(term, family))
            with = zf_expr_add(pool, with, zf_expr_mul(pool, rest, term));
        else
            without = zf_expr_add(pool, without, term);
    }
    if (with == part)
        *common = zf_expr_mul(pool, rest, without);
}

/* 1 when all entries follow from entry 12; sets what diagonal ones have more. */
static int follows(zf_expr *common, const zf_expr entry[3][3],
                   const char *families, exchange *x)
{
    zf_expr_pool *pool = zf_quantities_pool(x->q);
    zf_expr e = entry[0][1];
    const char f[] = {families[0], families[1], families[2]};
    const char to13[] = {f[0], f[2]}, to23[] = {f[1], f[2]};

    if (exchanged(x, e, families, to13) != entry[0][2] ||
        exchanged(x, e, families, to23) != entry[1][2])
        return 0;
    for (int i = 0; i < 3; i++) {
        const char both[] = {f[i], f[i]};
        zf_expr part = exchanged(x, e, families, both), more = NULL;

        if (part && entry[i][i])
            split(&more, entry[i][i], part, f[i], pool);
        if (!more || (i > 0 && more != *common))
            return 0;
        *common = more;
    }
    return 1;
}

zf_status zf_sheet_pattern(zf_expr *out, const zf_expr entry[3][3],
                           const char *families, zf_quantities *q,
                           zf_error *err)
{
    exchange x = {.q = q, .err = err};
    zf_expr_pool *pool = zf_quantities_pool(q);
    zf_expr common = NULL, form, delta = NULL;

    *out = NULL;
    for (int i = 0; i < 3; i++)
        for (int j = i; j < 3; j++)
            if (!entry[i][j] || zf_expr_is_zero(entry[i][j]))
                return ZF_OK;
    if (!knows_family(entry[0][1], families[0]) ||
        !knows_family(entry[0][1], families[1]) ||
        !follows(&common, entry, families, &x))
        return zf_expr_pool_check(pool, err);
    x.mark = 1;
    form = exchanged(&x, entry[0][1], families, "ij");
    if (x.st == ZF_OK && !zf_expr_is_zero(common)) {
        if (!zf_quantities_find(q, "index_delta"))
            x.st = zf_quantities_add_derived(q, "index_delta",
                                             zf_expr_integer(pool, 1),
                                             "\\delta_{ij}", "1", "", err);
        delta = x.st == ZF_OK ? zf_quantities_symbol(q, "index_delta") : NULL;
    }
    if (delta)
        form = zf_expr_add(pool, form, zf_expr_mul(pool, common, delta));
    if (x.st == ZF_OK)
        x.st = zf_expr_pool_check(pool, err);
    if (x.st == ZF_OK && !knows_family(form, families[0]) &&
        !knows_family(form, families[1]))
        *out = form;
    return x.st;
}
