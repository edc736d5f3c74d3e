/* kernel.h - loop functions and integrals that no formula of expr can say.
 *
 * The functions themselves are plain C11 in templates/c/zforge_kernels.h and
 * .c, one source for zforge and for the modules it emits; here is the table by
 * which expressions call them.
 */
#ifndef ZFORGE_KERNEL_H
#define ZFORGE_KERNEL_H

#include "zforge/expr.h"

/* All *n kernels, in a fixed order; nobody frees them.  Arguments and domains
 * stand in templates/c/zforge_kernels.h. */
ZF_API const zf_expr_function *zf_kernels(size_t *n);

#endif
