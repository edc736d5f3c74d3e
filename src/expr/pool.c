/* pool.c - the nodes of a pool: each structure once, found by its hash. */
#include <stdio.h>
#include <string.h>

#include "expr/node.h"

int zf_expr_node_differs(const void *a, const void *b)
{
    const zf_expr_node *x = a, *y = b;

    if (x->kind != y->kind || x->n != y->n || x->function != y->function)
        return 1;
    for (uint32_t k = 0; k < x->n; k++)
        if (x->args[k] != y->args[k])
            return 1;
    if (x->kind == ZF_EXPR_SYMBOL)
        return strcmp(x->name, y->name) != 0;
    return !fmpq_equal(x->number, y->number);
}

zf_expr zf_expr_fail(zf_expr_pool *pool, zf_status code, const char *format,
                     ...)
{
    char text[sizeof(pool->failure.message)];
    va_list ap;

    va_start(ap, format);
    vsnprintf(text, sizeof(text), format, ap);
    va_end(ap);
    zf_error_set(&pool->failure, code, NULL, "%s", text);
    return NULL;
}

static zf_expr refuse(zf_expr_pool *pool)
{
    return zf_expr_fail(pool, ZF_ENOMEM, "out of memory");
}

static uint64_t mix(uint64_t h, uint64_t x)
{
    h = (h ^ x) * 0x9e3779b97f4a7c15u;
    return h ^ (h >> 29);
}

static uint64_t hash_integer(uint64_t h, const fmpz_t x)
{
    return mix(mix(h, fmpz_fdiv_ui(x, 0x7fffffffffffffe7u)), fmpz_bits(x));
}

static unsigned hash_node(const zf_expr_node *key)
{
    uint64_t h = mix(0x243f6a8885a308d3u, (uint64_t)key->kind);

    for (uint32_t k = 0; k < key->n; k++)
        h = mix(h, key->args[k]->id);
    if (key->kind == ZF_EXPR_SYMBOL || key->kind == ZF_EXPR_CALL)
        for (const char *c = key->name; *c; c++)
            h = mix(h, (unsigned char)*c);
    if (key->kind == ZF_EXPR_NUMBER || key->kind == ZF_EXPR_POWER)
        h = hash_integer(hash_integer(h, fmpq_numref(key->number)),
                         fmpq_denref(key->number));
    return (unsigned)(h ^ (h >> 32));
}

/* A copy of the key on the heap: node, arguments and name in one block. */
static zf_expr_node *copy_key(const zf_expr_node *key)
{
    size_t args = key->n * sizeof(zf_expr);
    size_t name = key->kind == ZF_EXPR_SYMBOL ? strlen(key->name) + 1 : 0;
    zf_expr_node *node = zf_mem_alloc(sizeof(*node) + args + name);
    char *end;

    if (!node)
        return NULL;
    *node = *key;
    end = (char *)(node + 1);
    node->args = (const zf_expr *)(void *)end;
    if (args)
        memcpy(end, key->args, args);
    if (name) {
        memcpy(end + args, key->name, name);
        node->name = end + args;
    }
    fmpq_init(node->number);
    fmpq_set(node->number, key->number);
    return node;
}

static void free_node(zf_expr_node *node)
{
    fmpq_clear(node->number);
    zf_mem_free(node);
}

/* NOLINTNEXTLINE(readability-function-size): the macro of uthash */
static zf_expr add_node(zf_expr_pool *pool, const zf_expr_node *key,
                        unsigned hash)
{
    zf_expr_node **more, *node;
    int refused = 0;

    if (pool->n >= ZF_EXPR_MAX_NODES)
        return zf_expr_fail(pool, ZF_ELIMIT,
                            "expressions have more than %d nodes",
                            ZF_EXPR_MAX_NODES);
    more = zf_mem_grow(pool->node, &pool->capacity, pool->n + 1, sizeof(*more));
    if (!more)
        return refuse(pool);
    pool->node = more;
    node = copy_key(key);
    if (!node)
        return refuse(pool);
    node->id = (uint32_t)pool->n;
    node->pool = pool;
    if (!node->monic && node->kind != ZF_EXPR_NUMBER)
        node->monic = node;
    HASH_ADD_KEYPTR_BYHASHVALUE(hh, pool->table, node, sizeof(*node), hash,
                                node);
    if (refused) {
        free_node(node);
        return refuse(pool);
    }
    pool->node[pool->n++] = node;
    return node;
}

static zf_expr intern(zf_expr_pool *pool, const zf_expr_node *key)
{
    unsigned hash = hash_node(key);
    zf_expr_node *found = NULL;

    HASH_FIND_BYHASHVALUE(hh, pool->table, key, sizeof(*key), hash, found);
    return found ? found : add_node(pool, key, hash);
}

/* 1 when a node of the kind with these arguments is real.  A root of what is
 * real counts as real, except for roots of -1. */
static int form_is_real(zf_expr_kind kind, const zf_expr *args, size_t n)
{
    if (kind == ZF_EXPR_I)
        return 0;
    if (kind == ZF_EXPR_POWER && args[0]->kind == ZF_EXPR_NUMBER &&
        fmpq_sgn(args[0]->number) < 0)
        return 0;
    for (size_t k = 0; k < n; k++)
        if (!args[k]->real)
            return 0;
    return 1;
}

