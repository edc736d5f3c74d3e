/* amplitudes.h - e+ e- -> l+ l- from helicity amplitudes and integration. */
#ifndef ZF_TEST_AMPLITUDES_H
#define ZF_TEST_AMPLITUDES_H

#include "ball.h"

/* Two helicities of electron and lepton; couplings of photon, Z and Z' or a
 * contact term, at squared energy s. */
typedef struct process {
    ball s, m2_z, width_z; /* Gamma m of the Z */
    ball e2, z[2];         /* couplings to the Z of the Standard Model */
    ball contact[2][2];    /* GeV^-2 */
    ball zp[2][2], m2_zp, width_zp; /* products of couplings; NULL: contact */
    int bhabha;
} process;

/* 1/(x - m^2 + i Gamma m) */
static inline ball propagator(ball x, ball m2, ball width)
{
    acb_ptr i = ball_new();

    acb_onei(i);
    return over(number(1), plus(minus(x, m2), times(i, width)));
}

/* Exchange in the channel with squared momentum x. */
static inline ball amplitude(const process *p, ball x, int a, int b)
{
    ball sum = plus(over(p->e2, x), times3(p->z[a], p->z[b],
                                           propagator(x, p->m2_z, p->width_z)));

    if (p->zp[a][b])
        return plus(sum,
                    times(p->zp[a][b], propagator(x, p->m2_zp, p->width_zp)));
    return plus(sum, p->contact[a][b]);
}

/* Squares that are analytic in the cosine: |f|^2 = f(x) conj(f(conj x)). */
static inline ball square_at(const process *p, ball c, int a, int b,
                             int u_channel)
{
    ball t = times(p->s, over(minus(c, number(1)), number(2)));
    ball f, g;

    if (!p->bhabha) {
        f = amplitude(p, p->s, a, b);
        g = conjugate(f);
    } else if (u_channel) {
        /* Equal helicities: s and t channel interfere. */
        f = plus(amplitude(p, p->s, a, b), amplitude(p, t, a, b));
        g = conjugate(
            plus(amplitude(p, p->s, a, b), amplitude(p, conjugate(t), a, b)));
    } else {
        f = amplitude(p, t, a, b);
        g = conjugate(amplitude(p, conjugate(t), a, b));
    }
    return times(f, g);
}

/* dsigma/dcos, times 32 pi s:
 * equal helicities u^2 |N|^2, opposite t^2 |S|^2, and s^2 |T|^2 in Bhabha. */
static inline ball differential(ball c, void *arg)
{
    const process *p = arg;
    ball t = times(p->s, over(minus(c, number(1)), number(2)));
    ball u = times(p->s, over(plus(c, number(1)), number(-2)));
    ball sum = number(0);

    for (int a = 0; a < 2; a++)
        for (int b = 0; b < 2; b++) {
            process once = *p;

            if (a == b) {
                sum = plus(sum, times(square(u), square_at(p, c, a, b, 1)));
                continue;
            }
            once.bhabha = 0;
            sum = plus(sum, times(square(t), square_at(&once, c, a, b, 0)));
            if (p->bhabha)
                sum = plus(sum, times(square(p->s), square_at(p, c, a, b, 0)));
        }
    return sum;
}

static inline ball between(process *p, ball low, ball high)
{
    return integrate(differential, p, low, high);
}

#endif
