/* code_leaves.c - formulas over quantities become real formulas over leaves.
 *
 * A formula is split before quantities are replaced by their own parts, so
 * that what is declared real stays real by its form, also as the argument of
 * a function. */
#include <stdint.h>
#include <string.h>

#include "emit/code.h"

/* The quantity of a symbol; `part` is 'i' for an imaginary part: NAME_im. */
static const zf_quantity *quantity_of(char *part, const zf_code *c,
                                      const char *name)
{
    const zf_quantity *q = zf_quantities_find(c->n->quantities, name);
    size_t len = strlen(name);
    char *stem;

    *part = 'r';
    if (q || len < 4 || name[len - 3] != '_' ||
        (strcmp(name + len - 2, "re") != 0 &&
         strcmp(name + len - 2, "im") != 0))
        return q;
    stem = zf_mem_string(name, len - 3);
    if (!stem)
        return NULL;
    *part = name[len - 2];
    q = zf_quantities_find(c->n->quantities, stem);
    zf_mem_free(stem);
    return q;
}

static size_t index_of(const zf_code *c, const zf_quantity *q)
{
    for (size_t k = 0; k < zf_quantities_count(c->n->quantities); k++)
        if (zf_quantities_at(c->n->quantities, k) == q)
            return k;
    return SIZE_MAX;
}

static zf_expr replace(zf_expr symbol, void *arg)
{
    const zf_code *c = arg;
    char part;
    const zf_quantity *q = quantity_of(&part, c, zf_expr_name(symbol));
    size_t k;

    if (!q || q->kind != ZF_QUANTITY_DERIVED)
        return NULL;
    k = index_of(c, q);
    return part == 'i' ? c->im[k] : c->re[k];
}

/* Quantities refer to each other without circles; as deep as that goes, this
 * calls itself. */
static zf_status compute_symbol(zf_expr symbol, void *arg)
{
    zf_code *c = arg;
    char part;
    const zf_quantity *q = quantity_of(&part, c, zf_expr_name(symbol));
    size_t k;

    if (!q || q->kind != ZF_QUANTITY_DERIVED)
        return ZF_OK;
    k = index_of(c, q);
    if (c->re[k])
        return ZF_OK;
    c->re[k] = zf_code_leaves(q->is_complex ? &c->im[k] : NULL, c, q->formula);
    if (!q->is_complex)
        c->im[k] = zf_expr_integer(c->pool, 0);
    return c->re[k] && c->im[k] ? ZF_OK : ZF_EDOMAIN;
}

zf_expr zf_code_leaves(zf_expr *im, zf_code *c, zf_expr formula)
{
    zf_expr re = NULL, imaginary = NULL;
    zf_error ignored = {0};

    if (im)
        *im = NULL;
    if (!formula)
        return NULL;
    zf_expr_split(&re, &imaginary, c->pool, formula);
    if (!re || !imaginary ||
        zf_expr_symbols(re, compute_symbol, c, &ignored) != ZF_OK ||
        (im &&
         zf_expr_symbols(imaginary, compute_symbol, c, &ignored) != ZF_OK))
        return NULL;
    re = zf_expr_replace(c->pool, re, replace, c);
    if (im)
        *im = zf_expr_replace(c->pool, imaginary, replace, c);
    return re;
}
