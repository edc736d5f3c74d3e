/* ball.h - formulas in ball arithmetic, written like formulas.
 *
 * A ball is a complex number of Arb with ball_bits bits.  All balls live in one
 * store, which balls_free empties at the end; balls_mark and balls_release
 * give back what was made in between. */
#ifndef ZF_TEST_BALL_H
#define ZF_TEST_BALL_H

#include <acb.h>
#include <acb_calc.h>
#include <acb_mat.h>
#include <arb.h>

#include "zf_test.h"

typedef acb_srcptr ball;

enum {
    BITS = 256,
    BALLS = 4096,  /* in a block */
    BLOCKS = 4096, /* at most */
};

static struct {
    acb_ptr block[BLOCKS];
    size_t n;
} balls;

/* Bits of what is computed next. */
static slong ball_bits = BITS;

static inline acb_ptr ball_new(void)
{
    size_t k = balls.n++;

    ZF_CHECK(k < (size_t)BALLS * BLOCKS);
    if (!balls.block[k / BALLS])
        balls.block[k / BALLS] = _acb_vec_init(BALLS);
    return balls.block[k / BALLS] + k % BALLS;
}

static inline size_t balls_mark(void)
{
    return balls.n;
}

static inline void balls_release(size_t mark)
{
    balls.n = mark;
}

static inline void balls_free(void)
{
    for (size_t k = 0; k < BLOCKS && balls.block[k]; k++) {
        _acb_vec_clear(balls.block[k], BALLS);
        balls.block[k] = NULL;
    }
    balls.n = 0;
}

/* ---- numbers ---- */

static inline ball number(double x)
{
    acb_ptr z = ball_new();

    acb_set_d(z, x);
    return z;
}

static inline ball copy_of(const acb_t x)
{
    acb_ptr z = ball_new();

    acb_set(z, x);
    return z;
}

static inline ball fraction(slong p, slong q)
{
    acb_ptr z = ball_new();

    acb_set_si(z, p);
    acb_div_si(z, z, q, ball_bits);
    return z;
}

static inline ball rational(const fmpq_t x)
{
    acb_ptr z = ball_new();

    acb_set_fmpq(z, x, ball_bits);
    return z;
}

static inline ball pi_power(ulong n)
{
    acb_ptr z = ball_new();

    acb_const_pi(z, ball_bits);
    acb_pow_ui(z, z, n, ball_bits);
    return z;
}

/* exp(i x) of a real x */
static inline ball phase(ball x)
{
    acb_ptr z = ball_new();

    acb_mul_onei(z, x);
    acb_exp(z, z, ball_bits);
    return z;
}

/* ---- operations ---- */

static inline ball plus(ball a, ball b)
{
    acb_ptr z = ball_new();

    acb_add(z, a, b, ball_bits);
    return z;
}

static inline ball minus(ball a, ball b)
{
    acb_ptr z = ball_new();

    acb_sub(z, a, b, ball_bits);
    return z;
}

static inline ball times(ball a, ball b)
{
    acb_ptr z = ball_new();

    acb_mul(z, a, b, ball_bits);
    return z;
}

static inline ball times3(ball a, ball b, ball c)
{
    return times(times(a, b), c);
}

static inline ball over(ball a, ball b)
{
    acb_ptr z = ball_new();

    acb_div(z, a, b, ball_bits);
    return z;
}

/* n a, a^n */
static inline ball multiple(slong n, ball a)
{
    acb_ptr z = ball_new();

    acb_mul_si(z, a, n, ball_bits);
    return z;
}

static inline ball power(ball a, ulong n)
{
    acb_ptr z = ball_new();

    acb_pow_ui(z, a, n, ball_bits);
    return z;
}

static inline ball square(ball a)
{
    return times(a, a);
}

static inline ball root(ball a)
{
    acb_ptr z = ball_new();

    acb_sqrt(z, a, ball_bits);
    return z;
}

static inline ball logarithm(ball a)
{
    acb_ptr z = ball_new();

    acb_log(z, a, ball_bits);
    return z;
}

static inline ball conjugate(ball a)
{
    acb_ptr z = ball_new();

    acb_conj(z, a);
    return z;
}

static inline ball real_part(ball a)
{
    acb_ptr z = ball_new();

    acb_set_arb(z, acb_realref(a));
    return z;
}

static inline ball imaginary_part(ball a)
{
    acb_ptr z = ball_new();

    acb_set_arb(z, acb_imagref(a));
    return z;
}

/* |a|, arg a */
static inline ball modulus(ball a)
{
    acb_ptr z = ball_new();

    acb_zero(z);
    acb_abs(acb_realref(z), a, ball_bits);
    return z;
}

static inline ball argument(ball a)
{
    acb_ptr z = ball_new();

    acb_zero(z);
    acb_arg(acb_realref(z), a, ball_bits);
    return z;
}

