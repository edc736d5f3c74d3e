/* species.c - the quarks and charged leptons of the Standard Model. */
#include "feynman/private.h"

const rule_species feynman_species[3] = {
    {"Yu",
     ZF_ROTATION_UL,
     ZF_ROTATION_UR,
     {"u", "c", "t"},
     {"u~", "c~", "t~"},
     {"ymup", "ymc", "ymt"}},
    {"Yd",
     ZF_ROTATION_DL,
     ZF_ROTATION_DR,
     {"d", "s", "b"},
     {"d~", "s~", "b~"},
     {"ymdo", "yms", "ymb"}},
    {"Ye",
     ZF_ROTATION_EL,
     ZF_ROTATION_ER,
     {"e-", "mu-", "ta-"},
     {"e+", "mu+", "ta+"},
     {"yme", "ymm", "ymtau"}},
};

int feynman_has_sixths(const zf_multiplet *m, slong n)
{
    fmpq_t y;
    int yes;

    fmpq_init(y);
    fmpq_set_si(y, n, 6);
    fmpq_canonicalise(y);
    yes = fmpq_equal(y, &m->hypercharge);
    fmpq_clear(y);
    return yes;
}
