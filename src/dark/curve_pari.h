/* curve_pari.h - what the two files that speak PARI share; no other file
 * sees PARI's types. */
#ifndef ZFORGE_DARK_CURVE_PARI_H
#define ZFORGE_DARK_CURVE_PARI_H

#ifdef ZFORGE_HAVE_PARI

# include <pari/pari.h>

enum {
    PARI_BITS = 192 /* precision of heights */
};

/* ---- curve_height.c: E is a minimal model, points lie on it ------------- */

/* 1 when the independent points `*gens` generate E(Q) modulo torsion; replaces
 * them by saturated ones, LLL-reduced, either way.  `most` bounds the work. */
int dark_height_saturate(GEN E, GEN *gens, long most);

/* The Gram matrix of the height pairing, or an empty matrix. */
GEN dark_height_gram(GEN E, GEN gens);

/* An upper bound for the canonical height of one of the points that belong to
 * a solution of height at most H, as constant + (2/3) log H: returns the
 * constant. */
GEN dark_height_constant(GEN sum, GEN s, GEN n);

#endif
#endif