static inline ball squared_modulus(ball a)
{
    return times(a, conjugate(a));
}

static inline double ball_double(ball a)
{
    return arf_get_d(arb_midref(acb_realref(a)), ARF_RND_NEAR);
}

/* 1 when a > b, both real. */
static inline int above(ball a, ball b)
{
    return arb_gt(acb_realref(a), acb_realref(b));
}

/* ---- integrals ---- */

typedef ball integrand(ball x, void *arg);

typedef struct integral {
    integrand *f;
    void *arg;
} integral;

/* Balls around poles come out as not finite, which is what Arb asks for. */
static inline int integral_step(acb_ptr out, const acb_t x, void *param,
                                slong order, slong bits)
{
    const integral *i = (const integral *)param;
    size_t mark = balls_mark();

    (void)order;
    (void)bits;
    acb_set(out, i->f(copy_of(x), i->arg));
    balls_release(mark);
    return 0;
}

/* Bits that integrals are to have. */
static slong integral_bits = 80;

static inline ball integrate(integrand *f, void *arg, ball lo, ball hi)
{
    integral i = {f, arg};
    acb_ptr z = ball_new();
    mag_t tolerance;

    mag_init(tolerance);
    mag_set_ui_2exp_si(tolerance, 1, -1000);
    acb_calc_integrate(z, integral_step, &i, lo, hi, integral_bits, tolerance,
                       NULL, ball_bits);
    mag_clear(tolerance);
    ZF_CHECK(arb_rel_accuracy_bits(acb_realref(z)) > integral_bits - 20);
    return z;
}

/* ---- eigenvectors ---- */

enum {
    MOST = 6,          /* rows */
    EIGEN_BITS = 1000, /* masses of one matrix differ by many orders */
};

typedef struct eigen {
    int n;
    ball value[MOST];        /* ascending */
    ball vector[MOST][MOST]; /* vector[k][i]: component i of number k, norm 1 */
} eigen;

static inline void sort_eigen(int *order, acb_srcptr value, int n)
{
    for (int k = 0; k < n; k++) {
        int at = k;

        while (at > 0 &&
               arf_cmp(arb_midref(acb_realref(value + k)),
                       arb_midref(acb_realref(value + order[at - 1]))) < 0) {
            order[at] = order[at - 1];
            at--;
        }
        order[at] = k;
    }
}

/* Of a Hermitian matrix whose eigenvalues are all different. */
static inline void eigen_of(eigen *out, ball a[MOST][MOST], int n)
{
    acb_mat_t m, right;
    acb_ptr value = _acb_vec_init(n);
    int order[MOST];

    acb_mat_init(m, n, n);
    acb_mat_init(right, n, n);
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
            acb_get_mid(acb_mat_entry(m, i, j), a[i][j]);
    ZF_CHECK(acb_mat_approx_eig_qr(value, NULL, right, m, NULL, 0, EIGEN_BITS));
    sort_eigen(order, value, n);
    out->n = n;
    for (int k = 0; k < n; k++) {
        arb_t norm, part;

        arb_init(norm);
        arb_init(part);
        for (int i = 0; i < n; i++) {
            acb_abs(part, acb_mat_entry(right, i, order[k]), EIGEN_BITS);
            arb_addmul(norm, part, part, EIGEN_BITS);
        }
        arb_sqrt(norm, norm, EIGEN_BITS);
        for (int i = 0; i < n; i++) {
            acb_ptr z = ball_new();

            acb_div_arb(z, acb_mat_entry(right, i, order[k]), norm, EIGEN_BITS);
            acb_get_mid(z, z);
            out->vector[k][i] = z;
        }
        out->value[k] = copy_of(value + order[k]);
        arb_clear(norm);
        arb_clear(part);
    }
    acb_mat_clear(m);
    acb_mat_clear(right);
    _acb_vec_clear(value, n);
}

/* Makes sum_i conj(along[i]) vector[k][i] positive. */
static inline void eigen_align(eigen *e, int k, const ball *along, int n)
{
    acb_ptr sum = ball_new(), turn = ball_new();

    acb_zero(sum);
    for (int i = 0; i < n; i++) {
        acb_ptr c = ball_new();

        acb_conj(c, along[i]);
        acb_addmul(sum, c, e->vector[k][i], EIGEN_BITS);
    }
    acb_conj(turn, sum);
    acb_abs(acb_realref(sum), sum, EIGEN_BITS);
    arb_zero(acb_imagref(sum));
    acb_div(turn, turn, sum, EIGEN_BITS);
    for (int i = 0; i < e->n; i++) {
        acb_ptr z = ball_new();

        acb_mul(z, e->vector[k][i], turn, EIGEN_BITS);
        acb_get_mid(z, z);
        e->vector[k][i] = z;
    }
}

#endif
