/* zf_oom.h - running code with one allocation refused.
 *
 * Test programs are linked so that calloc, realloc and free, which only
 * src/base/mem.c calls, pass through here.  What FLINT and GMP allocate does
 * not.
 *
 *     static zf_status read_it(void *arg, zf_error *err) { ... }
 *
 *     ZF_TEST(t_oom_read)
 *     {
 *         ZF_CHECK_OOM(read_it, &input);
 *     }
 *
 * The step is run with its first allocation refused, then its second, and so
 * on, until a run has none refused.  A run with a refusal must return
 * ZF_ENOMEM and say so in its error; the last one must return ZF_OK; each must
 * free all it allocated, so the step clears its outputs itself.
 */
#ifndef ZF_OOM_H
#define ZF_OOM_H

#include "zforge/base.h"

typedef zf_status zf_oom_step(void *arg, zf_error *err);

/* From now on the k-th allocation (k >= 1) is refused, the others are not. */
void zf_oom_arm(long k);

/* Back to normal.  Returns 1 when an allocation was refused since zf_oom_arm,
 * and sets *leaked (may be NULL) to the blocks allocated minus freed. */
int zf_oom_disarm(long *leaked);

/* Returns the number of allocations of the step, 0 or more; on a broken
 * promise -1 with `message` (of at least 256 bytes) filled in. */
long zf_oom_every(zf_oom_step *step, void *arg, char *message, size_t size);

#define ZF_CHECK_OOM(step, arg)                                    \
 do {                                                              \
  char zf_text[256];                                               \
                                                                   \
  if (zf_oom_every((step), (arg), zf_text, sizeof(zf_text)) < 0)   \
   ZF_FAIL("%s:%d: %s: %s\n", __FILE__, __LINE__, #step, zf_text); \
 } while (0)

#endif
