/* keys.c - charges with parameters as single integers. */
#include "texture/private.h"

static void common_denominator(fmpz_t d, const fmpq_mat_t charge)
{
    fmpz_one(d);
    for (slong i = 0; i < charge->r; i++)
        for (slong k = 0; k < charge->c; k++)
            fmpz_lcm(d, d, fmpq_mat_entry_den(charge, i, k));
}

/* out = entry (i, k) times the common denominator d. */
static void integer_at(fmpz_t out, const fmpq_mat_t charge, const fmpz_t d,
                       slong i, slong k)
{
    fmpz_divexact(out, d, fmpq_mat_entry_den(charge, i, k));
    fmpz_mul(out, out, fmpq_mat_entry_num(charge, i, k));
}

void zf_texture_keys(fmpz *key, fmpz_t denominator, ulong *shift,
                     const fmpq_mat_t charge)
{
    flint_bitcnt_t bits = 1;
    fmpz_t d, c;

    fmpz_init(d);
    fmpz_init(c);
    common_denominator(d, charge);
    for (slong i = 0; i < charge->r; i++) {
        for (slong k = 0; k < charge->c; k++) {
            integer_at(c, charge, d, i, k);
            if (fmpz_bits(c) > bits)
                bits = fmpz_bits(c);
        }
    }
    bits += ZF_TEXTURE_KEY_BITS;
    for (slong i = 0; i < charge->r; i++) {
        fmpz_zero(key + i);
        for (slong k = charge->c - 1; k >= 0; k--) {
            integer_at(c, charge, d, i, k);
            fmpz_mul_2exp(key + i, key + i, bits);
            fmpz_add(key + i, key + i, c);
        }
    }
    *shift = bits;
    fmpz_swap(denominator, d);
    fmpz_clear(d);
    fmpz_clear(c);
}

void zf_texture_unlock(fmpq *row, slong n, const fmpz_t key,
                       const fmpz_t denominator, ulong shift)
{
    fmpz_t rest, digit, half;

    fmpz_init_set(rest, key);
    fmpz_init(digit);
    fmpz_init(half);
    fmpz_one(half);
    fmpz_mul_2exp(half, half, shift - 1);
    for (slong k = 0; k < n; k++) {
        /* The digit in [-W/2, W/2). */
        fmpz_add(digit, rest, half);
        fmpz_fdiv_r_2exp(digit, digit, shift);
        fmpz_sub(digit, digit, half);
        fmpz_sub(rest, rest, digit);
        fmpz_fdiv_q_2exp(rest, rest, shift);
        fmpq_set_fmpz_frac(row + k, digit, denominator);
    }
    fmpz_clear(half);
    fmpz_clear(digit);
    fmpz_clear(rest);
}