zf_expr zf_expr_make(zf_expr_pool *pool, zf_expr_kind kind, const fmpq *number,
                     const zf_expr *args, size_t n)
{
    zf_expr_node key;

    memset(&key, 0, sizeof(key));
    key.kind = kind;
    key.args = args;
    key.n = (uint32_t)n;
    key.real = form_is_real(kind, args, n);
    fmpq_init(key.number);
    if (number)
        key.number[0] = number[0]; /* on loan: copied when it is kept */
    if (kind == ZF_EXPR_NUMBER &&
        (fmpz_bits(fmpq_numref(number)) > ZF_EXPR_MAX_BITS ||
         fmpz_bits(fmpq_denref(number)) > ZF_EXPR_MAX_BITS))
        return zf_expr_fail(pool, ZF_ELIMIT, "a number has more than %d bits",
                            ZF_EXPR_MAX_BITS);
    return intern(pool, &key);
}

zf_expr zf_expr_make_scaled(zf_expr_pool *pool, const fmpq_t c, zf_expr monic)
{
    zf_expr_node key;
    zf_expr number, *args;
    zf_expr pair[2];
    zf_expr e = NULL;
    size_t n = monic->kind == ZF_EXPR_PRODUCT ? monic->n : 1;

    number = zf_expr_rational(pool, c);
    if (!number)
        return NULL;
    args = n == 1 ? pair : zf_mem_array(n + 1, sizeof(zf_expr));
    if (!args)
        return refuse(pool);
    args[0] = number;
    for (size_t k = 0; k < n; k++)
        args[k + 1] = n == 1 ? monic : monic->args[k];
    memset(&key, 0, sizeof(key));
    key.kind = ZF_EXPR_PRODUCT;
    key.args = args;
    key.n = (uint32_t)(n + 1);
    key.real = monic->real;
    key.monic = monic;
    fmpq_init(key.number);
    e = intern(pool, &key);
    if (args != pair)
        zf_mem_free(args);
    return e;
}

zf_expr zf_expr_make_call(zf_expr_pool *pool, const zf_expr_function *f,
                          const zf_expr *args, size_t n)
{
    zf_builtin builtin = zf_expr_builtin(f);
    zf_expr_node key;

    memset(&key, 0, sizeof(key));
    key.kind = ZF_EXPR_CALL;
    key.args = args;
    key.n = (uint32_t)n;
    key.name = f->name;
    key.function = f;
    key.real = 1;
    if (builtin < ZF_BUILTIN_ATAN2 || builtin == ZF_BUILTIN_CONJ)
        key.real = form_is_real(ZF_EXPR_CALL, args, n);
    fmpq_init(key.number);
    return intern(pool, &key);
}

zf_expr zf_expr_make_symbol(zf_expr_pool *pool, const char *name, int real)
{
    zf_expr_node key;
    zf_expr e;

    memset(&key, 0, sizeof(key));
    key.kind = ZF_EXPR_SYMBOL;
    key.name = name;
    key.real = real;
    fmpq_init(key.number);
    e = intern(pool, &key);
    if (e && e->real != real)
        return zf_expr_fail(pool, ZF_EDOMAIN,
                            "the symbol %.80s is used as real and as complex",
                            name);
    return e;
}

/* The nodes that every pool has, and room for derivatives. */
static int prepare(zf_expr_pool *pool, const zf_expr_function *functions,
                   size_t n)
{
    pool->functions = functions;
    pool->n_functions = n;
    pool->derivative = zf_mem_array(n * ZF_EXPR_MAX_ARGS, sizeof(zf_expr));
    if (!pool->derivative)
        return 0;
    pool->zero = zf_expr_integer(pool, 0);
    pool->one = zf_expr_integer(pool, 1);
    pool->minus_one = zf_expr_integer(pool, -1);
    pool->pi = zf_expr_make(pool, ZF_EXPR_PI, NULL, NULL, 0);
    pool->i = zf_expr_make(pool, ZF_EXPR_I, NULL, NULL, 0);
    return pool->zero && pool->one && pool->minus_one && pool->pi && pool->i;
}

zf_status zf_expr_pool_new(zf_expr_pool **out,
                           const zf_expr_function *functions, size_t n,
                           zf_error *err)
{
    zf_expr_pool *pool;

    for (size_t k = 0; k < n; k++)
        if (functions[k].n_args < 1 || functions[k].n_args > ZF_EXPR_MAX_ARGS)
            return zf_error_set(err, ZF_EBUG, NULL,
                                "the function %s has %d arguments; expected 1 "
                                "to %d",
                                functions[k].name, functions[k].n_args,
                                ZF_EXPR_MAX_ARGS);
    pool = zf_mem_alloc(sizeof(*pool));
    if (!pool || !prepare(pool, functions, n)) {
        zf_expr_pool_free(pool);
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    }
    *out = pool;
    return ZF_OK;
}

void zf_expr_pool_free(zf_expr_pool *pool)
{
    if (!pool)
        return;
    HASH_CLEAR(hh, pool->table);
    for (size_t k = 0; k < pool->n; k++)
        free_node(pool->node[k]);
    zf_mem_free(pool->node);
    zf_mem_free(pool->derivative);
    zf_mem_free(pool);
}

zf_status zf_expr_pool_check(const zf_expr_pool *pool, zf_error *err)
{
    if (pool->failure.code == ZF_OK)
        return ZF_OK;
    return zf_error_set(err, pool->failure.code, NULL, "%s",
                        pool->failure.message);
}
