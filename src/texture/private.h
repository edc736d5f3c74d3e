/* private.h - shared by the files of texture. */
#ifndef ZF_TEXTURE_PRIVATE_H
#define ZF_TEXTURE_PRIVATE_H

#include <flint/fmpq_mat.h>

#include "zforge/texture.h"

#include "base/base.h"

/* Charges are also kept as one integer each, their key: c_0 + c_1 W + ... over
 * the coefficients c_k, scaled by one common factor, with W = 2^shift and
 * |c_k| < 2^(shift - KEY_BITS).  A sum of keys with factors of together less
 * than 2^(KEY_BITS - 1) in absolute value is zero exactly when the same sum of
 * every coefficient is: its digits are below W/2. */
enum {
    ZF_TEXTURE_KEY_BITS = 40
};

struct zf_texture {
    zf_texture_plan *plan;
    int insertions;
    slong n_coefficients;
    slong n_fermions, n_scalars; /* scalars with the added ones */
    fmpq_mat_t charge;           /* fermions, then scalars */
    fmpz *key;                   /* the same */
    fmpz_t denominator;          /* of the keys */
    ulong shift;
    int *usable; /* of n_scalars */
    char **scalar_name, **scalar_latex;
    zf_filling *word; /* products of at most `insertions` singlets */
    size_t n_words;
    zf_entry **entry; /* of matrix k: rows x columns */
};

/* plan.c */
int zf_multiplet_is_singlet(const zf_multiplet *m);
/* keys.c */
/* key[i] for the rows of a matrix of charges; the coefficients times
 * `denominator` are the digits in base 2^shift. */
void zf_texture_keys(fmpz *key, fmpz_t denominator, ulong *shift,
                     const fmpq_mat_t charge);
/* The n coefficients of a key made with this denominator. */
void zf_texture_unlock(fmpq *row, slong n, const fmpz_t key,
                       const fmpz_t denominator, ulong shift);
/* texture.c */
/* The key of psi psi at (i, j). */
void zf_texture_fermion_key(fmpz_t key, const zf_texture *t,
                            const zf_mass_matrix *m, slong i, slong j);
/* 1 when the charges of all scalars in it are known. */
int zf_texture_is_usable(const zf_texture *t, const zf_filling *f);
/* words.c */
/* All products of at most n of the usable singlets and their conjugates,
 * shortest first, without one times its own conjugate. */
zf_status zf_texture_words(zf_filling **out, size_t *n_words,
                           const slong *singlet, slong n_singlets, int n,
                           zf_error *err) ZF_MUST_CHECK;
/* 1 when the sum of the keys of the scalars vanishes together with `base`. */
int zf_filling_cancels(const fmpz_t base, const zf_filling *a,
                       const zf_filling *b, const fmpz *scalar_key);

/* mixing.c */
enum {
    ZF_TEXTURE_SECTOR = 16 /* matrices that make up a sector */
};

/* The first left-handed weak doublet with or without colour, or -1. */
slong zf_texture_left_doublet(const zf_content *c, int colour);
/* The Yukawa matrices of a left-handed doublet with right-handed weak singlets
 * of relative hypercharge shift/2; their number. */
size_t zf_texture_sector(size_t *list, const zf_texture_plan *p, slong left,
                         int shift);
/* Puts the columns of another pattern to the right. */
void zf_pattern_append(zf_pattern *p, const zf_pattern *columns);

/* The left-handed mass states of one sector: families in each, as bits. */
typedef struct zf_texture_frame {
    unsigned state[ZF_MIXING_FAMILIES]; /* massive ones first */
    int massless;
} zf_texture_frame;

void zf_texture_frame_set(zf_texture_frame *f, const zf_pattern *p);
int zf_texture_frame_angles(const zf_texture_frame *a,
                            const zf_texture_frame *b, int *zeros);

/* seesaw.c */
/* Which cofactors of a square matrix do not vanish identically. */
void zf_pattern_cofactors(zf_pattern *out, const zf_pattern *p);
/* m_nu from MD and the cofactors of a regular MR. */
void zf_pattern_light(zf_pattern *out, const zf_pattern *d,
                      const zf_pattern *cofactors);
/* Row and column i become image[i]. */
void zf_pattern_permute(zf_pattern *p, const slong *image);
/* MD and MR of a plan; 0 when there are none. */
int zf_texture_find_seesaw(size_t *dirac, size_t *right,
                           const zf_texture_plan *p);
/* Puts the rows in the order of the charged leptons, and names the textures.
 * `leptons` may be NULL. */
void zf_seesaw_finish(zf_seesaw *s, const zf_pattern *leptons);

#endif
