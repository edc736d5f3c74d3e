/* group.c - dimensions, indices and names of irreps of SU(3) and SU(2).
 *
 * With Dynkin labels (p, q), Weyl's formula gives the dimension d, the
 * quadratic Casimir is C = (p^2 + q^2 + p q)/3 + p + q and T = d C / 8; the
 * cubic index is d (p - q)(2p + q + 3)(p + 2q + 3) / 60 (R. Slansky, Phys.
 * Rept. 79 (1981) 1, in the normalisation A(3) = 1). */
#include <stdio.h>
#include <string.h>

#include "zforge/model.h"

slong zf_su3_dimension(int p, int q)
{
    return (slong)(p + 1) * (q + 1) * (p + q + 2) / 2;
}

slong zf_su3_index2(int p, int q)
{
    slong casimir3 = (slong)p * p + (slong)q * q + (slong)p * q + 3 * (p + q);

    return zf_su3_dimension(p, q) * casimir3 / 12;
}

slong zf_su3_cubic(int p, int q)
{
    return zf_su3_dimension(p, q) * (p - q) * (2 * p + q + 3) *
           (p + 2 * q + 3) / 60;
}

slong zf_su2_index2(int dimension)
{
    slong n = dimension;

    return n * (n * n - 1) / 6;
}

/* Names on which the literature agrees.  From 21 on, tables differ in which
 * of the two conjugates carries the bar (Slansky's 21 is (0,5)). */
static const struct {
    const char *name;
    int p, q;
} usual[] = {
    {"1", 0, 0},    {"3", 1, 0},     {"3bar", 0, 1}, {"6", 2, 0},
    {"6bar", 0, 2}, {"8", 1, 1},     {"10", 3, 0},   {"10bar", 0, 3},
    {"15", 2, 1},   {"15bar", 1, 2}, {"15'", 4, 0},  {"15'bar", 0, 4},
    {"27", 2, 2},   {"64", 3, 3},    {"125", 4, 4},
};

enum {
    N_USUAL = sizeof(usual) / sizeof(usual[0])
};

void zf_su3_name(char *name, int p, int q)
{
    for (size_t i = 0; i < N_USUAL; i++) {
        if (usual[i].p == p && usual[i].q == q) {
            snprintf(name, 24, "%s", usual[i].name);
            return;
        }
    }
    snprintf(name, 24, "(%d,%d)", p, q);
}

int zf_su3_named(int *p, int *q, const char *name)
{
    char plain[24];
    size_t len = strlen(name);
    int bar = len > 1 && name[len - 1] == '*';

    if (len >= sizeof(plain) - 3)
        return 0;
    snprintf(plain, sizeof(plain), "%.*s%s", (int)(bar ? len - 1 : len), name,
             bar ? "bar" : "");
    for (size_t i = 0; i < N_USUAL; i++) {
        if (strcmp(plain, usual[i].name) == 0) {
            *p = usual[i].p;
            *q = usual[i].q;
            return 1;
        }
    }
    return 0;
}
