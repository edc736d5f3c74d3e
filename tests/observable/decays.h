/* decays.h - widths of the Z' from traces and phase space. */
#ifndef ZF_TEST_DECAYS_H
#define ZF_TEST_DECAYS_H

#include "quarks.h"

/* Width of a vector boson of squared mass m2 into f1 fbar2 with couplings l
 * and r, |p| (1/3) sum |amplitude|^2/(8 pi m2), where the sum is
 * 2 (|l|^2 + |r|^2) [p1.p2 + 2 (p1.q)(p2.q)/m2] + 12 m1 m2 Re(l r*). */
static inline ball two_body(ball m2, ball m1, ball m_2, ball l, ball r)
{
    ball a = square(m1), b = square(m_2), mass = root(m2);
    ball q1 = over(plus(m2, minus(a, b)), number(2));
    ball q2 = over(plus(m2, minus(b, a)), number(2));
    ball dot = over(minus(m2, plus(a, b)), number(2));
    ball momentum, sum;

    if (!above(mass, plus(m1, m_2)))
        return number(0);
    momentum = root(minus(over(square(q1), m2), a));
    sum = plus(dot, over(times3(number(2), q1, q2), m2));
    sum = times3(number(2), plus(squared_modulus(l), squared_modulus(r)), sum);
    sum = plus(sum, times3(number(12), times(m1, m_2),
                           real_part(times(l, conjugate(r)))));
    return over(times(momentum, sum), times3(number(24), pi_power(1), m2));
}

static inline ball mass_named(const state *s, const char *particle)
{
    char name[24];

    snprintf(name, sizeof(name), "m_%s", particle);
    return leaf(s, name);
}

/* Particles of a species: neutrinos have no mass. */
static inline ball species_mass(const state *s, int species, int i)
{
    if (species == NEUTRINO)
        return number(0);
    return mass_named(s, species == CHARGED ? lepton_names[i]
                                            : quark_names[species][i]);
}

/* Z' to i and j of a species; both charges when they differ. */
static inline ball width_of(const state *s, int species, int i, int j)
{
    ball l = s->zp[species][LEFT][i][j], r = s->zp[species][RIGHT][i][j];
    ball w;

    if (species == NEUTRINO)
        r = number(0); /* the right-handed ones are particles of their own */
    w = two_body(s->m2_zp, species_mass(s, species, i),
                 species_mass(s, species, j), l, r);
    return multiple((species < CHARGED ? 3 : 1) * (i == j ? 1 : 2), w);
}

/* A Majorana neutrino: half of an axial current of Dirac particles. */
static inline ball width_heavy(const state *s, int i)
{
    ball g = s->zp[NEUTRINO][RIGHT][i][i];
    char name[16];
    ball m;

    snprintf(name, sizeof(name), "N%d", i + 1);
    m = mass_named(s, name);
    return over(two_body(s->m2_zp, m, m, multiple(-1, g), g), number(2));
}

static inline ball width_species(const state *s, int species)
{
    ball sum = number(0);

    for (int i = 0; i < 3; i++)
        for (int j = i; j < 3; j++)
            sum = plus(sum, width_of(s, species, i, j));
    return sum;
}

static inline ball width_heavies(const state *s)
{
    return plus(plus(width_heavy(s, 0), width_heavy(s, 1)), width_heavy(s, 2));
}

static inline ball width_light(const state *s)
{
    ball sum = number(0);

    for (int species = 0; species < SPECIES; species++)
        sum = plus(sum, width_species(s, species));
    return sum;
}

static inline ball width_total(const state *s)
{
    return plus(width_light(s), width_heavies(s));
}

#endif
