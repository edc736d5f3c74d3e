/* A plain nested loop over sorted charges of sm+3nu, the peer of the search at
 * small N: bench_nested N prints the number of raw solutions. */
#include <stdio.h>
#include <stdlib.h>

typedef struct triple {
    int sum, square, cube;
} triple;

static size_t make_triples(triple *t, int n)
{
    size_t k = 0;

    for (int a = -n; a <= n; a++)
        for (int b = a; b <= n; b++)
            for (int c = b; c <= n; c++)
                t[k++] = (triple){a + b + c, a * a + b * b + c * c,
                                  a * a * a + b * b * b + c * c * c};
    return k;
}

int main(int argc, char **argv)
{
    int n = argc > 1 ? atoi(argv[1]) : 1;
    size_t size =
        (size_t)(2 * n + 1) * (size_t)(2 * n + 1) * (size_t)(2 * n + 1);
    triple *t = calloc(size, sizeof(*t));
    size_t m = t ? make_triples(t, n) : 0;
    unsigned long found = 0;

    for (size_t q = 0; q < m; q++)
        for (size_t u = 0; u < m; u++)
            for (size_t d = 0; d < m; d++) {
                if (2 * t[q].sum != t[u].sum + t[d].sum)
                    continue;
                for (size_t l = 0; l < m; l++) {
                    if (t[l].sum != -3 * t[q].sum)
                        continue;
                    for (size_t e = 0; e < m; e++) {
                        if (t[q].sum + 3 * t[l].sum - 8 * t[u].sum -
                                2 * t[d].sum - 6 * t[e].sum !=
                            0)
                            continue;
                        if (t[q].square - t[l].square - 2 * t[u].square +
                                t[d].square + t[e].square !=
                            0)
                            continue;
                        for (size_t v = 0; v < m; v++)
                            found +=
                                6 * t[q].sum + 2 * t[l].sum - 3 * t[u].sum -
                                        3 * t[d].sum - t[e].sum ==
                                    t[v].sum &&
                                6 * t[q].cube + 2 * t[l].cube - 3 * t[u].cube -
                                        3 * t[d].cube - t[e].cube ==
                                    t[v].cube;
                    }
                }
            }
    free(t);
    printf("%lu\n", found);
    return 0;
}
