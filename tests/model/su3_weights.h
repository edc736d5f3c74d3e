/* su3_weights.h - the states of irreps of SU(3), one by one: the oracle for
 * formulas about dimensions, indices and products.
 *
 * A state of (p, q) is a Gelfand-Tsetlin pattern with top row (p+q, q, 0); it
 * holds n[0], n[1], n[2] boxes of each kind. */
#ifndef ZF_TEST_SU3_WEIGHTS_H
#define ZF_TEST_SU3_WEIGHTS_H

#include <flint/flint.h>

typedef void su3_state_fn(const slong n[3], void *arg);

static inline void su3_states(int p, int q, su3_state_fn *fn, void *arg)
{
    for (slong a = q; a <= p + q; a++) {
        for (slong b = 0; b <= q; b++) {
            for (slong c = b; c <= a; c++) {
                slong n[3] = {c, a + b - c, p + 2 * q - a - b};

                fn(n, arg);
            }
        }
    }
}

#endif
