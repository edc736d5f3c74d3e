/* mem.c - the only place that calls the C allocator. */
#include <stdlib.h>
#include <string.h>

#include "zforge/base.h"

void *zf_mem_alloc(size_t size)
{
    return zf_mem_array(1, size);
}

void *zf_mem_array(size_t n, size_t size)
{
    /* calloc(0, ...) may return NULL, which would look like a refusal. */
    return calloc(n ? n : 1, size ? size : 1);
}

void *zf_mem_grow(void *block, size_t *capacity, size_t n, size_t size)
{
    size_t want = *capacity, bytes;
    void *bigger;

    if (block && n <= *capacity)
        return block;
    if (__builtin_mul_overflow(want, (size_t)2, &want) || want < n)
        want = n;
    if (want < 16)
        want = 16;
    if (__builtin_mul_overflow(want, size, &bytes))
        return NULL;
    bigger = realloc(block, bytes);
    if (bigger)
        *capacity = want;
    return bigger;
}

char *zf_mem_string(const char *text, size_t len)
{
    char *copy = zf_mem_array(len + 1, 1);

    if (copy)
        memcpy(copy, text, len);
    return copy;
}

void zf_mem_free(void *block)
{
    free(block);
}
