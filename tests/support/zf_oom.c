/* zf_oom.c - the linker's --wrap of calloc, realloc and free. */
#include "zf_oom.h"

#include <stdatomic.h>
#include <stdio.h>

void *__real_calloc(size_t n, size_t size);
void *__real_realloc(void *block, size_t size);
void __real_free(void *block);
void *__wrap_calloc(size_t n, size_t size);
void *__wrap_realloc(void *block, size_t size);
void __wrap_free(void *block);
ZF_API const char *__asan_default_options(void);

static atomic_long countdown; /* 0: not armed, or the refusal is past */
static atomic_int refused;
static atomic_long live;

static int refuse(void)
{
    if (atomic_load(&countdown) == 0 || atomic_fetch_sub(&countdown, 1) != 1)
        return 0;
    atomic_store(&refused, 1);
    return 1;
}

/* AddressSanitizer, where it is linked, asks for its options here: refusing an
 * impossible size is what we test, not a mistake. */
const char *__asan_default_options(void)
{
    return "allocator_may_return_null=1";
}

void *__wrap_calloc(size_t n, size_t size)
{
    void *block = refuse() ? NULL : __real_calloc(n, size);

    if (block)
        atomic_fetch_add(&live, 1);
    return block;
}

void *__wrap_realloc(void *block, size_t size)
{
    void *bigger = refuse() ? NULL : __real_realloc(block, size);

    if (!block && bigger)
        atomic_fetch_add(&live, 1);
    return bigger;
}

void __wrap_free(void *block)
{
    if (block)
        atomic_fetch_sub(&live, 1);
    __real_free(block);
}

void zf_oom_arm(long k)
{
    atomic_store(&live, 0);
    atomic_store(&refused, 0);
    atomic_store(&countdown, k);
}

int zf_oom_disarm(long *leaked)
{
    atomic_store(&countdown, 0);
    if (leaked)
        *leaked = atomic_load(&live);
    return atomic_load(&refused);
}

long zf_oom_every(zf_oom_step *step, void *arg, char *message, size_t size)
{
    for (long k = 1;; k++) {
        zf_error err = {0};
        zf_status st, want;
        long leaked;
        int hit;

        zf_oom_arm(k);
        st = step(arg, &err);
        hit = zf_oom_disarm(&leaked);
        want = hit ? ZF_ENOMEM : ZF_OK;
        if (st != want || err.code != want) {
            snprintf(message, size,
                     "allocation %ld %s: returned %d, error %d \"%.100s\"", k,
                     hit ? "refused" : "not reached", (int)st, (int)err.code,
                     err.message);
            return -1;
        }
        if (leaked) {
            snprintf(message, size, "allocation %ld %s: %ld blocks leaked", k,
                     hit ? "refused" : "not reached", leaked);
            return -1;
        }
        if (!hit)
            return k - 1;
    }
}
