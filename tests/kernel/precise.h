/* precise.h - integrals with Arb, and comparisons with them. */
#ifndef ZF_TEST_PRECISE_H
#define ZF_TEST_PRECISE_H

#include <acb.h>
#include <acb_calc.h>
#include <arb.h>
#include <math.h>

enum {
    BITS = 192
};

/* The integral of f over lo <= x <= hi, rounded to double. */
static inline double precise_integral(acb_calc_func_t f, void *parameters,
                                      double lo, double hi)
{
    acb_t a, b, sum;
    mag_t tolerance;
    double result;

    acb_init(a);
    acb_init(b);
    acb_init(sum);
    mag_init(tolerance);
    acb_set_d(a, lo);
    acb_set_d(b, hi);
    mag_set_ui_2exp_si(tolerance, 1, -400);
    acb_calc_integrate(sum, f, parameters, a, b, 100, tolerance, NULL, BITS);
    /* The answer is only an oracle when it is sharp. */
    if (arb_rel_accuracy_bits(acb_realref(sum)) < 60)
        result = NAN;
    else
        result = arf_get_d(arb_midref(acb_realref(sum)), ARF_RND_NEAR);
    mag_clear(tolerance);
    acb_clear(a);
    acb_clear(b);
    acb_clear(sum);
    return result;
}

#define CHECK_CLOSE(got, want, rtol)                                   \
 do {                                                                  \
  double zf_g = (got), zf_w = (want);                                  \
                                                                       \
  if (!(fabs(zf_g - zf_w) <= (rtol)*fabs(zf_w)))                       \
   ZF_FAIL("%s:%d: %s is %.17g, want %.17g (off by %.2g)\n", __FILE__, \
           __LINE__, #got, zf_g, zf_w, fabs(zf_g / zf_w - 1));         \
 } while (0)

#endif
