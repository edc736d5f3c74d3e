/* words.c - products of singlet scalars. */
#include "texture/private.h"

/* Letters: 2 s for singlet s, 2 s + 1 for its conjugate.  A word has its
 * letters in ascending order. */
static zf_filling word_of(const slong *singlet, slong a, slong b, int n)
{
    zf_filling f = {0};

    f.n = n;
    if (n > 0) {
        f.scalar[0] = singlet[a / 2];
        f.sign[0] = a % 2 ? -1 : 1;
    }
    if (n > 1) {
        f.scalar[1] = singlet[b / 2];
        f.sign[1] = b % 2 ? -1 : 1;
    }
    return f;
}

zf_status zf_texture_words(zf_filling **out, size_t *n_words,
                           const slong *singlet, slong n_singlets, int n,
                           zf_error *err)
{
    slong letters = 2 * n_singlets;
    size_t most = 1 + (size_t)letters + (size_t)letters * (size_t)letters;
    zf_filling *word = zf_mem_array(most, sizeof(*word));
    size_t used = 0;

    if (!word)
        return zf_no_memory(err);
    word[used++] = word_of(singlet, 0, 0, 0);
    for (slong a = 0; n > 0 && a < letters; a++)
        word[used++] = word_of(singlet, a, 0, 1);
    for (slong a = 0; n > 1 && a < letters; a++)
        for (slong b = a; b < letters; b++)
            if (a / 2 != b / 2 || a == b)
                word[used++] = word_of(singlet, a, b, 2);
    *out = word;
    *n_words = used;
    return ZF_OK;
}

static void add_keys(fmpz_t sum, const zf_filling *f, const fmpz *scalar_key)
{
    for (slong k = 0; k < f->n; k++) {
        if (f->sign[k] > 0)
            fmpz_add(sum, sum, scalar_key + f->scalar[k]);
        else
            fmpz_sub(sum, sum, scalar_key + f->scalar[k]);
    }
}

int zf_filling_cancels(const fmpz_t base, const zf_filling *a,
                       const zf_filling *b, const fmpz *scalar_key)
{
    fmpz_t sum;
    int zero;

    fmpz_init_set(sum, base);
    add_keys(sum, a, scalar_key);
    add_keys(sum, b, scalar_key);
    zero = fmpz_is_zero(sum);
    fmpz_clear(sum);
    return zero;
}
