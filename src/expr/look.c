/* look.c - atoms, the parts of an expression, and the list of its nodes. */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "expr/node.h"

zf_expr zf_expr_rational(zf_expr_pool *pool, const fmpq_t x)
{
    return zf_expr_make(pool, ZF_EXPR_NUMBER, x, NULL, 0);
}

zf_expr zf_expr_integer(zf_expr_pool *pool, slong n)
{
    return zf_expr_fraction(pool, n, 1);
}

zf_expr zf_expr_fraction(zf_expr_pool *pool, slong p, slong q)
{
    zf_expr e = NULL;
    fmpq_t x;

    if (q == 0)
        return zf_expr_fail(pool, ZF_EDOMAIN, "division by zero");
    fmpq_init(x);
    fmpz_set_si(fmpq_numref(x), p);
    fmpz_set_si(fmpq_denref(x), q);
    fmpq_canonicalise(x);
    e = zf_expr_rational(pool, x);
    fmpq_clear(x);
    return e;
}

zf_expr zf_expr_pi(zf_expr_pool *pool)
{
    return pool->pi;
}

zf_expr zf_expr_i(zf_expr_pool *pool)
{
    return pool->i;
}

static zf_expr symbol(zf_expr_pool *pool, const char *name, int real)
{
    if (!zf_is_identifier(name) || strcmp(name, "pi") == 0 ||
        strcmp(name, "I") == 0)
        return zf_expr_fail(pool, ZF_EDOMAIN,
                            "\"%.80s\" is not the name of a symbol", name);
    return zf_expr_make_symbol(pool, name, real);
}

zf_expr zf_expr_symbol(zf_expr_pool *pool, const char *name)
{
    return symbol(pool, name, 1);
}

zf_expr zf_expr_symbol_complex(zf_expr_pool *pool, const char *name)
{
    return symbol(pool, name, 0);
}

zf_expr_kind zf_expr_kind_of(zf_expr e)
{
    return e->kind;
}

size_t zf_expr_count(zf_expr e)
{
    return e->n;
}

zf_expr zf_expr_at(zf_expr e, size_t k)
{
    return e->args[k];
}

const fmpq *zf_expr_number(zf_expr e)
{
    return e->number;
}

const char *zf_expr_name(zf_expr e)
{
    return e->name ? e->name : "";
}

int zf_expr_is_zero(zf_expr e)
{
    return e->kind == ZF_EXPR_NUMBER && fmpq_is_zero(e->number);
}

int zf_expr_is_one(zf_expr e)
{
    return e->kind == ZF_EXPR_NUMBER && fmpq_is_one(e->number);
}

int zf_expr_is_real(zf_expr e)
{
    return e->real || zf_expr_conj(e->pool, e) == e;
}

/* A node and the next of its arguments to look at. */
typedef struct frame {
    zf_expr e;
    uint32_t next;
} frame;

/* Puts e, which is not in the list yet, and all below it into the list; 0 when
 * memory is refused. */
static int collect(zf_expr_list *list, size_t *capacity, zf_expr e)
{
    frame *stack = NULL, *more;
    zf_expr *nodes;
    size_t depth = 1, room = 0;
    int good = 0;

    stack = zf_mem_grow(NULL, &room, 1, sizeof(*stack));
    if (!stack)
        return 0;
    stack[0] = (frame){e, 0};
    while (depth) {
        frame *top = &stack[depth - 1];

        if (top->next < top->e->n) {
            zf_expr arg = top->e->args[top->next++];

            if (list->place[arg->id])
                continue;
            more = zf_mem_grow(stack, &room, depth + 1, sizeof(*stack));
            if (!more)
                goto done;
            stack = more;
            stack[depth++] = (frame){arg, 0};
            continue;
        }
        nodes = zf_mem_grow(list->node, capacity, list->n + 1, sizeof(*nodes));
        if (!nodes)
            goto done;
        list->node = nodes;
        list->node[list->n++] = top->e;
        list->place[top->e->id] = (uint32_t)list->n;
        depth--;
    }
    good = 1;
done:
    zf_mem_free(stack);
    return good;
}

int zf_expr_list_new(zf_expr_list *list, zf_expr e)
{
    size_t capacity = 0;

    memset(list, 0, sizeof(*list));
    list->place = zf_mem_array((size_t)e->id + 1, sizeof(*list->place));
    if (list->place && collect(list, &capacity, e))
        return 1;
    zf_expr_list_clear(list);
    return 0;
}

void zf_expr_list_clear(zf_expr_list *list)
{
    zf_mem_free(list->node);
    zf_mem_free(list->place);
    memset(list, 0, sizeof(*list));
}

int zf_expr_has_symbol(zf_expr e, zf_expr symbol_)
{
    zf_expr_list list;
    int found;

    if (e->id < symbol_->id || !zf_expr_list_new(&list, e))
        return e == symbol_;
    found = list.place[symbol_->id] != 0;
    zf_expr_list_clear(&list);
    return found;
}

static int by_order(const void *a, const void *b)
{
    const zf_expr *x = a, *y = b;

    return zf_expr_compare(*x, *y);
}

zf_status zf_expr_symbols(zf_expr e, zf_status (*fn)(zf_expr, void *),
                          void *arg, zf_error *err)
{
    zf_expr_list list;
    zf_status st = ZF_OK;
    size_t n = 0;

    if (!zf_expr_list_new(&list, e))
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    for (size_t k = 0; k < list.n; k++)
        if (list.node[k]->kind == ZF_EXPR_SYMBOL)
            list.node[n++] = list.node[k];
    if (n)
        qsort(list.node, n, sizeof(zf_expr), by_order);
    for (size_t k = 0; k < n && st == ZF_OK; k++)
        st = fn(list.node[k], arg);
    zf_expr_list_clear(&list);
    return st;
}
