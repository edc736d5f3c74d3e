/* Reads any bytes as a formula.  What is accepted is differentiated, split and
 * conjugated; conjugating twice gives it back; and it is its own copy when its
 * symbols are replaced by themselves. */
#include <stdlib.h>
#include <string.h>

#include "zforge/expr.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Names that start with a capital letter are complex. */
static zf_expr name_of(const char *name, const zf_mark *mark, void *arg,
                       zf_error *err)
{
    (void)mark;
    (void)err;
    return name[0] >= 'A' && name[0] <= 'Z' ? zf_expr_symbol_complex(arg, name)
                                            : zf_expr_symbol(arg, name);
}

static zf_expr keep(zf_expr symbol, void *arg)
{
    (void)arg;
    return symbol;
}

static void use(zf_expr_pool *pool, zf_expr e)
{
    zf_expr re, im, bar = zf_expr_conj(pool, e);

    if (bar && zf_expr_conj(pool, bar) != e)
        abort();
    if (zf_expr_replace(pool, e, keep, NULL) != e)
        abort();
    zf_expr_diff(pool, e, zf_expr_symbol(pool, "x"));
    zf_expr_split(&re, &im, pool, e);
    if (re && im && (!zf_expr_is_real(re) || !zf_expr_is_real(im)))
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    zf_expr_pool *pool = NULL;
    zf_error err = {0};
    zf_expr e = NULL;
    char *text = malloc(size + 1);

    if (!text || zf_expr_pool_new(&pool, NULL, 0, NULL) != ZF_OK)
        abort();
    if (size)
        memcpy(text, data, size);
    text[size] = '\0';
    if (zf_expr_parse(&e, pool, text, NULL, name_of, pool, &err) == ZF_OK)
        use(pool, e);
    else if (err.code == ZF_OK || !err.message[0])
        abort();
    zf_expr_pool_free(pool);
    free(text);
    return 0;
}
