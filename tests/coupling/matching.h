/* matching.h - tables with the coefficients of the Warsaw basis. */
#ifndef ZF_TEST_COUPLING_MATCHING_H
#define ZF_TEST_COUPLING_MATCHING_H

#include "byhand.h"
#include "coupling/warsaw.h"

static inline void finish(byhand *b)
{
    zf_error err = {0};

    ZF_CHECK_OK(coupling_neutral(&b->c, &err), &err);
    ZF_CHECK_OK(coupling_match(&b->c, &err), &err);
    byhand_point(b);
}

static inline void build(byhand *b, const char *card, int kinetic)
{
    byhand_new(b, card, kinetic);
    finish(b);
}

/* The coefficient of a key, 0 when the list does not have it. */
static inline double complex value_in(byhand *b, const zf_wilson *list,
                                      size_t n, const char *key)
{
    double complex z = 0;
    zf_error err = {0};

    for (size_t k = 0; k < n; k++) {
        if (strcmp(list[k].key, key) == 0)
            ZF_CHECK_OK(zf_point_complex(&z, b->p, list[k].value, &err), &err);
    }
    return z;
}

static inline double coefficient(byhand *b, const char *key)
{
    double complex z = value_in(b, b->c.wilson, b->c.n_wilson, key);

    ZF_CHECK(cimag(z) == 0);
    return creal(z);
}

#endif
